"""A PDF is A4 with bookmarks and page numbers, its letters are those of the names, and nothing runs off the page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import pypdf
import pytest
from scenarios.reading import scenario

from clerk_tui import minutes
from clerk_tui.minutes.document import About, Block, BlockKind, Document
from clerk_tui.minutes.formats.pdf import BOTTOM, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TOP, Layout, TextStyle, write
from clerk_tui.minutes.publish import Order, written


def read(content: str | bytes) -> pypdf.PdfReader:
    """A PDF as a reader has it."""
    assert isinstance(content, bytes)
    return pypdf.PdfReader(io.BytesIO(content))


def pdf_of(name: str, **order: str) -> pypdf.PdfReader:
    """A paper of a scenario."""
    meeting = scenario(name)
    return read(written(meeting, minutes.load(meeting.head.style), Order(format="pdf", **order)))  # type: ignore[arg-type]


def made(*blocks: Block, about: About = About()) -> pypdf.PdfReader:  # noqa: B008
    """A document of those blocks."""
    return read(write(Document(blocks, about)))


def titles(outline: Sequence[object]) -> list[object]:
    """Bookmarks by their titles, those below one in a list after it."""
    return [titles(one) if isinstance(one, list) else getattr(one, "title", "") for one in outline]


def test_headings_are_bookmarks_in_their_order() -> None:
    found = titles(pdf_of("order-of-business").outline)
    assert found[-2:] == ["PART B: FOR INFORMATION", ["5 Tide Tables", "Storm of 6 October"]]


def test_pages_are_a4_and_numbered_and_say_what_they_are() -> None:
    pdf = pdf_of("vote-by-name")
    assert {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in pdf.pages} == {(595, 842)}
    for number, page in enumerate(pdf.pages, 1):
        last = page.extract_text().rstrip().splitlines()[-1]
        assert last == f"Minutes of Council, 26 February 2024  ·  Page {number} of {len(pdf.pages)}"


def test_the_file_says_what_it_is_and_in_what_language() -> None:
    pdf = made(about=About("Minutes of Trees", "Elmfield Council", date(2024, 1, 8), is_draft=True))
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author, pdf.metadata.subject) == (
        "Minutes of Trees",
        "Elmfield Council",
        "DRAFT",
    )
    assert str(pdf.root_object["/Lang"]) == "en-GB"


@pytest.mark.parametrize("name", ["Siân Ŵyn Ŷnys-ŵ", "Seán Ó Súilleabháin ṁḃċḋḟġṗṡṫ", "Łukasz Żądło Đặng Ñ ß €"])
def test_names_have_their_own_letters(name: str) -> None:
    assert name in made(Block(BlockKind.PARAGRAPH, name)).pages[0].extract_text()


def test_a_letter_that_the_typeface_has_not_is_seen_to_be_missing() -> None:
    assert "□ and 議" not in (said := made(Block(BlockKind.PARAGRAPH, "議 and 🌳")).pages[0].extract_text())
    assert "□ and □" in said


def test_all_fonts_are_in_the_file() -> None:
    found: Any = [
        made for number in range(1, 40) if isinstance(made := pdf_of("vote-by-name").get_object(number), dict)
    ]
    fonts = [made for made in found if made.get("/Type") == "/FontDescriptor"]
    assert {str(font["/FontName"]).partition("+")[2] for font in fonts} == {"LiberationSans", "LiberationSans-Bold"}
    assert all("/FontFile2" in font for font in fonts)


def test_a_title_with_no_room_at_the_foot_is_shortened() -> None:
    pdf = made(about=About("Minutes of the " + "Very " * 60 + "Long Committee"))
    last = pdf.pages[0].extract_text().rstrip().splitlines()[-1]
    assert last.startswith("Minutes of the Very")
    assert last.endswith("…  ·  Page 1 of 1")
    assert len(last) < 140


# Where things stand


def width(text: str, is_bold: bool, size: float) -> float:
    """Letters that are all half as wide as high."""
    return len(text) * size / 2


BODY = TextStyle()


def texts(layout: Layout, page: int = -1) -> list[str]:
    """What stands on a page."""
    return [placed.text for placed in layout.pages[page].texts]


def test_a_word_that_is_wider_than_the_page_is_parted() -> None:
    layout, word = Layout(width), "x" * 1000
    layout.paragraph(f"see {word} there", BODY)
    assert "".join(texts(layout)) == f"see{word} there"
    room = PAGE_WIDTH - 2 * MARGIN
    assert all(width(text, False, 11) <= room for text in texts(layout))


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    for filled in range(30, 46):
        layout = Layout(width)
        for _ in range(filled):
            layout.paragraph("line", TextStyle(after=0))
        layout.heading("5.", "Trees", TextStyle(13, is_bold=True, before=8, keeps=29), 0, 30)
        layout.paragraph("first line", BODY)
        page = next(page for page in layout.pages if any(placed.text == "Trees" for placed in page.texts))
        assert page.texts[-1].text == "first line"
        assert [text for text, *_ in page.bookmarks] == ["5. Trees"]


def test_nothing_stands_in_the_margins() -> None:
    layout = Layout(width)
    for at in range(200):
        layout.paragraph("some words " * (at % 9 + 1), BODY, label="(i)" if at % 3 else "", hang=30, indent=at % 3 * 30)
    rows = [["a" * 5, "some words " * (at % 40)] for at in range(60)]
    layout.table(rows, [100.0, PAGE_WIDTH - 2 * MARGIN - 100], lambda row, column: False, has_head=True)
    placed = [one for page in layout.pages for one in page.texts]
    assert all(
        one.x >= MARGIN and one.x + width(one.text, False, one.size) <= PAGE_WIDTH - MARGIN + 1 for one in placed
    )
    assert all(TOP <= one.y <= PAGE_HEIGHT - BOTTOM for one in placed)


def test_a_long_table_says_its_headings_on_each_page_and_a_long_row_goes_over_the_page() -> None:
    layout = Layout(width)
    rows = [["Name", "What"], *([str(at), "words"] for at in range(70)), ["long", "word " * 2000]]
    layout.table(rows, [100.0, 359.0], lambda row, column: row == 0, has_head=True)
    assert len(layout.pages) > 3
    assert all(texts(layout, page)[:2] == ["Name", "What"] for page in range(3))
    words = " ".join(placed.text for page in layout.pages for placed in page.texts).split()
    assert words.count("word") == 2000


def test_a_short_table_stands_on_one_page_with_what_it_is_about() -> None:
    vote = [Block(BlockKind.BALLOT, "names", way, entry_ids=(1,)) for way in ("For:", "Against:", "Abstained:")]
    for filled in range(20, 45):
        lines = [Block(BlockKind.NAMES, "line")] * filled
        pages = made(*lines, Block(BlockKind.PARAGRAPH, "The vote was:"), *vote).pages
        page = next(text for p in pages if "The vote was:" in (text := p.extract_text()))
        assert all(way in page for way in ("For:", "Against:", "Abstained:"))


def test_the_signature_is_never_alone_on_a_page() -> None:
    for filled in range(20, 45):
        lines = [Block(BlockKind.NAMES, "line")] * filled
        pages = made(
            *lines, Block(BlockKind.MOVEMENT, "The meeting closed"), Block(BlockKind.SIGNATURE, "Signed: ____")
        ).pages
        assert "The meeting closed" in next(text for p in pages if "Signed:" in (text := p.extract_text()))


def test_a_list_ends_with_the_room_that_parts_paragraphs() -> None:
    listed = [Block(BlockKind.LISTED, f"paper {at}", label=f"({at})", item_id=1) for at in "ab"]
    notes = [Block(BlockKind.PARAGRAPH, text, item_id=1) for text in ("First words", "Second words", "Third words")]
    heights: dict[str, float] = {}

    def see(text: str, _: object, matrix: Sequence[float], *__: object) -> None:
        heights[text.strip()] = float(matrix[5])

    made(*listed, *notes).pages[0].extract_text(visitor_text=see)
    at = [heights[text] for text in ("(b) paper b", "First words", "Second words", "Third words")]
    assert at[0] - at[1] == pytest.approx(at[1] - at[2])
    assert at[1] - at[2] == pytest.approx(at[2] - at[3])
