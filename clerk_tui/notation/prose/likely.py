"""What a line that is asked about most likely says: the lines that Tab puts in its place.

The question is asked anyway and Tab is needed, so a reading need be no more than likely here, unlike an offer that is
made without a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from clerk_tui.english.verbs import is_base, is_past
from clerk_tui.english.words import ASKING
from clerk_tui.notation.prose import cut_at, events_in, offers_for, with_all_words
from clerk_tui.notation.prose.actions import people_to_do
from clerk_tui.notation.prose.clock import ELSEWHERE, SURE_TIME
from clerk_tui.notation.prose.decisions import MOVERS
from clerk_tui.notation.prose.interests import declaration
from clerk_tui.notation.prose.motions import moved
from clerk_tui.notation.prose.names import cut_last_name, cut_name, names_first, only_names, own_sentence
from clerk_tui.notation.prose.presence import MOVES
from clerk_tui.notation.prose.votes import NUMBER, number, other_proposal, outcome_in, tells_outcome
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

Reader = Callable[[str, Context], Iterator[str]]
"""Yields the lines for one event, with line breaks between them."""


def likeliest(line: str, readers: tuple[Reader, ...], context: Context) -> tuple[str, ...]:
    """The lines for what a line most likely says, by the first of the readers that finds anything; empty if none."""
    found = (offer for read in readers for offer in read(line, context))
    return tuple(filter(None, next(filter(None, found), "").split("\n")))


_SIGN = any_case(r"\s+[–—-]\s+|[:;.,]\s+(?:(?:and|then) )?")
"""What stands between what a line is about and what happened."""


def in_parts(line: str, context: Context) -> Iterator[str]:
    """An event in one part of a line, with the rest as a line of its own, or, for a decision, as what it is about."""
    for before, sign, after in cut_at(_SIGN, line):
        events = events_in(after, context) or tuple(people_to_do(after, context, is_sure=True))
        is_inside = before.count("(") > before.count(")")
        is_part = before and not (is_inside or SURE_TIME.fullmatch(before) or only_names(before, context))
        if not is_part or _is_of_vote(events):
            continue
        is_of_item = context.item is not None and before.lower() in context.item.title.lower()
        is_decided = bool(events) and events[0].startswith(("= ", "/defer")) and not is_of_item
        if is_decided and not MOVERS.search(before):
            yield f"= {before}{f' {sign}' if sign in '–—-' else sign} {after}"
        elif events and not is_decided:
            yield "\n".join((*(offers_for(before, context) or (before,)), *events))
    for before, sign, after in cut_at(_SIGN, line):
        first = events_in(before, context) if after and sign in _APART else ()
        if first and not first[0].startswith(("= ", "! ")) and not _is_of_vote(first):
            yield "\n".join((*first, after))


_APART = frozenset("-–—.;")


def _is_of_vote(events: tuple[str, ...]) -> bool:
    """Whether an event is a vote, which needs all the words beside it."""
    return bool(events) and events[0].startswith(("/vote", "/carried", "/lost", "/own"))


def as_moved(line: str, context: Context) -> Iterator[str]:
    """What somebody moved, however few its words."""
    for said in (line, _DASH.sub(", ", line)):
        yield from (
            offer for offer in moved(said, context, is_sure=True) if not MOVERS.search(offer.partition(": ")[2])
        )


_DASH = regex(r"\s+[–—-]\s+")


_ABOUT_VOTE = any_case(
    r"(?:the|a|on|main|substantive|original|amended|final|motion|amendment|proposal|resolution|recommendation|vote|votes|voting|voted|result|figures|so"
    r"|then|and|was|it|by|as|hands|show|of)\b[:,. ]*"
)
_APART_BY_SPACE = regex(r"\b(\d{1,2}) (\d{1,2})(?: (\d{1,2}))?(?=\.?$)")
"""The figures of a vote with nothing between them."""
_OF_MOTION = any_case(r"\b(?:main|substantive|original|motion)\b")


def as_vote(line: str, context: Context) -> Iterator[str]:
    """What came of the motion that is open, at the end of a line or at its beginning."""
    latest = context.proceedings.latest_open(context.item_id)
    if latest is None or other_proposal(line, context) or (latest.is_amendment and _OF_MOTION.search(line)):
        return
    line = _APART_BY_SPACE.sub(lambda sums: "-".join(filter(None, sums.groups())), line)
    starts = [0, *(space.end() for space in re.finditer(r"\s+", line))]
    for start in starts:
        if not _ABOUT_VOTE.sub("", f"{line[:start].rstrip(' ,;:.–—-')} ").strip():
            yield outcome_in(line[start:], context)
    for before, sign, after in reversed([*cut_at(_AFTER_OUTCOME, line)]):
        if came := outcome_in(before, context) if after and not _SAYS_VOTES.search(after) else "":
            is_own = sign in ("", ",") and ":" not in came and "\n" not in came
            yield f"{came}: {own_sentence(line, context)}" if is_own else f"{came}\n{after}"
    for start in reversed(starts[1:]):
        before = line[:start].rstrip(" ,;:.–—-")
        came = outcome_in(line[start:], context) if line[start - 2] in ".;-–—" else ""
        if came and not (MOVERS.search(before) or tells_outcome(before)):
            yield f"{before}\n{came}"


_AFTER_OUTCOME = any_case(rf"{_SIGN.pattern}| (?=(?:after|following)\b)")
_SAYS_VOTES = any_case(
    r"\d|\b(?:against|for|abst\w*|oppos\w*|dissent\w*|in favou?r|ayes?|nays?|noes|none|nobody|no one|all|carried"
    r"|lost)\b"
)
"""What may belong to the outcome before it, or be contrary to it."""
_APOLOGIES = any_case(
    r"(?:apolog\w+|apols?\b\.?|regrets)(?: (?:for absence|also|as well|too|rec\S*|were|was))*"
    r"(?:\s*[:–—-]| from| for)?\s+(?=\S)"
)
_VISITORS = any_case(rf"(?P<count>{NUMBER}) (?:members? of (?:the )?public|mops?|public|residents?|visitors?)\b")


def as_there(line: str, context: Context) -> Iterator[str]:
    """Who sends apologies, or how many of the public are there, in the words of the line."""
    if sorry := _APOLOGIES.match(line):
        people, rest = names_first(line[sorry.end() :], context)
        if people and rest.count("(") <= 1:
            yield f"/apologies {', '.join(people)}" + (f": {own_sentence(line, context)}" if rest else "")
    if (counted := _VISITORS.match(line)) and number(counted["count"]):
        yield f"/visitors {number(counted['count'])}: {own_sentence(line, context)}"


def as_clause(line: str, context: Context) -> Iterator[str]:
    """What one person agreed with."""
    who, deed = cut_name(line, context)
    if who and _AGREES.match(deed):
        yield f"{who}: {deed}"


_AGREES = any_case(r"(?:(?:also|fully|strongly) )?(?:agree[sd]?|approves|supports|confirms|rejects) (?!to\b)\S")


def as_movement(line: str, context: Context) -> Iterator[str]:
    """Whoever comes or leaves, by the first word for it after their name, and the time that the line has."""
    at = SURE_TIME.search(line)
    if (gone := _HAD_TO_GO.fullmatch(line)) and (who := cut_name(line, context)[0]):
        yield f"-{who} {gone['at']}: {own_sentence(line, context, who)}"
    for verb in (verb for verb in MOVES.finditer(line) if _NO_MORE.match(line, verb.end())):
        who, rest = cut_name(_OWN.sub("", line[: verb.start()]), context)
        who = who if len(rest.split()) <= 1 else cut_last_name(line[: verb.start()].rstrip(), context)[0]
        if who:
            offer = f"{'+' if verb['came'] else '-'}{who}{f' {at[0]}' if at else ''}"
            said = with_all_words(line, offer, context)
            sign = _SIGN.match(line, max(verb.end(), at.end() if at else 0))
            yield f"{said}\n{line[sign.end() :]}" if said == offer and sign else said


_HAD_TO_GO = any_case(
    rf".+ (?:go|leave|drop|dash|run|rush|off|away|home|left|going|disappear\w*|vanish\w*|slip\w*|shot|nipp\w*)\b"
    rf"(?: \w+)?,? (?:at )?(?P<at>{SURE_TIME.pattern})"
)
_NO_MORE = any_case(
    r"[,;.]|$| (?:\d|(?:at|@|for|because|as|after|before|during|early|late|again|now|then|in|out|off|back|on)\b)"
)
"""What may follow a word for coming or leaving that is the whole deed."""
_OWN = regex(r"['’]s?\b")
_IN_ROOM = any_case(r"\b(?:back|in|re-?admit\w*|return\w*|let in|open)\b")
_SHUT = any_case(r"\b(?:public|doors?)\b")
_IS_OUT = any_case(r"\b(?:out|left|leave|exclu\w*|clos\w*|private|confidential|exec(?:utive)?(?= (?:session|\d)))\b")


def as_publicity(line: str, context: Context) -> Iterator[str]:
    """The public put out or let in, in the words of the line."""
    at = SURE_TIME.search(line)
    if ELSEWHERE.search(_SHUT.sub("", line)):
        return
    if context.is_public_excluded and _IN_ROOM.search(line):
        yield f"/public{f' {at[0]}' if at else ''}: {own_sentence(line, context)}"
    elif not context.is_public_excluded and _IS_OUT.search(line):
        yield f"/exempt: {own_sentence(line, context)}"


_HAS_TIE = any_case(
    r"^(?:(?:has|have|had|also|too|an?|other|another|further|declar\w+|dec|disclos\w+|interest|int|conflict|coi|doi)\b"
    r"[, ]*)+"
)


_IN_WHAT = any_case(r"(?:in|re|on|about|as|items?)\b")


def as_interest(line: str, context: Context) -> Iterator[str]:
    """The interest of whoever begins a line."""
    who, rest = cut_name(line, context)
    said = _HAS_TIE.sub("", rest)
    if who and _IN_WHAT.match(said):
        yield declaration(f"{who} int {said}", context) or f"/declare {who} {said}"


_LABEL = any_case(r"^(?:actions?|ap|a/p|to[- ]?do|task)(?:\s*[:–—-])? +")


def as_action(line: str, context: Context) -> Iterator[str]:
    """What whoever is named first is to do."""
    who, deed = cut_name(_LABEL.sub("", line), context)
    deed = deed.lstrip("–—-: ")
    if who and is_base(deed.split(" ", 1)[0].lower()):
        yield f"!{who} to {deed}"


def as_presiding(line: str, context: Context) -> Iterator[str]:
    """Whoever takes the chair, if the line names one person before it."""
    who, rest = cut_name(line, context)
    if who and rest and not _GIVES_UP.search(rest):
        yield with_all_words(line, f"/presiding {who}", context)


_GIVES_UP = any_case(r"\b(?:left|vacate[ds]|gave|stepped down|stood down)\b")
"""Of whoever leaves the chair."""


def as_question(line: str, context: Context) -> Iterator[str]:
    """What whoever begins a line asks."""
    who, rest = cut_name(line, context)
    first, then = [*rest.lower().split(), "", ""][:2]
    if who and (first in ASKING or (then and not is_past(then))):  # not *park questions raised*
        yield f"{who}? {rest}"
