"""Reads the paragraphs of a source one after the other and records each: a list of people, a motion or vote, an
action, speech, or else a note. `Notices` reads items that are a question or motion of which notice was given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clerk_tui.importing.recognition import decision_rules as rules
from clerk_tui.importing.recognition.attendance import (
    BUSINESS,
    HEAD,
    Clock,
    Deed,
    Roll,
    apologies,
    called_to_order,
    read_clock,
    read_moves,
    read_presence,
    substitutes,
)
from clerk_tui.importing.recognition.attendance_lists import Lists
from clerk_tui.importing.recognition.ballots import elected_chair, poll_within
from clerk_tui.importing.recognition.decisions import (
    agreed_before,
    find_agreed,
    is_barely_agreed,
    is_unanimous,
    is_vote_line,
    read_moved,
)
from clerk_tui.importing.recognition.heading_text import Heading, sentences, without_count
from clerk_tui.importing.recognition.meeting_date import time_alone
from clerk_tui.importing.recognition.motion_recorder import MotionRecorder
from clerk_tui.importing.recognition.paragraphs import Paragraph, Words, cut_words, rest_of
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster, learn_chair, learn_movers, learn_namesakes
from clerk_tui.importing.recognition.speech import SpeechRecorder, is_remark, learn_speakers, read_turns, said_in
from clerk_tui.importing.recognition.undertakings import ActionRecorder
from clerk_tui.lists.labels import label_of_title
from clerk_tui.lists.person import Person
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.entry_text import literal
from clerk_tui.regex import any_case, regex

_SET_QUESTION = any_case(
    r"\bquestions?\b[^.]{0,40}\b(?:submitted|asked|from|by|of)\s+(?:by\s+|from\s+)?(?P<who>.+?)\s*:?$"
)
_SET_MOTION = any_case(
    r"\b(?:notices?\s+of\s+)?motions?\b(?:[^.]{0,40}\b(?:submitted|from|by|in the names? of)\s+(?:by\s+"
    r"|from\s+)?|\s*[-–:]\s*(?=(?:cllr|councillor|deputy|senator)\b))(?P<who>.+?)\s*:?$"
)

_TOLD = regex(r"\b(?:was|were|asked|said|stated|spoke|moved|proposed|withdrew)\b")  # what tells of a motion


@dataclass
class Notices:
    """Reads items that are a question or a motion of which notice was given, as their title says."""

    paragraphs: Sequence[Paragraph]
    roster: Roster
    recorder: Recorder
    motions: MotionRecorder
    replied: list[Paragraph] = field(default_factory=list)
    """The paragraphs of the reply last taken."""

    def take(self, title: str, at: int, stop: int) -> int | None:
        self.replied = []
        if self.recorder.entries and self.recorder.entries[-1].kind is Kind.ITEM and title:
            if match := _SET_MOTION.search(title):
                who = self.roster.speaker(_with_small_letters(match["who"]))
                mark, body = self.paragraphs[at].mark, self.paragraphs[at].body
                is_told = body.endswith(":") or (not rules.MOTION_TEXT.match(body) and _TOLD.search(body))
                if who is not None and not (mark or is_told):  # *Cllr Ash moved as follows:*
                    return self.motions.set_motion(who, self.paragraphs, at, stop)
            elif (match := _SET_QUESTION.search(title)) and not re.match(r"(?:public|members)", title, re.IGNORECASE):
                who = self.roster.speaker(_with_small_letters(match["who"]))
                return self._question(who, at, stop) if isinstance(who, int) else None
        return None

    def _question(self, who: int, at: int, stop: int) -> int:
        """Record a written question and its reply; return the index after them."""
        end = self._question_end(at, stop)
        first = self.paragraphs[at]
        self.recorder.add(Kind.WRITTEN_QUESTION, first.published, first.body, (who,))
        for paragraph in self.paragraphs[at + 1 : end]:
            self.recorder.go_on(self.recorder.last, paragraph.published, paragraph.text)
        return self._reply(end, stop)

    def _reply(self, at: int, stop: int) -> int:
        """Record the reply to a written question, up to `stop`."""
        is_first = True
        for place in range(at, stop):
            paragraph = self.paragraphs[place]
            _, turns = read_turns(sentences(paragraph.body), self.roster)
            persons = next((t.persons for t in turns if any(isinstance(p, int) for p in t.persons)), ())
            self.replied.append(paragraph)
            if is_first or persons:
                self.recorder.add(Kind.WRITTEN_REPLY, paragraph.published, paragraph.body, persons)
                is_first = False
            else:
                self.recorder.go_on(self.recorder.last, paragraph.published, paragraph.text)
        return stop

    def _question_end(self, at: int, stop: int) -> int:
        """The index after a question: at the end of its quotation, or else after its first paragraph."""
        if self.paragraphs[at].body[:1] not in '“"':
            return at + 1
        quoted = (paragraph.text for paragraph in self.paragraphs[at : min(stop, at + 30)])
        ends = (n for n, text in enumerate(quoted, at + 1) if "”" in text or text.rstrip(".").endswith('"'))
        return next(ends, at + 1)


def _with_small_letters(name: str) -> str:
    """A name printed in capitals, with small letters."""
    name = name.strip(" :.=|_~*")  # what a scan takes for signs, too
    if name.isupper():
        name = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize() if len(m[0]) > 1 else m[0], name)
        name = re.sub(r"’S\b", "’s", name)
    return name


_ATTENDANCE = any_case(
    r"\b(?:apolog|attendance|roll call|present|absen|call to order|welcome|substitut|membership|quorum)"
)
_INTERESTS = any_case(r"\b(?:declarations?|disclosures?|interests?)\b")
_MOST_OF_TIME = 3  # words of a time of day, at most
_FIRST = 3  # items in which the lists of who was there may stand, too
_FEWEST_LISTED = 3  # names after the label of a list that stands after the business, at least
_TO_SIGN = regex(r"[^_.]{0,40}:?\s*_{5,}")  # a line to be signed: *Chair: ________*
_PAPER = re.compile(r"(?i:(?:joint\s+)?(?:report|presentation|paper|briefing))s?\s+(?:of|by|from)\s+(?:the\s+)?[A-Z]")
_OPENED_AND = any_case(r"^call to order,? (?:and|&) ")
_CONVENED = any_case(
    r"\b(?:meeting)\b[^.]{0,40}\b(?:convened|called|arranged|held)\s+(?:to\s+(?:discuss|consider)"
    r"|for\s+the\s+purpose\s+of(?:\s+(?:discussing|considering))?)\s+(?P<what>.{5,140}?)(?=\s+(?:following"
    r"|as follows|as requested|in accordance|pursuant)|[.:;])"
)


_NOON = 12
_DECIDING = (Kind.CLAUSE, Kind.RECOMMENDATION, Kind.ACTION)
_OF_DECISIONS = any_case(
    r"\W*(?:(?:summary|list) of )?(?:key )?(?:decisions|resolutions)(?: (?:made|taken|agreed))?\W*"
)


@dataclass
class Business:
    """Reads the paragraphs of one source in order, and records each."""

    paragraphs: Sequence[Paragraph]
    headings: Sequence[Heading]
    roster: Roster
    recorder: Recorder
    is_late: bool = False
    """Whether the meeting began in the afternoon or evening."""
    roll: Roll = field(init=False)
    lists: Lists = field(init=False)
    motions: MotionRecorder = field(init=False)
    speeches: SpeechRecorder = field(init=False)
    notices: Notices = field(init=False)
    actions: ActionRecorder = field(init=False)
    title: str = ""
    is_about_roll: bool = False
    """Whether the item may say who was there."""
    is_about_interests: bool = False
    is_about_end: bool = False
    is_of_consent: bool = False
    """Whether the item is decided together with others."""
    is_closed: bool = False

    def __post_init__(self) -> None:
        self.roll = Roll(self.roster, self.recorder)
        self.lists = Lists(self.paragraphs, self.roll)
        self.motions = MotionRecorder(self.roster, self.recorder)
        self.speeches = SpeechRecorder(self.roster, self.recorder)
        self.actions = ActionRecorder(self.roster, self.recorder)
        self.notices = Notices(self.paragraphs, self.roster, self.recorder, self.motions)

    def read(self) -> None:
        """Record all paragraphs."""
        learn_movers(self.paragraphs, self.roster)
        learn_namesakes(self.paragraphs, self.roster)
        learn_speakers(self.paragraphs, self.roster)
        at, number = 0, 0
        starts = [h.first for h in self.headings]
        while at < len(self.paragraphs):
            while number < len(starts) and starts[number] < at:
                number += 1
            if number < len(starts) and starts[number] == at:
                at = self._open_item(self.headings[number], at)
                number += 1
                continue
            stop = starts[number] if number < len(starts) else len(self.paragraphs)
            at = self._read_next(at, stop)
        self.motions.close()
        self._drop_repeated()

    def _drop_repeated(self) -> None:
        """Turn decisions that a list at the end repeats into notes."""
        out, told, is_list = list[Entry](), set[str](), False
        for entry in self.recorder.entries:
            words, key = entry.published or "", " ".join(re.findall(r"\w+", (entry.text or "").casefold()))
            is_list = _OF_DECISIONS.fullmatch(words) is not None or (is_list and entry.kind is not Kind.ITEM)
            is_told = is_list and entry.kind in _DECIDING and key in told
            if is_told and words:
                entry = replace(entry, kind=Kind.NOTE, text=literal(words), persons=())
            out += [] if is_told and not words else [entry]
            told |= {key} if entry.kind in _DECIDING else set()
        self.recorder.entries[:] = out

    def _open_item(self, heading: Heading, at: int) -> int:
        end = next((h.first for h in self.headings if h.first > heading.last), len(self.paragraphs))
        if not heading.number and is_vote_line(heading.title):
            return self._read_next(at, end)
        self.recorder.by = "heading"
        if len(self.recorder.items) < _FIRST:
            learn_chair(self.paragraphs, self.roster)
        self.roll.close_opening()
        self.motions.close()
        self.speeches.begin_item()
        self.roll.label = None
        self.actions.entitle(heading.title)
        inside = self.paragraphs[heading.first : heading.last + 1]
        published = " ".join(p.published for p in inside)
        below = self.paragraphs[heading.last + 1 : end]
        has_business = any(BUSINESS.search(paragraph.body) for paragraph in below)
        if self.is_closed and not (heading.number or heading.rest or has_business):
            for paragraph in inside:
                self.recorder.add(Kind.NOTE, paragraph.published, paragraph.published)
            return heading.last + 1
        rest = ""
        if heading.rest:
            published, rest = cut_words(published, heading.rest)
        self._set_title(heading.title)
        self.is_of_consent = "consent" in heading.title.casefold() or (self.is_of_consent and heading.number.isalpha())
        self.recorder.open_item(heading.number, heading.title.rstrip(" :"), published, is_heading=heading.is_part)
        label = label_of_title(without_count(heading.title))
        clock = self._times_in(heading, inside[-1].body)
        if clock:
            self._record_times(clock, Words(rest))
        elif rest:
            run_on = rest_of(inside[-1], heading.rest, rest)
            if (left := self.lists.run_on(label_of_title(_OPENED_AND.sub("", heading.title)), run_on)) is not None:
                Business._read_paragraph(self, left)
        else:
            self.roll.label = label
        return heading.last + 1

    def _times_in(self, heading: Heading, words: str) -> list[Clock]:
        """When the meeting began or ended, if a heading only states that: *Call to order: 7:03 p.m.*"""
        if len(heading.rest.split()) > _MOST_OF_TIME:
            return []
        clock = read_clock(words.removeprefix(heading.number).lstrip(" .:)"), is_late=self.is_late, is_end=True)
        return [tick for tick in clock if tick.at is not None]

    def _set_title(self, title: str) -> None:
        """Note the title of the item that is open, and what kind of item it is."""
        self.title = title
        self.is_about_roll = _ATTENDANCE.search(title) is not None
        self.is_about_interests = _INTERESTS.search(title) is not None
        self.is_about_end = re.search(r"adjourn|clos", title, re.IGNORECASE) is not None

    def _read_next(self, at: int, stop: int) -> int:
        paragraph = self.paragraphs[at]
        self.recorder.by = "list of people"
        held = self.roll.label
        if self._may_be_roll(at, stop):
            if (end := self.lists.take(at, stop)) is not None:
                return end
            if (left := self.lists.begun_at(at, held)) is not paragraph:
                if left is not None:
                    self._read_paragraph(left)
                return at + 1
        self.recorder.by = "notice"
        if (end := self.notices.take(self.title, at, stop)) is not None:
            for reply in self.notices.replied:
                self.actions.of_paragraph(reply, list(sentences(reply.body)))
            return end
        mark, self.recorder.by = len(self.recorder.entries), "decision"
        is_said = self._is_speech(paragraph.body)
        if not is_said and (end := self.motions.take(self.paragraphs, at, stop)) is not None:
            self.speeches.mode = self.speeches.last = None
            self.actions.of_resolutions(mark)
            return end
        self.actions.below = self.paragraphs[at + 1].body if at + 1 < stop else ""
        self._read_paragraph(paragraph)
        return at + 1

    def _is_speech(self, words: str) -> bool:
        """Whether words are what a named person says, and no motion: *Jo: It was passed down from above*."""
        return self.speeches.is_said(words) and read_moved(words, self.roster) is None

    def _may_be_roll(self, at: int, stop: int) -> bool:
        """Whether a list of those present may begin at a paragraph."""
        if self.recorder.item_id is None or self.is_about_roll:
            return True
        if self.roll.has_list():
            return at < HEAD and self.roll.label is not None
        return at < HEAD or self.lists.count_at(at, stop) >= _FEWEST_LISTED

    # One paragraph

    def _read_paragraph(self, paragraph: Paragraph) -> None:
        last = self.recorder.entries[-1] if self.recorder.entries else None
        if last and last.kind is Kind.CLOSED and last.at is None and (at := time_alone(paragraph.body)):
            self.recorder.change(self.recorder.last, at=at)
            self.recorder.add(Kind.NOTE, paragraph.published, paragraph.published)
            return
        cut = poll_within(paragraph.body)
        spoken = list(sentences(paragraph.body[:cut].strip() if cut else paragraph.body))
        if not spoken or _TO_SIGN.match(paragraph.body):
            self.recorder.add(Kind.NOTE, paragraph.published, paragraph.published)
            return
        if _PAPER.match(paragraph.body) and paragraph.mark and len(spoken) == 1 and len(paragraph.body) < 200:
            self.recorder.add(Kind.PAPER, paragraph.published, paragraph.body)
            return
        self._open_purpose(paragraph)
        if self.actions.of_list(paragraph, is_closed=self.is_closed):  # and nobody speaks
            return
        run: list[str] = []
        state = Words(paragraph.published)
        for number, sentence in enumerate(spoken):
            if not self._read_event(sentence, number == 0, run, paragraph, state):
                run.append(sentence)
        self._flush_speech(run, paragraph, state)
        if (won := next((w for s in spoken if (w := elected_chair(s, self.roster)) is not None), None)) is not None:
            self.roster.presiding = won
        if cut:
            self.motions.take_tail(paragraph.body[cut:].strip(), state.words())
        if ("ubstitut" in paragraph.body or "ubstitut" in self.title.casefold()) and self._may_have_apologies():
            for sentence in spoken:
                self._record_substitutes(sentence)
        self.recorder.by = "action"
        self.actions.of_paragraph(paragraph, spoken)

    def _read_event(self, sentence: str, is_first: bool, run: list[str], paragraph: Paragraph, state: Words) -> bool:
        """Record what a sentence reports, after the sentences of `run`. Return whether it is more than talk."""
        self.recorder.by = "sentence"
        is_end = self.is_about_end or any(p is paragraph for p in self.paragraphs[-25:])
        clock = read_clock(sentence, is_late=self.is_late, is_end=is_end)
        about = self.is_about_interests
        moves = [] if clock else read_moves(sentence, self.roster, about_interests=about, is_late=self.is_late)
        may_be_sorry = not clock and self._may_have_apologies()
        sorry = apologies(sentence) if may_be_sorry else []
        if may_be_sorry and not (sorry or moves) and self._read_attendance(sentence, run, paragraph, state):
            return True
        if not (clock or moves or sorry):
            return self._read_decision(sentence, is_first, run, paragraph, state)
        self._flush_speech(run, paragraph, state)
        record = self.motions.telling(sentence, is_first=is_first) if clock else None
        if record is not None and read_moved(sentence, self.roster) is not None:
            record(state.words())
        self._record_times(clock, state)
        if clock and clock[0].kind is Kind.OPENED and (who := called_to_order(sentence)) is not None:
            self.roll.opener = who
        self._record_moves(moves, sentence, state)
        self._record_apologies(sentence, sorry, state)
        return True

    def _read_attendance(self, sentence: str, run: list[str], paragraph: Paragraph, state: Words) -> bool:
        may_be_list = self.recorder.item_id is None or self.is_about_roll
        if may_be_list and self.lists.is_list(sentence):
            self._flush_speech(run, paragraph, state)
            self.lists.take_text(sentence, state.words())
            self.roll.label = None
            return True
        kind, people = read_presence(sentence)
        if not people:
            return False
        self._flush_speech(run, paragraph, state)
        self.roll.record(kind, people, state.words())
        late = read_moves(sentence, self.roster, about_interests=False, is_late=self.is_late)
        self._record_moves(late, sentence, state)
        return True

    def _record_moves(self, moves: Sequence[Deed], sentence: str, state: Words) -> None:
        for move in moves:
            said = sentence if move.kind is Kind.DECLARATION else None
            self.recorder.add(
                move.kind, state.words(), said, move.persons, at=move.at, subject=move.subject, interest=move.interest
            )
            if move.kind is Kind.PRESIDING:
                self.roster.presiding = move.persons[0] if isinstance(move.persons[0], int) else None

    def _read_decision(self, sentence: str, is_first: bool, run: list[str], paragraph: Paragraph, state: Words) -> bool:
        if is_first and self._is_speech(sentence):
            return False
        if (what := self._what_was_agreed(sentence, is_first, run)) is not None:
            if what:
                self._flush_speech(run, paragraph, state)
                self.motions.agree(what, state.words(), is_unanimous(sentence))
            return bool(what)
        mark = len(self.recorder.entries)
        if (record := self.motions.telling(sentence, is_first=is_first)) is None:
            return False
        self._flush_speech(run, paragraph, state)
        published = state.held
        record(published)
        if published and any(e.published == published for e in self.recorder.entries[mark:]):
            state.held = ""
        self.speeches.last = None
        return True

    def _what_was_agreed(self, sentence: str, is_first: bool, run: Sequence[str]) -> str | None:
        """What a sentence says was agreed, as `run`, itself or the title tells, or ''; None if it says nothing so."""
        is_open = self.motions.motion is not None
        if run and not is_open and agreed_before(sentence):
            is_told = is_remark(run[-1], self.roster) or rules.PROPOSED_BY.search(run[-1])
            if not is_told and not (rules.ALL_AGREED.fullmatch(sentence) and rules.PUT_TO_ALL.match(run[-1]) is None):
                return (" ".join(run) if sentence.isupper() and len(run) > 1 else find_agreed(run)) or self.title
        text = "" if is_open or (behind := rules.AGREED_BEHIND.fullmatch(sentence)) is None else behind["text"]
        if text and not is_remark(text, self.roster) and read_moved(sentence, self.roster) is None:
            return find_agreed([text]) or text
        return self.title if is_first and self._may_decide_title() and is_barely_agreed(sentence) else None

    def _may_decide_title(self) -> bool:
        """Whether the item has no entry yet and its title may be what was decided."""
        is_of_roll = self.is_about_roll and not self.roll.has_list()
        is_other = is_of_roll or self.is_about_interests or self.is_of_consent
        return self.motions.has(Kind.ITEM) and bool(self.title) and not is_other

    def _may_have_apologies(self) -> bool:
        return self.recorder.item_id is None or len(self.recorder.items) <= 3 or self.is_about_roll

    def _record_times(self, clock: Sequence[Clock], state: Words) -> None:
        for tick in clock:
            kind, at = tick.kind, tick.at
            self.recorder.add(kind, state.words(), None, at=at)
            is_past_half = 2 * len(self.recorder.items) >= len(self.headings)  # a list of times at the head is no end
            self.is_closed |= kind is Kind.CLOSED and is_past_half
            self.is_late |= kind is Kind.OPENED and at is not None and at.hour >= _NOON

    def _record_apologies(self, sentence: str, sorry: Sequence[Person], state: Words) -> None:
        if sorry:
            self.roll.record(Kind.APOLOGIES, sorry, state.words())
            _, turns = read_turns([sentence], self.roster)
            if turns and turns[0].persons:
                self.recorder.add(Kind.STATEMENT, "", said_in(turns[0]), turns[0].persons)
        self._record_substitutes(sentence)

    def _record_substitutes(self, sentence: str) -> None:
        """Record the substitutes that a sentence names."""
        for name, member in substitutes(sentence):
            substitute = self.roster.speaker(name)
            if isinstance(substitute, int):
                self.roll.substitute(substitute, member)

    def _flush_speech(self, run: list[str], paragraph: Paragraph, state: Words) -> None:
        """Record the sentences of `run` as speech, and empty it."""
        if run:
            self.recorder.by = "speech"
            self.speeches.take(paragraph, list(run), state.words())
            run.clear()

    def _open_purpose(self, paragraph: Paragraph) -> None:
        """Open the one item of a meeting that was convened for it, if there are no headings."""
        if self.headings or self.recorder.items or (match := _CONVENED.search(paragraph.body)) is None:
            return
        self._set_title(match["what"].strip(" ,"))
        self.recorder.open_item("", self.title, "")
