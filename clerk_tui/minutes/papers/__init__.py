"""The papers of a meeting: its minutes, and others made from the same record. An `Order` says which paper to write and
how; `written` writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from importlib import import_module
from typing import cast

from clerk_tui.errors import NotFoundError, UsageError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.matters import MatterLine
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.formats import Format, format_called, text
from clerk_tui.minutes.look import USUAL, Look
from clerk_tui.minutes.publicity import as_shown
from clerk_tui.minutes.rendering import about, render, render_item
from clerk_tui.minutes.style import Style
from clerk_tui.regex import regex


@dataclass(frozen=True)
class Before:
    """What earlier meetings of the committee left, for papers that list it."""

    lines: tuple[MatterLine, ...] = ()
    """The matters that they left open, in the order held."""
    names: Mapping[int, str] = field(default_factory=dict)
    """The names, as listed, of the people in them, by id."""
    titles: frozenset[str] = frozenset()
    """The items, folded, that the meeting before had."""
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
        """Make the paper of a meeting, by default without exempt business. `owner`: whose actions the action list has.
        Raises UsageError for an owner and another paper, and NotFoundError for an owner without actions."""
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
    """The paper with that name. Raises NotFoundError, which lists the names."""
    if name not in PAPER_BY_NAME:
        raise NotFoundError(f"There is no paper called “{name}”. Choose one of these: {', '.join(PAPER_BY_NAME)}.")
    return PAPER_BY_NAME[name]


def heading(meeting: Meeting, style: Style, name: str, lead: str = "") -> Iterator[Block]:
    """A paper's heading: the council, the committee and its name; then `lead`, or the day, time and place."""
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
    """A paper that is not part of the minutes, with its heading."""
    described = about(meeting, style, name, with_exempt=with_exempt, is_minutes=False)
    return Document((*heading(meeting, style, name, lead), *blocks), described)


MINUTES = "minutes"
_BLANK = regex(r"[_.…]{4}")
"""A line to write on."""
_LONGEST_NUMBER = 24
"""The most characters of an item's number or title in the name of a file."""


@dataclass(frozen=True)
class Order:
    """Which paper to write, and how."""

    paper: str = MINUTES
    format: str = "text"
    item_id: int | None = None
    """If given, only this item of the minutes, as the council publishes it."""
    with_exempt: bool = False
    owner: str = ""
    """For the action list: only the actions of whoever has this in their name or post."""
    width: int | None = None
    """For text: the characters at which lines are wrapped."""
    marks_draft: bool = False
    """For text: whether a draft says so above it, as in other formats."""
    look: Look = USUAL
    """How the council has its papers look, for formats that can show it."""

    @property
    def form(self) -> Format:
        """The format. Raises NotFoundError for an unknown name."""
        return format_called(self.format)

    @property
    def is_of_meeting(self) -> bool:
        """Whether the format holds the data of the whole meeting rather than a paper."""
        return self.form.of == "meeting"


def written(
    meeting: Meeting,
    style: Style,
    order: Order,
    before: Before | None = None,
    uids: Mapping[tuple[str, int], str] | None = None,
) -> str | bytes:
    """Write the file that is ordered; returns bytes if the format is binary. `before`: what earlier meetings left, for
    papers that list it; `uids`: the permanent identifiers, by table and number, for open data. Raises NotFoundError for
    an unknown paper, format or item, and UsageError for options that cannot be combined."""
    form = order.form
    if order.is_of_meeting:
        if order.paper != MINUTES or order.item_id is not None:
            raise UsageError(f"{form.called} holds the whole meeting, so it cannot be another paper or one item.")
        return form.write_meeting(meeting, style, with_exempt=order.with_exempt, uids=uids)
    made = document(meeting, style, order, before)
    if form.name == text.NAME:
        return text.write(made, order.width, marks_draft=order.marks_draft)
    return form.write(_signed_as(made, order.look) if form.has_look else made, order.look)


def _signed_as(made: Document, look: Look) -> Document:
    """A paper with the look's signature lines; lines already filled in are kept."""
    blanks = [b for b in made.blocks if b.kind is BlockKind.SIGNATURE]
    if not look.signature.lines or not any(_BLANK.search(block.text) for block in blanks):
        return made
    lines = (Block(BlockKind.SIGNATURE, line) for line in look.signature.lines)
    return replace(made, blocks=(*(b for b in made.blocks if b.kind is not BlockKind.SIGNATURE), *lines))


def document(meeting: Meeting, style: Style, order: Order, before: Before | None = None) -> Document:
    if order.item_id is None:
        paper = paper_called(order.paper)
        return paper.make(meeting, style, before or Before(), with_exempt=order.with_exempt, owner=order.owner)
    if order.paper != MINUTES:
        raise UsageError("One item is an extract of the minutes. Choose the item or another paper, not both.")
    made = render_item(meeting, order.item_id, style, with_exempt=order.with_exempt)
    label = meeting.item_by_id[order.item_id].label
    return replace(made, about=replace(made.about, title=f"{made.about.title}: {label}"))


def file_words(meeting: Meeting, order: Order) -> tuple[str, str]:
    """The words of a file's name: the committee, the date, the paper, and the purpose of a format that is no page."""
    head = meeting.head
    day = head.date.isoformat() if head.date else ""
    item = meeting.item(order.item_id)
    what = f"data {order.format}" if order.is_of_meeting else f"{order.paper} {order.owner}".rstrip()
    which = f"item {item.number[:_LONGEST_NUMBER] or item.title[:_LONGEST_NUMBER]}" if item else ""
    use = "to paste" if order.format == "fragment" else ""
    return head.body, " ".join(filter(None, (day, what, which, use)))
