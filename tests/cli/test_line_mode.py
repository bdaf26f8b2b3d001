"""`clerk-tui record --lines`: a meeting recorded from plain lines, typed or piped."""

from __future__ import annotations

import io
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from quick import Run

from clerk_tui import paths
from clerk_tui.book import minute_book
from clerk_tui.cli.line_mode import Lines
from clerk_tui.cli.talk import in_lines
from clerk_tui.english.spelling import English
from clerk_tui.keymap import commands_at
from clerk_tui.spelling import load

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "tests" / "scenarios"
SEED = ROOT.parent / "shared" / "minutes" / "durham-organised-crime"
HEAD = """/council Elmbury Town Council
/committee Parks Committee
/date 2026-06-03 19:00
/style durham
/quorum 2
/chair Councillor A Ash
/member Councillor B Birch
/member Councillor C Cedar
/officer Fay Fern (Clerk)
/agenda 1 Felling
/agenda 2 Any other business
"""
TO_CHECK = " [to be checked]"
ON_SCREEN_ALONE = {"change-prediction", "previous-item", "following-item", "leave-record"}
"""What line mode has no use for: it suggests no words, and `/record` says any item."""
Record = Callable[..., tuple[int, str, str]]


class Typist(io.BytesIO):
    """A clerk at a terminal, which echoes what is typed."""

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline()
        sys.stdout.write(line.decode())
        return line


class Terminal:
    """Standard input that is a terminal."""

    def __init__(self, lines: str) -> None:
        self.buffer = Typist(lines.encode())

    def isatty(self) -> bool:
        return True


@pytest.fixture
def book(tmp_path: Path, run: Run) -> Path:
    """A planned meeting of three members."""
    return made(tmp_path, run, HEAD)


def made(folder: Path, run: Run, head: str) -> Path:
    """A minute book with one meeting that has this head."""
    (folder / "head.notes").write_text(head, encoding="utf-8")
    assert run("import", folder / "book.db", folder / "head.notes")[0] == 0
    return folder / "book.db"


@pytest.fixture
def piped(run: Run, monkeypatch: pytest.MonkeyPatch) -> Record:
    """Record lines from a pipe: the exit status, what is said, and the messages."""

    def record(book: Path, lines: str | bytes, *words: object) -> tuple[int, str, str]:
        raw = lines if isinstance(lines, bytes) else lines.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        return run("record", book, *words, "--lines")

    return record


@pytest.fixture
def typed(run: Run, monkeypatch: pytest.MonkeyPatch) -> Record:
    """Type lines and answers: the same, with what is typed in between as a terminal shows it."""

    def record(book: Path, *lines: str, options: tuple[str, ...] = ()) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))
        return run("record", book, "--lines", *options)

    return record


# What is recorded

BARE = ["debate-amendments", "debate-procedure", "vote-by-name", "exempt-lease", "escapes-and-corrections", "fates"]


@pytest.mark.parametrize("name", [*BARE, "situation-recorded-vote-on-request", "parish-march"])
def test_a_meeting_piped_line_by_line_has_the_minutes_that_it_should_have(
    name: str, tmp_path: Path, run: Run, piped: Record
) -> None:
    """What is in doubt live is marked so; nothing else differs."""
    book = made(tmp_path, run, "/council C\n/committee X\n")
    code, _, messages = piped(book, (SCENARIOS / f"{name}.notes").read_bytes())
    minutes = run("export", book, 1)[1]
    assert minutes.replace(TO_CHECK, "") == (SCENARIOS / f"{name}.txt").read_text(encoding="utf-8")
    assert code == (TO_CHECK in minutes) == ("in doubt" in messages)


