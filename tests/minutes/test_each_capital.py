"""The sentences of a note after its first begin with a capital; words in short end none."""

from __future__ import annotations

import pytest

from clerk_tui.minutes.written_english import each_capital


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("The report was read. noted", "The report was read. Noted"),
        ("Lamps are lit. no further action.", "Lamps are lit. No further action."),
        ("Pres. read it out", "Pres. read it out"),
        ("Treas. said so", "Treas. said so"),
        ("Cost of approx. ten pounds", "Cost of approx. ten pounds"),
        ("It cost £4. fine", "It cost £4. fine"),
        ("See no. four", "See no. four"),
    ],
)
def test_each_sentence_begins_with_a_capital(typed: str, printed: str) -> None:
    assert each_capital(typed) == printed
