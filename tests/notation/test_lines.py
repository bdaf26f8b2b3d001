"""Every form of line in the notation's table, and what it records."""

from __future__ import annotations

from datetime import date, time

import pytest

from clerk_tui.meeting import Collective, Head, Kind, Meeting
from clerk_tui.meeting.entry_text import has_gap
from clerk_tui.meeting.intents import Continue, Correct
from clerk_tui.notation import Context, NameIndex, read_line

from .rolls import ENGLISH, entry_of, meeting_of, names_of, notes, read, seen

MEETING = meeting_of(ENGLISH)
ASHTON, MAITLAND = "DCI Dave Ashton", "Councillor J Maitland"


@pytest.mark.parametrize(
    ("line", "kind", "persons", "text"),
    [
        ("ashton: referred Members to a map", Kind.STATEMENT, [ASHTON], "referred Members to a map"),
        ("maitland? if the bales could be traced", Kind.QUESTION, [MAITLAND], "if the bales could be traced"),
        ("maitland?", Kind.QUESTION, [MAITLAND], ""),
        ("ashton> that it was evidence", Kind.ANSWER, [ASHTON], "that it was evidence"),
        ("ashton>> figures by ward", Kind.PROMISE, [ASHTON], "figures by ward"),
        ("maitland&ashton: spoke", Kind.STATEMENT, [MAITLAND, ASHTON], "spoke"),
        ("maitland & ashton: spoke", Kind.STATEMENT, [MAITLAND, ASHTON], "spoke"),
        ("members: thanked him", Kind.STATEMENT, ["members"], "thanked him"),
        ("chair: opened the meeting", Kind.STATEMENT, ["Councillor D Boyes"], "opened the meeting"),
        ("vice: seconded it", Kind.STATEMENT, ["Councillor C Stoker"], "seconded it"),
        ("= That the report be noted", Kind.CLAUSE, [], "That the report be noted"),
        ("# check the figure", Kind.PRIVATE, [], "check the figure"),
        ("! write to the board", Kind.ACTION, [], "write to the board"),
        ("!mcardle to circulate figures", Kind.ACTION, ["Graham McArdle"], "to circulate figures"),
        ("!members to note it", Kind.ACTION, ["members"], "to note it"),
        ("Members noted it.", Kind.NOTE, [], "Members noted it."),
    ],
)
def test_a_line_records(line: str, kind: Kind, persons: list[str], text: str) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, names_of(entry, MEETING), entry.text) == (kind, persons, text)
    assert not entry.is_unsettled


def test_a_promise_and_speech_with_its_mark_are_actions_with_their_dates() -> None:
    assert entry_of("ashton>> figures by 1 May", MEETING).due == date(2018, 5, 1)
    assert entry_of("ashton>> figures !1 May", MEETING).due == date(2018, 5, 1)
    assert entry_of("!mcardle to send figures by 1 May", MEETING).due == date(2018, 5, 1)
    assert entry_of("!mcardle to send figures by 1 May to all Members.", MEETING).due == date(2018, 5, 1)
    assert entry_of("!mcardle to send 12 figures by ward", MEETING).due is None
    for words in ("before 1 May", "for 1 May.", "no later than 1 May 2018", "for the meeting on 1 May"):
        assert entry_of(f"!mcardle to send figures {words}", MEETING).due == date(2018, 5, 1)
    for words in ("for 1 May and the key", "for 12 houses", "for ward 3"):
        assert entry_of(f"!mcardle to send figures {words}", MEETING).due is None
    flagged = entry_of("ashton: would look into it !", MEETING)
    assert (flagged.is_action, flagged.due, flagged.text) == (True, None, "would look into it")
    dated = entry_of("ashton: would look into it !1 May", MEETING)
    assert (dated.is_action, dated.due, dated.text) == (True, date(2018, 5, 1), "would look into it")
    assert entry_of("ashton: would look into it ! by 1 May", MEETING) == dated
    assert entry_of("ashton: would look into it !by 1 May 2018", MEETING) == dated


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("ashton: what a day!", "what a day!"),
        ("ashton: see you !soon", "see you !soon"),
        ("ashton: mind the gap \\!", "mind the gap !"),
        ("ashton: mind the gap \\!1 May", "mind the gap !1 May"),
    ],
)
def test_an_exclamation_mark_is_not_an_action(line: str, text: str) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.text, entry.is_action, entry.due) == (text, False, None)


