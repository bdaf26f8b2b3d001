"""What begins a line for those who do not know the marks: a key or a command, a choice, and the line is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from clerk_tui.errors import ClerkError
from clerk_tui.meeting import RollPlace
from clerk_tui.meeting.exchange import last_answered
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.meeting.pasting import Pasting

PersonOption = tuple[str, int]
"""What is shown, and a person's id or another number that the chooser knows."""


class Starting(Pasting):
    """The part of the meeting's screen that puts lines into the composer."""

    @command("start-question")
    def start_question(self) -> None:
        """Start a question by whoever is typed already, or is chosen."""
        self._start("?", "Who asks?")

    @command("start-answer")
    def start_answer(self) -> None:
        """Start an answer by whoever is typed already, by the last answerer, or by whoever is chosen."""
        context = self.recording.state.context()
        last = last_answered(self.recording.meeting, context.item_id)
        if not self.composer.line and len(last) == 1 and isinstance(last[0], int):
            self.put_line(f"{self.handle(last[0])}> ")
            return
        self._start(">", "Who answers?")

    @command("start-clause")
    def start_clause(self) -> None:
        """Start a clause of the resolution; what is typed already becomes its text."""
        line = self.composer.line
        if not line.startswith("= "):
            self.put_line(f"= {line}")

    def _start(self, mark: str, title: str) -> None:
        line = self.composer.line
        typed = self.recording.state.names.find(line.strip(), self.recording.state.room.presiding).only
        if typed is not None:
            self.put_line(f"{line.strip()}{mark} ")
        else:
            self.choose_person(
                title,
                lambda person: self.put_line(f"{self.handle(person)}{mark} {line}"),
                members="first" if mark == "?" else "alike",
            )

    # What all of them use

    def handle(self, person_id: int) -> str:
        """The name to type for a person."""
        return self.recording.state.names.handle(person_id)

    def choose_person(
        self,
        title: str,
        then: Callable[[int], None],
        *,
        first: Sequence[PersonOption] = (),
        last: Sequence[PersonOption] = (),
        without: int | None = None,
        members: Literal["alike", "first", "alone"] = "alike",
    ) -> None:
        """Ask for somebody on the roll, those in the room before the others; `first` and `last` may be chosen too,
        `without` whom. `members`, and who sits for one, stand where they are on the roll, `first`, or `alone`."""
        meeting, room = self.recording.meeting, self.recording.state.room

        def sits(place: RollPlace) -> bool:
            return place.capacity.is_member or place.person_id in room.substitutes

        people = [place for place in meeting.roll if members != "alone" or sits(place)]
        people.sort(key=lambda p: (not room.is_in_room(p.person_id), members == "first" and not sits(p), p.position))
        options = [(meeting.people[p.person_id].name, p.person_id) for p in people if p.person_id != without]

        def chosen(person: int | None) -> None:
            if person is not None:
                then(person)

        if options:
            self.app.push_screen(Choose(title, [*first, *options, *last]), chosen)
        else:
            self.refuse("There is nobody on the roll yet: put people on it with /member or /guest.")

    def is_line_free(self) -> bool:
        """Whether the line may be given to something else; what is typed there is not thrown away."""
        if self.has_unfinished_line:
            self.refuse("There is an unfinished line: record it (Enter) or clear it (^U), then do this again.")
            return False
        return True

    @command("open-meeting", "/open")
    @command("adjourn-meeting", "/adjourn")
    @command("resume-meeting", "/resume")
    @command("close-meeting", "/close")
    def offer_line(self, line: str, hint: str = "") -> None:
        """Put a line into the composer that Enter records as it is; not over one that is unfinished. An entry that was
        brought there and is as it was stays as it is: the line is for a new one."""
        if not self.is_line_free():
            return
        if self.target.purpose == "edit":
            self.leave_target()
        self.put_line(line)
        if hint:
            self.tell(hint)

    def begin_line(self, line: str, hint: str, cursor: int | None = None) -> None:
        """Put the beginning of a line into the composer, and say what it still needs."""
        self.put_line(line, cursor)
        self.tell(hint)

    def enter_line(self, line: str) -> None:
        """Record a line that was chosen, not typed; the half-typed one stays."""
        try:
            done = self.recording.enter_line(line, is_typed=False)
        except ClerkError as error:
            self.refuse(str(error))
            return
        self.viewed = self.recording.meeting.live_item
        self.acted(done.act, done.sentence)
