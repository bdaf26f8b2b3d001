"""The printed lists of members and agendas in `../shared/cases/lists`: how much of each is read right."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from clerk_tui.lists import Item, Person, read_items, read_people

LISTS = Path(__file__).resolve().parents[3] / "shared" / "cases" / "lists"
pytestmark = pytest.mark.skipif(not LISTS.is_dir(), reason="the shared lists are not here")
QUOTES = str.maketrans("’‘“”", "''\"\"")


def cases(kind: str) -> list[Path]:
    """The files of a kind that say what a list holds."""
    return sorted(LISTS.glob(f"{kind}-*.json"))


def same(text: str) -> str:
    """A text for comparing: without capitals, line breaks, and a stop or colon at the end."""
    return " ".join(text.translate(QUOTES).casefold().split()).rstrip(" .:;-–")


def letters(text: str) -> str:
    """A name for comparing: its letters alone."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if c.isalnum())


def is_one_of(text: str, expected: str) -> bool:
    """Whether a text is one of those that ` || ` parts."""
    return same(text) in map(same, expected.split("||"))


def is_right(row: Mapping[str, Any], person: Person) -> bool:
    """Whether a person has the name of a row. Titles count with it where the row parts them from it elsewhere."""
    name, whole = row.get("name") or "", f"{row.get('title') or ''}{row.get('name') or ''}"
    return letters(person.name) == letters(name) or letters(person.title + person.name) == letters(whole)


def person_of(row: Mapping[str, Any], people: Sequence[Person], used: set[int]) -> int | None:
    """The person that a row of what is expected is."""
    return next((n for n, p in enumerate(people) if n not in used and is_right(row, p)), None)


@pytest.mark.parametrize("path", cases("members"), ids=lambda path: path.stem)
def test_names_capacities_and_posts_are_right(path: Path) -> None:
    rows = json.loads(path.read_text(encoding="utf-8"))
    people = read_people(path.with_suffix(".txt").read_text(encoding="utf-8"))
    used: set[int] = set()
    wrong: list[object] = []
    for row in rows:
        at = person_of(row, people, used)
        if at is None:
            wrong.append(row)
            continue
        used.add(at)
        person = people[at]
        if person.capacity not in row["capacity"].split(" || ") or not is_one_of(person.post, row.get("post") or ""):
            wrong.append((row, person))
        if not (is_one_of(person.party, row.get("party") or "") and is_one_of(person.ward, row.get("ward") or "")):
            wrong.append((row, person))
    assert not wrong
    assert not [p for n, p in enumerate(people) if n not in used and not p.mark], "somebody who is not on the list"


def is_item(row: Mapping[str, Any], item: Item) -> bool:
    """Whether an item has the number and the title of a row; ` || *`: more may follow in the title."""
    titles = [title.strip() for title in row["title"].split("||")]
    begins = "*" in titles and same(item.title).startswith(same(titles[0]))
    return item.number == (row.get("number") or "") and (begins or any(same(t) == same(item.title) for t in titles))


@pytest.mark.parametrize("path", cases("agenda"), ids=lambda path: path.stem)
def test_numbers_titles_authors_and_times_are_right(path: Path) -> None:
    rows = json.loads(path.read_text(encoding="utf-8"))
    items = read_items(path.with_suffix(".txt").read_text(encoding="utf-8"))
    used: set[int] = set()
    wrong: list[object] = []
    for row in rows:
        at = next((n for n, item in enumerate(items) if n not in used and is_item(row, item)), None)
        if at is None:
            wrong += [] if row.get("optional") else [row]
            continue
        used.add(at)
        item = items[at]
        said = (same(item.author), same(item.time), item.is_exempt)
        if said != (same(row.get("author") or ""), same(row.get("time") or ""), bool(row.get("exempt"))):
            wrong.append((row, item))
    assert not wrong
    assert not [item for n, item in enumerate(items) if n not in used and not item.mark], "an item that is none"


def test_marks_on_what_is_right_are_few() -> None:
    people = [p for path in cases("members") for p in read_people(path.with_suffix(".txt").read_text(encoding="utf-8"))]
    items = [i for path in cases("agenda") for i in read_items(path.with_suffix(".txt").read_text(encoding="utf-8"))]
    assert sum(bool(p.mark) for p in people) <= 0.02 * len(people)
    assert sum(bool(i.mark) for i in items) <= 0.02 * len(items)
