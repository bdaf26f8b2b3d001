"""Text for standard output and standard error, without characters that would control a terminal."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import argparse

AddCommand = Callable[..., "argparse.ArgumentParser"]
"""Adds a command: its name, what carries it out, and what it does in a few words."""

#: Controls (except line breaks and tabs), marks of direction, invisible characters, lone surrogates.
_CONTROLS = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def target(word: str) -> Path | None:
    """Return the file that an option names; None for `-`, which is standard output."""
    return None if word == "-" else Path(word)


def add_output(options: argparse.ArgumentParser, about: str = "a file, or a folder to put it in") -> None:
    """Add the options that name a file to write."""
    options.add_argument("-o", "--output", metavar="FILE", type=target, help=about)
    options.add_argument("--overwrite", action="store_true", help="replace FILE if it exists")


def is_agreed(question: str) -> bool:
    """Ask a yes-or-no question on the terminal, and return whether the answer is yes."""
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def say(sentence: str) -> None:
    """Print a message to standard error."""
    print(plain(sentence), file=sys.stderr)


@contextmanager
def working(what: str, every: float = 1.0) -> Iterator[None]:
    """While the block runs, show on a terminal what is being done and for how long, updated every `every` seconds."""
    if not sys.stderr.isatty():
        yield
        return
    is_done, begun, said = threading.Event(), monotonic(), threading.Event()

    def tell() -> None:
        while not is_done.wait(every):
            said.set()
            print(f"\r{plain(what)} … {monotonic() - begun:.0f} s", end="", file=sys.stderr, flush=True)

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        is_done.set()
        teller.join()
        if said.is_set():
            print(file=sys.stderr)


def fit(text: str, stream: TextIO) -> str:
    """Return `text` ready to write to `stream`; for a terminal, without characters that would control it."""
    return plain(text) if stream.isatty() else text


def plain(text: str) -> str:
    """Return `text` with a mark in place of each character that would control a terminal."""
    return re.sub(_CONTROLS, "\N{REPLACEMENT CHARACTER}", text)
