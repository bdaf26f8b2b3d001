"""Commands that begin a line, for clerks who do not know the marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from clerk_tui.meeting import Meeting, RollPlace
from clerk_tui.meeting.interests import barred
from clerk_tui.meeting.meeting import last_answered
from clerk_tui.tui.command_screen import choose, command
from clerk_tui.tui.screens.meeting.line_entry import LineEntry
from clerk_tui.tui.screens.meeting.session import MeetingSession, MeetingUi

if TYPE_CHECKING:
    from clerk_tui.book.meeting_state import MeetingState

WORDS_NEXT = "Type the words after the colon, then press Enter."
PersonOption = tuple[str, int]
"""A name, and a person's id or another number with a meaning for the caller."""


class LineStarters:
    """Puts lines into the composer, for its own commands and for the other parts."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, line: LineEntry) -> None:
        self._session, self._ui = session, ui
        self.entry = line
        """The line itself."""

    @command("start-question")
    def start_question(self) -> None:
        self._start("?", "Who asks?")

    @command("start-answer")
    def start_answer(self) -> None:
        """Begin an answer by the person whose name is typed, the last person to answer, or a person chosen."""
        context = self._session.recording.state.context()
        last = last_answered(self._session.meeting, context.item_id)
        if not self.typed and len(last) == 1 and isinstance(last[0], int):
            self.put(f"{self.handle(last[0])}> ")
            return
        self._start(">", "Who answers?")

    @command("start-clause")
    def start_clause(self) -> None:
        if not self.typed.startswith("= "):
            self.put(f"= {self.typed}")

    def _start(self, mark: str, title: str) -> None:
        line, state = self.typed, self._session.recording.state
        if state.names.find(line.strip(), state.room.presiding).only is not None:
            self.put(f"{line.strip()}{mark} ")
        else:
            self.choose_person(
                title,
                lambda person: self.put(f"{self.handle(person)}{mark} {line}"),
                members="first" if mark == "?" else "alike",
            )

    # What the other parts use

    @property
    def typed(self) -> str:
        return self.entry.composer.line

    def is_free(self) -> bool:
        """Whether the line may be used for something else; if not, say so."""
        if self.entry.has_unfinished_line:
            to_it = "" if self.entry.composer.has_focus else "Esc goes to it; there "
            self._ui.refuse(f"There is an unfinished line. {to_it}Enter records it, Esc clears it. Then try again.")
            return False
        return True

    def put(self, line: str, cursor: int | None = None) -> None:
        """Put a line into the composer in place of what is typed."""
        self.entry.put_line(line, cursor)

    @command("open-meeting", "/open")
    @command("adjourn-meeting", "/adjourn")
    @command("resume-meeting", "/resume")
    @command("close-meeting", "/close")
    def offer(self, line: str, hint: str = "") -> None:
        """Put a complete line into the composer for Enter to record, unless there is an unfinished one."""
        if not self.is_free():
            return
        if self._session.target.purpose == "edit":
            self.entry.leave_target()
        self.put(line)
        if hint:
            self._ui.tell(hint)

    def begin(self, line: str, hint: str, cursor: int | None = None) -> None:
        """Put the beginning of a line into the composer, and say how to go on."""
        self.put(line, cursor)
        self._ui.tell(hint)

    def enter(self, line: str) -> None:
        """Record a line that was chosen, not typed. What is typed stays."""
        done = self._session.recording.enter_line(line)
        self._session.viewed = self._session.meeting.live_item
        self._session.changed(done.act, done.sentence)

    def handle(self, person_id: int) -> str:
        """Return the name to type for a person."""
        return self._session.recording.state.names.handle(person_id)

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
        """Ask for a person on the roll other than `without`, those in the room first. `first` and `last`: options
        before and after them. `members`: whether members and substitutes come first, in the order of the roll, or
        alone, without those whom an interest keeps out of the item."""
        meeting, state = self._session.meeting, self._session.recording.state
        room = state.room
        bound = barred(state.proceedings.declared, meeting.live_item_id) if members == "alone" else {}

        def sits(place: RollPlace) -> bool:
            return place.capacity.is_member or place.person_id in room.substitutes

        people = [place for place in meeting.roll if members != "alone" or sits(place)]
        people.sort(key=lambda p: (not room.is_in_room(p.person_id), members == "first" and not sits(p), p.position))
        is_called = members == "alone" and any(room.is_in_room(p.person_id) for p in people)
        options = [
            (meeting.people[id_].name + ("" if room.is_in_room(id_) or not is_called else " (not in the room)"), id_)
            for id_ in (p.person_id for p in people)
            if id_ not in {without, *bound}
        ]

        if options:
            choose(self._ui.app, title, [*first, *options, *last], then)
        else:
            self._ui.refuse("Nobody is on the roll yet. Add people with /member or /guest.")


class MeetingPart:
    """A part of the meeting's screen that begins lines and asks questions."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, line: LineStarters) -> None:
        self._session, self._ui, self._line, self._recording = session, ui, line, session.recording

    @property
    def _meeting(self) -> Meeting:
        return self._recording.meeting

    @property
    def _state(self) -> MeetingState:
        return self._recording.state
