"""A paper as plain text, alone or as an e-mail that a mail program opens as a draft: nobody is addressed yet."""

from __future__ import annotations

from clerk_tui.minutes.document import DRAFT, Document, as_text
from clerk_tui.minutes.formats.outline import printable

NAME = "text"
_MAIL_WIDTH = 76
"""Characters of a line, as mail is usually wrapped."""


def write(document: Document, width: int | None = None, *, marks_draft: bool = False) -> str:
    """The document as text, one line per paragraph, or wrapped at `width`, under its marks. `marks_draft`: whether a
    draft has one too; text to be copied has none."""
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
