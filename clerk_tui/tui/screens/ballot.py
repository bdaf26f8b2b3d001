"""The ballot: those who may vote now, one key each. Nothing is recorded before Enter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key, Resize
from textual.message import Message
from textual.strip import Strip

from clerk_tui import notation
from clerk_tui.book.recording import Recording
from clerk_tui.commands import Place, hints
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Choice
from clerk_tui.meeting.people import fold
from clerk_tui.tui import ballot_paper, formatting
from clerk_tui.tui.ballot_paper import BallotPaper
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.sanitise import content, plain
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.rows import Rows, strip_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

BACK = "Your marks of before are still here; ^Z takes them out again."


class BallotList(Rows):
    """The voters and what each is marked with. Letters go to the next name that begins with them."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("ballot")

    class Looked(Message):
        """A letter was typed, or taken out."""

    def __init__(self, recording: Recording, paper: BallotPaper) -> None:
        super().__init__(id="ballot")
        self.recording, self.paper = recording, paper
        self.letters = ""
        """What was typed of a name since the last mark."""
        self.is_lost = False
        """Whether that is the beginning of nobody's name."""
        self.namesakes: tuple[int, ...] = ()
        """The voters of one surname whom that may mean, where there are several and none was chosen."""
        self._found: int | None = None

    def row_count(self) -> int:
        """One row a voter."""
        return len(self.paper.voters)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """Sign, word, name, part."""
        voter = self.paper.voters[index]
        meeting, room = self.recording.meeting, self.recording.state.room
        choice = self.paper.choices.get(voter)
        sign, word = (ballot_paper.MARKS[choice], ballot_paper.WORDS[choice]) if choice else ("·", "not called yet")
        part = "in the chair" if voter == room.presiding else meeting.places[voter].post
        if member := room.substitutes.get(voter):
            part = f"for {meeting.people[member].name}"
        text = f" {sign} {word:<14}  {plain(meeting.people[voter].name)}" + (f"  ({plain(part)})" if part else "")
        look = self.look("rows--selected") if selected else self.ground
        return [strip_of([(formatting.padded(text, width), look)], width, look)]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters are used here, and wait for nothing; so is whatever else may be typed by one who takes the ballot for
        the line: it marks nobody."""
        return key == "backspace" or bool(character and character.isprintable())

    def on_key(self, event: Key) -> None:
        """A letter of a name; one letter again and again goes through those who begin with it."""
        if event.key in self._bindings.key_to_bindings or not self.check_consume_key(event.key, event.character):
            return
        event.stop()
        typed = self.letters[:-1] if event.key == "backspace" else self.letters + (event.character or "")
        names, voters, start = self.recording.state.names, self.paper.voters, self.selected or 0
        found = ballot_paper.looked_for(typed, voters, names, start)
        is_chosen = found is None and typed.isalpha() and len(typed) > 1 and len(set(fold(typed))) == 1
        if is_chosen:
            typed = typed[:1]
            found = ballot_paper.looked_for(typed, voters, names, (start + 1) % len(voters))
        self.letters, self.is_lost, self._found = typed, bool(typed.strip()) and found is None, found
        self.namesakes = ()
        if self.is_lost:
            self.app.bell()
        elif found is not None:
            self.namesakes = () if is_chosen else ballot_paper.namesakes(typed, voters[found], voters, names)
            self.selected = found
        self.post_message(self.Looked())

    def watch_selected(self, before: int | None, index: int | None) -> None:
        """Whoever is chosen by an arrow is not the one that the letters are for."""
        super().watch_selected(before, index)
        if index != self._found:
            self.forget_letters()
            self.post_message(self.Looked())

    def forget_letters(self) -> None:
        """The next letter begins a name."""
        self.letters, self.is_lost, self._found, self.namesakes = "", False, None, ()


class BallotScreen(CommandScreen[str | None]):
    """A vote on what is before the meeting. Ends with what the clerk should be told once it is recorded, with None
    when it was left; `paper` is as it was marked then."""

    PLACES: ClassVar[tuple[Place, ...]] = ("ballot",)
    app: Host

    def __init__(
        self,
        recording: Recording,
        question: str,
        paper: BallotPaper,
        *,
        is_back: bool = False,
        marked: Callable[[BallotPaper], None] = lambda _: None,
    ) -> None:
        """`question`: what is voted on; `paper`: the voters, as they are marked at first; `is_back`: these marks were
        made before, and the ballot was left; `marked`: is given every change of it."""
        super().__init__(classes="ballot-screen")
        self._marked = marked
        self.recording = recording
        self._question = question
        self._is_back = is_back
        self._before = [BallotPaper(paper.voters).begin_with(Choice.FOR)] if is_back else []
        self._asked_about: tuple[int, ...] = ()
        self._is_in_doubt = False
        """Whether what was typed last marked nobody."""
        self._list = BallotList(recording, paper)

    @property
    def paper(self) -> BallotPaper:
        """As it is marked now."""
        return self._list.paper

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield Line(content(f" {self._question}"), id="question")
        yield Line(id="counts")
        yield self._list
        yield Line(self._missing(), id="missing")
        yield Line(id="echo")
        yield Line(content(" " + hints("ballot")), id="footer")
        yield SizeNotice()

    def _missing(self) -> Content:
        live, people = self.recording.meeting.live_item, self.recording.meeting.people
        missing = ballot_paper.not_on_it(self.recording.state.proceedings, live.id if live else None)
        names = ", ".join(f"{people[person].name} ({why})" for person, why in missing)
        return content(f" Not on it: {names}" if names else "")

    def on_mount(self) -> None:
        missing = self.query_one("#missing", Line)
        missing.display = bool(missing.shown.plain)
        self._list.focus()
        self._list.selected = 0
        self.show()

    @on(Resize)
    def fit(self) -> None:
        """Give the question, and those who may not vote, the rows that their words need, up to a few."""
        for name, most in (("#question", 3), ("#missing", 2)):
            line = self.query_one(name, Line)
            line.styles.height = min(most, len(formatting.wrap(line.shown.plain, max(self.size.width, 1))))

    @on(BallotList.Looked)
    def show(self) -> None:
        """The marks, how they add up, and the line that they make."""
        paper, letters = self.paper, self._list.letters
        kind = "by name (Tab: count only)" if paper.is_named else "count only (Tab: by name)"
        outcome = ballot_paper.outcome(paper, self.recording.meeting)
        self.query_one("#status", Line).show(content(f" Vote {kind}   {outcome}"))
        line = paper.line(self.recording.state.names.handle)
        reading = notation.read_line(line, self.recording.state.context())
        said = [part for part in reading.remark.split("; ") if part and not part.startswith("A tie")]  # it stands above
        doubt = reading.refusal or "; ".join(said)
        remark = f"   ⚠ {doubt}" if doubt else ""
        self.query_one("#counts", Line).show(content(f" {ballot_paper.counts(paper)}{remark}"))
        if self._list.is_lost:
            self.tell(f"⚠ {self._nobody()}")
        elif self._list.namesakes:
            self.tell(f"⚠ {self._several()}")
        elif letters and self._list.selected is not None:
            name = self.recording.meeting.people[paper.voters[self._list.selected]].name
            self.tell(f"{letters}… {name}: now + for, - against, ~ abstains, 0 not voting")
        else:
            self.tell(BACK if self._is_back else line)

    def _nobody(self) -> str:
        """What to do about letters that are nobody's."""
        letters = self._list.letters
        if letters.strip()[:1].isdigit():
            return "A count in figures is typed in the line: Esc, then /vote 8-3-1."
        return f"{formatting.cut(letters, 12)}… begins nobody's name here. Backspace takes it out, Esc leaves."

    def _several(self) -> str:
        """Whom the letters may mean, and how to tell them apart."""
        people = self.recording.meeting.people
        names = " or ".join(people[voter].name for voter in self._list.namesakes)
        return f"{self._list.letters}… is {names}: add the initial, or ↑ ↓."

    def tell(self, sentence: str) -> None:
        """Say something below the list; it stays until the next key."""
        echo = self.query_one("#echo", Line)
        echo.set_class(sentence.startswith("⚠"), "-warning")
        echo.tell(content(f" {sentence}"))

    # Marking

    @command("vote-for", "for")
    @command("vote-against", "against")
    @command("vote-abstain", "abstain")
    @command("vote-not", "not-voting")
    def mark(self, choice: str) -> None:
        """Mark whoever is chosen and go on to the next; nobody, where the letters typed are nobody's name, or that of
        several."""
        at = self._list.selected
        if self._list.is_lost or self._list.namesakes or at is None:
            why = "Nobody on this ballot has that name." if self._list.is_lost or at is None else self._several()
            self._list.forget_letters()
            self._is_in_doubt = True
            self.app.bell()
            self.tell(f"⚠ Nobody was marked. {why}")
            return
        self._change(self.paper.mark(self.paper.voters[at], Choice(choice)))
        self._list.selected = min(at + 1, len(self.paper.voters) - 1)

    @command("mark-all-alike")
    def mark_all(self) -> None:
        """All for, nobody yet, all against, in turn."""
        following = ballot_paper.BEGINNINGS.index(self.paper.begun_with) + 1
        self._change(self.paper.begin_with(ballot_paper.BEGINNINGS[following % len(ballot_paper.BEGINNINGS)]))
        self._list.selected = 0

    @command("count-or-names")
    def turn(self) -> None:
        """By name, or count only."""
        self._change(replace(self.paper, is_named=not self.paper.is_named))

    @command("unmark")
    def unmark(self) -> None:
        """Take the last of these back."""
        if self._before:
            self._show_paper(self._before.pop())

    def _change(self, paper: BallotPaper) -> None:
        self._before.append(self.paper)
        self._show_paper(paper)

    def _show_paper(self, paper: BallotPaper) -> None:
        self._asked_about, self._is_in_doubt, self._is_back = (), False, False
        self._list.paper = paper
        self._marked(paper)
        self._list.forget_letters()
        self._list.refresh_rows()
        self.show()

    # The end

    @command("record-vote")
    def record_vote(self) -> None:
        """Record it. Where some have not been called, say who first; Enter again leaves them out. Where something was
        typed since that marked nobody, say what would be recorded first."""
        paper, people = self.paper, self.recording.meeting.people
        line = paper.line(self.recording.state.names.handle)
        if self._list.letters.strip() or self._is_in_doubt:
            typed = (
                f"“{formatting.cut(self._list.letters.strip(), 16)}”"
                if self._list.letters.strip()
                else "What you typed"
            )
            self._list.forget_letters()
            self._is_in_doubt = False
            self.app.bell()
            self.tell(f"⚠ {typed} marks nobody. Enter again records the vote, Esc leaves it.")
            return
        if paper.waiting and paper.waiting != self._asked_about:
            self._asked_about = paper.waiting
            names = ", ".join(people[voter].name for voter in paper.waiting)
            self.tell(f"⚠ Not called yet; Enter again leaves them out: {names}")
            return
        try:
            done = self.recording.enter_line(line, is_typed=False)
        except ClerkError as error:
            self.app.bell()
            self.tell(f"⚠ {error}")
            return
        self.dismiss(done.sentence or "The vote is recorded; Ctrl+Z takes it back.")

    @command("leave-ballot")
    def leave(self) -> None:
        """Back to the line."""
        self.dismiss(None)
