"""The papers of a meeting: its minutes, and other documents made from the same record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from importlib import import_module
from typing import cast

from clerk_tui.errors import NotFoundError, UsageError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.matters import MatterLine
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.publicity import as_shown
from clerk_tui.minutes.rendering import about, render
from clerk_tui.minutes.style import Style


@dataclass(frozen=True)
class Before:
    """What is known of the earlier meetings of the committee."""

    lines: tuple[MatterLine, ...] = ()
    """The matters that they left open, in the order held."""
    names: Mapping[int, str] = field(default_factory=dict)
    """The names, as listed, of the people in them, by id."""
    year: tuple[Meeting, ...] = ()
    """Its other meetings of the same year, for the paper that counts them."""


@dataclass(frozen=True)
class Paper:
    """One kind of paper."""

    name: str
    """Its name on the command line."""
    called: str
    """Its name in a list to choose from."""
    about: str

    def make(
        self, meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False, owner: str = ""
    ) -> Document:
        """Make the paper of a meeting, by default without exempt business. `owner`: for the action list, whose actions.
        Raises UsageError for an owner and another paper, and NotFoundError for one who has none."""
        if owner and self.name != "actions":
            raise UsageError("Only the action list can be that of one owner: leave out the owner, or choose actions.")
        meeting = as_shown(meeting, with_exempt=with_exempt)
        if self.name == "minutes":
            return render(meeting, style, with_exempt=with_exempt)
        make = cast(_Make, import_module(f"clerk_tui.minutes.papers.{self.name}").make)
        return make(meeting, style, before, with_exempt=with_exempt, **({"owner": owner} if owner else {}))


_Make = Callable[..., Document]

PAPERS = (
    Paper("minutes", "Minutes", "the minutes; --item 5 is one item, as a council publishes it"),
    Paper("decisions", "Decision sheet", "what was decided, recommended and deferred, and the votes: for the same day"),
    Paper(
        "actions",
        "Action list",
        "who is to do what by when, and what earlier meetings left; --owner NAME has those of one",
    ),
    Paper("attendance", "Attendance sheet", "who was there, in what capacity, from when and until when"),
    Paper(
        "year",
        "Attendance and declarations of the year",
        "who attended the committee’s meetings of the year in which the meeting is, and what interests were declared",
    ),
    Paper(
        "agenda",
        "Agenda",
        "of a planned meeting, with its summons; of one that was held, a start for the next meeting: matters arising, "
        "and the items that were deferred or not reached",
    ),
)
"""Every paper, in the order in which they are offered."""
PAPER_BY_NAME = {paper.name: paper for paper in PAPERS}


def paper_called(name: str) -> Paper:
    """The paper of that name. Raises NotFoundError, which says what there is."""
    if name not in PAPER_BY_NAME:
        raise NotFoundError(f"There is no paper called “{name}”. Choose one of these: {', '.join(PAPER_BY_NAME)}.")
    return PAPER_BY_NAME[name]


def heading(meeting: Meeting, style: Style, name: str, lead: str = "") -> Iterator[Block]:
    """The council, the committee and the paper's name; then the `lead`, or else the day, the time and the place."""
    head = meeting.head
    names = [*filter(None, (head.council, head.committee)), name]
    for line in dict.fromkeys(names):
        yield Block(BlockKind.TITLE, line.upper() if style.head.capitals else line)
    when = (style.head_date(head.date), style.head_time(head.time), head.venue)
    if said := lead or ", ".join(filter(None, when)):
        yield Block(BlockKind.LEAD, said)


def table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[Block]:
    yield Block(BlockKind.COLUMNS, "", cells=columns)
    yield from (Block(BlockKind.ROW, "", cells=row) for row in rows)


def office_paper(
    meeting: Meeting, style: Style, name: str, blocks: Iterable[Block], *, with_exempt: bool, lead: str = ""
) -> Document:
    """A paper that is not taken from the minutes, under its heading."""
    described = about(meeting, style, name, with_exempt=with_exempt, is_minutes=False)
    return Document((*heading(meeting, style, name, lead), *blocks), described)
