"""The proof of motions and amendments: seconders, what became of them, and their wording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.kinds import Kind, Role, having
from clerk_tui.meeting.proceedings import Fate, Proposal
from clerk_tui.minutes.findings import Finder, Finding
from clerk_tui.regex import regex

_DISPOSES = regex(r"\b(?:next business|adjourn|defer|refer|lie on the table|lie upon the table)", re.IGNORECASE)
"""Words of a procedural motion that ends the debate of an item without a vote on what was moved."""
_VOTED, _PUT_OFF = having(Role.VOTED), having(Role.PUTS_OFF)


def of_motions(finder: Finder) -> Iterator[Finding]:
    """What is to be looked at in the motions and recommendations of a meeting."""
    for proposal in finder.known.by_id.values():
        yield from _movers(finder, proposal)
        yield from _open(finder, proposal)
        if proposal.needs_wording and proposal.fate in (Fate.OPEN, Fate.CARRIED, Fate.LOST):
            sentence = (
                f"{finder.words(proposal.entry)} was amended, and the record does not say how it reads now. Give its "
                "wording with /substantive."
            )
            yield finder.find(proposal.entry, "M5", sentence)
        elif proposal.lost_part and proposal.fate is Fate.CARRIED:
            sentence = (
                f"{finder.words(proposal.entry)} was carried after {proposal.lost_part} of it was lost, and stands "
                "with that part in it. Give the wording of the rest with /substantive."
            )
            yield finder.find(proposal.entry, "M5", sentence)
    for entry in finder.meeting.entries:
        if entry.kind is Kind.RECOMMENDATION and not entry.is_struck and not entry.subject.strip():
            sentence = f"{finder.words(entry)} is recommended to nobody. Name the body it goes to."
            yield finder.find(entry, "M6", sentence)


def _movers(finder: Finder, proposal: Proposal) -> Iterator[Finding]:
    word = "amendment" if proposal.is_amendment else "motion"
    if not isinstance(proposal.mover, int):
        return
    from_chair = (
        proposal.entry.is_procedural and proposal.mover == attendance(finder.meeting, proposal.entry.position).presiding
    )
    if (
        proposal.seconder is None
        and proposal.decided is not None
        and proposal.decided.kind in _VOTED
        and not from_chair
    ):
        sentence = f"This {word} was voted on, and nobody is recorded as its seconder. Name them with /second."
        yield finder.find(proposal.entry, "M2", sentence)
    elif proposal.seconder == proposal.mover:
        sentence = f"{finder.name(proposal.mover)} moves and seconds this {word}. Put one of them right."
        yield finder.find(proposal.entry, "M3", sentence)


def _open(finder: Finder, proposal: Proposal) -> Iterator[Finding]:
    """A motion or amendment that nothing became of, once the meeting has gone on."""
    entry, meeting = proposal.entry, finder.meeting
    if proposal.fate is not Fate.OPEN or _is_put_off(finder, proposal):
        return
    live = meeting.live_item
    if not finder.known.room.is_closed and entry.item_id == (live.id if live else None):
        return
    sentence = (
        f"{finder.words(entry)} was never decided. Say what became of it: /vote, /carried, /lost, /withdraw or /lapsed."
    )
    yield finder.find(entry, "M4", sentence)


def _is_put_off(finder: Finder, proposal: Proposal) -> bool:
    """Whether the item was put off, or a procedural motion ended its debate, after the motion was moved; so was an
    amendment whose motion is no longer before the meeting."""
    entry = proposal.entry
    later = (e for e in finder.meeting.entries if e.item_id == entry.item_id and e.position > entry.position)
    if any(e.kind in _PUT_OFF and not e.is_struck and e.id not in finder.known.target for e in later):
        return True
    return any(
        p.entry.is_procedural
        and p.entry.item_id == entry.item_id
        and p.fate is Fate.CARRIED
        and p.decided is not None
        and p.decided.position > entry.position
        and _DISPOSES.search(p.text) is not None
        for p in finder.known.by_id.values()
    )
