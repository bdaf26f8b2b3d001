"""The ballot: the members who may vote now, with a key for each vote. Nothing is recorded before Enter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual import on
from textual.content import Content
from textual.events import Key, Resize
from textual.message import Message
from textual.strip import Strip

from clerk_tui import notation
from clerk_tui.book import ballot_paper
from clerk_tui.book.ballot_paper import BallotPaper
from clerk_tui.book.recording import Recording
from clerk_tui.keymap import hints
from clerk_tui.meeting import Choice
from clerk_tui.meeting.people import fold
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.formatting import content, cut, wrap
from clerk_tui.tui.widgets.repainting import TALL, WIDE, Line
from clerk_tui.tui.widgets.rows import ItemList, row_line

RESTORED = "Your earlier marks have been restored; ^Z removes them."


class BallotList(ItemList[int]):
    """The voters and their marks. Typed letters select the next voter whose name begins with them."""

    BINDINGS = bindings("ballot")
    SIGN = "▌"

    class LettersChanged(Message):
        """Letters of a name were typed, deleted or dropped."""

    def __init__(self, recording: Recording, paper: BallotPaper) -> None:
        super().__init__(id="ballot")
        self.recording, self.paper, self.shown = recording, paper, paper.voters
        self.letters = ""
        """The letters of a name typed since the last mark."""
        self.is_unknown = False
        """Whether no voter's name begins with the letters."""
        self.namesakes: tuple[int, ...] = ()
        """The voters with the same surname whom the letters may mean, until one is chosen."""
        self._found: int | None = None

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        voter = self.shown[index]
        meeting, room = self.recording.meeting, self.recording.state.room
        choice = self.paper.choices.get(voter)
        sign, word = (ballot_paper.MARKS[choice], ballot_paper.WORDS[choice]) if choice else ("·", "not called yet")
        part = "in the chair" if voter == room.presiding else meeting.places[voter].post
        if member := room.substitutes.get(voter):
            part = f"for {meeting.people[member].name}"
        if voter in self.paper.declared:
            part = ", ".join(filter(None, (part, "declared an interest")))
        name = meeting.people[voter].name + (f"  ({part})" if part else "")
        is_narrow = width < WIDE
        text = f" {sign} {name}" if is_narrow and choice else f" {sign} {word:<14}  {name}"
        return [row_line(text, width, self.row_style(selected=selected))]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Take every key that types something: a clerk may believe that the line has the focus."""
        return key == "backspace" or bool(character and character.isprintable())

    def on_key(self, event: Key) -> None:
        """Add a letter; the same letter again selects the next voter whose name begins with it."""
        if event.key in self._bindings.key_to_bindings or not self.check_consume_key(event.key, event.character):
            return
        event.stop()
        typed = self.letters[:-1] if event.key == "backspace" else self.letters + (event.character or "")
        names, voters, start = self.recording.state.names, self.shown, self.selected or 0
        found = ballot_paper.find_voter(typed, voters, names, start)
        is_repeated = found is None and typed.isalpha() and len(typed) > 1 and len(set(fold(typed))) == 1
        if is_repeated:
            typed = typed[:1]
            found = ballot_paper.find_voter(typed, voters, names, (start + 1) % len(voters))
        self.letters, self.is_unknown, self._found = typed, bool(typed.strip()) and found is None, found
        self.namesakes = ()
        if self.is_unknown:
            self.app.bell()
        elif found is not None:
            self.namesakes = () if is_repeated else ballot_paper.namesakes(typed, voters[found], voters, names)
            self.selected = found
        self.post_message(self.LettersChanged())

    def watch_selected(self, before: int | None, index: int | None) -> None:
        """Drop the letters if the clerk moves to another voter."""
        super().watch_selected(before, index)
        if index != self._found:
            self.forget_letters()
            self.post_message(self.LettersChanged())

    def forget_letters(self) -> None:
        """Drop the letters: the next one begins a name."""
        self.letters, self.is_unknown, self._found, self.namesakes = "", False, None, ()


class BallotScreen(CommandScreen[str | None]):
    """A vote on the open question. Ends with a message once it is recorded, or with None if the clerk leaves it."""

    PLACES = ("ballot",)

    def __init__(
        self,
        recording: Recording,
        question: str,
        paper: BallotPaper,
        *,
        is_back: bool = False,
        marked: Callable[[BallotPaper], None] = lambda _: None,
    ) -> None:
        """`paper`: the voters with their first marks; `is_back`: whether the marks are from a ballot that was left;
        `marked` is called with the paper after every change."""
        self.recording, self._marked, self._list = recording, marked, BallotList(recording, paper)
        lines = (Line(content(f" {question}"), id="question"), Line(id="counts"))
        missing = Line(self._members_left_out(), id="missing")
        super().__init__(*lines, self._list, missing, classes="ballot-screen", keys=hints("ballot"))
        self._is_restored = is_back
        self._begun_as_count = not (is_back or paper.is_named)
        """Whether names are recorded only because somebody was marked, and the clerk did not turn to them."""
        self._is_kind_chosen = is_back
        """Whether the clerk chose the count without names: otherwise whoever is marked is recorded by name."""
        self._before = [replace(paper, choices={}).begin_with(Choice.FOR)] if is_back else []
        """The papers that undo goes back to."""
        self._asked_about: tuple[int, ...] = ()
        """The voters not called yet whom the clerk was asked about."""
        self._is_in_doubt = False
        """Whether the last marking key marked nobody."""

    @property
    def paper(self) -> BallotPaper:
        """The ballot paper with its present marks."""
        return self._list.paper

    def _members_left_out(self) -> Content:
        live, people = self.recording.meeting.live_item_id, self.recording.meeting.people
        missing = ballot_paper.members_without_vote(self.recording.state.proceedings, live)
        names = ", ".join(f"{people[person].name} ({why})" for person, why in missing)
        return content(f" Not on the list: {names}" if names else "")

    def on_mount(self) -> None:
        missing = self.query_one("#missing", Line)
        missing.display = bool(missing.shown.plain)
        self._list.selected = 0
        self.show()

    @on(Resize)
    def fit(self) -> None:
        """Give long lines more rows, if that leaves room for the voters."""
        is_short = self.size.height < TALL
        for name, most, least in (("#question", 3, 2), ("#counts", 2, 2), ("#missing", 2, 1)):
            line = self.query_one(name, Line)
            line.styles.height = min(least if is_short else most, len(wrap(line.shown.plain, self.size.width)))

    @on(BallotList.LettersChanged)
    def show(self) -> None:
        """Show the marks, the count, and the line that records them."""
        paper, state = self.paper, self.recording.state
        kind = "by name (Tab: count only)" if paper.is_named else "count only, no names (Tab: by name)"
        outcome = ballot_paper.outcome(paper, self.recording.meeting)
        is_narrow = self.size.width < WIDE
        self.show_status(f"{outcome}   Vote {kind}" if is_narrow else f"Vote {kind}   {outcome}")
        line = paper.line(state.names.handle)
        reading = notation.read_line(line, state.context())
        remarks = [
            part for part in reading.remark.split("; ") if part and not part.startswith("A tie")
        ]  # in the status
        doubt = reading.refusal or "; ".join(remarks)
        warning = f"   ⚠ {doubt}" if doubt else ""
        self.query_one("#counts", Line).show(content(f" {ballot_paper.counts(paper)}{warning}"))
        self.fit()
        self.tell(self._message(line))

    def _message(self, line: str) -> str:
        """Return what to say: about the letters typed, or which line Enter records."""
        letters, voter = self._list.letters, self._list.chosen
        if self._list.is_unknown and letters.strip()[:1].isdigit():
            return "⚠ To enter a count in figures, press Esc and type it in the line: /vote 8-3-1."
        if self._list.is_unknown:
            return f"⚠ No voter matches “{cut(letters, 12)}”. Backspace deletes a letter, Esc leaves."
        if self._list.namesakes:
            return f"⚠ {self._ambiguous_letters()}"
        if letters and voter is not None:
            name = self.recording.meeting.people[voter].name
            return f"{letters}… {name}: press + for, - against, ~ abstains, 0 not voting"
        if self._is_restored:
            return RESTORED
        if self._begun_as_count and self.paper.is_named:
            count = replace(self.paper, is_named=False).line(str).removeprefix(f"/vote {self.paper.on}")
            return f"⚠ Names will be recorded (Tab: only {count}): {line}"
        is_begun_with_for = self.paper == self.paper.begin_with(Choice.FOR)
        return f"Until you mark them, all are for; Enter records that: {line}" if is_begun_with_for else line

    def _ambiguous_letters(self) -> str:
        people = self.recording.meeting.people
        names = " or ".join(people[voter].name for voter in self._list.namesakes)
        return f"“{self._list.letters}” may be {names}: add the initial, or use ↑ ↓."

    # Marking

    @command("vote-for", "for")
    @command("vote-against", "against")
    @command("vote-abstain", "abstain")
    @command("vote-not", "not-voting")
    def mark(self, choice: str) -> None:
        """Mark the selected voter; nobody if the letters match none or several. After *, go on to the next. A mark
        makes it a vote by name, unless the clerk chose the count."""
        voter = self._list.chosen
        if self._list.is_unknown or self._list.namesakes or voter is None:
            why = self._ambiguous_letters() if self._list.namesakes else "No voter has that name."
            self._list.forget_letters()
            self._is_in_doubt = True
            self.refuse(f"Nobody was marked. {why}")
            return
        is_named = self.paper.is_named or not self._is_kind_chosen
        self._change(replace(self.paper.mark(voter, Choice(choice)), is_named=is_named))
        if self.paper.begun_with is None:
            self._list.select_next()

    @command("mark-all-alike")
    def mark_all(self) -> None:
        following = ballot_paper.BEGINNINGS.index(self.paper.begun_with) + 1
        self._change(self.paper.begin_with(ballot_paper.BEGINNINGS[following % len(ballot_paper.BEGINNINGS)]))
        self._list.selected = 0

    @command("count-or-names")
    def turn(self) -> None:
        """Change between recording names and recording only the count."""
        self._is_kind_chosen, self._begun_as_count = True, False
        self._change(replace(self.paper, is_named=not self.paper.is_named))

    @command("unmark")
    def unmark(self) -> None:
        if self._before:
            self._show_paper(self._before.pop())

    def _change(self, paper: BallotPaper) -> None:
        """Show a changed paper, and remember the one before for undo."""
        self._before.append(self.paper)
        self._show_paper(paper)

    def _show_paper(self, paper: BallotPaper) -> None:
        self._asked_about, self._is_in_doubt, self._is_restored = (), False, False
        self._list.paper = paper
        self._marked(paper)
        self._list.forget_letters()
        self._list.refresh_rows()
        self.show()

    # The end

    @command("record-vote")
    def record_vote(self) -> None:
        """Record the vote. A second Enter is needed after letters that marked nobody, and if some voters were not
        called: those are left out."""
        paper, people = self.paper, self.recording.meeting.people
        letters = self._list.letters.strip()
        if letters or self._is_in_doubt:
            why = f"No voter matches “{cut(letters, 10)}”." if self._list.is_unknown else "Nobody was marked."
            self._list.forget_letters()
            self._is_in_doubt = False
            self.refuse(f"{why} Enter again records the vote, Esc leaves it.")
            return
        if paper.waiting and paper.waiting != self._asked_about:
            self._asked_about = paper.waiting
            names = ", ".join(people[voter].name for voter in paper.waiting)
            self.tell(f"⚠ Not called yet; Enter again leaves them out: {names}")
            return
        done = self.recording.enter_line(paper.line(self.recording.state.names.handle))
        self.dismiss(done.sentence or "The vote has been recorded; Ctrl+Z undoes it.")
