"""Headings that the style of a document shows: how they are set, and how they are numbered."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers.document import Look, Piece, PieceKind

from .made import agenda, found, page_source

TOLD = "The Clerk read a letter, and it was put with the others in the box."
TEXT = Piece(TOLD, PieceKind.PARAGRAPH)


def told(*headings: Piece) -> list[str]:
    """The items of a document with these headings, each with a paragraph under it."""
    text = Piece(TOLD, PieceKind.PARAGRAPH)
    return agenda(found(page_source(text, *(piece for heading in headings for piece in (heading, text, text)))).meeting)


def bold(text: str) -> Piece:
    """A paragraph in bold."""
    return Piece(text, PieceKind.PARAGRAPH, is_bold=True)


def led(title: str, rest: str) -> Piece:
    """A paragraph that begins in bold."""
    return Piece(f"{title} {rest}", PieceKind.PARAGRAPH, look=Look(lead=len(title)))


def test_bold_headings_of_no_known_words() -> None:
    assert told(*map(bold, ("Kelp", "Barnacles and limpets", "Tide tables", "Sea walls"))) == [
        "Kelp",
        "Barnacles and limpets",
        "Tide tables",
        "Sea walls",
    ]


def test_numbers_with_a_slip_or_without_a_stop_belong_to_those_that_are_set_alike() -> None:
    assert told(*map(bold, ("19.03.1 Kelp", "19.01.2 Tides", "19.03.3 Walls", "19.03.4 Boats"))) == [
        "19.03.1 Kelp",
        "19.01.2 Tides",
        "19.03.3 Walls",
        "19.03.4 Boats",
    ]


def test_words_in_bold_that_the_text_runs_on_from() -> None:
    assert told(*(led(f"{name} –", TOLD) for name in ("Kelp", "Tides", "Sea walls", "Boats", "Nets"))) == [
        "Kelp",
        "Tides",
        "Sea walls",
        "Boats",
        "Nets",
    ]


def test_labels_that_are_filled_in_for_each_item_are_no_items() -> None:
    labels = ("Proposal", "Analysis")
    headings = [bold(text) for n in range(1, 5) for text in (f"{n}. Plan for Quay {n}", *labels)]
    assert told(*headings) == [f"{n} Plan for Quay {n}" for n in range(1, 5)]


def test_all_levels_of_headings_that_the_format_marks_are_items() -> None:
    marked = [("Old business", 2), ("Kelp", 3), ("Tides", 3), ("New business", 2), ("Nets", 3), ("Boats", 3)]
    text = Piece(TOLD, PieceKind.PARAGRAPH)
    pieces = [p for title, level in marked for p in (Piece(title, PieceKind.HEADING, level), *[TEXT] * (level - 2))]
    assert agenda(found(page_source(text, *pieces)).meeting) == [title for title, _ in marked]


def test_larger_letters_and_numbers_under_them() -> None:
    def large(text: str, size: float) -> Piece:
        return Piece(text, PieceKind.PARAGRAPH, look=Look(size=size))

    headings = [large("1. Kelp", 1.3), large("2. Tides", 1.3), large("2.1 Spring Tides", 1.1), large("3. Walls", 1.3)]
    assert told(*headings) == ["1 Kelp", "2 Tides", "2.1 Spring Tides", "3 Walls"]


def test_title_of_the_whole_in_bold_is_no_item() -> None:
    title = bold("Elm Harbour Board")
    present = Piece("Present: Mr A Ash, Ms B Elm", PieceKind.PARAGRAPH)
    text = Piece(TOLD, PieceKind.PARAGRAPH)
    headings = [piece for name in ("Kelp", "Tides", "Walls", "Boats") for piece in (bold(name), text, text)]
    assert agenda(found(page_source(title, present, *headings)).meeting) == ["Kelp", "Tides", "Walls", "Boats"]


def test_agenda_quoted_before_what_came_of_it() -> None:
    lines = [
        line
        for n, name in enumerate(("Kelp", "Tides", "Walls"), 1)
        for line in (f"| {n}. {name}", "|", TOLD, "", TOLD, "")
    ]
    pieces = [Piece(line, PieceKind.LINE if line else PieceKind.BLANK) for line in lines]
    assert agenda(found(page_source(*pieces)).meeting) == ["1 Kelp", "2 Tides", "3 Walls"]


def test_telephones_and_speakers_before_a_colon_head_nothing() -> None:
    said = ("Ash: I saw the ford was shut.", "Elm: It is open again now.", "Ash: Then it was mended well.")
    phones = ("Clerk Phone: 207 0392", "Chair Phone: 207 5917", "Office Phone: 207 1112")
    pieces = [Piece(line, PieceKind.PARAGRAPH) for line in ("1. Ford", *said, "2. Pond", TOLD, "3. Mill", *phones)]
    assert agenda(found(page_source(*pieces)).meeting) == ["1 Ford", "2 Pond", "3 Mill"]


def heading(text: str, level: int) -> Piece:
    """A heading of the format."""
    return Piece(text, PieceKind.HEADING, level=level)


def test_headings_of_the_format_count_whatever_their_words() -> None:
    heads = ("Kelp", "Comments from the Clerk", "mill/quay-works", "Upcoming meetings")
    deeper = [heading("Tides", 3), *(heading(text, 2) for text in heads)]
    assert told(heading("Quay Trust", 1), *deeper) == ["Tides", *heads]


def test_numbers_in_bold_that_begin_again_under_each_item() -> None:
    parts = [*map(bold, ("A) Kelp for Mr Oak", "B) Limpets"))]
    heads = [bold("1) Beach"), *parts, bold("2) Harbour"), bold("A) Moorings"), bold("3) Close"), bold("4) Supper")]
    assert told(*heads) == [
        "1 Beach", "A Kelp for Mr Oak", "B Limpets", "2 Harbour", "A Moorings", "3 Close", "4 Supper",
    ]  # fmt: skip


def test_sentences_with_a_large_bullet_head_nothing() -> None:
    said = (
        "The kelp was cut.",
        "The tide was late.",
        "She likes limpets.",
        "Nets dry on the wall.",
        "Boats were sold.",
    )
    points = [Piece(f"• {text}", PieceKind.PARAGRAPH, look=Look(size=1.2)) for text in said]
    text = Piece(TOLD, PieceKind.PARAGRAPH)
    heads = [led(f"{name} Report:", TOLD) for name in ("Kelp", "Tide", "Boat", "Wall")]
    pieces = (piece for head in heads for piece in (head, *points, text))
    assert agenda(found(page_source(*pieces)).meeting) == ["Kelp Report", "Tide Report", "Boat Report", "Wall Report"]


def test_what_is_not_bold_heads_text_that_is() -> None:
    heads = ("Kelp Report", "Tide Report", "Old Business", "New Business")
    pieces = (piece for head in heads for piece in (Piece(head, PieceKind.PARAGRAPH), bold(TOLD), bold(TOLD)))
    assert agenda(found(page_source(bold(TOLD), *pieces)).meeting) == [*heads]


def test_headings_in_letters_of_several_sizes_are_items_all() -> None:
    sizes = {"Kelp": 1.2, "Tides": 1.2, "Sea walls": 1.8, "Boats": 1.8, "Nets": 1.8, "Harbour lights": 1.4}
    headings = [Piece(title, PieceKind.PARAGRAPH, look=Look(size=size)) for title, size in sizes.items()]
    assert told(*headings) == list(sizes)


def test_parts_set_alike_are_items_however_little_is_told_of_them() -> None:
    parts = [led(f"{name} –", "No report.") for name in ("North quay", "South quay", "Slipway", "Boat sheds", "Pier")]
    items = [
        piece
        for title in ("Minutes", "Committee Reports", "Old Business", "Harbour Dues")
        for piece in (Piece(title, PieceKind.PARAGRAPH, is_bold=True, look=Look(size=1.6)), *[TEXT] * 3)
    ]
    assert agenda(found(page_source(*items[:8], *parts, *items[8:])).meeting) == [
        *("Minutes", "Committee Reports", "North quay", "South quay", "Slipway", "Boat sheds", "Pier"),
        *("Old Business", "Harbour Dues"),
    ]


@pytest.mark.parametrize("title", ["", "Cllr "])
@pytest.mark.parametrize("said", ["Aye", "No.", "spoke for the fence.", "She asked who would pay for the fence."])
def test_who_voted_or_spoke_is_no_part_of_an_item(title: str, said: str) -> None:
    names = ("Hall", "Price", "Park", "May", "Will")
    listed = Piece(f"Present: {', '.join(f'Cllr {name}' for name in names)}", PieceKind.PARAGRAPH)
    items = [piece for name in ("Kelp", "Tides", "Sea walls", "Boats") for piece in (bold(name), *[TEXT] * 3)]
    votes = [led(f"{title}{name}:", said) for name in names]
    page = page_source(listed, *items, *votes)
    assert agenda(found(page).meeting) == ["Kelp", "Tides", "Sea walls", "Boats"]


@pytest.mark.parametrize("said", ["spoke for the fence.", "She asked who would pay for the fence."])
def test_who_spoke_of_the_public_is_no_part_of_an_item(said: str) -> None:
    names = ("Ann Hall", "Bo Price", "Cy Park", "Di May", "Ed Will")
    items = [piece for name in ("Kelp", "Tides", "Sea walls", "Boats") for piece in (bold(name), *[TEXT] * 3)]
    page = page_source(*items, *(led(name, said) for name in names))
    assert agenda(found(page).meeting) == ["Kelp", "Tides", "Sea walls", "Boats"]


def test_numbers_that_count_upwards_are_items_where_entries_under_them_are_in_bold() -> None:
    titles = ("Apologies", "Past Regattas", "Harbour Dues", "Any Other Business")
    pieces = [
        piece
        for number, title in enumerate(titles, 1)
        for piece in (
            Piece(f"{number} {title}", PieceKind.PARAGRAPH),
            Piece(f"• Buoy {number}", PieceKind.PARAGRAPH, is_bold=True),
            *[TEXT] * 2,
        )
    ]
    assert [one for one in agenda(found(page_source(*pieces)).meeting) if one[0].isdigit()] == [
        f"{number} {title}" for number, title in enumerate(titles, 1)
    ]


def test_lines_between_equals_signs_are_headings() -> None:
    said = f"* {TOLD}\n* {TOLD}\n\n"
    page = f"= Boat Club 2012-09-24 =\n\n== Kelp ==\n{said}=== Nets ===\n{said}== Tides ==\n{said}== Walls ==\n{said}"
    assert agenda(found(page).meeting) == ["Kelp", "Nets", "Tides", "Walls"]
