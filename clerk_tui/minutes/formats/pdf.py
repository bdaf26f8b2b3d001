"""A paper as a PDF that everybody can read and an archive can keep: PDF/UA-1 and PDF/A-2a at once, tagged, A4.

Typst sets the page from the template beside this module and checks both standards. The texts go to it as data. The
typeface is Liberation Sans, which comes with this module under its own free licence (`fonts/LICENSE.txt`); what it
lacks is taken from the system's fonts, and a letter that no font has is an error.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

import typst

from clerk_tui.errors import ClerkError
from clerk_tui.minutes.document import Block, BlockKind, Document, printable
from clerk_tui.minutes.formats.outline import (
    LettersMissingError,
    Manner,
    Part,
    Run,
    Sort,
    Table,
    foot,
    kept_with_next,
    outline,
    places,
    runs,
)
from clerk_tui.minutes.look import A_NAME, USUAL, Look
from clerk_tui.regex import regex

STANDARDS: Sequence[typst.PDFStandard] = ("ua-1", "a-2a")
"""For everybody (ISO 14289-1), and for an archive (ISO 19005-2, level A)."""
_LONGEST_WORD = 30
"""The most characters of a word that is not broken at the end of a line."""
_PIECES = regex(rf"\S{{{_LONGEST_WORD},}}")
_UNKNOWN = "\N{WHITE SQUARE}"
"""What is printed for an invalid character; no PDF for archives may have the mark that other formats have for it."""
_LACKING = regex(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED = regex(r"\\u\{([0-9a-f]+)\}")

Data = dict[str, Any]


def write(document: Document, look: Look = USUAL) -> bytes:
    """The document as the bytes of a PDF file. Raises LettersMissingError, which names the letters and where they are,
    and ClerkError for what the standards do not allow."""
    template = Path(__file__).with_name("paper.typ").read_bytes()
    inputs = {"paper": json.dumps(_paper(document, look), ensure_ascii=False)}
    own = [Path(__file__).with_name("fonts"), *([Path(look.folder)] if look.folder else [])]
    try:
        has_others = look.fonts.body != A_NAME or look.fonts.headings not in ("", A_NAME)
        return _compiled(template, own, look, inputs, with_system=has_others)
    except typst.TypstError:
        try:
            return _compiled(template, own, look, inputs, with_system=True)
        except typst.TypstError as error:
            raise _refusal(error, document) from error


def _compiled(template: bytes, own: Sequence[Path], look: Look, inputs: dict[str, str], *, with_system: bool) -> bytes:
    fonts = typst.Fonts(include_system_fonts=with_system, include_embedded_fonts=with_system, font_paths=[*own])
    compiler = typst.Compiler(
        template, root=look.folder or None, font_paths=fonts, ignore_system_fonts=not with_system, sys_inputs=inputs
    )
    return cast(bytes, compiler.compile(format="pdf", pdf_standards=[*STANDARDS]))


def _refusal(error: typst.TypstError, document: Document) -> ClerkError:
    lacking = "".join(map(_unescaped, _LACKING.findall(error.diagnostic)))
    letters = [*dict.fromkeys(letter for letter in lacking if not letter.isspace())]
    if not letters:
        return ClerkError(f"The PDF could not be made ({error.message}). Nothing was written. Choose another format.")
    return LettersMissingError(
        f"No font on this computer has {'this letter' if len(letters) == 1 else 'these letters'}: "
        f"{places(letters, document)}. "
        f"Nothing was written. Install a font that has {'it' if len(letters) == 1 else 'them'}, or choose Word or HTML."
    )


def _unescaped(text: str) -> str:
    """Part of a Typst message without its escapes."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).replace('\\"', '"').replace("\\\\", "\\")


