"""What holds after random histories of failing clerks, lines and servers; and that clients with a fault are caught."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from .histories import AIMED, BadHistoryError, World, anything, history
from .mutants import MUTANTS
from .rig import Postgres, Proxy


@pytest.fixture
def world(postgres: Postgres, proxy: Proxy, tmp_path: Path) -> World:
    return World(postgres, proxy, tmp_path, Counter())


def test_after_random_failures_no_act_is_lost_doubled_or_merged_in_silence(world: World) -> None:
    assert history(134, world, anything) > 0


@pytest.mark.parametrize("name", AIMED)
def test_nor_is_one_where_a_meeting_is_taken_over(name: str, world: World) -> None:
    assert history(1, world, AIMED[name]) > 0


@pytest.mark.parametrize("name", MUTANTS)
def test_a_client_with_a_fault_is_caught(name: str, world: World) -> None:
    mutant = MUTANTS[name]
    with pytest.raises((BadHistoryError, sqlite3.Error)):
        history(1, world, AIMED[mutant.script], mutant.sync, mutant.server)
