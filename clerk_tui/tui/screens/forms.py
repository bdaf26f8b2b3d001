"""What all forms have in common: fields, what was understood of each, saving, leaving, and half-typed answers that come
back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus, Resize
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Button, TextArea

from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.entry_text import clean
from clerk_tui.store import Draft
from clerk_tui.tui import formatting
from clerk_tui.tui.sanitise import content, notify, plain
from clerk_tui.tui.screens.dialogs import Choose, Confirm
from clerk_tui.tui.screens.form_values import rules_line
from clerk_tui.tui.widgets.composer import LONGEST_PASTE, Composer
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host


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
        return self.post_message(self.Cancelled(self))

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
        rows = min(max(len(formatting.wrap(line.shown.plain, room)), 1), MOST_HINT_ROWS)
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


DRAFT_EVERY = 0.25
"""Seconds after a key within which what is half typed is on its way to the disk."""
MOST_FOOT_ROWS = 4
"""Rows that are given to what a form says at its foot."""


class Form(Screen[bool]):
    """Questions on a screen. Ends with True when it was saved, with False when it was left.

    A form says which FIELDS it has, what it `understands` in each, and how it saves `answers`; it calls `begin` when it
    knows what stands in the fields at first."""

    FIELDS: ClassVar[tuple[FieldSpec, ...]] = ()
    HEADING: ClassVar[str] = ""
    SAVE: ClassVar[str] = "Save"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", show=False, priority=True),
        Binding("escape", "leave", show=False),
    ]
    app: Host

    def __init__(self) -> None:
        super().__init__(classes="form")
        self._scope = ""
        self._initial: dict[str, str] = {}
        self._kept: dict[str, str] = {}
        self._draft_timer: Timer | None = None
        self._refused = ""
        """Why nothing was saved, while that is shown."""
        self._told = ""
        """What was said before the form was shown."""

    def compose(self) -> ComposeResult:
        yield Line(content(f" {self.HEADING}"), id="status")
        with VerticalScroll(id="fields", can_focus=False):
            for spec in self.FIELDS:
                yield FormField(spec)
            yield Button(content(f"{self.SAVE} (^S)"), id="save", variant="primary", compact=True)
        yield Line(id="echo")
        yield Line(content(f" ^S {self.SAVE}  Tab Next  ⇧Tab Back  Esc Leave  F1 Help"), id="footer")
        yield SizeNotice()

    # What a form says of itself

    def understands(self, name: str, text: str) -> str:
        """What is understood of a field, in a few words. Raises ClerkError where it is nothing that can be saved."""
        raise NotImplementedError

    def save(self, answers: Mapping[str, str]) -> None:
        """Save, and `finish`. Raises ClerkError; the form stays then."""
        raise NotImplementedError

    def options(self, name: str) -> Sequence[tuple[str, str]]:
        """What may be chosen in a field: as shown, and as it is kept."""
        return ()

    def chosen(self, name: str, value: str) -> None:
        """Something was chosen in a field."""

    # Fields

    def field(self, name: str) -> FormField:
        """A field by its name."""
        return self.query_one(f"#field-{name}", FormField)

    @property
    def answers(self) -> dict[str, str]:
        """What stands in the fields."""
        return {spec.name: self.field(spec.name).value for spec in self.FIELDS}

    @property
    def today(self) -> date:
        """The day on which the form is filled in: a date without its year is the next such day from it on."""
        return self.app.clock().date()

    @property
    def is_changed(self) -> bool:
        """Whether anything is other than it was at first."""
        return bool(self._scope) and self.answers != self._initial

    @property
    def rules_typed(self) -> str:
        """The line of rules that the fields make; empty while it is none, which its own field says."""
        try:
            return rules_line(self.field("body").value, self.field("rules").value)
        except ClerkError:
            return ""

    def is_other(self, name: str, text: str) -> bool:
        """Whether an answer is other than what stood in its field at first."""
        return text != self._initial[name]

    def begin(self, scope: str, values: Mapping[str, str], *, first: str = "") -> None:
        """Show `values`, or what was half typed in the form of that name when the application last ended; the cursor
        goes into the field `first`."""
        book = self.app.book
        drafts, told = {}, ""
        # What still waits to be written of a form that is begun is that nothing is half typed in it any more.
        if book.writer and not book.writer.waiting_draft(f"form {scope}")[0]:
            try:
                drafts = {d.field: d for d in book.reader.drafts() if d.scope == f"form {scope}"}
            except ClerkError as error:
                told = f"⚠ {error}"
        for spec in self.FIELDS:
            field = self.field(spec.name)
            field.put(values.get(spec.name, ""))
            self._initial[spec.name] = field.value
        self._scope = f"form {scope}"
        back = [d for d in drafts.values() if d.text != self._initial.get(d.field, d.text)]
        for draft in back:
            self.field(draft.field).put(draft.text, draft.cursor)
            self._kept[draft.field] = draft.text
        self.show_hints()
        field = self.field(first or self.FIELDS[0].name)
        field.input.focus()
        if not back:
            field.select_all()
        if told := "What you had typed here is back." if back else told or self._told:
            self.tell(told)

    def set_initial(self, name: str, text: str) -> None:
        """Let a field that the clerk has not touched begin with another text."""
        field = self.field(name)
        if field.value == self._initial[name]:
            field.put(text)
        self._initial[name] = text

    def show_hints(self) -> None:
        """Say of every field what was understood; why nothing was saved is said until it is put right."""
        wrong = [self._show_hint(self.field(spec.name)) for spec in self.FIELDS]
        if self._refused and self._refused not in wrong:
            self.tell("")

    def _show_hint(self, field: FormField) -> str:
        """Say of a field what was understood; what is wrong with it, else ''."""
        text = field.value
        try:
            field.hint(self.understands(field.spec.name, text))
        except ClerkError as error:
            field.hint(str(error), is_wrong=bool(text.strip()))
            return str(error)
        return ""

    def tell(self, sentence: str) -> None:
        """Say something at the foot of the form, in as many rows as it needs, up to a few."""
        self._refused = ""
        foot, said = self.query_one("#echo", Line), content(f" {sentence}")
        foot.styles.height = min(max(len(formatting.wrap(said.plain, max(self.size.width, 1))), 1), MOST_FOOT_ROWS)
        foot.show(said)

    def tell_at_foot(self, sentence: str) -> None:
        """What other screens say in the corner, which would lie over a field here."""
        if self.is_mounted:
            self.tell(sentence)
        else:
            self._told = sentence

    def refuse(self, sentence: str) -> None:
        """Say why nothing was saved, until that is put right; everything typed stays."""
        self.tell(f"⚠ {sentence}")
        self._refused = sentence

    @on(FormField.Changed)
    def field_changed(self, message: FormField.Changed) -> None:
        """Say what is understood now, and let it be kept."""
        if not self._scope:
            return
        self.show_hints()
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_EVERY, self.keep_draft)

    @on(FieldLine.Stepped)
    def stepped(self, message: FieldLine.Stepped) -> None:
        """To the next field, or back; what stands there is selected, so that typing takes its place."""
        following = self.focus_next() if message.step > 0 else self.focus_previous()
        if isinstance(following, FieldLine):
            following.select_all()

    def on_paste(self) -> None:
        """What is pasted while no field is chosen goes nowhere, and the clerk is told so."""
        if isinstance(self.focused, Button):
            self.tell("⚠ Nothing was pasted: go to the field that it is for (Shift+Tab), and paste it again.")

    @on(DescendantFocus)
    def bring_into_view(self, event: DescendantFocus) -> None:
        """Show a field with its label and its hint."""
        found = next((node for node in event.widget.ancestors if isinstance(node, FormField)), event.widget)
        found.scroll_visible(animate=False)

    @on(FieldLine.Asked)
    def choice_asked(self, message: FieldLine.Asked) -> None:
        """Choose from what there is."""
        field = next(node for node in message.choice.ancestors if isinstance(node, FormField))
        name = field.spec.name

        def answered(value: str | None) -> None:
            if value is not None and value != field.value:
                field.put(value)
                self.attempt(lambda: self.chosen(name, value))
                self.field_changed(FormField.Changed(field))

        def ask() -> None:
            self.app.push_screen(Choose(field.spec.label, in_front(self.options(name), field.value)), answered)

        self.attempt(ask)

    # Drafts

    def keep_draft(self) -> None:
        """Hand what is half typed to the writer, field by field."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None
        writer = self.app.book.writer
        if writer is None or not self._scope:
            return
        if not self.is_changed:
            self._drop_draft()
            return
        at = self.app.clock().astimezone(UTC)
        for name, text in self.answers.items():
            if text != self._kept.get(name, self._initial[name]):
                writer.keep_draft(Draft(self._scope, name, text, self.field(name).cursor, at))
                self._kept[name] = text

    def _drop_draft(self) -> None:
        if self._kept and self.app.book.writer:
            self.app.book.writer.drop_draft(self._scope)
        self._kept.clear()

    # The end

    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Save; where something cannot be, go to its field and say so."""
        if not self._scope:
            return
        answers = self.answers
        for name, text in answers.items():
            try:
                self.understands(name, text)
            except ClerkError as error:
                self.refuse(str(error))
                self.field(name).input.focus()
                return
        self.attempt(lambda: self.save(answers))

    def attempt(self, step: Callable[[], None]) -> None:
        """Do what may be refused; the form stays then."""
        try:
            step()
        except ClerkError as error:
            self.refuse(str(error))

    def finish(self, told: str = "") -> None:
        """It is saved: nothing is half typed any more."""
        self._end(is_saved=True)
        if told:
            notify(self.app, told)

    @on(Composer.Cancelled)
    def action_leave(self) -> None:
        """Leave; ask where something would be lost."""
        if not self.is_changed:
            self._end(is_saved=False)
            return

        def answered(is_sure: bool | None) -> None:
            if is_sure:
                self._end(is_saved=False)

        question = "What you have typed here is not saved. Leave it all the same?"
        self.app.push_screen(Confirm(question, yes="Leave", no="Stay"), answered)

    def _end(self, *, is_saved: bool) -> None:
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None
        self._drop_draft()
        self._scope = ""
        self.dismiss(is_saved)
