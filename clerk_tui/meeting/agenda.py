"""The agenda: edited as a list, searched for the item that a line means, and numbered for the minutes. `Visits` says
when each item was taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from itertools import pairwise

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting.changes import Act, Change
from clerk_tui.meeting.intents import OpenItem
from clerk_tui.meeting.kinds import BUSINESS, Kind, Words, having
from clerk_tui.meeting.meeting import Directory, Meeting
from clerk_tui.meeting.people import full_list
from clerk_tui.meeting.record import AgendaItem, bare_number
from clerk_tui.meeting.rules import Rules, read_rules
from clerk_tui.regex import any_case, regex

ANY_OTHER = r"(?:any other (?:(?:competent|urgent) )?business|ao[cu]?b)"
"""The title of the item for what is not on the agenda, in Scotland too; a pattern without regard to capitals."""
_ALIKE = 0.85
"""From this likeness on, a title is a correction of another."""
Listed = tuple[str, str]
"""A printed number, which may be empty, and a title."""


def rewrite_agenda(
    meeting: Meeting, lines: Sequence[Listed], directory: Directory, reports: Sequence[tuple[str, bool]] = ()
) -> Act:
    """Replace the agenda by `lines`, in their order. A line is the item with its title, otherwise the item with its
    number, otherwise a new item. `reports` has each item's author and whether it is exempt; without it, items keep
    theirs. Raises LineRefusedError for a new duplicate number, or if an opened item is missing."""
    known = _match_lines(meeting, lines)
    listed = {item.id for item in known if item is not None}
    _check_lines(meeting, lines, listed)
    changes = [Change(item, None) for item in meeting.items if item.id not in listed]
    about = reports or [(item.author, item.is_exempt) if item else ("", False) for item in known]
    read = zip(lines, known, about, strict=True)
    for position, ((number, title), item, (author, is_exempt)) in enumerate(read, 1):
        if item is None:
            heading = not number and title.isupper()
            made = AgendaItem(directory.item_id(), title, position, number, heading, author, is_exempt)
            changes.append(Change(None, made))
            continue
        kept = item.number if bare_number(number) == item.bare_number else number  # only its full stop differs
        made = replace(item, number=kept, title=title, position=position, author=author, is_exempt=is_exempt)
        if made != item:
            changes.append(Change(item, made))
    return Act("changed the agenda", tuple(changes))


def _check_lines(meeting: Meeting, lines: Sequence[Listed], listed: Container[int]) -> None:
    shared = Counter(item.bare_number for item in meeting.items)  # where they begin again under each heading
    counted = Counter(bare_number(number) for number, _ in lines if number)
    if twice := next((number for number, times in counted.items() if times > max(1, shared[number])), ""):
        raise LineRefusedError(f"The number {twice} is there twice: each item needs its own.")
    if gone := next((item for item in meeting.items_taken if item.id not in listed), None):
        raise LineRefusedError(f"Item {gone.label} has been opened and must stay on the agenda: restore its line.")


def item_meant(meeting: Meeting, intent: OpenItem) -> AgendaItem | None:
    """The item that a line opens or goes back to; None for a new one.

    With a number: the item with that number and title; else the first with that number that was not taken; else the
    last taken, if no title is given, or if the titles (ignoring case) are about the same thing and the numbers do not
    begin again. Without a number: the unnumbered item with exactly that title; else, unless it is a heading, the first
    with that title.
    """
    items = [item for item in meeting.items if item.is_heading == intent.is_heading]
    if intent.number:
        return _choose_among(meeting, _numbered(items, bare_number(intent.number), intent.title), intent.title)
    exact = next((i for i in items if not i.number and i.title == intent.title), None)
    if exact or intent.is_heading or intent.is_unnumbered:
        return exact
    return next((i for i in items if i.title.casefold() == intent.title.casefold()), None)


def _numbered(items: Sequence[AgendaItem], number: str, title: str) -> list[AgendaItem]:
    same = [item for item in items if item.bare_number == number]
    return same if same or title else [i for i in items if i.bare_number.casefold() == number.casefold()]


def _choose_among(meeting: Meeting, same: Sequence[AgendaItem], title: str) -> AgendaItem | None:
    """Which of several items with the same number is meant; None for a new one."""
    exact = next((item for item in same if item.title == title), None)
    if exact or not same:
        return exact
    taken = {item.id: place for place, item in enumerate(meeting.items_taken)}
    to_come = next((item for item in same if item.id not in taken), None)
    if to_come and (title or len(same) == 1):
        return to_come
    last = max((item for item in same if item.id in taken), key=lambda item: taken[item.id])
    return last if not title or (_are_alike(last.title, title) and not goes_on(meeting, last.bare_number)) else None


def goes_on(meeting: Meeting, number: str) -> bool:
    """Whether a number that is on the agenda already is next in a numbering that has begun again under a heading."""
    live = meeting.live_item
    if live is None or not live.number:
        return number in ("1", "A", "a")
    same = sum(1 for item in meeting.items if item.bare_number == live.bare_number)
    return same > 1 and live.bare_number.isdigit() and number == str(int(live.bare_number) + 1)


def _are_alike(one: str, other: str) -> bool:
    """Whether two titles, ignoring case, are wordings of the same business."""
    one, other = one.casefold(), other.casefold()
    is_longer = one.startswith(other) or other.startswith(one)
    return is_longer or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def sentence_about(items: Sequence[AgendaItem], one: str = "was not opened", many: str = "were not opened") -> str:
    """A sentence about items: that they were not opened, or `one` (for one item) or `many`."""
    named = [item.number.rstrip(".") or item.title for item in items]
    if len(named) == 1:
        return f"{items[0].label} {one}"
    more = len(named) - _MOST_NAMED
    shown = [*named[:_MOST_NAMED], f"{more} more"] if more > 1 else named
    return f"Items {full_list(shown)} {many}"


def end_of_agenda(meeting: Meeting) -> str:
    """Why no further item of the agenda can be opened; empty if one can."""
    if meeting.items_ahead:
        return ""
    if passed := _unlisted(meeting.items_passed, meeting):
        return f"This is the end of the agenda. {sentence_about(passed)}"
    if not meeting.items:
        return "There is no agenda. Open an item with /item and its title."
    return "Every item of the agenda has been taken. Open another with /item and its title."


def _unlisted(items: Sequence[AgendaItem], meeting: Meeting) -> list[AgendaItem]:
    """The items that no note under a consent agenda lists as approved with it."""
    consent = {item.id for item in meeting.items_taken if is_consent(item)}
    notes = (entry for entry in meeting.entries if entry.item_id in consent and not entry.is_struck)
    lists = (entry.text or "" for entry in notes if entry.kind is Kind.NOTE)
    listed = {number for text in lists if text.startswith(APPROVED_TOGETHER) for number in _NUMBER.findall(text)}
    return [item for item in items if item.bare_number not in listed]


def is_consent(item: AgendaItem) -> bool:
    """Whether the matters under an item are approved together."""
    return "consent" in item.title.lower()


APPROVED_TOGETHER = "Approved with the consent agenda: "
"""The beginning of the note that lists the matters approved with a consent agenda, as they are numbered."""
_NUMBER = regex(r"(?<![\w.])\d{1,2}(?:[a-z]|\.\d{1,2})(?=[ ,;])")
"""A number of a part of an item."""


def left_out(meeting: Meeting) -> str:
    """A sentence about agenda items that were not opened although others were; empty if there are none."""
    to_come = _unlisted(meeting.items_to_come, meeting)
    left = [item for item in to_come if not (item.is_heading or _SAID_ELSEWHERE.fullmatch(item.title))]
    return sentence_about(left) if left and meeting.items_taken else ""


_SAID_ELSEWHERE = any_case(
    r"(?:\W|\b(?:absences?|adjourn(?:ment)?|allegiance|and|apologies|apology|approval|approve|attendance|business|call(?:ed)?"
    r"|chair(?:man|woman|person)?|clos(?:e|es|ing|ure)|flag|for|introductions?|invocation|mayor|meetings?|members|next|of"
    r"|open(?:s|ing)?|order|other|pledge|prayers?|present|quorum|reasons|receive|remarks|roll|s|salute|sederunt|the|to"
    r"|urgent|welcome)\b)+|.*\b(?:any other (?:urgent )?|date\b.* next )(?:business|meetings?)\b.*"
)
"""Items that need no heading where there was nothing to say, or the roll or the close says it: no word of theirs names
another matter, as in *Closure of the library*."""


def passed_over(meeting: Meeting) -> str:
    """A sentence about items that one of the last two openings passed over, or about business above the first item;
    empty if there is neither."""
    passed = _unlisted(meeting.items_passed, meeting)
    places = [0, *(item.position for item in meeting.items_taken)][-_LATELY:]
    if any(before < p.position < after for p in passed for before, after in pairwise(places)):
        return sentence_about(passed)
    above = sum(e.kind in BUSINESS and not e.is_struck for e in meeting.entries_of(None))
    asked = f"{above} lines stand above it, under no item: was it, or a later one, dealt with there?"
    return asked if above > 1 and not meeting.items_taken else ""


_MOST_NAMED = 6
"""How many items are named in a sentence."""
_LATELY = 3
"""The last openings, with one before them."""


def numbers_restart(meeting: Meeting) -> bool:
    """Whether the numbers of the agenda begin again, as under each heading."""
    numbers = [item.bare_number for item in meeting.items if item.number]
    return len(numbers) > len(set(numbers))


def _match_lines(meeting: Meeting, lines: Sequence[Listed]) -> list[AgendaItem | None]:
    """The item that each line is, None for a new one: matched by number and title, then by title, then by number."""
    found: list[AgendaItem | None] = [None] * len(lines)
    left = list(meeting.items)
    ways: tuple[Callable[[Listed, AgendaItem], bool], ...] = (
        lambda line, item: bare_number(line[0]) == item.bare_number and line[1] == item.title,
        lambda line, item: line[1].casefold() == item.title.casefold(),
        lambda line, item: bool(line[0]) and bare_number(line[0]) == item.bare_number,
    )
    for is_it in ways:
        for at, line in enumerate(lines):
            if found[at] is None and (item := next((i for i in left if is_it(line, i)), None)) is not None:
                found[at] = item
                left.remove(item)
    return found


_PART = regex(r"(?P<whole>.+?)\.?(?:\.|(?<=[^.\s])\()[^\s.()]+\)?")


def parent_items(meeting: Meeting) -> dict[int, tuple[AgendaItem, ...]]:
    """The parents of each item, outermost first, by the item's id: 9 for 9.1 and 9(a); IV and IV.1 for IV.1.a. If
    numbers begin again under headings, the nearest item above with the number is meant."""
    found: dict[int, tuple[AgendaItem, ...]] = {}
    last: dict[str, AgendaItem] = {}
    for item in sorted(meeting.items, key=lambda item: item.position):
        if item.is_heading or not item.number:
            continue
        match = _PART.fullmatch(item.bare_number)
        if match is not None and (whole := last.get(bare_number(match["whole"]))) is not None:
            found[item.id] = (*found.get(whole.id, ()), whole)
        last[item.bare_number] = item
    return found


def untaken_parent(meeting: Meeting, number: str) -> AgendaItem | None:
    """The item, not yet taken, of which an item with this number is a part: 9 for 9.1."""
    match = _PART.fullmatch(bare_number(number))
    taken = {item.id for item in meeting.items_taken}
    if match is None or any(i.bare_number == bare_number(number) and i.id in taken for i in meeting.items):
        return None
    parent_items = [i for i in meeting.items if i.bare_number == bare_number(match["whole"]) and not i.is_heading]
    return parent_items[-1] if parent_items and not any(i.id in taken for i in parent_items) else None


def minute_numbers(meeting: Meeting) -> dict[int, str]:
    """The printed minute number of each item taken, by id; empty if items keep the agenda's. Headings have none."""
    rules = read_rules(meeting.head.rules)
    if not rules.numbers:
        return {}
    if (first := meeting.head.first_minute) is None:
        first = meeting.minutes_before + 1 if rules.runs_on else 1
    began = year_began(rules, meeting.head.date)
    numbered = (item for item in meeting.items_taken if not item.is_heading)
    return {item.id: _fill_number(rules.numbers, n, began) for n, item in enumerate(numbered, first)}


