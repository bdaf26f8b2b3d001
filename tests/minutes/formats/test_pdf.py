"""A PDF is for everybody and for the archive: both standards at once, tagged, on whole pages."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pypdf
import pytest
from scenarios.reading import scenario

from clerk_tui import minutes, paths
from clerk_tui.book.exports import before
from clerk_tui.cli.book import readable
from clerk_tui.errors import ClerkError
from clerk_tui.minutes.document import About, Block, BlockKind, Document
from clerk_tui.minutes.formats.outline import LettersMissingError, Table, as_set, foot, outline
from clerk_tui.minutes.formats.pdf import write
from clerk_tui.minutes.papers import PAPERS, Order, document, written

from .reading_back import expected, words_of

NO_FONT_HAS = "\u0378"
"""A code that no letter has."""


def paper(name: str, **order: Any) -> bytes:
    """A paper of a scenario."""
    meeting = scenario(name)
    content = written(meeting, minutes.load(meeting.head.style), Order(format="pdf", **order))
    assert isinstance(content, bytes)
    return content


def read(content: bytes) -> pypdf.PdfReader:
    """A PDF as a reader has it."""
    return pypdf.PdfReader(io.BytesIO(content))


def made(*blocks: Block, about: About = About("Minutes")) -> bytes:  # noqa: B008
    """A document of those blocks."""
    return write(Document(blocks, about))


def pages(*blocks: Block) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in read(made(*blocks)).pages]


def titles(outline: Sequence[object]) -> list[object]:
    """Bookmarks by their titles, those below one in a list after it."""
    return [
        titles(one) if isinstance(one, list) else str(getattr(one, "title", "")).replace("\N{NO-BREAK SPACE}", " ")
        for one in outline
    ]


def tags(content: bytes) -> list[str]:
    """The tags of the structure in order, each with its depth in spaces."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [*_below(pdf.Root.StructTreeRoot.K, 0)]


def _below(node: Any, depth: int) -> Iterator[str]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _below(one, depth)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield " " * depth + str(node.S).removeprefix("/")
        if "/K" in node:
            yield from _below(node.K, depth + 1)


def findings(content: bytes, folder: Path) -> list[str]:
    """What a checker of PDF/UA finds; not the rules that it could not apply."""
    (file := folder / "paper.pdf").write_bytes(content)
    report = pdfua.validate(str(file))
    return [str(finding) for finding in report.findings]


# Standards and structure


def test_a_paper_says_that_it_keeps_both_standards() -> None:
    with pikepdf.open(io.BytesIO(paper("vote-by-name"))) as pdf, pdf.open_metadata() as about:
        assert (about["pdfuaid:part"], about["pdfaid:part"], about["pdfaid:conformance"]) == ("1", "2", "A")


@pytest.mark.parametrize("of", ["organised-crime-2018", "exempt-lease", "parish-march"])
def test_a_checker_finds_nothing_in_any_paper(of: str, tmp_path: Path) -> None:
    assert findings(paper(of, with_exempt=True), tmp_path) == []


@pytest.mark.parametrize("meeting_id", range(1, 7))
def test_no_paper_of_the_sample_lacks_a_tag_or_a_word(meeting_id: int, tmp_path: Path) -> None:
    with readable(Path(shutil.copy(paths.sample(), tmp_path / "sample.db"))) as book:
        meeting = book.reader.meeting(meeting_id)
        known = before(book.reader, meeting.head)
    style = minutes.load(meeting.head.style)
    for order in (Order(one.name, "pdf", with_exempt=True) for one in PAPERS):
        content = written(meeting, style, order, known)
        assert isinstance(content, bytes)
        assert findings(content, tmp_path) == [], order.paper
        made_of = document(meeting, style, order, known)
        assert words_of("pdf", content, made_of) == expected("pdf", made_of), order.paper


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(paper("vote-by-name"))) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(spoilt := io.BytesIO())
    assert findings(spoilt.getvalue(), tmp_path)


