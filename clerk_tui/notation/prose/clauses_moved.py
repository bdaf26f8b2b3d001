"""A motion of lettered clauses on one line: *moved (a) approve the plan (b) write to County, Hall/Park, carried*. It is
read as the same line with one clause in their place, so that its movers and its outcome are those of any motion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from clerk_tui.notation.prose.decisions import parts_from
from clerk_tui.regex import any_case, regex

_IN_THEIR_PLACE = "that the plan below be adopted"
_PUT_FOR_THEM = any_case(rf"(?P<motion>/motion\b[^:]*): {_IN_THEIR_PLACE}")
_MOVED_FIRST = any_case(
    r"(?P<head>(?=[^:;]*\b(?:mov(?:ed|es?)|prop(?:osed|oses|osal)?|motion)\b)[^:;()?]{3,60}?),?:?"
    r"(?: (?P<lead>that(?: we)?|to|we))?:? (?P<clauses>\([ai1]\) \S.*)"
)
"""Who moves clauses, with the word that leads to them."""
_BARE = any_case(r"(?:motion|mov(?:ed|es?)|prop(?:osed|osal)?)")
_ENDS_CLAUSE = regex(r"(?:[,;.]| [–—-])? (?=\S)")
_OUTCOMES = ("/vote", "/carried", "/lost", "/lapsed", "/second", "/defer")


def are_moved(head: str, clauses: str) -> bool:
    """Whether words before lettered clauses say that these are moved, so that they are no heading."""
    is_led = _MOVED_FIRST.fullmatch(f"{head.rstrip(' :,–—-')} (a) it") is not None
    return is_led and _DECIDED_APART.match(clauses) is None


_DECIDED_APART = any_case(r"\(?\w\) (?:was |were |is )?(?:agreed|approved|carried|defeated|lost|passed|withdrawn)\b")
"""The first part of a motion and what became of it: *motion (a) was lost and (b) was carried*."""


def moved_in_clauses(line: str, read: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The lines for a motion of lettered clauses and what became of it; empty for any other line. `read` gives the
    lines for a motion of one clause."""
    moved = _MOVED_FIRST.fullmatch(line)
    if moved is None or _DECIDED_APART.match(moved["clauses"]) or not parts_from(moved["clauses"]):
        return ()
    head = moved["head"].rstrip(",: ")
    head = "moved" if _BARE.fullmatch(head) else head
    for clauses, rest in _cut(moved["clauses"]):
        first, *others = read(f"{head} {_IN_THEIR_PLACE}{rest}") or ("",)
        put = _PUT_FOR_THEM.fullmatch(first)
        if put and all(one.startswith(_OUTCOMES) for one in others):
            lead = (moved["lead"] or "").lower().capitalize() if moved["lead"] != "to" else "to"
            return (f"{put['motion']}: {f'{lead} ' if lead else ''}{clauses}", *others)
    return ()


def _cut(said: str) -> Iterator[tuple[str, str]]:
    """The clauses and what follows them, for each place where the last may end; all of it last."""
    last = max(match.start() for match in re.finditer(r"\(\w{1,3}\) ", said))
    for end in _ENDS_CLAUSE.finditer(said, last + len("(a) x")):
        yield said[: end.start()], said[end.start() :]
    yield said.rstrip("."), ""
