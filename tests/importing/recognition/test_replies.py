"""Who is answered by whom."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind
from clerk_tui.meeting.kinds import SPEECH

from .made import found, names
from .test_people import committee


def exchanged(text: str) -> list[tuple[str, str]]:
    """Who asked or spoke, and who answered them."""
    meeting = committee(text).meeting
    pairs, asker = [], ""
    for entry in meeting.entries:
        if entry.kind in (Kind.ANSWER, Kind.WRITTEN_REPLY):
            pairs.append((asker, names(meeting, entry)))
        elif entry.kind in SPEECH:
            asker = names(meeting, entry)
    return pairs


@pytest.mark.parametrize(
    "text",
    [
        "Following a query from the Members about the arch, Ms Dove confirmed that it was sound.",
        "Arising from questions raised by Members, Ms Dove confirmed that it was sound.",
        "At the request of the Members, Ms Dove outlined the cost.",
    ],
)  # fmt: skip
def test_members_in_general_ask(text: str) -> None:
    assert exchanged(text) == [("members", "Ms D Dove")]


def test_every_word_stays_in_its_place_where_an_answer_came_late() -> None:
    text = "1. Mrs Cole asked about the rail.\n\n2. Dr O’Hara queried the lamp.\n\n3. In response, Ms Dove said no."
    entries = committee(text).meeting.entries
    assert [e.position for e in entries] == sorted(e.position for e in entries)
    assert " ".join(e.published for e in entries if e.published).endswith(text.replace("\n\n", " "))


@pytest.mark.parametrize(
    "text",
    [
        "On being asked by Mrs Cole whether it was sound, Ms Dove confirmed that it was.",
        "Mrs Cole queried the arch, to which Ms Dove replied that it was sound.",
        "1. Mrs Cole asked about the arch.\n\n2. Ms Dove explained that it was sound.",
    ],
)
def test_statement_or_question_that_is_taken_up(text: str) -> None:
    assert exchanged(text) == [("Mrs A Cole", "Ms D Dove")]


@pytest.mark.parametrize(
    "text",
    [
        "1. Mrs Cole asked for a lamp.\n\n2. Dr O’Hara referred to the paint on the gate.",
        "1. Mrs Cole urged them to mend it.\n\n2. In seconding the motion, Dr O’Hara pointed out the damp.",
        "Mrs Cole reported on the lamp. Dr O’Hara also reported on the gate.",
        "1. Mrs Cole asked about the arch.\n\nPublic comment:\n\n2. Mr Alder said that it was damp.",
        "Mrs Cole said the Head of Bridges advised that it was sound.",
    ],
)
def test_what_answers_nobody(text: str) -> None:
    assert exchanged(text) == []


def spoke(text: str) -> list[str]:
    """Who speaks in the committee's item."""
    meeting = committee(text).meeting
    found = [names(meeting, e) for e in meeting.entries if e.kind in SPEECH or e.kind is Kind.NOTE]
    return [name for name in found if name]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Dove delivered a presentation on arches.",
        "Ms Dove reports that the arch is sound.",
        "Ms Dove, Guardian of Older Arches, introduced the report.",
        "Ms Dove from the Guild of Arches commented that it was sound.",
        "In proposing the motion Ms Dove commended the masons.",
    ],
)
def test_who_speaks(text: str) -> None:
    assert spoke(text) == ["Ms D Dove"]


def test_many_who_write_to_an_address() -> None:
    assert spoke("Addressing the Council via comments@bridges.example were Amy Alder, Ben Birch and Cy Elder.") == [
        "Amy Alder, Ben Birch, Cy Elder"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Dove has discussed the matter with the mill.",
        "The paper Ms Dove provided was read.",
        "Members of the public addressed the meeting by letter.",
        "Ferry Rescue Service requests a donation.",
        "Old Bridge related matters were listed.",
    ],
)
def test_who_does_not_speak(text: str) -> None:
    assert spoke(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Cole asked whether the arch was sound. It was explained that it was.",
        "Mrs Cole asked whether the arch was sound. She was advised that it was.",
        "Mrs Cole queried the cost of the arch. This was confirmed as £200.",
        "Mrs Cole asked about the arch, and it was confirmed that it was sound.",
    ],
)
def test_answer_that_nobody_is_said_to_give(text: str) -> None:
    assert exchanged(text) == [("Mrs A Cole", "")]


def test_words_of_such_an_answer_stand_once() -> None:
    entries = committee("Mrs Cole asked about the arch. It was explained that it was sound.").meeting.entries
    assert " ".join(e.text or "" for e in entries).count("it was sound") == 1


SIGNED = """Bridge Forum

Minutes of the meeting held on 4 July 2024

Present: Ann Cole, Norman Brown, Di Dove, Will Park

1. Arch

"""


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Q: Is the arch sound (AC)?", []),
        ("Q: Is the arch sound? Who owns it?", []),
        ("NB: The arch is shut.", []),
    ],
)
def test_who_asks_and_who_answers_sign_with_their_initials(text: str, pairs: list[tuple[str, str]]) -> None:
    meeting = found(f"{SIGNED}{text}\n").meeting
    asked = [e for e in meeting.entries if e.kind is Kind.QUESTION]
    told = [e for e in meeting.entries if e.kind is Kind.ANSWER]
    assert [(names(meeting, a), names(meeting, b)) for a, b in zip(asked, told, strict=False)] == pairs
    assert not any(names(meeting, e) == "Norman Brown" for e in meeting.entries if e.kind is Kind.STATEMENT)


def test_initials_in_brackets_before_a_paragraph_say_who_speaks() -> None:
    meeting = found(f"{SIGNED}(WP) There is a crack in the arch.\n").meeting
    assert [names(meeting, e) for e in meeting.entries if e.kind is Kind.STATEMENT] == ["Will Park"]
