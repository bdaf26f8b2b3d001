"""Line mode: a meeting recorded from plain lines, typed or piped, without moving the cursor.

`LineSession` is the meeting and what the parts share: saving, what changed, which entry is meant. The parts carry out
the commands: `Calling` calls the roll and takes votes, `Lines` records and changes entries, and `Reading` says what is
recorded and runs other commands. `LineMode` reads the lines; `PracticeLines` reads those of a lesson, in which a script
speaks.
"""

from __future__ import annotations

import shlex
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import log, minutes, notation, paths, settings
from clerk_tui.book.agenda_items import alike, last_time
from clerk_tui.book.ballot_paper import CHAIR_OPTIONS, BallotPaper, counts, outcome, question_of_mayor, question_on, tie
from clerk_tui.book.doubtful_entries import (
    as_likely,
    as_meant,
    describe_events,
    likely,
    opening,
    roll_line_for,
    waiting,
    with_likely_readings,
)
from clerk_tui.book.minute_book import MinuteBook, keep_for_body
from clerk_tui.book.preview import NEW, Preview, Target
from clerk_tui.book.recording import (
    Outcome,
    Recording,
    draft_scope,
    enter_or_ask,
    enter_unasked,
    message_about,
    sentence_of,
)
from clerk_tui.book.roll_call import (
    listed_not_called,
    marking,
    places,
    post_of,
    standing_words,
    substitutes,
    why_no_substitute,
)
from clerk_tui.cli.book import item_called
from clerk_tui.cli.output import say
from clerk_tui.cli.talk import NEXT, STOP, LeftError, Talk, in_lines, without_tab
from clerk_tui.errors import ClerkError, LineRefusedError, MakesPublicError, TakenError, UsageError, ended
from clerk_tui.files import spare_the_book, write_whole
from clerk_tui.keymap import Place, command, commands_at, find_handler
from clerk_tui.meeting import Act, AgendaItem, Choice, Entry, Kind, RollPlace, acts, stage_word
from clerk_tui.meeting.attendance import quorum
from clerk_tui.meeting.intents import ListPerson, Record
from clerk_tui.meeting.meeting import actions
from clerk_tui.meeting.people import counted
from clerk_tui.meeting.proceedings import Proposal, exempt_parts
from clerk_tui.meeting.record import long_date
from clerk_tui.meeting.reminders import ReminderKind, reminders
from clerk_tui.meeting.rules import changed_rules
from clerk_tui.notation import Entered
from clerk_tui.notation.commands.attendance import is_full_name, may_move
from clerk_tui.notation.registry import COMMANDS
from clerk_tui.practice import OVER, Progress, end_lesson, keep_place, keys_each, model_of
from clerk_tui.regex import regex
from clerk_tui.store.unsafe_folders import warning, where

if TYPE_CHECKING:
    from clerk_tui.book.spelling import LazySpelling
    from clerk_tui.proof.findings import Finding

SAVING = 2.0
"""Seconds to wait for a save before it is said that the line is not saved yet."""
MAY_BE = "This may be “"
BEFORE = "before the first item"
EXEMPT_NOW = "Exempt: what you type is not for the public, until /public."


class LineSession:
    """The meeting, its book and the conversation about it, which all parts share."""

    def __init__(self, book: MinuteBook, recording: Recording, talk: Talk) -> None:
        self.book, self.recording, self.talk = book, recording, talk
        self._said = self._state()

    # After an act

    def done(self, done: Entered, sentence: str = "") -> None:
        """Say what was done, what it changed, and whether it is saved."""
        if sentence or done.sentence:
            self.talk.say(sentence or done.sentence)
        for act in done.stepped:
            try:
                keep_for_body(self.book, self.recording.meeting.head, act)
            except ClerkError as error:
                self.talk.say(str(error))
        self.say_changes()
        if done.act is not None:
            self.say_saved()

    def do(self, make: Callable[[bool], Act]) -> Act | None:
        """Carry out the act that `make` returns, and say what it did; None if it was not done. If exempt business would
        become public, ask first, and call `make` again with True. Raises ClerkError."""
        try:
            act = make(False)
        except MakesPublicError as error:
            if not self.talk.agrees(f"{error} Make it public?"):
                self.talk.say("It stays exempt.")
                return None
            act = make(True)
        self.recording.do(act)
        self.done(Entered(act, sentence_of(act)))
        return act

    def say_saved(self) -> None:
        if self.book.is_saved(SAVING):
            self.recording.saved_except(frozenset())
            if self.talk.is_typed:
                self.talk.say("Saved.")
            return
        kept = " It is kept in a rescue file too." if self.book.is_rescued else ""
        self.talk.say(f"NOT SAVED: {self.book.unsaved} Saving is tried again; /save tries at once.{kept}")

    def say_changes(self) -> None:
        """Say what has changed since the last time: the item, the quorum, the public, lines that can be read now."""
        before, self._said = self._said, self._state()
        item, is_lost, is_excluded, can_be_read = self._said
        if item != before[0]:
            if not any(item in text for text in self.talk.last):
                self.talk.say(f"Item {item}" if item else f"Now {BEFORE}.")
            self._remind()
        if is_lost != before[1]:
            state = quorum(self.recording.state.room)
            here = f"{state.present} in the room, {state.needed} needed."
            self.talk.say(f"NO QUORUM: {here}" if is_lost else f"There is a quorum: {here}")
        if is_excluded != before[2]:
            self.talk.say(EXEMPT_NOW if is_excluded else "Public again.")
        if self.talk.is_typed and set(can_be_read) - set(before[3]):
            self._offer_readable_notes(can_be_read)

    def _remind(self) -> None:
        """Say if the item just opened is exempt on the agenda while the public is still present."""
        if any(reminder.kind is ReminderKind.EXEMPT for reminder in reminders(self.recording.meeting)):
            self.talk.say("The agenda has this item as exempt, and the public is not excluded: /exempt excludes them.")

    def _offer_readable_notes(self, ids: tuple[int, ...]) -> None:
        """Ask whether to record notes in doubt that can now be read, and do so."""
        state = self.recording.state
        entries = [entry for entry in waiting(state) if entry.id in ids]
        lines = "; ".join(f"“{state.plain(entry.text or '')}”" for entry in entries)
        if self.talk.agrees(f"This can be read now, because the name has joined the roll: {lines} Record it as that?"):
            act = as_likely(state, *entries)
            self.recording.do(act)
            self.talk.say(sentence_of(act))
            self._said = self._state()

    def _state(self) -> tuple[str, bool, bool, tuple[int, ...]]:
        """Return what `say_changes` compares."""
        state, live = self.recording.state, self.recording.meeting.live_item
        ids = tuple(entry.id for entry in waiting(state)) if self.talk.is_typed and state.meeting.doubts else ()
        return live.label if live else "", quorum(state.room).is_lost, state.is_public_excluded, ids

    @property
    def members(self) -> str:
        """A sentence that says how many members are present and how many are needed."""
        room = self.recording.state.room
        count = quorum(room)
        needed = "" if count.needed is None else f", quorum {count.needed}"
        here = f"Members {count.present}" if room.has_been_called else "The roll is not called yet"
        return f"{'NO QUORUM: ' if count.is_lost else ''}{here}{needed}."

    # Entries and items

    def entry(self, typed: str) -> Entry:
        """Return the entry with that number in `/record`, or the latest if none is given. Raises LineRefusedError."""
        if not (entries := self.recording.meeting.entries):
            raise LineRefusedError("Nothing is recorded yet.")
        number = typed.strip() or str(len(entries))
        if not (number.isascii() and number.isdigit()) or not 0 < int(number) <= len(entries):
            raise LineRefusedError(f"There is no entry “{number}”: /record says them with their numbers.")
        return entries[int(number) - 1]

    def number(self, entry: Entry) -> int:
        """Return the number of an entry in the whole meeting, from 1."""
        return 1 + [other.id for other in self.recording.meeting.entries].index(entry.id)

    def item(self, typed: str) -> AgendaItem | None:
        """Return the item with that number, minute number or title, or the live item. Raises NotFoundError."""
        meeting = self.recording.meeting
        return meeting.item_by_id[item_called(meeting, typed)] if typed.strip() else meeting.live_item

    def words(self, entry: Entry) -> str:
        """Return an entry as its number, its kind and its sentence."""
        state = self.recording.state
        said = state.sentence(entry) or state.line_of(entry)
        struck = "struck out, " if entry.is_struck else ""
        words = f"{self.number(entry)}, {struck}{entry.kind.label}: {' '.join(said.split())}"
        if not entry.is_doubtful:
            return words
        doubt = entry.doubt or "it cannot be read"
        if doubt.startswith(MAY_BE) and (meant := likely(state, entry)) is not None:
            doubt = f"it may mean: {describe_events(state, entry, meant)}"  # in the words of the minutes, not in signs
        return f"{ended(words)} In doubt: {ended(doubt)}"


