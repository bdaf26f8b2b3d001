"""One meeting being recorded: a line is read and previewed; Enter makes it an act, which is applied and saved, asks
something first, or is refused. The screen and line mode tell the clerk what came of it.

From a key to the disk: the composer has the line, `preview` reads it (with `notation`) and says what it will be,
`notation.execution` makes the act, `meeting.changes` applies it, and the writer of `store` saves it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Protocol, TypeGuard

from clerk_tui import log, minutes, notation
from clerk_tui.book import doubtful_entries
from clerk_tui.book.indexing import passages
from clerk_tui.book.meeting_state import Clock, MeetingState
from clerk_tui.book.preview import NEW, ChangedMeanwhileError, Preview, Target, is_current, preview
from clerk_tui.errors import ClerkError, LineRefusedError, MakesPublicError, ended
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Act, Change, Entry, Head, Kind, Meeting, Noun, Person, acts, apply
from clerk_tui.meeting.intents import Intent, ListPerson, OpenItem, Record, Redo, Shorten, Undo
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.matters import Matter, carried_forward
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.name_parts import same_name_key
from clerk_tui.meeting.people import counted
from clerk_tui.regex import regex
from clerk_tui.store import Journal, JournalAct, Passage, Reader, Saving, Shorthand


class Saves(Protocol):
    """Saves acts in the order in which they are given."""

    def save(self, saving: Saving, meeting: Meeting) -> None:
        """Queue an act to be saved; `meeting` is the meeting after it. Raises ClerkError, with nothing queued."""

    def save_shorthand(self, head: Head, intent: Shorten) -> None:
        """Queue a shorthand of a committee, or of all, to be saved. Raises ClerkError if it cannot be."""


_TICK = timedelta(microseconds=1)
_COARSE = timedelta(seconds=1)
"""How far a clock may go back and still count as coarse; one that goes back further was set, and is followed."""


class Recording:
    """One meeting and its journal. Every act goes through it and is saved."""

    def __init__(
        self,
        meeting: Meeting,
        journal: Journal,
        *,
        directory: Directory,
        act_ids: count[int],
        saves: Saves | None,
        clock: Clock,
        reader: Reader,
        shorthand: Iterable[Shorthand] = (),
    ) -> None:
        """`saves`: None if nothing is to be saved; `shorthand`: that of the committee and that of all committees."""
        self.state = MeetingState(meeting, directory, clock, reader)
        self._act_ids = act_ids
        self._saves = saves
        self._done: list[JournalAct] = list(journal.done)
        self._undone: list[JournalAct] = list(journal.undone)
        self._line_at: datetime | None = None
        """The moment of the line whose further acts are being made; None if there is none."""
        self._unsaved: dict[int, frozenset[int]] = {}
        """The entries of each act that is not saved yet, by its id."""
        self._shorthand = {(s.committee_id is None, s.short): s.long for s in shorthand}
        self._keys = 0
        self.follow: Callable[[Meeting, Act], None] = lambda meeting, act: None
        """Called after every act with the meeting and the act. The prediction sets its own function here."""

    @property
    def meeting(self) -> Meeting:
        return self.state.meeting

    # Lines

    def read(self, line: str, target: Target = NEW) -> Preview:
        """Read a line, and return what Enter would do."""
        return preview(self.state, self, line, target)

    def is_current(self, preview: Preview) -> bool:
        """Whether Enter would carry out a line as it was read."""
        return is_current(preview, self.state)

    def enter(self, preview: Preview, *, is_confirmed: bool = False, is_typed: bool = True) -> notation.Entered:
        """Carry out a line as it was read. `is_typed`: it was typed in the screen, so its draft is deleted. Raises
        LineRefusedError if it cannot be carried out; ChangedMeanwhileError if it means something else now;
        MakesPublicError if exempt business would become public, unless `is_confirmed`; ClerkError if the file cannot be
        read. Nothing is changed then."""
        acts.must_be_open(self.meeting)
        if not self.is_current(preview):
            again = self.read(preview.line, preview.target)
            if not again.is_complete and again.reading.entry is not None:
                self.state.uncorrected(again.reading.entry)
            if not again.reading.refusal and not again.means_the_same(preview):
                raise ChangedMeanwhileError(again)
            preview = again
        return self._carry_out(preview, is_confirmed=is_confirmed, is_typed=is_typed)

    def enter_line(self, line: str, target: Target = NEW) -> notation.Entered:
        """Read and carry out a line that a key stands for; a half-typed line stays. Raises as `enter` does."""
        acts.must_be_open(self.meeting)
        return self._carry_out(self.read(line, target), is_confirmed=False, is_typed=False)

    def _carry_out(self, preview: Preview, *, is_confirmed: bool, is_typed: bool) -> notation.Entered:
        place, intent = self.state.entry(preview.target.entry_id), doubtful_entries.with_doubt(preview, self.state)
        if intent is None:
            raise LineRefusedError(preview.reading.refusal)
        spec = notation.INTENTS[type(intent)]
        done: Act | notation.Entered
        if place is not None and isinstance(intent, OpenItem | Record):
            done = self._act_at(place, intent, preview, is_confirmed=is_confirmed)
        else:
            given = notation.ToPerform(self.state.context(), self.state.directory, preview.context.now, self)
            done = spec.perform(intent, given)
        if isinstance(done, notation.Entered):
            return done
        act = doubtful_entries.read_doubts_again(done, self.state) if spec.changes_words else done
        self.do(act, settles_line=is_typed)
        return notation.Entered(act, _message(act, intent, preview.reading, is_new=place is None))

    def _act_at(self, place: Entry, intent: OpenItem | Record, read: Preview, *, is_confirmed: bool) -> Act:
        """Return the act of a line that replaces an entry or comes before it."""
        if isinstance(intent, OpenItem):
            return acts.open_in_place(self.meeting, place, intent, self.state.directory, is_confirmed=is_confirmed)
        if read.target.purpose == "edit":
            return acts.revise(self.meeting, place, intent.entry, is_confirmed=is_confirmed)
        now = read.context.now
        return acts.insert_before(self.meeting, intent, place, self.state.directory, now, is_confirmed=is_confirmed)

    # Choices

    def perform(self, intent: Intent) -> Act:
        """Carry out an intent that was chosen, not typed. It may not be an undo. Raises LineRefusedError."""
        act = notation.perform(intent, self.state.context(), self.state.directory, self.state.now)
        self.do(act)
        return act

    def note(self, text: str, *, is_unsettled: bool, doubt: str = "") -> Act:
        """Record words as a note, whatever they look like, so that nothing typed is lost. `is_unsettled`: they were
        meant as something else; `doubt`: why that could not be done."""
        kept, _ = notation.encode(text, self.state.names, self.state.room.presiding)
        return self.perform(Record(notation.draft(Kind.NOTE, kept, is_unsettled=is_unsettled, doubt=doubt)))

    def add_matter(self, matter: Matter) -> Act:
        """Record in the live item something that earlier meetings left to be done. Raises LineRefusedError for exempt
        business while the public is present."""
        if matter.is_exempt and not self.state.is_public_excluded:
            raise LineRefusedError(
                "This was agreed while the public was excluded, and these minutes are public: exclude the public first "
                "(/exempt), or minute it in your own words."
            )
        return self.perform(Record(carried_forward(matter, self.meeting.places, self.state.known_names)))

    def target_after(self, entry_id: int) -> Target:
        """Return the target of a line to be inserted just after an entry."""
        following = self.meeting.place_of_entry(self.meeting.entry(entry_id)) + 1
        is_last = following == len(self.meeting.entries)
        return NEW if is_last else Target("insert", self.meeting.entries[following].id)

    # Acts and the journal

    def do(self, act: Act, *, is_undoable: bool = True, settles_line: bool = False) -> None:
        """Apply an act and save it, unless it changes nothing. `settles_line`: the act is what was typed, so the
        half-typed line is deleted once it is saved."""
        if not act.changes:
            return
        acts.must_be_open(self.meeting)
        acts.must_be_signable(self.meeting, act, self.state.former)
        acts.must_stay_agreed(self.meeting, act, self.state.former)
        act, is_undoable = doubtful_entries.clear_answered_doubts(act, self.state), is_undoable and not acts.signs(act)
        act_id = next(self._act_ids)
        at = self._apply(act, act_id, is_undoable=is_undoable, settles_line=settles_line)
        self._undone.clear()
        if is_undoable:
            self._done.append(JournalAct(act_id, at, act))
        elif acts.signs(act):
            self._done.clear()

    @property
    def last_act(self) -> Act | None:
        """The act that would be undone; None if there is none."""
        return self._done[-1].act if self._done else None

    @contextmanager
    def same_line(self) -> Iterator[None]:
        """While the block runs, acts belong to the line of the last act: all of them are undone and redone together.
        They share its moment in the journal, so this survives a restart."""
        former, self._line_at = self._line_at, self._done[-1].at if self._done and not self._undone else None
        try:
            yield
        finally:
            self._line_at = former

    @property
    def last_line(self) -> tuple[Act, ...]:
        """The acts that would be undone together, the latest first."""
        return tuple(done.act for done in self._acts_of_one_line(self._done))

    def _acts_of_one_line(self, steps: list[JournalAct]) -> list[JournalAct]:
        """Return the acts that are undone or redone together next, in that order; empty if there are none."""
        at = len(steps) - 1
        while at > 0 and steps[at].at == steps[at - 1].at:
            at -= 1
        return steps[max(at, 0) :][::-1]

    def undo(self) -> Act | None:
        """Undo all that the last line or key did; return None if there is nothing to undo. Raises LineRefusedError if
        signed minutes would change, or an earlier signing depends on it."""
        acts.must_be_open(self.meeting)
        if not self._done:
            acts.must_have_signed_nothing(self.meeting)
        return self._undo_or_redo(self._done, self._undone)

    def redo(self) -> Act | None:
        """Redo what was last undone; return None if there is nothing. Raises LineRefusedError if the minutes are
        signed, or a later signing depends on what this would remove."""
        return self._undo_or_redo(self._undone, self._done)

    def _undo_or_redo(self, steps: list[JournalAct], others: list[JournalAct]) -> Act | None:
        """Undo the last act of `steps`, or redo it, with all acts of its line, and move them to `others`. Stop at the
        first that is refused; raise LineRefusedError if that is the first of all."""
        taken, is_undo = self._acts_of_one_line(steps), steps is self._done
        for at, last in enumerate(taken):
            act = self._without_names_corrected_elsewhere(last.act.inverse if is_undo else last.act)
            try:
                acts.must_be_open(self.meeting)
                acts.must_stay_agreed(self.meeting, act, self.state.former)
            except LineRefusedError:
                if at == 0:
                    raise
                taken = taken[:at]
                break
            undoes, redoes = (last.id, None) if is_undo else (None, last.id)
            self._apply(act, next(self._act_ids), undoes=undoes, redoes=redoes)
            others.append(steps.pop())
        return _join_acts([last.act for last in (reversed(taken) if is_undo else taken)])

    def _without_names_corrected_elsewhere(self, act: Act) -> Act:
        """Return an act without names corrected in another meeting since: undo is for this meeting only."""
        current = {person.id: person.name for person in self.state.directory.known.values()}

        def is_old(change: Change) -> bool:
            was, now = change.before, change.after
            return isinstance(was, Person) and isinstance(now, Person) and current.get(was.id, was.name) != was.name

        return replace(act, changes=tuple(change for change in act.changes if not is_old(change)))

    def next_step(self, intent: Undo | Redo) -> str:
        """Return the label of the next act to undo or redo."""
        steps = self._done if isinstance(intent, Undo) else self._undone
        return "; ".join(last.act.label for last in self._acts_of_one_line(steps)) or "nothing"

    def is_last(self, label: str) -> bool:
        """Whether the last act that can be undone has this label."""
        return self.last_act is not None and self.last_act.label == label

    def step(self, intent: Undo | Redo) -> notation.Entered:
        """Undo or redo that many acts, as far as possible. Raises LineRefusedError if none can be."""
        step, word = (self.undo, "Undid") if isinstance(intent, Undo) else (self.redo, "Redid")
        taken: list[Act] = []
        end = ""
        try:
            while len(taken) < intent.times and (act := step()):
                taken.append(act)
        except LineRefusedError as error:
            if not taken:
                raise
            end = f". {error}"
        if not taken:
            return notation.Entered(None, "Nothing to undo in this meeting" if word == "Undid" else "Nothing to redo")
        what = taken[0].label if len(taken) == 1 else f"{len(taken)} steps, the last being {taken[-1].label}"
        stepped = tuple(act.inverse for act in taken) if word == "Undid" else tuple(taken)
        return notation.Entered(taken[-1], f"{word}: {what}{end}", stepped)

    @property
    def shorthand(self) -> dict[str, str]:
        """What each shorthand stands for at this meeting: the committee's own before that of all committees."""
        ordered = sorted(self._shorthand.items(), reverse=True)
        return {short: long for (_, short), long in ordered}

    @property
    def shorthand_kept(self) -> dict[tuple[bool, str], str]:
        """All shorthand, by whether it is for all committees and by its letters."""
        return dict(self._shorthand)

    def shorten(self, intent: Shorten) -> notation.Entered:
        """Keep or remove a shorthand. Raises LineRefusedError if there is none to remove, ClerkError."""
        key = intent.is_for_all, intent.short
        if not intent.long and key not in self._shorthand:
            other = "" if intent.is_for_all else f" To remove that of all committees: /short all {intent.short} ="
            raise LineRefusedError(f"{intent.short} stands for nothing here.{other}")
        if self._saves is not None:
            self._saves.save_shorthand(self.meeting.head, intent)
        if intent.long:
            self._shorthand[key] = intent.long
            return notation.Entered(None, f"{intent.short} and a space now write “{intent.long}”.")
        return notation.Entered(None, f"{intent.short} no longer stands for “{self._shorthand.pop(key)}”.")

    def key_pressed(self, times: int = 1) -> None:
        """Count keys pressed for the next act."""
        self._keys += times

    def _apply(
        self,
        act: Act,
        act_id: int,
        *,
        undoes: int | None = None,
        redoes: int | None = None,
        is_undoable: bool = True,
        settles_line: bool = False,
    ) -> datetime:
        changed, at = apply(self.meeting, act.changes), self._line_at or self._unique_moment()
        acts.must_keep_numbers(self.meeting, changed)
        keys, self._keys = self._keys, 0
        if self._saves is not None:
            saving = Saving(
                changed.id,
                act,
                act_id,
                at,
                passages=_passages(changed, act),
                stage=changed.stage,
                undoes=undoes,
                redoes=redoes,
                is_undoable=is_undoable,
                draft_scope=draft_scope(changed.id) if settles_line else None,
                keys=keys,
            )
            self._saves.save(saving, changed)
        self.state.advance(changed, act)
        self._update_directory(act)
        self.follow(changed, act)
        self._unsaved[act_id] = frozenset(entry.id for entry in act.entries)
        return at

    def _unique_moment(self) -> datetime:
        """Return the moment of a new line. No other line has it, even where the clock stands still or is coarse."""
        now = self.state.clock().astimezone(UTC)
        last = self._done[-1].at if self._done else now - _TICK
        return last + _TICK if now <= last < now + _COARSE else now

    def _update_directory(self, act: Act) -> None:
        """Update the directory after an act: a person whose listing was undone can be listed again with the same id,
        and a name that was corrected is free for somebody else."""
        known = self.state.directory.known
        for change in act.changes:
            if isinstance(change.after, Person):
                if isinstance(change.before, Person):
                    known.pop(same_name_key(change.before.name), None)
                known[same_name_key(change.after.name)] = change.after

    # Saving

    def saved(self, act_ids: Iterable[int]) -> None:
        """Note that these acts are saved."""
        for act_id in act_ids:
            self._unsaved.pop(act_id, None)

    def saved_except(self, act_ids: frozenset[int]) -> None:
        """Note that all acts except these are saved."""
        self.saved(set(self._unsaved) - act_ids)

    @property
    def has_unsaved(self) -> bool:
        """Whether any act is not saved yet."""
        return bool(self._unsaved)

    @property
    def unsaved_entries(self) -> frozenset[int]:
        """The ids of the entries whose present version is not saved yet."""
        return frozenset().union(*self._unsaved.values()) if self._unsaved else frozenset()


