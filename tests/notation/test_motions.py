"""Motions and amendments, who seconds them, and what becomes of them."""

from __future__ import annotations

import pytest

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Kind, Meeting, apply
from clerk_tui.meeting.entry_text import MOTION
from clerk_tui.meeting.intents import Second
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.proceedings import Fate, proceedings
from clerk_tui.notation import NameIndex, perform, read_line, suggestions, write_notes
from clerk_tui.notation.reading import Context

from .rolls import ENGLISH, IRISH, PARTICLES, context_of, entry_of, meeting_of, names_of, notes, read

MEETING = meeting_of(ENGLISH + "\n/present all\n/item 5 Bridge")
BOYES, STOKER, HILL = "Councillor D Boyes", "Councillor C Stoker", "Councillor Mrs K Hill"


def live(text: str, *lines: str) -> Meeting:
    """The meeting of a file of notes after further lines typed live."""
    meeting, directory = meeting_of(text), Directory(next_entry=500, next_item=500, next_person=500)
    for line in lines:
        context = context_of(meeting)
        reading = read_line(line, context)
        assert reading.intent is not None, reading.refusal
        meeting = apply(meeting, perform(reading.intent, context, directory, None).changes)
    return meeting


@pytest.mark.parametrize(
    ("line", "kind", "persons", "text", "is_procedural"),
    [
        ("/motion boyes / stoker: That it be so", Kind.MOTION, [BOYES, STOKER], "That it be so", False),
        ("/motion Cllr Boyes / Mrs Hill: That it be so", Kind.MOTION, [BOYES, HILL], "That it be so", False),
        ("/motion chair: That it be so", Kind.MOTION, [BOYES], "That it be so", False),
        ("/motion members / hill: That it be so", Kind.MOTION, ["members", HILL], "That it be so", False),
        ("/motion: That it be so", Kind.MOTION, [], "That it be so", False),
        ("/motion procedural hill: That the vote be taken", Kind.MOTION, [HILL], "That the vote be taken", True),
        ("/motion procedural: next business", Kind.MOTION, [], "next business", True),
        ("/amendment hill / boyes: Delete “so”", Kind.AMENDMENT, [HILL, BOYES], "Delete “so”", False),
        ("/motion boyes: at 10: so", Kind.MOTION, [BOYES], "at 10: so", False),
    ],
)
def test_what_is_moved(line: str, kind: Kind, persons: list[str], text: str, is_procedural: bool) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, names_of(entry, MEETING), entry.text, entry.is_procedural) == (
        kind,
        persons,
        text,
        is_procedural,
    )


def test_movers_of_several_words() -> None:
    meeting = meeting_of(IRISH)
    entry = entry_of("/motion mac giolla phadraig / joan brennan: Go ndéanfaí é", meeting)
    assert names_of(entry, meeting) == ["Councillor Pádraig Mac Giolla Phádraig", "Councillor Joan Brennan"]
    meeting = meeting_of(PARTICLES)
    entry = entry_of("/amendment van der meer / de la tour: x", meeting)
    assert names_of(entry, meeting) == ["Mrs Wilhelmina van der Meer OBE", "Mr Étienne de la Tour"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/motion", "after the colon"),
        ("/motion boyes", "after the colon are missing: type it like /motion boyes / stoker: "),
        ("/motion boyes That it be so", "after the colon"),
        ("/motion boyes:", "after the colon"),
        ("/motion boyes hill: x", "A slash goes between the mover and the seconder"),
        ("/motion boyes hill maitland: x", "Name one mover and one seconder: /motion boyes / "),
        ("/motion boyes / : x", "Something is missing"),
        ("/motion / hill: x", "Something is missing"),
        ("/motion maitlnad: x", "Did you mean Councillor J Maitland?"),
        ("/motion boyes / boyes: x", "Nobody can second their own motion"),
        ("/amendment nobody: x", "nobody is not on the roll. Add them with /member or /guest"),
        ("/second", "/second boyes"),
        ("/second boyes hill", "Name one person"),
        ("/second boyes", "No motion or amendment in this item needs a seconder"),
        ("/substantive", "/substantive That"),
        ("/carried by a mile", "Type /carried, or /carried: and your own sentence."),
        ("/lapsed boyes", "Type /lapsed"),
    ],
)
def test_what_cannot_be_moved_is_refused_and_says_why(line: str, says: str) -> None:
    reading = read(line, MEETING)
    assert reading.intent is None
    assert says in reading.refusal


