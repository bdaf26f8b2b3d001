"""The agenda of a planned meeting. For a meeting that was held, a draft agenda of the next: the usual items, matters
arising, and what was put off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clerk_tui.english.titles_and_forenames import ELECTED, PERSONAL, POST_ENDS, is_forename
from clerk_tui.english.words import DETERMINERS
from clerk_tui.meeting.agenda import ANY_OTHER
from clerk_tui.meeting.countries import Country, said_in
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import Fate, proceedings, putting_off
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.meeting.stage import Stage
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.papers import Before, office_paper
from clerk_tui.minutes.papers.actions import OpenAction, OpenActions
from clerk_tui.minutes.public_record import PublicRecord
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import capital, fill
from clerk_tui.regex import any_case, regex

NAME = "Agenda"
_LATER = (Fate.TABLED, Fate.POSTPONED, Fate.DEFERRED)


def make(meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False) -> Document:
    """The agenda of a planned meeting; for any other, a draft agenda of the next one."""
    if meeting.stage is Stage.PLANNED:
        return _planned(meeting, style, with_exempt=with_exempt)
    day = style.due(meeting.head.date)
    blocks: list[Block] = []
    items = next_items(meeting, style, before, with_exempt=with_exempt)
    for number, (title, lines) in enumerate(items, 1):
        blocks.append(_item(BlockKind.ITEM, title, str(number), style))
        blocks += [Block(BlockKind.LISTED, line, "•", level=1) for line in lines]
    lead = _when(meeting, PublicRecord(meeting, style, with_exempt=with_exempt).entries, style)
    made = office_paper(meeting, style, NAME, (*blocks, *_contact(style)), with_exempt=with_exempt, lead=lead)
    title = f"{NAME} of {meeting.head.body}" if meeting.head.body else NAME
    after = f"{title}, the meeting after {day}" if day else title
    return replace(made, about=replace(made.about, title=after, date=None, day=""))


def _when(meeting: Meeting, entries: Sequence[Entry], style: Style) -> str:
    """When and where the next meeting is held: the day to which this one was adjourned, unless it has resumed."""
    place = f"Place: {style.papers.place}. " if style.papers.place else ""
    moved = [e for e in entries if e.kind in (Kind.ADJOURNED, Kind.RESUMED)]
    if moved and moved[-1].kind is Kind.ADJOURNED and moved[-1].of_date is not None:
        at = style.clock(moved[-1].until)
        day = f"{style.head_date(moved[-1].of_date)}{f' at {at}' if at else ''}"
        return f"{place}The meeting was adjourned to {day}."
    return f"{place}{'The date and the time' if place else 'The date, time and place'} are to be announced."


def next_items(
    meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False
) -> list[tuple[str, tuple[str, ...]]]:
    """The items of the next meeting: each title with its lines, such as open actions."""
    open_actions = OpenActions(meeting, style, before, with_exempt=with_exempt)
    shown = PublicRecord(meeting, style, with_exempt=with_exempt)
    lines = tuple(_lines((*open_actions.here, *open_actions.left), style))
    day = style.due(meeting.head.date)
    minutes = f"Minutes of the meeting held on {day}" if day else "Minutes of the last meeting"
    titles = [item.title for item in meeting.items if not item.is_heading]
    own = [minutes if _names_day(title) else _WITH_DATE.sub("", title) for title in titles]
    first, last = (
        _opening_titles(own, minutes, style, has_open=bool(lines), country=meeting.country),
        [*filter(_LAST.search, own)],
    )
    arising = next(filter(_ARISING.search, first), "")
    put_off = {_WITH_DATE.sub("", item.title): item.title for item in _put_off(meeting, shown)}
    usual = {title for title in own if _USUAL.search(title) or fold(title) in before.titles}
    known = {*first, *last}
    between = [put_off.get(title, title) for title in own if title in usual | put_off.keys() and title not in known]
    whole = (*first, *dict.fromkeys(between), *last)
    return [(title, lines if title == arising else ()) for title in whole]


def _opening_titles(
    own: Sequence[str], minutes: str, style: Style, *, has_open: bool, country: Country | None
) -> list[str]:
    """The first titles of the next meeting: those of this one, and usual ones that it lacked. `has_open`: any action is
    open; `country`: that of the body."""
    is_called = any(map(_CALLED.search, own))
    first = list(dict.fromkeys(filter(_FIRST.search, own)))
    usual = () if is_called else ((style.head.apologies_item, "Apologies for absence"), _DECLARED)
    for at, (words, title) in enumerate(usual):
        if not any(word in said.casefold() for word in words for said in own):
            first.insert(at, title)
    if not any(map(_MINUTES.search, first)):
        first.insert(2, minutes)
    if not any(map(_ARISING.search, first)) and (has_open or not is_called):
        first.insert(first.index(next(filter(_MINUTES.search, first))) + 1, said_in(country, "Matters arising"))
    return first


def _names_day(title: str) -> bool:
    """Whether an item approves the last minutes, so that its title gets their date."""
    return _MINUTES.search(title) is not None and not _NO_DAY.search(title)


_NO_DAY = any_case(r"^\D*\b(?:approv|adopt|confirm|last|previous)\D*$")
"""Titles of minutes that serve for any meeting."""
_CALLED = any_case(r"\broll call\b|\bcall to order\b")
"""A body that is called to order is not asked for apologies or interests unless its agenda says so."""
_DECLARED = (("declarations", "of interest"), "Declarations of interest")
_MINUTES, _ARISING = (
    any_case(r"(?<!\d )\bminutes\b(?!.*\bcommittee)"),
    any_case(r"\b(?:matters arising|unfinished business)\b"),
)
_FIRST = any_case(
    rf"{_CALLED.pattern}|\b(?:pledge(?! (?:on|to|for))|invocation|apologies|declarations|of interests?)\b"
    rf"|{_MINUTES.pattern}|{_ARISING.pattern}|(?<!\bto )\bpublic (?:comments?|participation|questions?|session|forum)\b"
    r"|\bconsent (?:agenda|calendar|items)\b"
)
_LAST = any_case(
    rf"\b{ANY_OTHER}\b|\bnext meeting\b|\badjournment\b|^(?:adjourn|close|closure)(?: of (?:the )?meeting)?\W*$"
)
"""What is on every agenda before its own business, and after it."""
_USUAL = any_case(
    r"^(?:\W|\bto (?:approve|note|receive)\b|\bthe\b)*(?:planning(?: applications?)?(?: and [\w’' ]+)?"
    r"|(?:[\w’']+ ){0,2}"
    r"(?:accounts|correspondence|finances?|financial (?:matters|position|statements?|update)|payments?|reports?)"
    r"(?: and [\w’' ]+| (?:for|to be) (?:approval|approved|paid|payment))?)\W*$"
    r"|['’]s? (?:\w+ )?reports?(?: and [\w’' ]+)?\W*$|^(?:the )?reports? (?:by|from|of) "
)
"""What most bodies have on every agenda among their business."""
_WITH_DATE = any_case(r" *[:–—-] [^:]*\d.*$")


def _item(kind: BlockKind, title: str, number: str, style: Style, item_id: int | None = None) -> Block:
    title = fill(style.items.title, title=title).removesuffix(":")  # nothing follows it
    label = fill(style.items.number, number=number) if number else ""
    return Block(kind, title.upper() if style.items.capitals else title, label, item_id=item_id)


def _planned(meeting: Meeting, style: Style, *, with_exempt: bool) -> Document:
    """The agenda of a planned meeting: the summons, the items with the authors of their reports, and the contact."""
    head = replace(meeting.head, venue=meeting.head.venue or style.papers.place)
    meeting = replace(meeting, head=head)
    summons = fill(
        style.papers.summons,
        council=head.council,
        committee=head.body,
        body=head.body,
        date=style.head_date(head.date),
        time=style.head_time(head.time),
        venue=head.venue,
    )
    blocks = [Block(BlockKind.PARAGRAPH, summons)] if summons else []
    for item in meeting.items:
        kind = BlockKind.PART if item.is_heading else BlockKind.ITEM
        blocks.append(_item(kind, item.title, item.number.rstrip("."), style, item.id))
        if item.author:
            said = capital(fill(style.papers.author, author=_with_article(item.author)))
            blocks.append(Block(BlockKind.PARAGRAPH, said, item_id=item.id))
        if item.is_exempt and style.papers.exempt:
            blocks.append(Block(BlockKind.PARAGRAPH, style.papers.exempt, item_id=item.id))
    return office_paper(meeting, style, NAME, (*blocks, *_contact(style)), with_exempt=with_exempt)


def _with_article(author: str) -> str:
    """Who reports, with *the* before a post: *the Head of Highways*, but *Ann Lee, Clerk*."""
    post = _BEHIND_POST.split(author, maxsplit=1)[0].casefold().split()
    first, last = (post[0].rstrip("."), post[-1]) if post else ("", "")
    is_titled = len(post) > 1 and last not in ELECTED and (first in PERSONAL | ELECTED or len(first) == 1)
    is_bare = last in POST_ENDS and first not in DETERMINERS and not is_forename(first) and not is_titled
    return f"the {author}" if is_bare else author


_BEHIND_POST = regex(r"[,;(]| of | for | and | [–—-] ")


def _contact(style: Style) -> Iterator[Block]:
    yield from (Block(BlockKind.SIGNATURE, line) for line in style.papers.contact)


def _lines(open_actions: tuple[OpenAction, ...], style: Style) -> Iterator[str]:
    for action in open_actions:
        day, text = style.due(action.since), action.text_due(style.due(action.due))
        since = f" (from {day})" if day else ""
        if action.review_number:
            owner = f" ({action.owner})" if action.owner else ""
            yield f"Recommendation {action.review_number}: {text}{owner}"
        else:
            yield f"{action.owner}: {text}{since}" if action.owner else f"{capital(text)}{since}"


def _put_off(meeting: Meeting, shown: PublicRecord) -> list[AgendaItem]:
    """The items that were deferred, also by a motion; after the meeting, also those not reached."""
    entries = {entry.id for entry in shown.entries}
    moved = (p for p in proceedings(meeting).by_id.values() if p.entry.id in entries)
    deferred = {entry.item_id for entry in shown.entries if entry.kind is Kind.DEFERRED}
    deferred |= {
        p.entry.item_id for p in moved if (putting_off(p.text) if p.fate is Fate.CARRIED else p.fate) in _LATER
    }
    is_over = meeting.stage not in (Stage.PLANNED, Stage.LIVE)
    missed = set(meeting.items_to_come) if is_over else set()
    return [item for item in meeting.items if not item.is_heading and (item.id in deferred or item in missed)]
