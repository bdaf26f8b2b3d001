"""What a reader of each format reads: the words of a file that was written, in order, its lists numbered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from email import message_from_bytes, policy
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element

import docx
import html5lib
import pikepdf
import pypdf
from docx.oxml.ns import qn
from docx.table import Table
from markdown_it import MarkdownIt
from markdown_it.token import Token

from clerk_tui.english.numbering import letters, roman
from clerk_tui.minutes.document import DRAFT, NOT_PUBLIC, Block, BlockKind, Document, printable

STRAIGHT = str.maketrans("‘’“”", "''\"\"")
MARKS = (NOT_PUBLIC, DRAFT)
LISTED = (BlockKind.LISTED, BlockKind.CLAUSE, BlockKind.RESOLUTION)
BULLETS = frozenset("•·▪–-—*")
COUNTED: Mapping[str, Callable[[int], str]] = {"decimal": str, "lowerRoman": roman, "lowerLetter": letters}


def printed(document: Document, *, bullets: bool = True) -> Iterator[str]:
    """The words of a document, its marks left out; `bullets`: with the dots before what is listed."""
    for block in document.blocks:
        for text in block.cells or _label_and_text(block, bullets=bullets):
            yield from printable(text).split()


def _label_and_text(block: Block, *, bullets: bool) -> tuple[str, ...]:
    is_dot = block.level and block.kind in LISTED and block.label in BULLETS
    return (block.text,) if is_dot and not bullets else (block.label, block.text)


def of_text(content: str) -> list[str]:
    """The words of plain text, without its mark and the bars of its tables."""
    content = content.removeprefix(f"{NOT_PUBLIC}\n")
    return [word for word in content.split() if word != "|"]


# HTML


def parsed(content: str) -> Element:
    """A web page as the standard reads it. Raises html5lib's ParseError for what is not valid."""
    made: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(content)
    return made


def parsed_fragment(content: str) -> Element:
    """The same of a part of a page."""
    made: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(content)
    return made


def of_html(content: str) -> list[str]:
    """The words of a page."""
    main = parsed(content).find(".//main")
    assert main is not None
    return _in_order(main)


def of_fragment(content: str) -> list[str]:
    """The words of a part of a page."""
    return _in_order(parsed_fragment(content))


def _in_order(element: Element) -> list[str]:
    for mark in [e for e in element if e.get("class") == "mark"]:
        element.remove(mark)
    return " ".join(element.itertext()).split()


# Markdown


def of_markdown(content: str) -> list[str]:
    """The words of a Markdown text as it is shown, its marks left out."""
    for mark in MARKS:
        content = content.removeprefix(f"**{mark}**\n").lstrip("\n")
    tokens = MarkdownIt("commonmark").enable("table").parse(content)
    said: list[str] = []
    counts: list[int | None] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            counts.append(int(token.attrs.get("start", 1)))
        elif token.type == "bullet_list_open":
            counts.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            counts.pop()
        elif token.type == "list_item_open" and (count := counts[-1]) is not None:
            said.append(f"{count}{token.markup}")
            counts[-1] = count + 1
        elif token.type in ("html_block", "code_block", "fence", "hr"):
            raise AssertionError(f"{token.type} was made of a text")
        elif token.type == "inline":
            said.append("".join(map(_inline, token.children or ())))
    return " ".join(said).split()


def _inline(token: Token) -> str:
    assert token.type in ("text", "softbreak", "hardbreak", "strong_open", "strong_close", "text_special"), token.type
    return "\n" if token.type.endswith("break") else token.content


# Word


def of_docx(content: bytes) -> list[str]:
    """The words of a Word document, numbered as Word does; head and foot left out."""
    word = docx.Document(BytesIO(content))
    counting = Counting(word)
    said: list[str] = []
    for part in word.iter_inner_content():
        if isinstance(part, Table):
            said += [cell.text for row in part.rows for cell in row.cells]
        else:
            said += [counting.label(part), part.text]
    return " ".join(said).split()


