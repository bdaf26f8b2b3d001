"""The roll: everybody on the list, one key each. Every key is an act, saved at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key
from textual.strip import Strip

from clerk_tui.book.recording import Recording
from clerk_tui.commands import Place, hints
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Act, Kind, RollPlace, acts
from clerk_tui.meeting.attendance import Standing, quorum
from clerk_tui.meeting.people import fold
from clerk_tui.notation.commands.attendance import comes_back, is_full_name, may_substitute
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.formatting import clock, padded
from clerk_tui.tui.sanitise import content, plain
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.side import GLYPHS, quorum_texts
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

_WORDS = {
    Standing.PRESENT: "present",
    Standing.LEFT: "left",
    Standing.APOLOGIES: "apologies",
    Standing.ABSENT: "absent",
    Standing.REMOTE: "remote",
    Standing.EXPECTED: "not called yet",
}


_COUNCILLOR = frozenset({"councillor", "cllr", "clr"})

LEAST = 16
"""Columns that a name, or a post, has at the least."""
OTHER_COLUMNS, STANDING_COLUMNS = 47, 42
"""Columns that are left beside the names, and of these what is left beside the posts."""


class RollList(Rows):
    """The people on the roll and how they stand."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("roll")

    def __init__(self, recording: Recording) -> None:
        super().__init__(id="roll")
        self.recording = recording

    def row_count(self) -> int:
        """One row a person."""
        return len(self.recording.meeting.roll)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """Sign, name, part, how they stand and since when."""
        meeting, room = self.recording.meeting, self.recording.state.room
        place = meeting.roll[index]
        standing = room.standing(place.person_id)
        words = [_WORDS[standing]]
        if place.person_id == room.presiding:
            words.append("in the chair")
        if member := room.substitutes.get(place.person_id):
            words.append(f"for {meeting.people[member].name}")
        if place.person_id in room.substitutes.values():
            words.append("substituted")
        if moved := room.moved_at.get(place.person_id):
            words.append(clock(moved))
        names = [plain(meeting.people[other.person_id].name) for other in meeting.roll]
        parts = [self._part(other) for other in meeting.roll]
        name_room = max(LEAST, min(max(map(formatting.width, names)), width - OTHER_COLUMNS))
        part_room = max(LEAST, min(max(map(formatting.width, parts)), width - name_room - STANDING_COLUMNS))
        name, part = padded(names[index], name_room), padded(parts[index], part_room)
        text = f" {GLYPHS[standing]} {name}  {part}  {plain(', '.join(words))}"
        look = self.look("rows--selected") if selected else self.rich_style
        return [strip_of([(padded(text, width), look)], width, look)]

    def _part(self, place: RollPlace) -> str:
        """What somebody is in this meeting."""
        is_substitute = place.person_id in self.recording.state.room.substitutes
        return plain("substitute" if is_substitute else place.post or place.capacity.value)


