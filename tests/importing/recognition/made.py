"""Sources of published minutes in our own words, and what was recognised in them, to be compared at a glance."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from clerk_tui.importing.readers.document import Facts, Piece, PieceKind, Source
from clerk_tui.importing.readers.headers_and_footers import marked
from clerk_tui.importing.recognition import Recognised, recognise
from clerk_tui.meeting import Collective, Entry, Head, Kind, Meeting
from clerk_tui.meeting.meeting import Directory

FOLDER = Path(__file__).resolve().parent / "documents"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def text_source(text: str) -> Source:
    """Plain text as its lines."""
    lines = (line.rstrip() for line in text.split("\n"))
    pieces = [Piece(line, PieceKind.LINE if line else PieceKind.BLANK) for line in lines]
    return Source("minutes.txt", "text", "0", tuple(marked(pieces)))


def page_source(*pieces: Piece, facts: Facts | None = None) -> Source:
    """A page whose format marks paragraphs, headings and lists."""
    return Source("minutes.html", "html", "0", pieces, facts or Facts())


def found(source: Source | str) -> Recognised:
    """What is recognised in a source."""
    return recognise(text_source(source) if isinstance(source, str) else source, Head(1), Directory())


@cache
def document(name: str) -> Recognised:
    """What is recognised in one of the documents."""
    return found((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def names(meeting: Meeting, entry: Entry) -> str:
    """The persons of an entry, as listed."""
    return ", ".join(v.value if isinstance(v, Collective) else meeting.people[v].name for v in entry.persons)


def told(meeting: Meeting, *kinds: Kind) -> list[str]:
    """The entries of some kinds, one a line: kind, persons, and what is said."""
    lines = []
    for entry in meeting.entries:
        if entry.kind not in kinds:
            continue
        what = ""
        if entry.vote is not None:
            what = (
                "all"
                if entry.vote.of_all
                else "-".join(
                    str(n) for n in (entry.vote.in_favour, entry.vote.against, entry.vote.abstained) if n is not None
                )
            )
        elif entry.at is not None:
            what = f"{entry.at:%H.%M}"
        elif entry.text and entry.kind is not Kind.DECLARATION:
            what = entry.text
        lines.append(" | ".join(part for part in (entry.kind.value, names(meeting, entry), what) if part))
    return lines


def agenda(meeting: Meeting) -> list[str]:
    """The items as numbered and headed; headings of parts in brackets."""
    return [f"[{i.label}]" if i.is_heading else i.label for i in meeting.items_taken]


DECIDING = (Kind.MOTION, Kind.AMENDMENT, Kind.VOTE, Kind.CARRIED, Kind.LOST, Kind.CLAUSE, Kind.RECOMMENDATION)
TALKING = (Kind.STATEMENT, Kind.QUESTION, Kind.ANSWER, Kind.WRITTEN_QUESTION, Kind.WRITTEN_REPLY)
MOVING = (Kind.ARRIVAL, Kind.DEPARTURE, Kind.PRESIDING, Kind.DECLARATION)
