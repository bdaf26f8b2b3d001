"""Lines as a clerk types them in a hurry: what is not certain is said, with the likely line at Tab."""

from __future__ import annotations

import pytest

from clerk_tui import minutes
from clerk_tui.meeting import Kind, Meeting

from ..rolls import meeting_of, read
from ..test_topics import ROLL

MEETING = meeting_of(ROLL)
FORENAMED = meeting_of(
    ROLL + "\n/member Councillor William Hargreave\n/member Councillor Ian Spry"
    "\n/member Councillor Andrea Nyland\n/present all"
    "\n/motion bush: That the fee be raised"
)
MOVED = meeting_of(ROLL + "\n/motion bush / cross: That the fee be raised")
VOTED = meeting_of(ROLL + "\n/motion bush / cross: That the fee be raised\n/vote all -lane")
PLANNED = meeting_of(ROLL + "\n/agenda 5 School bus service\n/agenda 6 Repairs to the hall")


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        (
            "/declare bush ori in item 4 as she's a trustee leaves",
            "/declare bush ori in item 4 as she is a trustee leaves",
        ),
        ("/declare bush as I'm on the trust's board", "/declare bush as they are on the trust's board"),
        ("/declare bush dpi because he owns it", ""),
        ("/declare bush nri since my wife works there", "/declare bush nri since their wife works there"),
        ("/declare bush: she's a trustee", "/declare bush: she is a trustee"),
        ("/declare bush dpi in item 4, as she owned the field", ""),
        ("/declare bush as a trustee of the hall", ""),
        (
            "/declare bush in item 4 because they've a stall there",
            "/declare bush in item 4 because they have a stall there",
        ),
        ("/declare bush as it isn't clear", "/declare bush as it is not clear"),
    ],
)
def test_the_reason_of_a_declaration_is_offered_in_reported_form(typed: str, offer: str) -> None:
    reading = read(typed, MEETING)
    assert reading.entry is not None
    assert reading.offer == offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("J Bush declared an interest in item 4", "/declare bush in item 4"),
        (
            "Bush - the hedge wants cutting back, can you raise it",
            "bush: that the hedge wanted cutting back, and asked whether they could raise it",
        ),
        ("Lane – I agree with that", "lane: I agree with that"),
        ("Lane - when is it due?", "lane? when is it due?"),
        ("Maitland, the hedge is too high", "maitland: the hedge is too high"),
        ("Maitland, Lane and Grant were thanked", ""),
        ("Maitland, on behalf of the group, thanked officers", ""),
        ("Hall - hire charges from May", ""),
        ("Bush - hire charges", ""),
        ("all> yes", "members> yes"),
        ("everyone: agreed with that", "members: agreed with that"),
        ("Bush asked for her vote to be recorded", "bush: asked for her vote to be recorded"),
        ("-Bush left the meeting at 8.05", "-bush 8.05"),
        ("-Nell to ring the contractor", "!pool to ring the contractor"),
    ],
)
def test_prose_is_offered_as_what_it_records(typed: str, offer: str) -> None:
    assert read(typed, MEETING).offer == offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        (
            "Bush asked for her vote against to be recorded",
            "/own bush against: @bush asked that her vote against be recorded.",
        ),
        (
            "Cllr Lane asked that his dissent be minuted.",
            "/own lane against: @lane asked that his vote against be recorded.",
        ),
        ("Lane wished her abstention to be noted", "/own lane abstain: @lane asked that her abstention be recorded."),
        (
            "Pool requested that his vote in favour be recorded",
            "/own pool for: @pool asked that his vote in favour be recorded.",
        ),
        ("Cllr Pool asked that his vote be recorded", "pool: asked that his vote be recorded"),
        ("Pool asked that it be recorded as against", "/own pool against"),
    ],
)
def test_a_vote_that_somebody_wants_recorded_is_offered_as_their_own(typed: str, offer: str) -> None:
    assert read(typed, VOTED).offer == offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("= That the bill be paid, proposed Bush seconded Lane", "/motion bush / lane: That the bill be paid"),
        ("= that the bill be paid (Bush/Lane)", "/motion bush / lane: That the bill be paid"),
        ("= To pay it. Prop. Cllr Bush, sec. Cllr Lane", "/motion bush / lane: To pay it"),
        ("= To pay it - moved by Bush, seconded by Lane.", "/motion bush / lane: To pay it"),
        ("= To pay it (page 4/5)", ""),
        ("= That the plan proposed by Bush be noted", ""),
    ],
)
def test_who_moved_a_clause_is_offered_as_a_motion(typed: str, offer: str) -> None:
    reading = read(typed, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.offer) == (Kind.CLAUSE, offer)


