"""Small questions over a screen (yes or no, one of several, a line of text), and a text to read."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from os.path import commonprefix
from pathlib import Path
from typing import ClassVar, Generic, Literal, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Button, Static

from clerk_tui.meeting.people import fold
from clerk_tui.tui.formatting import content, lines
from clerk_tui.tui.widgets.composer import AnswerLine, Composer, walking_keys
from clerk_tui.tui.widgets.page import Page, PageBlock
from clerk_tui.tui.widgets.repainting import SizeNotice
from clerk_tui.tui.widgets.rows import ItemList, Rows, row_line

T = TypeVar("T")

CHOOSE_KEYS = "Enter: choose   Esc: cancel"
NO_MATCH = "No match. Delete some letters   Esc: cancel"
NO_PERSON = "No match. For someone new, type title and name: Councillor A Ash"


class Dialog(ModalScreen[T | None], Generic[T]):
    """A question or a text in a box over a screen; its result is None if it is cancelled."""

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__(classes="dialog")
        self._title, self._hint = title, hint

    def boxed(self, *parts: Widget, tall: bool = False) -> ComposeResult:
        """Yield the box with its title, `parts` and the hint; as tall as the screen allows if it is `tall`."""
        title, hint = Static(content(self._title), classes="title"), Static(content(self._hint), classes="hint")
        yield Vertical(title, *parts, hint, classes="box tall" if tall else "box")
        yield SizeNotice()

    @on(Composer.Cancelled)
    def cancelled(self) -> None:
        self.dismiss(None)


class Confirm(ModalScreen[bool]):
    """A yes or no question. Esc means no, and so does Enter until the clerk has moved to yes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", show=False),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def __init__(self, question: str, *, yes: str = "Yes", no: str = "No") -> None:
        super().__init__(classes="dialog")
        self._question, self._yes, self._no = question, yes, no

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            with VerticalScroll(classes="question", can_focus=False):
                yield Static(content(self._question))
            with Horizontal(classes="buttons"):
                yield Button(content(self._no), id="no")
                yield Button(content(self._yes), id="yes")  # the same colour: only the focused one stands out
            yield Static(content(f"← →: move   Enter: press the button   Esc: {self._no}"), classes="hint")
        yield SizeNotice()

    def action_page(self, way: int) -> None:
        """Scroll a long question up (-1) or down (1)."""
        question = self.query_one(".question")
        question.scroll_relative(y=way * max(question.size.height - 1, 1), animate=False)

    @on(Button.Pressed)
    def answered(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")


class Ask(Dialog[str]):
    """A question answered with a line of text; None if it is cancelled or empty."""

    AUTO_FOCUS = "#answer"

    def __init__(self, title: str, value: str = "", hint: str = "Enter: continue   Esc: cancel") -> None:
        super().__init__(title, hint)
        self._value = value

    def compose(self) -> ComposeResult:
        yield from self.boxed(AnswerLine(self._value, id="answer"))

    @on(Composer.Submitted)
    def submitted(self, message: Composer.Submitted) -> None:
        self.dismiss(message.text.strip() or None)


class Options(ItemList[tuple[str, T]], Generic[T], can_focus=False):
    """The options that match what was typed, best first. The line above keeps the focus."""

    def __init__(self, options: Sequence[tuple[str, T]]) -> None:
        super().__init__(id="options")
        self._all = self.shown = list(options)

    def filter(self, typed: str, more: tuple[str, T] | None = None) -> None:
        """Show the options that contain every typed word: first those whose first word it is, then those that begin
        with it, then those with a word that begins with it; `more` comes last."""
        whole, wanted = fold(typed), [fold(word) for word in typed.split()]
        shown = [o for o in self._all if all(word in fold(o[0]) for word in wanted)]
        shown.sort(
            key=lambda o: (
                fold(next(iter(o[0].split()), "")) != whole,
                not fold(o[0]).startswith(whole),
                not all(any(fold(w).startswith(x) for w in o[0].split()) for x in wanted),
            )
        )
        self.put(shown + ([more] if more is not None else []))
        self.selected = 0
        self.show_row(0, at_top=True)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        return [row_line(f"  {self.shown[index][0]}", width, self.row_style(selected=selected))]


class Choose(Dialog[T], Generic[T]):
    """A question answered with one of several options; None if it is cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [*walking_keys(), Binding("escape", "dismiss(None)", show=False)]

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[str, T]],
        *,
        typed_on: Callable[[str], None] | None = None,
        more: Callable[[str], tuple[str, T] | None] | None = None,
        sample: Callable[[T], Sequence[str]] | None = None,
        at: int = 0,
    ) -> None:
        """`typed_on`: for a question that opens while the clerk may still be typing; letters that match no option
        cancel the question and are passed to it. `more`: makes a further option of the letters, such as a new name.
        `sample`: returns a few lines that show what an option is. `at`: the option selected first."""
        super().__init__(title, CHOOSE_KEYS)
        self._options, self._typed_on, self._more, self._sample, self._at = options, typed_on, more, sample, at

    def compose(self) -> ComposeResult:
        samples = [Static(classes="sample")] if self._sample is not None else []
        letters = AnswerLine(placeholder="type a few letters", max_lines=1, id="letters")
        yield from self.boxed(letters, Options(self._options), *samples, tall=True)

    def on_mount(self) -> None:
        self.query_one(Composer).focus()
        self.query_one(Options).selected = self._at

    @on(Composer.Changed)
    def typed(self) -> None:
        options, line = self.query_one(Options), self.query_one(Composer).line
        options.filter(line, self._more(line) if self._more is not None else None)
        if self._typed_on is not None and not options.shown:
            self.dismiss(None)
            self._typed_on(line)
            return
        self.show_sample()
        nothing = NO_MATCH if self._more is None else NO_PERSON
        self.query_one(".hint", Static).update(content(CHOOSE_KEYS if options.shown else nothing))

    def action_walk(self, move: str) -> None:
        getattr(self.query_one(Options), f"action_{move}")()

    @on(Rows.Highlighted)
    def show_sample(self) -> None:
        option = self.query_one(Options).chosen
        if self._sample is not None:
            shown = self._sample(option[1]) if option is not None else ()
            self.query_one(".sample", Static).update(lines(shown))

    @on(Composer.Submitted)
    @on(Rows.Chosen)
    def submitted(self) -> None:
        """End with the selected option."""
        if (option := self.query_one(Options).chosen) is not None:
            self.dismiss(option[1])


class Tell(Dialog[None]):
    """A text to read. Esc or Enter closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "dismiss(None)", show=False, priority=True)]

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title, "Esc: back")
        self._text = text

    def compose(self) -> ComposeResult:
        yield from self.boxed(Page([PageBlock(p) for p in self._text.split("\n\n") if p.strip()]), tall=True)

    def on_mount(self) -> None:
        self.query_one(Page).focus()


