"""Interests, exempt business, minutes of earlier meetings, the chair and the quorum."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from clerk_tui import minutes
from clerk_tui.book.doubts import unsettled_points
from clerk_tui.meeting import Former, Stage
from clerk_tui.meeting.exempt import PARAGRAPHS
from clerk_tui.meeting.record import long_date
from clerk_tui.meeting.rules import body_of, changed_rules
from clerk_tui.tui.asking import ask, choose, confirm
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.meeting.line_starters import WORDS_NEXT, MeetingPart

WHAT_HAPPENED = "Type what has happened, then press Enter."
_CLASSES = (
    ("Disclosable pecuniary interest", " dpi"),
    ("Other registrable interest", " ori"),
    ("Non-registrable interest", " nri"),
    ("Class not stated", ":"),
)
_CONDUCTS = (
    ("Leaves the meeting for the item", " leaves"),
    ("Speaks as a member of the public may, then leaves", " speaks"),
    ("Stays, but takes no part in the debate or vote", " stays"),
    ("Has a dispensation, and takes part", " dispensed"),
    ("Is recused: takes no part, and is listed so in votes", " recused"),
    ("Not stated", ""),
)


class Procedure(MeetingPart):
    """Begins the lines for formal business other than motions and votes."""

    @command("declare-interest")
    def declare_interest(self) -> None:
        def named(who: int) -> None:
            start = f"/declare {self._line.handle(who)}"
            choose(self._ui.app, "Which interest?", _CLASSES, lambda interest: classed(f"{start}{interest} "))

        def classed(start: str) -> None:
            title = "What does the member do?"
            choose(self._ui.app, title, _CONDUCTS, lambda conduct: self._begin_declaration(start, conduct))

        self._line.choose_person("Who declares an interest?", named)

    def _begin_declaration(self, start: str, conduct: str) -> None:
        """Put the declaration into the line, with the cursor where the words go."""
        words = self._line.typed
        live = self._meeting.live_item
        if not words and live is not None and "interest" in live.title.casefold():
            words = "in item "
        hint = "Type the words at the cursor, such as: in item 5, as a tenant of the trust. Then press Enter."
        self._line.begin(f"{start}{words}{conduct}", hint, len(start + words))

    @command("exclude-public")
    def exclude_public(self) -> None:
        """Choose the paragraph under which press and public are excluded; more can be typed after it."""
        if self._state.is_public_excluded:
            self._ui.refuse("The public is already excluded. “Readmit the public” (^P) lets them back in.")
        elif self._line.is_free():
            known = PARAGRAPHS[self._meeting.rules.law]
            options = [
                (f"{number:>2}  {words.removeprefix('information ').removeprefix('relating to ')}", number)
                for number, words in known.items()
            ]
            is_council = body_of(self._meeting.head.rules) == "council"
            if not (is_council and known):
                options.insert(0, ("    No paragraph: confidential business", ""))
            options.append(("    In your own words, under no paragraph", ":"))
            title = f"Under which paragraph{' of Schedule 12A' if known else ''} is the public excluded?"
            choose(self._ui.app, title, options, self._begin_exclusion)

    def _begin_exclusion(self, number: str) -> None:
        if number == ":":
            return self._line.begin("/exempt: ", "Type the sentence of the minutes. Then press Enter.")
        another = " Type a comma to add another paragraph." if number else ""
        self._line.offer(f"/exempt {number}".rstrip(), f"Press Enter to exclude the public.{another}")

    @command("readmit-public")
    def readmit_public(self) -> None:
        if self._state.is_public_excluded:
            self._line.offer("/public")
        else:
            self._ui.refuse("The public is not excluded.")

    @command("recommend")
    def recommend(self) -> None:
        from clerk_tui.tui.screens.dialogs import Ask

        ask(
            self._ui.app,
            Ask("To which body is it recommended?", hint="for example Cabinet   Esc: cancel"),
            lambda body: self._line.begin(f"/recommend {body}: {self._line.typed}", WORDS_NEXT),
        )

    @command("written-question")
    def ask_written(self) -> None:
        hint = "Type the question after the colon. The reply begins with /answer and a name."

        def named(who: int) -> None:
            self._line.begin(f"/question {self._line.handle(who)}: {self._line.typed}", hint)

        self._line.choose_person("Who asks in writing?", named)

    @command("choose-clock")
    def choose_clock(self) -> None:
        """Ask how the minutes of this meeting print times."""
        ways = [("12 hours: 6.30pm", 12), ("24 hours: 18:30", 24), ("As the house style does", None)]
        choose(
            self._ui.app,
            "Which clock do these minutes have?",
            ways,
            lambda hours: self._line.enter(f"/rules {changed_rules(self._meeting.head.rules, clock=hours)}"),
        )

    @command("change-chair")
    def change_chair(self) -> None:
        if self._line.is_free():
            self._line.choose_person(
                "Who takes the chair?", lambda who: self._line.offer(f"/presiding {self._line.handle(who)}")
            )

    @command("edit-agenda")
    def edit_agenda(self) -> None:
        from clerk_tui.tui.screens.meeting_forms import AgendaForm

        self._ui.push(AgendaForm(self._recording))

    @command("matters-arising")
    def show_matters(self) -> None:
        from clerk_tui.tui.screens.matters import MattersScreen

        today = self._meeting.head.date or self._ui.app.clock().date()
        _ = self._state.matters  # the screen needs them at once; reading them may raise ClerkError

        def ended(line: str | None) -> None:
            self._session.look_at(self._meeting.live_item)
            if line is not None and not line.endswith(" "):
                for letter in line:
                    self._line.entry.composer.type_on(letter)
            elif line is not None and not self._line.entry.has_unfinished_line:
                self._line.offer(line, WHAT_HAPPENED)
            elif line is not None:
                self._line.begin(line + self._line.typed, WHAT_HAPPENED)

        self._ui.push(MattersScreen(self._recording, today), ended)

    # Minutes of earlier meetings

    @command("agree-minutes")
    def agree_minutes(self) -> None:
        """Choose which earlier minutes are agreed, with what is typed as corrections."""
        waiting = [f for f in self._state.former if f.stage not in (Stage.AGREED, Stage.SIGNED)]
        corrections = self._line.typed

        def chosen(former: Former) -> None:
            day = long_date(former.date)
            hint = f"{self._points(former)}Press Enter to agree them. Corrections go after a colon."
            self._line.begin(f"/agree {day}: {corrections}" if corrections else f"/agree {day}", hint)

        self._choose_former(waiting, "The minutes of which meeting are agreed?", chosen, "waiting to be agreed")

    @command("sign-minutes")
    def sign_minutes(self) -> None:
        """Choose which earlier minutes are signed, and warn that signing is final."""
        waiting = [f for f in self._state.former if f.stage is Stage.AGREED]
        if not self._line.is_free():
            return

        def chosen(former: Former) -> None:
            day = long_date(former.date)
            question = (
                f"Once the minutes of {day} are signed, they can never be changed, and signing cannot be undone.\n\n"
                f"{self._points(former)}Begin the line that signs them?"
            )
            offer = partial(self._line.offer, f"/sign {day}", "Press Enter to sign them. This cannot be undone.")
            confirm(self._ui.app, question, offer, yes="Sign", no="Cancel")

        self._choose_former(waiting, "The minutes of which meeting are signed?", chosen, "agreed and not yet signed")

    def _points(self, former: Former) -> str:
        """Return a warning about what is not settled in earlier minutes, to go before other words; '' if all is."""
        points = unsettled_points(self._state, former)
        return f"⚠ {points} " if points else ""

    def _choose_former(self, waiting: list[Former], title: str, chosen: Callable[[Former], None], wanted: str) -> None:
        """Ask which earlier meeting, the newest first, unless there is only one."""
        if not waiting:
            self._ui.refuse(f"No earlier minutes of this committee in this file are {wanted}.")
        elif len(waiting) == 1:
            chosen(waiting[0])
        else:
            options = [(f"{f.date:%A} {long_date(f.date)} ({f.stage})", f) for f in reversed(waiting)]
            choose(self._ui.app, title, options, chosen)

    @command("record-quorum")
    def record_quorum(self) -> None:
        state = self._state
        sentence = minutes.quorum_sentence(state.room, state.now, state.style)
        self._session.changed(self._recording.note(sentence, is_unsettled=False))
