"""House styles from the command line, and their names in files of notes and on their way with a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from quick import Run

from clerk_tui import minutes, notation, paths
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.help import page_of, topic_called
from clerk_tui.meeting import Head
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes.style_files import is_shipped, read_again

ROOT = Path(__file__).resolve().parents[2]
HELP = (ROOT / "clerk_tui" / "help" / "styles.txt").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the user's styles, which is not there yet."""
    monkeypatch.setattr(paths, "styles", lambda: tmp_path / "data" / "styles")
    read_again()
    yield tmp_path / "data" / "styles"
    monkeypatch.undo()
    read_again()


def test_the_styles_are_listed_with_their_titles(run: Run, folder: Path) -> None:
    code, out, err = run("styles")
    assert code == 0
    assert [line.split("\t")[0] for line in out.splitlines()] == list(minutes.style_names())
    assert "kent\tcomes with clerk-tui\tKent County Council" in out.splitlines()
    assert str(folder) in err


def test_the_help_tells_of_every_style_that_comes_with_the_program() -> None:
    fixed = [block.text.split() for block in page_of(topic_called("styles")) if block.style == "fixed" and block.text]
    assert {name for name in minutes.style_names() if is_shipped(name)} <= {words[0] for words in fixed}


def test_the_example_of_a_style_of_ones_own_is_one(folder: Path) -> None:
    lines = HELP.splitlines()
    first = next(at for at, line in enumerate(lines) if line.strip() == 'title = "Elmfield Town Council"')
    last = next(at for at, line in enumerate(lines) if "of_all" in line)
    folder.mkdir(parents=True)
    (folder / "elmfield.toml").write_text("\n".join(line.strip() for line in lines[first : last + 1]), encoding="utf-8")
    read_again()
    style = minutes.load("elmfield")
    assert (style.people.chair, style.votes.of_all) == ("the Town Mayor", "All in favour.")


def test_one_is_shown_as_its_file_stands(run: Run) -> None:
    code, out, _ = run("styles", "kent")
    assert code == 0
    assert out.startswith("# Kent County Council")
    assert run("styles", "gothic")[0] == 1


def test_one_is_copied_to_be_changed_and_never_over_another(run: Run, folder: Path) -> None:
    assert run("styles", "--copy", "kent", "ours")[0] == 0
    assert 'based_on = "kent"' in (folder / "ours.toml").read_text(encoding="utf-8")
    assert "ours\tyour own\tOurs" in run("styles")[1].splitlines()
    (folder / "ours.toml").write_text('title = "Ours"\nbased_on = "kent"\n', encoding="utf-8")
    code, _, err = run("styles", "--copy", "durham", "ours")
    assert (code, "already" in err) == (2, True)
    assert run("styles", "--copy", "durham", "kent")[0] == 2
    assert run("styles", "--copy", "durham", "../ours")[0] == 2
    assert "Ours" in (folder / "ours.toml").read_text(encoding="utf-8")


def test_a_broken_one_is_told_with_its_line_and_the_answer_is_no(run: Run, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "ours.toml").write_text('title = "Ours"\nbased_on = "kent"\n[votes]\ncountd = "x"\n', encoding="utf-8")
    code, out, _ = run("styles")
    assert code == 1
    assert "ours.toml, line 4: [votes] has no “countd”; did you mean “counted”?" in out


def test_a_meeting_whose_style_cannot_be_used_is_exported_and_it_is_said(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    folder.mkdir(parents=True)
    ours = folder / "ours.toml"
    ours.write_text('title = "Ours"\nbased_on = "kent"\n', encoding="utf-8")
    read_again()
    path = tmp_path / "m.db"
    with MinuteBook(path) as book:
        recording = book.create_meeting(MeetingPlan("Elmfield Council", "Trees", date(2024, 1, 8)))
        for line in ("/style ours", "/item 1 Felling", "= That it be done"):
            recording.enter_line(line)
        book.flush()
        assert book.reader.meeting(recording.meeting.id).head.style == "ours"
    assert "ours.toml" not in run("export", path, "latest")[2]
    ours.write_text('title = "Ours"\nbased_on = "kent"\n[vote]\n', encoding="utf-8")
    code, out, err = run("export", path, "latest")
    assert (code, "RESOLVED that it be done." in out) == (0, True)
    assert "did you mean “votes”?" in err
    assert "the minutes use the style “kent”" in err
    assert run("export", path, "latest", "--style", "ours")[0] == 3
    ours.unlink()
    assert "no house style called “ours”" in run("export", path, "latest")[2]


def test_the_name_of_a_style_that_is_not_here_is_kept_and_reported() -> None:
    notes = "/style gothic\n/item 1 Felling\n"
    read = notation.read_notes(notes, Head(1), Directory(), minutes.style_names())
    assert read.meeting.head.style == "gothic"
    assert [(report.line, "no house style “gothic”" in report.sentence) for report in read.reports] == [(1, True)]
    assert notation.write_notes(read.meeting) == notes
