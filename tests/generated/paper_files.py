"""Papers with a layout, written as PDF, Word and HTML: paragraphs, tables, what stands on every page.

Words are marked up with `<b>`, `<i>` and `<u>`, as in HTML.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

FORMATS = ("pdf", "docx", "html")
FONTS = Path(__file__).resolve().parents[2] / "clerk_tui" / "minutes" / "formats" / "fonts"
_MARKED = re.compile(r"</?[biu]>")


@dataclass(frozen=True)
class Para:
    """A paragraph."""

    text: str
    level: int = 0
    """Of a heading that the format marks as one."""
    align: str = "left"
    size: float = 1.0
    colour: str = ""
    label: str = ""
    """What hangs before it: a number."""
    indent: float = 0.0
    bullet: int = 0
    """The depth of the list it stands in."""
    note: str = ""
    """A footnote."""

    @property
    def words(self) -> str:
        """Its words without marks."""
        return _MARKED.sub("", f"{self.label} {self.text} {self.note}").strip()


Cell = Sequence[Para]


@dataclass(frozen=True)
class Table:
    """A table: rows of cells; a row with fewer cells than there are columns ends with one that goes across."""

    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float]
    has_rules: bool = True
    has_head: bool = False
    shade: str = ""
    """The colour of the first row, or of the whole of a box."""
    is_level: bool = False
    """Whether what stands side by side within a row is set at the same height, paragraph by paragraph."""


Block = Para | Table


@dataclass
class Paper:
    """A whole paper."""

    blocks: list[Block] = field(default_factory=list)
    header: str = ""
    footer: str = ""
    """`{page}` and `{pages}` count the pages."""
    watermark: str = ""
    has_line_numbers: bool = False
    columns: Sequence[str] = ()
    width: str = "210mm"
    height: str = "297mm"
    size: float = 10.5
    sans: bool = False

    def add(self, *texts: str, **how: Any) -> None:
        """Print paragraphs."""
        self.blocks += [Para(text, **how) for text in texts]

    def put(self, *blocks: Block) -> None:
        """Print blocks."""
        self.blocks += blocks

    @property
    def words(self) -> str:
        """All words of it but those on every page."""
        return " ".join(para.words for para in _all(self.blocks))


def _all(blocks: Sequence[Block]) -> Iterator[Para]:
    for block in blocks:
        if isinstance(block, Para):
            yield block
        else:
            yield from (para for row in block.rows for cell in row for para in cell)


def written(paper: Paper, form: str) -> bytes:
    """A paper in a format."""
    return {"pdf": _pdf, "docx": _docx, "html": _html}[form](paper)


def _runs(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The words of a marked text, with the marks that they have."""
    on: set[str] = set()
    for part in re.split(r"(</?[biu]>)", text):
        if _MARKED.fullmatch(part):
            (on.discard if part[1] == "/" else on.add)(part.strip("</>"))
        elif part:
            yield part, frozenset(on)


# PDF


def _pdf(paper: Paper) -> bytes:
    import typst

    return typst.Compiler(_typst(paper).encode(), font_paths=_fonts()).compile(format="pdf")  # type: ignore[return-value]


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])


def _typst(paper: Paper) -> str:
    font = "Liberation Sans" if paper.sans else "Libertinus Serif"
    out = [
        f"#set page(width: {paper.width}, height: {paper.height}, margin: (x: 19mm, y: 21mm)"
        + (f", header: [#set text(8pt); {_counted(paper.header)}]" if paper.header else "")
        + (f", footer: [#set text(8pt); #align(center)[{_counted(paper.footer)}]]" if paper.footer else "")
        + (f', background: rotate(45deg, text(90pt, fill: luma(220), "{paper.watermark}"))' if paper.watermark else "")
        + ")",
        f'#set text(font: ("{font}", "DejaVu Sans Mono"), size: {paper.size}pt)',
        "#set par(leading: 0.55em, spacing: 0.9em)",
        "#set super(typographic: false)",
    ]
    if paper.has_line_numbers:
        out.append("#set par.line(numbering: n => text(size: 7pt, str(n)))")
    return "\n".join([*out, *(_typst_block(block) for block in paper.blocks)])


