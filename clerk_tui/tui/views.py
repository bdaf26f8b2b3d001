"""What the screens show of a recording, as plain values: rows, lists, the status line. No widget here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import AgendaItem, Capacity, Entry, Kind, Meeting, Stage, Voice
from clerk_tui.meeting.attendance import Attendance, Quorum, Standing, quorum
from clerk_tui.meeting.proceedings import Proposal, exempt_parts
from clerk_tui.tui.formatting import clock, short_date
from clerk_tui.tui.widgets.record import Mark, RecordRow

if TYPE_CHECKING:
    from clerk_tui.book.recording import Recording

GLYPHS = {
    Standing.PRESENT: "●",
    Standing.REMOTE: "◐",
    Standing.LEFT: "◌",
    Standing.EXPECTED: "·",
    Standing.APOLOGIES: "○",
    Standing.ABSENT: "○",
}
WORDS = {
    Standing.PRESENT: "",
    Standing.REMOTE: "remote",
    Standing.LEFT: "left",
    Standing.EXPECTED: "?",
    Standing.APOLOGIES: "apols",
    Standing.ABSENT: "absent",
}


class EntryRows(Sequence[RecordRow]):
    """Entries of a meeting as rows of its record, each made when it comes into sight."""

    def __init__(self, recording: Recording, entries: Sequence[Entry]) -> None:
        self._recording = recording
        self.entries = entries
        self._unsaved = recording.unsaved_entries
        self._made: dict[int, RecordRow] = {}

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, index: int) -> RecordRow: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[RecordRow]: ...
    def __getitem__(self, index: int | slice) -> RecordRow | Sequence[RecordRow]:
        if isinstance(index, slice):
            return [self._row(entry) for entry in self.entries[index]]
        index = range(len(self.entries))[index]
        if index not in self._made:
            self._made[index] = self._row(self.entries[index])
        return self._made[index]

    def _row(self, entry: Entry) -> RecordRow:
        mark: Mark = ""
        if entry.is_struck:
            mark = "struck"
        elif entry.id in self._unsaved:
            mark = "unsaved"
        elif entry.is_unsettled or self._is_impossible(entry):
            mark = "unsettled"
        return RecordRow(
            entry.id,
            clock(entry.at or entry.entered),
            entry.kind.label,
            self._text(entry),
            mark,
            is_exempt=exempt_parts(self._recording.meeting).hides(entry),
        )

    def _text(self, entry: Entry) -> str:
        sentence = self._recording.state.sentence(entry)
        if sentence:
            said = f"A TIE so far. {sentence}" if self._is_tied(entry) else sentence
            return said + (" (action)" if entry.is_action else "")
        names = ", ".join(self._recording.meeting.people[p].name for p in entry.persons if isinstance(p, int))
        return f"({entry.kind.label}{': ' + names if names else ''}; nothing printed)"

    def _is_impossible(self, entry: Entry) -> bool:
        """Whether a vote counts more votes than there were voters."""
        division = self._recording.state.proceedings.divisions.get(entry.id) if entry.kind is Kind.VOTE else None
        return division is not None and division.is_impossible

    def _is_tied(self, entry: Entry) -> bool:
        """Whether a vote stands at a tie that a casting vote may still decide."""
        division = self._recording.state.proceedings.divisions.get(entry.id) if entry.kind is Kind.VOTE else None
        return division is not None and division.needs_casting and self._recording.meeting.rules.has_casting_vote


def voice_name(meeting: Meeting, voice: Voice) -> str:
    """Who speaks, moves or owns something: as listed, or the word for a voice without a name."""
    return meeting.people[voice].name if isinstance(voice, int) else voice.value.capitalize()


def question_on(recording: Recording, proposal: Proposal | None) -> str:
    """What is voted on, in words; without a proposal what is before the meeting."""
    live = recording.meeting.live_item
    if proposal is None:
        return f"No motion is open. On: {live.label if live else 'what is before the meeting'}"
    kind = "Amendment" if proposal.is_amendment else "Motion"
    kind = f"Procedural {kind.lower()}" if proposal.entry.is_procedural else kind
    names = [voice_name(recording.meeting, voice) for voice in (proposal.mover, proposal.seconder) if voice]
    return f"{kind}{' (' + ' / '.join(names) + ')' if names else ''}: {recording.state.plain(proposal.text)}"


@dataclass(frozen=True)
class AgendaLine:
    """An item in the side list."""

    item: AgendaItem
    is_taken: bool
    is_live: bool


def agenda_lines(meeting: Meeting) -> list[AgendaLine]:
    """The agenda as printed, each item with what has become of it."""
    taken, live = {i.id for i in meeting.items_taken}, meeting.live_item
    return [AgendaLine(i, i.id in taken, bool(live and live.id == i.id)) for i in meeting.items]


@dataclass(frozen=True)
class RoomLine:
    """A person in the side list and on the roll."""

    person_id: int
    name: str
    glyph: str
    word: str
    """How they stand, in a word: *chair*, *9.44*, *apols*."""
    is_in_room: bool


def room_lines(recording: Recording) -> list[RoomLine]:
    """Everybody on the roll in its order, and how they stand now."""
    room = recording.state.room
    return [_room_line(recording.meeting, place.person_id, room) for place in recording.meeting.roll]


def _room_line(meeting: Meeting, person_id: int, room: Attendance) -> RoomLine:
    place, standing = meeting.places[person_id], room.standing(person_id)
    words = [WORDS[standing]]
    if person_id == room.presiding and standing in (Standing.PRESENT, Standing.EXPECTED):
        words.append("chair")
    elif person_id in room.substitutes:
        words.append("sub")
    elif not words[0] and place.capacity in (Capacity.OFFICER, Capacity.GUEST, Capacity.COOPTED):
        words.append(place.capacity.value if place.capacity is not Capacity.COOPTED else "co-opted")
    if moved := room.moved_at.get(person_id):
        words.append(clock(moved))
    name = meeting.people[person_id].name
    return RoomLine(person_id, name, GLYPHS[standing], " ".join(w for w in words if w), room.is_in_room(person_id))


@dataclass(frozen=True)
class Status:
    """The top line of the meeting's screen."""

    title: str
    stage: str
    quorum: Quorum
    saving: str
    """*saved*, *saving 2*, *NOT SAVED …*."""
    is_trouble: bool
    is_exempt: bool = False
    """Whether the public is excluded."""


