"""The registers: what many meetings resolved, recommended, left to be done, and asked, and who attended them."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import KINDS
from clerk_tui.searching import Query
from clerk_tui.store import register_actions, register_attendance, register_lists
from clerk_tui.store.matching import plan
from clerk_tui.store.passages import RESOLUTION
from clerk_tui.store.values import Cell, RegisterPage, RegisterRow
from clerk_tui.store.vocabulary import Vocabulary

__all__ = ["REGISTERS", "Cell", "Column", "Register", "RegisterPage", "RegisterRow", "page", "register_called"]


@dataclass(frozen=True)
class Column:
    """A column of a register."""

    name: str
    """Kebab-case: by what it is sorted, and what data call it."""
    title: str
    weight: int
    """How much of the width it takes, to the others; a column of figures or dates takes what it needs: 0."""
    order: tuple[str, ...]
    """The expressions by which it is sorted."""
    short: str = ""
    """A shorter title, where there is little room."""


@dataclass(frozen=True)
class Register:
    """What a register is."""

    name: str
    title: str
    about: str
    """What stands in it, and what does not, in a sentence or two."""
    columns: tuple[Column, ...]
    sort: str
    """The name of the column by which it is sorted; a hyphen before it: the greatest first."""
    word: str = ""
    """What `KindSpec.register` calls it, for a register that lists passages."""
    cells: str = ""
    """The expressions of its cells, for the same."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The words of the index that its passages have."""
        if self.word == RESOLUTION:
            return (RESOLUTION,)  # a motion that was carried is one too
        return tuple(kind for kind, spec in KINDS.items() if spec.register == self.word)

    def column(self, name: str) -> Column | None:
        """The column with that name."""
        return next((column for column in self.columns if column.name == name), None)


_DATE = Column("date", "Date", 0, ("passage.id",))
_COMMITTEE = Column("committee", "Committee", 3, ("committee.name COLLATE NOCASE",))
_ITEM = Column("item", "Item", 4, ("agenda_item.title COLLATE NOCASE",))
_MEMBER = Column("member", "Member", 3, (register_lists.BY_MEMBER,))

RESOLUTIONS = Register(
    "resolutions",
    "Resolutions",
    "Clauses of resolutions, and motions that were carried. Recommendations to other bodies have a register.",
    (_DATE, _COMMITTEE, _ITEM, Column("resolution", "Resolution", 8, ("passage.body COLLATE NOCASE",))),
    "-date",
    RESOLUTION,
    "meeting.date, committee.name, {item}, passage.body",
)
RECOMMENDATIONS = Register(
    "recommendations",
    "Recommendations",
    "What was recommended to other bodies. Recommendations of reviews that are followed stand among the actions.",
    (
        _DATE,
        _COMMITTEE,
        _ITEM,
        Column("to", "To", 2, ("entry.subject COLLATE NOCASE",)),
        Column("recommendation", "Recommendation", 8, ("passage.body COLLATE NOCASE",)),
    ),
    "-date",
    "recommendation",
    "meeting.date, committee.name, {item}, entry.subject, passage.body",
)
DECLARATIONS = Register(
    "declarations",
    "Declarations of interest",
    "Interests as they were declared at meetings, with the item in which that was done. DPI is a disclosable pecuniary "
    "interest, ORI another registrable one, NRI one that is not registrable.",
    (
        _DATE,
        _COMMITTEE,
        _MEMBER,
        Column("interest", "Class", 1, ("entry.interest",)),
        Column("conduct", "Then", 1, ("entry.conduct",)),
        _ITEM,
        Column("declaration", "Declaration", 6, ("passage.body COLLATE NOCASE",)),
    ),
    "-date",
    "declaration",
    "meeting.date, committee.name, {who}, upper(entry.interest), entry.conduct, {item}, passage.body",
)


def _by_member(name: str, title: str, about: str, word: str) -> Register:
    """A register of who said what, and under which item."""
    words = Column(word, word.capitalize(), 8, ("passage.body COLLATE NOCASE",))
    cells = "meeting.date, committee.name, {who}, {item}, passage.body"
    return Register(name, title, about, (_DATE, _COMMITTEE, _MEMBER, _ITEM, words), "-date", word, cells)


