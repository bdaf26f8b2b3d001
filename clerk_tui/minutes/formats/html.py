"""A paper as a web page: valid HTML5, accessible, in one file, without scripts."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import zip_longest
from pathlib import Path
from urllib.parse import quote

from clerk_tui.minutes.document import DRAFT, About, Block, BlockKind, Document, printable
from clerk_tui.minutes.formats.outline import Manner, Part, Run, Sort, Table, foot, outline, runs
from clerk_tui.minutes.look import USUAL, Look
from clerk_tui.minutes.look.logo import logo_bytes, picture_kind

_OWN_LOOK = ' style="list-style-type: none"'
"""Hides the browser's own numbers where there is no style sheet."""
_CLASSES = {
    BlockKind.RESOLUTION: "resolution",
    BlockKind.FRAME: "frame",
    BlockKind.EXEMPT: "exempt",
    BlockKind.SIGNATURE: "signature",
    BlockKind.LEAD: "lead",
}


def write(document: Document, look: Look = USUAL) -> str:
    """The document as a page. Raises ClerkError for a logo that cannot be read."""
    about = document.about
    sheet = Path(__file__).with_name("page.css").read_text(encoding="utf-8").strip()
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(about.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(': '.join((*about.marks, printable(about.title) or 'Minutes')))}</title>",
        f"<style>\n{_colours(look)}\n{sheet}{_watermark(look) if about.is_draft else ''}\n</style>",
        "</head>",
        "<body>",
        *_edge("header", look.page.header, about),
        "<main>",
        *_logo(look),
        *body(document, base=1, marks=about.marks),
        "</main>",
        *_edge("footer", look.page.footer if look != USUAL else "", about),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _colours(look: Look) -> str:
    colours, fonts = look.colours, look.fonts
    inks = "; ".join(f"--{name}: {getattr(colours, name)}" for name in ("text", "headings", "rules", "shade", "mark"))
    body, heads = (json.dumps(font) for font in (fonts.body, fonts.headings or fonts.body))
    return f":root {{ {inks}; --body: {body}; --heads: {heads}; }}"


def _watermark(look: Look) -> str:
    """The word across a page that is a draft: a picture behind the text, which is not read out."""
    if not (words := look.draft.watermark):
        return ""
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600">'
        f'<text x="300" y="330" font-family="sans-serif" font-size="{round(min(150, 800 / len(words)))}"'
        f' font-weight="bold" fill="{look.colours.watermark}" text-anchor="middle" transform="rotate(-45 300 300)">'
        f"{escape(words)}</text></svg>"
    )
    place = f'url("data:image/svg+xml,{quote(picture)}") no-repeat fixed center / min(600px, 95vw)'
    return f"\nbody {{ background: #fff {place}; }}"


def _logo(look: Look) -> Iterator[str]:
    if look.logo.file:
        data = base64.b64encode(logo_bytes(look)).decode("ascii")
        source = f"data:{picture_kind(look.logo.file)};base64,{data}"
        width = round(look.logo.width / 25.4 * 96)
        sides = {"centre": "center"}.get(look.logo.place, look.logo.place)
        alt = escape(look.logo.alt)
        yield f'<p class="logo" style="text-align: {sides}"><img src="{source}" alt="{alt}" width="{width}"></p>'


def _edge(tag: str, frame: str, about: About) -> Iterator[str]:
    if said := foot(frame, about):
        yield f'<{tag} class="edge"><p>{_text(said)}</p></{tag}>'


def body(document: Document, *, base: int, marks: Iterable[str], is_alone: bool = False) -> Iterator[str]:
    """The lines of the page below `marks`, with a section for each item. `base`: the level of the title's heading, or
    of an item's if there is no title. `is_alone`: the page has no style sheet."""
    parts = list(outline(document, is_set=True))
    if not any(part.sort is Sort.TITLE for part in parts):
        base -= 1
    yield from (f'<p class="mark">{_text(mark)}</p>' for mark in marks)
    section: Part | None = None
    for part in parts:
        begins = part.sort is Sort.HEADING and part.block.kind in (BlockKind.ITEM, BlockKind.PART)
        if section is not None and (begins or not _is_in_section(part, section)):
            yield "</section>"
            section = None
        if begins:
            yield "<section>"
            section = part
        yield from _part(part, base - 1, is_alone=is_alone)
    if section is not None:
        yield "</section>"