def _passages(meeting: Meeting, act: Act) -> tuple[Passage, ...]:
    """Return what the search indexes of an act; nothing if that fails, because the act must be saved."""
    try:
        return passages(meeting, act, minutes.style_for(meeting.head.style))
    except Exception as error:
        log.unexpected("working out what the search has of an act", error)
        return ()


def _message(act: Act, intent: Intent, reading: notation.Reading, *, is_new: bool) -> str:
    """Return what the clerk is told after Enter, when offers come too late. `is_new`: the line is for a new entry."""
    if notation.INTENTS[type(intent)].changes_words:
        return sentence_of(act)
    if isinstance(intent, ListPerson) and not act.changes:
        return f"{intent.name} is on the roll just so: nothing was changed"
    if not (is_new or acts.signs(act)):
        return reading.remark
    if reading.entry is not None and reading.entry.is_unsettled:
        return f"Kept as a note marked ⚠. {ended(reading.doubt)}"
    if reading.entry is not None and reading.entry.kind is Kind.MINUTES_SIGNED:
        return f"Signed. {reading.remark}"
    return "" if reading.offer else reading.remark


def draft_scope(meeting_id: int) -> str:
    """Return the scope under which a meeting's half-typed line is stored."""
    return f"meeting {meeting_id}"


def _join_acts(done: Sequence[Act]) -> Act | None:
    """Join acts into one, in the order made; None if there are none."""
    if len(done) <= 1:
        return next(iter(done), None)
    return Act("; ".join(act.label for act in done), tuple(change for act in done for change in act.changes))


