"""The command that says how lines would be read."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from clerk_tui.cli.meetings import readable, which_meeting
from clerk_tui.cli.output import fit


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument("meeting", metavar="MEETING", help="an id, a date, or latest")
    parser.add_argument("--json", action="store_true", help="print an object for each line, with all details")


def explain(call: argparse.Namespace) -> int:
    """Print how each line of standard input would be read: kind, sentence and remark. Nothing is saved."""
    from clerk_tui.book.explanation import explain as read

    with readable(call.db) as book:
        recording = book.rehearse(book.reader.find_meeting(which_meeting(call.meeting)))
        for raw in sys.stdin.buffer:
            line = raw.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r").removeprefix("\ufeff")
            said = read(recording, line)
            if call.json:
                print(json.dumps(asdict(said), ensure_ascii=False))
            else:
                print(fit("\t".join(map(_cell, (said.kind, said.sentence, said.remark))), sys.stdout))
    return 0


def _cell(text: str) -> str:
    """Return a text as one cell of tab-separated values."""
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "").replace("\n", "\\n")
