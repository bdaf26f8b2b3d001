"""Lists of those who spoke: *the following residents made presentations:*, and a name to each bullet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_tui.importing.recognition.marks import is_bullet
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.listed import read_names
from clerk_tui.lists.names import is_name
from clerk_tui.meeting import Voice

_SPOKE = re.compile(
    r"\bthe\s+following\s+(?:individuals?|persons?|people|residents?|members?\s+of\s+the\s+public|delegat(?:es?|ions?)"
    r"|speakers?|representatives?|parties)\b[^.:]{0,30}?"
    r"\b(?:(?:made|gave|provided)\b[^.:]{0,30}?\b(?:presentations?|submissions?|representations?|comments?|remarks"
    r"|statements?)|spoke|addressed|appeared)\b[^.]{0,160}:\s*$",
    re.IGNORECASE,
)


def speakers_below(paragraphs: Sequence[Paragraph], at: int, stop: int, roster: Roster) -> list[Voice]:
    """Those whom the bullets below a paragraph name, one each, if it says that they spoke; each with a post or a body
    after the name, or without."""
    if not paragraphs[at].body.rstrip().endswith(":") or not _SPOKE.search(paragraphs[at].body):
        return []
    out: list[Voice] = []
    for paragraph in paragraphs[at + 1 : stop]:
        named = read_names(paragraph.body.rstrip(" ;.")) if is_bullet(paragraph.mark) else []
        if not named or not is_name(named[0].name, bare=False):
            break
        voice = roster.of_public(named[0].name)
        out.append(roster.named(named[0].name) if voice is None else voice)
    return out
