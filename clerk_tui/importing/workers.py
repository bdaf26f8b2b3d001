"""Looks at many files at once in processes of their own: the screen stays quick, and a file that brings its reader down
or never lets it finish costs that file alone.

A process is given the place of a file on its standard input, and answers with what it found on its standard output; it
ends when there is no more, and so also when the program that began it is gone.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic
from typing import IO, Protocol

from clerk_tui import log
from clerk_tui.errors import ClerkError
from clerk_tui.importing.examine import ExaminedFile, look

TIMEOUT = 60.0
"""Seconds that one file may take."""
AHEAD = 16
"""How many files may be looked at before the first of them has been fetched."""
_LOOK_EVERY = 0.2
_MOST = 4
_BEGIN = "from clerk_tui.importing.workers import serve; serve()"

_AS_TEXT = "so nothing of it was taken in. Save it as plain text in the program it is from, and import that."
_FELL = "{name} brought its reader down, " + _AS_TEXT
_STUCK = "{name} could not be read within a minute, " + _AS_TEXT
_FAILED = "{name} could not be made out ({error}), " + _AS_TEXT


class Examiner(Protocol):
    """What looks at files."""

    def __enter__(self) -> Examiner: ...

    def __exit__(self, *_: object) -> None: ...

    def look(self, files: Sequence[Path]) -> Iterator[ExaminedFile]:
        """What is in each file, in their order."""
        ...


def pool_for(files: Sequence[Path], known: frozenset[str], *, alone: int) -> Examiner:
    """What looks at `files`, of which those with a digest in `known` were imported before: up to `alone` of them here,
    more in processes, which take a moment to begin."""
    return InProcess(known) if len(files) <= alone else WorkerPool.usual(known)


def serve() -> None:
    """What each process does. Nothing else may write where the answers go."""
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        known: frozenset[str] = pickle.load(sys.stdin.buffer)
        with suppress(EOFError, OSError):
            while True:
                path: Path = pickle.load(sys.stdin.buffer)
                pickle.dump(_look(path, known), answers, protocol=5)
                answers.flush()


def _look(path: Path, known: frozenset[str]) -> ExaminedFile:
    try:
        return look(path, known)
    except ClerkError as error:
        return ExaminedFile(path, refusal=str(error))
    except Exception as error:  # whatever is the matter with one file, the others go on
        refusal = _FAILED.format(name=path.name, error=type(error).__name__)
        return ExaminedFile(path, refusal=refusal, fault=log.account(error))


def _logged(looked: ExaminedFile) -> ExaminedFile:
    """What was found, after a file that could not be read was put into the log."""
    if looked.refusal:
        log.failed_import(looked.path, looked.refusal, looked.fault)
    return looked


class InProcess:
    """Looks at files here, one after the other."""

    def __init__(self, known: frozenset[str] = frozenset()) -> None:
        """`known`: the digests of files that were imported before."""
        self._known = known

    def __enter__(self) -> InProcess:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is to be ended."""

    def look(self, files: Sequence[Path]) -> Iterator[ExaminedFile]:
        """What is in each file, in their order."""
        for path in files:
            yield _logged(_look(path, self._known))


@dataclass(eq=False)
class _Hand:
    """One of the processes."""

    process: subprocess.Popen[bytes]
    at: int | None = None
    """The place in the list of the file that it looks at."""
    since: float = 0.0


class WorkerPool:
    """Some processes that look at files. Close it."""

    def __init__(self, size: int, known: frozenset[str] = frozenset()) -> None:
        """`known`: the digests of files that were imported before."""
        self._size, self._known = size, known
        self._hands: list[_Hand] = []
        self._heard: SimpleQueue[tuple[_Hand, ExaminedFile | None]] = SimpleQueue()

    @classmethod
    def usual(cls, known: frozenset[str]) -> WorkerPool:
        """As many as are of use here."""
        return cls(max(1, min(_MOST, os.cpu_count() or 1)), known)

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes, at once."""
        for hand in list(self._hands):
            self._dismiss(hand)

    def look(self, files: Sequence[Path]) -> Iterator[ExaminedFile]:
        """What is in each file, in their order."""
        done: dict[int, ExaminedFile] = {}
        given = fetched = 0
        while fetched < len(files):
            while given < min(len(files), fetched + AHEAD) and (hand := self._free_hand()) is not None:
                hand.at, hand.since = given, monotonic()
                _send(hand, files[given])
                given += 1
            done.update(self._hear(files))
            while fetched in done:
                yield _logged(done.pop(fetched))
                fetched += 1

    def _free_hand(self) -> _Hand | None:
        free = next((hand for hand in self._hands if hand.at is None), None)
        return self._begin() if free is None and len(self._hands) < self._size else free

    def _begin(self) -> _Hand:
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", _BEGIN],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,  # Ctrl+C is for the program that began it
        )
        hand = _Hand(process)
        self._hands.append(hand)
        assert process.stdout is not None
        threading.Thread(target=self._listen, args=(hand, process.stdout), daemon=True).start()
        _send(hand, self._known)
        return hand

    def _listen(self, hand: _Hand, answers: IO[bytes]) -> None:
        """Pass on what a process says, in a thread of its own; None where it is gone."""
        try:
            while True:
                self._heard.put((hand, pickle.load(answers)))
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            pass  # an answer that is cut off, or closed while it was read: it is gone
        except Exception as error:  # whatever is the matter with one answer, the process is given up
            log.unexpected("reading the answer of a process that looks at files", error)
        self._heard.put((hand, None))

    def _hear(self, files: Sequence[Path]) -> dict[int, ExaminedFile]:
        """What was found meanwhile; a file whose process fell, or takes too long, is refused."""
        out: dict[int, ExaminedFile] = {}
        with suppress(Empty):
            hand, looked = self._heard.get(timeout=_LOOK_EVERY)
            if hand in self._hands and hand.at is not None:
                out[hand.at] = looked or self._fallen(hand, files[hand.at])
                hand.at = None
            if looked is None:
                self._dismiss(hand)
        for hand in list(self._hands):
            if hand.at is not None and monotonic() - hand.since > TIMEOUT:
                out[hand.at] = ExaminedFile(files[hand.at], refusal=_STUCK.format(name=files[hand.at].name))
                self._dismiss(hand)
        return out

    def _fallen(self, hand: _Hand, path: Path) -> ExaminedFile:
        """The refusal of a file whose process is gone, with the status it ended with for the log."""
        with suppress(subprocess.TimeoutExpired):
            hand.process.wait(_LOOK_EVERY)
        fault = f"The process that read it ended with status {hand.process.poll()}."
        return ExaminedFile(path, refusal=_FELL.format(name=path.name), fault=fault)

    def _dismiss(self, hand: _Hand) -> None:
        if hand in self._hands:
            self._hands.remove(hand)
        process = hand.process
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        process.wait()


def _send(hand: _Hand, value: object) -> None:
    assert hand.process.stdin is not None
    with suppress(OSError):  # it is gone: that is heard
        pickle.dump(value, hand.process.stdin, protocol=5)
        hand.process.stdin.flush()
