"""A council's look: one folder for PDF, Word and web pages; what is wrong in it is told with its line."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pypdf
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from scenarios.reading import scenario

from clerk_tui import minutes, paths
from clerk_tui.errors import ClerkError, FileRefusedError
from clerk_tui.meeting import Settled, Stage
from clerk_tui.minutes.look import USUAL, Look
from clerk_tui.minutes.look_files import BEGINNING, load, look_for, look_names
from clerk_tui.minutes.papers import Order, written
from clerk_tui.minutes.style_files import StyleFileError

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
"""A PNG of one point."""
WHOLE = """
[colours]
headings = "#003c6e"
[margins]
left = 40
[logo]
file = "arms.png"
alt = "Arms of Harrowmere"
[page]
header = "{council}"
footer = "{title}"
[draft]
watermark = "UNCONFIRMED"
[signature]
lines = ["Mayor: ________", "Date: ________"]
"""
Make = Callable[[str], Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes a look with a logo beside it."""

    def make(text: str) -> Path:
        (tmp_path / "look.toml").write_text(text, encoding="utf-8")
        (tmp_path / "arms.png").write_bytes(PICTURE)
        return tmp_path

    return make


def template(folder: Path, *paragraphs: str, name: str = "letterhead.docx", without: str = "") -> Path:
    """A Word template with those paragraphs, and without one of the styles."""
    word: Any = docx.Document()
    for text in paragraphs:
        word.add_paragraph(text)
    word.styles["Heading 1"].font.name = "Bookman"
    word.sections[0].footer.paragraphs[0].text = "{paper}: {council}"
    if without:
        word.styles[without].delete()
    word.save(folder / "made.docx")
    with zipfile.ZipFile(folder / "made.docx") as parts, zipfile.ZipFile(folder / name, "w") as out:
        for part in parts.namelist():
            data = parts.read(part)
            is_types = part == "[Content_Types].xml" and name.endswith(".dotx")
            out.writestr(part, data.replace(b"document.main+xml", b"template.main+xml") if is_types else data)
    return folder


def paper(form: str, look: Look, name: str = "vote-by-name", **order: Any) -> Any:
    """The minutes of a scenario in a look."""
    meeting = scenario(name)
    return written(meeting, minutes.load(meeting.head.style), Order(format=form, look=look, **order))


# One folder for all


def test_a_pdf_has_the_look(make: Make) -> None:
    content = paper("pdf", load(make(WHOLE)))
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    assert all("UNCONFIRMED" in page and "Harrowmere" in page for page in pages)
    assert "Mayor: ________ Date: ________" in pages[-1]
    assert "Signed" not in pages[-1]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pictures = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]
        assert [str(picture.Alt) for picture in pictures] == ["Arms of Harrowmere"]


def test_a_word_document_has_the_look(make: Make) -> None:
    word = docx.Document(io.BytesIO(paper("docx", load(make(WHOLE)))))
    section = word.sections[0]
    assert section.left_margin is not None
    assert round(section.left_margin.mm) == 40
    assert str(word.styles["Heading 1"].font.color.rgb) == "003C6E"
    assert [p.get("descr") for p in word.element.body.iter(qn("wp:docPr"))] == ["Arms of Harrowmere"]
    shapes = section.header._element.iter("{urn:schemas-microsoft-com:vml}textpath")
    assert "UNCONFIRMED" in [shape.get("string") for shape in shapes]
    assert [p.text for p in word.paragraphs if p.text][-2:] == ["Mayor: ________", "Date: ________"]


def test_a_web_page_has_the_look(make: Make) -> None:
    page = paper("html", load(make(WHOLE)))
    assert "--headings: #003c6e" in page
    assert 'alt="Arms of Harrowmere"' in page
    assert '<header class="edge"><p>Harrowmere' in page
    assert "UNCONFIRMED" in page
    assert "Mayor: ________" in page
    assert not re.search(r"(?:src|href)=\"(?!data:)", page)


def test_lines_that_are_signed_stay(make: Make) -> None:
    meeting = scenario("vote-by-name")
    signed = replace(meeting, settled=Settled(Stage.SIGNED, date(2024, 3, 25), by="Councillor T Farrar"))
    page = str(written(signed, minutes.load("durham"), Order(format="html", look=load(make(WHOLE)))))
    assert "Mayor:" not in page


def test_every_line_of_a_new_look_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "look.toml").write_text(BEGINNING, encoding="utf-8")
    assert replace(load(tmp_path), folder="") == USUAL
    lines = [line.removeprefix("# ").partition("  #")[0] for line in BEGINNING.splitlines()[1:]]
    used = "\n".join(lines).replace("logo.png", "arms.png").replace('"Arial"', '"Liberation Sans"')
    (tmp_path / "look.toml").write_text(used, encoding="utf-8")
    (tmp_path / "arms.png").write_bytes(PICTURE)
    template(tmp_path, "{body}")
    assert load(tmp_path).word.template == "letterhead.docx"


