"""Who asked and who answered last, and what was promised."""

from __future__ import annotations

from dataclasses import replace

from clerk_tui.meeting import Change, Kind, apply
from clerk_tui.meeting.meeting import actions, last_answered, last_asked

from .sample import CLERK, HAND, LINTERN, Sitting


def test_who_asked_and_answered_last_in_the_item() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    sitting.record(Kind.QUESTION, "if so", HAND)
    answer = sitting.record(Kind.ANSWER, "that it was", CLERK)
    mistaken = sitting.record(Kind.QUESTION, "if not", LINTERN)
    item = sitting.meeting.items[0].id
    assert (last_asked(sitting.meeting, item), last_answered(sitting.meeting, item)) == ((LINTERN,), (CLERK,))
    assert last_asked(sitting.meeting, item, answer.position) == (HAND,)
    assert last_asked(sitting.meeting, None) == ()
    sitting.strike(mistaken)
    assert last_asked(sitting.meeting, item) == (HAND,)
    sitting.open("2", "Second")
    assert last_asked(sitting.meeting, sitting.meeting.items[1].id) == ()


def test_what_was_promised_by_each_owner() -> None:
    sitting = Sitting()
    action = sitting.record(Kind.ACTION, "to write", HAND, LINTERN)
    unowned = sitting.record(Kind.ACTION, "write to the board")
    promised = sitting.record(Kind.PROMISE, "figures", CLERK)
    sitting.record(Kind.STATEMENT, "spoke", HAND)
    spoke = sitting.meeting.entries[-1]
    flagged = replace(spoke, is_action=True)
    sitting.meeting = apply(sitting.meeting, [Change(spoke, flagged)])
    struck = sitting.record(Kind.ACTION, "nothing after all", HAND)
    sitting.strike(struck)
    assert [(a.entry, a.owner) for a in actions(sitting.meeting)] == [
        (action, HAND),
        (action, LINTERN),
        (unowned, None),
        (promised, CLERK),
        (flagged, HAND),
    ]
