"""Headings beside lists that look like some: what a motion lists, what is taken off an agenda, letters in one item."""

from __future__ import annotations

from .made import agenda, found

HEAD = "Minutes of Ashdown Council\nPresent: Cllr Amy Birch (Chair), Cllr Cy Dale, Cllr Eve Fern\n\n"


def titles(text: str) -> list[str]:
    return agenda(found(HEAD + text).meeting)


def test_list_in_the_text_of_a_motion_heads_nothing() -> None:
    put = "Moved by C. Dale\nSeconded by E. Fern\n\nThat staff report on these:\n\n"
    parts = (
        "A.   Bus surveys – what riders told us of the route;\n\nB.   School records – what came of it in the end.\n\n"
    )
    rest = "3. Letters\n\nNone came.\n\n4. Close\n\nIt was nine.\n"
    assert titles(f"1. Minutes\n\nThey were read.\n\n2. Buses\n\n{put}{parts}Vote:\n\nMotion Passed\n\n{rest}") == [
        "1 Minutes",
        "2 Buses",
        "3 Letters",
        "4 Close",
    ]


def test_number_of_an_item_with_a_letter_added() -> None:
    text = "1. Minutes\n\nThey were read.\n\n2. Bridges\n\n2.1 Mill Bridge\n\nIt stood.\n\n"
    assert titles(
        f"{text}2.1.a   Drawings of the Arch\n\nSeen.\n\n2.2 Weir Bridge\n\nIt fell.\n\n3. Close\n\nNine.\n"
    ) == [
        "1 Minutes",
        "2 Bridges",
        "2.1 Mill Bridge",
        "2.1.a Drawings of the Arch",
        "2.2 Weir Bridge",
        "3 Close",
    ]


def test_items_with_dots_that_were_taken_off_head_nothing() -> None:
    off = "These were removed:\n\nItem 2.2. - Requested by Cllr Dale\n\nItem 2.4. - Requested by Cllr Fern\n\n"
    rest = "3. Letters\n\nNone came.\n\n4. Close\n\nIt was nine.\n"
    assert titles(f"1. Minutes\n\nThey were read.\n\n2. Bridges\n\n{off}{rest}") == [
        "1 Minutes",
        "2 Bridges",
        "3 Letters",
        "4 Close",
    ]


def test_few_letters_among_many_headings_without_are_parts_of_one() -> None:
    heads = ["CALL TO ORDER", "CONSENT AGENDA", "PUBLIC HEARINGS", "MILL BRIDGE", "WEIR AND SLUICE", "STAFF REPORTS"]
    heads += ["NEW BUSINESS", "OLD BUSINESS", "COUNCIL REQUESTS", "CLOSED SESSION"]
    text = "".join(f"{head}\n\nThere was a long talk of this, and then it was left.\n\n" for head in heads)
    cases = "A. Ash against the Mill\n\nB. Elm against the Weir\n\nC. Oak against the Sluice\n\n"
    got = titles(f"{text}{cases}ADJOURNMENT\n\nIt was nine.\n")
    assert [head for head in heads if head in got] == heads


def test_part_with_the_first_number_that_has_no_other_beside_it() -> None:
    text = "1.0 Minutes\n\nThey were read.\n\n2.0 Bridges\n\nNone fell.\n\n3.0 Reports\n\n3.1 Clerk\n"
    assert titles(text) == ["1.0 Minutes", "2.0 Bridges", "3.0 Reports", "3.1 Clerk"]
