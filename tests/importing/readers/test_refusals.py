"""Files that cannot be read: each gets a sentence that says what it is and what to do, quickly and in little memory."""

from __future__ import annotations

import os
import random
import sys
import tracemalloc
from pathlib import Path

import docx
import pytest

from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers import html, read_bytes, read_source
from clerk_tui.importing.readers import word as word_reader
from clerk_tui.importing.readers.limits import LARGEST_FILE, LARGEST_PART, LARGEST_TEXT

from .made import W, paragraph, run, texts, word, word_of, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)
RELATIONS = b'<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'
LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    + f']><w:document xmlns:w="{W}"><w:body>{paragraph(run("&a11;"))}</w:body></w:document>'
)


def body_of(content: bytes) -> bytes:
    """A Word file with `content` as its document."""
    return zipped(
        {
            "_rels/.rels": b'<R><R Id="a" Type="x/officeDocument" Target="word/document.xml"/></R>',
            "word/document.xml": content,
        }
    )


CASES = {
    "an empty file": ("a.txt", b"", "no text in it"),
    "nothing but white space": ("a.txt", b" \n\n\t\n", "no text in it"),
    "an empty page": ("a.html", b"<html><body><p>&nbsp;</p></body></html>", "no text in it"),
    "an empty document": ("a.docx", word(docx.Document()), "no text in it"),
    "random bytes": ("a.txt", random.Random(1).randbytes(50_000), "is not text"),
    "a line without an end": ("a.txt", b"word " * 50_000, "a line of more than 200,000 characters"),
    "a picture": ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture.*text recognition"),
    "an old Word document": ("a.docx", OLE, r"old Word document.*save it as \.docx"),
    "a locked document": ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    "rich text": ("a.doc", rb"{\rtf1 minutes}", "Rich Text Format"),
    "text called Word": ("a.docx", b"minutes", "is not a Word document, despite its name"),
    "text called PDF": ("a.pdf", b"minutes", "is not a PDF"),
    "a spreadsheet": ("a.docx", zipped({"_rels/.rels": RELATIONS, "xl/workbook.xml": b"<a/>"}), "is a spreadsheet"),
    "OpenDocument": ("a.odt", zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument"),
    "another archive": ("a.zip", zipped({"minutes.txt": b"minutes"}), "is an archive.*Unpack it"),
    "a compressed file": ("a.txt.gz", b"\x1f\x8b\x08" + bytes(50), "is a compressed file"),
    "a minute book": ("a.db", b"SQLite format 3\x00" + bytes(50), "is a database"),
    "a saved page without one": ("a.mht", b"From: x\r\nContent-Type: multipart/related;\r\n\r\n", "no text in it"),
    "a document cut off": ("a.docx", word_of(paragraph(run("x")))[:-300], "damaged or incomplete"),
    "a document of broken XML": ("a.docx", body_of(b"<w:document><w:body>"), "damaged or incomplete"),
    "a document nested without end": (
        "a.docx",
        body_of(f'<w:document xmlns:w="{W}"><w:body>'.encode() + b"<w:tbl><w:tr><w:tc>" * 50_000),
        "damaged or incomplete",
    ),
    "entities that multiply": ("a.docx", body_of(LAUGHS.encode()), "instructions that Word does not use"),
    "a document without one": ("a.docx", zipped({"_rels/.rels": RELATIONS.replace(b"xl/", b"word/")}), "damaged"),
    "too much text": ("a.txt", b"words " * (LARGEST_TEXT // 6 + 1), "more than 8 MB of text"),
    "too many lines": ("a.txt", b"\n" * 300_000 + b"x", "more than 8 MB of text or 200,000 lines"),
    "too many paragraphs": ("a.html", b"<html>" + b"<p>a" * 2_500, "200,000 lines"),
    "too many empty paragraphs": (
        "a.docx",
        body_of(f'<w:document xmlns:w="{W}"><w:body>'.encode() + b"<w:p/>" * 2_500 + b"</w:body></w:document>"),
        "200,000 lines",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_read_gets_a_sentence(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for reader in (html, word_reader):
        monkeypatch.setattr(reader, "MOST_PIECES", 2_000)
    name, data, sentence = CASES[case]
    with pytest.raises(FileRefusedError, match=sentence) as caught:
        read_bytes(name, data)
    said = str(caught.value)
    assert said.startswith(f"{name} ")
    assert said.endswith(".")
    assert said.count(". ") == 1


def test_a_bomb_is_not_unpacked() -> None:
    document = f'<w:document xmlns:w="{W}"><w:body>'.encode() + b"<w:p/>" * (4 * LARGEST_PART // 6)
    bomb = body_of(document)
    assert len(bomb) < len(document) / 500
    tracemalloc.start()
    try:
        with pytest.raises(FileRefusedError, match="has a part of more than"):
            read_bytes("a.docx", bomb)
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()


def test_a_bomb_that_lies_about_its_size_is_not_unpacked_either() -> None:
    bomb = bytearray(body_of(b"<w:p/>" * (4 * LARGEST_PART // 6)))
    at = bomb.rindex(b"PK\x01\x02")
    bomb[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    with pytest.raises(FileRefusedError):
        read_bytes("a.docx", bytes(bomb))


def test_an_archive_of_countless_files_is_not_listed() -> None:
    many = zipped({f"{number:06d}": b"" for number in range(20_000)})
    with pytest.raises(FileRefusedError, match="thousands of parts"):
        read_bytes("a.docx", many)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(FileRefusedError, match=r"large.txt is larger than 64 MB"):
        read_source(path)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match=r"is a folder\. Name the files in it"):
        read_source(tmp_path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match=r"gone\.txt does not exist"):
        read_source(tmp_path / "gone.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_devices_and_pipes_which_have_no_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(FileRefusedError, match="is a device or a pipe, not a file"):
            read_source(path)


def test_a_name_that_no_file_has(tmp_path: Path) -> None:
    for name in ("a\0b.txt", "x" * 5000):
        with pytest.raises(FileRefusedError):
            read_source(tmp_path / name)


def test_the_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(CASES["a document cut off"][1])
    before = path.stat()
    with pytest.raises(FileRefusedError):
        read_source(path)
    assert (path.stat().st_mtime_ns, path.read_bytes()) == (before.st_mtime_ns, CASES["a document cut off"][1])


def test_the_largest_text_that_is_read() -> None:
    line = "The Committee noted that the bales were still there. " * 20 + "\n"
    content = line * (LARGEST_TEXT // len(line))
    assert len(texts("a.txt", content)) == LARGEST_TEXT // len(line)
