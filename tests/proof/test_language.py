"""The rules of language and names: what they find, what they leave alone, and what comes of accepting a fix."""

from __future__ import annotations

from dataclasses import replace

import pytest
from minutes.meetings import ENGINEER, PRESENT, SMITH_C, VICE, entry, meeting

from clerk_tui.meeting import Kind, apply
from clerk_tui.proof.findings import RULES, switch_off
from clerk_tui.proof.names import distance, is_near
from clerk_tui.proof.text import PlainText

from .proofs import CLOSED, accepted, codes, found, said


@pytest.mark.parametrize(
    ("code", "text", "marked", "right"),
    [
        ("L1", "The hedge was cut by the the contractor.", "the the", "The hedge was cut by the contractor."),
        ("L1", "It was agreed to to wait.", "to to", "It was agreed to wait."),
        ("L2", "The Chairman spoke of “a fresh start", "“", "The Chairman spoke of “a fresh start”"),
        ("L2", "It was a fresh start” for all.", "”", "It was a fresh start for all."),
        ("L3", "The works (north side were late.", "(", "The works north side were late."),
        ("L3", "The works north side) were late.", ")", "The works north side were late."),
        ("L4", "Mr Fen noted that few lived in our parish.", "our", "Mr Fen noted that few lived in the parish."),
        ("L4", "It was explained how we worked.", "we", "It was explained how they worked."),
        ("L4", "It was late. We met again.", "We", "It was late. They met again."),
        ("L4", "It was said that their view was that I support it.", "I",
         "It was said that their view was that they support it."),
        ("L5", "The Engineer noted that if the wall can fall the path could be shut.", "can",
         "The Engineer noted that if the wall could fall the path could be shut."),
        ("L5", "The Engineer added there is a gate.", "is", "The Engineer added there was a gate."),
        ("L5", "The Engineer asked the Clerk if there is a gate.", "is",
         "The Engineer asked the Clerk if there was a gate."),
        ("L5", "Mr Fen asks for a map.", "asks", "Mr Fen asked for a map."),
        ("L5", "It was late. The Vice-Chairman thanks all.", "thanks", "It was late. The Vice-Chairman thanked all."),
        ("L5", "It was reported that the gate has gone.", "has", "It was reported that the gate had gone."),
        ("L5", "It was noted that rain fell. This will delay works.", "will",
         "It was noted that rain fell. This would delay works."),
        ("L8", "There was no further require for a report.", "no further require",
         "There was no further requirement for a report."),
        ("L8", "It would of been better.", "would of", "It would have been better."),
        ("L8", "He had went to the site.", "had went", "He had gone to the site."),
        ("L8", "They wished to gave evidence.", "to gave", "They wished to give evidence."),
        ("L8", "The office did not received it.", "did not received", "The office did not receive it."),
        ("L8", "It was explained that should the path was not mended it would close.", "should the path was not",
         "It was explained that should the path not be mended it would close."),
        ("L8", "Mrs Fen ask for a map.", "Mrs Fen ask", "Mrs Fen asked for a map."),
        ("L8", "It was in terms newer kinds of waste.", "in terms", "It was in terms of newer kinds of waste."),
        ("L8", "He wrote with regard the path.", "with regard", "He wrote with regard to the path."),
        ("L8", "They spoke on behalf the parish.", "on behalf", "They spoke on behalf of the parish."),
        ("L8", "It was noted, having receive a letter.", "having receive", "It was noted, having received a letter."),
        ("L10", "It was a important matter.", "a", "It was an important matter."),
        ("L10", "An report was due.", "An", "A report was due."),
    ],
)  # fmt: skip
def test_a_slip_is_found_where_it_stands_and_its_fix_puts_it_right(
    code: str, text: str, marked: str, right: str
) -> None:
    here = said(text)
    (finding,) = found(here)
    assert finding.code == code
    assert finding.span is not None
    assert text[slice(*finding.span)] == marked
    after = accepted(here, finding)
    assert after.entry(3).text == right
    assert found(after) == []


