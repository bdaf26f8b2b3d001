"""Records motions, votes and decisions as sentences and paragraphs state them. The parts of a motion (words, mover,
seconder, outcome) may come in any order, until a result, another motion or another item closes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from clerk_tui.english.numbering import is_bullet, is_next, split_mark, style_of
from clerk_tui.english.verbs import DEEDS, SAYING
from clerk_tui.english.words import with_small_first
from clerk_tui.importing.recognition import decision_rules as rules
from clerk_tui.importing.recognition.ballots import poll_within, read_named_vote, read_poll
from clerk_tui.importing.recognition.decisions import (
    Decided,
    Moved,
    Outcome,
    agreed_before,
    elects,
    figures,
    find_person,
    is_nominee,
    is_put,
    is_unanimous,
    movers_after,
    named_as,
    read_decided,
    read_moved,
    read_mover_line,
    read_outcome,
    read_seconded,
    tail_outcome,
    what_was_done,
    without_body,
)
from clerk_tui.importing.recognition.heading_text import sentences
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.undertakings import is_charge
from clerk_tui.lists.name_words import is_name
from clerk_tui.lists.person import read_names
from clerk_tui.meeting import Entry, Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.record import Vote
from clerk_tui.regex import any_case, regex

_MOST = 60  # paragraphs of a motion, at most
_I_MOVE = any_case(
    r"^[“\"|\s*!]*(?:(?:I|we|l|1)\b[^.]{0,160}?|will\s+(?:also\s+)?)\bmove\b[^.]{0,120}?\bthat\b[\s,:*]*"
)
"""*I move*, whose *I* is often lost or misread in a scan."""
_STOPS = any_case(
    r"(?:following (?:the|a|points|discussion)|resolved\b|motion (?:carried|lost|passed)|the motion (?:carried"
    r"|was)|vote:|for\s*\(|ayes\b|for\s*:|this was seconded|seconded by)"
)
_AND_FURTHER = any_case(r"(?:and\s+)?(?:whereas|now,?\s+therefore|therefore|be it|further)\b|and that\b")
"""The beginning of a further paragraph of a long resolution."""


def text_end(paragraphs: Sequence[Paragraph], first: int, stop: int) -> int:
    """The index after the motion whose text begins at `first`: after its closing quotation mark, and its list."""
    text = paragraphs[first].body
    quoted = text[:1] in '“"' and not _is_closed(text)
    if not quoted and not text.rstrip().endswith((":", ";")) and not _AND_FURTHER.match(text):
        return first + 1
    is_opened = text.rstrip().endswith(":")
    for end in range(first + 1, min(stop, first + _MOST)):
        paragraph = paragraphs[end]
        is_more = quoted or paragraph.mark or _AND_FURTHER.match(paragraph.body) or (is_opened and end == first + 1)
        if _STOPS.match(paragraph.body) or not is_more:
            return end
        if quoted and _is_closed(paragraph.text):
            return end + 1
    return max(first + 1, min(stop, first + _MOST))


def clauses_end(paragraphs: Sequence[Paragraph], at: int, stop: int) -> int:
    header, end = paragraphs[at], at + 1
    if end >= stop:
        return end
    first = paragraphs[end]
    if not first.mark:
        is_bare = len(header.body.split()) <= 3 or header.body.rstrip().endswith((":", "-", "–"))
        return end + 1 if is_bare and len(first.body) > 3 else end
    more = takewhile(lambda p: p.mark and not is_next(header.mark, p.mark), paragraphs[end : min(stop, at + _MOST)])
    return end + len(list(more))


def operative(text: str) -> str:
    text = re.sub(r"^[\s“\"”‘|,:.*–-]+", "", text)
    text = rules.RECITED.sub("", text, count=1) if rules.RECITED.match(text) else text
    return _I_MOVE.sub("", rules.NOTE_LABEL.sub("", text)).strip(' ”’"*').strip()


def _is_closed(text: str) -> bool:
    return bool(re.search(r"[”\"][.,;:]?\s*$|”", text))


_OF_ACT = any_case(
    r"(?:approv|accept|adopt|adjourn|clos|ratif|confirm|authori[sz])\w*\b|.*\bminutes\b|(?:.*\bfor )?payment"
    r"|(?:motion|resolution|ordinance|by-?law)\b|(?:amendment|award|lease|purchase|release|renewal|repeal|sale)s? of\b"
)
"""A title that names the decision itself: *Approval of the minutes*."""
_WHOLE = re.compile(r"\bfollowing\b.*\bbe\s+[a-z]+(?:ed|id|en|ne)\s*:$")
"""A decision that is complete, though a list follows: *that the following accounts be paid:*."""
_HEADING_OF_MOTION = any_case(r"\W*motion\s*:.{2,60}\b1st\s*:.{2,40}\b2nd\s*:.{2,40}$")
FEW = 4
"""The most words of a label, or of an outcome alone."""
_MOST_REPEATED = 2  # entries between a motion and lines that repeat its movers, at most
_FEW_AFTER = 8  # words behind a motion that tell no more than who seconded it, at most
_MOST_LISTED = 6  # parts of a motion that stand in a list behind the first, at most
_RESULTS = (Kind.CARRIED, Kind.LOST)
CARRIED, UNANIMOUS = Outcome(True, None), Outcome(True, Vote())


def _is_nomination(text: str) -> bool:
    """Whether a motion is only a name, or that somebody stand for a post: that is no election."""
    return rules.STANDS.match(text) is not None or is_name(text, bare=False) or is_nominee(text)


def _mark_of(entry: Entry) -> str:
    return split_mark((entry.published or "").rpartition("\n")[2])[0].strip()


def _last_sentence(text: str | None) -> str:
    return (sentences(text or "") or ("",))[-1]


def _is_majority(vote: Vote) -> bool:
    return vote.of_all or (vote.in_favour or 0) > (vote.against or 0)


def _words(text: str) -> str:
    """The words of a motion or decision in small letters, without a leading *that* or *to*."""
    return " ".join(re.findall(r"\w+", text.casefold())).removeprefix("that ").removeprefix("to ")


def parted(text: str, most: int) -> tuple[str, Outcome | None]:
    """The words of a motion or decision, and the outcome in their last sentence if that has at most `most` words."""
    last = _last_sentence(text)
    told = read_outcome(last) if len(last.split()) <= most and last != text else None
    return (text, None) if told is None else (text[: -len(last)].rstrip(), told)


_BARE = 14  # words of a sentence that says no more than who moved what stands before it, at most
_MOST_OF_NAME = 4  # words of a title and a name, at most
_FEWEST_PUT = 3  # words of what was put to a meeting, at least
_SETTLED = any_case(r"(?:completed?|closed|discharged|done)\b")
_BY_SOMEBODY = regex(
    r"(?:[A-Z][^:]{1,40}?(?::|\s[–—-])\s+)?"
    r"(?P<who>[A-Z][\w.’'-]*(?: (?:and |& )?[A-Z][\w.’'-]*){0,3})\s+to\s+(?=[a-z]{2,}\s)"
)
"""*Ash to call them*, *Car park - Ash to call them*: who has the task, perhaps behind its subject."""
_NOMINATES = any_case(r"(?<!other )(?<!further )nominat")  # *there being no other nominations* is said of proposals too
_ELECTED = any_case(r"\b(?:re-?)?elected\b")
_CHOSEN = any_case(r"(?:re-?)?(?:elected|appointed)|co-?opted")
_PUT_BY = regex(r"^[^.,;:]{0,60}?\b(?:mov|propos|suggest|recommend|request)(?:ed|e?s)\s+(?:(?:that|to)\s+)?")
_PAPERS = frozenset("agenda minutes report reports accounts budget".split())  # what a result may name but the motion


@dataclass
class MotionRecorder:
    """Records the motion before the meeting, and what sentences and paragraphs say became of it."""

    roster: Roster
    recorder: Recorder
    held: int | None = None
    """The index of the motion or decision in hand."""
    is_settled: bool = False
    """Whether its outcome is recorded. Its mover, and the vote, may still follow."""
    is_told_before: bool = False
    """Whether its words are those of a note before its mover: minutes report so what was done."""
    lent: Entry | None = None
    """The note whose words were taken for those of the motion, but may be a report."""
    waiting: list[int] = field(default_factory=list)
    """Motions that wait for the vote on an amendment, the last moved last."""

    # What is held

    @property
    def motion(self) -> Entry | None:
        """The pending motion, whose outcome is not yet known; otherwise None."""
        return None if self.held is None or self.is_settled else self.recorder.entries[self.held]

    @property
    def decision(self) -> Entry | None:
        """The last decision, if no mover of it is known; otherwise None."""
        entry = self.recorder.entries[self.held] if self.held is not None and self.is_settled else None
        return entry if entry is not None and entry.kind is Kind.CLAUSE else None

    @property
    def _unmoved(self) -> Entry | None:
        """The last motion, if it has no mover and at most its outcome was recorded since; otherwise None."""
        entry = self.recorder.entries[self.held] if self.held is not None else None
        is_motion = entry is not None and entry.kind is Kind.MOTION
        return entry if is_motion and entry is not None and not entry.persons and len(self.after) < 2 else None

    @property
    def is_open(self) -> bool:
        """Whether a motion still needs its outcome, or a decision its mover."""
        return self.motion is not None or self.decision is not None

    @property
    def after(self) -> Sequence[Entry]:
        """The entries recorded since the motion or decision in hand."""
        return () if self.held is None else self.recorder.entries[self.held + 1 :]

    @property
    def before(self) -> Entry | None:
        """The note just recorded, perhaps with the actions read from it; otherwise None."""
        last = next((e for e in reversed(self.recorder.entries) if e.published or e.kind is not Kind.ACTION), None)
        is_note = last is not None and last.kind in (Kind.ACTION, Kind.NOTE) and bool(last.published)
        return last if is_note and last is not None and last.item_id is not None else None

    @property
    def is_put(self) -> bool:
        """Whether the note just recorded states a motion in a line of its own: *Delete "each year"*."""
        last = _last_sentence(self.before.text) if self.before is not None else ""
        return is_put(last) or rules.PROPOSAL_ALONE.match(last) is not None

    @property
    def _is_of_title(self) -> bool:
        """Whether the title of the item is the motion, *To approve it*, and the note just recorded is not."""
        return rules.TO_APPROVE.match(self.recorder.title) is not None and not (
            self.is_put or (self.before is not None and rules.MOTION_TEXT.match(self.before.text or ""))
        )

    @property
    def may_be_seconded(self) -> bool:
        """Whether a motion is pending, or one just carried has a mover and no seconder."""
        if self.held is None or not self.is_settled:
            return self.held is not None
        entry = self.recorder.entries[self.held]
        return entry.kind is Kind.MOTION and len(entry.persons) == 1 and len(self.after) <= 2

    def has(self, *kinds: Kind) -> bool:
        """Whether the last entry is of one of these kinds."""
        return bool(self.recorder.entries) and self.recorder.entries[-1].kind in kinds

    def note(self, published: str, persons: tuple[Voice, ...] = ()) -> None:
        """Record words as a note, unless they are empty."""
        if published:
            self.recorder.add(Kind.NOTE, published, published, persons)

    def _change(self, **fields: Any) -> None:
        assert self.held is not None
        self.recorder.change(self.held, **fields)

    def hold(self, *, is_settled: bool = False) -> None:
        """Make the last entry the motion or decision in hand."""
        self.held, self.is_settled, self.is_told_before, self.lent = self.recorder.last, is_settled, False, None

    def close(self) -> None:
        """Take a motion as carried that was moved, seconded and not debated, or a formality, with no result."""
        same = [e.kind for e in self.recorder.entries if e.item_id == self.recorder.item_id]
        is_all = same.count(Kind.MOTION) == 1 and not {Kind.CLAUSE, Kind.CARRIED, Kind.VOTE} & set(same)
        if is_all and self.motion is not None and not self.motion.text and _OF_ACT.match(self.recorder.title):
            self._set_words()
        if self.motion is not None and self.motion.text:
            self._is_election()
        self._presume_carried()
        last = self.recorder.entries[-1] if self.recorder.entries else None
        if last is not None and last.kind is Kind.CLAUSE and last.published and (last.text or ":").endswith(":"):
            self.recorder.change(self.recorder.last, kind=Kind.NOTE)  # nothing follows it
        self._drop_recommendations()
        self.held = None
        self.waiting.clear()

    def _drop_recommendations(self) -> None:
        """Turn recommendations into notes where the meeting went on to decide: a paper or others made them."""
        same = [at for at, e in enumerate(self.recorder.entries) if e.item_id == self.recorder.item_id]
        ends = max((at for at in same if self.recorder.entries[at].kind in (Kind.MOTION, Kind.CLAUSE)), default=0)
        for at in same:
            entry = self.recorder.entries[at]
            is_ours = (entry.text or "").startswith("to recommend ")  # *agreed to recommend refusal*
            if at < ends and entry.kind is Kind.RECOMMENDATION and not is_ours:
                self.recorder.change(at, kind=Kind.NOTE, text=literal(entry.published or ""))

    def _set_words(self) -> None:
        """Give the motion its words: the title of the item, or the note before it if there is no title."""
        above = self.recorder.entries[self.held - 1] if self.held else None
        told = above.text if above is not None and above.kind is Kind.NOTE else ""
        self._change(text=rules.NOTE_LABEL.sub("", self.recorder.title or told or ""))
        self._doubt_title()

    def _doubt_title(self) -> None:
        """Ask whether the title is what was moved, unless it says so itself."""
        title = self.recorder.title
        if title and not (_OF_ACT.match(title) or rules.TO_APPROVE.match(title)):
            self.recorder.doubt("The motion has no words of its own: is it the heading, “{}”?", title, self.held or -1)

    def _presume_carried(self, *, is_next_moved: bool = False) -> None:
        motion = self.motion
        if motion is not None and motion.text and not _is_nomination(motion.text):
            is_told = len(motion.persons) == 2 and motion.kind is Kind.MOTION
            said = ((is_next_moved and e.text) or e.published or "" for e in self.after)
            is_talked_of = len(" ".join(said).split()) > _FEW_AFTER
            is_of_form = rules.OF_FORM.match(motion.text or "") is not None
            is_told &= "nominat" not in self.recorder.title.casefold()  # whoever else was nominated
            if self.is_told_before or (is_told and (is_of_form or not is_talked_of)):
                self.recorder.presumed.add(self.recorder.add(Kind.CARRIED, "", None).id)
                self.is_settled = True

    # What was moved

    def move(self, moved: Moved, published: str) -> None:
        """Record a motion as a sentence states it, with its outcome."""
        text, came = parted(moved.text, FEW)
        came = moved.result if moved.result is not None and (came is None or moved.result.vote) else came
        persons = moved.persons
        words = operative(text or self._called_for())
        self.put(moved.is_amendment, published, words, persons, is_of_held=moved.is_substitute)
        if came is not None and not (_ELECTED.search(published) and self._is_election()):
            self.settle(came, "")

    def put(
        self, is_amendment: bool, published: str, text: str, persons: tuple[Voice, ...], *, is_of_held: bool = False
    ) -> None:
        """Record a motion or an amendment; its reasons, *whereas it rains*, become a note before it. `is_of_held`: the
        motion before it waits."""
        reasons = rules.RECITED.search(text) if text[:7].casefold() == "whereas" else None
        if reasons is not None and len(text) - reasons.end() > _FEW_AFTER:
            self.recorder.add(Kind.NOTE, published, text[: reasons.start()].strip())
            published, text = "", text[reasons.end() :]
        is_amendment = is_amendment or (self.motion is not None and rules.AMENDS.match(text) is not None)
        held = self.motion
        if not (is_amendment or is_of_held or held is None or rules.OF_PENDING.match(text)):
            self._presume_carried(is_next_moved=True)
        if self.motion is not None and self.held is not None:
            self.waiting.append(self.held)
        self.recorder.add(Kind.AMENDMENT if is_amendment else Kind.MOTION, published, text, persons)
        self.hold()

    def word(self, text: str, published: str) -> None:
        """Give the pending motion its words."""
        self._change(text=literal(operative(text)))
        self.note(published)

    def _called_for(self) -> str:
        """The words of the motion that the last entry calls for; '' if it calls for none."""
        entries = self.recorder.entries
        match = rules.WANTED.search(entries[-1].text or "") if entries and entries[-1].item_id is not None else None
        return match["text"] if match else ""

    # Who moved it

    def name(self, moved: Moved, published: str, *, of_note: bool) -> bool:
        """Add mover and outcome to the motion, decision or (`of_note`) note before; return False without one."""
        came = moved.result
        if self.before is not None and rules.PROPOSED.match(_last_sentence(self.before.text)):
            self.take_note(moved.persons)  # it ends in what was proposed, without saying by whom
        elif self.decision is not None and not (of_note and self.before is not None and _mark_of(self.before)):
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

    def take_note(self, persons: tuple[Voice, ...]) -> None:
        """Turn the note just recorded into the motion."""
        while self.recorder.entries[-1].kind is Kind.ACTION and not self.recorder.entries[-1].published:
            self.recorder.entries.pop()  # what the words of the note were taken to leave somebody to do
        is_list = self._join_list()
        entry = self.recorder.entries[-1]
        text = (entry.published if entry.kind is Kind.ACTION else entry.text) or entry.text or ""
        last = _last_sentence(text) or text
        is_motion = rules.PROPOSED.match(last) or rules.MOTION_TEXT.match(last) or is_put(last)
        if rules.PROPOSED.match(last):
            text = rules.PROPOSED.sub("", last)
        elif not is_list and (is_put(last) or rules.PROPOSAL_ALONE.match(last)):
            text = last
        elif not is_list:
            text = re.split(r"\s+[–—-]+\s*", rules.NOTE_LABEL.sub("", text))[-1]
        text = rules.NOTE_LABEL.sub("", self.recorder.title if re.match(r"https?:\S+$", text.strip()) else text).strip()
        self.recorder.change(self.recorder.last, kind=Kind.MOTION, text=text, persons=persons)
        self.hold()
        self.is_told_before, self.lent = True, None if is_motion and entry.kind is Kind.NOTE else entry

    def _join_list(self) -> bool:
        """Join the list that was just recorded into one note: *(a) …*, *(b) …*. Return False if there is none."""
        entries = self.recorder.entries
        first = len(entries) - 1
        while first and entries[first - 1].kind is Kind.NOTE and entries[first - 1].item_id == entries[-1].item_id:
            above, mark = _mark_of(entries[first - 1]), _mark_of(entries[first])
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
        """Add the seconder to the motion in hand, if it has only a mover."""
        persons = self.recorder.entries[self.held].persons if self.held is not None else ()
        if len(persons) == 1:
            self._change(persons=(*persons, seconder))

    # What came of it

    def settle(self, came: Outcome, published: str, said: str = "") -> None:
        """Record the outcome of the motion in hand, as `said` if that is not all that was published."""
        if _ELECTED.search(said or published) and self._is_election():
            self.note(published)
            return
        if self.motion is not None and not self.motion.text:
            self._set_words()
        if came.vote is not None:
            self.count(came.vote, published, came.is_carried)
            return
        named = rules.RESULT_LINE.fullmatch(published)
        is_of_motion = self.motion is not None and self.motion.kind is Kind.MOTION
        if is_of_motion and self.has(Kind.VOTE) and named and (named["what"] or "").casefold() == "amendment":
            self.note(published)  # it was voted on right before
            return
        vote = self.recorder.entries[-1].vote if self.has(Kind.VOTE) else None
        is_same = _is_majority(vote) == came.is_carried if vote else self.has(*_RESULTS[not came.is_carried :][:1])
        if self.is_settled and is_same:
            self.note(published)  # said once more
            return
        self.recorder.add(Kind.CARRIED if came.is_carried else Kind.LOST, published, None)
        self._mark_settled()

    def _is_election(self) -> bool:
        """Whether the motion in hand is only a nomination, which is a note: nobody moved anything."""
        motion = self.motion
        if motion is None or (motion.text and not _is_nomination(motion.text)):
            return False
        if not any(_NOMINATES.search(entry.published or "") for entry in (motion, *self.after)):
            return False  # it was proposed
        if "moved" in (motion.published or "").casefold():
            return False
        self._change(kind=Kind.NOTE, persons=(), text=literal(motion.published or motion.text or ""))
        self.held = None
        return True

    def count(self, vote: Vote, published: str, is_carried: bool | None) -> None:
        """Record the figures or the names of a vote."""
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
        if is_carried is not None and is_carried != _is_majority(vote):
            self.recorder.add(Kind.CARRIED if is_carried else Kind.LOST, "", None)
        self._mark_settled()

    def _mark_settled(self) -> None:
        """Mark the motion in hand as decided; after an amendment, the motion it amends is pending again."""
        is_amendment = self.motion is not None and self.motion.kind is Kind.AMENDMENT
        self.is_settled = True
        if is_amendment and self.waiting:
            self.held, self.is_settled = self.waiting.pop(), False

    # What was decided

    def _restates(self, text: str, is_resolution: bool) -> bool:
        """Whether words repeat what was just moved or carried, or are the resolution that gives a motion its words."""
        held = self.recorder.entries[self.held] if self.held is not None else None
        amended = max((n for n, entry in enumerate(self.after) if entry.kind is Kind.AMENDMENT), default=-2)
        told = (Kind.VOTE, Kind.NOTE, Kind.CARRIED)
        is_result = all(e.kind in told and (e.vote is None or _is_majority(e.vote)) for e in self.after[amended + 2 :])
        if held is None or held.kind is not Kind.MOTION or not is_result:
            return False
        is_moved = "resolved" not in (held.published or "").casefold()
        if (is_moved and _words(text) == _words(held.text or "")) or (is_resolution and self._reword(held, text)):
            return True
        if not self.is_settled and (won := rules.WERE_DONE.match(text)) is not None and self.motion is not None:
            who = won["subject"].split()[-1]
            return _CHOSEN.match(won["word"]) is not None and who[:1].isupper() and who in (held.text or "").split()
        if not (self.is_settled and what_was_done(text)):
            return False
        said, moved = ({word[:6] for word in re.findall(r"[a-z]{5,}", t.casefold())} for t in (text, held.text or ""))
        return len(said & moved) >= max(2, 0.6 * len(said))

    def _reword(self, held: Entry, text: str) -> bool:
        """Give a motion without words those of a resolution; a note taken for them is one again. Return if done."""
        notes = list(takewhile(lambda entry: entry.kind is Kind.NOTE, self.after))
        notes = [note for note in notes if read_mover_line(note.text or "", self.roster) is None]
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
        """Record a decision of the meeting."""
        text, told = parted(decided.text, _FEW_AFTER)
        vote = told.vote if told is not None and told.vote is not None else vote
        vote = Vote() if vote is None and decided.is_unanimous else vote
        is_clause = decided.kind is Kind.CLAUSE
        has_nominee = self.motion is not None and is_nominee(self.motion.text or "")  # who is elected may be another
        if is_clause and (found := movers_after(text, self.roster)) is not None:
            words, moved = found
            came = moved.result or CARRIED
            self.move(replace(moved, text=words, result=replace(came, vote=came.vote or vote)), published)
        elif is_clause and not has_nominee and self._restates(text, decided.is_resolution):
            self.settle(Outcome(True, vote), published) if self.motion is not None else self.note(published)
        else:
            self.recorder.add(decided.kind, published, text)
            self.hold(is_settled=True)
            if vote is not None and decided.kind is not Kind.DEFERRED:
                self.recorder.add(Kind.VOTE, "", None, vote=vote)

    # Sentences

    def telling(self, sentence: str, *, is_first: bool) -> Callable[[str], None] | None:
        """A function that records, with its published words, what a sentence says of motions; None if nothing."""
        if (moved := read_moved(sentence, self.roster)) is not None:
            return lambda published: self._take_moved(moved, published, self._is_bare(sentence, is_first), sentence)
        if self.motion is not None and not self.motion.text and re.match(r"(?:To|That)\s+[a-z]", sentence):
            return lambda published: self.word(sentence, published)
        if self.may_be_seconded and (seconder := read_seconded(sentence, self.roster)) is not None:
            return lambda published: self._take_seconder(seconder, published, sentence)
        done = rules.RESULT_LINE.fullmatch(sentence) if self.motion is not None else None
        if done and self._may_be_about(done["what"]) and (came := tail_outcome(sentence)) is not None:
            return lambda published: self.settle(came, published, sentence)
        if self.motion is not None and elects(sentence, self.motion.text or ""):
            return lambda published: self.settle(CARRIED, published)
        if self.motion is not None and self.motion.text and rules.THIS_WAS.match(sentence):
            return self._result_recorder(sentence)
        decided = self._read_decided(sentence, is_first=is_first)
        if decided is not None:
            counted = figures(sentence) if rules.OF_VOTE.search(sentence) else None
            return lambda published: self.decide(decided, published, counted)
        return self._result_recorder(sentence)

    def _may_be_about(self, what: str | None) -> bool:
        """Whether the thing that a result names may be the motion in hand: *The minutes were approved.*"""
        about = f"{self.motion.text if self.motion is not None else ''} {self.recorder.title}".casefold()
        return what is None or what.casefold() not in _PAPERS or what.casefold().rstrip("s") in about

    def _result_recorder(self, sentence: str) -> Callable[[str], None] | None:
        before = self.recorder.entries[-1].vote if self.has(Kind.VOTE) else None
        if before is not None and not before.is_named:
            more = rules.ABSTAINING.fullmatch(sentence)
            count = len(read_names(more["who"])) if more is not None else 0
            if count and before.in_favour is not None and before.abstained is None:
                told = replace(before, abstained=count)
                return lambda published: self._add_abstentions(told, published)
            before = None
        is_after = any(entry.kind is Kind.VOTE for entry in self.after[-2:])
        named = read_named_vote(sentence, self.roster, before, is_open=self.is_open or is_after)
        if named is not None:
            return lambda published: self.count(named, published, None)
        outcome = read_outcome(sentence)
        is_vote = outcome is not None and outcome.vote is not None
        is_vote = is_vote and (rules.OF_VOTE.search(sentence) is not None or self.has(*_RESULTS))
        if not (self.is_open or is_vote) or self._is_no_result(sentence):
            return None
        if outcome is not None and len(sentence.split()) <= (45 if is_vote else 30) and sentence[-1:] != ":":
            return lambda published: self.settle(outcome, published)
        if agreed_before(sentence) and self.motion is not None:
            by_all = re.search(r"\bby (?:all|everyone)\b", sentence) or is_unanimous(sentence)
            return lambda published: self.settle(UNANIMOUS if by_all else CARRIED, published)
        return None

    def _is_no_result(self, text: str) -> bool:
        """Whether words that sound like a result tell of what is approved, or that nobody seconded no motion at all."""
        match = rules.NO_RESULT.match(text)
        return match is not None and not (match["nobody"] and self.is_open)

    def _add_abstentions(self, vote: Vote, published: str) -> None:
        self.recorder.change(self.recorder.last, vote=vote)
        self.note(published)

    def _read_decided(self, sentence: str, *, is_first: bool) -> Decided | None:
        """The decision in a sentence, or None; what one person agreed to do is none: *MC agreed to meet them*."""
        first, *others = sentence.split(None, _MOST_OF_NAME + 1)
        by_one = first.isupper() and first.isalpha() and len(first) < 4 and self.roster.by_initials(first) is not None
        at = next((n for n, word in enumerate(others, 1) if word.rstrip(".,;") in ("agreed", "accepted")), 0)
        who = " ".join([first, *others[: at - 1]]) if at else ""
        by_one |= bool(at) and isinstance(self.roster.find(who) or self.roster.by_forename(who), int)
        is_none = by_one or rules.ALL_AGREED.fullmatch(sentence) is not None or is_charge(sentence, self.roster)
        return None if is_none else read_decided(sentence, is_first=is_first)

    def agree(self, what: str, published: str, is_unanimous: bool) -> None:
        """Record that `what`, which was said before, was agreed."""
        self.decide(Decided(Kind.CLAUSE, re.sub(r"^[Tt]hat\s+", "", what.strip()), is_unanimous), published)

    def _take_seconder(self, seconder: Voice, published: str, sentence: str) -> None:
        """Record the seconder, and the outcome that the sentence may add."""
        behind = rules.AND_AGREED.search(sentence)
        came = tail_outcome(behind[0]) if behind else read_outcome(sentence)
        speaks = re.search(r"\bseconded\b.{3,60}?\band\s+(\w+)\b", sentence)
        self.second(seconder)
        if self.motion is not None and came is not None:
            self.settle(came, published)
        else:
            self.note(published, (seconder,) if speaks and speaks[1] in SAYING else ())

    def _take_moved(self, moved: Moved, published: str, of_note: bool, sentence: str) -> None:
        if moved.is_aside and self.decision is not None and not self.after:
            self.name(replace(moved, text=""), published or moved.text, of_note=False)
        elif moved.mover is None and self.motion is not None and self.motion.persons and not self.motion.text:
            self.word(moved.text, published)  # *Moved by Ash. Seconded by Elm. Motion to wait.*
            if moved.result is not None:
                self.settle(moved.result, "")
        elif moved.text or not self.name(moved, published, of_note=of_note):
            self.move(moved, published)
        if (match := rules.BALLOT_INSIDE.search(sentence)) is not None:
            self._take_poll((Paragraph("", match[1], body=match[1]),), 0, 1)

    def _is_bare(self, sentence: str, is_first: bool) -> bool:
        """Whether a sentence only names who moved the words before it."""
        is_alone = is_first or self.is_put or rules.ROLES_BEHIND.match(sentence) is not None
        return is_alone and len(sentence.split()) <= _BARE

    def take_tail(self, told: str, published: str) -> None:
        """Record the vote by name with which a longer paragraph ends."""
        read = read_poll((Paragraph(told, told, body=told),), 0, 1)
        if read is not None:
            self.count(read[0].vote(self.roster), published, read[2])
        else:
            self.recorder.add(Kind.NOTE, published, told)

    # Paragraphs

    def take(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record the motion or decision that fills paragraphs from index `at` on; return the index after them."""
        for taken in (
            self._take_agreed_clauses,
            self._take_table,
            self._take_poll,
            self._take_headed_motion,
            self._take_movers,
            self._take_outcome,
            self._take_resolution,
            self._take_long_motion,
            self._that_be,
        ):
            if (after := taken(paragraphs, at, stop)) is not None:
                return after
        return None

    def _is_answer(self, text: str) -> bool:
        """Whether a line answers the planning application in the note before it: *NO OBJECTION*."""
        is_of_title = re.search(r"\bplanning\b|\bapplications\b", self.recorder.title, re.IGNORECASE) is not None
        is_put = is_of_title and text.isupper() and self.motion is None and self.has(Kind.NOTE)
        return is_put and rules.ON_APPLICATION.fullmatch(text) is not None

    def _that_be(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        if not (self._is_answer(text := paragraphs[at].body) or rules.THAT_BE.match(text)):
            return None
        self.decide(Decided(Kind.CLAUSE, re.sub(r"^That\s+", "", text)), paragraphs[at].published)
        return at + 1

    def _take_table(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record a table of motions, a row each: words, mover and outcome. Return the index after it."""
        kinds = [m.lastgroup if (m := rules.COLUMN.fullmatch(cell.strip())) else "" for cell in paragraphs[at].cells]
        is_of_tasks = {"deed", "who"} <= set(kinds) and not {"mover", "pair"} & set(kinds)
        is_of_motions = bool({"mover", "pair"} & set(kinds)) and bool({"text", "came"} & set(kinds))
        if not (is_of_motions or is_of_tasks):
            return None
        above = self._find_put()
        self.note(paragraphs[at].published)
        end = at + 1
        for end, row in enumerate(takewhile(lambda p: p.is_row, paragraphs[at + 1 : stop]), at + 2):
            said = dict(zip(kinds, (cell.strip() for cell in row.cells), strict=False))
            self._take_row(said, row.published, above if is_of_motions and end == at + 2 else None)
        return end

    def _find_put(self) -> int | None:
        """The index of the last entry, if a table of movers may be about it; otherwise None."""
        at = next((n for n in range(self.recorder.last, -1, -1) if self.recorder.entries[n].published), -1)
        entry = self.recorder.entries[at] if at >= 0 else None
        kinds = (Kind.ACTION, Kind.CLAUSE, Kind.MOTION, Kind.NOTE, Kind.STATEMENT)
        is_put = entry is not None and entry.item_id is not None and entry.kind in kinds
        return at if is_put and entry is not None and len((entry.text or "").split()) >= _FEWEST_PUT else None

    def _take_row(self, said: dict[str | None, str], published: str, above: int | None) -> None:
        """Record a row of such a table: motion, outcome and action; `above`: the entry with the motion's words."""
        pair = [*re.split(r"\s*/\s*", said.get("pair", "")), ""]
        names = (said.get(role, "") or pair[n] for n, role in enumerate(("mover", "seconder")))
        persons = [named_as(name, self.roster) for name in names]
        came = read_outcome(said.get("came", "")) or tail_outcome(said.get("came", ""))
        text = said.get("text") or (said.get("deed", "") if came is not None else "")
        if any(persons) and above is not None and not said.get("text"):
            self._make_motion(above, persons)
            self.settle(came, published) if came is not None else self.note(published)
        elif any(sign.isalnum() for sign in text) and any(persons):
            self.move(Moved(persons[0], persons[1], text).came(came), published)
            if not said.get("text"):
                self.recorder.doubt("“{}” may be what is to be done, and not the words of the motion.", text)
        else:
            self.note(published)
        deed = " ".join(said.get("deed", "").split())
        if (told := _BY_SOMEBODY.match(deed)) is not None and find_person(told["who"], self.roster) is not None:
            deed = deed[told.end() :]
        task = rules.TASK.fullmatch(deed) if any(persons) or deed[:3] == "To " else None
        is_done = any(persons) and deed.casefold().split(" ")[0] not in DEEDS
        what = task["what"] if task is not None else "" if is_done else with_small_first(deed)
        if what and said.get("who") and not _SETTLED.match(said.get("came", "")):
            owners = [find_person(who.strip(), self.roster) for who in re.split(r"[/,&]", said["who"])]
            self.recorder.add(Kind.ACTION, "", f"to {what}", tuple(o for o in owners if isinstance(o, int)))

    def _make_motion(self, at: int, persons: Sequence[Voice | None]) -> None:
        """Turn the entry at an index into the motion whose movers the table below it names."""
        entry = self.recorder.entries[at]
        text = entry.text or ""
        text = sentences(text)[-1] if entry.kind in (Kind.NOTE, Kind.ACTION) else text
        words = _PUT_BY.sub("", rules.PROPOSED.sub("", rules.NOTE_LABEL.sub("", text)), count=1)
        named = tuple(person for person in persons if person is not None)
        self.recorder.change(at, kind=Kind.MOTION, text=literal(words), persons=named)
        self.held, self.is_settled, self.lent = at, False, None
        if entry.kind is Kind.NOTE and words == text and not (is_put(text) or rules.MOTION_TEXT.match(text)):
            self.recorder.doubt("Are “{}” the words of the motion? They stand above those who moved it.", words)

    def _take_poll(self, paragraphs: Sequence[Paragraph], at: int, stop: int, published: str = "") -> int | None:
        read = read_poll(paragraphs, at, stop)
        if read is None:
            return None
        poll, after, is_carried = read
        words = "\n".join([*([published] if published else []), *(p.published for p in paragraphs[at:after])])
        self.count(poll.vote(self.roster), words, is_carried)
        return after

    def _take_headed_motion(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record a motion below a line that names its movers: *MOTION: APPROVED 1st: ASH 2nd: ELM*, *Ash moved …*."""
        if at + 1 >= stop or not _HEADING_OF_MOTION.match(paragraphs[at].body):
            return None
        heading = read_moved(paragraphs[at].body, self.roster)
        first, *rest = sentences(paragraphs[at + 1].body) or ("",)
        moved = read_moved(first, self.roster)
        if heading is None or heading.seconder is None or moved is None or moved.mover != heading.mover:
            return None
        if moved.seconder is not None or not moved.text:
            return None
        self.note(paragraphs[at].published)
        words = ". ".join((moved.text.rstrip("."), " ".join(rest))) if rest else moved.text
        self.move(replace(moved, text=words, seconder=heading.seconder), paragraphs[at + 1].published)
        return at + 2

    def _take_movers(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record a motion below lines that only name its movers, or make a motion of the decision above them."""
        named: dict[str, Voice] = {}
        end = at
        while end < stop and (lone := read_mover_line(paragraphs[end].body, self.roster)) is not None:
            if lone[0] in named or "seconder" in named:
                break  # it is of another motion
            named[lone[0]] = lone[1]
            end += 1
        if end > at and next(iter(named)) == "seconder" and self.motion is not None:
            self.second(named["seconder"])
            self.note(paragraphs[at].published)
            return at + 1
        told = Moved(named.get("mover"), named.get("seconder"), "") if named else None
        if (moved := told or self._movers_of_next(paragraphs, at, stop)) is None:
            return None
        end = max(end, at + 1)
        if (below := self._moved_below(paragraphs, at, end, stop, moved)) is not None:
            return below
        words = "\n".join(p.published for p in paragraphs[at:end])
        if moved.mover is None or self._was_just_moved(moved):
            self.note(words)
        elif not self.name(moved, words, of_note=self.is_put):
            self.put(False, words, "", moved.persons)
        return end

    def _was_just_moved(self, moved: Moved) -> bool:
        """Whether lines of movers below a result only repeat who moved and seconded the motion above it."""
        if self.held is None or not self.is_settled or len(self.after) > _MOST_REPEATED:
            return False
        held = self.recorder.entries[self.held]
        return held.kind is Kind.MOTION and bool(held.text) and held.persons == moved.persons

    def _movers_of_next(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> Moved | None:
        """The mover and seconder in a paragraph whose motion is the next one; otherwise None."""
        text = paragraphs[at].body.rstrip()
        if at + 1 >= stop or len(text.split()) > 25:
            return None
        if text.endswith((":", "that")) and not re.search(r"\bit was(?: unanimously)?:?$", text):
            return None
        following = paragraphs[at + 1].body
        if not (rules.AND_RESOLVED.match(following) or rules.BARE_MOTION.match(following)):
            return None
        moved = read_moved(text, self.roster)
        if moved is None and rules.PAIR.fullmatch(text):
            moved = read_moved(f"({text})", self.roster)  # *Cllr Ash, Cllr Elm*, and below it what they moved
        elif moved is None and not paragraphs[at].mark and is_name(text):
            who = find_person(text, self.roster)
            moved = Moved(who, None, "") if who in self.roster.roll else None
        if moved is None or not moved.persons or moved.text:
            return None
        is_last = re.search(r"\b(?:resolved|agreed|carried)\W*$", text, re.IGNORECASE)  # *… and resolved*, what follows
        if moved.result is not None and not (is_last or following[:1] in '“"'):
            return None
        return moved.came(CARRIED) if rules.BEGINS_RESOLVED.match(text) else moved  # *RESOLVED (Ash/Elm)*

    def _moved_below(self, paragraphs: Sequence[Paragraph], first: int, at: int, stop: int, moved: Moved) -> int | None:
        """Record the motion whose mover is named in the lines above it: the index after it."""
        if at >= stop:
            return None
        text = paragraphs[at].body
        is_short = len(text) < 60 or text.casefold().startswith(("and", "resolved"))
        resolved = rules.AND_RESOLVED.match(text) if is_short else None
        is_above = resolved is not None and self.decision is not None and not self.after
        if is_above or (resolved is None and (not rules.MOTION_TEXT.match(text) or self._is_complete(text))):
            return None
        end = at + 1
        body = text if resolved is None else re.sub(r"^that\W*$", "", resolved["rest"].strip(), flags=re.IGNORECASE)
        if body:
            end = text_end(paragraphs, at, stop)
        elif end < stop:
            end = clauses_end(paragraphs, at, stop) if paragraphs[end].mark else text_end(paragraphs, end, stop)
        words, came = parted(operative(" ".join([body, *(p.body for p in paragraphs[at + 1 : end])])), FEW)
        last = self.recorder.entries[-1] if self.recorder.entries else None
        before = last.published or "" if last is not None and last.kind is Kind.NOTE else ""
        label = r"(?i:(?:the following )?amendment|motion to amend)"
        is_amendment = re.match(label, paragraphs[first].text) or re.match(rf"{label}\W*$", before)
        published = "\n".join(p.published for p in paragraphs[first:end])
        self.put(is_amendment is not None, published, words, moved.persons)
        if resolved is not None or came is not None or moved.result is not None:
            is_of_all = resolved is not None and (resolved["un"] or resolved["un2"])
            self.settle(UNANIMOUS if is_of_all else came or moved.result or CARRIED, "")
        return end

    def _is_complete(self, text: str) -> bool:
        """Whether a paragraph names the mover of its own motion, or states a decision: *The board resolved that …*"""
        moved = read_moved(text, self.roster)
        return (moved is not None and moved.mover is not None) or read_decided(text, is_first=True) is not None

    def _take_outcome(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record a paragraph that only states the outcome of a motion. Return the index after it, or None."""
        paragraph = paragraphs[at]
        text = paragraph.body
        outcome = read_outcome(text) if len(text) < 400 and poll_within(text) is None else None
        if (
            outcome is None
            or self._is_answer(text)
            or len(said := sentences(text)) > 2
            or len(text.split()) > 40
            or any(read_moved(sentence, self.roster) for sentence in (text, *said))
            or (self.may_be_seconded and read_seconded(text, self.roster) is not None)
            or any(read_named_vote(one, self.roster, None, is_open=self.is_open) for one in said)
            or (self.motion is None and rules.DID.fullmatch(text) is not None)
            or self._is_no_result(text)
            or (not self.is_open and any(rules.DECIDED.match(one) or what_was_done(one) for one in said))
        ):
            return None
        is_open = self.is_open or self.has(Kind.CARRIED)
        is_long = text[-1:] == ":" or len(text.split()) > 12
        is_of_minutes = self.motion is None and self.recorder.item_id is None and len(text.split()) < 3
        if (not is_open and (rules.ALL_BARELY.fullmatch(text) or is_long)) or is_of_minutes:
            return None  # *APPROVED* above the title is said of the minutes
        is_head = at + 1 < stop and re.search(r"\b(?:votes?|voting|follows)\b[^.]{0,20}[:.]?$", text, re.IGNORECASE)
        after = self._take_poll(paragraphs, at + 1, stop, paragraph.published) if is_head else None
        if after is not None:
            return after
        if self.is_put and not is_open:
            self.take_note(())
        elif not is_open and rules.RESULT_LINE.fullmatch(text) and self.has(Kind.NOTE, Kind.ITEM):
            self.recorder.add(Kind.MOTION, "", rules.NOTE_LABEL.sub("", self.recorder.title))
            self.hold()
            self._doubt_title()
        is_alone = not is_open and self.motion is None
        self.settle(outcome, paragraph.published)
        if is_alone and rules.RESULT_LINE.fullmatch(text):
            self.recorder.doubt("No motion stands before “{}”: what was it about?", text)
        return at + 1

    def _take_resolution(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record a resolution that fills its paragraph, with its clauses. Return the index after it, or None."""
        paragraph = paragraphs[at]
        first = sentences(paragraph.body)[:1]
        if not first or not rules.BEGINS_RESOLVED.match(first[0]) or rules.ALL_BARELY.fullmatch(paragraph.body):
            return None
        decided = read_decided(paragraph.body, is_first=True)
        is_sentence = re.match(r"it was\b|(?-i:Agreed)\s+(?:to|that)\b", paragraph.body, re.IGNORECASE) is not None
        if decided is None or (is_sentence and len(sentences(paragraph.body)) > 1):
            return None
        mark, text = split_mark(decided.text)
        is_run = bool(mark) and at + 1 < stop and is_next(mark, paragraphs[at + 1].mark)
        if is_run and not self._is_moved(paragraph):
            self.decide(replace(decided, text=text, is_open=False), paragraph.published)
            return self._take_run(mark, decided.kind, paragraphs, at + 1, stop)
        if not decided.is_open:
            counted = figures(paragraph.body) if rules.OF_VOTE.search(paragraph.body) else None
            self.decide(decided, paragraph.published, counted)
            return at + 1
        return self._take_clauses(paragraphs, at, stop, decided)

    def _take_run(self, mark: str, kind: Kind, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int:
        """Record the clauses that follow one in the line of their heading: *RESOLVED: a) That …*, then *b) That …*."""
        while at < stop and is_next(mark, paragraphs[at].mark) and not self._is_moved(paragraphs[at]):
            self.recorder.add(kind, paragraphs[at].published, operative(paragraphs[at].body))
            mark, at = paragraphs[at].mark, at + 1
        return at

    def _is_moved(self, paragraph: Paragraph) -> bool:
        return any(read_moved(sentence, self.roster) is not None for sentence in sentences(paragraph.body))

    def _take_clauses(self, paragraphs: Sequence[Paragraph], at: int, stop: int, decided: Decided) -> int:
        """Record a resolution whose clauses have paragraphs of their own."""
        header = paragraphs[at]
        end = clauses_end(paragraphs, at, stop)
        if end == at + 1:
            self.decide(decided, header.published)
            return end
        first = paragraphs[at + 1]
        told = sentences(first.body)[0] if not decided.text else ""
        if told and (read_moved(told, self.roster) or read_decided(told, is_first=True)) is not None:
            self.note(header.published)  # *Decision* above a whole decision, in a form
            return at + 1
        is_whole, style = _WHOLE.search(decided.text) is not None, style_of(first.mark)
        if is_whole:
            self.decide(replace(decided, text=decided.text.rstrip(" :–-"), is_open=False), header.published)
        else:
            lead = f"{decided.text} {first.body if decided.text else without_body(first.body)}".strip()
            self.decide(replace(decided, text=lead, is_open=False), f"{header.published}\n{first.published}")
        for paragraph in paragraphs[at + 2 - is_whole : end]:
            if not is_whole and paragraph.mark and style_of(paragraph.mark) == style:
                self.recorder.add(decided.kind, paragraph.published, paragraph.body)
            else:
                self.recorder.go_on(self._last_clause(decided.kind), paragraph.published, paragraph.text)
        return end

    def _take_agreed_clauses(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record the clauses below a sentence that ends with *agreed that:*. Return the index after them, or None."""
        last = self.recorder.entries[-1] if self.recorder.entries else None
        if last is None or last.kind not in (Kind.CLAUSE, Kind.RECOMMENDATION) or not paragraphs[at].mark:
            return None
        is_lead = len((last.text or "").split()) < 2 and (last.published or "").rstrip().endswith((":", "that"))
        if not (is_lead or (last.text or "").endswith(":")):
            return None
        words = f"{last.published}\n{paragraphs[at].published}"
        self.recorder.change(self.recorder.last, text=literal(paragraphs[at].body), published=words)
        style = style_of(paragraphs[at].mark)
        more = list(takewhile(lambda p: p.mark and style_of(p.mark) == style, paragraphs[at + 1 : stop]))
        for paragraph in more:
            self.recorder.add(last.kind, paragraph.published, paragraph.body)
        return at + 1 + len(more)

    def _last_clause(self, kind: Kind) -> int:
        return next(i for i in range(self.recorder.last, -1, -1) if self.recorder.entries[i].kind is kind)

    def _take_long_motion(self, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int | None:
        """Record a motion whose words fill the paragraphs below. Return the index after it, or None."""
        paragraph = paragraphs[at]
        text = paragraph.body
        if at + 1 >= stop or not re.search(r"(?:that|:|follows|motion|resolution|to)\W*$", text):
            return None
        spoken = sentences(text)
        moved = read_moved(spoken[-1], self.roster)
        if moved is None or len(spoken) > 2:
            return None
        following = paragraphs[at + 1]
        if rules.RESULT_LINE.fullmatch(following.body.rstrip(" :")):
            return None
        is_next = rules.MOTION_TEXT.match(following.body) or following.body.isupper()
        if not is_next and not text.rstrip().endswith(":"):
            return None
        end = text_end(paragraphs, at + 1, stop)
        lead = "" if text.rstrip(" :").endswith("as follows") and following.body[:1] in '“"' else moved.text
        words = " ".join([lead, *(p.body for p in paragraphs[at + 1 : end])])
        published = "\n".join(p.published for p in paragraphs[at:end])
        self.move(replace(moved, text=words), published)
        return end

    def set_motion(self, person: Voice, paragraphs: Sequence[Paragraph], at: int, stop: int) -> int:
        """Record a motion of which notice was given, in the words of its mover; return the index after it."""
        end = text_end(paragraphs, at, stop)
        text = " ".join(p.body for p in paragraphs[at:end])
        self.put(False, "\n".join(p.published for p in paragraphs[at:end]), operative(text), (person,))
        return end