QUESTIONS = _by_member(
    "questions",
    "Questions by member",
    "Questions and follow-ups asked at meetings, and written questions, as far as they were minuted.",
    "question",
)
ACTIONS = Register(
    "actions",
    "Actions, open and done",
    "Actions, promises and recommendations of reviews, each once however often it was carried forward. It is done when "
    "a meeting recorded that it is complete; is:open, is:done and is:overdue choose.",
    (
        Column("state", "State", 0, ("is_done", "matter.due IS NULL", "matter.due")),
        Column("due", "Due", 0, ("matter.due IS NULL", "matter.due")),
        Column("owner", "Owner", 3, ("surname(owner)",)),
        Column("action", "What is to be done", 8, ("words COLLATE NOCASE",)),
        Column("committee", "Committee", 3, ("committee.name COLLATE NOCASE",)),
        Column("since", "Since", 0, ("since",)),
        Column("told", "Last told", 4, ("told_on IS NULL", "told_on")),
    ),
    "state",
)
ATTENDANCE = Register(
    "attendance",
    "Attendance by member",
    "Counted as attended: present at any time of the meeting, also after coming late or leaving early; by remote link "
    "only where the body's rules let that count. Not counted: apologies, absence, and members of whom the roll call "
    "tells nothing. A meeting without a roll call is in no figure. Sitting for another member is counted apart, and "
    "for neither as attendance of their own.",
    (
        Column("member", "Member", 6, ("surname(name)",)),
        Column("meetings", "Meetings", 0, ("meetings",), "Mtgs"),
        Column("attended", "Attended", 0, ("attended",), "Att"),
        Column("percent", "%", 0, ("1.0 * attended / meetings",)),
        Column("late", "Late", 0, ("late",)),
        Column("left-early", "Left early", 0, ("left_early",), "Left"),
        Column("remote", "Remote", 0, ("remote",), "Rem"),
        Column("apologies", "Apologies", 0, ("apologies",), "Apol"),
        Column("absent", "Absent", 0, ("absent",), "Abs"),
        Column("not-recorded", "Not recorded", 0, ("not_recorded",), "N.r."),
        Column("as-substitute", "As substitute", 0, ("as_substitute",), "Sub"),
    ),
    "member",
)
_OWN = (RESOLUTIONS, ATTENDANCE, ACTIONS, RECOMMENDATIONS, DECLARATIONS, QUESTIONS)
REGISTERS = (
    *_OWN,
    *(
        _by_member(word, word.capitalize(), f"What was recorded as {word}, as far as it was minuted.", word)
        for word in dict.fromkeys(spec.register for spec in KINDS.values())
        if word not in [register.word for register in _OWN]
    ),
)
"""In the order in which they are offered; last those of kinds for which no other is made here."""


def register_called(name: str) -> Register | None:
    """The register with that name."""
    return next((register for register in REGISTERS if register.name == name), None)


def page(
    connection: sqlite3.Connection,
    register: Register,
    query: Query,
    vocabulary: Vocabulary,
    *,
    sort: str,
    limit: int,
    offset: int,
    today: date,
    is_public: bool,
) -> RegisterPage:
    """See `Reader.register`. Raises sqlite3.Error."""
    connection.create_function("surname", 1, register_lists.surname, deterministic=True)
    states = query.values("is")
    if register is not ACTIONS and states:
        return RegisterPage(trouble="is:open, is:done and is:overdue serve in the register of actions.")
    if query.like:
        return RegisterPage(trouble="like: serves in the search (F9), not in a register.")
    others = replace(query, filters=tuple(f for f in query.filters if f.key != "is"))
    order = _order(register, sort)
    if register is ATTENDANCE:
        return register_attendance.page(connection, others, vocabulary, order=order, limit=limit, offset=offset)
    made = plan(connection, others, vocabulary)
    if made.trouble:
        return RegisterPage(trouble=made.trouble)
    if register is ACTIONS:
        wanted = register_actions.Wanted(query.having("is"), query.having("is", is_not=True), today, is_public)
        return register_actions.page(connection, made, wanted, order=order, limit=limit, offset=offset)
    listed = register_lists.Listed(register.word, register.kinds, register.cells, order, is_public)
    return register_lists.page(connection, made, listed, limit=limit, offset=offset)


def _order(register: Register, sort: str) -> str:
    """The ORDER BY of a register that is sorted by a column. Raises KeyError for one that it does not have."""
    is_down = sort.startswith("-")
    column = register.column(sort.removeprefix("-"))
    if column is None:
        raise KeyError(sort)
    way = " DESC" if is_down else ""
    return ", ".join(f"{part}{way}" for part in column.order)
