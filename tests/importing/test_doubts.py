"""What does not hang together in imported minutes is doubted, and what does is not."""

from __future__ import annotations

from datetime import date

import pytest

from clerk_tui.importing.doubts import Doubt, Sort, doubts_of, told_once
from clerk_tui.importing.examine import checked
from clerk_tui.meeting import AgendaItem, Entry, Head, Kind, Meeting

from .recognition.made import NAMES, text_source

MINUTES = """ELMFIELD PARISH COUNCIL

Minutes of the meeting held on Monday 3 March 2003 in the Village Hall at 7.00 pm.

Present: Cllr A Ash (Chairman), Cllr B Birch, Cllr C Cedar, Cllr D Doyle, Cllr E Elm, Mrs F Finch (Clerk)

1. Apologies for absence

There were no apologies.

2. Minutes

It was proposed by Cllr Birch, seconded by Cllr Cedar, that the minutes be approved. The motion was carried.

3. The pond

Cllr Doyle moved, seconded by Cllr Elm, that the pond be dredged.

For: Cllr Ash, Cllr Birch, Cllr Cedar, Cllr Doyle
Against: Cllr Elm

The motion was carried.

4. Finance

RESOLVED that the accounts be paid.

The meeting closed at 8.15 pm.
"""


def doubts(*changes: tuple[str, str]) -> list[str]:
    """What is doubtful in the minutes after some changes to their words."""
    text = MINUTES
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return [str(doubt) for doubt in checked(text_source(text))[1]]


def test_nothing_is_doubtful_in_minutes_that_hang_together() -> None:
    assert doubts() == []


def test_the_public_may_speak_between_numbered_items() -> None:
    assert doubts(("4. Finance", "Public participation\n\nNobody spoke.\n\n4. Finance")) == []


_FEW = ("B Birch, Cllr C Cedar, Cllr D Doyle, Cllr E Elm, Mrs F Finch (Clerk)", "F Fir")
_SORRY = ("There were no apologies", "Apologies were received from Cllr Birch")
_VICAR = ("paid.", "paid.\n\n5. Trees\n\nThis was seconded by the Vicar of the church next door.")
_LOST = ("motion was carried.\n\n4", "motion was lost.\n\n4")


def test_apologies_that_are_accepted_are_no_decision() -> None:
    welcome = "5. Welcome\n\nThe Chair welcomed everybody. Apologies from Mr Gorse were accepted."
    assert doubts(("accounts be paid.", f"accounts be paid.\n\n{welcome}")) == []


def test_an_imported_action_is_due_by_the_day_in_its_words() -> None:
    text = MINUTES.replace(
        "RESOLVED that the accounts", "Action: The Clerk to pay the fee by 15 May.\n\nRESOLVED that the accounts"
    )
    meeting, _ = checked(text_source(text))
    (action,) = [entry for entry in meeting.entries if entry.due]
    assert action.due == date(2003, 5, 15)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("3. The pond\n\n", "", "There is no item 3."),
        ("3. The pond", "The pond", "There is no item 3."),
        ("Present: ", "", "“Cllr A Ash (Chairman), Cllr B Birch, Cllr C …” looks like a list of people"),
        ("B Birch, Cllr C", "B Birch C", "“Cllr B Birch C Cedar” is listed as present: that may be two people."),
        ("Cllr E Elm, ", "Cllr E Elm, Name, ", "“Name” is listed as present: that may be no person."),
        (*_FEW, "Only “Cllr A Ash” and “Cllr F Fir” are listed as present, but 4 others move or vote."),
        ("Cllr Doyle moved", "Cllr Oak moved", "“Cllr Oak” moved a motion, but is not listed as present."),
        ("Cllr Doyle\nAgainst", "Cllr Doyle, Cllr Oak\nAgainst", "“Cllr Oak” voted, but is not listed as present."),
        ("Cllr Cedar, Cllr Doyle\n", "Cllr Cedar\n", "“Cllr D Doyle” is present, but not in this vote by name."),
        ("For: Cllr", "For (5): Cllr", "The vote has 5 for, but 4 names for."),
        (*_LOST, "This was lost, but more voted for it than against it."),
        (*_VICAR, "“This was seconded by the Vicar of …” led to no decision here."),
        (*_SORRY, "“Cllr B Birch” is listed as present and as having sent apologies."),
    ],
)
def test_what_was_lost_is_told_at_its_place(before: str, after: str, told: str) -> None:
    assert any(told in doubt for doubt in doubts((before, after)))


def test_more_votes_than_members_are_told() -> None:
    ballots = "For: Cllr Ash, Cllr Birch, Cllr Cedar, Cllr Doyle\nAgainst: Cllr Elm\n\nThe motion was carried."
    assert doubts((ballots, "The motion was carried by 4 votes to 1.")) == []
    assert doubts((ballots, "The motion was carried by 14 votes to 1.")) == [
        "15 voted, but only 5 members are listed as present."
    ]