def test_an_answer_or_follow_up_without_a_name_is_by_whoever_spoke_last_in_the_item() -> None:
    meeting = meeting_of(ENGLISH + "\n/item 5 Crime\nmaitland? if it was so\nashton> that it was\nstoker: agreed")
    answer = entry_of("> that there was more", meeting)
    assert (answer.kind, names_of(answer, meeting)) == (Kind.ANSWER, [ASHTON])
    follow_up = entry_of("? how much more", meeting)
    assert (follow_up.kind, names_of(follow_up, meeting)) == (Kind.FOLLOW_UP, [MAITLAND])
    assert entry_of(">> a list", meeting).kind is Kind.PROMISE
    other_item = meeting_of(ENGLISH + "\n/item 5 Crime\nmaitland? if so\nashton> yes\n/item 6 Roads")
    for line in ("> that there was more", "? how much more"):
        reading = read(line, other_item)
        assert reading.entry is not None
        assert (reading.entry.kind, reading.entry.is_unsettled, reading.entry.text) == (Kind.NOTE, True, line)
        assert "put a name before" in reading.remark


@pytest.mark.parametrize(
    ("line", "kind", "persons", "at"),
    [
        ("+maitland 9.44", Kind.ARRIVAL, [MAITLAND], time(9, 44)),
        ("-maitland 944", Kind.DEPARTURE, [MAITLAND], time(9, 44)),
        ("+maitland, ashton 9:44am", Kind.ARRIVAL, [MAITLAND, ASHTON], time(9, 44)),
        ("+maitland ashton 8pm", Kind.ARRIVAL, [MAITLAND, ASHTON], time(20, 0)),
        ("+maitland and ashton", Kind.ARRIVAL, [MAITLAND, ASHTON], time(9, 50)),
        ("+Cllr J. Maitland at 9.44", Kind.ARRIVAL, [MAITLAND], time(9, 44)),
        ("-maitland at noon", Kind.DEPARTURE, [MAITLAND], time(12, 0)),
        ("-the Chair 2105hrs", Kind.DEPARTURE, ["Councillor D Boyes"], time(21, 5)),
        ("-maitland", Kind.DEPARTURE, [MAITLAND], time(9, 50)),
    ],
)
def test_movements(line: str, kind: Kind, persons: list[str], at: time) -> None:
    entry = entry_of(line, MEETING, time(9, 50))
    assert (entry.kind, names_of(entry, MEETING), entry.at, entry.text) == (kind, persons, at, None)


def test_a_movement_in_a_file_without_time_or_stamp_has_no_time() -> None:
    assert entry_of("+maitland", MEETING, None, is_live=False).at is None
    assert entry_of("+maitland", MEETING, time(9, 41), is_live=False).at == time(9, 41)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("+maitland 9.44: came in by the side door", "came in by the side door"),
        ("-maitland 9.44: : and was thanked", ": and was thanked"),
        ("+maitland 9.44", None),
        ("/vote 8-3-1: the motion was carried", "the motion was carried"),
        ("/carried:", ""),
        ("/close: The meeting closed.", "The meeting closed."),
    ],
)
def test_a_line_may_bring_its_own_sentence(line: str, text: str | None) -> None:
    assert entry_of(line, MEETING, time(9, 50)).text == text


@pytest.mark.parametrize("line", ["+maitland 9.44", "-maitland"])
def test_nobody_moves_after_the_close(line: str) -> None:
    reading = read(line, meeting_of(ENGLISH + "\n/open 9.30\n/close 11am"))
    assert reading.intent is None
    assert "closed" in reading.refusal
    assert read(line, meeting_of(ENGLISH + "\n/open 9.30\n/close 11am\n/open 11.10")).refusal == ""


def test_written_up_another_day_a_time_is_the_nearest_after_the_last_one_known() -> None:
    meeting = meeting_of("/date 1 March 2018 2pm\n/chair Councillor A Ash\n/member Councillor C Cedar\n/open 2.00pm")
    assert entry_of("+cedar 2.15", meeting).at == time(14, 15)
    assert entry_of("/close 3.30", meeting).at == time(15, 30)


