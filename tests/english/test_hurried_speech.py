"""Speech as a clerk types it in a hurry: short words, contractions without an apostrophe, verbs without a subject."""

from __future__ import annotations

import pytest

from clerk_tui.english.abbreviations import with_and
from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.reported_speech import likely, reported
from clerk_tui.english.tense_and_person import THEY


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # a question keeps its subject before its verb
        ("why werent the seats outside til sunday", "why the seats were not outside til sunday"),
        ("why is the water rate up 9% on last yr", "why the water rate was up 9% on last yr"),
        ("why is rent up", "why rent was up"),
        ("hows the swings in the park", "how the swings were in the park"),
        ("hows the new bridge coming on", "how the new bridge was coming on"),
        ("wheres the grant from the lottery gone", "where the grant from the lottery had gone"),
        ("isnt there a lease on the field", "there was a lease on the field"),
        ("cd we have a price w the fee", "they could have a price w the fee"),
        ("what abt a loan", "about a loan"),
        ("when wd the lane be shut", "when the lane would be shut"),
        ("how cd the town pay", "how the town could pay"),
        ("which cd shall we play", "which cd they should play"),
        # work is a noun in -ing of which something is asked
        ("why's the hedge cutting up 9%", "why the hedge cutting was up 9%"),
        ("hows the hedge cutting going", "how the hedge cutting was going"),
        ("why's snow clearing 12% over", "why snow clearing was 12% over"),
        ("why's the mower cutting up 3 trees", "why the mower was cutting up 3 trees"),
        ("does that mean another 3 mths wait", "that meant another 3 mths wait"),
        # a do is an occasion where it is a noun
        ("when's the xmas do", "when the xmas do was"),
        ("when does the do start", "when the do would start"),
        ("what does the council do", "what the council did"),
        ("who pays for what we do", "who paid for what they did"),
    ],
)
def test_a_hurried_question_is_reported(typed: str, printed: str) -> None:
    said = reported(typed, THEY, asks=True)
    assert (said.words, said.doubt) == (printed, "")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # words without their subject are the speakers
        ("sends apols for the june mtg", "sent apols for the june mtg"),
        ("thinks its a waste & we shd wait", "thought it was a waste & they should wait"),
        ("worried about the wall", "was worried about the wall"),
        ("fed up w the noise", "was fed up w the noise"),
        ("not sure we need it", "was not sure they needed it"),
        ("happy w the drawings", "was happy w the drawings"),
        ("cant see who pays, its only 2m wide", "could not see who paid, and said that it was only 2m wide"),
        # whoever says that they were not there asks nothing
        ("wasn't there on the 9th", "was not there on the 9th"),
        ("wasnt there when it was agreed", "was not there when it was agreed"),
        ("wasn't there the night it flooded", "was not there the night it flooded"),
    ],
)
def test_hurried_words_are_reported_with_a_verb_of_their_own(typed: str, printed: str) -> None:
    said = reported(typed, THEY)
    assert (said.manner, said.words, said.doubt) == (Manner.OWN_VERB, printed, "")


@pytest.mark.parametrize("typed", ["paid by the county", "no fuel included tho"])
def test_what_is_done_by_others_or_has_no_verb_is_no_deed_of_who_answers(typed: str) -> None:
    said = reported(typed, THEY, answers=True)
    assert said.manner is not Manner.OWN_VERB
    assert said.doubt or said.manner is Manner.IN_WORDS


@pytest.mark.parametrize(("typed", "asks"), [("wasn't there a plan", False), ("wasn't there on time a plan", True)])
def test_a_question_after_there_stays_a_question(typed: str, asks: bool) -> None:
    assert reported(typed, THEY, asks=asks).manner is Manner.ASKED_WHETHER


def test_a_noun_in_s_after_another_is_no_verb() -> None:
    said = reported("last survey plus tree permits", THEY)
    assert said.doubt
    assert "permitted" not in said.words


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("how many are nqts", "how many were nqts"),
        ("how many are EAL", "how many were EAL"),
        ("how many of those were the school", "how many of those were the school"),
        ("how few are on meals", "how few were on meals"),
        ("how many are the fees", "how many the fees were"),
        ("how many are visitors allowed", "how many visitors were allowed"),
    ],
)
def test_what_is_counted_is_said_after_its_verb(typed: str, printed: str) -> None:
    assert reported(typed, THEY, asks=True).words == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("district know it's sold, theyll ring", "district knew it was sold, and that they would ring"),
        ("the fee wd be £40", "the fee would be £40"),
        ("we open from 4 may", "they would open from 4 may"),
        ("they may open in may", "they might open in may"),
        ("the may fair is off", "the may fair was off"),
        ("it has been shut since may", "it had been shut since may"),
    ],
)
def test_a_statement_in_short_goes_one_tense_back(typed: str, printed: str) -> None:
    said = reported(typed, THEY)
    assert (said.manner, said.words, said.doubt) == (Manner.SAID_THAT, printed, "")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("met the surveyor, he says its late", "met the surveyor, and said that he said it was late"),
        ("looked at pumps, the best is £90", "looked at pumps, and said that the best was £90"),
        ("should be, but theyd have to dig it up", "that it should be, but they would have to dig it up"),
        ("could be done by June", "that it could be done by June"),
        ("depends on the bank", "that it depended on the bank"),
        ("new bin delivered", "reported new bin delivered"),
        ("given the new powers we can wait", "that given the new powers they could wait"),
        ("its in the shed, havent opened it", "that it was in the shed, and they had not opened it"),
        ("yes no prob", ""),
        ("yes, came back late, no comments", ""),
    ],
)
def test_what_is_no_sentence_is_in_doubt_with_the_likely_words(typed: str, offered: str) -> None:
    assert reported(typed, THEY, answers=True).doubt
    assert likely(typed, THEY) == offered


