"""A council's own Word template: its styles are used, and its placeholders are filled."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.text.paragraph import Paragraph

from clerk_tui.errors import FileRefusedError
from clerk_tui.minutes.document import About
from clerk_tui.minutes.formats.outline import Part, Sort, printable
from clerk_tui.minutes.formats.word_parts import WANTED, headers
from clerk_tui.minutes.look.model import Look
from clerk_tui.regex import regex

_PLACEHOLDERS = ("title", "paper", "date", "council", "body")
"""What a template may have in braces: the lines of the title, the paper in one line, its day, the council, the rest."""
_BRACED = regex(r"\{([a-z]+)\}")
_TYPES = "[Content_Types].xml"
_AS_TEMPLATE, _AS_DOCUMENT = b"template.main+xml", b"document.main+xml"


class Template:
    """The template of a look, opened to be filled."""

    def __init__(self, look: Look) -> None:
        """Raises FileRefusedError, which says what it lacks."""
        self._path = Path(look.folder) / look.word.template
        self.word: Any = _opened(self._path)
        self._body: Any = None
        self._check()
        self._known = {id(element): element for element in self.word.element.body}
        """What the template has; the rest of the document is added."""

    def _check(self) -> None:
        there = {style.name for style in self.word.styles}
        lacking = [f"the style “{name}”" for name in WANTED if name not in there]
        found: dict[str, Any] = {}
        for paragraph in _paragraphs(self.word):
            for name in _BRACED.findall(paragraph.text):
                found.setdefault(name, paragraph)
        unknown = [f"{{{name}}}" for name in found if name not in _PLACEHOLDERS]
        self._body = found.get("body")
        is_in_text = self._body is not None and self._body._p.getparent() is self.word.element.body
        if not is_in_text or self._body.text.strip() != "{body}":
            lacking.append("a paragraph of its text with nothing but {body}, where the paper is to stand")
        if lacking:
            raise FileRefusedError(f"The Word template {self._path} lacks {' and '.join(lacking)}.")
        if unknown:
            known = ", ".join(f"{{{name}}}" for name in _PLACEHOLDERS)
            raise FileRefusedError(
                f"The Word template {self._path} has {', '.join(unknown)}, which cannot be filled; there are {known}."
            )

    def fill(self, parts: Iterable[Part], about: About) -> list[Part]:
        """Fill the placeholders; return the parts of the body: without the title, if it has a place of its own."""
        parts = [*parts]
        title = next((part for part in parts if part.sort is Sort.TITLE), None)
        lines = "\n".join(block.line for block in title.blocks) if title else printable(about.title)
        values = {
            "title": lines,
            "paper": printable(about.title),
            "date": printable(about.day),
            "council": printable(about.author),
        }
        has_title = False
        for paragraph in _paragraphs(self.word):
            if (names := {*_BRACED.findall(paragraph.text)}) and paragraph._p is not self._body._p:
                has_title |= "title" in names
                _fill(paragraph, values)
        return [part for part in parts if part is not title] if has_title else parts

    def put_in_place(self) -> None:
        """Move what was added at the end of the document to the place of its body."""
        place, body = self._body._p, self.word.element.body
        for element in [e for e in body if id(e) not in self._known and not e.tag.endswith("}sectPr")]:
            place.addprevious(element)
        body.remove(place)


def _opened(path: Path) -> Any:
    """The template as a Word document, whichever of the two kinds of file it is. Raises FileRefusedError."""
    if path.suffix.lower() not in (".docx", ".dotx"):
        raise FileRefusedError(f"The Word template {path} is not a Word file: its name must end in .docx or .dotx.")
    try:
        content = BytesIO()
        with zipfile.ZipFile(path) as parts, zipfile.ZipFile(content, "w") as out:
            for name in parts.namelist():
                data = parts.read(name)
                out.writestr(name, data.replace(_AS_TEMPLATE, _AS_DOCUMENT) if name == _TYPES else data)
        return docx.Document(content)
    except OSError as error:
        raise FileRefusedError(f"The Word template {path} cannot be read ({error.strerror}).") from error
    except Exception as error:  # the library has no error of its own for a damaged file
        raise FileRefusedError(
            f"The Word template {path} is damaged, or no Word file. Save it again in Word."
        ) from error


def _paragraphs(word: Any) -> Iterator[Any]:
    roots = [word.element.body, *(edge._element for edge in headers(word, with_footers=True))]
    for root in roots:
        for element in root.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
            yield Paragraph(element, word._body)


def _fill(paragraph: Any, values: dict[str, str]) -> None:
    """Fill the placeholders of a paragraph; its first run keeps its look."""
    said = _BRACED.sub(lambda found: values.get(found[1], found[0]), paragraph.text)
    for at, run in enumerate(paragraph.runs):
        run.text = "" if at else said
