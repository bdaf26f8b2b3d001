"""Work in the background waits while the clerk types, and is done all the same."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

import pytest

from clerk_tui.tui import input_order
from clerk_tui.tui.command_screen import Host

STEP = 0.001
"""Seconds that a step takes."""


class Time:
    """A clock that goes on only by what is done, and a clerk who presses a key at set times."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, keys: list[float]) -> None:
        self.now, self.taken = 0.0, list[float]()
        self._keys = keys
        self.app = SimpleNamespace(last_key=-1.0)
        monkeypatch.setattr(input_order, "monotonic", lambda: self.now)
        monkeypatch.setattr(asyncio, "sleep", self._sleep)

    async def _sleep(self, seconds: float) -> None:
        self._go_on(seconds)

    def _go_on(self, seconds: float) -> None:
        self.now += seconds
        self.app.last_key = max((key for key in self._keys if key <= self.now), default=-1.0)

    def steps(self, count: int) -> Iterator[None]:
        """Steps, each with the moment at which it began."""
        for _ in range(count):
            self.taken.append(self.now)
            self.now += STEP
            yield

    async def work(self, count: int) -> None:
        """Do so many steps in pauses."""
        await input_order.in_pauses(cast(Host, self.app), self.steps(count))


async def test_nothing_is_done_soon_after_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [0.3 + 0.25 * n for n in range(20)]
    time = Time(monkeypatch, keys)
    await time.work(1_500)
    assert len(time.taken) == 1_500
    one_slice = input_order.SLICE + 2 * STEP
    for at in time.taken:
        after = at - max((key for key in keys if key <= at), default=-1.0)
        assert after <= one_slice or after >= input_order.QUIET - STEP


async def test_a_clerk_who_never_pauses_delays_it_but_does_not_stop_it(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [input_order.QUIET / 2 * n for n in range(1_000)]
    time = Time(monkeypatch, keys)
    await time.work(30)
    assert len(time.taken) == 30
    assert time.now > input_order.PATIENCE
    assert time.now < 10 * input_order.PATIENCE


async def test_without_keys_it_is_done_almost_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    time = Time(monkeypatch, [])
    await time.work(1_000)
    assert time.now < 2 * 1_000 * STEP