@pytest.mark.parametrize("names", ["bush lane", "bush, lane", "bush and lane", "j bush l lane", "Cllr Bush Cllr Lane"])
def test_a_mover_and_a_seconder_without_a_slash_are_offered_with_one(names: str) -> None:
    for word, meeting in (("motion", MEETING), ("amendment", MOVED)):
        reading = read(f"/{word} {names}: That it be so", meeting)
        assert reading.refusal
        assert reading.offer == f"/{word} bush / lane: That it be so"


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("bush? didn't we give them £60", "yes", "that they had given them £60"),
        ("bush? didn't we give them £60", "No.", "that they had not given them £60"),
        ("bush? isn't it too late", "yep", "that it was too late"),
        ("bush? is it too late", "yes", ""),
        ("bush? why isn't it open", "yes", ""),
        ("bush? didn't we give them £60", "yes, in May", ""),
    ],
)
def test_yes_to_a_question_with_not_is_asked_about(question: str, answer: str, words: str) -> None:
    reading = read(f"clerk> {answer}", meeting_of(f"{ROLL}\n{question}"))
    assert reading.offer == (f"clerk> {words}" if words else "")


@pytest.mark.parametrize(("typed", "title"), [("bus", "School bus service"), ("repair", "Repairs to the hall")])
def test_a_word_inside_a_title_finds_its_item(typed: str, title: str) -> None:
    assert getattr(read(f"/item {typed}", PLANNED).intent, "title", "") == title


@pytest.mark.parametrize("typed", ["pay", "tree survey", "gate"])
def test_a_new_item_of_a_small_word_or_two_is_asked_about(typed: str) -> None:
    assert f"No item of the agenda has “{typed}”" in read(f"/item {typed}", PLANNED).remark


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("nell: I agree", Kind.STATEMENT),
        ("Gus? when is it due", Kind.QUESTION),
        ("una> not yet", Kind.ANSWER),
        ("Nell: view of the green from the path", Kind.NOTE),
    ],
)
def test_a_forename_of_one_person_is_enough(typed: str, kind: Kind) -> None:
    reading = read(typed, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (kind, False)


@pytest.mark.parametrize("line", ["-nell 7.30", "/apologies nell, una"])
def test_a_forename_alone_is_enough_in_a_list(line: str) -> None:
    reading = read(line, MEETING)
    assert (reading.refusal, reading.entry is not None and not reading.entry.is_unsettled) == ("", True)


def test_a_forename_before_the_surname_of_another_is_not_taken_for_two_people() -> None:
    reading = read("/apologies nell bush", MEETING)
    assert reading.entry is not None
    assert reading.entry.is_unsettled
    assert "Did you mean Councillor Nell Pool?" in reading.remark


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("/present nell will una", ["Nell Pool", "William Hargreave", "Una Grant"]),
        ("/apologies una nell bush", ["Una Grant", "Nell Pool", "Bush"]),
        ("/motion will / una: that the fee be kept", ["William Hargreave", "Una Grant"]),
        ("/motion cro / harg: that the fee be kept", ["Cross", "William Hargreave"]),
        ("/apologies IS", ["Ian Spry"]),
        ("/amendment is/WH: leave out the fee", ["Ian Spry", "William Hargreave"]),
        ("+will", ["William Hargreave"]),
        ("-will 7.30", ["William Hargreave"]),
        ("wil: I agree", ["William Hargreave"]),
    ],
)
def test_where_only_a_name_can_stand_its_beginning_a_forename_or_initials_are_enough(
    line: str, named: list[str]
) -> None:
    entry = read(line, FORENAMED).entry
    assert entry is not None
    assert not entry.is_unsettled
    assert [
        FORENAMED.people[p].name.removeprefix("Councillor ")[-len(n) :]
        for p, n in zip(entry.person_ids, named, strict=True)
    ] == named


