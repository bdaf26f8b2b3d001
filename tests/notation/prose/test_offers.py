"""Prose that records an event is offered as one."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind
from clerk_tui.notation.prose.whole_offers import lost_words

from ..rolls import ENGLISH, context_of, meeting_of, read, seen
from ..test_topics import ROLL

MEETING = meeting_of(ROLL.replace("Bea Maitland", "Priya Nair"))

OFFERED = """
RESOLVED: that the quotation be accepted => = That the quotation be accepted
Resolved: the hall be sold => = the hall be sold
It was agreed that the Clerk write to the county. => = agreed that the Clerk write to the county.
It was agreed the bin be moved. => = agreed that the bin be moved.
It was unanimously resolved to accept the quotation. => = unanimously resolved to accept the quotation.
Members agreed to close the path. => = agreed to close the path.
The Committee agreed that two benches be bought. => = agreed that two benches be bought.
agreed to buy two benches => = agreed to buy two benches
AGREED: new bins to be bought => = agreed: new bins to be bought
NOTED that the report was late => = To note that the report was late
nair agreed that the hedge was too high => nair: agreed that the hedge was too high
Cllr Nair undertook to speak to the school. => nair: undertook to speak to the school. !
At 8.05pm Cllrs Bush and Cross left. => -bush, cross 8.05pm
Cllr Gates left the room while item 5 was taken. => -gates: @gates left the room while item 5 was taken.
Councillor Lane arrived at 7.40pm => +lane 7.40pm
Cllr Pool joined the meeting at 7.45 by telephone. => +pool 7.45: @pool joined the meeting at 7.45 by telephone.
Nair returned to the meeting at 8.20 => +nair 8.20
adjourned at 8.15 => /adjourn 8.15
ten min break at 8.15 => /adjourn 8.15: Ten min break at 8.15pm.
Short comfort break, 8.15pm => /adjourn 8.15pm: *
The Chair adjourned the meeting at 8.15pm => /adjourn 8.15pm: *
The meeting resumed at 8.25pm. => /resume 8.25pm
Meeting closed 9.05pm => /close 9.05pm
nothing else raised, mtg closed 9.05pm, next one 4 April => /close 9.05pm: *
no AOB so meeting finished 9.05pm => /close 9.05pm: *
mtn to sell the hall by Nair, 2nd Bush => /motion nair / bush: to sell the hall
mot by Nair, 2nd Bush to sell the hall => /motion nair / bush: to sell the hall
Staff directed to get three quotes => ! Staff directed to get three quotes
Council directed staff to look at the drains => ! Council directed staff to look at the drains
prices to be sent to clerk by Nair before 3 March => !nair to have prices sent to clerk before 3 March
There being no further business, the meeting closed at 9.10pm. => /close 9.10pm: *
Action: Nair to ring the contractor => !nair to ring the contractor
Task: Nair to ring the contractor => !nair to ring the contractor
Follow-up: order bins => ! order bins
ACTION - Clerk to order bins => !clerk to order bins
AP: Cllr Bush to pay the invoice => !bush to pay the invoice
ACTION (Nair): ring the contractor => !nair to ring the contractor
TODO: order bins => ! order bins
Bush moved and Nair seconded that the fee be raised. => /motion bush / nair: That the fee be raised.
Prop. Cllr Bush, sec. Cllr Nair: that the fee be raised => /motion bush / nair: That the fee be raised
Proposed by Cllr Bush that the fee be raised => /motion bush: That the fee be raised
It was proposed by Bush, seconded by Nair and agreed that it be so => /motion bush / nair: That it be so
Vote: 9 for 2 against => /vote 9-2
9 for, 2 against, 1 abstention => /vote 9-2-1
For 9, against 2, abstained 1 => /vote 9-2-1
carried 9-2 => /vote 9-2
The motion was carried by 9 votes to 2. => /vote 9-2
nine votes to two => /vote 9-2
Lost by 9 votes to 2 => /vote 2-9
All in favour => /vote all
unanimously agreed => /vote all
Carried nem con => /vote all
Carried. => /carried
Q: who owns the hedge => member? who owns the hedge
A: the county does => > the county does
Apologies for absence were received from Cllrs Bush and Cross. => /apologies bush, cross
Apologies: Bush, Cross => /apologies bush, cross
Cllr Cross sent apologies => /apologies cross
Cllr Cross declared an interest in item 4 => /declare cross in item 4
Cllr Pool left the mtg at 8.24 => -pool 8.24
Priya Nair back 8.40 => +nair 8.40
Cllr Cross came back in => +cross
Cllr Cross is here 7.25pm => +cross 7.25pm
NP stepped out of the room at 8.02 => -pool 8.02
NP stepped away from the table at 8.02 => -pool 8.02
NP logged out 8.02 => -pool 8.02
NP vacated the dais at 8.02 => -pool 8.02
NP excused herself from the meeting at 8.02 => -pool 8.02
NP was excused at 8.02 => -pool 8.02
NP stepped out briefly at 8.02 => -pool 8.02: @pool stepped out briefly at 8.02pm.
NP left for a call at 8.02 => -pool 8.02: @pool left for a call at 8.02pm.
UG arr 7.20 => +grant 7.20
UG was seated at 7.20 => +grant 7.20
UG arrived and was seated at 7.20 => +grant 7.20
UG took a seat at 7.20 => +grant 7.20
UG got on the call 7.20 => +grant 7.20
UG's gone 8.31pm => -grant 8.31pm
Adjourned 5 mins for a comfort break => /adjourn: *
Adjourned for ten minutes => /adjourn: *
Meeting adjourned for a short break => /adjourn: *
There being no further business the Chair closed the mtg at 9.02pm => /close 9.02pm: *
Cttee agreed to buy two benches => = agreed to buy two benches
Apols from JB and UG => /apologies bush, grant
Apols from JB and UG, IP is standing in for UG => /apologies bush, grant: *
JB to check w/ the insurers by Friday => !bush to check with the insurers by Friday
JB and UG to draft a reply => !bush and grant to draft a reply
Cllr Nair to speak to the county => !nair to speak to the county
The Clerk to write to the county => !clerk to write to the county
Action: UG to bring the figures => !grant to bring the figures
NP asked about minute 41 => pool? asked about minute 41
Cllr Cross declared a non-pecuniary interest in item 4 => /declare cross non-pecuniary interest in item 4
Cllr Cross declared an NRI in item 4 => /declare cross nri in item 4
Cllr Cross declared a non-registerable interest in item 4 => /declare cross nri in item 4
Carried by 5 votes to 4 on the Chair's casting vote => /vote 5-4: *
Cllr Bush took the chair. => /presiding bush
In the absence of the Chair, Cllr Bush took the chair. => /presiding bush: *
""".strip().splitlines()
"""Prose and its offer, in which * is the prose as a sentence, in whole words."""


@pytest.mark.parametrize("row", OFFERED)
def test_prose_is_offered_as_the_event_and_is_a_note_till_then(row: str) -> None:
    line, _, offer = row.partition(" => ")
    sentence = line[0].upper() + line[1:].rstrip(".")
    offer = offer.replace("*", f"{sentence}.".replace(" mtg", " meeting").replace("5 mins", "5 minutes"))
    offer = offer.replace("Apols", "Apologies")
    reading = read(line, MEETING)
    assert reading.offer == offer
    shown = offer.replace("@gates", "Councillor Gus Gates").replace("@pool", "Councillor Nell Pool")
    assert shown in reading.remark
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (Kind.NOTE, False)
    assert seen(reading.entry, MEETING) == line


@pytest.mark.parametrize("row", OFFERED)
def test_an_offer_can_be_carried_out(row: str) -> None:
    offer = row.partition(" => ")[2]
    asked = meeting_of(ROLL.replace("Bea Maitland", "Priya Nair") + "\npool? if it was safe\nclerk> that it was")
    reading = read(offer, asked)
    assert reading.refusal == ""
    assert reading.entry is not None
    assert reading.entry.kind is not Kind.NOTE


@pytest.mark.parametrize(
    "line",
    [
        "Hall to be painted in May",
        "Pool to close at 8pm in winter",
        "Gates to stay shut",
        "Lane to the north is flooded",
        "Nair to date has raised £40",
        "Grant out of time",
        "Pool back in use",
        "Cross in favour of the scheme",
        "Adjourned from the last meeting",
        "HR to check the policy",
        "Bush to Lane path closed",
        "Action on climate was discussed.",
        "Actions from last time: all done",
        "Action: none",
        "Resolved complaints: 14",
        "Agreed dates: 3 and 10 March",
        "Decision: none",
        "Q3: underspend of £900",
        "Votes of thanks were given.",
        "The motion sensor lights are faulty.",
        "The Chair of the County Council will visit on 3 March.",
        "The Chair thanked officers.",
        "The Clerk reported.",
        "Members noted the position.",
        "Left over: £45 from the fete.",
        "Cllr Gates left his keys in the hall.",
        "Cllr Gates left the council in May.",
        "Nobody left the meeting at 8.10pm.",
        "Mr Stranger left the meeting at 8.10pm.",
        "The pool closed at 9.05pm.",
        "The pool was shut for a week in August.",
        "The meeting ended with thanks to the hosts.",
        "The meeting opened at 7pm.",
        "Apologies: none",
        "Apologies from the County Councillor",
        "The score was 9-2",
        "noted that the hall was full",
        "It was noted that the hall was full.",
        "Some members felt the price was high.",
        "\\Cllr Cross left the meeting at 8.10pm.",
        "“Cllr Cross left the meeting at 8.10pm.”",
    ],
)
def test_an_ordinary_sentence_is_offered_as_nothing(line: str) -> None:
    reading = read(line, MEETING)
    assert (reading.offer, reading.remark) == ("", "")
    assert reading.entry is not None
    assert reading.entry.kind is Kind.NOTE


def test_what_the_record_has_is_not_offered_again() -> None:
    away = meeting_of(ROLL + "\n/apologies bush\n/adjourn 8pm")
    assert not read("Apologies from Cllr Bush", away).offer.startswith("/apologies")
    assert read("The meeting was adjourned at 8pm.", away).offer == ""
    assert read("Cllr Stone took the chair.", meeting_of(ROLL)).offer == ""


def test_mover_and_seconder_alone_begin_the_motion_or_second_the_open_one() -> None:
    line = "Proposed by Bush, seconded by Cross"
    assert read(line, MEETING).offer == "/motion bush / cross: That "
    moved = meeting_of(ROLL + "\n/motion bush: That the fee be raised")
    assert read(line, moved).offer == "/second cross"
    assert read("Seconded by Cllr Cross", moved).offer == "/second cross"
    assert read("Cllr Cross seconded the motion.", moved).offer == "/second cross"
    assert read("Seconded by Cllr Cross", MEETING).offer == ""


@pytest.mark.parametrize("row", OFFERED)
def test_an_offer_has_every_word_of_the_prose_but_those_that_the_event_says(row: str) -> None:
    line = row.partition(" => ")[0]
    assert lost_words(line, read(line, MEETING).offer, context_of(MEETING)) == ()


@pytest.mark.parametrize(
    ("line", "offer", "lost"),
    [
        ("Cllr Cross declared a non-pecuniary interest in item 4", "/declare cross in item 4", ("non-pecuniary",)),
        ("Cllr Cross left the meeting at 8.10pm in tears", "-cross 8.10pm", ("tears",)),
        ("Apologies from Bush and the County Architect", "/apologies bush", ("county", "architect")),
        ("defer to Jan pending figures", "/defer to January pending figures", ()),
        ("defer to Jan pending figures", "/defer to March pending figures", ("jan",)),
    ],
)
def test_a_word_that_an_offer_would_lose_is_known(line: str, offer: str, lost: tuple[str, ...]) -> None:
    assert lost_words(line, offer, context_of(MEETING)) == lost


def test_somebody_who_stands_in_is_offered_as_a_substitute() -> None:
    here = meeting_of(ROLL + "/guest Mr Viv Wood\n")
    assert read("VW subbing for UG", here).offer == "/sub wood for grant"


def test_initials_of_several_are_offered_as_typed_and_asked_about() -> None:
    two = meeting_of(ROLL + "/member Councillor Jill Booth\n")
    assert read("JB left the mtg at 8.24", two).offer == "-JB 8.24"
    assert "Councillor Joan Bush or Councillor Jill Booth" in read("JB: I agree", two).remark


def test_how_some_voted_is_offered_as_the_vote_that_is_open_or_as_their_own() -> None:
    moved = meeting_of(ROLL + "\n/motion bush / cross: That the fee be raised")
    voted = meeting_of(ROLL + "\n/motion bush / cross: That the fee be raised\n/vote all")
    for line, opened, recorded in (
        ("lane against", "/vote all -lane", "/own lane against: @lane voted against."),
        (
            "Cllr Lane and Cllr Pool abstained",
            "/vote all ~lane ~pool",
            "/own lane&pool abstained: @lane and @pool abstained.",
        ),
        ("Pool voted for", "", "/own pool for: @pool voted in favour."),
    ):
        assert read(line, moved).offer == opened
        assert read(line, voted).offer == recorded
        assert read(line, MEETING).offer == ""


@pytest.mark.parametrize(
    ("line", "offer", "then"),
    [
        ("proposed bush seconded cross all agreed", "/motion bush / cross: That ", "/vote all"),
        ("bush proposed, cross seconded, lost", "/motion bush / cross: That ", "/lost"),
        ("Proposed: Bush, Seconded: Cross. Unanimous", "/motion bush / cross: That ", "/vote all"),
        (
            "moved by bush, seconded by cross that the fee be raised, carried",
            "/motion bush / cross: That the fee be raised",
            "/carried",
        ),
        (
            "moved by bush, seconded by cross that the fee be agreed",
            "/motion bush / cross: That the fee be agreed",
            "",
        ),
    ],
)
def test_what_came_of_a_motion_is_told_with_the_motion(line: str, offer: str, then: str) -> None:
    reading = read(line, MEETING)
    assert reading.offer == offer
    assert reading.remark.endswith(f"; then {then}") if then else "then" not in reading.remark


@pytest.mark.parametrize(
    ("line", "events"),
    [
        ("smith left 9.40 and iveson arrived 9.42", ("-smith 9.40", "+iveson 9.42")),
        ("hill out 9.45, rice back in 9.46", ("-hill 9.45", "+rice 9.46")),
        ("Hill left 9.50, returned 9.55", ("-hill 9.50", "+hill 9.55")),
        ("hill left 9.41, rice and iveson left 9.45, hill in 9.50", ("-hill 9.41", "-rice, iveson 9.45", "+hill 9.50")),
        ("hill left 9.45 and so did rice",
         ("-hill, rice 9.45: @hill left at 9.45am and so did Rice.",)),
        ("Iveson out 9.45, Rice too", ("-iveson, rice 9.45",)),
        ("Smith arrived 9.40 with Rice and Hill", ("+smith, rice, hill 9.40",)),
        ("Iveson left with Rice at 9.45", ("-iveson, rice 9.45",)),
        ("Hill left at 9.45 with the plans", ("-hill 9.45: @hill left at 9.45am with the plans.",)),
        ("Smith and Hill in 9.40, then Rice", ("+smith, hill 9.40", "+rice")),
        ("Boyes left the room and Stoker took the chair", ("-boyes", "/presiding stoker")),
        ("Boyes left the chair and Stoker presided", ("/presiding stoker: Boyes left the chair and Stoker presided.",)),
    ],
)  # fmt: skip
def test_those_who_leave_and_come_in_one_line_are_offered_one_after_the_other(
    line: str, events: tuple[str, ...]
) -> None:
    meeting = meeting_of(f"{ENGLISH}/member Cllr Smith\n/present all\n/open 9.30\n/presiding boyes")
    reading = read(line, meeting)
    assert (reading.offer, *reading.then) == events


@pytest.mark.parametrize("line", ["Hill left a bag and Rice returned it", "Hill and Rice left it to the clerk"])
def test_what_is_left_is_no_departure(line: str) -> None:
    assert read(line, meeting_of(f"{ENGLISH}/present all\n/open 9.30")).then == ()


@pytest.mark.parametrize("line", ["apologies rice, Hill", "APOLOGIES FROM CLLR RICE, MRS HILL", "apols Rice & Hill"])
def test_apologies_need_nothing_but_the_names(line: str) -> None:
    assert read(line, meeting_of(ENGLISH)).offer == "/apologies rice, hill"


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("apologies from rice, work", "rice: Apologies were received from @rice (work)."),
        (
            "Apologies from Cllr Rice and Mrs Hill (ill)",
            "rice, hill: Apologies were received from @rice and @hill (ill).",
        ),
        ("apologies from Rice, on holiday", "rice: Apologies were received from @rice (on holiday)."),
    ],
)
def test_apologies_may_have_a_reason(line: str, offer: str) -> None:
    assert read(line, meeting_of(ENGLISH)).offer == f"/apologies {offer}"


def test_reasons_of_several_people_stay_with_each() -> None:
    offer = "/apologies rice, hill: Apologies were received from @rice (ill) and @hill (holiday)."
    assert read("apologies: rice (ill), hill (holiday)", meeting_of(ENGLISH)).offer == offer
    assert read("apologies: rice (ill), hall (holiday)", meeting_of(ENGLISH)).offer == ""


@pytest.mark.parametrize("line", ["apologies were late in coming", "apologies noted", "apologies rice who is ill"])
def test_other_words_after_apologies_are_no_names(line: str) -> None:
    assert read(line, meeting_of(ENGLISH)).offer == ""


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Apologies: Rice (work)", "Apologies were received from @rice (work)."),
        ("Rice sent apologies because of work", "Rice sent apologies because of work."),
        ("Rice sent apologies, being ill", "Rice sent apologies, being ill."),
    ],
)
def test_the_reason_for_apologies_may_come_after_the_roll_call(line: str, own: str) -> None:
    called = f"{ENGLISH}/apologies rice hill\n"
    reading = read(line, meeting_of(called))
    assert (reading.offer, "recorded already" in reading.remark) == (f"/apologies rice: {own}", False)
    again = read(line, meeting_of(f"{called}{reading.offer}\n"))
    assert (again.offer, "recorded already" in again.remark) == ("", True)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("26/00417/FUL - no objection", "= 26/00417/FUL - no objection"),
        (
            "26/00417/FUL 3 Mill Lane: object, the access is unsafe.",
            "= 26/00417/FUL 3 Mill Lane - object, the access is unsafe",
        ),
        ("Highways - no objection", ""),
        ("26/00417/FUL - neighbour: no objection", ""),
    ],
)
def test_what_is_answered_to_an_application_is_offered_as_the_decision(line: str, offer: str) -> None:
    assert read(line, meeting_of(ENGLISH)).offer == offer


def test_a_small_word_of_a_sentence_is_nobodys_initials() -> None:
    meeting = meeting_of(f"{ENGLISH}/member Councillor Tom Oliver\n/present all\n")
    line = "motion to close the hall on 24 Dec by Boyes, second Hill"
    assert read(line, meeting).offer == "/motion boyes / hill: to close the hall on 24 December"


def test_the_vote_after_a_motion_may_name_somebody_in_brackets() -> None:
    reading = read("Rice proposed, Hill seconded, that it be so. Agreed, 1 abstention (Boyes)", meeting_of(ENGLISH))
    assert (reading.offer, reading.then) == ("/motion rice / hill: That it be so", ("/vote all ~boyes",))


@pytest.mark.parametrize("line", ["yes", "No.", "no, not yet"])
def test_yes_or_no_after_a_question_may_be_its_answer(line: str) -> None:
    asked = meeting_of(f"{ENGLISH}/present all\n/item 5 Gate\nhill? is it safe\nrice> that it was\nhill? is it safe")
    assert read(line, asked).offer == f"> {line[0].lower()}{line[1:]}"
    assert "Who says this?" in read("yes", meeting_of(ENGLISH)).remark


def test_a_reason_after_the_colon_is_put_into_the_sentence() -> None:
    meeting = meeting_of(ENGLISH)
    entry = read("/apologies rice: work", meeting).entry
    assert entry is not None
    assert seen(entry, meeting) == "Apologies were received from Cllr. P. Rice (work)."


@pytest.mark.parametrize("line", ["/apologies rice", "apologies from Rice", "Rice sent apologies"])
def test_apologies_that_are_recorded_already_are_told(line: str) -> None:
    reading = read(line, meeting_of(f"{ENGLISH}/apologies rice"))
    assert "recorded already" in reading.remark
    assert reading.doubt == ""


@pytest.mark.parametrize(
    ("line", "came"),
    [
        ("All in favor by voice vote. Motion carried.", "/vote all"),
        ("Motion carried by unanimous voice vote.", "/vote all"),
        ("carried by voice vote", "/carried"),
        ("voice vote, carried", "/carried"),
        ("A voice vote was taken and the motion failed.", "/lost"),
    ],
)
def test_a_voice_vote_on_the_open_motion_is_offered_with_its_sentence(line: str, came: str) -> None:
    moved = meeting_of(f"{ENGLISH}/present all\n/item 1 Hedge\n/motion hill / rice: That it be cut")
    sentence = f"{line[:1].upper()}{line[1:].rstrip('.')}."
    assert read(line, moved).offer == f"{came}: {sentence}"
    assert read(line, meeting_of(f"{ENGLISH}/present all\n/item 1 Hedge")).offer == ""
    assert read("Rice asked why there was a voice vote", moved).offer != came


@pytest.mark.parametrize(
    ("line", "adds", "then"),
    [
        ("Parks Director Ruth Penhale arrived 7.20", "/guest Ruth Penhale (Parks Director)", "+Ruth Penhale 7.20"),
        ("Ruth O'Hale left at 8.15 p.m.", "/guest Ruth O'Hale", "-Ruth O'Hale 8.15 p.m"),
        ("Ms Penhale joined the meeting at 7.31pm", "/guest Ms Penhale", "+Ms Penhale 7.31pm"),
        (
            "Ms Penhale joined by Zoom at 7.31pm",
            "/guest Ms Penhale",
            "+Ms Penhale 7.31pm: Ms Penhale joined by Zoom at 7.31pm.",
        ),
    ],
)
def test_whoever_is_on_no_roll_and_comes_or_leaves_is_added_first(line: str, adds: str, then: str) -> None:
    reading = read(line, MEETING)
    assert (reading.offer, reading.then) == (adds, (then,))


@pytest.mark.parametrize(
    "line",
    [
        "Flood Water arrived at 7.20",
        "The Planning Report arrived 7.20",
        "MOT on the van is due in May",
        "mtn bikes on the common again",
        "Traffic directed to the lower road",
        "Staff directed traffic at the fair",
        "No further comments, consultation closed 5 March",
        "Road opened by the contractor at 6 pm",
    ],
)
def test_words_that_look_like_an_event_but_are_none_are_offered_as_nothing(line: str) -> None:
    assert read(line, MEETING).offer == ""


def test_a_session_that_is_called_to_order_opens_the_meeting() -> None:
    meeting = meeting_of("/chair Cllr A Hall\n/member Cllr E Pike")
    assert read("Work session called to order by Cllr Hall at 6pm", meeting).offer.startswith("/open 6pm")
    assert read("Public hearing opened at 6pm", meeting).offer == ""


LEFT = meeting_of("""
/date 4 June 2026 7pm
/chair Mrs Ivy Marlow
/member Mr T Rudd
/guest PC Ann Noakes (Police)
/present all
/item 4 Bus shelter
""")


@pytest.mark.parametrize(
    "line",
    [
        "The Chair thanked PC Noakes, who left the meeting at 7.25pm.",
        "The Chair thanked PC Noakes for her report; she left at 7.25pm.",
        "The Chair thanked PC Noakes for her report. She left at 7.25pm.",
    ],
)
def test_a_sentence_that_ends_with_a_departure_offers_it(line: str) -> None:
    assert read(line, LEFT).offer == f"-noakes 7.25pm: {line}"


@pytest.mark.parametrize(
    "line",
    [
        "The Chair thanked PC Noakes, who left the force in May.",
        "The Chair thanked a tenant who left the hall.",
        "The Chair thanked PC Noakes, who left",
    ],
)
def test_a_sentence_about_others_who_left_offers_no_departure(line: str) -> None:
    assert not read(line, LEFT).offer