def test_a_seconder_is_added_to_the_latest_that_waits_for_one() -> None:
    meeting = live(ENGLISH, "/item 1 One", "/motion boyes: That it be so", "/amendment hill: x", "/second stoker")
    moved = [names_of(e, meeting) for e in meeting.entries if e.kind in (Kind.MOTION, Kind.AMENDMENT)]
    assert moved == [[BOYES], [HILL, STOKER]]
    meeting = live(ENGLISH, "/item 1 One", "/motion boyes: That it be so")
    assert "Nobody can second their own motion" in read("/second boyes", meeting).refusal


def test_nobody_becomes_the_mover_by_seconding() -> None:
    meeting = live(ENGLISH, "/motion: That it be so")
    assert "The motion has no mover yet" in read("/second hill", meeting).refusal


def test_an_amendment_carried_by_a_vote_changes_the_motion_and_a_carried_motion_is_adopted() -> None:
    meeting = live(
        ENGLISH + "\n/present all\n/item 5 Bridge",
        "/motion boyes / hill: That £4m be spent on the bridge",
        "/amendment rice / cooke: Delete “£4m” and insert “£5m”",
        "/vote 4-2-1",
        "/amendment stoker / hill: Add “by May”",
        "/vote 1-6",
        "/vote all",
    )
    motion, first, second = proceedings(meeting).by_id.values()
    assert (motion.text, motion.fate, motion.is_adopted) == ("That £5m be spent on the bridge", Fate.CARRIED, True)
    assert (first.fate, second.fate) == (Fate.CARRIED, Fate.LOST)


def test_an_accepted_amendment_and_one_that_lapsed() -> None:
    meeting = live(
        ENGLISH,
        "/motion boyes / hill: That it be noted",
        "/amendment rice: Add “and sent on”",
        "/accepted",
        "/amendment stoker: Add “at once”",
        "/lapsed: For want of a seconder it fell.",
        "/substantive That it be noted, and sent on",
    )
    motion, accepted, lapsed = proceedings(meeting).by_id.values()
    assert (accepted.fate, lapsed.fate) == (Fate.ACCEPTED, Fate.LAPSED)
    assert (motion.text, motion.fate) == ("That it be noted, and sent on", Fate.OPEN)


def test_a_motion_is_withdrawn_before_any_item_and_an_item_only_where_one_is_open() -> None:
    meeting = live(ENGLISH, "/motion boyes: That it be so", "/withdraw")
    assert [p.fate for p in proceedings(meeting).by_id.values()] == [Fate.WITHDRAWN]
    assert "Open an agenda item first" in read("/withdraw", meeting).refusal


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/amendment hill: x", "No motion is open in this item"),
        ("/substantive That it be so", "There is no motion in this item"),
        ("/accepted", "No amendment is open"),
        ("/lapsed", "No motion or amendment is open"),
        ("/motion hill: with @nobody", "@nobody names nobody on the roll"),
    ],
)
def test_what_has_nothing_to_settle_is_said_before_enter_and_recorded_all_the_same(line: str, says: str) -> None:
    reading = read(line, MEETING)
    assert says in reading.remark
    assert reading.entry is not None
    assert "@" in line or read(line, MEETING, is_live=False).remark == ""


@pytest.mark.parametrize("line", ["/motion boyes: x", "/amendment boyes: x", "/carried", "/accepted", "/casting for"])
def test_nothing_is_moved_or_decided_after_the_close_though_a_file_may_tell_it(line: str) -> None:
    closed = ENGLISH + "\n/open 9.30\n/close 11am\n"
    assert "The meeting is closed" in read(line, meeting_of(closed)).refusal
    told = notes(closed + line)
    assert "The meeting is closed" in told.reports[0].sentence
    assert told.meeting.entries[-1].kind is not Kind.NOTE


