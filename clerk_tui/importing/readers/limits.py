"""Limits for one file, so that none can use up the memory or take too long.

The longest minutes of a council (an annual meeting with every written answer) have about 0.5 MB of text.
"""

from __future__ import annotations

from clerk_tui.errors import FileRefusedError

MEGABYTE = 1_000_000

LARGEST_FILE = 64 * MEGABYTE
"""Bytes of any file. PDF and Word files are large because of their pictures, which are not read."""
LARGEST_TEXT = 8 * MEGABYTE
"""Bytes of a text file, and of the text in any other: more than ten times the longest minutes."""
MOST_PIECES = 200_000
"""Lines, paragraphs and rows of one file: even short ones take memory."""
LONGEST_PIECE = 200_000
"""Characters of a line or paragraph, far more than minutes have: patterns may take more than linear time."""
LARGEST_PART = 12 * MEGABYTE
"""Bytes of one unpacked part of a Word file: Word writes about ten bytes for each byte of text."""
LARGEST_ZIP_DIRECTORY = 1 * MEGABYTE
"""Bytes of the list of files in a Word file: about ten thousand files, while a document has a few dozen."""
MOST_PAGES = 2_000
"""Pages of a PDF."""
MOST_CHARACTERS_OF_PAGE = 100_000
"""Ten times the characters of the densest page of a PDF."""
LONGEST_READING = 30.0
"""Seconds for one PDF: a page takes about ten milliseconds."""
MOST_MEMORY = 290 * MEGABYTE
"""Bytes that the process reading a PDF may allocate, including the file and what the libraries reserve."""


def refused(name: str, what: str, do: str) -> FileRefusedError:
    """Return the error for a file: `what` follows its name, and `do` says what the clerk can do."""
    return FileRefusedError(f"{name} {what}. {do}")


TOO_LARGE = (
    f"is larger than {LARGEST_FILE // MEGABYTE} MB, which is too large for minutes",
    "Save only the minutes, without pictures or attached reports, then import that.",
)
TOO_MUCH_TEXT = (
    f"has more than {LARGEST_TEXT // MEGABYTE} MB of text or {MOST_PIECES:,} lines, which is too much for minutes",
    "Split it into one file for each meeting, then import those.",
)
TOO_LONG_A_LINE = (
    f"has a line of more than {LONGEST_PIECE:,} characters, which no minutes have",
    "Check that it is the right file, or divide the line.",
)
NO_WORDS = ("has no text in it", "Check that it is the right file.")
"""What `refused` says of a file, and what to do."""


def damaged(name: str, called: str, program: str) -> FileRefusedError:
    """Return the error for a damaged file; `called` is the kind of file (“a Word document”)."""
    return refused(
        name,
        f"is damaged or incomplete: it cannot be read as {called}",
        f"Download it again, or open it in {program} and save it again.",
    )
