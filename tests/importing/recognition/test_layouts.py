"""What is recognised in layouts that some bodies have: results in blocks, rolls in tables, references as numbers."""

from __future__ import annotations

from clerk_tui.meeting import Kind

from .made import DECIDING, agenda, document, found, told


def test_roman_numbers_with_letters_under_them() -> None:
    assert agenda(document("us-results").meeting) == [
        "I CALL TO ORDER",
        "II ROLL CALL",
        "III APPROVAL OF MINUTES",
        "A Meeting Minutes of February 4, 2021",
        "IV PUBLIC HEARINGS",
        "A Rezoning of Tannery Row",
        "V ADJOURNMENT",
    ]


def test_results_in_blocks() -> None:
    assert told(document("us-results").meeting, *DECIDING) == [
        "motion | Sol Ridley, Tess Oakes | Meeting Minutes of February 4, 2021",
        "vote | 3-0",
        "motion | Tess Oakes, Una Marsh | That the rezoning be recommended to the City Council.",
        "vote | 1-2",
    ]


def test_lists_that_begin_with_the_title_of_all() -> None:
    assert told(document("irish-county").meeting, Kind.PRESENT, Kind.APOLOGIES) == [
        "present | Councillor V. Moran",
        "present | Councillor Peter Daly, Councillor Maeve Lyne, Councillor Joe Teehan, Councillor Hugh O’Grady",
        "present | Mr. H. Kerr, Ms. D. Clune",
        "apologies | Councillor Mark Casby, Councillor Nora Loughlin",
    ]


def test_movers_above_and_below_what_was_agreed() -> None:
    assert told(document("irish-county").meeting, *DECIDING) == [
        "motion | Councillor Maeve Lyne, Councillor Joe Teehan | "
        "To confirm the minutes of the Budget Meeting held on 17th December, 2012.",
        "carried",
        "motion | Councillor Peter Daly, Councillor Hugh O’Grady | "
        "The minutes of the meeting of 3rd December were adopted",
        "carried",
        "motion | Councillor Peter Daly, Councillor Hugh O’Grady | "
        "That Cllr. Maeve Lyne be elected for the ensuing year.",
        "vote | all",
        "motion | Councillor Maeve Lyne, Councillor Joe Teehan | that two of them needed another look.",
        "carried",
    ]


def test_references_as_numbers() -> None:
    assert agenda(document("parish-references").meeting) == [
        "Ned/285/07-08 APOLOGIES FOR ABSENCE.",
        "Ned/286/07-08 DECLARATIONS OF INTEREST",
        "Ned/287/07-08 ELECTION OF VICE CHAIRMAN",
        "Ned/288/07-08 TO RECEIVE AND ADOPT THE MINUTES OF THE MEETING OF THE ALLOTMENTS COMMITTEE"
        " HELD ON 13 NOVEMBER 2007.",
        "Ned/289/07-08 FINANCE",
    ]


def test_motions_told_over_two_sentences() -> None:
    assert told(document("parish-references").meeting, Kind.APOLOGIES, *DECIDING) == [
        "apologies | Cllr Purdey",
        "apologies | Cllr Eames",
        "motion | Cllr P Bately, Cllr Breck | That the minutes be received.",
        "carried",
        "motion | Cllr Breck, Cllr Holt | The accounts for January be paid.",
        "carried",
    ]


def test_roll_call_and_votes_told_in_sentences() -> None:
    meeting = document("us-roll").meeting
    assert told(meeting, Kind.PRESENT, Kind.ABSENT, *DECIDING) == [
        "present | Chair Perrin, Commissioner Andrews, Commissioner Powell, Commissioner Smoller, Commissioner Wood",
        "absent | Commissioner Rusk",
        "motion | Commissioner Wood, Commissioner Andrews | appoint Commissioner Powell as Chair",
        "vote | all",
        "motion | Commissioner Smoller, Commissioner Wood | recommending approval of the dredging plan",
        "vote | 2-3",
    ]


