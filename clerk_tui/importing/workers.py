"""Examines files in worker processes, so that the screens stay responsive and a file that crashes or hangs its reader
is the only one that fails.

A worker reads the path of a file from its standard input and writes what it found to its standard output. It exits at
the end of its input, and so also when the program that started it has gone.
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
from typing import IO

from clerk_tui import log, processes
from clerk_tui.errors import ClerkError
from clerk_tui.importing.examine import ExaminedFile, examine

TIMEOUT = 60.0
"""Seconds that a file may take."""
SMALL = 1_000_000
"""Bytes of files that are read at once, without a limit of time: twice the longest minutes."""
AHEAD = 16
"""The most files that are examined ahead of the one that is fetched next."""
_POLL_EVERY = 0.2  # seconds
_MOST_WORKERS = 4
_PART = "clerk_tui.importing.workers:serve"

_AS_TEXT = " and was not imported. Save it as plain text in the program it comes from, then import that."
_CRASHED = "{name} crashed its reader" + _AS_TEXT
_TIMED_OUT = "{name} could not be read within a minute" + _AS_TEXT
_FAILED = "{name} could not be read ({error})" + _AS_TEXT


def pool_for(files: Sequence[Path], known: frozenset[str], *, alone: int) -> Examiner:
    """Return an examiner for `files`: here for at most `alone` small ones, or in workers, which can be ended."""
    is_little = len(files) <= alone and sum(map(_size, files)) <= SMALL
    return InProcess(known) if is_little else WorkerPool.usual(known)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # the reader says why
        return 0


def serve() -> None:
    """Run a worker. Nothing else may write to its standard output."""
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        known: frozenset[str] = pickle.load(sys.stdin.buffer)
        with suppress(EOFError, OSError):
            while True:
                path: Path = pickle.load(sys.stdin.buffer)
                pickle.dump(_examine(path, known), answers, protocol=5)
                answers.flush()


def _examine(path: Path, known: frozenset[str]) -> ExaminedFile:
    try:
        return examine(path, known)
    except ClerkError as error:
        return ExaminedFile(path, refusal=str(error))
    except Exception as error:  # the other files go on
        refusal = _FAILED.format(name=path.name, error=type(error).__name__)
        return ExaminedFile(path, refusal=refusal, fault=log.account(error))


def _logged(examined: ExaminedFile) -> ExaminedFile:
    if examined.refusal:
        log.failed_import(examined.path, examined.refusal, examined.fault)
    return examined


class InProcess:
    """Examines files in this process, one after the other."""

    def __init__(self, known: frozenset[str] = frozenset()) -> None:
        """`known` has the digests of files that were imported before."""
        self._known = known

    def __enter__(self) -> InProcess:
        return self

    def __exit__(self, *_: object) -> None:
        """Do nothing: there are no processes to stop."""

    def examine(self, files: Sequence[Path]) -> Iterator[ExaminedFile]:
        """Yield what is in each file, in order."""
        for path in files:
            yield _logged(_examine(path, self._known))


@dataclass(eq=False)
class _Worker:
    """One worker process."""

    process: subprocess.Popen[bytes]
    at: int | None = None
    """The index of the file that it examines."""
    since: float = 0.0


class WorkerPool:
    """Examines files in several worker processes. Close it."""

    def __init__(self, size: int, known: frozenset[str] = frozenset()) -> None:
        """`known` has the digests of files that were imported before."""
        self._size, self._known = size, known
        self._workers: list[_Worker] = []
        self._answers: SimpleQueue[tuple[_Worker, ExaminedFile | None]] = SimpleQueue()

    @classmethod
    def usual(cls, known: frozenset[str]) -> WorkerPool:
        """Return a pool of a size that suits this computer."""
        return cls(max(1, min(_MOST_WORKERS, os.cpu_count() or 1)), known)

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Kill the workers."""
        for worker in list(self._workers):
            self._remove(worker)

    def examine(self, files: Sequence[Path]) -> Iterator[ExaminedFile]:
        """Yield what is in each file, in order."""
        done: dict[int, ExaminedFile] = {}
        given = fetched = 0
        while fetched < len(files):
            while given < min(len(files), fetched + AHEAD) and (worker := self._free_worker()) is not None:
                worker.at, worker.since = given, monotonic()
                _send(worker, files[given])
                given += 1
            done.update(self._receive(files))
            while fetched in done:
                yield _logged(done.pop(fetched))
                fetched += 1

    def _free_worker(self) -> _Worker | None:
        free = next((worker for worker in self._workers if worker.at is None), None)
        return self._begin() if free is None and len(self._workers) < self._size else free

    def _begin(self) -> _Worker:
        process = processes.begun(_PART)
        worker = _Worker(process)
        self._workers.append(worker)
        assert process.stdout is not None
        threading.Thread(target=self._listen, args=(worker, process.stdout), daemon=True).start()
        _send(worker, self._known)
        return worker

    def _listen(self, worker: _Worker, answers: IO[bytes]) -> None:
        """Queue the answers of a worker, in a thread of their own, and None when it has ended."""
        try:
            while True:
                self._answers.put((worker, pickle.load(answers)))
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            pass  # the answer is cut off, or the stream was closed
        except Exception as error:  # the worker is given up
            log.unexpected("reading the answer of a worker that examines files", error)
        self._answers.put((worker, None))

    def _receive(self, files: Sequence[Path]) -> dict[int, ExaminedFile]:
        """Return the results so far. A file whose worker crashed or takes too long is refused."""
        out: dict[int, ExaminedFile] = {}
        with suppress(Empty):
            worker, examined = self._answers.get(timeout=_POLL_EVERY)
            if worker in self._workers and worker.at is not None:
                out[worker.at] = examined or self._crashed(worker, files[worker.at])
                worker.at = None
            if examined is None:
                self._remove(worker)
        for worker in list(self._workers):
            if worker.at is not None and monotonic() - worker.since > TIMEOUT:
                out[worker.at] = ExaminedFile(files[worker.at], refusal=_TIMED_OUT.format(name=files[worker.at].name))
                self._remove(worker)
        return out

    def _crashed(self, worker: _Worker, path: Path) -> ExaminedFile:
        """Refuse a file whose worker has ended, and log the exit status."""
        with suppress(subprocess.TimeoutExpired):
            worker.process.wait(_POLL_EVERY)
        fault = f"The worker that read it exited with status {worker.process.poll()}."
        return ExaminedFile(path, refusal=_CRASHED.format(name=path.name), fault=fault)

    def _remove(self, worker: _Worker) -> None:
        if worker in self._workers:
            self._workers.remove(worker)
        process = worker.process
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        process.wait()


Examiner = InProcess | WorkerPool


def _send(worker: _Worker, value: object) -> None:
    assert worker.process.stdin is not None
    with suppress(OSError):  # it has gone, and `_listen` notices
        pickle.dump(value, worker.process.stdin, protocol=5)
        worker.process.stdin.flush()