@pytest.mark.parametrize(
    "text",
    [
        "He had had enough, and it was clear that that would do.",
        "Walla Walla is a town; the M M Brown fund, 20 20 vision, no no.",
        "The Chairman said “we are glad of our park” and left.",
        "The letter said ‘we can do it in our own way’ and no more.",
        "(i) a first point; a) another; 1) a third, and the rest (all of it).",
        'The board is 5\' 8" high and 6" deep.',
        "“This council notes that",
        "Part I will follow, in Our Lady’s church, and the US took part.",
        "The Engineer noted that the wall that is old could fall.",
        "The Engineer noted that when votes are counted people should look on.",
        "It was recommended that the gate is closed. The Clerk has confirmed that the road is open.",
        "Question submitted by Mr Fen I will ask when our road is mended.",
        "The Engineer highlighted the works that are planned and stressed the good that has come of them.",
        "It has been asked if the road is open. Mr Fen’s notes were read. The Clerk reports are late.",
        "The Engineer noted that to can fruit was an art.",
        "The Council is the owner. The Clerk can sign.",
        "A university, an hour, a one-way street, an honest man, a European, a unit, an MP and an RSPCA officer.",
        "Option a increases and part a includes.",
        "The due date, prior to written notice; access to given names, and would of course be late.",
        "He did not proceed, and did not need embedded heating.",
        "That Mr Fen note it. It was asked that Mrs Fen report back.",
        "The Highways Agency (HA) and the HA again.",
        "i.) the first, 4ix) the second, and (as at iv) above) the third.",
        "The Forget-me-not Club met. Help the The Hall. COMMENTS FROM THE CLERK Clerk Jo Pen was thanked.",
        "A pipe of 6” was laid on 14” of sand.",
        "The report was noted. The letter was noted. The plan was noted. The map was noted. The list was noted.",
        "With regard to the path, in terms of the cost, on behalf of the parish and in terms that were fair.",
        "Mr Fen’s report stated why. The Clerk will write again. This will be an item of the next agenda.",
    ],
)
def test_clean_words_are_left_alone(text: str) -> None:
    closing = "much more is to be done.”" if text.startswith("“This") else "It was noted."
    assert codes(text, closing) == []


def test_a_quotation_may_run_over_paragraphs() -> None:
    paragraphs = ("The motion was “We note:", "“Our parks can be better;", "(a) we shall plant trees;", "our own.”")
    assert codes(*paragraphs) == []
    assert codes("The motion was “We note:", "It was carried.", "Our own.") == ["L2", "L4"]


def test_what_is_verbatim_may_be_in_the_first_person_and_the_present() -> None:
    motion = entry(Kind.MOTION, (SMITH_C, VICE), "That we note that our road can flood")
    question = entry(Kind.WRITTEN_QUESTION, (SMITH_C,), "Can we have our lights? It was noted that it can rain.")
    carried = entry(Kind.CARRIED, text=None)
    assert codes(motion, carried, question) == []


def test_minutes_in_the_present_are_told_so_once() -> None:
    verbs = ("noted", "added", "reported", "explained")
    notes = [f"It was {verb} that a road is closed." for verb in verbs] + ["It was noted that the bridge was open."]
    (finding,) = found(said(*notes))
    assert (finding.code, finding.severity) == ("L5", "info")
    assert "in 4 of 5 places" in finding.sentence


def test_references_are_no_words_of_the_clerks() -> None:
    here = said("{@3} thanked {@3} {@3} and noted that the the {{road}} was open.")
    (finding,) = found(here)
    after = accepted(here, finding)
    assert after.entry(3).text == "{@3} thanked {@3} {@3} and noted that the {{road}} was open."


def test_a_text_is_put_right_as_it_is_kept() -> None:
    text = PlainText(entry(Kind.NOTE, text="{@1} a {{ b"), "AB a { b", ((0, "AB"), (2, " a { b")))
    assert text.replaced(3, 4, "{x}") == "AB {{x} {{ b"


# Names


def test_a_name_in_two_spellings_is_told_once_and_put_right_everywhere() -> None:
    here = said("DCI Dave Ashdon spoke.", "It was for DCI Dave Ashdon to say.", "DCI Dave Ashden thanked Mr Ashden.")
    (finding,) = found(here)
    assert finding.code == "N1"
    assert "“Ashden” (2 times) and “Ashdon” (2 times)" in finding.sentence
    assert [f.label for f in finding.fixes[:2]] == ["“Ashdon” for “Ashden”", "“Ashden” for “Ashdon” in 2 entries"]
    assert accepted(here, finding).entry(5).text == "DCI Dave Ashdon thanked Mr Ashdon."
    for number in range(3):
        assert found(accepted(here, finding, number)) == []


def test_the_roll_says_which_spelling_is_right() -> None:
    here = said("Councillor Browne spoke of the path.", "Councillor Brown was thanked.")
    (finding,) = found(here)
    assert (finding.code, finding.entry_id) == ("N1", 3)
    assert "Councillor A Brown is on the roll" in finding.sentence
    (finding,) = found(said("It was for Councillor Browne to say."))
    assert (finding.code, finding.sentence) == ("N2", "“Browne” is not on the roll. Is it Councillor A Brown?")


@pytest.mark.parametrize(
    "notes",
    [
        # two people and other words are left alone
        ("Mr J Harden spoke.", "Mr K Hardan spoke."),
        ("Mrs Harden spoke.", "Mr Hardan spoke."),
        ("Councillor D Browne spoke.",),
        ("Mr Fen and Mr Fenn spoke.",),
        ("Mr Robert spoke of Mr Roberts.",),
        ("The Browne estate was near Greene Street.",),
        # abbreviations in order are left alone
        ("The NHS was thanked.", "The National Health Service (NHS) replied."),
        ("The CDP met.", "The plan (CDP) was noted."),
        ("It was for the County Drainage Plan (CDP).", "CDP reports were noted."),
        ("CDP: REPORT OF THE CLERK", "The County Drainage Plan (CDP) was noted."),
    ],
)
def test_what_is_right_is_left_alone(notes: tuple[str, ...]) -> None:
    assert codes(*notes) == []


