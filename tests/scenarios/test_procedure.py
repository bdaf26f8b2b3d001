"""What became of the motions, votes, interests and matters of the scenarios, beside how their minutes read."""

from __future__ import annotations

from datetime import date, time

import pytest

from clerk_tui import minutes
from clerk_tui.meeting import Choice, Kind, Meeting
from clerk_tui.meeting.agenda import minute_numbers
from clerk_tui.meeting.attendance import attendance, quorum
from clerk_tui.meeting.matters import Matter, matter_lines, matters
from clerk_tui.meeting.proceedings import Fate, Proceedings, proceedings
from clerk_tui.meeting.voting import Division
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Severity

from .reading import FOLDER, item_of, minutes_of, read, read_in_turn, scenario


def fates(meeting: Meeting, item: str) -> list[tuple[str, Fate]]:
    """Each motion and amendment of an item, and what became of it, in the order moved."""
    item_id = item_of(meeting, item)
    return [
        ("amendment" if p.is_amendment else "procedural" if p.entry.is_procedural else "motion", p.fate)
        for p in proceedings(meeting).by_id.values()
        if p.entry.item_id == item_id
    ]


def adopted(meeting: Meeting) -> list[str]:
    """The motions that became resolutions, as they stood then."""
    return [p.text for p in proceedings(meeting).by_id.values() if p.is_adopted]


def divisions(meeting: Meeting, item: str) -> list[Division]:
    """The votes of an item."""
    item_id = item_of(meeting, item)
    return [d for d in proceedings(meeting).divisions.values() if d.entry.item_id == item_id]


def named(meeting: Meeting, *surnames: str) -> tuple[int, ...]:
    """People by their surnames."""
    return tuple(next(p.id for p in meeting.people.values() if p.name.split()[-1] == name) for name in surnames)


def test_amendments_carried_lost_accepted_and_lapsed() -> None:
    meeting = scenario("debate-amendments")
    assert fates(meeting, "Markets") == [
        ("motion", Fate.CARRIED),
        ("amendment", Fate.CARRIED),
        ("amendment", Fate.LOST),
    ]
    assert fates(meeting, "The Bandstand") == [("motion", Fate.CARRIED), ("amendment", Fate.ACCEPTED)]
    assert fates(meeting, "The Clock") == [
        ("motion", Fate.LAPSED),
        ("motion", Fate.WITHDRAWN),
        ("motion", Fate.CARRIED),
        ("amendment", Fate.LAPSED),
    ]
    assert fates(meeting, "Dogs") == [("motion", Fate.CARRIED), ("amendment", Fate.CARRIED), ("amendment", Fate.LOST)]
    assert adopted(meeting) == [
        "That the Saturday market be held in the Square from June for one year",
        "That the bandstand be repaired before the winter, the cost to be met from the lottery grant",
        "That the engineer report on the clock in the autumn",
        "That dogs be kept out of the children's garden and be free elsewhere in the park",
    ]


def test_procedural_motions_become_no_resolutions() -> None:
    meeting = scenario("debate-procedure")
    assert fates(meeting, "Speed") == [
        ("motion", Fate.CARRIED),
        ("procedural", Fate.CARRIED),
        ("procedural", Fate.CARRIED),
    ]
    assert fates(meeting, "Naming") == [("motion", Fate.CARRIED), ("procedural", Fate.LOST), ("procedural", Fate.LOST)]
    assert fates(meeting, "Allotment") == [
        ("motion", Fate.DEFERRED),
        ("procedural", Fate.LAPSED),
        ("procedural", Fate.CARRIED),
    ]
    assert adopted(meeting) == [
        "That the limit in Mill Lane be 20 miles an hour",
        "That the new street be called Heron Way",
    ]


def test_a_named_vote_with_two_abstentions_and_a_casting_vote() -> None:
    meeting = scenario("vote-by-name")
    ferry, two_pounds, three_pounds = divisions(meeting, "The Ferry")
    for division in (ferry, three_pounds):
        assert (division.tally.in_favour, division.tally.against, division.tally.abstained) == (2, 2, 2)
        assert division.tally.named(Choice.ABSTAIN) == named(meeting, "Eastgate", "Gant")
        assert division.casting is not None
    assert (ferry.is_carried, two_pounds.is_carried, three_pounds.is_carried) == (True, False, False)
    assert ferry.presiding == meeting.roll[0].person_id


def test_votes_on_parts_ties_and_larger_majorities() -> None:
    meeting = scenario("vote-by-name")
    assert [(d.entry.subject, d.is_carried) for d in divisions(meeting, "The Old Library")] == [
        ("part (a)", True),
        ("part (b)", False),
        ("", True),
    ]
    (twinning,) = divisions(meeting, "Twinning")
    assert (twinning.tally.is_tied, twinning.is_carried, len(twinning.voters)) == (True, False, 6)
    (alderman,) = divisions(meeting, "Honorary")
    (orders,) = divisions(meeting, "Standing")
    assert (alderman.is_carried, orders.is_carried) == (True, False)
    owned = [e for e in meeting.entries if e.kind is Kind.OWN_VOTE]
    assert {proceedings(meeting).division_of[e.id] for e in owned} == {twinning.entry.id}


