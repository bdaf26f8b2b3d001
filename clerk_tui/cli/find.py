"""The commands that search, and that write registers."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from clerk_tui.cli.book import check_target, put, readable
from clerk_tui.cli.output import AddCommand, add_output, fit, say
from clerk_tui.errors import UsageError
from clerk_tui.files import must_end_in

if TYPE_CHECKING:
    import argparse

    from clerk_tui.book.exports import Sheet
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.search import Query
    from clerk_tui.store import Hit
    from clerk_tui.store.registers import Register

MOST = 1_000_000
"""The most passages that a search prints. (SQLite accepts no number above 64 bits.)"""
PAGE = 20_000
"""Rows read at a time, so that a long register is never completely in memory."""


def add_commands(command: AddCommand) -> None:
    options = command("search", search, "find words in all meetings, newest first")
    about = "words and filters, such as by:maitland kind:question in:planning 2019.. (clerk-tui help searching)"
    options.add_argument("words", metavar="WORDS", nargs="+", help=about)
    options.add_argument("--best", action="store_true", help="best matches first")
    options.add_argument("--json", action="store_true", help="one JSON object per line")
    options.add_argument("--limit", metavar="N", type=int, default=50, help="print at most N results (default: 50)")
    options.add_argument("--all", action="store_true", help="include exempt business and private notes")
    about = "write a register: resolutions, attendance, actions, recommendations, declarations or questions"
    options = command("register", register, about)
    options.add_argument("name", metavar="NAME", nargs="?", help="which register; without it, list them")
    options.add_argument("words", metavar="WORDS", nargs="*", help="words and filters, as for search")
    options.add_argument("--from", dest="since", metavar="DATE", help="a year, a month or a day")
    options.add_argument("--to", dest="until", metavar="DATE", help="the same")
    options.add_argument("--committee", metavar="NAME", help="only this committee or council")
    options.add_argument("--member", metavar="NAME", help="only this person")
    options.add_argument("--sort", metavar="COLUMN", help="sort by this column; -COLUMN reverses the order")
    formats = ("text", "csv", "markdown", "json")
    options.add_argument("--format", choices=formats, help="default: as the name of FILE ends, or plain text")
    options.add_argument("--json", dest="format", action="store_const", const="json", help="the same as --format json")
    options.add_argument("--all", action="store_true", help="include exempt business")
    add_output(options)


def search(call: argparse.Namespace) -> int:
    """Find words in entries, items and resolutions."""
    from clerk_tui.search import parse

    with readable(call.db) as book:
        query = parse(" ".join(_quoted(word) for word in call.words))
        limit = min(max(1, call.limit), MOST)
        found = book.reader.find(query, limit, is_public=not call.all, is_ranked=call.best)
        if found.trouble:
            raise UsageError(found.trouble)
        voices = book.reader.voices(hit.entry_id for hit in found.hits if hit.entry_id is not None) if call.json else {}
    for hit in found.hits:
        print(fit(_hit_json(hit, voices), sys.stdout) if call.json else _hit_line(hit))
    if len(found.hits) == limit:
        say(f"Only the {'best' if found.is_ranked else 'newest'} {limit} are listed. For more, add --limit.")
    if not found.hits:
        say("Nothing was found.")
    return 0 if found.hits else 1


def _quoted(word: str) -> str:
    """Return a word of the command line as a search needs it: a filter with several words gets quotes."""
    from clerk_tui.search import KEYS

    key, colon, value = word.partition(":")
    if colon and key.lstrip("-").casefold() in KEYS and " " in value and '"' not in value:
        return f'{key}:"{value}"'
    return word


def _hit_line(hit: Hit) -> str:
    day = hit.date.isoformat() if hit.date else "no date"
    body = fit(hit.body.replace("\n", " "), sys.stdout)
    if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        for start, end in sorted(hit.marks, reverse=True):
            body = f"{body[:start]}\x1b[1m{body[start:end]}\x1b[0m{body[end:]}"
    place = fit(f"{hit.committee}, {hit.item or 'before the first item'}", sys.stdout)
    place += ", EXEMPT" if hit.is_exempt else ""
    return f"{day}  {place}  [{hit.meeting_id}]\n    {body}"


def _hit_json(hit: Hit, voices: dict[int, tuple[tuple[int | None, str], ...]]) -> str:
    kind = hit.kind.value if hit.kind else "item" if hit.item_id is not None else "meeting"
    persons = voices.get(hit.entry_id, ()) if hit.entry_id is not None else ()
    return json.dumps(
        {
            "meeting": hit.meeting_id,
            "date": hit.date.isoformat() if hit.date else None,
            "council": hit.council,
            "committee": hit.committee,
            "item": hit.item,
            "item_id": hit.item_id,
            "item_number": hit.item_number,
            "item_title": hit.item_title,
            "entry": hit.entry_id,
            "kind": kind,
            "persons": [{"id": person_id, "name": name} for person_id, name in persons],
            "is_exempt": hit.is_exempt,
            "text": hit.body,
            "marks": [list(mark) for mark in hit.marks],
        },
        ensure_ascii=False,
    )


def register(call: argparse.Namespace) -> int:
    """Write a register; without a name, list the registers."""
    from clerk_tui.store.registers import REGISTERS, register_called

    if call.name is None:
        for known in REGISTERS:
            print(f"{known.name}\t{known.title}")
        return 0
    if (wanted := register_called(call.name)) is None:
        names = ", ".join(known.name for known in REGISTERS)
        raise UsageError(f"There is no register “{call.name}”. The registers are {names}.")
    _check_options(call, wanted)
    with readable(call.db) as book:
        is_empty = _write(call, _sheets(call, wanted, book))
    if is_empty:
        say("No row of this register matches.")
    return 1 if is_empty else 0


def _check_options(call: argparse.Namespace, wanted: Register) -> None:
    """Choose the format if none is given. Raises UsageError for invalid options."""
    from clerk_tui.book.exports import REGISTER_ENDINGS

    if call.sort and wanted.column(call.sort.removeprefix("-")) is None:
        names = ", ".join(column.name for column in wanted.columns)
        raise UsageError(f"There is no column “{call.sort}”. The columns are {names}.")
    if call.format is None:
        ending = call.output.suffix.lower() if call.output and not call.output.is_dir() else ""
        call.format = next((name for name, its in REGISTER_ENDINGS.items() if its == ending), "text")
    if call.output:
        check_target(call.output, call.db)
        if not call.output.is_dir():
            must_end_in(call.output, (REGISTER_ENDINGS[call.format],), call.format)


def _sheets(call: argparse.Namespace, wanted: Register, book: MinuteBook) -> Iterator[Sheet]:
    """Yield the rows, a page at a time. Raises UsageError for an invalid query."""
    from clerk_tui.book.exports import Sheet

    query, said = _query(call)
    councils = {line.id: line.council for line in book.reader.meetings()} if call.format == "csv" else {}
    offset = 0
    while True:
        page = book.reader.register(
            wanted.name,
            query,
            today=book.clock().date(),
            sort=call.sort or "",
            limit=PAGE,
            offset=offset,
            is_public=not call.all,
        )
        if page.trouble:
            raise UsageError(page.trouble)
        yield Sheet(wanted, page.rows, said, page.last_month, is_more=offset > 0, councils=councils)
        if not page.has_more:
            return
        offset += len(page.rows)


def _query(call: argparse.Namespace) -> tuple[Query, str]:
    """Return the query that the options and words make, and the line to type for it in the screens."""
    from clerk_tui.search import parse, quoted

    said = [_quoted(word) for word in call.words]
    said += [f"since:{_day(call.since)}"] if call.since else []
    said += [f"until:{_day(call.until)}"] if call.until else []
    said += [f"in:{quoted(call.committee)}"] if call.committee else []
    said += [f"by:{quoted(call.member)}"] if call.member else []
    line = " ".join(said)
    return parse(f"{line} "), line


def _day(text: str) -> str:
    """Return a year, a month or a day for a filter. Raises UsageError."""
    from clerk_tui import notation
    from clerk_tui.search import days_of

    if days_of(text) is not None:
        return text
    if (day := notation.parse_date(text)) is None:
        raise UsageError(f"“{text}” is not a date: give a year, or a day such as 2019-03-25 or 25/3/2019.")
    return day.isoformat()


def _write(call: argparse.Namespace, sheets: Iterator[Sheet]) -> bool:
    """Write the rows to standard output or to a file. Return whether there were none."""
    from clerk_tui.book.exports import WRITERS, for_file, register_file_name

    first = next(sheets)
    write, has_exempt, kept = WRITERS[call.format], False, io.BytesIO()
    for sheet in chain((first,), sheets):
        has_exempt |= any(row.is_exempt for row in sheet.rows)
        if call.output:
            kept.write(for_file(write(sheet), call.format, is_more=sheet.is_more))
        else:
            sys.stdout.write(fit(write(sheet), sys.stdout))
    if call.output:
        name = register_file_name(first.register, first.period, call.format, has_exempt=has_exempt)
        put(call, name, kept.getvalue(), is_private=has_exempt)
    return not first.rows