_MARKS = {"p": Kind.PRESENT, "a": Kind.APOLOGIES, "x": Kind.ABSENT, "r": Kind.REMOTE}
_ROLL = {
    "p": "Present", "a": "apologies", "x": "absent", "r": "remote", "s": "substitute", "+": "came in just now",
    "-": "left just now", "*": "all others present", NEXT: "leave as it is", STOP: "stop",
}  # fmt: skip
_VOTES = {"f": Choice.FOR, "a": Choice.AGAINST, "b": Choice.ABSTAIN, "n": Choice.NOT_VOTING}
_BALLOT = {
    "f": "For", "a": "against", "b": "abstains", "n": "not voting", "*": "all the rest for", NEXT: "not called",
    STOP: "no vote",
}  # fmt: skip


class Calling:
    """Calls the roll, and takes votes by name."""

    def __init__(self, sitting: LineSession) -> None:
        self._session, self._talk, self._recording = sitting, sitting.talk, sitting.recording

    # The roll

    @command("say-room")
    @command("record-quorum")
    def room(self, rest: str) -> None:
        """Say who is present; with *minute*, record the line about the quorum."""
        if rest.strip().casefold() == "minute":
            state = self._recording.state
            sentence = minutes.quorum_sentence(state.room, state.now, state.style)
            act = self._recording.note(sentence, is_unsettled=False)
            self._session.done(Entered(act, f"Recorded: {sentence}"))
            return
        for place in places(self._recording.meeting):
            self._talk.say(self._standing_sentence(place))
        self._talk.say(self._session.members)

    def _standing_sentence(self, place: RollPlace) -> str:
        """Return a sentence about who a person is and whether they are present."""
        name = self._recording.meeting.people[place.person_id].name
        return (
            f"{name}, {post_of(self._recording, place)}: {', '.join(standing_words(self._recording, place.person_id))}."
        )

    @command("call-roll")
    def call(self, rest: str) -> None:
        """Ask about everybody on the roll, or about the people named."""
        state = self._recording.state
        wanted = set(state.names.find(rest.strip(), state.room.presiding).voices) if rest.strip() else None
        called = [place for place in places(self._recording.meeting) if wanted is None or place.person_id in wanted]
        if not called:
            nobody = (
                f"Nobody on the roll is called “{rest.strip()}”" if wanted is not None else "Nobody is on the roll yet"
            )
            raise LineRefusedError(f"{nobody}. /member Councillor A Name adds somebody.")
        for place in called:
            if not self._call_one(place):
                break
        if who := listed_not_called(self._recording.meeting, self._recording.state.room):
            self._talk.say(f"Not called: {who}.")

    def _call_one(self, place: RollPlace) -> bool:
        """Ask about one person; return whether to go on to the next."""
        answer = self._talk.ask(self._standing_sentence(place), _ROLL)
        try:
            if answer in _MARKS:
                self._mark(place, _MARKS[answer])
            elif answer in ("+", "-"):
                self._enter(f"{answer}{self._handle(place)}")
            elif answer == "s":
                self._substitute(place)
            elif answer == "*":
                state = self._recording.state
                self._session.do(lambda _: acts.call_rest(state.meeting, state.directory, state.now))
        except ClerkError as error:
            self._talk.say(str(error))
            return self._call_one(place)
        return answer not in (STOP, "*")

    def _mark(self, place: RollPlace, kind: Kind) -> None:
        act, taken = marking(self._recording, place.person_id, kind)
        if taken:
            self._talk.say(taken)
        self._session.do(lambda _: act)

    def _substitute(self, place: RollPlace) -> None:
        if why := why_no_substitute(self._recording, place):
            raise LineRefusedError(why)
        known = substitutes(self._recording)
        name = self._recording.meeting.people[place.person_id].name
        for number, (listed, _) in enumerate(known, 1):
            self._talk.say(f"{number}: {listed}")
        typed = self._talk.text(f"Who substitutes for {name}? A number, or the full name of somebody else.")
        if typed.isascii() and typed.isdigit() and 0 < int(typed) <= len(known):
            typed = known[int(typed) - 1][1]
        elif not typed or (typed not in dict(known).values() and not is_full_name(typed)):
            raise LineRefusedError("That is neither a number on the list nor a full name.")
        self._enter(f"/sub {typed} for {self._handle(place)}")

    def _enter(self, line: str) -> None:
        done = self._recording.enter_line(line)
        self._session.done(done, done.sentence or (done.act.label if done.act else ""))

    def _handle(self, place: RollPlace) -> str:
        return self._recording.state.names.handle(place.person_id)

    # The ballot

    @command("take-vote")
    def vote(self, rest: str) -> None:
        """Take a vote by name on the open question."""
        state, item_id = self._recording.state, self._recording.meeting.live_item_id
        voters = state.proceedings.voters(item_id)
        if state.room.is_closed:
            raise LineRefusedError(notation.CLOSED)
        if not state.room.has_been_called:
            raise LineRefusedError("Call the roll first with /roll: the ballot asks those present.")
        if not voters:
            raise LineRefusedError("Nobody present may vote on this item.")
        if asked := question_of_mayor(state):
            answer = self._talk.ask(asked, {"o": CHAIR_OPTIONS[True], "t": CHAIR_OPTIONS[False]})
            rules = changed_rules(state.meeting.head.rules, chair_votes=answer == "o")
            self._enter(f"/rules {rules}")
            state = self._recording.state
            voters = state.proceedings.voters(item_id)
        proposal = self._choose_motion(state.proceedings.rivals(item_id)) or state.proceedings.latest_open(item_id)
        numbered = state.proceedings.numbered(item_id)
        rivals = state.proceedings.rivals(item_id)
        on = f"on {1 + numbered.index(proposal)}: " if rivals and proposal in numbered else ""
        self._talk.say(f"{question_on(self._recording, proposal)}. {len(voters)} may vote.")
        if (paper := self._call_voters(BallotPaper(voters, on=on))) is None:
            self._talk.say("No vote was recorded.")
            return
        self._record(paper)

    def _choose_motion(self, rivals: tuple[Proposal, ...]) -> Proposal | None:
        """Ask which of several motions the vote is on; None if there is only one."""
        if not rivals:
            return None
        for number, proposal in enumerate(rivals, 1):
            self._talk.say(f"{number}: {question_on(self._recording, proposal)}")
        answers = {str(number): "" for number in range(1, len(rivals) + 1)}
        return rivals[int(self._talk.ask("Which is the vote on?", answers)) - 1]

    def _call_voters(self, paper: BallotPaper) -> BallotPaper | None:
        """Call each voter for their vote. Return the paper with the votes; None if the clerk stops."""
        people = self._recording.meeting.people
        for voter in paper.voters:
            answer = self._talk.ask(f"{people[voter].name}.", _BALLOT)
            if answer == STOP:
                return None
            if answer == "*":
                for other in paper.waiting:
                    paper = paper.mark(other, Choice.FOR)
                break
            if answer in _VOTES:
                paper = paper.mark(voter, _VOTES[answer])
        return paper

    def _record(self, paper: BallotPaper) -> None:
        """Say the result, and record it by name or as a count if the clerk agrees."""
        meeting = self._recording.meeting
        self._talk.say(f"{counts(paper)}. {outcome(paper, meeting)}.")
        if paper.waiting:
            names = ", ".join(meeting.people[voter].name for voter in paper.waiting)
            self._talk.say(f"Not called, and left out: {names}.")
        answers = {"n": "By name", "c": "the count alone", STOP: "no vote"}
        answer = self._talk.ask("Record it?", answers)
        if answer == STOP:
            self._talk.say("No vote was recorded.")
            return
        paper = replace(paper, is_named=answer == "n")
        done = self._recording.enter_line(paper.line(self._recording.state.names.handle))
        self._session.done(done, done.sentence or "The vote has been recorded; /undo undoes it.")
        self._ask_casting_vote()

    def _ask_casting_vote(self) -> None:
        if (tied := tie(self._recording.state)) is None:
            return
        answers = {"f": "For", "a": "against", NEXT: "none: it is lost"}
        answer = self._talk.ask(f"A tie. The casting vote of {tied[1]}?", answers)
        if answer != NEXT:
            self._enter(f"/casting {'for' if answer == 'f' else 'against'}")


