"""Bytes as characters, and characters fit to be kept."""

from __future__ import annotations

import codecs
import re
import unicodedata

from clerk_tui.importing.readers.limits import refused
from clerk_tui.meeting.entry_text import clean

_SUSPECT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xa0\u061c\u1680\u180e\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000"
    "\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""What a cleaned text has none of."""
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Spaces of other widths, and those at which no line breaks: each is printed as a space and read as one."""
_UNPRINTED = re.compile("[\u180e\u2060-\u206f\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]")
"""Nothing to be seen: marks of annotations, tags."""

_SIGNS = str.maketrans(
    {
        "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
        "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf0a8": "☐", "\uf0fe": "☒",
        "\xad": "",
    }
)  # fmt: skip
"""Letters joined in print, the bullets of fonts of pictures, and the hyphen of a division that was not made."""
_SET = re.compile("[\xad\uf020-\uf0ff\ufb00-\ufb06]")

_BYTE_ORDERS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""How a file that says its encoding begins; the longer mark before the shorter that it begins with."""
_SAMPLE = 65_536
"""Bytes looked at to tell an encoding."""
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NOT_WRITTEN = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
"""Control characters that no text file has: with any of them in it a file is a picture, a program, a spreadsheet."""
_MOST_FOREIGN = 0.3
"""Of all letters, how many at most may be accented for Windows-1252 to be believed: of Irish and Welsh a tenth are, of
Cyrillic or Greek read so nearly all."""


def fit(text: str) -> str:
    """`text` fit to be kept: composed, line ends as newlines, every kind of space as a plain one, and nothing that
    would act on a terminal or turn the direction of reading."""
    if _SUSPECT.search(text) is None:
        return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return clean(_UNPRINTED.sub("", _SPACES.sub(" ", text)))


def printed(text: str) -> str:
    """`text` fit to be kept, of a format that says how it is printed: letters joined in print are letters again, signs
    of fonts of pictures what they show, and hyphens that are not printed are left out."""
    return fit(text.translate(_SIGNS) if _SET.search(text) else text)


def one_line(text: str) -> str:
    """`text` as `printed`, in one line with one space between words, as pages and documents that wrap it show it."""
    return " ".join(printed(text).split())


def decoded(data: bytes, name: str, declared: str = "") -> str:
    """The characters of a text file; `declared` is the encoding that it names itself, if it does.

    A mark of byte order is believed first, then what is declared, then UTF-8, then (many zero bytes) UTF-16, then
    Windows-1252. A guess by letter frequency is not made: in the few accented names of one page it goes wrong.
    Raises FileRefusedError for what is none of these."""
    for mark, encoding in _BYTE_ORDERS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name)
    if declared and (text := _as_declared(data, declared)) is not None:
        return text
    if b"\x00" in data[:_SAMPLE]:
        return _strictly(data, _unmarked_utf16(data[:_SAMPLE], name), name)
    if _NOT_WRITTEN.search(data[:_SAMPLE]):
        raise _not_text(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _with_bytes_of_windows(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    """Two or four bytes a character. A file cut in the middle of the last one is read up to there."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        raise _unknown(name) from None


def _as_declared(data: bytes, declared: str) -> str | None:
    """`data` in the encoding it names, or None where it is not in it, or none of that name is known."""
    try:
        encoding = codecs.lookup(declared).name
        return data.decode("cp1252" if encoding in ("iso8859-1", "ascii") else encoding)
    except (LookupError, UnicodeError):  # no such encoding, one that makes no text of bytes, or another one in truth
        return None


def _unmarked_utf16(sample: bytes, name: str) -> str:
    """UTF-16 without a mark: of mostly Latin letters every second byte is zero. Raises FileRefusedError."""
    pairs = len(sample) // 2
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if pairs and odd > 0.6 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    if pairs and even > 0.6 * pairs and odd < 0.1 * pairs:
        return "utf-16-be"
    raise _not_text(name)


def _with_bytes_of_windows(data: bytes, name: str) -> str:
    """Windows-1252; or UTF-8 into which some bytes of it were pasted, or which was cut inside a letter."""
    sequences = _UTF8_SEQUENCE.findall(data)
    stray = len(_HIGH.findall(data)) - sum(map(len, sequences))
    if len(sequences) >= max(stray, 1):
        return data.decode("utf-8", errors="clerk-windows")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise _unknown(name) from None
    letters = [c for c in text[:_SAMPLE] if c.isalpha()]
    if sum(not c.isascii() for c in letters) > _MOST_FOREIGN * len(letters):
        raise _unknown(name)
    return text


def _windows_bytes(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("clerk-windows", _windows_bytes)


def _unknown(name: str) -> Exception:
    return refused(
        name,
        "is in an encoding that is not known (it is neither UTF-8, UTF-16 nor Windows-1252)",
        "Open it in the program that wrote it and save it as UTF-8 text.",
    )


def _not_text(name: str) -> Exception:
    return refused(
        name,
        "is no text, and none of the other kinds that can be read",
        "Give minutes as text, Markdown, HTML, Word (.docx), PDF or ModernGov XML.",
    )
