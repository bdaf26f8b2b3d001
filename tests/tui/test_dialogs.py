"""Small questions over a screen, answered by keys and by the mouse."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from driving import strips, text
from sitting import running
from textual import events
from textual.pilot import Pilot
from textual.screen import ModalScreen

from clerk_tui.tui.screens.dialogs import Ask, Choose, Confirm, Options, PastedLines, Tell
from clerk_tui.tui.widgets.composer import LONGEST_PASTE, Composer

NONE_YET = object()
PEOPLE = [("Councillor A Ash", 1), ("Mrs Anne Cedar", 2), ("Councillor C Cedarwood", 3), ("Mr Élan Doyle", 4)]


class Asked:
    """A dialog that is shown, and what came of it."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot
        self.answer: object = NONE_YET

    @property
    def shown(self) -> str:
        """All that is on the screen, its frames left out."""
        return " ".join(" ".join(text(self.pilot.app)).replace("│", " ").split())

    async def press(self, *keys: str) -> object:
        """Press keys; the answer so far."""
        await self.pilot.press(*keys)
        return self.answer

    async def paste(self, pasted: str) -> None:
        """Paste into what has the focus."""
        self.pilot.app.post_message(events.Paste(pasted))
        await self.pilot.pause()

    async def ask(self, dialog: ModalScreen[Any]) -> None:
        """Put a dialog over what is shown."""
        self.answer = NONE_YET

        def answered(answer: object) -> None:
            self.answer = answer

        self.pilot.app.push_screen(dialog, answered)
        await self.pilot.pause()


@asynccontextmanager
async def asked(path: Path, dialog: ModalScreen[Any], size: tuple[int, int] = (80, 24)) -> AsyncIterator[Asked]:
    """A dialog over the list of meetings of an empty book."""
    async with over_the_list(path, size) as it:
        await it.ask(dialog)
        yield it


@asynccontextmanager
async def over_the_list(path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Asked]:
    """The list of meetings of an empty book, over which dialogs are put."""
    async with running(path / "m.db", size=size) as (_, pilot):
        yield Asked(pilot)


def options_of(it: Asked) -> Sequence[tuple[str, int]]:
    """What may be chosen now."""
    options: Options[int] = it.pilot.app.screen.query_one(Options)
    return options.shown


YES_OR_NO = [
    (("enter",), False),
    (("escape",), False),
    (("right", "enter"), True),
    (("tab", "enter"), True),
    (("right", "left", "enter"), False),
]


async def test_yes_needs_two_keys(tmp_path: Path) -> None:
    async with over_the_list(tmp_path) as it:
        for keys, answer in YES_OR_NO:
            await it.ask(Confirm("Leave [b]all[/b] the same?", yes="Leave", no="Stay"))
            assert "Leave [b]all[/b] the same?" in it.shown
            assert await it.press(*keys) is answer


async def test_only_the_button_that_enter_takes_stands_out(tmp_path: Path) -> None:
    async with asked(tmp_path, Confirm("Replace the file?", yes="Replace", no="Keep it")) as it:
        yes, no = (it.pilot.app.screen.query_one(name) for name in ("#yes", "#no"))
        assert yes.styles.background == no.styles.background
        for marked in ("Keep it", "Replace"):
            segments = [segment for strip in strips(it.pilot.app) for segment in strip]
            reversed_words = {segment.text.strip() for segment in segments if segment.style and segment.style.reverse}
            assert reversed_words & {"Keep it", "Replace"} == {marked}
            await it.pilot.press("right")


async def test_either_button_may_be_clicked(tmp_path: Path) -> None:
    for button, answer in (("#yes", True), ("#no", False)):
        async with asked(tmp_path, Confirm("Sure?")) as it:
            await it.pilot.click(button)
            assert it.answer is answer


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_a_long_question_leaves_room_for_the_buttons(tmp_path: Path, size: tuple[int, int]) -> None:
    async with asked(tmp_path, Confirm("Nothing of this is saved. " * 10, yes="Leave", no="Stay"), size) as it:
        assert "Esc: Stay" in it.shown
        await it.pilot.click("#yes")
        assert it.answer is True


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_a_very_long_question_is_paged_above_its_buttons(tmp_path: Path, size: tuple[int, int]) -> None:
    question = "".join(f"Line {at} is doubtful.\n" for at in range(60)) + "Save it as it was read?"
    async with asked(tmp_path, Confirm(question, yes="Save", no="Look again"), size) as it:
        assert "Look again" in it.shown
        await it.press(*["pagedown"] * 20)
        assert "Save it as it was read?" in it.shown
        assert await it.press("right", "enter") is True


async def test_a_line_is_given_back_as_it_was_typed(tmp_path: Path) -> None:
    async with asked(tmp_path, Ask("Where [to]?", value="a.txt", hint="A name [of] a file")) as it:
        assert "Where [to]?" in it.shown
        assert "A name [of] a file" in it.shown
        assert await it.press("home", *"[x] ", "enter") == "[x] a.txt"


async def test_no_line_is_none(tmp_path: Path) -> None:
    async with over_the_list(tmp_path) as it:
        for keys in (("escape",), ("ctrl+u", "enter"), ("ctrl+u", "space", "enter")):
            await it.ask(Ask("Where to?", value="a.txt"))
            assert await it.press(*keys) is None


async def test_a_paste_of_several_lines_is_one_answer(tmp_path: Path) -> None:
    async with asked(tmp_path, Ask("Where to?")) as it:
        await it.paste("one  file\r\n\r\nof two\n")
        assert await it.press("enter") == "one  file of two"


