"""Words that are somebody's own although they stand in a note: a question as it was submitted, the reply to it, the
clauses of a motion. They are no reported speech, and may say *we* and *is*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clerk_tui.meeting.kinds import Kind
from clerk_tui.minutes.proof_text import PlainText
from clerk_tui.minutes.proof_words import reporting_pattern
from clerk_tui.regex import regex

_NUMBER = r"\W*(?:\(?[\dA-Za-z]{1,4}[.)]\s*|\d+[A-Z]?\s+)?"
_PIECES = (
    r"(?:questions?|notices? of motion|motions?|petitions?|statements?|letters?|repl(?:y|ies)|responses?|answers?)"
)
_HEAD = regex(
    rf"^{_NUMBER}(?:(?:written|supplementary|public|oral)\s+)?(?:"
    rf"(?i:{_PIECES})(?:\s+(?:submitted|received|tabled|put|asked))?(?:\s+(?i:by|from)\b|\s*:)"
    r"|(?:QUESTION|REPLY|RESPONSE|ANSWER|STATEMENT)S?\b(?=\s*$|\s+[A-Z\"“])"
    r"|(?=I (?:will|shall|wish to|would like to|beg to) (?:ask|move|propose|request)\b))"
)
"""*Question submitted by …*, *Notice of Motion by …*, *REPLY:*, *I will ask* at the beginning of an entry."""
_CLAUSE = regex(
    rf"^{_NUMBER}(?:To [a-z]{{3,}}\b|That\b|(?:This|The) (?:Council|Committee|Board|Meeting) (?:believes?|notes?"
    r"|recogni[sz]es?|resolves?|calls? on|welcomes?|acknowledges?|commits?)\b)"
)
"""A clause of a motion or a resolution."""
_REPORTS = regex(rf"\b(?:{reporting_pattern()})\b")
_GOES_ON = regex(r"^[a-z(]")
AT_MOST = 12
"""Entries over which a reply may run."""


def own_words(texts: Sequence[PlainText]) -> Mapping[int, int]:
    """The ids of the entries that hold somebody's own words, each with the place where these begin."""
    found: dict[int, int] = {}
    left = 0
    was_clause = False
    item: int | None = None
    for text in texts:
        if text.entry.kind is not Kind.NOTE or text.entry.item_id != item:
            left, was_clause, item = 0, False, text.entry.item_id
        head = _HEAD.match(text.plain)
        goes_on = was_clause and _GOES_ON.match(text.plain)
        was_clause = bool(goes_on or _CLAUSE.match(text.plain))
        if head:
            found[text.entry.id], left = head.end(), AT_MOST
        elif was_clause:
            found[text.entry.id] = 0
        elif left and not _REPORTS.search(text.plain):
            found[text.entry.id], left = 0, left - 1
        else:
            left = 0
    return found
