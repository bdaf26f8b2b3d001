"""Which item of the agenda words mean, by its number in any printed form or by words of its title, and the line that
opens it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.numbering import ROMANS
from clerk_tui.english.spelling import VOWELS
from clerk_tui.meeting import AgendaItem, Meeting
from clerk_tui.notation.name_index import shortens
from clerk_tui.regex import any_case, regex

NUMBER = regex(
    r"(?P<number>\d[\w./()\-]*|[A-Z]{1,8}\d*(?:/\d+)+"
    r"|(?=[IVXL]{2,}(?![\w-])|[IVXL]+\.)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?:\.\d+[a-z]?)*\.?)(?:\s+(?P<title>.*))?"
)
"""A figure, a reference like *CC/12*, or a Roman number of two letters or with a full stop: *II*, *V.*, *IV.1*."""

_LISTED_NUMBER = any_case(
    r"(?:(?P<roman>[ivxlc]+)(?![^\W\d_])|[a-z](?=[\W\d]|$)|\d+(?!\d))"
    r"(?:(?:[.\-/ ]|(?=[\d(]))\(?(?:\d+(?!\d)|[a-z]\b)\)?|[a-z]\b)*[.):]?"
)
"""A number as agendas print it: *IV*, *iv.1*, *A 2*, *III.1a*, *5(b)*."""

_LEAST_LETTERS = 3
"""How many letters of a title, or of a word in it, are enough if they begin no other."""


def with_number(typed: str, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items with a number as typed, else in another form: *6* is VI, *iv 1* is IV.1."""
    key = number_key(typed)
    same = [i for i in items if key and item_number_key(i) == key]
    value = tuple(map(_part_value, key))
    return same or [i for i in items if key and all(value) and tuple(map(_part_value, item_number_key(i))) == value]


