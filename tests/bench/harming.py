"""Harm done to good minutes, and whether the import tells of it: `python -m bench.harming FOLDER …` from `tests`.

Each harm takes one thing from a document that is otherwise as published: a heading, the number or the label of one, a
name, a comma or a digit. It counts where the import reads something else than before; what it reads all the same has
not been harmed. It is told where there is a doubt that the document as published does not have.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.score_import import source_of
from bench.score_people import voice_name
from clerk_tui.importing.examine import checked
from clerk_tui.importing.readers.document import Piece, PieceKind, Source
from clerk_tui.meeting import Kind, Meeting

_LABEL = re.compile(r"^\W*(?:members\s+)?(?:present|(?:in )?attendance|roll call)\b[^:]{0,20}:?\s*", re.IGNORECASE)


@dataclass
class Harmer:
    """What can be taken from a source whose meeting is known."""

    source: Source
    meeting: Meeting

    def without(self, at: int, cut: str, put: str = "") -> Source:
        """The source with the first of some words in a piece replaced."""
        pieces = self.source.pieces
        cells = tuple(cell.replace(cut, put, 1) for cell in pieces[at].cells)
        text = pieces[at].text.replace(cut, put, 1)
        other = replace(pieces[at], text=text, cells=cells) if text.strip() else Piece("", PieceKind.BLANK)
        return replace(self.source, pieces=(*pieces[:at], other, *pieces[at + 1 :]))

    def first(self, pattern: str, near: str | None = "") -> list[tuple[int, str]]:
        """The first piece in which a pattern is found, and what; `near`: words at which to begin."""
        texts = [piece.text for piece in self.source.pieces]
        beginning = " ".join((near or "").split()[:4])
        start = next((i for i, text in enumerate(texts) if beginning in " ".join(text.split())), len(texts))
        found = ((i, re.search(pattern, text)) for i, text in enumerate(texts[start:], start))
        return next(([(i, match[0])] for i, match in found if match), [])

    def all(self) -> Iterator[tuple[str, Source]]:
        """Each harm, with a name for it."""
        yield from self.headings()
        for at, label in [(i, m) for i, p in enumerate(self.source.pieces[:80]) if (m := _LABEL.match(p.text))][:1]:
            yield "the label of those present", self.without(at, label[0])
        for entry in [e for e in self.meeting.entries if e.kind is Kind.PRESENT][:1]:
            for at, words in self.first(r"^[^,]*,[^,]*,", entry.published):
                yield "a comma in a list", self.without(at, words, words.replace(",", "", 1))
        for entry in [e for e in self.meeting.entries if e.kind is Kind.MOTION][::4][:2]:
            for surname in [self.surname(p) for p in entry.persons[:1] if isinstance(p, int)]:
                for at, words in self.first(rf"\b{re.escape(surname)}", entry.published):
                    yield "a letter of a mover's name", self.without(at, words, f"{words[0]}y{words[2:]}")
        yield from self.votes()
        if (day := self.meeting.head.date) is not None:
            for at, words in self.first(rf"\b{day.day}(?=(?:st|nd|rd|th|™)?\b)"):
                yield "a digit of the date", self.without(at, words, str(day.day % 20 + 3))

    def headings(self) -> Iterator[tuple[str, Source]]:
        """Harm to headings with numbers."""
        numbered = [i for i in self.meeting.items_taken if re.match(r"\d", i.number) and len(i.title) > 4]
        for item in numbered[2:-1:3][:3]:
            number = re.escape(item.bare_number)
            for at, words in self.first(rf"^\W*{number}\W.*{re.escape(item.title[:25])}.*$"):
                yield "a heading", self.without(at, words)
                yield "the number of a heading", self.without(at, item.bare_number)

    def votes(self) -> Iterator[tuple[str, Source]]:
        """Harm to votes."""
        votes = [(e, e.vote) for e in self.meeting.entries if e.vote is not None and e.published]
        for entry, vote in [(e, v) for e, v in votes if len(v.ballots) > 1][::4][:2]:
            surname = re.escape(self.surname(vote.ballots[1].person_id))
            for at, words in self.first(rf"[^,;:|]*{surname}[^,;:|]*[,;]?", entry.published):
                yield "a name in a vote", self.without(at, words)
        for entry, vote in [(e, v) for e, v in votes if v.in_favour][::3][:2]:
            for at, figure in self.first(rf"\b{vote.in_favour}\b", entry.published):
                yield "a digit in a vote", self.without(at, figure, f"{figure}3")

    def surname(self, person: int) -> str:
        """The last word of somebody's name without what stands in brackets."""
        return re.sub(r"\([^)]*\)", "", self.meeting.people[person].name).split()[-1]


def facts(meeting: Meeting) -> list[object]:
    """What was read, to be compared."""
    entries = []
    for entry in meeting.entries:
        vote, who = entry.vote, [voice_name(meeting, person) for person in entry.persons]
        entries.append((entry.kind, who, vote and (vote.in_favour, vote.against, len(vote.ballots))))
    return [meeting.head, [(item.number, item.title) for item in meeting.items], *entries]


def main(argv: Sequence[str]) -> int:
    """Print, for each harm, how often it was told, and how often not."""
    told: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for path in sorted(p for folder in argv if folder[0] != "-" for p in Path(folder).iterdir() if p.is_file()):
        if path.suffix == ".json" or (source := source_of(path)) is None:
            continue
        meeting, before = checked(source)
        for name, harmed in Harmer(source, meeting).all():
            other, after = checked(harmed)
            if facts(other) == facts(meeting):
                continue
            new = Counter(str(d) for d in after) - Counter(str(d) for d in before)
            done[name] += 1
            told[name] += bool(new)
            if "--show" in argv:
                print(f"{path.stem[:40]:<40} {name:<34} {'; '.join(new) or '-'}")
    for name in done:
        print(f"{name:<34} {told[name]:>4} of {done[name]:>4} told")
    print(f"{'all':<34} {told.total():>4} of {done.total():>4} told")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
