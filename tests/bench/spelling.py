"""Spelling on published minutes: how many right words are marked, and how many planted slips are found."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clerk_tui.english.spelling import English, neighbours
from clerk_tui.spelling import Mark, Spelling, Vocabulary, load

from .measuring import Figure, Settings, now

SHARED = Path(__file__).resolve().parents[3] / "shared" / "minutes"
SEED = 12
PLANTED = 100
"""Slips planted in each document."""
SHORTEST = 4
"""The fewest letters of a word in which a slip is planted."""
SLIPS = ("transposed", "dropped", "doubled", "neighbouring key")
FALSE, FOUND, FIRST = 2.0, 95.0, 80.0
_WORD = re.compile(r"\b[^\W\d_]+\b")
_ENGLISH = {"chico": English.AMERICAN, "osvtac": English.AMERICAN, "london": English.CANADIAN}


@dataclass
class Score:
    """What was counted in some documents."""

    words: int = 0
    false: int = 0
    planted: int = 0
    found: int = 0
    first: int = 0

    def add(self, other: Score) -> None:
        """Count these documents too."""
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def slip(word: str, rng: random.Random) -> str:
    """A word with one slip in it, seldom in its first letter."""
    while True:
        kind = rng.choice(SLIPS)
        at = rng.randrange(1, len(word)) if rng.random() < 0.9 else 0
        letter, after = word[at], word[at + 1 :]
        if kind == "transposed":
            made = word[:at] + after[:1] + letter + after[1:]
        elif kind == "dropped":
            made = word[:at] + after
        elif kind == "doubled":
            made = word[:at] + letter + letter + after
        else:
            made = word[:at] + rng.choice([letter, *sorted(neighbours(letter.lower()))]) + after
        if made != word:
            return made


def score(paragraphs: list[str], spelling: Spelling, rng: random.Random) -> Score:
    """What is marked in the paragraphs as they are, and with a slip planted in one word at a time. Whoever published
    them may have misspelt a word: it counts as marked wrongly too."""
    out = Score(words=sum(len(paragraph.split()) for paragraph in paragraphs))
    marks = [spelling.words(paragraph) for paragraph in paragraphs]
    out.false = sum(map(len, marks))
    places = [
        (at, word)
        for at, paragraph in enumerate(paragraphs)
        for word in _WORD.finditer(paragraph)
        if len(word[0]) >= SHORTEST and word[0].islower() and not _at(marks[at], word.start())
    ]
    for at, word in rng.sample(places, min(PLANTED, len(places))):
        made = slip(word[0], rng)
        text = paragraphs[at][: word.start()] + made + paragraphs[at][word.end() :]
        mark = _at(spelling.words(text), word.start())
        out.planted += 1
        out.found += mark is not None
        out.first += mark is not None and mark.suggestions[:1] == (word[0],)
    return out


def _at(marks: Iterable[Mark], place: int) -> Mark | None:
    return next((mark for mark in marks if mark.start <= place < mark.end), None)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of an extracted text, each in one line, without the line that says where it is from."""
    kept = "\n".join(line for line in text.split("\n") if not line.startswith("# source"))
    return [joined for part in re.split(r"\n\s*\n", kept) if (joined := " ".join(part.split()))]


def names(truth: Path) -> Iterator[str]:
    """The roll, the agenda and the body of a labelled document."""
    labels = json.loads(truth.read_text(encoding="utf-8"))
    yield from (person["name"] for person in labels["present"])
    yield from (*(labels["apologies"] or ()), *(labels.get("absent") or ()))
    yield from (item["title"] for item in labels["items"])
    yield from (labels[key] for key in ("committee", "body", "venue", "chair") if labels.get(key))


def figures(settings: Settings) -> Iterator[Figure]:
    """Published minutes, the roll and the agenda known, without an archive."""
    start = now()
    library = load(English.BRITISH)
    if library is None:
        return
    yield Figure("loading the library, in the background", now() - start, unit="s")
    rng, every, worst = random.Random(SEED), Score(), 0.0
    for path in sorted((SHARED / "published").glob("*.txt")):
        english = next((e for sign, e in _ENGLISH.items() if sign in path.stem), English.BRITISH)
        library = load(english)
        assert library is not None
        spelling = Spelling(library, Vocabulary(names(SHARED / "truth" / f"{path.stem}.json")))
        found = score(paragraphs(path.read_text(encoding="utf-8", errors="replace")), spelling, rng)
        every.add(found)
        worst = max(worst, found.false * 1000 / found.words)
    if not every.words:
        return
    yield Figure("marked in 1,000 words as published", every.false * 1000 / every.words, FALSE, "")
    yield Figure("  the same, worst document", worst, unit="")
    yield Figure("planted slips not marked, of 100", 100 - every.found * 100 / every.planted, 100 - FOUND, "")
    yield Figure("planted slips without the right word first", 100 - every.first * 100 / every.planted, 100 - FIRST, "")
