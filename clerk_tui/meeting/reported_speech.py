"""What an entry of speech says in reported speech, and how minutes speak of its speaker after the name."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from clerk_tui.english.clauses import HE, SHE, THEY, THEY_ALL, Pronoun
from clerk_tui.english.reported import Manner, Reported, likely, plainly, reported
from clerk_tui.english.titles import TITLES_OF_MEN, TITLES_OF_WOMEN
from clerk_tui.meeting.kinds import ASKING, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity, Voice
from clerk_tui.meeting.record import Entry
from clerk_tui.regex import regex

_OFFICES = frozenset("mayor mayoress provost lieutenant".split())
"""Words after *Lord* or *Lady* that make it an office."""


_WE_ARE = regex(r"(?i)were (?!(?:i|it|he|she|they|we|you|there|this|that|the|an?|my|our)\b)")
"""*We're* without its apostrophe, as one person begins: of one person minutes say *was*."""


def as_reported(meeting: Meeting, entry: Entry) -> Reported:
    """What an entry that may be turned says in reported speech, and why that is not certain, if it is not."""
    text, asks = entry.text or "", entry.kind in ASKING
    plain = plainly(text, asks=asks)
    is_we_are = len(entry.persons) == 1 and not asks and _WE_ARE.match(text) is not None
    if plain and not is_we_are:
        return plain
    first = text.split(" ", 1)[0].removesuffix("'s").removesuffix("’s")
    is_name = first[:1].isupper() and any(first in person.name.split() for person in meeting.people.values())
    speaker, answers = pronoun(meeting, entry.persons), entry.kind is Kind.ANSWER
    if is_we_are:
        ours = reported(f"we're {text[5:]}", speaker, answers=answers)
        if not ours.doubt:
            return ours
    return reported(text, speaker, asks=asks, answers=answers, begins_with_name=is_name)


def likely_words(meeting: Meeting, entry: Entry) -> str:
    """The likeliest words, in reported form, of speech that is not certainly turned; empty if there are none."""
    return likely(entry.text or "", pronoun(meeting, entry.persons), asks=entry.kind in ASKING)


_WHEN = regex(
    r"(?i)(?=on|in|by|at|after|before|from|within|since|until|till|next|last|the |tomorrow)"
    r"(?:(?:on|in|by|at|after|before|from|within|since|until|till|early|late|mid) )*"
    r"(?:(?:the|a|that|this|next|last|following|previous|end of|start of|beginning of|middle of|first|second|third|few"
    r"|early|late|couple of|about|around|two|three|four|five|six|ten|\d{1,2}(?:st|nd|rd|th)?) )*"
    r"(?:(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*|may|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon"
    r"|midnight|easter|christmas|spring|summer|autumn|winter|tomorrow|tonight|today|(?:day|week|month|year)s?"
    r"|weekend|morning|afternoon|evening|meeting|(?:19|20)\d\d|\d{1,2}(?:[.:]\d\d)?(?: ?[ap]m)?)(?: \d{1,4})?\.?"
)
"""A time by itself, as an answer."""
_BEFOREHAND = regex(r"(?i)\b(?:since|last|previous|yesterday)\b")
_TO_COME = regex(r"(?i)\b(?:would|could|should|might|by|next|following|tomorrow|within)\b")
_GONE_BY = regex(r"\b(?:had|did|was|were)\b")


def when_it_is(meeting: Meeting, entry: Entry) -> str:
    """An answer that is a time alone in a whole sentence: *in May* → *that it would be in May*; the question tells
    whether that is past. Empty for other answers."""
    said = as_reported(meeting, entry)
    is_time = said.manner is Manner.IN_WORDS and _WHEN.fullmatch(said.words) is not None
    if entry.kind is not Kind.ANSWER or not is_time or said.words[:1].isdigit():
        return ""
    spoken = (e for e in reversed(meeting.entries) if e.kind in ASKING and not e.is_struck)
    asked = next(spoken, None)
    question = as_reported(meeting, asked).words if asked is not None else ""
    year = next((int(word) for word in said.words.split() if word.isdigit() and len(word) == _YEAR), None)
    is_past = year is not None and meeting.head.date is not None and year < meeting.head.date.year
    is_past = is_past or _BEFOREHAND.search(said.words) is not None
    is_past = is_past or (not _TO_COME.search(f"{question} {said.words}") and _GONE_BY.search(question) is not None)
    return f"that it {'had been' if is_past else 'would be'} {said.words.rstrip('.')}"


_YEAR = 4


def prints_alike(meeting: Meeting, entry: Entry) -> bool:
    """Whether an entry of speech prints the same words, whether or not it may be turned."""
    said, text = as_reported(meeting, entry), entry.text or ""
    is_asked = said.manner is Manner.ASKED and entry.kind in ASKING
    is_reported = said.manner is Manner.AS_TYPED and text.split(" ")[0].lower() != "to"
    is_alike = said.manner is Manner.OWN_VERB or is_asked or is_reported
    return entry.kind is Kind.PROMISE or not text or (is_alike and not said.doubt and said.words == text)


def pronoun(meeting: Meeting, persons: tuple[Voice, ...]) -> Pronoun:
    """*He* or *she* for one speaker whose title tells, otherwise *they*."""
    if len(persons) > 1:
        return THEY_ALL
    person = meeting.people.get(persons[0]) if persons and isinstance(persons[0], int) else None
    place = meeting.places.get(person.id) if person is not None else None
    is_withheld = place is not None and place.capacity is Capacity.SPEAKER and not meeting.rules.names_public
    return THEY if person is None or is_withheld else _by_title(person.name)


@lru_cache(maxsize=512)
def _by_title(name: str) -> Pronoun:
    words = [word.strip(".,").casefold() for word in name.split()]
    for word, following in pairwise(words):
        if word in TITLES_OF_MEN and following not in _OFFICES:
            return HE
        if word in TITLES_OF_WOMEN and following not in _OFFICES:
            return SHE
    return THEY
