"""Who is named by an office in short, a particle or a shared surname, and what is said in short, as the minutes have
it."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/committee Lake Committee
/date 9 September 2026 7pm
/chair Carla Winstone (President)
/vice Luis Sorrel (Vice President)
/member Amy Lingard (Treasurer)
/member Pat Dunmore (Secretary)
/member Commissioner Rob Blythe
/member Ms Anna di Marco
/member Mr Derek Harkness
/member Dr Jean Harkness
/officer Femi Okoye (Superintendent)
/open 7pm
/item 4 Field
"""
MEETING = meeting_of(ROLL)
ASKED = meeting_of(f"{ROLL}dunmore? is the dam safe")
REPORTED = meeting_of(f"{ROLL}okoye: the dam is safe")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        # an office in short before the name of whoever holds it
        ("Treas. Lingard reported dues are up", "lingard: reported dues were up"),
        ("V.P. Sorrel left 7:40 pm", "-sorrel 7:40 pm"),
        ("Commr. Blythe asked about the pool", "blythe? asked about the pool"),
        ("Sec. Dunmore moved to mow it, second by V.P. Sorrel", "/motion dunmore / sorrel: to mow it"),
        # a particle that is a rank too
        ("di Marco left 7:40 pm", "-dimarco 7:40 pm"),
        ("Ms di Marco said the gate is shut", "dimarco: said the gate was shut"),
        # a title that only one of a surname has
        ("Dr Harkness said the gate is shut", "harknessj: said the gate was shut"),
        # what a bare surname presents
        ("Lingard presented the accounts.", "lingard: presented the accounts."),
        ("Okoye took members through the plan. It costs 4k", "okoye: took members through the plan. It costs 4k"),
        ("Okoye walked the path and found it shut.", ""),
        ("Treasurer - £30 in the float", "lingard: reported £30 in the float"),
        # a stop of an abbreviation
        ("Ms di Marco met all, esp. Okoye at a first show", "dimarco: met all, esp. Okoye at a first show"),
        ("Ms Okoye recommended approx. 2.7 per cent", "okoye: recommended approx. 2.7 per cent"),
        ("Okoye said it was 2%, i.e. CPI plus 1", "okoye: said it was 2%, i.e. CPI plus 1"),
        ("Okoye said dues are up, e.g. approx. 27% in May", "okoye: said dues were up, e.g. approx. 27% in May"),
        # what everybody and nobody does is in the past too
        ("Dunmore said the club has to pay and nobody lends", "dunmore: said the club had to pay and nobody lent"),
        # what is asked for keeps its form
        (
            "okoye: asked that they attend our next meeting",
            "okoye: asked that they attend the Committee's next meeting",
        ),
        ("okoye: I suggest that we write to them", "okoye: that they suggested that the Committee write to them"),
        (
            "okoye: said the dam is bad and asked that they attend our meeting",
            "okoye: said the dam was bad and asked that they attend the Committee's meeting",
        ),
        ("okoye: recommended that we wait", "okoye: recommended that they wait"),
        # the end of a meeting in other words
        ("This concluded the business of the meeting at 8.50pm", "/close 8.50pm"),
        # nothing within quotation marks parts a line
        ("Okoye said “Lakes: a guide” is out", "okoye: said “Lakes: a guide” is out"),
        # clipped sentences
        ("okoye: 4 boats in, 2 out. Will send a map", "okoye: said: 4 boats in, 2 out. They would send a map"),
        ("okoye: 3 bids, low one £400. Will start in May", "okoye: said: 3 bids, low one £400. Would start in May"),
        ("okoye: most rent posts second half", "okoye: said: most rent posts second half"),
    ],
)
def test_who_speaks_and_what_is_said_is_offered(line: str, offer: str) -> None:
    assert read(line, MEETING).offer == offer


@pytest.mark.parametrize(
    ("line", "offers", "post"),
    [
        ("Dir. Lingard left 8.10", ["-lingard 8.10"], "Director"),
        ("Mgr Blythe and Engr. Dunmore left at 8.20", ["-blythe, dunmore 8.20"], "Manager or Engineer"),
        ("Dir. Lingard stepped out 8.10, back 8.15", ["-lingard 8.10", "+lingard 8.15"], "Director"),
    ],
)
def test_a_post_that_nobody_holds_does_not_hide_the_name_behind_it(line: str, offers: list[str], post: str) -> None:
    reading = read(line, MEETING)
    assert [reading.offer, *reading.then] == offers
    assert f"Nobody on the roll is {post}" in reading.remark