_MOST_TOLD = 2
"""How often a wrong word is pointed out before it counts as intended."""
_DOUBT = "Doubt:"
_OFFERED = regex(r"\bIt may be “[^”]*”|: add them with /[^.;]*")
_AS_MEANT = "tn"
"""The letters that take the likely meaning, before Enter and afterwards. Either works in both places."""


class Lines:
    """Records lines, changes recorded ones, and settles those in doubt."""

    def __init__(self, sitting: LineSession) -> None:
        self._session = sitting
        self._talk, self._recording = sitting.talk, sitting.recording
        self._spelling: LazySpelling | None = None
        """What finds wrong words, from the first line that a clerk types on."""
        self._told: Counter[str] = Counter()
        """How often each wrong word was told."""
        self._recorded: set[int] = set()
        """The ids of the entries recorded here."""
        self._number = 0
        """How many lines were read."""

    @property
    def doubts(self) -> int:
        """The number of doubtful entries recorded in this run."""
        return sum(entry.id in self._recorded for entry in self._recording.meeting.doubts)

    def take(self, line: str) -> None:
        """Record a line. If it was typed, ask first about what is doubtful; if it was piped, record it as it is."""
        self._number += 1
        if self._talk.is_typed:
            self.enter(line)
        else:
            came = enter_unasked(self._recording, line, is_typed=False)
            assert came.done is not None
            self._remember_recorded(came.done)
            if not came.refusal:
                self._say_sentence(came.preview, came.done)
            self._session.done(replace(came.done, sentence="") if self._recorded_doubts(came.done) else came.done)
            for doubt in self._recorded_doubts(came.done):
                say(in_lines(f"line {self._number}, in doubt: {doubt.rstrip('.')}."))

    # From a pipe

    def _recorded_doubts(self, done: Entered) -> list[str]:
        entries = done.act.entries if done.act is not None else ()
        return [entry.doubt or "it cannot be read" for entry in entries if entry.is_doubtful]

    def _remember_recorded(self, done: Entered) -> None:
        """Remember which entries were recorded, and say if the line had invalid bytes."""
        entries = done.act.entries if done.act is not None else ()
        self._recorded |= {entry.id for entry in entries}
        if self._talk.fault and entries:
            say(f"line {self._number}: {self._talk.fault}.")

    # Typed

    def enter(self, line: str, target: Target = NEW) -> bool:
        """Record a line, asking as often as needed; return whether anything was recorded. Raises LeftError."""
        then: tuple[str, ...] = ()
        while line:
            preview = self._recording.read(line, target)
            if self._talk.fault:
                preview = replace(preview, doubt="; ".join(filter(None, (preview.doubt, self._talk.fault))))
            if not _is_doubtful(preview):
                lists = target != NEW and isinstance(preview.reading.intent, ListPerson)
                return self._record_rest(then, target if lists else NEW, is_recorded=self._carry_out(preview))
            answer = self._ask_about(preview)
            if answer == "t":
                line, then = preview.reading.offer, (*preview.reading.then, *then)
            elif answer == "c":
                line = self._talk.text("Type it again. Enter alone leaves it out.")
            elif answer == "x":
                break
            else:
                return self._record_rest(then, NEW, is_recorded=self._keep(preview, is_right=answer == "y"))
        return self._leave_out()

    def _leave_out(self) -> bool:
        """Say that nothing was recorded. Return False."""
        self._talk.say("Left out: nothing was recorded.")
        return False

    def _record_rest(self, then: tuple[str, ...], target: Target, *, is_recorded: bool) -> bool:
        """Record the other events of a line, if its first was recorded; return whether that was."""
        for line in then if is_recorded else ():
            with self._recording.same_line():
                self.enter(line, target)
        return is_recorded

    def _ask_about(self, preview: Preview) -> str:
        """Say what is doubtful about a line; ask what to do with it, and return the answer."""
        reading, is_new = preview.reading, preview.target == NEW
        doubt = reading.refusal or preview.doubt or reading.doubt or without_tab(preview.remark)
        if preview.sentence:
            self._talk.say(_label_sentence(preview.label, preview.sentence))
        answers = {} if reading.refusal else {"y": f"Record it as {_kind_words(preview)}"}
        if reading.offer == f"\\{preview.line}":
            answers["t"] = "take it as an ordinary note"
        elif reading.offer:
            answers["t"] = "take it as that"
            doubt = self._offer_in_words(doubt, preview)
        answers |= {"c": "change it", "x": "leave it out"}
        if is_new or not reading.refusal:
            answers[NEXT] = "keep it in doubt for later"
        doubt = ended(doubt or "It may be more than a note")
        return self._talk.ask(f"{_DOUBT} {doubt}", answers, or_line=is_new, also=_AS_MEANT)

    def _offer_in_words(self, doubt: str, preview: Preview) -> str:
        """Return what is doubtful about a line, and what it may mean, in the words of the minutes."""
        offer, *then = preview.reading.offer, *preview.reading.then
        words = ". And then: ".join(self._describe_line(line, preview.target) for line in (offer, *then))
        why = "" if doubt.startswith(MAY_BE) else _OFFERED.sub("", doubt).strip(" .")
        return f"{ended(why) if why else ''} It may mean this. {words}".lstrip()

    def _describe_line(self, line: str, target: Target) -> str:
        """Return what a line would record: its kind and its sentence; or the line in quotation marks if nothing."""
        read = self._recording.read(line, target)
        if read.reading.refusal or not read.sentence or read.label == Kind.NOTE.label:
            return f"“{line}”"
        return _label_sentence(read.label, read.sentence).rstrip(".")

    def _keep(self, preview: Preview, *, is_right: bool) -> bool:
        """Record a line in doubt, or as right. If it cannot be carried out, it becomes a note in doubt."""
        if preview.reading.refusal:
            return self._keep_as_note(preview.line, preview.reading.refusal)
        return self._carry_out(_without_doubt(preview) if is_right else preview, is_said=True)

    def _keep_as_note(self, line: str, why: str) -> bool:
        act = self._recording.note(line, is_unsettled=True, doubt=why)
        self._remember_recorded(Entered(act))
        self._session.done(Entered(act, "Kept as a note in doubt. /settle comes back to it."))
        return True

    def _carry_out(self, preview: Preview, *, is_said: bool = False) -> bool:
        """Record a line once all it asks is answered; return whether it was. `is_said`: its sentence was said
        already."""
        is_asked = is_confirmed = False
        if not is_said and self._is_impossible(preview) and not self._is_agreed(preview):
            return self._leave_out()
        while True:
            came = enter_or_ask(self._recording, preview, is_asked=is_asked, is_confirmed=is_confirmed, is_typed=False)
            if came.done is not None:
                self._say_recorded(came, came.done, is_said=is_said)
                return True
            if came.refusal:
                return self._ask_after_refusal(came)
            if not self._talk.agrees(came.asks):
                return self._leave_out()
            preview, is_confirmed = came.preview, is_confirmed or came.publishes is not None
            is_asked = is_asked or not came.is_other or not came.preview.asks

    def _is_impossible(self, preview: Preview) -> bool:
        """Whether a line says that somebody left who cannot have left."""
        entry, room = preview.reading.entry, self._recording.state.proceedings.room
        if entry is None or not room.has_been_called or preview.target != NEW:
            return False
        return entry.kind is Kind.DEPARTURE and not all(may_move(entry.kind, room, who) for who in entry.person_ids)

    def _is_agreed(self, preview: Preview) -> bool:
        """Say what a line would record and what is wrong with it. Return whether the clerk wants it all the same."""
        self._talk.say(_label_sentence(preview.label, preview.sentence))
        return self._talk.agrees(f"{without_tab(preview.remark).rstrip('.')}. Record it all the same?")

    def _ask_after_refusal(self, came: Outcome) -> bool:
        """Ask what to do with a line that cannot be carried out; return whether anything was recorded."""
        answers = {"c": "Change it", "x": "leave it out"}
        if came.may_be_note:
            answers[NEXT] = "keep it as a note in doubt"
        answer = self._talk.ask(came.refusal, answers, or_line=came.may_be_note)
        if answer == "c":
            return self.enter(self._talk.text("Type it again. Enter alone leaves it out."), came.preview.target)
        if answer == NEXT:
            return self._keep_as_note(came.preview.line, came.refusal)
        return self._leave_out()

    def _say_recorded(self, came: Outcome, done: Entered, *, is_said: bool) -> None:
        """Say what a line recorded, what is doubtful about it, and which words may be misspelt."""
        self._remember_recorded(done)
        doubts = self._recorded_doubts(done)
        if (is_said and not doubts) or (not self._talk.is_brief and not is_said and not done.stepped):
            self._say_sentence(came.preview, done)
        is_corrected = done.act is not None and done.act.label.startswith("corrected ")
        remark = "" if doubts or is_said or is_corrected else without_tab(done.sentence)
        self._session.done(replace(done, sentence=""), "In doubt: /settle comes back to it." if doubts else remark)
        if done.act is not None and done.act.entries and not is_corrected:
            self._say_misspelt(came.preview.line)

    def _say_misspelt(self, line: str) -> None:
        """Say which words of a line may be misspelt. The first look takes a second or more."""
        from clerk_tui.book.spelling import LazySpelling, wrong_words

        self._spelling = self._spelling or LazySpelling(self._session.book.reader)
        spelling = self._spelling.for_line(self._recording.meeting, line)
        marks = (
            {line[mark.start : mark.end]: mark.suggestions for mark in wrong_words(spelling, line)} if spelling else {}
        )
        wrong = {word: right[0] for word, right in marks.items() if right and self._told[word] < _MOST_TOLD}
        self._told.update(wrong.keys())
        if wrong:
            word, right = next(iter(wrong.items()))
            listed = ", ".join(f"{word} ({right})" for word, right in wrong.items())
            self._talk.say(f"Perhaps misspelt: {listed}. s/{word}/{right}/ corrects it.")

    def _say_sentence(self, preview: Preview, done: Entered) -> None:
        """Say the sentence that a line recorded, or what it corrected."""
        message = ""
        if done.act is not None:
            message = message_about(done.act, self._recording, lambda before, rest: before + rest)
        if message:
            self._talk.say(message)
        elif preview.sentence or preview.reading.entry is not None:
            self._talk.say(_label_sentence(preview.label, preview.said))

    # What is recorded

    @command("edit-entry")
    def edit(self, rest: str) -> None:
        entry = self._session.entry(rest)
        self._talk.say(f"Entry {self._session.number(entry)} is now: {self._recording.state.line_of(entry)}")
        if line := self._talk.text("Type it as it should be. Enter alone leaves it."):
            self.enter(line, Target("edit", entry.id))

    @command("insert-entry")
    def insert(self, rest: str) -> None:
        entry = self._session.entry(rest)
        if line := self._talk.text(f"Type what comes before entry {self._session.words(entry)}"):
            self.enter(line, Target("insert", entry.id))

    @command("strike-entry")
    def strike(self, rest: str) -> None:
        """Strike an entry out, or restore it."""
        entry, meeting = self._session.entry(rest), self._recording.meeting
        self._session.do(lambda is_confirmed: acts.strike(meeting, entry, is_confirmed=is_confirmed))

    @command("move-earlier", -1)
    @command("move-later", 1)
    def move(self, steps: int, rest: str) -> None:
        entry, meeting = self._session.entry(rest), self._recording.meeting
        if self._session.do(lambda is_confirmed: acts.move(meeting, entry, steps, is_confirmed=is_confirmed)):
            self._talk.say(f"It is entry {self._session.number(entry)} now.")

    # Doubts

    @command("confirm-entry")
    def confirm(self, rest: str) -> None:
        entry, meeting = self._doubtful(rest), self._recording.meeting
        self._session.do(lambda _: acts.settle(meeting, entry))

    @command("settle-entry")
    def settle_as_meant(self, rest: str) -> None:
        entry, state = self._doubtful(rest), self._recording.state
        adds, line = roll_line_for(state, entry)
        if not adds and likely(state, entry, line) is None and opening(state, entry) is None:
            raise LineRefusedError("There is no other likely reading: /edit changes it, /right says that it is right.")
        self._session.do(lambda is_confirmed: as_meant(state, entry, is_confirmed=is_confirmed))

    def _doubtful(self, rest: str) -> Entry:
        entry = self._session.entry(rest)
        if not entry.is_doubtful:
            raise LineRefusedError(f"Entry {self._session.number(entry)} is not in doubt.")
        return entry

    @command("next-doubt")
    def settle(self, rest: str) -> None:
        if not (doubts := self._recording.meeting.doubts):
            self._talk.say("No line of this meeting is in doubt.")
        for entry in doubts:
            now = self._recording.state.entry(entry.id)
            if now is not None and now.is_doubtful and not self._settle_one(now):
                return

    def _settle_one(self, entry: Entry) -> bool:
        """Ask what to do with an entry in doubt, and do it; return whether to go on to the next."""
        state, number = self._recording.state, str(self._session.number(entry))
        answers = {"y": f"Right as {'an ordinary note' if entry.kind is Kind.NOTE else 'it stands'}"}
        about = self._session.words(entry)
        if means := describe_events(state, entry, likely(state, entry)):
            answers["n"] = "as meant" if means in about else f"as meant, “{means}”"
        elif all(joined := roll_line_for(state, entry)):
            answers["n"] = "“{}”, and then “{}”".format(*joined)
        answers |= {"c": "change it", "x": "strike it out", NEXT: "leave it in doubt", STOP: "stop"}
        answer = self._talk.ask(f"Entry {about}", answers, also=_AS_MEANT)
        try:
            if answer == "y":
                self.confirm(number)
            elif answer == "n":
                self.settle_as_meant(number)
            elif answer == "c":
                self.edit(number)
            elif answer == "x":
                self.strike(number)
        except ClerkError as error:
            self._talk.say(str(error))
        return answer != STOP


