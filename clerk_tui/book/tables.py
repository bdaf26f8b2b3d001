"""Members and votes as tables (CSV): exported as spreadsheets read them, and imported completely or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from clerk_tui import notation
from clerk_tui.book.ballot_paper import MARKS
from clerk_tui.book.exports import csv_of, safe
from clerk_tui.errors import ClerkError, FileRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Act, Ballot, Capacity, Change, Choice, Entry, Kind, Membership
from clerk_tui.meeting.name_parts import count_titles, is_vacancy, same_name_key
from clerk_tui.meeting.proceedings import proceedings
from clerk_tui.meeting.record import CHOICES_SAID
from clerk_tui.regex import regex

if TYPE_CHECKING:
    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.book.recording import Recording
    from clerk_tui.meeting import Meeting
    from clerk_tui.minutes import Style
    from clerk_tui.store import CommitteeLine

MEMBERS = ("name", "title", "party", "ward", "role", "from", "until", "post", "alias", "form", "group")
"""The columns of members. An imported file needs only the name; values of missing columns stay as they are."""
VOTES = ("motion", "item", "text", "name", "choice")
"""The columns of votes. An imported file needs the motion (its number in the file), the name and the choice."""
_LONGEST = 300
"""Characters of a cell that is imported."""
_MOST_ROWS = 20_000
_MOST_FAULTS = 8
_OF_EXCEL = regex(r"\ufeff?(?:sep=.\r?\n)?")
"""What Excel puts before a table: a mark of the encoding, and a line that names the separator."""


# Rows


@dataclass(frozen=True)
class Row:
    number: int
    """The number of its line in the file; the column headings are line 1."""
    cells: Mapping[str, str]

    def get(self, column: str) -> str | None:
        """Return the cell of a column; None if the file does not have the column."""
        return self.cells.get(column)


class _Faults:
    """What is wrong in a table, one sentence each."""

    def __init__(self, name: str) -> None:
        self._name, self.sentences = name, list[str]()

    def add(self, row: Row, column: str, what: str) -> None:
        self.sentences.append(f"Row {row.number}, column {column}: {what}.")

    def check(self) -> None:
        """Raise FileRefusedError if anything is wrong."""
        if self.sentences:
            more = len(self.sentences) - _MOST_FAULTS
            said = [*self.sentences[:_MOST_FAULTS], *([f"… and {more} more."] if more > 0 else [])]
            raise FileRefusedError(f"{self._name}: nothing was imported.\n" + "\n".join(said))


def _read(name: str, text: str, columns: Sequence[str], needed: Sequence[str]) -> list[Row]:
    """Read the rows of a table. Raises FileRefusedError if it cannot be read or lacks a required column."""
    text = _OF_EXCEL.sub("", text, count=1)
    separator = max(",;\t", key=text.partition("\n")[0].count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise FileRefusedError(f"{name} is not a table that can be read ({error}). Save it as CSV (UTF-8).") from error
    heads = [cell.strip().casefold() for cell in lines[0]] if lines else []
    if missing := [column for column in needed if column not in heads]:
        raise FileRefusedError(
            f"{name} has no column “{missing[0]}”: its first line must name the columns ({', '.join(columns)})."
        )
    if strange := [head for head in heads if head and head not in columns]:
        raise FileRefusedError(f"{name} has a column “{strange[0]}”: the columns are {', '.join(columns)}.")
    if twice := [head for head in dict.fromkeys(heads) if head and heads.count(head) > 1]:
        raise FileRefusedError(f"{name} has the column “{twice[0]}” twice: leave one of them.")
    if len(lines) > _MOST_ROWS:
        raise FileRefusedError(f"{name} has more than {_MOST_ROWS:,} rows.")
    faults, rows = _Faults(name), []
    for number, cells in enumerate(lines[1:], 2):
        if any(cell.strip() for cell in cells):
            rows.append(_checked_row(number, heads, cells, faults))
    faults.check()
    return rows


def _checked_row(number: int, heads: Sequence[str], cells: Sequence[str], faults: _Faults) -> Row:
    """Make a row of its cells, and add to `faults` what is wrong with them."""
    row = Row(number, {head: _unescaped(cell) for head, cell in zip(heads, cells, strict=False) if head})
    if len(cells) > len(heads):
        faults.add(row, str(len(heads) + 1), "there are more cells than column headings")
    for column, cell in row.cells.items():
        if column == "text":
            continue
        if len(cell) > _LONGEST:
            faults.add(row, column, f"it has more than {_LONGEST} characters")
        elif any(not sign.isprintable() for sign in cell):
            faults.add(row, column, "it has a line break or another sign that cannot be printed")
    return row


def _unescaped(cell: str) -> str:
    """Return a cell without the apostrophe that `safe` put before it."""
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and safe(cell[1:]) == cell else cell


# Members

_ROLES: Mapping[str, Capacity] = {
    **{role.value: role for role in Capacity},
    **dict.fromkeys(("", "councillor", "voting member", "full member"), Capacity.MEMBER),
    **dict.fromkeys(("chairman", "chairwoman", "chairperson", "cathaoirleach", "president"), Capacity.CHAIR),
    **dict.fromkeys(("vice-chair", "vice chair", "vice-chairman", "vice chairman", "deputy chair"), Capacity.VICE),
    **dict.fromkeys(("co-opted", "co-opted member", "coopted member", "co-optee"), Capacity.COOPTED),
}


def members_csv(members: Iterable[Membership]) -> str:
    """Return the present and former members of a committee as a table, one row each."""
    return csv_of([MEMBERS, *map(_member_row, members)])


def _member_row(member: Membership) -> Sequence[str]:
    words = member.person.name.split()
    at = count_titles(words)
    start, end = (day.isoformat() if day else "" for day in (member.start, member.end))
    named = (" ".join(words[at:]), " ".join(words[:at]), member.party, member.ward, member.capacity.value, start, end)
    return (*named, member.post, member.alias, member.form, member.group)


@dataclass(frozen=True)
class MembersTaken:
    added: int = 0
    changed: int = 0
    removed: int = 0


def take_members(book: MinuteBook, line: CommitteeLine, name: str, text: str) -> MembersTaken:
    """Replace the members of a committee by those of the table `text`, read from the file `name`. Raises
    FileRefusedError, with nothing changed, if anything in it is wrong; ClerkError."""
    old, new, left = _members_in(book, line, name, text)
    before = [replace(member, position=position) for position, member in enumerate(old, 1)]
    if new != before:
        book.put_committee(line, new)
        book.flush()
    kept = [member for member in old if member not in left]
    same = sum(member in before for member in new)
    return MembersTaken(len(new) - len(kept), len(kept) - same if new != before else 0, len(left))


def members_left_out(book: MinuteBook, line: CommitteeLine, name: str, text: str) -> tuple[str, ...]:
    """Return the names of members whom an import would remove, each once. Raises FileRefusedError, ClerkError."""
    return tuple(dict.fromkeys(member.person.name for member in _members_in(book, line, name, text)[2]))


def _members_in(
    book: MinuteBook, line: CommitteeLine, name: str, text: str
) -> tuple[list[Membership], list[Membership], list[Membership]]:
    """Return the members of a committee, those in a table, and those who are no longer in it."""
    rows = _read(name, text, MEMBERS, ("name",))
    old = list(book.reader.membership(line.council, line.name))
    faults, left, new = _Faults(name), list(old), list[Membership]()
    seen: dict[tuple[tuple[str, str], ...], int] = {}
    for position, row in enumerate(rows, 1):
        full = " ".join(filter(None, (row.get("title"), row.get("name"))))
        start, end = _day(row, "from", faults), _day(row, "until", faults)
        if not row.get("name"):
            faults.add(row, "name", "it is empty")
        above = seen.setdefault(tuple(row.cells.items()), row.number)
        if above != row.number and not is_vacancy(full, row.get("post") or ""):
            faults.add(row, "name", f"“{full}” is in row {above} already, with the same cells")
        if start and end and end < start:
            faults.add(row, "until", "it is before the first day")
        if (capacity := _ROLES.get((row.get("role") or "").casefold())) is None:
            faults.add(row, "role", f"“{row.get('role')}” is not one of {', '.join(Capacity)}")
            continue
        if (known := _find_membership(left, full, start if row.get("from") is not None else None)) is not None:
            left.remove(known)
        person = known.person if known else book.find_or_make_person(line.council, full)
        made = replace(known, position=position) if known else Membership(person, capacity, position)
        new.append(_membership_from_row(made, row, capacity, start, end))
    faults.check()
    return old, new, left


def _find_membership(members: Sequence[Membership], name: str, start: date | None) -> Membership | None:
    """Find the membership of a row: that person's from the same day, else their first; None if they have none."""
    theirs = [m for m in members if same_name_key(m.person.name) == same_name_key(name)]
    return next((m for m in theirs if m.start == start), theirs[0] if theirs else None)


