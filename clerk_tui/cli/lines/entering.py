"""The lines of line mode: what each becomes, what is asked about it, and what is said."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from clerk_tui.book.doubts import all_said, as_meant, joining, likely, opening
from clerk_tui.book.entering import Outcome, enter, enter_unasked, message_about
from clerk_tui.book.preview import NEW, Preview, Target
from clerk_tui.cli.lines.sitting import MAY_BE, Sitting
from clerk_tui.cli.lines.talk import NEXT, STOP, in_lines, without_tab
from clerk_tui.cli.output import say
from clerk_tui.commands import command
from clerk_tui.errors import ClerkError, LineRefusedError, ended
from clerk_tui.meeting import Entry, Kind, acts
from clerk_tui.meeting.intents import ListPerson, Record
from clerk_tui.meeting.voting import tally
from clerk_tui.notation import Entered
from clerk_tui.notation.commands.attendance import may_move
from clerk_tui.regex import regex

if TYPE_CHECKING:
    from clerk_tui.book.spelling import SpellingWhenNeeded

_MOST_TOLD = 2
"""How often a wrong word is told before it is taken as meant."""
_DOUBT = "Doubt:"
_OFFERED = regex(r"\bIt may be “[^”]*”|: add them with /[^.;]*")
_AS_MEANT = "tn"
"""The letters of Tab before Enter, and of the likely meaning afterwards: either serves for both."""


class Lines:
    """Records lines, changes those that are recorded, and settles those in doubt."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._talk, self._recording = sitting.talk, sitting.recording
        self._spelling: SpellingWhenNeeded | None = None
        """What finds wrong words, from the first line that a clerk types on."""
        self._told: Counter[str] = Counter()
        """How often each wrong word was told."""
        self._recorded: set[int] = set()
        """The ids of the entries recorded here."""
        self._number = 0
        """How many lines were read."""

    @property
    def doubts(self) -> int:
        """How many of the entries recorded here are in doubt."""
        return sum(entry.id in self._recorded for entry in self._recording.meeting.doubts)

    def take(self, line: str) -> None:
        """Record a line: a typed one after what is doubtful about it was asked, a piped one as it stands."""
        self._number += 1
        if self._talk.is_typed:
            self.enter(line)
        else:
            came = enter_unasked(self._recording, line, is_typed=False)
            assert came.done is not None
            self._note(came.done)
            if not came.refusal:
                self._say_sentence(came.preview, came.done)
            self._sitting.done(replace(came.done, sentence="") if self._doubts_of(came.done) else came.done)
            for doubt in self._doubts_of(came.done):
                say(in_lines(f"line {self._number}, in doubt: {doubt.rstrip('.')}."))

    # From a pipe

    def _doubts_of(self, done: Entered) -> list[str]:
        entries = done.act.entries if done.act is not None else ()
        return [entry.doubt or "it cannot be read" for entry in entries if entry.is_doubtful]

    def _note(self, done: Entered) -> None:
        """Note what was recorded, with what is wrong with the bytes of the line."""
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
                return self._with_rest(then, target if lists else NEW, is_recorded=self._carry_out(preview))
            answer = self._ask_about(preview)
            if answer == "t":
                line, then = preview.reading.offer, (*preview.reading.then, *then)
            elif answer == "c":
                line = self._talk.text("Type it again. Enter alone leaves it out.")
            elif answer == "x":
                break
            else:
                return self._with_rest(then, NEW, is_recorded=self._keep(preview, is_right=answer == "y"))
        return self._left_out()

    def _left_out(self) -> bool:
        self._talk.say("Left out: nothing was recorded.")
        return False

    def _with_rest(self, then: tuple[str, ...], target: Target, *, is_recorded: bool) -> bool:
        """Record what else a line says, once its first event is recorded; return whether that was."""
        for line in then if is_recorded else ():
            with self._recording.same_line():
                self.enter(line, target)
        return is_recorded

    def _ask_about(self, preview: Preview) -> str:
        """Say what is doubtful about a line, and ask what to do with it."""
        reading, is_new = preview.reading, preview.target == NEW
        doubt = reading.refusal or preview.doubt or reading.doubt or without_tab(preview.remark)
        if preview.sentence:
            self._talk.say(_named(preview.label, preview.sentence))
        answers = {} if reading.refusal else {"y": f"Record it as {_named_kind(preview)}"}
        if reading.offer == f"\\{preview.line}":
            answers["t"] = "take it as an ordinary note"
        elif reading.offer:
            answers["t"] = "take it as that"
            doubt = self._with_offer(doubt, preview)
        answers |= {"c": "change it", "x": "leave it out"}
        if is_new or not reading.refusal:
            answers[NEXT] = "keep it in doubt for later"
        doubt = ended(doubt or "It may be more than a note")
        return self._talk.ask(f"{_DOUBT} {doubt}", answers, or_line=is_new, also=_AS_MEANT)

    def _with_offer(self, doubt: str, preview: Preview) -> str:
        """What is doubtful about a line, and what it may be in the words of the minutes, not in signs."""
        offer, *then = preview.reading.offer, *preview.reading.then
        words = ". And then: ".join(self._in_words(line, preview.target) for line in (offer, *then))
        why = "" if doubt.startswith(MAY_BE) else _OFFERED.sub("", doubt).strip(" .")
        return f"{ended(why) if why else ''} It may mean this. {words}".lstrip()

    def _in_words(self, line: str, target: Target) -> str:
        """What a line would be: its kind and its sentence; as it is typed, if it is none yet."""
        read = self._recording.read(line, target)
        if read.reading.refusal or not read.sentence or read.label == Kind.NOTE.label:
            return f"“{line}”"
        return _named(read.label, read.sentence).rstrip(".")

    def _keep(self, preview: Preview, *, is_right: bool) -> bool:
        """Record a line in doubt, or as right. One that cannot be carried out becomes a note in doubt."""
        if preview.reading.refusal:
            return self._keep_as_note(preview.line, preview.reading.refusal)
        return self._carry_out(_confirmed(preview) if is_right else preview, is_said=True)

    def _keep_as_note(self, line: str, why: str) -> bool:
        act = self._recording.note(line, is_unsettled=True, doubt=why)
        self._note(Entered(act))
        self._sitting.done(Entered(act, "Kept as a note in doubt. /settle comes back to it."))
        return True

    def _carry_out(self, preview: Preview, *, is_said: bool = False) -> bool:
        """Record a line, after what it asks was answered; return whether it was recorded. `is_said`: its sentence was
        said already."""
        is_asked = is_confirmed = False
        if not is_said and self._is_impossible(preview) and not self._agrees_to(preview):
            return self._left_out()
        while True:
            came = enter(self._recording, preview, is_asked=is_asked, is_confirmed=is_confirmed, is_typed=False)
            if came.done is not None:
                self._tell(came, came.done, is_said=is_said)
                return True
            if came.refusal:
                return self._refused(came)
            if not self._talk.agrees(came.asks):
                return self._left_out()
            preview, is_confirmed = came.preview, is_confirmed or came.publishes is not None
            is_asked = is_asked or not came.is_other or not came.preview.asks

    def _is_impossible(self, preview: Preview) -> bool:
        """Whether a line is a vote with more votes than voters, or the going of somebody who cannot."""
        entry, known = preview.reading.entry, self._recording.state.proceedings
        if entry is None or not known.room.has_been_called or preview.target != NEW:
            return False
        if entry.kind is Kind.DEPARTURE:
            return not all(may_move(entry.kind, known.room, person) for person in entry.person_ids)
        if entry.vote is None:
            return False
        voters = known.voters(self._recording.meeting.live_item_id, entry.body)
        return entry.vote.is_counted and tally(entry.vote, voters).cast > len(voters)

    def _agrees_to(self, preview: Preview) -> bool:
        """Say what a line would record and what is wrong with it, and ask whether to record it all the same."""
        self._talk.say(_named(preview.label, preview.sentence))
        return self._talk.agrees(f"{without_tab(preview.remark).rstrip('.')}. Record it all the same?")

    def _refused(self, came: Outcome) -> bool:
        """Ask what to do with a line that turned out to be impossible."""
        answers = {"c": "Change it", "x": "leave it out"}
        if came.may_be_note:
            answers[NEXT] = "keep it as a note in doubt"
        answer = self._talk.ask(came.refusal, answers, or_line=came.may_be_note)
        if answer == "c":
            return self.enter(self._talk.text("Type it again. Enter alone leaves it out."), came.preview.target)
        if answer == NEXT:
            return self._keep_as_note(came.preview.line, came.refusal)
        return self._left_out()

    def _tell(self, came: Outcome, done: Entered, *, is_said: bool) -> None:
        self._note(done)
        doubts = self._doubts_of(done)
        if (is_said and not doubts) or (not self._talk.is_brief and not is_said and not done.stepped):
            self._say_sentence(came.preview, done)
        is_corrected = done.act is not None and done.act.label.startswith("corrected ")
        remark = "" if doubts or is_said or is_corrected else without_tab(done.sentence)
        self._sitting.done(replace(done, sentence=""), "In doubt: /settle comes back to it." if doubts else remark)
        if done.act is not None and done.act.entries and not is_corrected:
            self._say_misspelt(came.preview.line)

    def _say_misspelt(self, line: str) -> None:
        """Say which words of a line may be misspelt. The first takes a second or more to find."""
        from clerk_tui.book.spelling import SpellingWhenNeeded, wrong_in

        self._spelling = self._spelling or SpellingWhenNeeded(self._sitting.book.reader)
        spelling = self._spelling.for_line(self._recording.meeting, line)
        marks = {line[mark.start : mark.end]: mark.suggestions for mark in wrong_in(spelling, line)} if spelling else {}
        wrong = {word: right[0] for word, right in marks.items() if right and self._told[word] < _MOST_TOLD}
        self._told.update(wrong.keys())
        if wrong:
            word, right = next(iter(wrong.items()))
            listed = ", ".join(f"{word} ({right})" for word, right in wrong.items())
            self._talk.say(f"Perhaps misspelt: {listed}. s/{word}/{right}/ corrects it.")

    def _say_sentence(self, preview: Preview, done: Entered) -> None:
        message = ""
        if done.act is not None:
            message = message_about(done.act, self._recording, self._sitting.book, lambda before, rest: before + rest)
        if message:
            self._talk.say(message)
        elif preview.sentence or preview.reading.entry is not None:
            self._talk.say(_named(preview.label, preview.said))

    # What is recorded

    @command("edit-entry")
    def edit(self, rest: str) -> None:
        entry = self._sitting.entry(rest)
        self._talk.say(f"Entry {self._sitting.number(entry)} is now: {self._recording.state.line_of(entry)}")
        if line := self._talk.text("Type it as it should be. Enter alone leaves it."):
            self.enter(line, Target("edit", entry.id))

    @command("insert-entry")
    def insert(self, rest: str) -> None:
        entry = self._sitting.entry(rest)
        if line := self._talk.text(f"Type what comes before entry {self._sitting.words(entry)}"):
            self.enter(line, Target("insert", entry.id))

    @command("strike-entry")
    def strike(self, rest: str) -> None:
        """Strike an entry out, or restore it."""
        entry, meeting = self._sitting.entry(rest), self._recording.meeting
        self._sitting.do(lambda is_confirmed: acts.strike(meeting, entry, is_confirmed=is_confirmed))

    @command("move-earlier", -1)
    @command("move-later", 1)
    def move(self, steps: int, rest: str) -> None:
        entry, meeting = self._sitting.entry(rest), self._recording.meeting
        if self._sitting.do(lambda is_confirmed: acts.move(meeting, entry, steps, is_confirmed=is_confirmed)):
            self._talk.say(f"It is entry {self._sitting.number(entry)} now.")

    # Doubts

    @command("confirm-entry")
    def confirm(self, rest: str) -> None:
        entry, meeting = self._doubtful(rest), self._recording.meeting
        self._sitting.do(lambda _: acts.settle(meeting, entry))

    @command("settle-entry")
    def settle_as_meant(self, rest: str) -> None:
        entry, state = self._doubtful(rest), self._recording.state
        adds, line = joining(state, entry)
        if not adds and likely(state, entry, line) is None and opening(state, entry) is None:
            raise LineRefusedError("There is no other likely reading: /edit changes it, /right says that it is right.")
        self._sitting.do(lambda is_confirmed: as_meant(state, entry, is_confirmed=is_confirmed))

    def _doubtful(self, rest: str) -> Entry:
        entry = self._sitting.entry(rest)
        if not entry.is_doubtful:
            raise LineRefusedError(f"Entry {self._sitting.number(entry)} is not in doubt.")
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
        state, number = self._recording.state, str(self._sitting.number(entry))
        answers = {"y": f"Right as {'an ordinary note' if entry.kind is Kind.NOTE else 'it stands'}"}
        about = self._sitting.words(entry)
        if means := all_said(state, entry, likely(state, entry)):
            answers["n"] = "as meant" if means in about else f"as meant, “{means}”"
        elif all(joined := joining(state, entry)):
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
    """Whether a line is asked about: it is refused, something stays in doubt, or it may be meant otherwise."""
    entry = preview.reading.entry
    is_unsettled = entry is not None and entry.is_unsettled
    return bool(preview.reading.refusal or preview.doubt or preview.reading.offer or is_unsettled)


def _named_kind(preview: Preview) -> str:
    """What a line is recorded as if it is right as it was read."""
    entry = preview.reading.entry
    return "an ordinary note" if entry is not None and entry.kind is Kind.NOTE else "typed"


def _confirmed(preview: Preview) -> Preview:
    if (entry := preview.reading.entry) is None:
        return replace(preview, doubt="")
    return replace(preview, doubt="", reading=replace(preview.reading, intent=Record(entry.confirmed)))


def _named(label: str, sentence: str) -> str:
    """A sentence after the word for what it is, unless it begins with that."""
    name = label[:1].upper() + label[1:]
    return sentence if sentence.startswith(name) else f"{name}: {sentence}"
