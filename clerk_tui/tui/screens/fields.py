"""The fields of a form: a line, a choice, several lines; each with its label and what was understood below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.message import Message
from textual.widget import Widget
from textual.widgets import TextArea

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.text import clean
from clerk_tui.tui import cells
from clerk_tui.tui.safe import content, notify, plain
from clerk_tui.tui.widgets.composer import LONGEST_PASTE, Composer
from clerk_tui.tui.widgets.lines import Line

LABEL_WIDTH = 16
"""Columns of a field's label, as the stylesheet has it."""
MOST_HINT_ROWS = 3


@dataclass(frozen=True)
class FieldSpec:
    """A field as a form asks for it."""

    name: str
    """As drafts and the form's own code call it."""
    label: str
    kind: Literal["line", "choice", "lines"] = "line"
    """*choice*: one of several, chosen from a list."""
    example: str = ""
    """What might stand there, shown while it is empty."""

    @property
    def placeholder(self) -> str:
        """The example, so said that nobody takes it for an answer."""
        return "\n".join(f"e.g. {line}" for line in self.example.splitlines())


RULE_FIELDS = (
    FieldSpec("body", "Kind of body", "choice"),
    FieldSpec("rules", "Its own rules", example="quorum=1/4 majority=2/3 numbers={yy}/{n}"),
)
"""What makes a line of rules."""


class FieldLine(Composer):
    """A line of a form, of one row: Up, Down, Enter and Tab lead to its neighbours. One that is a choice shows what was
    chosen: Space or a click asks for another."""

    class Stepped(Message):
        """To the field after (1) or before (-1)."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Asked(Message):
        """Another is to be chosen."""

        def __init__(self, choice: FieldLine) -> None:
            super().__init__()
            self.choice = choice

    STEPS: ClassVar[dict[str, int]] = {
        "up": -1,
        "down": 1,
        "enter": 1,
        "ctrl+j": 1,
        "tab": 1,
        "shift+tab": -1,
    }

    def __init__(self, placeholder: str = "", *, is_choice: bool = False) -> None:
        super().__init__(max_lines=1, prompt="", placeholder=placeholder, classes="input")
        self._is_choice = is_choice

    def select_all(self) -> None:
        """Select what stands here, so that typing puts something else in its place."""
        self._move(self._buffer.select_all)

    def _escape(self) -> bool:
        """Esc leaves the form, whatever is selected."""
        return self._tell(lambda: self.Cancelled(self))

    async def _on_key(self, event: events.Key) -> None:
        step = self.STEPS.get(event.key)
        if step is not None:
            event.stop()
            event.prevent_default()
            self.post_message(self.Stepped(step))
        elif self._is_choice and event.key != "escape":
            event.prevent_default()
            if event.is_printable or event.key in ("backspace", "delete"):
                event.stop()
                self.post_message(self.Asked(self))

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """No key edits a choice."""
        return not self._is_choice and super().check_consume_key(key, character)

    def _on_paste(self, event: events.Paste) -> None:
        if self._is_choice:
            event.stop()
            event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """A click on a choice asks for another."""
        if self._is_choice:
            event.stop()
            event.prevent_default()
            self.post_message(self.Asked(self))


class FieldLines(TextArea):
    """Several lines of a form. A paste lands as it is, line for line; Tab moves on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "to_end(False)", show=False),
        Binding("ctrl+end", "to_end(True)", show=False),
    ]

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(
            show_line_numbers=False,
            highlight_cursor_line=False,
            compact=True,
            placeholder=content(placeholder),
            classes="input",
        )

    def _on_paste_text(self, text: str) -> None:
        if len(text.encode("utf-8", errors="replace")) > LONGEST_PASTE:
            notify(self, "That is too long for a list (over 200,000 characters). Nothing was pasted.")
            return
        result = self.replace(several_lines(text), *self.selection, maintain_selection_offset=False)
        self.move_cursor(result.end_location)

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._on_paste_text(event.text)

    def action_to_end(self, is_last: bool) -> None:
        """The cursor to the end of the list, or to its beginning."""
        self.move_cursor(self.document.end if is_last else (0, 0))

    def action_paste(self) -> None:
        """Paste what was copied here before."""
        self._on_paste_text(self.app.clipboard)


