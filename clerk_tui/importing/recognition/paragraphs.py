"""The pieces of a source → its paragraphs: lines that a page broke are put together again; the marks before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_tui.english.numbering import is_next, number_at, split_mark
from clerk_tui.importing.readers.document import PLAIN, Look, Piece, PieceKind
from clerk_tui.importing.readers.tables import BESIDE
from clerk_tui.importing.recognition.heading_text import BEGUN, KNOWN, is_capitals, is_part, is_title
from clerk_tui.lists.labels import is_bare_label, is_label
from clerk_tui.lists.name_words import is_post_word
from clerk_tui.regex import any_case, regex

_OTHER_SIZE = 0.08  # by what share the letters of a heading differ from those of the text under it, at least
_OTHER_SIZE_INSIDE, _FULL = 0.15, 0.8
"""The same after a full line that does not end a sentence, and the share of the width that makes a line full."""
_SET_IN = 14  # characters by which a line of another column is set in, at least
_LONGEST_HEADING = 200  # characters of a heading, at most


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, a heading, an item of a list or a row of a table."""

    published: str
    """Its words as printed, on one line."""
    text: str
    """The same, to be read: words that a line broke put together, what stands in the margin left out."""
    mark: str = ""
    """The number, letter or bullet before it, as printed."""
    body: str = ""
    """`text` after the mark."""
    indent: int = 0
    lines: tuple[str, ...] = ()
    """As they were broken, columns as printed."""
    margins: tuple[tuple[int, str], ...] = ()
    """What stands in the right-hand margin, and before which place of `text`."""
    cells: tuple[str, ...] = ()
    """Of a row of a table."""
    is_heading: bool = False
    """Whether the file says that it is a heading, or prints the whole of it in bold."""
    level: int = 0
    """Of a heading, as the file has it, from 1; 0 for anything else."""
    depth: int = 0
    """Of an item of a list that the file marks as one: in how many others it is."""
    is_alone: bool = False
    """Whether an empty line, or the file's own mark of a paragraph, parts it from what stands before it."""
    is_bold: bool = False
    """Whether all of it is bold, but for the number."""
    look: Look = PLAIN

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return bool(self.cells)

    @property
    def list_level(self) -> int:
        """How deep in lists it is, by the file or else by its indent."""
        return self.depth or self.indent


def rest_of(paragraph: Paragraph, rest: str, published: str) -> Paragraph:
    """The text that follows the heading at the beginning of a paragraph, as a paragraph. `published`: as printed."""
    shift = len(paragraph.text) - len(rest)
    margins = tuple((max(0, place - shift), token) for place, token in paragraph.margins)
    return Paragraph(published, rest, body=rest, indent=paragraph.indent, margins=margins)


