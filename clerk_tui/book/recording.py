"""One meeting being recorded: a line typed becomes an act, the act is applied here and handed to the writer.

This is the way that every keystroke takes through the house: composer → notation → meeting → store → minutes → screen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from typing import Protocol

from clerk_tui import minutes, notation
from clerk_tui.book.recorded import NOTHING_EARLIER, Clock, Earlier, Recorded, divided
from clerk_tui.book.wording_for_search import passages
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, Entry, Kind, Meeting, Person, acts, apply, life
from clerk_tui.meeting.intents import Correct, Intent, Record, Redo, Undo
from clerk_tui.meeting.matters import Matter, carried_forward
from clerk_tui.meeting.people import same_name_key
from clerk_tui.meeting.register import Register
from clerk_tui.store import Journal, JournalAct, Saving

__all__ = ["Clock", "Entered", "Recording", "Saves", "draft_scope"]


class Saves(Protocol):
    """What takes acts to the disk, in the order given."""

    def save(self, saving: Saving, meeting: Meeting) -> None:
        """Queue one act to be saved; `meeting` is the meeting as it is after it. Raises ClerkError where it cannot be;
        then nothing is queued."""


@dataclass(frozen=True)
class Entered:
    """What came of a line."""

    act: Act | None
    """None where nothing was changed."""
    sentence: str = ""
    """What the clerk should be told."""
    stepped: tuple[Act, ...] = ()
    """The acts that were taken back, each as the act that did so, or done again; in that order."""


class Recording(Recorded):
    """A meeting, its journal, and the way to both."""

    def __init__(
        self,
        meeting: Meeting,
        journal: Journal,
        *,
        register: Register,
        act_ids: count[int],
        saves: Saves,
        clock: Clock,
        earlier: Earlier = NOTHING_EARLIER,
    ) -> None:
        super().__init__(meeting, register, clock, earlier)
        self._act_ids = act_ids
        self._saves = saves
        self._done: list[JournalAct] = list(journal.done)
        self._undone: list[JournalAct] = list(journal.undone)
        self._waiting: dict[int, frozenset[int]] = {}

    # Acting

    def next_step(self, intent: Undo | Redo) -> str:
        """What an undo or redo would take back or do again first."""
        steps = self._done if isinstance(intent, Undo) else self._undone
        return steps[-1].act.label if steps else "nothing"

    def enter(self, line: str, *, is_typed: bool = True) -> Entered:
        """Carry out one line. Raises LineRefusedError where it cannot be; nothing is changed then. `is_typed`: it is
        the clerk's own line, not one that a key stands for."""
        life.must_be_open(self.meeting)
        context = self.context()
        reading = notation.read_line(line, context)
        if reading.intent is None:
            raise LineRefusedError(reading.refusal)
        if isinstance(reading.intent, Undo | Redo):
            return self._step_often(reading.intent)
        act = notation.perform(reading.intent, context, self.register, self.now)
        self.do(act, settles_line=is_typed)
        if isinstance(reading.intent, Correct):
            return Entered(act, f"{act.label[:1].upper()}{act.label[1:]}")
        return Entered(act, _told(reading))

    def to_confirm(self, line: str) -> str:
        """What the clerk should think of before a new line is carried out, to be confirmed by a second Enter; '' for
        nearly every line. Raises ClerkError."""
        entry = notation.read_line(line, self.context()).entry
        return self.uncorrected(entry) if entry is not None and entry.kind is Kind.MINUTES_SIGNED else ""

    def perform(self, intent: Intent) -> Act:
        """Carry out something that was chosen rather than typed. Raises LineRefusedError."""
        act = notation.perform(intent, self.context(), self.register, self.now)
        self.do(act)
        return act

    def note(self, text: str, *, is_unsettled: bool) -> Act:
        """Record words as a note, whatever they look like; `is_unsettled` where they were meant as something else:
        nothing typed is dropped."""
        kept, _ = notation.encode(text, self.names, self.room.presiding)
        return self.perform(Record(notation.draft(Kind.NOTE, kept, is_unsettled=is_unsettled)))

    def settle(self, entry: Entry) -> Act:
        """Record a doubtful line as the event it means by now, the name in it being known; else leave it as a note."""
        _, *rest = divided(self.line_of(entry))
        meant = self._meant_by_now(entry)
        if meant is not None:
            act = acts.revise(self.meeting, entry, self._with_paragraphs(meant, rest, entry))
        else:
            act = acts.settle(self.meeting, entry)
        self.do(act)
        return act

    def is_readable(self, entry: Entry) -> bool:
        """Whether a doubtful line can be read as an event by now."""
        return self._meant_by_now(entry) is not None

    def _meant_by_now(self, entry: Entry) -> Entry | None:
        first, *rest = divided(self.line_of(entry))
        meant = notation.read_line(first, self.context(before=entry)).entry
        is_known = meant is not None and meant.kind is not Kind.NOTE and not meant.is_unsettled
        return meant if meant is not None and is_known and not (rest and meant.text is None) else None

    def bring_matter(self, matter: Matter) -> Act:
        """Bring something that earlier meetings left to be done into the record, under the live item. Raises
        LineRefusedError for one of exempt business while the public is there."""
        if matter.is_exempt and not self.is_public_excluded:
            raise LineRefusedError(
                "This was agreed while the public was excluded, and these minutes are public: exclude the public first "
                "(/exempt), or minute it in words of your own."
            )
        return self.perform(Record(carried_forward(matter, self.meeting.places, self.known_names)))

    def revise(self, entry: Entry, line: str, *, is_sure: bool = False) -> Entered:
        """Put what `line` records in the place of `entry`. Raises LineRefusedError for a line that records nothing;
        MakesPublicError where exempt business would become public, unless the clerk `is_sure`."""
        first, *rest = divided(line)
        reading = self._read_in_place(entry, first)
        assert reading.entry is not None
        if rest and reading.entry.text is None:
            raise LineRefusedError("A paragraph goes on with words: type : and some before the ¶, or take it out.")
        revised = self._with_paragraphs(reading.entry, rest, entry)
        act = acts.revise(self.meeting, entry, revised, is_sure=is_sure)
        self.do(act, settles_line=True)
        return Entered(act, reading.remark)

    def _with_paragraphs(self, revised: Entry, typed: Iterable[str], place: Entry) -> Entry:
        """An entry that goes on with paragraphs as they are typed; `place`: the one in whose place it stands."""
        presiding = self.context(before=place).presiding
        kept = [notation.encode(paragraph, self.names, presiding)[0] for paragraph in typed]
        return replace(revised, text="\n".join((revised.text or "", *kept))) if kept else revised

    def insert_after(self, entry: Entry, line: str) -> Entered:
        """Record `line` just after an entry."""
        following = self.meeting.place_of_entry(entry) + 1
        if following < len(self.meeting.entries):
            return self.insert(self.meeting.entries[following], line)
        return self.enter(line)

    def insert(self, before: Entry, line: str, *, is_sure: bool = False) -> Entered:
        """Record `line` just before an entry. Raises as `revise` does."""
        reading = self._read_in_place(before, line)
        assert isinstance(reading.intent, Record)
        act = acts.insert_before(self.meeting, reading.intent, before, self.register, self.now, is_sure=is_sure)
        self.do(act, settles_line=True)
        return Entered(act, reading.remark)

    def _read_in_place(self, entry: Entry, line: str) -> notation.Reading:
        reading = notation.read_line(line, self.context(before=entry))
        if reading.refusal:
            raise LineRefusedError(reading.refusal)
        if reading.entry is None:
            raise LineRefusedError(
                "That line records nothing by itself. Type what the entry is to say, or Esc to leave it."
            )
        return reading

    def do(self, act: Act, *, is_undoable: bool = True, settles_line: bool = False) -> None:
        """Apply an act here and hand it to the writer; one that changes nothing is no act. `settles_line`: the act is
        what was typed, so that the half-typed line is done with once it is saved."""
        if not act.changes:
            return
        life.must_be_open(self.meeting)
        life.must_be_signable(self.meeting, act, self.former)
        life.must_stay_agreed(self.meeting, act, self.former)
        is_undoable = is_undoable and not life.signs(act)
        act_id = next(self._act_ids)
        at = self._apply(act, act_id, is_undoable=is_undoable, settles_line=settles_line)
        self._undone.clear()
        if is_undoable:
            self._done.append(JournalAct(act_id, at, act))
        elif life.signs(act):
            self._done.clear()

    def undo(self) -> Act | None:
        """Take back the last act of this meeting; None where there is none. Raises LineRefusedError where that would
        change minutes that are signed, go back past a signing, or take away what a later one rests on."""
        life.must_be_open(self.meeting)
        if not self._done:
            life.must_have_signed_nothing(self.meeting)
            return None
        last = self._done[-1]
        inverse = self._of_this_meeting(last.act.inverse)
        life.must_stay_agreed(self.meeting, inverse, self.former)
        self._apply(inverse, next(self._act_ids), undoes=last.id)
        self._undone.append(self._done.pop())
        return last.act

    def redo(self) -> Act | None:
        """Do again what was taken back last; None where there is nothing. Raises LineRefusedError where the minutes
        are signed, or where that would take away what a later signing rests on."""
        if not self._undone:
            return None
        life.must_be_open(self.meeting)
        last = self._undone[-1]
        again = self._of_this_meeting(last.act)
        life.must_stay_agreed(self.meeting, again, self.former)
        self._apply(again, next(self._act_ids), redoes=last.id)
        self._done.append(self._undone.pop())
        return last.act

    def _of_this_meeting(self, act: Act) -> Act:
        """The act without the names that another meeting has put right since: undoing is for this meeting alone."""
        current = {person.id: person.name for person in self.register.known.values()}
        return replace(
            act,
            changes=tuple(
                change
                for change in act.changes
                if not (
                    isinstance(change.before, Person)
                    and isinstance(change.after, Person)
                    and current.get(change.before.id, change.before.name) != change.before.name
                )
            ),
        )

    def _step_often(self, intent: Undo | Redo) -> Entered:
        step, word = (self.undo, "Undid") if isinstance(intent, Undo) else (self.redo, "Did again")
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
            return Entered(None, "Nothing to undo in this meeting" if word == "Undid" else "Nothing to do again")
        what = taken[0].label if len(taken) == 1 else f"{len(taken)} acts, the last of them {taken[-1].label}"
        stepped = tuple(act.inverse for act in taken) if word == "Undid" else tuple(taken)
        return Entered(taken[-1], f"{word}: {what}{end}", stepped)

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
        changed, at = apply(self.meeting, act.changes), self._clock().astimezone(UTC)
        life.must_keep_numbers(self.meeting, changed)
        self._saves.save(
            Saving(
                changed.id,
                act,
                act_id,
                at,
                passages=passages(changed, act, minutes.style_for(changed.head.style)),
                stage=changed.stage,
                undoes=undoes,
                redoes=redoes,
                is_undoable=is_undoable,
                draft_scope=draft_scope(changed.id) if settles_line else None,
            ),
            changed,
        )
        is_current = self._of_item is not None and self._of_item[0] is self.meeting.entries
        self.meeting = changed
        if is_current:
            self._keep_entries(act)
        self._keep_known(act)
        self._waiting[act_id] = frozenset(entry.id for entry in act.entries)
        return at

    def _keep_known(self, act: Act) -> None:
        """Somebody whose listing was undone may be listed again under the same id; a name that was put right is free
        for somebody else."""
        known = self.register.known
        for change in act.changes:
            if isinstance(change.after, Person):
                if isinstance(change.before, Person):
                    known.pop(same_name_key(change.before.name), None)
                known[same_name_key(change.after.name)] = change.after

    # Saving

    def saved(self, act_ids: Iterable[int]) -> None:
        """Take note that these acts are on the disk."""
        for act_id in act_ids:
            self._waiting.pop(act_id, None)

    def saved_but(self, act_ids: frozenset[int]) -> None:
        """Take note that all is on the disk but these acts."""
        self.saved(set(self._waiting) - act_ids)

    @property
    def unsaved_entries(self) -> frozenset[int]:
        """The ids of the entries that are not yet on the disk as they stand."""
        return frozenset().union(*self._waiting.values()) if self._waiting else frozenset()


def _told(reading: notation.Reading) -> str:
    """What the clerk should hear after Enter; an offer comes too late then."""
    if reading.entry is not None and reading.entry.is_unsettled:
        return f"Kept as a note marked ⚠. {reading.remark}"
    return "" if reading.offer else reading.remark


def draft_scope(meeting_id: int) -> str:
    """Where the half-typed line of a meeting is kept."""
    return f"meeting {meeting_id}"