def status(recording: Recording, *, waiting: int, trouble: str, is_read_only: bool) -> Status:
    """The state of the meeting, and whether it is on the disk."""
    head, meeting = recording.meeting.head, recording.meeting
    words = {Stage.PLANNED: "planned", Stage.LIVE: "● LIVE", Stage.DRAFT: "closed, draft", Stage.SIGNED: "SIGNED"}
    stage = words.get(meeting.stage, meeting.stage.value)
    if recording.state.room.is_adjourned and meeting.stage is Stage.LIVE:
        stage = "ADJOURNED"
    if recording.state.now and meeting.stage is Stage.LIVE:
        stage += f" {clock(recording.state.now)}"
    if is_read_only:
        saving = "READ ONLY"
    elif trouble:
        saving = f"NOT SAVED ({waiting})"
    else:
        saving = f"saving {waiting}" if waiting else "saved"
    title = f"{head.committee or 'Meeting'} · {short_date(head.date)}"
    is_exempt = recording.state.is_public_excluded and not recording.state.room.is_closed
    return Status(title, stage, quorum(recording.state.room), saving, bool(trouble), is_exempt)


def alarm(state: Status, recording: Recording, trouble: str) -> str:
    """What has to be shouted now, a sentence each in order of need: a save that failed, a lost quorum, a meeting from
    which the public is excluded, minutes that were agreed."""
    said = []
    if state.is_trouble:
        said.append(f"NOT SAVED: {trouble} The text is kept here; it is tried again by itself, and at ^S.")
    elif state.quorum.is_lost:
        said.append(f"NO QUORUM: {state.quorum.present} in the room, {state.quorum.needed} needed.")
        said[0] += "" if state.is_exempt else "  ^P “Minute the quorum” puts it on record."
    if state.is_exempt:
        numbers = ", ".join(exempt_parts(recording.meeting).parts[-1].paragraphs)
        why = f" (paragraph {numbers})" if numbers else ""
        said.append(f"EXEMPT{why}: what you type is not for the public, until /public.")
    settled = recording.meeting.settled
    if settled is not None and settled.stage is Stage.AGREED:
        when = f" on {short_date(settled.on)}" if settled.on else ""
        said.append(f"AGREED{when}: what you type changes minutes that were agreed.")
    return "\n".join(f" {sentence}" for sentence in said)


def quorum_words(state: Quorum) -> str:
    """The members in the room, and how many are needed."""
    return ways_to_say_quorum(state)[0]


def ways_to_say_quorum(state: Quorum) -> tuple[str, ...]:
    """The same in ever fewer cells, for where there is little room."""
    if state.needed is None:
        return (f"members {state.present}",)
    here, needed = state.present, state.needed
    return f"members {here}, quorum {needed}", f"{here} in, quorum {needed}", f"members {here}/{needed}"
