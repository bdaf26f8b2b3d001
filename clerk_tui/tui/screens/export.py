"""A paper of a meeting written into a file: which paper, in which format, and where, each offered as it was last."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from clerk_tui import minutes, paths
from clerk_tui.book.exports import before, file_name, must_fit, open_points
from clerk_tui.book.signed_minutes import remark
from clerk_tui.errors import ClerkError
from clerk_tui.files import must_be_text, spare_the_book, write_whole
from clerk_tui.meeting import AgendaItem, Meeting
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.minutes.papers import PAPERS
from clerk_tui.minutes.publish import Order, written
from clerk_tui.tui import settings
from clerk_tui.tui.sanitise import notify
from clerk_tui.tui.screens.dialogs import Ask, Choose, Confirm

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

T = TypeVar("T")
Tell = Callable[[str], None]
TOLD_FOR = 15.0
"""Seconds for which it is said where a file was written."""
ONE_ITEM = "item"
"""The choice of one item of the minutes."""
_PAPER, _FORMAT = "paper", "format"
"""The settings in which the last choice is kept."""


class Exporting:
    """One export, from the first question to the file. Esc at any question leaves it."""

    def __init__(self, app: Host, meeting: Meeting, tell: Tell, *, with_exempt: bool = False) -> None:
        self._app, self._meeting, self._tell = app, meeting, tell
        self._style = minutes.style_for(meeting.head.style)
        self._order = Order(with_exempt=with_exempt)

    def begin(self) -> None:
        """Ask which paper."""
        choices = [(paper.called, paper.name) for paper in PAPERS]
        if not all(item.is_heading for item in self._meeting.items):
            choices.append(("One item of the minutes", ONE_ITEM))
        choices += [(form.called, form.name) for form in FORMATS if form.of == "meeting"]
        title = "Write with exempt parts, not for the public" if self._order.with_exempt else "Write which paper?"
        self._choose(title, _last_first(choices, self._kept(_PAPER)), self._paper_chosen)

    def _choose(self, title: str, choices: list[tuple[str, T]], go_on: Callable[[T], None]) -> None:
        def chosen(choice: T | None) -> None:
            if choice is not None:
                go_on(choice)

        self._app.push_screen(Choose(title, choices), chosen)

    def _paper_chosen(self, name: str) -> None:
        self._keep(_PAPER, name)
        if any(form.name == name for form in FORMATS):
            self._order = replace(self._order, format=name)
            self._ask_where()
        elif name == ONE_ITEM:
            items = [(item.label, item) for item in self._meeting.items if not item.is_heading]
            self._choose("Which item?", items, self._item_chosen)
        else:
            self._order = replace(self._order, paper=name)
            self._ask_format()

    def _item_chosen(self, item: AgendaItem) -> None:
        self._order = replace(self._order, item_id=item.id)
        self._ask_format()

    def _ask_format(self) -> None:
        choices = [(form.called, form.name) for form in FORMATS if form.of == "document"]
        self._choose("In which format?", _last_first(choices, self._kept(_FORMAT)), self._format_chosen)

    def _format_chosen(self, name: str) -> None:
        self._keep(_FORMAT, name)
        self._order = replace(self._order, format=name)
        self._ask_where()

    def _ask_where(self) -> None:
        """Make what was chosen, then ask for its file."""
        try:
            known = before(self._app.book.reader, self._meeting.head)
            content = written(self._meeting, self._style, self._order, known)
        except ClerkError as error:
            self._tell(f"⚠ {error}")
            return
        title = "Write with exempt parts, not for the public, to" if self._order.with_exempt else "Write to"
        if points := open_points(self._meeting, self._style, self._order, known):
            title += f"\n⚠ {points}: Esc, then Ctrl+N, shows what."
        if other := remark(self._app.book.reader, self._meeting, self._style, self._order):
            title += f"\n⚠ {other}."
        path = paths.exports() / file_name(self._meeting, self._order)
        ask_and_write(self._app, title, path, content, self._tell, lambda file: must_fit(file, self._order.format))

    def _kept(self, key: str) -> str | None:
        return settings.read(self._app.settings_file, key)

    def _keep(self, key: str, value: str) -> None:
        settings.keep(self._app.settings_file, key, value)


def _last_first(choices: Iterable[tuple[str, str]], last: str | None) -> list[tuple[str, str]]:
    """What can be chosen, with what was chosen last time at the top."""
    return sorted(choices, key=lambda choice: choice[1] != last)


def ask_and_write(
    app: Host,
    title: str,
    path: Path,
    content: str | bytes,
    tell: Tell,
    check: Callable[[Path], None] = must_be_text,
) -> None:
    """Ask where `content` is to go, `path` offered, and write it there; a file that is there is replaced only when the
    clerk agrees, the minute book never. `check` raises UsageError for a name that promises another format. What came of
    it is said in the corner, where a long name has room, and by `tell`."""

    def say(sentence: str) -> None:
        notify(app, sentence, severity="warning" if sentence.startswith("⚠") else "information", timeout=TOLD_FOR)
        tell(sentence)

    def named(answer: str | None) -> None:
        if answer:
            _write_to(app, answer, path.name, content, say, check)

    app.push_screen(Ask(title, value=str(path)), named)


def _write_to(
    app: Host, answer: str, name: str, content: str | bytes, tell: Tell, check: Callable[[Path], None]
) -> None:
    try:
        target = Path(answer).expanduser()
        target = target / name if target.is_dir() else target
        is_there = target.exists()
        spare_the_book(target, app.book.path)
        check(target)
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
            write_whole(target, content, overwrite=is_there)
        except ClerkError as error:
            tell(f"⚠ {error}")
        else:
            tell(f"Written to {target}")

    if is_there:
        app.push_screen(Confirm(f"{target} is there already. Replace it?", yes="Replace", no="Keep it"), write)
    else:
        write(True)