_AGAIN = regex(r"\s*Press Enter again[^.:]*[.:]")
"""How the screen says that a question is answered, which is no part of the doubt that is left."""


@dataclass(frozen=True)
class Outcome:
    """What came of a line: one of `done`, `asks`, `is_unread` and `refusal`. Only `done` means that it was recorded."""

    preview: Preview
    """The line as it was read last."""
    done: notation.Entered | None = None
    """What was recorded."""
    asks: str = ""
    """What has to be confirmed before the line is recorded."""
    is_unread: bool = False
    """Whether the line has to be read through before it is recorded."""
    is_other: bool = False
    """Whether the line now means something other than what was previewed; `asks` says what."""
    publishes: MakesPublicError | None = None
    """What would become public. `asks` says so, and only `is_confirmed` records it."""
    refusal: str = ""
    """Why the line cannot be recorded."""
    may_be_note: bool = False
    """Whether a refused line can be kept as a note in doubt."""


def enter_or_ask(
    recording: Recording,
    preview: Preview,
    *,
    is_asked: bool = False,
    is_confirmed: bool = False,
    is_typed: bool = True,
    must_be_read: Callable[[Preview], bool] = lambda preview: False,
) -> Outcome:
    """Carry out a line as it was read, or return what to ask first. `is_asked`: the clerk has confirmed what it asks;
    `is_confirmed`: exempt business may become public; `is_typed`: it was typed in the screen's line, whose draft is
    deleted; `must_be_read`: whether the clerk has to read it through first."""
    try:
        if not is_asked and (asked := doubtful_entries.question(recording.state, preview)):
            return Outcome(preview, asks=asked)
        if not is_asked and must_be_read(preview):
            return Outcome(preview, is_unread=True)
        done = recording.enter(preview, is_confirmed=is_confirmed, is_typed=is_typed)
    except ChangedMeanwhileError as error:
        return Outcome(error.preview, asks=str(error), is_other=True)
    except MakesPublicError as error:
        return Outcome(preview, asks=str(error), publishes=error)
    except LineRefusedError as error:
        may_be_note = preview.target == NEW and not notation.changes_words(preview.reading) and _is_open(recording)
        return Outcome(preview, refusal=str(error), may_be_note=may_be_note)
    except ClerkError as error:
        return Outcome(preview, refusal=str(error))
    return Outcome(preview, done)


