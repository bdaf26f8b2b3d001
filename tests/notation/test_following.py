"""Minutes agreed and signed, matters arising, reviews, written questions, and what else is minuted by its own line."""

from __future__ import annotations

from datetime import date, time

import pytest

from clerk_tui.meeting import Former, Kind, Stage
from clerk_tui.notation import NameIndex, Reading, read_line, write_notes
from clerk_tui.notation.reading import Context

from .rolls import ENGLISH, entry_of, meeting_of, names_of, notes, read, seen

MEETING = meeting_of(ENGLISH + "\n/item 3 Minutes")
OCTOBER, NOVEMBER, DECEMBER = date(2017, 10, 2), date(2017, 11, 6), date(2017, 12, 4)
FORMER = (
    Former(1, OCTOBER, Stage.SIGNED),
    Former(2, NOVEMBER, Stage.AGREED),
    Former(3, DECEMBER, Stage.DRAFT),
)
MCARDLE = "Graham McArdle"


def after(line: str, lines: str = "", former: tuple[Former, ...] = FORMER) -> Reading:
    """A line read live where there were earlier meetings."""
    meeting = meeting_of(ENGLISH + "\n/item 3 Minutes" + lines)
    return read_line(line, Context(meeting, NameIndex(meeting), former=former))


@pytest.mark.parametrize(
    ("line", "day", "text"),
    [
        ("/agree", DECEMBER, None),
        ("/agree: subject to a comma", DECEMBER, "a comma"),
        ("/agree 4 December", DECEMBER, None),
        ("/agree Monday 4 December 2017: a comma", DECEMBER, "a comma"),
        ("/agree 2017-12-04:", DECEMBER, None),
        ("/agree 4 December 2017, subject to a comma: there", DECEMBER, "a comma: there"),
        ("/agree subject to a comma", DECEMBER, "a comma"),
        ("/agree the minutes of the meeting held on 6 November 2017", NOVEMBER, None),
    ],
)
def test_minutes_are_agreed(line: str, day: date, text: str | None) -> None:
    reading = after(line, former=(*FORMER[:1], Former(2, NOVEMBER, Stage.DRAFT), FORMER[2]))
    assert (reading.refusal, reading.remark) == ("", "")
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.of_date, reading.entry.text) == (Kind.MINUTES_AGREED, day, text)


def test_minutes_are_signed_that_are_agreed_here_or_before() -> None:
    reading = after("/sign")
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.of_date, reading.entry.text) == (Kind.MINUTES_SIGNED, NOVEMBER, None)
    assert "cannot be undone: the minutes of 6 November 2017" in reading.remark
    here = after("/sign", "\n/agree 2017-12-04").entry
    assert here is not None
    assert here.of_date == DECEMBER
    both = after("/sign", "\n/agree 2017-12-04\n/sign 2017-12-04").entry
    assert both is not None
    assert both.of_date == NOVEMBER
    unknown = after("/sign", "\n/agree 2017-12-11").entry
    assert unknown is not None
    assert unknown.of_date == date(2017, 12, 11)


@pytest.mark.parametrize(
    ("line", "lines", "says"),
    [
        ("/agree soon", "", "“soon” is not a date. Type it like /agree 8 January 2018."),
        ("/agree", "\n/agree 2017-12-04", "No earlier minutes of this committee are waiting for that"),
        ("/agree 6 November 2017", "", "are already agreed"),
        ("/agree 2 October 2017", "", "are already signed"),
        ("/agree 1 May 2018", "", "1 May 2018 is not before the date of this meeting, 8 January 2018"),
        ("/sign", "\n/sign 2017-11-06", "No earlier minutes"),
        ("/sign", "\n/sign 2017-11-06", "are not agreed. Agree them first: /agree 4 December 2017."),
        ("/sign 2 October 2017", "", "are already signed"),
        ("/sign 4 December 2017", "", "have not been agreed yet: /agree 4 December 2017 first"),
        ("/sign 4 December 2017: there", "", "Nothing may follow the date"),
    ],
)
def test_what_waits_for_no_such_thing_is_refused(line: str, lines: str, says: str) -> None:
    assert says in after(line, lines).refusal


