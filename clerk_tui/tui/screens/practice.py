"""Practice: the list of lessons, a meeting in which a script speaks, and how it went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key, Resize
from textual.strip import Strip

from clerk_tui import minutes
from clerk_tui.book.recording import Recording
from clerk_tui.keymap import hints, key_of
from clerk_tui.meeting import Act, Entry, Meeting
from clerk_tui.practice import (
    OVER,
    USAGES,
    Lesson,
    Outcome,
    Progress,
    end_lesson,
    keep_place,
    keys_each,
    lessons,
    model_of,
    next_lesson,
    open_lesson,
    standing,
)
from clerk_tui.tui.command_screen import CommandScreen, Footer, bindings, command
from clerk_tui.tui.formatting import content, padded, wrap
from clerk_tui.tui.screens.meeting.screen import MeetingScreen
from clerk_tui.tui.screens.meeting.session import MeetingSession, MeetingUi
from clerk_tui.tui.widgets.page import Page, PageBlock, blocks_of
from clerk_tui.tui.widgets.repainting import SIDE_BY_SIDE, Line
from clerk_tui.tui.widgets.rows import ItemList, Rows, row_text

SPEEDS = (("waits for you", 0), ("speaks slowly", 60), ("speaks steadily", 100), ("speaks as people do", 150))
"""How fast the script speaks, in words a minute. 0: it goes on when what was said is minuted."""
TICK = 1.0
"""Seconds between two moments at which more of the words is shown."""
PAUSE = 3
"""Words of silence after somebody has spoken."""
_IN_DOUBT = "A line is in doubt (⚠). {0} goes to it: n takes the likely reading, y says that it is right, e changes it."


class Script(Vertical):
    """What is said at the meeting, and what helps the clerk now."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, progress: Progress) -> None:
        super().__init__(id="script")
        self._session, self._ui, self._progress = session, ui, progress
        self._spoken = 0.0
        self._is_another = False
        """Whether the last entry recorded is not, or not all, what the script waits for."""
        self._rows = self._top = 0
        """The rows of what is said and what helps; the first that is shown, where the screen is too short for all."""
        self._went_on_after: Meeting | None = None
        """The meeting that had what the script waited for last."""
        self._is_turned = False
        """Whether the clerk has turned to other rows of what is said now."""
        self.speed = 0
        """The place of its speed in `SPEEDS`."""
        session.on_change.append(self._changed)

    def compose(self) -> ComposeResult:
        yield Line(id="lesson")
        yield Line(id="said")
        yield Line(id="helps")
        yield Line(id="part")

    def on_mount(self) -> None:
        self.set_interval(TICK, self.speak)
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        self.show()

    def speak(self, seconds: float = TICK) -> None:
        """Say as many more words as the speed allows in `seconds`; after a pause, go on to the next part."""
        pace = SPEEDS[self.speed][1]
        part = self._progress.part
        if not pace or part is None or self.app.screen is not self.screen:
            return
        self._spoken += pace * seconds / 60
        if self._spoken >= len(part.words.split()) + PAUSE:
            self._go_on()
        else:
            self.show()

    def _changed(self, act: Act | None, message: str) -> None:
        """Go on after an act, if the script waits for exactly that."""
        changes = [(change.before, change.after) for change in act.changes] if act is not None else []
        is_added = any(before is None and isinstance(after, Entry) for before, after in changes)
        self._is_another = is_added and self._went_on_after is not self._session.meeting
        self.check(changes)

    def check(self, changes: Sequence[tuple[object, object]] = ()) -> None:
        """Note what is new in the record. If the script waits for what was said, and it is there, go on."""
        self._progress.note(self._session.meeting)
        if SPEEDS[self.speed][1] == 0 and self._progress.is_minuted(self._session.meeting, changes):
            self._go_on()
        else:
            self.show()

    def _go_on(self) -> None:
        self._progress.at, self._spoken, self._top = self._progress.at + 1, 0.0, 0
        self._is_another = self._is_turned = False
        self._went_on_after = self._session.meeting
        keep_place(self._ui.app.book, self._session.recording, self._progress)
        self.show()

    def show(self) -> None:
        part, pace = self._progress.part, SPEEDS[self.speed][1]
        if part is None:
            said, helps = OVER, f"{key_of('hear-next')} shows how it went."
        else:
            words = part.words.split()
            said = f"{part.speaker}: {' '.join(words[: int(self._spoken) + 1] if pace else words)}"
            helps = part.help if not self._session.meeting.doubts else _IN_DOUBT.format(key_of("next-doubt"))
            if self._is_another and not pace:
                waits = self._progress.still_waits(self._session.meeting)
                helps = f"{waits}; {key_of('hear-next')} goes on. {helps}"
        self.query_one("#said", Line).tell(content(f" {said}"), 4)
        self.query_one("#helps", Line).tell(content(f" ▸ {helps}"), 3)
        rows = self._broken(f" {said}")
        if pace and not self._is_turned:
            self._top = max(len(rows) - self._room, 0)
        rows += self._broken(f" ▸ {helps}")
        self._rows = len(rows)
        self.query_one("#part", Line).show(content("\n".join(rows[self._top : self._top + self._room])))
        self._show_lesson()

    def _show_lesson(self) -> None:
        lesson, width = self._progress.lesson, self.screen.size.width
        where = f" {min(self._progress.at + 1, len(lesson.parts))} of {len(lesson.parts)}"
        keys = f"{key_of('hear-next')} Next  {key_of('leave-meeting')} Leave"
        title = f"{where} · {lesson.title} · it {SPEEDS[self.speed][0]}"
        if self._has_more:
            title, keys = where, f"PgDn More  {keys}"
        self.query_one("#lesson", Line).show(content(f"{padded(title, max(width - len(keys) - 2, 0))} {keys}"))

    def _broken(self, text: str) -> list[str]:
        return [text[start:end].rstrip() for start, end in wrap(text, max(self.screen.size.width, 1))]

    @property
    def _room(self) -> int:
        """The rows of a short screen for what is said and what helps; 0 on a higher one."""
        return self.query_one("#part", Line).size.height

    @property
    def _has_more(self) -> bool:
        return 0 < self._room < self._rows

    def turn(self, way: int) -> bool:
        """Show the next rows (1) or the previous ones (-1) of what is said and what helps, in a circle. Return whether
        there are others."""
        if self._has_more:
            last = (self._rows - 1) // self._room * self._room
            to = self._top + way * self._room
            self._top, self._is_turned = 0 if to > last else last if to < 0 else to, True
            self.show()
        return self._has_more

    @command("hear-next")
    def go_on(self) -> None:
        """Go on to the next part; at the end, to how it went."""
        if self._progress.part is not None:
            self._go_on()
        else:
            self.end()

    @command("change-speed")
    def next_speed(self) -> None:
        self.speed = (self.speed + 1) % len(SPEEDS)
        self._spoken = 0.0
        self.show()

    @command("end-practice")
    def end(self) -> None:
        """Show how the lesson went; it is over then."""
        book, recording, lesson = self._ui.app.book, self._session.recording, self._progress.lesson
        outcome = self._progress.outcome(recording.meeting)

        def over(_: None) -> None:
            self.screen.dismiss()

        end_lesson(book, lesson, outcome)
        self._ui.push(OutcomeScreen(lesson, recording, outcome, keys_each(book, recording)), over)