def _counted(text: str) -> str:
    shown = _string(text).replace("{pages}", '" + str(counter(page).final().first()) + "')
    return "#context { " + shown.replace("{page}", '" + str(counter(page).get().first()) + "') + " }"


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _typst_block(block: Block) -> str:
    if isinstance(block, Para):
        return _typst_para(block)
    columns = ", ".join(f"{width}fr" for width in block.widths)
    stroke = "0.5pt" if block.has_rules else "none"
    fill = f'(x, y) => if y == 0 {{ rgb("{block.shade}") }}' if block.shade else "none"
    cells = [", ".join(row) for row in _typst_rows(block)]
    head = f"table.header({cells.pop(0)})," if block.has_head else ""
    return f"#table(columns: ({columns},), inset: 5pt, stroke: {stroke}, fill: {fill}, {head} {', '.join(cells)})"


def _typst_rows(table: Table) -> Iterator[list[str]]:
    for row in table.rows:
        across = len(table.widths) - len(row) + 1
        deep = max(map(len, row))
        if not table.is_level or deep == 1:
            yield [
                f"table.cell(colspan: {across if at == len(row) - 1 else 1})[{''.join(map(_typst_para, cell))}]"
                for at, cell in enumerate(row)
            ]
            continue
        for step in range(deep):  # one row after another, with rules only around the whole
            sides = f"top: {'0.5pt' if not step else '0pt'}, bottom: {'0.5pt' if step == deep - 1 else '0pt'}"
            stroke = f"({sides}, x: 0.5pt)" if table.has_rules else "none"
            parts = ["".join(map(_typst_para, cell[step : step + 1])) for cell in row]
            yield [f"table.cell(stroke: {stroke}, inset: (x: 5pt, y: 3pt))[{part}]" for part in parts]


def _typst_para(para: Para) -> str:
    if not para.words:
        return ""
    words = "".join(map(_typst_run, _runs(para.text)))
    if para.note:
        words += f"#footnote[#text({_string(para.note)})]"
    style = [f"size: {para.size}em"] if para.size != 1.0 else []
    style += [f'fill: rgb("{para.colour}")'] if para.colour else []
    words = f"#text({', '.join(style)})[{words}]" if style else words
    if para.bullet:
        return f"#pad(left: {1.2 * para.bullet}em)[#grid(columns: (1em, 1fr), [#text({_string('•')})], [{words}])]\n"
    if para.label:
        return f"#grid(columns: (3em, 1fr), [#text({_string(para.label)})], [{words}])\n"
    words = f"#par[{words}]"
    words = f"#pad(left: {para.indent}em)[{words}]" if para.indent else words
    return f"#align({para.align})[{words}]\n" if para.align != "left" else f"{words}\n"


def _typst_run(run: tuple[str, frozenset[str]]) -> str:
    text, on = run
    made = f"#text({'weight: 700, ' * ('b' in on)}{_string(text)})"
    made = f"#emph[{made}]" if "i" in on else made
    return f"#underline[{made}]" if "u" in on else made


# Word


