"""One meeting being recorded: a line typed becomes an act, the act is applied here and handed to the writer.

This is the way that every keystroke takes through the house: composer → notation → meeting → store → minutes → screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from typing import Protocol

from clerk_tui import minutes, notation
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, AgendaItem, Entry, Head, Kind, Meeting, Person, RollPlace, Stage, acts, apply
from clerk_tui.meeting.attendance import Attendance, Presiding, attendance
from clerk_tui.meeting.exchange import Action
from clerk_tui.meeting.intents import Intent, Record, Redo, Undo
from clerk_tui.meeting.people import same_name_key
from clerk_tui.meeting.register import Register
from clerk_tui.meeting.text import write
from clerk_tui.store import Journal, JournalAct, Saving
from clerk_tui.wording_for_search import passages

PARAGRAPH = " ¶ "
"""What stands between the paragraphs of an entry while it is changed in the line."""

Clock = Callable[[], datetime]
"""The local time, with its zone."""


class Saves(Protocol):
    """What takes acts to the disk, in the order given."""

    def save(self, saving: Saving) -> None:
        """Queue one act to be saved."""


@dataclass(frozen=True)
class Entered:
    """What came of a line."""

    act: Act | None
    """None where nothing was changed."""
    sentence: str = ""
    """What the clerk should be told."""


class Recording:
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
    ) -> None:
        self.meeting = meeting
        self.register = register
        self._act_ids = act_ids
        self._saves = saves
        self._clock = clock
        self._done: list[JournalAct] = list(journal.done)
        self._undone: list[JournalAct] = list(journal.undone)
        self._names: notation.NameIndex | None = None
        self._presiding: tuple[tuple[Entry, ...], tuple[RollPlace, ...], Presiding] | None = None
        self._room: tuple[tuple[Entry, ...], tuple[RollPlace, ...], Head, Attendance] | None = None
        self._of_item: tuple[tuple[Entry, ...], int | None, tuple[Entry, ...]] | None = None
        self._sentences = minutes.Sentences()
        self._waiting: dict[int, frozenset[int]] = {}

    # Reading

    @property
    def is_sitting(self) -> bool:
        """Whether the meeting is being held now, so that *no time* means now. One written up another day has no
        clock; one that began yesterday runs on past midnight."""
        held, today = self.meeting.head.date, self._clock().date()
        if held is None or held == today:
            return True
        return held == today - timedelta(days=1) and self.meeting.stage is Stage.LIVE and self._clock().hour < 6

    @property
    def now(self) -> time | None:
        """The time to the minute while the meeting is being held; local."""
        return self._clock().time().replace(second=0, microsecond=0) if self.is_sitting else None

    @property
    def style(self) -> minutes.Style:
        """The house style of the meeting."""
        return minutes.load(self.meeting.head.style)

    @property
    def names(self) -> notation.NameIndex:
        """The names of the roll as it stands."""
        known = self._names
        if (
            known is None
            or known.meeting.roll is not self.meeting.roll
            or known.meeting.people is not self.meeting.people
        ):
            self._names = known = notation.NameIndex(self.meeting)
        return known

    def context(self, before: Entry | None = None) -> notation.Context:
        """What the grammar knows now; `before` where a line is to stand in an entry's place, or before it."""
        return notation.Context(
            self.meeting,
            self.names,
            self.now,
            styles=minutes.style_names(),
            before=before.position if before else None,
            at_item=before.item_id if before else None,
        )

    @property
    def room(self) -> Attendance:
        """The room now; it is not to be changed."""
        meeting, kept = self.meeting, self._room
        moves = meeting.attendance_entries
        if kept is None or kept[0] is not moves or kept[1] is not meeting.roll or kept[2] is not meeting.head:
            kept = self._room = (moves, meeting.roll, meeting.head, attendance(meeting))
        return kept[3]

    def entries_of(self, item: AgendaItem | None) -> tuple[Entry, ...]:
        """`Meeting.entries_of`, worked out once for the item that is looked at."""
        item_id, kept = item.id if item else None, self._of_item
        if kept is None or kept[0] is not self.meeting.entries or kept[1] != item_id:
            kept = self._of_item = (self.meeting.entries, item_id, self.meeting.entries_of(item))
        return kept[2]

    def _keep_entries(self, act: Act) -> None:
        """A line added at the end of the item that is looked at need not have a long meeting walked again."""
        kept, entries = self._of_item, self.meeting.entries
        if kept is None or len(act.changes) != 1 or act.changes[0].before is not None:
            return
        added = act.changes[0].after
        if isinstance(added, Entry) and added is entries[-1] and added.kind is not Kind.ITEM:
            self._of_item = (entries, kept[1], (*kept[2], added) if added.item_id == kept[1] else kept[2])

    def line_of(self, entry: Entry) -> str:
        """An entry as the line that would record it, its paragraphs divided by ¶; a doubtful one as it was typed."""
        if entry.is_unsettled and entry.kind is Kind.NOTE:
            return notation.decode(entry.text or "", self.names).replace("\n", PARAGRAPH)
        return PARAGRAPH.join(notation.LineWriter(self.meeting, self.names).lines(entry))

    def sentence(self, entry: Entry) -> str:
        """An entry as the minutes would have it by itself."""
        presiding = self.presiding.at(entry.position) if entry.position else self.room.presiding
        return self._sentences.of(self.meeting, entry, self.style, presiding)

    def plain(self, text: str) -> str:
        """Kept words as they read, with names as listed."""
        return write(text, lambda m: self.meeting.people[m.person_id].name)

    def next_step(self, intent: Undo | Redo) -> str:
        """What an undo or redo would take back or do again first."""
        steps = self._done if isinstance(intent, Undo) else self._undone
        return steps[-1].act.label if steps else "nothing"

    @property
    def presiding(self) -> Presiding:
        """Who presides at each moment of the record as it stands."""
        kept = self._presiding
        if kept is None or kept[0] is not self.meeting.attendance_entries or kept[1] is not self.meeting.roll:
            kept = (self.meeting.attendance_entries, self.meeting.roll, Presiding(self.meeting))
            self._presiding = kept
        return kept[2]

    # Acting

    def enter(self, line: str, *, is_typed: bool = True) -> Entered:
        """Carry out one line. Raises LineRefusedError where it cannot be; nothing is changed then. `is_typed`: it is
        the clerk's own line, not one that a key stands for."""
        context = self.context()
        reading = notation.read_line(line, context)
        if reading.intent is None:
            raise LineRefusedError(reading.refusal)
        if isinstance(reading.intent, Undo | Redo):
            return self._step_often(reading.intent)
        act = notation.perform(reading.intent, context, self.register, self.now)
        self.do(act, settles_line=is_typed)
        return Entered(act, _told(reading))

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
        reading = notation.read_line(self.line_of(entry), self.context(before=entry))
        if reading.entry and reading.entry.kind is not Kind.NOTE and not reading.entry.is_unsettled:
            act = acts.revise(self.meeting, entry, reading.entry)
        else:
            act = acts.settle(self.meeting, entry)
        self.do(act)
        return act

    def promised(self, action: Action) -> str:
        """What somebody undertook, in a line: who, what, by when."""
        owner = action.owner
        name = self.meeting.people[owner].name if isinstance(owner, int) else owner or "Nobody named"
        due = f", by {self.style.due(action.due)}" if action.due else ""
        return f"{name}: {self.plain(action.entry.text or '')}{due}"

    def revise(self, entry: Entry, line: str) -> Entered:
        """Put what `line` records in the place of `entry`. Raises LineRefusedError for a line that records nothing."""
        first, *rest = (part.strip() for part in line.split(PARAGRAPH.strip()))
        reading = self._read_in_place(entry, first)
        revised = reading.entry
        assert revised is not None
        if rest:
            kept = [notation.encode(part, self.names, self.room.presiding)[0] for part in rest if part]
            revised = replace(revised, text="\n".join((revised.text or "", *kept)))
        act = acts.revise(self.meeting, entry, revised)
        self.do(act, settles_line=True)
        return Entered(act, reading.remark)

    def insert_after(self, entry: Entry, line: str) -> Entered:
        """Record `line` just after an entry."""
        following = self.meeting.place_of_entry(entry) + 1
        if following < len(self.meeting.entries):
            return self.insert(self.meeting.entries[following], line)
        return self.enter(line)

    def insert(self, before: Entry, line: str) -> Entered:
        """Record `line` just before an entry. Raises LineRefusedError for a line that records nothing."""
        reading = self._read_in_place(before, line)
        assert isinstance(reading.intent, Record)
        act = acts.insert_before(self.meeting, reading.intent, before, self.register, self.now)
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
        act_id = next(self._act_ids)
        at = self._apply(act, act_id, is_undoable=is_undoable, settles_line=settles_line)
        if is_undoable:
            self._done.append(JournalAct(act_id, at, act))
            self._undone.clear()

    def undo(self) -> Act | None:
        """Take back the last act of this meeting; None where there is none."""
        if not self._done:
            return None
        last = self._done.pop()
        self._undone.append(last)
        self._apply(self._of_this_meeting(last.act.inverse), next(self._act_ids), undoes=last.id)
        return last.act

    def redo(self) -> Act | None:
        """Do again what was taken back last; None where there is nothing."""
        if not self._undone:
            return None
        last = self._undone.pop()
        self._done.append(last)
        self._apply(self._of_this_meeting(last.act), next(self._act_ids), redoes=last.id)
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
        while len(taken) < intent.times and (act := step()):
            taken.append(act)
        if not taken:
            return Entered(None, "Nothing to undo in this meeting" if word == "Undid" else "Nothing to do again")
        what = taken[0].label if len(taken) == 1 else f"{len(taken)} acts, the last of them {taken[-1].label}"
        return Entered(taken[-1], f"{word}: {what}")

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
        is_current = self._of_item is not None and self._of_item[0] is self.meeting.entries
        self.meeting = apply(self.meeting, act.changes)
        if is_current:
            self._keep_entries(act)
        at = self._clock().astimezone(UTC)
        self._keep_known(act)
        self._waiting[act_id] = frozenset(entry.id for entry in act.entries)
        self._saves.save(
            Saving(
                self.meeting.id,
                act,
                act_id,
                at,
                passages=passages(self.meeting, act, self.style),
                stage=self.meeting.stage,
                undoes=undoes,
                redoes=redoes,
                is_undoable=is_undoable,
                draft_scope=draft_scope(self.meeting.id) if settles_line else None,
            )
        )
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
