"""Lines as secretaries of boards jot them: manners of agreeing, forenames that are words, those who leave in groups."""

from __future__ import annotations

import pytest

from clerk_tui import minutes

from ..rolls import meeting_of, read

ROLL = """
/committee Board of Trustees
/date 3 November 2026 18:00
/chair Mrs Delia Marsh
/member Rose Tamsin
/member Grant Pell
/member Colin Ferris
/officer Mark Dunnock (Finance Director) [FD]
/officer Tess Orchard (Secretary) [sec]
/open 18:00
/present all
/item 4 Reserves policy
"""
HERE = meeting_of(ROLL)
MOVED = meeting_of(f"{ROLL}/motion pell / ferris: That the van be sold\n")


def offers(line: str, *, moved: bool = False) -> str:
    reading = read(line, MOVED if moved else HERE)
    return "; ".join((reading.offer, *reading.then))


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        (
            "it was agreed by general consent that Larch be valuers",
            "= agreed that Larch be valuers, by general consent",
        ),
        ("agreed without objection that the van be sold", "= agreed that the van be sold, without objection"),
        ("trustees agreed by consensus to sell the van", "= agreed to sell the van, by consensus"),
        ("Board agreed on a show of hands to sell the van", "= agreed to sell the van, on a show of hands"),
        ("agreed by all present that the van be sold", "= unanimously agreed that the van be sold"),
        ("all trustees present agreed to sell the van", "= unanimously agreed to sell the van"),
        ("lone working policy approved en bloc", "= that the lone working policy be approved en bloc"),
        (
            "lone working policy approved with minor changes",
            "= that the lone working policy be approved with minor changes",
        ),
        ("lone working policy approved for a year", "= that the lone working policy be approved for a year"),
    ],
)
def test_how_a_decision_was_made_stands_with_it(line: str, offer: str) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Mark to report on the loan by 31 March", "!FD to report on the loan by 31 March"),
        ("Rose will circulate the paper", "!tamsin to circulate the paper"),
        ("Rose left 18.25", "-tamsin 18.25"),
        ("Mark: the loan is drawn", "FD: the loan is drawn"),
        ("Grant? have you the keys", "pell? whether they had the keys"),
        ("Grant agreed", "= that the grant be agreed"),
        ("Grant application refused by the lottery", ""),
        ("Mark out of ten: seven", ""),
    ],
)
def test_a_forename_that_is_a_word_is_a_person_where_a_person_must_stand(line: str, offer: str) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize("line", ["MD: surplus £412k against £385k", "MD? why is it down", "MD> the rents came late"])
def test_initials_that_mean_other_things_are_asked_about_where_their_holder_has_a_post(line: str) -> None:
    assert "Mark Dunnock" in read(line, HERE).remark
    assert offers(line).startswith("FD")


def test_a_surname_before_a_colon_that_may_be_a_heading_is_asked_about() -> None:
    reading = read("Ferris: SCR checked 2 Nov, two gaps", HERE)
    assert (reading.remark, reading.offer[:7]) == ("Did Colin Ferris say that? Tab for yes", "ferris:")


@pytest.mark.parametrize("line", ["Pell will stand down at Easter", "Pell to retire in May", "Pell will resign"])
def test_what_somebody_will_do_of_their_own_office_is_no_task(line: str) -> None:
    assert not offers(line).startswith("!")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("staff and Pell left 18.25", "-FD, sec, pell 18.25"),
        ("Pell and all officers left 18.25", "-pell, FD, sec 18.25"),
        ("Pell left 18.25, conflict - his firm tendered", "/declare pell conflict as his firm tendered; -pell 18.25"),
    ],
)
def test_everybody_who_left_is_named_and_why(line: str, offer: str) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Ferris spoke against, too dear", "ferris: spoke against, too dear"),
        ("scouts ask for £150, defer to January", "scouts ask for £150; /defer to January"),
        ("Lone working policy deferred to January", "/defer: Lone working policy deferred to January."),
        ("deferred to January, paper came too late", "/defer to January, as paper came too late"),
        ("Pell moved, Ferris seconded to go behind closed doors at 18.40. Carried",
         "/motion pell / ferris: to go behind closed doors at 18.40; /carried; /exempt:"),
    ],
)  # fmt: skip
def test_no_word_of_an_event_is_said_twice(line: str, offer: str) -> None:
    assert offers(line) == offer


