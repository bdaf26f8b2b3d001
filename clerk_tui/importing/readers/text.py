"""Reads plain text (`plain_pieces`) and Markdown (`markdown_pieces`) into pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from clerk_tui.importing.readers import html
from clerk_tui.importing.readers.characters import fit
from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.regex import any_case, regex

if TYPE_CHECKING:
    from markdown_it.token import Token

_PAGE_END = "\f"


def plain_pieces(text: str) -> Iterator[Piece]:
    """Yield the lines of `text` with their indents, as pieces. Form feeds, as in text from a PDF, separate pages."""
    is_outline = _is_outline(text)
    pages = text.split(_PAGE_END)
    for number, page in enumerate(pages, 1):
        at = number if len(pages) > 1 else None
        blank = Piece("", PieceKind.BLANK, page=at)
        lines = page.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if not lines[-1]:
            lines.pop()
        for line in lines:
            shown = fit(_expanded(line) if "\t" in line else line).rstrip()
            if is_outline and (match := _STARRED.fullmatch(shown)) is not None:
                yield Piece(match["title"], PieceKind.HEADING, len(match["stars"]), is_bold=True, page=at)
                continue
            yield Piece(shown.replace("\n", " "), PieceKind.LINE, page=at) if shown else blank


_TAG = any_case(r"<(?:br ?/?|/?p|/?b|/?strong|/?li|/?ul|/?div)>")
_FEWEST_TAGS = 3
_LINE_END = regex(r"(?<!>)[ \t]*\n")


def text_pieces(text: str, name: str) -> Iterable[Piece]:
    """Return the lines of plain text as pieces; text with tags in it, as the database of a website keeps it, is read as
    a page, in which its own lines are lines too. Raises FileRefusedError."""
    if len(_TAG.findall(text)) < _FEWEST_TAGS:
        return plain_pieces(text)
    return html.fragment(_LINE_END.sub("<br>\n", text.replace("\r\n", "\n").replace("\r", "\n")), name)


def _expanded(line: str) -> str:
    """A line with tabs replaced by spaces; of three columns or more, wide gaps between them."""
    words, *others = line.split("\t")
    for part in others:
        is_near = len(others) > 1 and words[-1:].strip() != "" and -len(words) % _TAB in range(1, _GAP)
        words = f"{words}{'   ' if is_near else ''}\t".expandtabs(_TAB) + part
    return words


_TAB, _GAP = 8, 3
_STARRED = regex(r"(?P<stars>\*{1,8})\s+(?P<title>\S[^\n]{0,200})")
_DASHED = regex(r"\s*[-+]\s")
_FEWEST_STARRED = 3  # headings of a lower level, from which on stars are taken for those of an outline


def _is_outline(text: str) -> bool:
    """Whether text is an outline, with headings like *** Title*, a star for each level, and other lines."""
    lines = [line for line in text.splitlines() if line.strip()]
    stars = [len(match["stars"]) for line in lines if (match := _STARRED.fullmatch(line.rstrip()))]
    lower = sum(count > 1 for count in stars)
    has_dashes = any(_DASHED.match(line) for line in lines)
    return lower >= max(_FEWEST_STARRED, len(stars) - lower) and has_dashes and 2 * len(stars) < len(lines)


_DEEPEST = 60  # the deepest nesting of quotations and lists; anything deeper is an attack, not a document
_LONGEST_BLOCK = 50_000
_MOST_BRACKETS = 500  # characters of a paragraph, and brackets in it: unclosed links take quadratic time
_MOST_LINES = 50_000  # each line takes about two kilobytes while it is read
_FRONT_MATTER = regex(r"\A---[ \t]*\n(?P<fields>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*\n")
_CALLOUT = regex(r"^((?:[ \t]*>)+[ \t]*)\[!\w+\][-+]?[ \t]*", re.MULTILINE)
"""*> [!note]- Vote:*, the mark of a boxed quotation in some note-taking programs; its title follows."""
_HASHES = re.compile(r"^(#{1,6})(?=\[?[A-Z])", re.MULTILINE)
"""*##Title*, as Markdown was before CommonMark."""
_STRONG_STOP = regex(r"(?<=\w)(\*\*|__)([^\w\s*]{1,2})\1(?!\w)")
"""*CHAIR**:***: marks that CommonMark would print, as only a stop is between them."""
_LABEL = re.compile(r"(?:\*\*|__)?[A-Z][\w’'/-]*(?: [\w’'/-]+){0,2}:")  # a line that begins with a label
_IN_BLOCK = regex(r" {0,3}(?:#{1,6} |>|\||```|~~~|[=-]+\s*$)| {4}|\t|.*(?: {2}|\\)$")
"""A line that Markdown does not join to the next."""
_OPEN = any_case(r".*(?:[,(–—-]|\b(?:an?|and|are|at|by|for|from|in|is|of|on|or|that|the|to|was|were|with))\s*$")
_USUAL_WIDTH = 60
_NO_WIDTH, _FEWEST_LONG, _NARROWEST = 160, 3, 75
"""Characters of a line that no page has; where there are so many lines of more, short ones are not broken for want of
room; and of a line of a narrow page."""
_BETWEEN_BLOCKS = regex(r"\n[ \t]*\n")


