"""An e-mail with the words of a paper as plain text, which a mail program opens as a draft: nobody is addressed yet."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTPUTF8

from clerk_tui.minutes.document import Document
from clerk_tui.minutes.formats import text
from clerk_tui.minutes.formats.outline import printable

_WIDTH = 76
"""Characters of a line, as mail is usually wrapped."""
_POLICY = SMTPUTF8.clone(linesep="\n")


def write(document: Document) -> str:
    """The message: its subject is the title of the paper. It has no date and no sender: the mail program adds them."""
    message = EmailMessage(_POLICY)
    message["Subject"] = printable(document.about.title)
    message["X-Unsent"] = "1"  # so that Outlook opens it to be sent, and not as received
    lines = text.write(document, _WIDTH).split("\n")
    message.set_content("\n".join(map(printable, lines)), cte="8bit")
    return message.as_bytes().decode("utf-8")
