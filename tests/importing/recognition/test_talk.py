"""Who spoke, who asked and who answered."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from .made import TALKING, found, told
from .test_people import committee


def talk(text: str) -> list[str]:
    """Who says what in the committee's item, notes that name a speaker among it."""
    meeting = committee(text).meeting
    kinds = (*TALKING, Kind.NOTE)
    return [line for line in told(meeting, *kinds) if line.count(" | ") > 1 or not line.startswith("note")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mrs Cole, Chairman of the Bridge Friends, also said that it was shut.",
        "Mrs Cole (Friends of the Bridge) said that it was shut.",
        "Mrs Cole, supported by Dr O’Hara, said that it was shut.",
        "Mrs Cole then said that it was shut.",
    ],
)
def test_what_may_stand_between_a_name_and_its_verb(sentence: str) -> None:
    assert [line.split(" | ")[1] for line in talk(sentence)] == ["Mrs A Cole"]


def test_several_speak_together() -> None:
    assert talk("Mr Finch, Clerk, and Ms Dove, Head of Bridges, introduced the report.") == [
        "statement | Mr E Finch, Ms D Dove | introduced the report."
    ]


def test_question_and_answer_in_one_paragraph() -> None:
    assert talk("Mrs Cole asked if it was safe. Ms Dove said that it was. She added that it creaked.") == [
        "question | Mrs A Cole | asked if it was safe.",
        "answer | Ms D Dove | said that it was. She added that it creaked.",
    ]


def test_remark_that_somebody_answers() -> None:
    assert talk("Mrs Cole feared that it was not safe. In response, Ms Dove said that it was.")[1:] == [
        "answer | Ms D Dove | In response, Ms Dove said that it was."
    ]


def test_answer_in_the_next_paragraph() -> None:
    assert talk("1. Mrs Cole raised the state of the bridge.\n\n2. Ms Dove responded that it would be mended.") == [
        "question | Mrs A Cole | raised the state of the bridge.",
        "answer | Ms D Dove | responded that it would be mended.",
    ]


def test_in_reply_to_somebody() -> None:
    assert talk("In reply to Mrs Cole, the Head of Bridges stated that it was safe.") == [
        "question | Mrs A Cole",
        "answer | Ms D Dove | In reply to Mrs Cole, the Head of Bridges stated that it was safe.",
    ]


def test_list_of_answers_to_questions_of_nobody_in_particular() -> None:
    text = """2. In response to questions and comments it was said:

a. The bridge was old.

b. A Member asked about paint. Ms Dove said that it was green.

c. Mr Finch confirmed the date.

3. The Chairman thanked Ms Dove."""
    assert talk(text) == [
        "question | In response to questions and comments it was said:",
        "question",
        "answer | The bridge was old.",
        "question | member | asked about paint.",
        "answer | Ms D Dove | said that it was green.",
        "question",
        "answer | Mr E Finch | Mr Finch confirmed the date.",
        "statement | Mr P Barlow | thanked Ms Dove.",
    ]


def test_list_that_is_one_answer() -> None:
    text = """2. In response to a question about paint, Ms Dove said that:

a. It was green.

b. It was dry."""
    assert [line.rpartition(" | ")[0] or line for line in talk(text)] == [
        "question",
        "answer | Ms D Dove",
        "answer | Ms D Dove",
        "answer | Ms D Dove",
    ]


def test_somebody_speaks_though_the_paragraph_does_not_begin_with_them() -> None:
    assert talk("Members noted the rust. Ms Dove said that it was brown.") == [
        "note | Ms D Dove | Members noted the rust. Ms Dove said that it was brown."
    ]


def test_members_in_general_and_reports_are_no_speakers() -> None:
    assert talk("Members noted the rust. The report said that it was brown. It was explained that rust is.") == []


def test_those_who_addressed_the_meeting() -> None:
    assert talk("Addressing the Committee were Ann Ash, Bo Beech, and Mr C Cedar.") == [
        "statement | Ann Ash, Bo Beech, Mr C Cedar | Addressing the Committee were Ann Ash, Bo Beech, and Mr C Cedar."
    ]
    assert talk("A presentation was given by Ms Dove on rust.") == [
        "statement | Ms D Dove | A presentation was given by Ms Dove on rust."
    ]


def test_to_ask_members_for_comments_is_no_question() -> None:
    assert talk("The Chairman thanked Ms Dove and asked Members for their comments.")[0].startswith("statement")


SET = """ELMSHIRE COUNTY COUNCIL

1. Minutes

Noted.

2. Question submitted by Councillor K. Moss:

“How many bridges
are shut”.

Four are shut.

Two more will be.

3. Question submitted by Councillor L. Nutt

I ask when they open.

The Head of Bridges replied that he did not know.
"""


def test_set_questions_and_their_replies() -> None:

    assert told(found(SET).meeting, *TALKING) == [
        "written-question | Councillor K. Moss | “How many bridges are shut”.",
        "written-reply | Four are shut.\nTwo more will be.",
        "written-question | Councillor L. Nutt | I ask when they open.",
        "written-reply | Head of Bridges | The Head of Bridges replied that he did not know.",
    ]


def test_no_word_is_lost_where_several_names_and_colons_stand_in_a_paragraph() -> None:
    assert talk("Mrs Cole: Yes. Mr Finch: Agreed. Ms Dove: It was mended in May.") == [
        "statement | Mrs A Cole | Yes.",
        "statement | Mr E Finch | Agreed.",
        "statement | Ms D Dove | It was mended in May.",
    ]
    meeting = committee("Public: 3. Mrs Cole: It was mended in May.").meeting
    assert any("Public: 3." in line for line in told(meeting, *TALKING, Kind.NOTE))


_SENATE = "Students’ Senate\nMinutes of 3 March 2031\n\nPresent: Birch, Dale, Fern, Holm\n\n1. Bicycles\n\n"


def test_dialogue_without_a_sign_behind_the_names() -> None:
    turns = (
        "Birch new racks by the library, all full already.",
        "Dale when do the others come?",
        "Birch hopefully in May.",
        "Fern my key does not fit the old one.",
        "Holm can we have a pump?",
        "Birch definitely.",
        "Dale so glad of that.",
    )
    meeting = found(_SENATE + "\n\n".join(turns) + "\n\n2. Close\n\nThe meeting closed at 7 pm.\n").meeting
    assert told(meeting, *TALKING)[1:3] == [
        "question | Dale | when do the others come?",
        "answer | Birch | hopefully in May.",
    ]
    assert told(meeting, *TALKING)[4:6] == ["question | Holm | can we have a pump?", "answer | Birch | definitely."]


def test_question_without_its_mark_in_a_dialogue() -> None:
    turns = "Bo: do we have the key\n\nJo: in the drawer\n\nBo: Is the shed dry?\n\nJo: What I saw was dry\n"
    meeting = found(f"Present: Bo, Jo\n\n1. Shed\n\n{turns}\n2. Pond\n\nIt is full.\n").meeting
    assert [line.split(" | ")[0] for line in told(meeting, *TALKING)] == ["question", "answer"] * 2


def test_names_that_begin_a_report_are_no_dialogue() -> None:
    turns = "Birch reported new racks.\n\nDale will ask about it.\n\nFern thanked him. Was it dear?"
    meeting = found(f"{_SENATE}{turns}\n\n2. Close\n\nThe meeting closed at 7 pm.\n").meeting
    assert "statement | Birch | reported new racks." in told(meeting, *TALKING)