@pytest.mark.parametrize("way", ["piped", "typed"])
def test_an_amendment_and_a_named_vote_are_the_same_typed_and_piped(
    way: str, tmp_path: Path, run: Run, piped: Record, typed: Record
) -> None:
    book = made(tmp_path, run, "/council C\n/committee X\n")
    text = (SCENARIOS / "vote-by-name.notes").read_text(encoding="utf-8")
    code, said, _ = piped(book, text) if way == "piped" else typed(book, *text.splitlines())
    assert code == 0
    assert run("export", book, 1)[1] == (SCENARIOS / "vote-by-name.txt").read_text(encoding="utf-8")
    assert ("Saved." in said) == (way == "typed")


@pytest.mark.parametrize("way", ["piped", "typed"])
@pytest.mark.skipif(not SEED.with_suffix(".notes").exists(), reason="the published minutes are not here")
def test_all_of_the_published_minutes_come_back(
    way: str, tmp_path: Path, run: Run, piped: Record, typed: Record
) -> None:
    notes = SEED.with_suffix(".notes").read_text(encoding="utf-8")
    head, roll_call, record = notes.partition("/present ")
    book, lines = made(tmp_path, run, head), roll_call + record
    code, _, messages = piped(book, lines) if way == "piped" else typed(book, *lines.splitlines())
    assert (code, messages) == (0, "")
    wanted = SEED.with_name(f"{SEED.name}.expected.txt").read_text(encoding="utf-8")
    assert run("export", book, 1, "--item", "5")[1].split() == wanted.split()


def test_a_time_before_a_line_is_when_it_was_entered(book: Path, run: Run, piped: Record) -> None:
    piped(book, "/present all\n[19.20] -cedar\n[21.05] The lights went out.\nThey came on again.\n")
    notes = run("export", book, 1, "--format", "notes")[1]
    assert "[19.20] -cedar" in notes
    assert "[21.05] The lights went out." in notes
    assert "\nThey came on again." in notes
    assert "left the meeting at 7.20pm" in run("export", book, 1)[1]


