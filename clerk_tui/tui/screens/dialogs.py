"""Small questions over a screen: yes or no, one of several, a line of text, something to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, Literal, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Button, Static

from clerk_tui.meeting.people import fold
from clerk_tui.tui.formatting import padded
from clerk_tui.tui.sanitise import content, lines, plain
from clerk_tui.tui.widgets.composer import AnswerLine, Composer, walking_keys
from clerk_tui.tui.widgets.page import Page, PageBlock
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

T = TypeVar("T")

CHOOSING = "Enter: choose   Esc: leave it"
NOTHING = "Nothing has these letters: take some out   Esc: leave it"
NOBODY = "Nobody here. Somebody new: title and name, as Councillor A Ash"


class Confirm(ModalScreen[bool]):
    """A question to be answered with yes or no. Esc is no, and so is Enter until the clerk has moved to yes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", show=False),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
    ]

    def __init__(self, question: str, *, yes: str = "Yes", no: str = "No") -> None:
        super().__init__(classes="dialog")
        self._question, self._yes, self._no = question, yes, no

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(content(self._question))
            with Horizontal(classes="buttons"):
                yield Button(content(self._no), id="no")
                yield Button(content(self._yes), id="yes")  # of the same colour: only the marked one is to stand out
            yield Static(content(f"← →: move   Enter: as marked   Esc: {self._no}"), classes="hint")
        yield SizeNotice()

    @on(Button.Pressed)
    def answered(self, event: Button.Pressed) -> None:
        """Either button."""
        self.dismiss(event.button.id == "yes")


class Ask(ModalScreen[str | None]):
    """A line of text. Enter gives it, Esc gives None."""

    def __init__(self, title: str, value: str = "", hint: str = "") -> None:
        super().__init__(classes="dialog")
        self._title, self._value, self._hint = title, value, hint

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(content(self._title), classes="title")
            yield AnswerLine(value=self._value, max_lines=3, id="answer")
            yield Static(content(self._hint or "Enter: go on   Esc: leave it"), classes="hint")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one(Composer).focus()

    @on(Composer.Submitted)
    def submitted(self, message: Composer.Submitted) -> None:
        """Enter."""
        self.dismiss(message.text.strip() or None)

    @on(Composer.Cancelled)
    def cancelled(self) -> None:
        """Esc."""
        self.dismiss(None)


class Options(Rows, Generic[T], can_focus=False):
    """What may be chosen, those that match first. The line of letters keeps the keyboard."""

    def __init__(self, options: Sequence[tuple[str, T]]) -> None:
        super().__init__(id="options")
        self._all = options
        self.shown = list(options)

    def filter(self, typed: str, more: tuple[str, T] | None = None) -> None:
        """Show the options in which every typed word begins a word, or all that contain it; `more` after them."""
        wanted = [fold(word) for word in typed.split()]
        self.shown = [o for o in self._all if all(word in fold(o[0]) for word in wanted)]
        self.shown.sort(key=lambda o: not all(any(fold(w).startswith(x) for w in o[0].split()) for x in wanted))
        self.shown += [more] if more is not None else []
        self.refresh_rows()
        self.selected = 0 if self.shown else None
        self.show_row(0, at_top=True)

    def row_count(self) -> int:
        """One row an option."""
        return len(self.shown)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """The option's words."""
        look = self.look("rows--selected") if selected else self.ground
        sign = "▸ " if selected else "  "
        return [strip_of([(padded(sign + plain(self.shown[index][0]), width), look)], width, look)]


class Choose(ModalScreen[T | None], Generic[T]):
    """One of several: arrows or a few letters, then Enter; Esc for none."""

    BINDINGS: ClassVar[list[BindingType]] = [*walking_keys(), Binding("escape", "dismiss(None)", show=False)]

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[str, T]],
        *,
        typed_on: Callable[[str], None] | None = None,
        more: Callable[[str], tuple[str, T] | None] | None = None,
    ) -> None:
        """`typed_on`: for a question that comes of itself, while the clerk may be typing on: letters that nothing has
        are given to it, and the question is left. `more`: what else the letters may stand for, a new name perhaps."""
        super().__init__(classes="dialog")
        self._title, self._options, self._typed_on, self._more = title, options, typed_on, more

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            yield Static(content(self._title), classes="title")
            yield AnswerLine("type a few letters", id="letters")
            yield Options(self._options)
            yield Static(content(CHOOSING), classes="hint")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one(Composer).focus()
        self.query_one(Options).selected = 0

    @on(Composer.Changed)
    def typed(self) -> None:
        """Show what matches."""
        options, line = self.query_one(Options), self.query_one(Composer).line
        options.filter(line, self._more(line) if self._more is not None else None)
        if self._typed_on is not None and not options.shown:
            self.dismiss(None)
            self._typed_on(line)
            return
        told = CHOOSING
        if not options.shown:
            told = NOTHING if self._more is None else NOBODY
        self.query_one(".hint", Static).update(content(told))

    def action_walk(self, move: str) -> None:
        """Move in the list while the letters have the focus."""
        getattr(self.query_one(Options), f"action_{move}")()

    @on(Composer.Submitted)
    def submitted(self) -> None:
        """Enter."""
        options: Options[T] = self.query_one(Options)
        if options.selected is not None and options.shown:
            self.dismiss(options.shown[options.selected][1])

    @on(Rows.Chosen)
    def clicked(self) -> None:
        """A double click."""
        self.submitted()

    @on(Composer.Cancelled)
    def cancelled(self) -> None:
        """Esc."""
        self.dismiss(None)


class Tell(ModalScreen[None]):
    """Something to read, with room around it. Esc or Enter closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "dismiss(None)", show=False, priority=True)]

    def __init__(self, title: str, text: str) -> None:
        super().__init__(classes="dialog")
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            yield Static(content(self._title), classes="title")
            yield Page([PageBlock(part) for part in self._text.split("\n\n") if part.strip()])
            yield Static(content("Esc: back"), classes="hint")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one(Page).focus()


class Clickable(Button, can_focus=False):
    """A button for the mouse alone: the keys are bound to what they do."""


class PastedLines(ModalScreen[Literal["entries", "paragraph"]]):
    """The one question about a paste of several lines: Enter for an entry each, Esc for one paragraph."""

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
        with Vertical(classes="box"):
            yield Static(content(f"{len(self._pasted)} lines were pasted. An entry each?"), classes="title")
            yield Static(lines(f"  {line[:70]}" for line in self._pasted[: self.SHOWN]), classes="pasted")
            if more > 0:
                yield Static(content(f"  … and {more} more"))
            with Horizontal(classes="buttons"):
                yield Clickable(content("Esc: one paragraph"), id="paragraph")
                yield Clickable(content("Enter: an entry each"), id="entries", variant="primary")
        yield SizeNotice()

    @on(Button.Pressed)
    def answered(self, event: Button.Pressed) -> None:
        """Either button was clicked."""
        self.dismiss("entries" if event.button.id == "entries" else "paragraph")
