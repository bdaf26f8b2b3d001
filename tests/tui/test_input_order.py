"""Keys land as typed, however fast they come and whatever they do."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import ClassVar

import driving
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events, work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from clerk_tui.tui import input_order
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.input_order import OrderedInput


class Ask(ModalScreen[str | None]):
    """A question with a field; Enter answers it, Esc gives nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Give up")]

    def compose(self) -> ComposeResult:
        yield Input(id="answer")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)

    def action_give_up(self) -> None:
        self.dismiss("")


class Probe(OrderedInput[None]):
    """Two fields, a text area, a key that saves before others may, and two ways to a question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("f2", "ask", "Ask"),
        Binding("f3", "ask_in_worker", "Ask, in a worker"),
        Binding("f5", "drop", "Take the field away"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.got: list[str] = []

    def compose(self) -> ComposeResult:
        yield Input(id="i")
        yield Input(id="j")
        yield TextArea(id="t")

    def on_mount(self) -> None:
        self.query_one("#i").focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.got.append(event.value)
        event.input.value = ""

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.value.endswith("!"):
            time.sleep(0.02)  # a loop that is busy for a moment is what brings keys out of order

    def action_save(self) -> None:
        self.got.append("saved " + getattr(self.focused, "value", ""))

    def answered(self, answer: str | None) -> None:
        self.got.append(f"answer {answer}")

    def action_ask(self) -> None:
        self.push_screen(Ask(), self.answered)

    @work
    async def action_ask_in_worker(self) -> None:
        answer: str | None = await self.push_screen_wait(Ask())
        self.answered(answer)

    async def action_drop(self) -> None:
        if self.focused:
            await self.focused.remove()

    def value(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value


async def settle(app: Probe) -> None:
    """Until every key sent has been handled. (`settled` would wait for the worker that waits for an answer.)"""
    await driving.until(lambda: app._message_queue.empty() and not app.keys_waiting)
    for _ in range(30):
        await asyncio.sleep(0)
    await driving.until(lambda: app._message_queue.empty() and not app.keys_waiting)


CASES = {
    "backspace": ("i", [*"abcX", "backspace", *"def"], "abcdef||", []),
    "enter": ("i", [*"one", "enter", *"two", "enter", *"three", "enter"], "||", ["one", "two", "three"]),
    "tab": ("i", [*"one", "tab", *"two"], "one|two|", []),
    "shift+tab": ("j", [*"two", "shift+tab", *"one"], "one|two|", []),
    "priority": ("i", [*"abc", "ctrl+s", *"def"], "abcdef||", ["saved abc"]),
    "left": ("i", [*"ac", "left", "b"], "abc||", []),
    "ctrl+u": ("i", [*"abc", "ctrl+u", *"def"], "def||", []),
    "paste": ("i", [*"abc", "ctrl+u", events.Paste("def"), *"ghi"], "defghi||", []),
    "text area": ("t", [*"abcX", "backspace", *"def"], "||abcdef", []),
    "up in a text area": ("t", [*"ab", "enter", *"cd", "up", "e"], "||abe\ncd", []),
    "a busy loop": ("i", [*"go!", *"wox", "backspace", *"rd", "enter", *"next"], "next||", ["go!word"]),
    "a question": ("i", [*"ab", "f2", *"yes", "enter", *"cd"], "abcd||", ["answer yes"]),
    "given up": ("i", [*"ab", "f2", *"yes", "escape", *"cd"], "abcd||", ["answer "]),
    "a question in a worker": ("i", [*"ab", "f3", *"yes", "enter", *"cd"], "abcd||", ["answer yes"]),
    "two questions": ("i", ["f2", *"a", "enter", "f3", *"b", "enter", *"c"], "c||", ["answer a", "answer b"]),
    "the field goes": ("i", [*"ab", "f5", "tab", *"cd"], "|", []),
}


@pytest.mark.parametrize("name", CASES)
async def test_typed_in_one_burst(name: str) -> None:
    focus, keys, fields, got = CASES[name]
    app = Probe()
    async with app.run_test():
        app.query_one(f"#{focus}").focus()
        await settle(app)
        driving.send(app, *keys)
        await settle(app)
        assert app.got == got
        if name == "the field goes":
            assert app.value("j") + app.query_one(TextArea).text == "cd"
        else:
            assert f"{app.value('i')}|{app.value('j')}|{app.query_one(TextArea).text}" == fields


CLICK = (None, 5, 5, 0, 0, 1, False, False, False, 5, 5)


@pytest.mark.parametrize(
    "after",
    [
        ["a"],
        ["enter"],
        ["up"],
        ["ctrl+q"],
        [*"abc", "enter", *"d", "tab"],
        [events.Paste("x")],
        [events.MouseDown(*CLICK)],
    ],
)
async def test_keys_in_the_same_write_as_the_key_that_quits_are_dropped(
    tmp_path: Path, after: list[str | events.Event]
) -> None:
    app = ClerkApp(tmp_path / "m.db", log_folder=tmp_path)
    async with app.run_test():
        driving.send(app, *"elm", "ctrl+q", *after)
        await driving.until(lambda: not app.is_running)
    assert app.return_code == 0
    assert not (tmp_path / "clerk-tui.log").exists()
    app.book.close()


async def test_stock_textual_needs_it() -> None:
    """The same burst in an App without the mixin: what this module is for (and when it may go)."""

    class Stock(App[None]):
        def compose(self) -> ComposeResult:
            yield Input()

    app = Stock()
    async with app.run_test() as pilot:
        driving.send(app, *"abcX", "backspace", *"def")
        await pilot.pause()
        assert app.query_one(Input).value != "abcdef"


async def test_a_mark_that_is_lost_does_not_lose_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that never comes back holds the keyboard for as long as the limit says, no longer."""
    monkeypatch.setattr(input_order, "CHECK_INTERVAL", 0.005)
    app = Probe()
    async with app.run_test():
        driving.send(app, *"ab", "f4", *"cd", "backspace", "e")
        await driving.until(lambda: app.value("i") == "abce")
        assert not app.keys_waiting


