"""Files that go out: whole or not at all, never over another unasked, under names that every system takes."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.errors import ClerkError, UsageError
from clerk_tui.files import LONGEST_SLUG, must_end_in, slug, stem, write_whole

DEVICES = ["con", "PRN", "aux", "NUL", "com1", "LPT9"]


def test_a_name_is_of_letters_figures_and_hyphens() -> None:
    assert slug("Cyngor Sir: Ŵyn & Llŷn, 5/24") == "cyngor-sir-wyn-llyn-5-24"
    assert slug("Åse Øre-Łukasz Straße Æsop") == "ase-ore-lukasz-strasse-aesop"
    assert slug("議会") == "minutes"
    assert slug("../../etc/passwd\x00") == "etc-passwd"


@pytest.mark.parametrize("name", DEVICES)
def test_no_name_is_that_of_a_device_of_windows(name: str) -> None:
    assert slug(name) == f"{name.lower()}-minutes"


@given(st.text(max_size=300), st.text(max_size=300))
def test_every_text_gives_a_safe_name(committee: str, rest: str) -> None:
    for name in (slug(committee), stem(committee, rest)):
        assert 0 < len(name) <= LONGEST_SLUG
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert name.strip("-") == name
        assert name not in {device.lower() for device in DEVICES}


def test_a_long_committee_does_not_cost_a_file_its_day() -> None:
    committee = "Joint Strategic Overview and Scrutiny Committee for the Economy, Transport and the Environment"
    one, other = (stem(committee, f"2024-01-{day} minutes") for day in ("08", "15"))
    assert one != other
    assert one.startswith("joint-strategic-overview")
    assert one.endswith("-2024-01-08-minutes")


def test_text_is_written_in_utf_8_with_line_feeds(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", "Ŵyn\nŷ\n")
    assert (tmp_path / "a.txt").read_bytes() == "Ŵyn\nŷ\n".encode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("overwrite", [True, False])
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path, overwrite: bool) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        for name in (pipe, link):
            write_whole(name, "Minutes\n", overwrite=overwrite)
            assert os.read(reader, 100) == b"Minutes\n"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert {p.name for p in tmp_path.iterdir()} == {"pipe", "link"}


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").mkdir()
    with pytest.raises(UsageError, match=r"is a folder: name a file in it"):
        write_whole(tmp_path / "minutes.txt", "text")
    assert [p.name for p in tmp_path.iterdir()] == ["minutes.txt"]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has no sockets with a name")
def test_a_socket_is_refused_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        with pytest.raises(ClerkError, match="could not be written"):
            write_whole(path, "text")
    assert path.is_socket()


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="already exists"):
        write_whole(path, "theirs", overwrite=False)
    assert path.read_text(encoding="utf-8") == "mine"
    write_whole(path, "theirs")
    assert path.read_text(encoding="utf-8") == "theirs"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_nor_is_one_replaced_that_came_while_the_file_was_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, fsync = tmp_path / "a.txt", os.fsync

    def come_in_between(number: int) -> None:
        path.write_text("mine", encoding="utf-8")
        fsync(number)

    monkeypatch.setattr(os, "fsync", come_in_between)
    with pytest.raises(UsageError, match="already exists"):
        write_whole(path, "theirs", overwrite=False)
    assert path.read_text(encoding="utf-8") == "mine"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_disk_that_fails_leaves_nothing_and_harms_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, overwrite: bool
) -> None:
    path = tmp_path / "a.txt"
    if overwrite:
        path.write_text("mine", encoding="utf-8")

    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ClerkError, match="No space left"):
        write_whole(path, "theirs", overwrite=overwrite)
    assert [(p.name, p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()] == [("a.txt", "mine")] * overwrite


def test_a_disk_that_knows_no_links_takes_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write_whole(tmp_path / "a.txt", "new", overwrite=False)
    assert [(p.name, p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()] == [("a.txt", "new")]


def test_the_longest_name_that_a_disk_takes_is_taken(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 251 + ".txt")
    write_whole(path, "new", overwrite=False)
    assert path.read_text(encoding="utf-8") == "new"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="could not be written"):
        write_whole(tmp_path / "no" / "a.txt", "x")


def test_a_name_must_say_what_the_file_is(tmp_path: Path) -> None:
    must_end_in(tmp_path / "a.DOCX", (".docx",), "Word")
    with pytest.raises(UsageError, match=r"name ending in \.docx"):
        must_end_in(tmp_path / "a.txt", (".docx",), "Word")
