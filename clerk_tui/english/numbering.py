"""The numbers of items and lists: how each style writes them, and how a printed one is parsed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from clerk_tui.frozen import dataclass
from clerk_tui.regex import regex

_FIGURES = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_MOST_LETTERS = 20
"""The most repetitions of a letter: in Word the 27th letter is aa, the 53rd aaa."""


def roman(number: int) -> str:
    """Return `number` in lower-case Roman numerals, or in Arabic ones if it is out of range."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    out = ""
    for value, figure in _FIGURES:
        out += figure * (number // value)
        number %= value
    return out


def letters_of_word(number: int) -> str:
    """Return `number` as a letter of a list in Word: a to z, then aa, bb, cc."""
    if not 0 < number <= 26 * _MOST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26)


def letters(number: int) -> str:
    """Return `number` as a letter of a list in a browser: a to z, then aa, ab, ac."""
    if number <= 0:
        return str(number)
    out = ""
    while number:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


def capital(manner: Callable[[int], str]) -> Callable[[int], str]:
    """The same numbering function in capitals."""
    return lambda number: manner(number).upper()


ROMANS = {roman(number): number for number in range(1, 100)}
"""Roman numerals in small letters, with their values."""
BULLETS = "•●○▪◦■□◆◇►‣➢➤❖❑✓∑~*\uf0b7\uf0a7\uf02d–-"
_HOLLOW = "o"
"""The letter for which the sign of a list is printed."""
_ROMAN = regex(r"[IVX]{1,6}|[ivx]{1,6}")
_WHOLE = regex(r"(?P<code>(?:[A-Z]{1,6}|[A-Z][a-z]{1,4})[ /.-]?(?=\d))?(?P<rest>.*)")
_PART = regex(r"\d+|[A-Za-z]+")


@dataclass(frozen=True)
class Number:
    """The number before an item or a line of a list."""

    printed: str
    """As printed, without the signs around it: *18/36*, *C.4*, *iv*; a bullet is empty."""
    form: str
    """How it is set: figures as 9, letters as A or a, Roman numerals as I or i, a bullet as •; else as printed."""
    values: tuple[int, ...]
    """Its parts, the whole before those in it."""
    mark: str = ""
    """As printed, with the signs around it."""
    end: int = 0
    """Where the words after it begin."""
    is_sure: bool = True
    """Whether it is one whatever words follow it; else words may begin so, as with the initial of a name."""

    def readings(self) -> tuple[Number, ...]:
        """This number and, where its last part may be a letter or a Roman numeral, the other reading: *I* is 1, or
        follows *H*."""
        last = self.printed[-1:].casefold()
        if last not in ("i", "v", "x") or not self.values or self.printed[-2:-1].isalpha():
            return (self,)
        was_letter = self.form[-1] in "Aa"
        sign = {"A": "I", "a": "i", "I": "A", "i": "a"}[self.form[-1]]
        value = ROMANS[last] if was_letter else _letter(last)
        return self, replace(self, form=f"{self.form[:-1]}{sign}", values=(*self.values[:-1], value))

    def other(self, at: int, place: int) -> str:
        """This number as printed, with the value `place` in its part `at`."""
        part = list(_PART.finditer(self.printed))[at]
        written = str(place) if part[0].isdigit() else chr(place + 64)
        return f"{self.printed[: part.start()]}{written}{self.printed[part.end() :]}"


def year_last(numbers: Sequence[tuple[int, ...]], form: str) -> list[tuple[int, ...]]:
    """The parts of numbers in one form, with the part that counts last: *201/18* and *1.19* count by their first."""
    at = counted_in(numbers, form)
    return [(*number[:at], *number[at:][1:], *number[at:][:1]) for number in numbers]


def counted_in(numbers: Sequence[tuple[int, ...]], form: str) -> int:
    """The index, from the end, of the part that counts in numbers of one form: the last, or the one before the year."""
    least = min(map(len, numbers))
    places = [len({number[at - least] for number in numbers}) for at in range(least)]
    most = max(places, default=0)
    is_year = least == max(map(len, numbers)) and ("/" in form or numbers[0][-1:] > (_MOST_PARTS,))
    return places.index(most) - least if is_year and most > places[-1] else -1


_MOST_PARTS = 12
"""Parts that an item has, at most: a number after a stop that is higher is the year."""


def _letter(text: str) -> int:
    return ord(text.casefold()[0]) - ord("a") + 1