def test_without_a_time_the_clock_counts_while_the_meeting_is_held(
    book: Path, run: Run, piped: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime

    made_with = minute_book.MinuteBook.__init__.__kwdefaults__
    assert made_with is not None
    monkeypatch.setitem(made_with, "clock", lambda: datetime(2026, 6, 3, 19, 44, tzinfo=UTC))
    piped(book, "/present all\n-cedar\n")
    assert "[19.44] -cedar" in run("export", book, 1, "--format", "notes")[1]


def test_the_file_is_sound_and_has_a_journal_of_every_line(book: Path, run: Run, piped: Record) -> None:
    piped(book, "/present all\n/next\nbirch? whether the elms could be kept\nfern> that they were dead\n/undo 2\n")
    assert run("check", book)[:2] == (0, "The file is sound.\n")
    assert "elms" not in run("export", book, 1)[1]
    piped(book, "/redo 2\n")
    assert "Councillor B Birch asked whether the elms could be kept." in run("export", book, 1)[1]


# Doubts of a pipe


def test_a_doubt_of_a_pipe_stays_one_and_is_told_with_its_line(book: Path, run: Run, piped: Record) -> None:
    code, said, messages = piped(book, "/present all\n\nbirch? whether it rained\ndogwood? why\n/nosuch thing\n")
    assert code == 1
    assert "Question: Councillor B Birch asked whether it rained." in said
    assert [line.split(",")[0] for line in messages.splitlines()] == ["line 3", "line 4", "2 lines are in doubt."]
    assert run("export", book, 1)[1].count("[To be settled: ") == 2


def test_an_exempt_item_that_is_opened_in_public_is_said_and_asked_about_at_the_close(
    book: Path, run: Run, typed: Record
) -> None:
    lines = ("/present all", "/agenda 3 Bids // exempt", "/item 3", "The bid was opened.")
    said = typed(book, *lines, "/close 8pm", "n")[1]
    assert "The agenda has this item as exempt, and the public is not excluded: /exempt excludes them." in said
    assert "The agenda has “3 Bids” as exempt, but all of it is public" in said
    assert "closed at" not in run("export", book, "latest")[1]
    typed(book, "/close 8pm", "y")
    assert "closed at" in run("export", book, "latest")[1]


def test_a_doubt_that_a_later_line_settles_is_none(book: Path, piped: Record) -> None:
    assert piped(book, "/present all\ndogwood? why\n/undo\n")[0] == 0


def test_what_would_have_to_be_confirmed_is_not_done_from_a_pipe(book: Path, run: Run, piped: Record) -> None:
    piped(book, "/present all\ndogwood? why\n/close 8pm\n")
    later = book.with_name("later.notes")
    later.write_text(HEAD.replace("2026-06-03", "2026-07-01"), encoding="utf-8")
    run("import", book, later)
    code, _, messages = piped(book, "/present all\n/agree 3 June 2026\n", 2)
    assert code == 1
    assert "line 2, in doubt: The minutes of 3 June 2026: 2 points are not settled, including 1 line" in messages
    assert "Enter" not in messages
    assert "^N" not in messages
    assert [line.split("\t")[2] for line in run("meetings", book)[1].splitlines()] == ["live", "draft"]


def test_bytes_that_are_no_text_are_told(book: Path, piped: Record) -> None:
    _, _, messages = piped(book, b"/present all\nThe caf\xe9 was closed.\n")
    assert "line 2: Some letters of this line could not be read, because it is not UTF-8." in messages


def test_a_command_that_asks_is_refused_in_a_pipe_and_the_rest_goes_on(book: Path, run: Run, piped: Record) -> None:
    code, _, messages = piped(book, "/roll\nThe rain stopped.\n")
    assert code == 1
    assert "This asks questions" in messages
    assert "The rain stopped." in run("export", book, 1)[1]


# Which meeting


def test_without_a_meeting_it_is_the_live_one_or_the_only_planned_one(tmp_path: Path, run: Run, piped: Record) -> None:
    book = made(tmp_path, run, HEAD)
    other = tmp_path / "other.notes"
    other.write_text(HEAD.replace("2026-06-03", "2026-07-01"), encoding="utf-8")
    assert piped(book, "/open 7pm\nThe first.\n")[0] == 0
    assert run("import", book, other)[0] == 0
    assert piped(book, "More of the first.\n/close 8pm\n")[0] == 0
    assert piped(book, "Of the second.\n")[0] == 0
    assert "More of the first." in run("export", book, 1)[1]
    assert "Of the second." in run("export", book, 2)[1]


def test_where_it_is_not_clear_which_meeting_the_command_says_so(tmp_path: Path, run: Run, piped: Record) -> None:
    book = made(tmp_path, run, HEAD)
    other = tmp_path / "other.notes"
    other.write_text(HEAD.replace("2026-06-03", "2026-07-01"), encoding="utf-8")
    run("import", book, other)
    code, said, message = piped(book, "A line.\n")
    assert (code, said) == (1, "")
    assert "Several meetings are planned: say which." in message
    assert "1 Parks Committee, 3 June 2026" in message
    assert piped(book, "/open 7pm\n/close 8pm\n", 1)[0] == piped(book, "/open 7pm\n/close 8pm\n", 2)[0] == 0
    assert piped(book, "A line.\n")[0] == 1


# Typed


def test_the_dialogue_reads_well_line_by_line(book: Path, typed: Record) -> None:
    code, said, messages = typed(
        book,
        "/roll", "p", "p", "a", ".",
        "/next",
        "birch? whether the elms could be kept",
        "dogwood? why nobody was told", "",
        "hall> yes", "c", "fern> that they were dead",
        "/guest Councillor D Dogwood", "y",
        "/motion ash / birch: That the elms be felled",
        "/ballot", "f", "f", "n",
        "/read",
        "/close 8pm",
        "/quit",
    )  # fmt: skip
    assert (code, messages) == (0, "")
    assert said == (Path(__file__).parent / "line-mode.log").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("answers", "printed"),
    [
        (["y"], "What was said?"),
        (["c", "birch? whether it rained"], "Councillor B Birch asked whether it rained."),
        (["x"], ""),
        ([""], "[To be settled: "),
        (["The rain stopped."], "The rain stopped."),
    ],
)
def test_a_doubt_is_asked(answers: list[str], printed: str, book: Path, run: Run, typed: Record) -> None:
    said = typed(book, "/present all", "dogwood? why nobody was told", *answers)[1]
    assert "Doubt: dogwood is not on the roll" in said
    minutes = run("export", book, 1)[1]
    assert printed in minutes or (answers == ["y"] and "dogwood? why nobody was told" in minutes.lower())
    assert ("[To be settled: " in minutes) == (answers in ([""], ["The rain stopped."]))


