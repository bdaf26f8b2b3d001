"""The known words besides those of the language, how often words are written, and which of them a wrong word may stand
for: by slips of the fingers, or as a short form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from math import log10
from pathlib import Path

from clerk_tui.english.months import DAYS_AND_MONTHS, MONTH_NAMES, WEEKDAYS
from clerk_tui.english.spelling import FAR, VOWELS, cost_of
from clerk_tui.english.titles_and_forenames import TITLES
from clerk_tui.frozen import dataclass
from clerk_tui.regex import regex

WORD = regex(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
"""A word: letters, perhaps with an apostrophe among them."""
LEAST = 2
"""How often earlier minutes have a word that counts as known."""
_NAMED = 5.0
"""How often in 10,000 words a name of this meeting is assumed to occur."""
_TITLE = 1.0
"""The same for the words of a title."""
_LEAST_TITLE = 4
"""The fewest letters of a title that is no abbreviation."""
_LEAST_PROPER = 3
"""The fewest letters of a name that is marked where it is in small letters: fewer are initials."""


def folded(word: str) -> str:
    """Return a word for comparing: in small letters, with a straight apostrophe."""
    return word.lower().replace("’", "'")


@cache
def common_words() -> Mapping[str, float]:
    """Return the words that minutes of several bodies use, with how often each occurs in 10,000 words."""
    file = Path(__file__).parents[1] / "predict" / "common-words.tsv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return {word: float(share) for word, share in (line.split("\t") for line in lines if line[:1] != "#")}


def rarer_words() -> Iterator[tuple[float, list[str]]]:
    """Return groups of English words that minutes seldom use, with how often each occurs in 10,000 words at most."""
    parts = (Path(__file__).parents[1] / "predict" / "rarer-words.txt").read_text("utf-8").split("\n@")
    for most, *words in map(str.splitlines, parts[1:]):
        yield float(most), words


@cache
def _by_first_letter() -> Mapping[str, Mapping[str, float]]:
    """Return the common and the rarer words by their first letters, with how often each occurs."""
    out: dict[str, dict[str, float]] = {}
    for most, words in rarer_words():
        for word in words:
            out.setdefault(word[0], {})[word] = most * _OF_RARER
    for word, often in common_words().items():
        out.setdefault(word[0], {})[word] = often
    return out


_OF_RARER = 0.25
"""How much of what it may be at most the share of a rarer word is taken to be."""


@cache
def _ordinary() -> frozenset[str]:
    """Return short English words that minutes seldom use and that nobody types by mistake."""
    lines = Path(__file__).with_name("short-words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[0] != "#" for word in line.split())


def is_ordinary(word: str) -> bool:
    """Whether a short word (in small letters), or its singular, is ordinary English."""
    one = word.removesuffix("s") if len(word) > _LEAST_PLURAL else word
    return not _ordinary().isdisjoint((word, one)) or one in common_words()


_LEAST_PLURAL = 4
"""The letters of a plural are more than these: *res* is none."""


def counted(texts: Iterable[str], into: Counter[str]) -> None:
    """Count the words of some texts into a counter."""
    for text in texts:
        into.update(map(folded, WORD.findall(text)))


def _without_apostrophe(word: str) -> str:
    """Return a word of a name as it is typed in a hurry: *ohara* for *O’Hara*."""
    return folded(word).replace("'", "").replace("-", "")


def _initials(name: str) -> tuple[str, ...]:
    """Return the initials of a name of two words or more, in small letters; empty for other texts."""
    words = [word for word in WORD.findall(name.split("(")[0]) if folded(word) not in TITLES]
    is_name = _FEWEST_INITIALS <= len(words) <= _MOST_INITIALS and all(word[0].isupper() for word in words)
    return ("".join(word[0].lower() for word in words), words[0][0].lower() + words[-1][0].lower()) if is_name else ()


_FEWEST_INITIALS, _MOST_INITIALS = 2, 4


def _words_with_telling_capital(words: list[str]) -> list[str]:
    """Return the words of a text that their capitals show to be names or abbreviations. The first word never counts,
    nor any in a text all in capitals or in a long title where every word has one."""
    is_telling = len(words) <= _MOST_OF_NAME or any(word.islower() and len(word) > _MOST_OF_NAME for word in words)
    names = [word for word in words[1:] if is_telling and word[0].isupper()]
    return [] if all(map(str.isupper, words)) else [*names, *filter(str.isupper, words)]


_MOST_OF_NAME = 4
"""The words of the name of a body or place, and the letters of the small words in it, at most."""


class Vocabulary:
    """Known words, with how often each is written."""

    def __init__(
        self,
        names: Iterable[str],
        earlier: Mapping[str, int] | None = None,
        people: Iterable[str] = (),
        posts: Iterable[str] = (),
    ) -> None:
        """`names`: texts whose words are right as written, such as the roll, the agenda and the body; `earlier`: how
        often earlier minutes have each word; `people`: those of the names that are people's; `posts`: theirs."""
        self._posts = {"".join(word[0].lower() for word in WORD.findall(post)): post for post in posts}
        names, people = tuple(names), tuple(people)
        joined = {_without_apostrophe(word): word for name in people for word in WORD.findall(name)}
        self._people = frozenset({*joined, *(folded(word) for name in people for word in WORD.findall(name))})
        self._names: dict[str, str] = joined | {
            folded(word): word for text in (*MONTH_NAMES, *WEEKDAYS, *names) for word in WORD.findall(text)
        }
        self._proper = self._people | {
            folded(word) for text in names for word in _words_with_telling_capital(WORD.findall(text))
        }
        self._initials = frozenset(initials for name in names for initials in _initials(name))
        self._earlier = earlier or {}
        self._total = max(sum(self._earlier.values()), 10_000)
        self._common = common_words()

    def __contains__(self, word: str) -> bool:
        """Whether a word (in small letters) is common, or part of a name or title."""
        return word in self._names or word in self._common

    def is_named(self, word: str) -> bool:
        """Whether a word (in small letters) is part of a name or title, and therefore right."""
        return word in self._names

    def are_initials(self, word: str) -> bool:
        """Whether a word (in small letters) is somebody's initials: *jm* for *Jane Maitland*."""
        return word in self._initials

    def post_in_short(self, word: str) -> str:
        """Return the post with a word (in small letters) for its initials: *hop* for *Head of Planning*; empty if
        nobody has one."""
        return self._posts.get(word, "")

    @property
    def sets(self) -> tuple[Mapping[str, object], ...]:
        return self._names, self._common, self._earlier

    def written_short(self, first: str) -> Iterator[tuple[str, float]]:
        """Yield the words with this first letter that people shorten, with how often each occurs; not people's names,
        days or months."""
        usual = _by_first_letter().get(first, {})
        yield from ((word, max(share, self.often(word))) for word, share in usual.items())
        others = {*(self._names.keys() - self._people - DAYS_AND_MONTHS), *self._earlier}
        yield from ((word, self.often(word)) for word in others if word[:1] == first and word not in usual)

    def is_earlier(self, word: str) -> bool:
        """Whether earlier minutes have a word (in small letters) more than once, right or wrong."""
        return self._earlier.get(word, 0) >= LEAST

    def often(self, word: str) -> float:
        """Return how often a word (in small letters) occurs in 10,000 words; 0 if that is not known."""
        count = self._earlier.get(word, 0)
        share = max(self._common.get(word, 0.0), count * 10_000 / self._total if count >= LEAST else 0.0)
        if word in self._names:
            return max(share, _NAMED)
        return max(share, _TITLE) if len(word) >= _LEAST_TITLE and word in TITLES else share

    def is_name(self, word: str) -> bool:
        """Whether a word (in small letters) is known only from a name or title."""
        return word in self._names and word not in self._common

    def is_proper(self, word: str, *, of_person: bool) -> bool:
        """Whether a word (in small letters) is known only from a name, or only from a person's name: *colin*, *vhb*."""
        is_shown = word in (self._people if of_person else self._proper) and self._names[word][:1].isupper()
        return is_shown and self.is_name(word) and len(word) >= _LEAST_PROPER

    def written(self, word: str) -> str:
        """Return a word (in small letters) as a name or title has it. A person's name in capitals keeps only the
        first."""
        name = self._names[word]
        return name.capitalize() if name.isupper() and word in self._people else name