@lru_cache(maxsize=4096)
def number_of(printed: str) -> Number:
    """A printed number taken apart: *iv*, *12*, *5-A*, *C.4*, *PL21/081*, *26a/19*, *[3]*."""
    bare = printed.strip().rstrip(".:)] ").lstrip("([")
    if not bare or printed.strip() == _HOLLOW or bare[0] in BULLETS:
        return Number("", "•" if printed.strip() else "", ())
    if _ROMAN.fullmatch(bare):
        return Number(bare, "I" if bare.isupper() else "i", (ROMANS.get(bare.casefold(), _letter(bare[-1])),))
    match = _WHOLE.fullmatch(bare)
    code = (match["code"] if match else None) or ""
    is_whole = code.endswith(".") and (len(code) == 2 or _ROMAN.fullmatch(code[:-1]) is not None)
    form, values, last = "" if is_whole else code, list[int](), 0 if is_whole else len(code)
    for part in _PART.finditer(bare, last):
        between = bare[last : part.start()]
        sign, value = _parse_part(part[0], is_first=part.start() == 0)
        form, last = f"{form}{between.strip('-') if sign in ('A', 'a') else between}{sign}", part.end()
        values += [value] if value is not None else []
    return Number(bare, f"[{form}" if printed[:1] == "[" else form, tuple(values))


def _parse_part(text: str, *, is_first: bool) -> tuple[str, int | None]:
    """The form of a part (9, A, a, I or i) and its value; for other letters, the letters and None."""
    if text.isdigit():
        return "9", int(text)
    if _ROMAN.fullmatch(text) and (len(text) > 1 or is_first):
        return "I" if text.isupper() else "i", ROMANS.get(text.casefold(), 0)
    if len(text) == 1:
        return "A" if text.isupper() else "a", _letter(text)
    return text, None


_BEFORE = regex(
    r"(?P<item>(?i:(?:agenda\s+)?items?|agenda)\s*(?i:no\.?\s*)?#?)?(?P<mark>(?P<open>[(\[]?)(?P<printed>"
    r"(?P<code>[A-Z]{1,6}[ /.-]?|[A-Z][a-z]{1,4}[/.-])?\d{1,4}(?:[./_-]\d{1,5}){0,3}"
    r"(?P<letter>\.?-?[A-Za-z](?:/\d{2,4}\b)?(?![A-Za-z\d]))?/?"
    r"|[IVX]{1,6}\.[A-Z](?=[.:)]?\s)|[IVXivx]{1,6}|[a-z]{2}(?=\))|[A-Za-z])(?P<close>[.:)\]]{1,2}|\s\)|))"
)
_BULLET = regex(rf"(?P<sure>[{BULLETS}](?=\s|$)|o(?=\s+[A-Z]))|[{BULLETS}](?=[A-Z])")
_DASH = regex(r"\s*(?:[:–—-]\s)?\s*")
_CAPITAL = regex(r"\s+(?:\d{1,2}\.\s+)?[A-Z]|\s*$")
_FIGURES_ALONE = regex(r"\d{1,4}(?:\.\d{1,3}){0,3}")
_NO_NUMBER = regex(r"[\d%,]|\s*[APap]\.?\s?[Mm]\b")
"""Words after the figures of a sum or a time of day."""
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_AFTER_DOTTED = regex(
    rf"\s+(?![APap]\.?\s?[Mm]\b)[A-Z(]|\s{{2,}}\S"
    rf"|\s(?:\d{{1,5}}[A-Z]?\s(?!{_MONTH})[A-Z][a-z]|\d{{1,2}}(?:st|nd|rd|th)\s(?!{_MONTH})[A-Z])"
)
_AFTER_BARE = regex(r"\s+(?:[A-Z(“]|\d{4}-\d)|\s?[–—-]\s+[A-Z]")
_GLUED = regex(r"\d{1,2}(?:\.\d{1,2}){1,3}(?=[A-Z]{4}|[A-Z][a-z]{3})")
"""The number of a part to whose words it is joined: *3.1MINUTES*."""
_BARE = regex(r"\d{1,3}(?:\.\d{1,3}){0,3}(?:\.?-?[A-Z]|\.[a-z])?|[A-Z]{1,5}\.\d{1,3}")
_OF_YEAR = regex(r"\d{1,4}[A-Za-z]?/\d{1,4}")