def test_a_date_on_no_file_is_remarked_and_a_file_needs_its_date() -> None:
    assert "No meeting of 1 May 2017 is on file" in after("/agree 1 May 2017").remark
    assert after("/agree 1 May 2017", former=()).remark == ""
    for word in ("agree", "sign"):
        assert f"/{word} 8 January 2018" in read(f"/{word}", MEETING, is_live=False).refusal
        assert f"/{word} 8 January 2018" in read(f"/{word}", MEETING).refusal


def test_an_agreement_may_be_changed_in_its_place() -> None:
    meeting = meeting_of(ENGLISH + "\n/agree 2017-12-04")
    former = (Former(3, DECEMBER, Stage.AGREED),)
    context = Context(meeting, NameIndex(meeting), before=meeting.entries[0].position, former=former)
    assert read_line("/agree 2017-12-04: a comma", context).refusal == ""


@pytest.mark.parametrize(
    ("line", "kind", "about", "persons", "text", "due"),
    [
        (
            "/arising 4 December 2017 mcardle: to write by 1 May",
            Kind.ARISING,
            ("", DECEMBER),
            [MCARDLE],
            "to write by 1 May",
            date(2018, 5, 1),
        ),
        (
            "/arising 4 December mcardle & hill: x",
            Kind.ARISING,
            ("", DECEMBER),
            [MCARDLE, "Councillor Mrs K Hill"],
            "x",
            None,
        ),
        ("/arising 2017-12-04: x !1 May", Kind.ARISING, ("", DECEMBER), [], "x", date(2018, 5, 1)),
        ("/arising 2017-12-04 Mrs Hill: x \\!", Kind.ARISING, ("", DECEMBER), ["Councillor Mrs K Hill"], "x !", None),
        ("/review 3: That it be so", Kind.REVIEW, ("3", None), [], "That it be so", None),
        (
            "/review R/4(a) mcardle: x by 1 May",
            Kind.REVIEW,
            ("R/4(a)", None),
            [MCARDLE],
            "x by 1 May",
            date(2018, 5, 1),
        ),
        ("/review iv Graham McArdle: x", Kind.REVIEW, ("iv", None), [MCARDLE], "x", None),
    ],
)
def test_matters_are_followed(
    line: str, kind: Kind, about: tuple[str, date | None], persons: list[str], text: str, due: date | None
) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, (entry.subject, entry.of_date), entry.text, entry.due) == (kind, about, text, due)
    assert names_of(entry, MEETING) == persons


def test_progress_and_completion_belong_to_a_matter_above() -> None:
    meeting = meeting_of(ENGLISH + "\n/item 4 Arising\n/arising 4 December 2017: to write")
    assert entry_of("/progress The letter was drafted.", meeting).text == "The letter was drafted."
    assert entry_of("/progress: The letter was drafted.", meeting).text == "The letter was drafted."
    assert (entry_of("/done", meeting).kind, entry_of("/done", meeting).text) == (Kind.DONE, None)
    assert entry_of("/done It was sent.", meeting).text == "It was sent."
    for line in ("/progress x", "/done"):
        assert "There is no matter above in this item: choose one from the list (Ctrl+T)" in read(line, MEETING).refusal
    told = notes(ENGLISH + "\n/item 4 Arising\n/done")
    assert (told.meeting.entries[-1].kind, len(told.reports)) == (Kind.DONE, 1)