def test_a_line_put_in_earlier_has_the_time_of_its_place_not_of_the_clock() -> None:
    meeting = meeting_of(ENGLISH + "\n[09.35] One thing.\n[14.20] Put in later.\n[09.41] Another thing.\n/close 11am")
    third = meeting.entries[2]
    context = Context(meeting, NameIndex(meeting), time(14, 30), before=third.position, at_item=third.item_id)
    put_in = read_line("+maitland 9.44", context).entry
    assert put_in is not None
    assert put_in.at == time(9, 44)
    untold = read_line("+maitland", context).entry
    assert untold is not None
    assert untold.at is None
    first = Context(meeting, NameIndex(meeting), time(21, 0), before=meeting.entries[0].position)
    assert first.last_time == time(9, 30)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("+maitland 9.4", "“9.4” is not a time"),
        ("-maitland 25.10", "“25.10” is not a time"),
        ("-maitland unwell", "unwell is not on the roll"),
    ],
)
def test_a_mistyped_movement_of_somebody_is_a_note_to_settle(line: str, says: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled, reading.entry.text) == (Kind.NOTE, True, line)
    assert says in reading.remark


def test_a_question_of_somebody_on_no_roll_is_a_note_to_settle() -> None:
    reading = read("smithers? who pays", MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (Kind.NOTE, True)
    assert "smithers is not on the roll" in reading.remark


@pytest.mark.parametrize("word", "why what who when where how really no yes sure true any".split())
def test_a_word_that_asks_by_itself_is_nobodys_name(word: str) -> None:
    reading = read(f"{word}? the public asked", MEETING)
    assert reading.entry is not None
    assert (reading.entry.is_unsettled, reading.remark) == (False, "")


@pytest.mark.parametrize("line", ["+public 7.30", "+stokr 9.44", "-nobody"])
def test_a_movement_that_names_nobody_is_a_note_to_settle(line: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled, reading.entry.text) == (Kind.NOTE, True, line)
    assert "not on the roll" in reading.remark


def test_a_mistyped_name_is_offered_as_the_nearest() -> None:
    reading = read("maitlnad? if so", MEETING)
    assert (reading.offer, [MEETING.people[p].name for p in reading.candidates if isinstance(p, int)]) == (
        "maitland? if so",
        [MAITLAND],
    )
    assert read("+stokr 9.44", MEETING).offer == "+stoker 9.44"
    assert read("Cllr Nobody: said", MEETING).remark.startswith("Cllr Nobody is not on the roll")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Councillor Maitland asked if it was so", "maitland? asked if it was so"),
        ("DCI Dave Ashton explained that it was", "ashton: explained that it was"),
        ("The Chair explained that it was", "boyes: explained that it was"),
        ("RESOLVED that the report be noted", "= That the report be noted"),
        ("Resolved: That the report be noted", "= That the report be noted"),
        ("Action: circulate the figures", "! circulate the figures"),
        ("Councillor Maitland entered the meeting at 9.44am", "+maitland 9.44am"),
        ("Councillor Maitland left the meeting.", "-maitland"),
        (
            "Councillor Maitland moved, seconded by Councillor Mrs Hill, that the report be noted.",
            "/motion maitland / hill: That the report be noted.",
        ),
        (
            "Councillor Maitland proposed and seconded by Councillor Stoker: That it be noted",
            "/motion maitland / stoker: That it be noted",
        ),
        ("Councillor Maitland proposed that it be noted", "/motion maitland: That it be noted"),
        ("The Chair moved that the question be now put", "/motion procedural boyes: That the question be now put"),
        (
            "It was moved by Councillor Maitland and seconded by Cllr Rice that it be noted",
            "/motion maitland / rice: That it be noted",
        ),
        ("Moved by Cllr Rice, seconded by Mrs Hill, that it be noted", "/motion rice / hill: That it be noted"),
        (
            "Councillor Maitland declared a disclosable pecuniary interest in item 12 as the owner.",
            "/declare maitland dpi in item 12 as the owner.",
        ),
        (
            "Councillor Maitland declared an other registrable interest as a governor",
            "/declare maitland ori as a governor",
        ),
        ("Councillor Maitland declared an interest in item 12", "/declare maitland in item 12"),
        (
            "Councillor Maitland declared a personal interest in item 12",
            "/declare maitland personal interest in item 12",
        ),
        ("The motion was carried.", "/carried"),
        ("The amendment was declared LOST", "/lost"),
        ("RECOMMENDED to Cabinet that the plan be adopted", "/recommend Cabinet: That the plan be adopted"),
        ("Recommended to the Full Council: That it be so", "/recommend Full Council: That it be so"),
    ],
)
def test_prose_with_the_look_of_an_event_is_offered_as_one_and_is_a_note_till_then(line: str, offer: str) -> None:
    reading = read(line, MEETING)
    assert reading.offer == offer
    assert offer in reading.remark
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.text) == (Kind.NOTE, line)


