"""What is shown around the line: above it what it will become, below it what can be typed or taken next, behind it the
likely next words, and in it the misspelt words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import inf
from time import monotonic
from typing import TYPE_CHECKING

from textual.content import Content
from textual.strip import Strip

from clerk_tui import log, notation
from clerk_tui.book.preview import Preview, in_words
from clerk_tui.keymap import key_of
from clerk_tui.meeting import Kind
from clerk_tui.meeting.people import counted
from clerk_tui.notation.times import typed_time
from clerk_tui.predict import Level, Suggestions
from clerk_tui.regex import regex
from clerk_tui.tui.formatting import BEGINNING, Mark, Piece, content, cut, cut_start, fitted, join, notify, width, wrap
from clerk_tui.tui.screens.meeting.session import MOST_NAMED, MeetingSession
from clerk_tui.tui.widgets.composer import Composer, Picks
from clerk_tui.tui.widgets.repainting import TALL, WIDE, Line, MessageLine

if TYPE_CHECKING:
    from textual.timer import Timer

    from clerk_tui.book.meeting_state import MeetingState
    from clerk_tui.book.prediction import Prediction
    from clerk_tui.book.recording import Recording
    from clerk_tui.meeting import Act, Meeting
    from clerk_tui.spelling import Mark as WrongWords
    from clerk_tui.spelling import Spelling


LONGEST_WORD = 16
"""Cells that a row of the echo may leave empty because the next word does not fit."""
MOST_ROWS = 3
"""Rows of the echo for a message."""
LONG_PREVIEW_FROM = 20
"""Rows of the screen from which what a line will become may take as many as a message."""
MOST_STEPS_ROWS = 8
"""Rows of the echo for a line of several steps."""
OTHER_ROWS, OTHER_ROWS_IF_SHORT = 10, 7
"""Rows of the screen that the echo leaves to others."""

_AGAIN = "with Enter again "
"""Shown before a step that needs its own Enter, because a signing cannot be undone."""


class Echo(MessageLine):
    """One row of text, or a few if the text is long."""

    def __init__(self) -> None:
        super().__init__()
        self.has_message = False
        """Whether it shows a message that the clerk has yet to read."""
        self.shows_preview = False
        """Whether it shows what the line will become."""

    def say(self, sentence: str, most_rows: int = MOST_ROWS, *, is_whole: bool = False) -> None:
        """Show a message until the next key; `is_whole`: all of it, however many rows that takes."""
        self.has_message, self.shows_preview = bool(sentence), False
        super().say(sentence, self._rows_left if is_whole else most_rows)

    @property
    def _rows_left(self) -> int:
        """The rows that the rest of the screen leaves for what must be seen whole."""
        height = self.screen.size.height
        return max(height - (OTHER_ROWS if height >= TALL else OTHER_ROWS_IF_SHORT), MOST_ROWS)

    def refuse(self, reason: str) -> None:
        """Say why something was not done. A text too long for the echo is also shown in the corner."""
        self.app.bell()
        if self._rows_for(f" ⚠ {reason}") > self._rows_left:
            notify(self.app, reason, severity="warning", timeout=8)
        self.say(f"⚠ {reason}", is_whole=True)

    def read_back(self, sentence: str) -> None:
        """Show the whole of what a second Enter will record."""
        self.say(f"Read it through, then press Enter again to record it:\n {sentence}", is_whole=True)

    def describe_steps(self, steps: Sequence[str]) -> str:
        """Return what is recorded after the line: as many steps as fit, whole, and how many more there are."""
        left, said = (self._rows_of_steps - MOST_ROWS + 1) * (self.screen.size.width - LONGEST_WORD), list[str]()
        for step in steps:
            one = f"{_AGAIN if step.startswith('/sign') else ''}“{in_words(step, (step,))}”"
            left -= width(one) + len(", then ")
            if left < 0 and said:
                break
            said.append(one)
        more = f", and {counted(len(steps) - len(said), 'more step')}" if len(said) < len(steps) else ""
        return f"Enter records this, then {', then '.join(said)}{more} · "

    @property
    def _rows_of_steps(self) -> int:
        """The rows that a line of several steps may take. One Enter records them all."""
        return min(MOST_STEPS_ROWS, self._rows_left)

    def _rows_for(self, text: str) -> int:
        return len(wrap(text, max(self.screen.size.width, 1)))

    def show_preview(self, preview: Preview, purpose: str, name: str, tab: str) -> None:
        """Show what the line will become, after its purpose; or, in its place, the name that Tab completes first.
        `tab`: what else Tab does. The echo does not shrink while one line is typed, so the record above stays still."""
        is_steady = self.shows_preview and bool(preview.line.strip())
        head = f" {purpose}{preview.label}" if preview.label or purpose else " "
        between, most = " · " if preview.text else "", self._rows_of_steps if purpose.endswith(" · ") else MOST_ROWS
        tab = tab and f"  {tab}"
        self.set_class(preview.is_warning and not name, "-warning")
        if name:
            self.tell(content(f"{head} · Tab completes {name}"), most, is_steady=is_steady)
        elif preview.is_warning:
            text = f"{head}{between}⚠ {preview.text}{tab}"
            if self._rows_for(text) > most:  # what is cut off is neither Tab nor remark
                said = preview.text.removesuffix(preview.remark)
                before = " · ".join(filter(str.strip, (head, tab.strip(), f"⚠ {preview.asks or preview.remark}")))
                text = f"{before}  {said}"
                most = max(most, min(self._rows_for(before), self._rows_of_steps))
            self.tell(content(text), most, is_steady=is_steady)
        else:
            across, height = self.screen.size
            rows = most if height >= LONG_PREVIEW_FROM or across < WIDE else 2
            room = across - len(head) - len(between) - width(tab) - 1
            if width(preview.text) > room:
                room += (rows - 1) * (across - LONGEST_WORD)
            self.tell(content(f"{head}{between}{fitted(preview.text, room)}{tab}"), rows, is_steady=is_steady)
        self.shows_preview = True

    def show_suggestion(self, suggestion: notation.Suggestion) -> None:
        """Show what should be done next, and the line that Tab begins for it."""
        tab = f"Tab: {cut(suggestion.line.strip(), self.screen.size.width - 12)}"
        fits = width(suggestion.sentence) + width(tab) + 6 <= self.screen.size.width
        between = "  " if fits else "\n   "
        self.say(f"▸ {suggestion.sentence}{between}{tab}")


def shortened_around(before: str, rest: str) -> str:
    """Join the end of one text and the beginning of the next, as far as an echo has room."""
    return cut_start(before, BEGINNING) + cut(rest, 2 * BEGINNING)


LONGEST_EXAMPLE = 22
"""Cells of an example that is shown whole in the list of commands."""


class Offers(Line):
    """One row below the line for what may be typed or taken, always there so that nothing moves when it is filled."""

    def __init__(self) -> None:
        super().__init__(id="offers")
        self._painted: Content | None = None

    def render_line(self, y: int) -> Strip:
        self._painted = self.shown
        return super().render_line(y)

    @property
    def is_seen(self) -> bool:
        """Whether its text has been drawn."""
        return self._painted is self.shown

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show words, each with the digit that takes it."""
        text, marks = "   ", list[Mark]()
        for digit, word in words.items():
            marks.append((len(text), len(text) + len(digit), "bold $primary"))
            text += f"{digit} {word}    "
        self.show(content(text, *marks))

    def show_nothing(self) -> None:
        self.show(content(""))

    def show_marks(self, marks: str) -> None:
        """Show how an empty line may begin."""
        self.show(
            content(cut(f"   {marks}" if marks else "", self.screen.size.width), (0, 3 + len(marks), "$text-muted"))
        )

    def show_commands(self, hint: notation.CommandHint) -> None:
        """Show the commands that may be meant, each with its arguments; Tab completes the first."""
        first, *others = hint.likely
        if hint.is_whole:
            if first.example == f"/{first.word}":
                self.show_nothing()
            else:
                self.show(content(f"   for example  {first.example}", (3, 14, "$text-muted")))
            return
        pieces: list[Piece] = [("   Tab  ", "$text-muted"), first.example]
        room = self.screen.size.width - 9 - width(first.example)
        for command in others:
            short = f"/{command.word} …" if width(command.example) > LONGEST_EXAMPLE else command.example
            if (room := room - width(short) - 3) < 0:
                break
            pieces.append((f" · {short}", "$text-muted"))
        self.show(join(*pieces))

    def show_options(self, options: Sequence[str]) -> None:
        """Show the options that Tab puts into the line one after the other."""
        first, *others = options
        room = self.screen.size.width - 9 - width(first)
        self.show(content(f"   Tab  {first}{cut(''.join(f' · {o}' for o in others), room)}", (3, 6, "$text-muted")))


