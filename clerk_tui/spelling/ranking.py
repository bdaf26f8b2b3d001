"""The words that a wrong word may stand for, the likeliest first: by the slips that fingers make, or by how words are
written in short, and by how often the words are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import log10

from clerk_tui.english.spelling import FAR, VOWELS, cost_of
from clerk_tui.frozen import dataclass
from clerk_tui.regex import regex

RARE = 0.02
"""How often in 10,000 words a word is taken to be written of which nothing is known."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LATER = 0.2
"""What each place in the library's order costs."""
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
    """What the slip from it to the wrong word costs: the rarer, the more."""
    is_in_full: bool = False
    """Whether the wrong word is this one in short, rather than a slip of it."""


def one_slip_away(word: str) -> set[str]:
    """Every row of letters from which `word` comes by one slip."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {before + after[1:] for before, after in parts if after}
    near |= {before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1}
    near |= {before + letter + after[1:] for before, after in parts if after for letter in _LETTERS}
    near |= {before + letter + after for before, after in parts for letter in _LETTERS}
    near.discard(word)
    return near


def cost_in_short(typed: str, meant: str) -> float:
    """What it costs to write `meant` as `typed`, its beginning (*appls* of *applications*) or some of its consonants
    (*pymts* of *payments*); FAR if that is not how words are shortened."""
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
    """How many consonants are in some letters, a doubled one as one."""
    return sum(a not in VOWELS and a != b for a, b in zip(letters, f" {letters}", strict=False))


_LEAST_BEGUN = 3
"""The fewest letters with which a word is usually begun and left."""


def respelt(typed: str) -> str:
    """A word that is spelt as it is heard, as English spells it: *tonite*, *fones*; the word itself if it is not."""
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
    """The words for `word` (in small letters), the likeliest first. `offered`: by the library, in its order. `known`:
    sets of words; `in_full`: words that are written in short, each with how often. `often`: how often in 10,000 words a
    word is written; 0 where that is not known."""
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