def test_the_look_of_a_council_is_found_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "looks", lambda: tmp_path)
    meeting = scenario("vote-by-name")
    assert look_for(meeting) == USUAL
    folder = paths.look_of(meeting.head.council)
    folder.mkdir()
    (folder / "look.toml").write_text('[draft]\nwatermark = "PROVISIONAL"', encoding="utf-8")
    assert look_for(meeting).draft.watermark == "PROVISIONAL"
    assert look_names() == (folder.name,)


# What is wrong is told with its line


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[colour]\ntext = "#000000"', "line 1: a look has no “colour”; did you mean “colours”?"),
        ('[colours]\nheading = "#000000"', "line 2: [colours] has no “heading”; did you mean “headings”?"),
        ('[colours]\nheadings = "navy"', "line 2: [colours] “headings” is a colour such as “#003366”"),
        ('[fonts]\nsize = "big"', "line 2: [fonts] “size” is a number of points from 8 to 20"),
        ("[margins]\nleft = 2", "line 2: [margins] “left” is a number of millimetres from 5 to 60"),
        ('[fonts]\nbody = "No Such Sans"', "line 2: [fonts] “body”: the font “No Such Sans” is neither in this folder"),
        ('[logo]\nfile = "lgo.png"\nalt = "x"', "line 2: [logo] “file”: there is no file “lgo.png” in this folder"),
        ('[logo]\nfile = "look.toml"\nalt = "x"', "line 2: [logo] “file” is a file whose name ends in .png or"),
        ('[logo]\nfile = "../arms.png"\nalt = "x"', "line 2: [logo] “file”: there is no file “../arms.png”"),
        ('[logo]\nfile = "arms.png"', "line 1: [logo] “alt” must say what the logo shows"),
        (
            '[logo]\nfile = "arms.png"\nalt = "x"\nplace = "middle"',
            "line 4: [logo] “place” cannot be “middle”; there are “left”, “centre”, “right”",
        ),
        ('[page]\nheader = "{counsil}"', "line 2: [page] “header” has no field {counsil}; did you mean {council}?"),
        ('[signature]\nlines = "Chair"', "line 2: [signature] “lines” is a list of words"),
        ('[page]\nheader = "Council', "line 2: a quotation mark is missing"),
        ('[word]\ntemplate = "letter.docx"', "line 2: [word] “template”: there is no file “letter.docx”"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(make: Make, text: str, told: str) -> None:
    with pytest.raises(StyleFileError) as error:
        load(make(text))
    assert any(str(problem).startswith(told) for problem in error.value.problems), error.value


_RGB, _CMYK = b"\xff\xc0\x00\x11\x08\x00\x01\x00\x01\x03", b"\xff\xc0\x00\x14\x08\x00\x01\x00\x01\x04"


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("arms.png", b"no picture", "is damaged, or no picture"),
        ("arms.png", PICTURE[:40], "is damaged, or no picture"),
        ("arms.jpg", b"\xff\xd8\xff\xee\x00\x0eAdobe" + _RGB + b"\xff\xd9", "is a JPEG for printers"),
        ("arms.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + _CMYK + b"\xff\xd9", "is a JPEG for printers"),
        ("arms.png", PICTURE + bytes(5_000_000), "has more than 5 MB"),
    ],
)
def test_a_logo_that_word_or_a_pdf_cannot_show_is_told(make: Make, name: str, data: bytes, told: str) -> None:
    folder = make(WHOLE.replace("arms.png", name))
    (folder / name).write_bytes(data)
    with pytest.raises(StyleFileError, match=rf"{re.escape(name)} {told}"):
        load(folder)


def test_a_folder_without_a_look_is_told(tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match=r"it has no file look\.toml"):
        load(tmp_path)


# The Word template

WORD = '[word]\ntemplate = "letterhead.{}"'


@pytest.mark.parametrize("kind", ["docx", "dotx"])
def test_a_template_is_filled_and_its_styles_are_used(make: Make, kind: str) -> None:
    folder = template(make(WORD.format(kind)), "{title}", "{body}", "Published {date}", name=f"letterhead.{kind}")
    word = docx.Document(io.BytesIO(paper("docx", load(folder))))
    texts = [p.text.replace("\N{NO-BREAK SPACE}", " ") for p in word.paragraphs]
    assert texts[0].startswith("HARROWMERE")
    assert texts[-1] == "Published 26 February 2024"
    assert "Signed" in texts[-2] or "____" in texts[-2]
    assert sum(text.startswith("HARROWMERE") for text in texts) == 1
    assert word.styles["Heading 1"].font.name == "Bookman"
    foot = word.sections[0].footer.paragraphs[0].text
    assert foot.startswith("Minutes of Council, 26 February 2024: Harrowmere")
    assert word.part.content_type.endswith("document.main+xml")


