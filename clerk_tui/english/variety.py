"""Whose English a body writes, and how it ends *organise*."""

from __future__ import annotations

from enum import StrEnum


class English(StrEnum):
    """Whose spelling."""

    BRITISH = "british"
    AMERICAN = "american"
    CANADIAN = "canadian"
    AUSTRALIAN = "australian"

    @property
    def tag(self) -> str:
        """Its language tag (BCP 47)."""
        return {"british": "en-GB", "american": "en-US", "canadian": "en-CA", "australian": "en-AU"}[self.value]


class Ending(StrEnum):
    """How verbs end that may be written in two ways."""

    ISE = "ise"
    """*organise*, *organisation*."""
    IZE = "ize"
    """*organize*, *organization*."""
    EITHER = "either"