@pytest.mark.parametrize(
    "line", ["-will", "will: 3 for and 2 against", "is: noted it", "an: I agree", "will? is it ready"]
)
def test_a_word_that_may_be_a_name_is_never_a_note_in_silence(line: str) -> None:
    assert read(line, FORENAMED).remark


def test_a_name_with_the_ending_of_a_verb_is_no_common_word() -> None:
    here = meeting_of(ROLL + "\n/member Councillor Peter Amory")
    entry = read("peter: its a disgrace", here).entry
    assert entry is not None
    assert (entry.kind, here.people[entry.person_ids[0]].name) == (Kind.STATEMENT, "Councillor Peter Amory")


def test_a_forename_of_two_is_asked_about() -> None:
    assert read("nell: I agree", meeting_of(ROLL + "\n/member Councillor Nell Rigg")).entry.is_unsettled  # type: ignore[union-attr]


def test_a_forename_owns_an_action() -> None:
    entry = read("!nell to ring the contractor by Friday", MEETING).entry
    assert entry is not None
    assert (entry.kind, [MEETING.people[p].name for p in entry.person_ids]) == (Kind.ACTION, ["Councillor Nell Pool"])


def test_a_word_that_is_part_of_two_surnames_is_asked_about() -> None:
    here = meeting_of(ROLL + "\n/member Councillor Ana Rangi-Wood\n/member Councillor Mere Te Rangi")
    assert "Councillor Ana Rangi-Wood or Councillor Mere Te Rangi" in read("rangi: spoke of the flood", here).remark


def test_an_example_has_names_of_the_roll() -> None:
    assert read("/motion bush lane pool: x", MEETING).refusal == (
        "Name one mover and one seconder: /motion stone / bush: That the report be noted"
    )


def test_a_paragraph_of_the_law_of_wales_says_how_to_choose_it() -> None:
    welsh = meeting_of(ROLL + "\n/rules council law=wales")
    assert read("/exempt 12", MEETING).refusal.startswith(
        "There is no paragraph 12 for England. For Wales type /rules council law=wales first."
    )
    assert read("/exempt 12", welsh).entry is not None


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("#6", "/item 6"),
        ("#6 repairs", "/item 6"),
        ("#7", ""),
        ("#100 was spent", ""),
        ("# 6", ""),
        ("< yes, in May", "> yes, in May"),
        ("<b>bold</b>", ""),
        ("& the hedge is too high", "... and the hedge is too high"),
        ("& Maitland to write to the school", "!maitland to write to the school"),
        ("one case was referred on - confidential, not to be minuted", None),
        ("the clerk had advised on it (not minuted)", ""),
        ("Bush said (off the record) that it was lost", None),
        ("It was noted that the discussion in May was not minuted", ""),
    ],
)
def test_a_sign_next_to_a_mark_and_words_that_are_not_to_be_minuted_are_asked_about(
    typed: str, offer: str | None
) -> None:
    reading = read(typed, PLANNED)
    assert reading.offer == (f"# {typed}" if offer is None else offer)
    assert bool(reading.remark) is (offer != "")


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("motion bush/cross that the fee be raised", "/motion bush / cross: That the fee be raised"),
        ("bush/ cross prop that the fee be raised", "/motion bush / cross: That the fee be raised"),
        ("amendment by bush/cross: that the fee be halved", "/amendment bush / cross: That the fee be halved"),
        ("Bush moved an amendment, Cross seconded: strike five", "/amendment bush / cross: strike five"),
        ("Bush moved an amendment, seconded by Cross, to strike five", "/amendment bush / cross: strike five"),
        ("vote 7-0, 1 abst", "/vote 7-0-1"),
        ("for 5 against 2 abs 0", "/vote 5-2-0"),
        ("5 for, 2 agst, 1 abst", "/vote 5-2-1"),
        ("8 in favour, 3 against, with 2 abstentions", "/vote 8-3-2"),
        ("ayes 5 noes 2", "/vote 5-2"),
        ("7 for 1 abst", "/vote 7-0-1"),
        ("for: 7 against: 1 abstentions: 0", "/vote 7-1-0"),
        ("the motion was lost by 8 votes to 3, 1 abstaining", "/vote 3-8-1"),
        ("10 for 10 years", ""),
        ("5 for the fence", ""),
        ("8-3", "/vote 8-3"),
        ("vote 8-3, cross opposed", "/vote 8-3: Carried 8-3, @cross against."),
        ("passes 8-3 cross no", "/vote 8-3: Carried 8-3, @cross against."),
        ("motion carries 8-3", "/vote 8-3"),
        ("motion fails", "/lost"),
        ("it fails to say why", ""),
        ("4 against 2 against", ""),
    ],
)
def test_motions_and_votes_in_a_hurry_are_offered(typed: str, offer: str) -> None:
    assert read(typed, MOVED).offer == offer