def enter_unasked(recording: Recording, line: str, target: Target = NEW, *, is_typed: bool = True) -> Outcome:
    """Record a line without asking, such as a pasted one. If it would need an answer, or cannot be carried out, it
    becomes a note in doubt. Raises ClerkError if even that is not possible."""
    preview = recording.read(line, target)
    # The doubts of a meeting are no reason to leave its end a note.
    closes = preview.reading.entry is not None and preview.reading.entry.kind is Kind.CLOSED
    try:
        if asked := preview.asks if closes else doubtful_entries.question(recording.state, preview):
            raise LineRefusedError(_AGAIN.sub("", asked))
        return Outcome(preview, recording.enter(preview, is_typed=is_typed))
    except LineRefusedError as error:
        act = recording.note(line, is_unsettled=True, doubt=str(error))
        return Outcome(preview, notation.Entered(act), refusal=str(error))


def _is_open(recording: Recording) -> bool:
    try:
        acts.must_be_open(recording.meeting)
    except LineRefusedError:
        return False
    return True


def message_about(act: Act, recording: Recording, shorten: Callable[[str, str], str]) -> str:
    """Return the message for an act that corrected a name or an entry's words, or that first calls somebody *they*; ''
    for other acts. `shorten` joins the words before the correction and the rest, as far as there is room."""
    if said := _pronoun_hint(act, recording) or _to_correct(act, recording):
        return said
    if (both := notation.renamed(act)) is not None:
        sentence = f"{both[0].name} is now {both[1].name}, everywhere"
        try:
            count = len({*recording.state.reader.meetings_of(both[0].id), recording.meeting.id})
        except ClerkError:
            return sentence
        return f"{sentence}: {counted(count, 'meeting')}"
    if not act.label.startswith("corrected "):
        return ""
    for change in act.changes:
        if isinstance(change.before, Entry) and isinstance(change.after, Entry):
            before, after = (recording.state.plain(entry.text or "") for entry in (change.before, change.after))
            if before == after:  # figures or names alone
                before, after = recording.state.sentence(change.before), recording.state.sentence(change.after)
            start = next((at for at, one in enumerate(before) if after[at : at + 1] != one), len(before))
            shown = shorten(after[:start], after[start:])
            return f"Corrected, {change.after.kind.label}: {shown}".replace("\n", " ¶ ")
    return ""


