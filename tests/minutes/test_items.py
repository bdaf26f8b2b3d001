"""Items and their parts: the headings above them, what was decided as a whole, and the words for an item without
minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from scenarios.reading import minutes_of, read

from clerk_tui import minutes
from clerk_tui.meeting import Settled, Stage
from clerk_tui.minutes.document import BlockKind
from clerk_tui.minutes.papers import Order, document

HEAD = """\
/council Redbank Water District
/committee Board of Directors
/date 12 May 2025 6.30pm
/style {style}
/rules board
/chair Ruth Kessler (Board President)
/vice Omar Dietz
/member Lena Sandoval
/member Piet Hallam
/officer J. R. Morrow (General Manager)
/agenda 1 Call to order
/agenda 2 Consent calendar
/agenda 2.1 Minutes of April 14
/agenda 2.2 Warrants
/agenda 2.2.a March
/agenda 3 Old business
/agenda 3.1 Wells
/agenda 3.2 Yard
/agenda 4 New business
/agenda 4.1 Policy 12
/agenda 5 Adjournment
/present kessler dietz sandoval hallam
/open 6.30pm
"""


def lines(record: str, style: str = "us", paper: str = "minutes", *, nothing: str = "") -> list[str]:
    """The lines of the minutes of a meeting, or of another paper, from its first item on; `nothing`: what the clerk's
    own style prints under an item without minutes."""
    notes = read(HEAD.format(style=style) + record)
    assert not notes.reports
    known = minutes.load(style)
    used = replace(known, items=replace(known.items, nothing=nothing)) if nothing else known
    blocks = document(notes.meeting, used, Order(paper)).blocks
    first = next(at for at, block in enumerate(blocks) if block.kind in (BlockKind.PART, BlockKind.ITEM))
    return [block.line for block in blocks[first:] if block.kind is not BlockKind.SIGNATURE]


@pytest.mark.parametrize("style", ["us", "parish", "plain"])
def test_a_part_stands_below_the_heading_of_an_item_that_was_not_opened_itself(style: str) -> None:
    printed = lines("/item 3.1\nIt rained.\n/item 3.2\nIt froze.\n/item 4.1\nIt thawed.\n", style)
    titles = [line for line in printed if "business" in line.casefold() or line.startswith(("3.1", "3.2", "4.1"))]
    assert [line.rstrip(":").lstrip("0123456789. ").casefold() for line in titles] == [
        "old business", "wells", "yard", "new business", "policy 12",
    ]  # fmt: skip


def test_the_heading_says_so_where_its_parts_are_gone_back_to() -> None:
    printed = lines("/item 3.1\nIt rained.\n/item 4.1\nIt thawed.\n/item 3.2\nIt froze.\n")
    assert printed == [
        "3. Old business", "3.1 Wells", "It rained.", "4. New business", "4.1 Policy 12", "It thawed.",
        "3. Old business (continued)", "3.2 Yard", "It froze.",
    ]  # fmt: skip


def test_an_item_decided_as_a_whole_lists_its_parts() -> None:
    record = "/item 2\n/motion dietz / hallam: that the consent calendar be approved\n/vote all\n"
    assert lines(record)[:4] == ["2. Consent calendar", "2.1 Minutes of April 14", "2.2 Warrants", "2.2.a March"]
    assert lines(record, paper="decisions")[:3] == ["2. Consent calendar", "2.1 Minutes of April 14", "2.2 Warrants"]
    pulled = lines(f"{record}/item 2.2\nThe clerk explained.\n")
    assert pulled[:2] == ["2. Consent calendar", "2.1 Minutes of April 14"]
    assert pulled.count("2.2 Warrants") == 1


def test_an_item_that_was_only_spoken_about_does_not_list_its_parts() -> None:
    assert lines("/item 2\nIt rained.\n") == ["2. Consent calendar", "It rained."]
    assert "3.2 Yard" not in lines("/item 3\n/item 3.1\nIt rained.\n/item 3\n= That it be noted\n")


own = partial(lines, nothing="None.")


def test_the_words_for_an_item_without_minutes_stand_only_where_nothing_happened() -> None:
    assert own("/item 3.2\n/item 5\n/close 10.10pm\n") == [
        "3. Old business", "3.2 Yard", "None.", "5. Adjournment", "The meeting adjourned at 10:10 PM.",
    ]  # fmt: skip
    assert "None." not in own("/item 1\n/item 5\n/close 10.10pm\n")  # the head has the roll call
    assert "None." not in own("/item 1\n/present kessler\n")


def test_the_words_for_an_item_without_minutes_do_not_stand_where_its_business_is_elsewhere() -> None:
    agenda = "/agenda 6 Routine\n/agenda 6a Warrants\n/agenda 7 Later\n/agenda 7a Fence\n/agenda 8 Report of the pump\n"
    approved = "/motion dietz / hallam: to approve {}\n/vote all\n"
    carried = approved.format("the routine items")
    assert own(f"{agenda}/item 7\n/item 7a\nIt rained.\n") == ["7. Later", "7a. Fence", "It rained."]
    assert own(f"{agenda}/item 6\n{carried}/item 6a\n")[-1] == "6a. Warrants"
    assert "None." not in own(f"{agenda}/item 8\n/item 5\n{approved.format('items 6 through 8')}")
    assert "None." not in own(f"{agenda}/item 8\n/item 5\n{approved.format('the report of the pump')}")
    for other in ("items 1 to 4", "items 6a and 7a", "the report"):
        assert "None." in own(f"{agenda}/item 8\n/item 5\n{approved.format(other)}")
    lost = approved.replace("/vote all", "/lost").format("items 6 through 8")
    assert "None." in own(f"{agenda}/item 8\n/item 5\n{lost}")


@pytest.mark.parametrize("style", ["us", "parish", "durham"])
def test_the_chair_is_called_by_the_post_of_the_roll(style: str) -> None:
    assert "The Board President thanked all." in lines("/item 1\nkessler: thanked all.\n", style)


@pytest.mark.parametrize("style", ["us", "parish", "durham"])
def test_a_mayor_is_called_so_in_sentences_and_where_they_sign(style: str) -> None:
    notes = read(
        HEAD.format(style=style).replace("Ruth Kessler (Board President)", "Mayor Ruth Kessler")
        + "/item 1\nkessler: thanked all.\n"
    )
    printed = document(notes.meeting, minutes.load(style), Order()).blocks
    assert any("The Mayor thanked all." in block.line for block in printed)
    signed = " ".join(block.line for block in printed if block.kind is BlockKind.SIGNATURE)
    assert "Mayor" in signed
    assert "Chair" not in signed


def test_who_presides_in_place_of_the_chair_is_called_by_the_styles_word() -> None:
    assert lines("/item 1\n/presiding dietz\ndietz: thanked all.\n")[-1] == "The Chair thanked all."


def test_the_list_of_members_says_who_came_late() -> None:
    notes = read(HEAD.format(style="us").replace(" hallam\n/open", "\n/apologies hallam\n/open") + "+hallam 6.41pm\n")
    text = minutes_of(notes.meeting)
    assert "Lena Sandoval, Piet Hallam (arrived 6:41 PM)\n" in text
    assert "Excused" not in text


MOVED = """\
/item 2
/motion dietz / hallam: that the yard be fenced
/vote all
/motion hallam: that the pay be raised
/lapsed
/motion dietz / hallam: that the gate be painted
/amendment sandoval: paint it green
/accepted
/substantive that the gate be painted green
/vote all
"""


def test_the_decision_sheet_says_what_each_motion_was_and_which_lapsed() -> None:
    sheet = lines(MOVED, paper="decisions")
    for words in ("that the yard be fenced.", "that the pay be raised.", "that the gate be painted green."):
        assert any(words in line for line in sheet)
    assert "Motion died for lack of a second." in sheet


def test_what_was_carried_is_printed_once_whether_it_was_amended_or_not() -> None:
    printed = lines(MOVED)
    assert not [line for line in printed if line.startswith("Resolved")]
    assert sum("the gate be painted green" in line for line in printed) == 1


def test_a_line_in_doubt_is_marked_until_the_minutes_are_agreed() -> None:
    record = "/item 1\n⚠ morrow: you can pull it out\nmorrow: thanked all.\n/close 7pm\n"
    printed = read(HEAD.format(style="us") + record).meeting
    assert [e.doubt for e in printed.doubts]
    made = minutes.render(printed, minutes.load("us"))
    marked = [block.text for block in made.blocks if "[to be checked]" in block.text]
    assert len(marked) == 1
    assert "pull it out" in marked[0]
    agreed = replace(printed, settled=Settled(Stage.AGREED, date(2025, 6, 9)))
    assert "to be checked" not in minutes_of(agreed)


def test_a_motion_that_lapsed_decides_nothing_of_the_parts() -> None:
    assert "2.1 Minutes of April 14" not in lines("/item 2\n/motion hallam: that it be approved\n/lapsed\n")


def test_the_parts_are_on_the_decision_sheet_also_where_the_words_are_printed_as_the_resolution() -> None:
    sheet = lines("/item 2\n/motion dietz / hallam: that they be approved\n/vote all\n", "plain", "decisions")
    assert sheet[:3] == ["2 Consent calendar", "2.1 Minutes of April 14", "2.2 Warrants"]


VILLAGE = """\
/style us
/council Village of Alder Falls
/committee Board of Trustees
/date 3 March 2026 7pm
/chair Mayor Joan Novak
/member Trustee Paul Sato
/member Trustee Amy Reed
/officer Rita Moss (Village Clerk)
/agenda 1 Call to order
/agenda 2 Roll call
/agenda 3 Public comment
/present novak sato
/apologies reed
/open 7pm
/item 1
/item 2
/item 3
/speaker Ellen Fisk (14 Pond Road)
fisk: had seen cars go too fast
fisk: had written twice
!clerk to post the notice
"""


def test_the_opening_and_the_roll_stand_below_their_items() -> None:
    printed = minutes_of(read(VILLAGE).meeting)
    parts = [printed.index(part) for part in ("1. Call to order", "called to order at", "2. Roll call", "Present:")]
    assert parts == sorted(parts)
    assert printed.count("\nPresent:") == printed.count("Excused:") == 1
    without = minutes_of(read(VILLAGE.replace("/agenda 2 Roll call\n", "").replace("/item 2\n", "")).meeting)
    assert without.index("Present:") < without.index("1. Call to order")


def test_the_opening_stands_above_the_roll_in_an_item_of_both() -> None:
    both = VILLAGE.replace("Call to order", "Call to order and roll call").replace("/agenda 2 Roll call\n", "")
    printed = minutes_of(read(both.replace("/item 2\n", "")).meeting)
    assert printed.index("called to order at") < printed.index("Present:") < printed.index("3. Public comment")


@pytest.mark.parametrize("style", ["us", "parish", "durham", "board"])
def test_the_address_of_a_member_of_the_public_is_printed_where_they_are_first_named(style: str) -> None:
    printed = minutes_of(read(VILLAGE.replace("/style us", f"/style {style}")).meeting)
    assert printed.count("Ellen Fisk (14 Pond Road) had seen") == printed.count("14 Pond Road") == 1


def test_an_officer_is_to_do_something_by_the_post_unless_two_have_it() -> None:
    assert "ACTION: Village Clerk to post the notice." in minutes_of(read(VILLAGE).meeting)
    two = VILLAGE.replace("/agenda 1", "/officer Ann Webb (Village Clerk)\n/agenda 1").replace("!clerk", "!moss")
    assert "ACTION: Rita Moss to post the notice." in minutes_of(read(two).meeting)


@pytest.mark.parametrize(
    ("style", "clock", "printed"),
    [("board", "12", "at 7.00pm"), ("parish", "24", "at 19:00"), ("us", "24", "at 19:00"), ("us", "12", "at 7:00 PM")],
)
def test_the_rules_of_a_body_may_have_another_clock_than_its_style(style: str, clock: str, printed: str) -> None:
    notes = VILLAGE.replace("/style us", f"/style {style}\n/rules board clock={clock}")
    assert printed in minutes_of(read(notes).meeting).split("Public comment")[0]


def test_whom_no_title_tells_is_called_they_until_the_clerk_says_otherwise() -> None:
    said = "moss: I'll bring it\nsato: I'll bring mine\n"
    printed = minutes_of(read(f"{VILLAGE}{said}").meeting)
    assert "Rita Moss stated that they would bring it." in printed
    printed = minutes_of(read(f"{VILLAGE}/he moss, sato\n/she moss\n{said}").meeting)
    assert "Rita Moss stated that she would bring it." in printed
    assert "Trustee Paul Sato stated that he would bring his." in printed


def test_an_opening_that_was_recorded_late_stands_before_the_first_item() -> None:
    roll = "/chair Cllr Ann Ash\n/member Cllr Bo Birch\n/date 3 November 2026 7pm\n/present all\n"
    late = f"{roll}/item 1 Field\n= that it be let\n/item 2 Hedges\n/open 7pm\n"
    said = printed(late)
    assert said.index("opened the meeting") < said.index("Field")
    forum = f"{roll}/item 1 Public forum\nNobody came.\n/item 2 Hedges\n/open 7pm\n"
    said = printed(forum)
    assert said.index("opened the meeting") > said.index("Nobody came.")


def printed(notes: str) -> str:
    return minutes_of(read(f"/style board\n{notes}").meeting)


APPROVED = "/motion dietz / hallam: to approve the minutes of April 14, 2025{}\n/vote all\n/agree April 14, 2025{}\n"


@pytest.mark.parametrize(
    ("moved", "agreed", "is_once"),
    [
        ("", "", True),
        (" as corrected: “well” for “wall”", ": the following correction: “well” for “wall”", True),
        (" as corrected", ": the corrections made", True),
        ("", ": the corrections made", False),
        (" as corrected: “well” for “wall”", ": “post” for “past”", False),
    ],
)
def test_minutes_approved_by_a_motion_are_not_said_to_be_approved_again(moved: str, agreed: str, is_once: bool) -> None:
    printed = lines(f"/item 2\n{APPROVED.format(moved, agreed)}")
    assert any("were adopted" in line for line in printed) is not is_once


def test_minutes_of_the_previous_meeting_are_approved_once() -> None:
    moved = "/motion dietz / hallam: to approve the minutes of the previous meeting\n/vote all\n/agree April 14, 2025\n"
    assert not any("were adopted" in line for line in lines(f"/item 2\n{moved}"))


def test_each_heading_of_a_style_without_single_numbers_begins_its_own() -> None:
    agreed, resolved = "= agreed to thank all", "= unanimously resolved that £300 be given"
    assert lines(f"/item 5\n{agreed}\n{resolved}\n", "parish")[1:] == [
        "a. It was agreed to thank all.", "b. It was unanimously resolved that £300 be given.",
    ]  # fmt: skip
    several = lines(f"/item 5\n{agreed}\n{resolved}\n= unanimously resolved that it be noted\n", "plain")
    assert [line[:5] for line in several if line.startswith("(")] == ["(a) t", "(b) t"]
