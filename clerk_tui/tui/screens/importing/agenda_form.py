"""The form of a meeting to come that was found in its agenda: looked through, and put right, before it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from clerk_tui import notation
from clerk_tui.commands import key_said
from clerk_tui.importing.agenda import FoundAgenda, committee_of, meeting_of, plan_of
from clerk_tui.meeting import Head
from clerk_tui.store import CommitteeLine
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.form_fields import FieldSpec
from clerk_tui.tui.screens.forms import Form
from clerk_tui.tui.screens.meeting_forms import NAME_FIELDS, PLACE_FIELDS, head_values, listed


class FoundAgendaForm(Form):
    """A meeting to come, as its agenda says. Once it is created, it opens."""

    HEADING = "A meeting, from its agenda"
    SAVE = "Create"
    FIELDS = (
        *NAME_FIELDS,
        *PLACE_FIELDS,
        FieldSpec("agenda", "Agenda, one item per line", "lines", "1 Apologies for absence"),
    )

    def __init__(self, name: str, found: FoundAgenda) -> None:
        """`name`: the file's."""
        super().__init__()
        self._name, self._found = name, found
        self._items = {replace(item, line=0, mark="", more=""): item for item in found.items}
        self._known = listed(found)

    def on_mount(self) -> None:
        """Show what was found, and what is doubtful about it."""
        line = committee_of(self.app.book.reader, self._found.head)
        head = replace(self._found.head, council=line.council, committee=line.name) if line else self._found.head
        if line and not head.venue:
            head = replace(head, venue=line.venue)
        values = {**head_values(head), "agenda": notation.write_agenda(self._known)}
        self.begin(f"agenda in {self._name}", values, first="committee" if not head.committee else "date")
        if self._found.doubts:
            self.tell("\n".join(f"⚠ {doubt}" for doubt in self._found.doubts))

    def describe(self, name: str, text: str) -> str:
        match name:
            case "committee":
                read.needed(text, name)
                return self._committee_words()
            case "council":
                return ""
            case "agenda":
                return read.items_preview(self._read(text))
            case _:
                return read.field_words(name, text, today=self.today, rules="")

    def _committee(self) -> CommitteeLine | None:
        names = Head(0, self.field("council").value.strip(), self.field("committee").value.strip())
        return committee_of(self.app.book.reader, names)

    def _committee_words(self) -> str:
        line = self._committee()
        if line is None:
            key = key_said("set-up-committee")
            return f"⚠ not in this book yet: nobody will be on the roll. Set it up with {key}, before or after."
        held = [m for m in self.app.book.reader.membership(line.council, line.name) if m.held_on(None)]
        return f"{read.committee_label(line)}: {len(held)} people on its roll"

    def _read(self, text: str) -> tuple[notation.Planned, ...]:
        """The items in the field, those of the file with what is doubtful about them."""
        items = notation.read_planned(text, self._known)
        return tuple(
            replace(self._items.get(replace(item, line=0, mark="", more=""), item), line=item.line) for item in items
        )

    def doubts(self, answers: Mapping[str, str]) -> str:
        question = read.doubts_question(self._read(answers["agenda"]))
        same = meeting_of(self.app.book.reader, plan_of(self.app.book.reader, self._head(answers), ()))
        if same is None:
            return question
        return (
            f"There is a meeting of this body on that day already (meeting {same}). Create another?\n{question}".strip()
        )

    def _head(self, answers: Mapping[str, str]) -> Head:
        line = self._committee()
        return Head(
            0,
            answers["council"].strip(),
            read.needed(answers["committee"], "committee"),
            read.read_day(answers["date"], self.today, line.style if line else ""),
            read.read_clock(answers["time"]),
            answers["venue"].strip(),
        )

    def save(self, answers: Mapping[str, str]) -> None:
        plan = plan_of(self.app.book.reader, self._head(answers), self._read(answers["agenda"]))
        meeting_id = self.app.book.create_meeting(plan).meeting.id
        self.finish()
        self.app.open_meeting(meeting_id)