def _is_doubtful(preview: Preview) -> bool:
    """Whether to ask about a line: it is refused, something is in doubt, or it may mean something else."""
    entry = preview.reading.entry
    is_unsettled = entry is not None and entry.is_unsettled
    return bool(preview.reading.refusal or preview.doubt or preview.reading.offer or is_unsettled)


def _kind_words(preview: Preview) -> str:
    """Return the words for what a line is recorded as if it was read correctly."""
    entry = preview.reading.entry
    return "an ordinary note" if entry is not None and entry.kind is Kind.NOTE else "typed"


def _without_doubt(preview: Preview) -> Preview:
    if (entry := preview.reading.entry) is None:
        return replace(preview, doubt="")
    return replace(preview, doubt="", reading=replace(preview.reading, intent=Record(entry.confirmed)))


def _label_sentence(label: str, sentence: str) -> str:
    """Return a sentence with the word for its kind in front, unless it begins with that."""
    name = label[:1].upper() + label[1:]
    return sentence if sentence.startswith(name) else f"{name}: {sentence}"


Run = Callable[[Sequence[str]], int]
"""Runs another command of the command line."""
EXEMPT = "EXEMPT: "


class Reading:
    """Tells the clerk what is recorded, and runs the commands of the command line that show or write something."""

    def __init__(self, sitting: LineSession, run: Run) -> None:
        self._session, self._run = sitting, run
        self._talk, self._recording, self._book = sitting.talk, sitting.recording, sitting.book

    # The meeting

    @command("say-where")
    def where(self, rest: str = "") -> None:
        meeting, state = self._recording.meeting, self._recording.state
        head = meeting.head
        name = ", ".join(filter(None, dict.fromkeys((head.council, head.committee, long_date(head.date)))))
        live, stage = meeting.live_item, stage_word(meeting.stage, is_imported=meeting.is_imported)
        self._talk.say(f"{name}. {stage.capitalize()}, {f'item {live.label}' if live else BEFORE}.")
        chair = meeting.people[state.room.presiding].name if state.room.presiding is not None else "nobody"
        count = len(meeting.doubts)
        doubts = f" {counted(count, 'line is', 'lines are')} in doubt: /settle." if count else ""
        self._talk.say(f"{self._session.members} Presiding: {chair}.{doubts}")
        if state.is_public_excluded and not state.room.is_closed:
            self._talk.say(EXEMPT_NOW)

    @command("say-record")
    def record(self, rest: str) -> None:
        item = self._session.item(rest)
        entries = self._recording.meeting.entries_of(item)
        self._talk.say(f"Item {item.label}" if item else BEFORE.capitalize())
        for entry in entries:
            self._talk.say(self._session.words(entry))
        if not entries:
            self._talk.say("Nothing is recorded under it.")

    @command("say-agenda")
    def agenda(self, rest: str) -> None:
        meeting = self._recording.meeting
        for item in meeting.items:
            standing = "now" if item == meeting.live_item else "taken" if item in meeting.items_taken else "to come"
            self._talk.say(f"{item.label}: {standing}.")
        if not meeting.items:
            self._talk.say("There is no agenda yet: /item 1 and a title.")

    @command("show-minutes")
    @command("show-exempt")
    def minutes(self, rest: str) -> None:
        """Say the minutes of the live item, of another, or of all; *exempt*: with their exempt parts."""
        words = rest.split()
        with_exempt = "exempt" in words or self._recording.state.is_public_excluded
        which = " ".join(word for word in words if word != "exempt")
        meeting, style = self._recording.meeting, self._recording.state.style
        item = None if which == "all" else self._session.item(which)
        if item is None:
            document = minutes.render(meeting, style, with_exempt=with_exempt)
        else:
            document = minutes.render_item(meeting, item.id, style, with_exempt=with_exempt)
        self._talk.say(minutes.as_text(document).strip() or "Nothing will be printed of it.")

    @command("read-back")
    def read_back(self, rest: str) -> None:
        """Say the resolution of the item, or its open motion."""
        item, state = self._session.item(rest), self._recording.state
        document = minutes.render_resolution(
            self._recording.meeting, item.id if item else None, state.style, with_exempt=state.is_public_excluded
        )
        if not document.blocks:
            raise LineRefusedError("No resolution and no open motion yet: = begins one, /motion moves one.")
        self._talk.say(minutes.as_text(document).strip())

    @command("list-actions")
    def actions(self, rest: str) -> None:
        exempt, found = exempt_parts(self._recording.meeting), actions(self._recording.meeting)
        for action in found:
            self._talk.say(f"{EXEMPT if exempt.hides(action.entry) else ''}{self._recording.state.action_line(action)}")
        if not found:
            self._talk.say("There are no actions yet.")

    @command("matters-arising")
    def matters(self, rest: str) -> None:
        """Say what earlier meetings left to be done. With a number, add that matter to the record."""
        open_matters = sorted(self._recording.state.matters, key=lambda matter: matter.is_review)
        if rest.strip():
            chosen = dict(enumerate(open_matters, 1)).get(int(rest) if rest.strip().isdecimal() else 0)
            if chosen is None:
                raise LineRefusedError(f"There is no matter “{rest.strip()}”: /matters says them with their numbers.")
            act = self._recording.add_matter(chosen)
            self._session.done(Entered(act, "Recorded. /progress WORDS or /done reports on it."))
            return
        for number, matter in enumerate(open_matters, 1):
            day = long_date(matter.of_date)
            self._talk.say(f"{number}: {day}: {self._recording.state.plain(matter.text)}")
        if not open_matters:
            self._talk.say("Earlier meetings left nothing open.")

    @command("list-shorthand")
    def shorthand(self, rest: str) -> None:
        for (all_, short), long in sorted(self._recording.shorthand_kept.items()):
            self._talk.say(f"{'all ' if all_ else ''}{short} = {long}")
        if not self._recording.shorthand_kept:
            self._talk.say(
                "There is no shorthand yet. Define it with /short yp = young people; the screen writes it out."
            )

    # Other meetings

    @command("last-time")
    def last_time(self, rest: str) -> None:
        item = self._session.item(rest)
        hit = last_time(self._book.reader, self._recording.meeting.head, item.title) if item is not None else None
        if hit is None or hit.item_id is None:
            self._talk.say("This item has not come up at an earlier meeting of this committee.")
            return
        meeting = self._book.reader.meeting(hit.meeting_id)
        document = minutes.render_item(meeting, hit.item_id, minutes.style_for(meeting.head.style))
        day = long_date(meeting.head.date)
        self._talk.say(f"{day}\n{minutes.as_text(document).strip()}")

    @command("similar-resolutions")
    def similar(self, rest: str) -> None:
        """Search for resolutions like some words, or like the title of the item."""
        item = self._recording.meeting.live_item
        self._run_command("search", str(self._book.path), alike(rest.strip() or (item.title if item else "")))

    @command("search")
    def search(self, rest: str) -> None:
        self._run_command("search", str(self._book.path), *_split_words(rest))

    @command("registers")
    def registers(self, rest: str) -> None:
        self._run_command("register", str(self._book.path), *_split_words(rest))

    @command("show-keys")
    def keys(self, rest: str) -> None:
        self._run_command("keys", str(self._book.path), str(self._recording.meeting.id))

    @command("export")
    @command("export-exempt")
    def export(self, rest: str) -> None:
        """Write a paper to a file. `rest` names the file or a format, with the options of `clerk-tui export`."""
        from clerk_tui.cli.export import AS_KEPT
        from clerk_tui.minutes.formats import FORMATS

        folder, formats = paths.exports(), (*(form.name for form in FORMATS), *AS_KEPT)
        asked = (
            f"Which format: docx is for Word, pdf, html, text, or {', '.join(formats[4:])}? Or which file in {folder}?"
        )
        words = _split_words(rest) or [self._talk.text(asked)]
        if words[0] in formats:
            words = ["-o", str(folder), "--format", *words]
        elif words[0] and not words[0].startswith("-"):
            file = folder / words[0]
            if not file.suffix and not file.is_dir():
                self._talk.say(f"“{words[0]}” is not a format. A file needs its ending, such as {words[0]}.docx.")
                return
            words = ["-o", str(file), *words[1:]]
        if not words[0]:
            return
        words = ["export", str(self._book.path), str(self._recording.meeting.id), "--draft", "--by-lines", *words]
        try:
            self._run_command(*words)
        except TakenError:
            if self._talk.agrees("That file is there already. Replace it?"):
                self._run_command(*words, "--overwrite")

    def _run_command(self, *words: str) -> None:
        self._book.flush()
        try:
            self._run(words)
        except SystemExit:  # argparse has said why
            self._talk.say(f"clerk-tui {words[0]} --help says how it is written.")

    @command("save-elsewhere")
    def copy(self, rest: str) -> None:
        name = rest.strip() or self._talk.text("Write a copy of this meeting to which file?")
        if name:
            target = Path(name).expanduser()
            spare_the_book(target, self._book.path)
            write_whole(target, notation.write_notes(self._recording.meeting), overwrite=False, is_private=True)
            self._talk.say(f"Written to {target}")

    @command("save-now")
    def save(self, rest: str) -> None:
        if self._book.writer is not None and self._book.trouble:
            self._book.writer.retry()
        self._session.say_saved()

    @command("learn-paper")
    def learn(self, rest: str) -> None:
        from clerk_tui.importing.examine import words_of

        name, words = words_of(Path(rest.strip("\"' ")).expanduser())
        self._book.add_paper(self._recording, self._recording.meeting.live_item_id, name, words)
        self._talk.say("The words of the paper are learnt. It is not part of the minutes.")

    # The proof

    @command("prove")
    def prove(self, rest: str) -> None:
        """Go through the points of the proof one by one, and fix each as the clerk says."""
        findings, at = self._findings(), 0
        if not findings:
            self._talk.say("Nothing to correct.")
        while at < len(findings):
            answer = self._ask_about(findings[at])
            if answer == STOP:
                break
            if answer == NEXT:
                at += 1
            else:
                findings = self._findings()

    def _findings(self) -> tuple[Finding, ...]:
        """Return what the proof finds, with the likely reading of lines in doubt."""
        from clerk_tui.proof.check import prove

        meeting, state = self._recording.meeting, self._recording.state
        spelling = self._book.spelling(meeting.id)
        spelling.prepare(meeting)
        first_day = settings.load(paths.settings()).first_day
        return with_likely_readings(state, prove(meeting, state.style, spelling.of(meeting), first_day))

    def _ask_about(self, finding: Finding) -> str:
        """Say one point of the proof, and fix it as the clerk answers. Return the answer; piped input is not asked."""
        from clerk_tui.proof.findings import LEFT, SWITCHED_OFF, SWITCHED_OFF_HERE, accept, switch_off

        entry, state = self._recording.state.entry(finding.entry_id or 0), self._recording.state
        place = f", entry {self._session.number(entry)}" if entry is not None else ""
        self._talk.say(f"{finding.severity.word.capitalize()}{place}, {finding.rule.title}: {finding.sentence}")
        if not self._talk.is_typed:
            return NEXT
        fixes = {str(number): fix for number, fix in enumerate((f for f in finding.fixes if not f.keeps_word), 1)}
        fixes |= {letter: fix for letter, fix in zip("w", (f for f in finding.fixes if f.keeps_word), strict=False)}
        answers = {letter: fix.label for letter, fix in fixes.items()}
        others = {"o": "leave this one as it is", "t": "never look for this", NEXT: "the next", STOP: "stop"}
        answer = self._talk.ask("", {**answers, **others})
        if answer == "o":
            self._fix(switch_off(state.meeting, finding.mark, LEFT))
        elif answer == "t":
            until = self._talk.ask("For how long?", {"m": "in this meeting", "b": "in all meetings of this body"})
            if until in ("m", "b"):
                self._fix(switch_off(state.meeting, finding.code, SWITCHED_OFF if until == "b" else SWITCHED_OFF_HERE))
        elif answer in fixes:
            directory = self._recording.state.directory
            self._fix(accept(state.meeting, fixes[answer], finding.entry_id, directory, state.now))
        return answer

    def _fix(self, act: Act) -> None:
        """Record a fix, for the body too if it is about that."""
        self._session.do(lambda _: act)
        try:
            keep_for_body(self._book, self._recording.meeting.head, act)
        except ClerkError as error:
            self._talk.say(f"This applies to this meeting only: {error}")

    # Help

    @command("show-help")
    def help(self, rest: str) -> None:
        if rest.strip():
            self._run_command("help", *_split_words(rest))
            return
        self._talk.say("Type a line as the minutes should have it, with the marks of the notation, or a command:")
        for one in commands_at("lines", "record", "meeting", "everywhere"):
            if one.typed:
                self._talk.say(f"{one.typed}: {one.name}.")
        self._talk.say(
            "/help card says the marks, /help line-mode how this works. N is the number of an entry: /record."
        )


