"""Every command, and what is said where one cannot be carried out."""

from __future__ import annotations

from datetime import date, time
from typing import get_args

import pytest

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Capacity, Kind, Vote
from clerk_tui.meeting.intents import Intent, ListPerson, NextItem, OpenItem, Redo, SetHead, Undo
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import INTENTS, Context, NameIndex, perform, read_line

from .rolls import ENGLISH, context_of, entry_of, meeting_of, names_of, read

MEETING = meeting_of(ENGLISH + "\n/item 5 Crime")


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("/committee Planning", SetHead(committee="Planning")),
        ("/venue Room 2, County Hall", SetHead(venue="Room 2, County Hall")),
        ("/style durham", SetHead(style="durham")),
        ("/quorum 4", SetHead(quorum=4)),
        ("/group Independent", SetHead(group="Independent")),
        ("/group", SetHead(group="")),
        ("/date 8 January 2018", SetHead(date=date(2018, 1, 8))),
        ("/date 8 January 2018 9.30am", SetHead(date=date(2018, 1, 8), time=time(9, 30))),
        ("/date Monday 8 January 2018 at 7pm", SetHead(date=date(2018, 1, 8), time=time(19, 0))),
        ("/date 2018-03-02 9.44am", SetHead(date=date(2018, 3, 2), time=time(9, 44))),
        ("/date 2/3/2018, 19:30", SetHead(date=date(2018, 3, 2), time=time(19, 30))),
    ],
)
def test_the_meeting_itself(line: str, head: SetHead) -> None:
    assert read(line, MEETING).intent == head


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("/Date 8 January 2018", "/date 8 January 2018"),
        ("/ITEM 5 Organised Crime", "/item 5 Organised Crime"),
        ("/item: 5 Organised Crime", "/item 5 Organised Crime"),
        ("/Venue: County Hall", "/venue County Hall"),
        ("/co-opted Mrs L Pratt", "/coopted Mrs L Pratt"),
        ("/Motion Procedural boyes: That we rise", "/motion procedural boyes: That we rise"),
        ("/Carried: By acclamation", "/carried: By acclamation"),
        ("/refer to the Cabinet", "/refer the Cabinet"),
        ("/motion: boyes / hill: That we rise", "/motion boyes / hill: That we rise"),
        ("/amendment: hill: That we do not", "/amendment hill: That we do not"),
        ("/motion boyes, seconded by hill: That we rise", "/motion boyes / hill: That we rise"),
        ("/motion boyes seconded hill: That we rise", "/motion boyes / hill: That we rise"),
        ("/question: hill: Why?", "/question hill: Why?"),
        ("/recommend: Cabinet: That it be so", "/recommend Cabinet: That it be so"),
        ("/carried.", "/carried"),
        ("/vote carried", "/carried"),
        ("/vote lost: The motion fell", "/lost: The motion fell"),
        ("/vote: 8-3-1", "/vote 8-3-1"),
        ("/vote all.", "/vote all"),
        ("/vote 8-3-1.", "/vote 8-3-1"),
        ("/casting for.", "/casting for"),
        ("/own hill against.", "/own hill against"),
        ("/refer: Cabinet", "/refer Cabinet"),
        ("/open: 9.30am", "/open 9.30am"),
        ("/close: at noon", "/close noon"),
    ],
)
def test_a_command_is_the_same_however_a_keyboard_writes_it(line: str, same: str) -> None:
    assert read(line, MEETING) == read(same, MEETING)


def test_why_the_meeting_was_adjourned_is_a_sentence_after_a_colon() -> None:
    assert read("/adjourn for lunch", MEETING).refusal.endswith("Your own sentence follows a colon.")
    assert entry_of("/adjourn 1pm: The Committee rose for lunch.", MEETING).text == "The Committee rose for lunch."


def test_a_motion_that_nobody_moved_keeps_its_words() -> None:
    assert entry_of("/motion: the Council notes: that it rained", MEETING).text == "the Council notes: that it rained"


@pytest.mark.parametrize("word", ["present", "remote", "apologies", "absent"])
def test_a_roll_call_of_nobody_is_refused(word: str) -> None:
    for line in (f"/{word}", f"/{word} &", f"/{word} ,: They came"):
        assert "Something is missing" in read(line, MEETING).refusal


