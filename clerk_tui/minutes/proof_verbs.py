"""The proof of reporting verbs: the same one many times in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import ASKING, SPEECH
from clerk_tui.minutes.findings import Finder, Finding
from clerk_tui.minutes.proof_fixes import Fix, revision
from clerk_tui.minutes.proof_text import PlainText, Span
from clerk_tui.minutes.proof_words import reporting_pattern, words
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.wording import first_word
from clerk_tui.regex import regex

IN_A_ROW = 5
"""How often the same verb may stand in a row before it is worth a word."""
_VERB = regex(rf"\b(?:{reporting_pattern()})\b")
_NOT_REPORTING = regex(r"\b(?:be|been|being|to be|are|is|as|were|previously|already)\s$")
_TAKEN_NOTE_OF = regex(r"(?<!\b[Ii]t )was $")
"""*The report was noted* is an outcome, *it was noted that* a report of speech."""
_MANY = regex(r"\b(?:Members|Councillors|Committee|Council|Board|Panel|Cabinet|[Mm]eeting)\s$")
"""Those who take note, and so hear and learn, but do not explain."""
_DECIDED = regex(r"\b(?:RESOLVED|Resolved|AGREED|Agreed)\b")


@dataclass(frozen=True)
class _Used:
    """A reporting verb where it stands; without a place where the style adds it."""

    verb: str
    text: PlainText
    span: Span | None


def of_verbs(finder: Finder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Runs of one verb within an item, each told once, at the place where another verb would break it."""
    every = [used for text in texts if not text.is_verbatim for used in _uses(finder.style, text)]
    counted = Counter((used.verb, used.text.entry.item_id) for used in every)
    for (verb, item_id), run in groupby(every, lambda used: (used.verb, used.text.entry.item_id)):
        yield from _told(finder, list(run), counted[verb, item_id])


def _uses(style: Style, text: PlainText) -> Iterator[_Used]:
    entry, plain = text.entry, text.plain
    if entry.kind in SPEECH and entry.kind not in ASKING and first_word(plain) in style.speech.takes_verb:
        yield _Used(style.speech.verbs[entry.kind], text, None)
    for match in _VERB.finditer(plain):
        before = plain[max(match.start() - 12, 0) : match.start()]
        if _NOT_REPORTING.search(before) or _TAKEN_NOTE_OF.search(before):
            continue
        if text.is_quoted(match.start()) or not text.is_free(*match.span()):
            continue
        if _DECIDED.search(plain, max(match.start() - 80, 0), match.start()):
            continue
        yield _Used(match[0], text, match.span())


def _told(finder: Finder, run: Sequence[_Used], count: int) -> Iterator[Finding]:
    if len(run) < IN_A_ROW:
        return
    used = run[IN_A_ROW - 1]
    others = words().alternatives.get(used.verb)
    if not others:
        return
    if used.span is not None and _MANY.search(used.text.plain, max(used.span[0] - 12, 0), used.span[0]):
        others = words().heard.get(used.verb, others)
    among = f", {count} times in all" if count > len(run) else ""
    sentence = f"“{used.verb}” stands {len(run)} times in a row in this item{among}. Would another verb say it better?"
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
