"""What a hurried clerk types in small letters or by mistake is put right or asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui.meeting import Change, Kind, apply
from clerk_tui.meeting.intents import OpenItem
from clerk_tui.meeting.spoken_entries import as_reported, in_full
from clerk_tui.minutes import style_for
from clerk_tui.minutes.document import as_text
from clerk_tui.minutes.rendering import render
from clerk_tui.notation import write_notes

from .rolls import entry_of, meeting_of, read

MEETING = meeting_of("""
/date 8 January 2018 9.30am
/chair Cllr Hall
/member Mr S Pike
/member Mrs B O'Reid
/member Cllr P Nair
/agenda 4 Planning
/agenda 4.1 26/123 Two houses
/agenda 5 Grants
/present all
/open 9.30am
""")


ROLL = meeting_of("""
/style board
/chair Mrs Ada Reed
/member Mr J Brook
/member Ms K Lomax
/member Mr T Wyatt
/guest Nell Harker
/present all
/item 1 Posts
""")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("= that brook, lomax and wyatt be co-opted", "that Brook, Lomax and Wyatt be co-opted"),
        ("= that brook, lomax & wyatt be co-opted", "that Brook, Lomax and Wyatt be co-opted"),
        ("lomax: brook, lomax and wyatt did it", "Brook, Lomax and Wyatt did it"),
        ("paths, hedges and brook need work", "paths, hedges and brook need work"),
        ("chair: nell harker is retiring", "Nell Harker is retiring"),
        ("nell harkers post is open", "nell harkers post is open"),
    ],
)
def test_names_of_the_roll_in_a_list_or_in_full_have_its_capitals(line: str, text: str) -> None:
    assert entry_of(line, ROLL).text == text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("members thanked Mr pike for the tour", "members thanked Mr Pike for the tour"),
        ("members thanked mrs o'reid and mr pike", "members thanked Mrs O'Reid and Mr Pike"),
        ("nair: thanked mr pike", "thanked Mr Pike"),
        ("members saw the plan. nair thanked mr pike", "members saw the plan. Nair thanked Mr Pike"),
        ("the fair closed early. hall of residence was open", "the fair closed early. hall of residence was open"),
    ],
)
def test_a_name_after_its_title_has_the_capitals_of_the_roll(line: str, text: str) -> None:
    assert entry_of(line, MEETING).text == text
    assert read(line, MEETING).doubt == ""


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("the bids close on friday, in may or on 3rd march", "the bids close on Friday, in May or on 3rd March"),
        ("nair: opens 12 july, closed mondays and at easter", "opens 12 July, closed Mondays and at Easter"),
        ("they may march to it, or only 12 may come", "they may march to it, or only 12 may come"),
        ("those thought of may come, those in may not be", "those thought of may come, those in may not be"),
        ("see www.friday.org or write to june@posts.org", "see www.friday.org or write to june@posts.org"),
    ],
)
def test_days_and_months_have_their_capitals(line: str, text: str) -> None:
    assert entry_of(line, MEETING).text == text


def test_a_name_on_no_roll_after_a_title_has_a_capital_and_is_marked() -> None:
    reading = read("members thanked Mrs cole", MEETING)
    assert entry_of("members thanked Mrs cole", MEETING).text == "members thanked Mrs Cole"
    assert reading.doubt == "Mrs Cole is on no roll: is the name right?"
    several = read("members thanked Mrs cole and Mr frey", MEETING)
    assert several.doubt == "Mrs Cole and Mr Frey are on no roll: are the names right?"


@pytest.mark.parametrize("line", ["did we miss the bus", "the dr said no", "cllr training is free", "\\mr pike"])
def test_words_that_are_no_titles_change_nothing(line: str) -> None:
    assert entry_of(line, MEETING).text == line.removeprefix("\\")


def test_a_file_keeps_the_letters_that_it_has() -> None:
    assert entry_of("members thanked Mr pike", MEETING, is_live=False).text == "members thanked Mr pike"


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("nair: the path & the wall were wet", "the path and the wall were wet"),
        ("nair? are the path & the wall wet", "the path and the wall were wet"),
        ("nair: it would close next yr", "it would close the following year"),
        ("nair: Hollis & Sons were thanked", "Hollis & Sons were thanked"),
    ],
)
def test_speech_is_reported_with_words_for_a_sign_and_a_time_in_short_but_in_the_name_of_a_firm(
    line: str, written: str
) -> None:
    assert as_reported(MEETING, entry_of(line, MEETING)).words == written


@pytest.mark.parametrize(
    "line", ["concerns over access & drainage", "! the clerk to ring & report back", "pike & nair: were content"]
)
def test_a_sign_for_and_is_no_doubt(line: str) -> None:
    reading = read(line, MEETING)
    assert (reading.remark, reading.offer, reading.doubt) == ("", "", "")


@pytest.mark.parametrize("line", ["/speaker6 mr lovell", "/roll_call", "/item4b Roof"])
def test_a_word_with_figures_after_a_stroke_is_no_command(line: str) -> None:
    assert read(line, MEETING).remark.startswith(f"There is no command {line.split()[0]}")


def test_a_part_of_an_item_that_was_not_opened_is_asked_about() -> None:
    line = "/item 4.1 26/123 Two houses"
    reading = read(line, MEETING)
    assert (reading.offer, reading.then) == ("/item 4", (line,))
    assert isinstance(reading.intent, OpenItem)
    assert read(line, meeting_of("/agenda 4 Planning\n/agenda 4.1 26/123 Two houses\n/item 4")).remark == ""


@pytest.mark.parametrize(
    ("line", "is_asked"), [("/item 41 Houses", True), ("/item 9.1 Doors", True), ("/item 6 Trees", False)]
)
def test_a_number_far_from_those_of_the_agenda_is_asked_about(line: str, is_asked: bool) -> None:
    assert ("opens a new item" in read(line, MEETING).remark) is is_asked


@pytest.mark.parametrize(
    ("line", "is_sentence"),
    [
        ("members thanked the clerk for her work", True),
        ("the roof was mended in May", True),
        ("Mrs Cole spoke about the loss of light", True),
        ("The Board noted the report", True),
        ("The Trustees thanked the volunteers", True),
        ("the governors considered the budget", True),
        ("The Council discussed the drains", True),
        ("The board papers", False),
        ("the roof was mended in May.", False),
        ("\\the roof was mended in May", False),
        ("Village hall lights", False),
        ("two letters of objection, one from Mill Lane", False),
        ("Grants: the fund was empty", True),
        ("Date of next meeting: 4 May in the hall", False),
        ("Grants: two, 7:15 to 8:15 was full", False),
        ("if it is dry", False),
    ],
)
def test_a_sentence_that_lacks_its_full_stop_is_known_and_written_back(line: str, is_sentence: bool) -> None:
    entry = entry_of(line, MEETING)
    assert entry.is_turned is is_sentence
    written = write_notes(meeting_of(f"/date 8 January 2018 9.30am\n{line}")).splitlines()[-1]
    assert entry_of(written, MEETING).is_turned is is_sentence


def test_a_sentence_that_was_printed_without_its_full_stop_is_written_so_that_it_stays_so() -> None:
    meeting = meeting_of("/date 8 January 2018 9.30am\nthe roof was mended")
    (note,) = meeting.entries
    old = apply(meeting, (Change(note, replace(note, is_turned=False)),))
    assert write_notes(old).splitlines()[-1] == "\\the roof was mended"


def test_words_that_run_on_from_a_movement_are_asked_about_and_both_are_in_tab() -> None:
    reading = read("-nairThe board noted it", MEETING)
    assert (reading.offer, reading.then) == ("-nair", ("The board noted it",))
    assert reading.doubt.startswith("Other words run on from the name")
    assert not read("-repairsThe board noted it", MEETING).remark


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("hall? pike, is the gate shut", "hall? asked @pike whether the gate was shut"),
        ("hall? pike when does it open", "hall? asked @pike when it would open"),
        ("hall? pike is the plan agreed", "hall? asked @pike whether the plan was agreed"),
    ],
)
def test_whoever_is_spoken_to_first_is_asked_by_name(typed: str, offer: str) -> None:
    here = meeting_of("/date 4 June 2026 7pm\n/chair Cllr Ann Hall\n/member Mr Sam Pike\n/present all\n/item 1 Gate\n")
    reading = read(typed, here)
    assert (reading.offer, "spoken to" in reading.remark) == (offer, True)


WEAVERS = """/style us
/chair Alan Weaver
/member Ann Birch
/member Di Cole
/guest Neil Weaver (Fire Chief)
/present all
/item 1 Budget
"""


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("/motion weaver / birch: to adjourn", "Alan Weaver"),
        ("/presiding weaver", "Alan Weaver"),
        ("chief weaver: said that the hydrants were frozen", "Neil Weaver"),
    ],
)
def test_of_two_with_one_surname_the_member_acts_and_a_post_tells_them_apart(line: str, who: str) -> None:
    meeting = meeting_of(WEAVERS)
    assert read(line, meeting).doubt == ""
    first, *_ = entry_of(line, meeting).persons
    assert isinstance(first, int)
    assert meeting.people[first].name == who


@pytest.mark.parametrize("line", ["Parish Hall: roof repaired", "+Parish Hall", "Fire Hall: open"])
def test_a_place_that_begins_like_a_post_is_nobody(line: str) -> None:
    meeting = meeting_of(
        "/chair Ann Birch\n/officer Sam Hall (Parish Clerk)\n/guest Jo Hall (Fire Chief)\n/item 1 Budget"
    )
    assert entry_of(line, meeting).kind is Kind.NOTE


@pytest.mark.parametrize("command", ["recuse", "declare"])
def test_an_officer_with_the_surname_of_a_member_may_be_who_declares(command: str) -> None:
    assert "may be" in read(f"/{command} weaver in item 1", meeting_of(WEAVERS)).refusal


def test_an_offered_vote_names_the_member_as_the_program_will_read_it() -> None:
    meeting = meeting_of(f"{WEAVERS}/motion birch / cole: to pay it\n")
    offer = read("vote 1-1, Weaver not voting", meeting).offer
    assert offer.startswith("/vote")
    assert read(offer, meeting).doubt == ""


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("nair: the cttee wd meet in 3 wks", "the committee would meet in 3 weeks"),
        ("nair: fed up w all the noise til 11", "was fed up with all the noise until 11"),
        ("nair: the sign said “mtg tmrw”", "the sign said “mtg tmrw”"),
        ("nair: the wd was by the corner of w main st", "the wd was by the corner of w main st"),
    ],
)
def test_words_in_short_that_mean_one_thing_are_reported_in_full(line: str, printed: str) -> None:
    assert as_reported(MEETING, entry_of(line, MEETING)).words == printed


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("no hall avail til noon", "No hall available until noon."),
        ("they had waited 5 yrs. nobody asked why", "They had waited 5 yrs. nobody asked why."),
        ("it took 5 yrs. Nobody asked why", "It took 5 years. Nobody asked why."),
        ("Mins of the last mtg were sent", "Minutes of the last meeting were sent."),
        ("\\no hall avail", "No hall avail"),
        ("Trees & hedges", "Trees & hedges"),
    ],
)
def test_a_note_keeps_what_was_typed_and_prints_words_in_short_in_full(line: str, printed: str) -> None:
    entry = entry_of(line, MEETING)
    assert entry.text == line.removeprefix("\\")
    here = replace(MEETING, entries=(*MEETING.entries, replace(entry, id=99, position=10**9)))
    assert f"\n{printed}\n" in f"{as_text(render(here, style_for('durham')))}\n"


@pytest.mark.parametrize(
    "line",
    [
        "mrs w price and d w hall wrote",
        "J Price w B Hall, tree surgeons, were paid",
        "no objection to the land adj 14 Mill Lane",
        "nobody could arr 12 chairs",
        "it was moved to adj 9.10",
        "the dep 250 was paid",
        "it was tried to no avail",
        "residents should avail themselves of it",
        "it floods due w of the church, by w gate and on the s and w sides",
        "the rd wks were noisy, and the wk was late",
        "yr letter was read by the shd door",
        "Elm wd residents complained, and wd councillors were told",
        "nobody was asked to expl the budget",
        "fwd to county",
        "it was a dead cert",
    ],
)
def test_what_may_mean_another_thing_is_left_as_it_was_typed(line: str) -> None:
    assert in_full(MEETING, line) == line


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("it met w county", "it met with county"),
        ("it would open in 2 wks, after a yr", "it would open in 2 weeks, after a year"),
        ("the tree officer expl the budget", "the tree officer explained the budget"),
        ("residents wd like a lamp", "residents would like a lamp"),
        ("a guest arr 7.20 and dep at 8pm", "a guest arrived 7.20 and departed at 8pm"),
        ("all adj 10 minutes", "all adjourned 10 minutes"),
    ],
)
def test_what_means_one_thing_beside_its_neighbours_is_written_out(line: str, printed: str) -> None:
    assert in_full(MEETING, line) == printed


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("the swings r worn and the gate was shut b4 8", "the swings are worn and the gate was shut before 8"),
        ("letter frm the scouts about the wkend", "letter from the scouts about the weekend"),
        ("two thefts rptd to police", "two thefts reported to police"),
        ("a new rate eff 1 May, subj to a survey", "a new rate effective 1 May, subject to a survey"),
        ("plans were circ to all", "plans were circulated to all"),
        ("public excl 8.20", "public excluded 8.20"),
        ("apologies r hall, r short", "apologies r hall, r short"),
        ("apols r short, a hall", "apologies r short, a hall"),
        ("thanks r young", "thanks r young"),
        ("plot r is let, flat y is damp", "plot r is let, flat y is damp"),
        ("40 B4 envelopes at £40 excl VAT", "40 B4 envelopes at £40 excl VAT"),
        ("it was circ 1900, and eff use was made of it", "it was circ 1900, and eff use was made of it"),
        ("subj: the flood", "subj: the flood"),
    ],
)
def test_a_letter_or_a_short_form_is_a_word_only_where_it_can_be_one(line: str, printed: str) -> None:
    assert in_full(MEETING, line) == printed


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("nair? y is the gate shut", "why the gate was shut"),
        ("nair? r we insured", "they were insured"),
        ("nair? when r the trees due", "when the trees were due"),
        ("nair: the bins r full", "the bins were full"),
        ("nair: direct action is no answer", "direct action was no answer"),
        ("nair: r road is shut", "r road was shut"),
        ("nair: y axis is wrong", "y axis was wrong"),
    ],
)
def test_what_is_said_with_one_letter_for_a_word_is_reported(line: str, printed: str) -> None:
    assert as_reported(MEETING, entry_of(line, MEETING)).words == printed
    assert read(line, MEETING).remark == ""


def test_a_noun_that_is_a_verb_too_is_reported_as_a_thing() -> None:
    assert read("nair: slide steps loose", MEETING).offer == "nair: reported slide steps loose"
    assert read("nair: treasurers report for May", MEETING).offer == "nair: reported treasurer's report for May"
    assert read("nair: she steps down in May", MEETING).offer == "nair: that she stepped down in May"


def test_a_word_in_short_that_is_a_name_or_known_to_the_body_stays() -> None:
    known = meeting_of("/date 8 January 2018 9.30am\n/rules parish known=fwd\n/member Cllr W Dale\n/present all\n")
    words = "nobody asked wd about the fwd group at the mtg"
    assert in_full(known, words) == "nobody asked wd about the fwd group at the meeting"


STAFFED = meeting_of("""
/date 8 January 2018 7pm
/chair Cllr S Pike
/member Cllr P Nair
/officer Meg Tait (Clerk)
/present all
/item 5 Grants
/motion nair / pike: That the gate be closed
""")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("clrk: the draft was sent on Monday", "tait: the draft was sent on Monday"),
        ("pike moved an amendment sec nair to add a date", "/amendment pike / nair: add a date"),
        ("pike proposed an amendment seconded nair to add a date", "/amendment pike / nair: add a date"),
    ],
)
def test_a_slip_in_a_post_and_a_seconder_without_a_comma_are_understood(line: str, offer: str) -> None:
    assert read(line, STAFFED).offer == offer


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("pike moved, sec nair, to thank Sesion Ltd", "/motion pike / nair: to thank Sesion Ltd"),
        ("nair to visit Meting House Lane", "!nair to visit Meting House Lane"),
        ("Pike said that Cary Gannet left", "pike: said that Cary Gannet left"),
    ],
)
def test_a_name_within_a_line_is_no_slip_of_a_word(line: str, offer: str) -> None:
    assert read(line, STAFFED).offer == offer


def test_a_capital_that_begins_a_line_makes_no_name() -> None:
    assert read("Meetng closed 9.10pm", STAFFED).offer == "/close 9.10pm"


def test_what_was_asked_about_before_it_is_printed_in_full_still_is() -> None:
    assert read("til 8.10", STAFFED).remark
    assert read("fwd to county", STAFFED).offer == "! forward to county"
    assert read("pike suggstd a lamp", STAFFED).offer == "pike: suggested a lamp"