def _docx(paper: Paper) -> bytes:
    import docx
    from docx.shared import Mm, Pt

    document = docx.Document()
    document.styles["Normal"].font.size = Pt(paper.size)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for where, text in ((section.header, paper.header), (section.footer, paper.footer)):
        if text:
            _fields(where.paragraphs[0], text)
    if paper.watermark:
        section.header.add_paragraph(paper.watermark)
    for block in paper.blocks:
        if isinstance(block, Para):
            _word_para(document.add_paragraph(), block, document, paper.size)
        else:
            _word_table(document, block, paper.size)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _fields(paragraph: Any, text: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for part in re.split(r"(\{pages?\})", text):
        run = paragraph.add_run("" if part.startswith("{") else part)
        if part.startswith("{"):
            field_ = OxmlElement("w:fldSimple")
            field_.set(qn("w:instr"), "NUMPAGES" if part == "{pages}" else "PAGE")
            inner, words = OxmlElement("w:r"), OxmlElement("w:t")
            words.text = "1"
            inner.append(words)
            field_.append(inner)
            run._r.addnext(field_)


def _word_table(document: Any, block: Table, size: float) -> None:
    table = document.add_table(0, len(block.widths))
    if block.has_rules:
        table.style = "Table Grid"
    for row in block.rows:
        cells = table.add_row().cells
        if len(row) < len(cells):
            cells[len(row) - 1].merge(cells[-1])
        for at, cell in enumerate(row):
            paras = list(cell) or [Para("")]
            for number, para in enumerate(paras):
                first = cells[at].paragraphs[0]
                _word_para(first if not number else cells[at].add_paragraph(), para, document, size)


def _word_para(paragraph: Any, para: Para, document: Any, size: float) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt, RGBColor

    if para.level:
        paragraph.style = document.styles[f"Heading {para.level}"]
    elif para.bullet:
        paragraph.style = document.styles["List Bullet" if para.bullet == 1 else "List Bullet 2"]
    if para.align != "left":
        paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, para.align.upper())
    if para.label:
        paragraph.paragraph_format.left_indent = Cm(1)
        paragraph.paragraph_format.first_line_indent = Cm(-1)
        paragraph.add_run(f"{para.label}\t")
    elif para.indent:
        paragraph.paragraph_format.left_indent = Cm(0.4 * para.indent)
    for text, on in _runs(para.text):
        run = paragraph.add_run(text)
        run.bold, run.italic, run.underline = ("b" in on) or None, ("i" in on) or None, ("u" in on) or None
        if para.size != 1.0:
            run.font.size = Pt(round(2 * para.size * size) / 2)
        if para.colour:
            run.font.color.rgb = RGBColor.from_string(para.colour.lstrip("#"))
    if para.note:
        paragraph.add_run(f" [{para.note}]")


# HTML


def _html(paper: Paper) -> bytes:
    body = "".join(map(_html_block, paper.blocks))
    title = next((para.words for para in _all(paper.blocks)), "")
    return f"<!doctype html><html><head><title>{_escaped(title)}</title></head><body>{body}</body></html>".encode()


def _html_block(block: Block) -> str:
    if isinstance(block, Para):
        return _html_para(block)
    rows = []
    for number, row in enumerate(block.rows):
        tag = "th" if block.has_head and not number else "td"
        span = len(block.widths) - len(row) + 1
        spans = [f" colspan={span}" if span > 1 and at == len(row) - 1 else "" for at in range(len(row))]
        made = ["".join(map(_html_para, cell)) for cell in row]
        rows.append("".join(f"<{tag}{wide}>{cell}</{tag}>" for cell, wide in zip(made, spans, strict=True)))
    rows = [f"<tr>{row}</tr>" for row in rows]
    return f"<table{' border=1' if block.has_rules else ''}>{''.join(rows)}</table>"


def _html_para(para: Para) -> str:
    words = "".join(part if _MARKED.fullmatch(part) else _escaped(part) for part in re.split(r"(</?[biu]>)", para.text))
    words = f"{_escaped(para.label)} {words}" if para.label else words
    words += f" <sup>[{_escaped(para.note)}]</sup>" if para.note else ""
    if para.level:
        return f"<h{para.level + 1}>{words}</h{para.level + 1}>"
    if para.bullet:
        return "<ul>" * para.bullet + f"<li>{words}</li>" + "</ul>" * para.bullet
    style = f"text-align:{para.align};" if para.align != "left" else ""
    style += f"font-size:{para.size}em;" if para.size != 1.0 else ""
    style += f"color:{para.colour};" if para.colour else ""
    return f"<p{f' style={chr(34)}{style}{chr(34)}' if style else ''}>{words}</p>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
