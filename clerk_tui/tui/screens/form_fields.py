"""The fields of a form: one line, a choice, or several lines, each with its label and a hint below it."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import TextArea

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.entry_text import clean
from clerk_tui.tui.formatting import wrap
from clerk_tui.tui.sanitise import content, notify, plain
from clerk_tui.tui.widgets.composer import LONGEST_PASTE, Composer
from clerk_tui.tui.widgets.lines import Line

MOST_HINT_ROWS = 6
_MOST_JOINED = 3
"""Lines that are pasted into a field of one line as one, such as an address; more are a list."""
MOST_PREVIEW_ROWS = 60
"""Rows below a field of several lines, in which what was read of them is shown; the form scrolls."""
FEWEST_LINES = 8
"""Rows of a field of several lines, whatever stands below it."""


@dataclass(frozen=True)
class FieldSpec:
    name: str
    """The name in drafts and in code."""
    label: str
    kind: Literal["line", "choice", "lines"] = "line"
    example: str = ""
    """An answer to show while the field is empty."""
    is_more: bool = False
    """Whether it is shown only when the clerk asks for more."""

    @property
    def placeholder(self) -> str:
        """The example, marked so that nobody takes it for an answer."""
        return "\n".join(f"e.g. {line}" for line in self.example.splitlines())


BODY_FIELD = FieldSpec("body", "Kind of body", "choice")
RULES_FIELD = FieldSpec("rules", "Its own rules", example="quorum=1/4 majority=2/3 numbers={yy}/{n}")
"""What a body has beside the rules of its kind. The two fields make a line of rules."""


def _consume(event: events.Event) -> None:
    event.stop()
    event.prevent_default()


class FieldLine(Composer):
    """A field of one line. Up, Down, Enter and Tab move to its neighbours; in a choice, Space or a click asks."""

    class Stepped(Message):
        """The clerk moves to the next field (1) or the previous one (-1)."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Asked(Composer.About):
        """The clerk wants to choose."""

    STEPS: ClassVar[dict[str, int]] = {"up": -1, "down": 1, "enter": 1, "ctrl+j": 1, "tab": 1, "shift+tab": -1}

    def __init__(self, placeholder: str = "", *, is_choice: bool = False) -> None:
        super().__init__(max_lines=1, prompt="", placeholder=placeholder, classes="input")
        self._is_choice = is_choice

    def select_all(self) -> None:
        """Select the text, so that typing replaces it."""
        self._move(self._buffer.select_all)

    def _escape(self) -> bool:
        """Esc leaves the form, whatever is selected."""
        return self.post_message(self.Cancelled(self))

    async def _on_key(self, event: events.Key) -> None:
        step = self.STEPS.get(event.key)
        if step is not None:
            _consume(event)
            self.post_message(self.Stepped(step))
        elif self._is_choice and event.key != "escape":
            event.prevent_default()
            if event.is_printable or event.key in ("backspace", "delete"):
                event.stop()
                self.post_message(self.Asked(self))

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Let no key edit a choice."""
        return not self._is_choice and super().check_consume_key(key, character)

    def _on_paste(self, event: events.Paste) -> None:
        is_list = len(event.text.strip().splitlines()) > _MOST_JOINED and bool(self.screen.query(FieldLines))
        if self._is_choice or is_list:
            event.prevent_default()  # the form finds it a place

    def on_click(self, event: events.Click) -> None:
        """Ask, if this is a choice."""
        if self._is_choice:
            _consume(event)
            self.post_message(self.Asked(self))


class FieldLines(TextArea):
    """A field of several lines. A paste keeps its lines; Tab moves on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", show=False),
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

    @property
    def line(self) -> str:
        """The text of the field, as a field of one line calls it."""
        return self.text

    @property
    def cursor_offset(self) -> int:
        """The place of the cursor, in characters from the start."""
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.text.split("\n")[:row]) + column

    def set_line(self, text: str, cursor: int | None = None) -> None:
        """Show another text, the cursor at its start unless given; no message is posted."""
        self.load_text(several_lines(text))
        before = self.text[: cursor or 0].split("\n")
        self.move_cursor((len(before) - 1, len(before[-1])))

    def paste(self, text: str) -> None:
        """Insert lines at the cursor, unless they are too many."""
        if len(text.encode("utf-8", errors="replace")) > LONGEST_PASTE:
            notify(self, "That is too long for a list (over 200,000 characters). Nothing was pasted.")
            return
        result = self.replace(several_lines(text), *self.selection, maintain_selection_offset=False)
        self.move_cursor(result.end_location)

    async def _on_paste(self, event: events.Paste) -> None:
        _consume(event)
        self.paste(event.text)

    def undo(self) -> None:
        """Undo the last change."""
        if self.history.undo_stack:
            self._leave_end()
            super().undo()

    def redo(self) -> None:
        """Redo the change that was undone last."""
        if self.history.redo_stack:
            self._leave_end()
            super().redo()

    def _leave_end(self) -> None:
        """Move the cursor to the start. Textual scrolls to the cursor before it has moved it from lines that an undo
        has removed, and raises ValueError. The undo puts the cursor where it was."""
        self.move_cursor((0, 0))

    def action_to_end(self, is_last: bool) -> None:
        self.move_cursor(self.document.end if is_last else (0, 0))

    def action_paste(self) -> None:
        self.paste(self.app.clipboard)


