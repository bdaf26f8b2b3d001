"""Notes under an item, what the proof finds in them, and what comes of accepting a fix."""

from __future__ import annotations

from dataclasses import replace

from minutes.meetings import HEAD, PRESENT, entry, meeting

from clerk_tui.meeting import Entry, Kind, Meeting, apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding, accept

DURHAM = load("durham")
CLOSED = entry(Kind.CLOSED, text="")


def said(*notes: str | Entry, rules: str = "") -> Meeting:
    """A meeting with these notes under one item."""
    record = (note if isinstance(note, Entry) else entry(Kind.NOTE, text=note) for note in notes)
    return meeting(PRESENT, "Roads", *record, CLOSED, head=replace(HEAD, rules=rules))


def found(here: Meeting) -> list[Finding]:
    """What the proof finds in words and names, those who are on no roll apart: the speakers of these notes are not."""
    return [f for f in prove(here, DURHAM) if f.rule.group in "NL" and f.code != "N3"]


def codes(*notes: str | Entry, rules: str = "") -> list[str]:
    """The codes of what is found in these notes."""
    return [finding.code for finding in found(said(*notes, rules=rules))]


def accepted(here: Meeting, finding: Finding, number: int = 0) -> Meeting:
    """The meeting after one of the fixes was accepted."""
    act = accept(here, finding.fixes[number], finding.entry_id, Directory(next_entry=900), None)
    return apply(here, act.changes)