def test_what_the_body_knows_is_left_alone() -> None:
    assert codes("Councillor Browne spoke.", rules="parish known=Browne") == []


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        *(("ashton", "aston", True), ("peshen", "peshan", True), ("streatfield", "streatfeild", True)),
        *(("smith", "smith", False), ("smith", "smiths", False), ("reed", "reid", False), ("brown", "green", False)),
        *(("barrington", "barrigtno", True), ("constantine", "constantin", True), ("horton", "norton", True)),
    ],
)
def test_near_is_a_slip_of_the_hand(a: str, b: str, near: bool) -> None:
    assert is_near(a, b) is near
    assert is_near(b, a) is near


def test_an_exchange_of_neighbours_is_one_slip() -> None:
    assert distance("field", "feild", 2) == 1
    assert distance("abcd", "wxyz", 1) == 2


# Abbreviations


def test_an_abbreviation_used_before_it_is_spelled_out() -> None:
    here = said("The CDP met.", "The County Drainage Plan (CDP) was noted, and the CDP sent out.")
    (finding,) = found(here)
    assert (finding.code, finding.entry_id, finding.span) == ("L6", 3, (4, 7))
    after = accepted(here, finding)
    assert [after.entry(n).text for n in (3, 4)] == [
        "The County Drainage Plan (CDP) met.",
        "The CDP was noted, and the CDP sent out.",
    ]
    assert found(after) == []


def test_an_abbreviation_spelled_out_again_in_the_item() -> None:
    here = said("Local Flood Groups (LFGs) met.", "It was for Local Flood Groups (LFGs) to act.")
    (finding,) = found(here)
    assert finding.code == "L7"
    assert accepted(here, finding).entry(4).text == "It was for LFGs to act."
    assert found(accepted(here, finding, 1)) == []


def test_a_title_may_spell_an_abbreviation_out() -> None:
    here = said("The CDP met.", "The County Drainage Plan (CDP) was noted.")
    titled = replace(here, items=(replace(here.items[0], title="County Drainage Plan (CDP)"),))
    assert found(titled) == []


# Verbs


def test_a_verb_used_many_times_in_a_row_with_others_to_choose_from() -> None:
    here = said(*(f"Mr Fen noted matter {n}." for n in range(6)))
    (finding,) = found(here)
    assert (finding.code, finding.entry_id) == ("L9", 7)
    assert "“noted” is used 6 times in a row" in finding.sentence
    assert len(finding.fixes) > 2
    after = accepted(here, finding)
    assert after.entry(7).text == "Mr Fen added matter 4."
    assert found(after) == []


def test_the_verb_that_the_style_adds_counts() -> None:
    here = said(*(entry(Kind.ANSWER, (ENGINEER,), f"that road {n} was shut") for n in range(5)))
    (finding,) = (f for f in found(here) if f.code == "L9")
    assert finding.span is None
    assert accepted(here, finding).entry(7).text == "added that road 4 was shut"


def test_other_verbs_and_other_items_break_a_run() -> None:
    notes = [f"Mr Fen noted matter {n}." for n in range(4)]
    assert codes(*notes, "Mrs Fen asked why.", *notes) == []
    record = [entry(Kind.NOTE, text=note) for note in notes]
    assert [f.code for f in found(meeting(PRESENT, "Roads", *record, "Paths", *record, CLOSED))] == []


# Rules and bodies


def test_a_rule_is_switched_off_for_the_body_and_the_line_says_so() -> None:
    here = said("It was for our parish.")
    assert [f.code for f in found(here)] == ["L4"]
    after = apply(here, switch_off(here, "L4").changes)
    assert after.head.rules == "council proof=-L4"
    assert found(after) == []


def test_every_finding_has_a_rule_with_words() -> None:
    for code, rule in RULES.items():
        assert rule.code == code
        assert rule.title
        assert rule.about.endswith(".")


def test_struck_and_private_words_are_left_alone() -> None:
    struck = replace(entry(Kind.NOTE, text="our the the"), is_struck=True)
    assert codes(struck, entry(Kind.PRIVATE, text="our the the")) == []


def test_the_first_person_is_found_while_any_of_it_is_left() -> None:
    assert codes("Mr Fen noted that my house flooded and I need a grant.") == ["L4"]
    assert codes("Mr Fen noted that their house flooded and I need a grant.") == ["L4"]
    assert codes("Mr Fen noted that their house flooded, and I’m worried.") == ["L4"]
    assert codes("Mr Fen noted that the house was Class I and Type I listed.") == []