class RollScreen(CommandScreen[str]):
    """The roll call, and arrivals and departures afterwards. Ends with what begins a line for those who typed one."""

    PLACES: ClassVar[tuple[Place, ...]] = ("roll",)
    app: Host

    def __init__(self, recording: Recording) -> None:
        super().__init__(classes="roll-screen")
        self.recording = recording

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield RollList(self.recording)
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one("#footer", Line).show(content(" " + hints("roll")))
        roll = self.query_one(RollList)
        roll.focus()
        roll.selected = 0 if self.recording.meeting.roll else None
        if self.recording.meeting.roll:
            self.show("One key marks the person and goes on to the next. Arrows choose.")
        else:
            self.show("Nobody is on the roll yet: type /member Councillor A Name in the line, or use “People” (^P).")

    def show(self, told: str) -> None:
        """The roll as it stands, and what was just done."""
        self.query_one(RollList).refresh_rows()
        state = quorum(self.recording.state.room)
        lost = "   NO QUORUM" if state.is_lost else ""
        text = f" Roll   {quorum_texts(state)[0]}{lost}   {self.recording.meeting.head.committee}"
        self.query_one("#status", Line).show(content(text))
        self.query_one("#echo", Line).tell(content(f" {told}"))

    def _person(self) -> int | None:
        selected = self.query_one(RollList).selected
        roll = self.recording.meeting.roll
        return roll[selected].person_id if selected is not None and selected < len(roll) else None

    def _do(self, act: Act) -> None:
        self.recording.do(act)
        self.show(act.label)

    @command("mark-present", "present")
    @command("mark-apologies", "apologies")
    @command("mark-absent", "absent")
    @command("mark-remote", "remote")
    def mark(self, kind: str) -> None:
        """Mark the chosen person and go on to the next."""
        person, recording = self._person(), self.recording
        if person is None:
            return
        roll = self.query_one(RollList)
        taken = comes_back(person, recording.state.context()) if Kind(kind) in (Kind.PRESENT, Kind.REMOTE) else ""
        if self._try(
            lambda: acts.call_roll(recording.meeting, person, Kind(kind), recording.directory, recording.state.now)
        ):
            if taken:
                self.show(f"⚠ {taken}")
            roll.selected = min((roll.selected or 0) + 1, roll.row_count() - 1)

    def _try(self, made: Callable[[], Act]) -> bool:
        """Do what may be refused, or say why not; whether it was done."""
        try:
            self._do(made())
        except ClerkError as error:
            self.app.bell()
            self.show(f"⚠ {error}")
            return False
        return True

    @command("mark-all-present")
    def mark_all(self) -> None:
        """Everybody not yet marked is present."""
        recording = self.recording
        self._try(lambda: acts.call_rest(recording.meeting, recording.directory, recording.state.now))

    @command("mark-arrived", "+")
    @command("mark-left", "-")
    def move(self, sign: str) -> None:
        """The chosen person comes in or leaves now."""
        person = self._person()
        if person is not None:
            self._enter(f"{sign}{self.recording.state.names.handle(person)}")

    @command("mark-substitute")
    def substitute(self) -> None:
        """Somebody sits in the chosen member's place."""
        member = self._person()
        if member is None:
            return
        meeting, names = self.recording.meeting, self.recording.state.names
        name = meeting.people[member].name
        if not meeting.places[member].capacity.is_member:
            self.show(f"⚠ {name} has no seat that somebody else could take: choose a member.")
            return

        def chosen(substitute: str | None) -> None:
            if substitute is not None:
                self._enter(f"/sub {substitute} for {names.handle(member)}")

        def added(typed: str) -> tuple[str, str] | None:
            return (f"Add {typed} as substitute", typed) if is_full_name(typed) else None

        title = f"Who sits for {name}? Type the name in full of somebody new."
        self.app.push_screen(Choose(title, self._substitutes(), more=added), chosen)

    def _substitutes(self) -> list[tuple[str, str]]:
        """Who may sit for a member, each with what is typed for them: those on the roll, then the councillors on file
        who are not."""
        meeting, names, room = self.recording.meeting, self.recording.state.names, self.recording.state.room
        on_roll = [place.person_id for place in meeting.roll if place.person_id not in room.substitutes]
        listed = [person for person in on_roll if may_substitute(meeting, person)]
        known = self.recording.directory.known.values()
        others = [p.name for p in known if p.id not in meeting.places and fold(p.name.split()[0]) in _COUNCILLOR]
        return [
            *((meeting.people[person].name, names.handle(person)) for person in listed),
            *((name, name) for name in sorted(others)),
        ]

    def _enter(self, line: str) -> None:
        try:
            done = self.recording.enter_line(line, is_typed=False)
        except ClerkError as error:
            self.show(f"⚠ {error}")
            return
        self.show(done.sentence or (done.act.label if done.act else ""))

    @command("leave-roll")
    def leave(self) -> None:
        """Back to the line."""
        self.dismiss("")

    def on_key(self, event: Key) -> None:
        """A command is typed into the line, not here, where its letters would mark people."""
        if event.character == "/":
            event.stop()
            self.dismiss("/")
