"""What an office needs beside the minutes: a summons, the days of publication and call-in, each owner's actions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from email import message_from_string
from email.policy import default

import pytest
from scenarios.reading import scenario

from clerk_tui import minutes, notation
from clerk_tui.errors import NotFoundError, UsageError
from clerk_tui.meeting import AgendaItem, Head, Meeting, Stage
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import Style
from clerk_tui.minutes.document import BlockKind
from clerk_tui.minutes.papers import Order, document, written
from clerk_tui.minutes.style import PaperWords

PLANNED = Meeting(
    Head(1, "Elmfield Council", "Roads Committee", date(2024, 12, 20), time(19, 30), "Town Hall"),
    items=(AgendaItem(1, "Apologies", 1, "1"), AgendaItem(2, "Bridge repairs", 2, "2")),
)
WORDS = PaperWords(
    summons="You are summoned to a meeting of {body}[ in {venue}][ on {date}][ at {time}].",
    place="Village Hall",
    contact=("Ann Lee, Clerk", "01234 567890"),
    published="Published on {date}.",
    published_after=2,
    call_in="Decisions can be called in until {date}.",
    call_in_after=5,
    closed_days=("2024-12-25", "2024-12-26", "2025-01-01"),
)


def style(words: PaperWords = WORDS) -> Style:
    return replace(minutes.load("plain"), papers=words)


def paper(meeting: Meeting, name: str, words: PaperWords = WORDS, **order: str | int) -> str:
    return str(written(meeting, style(words), Order(name, **order)))  # type: ignore[arg-type]


def test_the_agenda_of_a_planned_meeting_has_summons_place_items_and_contact() -> None:
    assert PLANNED.stage is Stage.PLANNED
    text = paper(PLANNED, "agenda")
    assert "You are summoned to a meeting of Roads Committee in Town Hall on" in text
    assert text.index("1. Apologies" if "1. Apologies" in text else "Apologies") < text.index("Bridge repairs")
    assert text.rstrip().endswith("01234 567890")
    nowhere = replace(PLANNED, head=replace(PLANNED.head, venue=""))
    assert "in Village Hall on" in paper(nowhere, "agenda")


@pytest.mark.parametrize(
    ("author", "line"),
    [
        ("Treasurer", "Report of the Treasurer"),
        ("Head of Highways", "Report of the Head of Highways"),
        ("Assistant Director (Finance)", "Report of the Assistant Director (Finance)"),
        ("the Clerk", "Report of the Clerk"),
        ("Ann Lee, Clerk", "Report of Ann Lee, Clerk"),
        ("Cllr Ash", "Report of Cllr Ash"),
        ("Tree Working Group", "Report of Tree Working Group"),
        ("Cllr Reeve", "Report of Cllr Reeve"),
        ("J. Warden", "Report of J. Warden"),
    ],
)
def test_a_report_on_the_agenda_is_that_of_the_holder_of_a_post(author: str, line: str) -> None:
    items = (AgendaItem(1, "Accounts", 1, "1", author=author),)
    assert line in paper(replace(PLANNED, items=items), "agenda").splitlines()


def test_the_contact_is_no_part_of_the_last_item() -> None:
    made = document(PLANNED, style(), Order("agenda"))
    assert [b.text for b in made.blocks if b.kind is BlockKind.SIGNATURE] == ["Ann Lee, Clerk", "01234 567890"]


def test_no_agenda_prints_a_gap() -> None:
    for meeting in (PLANNED, replace(PLANNED, head=Head(1, "", "Roads")), scenario("parish-march")):
        for words in (WORDS, PaperWords()):
            assert "??" not in paper(meeting, "agenda", words)
    assert "Place: Village Hall. The date and the time are to be announced." in paper(
        scenario("parish-march"), "agenda"
    )
    assert "The date, time and place are to be announced." in paper(scenario("parish-march"), "agenda", PaperWords())


def test_days_of_publication_and_call_in_are_working_days() -> None:
    held = replace(scenario("parish-march"), head=replace(scenario("parish-march").head, date=date(2024, 12, 20)))
    text = paper(held, "decisions")  # a Friday; Monday, Tuesday; then the 27th, 30th, 31st, and 2 and 3 January
    assert "Published on 24 December 2024." in text
    assert "Decisions can be called in until 3 January 2025." in text
    assert "called in" not in paper(held, "decisions", PaperWords())


@pytest.mark.parametrize(
    ("day", "count", "then"),
    [
        (date(2024, 12, 20), 0, date(2024, 12, 20)),
        (date(2024, 12, 21), 0, date(2024, 12, 23)),
        (date(2024, 12, 24), 1, date(2024, 12, 27)),
        (date(2024, 12, 21), 1, date(2024, 12, 23)),
    ],
)
def test_working_days_leave_out_weekends_and_closed_days(day: date, count: int, then: date) -> None:
    assert WORDS.working_day(day, count) == then


def test_each_owner_has_a_list_of_their_own_and_an_e_mail() -> None:
    meeting = scenario("parish-march")
    whole = paper(meeting, "actions")
    owners = [line for line in whole.splitlines() if line.strip()]
    assert owners
    from clerk_tui.minutes.papers import Before
    from clerk_tui.minutes.papers.actions import OpenActions

    known = OpenActions(meeting, style(), Before(), with_exempt=False)
    first = known.owners()[0]
    alone = paper(meeting, "actions", owner=first)
    assert f"for {first}".casefold() in alone.casefold()
    assert all(other not in alone for other in known.owners() if other != first and other not in first)
    mail = message_from_string(paper(meeting, "actions", owner=first, format="eml"), policy=default)
    assert mail["Subject"].startswith(f"Actions for {first}")
    assert mail["X-Unsent"] == "1"
    assert mail.get_content() == paper(meeting, "actions", owner=first, width=76)
    with pytest.raises(NotFoundError, match=first.split(maxsplit=1)[0]):
        paper(meeting, "actions", owner="Nobody Whatever")
    with pytest.raises(UsageError):
        paper(meeting, "decisions", owner=first)


def test_the_agenda_says_whose_report_an_item_is_and_that_it_is_exempt() -> None:
    items = (
        AgendaItem(1, "Accounts", 1, "1", author="Treasurer"),
        AgendaItem(2, "Lease // of the mill", 2, "2", is_exempt=True),
    )
    meeting = replace(PLANNED, items=items)
    text = paper(meeting, "agenda")
    assert "Report of the Treasurer" in text
    assert text.index("Lease") < text.index("Not for publication")
    notes = notation.write_notes(meeting)
    assert "/agenda 1 Accounts // Treasurer" in notes
    again = notation.read_notes(notes, Head(1), Directory(), minutes.style_names()).meeting
    assert [(i.number, i.title, i.author, i.is_exempt) for i in again.items] == [
        ("1", "Accounts", "Treasurer", False),
        ("2", "Lease // of the mill", "", True),
    ]
