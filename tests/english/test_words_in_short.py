"""Words in short: which are written out, beside what, and which stay."""

from __future__ import annotations

import pytest

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.words import with_small_first


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("nbrs of the playgrd want info", "neighbours of the playground want information"),
        ("two lamps still o/s", "two lamps still outstanding"),
        ("o/s debts at the shop", "outstanding debts at the shop"),
        ("parking o/s the chapel", "parking outside the chapel"),
        ("a bin o/s no 4", "a bin outside no 4"),
        ("min 41 shd say June", "minute 41 should say June"),
        ("re min 3.2, the bench", "re minute 3.2, the bench"),
        ("min 62 q re the bench", "minute 62 question re the bench"),
        ("est. cost approx £90", "estimated cost approximately £90"),
        ("exec cttee appt made", "executive committee appointment made"),
        ("resp from the trust, indep survey reqd", "response from the trust, independent survey required"),
        ("side ext and int audit", "side extension and internal audit"),
        ("stats circd, figs apprvd", "statistics circulated, figures approved"),
        ("the twp clerk is on hols till w/e 7 May", "the township clerk is on holiday till week ending 7 May"),
        ("grit inv 30 for the vill hall", "grit invoice 30 for the village hall"),
        ("bollard nr the pump, opp the inn", "bollard near the pump, opposite the inn"),
    ],
)
def test_words_in_short_are_written_out_where_they_mean_one_thing(typed: str, printed: str) -> None:
    assert in_words(typed) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "a walk of 20 min 5 s", "min 3 bids", "est 1890", "ext 204", "back from the w/e", "exec went out",
        "indep checked", "approx", "Jo and resp from", "nr 4", "lady q re bins", "q: re bins", "to appt a warden",
        "the minimum £5 ex GST", "res from the bank awaited",
    ],
)  # fmt: skip
def test_words_in_short_stay_where_they_may_mean_another(typed: str) -> None:
    assert in_words(typed) == typed


@pytest.mark.parametrize(
    ("text", "lowered"),
    [("Object to it", "object to it"), ("OBJECT to it", "OBJECT to it"), ("A bin", "a bin"), ("", "")],
)
def test_a_first_word_in_capitals_keeps_its_first_letter(text: str, lowered: str) -> None:
    assert with_small_first(text) == lowered
