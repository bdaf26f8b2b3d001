"""The life of a meeting and of its minutes."""

from __future__ import annotations

from enum import StrEnum

REMOVED = "removed the meeting"
"""The label of the act that takes a meeting away."""


class Stage(StrEnum):
    """The life of a meeting and of its minutes."""

    PLANNED = "planned"
    LIVE = "live"
    DRAFT = "draft"
    AGREED = "agreed"
    SIGNED = "signed"
