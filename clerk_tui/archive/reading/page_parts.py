"""Which parts of a web page are shown, which are the site's own, and which are the minutes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clerk_tui.archive.source import Piece

HIDDEN, SITE, MENU, MAIN, BOLD, PRINTED, TITLE, SUBTITLE = (1 << bit for bit in range(8))
"""Not shown; the site's by its tag or role; the site's by the name of its class; inside what the page calls its main
part; in bold; set out by spaces; the title of an item; the line with committee and day."""

_NOT_SHOWN = frozenset(
    """script style head title template noscript noframes svg canvas iframe object embed audio video map select option
    datalist button textarea input del rp""".split()
)
"""What a browser shows nothing of, or what is there to be pressed; words struck out of a draft (`del`)."""
_WAYS_ABOUT = frozenset({"nav", "menu", "dialog"})
_OF_THE_SITE = frozenset({"header", "footer", "aside"})
"""What is the site's anywhere, and what is so outside the main part."""
_SITE_ROLES = frozenset(
    "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog".split()
)
_MENU_NAMES = frozenset(
    """nav navbar navigation menu menus breadcrumb breadcrumbs sidebar footer cookie cookies cookiebanner skip skiplink
    skiplinks share sharing social pagination toolbar mgactionlist mglinks mgfilesize""".split()
)
_HIDDEN_NAMES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader mghide hidden".split()
)
_MAIN_NAMES = frozenset(
    """main main-content maincontent content page-content article modgov mgcontent mgheader mgsubtitle mgitemtable
    mgwordpara""".split()
)
_NEVER_MENUS = frozenset({"html", "body", "main", "article", "form", "table", "tbody", "tr", "td"})
_INSIDE_LINES = frozenset({"a", "span", "small", "sup", "i", "em", "b", "img", "label"})
_UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_BOLD_TAGS = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_LEAST_OF_MAIN = 0.5
"""Of the words that are not the site's, how many what calls itself the main part must have to be believed."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece, and what is said of the place where it stands."""

    piece: Piece
    flags: int


def flags_of(tag: str, attributes: Mapping[str, str], above: int) -> int:
    """What holds inside an element: what holds around it, its tag and its attributes."""
    flags = above & ~(TITLE | SUBTITLE) if tag in ("table", "div") else above
    if tag in _NOT_SHOWN:
        return flags | HIDDEN
    if tag in _BOLD_TAGS:
        flags |= BOLD
    elif tag == "pre":
        flags |= PRINTED
    elif tag == "main":
        flags = flags & ~(SITE | MENU) | MAIN
    elif tag == "article":
        flags |= MAIN
    elif tag in _WAYS_ABOUT or (tag in _OF_THE_SITE and not flags & MAIN):
        flags |= SITE
    return _by_attributes(tag, attributes, flags) if attributes else flags


def _by_attributes(tag: str, attributes: Mapping[str, str], flags: int) -> int:
    if "hidden" in attributes:
        return flags | HIDDEN
    if style := attributes.get("style"):
        if _UNSEEN.search(style):
            return flags | HIDDEN
        if "font-weight" in style:
            flags = flags | BOLD if _HEAVY.search(style) else flags & ~BOLD if _LIGHT.search(style) else flags
    role = attributes.get("role", "").lower()
    if role == "main":
        flags = flags & ~(SITE | MENU) | MAIN
    elif role in _SITE_ROLES:
        flags |= SITE
    if "class" in attributes or "id" in attributes:
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()
        flags = _by_names(tag, names, flags)
    return flags


def _by_names(tag: str, names: Sequence[str], flags: int) -> int:
    for name in names:
        if name in _HIDDEN_NAMES:
            return flags | HIDDEN
        if name in _MAIN_NAMES:
            flags = flags & ~(SITE | MENU) | MAIN
        elif name == "mgaititletxt":
            flags |= TITLE
        elif name == "mgsubtitletxt":
            flags |= SUBTITLE | MAIN
        elif name.startswith("mso"):
            continue  # a paragraph style of Word's
        elif tag not in _NEVER_MENUS and _names_a_menu(name):
            flags |= HIDDEN if tag in _INSIDE_LINES else MENU
    return flags


def _names_a_menu(name: str) -> bool:
    if name in _MENU_NAMES:
        return True
    first, *_, last = re.split(r"[-_]", name) * 2
    return last in _MENU_NAMES or first == "skip"


def chosen(parts: Sequence[Part]) -> list[Part]:
    """The parts that are the document: without the site's menus, and of what remains what the page calls its main
    part, as long as that is most of it."""
    unmarked = [part for part in parts if not part.flags & SITE]
    shown = [part for part in unmarked if not part.flags & MENU]
    if _words(shown) < _words(unmarked) - _words(shown):
        shown = unmarked  # a class that reads like a menu's holds most of the page: it is none
    if not _words(shown):
        shown = list(parts)
    main = [part for part in shown if part.flags & MAIN]
    return main if _words(main) >= _LEAST_OF_MAIN * _words(shown) else shown


def _words(parts: Sequence[Part]) -> int:
    return sum(len(part.piece.text) for part in parts)
