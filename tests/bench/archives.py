"""A made-up archive: twenty years of twenty committees, with everything that the registers are made of."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

from clerk_tui import store
from clerk_tui.meeting import AgendaItem, Capacity, Conduct, Entry, Head, Interest, Kind, Meeting, Person, RollPlace
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import Saving

from . import books

ENTRIES = 200
"""Entries in each meeting: 5,000 meetings have a million."""
COMMITTEES, SEATS, ITEMS = 20, 15, 12
FIRST_DAY = date(2006, 1, 9)
_BODIES = """Planning|Licensing|Audit|Cabinet|Children and Families|Adult Care|Highways|Environment|Housing|Pensions|
    Standards|Health and Wellbeing|Culture|Economy|Corporate Parenting|Scrutiny Board|Finance|Rural Affairs|Charter
    Trustees|Civic""".replace("\n    ", "").split("|")
_GIVEN = "A B C D E F G H J K L M N P R S T W".split()
_DECIDED = (
    "That the report be noted",
    "That the scheme for {} be approved",
    "That consultation on {} begin in the spring",
    "That a further report on {} be brought to the next meeting",
    "That the budget for {} be increased",
)
_PROMISED = ("to circulate figures on {}", "to arrange a visit about {}", "to write to the ward members about {}")


def archive(folder: Path, rows: int) -> Path:
    """A minute book of `rows` entries in meetings of ENTRIES."""
    path = books.kept_in(folder) / f"archive-{rows}.db"
    if not path.exists():
        print(f"  (making an archive of {rows:,} entries, once: {path})", flush=True)
        with books.NewFile(path) as new, closing(store.connect(new)) as connection:
            books.fill(connection, _savings(rows // ENTRIES))
    return path


def _savings(meetings: int) -> Iterator[Saving]:
    for number in range(meetings):
        yield books.saving_of(meeting(number + 1), number + 1)


def people_of(body: int) -> dict[int, Person]:
    """Those who sit on a committee and an officer of it: everybody sits on one, by id."""
    first = body * (SEATS + 1) + 1
    rng = random.Random(body)
    people = {}
    for i in range(first, first + SEATS):
        surname = books.SURNAMES[i % len(books.SURNAMES)] + ("" if i < len(books.SURNAMES) else _SUFFIXES[i % 9])
        people[i] = Person(i, f"Councillor {rng.choice(_GIVEN)} {surname}")
    officer = first + SEATS
    people[officer] = Person(officer, f"Mr {rng.choice(_GIVEN)} {books.SURNAMES[body % 16]}by")
    return people


_SUFFIXES = "son ley ton by well ford worth combe wick".split()


def meeting(number: int) -> Meeting:
    """The meeting with that number, counted from 1, as it was held and written up."""
    rng = random.Random(number)
    body = number % COMMITTEES
    people = people_of(body)
    *members, officer = people
    roll = tuple(
        RollPlace(i, Capacity.CHAIR if i == members[0] else Capacity.MEMBER, position=n)
        for n, i in enumerate(members, 1)
    )
    roll = (*roll, RollPlace(officer, Capacity.OFFICER, SEATS + 1, post="Director"))
    subjects = rng.sample(books.SUBJECTS, ITEMS)
    items = tuple(
        AgendaItem(number * ITEMS + n, f"{subject.capitalize()} {books.ENDINGS[(number + n) % 8]}", n + 1, str(n + 1))
        for n, subject in enumerate(subjects)
    )
    day = FIRST_DAY + timedelta(days=(number // COMMITTEES) * 28 + body)
    head = Head(number, books.COUNCIL, f"{_BODIES[body]} Committee", day, time(9, 30), "Room 2", quorum=4)
    entries = tuple(_entries(rng, number, members, officer, items, day))
    return Meeting(head, people, roll, items, entries)


def _entries(
    rng: random.Random, number: int, members: list[int], officer: int, items: tuple[AgendaItem, ...], day: date
) -> Iterator[Entry]:
    first, size = (number - 1) * ENTRIES + 1, ENTRIES
    away = rng.sample(members[1:], rng.randint(0, 3))
    late = rng.choice([m for m in members[1:] if m not in away])
    here = tuple(m for m in members if m not in away and m != late)
    opening = [Entry(0, Kind.PRESENT, 0, persons=here, text=None)]
    opening += [Entry(0, Kind.APOLOGIES, 0, persons=tuple(away), text=None)] if away else []
    said = [*opening, *_business(rng, members, officer, items, day, size - len(opening) - 1, late)]
    said.append(Entry(0, Kind.CLOSED, 0, items[-1].id, text=None, at=time(12, 0)))
    for n, entry in enumerate(said):
        at = time(9 + min(n * 3 // size, 3), n % 60)
        yield replace(entry, id=first + n, position=(n + 1) * GAP_BETWEEN, entered=at)


def _business(
    rng: random.Random,
    members: list[int],
    officer: int,
    items: tuple[AgendaItem, ...],
    day: date,
    size: int,
    late: int,
) -> Iterator[Entry]:
    """Each item opened, talked about and resolved; in one an arrival, in others a declaration and actions."""
    each, spare = divmod(size, len(items))
    for n, item in enumerate(items):
        subject = item.title.casefold()
        special = [Entry(0, Kind.ITEM, 0, item.id, text=None)]
        if n == 1:
            special.append(Entry(0, Kind.ARRIVAL, 0, item.id, (late,), None, at=time(9, 44)))
        if n == 2:
            declared = Entry(0, Kind.DECLARATION, 0, item.id, (rng.choice(members),), "owner of land")
            interest, conduct = rng.choice(tuple(Interest)), rng.choice(tuple(Conduct))
            special.append(replace(declared, interest=interest, conduct=conduct))
        ending = [Entry(0, Kind.CLAUSE, 0, item.id, text=rng.choice(_DECIDED).format(subject))]
        if n == 5:
            ending.append(replace(ending[0], kind=Kind.RECOMMENDATION, subject="Council"))
        if n in (3, 4):
            ending.insert(0, Entry(0, Kind.ACTION, 0, item.id, (officer,), rng.choice(_PROMISED).format(subject)))
            if rng.random() < 0.6:
                made = replace(ending[0], kind=Kind.ARISING, of_date=day - timedelta(days=28))
                ending[0:0] = [made, Entry(0, Kind.DONE, 0, item.id, text="circulated to members")]
        talk = each + (spare if n == len(items) - 1 else 0) - len(special) - len(ending)
        yield from special
        for i in range(talk):
            kind = (Kind.NOTE, Kind.QUESTION, Kind.ANSWER, Kind.STATEMENT)[i % 4]
            who = {Kind.NOTE: (), Kind.ANSWER: (officer,)}.get(kind, (rng.choice(members),))
            yield Entry(0, kind, 0, item.id, who, books.sentence(rng))
        yield from ending