def resolution_number(meeting: Meeting, place: int) -> str:
    """The number of a resolution by its index; a gap if the first number is unknown, empty if resolutions have none."""
    rules = read_rules(meeting.head.rules)
    if not rules.resolutions:
        return ""
    frame, began = rules.resolutions, year_began(rules, meeting.head.date)
    first, before = rules.first_resolution, meeting.resolutions_before
    if first is None and before is None:
        return _fill_number(frame.replace("{n}", "??"), 0, began)
    return _fill_number(frame, (first if first is not None else (before or 0) + 1) + place, began)


def year_began(rules: Rules, day: date | None) -> date | None:
    """The first day of the numbering year around `day`; 1 January unless the rules set another."""
    if day is None:
        return None
    month, first = (int(part) for part in rules.numbers_from.split("-")) if "-" in rules.numbers_from else (1, 1)
    year = day.year if (day.month, day.day) >= (month, first) else day.year - 1
    while True:
        try:
            return date(year, month, first)
        except ValueError:
            first -= 1  # 29 or 30 February


def _fill_number(frame: str, number: int, began: date | None) -> str:
    year = f"{began.year}" if began else "????"
    return frame.replace("{n}", str(number)).replace("{year}", year).replace("{yy}", year[-2:])


_PRINTS_NOTHING = having(Words.PRINTED_ELSEWHERE)


