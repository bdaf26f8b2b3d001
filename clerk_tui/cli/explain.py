"""The command that shows how lines, or a whole printed list, would be read."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from clerk_tui.cli.book import readable, which_meeting
from clerk_tui.cli.output import AddCommand, fit


def add_commands(command: AddCommand) -> None:
    about = "say how lines, or a printed list, would be read from standard input"
    parser = command("explain", explain, about)
    parser.add_argument("db", metavar="DB", nargs="?", type=Path)
    parser.add_argument("meeting", metavar="MEETING", nargs="?", help="an id, a date, or latest")
    parser.add_argument("--json", action="store_true", help="print an object for each line, with all details")
    lists = parser.add_mutually_exclusive_group()
    lists.add_argument("--members", action="store_true", help="read a printed list of people, and print it as JSON")
    lists.add_argument("--agenda", action="store_true", help="read a printed agenda, and print it as JSON")


def explain(call: argparse.Namespace) -> int:
    """Print how each line of input would be read, or the people or items of the whole input. Nothing is saved."""
    if call.members or call.agenda:
        if call.db is not None or call.json:
            call.refuse("--members and --agenda read a list alone: leave out DB, MEETING and --json")
        text = sys.stdin.buffer.read().decode("utf-8", "replace").removeprefix("\ufeff")
        print(json.dumps(_people_rows(text) if call.members else _item_rows(text), ensure_ascii=False, indent=1))
        return 0
    if call.meeting is None:
        call.refuse("DB and MEETING are needed, or else --members or --agenda")
    from clerk_tui.book.spelling import LazySpelling
    from clerk_tui.cli.explanation import explain as read

    with readable(call.db) as book:
        recording = book.rehearse(book.reader.find_meeting(which_meeting(call.meeting)))
        spelling = LazySpelling(book.reader)
        for raw in sys.stdin.buffer:
            line = raw.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r").removeprefix("\ufeff")
            said = read(recording, line, spelling.for_line(recording.meeting, line))
            if call.json:
                print(json.dumps(asdict(said), ensure_ascii=False))
            else:
                print(fit("\t".join(map(_escape_cell, (said.kind, said.sentence, said.remark))), sys.stdout))
    return 0


def _people_rows(text: str) -> list[dict[str, str]]:
    """Return the people read from a list, each by the names of its fields."""
    from clerk_tui.lists import read_people

    fields = ("name", "title", "letters", "capacity", "post", "party", "ward", "mark")
    return [{field: getattr(person, field) for field in fields} for person in read_people(text)]


def _item_rows(text: str) -> list[dict[str, str | bool]]:
    from clerk_tui.lists import read_items

    fields = ("number", "title", "parent", "author", "time")
    return [
        {**{field: getattr(item, field) for field in fields}, "exempt": item.is_exempt, "mark": item.mark}
        for item in read_items(text)
    ]


def _escape_cell(text: str) -> str:
    """Return a text as one cell of tab-separated values."""
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "").replace("\n", "\\n")
