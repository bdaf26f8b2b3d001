"""A paper as plain text: alone, with Markdown, or as an e-mail that a mail program opens as a draft."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_tui.minutes.document import DRAFT, Block, BlockKind, Document, as_text, printable
from clerk_tui.minutes.formats.outline import Manner, Part, Run, Sort, Table, outline, runs
from clerk_tui.regex import regex

NAME = "text"
_MAIL_WIDTH = 76
"""Characters of a line, as mail is usually wrapped."""


def write(document: Document, width: int | None = None, *, marks_draft: bool = False) -> str:
    """The document as text below its marks: a line for each paragraph, or wrapped at `width`. `marks_draft`: whether to
    mark a draft; text for the clipboard is not marked."""
    marks = (mark for mark in document.about.marks if marks_draft or mark != DRAFT)
    return "".join(f"{mark}\n\n" for mark in marks) + as_text(document, width)


def write_mail(document: Document) -> str:
    """The message: its subject is the title of the paper. It has no date and no sender: the mail program adds them."""
    from email.message import EmailMessage
    from email.policy import SMTPUTF8

    message = EmailMessage(SMTPUTF8.clone(linesep="\n"))
    message["Subject"] = printable(document.about.title)
    message["X-Unsent"] = "1"  # so that Outlook opens it to be sent, and not as received
    lines = write(document, _MAIL_WIDTH).split("\n")
    message.set_content("\n".join(map(printable, lines)), cte="8bit")
    return message.as_bytes().decode("utf-8")


_SPECIAL = regex(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")
_AT_START = regex(r"#+(?=\s|$)|[-+=](?=[\s=-]|$)|\d{1,9}(?=[.)](?:\s|$))")
_CLOSING = regex(r"(?<!\S)#+$")
_BLANKS = regex(r"(?<!\S)(?:\\_)+(?!\S)")
"""A row of underlines within a line, as for a signature, is not markup."""


def write_markdown(document: Document) -> str:
    """The document as Markdown: its marks, then blocks with blank lines between them."""
    blocks = [f"**{escaped(mark)}**" for mark in document.about.marks]
    for part in outline(document):
        blocks += _part(part)
    return "\n\n".join(blocks) + "\n" if blocks else ""


def escaped(text: str) -> str:
    """`text` inside a line, with all markup escaped."""
    said = _SPECIAL.sub(r"\\\g<0>", text)
    return (
        said
        if "\\_\\_" not in said or set(text) <= {"_", " "}
        else _BLANKS.sub(lambda row: row[0].replace("\\", ""), said)
    )


def _line(text: str) -> str:
    """`text` as a paragraph, escaped so that its start is no heading, list or rule."""
    said = escaped(text.strip())
    if (match := _AT_START.match(said)) is None:
        return said
    if match[0].isdigit():
        return f"{match[0]}\\{said[match.end() :]}"
    return f"\\{said}"


def _part(part: Part) -> list[str]:
    if isinstance(part, Table):
        return [_table(part)]
    if part.sort is Sort.TITLE:
        return [_heading(1 if at == 0 else 2, block) for at, block in enumerate(part.blocks)]
    if part.sort is Sort.HEADING:
        return [_heading(part.level, part.block)]
    if part.sort is Sort.LISTING:
        return [_listing(part.blocks)]
    if part.block.kind is BlockKind.RESOLUTION:
        return [_strong(part.block.line)]
    return ["\\\n".join(_line(block.line) for block in part.blocks)]


def _heading(level: int, block: Block) -> str:
    text = _CLOSING.sub(r"\\\g<0>", _line(block.line))
    return f"{'#' * level} {text}"


def _strong(text: str) -> str:
    said = escaped(text.strip())
    return f"**{said}**" if said else ""


def _table(table: Table) -> str:
    """A table; without column headings it has empty ones, as Markdown requires."""
    rows = [[*map(escaped, line)] for line in table.lines]
    width = len(rows[0])
    head = rows.pop(0) if table.columns else [""] * width
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * width, *rows))


def _listing(entries: Sequence[Block]) -> str:
    """Entries, each indented to the text of its parent."""
    out: list[str] = []
    indents: list[int] = []
    above: dict[int, Run] = {}
    """The run of the entry above, by its indent."""
    for block, run in zip(entries, runs(entries), strict=True):
        level = max(block.level, 1)
        if run is None:
            indents = indents[:level]
            indent = indents[-1] if indents else 0
            out.append(("\n" if out else "") + " " * indent + _line(block.text))
            continue
        indents = indents[: level - 1]
        margin = " " * (indents[-1] if indents else 0)
        place = len(margin)
        mark, text = _marked(block, run, goes_on=run is above.get(place, run))
        above = {**{at: known for at, known in above.items() if at < place}, place: run}
        indents.append(len(margin) + len(mark) + 1)
        out.append(f"{margin}{mark} {text}")
    return "\n".join(out)


def _marked(block: Block, run: Run, *, goes_on: bool) -> tuple[str, str]:
    """The marker of a list entry, and its text. Markdown counts figures and bullets itself; any other label is part of
    the text, and so is a figure that does not continue the list above (`goes_on`), because Markdown would renumber
    it."""
    text = _strong(block.text) if block.kind is BlockKind.RESOLUTION else _line(block.text)
    if goes_on and run.manner is Manner.DECIMAL and not run.before and run.after in (".", ")"):
        return block.label, text
    if run.manner is Manner.BULLET:
        return "-", text
    return "-", f"{_line(block.label)} {text}".strip()
