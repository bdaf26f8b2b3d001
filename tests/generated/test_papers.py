"""A few papers of each house style: what an import finds in them is right, or is doubted."""

from __future__ import annotations

from collections import Counter
from random import Random

from generated.papers import LEFT_OUT, STYLES, Tally, cases


def test_nothing_is_wrong_in_silence_in_minutes_of_many_styles() -> None:
    tally = Tally()
    wanted = Counter(dict.fromkeys((style.name for style in STYLES["a"]), 1))
    for case in cases(Random(3), "a"):
        if wanted[case.style]:
            wanted[case.style] -= 1
            tally.take(case)
        if not wanted.total():
            break
    silent = {where: count for where, count in tally.silent.items() if count and where not in LEFT_OUT}
    assert silent == {}, dict(tally.rows)
    assert tally.right.total() > 1500  # a paper of which nothing is read has nothing wrong
