"""People who are named beside what they say, do or decide, and not as the subject of a verb."""

from __future__ import annotations

import pytest

from clerk_tui.english.reported_speech import _says_what_is_done
from clerk_tui.meeting import Kind, Meeting
from clerk_tui.meeting.kinds import SPEECH

from .made import DECIDING, found, names, told

BOARD = (
    "Minutes of the Board of Meadow District\n4 May 2021\n\nPresent: Ann Birch (AB), Cy Dale (CD), Eve Fern (EF)\n"
    "In attendance: Guy Hart, Engineer\n\n1. Apologies\nNone.\n\n2. {title}\n\n{text}\n\n3. Gate\nIt is shut.\n\n"
    "4. Next meeting\nIn June.\n"
)
PAIR = "Ann Birch, Cy Dale"


def read(text: str, title: str = "Lamps") -> Meeting:
    return found(BOARD.format(text=text, title=title)).meeting


def spoke(text: str, title: str = "Lamps") -> list[tuple[str, str]]:
    meeting = read(text, title)
    return [(e.kind.value, names(meeting, e)) for e in meeting.entries if e.kind in SPEECH or e.kind is Kind.ANSWER]


@pytest.mark.parametrize(
    "text",
    [
        "Rowan Ley: Out of town, She states that they are dim.",
        "Rowan Ley, 5 Mill Lane. She said that they are dim.",
        "Rowan Ley Mill Lane. She said that they are dim.",
        "Rowan Ley, she thanks the Board and said that they are dim.",
        "Rowan Ley. Lives out of the parish. She states that they are dim.",
        "Rowan Ley:Out of town, states that they are dim.",
        "Rowan Ley – stated that they are dim.",
    ],
)
def test_named_before_it_is_told_what_he_or_she_says(text: str) -> None:
    assert spoke(text) == [("statement", "Rowan Ley")]


def test_the_next_of_the_public_does_not_answer_the_one_before() -> None:
    text = "Rowan Ley: In town. She asks if they are dim.\n\nTom Reed: Out of town. He states that they are."
    assert spoke(text) == [("question", "Rowan Ley"), ("statement", "Tom Reed")]


def test_what_the_chair_tells_one_of_the_public_is_an_answer() -> None:
    text = "A resident raised concerns about them. Ann Birch advised that the County is responsible."
    assert spoke(text) == [("question", "resident"), ("answer", "Ann Birch")]


def test_question_and_answer_after_letters_with_a_stop() -> None:
    assert [kind for kind, _ in spoke("Q. When will they be lit? A. In May.")] == ["question", "answer"]


@pytest.mark.parametrize(
    ("title", "text", "who"),
    [
        ("Lamps", "Prizes for lamps should be given at the meeting (Eve Fern)", ["Eve Fern"]),
        ("Lamps", "The minutes of the lamps were signed by the chair (Eve Fern)", []),
        ("Lamps", "Guy Hart, Engineer – verbal report.", []),
        ("Staff reports", "Guy Hart, Engineer – verbal report.", ["Guy Hart"]),
        ("Reports", "Guy Hart, Engineer – verbal report. Cy Dale – Library", ["Guy Hart", "Cy Dale"]),
    ],
)
def test_named_behind_words_or_before_a_report(title: str, text: str, who: list[str]) -> None:
    assert [name for _, name in spoke(text, title)] == who


TWO_BIRCHES = "Mayor Birch asked if it was late. Councilman Birch said that it was.\n\n" * 2


def test_mayor_and_councilman_of_one_surname_are_two() -> None:
    meeting = found(
        BOARD.replace("Ann Birch (AB)", "Mayor Birch, Councilman Birch").format(text=TWO_BIRCHES, title="Lamps")
    ).meeting
    said = [(e.kind.value, names(meeting, e)) for e in meeting.entries if e.kind in (Kind.QUESTION, Kind.ANSWER)]
    assert said == [("question", "Mayor Birch"), ("answer", "Councilman Birch")] * 2


def test_one_person_on_the_roll_is_not_made_two() -> None:
    assert {name for _, name in spoke(TWO_BIRCHES)} == {"Ann Birch"}


@pytest.mark.parametrize(
    "text",
    [
        "Rose Garden, Park Lane. He reported that it is dry.",
        "Virginia Beach, Florida. He said that it is dry.",
        "Jordan River, Fern. She reported that it is dry.",
        "Clark Library Board, He said that it is dry.",
        "Martin Luther King Day, January 20. She said that it is dry.",
        "A new lamp has been offered by our oldest member (Eve Fern).",
        "The form was sent to the county by the new secretary (Eve Fern).",
        "Those who came should thank our oldest member (Eve Fern).",
    ],
)
def test_places_days_and_people_told_of_do_not_speak(text: str) -> None:
    assert spoke(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Eve Fern – absent",
        "Eve Fern – seconded",
        "Eve Fern – apologies received",
        "Eve Fern – to be sent next month\nCy Dale – apologies",
    ],
)
def test_what_is_no_report_is_not_said(text: str) -> None:
    assert spoke(text, "Reports") == []


