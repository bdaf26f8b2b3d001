"""The meeting that line mode records, and what its parts share: saving, what changed, which entry is meant."""

from __future__ import annotations

from collections.abc import Callable

from clerk_tui.book.doubts import all_said, as_likely, likely, waiting
from clerk_tui.book.entering import sentence_of
from clerk_tui.book.minute_book import MinuteBook, keep_for_body
from clerk_tui.book.recording import Recording
from clerk_tui.cli.lines.talk import Talk
from clerk_tui.errors import ClerkError, LineRefusedError, MakesPublicError, ended
from clerk_tui.meeting import Act, AgendaItem, Entry
from clerk_tui.meeting.attendance import quorum
from clerk_tui.meeting.reminders import ReminderKind, reminders
from clerk_tui.notation import Entered

SAVING = 2.0
"""Seconds to wait for a save before it is said that the line is not saved yet."""
MAY_BE = "This may be “"
BEFORE = "before the first item"
EXEMPT_NOW = "Exempt: what you type is not for the public, until /public."


class Sitting:
    """A meeting, its book and the conversation about it."""

    def __init__(self, book: MinuteBook, recording: Recording, talk: Talk) -> None:
        self.book, self.recording, self.talk = book, recording, talk
        self._said = self._state()

    # After an act

    def done(self, done: Entered, sentence: str = "") -> None:
        """Say what was done, what has changed by it, and whether it is saved."""
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
        """Carry out what `make` gives, and say so; ask first if exempt business would be public. Raises ClerkError."""
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
            self.recording.saved_but(frozenset())
            if self.talk.is_typed:
                self.talk.say("Saved.")
            return
        kept = " It is kept in a rescue file too." if self.book.is_rescued else ""
        self.talk.say(f"NOT SAVED: {self.book.unsaved} Saving is tried again; /save tries at once.{kept}")

    def say_changes(self) -> None:
        """Say at once what has changed: the item, the quorum, the public, lines that can now be read."""
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
            self._offer_waiting(can_be_read)

    def _remind(self) -> None:
        """Say if the item that was opened is exempt on the agenda, and the public is still there."""
        if any(reminder.kind is ReminderKind.EXEMPT for reminder in reminders(self.recording.meeting)):
            self.talk.say("The agenda has this item as exempt, and the public is not excluded: /exempt excludes them.")

    def _offer_waiting(self, ids: tuple[int, ...]) -> None:
        state = self.recording.state
        entries = [entry for entry in waiting(state) if entry.id in ids]
        lines = "; ".join(f"“{state.plain(entry.text or '')}”" for entry in entries)
        if self.talk.agrees(f"This can be read now, because the name has joined the roll: {lines} Record it as that?"):
            act = as_likely(state, *entries)
            self.recording.do(act)
            self.talk.say(sentence_of(act))
            self._said = self._state()

    def _state(self) -> tuple[str, bool, bool, tuple[int, ...]]:
        state, live = self.recording.state, self.recording.meeting.live_item
        ids = tuple(entry.id for entry in waiting(state)) if self.talk.is_typed and state.meeting.doubts else ()
        return live.label if live else "", quorum(state.room).is_lost, state.is_public_excluded, ids

    @property
    def members(self) -> str:
        """How many members are there, and how many are needed."""
        room = self.recording.state.room
        count = quorum(room)
        needed = "" if count.needed is None else f", quorum {count.needed}"
        here = f"Members {count.present}" if room.has_been_called else "The roll is not called yet"
        return f"{'NO QUORUM: ' if count.is_lost else ''}{here}{needed}."

    # What is meant

    def entry(self, typed: str) -> Entry:
        """The entry with that number in `/record`; without one, the latest. Raises LineRefusedError."""
        if not (entries := self.recording.meeting.entries):
            raise LineRefusedError("Nothing is recorded yet.")
        number = typed.strip() or str(len(entries))
        if not (number.isascii() and number.isdigit()) or not 0 < int(number) <= len(entries):
            raise LineRefusedError(f"There is no entry “{number}”: /record says them with their numbers.")
        return entries[int(number) - 1]

    def number(self, entry: Entry) -> int:
        """The number of an entry in the whole meeting, from 1."""
        return 1 + [other.id for other in self.recording.meeting.entries].index(entry.id)

    def item(self, typed: str) -> AgendaItem | None:
        """The item with that number, minute number or title; without one, the live item. Raises NotFoundError."""
        from clerk_tui.cli.meetings import item_called

        meeting = self.recording.meeting
        return meeting.item_by_id[item_called(meeting, typed)] if typed.strip() else meeting.live_item

    def words(self, entry: Entry) -> str:
        """An entry in words: its number, its kind and its sentence."""
        state = self.recording.state
        said = state.sentence(entry) or state.line_of(entry)
        struck = "struck out, " if entry.is_struck else ""
        words = f"{self.number(entry)}, {struck}{entry.kind.label}: {' '.join(said.split())}"
        if not entry.is_doubtful:
            return words
        doubt = entry.doubt or "it cannot be read"
        if doubt.startswith(MAY_BE) and (meant := likely(state, entry)) is not None:
            doubt = f"it may mean: {all_said(state, entry, meant)}"  # in the words of the minutes, not in signs
        return f"{ended(words)} In doubt: {ended(doubt)}"
