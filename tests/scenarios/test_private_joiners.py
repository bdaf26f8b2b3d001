"""What is first recorded while the public is excluded is public only if a public line names it."""

from __future__ import annotations

import pytest

from clerk_tui import minutes
from clerk_tui.meeting import Kind, Meeting, acts, apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.minutes.papers import PAPERS, Before, Order, written
from clerk_tui.notation import write_notes

from .reading import read

HEAD = """/council Elmbridge Town Council
/committee Estates Committee
/date 2024-06-03 7.30pm
/chair Councillor Ann Able
/member Councillor Bob Baker
/member Councillor Cat Cole
/officer Dot Dean (Town Clerk)
/present all
/item 1 Land
The land was discussed.
"""
TEXTS = [form.name for form in FORMATS if form.name not in ("docx", "pdf")]


def meeting_of(*lines: str) -> Meeting:
    """A meeting of the committee with those lines typed in its first item."""
    return read(HEAD + "\n".join(lines) + "\n").meeting


def public(meeting: Meeting, styles: list[str] | None = None, *, with_exempt: bool = False) -> dict[str, str]:
    """Every paper and every extract, in every text format and style."""
    out: dict[str, str] = {}
    for name in styles or minutes.style_names():
        style = minutes.load(name)
        for form in FORMATS:
            if form.name not in TEXTS:
                continue
            papers = [paper.name for paper in PAPERS if form.of == "document" or paper.name == "minutes"]
            orders = [Order(paper, form.name, with_exempt=with_exempt) for paper in papers]
            if form.name == "text":
                orders += [Order(item_id=item.id, with_exempt=with_exempt) for item in meeting.items]
            for order in orders:
                said = str(written(meeting, style, order, Before()))
                out[f"{name} {order.paper} {order.format} {order.item_id}"] = said
    return out


def leaks(meeting: Meeting, words: list[str], styles: list[str] | None = None) -> list[tuple[str, str]]:
    outputs = public(meeting, styles).items()
    return [(where, word) for where, said in outputs for word in words if word.casefold() in said.casefold()]


@pytest.mark.parametrize("capacity", ["guest", "officer", "speaker", "member", "coopted"])
def test_who_joins_in_private_is_in_no_public_paper(capacity: str) -> None:
    here = meeting_of("/exempt 3", "/group Zephyrs", f"/{capacity} Ms Quorra Xanthe (Vexley Partners)", "/public")
    assert leaks(here, ["Xanthe", "Vexley", "Zephyrs"]) == []
    full = public(here, ["durham"], with_exempt=True)
    assert capacity == "speaker" or any("Xanthe" in said for said in full.values())


def test_a_public_line_makes_them_public_but_not_the_heading_of_the_private_part() -> None:
    joined = ["/exempt 3", "/group Zephyrs", "/guest Ms Quorra Xanthe (Vexley Partners)", "/public"]
    here = meeting_of(*joined, "xanthe: the roof leaks", "/guest Mr Otto Openly")
    said = public(here, ["durham", "parish"])
    assert "Xanthe" in said["durham minutes text None"]
    assert "Openly" in said["durham minutes text None"]
    assert leaks(here, ["Zephyrs"]) == []


def test_who_is_listed_again_in_public_is_public() -> None:
    here = meeting_of("/exempt 3", "/guest Ms Quorra Xanthe", "/public", "/guest Ms Quorra Xanthe (Adviser)")
    assert "Xanthe" in public(here, ["durham"])["durham attendance text None"]


def test_officers_who_were_there_before_stay_listed() -> None:
    here = meeting_of("/exempt 3", "dean: the price was low", "/public")
    assert all("Dean" in said for where, said in public(here, ["durham"]).items() if "attendance" in where)


def test_all_in_public_does_not_name_who_joined_in_private() -> None:
    here = meeting_of("/exempt 3", "/member Councillor Quorra Xanthe", "/public", "/present all")
    assert leaks(here, ["Xanthe"]) == []
    everybody = acts.call_rest(
        meeting_of("/exempt 3", "/member Councillor Quorra Xanthe"), Directory(next_entry=99), None
    )
    assert [change.before for change in everybody.changes] == [None]


def test_the_key_of_the_roll_does_not_add_who_joined_in_private_to_a_public_line() -> None:
    here = meeting_of("/exempt 3", "/member Councillor Quorra Xanthe")
    xanthe = here.roll[-1].person_id
    called = acts.call_roll(here, xanthe, Kind.PRESENT, Directory(next_entry=99), None)
    assert leaks(apply(here, called.changes), ["Xanthe"]) == []


def test_a_return_does_not_give_a_hidden_departure_away() -> None:
    here = meeting_of("/exempt 3", "-baker 8.10pm: left to ring the Vexley bank", "+baker 8.11pm", "/public")
    assert leaks(here, ["Vexley", "8.11", "20:11"]) == []
    sheet = public(here, ["durham"])["durham attendance text None"]
    assert "from" not in next(line for line in sheet.splitlines() if "Baker" in line)
    shown = meeting_of("/exempt 3", "-baker 8.10pm", "+baker 8.11pm", "/public")
    assert "8.11" in public(shown, ["durham"])["durham minutes text None"]


def test_a_return_in_public_is_no_beginning_of_attendance() -> None:
    here = meeting_of("/exempt 3", "-baker 8.10pm: left to ring the Vexley bank", "/public", "+baker 8.30pm")
    sheet = public(here, ["durham"])["durham attendance text None"]
    assert "from" not in next(line for line in sheet.splitlines() if "Baker" in line)


def test_notes_bring_those_who_joined_in_private_back_as_private() -> None:
    here = meeting_of("/exempt 3", "/group Zephyrs", "/guest Ms Quorra Xanthe (Vexley)", "xanthe: no", "/public")
    again = read(write_notes(here)).meeting
    assert [p.joined_in_private for p in again.roll] == [p.joined_in_private for p in here.roll]
    assert leaks(again, ["Xanthe", "Vexley", "Zephyrs"]) == []


def test_a_substitute_who_is_recorded_in_private_before_the_first_item_is_in_no_public_paper() -> None:
    head = HEAD.partition("/present")[0]
    here = read(f"{head}/exempt 3\n/sub Councillor Quorra Xanthe for cole\n/public\n/item 1 Land\n").meeting
    assert leaks(here, ["Xanthe"]) == []


@pytest.mark.parametrize("words", ["(Clerk and Zephyrs)", "= the Zephyrs officer", "[zephyrs]"])
def test_who_is_on_the_public_roll_is_given_no_words_in_private(words: str) -> None:
    here = meeting_of("/exempt 3", f"/officer Dot Dean {words}", "/public")
    assert leaks(here, ["Zephyrs"]) == []
    assert any("Zephyrs" in (entry.text or "") or "zephyrs" in (entry.text or "") for entry in here.entries)
    assert meeting_of("/exempt 3", "/officer Dot Dean (Town Clerk)", "/public").roll == meeting_of().roll
