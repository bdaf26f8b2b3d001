"""How much is read of one file, so that none can take the machine's memory or the clerk's afternoon.

A council's longest minutes (an annual meeting with every written answer printed) come to some 0.5 MB of words.
"""

from __future__ import annotations

from clerk_tui.errors import FileRefusedError

MEGABYTE = 1_000_000

LARGEST_FILE = 64 * MEGABYTE
"""Bytes of a file of any kind: PDF and Word files grow by their pictures, which are not read."""
LARGEST_TEXT = 8 * MEGABYTE
"""Bytes of a file that is words alone, and of the words unpacked from any other: over ten of the longest minutes."""
MOST_PIECES = 200_000
"""Lines, paragraphs and rows of one file: each costs some memory, however short."""
LARGEST_PART = 12 * MEGABYTE
"""Bytes of one part of a Word file, unpacked: Word writes some ten bytes about each of the text."""
LARGEST_ZIP_DIRECTORY = 1 * MEGABYTE
"""Bytes of the list of files in a Word file: some ten thousand files, where a document has a few dozen."""
MOST_PAGES = 2_000
"""Pages of a PDF."""
MOST_CHARACTERS_OF_PAGE = 100_000
"""Of one page of a PDF: ten times what is printed on the densest."""
LONGEST_READING = 30.0
"""Seconds for one PDF: a page takes some ten milliseconds."""
MOST_MEMORY = 290 * MEGABYTE
"""Bytes that the process reading a PDF may ask for, the file itself and what the libraries reserve among them."""


def refused(name: str, what: str, do: str) -> FileRefusedError:
    """The refusal of the file `name`: `what` follows its name, `do` is the sentence after."""
    return FileRefusedError(f"{name} {what}. {do}")


def too_large(name: str) -> FileRefusedError:
    """For a file of more bytes than any minutes have."""
    return refused(
        name,
        f"is larger than {LARGEST_FILE // MEGABYTE} MB, which no minutes are",
        "Save the minutes alone, without pictures or attached reports, and import that.",
    )


def too_much_text(name: str) -> FileRefusedError:
    """For a file with more words than any minutes have."""
    return refused(
        name,
        f"holds more than {LARGEST_TEXT // MEGABYTE} MB of text or {MOST_PIECES:,} lines, which no minutes do",
        "Split it so that each meeting has a file of its own, and import those.",
    )


def no_words(name: str) -> FileRefusedError:
    """For a file that can be read but says nothing."""
    return refused(name, "has no words in it", "Look whether it is the right file.")


def damaged(name: str, called: str, program: str) -> FileRefusedError:
    """For a file that is cut off or broken; `called` is what it should be (“a Word document”)."""
    return refused(
        name,
        f"is damaged or cut off: it cannot be read as {called}",
        f"Fetch it again, or open it in {program} and save it afresh.",
    )