class Clickable(Button, can_focus=False):
    """A button for the mouse only; its keys have bindings."""


class PastedLines(ModalScreen[Literal["entries", "paragraph"]]):
    """The question after a paste of several lines: Enter makes separate entries, Esc one paragraph."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss('entries')", show=False, priority=True),
        Binding("escape", "dismiss('paragraph')", show=False, priority=True),
    ]
    SHOWN = 6

    def __init__(self, pasted: Sequence[str]) -> None:
        super().__init__(classes="dialog")
        self._pasted = pasted

    def compose(self) -> ComposeResult:
        more = len(self._pasted) - self.SHOWN
        question = f"{len(self._pasted)} lines were pasted. Make each line a separate entry?"
        with Vertical(classes="box"):
            yield Static(content(question), classes="title")
            yield Static(lines(f"  {line[:70]}" for line in self._pasted[: self.SHOWN]), classes="pasted")
            if more > 0:
                yield Static(content(f"  … and {more} more"))
            with Horizontal(classes="buttons -long"):
                yield Clickable(content("Esc: one paragraph"), id="paragraph")
                yield Clickable(content("Enter: separate entries"), id="entries", variant="primary")
        yield SizeNotice()

    @on(Button.Pressed)
    def answered(self, event: Button.Pressed) -> None:
        self.dismiss("entries" if event.button.id == "entries" else "paragraph")


MOST_NAMES = 12
"""Names that Tab lists at once."""


class AskPath(Ask):
    """A question for the path of a file or folder."""

    @on(Composer.CompletionAsked)
    def complete(self, message: Composer.CompletionAsked) -> None:
        """Complete the path as far as only one is possible, and list the names that fit."""
        message.stop()
        line = self.query_one(Composer)
        completed, names = completion(line.line)
        if completed != line.line:
            line.set_line(completed)
        more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
        listed = f"{', '.join(names[:MOST_NAMES])}{more}\n" if len(names) > 1 else "" if names else "No match.\n"
        self.query_one(".hint", Static).update(content(listed + self._hint))


def completion(typed: str) -> tuple[str, list[str]]:
    """Return a path completed as far as it is clear, and the names that fit; hidden files only after a dot."""
    begun = typed.rpartition("/" if "/" in typed else os.sep)[2]
    start = typed[: len(typed) - len(begun)]
    try:
        found = [
            entry.name + ("/" if entry.is_dir() else "")
            for entry in os.scandir(Path(start or ".").expanduser())
            if entry.name.startswith(begun) and (begun.startswith(".") or not entry.name.startswith("."))
        ]
    except (OSError, RuntimeError, ValueError):
        return typed, []
    common = commonprefix(found)  # noqa: RUF071 (of names, not of paths)
    return (start + common if found else typed), sorted(found)
