"""The store: one SQLite file of minutes, the only SQL in the house.

`opening` and `lock` make a file ready, `Reader` reads it, the one `Writer` writes it; values go in and come out.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from clerk_tui.store.connection import connect
from clerk_tui.store.files import exists
from clerk_tui.store.inspection import SMALL_FILE, FileState, inspect
from clerk_tui.store.lock import HeldError, Holder, Lock, holder
from clerk_tui.store.opening import create, open_or_create, prepare
from clerk_tui.store.reader import Reader
from clerk_tui.store.values import (
    CommitteeLine,
    CommitteeSetup,
    Destruction,
    Draft,
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
    SearchPage,
    Signature,
    Signing,
    SourceFile,
)
from clerk_tui.store.writer import (
    CommitteeSaved,
    DraftKept,
    JobFailed,
    LittleSpace,
    NotSaved,
    Recovered,
    Report,
    Saved,
    Writer,
)

if TYPE_CHECKING:
    from clerk_tui.store.background_check import Checker
    from clerk_tui.store.backup import back_up, back_up_to, copy_if_changed, copy_into, restore
    from clerk_tui.store.files import Backup, backups
    from clerk_tui.store.people_merge import put_merged, set_apart
    from clerk_tui.store.purge import destroy_notes, destroy_notes_in_backups
    from clerk_tui.store.saving import put_import, reindex, save_all, write
    from clerk_tui.store.signing import record_digest, text_digest
    from clerk_tui.store.writer_jobs import run_and_wait, write_and_wait

_WHEN_WANTED = {
    **dict.fromkeys(
        ("Backup", "back_up", "back_up_to", "backups", "copy_if_changed", "copy_into", "restore"), "backup"
    ),
    "Checker": "background_check",
    "destroy_notes": "purge",
    "destroy_notes_in_backups": "purge",
    "record_digest": "signing",
    "text_digest": "signing",
    "put_import": "saving",
    "put_merged": "people_merge",
    "save_all": "saving",
    "set_apart": "people_merge",
    "run_and_wait": "writer_jobs",
    "write_and_wait": "writer_jobs",
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
    "SearchPage",
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
