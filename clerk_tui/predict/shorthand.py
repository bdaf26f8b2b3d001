"""The clerk's own shorthand: replacing it by its words, and finding phrases worth a shorthand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from clerk_tui.english.abbreviations import definitions
from clerk_tui.english.lexicon import lexicon
from clerk_tui.frozen import dataclass
from clerk_tui.predict.lines import WORD, Opening, prose_of
from clerk_tui.regex import regex

_AT_END = regex(r"(?:^|(?<=[\s(]))[A-Za-z][a-z0-9]{1,7}$")
_BREAK = regex(r"[.,;:!?()“”\"\n]")
_LONGEST = 8
"""The most letters of a shorthand."""
OFTEN = 4
"""How many times a phrase is typed until a shorthand for it is suggested."""
LEAST = 14
"""Characters of such a phrase, at least."""
_MOST_WORDS = 5
_SMALL = lexicon("shorthand.small")
"""Words with which no such phrase begins or ends."""


def written_out(line: str, shorthand: Mapping[str, str], is_name: Callable[[str], bool]) -> tuple[int, str] | None:
    """Return where the shorthand at the end of a line begins, and the words it stands for; None if there is none."""
    match = _AT_END.search(line) if shorthand else None
    if match is None:
        return None
    long = shorthand.get(match[0][0].lower() + match[0][1:])
    if long is None or is_name(match[0]) or _is_quoted(line):
        return None
    prose = prose_of(f"{line} ", is_name, lambda word: False)
    if prose is None or prose.opening is Opening.TITLE or len(prose.text.strip()) < len(match[0]):
        return None
    return match.start(), long if match[0][0].islower() else long[0].upper() + long[1:]


def _is_quoted(line: str) -> bool:
    """Whether the end of a line is inside quotation marks."""
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”")


@dataclass(frozen=True)
class Shortenable:
    """A phrase for which a shorthand would save keys."""

    words: str
    short: str
    times: int
    """How often they were typed; 0 if the text itself shortens them."""


def shortenable(
    text: str, earlier: Sequence[str], taken: Collection[str], may_use: Callable[[str], bool]
) -> Shortenable | None:
    """Return a phrase in `text` that should get a shorthand, counting it in the texts typed `earlier` too; None if
    there is none. `taken`: phrases that have one; `may_use`: whether letters are free for one."""
    known = {words.casefold() for words in taken}
    if (match := _defined_abbreviation(text)) is not None:
        words, short = match
        if words.casefold() not in known and may_use(short):
            return Shortenable(words, short, 0)
    typed = "\n".join((*earlier, text))
    for phrase in sorted(_phrases(text), key=len, reverse=True):
        if phrase.casefold() in known or (times := typed.count(phrase)) < OFTEN:
            continue
        if short := next(filter(may_use, _possible_shorthand(phrase)), ""):
            return Shortenable(phrase, short, times)
    return None


def _defined_abbreviation(text: str) -> tuple[str, str] | None:
    """Return a phrase and the abbreviation that a text gives for it: *Organised Crime Group (OCG)*."""
    found = (each for each in definitions(text) if each.short.isalpha() and each.short.isupper())
    first = next((each for each in found if len(each.short) <= _LONGEST), None)
    return None if first is None else (text[first.start : first.bracket].strip(), first.short.lower())


def _phrases(text: str) -> Iterator[str]:
    """Yield the phrases of a text that are long enough for a shorthand."""
    for part in _BREAK.split(text):
        words = list(WORD.finditer(part))
        for start, first in enumerate(words):
            for last in words[start + 1 : start + _MOST_WORDS]:
                phrase = part[first.start() : last.end()]
                ends = {first[0].casefold(), last[0].casefold()}
                if len(phrase) >= LEAST and not ends & _SMALL and "  " not in phrase:
                    yield phrase


def _possible_shorthand(phrase: str) -> Iterator[str]:
    """Yield letters that may stand for a phrase, the shortest first."""
    words = [word.casefold() for word in WORD.findall(phrase)]
    initials = "".join(word[0] for word in words if word[0].isascii())
    if len(initials) > 1:
        yield initials[:_LONGEST]
    yield f"{initials}{words[-1][1:2]}"[:_LONGEST]
    yield f"{words[0][:2]}{initials[1:]}"[:_LONGEST]
