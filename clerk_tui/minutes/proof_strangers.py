"""The proof of those who speak in a text and are on no roll: whoever takes part is to be named among those present."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_tui.meeting.people import TITLES, fold
from clerk_tui.minutes.findings import Finder, Finding
from clerk_tui.minutes.proof_fixes import known_words
from clerk_tui.minutes.proof_names import TITLED, Named, is_near, titled
from clerk_tui.minutes.proof_text import PlainText
from clerk_tui.minutes.proof_words import reporting_pattern
from clerk_tui.regex import regex

LEAST = 3
"""People on the roll: where there are fewer it has not been entered yet."""
_SPEAKS = regex(rf"\s+(?:also |then |further |subsequently )?(?:{reporting_pattern()})\b")
_BEGINS = regex(r"(?:^|[.!?:;)\n])\s*$")
_LOOK_BACK = 4
"""Characters before a name that tell whether it begins a sentence."""


def of_strangers(finder: Finder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Somebody with a title who asks or says something, and of whom the roll has no name like it; told once."""
    meeting = finder.meeting
    if len(meeting.roll) < LEAST:
        return
    told = {fold(word) for word in meeting.rules.known} | _words_of_roll(finder)
    for text in texts:
        if text.is_verbatim or TITLES.isdisjoint(text.words):
            continue
        for start, named in _speaking(text):
            keys = {named.key, *map(fold, named.surname.split())}
            if keys.isdisjoint(told) and not any(is_near(named.key, other) for other in told):
                told.add(named.key)
                name = text.plain[start : named.span[1]]
                sentence = f"{name} speaks here and is on no roll. Put them on it, or put the name right."
                fixes = (known_words(meeting, (named.surname,)),)
                yield finder.find(text.entry, "N3", sentence, span=named.span, fixes=fixes)


def _words_of_roll(finder: Finder) -> set[str]:
    """Every word of the names, forms and posts on the roll."""
    listed = [finder.name(place.person_id) for place in finder.meeting.roll]
    listed += [f"{place.form} {place.post}" for place in finder.meeting.roll]
    words = {word for name in listed for word in re.split(r"[\s,./()-]+", name)}
    whole = {part for name in listed for part in name.split()}
    return {key for word in words | whole if len(key := fold(word)) > 1}


def _speaking(text: PlainText) -> Iterator[tuple[int, Named]]:
    """Those who begin a sentence and say something in it, each with where the title begins."""
    for match in TITLED.finditer(text.plain):
        named = titled(text, match)
        if not _SPEAKS.match(text.plain, named.span[1]) or text.is_quoted(match.start()):
            continue
        if text.is_free(*named.span) and _BEGINS.search(text.plain, max(match.start() - _LOOK_BACK, 0), match.start()):
            yield match.start(), named
