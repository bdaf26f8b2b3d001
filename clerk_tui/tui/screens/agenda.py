"""The agenda of a meeting that is being recorded, changed as a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from clerk_tui import notation
from clerk_tui.book.recording import Recording
from clerk_tui.meeting.agenda import rewrite_agenda
from clerk_tui.tui.screens import answers as read
from clerk_tui.tui.screens.fields import FieldSpec
from clerk_tui.tui.screens.forms import Form


class AgendaForm(Form):
    """What is on the agenda, one item a line: added, taken off, numbered or titled otherwise, in another order."""

    HEADING = "The agenda"
    FIELDS: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("agenda", "One item a line, in the order of the agenda", "lines", "6 Any other business"),
    )

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording

    def on_mount(self) -> None:
        """Show the agenda as it is."""
        meeting = self.recording.meeting
        self.begin(f"agenda {meeting.id}", {"agenda": notation.write_agenda(meeting.items)})

    def understands(self, name: str, text: str) -> str:
        """How many items there are; what is wrong with them is said before anything is saved."""
        items = read.read_items(text)
        rewrite_agenda(self.recording.meeting, items, replace(self.recording.register))
        return read.items_words(items)

    def save(self, answers: Mapping[str, str]) -> None:
        """Change the agenda, as one act."""
        recording = self.recording
        recording.do(rewrite_agenda(recording.meeting, read.read_items(answers["agenda"]), recording.register))
        self.finish()
