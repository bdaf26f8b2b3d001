"""Notices of the corner, which last no longer than the screen on which they were given, and never lie over a field."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from textual.app import App


@runtime_checkable
class TellsAtFoot(Protocol):
    """A screen full of fields, which says at its foot what others say in the corner."""

    def tell_at_foot(self, sentence: str) -> None:
        """Say something there."""


def tell_at_foot(app: App[Any], message: str, severity: str) -> bool:
    """Say `message` at the foot of the screen that is shown, where that is its way; whether it is. What went wrong is
    said in the corner everywhere."""
    shown = app.screen_stack[-1] if app.screen_stack else None
    if not isinstance(shown, TellsAtFoot) or severity == "error":
        return False
    shown.tell_at_foot(message)
    return True


def drop_notices(app: App[Any]) -> None:
    """Take the notices of a screen away that is left. What went wrong stays: it may not be known otherwise."""
    for notice in list(app._notifications):
        if notice.severity != "error":
            app._unnotify(notice, refresh=False)
