"""A hurried line is read the same, or asked about, when only its typing changes."""

from itertools import islice
from random import Random

from .variants import LEFT_OUT, SILENT, cases, verdict


def test_no_line_typed_otherwise_is_read_otherwise_in_silence() -> None:
    known = (case for case in islice(cases(Random(3), "a"), 48) if case.typed.form not in LEFT_OUT)
    read = [(case.typed.line, case.base.line, *verdict(case)) for case in known]
    assert [line for line in read if SILENT in line] == []
