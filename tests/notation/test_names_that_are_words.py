"""A line means the same whoever it names: surnames that are ordinary words are read as any other."""

from __future__ import annotations

import pytest

from clerk_tui.notation import Context, NameIndex
from clerk_tui.notation.parser import read_line

from .rolls import entry_of, meeting_of, read, seen

WORDS = "Hall Price Park May Rose Field Young Best Wood Grant Stone Church Marsh Law Day Street Ward".split()
OTHER = "Okafor"
MEETING = meeting_of(
    "/date 4 June 2026 7pm\n"
    + "".join(f"/member Cllr {'ABCDEFGHIJKLMNOPQR'[at]} {name}\n" for at, name in enumerate([OTHER, *WORDS]))
    + "/open 7pm\n/present all\n/item 4 Bus shelter\nThe shelter was looked at.\n"
)
INDEX = NameIndex(MEETING)


@pytest.mark.parametrize(
    "line",
    [
        "{} asked when the work would start",
        "{} said that the work had started",
        "{} wants to know about the bins",
        "{} queried the cost",
        "{} asked okafor for the figures",
        "{} explained the budget",
        "{} replied that it was in hand",
        "{} suggested a site visit",
        "{} left at 7.40",
        "{} left to catch a bus 7.40",
        "{} went out of the room to take a call, 7.40",
        "{} moved that the report be noted",
        "apologies from {}",
        "{}: the plan is ready",
    ],
)
def test_a_line_is_offered_alike_for_every_surname(line: str) -> None:
    offers = {name: _offered(line, name.lower()) for name in [OTHER, *WORDS]}
    assert offers == dict.fromkeys(offers, offers[OTHER])


def _offered(line: str, name: str) -> tuple[str, str]:
    """What is recorded of a line, and what is offered instead, with NAME for the name."""
    reading = read_line(line.format(name), Context(MEETING, INDEX, None, is_live=True))
    kind = reading.entry.kind.value if reading.entry is not None else ""
    return kind, reading.offer.replace(f"@{name}", "@NAME").replace(name, "NAME", 1)


@pytest.mark.parametrize("thing", ["the park", "the church", "the Street", "wood and the hall"])
@pytest.mark.parametrize(
    "line", ["agreed except for {}", "carried bar {}", "carried apart from {}", "carried with {} against"]
)
def test_a_thing_with_its_article_is_nobody_who_votes(line: str, thing: str) -> None:
    assert _offered(line, "park and wood")[1] == "/vote all -park -wood"
    assert "/vote" not in _offered(line, thing)[1]


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("hall wants to know who will pay for it", "hall? wanted to know who would pay for it"),
        ("price wants to know if it will be ready", "price? wanted to know if it will be ready"),
        ("rose asks when the gate opens", "rose? asked when the gate opened"),
    ],
)
def test_a_question_that_is_wanted_is_in_reported_speech(line: str, offer: str) -> None:
    assert read_line(line, Context(MEETING, INDEX, None, is_live=True)).offer == offer


@pytest.mark.parametrize(
    "line", ["agreed price will go up", "agreed park should close at dusk", "agreed field will flood"]
)
def test_what_is_to_become_of_a_thing_is_no_action_of_a_member(line: str) -> None:
    assert "!" not in "".join(read_line(line, Context(MEETING, INDEX, None, is_live=True)).then)
    will_ask = read_line("agreed price will ask the county", Context(MEETING, INDEX, None, is_live=True))
    assert will_ask.then == ("!price to ask the county",)


HARBOUR = meeting_of(
    "/date 11 March 2026 7pm\n/chair Cllr Ines Varga\n/member Cllr Tom Beck\n/member Cllr Dan O'Shea\n"
    "/member Cllr Will Young\n/member Cllr Priya Hill\n/present all\n/open 7pm\n/item 6 Quay lights\n"
)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("varga: thanks to o'shea for it", "thanks to O'Shea for it"),
        ("varga: thanked o’shea and hill", "thanked O'Shea and Hill"),
        ("varga: letters written by young and hill", "letters written by Young and Hill"),
        ("varga: letters written by young and old", "letters written by young and old"),
        ("varga: spoke to tb and iv", "spoke to Cllr Tom Beck and Cllr Ines Varga"),
        ("tom beck and priya hill left", "Tom Beck and Priya Hill left"),
        ("dan o'shea left", "Dan O'Shea left"),
        ("young, hill and beck - noted", "Young, Hill and Beck - noted"),
        ("young, hill and beck to be dredged", "young, hill and beck to be dredged"),
    ],
)
def test_people_in_the_words_of_a_line_are_named_as_they_are_printed(line: str, words: str) -> None:
    assert seen(entry_of(line, HARBOUR), HARBOUR) == words


@pytest.mark.parametrize(
    "line", ["varga: tb is back", "varga: we tested for tb again", "varga: ph of the water is low"]
)
def test_letters_that_may_be_something_else_become_nobody_without_a_question(line: str) -> None:
    reading = read(line, HARBOUR)
    assert reading.remark.startswith("Is “")
    assert seen(entry_of(line, HARBOUR), HARBOUR) == line.partition(": ")[2]


def test_a_word_that_is_only_begun_is_not_asked_about() -> None:
    assert read("varga: we tested for tb", HARBOUR).remark == ""
