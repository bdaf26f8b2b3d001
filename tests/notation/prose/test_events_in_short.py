"""Events in a clerk's shorthand other than motions: each offers its line; prose like it offers none."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from ..rolls import meeting_of, read

ROLL = """
/date 4 June 2026 7pm
/chair Cllr Ivy Marlow
/vice Cllr Owen Petty
/member Cllr T Rudd
/member Cllr S Boon
/member Cllr H Vesey
/member Cllr Joan Yarrow
/officer Meg Tait (Clerk)
/guest Sergeant A Noakes (Police)
/present all
/item 4 Bus shelter
"""
HELD = f"{ROLL}/open 7pm\n"
MOVED = f"{HELD}/motion rudd / boon: That the shelter be moved\n"
AMENDED = f"{MOVED}/amendment vesey / yarrow: add “in May”\n"


@pytest.mark.parametrize(
    ("notes", "typed", "offer", "then"),
    [
        (
            HELD,
            "mins of 7 may agreed prop TR sec SB",
            "/motion rudd / boon: that the minutes of 7 May be agreed",
            "/carried; /agree 7 May 2026",
        ),
        (MOVED, "motion cd 6-1", "/vote 6-1", ""),
        (MOVED, "all in favour except Vesey who abstained", "/vote all ~vesey", ""),
        (MOVED, "carried unanimously apart from Vesey", "/vote all -vesey", ""),
        (MOVED, "agreed with one abstention", "/vote 5-0-1", ""),
        (MOVED, "carried with two against and one abstention", "/vote 3-2-1", ""),
        (MOVED, "carried with one condition", "", ""),
        (
            HELD,
            "proposed by Owen Petty and seconded by Joan Yarrow that the shelter goes, all in favour except Vesey who "
            "abstained",
            "/motion petty / yarrow: That the shelter goes",
            "/vote all ~vesey",
        ),
        (MOVED, "mtn carr unan", "/vote all", ""),
        (AMENDED, "amdt cd", "/carried", ""),
        (HELD, "Lease accepted as read, TR/SB", "/motion rudd / boon: that the lease be accepted as read", "/carried"),
        (
            HELD,
            "rota adopted as tabled, unanimous, Moved Chair Sec D Chair",
            "/motion marlow / petty: that the rota be adopted as tabled",
            "/vote all",
        ),
        (
            HELD,
            "moved by Member T Rudd seconded by Member S Boon that the shelter be moved",
            "/motion rudd / boon: That the shelter be moved",
            "",
        ),
        (HELD, "motion to rise early, moved rudd, sec boon", "/motion rudd / boon: to rise early", ""),
        (MOVED, "died for lack of a second", "/lapsed", ""),
        (MOVED, "no seconder so it lapsed", "/lapsed", ""),
        (
            MOVED,
            "recorded vote: for Rudd Boon; against Vesey; abst Yarrow",
            "/vote named +rudd +boon -vesey ~yarrow",
            "",
        ),
        (MOVED, "div called. For: T Rudd, Boon. Against: Vesey.", "/vote named +rudd +boon -vesey", ""),
        (MOVED, "carried, yarrow not voting", "/vote all 0yarrow", ""),
        (MOVED, "approved 3 - 1", "/vote 3-1", ""),
        (HELD, "paint £90 approved 3 - 1", "/motion: that the paint £90 be approved", "/vote 3-1"),
        (HELD, "£200 to scouts agreed 3-1", "/motion: that the £200 to scouts be agreed", "/vote 3-1"),
        (HELD, "resolved nem con: that Rudd write again", "= resolved nem con that Rudd write again", ""),
        (HELD, "res: paint - buy it. unanimous consent", "= paint - buy it. unanimous consent", ""),
        (HELD, "That the Parish Council: a) receive the plan", "= That the Parish Council: a) receive the plan", ""),
        (HELD, "rudd joined online 7.08", "+rudd 7.08: @rudd joined online at 7.08pm.", ""),
        (HELD, "Rudd joined by phone @ 7:10 pm", "+rudd 7:10 pm: @rudd joined by phone at 7:10 pm.", ""),
        (HELD, "boon lost connection 7.50", "-boon 7.50: @boon lost connection at 7.50pm.", ""),
        (HELD, "Boon left the table for this item", "-boon: @boon left the table for this item.", ""),
        (HELD, "Boon leaving 7.58 sent regrets", "-boon 7.58: @boon left the meeting at 7.58pm, sent regrets.", ""),
        (HELD, "Sgt left 8.10pm with thanks", "-noakes 8.10pm: @noakes left at 8.10pm with thanks.", ""),
        (ROLL, "called to order 7:02 PM", "/open 7:02 PM", ""),
        (
            ROLL,
            "Marlow called the meeting to order at 7.02",
            "/open 7.02: Marlow called the meeting to order at 7.02pm.",
            "",
        ),
        (HELD, "adj 8.05 morning tea", "/adjourn 8.05: Adjourned 8.05 morning tea.", ""),
        (f"{HELD}/adjourn 8pm\n", "back 8.20", "/resume 8.20", ""),
        (HELD, "break 8.50-9.00", "/adjourn 8.50", "/resume 9.00"),
        (
            HELD,
            "closed 8.50, next mtg 8 july",
            "The next meeting will be held on Wednesday 8 July 2026.",
            "/close 8.50",
        ),
        (HELD, "tabled to next mtg", "/defer: The item was tabled to the next meeting.", ""),
        (HELD, "deferred to July", "/defer to July", ""),
        (HELD, "elected: Boon", "/ballot boon elected", ""),
        (HELD, "Marlow passed the gavel to Petty", "/presiding petty: Marlow passed the gavel to Petty.", ""),
        (f"{HELD}/presiding petty\n", "marlow resumed chair", "/presiding marlow", ""),
        (MOVED, "main motion passes 4-1", "/vote 4-1", ""),
        (
            HELD,
            "S/M to accept the 5/7 list, Rudd/Boon, 4-0",
            "/motion rudd / boon: to accept the 5/7 list",
            "/vote 4-0",
        ),
        (HELD, "Motion to rise Rudd/Boon 7.50 unan", "/motion rudd / boon: to rise", "/vote all"),
        (HELD, "Agreed swings be removed in May", "= that swings be removed in May", ""),
        (HELD, "Motion to rise by Rudd, 2nd Boon, all ayes at 8.04", "/motion rudd / boon: to rise", "/vote all"),
        (HELD, "Vesey exits 6.51", "-vesey 6.51", ""),
        (ROLL, "Apols from Vesey - work", "/apologies vesey: Apologies were received from @vesey (work).", ""),
        (
            ROLL,
            "apols from vesey & boon, accepted",
            "/apologies vesey, boon: Apologies from @vesey and @boon were accepted.",
            "",
        ),
        (
            HELD,
            "marlow thanks everyone and closes mtg 8.31",
            "/close 8.31: Marlow thanked everyone and closed the meeting at 8.31pm.",
            "",
        ),
        (ROLL, "Marlow calls the meeting to order at 7pm", "/open 7pm: Marlow called the meeting to order at 7pm.", ""),
        (MOVED, "Ayes: Rudd, Boon. Vesey abstains", "/vote named +rudd +boon ~vesey", ""),
        (
            HELD,
            "Minute of the last meeting proposed as accurate by T Rudd, seconded S Boon",
            "/motion rudd / boon: that the minutes be approved as an accurate record",
            "",
        ),
        (HELD, "Proposed TR, seconded SB, all agreed", "/motion rudd / boon: That ", "/vote all"),
        (
            HELD,
            "Rudd made a motion to grant it if the shed be removed, 2nd by Boon",
            "/motion rudd / boon: to grant it if the shed be removed",
            "",
        ),
        (HELD, "After some discussion agreed to go ahead by 20 Oct", "= agreed to go ahead by 20 October", ""),
        (MOVED, "5 for, Vesey against", "/vote all -vesey", ""),
        (MOVED, "vesey wants to amend to £40, no second", "/amendment vesey: That the sum be £40", "/lapsed"),
        (MOVED, "roll call all yes", "/vote named all", ""),
        (
            HELD,
            "mins of 3 may & 9 may approved as circulated, 5-0-1 vesey abst",
            "/motion: that the minutes of 3 May and 9 May be approved as circulated",
            "/vote all ~vesey; /agree 3 May 2026; /agree 9 May 2026",
        ),
        (HELD, "mins of 3 may and 9 may approved", "/agree 3 May 2026", "/agree 9 May 2026"),
        (
            HELD,
            "motion to go into exec session ch 9b purpose 3",
            "/exempt: motion to go into exec session ch 9b purpose 3",
            "",
        ),
        (HELD, "vesey thanked for her years in the post", "", ""),
        (HELD, "vesey declared interest in 4 as she lives there", "/declare vesey in item 4 as she lives there", ""),
        (MOVED, "so voted 5-1 vesey against", "/vote all -vesey", ""),
        (MOVED, "4 for, Vesey against", "/vote 4-1: Carried 4-1, @vesey against.", ""),
        (
            MOVED,
            "Roll call: Rudd - yes; Boon - yes; Vesey - no. Motion passed 3-1.",
            "/vote 3-1: Roll call: Rudd - yes; Boon - yes; Vesey - no. Motion passed 3-1.",
            "",
        ),
        (MOVED, "Roll call: Rudd - yes; Boon - yes; Vesey - no. Passed 2-1", "/vote named +rudd +boon -vesey", ""),
        (MOVED, "roll call: rudd y, boon y, vesey n, yarrow abs", "/vote named +rudd +boon -vesey ~yarrow", ""),
        (
            HELD,
            "marlow left the chair, petty took it 7.25",
            "/presiding petty: @marlow left the chair, Petty took it at 7.25pm.",
            "",
        ),
        (HELD, "motion to approve the rota Rudd/Boon 5-0", "/motion rudd / boon: to approve the rota", "/vote 5-0"),
        (
            HELD,
            "motion by Rudd to buy paint, Boon seconds, roll call: Rudd yes, Boon yes, Vesey no",
            "/motion rudd / boon: to buy paint",
            "/vote named +rudd +boon -vesey",
        ),
        (HELD, "Vesey steps out 7.10", "-vesey 7.10", ""),
        (
            MOVED,
            "roll call: ayes rudd boon vesey, nay yarrow. carries 3-1",
            "/vote named +rudd +boon +vesey -yarrow",
            "",
        ),
        (
            MOVED,
            "substitute motion vesey, 2nd yarrow, to wait for the county",
            "/amendment vesey / yarrow: wait for the county",
            "",
        ),
        (f"{HELD}/motion rudd: That it be so\n", "second by Boon", "/second boon", ""),
        (AMENDED, "vesey happy to accept", "", ""),
        (HELD, "p rudd s boon", "/motion rudd / boon: That ", ""),
        (
            HELD,
            "prop rudd, sec boon - mins of 7 may agreed",
            "/motion rudd / boon: that the minutes of 7 May be agreed",
            "/carried; /agree 7 May 2026",
        ),
        (HELD, "motion to adjourn rudd/boon, all in favor", "/motion rudd / boon: to adjourn", "/vote all"),
        (
            HELD,
            "to buy paint by 1 december, moved rudd sec boon",
            "/motion rudd / boon: to buy paint by 1 December",
            "",
        ),
        (HELD, "recess 8.45, back 8.55", "/adjourn 8.45", "/resume 8.55"),
        (ROLL, "Apols Cllr Vesey (hols)", "/apologies vesey: Apologies were received from @vesey (hols).", ""),
        (HELD, "Joan to tape it off for now", "!yarrow to tape it off for now", ""),
        (HELD, "The Clerk to order two signs", "!tait to order two signs", ""),
        (HELD, "TR will get two prices by nov 20", "!rudd to get two prices by November 20", ""),
        (f"{HELD}-vesey 7.20\n", "Cllr Vesey returns 8pm", "+vesey 8pm", ""),
        (f"{HELD}-vesey 7.20\n", "vesey back in the room 7.50", "+vesey 7.50", ""),
        (f"{HELD}-vesey 7.20\n", "Vesey comes back", "+vesey", ""),
        (f"{HELD}-vesey 7.20\n", "Vesey rejoins the meeting", "+vesey", ""),
        (
            HELD,
            "Vesey left 7.40, and Cllr Rudd declared an interest in item 4 as treasurer",
            "-vesey 7.40",
            "/declare rudd in item 4 as treasurer",
        ),
        (HELD, "Vesey returns to the subject of dogs", "", ""),
        (HELD, "staff to find out", "! staff to find out", ""),
        (HELD, "Joan Y. and Boon excused", "/apologies yarrow, boon", ""),
        (MOVED, "amdt from vesey only in May, seconded yarrow", "/amendment vesey / yarrow: only in May", ""),
        (MOVED, "amndmt Vesey/Yarrow: add “in May”", "/amendment vesey / yarrow: add “in May”", ""),
        (AMENDED, "mover ok with that", "/accepted", ""),
        (AMENDED, "The amendment was accepted by the mover.", "/accepted", ""),
        (
            HELD,
            "resolved that the fence be mended, prop vesey, sec yarrow, all in favour",
            "/motion vesey / yarrow: That the fence be mended",
            "/vote all",
        ),
        (
            HELD,
            "approve the agenda, vesey, yarrow 2nd, voice vote all aye",
            "/motion vesey / yarrow: to approve the agenda",
            "/vote all",
        ),
        (HELD, "joan y - conflict re item 4, a trustee", "/declare yarrow conflict in item 4, as a trustee", ""),
        (f"{MOVED}/vote 4-1\n", "Joan wants to be on record as opposed", "/own yarrow against", ""),
    ],
)
def test_what_happened_is_offered(notes: str, typed: str, offer: str, then: str) -> None:
    reading = read(typed, meeting_of(notes))
    assert reading.entry is not None
    assert reading.entry.kind is Kind.NOTE
    assert (reading.offer, reading.then) == (offer, tuple(then.split("; ")) if then else ())


@pytest.mark.parametrize(
    "typed",
    [
        "No objection, agreed 4-0",
        "For the record, Rudd and Boon spoke against parking",
        "The report was tabled by the Clerk",
        "The staff will be thanked by letter for all that they did in the flood",
        "The plan lies on a table in the hall",
        "the election in May 3 candidates stood",
        "Rudd lost interest in the plan",
        "The lease was received and Rudd/Boon will read it",
        "That was agreed years ago",
        "back in 1974 the hall was sold",
    ],
)
def test_prose_with_such_words_offers_nothing(typed: str) -> None:
    assert read(typed, meeting_of(HELD)).offer == ""


@pytest.mark.parametrize(
    ("typed", "kind", "who"),
    [
        ("Sec: there are twelve of them", Kind.STATEMENT, "Cy Fox (Secretary)"),
        ("treas> the bill is paid", Kind.ANSWER, "Di Roe (Treasurer)"),
        ("prez> I rang him twice", Kind.ANSWER, "Al Hill (President)"),
        ("!sec to write to the owner", Kind.ACTION, "Cy Fox (Secretary)"),
        ("Ned Lowe: the path is wet", Kind.STATEMENT, "N Lowe"),
    ],
)
def test_a_post_in_short_and_a_forename_for_an_initial_name_somebody(typed: str, kind: Kind, who: str) -> None:
    board = meeting_of(
        "/chair Al Hill (President)\n/member Bo Dale (Past President)\n/member Cy Fox (Secretary)\n"
        "/member Di Roe (Treasurer)\n/member N Lowe\n/present all\n/open\n/item 1 Path\ndale? is it wet"
    )
    entry = read(typed, board).entry
    assert entry is not None
    (person,) = entry.persons
    assert isinstance(person, int)
    post = board.places[person].post
    assert (entry.kind, board.people[person].name + (f" ({post})" if post else "")) == (kind, who)


def test_minutes_moved_as_correct_are_approved_when_the_motion_is_carried() -> None:
    reading = read("mins of 3 may prop rudd sec boon as true & correct, carried unan", meeting_of(HELD))
    assert reading.then == ("/vote all", "/agree 3 May 2026")


def test_what_is_reported_is_offered_in_full_words_and_with_the_name_that_is_meant() -> None:
    meeting = meeting_of(HELD + "rudd? what was bought")
    assert read("tait> that its the new mower", meeting).offer == "tait> that it was the new mower"
    assert read("tait> that we dont know", meeting).offer == "tait> that they did not know"
    assert read("Rudd said he'd look again", meeting).offer == "rudd: said he would look again"
    assert read("Rudd said he will look again", meeting).offer == "rudd: said he would look again"
    assert read("rudd: said he can look again", meeting).offer == "rudd: said he could look again"
    assert read("Cllr Vessey said the fence was down", meeting).offer == "vesey: said the fence was down"
    assert read("noakes> two so far, can't say more", meeting).remark


@pytest.mark.parametrize(
    ("typed", "offer", "then"),
    [
        ("Back at 8.25pm, without Cllr Vesey", "/resume 8.25pm", "-vesey 8.25pm: The meeting went on without @vesey."),
        ("all back 8.25pm except Boon", "/resume 8.25pm", "-boon 8.25pm: All came back except @boon."),
        ("Back at 8.25pm, without the heating", "/resume 8.25pm: Back at 8.25pm, without the heating.", ""),
    ],
)
def test_who_does_not_come_back_has_left(typed: str, offer: str, then: str) -> None:
    reading = read(typed, meeting_of(f"{HELD}/adjourn 8.10pm\n"))
    assert (reading.offer, "; ".join(reading.then)) == (offer, then)
