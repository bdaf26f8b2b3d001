"""Rules of written English that every house style uses: frames, lists, numbers, capitals, full stops."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from clerk_tui.english.numbering import letters, roman
from clerk_tui.english.words import is_common, with_small_first
from clerk_tui.regex import any_case, regex

_PIECE = regex(r"\[([^\]]*)\]|([^\[]+)")
_FIELD = regex(r"\{(\w+)\}")
_ENDS_SENTENCE = regex(r"(?:^|[.!?][”’\"')\]]*\s+|\n\s*)[“‘\"'(]*$")
_ABBREVIATED = any_case(r"\b(?:e\.g|i\.e|approx|no|nos|viz|cf|vs|st|para|paras|p|pp|ref)\.\s+$")
_WANTS_STOP = regex(r"[^\W_]%?[)\]]*$|[)\]]$")
_STOPPED_BEFORE_BRACKET = regex(r"[.!?][”’\"']*\s+(?:\([^()]*\)|\[[^\[\]]*\])$")
"""A whole sentence, and a reference in brackets after it: *… be adopted. (2024-S11)*"""
_FIRST_WORD = regex(r"[^\W\d_]+")
_FIRST_LETTER = regex(r"^[“‘\"']*")
_LABEL_FORM = r"(\(?(?:[ivxl]{1,6}|[a-z]|\d{1,3})\)|(?:[ivxl]{1,6}|[a-z]|\d{1,3})\.|[•·▪–-])\s+"
_LABEL = regex(_LABEL_FORM + r"(?=\S)")
_AFTER_LABEL = regex(rf"(?:^|\n)\s*{_LABEL_FORM}$")
_ABBREVIATED_BRACKET = any_case(r"\b(?:e\.g|i\.e|approx|no|nos|cf|vs|st|para|paras|p|pp|ref|etc|a\.m|p\.m)\.\s+\S+$")
_LOOK_BACK = 24
_ENDS = (".", "?", "!", "…")


@lru_cache(maxsize=512)
def _pieces(frame: str) -> tuple[tuple[bool, tuple[str, ...]], ...]:
    """Split a frame into parts: whether the part is optional, and its text and field names in turn."""
    return tuple(
        (match[1] is not None, tuple(_FIELD.split(match[1] if match[1] is not None else match[2])))
        for match in _PIECE.finditer(frame)
    )


def fill(frame: str, **values: str) -> str:
    """`frame` with its `{fields}` filled in; a part in `[brackets]` is left out if one of its fields is empty. The
    frame's full stop is left out after a value that ends in one."""
    out = ""
    for is_optional, parts in _pieces(frame):
        if is_optional and not all(values[name] for name in parts[1::2]):
            continue
        for at, part in enumerate(parts):
            has_ended = not at % 2 and part.startswith(".") and out.endswith(_ENDS)
            out += values[part] if at % 2 else part[1:] if has_ended else part
    return out


def counted(frames: Sequence[str], count: int) -> str:
    """One of three frames, for none, one or more, with the count filled in."""
    return fill(frames[min(count, 2)], count=str(count))


def capital(text: str) -> str:
    """`text` with a capital first letter, after any opening quotation mark."""
    at = _FIRST_LETTER.match(text).end()  # type: ignore[union-attr]
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def each_capital(text: str) -> str:
    """`text` with a capital for each sentence after its first: *It was read. noted* → *It was read. Noted*. A word in
    short before the stop (*Pres. read it*) ends no sentence."""

    def put(at: re.Match[str]) -> str:
        before = _LAST_WORD.search(text, 0, at.start())
        is_whole = before is not None and (len(before[1]) > _LONGEST_IN_SHORT or is_common(before[1]))
        return at[0].upper() if is_whole and starts_sentence(text[: at.start()]) else at[0]

    return _NEXT_SENTENCE.sub(put, text)


_NEXT_SENTENCE = regex(r"(?<=[a-z][.!?] )[a-z](?=[a-z]*[ .]|[a-z]+$)")
_LAST_WORD = regex(r"(?<![A-Za-z])([a-z]{3,})[.!?] $")
_LONGEST_IN_SHORT = 5


