"""A line of words and filters that Tab completes: what the search and the registers share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual import on

from clerk_tui.errors import ClerkError
from clerk_tui.tui.command_screen import CommandScreen, command
from clerk_tui.tui.safe import content
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.lines import Line

if TYPE_CHECKING:  # what reads a search is imported with the first one: the meetings are shown without it
    from clerk_tui.searching import Completion, Known
    from clerk_tui.tui.host import Host
    from clerk_tui.tui.searching import Lookup


class FilterLine(CommandScreen[None]):
    """A screen with such a line, `#search`, and a line below in which things are told, `#echo`."""

    app: Host

    def __init__(self, *, classes: str) -> None:
        super().__init__(classes=classes)
        self._known: Known | None = None
        self._offered: Completion | None = None
        self._turn = 0
        self._completed = ""
        self.lookup: Lookup[Any, Any] | None = None
        """What answers the line, from the first time that something is asked for."""

    def on_unmount(self) -> None:
        if self.lookup is not None:
            self.lookup.close()

    def when_found(self, then: Callable[[], None]) -> None:
        """Do that when the list is what was asked for (now, if it is), unless another screen stands there then."""
        if self.lookup is None:
            then()
        else:
            self.lookup.when_found(lambda: then() if self.is_current else None)

    @property
    def line(self) -> Composer:
        """Where it is typed."""
        return self.query_one("#search", Composer)

    def words(self) -> str:
        """What is typed."""
        return self.line.line.strip()

    def tell(self, sentence: str) -> None:
        """Say something below the list: in one row, for it changes while the clerk types, but for what went wrong."""
        self.query_one("#echo", Line).tell(content(f" {sentence}"), most_rows=3 if sentence.startswith("⚠") else 1)

    def typed(self) -> None:
        """The line is another: forget what Tab offered, unless Tab made it so."""
        if self.line.line != self._completed:
            self._offered = None

    def _completion(self) -> Completion:
        """What Tab offers. Where the file cannot be read just now, no names; the next key asks again."""
        from clerk_tui.searching import Known, complete

        line = self.line
        try:
            if self._known is None:
                self._known = self.app.book.reader.known()
        except ClerkError:
            return complete(line.line, line.cursor_offset, Known())
        return complete(line.line, line.cursor_offset, self._known)

    def offers(self) -> str:
        """What Tab would do at the cursor; empty where a word is typed that is no filter."""
        if self._offered is not None:
            shown = (f"[{o}]" if n == self._turn else o for n, o in enumerate(self._offered.options))
            return f"Tab goes on: {'  '.join(shown)}"
        line = self.line.line[: self.line.cursor_offset]
        if not line or line[-1].isspace() or ":" not in line.split()[-1]:
            return ""
        options = self._completion().options
        return f"Tab: {'  '.join(options)}" if options else ""

    @command("complete-row-filter")
    @command("complete-filter")
    @on(Composer.CompletionAsked, "#search")
    def complete(self) -> None:
        """Tab: the filter or name that is begun; again, the next that fits."""
        line = self.line
        if self._offered is None:
            made, self._turn = self._completion(), 0
        else:
            made, self._turn = self._offered, (self._turn + 1) % len(self._offered.options)
        if not made.options:
            self.tell("by: kind: in: before: since: and dates such as 2019.. narrow it.")
            return
        option = made.options[self._turn]
        is_whole = len(made.options) == 1 and not option.endswith(":")
        line.replace(made.start, line.cursor_offset, f"{option} " if is_whole else option)
        self._completed = line.line
        self._offered = made if len(made.options) > 1 else None
        self.tell(self.offers())
