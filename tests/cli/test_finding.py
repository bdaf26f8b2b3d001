"""The commands that find: what they print, what they leave out for the public, and what they refuse."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from quick import Run, made_once

from clerk_tui.book.agenda_items import citation, history_query, last_time
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.help import text_of, topic_called
from clerk_tui.meeting import acts
from clerk_tui.store.schema import REQUIRED_TABLES

HELP = text_of(topic_called("database"))
ROLL = ("/chair Councillor A Ash", "/member Councillor B Birch", "/officer Fay Fern (Clerk)")
FIRST = (
    "/present all",
    "/item 1 Felling in the park",
    "birch? whether the elms could be kept",
    "fern> that the elms were dead",
    "/motion ash / birch: That the elms be felled",
    "/vote all",
    "!fern to count the oaks by 1 March 2023",
    "# ask the elm contractor",
    "/exempt 3",
    "= That the elm contract be let",
    "/public",
)
SECOND = ("/present ash", "/apologies birch", "/item 4 Park felling", "/close 10.30")


@made_once
def make(path: Path) -> None:
    """A book of two meetings of the trees, and one of the ponds."""
    with MinuteBook(path) as book:
        for day, lines in ((date(2023, 1, 9), FIRST), (date(2023, 3, 6), SECOND)):
            recording = book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", day))
            for line in (*ROLL, *lines):
                recording.enter_line(line)
        ponds = book.create_meeting(MeetingPlan("Elmfield Council", "Ponds", date(2023, 2, 6)))
        for line in ("/item 1 Felling in the park", "An elm had fallen into it"):
            ponds.enter_line(line)
        book.flush()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The book."""
    make(tmp_path / "m.db")
    return tmp_path / "m.db"


def test_filters_go_with_words_on_the_command_line(path: Path, run: Run) -> None:
    code, out, _ = run("search", path, "--json", "by:birch", "kind:question", "in:Trees Committee", "2023..", "elm")
    assert code == 0
    (line,) = out.splitlines()
    hit = json.loads(line)
    assert hit["persons"] == [{"id": 2, "name": "Councillor B Birch"}]
    assert (hit["kind"], hit["committee"], hit["item_number"], hit["item_title"]) == (
        "question",
        "Trees Committee",
        "1",
        "Felling in the park",
    )
    assert hit["item"] == "1 Felling in the park"
    assert [hit["text"][a:b] for a, b in hit["marks"]] == ["elms"]


@pytest.mark.parametrize(
    ("words", "said"),
    [(("kind:zzz", "x"), "not a kind"), (("by:nobody",), "Nobody on file"), (("-elm",), "Say what to find")],
)
def test_what_cannot_be_meant_is_a_wrong_call(path: Path, run: Run, words: tuple[str, ...], said: str) -> None:
    code, out, err = run("search", path, "--", *words)
    assert (code, out) == (2, "")
    assert said in err


def test_exempt_business_and_private_notes_are_found_only_with_all(path: Path, run: Run) -> None:
    _, public, _ = run("search", path, "contract")
    _, everything, _ = run("search", path, "contract", "--all")
    assert public == ""
    assert "elm contract be let" in everything
    assert "contractor" in everything
    _, public, _ = run("register", path, "resolutions")
    assert "elms be felled" in public
    assert "contract" not in public
    _, everything, _ = run("register", path, "resolutions", "--all")
    assert "[EXEMPT]" in everything


def test_a_motion_that_was_carried_stands_among_the_resolutions_until_the_vote_is_struck_out(
    path: Path, run: Run
) -> None:
    _, out, _ = run("register", path, "resolutions", "--format", "csv")
    rows = list(csv.reader(io.StringIO(out)))
    assert [row[3].startswith("Resolved: (i) That the elms be felled.") for row in rows[1:]] == [True]
    with MinuteBook(path) as book:
        recording = book.recording(1)
        vote = next(e for e in recording.meeting.entries if e.kind == "vote")
        recording.do(acts.strike(recording.meeting, vote))
        book.flush()
    code, out, err = run("register", path, "resolutions")
    assert code == 1
    assert "elms" not in out
    assert "No row of this register matches" in err


def test_registers_are_listed_and_named(path: Path, run: Run) -> None:
    code, out, _ = run("register", path)
    assert code == 0
    assert [line.split("\t")[0] for line in out.splitlines()] == [
        "resolutions",
        "attendance",
        "actions",
        "recommendations",
        "declarations",
        "questions",
        "motions",
    ]
    code, _, err = run("register", path, "votes")
    assert code == 2
    assert "attendance" in err


def test_attendance_of_a_period_says_what_counts(path: Path, run: Run) -> None:
    code, out, _ = run("register", path, "attendance", "--from", "6/3/2023", "--committee", "trees committee")
    assert code == 0
    assert "by remote link only if" in out
    assert re.search(r"Councillor A Ash +1 +1 +100", out)
    assert re.search(r"Councillor B Birch +1 +0 +0", out)
    _, out, _ = run("register", path, "attendance", "--to", "2023-02", "--member", "birch", "--format", "json")
    (figures,) = map(json.loads, out.splitlines())
    assert (figures["meetings"], figures["attended"], figures["percent"]) == (1, 1, 100)


