"""Too small a window says so and keeps everything."""

from __future__ import annotations

import driving
import pytest
from textual import events
from textual.app import App, ComposeResult

from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.size_notice import SizeNotice, classes_of


class Small(App[None]):
    def on_resize(self, event: events.Resize) -> None:
        self.set_class("-too-small" in classes_of(event.size), "-too-small")

    def compose(self) -> ComposeResult:
        yield Composer()
        yield SizeNotice()


@pytest.mark.parametrize("size", [(39, 12), (40, 11), (20, 5), (1, 1)])
async def test_too_small(size: tuple[int, int]) -> None:
    app = Small()
    async with app.run_test(size=(80, 24)) as pilot:
        driving.send(app, *"ab")
        await pilot.pause()
        assert app.query_one(SizeNotice).display is False
        await driving.resize(app, *size)
        driving.send(app, *"cd")
        await pilot.pause()
        if size[0] > 30:
            assert "Make the window larger" in " ".join(" ".join(driving.text(app)).split())
        assert "ab" not in "".join(driving.text(app))
        await driving.resize(app, 40, 12)
        assert driving.text(app)[0] == "❯ abcd"


async def test_small_from_the_start() -> None:
    app = Small()
    async with app.run_test(size=(50, 10)):
        assert "everything is kept" in " ".join(driving.text(app))
