"""The command that opens a lesson."""

from __future__ import annotations

import pytest

from clerk_tui import tui
from clerk_tui.cli.main import main


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
