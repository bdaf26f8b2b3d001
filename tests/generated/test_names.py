"""People are named in what is printed however and wherever a clerk types them, and ordinary words stay as they are."""

import pytest

from .names import HALVES, count, is_left_out


@pytest.mark.parametrize("half", HALVES)
def test_nobody_is_printed_as_typed_in_silence_and_no_word_becomes_somebody(half: str) -> None:
    others = [other for other in count(1, 140, half)[1] if not is_left_out(other[1])]
    assert [(case.line, told) for came, case, told in others if came in ("wrong", "noise")] == []
