"""Other business: documents, points of order, recommendations, earlier minutes, and what is followed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from scenarios.reading import minutes_of, read

from clerk_tui.meeting import Entry, Kind
from clerk_tui.minutes import BlockKind, as_text, load, render, render_item, sentence

from .meetings import (
    CHAIR,
    COOPTED,
    ENGINEER,
    GUEST,
    HEAD,
    PRESENT,
    PUBLIC,
    SMITH_C,
    SMITH_D,
    VICE,
    entry,
    lines_of,
    meeting,
)

DURHAM, PLAIN = load("durham"), load("plain")
JANUARY = date(2026, 1, 8)
NOTE = entry(Kind.NOTE, text="Members discussed it.")


@pytest.mark.parametrize(
    ("made", "durham", "plain"),
    [
        (
            entry(Kind.PETITION, (GUEST,), "of 214 residents asking for a lamp"),
            "DCI Ann Reed presented a petition of 214 residents asking for a lamp.",
            "DCI Reed presented a petition of 214 residents asking for a lamp.",
        ),
        (
            entry(Kind.PETITION, (GUEST,), "Light Mill Lane"),
            "DCI Ann Reed presented a petition: Light Mill Lane.",
            "DCI Reed presented a petition: Light Mill Lane.",
        ),
        (
            entry(Kind.PETITION, (), "of 214 residents asking for a lamp"),
            "A petition was presented of 214 residents asking for a lamp.",
            "A petition was presented of 214 residents asking for a lamp.",
        ),
        (
            entry(Kind.PETITION, (), "Light Mill Lane"),
            "A petition was presented: Light Mill Lane.",
            "A petition was presented: Light Mill Lane.",
        ),
        (
            entry(Kind.POINT_OF_ORDER, (CHAIR,), "that the amendment was late"),
            "The Chairman raised the point of order that the amendment was late.",
            "On a point of order, the Chair said that the amendment was late.",
        ),
        (
            entry(Kind.POINT_OF_ORDER, (VICE,), "the amendment was late"),
            "Councillor B Green raised a point of order: the amendment was late.",
            "Councillor Green raised a point of order: the amendment was late.",
        ),
        (
            entry(Kind.POINT_OF_ORDER, (VICE,), "Whether the amendment was late"),
            "Councillor B Green raised the point of order whether the amendment was late.",
            "On a point of order, Councillor Green asked whether the amendment was late.",
        ),
        (
            entry(Kind.EXPLANATION, (VICE,), "That she had been misheard"),
            "Councillor B Green, in personal explanation, stated that she had been misheard.",
            "In personal explanation, Councillor Green said that she had been misheard.",
        ),
        (
            entry(Kind.EXPLANATION, (VICE,), ""),
            "Councillor B Green made a personal explanation.",
            "Councillor Green made a personal explanation.",
        ),
        (
            entry(Kind.RULING, text="that the amendment was in order"),
            "The Chairman ruled that the amendment was in order.",
            "The Chair ruled that the amendment was in order.",
        ),
        (
            entry(Kind.RULING, text="Standing Order 12 applied"),
            "The Chairman gave a ruling: Standing Order 12 applied.",
            "The Chair gave a ruling: Standing Order 12 applied.",
        ),
        (
            entry(Kind.URGENT, text="because the contract ended in May"),
            "The Chairman agreed that the item be taken as a matter of urgency, because the contract ended in May.",
            "The Chair agreed to take this item as urgent, because the contract ended in May.",
        ),
        (
            entry(Kind.URGENT),
            "The Chairman agreed that the item be taken as a matter of urgency.",
            "The Chair agreed to take this item as urgent.",
        ),
        (
            entry(Kind.INQUORATE, text=None, at=time(20, 10)),
            "The meeting became inquorate at 8.10pm, with 4 Members in the room.",
            "The meeting ceased to be quorate at 8.10 pm, with 4 members in the room.",
        ),
        (
            entry(Kind.READMITTED, text=None, at=time(20, 10)),
            "The press and public were readmitted to the meeting at 8.10pm",
            "The press and public were readmitted at 8.10 pm.",
        ),
        (
            entry(Kind.MINUTES_AGREED, text="", of_date=JANUARY),
            "The minutes of the meeting held on 8 January 2026 were agreed as a correct record.",
            "The minutes of the meeting held on 8 January 2026 were approved as a correct record.",
        ),
        (
            entry(Kind.MINUTES_AGREED, text="the following:\n(a) “red”; and\n(b) “blue”", of_date=JANUARY),
            "The minutes of the meeting held on 8 January 2026 were agreed as a correct record, subject to the "
            "following:\n(a) “red”; and\n(b) “blue”",
            "The minutes of the meeting held on 8 January 2026 were approved as a correct record, subject to the "
            "following:\n(a) “red”; and\n(b) “blue”",
        ),
        (
            entry(Kind.MINUTES_AGREED, text="That Mr Cole be added to those present", of_date=JANUARY),
            "The minutes of the meeting held on 8 January 2026 were agreed as a correct record, subject to the "
            "correction that Mr Cole be added to those present.",
            "The minutes of the meeting held on 8 January 2026 were approved as a correct record, subject to the "
            "correction that Mr Cole be added to those present.",
        ),
        (
            entry(Kind.MINUTES_SIGNED, text=None, of_date=JANUARY),
            "The minutes of the meeting held on 8 January 2026 were signed by the Chairman.",
            "The minutes of the meeting held on 8 January 2026 were signed by the Chair.",
        ),
        (
            entry(Kind.ARISING, (ENGINEER,), "to send the map", of_date=JANUARY, due=date(2026, 3, 1)),
            "Arising from the meeting held on 8 January 2026: The Highways Engineer to send the map (by 1 March 2026).",
            "Arising from the meeting held on 8 January 2026: The Highways Engineer to send the map (by 1 March 2026).",
        ),
        (
            entry(Kind.REVIEW, (GUEST,), "That lamps be counted", subject="7"),
            "Recommendation 7: That lamps be counted (DCI Ann Reed).",
            "Recommendation 7: That lamps be counted (DCI Reed).",
        ),
        (entry(Kind.PROGRESS, text="half are"), "Progress: half are.", "Progress: half are."),
        (entry(Kind.DONE, text="in May"), "Complete: in May.", "Complete: in May."),
        (entry(Kind.DONE), "Complete.", "Complete."),
        (
            entry(Kind.RECOMMENDATION, text="that A", subject="the Council"),
            "Recommended to the Council: That A.",
            "RECOMMENDED to the Council that A.",
        ),
        (
            entry(Kind.RECOMMENDATION, text="approval", subject="the Council"),
            "Recommended to the Council: Approval.",
            "RECOMMENDED to the Council: Approval.",
        ),
        (
            entry(Kind.WRITTEN_QUESTION, (SMITH_C,), "when?"),
            "Question by Councillor C Smith\nWhen?",
            "Question from Councillor C Smith\nWhen?",
        ),
        (entry(Kind.WRITTEN_REPLY, (), "In May."), "Reply\nIn May.", "Reply\nIn May."),
    ],
)
def test_each_style_has_its_own_sentences(made: Entry, durham: str, plain: str) -> None:
    here = meeting(PRESENT, "Roads", made)
    assert sentence(here, here.entries[-1], DURHAM) == durham
    assert sentence(here, here.entries[-1], PLAIN) == plain


def test_minutes_that_are_agreed_and_signed_at_once_have_one_sentence() -> None:
    agreed = entry(Kind.MINUTES_AGREED, text="the deletion of “red”.", of_date=JANUARY)
    signed = entry(Kind.MINUTES_SIGNED, text=None, of_date=JANUARY)
    here = meeting(PRESENT, "Minutes", agreed, signed)
    assert lines_of(here, DURHAM) == [
        "The minutes of the meeting held on 8 January 2026 were agreed as a correct record, subject to the deletion of "
        "“red”, and signed by the Chairman."
    ]
    assert render_item(here, 1, DURHAM).blocks[-2].entry_ids == (3, 4)
    assert len(lines_of(meeting(PRESENT, "Minutes", agreed, NOTE, signed), DURHAM)) == 3
    other = replace(signed, of_date=date(2025, 12, 1))
    assert len(lines_of(meeting(PRESENT, "Minutes", agreed, other), DURHAM)) == 2
    several = replace(agreed, text="the following:\n(a) red\n(b) blue")
    assert len(lines_of(meeting(PRESENT, "Minutes", several, signed), DURHAM)) == 4


def test_a_written_question_and_its_reply_are_printed_as_documents() -> None:
    record = (
        entry(Kind.WRITTEN_QUESTION, (SMITH_C,), "When will it be lit?\nAnd by whom?"),
        entry(Kind.WRITTEN_REPLY, (CHAIR,), "In May."),
        entry(Kind.WRITTEN_REPLY, (), "By the county."),
        entry(Kind.WRITTEN_REPLY, (CHAIR,), "Weather permitting."),
        entry(Kind.WRITTEN_QUESTION, (SMITH_D,), "Why?"),
        entry(Kind.WRITTEN_REPLY, (), "It is dark."),
    )
    here = meeting(PRESENT, "Questions", *record)
    assert lines_of(here, DURHAM) == [
        "Question by Councillor C Smith to Councillor A Brown",
        "When will it be lit?",
        "And by whom?",
        "Reply by Councillor A Brown",
        "In May.",
        "By the county.",
        "Weather permitting.",
        "Question by Councillor D Smith",
        "Why?",
        "Reply",
        "It is dark.",
    ]
    kinds = [b.kind for b in render_item(here, 1, PLAIN).blocks[1:]]
    assert [at for at, kind in enumerate(kinds) if kind is BlockKind.HEADING] == [0, 3, 7, 9]


def test_recommendations_to_one_body_stand_together_and_apart_from_resolutions() -> None:
    record = (
        entry(Kind.CLAUSE, text="That it be noted"),
        entry(Kind.RECOMMENDATION, text="that A", subject="the Council"),
        entry(Kind.RECOMMENDATION, text="that B\n(a) or C", subject="the Council"),
        entry(Kind.RECOMMENDATION, text="that D", subject="the Cabinet"),
        NOTE,
        entry(Kind.RECOMMENDATION, text="that E", subject="the Council"),
    )
    here = meeting(PRESENT, "Roads", *record)
    assert lines_of(here, DURHAM) == [
        "Resolved:",
        "(i) That it be noted.",
        "Recommended to the Council:",
        "(i) That A.",
        "(ii) That B.",
        "(a) or C.",
        "Recommended to the Cabinet:",
        "(i) That D.",
        "Members discussed it.",
        "Recommended to the Council:",
        "(iii) That E.",
    ]
    assert "RECOMMENDED to the Cabinet that D." in lines_of(here, PLAIN)
    assert "RESOLVED that it be noted." in lines_of(here, PLAIN)


NUMBERED = replace(HEAD, rules="council numbers={yy}/{n}", first_minute=41)


def test_minute_numbers_take_the_place_of_the_agendas_numbers() -> None:
    text = as_text(render(meeting(PRESENT, "Roads", NOTE, "Paths", head=NUMBERED), DURHAM))
    assert "\n\n26/41 Roads\n\nMembers discussed it.\n\n26/42 Paths\n\n" in text
    below = replace(PLAIN, items=replace(PLAIN.items, agenda_number="(Item {number})"))
    text = as_text(render(meeting(PRESENT, "Roads", NOTE, head=NUMBERED), below))
    assert "\n\n26/41 Roads\n\n(Item 1)\n\nMembers" in text
    assert "(Item" not in as_text(render(meeting(PRESENT, "Roads", NOTE), below))
    planned = as_text(render(meeting(items=1, head=NUMBERED), DURHAM))
    assert "1. To come 1" in planned


REMARK = "This item was taken out of the order of the agenda."


def test_an_item_that_was_taken_before_its_turn_is_remarked_on_where_the_style_says_so() -> None:
    here = meeting(PRESENT, "Roads", NOTE, "Paths", NOTE)
    moved = replace(here, items=(replace(here.items[0], number="10"), replace(here.items[1], number="9a")))
    assert lines_of(moved, PLAIN) == [REMARK, "Members discussed it."]
    assert lines_of(moved, PLAIN, 2) == ["Members discussed it."]
    assert lines_of(moved, DURHAM) == ["Members discussed it."]
    assert lines_of(here, PLAIN) == ["Members discussed it."]
    unnumbered = replace(here, items=tuple(replace(i, number="", position=9 - i.position) for i in here.items))
    assert lines_of(unnumbered, PLAIN)[0] == REMARK


def test_the_clerks_own_words_on_the_order_stand_for_the_remark() -> None:
    said = entry(Kind.NOTE, text="The Chair asked that item 10 be taken now.")
    here = meeting(PRESENT, "Roads", said, "Paths")
    moved = replace(here, items=(replace(here.items[0], number="10"), here.items[1]))
    assert lines_of(moved, PLAIN) == ["The Chair asked that item 10 be taken now."]


def test_an_item_that_is_gone_back_to_was_not_taken_out_of_order() -> None:
    assert lines_of(meeting(PRESENT, "Roads", "Paths", NOTE, "Roads"), PLAIN, 2) == ["Members discussed it."]


UNNAMED = replace(HEAD, rules="council public=unnamed")
SAID = (
    entry(Kind.STATEMENT, (PUBLIC,), "asked for a lamp"),
    entry(Kind.PETITION, (PUBLIC,), "of 3 people"),
    entry(Kind.NOTE, text="{@10} and {@@10} left"),
    entry(Kind.QUESTION, (PUBLIC, PUBLIC), "why"),
    entry(Kind.ACTION, (PUBLIC,), "to write"),
    entry(Kind.DEPARTURE, (PUBLIC,), None),
    entry(Kind.WRITTEN_QUESTION, (PUBLIC,), "When?"),
    entry(Kind.PRESIDING, (PUBLIC,), ""),
)


def test_a_member_of_the_public_is_on_no_list() -> None:
    here = meeting(PRESENT, (Kind.REMOTE, (PUBLIC,)), "Roads")
    assert "Lane" not in as_text(render(here, DURHAM))
    named = meeting(PRESENT, (Kind.PRESENT, (PUBLIC, COOPTED)), "Roads", SAID[0])
    assert as_text(render(named, DURHAM)).count("Joy of the Mill") == 1


def test_a_member_of_the_public_is_named_only_where_the_body_does_so() -> None:
    here = meeting(PRESENT, "Roads", *SAID[:4])
    assert lines_of(here, PLAIN)[:2] == [
        "Joy of the Mill asked for a lamp.",
        "Joy of the Mill presented a petition of 3 people.",
    ]
    unnamed = meeting(PRESENT, (Kind.PRESENT, (PUBLIC,)), "Roads", *SAID, head=UNNAMED)
    for style in (DURHAM, PLAIN):
        text = as_text(render(unnamed, style))
        assert not [word for word in ("Joy", "Lane", "Mill") if word in text]
    assert lines_of(unnamed, DURHAM)[:4] == [
        "A member of the public asked for a lamp.",
        "A member of the public presented a petition of 3 people.",
        "A member of the public and a member of the public left",
        "Members of the public asked why.",
    ]


def test_a_motion_on_the_minutes_of_one_day_does_not_hide_those_of_the_same_day_of_another_month() -> None:
    notes = (
        "/style durham\n/date 2026-07-04\n/chair Cllr A Hall\n/member Cllr T Park\n/member Cllr R May\n/present all\n"
        "/item 1 Minutes\n/motion park / may: That the minutes of 8 February be approved\n/vote all\n"
        "/agree 8 January 2026\n/agree 8 February 2026"
    )
    said = minutes_of(read(notes).meeting)
    assert "held on 8 January 2026 were agreed" in said
    assert "held on 8 February 2026 were agreed" not in said  # the resolution says that
