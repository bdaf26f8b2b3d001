"""Lines as a community board's adviser jots them: who is in the chair, questions and answers, decisions with movers."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/committee Community Board
/date 3 December 2026 18:30
/chair Hemi Tai
/vice Lois Mara
/member Piri Nga
/member Jo Wall
/member Sue Kerr
/member Ann Foy
/officer Gus Bell (Reserves Officer)
/present all
/open 18:30
/item 2 Reserves
"""
HERE = meeting_of(ROLL)
VICE = meeting_of(f"{ROLL}/presiding mara\n")


def offers(line: str, *, vice: bool = False) -> str:
    reading = read(line, VICE if vice else HERE)
    return "; ".join((reading.offer, *reading.then))


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        (
            "HT vacated the chair 7.40pm, LM took the chair (HT owns kennels)",
            "/presiding mara: @tai vacated the chair 7.40pm, LM took the chair (HT owns kennels).",
        ),
        (
            "HT vacated the chair at 7.40pm (interest), LM took the chair",
            "/presiding mara: @tai vacated the chair at 7.40pm (interest), LM took the chair.",
        ),
        (
            "HT left the chair 7.40pm, LM took the chair due to a conflict",
            "/presiding mara: @tai left the chair 7.40pm, LM took the chair due to a conflict.",
        ),
        (
            "HT stepped aside as chair 8.30pm and LM took it",
            "/presiding mara: @tai stepped aside as chair 8.30pm and LM took it.",
        ),
        ("LM took the chair (HT unwell)", "/presiding mara: @mara took the chair (HT unwell)."),
    ],
)
def test_a_change_of_chair_with_its_reason(line: str, offer: str) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("chair back to HT 7.51pm", "/presiding tai: @tai resumed the chair at 7.51pm."),
        ("chair back to HT", "/presiding tai"),
        ("the chair went back to HT", "/presiding tai"),
        ("chair returned to Hemi Tai 7.51pm", "/presiding tai: @tai resumed the chair at 7.51pm."),
        ("chair back with HT 7.51pm", "/presiding tai: @tai resumed the chair at 7.51pm."),
        ("HT resumed the chair", "/presiding tai"),
        ("HT back in the chair 7.51pm", "/presiding tai: @tai resumed the chair at 7.51pm."),
    ],
)
def test_the_chair_goes_back(line: str, offer: str) -> None:
    assert offers(line, vice=True) == offer


@pytest.mark.parametrize(
    "line",
    [
        "chair back to item 1",
        "chair returned to the report",
        "LM took a chair (broken)",
        "HT vacated the chair (kennels)",
    ],
)
def test_no_change_of_chair(line: str) -> None:
    assert "/presiding" not in offers(line)
    assert "/declare" not in offers(line)


def test_a_chair_with_a_time_is_told_in_a_sentence() -> None:
    assert read("/presiding LM 7.40pm", HERE).entry.text == "{@2} took the chair at 7.40pm."
    assert read("/presiding LM", HERE).entry.text is None
    assert read("/presiding LM: LM presided", HERE).entry.text == "LM presided"


@pytest.mark.parametrize(
    "line",
    [
        "to be released: that the lease was approved, rent stays confidential",
        "To be released: that the fence is down",
        "to be minuted: that the fence is down",
        "to be advised: cost of the fence",
        "to follow: the parking figures",
    ],
)
def test_what_is_to_be_done_is_no_guest(line: str) -> None:
    assert "/guest" not in f"{offers(line)} {read(line, HERE).remark}"


def test_a_name_that_begins_with_to_may_be_a_guest() -> None:
    assert offers("Tom Reed: the fence is down").startswith("/guest Tom Reed")
