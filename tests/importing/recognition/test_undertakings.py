"""What somebody is left to do."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from .made import found, told
from .test_people import committee


def left(text: str) -> list[str]:
    """The actions of the committee's item, without the word for them."""
    return [line.removeprefix("action | ") for line in told(committee(text).meeting, Kind.ACTION)]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The Clerk will write to the ferry company.", "Mr E Finch | to write to the ferry company."),
        ("Clerk to obtain a second quotation.", "Mr E Finch | to obtain a second quotation."),
        ("Personnel Committee - to arrange a meeting.", "arrange a meeting."),
        ("Mrs Cole said that she would speak to the owner.", "Mrs A Cole | she would speak to the owner."),
        ("Mrs Cole said she would finish the leaflet.", "Mrs A Cole | to finish the leaflet."),
        ("Ms Dove stated that, in future, she will send counts.", "Ms D Dove | in future, she will send counts."),
        ("The Chairman asked the Clerk to chase up the paint.", "Mr E Finch | to chase up the paint."),
        ("It was agreed that the Clerk would write to the mill.", "Mr E Finch | to write to the mill."),
        ("Merrin will write to the mill.", "Merrin | to write to the mill."),
        ("Action item: Merrin will write to the mill.", "write to the mill."),
        ("Dr O’Hara asked that copies of the plan be circulated.", "copies of the plan be circulated."),
        ("Members requested a report on the arch.", "a report on the arch."),
        ("Three quotes are to be sought.", "Three quotes are to be sought."),
        ("The Clerk has been asked to write to the mill.", "Mr E Finch | to write to the mill."),
        ("The Clerk would report back at the next meeting.", "Mr E Finch | to report back at the next meeting."),
        ("Staff will bring back a report.", "bring back a report."),
    ],
)  # fmt: skip
def test_what_is_left_to_do_however_it_is_told(text: str, action: str) -> None:
    assert left(text) == [action]


def test_two_things_in_one_sentence() -> None:
    assert left("Mrs Cole will draft the letter and the Clerk will send it.") == [
        "Mrs A Cole | to draft the letter",
        "Mr E Finch | to send it.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "If the river rises the gate will be closed and the Clerk will be cold.",
        "It was hoped that the arch will be repaired.",
        "The bridge will be a hundred years old.",
        "No decisions will be made by the panel.",
        "Every ferry will be late.",
        "A proposal will be put forward to the county.",
        "Members agreed to be patient.",
        "Mrs Cole asked Ms Dove to explain the figures.",
        "Mrs Cole asked the Clerk to give an update on the arch.",
        "The Chairman welcomed Mr Finch to his new post.",
        "Report of the Clerk.",
        "Take a vote: all aye.",
        "Mrs Cole agreed to the wording of it.",
        "She feared that they would pay for it.",
        "Highways will be contacted about the lamp.",
        "The old rail has gone and arrangements will be made for another.",
        "With regard to the lamp, this will be looked into.",
        "Mr Cole confirmed that the sign will be put up.",
        "They will mend it this month.",
        "Call to order.",
        "More to do on the arch.",
        "Mrs Cole would prefer to wait.",
        "Those who volunteered to help were thanked.",
        "Action: Motion by Mrs Cole to approve the accounts.",
        "Action: Approved the accounts.",
    ],
)
def test_what_nobody_is_left_to_do(text: str) -> None:
    assert left(text) == []


def test_resolution_that_charges_somebody() -> None:
    assert left("RESOLVED that the Clerk would invite the engineer.") == ["Mr E Finch | to invite the engineer."]
    assert left("RESOLVED that staff be directed to count the bats.") == ["count the bats."]


def test_forename_that_stands_for_somebody() -> None:
    text = "Minutes of the Ferry Board, 4 July 2024\n\nPresent: Joan Alder, Kim Birch, Kim Elder\n\n1. Boats\n\n"
    told_so = text + "Joan will order the rope. Kim will paint it."
    assert told(found(told_so).meeting, Kind.ACTION) == ["action | Joan Alder | to order the rope."]


def test_label_with_nothing_but_an_owner_is_of_the_sentence_before_it() -> None:
    assert left("The rail needs paint. Action: Clerk") == ["Mr E Finch | The rail needs paint."]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Clerk had rung the mason and will order the stone.", "Mr E Finch | to order the stone."),
        ("Action Clerk to order the stone.", "Mr E Finch | to order the stone."),
        ("ACTION: Merrin to order the stone (Mr Finch)", "Mr E Finch | to order the stone"),
        ("ACTION: Quarry: Merrin to order the stone.", "order the stone."),
        ("RESOLVED that city staff be directed to order the stone.", "order the stone."),
    ],
)
def test_more_ways_in_which_somebody_is_left_to_do_something(text: str, owner: str) -> None:
    assert left(text) == [owner]


@pytest.mark.parametrize("text", ["Hopes to attend the show.", "Helps to order the stone.", "Urged Council to cut it."])
def test_verb_at_the_beginning_is_nobodys_name(text: str) -> None:
    assert left(text) == []
