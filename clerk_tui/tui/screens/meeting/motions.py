"""Motions and amendments: each choice begins the line that records it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from clerk_tui import notation
from clerk_tui.book.ballot_paper import question_on
from clerk_tui.commands import key_said
from clerk_tui.meeting.proceedings import Proposal
from clerk_tui.tui.asking import choose
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.meeting.line_starters import WORDS_NEXT, MeetingPart

NOBODY = 0
"""The option for nobody in a list of people."""
_PROCEDURAL = -1
_OTHER_WORDS = ""
THAT_NEXT = "Continue after “That”, then press Enter."
PROCEDURAL_MOTIONS = (
    "That the question be now put",
    "That the meeting proceed to the next business",
    "That the debate be adjourned",
    "That the meeting be adjourned",
    "That the motion be laid on the table",
    "That the matter be referred back",
    "That Standing Order ?? be suspended",
    "That the order of business be changed",
)
"""Motions about the conduct of a meeting that standing orders usually provide for."""


class Motions(MeetingPart):
    """Moves, seconds and decides motions."""

    @command("move-motion")
    def move_motion(self) -> None:
        item_id = self._meeting.live_item_id
        waiting = self._state.proceedings.open_proposals(item_id)
        if not waiting:
            self._move("/motion", "Who moves the motion?", is_first=True)
            return
        steps = self._steps(waiting, self._state.proceedings.motion_in_hand(item_id))
        title = f"Open: {question_on(self._recording, waiting[-1])}"
        choose(self._ui.app, title, steps, lambda step: step())

    def _steps(self, waiting: Sequence[Proposal], motion: Proposal | None) -> list[tuple[str, Callable[[], None]]]:
        """Return what can be done now, the likeliest first."""
        latest = waiting[-1]
        steps: list[tuple[str, Callable[[], None]]] = []
        unseconded = next((proposal for proposal in reversed(waiting) if proposal.seconder is None), None)
        if unseconded is not None:
            steps.append(("Second it", lambda: self._second(unseconded)))
        vote = (f"Vote on it ({key_said('take-vote')})", lambda: self._ui.give("take-vote"))
        if latest.is_amendment:
            steps.append(vote)
        if motion is not None:
            steps.append(("Amendment", lambda: self._move("/amendment", "Who moves the amendment?")))
        if not latest.is_amendment:
            steps.append(vote)  # which has a key of its own
        steps.append(("Procedural motion", self._move_procedural))
        if latest.is_amendment:
            steps.append(("Accepted by the mover of the motion", lambda: self._line.offer("/accepted")))
        steps.append(("Withdrawn by the mover", lambda: self._line.offer("/withdraw")))
        steps.append(("Tabled or put off", lambda: self._line.begin("/table ", "Type until when, or press Enter")))
        steps.append(("Lapsed: nobody seconds it", lambda: self._line.offer("/lapsed")))
        if motion is not None:
            words = notation.decode(motion.text, self._state.names)
            steps.append(("Substantive motion: its words now", lambda: self._line.offer(f"/substantive {words}")))
        steps.append(("Another motion", lambda: self._move("/motion", "Who moves the motion?")))
        return steps

    def _second(self, proposal: Proposal) -> None:
        mover = proposal.mover if isinstance(proposal.mover, int) else None
        self._line.choose_person(
            "Who seconds it?",
            lambda who: self._line.offer(f"/second {self._line.handle(who)}"),
            without=mover,
            members="alone",
        )

    def _move(self, command: str, question: str, *, is_first: bool = False, text: str = "") -> None:
        """Choose who moves and who seconds, and begin the line with the words that are typed."""
        begins = command == "/motion" and self._state.style.motions.leads[:1] == ("that",)
        typed = text or self._line.typed or ("That " if begins else "")
        hint = THAT_NEXT if typed == "That " else WORDS_NEXT

        def moved(mover: int) -> None:
            if mover == _PROCEDURAL:
                self._move_procedural()
            elif mover == NOBODY:
                self._line.begin(f"{command}: {typed}", hint)
            else:
                others = [("Nobody yet", NOBODY)]
                self._line.choose_person(
                    "Who seconds?", lambda who: seconded(mover, who), first=others, without=mover, members="alone"
                )

        def seconded(mover: int, seconder: int) -> None:
            names = self._line.handle(mover) + (f" / {self._line.handle(seconder)}" if seconder != NOBODY else "")
            self._line.begin(f"{command} {names}: {typed}", hint)

        more = [("Nobody named", NOBODY)]
        if is_first:
            more.append(("A procedural motion: adjourn, next business …", _PROCEDURAL))
        self._line.choose_person(question, moved, last=more, members="alone")

    def _move_procedural(self) -> None:
        """Choose the words, unless some are typed, and then who moves."""
        if self._line.typed.strip():
            self._move("/motion procedural", "Who moves it?")
            return
        options = [*((text, text) for text in PROCEDURAL_MOTIONS), ("Other words", _OTHER_WORDS)]
        choose(
            self._ui.app,
            "Which procedural motion?",
            options,
            lambda text: self._move("/motion procedural", "Who moves it?", text=text),
        )
