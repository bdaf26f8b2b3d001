"""The formats in which a paper is written: a table with a row for each, and a module with its writer. Writers are
imported when used, because Word and PDF need large libraries."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from json import dumps
from typing import Any, Literal, cast

from clerk_tui.errors import NotFoundError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.minutes.document import Document
from clerk_tui.minutes.look import USUAL, Look
from clerk_tui.minutes.style import Style


@dataclass(frozen=True)
class Format:
    """One format: the names by which it is chosen, and the function that writes it."""

    name: str
    """Its name on the command line."""
    called: str
    """Its name in a list to choose from."""
    about: str
    endings: tuple[str, ...]
    """What the name of a file may end in, with the dot; the first is the usual one."""
    writer: str
    """The module in this package and the function: `html.write`, or `json.data` for one made of a meeting."""
    of: Literal["document", "meeting"] = "document"
    """What it is made of: a paper, or the data of the whole meeting."""
    is_binary: bool = False
    has_look: bool = False
    """Whether it shows the look of a council."""
    has_uids: bool = False
    """Whether it names things by the identifiers that the file keeps for ever."""

    @property
    def ending(self) -> str:
        """The usual ending of a file's name."""
        return self.endings[0]

    def write(self, document: Document, look: Look = USUAL) -> str | bytes:
        """Write a paper; returns bytes if the format is binary. For formats made from a document only. Raises
        ClerkError for letters that no font has, or for a look that cannot be used."""
        return cast("str | bytes", self._write(document, look) if self.has_look else self._write(document))

    def write_meeting(
        self,
        meeting: Meeting,
        style: Style,
        *,
        with_exempt: bool = False,
        uids: Mapping[tuple[str, int], str] | None = None,
    ) -> str:
        """Write the data of a meeting. Only for formats of a whole meeting. `uids`: identifiers by table and number."""
        more = {"uids": uids} if uids and self.has_uids else {}
        data = self._write(meeting, style, with_exempt=with_exempt, **more)
        return dumps(data, ensure_ascii=False, indent=1) + "\n"

    @property
    def _write(self) -> Any:
        module, _, function = self.writer.partition(".")
        return getattr(import_module(f"{__name__}.{module}"), function)


# fmt: off
FORMATS = (
    Format("text", "Plain text", "plain text, as the house style has it", (".txt", ".text"), "text.write"),
    Format("docx", "Word", "Word: styles, headings, lists that Word numbers, page numbers", (".docx",), "docx.write", is_binary=True, has_look=True),
    Format("pdf", "PDF", "A4, tagged and with bookmarks, for everybody and for the archive (PDF/UA-1, PDF/A-2a)", (".pdf",), "pdf.write", is_binary=True, has_look=True),
    Format("html", "Web page (HTML)", "a web page in one file, without scripts", (".html", ".htm"), "html.write", has_look=True),
    Format("fragment", "To paste into a committee system, item by item (HTML)", "HTML without a page: each item is a section to paste into a committee system", (".html", ".htm"), "html.write_fragment"),
    Format("markdown", "Plain text with headings marked (Markdown)", "plain text with headings, lists and tables marked", (".md", ".markdown"), "text.write_markdown"),
    Format("eml", "E-mail", "an e-mail with the words of the paper, to address and send", (".eml",), "text.write_mail"),
    Format("json", "All of the meeting, for other programs (JSON)", "the whole meeting as data; export --schema writes its schema", (".json",), "json.data", of="meeting"),
    Format("popolo", "People, motions and votes as open data (Popolo)", "people, motions and votes as open data", (".json",), "popolo.data", of="meeting", has_uids=True),
)
# fmt: on
"""Every format, in the order in which they are offered."""
FORMAT_BY_NAME = {made.name: made for made in FORMATS}


def format_called(name: str) -> Format:
    """The format with that name. Raises NotFoundError, which lists the names."""
    if name not in FORMAT_BY_NAME:
        raise NotFoundError(f"There is no format called “{name}”. Choose one of these: {', '.join(FORMAT_BY_NAME)}.")
    return FORMAT_BY_NAME[name]
