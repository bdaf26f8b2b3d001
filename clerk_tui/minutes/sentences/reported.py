"""Words typed as they were spoken, put into reported speech for the minutes."""

from __future__ import annotations

from clerk_tui.english.months import MONTH, MONTH_SHORT, MOST_REPLIED, stands_apart
from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.meeting.kinds import ASKING, Kind
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.spoken_entries import as_reported
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.minutes.written_english import first_word, lowered
from clerk_tui.regex import any_case, regex

_FIGURE = regex(
    r"(?:(?:about|around|nearly|almost|over|under|roughly|approximately|at least|at most|up to)\s+)?[£$€]?\d"
    rf"(?!\d?(?:st|nd|rd|th)\b)(?!\d?\s+(?i:{MONTH}|{MONTH_SHORT})\b)(?!\d?(?:[.:]\d\d)?\s?(?i:am|pm)\b)"
)
"""The beginning of a figure, which follows *replied* without a colon; *replied in May* would say when."""

_WORDS = regex(
    r"(?:yes|no)(?:,|$)|(?:none|nothing|nobody|neither|both|all|never|half|once|twice|the|an?|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b|[A-Z“\"]"
)
"""The beginning of other words that follow it so."""
_SHARE = regex(r"(?i)(?:about |around |only )?[\w-]+ (?:out )?of (?:about |the )?\d|[a-z]+er than\b")
"""A part of a number, and what compares things: *12 out of 40*, *worse than the last one*."""
_GROUPED = regex(r"\d,\d{3}\b(?!.*, )")
"""A figure whose comma is the only one."""


def _follows_reply(words: str) -> bool:
    """Whether words may follow *replied* without a colon: *yes*, a figure, a name, a noun with its article; no time,
    place or list."""
    is_list = "," in words and not _GROUPED.search(words) and not words.lower().startswith(("yes", "no,"))
    if is_list or _SHARE.match(words) or (len(words.split()) > MOST_REPLIED and not words[:1].isupper()):
        return False
    return _FIGURE.match(words) is not None or (_WORDS.match(words) is not None and not stands_apart(words))


_YES_OR_NO = regex(r"(?i)(?P<said>yes|no), (?P<rest>(?!(?:and|but|thanks?)\b).+)")


_NOT_ONLY = regex(r"(?i)(?:not|only|just)\b ?")
_LED = regex(r"(?i)(?:subject|according|owing|due|because|regardless|instead) (?:to|of)\b")
"""Words that begin a condition or a reason as a preposition does."""


def _short_answer_in_full(words: str) -> str:
    """A short *yes* or *no* in reported speech, with its few words of when, where, how or why: *in the affirmative,
    subject to cost* for *yes, subject to cost*. Empty for any other answer, such as *no, never*."""
    match = _YES_OR_NO.fullmatch(words)
    if match is None or Clauses(tokens(match["rest"])).has_verb():
        return ""
    rest = _NOT_ONLY.sub("", match["rest"], count=1)
    if _FIGURE.match(rest) or not (stands_apart(rest) or _LED.match(rest)):
        return ""
    affirms = "affirmative" if match["said"].lower() == "yes" else "negative"
    return f"in the {affirms}{',' if rest == match['rest'] else ':'} {match['rest']}"


_IN_OFFICE = any_case(r"as [^,;:.]{3,60}, ")
"""In what office somebody speaks, before their verb: *as ward member, asked …*."""
_SAYING = frozenset({Manner.SAID_THAT, Manner.SAID, Manner.IN_WORDS})


def turned(context: EntryContext, entry: Entry) -> tuple[str, str]:
    """The verb to add to words typed as spoken, or a comma before the verb that they have, and the words in reported
    speech; if uncertain, a colon and the words as typed."""
    said, speech = as_reported(context.meeting, entry), context.style.speech
    if said.doubt:
        return ":", said.words
    if said.manner is Manner.OWN_VERB:
        return "," if _IN_OFFICE.match(said.words) else "", lowered(said.words)
    kind = Kind.QUESTION if entry.kind not in ASKING and said.manner not in (*_SAYING, Manner.AS_TYPED) else entry.kind
    if said.manner is Manner.AS_TYPED:
        is_name = first_word(said.words) not in (*speech.takes_verb, "to")
        return speech.verbs[kind], said.words if is_name else lowered(said.words)
    words = speech.turned[kind]
    if said.manner in _SAYING and entry.kind is Kind.ANSWER and (answer := _short_answer_in_full(said.words)):
        return words.rpartition(" ")[0] or words, answer
    if said.manner is Manner.IN_WORDS:
        verb = words.rpartition(" ")[0] or words
        return (verb if _follows_reply(said.words) else f"{verb}:"), said.words
    is_whole = said.manner in (Manner.SAID_THAT, Manner.ASKED_WHETHER)
    if is_whole:
        return words, said.words
    return words.rpartition(" ")[0] or words, lowered(said.words)
