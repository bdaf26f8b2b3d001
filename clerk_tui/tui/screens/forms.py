"""Forms: their fields, each with a label and a hint, saving, leaving, and drafts of unsaved answers."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date
from typing import ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus, Paste
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Button, TextArea

from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import Place, hints, key_of
from clerk_tui.meeting.countries import Country, Signs, country_of, said_in
from clerk_tui.meeting.entry_text import clean
from clerk_tui.store import Draft
from clerk_tui.tui.command_screen import CommandScreen, bindings, choose, command, confirm
from clerk_tui.tui.formatting import content, notify, plain, wrap
from clerk_tui.tui.screens.form_values import body_options, rules_line, sample_lines, style_options
from clerk_tui.tui.widgets.composer import LONGEST_PASTE, Composer
from clerk_tui.tui.widgets.repainting import Line

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
        """The clerk wants to choose from the options."""

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
        if (step := self.STEPS.get(event.key)) is not None:
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
            event.prevent_default()  # the form finds a place for it

    def on_click(self, event: events.Click) -> None:
        """Ask for an option, if this is a choice."""
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
        """The text of the field, under the name that it has in a field of one line."""
        return self.text

    @property
    def cursor_offset(self) -> int:
        """The place of the cursor, in characters from the start."""
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.text.split("\n")[:row]) + column

    def set_line(self, text: str, cursor: int | None = None) -> None:
        """Show another text, with the cursor at its start unless given. Posts no message."""
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
        """Move the cursor to the start before an undo. Textual would otherwise scroll to a cursor in lines that the
        undo has removed, and raise ValueError. The undo puts the cursor back."""
        self.move_cursor((0, 0))

    def action_to_end(self, is_last: bool) -> None:
        self.move_cursor(self.document.end if is_last else (0, 0))

    def action_paste(self) -> None:
        self.paste(self.app.clipboard)


def several_lines(text: str) -> str:
    """Return `text` cleaned, with its line breaks. Parts separated by tabs stay apart, as columns or as a table."""
    lines = text.split("\n")
    text = "\n".join(line.strip("\t").replace("\t", " | " if line.count("\t") > 1 else "    ") for line in lines)
    return "\n".join(plain(line) for line in clean(text).split("\n"))


class FormField(Vertical):
    """A field with its label, and below it a hint: what was understood, or what is wrong."""

    class Changed(Message):
        def __init__(self, field: FormField) -> None:
            super().__init__()
            self.field = field

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(id=f"field-{spec.name}", classes=f"field -{spec.kind}")
        self.spec = spec
        self._hinted: tuple[str, bool] | None = None
        is_list, is_choice = spec.kind == "lines", spec.kind == "choice"
        self.input = FieldLines(spec.placeholder) if is_list else FieldLine(spec.placeholder, is_choice=is_choice)

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
        """Show another text; in a choice, its beginning."""
        self.input.set_line(text, 0 if self.spec.kind == "choice" and cursor is None else cursor)

    def exemplify(self, example: str) -> None:
        """Show an example while the field is empty."""
        if isinstance(self.input, FieldLine):
            self.input.placeholder = plain(example)
        else:
            self.input.placeholder = content(example)

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


_ROW_IN_DOUBT = re.compile(r"⚠ lines? (\d+)")
DRAFT_DELAY = 0.1
"""Seconds from a key until the draft is passed to the writer."""


class Form(CommandScreen[bool]):
    """Questions on a screen. Ends with True if it was saved, with False if the clerk left it. A subclass has FIELDS,
    describes what each answer means (`describe`), saves the answers (`save`), and calls `begin` as soon as it knows the
    initial values."""

    FIELDS: ClassVar[tuple[FieldSpec, ...]] = ()
    HEADING: ClassVar[str] = ""
    SAVE: ClassVar[str] = "Save"
    PLACES: ClassVar[tuple[Place, ...]] = ("form",)
    BINDINGS = bindings("form")
    MESSAGE_ROWS = 4

    def __init__(self) -> None:
        super().__init__(classes="form")
        self._scope = ""
        """The name of the form's drafts; empty before `begin` and after the end."""
        self._initial: dict[str, str] = {}
        self._kept: dict[str, str] = {}
        """The texts that are stored as drafts, by field."""
        self._draft_timer: Timer | None = None
        self._is_paste_refused = False
        """Whether the message is that no field took a paste."""
        self._refusal = ""
        """Why nothing was saved, while that is shown."""
        self._early_message = ""
        """A message that came before the form was shown."""
        self._typed_in: FormField | None = None
        """The field that had the cursor last."""

    def compose(self) -> ComposeResult:
        fields: list[Widget] = [FormField(spec) for spec in self.FIELDS if not spec.is_more]
        keys = f"Tab Next  ⇧Tab Back  {key_of('show-help')} Help"
        if more := [spec for spec in self.FIELDS if spec.is_more]:
            seldom = Vertical(*map(FormField, more), id="more")
            seldom.display = False
            named = ", ".join(spec.label[:1].lower() + spec.label[1:] for spec in more)
            fields += [
                Button(content(f"More ({key_of('show-more')})"), id="ask-more", compact=True),
                Line(content(f"{named}: seldom needed"), classes="hint"),
                seldom,
            ]
        save = Button(content(f"{self.SAVE} ({key_of('save-form')})"), id="save", variant="primary", compact=True)
        yield from self.framed(
            VerticalScroll(*fields, save, id="fields", can_focus=False),
            status=self.HEADING,
            keys=f"{hints('form', without=() if more else ('show-more',))}  {keys}",
        )

    # What subclasses say

    @abstractmethod
    def describe(self, name: str, text: str) -> str:
        """Return what the answer in a field means, in a few words. Raises ClerkError if it cannot be saved."""

    @abstractmethod
    def save(self, answers: Mapping[str, str]) -> None:
        """Save the answers, and `finish`. Raises ClerkError, with the form still open."""

    def doubts(self, answers: Mapping[str, str]) -> str:
        """Return the question to ask before saving, if an answer is doubtful; otherwise empty."""
        return ""

    def asks_first(self, answers: Mapping[str, str]) -> bool:
        """Ask a question that may change the answers before they are saved; return whether there was one."""
        return False

    def options(self, name: str) -> Sequence[tuple[str, str]]:
        """Return the labels and values of a choice: the kind of body, or the house style."""
        return body_options() if name == "body" else style_options()

    def sample(self, name: str) -> Callable[[str], Sequence[str]] | None:
        """Return a function that shows a few lines of an option, if the choice has one."""
        return sample_lines if name == "style" else None

    def chosen(self, name: str, value: str) -> None:
        """React to the choice of an option."""

    def typed(self, name: str) -> None:
        """React to what was typed in a field."""

    # Fields

    def field(self, name: str) -> FormField:
        """Return a field by its name."""
        return self.query_one(f"#field-{name}", FormField)

    @property
    def answers(self) -> dict[str, str]:
        """The text of every field."""
        return {spec.name: self.field(spec.name).value for spec in self.FIELDS}

    @property
    def today(self) -> date:
        """The date of today, for dates without a year."""
        return self.app.clock().date()

    @property
    def is_changed(self) -> bool:
        """Whether any field differs from its initial value."""
        return bool(self._scope) and self.answers != self._initial

    @property
    def rules_typed(self) -> str:
        """The line of rules in the fields; empty while they are wrong."""
        try:
            return rules_line(self.field("body").value, self.field("rules").value)
        except ClerkError:
            return ""

    def others(self, answers: Mapping[str, str]) -> set[str]:
        """Return the fields whose answers differ from their initial values."""
        return {name for name, text in answers.items() if text != self._initial[name]}

    def begin(self, scope: str, values: Mapping[str, str], *, first: str = "") -> None:
        """Show `values`, or the draft of the same `scope` that a crash left. The cursor goes to the field `first`."""
        for spec in self.FIELDS:
            field = self.field(spec.name)
            field.put(values.get(spec.name, ""))
            self._initial[spec.name] = field.value
        self._scope = f"form {scope}"
        drafts, message = self._read_drafts()
        for draft in drafts:
            self.field(draft.field).put(draft.text, draft.cursor)
            self._reveal(self.field(draft.field))
            self._kept[draft.field] = draft.text
        self.show_hints()
        field = self.field(first or self.FIELDS[0].name)
        field.input.focus()
        if drafts:
            message = "Your unsaved entries have been restored."
        else:
            field.select_all()
        if message := message or self._early_message:
            self.tell(message)

    def _read_drafts(self) -> tuple[list[Draft], str]:
        """Return the drafts that differ from the initial values, and a warning if they cannot be read."""
        book = self.app.book
        # A draft that still waits to be written here can only be the removal of the old one.
        if not book.writer or book.writer.waiting_draft(self._scope)[0]:
            return [], ""
        try:
            drafts = [d for d in book.reader.drafts() if d.scope == self._scope]
        except ClerkError as error:
            return [], f"⚠ {error}"
        return [d for d in drafts if d.text != self._initial.get(d.field, d.text)], ""

    def set_initial(self, name: str, text: str) -> bool:
        """Change the initial value of a field, and its text if unchanged; return whether they agree now."""
        field = self.field(name)
        if field.value == self._initial[name]:
            field.put(text)
        self._initial[name] = text
        return field.value == text

    def show_hints(self) -> None:
        """Show below every field what was understood. A refusal stays until its reason is gone."""
        wrong = [self._show_hint(self.field(spec.name)) for spec in self.FIELDS]
        self._show_examples()
        if self._refusal and self._refusal not in wrong:
            self.tell("")

    def _show_examples(self) -> None:
        """Show the examples as the country of the body has them."""
        country = self._country()
        for spec in self.FIELDS:
            self.field(spec.name).exemplify(said_in(country, spec.placeholder))

    def _country(self) -> Country | None:
        names = {spec.name for spec in self.FIELDS}
        told = ("council", "committee", "venue", "style")
        council, committee, venue, style = (self.field(one).value if one in names else "" for one in told)
        return country_of(Signs(council, committee, venue, style))

    def _show_hint(self, field: FormField) -> str:
        """Show what was understood of a field; return what is wrong with it, or ''."""
        text = field.value
        try:
            field.hint(self.describe(field.spec.name, text))
        except ClerkError as error:
            reason = said_in(self._country(), str(error))
            field.hint(reason, is_wrong=bool(text.strip()))
            return reason
        return ""

    def tell(self, sentence: str) -> None:
        """Show a message below the fields."""
        self._refusal, self._is_paste_refused = "", False
        super().tell(sentence)

    def tell_at_foot(self, sentence: str) -> None:
        """Show at the foot a message that other screens show in the corner, where it would cover a field here."""
        if self.is_mounted:
            self.tell(sentence)
        else:
            self._early_message = sentence

    def refuse(self, reason: str) -> None:
        """Show why nothing was saved, until the reason is gone. All answers stay."""
        self.tell(f"⚠ {reason}")
        self._refusal = reason

    @on(FormField.Changed)
    def field_typed(self, message: FormField.Changed) -> None:
        """Let the form react, and show the hints again."""
        if self._scope:
            self.typed(message.field.spec.name)
            self.field_changed()

    @command("show-more")
    @on(Button.Pressed, "#ask-more")
    def show_more(self) -> None:
        """Show the fields that are seldom needed, or hide them again."""
        for more in self.query("#more"):
            more.display = not more.display
            (more.query(FieldLine).first() if more.display else self.query_one("#ask-more")).focus()
            self.call_after_refresh(self.query_one("#ask-more").scroll_visible, top=more.display, animate=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember the field in which the clerk types."""
        self._typed_in = next((n for n in event.widget.ancestors if isinstance(n, FormField)), self._typed_in)

    def on_key(self, event: events.Key) -> None:
        """Put what is typed on a button into the last field: it must not be lost, as where F2 hides the field."""
        field, is_text = self._typed_in, event.is_printable and event.key != "space"
        if not (is_text and event.character and field and isinstance(self.focused, Button)):
            return
        _consume(event)
        self._reveal(field)
        field.input.focus()
        if field.spec.kind != "choice":
            field.input.insert(event.character)

    def _reveal(self, field: FormField) -> None:
        """Show the fields that are seldom needed, if `field` is one of them."""
        if field.spec.is_more:
            self.query_one("#more").display = True

    def field_changed(self) -> None:
        """Show the hints again, and save a draft soon."""
        if not self._scope:
            return
        self.show_hints()
        if self._is_paste_refused:
            self.tell("")
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_DELAY, self.keep_draft)

    @on(FieldLine.Stepped)
    def stepped(self, message: FieldLine.Stepped) -> None:
        """Move to the next field or the previous one, and select its text."""
        following = self.focus_next() if message.step > 0 else self.focus_previous()
        if isinstance(following, FieldLine):
            following.select_all()

    def on_paste(self, event: Paste) -> None:
        """Put a paste that no field took into the form's list, or into the list that is empty. If it is no list, say
        that it needs a field."""
        lists = [spec for spec in self.FIELDS if spec.kind == "lines"]
        is_list = len(event.text.strip().splitlines()) > 1
        empty = [spec for spec in lists if not self.field(spec.name).value.strip()]
        (spec,) = lists if len(lists) == 1 else empty if len(empty) == 1 else (None,)
        listed = self.field(spec.name) if is_list and spec is not None else None
        if listed is None or not isinstance(listed.input, FieldLines):
            names = " or ".join(spec.label.partition(",")[0] for spec in lists)
            where = names if is_list and names else "a field"
            self.tell(f"⚠ Nothing was pasted: go to {where} first (Tab, Shift+Tab), then paste again.")
            self._is_paste_refused = True
            return
        listed.input.focus()
        listed.input.action_to_end(is_last=True)
        listed.input.paste(f"\n{event.text}" if listed.value.strip() else event.text)
        self.tell(f"Pasted into: {listed.spec.label}.")

    def on_mount(self) -> None:
        """Keep the focused field in view when hints grow: the fields below them move."""
        self.watch(self.query_one("#fields"), "virtual_size", self.bring_into_view, init=False)

    @on(DescendantFocus)
    def bring_into_view(self) -> None:
        """Show the focused field with its label and its hint, once the layout is known."""
        self.call_after_refresh(self._scroll_to_focused)

    def _scroll_to_focused(self) -> None:
        if (focused := self.focused) is not None:
            found = next((node for node in focused.ancestors if isinstance(node, FormField)), focused)
            found.scroll_visible(animate=False, immediate=True)  # a later scroll would use the old places

    @on(FieldLine.Asked)
    def choice_asked(self, message: FieldLine.Asked) -> None:
        """Ask for one of the options, with the present one first."""
        field = next(node for node in message.composer.ancestors if isinstance(node, FormField))
        name = field.spec.name

        def answered(value: str) -> None:
            if value != field.value:
                field.put(value)
                with self.refusals_shown():
                    self.chosen(name, value)
                self.field_changed()

        options = sorted(self.options(name), key=lambda option: option[1] != field.value)
        choose(self.app, field.spec.label, options, answered, sample=self.sample(name))

    # Drafts

    def keep_draft(self) -> None:
        """Pass every changed field to the writer as a draft."""
        self._stop_draft_timer()
        writer = self.app.book.writer
        if writer is None or not self._scope:
            return
        if not self.is_changed:
            self._drop_draft()
            return
        at = self.app.clock().astimezone(UTC)
        for name, text in self.answers.items():
            if text != self._kept.get(name, self._initial[name]):
                writer.keep_draft(Draft(self._scope, name, text, self.field(name).input.cursor_offset, at))
                self._kept[name] = text

    def _stop_draft_timer(self) -> None:
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None

    def _drop_draft(self) -> None:
        if self._kept and self.app.book.writer:
            self.app.book.writer.drop_draft(self._scope)
        self._kept.clear()

    # The end

    @command("save-form")
    @on(Button.Pressed, "#save")
    def save_if_right(self) -> None:
        """Save; if an answer cannot be saved, go to its field and say why."""
        if not self._scope:
            return
        answers = self.answers
        for name, text in answers.items():
            try:
                self.describe(name, text)
            except ClerkError as error:
                self.refuse(said_in(self._country(), str(error)))
                self._go_to(name)
                return
        if self.asks_first(answers):
            return
        marked, question = self._marked(answers), self.doubts(answers)
        if marked or question:
            asked = f"{marked}\n{question or 'Save it all the same?'}".strip()
            look = None if marked else lambda: self._look_again(answers)
            confirm(self.app, asked, lambda: self.save(answers), yes="Save", no="Look again", otherwise=look)
        else:
            self.save(answers)

    def _marked(self, answers: Mapping[str, str]) -> str:
        """Return what is doubtful about a field of one line, and move the cursor there; empty if nothing is."""
        for spec in self.FIELDS:
            said = self.describe(spec.name, answers[spec.name])
            if spec.kind == "line" and said.startswith("⚠ "):
                self._go_to(spec.name)
                return f"{spec.label}: {said[2:]}"
        return ""

    def _go_to(self, name: str) -> None:
        self._reveal(self.field(name))
        self.field(name).input.focus()

    def _look_again(self, answers: Mapping[str, str]) -> None:
        """Go to the first doubtful line of a list."""
        for spec in self.FIELDS:
            lines, found = (
                self.field(spec.name).input,
                _ROW_IN_DOUBT.search(self.describe(spec.name, answers[spec.name])),
            )
            if found and isinstance(lines, FieldLines):
                self._go_to(spec.name)
                lines.move_cursor((int(found[1]) - 1, 0))
                return

    def finish(self, message: str = "") -> None:
        """End the form as saved."""
        self._end(is_saved=True)
        if message:
            notify(self.app, message)

    @command("leave-form")
    @on(Composer.Cancelled)
    def leave(self) -> None:
        """Leave the form; ask first if answers would be lost."""
        if self.is_changed:
            question = "Your changes here have not been saved. Leave anyway?"
            confirm(self.app, question, lambda: self._end(is_saved=False), yes="Leave", no="Stay")
        else:
            self._end(is_saved=False)

    def _end(self, *, is_saved: bool) -> None:
        self._stop_draft_timer()
        self._drop_draft()
        self._scope = ""
        self.dismiss(is_saved)