@pytest.mark.parametrize(
    ("line", "kind", "persons", "text"),
    [
        ("/question hill: When?", Kind.WRITTEN_QUESTION, ["Councillor Mrs K Hill"], "When?"),
        ("/question public: Who pays @mcardle?", Kind.WRITTEN_QUESTION, ["public"], f"Who pays {MCARDLE}?"),
        ("/answer ashton: In May.", Kind.WRITTEN_REPLY, ["DCI Dave Ashton"], "In May."),
        ("/answer: And in June.", Kind.WRITTEN_REPLY, [], "And in June."),
        ("/petition rice: To keep it open", Kind.PETITION, ["Cllr. P. Rice"], "To keep it open"),
        (
            "/order hill: whether it could be taken",
            Kind.POINT_OF_ORDER,
            ["Councillor Mrs K Hill"],
            "whether it could be taken",
        ),
        ("/explain J Maitland: that it was not so", Kind.EXPLANATION, ["Councillor J Maitland"], "that it was not so"),
        ("/ruling: that it could be taken", Kind.RULING, [], "that it could be taken"),
        ("/urgent", Kind.URGENT, [], None),
        ("/urgent because of the flood", Kind.URGENT, [], "because of the flood"),
    ],
)
def test_what_is_minuted_by_its_own_line(line: str, kind: Kind, persons: list[str], text: str | None) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, names_of(entry, MEETING)) == (kind, persons)
    assert (None if entry.text is None else seen(entry, MEETING)) == text


def test_a_recommendation_names_its_body_and_a_lost_quorum_its_time() -> None:
    entry = entry_of("/recommend Full Council: That the plan be adopted", MEETING)
    assert (entry.kind, entry.subject, entry.text) == (
        Kind.RECOMMENDATION,
        "Full Council",
        "That the plan be adopted",
    )
    entry = entry_of("/inquorate 10.15: Three were left.", MEETING)
    assert (entry.kind, entry.at, entry.text) == (Kind.INQUORATE, time(10, 15), "Three were left.")
    assert entry_of("/inquorate", MEETING, time(10, 20)).at == time(10, 20)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/question: When?", "/question boyes: When"),
        ("/question hill", "/question boyes: When"),
        ("/question nobody: When?", "nobody is not on the roll"),
        ("/answer", "/answer boyes: In the spring."),
        ("/order: whether", "/order"),
        ("/explain", "/explain boyes:"),
        ("/ruling", "/ruling that"),
        ("/petition rice", "/petition boyes:"),
        ("/recommend Cabinet", "/recommend Cabinet: That"),
        ("/recommend : That", "Say to whom"),
        ("/arising mcardle: x", "Begin with the date"),
        ("/arising 4 December 2017", "/arising 8 January 2018 mcardle:"),
        ("/arising 4 December 2017 nobody: x", "nobody is not on the roll"),
        ("/review mcardle: x", "Begin with the number"),
        ("/review : x", "/review 3"),
        ("/progress", "/progress Figures"),
        ("/inquorate soon", "“soon” is not a time"),
    ],
)
def test_what_is_incomplete_is_refused_with_an_example(line: str, says: str) -> None:
    reading = read(line, MEETING)
    assert reading.intent is None
    assert says in reading.refusal


@pytest.mark.parametrize("line", ["/recommend : That it be so", "/motion hill / boyes:"])
def test_what_imported_minutes_do_not_say_comes_back_from_a_file_of_notes(line: str) -> None:
    text = ENGLISH + f"\n/item 5 Bridge\n{line}"
    found = notes(text)
    assert found.meeting.entries[-1].kind in (Kind.RECOMMENDATION, Kind.MOTION)
    assert [report.line for report in found.reports] == [len(text.splitlines())]
    assert write_notes(found.meeting).rstrip().endswith(line)


def test_urgency_is_that_of_an_item() -> None:
    assert "Open an agenda item first" in read("/urgent", meeting_of(ENGLISH)).refusal


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("boyes's spoken twice", "that @boyes had spoken twice"),
        ("boyes has spoken twice", "that @boyes had spoken twice"),
        ("boyes is out of time", "that @boyes was out of time"),
        ("the motion is out of order", "that the motion was out of order"),
        ("we can't vote on this", "that they could not vote on this"),
        ("that boyes had spoken twice", ""),
        ("whether the paper could be taken", ""),
        ("the motion was out of order", ""),
        ("Standing Order 5", ""),
    ],
)
def test_a_point_of_order_typed_as_it_was_spoken_is_asked_about(said: str, offered: str) -> None:
    for command in ("order", "explain"):
        reading = after(f"/{command} hill: {said}", "\n/present all")
        assert reading.offer == (f"/{command} hill: {offered}" if offered else "")
        assert reading.remark == (f"Is this what was said? Tab for “{offered}”" if offered else "")
        if offered:
            again = after(reading.offer, "\n/present all")
            assert (again.remark, again.offer) == ("", "")