def several_lines(text: str) -> str:
    """Return `text` cleaned, with its line breaks, and what tabs part still apart: as columns, or as a table."""
    lines = text.split("\n")
    text = "\n".join(line.strip("\t").replace("\t", " | " if line.count("\t") > 1 else "    ") for line in lines)
    return "\n".join(plain(line) for line in clean(text).split("\n"))


class FormField(Vertical):
    """A field with its label and, below it, a hint: what was understood, or what is wrong."""

    class Changed(Message):
        def __init__(self, field: FormField) -> None:
            super().__init__()
            self.field = field

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(id=f"field-{spec.name}", classes=f"field -{spec.kind}")
        self.spec = spec
        self._hinted: tuple[str, bool] | None = None
        self.input = (
            FieldLines(spec.placeholder)
            if spec.kind == "lines"
            else FieldLine(spec.placeholder, is_choice=spec.kind == "choice")
        )

    def compose(self) -> ComposeResult:
        label = Line(content(self.spec.label), classes="label")
        if isinstance(self.input, FieldLines):
            yield label
            yield self.input
        else:
            yield Horizontal(label, self.input, classes="row")
        yield Line(classes="hint")

    @property
    def value(self) -> str:
        return self.input.line

    def put(self, text: str, cursor: int | None = None) -> None:
        """Show another text; of a choice, its beginning."""
        self.input.set_line(text, 0 if self.spec.kind == "choice" and cursor is None else cursor)

    def select_all(self) -> None:
        """Select the text of a field of one line."""
        if isinstance(self.input, FieldLine):
            self.input.select_all()

    def hint(self, sentence: str, *, is_wrong: bool = False) -> None:
        if self._hinted == (sentence, is_wrong):
            return
        self._hinted = sentence, is_wrong
        line = self.query_one(".hint", Line)
        line.set_class(is_wrong, "-wrong")
        line.show(content(f"⚠ {sentence}" if is_wrong else sentence))
        self._fit_hint()

    @on(events.Resize)
    def _fit_hint(self) -> None:
        line = self.query_one(".hint", Line)
        room = max(self.size.width - line.styles.margin.left, 20)
        most = MOST_PREVIEW_ROWS if self.spec.kind == "lines" else MOST_HINT_ROWS
        rows = min(len(wrap(line.shown.plain, room)), most)
        if line.styles.height is None or line.styles.height.value != rows:
            line.styles.height = rows
            if self.spec.kind == "lines":
                self.styles.min_height = FEWEST_LINES + 1 + rows

    @on(Composer.Changed)
    @on(TextArea.Changed)
    def typed(self, message: Message) -> None:
        message.stop()
        self.post_message(self.Changed(self))

    @on(Composer.LinesPasted)
    def lines_pasted(self, message: Composer.LinesPasted) -> None:
        """Join several pasted lines into one."""
        message.stop()
        message.composer.insert(" ".join(message.lines))

    @on(Composer.PasteTooLong)
    def paste_too_long(self, message: Composer.PasteTooLong) -> None:
        """Say that nothing was pasted."""
        message.stop()
        self.hint("That is too long for one line (over 200,000 characters). Nothing was pasted.", is_wrong=True)