def test_the_motion_in_hand_is_mentioned_by_its_word() -> None:
    entry = entry_of("/declare hill as she had signed @motion's draft", MEETING)
    assert entry.text == f"as she had signed {MOTION}'s draft"
    assert entry_of("They read \\@motion aloud", MEETING).text == "They read @motion aloud"
    assert entry_of("The @motions", MEETING).is_unsettled
    poet = meeting_of("/member Sir Andrew Motion")
    assert NameIndex(poet).handle(poet.roll[0].person_id) != "motion"
    assert entry_of("motion: spoke", poet).persons == (poet.roll[0].person_id,)
    assert "cannot be an alias" in read("/member A Hill [motion]", MEETING).refusal


def test_a_line_that_is_changed_is_read_in_its_own_place() -> None:
    meeting = live(ENGLISH, "/item 1 One", "/motion boyes: That it be so", "/amendment hill: x", "/carried", "/carried")
    amendment = next(e for e in meeting.entries if e.kind is Kind.AMENDMENT)
    in_place = Context(meeting, NameIndex(meeting), before=amendment.position, at_item=amendment.item_id)
    assert read_line("/amendment hill: y", in_place).remark == ""
    assert "No motion is open" in read("/amendment hill: y", meeting).remark


def test_an_amendment_put_in_above_the_vote_on_the_motion_would_take_that_vote() -> None:
    meeting = live(ENGLISH, "/item 1 One", "/motion boyes: That it be so", "amended to blue, lost", "/carried")
    note = next(e for e in meeting.entries if e.kind is Kind.NOTE)
    in_place = Context(meeting, NameIndex(meeting), before=note.position, at_item=note.item_id)
    assert "The vote below was on the motion above" in read_line("/amendment hill: in blue", in_place).remark
    assert "The vote below" not in read("/amendment hill: in blue", meeting).remark


def test_second_in_a_file_where_nothing_waits_is_kept_as_a_note() -> None:
    told = notes(ENGLISH + "\n/second hill")
    assert "needs a seconder" in told.reports[0].sentence
    assert told.meeting.entries[-1].is_unsettled
    boyes = told.meeting.roll[0].person_id
    with pytest.raises(LineRefusedError):
        perform(Second(boyes), context_of(told.meeting), Directory(), None)


def test_a_motion_that_is_left_undecided_is_remarked_on() -> None:
    here = meeting_of(f"{ENGLISH}\n/present all\n/agenda 6 Roads\n/item 5 Bridge\n/motion boyes / hill: That it be so")
    said = "The motion of item 5 has not been decided: vote on it (F7), or /withdraw, /lapsed"
    assert read("/next", here).remark == read("/item 6", here).remark == read("/close", here).remark == said
    assert read("/item 5", here).remark == "Item 5 is in hand already"
    gone = meeting_of(write_notes(here) + "/item 6")
    back = "The motion of item 5 has not been decided: go back to it (/item 5), then vote on it (F7), or /withdraw, "
    assert (read("/item 5", gone).remark, read("/close", gone).remark) == ("", f"{back}/lapsed, /table")
    assert read("/next", meeting_of(write_notes(here) + "/vote all")).remark == ""


def test_a_motion_carried_as_amended_is_asked_for_its_words_until_it_has_them() -> None:
    moved = f"{ENGLISH}\n/present all\n/item 5 Bridge\n/motion boyes / hill: That it be so"
    here = meeting_of(f"{moved}\n/amendment maitland: to paint it\n/vote all\n/vote all")
    said = "The motion of item 5 was amended: type how it reads after /substantive"
    assert read("/next", here).remark == read("/close", here).remark == said
    (reminder,) = suggestions(here, NameIndex(here))
    assert reminder.line.startswith("/substantive ")
    worded = meeting_of(write_notes(here) + "/substantive That it be so, and painted")
    assert (read("/close", worded).remark, suggestions(worded, NameIndex(worded))) == ("", ())


def test_what_became_of_a_motion_is_asked_about_at_the_end_of_its_words() -> None:
    here = meeting_of(f"{ENGLISH}\n/present all\n/item 5 Bridge")
    assert (
        "“All agreed bar Hill” part of what is moved"
        in read("/motion boyes: That it be so. All agreed bar Hill", here).doubt
    )
    assert read("/motion boyes: That it be so; and that all agreed sums be paid.", here).doubt == ""


