"""Line mode: a meeting recorded from plain lines, typed or piped."""

from __future__ import annotations

import sys

from clerk_tui import log, notation
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.recording import Recording, draft_scope
from clerk_tui.cli.lines.calling import Calling
from clerk_tui.cli.lines.entering import Lines
from clerk_tui.cli.lines.reading import Reading, Run
from clerk_tui.cli.lines.sitting import Sitting
from clerk_tui.cli.lines.talk import LeftError, Talk, in_lines
from clerk_tui.cli.output import say
from clerk_tui.commands import Place, command, commands_at, find_handler
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Kind
from clerk_tui.meeting.people import counted
from clerk_tui.notation.registry import COMMANDS
from clerk_tui.store.unsafe_folders import warning, where


class LineMode:
    PARTS = (Lines, Reading, Calling)
    """The classes of the other parts that carry out its commands."""
    PLACES: tuple[Place, ...] = ("lines", "meeting", "record", "everywhere")
    """Where its commands can be given on the screen."""

    def __init__(self, book: MinuteBook, recording: Recording, talk: Talk, run: Run) -> None:
        self._book, self._recording, self._talk = book, recording, talk
        self._sitting = Sitting(book, recording, talk)
        self._lines = Lines(self._sitting)
        self._reading = Reading(self._sitting, run)
        self._parts = (self, self._lines, self._reading, Calling(self._sitting))
        self._has_left = False
        self._failed = False
        """Whether a command of a pipe could not be carried out."""

    def run(self) -> int:
        """Read and carry out lines until there are no more. Return the exit status."""
        if self._talk.is_typed:
            self._greet()
        while not self._has_left:
            before = self._recording.last_act
            try:
                if (line := self._talk.line(self._prompt)) is None:
                    break
                self._take(line)
            except KeyboardInterrupt:
                done = "Left out" if self._recording.last_act is before else "That was recorded"
                self._talk.say(f"{done}. /quit leaves; everything recorded is kept.")
            except LeftError:
                if not self._talk.has_more:
                    break
                self._talk.say("The question was left.")
        return self._end()

    @property
    def _prompt(self) -> str:
        live = self._recording.meeting.live_item
        return f"{live.number if live else ''}> "

    def _greet(self) -> None:
        self._reading.where()
        if place := where(self._book.path):
            self._talk.say(warning(self._book.path, place))
        self._talk.say("Type a line, then Enter. /help says the commands, /quit leaves.")
        draft = self._book.draft(draft_scope(self._recording.meeting.id))
        if draft is not None and draft.text.strip():
            self._talk.say(f"A line was left unfinished on the screen, and stays there: {draft.text}")
        if trouble := self._recording.state.style.trouble:
            self._talk.say(trouble)

    def _take(self, raw: str) -> None:
        """Carry out one line. What is wrong with it is said; the next goes on."""
        if self._talk.is_typed:
            self._recording.key_pressed(len(raw) + 1)
        state, before = self._recording.state, self._recording.last_act
        state.stamp, line = notation.split_stamp(raw)
        if line != "/again":
            self._talk.begin()
        try:
            if not line:
                self._suggest()
            elif len(line) == 1 and line.isalpha() and self._talk.is_typed:
                self._talk.say(f"Nothing was asked: “{line}” is left out. \\{line} records it.")
            elif not self._command(line):
                self._lines.take(line)
        except LeftError:
            raise
        except ClerkError as error:
            self._refuse(str(error))
        except Exception as error:  # the meeting goes on
            log.unexpected("carrying out a line", error)
            self._refuse(_FAULT)
            if line and self._recording.last_act is before:
                self._recording.note(line, is_unsettled=True, doubt=_KEPT)
        finally:
            state.stamp = None

    def _refuse(self, sentence: str) -> None:
        self._failed = True
        (self._talk.say if self._talk.is_typed else say)(in_lines(sentence))

    def _command(self, line: str) -> bool:
        """Carry out a command of line mode; return whether the line is one. A word of the notation with something after
        it is the notation's."""
        if not line.startswith("/"):
            return False
        word, _, rest = line[1:].partition(" ")
        if rest.strip() and word in COMMANDS:
            return False
        if (handler := find_handler(_ids(*self.PLACES).get(word, ""), self._parts)) is None:
            return False
        handler(rest)
        return True

    def _suggest(self) -> None:
        """For an empty line, say what should be done next, and do it if the clerk agrees."""
        if not self._talk.is_typed:
            return
        if (suggestion := next(iter(self._recording.state.suggestions), None)) is None:
            self._reading.where()
            if following := self._what_is_next():
                self._talk.say(following)
        elif self._talk.agrees(f"{suggestion.sentence}. Record {suggestion.line.strip()}?"):
            self._lines.take(suggestion.line.strip())

    def _what_is_next(self) -> str:
        """The command that the meeting usually needs next; empty once it is closed."""
        meeting, room = self._recording.meeting, self._recording.state.room
        if room.is_closed:
            return ""
        if not room.has_been_called:
            return "Next: /roll asks who is here."
        if not any(meeting.standing((Kind.OPENED,))) and meeting.live_item is None:
            return "Next: /open with the time opens the meeting."
        if meeting.items_ahead:
            return f"Type what happens. /next opens item {meeting.items_ahead[0].label}."
        return "Type what happens. /close with the time closes the meeting."

    @command("say-again")
    def again(self, rest: str) -> None:
        self._talk.repeat()

    @command("say-less")
    def brief(self, rest: str) -> None:
        """Say the sentence of a clear line, or leave it out."""
        self._talk.is_brief = not self._talk.is_brief
        self._talk.say(
            "Clear lines are answered with “Saved.” alone." if self._talk.is_brief else "Every sentence is said."
        )

    @command("quit")
    @command("leave-meeting")
    def leave(self, rest: str) -> None:
        self._has_left = True

    def _end(self) -> int:
        """Say what is left to do, once everything is saved."""
        self._book.flush()
        if self._talk.is_typed:
            count = len(self._recording.meeting.doubts)
            doubts = f" {counted(count, 'line is', 'lines are')} in doubt." if count else ""
            self._talk.say(f"Everything is saved.{doubts}")
            return 0
        if count := self._lines.doubts:
            say(f"{counted(count, 'line is', 'lines are')} in doubt.")
        sys.stdout.flush()
        return 1 if count or self._failed else 0


_KEPT = "Because of an internal error, the program could not carry this out. It is kept as a note"
_FAULT = f"{_KEPT}, and the recording goes on. The log has the details."


def _ids(*places: Place) -> dict[str, str]:
    """The commands of line mode by the word after the stroke; a word that several have is the first one's."""
    own = [c for c in commands_at(*places) if c.typed.startswith("/")]
    return {c.typed[1:].split()[0]: c.id for c in reversed(own)}
