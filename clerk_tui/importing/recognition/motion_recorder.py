"""Records motions, votes and decisions: those that sentences tell, and those that have paragraphs of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.ballots import members_end, poll_within, read_poll, read_result
from clerk_tui.importing.recognition.decisions import Decided, agreed_before, is_that_be, read_decided
from clerk_tui.importing.recognition.extents import clauses_end, is_of_body, opens_list, operative, style_of, text_end
from clerk_tui.importing.recognition.motions import (
    Moved,
    movers_after,
    read_lone,
    read_moved,
    read_seconded,
    tail_outcome,
)
from clerk_tui.importing.recognition.movers import find_person, mover_in, named_as, seconder_in
from clerk_tui.importing.recognition.outcomes import Outcome, figures, read_outcome
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.verbs import SAYING
from clerk_tui.lists.names import is_name, is_titled
from clerk_tui.meeting import Entry, Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.record import Vote

_FEW = 4
"""Words of a label, or of an outcome by itself, at most."""


_FEW_AFTER = 8
"""Words behind a motion that tell no more than who seconded it, at most."""
_DECIDES = re.compile(r"\W*(?:and\s+)?(?:resolved|agreed|recommended)\b|.*\bvoted\b", re.IGNORECASE)
"""What may begin a paragraph that tells what was decided and how the vote went."""
_LAST_FIGURE = ("bstain:", "bstained:", "bstentions:", "bsent:")


def _is_whole(sentence: str, outcome: Outcome) -> bool:
    """Whether nothing follows that a sentence announces, but for the last of its figures: *Noes: 0, Abstain:*."""
    return not sentence.endswith(":") or (outcome.vote is not None and sentence.endswith(_LAST_FIGURE))


def _without_outcome(moved: Moved) -> Moved:
    """A motion whose words end in what came of it, with that apart."""
    if moved.outcome:
        return moved
    last = (sentences(moved.text) or ("",))[-1]
    told = read_outcome(last) if len(last.split()) <= _FEW < len(moved.text.split()) else None
    if told is not None:
        return replace(moved, text=moved.text[: -len(last)].rstrip()).came(told)
    return moved


@dataclass
class SentenceMotions:
    """What is before the meeting, and what became of it."""

    roster: Roster
    recorder: Recorder
    motion: int | None = None
    """The index of the entry of the motion in hand."""
    decided: int | None = None
    """The index of the entry of the decision last told, while nothing came after it."""
    abstained: tuple[int, ...] = ()
    """Those of whom it was told by itself that they abstained from the motion in hand."""
    opened: int | None = None
    """The index of the entry of a decision of which no more was told than *it was agreed that:*."""

    def telling(self, sentence: str, *, is_first: bool) -> Callable[[str], None] | None:
        """What records what one sentence of a paragraph tells, given the words it was read from; None where it tells
        nothing of the sort."""
        if (moved := read_moved(sentence, self.roster)) is not None:
            return lambda published: self._take_moved(moved, sentence, published, is_first=is_first)
        is_open = self.decided is not None or self.motion is not None
        if self.motion is not None and (poll := self._voted(sentence)):
            return lambda published: self._note_rest(self.take_tail(poll, published))
        unseconded = self.motion if self.motion is not None else self._unseconded()
        if unseconded is not None and (seconder := read_seconded(sentence, self.roster)) is not None:
            return lambda published: self._second(unseconded, seconder, published, sentence)
        if self.motion is not None and (who := self._who_abstained(sentence)):
            self.abstained += who
            return lambda published: self._note(published)
        if is_open and (lone := read_lone(sentence, self.roster)):
            return lambda published: self._take_lone(lone, published)
        if rules.SAID_DONE.fullmatch(sentence) and (record := self._said_done()) is not None:
            return record
        came = self.motion is not None and rules.CAME_OF_IT.match(sentence) is not None
        decided = None if came else self._read_decided(sentence, is_first=is_first)
        if decided is not None:
            counted = figures(sentence) if rules.OF_VOTE.search(sentence) else None
            return lambda published: self._clause(decided, published, counted)
        outcome = read_outcome(sentence)
        counted = outcome.vote if outcome is not None else None
        is_vote = counted is not None and (
            rules.OF_VOTE.search(sentence) is not None or self._of_all(counted, "") is not None or self._is_carried()
        )
        if not is_open and not is_vote:
            return None
        if outcome is not None and len(sentence.split()) <= (45 if is_vote else 30) and _is_whole(sentence, outcome):
            return lambda published: self._settle(outcome.is_carried, outcome.vote, published)
        if agreed_before(sentence) and self.motion is not None:
            by_all = re.search(r"\bby (?:all|everyone)\b", sentence) is not None
            return lambda published: self._carry(by_all or rules.UNANIMOUS.search(sentence) is not None, published)
        return None

    def _voted(self, sentence: str) -> str:
        """A sentence that tells who voted how, as the labels of a vote by name; empty for any other."""
        told = [f"{match['way']}: {match['names']}" for match in rules.VOTED.finditer(sentence)]
        words = "; ".join(told)
        return words if told and read_poll((Paragraph(words, words, body=words),), 0, 1) is not None else ""

    def _note_rest(self, rest: str) -> None:
        if rest:
            self._note(rest)

    def _said_done(self) -> Callable[[str], None] | None:
        """What records *Agenda approved.* behind the motion to approve it."""
        if self.motion is not None:
            return lambda published: self._settle(True, None, published)
        last = self.recorder.entries[-1] if self.recorder.entries else None
        return self._note if last is not None and last.kind in (Kind.VOTE, Kind.CARRIED) else None

    def _who_abstained(self, sentence: str) -> tuple[int, ...]:
        match = rules.WHO_ABSTAINED.match(sentence) if "bstain" in sentence else None
        people = [self.roster.find(part.strip()) for part in re.split(r",|\band\b", match["who"])] if match else []
        return tuple(p for p in people if isinstance(p, int)) if None not in people else ()

    def _note(self, published: str) -> None:
        self.recorder.add(Kind.NOTE, published, published)

    def _read_decided(self, sentence: str, *, is_first: bool) -> Decided | None:
        """The decision of a sentence; what one of them agreed to do is none: *MC agreed to meet them*."""
        first = sentence.split(None, 1)[0]
        by_one = first.isupper() and first.isalpha() and len(first) < 4 and self.roster.by_initials(first) is not None
        return None if by_one else read_decided(sentence, is_first=is_first)

    def move(self, moved: Moved, published: str) -> None:
        """Somebody moved something, in a sentence that calls them *he* or *she*."""
        self._moved(moved, published)

    def presume(self) -> None:
        """Let what was moved and seconded, and of which nothing more is told, be carried: *Mr Ash proposed acceptance,
        seconded by Mrs Elm*. What is no matter of form must not have been talked of."""
        if self.motion is None:
            return
        entry = self.recorder.entries[self.motion]
        is_told = len(entry.persons) == 2 and entry.kind is Kind.MOTION and bool(entry.text)
        after = " ".join(e.published or "" for e in self.recorder.entries[self.motion + 1 :])
        is_talked_of = len(after.split()) > _FEW_AFTER
        if is_told and (rules.OF_FORM.match(entry.text or "") or not is_talked_of):
            self.recorder.presumed.add(self.recorder.add(Kind.CARRIED, "", None).id)
            self.motion = None

    def agree(self, what: str, published: str, is_unanimous: bool) -> None:
        """What was said before was agreed."""
        self._clause(Decided(Kind.CLAUSE, what.strip(), is_unanimous), published)

    def _take_lone(self, lone: tuple[str, Voice], published: str) -> None:
        """*Proposed: Cllr Ash.* or *Seconded: Cllr Elm.*, a sentence each, after what was decided."""
        which, person = lone
        if which == "seconder" and self.motion is not None:
            self._second(self.motion, person, published)
        elif self.decided is not None and self.recorder.entries[self.decided].kind is Kind.CLAUSE:
            self.recorder.change(self.decided, kind=Kind.MOTION, persons=(person,))
            self.motion, self.decided = self.decided, None
            self.recorder.add(Kind.CARRIED, published, None)
        else:
            self.recorder.add(Kind.NOTE, published, published)

    def _take_moved(self, moved: Moved, sentence: str, published: str, *, is_first: bool) -> None:
        held = self.decided if not moved.text else None
        if not moved.text and self._is_noted() and self._was_proposed():
            self._of_note(moved, published)
        elif held is not None:
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
        is_put = self._is_noted() and rules.PUT.match(self.recorder.entries[-1].text or "") is not None
        return (is_first or is_put or rules.PROPOSED_BY_INITIALS.match(sentence) is not None) and len(
            sentence.split()
        ) <= 14

    def _is_noted(self) -> bool:
        """Whether a note stands right before, of which no more was told than who moved it."""
        entries = self.recorder.entries
        return (
            bool(entries)
            and (entries[-1].kind is Kind.ACTION or (entries[-1].kind is Kind.NOTE and bool(entries[-1].published)))
            and entries[-1].item_id is not None
        )

    def _was_proposed(self) -> bool:
        """Whether the sentence right before tells what was proposed, but not by whom."""
        return rules.PROPOSED.match((sentences(self.recorder.entries[-1].text or "") or ("",))[-1]) is not None

    def _of_note(self, moved: Moved, published: str) -> None:
        text = self.recorder.entries[-1].text or ""
        last = sentences(text)[-1:] or [text]
        is_proposed = rules.PROPOSED.match(last[0]) is not None
        text = rules.NOTE_LABEL.sub("", text)
        text = rules.PROPOSED.sub("", last[0]) if is_proposed else re.split(r"\s+[–—-]+\s*", text)[-1]
        text = self.recorder.title if re.match(r"https?:\S+$", text.strip()) else text
        self.recorder.change(
            self.recorder.last, kind=Kind.MOTION, text=text, persons=self._movers(moved.mover, moved.seconder)
        )
        self._come(replace(moved, outcome=moved.outcome or "carried"), published)
        if not moved.outcome and moved.vote is None:
            self.recorder.presumed.add(self.recorder.entries[-1].id)

    def _is_wordless(self, index: int) -> bool:
        """Whether of a motion no more is told than who moved and seconded it, or whom it names: *Mr Ash proposed Mrs
        Elm, seconded by Mr Oak*."""
        entry = self.recorder.entries[index]
        return len(entry.persons) == 2 and (not entry.text or (is_titled(entry.text) and is_name(entry.text)))

    def _is_label(self, index: int) -> bool:
        """Whether a motion was told in full, but not who moved it: *Motion: that the fee be doubled*."""
        entry = self.recorder.entries[index]
        notes = self.recorder.entries[index + 1 :]
        return not entry.persons and bool(entry.text) and all(note.kind is Kind.NOTE for note in notes)

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
        self._settle(moved.outcome != "lost", moved.vote, published)

    def _moved(self, moved: Moved, published: str) -> None:
        moved = _without_outcome(moved)
        persons = self._movers(moved.mover, moved.seconder)
        if self.motion is not None and self._is_begun(self.recorder.entries[self.motion], persons, moved.text):
            self.recorder.change(self.motion, text=literal(operative(moved.text)))
            self.recorder.add(Kind.NOTE, published, published)
            return self._come(moved, "") if moved.outcome else None
        self._put(moved.is_amendment, published, operative(moved.text or self._wanted()), persons)
        self.decided = None
        if moved.outcome:
            self._come(moved, "")

    def _is_begun(self, held: Entry, persons: tuple[Voice, ...], text: str) -> bool:
        """Whether of a motion no more was told than a label or a beginning, *MOTION: APPROVE*, *a motion to buy*, which
        is told in full by its mover, or without one."""
        words = (held.text or "").strip(" .")
        if persons:
            return held.kind is Kind.MOTION and held.persons[:1] == persons and len(words.split()) <= _FEW
        return text.casefold().startswith(words.casefold())

    def _put(self, is_amendment: bool, published: str, text: str, persons: tuple[Voice, ...]) -> None:
        """Put down a motion; its reasons, *whereas it rains*, as a note before it."""
        reasons = rules.RECITED.search(text) if text[:7].casefold() == "whereas" else None
        if reasons is not None and len(text) - reasons.end() > _FEW_AFTER:
            self.recorder.add(Kind.NOTE, published, text[: reasons.start()].strip())
            published, text = "", text[reasons.end() :]
        self.recorder.add(Kind.AMENDMENT if is_amendment else Kind.MOTION, published, text, persons)
        self.motion = self.recorder.last

    def _wanted(self) -> str:
        """The motion that was asked for right before; empty where none was."""
        entries = self.recorder.entries
        match = rules.WANTED.search(entries[-1].text or "") if entries and entries[-1].item_id is not None else None
        return match["text"] if match else ""

    def take_tail(self, text: str, published: str) -> str:
        """A vote by name at the end of a paragraph that told of more: what its paragraph goes on to tell."""
        end = members_end(text)
        told, rest = (text[:end].strip(), text[end:].strip()) if end else (text, "")
        read = read_poll((Paragraph(told, told, body=told),), 0, 1)
        if read is None and (outcome := read_outcome(told)) is not None and outcome.vote is not None:
            self._settle(outcome.is_carried, outcome.vote, published)
            return rest
        if read is None:
            self.recorder.add(Kind.NOTE, published, told)
            return rest
        self._vote(read[0].vote(self.roster), published, read[2])
        return rest

    def _unseconded(self) -> int | None:
        """The index of a motion right before, with its mover alone, of which it was presumed that it was carried:
        *Proposed by: AB. 2nd by: CD.*"""
        last = self.recorder.last
        before, came = self.recorder.entries[-2:] if last > 0 else (None, None)
        is_presumed = came is not None and came.kind is Kind.CARRIED
        return last - 1 if is_presumed and before and before.kind is Kind.MOTION and len(before.persons) == 1 else None

    def _second(self, index: int, seconder: Voice, published: str, sentence: str = "") -> None:
        entry = self.recorder.entries[index]
        if len(entry.persons) == 1:
            self.recorder.change(index, persons=(*entry.persons, seconder))
        behind = rules.AND_AGREED.search(sentence)
        came = tail_outcome(behind[0]) if behind else read_outcome(rules.AFTER_SECONDED.sub("", sentence))
        if self.motion is None:
            if published:
                self.recorder.add(Kind.NOTE, published, published)
        elif (ayes := rules.AYES_FROM.search(sentence)) is not None:
            self.take_tail(f"Ayes: {ayes['names']}", published)
        elif came is not None:
            self._settle(came.is_carried, came.vote, published)
        elif published:
            speaks = re.search(r"\bseconded\b.{3,60}?\band\s+(\w+)\b", sentence)
            persons = (seconder,) if speaks and speaks[1] in SAYING else ()
            self.recorder.add(Kind.NOTE, published, published, persons)

    def _vote(self, vote: Vote, published: str, is_carried: bool | None) -> None:
        if self._is_carried():  # the figures say more
            last = self.recorder.entries[-1]
            if published or last.published:
                self.recorder.change(self.recorder.last, kind=Kind.NOTE, text=last.published)
            else:
                self.recorder.entries.pop()
        if self.abstained and vote.in_favour is not None and vote.abstained is None:
            vote = replace(vote, abstained=len(self.abstained))
        self.abstained = ()
        if (of_all := self._of_all(vote, published)) is not None:
            self.recorder.change(of_all, vote=vote)
        else:
            self.recorder.add(Kind.VOTE, published, None, vote=vote)
        carried = is_carried if is_carried is not None else vote.of_all or (vote.in_favour or 0) > (vote.against or 0)
        if is_carried is not None and not vote.of_all and carried != ((vote.in_favour or 0) > (vote.against or 0)):
            self.recorder.add(Kind.CARRIED if carried else Kind.LOST, "", None)
        self.motion = None

    def _of_all(self, vote: Vote, published: str) -> int | None:
        """The index of a vote of all right before in the paragraph, of which another tells the names: *All were in
        favor. Roll call was taken as follows: Ash – yes, …*."""
        entries, at = self.recorder.entries, self.recorder.last
        if entries and entries[at].kind is Kind.NOTE and (entries[at].text or "").endswith(":"):
            at -= 1
        held = entries[at].vote if at >= 0 and self.motion is None and not vote.of_all and not published else None
        return at if held is not None and held.of_all else None

    def _is_carried(self, *kinds: Kind) -> bool:
        """Whether it was told right before that a motion was carried or lost, without figures (or in `kinds`)."""
        return bool(self.recorder.entries) and self.recorder.entries[-1].kind in (Kind.CARRIED, Kind.LOST, *kinds)

    def _is_said_again(self, kind: Kind, text: str) -> bool:
        """Whether the same decision was recorded under this item already: some minutes print it twice."""
        held = (e.text for e in self.recorder.entries if e.item_id == self.recorder.item_id and e.kind is kind)
        return len(text.split()) > _FEW and self.recorder.item_id is not None and literal(text) in held

    def _movers(self, mover: Voice | None, seconder: Voice | None) -> tuple[Voice, ...]:
        return tuple(p for p in (mover, seconder) if p is not None)

    def _settle(self, is_carried: bool, vote: Vote | None, published: str) -> None:
        if self.motion is not None and not self.recorder.entries[self.motion].text:
            self.recorder.change(self.motion, text=self.recorder.title)
        if vote is not None:
            self._vote(vote, published, is_carried)
        elif self.motion is None and is_carried and published and self._is_carried(Kind.VOTE):
            self._note(published)  # said once more
        else:
            self.recorder.add(Kind.CARRIED if is_carried else Kind.LOST, published, None)
        self.motion = None

    def _carry(self, is_unanimous: bool, published: str) -> None:
        self._settle(True, Vote() if is_unanimous else None, published)

    def _clause(self, decided: Decided, published: str, vote: Vote | None = None) -> None:
        text, told = decided.text, None
        last = (sentences(text) or ("",))[-1]
        if last != text and len(last.split()) <= _FEW_AFTER and (told := read_outcome(last)) is not None:
            text = text[: -len(last)].rstrip()
        vote = told.vote if told is not None and told.vote is not None else vote
        vote = Vote() if vote is None and decided.is_unanimous else vote
        if decided.kind is Kind.CLAUSE and (found := movers_after(text, self.roster)) is not None:
            moved = found[1]
            self._moved(
                replace(moved, text=found[0], outcome=moved.outcome or "carried", vote=moved.vote or vote), published
            )
            return
        if rules.NOTHING.fullmatch(text) or self._is_said_again(decided.kind, text):
            self._note(published or text)
            return
        is_nomination = decided.kind is Kind.CLAUSE and self.motion is not None and self._is_wordless(self.motion)
        if is_nomination and text.casefold().startswith("that ") and self.motion is not None:
            self.recorder.change(self.motion, text=literal(operative(text)))
            self._carry(decided.is_unanimous, published)
            return
        self.recorder.add(decided.kind, published, text)
        self.opened = self.recorder.last if decided.is_open and len(text.split()) <= 1 else None
        self.decided = self.recorder.last if decided.kind is Kind.CLAUSE else None
        if vote is not None and decided.kind is Kind.CLAUSE:
            self.recorder.add(Kind.VOTE, "", None, vote=vote)


@dataclass
class MotionRecorder(SentenceMotions):
    """What is before the meeting, told in paragraphs of its own: votes by name, motions that a list or a quotation
    follows, resolutions with their clauses."""

    def begin_item(self) -> None:
        """Another item is opened."""
        self.presume()
        self.motion = self.decided = self.opened = None
        self.abstained = ()

    def take(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record what begins at a paragraph and takes up the whole of it: the index after it; None for any other."""
        if self.opened is not None:
            if (end := self._first_clauses(paragraphs, at, stop)) is not None:
                return end
            self.opened = None
        forms = (
            self._table,
            self._result,
            self._poll,
            self._movers_above,
            self._outcome,
            self._resolved,
            self._opens_motion,
        )
        for taken in (*forms, self._that_be):
            if (after := taken(paragraphs, at, stop)) is not None:
                return after
        return None

    def _that_be(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        if not is_that_be(text := paragraphs[at].body):
            return None
        self._clause(Decided(Kind.CLAUSE, re.sub(r"^That\s+", "", text)), paragraphs[at].published)
        return at + 1

    def _table(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A table of motions, a row each: what was moved, by whom, and what came of it."""
        kinds = [m.lastgroup if (m := rules.COLUMN.fullmatch(cell.strip())) else "" for cell in paragraphs[at].cells]
        if not {"text", "mover"} <= set(kinds):
            return None
        self._note(paragraphs[at].published)
        end = at + 1
        while end < stop and paragraphs[end].is_row:
            said = dict(zip(kinds, paragraphs[end].cells, strict=False))
            if any(sign.isalnum() for sign in said.get("text", "")):
                mover, seconder = (named_as(said.get(role, ""), self.roster) for role in ("mover", "seconder"))
                moved = Moved(mover, seconder, said["text"]).came(read_outcome(said.get("came", "")))
                self._moved(moved, paragraphs[end].published)
            else:
                self._note(paragraphs[end].published)
            end += 1
        return end

    def _poll(self, paragraphs: Sequence[Paragraph], at: int, stop: int, published: str = "") -> int | None:
        read = read_poll(paragraphs, at, stop)
        if read is None:
            return None
        poll, after, is_carried = read
        words = "\n".join([*([published] if published else []), *(p.published for p in paragraphs[at:after])])
        self._vote(poll.vote(self.roster), words, is_carried)
        return after

    def _result(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A block that says what came of the motion before it, or of the item itself."""
        result = read_result(paragraphs, at, stop)
        if result is None:
            return None
        words = "\n".join(p.published for p in paragraphs[at : result.after])
        found = (find_person(name, self.roster) if name else None for name in (result.mover, result.seconder))
        persons = tuple(person for person in found if person is not None)
        last = self.recorder.entries[-1] if self.recorder.entries else None
        if self.motion is not None:
            held = self.recorder.entries[self.motion]
            self.recorder.change(self.motion, persons=held.persons or persons)
        elif last is not None and last.kind is Kind.NOTE and rules.MOTION_TEXT.match(last.published or ""):
            self.motion = self.recorder.last
            self.recorder.change(self.motion, kind=Kind.MOTION, text=operative(last.text or ""), persons=persons)
        elif persons:
            self.recorder.add(Kind.MOTION, words, self.recorder.title, persons)
            self.motion, words = self.recorder.last, ""
        vote = result.poll.vote(self.roster) if result.poll else Vote() if result.is_unanimous else None
        self._settle(result.is_carried, vote, words)
        return result.after

    def _movers_above(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Lines that name a mover and a seconder, with the motion that follows them; or of the decision above them."""
        named: dict[str, Voice] = {}
        end = at
        while end < stop and (lone := read_lone(paragraphs[end].body, self.roster)) is not None:
            if lone[0] in named or "seconder" in named:
                break  # it is of another motion
            named[lone[0]] = lone[1]
            end += 1
        if end > at and next(iter(named)) == "seconder" and self.motion is not None:
            self._second(self.motion, named["seconder"], paragraphs[at].published)
            return at + 1
        persons = tuple(named[role] for role in ("mover", "seconder") if role in named)
        if end == at:
            if not (persons := self._waiting(paragraphs, at, stop)):
                return None
            end += 1
        below = self._moved_below(paragraphs, at, end, stop, persons)
        if below is None:
            self._moved_above(persons, "mover" in named or not named, paragraphs[at:end])
        return below or end

    def _waiting(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> tuple[Voice, ...]:
        """Mover and seconder that a paragraph names, of a motion that stands in the next one."""
        text = paragraphs[at].body.rstrip()
        if at + 1 >= stop or len(text.split()) > 25:
            return ()
        if text.endswith((":", "that")) and not re.search(r"\bit was(?: unanimously)?:?$", text):
            return ()
        following = paragraphs[at + 1].body
        is_next = rules.THE_FOLLOWING.match(text) is not None and rules.MOTION_TEXT.match(following) is not None
        if not (is_next or rules.AND_RESOLVED.match(following) or rules.BARE_MOTION.match(following)):
            return ()
        moved = read_moved(text, self.roster)
        return self._movers(moved.mover, moved.seconder) if moved and not (moved.text or moved.outcome) else ()

    def _moved_above(self, persons: tuple[Voice, ...], is_moved: bool, lines: Sequence[Paragraph]) -> None:
        """Record lines that name a mover and a seconder, where no motion follows them."""
        words = "\n".join(p.published for p in lines)
        if is_moved and self.decided is not None and self._is_decided_last():
            self._of_decision(Moved(persons[0], persons[1] if persons[1:] else None, ""), self.decided, words)
        elif is_moved and self.motion is not None and self._is_label(self.motion):
            self.recorder.change(self.motion, persons=persons)
            self.recorder.add(Kind.NOTE, words, words)
        elif is_moved and self._take_put(persons):
            self.recorder.add(Kind.NOTE, words, words)
        elif is_moved:
            self.recorder.add(Kind.MOTION, words, persons=persons)
            self.motion = self.recorder.last
        else:
            self.recorder.add(Kind.NOTE, words, words)

    def _is_decided_last(self) -> bool:
        """Whether a decision was put down last, with its vote at most."""
        following = self.recorder.entries[(self.decided or 0) + 1 :]
        return all(entry.kind is Kind.VOTE for entry in following)

    def _moved_below(
        self, paragraphs: Sequence[Paragraph], first: int, at: int, stop: int, persons: tuple[Voice, ...]
    ) -> int | None:
        """Record the motion whose mover is named in the lines above it: the index after it."""
        if at >= stop or read_poll(paragraphs, at, stop) is not None:
            return None
        text = paragraphs[at].body
        is_short = len(text) < 60 or text.casefold().startswith(("and", "resolved"))
        resolved = rules.AND_RESOLVED.match(text) if is_short else None
        is_listed = len(persons) == 2 and opens_list(text)
        if resolved is None and not (rules.MOTION_TEXT.match(text) or is_listed):
            return None
        end = at + 1
        body = text if resolved is None else re.sub(r"^that\W*$", "", resolved["rest"].strip(), flags=re.IGNORECASE)
        if body:
            end = text_end(paragraphs, at, stop)
        elif end < stop:
            end = clauses_end(paragraphs, at, stop) if paragraphs[end].mark else text_end(paragraphs, end, stop)
        words = operative(" ".join([body, *(p.body for p in paragraphs[at + 1 : end])]))
        last = self.recorder.entries[-1] if self.recorder.entries else None
        before = last.published or "" if last is not None and last.kind is Kind.NOTE else ""
        is_amendment = any(
            re.match(r"(?:the following )?amendment" + last_of, words, re.I)
            for words, last_of in ((paragraphs[first].text, ""), (before, r"\W*$"))
        )
        published = "\n".join(p.published for p in paragraphs[first:end])
        self._put(is_amendment, published, words, persons)
        if resolved is not None:
            self._carry(bool(resolved["un"] or resolved["un2"]), "")
        return end

    def _outcome(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A paragraph that says no more than what came of a motion."""
        paragraph = paragraphs[at]
        text = paragraph.body
        outcome = read_outcome(text) if len(text) < 400 else None
        if (
            outcome is None
            or len(said := sentences(text)) > 2
            or len(text.split()) > 40
            or read_moved(text, self.roster)
        ):
            return None
        decided = read_decided(said[0], is_first=True) if _DECIDES.match(text) else None
        if poll_within(text) is not None or (decided is not None and len(decided.text.split()) > 2):
            return None
        if self.motion is not None and read_seconded(said[0], self.roster) is not None:
            return None
        is_open = self.motion is not None or self.decided is not None
        if not is_open and rules.ALL_BARELY.fullmatch(text):
            return None
        if not (is_open or len(text.split()) <= 12 or re.search(r"\bdeclared\b", text)):
            return None
        if self.motion is None and self.recorder.item_id is None and len(text.split()) < 3:
            return None  # *APPROVED* above the title is said of the minutes
        if at + 1 < stop and re.search(r"\b(?:vote|votes|voting|follows)\b[^.]{0,20}[:.]?$", text, re.IGNORECASE):
            after = self._poll(paragraphs, at + 1, stop, paragraph.published)
            if after is not None:
                return after
        self._take_put()
        self._settle(outcome.is_carried, outcome.vote, paragraph.published)
        return at + 1

    def _take_put(self, persons: tuple[Voice, ...] = ()) -> bool:
        """Let the line right before who moved it, or what came of it, be what was put: *Delete "each year"*."""
        last = self.recorder.entries[-1] if self.recorder.entries else None
        if self.motion is not None or self.decided is not None or last is None or last.kind is not Kind.NOTE:
            return False
        if not (last.published and last.item_id is not None and rules.PUT.match(last.text or "")):
            return False
        if not persons:
            seconder = seconder_in(last.text or "", self.roster)
            mover = mover_in(last.text or "", self.roster) if seconder else None
            persons = self._movers(mover.who, seconder.who) if mover and seconder else ()
        self.recorder.change(self.recorder.last, kind=Kind.MOTION, persons=persons)
        self.motion = self.recorder.last
        return True

    def _resolved(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A resolution that takes up its paragraph, with the clauses that follow it."""
        paragraph = paragraphs[at]
        first = sentences(paragraph.body)[:1]
        if not first or not re.match(
            r"\W*(?:and\s+)?(?:it was\s+)?(?:unanimously\s+)?(?:resolved|decision|agreed|resolution|recommended"
            r"|ordered|determined)\b",
            first[0],
            re.IGNORECASE,
        ):
            return None
        decided = read_decided(paragraph.body, is_first=True)
        is_sentence = re.match(r"it was\b|(?-i:Agreed)\s+(?:to|that)\b", paragraph.body, re.IGNORECASE) is not None
        if decided is None or (is_sentence and len(sentences(paragraph.body)) > 1):
            return None
        if not decided.is_open:
            counted = figures(paragraph.body) if rules.OF_VOTE.search(paragraph.body) else None
            self._clause(decided, paragraph.published, counted)
            return at + 1
        return self._clauses(paragraphs, at, stop, decided)

    def _clauses(self, paragraphs: Sequence[Paragraph], at: int, stop: int, decided: Decided) -> int:
        """A resolution whose clauses stand in paragraphs of their own."""
        header = paragraphs[at]
        end = clauses_end(paragraphs, at, stop)
        if end == at + 1:
            self._clause(decided, header.published)
            return end
        first = paragraphs[at + 1]
        lead = f"{decided.text} {first.body}".strip()
        self._clause(Decided(decided.kind, lead, decided.is_unanimous), f"{header.published}\n{first.published}")
        style = style_of(first.mark)
        for place in range(at + 2, end):
            paragraph = paragraphs[place]
            if paragraph.mark and style_of(paragraph.mark) == style:
                self.recorder.add(decided.kind, paragraph.published, paragraph.body)
            else:
                self.recorder.go_on(self._last_clause(decided.kind), paragraph.published, paragraph.text)
        return end

    def _first_clauses(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """The clauses of what a sentence further up said was agreed *that:*."""
        assert self.opened is not None
        if not paragraphs[at].mark:
            return None
        style, opened, end = style_of(paragraphs[at].mark), self.opened, at
        kind = self.recorder.entries[opened].kind
        while end < stop and paragraphs[end].mark and style_of(paragraphs[end].mark) == style:
            if end == at:
                self.recorder.change(opened, text=literal(paragraphs[end].body))
                self.recorder.add(Kind.NOTE, paragraphs[end].published, paragraphs[end].body)
            else:
                self.recorder.add(kind, paragraphs[end].published, paragraphs[end].body)
            end += 1
        self.opened = None
        return end

    def _last_clause(self, kind: Kind) -> int:
        return next(i for i in range(self.recorder.last, -1, -1) if self.recorder.entries[i].kind is kind)

    def _opens_motion(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """A motion whose words follow in paragraphs of their own."""
        paragraph = paragraphs[at]
        text = paragraph.body
        if at + 1 >= stop or not re.search(r"(?:that|:|follows|motion|resolution|to)\W*$", text):
            return None
        spoken = sentences(text)
        moved = read_moved(spoken[-1], self.roster)
        if moved is None or len(spoken) > 2:
            return None
        following = paragraphs[at + 1]
        if rules.CAME_OF_IT.match(following.body):
            return None
        is_next = rules.MOTION_TEXT.match(following.body) or following.body.isupper() or is_of_body(following.body)
        if not is_next and not text.rstrip().endswith(":"):
            return None
        end = text_end(paragraphs, at + 1, stop)
        lead = "" if text.rstrip(" :").endswith("as follows") and following.body[:1] in '“"' else moved.text
        words = " ".join([lead, *(p.body for p in paragraphs[at + 1 : end])])
        published = "\n".join(p.published for p in paragraphs[at:end])
        is_amendment = moved.is_amendment or rules.AN_AMENDMENT.search(spoken[-1]) is not None
        vote = moved.vote if moved.vote is not None and moved.vote.of_all else None
        self._moved(replace(moved, text=words, vote=vote, is_amendment=is_amendment), published)
        return end

    def set_motion(self, person: Voice, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int:
        """A motion of which notice was given, in its mover's words: the index after it."""
        end = text_end(paragraphs, at, stop)
        text = " ".join(p.body for p in paragraphs[at:end])
        self.recorder.add(Kind.MOTION, "\n".join(p.published for p in paragraphs[at:end]), operative(text), (person,))
        self.motion = self.recorder.last
        return end
