"""Notices of the corner, which last no longer than the screen on which they were given, and never lie over a field."""

from __future__ import annotations

from typing import Any, Literal, Protocol, runtime_checkable

from textual.app import App, ReturnType
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen


@runtime_checkable
class TellsAtFoot(Protocol):
    """A screen full of fields, which says at its foot what others say in the corner."""

    def tell_at_foot(self, sentence: str) -> None:
        """Say something there."""


class Notices(App[ReturnType]):
    """An App whose notices go with their screen. What went wrong stays: it may not be known otherwise."""

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: Literal["information", "warning", "error"] = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say `message` on the screen that is shown, for `timeout` seconds where that has a corner for it. It is never
        read as markup, whatever `markup` says."""
        shown = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(shown, TellsAtFoot) and severity != "error":
            shown.tell_at_foot(message)
        else:
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def push_screen(self, screen: Any, *args: Any, **how: Any) -> Any:
        """Show another screen; a question over this one leaves its notices where they are."""
        if not isinstance(screen, ModalScreen):
            self._drop_notices()
        return super().push_screen(screen, *args, **how)

    def pop_screen(self) -> AwaitComplete:
        """Go back to the screen below; the notices of this one go with it."""
        if not isinstance(self.screen, ModalScreen):
            self._drop_notices()
        return super().pop_screen()

    def _drop_notices(self) -> None:
        for notice in list(self._notifications):
            if notice.severity != "error":
                self._unnotify(notice, refresh=False)
