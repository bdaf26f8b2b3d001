"""What puts a finding right: values that a clerk may accept, and the act that comes of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import time

from clerk_tui.meeting.acts import describe, insert_before
from clerk_tui.meeting.changes import Act, Change
from clerk_tui.meeting.intents import Record
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.register import Register
from clerk_tui.meeting.rules import body_of, write_rules


@dataclass(frozen=True)
class Fix:
    """One way to put a finding right."""

    label: str
    """What it does, in a clerk's words: *“Ashton” for “Aston” in 22 entries*."""
    changes: tuple[Change, ...] = ()
    """What it changes of what is recorded."""
    insertion: Entry | None = None
    """What it records just before the entry of the finding: an arrival that is missing."""


def revision(label: str, before: Entry, **after: object) -> Fix:
    """A fix that changes one entry."""
    return Fix(label, (Change(before, replace(before, **after)),))  # type: ignore[arg-type]


def accept(meeting: Meeting, fix: Fix, entry_id: int | None, register: Register, entered: time | None) -> Act:
    """The one act that `fix` comes to, for a finding about the entry with that id."""
    if fix.insertion is not None and entry_id is not None:
        return insert_before(meeting, Record(fix.insertion), meeting.entry(entry_id), register, entered)
    changed = [c.after for c in fix.changes if isinstance(c.after, Entry)]
    label = f"corrected {describe(meeting, changed[0])}" if len(changed) == 1 else fix.label
    return Act(label, fix.changes)


def known_words(meeting: Meeting, words: Iterable[str]) -> Fix:
    """A fix that adds words to those that the proof of this body leaves alone."""
    rules, words = meeting.rules, tuple("".join(word.split()) for word in words)
    after = replace(rules, known=tuple(dict.fromkeys((*rules.known, *words))))
    line = write_rules(body_of(meeting.head.rules), after)
    listed = " and ".join(f"“{word}”" for word in words)
    verb = "is" if len(words) == 1 else "are"
    return Fix(f"{listed} {verb} right: leave it alone for this body", (_ruled(meeting, line),))


def switch_off(meeting: Meeting, code: str) -> Act:
    """The act that switches a rule off for this body: its line of rules says so."""
    rules = meeting.rules
    after = replace(rules, proof_off=tuple(dict.fromkeys((*rules.proof_off, code))))
    line = write_rules(body_of(meeting.head.rules), after)
    return Act(f"switched off {code} of the proof", (_ruled(meeting, line),))


def _ruled(meeting: Meeting, line: str) -> Change:
    return Change(meeting.head, replace(meeting.head, rules=line))
