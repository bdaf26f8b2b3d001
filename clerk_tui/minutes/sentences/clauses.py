"""The clauses of a resolution, and what is recommended to another body."""

from __future__ import annotations

from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.english import capital, fill, first_word, lowered
from clerk_tui.minutes.sentences.context import EntryContext, sentence
from clerk_tui.regex import any_case


@sentence(Kind.CLAUSE, Kind.RECOMMENDATION)
def clause(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A clause, resolved or recommended to another body, without its number."""
    text = context.stopped(context.written_of(entry, presiding))
    return capital(text) if context.style.resolution.capitals else text


_OWN = any_case(
    r"(?P<word>unanimously (?:agreed|decided|resolved)|(?:agreed|decided)(?: nem con)?|resolved nem con)"
    r"(?:: ?| (?=that\b|to\b))"
)
"""The clerk's own word for what was resolved, before a clause: *unanimously agreed that the bin be moved*."""
_RESOLVED = any_case(r"\bresolved\b")


def own_word(text: str) -> tuple[str, str]:
    """The clerk's own word for what was resolved, in small letters, and the clause without it; '' if it has none."""
    match = _OWN.match(text)
    return (match["word"].lower(), text[match.end() :]) if match else ("", text)


def in_own_word(frame: str, word: str) -> str:
    """A heading or a frame with the clerk's own word, if there is one, in place of *resolved*."""
    cased = {"r": word, "R": word.upper() if "RESOLVED" in frame else capital(word)}
    return _RESOLVED.sub(lambda said: cased[said[0][0]], frame) if word else frame


def listed_clause(context: EntryContext, text: str) -> str:
    """A written clause under the heading, without a first word that the heading has already."""
    resolution, first = context.style.resolution, first_word(text)
    rest = text[len(first) :].lstrip() if first in resolution.drops else text
    return capital(rest) if resolution.capitals else rest


def single_clause(context: EntryContext, text: str, body: str | None, **said: str) -> str:
    """A single written clause without a number, resolved or recommended to `body`; in some styles with what else is
    `said` of it: the *mover*, the *seconder* and the figures of the vote."""
    resolution, business = context.style.resolution, context.style.business
    word, text = own_word(text)
    frames = tuple(in_own_word(frame, word) for frame in (resolution.single, resolution.single_other))
    if body is not None:
        frames = (business.recommended_single, business.recommended_single_other)
    is_lead = first_word(text) in resolution.leads
    frame, text = (frames[0], lowered(text)) if is_lead else (frames[1], capital(text))
    if not frame.endswith("{clause}"):
        text = text.rstrip(".")
    usual = dict.fromkeys(("mover", "seconder", "in_favour", "opposed", "abstaining"), "")
    return capital(fill(frame, **usual | said, clause=text, body=body or ""))


def names_mover(context: EntryContext) -> bool:
    """Whether the style names the mover of a single clause in its sentence."""
    resolution = context.style.resolution
    frames = (resolution.single, resolution.single_other)
    return not resolution.numbers_single and any("{mover}" in frame for frame in frames)


def clause_heading(context: EntryContext, body: str | None, word: str = "") -> str:
    """The heading of clauses that are resolved, or by the clerk's own `word` agreed, or recommended to `body`."""
    style = context.style
    return in_own_word(style.resolution.heading, word) if body is None else fill(style.business.recommended, body=body)