def test_all_words_are_in_a_filled_template(make: Make) -> None:
    folder = template(make(WORD.format("docx")), "{body}")
    plain = docx.Document(io.BytesIO(paper("docx", USUAL)))
    filled = docx.Document(io.BytesIO(paper("docx", load(folder))))
    assert [p.text for p in filled.paragraphs] == [p.text for p in plain.paragraphs]
    assert len(filled.tables) == len(plain.tables)


@pytest.mark.parametrize(
    ("paragraphs", "without", "told"),
    [
        (["{title}"], "", "lacks a paragraph of its text with nothing but {body}"),
        (["Text: {body}"], "", "lacks a paragraph of its text with nothing but {body}"),
        (["{body}"], "Heading 2", "lacks the style “Heading 2”"),
        (["{body}", "{body}"], "", "has {body} 2 times"),
        (["{body}", "{chair}"], "", "has {chair}, which cannot be filled; there are {title}"),
    ],
)
def test_a_template_says_what_it_lacks(make: Make, paragraphs: list[str], without: str, told: str) -> None:
    folder = template(make(WORD.format("docx")), *paragraphs, without=without)
    with pytest.raises(FileRefusedError) as error:
        load(folder)
    assert told in str(error.value)


def test_a_template_that_is_no_word_file_is_told(make: Make) -> None:
    folder = make(WORD.format("docx"))
    (folder / "letterhead.docx").write_bytes(b"no zip")
    with pytest.raises(FileRefusedError, match="is damaged, or no Word file"):
        load(folder)


def test_a_head_of_a_template_that_is_filled_keeps_the_word_across_a_draft(make: Make) -> None:
    folder = template(make(f'{WORD.format("docx")}\n[draft]\nwatermark = "UNCONFIRMED"'), "{body}")
    word: Any = docx.Document(str(folder / "letterhead.docx"))
    word.sections[0].header.paragraphs[0].text = "{council}"
    word.save(str(folder / "letterhead.docx"))
    with zipfile.ZipFile(io.BytesIO(paper("docx", load(folder)))) as parts:
        heads = [parts.read(name) for name in parts.namelist() if name.startswith("word/header")]
    assert any(b"UNCONFIRMED" in head and b"Harrowmere" in head.replace(b"HARROWMERE", b"Harrowmere") for head in heads)


def test_all_that_is_not_a_placeholder_stays_in_a_template(make: Make) -> None:
    """Bold words, a link, and the head of even pages, which has the marks of a draft too."""
    folder = template(make(WORD.format("docx")), "{body}")
    word: Any = docx.Document(str(folder / "letterhead.docx"))
    line = word.add_paragraph("Held on ")
    line.add_run("{da").bold = True
    line.add_run("te}")
    line.add_run(" in Harrowmere, {date}").italic = True
    link = parse_xml(f"<w:hyperlink {nsdecls('w')}><w:r><w:t>See {{council}}</w:t></w:r></w:hyperlink>")
    line._p.append(link)
    word.settings.odd_and_even_pages_header_footer = True
    word.sections[0].even_page_header.paragraphs[0].text = "{council}"
    word.save(str(folder / "letterhead.docx"))
    filled: Any = docx.Document(io.BytesIO(paper("docx", load(folder))))
    last = filled.paragraphs[-1]
    assert last.text.startswith("Held on 26 February 2024 in Harrowmere, 26 February 2024See Harrowmere")
    assert [(run.text, run.bold, run.italic) for run in last.runs if run.text] == [
        ("Held on ", None, None),
        ("26 February 2024", True, None),
        (" in Harrowmere, 26 February 2024", None, True),
    ]
    even = filled.sections[0].even_page_header
    assert [paragraph.text.casefold() for paragraph in even.paragraphs][-1].startswith("harrowmere")
    assert "DRAFT" in [paragraph.text for paragraph in even.paragraphs]


def test_a_template_that_numbers_its_headings_adds_no_number_to_those_of_the_paper(make: Make) -> None:
    folder = template(make(WORD.format("docx")), "{body}")
    word: Any = docx.Document(str(folder / "letterhead.docx"))
    for level in (1, 2, 3):
        word.styles[f"Heading {level}"].element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    word.save(str(folder / "letterhead.docx"))
    filled: Any = docx.Document(io.BytesIO(paper("docx", load(folder))))
    heads = [p for p in filled.paragraphs if p.style.name.startswith("Heading")]
    plain = [p for p in heads if p.text.startswith("Present")]
    assert plain
    assert all(p._p.pPr.numPr.numId.val == 0 for p in plain)
    assert all(p._p.pPr.numPr is not None and p._p.pPr.numPr.numId.val != 1 for p in heads)
