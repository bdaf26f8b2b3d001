"""Commands of the agenda: add items, open them, and go back to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_tui.meeting import AgendaItem, Entry, Kind
from clerk_tui.meeting.agenda import end_of_agenda, goes_on, item_meant, passed_over, untaken_parent
from clerk_tui.meeting.intents import NextItem, OpenItem, PlanItem
from clerk_tui.meeting.record import bare_number
from clerk_tui.notation.agenda_items import (
    NUMBER,
    by_title,
    item_line,
    item_number_key,
    number_key,
    numbered,
    title_alone,
    with_number,
)
from clerk_tui.notation.commands.arguments import advised, fate, left_open, needed, read_words, refuse, remarked, worded
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command, write_fate, write_words
from clerk_tui.regex import regex

_MOST_OF_NEW = 2
"""How many words in small letters are more likely part of a title than a new one."""


def _write_opening(entry: Entry, text: str, context: Context) -> str:
    return item_line(context.meeting, entry.item_id, is_new=False)


_STILL_PUBLIC = "These words alone keep nothing from the public: type /exempt when the item begins"


@command("item", Kind.ITEM, _write_opening, "/item 5 Organised Crime")
def read_item(rest: str, context: Context, command: Command) -> Reading:
    """`/item [NUMBER] TITLE` opens an item, `/item NUMBER` goes to it; a backslash keeps a figure in the title."""
    reading = _read_item(rest, context, command)
    item = item_meant(context.meeting, reading.intent) if isinstance(reading.intent, OpenItem) else None
    return advised(reading, _still_there(item, context))


def _still_there(item: AgendaItem | None, context: Context) -> str:
    """The warning when an exempt item is opened while the public is still present; empty otherwise."""
    if item is None or item == context.item or context.is_public_excluded or not context.is_live:
        return ""
    from clerk_tui.lists.tables import without_exempt  # a screen of a meeting does not wait for it

    is_marked = item.is_exempt or without_exempt(item.title) != ""
    return "The agenda has this item as exempt, and the public is not excluded: /exempt excludes them" * is_marked


def _read_item(rest: str, context: Context, command: Command) -> Reading:
    """What a line that opens an item means, or goes to it."""
    if context.is_live and (reading := _read_likely(rest, context)) is not None:
        return reading
    number, title = _listed_number(rest, context) or _number_and_title(rest, command.example)
    intent = OpenItem(number, title, is_unnumbered=not number and title != rest)
    reading, live = Reading(intent), context.item
    is_same = live is not None and (live.bare_number == bare_number(number) if number else live.title == title)
    if context.is_live:
        reading = remarked(reading, _other_title(intent, context) if number and title else "")
        from clerk_tui.lists.tables import without_exempt  # a screen of a meeting does not wait for it

        reading = remarked(reading, _STILL_PUBLIC if without_exempt(title) else "")
    if is_same and live is not None and title in ("", live.title) and context.is_new:
        reading = advised(reading, in_hand_already(live))
    if not context.is_live or is_same:
        return reading
    to = next((i for i in context.meeting.items if number and i.bare_number == bare_number(number)), None)
    reading = remarked(reading, _far_off(intent, context), left_open(context, to))
    whole = untaken_parent(context.meeting, number) if context.is_new else None
    if whole is None or (live is not None and live.id == whole.id):
        return reading
    first = item_line(context.meeting, whole.id, is_new=False)
    line = f"/{command.word} {rest}"
    return replace(advised(reading, f"Its item was not opened: Tab for {first} first"), offer=first, then=(line,))


def in_hand_already(item: AgendaItem) -> str:
    """What is said of a line that opens the item in hand."""
    return f"{f'Item {item.bare_number}' if item.bare_number else item.title} is in hand already"


def _far_off(intent: OpenItem, context: Context) -> str:
    """A remark about a new number out of the order of the agenda: *26/51* for *26/5.1*."""
    number = bare_number(intent.number)
    start, last = _LAST_FIGURE.sub("", number), _LAST_FIGURE.search(number)
    known = [i.bare_number for i in context.meeting.items if i.number]
    same = [int(n[len(start) :]) for n in known if n.startswith(start) and n[len(start) :].isdigit()]
    taken = {item.id for item in context.meeting.items_taken}
    is_planned = any(i.id not in taken for i in context.meeting.items if not i.is_heading)
    if last is None or number in known or not known:
        return ""
    is_far = is_planned and bool(same) and int(last[0]) > max(same) + 1
    is_part = start.endswith((".", "(")) and start.rstrip(".(") not in known
    return f"No item {number} is on the agenda, nor one before it: {_NEW}" if is_far or is_part else ""


_LAST_FIGURE = regex(r"\d+$")


def _listed_number(rest: str, context: Context) -> tuple[str, str] | None:
    """The number of a listed item that begins the words (*III*), and the title after it; None if there is none."""
    first, _, title = rest.partition(" ")
    is_listed = any(i.number and first in (i.number, i.bare_number) for i in context.meeting.items)
    return (first, title.strip()) if is_listed else None


def _read_likely(rest: str, context: Context) -> Reading | None:
    """The item that words mean by its number in another form (*iv.1*, *IV 1*) or by words of its title; refused if a
    number alone is no item's. None for an item as listed, or a new one."""
    items = [i for i in context.meeting.items if not i.is_heading]
    if any(rest in (i.bare_number, i.number, i.label) for i in items) or rest.startswith("\\"):
        return None
    if key := number_key(rest):
        return _read_number(rest, key, items, context)
    found = by_title(rest, items) if not rest[:1].isdigit() else []
    if len(found) != 1:
        several = " or ".join(i.label for i in items_meant(rest, context))
        said = f"This opens a new item: Tab for {several}" if found else f"No item of the agenda has “{rest}”: {_NEW}"
        is_part = rest.islower() and (found or (items and rest[:1].isalpha() and len(rest.split()) <= _MOST_OF_NEW))
        return remarked(Reading(OpenItem("", rest)), said, left_open(context)) if is_part else None
    title = title_alone(found[0].title).casefold()
    is_clear = title == rest.casefold() or (rest.islower() and re.search(rf"\b{re.escape(rest)}\b", title) is not None)
    said = "" if is_clear else f"This opens {found[0].label}: for a new item, type /item \\{rest}"
    return _to_item(found[0], context, said)


