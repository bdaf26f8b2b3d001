"""Lines typed, changed and inserted while the record has the focus and an older item may be in view."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import flat, type_lines
from sitting import BEGUN, opened

from clerk_tui.meeting import Kind
from clerk_tui.tui.screens.meeting import record_pane


@pytest.mark.parametrize("word", ["yes", "names", "nobody"])  # where e would edit
async def test_a_word_typed_over_a_line_in_doubt_goes_to_the_line_and_settles_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.setattr(record_pane, "TYPING", 60.0)
    async with opened(tmp_path / "m.db", (*BEGUN, "RESOLVED that the oaks be felled")) as (pilot, screen):
        before = screen.recording.meeting.entries
        await pilot.press("up", *word, *" they said")
        assert screen.recording.meeting.entries == before
        assert screen.composer.line == f"{word} they said"


@pytest.mark.parametrize(
    "typed", ["if the oaks go", "every oak went", "it was wet", "elder: thanked all", "ivy? where", "each went"]
)
async def test_a_line_typed_on_an_older_entry_is_new_though_it_begins_with_a_key_there(
    tmp_path: Path, typed: str
) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "first.", "/next", "second")) as (pilot, screen):
        await pilot.press("up", "up", *typed, "enter")
        *before, last = screen.recording.meeting.entries
        assert last.item_id == screen.recording.meeting.live_item_id
        assert [entry.text for entry in before if entry.kind is Kind.NOTE] == ["first.", "second"]


@pytest.mark.parametrize(
    ("keys", "texts"),
    [
        (("e", "end", *" of all"), ["first of all", "second"]),
        (("e", *"ly and last"), ["firstly and last", "second"]),
        (("i", *"lamps were lit"), ["lamps were lit", "first", "second"]),
        (("i", *"the oaks"), ["the oaks", "first", "second"]),
    ],
)
async def test_what_is_meant_for_an_older_entry_stays_with_it(
    tmp_path: Path, keys: tuple[str, ...], texts: list[str]
) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "first", "/next", "second")) as (pilot, screen):
        await pilot.press("up", "up", *keys, "enter")
        notes = [entry.text for entry in screen.recording.meeting.entries if entry.kind is Kind.NOTE]
        assert [(text or "").rstrip(".").lower() for text in notes] == texts


async def test_an_entry_is_inserted_at_the_end_of_an_older_item(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "first", "/next", "second")) as (pilot, screen):
        felling = screen.recording.meeting.entries[-3].item_id
        await pilot.press("up", "up", "i")
        assert "Inserting before “note: first”. Tab: after it. Esc cancels." in flat(pilot)
        await pilot.press("tab")
        assert "Inserting at the end of “2 Felling in the park”. Tab: further down." in flat(pilot)
        await type_lines(pilot, "birch: agreed")
        first, inserted = screen.recording.meeting.entries[-4:-2]
        assert (first.text, inserted.text, inserted.item_id) == ("first", "agreed", felling)


async def test_a_correction_goes_into_no_item_and_a_line_says_into_which(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "The gaet was shut.", "/next", "second")) as (pilot, _):
        await pilot.press("up", "up", "e", *" Twice.", "enter", *"s/gaet/gate/")
        assert "correction · “gaet” becomes “gate”" in flat(pilot)
        assert "into 3 The pond: correction" not in flat(pilot)
        await pilot.press("ctrl+u", *"Members left it")
        assert "into 3 The pond: note · Members left it" in flat(pilot)


async def test_an_insertion_after_the_last_entry_is_a_new_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "first")) as (pilot, screen):
        await pilot.press("up", "i", "tab")
        assert "The line comes at the end" in flat(pilot)
        await type_lines(pilot, "second")
        assert [(e.text or "").lower() for e in screen.recording.meeting.entries[-2:]] == ["first", "second"]


async def test_a_doubt_goes_once_its_entry_is_moved_to_where_it_is_right(tmp_path: Path) -> None:
    lines = ("/present ash cedar", "/next", "birch: spoke for the oaks", "+birch", "cedar: thanked all")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        (before,) = screen.recording.meeting.doubts
        assert before.doubt.startswith("Councillor B Birch is not recorded as in the room")
        await pilot.press("up", "up", "up", ">")
        assert not screen.recording.meeting.doubts
        assert [e.kind for e in screen.recording.meeting.entries[-3:]] == [
            Kind.ARRIVAL,
            Kind.STATEMENT,
            Kind.STATEMENT,
        ]
        await pilot.press("ctrl+z")
        assert screen.recording.meeting.doubts == (before,)
        await pilot.press("down", "<")  # the arrival before what was said
        assert not screen.recording.meeting.doubts
