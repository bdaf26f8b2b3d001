"""A text written into a file that the clerk names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import paths
from clerk_tui.errors import ClerkError
from clerk_tui.files import must_be_text, slug, spare_the_book, write_whole
from clerk_tui.meeting import Head
from clerk_tui.tui.safe import notify
from clerk_tui.tui.screens.dialogs import Ask, Confirm

if TYPE_CHECKING:
    from clerk_tui.tui.app import ClerkApp

Tell = Callable[[str], None]
TOLD_FOR = 15.0
"""Seconds for which it is said where a file was written."""


def minutes_file(head: Head, *, with_exempt: bool = False) -> Path:
    """Where the minutes of a meeting are written unless the clerk says otherwise; the name tells those `with_exempt`
    parts from those for the public."""
    day = head.date.isoformat() if head.date else ""
    return paths.exports() / (slug(f"{head.committee} {day} minutes") + ("-exempt.txt" if with_exempt else ".txt"))


def ask_and_write(app: ClerkApp, title: str, path: Path, text: str, tell: Tell) -> None:
    """Ask where `text` is to go, `path` offered, and write it there; a file that is there is replaced only when the
    clerk agrees, the minute book never. What came of it is said in the corner, where a long name has room, and by
    `tell`."""

    def say(sentence: str) -> None:
        notify(app, sentence, severity="warning" if sentence.startswith("⚠") else "information", timeout=TOLD_FOR)
        tell(sentence)

    def named(answer: str | None) -> None:
        if answer:
            _write_to(app, answer, path.name, text, say)

    app.push_screen(Ask(title, value=str(path)), named)


def _write_to(app: ClerkApp, answer: str, name: str, text: str, tell: Tell) -> None:
    try:
        target = Path(answer).expanduser()
        target = target / name if target.is_dir() else target
        is_there = target.exists()
        spare_the_book(target, app.book.path)
        must_be_text(target)
    except ClerkError as error:
        tell(f"⚠ {error}")
        return
    except (OSError, RuntimeError, ValueError):
        tell(f"⚠ {answer} cannot be used as the name of a file. Nothing was written.")
        return

    def write(is_sure: bool | None) -> None:
        if not is_sure:
            return
        try:
            write_whole(target, text)
        except ClerkError as error:
            tell(f"⚠ {error}")
        else:
            tell(f"Written to {target}")

    if is_there:
        app.push_screen(Confirm(f"{target} is there already. Replace it?", yes="Replace", no="Keep it"), write)
    else:
        write(True)