def _membership_from_row(
    member: Membership, row: Row, capacity: Capacity, start: date | None, end: date | None
) -> Membership:
    """Return a membership changed as a row says; values of columns that the file lacks stay."""
    words = {column: row.get(column) for column in ("party", "ward", "post", "alias", "form", "group")}
    said: dict[str, Any] = {column: cell for column, cell in words.items() if cell is not None}
    read = (("role", "capacity", capacity), ("from", "start", start), ("until", "end", end))
    said |= {field: value for column, field, value in read if row.get(column) is not None}
    return replace(member, **said)


def _day(row: Row, column: str, faults: _Faults) -> date | None:
    cell = row.get(column) or ""
    day = notation.parse_date(cell) if cell else None
    if cell and day is None:
        faults.add(row, column, f"“{cell}” is not a date such as 2024-05-13")
    return day


# Votes

_CHOICES: Mapping[str, Choice] = {
    **CHOICES_SAID,
    **dict.fromkeys("fy", Choice.FOR),
    **dict.fromkeys("an", Choice.AGAINST),
    **{"abs": Choice.ABSTAIN, "0": Choice.NOT_VOTING},
}


def votes_csv(meeting: Meeting, style: Style, *, with_exempt: bool = False) -> str:
    """Return the votes by name of a meeting as a table, a row for each vote; exempt business only on request."""
    from clerk_tui.minutes.public_record import PublicRecord
    from clerk_tui.minutes.sentences.context import EntryContext

    shown, context = PublicRecord(meeting, style, with_exempt=with_exempt), EntryContext(meeting, style)
    texts: dict[int | None, str] = {p.entry.id: context.inside(p.text.strip(), None) for p in shown.proposals}
    target = proceedings(meeting).target
    rows: list[Sequence[str]] = [VOTES]
    for entry in shown.entries:
        if entry.vote is None or not entry.vote.ballots:
            continue
        motion = target.get(entry.id)
        about = (str(motion or entry.id), shown.item(entry.item_id), texts.get(motion, ""))
        rows += [(*about, shown.name(ballot.person_id), ballot.choice.value) for ballot in entry.vote.ballots]
    return csv_of(rows)


