"""People are named in what is printed however and wherever a clerk types them, and ordinary words stay as they are."""

import pytest

from .names import HALVES, count


@pytest.mark.parametrize("half", HALVES)
def test_nobody_is_printed_as_typed_in_silence_and_no_word_becomes_somebody(half: str) -> None:
    wrong = [(case.line, told) for came, case, told in count(1, 120, half)[1] if came in ("wrong", "noise")]
    assert wrong == []
