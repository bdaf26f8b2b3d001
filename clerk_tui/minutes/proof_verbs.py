"""The proof of reporting verbs: the same one many times in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerk_tui.meeting.record import ASKING, SPEECH
from clerk_tui.minutes.findings import Finder, Finding
from clerk_tui.minutes.proof_fixes import Fix, revision
from clerk_tui.minutes.proof_text import PlainText, Span
from clerk_tui.minutes.proof_words import reporting_pattern, words
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.wording import first_word

IN_A_ROW = 5
"""How often the same verb may stand in a row before it is worth a word."""
_VERB = re.compile(rf"\b(?:{reporting_pattern()})\b")
_NOT_REPORTING = re.compile(r"\b(?:be|been|being|to be|are|is|as|were|previously|already)\s$")
_DECIDED = re.compile(r"\b(?:RESOLVED|Resolved|AGREED|Agreed)\b")


@dataclass(frozen=True)
class _Used:
    """A reporting verb where it stands; without a place where the style adds it."""

    verb: str
    text: PlainText
    span: Span | None


def of_verbs(finder: Finder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Runs of one verb within an item, each told once, at the place where another verb would break it."""
    run: list[_Used] = []
    for text in texts:
        if text.is_verbatim:
            continue
        for used in _uses(finder.style, text):
            is_on = run and run[-1].verb == used.verb and run[-1].text.entry.item_id == used.text.entry.item_id
            if not is_on:
                yield from _told(finder, run)
                run = []
            run.append(used)
    yield from _told(finder, run)


def _uses(style: Style, text: PlainText) -> Iterator[_Used]:
    entry, plain = text.entry, text.plain
    if entry.kind in SPEECH and entry.kind not in ASKING and first_word(plain) in style.speech.takes_verb:
        yield _Used(style.speech.verbs[entry.kind], text, None)
    for match in _VERB.finditer(plain):
        before = plain[max(match.start() - 12, 0) : match.start()]
        if _NOT_REPORTING.search(before) or text.is_quoted(match.start()) or not text.is_free(*match.span()):
            continue
        if _DECIDED.search(plain, max(match.start() - 80, 0), match.start()):
            continue
        yield _Used(match[0], text, match.span())


def _told(finder: Finder, run: Sequence[_Used]) -> Iterator[Finding]:
    if len(run) < IN_A_ROW:
        return
    others = words().alternatives.get(run[0].verb)
    if not others:
        return
    used = run[IN_A_ROW - 1]
    sentence = f"“{used.verb}” stands {len(run)} times in a row in this item. Would another verb say it better here?"
    yield finder.find(
        used.text.entry, "L9", sentence, span=used.span, fixes=tuple(_instead(used, other) for other in others)
    )


def _instead(used: _Used, other: str) -> Fix:
    text = used.text
    if used.span is None:
        return revision(f"“{other}”", text.entry, text=text.replaced(0, 0, f"{other} "))
    start, end = used.span
    after = other.capitalize() if text.plain[start].isupper() else other
    return revision(f"“{other}” for “{used.verb}”", text.entry, text=text.replaced(start, end, after))