def _split_words(rest: str) -> list[str]:
    """Split what follows a command into words; quoted ones stay together. Raises UsageError."""
    try:
        return shlex.split(rest.replace("\\", "\\\\").replace("'", "\\'"))
    except ValueError as error:
        raise UsageError("A quotation mark is not closed.") from error


class LineMode:
    """Reads lines from a clerk or a pipe, and has the parts carry them out."""

    PARTS = (Lines, Reading, Calling)
    """The classes of the other parts that carry out its commands."""
    PLACES: tuple[Place, ...] = ("lines", "meeting", "record", "everywhere")
    """Where its commands can be given on the screen."""

    def __init__(self, book: MinuteBook, recording: Recording, talk: Talk, run: Run) -> None:
        self._book, self._recording, self._talk = book, recording, talk
        self._session = LineSession(book, recording, talk)
        self._lines = Lines(self._session)
        self._reading = Reading(self._session, run)
        self._parts = (self, self._lines, self._reading, Calling(self._session))
        self._has_left = False
        self._failed = False
        """Whether a command of piped input could not be carried out."""

    def run(self) -> int:
        """Read and carry out lines until there are no more. Return the exit status."""
        if self._talk.is_typed:
            self._greet()
        while not self._has_left:
            before = self._recording.last_act
            try:
                if (line := self._talk.line(self._prompt)) is None:
                    break
                self._take(line)
            except KeyboardInterrupt:
                done = "Left out" if self._recording.last_act is before else "That was recorded"
                self._talk.say(f"{done}. /quit leaves; everything recorded is kept.")
            except LeftError:
                if not self._talk.has_more:
                    break
                self._talk.say("The question was left.")
        return self._end()

    @property
    def _prompt(self) -> str:
        live = self._recording.meeting.live_item
        return f"{live.number if live else ''}> "

    def _greet(self) -> None:
        self._reading.where()
        if place := where(self._book.path):
            self._talk.say(warning(self._book.path, place))
        self._talk.say("Type a line, then Enter. /help says the commands, /quit leaves.")
        draft = self._book.draft(draft_scope(self._recording.meeting.id))
        if draft is not None and draft.text.strip():
            self._talk.say(f"A line was left unfinished on the screen, and stays there: {draft.text}")
        if trouble := self._recording.state.style.trouble:
            self._talk.say(trouble)

    def _take(self, raw: str) -> None:
        """Carry out one line. If it fails, say why and go on."""
        if self._talk.is_typed:
            self._recording.key_pressed(len(raw) + 1)
        state, before = self._recording.state, self._recording.last_act
        state.stamp, line = notation.split_stamp(raw)
        if line != "/again":
            self._talk.begin()
        try:
            if not line:
                self._suggest()
            elif len(line) == 1 and line.isalpha() and self._talk.is_typed:
                self._talk.say(f"Nothing was asked: “{line}” is left out. \\{line} records it.")
            elif not self._run_command(line):
                self._lines.take(line)
        except LeftError:
            raise
        except ClerkError as error:
            self._refuse(str(error))
        except Exception as error:  # the meeting goes on
            log.unexpected("carrying out a line", error)
            self._refuse(_FAULT)
            if line and self._recording.last_act is before:
                self._recording.note(line, is_unsettled=True, doubt=_KEPT)
        finally:
            state.stamp = None

    def _refuse(self, sentence: str) -> None:
        """Say why a line was refused, on standard error for piped input."""
        self._failed = True
        (self._talk.say if self._talk.is_typed else say)(in_lines(sentence))

    def _run_command(self, line: str) -> bool:
        """Carry out a command of line mode; return whether the line is one. If the notation has a command of that name
        and something follows it, the line belongs to the notation."""
        if not line.startswith("/"):
            return False
        word, _, rest = line[1:].partition(" ")
        if rest.strip() and word in COMMANDS:
            return False
        if (handler := find_handler(_command_ids(*self.PLACES).get(word, ""), self._parts)) is None:
            return False
        handler(rest)
        return True

    def _suggest(self) -> None:
        """After an empty line, say what should be done next, and do it if the clerk agrees."""
        if not self._talk.is_typed:
            return
        if (suggestion := next(iter(self._recording.state.suggestions), None)) is None:
            self._reading.where()
            if following := self._next_step_sentence():
                self._talk.say(following)
        elif self._talk.agrees(f"{suggestion.sentence}. Record {suggestion.line.strip()}?"):
            self._lines.take(suggestion.line.strip())

    def _next_step_sentence(self) -> str:
        """Return a sentence about the command that is usually next; empty once the meeting is closed."""
        meeting, room = self._recording.meeting, self._recording.state.room
        if room.is_closed:
            return ""
        if not room.has_been_called:
            return "Next: /roll asks who is here."
        if not any(meeting.standing((Kind.OPENED,))) and meeting.live_item is None:
            return "Next: /open with the time opens the meeting."
        if meeting.items_ahead:
            return f"Type what happens. /next opens item {meeting.items_ahead[0].label}."
        return "Type what happens. /close with the time closes the meeting."

    @command("say-again")
    def again(self, rest: str) -> None:
        self._talk.repeat()

    @command("say-less")
    def brief(self, rest: str) -> None:
        """Switch between saying the sentence of each clear line and leaving it out."""
        self._talk.is_brief = not self._talk.is_brief
        self._talk.say(
            "Clear lines are answered with “Saved.” alone." if self._talk.is_brief else "Every sentence is said."
        )

    @command("quit")
    @command("leave-meeting")
    def leave(self, rest: str) -> None:
        self._has_left = True

    def _end(self) -> int:
        """Save everything, and say what is left to do."""
        self._book.flush()
        if self._talk.is_typed:
            count = len(self._recording.meeting.doubts)
            doubts = f" {counted(count, 'line is', 'lines are')} in doubt." if count else ""
            self._talk.say(f"Everything is saved.{doubts}")
            return 0
        if count := self._lines.doubts:
            say(f"{counted(count, 'line is', 'lines are')} in doubt.")
        sys.stdout.flush()
        return 1 if count or self._failed else 0