@pytest.mark.parametrize(
    "line",
    [
        "A notice headed “Boats: a guide” was put up",
        "All members present except Lee (excused, travel) and Moss (running late)",
    ],
)
def test_a_title_or_an_aside_is_kept_as_typed(line: str) -> None:
    assert read(line, MEETING).offer == ""


def test_a_surname_that_several_have_is_asked_about() -> None:
    assert "Mr Derek Harkness or Dr Jean Harkness" in read("Harkness raised the state of the road", MEETING).doubt
    assert read("Mr Harkness raised the state of the road", MEETING).doubt == ""


@pytest.mark.parametrize("verb", ["answered", "replied", "responded"])
def test_whoever_answers_in_prose_answers_the_question(verb: str) -> None:
    assert read(f"Okoye {verb} that it was", ASKED).offer == f"okoye> {verb} that it was"
    assert read(f"Okoye {verb} that it was", MEETING).offer == f"okoye: {verb} that it was"


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("Dunmore asked if it is insured - yes, to May", ("dunmore? asked if it is insured", "okoye> yes, to May")),
        ("Dunmore asked when it opens - 4 May", ("dunmore? asked when it opens", "okoye> 4 May")),
        ("dunmore? who mows it - the club", ("dunmore? who mows it", "okoye> the club")),
        (
            "Dunmore asked who came. Only two, he said",
            ("dunmore? asked who came", "okoye> said only two"),
        ),
        ("Dunmore asked about the bins - they are full", ("dunmore? asked about the bins - they were full",)),
        (
            "Dunmore asked whether the gate - the old one - is locked",
            ("dunmore? asked whether the gate - the old one - is locked",),
        ),
    ],
)
def test_an_answer_is_no_part_of_the_question(line: str, lines: tuple[str, ...]) -> None:
    reading = read(line, REPORTED)
    assert (reading.offer, *reading.then) == lines


@pytest.mark.parametrize(
    "line",
    [
        "dunmore? what does the “stop - go” board say",
        "Dunmore asked if the A38 - A30 link is open",
        "Dunmore asked if we can close the 7 - 9 pm session",
        "dunmore? why Monday - Friday only",
        "dunmore? which day suits - Monday or Friday",
        "dunmore? is it insured; if not, why not",
        "Dunmore queried item 5 - paid twice",
        "Dunmore asked if it is insured - long discussion",
        "Dunmore asked if it is insured - builder unsure",
        "Dunmore asked the builder if it is safe - it is",
        "Dunmore asked where the key is - needs it by Saturday",
    ],
)
def test_a_dash_within_a_question_begins_no_answer(line: str) -> None:
    assert read(line, REPORTED).then == ()


def test_whoever_is_asked_by_name_answers() -> None:
    assert read("Dunmore asked Blythe if he would go - he would", REPORTED).then == ("blythe> that he would",)


def test_an_answer_keeps_its_capital_and_loses_its_letter() -> None:
    assert read("Dunmore asked who chairs - May Price", MEETING).then == ("> May Price",)
    asked = read("Q: is the ramp mended? A: no", REPORTED)
    assert (asked.offer, *asked.then) == ("member? is the ramp mended?", "okoye> no")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("okoye: ramp shut. Could cause a delay", "okoye: said: ramp shut. Could cause a delay"),
        ("okoye: Highways rang. Will mend it", "okoye: said: Highways rang. Would mend it"),
    ],
)
def test_what_others_or_things_may_do_is_not_said_of_the_speaker(line: str, offer: str) -> None:
    assert read(line, MEETING).offer == offer


def test_yes_after_whether_there_would_be_is_a_whole_sentence() -> None:
    asked = meeting_of(f"{ROLL}dunmore? will there be music")
    assert read("okoye> yes, from the first week of May", asked).offer == (
        "okoye> that there would be, from the first week of May"
    )
