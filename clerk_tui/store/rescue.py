"""The rescue file: what could not be written to a minute book is kept outside it, in order, until it can be.

Its name has the UUID of the book, so that it is found again if the book was moved. Each line is an act, a committee or
a half-typed line as JSON. Only its owner may read it.
"""

from __future__ import annotations

import json
import os
import sqlite3
import types
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import Enum
from pathlib import Path
from time import time_ns
from typing import Any, Union, get_args, get_origin, get_type_hints

from clerk_tui.errors import SaveError
from clerk_tui.files import make_folder, write_whole
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Act, Entry, Kind, Membership, Noun, Person
from clerk_tui.store import chain, loading, rows
from clerk_tui.store.files import SET_ASIDE, rescue_file, rescue_files
from clerk_tui.store.values import CommitteeSetup, Draft, Saving

Rescuable = Saving | CommitteeSetup | Draft
_KINDS: dict[str, type[Rescuable]] = {"act": Saving, "committee": CommitteeSetup, "draft": Draft}
_TYPES = {"Act": Act, "Kind": Kind, "Membership": Membership, "Person": Person}


@dataclass(frozen=True)
class Rescued:
    path: Path
    acts: tuple[Saving | CommitteeSetup, ...]
    """In the order made."""
    drafts: tuple[Draft, ...]
    """The newest of each field, of lines that are unfinished."""
    is_whole: bool
    """False if some of the file cannot be read."""


class RescueFile:
    """Keeps what one writer cannot save. Only one thread at a time may use it."""

    def __init__(self, folder: Path, uuid: str) -> None:
        self.path = folder / rescue_file(uuid, str(time_ns()))
        self._kept: list[Saving | CommitteeSetup] = []
        self._drafts: dict[tuple[str, str], Draft] = {}

    def keep(self, acts: Iterable[Saving | CommitteeSetup], drafts: Iterable[Draft]) -> None:
        """Put these on the disk. Raises OSError."""
        known = {id(act) for act in self._kept}
        acts = [act for act in acts if id(act) not in known]
        new = [draft for draft in drafts if self._drafts.get((draft.scope, draft.field)) is not draft]
        if not acts and not new:
            return
        make_folder(self.path.parent)
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        whole = os.fstat(handle).st_size
        try:
            # What a failed write left must not run into the next line, even where it cannot be taken away.
            lines = "".join(f"\n{_json_line(each)}\n" for each in (*acts, *new)).encode()
            while lines:
                lines = lines[os.write(handle, lines) :]
            os.fsync(handle)
        except OSError:
            with suppress(OSError):
                os.ftruncate(handle, whole)
            raise
        finally:
            os.close(handle)
        self._kept += acts
        self._drafts |= {(draft.scope, draft.field): draft for draft in new}

    def clear(self) -> None:
        """Delete the file, because the minute book has everything in it. Raises OSError."""
        if self._kept or self._drafts:
            self._kept, self._drafts = [], {}
            self.path.unlink(missing_ok=True)


def read(path: Path) -> Rescued:
    """Return what the rescue file at `path` holds, without a line cut off and drafts of acts. Raises OSError."""
    lines = dict.fromkeys(path.read_bytes().split(b"\n"))  # what was written twice counts once
    acts: list[Saving | CommitteeSetup] = []
    drafts: dict[tuple[str, str], Draft] = {}
    is_whole = True
    for line in lines:
        if not line:
            continue
        try:
            each = _read_line(line)
        except (ValueError, KeyError, TypeError):
            is_whole = False
            continue
        if isinstance(each, Draft):
            drafts[each.scope, each.field] = each
        else:
            acts.append(each)
            settled = each.draft_scope if isinstance(each, Saving) else None
            drafts = {key: draft for key, draft in drafts.items() if draft.scope != settled}
    return Rescued(path, tuple(acts), tuple(drafts.values()), is_whole)


class UnfitError(SaveError):
    """The minute book has changed since these acts were made, so they cannot be added."""


def is_unfit(error: SaveError) -> bool:
    """Whether an error of `add` means that the minute book has changed since the acts were made."""
    return isinstance(error, UnfitError) or isinstance(error.__cause__, sqlite3.IntegrityError)


def add(connection: sqlite3.Connection, rescued: Rescued) -> None:
    """Write what was rescued to its minute book, inside an open transaction. Raises UnfitError or sqlite3.Error."""
    from clerk_tui.store import act_rows

    records: dict[int, dict[tuple[type[Noun], int], Noun]] = {}
    for act in rescued.acts:
        if isinstance(act, Saving):
            if act.meeting_id not in records:
                records[act.meeting_id] = _record(connection, act.meeting_id)
            _must_fit(act, records[act.meeting_id])
            act_rows.put_saving(connection, act)
        elif connection.execute(
            _SET_UP_LATER, (act_rows.SET_UP, act.at.astimezone(UTC).isoformat() if act.at else "")
        ).fetchone():
            raise UnfitError
        else:
            act_rows.put_committee(connection, act)
    for draft in rescued.drafts:
        act_rows.put_draft(connection, draft.scope, draft)


