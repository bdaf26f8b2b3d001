"""Minutes whose items stand in a table, in two columns of lines, or under headings set alike, made at random:
no item is lost, and what was decided stands under the item that it was decided in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest

from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.recognition import recognise
from clerk_tui.meeting import Head, Kind, Meeting
from clerk_tui.meeting.directory import Directory

TITLES = (
    "Clock Tower,Dog Waste,Harvest Supper,Hydrant Inspections,Speed Survey,Bus Shelter,War Memorial,Tennis Courts"
    ",Safeguarding,Fundraising,Gate Keys,Lease of the Boathouse,Trees in Back Lane,Risk Assessment"
).split(",")
TOLD = (
    "Nothing had been heard from the agent since August.",
    "Volunteers had cleared the ditch on two Saturdays, and the water now ran freely under the lane.",
    "The survey showed that one car in five went faster than the limit.",
    "Several members had visited the site and found the drains blocked.",
)
HEAD = ("Harrow Brook Community Council", "Minutes of the Meeting", "Monday, 14 October 2024")
PRESENT = "Present: Cllr Bronwen Will, Cllr Kofi May, Cllr Edith Church, Cllr Lars King"

Items = Sequence[tuple[str, Sequence[str]]]


def _columns(items: Items) -> str:
    lines = [*HEAD, "", PRESENT, ""]
    for title, told in items:
        lines += [title.ljust(36) + told[0], *(" " * 36 + text for text in told[1:]), ""]
    return "\n".join(lines)


def _page(items: Items, row: Callable[[str, str], str], around: str = "") -> str:
    head = "".join(f"<p>{line}</p>" for line in (*HEAD, PRESENT))
    rows = "".join(row(title, "".join(f"<p>{text}</p>" for text in told)) for title, told in items)
    return f"<html><body>{head}{f'<{around}>{rows}</{around}>' if around else rows}</body></html>"


LAYOUTS: dict[str, Callable[[Items], tuple[str, str]]] = {
    "columns": lambda items: ("minutes.txt", _columns(items)),
    "table": lambda items: ("m.html", _page(items, lambda t, p: f"<tr><td>{t}</td><td>{p}</td></tr>", "table")),
    "bold": lambda items: ("m.html", _page(items, lambda t, p: f"<p><b>{t}</b></p>{p}")),
    "headings": lambda items: ("m.html", _page(items, lambda t, p: f"<h3>{t}</h3>{p}")),
}
NUMBERS: dict[str, Callable[[int], str]] = {
    "none": lambda at: "",
    "figures": lambda at: f"{at + 1}. ",
    "letters": lambda at: f"{'abcdefghij'[at]}) ",
    "minutes of a year": lambda at: f"24/25-{at + 31} ",
}


def _meeting(layout: str, number: str, seed: int) -> tuple[Meeting, list[str], list[int]]:
    """What is read of minutes made at random, their titles, and the places of the items with a decision."""
    random = Random(f"{layout} {number} {seed}")
    titles = random.sample(TITLES, 7)
    if layout != "columns":
        titles[3] = random.choice(("Clerk", "Grant of £500", "Secretary"))  # set as the others are
    decided = random.sample(range(7), 3)
    items = []
    for at, title in enumerate(titles):
        told = random.sample(TOLD, random.randint(1, 2))
        told += ["Cllr May moved to close the hut. Cllr King seconded. Motion carried."] if at in decided else []
        items.append((NUMBERS[number](at) + title, told))
    name, text = LAYOUTS[layout](items)
    return recognise(read_bytes(name, text.encode()), Head(1), Directory()).meeting, titles, sorted(decided)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_item_is_found_and_holds_what_was_decided_in_it(layout: str, number: str) -> None:
    for seed in range(6):
        meeting, titles, decided = _meeting(layout, number, seed)
        items = [item for item in meeting.items_taken if not item.is_heading]
        places = [item.id for item in items]
        assert [item.title for item in items] == titles, seed
        assert [places.index(e.item_id or 0) for e in meeting.entries if e.kind is Kind.MOTION] == decided, seed


def test_a_list_in_two_columns_below_an_item_with_a_number_is_no_row_of_items() -> None:
    paid = {"Bolt Ltd": "the gate", "Stone and Co": "a new lamp", "Oxbury Hall": "the room", "Royal Mail": "the stamps"}
    paid |= {"Green Gardens": "the mowing", "Reed Bros": "two benches"}
    rows = [who.ljust(30) + f"Payment for {what} in May." for who, what in paid.items()]
    lines = [
        *HEAD,
        "",
        PRESENT,
        "",
        "1. Apologies",
        "None.",
        "",
        "2. Finance",
        "These were approved:",
        *rows,
        "",
        "3. Close",
    ]
    meeting = recognise(read_bytes("minutes.txt", "\n".join(lines).encode()), Head(1), Directory()).meeting
    assert [item.title for item in meeting.items_taken] == ["Apologies", "Finance", "Close"]
