"""The store: one SQLite file of minutes, the only SQL in the house.

`opening` and `lock` make a file ready, `Reader` reads it, the one `Writer` writes it; values go in and come out.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from clerk_tui.store.connection import connect
from clerk_tui.store.inspection import SMALL_FILE, FileState, exists, inspect
from clerk_tui.store.lock import HeldError, Holder, Lock, holder
from clerk_tui.store.opening import create, open_or_create, prepare
from clerk_tui.store.reader import Reader
from clerk_tui.store.reports import (
    CommitteeSaved,
    DraftKept,
    JobFailed,
    LittleSpace,
    NotSaved,
    Recovered,
    Report,
    Saved,
)
from clerk_tui.store.values import (
    CommitteeLine,
    CommitteeSetup,
    Destruction,
    Draft,
    Found,
    Hit,
    Import,
    Imported,
    Journal,
    JournalAct,
    KnownPeople,
    MeetingLine,
    NextIds,
    NotesDue,
    Passage,
    RegisterPage,
    RegisterRow,
    Saving,
    Signature,
    Signing,
    SourceFile,
)
from clerk_tui.store.writer import Writer

if TYPE_CHECKING:
    from clerk_tui.store.backup import Backup, back_up, back_up_to, backups, copy_if_changed, copy_into, restore
    from clerk_tui.store.checking import Checker
    from clerk_tui.store.importing import put_import, save_all
    from clerk_tui.store.merging import put_merged, set_apart
    from clerk_tui.store.purging import destroy_notes
    from clerk_tui.store.purging_copies import destroy_notes_in_backups
    from clerk_tui.store.saving import reindex, write
    from clerk_tui.store.signing import record_digest, text_digest
    from clerk_tui.store.waiting import run_and_wait, write_and_wait

_WHEN_WANTED = {
    **dict.fromkeys(
        ("Backup", "back_up", "back_up_to", "backups", "copy_if_changed", "copy_into", "restore"), "backup"
    ),
    "Checker": "checking",
    "destroy_notes": "purging",
    "destroy_notes_in_backups": "purging_copies",
    "record_digest": "signing",
    "text_digest": "signing",
    "put_import": "importing",
    "put_merged": "merging",
    "save_all": "importing",
    "set_apart": "merging",
    "run_and_wait": "waiting",
    "write_and_wait": "waiting",
    "reindex": "saving",
    "write": "saving",
}
"""What the first screen does not need, and the module it comes from."""


def __getattr__(name: str) -> Any:
    """Import what is wanted only now."""
    if name not in _WHEN_WANTED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"clerk_tui.store.{_WHEN_WANTED[name]}"), name)


__all__ = [
    "SMALL_FILE",
    "Backup",
    "Checker",
    "CommitteeLine",
    "CommitteeSaved",
    "CommitteeSetup",
    "Destruction",
    "Draft",
    "DraftKept",
    "FileState",
    "Found",
    "HeldError",
    "Hit",
    "Holder",
    "Import",
    "Imported",
    "JobFailed",
    "Journal",
    "JournalAct",
    "KnownPeople",
    "LittleSpace",
    "Lock",
    "MeetingLine",
    "NextIds",
    "NotSaved",
    "NotesDue",
    "Passage",
    "Reader",
    "Recovered",
    "RegisterPage",
    "RegisterRow",
    "Report",
    "Saved",
    "Saving",
    "Signature",
    "Signing",
    "SourceFile",
    "Writer",
    "back_up",
    "back_up_to",
    "backups",
    "connect",
    "copy_if_changed",
    "copy_into",
    "create",
    "destroy_notes",
    "destroy_notes_in_backups",
    "exists",
    "holder",
    "inspect",
    "open_or_create",
    "prepare",
    "put_import",
    "put_merged",
    "record_digest",
    "reindex",
    "restore",
    "run_and_wait",
    "save_all",
    "set_apart",
    "text_digest",
    "write",
    "write_and_wait",
]
