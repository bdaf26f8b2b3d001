"""What an entry says in reported speech, and the pronoun for its speaker."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import is_time, says_when, stands_apart
from clerk_tui.english.reported_sentences import Manner, Reported
from clerk_tui.english.reported_speech import INVERTED, in_fragments, instructed, is_clipped, likely, reported
from clerk_tui.english.tense_and_person import HE, SHE, THEY, THEY_ALL, WHOM, Pronoun
from clerk_tui.english.titles_and_forenames import TITLES_OF_MEN, TITLES_OF_WOMEN
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import is_base, third
from clerk_tui.english.words import AUXILIARIES, MODALS
from clerk_tui.meeting.kinds import ASKING, SPEECH, Kind
from clerk_tui.meeting.meeting import Head, Meeting
from clerk_tui.meeting.name_parts import take_apart
from clerk_tui.meeting.people import Capacity, Voice, fold
from clerk_tui.meeting.record import Entry
from clerk_tui.regex import regex

_OFFICES = frozenset("mayor mayoress provost lieutenant".split())
"""Words after *Lord* or *Lady* that make it an office."""

_WE_ARE = regex(r"(?i)were (?!(?:i|it|he|she|they|we|you|there|this|that|the|an?|my|our)\b)")
"""*We're* without its apostrophe, as one person begins: of one person minutes say *was*."""


def in_full(meeting: Meeting, text: str) -> str:
    """A text with its short words written in full, where each means only one thing."""
    return in_words(text, meeting.known_words)


def _in_its_year(text: str, meeting: Meeting) -> str:
    """A phrase with *this year* as a figure if another year is before it: *20 in 2019, 9 in 2026*, not *9 that
    year*."""
    named, day = _YEAR.search(text), meeting.head.date
    if named is None or day is None:
        return text
    before, after = text[: named.end()], text[named.end() :]
    return before + _THIS_YEAR.sub(lambda it: f"{it[1] or ('' if it[2] else 'in ')}{day.year}", after)


_THIS_YEAR = regex(
    r"(?i)\b((?:by|does|for|from|in|of|than|to) )?this year\b(?=(['’]s| (?:is|was|has|will)\b)?)(?![^\"“”]*[\"”])"
)


def as_reported(meeting: Meeting, entry: Entry) -> Reported:
    """What an entry of speech says in reported speech, and why if that is uncertain. For entries that may be
    changed."""
    text, asks = _in_its_year(in_full(meeting, entry.text or ""), meeting), entry.kind in ASKING
    is_we_are = len(entry.persons) == 1 and not asks and _WE_ARE.match(text) is not None
    first = text.split(" ", 1)[0].removesuffix("'s").removesuffix("’s")
    is_name = first[:1].isupper() and any(first in person.name.split() for person in meeting.people.values())
    speaker, answers = pronoun(meeting, entry.persons), entry.kind is Kind.ANSWER
    if is_we_are:
        ours = reported(f"we're {text[5:]}", speaker, answers=answers)
        if not ours.doubt:
            return ours
    return reported(text, speaker, asks=asks, answers=answers, begins_with_name=is_name)


def likely_words(meeting: Meeting, entry: Entry) -> str:
    """The likeliest reported form of speech whose form is uncertain; empty if there is none."""
    text, speaker, answers = (
        _in_its_year(in_full(meeting, entry.text or ""), meeting),
        pronoun(meeting, entry.persons),
        entry.kind is Kind.ANSWER,
    )
    whom = f"the {body_in_words(meeting.head)}"
    if entry.kind not in ASKING and (told := instructed(text, speaker, whom, answers=answers)):
        return told
    asks, typed = entry.kind in ASKING, text
    if _OF_OTHERS.search(text) or (as_reported(meeting, entry).doubt == WHOM and not _TO_YOU.search(text)):
        text = _OURS_FIRST.sub(lambda found: f"{found[1]}{whom}'s", text, count=1)
        text = _WITHOUT_S.sub(_with_third_person, with_body(text, meeting.head))
    words = likely(text, speaker, asks=asks)
    if not words and text != typed and not reported(text, speaker, asks=asks).doubt:
        words = text  # *asked that they attend the Committee's next meeting*
    if INVERTED.match(words.removeprefix("whether ")):
        return ""
    if answers and (led := _ONLY_WHEN.fullmatch(words)):
        return f"replied: {led['when']}"
    verb, _, rest = words.partition(" ")
    is_short = verb in ("that", "reported") and rest[:1] == text[:1] and is_clipped(tokens(rest))
    if words and not is_short and not (answers and words == f"reported {text}"):
        return words
    apart = "" if asks else in_fragments(text, speaker, answers=answers)
    return f"{'replied' if answers else 'said'}: {apart}" if apart else words