def test_the_chair_has_an_article_in_the_sentence_of_the_minutes() -> None:
    at_first = meeting_of(ROLL.replace("/open 18:00\n", ""))
    assert read("Chair opened the meeting at 6.02 and thanked all", at_first).offer == (
        "/open 6.02: The Chair opened the meeting at 6.02pm and thanked all."
    )


def test_a_member_who_came_back_is_the_subject_of_what_was_done_next() -> None:
    later = meeting_of(f"{ROLL}-pell 18.20\n")
    assert read("Pell returned 6.40 and was told of the vote", later).offer == (
        "+pell 6.40: @pell returned at 6.40pm and was told of the vote."
    )


def test_a_section_of_an_act_is_no_time() -> None:
    line = "Pell moved, Ferris seconded to close to the public under s5.23(2)(c) at 18.40. Carried"
    assert "5.23pm" not in offers(line)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("= by general consent that the van be sold", "= that the van be sold, by general consent"),
        ("= note the report", "= to note the report"),
        ("= book review by members", ""),
    ],
)
def test_a_clause_is_put_as_a_clause(line: str, offer: str) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("FD> not enough notice to tenants", "FD> that there was not enough notice to tenants"),
        ("FD: too few bids", "FD: that there were too few bids"),
        ("meeting closed 19.05, all agreed", "/close 19.05: The meeting closed at 7.05pm, as all agreed."),
    ],
)
def test_how_much_there_was_is_said_of_no_person(line: str, offer: str) -> None:
    assert offers(line) == offer


def test_a_further_question_is_asked_as_any_other() -> None:
    entry = read("ferris? follow up - when will it be mended", HERE).entry
    assert entry is not None
    style = minutes.load(HERE.head.style)
    assert minutes.sentence(HERE, entry, style) == "Colin Ferris asked when it would be mended."


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("agreed precept 21,500 (4%), prop Pell sec Ferris, 2 for 1 against",
         "/motion pell / ferris: that the precept 21,500 (4%) be agreed; /vote 2-1"),
        ("Adopted the new policy, prop Pell sec Ferris",
         "/motion pell / ferris: that the new policy be adopted; /carried"),
        ("Approved transfer 12k to repairs. Prop Pell sec Ferris",
         "/motion pell / ferris: that the transfer 12k to repairs be approved; /carried"),
        ("Ferris NPI in 4, knows the tenant",
         "/declare ferris non-pecuniary interest in item 4, as they know the tenant"),
        ("Ferris reported - rents up 2%", "ferris: reported: rents up 2%"),
        ("Chair thanked officers", "marsh: thanked officers"),
        ("The Chair thanked officers", ""),
        ("chair reported damaged", ""),
        ("lady from Mill Close complained about noise", "The lady from Mill Close complained about noise."),
        ("ferris? how many lorries a day", "ferris? asked how many lorries a day"),
    ],
)  # fmt: skip
def test_a_hurried_line_is_put_into_usual_order(line: str, offer: str) -> None:
    assert offers(line) == offer


RIVALS = meeting_of(f"{ROLL}/motion pell: That the van be sold\n/motion ferris: That the shed be let\n")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("shed carried 3-2", "/vote on 2 3-2: Shed carried 3-2."),
        ("original motion carried 4-1", "/vote on 1 4-1"),
        ("carried 3-2", ""),
    ],
)
def test_of_two_motions_that_are_open_an_outcome_is_of_the_one_that_is_named(line: str, offer: str) -> None:
    reading = read(line, RIVALS)
    assert "; ".join((reading.offer, *reading.then)) == offer
    assert reading.remark


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("inquorate once Pell left 19.20", "-pell 19.20; /inquorate 19.20"),
        ("Pell left 19.20, leaving us inquorate", "-pell 19.20; /inquorate 19.20"),
    ],
)
def test_a_departure_that_ends_the_quorum_is_both(line: str, offer: str) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Pell left 18.25 to catch the 18.40", "@pell left 18.25 to catch the 18.40."),
        ("Pell left 6.25 to catch the 6.40", "@pell left at 6.25pm to catch the 6.40."),
        ("Pell left to catch the 6.40", "@pell left to catch the 6.40."),
        ("Pell left circa 6.25", "@pell left circa 6.25pm."),
        ("Pell left 6.25, score 6.40", "@pell left at 6.25pm, score 6.40."),
        ("Ferris in the chair from 6.25", "@ferris in the chair from 6.25pm."),
        ("Ferris took the chair for 4.12", "@ferris took the chair for 4.12."),
        ("adjourned 6.25 to 6.40 for tea", "Adjourned from 6.25pm to 6.40pm for tea."),
    ],
)
def test_only_a_time_of_the_meeting_has_its_half_of_the_day(line: str, own: str) -> None:
    assert offers(line).partition(": ")[2] == own


