"""What line mode says of the meeting, its papers and other meetings."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import minutes, notation, paths, settings
from clerk_tui.book.agenda_items import alike, last_time
from clerk_tui.book.doubts import with_likely_readings
from clerk_tui.book.minute_book import keep_for_body
from clerk_tui.cli.lines.sitting import BEFORE, EXEMPT_NOW, Sitting
from clerk_tui.cli.lines.talk import NEXT, STOP
from clerk_tui.commands import command, commands_at
from clerk_tui.errors import ClerkError, LineRefusedError, TakenError, UsageError
from clerk_tui.files import spare_the_book, write_whole
from clerk_tui.meeting import Act, stage_word
from clerk_tui.meeting.meeting import actions
from clerk_tui.meeting.people import counted
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import long_date
from clerk_tui.notation import Entered

if TYPE_CHECKING:
    from clerk_tui.proof.findings import Finding

Run = Callable[[Sequence[str]], int]
"""Runs another command of the command line."""
EXEMPT = "EXEMPT: "


class Reading:
    """Says what is recorded, and runs the commands of the command line that show or write something."""

    def __init__(self, sitting: Sitting, run: Run) -> None:
        self._sitting, self._run = sitting, run
        self._talk, self._recording, self._book = sitting.talk, sitting.recording, sitting.book

    # The meeting

    @command("say-where")
    def where(self, rest: str = "") -> None:
        meeting, state = self._recording.meeting, self._recording.state
        head = meeting.head
        name = ", ".join(filter(None, dict.fromkeys((head.council, head.committee, long_date(head.date)))))
        live, stage = meeting.live_item, stage_word(meeting.stage, is_imported=meeting.is_imported)
        self._talk.say(f"{name}. {stage.capitalize()}, {f'item {live.label}' if live else BEFORE}.")
        chair = meeting.people[state.room.presiding].name if state.room.presiding is not None else "nobody"
        count = len(meeting.doubts)
        doubts = f" {counted(count, 'line is', 'lines are')} in doubt: /settle." if count else ""
        self._talk.say(f"{self._sitting.members} Presiding: {chair}.{doubts}")
        if state.is_public_excluded and not state.room.is_closed:
            self._talk.say(EXEMPT_NOW)

    @command("say-record")
    def record(self, rest: str) -> None:
        item = self._sitting.item(rest)
        entries = self._recording.meeting.entries_of(item)
        self._talk.say(f"Item {item.label}" if item else BEFORE.capitalize())
        for entry in entries:
            self._talk.say(self._sitting.words(entry))
        if not entries:
            self._talk.say("Nothing is recorded under it.")

    @command("say-agenda")
    def agenda(self, rest: str) -> None:
        meeting = self._recording.meeting
        for item in meeting.items:
            standing = "now" if item == meeting.live_item else "taken" if item in meeting.items_taken else "to come"
            self._talk.say(f"{item.label}: {standing}.")
        if not meeting.items:
            self._talk.say("There is no agenda yet: /item 1 and a title.")

    @command("show-minutes")
    @command("show-exempt")
    def minutes(self, rest: str) -> None:
        """Say the minutes of the item, of another, or of all; *exempt*: with their exempt parts."""
        words = rest.split()
        with_exempt = "exempt" in words or self._recording.state.is_public_excluded
        which = " ".join(word for word in words if word != "exempt")
        meeting, style = self._recording.meeting, self._recording.state.style
        item = None if which == "all" else self._sitting.item(which)
        if item is None:
            document = minutes.render(meeting, style, with_exempt=with_exempt)
        else:
            document = minutes.render_item(meeting, item.id, style, with_exempt=with_exempt)
        self._talk.say(minutes.as_text(document).strip() or "Nothing will be printed of it.")

    @command("read-back")
    def read_back(self, rest: str) -> None:
        """Say the resolution of the item, or its open motion."""
        item, state = self._sitting.item(rest), self._recording.state
        document = minutes.render_resolution(
            self._recording.meeting, item.id if item else None, state.style, with_exempt=state.is_public_excluded
        )
        if not document.blocks:
            raise LineRefusedError("No resolution and no open motion yet: = begins one, /motion moves one.")
        self._talk.say(minutes.as_text(document).strip())

    @command("list-actions")
    def actions(self, rest: str) -> None:
        exempt, found = exempt_parts(self._recording.meeting), actions(self._recording.meeting)
        for action in found:
            self._talk.say(f"{EXEMPT if exempt.hides(action.entry) else ''}{self._recording.state.promised(action)}")
        if not found:
            self._talk.say("There are no actions yet.")

    @command("matters-arising")
    def matters(self, rest: str) -> None:
        """Say what earlier meetings left to be done; with a number, add that one to the record."""
        open_matters = sorted(self._recording.state.matters, key=lambda matter: matter.is_review)
        if rest.strip():
            chosen = dict(enumerate(open_matters, 1)).get(int(rest) if rest.strip().isdecimal() else 0)
            if chosen is None:
                raise LineRefusedError(f"There is no matter “{rest.strip()}”: /matters says them with their numbers.")
            act = self._recording.add_matter(chosen)
            self._sitting.done(Entered(act, "Recorded. /progress WORDS or /done reports on it."))
            return
        for number, matter in enumerate(open_matters, 1):
            day = long_date(matter.of_date)
            self._talk.say(f"{number}: {day}: {self._recording.state.plain(matter.text)}")
        if not open_matters:
            self._talk.say("Earlier meetings left nothing open.")

    @command("list-shorthand")
    def shorthand(self, rest: str) -> None:
        for (all_, short), long in sorted(self._recording.shorthand_kept.items()):
            self._talk.say(f"{'all ' if all_ else ''}{short} = {long}")
        if not self._recording.shorthand_kept:
            self._talk.say(
                "There is no shorthand yet. Define it with /short yp = young people; the screen writes it out."
            )

    # Other meetings

    @command("last-time")
    def last_time(self, rest: str) -> None:
        item = self._sitting.item(rest)
        hit = last_time(self._book.reader, self._recording.meeting.head, item.title) if item is not None else None
        if hit is None or hit.item_id is None:
            self._talk.say("This item has not come up at an earlier meeting of this committee.")
            return
        meeting = self._book.reader.meeting(hit.meeting_id)
        document = minutes.render_item(meeting, hit.item_id, minutes.style_for(meeting.head.style))
        day = long_date(meeting.head.date)
        self._talk.say(f"{day}\n{minutes.as_text(document).strip()}")

    @command("similar-resolutions")
    def similar(self, rest: str) -> None:
        """Search for resolutions like some words, or like the title of the item."""
        item = self._recording.meeting.live_item
        self._command("search", str(self._book.path), alike(rest.strip() or (item.title if item else "")))

    @command("search")
    def search(self, rest: str) -> None:
        self._command("search", str(self._book.path), *_words(rest))

    @command("registers")
    def registers(self, rest: str) -> None:
        self._command("register", str(self._book.path), *_words(rest))

    @command("show-keys")
    def keys(self, rest: str) -> None:
        self._command("keys", str(self._book.path), str(self._recording.meeting.id))

    @command("export")
    @command("export-exempt")
    def export(self, rest: str) -> None:
        """Write a paper to a file: the name of one, or a format, and options as of `clerk-tui export`."""
        from clerk_tui.cli.export import AS_KEPT
        from clerk_tui.minutes.formats import FORMATS

        folder, formats = paths.exports(), (*(form.name for form in FORMATS), *AS_KEPT)
        asked = (
            f"Which format: docx is for Word, pdf, html, text, or {', '.join(formats[4:])}? Or which file in {folder}?"
        )
        words = _words(rest) or [self._talk.text(asked)]
        if words[0] in formats:
            words = ["-o", str(folder), "--format", *words]
        elif words[0] and not words[0].startswith("-"):
            file = folder / words[0]
            if not file.suffix and not file.is_dir():
                self._talk.say(f"“{words[0]}” is not a format. A file needs its ending, such as {words[0]}.docx.")
                return
            words = ["-o", str(file), *words[1:]]
        if not words[0]:
            return
        words = ["export", str(self._book.path), str(self._recording.meeting.id), "--draft", "--by-lines", *words]
        try:
            self._command(*words)
        except TakenError:
            if self._talk.agrees("That file is there already. Replace it?"):
                self._command(*words, "--overwrite")

    def _command(self, *words: str) -> None:
        self._book.flush()
        try:
            self._run(words)
        except SystemExit:  # argparse has said why
            self._talk.say(f"clerk-tui {words[0]} --help says how it is written.")

    @command("save-elsewhere")
    def copy(self, rest: str) -> None:
        name = rest.strip() or self._talk.text("Write a copy of this meeting to which file?")
        if name:
            target = Path(name).expanduser()
            spare_the_book(target, self._book.path)
            write_whole(target, notation.write_notes(self._recording.meeting), overwrite=False, is_private=True)
            self._talk.say(f"Written to {target}")

    @command("save-now")
    def save(self, rest: str) -> None:
        if self._book.writer is not None and self._book.trouble:
            self._book.writer.retry()
        self._sitting.say_saved()

    @command("learn-paper")
    def learn(self, rest: str) -> None:
        from clerk_tui.importing.examine import words_of

        name, words = words_of(Path(rest.strip("\"' ")).expanduser())
        self._book.add_paper(self._recording, self._recording.meeting.live_item_id, name, words)
        self._talk.say("The words of the paper are learnt. It is not part of the minutes.")

    # The proof

    @command("prove")
    def prove(self, rest: str) -> None:
        """Say what is to be corrected, one point after the other, and fix it where the clerk says so."""
        findings, at = self._findings(), 0
        if not findings:
            self._talk.say("Nothing to correct.")
        while at < len(findings):
            answer = self._ask_about(findings[at])
            if answer == STOP:
                break
            if answer == NEXT:
                at += 1
            else:
                findings = self._findings()

    def _findings(self) -> tuple[Finding, ...]:
        from clerk_tui.proof.check import prove

        meeting, state = self._recording.meeting, self._recording.state
        spelling = self._book.spelling(meeting.id)
        spelling.prepare(meeting)
        first_day = settings.load(paths.settings()).first_day
        return with_likely_readings(state, prove(meeting, state.style, spelling.of(meeting), first_day))

    def _ask_about(self, finding: Finding) -> str:
        """Say one point, and fix it if the clerk says how. A pipe is not asked."""
        from clerk_tui.proof.fixes import LEFT, SWITCHED_OFF, SWITCHED_OFF_HERE, accept, switch_off

        entry, state = self._recording.state.entry(finding.entry_id or 0), self._recording.state
        place = f", entry {self._sitting.number(entry)}" if entry is not None else ""
        self._talk.say(f"{finding.severity.word.capitalize()}{place}, {finding.rule.title}: {finding.sentence}")
        if not self._talk.is_typed:
            return NEXT
        fixes = {str(number): fix for number, fix in enumerate((f for f in finding.fixes if not f.keeps_word), 1)}
        fixes |= {letter: fix for letter, fix in zip("w", (f for f in finding.fixes if f.keeps_word), strict=False)}
        answers = {letter: fix.label for letter, fix in fixes.items()}
        others = {"o": "leave this one as it is", "t": "never look for this", NEXT: "the next", STOP: "stop"}
        answer = self._talk.ask("", {**answers, **others})
        if answer == "o":
            self._fix(switch_off(state.meeting, finding.mark, LEFT))
        elif answer == "t":
            until = self._talk.ask("For how long?", {"m": "in this meeting", "b": "in all meetings of this body"})
            if until in ("m", "b"):
                self._fix(switch_off(state.meeting, finding.code, SWITCHED_OFF if until == "b" else SWITCHED_OFF_HERE))
        elif answer in fixes:
            directory = self._recording.directory
            self._fix(accept(state.meeting, fixes[answer], finding.entry_id, directory, state.now))
        return answer

    def _fix(self, act: Act) -> None:
        self._sitting.do(lambda _: act)
        try:
            keep_for_body(self._book, self._recording.meeting.head, act)
        except ClerkError as error:
            self._talk.say(f"This applies to this meeting only: {error}")

    # Help

    @command("show-help")
    def help(self, rest: str) -> None:
        if rest.strip():
            self._command("help", *_words(rest))
            return
        self._talk.say("Type a line as the minutes should have it, with the marks of the notation, or a command:")
        for one in commands_at("lines", "record", "meeting", "everywhere"):
            if one.typed:
                self._talk.say(f"{one.typed}: {one.name}.")
        self._talk.say(
            "/help card says the marks, /help line-mode how this works. N is the number of an entry: /record."
        )


def _words(rest: str) -> list[str]:
    """What follows a command, as words; those in quotes stay together. Raises UsageError."""
    try:
        return shlex.split(rest.replace("\\", "\\\\").replace("'", "\\'"))
    except ValueError as error:
        raise UsageError("A quotation mark is not closed.") from error
