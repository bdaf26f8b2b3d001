"""Minute books of any size, generated the same every time and kept in a folder of their own."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from clerk_tui import minutes, store
from clerk_tui.book.indexing import passages
from clerk_tui.book.recording import draft_scope
from clerk_tui.meeting import Act, AgendaItem, Capacity, Change, Entry, Head, Kind, Meeting, Noun, Person, RollPlace
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import Draft, Saving, schema
from clerk_tui.store.act_rows import put_import
from clerk_tui.store.connection import transaction
from clerk_tui.store.values import Import

COUNCIL, COMMITTEE = "Wexmoor County Council", "Safer Communities Overview and Scrutiny Committee"
MEMBERS, ITEMS = 16, 12
LONGEST_MEETING = 1_000
"""Entries in each meeting of a file of many meetings."""
RARE, COMMON, PHRASE = "wherryman", "committee", "forced labour"
"""Words of the generated text: about one entry in 20,000, one in three, one in 500."""

SURNAMES = """Maitland Charlton Boyes Iveson Thornley Pascoe Ashcroft Bellamy Cartwright Duxbury Eversley Farrant
    Gledhill Holroyd Ingham Jessop""".split()
_BEGINNINGS = (
    "the committee noted the report of the corporate director on",
    "members of the committee asked for figures in each of the areas concerned with",
    "officers would bring a further update to the next meeting about",
    "residents had raised concerns with their local members over",
    "partners had agreed in principle that work should begin on",
    "the county had seen a rise in the number of incidents of",
)
SUBJECTS = """anti-social behaviour|waste carriers and fly tipping|the licensing of premises|road safety near schools|
    the drainage of low fields|support for carers|the winter service|street lighting|allotments and open spaces|
    safeguarding referrals|the youth service|parking by the market""".replace("\n    ", "").split("|")
ENDINGS = """in the north of the county|since the last quarter|despite the budget|with regard to rural parishes|during
    the summer|at the request of the police|subject to consultation|from April""".replace("\n   ", "").split("|")
_KINDS = (Kind.NOTE, Kind.STATEMENT, Kind.QUESTION, Kind.ANSWER)


def meeting(meeting_id: int, size: int, *, first_entry: int = 1, day: date = date(2026, 1, 12)) -> Meeting:
    """A meeting of `size` entries, the live item with nine tenths of them."""
    rng = random.Random(meeting_id)
    people = {i: Person(i, f"Councillor {'ABCDEFGHJK'[i % 10]} {SURNAMES[i - 1]}") for i in range(1, MEMBERS + 1)}
    roll = tuple(RollPlace(i, Capacity.CHAIR if i == 1 else Capacity.MEMBER, position=i) for i in range(1, MEMBERS + 1))
    items = tuple(
        AgendaItem(meeting_id * ITEMS + i, f"{SUBJECTS[i].capitalize()} {ENDINGS[i % len(ENDINGS)]}", i + 1, str(i + 1))
        for i in range(ITEMS)
    )
    entries = tuple(_entries(rng, size, first_entry, items))
    head = Head(meeting_id, COUNCIL, COMMITTEE, day, time(9, 30), "Committee Room 2", quorum=4)
    return Meeting(head, people, roll, items, entries)


def _entries(rng: random.Random, size: int, first: int, items: tuple[AgendaItem, ...]) -> Iterator[Entry]:
    everybody = tuple(range(1, MEMBERS + 1))
    live = max(size // 10, ITEMS + 2)
    item: int | None = None
    for i in range(size):
        at = time(9 + min(i * 6 // size, 8), i % 60)
        place = (first + i, (i + 1) * GAP_BETWEEN)
        if i == 0:
            yield Entry(place[0], Kind.PRESENT, place[1], None, everybody[:-1], None, entered=at)
        elif i <= len(items) or i == live:
            item = items[min(i, len(items)) - 1].id
            yield Entry(place[0], Kind.ITEM, place[1], item, text=None, entered=at)
        elif i % 97 == 0:
            yield Entry(place[0], Kind.ARRIVAL, place[1], item, (i % MEMBERS + 1,), None, at=at, entered=at)
        else:
            kind = _KINDS[i % len(_KINDS)]
            who = () if kind is Kind.NOTE else (rng.randint(1, MEMBERS),)
            yield Entry(place[0], kind, place[1], item, who, sentence(rng), entered=at)


def sentence(rng: random.Random) -> str:
    """Some hundred characters of minutes."""
    words = f"{rng.choice(_BEGINNINGS)} {rng.choice(SUBJECTS)} {rng.choice(ENDINGS)}"
    chance = rng.random()
    if chance < 0.002:
        words += f", and {PHRASE}"
    elif chance > 1 - 0.000_05:
        words += f" and the last {RARE}"
    return f"{words} (reference {rng.randint(1000, 999_999)})"


def saving_of(whole: Meeting, act_id: int) -> Saving:
    """A meeting as the one act that adds it."""
    nouns: tuple[Noun, ...] = (whole.head, *whole.people.values(), *whole.roll, *whole.items, *whole.entries)
    act = Act("imported the meeting", tuple(Change(None, noun) for noun in nouns))
    said = passages(whole, act, minutes.load(whole.head.style))
    return Saving(whole.id, act, act_id, datetime(2026, 1, 12, tzinfo=UTC), passages=said, stage=whole.stage)


def book(folder: Path, size: int) -> Path:
    """A minute book with one meeting of `size` entries; of none, an empty one. It is not to be changed."""
    path = kept_in(folder) / f"one-meeting-{size}.db"
    if not path.exists():
        with NewFile(path) as new, closing(store.connect(new)) as connection:
            fill(connection, [saving_of(meeting(1, size), 1)] if size else [])
    return path


def fill(connection: sqlite3.Connection, savings: Iterable[Saving]) -> None:
    """Write whole new meetings, as an import does."""
    with transaction(connection):
        put_import(connection, Import(tuple(savings)))


def copy_of(path: Path, folder: Path, *, draft: str = "") -> Path:
    """A copy in `folder` that may be changed; with a half-typed line in its meeting, so that the application opens
    straight into that, where a `draft` is given."""
    copy = Path(shutil.copy(path, folder))
    if draft:
        leave_draft(copy, draft)
    return copy


def leave_draft(path: Path, text: str) -> None:
    """Leave a half-typed line in the meeting of a book."""
    writer = store.Writer(path, lambda report: None)
    writer.keep_draft(Draft(draft_scope(1), "new", text, len(text), datetime(2026, 1, 12, tzinfo=UTC)))
    writer.close(10)


def many_meetings(folder: Path, rows: int) -> Path:
    """A minute book of `rows` entries in meetings of LONGEST_MEETING, a week apart."""
    path = kept_in(folder) / f"many-meetings-{rows}.db"
    if not path.exists():
        print(f"  (making a file of {rows:,} entries, once: {path})", flush=True)
        with NewFile(path) as new, closing(store.connect(new)) as connection:
            fill(connection, _savings(rows))
    return path


def _savings(rows: int) -> Iterator[Saving]:
    first = date(2026, 1, 12) - timedelta(weeks=rows // LONGEST_MEETING)
    for number, start in enumerate(range(0, rows, LONGEST_MEETING), 1):
        size = min(LONGEST_MEETING, rows - start)
        yield saving_of(
            meeting(number, size, first_entry=start + 1, day=first + timedelta(weeks=number)), act_id=number
        )


def kept_in(folder: Path) -> Path:
    """Where books of the present schema are kept: those of an older one are of no use."""
    return folder / f"schema-{schema.VERSION}"


class NewFile:
    """A new file under another name until it is whole, so that one left half made is not taken for good."""

    def __init__(self, path: Path) -> None:
        self._path, self._making = path, path.with_suffix(".making")

    def __enter__(self) -> Path:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._making.unlink(missing_ok=True)
        store.create(self._making)
        return self._making

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._making.rename(self._path)