def test_a_figure_under_a_heading_is_reported() -> None:
    assert reported("balance at 30 june £42", THEY).doubt
    assert likely("balance at 30 june £42", THEY) == "reported balance at 30 june £42"


@pytest.mark.parametrize(
    "typed",
    [
        "thanked officers, who are to report in May",
        "reported on the roof, noting that it is sound",
        "would be away for the next meeting",
        "would be grateful for a reply",
        "said that the roof leaked, and that it was old",
        "welcomed the grant, the second in a year",
    ],
)
def test_what_is_in_reported_form_stays_as_it_is(typed: str) -> None:
    said = reported(typed, THEY)
    assert (said.manner, said.words, said.doubt) == (Manner.OWN_VERB, typed, "")


def test_a_comment_after_an_answer_has_its_comma() -> None:
    assert reported("at least £60 I think", THEY, answers=True).words == "at least £60, they thought"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("the wreath was £25 last yr why is it £50", "that the wreath was £25 last yr, and asked why it was £50"),
        ("my contracts up in may", ""),
        ("I have an interest in the trees, my lads the tree man", ""),
        ("they turned us down last time", ""),
        ("I've registered us with the county", ""),
        ("no its every year im afraid", ""),
        (
            "got prices for new bins, they're £180 each",
            "that they had got prices for new bins, and they were £180 each",
        ),
        ("not happy w that, ed's done it for years", "that they were not happy w that, and ed had done it for years"),
        ("had a sale last sat & raised £445", "that they had had a sale last sat & raised £445"),
        ("met the surveyor yesterday", "that they had met the surveyor the previous day"),
        ("going to the fair on 25 june", "that they were going to the fair on 25 june"),
    ],
)
def test_what_a_hurried_clerk_leaves_open_is_asked_about(typed: str, offered: str) -> None:
    assert reported(typed, THEY).doubt
    assert likely(typed, THEY) == offered


@pytest.mark.parametrize(
    "typed",
    [
        "had no objection",
        "had walked the track on Sunday",
        "met the contractor on site",
        "my notes are in the file",
        "they want us to shut it",
        "thanked everyone who came last week",
    ],
)
def test_what_reads_one_way_only_is_not_asked_about(typed: str) -> None:
    assert not reported(typed, THEY).doubt


def test_a_question_with_is_for_does_is_asked_about() -> None:
    assert reported("what's the shelter do with them", THEY, asks=True).doubt


def test_what_only_leads_up_to_a_statement_falls_away() -> None:
    said = reported("can i just say that i never said ed was no good", THEY)
    assert (said.manner, said.words, said.doubt) == (Manner.SAID_THAT, "they never said ed was no good", "")


@pytest.mark.parametrize(("typed", "words"), [("can try", "they could try"), ("can do", "they could do so")])
def test_what_somebody_can_do_is_what_they_said(typed: str, words: str) -> None:
    said = reported(typed, THEY, answers=True)
    assert (said.manner, said.words, said.doubt) == (Manner.SAID_THAT, words, "")


def test_an_answer_without_its_subject_gets_it() -> None:
    assert (
        reported("not sure, ill ask the county", THEY, answers=True).words == "was not sure, they would ask the county"
    )


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("it was £300 + VAT", "it was £300 plus VAT"),
        ("it was £300 +VAT", "it was £300 plus VAT"),
        ("vans + a car", "vans and a car"),
        ("Hollis & Sons + their men", "Hollis & Sons and their men"),
        ("a 4 + 2 split", "a 4 + 2 split"),
    ],
)
def test_a_sign_for_and_is_a_word_and_plus_after_a_sum(typed: str, printed: str) -> None:
    assert with_and(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("when's the street light grant due", "when the street light grant was due"),
        ("why's the park light left on", "why the park light was left on"),
        ("when is the cold store licence due", "when the cold store licence was due"),
        ("what's the grant split", "what the grant split was"),
        ("is the road clear of ice", "the road was clear of ice"),
        ("are members happy with the plan", "members were happy with the plan"),
        ("is the pot unspent", "the pot was unspent"),
    ],
)
def test_an_adjective_goes_with_the_noun_after_it(typed: str, printed: str) -> None:
    assert reported(typed, THEY, asks=True).words == printed


@pytest.mark.parametrize("typed", ["he had met with St Anne's in April", "the order was placed with Dobson's in May"])
def test_a_possessive_after_a_preposition_is_no_verb(typed: str) -> None:
    assert reported(f"said that {typed}", THEY).words == f"said that {typed}"