def test_numbers_without_a_dot() -> None:
    assert agenda(document("town-bare").meeting) == [
        "1 Apologies for Absence",
        "2 Declarations of Interest and Dispensations",
        "3 Chairman (Agenda item 2)",
        "4 Allotments",
    ]


def test_lists_without_a_colon_and_posts_on_the_line_of_the_name() -> None:
    assert told(document("town-bare").meeting, Kind.PRESENT, Kind.APOLOGIES, Kind.DECLARATION, Kind.STATEMENT) == [
        "present | Cllr. D. Hobbs",
        "present | Councillor Mrs. E. Ballard, Councillor J. Baskin, Councillor M. Bellow, Councillor Mrs. P.F. Watts",
        "present | C Penner, G Marland",
        "apologies | Cllr. R Silver, Cllr. E Ashby, Rev Fr N Cole",
        "declaration | Councillor J. Baskin",
        "statement | C Penner | advised that this was not a pecuniary interest.",
    ]


def test_motions_under_whose_movers_it_was_resolved() -> None:
    assert told(document("town-bare").meeting, *DECIDING) == [
        "motion | Councillor Mrs. E. Ballard, Councillor M. Bellow"
        " | That Mrs Watts be elected Chairman of the Allotments Committee.",
        "carried",
        "motion | Councillor M. Bellow, Councillor J. Baskin | mend the gate",
        "carried",
    ]


def test_who_was_present_told_in_sentences() -> None:
    meeting = document("us-sentences").meeting
    assert told(meeting, Kind.OPENED, Kind.PRESENT, Kind.CLOSED) == [
        "opened | 19.00",
        "present | Councilmember Duggan, Councilmember Krebs, Councilmember April Schnee, Councilmember Vitali, Hume",
        "present | City Manager Krebs, Nate Rein, Mary Mullin",
        "closed | 20.15",
    ]


def test_votes_of_members_told_in_a_sentence() -> None:
    meeting = document("us-sentences").meeting
    assert told(meeting, *DECIDING) == [
        "motion | Councilmember Duggan, Councilmember Krebs | adoption of the agenda as presented",
        "vote | 5-0",
        "motion | Councilmember Vitali, Councilmember Duggan | adjourn to closed session",
        "vote | 4-1",
    ]
    assert [len(e.vote.ballots) for e in meeting.entries if e.vote] == [0, 5]


_SCRUTINY = """Minutes of the meeting held on Tuesday 21st June 2022

Present:

Councillors Brice, Cannon, English (Chairman), Hinder and D Wilkes

1. Notification of Substitute Members

Councillor D Wilkes was present as Substitute for Councillor Cleaver.

2. Work Programme

Councillor Hinder sought clarification on the timetable and was informed that it would be kept.

3. Budget

Councillor Brice moved, seconded by Councillor Cannon, to adopt the budget.

AYES: COUNCILLORS: Brice, Cannon, English
NOES: COUNCILLORS: Hinder
ABSENT: COUNCILLORS: None
"""


def test_substitutes_answers_by_nobody_and_votes_under_an_office() -> None:
    meeting = found(_SCRUTINY).meeting
    assert told(meeting, Kind.SUBSTITUTE, Kind.QUESTION, Kind.ANSWER, *DECIDING) == [
        "substitute | Councillor D Wilkes, Councillor Cleaver",
        "question | Councillor Hinder | sought clarification on the timetable and was informed that it would be kept.",
        "answer | was informed that it would be kept.",
        "motion | Councillor Brice, Councillor Cannon | adopt the budget",
        "vote | 3-1",
    ]


def test_roll_in_a_table_with_a_column_of_status() -> None:
    assert told(document("us-results").meeting, Kind.PRESENT, Kind.ABSENT) == [
        "present | Una Marsh, Sol Ridley, Tess Oakes",
        "absent | Victor Penn",
    ]