def test_the_offer_of_a_doubt_can_be_taken(book: Path, run: Run, typed: Record) -> None:
    said = typed(book, "/present all", "/adjorn 8pm", "t")[1]
    assert "It may mean this. Adjourned: The meeting adjourned at 8.00pm. Record it as an ordinary note (y)," in said
    assert "adjourned at 8.00pm" in run("export", book, 1)[1]


def test_the_answers_are_told_in_full_once_and_what_a_line_may_be_is_said_in_words(book: Path, typed: Record) -> None:
    lines = ("Birch left at 7.10pm", "t", "Cedar left at 7.15pm", "t")
    said = typed(book, "/present all", "/open 7pm", "/next", *lines)[1]
    assert said.count("Record it as an ordinary note (y), take it as that (t)") == 1
    assert "It may mean this. Departure: Councillor B Birch left the meeting at 7.10pm. Record it as" in said
    assert (
        "It may mean this. Departure: Councillor C Cedar left the meeting at 7.15pm. y, t, c, x or Enter?\n? t\n"
        in said
    )
    assert "“-birch" not in said


def test_what_is_recorded_after_a_question_is_said(book: Path, typed: Record) -> None:
    said = typed(book, "/present all", "/open 1am", "y", "Birch declared an interest in item 1 as a friend", "y")[1]
    assert "Record it as typed (y), take it as that (t)" in said
    assert "? y\nOpened: at 1.00am (recorded, but not printed in the minutes)\nSaved.\n" in said
    assert "? y\nNote: Birch declared an interest in item 1 as a friend.\nSaved.\n" in said


def test_a_vote_of_more_than_are_there_is_asked_about(book: Path, run: Run, typed: Record) -> None:
    lines = ("/present all", "/next", "/motion ash / birch: That the elms be felled", "/vote 3-1")
    said = typed(book, *lines, "x")[1]
    assert "4 votes, but 3 members may vote now" in said
    assert "Record it as typed (y), change it (c), leave it out (x)" in said
    assert "? x\nLeft out" in said
    assert "3 votes in favour" not in run("export", book, 1)[1]
    typed(book, "/vote 3-1", "y")
    assert "3 votes in favour" in run("export", book, 1)[1]


def test_a_corrected_vote_is_said_as_it_is_now(book: Path, typed: Record) -> None:
    lines = ("/present all", "/next", "/motion ash / birch: That the elms be felled", "/vote 1-2", "s/1-2/2-1/")
    said = typed(book, *lines)[1]
    assert "Corrected, vote: " in said
    assert said.count("carried with 2 votes in favour and 1 against") == 1
    assert "Corrected vote" not in said


def test_an_empty_line_says_what_a_meeting_usually_needs_next(book: Path, typed: Record) -> None:
    said = typed(book, "", "/present all", "", "/open 7pm", "", "/next", "/next", "", "/close 8pm", "")[1]
    asked = ("/roll asks", "/open with the time", "/next opens item 1 Felling", "/close with the time")
    assert [said.count(words) for words in asked] == [1, 1, 1, 1]


def test_a_doubtful_line_is_struck_out_as_it_is_left_out_before(book: Path, run: Run, typed: Record) -> None:
    typed(book, "/present all", "/next", "dogwood? why nobody was told", "", "/settle", "x", "/settle")
    assert "dogwood" not in run("export", book, 1)[1].casefold()


