"""The printed numbers and letters of lists."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
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
    for value, figure in _ROMAN:
        out += figure * (number // value)
        number %= value
    return out


def letters_of_word(number: int) -> str:
    """Return `number` as a letter of a list in Word: a to z, then aa, bb, cc."""
    if not 0 < number <= 26 * _MOST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26)


def letters_of_page(number: int) -> str:
    """Return `number` as a letter of a list in a browser: a to z, then aa, ab, ac."""
    if number <= 0:
        return str(number)
    out = ""
    while number:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


def capital(manner: Callable[[int], str]) -> Callable[[int], str]:
    """Return the same function in capitals."""
    return lambda number: manner(number).upper()