def test_mentions_and_gaps() -> None:
    entry = entry_of("Thanks to @ashton's team, @@ashton and @maitland.", MEETING)
    assert seen(entry, MEETING) == f"Thanks to {ASHTON}'s team, {ASHTON} and {MAITLAND}."
    assert "{@@" in (entry.text or "")
    assert seen(entry_of("It cost @mcardle’ and ‘@mcardle’.", MEETING), MEETING) == (
        "It cost Graham McArdle’ and ‘Graham McArdle’."
    )
    assert has_gap(entry_of("It cost £?? in all", MEETING).text or "")
    assert not has_gap(entry_of("It cost £\\?? in all", MEETING).text or "")
    assert entry_of("write \\@ashton and \\?? as such", MEETING).text == "write @ashton and ?? as such"
    nobody = read("Thanks to @nobody for this", MEETING)
    assert nobody.entry is not None
    assert (nobody.entry.text, nobody.entry.is_unsettled) == ("Thanks to @nobody for this", True)
    assert "@nobody" in nobody.remark


@pytest.mark.parametrize(
    "text", ["maitland? if so", "= That it be noted", "+maitland 9.44", "/open 9.30", "s/a/b/", "... more", "\\text"]
)
def test_a_backslash_makes_a_note_of_it(text: str) -> None:
    entry = entry_of("\\" + text, MEETING)
    assert (entry.kind, entry.text, entry.is_unsettled) == (Kind.NOTE, text, False)


def test_continuing() -> None:
    assert read("... and more", MEETING).intent == Continue("and more", is_paragraph=False)
    assert read(".. (i) a limb", MEETING).intent == Continue("(i) a limb", is_paragraph=True)
    meeting = notes(ENGLISH + "\nashton: spoke\n# mine alone\n... at length\n.. (i) of bales\n.. (ii) of vans").meeting
    assert [e.text for e in meeting.entries] == ["spoke at length\n(i) of bales\n(ii) of vans", "mine alone"]


def test_a_continuation_may_say_by_when() -> None:
    meeting = meeting_of(ENGLISH + "\n!mcardle to send figures\n... by 1 May")
    assert meeting.entries[-1].due == date(2018, 5, 1)


def test_a_correction_is_read_with_its_escapes() -> None:
    assert read("s/Aston/Ashton/", MEETING).intent == Correct("Aston", "Ashton")
    assert read("s/3\\/4/1\\/2/", MEETING).intent == Correct("3/4", "1/2")
    assert read("s/gone//", MEETING).intent == Correct("gone", "")


def test_several_matches_are_candidates_and_the_line_is_a_note_to_settle() -> None:
    meeting = meeting_of("/member Councillor A Smith\n/member Councillor B Smith")
    reading = read("smith? if so", meeting)
    assert len(reading.candidates) == 2
    assert "Councillor A Smith or Councillor B Smith" in reading.remark
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (Kind.NOTE, True)
    assert names_of(entry_of("smithb? if so", meeting), meeting) == ["Councillor B Smith"]