RARE = 0.02
"""How often in 10,000 words an unknown word is assumed to occur."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LATER = 0.2
"""The cost of each further place in the library's order."""
_SHORTENED, _BARELY_BEGUN, _OTHER_END, _CONSONANT = 0.7, 0.5, 0.4, 0.25
"""What it costs to write a word in short; more by a letter or two, with another end, for each consonant it lacks."""
_ENDINGS = ("ed", "ing", "ly")
"""What a word in short may end with as the word in full does: *fwded*."""
_SHORT, _LIKELY = 4, 0.7
"""The letters of a very short word, of which a slip that costs more is less likely than a word in short."""
_LEAST_LEFT_OUT = 2
"""The fewest letters that a word in short lacks."""


@dataclass(frozen=True)
class Candidate:
    """A word that may be meant."""

    word: str
    cost: float
    """The cost of the slip that turns it into the wrong word: the rarer, the higher."""
    is_in_full: bool = False
    """Whether the wrong word is a short form of this one, and not a slip."""


def one_slip_away(word: str) -> set[str]:
    """Return every row of letters that turns into `word` by one slip."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {before + after[1:] for before, after in parts if after}
    near |= {before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1}
    near |= {before + letter + after[1:] for before, after in parts if after for letter in _LETTERS}
    near |= {before + letter + after for before, after in parts for letter in _LETTERS}
    near.discard(word)
    return near


def cost_in_short(typed: str, meant: str) -> float:
    """Return the cost of `typed` as a short form of `meant`: its beginning (*appls* for *applications*) or some of its
    consonants (*pymts* for *payments*). FAR if words are not shortened like that."""
    if typed[:1] != meant[:1] or len(meant) < len(typed) + _LEAST_LEFT_OUT:
        return FAR
    is_plural = typed[-1:] == "s" and typed[-2:] != "ss" and len(typed) > _LEAST_LEFT_OUT
    if meant.startswith(typed) and (is_plural or not meant.endswith("s")):  # *pres* is the beginning of *present*
        barely = _BARELY_BEGUN if len(typed) < _LEAST_BEGUN else 0.0
        return _SHORTENED + barely + (_OTHER_END if meant.endswith("ly") else 0.0)
    if is_plural is not meant.endswith("s"):
        return FAR
    ended = (end for end in _ENDINGS if typed.endswith(end) and meant.endswith(end) and len(typed) > len(end) + 1)
    ending = "s" if is_plural else next(ended, "")
    stem = typed.removesuffix(ending)
    if meant.startswith(stem):
        return _SHORTENED + (_BARELY_BEGUN if len(stem) < _LEAST_BEGUN else 0.0)
    letters = iter(meant)
    begun = next(at for at in range(len(stem), -1, -1) if meant.startswith(stem[:at]))
    if not VOWELS.isdisjoint(stem[begun:]) or not all(letter in letters for letter in typed):
        return FAR
    left_out = max(_consonants(meant[begun:]) - _consonants(typed[begun:]), 0)
    ends = 0.0 if stem[-1] == meant.removesuffix(ending)[-1] else _OTHER_END
    return _SHORTENED + ends + _CONSONANT * left_out


def _consonants(letters: str) -> int:
    """Count the consonants in some letters, a doubled one as one."""
    return sum(a not in VOWELS and a != b for a, b in zip(letters, f" {letters}", strict=False))


_LEAST_BEGUN = 3
"""The fewest letters with which a word is usually begun and left."""


def respelt(typed: str) -> str:
    """Return a word that was typed as it sounds, in its English spelling: *tonite*, *fones*; other words as they
    are."""
    return _AS_HEARD.sub(lambda sound: _SPELT[sound[0]], typed) if len(typed) >= _SHORT else typed


_AS_HEARD = regex(r"^f(?!f)|ite(?=s?$)")
_SPELT = {"f": "ph", "ite": "ight"}


def ranked(
    word: str,
    offered: Iterable[str],
    known: Iterable[Iterable[str]],
    often: Callable[[str], float],
    in_full: Iterable[tuple[str, float]] = (),
) -> tuple[Candidate, ...]:
    """Rank the words that `word` (in small letters) may stand for, the likeliest first. `offered`: the library's words
    in its order; `known`: sets of words; `in_full`: words that people shorten, with how often each occurs; `often`: how
    often a word occurs in 10,000 words, 0 if that is not known."""
    near = one_slip_away(word)
    total: dict[str, tuple[float, Candidate]] = {}
    for place, right in enumerate(offered):
        plain = right.lower()
        cost = cost_of(word, plain)
        total[plain] = cost + place * _LATER - log10(max(often(plain), RARE)), Candidate(right, cost)
    for words in known:
        for right in near.intersection(words):
            if (share := often(right)) > 0:
                cost = cost_of(word, right)
                total[right] = cost - log10(share), total.get(right, (0.0, Candidate(right, cost)))[1]
    short = word.replace("'", "")
    full = {}
    for right, share in in_full:
        if share > 0 and (cost := cost_in_short(short, right)) < FAR:
            full[right] = cost - log10(share), Candidate(right, cost, is_in_full=True)
    if _LEAST_BEGUN <= len(word) <= _SHORT and full:  # *inv* is rather *invoice* in short than *in* with a letter added
        total = {right: (sum_ + (slip.cost > _LIKELY), slip) for right, (sum_, slip) in total.items()}
    total |= full
    best = sorted(total.values(), key=lambda pair: pair[0])
    return tuple(candidate for _, candidate in best)
