"""What a formal meeting does beside motions and votes: each command composes its line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from clerk_tui import minutes
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Former, Stage
from clerk_tui.meeting.exempt import PARAGRAPHS
from clerk_tui.meeting.rules import body_of
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.dialogs import Ask, Choose
from clerk_tui.tui.screens.meeting.line_starters import WORDS_NEXT, LineStarters
from clerk_tui.tui.screens.meeting.session import MeetingSession, MeetingUi

WHAT_BECAME = "Say what has become of it, then Enter."
_CLASSES = (
    ("Disclosable pecuniary interest", " dpi"),
    ("Other registrable interest", " ori"),
    ("Non-registrable interest", " nri"),
    ("The class is not said", ":"),
)
_CONDUCTS = (
    ("Leaves the meeting for the item", " leaves"),
    ("Speaks as the public may, then leaves", " speaks"),
    ("Stays, and takes no part in debate or vote", " stays"),
    ("Has a dispensation, and takes part", " dispensed"),
    ("Nothing is said of it", ""),
)


class Procedure:
    """Interests, exempt business, the life of the minutes, the chair and the quorum."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, line: LineStarters) -> None:
        self._session, self._ui, self._line = session, ui, line

    @command("declare-interest")
    def declare_interest(self) -> None:
        """Choose who, the class, and what the member does; the words are typed in the line."""

        def named(who: int) -> None:
            start = f"/declare {self._line.handle(who)}"
            self._ui.ask(Choose("Which interest?", _CLASSES), lambda interest: told(f"{start}{interest} "))

        def told(start: str) -> None:
            question = Choose("What does the member do?", _CONDUCTS)
            self._ui.ask(question, lambda conduct: self._begin_declaration(start, conduct))

        self._line.choose_person("Who declares an interest?", named)

    def _begin_declaration(self, start: str, conduct: str) -> None:
        """Put the declaration into the line, the cursor where its words go."""
        words = self._line.typed
        live = self._session.meeting.live_item
        if not words and live is not None and "interest" in live.title.casefold():
            words = "in item "
        hint = "Type the words at the cursor, such as: in item 5, as a tenant of the trust. Then Enter."
        self._line.begin(f"{start}{words}{conduct}", hint, len(start + words))

    @command("exclude-public")
    def exclude_public(self) -> None:
        """Exclude press and public, under the paragraph that is chosen; others may be typed after it."""
        if self._session.recording.state.is_public_excluded:
            self._ui.refuse("The public is excluded already. “Readmit the public” (^P) lets it in again.")
        elif self._line.is_free():
            known = PARAGRAPHS[self._session.meeting.rules.law]
            options = [
                (f"{number:>2}  {words.removeprefix('information ').removeprefix('relating to ')}", number)
                for number, words in known.items()
            ]
            if body_of(self._session.meeting.head.rules) != "council":
                options.insert(0, ("    None is named: the business is confidential", ""))
            title = "Under which paragraph of Schedule 12A is the public excluded?"
            self._ui.ask(Choose(title, options), self._begin_exclusion)

    def _begin_exclusion(self, number: str) -> None:
        another = "Another paragraph goes after a comma." if number else ""
        self._line.offer(f"/exempt {number}".rstrip(), f"Enter excludes the public. {another}")

    @command("readmit-public")
    def readmit_public(self) -> None:
        """Readmit press and public."""
        if self._session.recording.state.is_public_excluded:
            self._line.offer("/public")
        else:
            self._ui.refuse("The public is not excluded.")

    @command("recommend")
    def recommend(self) -> None:
        """Recommend something to another body."""
        self._ui.ask(
            Ask("To which body is it recommended?", hint="such as Cabinet   Esc: leave it"),
            lambda body: self._line.begin(f"/recommend {body}: {self._line.typed}", WORDS_NEXT),
        )

    @command("written-question")
    def ask_written(self) -> None:
        """Begin a written question."""
        hint = "The question stands after the colon. Its reply begins with /answer and a name."

        def named(who: int) -> None:
            self._line.begin(f"/question {self._line.handle(who)}: {self._line.typed}", hint)

        self._line.choose_person("Who asks in writing?", named)

    @command("change-chair")
    def change_chair(self) -> None:
        """Choose who presides from here on."""
        if self._line.is_free():
            self._line.choose_person(
                "Who takes the chair?", lambda who: self._line.offer(f"/presiding {self._line.handle(who)}")
            )

    @command("edit-agenda")
    def edit_agenda(self) -> None:
        """Change the agenda as a list."""
        from clerk_tui.tui.screens.meeting_forms import AgendaForm

        self._ui.push(AgendaForm(self._session.recording))

    @command("matters-arising")
    def show_matters(self) -> None:
        """What earlier meetings left to be done."""
        from clerk_tui.tui.screens.matters import MattersScreen

        today = self._session.meeting.head.date or self._ui.app.clock().date()
        try:
            _ = self._session.recording.state.matters  # the screen shows them at once; reading them may fail
        except ClerkError as error:
            self._ui.refuse(str(error))
            return

        def ended(line: str | None) -> None:
            self._session.look_at(self._session.meeting.live_item)
            if line is not None and not self._line.has_unfinished:
                self._line.offer(line, WHAT_BECAME)
            elif line is not None:
                self._line.begin(line + self._line.typed, WHAT_BECAME)

        self._ui.push(MattersScreen(self._session.recording, today), ended)

    # The life of the minutes

    @command("agree-minutes")
    def agree_minutes(self) -> None:
        """Agree the minutes of an earlier meeting, subject to what is typed already."""
        waiting = [f for f in self._session.recording.state.former if f.stage not in (Stage.AGREED, Stage.SIGNED)]
        corrections = self._line.typed

        def chosen(former: Former) -> None:
            day = read.typed_day(former.date)
            hint = "Enter agrees them as they are. Corrections follow after a colon."
            self._line.begin(f"/agree {day}: {corrections}" if corrections else f"/agree {day}", hint)

        self._choose_former(waiting, "The minutes of which meeting are agreed?", chosen, "waits to be agreed")

    @command("sign-minutes")
    def sign_minutes(self) -> None:
        """Sign the agreed minutes of an earlier meeting, once it is clear what that means."""
        waiting = [f for f in self._session.recording.state.former if f.stage is Stage.AGREED]
        if not self._line.is_free():
            return

        def chosen(former: Former) -> None:
            day = read.typed_day(former.date)
            question = (
                f"The minutes of {day} are signed as they stand now, and can never be changed again. Signing cannot be "
                "taken back.\n\nPut the line that signs them into the composer?"
            )
            offer = partial(self._line.offer, f"/sign {day}", "Enter signs them, for good.")
            self._ui.confirm(question, offer, yes="Sign", no="Leave")

        self._choose_former(waiting, "The minutes of which meeting are signed?", chosen, "is agreed and not signed")

    def _choose_former(self, waiting: list[Former], title: str, chosen: Callable[[Former], None], wanted: str) -> None:
        """Ask which earlier meeting; the newest first, and none where there is only one."""
        if not waiting:
            self._ui.refuse(f"No earlier meeting of this committee in this file {wanted}.")
        elif len(waiting) == 1:
            chosen(waiting[0])
        else:
            options = [(f"{read.day_words(former.date)} ({former.stage})", former) for former in reversed(waiting)]
            self._ui.ask(Choose(title, options), chosen)

    # The quorum

    @command("record-quorum")
    def record_quorum(self) -> None:
        """Put a line on the quorum into the record."""
        state = self._session.recording.state
        sentence = minutes.quorum_sentence(state.room, state.now, state.style)
        try:
            act = self._session.recording.note(sentence, is_unsettled=False)
        except ClerkError as error:
            self._ui.refuse(str(error))
            return
        self._session.changed(act, act.label[:1].upper() + act.label[1:])
