"""Of people whose names are alike: one person, or two? Asked before minutes are kept, and of those on file."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.strip import Strip

from clerk_tui.commands import Place, footer
from clerk_tui.errors import ClerkError
from clerk_tui.importing.people import fuller
from clerk_tui.importing.run import ImportRun, Question, keep_apart, merge, questions_on_file
from clerk_tui.meeting import Person
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.formatting import padded, wrap
from clerk_tui.tui.sanitise import content, notify, plain
from clerk_tui.tui.screens.dialogs import Choose, Confirm
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host


class QuestionList(Rows):
    """The questions, one a row."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("alike")

    def __init__(self) -> None:
        super().__init__(id="questions")
        self.shown: Sequence[Question] = ()

    def show(self, questions: Sequence[Question]) -> None:
        """Show these; the place stays."""
        self.shown = questions
        self.refresh_rows()
        if questions and self.selected is None:
            self.selected = 0

    @property
    def chosen(self) -> Question | None:
        """What stands out."""
        return self.shown[self.selected] if self.selected is not None and self.selected < len(self.shown) else None

    def row_count(self) -> int:
        """One row a question."""
        return len(self.shown)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """The question, and the council."""
        question = self.shown[index]
        look = self.look("rows--selected") if selected else self.ground
        council = f"   {question.council}" if selected and question.council else ""
        text = plain(f"{question.alike.question}{council}")
        sign = "▸ " if selected else "  "
        return [
            strip_of([(padded((sign if at == 0 else "  ") + text[start:end], width), look)], width, look)
            for at, (start, end) in enumerate(wrap(text, width - 3)[:3])
        ]


class PeopleScreen(CommandScreen[None]):
    """Questions about people. What an answer does is said by those who ask."""

    PLACES: ClassVar[tuple[Place, ...]] = ("alike",)
    HEADING: ClassVar[str] = "Same person?"
    ADVICE: ClassVar[str] = "y: they are one person   n: two people"
    app: Host

    def __init__(self) -> None:
        super().__init__(classes="importing")
        self._list = QuestionList()

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield self._list
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self._list.focus()
        self.show()

    def on_resize(self, _: Resize) -> None:
        """The keys that there is room for."""
        self.query_one("#footer", Line).show(content(footer(self.size.width, "alike")))

    def questions(self) -> Sequence[Question]:
        """What is to be asked now."""
        raise NotImplementedError

    def answered(self, question: Question, same: Person | None) -> None:
        """An answer was given: the name is that of `same`, or of nobody it is like."""
        raise NotImplementedError

    def show(self, told: str = "") -> None:
        """Show what is to be asked, and what was just done."""
        self._list.show(self.questions())
        count = len(self._list.shown)
        self.query_one("#status", Line).show(content(f" {self.HEADING} · {count:,} to be answered"))
        advice = self.ADVICE if count else "Nobody is left to be asked about. Esc: back."
        self.tell(told or advice)

    def tell(self, sentence: str) -> None:
        """Say something below the list."""
        self.query_one("#echo", Line).show(content(f" {sentence}"))

    @command("are-same")
    def same(self) -> None:
        """They are one person; where the name is like several, choose whose it is."""
        question = self._list.chosen
        if question is None:
            return
        if len(question.alike.others) == 1:
            self.answered(question, question.alike.others[0])
            return

        def chosen(person: Person | None) -> None:
            if person is not None:
                self.answered(question, person)

        options = [(person.name, person) for person in question.alike.others]
        self.app.push_screen(Choose(f"Who is “{question.alike.name}”?", options), chosen)

    @on(Rows.Chosen)
    def advise(self) -> None:
        """Enter or a double click: nobody is made one with somebody by a key that elsewhere only looks."""
        self.tell(self.ADVICE)

    @command("are-different")
    def different(self) -> None:
        """They are two people."""
        if (question := self._list.chosen) is not None:
            self.answered(question, None)

    @command("choose-two")
    def choose_two(self) -> None:
        """Choose any two people, where those on file are asked about."""
        notify(self, "Any two people on file can be made one from the list of meetings: ^P, Same person.")

    @command("leave-alike")
    def leave(self) -> None:
        """Back."""
        self.dismiss()


