"""The help says all that there is, and nothing that is not so."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from books import clock
from driving import send, text
from sitting import running
from textual.screen import ModalScreen, Screen

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.help import KEYS, LINE, TOPICS, Topic, page_of, text_of
from clerk_tui.keymap import COMMANDS, key_name
from clerk_tui.notation.registry import COMMANDS as WORDS
from clerk_tui.tui import screens
from clerk_tui.tui.formatting import width
from clerk_tui.tui.screens.help import TOPIC_OF_COMMAND, TOPIC_OF_SCREEN, HelpScreen, TopicList
from clerk_tui.tui.screens.home import HomeScreen

MARKS = (": ", "? ", "> ", ">> ", "&", "... ", ".. ", "+", "-", "= ", "!", "! ", "# ", "@", "@@", "??", "s/", "\\")
EVERYTHING = "\n".join(text_of(topic) for topic in TOPICS)
CARD = [line.strip() for line in text_of(TOPICS[0]).splitlines() if line.startswith("  ")]
EXAMPLES = [re.split(r"\s{2,}", line)[0] for line in CARD]
PEOPLE = """/chair Councillor P Pascoe
/member Councillor M Thornley
/member Councillor L Maddox
/member Councillor J Charnock
/member Councillor T Lamb
/member Councillor R Crossland
/member Councillor S Iredale
/guest Councillor D Dale
/guest DCI Sam Askew (Elmshire Police)
/officer Kit Rudge (Partnership Officer)
/member Councillor A Boyes
/member Councillor B Charlton
/next"""


def keys_page() -> str:
    """The page of the keys in one line."""
    page = page_of(next(t for t in TOPICS if t.name == "keys"))
    return " ".join(" ".join(block.text.split()) for block in page)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.keys], ids=lambda c: c.id)
def test_every_command_with_a_key_is_told(command) -> None:  # type: ignore[no-untyped-def]
    about = f"{command.about[:1].lower()}{command.about[1:]}"
    assert f"{key_name(command)} {command.name}: {about}" in keys_page()


@pytest.mark.parametrize("command", [c for c in COMMANDS if not c.keys and c.place != "lines"], ids=lambda c: c.id)
def test_so_is_every_other(command) -> None:  # type: ignore[no-untyped-def]
    assert f"^P {command.name}: " in keys_page()


def test_every_command_of_the_notation_is_on_the_card_and_no_other() -> None:
    assert set(re.findall(r"(?<!\S)/([a-z]+)", text_of(TOPICS[0]))) == set(WORDS)
    in_line_mode = {c.typed.split()[0].removeprefix("/") for c in COMMANDS if c.typed}
    assert set(re.findall(r"(?<!\S)/([a-z]+)", EVERYTHING)) <= {*WORDS, *in_line_mode}


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_is_on_the_card(mark: str) -> None:
    assert any(mark in f"{example} " for example in EXAMPLES)


def test_the_card_can_be_typed_from_top_to_bottom(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    with MinuteBook(path, clock=clock) as book:
        agenda = (("1", "Minutes"), ("2", "Trees"), ("3", "Ponds"))
        recording = book.create_meeting(MeetingPlan("Elmshire Council", "Trees Committee", agenda=agenda))
        for line in (*PEOPLE.splitlines(), *EXAMPLES):
            done = recording.enter_line(line)
            entries = recording.meeting.entries
            assert done.act is not None or line.startswith("/short"), line
            assert not any(entry.is_unsettled for entry in entries), line


async def test_help_and_commands_come_and_go_at_any_speed(path: Path) -> None:
    async with running(path) as (app, pilot):
        for keys in (["f1"] * 5, ["ctrl+p", "f1", "ctrl+p", "f1"], ["ctrl+p", "escape"] * 3):
            send(app, *keys)
            await pilot.pause()
            kinds = [type(screen) for screen in app.screen_stack]
            assert len(kinds) == len(set(kinds))
            while not isinstance(app.screen, HomeScreen):
                await pilot.press("escape")


@pytest.mark.parametrize("topic", TOPICS, ids=lambda t: t.name)
def test_no_fixed_line_is_cut(topic: Topic) -> None:
    page = page_of(topic)
    assert page[0].style == "title"
    assert [b.text for b in page if b.style == "fixed" and width(b.text) > LINE] == []


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)])
async def test_every_fixed_line_is_seen_whole(path: Path, size: tuple[int, int]) -> None:
    async with running(path, size=size) as (app, pilot):
        await pilot.press("f1")
        seen: set[str] = set()
        for _ in range(20):
            seen |= set(text(app))
            await pilot.press("space")
        rows = "\n".join(seen)
        assert [b.text for b in page_of(TOPICS[0]) if b.style == "fixed" and b.text.strip() not in rows] == []


async def test_a_narrow_window_breaks_what_it_cannot_show(path: Path) -> None:
    async with running(path, size=(60, 24)) as (app, pilot):
        await pilot.press("f1")
        rows = "\n".join(text(app))
        assert all(topic.short in rows for topic in TOPICS)
        await pilot.press("space")
        assert not any("…" in row for row in text(app)[3:-1])


async def test_topics_are_turned_by_figures_arrows_and_clicks(path: Path) -> None:
    async with running(path, size=(120, 40)) as (app, pilot):
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)
        titles = [page_of(topic)[0].text for topic in TOPICS]
        for key, title in zip(KEYS, titles, strict=True):
            await pilot.press(key)
            assert any(title in row for row in text(app))
        await pilot.press("right")
        assert any(titles[0] in row for row in text(app))
        await pilot.press("left")
        assert any(titles[-1] in row for row in text(app))
        await pilot.click(TopicList, offset=(4, 1))
        assert any(titles[1] in row for row in text(app))
        await pilot.press("f1")
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("f1", "escape")
        assert isinstance(app.screen, HomeScreen)


def test_every_screen_has_a_topic() -> None:
    found = {
        name
        for module in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}.")
        for name, kind in vars(import_module(module.name)).items()
        if isinstance(kind, type) and issubclass(kind, Screen) and not issubclass(kind, ModalScreen)
        if kind.__module__ == module.name and (not kind.__subclasses__() or name in TOPIC_OF_SCREEN)
    }
    names = {topic.name for topic in TOPICS}
    assert {screen for screen in TOPIC_OF_SCREEN if screen not in found} == set()
    assert found - set(TOPIC_OF_SCREEN) == {"HelpScreen", "HeadForm"}, "the second lies over the import always"
    assert {*TOPIC_OF_SCREEN.values(), *TOPIC_OF_COMMAND.values()} <= names
    assert {command.id for command in COMMANDS} >= set(TOPIC_OF_COMMAND)


async def test_the_help_opens_at_what_is_being_done(path: Path) -> None:
    listed = {(): "card", ("f2",): "first-meeting", ("f3",): "first-meeting", ("f6",): "registers", ("f9",): "saving"}
    asked = {("f3",): "questions", ("f6",): "motions", ("f9",): "searching", ("ctrl+n",): "proof"}
    papers = {("ctrl+p", *"styles", "enter"): "styles", ("ctrl+s",): "papers"}
    interests = {("ctrl+p", *"declare an", "enter"): "interests"}
    async with running(path) as (app, pilot):
        for begun, topics in (((), listed), (("enter",), {(): "attendance"}), ((), asked | papers | interests)):
            for key in begun:
                await pilot.press(key)
            here = app.screen
            for keys, topic in topics.items():
                for key in (*keys, "f1"):
                    await pilot.press(key)
                number = next(at for at, known in enumerate(TOPICS) if known.name == topic)
                assert text(app)[0].strip() == f"Help · {KEYS[number]} {TOPICS[number].short}"
                await pilot.press("escape")
                assert not isinstance(app.screen, HelpScreen)
                if app.screen is not here or topic == "attendance":
                    await pilot.press("escape")
