"""An unexpected error: saved first, one sentence, the details in the log."""

from __future__ import annotations

import errno
import io
import sys
import threading
from pathlib import Path

import driving
import pytest
from rich.console import RenderableType
from rich.traceback import Traceback
from textual.app import App, ComposeResult
from textual.drivers._writer_thread import WriterThread

from clerk_tui.errors import SaveError
from clerk_tui.tui.crash_report import CrashReport, install_excepthook, report_crash
from clerk_tui.tui.widgets.composer import Composer


class Faulty(App[None]):
    """F4 is a fault, F5 one in the thread that reads the keys."""

    BINDINGS = [("f4", "fail", "Fail"), ("f5", "fail_below", "Fail below")]  # noqa: RUF012 (as Textual wants it)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.report = CrashReport(self, self.flush, folder)
        self.kept: list[str] = []

    def compose(self) -> ComposeResult:
        yield Composer()

    def flush(self) -> object:
        self.kept.append(self.query_one(Composer).line)
        return True

    def _handle_exception(self, error: Exception) -> None:
        self.report.handle(error)

    def panic(self, *renderables: RenderableType) -> None:
        self.report.panic(*renderables)

    def action_fail(self) -> None:
        raise ZeroDivisionError("[/] not [bold")

    def action_fail_below(self) -> None:
        try:
            raise UnicodeError("half a line")
        except UnicodeError:
            shown = Traceback()  # as Textual shows an error of the thread that reads the keys
        self.panic(shown)


async def type_into(app: Faulty, *keys: str) -> None:
    async with app.run_test() as pilot:
        driving.send(app, *keys)
        await pilot.pause()


async def test_saved_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", said)
    app = Faulty(tmp_path / "logs")
    monkeypatch.setattr(app.error_console, "file", said)
    with pytest.raises(ZeroDivisionError):  # run_test raises it again, for the test's sake
        await type_into(app, *"half a line", "f4")
    assert app.kept == ["half a line"]
    assert "Traceback" not in said.getvalue()
    sentence = " ".join(said.getvalue().split())
    assert sentence.startswith("clerk-tui stopped because of an internal error (ZeroDivisionError).")
    assert "What you typed is saved." in sentence
    (written,) = (tmp_path / "logs").iterdir()
    logged = written.read_text(encoding="utf-8")
    assert "ZeroDivisionError\n" in logged
    assert "in action_fail" in logged
    assert "half a line" not in logged
    assert "[bold" not in logged.replace('raise ZeroDivisionError("[/] not [bold")', "")
    assert app.return_code == 1


async def test_a_fault_below_is_said_alike(tmp_path: Path) -> None:
    app = Faulty(tmp_path)
    await type_into(app, "x", "f5")
    assert app.kept == ["x"]
    logged = next(tmp_path.iterdir()).read_text(encoding="utf-8")
    assert "UnicodeError\n" in logged
    assert "in action_fail_below" in logged
    assert "half a line" not in logged


def test_what_a_clerk_can_understand_is_said_as_it_is(tmp_path: Path) -> None:
    sentence = report_crash(SaveError("The disk is full."), lambda: False, tmp_path)
    assert sentence == "The disk is full. Not everything could be saved."
    assert list(tmp_path.iterdir()) == []


def test_a_save_that_fails_is_said() -> None:
    def flush() -> None:
        raise OSError("no space left")

    assert "Not everything could be saved: no space left." in report_crash(ValueError(), flush, None)


def test_no_folder_no_file(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    for folder in (in_the_way, None):
        sentence = report_crash(ValueError(), lambda: True, folder)
        assert sentence == "clerk-tui stopped because of an internal error (ValueError). What you typed is saved."


def test_outside_the_loop_and_in_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", said)
    saves: list[int] = []
    before = sys.excepthook, threading.excepthook
    undo = install_excepthook(lambda: saves.append(1), tmp_path)
    try:
        thread = threading.Thread(target=lambda: 1 // 0)
        thread.start()
        thread.join()
        error = ValueError("x")
        sys.excepthook(ValueError, error, None)
    finally:
        undo()
    assert (sys.excepthook, threading.excepthook) == before
    assert len(saves) == 2
    assert said.getvalue().count("an internal error") == 2
    (written,) = tmp_path.iterdir()
    assert written.read_text(encoding="utf-8").count("Unexpected error: running the screens") == 2


@pytest.mark.parametrize("said_by", ["terminal", "disk"])
def test_a_window_that_was_closed_is_no_fault(tmp_path: Path, said_by: str) -> None:
    class Gone(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.EIO, "Input/output error")

    try:
        if said_by == "terminal":
            writer = WriterThread(Gone())
            writer._queue.put("a frame")
            writer.run()
        else:
            Gone().flush()
    except OSError as error:
        sentence = report_crash(error, lambda: True, tmp_path)
    assert ("internal error" in sentence) == (said_by == "disk") == bool(list(tmp_path.iterdir()))
    assert "What you typed is saved." in sentence
