"""Every key of a house style governs something: put otherwise, it gives other minutes of one of some meetings in which
nearly everything happens that can."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from clerk_tui import minutes, notation
from clerk_tui.meeting import Ballot, Choice, Collective, Conduct, Head, Kind, Meeting, Settled, Stage, Vote
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import Style, as_text, load, render, render_item, render_resolution, sentences
from clerk_tui.minutes.style_files import STYLE

from .meetings import ENGINEER, PRESENT, SMITH_C, SMITH_D, TOWN_CLERK, VICE, entry, meeting

OFFERED = {
    *(("items", "minute_numbers"), ("items", "minute_year"), ("published_words",), ("times", "month_first")),
    *(("resolution", "number"), ("english",), ("ending",)),
}
"""What a new body is offered, what makes the style of imported minutes, how dates are read and how words are spelt: no
meeting shows it."""
UNUSED = (("votes", "each_way"), ("head", "by_link"))
"""What a line for each voter and the mark of a member by link say: no style that comes with the program has them."""
OTHER = "¤"
STYLES = ("durham", "parish", "kent", "us", "board", "decisions")
"""A style uses some keys only with others: clauses without numbers have sentences of their own."""


def read(name: str) -> Meeting:
    """A file of notes as a meeting; every line is understood."""
    notes = (Path(__file__).parent / f"{name}.notes").read_text(encoding="utf-8")
    found = notation.read_notes(notes, Head(1), Directory(), minutes.style_names())
    assert found.reports == ()
    return found.meeting


@cache
def meetings() -> tuple[Meeting, ...]:
    """The meetings, the shortest first; one has what no line of notes says."""
    alone = meeting(
        PRESENT,
        (Kind.VISITORS, ()),
        "Roads",
        entry(Kind.ANSWER, (), "that it was so"),
        entry(Kind.PROMISE, (ENGINEER,), ""),
        entry(Kind.MOTION, (), "that it be done"),
        entry(Kind.MOTION, (), "do it"),
        entry(Kind.AMENDMENT, (), "that it be done soon"),
        entry(Kind.ACCEPTED, (), None),
        entry(Kind.AMENDMENT, (), "add “at once”"),
        entry(Kind.LOST, (), None),
        entry(Kind.MOTION, (), "that it be left", is_procedural=True),
        entry(Kind.MOTION, (), "leave it", is_procedural=True),
        "Paths",
        entry(Kind.VOTE, (), None, vote=Vote(ballots=(Ballot(VICE, Choice.FOR), Ballot(SMITH_C, Choice.AGAINST)))),
        entry(Kind.OWN_VOTE, (SMITH_C,), None, choice=Choice.NOT_VOTING),
        entry(Kind.DECLARATION, (SMITH_C, SMITH_D), "item 5"),
        entry(Kind.DECLARATION, (SMITH_C,), "from the vote", conduct=Conduct.RECUSED),
        entry(Kind.DECLARATION, (SMITH_C, SMITH_D), "from the vote", conduct=Conduct.RECUSED),
        entry(Kind.EXEMPT, (), None),
        entry(Kind.READMITTED, (), None),
        entry(Kind.STATEMENT, (Collective.MEMBER,), "spoke"),
        entry(Kind.SUBSTITUTE, (ENGINEER, SMITH_D)),
        entry(Kind.STATEMENT, (TOWN_CLERK,), "thanked them"),
        entry(Kind.QUESTION, (ENGINEER,), "Could it be so?"),
        entry(Kind.QUESTION, (ENGINEER,), "asked, was it so?"),
        entry(Kind.FOLLOW_UP, (ENGINEER,), "if it was so"),
        entry(Kind.STATEMENT, (ENGINEER,), "it is so", is_turned=True),
        entry(Kind.QUESTION, (ENGINEER,), "is it so", is_turned=True),
        entry(Kind.FOLLOW_UP, (ENGINEER,), "is it so", is_turned=True),
        entry(Kind.ANSWER, (ENGINEER,), "it is so", is_turned=True),
    )
    day = date(2024, 2, 12)
    signed = replace(alone, settled=Settled(Stage.SIGNED, day, "Councillor A Ash", day, "the addition of a lime"))
    told = (read("every-kind-1"), read("every-kind-2"), read("every-kind-3"), signed)
    others = set(Kind) - {each.kind for here in told for each in here.entries}
    every = (*told, meeting("Roads", *(entry(kind, (ENGINEER,), "that it was so") for kind in sorted(others))))
    return tuple(sorted(every, key=lambda here: len(here.entries)))  # a short one is written sooner


def of_each_entry(here: Meeting, style: Style) -> Iterator[str]:
    """The rows of the record."""
    yield from sentences(here, style).values()


def of_the_meeting(here: Meeting, style: Style) -> Iterator[str]:
    """The quorum and the minutes, with and without exempt business."""
    for position in (None, 1):
        yield minutes.quorum_sentence(attendance(here, position), time(20), style)
    for is_full in (False, True):
        yield as_text(render(here, style, with_exempt=is_full))


def of_each_item(here: Meeting, style: Style) -> Iterator[str]:
    """The minutes and the resolution of each item alone."""
    for item in here.items:
        yield as_text(render_item(here, item.id, style))
        yield as_text(render_resolution(here, item.id, style))


VIEWS = (of_each_entry, of_the_meeting, of_each_item)
"""All that a style makes of a meeting, the quickest first."""


def leaves(part: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every key of a style with its value, by its path."""
    if is_dataclass(part):
        inner: Mapping[str, Any] = {f.name: getattr(part, f.name) for f in fields(part)}
    elif isinstance(part, Mapping):
        inner = part
    else:
        yield path, part
        return
    for key, value in inner.items():
        if (*path, key) not in (("name",), ("title",), ("trouble",)):
            yield from leaves(value, (*path, key))


