"""A hurried line that tells of two events offers both, each for the person who did it, with nothing lost of either."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Meeting

from ..rolls import meeting_of, read

BOARD = """
/date 1 May 2026 3pm
/chair S Marsh
/vice T Okafor
/member P Stone
/member R Nair
/member J May
/member L Price
/member D Hall
/member K Park
/member W Will
/member B Cole
/officer Ms S Bell (Clerk)
/item 1 Lease
/open 3pm
/present all
"""
MEETING = meeting_of(BOARD)
SUBSTITUTED = meeting_of(BOARD.replace("/member B Cole", "/guest B Cole"))
PRIVATE = meeting_of(f"{BOARD}/exempt 3")
PAUSED = meeting_of(f"{BOARD}-price 3.05\n-hall 3.05\n/adjourn 3.05pm")
RECESS = meeting_of(f"{BOARD}/adjourn 3.05pm")
MOVED = meeting_of(f"{BOARD}/motion hall / park: That the hall be let")
AMENDED = meeting_of(f"{BOARD}/motion hall / park: That the hall be let\n/amendment price: That it be sold")


def offered(line: str, meeting: Meeting = MEETING) -> tuple[str, ...]:
    reading = read(line, meeting)
    return (reading.offer, *reading.then)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("okafor in chair, marsh having declared an interest", ("/presiding okafor", "/declare marsh in item 1")),
        (
            "chair declared an interest and okafor presided",
            ("/declare marsh in item 1", "/presiding okafor: Okafor presided."),
        ),
        (
            "chair declared an interest and left, okafor in chair",
            ("/declare marsh in item 1, leaves", "-marsh", "/presiding okafor"),
        ),
        ("hall declared an interest and left at 3.10", ("/declare hall in item 1, leaves", "-hall 3.10")),
    ],
)
def test_an_interest_beside_another_event_is_that_of_whoever_declared_it(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "became inquorate at 3.05 when price left, adjourned until 3.15",
            (
                "-price 3.05",
                "/inquorate 3.05: Became inquorate at 3.05 when Price left.",
                "/adjourn: Adjourned until 3.15pm.",
            ),
        ),
        (
            "no longer quorate 3.05 as hall and park left, meeting adjourned 3.10",
            (
                "-hall, park 3.05",
                "/inquorate 3.05: No longer quorate at 3.05pm as Hall and Park left.",
                "/adjourn 3.10",
            ),
        ),
        (
            "quorum lost 3.05 when price and hall left",
            ("-price, hall 3.05", "/inquorate 3.05: Quorum lost 3.05 when Price and Hall left."),
        ),
        ("became inquorate at 3.05, adjourned until 3.15", ("/inquorate 3.05", "/adjourn: Adjourned until 3.15pm.")),
        ("adjourned until 8.15", ("/adjourn: Adjourned until 8.15pm.",)),
    ],
)
def test_whoever_left_too_few_is_offered_as_gone(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("resumed 3.15pm, price back", ("/resume 3.15pm", "+price 3.15pm")),
        ("resumed 3.15pm, price and hall back", ("/resume 3.15pm", "+price, hall 3.15pm")),
        ("resumed 3.15pm, price back 3.20", ("/resume 3.15pm", "+price 3.20")),
    ],
)
def test_whoever_comes_back_when_the_meeting_goes_on_comes_at_that_time(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, PAUSED) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Excluded 3.10, public back 3.20", ("/exempt: The public was excluded at 3.10pm.", "/public 3.20")),
        ("public out 3.10 and readmitted 3.20", ("/exempt: The public was excluded at 3.10pm.", "/public 3.20")),
        (
            "closed session 3.10, open session resumed 3.20",
            ("/exempt: The meeting went into closed session at 3.10pm.", "/public 3.20"),
        ),
    ],
)
def test_a_private_session_that_begins_and_ends_in_a_line_is_both(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "motion to exit exec session 8:40pm by may, seconded price. 4-0",
            ("/motion may / price: to exit exec session 8:40pm", "/vote 4-0", "/public 8:40pm"),
        ),
        (
            "hall moved to come out of executive session, seconded will, unanimous",
            ("/motion hall / will: to come out of executive session", "/vote all", "/public"),
        ),
    ],
)
def test_a_motion_that_ends_the_private_session_keeps_its_mover_and_its_vote(
    line: str, offers: tuple[str, ...]
) -> None:
    assert offered(line, PRIVATE) == offers


def test_a_motion_that_begins_the_private_session_keeps_its_mover_and_its_time() -> None:
    assert offered("Went into exec session 8:40pm, May/Price") == (
        "/motion may / price: to go into exec session",
        "/carried",
        "/exempt: The meeting went into executive session at 8:40pm.",
    )


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "offered by stone, seconded by may: that the lease be signed",
            ("/motion stone / may: That the lease be signed",),
        ),
        (
            "introduced by hall, seconded by will, that the fence be mended, carried 5-0",
            ("/motion hall / will: That the fence be mended", "/vote 5-0"),
        ),
        ("tea offered by park", ("",)),
        (
            "resolved 3 for 0 against 1 abstention (nair) to sign the lease",
            ("/motion: to sign the lease", "/vote 3-0-1: Carried 3-0-1, @nair abstaining."),
        ),
        ("agreed by 4 votes to 1 that the hall be let", ("/motion: that the hall be let", "/vote 4-1")),
        ("resolved 4-1 to write to the county", ("/motion: to write to the county", "/vote 4-1")),
        (
            "moved by price seconded by park be it resolved that the lease be signed",
            ("/motion price / park: that the lease be signed",),
        ),
        (
            "motion by hall second park to pay the bill roll call all ayes except may nay",
            ("/motion hall / park: to pay the bill", "/vote all -may"),
        ),
        (
            "price proposed may as vice chair, seconded hall, agreed",
            ("/motion price / hall: that @may be vice chair", "/carried"),
        ),
        (
            "hall moved that may be treasurer, seconded price, carried",
            ("/motion hall / price: that @may be treasurer", "/carried"),
        ),
        (
            "hall moved grant for clerk training, seconded price, carried",
            ("/motion hall / price: grant for clerk training", "/carried"),
        ),
    ],
)
def test_who_moved_and_what_came_of_it_are_no_words_of_the_motion(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


@pytest.mark.parametrize("line", ["on the main motion 4-0 carried", "on the substantive motion 4-0 carried"])
def test_the_motion_that_was_voted_on_is_no_sentence_of_its_own(line: str) -> None:
    assert offered(line, MOVED) == ("/vote 4-0",)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Ms Sue Bell and cole left", "-bell, cole: @bell and Cole left."),
        ("nair and price left 3.15 for a funeral", "-nair, price 3.15: @nair and @price left at 3.15pm for a funeral."),
    ],
)
def test_everybody_of_an_event_has_a_capital_in_its_own_sentence(line: str, offer: str) -> None:
    assert offered(line) == (offer,)


@pytest.mark.parametrize("line", ["quorum confirmed", "chair declared the meeting quorate"])
def test_that_enough_are_there_is_neither_a_decision_nor_an_interest(line: str) -> None:
    assert not read(line, MEETING).remark


def test_what_is_taken_back_after_a_resolution_was_rescinded_is_named() -> None:
    once = f"{BOARD}/motion hall / park: That the hall be let\n/vote 5-0\n"
    twice = meeting_of(f"{once}/motion park / may: That the van be sold\n/vote 5-0\n/rescind")
    assert "“That the hall be let”" in read("/reconsider", twice).passing
    assert not read("/reconsider", meeting_of(once)).passing


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("agreed to mend the gate, ACTION clerk", ("= agreed to mend the gate", "!bell to mend the gate")),
        ("resolved to buy bins ACTION bell", ("= to buy bins", "!bell to buy bins")),
        ("agreed to write to county - action: hall", ("= agreed to write to county", "!hall to write to county")),
        ("agreed to take action for the hall", ("= agreed to take action for the hall",)),
    ],
)
def test_an_action_marked_at_the_end_of_a_decision_is_an_action(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        (
            "may: i am a trustee of the landlord, conflict in item 1",
            "/declare may in item 1, as they are a trustee of the landlord",
        ),
        ("hall: i own the shed so interest in item 1", "/declare hall in item 1, as they own the shed"),
    ],
)
def test_a_conflict_that_somebody_tells_is_an_interest(line: str, offer: str) -> None:
    assert offered(line) == (offer,)


@pytest.mark.parametrize("line", ["the room was opened to the public again 8.40", "doors reopened to public 8.40"])
def test_the_public_is_let_in_again_in_other_words(line: str) -> None:
    assert offered(line, PRIVATE) == ("/public 8.40",)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("original carried 4-1, nair against", "/vote 4-1: Carried 4-1, @nair against."),
        ("substantive carried 5-2 hall and park against", "/vote 5-2: Carried 5-2, @hall and @park against."),
        ("amended 3-2, price dissenting", "/vote 3-2: Carried 3-2, @price against."),
    ],
)
def test_which_motion_it_was_may_be_said_in_one_word(line: str, offer: str) -> None:
    assert offered(line, MOVED) == (offer,)


@pytest.mark.parametrize(
    "line", ["original carried 4-1, nair against", "main carried 4-1", "on the main motion 4-0 carried"]
)
def test_a_vote_on_the_motion_is_none_on_the_amendment_that_is_open(line: str) -> None:
    reading = read(line, AMENDED)
    assert not reading.offer
    assert "The amendment is still open" in reading.remark


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "agreed to buy bins, next mtg 8 july",
            ("= agreed to buy bins", "The next meeting will be held on Wednesday 8 July 2026."),
        ),
        ("agreed to mend the gate. Then price left 3.20", ("= agreed to mend the gate", "-price 3.20")),
        ("resolved that the gate be mended; meeting ended 3.50", ("= That the gate be mended", "/close 3.50")),
        ("agreed to ask hall and the clerk to sign it", ("= agreed to ask hall and the clerk to sign it",)),
        (
            "DONM 3 july 3pm, closed 3.55pm",
            ("The next meeting will be held on Friday 3 July 2026 at 3pm.", "/close 3.55pm"),
        ),
        ("next ocm 3 july closed 3.55pm", ("The next OCM will be held on Friday 3 July 2026.", "/close 3.55pm")),
        (
            "price moved to buy bins, park seconded, carried 5-2; clerk to order them; closed 3.50",
            ("/motion price / park: to buy bins", "/vote 5-2", "!bell to order them", "/close 3.50"),
        ),
        (
            "adjourned 3.15 so hall could take a call",
            ("/adjourn 3.15: Adjourned at 3.15pm so hall could take a call.",),
        ),
        ("hall declared, under the code, an interest in item 1", ("/declare hall in item 1, under the code",)),
        ("lease of shed: moved hall, seconded park, that it end", ("/motion hall / park: That the lease of shed end",)),
        ("hall nominated park for vice chair, price 2nd", ("/motion hall / price: that @park be vice chair",)),
        ("nair nom by cole for chair sec price", ("/motion cole / price: that @nair be chair",)),
    ],
)
def test_what_surely_happens_at_the_end_of_a_line_is_an_event_of_its_own(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


@pytest.mark.parametrize("line", ["apologies nair, cole to sub", "apologies nair, cole to stand in for her"])
def test_a_step_that_the_meeting_does_not_allow_is_not_offered_and_the_line_stays_whole(line: str) -> None:
    assert offered(line, SUBSTITUTED) == ("/apologies nair", "/sub cole for nair")
    asked = read(line, MEETING)  # where Cole has a seat, and so can stand in for nobody
    assert (asked.offer, asked.then) == ("", ())
    assert "is a member with a seat" in asked.remark
    assert asked.entry is not None
    assert asked.entry.text is not None
    assert asked.entry.text.startswith("apologies")


def test_a_vote_is_apart_from_what_happens_after_it() -> None:
    line = "carried 6-1, clerk to sign it and next mtg 3 july"
    told = "The next meeting will be held on Friday 3 July 2026."
    assert offered(line, MOVED) == ("/vote 6-1", "!bell to sign it", told)
    assert offered("lost 2-5 and price left 3.20", MOVED) == ("/vote 2-5", "-price 3.20")
    assert offered("tie 4-4, chair casting vote for", MOVED) == ("/vote 4-4", "/casting for")


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "Moved Price 2nd Stone - that the fee be £5. Amendment May/Park make it £4. Amendment lost 3/4",
            ("/motion price / stone: That the fee be £5", "/amendment may / park: make it £4", "/vote 3-4"),
        ),
        ("Gate is shut. Apologies Park. Hall left 3.10", ("Gate is shut", "/apologies park", "-hall 3.10")),
        ("agreed yes, bell to write the letter", ("agreed yes", "!bell to write the letter")),
        ("agreed no change, bell to report back", ("agreed no change", "!bell to report back")),
    ],
)
def test_each_sentence_of_a_line_is_read(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


def test_two_people_joined_by_a_sign_are_joined_by_and() -> None:
    entry = read("stone & nair stayed", MEETING).entry
    assert entry is not None
    assert entry.text == "Stone and Nair stayed"


@pytest.mark.parametrize(
    ("line", "meeting", "offer"),
    [
        ("ballot: hall 3 may 2", MEETING, "/ballot: hall 3, May 2"),
        ("for vice chair - hall 3, may 3 tie", MEETING, "/ballot for vice chair: hall 3, may 3"),
        ("hall: price nair; may: park, stone; will abst - tie", MEETING, "/ballot: hall 2, may 2"),
        ("price: park and nair; stone: cole", MEETING, "/ballot: price 2, stone 1"),
        ("motion tie 3-3", MOVED, "/vote 3-3"),
        ("3-3 tied", MOVED, "/vote 3-3"),
        ("hall 3 may 2", MEETING, ""),
    ],
)
def test_ballots_and_ties_told_by_their_figures(line: str, meeting: Meeting, offer: str) -> None:
    assert offered(line, meeting)[0] == offer


@pytest.mark.parametrize(
    ("line", "meeting", "offers"),
    [
        ("resumed 3.15, all back except Price", RECESS, ("/resume 3.15", "-price 3.15")),
        ("resumed 3.15, everyone returned bar Price and Cole", RECESS, ("/resume 3.15", "-price, cole 3.15")),
        (
            "adjourned 3.05, resumed 3.15, Price did not return",
            MEETING,
            ("/adjourn 3.05", "/resume 3.15", "-price 3.15"),
        ),
    ],
)
def test_who_is_not_back_after_an_adjournment_leaves(line: str, meeting: Meeting, offers: tuple[str, ...]) -> None:
    assert offered(line, meeting) == offers


def test_what_is_moved_and_carried_is_offered_also_with_words_after_it() -> None:
    motion = ("/motion hall / price: to adjourn", "/carried", "lights out 9.11")
    assert offered("motion to adjourn Hall, 2nd Price, carried. lights out 9.11") == motion


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "Hall left, item 1 deferred, Price to write to Park by Friday",
            ("-hall", "/defer", "!price to write to Park"),
        ),
        ("public left 3.20, report approved, meeting closed 3.40", ("/exempt", "= that the report be", "/close 3.40")),
        ("Hall int in item 1, left 3.50, back 4.02", ("/declare hall in item 1", "-hall 3.50", "+hall 4.02")),
        ("reports noted, thanks to Price", ("= that the reports be noted", "thanks to Price")),
        ("Marsh to mend the bench, done by July; Hall to paint it", ("!marsh to mend the bench", "!hall to paint it")),
        ("Price asked who pays, Stone: the county", ("price? asked who pays", "stone> the county")),
    ],
)
def test_each_part_of_a_line_is_read_in_the_order_typed(line: str, offers: tuple[str, ...]) -> None:
    lines = offered(line)
    assert len(lines) == len(offers)
    assert all(one.startswith(begun) for one, begun in zip(lines, offers, strict=True))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("marsh welcomed everyone, hall can't make it", ("Marsh welcomed everyone.", "/apologies hall")),
        ("stone reported on the lease, apologies from hall", ("stone: reported on the lease", "/apologies hall")),
        (
            "stone said the lease was signed, hall is away",
            ("stone: said the lease was signed, and said that hall was away",),
        ),
        ("park was asked to leave for this item", ("-park: @park was asked to leave for this item.",)),
        ("park was asked to leave at 3.20", ("-park 3.20",)),
        ("price and park were asked to withdraw", ("-price, park",)),
        ("park asked to leave", ("",)),
        ("park was asked to leave copies with members", ("!park to leave copies with members",)),
        ("hall asked to leave early", ("hall: asked to leave early",)),
        ("hall asked to leave it until june", ("hall: asked to leave it until June",)),
    ],
)
def test_absences_and_people_asked_to_leave_are_events_and_no_speech(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers
