"""No false alarm: the meetings of the scenarios are clean, and what the proof says of them is right."""

from __future__ import annotations

from pathlib import Path

import pytest
from scenarios.reading import read

from clerk_tui.minutes import style_for
from clerk_tui.proof.check import prove

SCENARIOS = sorted((Path(__file__).resolve().parents[1] / "scenarios").glob("*.notes"))
RIGHT = {
    "L9": {"organised-crime-2019"},
    "V2": {"organised-crime-2019"},
    "V5": {"fates", "parish-annual", "vote-by-name"},
    "R2": {"private-and-gaps"},
    "R8": {"parish-march", "organised-crime-2017", "organised-crime-2018", "organised-crime-2019"},
    "H1": {"no-head"},
    "H2": {"no-head"},
    "H3": {"no-head"},
    "R12": {"situation-urgent-business-with-its-reason"},
    "S3": {"parish-march"},
    "T3": {"no-head", "several-answerers"},
}
"""The findings, beside those that are only worth knowing (R5, E1, E2, H7), and in which meetings each is right."""
WORTH_KNOWING = frozenset({"R5", "E1", "E2", "H7"})


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_of_a_clean_meeting_only_what_is_right_is_told(path: Path) -> None:
    here = read(path.read_text(encoding="utf-8")).meeting
    told = {finding.code for finding in prove(here, style_for(here.head.style))} - WORTH_KNOWING
    assert {code for code in told if path.stem not in RIGHT.get(code, ())} == set()


def test_every_meeting_named_here_is_there() -> None:
    assert set().union(*RIGHT.values()) <= {path.stem for path in SCENARIOS}