def at(style: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        style = style[key] if isinstance(style, Mapping) else getattr(style, key)
    return style


def put(part: Any, path: tuple[str, ...], value: Any) -> Any:
    """`part` with another value at `path`."""
    if not path:
        return value
    key, *rest = path
    inner = put(at(part, (key,)), tuple(rest), value)
    return {**part, key: inner} if isinstance(part, Mapping) else replace(part, **{key: inner})


def otherwise(path: tuple[str, ...], value: Any) -> list[Any]:
    """Other values that may stand for one."""
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, StrEnum):
        return [other for other in type(value) if other is not value]
    if isinstance(value, str):
        return [f"{value}{OTHER}"]
    if known := STYLE.words.get(".".join(path)):
        return [type(value)(known), type(value)()]
    return [tuple(f"{word}{OTHER}" for word in value), value[:-1], ("note", "that", "e", "opened", "first")]


@cache
def usual(view: Callable[[Meeting, Style], Iterator[str]], number: int, name: str) -> list[str]:
    """What a view of a meeting is in a style as it is."""
    return list(view(meetings()[number], load(name)))


def changes(path: tuple[str, ...], view: Callable[[Meeting, Style], Iterator[str]], number: int, name: str) -> bool:
    """Whether another value of a key of a style changes that view of that meeting."""
    style, told = load(name), usual(view, number, name)
    others = (put(style, path, value) for value in otherwise(path, at(style, path)))
    return any(
        now != before for other in others for now, before in zip(view(meetings()[number], other), told, strict=True)
    )


def governs(path: tuple[str, ...]) -> bool:
    """Whether a key changes anything in a meeting; the shortest is looked at first, and last the items alone of the
    others, which take long."""
    return any(changes(path, view, 0, STYLES[0]) for view in VIEWS) or any(
        changes(path, view, number, name)
        for views in (VIEWS[:-1], VIEWS[-1:])
        for name in STYLES
        for view in views
        for number in range(len(meetings()))
    )


def printed(keys: list[tuple[str, ...]], name: str) -> set[tuple[str, ...]]:
    """The keys whose words are printed somewhere, in a style in which each has a sign of its own at its end."""
    signs = {chr(0xE000 + n): key for n, key in enumerate(keys) if type(at(load(name), key)) is str}
    style = load(name)
    for sign, key in signs.items():
        style = put(style, key, f"{at(style, key)}{sign}")
    seen = {sign for view in VIEWS for here in meetings() for text in view(here, style) for sign in text}
    return {signs[sign] for sign in seen & signs.keys()}


def test_every_key_of_a_style_governs_something() -> None:
    keys = [path for path, _ in leaves(load("durham")) if path not in OFFERED and path[:2] not in UNUSED]
    keys = [path for path in keys if path[0] != "papers"]  # of other papers than the minutes (test_office_papers)
    seen = printed(keys, "durham")  # as it is of most
    keys = [key for key in keys if key not in seen]
    assert [".".join(key) for key in keys if not governs(key)] == []
