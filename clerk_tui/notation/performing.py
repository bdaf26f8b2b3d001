"""An intent carried out: from a meeting and what the clerk means to the act that changes it."""

from __future__ import annotations

from datetime import time

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, acts
from clerk_tui.meeting.intents import (
    Continue,
    Correct,
    Intent,
    ListPerson,
    NextItem,
    OpenItem,
    Record,
    Redo,
    SetHead,
    Undo,
)
from clerk_tui.notation.corrections import correct
from clerk_tui.notation.reading import Context


def perform(intent: Intent, context: Context, register: acts.Register, entered: time | None) -> Act:
    """The act that `intent` comes to; `entered` is when it is recorded. Raises LineRefusedError where the meeting does
    not allow it. Undo and redo belong to whoever keeps the journal."""
    meeting = context.meeting
    match intent:
        case Record():
            return acts.record(meeting, intent, register, entered)
        case Continue():
            return acts.continue_last(meeting, intent)
        case Correct():
            return correct(meeting, intent, context.names, context.presiding)
        case SetHead():
            return acts.set_head(meeting, intent)
        case ListPerson():
            return acts.list_person(meeting, intent, register)
        case OpenItem():
            return acts.open_item(meeting, intent, register, entered)
        case NextItem():
            return acts.next_item(meeting, register, entered)
        case Undo() | Redo():
            raise LineRefusedError("There is nothing to undo here.")
