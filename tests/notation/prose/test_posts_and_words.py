"""Posts in short, surnames that are words, and what the body or others do, in prose."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from ..rolls import meeting_of, read

ROLL = """
/date 9 June 2026 7pm
/chair Mayor Ruth Okafor
/vice Deputy Mayor Tom Bell
/member Cllr Ann Hall
/member Cllr Ben Price
/member Cllr Ed Will
/member Cllr Hal Nguyen
/member Cllr Dan Mason
/member Cllr Sue Marsh
/member Cllr Joe May
/officer Mrs Jan Short (Town Clerk)
/officer Mr Peter Frost (Deputy Clerk)
/officer Mr Lou Banks (Estates Manager)
/officer Ms Ida Grove (Head of Parks and Burials)
/guest Ms Jo O'Dell
/guest Mr Guy McKay
/guest Mr Noel Rook (Hon. Treasurer)
/guest Ms Una Dell (Events Treasurer)
/present all
/agenda 6 Cemetery Wall
/open 7pm
/item 6
"""


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("DM Bell left 7.20", "-bell 7.20"),
        ("Dep Clerk Frost left 7.20", "-frost 7.20"),
        ("Coun. Hall left 7.20", "-hall 7.20"),
        ("Mayor to write to the MP", "!okafor to write to the MP"),
        ("Estates Manager to order skips", "!banks to order skips"),
        ("Action - Head of Parks to order skips", "!grove to order skips"),
        ("ACTION: Price noise levels, 15/12", "! Price noise levels, 15/12"),
        ("Treasurer to pay the grant", "!rook to pay the grant"),
        ("JO'D left 7.20", "-odell 7.20"),
        ("GMcK left 7.20", "-mckay 7.20"),
        ("Lease renewal - Nguyen by end of July", "!nguyen: lease renewal by end of July"),
        ("Price to bring a report in July", "!price to bring a report in July"),
        ("Members to send ideas by Friday", "! Members to send ideas by Friday"),
        ("Will to chair the group. Agreed", "= that Will chair the group"),
        ("Nguyen to chair the group. Agreed", "= that @nguyen chair the group"),
    ],
)
def test_a_post_in_short_and_a_surname_that_is_a_word_are_people(typed: str, offer: str) -> None:
    assert read(typed, meeting_of(ROLL)).offer == offer


@pytest.mark.parametrize("typed", ["Hall to reopen in June", "Price to rise in April", "bring and buy sale made £40"])
def test_what_things_do_is_nobodys_action(typed: str) -> None:
    assert read(typed, meeting_of(ROLL)).offer == ""


def test_a_sentence_before_agreed_is_no_clause() -> None:
    assert not read("Price asked leave to withdraw. Agreed.", meeting_of(ROLL)).offer.startswith("=")


def test_whoever_comes_back_and_does_more_comes_back() -> None:
    assert read("Hall came back and was told", meeting_of(f"{ROLL}-hall 7.10\n")).offer.startswith("+hall")


@pytest.mark.parametrize("typed", ["Confirmed.", "The council approved the accounts", "Members adopted the policy."])
def test_what_the_body_did_is_asked_about(typed: str) -> None:
    assert read(typed, meeting_of(ROLL)).remark.startswith("Was this decided?")


@pytest.mark.parametrize("typed", ["Recorded vote requested by Hall", "26/0412 granted", "Order of speakers - all"])
def test_what_is_no_event_is_not_asked_about(typed: str) -> None:
    assert read(typed, meeting_of(ROLL)).remark == ""


MOVED = f"{ROLL}/motion mason / hall: That the wall be mended\n"


@pytest.mark.parametrize(
    ("notes", "typed", "lines"),
    [
        (MOVED, "carried after a long debate", "/carried: Carried after a long debate."),
        (MOVED, "carried, costs to follow", "/carried: Carried, costs to follow."),
        (MOVED, "lost - Mason disappointed", "/lost; Mason disappointed"),
        (MOVED, "carried 5-1 (Price)", "/vote 5-1: Carried 5-1, @price against."),
        (MOVED, "No seconder was found.", "/lapsed"),
        (MOVED, "carried without a vote", "/carried: Carried without a vote."),
        (MOVED, "6 in favour", "/vote 6-0"),
        (ROLL, "agreed to buy a skip, Price against", "/motion: to buy a skip; /vote all -price"),
        (ROLL, "agreed to let the barn (2 against)", "/motion: to let the barn; /vote 7-2-0"),
        (ROLL, "Resolved to let the barn, Marsh and May abstained", "/motion: to let the barn; /vote all ~marsh ~may"),
        (ROLL, "mend the gate - Mason, Marsh. Carried", "/motion mason / marsh: to mend the gate; /carried"),
    ],
)
def test_what_follows_an_outcome_or_says_who_was_against_is_read(notes: str, typed: str, lines: str) -> None:
    reading = read(typed, meeting_of(notes))
    assert "; ".join((reading.offer, *reading.then)) == lines


@pytest.mark.parametrize(
    ("notes", "typed"),
    [
        (MOVED, "carried, nobody spoke against"),
        (MOVED, "carried 4-2 (Hall)"),
        (MOVED, "carried 5-1 (in May)"),
        (MOVED, "6 in favour of the wall last year"),
        (ROLL, "agreed to guard against rats"),
        (ROLL, "agreed to a fence, Hall against the barn"),
        (ROLL, "agreed to buy a skip (Price list B)"),
        (ROLL, "agreed to let the barn, 2 quotes in"),
        (ROLL, "oak, ash and elm - Hall, green. Carried"),
    ],
)
def test_other_words_after_a_decision_or_a_count_are_no_vote(notes: str, typed: str) -> None:
    assert not read(typed, meeting_of(notes)).offer.startswith(("/vote", "/carried", "/motion"))


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("agreed Marsh to get quotes", "= agreed that @marsh get quotes; !marsh to get quotes"),
        ("agreed Mason 2 ring the school", "= agreed that @mason ring the school; !mason to ring the school"),
        ("agreed Mason will chair the group", "= agreed that @mason chair the group; !mason to chair the group"),
        ("decided clerk to order 2 bins", "= agreed that the clerk order 2 bins; !short to order 2 bins"),
        ("Action: Mason - fence quote", "!mason: fence quote"),
        ("someone to ring the school - Hall", "!hall: someone to ring the school"),
        ("volunteer to paint the gate (Mason)", "!mason: volunteer to paint the gate"),
        ("Marsh to report back", "!marsh to report back"),
        ("May to draft a letter", "!may to draft a letter"),
    ],
)
def test_what_one_person_is_to_do_is_an_action(typed: str, lines: str) -> None:
    reading = read(typed, meeting_of(ROLL))
    assert "; ".join((reading.offer, *reading.then)) == lines


@pytest.mark.parametrize(
    "typed",
    [
        "agreed Hall to reopen in June",
        "agreed Price to rise in April",
        "agreed Marsh to drain in May",
        "agreed May fair to go ahead",
        "agreed Price list to go on the website",
        "when to open the barn - May",
        "path to link the school - Hall",
    ],
)
def test_what_a_thing_is_to_do_is_nobodys_action(typed: str) -> None:
    reading = read(typed, meeting_of(ROLL))
    assert not any(line.startswith("!") for line in (reading.offer, *reading.then))


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("Ann: the gate is shut", "hall: the gate is shut"),
        ("Joe: two trees are down", "may: two trees are down"),
        ("Gil: the weir is low", "/guest Gil; Gil: the weir is low"),
        ("James: two trees are down", "/guest James; James: two trees are down"),
        ("clerk reported the van wont start", "short: reported the van would not start"),
    ],
)
def test_whoever_may_speak_is_asked_about(typed: str, lines: str) -> None:
    reading = read(typed, meeting_of(ROLL))
    assert "; ".join((reading.offer, *reading.then)) == lines


@pytest.mark.parametrize("name", ["Jones", "Oakes", "Beal"])
def test_a_surname_of_nobody_that_ends_like_a_thing_is_asked_about(name: str) -> None:
    reading = read(f"{name}: we pay too much", meeting_of(ROLL))
    assert (reading.offer, *reading.then) == (f"/guest {name}", f"{name}: we pay too much")


def test_any_with_a_capital_begins_a_question() -> None:
    reading = read("Mason? Any word on the grant", meeting_of(ROLL))
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.text, reading.remark) == (Kind.QUESTION, "any word on the grant", "")


@pytest.mark.parametrize(
    "typed",
    [
        "May: fair on the green",
        "Wall: the stones are loose",
        "Parking: the lines are worn",
        "Drainage: two gulleys are shut",
        "Signage: two posts are down",
        "chair reported damaged",
    ],
)
def test_a_heading_or_a_thing_before_a_colon_says_nothing(typed: str) -> None:
    reading = read(typed, meeting_of(ROLL))
    assert reading.entry is not None
    assert (reading.entry.kind, reading.offer, reading.remark) == (Kind.NOTE, "", "")


@pytest.mark.parametrize("typed", ["no 2 moved", "no 2 seconded", "No 2 moved to May"])
def test_a_thing_by_its_number_is_not_moved(typed: str) -> None:
    assert read(typed, meeting_of(ROLL)).offer == ""


BY_FORENAME = meeting_of("""
/date 9 June 2026 7pm
/chair Ruth Ellery
/member Karen Hobbs (Hon. Secretary)
/member Alan Marsh (Treasurer)
/member Dee Ross
/member Margaret Finch
/agenda 1 Welcome
/open 7pm
/item 1
""")


def test_a_forename_before_a_sentence_is_the_speaker_where_nobody_has_a_title() -> None:
    entry = read("Karen: the hall was booked for the fair", BY_FORENAME).entry
    assert entry is not None
    assert (entry.kind, entry.is_unsettled) == (Kind.STATEMENT, False)
    assert read("Karen: bookings up by a third", BY_FORENAME).remark == "Did Karen Hobbs say that? Tab for yes"


@pytest.mark.parametrize(
    "typed",
    [
        "Hon Sec: Karen Hobbs standing down; Dee Ross proposed by SW, seconded by RE, elected unanimously",
        "Secretary: Karen",
    ],
)
def test_who_holds_a_post_or_is_put_up_for_it_is_not_what_its_holder_says(typed: str) -> None:
    reading = read(typed, BY_FORENAME)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.offer) == (Kind.NOTE, "")


def test_what_is_still_to_come_is_no_action_and_a_declaration_no_speech() -> None:
    for line in (
        "Dee Ross volunteer handbook still outstanding by end January",
        "Dee Ross - transparency statement re item 6, lives nearby, not an interest, will take part",
    ):
        assert read(line, BY_FORENAME).offer == ""


def test_apologies_after_a_welcome_are_offered() -> None:
    reading = read("Ruth welcomed everyone. Karen was on holiday, apologies from Margaret", BY_FORENAME)
    assert (reading.offer, *reading.then) == ("ellery: welcomed everyone", "Karen was on holiday", "/apologies finch")
