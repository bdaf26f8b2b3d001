"""Word documents: every printed word in order, with the numbers that Word adds."""

from __future__ import annotations

from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from clerk_tui.importing.readers.document import Piece, PieceKind

from .made import kinds, level, listed, lists, paragraph, pieces, plain, run, texts, word, word_of

WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def test_headings_paragraphs_and_tables_in_order() -> None:
    made: Any = docx.Document()
    made.add_heading("Audit Committee", 0)
    made.add_heading("1. Apologies", 2)
    made.add_paragraph("Received from ").add_run("Cllr Byrne").bold = True
    table = made.add_table(2, 3)
    for at, text in enumerate(("Vote", "For", "Against", "Motion 1", "Byrne", "Doyle")):
        table.cell(at // 3, at % 3).text = text
    made.add_paragraph().add_run("All of it").bold = True
    assert plain(pieces("a.docx", word(made))) == [
        Piece("Audit Committee", PieceKind.HEADING, 1),
        Piece("1. Apologies", PieceKind.HEADING, 2, is_bold=True),
        Piece("Received from Cllr Byrne", PieceKind.PARAGRAPH),
        Piece("Vote\tFor\tAgainst", PieceKind.ROW, cells=("Vote", "For", "Against")),
        Piece("Motion 1\tByrne\tDoyle", PieceKind.ROW, cells=("Motion 1", "Byrne", "Doyle")),
        Piece("All of it", PieceKind.PARAGRAPH, is_bold=True),
    ]


def test_numbers_that_word_gives_are_text() -> None:
    numbering = lists(level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "%1.%2.%3"))
    body = (
        listed("one") + listed("a", 1, 1) + listed("deep", 1, 2) + listed("b", 1, 1) + listed("two") + listed("c", 1, 1)
    )
    assert [(p.text, p.level) for p in pieces("a.docx", word_of(body, numbering=numbering))] == [
        ("1. one", 0),
        ("(a) a", 1),
        ("1.a.i deep", 2),
        ("(b) b", 1),
        ("2. two", 0),
        ("(a) c", 1),
    ]


@pytest.mark.parametrize(
    ("manner", "text", "start", "expected"),
    [
        ("decimal", "%1", 205, ["205 x", "206 x"]),
        ("decimalZero", "%1.", 9, ["09. x", "10. x"]),
        ("upperRoman", "%1)", 3, ["III) x", "IV) x"]),
        ("lowerLetter", "%1)", 26, ["z) x", "aa) x"]),
        ("upperLetter", "%1.", 1, ["A. x", "B. x"]),
        ("ordinal", "%1", 11, ["11th x", "12th x"]),
        ("bullet", "\uf0b7", 1, ["• x", "• x"]),
        ("bullet", "o", 1, ["◦ x", "◦ x"]),
        ("bullet", "–", 1, ["– x", "– x"]),
        ("none", "", 1, ["x", "x"]),
    ],
)
def test_every_manner_of_numbers(manner: str, text: str, start: int, expected: list[str]) -> None:
    made = word_of(listed("x") * 2, numbering=lists(level(0, manner, text, start)))
    assert texts("a.docx", made) == expected


def test_a_list_that_begins_anew_and_one_that_goes_on() -> None:
    also = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
        '</w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = listed("a") + listed("b") + paragraph(run("between")) + listed("c", 2) + listed("d", 2) + listed("e", 3)
    made = word_of(body, numbering=lists(level(0, "decimal", "%1."), also=also))
    assert texts("a.docx", made) == ["1. a", "2. b", "between", "7. c", "8. d", "9. e"]


def test_legal_numbers_and_levels_that_do_not_begin_anew() -> None:
    never = '<w:lvlRestart w:val="0"/>'
    numbering = lists(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", more="<w:isLgl/>" + never))
    body = listed("a") + listed("b", 1, 1) + listed("c") + listed("d", 1, 1)
    assert texts("a.docx", word_of(body, numbering=numbering)) == ["I. a", "1.1 b", "II. c", "2.2 d"]


def test_a_number_of_a_style_and_none_where_a_paragraph_takes_it_back() -> None:
    made: Any = docx.Document()
    for style in ("List Number", "List Number", "List Bullet"):
        made.add_paragraph("x", style)
    plain = made.add_paragraph("y", "List Number")
    plain._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 0
    assert texts("a.docx", word(made)) == ["1. x", "2. x", "• x", "y"]


def test_words_taken_out_are_left_out_and_words_put_in_are_kept() -> None:
    body = paragraph(
        run("The motion was ")
        + '<w:del w:id="1" w:author="x"><w:r><w:delText>lost</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2" w:author="x">{run("carried")}</w:ins>'
        + f'<w:moveFrom w:id="3" w:author="x">{run(" gone")}</w:moveFrom>'
        + run("hidden", "<w:vanish/>")
    )
    assert texts("a.docx", word_of(body)) == ["The motion was carried"]


def test_a_paragraph_whose_end_was_taken_out_goes_on_in_the_next() -> None:
    gone = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
    body = paragraph(run("RESOLVED that "), gone) + paragraph(run("it be noted"))
    assert texts("a.docx", word_of(body)) == ["RESOLVED that it be noted"]


def test_text_boxes_come_once_after_their_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph(run('In the box'))}</w:txbxContent>"
    body = paragraph(
        f'<w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="{WPS}">'
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{run('Beside it')}"
    )
    assert texts("a.docx", word_of(body)) == ["Beside it", "In the box"]


