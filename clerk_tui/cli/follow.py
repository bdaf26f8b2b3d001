"""The command that follows a meeting on a second screen while another program records it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from clerk_tui.cli.meetings import must_exist, which_meeting


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    about = "an id, a date, or latest; default: the one that is being recorded"
    parser.add_argument("meeting", metavar="MEETING", nargs="?", help=about)
    parser.add_argument("--large", action="store_true", help="for the room: what is in hand, instead of the minutes")
    parser.add_argument("--exempt", action="store_true", help="show exempt business too: not for the public")


def follow(call: argparse.Namespace) -> int:
    """Follow a meeting until the clerk leaves. Raises NotFoundError, FileRefusedError."""
    from clerk_tui.book.following import Wanted
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.tui import start

    path, meeting_id = Path(os.path.expanduser(call.db)), None
    must_exist(path)
    with MinuteBook(path, is_watched=True) as book:
        if call.meeting is not None:
            meeting_id = book.reader.find_meeting(which_meeting(call.meeting))
    return start(path, follows=Wanted(meeting_id, with_exempt=call.exempt, is_large=call.large))
