"""Questions and their answers, clauses, and what was promised."""

from __future__ import annotations

from dataclasses import replace

from clerk_tui.meeting import Change, Kind, apply
from clerk_tui.meeting.exchange import actions, answered, clauses, exchanges, last_answered, last_asked

from .sample import CLERK, HAND, LINTERN, Sitting


def test_a_question_with_several_answerers_and_a_follow_up_is_one_exchange() -> None:
    sitting = Sitting()
    sitting.open("5", "Crime")
    question = sitting.record(Kind.QUESTION, "if so", HAND)
    first = sitting.record(Kind.ANSWER, "that it was", CLERK)
    sitting.record(Kind.NOTE, "a remark between")
    second = sitting.record(Kind.ANSWER, "that there was more", LINTERN)
    follow_up = sitting.record(Kind.FOLLOW_UP, "how much", HAND)
    promised = sitting.record(Kind.PROMISE, "figures", CLERK)
    other = sitting.record(Kind.QUESTION, "", LINTERN)
    found = exchanges(sitting.meeting, sitting.meeting.live_item)
    assert [(e.opening, e.replies) for e in found] == [(question, (first, second, follow_up, promised)), (other, ())]
    assert [answered(sitting.meeting, e) for e in (first, second, promised)] == [question, question, follow_up]


def test_an_answer_is_linked_within_its_item_and_past_what_was_struck_out() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    question = sitting.record(Kind.QUESTION, "if so", HAND)
    mistaken = sitting.record(Kind.QUESTION, "if not", LINTERN)
    answer = sitting.record(Kind.ANSWER, "that it was", CLERK)
    assert answered(sitting.meeting, answer) == mistaken
    sitting.strike(mistaken)
    assert answered(sitting.meeting, answer) == question
    sitting.open("2", "Second")
    lonely = sitting.record(Kind.ANSWER, "that it was", CLERK)
    assert answered(sitting.meeting, lonely) is None
    assert exchanges(sitting.meeting, sitting.meeting.live_item) == ()


def test_a_statement_that_was_answered_is_an_exchange_and_one_that_was_not_is_none() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    sitting.record(Kind.STATEMENT, "spoke", LINTERN)
    statement = sitting.record(Kind.STATEMENT, "complained", HAND)
    reply = sitting.record(Kind.ANSWER, "apologised", CLERK)
    (exchange,) = exchanges(sitting.meeting, sitting.meeting.live_item)
    assert (exchange.opening, exchange.replies) == (statement, (reply,))


def test_who_asked_and_answered_last_in_the_item() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    sitting.record(Kind.QUESTION, "if so", HAND)
    answer = sitting.record(Kind.ANSWER, "that it was", CLERK)
    sitting.record(Kind.QUESTION, "if not", LINTERN)
    item = sitting.meeting.items[0].id
    assert (last_asked(sitting.meeting, item), last_answered(sitting.meeting, item)) == ((LINTERN,), (CLERK,))
    assert last_asked(sitting.meeting, item, answer.position) == (HAND,)
    assert last_asked(sitting.meeting, None) == ()


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


def test_the_clauses_of_an_item() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    first = sitting.record(Kind.CLAUSE, "That it be noted")
    sitting.open("2", "Second")
    sitting.record(Kind.CLAUSE, "That it be refused")
    sitting.open("1")
    third = sitting.record(Kind.CLAUSE, "That it be agreed")
    assert clauses(sitting.meeting, sitting.meeting.items[0]) == (first, third)
