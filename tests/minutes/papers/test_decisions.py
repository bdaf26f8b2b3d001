"""The decision sheet: what was decided and how it was voted, and nothing of the debate."""

from __future__ import annotations

from dataclasses import replace

from scenarios.reading import scenario

from clerk_tui import minutes
from clerk_tui.meeting import Entry, Kind, Settled, Stage, Vote
from clerk_tui.minutes.papers import Order, document, written

from ..meetings import CHAIR, PRESENT, SMITH_C, VICE, entry, meeting

VOTE = entry(Kind.VOTE, text=None, vote=Vote(2, 1))


def sheet(name: str) -> list[str]:
    """The lines of the sheet of a scenario below its head."""
    here = scenario(name)
    text = str(written(here, minutes.load(here.head.style), Order("decisions")))
    return [line for line in text.splitlines() if line][4:]


def of(*record: Entry | str) -> list[str]:
    """The lines of the sheet of a meeting with that record, below its head."""
    here = meeting(PRESENT, *record)
    return [x for x in str(written(here, minutes.load("parish"), Order("decisions"))).splitlines() if x][4:]


def test_it_has_the_resolutions_with_the_numbers_of_the_minutes() -> None:
    assert sheet("organised-crime-2018") == [
        "5. Organised Crime Review: Progress of the Recommendations",
        "Resolved:",
        "(i) That the report and the presentation be noted.",
        "(ii) That the recommendations be taken as complete but for Recommendation 7, on which a note be sent to "
        "Members.",
        "6. Grants to Voluntary Groups",
        "Resolved:",
        "(i) That Cabinet be advised that the Committee supports the eight grants.",
    ]


def test_it_has_what_was_put_off() -> None:
    lines = sheet("fates")
    assert "The item was deferred until the survey is done." in lines
    assert "The item was referred to the Licensing Sub-Committee." in lines
    assert lines[0] == "PART A"


def test_it_has_the_votes_by_name() -> None:
    lines = sheet("vote-by-name")
    assert "Against (2): Councillors T Farrar and L Gant" in lines
    assert not [line for line in lines if "presented the estimates" in line]


def test_it_leaves_out_what_nobody_seconded_or_its_mover_withdrew() -> None:
    lines = sheet("debate-amendments")
    at = lines.index("3. The Clock")
    assert lines[at + 1 : at + 4] == [
        "The motion was carried.",
        "Resolved:",
        "(i) That the engineer report on the clock in the autumn.",
    ]


def test_it_says_on_what_a_vote_was_that_was_taken_on_no_motion() -> None:
    lines = of("Mowing", entry(Kind.STATEMENT, (VICE,), "asked why"), entry(Kind.NOTE, text="To pay half."), VOTE)
    assert any(line.endswith("To pay half.") for line in lines)
    assert not [line for line in lines if "asked why" in line]


def test_it_says_it_once_where_the_resolution_says_it() -> None:
    clause = entry(Kind.CLAUSE, text="That half be paid")
    lines = of("Mowing", entry(Kind.NOTE, text="To pay half."), VOTE, clause)
    assert not [line for line in lines if line.endswith("To pay half.")]
    lines = of("Mowing", entry(Kind.NOTE, text="To pay half."), clause, VOTE)
    assert not [line for line in lines if line.endswith("To pay half.")]


def test_it_has_a_motion_that_was_lost() -> None:
    lines = of("Mowing", entry(Kind.MOTION, (SMITH_C, CHAIR), "That half be paid"), entry(Kind.LOST, text=None))
    assert any("half be paid" in line for line in lines)
    assert any("lost" in line for line in lines)


def test_it_says_that_nothing_was_decided() -> None:
    assert of("Mowing", entry(Kind.NOTE, text="It was hot.")) == ["No decision was taken."]


def test_an_amendment_stands_below_the_motion_that_it_would_change() -> None:
    lines = of(
        "Mowing",
        entry(Kind.MOTION, (SMITH_C, CHAIR), "That the verges be cut in May"),
        entry(Kind.AMENDMENT, (VICE, CHAIR), "delete “May” and insert “June”"),
        entry(Kind.CARRIED, text=None),
        entry(Kind.CARRIED, text=None),
    )
    motion = next(at for at, line in enumerate(lines) if "be cut in May" in line)
    amendment = next(at for at, line in enumerate(lines) if "insert “June”" in line)
    assert motion < amendment < next(at for at, line in enumerate(lines) if "be cut in June" in line)


def test_it_is_a_draft_until_the_minutes_are_agreed() -> None:
    here = meeting(PRESENT, "Mowing", entry(Kind.CLAUSE, text="That half be paid"))
    made = document(here, minutes.load("parish"), Order("decisions"))
    assert made.about.marks == ("DRAFT",)
    agreed = replace(here, settled=Settled(Stage.AGREED))
    assert document(agreed, minutes.load("parish"), Order("decisions")).about.marks == ()