@pytest.mark.parametrize("names", ["maitland&hill", "maitland & hill", "maitland and hill", "Maitland, Cllr Hill"])
def test_several_speak_however_their_names_are_joined(names: str) -> None:
    entry = entry_of(f"{names}: spoke against it", MEETING)
    assert (entry.kind, names_of(entry, MEETING)) == (
        Kind.STATEMENT,
        ["Councillor J Maitland", "Councillor Mrs K Hill"],
    )


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("maitland&lintern: spoke", "lintern is not on the roll: add them with /guest Lintern"),
        ("c maitland: spoke", "c maitland is not on the roll: did you mean Councillor J Maitland?"),
        ("Lintern: said that it was so", "Lintern is not on the roll: add them with /guest Lintern"),
        ("JT: asked that it be so", "JT is not on the roll: add them with /guest JT"),
        ("Lintern: proposed the motion", "Lintern is not on the roll: add them with /guest Lintern"),
    ],
)
def test_a_speaker_on_no_roll_is_a_note_to_settle(line: str, says: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (Kind.NOTE, True)
    assert reading.remark.removesuffix(". Tab does it, then this line") == says


@pytest.mark.parametrize(
    ("line", "owners", "text"),
    [
        ("!maitland and hill to write", ["Councillor J Maitland", "Councillor Mrs K Hill"], "to write"),
        ("!Cllr Maitland, hill: to write", ["Councillor J Maitland", "Councillor Mrs K Hill"], "to write"),
        (
            "!maitland&hill&rice to write",
            ["Councillor J Maitland", "Councillor Mrs K Hill", "Cllr. P. Rice"],
            "to write",
        ),
        ("!the Chair to write to hill and rice", ["Councillor D Boyes"], "to write to hill and rice"),
        ("!maitland and others to write", ["Councillor J Maitland"], "and others to write"),
        ("!maitland, to write", ["Councillor J Maitland"], "to write"),
    ],
)
def test_an_action_may_have_several_owners(line: str, owners: list[str], text: str) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, names_of(entry, MEETING), entry.text) == (Kind.ACTION, owners, text)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("!lintern to write", "lintern is not on the roll: add them with /guest Lintern, or type a space after the !"),
        ("!Cllr Lintern to write", "Cllr Lintern is not on the roll: add them with /guest Cllr Lintern"),
        ("!PR and maitland to write", "Is PR Cllr. P. Rice? Tab for yes"),
        ("!IT to write", "IT is not on the roll: add them with /guest IT"),
        ("!the auditor to write", "the auditor is not on the roll: add them with /guest the auditor"),
        ("!lintern, maitland to write", "lintern is not on the roll: add them with /guest Lintern, or type a space"),
        ("!hill to write", "hill may be Councillor Mrs K Hill or Councillor P Hill: add an initial"),
        ("!maitland", "Type what is to be done after the name"),
        ("!write back by 1 June", "Type a space after the ! for an action without an owner"),
        ("!to write", "Type a space after the ! for an action without an owner"),
    ],
)
def test_an_action_of_nobody_who_is_known_is_a_note_to_settle(line: str, says: str) -> None:
    reading = read(line, meeting_of(ENGLISH + "/member Councillor P Hill"))
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (Kind.NOTE, True)
    assert reading.remark.startswith(says)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("#check the figure with finance", "# check the figure with finance"),
        ("=That the report be noted", "= That the report be noted"),
        ("maitland:spoke", "maitland: spoke"),
        ("Cllr Maitland ?if it was so", "Cllr Maitland? if it was so"),
        ("ashton>that it was", "ashton> that it was"),
        ("ashton >> figures", "ashton>> figures"),
        ("+ maitland", "+maitland"),
        ("- maitland 9.44", "-maitland 9.44"),
    ],
)
def test_a_mark_with_a_space_too_many_or_too_few_is_a_note_to_settle(line: str, meant: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled, reading.offer) == (Kind.NOTE, True, meant)
    assert entry_of(meant, MEETING).kind is not Kind.NOTE


@pytest.mark.parametrize(
    "line",
    [
        "#5 on the list",
        "- Maitland",
        "- the bridge 9.44",
        "public>private",
        "maitland::",
        "10:30 break",
        "==",
        "see http://hill.uk",
    ],
)
def test_an_ordinary_line_that_has_such_a_sign_is_an_ordinary_note(line: str) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, entry.is_unsettled, entry.text) == (Kind.NOTE, False, line)


def test_where_nobody_presides_the_chair_is_no_stranger() -> None:
    meeting = meeting_of(ENGLISH + "/apologies boyes stoker\n/present maitland hill rice\n/item 5 Bridge")
    for line in ("chair: welcomed Members", "The Chairman? why", "/motion chair / hill: That it be so"):
        reading = read(line, meeting)
        assert "say who is with /presiding" in reading.remark + reading.refusal


