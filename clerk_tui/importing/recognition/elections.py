"""Elections in which several were named: *For Mrs Ash*, and under it who voted for her."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.ballots import Poll
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.listed import read_names


@dataclass
class Candidate:
    """One of those who were named."""

    name: str
    voters: str = ""
    """As printed."""
    count: int | None = None

    @property
    def votes(self) -> int:
        """How many voted for them: as told, else as many as are named."""
        return self.count if self.count is not None else len(read_names(self.voters))

    def is_named_in(self, text: str) -> bool:
        """Whether words name them."""
        return rules.HONOUR.sub("", self.name).casefold() in text.casefold()


@dataclass
class Election:
    """What a vote between several came to."""

    candidates: list[Candidate] = field(default_factory=list)
    after: int = 0
    """The index of the paragraph after it."""

    @property
    def winner(self) -> Candidate | None:
        """Whoever had the most votes; None where two had as many."""
        first, second, *_ = sorted(self.candidates, key=lambda one: -one.votes)
        return first if first.votes > second.votes else None

    def poll(self, winner: Candidate) -> Poll:
        """The vote as one for the winner and against them."""
        others = [one for one in self.candidates if one is not winner]
        names = {"for": [winner.voters] if winner.voters else [], "against": [o.voters for o in others if o.voters]}
        return Poll(names, {"for": winner.votes, "against": sum(one.votes for one in others)})


def elected_chair(sentence: str, roster: Roster) -> int | None:
    """Whoever a sentence declares elected to the chair: they preside from then on."""
    match = rules.ELECTED.search(sentence) if "elected" in sentence else None
    person = roster.find(match["who"]) if match else None
    return person if isinstance(person, int) else None


def read_election(paragraphs: Sequence[Paragraph], at: int, stop: int) -> Election | None:
    """The vote between several that begins at a paragraph."""
    if paragraphs[at].body[:4].casefold() not in ("for ", "vote"):
        return None
    found, place = Election(), at
    while place < stop and (match := rules.FOR_CANDIDATE.fullmatch(paragraphs[place].body)) is not None:
        _count_of_last(found, paragraphs[place])
        count = match["n"] or match["n2"]
        found.candidates.append(Candidate(match["who"].strip(), count=int(count) if count else None))
        place += 1
        if place < stop and not rules.FOR_CANDIDATE.fullmatch(paragraphs[place].body):
            place += _take_voters(found.candidates[-1], paragraphs[place])
    if place < stop:
        _count_of_last(found, paragraphs[place])
    found.after = place
    return found if len(found.candidates) > 1 and any(one.votes for one in found.candidates) else None


def _count_of_last(found: Election, paragraph: Paragraph) -> None:
    """A figure in brackets before a paragraph, by itself in a line of print, is that of the candidate before it."""
    if (
        found.candidates
        and found.candidates[-1].count is None
        and (match := rules.CANDIDATE_COUNT.fullmatch(paragraph.mark.strip()))
    ):
        found.candidates[-1].count = int(match[1])


def _take_voters(candidate: Candidate, paragraph: Paragraph) -> int:
    """Read who voted for a candidate: 1 where a paragraph tells it, else 0."""
    text = paragraph.body.rstrip(" .")
    if (count := re.search(r"\((\d{1,3})\)$", text)) is not None:
        text, figure = text[: count.start()].strip(), int(count[1])
    else:
        figure = None
    if candidate.count is not None and not text:
        return 0
    if text and not read_names(text):
        return 0
    candidate.voters = text
    candidate.count = figure if figure is not None else candidate.count
    return 1
