"""Motions and amendments: where they were moved, what became of them, and the resolutions they make."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Ballot, Choice, Collective, Entry, Kind, Voice, Vote
from clerk_tui.minutes import Style, as_text, load, render_item, render_resolution, sentence, sentences

from .meetings import CHAIR, COOPTED, PRESENT, SMITH_C, SMITH_D, VICE, entry, lines_of, meeting

DURHAM, PLAIN = load("durham"), load("plain")
ALL = entry(Kind.VOTE, text=None, vote=Vote())
CARRIED, LOST = entry(Kind.CARRIED, text=None), entry(Kind.LOST, text=None)
NOTE = entry(Kind.NOTE, text="Members discussed it.")
UNANIMOUS = "Upon a vote being taken the motion was carried unanimously."


def motion(text: str = "That the field be let", *persons: Voice, **more: bool) -> Entry:
    return entry(Kind.MOTION, persons or (SMITH_C, SMITH_D), text, **more)


def amendment(text: str, *persons: Voice) -> Entry:
    return entry(Kind.AMENDMENT, persons or (VICE, COOPTED), text)


def body(*record: Entry, style: Style = DURHAM) -> list[str]:
    return lines_of(meeting(PRESENT, "Field", *record), style)


def say(made: Entry, *before: Entry, style: Style = DURHAM) -> str:
    here = meeting(PRESENT, "Field", *before, made)
    return sentence(here, here.entries[-1], style)


@pytest.mark.parametrize(
    ("made", "durham", "plain"),
    [
        (
            motion(),
            "Councillor C Smith moved, seconded by Councillor D Smith, that the field be let.",
            "Councillor C Smith proposed, seconded by Councillor D Smith, that the field be let.",
        ),
        (
            motion("That the field be let", SMITH_C),
            "Councillor C Smith moved that the field be let.",
            "Councillor C Smith proposed that the field be let.",
        ),
        (
            motion("We want a field:\n(a) green; and\n(b) flat", CHAIR, VICE),
            "The Chairman moved, seconded by Councillor B Green: We want a field:\n(a) green; and\n(b) flat.",
            "The Chair proposed, seconded by Councillor Green: We want a field:\n(a) green; and\n(b) flat.",
        ),
        (
            entry(Kind.MOTION, (), "that the field be let"),
            "It was moved that the field be let.",
            "It was proposed that the field be let.",
        ),
        (
            motion("that the question be now put", is_procedural=True),
            "Councillor C Smith moved as a procedural motion, seconded by Councillor D Smith, that the question be now "
            "put.",
            "Councillor C Smith proposed as a procedural motion, seconded by Councillor D Smith, that the question be "
            "now put.",
        ),
        (
            motion("next business", Collective.MEMBERS, is_procedural=True),
            "Members moved a procedural motion: next business.",
            "Members proposed a procedural motion: next business.",
        ),
        (
            amendment("add “for a year”"),
            "Councillor B Green moved an amendment, seconded by Mr F Jones: add “for a year”.",
            "Councillor Green proposed an amendment, seconded by Mr Jones: add “for a year”.",
        ),
        (
            entry(Kind.AMENDMENT, (), "to add “for a year” at the end"),
            "It was moved as an amendment to add “for a year” at the end.",
            "It was proposed as an amendment to add “for a year” at the end.",
        ),
        (
            entry(Kind.SUBSTANTIVE, text="That the field be let for a year"),
            "The motion as amended read: That the field be let for a year.",
            "The motion as amended read: That the field be let for a year.",
        ),
    ],
)
def test_a_motion_is_written_with_who_moved_it(made: Entry, durham: str, plain: str) -> None:
    assert say(made) == durham
    assert say(made, style=PLAIN) == plain


@pytest.mark.parametrize(
    ("before", "made", "durham", "plain"),
    [
        ((motion(),), CARRIED, "The motion was carried.", "The motion was carried."),
        ((motion(),), LOST, "The motion was lost.", "The motion was lost."),
        ((), CARRIED, "The proposal was carried.", "The motion was carried."),
        (
            (motion("That A", SMITH_C),),
            entry(Kind.LAPSED, text=None),
            "The motion lapsed for want of a seconder.",
            "The motion lapsed for want of a seconder.",
        ),
        ((motion(),), entry(Kind.LAPSED, text=None), "The motion lapsed.", "The motion lapsed."),
        (
            (motion(), amendment("add “now”", VICE)),
            entry(Kind.LAPSED, text=None),
            "The amendment lapsed for want of a seconder.",
            "The amendment lapsed for want of a seconder.",
        ),
        (
            (motion(),),
            entry(Kind.WITHDRAWN, text="with the consent of the meeting."),
            "The motion was withdrawn with the consent of the meeting.",
            "The motion was withdrawn with the consent of the meeting.",
        ),
        ((), entry(Kind.WITHDRAWN), "The item was withdrawn.", "This item was withdrawn."),
        (
            (motion(), amendment("add “now”")),
            entry(Kind.ACCEPTED, text=None),
            "Councillor C Smith accepted the amendment, and it became part of the motion.",
            "Councillor C Smith accepted the amendment, and it became part of the motion.",
        ),
        (
            (entry(Kind.MOTION, (), "That A"), amendment("add “now”")),
            entry(Kind.ACCEPTED, text=None),
            "The amendment was accepted, and became part of the motion.",
            "The amendment was accepted, and became part of the motion.",
        ),
        (
            (motion("that the question be put", is_procedural=True),),
            CARRIED,
            "The procedural motion was carried.",
            "The procedural motion was carried.",
        ),
        (
            (motion(), amendment("delete “let” and insert “sold”"), CARRIED),
            LOST,
            "The substantive motion was lost.",
            "The substantive motion was lost.",
        ),
    ],
)
def test_what_became_of_it_names_what_it_is_about(
    before: tuple[Entry, ...], made: Entry, durham: str, plain: str
) -> None:
    assert say(made, *before) == durham
    assert say(made, *before, style=PLAIN) == plain


def test_an_outcome_that_is_being_typed_is_about_the_motion_that_is_open() -> None:
    here = meeting(PRESENT, "Field", motion())
    assert sentence(here, CARRIED, DURHAM) == "The motion was carried."


def test_a_mention_of_the_motion_is_the_styles_word_for_it() -> None:
    assert say(entry(Kind.NOTE, text="{@motion} was clear; {@motion} was short")) == (
        "The motion was clear; the motion was short"
    )


def test_a_motion_that_is_adopted_at_once_is_printed_once() -> None:
    own_vote = entry(Kind.OWN_VOTE, (VICE,), None, choice=Choice.AGAINST)
    assert body(motion(), ALL, own_vote, NOTE) == [
        "Moved by Councillor C Smith, seconded by Councillor D Smith.",
        UNANIMOUS,
        "Resolved:",
        "(i) That the field be let.",
        "Councillor B Green asked that their vote against be recorded.",
        "Members discussed it.",
    ]
    assert body(motion(), ALL, style=PLAIN) == [
        "Proposed by Councillor C Smith, seconded by Councillor D Smith.",
        "All present voted in favour of the motion.",
        "RESOLVED that the field be let.",
    ]


def test_a_motion_that_nobody_is_named_for_is_only_the_resolution() -> None:
    assert body(entry(Kind.MOTION, (), "That A"), CARRIED) == ["The motion was carried.", "Resolved:", "(i) That A."]


@pytest.mark.parametrize(
    "between",
    [NOTE, entry(Kind.ARRIVAL, (SMITH_C,), None), entry(Kind.VOTE, text=None, vote=Vote(3, 1, 0), subject="line 1")],
)
def test_a_motion_that_was_debated_is_printed_where_it_was_moved(between: Entry) -> None:
    lines = body(motion(), between, ALL)
    assert lines[0] == "Councillor C Smith moved, seconded by Councillor D Smith, that the field be let."
    assert lines[-3:] == [UNANIMOUS, "Resolved:", "(i) That the field be let."]
    assert len(lines) == 5


@pytest.mark.parametrize(
    "between",
    [
        entry(Kind.PRIVATE, text="note"),
        entry(Kind.ARRIVAL, (SMITH_C,), ""),
        entry(Kind.NOTE, text="struck", is_struck=True),
        entry(Kind.QUESTION, (VICE,), ""),
    ],
)
def test_what_prints_nothing_does_not_part_a_motion_from_its_resolution(between: Entry) -> None:
    assert body(motion(), between, ALL)[0] == "Moved by Councillor C Smith, seconded by Councillor D Smith."


def test_an_outcome_that_prints_nothing_still_makes_the_resolution() -> None:
    assert body(motion(), entry(Kind.CARRIED, text="")) == [
        "Moved by Councillor C Smith, seconded by Councillor D Smith.",
        "Resolved:",
        "(i) That the field be let.",
    ]


def test_a_carried_amendment_changes_what_is_resolved() -> None:
    lines = body(motion(), amendment("delete “let” and insert “sold”"), ALL, ALL)
    assert lines == [
        "Councillor C Smith moved, seconded by Councillor D Smith, that the field be let.",
        "Councillor B Green moved an amendment, seconded by Mr F Jones: delete “let” and insert “sold”.",
        "Upon a vote being taken the amendment was carried unanimously.",
        "Upon a vote being taken the substantive motion was carried unanimously.",
        "Resolved:",
        "(i) That the field be sold.",
    ]


def test_a_lost_amendment_leaves_the_motion() -> None:
    lost = entry(Kind.VOTE, text=None, vote=Vote(1, 3, 0))
    assert body(motion(), amendment("delete “let” and insert “sold”"), lost, ALL)[2:] == [
        "Upon a vote being taken the amendment was lost with 1 vote in favour and 3 against.",
        UNANIMOUS,
        "Resolved:",
        "(i) That the field be let.",
    ]


def test_the_amended_wording_is_not_printed_twice() -> None:
    wording = entry(Kind.SUBSTANTIVE, text="That the field be let to the club")
    record = (motion(), amendment("to name the club"), ALL, wording)
    resolved = ["Resolved:", "(i) That the field be let to the club."]
    at_once = body(*record, ALL)
    assert at_once[-2:] == resolved
    assert not any("as amended read" in line for line in at_once)
    later = body(*record, NOTE, ALL)
    assert later[-2:] == resolved
    assert "The motion as amended read: That the field be let to the club." in later


@pytest.mark.parametrize("style", ["durham", "parish", "board"])
def test_a_wording_that_is_recorded_after_the_vote_is_not_printed_twice(style: str) -> None:
    wording = entry(Kind.SUBSTANTIVE, text="That the field be let for a year")
    here = meeting(PRESENT, "Field", motion(), amendment("add “for a year”"), CARRIED, CARRIED, wording)
    assert "\n".join(lines_of(here, load(style))).count("field be let for a year") == 1


def test_an_amended_wording_that_nobody_recorded_is_a_gap() -> None:
    assert body(motion(), amendment("to name the club"), ALL, ALL)[-2:] == ["Resolved:", "(i) ??"]


@pytest.mark.parametrize(
    "settled",
    [
        (entry(Kind.VOTE, text=None, vote=Vote(1, 2, 0)),),
        (LOST,),
        (entry(Kind.LAPSED, text=None),),
        (entry(Kind.WITHDRAWN),),
        (),
    ],
)
def test_a_motion_that_is_not_carried_is_no_resolution(settled: tuple[Entry, ...]) -> None:
    lines = body(motion(), *settled)
    assert len(lines) == 1 + len(settled)
    assert "that the field be let" in lines[0]


def test_a_procedural_motion_that_is_carried_is_no_resolution() -> None:
    lines = body(motion("that the question be now put", is_procedural=True), ALL)
    assert lines[1:] == ["Upon a vote being taken the procedural motion was carried unanimously."]


def test_the_numbers_of_clauses_run_through_the_item() -> None:
    clauses = (entry(Kind.CLAUSE, text="That B"), entry(Kind.CLAUSE, text="That C"))
    record = (motion("That A"), ALL, *clauses, motion("That D"), ALL)
    numbered = [line for line in body(*record) if line.startswith("(")]
    assert numbered == ["(i) That A.", "(ii) That B.", "(iii) That C.", "(iv) That D."]
    plain = [line for line in body(*record, style=PLAIN) if line.startswith(("(", "RES"))]
    assert plain == ["RESOLVED:", "(a) That A.", "RESOLVED:", "(b) That B.", "(c) That C.", "RESOLVED:", "(d) That D."]
    here = meeting(PRESENT, "Field", *record)
    said = sentences(here, DURHAM)
    assert [said[e.id] for e in here.entries if e.kind is Kind.CLAUSE] == [
        "Resolved: (ii) That B.",
        "Resolved: (iii) That C.",
    ]
    assert said == {e.id: sentence(here, e, DURHAM) for e in here.entries}


def test_the_paragraphs_of_a_motion_stay_in_its_clause() -> None:
    lines = body(motion("That:\n(a) A; and\n(b) B"), ALL)
    assert lines[-4:] == ["Resolved:", "(i) That:", "(a) A; and", "(b) B."]
    levels = {
        b.label: b.level
        for b in render_item(meeting(PRESENT, "Field", motion("That:\n(a) A"), ALL), 1, DURHAM).blocks
        if b.label
    }
    assert levels["(a)"] == levels["(i)"] + 1
    assert body(motion("That A\nwith B"), ALL)[-3:] == ["Resolved:", "(i) That A.", "with B."]


def test_a_motion_of_labelled_paragraphs_alone_keeps_its_labels() -> None:
    text = "(a) That A; and\n(b) That B"
    assert body(motion(text), ALL)[-3:] == ["Resolved:", "(a) That A; and", "(b) That B."]
    assert body(motion(text), ALL, style=PLAIN)[-3:] == ["RESOLVED:", "(a) That A; and", "(b) That B."]
    two = body(motion(text), ALL, motion("That C"), ALL)
    assert [line for line in two if line.startswith("(")] == ["(i)(a) That A; and", "(b) That B.", "(ii) That C."]


def test_a_block_of_a_resolution_knows_motion_amendment_and_vote() -> None:
    here = meeting(PRESENT, "Field", motion(), amendment("delete “let” and insert “sold”"), ALL, ALL)
    assert render_item(here, 1, DURHAM).blocks[-2].entry_ids == (3, 4, 6)


def test_reading_back_shows_what_is_resolved_and_the_motion_in_hand() -> None:
    here = meeting(PRESENT, "Field", NOTE, motion("That A"), ALL, entry(Kind.CLAUSE, text="That B"), NOTE)
    assert as_text(render_resolution(here, 1, DURHAM)) == "Resolved:\n\n(i) That A.\n\nResolved:\n\n(ii) That B.\n"
    here = meeting(PRESENT, "Field", motion("That A\n(a) or B"), NOTE)
    assert as_text(render_resolution(here, 1, DURHAM)) == "The motion before the meeting:\n\nThat A.\n\n(a) or B.\n"
    here = meeting(PRESENT, "Field", motion(), amendment("delete “let” and insert “sold”"), ALL)
    assert as_text(render_resolution(here, 1, DURHAM)) == (
        "The motion before the meeting, as amended:\n\nThat the field be sold.\n"
    )
    here = meeting(PRESENT, "Field", motion(), amendment("to make it clear"), ALL)
    assert as_text(render_resolution(here, 1, DURHAM)).endswith("That the field be let.\n\n??\n")
    assert as_text(render_resolution(meeting(PRESENT, "Field", NOTE), 1, DURHAM)) == ""


def test_the_names_of_a_named_vote_stand_above_the_resolution() -> None:
    ballots = (Ballot(CHAIR, Choice.FOR), Ballot(SMITH_C, Choice.FOR), Ballot(VICE, Choice.AGAINST))
    text = as_text(
        render_item(
            meeting(PRESENT, "Field", motion(), entry(Kind.VOTE, text=None, vote=Vote(is_named=True, ballots=ballots))),
            1,
            PLAIN,
        )
    )
    assert text.endswith(
        "The vote by name on the motion was 2 for and 1 against: carried.\n\n"
        "For (2): Councillors Brown and C Smith\nAgainst (1): Councillor Green\n\n"
        "RESOLVED that the field be let.\n"
    )


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("That the Committee accept the quote", "The committee resolved to accept the quote."),
        ("That the field be let", "The committee resolved that the field be let."),
        ("That the Parish Council be asked", "The committee resolved that the Parish Council be asked."),
        ("That the Committee would rather wait", "The committee resolved that the Committee would rather wait."),
    ],
)
def test_what_the_body_is_to_do_itself_does_not_name_it_twice(text: str, resolved: str) -> None:
    assert resolved in body(motion(text), CARRIED, style=load("board"))