_NOTHING = Suggestions()
_WORD_AT_END = regex(r"[^\W\d_]+$")
LEVELS = {
    Level.OFF: "Off: nothing is suggested.",
    Level.CALM: "Calm: only what is likely.",
    Level.EAGER: "Eager: whatever may follow.",
}


def level_of(chosen: str | None) -> Level:
    """Return the level of suggestions that was chosen; calm if none was."""
    return next((level for level in Level if level == chosen), Level.CALM)


class Suggesting:
    """Shows suggestions for a line, and tells the composer what may be taken of them."""

    def __init__(self, composer: Composer, offers: Offers) -> None:
        self._composer, self._offers = composer, offers
        self.source: Prediction | None = None
        """The prediction of words; None until it exists."""
        self.level = Level.CALM

    def show(
        self,
        preview: Preview | None,
        context: notation.Context,
        completion: notation.NameCompletion | None,
        entry_id: int | None = None,
    ) -> None:
        """Show what fits the line, which was read as `preview`. `completion`: what Tab completes at the cursor;
        `entry_id`: the entry that the line changes or precedes."""
        line = self._composer.line
        is_free = completion is None and self._composer.may_suggest and line and _is_settled(preview)
        found = self._suggest(line, entry_id) if is_free else _NOTHING
        picks = self._words_by_digit(line, found.alternatives) if is_free else {}
        self._composer.suggest(found.ghost, picks, lambda: self._offers.is_seen)
        hint = notation.command_hint(line, context) if line.startswith("/") else None
        if picks:
            self._offers.show_words({digit: word for digit, (_, word) in picks.items()})
        elif line == notation.CLAUSE_MARK and completion is not None:
            self._offers.show_options(completion.labels)
        elif hint is not None:
            self._offers.show_commands(hint)
        else:
            self._offers.show_nothing()

    def clear(self) -> None:
        """Suggest nothing until the next key."""
        self._composer.suggest("", {}, lambda: False)
        self._offers.show_nothing()

    def _suggest(self, line: str, entry_id: int | None) -> Suggestions:
        if self.level is Level.OFF:
            return _NOTHING
        found = _NOTHING
        if self.source is not None:
            self.source.level = self.level
            try:
                found = self.source.suggest(line, entry_id, has_brought_space=self._composer.brought_space)
            except Exception as error:  # what is only offered must not stop the meeting
                log.unexpected("looking for what is likely to follow", error)
                self.source = None
        left = self._composer.rest_of_ghost  # it stays, because the clerk is reading it
        return Suggestions(left or found.ghost or notation.rest_of_clause(line), found.alternatives)

    def _words_by_digit(self, line: str, words: tuple[str, ...]) -> Picks:
        """Return what each digit takes, with the meaning of an abbreviation first. A digit that continues a known word
        is text (*s106*), and so is one after a single letter (*p2*) until the clerk has used a digit to take a word."""
        source, match = self.source, _WORD_AT_END.search(line)
        if source is None or self.level is Level.OFF or match is None or not line[-1:].islower():
            return {}
        offered = [(len(line) - len(_word_begun(line, word)), word) for word in words]
        if full := source.abbreviation(match[0]):
            offered = [(match.start(), full), *offered[:2]]
        begun = line[line.rfind(" ") + 1 :]
        if len(begun) == 1 and not self._composer.takes_digits:
            return {}
        digits = (digit for digit in "123456789" if not source.begins_known(f"{begun}{digit}"))
        return {digit: taken for taken, digit in zip(offered, digits, strict=False)}


