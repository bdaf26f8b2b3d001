"""Minutes that councils have published, imported: every word of them is in the text that goes out, in its order, or it
is listed as left out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from bench import words_kept
from bench.score_heads import judged, rows_of

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


COUNTY = SHARED / "originals" / "limerick"


@pytest.mark.skipif(not COUNTY.is_dir(), reason="the minutes of a county are not here")
def test_heads_of_a_county_are_right_or_doubted(tmp_path: Path) -> None:
    """A sixth of the files; `tests/bench/score_heads.py` counts all. Two titles have a wrong year: the weekday in the
    text speaks against it."""
    wanted = {one["file"]: one for one in json.loads((COUNTY / "titles.json").read_text("utf-8")) if one["date"]}
    chosen = {name: one for at, (name, one) in enumerate(sorted(wanted.items())) if at % 6 == 0}
    rows = rows_of({name: COUNTY / name for name in chosen}, tmp_path)
    wrong = {name: judged(rows[name], one["date"]) for name, one in chosen.items()}
    assert [name for name, how in wrong.items() if not how.startswith(("right", "wrong but told"))] in ([], ["105.md"])
    assert sum(how == "right" for how in wrong.values()) >= len(wrong) - 3
    assert len({(row.head.council, row.head.committee) for row in rows.values()}) <= 13
    assert all(any(sits for _, sits in row.examined.people) for row in rows.values())
