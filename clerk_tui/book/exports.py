"""What the command line and the screens share when a paper, a register or a calendar is exported."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from clerk_tui import log
from clerk_tui.errors import UsageError
from clerk_tui.files import must_be_text, must_end_in, slug, stem
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Head, Meeting, Stage
from clerk_tui.meeting.people import counted, fold
from clerk_tui.meeting.proceedings import exempt_in_public
from clerk_tui.minutes import Style, style_for
from clerk_tui.minutes.document import TO_CHECK, TO_SETTLE
from clerk_tui.minutes.formats import FORMATS, format_called
from clerk_tui.minutes.formats.text import escaped
from clerk_tui.minutes.papers import MINUTES, Before, Order, document, file_words
from clerk_tui.minutes.papers.agenda import next_items
from clerk_tui.notation.prose.opening_and_closing import NextMeeting, meets_next
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Points, Severity
from clerk_tui.search import parse
from clerk_tui.store import Reader, RegisterRow
from clerk_tui.store.registers import ATTENDANCE, Register
from clerk_tui.store.values import Cell

if TYPE_CHECKING:
    from clerk_tui.store import MeetingLine, Reader


def before(reader: Reader, head: Head, paper: str = MINUTES) -> Before:
    """Return what a paper needs from the committee's other meetings: matters to be followed, with names; for an agenda,
    the titles of the last meeting; for the paper of a year, the other meetings held then."""
    lines = reader.matter_lines(head.id)
    names = {person.id: person.name for person in reader.persons(head.council)} if lines else {}
    year = tuple(_meetings_of_year(reader, head)) if paper == YEAR else ()
    titles = _titles_before(reader, head) if paper == AGENDA else frozenset()
    return Before(lines, names | reader.withheld() if lines else names, titles, year)


AGENDA = "agenda"
YEAR = "year"
"""The paper that counts the meetings of a year."""
_LONGEST_YEAR = 366
"""How many days apart two meetings of one year may be."""


def _meetings_of_year(reader: Reader, head: Head) -> Iterator[Meeting]:
    """Yield the committee's other meetings within a year of this one; the paper leaves out those of another year."""
    for line in reader.meetings():
        is_same = (line.council, line.committee) == (head.council, head.committee) and line.id != head.id
        was_held = is_same and line.stage is not Stage.PLANNED
        if was_held and head.date and line.date and abs((line.date - head.date).days) <= _LONGEST_YEAR:
            yield reader.meeting(line.id)


@dataclass(frozen=True)
class LeftToNext:
    """What a committee's last meeting leaves to the next: when it meets, and the items of its agenda."""

    held: str = ""
    """The date of the last meeting in words; empty if none was held."""
    titles: tuple[str, ...] = ()
    """The titles of the items of the agenda."""
    meets: NextMeeting | None = None
    """When and where the next meeting is, if the last one says so and none of that day or later is on file."""


def _titles_before(reader: Reader, head: Head) -> frozenset[str]:
    """Return the titles of the items, folded, of the committee's meeting before this."""
    held = (m for m in reader.meetings() if (m.council, m.committee) == (head.council, head.committee))
    before = next(
        (m for m in held if head.date and m.date and m.date < head.date and m.stage is not Stage.PLANNED), None
    )
    return frozenset(fold(item.title) for item in reader.meeting(before.id).items) if before else frozenset()


def left_to_next(reader: Reader, council: str, committee: str) -> LeftToNext:
    """Read what the committee's last meeting leaves to the next. Raises ClerkError."""
    on_file = [m for m in reader.meetings() if (m.council, m.committee) == (council, committee)]
    last = next((m for m in on_file if m.date and m.stage is not Stage.PLANNED), None)
    if last is None:
        return LeftToNext()
    meeting = reader.meeting(last.id)
    style = style_for(meeting.head.style)
    items = next_items(meeting, style, before(reader, meeting.head, AGENDA))
    meets = meets_next(meeting, month_first=style.times.month_first)
    is_new = meets is not None and all(m.date is None or m.date < meets.day for m in on_file)
    return LeftToNext(style.due(meeting.head.date), tuple(title for title, _ in items), meets if is_new else None)


