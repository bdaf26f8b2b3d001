"""The one table of what a line can mean."""

from __future__ import annotations

from typing import get_args

import pytest

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting.directory import Directory
from clerk_tui.meeting.intents import Intent, Redo, Undo
from clerk_tui.notation import INTENTS, perform

from .rolls import ENGLISH, context_of, meeting_of


def test_every_intent_has_its_row() -> None:
    assert set(INTENTS) == set(get_args(Intent))


@pytest.mark.parametrize("intent", [Undo(), Redo()])
def test_a_file_of_notes_takes_nothing_back(intent: Undo | Redo) -> None:
    meeting = meeting_of(ENGLISH)
    with pytest.raises(LineRefusedError, match="nothing to undo"):
        perform(intent, context_of(meeting), Directory(), None)