def test_headings_lists_and_tables_are_tagged_as_what_they_are() -> None:
    head, row = Block(BlockKind.COLUMNS, "", cells=("Name", "What")), Block(BlockKind.ROW, "", cells=("A", "B"))
    inner = Block(BlockKind.LISTED, "inner", "(a)", level=2)
    found = tags(
        made(
            Block(BlockKind.TITLE, "COUNCIL"),
            Block(BlockKind.ITEM, "Trees", "5."),
            Block(BlockKind.LISTED, "one", "(i)", level=1),
            inner,
            head,
            row,
        )
    )
    assert [tag for tag in found if tag.strip() in ("Title", "H1", "L", "LI", "Lbl", "Table", "TH", "TD")] == [
        " Title",
        " H1",
        " L",
        "  LI",
        "   Lbl",
        "  L",
        "   LI",
        "    Lbl",
        " Table",
        "    TH",
        "    TH",
        "    TD",
        "    TD",
    ]


def test_those_who_voted_each_way_are_a_list() -> None:
    vote = [Block(BlockKind.BALLOT, "names", way, entry_ids=(1,)) for way in ("For:", "Against:")]
    assert [tag.strip() for tag in tags(made(*vote))].count("Lbl") == 2


def test_headings_are_bookmarks_in_their_order() -> None:
    found = titles(read(paper("order-of-business")).outline)
    assert found[-2:] == ["PART B: FOR INFORMATION", ["5 Tide Tables", "Storm of 6 October"]]


def test_no_level_of_heading_is_left_out() -> None:
    deep = Block(BlockKind.HEADING, "Question 1", level=2, item_id=1)
    assert [tag.strip() for tag in tags(made(Block(BlockKind.PARAGRAPH, "text"), deep))][-1:] == ["H1"]


def test_pages_are_a4_and_numbered_and_say_what_they_are() -> None:
    pdf = read(paper("vote-by-name"))
    assert {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in pdf.pages} == {(595, 842)}
    for number, page in enumerate(pdf.pages, 1):
        foot = f"Minutes of Council, 26 February 2024 · Page {number} of {len(pdf.pages)}"
        assert foot in " ".join(page.extract_text().split())


def test_the_file_says_what_it_is_and_in_what_language() -> None:
    pdf = read(made(about=About("Minutes of Trees", "Elmfield Council", date(2024, 1, 8), is_draft=True)))
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author, pdf.metadata.subject) == (
        "Minutes of Trees",
        "Elmfield Council",
        "DRAFT",
    )
    assert str(pdf.root_object["/Lang"]) == "en-GB"


# Letters


@pytest.mark.parametrize("name", ["Siân Ŵyn Ŷnys-ŵ", "Seán Ó Súilleabháin ṁḃċḋḟġṗṡṫ", "Łukasz Żądło Đặng Ñ ß €"])
def test_names_have_their_own_letters(name: str) -> None:
    assert name in pages(Block(BlockKind.PARAGRAPH, name))[0].replace("\N{NO-BREAK SPACE}", " ")


def test_a_letter_that_no_font_has_is_told_with_its_place() -> None:
    with pytest.raises(LettersMissingError) as told:
        made(Block(BlockKind.PARAGRAPH, f"Councillor {NO_FONT_HAS} Moor asked about elms"))
    assert f"{NO_FONT_HAS} (U+0378) in “Councillor {NO_FONT_HAS} Moor asked about elms”" in str(told.value)
    assert "Nothing was written" in str(told.value)
    assert isinstance(told.value, ClerkError)


def test_every_letter_that_is_missing_is_told_once() -> None:
    with pytest.raises(LettersMissingError) as told:
        made(Block(BlockKind.PARAGRAPH, "a \u0378 b \u0378 c \u0379"), about=About("Minutes \u0380"))
    assert [f"U+0{code}" in str(told.value) for code in (378, 379, 380)] == [True] * 3
    assert str(told.value).count("U+0378") == 1


def test_all_fonts_are_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(paper("vote-by-name"))) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"]
        assert {str(font.FontName).partition("+")[2] for font in fonts} == {"LiberationSans", "LiberationSans-Bold"}
        assert all("/FontFile2" in font for font in fonts)


@pytest.mark.parametrize(
    "text", ["#set page(width: 1pt)", "*bold* _x_ $x$ `x` @x <x>", '"); #panic("', "// not", "\\n"]
)
def test_no_text_is_read_as_markup(text: str) -> None:
    assert text in " ".join(pages(Block(BlockKind.PARAGRAPH, text))[0].split())


# Where things stand