def test_the_vice_chair_is_one_and_a_member_of_the_public_too() -> None:
    stoker = "Councillor C Stoker"
    assert names_of(entry_of("/presiding the vice chair", MEETING), MEETING) == [stoker]
    listed = entry_of("/present vice chair maitland", MEETING)
    assert names_of(listed, MEETING) == [stoker, "Councillor J Maitland"]
    assert names_of(entry_of("-vice-chair, the Chair 9.50", MEETING), MEETING) == [stoker, "Councillor D Boyes"]
    asked = entry_of("/question a member of the public: Why?", MEETING)
    assert names_of(asked, MEETING) == ["public"]


def test_a_house_style_is_found_whatever_its_capitals() -> None:
    context = Context(MEETING, NameIndex(MEETING), styles=("durham", "Our own"))
    assert read_line("/style Durham", context).intent == SetHead(style="durham")
    assert read_line("/style our OWN", context).intent == SetHead(style="Our own")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/moton smith: That it be noted", "/motion smith: That it be noted"),
        ("/apologes smith", "/apologies smith"),
        ("/Adjorn 7.05", "/adjourn 7.05"),
        ("/nosuch thing", ""),
    ],
)
def test_a_command_that_is_misspelt_is_offered_as_it_is_spelt(typed: str, meant: str) -> None:
    assert read(typed, MEETING).offer == meant


@pytest.mark.parametrize("line", ["/Nosuch thing", "/no-such thing", "/nosuch: thing"])
def test_a_word_that_is_no_command_is_told(line: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert reading.entry.is_unsettled
    assert "There is no command" in reading.remark


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("/chair Councillor D Boyes", ListPerson("Councillor D Boyes", Capacity.CHAIR)),
        ("/vice Councillor B", ListPerson("Councillor B", Capacity.VICE)),
        ("/member Smith, Mayor", ListPerson("Smith, Mayor", Capacity.MEMBER)),
        ("/coopted Mr AJ Cooke [cooke]", ListPerson("Mr AJ Cooke", Capacity.COOPTED, alias="cooke")),
        (
            "/officer Graham McArdle (Partnership Officer) [graham] = the Officer, Graham McArdle",
            ListPerson(
                "Graham McArdle", Capacity.OFFICER, "Partnership Officer", "graham", "the Officer, Graham McArdle"
            ),
        ),
        ("/guest A Bell (St Mary's (Church) Hall)", ListPerson("A Bell", Capacity.GUEST, "St Mary's (Church) Hall")),
        ("/guest A Bell = Mr Bell", ListPerson("A Bell", Capacity.GUEST, form="Mr Bell")),
        ("/guest A Bell () []", ListPerson("A Bell", Capacity.GUEST, post="", alias="")),
    ],
)
def test_people_are_put_on_the_roll(line: str, listed: ListPerson) -> None:
    assert read(line, MEETING).intent == listed


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("/item 5 Organised Crime", OpenItem("5", "Organised Crime")),
        ("/item 5", OpenItem("5", "")),
        ("/item 5. Organised Crime", OpenItem("5.", "Organised Crime")),
        ("/item 12(a) Roads", OpenItem("12(a)", "Roads")),
        ("/item PL/21 Roads", OpenItem("PL/21", "Roads")),
        ("/item Urgent business", OpenItem("", "Urgent business")),
        ("/item \\2019 accounts", OpenItem("", "2019 accounts", is_unnumbered=True)),
        ("/heading Part A", OpenItem("", "Part A", is_heading=True)),
        ("/next", NextItem()),
        ("/undo", Undo(1)),
        ("/undo 3", Undo(3)),
        ("/redo", Redo(1)),
    ],
)
def test_the_agenda_and_the_journal(line: str, intent: object) -> None:
    assert read(line, MEETING).intent == intent


