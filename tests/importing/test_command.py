"""Taking published minutes into a minute book on the command line, as a clerk with a folder of them does."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from quick import Run

from clerk_tui import paths, processes, store
from clerk_tui.importing import workers
from clerk_tui.importing.readers import read_source
from clerk_tui.store.files import backups

from .invented import paper


@pytest.fixture(autouse=True)
def _no_workers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """This process examines many files too, as it does a few, unless a test is of the workers: each takes a while to
    start."""
    if "with_workers" not in request.fixturenames:
        monkeypatch.setattr(workers.WorkerPool, "usual", workers.InProcess)


@pytest.fixture
def with_workers() -> None:
    """For what rests on them."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of minutes, with another in it, and with what is no minutes."""
    made = tmp_path / "old minutes"
    (made / "2002").mkdir(parents=True)
    for number in (1, 2, 3, 4):
        (made / f"trees-{number}.txt").write_text(paper(number), encoding="utf-8")
    for number in (13, 14):
        (made / "2002" / f"trees-{number}.txt").write_text(paper(number), encoding="utf-8")
    (made / ".hidden.txt").write_text("not looked at", encoding="utf-8")
    (made / "picture.png").write_bytes(b"\x89PNG")
    return made


def words_of(text: str) -> list[str]:
    return text.split()


@pytest.mark.usefixtures("with_workers")
def test_a_folder_becomes_meetings_with_every_word_in_order(folder: Path, tmp_path: Path, run: Run) -> None:
    book = tmp_path / "m.db"
    code, _, said = run("import", book, folder)
    assert code == 0
    assert "picture.png was skipped" in said
    assert "hidden" not in said
    code, listed, _ = run("meetings", book)
    assert len(listed.splitlines()) == 6
    with store.Reader(book) as reader:
        assert reader.check() == ()
        for imported in reader.imported():
            (file,) = folder.rglob(imported.name)
            _, text, _ = run("export", book, imported.meeting_id)
            assert words_of(text) == words_of(file.read_text(encoding="utf-8"))
            _, source, _ = run("export", book, imported.meeting_id, "--format", "source")
            assert words_of(source) == words_of(file.read_text(encoding="utf-8"))


def test_what_was_made_of_each_file_is_said(folder: Path, tmp_path: Path, run: Run) -> None:
    _, _, said = run("import", tmp_path / "m.db", folder / "trees-1.txt")
    assert "trees-1.txt: meeting 1, " in said
    assert "2001-01-05: 2 items, " in said


def test_the_same_files_again_change_nothing(folder: Path, tmp_path: Path, run: Run) -> None:
    book = tmp_path / "m.db"
    run("import", book, folder)
    before = book.read_bytes()
    code, _, said = run("import", book, folder)
    assert code == 0
    assert said.count("imported before, as meeting") == 6
    assert book.read_bytes() == before
    (folder / "copy.txt").write_bytes((folder / "trees-1.txt").read_bytes())
    _, _, said = run("import", book, folder / "copy.txt")
    assert "imported before, as meeting 1" in said


def test_two_copies_in_one_import_are_one_meeting(folder: Path, tmp_path: Path, run: Run) -> None:
    (folder / "copy.txt").write_bytes((folder / "trees-1.txt").read_bytes())
    _, _, said = run("import", tmp_path / "m.db", folder)
    assert "trees-1.txt: the same as " in said
    with store.Reader(tmp_path / "m.db") as reader:
        assert len(reader.meetings()) == 6


def test_a_refused_file_is_told_and_the_others_go_on(folder: Path, tmp_path: Path, run: Run) -> None:
    (folder / "a-empty.txt").write_bytes(b"")
    code, _, said = run("import", tmp_path / "m.db", folder, tmp_path / "gone.txt")
    assert code == 3
    assert "a-empty.txt has no text in it" in said
    assert "gone.txt does not exist" in said
    with store.Reader(tmp_path / "m.db") as reader:
        assert len(reader.meetings()) == 6


def test_a_book_with_meetings_is_backed_up_before_many_come(folder: Path, tmp_path: Path, run: Run) -> None:
    book = tmp_path / "m.db"
    _, _, said = run("import", book, folder / "trees-1.txt")
    assert "backup" not in said
    _, _, said = run("import", book, folder)
    assert "A backup was made first" in said
    (kept,) = backups(paths.backups(), book)
    with store.Reader(kept.path) as reader:
        assert len(reader.meetings()) == 1


