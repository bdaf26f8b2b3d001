"""A paper in each layout: what an import finds in it is right, or is doubted, and no word is lost."""

from __future__ import annotations

from itertools import islice
from random import Random

from generated.layouts import Tally, cases

FORMS = {
    "three columns": "pdf docx html",
    "action margin": "docx html",
    "run-in titles": "docx",
    "hanging numbers": "pdf",
    "form": "html",
    "ticks": "docx",
    "side heads": "pdf",
    "cards": "docx",
    "roles": "html",
    "boxes": "docx",
    "centred": "html",
}
"""The formats in which a layout is read here: a PDF takes longer than all others together."""


def test_nothing_is_wrong_in_silence_in_minutes_of_many_layouts() -> None:
    tally = Tally()
    for case in islice(cases(Random(3), "a"), len(FORMS)):
        for form in FORMS[case.layout].split():
            tally.take(case, form)
    silent = {where: counts for where, counts in tally.counts.items() if counts["wrong"] or counts["lost"]}
    assert silent == {}, dict(tally.rows)
    assert not tally.words_lost.total()
    assert sum(counts["right"] for counts in tally.counts.values()) > 720
    assert sum(counts["right"] for where, counts in tally.counts.items() if where[2] == "owners") > 10
