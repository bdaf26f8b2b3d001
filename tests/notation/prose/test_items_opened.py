"""An item that a clerk opens in prose offers its line; prose about an item does not."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

HELD = meeting_of("""
/date 4 June 2026 7pm
/chair Cllr Ivy Marlow
/member Cllr T Rudd
/agenda 1 Apologies
/agenda 2 Minutes of the last meeting
/agenda 3 Fire Department
/agenda 4 Web page
/agenda 5 Public comment
/agenda 6 Date of next meeting
/present all
/item 1
/open 7pm
""")


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("next item web page", "/item 4"),
        ("Next up: public comment", "/item 5"),
        ("on to fire dept", "/item 3"),
        ("moved on to item 5", "/item 5"),
        ("We moved to item 3", "/item 3"),
        ("now minutes", "/item 2"),
        ("back to web page.", "/item 4"),
        ("4. web page", "/item 4"),
        ("item 4 web page", "/item 4"),
        ("Public Comment", "/item 5"),
        ("next meeting", "/item 6"),
        ("item 5 first", "/item 5"),
        ("5 was dealt with next", "/item 5"),
        ("taken up: 4", "/item 4"),
        ("next pt, web page", "/item 4"),
        ("reverted to 2", "/item 2"),
        ("item now: web page", "/item 4"),
        ("take item 4 now", "/item 4"),
        ("item 4 deferred", "/item 4"),
        ("Item 5 was taken next as the speaker had to leave", "/item 5"),
    ],
)
def test_an_item_that_is_opened_in_prose_offers_its_line(typed: str, offer: str) -> None:
    assert read(typed, HELD).offer == offer


@pytest.mark.parametrize(
    "typed",
    [
        "Apologies",
        "item 1 apologies",
        "Web page was shown to the public",
        "moved to a new web page",
        "Next meeting 4 July at 7pm",
        "4 fire engines came",
        "the fire department came on to the site",
        "Now the public may comment on it",
        "next steps were agreed for web pages",
        "item 5 first payment due in May",
        "item 4 taken in camera",
        "item 4 was brought forward last month",
        "item 4 closed 8.15",
        "item 4 carried 4-1",
    ],
)
def test_prose_about_an_item_stays_prose(typed: str) -> None:
    assert not read(typed, HELD).offer.startswith("/item")


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("web page 4", "/item 4"),
        ("Web page (4)", "/item 4"),
        ("comment 5", "/item 5"),
        ("web page 5", ""),
        ("Rudd 4", ""),
        ("page 4 was read", ""),
    ],
)
def test_an_item_by_its_title_and_then_its_number(typed: str, offer: str) -> None:
    assert read(typed, HELD).offer == offer


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("3. AGREED", ()),
        ("3. NOTED", ("/item 3", "NOTED")),
        ("3. VAT", ("/item 3", "VAT")),
        ("4 web. two quotes by 9 Jan, host £36 - yes", ("/item 4", "two quotes by 9 January, host £36 - yes")),
        ("5. PB 2026-14 continued from 20 May", ("/item 5", "PB 2026-14 continued from 20 May")),
        ("3 - fire department - two calls", ("/item 3", "two calls")),
        ("4 - the page is down", ("/item 4", "the page is down")),
        ("3 fire report - two calls", ("/item 3", "fire report - two calls")),
        ("4 - for, 2 - against", ()),
        ("4: against", ()),
        ("5 - present, 1 - absent", ()),
        ("4 web page. two faults found", ("/item 4", "two faults found")),
        ("4 TR - two quotes in for a host", ("/item 4", "rudd: reported two quotes in for a host")),
        ("4 LED - two quotes in", ()),
        ("4 trees down", ()),
        ("4 LED lamps ordered", ()),
    ],
)
def test_a_number_opens_its_item_and_no_word_is_lost(typed: str, lines: tuple[str, ...]) -> None:
    reading = read(typed, HELD)
    assert tuple(filter(None, (reading.offer, *reading.then))) == lines


UNNUMBERED = meeting_of("""
/date 4 June 2026 7pm
/chair Cllr Ivy Marlow
/agenda Apologies
/agenda Fire Department
/present all
""")


@pytest.mark.parametrize(("typed", "offer"), [("item 2", "/item Fire Department"), ("item 3", ""), ("item 0", "")])
def test_on_an_agenda_without_numbers_the_number_of_an_item_is_its_place(typed: str, offer: str) -> None:
    assert read(typed, UNNUMBERED).offer == offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("press & public excluded 8.30pm", "/exempt: The press and public were excluded at 8.30pm."),
        ("public excluded", "/exempt: The public was excluded."),
        ("Press excluded at 8pm", "/exempt: The press was excluded at 8pm."),
        ("public excluded as staff were discussed", "/exempt: public excluded as staff were discussed"),
    ],
)
def test_an_exclusion_in_no_sentence_is_offered_as_one(typed: str, offer: str) -> None:
    assert read(typed, HELD).offer == offer


AHEAD = meeting_of("""
/date 4 June 2026 7pm
/chair Cllr Ivy Marlow
/member Cllr A Hall
/member Cllr T May
/agenda 6 Cemetery wall
/agenda 7 School bus service
/agenda 8 Grants: village fair
/agenda 9 Any other business
/agenda 10 Correspondence
/agenda 11 Tree planting
/present all
/open 7pm
/item 6
""")


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("school bus", "/item 7"),
        ("AOB", "/item 9"),
        ("tree plantings", "/item 11"),
        ("sch bus svc", "/item 7"),
        ("tree pltg - three oaks", "/item 11; three oaks"),
        ("grant - two bids in", "/item 8; two bids in"),
        ("corresp - letter read", "/item 10; letter read"),
        ("corespondence - letter read", "/item 10; letter read"),
        ("Cemetery wall and bus. Two bids in", ""),
        ("School bus - operator wants more", "/item 7; The operator wanted more."),
        ("Village fair. Hall reported on stalls", "/item 8; hall: reported on stalls"),
        ("Planting day - six volunteers", ""),
        ("7 - bus times", "/item 7; bus times"),
        ("8 -", "/item 8"),
        ("Item 8:", "/item 8"),
        ("8. two bids in", "/item 8; two bids in"),
        ("8a two bids in", "/item 8; two bids in"),
        ("8 - two bids in", "/item 8; two bids in"),
        ("11 tree planting - three oaks", "/item 11; three oaks"),
        ("9 - Hall asked about the flag", "/item 9; hall? asked about the flag"),
        ("9 Hall asked about the flag", "/item 9; hall? asked about the flag"),
        ("7 hall moved, may seconded, to buy seats, carried", "/item 7; /motion hall / may: to buy seats; /carried"),
    ],
)
def test_an_item_by_words_of_its_title_or_its_number_and_the_rest_of_the_line(typed: str, lines: str) -> None:
    reading = read(typed, AHEAD)
    assert "; ".join((reading.offer, *reading.then)) == lines


@pytest.mark.parametrize(
    "typed",
    [
        "8 bids in",
        "8 a bid from the school",
        "11 trees planted",
        "2 - three oaks given",
        "8.15 two bids in",
        "12 May - fair",
        "bus 20 minutes late",
        "school - letter read",
        "grant of £200 came",
        "other business took an hour",
        "Hall - fair in May",
    ],
)
def test_a_count_or_a_word_of_a_title_opens_no_item(typed: str) -> None:
    assert not read(typed, AHEAD).offer.startswith("/item")


def test_under_matters_arising_a_topic_opens_only_the_item_that_is_next() -> None:
    agenda = "/agenda 5 Trees\n/agenda 6 Grants\n/agenda 7 Lights"
    arising = meeting_of(f"/date 4 June 2026 7pm\n/open\n/item 4 Matters arising\n{agenda}")
    assert not read("lights - done, and paid for", arising).offer.startswith("/item")
    assert read("trees - the oak was felled", arising).offer == "/item 5"


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("aob", "Any other business"),
        ("bus", "School bus service"),
        ("trees", "Tree planting"),
        ("tree plantings", "Tree planting"),
        ("letters", "letters"),
        ("May fair", "May fair"),
    ],
)
def test_the_command_finds_an_item_by_a_word_or_by_initials(typed: str, title: str) -> None:
    assert getattr(read(f"/item {typed}", AHEAD).intent, "title", "") == title


LONG = meeting_of("""
/date 4 June 2026 7pm
/chair Cllr Ivy Marlow
/member Cllr A Hall
/member Cllr Wyn Hobday
/agenda 100 Apologies for absence
/agenda 104 District report
/agenda 106 Finance and precept
/agenda 7.3 Permit for the fair
/present all
/open 7pm
""")


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("100 apologies - Hall", "/item 100; /apologies hall"),
        ("104 Marlow sent a report, circulated", "/item 104; Marlow sent a report, circulated"),
        ("106 Fin - the year closed £212 down", "/item 106; the year closed £212 down"),
        ("106 - WH reported a wall had leaned", "/item 106; hobday: reported a wall had leaned"),
        ("7.3 plans were handed round", "/item 7.3; plans were handed round"),
    ],
)
def test_a_long_number_of_the_agenda_opens_its_item_and_counts_nothing(typed: str, lines: str) -> None:
    reading = read(typed, LONG)
    assert "; ".join(filter(None, (reading.offer, *reading.then))) == lines


TITLES = meeting_of("""
/date 4 June 2026 7pm
/chair Cllr Ivy Marlow
/agenda 1 Roads
/agenda 2 Bridges
/agenda 3 Minutes of the last meeting
/agenda 5 Finance report
/agenda 9 Safeguarding
/agenda 10 Playgrounds
/agenda 12 Short-term lets
/agenda 13 Votes of thanks
/present all
/open 7pm
/item 1
""")


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("5 finance deficit", ("/item 5", "finance deficit")),
        ("item 9 safeguarding incident", ("/item 9", "safeguarding incident")),
        ("5. finance report", ("/item 5",)),
        ("3 minutes agreed", ("/item 3", "= that the minutes be agreed")),
    ],
)
def test_words_that_are_not_in_a_title_are_kept_after_its_item(typed: str, lines: tuple[str, ...]) -> None:
    reading = read(typed, TITLES)
    assert (reading.offer, *reading.then) == lines


@pytest.mark.parametrize("typed", ["3 minutes silence", "voted", "safe", "play", "short", "short - rents are up"])
def test_a_count_or_a_common_word_far_from_the_next_item_opens_none(typed: str) -> None:
    assert not read(typed, TITLES).offer.startswith("/item")


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("budget - draft presented, precept up", ("/item 4", "draft presented, precept up")),
        ("public - Mr Gale complained about noise", ("/item 3", "Mr Gale complained about noise")),
        ("treasurer", ("/item 5",)),
    ],
)
def test_a_common_word_of_a_title_far_from_the_next_item_opens_it(typed: str, lines: tuple[str, ...]) -> None:
    titles = ("Apologies", "Minutes", "Public session", "Budget 2027/28", "Treasurer's report", "Close")
    listed = "".join(f"/agenda {number} {title}\n" for number, title in enumerate(titles, 1))
    reading = read(typed, meeting_of(f"/date 4 June 2026 7pm\n/chair Mrs Ada Quill\n{listed}/item 1"))
    assert (reading.offer, *reading.then) == lines


def test_minutes_that_a_line_names_are_not_named_again_from_the_title() -> None:
    roll = "/date 12 May 2025 7pm\n/member Cllr B Webb\n/member Cllr C Hall\n/present all"
    here = meeting_of(f"{roll}\n/agenda 3 Minutes of 3 April 2025")
    reading = read("3 mins of 3 Apr approved, prop Webb sec Hall, all in favour", here)
    assert (reading.offer, *reading.then) == (
        "/item 3",
        "/motion webb / hall: that the minutes of 3 April be approved",
        "/vote all",
        "/agree 3 April 2025",
    )


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("AOB", "/item Any other business"),
        ("aocb", "/item Any other business"),
        ("Any other competent business", "/item Any other business"),
        ("item 7 AOB", "/item 7 Any other business"),
        ("7. AOB", "/item 7 Any other business"),
        ("any other business was dull", ""),
    ],
)
def test_any_other_business_that_is_not_on_the_agenda_is_an_item_too(typed: str, offer: str) -> None:
    assert read(typed, HELD).offer == offer


@pytest.mark.parametrize("typed", ["AOB", "AOCB", "any other competent business"])
def test_any_other_business_on_the_agenda_is_found_by_all_its_names(typed: str) -> None:
    planned = meeting_of(
        "/date 4 June 2026 7pm\n/chair Ivy Marlow\n/agenda 1 Lease\n/agenda 2 Any other business\n/item 1\n/open 7pm"
    )
    assert read(typed, planned).offer == "/item 2"