_ONLY_WHEN = regex(r"that (?P<when>(?:as soon as|once|until|unless|when|because) [^,;]+)")
"""A condition or a time that no clause follows."""


def body_in_words(head: Head, otherwise: str = "meeting") -> str:
    """What the body calls itself: *Council*, *Committee*; `otherwise` if its name does not say."""
    words = (word for name in (head.committee, head.council) for word in reversed(name.replace("-", " ").split()))
    return next((word for word in words if word.lower() in _BODIES), otherwise)


_BODIES = lexicon("spoken_entries.bodies")


def with_body(text: str, head: Head) -> str:
    """A text with the body in place of *we* and *our*: *the Council*, *its*."""
    body = f"the {body_in_words(head)}"
    return _OF_SEVERAL.sub(lambda found: _OF_BODY[found[0].lower()].format(body=body), text)


def _with_third_person(found: re.Match[str]) -> str:
    """The match with its verb in the third person: *the Council wants it*."""
    is_demanded = _DEMANDED.search(found.string, 0, found.end("before")) is not None
    is_fixed = found["verb"] in MODALS or not is_base(found["verb"]) or is_demanded
    verb = found["verb"] if is_fixed else third(found["verb"])
    return f"{found['body']}{verb}" if (found["before"] or "").lower() not in AUXILIARIES else found[0]


_DEMANDED = regex(
    r"(?i)\b(?:(?:ask|demand|insist|recommend|request|suggest)(?:s|ed)?|(?:propos|mov|urg)(?:es?|ed))(?: that)?"
    r"(?: [^.;,]* (?:and|or)(?: that)?)?$"
)
"""What leads to what is to be done, which keeps its form: *suggested that we write and that we ask*."""
_OF_BODY = {
    "we": "{body}", "us": "{body}", "our": "its", "ours": "its own", "ourselves": "itself", "we are": "{body} is",
    "we're": "{body} is", "we’re": "{body} is", "we have": "{body} has", "we've": "{body} has", "we’ve": "{body} has",
    "we'd": "{body} would", "we’d": "{body} would", "we'll": "{body} will", "we’ll": "{body} will",
}  # fmt: skip
_OF_SEVERAL = regex(
    r"(?i)(?<![\w'’])(?<!here )(?:we(?:['’](?:re|ve|d|ll)| are| have)?|us|our|ours|ourselves)(?![\w'’])"
)
_WITHOUT_S = regex(
    rf"(?P<body>(?:\b(?P<before>[\w’']+) )?\bthe (?:{'|'.join(map(str.title, sorted(_BODIES)))}|meeting) )"
    r"(?P<verb>[a-z]+)\b"
)
_OURS_FIRST = regex(r"(?is)\A((?:(?!\b(?:we|us|ours?|ourselves)\b).)*)\bours?\b")
_OF_OTHERS = regex(r"(?i)\b(?:they|them|their|theirs)\b")
_TO_YOU = regex(r"(?i)\byour?\b")
_BEFOREHAND = regex(r"(?i)\b(?:since|last|previous|yesterday|ago)\b")
_TO_COME = regex(
    r"(?i)\b(?:will|would|can|could|should|may|might|by|next|following|tomorrow|within|soon|until|when|once)\b"
)
_GONE_BY = regex(r"\b(?:had|did|was|were)\b")
_YEAR = regex(r"\b(?:19|20)\d\d\b")

_AFTER_WAS = regex(r"(?i)(?:and )?(?:how (?:much|long|often|far|big|old|wide|deep|high)|who(?:se)?|which)\b")
"""Questions whose answer goes after *it was*: *how much is left*, *who built it*."""
_COUNTED = regex(r"(?i)how many\b.*(?:\b(?:are|were|is|was|will|would) there\b|\b(?:left|remain\w*|in total)\b)")
"""Questions whose answer goes after *there were*."""
_THING = regex(
    r"(?i)(?:[£$€]?\d|(?:the|an?|about|around|nearly|almost|roughly|twice|once|every|none"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|dozens|hundreds|thousands)\b)"
)
_YES = regex(r"(?i)yes, (?P<rest>[^,]+)")
_ASKED_OF_IT = regex(r"(?P<who>it|they|he|she|there) (?P<verb>was|were|had|would|could|should|did)\b(?! not\b)")