def test_a_register_is_written_into_a_file_whole_and_not_over_another(path: Path, run: Run, tmp_path: Path) -> None:
    target = tmp_path / "q.csv"
    code, out, _ = run("register", path, "questions", "--format", "csv", "-o", target)
    assert (code, out) == (0, "")
    rows = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    assert rows[0] == ["Date", "Committee", "Member", "Item", "Question", "Council", "Meeting"]
    assert rows[1][:4] == ["2023-01-09", "Trees Committee", "Councillor B Birch", "1 Felling in the park"]
    before = target.read_bytes()
    assert run("register", path, "questions", "-o", tmp_path / "by name.csv")[0] == 0
    assert (tmp_path / "by name.csv").read_bytes() == before, "the name says the format"
    assert run("register", path, "actions", "--format", "csv", "-o", target)[0] == 2
    assert target.read_bytes() == before
    assert run("register", path, "actions", "--format", "markdown", "-o", target)[0] == 2
    assert run("register", path, "actions", "is:overdue", "-o", tmp_path)[0] == 0
    assert "to count the oaks" in (tmp_path / "actions-is-overdue.txt").read_text(encoding="utf-8")
    book = path.read_bytes()
    assert run("register", path, "actions", "-o", path, "--overwrite")[0] == 2
    assert path.read_bytes() == book


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("actions", "--sort", "colour"), "state, due, owner"),
        (("actions", "--from", "some day"), "not a date"),
        (("actions", "--committee", "nowhere"), "No committee"),
    ],
)
def test_what_no_register_has_is_a_wrong_call(path: Path, run: Run, words: tuple[str, ...], said: str) -> None:
    code, out, err = run("register", path, *words)
    assert (code, out) == (2, "")
    assert said in err


def test_what_comes_of_a_committees_name_is_no_formula_and_no_escape(path: Path, run: Run) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE committee SET name = '=1+1|x' WHERE name LIKE 'Trees%'")
    _, out, _ = run("register", path, "questions", "--format", "csv")
    assert ",'=1+1|x," in out
    _, out, _ = run("register", path, "questions", "--format", "markdown")
    assert "=1+1\\|x" in out


def test_when_an_item_last_came_up_is_told_by_what_its_title_is_about(path: Path) -> None:
    with MinuteBook(path, is_read_only=True) as book:
        second = book.reader.meeting(2)
        hit = last_time(book.reader, second.head, "Park felling")
        assert hit is not None
        assert (hit.meeting_id, hit.item_title) == (1, "Felling in the park")
        nearly = last_time(book.reader, second.head, "Update on felling and fencing")
        assert nearly is not None
        assert nearly.meeting_id == 1
        assert last_time(book.reader, second.head, "Zebra crossings") is None
        assert last_time(book.reader, book.reader.meeting(1).head, "Felling in the park") is None
        here = (book.reader, second.head)
        assert history_query(*here, "Felling in the park") == 'kind:item in:"Trees Committee" Felling park '
        assert history_query(*here, "Park benches") == 'kind:item in:"Trees Committee" Park ', (
            "by what it has in common"
        )
        assert history_query(*here, "Zebra crossings") == 'kind:item in:"Trees Committee" Zebra crossings '


def test_a_citation_says_where_and_that_minutes_are_not_yet_agreed(path: Path) -> None:
    with MinuteBook(path) as book:
        recording = book.recording(1)
        recording.enter_line("/rules numbers={n}/{yy} year=05-01")
        recording.enter_line("/minute 34")
        meeting = recording.meeting
    place = citation(meeting, meeting.items[0].id)
    assert place == (
        "Elmfield Council, Trees Committee, 9 January 2023, minute 34/22, item 1 Felling in the park, "
        "minutes not yet agreed"
    )
    assert citation(meeting) == "Elmfield Council, Trees Committee, 9 January 2023, minutes not yet agreed"


def test_the_meetings_before_and_after_are_those_of_the_same_committee(path: Path) -> None:
    with MinuteBook(path, is_read_only=True) as book:
        assert [book.reader.neighbour(1, way) for way in (-1, 1)] == [None, 2]
        assert [book.reader.neighbour(2, way) for way in (-1, 1)] == [1, None]
        assert [book.reader.neighbour(3, way) for way in (-1, 1)] == [None, None]


def test_the_help_names_every_table_and_view_and_no_other(path: Path) -> None:
    tables = HELP.partition("## Tables")[2].partition("\n## Searching")[0]
    told = set(re.findall(r"^  (\w+)", tables, re.MULTILINE))
    with closing(sqlite3.connect(path)) as connection:
        views = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")}
        for view in views:
            connection.execute(f"SELECT * FROM {view}").fetchall()
        title = connection.execute("SELECT title FROM meeting WHERE id = 1").fetchone()
    assert told == views | (REQUIRED_TABLES - {"passage_fts"})
    assert title == ("2023-01-09",)


def test_the_query_that_the_help_gives_finds_the_newest_first(path: Path) -> None:
    _, select, rest = HELP.partition("  SELECT ")
    query = " ".join((select + rest).split()).replace("waste", "felling")
    with closing(sqlite3.connect(path)) as connection:
        found = [body for (body,) in connection.execute(query)]
    assert found == ["4 Park felling", "1 Felling in the park", "1 Felling in the park"]


def test_what_is_not_found_is_said(path: Path, run: Run) -> None:
    assert run("search", path, "zebra") == (1, "", "Nothing was found.\n")


def test_a_limit_beyond_all_figures_is_no_fault(path: Path, run: Run) -> None:
    code, out, said = run("search", path, "elm", "--limit", "9" * 30)
    assert (code, said) == (0, "")
    assert out == run("search", path, "elm")[1]
