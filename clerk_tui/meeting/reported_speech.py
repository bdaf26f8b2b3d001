"""What an entry of speech says in reported speech, and how minutes speak of its speaker after the name."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from clerk_tui.english.answers import says_when, stands_apart
from clerk_tui.english.clauses import HE, SHE, THEY, THEY_ALL, Pronoun, is_time
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
    if plain and not plain.doubt and not is_we_are:
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


_BEFOREHAND = regex(r"(?i)\b(?:since|last|previous|yesterday|ago)\b")
_TO_COME = regex(
    r"(?i)\b(?:will|would|can|could|should|may|might|by|next|following|tomorrow|within|soon|until|when|once)\b"
)
_GONE_BY = regex(r"\b(?:had|did|was|were)\b")
_YEAR = regex(r"\b(?:19|20)\d\d\b")


def in_a_sentence(meeting: Meeting, entry: Entry) -> str:
    """An answer that is only a time or a place in a whole sentence: *in May* → *that it would be in May*; the question
    tells whether that is past. Empty for other answers."""
    said = as_reported(meeting, entry) if entry.kind is Kind.ANSWER else None
    if said is None or said.manner is not Manner.IN_WORDS or not stands_apart(said.words) or "," in said.words:
        return ""
    asked = next((e for e in reversed(meeting.entries) if e.kind in ASKING and not e.is_struck), None)
    question = (asked.text or "") if asked is not None else ""
    head, year = meeting.head.date, _YEAR.search(said.words)
    is_past = _BEFOREHAND.search(said.words) is not None or bool(year and head and int(year[0]) < head.year)
    is_to_come = _TO_COME.search(f"{question} {said.words}") is not None
    is_past = is_past or (not is_to_come and _GONE_BY.search(question) is not None)
    verb = "had been" if is_past else "would be" if is_to_come or says_when(said.words) else "was"
    words = said.words.rstrip(".")
    led = "on " if words.endswith("day") and " " not in words else "in " if is_time(words.split()) else ""
    return f"that it {verb} {led}{words}"


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
