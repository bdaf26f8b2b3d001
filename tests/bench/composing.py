"""Whole meetings typed key by key in the real line, by somebody careful who takes what is offered: `python -m
tests.bench.composing`."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")

import clerk_tui.tui  # noqa: F401  (gives Textual its settings before it is imported)

# isort: split

import pytest
from textual.app import App
from textual.pilot import Pilot

from clerk_tui import minutes, notation, store
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.prediction import Prediction
from clerk_tui.book.recording import Recording, enter_or_ask
from clerk_tui.meeting import Kind, Meeting, Person
from clerk_tui.meeting.intents import NextItem
from clerk_tui.predict import Suggestions
from clerk_tui.predict.lines import prose_of
from clerk_tui.store.values import LearntText
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.meeting.line_entry import LineEntry
from clerk_tui.tui.widgets.composer import EATS_SPACE

from . import books, predicting
from .measuring import Settings
from .real_typing import CAREFUL, Hands, Line

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tui"))
import driving
import settled

_SPEAKER = re.compile(r"([a-z]+)(?=[:?>] )")
_MENTION = re.compile(r"@([a-z]{2,})$")
_COMMAND = re.compile(r"/([a-z]+(?:-[a-z]+)?)(?= |$)")
_ALIAS = re.compile(r" \[([a-z]+)\]")
_LETTERS = re.compile(r"[a-z]{2,}")
SEED = predicting.SHARED / "minutes" / "durham-organised-crime.notes"


THREE = (predicting.NARRATIVE[2], predicting.NARRATIVE[3], predicting.NARRATIVE[7])
"""The meetings that are typed as well as simulated."""
NEAR = 0.02
"""By how much the keys may differ."""


@dataclass
class Pressed:
    """The keys of one meeting, as they were pressed."""

    keys: int = 0
    before_items: int = 0
    """Of them, those of the head and the roll, which are usually on file."""
    of_kinds: Counter[str] = field(default_factory=Counter)
    not_recorded: list[str] = field(default_factory=list)
    """Lines that the application refused or asked about twice."""


async def drawn(app: App[Any]) -> None:
    """Let the application handle a key and draw what it changed, without waiting for the disk."""
    calm = 0
    while calm < settled.CALM:
        why = next((w for w in settled._work(app) if not w.startswith(("behind: the w", "behind: the t"))), "")
        calm = 0 if why else calm + 1
        if why == settled.PAINT:
            app.screen._on_timer_update()
        await asyncio.sleep(0)


class Clerk:
    """Somebody careful at the keyboard of the real application."""

    def __init__(self, pilot: Pilot[int], screen: MeetingScreen) -> None:
        self._pilot, self._screen = pilot, screen
        self._hands = Hands(CAREFUL, lambda line, has_brought_space: Suggestions())
        self.pressed = Pressed()

    async def press(self, *names: str) -> None:
        """Press keys; after each, everything is drawn that it changes."""
        self.pressed.keys += len(names)
        driving.send(self._pilot.app, *names)
        await drawn(self._pilot.app)

    async def enter(self, line: str) -> None:
        """Type a line, and record it. Raises RuntimeError if it does not come out as it is meant."""
        line = self._shortened(_without_alias(line))
        composer, most = self._screen.composer, self.pressed.keys + 2 * len(line) + 20
        prose = prose_of(f"{line} ".replace("@", "x"), self._is_name, lambda word: False)
        start = len(line) - len(prose.text) + 1 if prose is not None else len(line)
        await self.press(*self._command(line[:start]))
        while composer.line.rstrip(" ") != line:
            if self.pressed.keys > most or not line.startswith(composer.line.rstrip(" ")):
                raise RuntimeError(f"{composer.line!r} for {line!r}")
            await self.press(*self._next(line))
        await self._record()

    async def _record(self) -> None:
        before = self._screen.recording.meeting
        await self.press("enter")
        if self._screen.composer.line and self._screen.recording.meeting is before:
            await self.press("enter")

    async def enter_typed(self, line: Line) -> None:
        """Type a line whose mark is known, and record it. Where it is not recorded, it is noted."""
        before = self.pressed.keys
        composer, whole = self._screen.composer, line.mark + line.prose
        await self.press(*self._command(self._least(line.mark)))
        start = composer.line
        most = self.pressed.keys + 2 * len(line.prose) + 20
        while composer.line.rstrip(" ") != (start + line.prose).rstrip(" "):
            if self.pressed.keys > most or not (start + line.prose).startswith(composer.line.rstrip(" ")):
                raise RuntimeError(f"{composer.line!r} for {whole!r}")
            await self.press(*self._next(start + line.prose))
        await self._record()
        if composer.line:
            self.pressed.not_recorded.append(whole)
            composer.set_line("")
            self._screen.line_entry.line_changed()
        self.pressed.of_kinds[line.kind] += self.pressed.keys - before

    def _least(self, mark: str) -> str:
        """A mark with no more letters of each name than are needed."""
        names = self._screen.recording.state.names

        def least(match: re.Match[str]) -> str:
            meant = names.find(match[0]).only
            short = (match[0][:n] for n in range(1, len(match[0])) if names.find(match[0][:n]).only == meant)
            return next(short, match[0]) if isinstance(meant, int) else match[0]

        return predicting.HANDLE.sub(least, mark)

    def _command(self, start: str) -> list[str]:
        """The keys of the beginning of a line; Tab completes the word of a command."""
        match = _COMMAND.match(start)
        if match is None:
            return [*start]
        context = self._screen.recording.state.context()
        for size in range(1, len(match[1]) - 1):
            completion = notation.complete(match[0][: size + 1], size + 1, context)
            if completion is not None and completion.options[0] == match[1]:
                return [*match[0][: size + 1], "tab", *start[match.end() :]]
        return [*start]

    async def open_item(self) -> None:
        """Open the next item."""
        await self.press("ctrl+l")
        self.pressed.of_kinds["item"] += 1

    def _shortened(self, line: str) -> str:
        """A line with no more letters of the speaker's name than are needed."""
        match = _SPEAKER.match(line)
        if match is None:
            return line
        state = self._screen.recording.state
        names, presiding, whole = state.names, state.room.presiding, match[1]
        meant = names.find(whole, presiding).only
        least = (whole[:n] for n in range(3, len(whole)) if names.find(whole[:n], presiding).only == meant)
        return next(least, whole) + line[len(whole) :] if meant is not None else line

    def _next(self, line: str) -> list[str]:
        """The keys that go on with a line: those that take what is offered, or the next letter."""
        typed, ghost = self._screen.composer.line, self._screen.composer.ghost
        if not line.startswith(typed):  # a space was brought that a sign takes away again
            return [line[len(typed.rstrip(" "))]]
        rest, offers = line[len(typed) :], self._offers()
        if self._screen.composer.brought_space and rest[0] in EATS_SPACE:
            return [" ", rest[0]]
        mention, end = _MENTION.search(typed), _LETTERS.match(rest)
        if mention is not None and end is not None and self._is_completed(mention[1], mention[1] + end[0]):
            return ["tab"]
        pressed, taken, _ = self._hands._take(Suggestions(ghost, tuple(offers.values())), rest, typed)
        if taken and ghost.startswith(rest[:taken]):
            return ["right"] if taken == len(ghost) else ["ctrl+right"] * pressed
        begun = typed[typed.rfind(" ") + 1 :]
        picked = [digit for digit, word in offers.items() if taken and begun.endswith(word[: len(word) - taken])]
        fitting = [digit for digit in picked if offers[digit].endswith(rest[:taken])]
        return fitting[:1] or [rest[0]]

    def _is_completed(self, begun: str, whole: str) -> bool:
        """Whether Tab completes a name that is begun."""
        names = self._screen.recording.state.names
        found = [handle for key, handle, _ in names.completions if key.startswith(begun)]
        return bool(found) and set(found) == {whole}

    def _offers(self) -> dict[str, str]:
        """The words in the row below the line, by their digit, as they can be read there."""
        offered = self._screen.line_entry.offers.shown.plain.strip().split("    ")
        pairs = (offer.partition(" ") for offer in offered)
        return {digit: words for digit, _, words in pairs if digit.isdigit()}

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is recorded."""
        return self._screen.recording.meeting

    def _is_name(self, words: str) -> bool:
        state = self._screen.recording.state
        return bool(state.names.find_whole(words, state.room.presiding).voices)


def _without_alias(line: str) -> str:
    """A line of the roll without an alias that is the surname, which means the same."""
    match = _ALIAS.search(line) if line.startswith("/") else None
    name = re.sub(r" \(.*", "", line[: match.start()]) if match else ""
    return line.replace(match[0], "", 1) if match and name.casefold().endswith(f" {match[1]}") else line


@asynccontextmanager
async def sitting(path: Path, meeting_id: int, size: tuple[int, int], reader: Any = None) -> AsyncIterator[Clerk]:
    """Somebody careful in an open meeting, which is ready to predict; `reader`: of what is learnt if not the book."""
    app = ClerkApp(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LineEntry, "learn", lambda line_entry: None)  # it is learnt here, at once
        async with app.run_test(size=size) as pilot:
            app.open_meeting(meeting_id)
            await drawn(app)
            screen = app.screen
            assert isinstance(screen, MeetingScreen)
            prediction = Prediction(screen.recording, reader or app.book.reader)
            for _ in prediction.steps():
                pass
            screen.line_entry.suggesting.source = prediction
            yield Clerk(pilot, screen)
    app.book.close()


async def compose(folder: Path, lines: Sequence[str], size: tuple[int, int]) -> tuple[Pressed, Meeting]:
    """Type lines in a new meeting, with what is on file in the book of `folder`."""
    path = folder / "composed.db"
    with MinuteBook(path) as book:
        meeting_id = book.create_meeting(MeetingPlan("", "")).meeting.id
        book.flush()
    async with sitting(path, meeting_id, size) as clerk:
        for number, line in enumerate(lines, 1):
            if not clerk.meeting.items_taken:
                clerk.pressed.before_items = clerk.pressed.keys
            await clerk.enter(line)
            print(f"\r{number} of {len(lines)} lines, {clerk.pressed.keys} keys", end="", file=sys.stderr)
        return clerk.pressed, clerk.meeting


class Archive:
    """What a scene's meeting is predicted from, as a book's reader gives it."""

    def __init__(self, scene: predicting.Scene, folder: Path) -> None:
        self._earlier = [f.meeting for p in scene.earlier if (f := predicting.found_in(p, folder))]

    def until_free(self) -> tuple[()]:
        """It always is."""
        return ()

    def persons(self, council: str) -> list[Person]:
        """Everybody at the earlier meetings."""
        return [person for meeting in self._earlier for person in meeting.people.values()]

    def meetings_to_learn(self, meeting_id: int) -> list[tuple[int, bool]]:
        """The earlier meetings, the nearest first."""
        return [(number, True) for number in range(len(self._earlier))][::-1]

    def texts_to_learn(self, number: int) -> Iterator[LearntText]:
        """What was said at an earlier meeting."""
        for entry in self._earlier[number].entries:
            if entry.text and not entry.is_struck and entry.kind is not Kind.PRIVATE:
                yield LearntText(str(entry.kind), entry.text, False)

    def papers(self, meeting_id: int) -> tuple[()]:
        """None."""
        return ()


def _on_file(folder: Path, scene: predicting.Scene) -> Path:
    """A book that has the agenda and the people of a real meeting."""
    path = folder / f"{len(scene.lines)}.db"
    store.create(path)
    with closing(store.connect(path)) as connection:
        books.fill(connection, [books.saving_of(_begun(scene.meeting), 1)])
    return path


async def compose_scene(path: Path, scene: predicting.Scene, kept: Path) -> Pressed:
    """Type a real meeting into a book that has its agenda and its people."""
    async with sitting(path, 1, (120, 40), Archive(scene, kept)) as clerk:
        clerk.pressed.keys += predicting.ROLL_KEYS
        for number, line in enumerate(scene.lines, 1):
            await (clerk.open_item() if line.kind == "item" else clerk.enter_typed(line))
            print(f"\r{number} of {len(scene.lines)} lines, {clerk.pressed.keys} keys", end="", file=sys.stderr)
        return clerk.pressed


def _begun(meeting: Meeting) -> Meeting:
    """A meeting before its first item."""
    entries = tuple(entry for entry in meeting.entries if entry.item_id is None)
    first = next((n for n, entry in enumerate(entries) if entry.kind is Kind.ITEM), len(entries))
    return replace(meeting, head=replace(meeting.head, id=1), entries=entries[:first])


class Rehearsed:
    """A meeting as far as it is typed; nothing of it is saved."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording

    def is_settled(self, line: str) -> bool:
        """Whether a line is read without a doubt and Tab completes no name in it; beside what Tab offers, nothing is
        suggested."""
        context = self._recording.state.context()
        if notation.complete(line, len(line), context) is not None:
            return False
        reading = notation.read_line(line, context)
        return not (reading.refusal or reading.offer or reading.candidates)

    def enter(self, line: Line) -> bool:
        """Record a line, or open the next item; return whether it is learnt from: not if it is refused or in doubt."""
        if line.kind == "item":
            self._recording.perform(NextItem())
            return True
        came = enter_or_ask(self._recording, self._recording.read(line.mark + line.prose), is_asked=True)
        done = came.done.act if came.done is not None else None
        return done is not None and not any(entry.is_doubtful for entry in done.entries)


