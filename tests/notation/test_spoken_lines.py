"""Speech typed as it was spoken: kept as typed, marked so, and asked about where the minutes could not report it."""

from __future__ import annotations

import pytest

from clerk_tui import minutes
from clerk_tui.meeting import Entry, Head, Kind
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Context, read_line, read_notes, write_notes
from clerk_tui.notation.name_index import NameIndex
from clerk_tui.notation.notes_file import Notes

HEAD = """/date 2026-10-14 19:00
/style durham
/chair Councillor Asha Nair
/member Councillor Lee Kemp
/officer Mrs Gwen Lloyd (Finance Officer)
/present all
/item 4 Parks
"""


def read(*lines: str) -> Notes:
    """The lines as notes of a meeting."""
    return read_notes(HEAD + "\n".join(lines) + "\n", Head(1), Directory(), minutes.style_names())


def last(*lines: str) -> tuple[Entry, str, str]:
    """The last entry of the lines, its sentence, and what is reported of them."""
    notes = read(*lines)
    entry = notes.meeting.entries[-1]
    remarks = " ".join(report.sentence for report in notes.reports)
    return entry, sentence(notes.meeting, entry, load("durham")), remarks


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("lloyd: I've asked the auditor", "Mrs Gwen Lloyd said that she had asked the auditor."),
        ("kemp? when does the lease run out", "Councillor Lee Kemp asked when the lease ran out."),
        ("kemp: is the path lit?", "Councillor Lee Kemp asked whether the path was lit."),
        ("kemp: costs are up by 10%", "Councillor Lee Kemp said that costs were up by 10%."),
        ("kemp: said “it is a disgrace”", "Councillor Lee Kemp said “it is a disgrace”."),
        ("nair&kemp: we support it", "The Chairman and Councillor Lee Kemp said that they supported it."),
        ("kemp: 3 came in 2019 and 9 this year", "Councillor Lee Kemp said that 3 came in 2019 and 9 in 2026."),
        ("kemp: 3 came in 2019; this year is worse", "Councillor Lee Kemp said that 3 came in 2019; 2026 was worse."),
        ("kemp: this year is worse", "Councillor Lee Kemp said that that year was worse."),
        (
            "kemp: on page 4 the rent should read £20, not £200",
            "Councillor Lee Kemp said that on page 4 the rent should read £20, not £200.",
        ),
        ("kemp: in June, we shut the gate", "Councillor Lee Kemp said that, in June, they shut the gate."),
        (
            "kemp? where are the ponds in the schedule",
            "Councillor Lee Kemp asked where the ponds were in the schedule.",
        ),
        ("kemp? where is the bench by the weir", "Councillor Lee Kemp asked where the bench by the weir was."),
        ("lloyd> it had cost £60, as the bill said", "Mrs Gwen Lloyd replied that it had cost £60, as the bill said."),
        ("The sign was to read “Keep Out”", "The sign was to read “Keep Out”."),
        ("kemp: @lloyd is dealing with it", "Councillor Lee Kemp said that Mrs Gwen Lloyd was dealing with it."),
        ("lloyd>> I'll send the figures", "Mrs Gwen Lloyd undertook to send the figures."),
    ],
)
def test_the_words_are_kept_and_the_style_reports_them(line: str, printed: str) -> None:
    entry, said, remarks = last(line)
    assert (said, remarks) == (printed, "")
    assert entry.is_turned
    assert "supported" not in (entry.text or "")


@pytest.mark.parametrize(
    ("answer", "printed"),
    [
        ("about 40", "replied about 40."),
        ("£12.50 a head", "replied £12.50 a head."),
        ("in May", "replied: in May."),
        ("until the lease ends", "replied: until the lease ended."),
        ("in the shed", "replied: in the shed."),
        ("both", "replied both."),
        ("a firm in Crewe", "replied a firm in Crewe."),
        ("yes, but only if it rains", "replied yes, but only if it rained."),
        ("yes", "replied yes."),
        ("yes, by way of Cross Lane", "replied in the affirmative, by way of Cross Lane."),
        ("no, not until April", "replied in the negative: not until April."),
        ("yes, subject to cost", "replied in the affirmative, subject to cost."),
        ("yes, every week", "replied in the affirmative, every week."),
        ("no, because of the frost", "replied in the negative, because of the frost."),
        ("no, never", "replied no, never."),
        ("yes, 20 houses", "replied yes, 20 houses."),
        ("yes, about 40", "replied yes, about 40."),
        ("yes, the blue one", "replied yes, the blue one."),
        ("no, the gate is not ours", "replied no, the gate was not theirs."),
        ("28 July, in this room", "replied: 28 July, in this room."),
    ],
)
def test_a_figure_follows_replied_and_a_time_does_not_seem_to_be_that_of_the_reply(answer: str, printed: str) -> None:
    _, said, remarks = last("kemp? about the lights", f"lloyd> {answer}")
    assert (said, remarks) == (f"Mrs Gwen Lloyd {printed}", "")


def test_what_is_not_certain_is_asked_about_and_printed_as_typed_after_a_colon() -> None:
    entry, said, _ = last("kemp: over to you")
    assert entry.text == "over to you"
    assert said == "Councillor Lee Kemp: over to you."