async def test_a_paste_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    async with asked(tmp_path, Ask("Where to?", value="kept")) as it:
        await it.paste("x" * (LONGEST_PASTE + 1))
        assert await it.press("enter") == "kept"


CHOSEN = [
    (("enter",), 1),
    (("down", "enter"), 2),
    (("down", "down", "up", "enter"), 2),
    (("pagedown", "enter"), 4),
    ((*"cedar", "enter"), 2),
    ((*"cedar", "down", "enter"), 3),
    ((*"wood", "enter"), 3),
    ((*"elan", "enter"), 4),
    ((*"coun ceda", "enter"), 3),
    ((*"zzz", "backspace", "backspace", "backspace", "enter"), 1),
    (("escape",), None),
    ((*"ced", "escape"), None),
]


async def test_one_of_several_is_chosen(tmp_path: Path) -> None:
    async with over_the_list(tmp_path) as it:
        for keys, answer in CHOSEN:
            await it.ask(Choose("Who asks?", PEOPLE))
            assert await it.press(*(k if k != " " else "space" for k in keys)) == answer


async def test_names_that_begin_with_the_letters_come_first(tmp_path: Path) -> None:
    async with asked(tmp_path, Choose("Who?", [("Mr Oakley", 1), ("Mrs Kay", 2)])) as it:
        await it.press("k")
        assert [value for _, value in options_of(it)] == [2, 1]


async def test_letters_that_nothing_has_choose_nothing(tmp_path: Path) -> None:
    async with asked(tmp_path, Choose("Who?", PEOPLE)) as it:
        assert await it.press(*"zz", "enter", "down", "enter") is NONE_YET
        assert "No match." in it.shown
        assert await it.press("backspace", "backspace", "down", "enter") == 2


async def test_esc_leaves_whatever_was_pressed_before(tmp_path: Path) -> None:
    async with over_the_list(tmp_path) as it:
        for dialog in (Choose("Who?", PEOPLE), Ask("What?"), Confirm("Sure?")):
            await it.ask(dialog)
            assert await it.press("shift+tab", "tab", "shift+tab", *"zz", "shift+tab", "escape") in (None, False)


async def test_letters_are_typed_after_shift_tab_too(tmp_path: Path) -> None:
    async with asked(tmp_path, Choose("Who?", PEOPLE)) as it:
        assert await it.press("shift+tab", *"doy", "shift+tab", "enter") == 4


async def test_an_option_is_chosen_by_a_double_click_and_is_no_markup(tmp_path: Path) -> None:
    async with asked(tmp_path, Choose("Who?", [("[red]Ash[/red]", 1), ("Birch", 2)])) as it:
        assert "▸ [red]Ash[/red]" in it.shown
        await it.pilot.click(Options, offset=(3, 1), times=2)
        assert it.answer == 2


async def test_of_thousands_only_those_in_sight_are_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: set[int] = set()
    row_lines = Options.row_lines

    def counted(self: Options[int], index: int, width: int, selected: bool) -> Any:
        drawn.add(index)
        return row_lines(self, index, width, selected)

    monkeypatch.setattr(Options, "row_lines", counted)
    many = [(f"Councillor {number}", number) for number in range(5000)]
    async with asked(tmp_path, Choose("Who?", many)) as it:
        assert await it.press("down", *"499", "down", "enter") == 4990
    assert len(drawn) < 100


async def test_something_to_read_is_paged_and_closed(tmp_path: Path) -> None:
    paragraphs = "\n\n".join(f"Paragraph {number} [of] many." for number in range(40))
    async with over_the_list(tmp_path) as it:
        for closing in ("escape", "enter", "q"):
            await it.ask(Tell("Read back", paragraphs))
            assert "Paragraph 0 [of] many." in it.shown
            await it.press("end")
            assert "Paragraph 39 [of] many." in it.shown
            await it.press(closing)
            assert it.answer is None


LINES = [f"line [b]{number}[/b]" for number in range(1, 10)]


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40)])
async def test_what_was_pasted_is_shown_and_counted(tmp_path: Path, size: tuple[int, int]) -> None:
    async with asked(tmp_path, PastedLines(LINES), size) as it:
        assert "9 lines were pasted." in it.shown
        assert "line [b]1[/b]" in it.shown
        assert "and 3 more" in it.shown
        assert "Enter: separate entries" in it.shown
        assert "Esc: one paragraph" in it.shown


@pytest.mark.parametrize(
    ("keys", "answer"),
    [(("enter",), "entries"), (("escape",), "paragraph"), (("tab", "tab", "x", "enter"), "entries")],
)
async def test_a_paste_has_an_answer_whatever_is_pressed(tmp_path: Path, keys: tuple[str, ...], answer: str) -> None:
    async with asked(tmp_path, PastedLines(LINES)) as it:
        assert await it.press(*keys) == answer


async def test_a_paste_is_answered_by_the_mouse(tmp_path: Path) -> None:
    for button in ("entries", "paragraph"):
        async with asked(tmp_path, PastedLines(LINES)) as it:
            await it.pilot.click(f"#{button}")
            assert it.answer == button


async def test_the_line_has_the_focus_at_once(tmp_path: Path) -> None:
    async with asked(tmp_path, Choose("Who?", PEOPLE)) as it:
        assert isinstance(it.pilot.app.focused, Composer)


async def test_the_option_whose_name_was_typed_comes_first(tmp_path: Path) -> None:
    styles = [
        ("us       American minutes of a board", "us"),
        ("boards   Boards in short", "boards"),
        ("board", "board"),
    ]
    async with asked(tmp_path, Choose("Which style?", styles)) as dialog:
        assert await dialog.press(*"board", "enter") == "board"