def test_an_outcome_is_offered_on_the_amendment_or_on_the_motion_where_both_are_known() -> None:
    moved = f"{ENGLISH}\n/present all\n/item 5 Bridge\n/motion boyes / hill: That it be so"
    assert "it as: /vote all" in read("all in favour", meeting_of(moved)).remark
    amended = f"{moved}\n/amendment maitland: to paint it"
    assert "it on the amendment as: /vote all" in read("all in favour", meeting_of(amended)).remark
    assert "it on the motion as: /vote all" in read("all in favour", meeting_of(f"{amended}\n/vote all")).remark


@pytest.mark.parametrize("line", ["/motion hill: That it be so", "/carried", "/vote all", "/casting for", "+hill"])
def test_after_the_close_it_is_said_how_to_put_in_what_was_forgotten(line: str) -> None:
    here = meeting_of(f"{ENGLISH}\n/present all\n/item 5 Bridge\n/motion boyes: That it be so\n/close 11am")
    assert "Insert the line before it" in read(line, here).refusal
    closing = here.entries[-1]
    context = Context(here, NameIndex(here), before=closing.position, at_item=closing.item_id)
    assert read_line("/carried", context).remark == ""


@pytest.mark.parametrize(
    "line", ["/motion hill / rice: That it be so", "/second hill", "hill: agreed", "/order hill: so"]
)
def test_who_withdraws_for_an_interest_takes_no_part_without_a_word(line: str) -> None:
    lines = "/declare hill dpi as owner, leaves\n/motion boyes: That it be so"
    meeting = meeting_of(ENGLISH + "\n/present all\n/item 5 Bridge\n" + lines)
    said = "Councillor Mrs K Hill declared an interest (DPI) in this item and may not take part in it"
    assert said in read(line, meeting).remark.split("; ")
    other = meeting_of(ENGLISH + f"\n/present all\n/item 5 Bridge\n{lines}\n/item 6 Weir\n/motion boyes: That it be so")
    assert "interest" not in read(line, other).remark


def test_who_speaks_as_the_public_may_is_heard() -> None:
    meeting = meeting_of(ENGLISH + "\n/present all\n/item 5 Bridge\n/declare hill dpi as owner, speaks")
    assert read("hill: agreed", meeting).remark == ""
    assert "may not take part" in read("/motion hill: That it be so", meeting).remark


def test_who_is_no_member_moves_nothing_unremarked() -> None:
    meeting = meeting_of(ENGLISH + "\n/officer Una Vole (Clerk)\n/present all\n/item 5 Bridge")
    assert "Una Vole is not a member" in read("/motion vole: That it be so", meeting).remark
    assert read("/motion hill: That it be so", meeting).remark == ""


def test_the_words_of_a_motion_are_more_than_that() -> None:
    meeting = meeting_of(ENGLISH + "\n/present all\n/item 5 Bridge")
    assert "words after the colon are missing" in read("/motion hill: That", meeting).refusal
    twice = read("/motion hill: That that it be so", meeting)  # the screen begins the line with one
    assert (twice.entry and twice.entry.text, twice.remark) == ("that it be so", "")
    bare = read("/motion hill: the hall be let", meeting)
    assert bare.offer == "/motion hill: That the hall be let"
    assert not read("/motion hill: to let the hall", meeting).remark
    assert not read("/motion hill: That the hall be let", meeting).remark


AWAY = meeting_of(ENGLISH + "\n/present all\n/apologies hill\n/item 5 Bridge")


def test_a_mover_who_is_not_in_the_room_stays_in_doubt() -> None:
    assert read("/motion hill / boyes: That it be so", AWAY).doubt.startswith(f"{HILL} is not recorded as in the room")


def test_a_seconder_who_is_not_in_the_room_leaves_the_motion_in_doubt() -> None:
    away = ENGLISH + "\n/present all\n/apologies hill\n/item 5 Bridge"
    motion = live(away, "/motion boyes: That it be so", "/second hill").entries[-1]
    assert motion.doubt.startswith(f"{HILL} is not recorded as in the room")
