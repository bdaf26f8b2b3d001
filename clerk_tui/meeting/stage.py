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

    @property
    def is_settled(self) -> bool:
        """Whether a later meeting agreed the minutes."""
        return self in (Stage.AGREED, Stage.SIGNED)


def stage_word(stage: Stage, *, is_imported: bool) -> str:
    """The word for a stage; imported minutes are *published*, not a draft."""
    return "published" if is_imported and stage is Stage.DRAFT else stage.value