_WIDE_GAP = re.compile(
    r"(?<=[^\s:])\s{6,}(?=(?:(?:Cllr\.?\s)?[A-Z][A-Za-z]{0,3}|[A-Z]{2,3}[a-z]?(?:\s?[/,]\s?[A-Z]{2,3}[a-z]?)+|&)\s*$)"
)
_SPACES = regex(r"\s+")
_OPENING = re.compile(
    r"(?:prop(?:osed|oser)?\b|second(?:ed|er)\b|2nd\b|moved\b|(?:and )?resolved\b"
    r"|(?:ayes?|noes|nays|yeas|absent)\s*(?::|[–-]\s)"
    r"|item (?:no\.? ?)?\d{1,2}\s?[:.]?$|(?-i:Item) \d{1,2} ?: |[“\"‘]?I will (?:move|ask) at the\b"
    r"|abstain\w*\s*:|motion (?:carried|passed|lost|failed|defeated|made|by)\b|agreed\b|disq\s*:|\(item no?\.? ?\d+\)"
    r"|\(item \d+\)|motion\s+\d|amendment moved\b|(?:motion\s+)?(?:carried|defeated"
    r"|lost)\b[^a-z]{0,12}(?:unanimously)?[^a-z]{0,12}$|all in favou?r\b|vote\s*:|(?:for|yes|against|opposed|abst\w+"
    r"|in favou?r)\s*(?:\(\d+\)|[:–-]\s*(?:\d{1,3}|all|everyone|none|nil|unanim\w+)\W*$)"
    r"|apolog(?:y|ies) for (?:his|her|their) [a-z ]{4,60}\b(?:received|tendered)\b|action\s*:"
    r"|signed\s*:|dated?\s*:|pledge of allegiance(?: to the flag)?$|roll call$)",
    re.IGNORECASE,
)
_OPENING_AFTER_STOP = re.compile(
    r"(?:on the (?:proposal|motion) of\b|it was (?:\w+ )?(?:proposed|agreed|resolved|decided|moved)\b"
    r"|the following issues\b"
    r"|in (?:reply|response|answer) to\b|(?:cllr|councillor|mr|mrs|ms|dr|senator|alderman)\.? [A-Z][^.]{0,40} \w+ed\b)",
    re.IGNORECASE,
)
_HEADED = re.compile(r"[A-Z][\w’'&/]*\.?(?: [\w’'&/]+){0,4}(?: \([^()]{1,40}\))?(?: [–—-]+|:) (?=[A-Z])")
"""A line that begins with a few words and a dash or colon: *Footpath 3 – The stile …*."""
_OF_HOUSE = re.compile(r"\d{1,6}[A-Z]?\s?[–—-]\s?[A-Z][a-z]+ ")  # a line that begins with the number of a house
_CAPITAL_LETTER = re.compile(r"[A-Z]\.\s+[A-Z][a-z]+ [A-Z&]")
_LONG_END = regex(r"\w{4,}[.:]$")
"""A line that begins as the part of an item, after one that is over: *A. Executive Committee*."""
_BALLOT_LINE = re.compile(
    r"[A-Z][\w’'. -]{1,40}?\s*[:–-]?\s+(?:aye|yes|yea|nay|no|abstain(?:ed)?|absent|for|against)\.?$", re.IGNORECASE
)
ACTION_TABLE = any_case(r"(?:no\.?|item|ref\.?|date)\s+actions?(?:\s+(?:owner|update|status|by|by whom|who)){1,3}")
"""The heads of the columns of a table of actions from earlier meetings."""
_HIS_VOTE = any_case(r"[-–]\s*(?:aye|yes|nay|no|abstain\w*)\b(?:\W{0,3}$|[,;.]\s)")
"""How the member voted at whose name the line before breaks."""
_UNFINISHED = frozenset(
    """a an the of to in on for and or by with at from that which as be was were is are & Mr Mrs Ms Dr Cllr
    Councillor Mr. Mrs. Ms. Dr. Cllr. Cllrs Councillors their his her its into this these those has have had will would
    not""".split()
)
_NAME_AND_OFFICE = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2}, (?:Vice[- ])?"
    r"(?:Chair(?:man|woman|person)?|President|Mayor|Secretary|Treasurer|Clerk)(?:, [A-Z][\w ]{2,40})?"
)
"""A line of a letterhead: *Bo Ash, Vice Chair*."""
_FIELD = re.compile(r"[a-z]{3,12}: \S")  # a field as text files have it: *title: …*, and under it *date: …*
_ENDED = (".", ":", ";", "?", "!", ".”", ".’", '."', ".)")