@pytest.mark.parametrize(
    ("said", "more", "printed"),
    [
        ("bush: the hedge is cut", "The path is open again", "the hedge was cut. The path was open again."),
        ("bush: said that the county paid", "it had a budget", "the county paid. It had a budget."),
        ("bush: said that the county paid", "and would pay again", "the county paid and would pay again."),
        ("bush: thanked Mr Lamb", "Mrs Hay and the clerk", "thanked Mr Lamb Mrs Hay and the clerk."),
        ("bush: said that the pond was dry.", "Nobody had seen it", "the pond was dry. Nobody had seen it."),
        ("bush: the pump failed", "parts are on order", "the pump failed. Parts were on order."),
        ("bush: the path is bad", "the council should act", "the path was bad. The council should act."),
        ("bush: it will cost more", "£400 has been spent", "it would cost more. £400 had been spent."),
        ("bush: the path is bad", "which the county knows", "the path was bad which the county knew."),
        ("bush: the path is bad", "as the drains are blocked", "the path was bad as the drains were blocked."),
        ("bush: asked for the", "new bins which are in store", "asked for the new bins which are in store."),
        ("bush: said that the clerk of the", "council was away", "that the clerk of the council was away."),
        ("cross? when is it due\nbush> next week", "the firm has said so", "the following week. The firm had said so."),
    ],
)
def test_what_continues_a_sentence_begins_another_if_it_is_one(said: str, more: str, printed: str) -> None:
    meeting = meeting_of(f"{ROLL}\n{said}\n... {more}")
    said_last = meeting.entries[-1].text
    assert minutes.as_text(minutes.render(meeting, minutes.load("parish"))).count(printed) == 1, said_last


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("bush: three letters came in", "the clerk has replied"),
        ("bush: the county has been told", "a firm is booked for May"),
        ("= the bid was approved", "the clerk will send it"),
    ],
)
def test_what_may_be_a_sentence_of_its_own_is_asked_about(said: str, more: str) -> None:
    meeting = meeting_of(f"{ROLL}\n{said}")
    reading = read(f"... {more}", meeting)
    assert reading.remark
    assert reading.offer == f"... {more[0].upper()}{more[1:]}"
    assert not read(reading.offer, meeting).remark


def test_words_that_cannot_be_turned_are_told_when_they_continue_what_was_said() -> None:
    meeting = meeting_of(f"{ROLL}\nbush: said that the benches had not come")
    assert read("... I should add that the river path is open again", meeting).remark
    assert not read("... The river path is open again", meeting).remark


@pytest.mark.parametrize(
    ("meeting", "typed", "lines"),
    [
        (MEETING, "a. agreed to wait a year", "= agreed to wait a year"),
        (MEETING, "(ii) Resolved: to buy a skip", "= to buy a skip"),
        (MEETING, "Motion 1 Bush moved to wait, Cross seconded", "/motion bush / cross: to wait"),
        (
            MEETING,
            "motion no 2 - Bush moved to buy a skip, Cross seconded, carried",
            "/motion bush / cross: to buy a skip; /carried",
        ),
        (
            MOVED,
            "Amendment 1: Maitland moved to add a bench, Lane seconded",
            "/amendment maitland / lane: add a bench",
        ),
        (MEETING, "Footpath 4 - maitland: it is shut", "Footpath 4; maitland: it is shut"),
        (MEETING, "Gate - maitland? who has the key", "Gate; maitland? who has the key"),
        (MEETING, "maitland? who has the key? clerk> the school", "maitland? who has the key?; clerk> the school"),
        (MEETING, "maitland: it leaks. stone: it always did", "maitland: it leaks.; stone: it always did"),
    ],
)
def test_a_piece_at_the_head_of_a_line_is_read_apart(meeting: Meeting, typed: str, lines: str) -> None:
    reading = read(typed, meeting)
    assert "; ".join((reading.offer, *reading.then)) == lines


