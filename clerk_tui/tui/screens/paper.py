"""The form in which a paper is pasted, to learn words from it."""

from __future__ import annotations

from collections.abc import Mapping

from clerk_tui.book.recording import Recording
from clerk_tui.errors import ClerkError
from clerk_tui.tui.screens.form_fields import FieldSpec
from clerk_tui.tui.screens.forms import Form


class PaperForm(Form):
    """The text of a paper, pasted."""

    HEADING = "A paper to learn words from. It is not part of the minutes"
    FIELDS = (FieldSpec("name", "Name", example="Report of the Clerk"), FieldSpec("text", "Paste its text", "lines"))

    def __init__(self, recording: Recording, item_id: int | None) -> None:
        super().__init__()
        self.recording, self._item_id = recording, item_id

    def on_mount(self) -> None:
        self.begin(f"paper {self.recording.meeting.id} {self._item_id or 0}", {"name": "", "text": ""}, first="text")

    def describe(self, name: str, text: str) -> str:
        if name == "name":
            return ""
        return f"{len(text.split())} words to learn" if text.strip() else "Nothing pasted yet"

    def save(self, answers: Mapping[str, str]) -> None:
        if not answers["text"].strip():
            raise ClerkError("Paste the text of the paper first.")
        self.app.book.add_paper(self.recording, self._item_id, answers["name"], answers["text"])
        self.finish()
