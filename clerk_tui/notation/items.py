"""Lines of the agenda: items listed, opened and gone back to."""

from __future__ import annotations

import re

from clerk_tui.meeting.intents import NextItem, OpenItem, PlanItem
from clerk_tui.notation.arguments import left_open, needed, refuse, remarked
from clerk_tui.notation.reading import Context, Reading

_NUMBER = re.compile(r"(?P<number>\d[\w./()\-]*|[A-Z]{1,8}\d*(?:/\d+)+)(?:\s+(?P<title>.*))?")


def read_item(rest: str, context: Context) -> Reading:
    """`/item [NUMBER] TITLE` opens an item, `/item NUMBER` goes to it; a backslash says that a title's own figure is
    no number."""
    number, title = _number_and_title(rest, "/item 5 Organised Crime")
    reading = Reading(OpenItem(number, title, is_unnumbered=not number and title != rest))
    live = context.item
    is_same = live is not None and (live.number.rstrip(".") == number.rstrip(".") if number else live.title == title)
    return reading if is_same else remarked(reading, left_open(context))


def read_planned(rest: str, context: Context) -> Reading:
    """`/agenda [NUMBER] TITLE` lists an item that is to come."""
    number, title = _number_and_title(rest, "/agenda 5 Organised Crime")
    if not title:
        refuse(f"Give the title as well: /agenda {number} Organised Crime")
    reading = Reading(PlanItem(number, title))
    listed = next((i for i in context.meeting.items if number and i.number.rstrip(".") == number.rstrip(".")), None)
    if listed:
        refuse(f"Item {number} is on the agenda already: {listed.title}. /item {number} goes to it.")
    return reading


def _number_and_title(rest: str, example: str) -> tuple[str, str]:
    if match := _NUMBER.fullmatch(rest):
        return match["number"], (match["title"] or "").strip()
    return "", needed(rest.removeprefix("\\").lstrip(), example)


def begins_with_number(title: str) -> bool:
    """Whether a title by itself would be read as a number, or as an escape."""
    return title[:1] == "\\" or _NUMBER.fullmatch(title) is not None


def split_number(text: str) -> tuple[str, str]:
    """An agenda line as its printed number and its title."""
    match = _NUMBER.fullmatch(text.strip())
    if match and match["title"]:
        return match["number"].rstrip(".)"), match["title"].strip()
    return "", text.strip()


def read_heading(rest: str, context: Context) -> Reading:
    """`/heading TEXT` opens a part of the agenda."""
    return Reading(OpenItem("", needed(rest, "/heading Part A"), is_heading=True))


def read_part(rest: str, context: Context) -> Reading:
    """`/part TITLE` lists the heading of a part that is to come."""
    return Reading(PlanItem("", needed(rest, "/part Part B"), is_heading=True))


def read_next(rest: str, context: Context) -> Reading:
    """`/next`."""
    return remarked(Reading(NextItem()), left_open(context))