def file_name(meeting: Meeting, order: Order, reader: Reader | None = None) -> str:
    """Return a safe file name with the ending of its format. It marks exempt parts, and tells apart two meetings of a
    body on one day, as the `reader` knows them."""
    committee, what = file_words(meeting, order)
    head, lines = meeting.head, reader.meetings() if reader is not None and meeting.head.date else ()
    same = [m.id for m in lines if (m.council, m.committee, m.date) == (head.council, head.committee, head.date)]
    if len(before := [i for i in same if i < meeting.id]):
        what = f"{what} of meeting {len(before) + 1}"
    return stem(committee, what) + ("-exempt" if order.with_exempt else "") + order.form.ending


def open_points(meeting: Meeting, style: Style, order: Order, known: Before) -> str:
    """Return a warning before an export: how many points are not settled, and how many marked; '' for none."""
    try:
        said = points_in(meeting, style).words
    except Exception as error:  # the paper is written without its proof
        log.unexpected("checking a paper", error)
        return "The minutes could not be checked because of an internal error; the log has the details"
    if not said:
        return ""
    if opened := exempt_in_public(meeting):
        labels = ", ".join(f"“{meeting.item_by_id[entry.item_id or 0].label}”" for entry in opened)
        said += f", and exempt on the agenda, but public here: {labels}"
    marked = TO_SETTLE.format(text="…")
    blocks = document(meeting, style, order, known).blocks if meeting.doubts else ()
    printed = {i for block in blocks for i in block.entry_ids}
    lines = sum(entry.is_to_settle and entry.id in printed for entry in meeting.doubts)
    checks = sum(block.text.count(TO_CHECK) for block in blocks)
    if lines:
        said += f", and {counted(lines, 'line is', 'lines are')} printed as {marked}"
    if checks:
        said += f", and {counted(checks, 'line is', 'lines are')} marked {TO_CHECK}"
    return said


def points_in(meeting: Meeting, style: Style) -> Points:
    """Count what the proof finds and is not settled."""
    severities = [finding.severity for finding in prove(meeting, style)]
    return Points(severities.count(Severity.FAULT), severities.count(Severity.DOUBT), len(meeting.doubts))


def check_file_name(target: Path, name: str) -> None:
    """Raise UsageError if a file name suggests another format than the one called `name`."""
    form = format_called(name)
    if form.name == "text":
        meant = next((f.name for f in FORMATS if f.of == "document" and target.suffix.lower() in f.endings), "text")
        if meant != "text":
            raise UsageError(
                f"The file is written as plain text: give it a name ending in .txt, or choose the format {meant}."
            )
        must_be_text(target)
    else:
        must_end_in(target, form.endings, form.called)