_KEPT = "Because of an internal error, the program could not carry this out. It is kept as a note"
_FAULT = f"{_KEPT}, and the recording goes on. The log has the details."


def _command_ids(*places: Place) -> dict[str, str]:
    """Return the ids of line mode's commands by the word after the slash; the first one's if several have it."""
    own = [c for c in commands_at(*places) if c.typed.startswith("/")]
    return {c.typed[1:].split()[0]: c.id for c in reversed(own)}


_IN_DOUBT = "A line is in doubt: /settle asks about it."


class PracticeLines(LineMode):
    """A lesson in plain lines: a script speaks, and waits until what was said is minuted."""

    PLACES: tuple[Place, ...] = (*LineMode.PLACES, "practice")

    def __init__(self, book: MinuteBook, recording: Recording, talk: Talk, run: Run, progress: Progress) -> None:
        super().__init__(book, recording, talk, run)
        self._progress = progress

    def run(self) -> int:
        """Speak, and read lines until the lesson is over or the clerk leaves."""
        self._talk.say(f"{self._progress.lesson.title}. {self._progress.lesson.about}")
        if not self._talk.is_typed:
            self._speak()
        return super().run()

    def _greet(self) -> None:
        self._talk.say("A script speaks, and you type what the minutes should have. It waits for you.")
        self._talk.say("/hear goes on without you, /over ends the lesson, /quit leaves it for later. /help says more.")
        self._speak()

    def _speak(self) -> None:
        """Say the current part of the script, with its hint."""
        if (part := self._progress.part) is None:
            self._talk.say(f"{OVER} /over says how it went.")
            return
        at, of = self._progress.at + 1, len(self._progress.lesson.parts)
        self._talk.say(f"{at} of {of}. {part.speaker}: {part.words}")
        if not self._talk.is_brief:
            hint = _IN_DOUBT if self._recording.meeting.doubts else in_lines(part.help_in_lines)
            self._talk.say(f"Hint: {hint}")

    def _take(self, raw: str) -> None:
        """Carry out a line, and go on with the script once its part is minuted."""
        before = {entry.id: entry for entry in self._recording.meeting.entries}
        super()._take(raw)
        meeting = self._recording.meeting
        changes = [(before.get(entry.id), entry) for entry in meeting.entries if entry is not before.get(entry.id)]
        self._progress.note(meeting)
        is_on = False
        while self._progress.is_minuted(meeting, changes):
            is_on, changes = True, []
            self._go_on()
        if is_on:
            self._speak()
        elif self._progress.part is not None and any(was is None for was, _ in changes):
            self._talk.say(f"{self._progress.still_waits(meeting)}; /hear goes on.")

    def _go_on(self) -> None:
        self._progress.at += 1
        keep_place(self._book, self._recording, self._progress)

    @command("hear-next")
    def hear(self, rest: str) -> None:
        """Go on with the next part, minuted or not."""
        if self._progress.part is not None:
            self._go_on()
        self._speak()

    @command("end-practice")
    def over(self, rest: str) -> None:
        """End the lesson, and say how it went."""
        lesson, meeting = self._progress.lesson, self._recording.meeting
        outcome = self._progress.outcome(meeting)
        for heading, sentences in outcome.words(lesson, keys_each(self._book, self._recording)):
            self._talk.say(f"{heading}: {' '.join(sentences)}" if len(sentences) == 1 else f"{heading}:")
            for sentence in sentences if len(sentences) > 1 else ():
                self._talk.say(sentence)
        end_lesson(self._book, lesson, outcome)
        self._has_left = True
        if not self._talk.is_typed or self._talk.agrees("Hear your minutes, and then a model?"):
            for name, shown in (("Your minutes", meeting), ("A model", model_of(lesson))):
                style = minutes.style_for(shown.head.style)
                self._talk.say(f"{name}:\n{minutes.as_text(minutes.render(shown, style)).strip()}")
