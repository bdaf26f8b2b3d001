"""A Word document is one that a clerk can go on working with: styles, lists that Word counts, tables, page numbers."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.table import Table
from scenarios.reading import scenario

from clerk_tui import minutes
from clerk_tui.minutes.document import About, Block, BlockKind, Document
from clerk_tui.minutes.formats.docx import write
from clerk_tui.minutes.formats.outline import LettersMissingError
from clerk_tui.minutes.papers import Order, written

from .reading_back import Counting, spaced


def opened(content: str | bytes) -> Any:
    """A document as Word has it."""
    assert isinstance(content, bytes)
    return docx.Document(io.BytesIO(content))


def word_of(name: str, **order: Any) -> Any:
    """A paper of a scenario."""
    meeting = scenario(name)
    return opened(written(meeting, minutes.load(meeting.head.style), Order(format="docx", **order)))


def made(*blocks: Block) -> Any:
    """A document of those blocks."""
    return opened(write(Document(blocks)))


def listed(*labels: str, level: int = 1, kind: BlockKind = BlockKind.LISTED) -> list[Block]:
    """Entries of a list with those labels."""
    return [Block(kind, f"text {label}", label, level=level) for label in labels]


def labels(word: Any) -> list[str]:
    """What Word sets before each paragraph that it numbers."""
    counting = Counting(word)
    return [label for paragraph in word.paragraphs if (label := counting.label(paragraph))]


def test_headings_are_headings_and_paragraphs_have_styles_of_their_own() -> None:
    word = word_of("organised-crime-2018")
    styles = {spaced(paragraph.text): paragraph.style.name for paragraph in word.paragraphs}
    assert styles["WEXMOOR COUNTY COUNCIL"] == "Title"
    assert styles["Grants to Voluntary Groups"] == "Heading 1"
    assert styles["Resolved:"] == "Minutes Resolution"
    assert styles["Councillor J Charnock entered the meeting at 9.44am"] == "Minutes Movement"
    assert styles["The Chairman thanked DCI Sam Askew and asked for questions."] == "Normal"
    assert next(name for text, name in styles.items() if text.startswith("Signed:")) == "Minutes Signature"


def test_items_below_a_part_are_headings_below_it() -> None:
    word = word_of("order-of-business")
    levels = [p.style.name for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert levels[-3:] == ["Heading 1", "Heading 2", "Heading 2"]


def test_word_counts_the_clauses() -> None:
    word = word_of("organised-crime-2018")
    counting = Counting(word)
    numbered = [(counting.label(p), spaced(p.text)) for p in word.paragraphs]
    assert ("(ii)", "Presentation by DCI Sam Askew, Wexmoor Constabulary.") in numbered
    assert ("(i)", "That the report and the presentation be noted.") in numbered
    counted = " ".join(label for label, _ in numbered if label)
    assert counted == "1. 2. 3. 4. 5. (i) (ii) (i) (ii) (iii) (iv) (i) (ii) 6. (i) 7."


def test_word_counts_the_items() -> None:
    items = [Block(BlockKind.ITEM, f"item {label}", label) for label in ("18/35", "18/36", "18/40", "5a", "A%1")]
    word = made(*items)
    assert labels(word) == ["18/35", "18/36", "18/40", "5a"]
    assert [spaced(paragraph.text) for paragraph in word.paragraphs][3:] == ["item 5a", "A%1\titem A%1"]


def test_each_list_begins_with_its_own_number() -> None:
    between = Block(BlockKind.PARAGRAPH, "between")
    word = made(*listed("(i)", "(ii)"), between, *listed("(i)", "(ii)"), between, *listed("(iii)", "(iv)"))
    assert labels(word) == ["(i)", "(ii)", "(i)", "(ii)", "(iii)", "(iv)"]


def test_many_lists_of_one_look_share_their_look() -> None:
    between = Block(BlockKind.PARAGRAPH, "between")
    blocks = [block for _ in range(40) for block in (*listed("(a)", "(b)", "(c)"), between)]
    word = made(*blocks)
    assert labels(word) == ["(a)", "(b)", "(c)"] * 40
    looks = word.part.numbering_part.element.findall(qn("w:abstractNum"))
    template = docx.Document().part.numbering_part.element.findall(qn("w:abstractNum"))
    assert len(looks) == len(template) + 1


def test_a_list_inside_a_list_counts_by_itself_and_stands_further_in() -> None:
    inner = listed("(a)", "(b)", level=2)
    word = made(*listed("1.", "2."), *inner, *listed("3."), *listed("(a)", level=2))
    assert labels(word) == ["1.", "2.", "(a)", "(b)", "3.", "(a)"]


def test_a_label_that_is_no_number_stands_as_text() -> None:
    word = made(*listed("A7/2"))
    assert [paragraph.text for paragraph in word.paragraphs] == ["A7/2\ttext A7/2"]


def test_votes_by_name_are_tables() -> None:
    word = word_of("vote-by-name")
    first = word.tables[0]
    assert [[spaced(cell.text) for cell in row.cells] for row in first.rows] == [
        ["For (3):", "Councillors T Farrar, L Gant and J Dunmore"],
        ["Against (3):", "Councillors E Thackray, A Bellamy and R Crouch"],
        ["Abstained (1):", "Councillor S Eastgate"],
    ]
    assert len(word.tables) == 5


def test_a_table_says_which_row_is_its_head_and_leaves_no_empty_paragraph_below() -> None:
    word = word_of("parish-march", paper="attendance")
    for table in word.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table.rows[1]._tr.trPr.find(qn("w:tblHeader")) is None
        assert [run.bold for cell in table.rows[0].cells for run in cell.paragraphs[0].runs] == [True] * 3
    assert all(paragraph.text for paragraph in word.paragraphs)


def test_two_tables_stay_two_and_one_at_the_end_is_followed_by_a_paragraph() -> None:
    head = Block(BlockKind.COLUMNS, "", cells=("A", "B"))
    row = Block(BlockKind.ROW, "", cells=("1", "2"))
    parts = [*made(head, row, head, row).iter_inner_content()]
    assert [isinstance(part, Table) for part in parts] == [True, False, True, False]


def test_every_page_has_its_number_and_what_it_is() -> None:
    foot = word_of("vote-by-name").sections[0].footer.paragraphs[0]
    fields = [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert spaced(foot.text).startswith("Minutes of Council, 26 February 2024")


def test_the_file_says_what_it_is_and_in_what_language() -> None:
    about = About("Minutes of Trees", "Elmfield Council", date(2024, 1, 8), is_draft=True)
    word = opened(write(Document((), about)))
    properties = word.core_properties
    assert (properties.title, properties.author, properties.subject) == (
        "Minutes of Trees",
        "Elmfield Council",
        "DRAFT",
    )
    assert {e.get(qn("w:val")) for e in word.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_the_file_has_the_current_layout_and_nothing_of_the_template() -> None:
    meeting = scenario("vote-by-name")
    content = written(meeting, minutes.load(meeting.head.style), Order(format="docx"))
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names, application = parts.namelist(), parts.read("docProps/app.xml").decode()
        settings = parts.read("word/settings.xml").decode()
    assert not [name for name in names if "thumbnail" in name]
    assert "Macintosh" not in application
    assert 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in settings


@pytest.mark.parametrize(("is_draft", "words"), [(True, ["DRAFT"]), (False, [])])
def test_a_draft_says_so_across_the_page(is_draft: bool, words: list[str]) -> None:
    word = opened(write(Document((), About("Minutes", is_draft=is_draft))))
    shapes = word.sections[0].header._element.iter("{urn:schemas-microsoft-com:vml}textpath")
    assert [shape.get("string") for shape in shapes if shape.get("string")] == words


def test_the_page_is_a4_and_the_text_of_one_typeface() -> None:
    word = word_of("vote-by-name")
    section = word.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fonts = {style.font.name for style in word.styles if style.name in ("Normal", "Title", "Heading 1", "Heading 3")}
    assert fonts == {"Arial"}


def test_the_signature_is_never_alone_on_a_page() -> None:
    word = word_of("vote-by-name")
    *_, above, signature = [p for p in word.paragraphs if p.text]
    assert signature.style.name == "Minutes Signature"
    assert above.paragraph_format.keep_with_next


def test_there_is_room_to_sign_above_the_lines_of_a_signature_and_not_between_them() -> None:
    word = made(Block(BlockKind.SIGNATURE, "Signed"), Block(BlockKind.SIGNATURE, "Chairman"))
    signed, chairman = word.paragraphs
    assert signed.style.paragraph_format.space_before > 3 * chairman.paragraph_format.space_before


def test_a_document_has_no_styles_of_tables_that_it_does_not_use() -> None:
    tables = [style.name for style in made().styles if style.type == WD_STYLE_TYPE.TABLE]
    assert sorted(tables) == ["Normal Table", "Table Grid"]


@pytest.mark.parametrize("label", ["", "A%1"])
def test_a_heading_hangs_from_its_number(label: str) -> None:
    (heading,) = made(Block(BlockKind.ITEM, "Trees", label)).paragraphs
    indent = heading.paragraph_format.first_line_indent
    assert (indent is not None and indent < 0) is bool(label)


@pytest.mark.parametrize("code", ["\u0378", "\ue123"])
def test_what_is_no_letter_in_any_font_is_told_with_its_place(code: str) -> None:
    with pytest.raises(LettersMissingError) as told:
        made(Block(BlockKind.PARAGRAPH, f"Councillor {code} Moor asked about elms"))
    assert f"(U+{ord(code):04X}) in “Councillor {code} Moor asked about elms”" in str(told.value)
    assert "Nothing was written" in str(told.value)


@pytest.mark.parametrize("name", ["李明", "محمد", "Siân ✓", "👍"])
def test_letters_for_which_word_has_a_font_are_written(name: str) -> None:
    assert name in made(Block(BlockKind.PARAGRAPH, name)).paragraphs[0].text