def test_footnotes_follow_the_paragraph_that_refers_to_them() -> None:
    note = f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" As amended."))}</w:footnote>'
    body = paragraph(run("Agreed") + '<w:r><w:footnoteReference w:id="2"/></w:r>') + paragraph(run("Next"))
    assert texts("a.docx", word_of(body, footnotes=note)) == ["Agreed", "[1] As amended.", "Next"]


def test_fields_give_their_result_and_links_and_controls_their_words() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("minute 4")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        paragraph(run("See ") + field + f"<w:hyperlink>{run(' and the report')}</w:hyperlink>")
        + f"<w:sdt><w:sdtContent>{paragraph(run('Controlled'))}</w:sdtContent></w:sdt>"
        + paragraph("<w:sdt><w:sdtContent>" + run("in a line") + "</w:sdtContent></w:sdt>")
    )
    assert texts("a.docx", word_of(body)) == ["See minute 4 and the report", "Controlled", "in a line"]


def test_tabs_divide_columns_but_a_number_stands_by_its_words() -> None:
    made: Any = docx.Document()
    made.add_paragraph("4.\tMinutes of the last meeting")
    made.add_paragraph("Cllr A\tCllr B")
    made.add_paragraph("non\u2011breaking")
    assert texts("a.docx", word(made)) == ["4. Minutes of the last meeting", "Cllr A   Cllr B", "non‑breaking"]


def test_broken_lines_stay_lines_and_page_breaks_are_none() -> None:
    made: Any = docx.Document()
    broken = made.add_paragraph("Present:\nCllr A")
    broken.add_run().add_break(WD_BREAK.PAGE)
    assert kinds("a.docx", word(made)) == [
        (PieceKind.LINE, "Present:"),
        (PieceKind.LINE, "Cllr A"),
        (PieceKind.BLANK, ""),
    ]


def test_what_stands_on_every_page_is_told_apart() -> None:
    made: Any = docx.Document()
    made.sections[0].header.paragraphs[0].text = "DRAFT"
    made.sections[0].footer.paragraphs[0].text = "Clerk to the Council"
    made.add_paragraph("Minutes")
    assert [(p.text, p.is_running) for p in pieces("a.docx", word(made))] == [
        ("DRAFT", True),
        ("Minutes", False),
        ("Clerk to the Council", True),
    ]


def test_minutes_set_out_in_a_table_are_read_cell_by_cell() -> None:
    made: Any = docx.Document()
    table = made.add_table(1, 3)
    table.cell(0, 0).text = "4."
    table.cell(0, 1).text = "Waste bales"
    table.cell(0, 1).add_paragraph("Cllr Byrne asked about them. " * 20)
    table.cell(0, 2).text = "Clerk"
    for cell, text in zip(table.add_row().cells, ("5.", "Bins", "Chair"), strict=True):
        cell.text = text
    assert texts("a.docx", word(made)) == [
        "4. Waste bales",
        ("Cllr Byrne asked about them. " * 20).strip(),
        "Clerk",
        "5. Bins",
        "Chair",
    ]


def test_a_column_that_word_numbers_by_itself() -> None:
    def cell(content: str) -> str:
        return f"<w:tc>{content}</w:tc>"

    rows = "".join(f"<w:tr>{cell(listed(''))}{cell(paragraph(run(text)))}</w:tr>" for text in ("Apologies", "Minutes"))
    made = word_of(f"<w:tbl>{rows}</w:tbl>{listed('')}", numbering=lists(level(0, "decimal", "%1.")))
    assert texts("a.docx", made) == ["1. Apologies", "2. Minutes"]


def test_how_words_are_set_in_word() -> None:
    made: Any = docx.Document()
    made.add_paragraph("The lamp was lit, and it shone for the whole of the night.")
    title = made.add_paragraph()
    title.alignment = 1
    title.add_run("Ford").font.size = Pt(18)
    begun = made.add_paragraph("1. ")
    begun.add_run("Pond").bold = True
    begun.add_run(" was deep.")
    whole = made.add_paragraph("2. ")
    whole.add_run("Mill").bold = True
    _, large, led, bold = pieces("a.docx", word(made))
    assert large.look.size > 1.2
    assert large.look.is_centred
    assert led.text[: led.look.lead] == "1. Pond"
    assert bold.is_bold  # how its number is set says nothing
