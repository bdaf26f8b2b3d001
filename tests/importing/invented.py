"""Invented meetings as they are found in files, and files with invented minutes in them."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from clerk_tui import minutes
from clerk_tui.book.indexing import passages
from clerk_tui.importing.doubts import Doubt, Sort
from clerk_tui.importing.examine import STYLE, ExaminedFile, FoundMeeting
from clerk_tui.meeting import Act, AgendaItem, Capacity, Change, Entry, Head, Kind, Meeting, Noun, Person, RollPlace
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import SourceFile

COUNCIL, COMMITTEE = "Elmfield Council", "Trees Committee"


def found_in(
    name: str,
    people: Sequence[str] = ("Councillor A Ash", "Councillor B Birch"),
    day: date | None = date(2019, 3, 4),
    *,
    committee: str = COMMITTEE,
    more: Sequence[Entry] = (),
    doubts: Sequence[str] = (),
    remark: str = "The oak was discussed.",
) -> ExaminedFile:
    """What is found in a file called `name`: who is there, an item, a question, a decision."""
    own = [Person(n, listed) for n, listed in enumerate(people, 1)]
    item = AgendaItem(1, "The oak", 1, "1.")
    entries = (
        Entry(1, Kind.NOTE, GAP_BETWEEN, text="head", published=f"{COUNCIL}\n{committee}"),
        Entry(
            2,
            Kind.PRESENT,
            2 * GAP_BETWEEN,
            persons=tuple(p.id for p in own),
            published=f"Present: {', '.join(people)}",
        ),
        Entry(3, Kind.ITEM, 3 * GAP_BETWEEN, 1, published="1. THE OAK"),
        Entry(4, Kind.QUESTION, 4 * GAP_BETWEEN, 1, (1,), f"whether {{@{len(own)}}} had seen it", published=remark),
        Entry(5, Kind.CLAUSE, 5 * GAP_BETWEEN, 1, text="that the oak stay", published="RESOLVED that the oak stay."),
        *more,
    )
    meeting = Meeting(
        Head(1, COUNCIL, committee, day, style=STYLE),
        {p.id: p for p in own},
        tuple(RollPlace(p.id, Capacity.MEMBER, p.id) for p in own),
        (item,),
        entries,
    )
    text = "\n".join(filter(None, (e.published for e in entries)))
    source = SourceFile(name, "text", sha256(f"{name}{text}".encode()).hexdigest(), text, len(doubts))
    return examined(source, meeting, doubts)


def examined(source: SourceFile, meeting: Meeting, doubts: Sequence[str] = ()) -> ExaminedFile:
    """A file as it is when it has been looked at."""
    nouns: tuple[Noun, ...] = (*meeting.items, *meeting.entries)
    act = Act("", tuple(Change(None, noun) for noun in nouns))
    found = FoundMeeting(source, meeting, passages(meeting, act, minutes.style_for(STYLE)))
    return ExaminedFile(
        Path(source.name),
        digest=source.digest,
        size=len(source.text),
        head=meeting.head,
        counts={"items": len(meeting.items), "present": len(meeting.people)},
        doubts=tuple(Doubt(Sort.PEOPLE, said) for said in doubts),
        people=tuple((p.name, True) for p in meeting.people.values()),
        packed=zlib.compress(pickle.dumps(found)),
    )


@dataclass
class LooksAt:
    """Looks at files that are not there: each has its meeting already."""

    known: Sequence[ExaminedFile]

    def __enter__(self) -> LooksAt:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is to be ended."""

    def examine(self, files: Sequence[Path]) -> Sequence[ExaminedFile]:
        """What is known of them."""
        return [examined for examined in self.known if examined.path in files]


def paper(
    number: int = 1,
    *,
    people: Sequence[str] = ("Councillor A Ash", "Councillor B Birch", "Councillor C Cedar"),
    committee: str = "Trees Committee",
    remark: str = "Members noted that the old oak had been looked at.",
) -> str:
    """The text of published minutes: the `number`-th of a committee that meets monthly."""
    day = date(2001 + (number - 1) // 12, (number - 1) % 12 + 1, 5)
    return "\n".join(
        (
            "ELMFIELD COUNCIL",
            "",
            committee.upper(),
            "",
            f"MINUTES of a meeting of the {committee} held in the Council Chamber on "
            f"{day:%A}, {day.day} {day:%B %Y} at 7.00 pm.",
            "",
            f"PRESENT: {', '.join(people)}.",
            "",
            "1. APOLOGIES FOR ABSENCE",
            "",
            "There were no apologies.",
            "",
            "2. THE OLD OAK",
            "",
            remark,
            "",
            f"RESOLVED that tree number {number} be kept.",
            "",
            "The meeting closed at 8.15 pm.",
            "",
        )
    )
