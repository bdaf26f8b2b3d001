"""Records motions, votes and decisions that sentences tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.ballots import poll_told
from clerk_tui.importing.recognition.decisions import Decided, agreed_at_last, agreed_before, read_decided
from clerk_tui.importing.recognition.extents import operative
from clerk_tui.importing.recognition.motions import movers_after, read_moved, read_seconded
from clerk_tui.importing.recognition.moved_motions import Moved
from clerk_tui.importing.recognition.movers import read_lone
from clerk_tui.importing.recognition.outcomes import Outcome, read_outcome
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.verbs import SAYING
from clerk_tui.lists.names import is_name, is_titled
from clerk_tui.meeting import Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.record import Vote

_SAME = 0.7
"""How much of their words (0 to 1) a motion and the resolution of it have in common."""
_SINCE_COUNT = 4
"""Entries after a vote in which its outcome may be declared."""


_LAST_FIGURE = ("bstain:", "bstained:", "bstentions:", "bsent:")


def _is_whole(sentence: str, outcome: Outcome) -> bool:
    """Whether nothing follows that a sentence announces, but for the last of its figures: *Noes: 0, Abstain:*."""
    return not sentence.endswith(":") or (outcome.vote is not None and sentence.endswith(_LAST_FIGURE))


@dataclass
class SentenceMotions:
    """What is before the meeting, and what became of it."""

    roster: Roster
    recorder: Recorder
    motion: int | None = None
    """The index of the entry of the motion in hand."""
    decided: int | None = None
    """The index of the entry of the decision last told, while nothing came after it."""
    opened: int | None = None
    """The index of the entry of a decision of which no more was told than *it was agreed that:*."""
    counted: int | None = None
    """The index of the entry of the vote last told in a sentence with the names."""

    def take_sentence(self, sentence: str, published: str, *, is_first: bool) -> bool:
        """Record what one sentence of a paragraph tells. False: nothing of the sort."""
        moved = read_moved(sentence, self.roster)
        if moved is not None:
            self._take_moved(moved, sentence, published, is_first=is_first)
            return True
        if self.motion is not None and (seconder := read_seconded(sentence, self.roster)) is not None:
            self._second(seconder, published, sentence)
            return True
        if (self.decided is not None or self.motion is not None) and (lone := read_lone(sentence, self.roster)):
            self._take_lone(lone, published)
            return True
        if self._take_count(sentence, published):
            return True
        decided = read_decided(sentence, is_first=is_first)
        if decided is None and self.motion is None:
            decided = agreed_at_last(sentence)
        if decided is not None:
            self._clause(decided, published)
            return True
        outcome = read_outcome(sentence)
        is_vote = outcome is not None and outcome.vote is not None and rules.OF_VOTE.search(sentence) is not None
        if self.motion is not None or self.decided is not None or is_vote:
            if outcome is not None and len(sentence.split()) <= 30 and _is_whole(sentence, outcome):
                self._settle(outcome.is_carried, outcome.vote, published)
                return True
            if agreed_before(sentence) and self.motion is not None:
                self._carry(True, published)
                return True
        return False

    def tells(self, sentence: str) -> bool:
        """Whether `take_sentence` would record anything of a sentence that its paragraph does not begin with."""
        if read_moved(sentence, self.roster) is not None or read_decided(sentence, is_first=False) is not None:
            return True
        if self.motion is not None and read_seconded(sentence, self.roster) is not None:
            return True
        if (self.decided is not None or self.motion is not None) and read_lone(sentence, self.roster):
            return True
        if poll_told(sentence) is not None:
            return True
        outcome = read_outcome(sentence)
        is_vote = outcome is not None and outcome.vote is not None and rules.OF_VOTE.search(sentence) is not None
        if self.motion is None and agreed_at_last(sentence) is not None:
            return True
        if self.motion is None and self.decided is None and not is_vote:
            return False
        return (outcome is not None and len(sentence.split()) <= 30 and _is_whole(sentence, outcome)) or agreed_before(
            sentence
        )

    def move(self, moved: Moved, published: str) -> None:
        """Somebody moved something, in a sentence that calls them *he* or *she*."""
        self._moved(moved, published)

    def presume(self) -> None:
        """Let what was moved and seconded as a matter of form, of which nothing more is told, be carried: *Mr Ash
        proposed acceptance, seconded by Mrs Elm*."""
        if self.motion is None:
            return
        entry = self.recorder.entries[self.motion]
        if len(entry.persons) == 2 and entry.kind is Kind.MOTION and rules.OF_FORM.match(entry.text or ""):
            self.recorder.add(Kind.CARRIED, "", None)
            self.motion = None

    def restates(self, text: str, persons: tuple[Voice, ...]) -> bool:
        """Whether a resolution is the motion of the item voted on last, with its movers, in nearly its words."""
        entries = self.recorder.entries
        at = next((n for n in range(len(entries) - 1, -1, -1) if entries[n].kind in (Kind.MOTION, Kind.ITEM)), -1)
        if at < 0 or entries[at].kind is Kind.ITEM or entries[at].persons != persons:
            return False
        if not any(e.kind is Kind.VOTE for e in entries[at + 1 :]):
            return False
        one, other = (set(words.casefold().split()) for words in (text, entries[at].text or ""))
        return len(one & other) >= _SAME * len(one | other)

    def agree(self, what: str, published: str, is_unanimous: bool) -> None:
        """What was said before was agreed."""
        self._clause(Decided(Kind.CLAUSE, what.strip(), is_unanimous), published)

    def _take_lone(self, lone: tuple[str, Voice], published: str) -> None:
        """*Proposed: Cllr Ash.* or *Seconded: Cllr Elm.*, a sentence each, after what was decided."""
        which, person = lone
        if which == "seconder" and self.motion is not None:
            self._second(person, published)
        elif self.decided is not None and self.recorder.entries[self.decided].kind is Kind.CLAUSE:
            self.recorder.change(self.decided, kind=Kind.MOTION, persons=(person,))
            self.motion, self.decided = self.decided, None
            self.recorder.add(Kind.CARRIED, published, None)
        else:
            self.recorder.add(Kind.NOTE, published, published)

    def _take_moved(self, moved: Moved, sentence: str, published: str, *, is_first: bool) -> None:
        held = self.decided if not moved.text else None
        if held is not None:
            self._of_decision(moved, held, published)
        elif not moved.text and self.motion is not None and moved.mover is not None and self._is_unmoved(self.motion):
            self.recorder.change(self.motion, persons=self._movers(moved.mover, moved.seconder))
            if moved.outcome:
                self._come(moved, published)
            else:
                self.recorder.add(Kind.NOTE, published, published)
        elif not moved.text and self._is_bare(sentence, is_first) and self._is_noted():
            self._of_note(moved, published)
        else:
            self._moved(moved, published)

    def _is_bare(self, sentence: str, is_first: bool) -> bool:
        """Whether a sentence says no more than who moved what stands before it."""
        return (is_first or rules.PROPOSED_BY_INITIALS.match(sentence) is not None) and len(sentence.split()) <= 14

    def _is_noted(self) -> bool:
        """Whether a note stands right before, of which no more was told than who moved it."""
        entries = self.recorder.entries
        return (
            bool(entries)
            and entries[-1].kind is Kind.NOTE
            and bool(entries[-1].published)
            and entries[-1].item_id is not None
        )

    def _of_note(self, moved: Moved, published: str) -> None:
        text = self.recorder.entries[-1].text or ""
        last = sentences(text)[-1:] or [text]
        is_proposed = rules.PROPOSED.match(last[0]) is not None
        text = rules.PROPOSED.sub("", last[0]) if is_proposed else re.split(r"\s+[–—-]+\s*", text)[-1]
        self.recorder.change(
            self.recorder.last, kind=Kind.MOTION, text=text, persons=self._movers(moved.mover, moved.seconder)
        )
        self._come(replace(moved, outcome=moved.outcome or "carried"), published)

    def _is_wordless(self, index: int) -> bool:
        """Whether of a motion no more is told than who moved and seconded it, or whom it names: *Mr Ash proposed Mrs
        Elm, seconded by Mr Oak*."""
        entry = self.recorder.entries[index]
        return len(entry.persons) == 2 and (not entry.text or (is_titled(entry.text) and is_name(entry.text)))

    def _is_unmoved(self, index: int) -> bool:
        return len(self.recorder.entries[index].persons) < 2

    def _of_decision(self, moved: Moved, index: int, published: str) -> None:
        """The mover and seconder of a decision that was told before them."""
        self.recorder.change(index, kind=Kind.MOTION, persons=self._movers(moved.mover, moved.seconder))
        following = self.recorder.entries[index + 1 :]
        if following and following[0].kind is Kind.VOTE:
            self.recorder.add(Kind.NOTE, published, published)
        else:
            self._come(replace(moved, outcome=moved.outcome or "carried"), published)
        self.decided = None

    def _come(self, moved: Moved, published: str) -> None:
        """What came of a motion, told with it."""
        vote = moved.vote or (Vote() if moved.is_unanimous else None)
        self._settle(moved.outcome != "lost", vote, published)

    def _moved(self, moved: Moved, published: str) -> None:
        persons = self._movers(moved.mover, moved.seconder)
        kind = Kind.AMENDMENT if moved.is_amendment else Kind.MOTION
        self.recorder.add(kind, published, operative(moved.text or self._wanted()), persons)
        self.motion, self.decided = self.recorder.last, None
        if moved.outcome:
            self._come(moved, "")

    def _wanted(self) -> str:
        """The motion that was asked for right before; empty where none was."""
        entries = self.recorder.entries
        match = rules.WANTED.search(entries[-1].text or "") if entries and entries[-1].item_id is not None else None
        return match["text"] if match else ""

    def _second(self, seconder: Voice, published: str, sentence: str = "") -> None:
        if self.motion is None:
            return
        entry = self.recorder.entries[self.motion]
        if len(entry.persons) == 1:
            self.recorder.change(self.motion, persons=(*entry.persons, seconder))
        if outcome := re.search(
            r"(?:\band|[,;])\s+(?:it\s+was\s+|this\s+was\s+)?(?P<un>unanimously\s+)?(?:agreed|carried|approved|passed|resolved|adopted)\b",
            sentence,
            re.IGNORECASE,
        ):
            self._carry(bool(outcome["un"]), published)
        elif told := read_outcome(re.sub(r"^[\s,]*(?:and\s+)?", "", sentence.partition("seconded")[2])):
            self._settle(told.is_carried, told.vote, published)
        elif published:
            speaks = re.search(r"\bseconded\b.{3,60}?\band\s+(\w+)\b", sentence)
            persons = (seconder,) if speaks and speaks[1] in SAYING else ()
            self.recorder.add(Kind.NOTE, published, published, persons)

    def _vote(self, vote: Vote, published: str, is_carried: bool | None) -> None:
        if (
            self.motion is None
            and self.recorder.entries
            and (last := self.recorder.entries[-1]).kind in (Kind.CARRIED, Kind.LOST)
            and published
        ):
            self.recorder.change(self.recorder.last, kind=Kind.NOTE, text=last.published)
        self.recorder.add(Kind.VOTE, published, None, vote=vote)
        carried = is_carried if is_carried is not None else vote.of_all or (vote.in_favour or 0) > (vote.against or 0)
        if is_carried is not None and not vote.of_all and carried != ((vote.in_favour or 0) > (vote.against or 0)):
            self.recorder.add(Kind.CARRIED if carried else Kind.LOST, "", None)
        self.motion = None

    def _movers(self, mover: Voice | None, seconder: Voice | None) -> tuple[Voice, ...]:
        return tuple(p for p in (mover, seconder) if p is not None)

    def _settle(self, is_carried: bool, vote: Vote | None, published: str) -> None:
        if self.motion is not None and not self.recorder.entries[self.motion].text:
            self.recorder.change(self.motion, text=self.recorder.title)
        if vote is not None and vote.of_all and self.motion is None and self._is_counted():
            self.recorder.add(Kind.NOTE, published, published)
        elif vote is not None:
            self._vote(vote, published, is_carried)
        else:
            self.recorder.add(Kind.CARRIED if is_carried else Kind.LOST, published, None)
        self.motion = None

    def _take_count(self, text: str, published: str) -> bool:
        """Record a vote that is told with the names in brackets. False: it is none."""
        if (poll := poll_told(text)) is None:
            return False
        if self.motion is not None and not self.recorder.entries[self.motion].text:
            self.recorder.change(self.motion, text=self.recorder.title)
        self._vote(poll.vote(self.roster), published, None)
        self.counted = self.recorder.last
        return True

    def _is_counted(self) -> bool:
        """Whether the votes were told by name just before, so that *carried unanimously* says no more than that."""
        return self.counted is not None and self.recorder.last - self.counted <= _SINCE_COUNT

    def _carry(self, is_unanimous: bool, published: str) -> None:
        self._settle(True, Vote() if is_unanimous else None, published)

    def _clause(self, decided: Decided, published: str) -> None:
        text = decided.text
        if (lead := rules.MOVED_FIRST.match(text)) and (moved := read_moved(lead["moved"], self.roster)) is not None:
            self._moved(replace(moved, text=lead["text"], outcome=moved.outcome or "carried"), published)
            return
        if decided.kind is Kind.CLAUSE and (found := movers_after(text, self.roster)) is not None:
            moved = found[1]
            self._moved(replace(moved, text=found[0], outcome=moved.outcome or "carried"), published)
            return
        if (
            decided.kind is Kind.CLAUSE
            and self.motion is not None
            and self._is_wordless(self.motion)
            and rules.THAT.match(text)
        ):
            self.recorder.change(self.motion, text=literal(operative(text)))
            self._carry(decided.is_unanimous, published)
            return
        self.recorder.add(decided.kind, published, text)
        self.opened = self.recorder.last if decided.is_open and len(text.split()) <= 1 else None
        self.decided = self.recorder.last if decided.kind is Kind.CLAUSE else None
        if decided.is_unanimous and decided.kind is Kind.CLAUSE:
            self.recorder.add(Kind.VOTE, "", None, vote=Vote())
