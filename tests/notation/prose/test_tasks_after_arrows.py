"""Tasks to which an arrow leads, of two owners in a line, and of whoever says that they will do it."""

from __future__ import annotations

import pytest

from .test_habits_of_others import offered


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("no reply from the county → Hobbs to chase", ("no reply from the county", "!hobbs to chase")),
        ("gate still broken -> Lacey to mend it", ("gate still broken", "!lacey to mend it")),
        ("quotes -> Hobbs by 1 July", ("!hobbs to see to the quotes by 1 July",)),
        ("Lloyd asked for a note on costs -> Hobbs by 30 June", ("!hobbs to provide a note on costs by 30 June",)),
        ("Hobbs - not yet, chased twice -> will write to members", ("!hobbs to write to members",)),
        ("Lacey -> when is the audit", ("Lacey? when is the audit",)),
        ("Lacey -> do the minutes", ("!Lacey to do the minutes",)),
        ("Lacey to clear them, Hobbs check in October", ("!lacey to clear them", "!hobbs to check in October")),
        ("Hobbs will do it by July", ("!hobbs to do it by July",)),
        ("Lacey will do", ("!lacey to do so",)),
    ],
)
def test_a_task_has_its_owner(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed)[-len(offers) :] == offers


@pytest.mark.parametrize(
    "typed",
    [
        "hours cut 32 → 24",
        "transfer £500 reserve -> roof fund",
        "rota -> carried forward",
        "Lacey will do well out of it",
        "Mr Hobbs said that it would do for now.",
        "the glue will do",
        "Hobbs reported that the trust met and agreed to buy a shed",
        "Lacey to write to the county, which Hobbs visits",
    ],
)
def test_what_is_no_task_of_another(typed: str) -> None:
    assert len([offer for offer in offered(typed) if offer.startswith("!")]) < 1 + typed.startswith("Lacey to")
