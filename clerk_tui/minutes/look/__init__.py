"""How the papers of a council look: its logo, fonts, colours, margins, heads and feet."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Annotated

from clerk_tui.frozen import dataclass

A_NAME = "Liberation Sans"
"""The typeface that comes with the program; Word and browsers have Arial, which is as wide."""


class Place(StrEnum):
    """Where on its line the logo is."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class Fonts:
    """Typefaces by their names, and the size of the text in points."""

    body: str = A_NAME
    headings: str = ""
    """Empty: as the body."""
    size: float = 11


@dataclass(frozen=True)
class Colours:
    """Colours as #rrggbb."""

    text: str = "#000000"
    headings: str = "#000000"
    rules: str = "#767676"
    """The lines of tables."""
    shade: str = "#f2f2f2"
    """Behind the headings of tables."""
    mark: str = "#a00000"
    """DRAFT and NOT FOR PUBLICATION above the text."""
    watermark: str = "#e9e9e9"


@dataclass(frozen=True)
class Margins:
    """The margins of a page in millimetres."""

    top: float = 25
    bottom: float = 25
    left: float = 24
    right: float = 24


@dataclass(frozen=True)
class Logo:
    """The picture above the title of the first page."""

    file: str = ""
    """Its name in the folder of the look; empty: none."""
    alt: str = ""
    """What it shows, for those who cannot see it."""
    width: float = 40
    """In millimetres."""
    place: Place = Place.CENTRE


@dataclass(frozen=True)
class Edges:
    """What is at the head and foot of every page."""

    header: Annotated[str, "title council date"] = ""
    footer: Annotated[str, "title council date"] = "{title}"


@dataclass(frozen=True)
class Draft:
    """How a paper is marked until it is agreed."""

    watermark: str = "DRAFT"
    """The word across the page; empty: none."""


@dataclass(frozen=True)
class Signature:
    """The lines for the signature."""

    lines: tuple[str, ...] = ()
    """Instead of the lines of the house style, until the minutes are signed; empty: those of the style."""


@dataclass(frozen=True)
class Word:
    """How Word documents are made."""

    template: str = ""
    """A .docx or .dotx in the folder of the look, whose styles are used and whose placeholders are filled."""


@dataclass(frozen=True)
class Look:
    """The look of a council's papers; by default a neutral one."""

    folder: str = ""
    fonts: Fonts = field(default_factory=Fonts)
    colours: Colours = field(default_factory=Colours)
    margins: Margins = field(default_factory=Margins)
    logo: Logo = field(default_factory=Logo)
    page: Edges = field(default_factory=Edges)
    draft: Draft = field(default_factory=Draft)
    signature: Signature = field(default_factory=Signature)
    word: Word = field(default_factory=Word)


USUAL = Look()
