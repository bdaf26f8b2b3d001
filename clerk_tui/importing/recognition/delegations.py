"""Delegations of which it is told only that they were heard or received: those who came with them spoke."""

from __future__ import annotations

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.names import is_titled
from clerk_tui.meeting import Voice


def heard_from(sentence: str, roster: Roster) -> tuple[tuple[Voice, ...], int]:
    """Those who came with a delegation that was heard, as far as they are named with initials or a title; and the index
    of the word with which the first of their names begins."""
    match = rules.DELEGATION_RECEIVED.search(sentence) or rules.DELEGATION_HEARD.search(sentence)
    if match is None:
        return (), 0
    people = [
        part
        for part in rules.NAMES_PARTED.split(match["who"])
        if rules.WITH_INITIALS.fullmatch(part) or is_titled(part)
    ]
    voices = [voice for part in people if (voice := roster.of_public(part) or roster.speaker(part)) is not None]
    return tuple(dict.fromkeys(voices)), len(sentence[: match.start("who")].split())
