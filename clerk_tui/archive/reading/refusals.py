"""The sentences for files that cannot be read: what is wrong, and what to do next."""

from __future__ import annotations

from clerk_tui.archive.reading.limits import LARGEST_FILE, LARGEST_TEXT, MEGABYTE, MOST_PIECES
from clerk_tui.errors import FileRefusedError


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