def test_a_backslash_keeps_the_words_as_they_are() -> None:
    entry, said, remarks = last("kemp: \\I rest my case")
    assert (entry.text, entry.is_turned, remarks) == ("I rest my case", False, "")
    assert said == "Councillor Lee Kemp I rest my case."


@pytest.mark.parametrize(
    "line", ["kemp: I'll ask", "kemp: \\I'll ask", "kemp? is it so", "kemp? if it was so", "lloyd> no"]
)
def test_notes_give_the_words_as_typed_and_read_alike(line: str) -> None:
    meeting = read("kemp? about it", line).meeting
    written = write_notes(meeting)
    assert line in written
    assert read_notes(written, Head(1), Directory(), minutes.style_names()).meeting.entries == meeting.entries


def test_words_of_an_earlier_version_print_as_they_did() -> None:
    meeting = read("kemp: \\I'll ask", "kemp? \\is it so").meeting
    assert [
        sentence(meeting, e, load("durham")) for e in meeting.entries if e.kind in (Kind.STATEMENT, Kind.QUESTION)
    ] == [
        "Councillor Lee Kemp I'll ask.",
        "Councillor Lee Kemp is it so.",
    ]


def test_a_name_keeps_its_capital_after_the_verb() -> None:
    assert last("kemp? Mrs Lloyd whether it was so")[1] == "Councillor Lee Kemp asked Mrs Lloyd whether it was so."
    assert last("kemp: Nair is right")[1] == "Councillor Lee Kemp said that Nair was right."
    assert last("kemp: Whether it was so")[1] == "Councillor Lee Kemp asked whether it was so."


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("write to the owner again", "to write to the owner again"),
        ("book the hall", "to book the hall"),
        ("to write to the owner", "to write to the owner"),
        ("will write to the owner", "will write to the owner"),
        ("please write to the owner", "please write to the owner"),
        ("report on the hall", "report on the hall"),
        ("put up a notice", "put up a notice"),
    ],
)
def test_an_action_that_begins_with_its_verb_says_to(typed: str, printed: str) -> None:
    entry, said, _ = last(f"!lloyd {typed}")
    assert entry.text == typed
    assert said == f"Action: Mrs Gwen Lloyd {printed}"
    assert last(f"! {typed}")[1].endswith(f" {typed}")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("!lloyd: fire training before Easter", "Action: Mrs Gwen Lloyd: fire training before Easter"),
        ("!lloyd rota by ward by 4 May", "Action: Mrs Gwen Lloyd: rota by ward by 4 May"),
        ("!lloyd quotes for the roof", "Action: Mrs Gwen Lloyd: quotes for the roof"),
        ("!lloyd checks the roof", "Action: Mrs Gwen Lloyd checks the roof"),
        ("!lloyd asap", "Action: Mrs Gwen Lloyd asap"),
    ],
)
def test_an_action_that_names_a_thing_has_a_colon_before_it(typed: str, printed: str) -> None:
    assert last(typed)[1] == printed


def test_an_action_is_due_by_the_date_that_follows_another_by() -> None:
    due = last("!lloyd overtime by month by 4 May")[0].due
    assert due is not None
    assert (due.day, due.month) == (4, 5)


def test_the_day_of_an_action_is_said_once_also_where_its_month_has_a_small_letter() -> None:
    assert last("!lloyd write to the owner by 30 june")[1] == "Action: Mrs Gwen Lloyd to write to the owner by 30 june"


@pytest.mark.parametrize(
    ("typed", "promised"), [("confirm the price", "to confirm the price"), ("to confirm it", "to confirm it")]
)
def test_a_written_answer_that_begins_with_its_verb_says_to(typed: str, promised: str) -> None:
    assert last(f"lloyd>> {typed}")[1].rstrip(".").endswith(f" {promised}")


def test_a_written_answer_that_begins_with_a_noun_does_not() -> None:
    assert "to figures" not in last("lloyd>> figures by ward")[1]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("kemp? so it's down to us to chase is it", "asked whether it was down to them to chase."),
        ("kemp? we could ask the county couldn't we", "asked whether they could ask the county."),
        ("kemp? does anyone know whose it is", "asked whether anyone knew whose it was."),
        ("lloyd> never. It's the county's job", "replied never. It was the county's job."),
    ],
)
def test_a_question_at_the_end_and_a_sentence_after_a_word_are_reported(typed: str, printed: str) -> None:
    assert last("kemp? about the lights", typed)[1].endswith(printed)


@pytest.mark.parametrize("begun", ["e", "enq", "enquire", "repor", "r", "req"])
@pytest.mark.parametrize("sign", [":", "?"])
def test_a_verb_that_is_only_begun_is_doubtful_and_nothing_else_is_put_in_its_place(sign: str, begun: str) -> None:
    meeting = read().meeting
    reading = read_line(f"kemp{sign} {begun}", Context(meeting, NameIndex(meeting)))
    assert "Is this what Councillor Lee Kemp said?" in reading.remark
    assert reading.doubt
    assert not reading.offer


def test_a_topic_alone_is_offered_as_one() -> None:
    meeting = read().meeting
    assert read_line("kemp? drains", Context(meeting, NameIndex(meeting))).offer == "kemp? about drains"
