"""The scorer of imports, on folders of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench import score_import

_TRUTH = {
    "items": [
        {"number": "1", "title": "CALL TO ORDER AND ROLL CALL"},
        {"number": "2", "title": "ELECTION OF OFFICERS"},
        {"number": "3", "title": "DREDGING"},
        {"number": "4", "title": "ADJOURNMENT"},
    ],
    "present": [
        {"name": f"Commissioner {name}", "capacity": "member"} for name in ("Andrews", "Powell", "Smoller", "Wood")
    ],
    "apologies": [],
    "movements": [],
    "declarations": [],
    "decisions": [
        {"key": "to appoint Commissioner Powell as Chair", "mover": "Commissioner Wood", "seconder": "Ms Andrews"},
        {"key": "recommending approval of the dredging plan", "mover": "Commissioner Smoller", "seconder": None},
    ],
    "votes": [{"item": 2, "for": 2, "against": 3, "abstain": None, "named": False, "outcome": "lost"}],
    "speakers": [],
    "exchanges": [],
    "actions": [],
    "aliases": {"Ms Andrews": "Commissioner Andrews"},
    "ambiguous": [],
}


def _folders(tmp_path: Path) -> list[str]:
    text = (Path(__file__).parent / "documents" / "us-roll.txt").read_bytes()
    for name in ("published", "truth"):
        (tmp_path / name).mkdir()
    (tmp_path / "published" / "harbor.txt").write_bytes(b"# source: made up\n" + text)
    (tmp_path / "published" / "unlabelled.txt").write_bytes(text)
    (tmp_path / "truth" / "harbor.json").write_text(json.dumps(_TRUTH), encoding="utf-8")
    return [str(tmp_path / "published"), str(tmp_path / "truth")]


def test_scores_of_each_document_and_of_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert score_import.main(_folders(tmp_path)) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    single = {line[1]: line[2:] for line in lines if line[:1] == ["harbor"]}
    pooled = {line[0]: line[1:] for line in lines if line and line[0] in score_import.KINDS}
    assert list(pooled) == score_import.KINDS
    assert single == pooled
    assert pooled["items"] == ["1.000", "1.000", "1.000"]
    assert pooled["present"] == ["0.800", "1.000", "0.889"]
    assert pooled["decisions"] == ["1.000", "1.000", "1.000"]
    assert pooled["movers"] == ["0.750", "1.000", "0.857"]
    assert pooled["votes"] == ["0.500", "1.000", "0.667"]


def test_scorer_wants_two_folders(capsys: pytest.CaptureFixture[str]) -> None:
    assert score_import.main(["one"]) == 2
    assert "usage" in capsys.readouterr().err