def test_a_doubt_stands_beside_the_words_that_it_is_about() -> None:
    text = MINUTES.replace("Cllr Doyle moved", "Cllr Oak moved")
    meeting, (doubt,) = checked(text_source(text))
    entry = next(e for e in meeting.entries if e.id == doubt.entry_id)
    assert "Cllr Oak moved" in (entry.published or "")
    assert doubt.sort is Sort.MOVERS


@pytest.mark.parametrize("name", NAMES)
def test_good_minutes_of_every_layout_have_hardly_a_doubt(name: str) -> None:
    from .recognition.made import FOLDER

    _, told = checked(text_source((FOLDER / f"{name}.txt").read_text(encoding="utf-8")))
    assert len(told) <= 1


def test_what_many_files_have_is_told_once_and_the_most_useful_first() -> None:
    nobody, gap = Doubt(Sort.PRESENT, "No list of those present was found."), Doubt(Sort.ITEMS, "There is no item 3.")
    council = Doubt(Sort.WHOLE, "No council is named.")
    files = [(f"{n}.txt", (council, gap, nobody) if n == 1 else (council, nobody)) for n in range(1, 7)]
    assert list(told_once(files)) == [
        "1.txt, 2.txt, 3.txt and 3 others: No list of those present was found.",
        "1.txt: There is no item 3.",
        "1.txt, 2.txt, 3.txt and 3 others: No council is named.",
    ]


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ("1. 2. 4.", "There is no item 3."),
        ("24/101 24/102 24/104", "There is no item 24/103."),
        ("38/18 39/18 41/18", "There is no item 40/18."),
        ("5-A 5-B 5-D", "There is no item 5-C."),
        ("1. 2. 3.", ""),
        ("I. II. III.", ""),
        ("1. 2. 1. 2.", ""),
        ("1. a b d", "There is no item c."),
        ("1. a 2. a b", ""),
        ("205. 206. 207.", ""),
    ],
)
def test_numbers_count_upwards_whatever_their_form(numbers: str, told: str) -> None:
    items = tuple(AgendaItem(n, f"Title {n}", n, number) for n, number in enumerate(numbers.split(), 1))
    entries = tuple(Entry(item.id, Kind.ITEM, item.id, item.id) for item in items)
    doubted = [str(doubt) for doubt in doubts_of(Meeting(Head(1), items=items, entries=entries))]
    assert [doubt for doubt in doubted if "item" in doubt] == ([told] if told else [])


_RESOLVED = "RESOLVED that the accounts be paid."
_MOVED = "Cllr Doyle moved, seconded by Cllr Elm, that the pond be dredged.\n\n"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (_RESOLVED, "The bill was passed by all.", "“The bill was passed by all.” led to no decision here."),
        (_MOVED, "", "“For: Cllr Ash, Cllr Birch, Cllr Cedar, Cllr Doyle …” counted votes on no motion that was read."),
        ("The motion was carried.", "The motion was carried. Cllr Doyle abstained.", "abstained.” is not in the vote."),
        (_RESOLVED, "It was talked over and decided.", "“… was talked over and decided.” led to no decision here."),
        (f"4. Finance\n\n{_RESOLVED}", f"Finance\n\n{_RESOLVED}\n\n4. Trees\n\nOne fell.", "“Finance” may be no item"),
        ("4. Finance", "4. Cllr A Ash", "“4. Cllr A Ash” has the number of an item to follow."),
        ("4. Finance", "4. 12 June 2003", "“12 June 2003” may be no item of the agenda."),
        ("Mrs F Finch", "[ ] Mrs F Finch", "The list of those present has boxes that are not ticked"),
        (
            "Cllr A Ash (Chairman), Cllr B Birch, Cllr C Cedar, Cllr D Doyle, Cllr E Elm, Mrs F Finch (Clerk)",
            "Al B, Bo C Cy D, Di E, Ed F, Flo G",
            "“Bo C Cy D” is listed as present: that may be two people.",
        ),
        ("at 7.00 pm", "at 3:10", "The meeting is said to begin at 03:10, in the night."),
    ],
)
def test_what_the_text_shows_and_the_import_has_not_is_told(before: str, after: str, told: str) -> None:
    assert any(told in doubt for doubt in doubts((before, after)))


def test_a_file_of_several_meetings_is_told() -> None:
    lines = "".join(f"Meeting #{n} - 2021-12-0{n}\n\nThe pond was dry.\n\n" for n in (3, 2, 1))
    assert any("3 lines look like the heads of meetings" in doubt for doubt in doubts(("paid.", f"paid.\n\n{lines}")))


def test_several_places_of_one_sort_are_one_doubt_for_the_document() -> None:
    text = MINUTES.replace(_RESOLVED, "The bill was passed by all.").replace(
        "There were no apologies.", "This was seconded by the Vicar.\n\nThe diary was passed by all."
    )
    (doubt,) = checked(text_source(text))[1]
    first = "3 passages, the first “This was seconded by the Vicar.”, led to no decision here"
    assert doubt.sentence == f"Look through the decisions, movers and votes: {first}."
    assert doubt.entry_id is None
    meeting, _ = checked(text_source(text))
    beside = [e.published for e in meeting.entries if e.id in doubt.places]
    assert beside == ["This was seconded by the Vicar.", "The diary was passed by all.", "The bill was passed by all."]


