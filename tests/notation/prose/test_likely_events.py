"""Short lines that may be an event, in words that no rule knows, are asked about; ordinary prose is not."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from ..rolls import meeting_of, read

ROLL = """
/date 4 June 2026 7pm
/rules parish
/chair Cllr Ivy Marlow
/vice Cllr Owen Petty
/member Cllr T Rudd
/member Cllr S Boon
/member Cllr H Vesey
/member Cllr Bea Banks
/officer Meg Tait (Clerk)
/present all
/agenda 4 Bus shelter
/agenda 5 Trees
"""
OPEN = f"{ROLL}/open 7pm\n/item 4\n"
PUBLIC = f"{ROLL}/open 7pm\n/item 9 Public Participation\n"


@pytest.mark.parametrize(
    ("notes", "typed", "offer"),
    [
        (ROLL, "Marlow called the ordinary meeting to order 7.02",
         "/open 7.02: Marlow called the ordinary meeting to order at 7.02pm."),
        (ROLL, "kicked off 7.03", "/open 7.03: Kicked off 7.03."),
        (OPEN, "mtg closed 8.40 - thanks to Meg", "/close 8.40: Meeting closed 8.40 - thanks to Meg."),
        (OPEN, "that was it at 8.40", "/close 8.40: That was it at 8.40pm."),
        (OPEN, "rudd strolled out 7.40", "-rudd 7.40: @rudd strolled out at 7.40pm."),
        (OPEN, "Cllr Rudd walked in 7.40", "+rudd 7.40"),
        (OPEN, "Rudd and Boon came in a bit later, 7.10",
         "+rudd, boon 7.10: @rudd and @boon came in a bit later at 7.10pm."),
        (OPEN, "5 locals turned up", "/visitors 5"),
        (OPEN, "boon! ring the county", "!boon to ring the county"),
        (OPEN, "boon= no", "boon: no"),
        (OPEN, "?boon when", "boon? when"),
        (OPEN, "- boon", "-boon"),
        (OPEN, "Vesey conflicted, so Rudd took the chair",
         "/presiding rudd: Vesey conflicted, so Rudd took the chair."),
        (OPEN, "item 5", "/item 5"),
        (OPEN, "5. Trees", "/item 5"),
        (OPEN, "/ item 5", "/item 5"),
        (PUBLIC, "weaver: that's daft", "/speaker Weaver"),
        (PUBLIC, "Ada Finch of Mill Lane said the lamps were out", "/speaker Ada Finch (Mill Lane)"),
    ],
)  # fmt: skip
def test_the_line_that_is_probably_meant_is_offered(notes: str, typed: str, offer: str) -> None:
    reading = read(typed, meeting_of(notes))
    assert reading.entry is not None
    assert reading.entry.kind is Kind.NOTE
    assert reading.offer == offer


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("aye all round", "Is this a motion or a vote?"),
        ("24/0123 12 High St. Object. Rudd voted against", "Is this a motion or a vote?"),
        ("24/0123 - Rudd declared an interest. No objection", "Is this an interest?"),
        ("meeting closed, next one 8 July", "Did the meeting open, pause or end?"),
        ("Banks dissenting", "Is this a motion or a vote?"),
        ("rudd moved it, no seconder, lapsed", "Is this a motion or a vote?"),
        ("pay the bills R/B 5-0", "Is this a motion or a vote?"),
        ("fell on the casting vote", "Is this a motion or a vote?"),
        ("election: Rudd 5, Boon 3", "Is this a motion or a vote?"),
        ("Rudd was nominated by Boon", "Is this a motion or a vote?"),
        ("one against", "Is this a motion or a vote?"),
        ("everyone present but Rudd", "Who was there?"),
        ("went with the cheaper quote", "Was this decided?"),
        ("invoices 12 to 19 passed, £410", "Was this decided?"),
        ("Boon appointed Rudd to the hall committee", "Was this decided?"),
        ("table to July", "Is the item put off?"),
        ("Marlow passed the gavel to Petty so she could speak", "Did somebody take the chair? /presiding NAME"),
        ("turned the meeting over to Petty", "Did somebody take the chair? /presiding petty"),
        ("both Boons: prejudicial interest", "Is this an interest?"),
        ("apols Vesey and Dist Cllr Hole", "Who was there?"),
        ("also here: Ada Hole, Mill Trust; Sid Fry", "/guest Ada Hole (Mill Trust); then /guest Sid Fry"),
        ("minutes ok", "Were the minutes approved?"),
        ("Hall called the meeting to order", "Did the meeting open, pause or end?"),
        ("rent review - public asked to go", "Is the public excluded?"),
        ("tea 7.50 to 8.05", "Did that happen at 7.50?"),
        ("into the private bit 7.50", "Tab to record it as: /exempt: into the private bit at 7.50pm"),
        ("banks - fingers crossed for a dry month", "Did Cllr Bea Banks say that?"),
        ("vesey didn't return", "Did somebody come or leave?"),
        ("rudd and boon sat this one out", "Did somebody come or leave?"),
        ("I want that noted", "Who says this?"),
        ("PC Hole then left", "Did somebody come or leave?"),
        ("£40 for the wreath, yes", "Was this decided?"),
        ("WHEREAS the barn leaks, be it further resolved that bids be sought by 14 Dec", "Was this decided?"),
        (
            "res 41 offered by rudd second boon: WHEREAS the parish needs a plough for lanes in winter, therefore"
            " be it RESOLVED that the clerk be authorised to buy a plough from the county yard",
            "Was this decided?",
        ),
        ("fee of £5, ok'd by all", "Was this decided?"),
        ("lamp post - carry fwd to May", "Is the item put off?"),
        ("mill barn conv: rudd declared pec int, owns the lane", "Is this an interest?"),
        ("ACTION whoever - draft the letter by May", "Whose action is it?"),
        ("rudd q - why so tall, over 50 ft?", "Tab to record it as: rudd? asked why so tall, over 50 ft"),
        ("rudd / boon adjourn 9.20pm unan", "/motion rudd / boon: to adjourn; then /vote all; then /adjourn 9.20pm"),
        ("mtn to buy it, rudd", "Is this a motion or a vote?"),
        ("seat in oak apprvd", "Tab to record it as: = that the seat in oak be approved"),
        ("lamps dfrd, no quote", "Is the item put off?"),
        ("open once more 7.40", "Did that happen at 7.40?"),
        ("rudd decld, item 6", "Is this an interest?"),
        ("regrets, Ada Hole", "Who was there?"),
        ("Rudd has an interest in 6, yard backs onto his", "Tab to record it as: /declare rudd in item 6"),
        ("ada hoskin, mill trust - the race is blocked", "Who says this?"),
        ("sorry it was boon who seconded not rudd", "Was something recorded wrongly?"),
        ("no i mean boon said that", "Was something recorded wrongly?"),
        ("scrub that", "Was something recorded wrongly?"),
    ],
)
def test_what_may_be_an_event_is_asked_about(typed: str, asked: str) -> None:
    assert asked in read(typed, meeting_of(OPEN)).remark


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("Rudd pulls 4c", "rudd: pulled 4c"),
        ("Boon also prefers the oak", "boon: also preferred the oak"),
        ("Vesey not convinced", "vesey: not convinced"),
        ("rudd 3 bids in", "rudd: said: 3 bids in"),
    ],
)
def test_what_somebody_does_now_is_no_finished_note_but_what_they_did_or_said(typed: str, offer: str) -> None:
    reading = read(typed, meeting_of(OPEN))
    assert "What did they do?" in reading.remark
    assert reading.offer == offer


def test_a_name_that_is_a_word_too_is_asked_about_where_a_person_may_be_meant() -> None:
    here = meeting_of(f"{OPEN}/member Cllr J Park\n/present park\n")
    assert "What did they do?" in read("Park will vote no on principle", here).remark
    assert not read("The park will be shut in May", here).remark
    assert not read("park shut for now", here).offer


@pytest.mark.parametrize(
    "typed",
    [
        "accounts to 30 sept, bal £418",
        "public hearing opened 7.40",
        "Hall to open at 8.15 in the winter",
        "fete opens 10.30",
        "bus fare up 7.50 a week",
        "3 members of the public left",
        "Cllr Oakes’s resignation was received with regret",
        "pages 4-6",
        "Marlow signed them",
        "Rudd retires in July",
        "Boon returns in May",
        "Rudd and Boon disagreed",
        "No vote taken",
        "Votes of thanks to the judges",
        "The clerk had the keys cut",
        "Rudd walked the footpath and found it shut.",
        "Residents of the 7.30 bus route are unhappy.",
        "5 Elms Close - no objection",
        "Agreed dates: 3 and 10 March",
        "mill race blocked, no news of the grant",
        "Trees felled by the county in May",
        "Refuse lorry late again",
        "Could the hall be let for 8.30?",
        "table tennis table broken",
        "map tabled by clerk",
        "The letter from the school tabled",
        "interest rates up",
        "bus service suspended",
        "keys lost",
        "action plan on the website",
        "cat exempt from the ban",
        "sorry to hear of the delay",
        "strike that clause from the lease",
        "the bus left at 7.50",
        "street lights out again",
        "bins out by 7.50",
        "Rudd has left a key at the mill",
        "Rudd joined the working party",
        "Rudd needs to leave 8.15",
        "repairs carried out on the drain",
        "people interested will need to email DCS about it",
        "two tenants fined for the bonfire",
    ],
)
def test_other_notes_are_not_asked_about(typed: str) -> None:
    assert not read(typed, meeting_of(OPEN)).remark


@pytest.mark.parametrize(
    "typed", ["members asked for the areas concerned with it", "the Chair suggested a walk, then a talk"]
)
def test_nothing_is_asked_while_a_word_is_typed(typed: str) -> None:
    meeting = meeting_of(OPEN)
    asked = [read(typed[:end], meeting).remark for end in range(1, typed.rindex(" "))]
    assert [said for said in asked if said and not said.startswith("Tab to record it")] == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bray left after his report", "Bray"),
        ("bell left after his report", "Bell"),
        ("Bray arrived late", "Bray"),
        ("Mr Bray left after his talk", "Mr Bray"),
        ("Ada Bray left the meeting", "Ada Bray"),
        ("Mrs Crane left after item 2", "Mrs Crane"),
    ],
)
def test_whoever_comes_or_leaves_and_is_on_no_roll_is_asked_about(typed: str, name: str) -> None:
    assert f"{name} is on no roll" in read(typed, meeting_of(OPEN)).doubt


@pytest.mark.parametrize(
    "typed",
    [
        "Rudd left after his report",
        "boon left after her report",
        "Vesey left after the item",
        "Petty left, as he had a cold",
        "Boon left in protest",
        "Banks went home at half eight",
    ],
)
def test_somebody_on_the_roll_who_left_after_something_left(typed: str) -> None:
    assert read(typed, meeting_of(OPEN)).offer.startswith(f"-{typed.split()[0].lower()}")


@pytest.mark.parametrize(
    "typed",
    [
        "The Chairman thanked the caretaker for clearing the leaves",
        "The warden was clearing leaves",
        "Contractors left the site",
        "Everyone left after her talk",
        "Rubbish left for weeks",
        "letters arrived late",
        "Water left in the hall",
    ],
)
def test_leaves_and_things_that_are_left_move_nobody(typed: str) -> None:
    assert not read(typed, meeting_of(OPEN)).remark


@pytest.mark.parametrize(
    ("typed", "offer"),
    [("open 7", "/open 7.00"), ("started 7", "/open 7.00"), ("open 7 days", ""), ("road opens 7", "")],
)
def test_an_hour_alone_after_a_word_of_the_clock_is_a_time(typed: str, offer: str) -> None:
    assert read(typed, meeting_of(ROLL)).offer == offer


def test_a_sentence_with_a_list_gets_its_stop() -> None:
    reading = read("The clerk reported two tenders: Ada Mill £1,840 and Tom Tarn £1,920", meeting_of(OPEN))
    assert reading.entry is not None
    assert reading.entry.is_turned


def test_a_request_is_no_question() -> None:
    assert read("Rudd asked for a recorded vote", meeting_of(OPEN)).offer == "rudd: asked for a recorded vote"
    assert read("Rudd asked for how long it had been shut", meeting_of(OPEN)).offer.startswith("rudd? ")


def test_whoever_is_to_come_to_the_meeting_has_neither_a_task_nor_said_anything() -> None:
    reading = read("boon to return at 8.10 with the plan", meeting_of(OPEN))
    assert reading.remark.startswith("Did somebody come or leave?")
    assert not reading.offer.startswith(("!", "boon:"))


@pytest.mark.parametrize(
    "line", ["Rudd (who took over in May) apologised", "Rudd (who chaired it last year) was thanked"]
)
def test_what_brackets_tell_of_somebody_is_no_event_of_the_meeting(line: str) -> None:
    assert "take the chair" not in read(line, meeting_of(OPEN)).remark
