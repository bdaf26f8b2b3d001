"""The block in which some bodies print what came of a motion: *RESULT: CARRIED*, *MOVER: …*, *AYES: …*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.ballots import Poll
from clerk_tui.importing.recognition.paragraphs import Paragraph

_MOST = 12
"""Paragraphs of a block, at most."""


@dataclass(frozen=True)
class Result:
    """What a block says."""

    mover: str
    seconder: str
    poll: Poll | None
    is_carried: bool
    is_unanimous: bool
    after: int
    """The index of the paragraph after it."""


def read_result(paragraphs: Sequence[Paragraph], at: int, stop: int) -> Result | None:
    """The block that begins at a paragraph."""
    first = paragraphs[at].text
    if first[:1] not in "Rr" or not first.casefold().startswith("result"):
        return None
    end = at + 1
    while end < min(stop, at + _MOST) and rules.RESULT_LABEL.match(paragraphs[end].text):
        end += 1
    parts = rules.RESULT_LABEL.split(" \n".join(p.text for p in paragraphs[at:end]))
    said = {parts[n].casefold(): " ".join(parts[n + 1].split()) for n in range(1, len(parts) - 1, 2)}
    if len(said) < 2 or "result" not in said:
        return None
    mover = said.get("mover") or said.get("moved by") or said.get("motion by") or ""
    seconder = said.get("seconder") or said.get("seconded by") or ""
    poll = Poll()
    for label, names in said.items():
        if label not in ("result", "mover", "moved by", "motion by", "seconder", "seconded by"):
            poll.take(f"{label}: {names or 'none'}")
    outcome = said["result"]
    return Result(
        _name(mover),
        _name(seconder),
        poll if poll.is_vote else None,
        rules.RESULT_LOST.search(outcome) is None,
        rules.UNANIMOUS.search(outcome) is not None,
        end,
    )


def _name(text: str) -> str:
    """A name without the post after it: *Casey Ash, Planning Commissioner*."""
    return text.split(",")[0].strip()
