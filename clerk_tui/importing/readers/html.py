"""Web pages, in particular the pages of committee systems.

lxml's parser is used as a stream. It builds no tree, so that deep nesting and many tags take no memory, and it closes
every tag where a browser does. Nothing is downloaded and no script is run.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clerk_tui.english.numbering import capital, letters, roman
from clerk_tui.importing.readers.characters import decoded, from_letters, one_line, printed
from clerk_tui.importing.readers.document import PLAIN, Facts, Look, Piece, PieceKind
from clerk_tui.importing.readers.limits import MOST_PIECES, NO_WORDS, TOO_MUCH_TEXT, damaged, refused
from clerk_tui.importing.readers.tables import table
from clerk_tui.regex import any_case, regex

(HIDDEN, SITE, MENU, MAIN, BOLD, PRINTED, TITLE, SUBTITLE, ITALIC, UNDERLINED, CENTRED) = (
    1 << bit for bit in range(11)
)
"""Flags of an element: not shown; part of the site by tag or role; part of the site by class name; in the main part of
the page; bold; preformatted; the title of an item; the line with committee and date; italic; underlined; in the
middle."""

_NOT_SHOWN = frozenset(
    """script style head title template noscript noframes svg canvas iframe object embed audio video map select option
    datalist button textarea input rp""".split()
)
"""Tags that browsers do not show, and controls."""
_WAYS_ABOUT = frozenset({"nav", "menu", "dialog"})
_OF_THE_SITE = frozenset({"header", "footer", "aside"})
"""Tags that belong to the site everywhere, and only outside the main part."""
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
_UNSEEN = any_case(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_HEAVY = any_case(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_LIGHT = any_case(r"font-weight\s*:\s*(?:normal|[1-5]00)")
_MIDDLE = any_case(r"text-align\s*:\s*center")
_LINED = any_case(r"text-decoration[\w-]*\s*:\s*underline")
_LOOKS = {"i": ITALIC, "em": ITALIC, "u": UNDERLINED, "center": CENTRED}
_BOLD_TAGS = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_LEAST_OF_MAIN = 0.5  # the least share of the text, without that of the site, that the main part must have to be used


@dataclass(frozen=True, slots=True)
class Part:
    """A piece and the flags of its element."""

    piece: Piece
    flags: int


def flags_of(tag: str, attributes: Mapping[str, str], above: int) -> int:
    """Return the flags of an element from its parent's (`above`), its tag and its attributes."""
    flags = above & ~(TITLE | SUBTITLE) if tag in ("table", "div") else above
    if tag in _NOT_SHOWN:
        return flags | HIDDEN
    flags |= _LOOKS.get(tag, 0)
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
        flags |= (_MIDDLE.search(style) is not None) * CENTRED | (_LINED.search(style) is not None) * UNDERLINED
    if attributes.get("align", "").lower() == "center":
        flags |= CENTRED
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
            continue  # a paragraph style of Word
        elif tag not in _NEVER_MENUS and _is_menu_name(name):
            flags |= HIDDEN if tag in _INSIDE_LINES else MENU
    return flags


def _is_menu_name(name: str) -> bool:
    if name in _MENU_NAMES:
        return True
    first, *_, last = re.split(r"[-_]", name) * 2
    return last in _MENU_NAMES or first == "skip"


def chosen(parts: Sequence[Part]) -> list[Part]:
    """Return the parts of the document itself: no menus, and only the main part if that has most of the words."""
    unmarked = [part for part in parts if not part.flags & SITE]
    shown = [part for part in unmarked if not part.flags & MENU]
    if _words(shown) < _words(unmarked) - _words(shown):
        shown = unmarked  # most of the page has a class name like that of a menu, so it is not one
    if not _words(shown):
        shown = list(parts)
    main = [part for part in shown if part.flags & MAIN]
    return main if _words(main) >= _LEAST_OF_MAIN * _words(shown) else shown


def _words(parts: Sequence[Part]) -> int:
    return sum(len(part.piece.text) for part in parts)


