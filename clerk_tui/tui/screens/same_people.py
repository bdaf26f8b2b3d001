"""People with similar names: one person, or two? Asked before minutes are kept, and about people on file."""

from __future__ import annotations

import threading
from abc import abstractmethod
from collections.abc import Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from functools import partial

from textual import on
from textual.strip import Strip

from clerk_tui.errors import ClerkError
from clerk_tui.importing.people import fuller
from clerk_tui.importing.run import ImportRun, Question, keep_apart, merge, questions_on_file
from clerk_tui.meeting import Person
from clerk_tui.tui.command_screen import CommandScreen, bindings, choose, command, confirm
from clerk_tui.tui.formatting import notify
from clerk_tui.tui.widgets.rows import ItemList, Rows, row_text

ADVICE = "y: they are one person   n: two people"


class QuestionList(ItemList[Question]):
    BINDINGS = bindings("alike")

    def show(self, questions: Sequence[Question]) -> None:
        """Show these questions; the selection stays."""
        self.put(questions)
        if self.selected is None:
            self.selected = 0

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        question = self.shown[index]
        council = f"   {question.council}" if selected and question.council else ""
        text = f"{question.alike.question}{council}"
        return row_text(text, width, self.row_style(selected=selected), indent=2, most=3)


class PeopleScreen(CommandScreen[None]):
    """Questions about people. Subclasses have the questions, and carry out the answers."""

    PLACES = ("alike",)

    def __init__(self) -> None:
        self._list = QuestionList(id="questions")
        super().__init__(self._list, classes="importing")

    def on_mount(self) -> None:
        self.find()

    @abstractmethod
    def questions(self) -> Sequence[Question]:
        """Return the open questions."""

    @abstractmethod
    def answered(self, question: Question, same: Person | None) -> None:
        """Carry out an answer: the name is another one of the person `same`, or nobody else's."""

    def find(self, message: str = "") -> None:
        """Look for questions, and show them and a message."""
        self.show(message)

    def show(self, message: str = "") -> None:
        self._list.show(self.questions())
        count = len(self._list.shown)
        self.show_status(f"Same person? · {count:,} to answer")
        self.tell(message or (ADVICE if count else "No similar names are left. Esc: back."))

    @command("are-same")
    def same(self) -> None:
        """Answer that they are one person; if several have similar names, ask which."""
        question = self._list.chosen
        if question is None:
            return
        answered = partial(self.answered, question)
        if len(question.alike.others) == 1:
            answered(question.alike.others[0])
        else:
            options = [(person.name, person) for person in question.alike.others]
            choose(self.app, f"Who is “{question.alike.name}”?", options, answered)

    @on(Rows.Chosen)
    def advise(self) -> None:
        self.tell(ADVICE)

    @command("are-different")
    def different(self) -> None:
        if (question := self._list.chosen) is not None:
            self.answered(question, None)

    @command("choose-two")
    def choose_two(self) -> None:
        notify(self, "To merge any two people on file, go to the list of meetings: ^P, Same person.")


class ImportedPeopleScreen(PeopleScreen):
    """Questions about people in minutes that are not kept yet."""

    def __init__(self, run: ImportRun) -> None:
        super().__init__()
        self._run = run

    def questions(self) -> Sequence[Question]:
        return tuple(self._run.open_questions)

    def answered(self, question: Question, same: Person | None) -> None:
        self._run.answer(question, same)
        self.show()


class PeopleOnFileScreen(PeopleScreen):
    def __init__(self) -> None:
        super().__init__()
        self._found: list[Question] = []
        self._is_merging = False

    def questions(self) -> Sequence[Question]:
        return tuple(self._found)

    def find(self, message: str = "") -> None:
        """Look for similar names, and show them and a message, or why they cannot be read."""
        try:
            self._found = questions_on_file(self.app.book)
        except ClerkError as error:
            message = f"⚠ {error}"
        if self.is_attached:
            self.show(message)

    def answered(self, question: Question, same: Person | None) -> None:
        other = question.person
        assert other is not None
        if same is not None:
            self._ask_name(same, other)
            return
        for person in question.alike.others:
            keep_apart(self.app.book, person, other)
        self._found.remove(question)
        self.show(f"{question.alike.name} and {question.alike.others[0].name} stay two people.")

    def _ask_name(self, one: Person, other: Person) -> None:
        def named(name: str) -> None:
            question = (
                f"Merge {one.name} and {other.name} into one person, {name}, in every meeting and committee?\n\n"
                "This cannot be undone, nor can earlier acts in the meetings that name them (^Z)."
            )
            confirm(self.app, question, partial(self._merge, one, other, name), yes="Merge", no="Cancel")

        names = dict.fromkeys((fuller(one.name, other.name), one.name, other.name))
        choose(self.app, "Which name should be kept?", [(name, name) for name in names], named)

    def _merge(self, one: Person, other: Person, name: str) -> None:
        """Merge in a thread, so that the screen does not wait for the disk."""
        if self._is_merging:
            return
        self._is_merging = True
        self.tell(f"Merging {one.name} and {other.name} …")
        app, book = self.app, self.app.book

        def work() -> None:
            try:
                count = merge(book, one, other, name)
                message = f"Merged into {name}, in {count:,} meeting{'' if count == 1 else 's'}."
            except ClerkError as error:
                message = f"⚠ {error}"
            with suppress(RuntimeError, CancelledError):  # the application is closing
                app.call_from_thread(self._merged, message)

        threading.Thread(target=work, name="clerk-tui merge", daemon=True).start()

    def _merged(self, message: str) -> None:
        self._is_merging = False
        self.app.book.forget_recordings()
        self.find(message)

    def choose_two(self) -> None:
        """Ask for any two people of a council, and merge them."""
        reader = self.app.book.reader
        councils = dict.fromkeys(line.council for line in reader.meetings())
        people = [
            (f"{person.name}   {council}   {counts.get(person.id, 0)} meetings", (council, person))
            for council in councils
            for counts in [reader.meeting_counts(council)]
            for person in reader.persons(council)
        ]

        def first(chosen: tuple[str, Person]) -> None:
            council, one = chosen
            rest = [(label, found) for label, found in people if found[0] == council and found[1] != one]
            title = f"Who is the same person as {one.name}?"
            choose(self.app, title, rest, lambda other: self._ask_name(one, other[1]))

        choose(self.app, "Which person do you want to merge with another?", people, first)
