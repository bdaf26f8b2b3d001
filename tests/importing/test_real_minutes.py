"""Minutes that councils have published, imported: every word of them is in the text that goes out, in its order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from clerk_tui import minutes, store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.importing.people import Answers
from clerk_tui.importing.readers import read_source
from clerk_tui.importing.recognition.furniture import without_furniture
from clerk_tui.importing.saving import ImportSaver
from clerk_tui.importing.workers import InProcess

PUBLISHED = Path(__file__).resolve().parents[2].parent / "shared" / "minutes" / "published"
FILES: Sequence[Path] = sorted(PUBLISHED.glob("*.txt"))


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
            wanted = " ".join(piece.text for piece in without_furniture(read_source(file).pieces)).split()
            meeting = reader.meeting(kept[file.name])
            printed = minutes.as_text(minutes.render(meeting, minutes.load("published")))
            assert printed.split() == wanted, file.name
            assert minutes.as_text(minutes.render(meeting, minutes.load("durham")))