def starts_sentence(before: str) -> bool:
    """Whether a sentence begins after `before`: at the start, after a label, or after the end of another."""
    if len(before) > _LOOK_BACK:
        before = f".{before[-_LOOK_BACK:]}"
    if _AFTER_LABEL.search(before):
        return True
    return bool(_ENDS_SENTENCE.search(before)) and not _ABBREVIATED.search(before)


def stopped(text: str) -> str:
    """`text` with a full stop, if it ends in a letter, a figure, a percentage sign or a bracket."""
    if not _WANTS_STOP.search(text) or (_STOPPED_BEFORE_BRACKET.search(text) and not _ABBREVIATED_BRACKET.search(text)):
        return text
    return f"{text}."


def series(names: Sequence[str], last: str, last_of_many: str = "") -> str:
    """*A, B and C*, with `last` before the last one, or `last_of_many` before the last of three or more."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{(last_of_many or last) if len(names) > 2 else last}{names[-1]}"


def numbered(pattern: str, number: int) -> str:
    """The label of `number` in the form of `pattern`, the first label: `(i)`, `(a)`, `1.`; '' for no pattern."""
    for sign, form in (("i", roman(number)), ("a", letters(number)), ("1", str(number))):
        if sign in pattern:
            return pattern.replace(sign, form)
    return pattern


def split_label(paragraph: str) -> tuple[str, str]:
    """A typed label (`(i)`, `a)`, `1.`, `•`) and the rest of the paragraph; '' if there is no label."""
    paragraph = paragraph.strip()
    match = _LABEL.match(paragraph)
    return (match[1], paragraph[match.end() :]) if match else ("", paragraph)


class Levels:
    """Works out the level of each label in a nested list: a new form of label is one level in, a known form back
    out."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str]] = []

    def level(self, label: str) -> int:
        """The level of the next label, from 1."""
        manner = self._form_of_label(label)
        while any(m == manner for m, _ in self._open) and self._open[-1][0] != manner:
            self._open.pop()
        if self._open and self._open[-1][0] == manner:
            self._open.pop()
        self._open.append((manner, label.strip("().")))
        return len(self._open)

    def _form_of_label(self, label: str) -> str:
        core = label.strip("().")
        if core.isdigit():
            return label.replace(core, "1")
        if not core.isalpha():
            return label
        follows_letter = any(
            m == label.replace(core, "a") and len(core) == 1 and ord(core) == ord(last) + 1
            for m, last in self._open
            if len(last) == 1
        )
        is_roman = not set(core) - set("ivxl") and not follows_letter
        return label.replace(core, "i" if is_roman else "a")


def stopped_paragraphs(text: str) -> str:
    """`text` with a full stop after each paragraph that has no label, and after the last."""
    if "\n" not in text:
        return stopped(text)
    *rest, last = text.split("\n")
    return "\n".join([p if split_label(p)[0] else stopped(p) for p in rest] + [stopped(last)])


def first_word(text: str) -> str:
    """The first word of `text` in lower case; '' if it does not begin with a letter."""
    match = _FIRST_WORD.match(text)
    return match[0].casefold() if match else ""


def goes_on(text: str) -> bool:
    """Whether `text` continues a sentence: it begins with a lower-case letter."""
    return text[:1].islower()


def lowered(text: str) -> str:
    """`text` with its first letter in lower case."""
    return with_small_first(text)


def correction_in_words(text: str) -> str:
    """A correction as it follows *subject to*: a clause (*that …*) gets a noun, *the correction that …*."""
    return f"the correction {lowered(text)}" if _CLAUSE.match(text) else text


_CLAUSE = any_case(r"that\b(?! (?:amendment|change|correction)\b\.?$)")
_BLANK = regex(r"[._…]{4,}")
"""A line of dots or underscores to write on."""


def fill_blanks(lines: str, by: str, on: str) -> str:
    """The lines of a signature with `by` in the first blank, and `on` in the blank after the word *date*; an empty
    value leaves a blank as it is."""
    out, end, is_named = "", 0, False
    for blank in _BLANK.finditer(lines):
        before = lines[end : blank.start()]
        if "date" in before.casefold():
            known = on
        else:
            known, is_named = ("" if is_named else by), True
        out += before + (known or blank[0])
        end = blank.end()
    return out + lines[end:]