def test_a_line_after_the_close_is_told_how_it_comes_before_it(book: Path, typed: Record) -> None:
    said = typed(book, "/present all", "/open 7pm", "/close 8pm", "One more.")[1]
    assert "(/insert and the number of the close, which /record says)" in said
    assert "↑" not in said


def test_a_book_that_is_not_there_says_where_the_own_one_is(
    book: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "minute_book", lambda: book)
    assert f"Your own book is {book}." in run("record", tmp_path / "other.db", "--lines")[2]


def test_without_a_book_it_is_the_own_one_with_its_meeting_or_one_of_a_date(
    book: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "minute_book", lambda: book)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"/present all\n")))
    assert run("record", "--lines")[0] == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"/next\n")))
    assert run("record", "2026-06-03", "--lines")[0] == 0
    text = run("export", book, 1, "--format", "notes")[1]
    assert "/item 1 Felling" in text
    assert "/present" in text


def test_a_line_that_cannot_be_carried_out_is_asked_about_and_never_lost(book: Path, run: Run, typed: Record) -> None:
    said = typed(book, "/present all", "/vote 9-9", "c", "/vote 2-1", "", "/date the day after", "Another line.")[1]
    assert "Left out" not in said
    minutes = run("export", book, 1)[1]
    assert "/date the day after" in minutes
    assert "Another line." in minutes


def test_a_line_that_is_typed_as_an_answer_leaves_the_question_and_is_recorded(
    book: Path, run: Run, typed: Record
) -> None:
    said = typed(book, "/roll", "p", "birch? whether it rained", "y")[1]
    assert "The question was left." in said
    assert "asked whether it rained" in run("export", book, 1)[1]


def test_entries_are_changed_struck_out_inserted_and_moved_by_number(book: Path, run: Run, typed: Record) -> None:
    typed(
        book,
        "/present all", "/next", "One.", "Two.", "Three.",
        "/edit 4", "Two, and a half.",
        "/insert 4", "Before two.",
        "/strike 3",
        "/later 4",
    )  # fmt: skip
    record = typed(book, "/record")[1]
    lines = [line.split(", ", 1)[1] for line in record.splitlines() if ", note: " in line or "struck" in line]
    assert lines == ["struck out, note: One.", "note: Two, and a half.", "note: Before two.", "note: Three."]
    assert "One." not in run("export", book, 1)[1]


def test_an_item_stays_where_it_was_opened_and_the_recording_goes_on(book: Path, run: Run, piped: Record) -> None:
    status, _, said = piped(book, "/item 2\nOne.\n/earlier 1\n/later 1\nTwo.\n")
    assert (status, said.count("An item stays where it was opened.")) == (1, 2)
    assert "One.\n\nTwo.\n" in run("export", book, "1")[1]


