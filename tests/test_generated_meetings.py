"""Random meetings, of which `python -m tests.bench leaks meetings` tries thousands: nothing fails or leaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.generated import book_of, leaks, lists, made
from bench.holding import as_text
from scenarios.test_private_joiners import meeting_of

from clerk_tui.meeting import Kind


@pytest.mark.parametrize("seed", range(8))
def test_no_word_of_private_business_is_in_what_is_public(tmp_path: Path, seed: int) -> None:
    assert leaks(seed, tmp_path, ("durham", "board"), ("text", "html", "json", "popolo")) == []


def test_the_marked_words_are_there_to_be_found() -> None:
    every = [made(seed) for seed in range(8)]
    said = [here.notes for here in every if here.secrets]
    assert said
    assert all(secret in here.notes for here in every for secret in here.secrets if secret.startswith("Qz"))
    assert {entry.kind for here in every for entry in here.meeting.entries} > {Kind.EXEMPT, Kind.PRIVATE, Kind.VOTE}


@pytest.mark.parametrize("seed", [3, 50, 51])
def test_any_meeting_can_be_written_and_proved(seed: int) -> None:
    as_text(made(seed))


def registers(tmp_path: Path, *lines: str) -> str:
    """The registers of a meeting with those lines, as they are for the public."""
    path = tmp_path / "m.db"
    book_of(path, meeting_of(*lines))
    return "\n".join(said for where, said in lists(path, ()) if where.startswith("register"))


@pytest.mark.parametrize("line", ["/member Councillor Quorra Xanthe", "/sub Councillor Quorra Xanthe for cole"])
def test_who_joins_in_private_is_in_no_register(tmp_path: Path, line: str) -> None:
    assert "Xanthe" not in registers(tmp_path, "/exempt 3", line, "/present xanthe", "/public")


def test_a_departure_that_is_hidden_is_not_in_the_register_of_attendance(tmp_path: Path) -> None:
    hidden = registers(tmp_path, "/exempt 3", "-baker 8.10pm: left to ring the bank", "/public")
    (tmp_path / "m.db").unlink()
    shown = registers(tmp_path, "/exempt 3", "-baker 8.10pm", "/public")
    baker = [next(row for row in said.splitlines() if "Bob Baker,1" in row) for said in (hidden, shown)]
    assert [row.split(",")[5] for row in baker] == ["0", "1"]
