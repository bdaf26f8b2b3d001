"""A file of notes: nothing in it is lost, and what could not be carried out is reported by its line."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from clerk_tui.meeting import Head, Kind, acts, apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.record import AS_IT_STANDS
from clerk_tui.notation import council_in, read_notes, write_notes

from .rolls import ENGLISH, meeting_of, names_of, notes, seen

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


def test_byte_order_mark_and_line_ends_of_any_system() -> None:
    text = "/council Ardbeg\n/member Councillor A Hill\nThe pump\n"
    for written in (text, "\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r")):
        read = notes(written)
        assert read.reports == ()
        assert read.meeting.head.council == "Ardbeg"
        assert [e.text for e in read.meeting.entries] == ["The pump"]


def test_speech_confirmed_as_typed_stays_so_in_a_file() -> None:
    meeting = notes(ENGLISH + "/item 1 Pump\n✓ hill: \\the pump was dry\nhill: \\the pump was wet\n").meeting
    dry, wet = meeting.entries[-2:]
    assert (dry.subject, wet.subject) == (AS_IT_STANDS, "")
    assert [(e.text, e.subject) for e in notes(write_notes(meeting)).meeting.entries[-2:]] == [
        (dry.text, AS_IT_STANDS),
        (wet.text, ""),
    ]


@pytest.mark.parametrize("line", ["/council Ardbeg", "/Council Ardbeg", "  /council: Ardbeg", "/council   Ardbeg  "])
def test_the_council_of_a_file_is_found_however_its_line_is_typed(line: str) -> None:
    text = f"/committee Roads\n{line}\nThe pump\n"
    assert council_in(text) == notes(text).meeting.head.council == "Ardbeg"


@pytest.mark.parametrize(
    "typed",
    [
        "all -hill -rice",
        "all but hill and rice",
        "All except Cllr Hill, Cllr Rice",
        "all members apart from hill & rice",
    ],
)
def test_the_roll_is_called_with_exceptions(typed: str) -> None:
    meeting = meeting_of(f"{ENGLISH}\n/present {typed}")
    assert names_of(meeting.entries[0], meeting) == [
        meeting.people[place.person_id].name
        for place in meeting.roll
        if place.capacity.is_member
        and "Hill" not in (name := meeting.people[place.person_id].name)
        and "Rice" not in name
    ]


def test_a_sentence_of_the_clerks_own_goes_on_and_the_styles_does_not() -> None:
    text = ENGLISH + "\n/present all\n-hill 9.50: Mrs Hill left\n... and did not return\n.. Nobody minded\n"
    assert meeting_of(text).entries[-1].text == "Mrs Hill left and did not return\nNobody minded"
    assert notes(write_notes(meeting_of(text))).meeting.entries[-1] == meeting_of(text).entries[-1]
    for line in ("-hill 9.50", "-hill 9.50:", "/exempt 3: The public left", "/vote 3-1"):
        read = notes(f"{ENGLISH}\n/present all\nThe pump\n{line}\n... and more")
        assert [report.sentence for report in read.reports] == [
            "The entry above has no text to continue: type the line without the dots."
        ]
        assert read.meeting.entries[-1].text == "... and more"


def test_a_number_alone_finds_its_item_in_whatever_letters() -> None:
    meeting = meeting_of(ENGLISH + "\n/item 5A First\n/item 6 Other\n/item 5a\nThe pump")
    assert [meeting.item_by_id[e.item_id or 0].title for e in meeting.entries][-1] == "First"
    assert [item.title for item in meeting_of(ENGLISH + "\n/item 5A First\n/item 5a Second").items] == [
        "First",
        "Second",
    ]


def test_a_stamp_says_when_a_line_was_entered() -> None:
    meeting = meeting_of(
        ENGLISH + "\n[09.41] The pump\n[09.44] +maitland\n[19.50] /close\n[9.41] no stamp\n[24.00] nor this"
    )
    entered = [(e.kind, e.entered, e.at) for e in meeting.entries]
    assert entered == [
        (Kind.NOTE, time(9, 41), None),
        (Kind.ARRIVAL, time(9, 44), time(9, 44)),
        (Kind.CLOSED, time(19, 50), time(19, 50)),
        (Kind.NOTE, None, None),
        (Kind.NOTE, None, None),
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/motion boyes That it be so", "after the colon"),
        ("/declare nobody dpi a house", "nobody is not on the roll"),
        ("/second boyes", "needs a seconder"),
        ("/agree", "needs the date of the minutes"),
        ("/undo", "A file cannot undo"),
        ("/item 9", "no item 9 on the agenda"),
        ("/next", "There is no agenda. Open an item with /item"),
        ("/date sometime", "not a date"),
        ("/present nobody", "nobody is not on the roll"),
        ("+nobody", "nobody is not on the roll"),
        ("... and so on", "nothing to continue"),
        ("Thanks to @nobody", "@nobody names nobody"),
        ("maitlnad: spoke", "not on the roll"),
        ("> that it was so", "Nobody has answered"),
    ],
)
def test_what_cannot_be_carried_out_is_kept_as_a_note_to_settle_and_reported_by_its_line(line: str, says: str) -> None:
    read = notes(ENGLISH + line)
    (report,) = read.reports
    assert report.line == len(ENGLISH.splitlines()) + 1
    assert says in report.sentence
    (entry,) = read.meeting.entries
    assert (entry.kind, entry.is_unsettled, seen(entry, read.meeting)) == (Kind.NOTE, True, line)


def test_an_ambiguous_name_is_reported_with_its_candidates() -> None:
    read = notes("/member Councillor A Smith\n/member Councillor B Smith\n\nsmith: spoke")
    assert [(r.line, r.sentence) for r in read.reports] == [
        (4, "smith may be Councillor A Smith or Councillor B Smith: add an initial")
    ]


def test_an_ordinary_file_has_nothing_to_report() -> None:
    read = notes(f"{ENGLISH}\n/present all\nCost: as before.\nResolved that it be so\nmaitland? if so")
    assert read.reports == ()


def test_private_notes_are_announced_and_the_announcement_is_no_note() -> None:
    meeting = meeting_of("/member A Hill\n# mine alone\nThe pump")
    text = write_notes(meeting)
    assert text.startswith("# This file has private notes in it")
    again = notes(text)
    assert [e.text for e in again.meeting.entries] == ["mine alone", "The pump"]
    assert write_notes(meeting_of("/member A Hill\nThe pump")).startswith("/style")


def test_entries_struck_out_are_not_written() -> None:
    meeting = meeting_of("The pump\nThe weir")
    struck = acts.strike(meeting, meeting.entries[0])
    assert "pump" not in write_notes(apply(meeting, struck.changes))


def test_items_keep_their_numbers_when_taken_out_of_order() -> None:
    meeting = meeting_of("/item 5 Crime\nThe pump\n/item 3 Roads\nThe road\n/item 5\nAgain")
    assert [(i.number, i.title) for i in meeting.items] == [("5", "Crime"), ("3", "Roads")]
    assert write_notes(meeting) == ("/style durham\n/item 5 Crime\nThe pump\n/item 3 Roads\nThe road\n/item 5\nAgain\n")


def test_aliases_and_look_alikes_are_written_so_that_they_are_read_the_same() -> None:
    lines = ["\\boyes: a play", "\\[09.41] said the clock", "mcardle: spoke \\!", "\\= a sum", "\\@boyes wrote \\??"]
    text = write_notes(meeting_of(ENGLISH + "\n" + "\n".join(lines)))
    assert text.splitlines()[-len(lines) + 1 :][:3] == lines[1:4]
    again = meeting_of(text)
    assert [e.text for e in again.entries] == [
        "boyes: a play",
        "[09.41] said the clock",
        "spoke !",
        "= a sum",
        "@boyes wrote ??",
    ]
    assert names_of(again.entries[2], again) == ["Graham McArdle"]


def test_the_council_of_a_file() -> None:
    assert council_in("\ufeff# x\n/council  Ardbeg Council \n/date 1 May 2018") == "Ardbeg Council"
    assert council_in("no council") == ""


@pytest.mark.skipif(not SHARED.exists(), reason="the published minutes are not beside the repository")
def test_the_minutes_of_a_real_meeting_come_back() -> None:
    for path in sorted((SHARED / "minutes").glob("*.notes")):
        read = read_notes(path.read_text(encoding="utf-8"), Head(1), Directory())
        assert read.reports == ()
        text = write_notes(read.meeting)
        again = read_notes(text, Head(1), Directory())
        assert again == read
        assert write_notes(again.meeting) == text
