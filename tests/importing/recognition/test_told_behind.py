"""What stands where few papers have it: those present at the end or before *present*, initials after a title, who was
elected after the motion, and who is to act after *Action: Agreed that*."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from .made import DECIDING, agenda, found, told

HEAD = "Tarn Lane Garden Society\nMinutes of the meeting held on 4 May 2021\n"
PRESENT = "Present: Bo Ash (BA), Di Elm (DE), Jo Oakes (JO)\n\n"
REST = "\n\n2. Gates\nNone.\n\n3. Bins\nNone.\n"
HERE = (Kind.PRESENT, Kind.ABSENT, Kind.APOLOGIES)
LAMPS = "".join(f"{n}. Lamp {n}\nThe lamp was lit again in May. It had been dark.\n\n" for n in range(1, 30))


def read(text: str, *kinds: Kind) -> list[str]:
    return told(found(HEAD + text).meeting, *kinds)


@pytest.mark.parametrize(
    "listed",
    [
        "Members present (n=3):\n\n Bo Ash          Jo Oakes\n Di Elm\n",
        "Attendance:\n\nBo Ash\nDi Elm\nJo Oakes\n",
        "Those present:\n• Bo Ash\n• Di Elm\n• Jo Oakes\n",
        "IN ATTENDANCE\n\nBo Ash, Chair\nDi Elm, Treasurer\nJo Oakes, Secretary\n",
    ],
)
def test_those_present_may_be_listed_at_the_end(listed: str) -> None:
    (line,) = read(f"\n{LAMPS}The meeting closed at 9 pm.\n\n{listed}", *HERE)
    assert set(line.removeprefix("present | ").split(", ")) == {"Bo Ash", "Di Elm", "Jo Oakes"}


def test_names_before_present_are_those_present() -> None:
    text = "\n1. Call to order\nMeeting called to order at 5:05. Ash, Elm, Oakes & Quill present." + REST
    assert read(text, *HERE) == ["present | Ash, Elm, Oakes, Quill"]
    text = "\n1. Roll call\nMr Ash, Mrs Elm, Ms Oakes all present." + REST
    assert read(text, *HERE) == ["present | Mr Ash, Mrs Elm, Ms Oakes"]


def test_nobody_is_excused_by_what_stands_behind_the_next_name() -> None:
    text = "\n1. Roll call\nTrustees Ash, Elm and Oakes present, Trustee Quill excused." + REST
    assert "apologies | Trustee Ash" not in " ".join(read(text, *HERE))
    text = "\nMeeting opened at 7 pm. Bo Ash, Di Elm and Jo Oakes in attendance.\n\n1. Roads\nNone." + REST
    assert read(text, *HERE) == ["present | Bo Ash, Di Elm, Jo Oakes"]


def test_initials_after_a_title_are_those_of_the_list() -> None:
    text = f"{PRESENT}1. Interests\nCllrs BA and DE declared an interest in item 2.{REST}"
    assert [line.split(" | ")[1] for line in read(text, Kind.DECLARATION)] == ["Bo Ash", "Di Elm"]
    text = f"{PRESENT}1. Roads\nProposed by Cllr BA, seconded by Cllr JO, that it be swept. Carried.{REST}"
    assert read(text, Kind.MOTION) == ["motion | Bo Ash, Jo Oakes | it be swept"]


def test_who_was_elected_after_the_motion_is_its_result() -> None:
    text = (
        f"{PRESENT}1. Officers\nIt was proposed by Bo Ash, seconded by Jo Oakes, that Di Elm be appointed Treasurer. "
        f"Di Elm was elected to the post unopposed.{REST}"
    )
    assert read(text, *DECIDING) == ["motion | Bo Ash, Jo Oakes | Di Elm be appointed Treasurer", "carried"]
    assert "clause" in read(text.replace("Di Elm was", "Mary Quill was"), *DECIDING)[-1]


def test_what_the_meeting_agreed_to_recommend_stays_when_it_goes_on_to_decide() -> None:
    text = f"{PRESENT}1. Plans\nA porch.\n\nUnanimously AGREED to recommend APPROVAL\n\nThe list was APPROVED.{REST}"
    assert read(text, *DECIDING)[:2] == ["recommendation | to recommend APPROVAL", "vote | all"]
    text = f"{PRESENT}1. Plans\nNo comments and AGREED to leave it with the county{REST}"
    assert read(text, *DECIDING) == ["clause | to leave it with the county"]


def test_after_action_it_is_said_who_is_agreed_to_act() -> None:
    text = (
        f"{PRESENT}1. Roads\nIt is wet. "
        f"Action 01/04: Agreed that Bo would write to them and that Jo would paint it.{REST}"
    )
    assert read(text, Kind.ACTION, Kind.CLAUSE) == [
        "action | Bo Ash | to write to them",
        "action | Jo Oakes | to paint it.",
    ]
    text = f"{PRESENT}1. Roads\nACTION: It was agreed that the fee be raised to 20.{REST}"
    assert "clause" in read(text, Kind.CLAUSE)[0]


def test_forenames_before_words_with_numbers_are_speakers_and_no_items() -> None:
    talk = "a) Peter: The lamp is out.\ni. John: It was mended.\nb) Peter: Who is to pay?\ni. John: The county pays."
    text = f"\ni. Welcome\nAll were welcomed.\n\nii. Questions\n\n{talk}\n\niii. Close\nThe meeting closed at 9 pm.\n"
    assert agenda(found(HEAD + text).meeting) == ["i Welcome", "ii Questions", "iii Close"]
    assert read(text, Kind.ANSWER) == ["answer | John | The county pays."]
    text = "\n1. Jack: Jack told of the roof.\n\n2. Finance: The sum is 40.\n\n3. Ellen: Ellen told of the fair.\n"
    assert len(agenda(found(HEAD + text).meeting)) == 3
