"""A heading in a source."""

from __future__ import annotations

from dataclasses import dataclass

FEWEST = 3
"""Headings of one sort that make an agenda."""


@dataclass(frozen=True)
class Heading:
    """A heading of an item, or of a part of the agenda."""

    number: str
    title: str
    first: int
    """The index of the first paragraph it takes up."""
    last: int
    rest: str = ""
    """The text that runs on from it in its last paragraph."""
    is_part: bool = False
