"""Motions behind a label, votes in lines and quotation marks, opinions as answers, and actions in lists and tables."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from .made import DECIDING, TALKING, found, told

HEAD = (
    "Present: Joan Ash, Boris Elm, Diana Oak (Chair), Cyril Yew\nIn attendance: Hugh Fern (Clerk)\n\n"
    "1. Reports\n\nThe pump was mended.\n\n2. Pond\n\n"
)
TAIL = "\n\n3. Close\n\nThe meeting closed at 9 pm.\n"
BOTH = "motion | Joan Ash, Boris Elm"


def read(text: str, *kinds: Kind) -> list[str]:
    """What is recorded of some kinds under the second item."""
    return told(found(HEAD + text + TAIL).meeting, *kinds)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Motion (Joan Ash): Sell the old nets.\nSecond (Boris Elm).\nVote: 3 Yes; 1 No.", "Sell the old nets"),
        ("Motion by Joan Ash: Trim and tidy the hedge. Seconded by Boris Elm. Vote: 3-1.", "Trim and tidy the hedge"),
        ("Motion: Paint and mend it. Moved by Joan Ash. Seconded by Boris Elm.\n\nVote: 3-1", "Paint and mend it"),
        ("Resolution (Joan Ash): Lend the van.\n\nSecond (Boris Elm).\n\nCarried 3-1.", "Lend the van"),
        ("Motion [Joan Ash]: Lend the van.\n\nSecond [Boris Elm].\n\nPassed 3-1.", "Lend the van"),
        ("Motion (Ash/Elm): Post the notice. Carried 3-1.", "Post the notice"),
        (
            "On motion of Joan Ash, seconded by Boris Elm, the nets which were bought in May were approved 3-1.",
            "the nets which were bought in May",
        ),
    ],
)
def test_the_words_behind_a_label_are_the_motion_whatever_their_verb(text: str, expected: str) -> None:
    assert read(text, *DECIDING) == [f"{BOTH} | {expected}", "vote | 3-1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Motion was made, seconded and carried to buy nets.", "buy nets"),
        ("Motion made and seconded to buy nets. Motion carried.", "buy nets"),
        ("Moved, seconded and carried to buy nets.", "buy nets"),
        ("It was moved and seconded to hold a fair; carried.", "hold a fair"),
    ],
)
def test_a_motion_without_names_or_article(text: str, expected: str) -> None:
    assert read(text, *DECIDING) == [f"motion | {expected}", "carried"]


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        ("All voted “AYE”. The motion is approved.", "all"),
        ("Everyone voted 'yea'.", "all"),
        ("All voted in the affirmative. Carried.", "all"),
        ("Three voted “aye” and one voted “nay”.", "3-1"),
        ("\n\nVoice vote:\n\nAyes – all\n\nNays – none\n\nMotion carried", "all"),
        ("\nIn favour: everyone\nOpposed: none\nCarried", "all"),
        ("\nFor: 2\nAgainst: 1\nAbstentions: 1", "2-1-1"),
    ],
)
def test_votes_in_quotation_marks_and_in_lines(vote: str, expected: str) -> None:
    text = f"Joan Ash moved to buy nets. Boris Elm seconded. {vote}"
    assert read(text, *DECIDING) == [f"{BOTH} | buy nets", f"vote | {expected}"]


def test_a_heading_taken_for_the_words_of_a_motion_is_asked_about() -> None:
    asked = found(f"{HEAD}The report was long.\n\nMotion carried.{TAIL}").entry_doubts
    assert [said for _, said in asked] == ["The motion has no words of its own: is it the heading, “Pond”?"]
    asked = found(f"{HEAD}The Clerk gave his report.\n\nMotion carried.{TAIL}").entry_doubts
    assert [said for _, said in asked] == ["No motion stands before “Motion carried.”: what was it about?"]
    text = HEAD.replace("2. Pond", "2. Approval of the plan") + "Motion carried."
    assert not found(text + TAIL).entry_doubts


def test_somebody_nominated_and_elected_is_no_motion() -> None:
    assert not read("Cyril Yew (Nominated Joan Ash, Seconded Boris Elm)\n\nElected unopposed", *DECIDING)
    assert not read("Cyril Yew\n\nNominated Joan Ash, Seconded Boris Elm\n\nElected Unopposed", *DECIDING)


@pytest.mark.parametrize(
    "answer",
    [
        "\n\nBoris Elm thinks it should stay.",
        "\n\nBoris Elm would support that.",
        "Boris Elm would still like to wait.",
        "Boris Elm is waiting for the survey.",
        "Boris Elm did not have the figure.",
        "\n\nBoris Elm hopes that it will be mended.",
    ],
)
def test_an_opinion_behind_a_question_answers_it(answer: str) -> None:
    talk = read(f"Joan Ash asked whether the fence should stay. {answer}", *TALKING)
    assert [line.split(" | ")[:2] for line in talk] == [["question", "Joan Ash"], ["answer", "Boris Elm"]]


def test_who_left_or_has_acted_before_answers_nothing() -> None:
    for act in ("Boris Elm left the room.", "Boris Elm has arranged a fair."):
        assert [line.split(" | ")[0] for line in read(f"Joan Ash asked who opens up. {act}", *TALKING)] == ["question"]


def test_an_answer_behind_a_letter_is_by_whoever_its_sentence_names() -> None:
    talk = read("Q: Has the bin been moved?\nA: Cyril Yew had followed this up.", *TALKING)
    assert talk[-1] == "answer | Cyril Yew | Cyril Yew had followed this up."


@pytest.mark.parametrize(
    "text",
    [
        "Joan Ash called the roll.",
        "Joan Ash read the consent agenda as follows:",
        "Diana Oak welcomed the new committee.",
        "Diana Oak started the meeting.",
        "Diana Oak – Chair started the meeting in the hall.",
    ],
)
def test_acts_at_the_beginning_are_no_speech(text: str) -> None:
    assert not read(text, *TALKING)


def test_words_of_another_told_in_a_clause_are_not_said_again() -> None:
    talk = read("Joan Ash stated she agrees with the reasons Boris Elm stated in the papers.", *TALKING)
    assert len(talk) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Action List\n\n• Joan – order string\n• Clerk – call the farm",
            ["Joan Ash | to order string", "Hugh Fern | to"],
        ),
        ("Actions\n\n- Order string (Joan)\n- Mend the gate – done", ["Joan Ash | Order string"]),
        ("The gate must be cut.\n\nAction CY, BE", ["Cyril Yew, Boris Elm | The gate must be cut."]),
        ("Clerk to write to the farm – done", []),
        ("The plan was read.\n\nAction Plan", []),
        ("Boris Elm believes Joan Ash will write to the farm.", []),
        ("Administration will mend the list.", ["mend the list."]),
        ("Cyril Yew will continue talking to the school.", ["Cyril Yew | to continue talking to the school."]),
    ],
)
def test_what_is_left_to_somebody(text: str, expected: list[str]) -> None:
    actions = [line.removeprefix("action | ") for line in read(text, Kind.ACTION)]
    assert len(actions) == len(expected)
    assert all(action.startswith(begun) for action, begun in zip(actions, expected, strict=True))


def test_a_deadline_that_passed_and_a_view_agreed_on_decide_nothing() -> None:
    assert not read("Comments on the plan – deadline passed.", *DECIDING)
    assert not read("The consensus was that the red one was preferred.", *DECIDING)


@pytest.mark.parametrize("label", ["Resolution (Mill Lane)", "Proposal (Bell Park)"])
def test_place_in_brackets_moves_nothing(label: str) -> None:
    assert not any("Mill Lane" in line or "Bell Park" in line for line in read(f"{label}: Mow it.", Kind.MOTION))


def test_task_is_of_the_one_named_before_it() -> None:
    tasks = (
        "Actions from this meeting\n\nJoan Ash – mend the gate and mow the lawn (Boris Elm)\n\nSell the van (Cyril Yew)"
    )
    assert read(tasks, Kind.ACTION) == [
        "action | Joan Ash | to mend the gate and mow the lawn (Boris Elm)",
        "action | Cyril Yew | Sell the van",
    ]


def test_what_was_said_is_no_task_of_the_one_named_behind_it() -> None:
    tasks = (
        "Actions from this meeting\n\nSell the van (Cyril Yew)\n\nJoan Ash reported that the gate is broken (Boris Elm)"
    )
    assert read(tasks, Kind.ACTION) == ["action | Cyril Yew | Sell the van"]


def test_nominee_elected_by_what_was_moved_is_a_motion() -> None:
    text = "Cyril Yew was nominated and elected treasurer, moved by Joan Ash. Carried."
    assert [line.split(" | ")[1] for line in read(text, Kind.MOTION)] == ["Joan Ash"]


@pytest.mark.parametrize("title", ["Motion to buy a kiln", "Resolution 31-4", "Purchase of a van", "Bills for payment"])
def test_title_that_names_what_is_decided_is_not_asked_about(title: str) -> None:
    text = f"{HEAD}The geese left.\n\n3. {title}\n\nMoved by Joan Ash, seconded by Boris Elm. Carried."
    doubts = found(text + TAIL.replace("3.", "4.")).entry_doubts
    assert not any("is it the heading" in said for _, said in doubts)