def _to_correct(act: Act, recording: Recording) -> str:
    """Say which corrections are still to be made to minutes that the act approved with corrections; empty if none."""
    on_file = {former.date for former in recording.state.former}
    agreed = (entry for entry in act.entries if entry.kind is Kind.MINUTES_AGREED and entry.text)
    return next(
        (doubtful_entries.to_correct(entry.of_date) for entry in agreed if entry.of_date and entry.of_date in on_file),
        "",
    )


_I = regex(r"\b(?:I|(?i:me|my|mine|myself))\b")
_PRINTED = regex(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)


def _pronoun_hint(act: Act, recording: Recording) -> str:
    """Return how to print *she* or *he*, when an act is the first to print *they* for somebody without a title."""
    state, meeting = recording.state, recording.meeting
    entry = next((c.after for c in act.changes if _says_i(c.after) and not _says_i(c.before)), None)
    person = entry.persons[0] if entry is not None else None
    if entry is None or not isinstance(person, int):
        return ""
    from clerk_tui.english.tense_and_person import THEY  # late: the first screen does not need it
    from clerk_tui.meeting.spoken_entries import pronoun

    if pronoun(meeting, entry.persons) is not THEY:
        return ""
    said = (e for e in meeting.entries if e.persons == entry.persons and _says_i(e))
    if next((e.id for e in said if _PRINTED.search(state.sentence(e))), None) != entry.id:
        return ""
    handle = state.names.handle(person)
    return f"“They” is {meeting.people[person].name}; /she {handle} or /he {handle} prints that for all minutes."


def _says_i(noun: Noun | None) -> TypeGuard[Entry]:
    """Whether it is speech in which one person says *I*."""
    if not isinstance(noun, Entry) or noun.kind not in SPEECH or len(noun.persons) != 1:
        return False
    return _I.search(noun.text or "") is not None


def sentence_of(act: Act) -> str:
    """Return what an act did, as a sentence."""
    return act.label[:1].upper() + act.label[1:]