def _paper(document: Document, look: Look) -> Data:
    about = document.about
    language, _, region = about.language.partition("-")
    return {
        "title": _shown(printable(about.title)) or "Minutes",
        "author": _shown(printable(about.author)),
        "subject": "; ".join(about.marks),
        "language": language,
        "region": region or None,
        "marks": [*about.marks],
        "watermark": look.draft.watermark if about.is_draft else "",
        "parts": [*_parts(document)],
        "look": _look(document, look),
    }


def _look(document: Document, look: Look) -> Data:
    fonts = look.fonts
    return {
        "fonts": {"body": [fonts.body, A_NAME], "headings": [fonts.headings or fonts.body, A_NAME], "size": fonts.size},
        "colours": asdict(look.colours),
        "margins": asdict(look.margins),
        "logo": asdict(look.logo) if look.logo.file else None,
        "header": _shown(foot(look.page.header, document.about)),
        "footer": _shown(foot(look.page.footer, document.about)),
    }


def _parts(document: Document) -> Iterator[Data]:
    for mark in document.about.marks:
        yield {"is": "paragraph", "kind": "mark", "text": mark, "keep": False}
    parts = [*outline(document, is_set=True)]
    level, above = 0, ""
    for part, is_kept in zip(parts, kept_with_next(parts), strict=True):
        made = {**_part(part), "keep": is_kept}
        made["begins"], above = made.get("kind") != above, made.get("kind", "")
        if part.sort is Sort.HEADING:
            level = made["level"] = min(part.level - 1, level + 1)
        yield made


def _part(part: Part) -> Data:
    if isinstance(part, Table):
        return _table(part)
    if part.sort is Sort.LISTING:
        return _listing(part.blocks)
    if part.sort in (Sort.TITLE, Sort.NAMES):
        return {"is": part.sort.value, "lines": [_shown(block.line) for block in part.blocks]}
    if part.sort is Sort.HEADING:
        return {"is": "heading", "label": _shown(part.block.label), "text": _shown(part.block.text)}
    return {"is": "paragraph", "kind": part.block.kind.value, "text": _shown(part.block.line)}


def _table(table: Table) -> Data:
    """A table with its headings. One without headings, such as a named vote, becomes a list labelled by the first
    cells, because screen readers cannot find their way in such a table."""
    if table.columns:
        columns, *rows = ([*map(_shown, line)] for line in table.lines)
        return {"is": "table", "columns": columns, "rows": rows, "shares": table.shares}
    items = [[_text("  ".join(map(_shown, line[1:])))] for line in table.lines]
    return {"is": "list", "bullet": False, "labels": [_shown(line[0]) for line in table.lines], "items": items}


def _text(text: str, *, is_strong: bool = False) -> Data:
    return {"is": "text", "text": text, "strong": is_strong}


def _listing(entries: Sequence[Block]) -> Data:
    """A list with the lists inside it: each item has its texts and inner lists in order."""
    whole: Data = {"is": "body", "items": [[]]}
    opened: list[tuple[Run | None, Data]] = [(None, whole)]
    for block, run in zip(entries, runs(entries), strict=True):
        while len(opened) > 1 and (opened[-1][0].level if opened[-1][0] else 0) > max(block.level, 1):
            opened.pop()
        said = _text(_shown(block.text), is_strong=block.kind is BlockKind.RESOLUTION)
        if run is None:
            opened[-1][1]["items"][-1].append(said)
            continue
        if opened[-1][0] is not run:
            if opened[-1][0] is not None and opened[-1][0].level == run.level:
                opened.pop()
            made: Data = {"is": "list", "bullet": run.manner is Manner.BULLET, "labels": [], "items": []}
            opened[-1][1]["items"][-1].append(made)
            opened.append((run, made))
        opened[-1][1]["labels"].append(_shown(block.label))
        opened[-1][1]["items"].append([said])
    return whole


def _shown(text: str) -> str:
    text = text.replace("\N{REPLACEMENT CHARACTER}", _UNKNOWN)
    return _PIECES.sub(lambda word: "\N{ZERO WIDTH SPACE}".join(word[0]), text)
