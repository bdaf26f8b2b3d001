"""There is a terminal, it may send any byte, and it may go away."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import _parser, constants, events
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._xterm_parser import XTermParser
from textual.drivers._writer_thread import MAX_QUEUED_WRITES

from clerk_tui.errors import UsageError
from clerk_tui.tui import terminal
from clerk_tui.tui.terminal import END, START, PasteGuard

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="no such terminals there")


def test_no_terminal_is_a_wrong_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stdin__", io.StringIO())
    with pytest.raises(UsageError, match="needs a terminal") as caught:
        terminal.require_terminal()
    assert caught.value.exit_code == 2


def test_a_terminal_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    class Tty(io.StringIO):
        def isatty(self) -> bool:
            return True

    for name in ("__stdin__", "__stdout__", "__stderr__"):
        monkeypatch.setattr(sys, name, Tty())
    terminal.require_terminal()
    monkeypatch.setattr(sys, "__stdout__", None)
    with pytest.raises(UsageError):
        terminal.require_terminal()


@pytest.mark.parametrize(
    ("encoding", "is_warned"),
    [("utf-8", False), ("UTF8", False), ("ascii", True), ("latin-1", True), ("no-such", True), (None, True)],
)
def test_an_encoding_without_all_letters_is_said(
    monkeypatch: pytest.MonkeyPatch, encoding: str | None, is_warned: bool
) -> None:
    class Stream:
        pass

    stream = Stream()
    stream.encoding = encoding  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "__stderr__", stream)
    assert (terminal.locale_warning() is not None) is is_warned


@posix_only
def test_any_byte_may_come() -> None:
    """The driver's own loop reads keys from a pipe, among them bytes that are no UTF-8."""
    kind = terminal.driver_class()
    assert kind is not None
    reading, writing = os.pipe()
    os.write(writing, b"a\xff\xc3(\x80b")
    driver: Any = kind.__new__(kind)
    driver.fileno, driver._debug, driver.exit_event = reading, False, Event()
    got: list[str] = []

    def take(message: object) -> None:
        if isinstance(message, events.Key):
            got.append(message.character or "")
            if message.character == "b":
                driver.exit_event.set()
                os.close(writing)

    driver.process_message = take
    driver.run_input_thread()
    os.close(reading)
    assert "".join(got) == "a\ufffd\ufffd(\ufffdb"


