"""The roll: everybody on the list, with a key for each mark. Each key is an act, saved at once."""

from __future__ import annotations

from collections.abc import Callable

from textual.events import Key
from textual.strip import Strip

from clerk_tui.book.recording import Recording
from clerk_tui.book.roll_call import (
    listed_not_called,
    marking,
    places,
    post_of,
    standing_words,
    substitutes,
    why_no_substitute,
)
from clerk_tui.keymap import hints
from clerk_tui.meeting import Act, Kind, RollPlace, acts
from clerk_tui.meeting.attendance import Standing, quorum
from clerk_tui.meeting.countries import said_in
from clerk_tui.meeting.people import short_list
from clerk_tui.meeting.record import long_date
from clerk_tui.notation.commands.attendance import is_full_name
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import CommandScreen, bindings, choose, command
from clerk_tui.tui.formatting import plain
from clerk_tui.tui.screens.dialogs import Confirm
from clerk_tui.tui.widgets.repainting import WIDE, Line
from clerk_tui.tui.widgets.rows import ItemList, row_line
from clerk_tui.tui.widgets.side import STANDINGS, quorum_texts

MIN_COLUMN = 16
"""Least cells for a name or a post."""
BESIDE_NAMES, BESIDE_POSTS = 47, 42
"""Cells kept free beside the names, and beside the names and posts."""
BESIDE_STANDING = 20
"""Cells kept free beside the names in a narrow window, which has no room for posts."""


_FIRST = "↓ to who is missing: a apologies, x absent or late. Enter: all others here."
_LATER = "p, a, x, r mark the person. + has just come in, - has just left; with a time in the line: +{} 7.52pm."


class RollList(ItemList[RollPlace]):
    BINDINGS = bindings("roll")
    SIGN = "▌"

    def __init__(self, recording: Recording, is_left_open: Callable[[], bool]) -> None:
        super().__init__(id="roll")
        self.recording, self.is_left_open = recording, is_left_open
        self.is_typed_in = False
        """Whether a letter was typed that marks nobody. Later letters may belong to the same name, until ↑ or ↓."""
        self.marked = ""
        """How the person was marked since they were selected, or will be with one more key."""
        self.is_asked = False
        """Whether one more key is needed to mark the selected person otherwise."""
        self.put_right: Act | None = None
        """The act that corrected a mark made since the person was selected."""

    def validate_selected(self, index: int | None) -> int | None:
        """Stay at the row where a question about its mark is not answered; the same key again leaves it."""
        return self.selected if self.is_left_open() else super().validate_selected(index)

    def watch_selected(self, before: int | None, index: int | None) -> None:
        """Let letters mark people again."""
        super().watch_selected(before, index)
        self._begin_row()

    def action_move_up(self) -> None:
        """Select the row above, and let letters mark people again even if there is none."""
        super().action_move_up()
        self._begin_row()

    def action_move_down(self) -> None:
        """Select the row below, and let letters mark people again even if there is none."""
        super().action_move_down()
        self._begin_row()

    def _begin_row(self) -> None:
        """Let letters mark people again."""
        self.is_typed_in, self.marked, self.is_asked, self.put_right = False, "", False, None

    def show(self) -> None:
        self.put(places(self.recording.meeting))

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        meeting, room = self.recording.meeting, self.recording.state.room
        person = self.shown[index].person_id
        standing = room.standing(person)
        words = standing_words(self.recording, person)
        if moved := room.moved_at.get(person):
            words.append(formatting.clock(moved))
        names = [plain(meeting.people[place.person_id].name) for place in self.shown]
        posts = [plain(post_of(self.recording, place)) for place in self.shown]
        name_room = max(MIN_COLUMN, min(max(map(formatting.width, names)), width - BESIDE_NAMES))
        post_room = max(MIN_COLUMN, min(max(map(formatting.width, posts)), width - name_room - BESIDE_POSTS))
        if width < WIDE:
            name_room = max(MIN_COLUMN, width - BESIDE_STANDING)
        name, post = formatting.padded(names[index], name_room), formatting.padded(posts[index], post_room)
        post = f"  {post}" if width >= WIDE else ""
        text = f" {STANDINGS[standing][0]} {name}{post}  {', '.join(words)}"
        return [row_line(text, width, self.row_style(selected=selected))]