def test_a_fault_of_the_program_costs_no_line_and_the_recording_goes_on(
    book: Path, run: Run, piped: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = Lines.take

    def fails_once(lines: Lines, line: str) -> None:
        if line == "Two.":
            raise IndexError("a fault")
        take(lines, line)

    monkeypatch.setattr(Lines, "take", fails_once)
    status, _, said = piped(book, "/item 2\nOne.\nTwo.\nThree.\n")
    assert (status, "kept as a note, and the recording goes on" in said) == (1, True)
    notes = run("export", book, "1", "--format", "notes")[1].splitlines()[-3:]
    assert notes == ["One.", "⚠ Two.", "Three."]


def test_a_note_that_is_the_opening_of_an_item_opens_it_where_it_stands(book: Path, run: Run, typed: Record) -> None:
    typed(book, "/present all", "item 2", "", "One.")
    said = typed(book, "/settle", "n", "/settle")[1]
    assert "as meant, “/item 2, which opens the item here” (n)" in said
    assert "No line of this meeting is in doubt." in said
    assert run("export", book, 1, "--format", "notes")[1].splitlines()[-1] == "One."


def test_what_is_in_doubt_and_undone_is_said_in_words_without_signs(book: Path, typed: Record) -> None:
    typed(book, "/present all", "/open 7pm", "/item 2", "fern will write to the trust by 1 July", "")
    said = " ".join(typed(book, "/record", "Hello.", "/undo", "/settle", ".")[1].split())
    assert "the trust by 1 July. In doubt: it may mean: Action: " in said
    assert "“!fern" not in said
    assert "Action: Action" not in said
    assert said.count("note: Hello") == 1


def test_doubts_are_settled_one_after_the_other(book: Path, run: Run, typed: Record) -> None:
    typed(book, "/present all", "dogwood? why", "", "elder? when", "", "/guest Councillor D Dogwood", "n")
    said = typed(book, "/settle", "n", "y", "/settle")[1]
    assert "as meant, “question: Councillor D Dogwood asked why.” (n)" in said
    assert "No line of this meeting is in doubt." in said
    assert "Councillor D Dogwood asked why." in run("export", book, 1)[1]


def test_a_line_settled_with_whoever_it_waits_for_is_undone_with_them(book: Path, run: Run, typed: Record) -> None:
    typed(book, "/present all", "dogwood? why was nobody told", "")
    assert "Added Dogwood" in typed(book, "/settle", "n")[1]
    typed(book, "/undo")
    notes = run("export", book, 1, "--format", "notes")[1]
    assert "/guest" not in notes
    assert "dogwood? why was nobody told" in notes


@pytest.mark.parametrize("answers", [["n"], ["t"], ["c", "Mr Tom Barrow, resident, asked about the gate", "n"]])
def test_whoever_is_on_no_roll_is_added_and_the_line_settled_in_one_go(
    answers: list[str], book: Path, run: Run, typed: Record
) -> None:
    typed(book, "/present all", "/item 3 Public participation", "Mr Tom Barrow, resident, asked about the gate", "")
    typed(book, "/settle", *answers, "/settle")
    minutes = run("export", book, 1)[1]
    assert "[To be settled: " not in minutes
    assert minutes.count("asked about the gate") == 1
    assert "Mr Tom Barrow (resident) asked about the gate." in minutes


def test_a_ballot_can_be_a_count_and_a_tie_is_cast(book: Path, run: Run, typed: Record) -> None:
    typed(
        book,
        "/present ash birch", "/next", "/motion ash / birch: That it be felled", "/ballot", "f", "a", "c", "a",
    )  # fmt: skip
    minutes = run("export", book, 1)[1]
    assert "1 vote in favour and 1 against" in minutes
    assert "lost" in minutes


def test_the_proof_is_gone_through_and_mended(book: Path, run: Run, typed: Record) -> None:
    typed(book, "/present all", "dogwood? why", "")
    said = typed(book, "/proof", "", "1")[1]
    assert ", entry 2, Line to settle: " in said
    assert "[To be settled" not in run("export", book, 1)[1]


def test_the_day_of_an_action_is_said_once(book: Path, typed: Record) -> None:
    said = typed(book, "/present all", "!birch to write by 10 July", "/actions")[1]
    assert "Councillor B Birch: to write by 10 July\n" in said


def test_papers_and_searches_are_made_from_the_line(book: Path, tmp_path: Path, typed: Record) -> None:
    said = typed(book, "/present all", "The elms were tall.", f"/export {tmp_path / 'out.txt'}", "/search elms")[1]
    assert "The elms were tall." in (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert "The elms were tall." in said.split("/search elms")[1]


def test_a_paper_is_written_in_the_format_that_is_named(
    book: Path, tmp_path: Path, typed: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "exports", lambda: tmp_path)
    typed(book, "/present all", "/export docx")
    (written,) = tmp_path.glob("*.docx")
    assert written.read_bytes().startswith(b"PK")


def test_a_paper_that_is_written_again_is_asked_about_and_replaced(
    book: Path, tmp_path: Path, typed: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "exports", lambda: tmp_path)
    first, second = "The elms were tall.", "The limes were small."
    said = typed(book, "/present all", first, "/export text", second, "/export text", "n", "/export text", "y")[1]
    assert said.count("That file is there already. Replace it? Yes (y), no (n)?") == 1
    assert said.count("That file is there already. Replace it?") == 2
    assert "--overwrite" not in said
    (written,) = tmp_path.glob("*.txt")
    assert second in written.read_text(encoding="utf-8")


def test_a_word_that_is_no_format_makes_no_file(
    book: Path, tmp_path: Path, typed: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "exports", lambda: tmp_path / "out")
    said = typed(book, "/present all", "/export zebra")[1]
    assert "“zebra” is not a format" in said
    assert not (tmp_path / "out").exists()


def test_a_letter_that_answers_nothing_is_no_line_of_the_minutes(book: Path, run: Run, typed: Record) -> None:
    said = typed(book, "/present all", "t", "\\x")[1]
    assert "Nothing was asked: “t” is left out. \\t records it." in said
    written = run("export", book, 1)[1].casefold().splitlines()
    assert "t" not in written
    assert "x" in written


def test_a_line_left_on_the_screen_stays_there(book: Path, typed: Record) -> None:
    from datetime import UTC, datetime

    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.store import Draft

    with MinuteBook(book) as opened:
        opened.must_be_writable().keep_draft(
            Draft("meeting 1", "new", "half a li", 9, datetime(2026, 6, 3, tzinfo=UTC))
        )
    said = typed(book, "A whole line.")[1]
    assert "stays there: half a li" in said
    with MinuteBook(book) as opened:
        draft = opened.draft("meeting 1")
    assert draft is not None
    assert draft.text == "half a li"


def test_less_is_said_where_the_clerk_wants_less(book: Path, typed: Record) -> None:
    said = typed(book, "/present all", "birch? whether it rained", "/again", options=("--brief", "--width", "40"))[1]
    assert "asked whether" not in said
    assert max(map(len, said.splitlines())) <= 44
    assert said.count("Saved.") == 3


def test_a_line_that_the_terminal_may_have_cut_is_asked_about(book: Path, typed: Record) -> None:
    said = typed(book, "x" * 4095, "")[1]
    assert "its end may be missing" in said


# Commands and help


def test_everything_that_the_screen_can_do_is_done_in_line_mode() -> None:
    missing = {c.id for c in commands_at("meeting", "record") if not c.typed}
    assert missing == ON_SCREEN_ALONE


def test_every_command_of_line_mode_is_carried_out(book: Path, piped: Record) -> None:
    """As a line of the notation, or by a part of line mode: none becomes a note that there is no such command."""
    words = {c.typed.split()[0] for c in commands_at("meeting", "record", "lines") if c.typed.startswith("/")}
    _, _, messages = piped(book, "".join(f"{word}\n" for word in sorted(words - {"/quit"})))
    assert "There is no command" not in messages


def test_the_help_has_every_command(book: Path, typed: Record) -> None:
    said = typed(book, "/help")[1].splitlines()
    for one in commands_at("meeting", "record", "lines"):
        assert not one.typed or f"{one.typed}: {one.name}." in said


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("2 lines are in doubt (⚠), and ^B shows them.", "2 lines are in doubt, and /settle shows them."),
        ("Press Enter again to close it.", "Answer y to close it."),
        ("Not called yet: Birch (F2: the roll)", "Not called yet: Birch (/roll: the roll)"),
    ],
)
def test_messages_name_commands_not_keys(message: str, said: str) -> None:
    assert in_lines(message) == said


