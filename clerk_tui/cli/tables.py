"""The commands that list meetings, write or import members and votes as tables (CSV), and write the calendar and the
schema."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import paths
from clerk_tui.cli.book import put, readable, style_of, which_meeting, writable
from clerk_tui.cli.output import AddCommand, add_output, fit, is_agreed, say
from clerk_tui.errors import FileRefusedError, NotFoundError, UsageError
from clerk_tui.meeting.people import counted, fold
from clerk_tui.meeting.stage import stage_word
from clerk_tui.store.backup import back_up

if TYPE_CHECKING:
    import argparse

    from clerk_tui.store import CommitteeLine, MeetingLine, Reader

LARGEST = 20_000_000
"""Bytes; a longer table is refused."""


def add_commands(command: AddCommand) -> None:
    options = command("meetings", list_meetings, "list the meetings in DB")
    options.add_argument("--json", action="store_true", help="one JSON object per line")
    listed = command("members", members, "write the members of a committee as CSV, or import them")
    listed.add_argument("committee", metavar="COMMITTEE", help="its name, or: name, council")
    listed.add_argument("--replace", action="store_true", help="remove those who are not in the table, without asking")
    voted = command("votes", votes, "write the votes by name of a meeting as CSV, or import them")
    voted.add_argument("meeting", metavar="MEETING", help="an id, a date, or latest")
    voted.add_argument("--exempt", action="store_true", help="include exempt business")
    dated = command("calendar", calendar, "write the meetings and actions as a calendar (iCalendar)")
    dated.add_argument("--committee", metavar="NAME", help="only this committee")
    dated.add_argument("--all", action="store_true", help="include exempt actions")
    command("schema", schema, "print the tables and views of a minute book, as SQL")
    for options in (listed, voted):
        options.add_argument("--import", dest="file", metavar="FILE", type=Path, help="import this table; - for input")
    for options in (listed, voted, dated):
        add_output(options, "a file to write")


def list_meetings(call: argparse.Namespace) -> int:
    """List the meetings: id, date, stage, council, committee, entries."""
    with readable(call.db) as book:
        for line in book.reader.meetings():
            if call.json:
                print(_meeting_json(line))
                continue
            day = line.date.isoformat() if line.date else "no date   "
            stage = stage_word(line.stage, is_imported=line.is_imported)
            said = f"{line.id}\t{day}\t{stage}\t{line.council}\t{line.committee}\t{line.entry_count} entries"
            print(fit(said, sys.stdout))
    return 0


def _meeting_json(line: MeetingLine) -> str:
    return json.dumps(
        {
            "id": line.id,
            "date": line.date.isoformat() if line.date else None,
            "time": line.time.isoformat("minutes") if line.time else None,
            "stage": stage_word(line.stage, is_imported=line.is_imported),
            "council": line.council,
            "committee": line.committee,
            "venue": line.venue,
            "entries": line.entry_count,
        },
        ensure_ascii=False,
    )


def members(call: argparse.Namespace) -> int:
    """Write the members of a committee as CSV, or import them from a file."""
    from clerk_tui.book.tables import members_csv, members_left_out, take_members

    if call.file is None:
        with readable(call.db) as book:
            line = _find_committee(book.reader, call.committee)
            if not (kept := book.reader.membership(line.council, line.name)):
                say(f"No members are kept for {line.name}: the table has its first line alone.")
            return _put(call, members_csv(kept), is_private=False)
    name, text = _read_table(call.file)
    with writable(call.db) as book:
        line = _find_committee(book.reader, call.committee)
        going = members_left_out(book, line, name, text)
        if going and not call.replace:
            said = f"{name} does not have {counted(len(going), 'person', 'people')} of {line.name}: {', '.join(going)}."
            if not (sys.stdin.isatty() and sys.stderr.isatty() and is_agreed(f"{said} Remove them?")):
                raise UsageError(f"{said} Nothing was changed: add --replace to remove them.")
        say(f"A backup was made first: {back_up(book.path, paths.backups())}")
        taken = take_members(book, line, name, text)
    said = f"{taken.added} added, {taken.changed} changed, {taken.removed} removed"
    say(f"{line.name}: {said if any((taken.added, taken.changed, taken.removed)) else 'nothing was changed'}.")
    return 0


def votes(call: argparse.Namespace) -> int:
    """Write the votes by name of a meeting as CSV, or import those in a file."""
    from clerk_tui.book.tables import take_votes, votes_csv

    if call.file is None:
        with readable(call.db) as book:
            meeting = book.reader.meeting(book.reader.find_meeting(which_meeting(call.meeting)))
            text = votes_csv(meeting, style_of(meeting), with_exempt=call.exempt)
            return _put(call, text, is_private=call.exempt)
    name, text = _read_table(call.file)
    with writable(call.db) as book:
        count = take_votes(book, book.reader.find_meeting(which_meeting(call.meeting)), name, text)
    say(f"{counted(count, 'vote was', 'votes were')} recorded by name." if count else "Nothing was changed.")
    return 0


def calendar(call: argparse.Namespace) -> int:
    """Write the meetings and the actions as a calendar."""
    from clerk_tui.book.exports import calendar as written

    with readable(call.db) as book:
        name = _find_committee(book.reader, call.committee).name if call.committee else ""
        text = written(book.reader, book.clock(), committee=name, with_exempt=call.all)
        return _put(call, text, is_private=call.all, form="calendar")


def schema(call: argparse.Namespace) -> int:
    """Print the SQL of a minute book of this version."""
    from clerk_tui.store.verification import schema_text

    sys.stdout.write(schema_text())
    return 0


def _put(call: argparse.Namespace, text: str, *, is_private: bool, form: str = "csv") -> int:
    from clerk_tui.book.exports import for_file

    if call.output is None:
        sys.stdout.write(fit(text.replace("\r\n", "\n"), sys.stdout))
    else:
        put(call, "", for_file(text, form), is_private=is_private)
    return 0


def _read_table(file: Path) -> tuple[str, str]:
    """Return the name and the text of a table; `-` is standard input. Raises FileRefusedError."""
    name = "standard input" if str(file) == "-" else file.name
    try:
        if str(file) == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            if file.exists() and not file.is_file():
                raise FileRefusedError(f"{file} is a folder or a device, not a table.")
            with file.open("rb") as opened:
                data = opened.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise FileRefusedError(f"{name} is too large to be such a table.")
        return name, data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefusedError(f"{name} is not in UTF-8. Save it as “CSV UTF-8”.") from error
    except OSError as error:
        raise FileRefusedError(f"{file} cannot be read ({error.strerror}).") from error


def _find_committee(reader: Reader, name: str) -> CommitteeLine:
    """Return the committee with this name, or with this *committee, council*. Raises NotFoundError, UsageError."""
    lines, wanted = reader.committees(), fold(name)
    for called in (lambda line: line.name, lambda line: f"{line.name}, {line.council}", lambda line: line.council):
        found = [line for line in lines if fold(called(line)) == wanted]
        if len(found) > 1:
            which = "; ".join(f"{line.name}, {line.council}" for line in found)
            raise UsageError(f"There are several called “{name}”: {which}. Name the council too.")
        if found:
            return found[0]
    known = "; ".join(line.name for line in lines) or "none is set up"
    raise NotFoundError(f"There is no committee “{name}” ({known}).")
