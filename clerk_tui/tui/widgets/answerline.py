"""A line that is an answer, not an entry; and the keys that move in a list while it keeps the focus."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from clerk_tui.tui.safe import notify
from clerk_tui.tui.widgets.composer import LONGEST_PASTE, Composer
from clerk_tui.tui.widgets.linefield import PROMPT


def walking_keys() -> list[BindingType]:
    """Keys that move in the list of a screen whose line of letters keeps the focus."""
    moves = {"up": "move_up", "down": "move_down", "pageup": "page_up", "pagedown": "page_down"}
    return [Binding(key, f"walk('{move}')", show=False, priority=True) for key, move in moves.items()]


class AnswerLine(Composer):
    """A line of one row or a few in which a paste of several lines is set behind one another."""

    def __init__(
        self,
        placeholder: str = "",
        *,
        value: str = "",
        max_lines: int = 1,
        prompt: str = PROMPT,
        id: str | None = None,  # noqa: A002 (Textual's own name)
    ) -> None:
        super().__init__(value, max_lines=max_lines, prompt=prompt, placeholder=placeholder, id=id)

    def _take_paste(self, text: str) -> None:
        if len(text.encode("utf-8", errors="replace")) > LONGEST_PASTE:
            notify(self, "That is too long for one line (over 200,000 characters). Nothing was pasted.")
        else:
            super()._take_paste(" ".join(line for line in text.splitlines() if line.strip()))