def test_the_screens_are_not_imported(book: Path) -> None:
    program = (
        "import sys\nfrom clerk_tui.cli.main import main\n"
        f"main(['record', {str(book)!r}, '--lines'])\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] == 'textual' or '.tui' in name))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=b"/present all\n/proof\n",
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=at_home_in(book),
    )
    assert done.stdout.decode().splitlines()[-1] == "[]", done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is POSIX")
def test_in_a_real_terminal_nothing_moves_the_cursor(book: Path, run: Run) -> None:
    import pty

    leader, follower = pty.openpty()
    program = [sys.executable, "-m", "clerk_tui", "record", str(book), "--lines"]
    with subprocess.Popen(
        program, stdin=follower, stdout=follower, stderr=follower, cwd=ROOT, env=at_home_in(book)
    ) as process:
        os.close(follower)
        said = b""
        for line in ("/present all", "birch? whether it rained", "/search rained", "/quit"):
            said += until_asked(leader)
            os.write(leader, f"{line}\n".encode())
        said += until_asked(leader)
        assert process.wait(timeout=60) == 0
    os.close(leader)
    assert b"\x1b" not in said
    assert said.count(b"Saved.") == 2
    assert "asked whether it rained" in run("export", book, 1)[1]


def at_home_in(book: Path) -> dict[str, str]:
    """The environment of a program whose folders are the test's."""
    folders = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), str(book.parent))
    return {**os.environ, **folders}


