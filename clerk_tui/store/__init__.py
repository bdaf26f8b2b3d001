"""The store: minute books as SQLite files. This package has all the SQL.

`opening` and `lock` make a file ready, `Reader` reads it, and `Writer`, of which there is one for each open book,
writes it. What the first screen needs is imported here; what it does not need is imported from its own module.
"""

from clerk_tui.store.connection import connect
from clerk_tui.store.files import exists, rescue_files
from clerk_tui.store.inspection import SMALL_FILE, FileState, inspect
from clerk_tui.store.lock import HeldError, Lock, is_free
from clerk_tui.store.opening import create, prepare
from clerk_tui.store.reader import Reader
from clerk_tui.store.values import (
    CommitteeLine,
    CommitteeSetup,
    Draft,
    Hit,
    Journal,
    JournalAct,
    KeysPressed,
    MeetingLine,
    NextIds,
    NotesDue,
    Paper,
    Passage,
    RegisterPage,
    RegisterRow,
    Saving,
    SearchPage,
    Shorthand,
    Signature,
    Signing,
    SourceFile,
)
from clerk_tui.store.writer import JobFailed, LittleSpace, NotSaved, Recovered, Report, Saved, Writer

# fmt: off
__all__ = [
    "SMALL_FILE", "CommitteeLine", "CommitteeSetup", "Draft", "FileState", "HeldError", "Hit",
    "JobFailed", "Journal", "JournalAct", "KeysPressed", "LittleSpace", "Lock", "MeetingLine", "NextIds", "NotSaved",
    "NotesDue", "Paper", "Passage", "Reader", "Recovered", "RegisterPage", "RegisterRow", "Report", "Saved", "Saving",
    "SearchPage", "Shorthand", "Signature", "Signing", "SourceFile", "Writer", "connect", "create", "exists", "inspect",
    "is_free", "prepare", "rescue_files",
]
# fmt: on