def test_people_are_the_same_from_meeting_to_meeting(tmp_path: Path, run: Run) -> None:
    book = tmp_path / "m.db"
    (tmp_path / "1.txt").write_text(paper(1, people=("Councillor A Ash", "Councillor B Birch")), encoding="utf-8")
    (tmp_path / "2.txt").write_text(paper(2, people=("Cllr. B. Birch", "Councillor Anna Ash")), encoding="utf-8")
    _, _, said = run("import", book, tmp_path / "1.txt", tmp_path / "2.txt")
    assert "Is “Councillor Anna Ash” the same person as “Councillor A Ash”?" in said
    with closing(sqlite3.connect(book)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM person ORDER BY id").fetchall()]
    assert names == ["Councillor A Ash", "Councillor B Birch", "Councillor Anna Ash"]


def test_notes_and_minutes_come_together(folder: Path, tmp_path: Path, run: Run) -> None:
    (folder / "ponds.notes").write_text(
        "/council Elmfield Council\n/date 2024-02-05\n/item 1 Ponds\nSeen.\n", encoding="utf-8"
    )
    book = tmp_path / "m.db"
    code, _, said = run("import", book, folder)
    assert code == 0
    assert "ponds.notes: meeting 1," in said
    _, _, said = run("import", book, folder / "ponds.notes")
    assert "imported before, as meeting 1" in said
    _, text, said = run("export", book, 1, "--format", "source")
    assert text.startswith("/council Elmfield Council\n")
    assert "not for the public" in said


RESTRICTED = """<meeting><committeetitle>Land Committee</committeetitle><meetingdate>08/01/2018</meetingdate>
<agendaitems>{}</agendaitems>
<attendees><attendee name="Councillor A Ash" roledescription="Chair" attendance="Present"/></attendees></meeting>"""
ITEM = """<agendaitem><agendaitemnumber>{}</agendaitemnumber><agendaitemtitle>{}</agendaitemtitle>
<isrestricted>{}</isrestricted><minutesnonemptyhtmlbody>&lt;p&gt;{}&lt;/p&gt;</minutesnonemptyhtmlbody></agendaitem>"""


def test_what_a_committee_system_keeps_from_the_public_is_exempt(tmp_path: Path, run: Run) -> None:
    items = (
        ("1", "Paths", "False", "The path was muddy."),
        ("2", "Field", "True", "RESOLVED: That the field be sold for a crown."),
        ("3", "Offers", "True", "An offer by Mr Fen was read."),
        ("4", "Close", "False", "The hedge was high."),
    )
    file, book = tmp_path / "land.xml", tmp_path / "m.db"
    file.write_text(RESTRICTED.format("".join(ITEM.format(*item) for item in items)), encoding="utf-8")
    code, out, said = run("import", book, file)
    assert code == 0
    assert "The file marks “2. Field” as exempt, so everything under it was imported as exempt." in out + said
    code, public, _ = run("export", book, 1)
    assert code == 0
    assert all(word in public for word in ("muddy", "2. Field", "3. Offers", "hedge"))
    assert not any(word in public for word in ("crown", "Fen"))
    _, whole, _ = run("export", book, 1, "--exempt")
    assert whole.index("muddy") < whole.index("crown") < whole.index("Fen") < whole.index("hedge")
    assert run("search", book, "crown")[0] == 1
    assert run("search", book, "crown", "--all")[0] == 0
    assert run("register", book, "resolutions")[0] == 1
    code, source, refusal = run("export", book, 1, "--format", "source")
    assert (code, source) == (2, "")
    assert "Add --exempt" in refusal
    assert "crown" in run("export", book, 1, "--format", "source", "--exempt")[1]


def test_a_meeting_that_was_recorded_here_has_no_source(tmp_path: Path, run: Run) -> None:
    from clerk_tui.book.minute_book import MeetingPlan, MinuteBook

    with MinuteBook(tmp_path / "m.db") as book:
        book.create_meeting(MeetingPlan("Elmfield Council", "Trees"))
        book.flush()
    code, _, said = run("export", tmp_path / "m.db", 1, "--format", "source")
    assert code == 1
    assert "recorded here" in said


def test_nothing_to_take_in_is_said(tmp_path: Path, run: Run) -> None:
    (tmp_path / "empty").mkdir()
    code, _, said = run("import", tmp_path / "m.db", tmp_path / "empty")
    assert code == 1
    assert "Nothing was imported" in said
    assert not (tmp_path / "m.db").exists()


def test_what_is_hostile_in_a_file_is_text(tmp_path: Path, run: Run) -> None:
    remark = "The [bold]oak[/] stood. \x1b[31mred\x1b[0m ‮backwards " + "x" * 300
    (tmp_path / "1.txt").write_text(
        paper(1, people=("Councillor [/etc] Ash", "Councillor B Birch"), remark=remark), encoding="utf-8"
    )
    code, _, said = run("import", tmp_path / "m.db", tmp_path / "1.txt")
    assert code == 0
    assert "\x1b" not in said
    _, text, _ = run("export", tmp_path / "m.db", 1)
    assert "\x1b" not in text
    assert words_of(text) == words_of(read_source(tmp_path / "1.txt").text)


def start(book: Path, folder: Path, home: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home)}
    return subprocess.Popen(
        [sys.executable, "-m", "clerk_tui", "import", str(book), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )


def first_line_about_a_meeting(process: subprocess.Popen[bytes]) -> bytes:
    assert process.stderr is not None
    return next(line for line in process.stderr if b": meeting " in line)


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A folder of so many minutes that they come in several steps."""
    made = tmp_path / "many"
    made.mkdir()
    for number in range(1, 61):
        (made / f"trees-{number:03}.txt").write_text(paper(number), encoding="utf-8")
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_an_import_that_was_killed_goes_on(large: Path, tmp_path: Path, run: Run) -> None:
    book = tmp_path / "m.db"
    with start(book, large, tmp_path) as process:
        first_line_about_a_meeting(process)
        process.kill()
    with store.Reader(book) as reader:
        kept = {i.digest: i.meeting_id for i in reader.imported()}
        assert kept
        assert reader.check() == ()
    code, _, _ = run("import", book, large)
    assert code == 0
    with store.Reader(book) as reader:
        after = {i.digest: i.meeting_id for i in reader.imported()}
        assert len(after) == len(reader.meetings()) == 60
        assert kept.items() <= after.items()
        assert reader.check() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts with a signal")
def test_ctrl_c_leaves_what_is_done_and_says_so(large: Path, tmp_path: Path) -> None:
    book = tmp_path / "m.db"
    with start(book, large, tmp_path) as process:
        first_line_about_a_meeting(process)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        code = process.returncode
    with store.Reader(book) as reader:
        assert len(reader.meetings()) > 0
        assert reader.check() == ()
    if code != 0:  # it may have come to its end first
        assert code == 130
        assert b"Stopped." in said
        assert b"Traceback" not in said


@pytest.mark.usefixtures("with_workers")
def test_a_file_that_brings_its_reader_down_costs_itself_alone(
    folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    falls = "import clerk_tui.importing.examine as l, os; o = l.examine\n"
    falls += "import clerk_tui.importing.workers as c\n"
    falls += "c.examine = lambda path, known: os._exit(9) if path.name == 'trees-2.txt' else o(path, known)\nc.serve()"
    monkeypatch.setattr(processes, "argv_of", lambda _: [sys.executable, "-P", "-c", falls])
    code, _, said = run("import", tmp_path / "m.db", folder)
    assert code == 3
    assert "trees-2.txt crashed its reader" in said
    with store.Reader(tmp_path / "m.db") as reader:
        assert len(reader.meetings()) == 5


@pytest.mark.usefixtures("with_workers")
def test_a_file_that_is_never_done_is_given_up(
    folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeps = "import clerk_tui.importing.examine as l, time; o = l.examine\n"
    sleeps += "import clerk_tui.importing.workers as c\n"
    sleeps += (
        "c.examine = lambda path, known: time.sleep(60) if path.name == 'trees-2.txt' else o(path, known)\nc.serve()"
    )
    monkeypatch.setattr(processes, "argv_of", lambda _: [sys.executable, "-P", "-c", sleeps])
    monkeypatch.setattr(workers, "TIMEOUT", 3.0)
    code, _, said = run("import", tmp_path / "m.db", folder)
    assert code == 3
    assert "trees-2.txt could not be read within a minute" in said


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.docx", b"PK\x03\x04cut off"),
        ("cut.pdf", b"%PDF-1.7\ncut off"),
        ("cut.xml", b"<meeting><title>cut"),
        ("binary.txt", bytes(range(256)) * 40),
        ("empty.html", b""),
        ("blank.md", b" \n\n\t\n"),
    ],
)
def test_what_is_refused_leaves_the_book_as_it_was(
    folder: Path, tmp_path: Path, run: Run, name: str, data: bytes
) -> None:
    book, file = tmp_path / "m.db", tmp_path / name
    run("import", book, folder / "trees-1.txt")
    before = book.read_bytes()
    file.write_bytes(data)
    code, _, said = run("import", book, file)
    assert code == 3
    assert said.startswith(name)
    assert "Traceback" not in said
    assert book.read_bytes() == before
