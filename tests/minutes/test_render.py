"""The whole minutes, and one item as it is published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from clerk_tui.errors import NotFoundError
from clerk_tui.meeting import Collective, Entry, Kind, Meeting, Person, RollPlace
from clerk_tui.minutes import BlockKind, as_text, load, render, render_item, style_names
from clerk_tui.minutes.style_files import is_shipped

from .meetings import CHAIR, COOPTED, ENGINEER, GUEST, HEAD, PRESENT, SMITH_C, SMITH_D, VICE, entry, meeting

DURHAM, PLAIN = load("durham"), load("plain")
SEED = Path(__file__).resolve().parents[2].parent / "shared" / "minutes"


def body(*record: Entry | str) -> list[str]:
    """The lines of the one item in which that is recorded, frame, heading and head left out."""
    document = render_item(meeting(PRESENT, "Roads", *record), 1, DURHAM)
    return [b.line for b in document.blocks if b.kind not in (BlockKind.FRAME, BlockKind.ITEM)]


def head(here: Meeting) -> str:
    """The text above the first item."""
    return as_text(render(here, DURHAM)).split("1. Roads")[0]


def asked(text: str = "why") -> Entry:
    return entry(Kind.QUESTION, (SMITH_C,), text)


def answered(text: str = "that it rained") -> Entry:
    return entry(Kind.ANSWER, (ENGINEER,), text)


def test_a_published_item_stands_in_the_frame_of_the_style() -> None:
    record = (entry(Kind.NOTE, text="Noted."), entry(Kind.PAPER, text="Report"), entry(Kind.PAPER, text="Map"))
    here = meeting(PRESENT, "Roads", *record, entry(Kind.CLAUSE, text="That it be so"))
    assert as_text(render_item(here, 1, DURHAM)) == (
        "Agenda item\n\nRoads\n\n(i) Report\n\n(ii) Map\n\nMinutes:\n\nNoted.\n\nResolved:\n\n(i) That it be so.\n\n"
        "Supporting documents:\n"
    )
    assert as_text(render_item(here, 1, PLAIN)) == (
        "1 Roads\n\n(a) Report\n\n(b) Map\n\nNoted.\n\nRESOLVED that it be so.\n"
    )


def test_an_item_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        render_item(meeting("Roads"), 7, DURHAM)


def test_the_head_names_the_body_and_who_attended_in_what_capacity() -> None:
    here = meeting(
        (Kind.PRESENT, (CHAIR, SMITH_C, COOPTED)),
        (Kind.APOLOGIES, (VICE,)),
        entry(Kind.VISITORS, count=3),
        "Roads",
        entry(Kind.ARRIVAL, (SMITH_D,), None),
    )
    assert head(here) == (
        "ANYTOWN COUNCIL\n\nHIGHWAYS COMMITTEE\n\n"
        "At a Meeting of Highways Committee held in the Hall on Monday 2 March 2026 at 7.30 pm\n\n"
        "Present:\n\nCouncillor A Brown (Chairman)\n\n"
        "Members of the Committee:\n\nCouncillors C Smith and D Smith\n\n"
        "Co-opted Members:\n\nMr F Jones\n\n"
        "Also Present:\n\nJo Pen, Town Clerk\nHighways Engineer\nDCI Ann Reed, Anytown Police\n\n"
        "Apologies for Absence:\n\nCouncillor B Green\n\n"
        "3 members of the public were present.\n\n"
    )


def test_a_body_that_is_a_meeting_is_called_so_once() -> None:
    here = meeting(PRESENT, head=replace(HEAD, committee="Annual Parish Meeting"))
    assert "MINUTES OF THE ANNUAL PARISH MEETING\n" in as_text(render(here, load("parish")))
    here = replace(here, head=replace(HEAD, committee="Meeting Place Trust"))
    assert "MINUTES OF THE MEETING PLACE TRUST MEETING\n" in as_text(render(here, load("parish")))


def test_the_opening_leaves_out_what_is_not_known() -> None:
    here = meeting("Roads", head=replace(HEAD, venue="", date=None, council=""))
    assert "At a Meeting of Highways Committee at 7.30 pm\n" in head(here)


def test_who_was_called_otherwise_later_is_listed_once() -> None:
    here = meeting((Kind.APOLOGIES, (SMITH_C, SMITH_D)), PRESENT, (Kind.APOLOGIES, (SMITH_D,)), "Roads")
    assert "Apologies for Absence:\n\nCouncillor D Smith\n\n" in head(here)
    assert "Councillors B Green (Vice-Chairman) and C Smith\n" in head(here)


def test_in_the_chairs_absence_whoever_takes_the_chair_stands_first() -> None:
    here = meeting((Kind.PRESENT, (VICE, SMITH_C, SMITH_D)), (Kind.PRESIDING, (SMITH_D,)), "Roads")
    assert "Present:\n\nCouncillor D Smith (in the Chair)\n\n" in head(here)
    assert "Councillors B Green (Vice-Chairman) and C Smith\n" in head(here)
    without_line = meeting((Kind.PRESENT, (VICE, SMITH_C)), "Roads")
    assert "Present:\n\nCouncillor B Green (Vice-Chairman, in the Chair)\n\n" in head(without_line)


def test_substitutes_sit_with_the_members_and_remote_members_do_not() -> None:
    here = meeting((Kind.PRESENT, (CHAIR,)), (Kind.SUBSTITUTE, (GUEST, SMITH_D)), (Kind.REMOTE, (SMITH_C,)), "Roads")
    assert "Members of the Committee:\n\nDCI Ann Reed\n" in head(here)
    assert "by remote link:\n\nCouncillor C Smith\n" in head(here)
    assert "Substitute Members:\n\nDCI Ann Reed for Councillor D Smith\n" in head(here)
    assert "Anytown Police" not in head(here)


def test_the_groups_of_the_roll_are_headings_of_its_lists() -> None:
    here = meeting(PRESENT, "Roads")
    here = replace(here, roll=tuple(_grouped(place) for place in here.roll))
    assert "Also Present:\n\nJo Pen, Town Clerk\nHighways Engineer\n\nPolice\n\nDCI Ann Reed, Anytown" in head(here)


def _grouped(place: RollPlace) -> RollPlace:
    return replace(place, group="Police") if place.person_id == GUEST else place


def test_a_list_of_mixed_titles_shares_only_what_is_shared() -> None:
    here = meeting("Roads", entry(Kind.APOLOGIES, (SMITH_C, COOPTED, SMITH_D)))
    assert "received from Councillors C Smith and D Smith, and Mr F Jones." in as_text(render(here, DURHAM))


def test_a_roll_call_under_an_item_is_printed_there() -> None:
    record = (entry(Kind.APOLOGIES, (VICE,)), entry(Kind.ABSENT, (SMITH_C,)), entry(Kind.PRESENT, (SMITH_D,)))
    assert body(*record) == ["Apologies for absence were received from Councillor B Green."]


def test_an_exchange_is_one_paragraph() -> None:
    private = entry(Kind.PRIVATE, text="secret")
    struck = entry(Kind.NOTE, text="struck", is_struck=True)
    follow_up = entry(Kind.FOLLOW_UP, (SMITH_C,), "when")
    promise = entry(Kind.PROMISE, (GUEST,), "a map")
    assert body(asked(), private, answered(), struck, follow_up, answered("today"), promise, asked("who")) == [
        "Councillor C Smith asked why. The Highways Engineer noted that it rained. Councillor C Smith asked when. "
        "The Highways Engineer today. DCI Ann Reed undertook to provide in writing a map.",
        "Councillor C Smith asked who.",
    ]


@pytest.mark.parametrize("between", [entry(Kind.NOTE, text="Noted"), entry(Kind.ARRIVAL, (VICE,), None)])
def test_what_is_printed_between_parts_an_exchange(between: Entry) -> None:
    assert len(body(asked(), between, answered())) == 3


def test_what_prints_nothing_does_not_part_an_exchange() -> None:
    assert len(body(asked(), entry(Kind.ARRIVAL, (VICE,), ""), answered())) == 1


def test_a_question_that_is_not_minuted_leads_its_answer() -> None:
    assert body(asked(""), answered()) == [
        "In response to Councillor C Smith, the Highways Engineer noted that it rained."
    ]
    here = meeting(PRESENT, "Roads", asked(""), answered(), asked(""))
    told = "\n\nIn response to Councillor C Smith, the Highways Engineer replied that it rained.\n"
    assert told in as_text(render(here, PLAIN)), "a reply to nobody would seem to answer the question above"
    silent = replace(PLAIN, speech=replace(PLAIN.speech, unminuted=""))
    assert "\n\nThe Highways Engineer replied that it rained.\n" in as_text(render(here, silent))


def test_paragraphs_keep_their_typed_labels_and_nest() -> None:
    text = "listed:\n(i) one\n(a) nested\n(b) more\n(ii) two\nAnd so on"
    document = render_item(meeting("Roads", entry(Kind.STATEMENT, (SMITH_C,), text)), 1, DURHAM)
    told = [(b.label, b.text, b.level) for b in document.blocks if b.entry_ids == (2,)]
    assert told == [
        ("", "Councillor C Smith listed:", 0),
        ("(i)", "one", 1),
        ("(a)", "nested", 2),
        ("(b)", "more", 2),
        ("(ii)", "two", 1),
        ("", "And so on.", 0),
    ]


def test_the_resolution_stands_where_its_last_clause_was_recorded() -> None:
    first, second = entry(Kind.CLAUSE, text="That A"), entry(Kind.CLAUSE, text="That B\nsubject to C")
    struck = entry(Kind.CLAUSE, text="That X", is_struck=True)
    assert body(first, entry(Kind.NOTE, text="Noted"), second, struck, entry(Kind.NOTE, text="Thanks")) == [
        "Noted",
        "Resolved:",
        "(i) That A.",
        "(ii) That B.",
        "subject to C.",
        "Thanks",
    ]


def test_a_style_may_leave_a_single_clause_without_a_number() -> None:
    one = meeting("Roads", entry(Kind.CLAUSE, text="That A"), "Paths", entry(Kind.CLAUSE, text="approval be given"))
    text = as_text(render(one, PLAIN))
    assert "\n\nRESOLVED that A.\n" in text
    assert "\n\nRESOLVED: Approval be given.\n" in text
    two = meeting("Roads", entry(Kind.CLAUSE, text="that A"), entry(Kind.CLAUSE, text="that B"))
    assert "RESOLVED:\n\n(a) that A.\n\n(b) that B.\n" in as_text(render(two, PLAIN))


def test_what_was_agreed_is_not_printed_as_resolved() -> None:
    agreed, other = entry(Kind.CLAUSE, text="agreed that A"), entry(Kind.CLAUSE, text="agreed: approval of B")
    one = as_text(render(meeting("Roads", agreed, "Paths", other), PLAIN))
    assert "\n\nAGREED that A.\n" in one
    assert "\n\nAGREED: Approval of B.\n" in one
    assert body(agreed, other) == ["Agreed:", "(i) That A.", "(ii) Approval of B."]
    assert body(agreed, entry(Kind.CLAUSE, text="That C")) == [
        *("Agreed:", "(i) That A.", "Resolved:", "(ii) That C."),
    ]
    assert body(entry(Kind.CLAUSE, text="unanimously agreed to C")) == ["Unanimously agreed:", "(i) To C."]


@pytest.mark.parametrize("typed", ["RESOLVED no objection", "Resolved: no objection", "resolved no objection"])
def test_resolved_is_not_printed_twice(typed: str) -> None:
    other = entry(Kind.CLAUSE, text="That C")
    assert body(entry(Kind.CLAUSE, text=typed), other) == ["Resolved:", "(i) No objection.", "(ii) That C."]


def test_minutes_that_a_motion_approved_are_not_approved_twice() -> None:
    moved = entry(Kind.MOTION, (SMITH_C, SMITH_D), "that the minutes of 25 October be agreed")
    agreed = entry(Kind.MINUTES_AGREED, text=None, of_date=date(2026, 10, 25))
    said = "\n".join(body(moved, entry(Kind.CARRIED, text=None), agreed))
    assert ("be agreed" in said, "The minutes of the meeting" in said) == (True, False)
    for other in (replace(agreed, of_date=date(2026, 9, 27)), replace(agreed, text="the date in item 4")):
        assert "inutes of the meeting" in "\n".join(body(moved, entry(Kind.CARRIED, text=None), other))


def test_items_are_printed_as_taken_and_those_not_reached_are_not() -> None:
    here = meeting("Roads", "Paths", "Roads", entry(Kind.NOTE, text="Back on roads"), items=1)
    reordered = replace(here, items=tuple(reversed(here.items)))
    text = as_text(render(reordered, DURHAM))
    assert "2. Paths\n\n1. Roads\n\nBack on roads\n" in text
    assert "To come" not in text


def test_a_planned_meeting_prints_its_agenda() -> None:
    text = as_text(render(meeting(items=2), DURHAM))
    assert text.endswith("1. To come 1\n\n2. To come 2\n")


def test_a_number_with_a_mark_of_its_own_is_left_as_it_is() -> None:
    here = meeting("Roads")
    here = replace(here, items=(replace(here.items[0], number="34.)"),))
    assert "34.) Roads" in as_text(render(here, DURHAM))


def test_the_closing_line_ends_the_minutes_however_they_were_tidied() -> None:
    here = meeting("Roads", entry(Kind.CLOSED, text=None), entry(Kind.NOTE, text="Tidied"))
    lines = [block.line for block in render(here, DURHAM).blocks]
    assert lines[-3:-1] == ["Tidied", "The meeting closed"]
    assert lines[-1].startswith("Signed")


def test_what_the_style_leaves_out_is_printed_where_the_clerk_has_words_for_it() -> None:
    assert body(entry(Kind.OPENED, text=None)) == []
    assert body(entry(Kind.OPENED, text="the Mayor opened the meeting")) == ["The Mayor opened the meeting"]


def test_private_and_struck_entries_are_never_printed() -> None:
    record = [
        entry(kind, (SMITH_C,), "secret", is_struck=kind is not Kind.PRIVATE) for kind in Kind if kind is not Kind.ITEM
    ]
    here = meeting(*record, "Roads", *record)
    for style in (DURHAM, PLAIN):
        assert "secret" not in as_text(render(here, style))
        assert "secret" not in as_text(render_item(here, 1, style))


def test_each_block_knows_the_entries_it_came_from() -> None:
    here = meeting(PRESENT, "Roads", asked(), answered(), entry(Kind.CLAUSE, text="That A"))
    document = render(here, DURHAM)
    exchange = document.blocks[document.block_of(4) or 0]
    assert exchange.entry_ids == (3, 4)
    assert exchange.item_id == 1
    assert document.blocks[document.block_of(2) or 0].kind is BlockKind.ITEM
    assert document.block_of(5) is not None
    assert document.block_of(99) is None


def test_a_voice_without_a_name_speaks_in_an_exchange() -> None:
    assert body(entry(Kind.QUESTION, (Collective.MEMBER,), "why"), answered()) == [
        "A Member asked why. The Highways Engineer noted that it rained."
    ]


def test_text_is_wrapped_only_where_a_width_is_given() -> None:
    here = meeting("Roads", entry(Kind.NOTE, text="word " * 30 + "\n(i) " + "word " * 30 + "\n(a) " + "word " * 30))
    document = render_item(here, 1, DURHAM)
    assert max(map(len, as_text(document).splitlines())) > 100
    wrapped = as_text(document, width=40)
    assert max(map(len, wrapped.splitlines())) <= 40
    assert "\n(i) word" in wrapped
    assert "\n    (a) word" in wrapped
    assert wrapped.split() == as_text(document).split()


@pytest.mark.skipif(not SEED.exists(), reason="the shared minutes are not here")
def test_the_published_item_is_what_the_council_published() -> None:
    from clerk_tui.meeting.meeting import Directory, Head
    from clerk_tui.notation import read_notes

    notes = read_notes((SEED / "durham-organised-crime.notes").read_text(encoding="utf-8"), Head(1), Directory())
    item = next(item for item in notes.meeting.items if item.number == "5")
    text = as_text(render_item(notes.meeting, item.id, DURHAM))
    assert text.split() == (SEED / "durham-organised-crime.expected.txt").read_text(encoding="utf-8").split()


def test_an_empty_paragraph_of_the_closing_line_prints_nothing() -> None:
    closed = entry(Kind.CLOSED, text="The meeting closed\n\nwith thanks.", at=time(21))
    assert "The meeting closed\n\nwith thanks." in as_text(render(meeting(PRESENT, closed), DURHAM))


def test_the_chair_is_called_in_the_lists_as_the_body_calls_them() -> None:
    here = meeting(PRESENT, "Roads")
    posts = {CHAIR: "Chairwoman", VICE: "Vice-Chairman"}
    called = replace(here, roll=tuple(replace(p, post=posts.get(p.person_id, p.post)) for p in here.roll))
    assert "Councillor A Brown (Chairwoman)" in head(called)
    plain = as_text(render(called, load("plain")))
    assert "B Green (Vice-Chairman)" in plain


def test_a_style_for_american_boards_lists_their_posts() -> None:
    here = meeting(PRESENT, "Roads")
    posts = {CHAIR: "President", VICE: "Vice President"}
    called = replace(here, roll=tuple(replace(p, post=posts.get(p.person_id, p.post)) for p in here.roll))
    text = as_text(render(called, load("us")))
    assert "A Brown (President)" in text
    assert "B Green (Vice President)" in text


def test_the_vice_chair_in_the_chair_is_still_the_vice_chair() -> None:
    here = meeting((Kind.PRESENT, (VICE, SMITH_C)), "Roads")
    assert "Councillor B Green (Vice-chair, in the chair)" in as_text(render(here, load("plain")))


def test_the_clerks_own_words_for_an_apology_are_printed_once_and_a_list_keeps_the_name() -> None:
    sent = entry(Kind.APOLOGIES, (VICE,), "Councillor Green was in hospital, and was wished well.")
    here = meeting((Kind.PRESENT, (CHAIR,)), sent, "Roads")
    for style, listed in ((DURHAM, 0), (load("parish"), 1)):
        text = as_text(render(here, style))
        assert text.count("Councillor Green was in hospital, and was wished well.") == 1
        assert text.count("Councillor B Green") == listed


def test_apologies_are_minuted_under_their_item_also_where_the_head_lists_them() -> None:
    here = meeting((Kind.PRESENT, (CHAIR,)), (Kind.APOLOGIES, (VICE,)), "Apologies", "Roads")
    text = as_text(render(here, load("us")))
    assert "Excused:\n\nB Green" in text
    assert "1. Apologies\n\nCouncillor B Green was excused.\n\n2. Roads\n\nRespectfully" in text


def test_who_is_excused_after_the_roll_was_called_is_in_the_list_and_nowhere_else() -> None:
    here = meeting((Kind.PRESENT, (CHAIR,)), "Roll call", (Kind.APOLOGIES, (VICE,)), "Roads")
    text = as_text(render(here, load("us")))
    assert text.count("B Green") == 1
    assert "Excused:\n\nB Green" in text
    assert "Apologies" not in text


def test_the_clerk_submits_the_minutes_where_the_style_has_that() -> None:
    text = as_text(render(meeting((Kind.PRESENT, (CHAIR,)), "Roads"), load("us")))
    assert "Respectfully submitted, Jo Pen, Town Clerk\n\nApproved ....." in text
    assert "Respectfully" not in as_text(render(meeting((Kind.PRESENT, (CHAIR,)), "Roads"), load("canada")))


def test_who_sat_for_whom_is_told_with_the_apologies_where_the_style_does_so() -> None:
    record = ((Kind.PRESENT, (CHAIR,)), entry(Kind.SUBSTITUTE, (SMITH_C, VICE), None), "Apologies")
    here = meeting(*record, entry(Kind.APOLOGIES, (VICE, SMITH_D), None))
    text = as_text(render(here, load("kent")))
    assert (
        "Apologies were received from Councillor D Smith. Apologies were received from Councillor Green with "
        "Councillor C Smith substituting." in text
    )


@pytest.mark.parametrize("style", [name for name in style_names() if is_shipped(name)])
def test_apologies_recorded_by_several_acts_are_one_sentence(style: str) -> None:
    early, later = entry(Kind.APOLOGIES, (VICE,), None), entry(Kind.APOLOGIES, (SMITH_D,), None)
    present = (Kind.PRESENT, (CHAIR, SMITH_C))
    in_one = (present, entry(Kind.APOLOGIES, (VICE, SMITH_D), None))
    several = (present, early, (Kind.REMOTE, (COOPTED,)), later)
    for agenda in (("Apologies", "Roads"), ("Roads",)):
        assert as_text(render(meeting(*several, *agenda), load(style))) == as_text(
            render(meeting(*in_one, (Kind.REMOTE, (COOPTED,)), *agenda), load(style))
        )
    note = entry(Kind.NOTE, text="The Chairman was ill.")
    within, as_one = ("Apologies", early, note, later), ("Apologies", in_one[1], note)
    assert as_text(render(meeting(present, *within), load(style))) == as_text(
        render(meeting(present, *as_one), load(style))
    )


@pytest.mark.parametrize("title", ["To receive apologies.", "To receive apologies:", "To receive apologies"])
def test_a_heading_that_the_style_ends_with_a_colon_has_one_sign(title: str) -> None:
    assert "To receive apologies:\n" in as_text(render(meeting(PRESENT, title, "None."), load("parish")))


def test_a_parish_explains_everybodys_initials_and_a_full_council_is_signed_for_by_its_name() -> None:
    here = meeting(PRESENT, "Roads")
    here = replace(here, head=replace(here.head, committee="Full Council"))
    text = as_text(render(here, load("parish")))
    assert "Councillor A Brown (Chair, AB)" in text
    assert "Councillor B Green (Vice-chair, BG)" in text
    assert "Chairman, Anytown Council" in text
    unnamed = replace(here, people={**here.people, VICE: Person(VICE, "Councillor Mrs Green")})
    assert "Councillor Mrs Green (Vice-chair)" in as_text(render(unnamed, load("parish")))
    without_chair = as_text(render(meeting((Kind.PRESENT, (VICE, SMITH_C)), "Roads"), load("parish")))
    assert "Councillor B Green (Vice-chair, BG, in the chair)" in without_chair
    assert "Chairman, Highways Committee" in without_chair
