"""The roll: everybody on the list, one key each. Every key is an act, saved at once."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.events import Key
from textual.strip import Strip

from clerk_tui.book.recording import Recording
from clerk_tui.commands import hints
from clerk_tui.meeting import Act, Kind, Meeting, RollPlace, acts
from clerk_tui.meeting.attendance import Attendance, Standing, quorum
from clerk_tui.meeting.names import is_councillor
from clerk_tui.meeting.people import short_list
from clerk_tui.notation.commands.attendance import comes_back, is_full_name, may_substitute
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.sanitise import plain
from clerk_tui.tui.screens.dialogs import Confirm, choose
from clerk_tui.tui.screens.frame import framed, refusals_shown, show_status, tell
from clerk_tui.tui.widgets.item_list import ItemList, row_line
from clerk_tui.tui.widgets.side import GLYPHS, quorum_texts

_WORDS = {
    Standing.PRESENT: "present",
    Standing.LEFT: "left",
    Standing.APOLOGIES: "apologies",
    Standing.ABSENT: "absent",
    Standing.REMOTE: "remote",
    Standing.EXPECTED: "not called yet",
}
MIN_COLUMN = 16
"""Least cells for a name or a post."""
BESIDE_NAMES, BESIDE_POSTS = 47, 42
"""Cells kept free beside the names, and beside the names and posts."""


class RollList(ItemList[RollPlace]):
    """The people on the roll and whether they are present."""

    BINDINGS = bindings("roll")

    def __init__(self, recording: Recording) -> None:
        super().__init__(id="roll")
        self.recording = recording

    def show(self) -> None:
        """Show the present roll."""
        meeting = self.recording.meeting
        self.shown = tuple(place for place in meeting.roll if place.person_id not in meeting.vacant)
        self.refresh_rows()

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        meeting, room = self.recording.meeting, self.recording.state.room
        person = self.shown[index].person_id
        standing = room.standing(person)
        words = [_WORDS[standing]]
        if person == room.presiding:
            words.append("in the chair")
        if member := room.substitutes.get(person):
            words.append(f"for {meeting.people[member].name}")
        if person in room.substitutes.values():
            words.append("substituted")
        if moved := room.moved_at.get(person):
            words.append(formatting.clock(moved))
        names = [plain(meeting.people[place.person_id].name) for place in self.shown]
        posts = [self._post(place) for place in self.shown]
        name_room = max(MIN_COLUMN, min(max(map(formatting.width, names)), width - BESIDE_NAMES))
        post_room = max(MIN_COLUMN, min(max(map(formatting.width, posts)), width - name_room - BESIDE_POSTS))
        name, post = formatting.padded(names[index], name_room), formatting.padded(posts[index], post_room)
        text = f" {GLYPHS[standing]} {name}  {post}  {', '.join(words)}"
        return [row_line(text, width, self.row_style(selected=selected))]

    def _post(self, place: RollPlace) -> str:
        is_substitute = place.person_id in self.recording.state.room.substitutes
        return plain("substitute" if is_substitute else place.post or place.capacity.value)


class RollScreen(CommandScreen[str]):
    """The roll call, and later arrivals and departures. Ends with the beginning of a line if the clerk typed one."""

    PLACES = ("roll",)

    def __init__(self, recording: Recording) -> None:
        super().__init__(classes="roll-screen")
        self.recording = recording
        self._list = RollList(recording)

    def compose(self) -> ComposeResult:
        yield from framed(self._list, keys=hints("roll"))

    def on_mount(self) -> None:
        self._list.focus()
        if self.recording.meeting.roll:
            self.show("One key marks the person and moves to the next. Arrows choose.")
        else:
            self.show("Nobody is on the roll yet: type /member Councillor A Name in the line, or use “People” (^P).")
        self._list.selected = 0

    def show(self, message: str) -> None:
        """Show the present roll and a message."""
        self._list.show()
        state = quorum(self.recording.state.room)
        lost = "   NO QUORUM" if state.is_lost else ""
        show_status(self, f"Roll   {quorum_texts(state)[0]}{lost}   {self.recording.meeting.head.committee}")
        tell(self, message)

    def _try(self, act: Callable[[], Act]) -> bool:
        """Record an act, or say why not; return whether it was recorded."""
        is_done = False
        with refusals_shown(self):
            made = act()
            self.recording.do(made)
            self.show(made.label)
            is_done = True
        return is_done

    @command("mark-present", "present")
    @command("mark-apologies", "apologies")
    @command("mark-absent", "absent")
    @command("mark-remote", "remote")
    def mark(self, kind: str) -> None:
        """Mark the selected person and go on to the next."""
        place, recording = self._list.chosen, self.recording
        if place is None:
            return
        person, is_here = place.person_id, Kind(kind) in (Kind.PRESENT, Kind.REMOTE)
        seat_taken = comes_back(person, recording.state.context()) if is_here else ""
        if self._try(
            lambda: acts.call_roll(recording.meeting, person, Kind(kind), recording.directory, recording.state.now)
        ):
            if seat_taken:
                tell(self, f"⚠ {seat_taken}")
            self._go_on_after(person)

    def _go_on_after(self, person: int) -> None:
        """Select whoever comes after a person; after the last, that person stays selected."""
        self._select(person)
        self._list.select_next()

    def _select(self, person: int) -> None:
        self._list.selected = next(
            (at for at, place in enumerate(self._list.shown) if place.person_id == person), self._list.selected
        )

    @command("mark-all-present")
    def mark_all(self) -> None:
        """Mark everybody present who is not marked yet."""
        recording = self.recording
        self._try(lambda: acts.call_rest(recording.meeting, recording.directory, recording.state.now))

    @command("mark-arrived", "+")
    @command("mark-left", "-")
    def move(self, sign: str) -> None:
        """Record that the selected person has just come in or left."""
        if (place := self._list.chosen) is not None:
            self._enter(f"{sign}{self.recording.state.names.handle(place.person_id)}", place.person_id)

    @command("mark-substitute")
    def substitute(self) -> None:
        """Ask who substitutes for the selected member."""
        place = self._list.chosen
        if place is None:
            return
        name = self.recording.meeting.people[place.person_id].name
        if not place.capacity.is_member:
            tell(self, f"⚠ {name} is not a member and cannot have a substitute: choose a member.")
            return
        if self.recording.state.room.takes_part(place.person_id):
            tell(self, f"⚠ {name} is marked as there: first a for apologies, x for absent or - for left, then s.")
            return
        member = self.recording.state.names.handle(place.person_id)

        def added(typed: str) -> tuple[str, str] | None:
            return (f"Add {typed} as substitute", typed) if is_full_name(typed) else None

        title = f"Who is substituting for {name}? Type the full name if they are new."
        choose(
            self.app,
            title,
            self._substitutes(),
            lambda chosen: self._enter(f"/sub {chosen} for {member}", place.person_id),
            more=added,
        )

    def _substitutes(self) -> list[tuple[str, str]]:
        """Return who may substitute, as shown and as typed: people on the roll, then other councillors on file."""
        meeting, names, room = self.recording.meeting, self.recording.state.names, self.recording.state.room
        on_roll = [place.person_id for place in meeting.roll if place.person_id not in room.substitutes]
        listed = [person for person in on_roll if may_substitute(meeting, person)]
        known = self.recording.directory.known.values()
        others = [p.name for p in known if p.id not in meeting.places and is_councillor(p.name)]
        return [
            *((meeting.people[person].name, names.handle(person)) for person in listed),
            *((name, name) for name in sorted(others)),
        ]

    def _enter(self, line: str, person: int) -> None:
        """Record a line about a person, and go on to the next."""
        with refusals_shown(self):
            done = self.recording.enter_line(line, is_typed=False)
            self.show(done.sentence or (done.act.label if done.act else ""))
            self._go_on_after(person)

    @command("leave-roll")
    def leave(self) -> None:
        """Leave; ask first about members who were not called, until the meeting goes on to business."""
        room = self.recording.state.room
        if not room.has_been_called or room.is_called_through:
            self.dismiss("")
            return
        who = listed_not_called(self.recording.meeting, room)

        def answered(leaves: bool | None) -> None:
            if leaves:
                self.dismiss("")
            else:
                self._select(room.not_called[0])

        self.app.push_screen(Confirm(f"Not called: {who}.", yes="Leave", no="Call them"), answered)

    def on_key(self, event: Key) -> None:
        """Return to the line with a command that is typed here, where its letters would mark people."""
        if event.character == "/":
            event.stop()
            self.dismiss("/")


def listed_not_called(meeting: Meeting, room: Attendance) -> str:
    """Return the names of members who were not called though others were; '' if there are none."""
    names = [meeting.people[person].name for person in room.not_called] if room.has_been_called else []
    return short_list(names) if names else ""
