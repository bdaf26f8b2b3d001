"""A motion as a sentence tells it, and what is said of it in so few words that who moved it comes first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.movers import find_person
from clerk_tui.importing.recognition.outcomes import Outcome, figures
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.meeting import Voice
from clerk_tui.meeting.record import Ballot, Choice, Vote


@dataclass(frozen=True)
class Moved:
    """A motion as a sentence tells it."""

    mover: Voice | None
    seconder: Voice | None
    text: str
    """What was moved; empty where it follows, or came before."""
    outcome: str = ""
    """carried or lost, where the sentence says so."""
    is_unanimous: bool = False
    vote: Vote | None = None
    """The figures, where the sentence has them."""
    is_amendment: bool = False


def tail_outcome(tail: str) -> Outcome | None:
    """What is said to have come of it after mover and seconder: *all in favour*, *3 for, 1 against*, *and agreed*."""
    if not tail:
        return None
    if rules.UNANIMOUS.search(tail) or re.search(
        r"\b(?:all\s+(?:agreed|in\b)|by\s+all\b)|\bunanim", tail, re.IGNORECASE
    ):
        return Outcome(True, Vote())
    vote = figures(tail)
    if vote is not None:
        return Outcome((vote.in_favour or 0) > (vote.against or 0), vote)
    if re.search(r"\b(?:agreed|carried|resolved|passed|approved)\b", tail, re.IGNORECASE):
        return Outcome(True, None)
    return None


_FIGURES = "one two three four five six seven eight nine ten eleven twelve".split()


def read_bracketed(sentence: str, roster: Roster) -> Moved | None:
    """Who moved and seconded what stands before, and what came of it, all in brackets."""
    if sentence[:1] != "(" or ("ropose" not in sentence and "oved" not in sentence):
        return None
    match = rules.BRACKETED.match(sentence) or rules.PLAIN.match(sentence)
    if match is None:
        return None
    mover, seconder = find_person(match["mover"], roster), find_person(match["seconder"], roster)
    if mover is None or seconder is None:
        return None
    told = _with_abstention(match["tail"] or "", roster) or tail_outcome(match["tail"] or "")
    if told is None:
        return Moved(mover, seconder, "")
    return Moved(mover, seconder, "", "carried" if told.is_carried else "lost", vote=told.vote)


def _with_abstention(tail: str, roster: Roster) -> Outcome | None:
    """*five were in favour, Cllr Oak abstained*."""
    match = rules.ABSTAINED.search(tail)
    if match is None or not (match["f"].isdigit() or match["f"].casefold() in _FIGURES):
        return None
    count = int(match["f"]) if match["f"].isdigit() else _FIGURES.index(match["f"].casefold()) + 1
    who = find_person(match["who"], roster)
    ballots = (Ballot(who, Choice.ABSTAIN),) if isinstance(who, int) else ()
    return Outcome(True, Vote(count, 0, 1, ballots=ballots))