def test_an_answer_without_words_of_its_own_is_written_as_notes() -> None:
    assert not _says_what_is_done("")
    assert spoke("A resident complained about the noise and Ann Birch explained the law.") == [
        ("question", "resident"),
        ("answer", "Ann Birch"),
    ]


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        (
            "Cy Dale was proposed by Ann Birch and seconded by Eve Fern. Ann Birch was proposed by Cy Dale and seconded"
            " by Eve Fern. Cy Dale was elected.",
            ["clause | Cy Dale was elected."],
        ),
        (
            "Cy Dale was proposed by Ann Birch. Following a ballot Eve Fern was elected with three votes to one.",
            ["clause | Following a ballot Eve Fern was elected with three votes to one.", "vote | 3-1"],
        ),
        ("Cy Dale was proposed by Ann Birch. Dale declined. Ann Birch was elected unopposed at the last meeting.", []),
        ("The winners were Ann Birch (1st) and Cy Dale (2nd).", []),
        ("Lamps of brass: Ann Birch (1st), Cy Dale (2nd).", []),
        ("The weather had been very bad for the whole month, everyone agreed.", []),
        ("Cy Dale thought the bench ugly and old, and everybody agreed.", []),
        ("Cy Dale felt that the pool is too cold, all governors agreed.", []),
        ("The Head described the new lamps to the parents, all members were in agreement.", []),
        ("Nobody was sure about the roof. All agreed to this.", []),
        ("No one seconded that view.", []),
        *(
            (text, [])
            for text in (
                "Approved contractors must be used in future.",
                "Approved contractors must be used in future.\nApproved plans are kept by the Clerk.",
                "Accepted practice is to wait.",
                "Nobody seconded the motion, so it died.",
                "Endorsed cheques should be sent to the bank.",
                "Authorised signatories for the mill: Ann Birch and Cy Dale.",
                "Accepted offers received so far: two.",
                "Authorized personnel only beyond the gate.",
                "Ratified agreement with the mill still awaited.",
                "Adopted dog needs a home.",
                "Approved plans show the gate on the left.",
                "Approved leave for staff can be seen in the list.",
                "Approved project, posted onto the site.",
            )
        ),
    ],
)
def test_what_nobody_decided(text: str, decided: list[str]) -> None:
    assert [one for one in told(read("It is late. " * 2 + text), *DECIDING) if not one.startswith("motion")] == decided


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("Approved the lamps for the mill.", ["clause | the lamps for the mill."]),
        ("Approved payment of £20 to the mill.", ["clause | payment of £20 to the mill."]),
        (
            "Eve Fern was proposed by Ann Birch and seconded by Cy Dale. Eve Fern took the post and was duly elected.",
            [f"motion | {PAIR} | Eve Fern was proposed by Ann Birch and seconded by Cy Dale.", "carried"],
        ),
        (
            "The meeting was adjourned at 9 pm on a motion by Ann Birch.",
            ["motion | Ann Birch | The meeting was adjourned at 9 pm", "carried"],
        ),
        (
            "The lamps were paid and the bill signed by Ann Birch, all members agreed.",
            ["clause | The lamps were paid and the bill signed by Ann Birch", "vote | all"],
        ),
        (
            "It was suggested that the lamps be lit. All agreed to this.",
            ["clause | the lamps be lit.", "vote | all"],
        ),
        (
            "CD put forth a motion to light the lamps. No one seconded the motion, so it was denied.",
            ["motion | Cy Dale | light the lamps", "lost"],
        ),
        ("This has been resolved as follows:\n- The lamps be lit.", ["clause | The lamps be lit."]),
        ("M/S/C Birch/Dale to light them. Guy Hart said that it is late, and much more of this kind.", None),
    ],
)  # fmt: skip
def test_what_was_decided(text: str, decided: list[str] | None) -> None:
    wanted = decided if decided is not None else [f"motion | {PAIR} | light them", "carried"]
    assert told(read(text), *DECIDING) == wanted


@pytest.mark.parametrize(
    ("line", "kind", "who"),
    [
        ("Apologies were received from Mr. Oak and Mr. J Elm", Kind.APOLOGIES, "Mr. Oak, Mr. J Elm"),
        ("Apologies were received by Ann Birch on behalf of Mr. Oak", Kind.APOLOGIES, "Mr. Oak"),
        ("Apologies received by Mr. Oak", Kind.APOLOGIES, "Mr. Oak"),
        ("Apologies were received by Mr Oak from Mr. Elm", Kind.APOLOGIES, "Mr. Elm"),
    ],
)
def test_apologies_of_titled_people(line: str, kind: Kind, who: str) -> None:
    meeting = found(BOARD.replace("None.", line).format(text="They are dim.", title="Lamps")).meeting
    assert [names(meeting, entry) for entry in meeting.entries if entry.kind is kind] == [who]


def test_whoever_is_listed_with_apologies_keeps_the_post() -> None:
    listed = "Present: Cy Dale (Mill Trust) Apologies\nAnn Birch (Oak Trust)\nEve Fern, Treasurer, Apologies\n"
    text = BOARD.replace("Present: Ann Birch (AB), Cy Dale (CD), Eve Fern (EF)\n", listed)
    meeting = found(text.format(text="They are dim.", title="Lamps")).meeting
    assert told(meeting, Kind.APOLOGIES) == ["apologies | Cy Dale, Eve Fern"]
    assert {place.post for place in meeting.roll} >= {"Treasurer", "Mill Trust"}


def test_a_roll_call_of_surnames() -> None:
    text = (
        "Minutes of Meadow Town\n4 May 2021\n\nROLL CALL\nBirch - Here\nDale - Here\nFern - Absent\n\nLAMPS\nAll lit.\n"
    )
    meeting = found(text).meeting
    assert told(meeting, Kind.PRESENT, Kind.ABSENT) == ["present | Birch, Dale", "absent | Fern"]
