"""What files with pages, tables and headings of their own print: titles in two lines, names in cells, running lines."""

from __future__ import annotations

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.importing.readers.headers_and_footers import marked
from clerk_tui.importing.recognition.paragraphs import left_out, without_furniture
from clerk_tui.meeting import Kind

from .made import agenda, found, page_source, told

HEADINGS = [("1.", "Consent", 1), ("2.", "Planning", 1), ("2.1", "17 Mill Lane", 2), ("2.2", "430 Ford Street", 2)]


def test_heading_whose_title_begins_with_a_number() -> None:
    pieces = [Piece(f"{n} {t}", PieceKind.HEADING, level) for n, t, level in HEADINGS]
    told = [piece for heading in pieces for piece in (heading, Piece("Nothing was said of it.", PieceKind.PARAGRAPH))]
    assert agenda(found(page_source(*told)).meeting) == [f"{n.rstrip('.')} {t}" for n, t, _ in HEADINGS]


def test_names_in_cells_side_by_side() -> None:
    rows = [("Mr A Ash, MBE", "Rich Elm"), ("Mr B Oak", "Sir Paul Fern, CBE")]
    told_in = [Piece("\t".join(r), PieceKind.ROW, cells=r) for r in rows]
    meeting = found(page_source(Piece("Present:", PieceKind.PARAGRAPH), *told_in)).meeting
    assert [p.name for p in meeting.people.values()] == ["Mr A Ash, MBE", "Rich Elm", "Mr B Oak", "Sir Paul Fern, CBE"]


def test_sentence_that_returns_on_several_pages_is_not_taken_for_their_foot() -> None:
    lines: list[Piece] = []
    for page, length in ((1, 4), (2, 6), (3, 9)):
        lines += [Piece(f"Line {n} of page {page}", page=page) for n in range(length)]
        lines += [Piece("", PieceKind.BLANK, page=page), Piece("held with these matters:", page=page)]
        lines += [Piece(f"Line {n} after it on page {page}", page=page) for n in range(20)]
    assert sum(piece.text == "held with these matters:" for piece in without_furniture(marked(lines))) == 3


def test_lines_of_a_letterhead() -> None:
    head = "Open Water and Bridges and Old Fords Advisory Committee\nBo Ash, Chair\nDi Elm, Vice Chair\n\n"
    assert found(f"{head}MEETING MINUTES\n\nThursday, March 8, 2018\n\n1. Ford\n\nNone.\n").meeting.head.committee == (
        "Open Water and Bridges and Old Fords Advisory Committee"
    )


def test_votes_in_a_table_whose_columns_are_of_unlike_length() -> None:
    rows = [("Yeas:", "Nays:", "Absent:"), ("A. Ash", "C. Dale", "E. Fern"), ("", "G. Hill", ""), ("", "J. Kite", "")]
    table = [Piece("\t".join(row).rstrip("\t"), PieceKind.ROW, cells=row) for row in rows]
    head = ["Present: A. Ash, C. Dale, E. Fern, G. Hill, J. Kite", "1. Ford", "Moved by A. Ash", "Seconded by C. Dale"]
    before = [Piece(line, PieceKind.PARAGRAPH) for line in (*head, "That the ford BE SHUT.", "Vote:")]
    meeting = found(page_source(*before, *table, Piece("Motion Failed (1 to 3)", PieceKind.PARAGRAPH))).meeting
    assert told(meeting, Kind.VOTE, Kind.LOST) == ["vote | 1-3"]


def test_list_inside_a_list_numbers_no_items() -> None:
    titles = ["1. Minutes", "2. Reports", "- 1. Ford", "- 2. Pond", "- 3. Mill", "- 4. Weir", "3. Letters", "4. Trees"]
    listed = [Piece(t.strip("- "), PieceKind.LISTED, int(t[0] == "-"), is_bold=True) for t in titles]
    pieces = [piece for one in listed for piece in (one, Piece("Nothing was said of it then.", PieceKind.PARAGRAPH))]
    assert agenda(found(page_source(*pieces)).meeting) == ["1 Minutes", "2 Reports", "3 Letters", "4 Trees"]


def test_label_of_a_vote_at_the_head_of_several_pages_is_kept() -> None:
    texts = [(page, text) for page in (1, 2) for text in ("Elm Council", "Yeas:", "A. Ash", "That the ford be shut")]
    lines = marked([Piece(f"{text} {page}" if "ford" in text else text, page=page) for page, text in texts])
    assert left_out(lines) == ("Elm Council",)


def test_fields_before_the_text() -> None:
    text = "title: The 2nd Meeting of the Ford and Bridge Committee\ndate: 2025-01-07\n\n1. Ford\n\nNone.\n"
    assert found(text).meeting.head.committee == "Ford and Bridge Committee"
