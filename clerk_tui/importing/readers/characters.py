"""Decodes the bytes of text files (`decoded`), and cleans text (`fit`, `printed`, `one_line`)."""

from __future__ import annotations

import codecs
import re
import unicodedata

from clerk_tui.importing.readers.limits import refused
from clerk_tui.meeting.entry_text import clean
from clerk_tui.regex import regex

_SUSPECT = regex(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xa0\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"
    "\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Characters that cleaned text does not have, or not at the beginning of a word."""
_SPACES = regex("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")  # spaces of other widths, which become plain ones
_UNPRINTED = regex("[\u180e\u2060-\u206f\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]|(?<!\\S)[\u200c\u200d]+")
"""Invisible characters: marks of annotations, tags, and joiners before which nothing stands that they join."""

_SIGNS = str.maketrans(
    {
        "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
        "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf0a8": "☐", "\uf0fe": "☒",
        "\xad": "",
    }
)  # fmt: skip
"""Ligatures, bullets of symbol fonts, and soft hyphens."""
_SET = regex("[\xad\uf020-\uf0ff\ufb00-\ufb06]")

_BYTE_ORDERS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; a longer one before a shorter one that it begins with."""
_UNKNOWN = (
    "is in an unknown encoding (not UTF-8, UTF-16 or Windows-1252)",
    "Open it in the program it comes from and save it as UTF-8 text.",
)
_NOT_TEXT = (
    "is not text, and not in another format that can be read",
    "Minutes can be text, Markdown, HTML, Word (.docx), PDF or ModernGov XML.",
)
_SAMPLE = 65_536  # bytes that are examined to detect an encoding
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NOT_WRITTEN = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
"""Control characters: a few are left over from another format; a file with many is no text."""
_MOST_STRAY = 0.01  # the greatest share of them in the bytes of a text
_MOST_FOREIGN = 0.3
"""The greatest share of accented letters: a tenth in Irish and Welsh, nearly all in misread Cyrillic or Greek."""


def fit(text: str) -> str:
    """Return clean text: composed, with plain spaces, without characters that control terminals or text direction."""
    if _SUSPECT.search(text) is None:
        return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return clean(_UNPRINTED.sub("", _SPACES.sub(" ", text)))


def printed(text: str) -> str:
    """Return clean text from a format with layout: no ligatures or soft hyphens, symbol fonts as what they show."""
    return fit(text.translate(_SIGNS) if _SET.search(text) else text)


def one_line(text: str) -> str:
    """Return `text`, cleaned as by `printed`, in one line with single spaces."""
    return " ".join(printed(text).split())


def decoded(data: bytes, name: str, declared: str = "") -> str:
    """Decode by byte order mark, `declared` encoding, UTF-8, UTF-16 or Windows-1252. Raises FileRefusedError."""
    for mark, encoding in _BYTE_ORDERS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, name)
    if declared and (text := _decode_declared(data, declared)) is not None:
        return text
    if b"\x00" in data[:_SAMPLE]:
        return _decode_marked(data, _unmarked_utf16(data[:_SAMPLE], name), name)
    sample = data[:_SAMPLE]
    if len(_NOT_WRITTEN.findall(sample)) > _MOST_STRAY * len(sample):
        raise refused(name, *_NOT_TEXT)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_windows(data, name)


def _decode_marked(data: bytes, encoding: str, name: str) -> str:
    """Decode UTF text that has a byte order mark, without a character cut off at the end."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        raise refused(name, *_UNKNOWN) from None


def _decode_declared(data: bytes, declared: str) -> str | None:
    """Decode `data` in the declared encoding; None if that is unknown or wrong."""
    try:
        encoding = codecs.lookup(declared).name
        return data.decode("cp1252" if encoding in ("iso8859-1", "ascii") else encoding)
    except (LookupError, UnicodeError):  # unknown, not a text encoding, or wrong
        return None


def _unmarked_utf16(sample: bytes, name: str) -> str:
    """Return the encoding of UTF-16 without a mark: in Latin every second byte is zero. Raises FileRefusedError."""
    pairs = len(sample) // 2
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if pairs and odd > 0.6 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    if pairs and even > 0.6 * pairs and odd < 0.1 * pairs:
        return "utf-16-be"
    raise refused(name, *_NOT_TEXT)


def _decode_windows(data: bytes, name: str) -> str:
    """Decode Windows-1252, or UTF-8 with some bytes of Windows-1252 or a character cut off."""
    sequences = _UTF8_SEQUENCE.findall(data)
    stray = len(_HIGH.findall(data)) - sum(map(len, sequences))
    if len(sequences) >= max(stray, 1):
        return data.decode("utf-8", errors="clerk-windows")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise refused(name, *_UNKNOWN) from None
    letters = [c for c in text[:_SAMPLE] if c.isalpha()]
    if sum(not c.isascii() for c in letters) > _MOST_FOREIGN * len(letters):
        raise refused(name, *_UNKNOWN)
    return text


def _windows_bytes(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("clerk-windows", _windows_bytes)


def from_letters(text: str) -> str:
    """Return `text` from its first letter on: the look of a number before it says nothing."""
    at = next((at for at, character in enumerate(text) if character.isalpha()), len(text))
    return text[at:]