def by_title(typed: str, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items whose title equals the typed words, else begins with them, else has words that begin with them or that
    they abbreviate: *mins* for *minutes*."""
    low = typed.casefold()
    titles = [(i, title_alone(i.title).casefold()) for i in items]
    whole = [i for i, title in titles if title == low] or [i for i in items if fit(typed, i) is Fit.WHOLE]
    if whole or len(low) < _LEAST_LETTERS:
        return whole
    if typed.islower() and (of_words := [i for i in items if fit(typed, i) >= Fit.SHORT]):
        return of_words
    begun = [i for i, title in titles if title.startswith(low)]
    if begun or not typed.islower():
        return begun
    return [i for i, title in titles if all(any(_begins(t, w) for w in _words_of(title)) for t in _words_of(low))]


class Fit(IntEnum):
    """How well words fit an item's title, from not at all to the whole of it."""

    NOT = 0
    PART = 1
    """Half of them are words of it."""
    MOST = 2
    """All of them are, but for words that many titles have."""
    SHORT = 3
    """All of them are, some of them in short or with another ending."""
    WORDS = 4
    """All of them are."""
    WHOLE = 5
    """They are the title, whatever their endings and signs, or in short, or two of its first words."""


class _Title(NamedTuple):
    """A title as typed words are compared with it."""

    known: tuple[str, ...]
    """Its words."""
    led: tuple[str, ...]
    """Those before a colon."""
    initials: tuple[str, ...]
    """The letters that stand for all its words, with and without its smallest words."""
    letters: tuple[str, ...]
    """The first letters of its words, in which those of a post may be found."""


@lru_cache(maxsize=256)
def _title(title: str) -> _Title:
    title = _IN_BRACKETS.sub("", title_alone(title))
    known, led = _stems(title), _stems(title.partition(":")[0])
    special, whole, words = (
        "".join(word[0] for word in form) for form in (known, title.lower().split(), _words_of(title))
    )
    return _Title(known, led, (special, whole), (special, words))


def fit(typed: str, item: AgendaItem) -> Fit:
    """How well words, in full or abbreviated, fit the title of an item."""
    return _fit(typed, item.title)


@lru_cache(maxsize=4096)
def _fit(typed: str, in_full: str) -> Fit:
    said, title = _stems(typed), _title(in_full)
    if not said:
        return Fit.NOT
    fewest = _FEW if typed.islower() else _FEW - 1
    letters = "".join(_words_of(typed))
    if said in (title.known, title.led) or (len(letters) > fewest and letters in title.initials):
        return Fit.WHOLE
    if len(said) > 1 and (_is_in_short(said, title.known) or "".join(said) in accumulate(title.known)):
        return Fit.WHOLE  # *fine free*: Fine-Free
    others = [word for word in said if not _is_in_title(word, in_full)]
    special = [word for word in said if word not in others and word not in _OF_MANY and not word.isdecimal()]
    if set(said) <= set(title.known) or (special and not others):
        return Fit.WORDS if set(said) <= set(title.known) else Fit.SHORT
    is_most = special and all(word in _OF_MANY for word in others)
    return Fit.MOST if is_most else Fit.PART if special and len(others) * 2 <= len(said) else Fit.NOT


_FEW = 2
"""The words of a title that has no initials."""

_OF_MANY = frozenset(word.removesuffix("s") for word in lexicon("agenda_items.of-many-titles"))
"""Words that tell no title from others."""

_STEM = 4
"""The letters of a word to which another ending may be put: *flood*, *flooding*."""

_ENDINGS = ("al", "e", "ed", "er", "ing", "ity", "ment", "y")


@lru_cache(maxsize=4096)
def _is_in_title(typed: str, in_full: str) -> bool:
    """Whether a word is in a title in full, with another ending, abbreviated, or as initials."""
    title = _title(in_full)
    if any(_is_same(typed, word) for word in title.known):
        return True
    if typed[0].isdigit():
        return typed in "".join(title.known)  # *20mph*
    post = typed.removesuffix("o")  # *CEO*: the officer is not in every title
    return len(typed) > _FEW and any(post in letters for letters in title.letters)


def _is_same(typed: str, word: str) -> bool:
    """Whether two words are the same but for an abbreviation or an ending."""
    if typed == word or (len(typed) >= _LEAST_LETTERS and word.startswith(typed)):
        return True
    short, long = sorted((typed, word), key=len)
    stem = short.rstrip("ey")
    if len(short) >= _STEM and long.startswith(stem) and long[len(stem) :] in _ENDINGS:
        return True
    if len(typed) < _FEW or not typed.isalpha() or not shortens(typed, word):
        return False
    is_end = typed[-1] == word[-1]
    is_slip = is_end and len(typed) > len(word) - _LEAST_LETTERS
    return is_slip or (VOWELS.isdisjoint(typed[1:]) and (is_end or len(typed) >= _LEAST_LETTERS))


def _is_in_short(said: Sequence[str], title: Sequence[str]) -> bool:
    """Whether two or more words abbreviate the whole title in order, perhaps with initials: *supt report*, *q&s*, *ce
    report* for *Chief Executive's report*."""
    if not said or not title:
        return not said and all(word in _OF_MANY for word in title)
    first, *others = said
    if (first == title[0] or _begins(first, title[0])) and _is_in_short(others, title[1:]):
        return True
    initials = "".join(word[0] for word in title[: len(first)])
    return 1 < len(first) == len(initials) and first == initials and _is_in_short(others, title[len(first) :])


@lru_cache(maxsize=512)
def _stems(text: str) -> tuple[str, ...]:
    """The words of a text without plural endings, inner signs and the smallest words."""
    words = _words_of(in_words(re.sub(r"(?<=\w)['’-](?=\w)|(?<=\b\w)/(?=\w)", "", text)))
    words = tuple(str(ROMANS[word]) if len(word) > 1 and word in ROMANS else word for word in words)
    return tuple(word.removesuffix("s") or word for word in words if word not in _SMALLEST)


_SMALLEST = frozenset("the a an of and to for in on".split())

_IN_BRACKETS = regex(r"(?<=\S) \([A-Z][A-Z&, ]*\)")
"""The initials of whoever reports, in a title."""


def _begins(typed: str, word: str) -> bool:
    """Whether typed letters begin a word or, from two letters on, are its first letter and others in order."""
    return word.startswith(typed) or (len(typed) > 1 and typed.isalpha() and shortens(typed, word))


@lru_cache(maxsize=512)
def _words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case."""
    return tuple(re.findall(r"[^\W_]+", text.casefold()))


def number_key(text: str) -> tuple[str, ...]:
    """The parts of a printed number, in lower case: *IV.1* and *iv 1* give *iv* and *1*. Empty for other text."""
    match = _LISTED_NUMBER.fullmatch(text.strip())
    if match is None or (match["roman"] and match["roman"].casefold() not in ROMANS):
        return ()
    return tuple(re.findall(r"\d+|[^\W\d_]+", text.casefold()))


def item_number_key(item: AgendaItem) -> tuple[str, ...]:
    """The parts of an item's number, which its title may print instead."""
    if item.number:
        return number_key(item.number)
    first, _, rest = item.title.partition(" ")
    is_number = rest and (not first.isalpha() or (len(first) > 1 and first.isupper()))
    return number_key(first) if is_number else ()


def title_alone(title: str) -> str:
    """A title without the number printed at its beginning."""
    first, _, rest = title.partition(" ")
    return rest if rest and (len(first) == 1 or not first.isalpha()) and number_key(first) else title


def _part_value(part: str) -> int:
    """The value of a part of a number: 4 for *iv* and *4*; 0 for a letter or anything else."""
    return int(part) if part.isdigit() else ROMANS.get(part, 0)


def item_line(meeting: Meeting, item_id: int | None, *, is_new: bool) -> str:
    """The line that opens an item, with its title if it `is_new`, or goes back to it."""
    item = meeting.item_by_id[item_id or 0]
    if item.is_heading:
        return f"/heading {item.title}"
    if item.number:
        is_only = sum(1 for other in meeting.items if other.bare_number == item.bare_number) == 1
        return f"/item {item.number}" if is_only and not is_new else f"/item {numbered(item)}"
    shared = any(i.id != item.id and i.title.casefold() == item.title.casefold() for i in meeting.items)
    is_plain = shared and not begins_with_number(item.title)
    return f"/item \\{item.title}" if is_plain else f"/item {numbered(item)}"


def numbered(item: AgendaItem) -> str:
    """An item's number and title, escaped so that both are read back; a title alone may begin like a number."""
    if item.number:
        return f"{item.number} {item.title}".strip()
    return f"\\{item.title}" if begins_with_number(item.title) else item.title


def begins_with_number(title: str) -> bool:
    """Whether a title alone would be read as beginning with a number or an escape."""
    return title[:1] == "\\" or NUMBER.fullmatch(title) is not None


def split_number(text: str) -> tuple[str, str]:
    """An agenda line as its printed number and its title."""
    match = NUMBER.fullmatch(text.strip())
    if match and match["title"]:
        return match["number"].rstrip(".)/"), match["title"].strip()
    return "", text.strip()
