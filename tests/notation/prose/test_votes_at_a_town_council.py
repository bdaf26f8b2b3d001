"""Votes, ballots, co-option and corrections as a clerk types them at the full council of a small town."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Capacity, Kind, Meeting, apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import perform

from ..rolls import context_of, meeting_of, names_of, read, seen

ROLL = """
/council Larkbury Town Council
/committee Full Council
/date 9 March 2027 7pm
/chair Cllr Nell Ambler (Mayor)
/vice Cllr Rory Benn (Deputy Mayor)
/member Cllr Jane Cobley
/member Cllr Tom Darke
/member Cllr Mrs Una Frost
/member Cllr Will Garth
/member Cllr Ivy Hobday
/member Cllr Peter Jolliffe
/member Cllr Moira Kemble
/member Cllr Stan Nutley
/officer Mrs Ruth Lomax (Town Clerk) [clerk]
/guest Cllr Saul Meek (Loamshire Council)
/present all
/open 7pm
/item 4 Street lamps
"""
MOVED = f"{ROLL}/motion cobley / darke: That the lamps be replaced\n"
CARRIED = f"{MOVED}/vote 4-2\n"
AMENDED = f"{MOVED}/amendment frost / garth: That half be replaced\n/vote 2-4\n"
BOTH = f"{AMENDED}/vote 5-1\n"
PRIVATE = f"{ROLL}/exempt\n/motion cobley / darke: That the contract be let\n/vote 4-2\n/public\n"


def offers(notes: str, line: str) -> tuple[str, ...]:
    """The lines that Tab records."""
    reading = read(line, meeting_of(notes))
    return (reading.offer, *reading.then) if reading.offer else ()


def typed(meeting: Meeting, *lines: str) -> Meeting:
    """The meeting after some lines, each with Tab where something is offered."""
    for line in lines:
        reading = read(line, meeting)
        if reading.offer:
            meeting = typed(meeting, reading.offer, *reading.then)
        else:
            assert reading.intent is not None, reading.refusal
            act = perform(reading.intent, context_of(meeting), Directory.on_trial(meeting), None)
            meeting = apply(meeting, act.changes)
    return meeting


NAMED = [
    "Vote on benches: 3-4",
    "vote on the wall 2-3",
    "On the wall: 2-3",
    "wall vote 2-3",
    "result on the wall - 2-3",
    "voted on fireworks 3-3",
    "Vote re Christmas tree - 5-1",
    "division on the tree: 5-1",
]


@pytest.mark.parametrize("line", NAMED)
@pytest.mark.parametrize(
    "notes", [CARRIED, f"{CARRIED}Cllr Cobley thanked him.\n", f"{CARRIED}/item 5 Finance\n", PRIVATE]
)
def test_a_vote_on_something_named_corrects_no_earlier_vote(notes: str, line: str) -> None:
    lines = offers(notes, line)
    assert len(lines) == 1
    assert lines[0].startswith("/vote ")
    assert " was " in lines[0]
    assert read(line, meeting_of(notes)).remark.startswith("Is this a motion or a vote?")


def test_a_vote_on_nothing_moved_is_told_in_a_sentence() -> None:
    assert offers(ROLL, "Vote on benches: 3-4") == ("/vote 3-4: The vote on benches was 3 for and 4 against: lost.",)
    said = "/vote 5-1-1: The vote on the wall was 5 for and 1 against, with 1 abstention: carried."
    assert offers(ROLL, "wall vote 5-1-1") == (said,)


@pytest.mark.parametrize(
    ("notes", "line", "lines"),
    [
        (CARRIED, "vote 3-3", ("s/4-2-0/3-3-0/",)),
        (CARRIED, "sorry, 3-3", ("s/4-2-0/3-3-0/",)),
        (f"{CARRIED}Cllr Cobley thanked him.\n", "no, the vote was 3-3", ("s/4-2-0/3-3-0/",)),
        (f"{CARRIED}Cllr Cobley thanked him.\n", "it was 3-3", ("s/4-2-0/3-3-0/",)),
        (f"{CARRIED}Cllr Cobley thanked him.\n", "correction: vote on lamps was 3-3", ("s/4-2-0/3-3-0/",)),
        (f"{CARRIED}Cllr Cobley thanked him.\n", "vote 3-3", ("/vote 3-3",)),
        (f"{CARRIED}/item 5 Finance\n", "vote 3-3", ("/vote 3-3",)),
        (PRIVATE, "vote 3-3", ("/vote 3-3",)),
        (PRIVATE, "sorry, vote was 3-3", ()),
    ],
)
def test_a_vote_is_corrected_only_where_the_line_says_so_or_follows_it(
    notes: str, line: str, lines: tuple[str, ...]
) -> None:
    assert offers(notes, line) == lines


def test_a_vote_that_names_the_open_motion_is_on_it_and_any_other_is_asked_about() -> None:
    assert offers(MOVED, "vote on the lamps 5-1") == ("/vote 5-1",)
    assert read("Vote on benches: 3-4", meeting_of(MOVED)).remark.startswith("The open motion does not speak of that")


PLANNING = f"{ROLL}/item 7 Planning\n12 Mill Lane, an extension\n/motion cobley / darke: That no objection be made\n"


@pytest.mark.parametrize(
    "line",
    ["vote on 3 High St 3-2", "3 High St - approved 3-2", "Mill Lane: 3-2 carried", "on the Mill Lane app, vote 4-2",
     "division on 27/00123 Beck Close: 4-1", "7 Fore Street refused 4-1-1"],
)  # fmt: skip
def test_a_vote_at_an_address_that_was_not_spoken_of_is_asked_about_without_an_offer(line: str) -> None:
    reading = read(line, meeting_of(MOVED))
    assert reading.remark.startswith("The open motion does not speak of that")
    assert not reading.offer


@pytest.mark.parametrize(
    ("notes", "line", "offer"),
    [
        (MOVED, "vote on Cobley's motion 3-2", "/vote 3-2"),
        (PLANNING, "12 Mill Lane - carried 5-1", "/vote 5-1: 12 Mill Lane - carried 5-1."),
        (PLANNING, "vote on Mill Lane 5-1", "/vote 5-1"),
    ],
)
def test_a_vote_on_what_stands_above_the_motion_is_on_it(notes: str, line: str, offer: str) -> None:
    assert read(line, meeting_of(notes)).offer == offer


@pytest.mark.parametrize(
    "line", ["letter on parking: 3-4 weeks", "on the bridge 3-4 cars park daily", "show of hands 4-2"]
)
def test_figures_after_a_thing_are_not_always_a_vote_on_it(line: str) -> None:
    assert not any("The vote on" in one for one in offers(ROLL, line))


@pytest.mark.parametrize("line", ["vote: For 6 Against 2 Abst 1", "carried 5-1", "all agreed", "carried"])
def test_a_vote_without_a_motion_is_remarked(line: str) -> None:
    assert read(line, meeting_of(ROLL)).remark.startswith("No motion is open in this item")
    assert not read(line, meeting_of(MOVED)).remark.startswith("No motion is open")
    put = f"{ROLL}The Mayor put it to the vote.\n"
    assert not read(line, meeting_of(put)).remark.startswith("No motion is open")


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("Q from SM - is the lamp lit? Clerk yes", ("meek? is the lamp lit?", "clerk> yes")),
        ("SM: is the lamp lit? Lomax no", ("meek? is the lamp lit?", "clerk> no")),
        ("Q from SM - is it lit? Clerk not yet", ("meek? is it lit?", "clerk> not yet")),
        ("Q from JC: did we object? Benn yes", ("cobley? did we object?", "benn> yes")),
        ("SM asked if it was lit. Clerk yes", ("meek? asked if it was lit", "clerk> yes")),
        (
            "SM asked when it would be lit. Clerk no date yet",
            ("meek? asked when it would be lit", "clerk> no date yet"),
        ),
    ],
)
def test_yes_or_no_after_a_question_is_the_answer_and_no_vote(line: str, lines: tuple[str, ...]) -> None:
    assert offers(CARRIED, line) == lines


@pytest.mark.parametrize(("line", "answer"), [("Clerk yes", "clerk> yes"), ("Benn no", "benn> no")])
def test_yes_or_no_alone_under_a_question_is_the_answer(line: str, answer: str) -> None:
    assert offers(f"{CARRIED}meek? is it lit\n", line) == (answer,)


def test_an_answer_is_no_correction_of_the_question() -> None:
    for line in ("Is it lit? Lomax no", "Clerk not yet", "Garth no"):
        assert not "".join(offers(f"{ROLL}meek? is it lit\n", line)).startswith("s/")


def test_members_still_vote_in_a_word() -> None:
    assert offers(CARRIED, "Garth abstained") == ("/own garth abstained: @garth abstained.",)
    assert offers(CARRIED, "Clerk abstained") == ()


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Cllr Garth asked for his vote against the motion to be recorded", "against the motion"),
        ("Garth wanted it recorded that he voted against the motion", "against the motion"),
        ("Cllr Garth requested that his vote for the motion be minuted", "in favour of the motion"),
    ],
)
def test_an_own_vote_keeps_what_it_was_on(line: str, own: str) -> None:
    (offer,) = offers(BOTH, line)
    assert offer.startswith("/own garth ")
    assert offer.endswith(f": @garth asked that his vote {own} be recorded.")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Cllr Garth asked for his vote against the amendment to be recorded",
         "garth: asked for his vote against the amendment to be recorded"),
        ("Garth voted against the amendment", "garth: voted against the amendment"),
        ("Cllr Darke abst on the amendment", "darke: abstained on the amendment"),
        ("Darke abst on the contract", "darke: abstained on the contract"),
    ],
)  # fmt: skip
def test_an_own_vote_on_another_than_the_last_is_kept_in_words(line: str, said: str) -> None:
    assert offers(BOTH, line) == (said,)


def test_an_own_vote_on_confidential_business_is_kept_in_words_in_public() -> None:
    assert offers(PRIVATE, "Cllr Darke abst on the contract") == ("darke: abstained on the contract",)
    assert offers(PRIVATE.removesuffix("/public\n"), "Cllr Darke abst on the contract") == (
        "/own darke abstained: @darke abstained on the contract.",
    )


@pytest.mark.parametrize(
    "line",
    [
        "TD & WG both wanted their names recorded as voting against",
        "both TD and WG asked that their votes against be recorded",
        "TD/WG asked for votes against to be noted",
        "Darke and Garth wished their votes against to be minuted",
    ],
)
def test_two_members_ask_for_their_votes_to_be_recorded(line: str) -> None:
    assert offers(CARRIED, line) == ("/own darke&garth against",)


LIST = "For: Ambler, Cobley. Against: Garth. Abs: Frost"


@pytest.mark.parametrize(
    "asked",
    [
        "Cllr Benn asked that the vote be recorded. ",
        "Benn asked for a recorded vote. ",
        "Recorded vote requested by Cllr Benn - ",
        "Benn wanted the votes recorded: ",
    ],
)
def test_a_vote_by_name_on_request_is_not_of_a_vote_with_other_figures(asked: str) -> None:
    first, vote = offers(CARRIED, f"{asked}{LIST}")
    assert first.startswith("benn: ")
    assert vote == "/vote named +ambler +cobley -garth ~frost"
    assert read(f"{asked}{LIST}", meeting_of(CARRIED)).remark.startswith("No motion is open in this item")
    assert offers(MOVED, f"{asked}{LIST}")[1] == vote
    same = offers(f"{MOVED}/vote 2-1-1\n", f"{asked}{LIST}")
    assert same[1:] == (
        "/own ambler&cobley for: @ambler and @cobley voted in favour.",
        "/own garth against: @garth voted against.",
        "/own frost abstained: @frost abstained.",
    )


def test_more_names_than_the_figures_of_the_vote_are_asked_about() -> None:
    assert offers(CARRIED, "Darke and Garth voted against")[0].startswith("/own darke&garth against")
    assert offers(CARRIED, "Benn, Darke and Garth voted against") == ()


@pytest.mark.parametrize(
    ("line", "ballot"),
    [
        ("ballot: Pike 6 Rudge 4", "/ballot: Pike 6, Rudge 4"),
        ("On a ballot Mrs Pike received 6 votes and Mr Rudge 4", "/ballot: Mrs Pike 6, Mr Rudge 4"),
        ("Mrs Pike polled 6 votes, Mr Rudge 4", "/ballot: Mrs Pike 6, Mr Rudge 4"),
        ("second ballot - Pike 6 Rudge 4", "/ballot: Pike 6, Rudge 4"),
        ("ballot for co-option: Pike 6, Rudge 4, Otter 1", "/ballot: Pike 6, Rudge 4, Otter 1"),
        ("votes cast: Pike 6, Rudge 4", "/ballot: Pike 6, Rudge 4"),
        ("Ballot: Pike 6, Rudge 4. Mrs Pike elected", "/ballot: Pike 6, Rudge 4"),
    ],
)
def test_a_ballot_may_be_among_people_on_no_roll(line: str, ballot: str) -> None:
    assert offers(ROLL, line) == (ballot,)
    meeting = typed(meeting_of(ROLL), line)
    assert meeting.entries[-1].kind is Kind.BALLOT
    assert names_of(meeting.entries[-1], meeting)[0].endswith("Pike")


def test_papers_of_a_ballot_are_no_candidates() -> None:
    assert offers(ROLL, "ballot papers 12, spoilt 1") == ()


JOINED = [
    "Mrs Pike was co-opted and signed her declaration of acceptance of office",
    "Mrs Pike was declared elected and took her seat",
    "Mrs Pike signed her declaration of acceptance of office",
    "Cllr Mrs Pike took her seat at 8.40",
]


@pytest.mark.parametrize("line", JOINED)
def test_whoever_is_co_opted_is_a_member_from_then_on(line: str) -> None:
    reading = read(line, meeting_of(ROLL))
    assert reading.offer == "/member Cllr Mrs Pike"
    assert "makes them a member from here on" in reading.remark
    meeting = typed(meeting_of(ROLL), line)
    place = meeting.roll[-1]
    assert (place.capacity, meeting.people[place.person_id].name) == (Capacity.MEMBER, "Cllr Mrs Pike")
    assert read(line, meeting).offer != reading.offer


def test_a_new_member_votes_once_they_sit() -> None:
    meeting = typed(meeting_of(ROLL), JOINED[0])
    voters = context_of(meeting).proceedings.voters(context_of(meeting).item_id)
    assert meeting.roll[-1].person_id not in voters
    meeting = typed(meeting, "Cllr Mrs Pike took her seat at 8.40")
    assert meeting.entries[-1].kind is Kind.ARRIVAL
    context = context_of(meeting)
    assert set(context.proceedings.voters(context.item_id)) == {*voters, meeting.roll[-1].person_id}
    assert typed(meeting, "pike: thank you all").entries[-1].persons == (meeting.roll[-1].person_id,)


def test_the_clerk_is_told_that_the_list_of_the_committee_lacks_the_new_member() -> None:
    assert "committee's list" in read("/member Cllr Mrs Pike", meeting_of(CARRIED)).remark
    assert read("/member Cllr Mrs Pike", meeting_of("/chair Cllr N Ambler")).remark == ""


@pytest.mark.parametrize(
    "line",
    [
        "Mrs Pike was co-opted onto the council",
        "RESOLVED that Mrs Pike be co-opted as a councillor",
        "agreed to co-opt Mrs Pike to the council",
        "co-option of Mrs Pike approved",
    ],
)
def test_a_decision_to_co_opt_is_a_clause_and_who_then_sits_a_member(line: str) -> None:
    assert offers(ROLL, line)[0].startswith("= ")
    meeting = typed(meeting_of(ROLL), line)
    assert read("Mrs Pike took her seat at 8.40", meeting).offer == "/member Cllr Mrs Pike"


def test_a_guest_who_is_co_opted_changes_place_and_keeps_the_name() -> None:
    notes = ROLL.replace("/present all", "/guest Mrs Pike\n/present all")
    assert offers(notes, "Mrs Pike was co-opted and signed her declaration")[0] == "/member Mrs Pike"
    meeting = typed(meeting_of(notes), "Mrs Pike was co-opted")
    assert read("Mrs Pike took her seat", meeting).offer == "/member Mrs Pike"


def test_later_lines_of_somebody_co_opted_add_a_member() -> None:
    notes = f"{ROLL}\\Mrs Ida Pike was co-opted.\n"
    assert offers(notes, "Mrs Pike: glad to be here")[0] == "/member Cllr Mrs Ida Pike"


def test_a_committee_co_opts_without_a_vote() -> None:
    notes = ROLL.replace("/committee Full Council", "/committee Amenities Committee")
    assert offers(notes, "Mrs Pike was co-opted and took her seat")[0] == "/coopted Cllr Mrs Pike"


@pytest.mark.parametrize(
    "line",
    [
        "Mrs Pike was co-opted to the allotments working group",
        "vacancy to be filled by co-option",
        "co-opted vacancy: Mrs Pike to be approached",
        "Nobody was co-opted",
        "Mr Rudge took his seat after the break",
        "Cllr Saul Meek arrived 7.40",
        "Cllr Ned Hurst arrived 7.40",
        "Mrs Pike was elected chair of the rovers",
        "Garth was co-opted onto the trust",
        "The Mayor signed the declaration",
    ],
)
def test_not_everybody_who_is_named_becomes_a_member(line: str) -> None:
    assert not "".join(offers(ROLL, line)[:1]).startswith(("/member", "/coopted"))


def test_several_corrections_in_a_line_are_offered_one_by_one() -> None:
    for line in (
        "sorry Cobley shd be Frost and Darke shd be Garth",
        "Cobley should be Frost, Darke should be Garth",
        "correction: Cobley to read Frost; Darke to read Garth",
    ):
        assert offers(MOVED, line) == ("s/cobley/frost/", "s/darke/garth/")
    assert offers(MOVED, "sorry - Cobley should be Frost, lamps should be lights") == (
        "s/cobley/frost/",
        "s/lamps/lights/",
    )
    assert offers(MOVED, "the shed should be sold and the hut should be kept") == ()
    assert offers(MOVED, "Garth should be chair and Frost should be vice") == ()


def test_a_correction_of_several_never_puts_in_whom_it_takes_out() -> None:
    offered = offers(
        f"{MOVED}garth: asked for more lamps\nfrost: thanked all", "sorry Cobley shd be Frost and Darke shd be Garth"
    )
    assert not [one for one in offered if one in ("s/garth/darke/", "s/frost/cobley/")]


def test_both_parts_of_a_motion_are_put_right_together() -> None:
    assert offers(MOVED, "no, prop was Frost and sec was Cobley") == ("s/cobley/frost/", "s/darke/cobley/")
    meeting = typed(meeting_of(MOVED), "no, prop was Frost and sec was Cobley")
    assert names_of(meeting.entries[-1], meeting) == ["Cllr Mrs Una Frost", "Cllr Jane Cobley"]


def test_a_correction_prefers_the_entry_above_the_note_that_tells_of_it() -> None:
    told = "sorry Cobley shd be Frost and Darke shd be Garth"
    meeting = typed(meeting_of(f"{MOVED}\\{told}\n"), "s/Darke/Garth/")
    motion, note = meeting.entries[-2:]
    assert names_of(motion, meeting) == ["Cllr Jane Cobley", "Cllr Will Garth"]
    assert seen(note, meeting) == told
    meeting = typed(meeting_of(f"{MOVED}\\Darke liked the shed.\n"), "s/Darke/Garth/")
    assert seen(meeting.entries[-1], meeting) == "Garth liked the shed."