_MANNERS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": letters,
    "A": capital(letters),
    "i": roman,
    "I": capital(roman),
    "decimal": str,
    "lower-alpha": letters,
    "lower-latin": letters,
    "upper-alpha": capital(letters),
    "upper-latin": capital(letters),
    "lower-roman": roman,
    "upper-roman": capital(roman),
}
_STYLE = any_case(r"list-style(?:-type)?\s*:\s*([\w-]+)")
_OWN_LABEL = regex(r"(?:\(\w{1,5}\)|\w{1,4}[.)]|\d+(?:\.\d+)+\.?)\s")
"""An item that begins with its own number; the style sheet of the page then shows no other."""
_ALONE = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})[.):]+|\d{1,3}(?:\.\d{1,3})+[.):]*")
"""The number of an item alone: *4.*, *4.1*, *(a)*."""
_BULLET = "•"
_DEEPEST = 50  # the deepest nesting of lists
_FURTHEST = 1_000_000  # the largest start of a list


class Lists:
    """The lists that are open while a page is read, and their numbers."""

    def __init__(self) -> None:
        self._open: list[_List] = []
        self._too_deep = 0
        """The number of lists open beyond the deepest nesting."""

    @property
    def is_inside(self) -> bool:
        """Whether a list is open."""
        return bool(self._open)

    @property
    def depth(self) -> int:
        """The depth of the innermost open list, from 0."""
        return len(self._open) - 1

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open a list or one of its items."""
        if tag != "li" and len(self._open) >= _DEEPEST:
            self._too_deep += 1
        elif tag != "li":
            self._open.append(_List(tag == "ol", attributes))
        elif self._open:
            self._open[-1].begin(attributes)

    def close(self, tag: str) -> None:
        """Close a list or one of its items."""
        if not self._open:
            return
        if tag == "li":
            self._open[-1].is_due = False
        elif self._too_deep:
            self._too_deep -= 1
        else:
            self._open.pop()

    def label(self, text: str) -> str | None:
        """Return the number or bullet before `text` in the list: '' if it has none, None if it begins no item."""
        return self._open[-1].label(text)


class _List:
    """One open list."""

    def __init__(self, is_numbered: bool, attributes: Mapping[str, str]) -> None:
        style = _STYLE.search(attributes.get("style", ""))
        manner = style[1].lower() if style else attributes.get("type", "")
        self._manner = (_MANNERS.get(manner, str)) if is_numbered else None
        self._has_none = manner == "none"
        self._step = -1 if "reversed" in attributes else 1
        self._next = _number(attributes.get("start"), 1)
        self.is_due = False

    def begin(self, attributes: Mapping[str, str]) -> None:
        """Begin an item."""
        self._next = _number(attributes.get("value"), self._next)
        self.is_due = True

    def label(self, text: str) -> str | None:
        """Return the label before the next words; see `Lists.label`."""
        if not self.is_due:
            return None
        self.is_due = False
        number, self._next = self._next, self._next + self._step
        if self._has_none or _OWN_LABEL.match(text):
            return ""
        return f"{self._manner(number)}." if self._manner else _BULLET


def _number(written: str | None, otherwise: int) -> int:
    text = (written or "").strip()
    if re.fullmatch(r"-?\d{1,7}", text) and abs(int(text)) <= _FURTHEST:
        return int(text)
    return otherwise


_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td
    tfoot th thead tr ul""".split()
)
"""Tags that begin a new line."""
_PART = re.compile(
    r"(?:A\.|\(?[a1i]\)|\d{1,2}\.\d{1,2}\.?)\s+[A-Z]"
    r"|(?:[Rr]ecommend|[Aa]ction|[Mm]otion|[Rr]ationale|[Pp]urpose)[\w ]{0,30}:\s"
)
"""The first of the parts of an item, or what is said of it, in a line of its own: no wrapped line begins so."""
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_DEEPEST_TABLE = 20  # the deepest nesting of tables, others are read as paragraphs: old pages have up to eight
_FEED = 65_536  # characters passed to the parser at a time
_ENDED_BREAK = any_case(r"</br\s{0,9}/?>")  # what browsers, and not the parser, take for a new line
_WHEN = any_case(
    r"^(?P<committee>.*?)\s*[-–,]?\s*(?P<date>(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s.*?\b\d{4})\b[,\s]*"
    r"(?P<time>(?:at\s+)?[\d.: ]*\d\s*(?:[ap]\.?m\.?)?)?\W*$"
)
"""The line below the title in a committee system: committee, date and time."""
_VENUE = any_case(r"^(?:venue|location|place)\s*:\s*(?P<venue>.+?)\.?\s*(?:view directions)?$")