def markdown_pieces(text: str, name: str) -> list[Piece]:
    """Return the pieces of Markdown; what is none, or too deep or long, as lines. Raises FileRefusedError."""
    text = _without_empty_lines(text.replace("\r\n", "\n").replace("\r", "\n"))
    front = _FRONT_MATTER.match(text)
    first = list(plain_pieces(front["fields"].replace("\n", "\n\n"))) if front else []
    body = _HASHES.sub(r"\1 ", text[front.end() :] if front else text)
    body = _STRONG_STOP.sub(r"\2", _CALLOUT.sub(r"\1", body))
    body = "\n".join(_with_breaks(body.split("\n")))
    shown = None if _is_outline(body) or _is_plain(body) else _to_html(body)
    return first + (list(plain_pieces(body)) if shown is None else html.fragment(shown, name))


def _with_breaks(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of Markdown, broken where people mean it: before a label, or where no page is filled."""
    blocks: list[list[str]] = [[]]
    for line, below in pairwise([*lines, ""]):
        blocks[-1].append(line)
        is_joined = bool(line.strip() and below.strip()) and not (_IN_BLOCK.match(line) or _IN_BLOCK.match(below))
        if not is_joined:
            blocks.append([])
    is_unwrapped = sum(len(line) > _NO_WIDTH for line in lines) >= _FEWEST_LONG
    for block in blocks:
        longest = max(map(len, block), default=0)
        width = _NO_WIDTH if is_unwrapped and longest < _NARROWEST else max(_USUAL_WIDTH, longest)
        roomy = sum(len(line) + len(below.split(" ", 1)[0]) < _ROOM * width for line, below in pairwise(block))
        are_lines = 2 * roomy >= len(block) - 1
        for line, below in pairwise(block):
            is_open = _OPEN.match(line) is not None
            is_new = are_lines and not (is_open or below[:1].islower())
            is_label = _LABEL.match(below) and not (is_open and line.rstrip()[-1].isalpha())
            yield f"{line}  " if is_new or is_label else line
        yield from block[-1:]


_ROOM = 0.8  # a line with the first word of the next that fills less of the longest line was ended on purpose
_FEWEST_APART, _SHARE_APART = 8, 0.15
"""Blocks that go on in small letters with a line above that ends in no stop, where every line is a block: so many, and
so large a share of all."""
_ENDED = (".", ":", ";", "?", "!", "*", "|")
_NEW = re.compile(r"[#>|*_+•-]|\W?\w{1,4}[.)]|[^\w(“\"‘']|[A-Z][\w ]{2,40}:")
_RULE = regex(r"\n-{3,}[ \t]*(?=\n|$)")


def _without_empty_lines(text: str) -> str:
    """`text` without the empty lines that some programs put between the lines of a paragraph."""
    blocks = _BETWEEN_BLOCKS.split(text)
    apart = sum(after[:1].islower() and not one.rstrip().endswith(_ENDED) for one, after in pairwise(blocks))
    if apart < max(_FEWEST_APART, _SHARE_APART * len(blocks)):
        return text
    blocks = _BETWEEN_BLOCKS.split(_RULE.sub("\n\n***\n", text))  # under a line, a rule would make it a heading
    full = sorted(len(block) for block in blocks)[len(blocks) * 9 // 10]
    out = blocks[0]
    for one, after in pairwise(blocks):
        goes_on = after[:1].islower() or (
            len(one) + len(after.split(" ", 1)[0]) >= 0.9 * full and not _NEW.match(after)
        )
        out += ("\n" if goes_on and not one.rstrip().endswith(_ENDED) else "\n\n") + after
    return out


_MARKED = regex(r"^ {0,3}(?:#{1,6} |>|\||```|={3,}\s*$|-{3,}\s*$)|\*\*\S|\]\(", re.MULTILINE)
_SET_IN = regex(r"^ {4,}\S|\S {4,}\S", re.MULTILINE)
_FEWEST_SET_IN = 8  # lines that are set in or have columns, from which on text without a mark is taken for plain text


def _is_plain(text: str) -> bool:
    """Whether text has the pages of a PDF, or no Markdown but lists, and lines that Markdown would join."""
    return _PAGE_END in text or (_MARKED.search(text) is None and len(_SET_IN.findall(text)) >= _FEWEST_SET_IN)


def _to_html(text: str) -> str | None:
    """Return `text` as HTML; None if it is nested too deeply or would take too long to convert."""
    from markdown_it import MarkdownIt

    if text.count("\n") > _MOST_LINES:
        return None
    blocks = _BETWEEN_BLOCKS.split(text)
    if any(len(block) > _LONGEST_BLOCK or block.count("[") > _MOST_BRACKETS for block in blocks):
        return None
    reader = MarkdownIt("commonmark", {"maxNesting": 2 * _DEEPEST}).enable(["table", "strikethrough"])
    tokens = reader.parse(text)
    if any(token.level >= _DEEPEST for token in tokens):
        return None
    _set_numbers(tokens)
    for token in tokens:
        for child in token.children or ():
            if child.type == "image":  # its words stand in the file, and often nowhere else
                child.type, child.tag, child.children = "text", "", None
    return str(reader.renderer.render(tokens, reader.options, {}))


def _set_numbers(tokens: Iterable[Token]) -> None:
    """Give list items their numbers as written; a list with one number for all counts up from it."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type in ("ordered_list_open", "bullet_list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(token)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            items = lists.pop()
            if len(items) == 1 or len({item.info for item in items}) > 1:
                for item in items:
                    if item.info.isdigit():
                        item.attrSet("value", item.info)