_SET_UP_LATER = "SELECT 1 FROM log WHERE label = ? AND at > ?"


def _record(connection: sqlite3.Connection, meeting_id: int) -> dict[tuple[type[Noun], int], Noun]:
    if connection.execute("SELECT 1 FROM meeting WHERE id = ?", (meeting_id,)).fetchone() is None:
        return {}
    nouns = chain.record_nouns(loading.meeting(connection, meeting_id))
    return {(type(noun), rows.noun_id(noun)): noun for noun in nouns}


def _must_fit(saving: Saving, record: dict[tuple[type[Noun], int], Noun]) -> None:
    """Raise UnfitError unless an act changes what is in `record`; then change `record` too. People are not checked,
    because they belong to other meetings too."""
    for change in saving.act.changes:
        key = type(change.noun), rows.noun_id(change.noun)
        if not isinstance(change.noun, Person) and record.get(key) != change.before:
            raise UnfitError
        if change.after is None:
            record.pop(key, None)
        else:
            record[key] = change.after


def set_aside(rescued: Rescued) -> Path:
    """Turn a rescue file that no longer fits its minute book into a readable text beside it, and return its path; the
    file is not offered again. Raises OSError."""
    text = rescued.path.with_suffix(".txt")
    _write_text(rescued, text)
    rescued.path.rename(rescued.path.with_suffix(SET_ASIDE))
    return text


def _write_text(rescued: Rescued, text: Path) -> None:
    lines = [draft.text for draft in rescued.drafts]
    for act in rescued.acts:
        if isinstance(act, Saving):
            entries = [entry.text for entry in act.act.entries if entry.text]
            lines.append(
                f"{act.at:%Y-%m-%d %H:%M} UTC, meeting {act.meeting_id}, {act.act.label}: {' / '.join(entries)}"
            )
        else:
            names = "; ".join(member.person.name for member in act.memberships)
            lines.append(f"{act.committee}, {act.council}: {names}")
    write_whole(text, "\n".join(lines) + "\n", is_private=True)


def destroy_notes(folder: Path, uuid: str, meeting_ids: Iterable[int]) -> None:
    """Delete the private notes of some meetings, and every half-typed line, from the rescue files of a minute book and
    from texts set aside. Raises OSError, ClerkError."""
    gone = set(meeting_ids)
    for found in map(read, (*rescue_files(folder, uuid), *rescue_files(folder, uuid, SET_ASIDE))):
        kept = [_without_notes(a) if isinstance(a, Saving) and a.meeting_id in gone else a for a in found.acts]
        again = RescueFile(folder, uuid)
        again.keep(kept, ())
        text = found.path.with_suffix(".txt")
        if kept:
            again.path.replace(found.path)
        else:
            found.path.unlink(missing_ok=True)
            text.unlink(missing_ok=True)
        if text.exists():
            _write_text(Rescued(found.path, tuple(kept), (), is_whole=True), text)


def _without_notes(saving: Saving) -> Saving:
    def is_private(noun: object) -> bool:
        return isinstance(noun, Entry) and noun.kind is Kind.PRIVATE

    changes = tuple(c for c in saving.act.changes if not (is_private(c.before) or is_private(c.after)))
    passages = tuple(p for p in saving.passages if p.kind is not Kind.PRIVATE)
    return replace(saving, act=Act(saving.act.label if changes else "private note", changes), passages=passages)


def _json_line(each: Rescuable) -> str:
    kind = next(name for name, noun in _KINDS.items() if isinstance(each, noun))
    return json.dumps({kind: _to_json(each)}, separators=(",", ":"))


def _read_line(line: bytes) -> Rescuable:
    ((kind, fields_of),) = dict(json.loads(line)).items()
    made: Rescuable = _value(_KINDS[kind], fields_of)
    return made


def _to_json(value: Any) -> Any:
    if isinstance(value, Act):
        return [value.label, [[rows.NOUNS[type(c.noun)], _image(c.before), _image(c.after)] for c in value.changes]]
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {f.name: _to_json(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_to_json(each) for each in value]
    return value.isoformat() if isinstance(value, date | time) else value


def _image(noun: Noun | None) -> str | None:
    return None if noun is None else rows.encode(noun)


_HINTS: dict[type, dict[str, Any]] = {}


def _value(hint: Any, value: Any) -> Any:
    """Return the value of type `hint` from its JSON. Raises KeyError, TypeError or ValueError."""
    if get_origin(hint) in (Union, types.UnionType):
        return None if value is None else _value(next(h for h in get_args(hint) if h is not types.NoneType), value)
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], each) for each in value)
    if hint is Act:
        label, changes = value
        return Act(str(label), tuple(rows.change(*change) for change in changes))
    if hint in (date, datetime, time):
        read: Callable[[str], object] = hint.fromisoformat
        return read(value)
    if is_dataclass(hint):
        noun: Any = hint
        hints = _HINTS.get(noun) or _HINTS.setdefault(noun, get_type_hints(noun, None, _TYPES))
        return noun(**{name: _value(hints[name], each) for name, each in dict(value).items()})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if not isinstance(value, hint):
        raise TypeError(value)
    return value
