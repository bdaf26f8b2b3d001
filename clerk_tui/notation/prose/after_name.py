"""What somebody did, typed after their name as if they had said it: *bb: leaving the room as he knows Lee*, *jh: to
ring the contractor*, *gk: declares an interest in item 5*; and the line that records it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from clerk_tui.english.reported import reported_reason
from clerk_tui.english.verbs import is_past
from clerk_tui.english.words import DETERMINERS, FIRST, PREPOSITIONS, SUBORDINATORS
from clerk_tui.meeting.reported_speech import pronoun
from clerk_tui.notation.after_marks import no_deed
from clerk_tui.notation.prose.actions import what_to_do
from clerk_tui.notation.prose.interests import declaration, interest_spoken, under_interests
from clerk_tui.notation.prose.motions import moved
from clerk_tui.notation.prose.movement import is_sure, movements, recorded
from clerk_tui.notation.prose.names import PLACE, one_named
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME, typed_time
from clerk_tui.regex import any_case, regex

_PLACED = any_case(rf" {PLACE}$")
_DOES = regex(r"to (?!the\b|an?\b|be\b|date\b|have\b)[a-z]+\b.+")
_TIME_FIRST = any_case(rf"(?P<time>{TYPED_TIME})(?:(?P<sign>:)|(?P<comma>,))? (?P<rest>\S.*)")
WENT_OR_CAME = any_case(
    r"\b(?:left|withdrew|departed|arrived|joined|returned|entered|retired|came (?:in|back))\b"
    r"(?: (?:the )?(?:meeting|mtg|room|chamber|call))?"
)


def act_in(person: int, rest: str, context: Context) -> str:
    """The line that records what a person did, by the words typed after their name; empty for what they said."""
    offers = (offer for read in _ACTS for offer in read(person, rest, context))
    return next(filter(None, offers), "")


def _declares(person: int, rest: str, context: Context) -> Iterator[str]:
    said = f"{context.handle(person)} {rest}"
    yield declaration(said, context) or interest_spoken(person, rest, context) or under_interests(said, context)


def _is_to_do(person: int, rest: str, context: Context) -> Iterator[str]:
    if _DOES.fullmatch(rest) and what_to_do(rest) and not no_deed(rest):
        yield f"!{context.handle(person)} {rest}"


def _comes_or_goes(person: int, rest: str, context: Context) -> Iterator[str]:
    handle = context.handle(person)
    said = movements(f"{handle} {context.with_figures(rest)}", context)
    moved = next((m for m in said if m.people == (handle,) and not m.is_apart), None)
    if moved is None or not is_sure(moved, context):
        return
    after, place = moved.rest.strip(" ,."), _PLACED.search(moved.verb[0])
    if after and not (moved.at or moved.how or place):
        return  # *left for another firm*
    why = reported_reason(after, pronoun(context.meeting, (person,))) if moved.sign == "-" else ""
    why = f", {after}" if after.startswith("back") and not moved.at else why and f" {why}"
    if not why:
        yield recorded(moved, context)
        return
    where = place[0].replace("mtg", "meeting") if place else " the meeting"
    yield moved.line(f"@{handle} left{where}{_at(moved.at, context)}{why}")


_MOVES = any_case(
    r"(?:I(?:['’]d like to| would like to|['’]ll| will)? (?:move|propose|make a motion)|moves?(?= (?:that|to)\b))"
    r"(?P<what>,? (?:that|to|we)\b)?:? (?P<text>\S.*)"
)
_I = any_case(r"^I(?:['’](?:d|ll)| will| would)?(?: like to)? (?:also )?|^(?:a )?(?:friendly )?(?=am)")
_MOTION_FIRST = any_case(r"^(?:make )?(?:an? )?(?:motion|mtn):? (?=(?:to|that)\b)")
_OF_MOTION = any_case(
    r"second(?:s|ed)?(?: (?:it|that|this|the \w+))?[.!]?$|(?:moved to )?call(?:s|ed)?\b.* question[.!]?$"
    r"|(?:amendment|amdt)\b"
)


def _moves(person: int, rest: str, context: Context) -> Iterator[str]:
    """What somebody moves or seconds in their own words: *I move we adjourn*, *I'll second that*."""
    handle, waiting = context.handle(person), context.proceedings.latest_open(context.item_id)
    said = _I.sub("", rest)
    is_own = said[:6].lower() == "second" and waiting is not None and waiting.mover == person
    if match := _MOVES.fullmatch(rest):
        led = {"that": "That ", "to": "to ", "we": "to "}.get((match["what"] or "").strip(" ,").lower(), "")
        words = match["text"].lower().split()
        is_thing = bool(led) or words[0] in DETERMINERS or words[0].endswith(("al", "tion", "ance", "ment"))
        if is_thing and FIRST.isdisjoint(words):
            yield f"/motion {handle}: {led}{match['text']}"
    elif (_OF_MOTION.match(said) or _MOTION_FIRST.match(said)) and not is_own:
        yield from moved(f"{handle} {_MOTION_FIRST.sub('moved ', said)}", context)


def _hands_chair(person: int, rest: str, context: Context) -> Iterator[str]:
    """Who is in the chair, as nothing but a name says after the word for it: *chair: Hall*."""
    taker = one_named(rest, context) if person == context.presiding else ""
    if taker and taker != context.handle(person):
        yield f"/presiding {taker}"


_ACTS: tuple[Callable[[int, str, Context], Iterator[str]], ...] = (
    _declares, _is_to_do, _comes_or_goes, _moves, _hands_chair,
)  # fmt: skip


def with_colon(sign: str, person: int, typed: str, context: Context) -> str:
    """An arrival or departure whose own words follow its time without a colon (*-ms 6.55 for another mtg*), as a whole
    sentence after one; empty if no time comes first."""
    match = _TIME_FIRST.fullmatch(typed)
    if match is None or match["sign"] or not _at(match["time"], context):
        return ""
    did = "left" if sign == "-" else "joined the meeting"
    handle, at, rest = context.handle(person), match["time"], match["rest"]
    if WENT_OR_CAME.match(rest):
        return f"{sign}{handle} {at}: {with_time(f'@{handle} {rest}', at, context)}"
    if match["comma"] and is_past(rest.split()[0].lower()):
        return f"{sign}{handle} {at}: @{handle} {did}{_at(at, context)}, and {rest}"
    is_noun = rest.split()[0].lower() not in PREPOSITIONS | SUBORDINATORS | _GOING_ON
    why = f"({rest})" if is_noun and len(rest.split()) <= _MOST_OF_REASON else rest
    return f"{sign}{handle} {at}: @{handle} {did}{_at(at, context)} {why}"


_GOING_ON = frozenset("to not early late sorry unwell ill again instead together alone online remotely".split())
_MOST_OF_REASON = 3
"""The most words of a reason that is only a noun: *interest*."""


def with_time(sentence: str, at: str, context: Context) -> str:
    """The own sentence of an arrival or departure with its time, which it lacks; empty if it has a figure, or does not
    say that somebody came or left."""
    match = WENT_OR_CAME.search(sentence)
    if match is None or any(c.isdigit() for c in sentence):
        return ""
    return f"{sentence[: match.end()]}{_at(at, context)}{sentence[match.end() :]}"


def _at(typed: str, context: Context) -> str:
    """*at* and a time as it is typed, with its half of the day; empty if it is none."""
    at = context.time_of(typed.strip()) if typed.strip() else None
    return f" at {typed_time(at)}" if at is not None else ""