class SlowLine:
    """What Textual makes of bytes that come in pieces, by a clock of its own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(constants, "ESCAPE_DELAY", 0.1)
        monkeypatch.setattr(_parser, "get_time", lambda: self.now)
        for name in ("ESCDELAY", "SSH_CONNECTION", "SSH_TTY"):
            monkeypatch.delenv(name, raising=False)
        self.guard, self.parser = terminal.PasteGuard(clock=lambda: self.now), XTermParser()
        self.got: list[str] = []

    def send(self, *pieces: bytes, apart: float) -> list[str]:
        """The keys, and the words of pastes, of bytes that come so many seconds apart, and of a long silence."""
        self.got.clear()
        for piece in pieces:
            self._take(self.parser.feed(self.guard.decode(piece)))
            self._wait(apart)
        self._wait(5)
        return list(self.got)

    def _wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 10)):
            self.now += 0.1
            self._take(self.parser.tick())

    def _take(self, messages: Iterable[object]) -> None:
        for message in messages:
            if isinstance(message, events.Key):
                self.got.append(message.key)
            elif isinstance(message, events.Paste):
                self.got.append(f"pasted {message.text}")


@posix_only
@pytest.mark.parametrize("apart", [0.3, 0.9, 1.5])
@pytest.mark.parametrize(
    ("pieces", "key"),
    [
        ((b"\x1b[", b"D"), "left"),
        ((b"\x1b[1", b";5C"), "ctrl+right"),
        ((b"\x1b[1;", b"5", b"C"), "ctrl+right"),
        ((b"\x1bO", b"P"), "f1"),
        ((b"\x1b[2", b"00~", b"two words", b"\x1b[201~"), "pasted two words"),
    ],
)
def test_a_key_that_comes_in_late_pieces_is_one_key(
    pieces: tuple[bytes, ...], key: str, apart: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = SlowLine(monkeypatch)
    assert line.send(*pieces, apart=apart) == [key]
    assert line.send(b"x", b"\x1b", b"y", apart=0.5) == ["x", "escape", "y"]


@posix_only
def test_a_late_rest_never_becomes_text_and_the_next_time_it_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    line = SlowLine(monkeypatch)
    assert line.send(b"\x1b", b"[D", apart=0.3) == ["escape", "left"]  # nobody can know yet that the line is slow
    assert line.send(b"\x1b", b"[D", apart=0.3) == ["left"]
    assert line.send(b"\x1b", b"OP", b"a", apart=0.3) == ["f1", "a"]
    assert line.send(b"\x1b", b"[200~", b"far", b"\x1b[201~", apart=1.2) == ["escape", "pasted far"]


@posix_only
def test_esc_is_quick_and_what_is_typed_after_it_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    line = SlowLine(monkeypatch)
    assert line.send(b"\x1b", b"[", b"D", apart=0.3) == ["escape", "left_square_bracket", "D"]
    line.parser.feed(line.guard.decode(b"\x1b"))
    assert constants.ESCAPE_DELAY == 0.1
    assert line.send(b"\x1b", b"[D]", apart=2.5) == ["escape", "left_square_bracket", "D", "right_square_bracket"]


@posix_only
def test_over_a_connection_from_another_computer_esc_waits_a_little(monkeypatch: pytest.MonkeyPatch) -> None:
    line = SlowLine(monkeypatch)
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.2 50000 10.0.0.1 22")
    line.guard = terminal.PasteGuard(clock=lambda: line.now)
    assert line.send(b"\x1b", b"[D", apart=0.2) == ["left"]


def test_every_module_can_be_imported_without_posix() -> None:
    """As on Windows, where fcntl and termios do not exist."""
    code = (
        "import sys; sys.modules.update(fcntl=None, termios=None, tty=None)\n"
        "import clerk_tui.tui.terminal as t, clerk_tui.tui.crash_report\n"
        "import clerk_tui.tui.input_order, clerk_tui.tui.formatting\n"
        "import clerk_tui.tui.widgets.composer, clerk_tui.tui.widgets.page, clerk_tui.tui.screens.meeting.record_pane\n"
        "import clerk_tui.tui.widgets.repainting, clerk_tui.tui.theme\n"
        "assert t.driver_class() is None\n"
        "heavy = {'rich.markdown', 'textual.widgets._markdown', 'tree_sitter', 'sqlite_utils', 'dateutil'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_the_frame_rate_is_set_before_textual_reads_it() -> None:
    code = "import clerk_tui.tui.formatting, textual.constants; print(textual.constants.MAX_FPS)"
    environment = {name: value for name, value in os.environ.items() if name != "TEXTUAL_FPS"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "120"


# Ending, in a terminal of its own


class Child:
    """The application of ending_app.py in a pseudo-terminal."""

    def __init__(self, saved: Path, *more: str) -> None:
        import pty

        self.ours, theirs = pty.openpty()
        script = Path(__file__).with_name("ending_app.py")
        self.process = subprocess.Popen(
            [sys.executable, str(script), str(saved), *more],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color"},
        )
        os.close(theirs)
        self.output = b""

    def read_until(self, words: bytes | None) -> None:
        """Read what it draws until `words` are seen; None: until it has ended and all is read."""
        import select

        while words is None or words not in self.output:
            if not select.select([self.ours], [], [], 20)[0]:
                raise AssertionError(f"{words!r} never came: {self.output[-500:]!r}")
            try:
                data = os.read(self.ours, 65536)
            except OSError:
                data = b""
            if not data:
                assert words is None, self.output[-2000:]
                return
            self.output += data

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return tmp_path / "saved"


@pytest.fixture
def child(saved: Path, request: pytest.FixtureRequest) -> Iterator[Child]:
    running = Child(saved, *getattr(request, "param", ()))
    running.read_until(b"READY")
    yield running
    running.close()


def assert_tidy(output: bytes) -> None:
    """The last word on each mode is that it is off, and the cursor is seen."""
    for mode, ended in (("1049", "l"), ("1000", "l"), ("1003", "l"), ("2004", "l"), ("1004", "l"), ("25", "h")):
        on, off = (f"\x1b[?{mode}{end}".encode() for end in "hl")
        last = "h" if output.rfind(on) > output.rfind(off) else "l"
        assert last == ended, mode


@posix_only
def test_term_saves_and_leaves_by_the_door(child: Child, saved: Path) -> None:
    child.process.send_signal(signal.SIGTERM)
    child.read_until(None)
    assert child.process.wait(60) == 128 + signal.SIGTERM
    assert saved.read_text() == "saved\n"
    assert_tidy(child.output)


@posix_only
def test_hangup_saves_and_is_gone(child: Child, saved: Path) -> None:
    child.process.send_signal(signal.SIGHUP)
    child.read_until(None)
    assert child.process.wait(60) == 128 + signal.SIGHUP
    assert saved.read_text() == "saved\n"
    assert_tidy(child.output)


@posix_only
def test_a_closed_window_saves_too(child: Child, saved: Path) -> None:
    os.close(child.ours)
    child.process.send_signal(signal.SIGHUP)
    assert child.process.wait(60) == 128 + signal.SIGHUP
    assert saved.read_text() == "saved\n"


@posix_only
@pytest.mark.parametrize("child", [("stuck",)], indirect=True)
def test_a_loop_that_hangs_is_saved_by_the_alarm(child: Child, saved: Path) -> None:
    os.write(child.ours, b"S")
    child.read_until(b"STUCK")
    child.process.send_signal(signal.SIGTERM)
    child.process.send_signal(signal.SIGALRM)
    child.read_until(None)
    assert child.process.wait(60) == 128 + signal.SIGALRM
    assert saved.read_text() == "saved\n"
    assert_tidy(child.output)


@posix_only
def test_a_bad_byte_in_a_real_terminal(child: Child) -> None:
    os.write(child.ours, b"\xff")
    child.read_until("typed \ufffd".encode())
    os.write(child.ours, b"x")
    child.read_until(b"typed x")


# Pastes arrive as text whatever is in them, in whatever pieces the terminal sends them


def decoded(pieces: list[bytes]) -> str:
    guard = PasteGuard()
    return "".join(guard.decode(piece) for piece in pieces)


def test_keys_outside_a_paste_pass_as_they_are() -> None:
    assert decoded([b"a\x1b[A\x1b", b"b\x07\r"]) == "a\x1b[A\x1bb\x07\r"


def test_escape_codes_in_a_paste_are_left_out() -> None:
    assert decoded([f"{START}a\x1b]0;TITLE\x07b\r\nc\td{END}\r".encode()]) == f"{START}a]0;TITLEb\r\nc\td{END}\r"


def test_a_paste_whose_end_never_came_ends_at_the_next_key() -> None:
    now = [0.0]
    guard = PasteGuard(clock=lambda: now[0])
    assert guard.decode(f"{START}half a".encode()) == f"{START}half a"
    now[0] = 1.0
    assert guard.decode(b" line\x1b") == " line"
    now[0] = 4.0
    assert guard.decode(b"\r") == f"{END}\r"
    assert guard.decode(b"x") == "x"


def test_a_slow_paste_is_not_cut_in_two() -> None:
    now = [0.0]
    guard = PasteGuard(clock=lambda: now[0])
    said = guard.decode(f"{START}the first part".encode())
    now[0] = 9.0
    said += guard.decode(b", and the second\r")
    now[0] = 18.0
    assert said + guard.decode(END.encode()) == f"{START}the first part, and the second\r{END}"


def test_a_byte_that_is_not_utf8_is_replaced() -> None:
    assert decoded([b"a\xffb"]) == "a\N{REPLACEMENT CHARACTER}b"


@given(st.text(st.sampled_from("ab\x1b[20~1\x07é\n")), st.lists(st.integers(1, 9)))
def test_the_pieces_do_not_matter(inside: str, cuts: list[int]) -> None:
    whole = f"x{START}{inside.replace(END, '')}{END}y".encode()
    pieces, at = [], 0
    for cut in cuts:
        pieces.append(whole[at : at + cut])
        at += cut
    pieces.append(whole[at:])
    assert decoded(pieces) == decoded([whole])
    assert decoded(pieces).count("\x1b") == 2 or END in inside.replace(END, "")


def all_read(terminal_end: int, whole: bytes) -> bytes:
    """What comes out of a terminal, once that is as much as `whole`."""
    come = b""
    while len(come) < len(whole):
        come += os.read(terminal_end, 100_000)
    return come


def passed_on(pieces: Sequence[str], *, is_waited_for: bool = True) -> bytes:
    """What a terminal that holds less gets of pieces; `is_waited_for`: a write waits until it has taken some."""
    theirs, ours = os.openpty()
    os.set_blocking(ours, is_waited_for)
    with open(ours, "w", encoding="utf-8", closefd=False) as file:
        writer = terminal.FrameWriter(file)
        writer.start()
        for piece in pieces:
            writer.write(piece)
        come = all_read(theirs, "".join(pieces).encode())
        writer.stop()
    os.close(theirs)
    os.close(ours)
    return come


@posix_only
def test_frames_come_whole_and_in_order_however_slowly_the_terminal_takes_them() -> None:
    pieces = [piece for number in range(20) for piece in (SYNC_START, f"{number}·{'x' * 5000}", SYNC_END)]
    assert passed_on(pieces) == "".join(pieces).encode()


@posix_only
def test_frames_come_whole_where_another_program_lets_nobody_wait_for_the_terminal() -> None:
    frames = [f"{number}·{'x' * 5000}" for number in range(20)]
    assert passed_on(frames, is_waited_for=False) == "".join(frames).encode()


@posix_only
def test_a_terminal_that_is_gone_holds_nothing_up() -> None:
    theirs, ours = os.openpty()
    with open(ours, "w", encoding="utf-8", closefd=False) as file:
        writer = terminal.FrameWriter(file)
        writer.start()
        os.close(theirs)
        for number in range(3 * MAX_QUEUED_WRITES):
            writer.write(f"{SYNC_START}{number}{SYNC_END}")
        writer.stop()
    os.close(ours)


@posix_only
def test_what_resets_the_terminal_comes_out_of_an_unfinished_frame_and_nothing_later(tmp_path: Path) -> None:
    theirs, ours = os.openpty()
    with open(ours, "w", encoding="utf-8", closefd=False) as file:
        writer = terminal.FrameWriter(file)
        writer.start()
        for piece in (SYNC_START, "half", "reset"):
            writer.write(piece)
        writer.stop()
        book = tmp_path / "m.db"
        with book.open("wb"):  # which has the number that the terminal had
            for number in range(3 * MAX_QUEUED_WRITES):
                writer.write(f"late {number}")
        assert book.read_bytes() == b""
    assert os.read(theirs, 1000).decode() == f"{SYNC_START}halfreset"
    os.close(theirs)
    os.close(ours)