def paragraphs(pieces: Sequence[Piece]) -> list[Paragraph]:
    """The paragraphs of pieces (lines, blocks, cells and rows, without page furniture), in order. No word is lost."""
    out: list[Paragraph] = []
    pieces = list(map(_without_empty_quotation, pieces))
    width = _width(pieces)
    held: list[Piece] = []
    lines: list[str] = []  # of `held`, without the signs of quotations
    has_blank, is_broken, before_blank = False, False, True
    for at, piece in enumerate(pieces):
        if piece.kind is PieceKind.LINE and not (_is_row(piece.text) or _SET_OFF.fullmatch(piece.text.strip())):
            line = _unquoted(piece.text)
            if len(lines) == 1 and not has_blank and (level := _underline_level(lines[0], piece.text)):
                title = _from_lines(held, True)
                published = f"{title.published} {piece.text.strip()}"
                out.append(replace(title, published=published, is_heading=True, level=level))
                held, lines, has_blank, before_blank = [], [], True, True
                continue
            if (
                lines
                and (has_blank or _is_set_otherwise(held, piece, width) or not _goes_on(lines, line, width, pieces, at))
                and not (has_blank and _is_set_alike(held[-1], piece) and _is_cut(lines[-1], line, width, is_broken))
            ):
                out.append(_from_lines(held, before_blank))
                held, lines, before_blank = [], [], has_blank
            held.append(piece)
            lines.append(line)
            has_blank = is_broken = False
        elif piece.kind is PieceKind.BLANK:
            has_blank = True
            is_broken |= piece is _BREAK
        else:
            if held:
                out.append(_from_lines(held, before_blank))
            held, lines, before_blank, has_blank = [], [], True, True
            out.extend(_from_piece(piece))
    if held:
        out.append(_from_lines(held, before_blank))
    return _join_torn(out, width)


_LONE = regex(r"\(?(?:[A-Z]|[IVX]{1,5}|\d{1,4})[.)]{1,2}|\d{1,2}\.[0-2]?\d")  # *4.*, *4.1*, and no sum


def _join_torn(found: Sequence[Paragraph], width: int) -> list[Paragraph]:
    """The paragraphs, with a lone number joined to its title, and the torn parts of a sentence to each other."""
    out: list[Paragraph] = []
    for one in found:
        above = out[-1] if out else None
        if above is not None and _is_torn(above, one, width):
            out[-1] = _join(above, one)
        elif above and _LONE.fullmatch(above.text) and not (one.mark or one.is_row) and is_title(one.text):
            published, text = f"{above.published}\n{one.published}", f"{above.text} {one.text}"
            out[-1] = replace(one, published=published, text=text, mark=above.text, is_alone=above.is_alone)
        else:
            out.append(one)
    return _mark_letters(out)


_LETTER = regex(r"(?P<mark>[a-z]) (?=[a-z])")


