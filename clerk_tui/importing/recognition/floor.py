"""The motion before the meeting: its slots (words, mover, seconder, what came of it) are filled as facts are told, in
any order, until a result, another motion or another item closes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from clerk_tui.english.numbering import is_bullet, is_next, split_mark
from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.decisions import Decided, what_was_done
from clerk_tui.importing.recognition.motions import Moved, is_put, movers_after
from clerk_tui.importing.recognition.outcomes import Outcome, read_outcome
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.lists.names import is_name
from clerk_tui.meeting import Entry, Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.record import Vote

_MOST = 60  # paragraphs of a motion, at most
_I_MOVE = re.compile(
    r"^[“\"|\s*!]*(?:(?:I|we|l|1)\b[^.]{0,160}?|will\s+(?:also\s+)?)\bmove\b[^.]{0,120}?\bthat\b[\s,:*]*", re.IGNORECASE
)
"""The *I* at its beginning is often lost, or read as another sign, in a page that was scanned."""
_STOPS = re.compile(
    r"(?:following (?:the|a|points|discussion)|resolved\b|motion (?:carried|lost|passed)|the motion (?:carried"
    r"|was)|vote:|for\s*\(|ayes\b|for\s*:|this was seconded|seconded by)",
    re.IGNORECASE,
)
_AND_FURTHER = re.compile(
    r"(?:and\s+)?(?:whereas|now,?\s+therefore|therefore|be it|further)\b|and that\b", re.IGNORECASE
)
"""Parts of a long resolution, a paragraph each."""

_LABELLED = re.compile(r"^(?:motion|amendment|proposal)\s*(?::\s*|\s(?=(?:to|that)\b))", re.IGNORECASE)
"""*Motion to approve it*, *Amendment: that it be refused*."""


def text_end(paragraphs: Sequence[Paragraph], first: int, stop: int) -> int:
    """The index after the last paragraph of a motion whose text begins at `first`: to the closing quotation mark,
    and to the end of a list."""
    text = paragraphs[first].body
    end = first + 1
    quoted = text[:1] in '“"' and not _is_closed(text)
    goes_on = text.rstrip().endswith((":", ";")) or _AND_FURTHER.match(text)
    if not quoted and not goes_on:
        return end
    while end < min(stop, first + _MOST):
        paragraph = paragraphs[end]
        if _STOPS.match(paragraph.body):
            break
        is_more = (
            paragraph.mark or _AND_FURTHER.match(paragraph.body) or (text.rstrip().endswith(":") and end == first + 1)
        )
        if not quoted and not is_more:
            break
        end += 1
        if quoted and _is_closed(paragraph.text):
            break
    return end


def clauses_end(paragraphs: Sequence[Paragraph], at: int, stop: int) -> int:
    header, end = paragraphs[at], at + 1
    if end >= stop:
        return end
    first = paragraphs[end]
    if not first.mark:
        is_bare = len(header.body.split()) <= 3 or header.body.rstrip().endswith((":", "-", "–"))
        return end + 1 if is_bare and len(first.body) > 3 else end
    while end < min(stop, at + _MOST) and paragraphs[end].mark:
        if is_next(header.mark, paragraphs[end].mark):
            break
        end += 1
    return end


def operative(text: str) -> str:
    text = re.sub(r"^[\s“\"”‘|,:.*–-]+", "", text)
    text = rules.RECITED.sub("", text, count=1) if rules.RECITED.match(text) else text
    return _I_MOVE.sub("", _LABELLED.sub("", text)).strip(' ”’"*').strip()


def _is_closed(text: str) -> bool:
    """Whether a quotation that may have begun ends in a text."""
    return bool(re.search(r"[”\"][.,;:]?\s*$|”", text))


_OF_ACT = re.compile(r"(?:approval|acceptance|adoption|adjournment|closure)\b", re.IGNORECASE)
"""The heading of an item that names the decision itself: *Approval of the minutes*."""
FEW = 4
"""Words of a label, or of an outcome alone, at most."""
_FEW_AFTER = 8  # words behind a motion that tell no more than who seconded it, at most
_MOST_LISTED = 6  # parts of a motion that stand in a list behind the first, at most
_RESULTS = (Kind.CARRIED, Kind.LOST)
CARRIED, UNANIMOUS = Outcome(True, None), Outcome(True, Vote())


def _is_nomination(text: str) -> bool:
    """Whether a motion is but somebody's name, or that they would hold a post: it is not told that they do."""
    return rules.STANDS.match(text) is not None or is_name(text, bare=False)


