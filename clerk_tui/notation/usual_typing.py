"""A line in its usual form: spaces, capitals, bullets, brackets, and slips in the words for events and the names of the
roll. The readers know only this form, so a line is put right before it is read; it is kept as typed unless an event is
offered for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from clerk_tui.english.abbreviations import ABBREVIATIONS
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.spelling import FAR, cost_of, lacks_vowels
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.titles_and_forenames import TITLES
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import base_of, is_base, past_of
from clerk_tui.english.words import ADVERBS, COMMON, FUNCTION_WORDS, RELATIVES, is_common
from clerk_tui.meeting.name_parts import same_title
from clerk_tui.meeting.people import fold
from clerk_tui.notation.agenda_items import with_number
from clerk_tui.notation.prose.names import cut_last_name, cut_name
from clerk_tui.notation.prose.words_in_full import in_whole_words
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME, minutes_between
from clerk_tui.regex import any_case, regex

_LONGEST = 160
"""The characters of the longest line that is put right or read again: a longer one is a paragraph."""
_SPACES = regex(r"(?<=\S)[ \t]{2,}(?=\S)")
_BEFORE_COMMA = regex(r"(?<=\w) +,(?= )")
_ACCENT = regex(r"(?<=[A-Za-z])[`´](?=[A-Za-z])")
_HOURS = regex(r"(?<![\w.:])(?P<h>[01]?\d|2[0-3])[hH](?P<m>[0-5]\d)(?!\w)")
"""Times as they are written in French."""
_BULLET = regex(r"(?:[-–—*•●▪·]+|\(?\d{1,2}\)|\(?[a-z]\)|\d{1,2}\.(?= [a-z])) +(?=[A-Za-z@(\[\d])|[-–—•*·](?=[A-Z])")
_TIME = any_case(rf"[(\[]?(?P<time>{TYPED_TIME})[)\]]?(?: ?[,:;]| [-–—])? +(?=[a-z])")
_COMMENT = regex(r"(?P<said>[^()\[\]]*\w)\s*[(\[](?P<comment>(?=[^()\[\]]*[A-Za-z])[^()\[\]]{2,40})[)\]][.!]?")
_QUALIFIES = regex(r".*\b[A-Z]*[a-z]*[A-Z][a-z]|(?:at|by|during|except|for|from|in|on|of|to|until|with|without)\b|.*\d")
"""Words in brackets that belong to what is before them: people, or when and how it was."""
_CLOSE_COMMA = regex(r"(?<=[A-Za-z)]),(?=[A-Za-z])")
_CLOSE_MARK = regex(r"(?<=[A-Za-z]):(?=[A-Za-z])")
_STOPS = regex(r"(?<=[^.\s]) ?(?:\.{2,3}|…|(?<= )\.|\.)$")
_SHORT = any_case(r"(?:(?<=\bcllr)|(?<=\bmins)|(?<=\bmtg)|(?<=\bcttee))\.(?= )")
"""The stop of a word in short that ends no sentence."""
_STROKE = regex(r"(?<=\w) ?/ ?(?=[A-Za-z])")


def evenly_spaced(line: str) -> str:
    """A line with one space between words and after commas, none before them, apostrophes for accents used as such, and
    *19.05* for *19h05*."""
    line = _CLOSE_COMMA.sub(", ", _BEFORE_COMMA.sub(",", _SPACES.sub(" ", line)))
    return _HOURS.sub(r"\g<h>.\g<m>", _ACCENT.sub("'", line))


class Usual(NamedTuple):
    """A line in its usual form."""

    said: str
    comment: str = ""
    """The remark in brackets that ended it."""
    is_pair: bool = False
    """Whether *and* is in it for the stroke between two people."""
    is_timeless: bool = False
    """Whether it is without the time that was before it."""


def as_usual(line: str, context: Context) -> Iterator[Usual]:
    """A short line in its usual form, if that differs: with or without a time before it, and without a bullet, a final
    stop, or a remark in brackets."""
    if len(line) > _LONGEST or "\n" in line:
        return
    bullet = _BULLET.match(line)
    said = line[bullet.end() :] if bullet else line
    end = _COMMENT.fullmatch(said)
    comment = end["comment"] if end and _QUALIFIES.match(end["comment"]) is None else ""
    said = end["said"] if end and comment else said
    said = said if said[:1].isupper() else _STOPS.sub("", said)  # a whole sentence is prose
    said = _SHORT.sub("", _CLOSE_MARK.sub(": ", said))
    joined = _with_and(said, context)
    at = _TIME.match(joined)
    if at and not (with_number(at["time"], context.meeting.items) or _is_number(at["time"], context)):
        yield Usual(joined[at.end() :], comment, is_pair=joined != said, is_timeless=True)
    if joined and joined != line:
        yield Usual(joined, comment, is_pair=joined != said)


def _is_number(typed: str, context: Context) -> bool:
    """Whether figures alone, before words, are the number of a minute rather than a time of this meeting: *115 bus
    shelter*."""
    at = context.time_of(typed) if typed.isdecimal() else None
    if at is None or context.began is None:
        return typed.isdecimal() and at is None
    return minutes_between(context.began, at) > _LONGEST_MEETING


_LONGEST_MEETING = 5 * 60
"""Minutes."""


def _with_and(line: str, context: Context) -> str:
    """A line with *and* for the stroke between two people at its beginning or end."""
    for stroke in reversed([*_STROKE.finditer(line)]):
        before, after = line[: stroke.start()].lstrip("!+-"), line[stroke.end() :]
        name, start = cut_last_name(before, context)
        other, rest = cut_name(after, context)
        is_first = not before[:start].strip() or before[:start].rstrip().endswith(",")
        if name and other and (is_first or not _NOT_TIMES.search(rest)):
            line = f"{line[: stroke.start()]} and {after}"
    return line


_NOT_TIMES = regex(r"(?<!\w)[A-Za-z]{3}")


_SPOKEN = regex(r"[^:?>]{2,40}(?::|\?|>>?) (?=\S)")
_LETTERS = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_HALF_DAY = any_case(r"(?<=\d) ?[ap]\.?m\b")
_LEAST_WORDS = 3
_FUNCTION = FUNCTION_WORDS - {"i"}


_ADDRESS = regex(r" [–—-] \d[\w/]* [A-Z]")
"""A dash before what is in a street: *Hall - 8 Mill Lane*."""


def in_small_letters(line: str) -> str:
    """A line with its capitals removed if all words, or all after a name and its mark, had them; abbreviations keep
    theirs. Any other line as it is."""
    mark = _SPOKEN.match(line)
    start = mark.end() if mark else 0
    said = _HALF_DAY.sub("", line[start:])
    words = _LETTERS.findall(said)
    if len(words) < _LEAST_WORDS or any(word[0].islower() for word in words):
        return line
    low = [word.lower() for word in words]
    is_upper = said.upper() == said
    if not is_upper and _ADDRESS.search(line):
        return line
    is_sentence = mark is not None and (
        is_upper or (not _FUNCTION.isdisjoint(low) and Clauses(tokens(" ".join(low))).has_main())
    )  # *I'm 38 Mill Street* has names alone in capitals
    if not (is_sentence or (mark is None and any(word in _FUNCTION or is_common(word) for word in low[1:]))):
        return line
    put = _LETTERS.sub(lambda word: _small(word[0], is_upper=is_upper), line[start:])
    head = line[:start] if any(c.islower() for c in line[:start]) else line[:start].lower()
    return f"{head}{put}"


def _small(word: str, *, is_upper: bool) -> str:
    low = word.lower()
    is_short = is_upper and low in ABBREVIATIONS and not (is_common(low) or low in _FUNCTION)
    is_name = not is_upper and not (is_common(low) or low in _FUNCTION)
    return word if is_short or is_name or low == "i" else low


_LEAST_LONG = 6
"""The letters of a word of which one letter less, or a neighbouring one, is a slip too."""
_LIKELIEST, _LIKELY = 0.3, 0.7
"""What a slip costs at most: two letters swapped, or one doubled; one left out, or one of a neighbouring key."""
_OTHER_FORM = 0.1
"""What another form than the past costs of a word that is begun and left: *carr* is *carried*."""
_LEAST_BEGUN, _LEAST_OF_NAME = 4, 4
"""The letters of a word of events that is begun and left, and of a name, at least."""
_COUNCILLORS = frozenset("cllr clr councillor councilor".split())
_SMALL_WORDS = sorted(FUNCTION_WORDS | ADVERBS | RELATIVES)
"""Words that tell how a sentence is built; of them only two letters swapped, or one doubled, are a slip."""


def as_meant(line: str, context: Context) -> str:
    """A short line with abbreviations in full, times without brackets, and slips put right in words for events (*mtg
    clsd 8.35*) and in surnames of the roll in small letters."""
    if len(line) > _LONGEST:
        return line
    line = _TIME_IN_BRACKETS.sub(r"\g<time>", in_whole_words(line, context))
    line = _BACK_IN_SHORT.sub(lambda bk: bk[0] if bk["who"] and not context.find(bk["who"]) else f"{bk[1]}back", line)
    return _WORDS.sub(lambda word: _corrected(word, context) or word[0], line)


def without_swaps(said: str, context: Context) -> tuple[str, str, str]:
    """What somebody said without slips that swap or double a letter, and the first such word as typed and as meant;
    three empty texts if there are none."""
    slips: list[tuple[str, str]] = []

    def put_right(found: re.Match[str]) -> str:
        meant = _corrected(found, context) if found[0].islower() else ""
        if not meant or cost_of(found[0], meant) > _LIKELIEST:
            return found[0]
        slips.append((found[0], meant))
        return meant

    put = _WORDS.sub(put_right, said) if len(said) <= _LONGEST else said
    return (put, *slips[0]) if slips else ("", "", "")


_TIME_IN_BRACKETS = any_case(rf"\((?P<time>at (?:{TYPED_TIME})|(?!\d+\))(?:{TYPED_TIME}))\)")
_BACK_IN_SHORT = any_case(
    rf"((?:^|(?<=\s))(?:{TYPED_TIME}|all|everyone|we|(?P<who>[^\s,;:]+))[,:]? |^)bc?k\b"
    r"(?=[,.:;]|$| (?:in|at|from|with|now)\b| ?\d)"
)
"""*Bk* is back beside a name or a time, and may be a book elsewhere."""
_WORDS = regex(r"(?<![\w@’'./+-])(?:[^\W\d_]{4,}|[b-df-hj-np-tv-xz]{2,3})(?![\w@’'/-])")
_WITHIN = regex(r"[^\s.;:?!–—-]\s*$")
_GOES_ON = regex(r"\W*(?!unan|nem\b|with\b|without\b)[^\W\d_]|:")
_TITLE_BEFORE = regex(r"([^\W\d_]+)\.? $")


def _corrected(found: re.Match[str], context: Context) -> str:
    """The word that a slip stands for; empty if it is none. A capital within a sentence is a name, and a short word
    that begins a line may be one: *carr left*."""
    word, before = found[0], found.string[: found.start()]
    low = word.lower()
    is_name = word[0].isupper() and _WITHIN.search(before) is not None
    if is_name or _is_word(low) or same_title(low) in context.names.titles:
        return ""
    title = _TITLE_BEFORE.search(before)
    has_title = title is not None and title[1].lower() in TITLES
    meant = "" if has_title else word_meant(low)
    if meant.startswith(low) and not before.strip() and _GOES_ON.match(found.string, found.end()):
        return ""
    if not meant and word.islower() and len(word) >= _LEAST_OF_NAME:
        is_other = title is not None and title[1].lower() in TITLES - _COUNCILLORS
        near = () if is_other else (name for name in context.names.surnames if name[0] == low[0])
        meant = _slip_of(low, near, are_names=True)
    if not meant or context.find_named(word):
        return ""
    return meant.capitalize() if word[0].isupper() else meant


@lru_cache(maxsize=4096)
def _is_word(low: str) -> bool:
    """Whether letters are a word as they stand."""
    is_odd = low.endswith("eed") and low not in COMMON  # *ageed*, of which *age* is a word
    is_known = low in _words().get(low[0], ()) or (is_common(fold(low)) and not is_odd)
    stems = (low[:-3] + "y", low[:-3], low[:-2], low[:-1]) if low.endswith("ed") else ()
    return (
        is_known
        or low in _SMALL_WORDS
        or base_of(low) != ""
        or any(is_base(stem) and past_of(stem) == low for stem in stems)
    )  # *relied*


@lru_cache(maxsize=4096)
def word_meant(low: str) -> str:
    """The word of events of which a word in small letters is a slip; empty if there is none, or there are several."""
    small = [word for word in _SMALL_WORDS if word[0] == low[0] and cost_of(low, word) <= _LIKELIEST]
    return small[0] if len(small) == 1 else _slip_of(low, _words().get(low[0], ()))


def _slip_of(typed: str, words: Iterable[str], *, are_names: bool = False) -> str:
    """The one word of which letters are likeliest a slip; empty if none or several. For names only the likeliest slips
    count."""
    costs = {word: _cost(typed, word, are_names=are_names) for word in words}
    least = min(costs.values(), default=FAR)
    found = [word for word, cost in costs.items() if cost == least]
    return found[0] if least < FAR and len(found) == 1 else ""


def _cost(typed: str, word: str, *, are_names: bool) -> float:
    cost = cost_of(typed, word)
    most = _LIKELY if len(word) >= _LEAST_LONG and not are_names else _LIKELIEST
    if cost <= most:
        return cost
    is_begun = not are_names and word.startswith(typed) and len(typed) >= _LEAST_BEGUN and typed not in _SEVERAL_WORDS
    if is_begun:
        return _LIKELY if word.endswith("ed") else _LIKELY + _OTHER_FORM
    is_short = lacks_vowels(typed, word) and not (are_names and word.startswith(typed))
    return _LIKELY if is_short else FAR


_SEVERAL_WORDS = lexicon("usual_typing.several-words")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The words of events, by their first letter."""
    words = sorted(lexicon("usual_typing.words"))
    return {first: tuple(word for word in words if word[0] == first) for first in {word[0] for word in words}}