@pytest.mark.parametrize(
    ("line", "kind", "persons"),
    [
        ("/present boyes maitland", Kind.PRESENT, ["Councillor D Boyes", "Councillor J Maitland"]),
        (
            "/present boyes, maitland & hill",
            Kind.PRESENT,
            ["Councillor D Boyes", "Councillor J Maitland", "Councillor Mrs K Hill"],
        ),
        ("/apologies iveson iveson", Kind.APOLOGIES, ["Councillor S Iveson MBE"]),
        ("/absent rice", Kind.ABSENT, ["Cllr. P. Rice"]),
        ("/remote vice", Kind.REMOTE, ["Councillor C Stoker"]),
        ("/sub crathorne for iveson", Kind.SUBSTITUTE, ["Mrs E Crathorne", "Councillor S Iveson MBE"]),
        ("/presiding stoker", Kind.PRESIDING, ["Councillor C Stoker"]),
    ],
)
def test_the_roll_call(line: str, kind: Kind, persons: list[str]) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, names_of(entry, MEETING), entry.text) == (kind, persons, None)


def test_all_present_are_the_members_not_said_to_be_away() -> None:
    meeting = meeting_of(ENGLISH + "\n/apologies iveson\n/absent rice\n/remote cooke")
    assert names_of(entry_of("/present all", meeting), meeting) == [
        "Councillor D Boyes",
        "Councillor C Stoker",
        "Councillor J Maitland",
        "Councillor Mrs K Hill",
        "Mrs E Crathorne",
    ]
    assert "/member" in read("/present all", meeting_of("")).refusal


def test_all_present_does_not_bring_back_those_who_have_left() -> None:
    meeting = meeting_of(ENGLISH + "\n/present all\n-hill 9.40am\n-rice 9.45am\n+rice 9.50am")
    named = names_of(entry_of("/present all", meeting), meeting)
    assert "Councillor Mrs K Hill" not in named
    assert "Cllr. P. Rice" in named


@pytest.mark.parametrize(
    ("line", "kind", "at"),
    [
        ("/open", Kind.OPENED, time(9, 50)),
        ("/open 9.30", Kind.OPENED, time(9, 30)),
        ("/adjourn 10.15am", Kind.ADJOURNED, time(10, 15)),
        ("/resume 1030", Kind.RESUMED, time(10, 30)),
        ("/close 12:05pm", Kind.CLOSED, time(12, 5)),
    ],
)
def test_the_clock(line: str, kind: Kind, at: time) -> None:
    entry = entry_of(line, MEETING, time(9, 50))
    assert (entry.kind, entry.at) == (kind, at)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("/paper Report of @mcardle.", Kind.PAPER, None),
        ("/defer", Kind.DEFERRED, None),
        ("/defer to the May meeting", Kind.DEFERRED, "to the May meeting"),
        ("/withdraw", Kind.WITHDRAWN, None),
        ("/refer Cabinet", Kind.REFERRED, "Cabinet"),
    ],
)
def test_what_becomes_of_an_item(line: str, kind: Kind, text: str | None) -> None:
    entry = entry_of(line, MEETING)
    assert entry.kind is kind
    assert text is None or entry.text == text
    assert "Open an agenda item first" in read(line, meeting_of(ENGLISH)).refusal


@pytest.mark.parametrize(
    ("line", "vote"),
    [
        ("/vote 8-3-1", Vote(8, 3, 1)),
        ("/vote 8-3", Vote(8, 3, 0)),
        ("/vote 8 – 3 – 1", Vote(8, 3, 1)),
        ("/vote all", Vote()),
    ],
)
def test_votes(line: str, vote: Vote) -> None:
    assert entry_of(line, MEETING).vote == vote


def test_more_votes_than_members_in_the_room_are_remarked() -> None:
    meeting = meeting_of(ENGLISH + "\n/present boyes stoker\n= That it be so")
    assert "3 votes, but 2 members" in read("/vote 2-1", meeting).remark
    assert read("/vote 2-0", meeting).remark == ""


