"""Commands of the agenda: items listed, opened and gone back to."""

from __future__ import annotations

import re

from clerk_tui.meeting import AgendaItem, Entry, Kind, Meeting
from clerk_tui.meeting.agenda import goes_on, item_meant
from clerk_tui.meeting.intents import NextItem, OpenItem, PlanItem
from clerk_tui.meeting.record import bare_number
from clerk_tui.notation.commands.arguments import fate, left_open, needed, read_words, refuse, remarked, worded
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command, write_fate, write_words
from clerk_tui.regex import regex

_NUMBER = regex(r"(?P<number>\d[\w./()\-]*|[A-Z]{1,8}\d*(?:/\d+)+)(?:\s+(?P<title>.*))?")


def _write_opening(entry: Entry, text: str, context: Context) -> str:
    return item_line(context.meeting, entry.item_id, is_new=False)


@command("item", Kind.ITEM, _write_opening, "/item 5 Organised Crime")
def read_item(rest: str, context: Context, command: Command) -> Reading:
    """`/item [NUMBER] TITLE` opens an item, `/item NUMBER` goes to it; a backslash says that a title's own figure is
    not a number."""
    number, title = _number_and_title(rest, command.example)
    intent = OpenItem(number, title, is_unnumbered=not number and title != rest)
    reading, live = Reading(intent), context.item
    is_same = live is not None and (live.bare_number == bare_number(number) if number else live.title == title)
    if number and title and context.is_live:
        reading = remarked(reading, _other_title(intent, context))
    return reading if is_same else remarked(reading, left_open(context))


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
    """`/agenda [NUMBER] TITLE` adds an item to the agenda."""
    number, title = _number_and_title(rest, command.example)
    if not title:
        refuse(f"Give the title as well: /agenda {number} Organised Crime")
    same = [i for i in context.meeting.items if number and i.bare_number == bare_number(number)]
    listed = next((i for i in same if context.is_live or i.title == title), None)  # in a file they may begin again
    if listed:
        refuse(f"Item {number} is already on the agenda: {listed.title}. /item {number} goes to it.")
    return Reading(PlanItem(number, title))


def _number_and_title(rest: str, example: str) -> tuple[str, str]:
    if match := _NUMBER.fullmatch(rest):
        return match["number"], (match["title"] or "").strip()
    return "", needed(rest.removeprefix("\\").lstrip(), example)


def item_line(meeting: Meeting, item_id: int | None, *, is_new: bool) -> str:
    """The line that opens an item, with its title if it `is_new`, or goes back to it."""
    item = meeting.item_by_id[item_id or 0]
    if item.is_heading:
        return f"/heading {item.title}"
    if item.number:
        is_only = sum(1 for other in meeting.items if other.bare_number == item.bare_number) == 1
        return f"/item {item.number}" if is_only and not is_new else f"/item {numbered(item)}"
    shared = any(i.id != item.id and i.title.casefold() == item.title.casefold() for i in meeting.items)
    is_plain = shared and not begins_with_number(item.title)
    return f"/item \\{item.title}" if is_plain else f"/item {numbered(item)}"


def numbered(item: AgendaItem) -> str:
    """An item's number and title, so that both are read back; a title alone may seem to begin with a number."""
    if item.number:
        return f"{item.number} {item.title}".strip()
    return f"\\{item.title}" if begins_with_number(item.title) else item.title


def begins_with_number(title: str) -> bool:
    """Whether a title alone would be read as a number, or as an escape."""
    return title[:1] == "\\" or _NUMBER.fullmatch(title) is not None


def split_number(text: str) -> tuple[str, str]:
    """An agenda line as its printed number and its title."""
    match = _NUMBER.fullmatch(text.strip())
    if match and match["title"]:
        return match["number"].rstrip(".)"), match["title"].strip()
    return "", text.strip()


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
    return remarked(Reading(NextItem()), left_open(context))


@command("urgent", Kind.URGENT, write_words)
def read_of_item(rest: str, context: Context, command: Command) -> Reading:
    """Optional words about the open item."""
    _must_be_open(context)
    return worded(command.records, rest or None, context)


@command("defer", Kind.DEFERRED, write_fate, takes_colon=True)
def read_deferral(rest: str, context: Context, command: Command) -> Reading:
    """`/defer [TEXT]`, or `/defer: TEXT` with the clerk's own sentence."""
    _must_be_open(context)
    return fate(Kind.DEFERRED, rest, context)


@command("paper", Kind.PAPER, write_words, "/paper Report of the Director of Resources.")
def read_paper(rest: str, context: Context, command: Command) -> Reading:
    """`/paper TITLE`."""
    _must_be_open(context)
    return read_words(rest, context, command)


@command("refer", Kind.REFERRED, write_fate, "/refer Cabinet")
def read_referral(rest: str, context: Context, command: Command) -> Reading:
    """`/refer BODY[: TEXT]`; a *to* before the body is in the sentence already."""
    _must_be_open(context)
    return fate(Kind.REFERRED, needed(re.sub(r"(?i)^to\s+", "", rest), command.example), context)


def _must_be_open(context: Context) -> None:
    """Raises LineRefusedError if no item is open."""
    if context.item_id is None:
        refuse("Open an agenda item first: /item 5 Title, or /next.")
