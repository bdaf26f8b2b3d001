"""Turns errors of SQLite and the disk into sentences for the clerk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES, EDQUOT, EFBIG, ENOENT, ENOSPC, EPERM, EROFS

from clerk_tui import log
from clerk_tui.errors import ClerkError

BUSY = "Another program is using the file. Close it there; what you typed is kept here until it can be saved."
FULL = "The disk is full. Free some space; what you typed is kept here until it can be saved."
READ_ONLY = "The file or its folder cannot be written to. Check its permissions, or save a copy elsewhere."
MOVED = "The file has been moved, deleted or replaced since it was opened. Put it back, or save a copy elsewhere."
OVERTAKEN = (
    "Since the file was opened another program has written to it, or an older copy was put over it. Nothing more was "
    "saved. Save a copy of this meeting elsewhere, then open the file again."
)
IO = "The disk reported an error while the file was read or written. Check the disk or the network connection."
STUCK = "The disk has not answered for some seconds. Check the network connection, or save a copy elsewhere."
DAMAGED = "The file is damaged. Close it and go back to the newest good backup."
UNOPENED = "The file cannot be opened. Check that it is there and that you have permission to use it."
UNKNOWN = "An unexpected error prevented the file from being used. What you typed is kept. Save a copy elsewhere."
DISAGREES = "The change conflicts with what is in the file, so it was not saved. Save a copy and open the file again."
SIGNED = "These minutes are signed, so the change was not saved. Minute the correction at the next meeting."
SIGNATURE_KEPT = "A signing cannot be changed or undone, so the change was not saved."

HALF_SAVED = (
    "The program that recorded in the file ended in the middle of a save. Open the file to record: that puts it right."
)

_BY_TRIGGER = {
    "signed minutes are not changed": SIGNED,
    "a signature is neither changed nor taken back": SIGNATURE_KEPT,
}
"""By the message of a trigger in the file."""
_BY_CODE = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_PROTOCOL: BUSY,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_IOERR: IO,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_CANTOPEN: UNOPENED,
    sqlite3.SQLITE_CONSTRAINT: DISAGREES,
    sqlite3.SQLITE_READONLY_DBMOVED: MOVED,
    sqlite3.SQLITE_READONLY_ROLLBACK: HALF_SAVED,
    sqlite3.SQLITE_IOERR_SHORT_READ: DAMAGED,
}
_BY_ERRNO = {
    ENOSPC: FULL,
    EDQUOT: FULL,
    EFBIG: FULL,
    EACCES: READ_ONLY,
    EPERM: READ_ONLY,
    EROFS: READ_ONLY,
    ENOENT: MOVED,
}


def code(error: BaseException) -> int:
    """Return SQLite's extended result code of an error; 0 if it has none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0)


FILE_ERRORS = (sqlite3.Error, OSError, UnicodeDecodeError)
"""What a file that is missing, in use or damaged may raise: even SQLite's own message may not be text."""


def is_busy(error: BaseException) -> bool:
    """Whether an error means that the file was in use at that moment."""
    return code(error) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_interrupt(error: BaseException) -> bool:
    """Whether an error means that a statement was interrupted."""
    return code(error) & 0xFF == sqlite3.SQLITE_INTERRUPT


def sentence(error: BaseException) -> str:
    """Return a sentence that says what happened and what to do next."""
    if isinstance(error, ClerkError):
        return str(error)
    if isinstance(error, OSError) and error.errno in _BY_ERRNO:
        return _BY_ERRNO[error.errno]
    number = code(error)
    if number == sqlite3.SQLITE_CONSTRAINT_TRIGGER and str(error) in _BY_TRIGGER:
        return _BY_TRIGGER[str(error)]
    known = _BY_CODE.get(number) or _BY_CODE.get(number & 0xFF)
    if known is not None:
        return known
    if isinstance(error, OSError):
        return IO
    # Only Python's own reading of text has no code: a damaged letter.
    if isinstance(error, UnicodeDecodeError) or (
        isinstance(error, sqlite3.OperationalError) and str(error).startswith("Could not decode")
    ):
        return DAMAGED
    return UNKNOWN


def log_unexpected(doing: str, error: BaseException) -> None:
    """Log an error that was turned into a sentence, unless it is a ClerkError, a busy file or an interrupt."""
    if not isinstance(error, ClerkError) and not is_busy(error) and not is_interrupt(error):
        log.unexpected(doing, error)


@contextmanager
def in_words() -> Iterator[None]:
    """Turn an error of SQLite or the disk in the block into a ClerkError with a sentence."""
    try:
        yield
    except FILE_ERRORS as error:
        log_unexpected("reading the minute book", error)
        raise ClerkError(plain_sentence(error)) from error


@contextmanager
def as_written() -> Iterator[None]:
    """Turn an error about a damaged value, read in the block, into a ClerkError."""
    try:
        yield
    except (KeyError, ValueError, TypeError) as error:
        log_unexpected("reading the minute book", error)
        raise ClerkError(DAMAGED) from error


def plain_sentence(error: BaseException) -> str:
    """Return the sentence for an error outside a save, without the part about what was typed."""
    if is_busy(error):
        return "Another program is using the file. Close it there, then try again."
    found = sentence(error).replace("; what you typed is kept here until it can be saved", "")
    return found.replace(" What you typed is kept.", "")


def opening_sentence(error: BaseException) -> str:
    """Return the sentence for an error while opening, to go after the name of the file."""
    said = plain_sentence(error)
    return said[0].lower() + said[1:] if is_busy(error) else said