def test_an_interest_declared_late_keeps_the_member_out_until_the_item_is_over() -> None:
    meeting = scenario("interest-declared-late")
    (mill,), (field,), (school,) = (divisions(meeting, item) for item in ("The Mill", "Pound", "The School"))
    assert mill.voters == named(meeting, "Crouch", "Gant", "Bellamy", "Farrar", "Osgood")
    assert field.voters == named(meeting, "Crouch", "Gant", "Dunmore", "Osgood")
    assert school.voters == named(meeting, "Crouch", "Gant", "Bellamy", "Dunmore")
    declared = next(e for e in meeting.entries if e.kind is Kind.DECLARATION and e.item_id == mill.entry.item_id)
    before = Proceedings(meeting, before=declared.position)
    assert set(before.voters(mill.entry.item_id)) - set(mill.voters) == set(named(meeting, "Dunmore"))


SECRETS = (
    *("418,250", "455,000", "481,250", "Brackenbury", "friend", "bid", "refused", "Wren", "Flint", "caretaker"),
    *("20 September", "10.20", "10.44", "illness", "would not go higher"),
)


@pytest.mark.parametrize("style", minutes.style_names())
def test_no_byte_of_exempt_business_is_in_any_public_output(style: str) -> None:
    meeting = scenario("exempt-lease")
    house = minutes.load(style)
    public = minutes.as_text(minutes.render(meeting, house))
    public += "".join(minutes.as_text(minutes.render_item(meeting, item.id, house)) for item in meeting.items)
    for item in (None, *meeting.items):
        public += minutes.as_text(minutes.render_resolution(meeting, item.id if item else None, house))
    times = [house.clock(time(10, 20)), house.clock(time(10, 44))]
    assert not [secret for secret in (*SECRETS, *times) if secret.casefold() in public.casefold()]
    full = minutes.as_text(minutes.render(meeting, house, with_exempt=True))
    assert "481,250" not in full
    if house.omitted:
        return
    written = {"10.20": house.clock(time(10, 20)), "10.44": house.clock(time(10, 44))}
    told = [written.get(secret, secret) for secret in SECRETS if secret != "481,250"]
    assert [secret for secret in told if secret.casefold() not in full.casefold()] == []


@pytest.mark.parametrize("style", minutes.style_names())
@pytest.mark.parametrize("name", ["exempt-lease", "exempt-not-readmitted"])
def test_no_block_of_the_public_minutes_is_made_of_a_hidden_entry(name: str, style: str) -> None:
    meeting = scenario(name)
    known = minutes.render(meeting, minutes.load(style))
    hidden = {e.id for e in meeting.entries if Publicly(meeting).hides(e.id)}
    assert hidden
    assert not hidden & {entry_id for block in known.blocks for entry_id in block.entry_ids}


class Publicly:
    """What is not for the public, by the lines alone: everything from an exclusion to the next readmission."""

    OPEN = (Kind.EXEMPT, Kind.READMITTED, Kind.SUMMARY, Kind.ITEM, Kind.CLOSED)

    def __init__(self, meeting: Meeting) -> None:
        self._hidden: set[int] = set()
        is_open = True
        for entry in meeting.entries:
            is_open = entry.kind is not Kind.EXEMPT and (is_open or entry.kind is Kind.READMITTED)
            if not is_open and entry.kind not in self.OPEN:
                self._hidden.add(entry.id)

    def hides(self, entry_id: int) -> bool:
        """Whether the public does not read it."""
        return entry_id in self._hidden


def test_a_motion_moved_in_public_and_decided_in_private_has_no_outcome_for_the_public() -> None:
    notes = (FOLDER / "exempt-lease.notes").read_text(encoding="utf-8")
    moved = "/motion bellamy / crouch: That the Corn Exchange be kept open\n/exempt 3\n/item 3"
    meeting = read(
        notes.replace("/exempt 3\n/item 3", moved).replace("/item 3 Lease", "/vote all\n/item 3 Lease")
    ).meeting
    assert "That the Corn Exchange be kept open" in adopted(meeting)
    public, full = minutes_of(meeting, "2"), minutes_of(meeting, "2", with_exempt=True)
    assert "that the Corn Exchange be kept open" in public
    assert "Resolved" not in public.replace("resolved that, under", "")
    assert "carried" not in public
    assert "carried" in full


