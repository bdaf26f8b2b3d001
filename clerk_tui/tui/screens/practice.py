"""Practice: the list of lessons, a meeting in which a script speaks, and how it went."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.strip import Strip

from clerk_tui import minutes
from clerk_tui.book.recording import Recording
from clerk_tui.commands import Place, key_of
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Act, Change, Entry, Meeting
from clerk_tui.minutes.keys import keys_by_kind, of_all
from clerk_tui.practice import (
    Lesson,
    Outcome,
    Sign,
    adds_entries,
    all_signs,
    compare,
    is_minuted,
    lessons,
    model_of,
    signs_of,
)
from clerk_tui.tui.command_screen import bindings, command
from clerk_tui.tui.formatting import padded
from clerk_tui.tui.host import Host
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.screens.frame import framed, refusals_shown, tell
from clerk_tui.tui.screens.meeting.screen import MeetingScreen
from clerk_tui.tui.screens.meeting.session import DraftSlot, MeetingSession, MeetingUi
from clerk_tui.tui.widgets.item_list import ItemList, row_text
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.page import Page, PageBlock, blocks_of
from clerk_tui.tui.widgets.rows import Rows

SPEEDS = (("waits for you", 0), ("speaks slowly", 60), ("speaks steadily", 100), ("speaks as people do", 150))
"""How fast the script speaks, in words a minute. 0: it goes on when what was said is minuted."""
TICK = 1.0
"""Seconds between two moments at which more of the words is shown."""
PAUSE = 3
"""Words of silence after somebody has spoken."""
SIDE_BY_SIDE = 100
"""Columns from which the minutes and the model stand beside each other."""
OVER = "The lesson is over."
_IN_DOUBT = "A line is in doubt (⚠). {0} goes to it: n takes the likely reading, y says that it is right, e changes it."


def _adds_words(change: Change) -> bool:
    """Whether a change adds words at the end of an entry, as `...` does."""
    before, after = change.before, change.after
    if not isinstance(before, Entry) or not isinstance(after, Entry) or before.kind is not after.kind:
        return False
    return len(after.text or "") > len(before.text or "") and (after.text or "").startswith(before.text or "")


class Script(Vertical):
    """What is said at the meeting, and what helps the clerk now."""

    def __init__(self, session: MeetingSession, ui: MeetingUi, lesson: Lesson) -> None:
        super().__init__(id="script")
        self._session, self._ui, self.lesson = session, ui, lesson
        self._slot = DraftSlot(ui, scope_of(lesson))
        self.at = 0
        """The part that is said, from 0; after the last one, their number."""
        self._spoken = 0.0
        self.speed = 0
        """The place of its speed in `SPEEDS`."""
        self._seen: set[int] = {entry.id for entry in session.meeting.entries}
        self.first: Counter[Sign] = Counter()
        """The entries as they were first recorded."""
        session.listen(changed=self._changed, looked=lambda: None)

    def compose(self) -> ComposeResult:
        yield Line(id="lesson")
        yield Line(id="said")
        yield Line(id="helps")

    def on_mount(self) -> None:
        """Go on where the lesson was left."""
        if (draft := self._slot.read()) is not None:
            self.at = min(place_in(draft.text)[1], len(self.lesson.parts))
        self._keep_place()
        self.first += all_signs(self._session.meeting)
        self.set_interval(TICK, self.speak)
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        self.show()

    def speak(self, seconds: float = TICK) -> None:
        """Say more words, as many as the speed allows in `seconds`; after a pause, go on to the next part."""
        pace = SPEEDS[self.speed][1]
        if not pace or self.at >= len(self.lesson.parts) or self.app.screen is not self.screen:
            return
        self._spoken += pace * seconds / 60
        if self._spoken >= len(self.lesson.parts[self.at].words.split()) + PAUSE:
            self._go_on()
        else:
            self.show()

    def _changed(self, act: Act | None, message: str) -> None:
        """Go on after an act that adds to what was recorded before, if the script waits for just that."""
        is_waiting = SPEEDS[self.speed][1] == 0 and self.at < len(self.lesson.parts)
        if (
            act is not None
            and any(map(_adds_words, act.changes))
            and is_waiting
            and not adds_entries(self.lesson, self.at)
        ):
            self._go_on()

    def check(self) -> None:
        """Note what is new in the record; if the script waits for what was said, and has it, go on."""
        for entry in self._session.meeting.entries:
            if entry.id not in self._seen:
                self._seen.add(entry.id)
                self.first += Counter(signs_of(self._session.meeting, entry))
        is_waiting = SPEEDS[self.speed][1] == 0 and self.at < len(self.lesson.parts)
        if is_waiting and is_minuted(self.lesson, self.at, self._session.meeting):
            self._go_on()
        else:
            self.show()

    def _go_on(self) -> None:
        self.at, self._spoken = self.at + 1, 0.0
        self._keep_place()
        self.show()

    def _keep_place(self) -> None:
        self._slot.keep(f"{self._session.meeting.id} {self.at}", "place")

    def show(self) -> None:
        """Show what is said now."""
        parts, width = self.lesson.parts, self.screen.size.width
        name, pace = SPEEDS[self.speed]
        where = f"{min(self.at + 1, len(parts))} of {len(parts)}"
        keys = f"{key_of('hear-next')} Next  {key_of('leave-meeting')} Leave"
        title, room = f" {where} · {self.lesson.title} · it {name}", max(width - len(keys) - 2, 0)
        self.query_one("#lesson", Line).show(content(f"{padded(title, room)} {keys}"))
        if self.at >= len(parts):
            said, helps = OVER, f"{key_of('hear-next')} shows how it went."
        else:
            part = parts[self.at]
            words = part.words.split()
            said = f"{part.speaker}: {' '.join(words[: int(self._spoken) + 1] if pace else words)}"
            helps = part.help if not self._session.meeting.doubts else _IN_DOUBT.format(key_of("next-doubt"))
        self.query_one("#said", Line).tell(content(f" {said}"), 4)
        self.query_one("#helps", Line).tell(content(f" ▸ {helps}"), 3)

    @command("hear-next")
    def go_on(self) -> None:
        """Go on to the next part; at the end, to how it went."""
        if self.at < len(self.lesson.parts):
            self._go_on()
        else:
            self.end()

    @command("change-speed")
    def next_speed(self) -> None:
        """Take the next speed."""
        self.speed = (self.speed + 1) % len(SPEEDS)
        self._spoken = 0.0
        self.show()

    @command("end-practice")
    def end(self) -> None:
        """Show how it went; the lesson is over then."""
        book, recording = self._ui.app.book, self._session.recording
        book.flush()
        outcome = compare(self.lesson, recording.meeting, self.first)
        pressed = {row.kind: row.keys for row in book.reader.keys_pressed(recording.meeting.id)}

        def over(_: None) -> None:
            self._slot.keep(f"{OVER} {outcome.understood} of {outcome.asked} understood", "place")
            self.screen.dismiss()

        self._ui.push(OutcomeScreen(self.lesson, recording, outcome, pressed), over)


class PracticeScreen(MeetingScreen):
    """A meeting in which a script speaks."""

    PLACES: ClassVar[tuple[Place, ...]] = (*MeetingScreen.PLACES, "practice")
    PARTS = (*MeetingScreen.PARTS, Script)
    BINDINGS: ClassVar[list[BindingType]] = bindings("practice")

    def __init__(self, recording: Recording, lesson: Lesson, speed: int) -> None:
        super().__init__(recording)
        self.script = Script(self.session, self, lesson)
        self.script.speed = speed

    def compose(self) -> ComposeResult:
        yield self.script
        yield from super().compose()

    def show_all(self) -> None:
        super().show_all()
        self.script.check()


def scope_of(lesson: Lesson) -> str:
    """Return under which name it is kept how far a lesson has come."""
    return f"practice {lesson.name}"


def place_in(text: str) -> tuple[int, int]:
    """Return the id of a lesson's meeting and the part that it has come to, as they are kept; (0, 0) for a lesson that
    is not under way."""
    words = text.split()
    return (int(words[0]), int(words[1])) if len(words) == 2 and all(map(str.isdigit, words)) else (0, 0)


class LessonList(ItemList[tuple[Lesson, str]]):
    """The lessons, each with what became of it."""

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        lesson, state = self.shown[index]
        look, sign = self.row_style(selected=selected), "▌" if selected else " "
        words = sum(len(part.words.split()) for part in lesson.parts)
        first = f"{index + 1}  {lesson.title} · {len(lesson.parts)} things said, {words} words"
        lines = row_text(first, width, look, indent=3, sign=sign)
        lines += row_text(lesson.about, width, look, indent=6, sign=sign)
        return lines + row_text(state, width, look, indent=6, sign=sign)


class LessonsScreen(Screen[None]):
    """The lessons. The book that is open is that of practice."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "begin_again", show=False),
        Binding("s", "next_speed", show=False),
        Binding("escape", "leave", show=False),
    ]
    app: Host

    def __init__(self, lesson: int = 0) -> None:
        """`lesson`: the number of the one to open at once; 0: none."""
        super().__init__(classes="lessons")
        self._list = LessonList(id="lessons")
        self._opens = lesson
        self._speed = 0

    def compose(self) -> ComposeResult:
        keys = "Enter Begin or go on  b Begin again  s Speed  Esc Leave"
        yield from framed(self._list, status="Practice · the town, its people and its meetings are invented", keys=keys)

    def on_mount(self) -> None:
        self._list.focus()
        self.show_lessons()
        if self._opens:
            self._list.selected = self._opens - 1
            self.call_after_refresh(self.begin)

    def on_screen_resume(self) -> None:
        if self.is_mounted:
            self.show_lessons()

    def show_lessons(self) -> None:
        """Show the lessons, the first that is not over selected."""
        with refusals_shown(self):
            self._list.shown = [(lesson, self._state(lesson)) for lesson in lessons()]
            self._list.refresh_rows()
            if self._list.selected is None:
                to_do = (at for at, (_, state) in enumerate(self._list.shown) if not state.startswith(OVER))
                self._list.selected = next(to_do, 0)
            self._tell_speed()

    def _tell_speed(self) -> None:
        name = SPEEDS[self._speed][0]
        tell(self, f"A script speaks, and you take the minutes. Nothing is kept in your book. The script {name}.")

    def action_next_speed(self) -> None:
        """Have the script of the lessons speak at the next speed."""
        self._speed = (self._speed + 1) % len(SPEEDS)
        self._tell_speed()

    def _state(self, lesson: Lesson) -> str:
        if (draft := self.app.book.draft(scope_of(lesson))) is None:
            return ""
        meeting, at = place_in(draft.text)
        return f"Begun: {at} of {len(lesson.parts)} minuted." if meeting else draft.text

    @on(Rows.Chosen)
    def begin(self) -> None:
        """Go on with the chosen lesson, or begin it."""
        self._open(is_new=False)

    def action_begin_again(self) -> None:
        """Begin the chosen lesson from its beginning."""
        self._open(is_new=True)

    def _open(self, *, is_new: bool) -> None:
        if (chosen := self._list.chosen) is None:
            return
        lesson, book = chosen[0], self.app.book
        with refusals_shown(self):
            if book.is_read_only:
                raise ClerkError("The lessons are open in another window. Go on there, or close it first.")
            draft = book.draft(scope_of(lesson))
            meeting_id = begun = place_in(draft.text)[0] if draft is not None and not is_new else 0
            if not meeting_id:
                if book.writer is not None:
                    book.writer.drop_draft(scope_of(lesson))
                meeting_id = book.import_notes(lesson.head)[0]
                book.flush()
            screen = PracticeScreen(book.recording(meeting_id), lesson, self._speed)
            self.app.push_screen(screen)
            if meeting_id == begun:
                told = f"You go on where you stopped. {key_of('leave-meeting')} leaves; b in the list begins again."
                self.call_after_refresh(lambda: screen.tell(told))

    def action_leave(self) -> None:
        self.app.leave(0)


