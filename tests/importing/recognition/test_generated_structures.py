"""Minutes whose items stand in a table, in two columns of lines, or under headings set alike, made at random:
no item is lost, and what was decided stands under the item that it was decided in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest

from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.recognition import recognise
from clerk_tui.meeting import Head, Kind, Meeting
from clerk_tui.meeting.meeting import Directory

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


PAID = {"Bolt Ltd": "the gate", "Stone and Co": "a new lamp", "Oxbury Hall": "the room", "Royal Mail": "the stamps"}
PAID |= {"Green Gardens": "the mowing", "Reed Bros": "two benches"}


@pytest.mark.parametrize("number", ["{}. ", "{}/24 ", "{} "])
def test_a_list_in_columns_or_a_table_below_an_item_with_a_number_has_no_items(number: str) -> None:
    above = [
        *HEAD,
        PRESENT,
        number.format(6) + "Apologies",
        "None.",
        number.format(7) + "Finance",
        "This was approved:",
    ]
    close = number.format(8) + "Close"
    paid = [(who, f"Payment for {what} in May.") for who, what in PAID.items()]
    typed = "\n".join([*(f"{line}\n" for line in above), *(who.ljust(30) + what for who, what in paid), "", close])
    rows = "".join(f"<tr><td>{who}</td><td>{what}</td></tr>" for who, what in paid)
    page = f"{''.join(f'<p>{line}</p>' for line in above)}<table>{rows}</table><p>{close}</p>"
    for name, text in {"minutes.txt": typed, "minutes.html": f"<html><body>{page}</body></html>"}.items():
        meeting = recognise(read_bytes(name, text.encode()), Head(1), Directory()).meeting
        assert [item.title for item in meeting.items_taken] == ["Apologies", "Finance", "Close"], name


def test_a_table_of_what_was_paid_has_no_items() -> None:
    paid = [(who, f"Payment for {what} in May.", "£40.00") for who, what in PAID.items()]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>" for cells in paid)
    above = "".join(f"<p>{line}</p>" for line in (*HEAD, PRESENT))
    page = f"{above}<h3>Apologies</h3><p>None.</p><h3>Finance</h3><table>{rows}</table><h3>Close</h3><p>At 9.10pm.</p>"
    meeting = recognise(
        read_bytes("m.html", f"<html><body>{page}</body></html>".encode()), Head(1), Directory()
    ).meeting
    assert [item.title for item in meeting.items_taken] == ["Apologies", "Finance", "Close"]


def test_labels_of_people_above_items_in_columns_are_no_items() -> None:
    people = {"Present:": "Cllr Bronwen Will (Chair of the council).", "Clerk:": "Meg Tait (Clerk to the council)."}
    people["Apologies:"] = "Cllr Kofi May (on holiday)."
    told = {title: TOLD[at % len(TOLD)] for at, title in enumerate(TITLES[:5])}
    rows = [*people.items(), *told.items()]
    text = "\n".join([*HEAD, "", *(f"{left.ljust(36)}{right}\n" for left, right in rows)])
    meeting = recognise(read_bytes("minutes.txt", text.encode()), Head(1), Directory()).meeting
    assert [item.title for item in meeting.items_taken] == list(TITLES[:5])
    assert "Meg Tait" in {person.name for person in meeting.people.values()}
