"""`s/old/new/` puts right what is seen."""

from __future__ import annotations

from datetime import date, time

import pytest

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Kind, Meeting, apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import perform

from .rolls import ENGLISH, context_of, meeting_of, notes, read, seen


def corrected(meeting: Meeting, line: str) -> Meeting:
    """The meeting after a correction."""
    intent = read(line, meeting).intent
    assert intent is not None
    directory = Directory(next_entry=100)
    return apply(meeting, perform(intent, context_of(meeting), directory, None).changes)


def texts(lines: str, correction: str) -> list[str]:
    """The texts of a record after a correction."""
    meeting = corrected(meeting_of(ENGLISH + lines), correction)
    return [seen(entry, meeting) for entry in meeting.entries]


@pytest.mark.parametrize(
    ("lines", "correction", "after"),
    [
        ("\nThe pump\nThe pump", "s/pump/weir/", ["The pump", "The weir"]),
        ("\nA pump, a pump", "s/pump/weir/", ["A weir, a pump"]),
        ("\nIt cost ?? so far", "s/??/£40/", ["It cost £40 so far"]),
        ("\nIt cost £40", "s/£40/??/", ["It cost ??"]),
        ("\nThanks to @ashton.", "s/@ashton/@maitland/", ["Thanks to Councillor J Maitland."]),
        ("\nThanks to Ashton.", "s/Ashton/@ashton/", ["Thanks to DCI Dave Ashton."]),
        ("\nThe pump failed", "s/ failed//", ["The pump"]),
        ("\n/motion hill: the pump be mended", "s/The pump/That the pump/", ["That the pump be mended"]),
        ("\nThe {pump}", "s/{pump}/{weir}/", ["The {weir}"]),
        ("\n3/4 of it", "s/3\\/4/half/", ["half of it"]),
        ("\nThe pump\n.. went\n.. on", "s/went//", ["The pump\non"]),
    ],
)
def test_a_correction(lines: str, correction: str, after: list[str]) -> None:
    assert texts(lines, correction) == after


@pytest.mark.parametrize(
    ("lines", "correction", "at"),
    [
        ("\n-hill 6.50am", "s/6.50/6.50pm/", time(18, 50)),
        ("\n/present all\n-hill 18.00", "s/18:00/18:02/", time(18, 2)),
        ("\n/close 10.15am: The meeting closed at 10.15am.", "s/10.15am/10.20am/", time(10, 20)),
        ("\n-hill 9.50am\n+ashton 9.55am\nThe fee is £9.50", "s/9.55/9.57/", time(9, 57)),
    ],
)
def test_a_time_of_an_event_is_corrected(lines: str, correction: str, at: time) -> None:
    before, after = meeting_of(ENGLISH + lines), corrected(meeting_of(ENGLISH + lines), correction)
    (changed,) = [(a, b) for a, b in zip(before.entries, after.entries, strict=True) if a != b]
    assert changed[1].at == at
    assert changed[0].text is None or seen(changed[1], after) == "The meeting closed at 10.20am."


def test_a_time_that_nothing_has_says_how_times_are_changed() -> None:
    with pytest.raises(LineRefusedError, match="↑ to the line, then e, changes its time"):
        corrected(meeting_of(f"{ENGLISH}\n-hill 9.50am"), "s/9.40/9.45/")


def test_words_that_stand_in_another_order_in_the_minutes_are_put_in_order_there() -> None:
    meeting = meeting_of(f"{ENGLISH}\n/present all\nmaitland? is the book van lending tools")
    after = corrected(meeting, "s/was lending tools/lending tools was/")
    (said,) = [entry for entry in after.entries if entry.persons and not entry.is_turned and entry.text]
    assert seen(said, after) == "asked whether the book van lending tools was"


def test_a_name_shown_by_no_words_is_put_right_on_the_roll_and_so_everywhere() -> None:
    meeting = corrected(meeting_of(ENGLISH + "\nThanks to @ashton."), "s/Ashton/Ashworth/")
    assert seen(meeting.entries[0], meeting) == "Thanks to DCI Dave Ashworth."


def test_a_date_read_from_the_text_is_put_right_with_it() -> None:
    meeting = corrected(meeting_of(ENGLISH + "\n!mcardle to write by 1 May"), "s/1 May/8 May/")
    assert meeting.entries[0].due == date(2018, 5, 8)
    stays = corrected(meeting_of(ENGLISH + "\nashton: would write !1 May"), "s/write/ring/")
    assert stays.entries[0].due == date(2018, 5, 1)