async def test_the_palette_takes_what_is_typed_after_its_key() -> None:
    app = Probe()
    async with app.run_test():
        driving.send(app, *"ab", "ctrl+p", *"theme", "escape", *"cd")
        await settle(app)
        assert app.value("i") == "abcd"
        driving.send(app, "ctrl+p", *"the")
        await settle(app)
        assert app.screen.query_one(Input).value == "the"


async def test_letters_pass_straight_on() -> None:
    app = Probe()
    async with app.run_test():
        await settle(app)
        for letter in "abc":
            await app.on_event(driving.key(letter))
            assert not app.keys_waiting
        await settle(app)
        assert app.value("i") == "abc"


async def test_a_click_waits_for_the_keys_before_it() -> None:
    app = Probe()
    async with app.run_test():
        await settle(app)
        x, y = app.query_one("#j").region.offset
        down, up = (
            kind(None, x + 3, y + 1, 0, 0, 1, False, False, False, x + 3, y + 1)
            for kind in (events.MouseDown, events.MouseUp)
        )
        driving.send(app, *"ab", "enter", "c", down, up, *"de")
        await settle(app)
        assert (app.got, app.value("i"), app.value("j")) == (["ab"], "c", "de")


# Bursts that nobody thought of, against a model of what a person would expect.

_KEYS = st.one_of(
    st.sampled_from("abc"),
    st.sampled_from(
        ["backspace", "left", "home", "end", "enter", "tab", "ctrl+s", "ctrl+u", "f2", "f3", "escape", "pasted"]
    ),
)


class Model:
    """What two fields and a question hold after some keys."""

    def __init__(self) -> None:
        self.fields = {"i": ("", 0), "j": ("", 0), "answer": ("", 0)}
        self.focus = "i"
        self.asking: list[str] = []
        self.got: list[str] = []

    def press(self, key: str) -> None:
        text, at = self.fields[self.focus]
        if len(key) == 1 or key == "pasted":
            text, at = text[:at] + key + text[at:], at + len(key)
        elif key == "backspace":
            text, at = (text[: at - 1] + text[at:], at - 1) if at else (text, at)
        elif key in ("left", "home", "end"):
            at = {"left": max(at - 1, 0), "home": 0, "end": len(text)}[key]
        elif key == "ctrl+u":
            text, at = text[at:], 0
        elif key == "ctrl+s":
            self.got.append("saved " + text)
        elif key == "enter" and not self.asking:
            self.got.append(text)
            text, at = "", 0
        self.fields[self.focus] = (text, at)
        if key == "tab" and not self.asking:
            self.focus = "j" if self.focus == "i" else "i"
        elif key in ("f2", "f3") and not self.asking:
            self.asking.append(self.focus)
            self.focus = "answer"
            self.fields["answer"] = ("", 0)
        elif key in ("enter", "escape") and self.asking:
            self.got.append("answer " + (text if key == "enter" else ""))
            self.focus = self.asking.pop()


class TwoFields(Probe):
    """The probe without its text area."""

    def compose(self) -> ComposeResult:
        yield Input(id="i", select_on_focus=False)
        yield Input(id="j", select_on_focus=False)


async def _play(keys: list[str]) -> None:
    app, model = TwoFields(), Model()
    async with app.run_test():
        await settle(app)
        driving.send(app, *(events.Paste("pasted") if key == "pasted" else key for key in keys))
        await settle(app)
        for key in keys:
            model.press(key)
        assert app.got == model.got
        assert {name: app.screen_stack[0].query_one(f"#{name}", Input).value for name in "ij"} == {
            name: model.fields[name][0] for name in "ij"
        }
        if model.asking:
            assert app.screen.query_one("#answer", Input).value == model.fields["answer"][0]


@settings(max_examples=30, deadline=None)
@given(st.lists(_KEYS, min_size=3, max_size=25))
def test_any_burst_lands_as_the_model_says(keys: list[str]) -> None:
    asyncio.run(_play(keys))
