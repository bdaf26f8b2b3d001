"""The situations of procedure that a clerk meets: each has a scenario whose minutes are right, and these are the words
that show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .reading import FOLDER

SITUATIONS: dict[str, tuple[str, ...]] = {
    "situation-amendment-to-an-amendment": (
        "moved an amendment to the amendment",
        "the amendment to the amendment was carried",
        "the amendment was carried",
        "(i) That the mill be let for two years.",
    ),
    "situation-motion-to-lie-on-the-table": (
        "that standing order 12 be suspended",
        "that the question be now put",
        "Procedural motion lost.",
        "that the motion lie on the table",
        "Procedural motion carried.",
    ),
    "situation-recorded-vote-on-request": ("asked that the vote be recorded", "For (5)", "Against (2)", "Abstain (1)"),
    "vote-by-name": ("casting vote in favour", "casting vote", "part (a)", "part (b)"),
    "situation-equality-of-votes-with-the-chair-absent": (
        "Councillor M Osgood in the Chair",
        "3 votes in favour and 3 against",
        "The Chairman used the casting vote in favour, and the motion was carried.",
    ),
    "quorum-adjourned": ("became inquorate", "adjourned", "resumed"),
    "situation-chair-leaves-and-vice-chair-takes-over": (
        "Councillor Thackray left at 6.40 pm.",
        "Councillor Bellamy took the chair.",
        "The Chair ruled",
    ),
    "situation-member-arrives-between-motion-and-vote": ("moved", "Osgood entered the meeting", "5 votes in favour"),
    "situation-substitution-in-mid-meeting": ("Councillor Farrar left", "Against (1) Councillor Hallam"),
    "situation-interest-exit-and-return": ("withdrew from the meeting", "All present", "returned to the meeting"),
    "situation-dissent-of-two-members": (
        "6 votes in favour and 2 against",
        "Councillors L Gant and T Farrar asked that their vote against be recorded.",
    ),
    "situation-exempt-item-taken-later-than-listed": (
        "3. Litter Bins",
        "2. Lease of the Depot (continued)",
        "the press and public be excluded",
        "readmitted",
        "4. Date of Next Meeting",
    ),
    "situation-election-of-the-chair-by-ballot": (
        "The votes for Councillors L Gant and M Osgood were equal.",
        "Councillor L Gant 5 and Councillor M Osgood 3. Councillor L Gant was elected Chairman for 2024/25.",
    ),
    "situation-appointments-to-outside-bodies": ("(i) That", "(ii) That"),
    "situation-budget-recorded-by-law": ("For (6)", "Against (1)", "RESOLVED that the budget"),
    "situation-ruling-on-a-point-of-order-challenged": (
        "raised the point of order",
        "The Chairman ruled",
        "the procedural motion was lost",
        "the motion was carried",
    ),
    "minutes-corrected": ("subject to", "signed"),
    "questions-petition": ("petition",),
    "situation-urgent-business-with-its-reason": ("as urgent, because the bridge was closed", "RESOLVED"),
    "situation-adjourned-to-another-day": (
        "adjourned at 10.00pm until Friday 21 June 2024 at 6.00pm",
        "resumed on Friday 21 June 2024 at 6.00pm",
        "5 votes in favour and 2 against",
    ),
    "situation-joint-meeting-of-two-bodies": (
        "Members of Harrowmere District Council: Upon a vote",
        "Members of Elmfield Town Council: Upon a vote",
        "(i) That the depot be built",
        "The motion was lost, as each body had to carry it.",
    ),
    "situation-consent-calendar-with-an-item-pulled": (
        "3. Consent Calendar",
        "carried 6–0.",
        "3.2 Purchase",
        "carried 5–1.",
    ),
    "situation-roll-call-with-abstentions-and-a-recusal": (
        *("Ayes:", "Nays:", "Abstain:", "Recused:"),
        "carried 3–1, with 1 abstention.",
    ),
    "situation-unanimous-consent": ("Motion by", "Motion carried by unanimous consent"),
    "debate-procedure": ("that the question be now put",),
    "situation-resolution-reconsidered": (
        "the motion was carried",
        "The decision on the motion was reconsidered.",
        "the motion was lost",
        "Resolved (since reconsidered or rescinded):",
        "(i) That the fountain be removed.",
        "Resolved:",
        "(i) That the fountain be mended.",
    ),
    "situation-reference-back-as-an-amendment": (
        "moved as an amendment",
        "(i) That the matter be referred back to the Parks Working Group.",
    ),
    "situation-two-motions-open-at-once": (
        "Motion moved by Councillor Bellamy lost.",
        "Motion moved by Councillor Dunmore carried.",
        "RESOLVED that Councillor Gant be elected.",
    ),
    "situation-item-reopened": ("1 Hedges", "2 Ditches", "1 Hedges (continued)", "in August"),
}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_minutes_say_what_happened_in_its_order(situation: str) -> None:
    minuted = (FOLDER / f"{situation}.txt").read_text(encoding="utf-8")
    at = 0
    for words in SITUATIONS[situation]:
        found = minuted.find(words, at)
        assert found >= 0, words
        at = found + len(words)


def test_no_decision_that_fell_stands_as_a_resolution() -> None:
    reconsidered = (FOLDER / "situation-resolution-reconsidered.txt").read_text(encoding="utf-8")
    assert "That the tower be painted green." not in reconsidered
    elected = (FOLDER / "situation-two-motions-open-at-once.txt").read_text(encoding="utf-8")
    assert "RESOLVED that Councillor Osgood" not in elected


def test_every_scenario_of_a_situation_is_looked_at() -> None:
    assert {path.stem for path in Path(FOLDER).glob("situation-*.notes")} <= SITUATIONS.keys()