def test_a_mention_of_one_of_two_says_who_they_are() -> None:
    meeting = meeting_of(ENGLISH + "/member Councillor P Hill")
    assert (
        read("as @hill, said", meeting).remark
        == "@hill may be Councillor Mrs K Hill or Councillor P Hill: add an initial"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Cost: said to be high by some",
        "Hill and sons: builders",
        "Total: 12",
        "Street Lighting: reported to the County",
        "Allotments: noted.",
        "Bus Shelter: proposed for repair",
        "Defibrillator: added to the insurance",
    ],
)
def test_a_heading_before_a_colon_is_no_speaker(line: str) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, entry.is_unsettled) == (Kind.NOTE, False)


def test_an_unnamed_voice_is_kept_as_such() -> None:
    assert entry_of("public? who pays", MEETING).persons == (Collective.PUBLIC,)


def test_a_speaker_out_of_the_room_is_remarked_live_only() -> None:
    meeting = meeting_of(ENGLISH + "\n/present boyes stoker\n")
    assert "not recorded as in the room" in read("maitland? if so", meeting).remark
    for said in ("sent an email to ask for a date", "asked by letter whether it is so"):
        assert not read(f"maitland: {said}", meeting).remark
    assert read("maitland? if so", meeting, is_live=False).remark == ""
    assert read("stoker? if so", meeting).remark == ""


def test_a_member_who_attends_by_remote_link_may_speak_and_leave_without_a_remark() -> None:
    meeting = meeting_of(ENGLISH + "\n/present boyes stoker\n/remote maitland\n")
    assert [read(line, meeting).remark for line in ("maitland? if so", "maitland: agreed", "-maitland")] == [""] * 3


def test_a_name_and_a_mark_with_nothing_said_is_a_note_to_settle() -> None:
    reading = read("ashton:", MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (Kind.NOTE, True)


@pytest.mark.parametrize("line", ["smithers: agreed", "/note hello", "/proposed by smithers", ">", "="])
def test_what_was_meant_as_an_event_waits_to_be_settled(line: str) -> None:
    context = Context(_bare(), NameIndex(_bare()))
    reading = read_line(line, context)
    assert reading.entry is not None
    assert reading.entry.is_unsettled
    assert reading.remark


def _bare() -> Meeting:
    return Meeting(Head(1))


def test_who_is_in_the_room_already_or_is_not_there_is_said_before_enter() -> None:
    meeting = meeting_of(ENGLISH + "/present boyes maitland\n/apologies hill\n/item 1 One\n")
    assert read("+maitland", meeting).remark == "Councillor J Maitland is already in the room"
    assert read("+hill maitland 9.40", meeting).remark == "Councillor J Maitland is already in the room"
    assert (
        read("-hill iveson", meeting).remark == "Councillor Mrs K Hill and Councillor S Iveson MBE are not in the room"
    )
    assert read("+hill", meeting).remark == read("-mcardle", meeting).remark == ""


def test_noon_is_a_time_unless_it_is_somebody_on_the_roll() -> None:
    meeting = meeting_of(ENGLISH + "/member Councillor B Noon\n/present all\n/open 9.30am")
    for line, people, at in [
        ("-noon", ["Councillor B Noon"], None),
        ("-maitland and noon", [MAITLAND, "Councillor B Noon"], None),
        ("-noon at noon", ["Councillor B Noon"], time(12, 0)),
        ("-noon 12 noon", ["Councillor B Noon"], time(12, 0)),
    ]:
        entry = entry_of(line, meeting)
        assert (line, entry.kind, names_of(entry, meeting), entry.at) == (line, Kind.DEPARTURE, people, at)


@pytest.mark.parametrize("line", [f"{'12345' * 8}x paid", f"1 {'12345' * 8}x", f"ref {'12345' * 8}x"])
def test_a_long_number_names_no_item(line: str) -> None:
    entry = entry_of(line, meeting_of(ENGLISH + "/item 1 One\n"))
    assert (entry.kind, entry.text) == (Kind.NOTE, line)


@pytest.mark.parametrize("line", ["Tom: is it safe?", "Ada: who pays?", "Vera: can we have two quotes?"])
def test_a_question_of_somebody_on_no_roll_is_never_a_note_in_silence(line: str) -> None:
    assert "is not on the roll" in read(line, MEETING).remark


@pytest.mark.parametrize("line", ["Lift: is it safe?", "Options: buy or lease?", "Heating: what next?"])
def test_a_topic_and_a_question_are_a_note(line: str) -> None:
    assert read(line, MEETING).remark == ""
