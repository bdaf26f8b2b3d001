"""Doubt lasts: what was remarked before Enter stays with the entry until the clerk has settled it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_tui import minutes, notation
from clerk_tui.book import exports
from clerk_tui.book.doubtful_entries import (
    as_likely,
    as_meant,
    likely,
    question,
    unsettled_points,
    waiting,
    with_likely_readings,
)
from clerk_tui.book.exports import open_points, points_in
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.preview import Target
from clerk_tui.book.recording import Recording
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Entry, Head, Kind, acts
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes.papers import Before, Order
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding

from .conftest import NOW

COUNCIL, TREES = "Elmfield Council", "Trees Committee"
JANUARY, FEBRUARY = date(2024, 1, 8), date(2024, 2, 12)
ROLL = ("/chair Councillor A Ash", "/member Councillor B Birch", "/member Councillor C Birch", "/present all")
PROSE = "RESOLVED that the elms be felled"
STRANGER = "harper? whether the path was open"
NO_VERB = "ash: the gate"


def sitting(book: MinuteBook, *lines: str, day: date = JANUARY) -> Recording:
    """A meeting of the committee with those lines recorded, on the disk."""
    made = book.create_meeting(MeetingPlan(COUNCIL, TREES, day))
    for line in (*ROLL, "/item 1 Elms", *lines):
        made.enter_line(line)
    book.flush()
    return made


def last(recording: Recording) -> Entry:
    """The newest entry."""
    return recording.meeting.entries[-1]


def findings(recording: Recording) -> list[Finding]:
    """What the proof finds in the entries, apart from what is not known of the meeting, with the likely readings."""
    found = prove(recording.meeting, recording.state.style)
    return [f for f in with_likely_readings(recording.state, found) if f.code[0] != "H"]


def printed(recording: Recording) -> str:
    """The minutes as text."""
    return minutes.as_text(minutes.render(recording.meeting, recording.state.style))


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        (PROSE, "This may be “= That the elms be felled”"),
        (STRANGER, "harper is not on the roll: add them with /guest Harper"),
        ("birch: agreed", "birch may be Councillor B Birch or Councillor C Birch: add an initial"),
        (NO_VERB, ""),
        ("ash: thanked @nobody", "@nobody names nobody on the roll"),
        ("/carried", "No motion is open in this item: this will be minuted as a decision on “the proposal”"),
        ("⚠ ask who moved it", "Marked ⚠: to be settled"),
    ],
)
def test_what_is_remarked_before_enter_stays_with_the_entry_and_is_found_by_the_proof(
    book: MinuteBook, line: str, doubt: str
) -> None:
    recording = sitting(book)
    assert recording.read(line).is_warning
    recording.enter_line(line)
    assert last(recording).doubt
    assert doubt in last(recording).doubt
    assert [e.id for e in recording.meeting.doubts] == [last(recording).id]
    assert len([f for f in findings(recording) if f.entry_id == last(recording).id]) == 1


@pytest.mark.parametrize(
    ("line", "likely"),
    [
        ("Councillor A Ash undertook to report the bin by 20 November", "ash: undertook to report"),
        ("Councillor A Ash offered to mend the gate", "!"),
        ("Councillor A Ash asked who had insured the tree; Councillor B Birch said that he had", "ash? asked"),
        ("Councillor A Ash asked if the path was open, she replied that it was", "ash? asked"),
        ("Councillor A Ash asked that the gate be mended, this was agreed", "ash: asked"),
        ("A Ash asked who had insured the tree", "ash? asked"),
    ],
)
def test_a_sentence_that_prints_as_its_speech_stays_in_doubt_if_it_says_more(
    book: MinuteBook, line: str, likely: str
) -> None:
    recording = sitting(book)
    recording.enter_line(line)
    assert last(recording).kind is Kind.NOTE
    assert likely in last(recording).doubt


HINTS = {
    "Councillor A Ash asked who had insured the tree": "the note prints as the speech would",
    "Councillor A Ash said that the elms were sound.": "the note prints as the speech would",
    "Next meeting 12 February 2024": "the day is read from the note, and only its sentence is offered",
    "ash> about four months": "the answer is recorded, and only a longer sentence is offered",
}
"""Remarks that do not stay, and why: nothing is recorded otherwise for want of Tab."""


@pytest.mark.parametrize("line", HINTS)
def test_a_mere_hint_does_not_stay(book: MinuteBook, line: str) -> None:
    recording = sitting(book, "bbirch? how long it would take")
    assert recording.read(line).is_warning
    recording.enter_line(line)
    assert not last(recording).is_doubtful


def test_what_is_told_after_enter_promises_nothing_of_tab(book: MinuteBook) -> None:
    done = sitting(book).enter_line("Chairman: the county has promised to do it")
    assert done.sentence.startswith(
        "Kept as a note marked ⚠. Did Councillor A Ash say that? It may be “ash: the county"
    )
    assert "Tab" not in done.sentence


@pytest.mark.parametrize(
    "line",
    ["-ash 9.40", "ash: thanked the clerk", "Members thanked the clerk.", "# ask about the gate", "= That it be so"],
)
def test_a_line_without_a_remark_is_not_in_doubt(book: MinuteBook, line: str) -> None:
    assert sitting(book, line).meeting.doubts == ()


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("-ash 9.40", "-ash 9.45"), "A2"),
        (("-bbirch 9.40", "+bbirch 9.30"), "T2"),
        (("/motion ash / bbirch: That it be so", "/vote named 2-1 +ash -bbirch +cbirch +ash"), "V3"),
    ],
)
def test_what_the_proof_finds_in_the_record_as_it_stands_is_no_doubt_beside_it(
    book: MinuteBook, lines: tuple[str, ...], code: str
) -> None:
    recording = sitting(book, *lines[:-1])
    assert recording.read(lines[-1]).is_warning
    recording.enter_line(lines[-1])
    assert not last(recording).is_doubtful
    assert code in [f.code for f in findings(recording)]


def test_a_vote_of_more_than_may_vote_is_in_doubt_until_it_is_settled(book: MinuteBook) -> None:
    recording = sitting(book, "/motion ash / bbirch: That it be so", "/vote 9-3")
    assert "may vote now" in last(recording).doubt
    assert recording.meeting.doubts == (last(recording),)
    assert "V2" in [f.code for f in findings(recording)]


def test_the_arrival_of_somebody_who_is_there_is_in_doubt_and_the_proof_says_so_once(book: MinuteBook) -> None:
    recording = sitting(book)
    recording.enter_line("+ash 9.40")
    assert "is already in the room" in last(recording).doubt
    assert [f.code for f in findings(recording) if f.code in ("A1", "R7")] == ["R7"]
    recording.do(acts.settle(recording.meeting, last(recording)))
    assert [f.code for f in findings(recording) if f.code in ("A1", "R7")] == ["A1"]


def test_every_time_after_the_close_is_said_before_the_meeting_is_closed(book: MinuteBook) -> None:
    recording = sitting(book, "-ash 9.40pm", "+ash 7.40pm", "-bbirch 9.15pm", "+bbirch 8.10pm")
    asked = question(recording.state, recording.read("/close 8.40pm"))
    assert [time in asked for time in ("9.40pm", "7.40pm", "9.15pm", "8.10pm")] == [True, False, True, False]
    assert asked.count("After that time: ") == 2
    assert question(recording.state, recording.read("/close 9.50pm")) == ""


@pytest.mark.parametrize("line", ["ash: thanked the clerk", "/motion ash / bbirch: That it be so"])
def test_whoever_is_away_makes_a_doubt_that_goes_when_their_arrival_is_put_in(book: MinuteBook, line: str) -> None:
    recording = sitting(book, "-ash 9.40", line)
    spoke = last(recording)
    assert "is not recorded as in the room" in spoke.doubt
    recording.enter_line("+ash 9.45", Target("insert", spoke.id))
    assert not recording.meeting.doubts
    recording.undo()
    assert list(recording.meeting.doubts) == [spoke]


def test_a_doubt_about_something_else_stays_when_somebody_arrives(book: MinuteBook) -> None:
    recording = sitting(book, "-ash 9.40", "⚠ ash: thanked the clerk")
    recording.enter_line("+ash 9.45", Target("insert", last(recording).id))
    assert ["Marked ⚠" in entry.doubt for entry in recording.meeting.doubts] == [True]


def test_speech_without_a_verb_is_found_once_and_its_fix_settles_the_doubt(book: MinuteBook) -> None:
    recording = sitting(book, "ash: said that the gate was shut")
    typed = replace(last(recording), text="the gate was shut", doubt="There is no verb", is_turned=False)
    recording.do(acts.revise(recording.meeting, last(recording), typed))
    (found,) = findings(recording)
    assert found.code == "L11"
    (change,) = found.fixes[0].changes
    assert isinstance(change.after, Entry)
    assert (change.after.text, change.after.is_doubtful) == ("that the gate was shut", False)


def test_prose_in_doubt_prints_as_typed_and_what_is_no_sentence_is_marked(book: MinuteBook) -> None:
    recording = sitting(book, PROSE, STRANGER)
    assert "RESOLVED that the elms be felled" in printed(recording)
    assert "[To be settled: RESOLVED" not in printed(recording)
    assert "[To be settled: harper? whether the path was open]" in printed(recording)


def test_an_event_in_doubt_prints_its_sentence_as_it_was_read(book: MinuteBook) -> None:
    recording = sitting(book, "⚠ ash: thanked the clerk")
    assert (last(recording).kind, last(recording).is_doubtful) == (Kind.STATEMENT, True)
    assert "\n\nThe Chairman thanked the clerk. [to be checked]\n" in printed(recording)


def test_words_that_mention_nobody_are_marked_with_their_speaker(book: MinuteBook) -> None:
    recording = sitting(book, "bbirch: thanked @smyth", "= That @smyth be thanked")
    assert "[To be settled: Councillor B Birch thanked @smyth.]" in printed(recording)
    assert "[To be settled: That @smyth be thanked" in printed(recording)


def test_the_likely_reading_is_taken_in_one_act_and_undone_in_one(book: MinuteBook) -> None:
    recording = sitting(book, PROSE)
    recording.do(as_likely(recording.state, last(recording)))
    assert (last(recording).kind, last(recording).text) == (Kind.CLAUSE, "That the elms be felled")
    assert recording.meeting.doubts == ()
    recording.undo()
    assert (last(recording).kind, last(recording).doubt != "") == (Kind.NOTE, True)


def test_a_line_that_says_two_events_becomes_both_in_one_act(book: MinuteBook) -> None:
    recording = sitting(book, "prop b birch sec c birch that the elms be felled, carried")
    before = len(recording.meeting.entries)
    recording.do(as_likely(recording.state, last(recording)))
    assert [e.kind for e in recording.meeting.entries[before - 1 :]] == [Kind.MOTION, Kind.CARRIED]
    assert recording.meeting.doubts == ()
    recording.undo()
    assert (len(recording.meeting.entries), last(recording).is_doubtful) == (before, True)


def test_a_line_of_a_note_and_an_event_keeps_both(book: MinuteBook) -> None:
    recording = sitting(book, "action 14 cf, b birch to write to the board by 31 dec")
    before = len(recording.meeting.entries)
    recording.do(as_likely(recording.state, last(recording)))
    note, action = recording.meeting.entries[before - 1 :]
    assert [(note.kind, note.text), (action.kind, action.text)] == [
        (Kind.NOTE, "action 14 cf"),
        (Kind.ACTION, "to write to the board by 31 December"),
    ]
    assert "also says" not in note.doubt


def test_the_proof_offers_the_likely_reading_and_that_it_is_right(book: MinuteBook) -> None:
    (found,) = findings(sitting(book, PROSE))
    assert (found.code, found.sentence) == (
        "R7",
        "“RESOLVED that the elms be felled.” is in doubt. This may be “= That the elms be felled”.",
    )
    assert [(fix.label[:22], fix.confirms) for fix in found.fixes] == [
        ("Record it as a clause:", False),
        ("Right as it stands", True),
    ]


def test_what_is_confirmed_stays_confirmed(book: MinuteBook) -> None:
    recording = sitting(book, PROSE)
    recording.do(acts.settle(recording.meeting, last(recording)))
    assert not last(recording).is_doubtful
    recording.enter_line("RESOLVED that the old elms be felled", Target("edit", last(recording).id))
    assert not last(recording).is_doubtful
    recording.enter_line("s/old/oldest/")
    assert not last(recording).is_doubtful


def test_a_change_is_judged_again(book: MinuteBook) -> None:
    recording = sitting(book, NO_VERB)
    recording.enter_line("ash: said that the gate was shut", Target("edit", last(recording).id))
    assert not last(recording).is_doubtful
    recording.enter_line(NO_VERB, Target("edit", last(recording).id))
    assert last(recording).is_doubtful
    recording.enter_line("s/the gate/said that the gate was shut/")
    assert not last(recording).is_doubtful


def test_what_continues_an_entry_with_an_unknown_name_puts_it_in_doubt(book: MinuteBook) -> None:
    recording = sitting(book, "The path was shut.", "... Thanks to @nobody.")
    assert (last(recording).is_unsettled, last(recording).doubt) == (True, "@nobody names nobody on the roll")


def test_a_refused_line_keeps_why_it_was_refused(book: MinuteBook) -> None:
    recording = sitting(book)
    recording.note("/motion ash / zebedee: That it be so", is_unsettled=True, doubt="zebedee is not on the roll.")
    (found,) = findings(recording)
    assert "zebedee is not on the roll." in found.sentence


def test_doubts_are_there_when_the_file_is_opened_again_also_after_undo(book: MinuteBook, tmp_path: Path) -> None:
    meeting_id = sitting(book, PROSE, STRANGER, NO_VERB).meeting.id
    book.close()
    with MinuteBook(tmp_path / "m.db", clock=lambda: NOW) as again:
        recording = again.recording(meeting_id)
        assert [(e.text, e.is_unsettled, bool(e.doubt)) for e in recording.meeting.doubts] == [
            (PROSE, False, True),
            (STRANGER, True, True),
            ("the gate", False, True),
        ]
        recording.do(acts.settle(recording.meeting, recording.meeting.doubts[0]))
        recording.undo()
        assert len(recording.meeting.doubts) == 3


def test_lines_that_waited_for_a_name_can_be_read_when_it_has_joined(book: MinuteBook) -> None:
    recording = sitting(book, "mckeown: welcomed the plan", "boyd: agreed")
    assert waiting(recording.state) == ()
    recording.enter_line("/guest Leemya McKeown")
    (entry,) = waiting(recording.state)
    recording.do(as_likely(recording.state, entry))
    (settled,) = (e for e in recording.meeting.entries if e.id == entry.id)
    assert (settled.kind, settled.is_doubtful) == (Kind.STATEMENT, False)
    with pytest.raises(LineRefusedError, match="still cannot be read"):
        as_likely(recording.state, recording.meeting.doubts[0])


def test_whoever_a_line_waits_for_is_added_with_it_in_one_act(book: MinuteBook, tmp_path: Path) -> None:
    recording = sitting(book, STRANGER, "harper: thanked the wardens")
    before, doubted = recording.meeting, recording.meeting.doubts[0]
    act = as_meant(recording.state, doubted)
    assert act.label.startswith("added Harper; ")
    recording.do(act)
    assert recording.meeting.doubts == ()
    assert [e.kind for e in recording.meeting.entries[-2:]] == [Kind.QUESTION, Kind.STATEMENT]
    assert len(recording.meeting.roll) == len(before.roll) + 1
    recording.undo()
    assert (recording.meeting.roll, recording.meeting.people) == (before.roll, before.people)
    assert recording.meeting.doubts == before.doubts
    recording.redo()
    after = recording.meeting
    book.close()
    with MinuteBook(tmp_path / "m.db", clock=lambda: NOW) as again:
        kept = again.recording(after.id).meeting
        assert (kept.roll, kept.entries) == (after.roll, after.entries)


def test_the_likely_reading_is_judged_as_it_would_be_if_it_were_typed(book: MinuteBook) -> None:
    recording = sitting(book, "mckeown> you did it", "/guest Leemya McKeown")
    recording.do(as_likely(recording.state, recording.meeting.doubts[0]))
    assert [(e.kind, e.is_unsettled) for e in recording.meeting.doubts] == [(Kind.ANSWER, False)]


def test_a_line_with_its_own_mark_has_no_other_reading(book: MinuteBook) -> None:
    recording = sitting(book, "⚠ ask who moved it")
    assert likely(recording.state, last(recording)) is None


def test_closing_asks_once_when_lines_are_in_doubt(book: MinuteBook) -> None:
    recording = sitting(book, PROSE)
    assert question(recording.state, recording.read("/close 11am")).startswith("1 line is in doubt (⚠)")
    recording.do(acts.settle(recording.meeting, last(recording)))
    assert question(recording.state, recording.read("/close 11am")) == ""


def test_the_proof_shows_a_line_in_doubt_that_would_sign_minutes(book: MinuteBook) -> None:
    sitting(book, "/close 11am")
    recording = sitting(book, "/agree", day=FEBRUARY)
    recording.note("/sign", is_unsettled=True, doubt="it was left over")
    assert any(finding.entry_id == last(recording).id for finding in findings(recording))


@pytest.mark.parametrize(("line", "does"), [("/agree", "agree"), ("/sign", "sign")])
def test_agreeing_and_signing_say_what_is_not_settled_in_the_earlier_minutes(
    book: MinuteBook, line: str, does: str
) -> None:
    january = sitting(book, PROSE, STRANGER, "/close 11am")
    february = sitting(book, *(["/agree"] if does == "sign" else []), day=FEBRUARY)
    asked = question(february.state, february.read(line))
    assert "The minutes of 8 January 2024: 3 points are not settled, including 2 lines in doubt" in asked
    assert asked.endswith(f"Press Enter again to {does} them as they are.")
    for entry in january.meeting.doubts:
        january.do(acts.settle(january.meeting, entry))
    january.enter_line("/venue Town Hall")
    book.flush()
    assert question(february.state, february.read(line)) == ""
    assert unsettled_points(february.state, february.state.former[0]) == ""


def test_a_mere_doubt_of_the_proof_is_asked_about_before_signing_only(book: MinuteBook) -> None:
    sitting(book, "/close 11am")  # without a venue
    february = sitting(book, day=FEBRUARY)
    assert question(february.state, february.read("/agree")) == ""
    february.enter_line("/agree")
    asked = question(february.state, february.read("/sign"))
    assert asked.startswith("The minutes of 8 January 2024: 1 point is not settled (^N there lists them).")


def test_a_signing_of_minutes_that_are_not_in_the_book_is_asked_about_for_it_stays_for_good(book: MinuteBook) -> None:
    recording = sitting(book, "/agree 11 December 2023", "/close 11am")
    asked = question(recording.state, recording.read("/sign"))
    assert "not in this book" in asked
    assert "cannot be undone" in asked
    assert "will come after the close" in asked
    assert asked.endswith(". Press Enter again to record it.")


@pytest.mark.parametrize("line", ["/sign", "/vote 30-1", "/motion: that it be so"])
def test_a_command_that_was_not_carried_out_is_not_settled_as_it_stands(book: MinuteBook, line: str) -> None:
    recording = sitting(book)
    recording.note(line, is_unsettled=True, doubt="it was left over")
    with pytest.raises(LineRefusedError, match="would be printed as it is typed"):
        acts.settle(recording.meeting, last(recording))
    (finding,) = (found for found in findings(recording) if found.entry_id == last(recording).id)
    assert not any(fix.confirms for fix in finding.fixes)


def test_a_note_that_only_begins_with_a_slash_is_settled_as_it_stands(book: MinuteBook) -> None:
    recording = sitting(book)
    recording.note("/s/ J Cole", is_unsettled=True, doubt="it was left over")
    recording.do(acts.settle(recording.meeting, last(recording)))
    assert not last(recording).is_doubtful


def test_an_export_says_how_many_lines_are_in_doubt(book: MinuteBook) -> None:
    recording = sitting(book, PROSE, "/close 11am", "/venue Town Hall")
    meeting, style = recording.meeting, recording.state.style
    told = "1 point is not settled, including 1 line in doubt, and 1 line is marked [to be checked]"
    assert open_points(meeting, style, Order(), Before()) == told
    recording.do(acts.settle(meeting, meeting.doubts[0]))
    assert points_in(recording.meeting, style).words == ""


def test_a_paper_is_written_and_says_so_where_the_proof_fails(
    book: MinuteBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise IndexError("string index out of range")

    recording = sitting(book, "The elms were looked at.")
    monkeypatch.setattr(exports, "prove", fails)
    said = open_points(recording.meeting, recording.state.style, Order(), Before())
    assert said == "The minutes could not be checked because of an internal error; the log has the details"


def test_doubts_and_what_was_confirmed_go_through_a_file_of_notes(book: MinuteBook) -> None:
    recording = sitting(book, PROSE, STRANGER, NO_VERB, "⚠ ash: thanked the clerk", PROSE)
    recording.do(acts.settle(recording.meeting, last(recording)))
    recording.enter_line("/guest Mr T Harper")
    text = notation.write_notes(recording.meeting)
    again = notation.read_notes(text, Head(1), Directory()).meeting
    assert f"⚠ \\{STRANGER}" in text
    assert [(e.kind, e.text, e.is_unsettled, e.is_doubtful) for e in again.entries] == [
        (e.kind, e.text, e.is_unsettled, e.is_doubtful) for e in recording.meeting.entries
    ]
    assert notation.write_notes(again) == text


def test_a_clock_that_went_back_is_remarked_once(tmp_path: Path) -> None:
    at = [NOW]
    with MinuteBook(tmp_path / "m.db", clock=lambda: at[0]) as book:
        recording = sitting(book, "The elms were ill.", day=NOW.date())
        at[0] = NOW.replace(hour=8, minute=5)
        told = recording.read("The oaks were well.")
        assert told.remark.endswith("clock says 8.05, but the entry before was recorded at 9.00: check the clock")
        recording.enter(told)
        assert last(recording).doubt == told.doubt == told.remark
        at[0] = NOW.replace(hour=8, minute=6)
        assert recording.read("The limes were pruned.").remark == ""


def test_midnight_is_no_clock_that_went_back(tmp_path: Path) -> None:
    at = [NOW.replace(hour=23, minute=55)]
    with MinuteBook(tmp_path / "m.db", clock=lambda: at[0]) as book:
        recording = sitting(book, "/open 11.50pm", "The elms were ill.", day=NOW.date())
        at[0] = datetime(2024, 3, 13, 0, 10, tzinfo=UTC)
        assert recording.read("The oaks were well.").remark == ""


@pytest.mark.parametrize(
    ("line", "is_doubtful"),
    [
        ("Birch reported that the elms were ill.", True),
        ("Ash thanked the volunteers.", True),
        ("Councillor Ash thanked the volunteers.", False),
        ("Cllr Ash reported that the elms were ill.", False),
        ("The Chair reported that the elms were ill.", False),
        ("The volunteers were thanked.", False),
    ],
)
def test_a_bare_name_that_would_be_printed_with_its_title_is_in_doubt(
    book: MinuteBook, line: str, is_doubtful: bool
) -> None:
    made = book.create_meeting(MeetingPlan(COUNCIL, TREES, JANUARY))
    for typed in ("/chair Councillor A Ash", "/member Councillor B Birch", "/present all", "/item 1 Elms", line):
        made.enter_line(typed)
    assert last(made).is_doubtful is is_doubtful


def test_closing_asks_all_in_one_sentence(book: MinuteBook) -> None:
    recording = sitting(book, "/agenda 2 Gate", "harper? why")
    asked = question(recording.state, recording.read("/close 9pm"))
    assert "Gate was not opened." in asked
    assert "in doubt" in asked
    quiet = sitting(book, "/agenda 2 Gate", day=FEBRUARY)
    assert not question(quiet.state, quiet.read("/close 9pm"))


def test_a_note_with_a_tie_and_the_casting_vote_is_taken_after_other_lines(book: MinuteBook) -> None:
    told = "B Birch proposed grant of £200 be paid, C Birch seconded. Vote 1-1, chair used casting vote in favour"
    recording = sitting(book, f"⚠ {told}", "The elms were looked at.")
    recording.do(as_likely(recording.state, recording.meeting.entries[-2]))
    kinds = [entry.kind for entry in recording.meeting.entries[-4:]]
    assert kinds == [Kind.MOTION, Kind.VOTE, Kind.CASTING, Kind.NOTE]
