"""The same minutes in each of our own formats are read back as the same words in the same order."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from scenarios.reading import scenario

from clerk_tui import minutes
from clerk_tui.importing.readers import read_bytes, read_source
from clerk_tui.minutes.formats import format_called
from clerk_tui.minutes.papers import Order, written

SCENARIOS = ("organised-crime-2017", "vote-by-name", "parish-march", "debate-amendments", "welsh-names", "irish-names")
SHARED = Path(__file__).resolve().parents[4] / "shared" / "minutes"
LIBRARIES = ("lxml", "markdown_it", "pypdfium2", "docx")


def words_of(name: str, content: bytes | str) -> list[str]:
    """The words of a file, without what stands on every page."""
    data = content.encode() if isinstance(content, str) else content
    return [
        word
        for piece in read_bytes(name, data).pieces
        if not piece.is_running
        for word in re.findall(r"\w+", piece.text)
    ]


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("form", ["docx", "pdf", "html", "markdown"])
def test_each_format_gives_the_words_of_the_text(name: str, form: str) -> None:
    meeting = scenario(name)
    style = minutes.load(meeting.head.style)
    plain = words_of("m.txt", written(meeting, style, Order(format="text")))
    found = words_of("m" + format_called(form).ending, written(meeting, style, Order(format=form)))
    if found[0] == "DRAFT" != plain[0]:  # stands above the minutes where a format has no head of its pages
        found = found[1:]
    assert found == plain


@pytest.mark.skipif(not SHARED.is_dir(), reason="the published minutes are not here")
def test_every_word_of_published_text_is_read_in_order() -> None:
    control = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")  # left by a symbol font: such a file is not text
    for path in (path for path in sorted(SHARED.glob("**/*.txt")) if not control.search(path.read_bytes())):
        expected = path.read_text(encoding="utf-8").replace("\u200b", "").split()
        assert [word for piece in read_source(path).pieces for word in piece.text.split()] == expected


def test_no_library_is_loaded_before_a_file_needs_it() -> None:
    program = (
        "import sys, clerk_tui.cli.main, clerk_tui.importing.readers as r\n"
        "r.read_bytes('a.txt', b'minutes')\n"
        f"print(*[name for name in {LIBRARIES!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
