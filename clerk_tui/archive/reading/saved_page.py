"""A web page saved with its pictures as one file (.mht): the page out of it."""

from __future__ import annotations

from clerk_tui.archive.reading.refusals import damaged, no_words


def page_in(data: bytes, name: str) -> tuple[bytes, str]:
    """The page, and the encoding that the file says it is in. Raises FileRefusedError where there is none."""
    from email import message_from_bytes
    from email.message import Message
    from email.policy import compat32

    try:
        parts = list(message_from_bytes(data, policy=compat32).walk())
    except (RecursionError, ValueError, LookupError):  # nested without end, or headers that say nothing
        raise damaged(name, "a saved web page", "a browser") from None
    page: Message | None = next((part for part in parts if part.get_content_type() == "text/html"), None)
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes):
        raise no_words(name)
    return content, str(page.get_content_charset() or "")
