"""Imported minutes printed in another style: no words come twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui import minutes
from clerk_tui.meeting import Kind

from .recognition.made import found

MINUTES = """ELMFIELD PARISH COUNCIL

Minutes of the meeting held on Monday 3 March 2003 in the Village Hall at 7.00 pm.

Present: Cllr A Ash (Chairman), Cllr B Birch, Cllr C Cedar, Mrs F Finch (Clerk)

2 members of the public

1. The pond

Cllr Birch said that the pond had dried out in the long summer. Mrs Finch will write to the water company about it.

2. The bus

It was agreed that the Clerk would ask for a later bus on Saturdays. ACTION: Cllr Cedar to count the passengers.
"""


@pytest.mark.parametrize("style", ["plain", "parish", "kent", "us"])
@pytest.mark.parametrize(
    "words",
    [
        "write to the water company",
        "ask for a later bus",
        "count the passengers",
        "dried out",
        "Village Hall",
        "members of the public",
    ],
)
def test_no_words_are_printed_twice(style: str, words: str) -> None:
    meeting = found(MINUTES).meeting
    meeting = replace(meeting, head=replace(meeting.head, style=style))
    printed = " ".join(minutes.as_text(minutes.render(meeting, minutes.load(style))).split())
    assert printed.casefold().count(words.casefold()) == 1


@pytest.mark.parametrize("style", ["plain", "parish", "durham"])
@pytest.mark.parametrize("group", ["Councillors present", "Members present:", "Those in attendance"])
def test_a_heading_of_the_roll_does_not_say_again_who_is_listed(style: str, group: str) -> None:
    meeting = found(MINUTES).meeting
    roll = tuple(replace(place, group=group) for place in meeting.roll)
    meeting = replace(meeting, roll=roll, head=replace(meeting.head, style=style))
    printed = minutes.as_text(minutes.render(meeting, minutes.load(style)))
    assert group not in printed
    assert "Birch" in printed


def test_an_action_in_the_words_of_a_statement_is_not_printed_with_them_again() -> None:
    meeting = found(MINUTES).meeting
    said = next(entry for entry in meeting.entries if entry.kind is Kind.STATEMENT)
    action = replace(said, id=999, kind=Kind.ACTION, text="Cllr Birch said that the pond had dried out", published="")
    at = meeting.entries.index(said) + 1
    meeting = replace(meeting, entries=(*meeting.entries[:at], action, *meeting.entries[at:]))
    printed = minutes.as_text(minutes.render(meeting, minutes.load("parish")))
    assert printed.count("dried out") == 1