def read(data: bytes, name: str, encoding: str = "") -> tuple[list[Piece], Facts]:
    """Return the pieces of a web page and the facts about a meeting of ModernGov. Raises FileRefusedError."""
    said = _DECLARED.search(data[:4096])
    declared = encoding or (said[1].decode("ascii") if said else "")
    page = parsed(decoded(data, name, declared), name)
    of_the_page = {id(part) for part in chosen(page.parts)}
    around = (part if id(part) in of_the_page else Part(replace(part.piece, is_running=True), 0) for part in page.parts)
    return [part.piece for part in around], page.facts()


def fragment(text: str, name: str) -> list[Piece]:
    """Return the pieces of an HTML fragment: a field of a data file, or converted Markdown."""
    return [part.piece for part in parsed(text, name).parts]


def parsed(text: str, name: str) -> Page:
    """Parse `text` as HTML, into a `Page`. Raises FileRefusedError if it has too many pieces."""
    from lxml import etree

    page = Page(name)
    text = _ENDED_BREAK.sub("<br>", text)
    target: Any = page
    parser = etree.HTMLParser(target=target, encoding="utf-8")
    for at in range(0, len(text), _FEED):
        parser.feed(text[at : at + _FEED].encode("utf-8", errors="replace"))
    if text:
        parser.close()
    page.finish()
    return page


class _Table:
    """A table being read: its rows, the cells of the current row, and where its pieces go."""

    def __init__(self, sink: list[Part]) -> None:
        self.sink = sink
        self.rows: list[list[list[Part]]] = []
        self.cells: list[list[Part]] = []


