"""`clerk-tui explain`: how lines would be read, with nothing saved."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from quick import Run

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.store.typing_aids import add_keys
from clerk_tui.store.writer import write_and_wait

NOTES = """/council Elmbury Town Council
/committee Parks Committee
/date 2026-06-03 19:00
/style durham
/chair Councillor A Ash
/member Councillor B Birch
/officer Fay Fern (Clerk)
/present all
/item 1 Felling
"""
Explain = Callable[..., tuple[int, list[list[str]], str]]


@pytest.fixture
def book(tmp_path: Path, run: Run) -> Path:
    (tmp_path / "felling.notes").write_text(NOTES, encoding="utf-8")
    made = tmp_path / "book.db"
    assert run("import", made, tmp_path / "felling.notes")[0] == 0
    return made


@pytest.fixture
def explain(run: Run, monkeypatch: pytest.MonkeyPatch) -> Explain:
    """The exit code, the rows and the messages for lines on standard input."""

    def explain(lines: bytes | str, *words: object) -> tuple[int, list[list[str]], str]:
        raw = lines if isinstance(lines, bytes) else lines.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        code, out, err = run("explain", *words)
        return code, [row.split("\t") for row in out.splitlines()], err

    return explain


def test_each_line_has_its_row(explain: Explain, book: Path) -> None:
    lines = (
        "birch? whether the elms could be kept",
        "",
        "fern> that they were dead",
        "... and hollow",
        "s/dead/ill/",
        "/motion ash / birch: That the elms be felled",
        "/vote 2-0",
        "-birch 7.30",
        "!fern to order a saw by 1 July 2026",
        "# a private line",
        "An ordinary line.",
        "/adjorn 8pm",
    )
    code, rows, _ = explain("\n".join(lines) + "\n", book, "latest")
    assert code == 0
    assert [row[0] for row in rows] == [
        "question", "", "answer", "continuation", "correction", "motion", "vote", "movement", "action", "private",
        "note", "note",
    ]  # fmt: skip
    assert all(len(row) == 3 for row in rows)
    assert rows[0][1] == "Councillor B Birch asked whether the elms could be kept."
    assert rows[9][1] == ""
    assert [bool(row[2]) for row in rows] == [False] * 11 + [True]


def test_nothing_is_saved(explain: Explain, book: Path) -> None:
    before = book.read_bytes()
    explain("birch: noted that it rained\n/undo 3\n/member Councillor C Cedar\n", book, "latest")
    assert book.read_bytes() == before
    assert not [p for p in book.parent.iterdir() if p.name.startswith(book.name) and p != book]


def test_a_line_sees_the_lines_before_it(explain: Explain, book: Path) -> None:
    _, rows, _ = explain("cedar: noted that it rained\n/guest Cai Cedar\ncedar: noted that it rained\n", book, "1")
    assert [row[0] for row in rows] == ["note", "guest", "speech"]


def test_what_cannot_be_carried_out_is_unread(explain: Explain, book: Path) -> None:
    _, rows, _ = explain("... and more\n/casting for\n", book, "latest")
    assert [row[0] for row in rows] == ["unread", "unread"]
    assert all(row[2] for row in rows)


def test_details_come_as_json(explain: Explain, book: Path) -> None:
    code, rows, _ = explain("-birch 7.30\n\n", book, "latest", "--json")
    first, second = (json.loads(row[0]) for row in rows)
    assert (code, first["kind"], first["persons"], first["time"]) == (0, "movement", ["Councillor B Birch"], "19:30")
    assert (second["line"], second["kind"]) == ("", "")


@pytest.mark.spelling
def test_words_that_the_screen_underlines_and_that_are_printed_as_typed_are_said(explain: Explain, book: Path) -> None:
    lines = "birch: the gate is brokn\nbirch: it is for the cttee\nfelling by Maitlnad\n= that the rpt be noted\n"
    lines += "/motion birch: That it stand\n/amendment birch: delete “rpt”\n"
    _, rows, _ = explain(lines, book, "latest")
    assert [row[2] for row in rows] == ["Underlined: brokn (broken)", "", "", "", "", "Underlined: rpt (report)"]
    assert rows[1][1] == "Councillor B Birch said that it was for the committee."


@pytest.mark.spelling
def test_names_in_small_letters_that_are_printed_so_are_said(explain: Explain, book: Path) -> None:
    _, rows, _ = explain("the plan is with birch\nthe plan is with Birch\nbirch: it is late\n", book, "latest")
    assert [row[2] for row in rows] == ["Underlined: birch (Birch)", "", ""]


def test_odd_bytes_and_tabs_stay_in_their_row(explain: Explain, book: Path) -> None:
    code, rows, _ = explain(b"a\tb \xff \x1b[31m\r\nfern: said\x00 that\n", book, "latest")
    assert (code, len(rows)) == (0, 2)
    assert all(len(row) == 3 for row in rows)


def test_wrong_calls_have_their_exit_codes(explain: Explain, book: Path, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("not a book", encoding="utf-8")
    assert explain("", book, "2031-01-01")[0] == 1
    assert explain("", tmp_path / "text.db", "latest")[0] == 3
    assert explain("", book, "latest") == (0, [], "")
    with pytest.raises(SystemExit) as left:
        explain("", book)
    assert left.value.code == 2


def test_a_printed_list_of_people_needs_no_book(explain: Explain) -> None:
    code, rows, _ = explain("Councillors A Ash OBE (Chair) and B Birch\nsee over\nClerk: F Fern", "--members")
    people = json.loads("\n".join("\t".join(row) for row in rows))
    assert code == 0
    assert people[0] == {
        "name": "A Ash",
        "title": "Councillor",
        "letters": "OBE",
        "capacity": "chair",
        "post": "",
        "party": "",
        "ward": "",
        "mark": "",
    }
    assert [(p["name"], p["capacity"], p["mark"]) for p in people[1:]] == [
        ("B Birch", "member", ""),
        ("", "", "Not understood: “see over”."),
        ("F Fern", "officer", ""),
    ]


def test_a_printed_agenda_needs_no_book(explain: Explain) -> None:
    code, rows, _ = explain("1. Apologies\n2. Closed session – 7.30pm\n  a) Lease (Cllr Ash)\n", "--agenda")
    assert code == 0
    assert json.loads("\n".join("\t".join(row) for row in rows)) == [
        {"number": "1", "title": "Apologies", "parent": "", "author": "", "time": "", "exempt": False, "mark": ""},
        {
            "number": "2",
            "title": "Closed session",
            "parent": "",
            "author": "",
            "time": "7.30pm",
            "exempt": True,
            "mark": "",
        },
        {"number": "a", "title": "Lease", "parent": "2", "author": "Cllr Ash", "time": "", "exempt": True, "mark": ""},
    ]


@pytest.mark.parametrize("words", [("--members", "--agenda"), ("--agenda", "--json"), ("x.db", "--members"), ()])
def test_a_list_and_a_book_are_not_explained_at_once(explain: Explain, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        explain("", *words)
    assert left.value.code == 2


def test_what_goes_on_a_summary_of_exempt_business_is_said_to_be_for_the_public(explain: Explain, book: Path) -> None:
    _, rows, _ = explain("/exempt 3\n/summary A tender was considered.\n... of Larch Ltd\n", book, 1)
    assert [row[1] for row in rows[1:]] == [
        "Summary for the public: A tender was considered.",
        "Summary for the public: A tender was considered. of Larch Ltd",
    ]


# The keys that a meeting took, by kind of line


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A book with one meeting, of which the keys are counted."""
    path = tmp_path / "m.db"
    with MinuteBook(path) as book:
        recording = book.create_meeting(MeetingPlan("Elmfield", "Trees", date(2024, 1, 8), agenda=(("1", "Felling"),)))
        recording.enter_line("/next")
        recording.enter_line("The elms were dead")
        recording.enter_line("= That they be felled")
        book.flush()
        pressed = {"note": 12, "clause": 10, "other": 3}
        write_and_wait(book.must_be_writable(), lambda c: add_keys(c, recording.meeting.id, pressed))
    return path


def test_the_keys_of_a_meeting_are_given_by_kind_and_together(path: Path, run: Run) -> None:
    code, out, _ = run("keys", path, "latest", "--json")
    rows = {row["kind"]: row for row in map(json.loads, out.splitlines())}
    assert code == 0
    assert (rows["note"]["keys"], rows["clause"]["keys"], rows["all"]["keys"]) == (12, 10, 25)
    assert rows["note"]["characters"] == len("The elms were dead.\n")
    assert rows["note"]["each"] == round(12 / len("The elms were dead.\n"), 2)
    assert rows["other"]["each"] is None


def test_without_a_meeting_every_meeting_is_one_row(path: Path, run: Run) -> None:
    code, out, _ = run("keys", path)
    assert code == 0
    assert [line.split("\t")[:4] for line in out.splitlines()] == [["1", "2024-01-08", "all", "25 keys"]]


def test_a_meeting_that_was_not_typed_has_none(path: Path, run: Run) -> None:
    with MinuteBook(path) as book:
        book.create_meeting(MeetingPlan("Elmfield", "Ponds", date(2024, 2, 5)))
    code, out, said = run("keys", path, "2")
    assert (code, out) == (1, "")
    assert "No keys were counted" in said