def test_the_first_answer_without_a_name_is_probably_by_whoever_reported() -> None:
    reported = _ROOF + "clerk: reported that the roof leaked\n"
    reading = read("> that it was, with tiles", notes(reported + "penhale? if it could be mended\n").meeting)
    assert reading.offer == "clerk> that it was, with tiles"
    assert reading.entry is not None
    assert reading.entry.is_unsettled
    for lines in ("", "clerk? if it could be mended\n"):  # nobody asked, or the one who reported
        assert read("> that it was, with tiles", notes(reported + lines).meeting).offer == ""


_ROOF = (
    "/chair Cllr Ann Ash\n/member Cllr Mrs J. Penhale\n/officer Kit Vale (Clerk) [clerk]\n/present all\n/item 1 Roof\n"
)


def test_a_beginning_that_is_a_word_too_says_why_it_is_not_taken_and_tab_takes_it() -> None:
    meeting = meeting_of(_ROOF)
    reading = read("pen> that it was dry", meeting)
    assert reading.remark == "pen is a word as well as the start of a name: Tab for Cllr Mrs J. Penhale"
    assert reading.offer == "penhale> that it was dry"
    both = meeting_of(_ROOF.replace("/officer", "/member Cllr B Pender\n/officer"))
    assert "type more of Cllr Mrs J. Penhale or Cllr B Pender" in read("pen> that it was dry", both).remark


def test_an_answer_without_a_name_after_one_in_doubt_goes_to_nobody_else_in_silence() -> None:
    lines = "clerk? whether the roof leaked\nclerk> that it did\npen> that it was dry\n"
    meeting = notes(_ROOF + lines).meeting
    reading = read("> that it had been mended", meeting)
    assert reading.entry is not None
    assert reading.entry.is_unsettled
    assert reading.offer == "penhale> that it had been mended"
    more = notes(_ROOF + lines + "> that it had been mended\n").meeting
    assert read("> that it was new", more).offer == "penhale> that it was new"
    assert read("? when that was", meeting).remark == ""
    settled = notes(_ROOF + lines + "ash> that it was\n").meeting
    assert read("> that it had been mended", settled).remark == ""
    stranger = notes(_ROOF + lines.replace("pen>", "Tarrant>")).meeting
    assert "A line before it is in doubt" in read("> that it had been mended", stranger).remark


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Roof", "add them with /guest Tarrant"),
        ("Public Participation", "add them with /speaker Tarrant for a member of the public, or /guest Tarrant"),
        ("Questions from the public", "add them with /speaker Tarrant for a member of the public, or /guest Tarrant"),
        ("Public Toilets", "add them with /guest Tarrant"),
    ],
)
def test_who_is_on_no_roll_is_added_with_a_capital_and_as_one_of_the_public_while_the_public_speaks(
    title: str, said: str
) -> None:
    reading = read("tarrant? when it would be mended", meeting_of(_ROOF.replace("1 Roof", f"1 {title}")))
    assert reading.remark == f"tarrant is not on the roll: {said}. Tab does it, then this line"


@pytest.mark.parametrize("line", ["plain", "ash: thanked all.", "= That it be noted"])
def test_a_line_after_the_end_is_remarked_but_not_in_a_file(line: str) -> None:
    meeting = meeting_of(_ROOF + "/close 9pm\n")
    assert "The meeting is closed" in read(line, meeting).remark
    assert "The meeting is closed" not in read("/open 9.05pm", meeting).remark
    assert read("# ask Kit", meeting).remark == ""
    assert notes(_ROOF + f"/close 9pm\n{line}\n").reports == ()