@lru_cache(maxsize=2048)
def number_at(text: str) -> Number | None:
    """The number or bullet with which a text begins, if it has one."""
    if (bullet := _BULLET.match(text)) is not None:
        return Number("", "•", (), mark=bullet[0], end=_skip(text, bullet.end()), is_sure=bullet["sure"] is not None)
    if (match := _BEFORE.match(text)) is None:
        return None
    after = text[match.end() :]
    is_sure = not match["item"] and (_is_figure if match["printed"][-1:].isdigit() else _is_letter)(match, after)
    if not (is_sure or _is_likely(match, after)):
        return None
    number = number_of(match["mark"])
    return replace(number, mark=match["mark"], end=_skip(text, match.end()), is_sure=is_sure)


def _skip(text: str, at: int) -> int:
    """Where the words begin after a number that ends at `at`, past any dash."""
    return match.end() if (match := _DASH.match(text, at)) else at


def _is_figure(match: re.Match[str], after: str) -> bool:
    """Whether figures are a number, whatever follows."""
    printed, close = match["printed"], match["close"]
    if "/" in printed or "_" in printed:
        return not match["open"] and _CAPITAL.match(after) is not None
    if match["open"] == "[":
        return close == "]" and after.lstrip()[:1] != ""
    if _FIGURES_ALONE.fullmatch(printed) is None or _NO_NUMBER.match(after):
        return False
    is_apart = after[:2].isspace() and after.lstrip()[:1].isupper()
    return bool(close) or is_apart or ("." in printed and _AFTER_DOTTED.match(after) is not None)


def _is_letter(match: re.Match[str], after: str) -> bool:
    """Whether letters number a list, whatever follows: *b)*, *(iv)*; not an initial of a name."""
    printed, sign = match["printed"], match["close"][:1]
    is_word = after[:1].islower() or (after[:1] != "" and after[0] in ".,;:’'")
    if "/" in printed:
        return _CAPITAL.match(after) is not None
    if not printed.isalpha() or sign not in (".", ")") or is_word:
        return False
    if printed.islower():
        return sign == ")" or len(printed) == 1 or _ROMAN.fullmatch(printed) is not None
    if sign == ".":
        return len(printed) == 1 and printed != "I" and not match["open"] and re.match(r"\s{2,}", after) is not None
    return len(printed) == 1 or match["open"] == "("


def _is_likely(match: re.Match[str], after: str) -> bool:
    """Whether figures or letters may be a number before the words that follow."""
    printed = match["printed"]
    if match["close"]:
        return not after or after[0].isspace() or after[0].isupper() or after[0] in "(“"
    if not printed[-1].isdigit() and not printed[0].isdigit():
        return False
    is_bare = _BARE.fullmatch(printed) is not None and _AFTER_BARE.match(after) is not None
    return (
        is_bare
        or _GLUED.match(printed + after) is not None
        or (_OF_YEAR.fullmatch(printed) is not None and after[:1].isspace())
    )


_OUTCOMES = frozenset("carried defeated lost passed tied vote votes".split())
"""Words before the figures of a vote: *LOST 1/6*."""


def split_mark(text: str) -> tuple[str, str]:
    """The certain mark at the beginning of `text` as printed ('' if none), and the words after it."""
    text = text.lstrip()
    number = number_at(text)
    is_count = number is not None and number.form.partition(" ")[0].casefold() in _OUTCOMES
    is_mark = number is not None and number.is_sure and not is_count
    return (number.mark, text[len(number.mark) :].lstrip()) if number and is_mark else ("", text)


def value(mark: str) -> str:
    """A mark without its dots and brackets: `(iv)` is iv, `205.` is 205; a bullet is empty."""
    return number_of(mark).printed


def style_of(mark: str) -> str:
    """What the marks of one list share: their punctuation and the form of the part that counts."""
    number = number_of(mark)
    return mark.replace(number.printed, number.form, 1) if number.printed else number.form


def is_next(mark: str, after: str) -> bool:
    """Whether a mark comes after another in their list."""
    one, other = number_of(mark), number_of(after)
    if not one.values or mark.replace(one.printed, "", 1) != after.replace(other.printed, "", 1):
        return False
    pairs = product(one.readings(), other.readings())
    return any(a.form == b.form and b.values == (*a.values[:-1], a.values[-1] + 1) for a, b in pairs)


def is_bullet(mark: str) -> bool:
    """Whether a mark is a bullet."""
    return number_of(mark).form == "•"


def is_number(mark: str) -> bool:
    """Whether a mark is a number, or several with dots."""
    return value(mark).replace(".", "").isdigit()