class RollScreen(CommandScreen[str | None]):
    """The roll call, and later arrivals and departures. Ends with the beginning of a line if the clerk typed one, or
    with None if everybody was called."""

    PLACES = ("roll",)

    def __init__(self, recording: Recording) -> None:
        self.recording, self._list = recording, RollList(recording, self._is_left_open)
        self._heard = {Line(): said for below in self.app.screen_stack for said in below.query("#said").results(Line)}
        """What is said, in practice, where a script says who is here."""
        super().__init__(
            *self._heard, self._list, classes="roll-screen", keys=said_in(recording.meeting.country, hints("roll"))
        )
        self._is_asked = False
        """Whether a second Enter was asked for."""

    def on_mount(self) -> None:
        for line, said in self._heard.items():
            line.tell(said.shown, 4)
        if self.recording.meeting.roll:
            is_called = self.recording.state.room.has_been_called
            who = self.app.book.earlier_attendees(self.recording.meeting)
            guests = f" Not on it, here before: {short_list(who)}; /member or /guest adds one." if who else ""
            example = self.recording.state.names.handle(self.recording.meeting.roll[0].person_id)
            country = self.recording.meeting.country
            self.show(f"{_LATER.format(example) if is_called else said_in(country, _FIRST)}{guests}")
        else:
            self.show("Nobody is on the roll yet: type /member and a name in the line, or use “People” (^P).")
        self._list.selected = 0

    def show(self, message: str) -> None:
        self._list.show()
        room = self.recording.state.room
        state = quorum(room)
        parts = [quorum_texts(state)[0]] if room.has_been_called else []
        if not room.is_called_through:
            parts.append(f"{len(room.not_called)} not called yet")
        lost = "   NO QUORUM" if state.is_lost else ""
        self.show_status(f"Roll   {', '.join(parts)}{lost}   {self.recording.meeting.head.committee}")
        self.tell(message)

    def _chosen(self) -> RollPlace | None:
        """Return the selected person; None after letters that may have been part of a name, and say so."""
        if self._list.is_typed_in:
            self.refuse("Nothing more is marked. ↑ or ↓ first, then p, a, x, r or s; / begins a line.")
        return None if self._list.is_typed_in else self._list.chosen

    def _do(self, made: Act) -> None:
        self.recording.do(made)
        self.show(said_in(self.recording.meeting.country, made.label))

    @command("mark-present", "present")
    @command("mark-apologies", "apologies")
    @command("mark-absent", "absent")
    @command("mark-remote", "remote")
    def mark(self, kind: str) -> None:
        """Mark the selected person, who stays selected until ↑ or ↓ is pressed. A second key corrects the mark; a third
        may be part of a typed name, so the clerk is asked to press it twice."""
        if (place := self._chosen()) is None:
            return
        name = self.recording.meeting.people[place.person_id].name
        words = (*standing_words(self.recording, place.person_id), "")[0]
        if self.recording.state.room.standing(place.person_id) is Standing(kind):
            self.refuse(f"{name}: {words} already. ↓ selects the next.")
        elif (is_other := self._list.marked not in ("", kind)) and self._list.put_right is not None:
            self._list.marked, self._list.is_asked = kind, True
            self.refuse(f"{name}: {words}. The same key again changes that to {kind}; ↓ selects the next.")
        else:
            act, taken = marking(self.recording, place.person_id, Kind(kind))
            was_here = self.recording.state.room.is_in_room(place.person_id)
            self._do(act)
            self._list.marked, self._list.is_asked = kind, False
            self._list.put_right = self.recording.last_act if is_other else self._list.put_right
            if doubt := taken or self._late_call_remark(name, kind, was_here=was_here):
                self.tell(f"⚠ {doubt}")

    def _late_call_remark(self, name: str, kind: str, *, was_here: bool) -> str:
        """Return a remark about somebody called after the opening, who may have just come or left; or empty."""
        is_here = Kind(kind) in (Kind.PRESENT, Kind.REMOTE)
        is_opened = any(self.recording.meeting.standing((Kind.OPENED,)))
        if not is_opened or is_here == was_here:
            return ""
        sign, deed = ("+", "come in") if is_here else ("-", "left")
        return f"{name}: {kind} from the start of the meeting. If they have just {deed}, press {sign}."

    @command("mark-all-present")
    def mark_all(self) -> None:
        self._call_rest(lambda: None)

    def _call_rest(self, then: Callable[[], None]) -> None:
        """Mark everybody else present, then call `then`; ask first before the day of the meeting."""
        recording = self.recording

        def call(is_sure: bool | None) -> None:
            if is_sure:
                self._do(acts.call_rest(recording.meeting, recording.state.directory, recording.state.now))
                then()

        if recording.state.is_to_come and recording.meeting.head.date is not None:
            day = long_date(recording.meeting.head.date, month_first=recording.meeting.is_month_first)
            asked = Confirm(f"The meeting is on {day}. Are all others there?", yes="All are", no="Not yet")
            self.app.push_screen(asked, call)
        else:
            call(True)

    @command("mark-arrived", "+")
    @command("mark-left", "-")
    def move(self, sign: str) -> None:
        """Record that the selected person has just come in or left."""
        if (place := self._chosen()) is not None:
            self._enter(f"{sign}{self.recording.state.names.handle(place.person_id)}")

    @command("mark-substitute")
    def substitute(self) -> None:
        if (place := self._chosen()) is None:
            return
        if why := why_no_substitute(self.recording, place):
            self.tell(f"⚠ {why}")
            return
        name = self.recording.meeting.people[place.person_id].name
        member = self.recording.state.names.handle(place.person_id)

        def added(typed: str) -> tuple[str, str] | None:
            return (f"Add {typed} as substitute", typed) if is_full_name(typed) else None

        title = f"Who is substituting for {name}? Type the full name if they are new."
        choose(
            self.app,
            title,
            substitutes(self.recording),
            lambda chosen: self._enter(f"/sub {chosen} for {member}"),
            more=added,
        )

    def _enter(self, line: str) -> None:
        done = self.recording.enter_line(line)
        self.show(done.sentence or (done.act.label if done.act else ""))

    @command("end-roll")
    def end(self) -> None:
        """Mark the rest present, and leave; ask for a second Enter after letters, and where nobody is marked."""
        if self._is_left_open("Enter"):
            return
        state = self.recording.state
        is_untouched = not (self._is_asked or state.is_to_come or state.room.standings)
        if self._list.is_typed_in or is_untouched:
            why = "A name or a line is not typed here" if self._list.is_typed_in else "Nobody is marked as missing"
            self._list.is_typed_in, self._is_asked = False, True
            self.refuse(f"{why}. Enter again: all others are here.")
            return
        if state.room.is_called_through:
            self.dismiss("")
        else:
            self._call_rest(self._leave_if_called)

    def _is_left_open(self, key: str = "The same key") -> bool:
        """Whether it is not answered if the mark of the selected person is to be changed. That is said once: the next
        key leaves it so."""
        if not self._list.is_asked or (place := self._list.chosen) is None:
            return False
        self._list.is_asked = False
        name = self.recording.meeting.people[place.person_id].name
        words = standing_words(self.recording, place.person_id)[0]
        self.refuse(f"{name} is still marked as {words}: {self._list.marked} was not. {key} again leaves it so.")
        return True

    def _leave_if_called(self) -> None:
        if self.recording.state.room.is_called_through:
            self.dismiss(None)

    @command("leave-roll")
    def leave(self) -> None:
        """Leave; until the meeting goes on to business, ask first about members who were not called."""
        room = self.recording.state.room
        if not room.has_been_called or room.is_called_through:
            self.dismiss("")
            return
        who = listed_not_called(self.recording.meeting, room)

        def answered(leaves: bool | None) -> None:
            if leaves:
                self.dismiss("")
            else:
                self._list.selected = next(
                    at for at, place in enumerate(self._list.shown) if place.person_id in room.not_called
                )

        self.app.push_screen(Confirm(f"Not called: {who}.", yes="Leave", no="Call them"), answered)

    def on_key(self, event: Key) -> None:
        """Return to the line with a command typed here, because its letters would mark people."""
        if event.character == "/":
            event.stop()
            self.dismiss("/")
        elif event.character and event.character.isalpha() and event.key not in self.active_bindings:
            self._list.is_typed_in = True
            if self._list.put_right is not None and self.recording.last_act is self._list.put_right:
                self.recording.undo()  # that key was part of the same name
                self.show("")
                self.refuse("That is no mark: the one before it is taken back too. ↑ or ↓ first, then p, a, x, r or s.")
                return
            self._chosen()