def _is_settled(preview: Preview | None) -> bool:
    """Whether the line is understood, and Tab offers no other meaning."""
    if preview is None:
        return False
    reading = preview.reading
    return not (reading.refusal or reading.offer or reading.candidates)


def _word_begun(line: str, word: str) -> str:
    """Return the part of a word at the end of the line."""
    return next((word[:size] for size in range(len(word), 0, -1) if line.endswith(word[:size])), "")


LONGEST = 4_000
"""The characters of the longest line that is looked at: more is a document that was pasted."""
LEFT = 2
"""How often a marked word is recorded before it is marked no more."""
REST = 1.0
"""Seconds without a key after which the last word is checked too."""
_STILL_HERE = regex(r"[\W\d_]*\w*")
"""Matches what may follow a word left just now: at most the beginning of the next."""


class LineSpelling:
    """Marks the wrong words of the line, in the background where that takes long."""

    def __init__(self, composer: Composer, session: MeetingSession, found: Callable[[], None]) -> None:
        """`found` is called when words are marked later than in `look`."""
        self._composer, self._session, self._tell = composer, session, found
        self._marks: tuple[WrongWords, ...] = ()
        self._looked_at: tuple[Spelling, str, tuple[WrongWords, ...]] | None = None
        """What was last checked, and the result, which is the same at every key within a word."""
        self._left: Counter[str] = Counter()
        """How often each word was recorded although it was marked."""
        self._rest: Timer | None = None
        self._rests_at = inf
        """When nobody will have typed for `REST` (`time.monotonic`); infinite once the line is recorded."""
        self._is_at_rest = False

    def look(self) -> None:
        """Mark the wrong words of the line, except those the clerk keeps; the word being typed only after a pause."""
        self._is_at_rest = False
        self._rests_at = monotonic() + REST
        if self._rest is None:
            self._rest = self._composer.set_timer(REST, self._check_pause)
        self._look()

    def _check_pause(self) -> None:
        """Look at the last word if nobody has typed meanwhile, or wait again. A timer for each key is slower."""
        self._rest, left = None, self._rests_at - monotonic()
        if 0 < left < inf:
            self._rest = self._composer.set_timer(left, self._check_pause)
        elif left <= 0 and self._composer.line[-1:].isalpha():
            self.look_at_rest()

    def look_at_rest(self) -> None:
        """Mark the last word too, because nobody types on."""
        self._is_at_rest = True
        self._look_again()

    def _look(self) -> None:
        """Mark the wrong words that are known already, and have the others looked up."""
        line, cursor = self._composer.line, self._composer.cursor_offset
        start = end = cursor
        while start and line[start - 1].isalpha():
            start -= 1
        while end < len(line) and line[end].isalpha():
            end += 1
        if self._is_at_rest and end == len(line):
            start = end
        left = f"{line[:start]}{' ' * (end - start)}{line[end:]}" if end < len(line) else line[:start]
        found = self._found(left)
        self._marks = tuple(mark for mark in found if self._left[line[mark.start : mark.end]] < LEFT)
        self._composer.underline(tuple((mark.start, mark.end) for mark in self._marks))

    def _found(self, line: str) -> tuple[WrongWords, ...]:
        spelling = self._session.spelling(self._session.meeting) if 0 < len(line) <= LONGEST else None
        if spelling is None:
            return ()
        if self._looked_at is None or self._looked_at[0] is not spelling or self._looked_at[1] != line:
            if not spelling.knows(line):
                look = partial(self._look_later, spelling, line)
                self._composer.run_worker(look, thread=True, group="spelling", exclusive=True)
                return tuple(mark for mark in self._marks if mark.end < len(line))
            self._looked_at = spelling, line, self._look_at(spelling, line)
        return self._looked_at[2]

    def _look_later(self, spelling: Spelling, line: str) -> None:
        """Look up a line in another thread, because the library needs time for a word it has not seen."""
        try:
            spelling.words(line)
        except Exception as error:  # the meeting goes on without marks
            log.unexpected("looking at the spelling of the line", error)
            self._session.spelling = lambda meeting: None
        self._composer.call_later(self._look_again)

    def _look_again(self) -> None:
        before = self._marks
        self._look()
        if self._marks != before:
            self._tell()

    def _look_at(self, spelling: Spelling, line: str) -> tuple[WrongWords, ...]:
        from clerk_tui.book.spelling import wrong_words  # imported already, with the library

        return wrong_words(spelling, line)

    def _look_at_last(self, spelling: Spelling, line: str, tell: Callable[[str], None]) -> None:
        """Report a wrong last word of a line that was recorded; called in another thread."""
        wrong = [mark for mark in self._look_at(spelling, line) if mark.end == len(line) and mark.suggestions]
        if wrong and self._left[line[wrong[0].start :]] < LEFT:
            said = f"“{line[wrong[0].start :]}” may be misspelt: is it {wrong[0].suggestions[0]}?"
            self._composer.app.call_from_thread(tell, said)

    def repair(self) -> notation.NameCompletion | None:
        """Return what Tab may put in place of the wrong word at the cursor, or of the one left last."""
        line, cursor = self._composer.line, self._composer.cursor_offset
        for mark in reversed(self._marks):
            is_left_just_now = mark.end < cursor and _STILL_HERE.fullmatch(line, mark.end, cursor) is not None
            is_in = mark.start <= cursor < mark.end or mark.end == cursor == len(line)
            if mark.suggestions and (is_left_just_now or is_in):
                return notation.NameCompletion(mark.start, mark.end, mark.suggestions, mark.suggestions)
        return None

    def earlier_repair(self) -> notation.NameCompletion | None:
        """Return what Tab may put in place of the last wrong word of the line before."""
        mark = next((mark for mark in reversed(self._marks) if mark.suggestions), None)
        return notation.NameCompletion(mark.start, mark.end, mark.suggestions, mark.suggestions) if mark else None

    def recorded(self, tell: Callable[[str], None]) -> Callable[[], None]:
        """Note that the line is recorded. Return a function that reports its last word if that is wrong."""
        line = self._composer.line
        self._rests_at = inf
        end = line.rstrip(".!? ")
        is_looked_at = any(mark.end >= len(end) for mark in self._marks)
        for mark in self._marks:
            self._left[line[mark.start : mark.end]] += 1
        self._marks = ()
        self._composer.underline(())
        return partial(self._look_at_end, "" if is_looked_at else end, tell)

    def _look_at_end(self, line: str, tell: Callable[[str], None]) -> None:
        spelling = self._session.spelling(self._session.meeting) if 0 < len(line) <= LONGEST else None
        if spelling is not None:
            look = partial(self._look_at_last, spelling, line, tell)
            self._composer.run_worker(look, thread=True, group="last-word", exclusive=True)