REGISTER_ENDINGS = {"csv": ".csv", "markdown": ".md", "text": ".txt", "json": ".json"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, including full-width signs and characters that it skips."""
_WIDEST = 36
"""The greatest width of a column of text, except the last."""
_MONTHS = "JFMAMJJASOND"


@dataclass(frozen=True)
class Sheet:
    """A register to be written: what was asked for, and the rows."""

    register: Register
    rows: Sequence[RegisterRow]
    period: str = ""
    """What was asked for, in words."""
    last_month: str | None = None
    """The last of the months that are plotted, as YYYY-MM."""
    is_more: bool = False
    """Whether the rows continue another sheet, and so need no head."""
    councils: Mapping[int, str] = field(default_factory=dict)
    """The council of each meeting, by its id, for tables of rows from several files."""

    @property
    def titles(self) -> list[str]:
        """The headings of the columns."""
        return [column.title for column in self.register.columns]

    @property
    def has_plot(self) -> bool:
        """Whether each row shows somebody's attendance over a year."""
        return self.register is ATTENDANCE and bool(self.last_month)


def register_file_name(register: Register, period: str, format_name: str, *, has_exempt: bool) -> str:
    """Return a safe file name for a register, which shows whether it has exempt rows."""
    return slug(f"{register.name} {period}") + ("-exempt" if has_exempt else "") + REGISTER_ENDINGS[format_name]


def cell_words(row: RegisterRow) -> list[str]:
    """Return the cells of a row as text, one line each; the last marks exempt rows."""
    words = ["" if cell is None else " ".join(str(cell).split()) for cell in row.cells]
    return [*words[:-1], f"[EXEMPT] {words[-1]}"] if row.is_exempt else words


def plot(row: RegisterRow) -> str:
    """Return a year of attendance with a sign for each month: all ●, some ◐, none ○, no meeting ·."""
    return "".join(
        "·" if not expected else "●" if attended >= expected else "◐" if attended else "○"
        for expected, attended in row.plot
    )


PLOT_KEY = "● every meeting  ◐ some  ○ none  · no meeting"


def plot_title(last_month: str | None) -> str:
    """Return the initials of the twelve months up to `last_month` (YYYY-MM)."""
    if not last_month:
        return ""
    last = int(last_month[5:7])
    return "".join(_MONTHS[(last + n) % 12] for n in range(12))


def as_csv(sheet: Sheet) -> str:
    """Return a register as CSV that spreadsheets read; no cell is taken for a formula."""
    rows: list[Sequence[Cell]] = []
    if not sheet.is_more:
        rows.append([*sheet.titles, *(_WHERE if sheet.register is not ATTENDANCE else ())])
    for row in sheet.rows:
        marked = [*row.cells[:-1], f"[EXEMPT] {row.cells[-1]}"] if row.is_exempt else row.cells
        where: list[Cell] = [] if row.meeting_id is None else [sheet.councils.get(row.meeting_id, ""), row.meeting_id]
        rows.append([*marked, *where])
    return csv_of(rows)


_WHERE = ("Council", "Meeting")
"""The columns of CSV that say where a row comes from. Attendance has none: it is counted over many meetings."""


def csv_of(rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows as CSV; no text in them is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([cell if isinstance(cell, int) else safe(cell or "") for cell in row] for row in rows)
    return out.getvalue()


def safe(text: str) -> str:
    """Return `text` with an apostrophe in front if a spreadsheet would take it for a formula."""
    plain = text.replace("\0", "")
    is_formula = text.startswith(_FORMULA) or plain.lstrip().startswith(_FORMULA)
    return f"'{plain}" if is_formula else plain


def as_markdown(sheet: Sheet) -> str:
    """Return a register as Markdown: a heading, what it includes, and a table."""
    heads = [*map(escaped, sheet.titles), *([f"To {sheet.last_month}"] if sheet.has_plot else [])]
    above = [f"# {escaped(sheet.register.title)}", escaped(sheet.period), escaped(sheet.register.about)]
    above += [PLOT_KEY] if sheet.has_plot else []
    head = [f"{line}\n" for line in above if line] + [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    rows = [[*map(escaped, cell_words(row)), *([plot(row)] if sheet.has_plot else [])] for row in sheet.rows]
    return "\n".join([*([] if sheet.is_more else head), *(f"| {' | '.join(cells)} |" for cells in rows)]) + "\n"


def as_text(sheet: Sheet) -> str:
    """Return a register in aligned columns, with a plot if there is one."""
    table = [sheet.titles, *map(cell_words, sheet.rows)]
    if sheet.has_plot:
        table = [[*table[0], plot_title(sheet.last_month)]] + [
            [*cells, plot(row)] for cells, row in zip(table[1:], sheet.rows, strict=True)
        ]
    widths = [min(max(map(len, column)), _WIDEST) for column in zip(*table, strict=True)]
    if sheet.is_more:
        return "".join(f"{line}\n" for cells in table[1:] for line in _lines(cells, widths))
    lines = [sheet.register.title + (f": {sheet.period}" if sheet.period else ""), sheet.register.about, ""]
    lines += [line for cells in table for line in _lines(cells, widths)]
    if sheet.has_plot:
        lines += ["", f"The year to {sheet.last_month}: {PLOT_KEY}"]
    return "\n".join(lines) + "\n"


def _lines(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Return the lines of a row; cells wider than their column are wrapped, except in the last column."""
    *before, last = cells
    columns = [wrap(cell, width) or [""] for cell, width in zip(before, widths, strict=False)]
    lines = zip_longest(*columns, [last], fillvalue="")
    return ["  ".join(part.ljust(width) for part, width in zip(line, widths, strict=True)).rstrip() for line in lines]


def as_json(sheet: Sheet) -> str:
    """Return a register as JSON lines, by the names of the columns, with the place in the minutes."""
    names = [column.name.replace("-", "_") for column in sheet.register.columns]
    lines = []
    for row in sheet.rows:
        said: dict[str, object] = dict(zip(names, row.cells, strict=True))
        if row.meeting_id is not None:
            said |= {"meeting_id": row.meeting_id, "entry_id": row.entry_id, "is_exempt": row.is_exempt}
        if row.person_id is not None:
            said |= {"person_id": row.person_id}
        if row.plot:
            said["months"] = [list(month) for month in row.plot]
        lines.append(json.dumps(said, ensure_ascii=False) + "\n")
    return "".join(lines)


WRITERS: dict[str, Callable[[Sheet], str]] = {"csv": as_csv, "markdown": as_markdown, "text": as_text, "json": as_json}
"""By the name of the format."""


def for_file(content: str, format_name: str, *, is_more: bool = False) -> bytes:
    """Return the bytes of a file; CSV begins with the mark that tells a spreadsheet that it is UTF-8."""
    return content.encode("utf-8-sig" if format_name == "csv" and not is_more else "utf-8", errors="replace")


_LONGEST = 73
"""The most octets of a calendar line, without its end and the space before a continuation."""
_MOST = 1_000_000
"""Actions."""
_STATE, _DUE, _OWNER, _ACTION, _COMMITTEE = range(5)
"""The cells of the register of actions."""


def calendar(reader: Reader, now: datetime, *, committee: str = "", with_exempt: bool = False) -> str:
    """Return a calendar of one committee or of all: every meeting with a date, and every action with a due date; exempt
    actions only `with_exempt`. Times are local, as printed. Identifiers stay the same, so a calendar that reads it
    again updates its events. Raises ClerkError."""
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//clerk-tui//minutes//EN", "CALSCALE:GREGORIAN"]
    for meeting in reader.meetings():
        if meeting.date is not None and _is_of(meeting.committee, committee):
            lines += ["BEGIN:VEVENT", *_event(reader, meeting, stamp), "END:VEVENT"]
    for action in _actions(reader, now, committee, with_exempt=with_exempt):
        lines += ["BEGIN:VTODO", f"DTSTAMP:{stamp}", *action, "END:VTODO"]
    return "".join(map(_fold_line, [*lines, "END:VCALENDAR"]))


def _is_of(name: str, committee: str) -> bool:
    return not committee or fold(name) == fold(committee)


def _event(reader: Reader, meeting: MeetingLine, stamp: str) -> Iterator[str]:
    assert meeting.date is not None
    yield f"UID:{reader.identifiers(meeting.id)['meeting', meeting.id]}"
    yield f"DTSTAMP:{stamp}"
    day = meeting.date.strftime("%Y%m%d")
    at = meeting.time.strftime("T%H%M00") if meeting.time else ""
    yield f"DTSTART:{day}{at}" if at else f"DTSTART;VALUE=DATE:{day}"
    yield f"SUMMARY:{_escape(meeting.committee or meeting.council or 'Meeting')}"
    if meeting.council and meeting.council != meeting.committee:
        yield f"DESCRIPTION:{_escape(meeting.council)}"
    if meeting.venue:
        yield f"LOCATION:{_escape(meeting.venue)}"


def _actions(reader: Reader, now: datetime, committee: str, *, with_exempt: bool) -> Iterator[list[str]]:
    every = reader.register("actions", parse(""), today=now.date(), limit=_MOST, is_public=not with_exempt)
    for row in every.rows:
        cells = ["" if cell is None else str(cell) for cell in row.cells]
        if not cells[_DUE] or row.meeting_id is None or not _is_of(cells[_COMMITTEE], committee):
            continue
        said = f"{cells[_OWNER]}: {cells[_ACTION]}" if cells[_OWNER] else cells[_ACTION]
        yield [
            f"UID:{reader.identifiers(row.meeting_id)['entry', row.entry_id or 0]}",
            f"DUE;VALUE=DATE:{cells[_DUE].replace('-', '')}",
            f"SUMMARY:{_escape(said)}",
            f"CATEGORIES:{_escape(cells[_COMMITTEE])}",
            f"STATUS:{'COMPLETED' if cells[_STATE] == 'done' else 'NEEDS-ACTION'}",
        ]


def _escape(words: str) -> str:
    """Return words as a calendar value: separators are escaped and line breaks taken out."""
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _fold_line(line: str) -> str:
    """Return a calendar line with its line ending, folded where it is too long, never inside a character."""
    parts, size = [""], 0
    for sign in line:
        length = len(sign.encode())
        if size + length > _LONGEST:
            parts.append("")
            size = 0
        parts[-1] += sign
        size += length
    return "\r\n ".join(parts) + "\r\n"
