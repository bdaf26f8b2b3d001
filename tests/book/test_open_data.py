"""Open data of several meetings and files put together, and the register of motions."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from clerk_tui import minutes, notation
from clerk_tui.book.exports import Sheet, as_csv, calendar
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.minutes.papers import Order, written
from clerk_tui.search import parse
from clerk_tui.store.registers import MOTIONS, RESOLUTIONS

SCHEMA = Path(__file__).parents[1] / "minutes" / "formats" / "popolo.schema.json"
NOW = datetime(2024, 1, 8, 9, tzinfo=UTC)
LINES = (
    "/open 9.30",
    "/present all",
    "/item 1 Oak",
    "/motion ash / birch: That the oak be kept",
    "/vote named +ash +birch -cedar",
    "/motion cedar / ash: That the elm be felled",
    "/lost",
    "/motion birch: That ivy be planted",
    "/lapsed",
    "/motion ash / cedar: That the hedge be cut",
    "/withdraw motion",
)


def book_at(path: Path, days: int = 1) -> MinuteBook:
    book = MinuteBook(path, clock=lambda: NOW)
    members = notation.read_membership("chair Councillor A Ash\nmember Councillor B Birch\nmember Councillor C Cedar")
    book.set_up_committee("Elmfield Council", "Trees Committee", members)
    book.flush()
    for day in range(1, days + 1):
        recording = book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 1, day)))
        for line in LINES:
            recording.enter_line(line)
    book.flush()
    return book


def popolo(book: MinuteBook, meeting_id: int) -> dict[str, Any]:
    meeting = book.reader.meeting(meeting_id)
    style, order = minutes.load("durham"), Order(format="popolo")
    made: dict[str, Any] = json.loads(written(meeting, style, order, None, book.reader.identifiers(meeting_id)))
    return made


def merged(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """The parts in one, each thing with an id once."""
    out: dict[str, Any] = {"extras": {"with_exempt": False}}
    for kind in ("organizations", "persons", "events", "motions", "vote_events"):
        out[kind] = list({thing["id"]: thing for part in parts for thing in part[kind]}.values())
    out["memberships"] = [membership for part in parts for membership in part["memberships"]]
    return out


def test_open_data_of_three_files_validates_and_joins(tmp_path: Path) -> None:
    with book_at(tmp_path / "a.db", 2) as one, book_at(tmp_path / "b.db") as other:
        parts = [popolo(one, 1), popolo(one, 2), popolo(other, 1)]
        again = popolo(one, 1)
    assert again == parts[0]
    made = merged(parts)
    validator = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    assert [error.message for error in validator.iter_errors(made)] == []
    assert len(made["persons"]) == 6  # three people in each book: nothing says that they are the same
    assert len(made["events"]) == 3
    assert len(made["motions"]) == 12
    people, motions = ({thing["id"] for thing in made[kind]} for kind in ("persons", "motions"))
    bodies = {thing["id"] for thing in made["organizations"]}
    assert {vote["voter_id"] for event in made["vote_events"] for vote in event["votes"]} == people
    assert {event["motion_id"] for event in made["vote_events"]} <= motions
    assert {motion["organization_id"] for motion in made["motions"]} <= bodies
    assert {motion["creator_id"] for motion in made["motions"]} <= people
    assert {body["parent_id"] for body in made["organizations"] if "parent_id" in body} <= bodies
    assert max(Counter(thing["id"] for thing in made["persons"]).values()) == 1


@pytest.mark.parametrize("words", ["", "oak"])
def test_the_register_of_motions_says_what_became_of_each(tmp_path: Path, words: str) -> None:
    with book_at(tmp_path / "a.db") as book:
        page = book.reader.register("motions", parse(words), today=NOW.date(), limit=50, is_public=True)
        assert page.rows[0].cells[4] == "carried"
        assert "that the oak be kept" in str(page.rows[0].cells[5])
        if not words:
            assert [row.cells[4] for row in page.rows] == ["carried", "lost", "lapsed", "withdrawn"]
            assert page.rows[0].cells[2] == "Councillor A Ash, Councillor B Birch"
        text = as_csv(Sheet(MOTIONS, page.rows, councils={1: "Elmfield Council"}))
    first, *rows = csv.reader(io.StringIO(text))
    assert first[-2:] == ["Council", "Meeting"]
    assert {tuple(row[-2:]) for row in rows} == {("Elmfield Council", "1")}


def test_a_calendar_has_the_meetings_and_what_is_due(tmp_path: Path) -> None:
    with book_at(tmp_path / "a.db") as book:
        recording = book.recording(1)
        for line in ("!ash to ring the county; then, the parish\\clerk by 1 March 2024", "!birch to rest", "/exempt 3"):
            recording.enter_line(line)
        recording.enter_line("!cedar to sell the lodge by 2 March 2024")
        hall = ("Hall, " * 20).strip()
        book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2030, 2, 4), time(9, 30), hall))
        book.flush()
        made = calendar(book.reader, NOW)
        with_exempt = calendar(book.reader, NOW, with_exempt=True)
        assert calendar(book.reader, NOW, committee="Ponds").count("BEGIN:") == 1
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
    assert made.endswith("END:VCALENDAR\r\n")
    lines = made.replace("\r\n ", "").split("\r\n")
    assert lines.count("BEGIN:VEVENT") == 2
    assert "DTSTART:20300204T093000" in lines
    assert "DTSTART;VALUE=DATE:20240101" in lines
    assert "LOCATION:" + hall.replace(",", "\\,") in lines
    (todo,) = (line for line in lines if line.startswith("SUMMARY:Councillor A Ash"))
    assert "county\\; then\\, the parish\\\\clerk" in todo
    assert "DUE;VALUE=DATE:20240301" in lines
    assert (made.count("BEGIN:VTODO"), with_exempt.count("BEGIN:VTODO")) == (1, 2)
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(set(uids)) == len(uids) == 3


def test_what_was_decided_in_private_is_not_told_of_a_motion(tmp_path: Path) -> None:
    with book_at(tmp_path / "a.db") as book:
        recording = book.recording(1)
        for line in ("/motion ash / birch: That the bid be taken", "/exempt 3", "/carried", "/public"):
            recording.enter_line(line)
        book.flush()
        for is_public, outcome in ((True, "open"), (False, "carried")):
            page = book.reader.register("motions", parse("bid"), today=NOW.date(), limit=50, is_public=is_public)
            assert [row.cells[4] for row in page.rows] == [outcome]
    assert RESOLUTIONS.kinds
