"""What a style prints nothing of, and what it prints all the same: words that were voted on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from clerk_tui.meeting.kinds import OUTCOME, RESOLVING, SPEECH, Kind
from clerk_tui.meeting.proceedings import Proceedings
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.publicity import Step

_PUTS = SPEECH | {Kind.NOTE}
"""Kinds in whose words something may be put to a vote without a motion."""


def without_omitted(steps: Sequence[Step], known: Proceedings, omitted: Collection[str]) -> list[Step]:
    """The steps without the kinds of which a style prints nothing. What a vote was on that was taken on no motion
    stays, where no resolution below says it: figures alone would say nothing."""
    kept: list[Step] = []
    for at, step in enumerate(steps):
        is_omitted = isinstance(step, Entry) and step.kind in omitted
        if not is_omitted or _was_put(steps, at, known):
            kept.append(step)
    return kept


def _was_put(steps: Sequence[Step], at: int, known: Proceedings) -> bool:
    """Whether the next step is the outcome of what was said in this one, and says alone what was decided."""
    step, *after = [*steps[at : at + 3]]
    outcome, below = (*after, None, None)[:2]
    if not isinstance(step, Entry) or step.kind not in _PUTS or not isinstance(outcome, Entry):
        return False
    is_resolved = isinstance(below, Entry) and below.kind in RESOLVING
    return outcome.kind in OUTCOME and outcome.id not in known.target and not is_resolved
