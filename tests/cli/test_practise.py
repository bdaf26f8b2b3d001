"""The command that opens a lesson."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from quick import Run

from clerk_tui import paths, tui
from clerk_tui.book.following import Wanted
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.cli.main import main
from clerk_tui.practice import lessons

from .test_line_mode import Terminal


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Take a lesson in line mode, in a book of practice of its own: what is said, with what is typed in between."""
    monkeypatch.setattr(paths, "practice", lambda: tmp_path / "practice.db")

    def practise(words: str, *lines: str) -> str:
        monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))
        assert main(["practise", *words.split(), "--lines"]) == 0
        return capsys.readouterr().out

    return practise


@pytest.mark.parametrize("number", range(1, len(lessons()) + 1))
def test_in_line_mode_whoever_types_what_a_lesson_asks_hears_all_of_it_and_how_it_went(
    number: int, typed: Callable[..., str]
) -> None:
    parts = lessons()[number - 1].parts
    answered = [(line, "y") if line.startswith("/sign") else (line,) for part in parts for line in part.lines]
    said = typed(str(number), *(line for lines in answered for line in lines), "/over", "y")
    places = [said.index(f"{at} of {len(parts)}. {part.speaker}: {part.words}") for at, part in enumerate(parts, 1)]
    assert places == sorted(places)
    asked = re.search(r"(\d+) of (\d+) lines and people are recorded with all that matters, (\d+) of them", said)
    assert asked is not None
    assert len({*asked.groups()}) == 1
    assert "Missing" not in said
    mine, model = said.partition("Your minutes:\n")[2].split("A model:\n")
    assert mine.strip() == model.removesuffix("Everything is saved.\n").strip()


def test_in_line_mode_a_lesson_is_left_and_gone_on_with_also_on_the_screen(typed: Callable[..., str]) -> None:
    first = typed("1", "/apologies corrie", "/present all -lorimer", "/quit")
    assert first.rstrip().endswith("Everything is saved.")
    assert "Hint: /roll asks about everybody" in first
    assert not re.search(
        r"\bF\d|\^[A-Z]|\bTab\b", typed("", "/hear", "/quit")
    )  # the first that is not over, gone on with
    assert "3 of 12. " in typed("1", "/quit")
    assert "1 of 12. " in typed("1 --again", "/quit")


def test_in_line_mode_a_line_in_doubt_is_said_to_be_so_and_what_is_missing_is_named(typed: Callable[..., str]) -> None:
    said = typed("1", "wibble: hello", "", "/hear", "/over", "n")
    assert "Hint: A line is in doubt: /settle asks about it." in said
    assert "Missing, or recorded as something else:" in said
    assert "arrival: Councillor H Lorimer" in said
    assert "A model" not in said
    assert "Hint" not in typed("2 --brief", "/open 6.30pm", "/quit")


def test_a_lesson_that_does_not_exist_is_refused_with_those_that_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["practise", "9"]) == 1
    said = capsys.readouterr().err
    assert "There is no lesson 9" in said
    assert "3 Motion, amendment and vote" in said


@pytest.mark.parametrize(("words", "lesson"), [(["practise"], 0), (["practise", "2"], 2)])
def test_it_opens_the_lesson_or_the_list(words: list[str], lesson: int, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []

    def start(path: None, *, lesson: int) -> int:
        opened.append(lesson)
        return 0

    monkeypatch.setattr(tui, "start", start)
    assert main(words) == 0
    assert opened == [lesson]


# The command that follows a meeting: what it refuses before a screen is shown


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "m.db"
    with MinuteBook(path) as book:
        book.create_meeting(MeetingPlan("Elmfield Council", "Ponds"))
        book.flush()
    return path


def test_a_book_or_a_meeting_that_is_not_there_is_refused(path: Path, run: Run) -> None:
    code, out, said = run("follow", path.with_name("none.db"))
    assert (code, out) == (1, "")
    assert "There is no file" in said
    assert not path.with_name("none.db").exists(), "to follow makes no book"
    assert run("follow", path, "7")[0] == 1
    assert run("follow", path, "yesterday or so")[0] == 2
    assert run("follow", path, "1")[0] == 2, "there is no terminal"


def test_the_options_say_what_is_shown(path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Wanted] = []

    def start(path: Path, *, follows: Wanted) -> int:
        asked.append(follows)
        return 0

    monkeypatch.setattr(tui, "start", start)
    assert run("follow", path)[0] == 0
    assert run("follow", path, "latest", "--large")[0] == 0
    assert run("follow", path, "1", "--exempt")[0] == 0
    assert asked == [Wanted(), Wanted(1, is_large=True), Wanted(1, with_exempt=True)]


@pytest.mark.parametrize("command", ["practise 1 --lines", "record m.db --lines"])
def test_lines_narrower_than_can_be_read_are_refused(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "practice", lambda: tmp_path / "practice.db")
    with pytest.raises(SystemExit):
        main([*command.split(), "--width", "-5"])
    assert "--width must be at least 20, such as --width 40" in capsys.readouterr().err