class LineCompletion:
    """What Tab completes at the cursor, option by option; and the repair of a word in the line before."""

    def __init__(self, composer: Composer, recording: Recording, spelling: LineSpelling, echo: Echo) -> None:
        self._composer, self._recording, self._spelling, self._echo = composer, recording, spelling, echo
        self._turn: tuple[notation.NameCompletion, int, str] | None = None
        """The options being completed, the index of the present one (-1: none yet), and the line with it."""
        self._asked: tuple[str, int] | None = None
        """The line, and the wrong word of the line before whose repair a Tab has announced."""

    def begun(self, context: notation.Context) -> notation.NameCompletion | None:
        """Return what is begun at the cursor. A command that is due has its own words."""
        line = self._composer.line
        found = notation.candidates(line, context) or notation.complete(line, self._composer.cursor_offset, context)
        if found is None or found.start != 1 or line[:1] != "/":
            return found
        due = next(iter(self._recording.state.suggestions), None)
        words = {due.line[1:].partition(" ")[0]: due.line[1:]} if due is not None else {}
        return replace(found, options=tuple(words.get(option, option) for option in found.options))

    @property
    def is_under_way(self) -> bool:
        """Whether the line has one of the options, and another Tab puts in the next."""
        return self._turn is not None

    def goes_on(self, *, is_offered: bool) -> bool:
        """Whether Tab goes to the next option. A single option yields to what `is_offered` for the line."""
        return self._turn is not None and not (is_offered and len(self._turn[0].options) == 1)

    def begin(self, completion: notation.NameCompletion) -> None:
        self._turn = completion, -1, self._composer.line

    def put_next(self) -> bool:
        """Put the next option into the line; return whether that changes it."""
        assert self._turn is not None
        (completion, before, _), line = self._turn, self._composer.line
        at, start = (before + 1) % len(completion.options), completion.start
        end = completion.end if before < 0 else start + len(completion.options[before])
        option = completion.options[at]
        completed = line[:start] + option + line[end:]
        self._turn = completion, at, completed
        if completed != line:
            self._composer.replace(start, end, option, by_tab=True, is_next=before >= 0)
        if " " in option:
            self._composer.accepted = (option,)
        return completed != line

    def show_options(self) -> bool:
        """Show the other options while the line has one of them. Return whether it has."""
        if self._turn is None or self._turn[2] != self._composer.line or len(self._turn[0].options) == 1:
            self._turn = None
            return False
        completion, at, _ = self._turn
        labels = [f"[{label}]" if i == at else label for i, label in enumerate(completion.labels)]
        self._echo.say("Tab for the next: " + "  ".join(labels[max(0, at - 1) :]))
        return True

    @property
    def has_asked(self) -> bool:
        """Whether the last Tab announced a repair that the next Tab makes."""
        return self._asked is not None

    def earlier_repair(self) -> notation.NameCompletion | None:
        """Return the repair of a wrong word in the line before, once a Tab has announced it, since no row shows it."""
        line, repair, asked = self._composer.line, self._spelling.earlier_repair(), self._asked
        self._asked = (line, repair.start) if repair is not None else None
        if repair is None or asked == self._asked:
            self._asked = None
            return repair
        word = line[repair.start : repair.end]
        self._echo.say(f"“{word}” may be misspelt. Tab again spells it {repair.options[0]}.")
        return None