class Visits:
    """The order in which items were taken, with a number for each visit to an item. Opening an item without any
    business is no visit. What is recorded after the close belongs to the last visit to its item."""

    def __init__(self, meeting: Meeting | None = None) -> None:
        self.order: list[tuple[int, int]] = []
        """The item and the number, from 0, of each part."""
        self.of_entry: dict[int, int] = {}
        """The number of the part of its item to which an entry belongs, if it is not the first."""
        if meeting is not None and len(meeting.items_taken) > 1:
            self._follow(meeting)

    def _follow(self, meeting: Meeting) -> None:
        counts: dict[int, int] = {}
        begun: list[tuple[int, int, int]] = []
        opened: dict[int, int] = {}
        is_closed = False
        for entry in meeting.entries:
            is_closed |= entry.kind is Kind.CLOSED and not entry.is_struck
            item = entry.item_id
            if item is None or entry.is_struck:
                continue
            if entry.kind is Kind.ITEM:
                opened.setdefault(item, entry.position)
            is_business = not is_closed and entry.kind not in _PRINTS_NOTHING
            if is_business and (not begun or begun[-1][1] != item):
                begun.append((entry.position, item, counts.get(item, 0)))
                counts[item] = counts.get(item, 0) + 1
            if number := max(counts.get(item, 0) - 1, 0):
                self.of_entry[entry.id] = number
        begun += [(opened[i.id], i.id, 0) for i in meeting.items_taken if i.id not in counts]
        self.order = [(item, number) for _, item, number in sorted(begun)]


def heads_public_words(title: str) -> bool:
    """Whether a title heads what the public says: *Public comment*."""
    return _PUBLIC_ITEM.search(title) is not None


_PUBLIC_ITEM = regex(
    r"(?i)\b(?:public (?:participation|session|forum|hearing|meeting|speak\w*|question\w*|comments?|time)"
    r"|(?:open|residents['’]?) forum"
    r"|citizens?['’]? (?:comments?|input|concerns|forum)|democratic (?:period|half hour)|open session|parishioners"
    r"|de(?:leg|put)ations?|(?:from|by) (?:members of )?the (?:public|floor))\b"
)