def several_lines(text: str) -> str:
    """`text` fit to be kept and shown, its lines kept apart."""
    return "\n".join(plain(line) for line in clean(text).split("\n"))


class FormField(Vertical):
    """A labelled field and, below it, what was understood."""

    class Changed(Message):
        """What is in it is another."""

        def __init__(self, field: FormField) -> None:
            super().__init__()
            self.field = field

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(id=f"field-{spec.name}", classes=f"field -{spec.kind}")
        self.spec = spec

    def compose(self) -> ComposeResult:
        label = Line(content(self.spec.label), classes="label")
        if self.spec.kind == "lines":
            yield label
            yield FieldLines(self.spec.placeholder)
        else:
            with Horizontal(classes="row"):
                yield label
                yield FieldLine(self.spec.placeholder, is_choice=self.spec.kind == "choice")
        yield Line(classes="hint")

    @property
    def input(self) -> Widget:
        """What takes the keys."""
        return self.query_one(".input")

    @property
    def value(self) -> str:
        """What is in it."""
        found = self.input
        if isinstance(found, FieldLines):
            return found.text
        assert isinstance(found, FieldLine)
        return found.line

    @property
    def cursor(self) -> int:
        """Where the cursor is, in characters from the start."""
        found = self.input
        if isinstance(found, FieldLines):
            row, column = found.cursor_location
            return sum(len(line) + 1 for line in found.text.split("\n")[:row]) + column
        assert isinstance(found, FieldLine)
        return found.cursor_offset

    def put(self, text: str, cursor: int | None = None) -> None:
        """Show another text; tells nobody that a line is changed."""
        found = self.input
        if isinstance(found, FieldLines):
            found.load_text(several_lines(text))
            before = found.text[: len(found.text) if cursor is None else cursor].split("\n")
            found.move_cursor((len(before) - 1, len(before[-1])) if cursor is not None else (0, 0))
        elif isinstance(found, FieldLine):
            found.set_line(text, cursor)

    def select_all(self) -> None:
        """Select what stands in a field of one line."""
        if isinstance(self.input, FieldLine):
            self.input.select_all()

    def hint(self, sentence: str, *, is_wrong: bool = False) -> None:
        """Say below it what was understood, or what is wrong."""
        line = self.query_one(".hint", Line)
        line.set_class(is_wrong, "-wrong")
        line.show(content(f"⚠ {sentence}" if is_wrong else sentence))
        self._fit_hint()

    @on(Resize)
    def _fit_hint(self) -> None:
        """Give the hint the rows that its words need, up to a few."""
        line = self.query_one(".hint", Line)
        room = max(self.size.width - (0 if self.spec.kind == "lines" else LABEL_WIDTH), 20)
        rows = min(max(len(cells.wrap(line.shown.plain, room)), 1), MOST_HINT_ROWS)
        if line.styles.height is None or line.styles.height.value != rows:
            line.styles.height = rows

    @on(Composer.Changed)
    @on(TextArea.Changed)
    def typed(self, message: Message) -> None:
        """Something was typed."""
        message.stop()
        self.post_message(self.Changed(self))

    @on(Composer.LinesPasted)
    def lines_pasted(self, message: Composer.LinesPasted) -> None:
        """Several lines pasted into one are set behind one another."""
        message.stop()
        composer = message.composer
        composer.replace(composer.cursor_offset, composer.cursor_offset, " ".join(message.lines))

    @on(Composer.PasteTooLong)
    def paste_too_long(self, message: Composer.PasteTooLong) -> None:
        """A book in the clipboard is no answer."""
        message.stop()
        self.hint("That is too long for one line (over 200,000 characters). Nothing was pasted.", is_wrong=True)


def in_front(options: Sequence[tuple[str, str]], value: str) -> list[tuple[str, str]]:
    """Options with the one that holds now first, so that Enter leaves it."""
    return sorted(options, key=lambda option: option[1] != value)
