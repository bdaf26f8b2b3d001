"""Files damaged at random are read as far as they go or refused in a sentence; nothing of them acts on a terminal."""

from __future__ import annotations

import random
import re
import unicodedata
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest

from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers import read_bytes

from .made import W, level, listed, lists, word, word_of, zipped
from .test_moderngov import answer
from .test_pages import PAGE
from .test_text import MARKDOWN

ROUNDS = 40
_SPANNERS = (b"<", b">", b"&", b'"', b"\x00", b"\xff", b"-1", b"9" * 30, b"&#0;", b"&#xd800;", b"</td>", b"<ul>", b"[")


@cache
def document() -> bytes:
    """A document with a bit of everything."""
    made: Any = docx.Document()
    made.add_heading("Minutes", 1)
    made.add_paragraph("one", "List Number")
    made.add_table(2, 2).cell(0, 0).text = "Vote"
    made.sections[0].header.paragraphs[0].text = "DRAFT"
    return word(made)


NUMBERED = word_of(
    listed("a") + listed("b", 1, 1), numbering=lists(level(0, "decimal", "%1."), level(1, "bullet", "-"))
)
FILES = {
    "page.html": PAGE.encode(),
    "notes.md": MARKDOWN.encode(),
    "meeting.xml": answer().encode(),
    "lines.txt": ("Present: Cllr Ó Briain\n" * 9).encode(),
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """`data` with bytes changed, lost, doubled or put in."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 30))):
        at = chance.randrange(len(out) or 1)
        match chance.randrange(4):
            case 0:
                out[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del out[at : at + chance.choice((1, 5, 200))]
            case 2:
                out[at:at] = out[at : at + chance.choice((3, 60))]
            case _:
                out[at:at] = chance.choice(_SPANNERS)
    return bytes(out)


def rearranged(data: bytes, chance: random.Random) -> bytes:
    """XML with tags and values lost, doubled or changed."""
    parts = re.split(rb"(<[^>]*>)", data)
    for _ in range(chance.choice((1, 2, 5))):
        at = chance.randrange(len(parts))
        odd = chance.choice((b"", b"x", b"-5", b"99999999999", b"0"))
        parts[at] = chance.choice(
            (b"", parts[chance.randrange(len(parts))], re.sub(rb'="[^"]*"', b'="%s"' % odd, parts[at]))
        )
    return b"".join(parts)


def is_harmless(name: str, data: bytes) -> bool:
    """Whether a file is refused in a sentence, or read into text that does nothing."""
    try:
        found = read_bytes(name, data).pieces
    except FileRefusedError as error:
        return str(error).startswith(name) and str(error).endswith(".")
    text = "".join(piece.text.replace("\t", "") if piece.cells else piece.text for piece in found)
    return not any(unicodedata.category(letter) in ("Cc", "Cs") or letter in "\u202e\u2066" for letter in text)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_damaged_bytes(name: str, seed: int) -> None:
    assert is_harmless(name, damaged(FILES[name], random.Random(seed)))


@pytest.mark.parametrize("seed", range(2 * ROUNDS))
def test_damaged_documents(seed: int) -> None:
    chance = random.Random(seed)
    archive = ZipFile(BytesIO(chance.choice((document(), NUMBERED))))
    parts = {name: archive.read(name) for name in archive.namelist()}
    inside = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    for name in (inside, "word/document.xml"):
        parts[name] = rearranged(parts[name], chance)
    packed = zipped(parts)
    assert is_harmless("minutes.docx", packed)
    assert is_harmless("minutes.docx", damaged(packed, chance))


def test_rearranging_changes_something() -> None:
    body = f'<w:body xmlns:w="{W}"><w:p w:a="1"/></w:body>'.encode()
    assert {rearranged(body, random.Random(seed)) for seed in range(9)} != {body}