def test_a_long_title_keeps_its_day_at_the_foot() -> None:
    foot = " ".join(
        read(made(about=About(f"Minutes of {'Very ' * 60}Long Committee, 8 January 2018")))
        .pages[0]
        .extract_text()
        .split()
    )
    assert foot.endswith("Very Very Long Committee, 8 January 2018 · Page 1 of 1")
    assert "…" in foot


def test_a_foot_is_cut_between_words() -> None:
    name = "Planning, Highways, Environment, Licensing and Community Safety Scrutiny Sub-Committee"
    whole = f"Attendance of the {name} and the {name}, 1 January 2024"
    start, end = foot("{title}", About(whole)).replace("\N{NO-BREAK SPACE}", " ").split(" … ")
    assert whole.startswith(f"{start} ")
    assert whole.endswith(f" {end}")


def test_a_word_that_is_wider_than_the_page_goes_on_below() -> None:
    lines = pages(Block(BlockKind.PARAGRAPH, "x" * 1000))[0].splitlines()
    assert sum("xxx" in line.replace("\N{ZERO WIDTH SPACE}", "") for line in lines) > 8


@pytest.mark.parametrize("filled", range(30, 48, 2))
def test_a_heading_is_never_the_last_line_of_a_page(filled: int) -> None:
    lines = [Block(BlockKind.NAMES, "line")] * filled
    found = pages(*lines, Block(BlockKind.ITEM, "Trees", "5."), Block(BlockKind.PARAGRAPH, "first line"))
    assert "first line" in next(text for text in found if "Trees" in text)


@pytest.mark.parametrize("filled", range(30, 48, 2))
def test_the_signature_and_the_closing_line_are_never_alone_on_a_page(filled: int) -> None:
    found = pages(
        *[Block(BlockKind.NAMES, "line")] * filled,
        Block(BlockKind.PARAGRAPH, "The last words"),
        Block(BlockKind.MOVEMENT, "The meeting closed"),
        Block(BlockKind.SIGNATURE, "Signed: ____"),
        Block(BlockKind.SIGNATURE, "Date: ____"),
    )
    last = next(text for text in found if "Date:" in text)
    assert all(words in last for words in ("The last words", "The meeting closed", "Signed:"))


def places(*blocks: Block) -> dict[str, tuple[float, float]]:
    """Where each text begins on the first page: from the left and from the foot."""
    found: dict[str, tuple[float, float]] = {}

    def visit(text: str, at: Sequence[float], *_: object) -> None:
        if text.strip():
            found[text.strip()] = at[4], at[5]

    read(made(*blocks)).pages[0].extract_text(visitor_text=visit)
    return found


def test_there_is_room_to_sign_above_the_lines_of_a_signature_and_not_between_them() -> None:
    above = [Block(BlockKind.PARAGRAPH, "Words"), Block(BlockKind.MOVEMENT, "Closed")]
    at = places(*above, Block(BlockKind.SIGNATURE, "Signed"), Block(BlockKind.SIGNATURE, "Chairman"))
    room = at["Closed"][1] - at["Signed"][1]
    assert room > 1.5 * (at["Signed"][1] - at["Chairman"][1]) > 0


@pytest.mark.parametrize("below", [Block(BlockKind.PARAGRAPH, "Words"), Block(BlockKind.COLUMNS, "", cells=("A", "B"))])
def test_a_short_line_below_the_title_is_centred(below: Block) -> None:
    at = places(Block(BlockKind.TITLE, "COUNCIL"), Block(BlockKind.LEAD, "8 January 2018"), below)
    left, _ = at["8\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2018"]
    assert left > 200


def test_a_title_below_another_line_does_not_touch_it() -> None:
    at = places(Block(BlockKind.PARAGRAPH, "Received"), Block(BlockKind.TITLE, "MINUTES"))
    assert at["Received"][1] - at["MINUTES"][1] > 20


def test_the_number_of_a_page_is_on_one_line() -> None:
    title = "Agenda of Safer Communities Overview and Scrutiny Committee, the meeting after 16 January 2017"
    (page,) = read(made(about=About(title))).pages
    assert page.extract_text().splitlines()[-1].strip() == "Page 1 of 1"


