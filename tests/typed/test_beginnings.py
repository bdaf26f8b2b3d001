"""A line is read at every key, so that its beginning must be readable too, whatever it will become."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .meetings import FOLDER, Typing, begun

SIGNS = (" ", ":", "?", " -", " ->", ",")
"""What may follow the first word, when the next key is not pressed yet."""


def _typed() -> Iterator[list[str]]:
    """The words of each line of the typed meetings."""
    for path in FOLDER.glob("*.typed"):
        yield from filter(None, (line.split() for line in path.read_text(encoding="utf-8").splitlines()))


def _first_in_tables() -> Iterator[str]:
    """The first word of each text in the tests of the readers."""
    for path in (FOLDER.parent / "notation" / "prose").glob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
                yield node.value.split()[0]


def _beginnings() -> set[str]:
    typed = list(_typed())
    signed = {f"{words[0]}{sign}" for words in typed for sign in SIGNS}
    return signed | {" ".join(words[:2]) for words in typed} | set(_first_in_tables())


def _fault(typing: Typing, line: str) -> str:
    try:
        typing.read(line)
    except Exception as error:  # whatever it is, a clerk would not see the rest of the line echoed
        return f"{line!r}: {error!r}"
    return ""


def test_every_beginning_of_a_line_is_read() -> None:
    typing = begun(FOLDER / "scrutiny-committee")
    faults = (_fault(typing, line) for line in sorted(_beginnings()))
    assert [fault for fault in faults if fault] == []
