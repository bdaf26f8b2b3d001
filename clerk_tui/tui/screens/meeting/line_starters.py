"""What begins a line: a key or a command, a choice, and the line is there for those who do not know the marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from clerk_tui.book.preview import Target
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Entry, RollPlace
from clerk_tui.meeting.meeting import last_answered
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.meeting.line_entry import LineEntry
from clerk_tui.tui.screens.meeting.session import MeetingSession, MeetingUi

WORDS_NEXT = "Its words stand after the colon. Enter records it."
PersonOption = tuple[str, int]
"""What is shown, and a person's id or another number that the chooser knows."""


class LineStarters:
    """Puts lines into the composer, for its own commands and for the other parts."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, line: LineEntry) -> None:
        self._session, self._ui, self._line = session, ui, line

    @command("start-question")
    def start_question(self) -> None:
        """Start a question by whoever is typed already, or is chosen."""
        self._start("?", "Who asks?")

    @command("start-answer")
    def start_answer(self) -> None:
        """Start an answer by whoever is typed already, by the last answerer, or by whoever is chosen."""
        context = self._session.recording.state.context()
        last = last_answered(self._session.meeting, context.item_id)
        if not self.typed and len(last) == 1 and isinstance(last[0], int):
            self.put(f"{self.handle(last[0])}> ")
            return
        self._start(">", "Who answers?")

    @command("start-clause")
    def start_clause(self) -> None:
        """Start a clause of the resolution; what is typed already becomes its text."""
        if not self.typed.startswith("= "):
            self.put(f"= {self.typed}")

    def _start(self, mark: str, title: str) -> None:
        line, state = self.typed, self._session.recording.state
        typed = state.names.find(line.strip(), state.room.presiding).only
        if typed is not None:
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
        """What stands in the line."""
        return self._line.composer.line

    @property
    def has_unfinished(self) -> bool:
        """Whether something is typed that is neither recorded nor what an entry was before."""
        return self._line.has_unfinished_line

    def is_free(self) -> bool:
        """Whether the line may be given to something else; what is typed there is not thrown away."""
        if self.has_unfinished:
            self._ui.refuse("There is an unfinished line: record it (Enter) or clear it (^U), then do this again.")
            return False
        return True

    def focus(self) -> None:
        """Have the clerk type in the line."""
        self._line.composer.focus()

    def type_on(self, letters: str) -> None:
        """Go on with letters that were typed elsewhere."""
        self._line.composer.replace(len(self.typed), len(self.typed), letters)

    def keep_draft(self) -> None:
        """Hand the line as it is now to the writer."""
        self._line.keep_draft()

    def keep_refused(self) -> str:
        """Put a line that was refused away as a note; what is to be told of it, '' where there is none."""
        return self._line.keep_refused()

    def put(self, line: str, cursor: int | None = None) -> None:
        """Put a line into the composer in place of what is typed."""
        self._line.put_line(line, cursor)

    def bring_back(self, entry: Entry) -> None:
        """Put an entry into the line to be changed."""
        self._line.bring_back(entry)

    def insert_before(self, entry: Entry) -> None:
        """Have the line be for an entry that is to stand before this one."""
        self._session.target = Target("insert", entry.id)
        self.put("")

    @command("open-meeting", "/open")
    @command("adjourn-meeting", "/adjourn")
    @command("resume-meeting", "/resume")
    @command("close-meeting", "/close")
    def offer(self, line: str, hint: str = "") -> None:
        """Put a line into the composer that Enter records as it is; not over one that is unfinished. An entry that was
        brought there and is as it was stays as it is: the line is for a new one."""
        if not self.is_free():
            return
        if self._session.target.purpose == "edit":
            self._line.leave_target()
        self.put(line)
        if hint:
            self._ui.tell(hint)

    def begin(self, line: str, hint: str, cursor: int | None = None) -> None:
        """Put the beginning of a line into the composer, and say what it still needs."""
        self.put(line, cursor)
        self._ui.tell(hint)

    def enter(self, line: str) -> None:
        """Record a line that was chosen, not typed; the half-typed one stays."""
        try:
            done = self._session.recording.enter_line(line, is_typed=False)
        except ClerkError as error:
            self._ui.refuse(str(error))
            return
        self._session.viewed = self._session.meeting.live_item
        self._session.changed(done.act, done.sentence)

    def handle(self, person_id: int) -> str:
        """The name to type for a person."""
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
        """Ask for somebody on the roll, those in the room before the others; `first` and `last` may be chosen too,
        `without` whom. `members`, and who sits for one, stand where they are on the roll, `first`, or `alone`."""
        meeting, room = self._session.meeting, self._session.recording.state.room

        def sits(place: RollPlace) -> bool:
            return place.capacity.is_member or place.person_id in room.substitutes

        people = [place for place in meeting.roll if members != "alone" or sits(place)]
        people.sort(key=lambda p: (not room.is_in_room(p.person_id), members == "first" and not sits(p), p.position))
        options = [(meeting.people[p.person_id].name, p.person_id) for p in people if p.person_id != without]

        if options:
            self._ui.ask(Choose(title, [*first, *options, *last]), then)
        else:
            self._ui.refuse("There is nobody on the roll yet: put people on it with /member or /guest.")