def three(folder: Path, names: Sequence[str] = THREE) -> None:
    """Real meetings, typed and simulated."""
    kept = Settings(Path(tempfile.gettempdir()) / "clerk-tui-bench").folder / "predicting"
    for name in names:
        scene = predicting.scene_of(predicting.SHARED / "minutes" / name, kept)
        path = _on_file(folder, scene)
        with MinuteBook(path, is_read_only=True) as book:
            so_far = Rehearsed(book.rehearse(1))
            predictor = predicting.trained(scene, kept)
            expected = predicting.typed(scene, predictor, CAREFUL, so_far.is_settled, so_far.enter)
        never_doubted = predicting.typed(scene, predicting.trained(scene, kept), CAREFUL).keys.total()
        pressed = asyncio.run(compose_scene(path, scene, kept))
        exported, keys = expected.exported.total(), expected.keys.total()
        print(f"\n{scene.name}: keys for each of {exported} characters exported")
        print(f"  {pressed.keys / exported:.3f} typed, {keys / exported:.3f} simulated: {pressed.keys / keys - 1:+.1%}")
        print(f"  {never_doubted / exported:.3f} simulated, if no line were in doubt")
        for kind, of_kind in expected.keys.most_common():
            if abs(difference := pressed.of_kinds[kind] - of_kind) > NEAR * of_kind and kind != "roll":
                print(f"    {kind}: {of_kind} keys simulated, {difference:+} typed")
        for line in pressed.not_recorded:
            print(f"    not recorded: {line[:60]}")


def seed(folder: Path) -> None:
    """The seed at 80 by 24, with the shipped words and no archive."""
    lines = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    pressed, meeting = asyncio.run(compose(folder, lines, (80, 24)))
    (item,) = meeting.items_taken
    text = minutes.as_text(minutes.render_item(meeting, item.id, minutes.load("durham")))
    expected = SEED.with_suffix(".expected.txt").read_text(encoding="utf-8")
    same = "word for word" if text.split() == expected.split() else "NOT THE SAME"
    size, of_item = len(expected), pressed.keys - pressed.before_items
    print(f"\nseed, {size} characters exported ({same}); keys for each:")
    print(f"  {pressed.keys / size:.3f} typed; {of_item / size:.3f} of them from the first item on")
    print(f"  {sum(len(line) + 1 for line in lines) / size:.3f} by hand")


def main() -> None:
    """Type the seed, and real meetings."""
    settled.use(pytest.MonkeyPatch())
    with tempfile.TemporaryDirectory() as name:
        seed(Path(name))
        three(Path(name))


if __name__ == "__main__":
    main()