@pytest.mark.parametrize(
    ("lines", "correction", "says"),
    [
        ("\nThe pump", "s/weir/x/", "No entry shows “weir”"),
        ("\nThe pump", "s/The pump//", "strike it out instead"),
        ("\nThanks to @ashton yes", "s/ yes/yes/", "Leave a space"),
        ("", "s/DCI Dave Ashton/Councillor J Maitland/", "already on the roll"),
        ("", "s/Ashton/Ashton (Labour)/", "cannot be a name"),
    ],
)
def test_a_correction_that_cannot_be_made_is_refused(lines: str, correction: str, says: str) -> None:
    with pytest.raises(LineRefusedError, match=says):
        corrected(meeting_of(ENGLISH + lines), correction)


def test_in_a_file_a_correction_of_nothing_is_kept_and_reported() -> None:
    read_file = notes(ENGLISH + "\ns/weir/pump/")
    assert [e.text for e in read_file.meeting.entries] == ["s/weir/pump/"]
    assert "No entry shows" in read_file.reports[0].sentence


@pytest.mark.parametrize(
    ("lines", "correction", "named"),
    [
        ("\nhill: spoke", "s/Hill/Maitland/", ["Councillor J Maitland"]),
        ("\nhill: spoke", "s/hill/j maitland/", ["Councillor J Maitland"]),
        ("\nHill Road\nhill: spoke", "s/Hill/Maitland/", ["Councillor J Maitland"]),
        ("\n/motion boyes / hill: That it be so", "s/Hill/Rice/", ["Councillor D Boyes", "Cllr. P. Rice"]),
    ],
)
def test_where_somebody_else_is_named_the_entry_changes_and_no_person(
    lines: str, correction: str, named: list[str]
) -> None:
    before = meeting_of(ENGLISH + lines)
    meeting = corrected(before, correction)
    assert [meeting.people[p].name for p in meeting.entries[-1].persons if isinstance(p, int)] == named
    assert meeting.people == before.people
    assert meeting.entries[:-1] == before.entries[:-1]


def test_so_it_is_with_a_mention_and_in_a_vote_by_name() -> None:
    meeting = corrected(meeting_of(ENGLISH + "\nThanks to @ashton."), "s/Ashton/Maitland/")
    assert seen(meeting.entries[0], meeting) == "Thanks to Councillor J Maitland."
    voted = corrected(meeting_of(ENGLISH + "\n/vote named +hill -rice"), "s/Rice/Cooke/")
    vote = voted.entries[0].vote
    assert vote is not None
    assert [voted.people[b.person_id].name for b in vote.ballots] == ["Councillor Mrs K Hill", "Mr AJ Cooke"]


def test_nobody_is_named_twice_by_a_correction_and_nobody_renamed_like_another() -> None:
    with pytest.raises(LineRefusedError, match="names Councillor J Maitland too: change it by hand"):
        corrected(meeting_of(ENGLISH + "\n/motion hill / maitland: That it be so"), "s/Hill/Maitland/")
    with pytest.raises(LineRefusedError, match="No entry names Councillor Mrs K Hill, and Councillor J Maitland is"):
        corrected(meeting_of(ENGLISH), "s/Hill/Maitland/")


def test_a_slash_in_the_words_that_were_typed_stays_one_in_the_correction_that_is_offered() -> None:
    meeting = meeting_of(f"{ENGLISH}\nhill: the inspector wrote to us on 3/4 May")
    reading = read("s/them on 3\\/4 May/the board on 4\\/5 May/", meeting)
    assert reading.offer == "s/us on 3\\/4 May/the board on 4\\/5 May/"
    assert seen(corrected(meeting, reading.offer).entries[-1], meeting) == "the inspector wrote to the board on 4/5 May"


def test_the_outcome_of_a_motion_is_put_right() -> None:
    meeting = meeting_of(f"{ENGLISH}\n/motion hill: That it be so\n/carried\nthe carried motion is filed")
    assert corrected(meeting, "s/carried/lost/").entries[-1].text == "the lost motion is filed"
    assert (
        corrected(meeting_of(f"{ENGLISH}\n/motion hill: That it be so\n/carried"), "s/carried/lost/").entries[-1].kind
        is Kind.LOST
    )