class PracticeScreen(MeetingScreen):
    """A meeting in which a script speaks."""

    PLACES = (*MeetingScreen.PLACES, "practice")
    PARTS = (*MeetingScreen.PARTS, Script)
    CALLS_ROLL = False
    BINDINGS = bindings("practice")

    def __init__(self, recording: Recording, progress: Progress, speed: int) -> None:
        super().__init__(recording)
        self.script = Script(self.session, self, progress)
        self.script.speed = speed

    def compose(self) -> ComposeResult:
        yield self.script
        yield from super().compose()

    def show_all(self) -> None:
        super().show_all()
        self.script.check()

    def action_page(self, way: int) -> None:
        """Turn to the rest of what is said and what helps, if the screen is too short for all of it."""
        if not self.script.turn(way):
            super().action_page(way)


class LessonList(ItemList[tuple[Lesson, str]]):
    """The lessons, each with its result."""

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        lesson, state = self.shown[index]
        look, sign = self.row_style(selected=selected), "▌" if selected else " "
        words = sum(len(part.words.split()) for part in lesson.parts)
        first = f"{index + 1}  {lesson.title} · {len(lesson.parts)} things said, {words} words"
        lines = row_text(first, width, look, indent=3, sign=sign)
        lines += row_text(lesson.about, width, look, indent=6, sign=sign)
        return lines + row_text(state, width, look, indent=6, sign=sign)