class Counting:
    """Numbers the paragraphs of a Word document as Word would."""

    def __init__(self, word: Any) -> None:
        root = word.part.numbering_part.element
        self._looks = {e.get(qn("w:abstractNumId")): e for e in root.findall(qn("w:abstractNum"))}
        self._lists = {e.get(qn("w:numId")): e for e in root.findall(qn("w:num"))}
        self._counts: dict[str, int] = {}

    def label(self, paragraph: Any) -> str:
        """What stands before a paragraph; nothing where it is not listed, or has a dot."""
        numbered = paragraph._p.pPr.numPr if paragraph._p.pPr is not None else None
        if numbered is None:
            return ""
        number = str(numbered.numId.val)
        made = self._lists[number]
        level = self._looks[made.find(qn("w:abstractNumId")).get(qn("w:val"))].find(qn("w:lvl"))
        first = int(made.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}").get(qn("w:val")))
        self._counts[number] = self._counts.get(number, first - 1) + 1
        form = level.find(qn("w:numFmt")).get(qn("w:val"))
        if form == "bullet":
            return ""
        said: str = level.find(qn("w:lvlText")).get(qn("w:val"))
        return said.replace("%1", COUNTED[form](self._counts[number]))


# PDF


def of_pdf(content: bytes, document: Document) -> str:
    """What is read out of a PDF, without spaces, as a PDF has none between lines; its marks left out. What is at the
    head, at the foot and behind the text of a page is not read out."""
    out = without_spaces("".join(page.extract_text() for page in read_out(content).pages))
    return out.removeprefix(without_spaces("".join(document.about.marks))).replace("\N{ZERO WIDTH SPACE}", "")


def read_out(content: bytes) -> pypdf.PdfReader:
    """A PDF without its artifacts."""
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream([*_tagged(page)]))
        pdf.save(out)
    return pypdf.PdfReader(out)


def _tagged(page: pikepdf.Page) -> Iterator[pikepdf.ContentStreamInstruction]:
    """The instructions of a page outside artifacts."""
    marks: list[bool] = []
    for one in pikepdf.parse_content_stream(page):
        assert isinstance(one, pikepdf.ContentStreamInstruction)
        operator = str(one.operator)
        if operator in ("BMC", "BDC"):
            marks.append(str(one.operands[0]) == "/Artifact")
        if not any(marks) or operator in ("q", "Q", "cm", "Tf", "gs", "BT", "ET", "Tm"):
            yield one
        if operator == "EMC":
            marks.pop()


def without_spaces(text: str) -> str:
    """`text` without anything that is white."""
    return one_form("".join(text.split()))


def spaced(text: str) -> str:
    """`text` with ordinary spaces for those at which no line is broken."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def one_form(text: str) -> str:
    """`text` with straight apostrophes and quotation marks: where pages are set they are curly."""
    return text.translate(STRAIGHT)


def of_mail(content: str) -> str | list[str]:
    """The words of an e-mail."""
    return of_text(message_from_bytes(content.encode(), policy=policy.default).get_content())


def words_of(name: str, content: str | bytes, document: Document) -> object:
    """What is read of a document in the format called so, and is to be the same as `expected`."""
    found = _words_of(name, content, document)
    return found if isinstance(found, str) else [*map(one_form, found)]


def _words_of(name: str, content: str | bytes, document: Document) -> str | list[str]:
    if isinstance(content, bytes):
        return of_docx(content) if name == "docx" else of_pdf(content, document)
    readers = {"text": of_text, "html": of_html, "fragment": of_fragment, "markdown": of_markdown, "eml": of_mail}
    return readers[name](content)


def expected(name: str, document: Document) -> object:
    """The words of a document as `words_of` gives them."""
    if name == "pdf":
        return without_spaces("".join(printed(document)))
    is_text = name in ("text", "eml")
    words = [*printed(document, bullets=is_text)]
    return [one_form(word) for word in words if not is_text or word != "|"]