class OutcomeScreen(Screen[None]):
    """How a lesson went: what was understood, the keys, and the minutes beside the model."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter", "dismiss(None)", show=False)]

    def __init__(self, lesson: Lesson, recording: Recording, outcome: Outcome, pressed: dict[str, int]) -> None:
        super().__init__(classes="outcome")
        self._lesson, self._recording, self._outcome, self._pressed = lesson, recording, outcome, pressed
        self.own, self.model = Page(id="own"), Page(id="model")

    def compose(self) -> ComposeResult:
        status = f"Practice · {self._lesson.title} · how it went"
        yield from framed(
            Horizontal(self.own, self.model), status=status, keys="↑↓ Scroll  Tab The other side  Esc Back"
        )

    def on_mount(self) -> None:
        self.own.focus()
        self.fit()

    def on_resize(self) -> None:
        self.fit()

    def fit(self) -> None:
        """Put the model beside the minutes, or below them."""
        is_wide = self.size.width >= SIDE_BY_SIDE
        model = [PageBlock("A model", "heading"), *_page_of(model_of(self._lesson), self._style)]
        own = [*self._figures(), PageBlock("Your minutes", "heading"), *_page_of(self._recording.meeting, self._style)]
        self.model.display = is_wide
        self.model.show_blocks(model)
        self.own.show_blocks(own if is_wide else [*own, *model])

    @property
    def _style(self) -> minutes.Style:
        return self._recording.state.style

    def _figures(self) -> list[PageBlock]:
        outcome, meeting = self._outcome, self._recording.meeting
        each = of_all(keys_by_kind(meeting, minutes.render(meeting, self._style), self._pressed)).each
        keys = "No keys were counted." if each is None else f"{each:.2f} keys for each character of the minutes."
        blocks = [
            PageBlock("How it went", "title"),
            PageBlock(
                f"{outcome.understood} of {outcome.asked} lines and people are recorded as the model has them, "
                f"{outcome.at_once} of them as they were first typed. {keys}"
            ),
        ]
        lists = (("Missing, or recorded as something else", outcome.missing), ("Put right later", outcome.later))
        model = model_of(self._lesson)
        for heading, entries in lists:
            blocks += [PageBlock(heading, "heading")] if entries else []
            for entry in entries:
                said = minutes.sentence(model, entry, self._style)
                blocks.append(PageBlock(f"{entry.kind.label}: {said}", "listed", indent=2))
        return blocks


def _page_of(meeting: Meeting, style: minutes.Style) -> list[PageBlock]:
    return list(blocks_of(minutes.render(meeting, style)))
