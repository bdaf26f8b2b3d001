"""What all forms have in common: fields, what was understood of each, saving, leaving, and half-typed answers that come
back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import DescendantFocus
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Button

from clerk_tui.errors import ClerkError
from clerk_tui.store import Draft
from clerk_tui.tui import cells
from clerk_tui.tui.safe import content, notify
from clerk_tui.tui.screens.answers import rules_line
from clerk_tui.tui.screens.dialogs import Choose, Confirm
from clerk_tui.tui.screens.fields import FieldLine, FieldSpec, FormField, in_front
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.cover import Cover
from clerk_tui.tui.widgets.lines import Line

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

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
        yield Cover()

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
        foot.styles.height = min(max(len(cells.wrap(said.plain, max(self.size.width, 1))), 1), MOST_FOOT_ROWS)
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
