"""Motions, votes, interests, exempt business, minutes of earlier meetings, the chair and the quorum."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from clerk_tui import minutes, notation
from clerk_tui.book import ballot_paper
from clerk_tui.book.ballot_paper import About, BallotPaper, question_on
from clerk_tui.book.doubtful_entries import unsettled_points
from clerk_tui.keymap import key_said
from clerk_tui.meeting import Choice, Former, Stage
from clerk_tui.meeting.exempt import PARAGRAPHS, SCHEDULES, governing
from clerk_tui.meeting.proceedings import Proposal
from clerk_tui.meeting.record import long_date
from clerk_tui.meeting.rules import changed_rules
from clerk_tui.tui.command_screen import ask, choose, command, confirm
from clerk_tui.tui.screens.meeting.line_starters import WORDS_NEXT, LineStarters, MeetingPart
from clerk_tui.tui.screens.meeting.session import DraftSlot, MeetingSession, MeetingUi

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
        if self._state.room.is_closed:
            self._ui.refuse(notation.NOT_MOVED)
            return
        item_id = self._meeting.live_item_id
        if not (waiting := self._state.proceedings.open_proposals(item_id)):
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
        vote = (f"Vote on it ({key_said('take-vote')})", lambda: self._ui.run_command("take-vote"))
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
        """Choose who moves and who seconds, then begin the line with the words typed so far."""
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
        move = partial(self._move, "/motion procedural", "Who moves it?")
        if self._line.typed.strip():
            return move()
        options = [*((text, text) for text in PROCEDURAL_MOTIONS), ("Other words", _OTHER_WORDS)]
        choose(self._ui.app, "Which procedural motion?", options, lambda text: move(text=text))


def _ballot_kept() -> str:
    return f"The vote is not recorded. {key_said('take-vote')} opens the ballot again with your marks."


class Voting(MeetingPart):
    """Takes votes by name on a ballot."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, line: LineStarters) -> None:
        super().__init__(session, ui, line)
        self._draft = DraftSlot(ui, f"ballot {session.meeting.id}")
        self._on: Proposal | None = None
        """The subject of the vote, if the clerk chose it among several."""
        self._unfinished: tuple[About, BallotPaper] | None = None
        """A ballot with marks that was left, by the clerk or in a crash, before the vote was recorded."""

    def restore_ballot(self) -> None:
        """Restore the marks of a ballot that was open when the application last ended."""
        if self._ui.app.book.is_read_only or (draft := self._draft.read()) is None:
            return
        try:
            about, paper = ballot_paper.read(draft.text)
        except (ValueError, TypeError):  # not written by any version of ours
            self._draft.drop()
            return
        if about != self._about() or self._state.room.is_closed:
            self._draft.drop()
            return
        self._unfinished = about, paper
        self._ui.app.call_after_refresh(self._ui.tell, _ballot_kept())

    def _about(self) -> About:
        item_id = self._meeting.live_item_id
        proceedings = self._state.proceedings
        proposal = self._on or proceedings.latest_open(item_id)
        return item_id, proposal.entry.id if proposal else None, proceedings.voters(item_id)

    @command("take-vote")
    def take_vote(self) -> None:
        """Open the ballot on what is open, or ask which of several motions it is on."""
        self._on = None
        state, (item_id, _, voters) = self._state, self._about()
        if state.room.is_closed:
            self._ui.refuse(notation.CLOSED)
        elif not state.room.has_been_called:
            self._ui.refuse(f"Call the roll first ({key_said('call-roll')}): the ballot lists those present.")
        elif not voters:
            self._ui.refuse("Nobody present may vote on this item.")
        elif asked := ballot_paper.question_of_mayor(state):
            ways = [(words, votes) for votes, words in ballot_paper.CHAIR_OPTIONS.items()]
            choose(self._ui.app, asked, ways, self._chair_votes)
        elif rivals := state.proceedings.rivals(item_id):
            options = [(question_on(self._recording, proposal), proposal) for proposal in rivals]
            choose(self._ui.app, "Which is the vote on?", options, self._open_on)
        else:
            self._open_ballot()

    def _chair_votes(self, votes: bool) -> None:
        self._line.enter(f"/rules {changed_rules(self._meeting.head.rules, chair_votes=votes)}")
        self.take_vote()

    def _open_on(self, proposal: Proposal) -> None:
        self._on = proposal
        self._open_ballot()

    def _open_ballot(self) -> None:
        from clerk_tui.tui.screens.ballot import BallotScreen

        recording, about = self._recording, self._about()
        item_id, _, voters = about
        on = self._subject_of_vote() if self._on is not None else ""
        declared = ballot_paper.declared(recording.state.proceedings, item_id)
        is_named = ballot_paper.is_by_name(recording.meeting)
        unmarked = paper = BallotPaper(voters, is_named=is_named, on=on, declared=declared).begin_with(Choice.FOR)
        is_back = self._unfinished is not None and self._unfinished[0] == about
        if is_back and self._unfinished is not None:
            paper = replace(self._unfinished[1], on=on, declared=declared)
        screen = BallotScreen(
            recording,
            question_on(recording, self._on or recording.state.proceedings.latest_open(item_id)),
            paper,
            is_back=is_back,
            marked=lambda marked: self._draft.keep(ballot_paper.written(about, marked), "marks"),
        )

        def ended(recorded: str | None) -> None:
            is_unfinished = recorded is None and screen.paper != unmarked
            self._unfinished = (about, screen.paper) if is_unfinished else None
            self._draft.drop()
            if recorded is not None:
                self._session.viewed = self._meeting.live_item
                self._session.changed(None, recorded)
                self.ask_casting_vote()
            elif is_unfinished:
                self._ui.tell(_ballot_kept())

        self._ui.push(screen, ended)

    def _subject_of_vote(self) -> str:
        """Return what the vote is on, as typed: the number of the proposal among those of its kind."""
        item_id, proposal_id, _ = self._about()
        numbered = self._state.proceedings.numbered(item_id)
        return next((f"on {n}: " for n, p in enumerate(numbered, 1) if p.entry.id == proposal_id), "")

    def ask_casting_vote(self) -> None:
        """Ask for the casting vote if the last vote was a tie and the rules give one."""
        from clerk_tui.tui.screens.dialogs import Choose

        if (tie := ballot_paper.tie(self._state)) is None:
            return
        figures, who = tie
        title = f"A tie, {figures.in_favour} to {figures.against}. The casting vote of {who}?"
        options = [("For: it is carried", "for"), ("Against: it is lost", "against")]

        def chosen(choice: str | None) -> None:
            if choice is not None:
                self._line.enter(f"/casting {choice}")
            else:
                self._ui.tell("A tie: lost unless a casting vote is recorded (/casting for or against).")

        def typed_on(letters: str) -> None:
            self._line.put(self._line.typed + letters)

        self._ui.app.push_screen(Choose(title, options, typed_on=typed_on), chosen)


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
        """Put a declaration into the line, with the cursor where the words go."""
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
            governed = governing(self._meeting, month_first=self._state.style.times.month_first)
            known = PARAGRAPHS[governed.law] if governed.has_paragraphs else {}
            options = [
                (f"{number:>2}  {words.removeprefix('information ').removeprefix('relating to ')}", number)
                for number, words in known.items()
            ]
            if not governed.needs_paragraphs:
                options.insert(0, ("    No paragraph: confidential business", ""))
            options.append(("    In your own words, under no paragraph", ":"))
            of = f" of {SCHEDULES[governed.law].number}" if known else ""
            title = f"Under which paragraph{of} is the public excluded?"
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
        waiting = [f for f in self._state.former if not f.stage.is_settled]
        corrections = self._line.typed

        def chosen(former: Former) -> None:
            day = long_date(former.date)
            hint = f"{self._unsettled_warning(former)}Press Enter to agree them. Corrections go after a colon."
            self._line.begin(f"/agree {day}: {corrections}" if corrections else f"/agree {day}", hint)

        self._choose_former(waiting, "The minutes of which meeting are agreed?", chosen, "waiting to be agreed")

    @command("sign-minutes")
    def sign_minutes(self) -> None:
        """Choose which earlier minutes are signed, after a warning that signing is final."""
        waiting = [f for f in self._state.former if f.stage is Stage.AGREED]
        if not self._line.is_free():
            return

        def chosen(former: Former) -> None:
            day = long_date(former.date)
            question = (
                f"Once the minutes of {day} are signed, they can never be changed, and signing cannot be undone.\n\n"
                f"{self._unsettled_warning(former)}Begin the line that signs them?"
            )
            offer = partial(self._line.offer, f"/sign {day}", "Press Enter to sign them. This cannot be undone.")
            confirm(self._ui.app, question, offer, yes="Sign", no="Cancel")

        self._choose_former(waiting, "The minutes of which meeting are signed?", chosen, "agreed and not yet signed")

    def _unsettled_warning(self, former: Former) -> str:
        """Return a warning about what is not settled in earlier minutes, to stand before other words; '' if all is."""
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