@pytest.mark.parametrize(
    "line",
    [
        "Ferris asked whether it was agreed by consensus that the van be sold",
        "Ferris said it was decided by majority to sell the van",
        "Ferris said all of the trustees present agreed to help",
    ],
)
def test_what_somebody_says_of_an_agreement_keeps_its_order(line: str) -> None:
    assert offers(line).endswith(line.removeprefix("Ferris "))


def test_whoever_dissents_is_no_part_of_what_was_agreed() -> None:
    assert "dissenting" not in offers("Decided by majority that Larch be thanked, Pell dissenting").partition("; ")[0]


@pytest.mark.parametrize("line", ["Grant: £200 for paint", "Rose: beds to be cut"])
def test_a_word_that_is_a_forename_too_may_head_a_note(line: str) -> None:
    assert (read(line, HERE).remark, offers(line)) == ("", "")


@pytest.mark.parametrize("line", ["CF: rents up 4%", "Ferris: rents up 4%", "Orchard: fell in storm"])
def test_what_may_be_speech_stays_in_question_until_it_is_settled(line: str) -> None:
    entry = read(line, HERE).entry
    assert entry is not None
    assert entry.is_unsettled


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Sec to stand down at Easter", ""),
        ("Sec to retire in May", ""),
        ("Sec to resign from the panel", ""),
        ("Sec to step up checks", "!sec to step up checks"),
        ("Sec to retire the old laptop", "!sec to retire the old laptop"),
        ("Sec to step in as bursar", "!sec to step in as bursar"),
        ("Pell NPI in 3 and 5", "/declare pell non-pecuniary interest in items 3 and 5"),
        ("Pell left 6.25, interest rates discussed", "-pell 6.25; interest rates discussed"),
        ("staff and Pell left for item 5", "-FD, sec, pell: @FD, @sec and @pell left for item 5."),
        ("Rose beds and paths agreed", "= that the rose beds and paths be agreed"),
        ("Rose, thyme and paths agreed", "= that the rose, thyme and paths be agreed"),
        ("approved unchanged, prop Pell sec Ferris", "/motion pell / ferris: approved unchanged"),
    ],
)
def test_a_near_miss_of_a_rule_keeps_its_own_reading(line: str, offer: str) -> None:
    assert offers(line) == offer


@pytest.mark.parametrize(
    "line", ["Minutes approved by majority", "Mins agreed en bloc", "Minutes accepted for signing"]
)
def test_the_minutes_are_not_approved_by_a_clause(line: str) -> None:
    reading = read(line, meeting_of(f"{ROLL}/item 2 Minutes of 6 October 2026\n"))
    assert reading.remark.startswith("Were the minutes approved?")
    assert not reading.offer.startswith("=")


@pytest.mark.parametrize("line", ["Fete confirmed for 14 June", "letter carried for Orchard", "Date noted for diary"])
def test_what_is_known_or_carried_for_a_day_or_somebody_is_no_decision(line: str) -> None:
    assert offers(line) == ""


def test_a_reminder_of_the_clerk_that_begins_with_a_forename_is_not_printed_unasked() -> None:
    here = meeting_of(ROLL.replace("Colin Ferris", "Chase Noble"))
    assert read("Chase auditors for letter", here).offer == "# Chase auditors for letter"
    assert read("Chase asked for the letter", here).offer == "noble: asked for the letter"


@pytest.mark.parametrize(
    "line", ["Meeting closed to public 6.40, all agreed", "Session closed to the public at 6.40, agreed"]
)
def test_a_meeting_that_is_closed_to_the_public_is_no_vote_on_what_is_open(line: str) -> None:
    assert offers(line, moved=True).startswith("/exempt: ")


def test_an_amendment_that_was_adopted_before_its_mover_is_not_left_without_words() -> None:
    assert offers("adopted amendment, prop Marsh sec Tamsin", moved=True) == "/motion marsh / tamsin: adopted amendment"


@pytest.mark.parametrize(
    "line", ["Ann Fry, in reply, said no", "Ann Fry, when asked, said no", "Rose Cottage, Mill Lane, objected"]
)
def test_words_that_are_no_body_of_a_stranger_add_nobody(line: str) -> None:
    assert not offers(line).startswith("/guest")


def test_the_body_of_a_stranger_who_speaks_is_kept() -> None:
    assert offers("Ann Fry, Mill Rovers, said no").startswith("/guest Ann Fry (Mill Rovers)")
