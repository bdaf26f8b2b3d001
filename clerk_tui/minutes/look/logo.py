"""The logo of a council: its bytes, and whether every format of the papers can have it."""

from __future__ import annotations

import re
from pathlib import Path

from clerk_tui.errors import FileRefusedError
from clerk_tui.minutes.look import Look

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
"""How the pictures begin."""
_PRINT_COLOURS = re.compile(rb"\xff[\xc0-\xc2]\x00.\x08.{4}\x04", re.DOTALL)
"""In a JPEG: four colours, which a PDF for archives has only with a profile."""
_LARGEST_LOGO = 5_000_000
"""Bytes."""


def logo_bytes(look: Look) -> bytes:
    """The bytes of a look's logo. Raises FileRefusedError."""
    try:
        return (Path(look.folder) / look.logo.file).read_bytes()
    except OSError as error:
        raise FileRefusedError(f"The logo {look.logo.file} cannot be read ({error.strerror}).") from error


def picture_kind(name: str) -> str:
    """The media type of a logo."""
    return "image/png" if name.lower().endswith(".png") else "image/jpeg"


def logo_fault(look: Look) -> str:
    """Why PDF and Word cannot both have the logo; empty if they can."""
    data = logo_bytes(look)
    is_png = picture_kind(look.logo.file) == "image/png"
    if len(data) > _LARGEST_LOGO:
        return f"has more than {_LARGEST_LOGO // 1_000_000} MB: save it smaller"
    start, end = (_PNG, b"IEND") if is_png else (_JPEG, b"\xff\xd9")
    if not data.startswith(start) or end not in data:
        return "is damaged, or no picture of this kind"
    if not is_png and (data[6:10] not in (b"JFIF", b"Exif") or _PRINT_COLOURS.search(data)):
        return "is a JPEG for printers, which Word or a PDF cannot show: save it as PNG"
    return ""