def _mark_letters(found: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs, with letters that have no stop as their marks: *a takes it*, *b pays it*."""
    letters = [match["mark"] if not p.mark and (match := _LETTER.match(p.body)) else "" for p in found]
    for at, letter in enumerate(letters):
        above = found[at - 1].mark if at else ""
        is_first = letter == "a" and letters[at + 1 : at + 2] == ["b"]
        if is_first or (letter > "a" and is_next(above, letter)):
            found[at] = replace(found[at], mark=letter, body=found[at].body[2:])
    return found


_MOSTLY, _FEWEST = 0.5, 3  # the share of letters in bold from which on bold is the usual; titles that are not, then


def with_usual_weight(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs, with bold ignored if most text is bold; then titles that are not bold are the ones set apart."""
    texts = [p for p in paragraphs if not p.is_row]
    bold = sum(len(p.text) for p in texts if p.is_bold)
    if bold <= _MOSTLY * sum(len(p.text) for p in texts):
        return paragraphs
    is_turned = sum(not p.is_bold and is_title(p.text) for p in texts) >= _FEWEST
    heads = [p.is_heading and not (p.is_bold and not p.level) for p in paragraphs]
    out = [replace(p, is_bold=is_turned != p.is_bold, is_heading=h) for p, h in zip(paragraphs, heads, strict=True)]
    return [replace(p, look=replace(p.look, lead=0)) for p in out] if is_turned else out


_SMALL = regex(r"(?:a|[a-z][a-z’'-]+)[,;]?(?:\s|$)|[a-z’'-]+[.)]")
"""A word in small letters with which a line begins that goes on with a sentence, and no field, address or list."""
_IN_SENTENCE = regex(r"\b(?!and\b)[a-z]{2,}\b")  # a small word, as sentences have and lists of names do not


def _is_torn(above: Paragraph, one: Paragraph, width: int) -> bool:
    """Whether a paragraph continues the one above, whose last line is full and stops in mid-sentence."""
    last = above.lines[-1].rstrip() if above.lines else ""
    if one.mark or one.is_row or above.is_row or one.level or above.level or len(last) < max(40, min(60, 0.6 * width)):
        return False
    if _SMALL.match(one.text) and not _FIELD.match(one.text):
        return not last.endswith(_ENDED)
    is_within = last.rfind("(") > last.rfind(")") and ")" in one.text.partition("(")[0]
    return is_within or (one.text[0].isalnum() and _is_open(last) and _IN_SENTENCE.search(last) is not None)


def _is_open(line: str) -> bool:
    """Whether the last word of a line shows that its sentence continues; *Will* may be a name."""
    word = line.rsplit(None, 1)[-1]
    return (word.casefold() if line.isupper() else word) in _UNFINISHED


def _join(above: Paragraph, one: Paragraph) -> Paragraph:
    is_hyphened = above.text.endswith("-") and above.text[-2:-1].isalpha()
    text = f"{above.text}{'' if is_hyphened else ' '}{one.text}"
    shift, is_bold = len(text) - len(one.text), above.is_bold and one.is_bold
    return replace(
        above,
        published=f"{above.published} {one.published}",
        text=text,
        body=text[len(text) - len(one.text) - (not is_hyphened) - len(above.body) :],
        lines=above.lines + one.lines,
        margins=above.margins + tuple((shift + place, token) for place, token in one.margins),
        is_heading=above.is_heading and one.is_heading,
        is_bold=is_bold,
        look=replace(above.look, lead=len(above.text) if above.is_bold and not is_bold else above.look.lead),
    )


_QUOTED = regex(r"\s{0,8}[|>](?:\s(?=.{0,400}[^|\s]\s*$)|$)")  # the sign before a line that is quoted


def _unquoted(text: str) -> str:
    """A line without a quotation sign such as *>*."""
    return _QUOTED.sub("", text, count=1) if text.lstrip()[:1] in ("|", ">") else text


def _without_empty_quotation(piece: Piece) -> Piece:
    """A piece, which is blank if it is only the sign of a quotation."""
    is_empty = piece.kind is PieceKind.LINE and not _unquoted(piece.text).strip()
    return replace(piece, text="", kind=PieceKind.BLANK) if is_empty else piece


def _is_set_otherwise(held: Sequence[Piece], piece: Piece, width: int) -> bool:
    """Whether a line is set differently from those above it: a heading ends, or begins after a full stop."""
    last = held[-1]
    if _is_set_back(last, piece) or (_QUOTED.match(last.text) is None) != (_QUOTED.match(piece.text) is None):
        return True
    if not (last.look.size or last.is_bold or piece.is_bold):
        return False
    is_ended = last.text.rstrip().endswith(_ENDED)
    is_over = all(one.is_bold for one in held) and not piece.is_bold and not piece.look.lead
    is_begun = not last.is_bold and (_has_lead_in(piece) or (piece.is_bold and is_ended))
    is_inside = len(last.text.rstrip()) >= _FULL * width and not (last.is_bold or is_ended)
    return is_over or is_begun or _size_gap(last, piece) > (_OTHER_SIZE_INSIDE if is_inside else _OTHER_SIZE)


def _size_gap(last: Piece, piece: Piece) -> float:
    """By how much the letters of two lines differ in size, as far as it is known."""
    return abs(last.look.size - piece.look.size) if last.look.size and piece.look.size else 0.0


def _are_bold(held: Sequence[Piece]) -> bool:
    """Whether all lines of a paragraph are bold, or have no letters that would show it: *2031-04)*."""
    plain = [piece for piece in held if not piece.is_bold]
    return len(plain) < len(held) and not any(map(str.isalpha, "".join(piece.text for piece in plain)))


def _has_lead_in(piece: Piece) -> bool:
    text = piece.text.strip()
    return 3 < piece.look.lead < len(text) and text[: piece.look.lead + 2].rstrip(" (").endswith((":", "–", "—", " -"))


def _is_set_alike(last: Piece, piece: Piece) -> bool:
    """Whether a line after a gap may go on with the one before: it is as bold and large, and stands below it."""
    is_other = _size_gap(last, piece) > _OTHER_SIZE_INSIDE or last.is_bold != piece.is_bold or _has_lead_in(piece)
    return not (is_other or _is_set_back(last, piece))


def _is_set_back(last: Piece, piece: Piece) -> bool:
    """Whether a line begins far to the left of the one above, which is set at the right."""
    before, after = (len(one.text) - len(one.text.lstrip()) for one in (last, piece))
    is_margin = last.text.strip().isupper() and len(last.text.strip()) <= _MOST_INITIALS  # of who is to do it
    return before - after >= 2 * _SET_IN and not (is_margin or last.look.is_centred or piece.look.is_centred)


_MOST_INITIALS = 4


def _width(pieces: Sequence[Piece]) -> int:
    sizes = sorted(len(p.text) for p in pieces if p.kind is PieceKind.LINE and p.text.strip())
    return sizes[min(len(sizes) - 1, len(sizes) * 9 // 10)] if sizes else 80


_SET_OFF = regex(r"(?P<sign>\*\*|={1,6})\s?(?P<title>[^\s*=][^*=\n]{2,80}?)\s?(?P=sign)")
"""*** President **, == Roads ==*: a line between signs, in text that is no Markdown."""
_UNDERLINE = regex(r"={4,}|-{4,}|~{4,}")


def _underline_level(line: str, below: str) -> int:
    """The level of a heading underlined by the line below: 1 for equals signs, 2 for others, 0 for none."""
    rule, words = below.strip(), line.strip()
    if not _UNDERLINE.fullmatch(rule) or not words or not 0.8 * len(words) <= len(rule) <= len(words) + 4:
        return 0
    return 1 if rule[0] == "=" else 2


def _is_row(text: str) -> bool:
    stripped = text.strip()
    return len(stripped) > 2 and stripped[0] == stripped[-1] == "|"


def _goes_on(lines: Sequence[str], text: str, width: int, pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line continues the paragraph with `lines`, which stand right above it."""
    last, stripped = lines[-1].rstrip(), text.strip()
    if not stripped or len(last) > 220 or _HIS_VOTE.match(stripped):
        return bool(stripped) and len(last) <= 220
    is_marked = _is_marked(lines, stripped, width)
    if is_marked or (len(lines) == 1 and _is_mark_only(last)):
        return not is_marked
    has_capitals = last.isupper() and stripped.isupper() and not is_label(stripped)
    if last.isupper() and _is_rest_of_capitals(stripped):
        return True
    if _is_beginning(lines[0], last, stripped, has_capitals=has_capitals):
        return False
    if _is_unfinished(last, stripped, width):
        return True
    first, local = stripped.split(None, 1)[0], _width_near(pieces, at, width)
    is_full = len(last) >= 0.5 * width and len(last) + 1 + len(first) > 0.93 * local
    indent = len(text) - len(text.lstrip()) - len(last) + len(last.lstrip())
    if last.endswith(":") or (indent >= _SET_IN and not is_full):
        return False
    if has_capitals:
        is_cut = stripped[0] in "(" or re.search(r"(?:^|\s)[A-Z]\.$", last) is not None
        return is_cut or (len(last) + 1 + len(first) > 0.7 * local and len(last) > 0.45 * width)
    return is_full


def _is_rest_of_capitals(line: str) -> bool:
    """Whether a line begins with one more word of a title in capitals, and its text follows: *REPORT The Clerk …*."""
    word, _, rest = line.partition(" ")
    is_of_title = is_capitals(word) and word[-1].isalpha() and len(word) > _MOST_INITIALS and not is_post_word(word)
    return is_of_title and not is_label(line) and BEGUN.match(rest) is not None  # not *PCSO Ash reported …*


def _is_marked(lines: Sequence[str], line: str, width: int) -> bool:
    mark, rest = split_mark(line)
    last = lines[-1].rstrip()
    if mark and (rest or last.endswith(_ENDED) or len(last) < 0.6 * width):
        return True
    above, number = number_at(lines[0].strip()), number_at(line)
    return above is not None and number is not None and is_next(above.mark, number.mark)


def _is_beginning(first: str, last: str, line: str, *, has_capitals: bool) -> bool:
    """Whether a line begins a paragraph, whatever the width of the line above. `has_capitals`: both are in capitals."""
    is_opening = not has_capitals and not line[0].islower() and _is_opening(last, line, first)
    is_field = _FIELD.match(line) is not None and _FIELD.match(first.strip()) is not None
    return is_opening or is_field or _is_over(first, last, line)


def _is_unfinished(last: str, line: str, width: int) -> bool:
    """Whether a line stops in mid-phrase, so that the next continues it."""
    is_inside = last.count("(") > last.count(")") and ")" in line and len(last) > 0.5 * width
    is_small = line[0].islower() and not last.endswith((".", ":"))
    return is_small or is_inside or last.endswith((",", "-")) or _is_open(last)


_VOTE_LABEL = any_case(r"(?:for|against|in favou?r|abst(?:ain(?:ed|ing)?|entions?)|ayes?|noes|nays?)\s*:?")
_RULED = regex(r"\s*[-=_*~]{6,}\s*")


def _is_over(first: str, last: str, line: str) -> bool:
    """Whether a paragraph ends with its last line: closed quotation, rule, vote label, item with a semicolon."""
    if first.lstrip()[:1] == "“" and last.endswith(("”.", ".”")) and line[0].isupper():
        return True
    if _RULED.fullmatch(last) or (first.strip() == last.strip() and _VOTE_LABEL.fullmatch(last.strip())):
        return line[0].isupper()
    return last.endswith(";") and line[0].isupper() and bool(split_mark(first.strip() + " ")[0])


def _is_opening(last: str, line: str, first: str) -> bool:
    """Whether a line looks like the first of a paragraph, whatever stands above."""
    if (
        (_OPENING.match(line) and not last.endswith(","))
        or (len(line) < 60 and _BALLOT_LINE.match(line))
        or is_label(line)
        or is_bare_label(last.strip())
        or (_CAPITAL_LETTER.match(line) and _LONG_END.search(last))
        or ("action" in line.casefold() and ACTION_TABLE.fullmatch(" ".join(line.split())))
        or (line[0] in '“"' and first.isupper())
        or _NAME_AND_OFFICE.fullmatch(line)
        or any(form.match(line) and form.match(first.strip()) for form in (_HEADED, _OF_HOUSE))
    ):
        return True
    if "      " in last:
        last = _WIDE_GAP.split(last)[0].rstrip()
    return last.endswith((".", "”")) and bool(
        _OPENING_AFTER_STOP.match(line)
        or _HEADED.match(line)
        or (len(line) < 90 and KNOWN.match(line))
        or (line.isupper() and is_part(line))
    )


def _is_mark_only(line: str) -> bool:
    mark, rest = split_mark(line.strip() + " ")
    return bool(mark) and not rest.strip()


def _width_near(pieces: Sequence[Piece], at: int, width: int) -> int:
    most = 0
    for near in range(max(0, at - 3), min(len(pieces), at + 3)):
        if pieces[near].kind is PieceKind.LINE:
            text = pieces[near].text.rstrip()
            most = max(most, len(_WIDE_GAP.split(text)[0] if "      " in text else text))
    return min(max(most, int(width * 0.8)), int(width * 1.2))


def _is_cut(last: str, text: str, width: int, is_broken: bool) -> bool:
    """Whether an empty line is only there because the page ended."""
    last, stripped = last.rstrip(), text.strip()
    if last.endswith(_ENDED) or len(last) > 220 or split_mark(stripped)[0] or _is_opening(last, stripped, last):
        return False
    is_part = len(last) >= 0.6 * width and not (last.isupper() or stripped[0].islower())
    return is_part and is_broken and (len(last) >= 0.8 * width or _is_open(last))


def _from_lines(held: Sequence[Piece], is_alone: bool) -> Paragraph:
    lines = [_unquoted(piece.text) for piece in held]
    published = " ".join(" ".join(piece.text for piece in held).split())
    text, margins = "", []
    for line in lines:
        bare = _WIDE_GAP.split(line.rstrip()) if "      " in line else [line]
        bare = [line] if _is_mark_only(bare[0]) else bare  # *6.*, and far from it a short title
        words = " ".join(bare[0].split())
        if text.endswith("-") and words[:1].isalpha() and text[-2:-1].isalpha():
            text += words
        else:
            text = f"{text} {words}" if text else words
        if len(bare) > 1 and words:
            margins.append((len(text), bare[1].strip()))
    text, first = _without_star(text), _without_star(lines[0])
    mark = split_mark(first.strip())[0] or split_mark(text)[0] or _dash_before(text)
    body = text[len(mark) :].strip() if mark else text
    is_bold, indent = _are_bold(held), len(first) - len(first.lstrip())
    made = Paragraph(published, text, mark, body, indent, tuple(lines), tuple(margins), is_alone=is_alone)
    return replace(made, is_heading=is_bold and len(text) < _LONGEST_HEADING, is_bold=is_bold, look=_look(held))


_STAR = regex(r"(?P<star>\s*(?:\*+|[•●○▪◦]) ?)(?P<rest>(?:[A-Za-z]|\d+)[.)]\s.*|\d+/\d+\s.*)", re.DOTALL)


_DASHED = regex(r"[-–—•](?=[A-Z][a-z])")


def _dash_before(text: str) -> str:
    """The dash or bullet right before the first word: *-Ash said no*; or ''."""
    match = _DASHED.match(text)
    return match[0] if match is not None else ""


_PICTURE = regex(r"^(?:[\U0001f300-\U0001faff]\ufe0f?\s*)+(?=\w)")


def _without_star(text: str) -> str:
    """Words without a picture, or a star or bullet before an item's number: *•  030/18 Gates*."""
    text = _PICTURE.sub("", text)
    match = _STAR.fullmatch(text)
    return " " * (len(text) - len(text.lstrip())) + match["rest"] if match else text


def _look(held: Sequence[Piece]) -> Look:
    first = held[0].look
    if len(held) == 1:
        return first
    looks = [piece.look for piece in held]
    lead = 0
    for piece in held:
        bare = " ".join(piece.text.split())
        lead += len(bare) + 1 if piece.is_bold else len(" ".join(bare[: piece.look.lead].split()))
        if not piece.is_bold:
            break
    flags = zip(*((look.is_italic, look.is_underlined, look.is_centred) for look in looks), strict=True)
    return Look(max(look.size for look in looks), lead, *map(all, flags))


def _from_piece(piece: Piece) -> list[Paragraph]:
    """The paragraphs of a block, a cell or a row, or of a line that stands alone."""
    if piece.kind is PieceKind.LINE and (match := _SET_OFF.fullmatch(piece.text.strip())) is not None:
        title = _from_lines([replace(piece, text=match["title"])], True)
        return [replace(title, published=piece.text.strip(), is_heading=True, level=len(match["sign"]))]
    if piece.kind is PieceKind.LINE or piece.kind is PieceKind.ROW:
        inside = piece.text.strip().removeprefix("|").removesuffix("|")  # an empty cell at either end is one, too
        cells = piece.cells or tuple(cell.strip() for cell in inside.split("|"))
        text = _SPACES.sub(" ", " ".join(cells) if piece.cells else piece.text).strip()
        return [Paragraph(text, text, body=text, cells=cells, lines=(piece.text,))] if text else []
    out: list[Paragraph] = []
    for line in piece.text.split("\n"):
        words, *beside = line.split(BESIDE)
        text = _SPACES.sub(" ", words).strip()
        if not text:
            continue
        published, text = " ".join([text, *beside]), _without_star(text)
        mark, body = split_mark(text)
        mark, body = (mark, body) if mark or not (dash := _dash_before(text)) else (dash, text[1:])
        level = max(1, piece.level) if piece.kind is PieceKind.HEADING else 0
        depth = piece.level if piece.kind is PieceKind.LISTED else 0
        is_heading = piece.kind is PieceKind.HEADING or (piece.is_bold and len(text) < _LONGEST_HEADING)
        margins = tuple((len(text), one) for one in beside)
        made = Paragraph(published, text, mark, body, piece.level * 4, (line,), margins, is_alone=not out)
        made = replace(made, is_heading=is_heading, level=level, depth=depth)
        out.append(replace(made, is_bold=piece.is_bold, look=piece.look))
    return out


_BREAK = Piece("\f", PieceKind.BLANK)  # where a page broke: what stood there was furniture


def without_furniture(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with a BLANK for each that the reader marked as running text of the page."""
    return [_BREAK if piece.is_running else piece for piece in pieces]


def left_out(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The running text of pages that is left out, each line once, in order."""
    return tuple(dict.fromkeys(" ".join(piece.text.split()) for piece in pieces if piece.is_running and piece.text))


@dataclass
class Words:
    """The words of a paragraph that belong to no entry yet."""

    held: str

    def words(self) -> str:
        """Take the words: return them, and leave none."""
        words, self.held = self.held, ""
        return words


def cut_words(published: str, rest: str) -> tuple[str, str]:
    """The words of a paragraph before `rest`, and `rest` as printed."""
    words, count = published.split(" "), len(rest.split())
    head, tail = words[:-count], words[-count:]
    first = rest.split()[0]
    near = range(len(head) - 1, max(0, len(head) - 6), -1) if tail[:1] != [first] else ()
    place = next((at for at in near if head[at] == first), len(head))
    head, tail = head[:place], head[place:] + tail
    if tail and tail[0] != first and tail[0].endswith(f"-{first}"):  # *Hoses-these are old*
        head, tail = [*head, tail[0].removesuffix(first)], [first, *tail[1:]]
    return " ".join(head), " ".join(tail)


def split_at_margins(paragraph: Paragraph, spoken: Sequence[str]) -> list[str]:
    """The sentences, also split at a note in the margin: *AB to write AB*, then *The gate …*."""
    out = list(spoken)
    for place, _ in paragraph.margins:
        before, after = paragraph.text[:place].split()[-4:], paragraph.text[place:].split()[:2]
        if len(before) < 4 or len(after) < 2 or not (before[-1][-1].isalnum() and after[0].istitle()):
            continue
        joined, parts = " ".join([*before, *after]), not before[-1][0].isupper() and after[1][0].islower()
        number = next((n for n, sentence in enumerate(out) if joined in sentence), None) if parts else None
        if number is not None:
            cut = out[number].index(joined) + len(" ".join(before))
            out[number : number + 1] = [out[number][:cut], out[number][cut:].strip()]
    return out


def near_margin(paragraph: Paragraph, spoken: Sequence[str], place: int) -> str:
    """The sentence beside a note in the margin, at this place of the paragraph."""
    length = 0
    for sentence in spoken:
        length += len(sentence) + 1
        if length >= place - len(paragraph.mark):
            return sentence
    return spoken[-1]
