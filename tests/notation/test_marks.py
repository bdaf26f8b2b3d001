"""Marks at the beginning of ordinary text: what does not fit a mark is asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from clerk_tui.meeting import Kind
from clerk_tui.meeting.intents import Continue
from clerk_tui.notation import read_line, write_notes

from .rolls import ENGLISH, context_of, entry_of, meeting_of, notes, read, seen
from .test_topics import MEETING, ROLL


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("-Lane: term plan to be reviewed", "\\-Lane: term plan to be reviewed"),
        ("-Pool 12.50", "\\-Pool 12.50"),
        ("-Pool", "-pool"),
        ("+Gates", "+gates"),
        ("+Pool 3.15am", "\\+Pool 3.15am"),
        ("= to 5% of turnover", "\\= to 5% of turnover"),
        ("= more than last year", "\\= more than last year"),
        ("!lane lamps broken", "! lane lamps broken"),
        ("= £1,240 to date", "\\= £1,240 to date"),
        ("= £1,240 in all", "\\= £1,240 in all"),
        ("= the pool was closed", "\\= the pool was closed"),
        ("= 12 votes to 3 on the show of hands", "/vote 12-3"),
        ("!lane to be closed in March", "! lane to be closed in March"),
        ("!Pool to stay shut", "! Pool to stay shut"),
        ("!pool the water is cold", "! pool the water is cold"),
        ("-gates locked at dusk", "\\-gates locked at dusk"),
        ("!pool steps to be gritted before the frost", "! pool steps to be gritted before the frost"),
        ("!lane hedges and verges to be cut twice a year", "! lane hedges and verges to be cut twice a year"),
    ],
)
def test_what_does_not_fit_its_mark_is_kept_as_a_note_and_asked_about(line: str, offer: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled, reading.offer) == (Kind.NOTE, True, offer)
    assert seen(reading.entry, MEETING) == line
    assert "Tab for" in reading.remark
    assert not read(offer, MEETING).refusal
    assert read(offer, MEETING).entry != reading.entry


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("-pool", Kind.DEPARTURE),
        ("-Maitland", Kind.DEPARTURE),
        ("-Maitland 7.50pm", Kind.DEPARTURE),
        ("-pool: left before the vote", Kind.DEPARTURE),
        ("-pool: @pool took no further part.", Kind.DEPARTURE),
        ("-pool 7.50:", Kind.DEPARTURE),
        ("-pool, lane 10.20pm", Kind.DEPARTURE),
        ("= That the report be noted", Kind.CLAUSE),
        ("= the report be noted", Kind.CLAUSE),
        ("= to write to the county", Kind.CLAUSE),
        ("= to 5 schools, that they be thanked", Kind.CLAUSE),
        ("= Thanks be given", Kind.CLAUSE),
        ("= that the Committee had looked at the report", Kind.CLAUSE),
        ("= two benches be bought", Kind.CLAUSE),
        ("!clerk to write to the county by 1 November", Kind.ACTION),
        ("!clerk write to the county", Kind.ACTION),
        ("!clerk: pay the invoice", Kind.ACTION),
        ("!clerk to be present at the site", Kind.ACTION),
        ("!clerk ask to be told of the date", Kind.ACTION),
        ("!clerk arrange for the gate to be mended", Kind.ACTION),
        ("!clerk check the steps to be gritted", Kind.ACTION),
        ("!clerk to arrange for the gate to be mended", Kind.ACTION),
        ("# ask Iris about the date", Kind.PRIVATE),
        ("# the Clerk was cross", Kind.PRIVATE),
        ("# which roof is it?", Kind.PRIVATE),
    ],
)
def test_what_fits_its_mark_is_read_without_a_word(line: str, kind: Kind) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    already = "is already in the room" if kind is Kind.ARRIVAL else ""
    assert (reading.entry.kind, reading.remark, reading.offer) == (kind, already, "")


@pytest.mark.parametrize(
    "line",
    [
        "-Lane closure from 3 November",
        "-Pool heating: three quotes",
        "-Gates £600",
        "-Pool House flats, 30 in all",
        "#OldTownQuay on the posters",
        "#Fair2026 on the posters",
        "+Grant of £2,500 received",
        "- bench by the pool",
        "* bench by the pool",
        "/or the alternative route",
    ],
)
def test_a_bullet_is_an_ordinary_note(line: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled, reading.remark) == (Kind.NOTE, False, "")
    assert seen(reading.entry, MEETING) == line


def test_a_sentence_of_the_minutes_after_a_hash_is_asked_about_and_stays_private() -> None:
    for line in ("# priority is the roof", "# of complaints fell to 12", "# 3 on the plan is the weir"):
        reading = read(line, MEETING)
        assert reading.entry is not None
        assert (reading.entry.kind, reading.offer) == (Kind.PRIVATE, f"\\{line}")
        assert "in no minutes" in reading.remark


def test_a_paragraph_that_goes_on_is_offered_as_a_continuation() -> None:
    reading = read(".. and the gate was left open", MEETING)
    assert reading.offer == "... and the gate was left open"
    assert read("... and the gate was left open", MEETING).remark == ""
    assert read(".. (i) and the like", MEETING).remark == ""


@pytest.mark.parametrize(
    ("above", "typed", "text"),
    [
        ("The bank was low", ".. contracts are not in these figures", "Contracts are not in these figures"),
        ("The bank was low", ".. a) the weir", "a) the weir"),
        ("Members saw:", ".. the weir", "the weir"),
    ],
)
def test_a_new_paragraph_has_a_capital_unless_a_list_leads_to_it(above: str, typed: str, text: str) -> None:
    meeting = meeting_of(f"{ROLL}\n{above}")
    assert read(typed, meeting).intent == Continue(text, is_paragraph=True)


def test_a_follow_up_that_asks_nothing_is_asked_about() -> None:
    asked = meeting_of(ROLL + "\npool? if it was safe")
    reading = read("? not clear whether it was", asked)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.offer) == (Kind.NOTE, "\\? not clear whether it was")
    for line in ("? if it was", "? who owns the hedge", "? asked when"):
        assert read(line, asked).remark == ""


def test_more_than_is_told_from_an_answer_to_what_was_just_asked() -> None:
    answered = meeting_of(ROLL + "\npool? if it was safe\nclerk> that it was")
    for line in ("> 70% of pupils walk", "> 40 mph past the gate", "> £500 needs two signatures", "> see the plan"):
        reading = read(line, answered)
        assert reading.entry is not None
        assert (reading.entry.kind, reading.offer) == (Kind.NOTE, f"\\{line}")
        asks = "“more than”" if "see" not in line else "like an answer"
        assert asks in reading.remark
    for line in ("> that 70% of pupils walked", "> 3 May", "> 12 pupils", "> no"):
        assert read(line, answered).remark == ""
    asked = meeting_of(ROLL + "\nclerk> that it was\npool? how many walked")
    assert read("> 70% of pupils", asked).remark == ""
    assert read(">> page 4 of the plan", asked).offer == "\\>> page 4 of the plan"
    assert read(">> the plan", asked).remark == ""


def test_a_private_note_about_somebody_is_not_taken_for_a_tag() -> None:
    for line in ("#McHale to ring back", "#Maitland about the date", "#ask Iris"):
        assert read(line, MEETING).offer == f"# {line[1:]}"


def test_signs_that_would_be_lost_are_said() -> None:
    spaced = read("\\ the path has a backslash", MEETING)
    assert spaced.entry is not None
    assert seen(spaced.entry, MEETING) == "\\ the path has a backslash"
    assert spaced.remark
    assert read(spaced.offer, MEETING).remark == ""
    gap = read("?? not clear whether it was paid", MEETING)
    assert "gap" in gap.remark
    assert read(gap.offer, MEETING).remark == ""


@pytest.mark.parametrize(
    ("line", "now", "is_doubtful"),
    [
        ("-pool 8.30", time(20, 31), False),
        ("-pool 8.45", time(20, 31), False),
        ("-pool 10.45", time(20, 31), True),
        ("-pool 12.50", time(20, 31), True),
        ("-pool 12.50", time(0, 51), False),
        ("/adjourn 9.30am", time(20, 31), True),
        ("/close 9.30am", None, True),
        ("/close 3.15am", None, True),
        ("/close 9.30pm", None, False),
        ("-pool 12.50am", None, True),
        ("-pool 9.50", None, False),
        ("-pool 11.45pm", None, False),
    ],
)
def test_a_time_that_cannot_be_is_said(line: str, now: time | None, is_doubtful: bool) -> None:
    assert bool(read(line, MEETING, now).remark) is is_doubtful


def test_a_close_at_a_time_that_cannot_be_stays_in_doubt() -> None:
    assert read("/close 3.15am", MEETING).doubt == "The last time above is 7.00pm: is 3.15am right?"


def test_a_file_keeps_the_event_and_reports_what_does_not_fit() -> None:
    made = notes(ROLL + "\n= more than last year\n!pool to be closed\n-Lane: term plan to be reviewed\n")
    kinds = [entry.kind for entry in made.meeting.entries[-3:]]
    assert kinds == [Kind.CLAUSE, Kind.ACTION, Kind.NOTE]
    assert len(made.reports) == 3
    again = notes(write_notes(made.meeting)).meeting
    assert [(e.kind, e.text, e.is_unsettled) for e in again.entries] == [
        (e.kind, e.text, e.is_unsettled) for e in made.meeting.entries
    ]


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("!! ring the county", "! ring the county"),
        ("!!clerk to ring the county", "!clerk to ring the county"),
        ("== That the report be noted", "= That the report be noted"),
        ("== 12 lamps", "\\== 12 lamps"),
        ("## ask finance", "# ask finance"),
        ("--pool 7.50pm", "-pool 7.50pm"),
        ("++gates 7.55pm", "+gates 7.55pm"),
        ("-- “Anon”", "\\-- “Anon”"),
        ("??? who rang", "\\??? who rang"),
        ("pool?? whether the bell rang", "pool? whether the bell rang"),
        ("pool:: said no", "pool: said no"),
        ("pool>>> figures by ward", "pool>> figures by ward"),
    ],
)
def test_a_mark_typed_twice_is_asked_about(line: str, offer: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled, reading.offer) == (Kind.NOTE, True, offer)
    assert "is no mark" in reading.remark
    assert not read(offer, meeting_of(f"{ROLL}-gates 7.40pm\n") if offer.startswith("+") else MEETING).doubt


@pytest.mark.parametrize("line", ["---", "--", "!!!", "== ", "2027?? or later", "C++ for schools: a course"])
def test_signs_with_no_words_of_their_own_are_ordinary(line: str) -> None:
    assert "is no mark" not in read(line, MEETING).remark


def test_what_so_many_did_is_told_from_an_answer_to_what_was_just_asked() -> None:
    answered = meeting_of(ROLL + "\npool? if it was safe\nclerk> that it was")
    for line in (
        "> 500 families answered",
        "> 12 pupils swim there",
        ">> the lights are on order",
        ">> 90 homes replied",
    ):
        assert read(line, answered).offer == f"\\{line}"
    for line in ("> 12 pupils would", "> 3 May was the last day", "> 2026 was too late", "> 7.30pm was too late"):
        assert read(line, answered).remark == ""
    asked = meeting_of(ROLL + "\nclerk> that it was\npool? how many answered")
    assert read("> 500 families answered the survey", asked).remark == ""
    assert read(">> figures by ward", answered).remark == ""


@pytest.mark.parametrize("words", ["figures by ward", "the map he asked for", "that it would", "a note on who is out"])
def test_what_is_sent_in_writing_is_no_sentence(words: str) -> None:
    assert read(f"pool>> {words}", MEETING).remark == ""
    assert "sent in writing" in read("pool>> the path is muddy", MEETING).remark
    assert "sent in writing" in read("pool>> it will be sent", MEETING).remark


def test_a_number_of_a_house_is_no_private_note() -> None:
    assert read("# 9 Lane End is empty", MEETING).offer == "\\# 9 Lane End is empty"
    assert read("# 9 Lane End to ring", MEETING).remark == ""


def test_a_deputy_mayor_is_the_vice_chair() -> None:
    meeting = meeting_of("/chair Councillor A Dow\n/vice Councillor B Rowe")
    said = read("deputy mayor: thanked the band", meeting).entry
    assert said is not None
    assert [meeting.people[p].name for p in said.persons if isinstance(p, int)] == ["Councillor B Rowe"]
    heading = read("Deputy Mayor: launch of the prize", meeting)
    assert heading.entry is not None
    assert (heading.entry.kind, heading.remark) == (Kind.NOTE, "")


def test_somebody_delayed_may_arrive_so() -> None:
    assert not read("+pool 7.15pm: had been delayed on the bus", MEETING).offer


@pytest.mark.parametrize(
    ("asked", "answer", "offer"),
    [
        ("about the lights", "in May", "clerk> that it would be in May"),
        ("when would it open", "next week", "clerk> that it would be the following week"),
        ("when was it built", "in 1962", "clerk> that it had been in 1962"),
        ("is it shut", "since March", "clerk> that it had been since March"),
        ("where is it", "in the shed", "clerk> that it was in the shed"),
        ("when is it", "Monday", "clerk> that it would be on Monday"),
    ],
)
def test_a_time_or_a_place_alone_is_offered_in_a_sentence_and_leaves_no_doubt_without_it(
    asked: str, answer: str, offer: str
) -> None:
    reading = read(f"clerk> {answer}", meeting_of(f"{ROLL}\npool? {asked}"))
    assert (reading.offer, reading.doubt) == (offer, "")


@pytest.mark.parametrize("line", ["!park street only on Fridays", "!parks close at dusk so take care"])
def test_a_common_word_after_an_action_mark_that_is_no_owner_is_asked_about(line: str) -> None:
    meeting = meeting_of(f"{ROLL}\n/member Councillor Sue Park\n/member Councillor Ian Parks")
    reading = read(line, meeting)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.offer) == (Kind.NOTE, f"! {line[1:]}")
    for deed in ("!park to write to SSE", "!park ring the firm", "!park: report by May", "!parks to close the gate"):
        assert read(deed, meeting).entry.kind is Kind.ACTION  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "line",
    ["= to the state average", "= to 5%", "= equal to last year", "# 3 is the one by the shop", "! the gate is broken"],
)
def test_text_that_only_begins_like_a_mark_is_asked_about(line: str) -> None:
    assert read(line, MEETING).remark


@pytest.mark.parametrize(
    "line", ["/either the gym or the hall", "/than before", "/when it rains", "/and/or a crossing"]
)
def test_a_small_word_after_a_stroke_is_no_mistyped_command(line: str) -> None:
    assert read(line, MEETING).remark == ""


@pytest.mark.parametrize(
    "line", ["! publish the minutes", "! letter to SSE", "! new bin needed", "! chase SSE", "= equal shares to be paid"]
)
def test_a_task_or_a_clause_in_short_is_not_asked_about(line: str) -> None:
    assert read(line, MEETING).remark == ""


def test_a_movement_at_a_time_that_cannot_be_is_no_note() -> None:
    reading = read("-pool 12.50am", MEETING)
    assert (reading.entry and reading.entry.kind, reading.offer) == (Kind.DEPARTURE, "")


def test_minutes_that_are_typed_up_at_night_have_the_times_of_the_meeting() -> None:
    noted = replace(MEETING.entries[-1], id=900, position=900, entered=time(2, 44))
    meeting = replace(MEETING, entries=(*MEETING.entries, noted))
    assert not read_line("-pool 8.20pm", replace(context_of(meeting), before=901)).remark


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("!boyes to see that the refs wd be in by 15 jan", "to see that the refs would be in by 15 January"),
        ("/motion boyes: That the jan mtg be held here", "That the January meeting be held here"),
        ("/amendment boyes: delete “mtg”", "delete “mtg”"),
        ("!boyes to phone May re the rent", "to phone May re the rent"),
    ],
)
def test_an_action_or_a_motion_has_its_short_words_in_full_as_it_is_typed(typed: str, printed: str) -> None:
    meeting = meeting_of(ENGLISH)
    assert entry_of(typed, meeting).text == printed
    assert entry_of(typed, meeting, is_live=False).text == typed.partition(": " if typed[0] == "/" else " ")[2]
