"""What is suggested behind the line and below it, and how it is taken."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import pytest
from driving import send, text
from settled import settled
from sitting import command, opened, row
from textual.pilot import Pilot

from clerk_tui.book.prediction import Prediction
from clerk_tui.meeting import Kind
from clerk_tui.predict import Suggestions
from clerk_tui.predict.predictor import Predictor
from clerk_tui.tui.screens.meeting import MeetingScreen

TAUGHT = (
    "Members noted that the woodland management plan had been received",
    "Members noted that the woodland management plan had been received",
    "the contractor would report to the next meeting",
    "the contractor would repair the fence at the community hall",
    "the reservoir and the cop26 conference",
)


class Taught(Predictor):
    """What has learnt a few sentences."""

    def suggest(self, line: str, entry_id: int | None = None, *, has_brought_space: bool = False) -> Suggestions:
        return super().suggest(line, has_brought_space=has_brought_space)

    def abbreviation(self, word: str) -> str:
        return {"twn": "Tree Warden Network"}.get(word, "")


@asynccontextmanager
async def taught(path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[Pilot[int], MeetingScreen]]:
    """A meeting whose minutes have said some things before."""
    async with opened(path, size=size) as (pilot, screen):
        source = Taught()
        for sentence in TAUGHT:
            source.learn(sentence)
        screen.line_entry.suggesting.source = cast(Prediction, source)
        yield pilot, screen


def below(pilot: Pilot[int]) -> str:
    """The row below the line."""
    return row(pilot, -2)


async def test_a_ghost_stands_behind_the_line_and_is_no_part_of_it(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"Members noted that the wood")
        assert row(pilot, -3) == "❯ Members noted that the woodland management plan had been received"
        assert screen.composer.line == "Members noted that the wood"
        await pilot.press("enter")
        assert screen.recording.meeting.entries[-1].text == "Members noted that the wood"


KEYS = [
    (["right"], "Members noted that the woodland management plan had been received "),
    (["end"], "Members noted that the woodland management plan had been received "),
    (["ctrl+right"], "Members noted that the woodland "),
    (["tab"], "Members noted that the woodland "),
    (["tab", "tab"], "Members noted that the woodland management "),
    (["right", "."], "Members noted that the woodland management plan had been received."),
    (["right", "space"], "Members noted that the woodland management plan had been received "),
    (["right", "backspace"], "Members noted that the wood"),
    (["right", "backspace", "backspace"], "Members noted that the woo"),
    (["right", "x", "backspace"], "Members noted that the woodland management plan had been received "),
    (["ctrl+right", "ctrl+right", "backspace"], "Members noted that the woodland "),
    (["escape", "right"], "Members noted that the wood"),
    (["escape", "end"], "Members noted that the wood"),
    (["escape", *"land ", "ctrl+right"], "Members noted that the woodland "),
    (["space"], "Members noted that the wood "),
    (["l", "a"], "Members noted that the woodla"),
    (["left", "right"], "Members noted that the wood"),
    (["shift+right"], "Members noted that the wood"),
]


async def test_keys_take_what_is_seen_and_no_more(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        for keys, line in KEYS:
            screen.line_entry.put_line("")
            await pilot.press(*"Members noted that the wood", *keys)
            assert screen.composer.line == line, keys


async def test_a_ghost_is_taken_word_by_word_across_its_signs(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        for _ in range(3):
            screen.line_entry.suggesting.source.learn("Circulated, report of the Director of Services")  # type: ignore[union-attr]
        await pilot.press(*"Circu", "ctrl+right", "ctrl+right", "ctrl+right")
        assert screen.composer.line == "Circulated, report "


class Once(Taught):
    """What suggests something at one place only."""

    def suggest(self, line: str, entry_id: int | None = None, *, has_brought_space: bool = False) -> Suggestions:
        if line.endswith("seen "):
            return Suggestions("later" if has_brought_space else "")
        return Suggestions("land plan was seen") if line.endswith("wood") else Suggestions()


async def test_what_is_left_of_a_ghost_stays_when_its_first_words_are_taken(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        screen.line_entry.suggesting.source = cast(Prediction, Once())
        await pilot.press(*"the wood", "ctrl+right")
        assert (screen.composer.line, screen.composer.ghost) == ("the woodland ", "plan was seen")
        await pilot.press("ctrl+right")
        assert (screen.composer.line, screen.composer.ghost) == ("the woodland plan ", "was seen")
        await pilot.press("w")
        assert screen.composer.ghost == ""


@pytest.mark.parametrize(("keys", "ghost"), [(["right"], "later"), ([*"land plan was seen "], "")])
async def test_what_suggests_is_told_whether_a_word_brought_the_space(
    tmp_path: Path, keys: list[str], ghost: str
) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        screen.line_entry.suggesting.source = cast(Prediction, Once())
        await pilot.press(*"the wood", *keys)
        assert (screen.composer.line, screen.composer.ghost) == ("the woodland plan was seen ", ghost)


async def test_a_line_with_a_doubt_has_a_ghost_unless_tab_offers_another_reading(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"members? Members noted that the wood")
        preview = screen.session.preview
        assert preview is not None
        assert preview.doubt
        assert bool(screen.composer.ghost) is not bool(preview.reading.offer)


async def test_enter_takes_the_space_back_that_a_word_brought(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"Members noted that the wood", "right", "enter")
        (entry,) = screen.recording.meeting.entries[-1:]
        assert entry.text == "Members noted that the woodland management plan had been received"


async def test_what_was_never_drawn_is_not_taken(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        send(pilot.app, *"Members noted that the wood", "right", *"re1")
        await settled(pilot.app)
        assert screen.composer.line == "Members noted that the woodre1"


async def test_three_words_are_taken_by_their_digit(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"They will re")
        shown = below(pilot).split()
        assert shown[::2] == ["1", "2", "3"][: len(shown) // 2]
        assert {"received", "repair"} < set(shown[1::2])
        await pilot.press("2")
        assert screen.composer.line == f"They will {shown[3]} "
        await pilot.press("backspace")
        assert screen.composer.line == "They will re"
        assert below(pilot).split() == shown


async def test_a_digit_is_text_where_it_goes_on_with_a_word_and_after_esc(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"the co")
        assert below(pilot).split()[0] == "1"
        await pilot.press("escape", "1")
        assert screen.composer.line == "the co1"
        assert not below(pilot).strip()
        screen.line_entry.put_line("")
        await pilot.press(*"the cop26")
        assert screen.composer.line == "the cop26"
        await pilot.press(*" 1 re", "space", "1")
        assert screen.composer.line == "the cop26 1 re 1"


async def test_a_digit_after_a_single_letter_is_text_for_a_clerk_who_takes_no_words_by_digits(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"see r2")
        assert screen.composer.line == "see r2"
        screen.line_entry.put_line("")
        await pilot.press(*"They will re")
        assert below(pilot).split()[0] == "1"
        await pilot.press("1", "backspace")
        screen.line_entry.put_line("")
        await pilot.press(*"They will r")
        assert below(pilot).split()[0] == "1"
        await pilot.press("1")
        assert screen.composer.line != "They will r1"


async def test_nothing_is_suggested_outside_prose(tmp_path: Path) -> None:
    contractor = ("# the contractor would re", "s/the contractor would re", "/item the contractor re")
    async with taught(tmp_path / "m.db") as (pilot, screen):
        screen.line_entry.suggesting.source.learn("cedar trees")  # type: ignore[union-attr]
        for line in (*contractor, "+ceda", "-ceda", "ceda"):
            screen.line_entry.put_line("")
            await pilot.press(*line)
            assert screen.composer.ghost == ""
            assert row(pilot, -3) == f"❯ {line}"


async def test_a_ghost_is_cut_where_it_is_not_seen(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        long = "that " + "and so the committee agreed that it was " * 5
        screen.line_entry.put_line(long.rstrip())
        await pilot.press(*" the wood")
        before = screen.composer.line
        seen = "".join(line.removeprefix("❯").strip() + " " for line in text(pilot.app)[-5:-2])
        await pilot.press("right")
        taken = screen.composer.line.removeprefix(before).rstrip()
        assert taken
        assert seen.rstrip().endswith(before[-20:] + taken)


async def test_nothing_is_suggested_after_esc_until_the_line_is_empty(tmp_path: Path) -> None:
    """Who takes the first Esc for the one that clears the line types the next sentence straight on."""
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"Members noted that the wood", "escape", *". Members noted that the wood", "tab")
        assert screen.composer.line == "Members noted that the wood. Members noted that the wood"
        await pilot.press("ctrl+u", *"Members noted that the wood", "tab")
        assert screen.composer.line == "Members noted that the woodland "


async def test_esc_says_that_a_second_one_clears_the_line(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"Members noted that the wood", "escape")
        assert "Esc again clears the line." in "".join(text(pilot.app))
        await pilot.press("escape")
        assert not screen.composer.line


async def test_esc_with_nothing_suggested_does_what_it_always_did(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        screen.recording.enter_line("the limes were young")
        screen.line_entry.edit(screen.recording.meeting.entries[-1])
        await pilot.press("escape")
        assert screen.session.target.purpose == "new"
        assert not screen.composer.line


async def test_commands_are_shown_as_they_are_typed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press("/")
        assert below(pilot).startswith("   Tab  /next · /item … · /motion … · ")
        assert "/vote" not in below(pilot)
        await pilot.press(*"vot")
        assert below(pilot) == "   Tab  /vote 8-3-1"
        await pilot.press("tab")
        assert screen.composer.line == "/vote"
        assert below(pilot) == "   for example  /vote 8-3-1"
        screen.recording.enter_line("/motion ash / birch: That the elms stay")
        screen.line_entry.put_line("/")
        await pilot.pause()
        assert below(pilot).startswith("   Tab  /vote 8-3-1 · ")


async def test_tab_puts_in_what_is_most_often_resolved(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"= ")
        assert below(pilot) == "   Tab  That the report be noted · be received · be approved · be deferred"
        await pilot.press("tab", "tab")
        assert screen.composer.line == "= That the report be received"
        screen.line_entry.put_line("")
        await pilot.press(*"= That the rep")
        assert row(pilot, -3) == "❯ = That the report be noted"
        await pilot.press("right")
        assert screen.composer.line == "= That the report be noted "


async def test_nothing_moves_when_something_is_suggested(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        before = text(pilot.app)[:-5]
        await pilot.press(*"They will re", "escape", *" / x")
        assert text(pilot.app)[:-5] == before
        assert screen.composer.size.height == 1


async def test_a_decision_with_suggested_words_is_read_through_before_it_is_recorded(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        before = len(screen.recording.meeting.entries)
        await pilot.press(*"= That the wood", "right", *"for the third time", "enter")
        assert len(screen.recording.meeting.entries) == before
        shown = " ".join(" ".join(text(pilot.app)[-8:-3]).split())
        assert "That the woodland management plan had been received for the third time" in shown
        assert screen.composer.ghost == ""
        await pilot.press("enter")
        assert len(screen.recording.meeting.entries) == before + 1
        assert not screen.recording.meeting.entries[-1].is_doubtful
        await pilot.press(*"= That the wood and the trees stay", "enter")
        assert len(screen.recording.meeting.entries) == before + 2


async def test_typing_on_does_not_add_to_a_decision_that_was_not_read_through(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"= That the wood", "right", "enter", *"Members")
        assert screen.composer.line == "Members"
        entry = screen.recording.meeting.entries[-1]
        assert entry.text == "That the woodland management plan had been received"
        assert "not read through" in entry.doubt


async def test_the_next_item_leaves_a_decision_that_was_not_read_through_in_its_own_item(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        item = screen.recording.meeting.live_item
        await pilot.press(*"= That the wood", "right", "enter", "ctrl+l")
        decision, heading = screen.recording.meeting.entries[-2:]
        assert (heading.kind, screen.composer.line) == (Kind.ITEM, "")
        assert item is not None
        assert (decision.item_id, decision.text) == (item.id, "That the woodland management plan had been received")
        assert "not read through" in decision.doubt


async def test_what_is_suggested_is_chosen_once_and_remembered(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        screen.app.settings_file = tmp_path / "settings.toml"
        await command(pilot, "Change prediction")
        await pilot.press(*"off", "enter", *"Members noted that the wood")
        assert row(pilot, -3) == "❯ Members noted that the wood"
        assert 'prediction = "off"' in (tmp_path / "settings.toml").read_text()


async def test_shorthand_is_defined_in_one_line_and_written_out_at_a_space(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"/short yp = young people", "enter", *"The yp", "space")
        assert screen.composer.line == "The young people "
        await pilot.press("backspace")
        assert screen.composer.line == "The yp "
        await pilot.press(*"and yp,", *" not yp", "enter")
        assert screen.composer.line == "The yp and young people, not young people"
        assert "written out" in row(pilot, -4)
        await pilot.press("backspace", "enter")
        assert screen.recording.meeting.entries[-1].text == "The yp and young people, not yp"


async def test_shorthand_is_kept_for_the_committee_or_for_all_and_can_be_removed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        for line in ("/short yp = young people", "/short all wd = would"):
            await pilot.press(*line, "enter")
        kept = screen.app.book.recording(screen.recording.meeting.id)
        assert kept.shorthand == {"wd": "would", "yp": "young people"}
        await command(pilot, "Shorthand")
        await pilot.press(*"yp", "enter")
        assert screen.composer.line == "/short yp ="
        await pilot.press("enter")
        assert screen.recording.shorthand == {"wd": "would"}
        assert [s.short for s in screen.app.book.reader.shorthand(1)] == ["wd"]


async def test_letters_that_mean_something_else_are_refused(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        for line in ("/short cedar = the cedar", "/short park = the car park", "/short x = no", "/short"):
            screen.line_entry.put_line("")
            await pilot.press(*line, "enter")
            assert screen.recording.shorthand == {}
            assert screen.composer.line == line


async def test_a_change_of_an_entry_is_not_counted_as_typed_once_more(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        for verb in ("met", "reported", "thanked"):
            await pilot.press(*f"the neighbourhood plan group {verb} the officers", "enter")
        await pilot.press(*"It rained", "enter", *["up"] * 4, "e", "end", "s", "enter")
        assert str(screen.recording.meeting.entries[-4].text).endswith("officerss")
        assert "A shorthand would" not in row(pilot, -5)


async def test_a_shorthand_is_suggested_for_what_is_typed_again_and_again(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        for verb in ("met", "reported", "thanked", "left"):
            assert "A shorthand would" not in row(pilot, -5)
            await pilot.press(*f"the neighbourhood plan group {verb} the officers", "enter")
        screen.line_entry.show_echo()
        await pilot.press("tab")
        assert screen.composer.line == "/short npg = neighbourhood plan group"


async def test_keys_are_counted_by_the_kind_of_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"Members noted it", "enter", *"cedar: objectd", "backspace", *"ed", "enter")
        counted = {k.kind: k.keys for k in screen.app.book.reader.keys_pressed(screen.recording.meeting.id)}
        assert counted == {"note": 17, "statement": 18}
        await command(pilot, "Keys pressed")
        assert "all: 35 keys for " in " ".join(text(pilot.app))


async def test_a_paper_is_pasted_or_opened_to_be_learnt_and_is_no_part_of_the_minutes(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("The coppicing of the hazel stools is due.\n")
    async with opened(tmp_path / "m.db") as (pilot, screen):
        before = screen.recording.meeting
        await command(pilot, "Learn a paper")
        await pilot.press(*"open", "enter", *str(report), "enter")
        await command(pilot, "Learn a paper")
        await pilot.press(*"paste", "enter", *"Hornbeams are pollarded", "ctrl+s")
        papers = screen.app.book.reader.papers(before.id)
        assert [(p.name, p.text.strip()) for p in papers] == [
            ("report.txt", "The coppicing of the hazel stools is due."),
            ("Paper", "Hornbeams are pollarded"),
        ]
        assert {p.item_id for p in papers} == {screen.session.viewed.id if screen.session.viewed else None}
        await command(pilot, "Learn a paper")
        await pilot.press(*"forget paper", "enter")
        assert [p.name for p in screen.app.book.reader.papers(before.id)] == ["report.txt"]
        assert screen.recording.meeting is before


async def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await command(pilot, "Learn a paper")
        await pilot.press(*"open", "enter", *str(tmp_path / "none.txt"), "enter")
        assert "none.txt does not exist" in " ".join(text(pilot.app)[-6:-2])
        assert not screen.app.book.reader.papers(screen.recording.meeting.id)


async def test_what_an_abbreviation_stands_for_is_offered(tmp_path: Path) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"the work of the twn")
        assert below(pilot).strip().startswith("1 Tree Warden Network")
        await pilot.press("1")
        assert screen.composer.line == "the work of the Tree Warden Network "
        await pilot.press("backspace")
        assert screen.composer.line == "the work of the twn"


async def test_what_was_recorded_is_learnt_once_a_meeting_is_open(tmp_path: Path) -> None:
    earlier = ("/present all", "/next", *["Members noted that the woodland management plan had been received."] * 3)
    async with opened(tmp_path / "m.db", earlier=earlier) as (pilot, screen):
        await pilot.press(*"Members noted that the wood")
        assert screen.composer.ghost == ""
        screen.line_entry.learn()
        await pilot.pause()
        await pilot.press("l")
        assert screen.composer.ghost.startswith("and management plan")
        await pilot.press("right", "enter", *"# woodland", "enter")
        (entry, _) = screen.recording.meeting.entries[-2:]
        assert (entry.text or "").startswith("Members noted that the woodland management plan")


class Always(Taught):
    """What suggests the same words behind every line."""

    def suggest(self, line: str, entry_id: int | None = None, *, has_brought_space: bool = False) -> Suggestions:
        return Suggestions(" that day")


@pytest.mark.parametrize("line", ["The gate was mended.", "Zorab left"])
async def test_tab_adds_no_word_after_a_sentence_nor_where_something_is_in_doubt(tmp_path: Path, line: str) -> None:
    async with taught(tmp_path / "m.db") as (pilot, screen):
        screen.line_entry.suggesting.source = cast(Prediction, Always())
        await pilot.press(*line)
        assert screen.composer.ghost == " that day"
        await pilot.press("tab")
        assert "that" not in screen.composer.line
        await pilot.press("right")
        assert screen.composer.line.strip() in (f"{line} that day", "")