def _mark(entry: Entry) -> str:
    """The number or the bullet with which the words of an entry begin."""
    return split_mark((entry.published or "").rpartition("\n")[2])[0].strip()


def _has_most(vote: Vote) -> bool:
    return vote.of_all or (vote.in_favour or 0) > (vote.against or 0)


def _words(text: str) -> str:
    """The words of a motion or decision in small letters, without the one that introduces them."""
    return " ".join(re.findall(r"\w+", text.casefold())).removeprefix("that ").removeprefix("to ")


def parted(text: str, most: int) -> tuple[str, Outcome | None]:
    """The words of a motion or decision, and what they end in of what came of it, told in at most so many words."""
    last = (sentences(text) or ("",))[-1]
    told = read_outcome(last) if len(last.split()) <= most and last != text else None
    return (text, None) if told is None else (text[: -len(last)].rstrip(), told)


@dataclass
class Floor:
    """What is before the meeting, and what became of it."""

    roster: Roster
    recorder: Recorder
    held: int | None = None
    """The index of the entry of the motion or decision told last."""
    is_settled: bool = False
    """Whether it is told what came of it. Who moved it, and how the vote went, may still follow."""
    is_told_before: bool = False
    """Whether its words are those of a note, behind which it is told who moved it: minutes tell so what was done."""
    lent: Entry | None = None
    """The note whose words were taken for those of the motion, and need not be: it tells what was reported."""
    waiting: list[int] = field(default_factory=list)
    """Motions that wait for the vote on another, the last moved last."""

    # What is held

    @property
    def motion(self) -> Entry | None:
        """The motion in hand, of which it is not told what came of it."""
        return None if self.held is None or self.is_settled else self.recorder.entries[self.held]

    @property
    def decision(self) -> Entry | None:
        """The decision told last, of which no mover was told."""
        entry = self.recorder.entries[self.held] if self.held is not None and self.is_settled else None
        return entry if entry is not None and entry.kind is Kind.CLAUSE else None

    @property
    def _unmoved(self) -> Entry | None:
        """The motion told last, if right after what came of it nobody is told who moved it."""
        entry = self.recorder.entries[self.held] if self.held is not None else None
        return (
            entry
            if entry is not None and entry.kind is Kind.MOTION and not entry.persons and len(self.after) < 2
            else None
        )

    @property
    def is_open(self) -> bool:
        """Whether what came of what is held, or who moved it, may still follow."""
        return self.motion is not None or self.decision is not None

    @property
    def after(self) -> Sequence[Entry]:
        """What was put down since."""
        return () if self.held is None else self.recorder.entries[self.held + 1 :]

    @property
    def before(self) -> Entry | None:
        """The note that stands right before, of which no more was told than who moved it."""
        last = next((e for e in reversed(self.recorder.entries) if e.published or e.kind is not Kind.ACTION), None)
        is_note = last is not None and last.kind in (Kind.ACTION, Kind.NOTE) and bool(last.published)
        return last if is_note and last is not None and last.item_id is not None else None

    @property
    def is_put(self) -> bool:
        """Whether the note right before is what was put to the meeting in a line of its own: *Delete "each year"*."""
        last = (sentences(self.before.text or "") or ("",))[-1] if self.before is not None else ""
        return is_put(last)

    @property
    def _is_of_title(self) -> bool:
        """Whether the heading says what is to be decided, *To approve it*, and the note right before does not."""
        return rules.TO_APPROVE.match(self.recorder.title) is not None and not (
            self.is_put or (self.before is not None and rules.MOTION_TEXT.match(self.before.text or ""))
        )

    @property
    def may_be_seconded(self) -> bool:
        """Whether a motion is in hand, or one was carried right before of which a mover is told, and no seconder."""
        if self.held is None or not self.is_settled:
            return self.held is not None
        entry = self.recorder.entries[self.held]
        return entry.kind is Kind.MOTION and len(entry.persons) == 1 and len(self.after) <= 2

    def has(self, *kinds: Kind) -> bool:
        """Whether the entry put down last is of one of some kinds."""
        return bool(self.recorder.entries) and self.recorder.entries[-1].kind in kinds

    def note(self, published: str, persons: tuple[Voice, ...] = ()) -> None:
        """Keep words that tell nothing more."""
        if published:
            self.recorder.add(Kind.NOTE, published, published, persons)

    def _change(self, **fields: Any) -> None:
        assert self.held is not None
        self.recorder.change(self.held, **fields)

    def hold(self, *, is_settled: bool = False) -> None:
        """Hold the entry put down last."""
        self.held, self.is_settled, self.is_told_before, self.lent = self.recorder.last, is_settled, False, None

    def close(self) -> None:
        """Let what was moved and seconded, and of which nothing more is told, be carried: *Mr Ash proposed acceptance,
        seconded by Mrs Elm*. What is no matter of form must not have been talked of."""
        same = [e.kind for e in self.recorder.entries if e.item_id == self.recorder.item_id]
        is_all = same.count(Kind.MOTION) == 1 and not {Kind.CLAUSE, Kind.CARRIED, Kind.VOTE} & set(same)
        if is_all and self.motion is not None and not self.motion.text and _OF_ACT.match(self.recorder.title):
            self._entitle()
        self._presume()
        last = self.recorder.entries[-1] if self.recorder.entries else None
        if last is not None and last.kind is Kind.CLAUSE and last.published and (last.text or ":").endswith(":"):
            self.recorder.change(self.recorder.last, kind=Kind.NOTE)  # nothing follows it
        self._let_advise()
        self.held = None
        self.waiting.clear()

    def _let_advise(self) -> None:
        """Let what was recommended be a note, where the meeting went on to decide: a paper, or others, advised it."""
        same = [at for at, e in enumerate(self.recorder.entries) if e.item_id == self.recorder.item_id]
        ends = max((at for at in same if self.recorder.entries[at].kind in (Kind.MOTION, Kind.CLAUSE)), default=0)
        for at in same:
            if at < ends and self.recorder.entries[at].kind is Kind.RECOMMENDATION:
                entry = self.recorder.entries[at]
                self.recorder.change(at, kind=Kind.NOTE, text=literal(entry.published or ""))

    def _entitle(self) -> None:
        """Let the heading tell what was moved, or where there is none the note right before."""
        above = self.recorder.entries[self.held - 1] if self.held else None
        told = above.text if above is not None and above.kind is Kind.NOTE else ""
        self._change(text=self.recorder.title or told or "")

    def _presume(self) -> None:
        motion = self.motion
        if motion is not None and motion.text and not _is_nomination(motion.text):
            is_told = len(motion.persons) == 2 and motion.kind is Kind.MOTION
            is_talked_of = len(" ".join(e.published or "" for e in self.after).split()) > _FEW_AFTER
            is_of_form = rules.OF_FORM.match(motion.text or "") is not None
            is_told &= "nominat" not in self.recorder.title.casefold()  # whoever else was nominated
            if self.is_told_before or (is_told and (is_of_form or not is_talked_of)):
                self.recorder.presumed.add(self.recorder.add(Kind.CARRIED, "", None).id)
                self.is_settled = True

    # What was moved

    def move(self, moved: Moved, published: str) -> None:
        """Something was moved."""
        text, came = parted(moved.text, FEW)
        came = moved.result if moved.result is not None and (came is None or moved.result.vote) else came
        persons = moved.persons
        self.put(moved.is_amendment, published, operative(text or self._wanted()), persons)
        if came is not None:
            self.settle(came, "")

    def put(self, is_amendment: bool, published: str, text: str, persons: tuple[Voice, ...]) -> None:
        """Put down a motion; its reasons, *whereas it rains*, as a note before it."""
        reasons = rules.RECITED.search(text) if text[:7].casefold() == "whereas" else None
        if reasons is not None and len(text) - reasons.end() > _FEW_AFTER:
            self.recorder.add(Kind.NOTE, published, text[: reasons.start()].strip())
            published, text = "", text[reasons.end() :]
        is_amendment = is_amendment or (self.motion is not None and rules.AMENDS.match(text) is not None)
        held = self.motion
        if not is_amendment and held is not None and (self.is_told_before or rules.OF_FORM.match(held.text or "")):
            self._presume()
        if self.motion is not None and self.held is not None:
            self.waiting.append(self.held)
        self.recorder.add(Kind.AMENDMENT if is_amendment else Kind.MOTION, published, text, persons)
        self.hold()

    def word(self, text: str, published: str) -> None:
        """The words of the motion in hand are told."""
        self._change(text=literal(operative(text)))
        self.note(published)

    def _wanted(self) -> str:
        """The motion that was asked for right before; empty where none was."""
        entries = self.recorder.entries
        match = rules.WANTED.search(entries[-1].text or "") if entries and entries[-1].item_id is not None else None
        return match["text"] if match else ""

    # Who moved it

    def name(self, moved: Moved, published: str, *, of_note: bool) -> bool:
        """Take who moved, and perhaps what came of it, of what is told already: the motion or the decision that is
        held, or (`of_note`, or where it says that it was proposed) the note right before. False: there is none."""
        came = moved.result
        if self.before is not None and self._proposed(self.before):
            self.take_note(moved.persons)
        elif self.decision is not None and not (of_note and self.before is not None and _mark(self.before)):
            came = came or (None if self.after[:1] and self.after[0].kind is Kind.VOTE else CARRIED)
            self._change(kind=Kind.MOTION, persons=moved.persons)
        elif (held := self.motion or self._unmoved) is not None and moved.mover is not None and len(held.persons) < 2:
            self._change(persons=moved.persons)
        elif of_note and self.before is not None and self.motion is None and not self._is_of_title:
            self.take_note(moved.persons)
        else:
            return False
        if came is not None:
            self.settle(came, published)
        else:
            self.note(published)
        return True

    def _proposed(self, note: Entry) -> bool:
        """Whether a note ends in what was proposed, but does not tell by whom."""
        return rules.PROPOSED.match((sentences(note.text or "") or ("",))[-1]) is not None

    def take_note(self, persons: tuple[Voice, ...]) -> None:
        """Let the note right before be the words of the motion."""
        while self.recorder.entries[-1].kind is Kind.ACTION and not self.recorder.entries[-1].published:
            self.recorder.entries.pop()  # what the words of the note were taken to leave somebody to do
        is_list = self._gather()
        entry = self.recorder.entries[-1]
        text = (entry.published if entry.kind is Kind.ACTION else entry.text) or entry.text or ""
        last = (sentences(text) or (text,))[-1]
        is_motion = rules.PROPOSED.match(last) or rules.MOTION_TEXT.match(last) or is_put(last)
        if rules.PROPOSED.match(last):
            text = rules.PROPOSED.sub("", last)
        elif not is_list:
            bare = rules.NOTE_LABEL.sub("", text)
            text = rules.NOTE_LABEL.sub("", last) if is_put(last) else re.split(r"\s+[–—-]+\s*", bare)[-1]
        text = self.recorder.title if re.match(r"https?:\S+$", text.strip()) else text
        self.recorder.change(self.recorder.last, kind=Kind.MOTION, text=text, persons=persons)
        self.hold()
        self.is_told_before, self.lent = True, None if is_motion and entry.kind is Kind.NOTE else entry

    def _gather(self) -> bool:
        """Let a list that stands right before be one note: *(a) …*, *(b) …*. False: there is none."""
        entries = self.recorder.entries
        first = len(entries) - 1
        while first and entries[first - 1].kind is Kind.NOTE and entries[first - 1].item_id == entries[-1].item_id:
            above, mark = _mark(entries[first - 1]), _mark(entries[first])
            is_lead = is_bullet(mark) and (above == mark or (entries[first - 1].published or "").endswith(":"))
            if not (is_lead or (any(map(str.isalpha, mark)) and is_next(above, mark))):
                break
            first -= 1
        listed = entries[first + 1 :]
        if not listed or len(listed) > _MOST_LISTED:
            return False
        del entries[first + 1 :]
        for entry in listed:
            self.recorder.go_on(first, entry.published or "", entry.text or "")
        return True

    def second(self, seconder: Voice) -> None:
        """Somebody seconded what is held."""
        persons = self.recorder.entries[self.held].persons if self.held is not None else ()
        if len(persons) == 1:
            self._change(persons=(*persons, seconder))

    # What came of it

    def settle(self, came: Outcome, published: str) -> None:
        """It is told what came of what is held."""
        if self.motion is not None and not self.motion.text:
            self._entitle()
        if came.vote is not None:
            self.count(came.vote, published, came.is_carried)
            return
        named = rules.RESULT_LINE.fullmatch(published)
        is_of_motion = self.motion is not None and self.motion.kind is Kind.MOTION
        if is_of_motion and self.has(Kind.VOTE) and named and (named["what"] or "").casefold() == "amendment":
            self.note(published)  # it was voted on right before
            return
        vote = self.recorder.entries[-1].vote if self.has(Kind.VOTE) else None
        is_same = _has_most(vote) == came.is_carried if vote else self.has(*_RESULTS[not came.is_carried :][:1])
        if self.is_settled and is_same:
            self.note(published)  # said once more
            return
        self.recorder.add(Kind.CARRIED if came.is_carried else Kind.LOST, published, None)
        self._settled()

    def count(self, vote: Vote, published: str, is_carried: bool | None) -> None:
        """The figures or the names of a vote are told."""
        if self.motion is None and self.has(*_RESULTS):  # the figures say more
            last = self.recorder.entries[-1]
            if last.published:
                self.recorder.change(self.recorder.last, kind=Kind.NOTE, text=last.published)
            else:
                self.recorder.entries.pop()
        notes = next((n for n, entry in enumerate(reversed(self.after)) if entry.kind is not Kind.NOTE), 0)
        told = self.after[-1 - notes].vote if self.motion is None and vote.is_named and self.after else None
        if told is not None and not told.is_named and (told.of_all or told.in_favour == vote.in_favour):
            self.recorder.change(self.recorder.last - notes, vote=vote)  # the names behind who moved it
            self.note(published)
            return
        held = self.recorder.entries[-1].vote if self.motion is None and self.has(Kind.VOTE) else None
        is_more = held is not None and held.is_named and vote.ballots[: len(held.ballots)] == held.ballots
        is_same = held is not None and (held.in_favour, held.against) == (vote.in_favour, vote.against)
        if held is not None and held.is_named and (is_more or is_same):
            self.recorder.change(self.recorder.last, vote=vote if is_more else held)
            self.note(published)  # said once more, or of more members
        else:
            self.recorder.add(Kind.VOTE, published, None, vote=vote)
        if is_carried is not None and is_carried != _has_most(vote):
            self.recorder.add(Kind.CARRIED if is_carried else Kind.LOST, "", None)
        self._settled()

    def _settled(self) -> None:
        """What was amended is in hand again; anything else may be told more of."""
        is_amendment = self.motion is not None and self.motion.kind is Kind.AMENDMENT
        self.is_settled = True
        if is_amendment and self.waiting:
            self.held, self.is_settled = self.waiting.pop(), False

    # What was decided

    def _restates(self, text: str, is_resolution: bool) -> bool:
        """Whether words say once more what was moved or carried right before, *The minutes were approved as read.*; or
        tell, in a resolution, what it was that was moved: *Proposed by Ash. Carried. RESOLVED that it be paid.*"""
        held = self.recorder.entries[self.held] if self.held is not None else None
        amended = max((n for n, entry in enumerate(self.after) if entry.kind is Kind.AMENDMENT), default=-2)
        told = (Kind.VOTE, Kind.NOTE, Kind.CARRIED)
        is_result = all(e.kind in told and (e.vote is None or _has_most(e.vote)) for e in self.after[amended + 2 :])
        if held is None or held.kind is not Kind.MOTION or not is_result:
            return False
        is_moved = "resolved" not in (held.published or "").casefold()
        if (is_moved and _words(text) == _words(held.text or "")) or (is_resolution and self._reworded(held, text)):
            return True
        if not (self.is_settled and what_was_done(text)):
            return False
        said, moved = ({word[:6] for word in re.findall(r"[a-z]{5,}", t.casefold())} for t in (text, held.text or ""))
        return len(said & moved) >= max(2, 0.6 * len(said))

    def _reworded(self, held: Entry, text: str) -> bool:
        """Give the motion in hand the words of a resolution, if it has none of its own; a note that was taken for them
        is a note again."""
        notes = list(takewhile(lambda entry: entry.kind is Kind.NOTE, self.after))
        if self.held is None or not held.persons or len(notes) > (self.lent is not None):
            return False
        if self.lent is not None and notes:
            self.recorder.entries[self.held] = self.lent
            self.held, self.lent, self.is_told_before = self.held + 1, None, False
        elif self.lent is not None or (held.text and (held.text != self.recorder.title or self._is_of_title)):
            return False
        self._change(kind=Kind.MOTION, persons=held.persons, text=literal(operative(text)))
        return True

    def decide(self, decided: Decided, published: str, vote: Vote | None = None) -> None:
        """The meeting decided something."""
        text, told = parted(decided.text, _FEW_AFTER)
        vote = told.vote if told is not None and told.vote is not None else vote
        vote = Vote() if vote is None and decided.is_unanimous else vote
        is_clause = decided.kind is Kind.CLAUSE
        if is_clause and (found := movers_after(text, self.roster)) is not None:
            words, moved = found
            came = moved.result or CARRIED
            self.move(replace(moved, text=words, result=replace(came, vote=came.vote or vote)), published)
        elif is_clause and self._restates(text, decided.is_resolution):
            if self.motion is not None:
                self.settle(Outcome(True, vote), published)
            else:
                self.note(published)
        else:
            self.recorder.add(decided.kind, published, text)
            self.hold(is_settled=True)
            if vote is not None and is_clause:
                self.recorder.add(Kind.VOTE, "", None, vote=vote)
