"""The addresses by which SQLite opens files, on Windows shares too."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from clerk_tui.store.files import address


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (
            PureWindowsPath(r"\\server\share\Minutes 2026\book #1.db"),
            "file:////server/share/Minutes%202026/book%20%231.db?mode=rw",
        ),
        (PureWindowsPath("Z:/parish.db"), "file:///Z:/parish.db?mode=rw"),
        (PurePosixPath("/home/ann/par?ish.db"), "file:///home/ann/par%3Fish.db?mode=rw"),
    ],
)
def test_the_server_of_a_share_is_part_of_the_path(path: PurePath, uri: str) -> None:
    assert address(path, "mode=rw") == uri
