"""Looks from the command line: begun, listed with what is wrong, and chosen for a paper."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from quick import Run

from clerk_tui import paths


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of looks, which is not there yet."""
    monkeypatch.setattr(paths, "looks", lambda: tmp_path / "looks")
    return tmp_path / "looks"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample."""
    return Path(shutil.copy(paths.sample(), tmp_path / "sample.db"))


def test_a_look_is_begun_listed_and_checked(run: Run, folder: Path) -> None:
    assert run("looks", "--new", "Elmfield Parish Council")[0] == 0
    assert (folder / "elmfield-parish-council" / "look.toml").is_file()
    assert run("looks")[:2] == (0, "elmfield-parish-council\tnothing is wrong\n")
    assert run("looks", "elmfield-parish-council")[0] == 0
    code, _, told = run("looks", "--new", "Elmfield Parish Council")
    assert code == 2
    assert "has a look already" in told


def test_what_is_wrong_with_a_look_is_listed(run: Run, folder: Path) -> None:
    run("looks", "--new", "Elmfield")
    (folder / "elmfield" / "look.toml").write_text('[colours]\nheadings = "navy"', encoding="utf-8")
    code, out, _ = run("looks")
    assert code == 1
    assert "line 2: [colours] “headings” is a colour such as “#003366”" in out
    assert run("looks", "elmfield")[0] == 3


def test_the_look_of_a_council_is_used_and_another_can_be_chosen(run: Run, folder: Path, sample: Path) -> None:
    run("looks", "--new", "Wexmoor County Council")
    ours = folder / "wexmoor-county-council" / "look.toml"
    ours.write_text('[colours]\nheadings = "#003366"', encoding="utf-8")
    assert "--headings: #003366" in run("export", sample, "2", "--format", "html")[1]
    other = folder / "other"
    other.mkdir()
    (other / "look.toml").write_text('[colours]\nheadings = "#660033"', encoding="utf-8")
    for name in ("other", str(other)):
        assert "--headings: #660033" in run("export", sample, "2", "--format", "html", "--look", name)[1]
    assert run("export", sample, "2", "--format", "html", "--look", "nowhere")[0] == 1
    assert run("export", sample, "2", "--look", "other")[0] == 2


def test_a_look_that_is_wrong_stops_the_paper_before_it_is_written(run: Run, folder: Path, sample: Path) -> None:
    run("looks", "--new", "Wexmoor County Council")
    (folder / "wexmoor-county-council" / "look.toml").write_text("[margins]\nleft = 500", encoding="utf-8")
    target = folder / "minutes.pdf"
    code, _, told = run("export", sample, "2", "-o", target)
    assert code == 3
    assert "line 2: [margins] “left” is a number of millimetres from 5 to 60" in told
    assert not target.exists()
