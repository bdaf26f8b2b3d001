"""`clerk-tui export`: every paper in every format, into a file that says what it is, or to standard output."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from datetime import date
from pathlib import Path

import docx
import pypdf
import pytest
from quick import Run, made_once

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.cli import main
from clerk_tui.meeting import Kind
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.minutes.papers import PAPERS

RECORD = (
    *("/chair Councillor A Ash", "/member Councillor B Birch", "/officer Fay Fern (Arborist)", "/present all"),
    *("/open 9.30am", "/item 1 Elms", "fern: said that the elms were dead", "= That the elms be felled"),
    *("!fern to mark the elms by 1 March 2024", "/item 2 Bids", "/exempt 3", "fern: spoke of the bid by Larkspur"),
    *("/public", "/close 11am"),
)


@made_once
def make(path: Path) -> None:
    """A book with one meeting that was held."""
    with MinuteBook(path) as book:
        recording = book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 1, 8)))
        for line in RECORD:
            recording.enter_line(line)
        book.flush()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The book."""
    make(tmp_path / "m.db")
    return tmp_path / "m.db"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder for what is written."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
@pytest.mark.parametrize("paper", [paper.name for paper in PAPERS])
def test_every_paper_is_written_in_every_format_under_its_own_name(
    path: Path, out: Path, run: Run, paper: str, form: str
) -> None:
    is_data = form in ("json", "popolo")
    code, said, told = run("export", path, "latest", "--paper", paper, "--format", form, "-o", out)
    if is_data and paper != "minutes":
        assert (code, list(out.iterdir())) == (2, [])
        assert "the whole meeting" in told
        return
    assert (code, said) == (0, "")
    (made,) = out.iterdir()
    ending = {"text": "txt", "fragment": "html", "markdown": "md", "popolo": "json"}.get(form, form)
    what = f"data-{form}" if is_data else f"{paper}-to-paste" if form == "fragment" else paper
    assert made.name == f"trees-committee-2024-01-08-{what}.{ending}"
    assert f"Written to {made}" in told
    assert b"Larkspur" not in made.read_bytes()


def test_what_is_not_for_the_public_says_so_in_its_name(path: Path, out: Path, run: Run) -> None:
    run("export", path, "latest", "--exempt", "-o", out)
    (made,) = out.iterdir()
    assert made.name == "trees-committee-2024-01-08-minutes-exempt.txt"
    text = made.read_text(encoding="utf-8")
    assert text.startswith("NOT FOR PUBLICATION")
    assert "Larkspur" in text


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX systems")
@pytest.mark.parametrize(("words", "mode"), [(("--exempt",), 0o600), (("--format", "notes"), 0o600), ((), 0o644)])
def test_what_is_not_for_the_public_only_its_owner_may_read(
    path: Path, out: Path, run: Run, words: tuple[str, ...], mode: int
) -> None:
    before = os.umask(0o022)
    try:
        run("export", path, "latest", *words, "-o", out)
    finally:
        os.umask(before)
    (made,) = out.iterdir()
    assert made.stat().st_mode & 0o777 == mode


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX systems")
@pytest.mark.parametrize(("words", "mode"), [(("--all",), 0o600), ((), 0o644)])
@pytest.mark.parametrize("table", [("register", "resolutions"), ("calendar",)])
def test_nor_may_others_read_a_register_or_a_calendar_with_exempt_business(
    path: Path, out: Path, run: Run, table: tuple[str, str], words: tuple[str, ...], mode: int
) -> None:
    with MinuteBook(path) as book:
        recording = book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, 2, 5)))
        for line in ("/item 1 Bids", "/exempt 3", "= That the bid by Larkspur be taken"):
            recording.enter_line(line)
        book.flush()
    before = os.umask(0o022)
    try:
        assert run(table[0], path, *table[1:], *words, "-o", out / "table.txt")[0] == 0
    finally:
        os.umask(before)
    assert {made.stat().st_mode & 0o777 for made in out.iterdir()} == {mode}


def test_one_item_is_written_under_its_number(path: Path, out: Path, run: Run) -> None:
    assert run("export", path, "latest", "--item", "1", "--format", "docx", "-o", out)[0] == 0
    (made,) = out.iterdir()
    assert made.name == "trees-committee-2024-01-08-minutes-item-1.docx"
    texts = [paragraph.text for paragraph in docx.Document(str(made)).paragraphs]
    assert "That the elms be felled." in texts


def test_a_file_that_is_there_is_replaced_only_with_leave(path: Path, out: Path, run: Run) -> None:
    target = out / "mine.docx"
    target.write_bytes(b"mine")
    code, _, said = run("export", path, "latest", "--format", "docx", "-o", target)
    assert (code, target.read_bytes()) == (2, b"mine")
    assert "--overwrite" in said
    assert run("export", path, "latest", "--format", "docx", "-o", target, "--overwrite")[0] == 0
    assert target.read_bytes().startswith(b"PK")
    assert [p.name for p in out.iterdir()] == ["mine.docx"]