_NEW = "this opens a new item with that title"


def items_meant(typed: str, context: Context) -> list[AgendaItem]:
    """The items that words in small letters may mean, if several, those not yet opened first; else none."""
    found = by_title(typed, [i for i in context.meeting.items if not i.is_heading]) if typed.islower() else []
    opened = {e.item_id for e in context.meeting.entries if e.kind is Kind.ITEM and not e.is_struck}
    return sorted(found, key=lambda item: item.id in opened) if len(found) > 1 and not typed[:1].isdigit() else []


def _read_number(typed: str, key: tuple[str, ...], items: Sequence[AgendaItem], context: Context) -> Reading | None:
    """The one item with a number in another form; refused if there is none, with the likely one offered. None for a
    number that is read as it is."""
    near = with_number(typed, items)
    if near and item_number_key(near[0]) == key:
        return _to_item(near[0], context) if len(near) == 1 else None
    if not near and typed[:1].isdigit():
        return None
    likely, offer = "", ""
    if len(near) == 1:
        likely, offer = f" Tab for {near[0].label}.", item_line(context.meeting, near[0].id, is_new=False)
    return Reading(refusal=f"There is no item {typed} on the agenda: give its title as well.{likely}", offer=offer)


def _to_item(item: AgendaItem, context: Context, said: str = "") -> Reading:
    """Go to an item of the agenda."""
    reading = advised(Reading(OpenItem(item.number, item.title, is_unnumbered=not item.number)), said)
    if item == context.item:
        return advised(reading, in_hand_already(item)) if context.is_new else reading
    return remarked(reading, left_open(context, item))


def _other_title(intent: OpenItem, context: Context) -> str:
    """A remark if an item of that number has another title: the title is changed, or there are then two such items."""
    number, meeting = bare_number(intent.number), context.meeting
    found = item_meant(meeting, intent)
    if found is not None:
        return "" if found.title == intent.title else f"This changes the title of item {number}: {found.title}"
    taken = next((i for i in reversed(meeting.items_taken) if i.bare_number == number), None)
    if taken is None or goes_on(meeting, number):
        return ""
    return f"Item {number} was taken already ({taken.title}): this opens another item {number}"


@command("agenda", example="/agenda 5 Organised Crime")
def read_planned(rest: str, context: Context, command: Command) -> Reading:
    """`/agenda [NUMBER] TITLE [// AUTHOR] [// exempt]` adds an item to the agenda."""
    lines = _lines_of_items(rest) if context.is_new else ()
    if lines:
        offered = f"Is this several items? Tab for {'; then '.join(lines)}"
        return replace(advised(_read_planned(rest, context, command), offered), offer=lines[0], then=lines[1:])
    return _read_planned(rest, context, command)


def _lines_of_items(rest: str) -> tuple[str, ...]:
    """The lines that add several items to the agenda: *1 Apologies 2 Minutes 3 Trees*, *Apologies; Minutes; Trees*.
    None if the words are one item."""
    if not _MAY_BE_SEVERAL.search(rest):
        return ()
    from clerk_tui.lists import read_items  # a screen of a meeting does not wait for it

    items = read_items(rest)
    return tuple(f"/agenda {f'{item.number} {item.title}'.strip()}" for item in items) if len(items) > 1 else ()


_MAY_BE_SEVERAL = regex(r";.*;|(?:^|\s)\(?(?:\d|[A-Za-z][.)]).*\s\(?(?:\d|[A-Za-z][.)])")
"""Semicolons, or two numbers or letters that may count items."""


