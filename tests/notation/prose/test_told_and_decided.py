"""What was told in a line, and what the body decided on it at the end."""

from __future__ import annotations

import pytest

from .test_habits_of_others import offered


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        (
            "Mr Hobbs raised the state of the hedge, and it was agreed to cut it.",
            ("hobbs: raised the state of the hedge", "= agreed to cut it."),
        ),
        (
            "The Clerk asked that the account be closed, and this was agreed.",
            ("= that the account be closed",),
        ),
        (
            "Mr Hobbs suggested that the Clerk write to the school - all agreed",
            (
                "hobbs: suggested that the Clerk write to the school",
                "= unanimously agreed that the Clerk write to the school",
            ),
        ),
        (
            "Mr Hobbs asked for permission to leave early, which was granted.",
            ("= that permission to leave early be granted",),
        ),
        (
            "Mrs Lloyd offered to store the chairs, and her offer was accepted with thanks.",
            ("lloyd: offered to store the chairs !", "= that the offer be accepted with thanks"),
        ),
        (
            "Mrs Lloyd presented the accounts for May and they were adopted.",
            ("lloyd: presented the accounts for May", "= that the accounts be adopted"),
        ),
        (
            "Following her report it was agreed to renew the lease.",
            ("= agreed to renew the lease, following her report.",),
        ),
        (
            "It was noted that the grant had come and agreed that it be banked.",
            ("It was noted that the grant had come.", "= agreed that it be banked."),
        ),
        ("Mr Lacey asked whether the gate could be painted; agreed.", ("= that the gate be painted",)),
    ],
)
def test_what_was_told_and_what_was_decided_on_it(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed)[-len(offers) :] == offers


@pytest.mark.parametrize(
    "typed",
    [
        "Mr Hobbs said that it had been asked and it was agreed last year to wait.",
        "Mr Hobbs asked if it was agreed to close the path.",
        "Mr Hobbs said the county had met and it was agreed to resurface the road.",
        "The Clerk reported that the application, which was refused, would be sent again.",
        "Mr Hobbs thanked members, who agreed to help.",
        "Mr Hobbs said the cheque was received and it was banked.",
        "Mr Hobbs reported that it was received",
        "The school agreed to clear the snow.",
        "Mr Hobbs reported that parents asked for a crossing, and it was refused",
        "Mr Hobbs said the county asked for briefs, and these were accepted",
    ],
)
def test_what_others_decided_stays_in_what_was_told(typed: str) -> None:
    assert not [offer for offer in offered(typed) if offer.startswith(("= ", "/"))]