@pytest.mark.parametrize("filled", range(28, 46, 3))
def test_a_short_table_stands_on_one_page_with_what_it_is_about(filled: int) -> None:
    rows = [Block(BlockKind.ROW, "", cells=(name, "present")) for name in ("Moor", "Lusk", "Penn")]
    found = pages(
        *[Block(BlockKind.NAMES, "line")] * filled,
        Block(BlockKind.PARAGRAPH, "These were there:"),
        Block(BlockKind.COLUMNS, "", cells=("Name", "What")),
        *rows,
    )
    page = next(text for text in found if "These were there:" in text)
    assert all(name in page for name in ("Name", "Moor", "Lusk", "Penn"))


def test_a_long_table_says_its_headings_on_each_page() -> None:
    rows = [Block(BlockKind.ROW, "", cells=(str(at), "words " * 20)) for at in range(70)]
    found = pages(Block(BlockKind.COLUMNS, "", cells=("Name", "What is said")), *rows)
    assert len(found) > 2
    assert all("What is said" in " ".join(text.split()) for text in found)


def test_a_draft_says_so_across_every_page_and_is_not_read_out_there() -> None:
    content = paper("vote-by-name")
    assert all("DRAFT" in page.extract_text() for page in read(content).pages)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        page = pdf.pages[1].Contents.read_bytes()
    assert b"/Artifact" in page[:300]


# What belongs together stays on one line, apostrophes have one form, and columns are as wide as their names


@pytest.mark.parametrize(
    "set_out",
    [
        "Councillors~T~Stainton and J~D~Charlton",
        "Councillor~J~O’Hara asked Dr~Penhale",
        "Mrs~Siân Ellis and Sir~Tom Orde",
        "Councillors~K~Ó~hUiginn, G~d’Arcy, H~van der Westhuizen and C~Żółkiewski",
        "on 8~January~2018 at 7.30~pm",
        "from 1st~March to May~2019",
        "HELD ON 3RD~MARCH, 2023 AT 10.00~A.M. AND 4~JUNE~2023",
        "about £5~million for 12~hectares, 40~mph and 3~per cent",
        "as in item~6, paragraph~(b) and Appendix~A",
        "MINUTES OF~A MEETING OF THE COUNCIL",
        "The plan was a good one. I agreed, in May, with 12 others",
        "Section~106 agreement",
    ],
)
def test_lines_are_not_broken_within_names_dates_and_numbers(set_out: str) -> None:
    assert as_set(set_out.replace("~", " ")).replace("\N{NO-BREAK SPACE}", "~") == set_out


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the Council's and members' views", "the Council’s and members’ views"),
        ("it didn't, O'Brien’s said", "it didn’t, O’Brien’s said"),
        ("called 'the Elms' there", "called ‘the Elms’ there"),
        ("a wall, 6' high", "a wall, 6' high"),
        ("in the '80s", "in the ’80s"),
        ('the "Elms" were "felled", he said', "the “Elms” were “felled”, he said"),
        ('the words ("and so on")', "the words (“and so on”)"),
        ('a “road" and a "street”', "a “road” and a “street”"),
        ("\"the owner's 'wall'\"", "“the owner’s ‘wall’”"),
        ('a 6" main and a 4" branch', 'a 6" main and a 4" branch'),
        ('not "closed', 'not "closed'),
    ],
)
def test_apostrophes_and_quotation_marks_have_one_form(typed: str, printed: str) -> None:
    assert as_set(typed) == printed


def tables(*rows: tuple[str, ...]) -> list[Table]:
    """A table of each row, all with the same columns."""
    head = Block(BlockKind.COLUMNS, "", cells=("Name", "Capacity", "Attendance"))
    blocks = [block for row in rows for block in (head, Block(BlockKind.ROW, "", cells=row))]
    return [part for part in outline(Document(tuple(blocks))) if isinstance(part, Table)]


def test_tables_with_the_same_columns_are_equally_wide() -> None:
    first, second = tables(("Al", "Member", "present"), ("Councillor Bartholomew Fotheringay", "Clerk", "present"))
    assert first.shares == second.shares


def test_a_name_has_room_on_one_line_beside_long_words() -> None:
    (table,) = tables(("Superintendent Gwen Ashby", "Member", "present until 9.44 and from 10.05 " * 3))
    assert table.shares[0] * 82 > len("Superintendent Gwen Ashby")