@pytest.mark.parametrize(
    ("form", "name"),
    [("docx", "a.txt"), ("pdf", "a"), ("text", "a.docx"), ("html", "a.md"), ("json", "a.txt"), ("markdown", "a.pdf")],
)
def test_a_name_that_promises_another_format_is_refused(path: Path, out: Path, run: Run, form: str, name: str) -> None:
    code, _, said = run("export", path, "latest", "--format", form, "-o", out / name)
    assert (code, list(out.iterdir())) == (2, [])
    assert "name ending in" in said


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("a.docx", b"PK"),
        ("a.PDF", b"%PDF"),
        ("a.html", b"<!DOCTYPE html>"),
        ("a.md", b"\n# Elmfield"),
        ("a.json", b"{"),
        ("a.notes", b"/council"),
        ("a.txt", b"ELMFIELD"),
    ],
)
def test_the_name_of_the_file_says_the_format(path: Path, out: Path, run: Run, name: str, sign: bytes) -> None:
    assert run("export", path, "latest", "-o", out / name)[0] == 0
    assert (out / name).read_bytes().lower().count(sign.lower())


def test_a_format_that_is_named_counts_against_the_name(path: Path, out: Path, run: Run) -> None:
    code, _, said = run("export", path, "latest", "--format", "text", "-o", out / "a.docx")
    assert (code, list(out.iterdir())) == (2, [])
    assert "choose the format docx." in said
    code, _, said = run("export", path, "latest", "-o", out / "a.doc")
    assert (code, list(out.iterdir())) == (2, [])


def test_a_word_document_is_not_poured_over_a_terminal(path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code, said, told = run("export", path, "latest", "--format", "pdf")
    assert (code, said) == (2, "")
    assert "-o minutes.pdf" in told


def test_it_goes_through_a_pipe_as_it_is(path: Path, run: Run) -> None:
    code, said, _ = run("export", path, "latest", "--format", "docx")
    assert code == 0
    texts = [p.text for p in docx.Document(io.BytesIO(said.encode("utf-8", "surrogateescape"))).paragraphs]
    assert "TREES COMMITTEE" in texts


def test_data_goes_through_a_pipe_too(path: Path, run: Run) -> None:
    made = json.loads(run("export", path, "latest", "--format", "json")[1])
    assert made["resolutions"][0]["text"] == "That the elms be felled."
    assert made["actions"][0]["due"] == "2024-03-01"


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "docx", "--width", "72"),
        ("--item", "1", "--paper", "decisions"),
        ("--format", "json", "--item", "1"),
        ("--format", "notes", "--paper", "actions"),
        ("--width", "3"),
    ],
)
def test_what_cannot_go_together_is_refused_with_a_reason(path: Path, run: Run, words: tuple[str, ...]) -> None:
    code, said, told = run("export", path, "latest", *words)
    assert (code, said) == (2, "")
    assert told.startswith("clerk-tui: ")
    assert "Traceback" not in told


def test_text_is_marked_as_a_draft_where_that_is_asked_for(path: Path, run: Run) -> None:
    plain = run("export", path, "latest")[1]
    assert run("export", path, "latest", "--draft")[1] == f"DRAFT\n\n{plain}"
    assert run("export", path, "latest", "--paper", "attendance", "--draft")[1].startswith("DRAFT") is False


def test_text_is_wrapped_where_a_width_is_given(path: Path, run: Run) -> None:
    text = run("export", path, "latest", "--paper", "attendance", "--width", "40")[1]
    assert max(map(len, text.splitlines())) <= 40


def test_what_is_to_be_settled_is_counted(path: Path, run: Run) -> None:
    def count() -> int:
        match = re.search(r"(?:(1) point is|(\d+) points are) not settled: clerk-tui check", said := told())
        assert match is not None or "settled" not in said
        return int(match[1] or match[2]) if match else 0

    def told() -> str:
        return run("export", path, "latest")[2]

    before = count()
    for more in (1, 2):
        with MinuteBook(path) as book:
            book.recording(1).enter_line(f"The {more} elms stood by ??")
            book.flush()
        assert count() == before + more


def test_another_style_is_that_of_the_paper_too(path: Path, run: Run) -> None:
    assert "Resolved:" in run("export", path, "latest", "--paper", "decisions")[1]
    assert "RESOLVED" in run("export", path, "latest", "--paper", "decisions", "--style", "kent")[1]


@pytest.mark.parametrize("form", ["text", "markdown", "html", "fragment", "docx", "pdf", "json"])
def test_a_line_that_nobody_understood_is_marked_in_the_minutes(path: Path, out: Path, run: Run, form: str) -> None:
    with MinuteBook(path) as book:
        book.recording(1).enter_line("maple? if the elms were dead")
        book.flush()
    ending = {"text": "txt", "markdown": "md", "fragment": "html"}.get(form, form)
    target = out / f"m.{ending}"
    code, _, told = run("export", path, "latest", "--format", form, "-o", target)
    assert code == 0
    assert told.index("1 line is printed as [To be settled: …]") < told.index("Written to")
    made = {"docx": _of_docx, "pdf": _of_pdf}.get(form, _of_text)(target)
    assert "[To be settled: maple? if the elms were dead]" in " ".join(made.replace("\\", "").split())


def _of_docx(target: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(target)).paragraphs)


def _of_pdf(target: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(target).pages)


def _of_text(target: Path) -> str:
    return target.read_text(encoding="utf-8")


def test_the_schema_of_the_data_is_written_without_a_meeting(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(["export", "--schema"])
    entry = json.loads(capsys.readouterr().out)["$defs"]["entry"]["properties"]
    assert (ended.value.code, entry["kind"]["enum"]) == (0, [kind.value for kind in Kind])