def is_unfinished(line: str, completion: notation.NameCompletion | None) -> bool:
    """Whether a name or command at the cursor is not typed to its end."""
    if completion is None or completion.asks:
        return False
    return line[completion.start : completion.end] not in completion.options


RECENT = 100
"""Entries in which a phrase is counted that may have a shorthand."""


class LineShorthand:
    """The clerk's shorthand: expands it in the line, and suggests it for what is typed often."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self.suggestion: notation.Suggestion | None = None
        """The shorthand to suggest for what was typed last."""
        self._suggested: set[str] = set()
        """The phrases for which one was suggested: once is enough."""

    def written_out(self, line: str) -> tuple[int, str] | None:
        """Return where the shorthand at the end of a line begins, and its words; None if there is none."""
        from clerk_tui.predict.shorthand import written_out

        return written_out(line, self._recording.shorthand, self._recording.state.is_name)

    def look(self, act: Act | None, accepted: tuple[str, ...]) -> None:
        """Check whether what an act recorded should get a shorthand; `accepted`: words suggested and taken."""
        from clerk_tui.predict.shorthand import shortenable

        self.suggestion = None
        entry = next(iter(act.entries), None) if act is not None else None
        if entry is None or entry.kind is Kind.PRIVATE or not entry.text:
            return
        state = self._recording.state
        others = [e for e in state.meeting.entries[-RECENT:] if e.id != entry.id and e.kind is not Kind.PRIVATE]
        texts = [state.plain(e.text) for e in others if e.text]
        taken = (*self._recording.shorthand.values(), *self._suggested, *accepted)
        found = shortenable(state.plain(entry.text), texts, taken, self._is_free)
        if found is not None:
            self._suggested.add(found.words)
            times = f"typed {found.times} times" if found.times else "shortened in your line"
            sentence = f"“{cut(found.words, MOST_NAMED * 2)}” was {times}. A shorthand would write it."
            self.suggestion = notation.Suggestion(sentence, f"/short {found.short} = {found.words}")

    def _is_free(self, letters: str) -> bool:
        """Whether letters may become a shorthand."""
        preview = self._recording.read(f"/short {letters} = {letters} {letters}")
        return letters not in self._recording.shorthand and not preview.reading.refusal


def how_to_go_on(state: MeetingState) -> str:
    """Return what the clerk can do before anything is recorded, while no item is open, or after the meeting."""
    if state.room.is_closed:
        return f"{key_of('prove')} lists what is left to correct; {key_of('save-now')} writes the minutes to a file."
    ways = [f"{key_of('next-item')} opens the next item"]
    if not state.room.has_been_called:
        ways.insert(0, f"{key_of('call-roll')} calls the roll")
    elif opening := opening_line(state.meeting):
        ways.insert(0, f"{opening} says when the meeting began")
    return f"Type what happens, then press Enter. {'; '.join(ways)}."


def opening_line(meeting: Meeting) -> str:
    """Return the line that opens a meeting; empty once it or an item is open."""
    if meeting.live_item is not None or any(entry.kind is Kind.OPENED for entry in meeting.entries):
        return ""
    return f"/open {typed_time(meeting.head.time)}" if meeting.head.time else "/open"


def marks_of_speech(state: MeetingState) -> str:
    """Return how to type speech and decisions, with the name of somebody present; empty while no item is open."""
    meeting, room = state.meeting, state.room
    here = (place.person_id for place in meeting.roll if room.is_in_room(place.person_id))
    if meeting.live_item is None or room.is_closed or (person := next(here, None)) is None:
        return ""
    name = state.names.handle(person)
    return f"{name}: said   {name}? asked   {name}> answered   = resolved   ... goes on"
