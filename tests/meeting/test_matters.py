"""What is followed from meeting to meeting until it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clerk_tui.meeting import Change, Entry, Kind, acts, apply
from clerk_tui.meeting.intents import SetHead
from clerk_tui.meeting.matters import Matter, MatterLine, as_task, carried_forward, matter_above, matter_lines, matters
from clerk_tui.meeting.meeting import actions, last_answered, last_asked

from .chamber import Chamber
from .sample import CLERK, HAND, LINTERN, Sitting

MARCH, APRIL, MAY = date(2024, 3, 4), date(2024, 4, 8), date(2024, 5, 13)
SURVEY = "send the survey of the roof"


def held(day: date) -> Chamber:
    """A meeting of the committee on `day`."""
    chamber = Chamber()
    chamber.do(acts.set_head(chamber.meeting, SetHead(date=day)))
    return chamber


def arising(chamber: Chamber, due: date | None = None) -> Entry:
    """The survey promised in March is carried forward."""
    return chamber.enter(Entry(0, Kind.ARISING, 0, persons=(HAND,), text=SURVEY, of_date=MARCH, due=due))


def followed(*meetings: Chamber) -> tuple[Matter, ...]:
    """What all of them have to follow, in the order held."""
    names = {person.id: person.name for chamber in meetings for person in chamber.meeting.people.values()}
    return matters((line for chamber in meetings for line in matter_lines(chamber.meeting)), names)


def test_an_action_is_carried_over_two_meetings_until_it_is_done() -> None:
    march, april, may = held(MARCH), held(APRIL), held(MAY)
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text=SURVEY, due=APRIL))
    (action,) = followed(march)
    assert action == Matter(SURVEY, (HAND,), MARCH, due=APRIL)
    assert (action.is_overdue(APRIL), action.is_overdue(MAY)) == (False, True)

    arising(april, due=MAY)
    april.record(Kind.PROGRESS, "The surveyor was ill.")
    (waiting,) = followed(march, april)
    assert (waiting.due, waiting.is_done, [p.text for p in waiting.progress]) == (MAY, False, ["The surveyor was ill."])
    assert waiting.progress[0].date == APRIL

    arising(may)
    may.record(Kind.DONE, "It was received.")
    (done,) = followed(march, april, may)
    assert (done.is_done, done.is_overdue(date(2030, 1, 1)), done.of_date) == (True, False, MARCH)
    assert [(p.date, p.is_completion) for p in done.progress] == [(APRIL, False), (MAY, True)]


def test_a_recommendation_of_a_review_is_followed_by_its_number_and_words() -> None:
    meetings = [held(day) for day in (MARCH, APRIL, MAY)]
    for chamber, told in zip(meetings, ("begun", "half way", ""), strict=True):
        for number, text in (("R1", "Keep a directory of halls"), ("R2", "Train the wardens")):
            chamber.enter(Entry(0, Kind.REVIEW, 0, persons=(LINTERN,), text=text, subject=number))
            chamber.record(Kind.PROGRESS if told else Kind.DONE, told and f"{number} {told}")
    one, two = followed(*meetings)
    assert [one.number, two.number] == ["R1", "R2"]
    assert [p.text for p in one.progress] == ["R1 begun", "R1 half way", ""]
    assert (one.is_done, one.is_review, one.of_date) == (True, True, MARCH)


def test_promises_and_speech_marked_as_an_action_are_followed() -> None:
    march = held(MARCH)
    march.enter(Entry(0, Kind.PROMISE, 0, persons=(HAND,), text="figures by ward"))
    march.enter(Entry(0, Kind.STATEMENT, 0, persons=(LINTERN,), text="would write to them", is_action=True))
    march.record(Kind.NOTE, "nothing to follow")
    struck = march.record(Kind.ACTION, "never mind", HAND)
    march.strike(struck)
    assert [m.text for m in followed(march)] == ["to provide in writing figures by ward", "would write to them"]


def test_two_actions_of_one_owner_are_two_matters_and_so_are_those_of_two_meetings() -> None:
    march, april = held(MARCH), held(APRIL)
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text=SURVEY))
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text="ring the builder"))
    april.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text=SURVEY))
    assert [(m.text, m.of_date) for m in followed(march, april)] == [
        (SURVEY, MARCH),
        ("ring the builder", MARCH),
        (SURVEY, APRIL),
    ]


def test_progress_belongs_to_the_nearest_matter_above_in_its_item() -> None:
    april = held(APRIL)
    first = arising(april)
    april.enter(Entry(0, Kind.ARISING, 0, persons=(LINTERN,), text="paint the doors", of_date=MARCH))
    april.record(Kind.NOTE, "The doors were looked at.")
    april.record(Kind.PROGRESS, "Two are painted.")
    april.open("8", "Car Parks")
    april.record(Kind.PROGRESS, "This is about nothing.")
    survey, doors = followed(april)
    assert (survey.progress, [p.text for p in doors.progress]) == ((), ["Two are painted."])
    assert matter_above(april.meeting, april.item_id) is None
    assert matter_above(april.meeting, first.item_id) is not None


def test_a_matter_carried_forward_without_its_first_meeting_on_file_stands_by_itself() -> None:
    april = held(APRIL)
    arising(april)
    (matter,) = followed(april)
    assert (matter.of_date, matter.owners) == (MARCH, (HAND,))


def test_what_was_promised_behind_closed_doors_stays_there() -> None:
    march, april = held(MARCH), held(APRIL)
    march.enter(Entry(0, Kind.EXEMPT, 0, text=None, subject="3"))
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text=SURVEY))
    march.enter(Entry(0, Kind.READMITTED, 0, text=None))
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text="ring the builder"))
    arising(april)
    assert [(m.text, m.is_exempt) for m in followed(march, april)] == [(SURVEY, True), ("ring the builder", False)]


def test_a_matter_is_carried_forward_as_it_was_said_and_goes_on_there() -> None:
    march, april = held(MARCH), held(APRIL)
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text=f"send {{@{LINTERN}}} the survey", due=APRIL))
    (action,) = followed(march)
    names = {person.id: person.name for person in march.meeting.people.values()}
    entry = april.enter(carried_forward(action, april.meeting.places, names))
    assert (entry.kind, entry.persons, entry.of_date, entry.due) == (Kind.ARISING, (HAND,), MARCH, APRIL)
    april.record(Kind.DONE, "")
    (done,) = followed(march, april)
    assert done.is_done


def test_who_is_not_on_the_roll_any_more_is_named_in_words_and_the_matter_still_goes_on() -> None:
    march, april = held(MARCH), held(APRIL)
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text=f"send {{@{LINTERN}}} the {{{{survey}}"))
    (action,) = followed(march)
    names = {person.id: person.name for person in march.meeting.people.values()}
    entry = april.enter(carried_forward(action, frozenset(), names))
    assert (entry.persons, entry.text) == ((), "send Councillor P Lintern the {{survey}")
    april.record(Kind.DONE, "")
    (done,) = followed(march, april)
    assert (done.is_done, done.owners) == (True, (HAND,))


def test_a_review_is_carried_forward_with_its_number() -> None:
    march = held(MARCH)
    march.enter(Entry(0, Kind.REVIEW, 0, persons=(LINTERN,), text="Keep a directory of halls", subject="R1"))
    (matter,) = followed(march)
    entry = carried_forward(matter, march.meeting.places, {})
    assert (entry.kind, entry.subject, entry.of_date, entry.persons) == (Kind.REVIEW, "R1", None, (LINTERN,))


def test_another_day_by_which_it_is_due_does_not_make_it_another_matter() -> None:
    march, april, may = held(MARCH), held(APRIL), held(MAY)
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text=f"{SURVEY} by 8 April 2024", due=APRIL))
    april.enter(Entry(0, Kind.ARISING, 0, persons=(HAND,), text=f"{SURVEY}, by 13 May", of_date=MARCH, due=MAY))
    arising(may)
    (matter,) = followed(march, april, may)
    assert (matter.text, matter.due) == (f"{SURVEY} by 8 April 2024", MAY)


@pytest.mark.parametrize(
    ("said", "task"),
    [
        ("that she would arrange it", "to arrange it"),
        ("undertook that they would be happy to send the dates", "to send the dates"),
        ("agreed to the request", ""),
        ("agreed to a site visit in May", ""),
        ("agreed to write to the Minister", "to write to the Minister"),
        ("that it would not be done", ""),
        ("that he would be at the meeting", ""),
        ("asked that the bins be emptied", ""),
        ("said that to her it was plain", ""),
    ],
)
def test_what_somebody_undertook_is_something_to_do(said: str, task: str) -> None:
    assert as_task(said) == task
    entry = Entry(1, Kind.ANSWER, 10, None, (1,), said, is_action=True)
    (matter,) = matters([MatterLine(1, None, entry)], {})
    assert matter.text == (task or (f"undertook {said}" if said.startswith("that ") else said))


@pytest.mark.parametrize(
    ("later", "is_same"),
    [
        ("place the order for the shelter at the bus stop", True),
        ("place the order, by 1 June 2024", True),
        ("place an order for the bus shelter", True),
        ("ask for a price", False),
        ("order", False),
    ],
)
def test_an_action_that_is_carried_forward_in_other_words_is_one_matter(later: str, is_same: bool) -> None:
    march, april = held(MARCH), held(APRIL)
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text="place the order for the shelter", due=APRIL))
    march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text="thank the scouts"))
    april.enter(Entry(0, Kind.ARISING, 0, persons=(HAND,), text=later, of_date=MARCH))
    april.record(Kind.DONE, "It was done.")
    found = followed(march, april)
    assert [matter.is_done for matter in found] == ([True, False] if is_same else [False, False, True])


def test_other_words_that_may_be_of_two_actions_are_an_action_of_their_own() -> None:
    march, april = held(MARCH), held(APRIL)
    for what in ("write to the county about the bridge", "write to the county about the verge"):
        march.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text=what))
    april.enter(Entry(0, Kind.ARISING, 0, persons=(HAND,), text="write to the county", of_date=MARCH))
    assert len(followed(march, april)) == 3


def test_the_same_words_promised_again_at_another_meeting_are_another_action() -> None:
    march, april = held(MARCH), held(APRIL)
    for chamber in (march, april):
        chamber.enter(Entry(0, Kind.ACTION, 0, persons=(HAND,), text="place the order for the shelter"))
    assert len(followed(march, april)) == 2


# Who asked and who answered last, and what was promised


def test_who_asked_and_answered_last_in_the_item() -> None:
    sitting = Sitting()
    sitting.open("1", "First")
    sitting.record(Kind.QUESTION, "if so", HAND)
    answer = sitting.record(Kind.ANSWER, "that it was", CLERK)
    mistaken = sitting.record(Kind.QUESTION, "if not", LINTERN)
    item = sitting.meeting.items[0].id
    assert (last_asked(sitting.meeting, item), last_answered(sitting.meeting, item)) == ((LINTERN,), (CLERK,))
    assert last_asked(sitting.meeting, item, answer.position) == (HAND,)
    assert last_asked(sitting.meeting, None) == ()
    sitting.strike(mistaken)
    assert last_asked(sitting.meeting, item) == (HAND,)
    sitting.open("2", "Second")
    assert last_asked(sitting.meeting, sitting.meeting.items[1].id) == ()


def test_what_was_promised_by_each_owner() -> None:
    sitting = Sitting()
    action = sitting.record(Kind.ACTION, "to write", HAND, LINTERN)
    unowned = sitting.record(Kind.ACTION, "write to the board")
    promised = sitting.record(Kind.PROMISE, "figures", CLERK)
    sitting.record(Kind.STATEMENT, "spoke", HAND)
    spoke = sitting.meeting.entries[-1]
    flagged = replace(spoke, is_action=True)
    sitting.meeting = apply(sitting.meeting, [Change(spoke, flagged)])
    struck = sitting.record(Kind.ACTION, "nothing after all", HAND)
    sitting.strike(struck)
    assert [(a.entry, a.owner) for a in actions(sitting.meeting)] == [
        (action, HAND),
        (action, LINTERN),
        (unowned, None),
        (promised, CLERK),
        (flagged, HAND),
    ]