class Page:
    """The parser's target, which it calls for each tag and text; holds the parts made so far."""

    def __init__(self, name: str) -> None:
        self.parts: list[Part] = []
        self._name = name
        self._tags: list[str] = []
        self._flags = array("H")
        self._sink = self.parts
        self._tables: list[_Table] = []
        self._too_deep = 0
        """The number of tables open beyond the deepest nesting."""
        self._lists = Lists()
        self._run: list[str] = []
        self._bold = self._plain = self._slanted = self._lined = self._lead = 0
        """The numbers of bold and other characters in the run, of those in italics and underlined, and of those at its
        beginning that are bold."""
        self._weights = [[0, 0]]
        """The numbers of bold and other characters in each line of the run."""
        self._held: Part | None = None
        """The number of an item in a box of its own, whose title stands in the next."""
        self._count = 0
        self._subtitle = ""

    # Called by the parser

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open a tag."""
        above = self._flags[-1] if self._flags else 0
        flags = flags_of(tag, attributes, above)
        if tag == "br" and not above & HIDDEN:
            self._run.append("\n")
            self._weights.append([0, 0])
        elif tag in _BLOCKS:
            self._end_block()
            if not flags & HIDDEN:
                self._open_block(tag, attributes)
        self._tags.append(tag)
        self._flags.append(flags)

    def end(self, tag: str) -> None:
        """Close a tag."""
        if not self._tags or self._tags[-1] != tag:
            return
        if tag in _BLOCKS:
            self._end_block()
        flags = self._flags[-1]
        self._tags.pop()
        self._flags.pop()
        if tag in _BLOCKS and not flags & HIDDEN:
            self._close_block(tag)

    def data(self, text: str) -> None:
        """Add text."""
        flags = self._flags[-1] if self._flags else 0
        if flags & HIDDEN:
            return
        self._run.append(text if flags & PRINTED else text.replace("\r", " ").replace("\n", " "))
        words = text if self._bold or self._plain else from_letters(text)
        size = len(words) - words.count(" ") - words.count("\n") - words.count("\xa0")
        self._weights[-1][not flags & BOLD] += size
        if not flags & BOLD:
            self._plain += size
        elif size:
            self._bold += size
            self._lead = self._lead if self._plain else sum(map(len, self._run))
        self._slanted += size * bool(flags & ITALIC)
        self._lined += size * bool(flags & UNDERLINED)

    def comment(self, text: str) -> None:
        """Ignore a comment."""

    def close(self) -> None:
        """Do nothing at the end of the page."""

    # Blocks

    def finish(self) -> None:
        """Close the blocks that are open at the end of the page."""
        self._end_block()
        self._release()
        while self._tables:
            self._close_table()

    def _open_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in ("ul", "ol", "menu", "dir", "li"):
            self._lists.open(tag, attributes)
        elif tag == "table" and len(self._tables) >= _DEEPEST_TABLE:
            self._too_deep += 1
        elif tag == "table":
            self._tables.append(_Table(self._sink))
        elif not self._tables or self._too_deep:
            pass
        elif tag in ("tr", "thead", "tbody", "tfoot"):
            self._close_row()
        elif tag in ("td", "th"):
            self._release()
            self._tables[-1].cells.append([])
            self._sink = self._tables[-1].cells[-1]

    def _close_block(self, tag: str) -> None:
        if tag == "li" and self._lists.is_inside and (label := self._lists.label("")) not in (None, "", _BULLET):
            flags = self._flags[-1] if self._flags else 0
            self._add(Piece(str(label), PieceKind.LISTED, self._lists.depth), flags)  # its words stand under the list
        if tag in ("ul", "ol", "menu", "dir", "li"):
            self._lists.close(tag)
        elif tag == "table" and self._too_deep:
            self._too_deep -= 1
        elif not self._tables or self._too_deep:
            pass
        elif tag == "tr":
            self._close_row()
        elif tag == "table":
            self._close_table()

    def _close_row(self) -> None:
        self._release()
        open_table = self._tables[-1]
        if open_table.cells:
            open_table.rows.append(open_table.cells)
            open_table.cells = []
        self._sink = open_table.sink

    def _close_table(self) -> None:
        self._close_row()
        closed = self._tables.pop()
        flags = next((part.flags for cells in closed.rows for cell in cells for part in cell), 0)
        before = [part.piece.text for part in self._sink]
        made = table([[[part.piece for part in cell] for cell in cells] for cells in closed.rows], before)
        self._sink += [Part(piece, flags) for piece in made]

    def _end_block(self) -> None:
        run = "".join(self._run)
        if run and not run.isspace():
            self._add_run(run)
        self._run = []
        self._bold = self._plain = self._slanted = self._lined = self._lead = 0
        self._weights = [[0, 0]]

    def _add_run(self, run: str) -> None:
        is_bold = self._bold > 0 and not self._plain
        look = self._look(run)
        flags = self._flags[-1] if self._flags else 0
        tag = next((tag for tag in reversed(self._tags[-30:]) if tag in _BLOCKS), "")
        if flags & PRINTED:
            for line in run.split("\n"):
                words = printed(line.expandtabs()).rstrip()
                self._add(Piece(words, PieceKind.LINE if words else PieceKind.BLANK, is_bold=is_bold), flags)
            return
        broken = list(map(one_line, run.split("\n")))
        lines = [line for line in broken if line]
        if not lines:
            return
        if flags & SUBTITLE:
            self._subtitle = self._subtitle or " ".join(lines)
        level = self._level(tag)
        if len(lines) == 1 and _ALONE.fullmatch(lines[0]) and (not self._lists.is_inside or self._lists.label("")):
            self._release()
            kind = PieceKind.HEADING if level else PieceKind.PARAGRAPH
            self._held = Part(Piece(lines[0], kind, level, is_bold=is_bold, look=look), flags)
        else:
            number = self._held.piece if self._held else Piece("")
            self._held = None
            first = broken.index(lines[0])
            if number.text:
                broken[first] = lines[0] = f"{number.text} {lines[0]}"
                look = replace(look, lead=look.lead and look.lead + len(number.text) + 1)
            heads = [bold > 0 and not plain for bold, plain in self._weights] if self._plain else []
            self._add_block(broken[first:], level or number.level, flags, is_bold, heads[first:], look)

    def _add_block(
        self, broken: list[str], level: int, flags: int, is_bold: bool, heads: Sequence[bool], look: Look
    ) -> None:
        """Add the lines of a block, including empty ones. `heads`: which are bold, if not all are."""
        lines, is_headed = [line for line in broken if line], any(heads[:1])
        if level:
            if self._lists.is_inside and (label := self._lists.label(" ".join(lines))):
                lines[0] = f"{label} {lines[0]}"
            for line in lines:
                self._add(Piece(line, PieceKind.HEADING, level, is_bold=is_bold, look=look), flags)
        elif self._lists.is_inside and (label := self._lists.label(" ".join(lines))) is not None:
            end = next((n for n, line in enumerate(lines) if n and _PART.match(line)), len(lines))
            first = lines[:1] if is_headed else lines[:end]
            text = f"{label} {' '.join(first)}" if label else " ".join(first)
            led = replace(look, lead=look.lead + len(label) + 1) if look.lead and label else look
            self._add(Piece(text, PieceKind.LISTED, self._lists.depth, is_bold=is_bold or is_headed, look=led), flags)
            self._add_lines(lines[len(first) :], flags, False)
        else:
            self._add_parts(broken, flags, is_bold, heads, look)

    def _add_parts(self, broken: list[str], flags: int, is_bold: bool, heads: Sequence[bool], look: Look) -> None:
        """Add the bold lines of a block as headings, and the lines between them."""
        begin = 0
        for at, (line, is_head) in enumerate(zip(broken, heads, strict=False)):
            if is_head and not line[0].islower():
                self._add_lines(broken[begin:at], flags, is_bold, look)
                self._add(Piece(line, PieceKind.PARAGRAPH, is_bold=True, look=look if not at else PLAIN), flags)
                begin, look = at + 1, PLAIN
        self._add_lines(broken[begin:], flags, is_bold, look)

    def _look(self, run: str) -> Look:
        flags, size = self._flags[-1] if self._flags else 0, self._bold + self._plain
        is_italic, is_underlined = 0 < size == self._slanted, 0 < size == self._lined
        return Look(0.0, len(one_line(run[: self._lead])), is_italic, is_underlined, bool(flags & CENTRED))

    def _release(self) -> None:
        """Add a number that was held back for a title which did not follow."""
        held, self._held = self._held, None
        if held:
            self._add(held.piece, held.flags)

    def _add_lines(self, lines: list[str], flags: int, is_bold: bool, look: Look = PLAIN) -> None:
        if sum(map(bool, lines)) == 1:
            self._add(Piece("".join(lines), PieceKind.PARAGRAPH, is_bold=is_bold, look=look), flags)
            return
        for line in [*lines, ""] if lines else ():
            made = Piece(line, PieceKind.LINE, is_bold=is_bold, look=look) if line else Piece("", PieceKind.BLANK)
            self._add(made, flags)
            look = replace(look, lead=0) if look.lead else look

    def _add(self, piece: Piece, flags: int) -> None:
        self._count += 1
        if self._count > MOST_PIECES:
            raise refused(self._name, *TOO_MUCH_TEXT)
        self._sink.append(Part(piece, flags))

    # Facts

    def _level(self, tag: str) -> int:
        flags = self._flags[-1] if self._flags else 0
        return _HEADINGS.get(tag, 0) or (3 if flags & TITLE else 0)

    def facts(self) -> Facts:
        """Return facts about the meeting from a page of a committee system; empty for other pages."""
        said = _WHEN.match(self._subtitle)
        if not said:
            return Facts()
        venue = next((m["venue"] for part in self.parts if (m := _VENUE.match(part.piece.text))), "")
        return Facts(
            committee=said["committee"], date=said["date"], time=(said["time"] or "").removeprefix("at "), venue=venue
        )


def page_in(data: bytes, name: str) -> tuple[bytes, str]:
    """Return the HTML page in a MHTML file and its declared encoding. Raises FileRefusedError if there is none."""
    from email import message_from_bytes
    from email.message import Message
    from email.policy import compat32

    try:
        parts = list(message_from_bytes(data, policy=compat32).walk())
    except (RecursionError, ValueError, LookupError):  # extreme nesting, or invalid headers
        raise damaged(name, "a saved web page", "a browser") from None
    page: Message | None = next((part for part in parts if part.get_content_type() == "text/html"), None)
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes):
        raise refused(name, *NO_WORDS)
    return content, str(page.get_content_charset() or "")
