"""The words inside a line: mentions, gaps, what is to be read as typed."""

from __future__ import annotations

import re
from datetime import date

from clerk_tui.meeting.text import GAP, Mention, clean, literal, parts
from clerk_tui.notation.names import MOST_WORDS, NameIndex
from clerk_tui.notation.times import parse_date

_MARKED = re.compile(
    r"(?P<slashes>\\*)(?:(?P<mention>(?<![\w@.])@@?(?=[^\W\d_]))|(?P<gap>(?<![\w?!])\?\?(?!\?)))", re.UNICODE
)
_NAME_END = re.compile(r"[^\w\s.'’\-]|['’]s\b|\.(?:\s|$)|\n")
_BY = re.compile(r"\bby (?P<date>[^.,;:]+?)[.\s]*$", re.IGNORECASE)
_FLAG = re.compile(r"^(?P<said>.*\S)\s+!\s*(?P<due>[^!]*)$", re.DOTALL)


def tidy(typed: str) -> str:
    """`typed` cleaned, in one line, without white space at either end."""
    return " ".join(clean(typed).split("\n")).strip()


def encode(typed: str, names: NameIndex, presiding: int | None) -> tuple[str, str]:
    """Typed words as they are kept, and the first mention in them that names nobody (empty if all do)."""
    out, at, unknown = "", 0, ""
    for match in _MARKED.finditer(typed):
        if match.start() < at:
            continue
        out += literal(typed[at : match.start()])
        slashes = len(match["slashes"])
        out += "\\" * (slashes // 2)
        mark = match["mention"] or match["gap"]
        at = match.end()
        if slashes % 2:
            out += mark
        elif match["gap"]:
            out += GAP
        else:
            taken, voice = _mentioned(typed[at:], names, presiding)
            if voice is None:
                out += mark
                unknown = unknown or mark + (typed[at:].split() or [""])[0]
            else:
                out += str(Mention(voice, mark == "@@"))
                at += taken
    return out + literal(typed[at:]), unknown


def _mentioned(rest: str, names: NameIndex, presiding: int | None) -> tuple[int, int | None]:
    """How many characters of `rest` name a person, by the fewest words that do, and whom."""
    end = _NAME_END.search(rest)
    words = list(re.finditer(r"\S+", rest[: end.start()] if end else rest))
    for count in range(1, min(MOST_WORDS, len(words)) + 1):
        upto = words[count - 1].end()
        voice = names.find(rest[:upto].rstrip("."), presiding).only
        if isinstance(voice, int):
            return len(rest[:upto].rstrip(".")), voice
    return 0, None


def decode(kept: str, names: NameIndex) -> str:
    """Kept words as they would be typed, so that `encode` gives them back."""
    out = ""
    for part in parts(kept):
        if isinstance(part, str):
            out += _escaped(out, part)
        elif isinstance(part, Mention):
            out += ("@@" if part.in_full else "@") + names.handle(part.person_id)
        else:
            out += "??"
    return out


def _escaped(before: str, words: str) -> str:
    """Literal words with a backslash before what would be read as a mark."""
    joined = before[-1:] + words
    escaped = _MARKED.sub(lambda m: "\\" * (2 * len(m["slashes"]) + 1) + (m["mention"] or m["gap"]), joined)
    return escaped[len(before[-1:]) :]


def due_in(text: str, after: date | None) -> date | None:
    """The date by which something is due: *… by 1 May* at the end of `text`."""
    match = _BY.search(text)
    return parse_date(match["date"], after) if match else None


def action_flag(typed: str, after: date | None) -> tuple[str, bool, date | None]:
    """Speech without its ending ` !` or ` !1 May`, whether it had one, and the date due."""
    match = _FLAG.match(typed)
    if not match or match["said"].endswith("\\"):
        return typed, False, None
    due = parse_date(match["due"], after) if match["due"].strip() else None
    if match["due"].strip() and due is None:
        return typed, False, None
    return match["said"], True, due or due_in(match["said"], after)
