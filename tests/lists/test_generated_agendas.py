"""Agendas in the usual layouts, made of usual items, read back: no item is lost, invented, run together with another or
given another number, author or time without a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest

from clerk_tui.importing.agenda import found_agenda
from clerk_tui.importing.readers import read_bytes
from clerk_tui.lists import read_items
from clerk_tui.lists.names import folded

OPENING = (
    "Apologies for absence;Declarations of interest;Minutes of the meeting held on 4 February 2026;Public question time"
    ";Approval of the agenda;Matters arising;Chair’s announcements"
).split(";")
BUSINESS = (
    "Finance report;Tree works in the churchyard;Budget monitoring 2025/26 – quarter 3;Local plan: reply to the council"
    ";Award of the contract for the resurfacing of Station Road and Church Street;Speed limit on the A413;Parking"
    ";Lease of land at 14 Hill View;Policy 5.12, Attendance;Community grants;Dog fouling;Purchase of two electric vans"
).split(";")
ENDING = (
    "Correspondence;Items for the next agenda;Date of next meeting – Wednesday 1 April 2026;Close of meeting".split(";")
)
PARTS = "Drains;Potholes;Play area;Bus service 48;Payments for February;Footway in Bay Road".split(";")
WHO = (
    "Clerk;Head of Highways;Director of Finance;Town Manager;Superintendent;Assistant Director of Planning"
    ";Director of Environment and Community Services;Treasurer"
).split(";")
SAID = (
    "To note progress and to agree the next steps.",
    "Members are asked to note the report.",
    "It is proposed that the policy be adopted with effect from 1 May 2026.",
)

Told = tuple[str, str, str, str, bool]
"""The number, the title, the author, the time of an item, and whether it is exempt."""

NUMBERS: dict[str, Callable[[int], str]] = {
    "1.": lambda n: f"{n}.",
    "1)": lambda n: f"{n})",
    "(1)": lambda n: f"({n})",
    "1": str,
    "A.": lambda n: f"{chr(64 + n)}.",
    "24/25-1": lambda n: f"24/25-{40 + n}",
    "041/26": lambda n: f"{40 + n:03}/26",
    "Item 1": lambda n: f"Item {n}",
    "none": lambda n: "",
}
AROUND: dict[str, Callable[[str, str, Random], tuple[str, str, str]]] = {
    "nothing": lambda title, who, random: (title, "", ""),
    "dotted pages": lambda title, who, random: (f"{title} {'.' * 12} {random.randint(1, 99)}", "", ""),
    "pages in brackets": lambda title, who, random: (f"{title} (Pages {random.randint(3, 9)} – 24)", "", ""),
    "a time": lambda title, who, random: (f"{title} (7.{random.randint(10, 50)}pm)", "", "time"),
    "a star": lambda title, who, random: (f"{title} *", "", ""),
    "a post in brackets": lambda title, who, random: (f"{title} ({who})", who, ""),
    "a post below": lambda title, who, random: (f"{title}\n({who})", who, ""),
    "a report": lambda title, who, random: (f"{title}\nReport of the {who}", who, ""),
    "a presenter": lambda title, who, random: (f"{title}\nPresented by: {who}", who, ""),
    "exempt and a post": lambda title, who, random: (f"{title} (Exempt) ({who})", who, "exempt"),
    "a sentence": lambda title, who, random: (f"{title}\n{random.choice(SAID)}", "", ""),
}


def _agenda(random: Random, numbers: str, around: str) -> tuple[str, list[Told]]:
    """An agenda, and what is true of its items."""
    titles = random.sample(OPENING, 3) + random.sample(BUSINESS, 6) + random.sample(ENDING, 2)
    blocks: list[str] = []
    told: list[Told] = []
    for count, title in enumerate(titles, 1):
        printed = NUMBERS[numbers](count)
        written, who, what = title, "", ""
        if title in BUSINESS:
            written, who, what = AROUND[around](title, random.choice(WHO), random)
        first, *below = written.split("\n")
        set_in = " " * 10 if printed else ""
        lines = [f"{printed:10}{first}" if printed else first, *(set_in + line for line in below)]
        at = written.rpartition("(")[2].rstrip(")") if what == "time" else ""
        number = printed.removeprefix("Item ").strip("().")
        told.append((number, folded(title), folded(who), at, what == "exempt"))
        if printed and title in BUSINESS and around in ("nothing", "dotted pages") and random.random() < 0.4:
            for letter, part in zip("ab", random.sample(PARTS, 2), strict=True):
                lines.append(f"{set_in}({letter})  {part}")
                told.append((letter, folded(part), "", "", False))
        blocks.append("\n".join(lines))
    return random.choice(("\n", "\n\n") if printed else ("\n\n",)).join(blocks), told


def _assert_told(read: Sequence[tuple[Told, str]], told: Sequence[Told], quoted: str, text: str) -> None:
    """Nothing is read otherwise than it is without a mark; `quoted` is what was said to be left out."""
    sure = [item for item, mark in read if not mark]
    marked = folded(" ".join(f"{item[1]} {item[2]} {mark}" for item, mark in read if mark) + quoted)
    assert not [item for item in sure if item not in told], text
    assert all(item[1] in marked for item in told if item not in sure), text


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("numbers", NUMBERS)
def test_every_item_of_a_pasted_agenda_is_read_as_it_is_or_marked(numbers: str, around: str) -> None:
    random = Random(f"{numbers}, {around}")
    for _ in range(4):
        text, told = _agenda(random, numbers, around)
        items = read_items(text)
        read = [((i.number, folded(i.title), folded(i.author), i.time, i.is_exempt), i.mark) for i in items]
        _assert_told(read, told, "", text)


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("numbers", NUMBERS)
def test_every_item_of_an_agenda_in_a_file_is_read_as_it_is_or_told(numbers: str, around: str) -> None:
    random = Random(f"{numbers}, {around}, in a file")
    head = "Elmfield Town Council\n\nMeeting of the Roads Committee\n\nTuesday 7 July 2026 at 1400 hrs\n\n"
    head += "Library Community Room, 210 N. Main Street, Elmfield\n\nAGENDA\n\n"
    for _ in range(2):
        text, told = _agenda(random, numbers, around)
        found = found_agenda(read_bytes("agenda.txt", (head + text + "\n\nJ. Ash\nClerk to the Council\n").encode()))
        assert (str(found.head.date), str(found.head.time)) == ("2026-07-07", "14:00:00")
        assert found.head.venue == "Library Community Room, 210 N. Main Street, Elmfield"
        tops = [item for item in told if not item[0].islower()]  # a part has the number of its item here
        read = [((i.number, folded(i.title), folded(i.author), "", i.is_exempt), i.mark) for i in found.items]
        read = [one for one in read if not one[0][0][-1:].islower()]
        left = " ".join(doubt for doubt in found.doubts if "left out" in doubt)
        _assert_told(read, [(number, title, who, "", exempt) for number, title, who, _, exempt in tops], left, text)
