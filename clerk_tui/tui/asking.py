"""Questions over a screen, whose dialogs are loaded when the first is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from textual.app import App
from textual.screen import ModalScreen

T = TypeVar("T")


def confirm(
    app: App[Any],
    question: str,
    then: Callable[[], object],
    *,
    yes: str,
    no: str,
    otherwise: Callable[[], object] | None = None,
) -> None:
    """Ask a question and call `then` if the answer is yes, `otherwise` if it is not."""
    from clerk_tui.tui.screens.dialogs import Confirm

    def answered(is_confirmed: bool | None) -> None:
        if is_confirmed:
            then()
        elif otherwise is not None:
            otherwise()

    app.push_screen(Confirm(question, yes=yes, no=no), answered)


def choose(
    app: App[Any],
    title: str,
    options: Sequence[tuple[str, T]],
    then: Callable[[T], None],
    *,
    more: Callable[[str], tuple[str, T] | None] | None = None,
    sample: Callable[[T], Sequence[str]] | None = None,
    at: int = 0,
) -> None:
    """Ask for one of `options` and call `then` with it, unless cancelled. `more`, `sample`, `at`: see `Choose`."""
    from clerk_tui.tui.screens.dialogs import Choose

    ask(app, Choose(title, options, more=more, sample=sample, at=at), then)


def ask(app: App[Any], question: ModalScreen[T | None], then: Callable[[T], None]) -> None:
    """Ask a question and call `then` with the answer, unless cancelled."""

    def answered(answer: T | None) -> None:
        if answer is not None:
            then(answer)

    app.push_screen(question, answered)


def show_text(app: App[Any], title: str, text: str) -> None:
    from clerk_tui.tui.screens.dialogs import Tell

    app.push_screen(Tell(title, text))