def _read_planned(rest: str, context: Context, command: Command) -> Reading:
    rest, author, is_exempt = split_item_line(rest)
    number, title = _number_and_title(rest, command.example)
    if not title:
        refuse(f"Give the title as well: /agenda {number} Organised Crime")
    same = [i for i in context.meeting.items if number and i.bare_number == bare_number(number)]
    listed = next((i for i in same if context.is_live or i.title == title), None)  # in a file they may begin again
    if listed:
        refuse(f"Item {number} is already on the agenda: {listed.title}. /item {number} goes to it.")
    return Reading(PlanItem(number, title, author=author, is_exempt=is_exempt))


def split_item_line(line: str) -> tuple[str, str, bool]:
    """An agenda line as its label, the author who reports, and whether the item is exempt, each after two slashes."""
    rest, *said = (part.replace(_OWN_SLASHES, "//") for part in _SAID.split(line))
    return rest, next((words for words in said if words != _EXEMPT), ""), _EXEMPT in said


_SAID = regex(r"\s+//\s+")
_EXEMPT = "exempt"
_OWN_SLASHES = "\\//"
"""Two slashes that are a title's own."""


def planned_line(item: AgendaItem) -> str:
    """The line that adds an item to the agenda."""
    if item.is_heading:
        return f"/part {item.title}"
    return f"/agenda {join_item_line(numbered(item), item)}"


def join_item_line(label: str, item: AgendaItem) -> str:
    """The label of an item with its author and *exempt*, each after two slashes; `split_item_line` reads it back."""
    written = [f" {part} ".replace(" // ", f" {_OWN_SLASHES} ").strip() for part in (label, item.author) if part]
    return " // ".join([*written, *([_EXEMPT] if item.is_exempt else [])])


def _number_and_title(rest: str, example: str) -> tuple[str, str]:
    if match := NUMBER.fullmatch(rest):
        return match["number"], (match["title"] or "").strip()
    return "", needed(rest.removeprefix("\\").lstrip(), example)


@command("heading", example="/heading Part A")
def read_heading(rest: str, context: Context, command: Command) -> Reading:
    """`/heading TEXT` opens a part of the agenda."""
    return Reading(OpenItem("", needed(rest, command.example), is_heading=True))


@command("part", example="/part Part B")
def read_part(rest: str, context: Context, command: Command) -> Reading:
    """`/part TITLE` adds the heading of a part to the agenda."""
    return Reading(PlanItem("", needed(rest, command.example), is_heading=True))


@command("next")
def read_next(rest: str, context: Context, command: Command) -> Reading:
    """`/next`."""
    if rest:
        return Reading(refusal="Type /next alone. To open another item, type /item and its number or title")
    meeting, skipped = context.meeting, context.meeting.items_passed
    if context.is_live and skipped and not meeting.items_ahead:
        return Reading(
            refusal=f"{end_of_agenda(meeting)}: Tab for {skipped[0].label}",
            offer=item_line(meeting, skipped[0].id, is_new=False),
        )
    passed = passed_over(meeting) if context.is_live and meeting.items_ahead else ""
    said = f"Opens {meeting.items_ahead[0].label}. {passed}" if passed else ""
    ahead = next(iter(meeting.items_ahead), None)
    return advised(remarked(Reading(NextItem()), left_open(context, ahead)), said, _still_there(ahead, context))


@command("urgent", Kind.URGENT, write_words)
def read_of_item(rest: str, context: Context, command: Command) -> Reading:
    """Read optional words about the open item."""
    _need_open_item(context)
    return worded(command.records, rest or None, context)


@command("defer", Kind.DEFERRED, write_fate, takes_colon=True)
def read_deferral(rest: str, context: Context, command: Command) -> Reading:
    """`/defer [TEXT]`, or `/defer: TEXT` with the clerk's own sentence."""
    _need_open_item(context)
    return fate(Kind.DEFERRED, rest, context)


@command("table", example="/table until the next meeting")
def read_tabling(rest: str, context: Context, command: Command) -> Reading:
    """`/table [until when]`: the open motion, else the item, lies on the table."""
    what = "motion" if context.proceedings.latest_open(context.item_id) is not None else "item"
    return read_deferral(f": The {' '.join(f'{what} was tabled {rest}'.split()).rstrip('.')}.", context, command)


@command("paper", Kind.PAPER, write_words, "/paper Report of the Director of Resources.")
def read_paper(rest: str, context: Context, command: Command) -> Reading:
    """`/paper TITLE`."""
    _need_open_item(context)
    return read_words(rest, context, command)


@command("refer", Kind.REFERRED, write_fate, "/refer Cabinet")
def read_referral(rest: str, context: Context, command: Command) -> Reading:
    """`/refer BODY[: TEXT]`; a *to* before the body is in the sentence already."""
    _need_open_item(context)
    return fate(Kind.REFERRED, needed(re.sub(r"(?i)^to\s+", "", rest), command.example), context)


def _need_open_item(context: Context) -> None:
    """Refuse the line if no item is open. Raises LineRefusedError."""
    if context.item_id is None:
        refuse("Open an agenda item first: /item 5 Title, or /next.")
