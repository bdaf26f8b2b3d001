"""An intent carried out: from a meeting and what the clerk means to the act that changes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, Change, Entry, Head, Meeting, acts
from clerk_tui.meeting.intents import (
    Continue,
    Correct,
    Intent,
    ListPerson,
    ListSubstitute,
    NextItem,
    OpenItem,
    PlanItem,
    Record,
    Redo,
    Second,
    SetHead,
    Undo,
)
from clerk_tui.meeting.register import Register
from clerk_tui.meeting.rules import read_rules
from clerk_tui.notation.corrections import correct
from clerk_tui.notation.reading import Context
from clerk_tui.notation.texts import due_again


def perform(intent: Intent, context: Context, register: Register, entered: time | None) -> Act:
    """The act that `intent` comes to; `entered` is when it is recorded. Raises LineRefusedError where the meeting does
    not allow it. Undo and redo belong to whoever keeps the journal."""
    meeting = context.meeting
    match intent:
        case Record():
            return acts.record(meeting, intent, register, entered)
        case Continue():
            return _continued(meeting, intent)
        case Correct():
            return correct(meeting, intent, context.names, context.presiding)
        case SetHead():
            return _headed(meeting, intent)
        case ListPerson():
            return acts.list_person(meeting, intent, register)
        case ListSubstitute():
            return acts.list_substitute(meeting, intent, register, entered)
        case PlanItem():
            return acts.plan_item(meeting, intent, register)
        case Second():
            return acts.second(meeting, intent)
        case OpenItem():
            return acts.open_item(meeting, intent, register, entered)
        case NextItem():
            return acts.next_item(meeting, register, entered)
        case Undo() | Redo():
            raise LineRefusedError("There is nothing to undo here.")


def _headed(meeting: Meeting, intent: SetHead) -> Act:
    """The head as set; rules that have a quorum take the place of the number that was set for the meeting."""
    act = acts.set_head(meeting, intent)
    if intent.rules is None or intent.quorum is not None or read_rules(intent.rules).quorum is None:
        return act
    (change,) = act.changes
    assert isinstance(change.after, Head)
    return Act(act.label, (Change(change.before, replace(change.after, quorum=None)),))


def _continued(meeting: Meeting, intent: Continue) -> Act:
    """The last entry gone on with; a date by which it is due may be in what was added."""
    act = acts.continue_last(meeting, intent)
    (change,) = act.changes
    before, after = change.before, change.after
    assert isinstance(before, Entry)
    assert isinstance(after, Entry)
    due = due_again(before, after.text or "", meeting.head.date)
    return Act(act.label, (Change(before, replace(after, due=due)),))