class ImportedPeopleScreen(PeopleScreen):
    """Of the people in minutes that are about to be kept."""

    def __init__(self, run: ImportRun) -> None:
        super().__init__()
        self._run = run

    def questions(self) -> Sequence[Question]:
        """What the import has to ask."""
        return tuple(self._run.open_questions)

    def answered(self, question: Question, same: Person | None) -> None:
        """It is done as the meetings are kept."""
        self._run.answer(question, same)
        self.show()


class PeopleOnFileScreen(PeopleScreen):
    """Of the people on file."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[Question] = []
        self._is_merging = False

    def on_mount(self) -> None:
        """Look for names that are alike."""
        try:
            self._found = questions_on_file(self.app.book)
        except ClerkError as error:
            super().on_mount()
            self.tell(f"⚠ {error}")
            return
        super().on_mount()

    def questions(self) -> Sequence[Question]:
        """Those not answered yet."""
        return tuple(self._found)

    def answered(self, question: Question, same: Person | None) -> None:
        """Make one person of two, or keep that they are two."""
        other = question.person
        assert other is not None
        if same is not None:
            self._ask_name(same, other)
            return
        try:
            for person in question.alike.others:
                keep_apart(self.app.book, person, other)
        except ClerkError as error:
            self.tell(f"⚠ {error}")
            return
        self._found.remove(question)
        self.show(f"{question.alike.name} and {question.alike.others[0].name} stay two people.")

    def _ask_name(self, one: Person, other: Person) -> None:
        """Under which name they are kept; and a warning of what cannot be taken back."""

        def named(name: str | None) -> None:
            if name is not None:
                self._warn(one, other, name)

        names = dict.fromkeys((fuller(one.name, other.name), one.name, other.name))
        options = [(name, name) for name in names]
        self.app.push_screen(Choose("Under which name is this one person kept?", options), named)

    def _warn(self, one: Person, other: Person, name: str) -> None:
        def answered(is_sure: bool | None) -> None:
            if is_sure:
                self._merge(one, other, name)

        question = (
            f"{one.name} and {other.name} become one person, {name}, in every meeting and committee.\n\n"
            "This cannot be taken back, nor what was done before it in the meetings that name them (^Z)."
        )
        self.app.push_screen(Confirm(question, yes="Make one", no="Leave them"), answered)

    def _merge(self, one: Person, other: Person, name: str) -> None:
        """In a thread of its own: the screen does not wait for the disk."""
        if self._is_merging:
            return
        self._is_merging = True
        self.tell(f"Making one person of {one.name} and {other.name} …")
        app, book = self.app, self.app.book

        def work() -> None:
            told = ""
            try:
                count = merge(book, one, other, name)
                told = f"They are one person now, {name}, in {count:,} meeting{'' if count == 1 else 's'}."
            except ClerkError as error:
                told = f"⚠ {error}"
            with suppress(RuntimeError, CancelledError):  # the application is at its end
                app.call_from_thread(self._merged, told)

        threading.Thread(target=work, name="clerk-tui merge", daemon=True).start()

    def _merged(self, told: str) -> None:
        self._is_merging = False
        self.app.book.forget_recordings()
        try:
            self._found = questions_on_file(self.app.book)
        except ClerkError as error:
            told = f"⚠ {error}"
        if self.is_attached:
            self.show(told)

    def choose_two(self) -> None:
        """Choose any two people of a council."""
        reader = self.app.book.reader
        councils = list(dict.fromkeys(line.council for line in reader.meetings()))
        people = [
            (f"{person.name}   {council}   {counts.get(person.id, 0)} meetings", (council, person))
            for council in councils
            for counts in [reader.meeting_counts(council)]
            for person in reader.persons(council)
        ]

        def first(one: tuple[str, Person] | None) -> None:
            if one is None:
                return
            rest = [(label, found) for label, found in people if found[0] == one[0] and found[1] != one[1]]

            def second(other: tuple[str, Person] | None) -> None:
                if other is not None:
                    self._ask_name(one[1], other[1])

            self.app.push_screen(Choose(f"Who is the same person as {one[1].name}?", rest), second)

        self.app.push_screen(Choose("Of whom is one person to be made?", people), first)
