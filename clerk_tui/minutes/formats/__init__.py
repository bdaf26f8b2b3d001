"""The formats in which a paper of a meeting goes out: one small writer each, from one document or one meeting.

A writer is imported when it is used: Word and PDF bring libraries of their own, for which nothing else is to wait.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Literal, cast

from clerk_tui.errors import NotFoundError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.minutes.document import Document
from clerk_tui.minutes.style.model import Style


@dataclass(frozen=True)
class Format:
    """One way in which a paper is written."""

    name: str
    """As the command line has it."""
    called: str
    """As a list to choose from has it."""
    endings: tuple[str, ...]
    """What the name of a file may end in, with the dot; the first is given to a name of ours."""
    of: Literal["document", "meeting"] = "document"
    """What it is made of: a paper, or the data of the whole meeting."""
    is_binary: bool = False

    @property
    def ending(self) -> str:
        """What the name of a file ends in."""
        return self.endings[0]

    def write(self, document: Document) -> str | bytes:
        """A paper in this format: bytes where it is binary. Only for formats that are made of a document."""
        if self.name == "fragment":
            return cast(str, import_module("clerk_tui.minutes.formats.html").write_fragment(document))
        return cast("str | bytes", self._module.write(document))

    def write_meeting(self, meeting: Meeting, style: Style, *, with_exempt: bool = False) -> str:
        """The data of a meeting in this format. Only for formats that are made of a meeting."""
        return cast(str, self._module.write(meeting, style, with_exempt=with_exempt))

    @property
    def _module(self) -> ModuleType:
        return import_module(f"clerk_tui.minutes.formats.{self.name}")


FORMATS = (
    Format("text", "Plain text", (".txt", ".text")),
    Format("docx", "Word", (".docx",), is_binary=True),
    Format("pdf", "PDF", (".pdf",), is_binary=True),
    Format("html", "Web page (HTML)", (".html", ".htm")),
    Format("fragment", "HTML to paste, item by item", (".html", ".htm")),
    Format("markdown", "Markdown", (".md", ".markdown")),
    Format("json", "Data of the meeting (JSON)", (".json",), of="meeting"),
    Format("popolo", "Open data on people, motions and votes (Popolo)", (".json",), of="meeting"),
)
"""Every format, in the order in which they are offered."""
FORMAT_BY_NAME = {made.name: made for made in FORMATS}


def format_called(name: str) -> Format:
    """The format of that name. Raises NotFoundError, which says what there is."""
    if name not in FORMAT_BY_NAME:
        raise NotFoundError(f"There is no format called “{name}”. Choose one of these: {', '.join(FORMAT_BY_NAME)}.")
    return FORMAT_BY_NAME[name]
