"""The screens of a book that a team shares: who records what, and what has arrived from others."""

from __future__ import annotations

from concurrent.futures import CancelledError
from functools import partial
from typing import TYPE_CHECKING

from clerk_tui.errors import ClerkError, SaveError
from clerk_tui.store.values import NextIds
from clerk_tui.team import sharing
from clerk_tui.team.sharing import Background, Claimed, Report, Unreached
from clerk_tui.team.sync import Standing, Synced
from clerk_tui.tui.command_screen import CommandScreen, HitPlace, choose, command_screens, confirm
from clerk_tui.tui.formatting import notify
from clerk_tui.tui.screens.dialogs import Tell

if TYPE_CHECKING:
    from clerk_tui.tui.command_screen import Host


CLOSE_TIMEOUT = 2.0
"""Seconds to wait at the end until everything is sent to the team, if it was in reach before."""
_TAKEN_OVER = (
    "{} has taken these minutes over. What you had recorded is in them. To take them back, open the meeting from the "
    "list."
)
_RECORDED = "{} records them already. You can read them as they grow; to record them, open the meeting from the list."


class TeamWatch:
    """Keeps the screens in step with the team while the application runs."""

    def __init__(self, app: Host) -> None:
        """Raises NotFoundError if the book is not shared."""
        self._app = app
        self._wanted: set[int] = set()
        """Meetings to open as soon as the right to record them is granted."""
        self._to_open_again: set[int] = set()
        self._is_away = False
        self._branches_asked = 0
        self.background = Background(app.book, self._reserve, self._pass_on, self._is_open)
        self.background.start()
        self._is_closed = False

    def close(self) -> None:
        """Send what is left to the team, if it can be reached, and let others record."""
        self._is_closed = True
        self.background.close(CLOSE_TIMEOUT)

    # In other threads

    def _reserve(self, people: int, items: int, entries: int, acts: int = 1, *, is_meeting_new: bool = True) -> NextIds:
        reserve = partial(self._app.book.reserve, people, items, entries, acts, is_meeting_new=is_meeting_new)
        try:
            return self._app.call_from_thread(reserve)
        except (RuntimeError, CancelledError) as error:  # the application is closing
            raise SaveError("The minute book was closed before everything had arrived.") from error

    def _pass_on(self, report: Report) -> None:
        if self._app.is_running:
            self._app.call_later(self.take, report)

    def _is_open(self, meeting_id: int) -> bool:
        return any(_recorded(screen) == meeting_id for screen in list(self._app.screen_stack))

    # Reports

    def take(self, report: Report) -> None:
        """Deal with a report. One may still come while the application ends."""
        if not self._app.is_running or self._is_closed:
            return
        if isinstance(report, Claimed):
            self._take_answer(report)
            return
        self._show_standing(report.standing)
        if isinstance(report, Unreached):
            if not self._is_away:
                sentence = f"{report.sentence} Recording goes on; what is not shared yet is sent later."
                notify(self._app, sentence, severity="warning", timeout=20)
            self._is_away = True
            return
        if self._is_away:
            notify(self._app, "The archive can be reached again.")
        self._is_away = False
        for sentence in report.troubles:
            notify(self._app, sentence, severity="warning", timeout=20)
        self._show_arrived(report)
        if report.standing.branches > self._branches_asked:
            self._branches_asked = report.standing.branches
            self.show_branches()

    def saved(self, acts: int) -> None:
        """Have acts that were saved sent now, or count them until the archive can be reached."""
        if self._is_away:
            self._app.unshared += acts
        self.background.wake()

    def _show_standing(self, standing: Standing) -> None:
        """Show who records what, and how much the team does not have yet."""
        self._app.book.elsewhere = standing.elsewhere
        if self._app.unshared == standing.waiting:
            return
        self._app.unshared = standing.waiting
        for screen in command_screens(self._app):
            screen.team_reported(())

    def _show_arrived(self, report: Synced, why: str = _TAKEN_OVER) -> None:
        """Show what has arrived. A meeting recorded here is opened again, or left to its recorder: `why` says so."""
        if report.meetings:
            self._app.book.forget_recordings()
        recorded = {_recorded(screen) for screen in self._app.screen_stack} - {None}
        self._to_open_again |= {i for i in recorded if i in report.meetings}
        taken = {i: who for i, who in report.standing.elsewhere.items() if i in recorded}
        top = _recorded(self._app.screen)
        if top is not None and (top in taken or top in self._to_open_again):
            self._open_again(top, why.format(taken[top]) if top in taken else "")
        for screen in command_screens(self._app) if report.meetings else ():
            screen.team_reported(report.meetings)

    def _open_again(self, meeting_id: int, why: str) -> None:
        """Open the meeting on the screen again; to be read if there is a reason `why` it may not be recorded."""
        self._to_open_again.discard(meeting_id)
        if isinstance(screen := self._app.screen, CommandScreen):
            screen.keep_draft()
        self._app.screen.dismiss()
        if why:
            self._app.read_meeting(HitPlace(meeting_id))
            self._app.push_screen(Tell("A colleague records these minutes now", why))
        else:
            self._app.open_meeting(meeting_id)
            notify(self._app, "Others have recorded in this meeting meanwhile. It was opened again.")

    # Who records

    def may_open(self, meeting_id: int) -> bool:
        """Whether a meeting may be opened to be recorded. If a colleague records it, ask what to do."""
        if (holder := self._app.book.elsewhere.get(meeting_id)) is None:
            self.background.claim(meeting_id)
            return True

        def answered(wish: str) -> None:
            if wish == "read":
                self._app.read_meeting(HitPlace(meeting_id))
            else:
                self._wanted.add(meeting_id)
                self.background.claim(meeting_id)
                notify(self._app, f"Asking whether {holder} has given the minutes up …")

        options = [("Read them; they grow as they are recorded", "read"), ("Record them from now on", "take")]
        choose(self._app, f"{holder} records these minutes.", options, answered)
        return False

    def _take_answer(self, answer: Claimed) -> None:
        meeting_id, is_wanted = answer.meeting_id, answer.meeting_id in self._wanted
        self._wanted.discard(meeting_id)
        elsewhere = {i: who for i, who in self._app.book.elsewhere.items() if i != meeting_id}
        self._app.book.elsewhere = elsewhere | ({meeting_id: answer.holder} if answer.holder else {})
        if not answer.holder:
            if is_wanted:
                self._app.open_meeting(meeting_id)
        elif is_wanted and answer.is_lapsed:
            question = (
                f"{answer.holder} records these minutes, and has not been heard from for a while. What they record "
                "without contact would become a branch, which is kept and has to be looked through. Take over?"
            )
            confirm(self._app, question, partial(self._take_over, meeting_id), yes="Take over", no="No")
        elif is_wanted:
            sentence = (
                f"{answer.holder} records these minutes now. Ask them to leave the meeting, then try again. If their "
                "machine has failed, you can take the minutes over one minute after it was last heard from."
            )
            self._app.push_screen(Tell("The minutes are taken", sentence))
        elif _recorded(self._app.screen) == meeting_id:
            self._show_arrived(Synced(standing=Standing(elsewhere=self._app.book.elsewhere)), _RECORDED)

    def _take_over(self, meeting_id: int) -> None:
        self._wanted.add(meeting_id)
        self.background.claim(meeting_id, takes_over=True)

    # What was recorded without contact

    def show_branches(self) -> None:
        """Show the first branch that nobody has reviewed."""
        try:
            branches = sharing.state(self._app.book.reader).branches
            lines = sharing.branch_lines(self._app.book.reader, branches[0].uid) if branches else []
        except ClerkError as error:
            notify(self._app, str(error), severity="warning")
            return
        if not branches:
            return

        def asked(is_done: bool) -> None:
            if is_done:
                sharing.dismiss(self._app.book, branches[0].uid)
                self._branches_asked -= 1
                notify(self._app, "This will not be shown again. It is kept in the archive.")

        def shown(_: object) -> None:
            options = [("Ask again later", False), ("I have looked through it: do not show it again", True)]
            choose(self._app, "What was recorded without contact", options, asked)

        text = (
            f"{branches[0].name}: this was recorded in one book while another recorded the meeting too, and is not in "
            "the minutes. Add what is missing by hand.\n\n" + "\n\n".join(lines)
        )
        self._app.push_screen(Tell("Recorded without contact", text), shown)


def _recorded(screen: object) -> int | None:
    """Return the id of the meeting that a screen records; None if it records none."""
    return screen.recorded if isinstance(screen, CommandScreen) else None
