"""The record and the page as they are seen."""

from __future__ import annotations

import driving
from textual.app import App, ComposeResult

from clerk_tui.tui.screens.meeting.record_pane import Record, RecordRow
from clerk_tui.tui.widgets.page import Page, PageBlock

LONG = " ".join(["word"] * 40)


class Minutes(App[None]):
    def __init__(self, rows: list[RecordRow]) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        yield Record(self.rows)


def styles(app: App[None], y: int, words: str) -> list[str]:
    """How `words` are drawn in row y."""
    return [str(s.style) for s in driving.strips(app)[y] if words in s.text]


async def test_columns_and_marks() -> None:
    rows = [
        RecordRow(1, "9.41", "note", "Members noted it."),
        RecordRow(2, "9.44", "arrival", "Cllr Ash came.", "unsaved"),
        RecordRow(3, "", "question", "Cllr [Birch] asked", "unsettled"),
        RecordRow(4, "14.05", "answer", "None.", "struck"),
    ]
    app = Minutes(rows)
    async with app.run_test(size=(60, 6)):
        assert [line.rstrip("█ ") for line in driving.text(app)][:4] == [
            "  9.41   note       Members noted it.",
            "  9.44   saving     Cllr Ash came.",
            "         question   ⚠ in doubt Cllr [Birch] asked",
            " 14.05   answer     struck out None.",
        ]
        assert "strike" in styles(app, 3, "None.")[0]


async def test_entries_are_shown_whole_while_there_is_room_and_then_in_two_lines() -> None:
    app = Minutes([RecordRow(1, "9.41", "note", LONG), RecordRow(2, "9.42", "note", "short")])
    async with app.run_test(size=(60, 11)) as pilot:
        assert "".join(driving.text(app)).count("word") == 40
        app.query_one(Record).show_rows([*app.rows, *app.rows])
        await pilot.pause()
        lines = driving.text(app)
        assert lines[1].rstrip("█ ").endswith("…")
        assert "short" in lines[2]


async def test_in_large_type_the_text_runs_on_below_its_time_and_kind() -> None:
    text = "Councillor Ash asked when the stile at the mill would be mended."
    app = Minutes([RecordRow(1, "9.41", "question", text, "unsettled", sign="?", doubt="Which Ash?")])
    async with app.run_test(size=(40, 12)) as pilot:
        app.query_one(Record).selected = 0
        await pilot.pause()
        lines = [line.rstrip() for line in driving.text(app)[:5]]
    assert lines[0].startswith("▌ 9.41 ? question   ⚠ in doubt")
    assert {line[:2] for line in lines[1:4]} == {"  "}
    assert " ".join(line[2:] for line in lines[1:4]).endswith("would be mended. ⚠ Which Ash?")


async def test_two_lines_unless_it_stands_out() -> None:
    app = Minutes([RecordRow(1, "9.41", "note", LONG), RecordRow(2, "9.42", "note", "short")])
    async with app.run_test(size=(60, 5)) as pilot:
        lines = driving.text(app)
        assert lines[1].rstrip("█ ").endswith("…")
        assert "short" in lines[2]
        app.query_one(Record).selected = 0
        await pilot.pause()
        lines = driving.text(app)
        assert "…" not in "".join(lines)
        assert "".join(lines).count("word") == 40
        assert lines[0].startswith("▌")


async def test_an_entry_that_changed_is_drawn_anew_and_others_are_kept() -> None:
    rows = [RecordRow(n, "9.41", "note", f"entry {n}", "unsaved") for n in range(4)]
    app = Minutes(rows)
    async with app.run_test(size=(60, 6)) as pilot:
        record = app.query_one(Record)
        kept = dict(record._drawn)
        record.show_rows([RecordRow(0, "9.41", "note", "entry 0"), *rows[1:]])
        await pilot.pause()
        assert "note" in driving.text(app)[0]
        assert all(record._drawn[key] is lines for key, lines in kept.items())
        assert len(record._drawn) == len(kept) + 1


class Reading(App[None]):
    def __init__(self, blocks: list[PageBlock]) -> None:
        super().__init__()
        self.blocks = blocks

    def compose(self) -> ComposeResult:
        yield Page(self.blocks)


BLOCKS = [
    PageBlock("MINUTES", "title"),
    PageBlock("1 Apologies", "heading", key="item 1"),
    PageBlock("There were no apologies for absence.", key=1, marks=((14, 23),)),
    PageBlock("(i) one clause", "listed", 4, key=2),
    PageBlock("(ii) and [another]", "listed", 4, key=3, marks=((9, 18),)),
    PageBlock(LONG, key=4),
    PageBlock("The end.", key=5, marks=((4, 7),)),
]


async def test_blocks_are_broken_spaced_and_indented() -> None:
    app = Reading(BLOCKS)
    async with app.run_test(size=(40, 12)):
        lines = [line.rstrip("█ ") for line in driving.text(app)]
        assert lines[:9] == [
            " MINUTES",
            "",
            " 1 Apologies",
            "",
            " There were no apologies for absence.",
            "",
            "     (i) one clause",
            "     (ii) and [another]",
            "",
        ]
        assert "underline" in styles(app, 4, "apologies")[0]


async def test_goes_to_a_key() -> None:
    app = Reading(BLOCKS)
    async with app.run_test(size=(40, 5)):
        page = app.query_one(Page)
        page.show_blocks(BLOCKS, at=5)
        await driving.until(lambda: "The end." in driving.text(app)[-1])
        page.show_blocks(BLOCKS, at="none such")
        await driving.until(lambda: "The end." in driving.text(app)[-1])
        page.show_blocks(BLOCKS, at="item 1")
        await driving.until(lambda: "item 1" in [page.blocks[n].key for n in page.in_sight])


async def test_goes_from_mark_to_mark() -> None:
    app = Reading(BLOCKS)
    async with app.run_test(size=(40, 5)) as pilot:
        page = app.query_one(Page)
        seen = []
        for _ in range(4):
            page.turn_mark(1)
            await pilot.pause()
            seen.append((page.current_mark, 2 * ("apologies" in " ".join(driving.text(app)))))
        assert [number for number, _ in seen] == [0, 1, 2, 0]
        y = next(y for y, line in enumerate(driving.text(app)) if "no apologies" in line)
        assert "reverse" in styles(app, y, "apologies")[0]
        page.turn_mark(-1)
        await pilot.pause()
        assert "The end." in " ".join(driving.text(app))


async def test_picks_a_paragraph() -> None:
    app = Reading(BLOCKS)
    async with app.run_test(size=(40, 8)) as pilot:
        page = app.query_one(Page)
        page.focus()
        driving.send(app, "down", "down")
        await pilot.pause()
        assert page.selected_block is None
        page.pick()
        driving.send(app, "down")
        await pilot.pause()
        assert page.selected_block == BLOCKS[2]
        page.pick()
        assert page.selected_block is None


async def test_other_blocks_at_the_same_place() -> None:
    app = Reading(BLOCKS)
    async with app.run_test(size=(40, 5)) as pilot:
        page = app.query_one(Page)
        page.current_mark = 2
        page.show_blocks(BLOCKS[:4], at=2)
        await pilot.pause()
        assert page.current_mark is None
        assert page.mark_count == 1
        assert "(i) one clause" in " ".join(driving.text(app))
