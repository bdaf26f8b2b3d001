"""Lines as a community board's adviser jots them: who is in the chair, questions and answers, decisions with movers."""

from __future__ import annotations

import pytest

from clerk_tui.english.reported_speech import reported
from clerk_tui.english.tense_and_person import THEY

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


def own_sentence(line: str) -> str | None:
    entry = read(line, HERE).entry
    assert entry is not None
    return entry.text


def test_a_chair_with_a_time_is_told_in_a_sentence() -> None:
    assert own_sentence("/presiding LM 7.40pm") == "{@2} took the chair at 7.40pm."
    assert own_sentence("/presiding LM") is None
    assert own_sentence("/presiding LM: LM presided") == "LM presided"


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


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("LM says shelter glass is broken", "mara: said shelter glass was broken"),
        ("LM says park seats are wet", "mara: said park seats were wet"),
        ("LM says water main burst", "mara: said water main burst"),
    ],
)
def test_what_somebody_says_of_a_thing(line: str, offer: str) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("disappointed but they moved on", "was disappointed but they moved on"),
        ("worried but would support it", "was worried but would support it"),
        ("disappointed the town", "disappointed the town"),
    ],
)
def test_a_feeling_before_but(said: str, words: str) -> None:
    assert reported(said, THEY).words == words


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        (
            "Board resolved feedback as circulated go to Council, Nga / Wall",
            "/motion nga / wall: feedback as circulated go to Council; /carried",
        ),
        ("Bd resolved to buy bins, PN / JW", "/motion nga / wall: to buy bins; /carried"),
        ("The board agreed the fence be mended, Nga/Wall", "/motion nga / wall: that the fence be mended; /carried"),
        ("Board decided fee $50, Nga / Wall", "/motion nga / wall: fee $50; /carried"),
        ("Board resolved fee be $50, Nga / Wall, lost", "/motion nga / wall: fee be $50; /lost"),
        ("Board agreed in principle, Nga/Wall", "/motion nga / wall: Board agreed in principle"),
    ],
)
def test_what_the_board_decided_with_its_movers_is_carried(line: str, offer: str) -> None:
    assert offers(line) == offer


OWN = "/own kerr against: @kerr asked that her vote against be recorded."


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        (
            "that the board write re rates, nga/wall, 5 for 2 agst, Kerr asked her vote against be recorded",
            f"/motion nga / wall: that the board write re rates; /vote 5-2; {OWN}",
        ),
        (
            "nga/wall that bins be bought, carried, Kerr asked that her vote against be recorded",
            f"/motion nga / wall: That bins be bought; /carried; {OWN}",
        ),
        (
            "nga/wall that bins be bought, carried 5-2; Kerr wants her vote agst minuted",
            f"/motion nga / wall: That bins be bought; /vote 5-2; {OWN}",
        ),
        (
            "nga/wall that bins be bought, 5-2, Kerr asked if seats were next",
            "/motion nga / wall: That bins be bought; /vote 5-2; kerr? asked if seats were next",
        ),
    ],
)
def test_whoever_asks_that_their_vote_be_recorded(line: str, offer: str) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("bell ans on the list for May", "bell> on the list for May"),
        ("bell ans yes", "bell> yes"),
        ("GB ans. - next week", "bell> next week"),
        ("Wall qu when do owls nest. Ans May to June", "wall? when do owls nest; > May to June"),
        ("AF Qu are the trees safe, GB ans one is", "foy? are the trees safe; bell> one is"),
        ("Nga qu is the gate locked? Bell ans no", "nga? is the gate locked?; bell> no"),
        ("Kerr qu re bins; ans next week", "kerr? asked about bins; > next week"),
        ("AF qu are the trees safe", "foy? are the trees safe"),
    ],
)
def test_a_question_and_an_answer_in_short(line: str, offer: str) -> None:
    assert offers(line) == offer
    assert "without" not in read(line, HERE).remark


@pytest.mark.parametrize(
    "line",
    ["AF quiet today", "Bell answered the phone", "Bell ans machine broken", "Kerr qualified her remark", "bell ans"],
)
def test_no_question_or_answer_in_short(line: str) -> None:
    assert "?" not in offers(line)
    assert ">" not in offers(line)