def test_outcomes_and_visitors() -> None:
    assert entry_of("/carried", MEETING).kind is Kind.CARRIED
    assert entry_of("/lost: by one", MEETING).text == "by one"
    assert entry_of("/visitors 12", MEETING).count == 12


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/council", "/council"),
        ("/date 10", "not a date"),
        ("/date May", "not a date"),
        ("/date 31 February 2018", "not a date"),
        ("/quorum four", "/quorum 4"),
        ("/member [alias]", "Type a person like"),
        ("/member A Hill [chair]", "cannot be an alias"),
        ("/member A Hill [all]", "cannot be an alias"),
        ("/present", "/present"),
        ("/present boyes nobody", "nobody is not on the roll"),
        ("/present maitlnad", "Did you mean Councillor J Maitland?"),
        ("/present members", "members is not on the roll"),
        ("/visitors many", "/visitors 12"),
        ("/sub crathorne", "/sub crathorne for iveson"),
        ("/sub crathorne for", "/sub crathorne for iveson"),
        ("/presiding boyes stoker", "Name one person"),
        ("/open soon", "“soon” is not a time"),
        ("/open 25.00", "not a time"),
        ("/item", "/item 5"),
        ("/heading", "/heading"),
        ("/paper", "/paper"),
        ("/refer", "/refer"),
        ("/vote", "/vote 8-3-1"),
        ("/vote eight", "/vote 8-3-1"),
        ("/carried 8-3", "/carried"),
        ("/undo never", "Type a number"),
        ("/undo 0", "Type a number"),
    ],
)
def test_what_cannot_be_carried_out_is_refused_and_says_why(line: str, says: str) -> None:
    reading = read(line, MEETING)
    assert reading.intent is None
    assert says in reading.refusal


def test_an_ambiguous_name_in_a_command_is_refused_with_its_candidates() -> None:
    meeting = meeting_of("/member Councillor A Smith\n/member Councillor B Smith")
    assert "Councillor A Smith or Councillor B Smith" in read("/present smith", meeting).refusal


@pytest.mark.parametrize("line", ["/vote 8-3", "/vote all", "/carried", "/lost"])
def test_nobody_votes_after_the_close(line: str) -> None:
    assert "closed" in read(line, meeting_of(ENGLISH + "\n/open 9.30\n/close 11am")).refusal


@pytest.mark.parametrize("line", ["/undo", "/redo 2"])
def test_a_file_cannot_undo(line: str) -> None:
    assert "A file cannot undo" in read(line, MEETING, is_live=False).refusal


def test_an_unknown_style_is_refused_with_those_there_are() -> None:
    context = Context(MEETING, NameIndex(MEETING), styles=("durham", "plain"))
    assert "durham, plain" in read_line("/style baroque", context).refusal
    assert read_line("/style plain", context).intent == SetHead(style="plain")


def test_chair_is_whoever_presides_at_the_moment() -> None:
    meeting = meeting_of(ENGLISH + "\n/present boyes stoker\n-boyes 10.00am")
    assert names_of(entry_of("chair: thanked all", meeting), meeting) == ["Councillor C Stoker"]
    assert context_of(meeting).presiding == entry_of("vice: x", meeting).persons[0]


@pytest.mark.parametrize(
    ("line", "says", "offer"),
    [
        ("/chair stoker", "“stoker” is a new person: did you mean Councillor C Stoker?", "/presiding stoker"),
        ("/member maitland", "did you mean Councillor J Maitland?", "/member Councillor J Maitland"),
        ("/chair Councillor C Stoker", "Councillor D Boyes would become a member.", "/presiding stoker"),
    ],
)
def test_a_part_of_a_name_is_no_new_person_without_a_word(line: str, says: str, offer: str) -> None:
    reading = read(line, meeting_of(ENGLISH + "\n/present all"))
    assert says in reading.remark
    assert reading.offer == offer


@pytest.mark.parametrize("line", ["/guest Ms Zadie Fox", "/chair Councillor D Boyes", "/member Councillor J Maitland"])
def test_whoever_is_plainly_meant_is_listed_without_a_word(line: str) -> None:
    assert read(line, meeting_of(ENGLISH + "\n/present all")).remark == ""


# The one table of what a line can mean


def test_every_intent_has_its_row() -> None:
    assert set(INTENTS) == set(get_args(Intent))


@pytest.mark.parametrize("intent", [Undo(), Redo()])
def test_a_file_of_notes_takes_nothing_back(intent: Undo | Redo) -> None:
    meeting = meeting_of(ENGLISH)
    with pytest.raises(LineRefusedError, match="nothing to undo"):
        perform(intent, context_of(meeting), Directory(), None)