def _votes_on(meeting: Meeting, motion_id: int) -> list[Entry]:
    """Return the votes on a motion or amendment, by the number of its entry, but not those on a part of it; or the vote
    with that number, if it was on no motion."""
    target = proceedings(meeting).target
    votes = [entry for entry in meeting.entries if entry.vote is not None and not entry.is_struck]
    of_motion = [entry for entry in votes if target.get(entry.id, entry.id) == motion_id]
    return [entry for entry in of_motion if not entry.subject or entry.body or entry.id == motion_id]


def take_votes(book: MinuteBook, meeting_id: int, name: str, text: str) -> int:
    """Record the votes by name of the table `text`, read from the file `name`. Return how many votes on motions
    changed. Raises FileRefusedError, with nothing changed, if anything in it is wrong; ClerkError."""
    rows = _read(name, text, VOTES, ("motion", "name", "choice"))
    by_motion = _ballots(book.rehearse(meeting_id), rows, name)
    count = 0
    for recording in (book.rehearse(meeting_id), book.recording(meeting_id)):
        count = sum(_put_vote(recording, motion, ballots, name) for motion, ballots in by_motion.items())
    book.flush()
    return count


def _ballots(recording: Recording, rows: Sequence[Row], name: str) -> dict[int, list[Ballot]]:
    """Return the members' votes in a table, by the number of the entry voted on."""
    meeting, faults = recording.meeting, _Faults(name)
    moved = (entry for entry in meeting.entries if entry.kind in (Kind.MOTION, Kind.AMENDMENT, Kind.VOTE))
    proposals = {str(entry.id): entry for entry in moved}
    out: dict[int, list[Ballot]] = {}
    for row in rows:
        number, voter, chosen = (row.get(column) or "" for column in ("motion", "name", "choice"))
        motion = proposals.get(number.lstrip("0"))
        who, choice = _voter(recording, voter), _CHOICES.get(chosen.casefold())
        if motion is None:
            faults.add(row, "motion", f"the meeting has no motion with the number “{number}”")
        if who is None:
            faults.add(row, "name", f"“{voter}” is nobody on the roll, or more than one person")
        if choice is None:
            faults.add(row, "choice", f"“{chosen}” is not one of {', '.join(Choice)}")
        if motion is None or who is None or choice is None:
            continue
        ballots = out.setdefault(motion.id, [])
        if any(ballot.person_id == who for ballot in ballots):
            faults.add(row, "name", f"“{voter}” has voted on motion {number} in a row above")
        ballots.append(Ballot(who, choice))
    faults.check()
    return out


def _voter(recording: Recording, name: str) -> int | None:
    meeting = recording.meeting
    same = [i for i in meeting.places if same_name_key(meeting.people[i].name) == same_name_key(name)]
    if len(same) == 1:
        return same[0]
    found = recording.state.names.find_whole(name).only if name else None
    return found if isinstance(found, int) else None


def _put_vote(recording: Recording, motion_id: int, ballots: Sequence[Ballot], name: str) -> bool:
    """Record the votes on a motion; return whether that changed anything."""
    meeting = recording.meeting
    motion = meeting.entry(motion_id)
    voted = next(iter(_votes_on(meeting, motion_id)), None)
    if voted is not None and voted.vote is not None:
        made = replace(voted, vote=replace(voted.vote, is_named=True, ballots=tuple(ballots)))
        if set(ballots) == set(voted.vote.ballots) and voted.vote.is_named:
            return False
        recording.do(Act("recorded the votes by name", (Change(voted, made),)))
        return True
    handle: Callable[[int], str] = recording.state.names.handle
    line = " ".join(["/vote named", *(f"{MARKS[ballot.choice]}{handle(ballot.person_id)}" for ballot in ballots)])
    try:
        recording.enter_line(line, recording.target_after(motion_id))
    except ClerkError as error:
        raise FileRefusedError(f"{name}: the vote on motion {motion.id} cannot be recorded. {error}") from error
    if not _votes_on(recording.meeting, motion_id):
        raise FileRefusedError(f"{name}: motion {motion.id} is not open. Record its vote in the meeting first.")
    return True
