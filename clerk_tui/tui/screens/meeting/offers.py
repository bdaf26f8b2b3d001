"""The row below the line: what can be typed or taken next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.strip import Strip

from clerk_tui import notation
from clerk_tui.tui.formatting import cut, width
from clerk_tui.tui.sanitise import Mark, Piece, content, join
from clerk_tui.tui.widgets.lines import Line

LONGEST_EXAMPLE = 22
"""Cells of an example that is shown whole in the list of commands."""


class Offers(Line):
    """One row, which is always there, so that nothing moves when it is filled."""

    def __init__(self) -> None:
        super().__init__(id="offers")
        self._painted: Content | None = None

    def render_line(self, y: int) -> Strip:
        self._painted = self.shown
        return super().render_line(y)

    @property
    def is_seen(self) -> bool:
        """Whether what it shows has been drawn."""
        return self._painted is self.shown

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show words with the digit that takes each."""
        text, marks = "   ", list[Mark]()
        for digit, word in words.items():
            marks.append((len(text), len(text) + len(digit), "bold $primary"))
            text += f"{digit} {word}    "
        self.show(content(text, *marks))

    def show_nothing(self) -> None:
        self.show(content(""))

    def show_marks(self, marks: str) -> None:
        """Show how an empty line may begin."""
        self.show(
            content(cut(f"   {marks}" if marks else "", self.screen.size.width), (0, 3 + len(marks), "$text-muted"))
        )

    def show_commands(self, hint: notation.CommandHint) -> None:
        """Show the commands that may be meant, each with what it needs; Tab completes the first."""
        first, *others = hint.likely
        if hint.is_whole:
            if first.example == f"/{first.word}":
                self.show_nothing()
            else:
                self.show(content(f"   for example  {first.example}", (3, 14, "$text-muted")))
            return
        pieces: list[Piece] = [("   Tab  ", "$text-muted"), first.example]
        room = self.screen.size.width - 9 - width(first.example)
        for command in others:
            short = f"/{command.word} …" if width(command.example) > LONGEST_EXAMPLE else command.example
            if (room := room - width(short) - 3) < 0:
                break
            pieces.append((f" · {short}", "$text-muted"))
        self.show(join(*pieces))

    def show_options(self, options: Sequence[str]) -> None:
        """Show what Tab puts into the line, one after the other."""
        first, *others = options
        room = self.screen.size.width - 9 - width(first)
        self.show(content(f"   Tab  {first}{cut(''.join(f' · {o}' for o in others), room)}", (3, 6, "$text-muted")))