def test_lines_of_titled_names_at_the_top_are_told() -> None:
    roll = MINUTES[MINUTES.index("Present:") : MINUTES.index("1. Apologies")]
    lines = "Councillor Ann Ash\n\nCouncillor Ben Birch\n\nCouncillor Cy Cedar\n\nClerk\nFay Finch\n\n"
    assert any("3 lines at the top are names" in doubt for doubt in doubts((roll, lines)))


def test_headings_are_missing_where_the_text_stands_before_them_or_under_one() -> None:
    business = "".join(f"Cllr Ash moved, seconded by Cllr Elm, that oak {n} be felled. Carried.\n\n" for n in range(99))
    early = doubts(("1. Apologies", f"{business}1. Apologies"))
    assert any("Much of the text stands before the first heading found, “Apologies for absence”" in d for d in early)
    assert any(
        "Much of the text stands under “Finance”" in doubt for doubt in doubts(("paid.", f"paid.\n\n{business}"))
    )


def _told(*entries: Entry, items: str = "") -> list[str]:
    """What is doubtful in a meeting of these entries, whose items have the titles named, parted by a bar."""
    taken = tuple(AgendaItem(n, title, n) for n, title in enumerate(filter(None, items.split("|")), 1))
    headed = tuple(Entry(90 + item.id, Kind.ITEM, item.id, item.id, published=item.title) for item in taken)
    told = doubts_of(Meeting(Head(1), items=taken, entries=(*headed, *entries)))
    return [doubt.sentence for doubt in told if "those present" not in doubt.sentence]


@pytest.mark.parametrize(
    ("text", "published", "is_doubtful"),
    [
        ("adjourn", "Mr Ash moved to adjourn, seconded by Mr Elm.", False),
        ("adjourn was made", "Motion to adjourn was made by Mr Ash.", True),
        ("the board moves that it be paid", "Motion by Mr Ash: the board moves that it be paid.", True),
        ("meeting ended motion to adjourn", "Meeting ended Motion to adjourn by Mr Ash.", True),
        ("pay for the pump Ash/Elm", "Pay for the pump Ash/Elm.", True),
        ("end the meeting time 7:20", "Mr Ash moved to end the meeting. Time 7:20", True),
        ("This recommendation", "The board approved this recommendation.", True),
        ("approve, Mr Elm second", "Mr Ash moves to approve, Mr Elm second.", True),
        ("It was proposed to mend it", "It was proposed to mend it.", True),
        ("Roads and paths", "Moved by Mr Ash and carried, to mend them.", True),
        ("Roads and paths", "Mr Ash moved Roads and paths.", False),
        ("to this request", "They agreed to this request.", True),
        ("amend her motion to pay", "Mrs Elm moved to amend her motion to pay.", False),
    ],
)
def test_words_that_are_not_those_of_a_motion_are_told(text: str, published: str, is_doubtful: bool) -> None:
    motion = Entry(1, Kind.MOTION, 10, 1, text=text, published=published, persons=(1, 2))
    assert bool(_told(motion, items="Roads and paths")) is is_doubtful


def test_an_outcome_that_was_not_recorded_and_a_seconder_without_a_name_are_told() -> None:
    motion = Entry(1, Kind.MOTION, 10, 1, text="mend it", published="Ash moved to mend it; Elm seconded.", persons=(1,))
    note = Entry(2, Kind.NOTE, 11, 1, text="All voted in favour.", published="All voted in favour.")
    told = _told(motion, note, items="Roads")
    assert "“All voted in favour.” told of an outcome that was not recorded." in told
    assert any("Elm seconded.”: the motion has no seconder here." in doubt for doubt in told)


def test_lines_that_look_like_the_headings_beside_them_are_told() -> None:
    notes = [Entry(n, Kind.NOTE, 10, 1, text=words, published=words)
        for n, words in enumerate(("New Bridge – The bridge is late.", "Old Mill – The mill is shut."), 1)]  # fmt: skip
    assert _told(*notes, items="Roads –|Paths –|Ponds –") == [
        "2 lines with a dash may begin with a heading: “New Bridge – The bridge is late.”."
    ]
    assert _told(*notes, items="Roads|Paths|Ponds") == []
    assert _told(*notes[:1], items="Roads –|Paths –|Ponds –") == []


def test_the_number_of_an_item_to_follow_is_told() -> None:
    items = tuple(AgendaItem(n, f"Title {n}", n, f"{n}.") for n in (1, 2, 3))
    entries = [Entry(item.id, Kind.ITEM, item.id, item.id) for item in items]
    for number, is_told in ((4, True), (7, False)):
        note = Entry(9, Kind.NOTE, 9, 3, text="The oak is old.", published=f"{number}. The oak is old.")
        told = [str(doubt) for doubt in doubts_of(Meeting(Head(1), items=items, entries=(*entries, note)))]
        assert any("has the number of an item to follow" in doubt for doubt in told) is is_told