def in_a_sentence(meeting: Meeting, entry: Entry) -> str:
    """A short answer as a clause, if the question shows which: *that it would be in May* for *in May*, *that there were
    nine* for *nine*, *that it was, in May* for *yes, in May*. Empty for other answers."""
    said = as_reported(meeting, entry) if entry.kind is Kind.ANSWER else None
    if said is None or said.doubt or said.manner not in (Manner.IN_WORDS, Manner.SAID):
        return ""
    spoken = [e for e in meeting.entries[-_LATEST:] if e.kind in SPEECH and not e.is_struck]
    question = next((e for e in reversed(spoken) if e.kind in ASKING), None)
    is_reply = question is not None and spoken[-1] is question
    words = said.words.rstrip(".")
    if question is not None and is_reply and (match := _YES.fullmatch(words)):
        return _confirm_question(meeting, question, match)
    is_whole = said.manner is Manner.IN_WORDS or words == "none"
    text = (question.text or "") if question is not None else ""
    return _complete_answer(meeting, text, words, may_be_thing=is_reply and is_whole)


def _complete_answer(meeting: Meeting, text: str, words: str, *, may_be_thing: bool) -> str:
    """The clause for an answer to a question (its text is given) about a time, a number or a thing; otherwise empty."""
    is_apart = stands_apart(words) and "," not in words and {"yes", "no"}.isdisjoint(words.lower().split())
    is_thing = may_be_thing and not is_apart and _THING.match(words) is not None
    if is_thing and _COUNTED.match(text):
        return f"that there {_was(meeting, text, words, is_period=False, are_many=True)} {words}"
    if not (is_apart or (is_thing and _AFTER_WAS.match(text))):
        return ""
    first = words.split(" ", 1)[0].lower()
    is_bare = first not in ("next", "last", "this", "every", "the", "that")
    led = "" if not is_bare else "on " if words.endswith("day") else "in " if is_time(words.split()) else ""
    return f"that it {_was(meeting, text, words, is_period=is_apart and says_when(words))} {led}{words}"


def _was(meeting: Meeting, question: str, words: str, *, is_period: bool, are_many: bool = False) -> str:
    """*was*, *were*, *had been* or *would be*, whichever fits a question and its answer."""
    head, year = meeting.head.date, _YEAR.search(words)
    is_past = _BEFOREHAND.search(words) is not None or bool(year and head and int(year[0]) < head.year)
    is_to_come = _TO_COME.search(f"{question} {words}") is not None
    is_past = is_past or (not is_to_come and _GONE_BY.search(question) is not None)
    return "had been" if is_past else "would be" if is_to_come or is_period else "were" if are_many else "was"


def _confirm_question(meeting: Meeting, question: Entry, match: re.Match[str]) -> str:
    """The clause for *yes* and a few words, repeating what was asked; empty if the question does not tell."""
    asked = as_reported(meeting, question)
    about = _ASKED_OF_IT.match(asked.words) if asked.manner is Manner.ASKED_WHETHER and not asked.doubt else None
    is_plain = about is not None and stands_apart(match["rest"])
    if about is None or not is_plain:
        return ""
    be = "" if about["who"] != "there" else _BE_AFTER.get(about["verb"], "")  # *there would be*
    return f"that {about['who']} {about['verb']}{be}, {match['rest']}"


_BE_AFTER = {"would": " be", "could": " be", "should": " be", "had": " been"}


_LATEST = 20
"""How many of the latest entries are searched for the question."""


def prints_alike(meeting: Meeting, entry: Entry) -> bool:
    """Whether an entry of speech prints the same words whether or not they may be changed."""
    said, text = as_reported(meeting, entry), entry.text or ""
    is_asked = said.manner is Manner.ASKED and entry.kind in ASKING
    is_reported = said.manner is Manner.AS_TYPED and text.split(" ")[0].lower() != "to"
    is_alike = said.manner is Manner.OWN_VERB or is_asked or is_reported
    return entry.kind is Kind.PROMISE or not text or (is_alike and not said.doubt and said.words == text)


def pronoun(meeting: Meeting, persons: tuple[Voice, ...]) -> Pronoun:
    """The pronoun for people: *he* or *she* for one speaker whose title or body's rules tell, otherwise *they*."""
    if len(persons) > 1:
        return THEY_ALL
    person = meeting.people.get(persons[0]) if persons and isinstance(persons[0], int) else None
    place = meeting.places.get(person.id) if person is not None else None
    is_withheld = place is not None and place.capacity is Capacity.SPEAKER and not meeting.rules.names_public
    if person is None or is_withheld:
        return THEY
    name, rules = fold(take_apart(person.name).plain), meeting.rules
    return SHE if name in rules.she else HE if name in rules.he else _pronoun_by_title(person.name)


@lru_cache(maxsize=512)
def _pronoun_by_title(name: str) -> Pronoun:
    words = [word.strip(".,").casefold() for word in name.split()]
    for word, following in pairwise(words):
        if word in TITLES_OF_MEN and following not in _OFFICES:
            return HE
        if word in TITLES_OF_WOMEN and following not in _OFFICES:
            return SHE
    return THEY
