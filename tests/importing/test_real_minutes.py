"""Minutes that councils have published, imported: every word of them is in the text that goes out, in its order, or it
is listed as left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from bench import words_kept

from clerk_tui import minutes, store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.importing.people import Answers
from clerk_tui.importing.saving import ImportSaver
from clerk_tui.importing.workers import InProcess

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "minutes"
FILES: Sequence[Path] = sorted((SHARED / "published").glob("*.txt"))
ORIGINALS = [
    *(path for path in sorted((SHARED / "originals").glob("*-*.*")) if not path.name.startswith("apache")),
    *sorted((SHARED / "originals" / "limerick").glob("*.md"))[::12],
]


@pytest.mark.skipif(not FILES, reason="the published minutes are not here")
def test_every_word_is_in_the_text_in_its_order(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book, ImportSaver(book) as saver:
        for examined in InProcess().examine(FILES):
            assert not examined.refusal
            saver.add(examined, examined.head, Answers())
        saver.flush()
    with store.Reader(tmp_path / "m.db") as reader:
        assert reader.check() == ()
        kept = {imported.name: imported.meeting_id for imported in reader.imported()}
        assert len(kept) == len(FILES)
        for file in FILES:
            meeting = reader.meeting(kept[file.name])
            printed = minutes.as_text(minutes.render(meeting, minutes.load("published")))
            assert words_kept.missing(file, printed) == "", file.name
            assert minutes.as_text(minutes.render(meeting, minutes.load("durham")))


@pytest.mark.parametrize("path", ORIGINALS, ids=lambda path: path.name)
def test_every_word_of_an_original_is_in_the_text_in_its_order(path: Path) -> None:
    assert words_kept.missing(path, words_kept.exported(path)) == ""
    assert words_kept.unread(path) == ""
