"""Headings of the parts of an item that bear neither number nor letter: those that stand in a line by themselves, and
those that a bullet stands before and the text runs on from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_tui.importing.recognition.heading import Heading
from clerk_tui.importing.recognition.marks import is_bullet, is_letter, value
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.titles import is_title, is_title_case
from clerk_tui.lists.labels import read_label
from clerk_tui.lists.names import is_titled

_DASHED = re.compile(r"(?P<title>[A-Z0-9][^.:?!,;]{2,50}?)(?:\s+[–—-]+|:)\s+(?=\S)")
_TOLD = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|be|been|no further|nothing)\b")
"""What stands in a sentence, and hardly in the title of a paper."""
_LONGEST = 7
"""Words of the heading of a part, at most."""
_FEW = 4
"""Words of a paragraph that an empty line sets apart and that is more than a name, more than these."""
_SENTENCE = 8
"""Words of a paragraph that tells something, at least."""
_NO_HEAD = re.compile(
    r"(?:permission|approved|carried|refused|granted|no objections?|page|signed|motion|discussion|public session"
    r"|following|those|there|none|nil|yes|no|in favou?r|abst\w+)\b|\W*\d",
    re.IGNORECASE,
)


def with_subheads(paragraphs: Sequence[Paragraph], found: Sequence[Heading]) -> list[Heading]:
    """The headings of a source with those of the parts of each of its items."""
    ordered = sorted(found, key=lambda heading: heading.first)
    out = list(ordered)
    for at, heading in enumerate(ordered):
        if heading.rest:
            continue
        end = ordered[at + 1].first if at + 1 < len(ordered) else len(paragraphs)
        inside = range(heading.last + 1, end)
        out += _bulleted(paragraphs, inside) or _alone(paragraphs, inside) or _put(paragraphs, inside)
    return out


def _bulleted(paragraphs: Sequence[Paragraph], inside: range) -> list[Heading]:
    """Parts with a bullet and a dash, from the first of the item on: *• Grass cutting – the work was done.*"""
    if not inside or not is_bullet(paragraphs[inside[0]].mark):
        return []
    mark = paragraphs[inside[0]].mark
    same = [at for at in inside if paragraphs[at].mark == mark]
    heads = [(at, match) for at in same if (match := _DASHED.match(paragraphs[at].body)) and _may_be(match["title"])]
    told = sum(_TOLD.search(paragraphs[at].body, match.end()) is not None for at, match in heads)
    if len(heads) < 2 or len(heads) * 4 < len(same) * 3 or told * 3 < len(heads) * 2:
        return []
    return [Heading("", m["title"].strip(), at, at, paragraphs[at].body[m.end() :].strip()) for at, m in heads]


_MOTION = re.compile(r"(?:Motion\s+(?:No\.?\s*)?\d\S*\s+)?(?:It was\s+)?[Mm]oved\s+by\b")
_PUT = re.compile(rf"(?P<title>[^.“”]{{4,140}}?)\s+(?={_MOTION.pattern})")


def _put(paragraphs: Sequence[Paragraph], inside: range) -> list[Heading]:
    """Parts with a letter that a motion follows at once, here or in the next paragraph: *b) Sale Moved by …*."""
    out = []
    for at in inside:
        body, mark = paragraphs[at].body, paragraphs[at].mark
        if not mark or not is_letter(mark) or not is_title(_title_of(body)):
            continue
        if (match := _PUT.match(body)) is not None:
            out.append(Heading(value(mark), match["title"], at, at, body[match.end() :].strip()))
        elif at + 1 in inside and _MOTION.match(paragraphs[at + 1].text) and len(body) < 140:
            out.append(Heading(value(mark), body, at, at))
    return out


def _title_of(body: str) -> str:
    match = _PUT.match(body)
    return match["title"] if match else body


def _alone(paragraphs: Sequence[Paragraph], inside: range) -> list[Heading]:
    """Parts that a short line heads, from the first paragraph of the item on."""
    heads = [at for at in inside if at + 1 in inside and _heads(paragraphs, at)]
    if not heads or heads[0] != inside[0]:
        return []
    first = paragraphs[heads[0]]
    if len(heads) < 2 and not (is_bullet(first.mark) or (first.is_alone and is_title_case(first.text))):
        return []
    return [Heading("", paragraphs[at].body.strip(), at, at) for at in heads]


def _heads(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a short line heads the text right under it."""
    paragraph, following = paragraphs[at], paragraphs[at + 1]
    if paragraph.is_row or following.is_row or following.mark or (paragraph.mark and not is_bullet(paragraph.mark)):
        return False
    text = following.text
    count = len(text.split())
    fewest, ends = (_SENTENCE // 2, (".", "”", ";")) if paragraph.mark else (_SENTENCE, (".", "”"))
    tells = (count >= fewest and text.endswith(ends)) or (count >= _SENTENCE // 2 and text.endswith(":"))
    return _may_be(paragraph.body) and tells


_NOTHING_NEW = re.compile(
    r"(?:there (?:is|was|were) )?(?:no|nothing|none|nil)\b"
    r"(?: (?:further |new )?(?:updates?|news|reports?|to report)\b.*)?",
    re.IGNORECASE,
)


def is_told_under(paragraph: Paragraph) -> bool:
    """Whether a paragraph, by an empty line or by its length, is what stands under the heading of a part, or says that
    there is nothing to tell: *No update*."""
    count = len(paragraph.text.split())
    if paragraph.is_row or (paragraph.is_alone and count > _FEW):
        return not paragraph.is_row
    is_sentence = count >= _SENTENCE and paragraph.text.rstrip().endswith((".", "?"))
    return is_sentence or count > 12 or _NOTHING_NEW.fullmatch(paragraph.text.rstrip(" .")) is not None


def _may_be(text: str) -> bool:
    """Whether words may head a part of an item."""
    return (
        len(text.split()) <= _LONGEST
        and text[:1].isupper()
        and len(text) > 3
        and not text.endswith((".", ":", ";", ","))
        and is_title(text)
        and not is_titled(text)
        and not read_label(text)
        and not _NO_HEAD.match(text)
    )