def until_asked(leader: int) -> bytes:
    """What is said until the next prompt, or the end."""
    said, end = b"", time.monotonic() + 60
    while not said.endswith(b"> ") and time.monotonic() < end:
        if select.select([leader], [], [], 1)[0]:
            try:
                said += os.read(leader, 4096)
            except OSError:  # the program has ended
                break
    return said


def test_a_line_that_was_recorded_before_ctrl_c_is_not_said_to_be_left_out(
    book: Path, typed: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clerk_tui.cli.line_mode import LineSession

    pressed: list[str] = []
    say_saved = LineSession.say_saved

    def waiting(sitting: LineSession) -> None:
        if not pressed:
            pressed.append("Ctrl+C")
            raise KeyboardInterrupt
        say_saved(sitting)

    monkeypatch.setattr(LineSession, "say_saved", waiting)
    said = typed(book, "the gate is broken", "y", "/quit")[1]
    assert "That was recorded. /quit leaves" in said
    assert "Left out" not in said


def test_somebody_who_is_there_cannot_come_without_a_question(book: Path, typed: Record) -> None:
    said = typed(book, "/present ash birch", "+birch 7.10pm", "x", "-cedar 7.20pm", "n", "-birch 7.30pm", "/record")[1]
    assert "Doubt: Councillor B Birch is already in the room. Record it as typed (y), change it (c), leave it" in said
    assert "Councillor C Cedar is not in the room. Record it all the same?" in said
    assert [word in said for word in ("1, present", "2, departure: Councillor B Birch", "3, ")] == [True, True, False]


@pytest.mark.spelling
def test_words_that_a_screen_would_underline_are_said(book: Path, typed: Record) -> None:
    assert load(English.BRITISH) is not None
    said = typed(book, "/present all", "ash: teh stile was mended", "The chair recieved teh stile")[1]
    assert "Perhaps misspelt: teh (the). s/teh/the/ corrects it." in said
    assert "Perhaps misspelt: recieved (received), teh (the). s/recieved/received/ corrects it." in said
    assert said.count("Perhaps misspelt") == 2


def test_what_is_not_settled_at_an_export_is_said_with_a_command_of_line_mode(
    book: Path, typed: Record, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "exports", lambda: tmp_path)
    _, _, messages = typed(book, "/present all", "dogwood? why nobody was told", "", "/export docx")
    assert "printed as [To be settled: …]: /proof says which" in messages
    assert "clerk-tui check" not in messages


@pytest.mark.parametrize(
    ("told", "in_line_mode"),
    [
        ("strike out that line first (↑, then x).", "first (/strike and its number, which /record says)."),
        (
            "Nothing was changed: ↑ to the line, then e, changes its time.",
            "/edit and its number, which /record says, ch",
        ),
    ],
)
def test_a_key_of_the_record_is_a_command_with_a_number(told: str, in_line_mode: str) -> None:
    assert in_line_mode in in_lines(told)