@pytest.mark.parametrize(
    "typed",
    [
        "A Pike agreed to wait a year",
        "a) the wall by the gate",
        "Motion 1 was on the last agenda",
        "Shelter - Pool: £40 a night",
        "see the plan. Grant: £40 a yard",
        "Fees: Lane - Cross: £40",
    ],
)
def test_a_letter_a_heading_or_a_word_before_a_colon_alone_is_a_note(typed: str) -> None:
    reading = read(typed, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.offer, reading.remark) == (Kind.NOTE, "", "")


@pytest.mark.parametrize(
    ("then", "typed", "lines"),
    [
        ("", "adjourned for tea 8.15, resumed 8.30", "/adjourn 8.15: Adjourned for tea at 8.15pm.; /resume 8.30"),
        ("", "long debate then break 8.15", "/adjourn 8.15: Long debate then break at 8.15pm."),
        ("", "vote of thanks, closed 9.05", "/close 9.05: Vote of thanks, closed at 9.05pm."),
        ("/exempt: The lease was taken in private.", "public in 8.50", "/public 8.50"),
        ("/exempt: The lease was taken in private.", "came out of camera 8.50", "/public 8.50"),
        ("/exempt: The lease was taken in private.", "back out of committee 8.50", "/public 8.50"),
        ("", "Maitland on Teams", "/remote maitland"),
        ("", "Bush and Cross attending via zoom", "/remote bush, cross"),
        (
            "",
            "Bush took the chair as Stone had left 8.20",
            "/presiding bush: @bush took the chair as Stone had left at 8.20pm.; -stone 8.20",
        ),
    ],
)
def test_the_clock_the_public_and_the_chair_at_speed(then: str, typed: str, lines: str) -> None:
    reading = read(typed, meeting_of(f"{ROLL}{then}\n"))
    assert "; ".join((reading.offer, *reading.then)) == lines


@pytest.mark.parametrize("typed", ["Maitland left the chair", "Maitland vacated the chair 8.10"])
def test_whoever_leaves_the_chair_does_not_take_it(typed: str) -> None:
    reading = read(typed, meeting_of(f"{ROLL}/presiding maitland\n"))
    assert reading.remark.startswith("Did somebody take the chair?")
    assert reading.offer == ""


@pytest.mark.parametrize(
    "typed",
    [
        "pool to close at 9.05",
        "shop closed until 8.50",
        "Lane on the hill",
        "Pool bookings online",
        "public in favour of the path",
        "out of committee rooms by 9",
    ],
)
def test_a_time_or_a_place_in_a_note_is_no_event(typed: str) -> None:
    assert not read(typed, MEETING).offer.startswith(("/", "+", "-"))


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("Approved 5-0", "/vote 5-0"),
        ("adopted 4 to 1", "/vote 4-1"),
        ("Rejected 2-3", "/vote 2-3"),
        ("Approved the fees 5-0", "/motion: to approve the fees"),
    ],
)
def test_what_was_approved_is_no_motion_where_the_line_does_not_say_it(typed: str, offer: str) -> None:
    assert read(typed, MEETING).offer == offer


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("Maitland asked who mows the verge - Kopu Trust & Co", "> Kopu Trust & Co"),
        ("Maitland asked when it opens. May, they said", "> May"),
        ("Maitland asked when it opens - 5pm Friday", "> 5pm Friday"),
        ("Maitland asked who has the key - nobody knew", "> nobody knew"),
        ("Q: is the hall insured? A: yes, to £2m", "> yes, to £2m"),
        ("Maitland asked if the rent is paid - urgent", ""),
        ("Maitland asked how the fund stands - see appendix 2", ""),
        ("Maitland asked what happens next - laughter", ""),
        ("Maitland asked if the grant is due - Lane's point", ""),
        ("Maitland asked how many are in years 3 - 4", ""),
        ("Maitland asked if the sign is legal - no, she added", ""),
        ("Maitland asked why the bin is full. It is a disgrace, he said", ""),
    ],
)
def test_only_what_can_answer_a_question_is_an_answer_to_it(typed: str, answer: str) -> None:
    assert "".join(read(typed, MEETING).then) == answer