class LessonsScreen(CommandScreen[None]):
    """The lessons. The book that is open is that of practice."""

    PLACES = ("lessons",)
    BINDINGS = bindings("lessons")

    def __init__(self, lesson: int = 0) -> None:
        """`lesson`: the number of the one to open at once; 0: none."""
        self._list = LessonList(id="lessons")
        keys, about = f"Enter Begin or go on  {hints('lessons')}", "the town, its people and its meetings are invented"
        super().__init__(self._list, classes="lessons", status=f"Practice · {about}", keys=keys)
        self._opens = lesson
        self._speed = 0
        self._usage = "US" if self.app.settings.is_american else self.app.usage

    def on_mount(self) -> None:
        self.show_lessons()
        if self._opens:
            self._list.selected = self._opens - 1
            self.call_after_refresh(self.begin)

    def on_screen_resume(self) -> None:
        if self.is_mounted:
            self.show_lessons()

    def show_lessons(self) -> None:
        """Show the lessons, the first that is not over selected."""
        with self.refusals_shown():
            self._list.put([(lesson, standing(self.app.book, lesson)) for lesson in lessons()])
            if self._list.selected is None:
                self._list.selected = next_lesson(self.app.book)
            self._tell_speed()

    def _tell_speed(self) -> None:
        name = SPEEDS[self._speed][0]
        told = "A script speaks, and you take the minutes. Nothing is kept in your book."
        self.tell(f"{told} The script {name}, in {self._usage} words.")

    @command("choose-speed")
    def next_speed(self) -> None:
        self._speed = (self._speed + 1) % len(SPEEDS)
        self._tell_speed()

    @command("choose-usage")
    def next_usage(self) -> None:
        """Take the next country's words for the lessons that are begun from now on."""
        self._usage = USAGES[(USAGES.index(self._usage) + 1) % len(USAGES)]
        self._tell_speed()

    def on_key(self, event: Key) -> None:
        """Go on with a lesson by its number."""
        digit = event.character or ""
        if digit.isdecimal() and 1 <= int(digit) <= len(self._list.shown):
            event.stop()
            self._list.selected = int(digit) - 1
            self.begin()

    @on(Rows.Chosen)
    def begin(self) -> None:
        """Go on with the chosen lesson, or begin it."""
        self._open(is_new=False)

    @command("begin-again")
    def begin_again(self) -> None:
        self._open(is_new=True)

    def _open(self, *, is_new: bool) -> None:
        if (chosen := self._list.chosen) is None:
            return
        lesson = chosen[0].said_as(self._usage)
        recording, progress, is_begun = open_lesson(self.app.book, lesson, is_new=is_new)
        screen = PracticeScreen(recording, progress, self._speed)
        self.app.push_screen(screen)
        if is_begun:
            leave, again = key_of("leave-meeting"), key_of("begin-again")
            told = f"You are back where you stopped. {leave} leaves; {again} in the list begins again."
            self.call_after_refresh(lambda: screen.tell(told))

    @command("leave-lessons")
    def leave(self) -> None:
        self.app.leave(0)


class OutcomeScreen(CommandScreen[None]):
    """How a lesson went: what was understood, the keys, and the minutes beside the model."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter", "dismiss(None)", show=False)]

    def __init__(self, lesson: Lesson, recording: Recording, outcome: Outcome, each: float | None) -> None:
        """`each`: the keys for each character of the minutes."""
        self.own, self.model = Page(id="own"), Page(id="model")
        status = f"Practice · {lesson.title} · how it went"
        super().__init__(Horizontal(self.own, self.model), classes="outcome", status=status, keys="")
        self._lesson, self._recording, self._outcome, self._each = lesson, recording, outcome, each

    @on(Resize)
    def fit(self) -> None:
        """Put the model beside the minutes, or below them."""
        is_wide = self.size.width >= SIDE_BY_SIDE
        style, minuted = self._recording.state.style, self._recording.meeting
        model = [PageBlock("A model", "heading"), *blocks_of(minutes.render(model_of(self._lesson), style))]
        own = [*self._figures(), PageBlock("Your minutes", "heading"), *blocks_of(minutes.render(minuted, style))]
        self.model.display = is_wide
        self.query_one(Footer).show_keys(f"↑↓ Scroll  {'Tab The other side  ' if is_wide else ''}Esc Back")
        self.model.show_blocks(model)
        self.own.show_blocks(own if is_wide else [*own, *model])

    def _figures(self) -> list[PageBlock]:
        (title, figures), *lists = self._outcome.words(self._lesson, self._each)
        blocks = [PageBlock(title, "title"), *map(PageBlock, figures)]
        for heading, sentences in lists:
            blocks += [PageBlock(heading, "heading"), *(PageBlock(said, "listed", indent=2) for said in sentences)]
        return blocks