@pytest.mark.parametrize("with_exempt", [False, True])
@pytest.mark.parametrize("style", minutes.style_names())
def test_members_of_the_public_who_are_not_to_be_named_are_named_nowhere(style: str, with_exempt: bool) -> None:
    meeting = scenario("questions-petition")
    text = minutes.as_text(minutes.render(meeting, minutes.load(style), with_exempt=with_exempt))
    assert ("412 residents" in text) == (Kind.PETITION not in minutes.load(style).omitted)
    assert not [name for name in ("Hartnell", "Trick", "Olive", "Jonas") if name in text]


def test_a_quorum_is_lost_by_a_departure_and_found_again() -> None:
    meeting = scenario("quorum-adjourned")
    moved = [e for e in meeting.entries if e.kind in (Kind.DEPARTURE, Kind.ARRIVAL)]
    counts = [
        (quorum(attendance(meeting, e.position + 1)).present, quorum(attendance(meeting, e.position + 1)).is_lost)
        for e in moved
    ]
    assert meeting.quorum_needed == 4
    assert counts == [(3, True), (4, False), (3, True)]


def test_a_parish_of_seven_needs_three_and_is_dissolved_with_two() -> None:
    meeting = scenario("quorum-dissolved")
    left = next(e for e in meeting.entries if e.kind is Kind.DEPARTURE)
    assert (meeting.quorum_needed, quorum(attendance(meeting, left.position)).is_lost) == (3, False)
    assert quorum(attendance(meeting, left.position + 1)).is_lost


def test_the_minutes_are_agreed_with_corrections_and_signed_at_the_next_meeting() -> None:
    meeting = scenario("minutes-corrected")
    agreed = [e for e in meeting.entries if e.kind is Kind.MINUTES_AGREED]
    assert [(e.of_date, bool(e.text)) for e in agreed] == [(date(2024, 11, 5), False), (date(2024, 12, 3), True)]
    assert (agreed[1].text or "").startswith("the apologies of Councillor L Gant being added")
    signed = [e.of_date for e in meeting.entries if e.kind is Kind.MINUTES_SIGNED]
    assert signed == [date(2024, 11, 5), date(2024, 12, 3)]


def test_actions_and_a_review_are_followed_over_three_meetings() -> None:
    held = read_in_turn("followed-1-march", "followed-2-june", "followed-3-september")
    names = {person.id: person.name for meeting in held for person in meeting.people.values()}

    def followed(count: int) -> dict[str, Matter]:
        lines = (line for meeting in held[:count] for line in matter_lines(meeting))
        return {matter.text: matter for matter in matters(lines, names)}

    views = "to ask the Friends of the Park for their views by 30 March 2024"
    after = [followed(count) for count in (1, 2, 3)]
    open_ones = [{text for text, matter in known.items() if not matter.is_done} for known in after]
    assert len(after[0]) == len(after[1]) == len(after[2]) == 6
    assert open_ones[1] == {
        views,
        "to provide in writing the dates",
        "That every gate be open by eight o'clock",
        "That a count of visitors be made",
    }
    assert open_ones[2] == {"to provide in writing the dates", "That a count of visitors be made"}
    assert [p.date for p in after[2][views].progress] == [held[1].head.date, held[2].head.date]
    gates = after[2]["That every gate be open by eight o'clock"]
    assert (gates.number, [p.is_completion for p in gates.progress]) == ("1", [False, False, True])


def test_minute_numbers_run_through_the_year() -> None:
    may, june = read_in_turn("numbers-1-may", "numbers-2-june")
    assert list(minute_numbers(may).values()) == ["24/1", "24/2", "24/3"]
    assert list(minute_numbers(june).values()) == ["24/4", "24/5", "24/6"]


def test_on_a_board_coopted_members_and_those_on_a_link_vote_and_a_substitute_has_the_members_seat() -> None:
    meeting = scenario("board-by-link")
    (meals,), (minibus,), (admissions,) = (divisions(meeting, i) for i in ("School Meals", "Minibus", "Admissions"))
    assert meals.voters == named(meeting, "Nair", "Holt", "Lowe", "Pike", "Moor")
    assert minibus.voters == named(meeting, "Nair", "Holt", "Lowe", "Pike", "Tandy", "Moor")
    assert (admissions.seats, admissions.is_carried) == (6, True)
    assert meeting.quorum_needed == 3


def test_recommendations_are_no_resolutions() -> None:
    text = minutes_of(scenario("recommended"))
    resolved, recommended = text.index("Resolved:"), text.index("Recommended to the Council:")
    assert resolved < text.index("That the report be noted") < recommended < text.index("That £1.2 million")


def test_where_a_vote_is_a_tie_the_proof_says_so_and_finds_no_fault() -> None:
    meeting = scenario("vote-by-name")
    found = prove(meeting, minutes.load(meeting.head.style))
    assert {finding.severity for finding in found} == {Severity.INFO}
    assert len(found) == 2