def _is_in_section(part: Part, section: Part) -> bool:
    """Whether a part is under the heading of `section`; a table always is."""
    return all(block.item_id == section.block.item_id for block in part.blocks)


def _text(text: str) -> str:
    return escape(text, quote=False)


def _part(part: Part, deeper: int, *, is_alone: bool) -> Iterator[str]:
    if isinstance(part, Table):
        yield from _table(part, is_alone=is_alone)
    elif part.sort is Sort.LISTING:
        yield from _listing(part.blocks, _OWN_LOOK if is_alone else "")
    elif part.sort in (Sort.TITLE, Sort.HEADING):
        level = min(max(max(part.level, 1) + deeper, 1), 6)
        yield f"<h{level}>{'<br>'.join(_text(block.line) for block in part.blocks)}</h{level}>"
    elif part.sort is Sort.NAMES and len(part.blocks) > 1:
        yield '<ul class="names">'
        yield from (f"<li>{_text(block.line)}</li>" for block in part.blocks)
        yield "</ul>"
    else:
        sort = _CLASSES.get(part.block.kind)
        yield f'<p class="{sort}">{_text(part.block.line)}</p>' if sort else f"<p>{_text(part.block.line)}</p>"


def _table(table: Table, *, is_alone: bool) -> Iterator[str]:
    """A table with its headings; in a named vote, how they voted is the heading of the row."""
    yield "<table>" if is_alone or not table.columns else '<table class="headed">'
    if not is_alone and len(table.alike) > len(table.rows):
        columns = "".join(f'<col style="width: {share:.0%}">' for share in table.shares)
        yield f"<colgroup>{columns}</colgroup>"
    if table.columns:
        yield "<thead>"
        yield "<tr>" + "".join(f'<th scope="col">{_text(cell)}</th>' for cell in table.columns) + "</tr>"
        yield "</thead>"
    yield "<tbody>"
    way = "" if table.columns else ' class="way"'
    for first, *rest in table.rows:
        head = f'<th scope="row"{way}>{_text(first)}</th>' if first else "<td></td>"
        names = ["" if is_alone else name for name in table.columns[1 : len(rest) + 1]]
        cells = zip_longest(rest, names, fillvalue="")
        yield f"<tr>{head}{''.join(_cell(cell, name) for cell, name in cells)}</tr>"
    yield "</tbody>"
    yield "</table>"


def _cell(text: str, column: str) -> str:
    """A cell with its column heading, which a narrow screen shows instead of the table's heading row."""
    label = f' data-label="{escape(column)}"' if column else ""
    return f"<td{label}>{_text(text)}</td>"


def _listing(entries: Sequence[Block], look: str) -> Iterator[str]:
    """Nested lists, with numbers as text so that they stay the same wherever the page is pasted. With a `look`, list
    items have dots, because an editor that drops the look would add its own numbers."""
    opened: list[tuple[Run, str]] = []
    for block, run in zip(entries, runs(entries), strict=True):
        while opened and opened[-1][0].level > max(block.level, 1):
            yield f"</li></{opened.pop()[1]}>"
        if run is None:
            yield f"<p>{_text(block.text)}</p>"
            continue
        if opened and opened[-1][0] is run:
            yield "</li>"
        else:
            if opened and opened[-1][0].level == run.level:
                yield f"</li></{opened.pop()[1]}>"
            is_plain = run.manner is Manner.BULLET
            tag = "ul" if is_plain or look else "ol"
            yield "<ul>" if is_plain else f'<{tag} class="labelled"{look}>'
            opened.append((run, tag))
        label = "" if run.manner is Manner.BULLET else f'<span class="label">{_text(block.label)}</span> '
        text = _text(block.text)
        yield f"<li>{label}{f'<strong>{text}</strong>' if block.kind is BlockKind.RESOLUTION else text}"
    while opened:
        yield f"</li></{opened.pop()[1]}>"


_BASE = 2
"""The level of the title's heading: the page that it is pasted into has level 1."""


def write_fragment(document: Document) -> str:
    """The document as HTML to paste into a page."""
    marks = tuple(mark for mark in document.about.marks if mark != DRAFT)
    return "\n".join(body(document, base=_BASE, marks=marks, is_alone=True)) + "\n"
