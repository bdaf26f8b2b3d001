"""Lines typed in a hurry whose offer, once it is taken, is not asked about again; and what must be asked about."""

from __future__ import annotations

import pytest

from clerk_tui.english.reported_sentences import Manner
from clerk_tui.meeting import Kind
from clerk_tui.meeting.spoken_entries import as_reported

from ..rolls import meeting_of, read

ROLL = """
/council Elmbridge Parish Council
/committee Full Council
/date 4 June 2026 7pm
/rules parish
/chair Cllr Ivy Marlow
/vice Cllr Owen Petty
/member Cllr T Rudd
/member Cllr S Boon
/member Cllr H Vesey
/member Cllr G Yarrow
/officer Meg Tait (Clerk)
/guest D/Cllr Mrs L Lund
/agenda 3 Interests
/agenda 4 Public question time
/agenda 5 Minutes of the last meeting
/agenda 6 Trees
/open 7pm
/present all
"""
TREES = f"{ROLL}/item 6\n"
MOVED = f"{TREES}/motion boon / vesey: That the oak be felled\n"
AMENDED = f"{MOVED}/amendment rudd / yarrow: the ash\n"
PRIVATE = f"{TREES}/exempt\n"


def taken(typed: str, before: str = TREES) -> tuple[str, ...]:
    """The lines of the offer for a line, each of which must be read without a remark after those before it."""
    reading = read(typed, meeting_of(before))
    lines = tuple(filter(None, (reading.offer, *reading.then)))
    for at, line in enumerate(lines):
        again = read(line, meeting_of("\n".join((before, *lines[:at]))))
        assert (again.remark, again.refusal) == ("", ""), f"{line} is asked about"
        assert again.entry is None or not again.entry.is_unsettled
    return lines


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("rudd: fete had 90 people, stalls start sat, bunting torn again",
         ("rudd: said: fete had 90 people, stalls start sat, bunting torn again",)),
        ("vesey: £900 too dear for a bench our size", ("vesey: said: £900 too dear for a bench their size",)),
        ("boon: signs up by friday, the byelaw takes a year",
         ("boon: reported signs up by Friday, and that the byelaw took a year",)),
        ("boon: site visits all booked, nobody is missing",
         ("boon: reported site visits all booked, and that nobody was missing",)),
        ("gy presented the accounts, spending goes up by a third",
         ("yarrow: presented the accounts, and said that spending went up by a third",)),
        ("yarrow - abt £9k a year, maybe less", ("yarrow: said: about £9k a year, maybe less",)),
        ("rudd: the county we think, will find out", ("rudd: said: the county they thought, would find out",)),
        ("vesey said ditch is full again, who owns it",
         ("vesey: that ditch was full again, and asked who owned it",)),
    ],
)  # fmt: skip
def test_what_is_no_sentence_is_offered_as_it_can_stand(typed: str, offers: tuple[str, ...]) -> None:
    assert taken(typed) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("moved we plant a lime, carried 4-1", ("/motion : that the Council plant a lime", "/vote 4-1")),
        ("agreed to plant a lime, unan", ("= unanimously agreed to plant a lime",)),
        ("accepted with thanks, 4-1", ("/motion: accepted with thanks", "/vote 4-1")),
        ("seconded boon that the lime be cut, carried", ("/motion member / boon: That the lime be cut", "/carried")),
        ("report noted boon vesey cd unan", ("/motion boon / vesey: that the report be noted", "/vote all")),
        ("cheques 41-47 approved boon/vesey", ("/motion boon / vesey: that cheques 41-47 be approved", "/carried")),
        ("boon m / vesey s plant a lime, ayes 4, nays 0, abstain rudd",
         ("/motion boon / vesey: to plant a lime", "/vote 4-0-1: Carried 4-0-1, @rudd abstaining.")),
        ("boon: motion to plant a lime, 2nd vesey, carried",
         ("/motion boon / vesey: to plant a lime", "/carried")),
        ("boon moved plant a lime, 2nd vesey, all aye but rudd abstains",
         ("/motion boon / vesey: to plant a lime", "/vote all ~rudd")),
        ("boon / vesey plant a lime, rec vote: for boon vesey marlow, agst rudd petty, yarrow abst",
         ("/motion boon / vesey: to plant a lime", "/vote named +boon +vesey +marlow -rudd -petty ~yarrow")),
        ("moved boon sec vesey accept conditions 1-32", ("/motion boon / vesey: to accept conditions 1-32",)),
        ("members noted the survey, boon/vesey", ("/motion boon / vesey: that the survey be noted", "/carried")),
        ("26/0417/FUL 3 Mill Lane: no obj", ("= 26/0417/FUL 3 Mill Lane - no objection",)),
        ("26/0417/FUL no objection", ("= 26/0417/FUL - no objection",)),
        ("26/0417/FUL 3 Mill Lane, object - too high", ("= 26/0417/FUL 3 Mill Lane - object - too high",)),
        ("private session for a grievance, boon/vesey, unan",
         ("/motion boon / vesey: private session for a grievance", "/vote all", "/exempt:")),
        ("consensus clerk get a price", ("= clerk get a price",)),
        ("agreed vesey be warden for the year", ("= that @vesey be warden for the year",)),
    ],
)  # fmt: skip
def test_what_was_decided_is_offered_with_what_came_of_it(typed: str, offers: tuple[str, ...]) -> None:
    assert taken(typed) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("rudd int in the barn, vesey in the mill", ("/declare rudd in the barn", "/declare vesey in the mill")),
        ("interests: rudd item 6, vesey item 5", ("/declare rudd in item 6", "/declare vesey in item 5")),
        ("rudd int item 6, vesey left 8.06", ("/declare rudd in item 6", "-vesey 8.06")),
        ("rudd declared int item 6 and left 8.06", ("/declare rudd in item 6, leaves", "-rudd 8.06")),
        ("tait left too", ("-tait",)),
        ("lund left 7.38", ("-lund 7.38",)),
        ("LL left 7.38", ("-lund 7.38",)),
        ("marlow left 8.15 and handed over to petty", ("-marlow 8.15", "/presiding petty")),
        ("mtg closed 9pm and vesey left", ("-vesey", "/close 9pm")),
        (
            "adj 8.05 - member of public unwell",
            ("/adjourn 8.05: The meeting adjourned at 8.05pm (member of public unwell).",),
        ),
        ("8.12 recess, back 8.20", ("/adjourn 8.12", "/resume 8.20")),
        ("rudd/vesey to chase the county by 2 august", ("!rudd and vesey to chase the county by 2 August",)),
        ("vesey says must be mended before June", ("vesey: said: must be mended before June",)),
        ("vesey - chase the contractor", ("!vesey to chase the contractor",)),
        ("action vesey send plan to county", ("!vesey to send plan to county",)),
        ("3", ("/item 3",)),
        ("item 4 public qs", ("/item 4",)),
    ],
)
def test_who_did_what_is_offered_for_each_of_them(typed: str, offers: tuple[str, ...]) -> None:
    assert taken(typed) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("apols rudd + vesey", ("/apologies rudd, vesey",)),
        ("apols rudd - work, vesey",
         ("/apologies rudd, vesey: Apologies were received from @rudd (work) and @vesey.",)),
        ("rudd apols - hols", ("/apologies rudd: Rudd apologies - hols.",)),
        ("here TR SB GY + tait", ("/present rudd, boon, yarrow, tait",)),
        ("rudd gave his apols for next mth", ()),
    ],
)  # fmt: skip
def test_apologies_are_of_those_named_and_of_this_meeting(typed: str, offers: tuple[str, ...]) -> None:
    assert taken(typed, ROLL.replace("/present all\n", "")) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("no boon (holiday)", ("/apologies boon: Apologies were received from @boon (holiday).",)),
        ("Boon not here, poorly", ("/apologies boon: Apologies were received from @boon (poorly).",)),
        ("no Boon, no Vesey", ("/absent boon, vesey",)),
        ("An apology for lateness was received from Cllr Rudd",
         ("\\Apologies for lateness were received from @rudd.",)),
    ],
)  # fmt: skip
def test_who_is_away_is_read_in_a_few_words(typed: str, offers: tuple[str, ...]) -> None:
    assert taken(typed, ROLL.replace("/present all\n", "")) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("boon withdrew her objection at 7.40", ("boon: withdrew her objection at 7.40",)),
        ("boon proposed closing the gate at 6pm, then withdrew it",
         ("/motion boon: to close the gate at 6pm", "/withdraw")),
        ("nominations closed 7.50", ()),
        ("rudd closed bidding 7.52", ("rudd: closed bidding 7.52",)),
        ("hrg clsd 7.41", ()),
    ],
)  # fmt: skip
def test_what_is_withdrawn_or_closed_within_a_meeting_is_neither_a_departure_nor_its_end(
    typed: str, offers: tuple[str, ...]
) -> None:
    assert taken(typed) == offers


def test_who_comes_back_may_be_typed_in_short() -> None:
    assert taken("vesey bk 7.50", f"{TREES}-vesey 7.40\n") == ("+vesey 7.50",)
    assert taken("tait to order a new cheque bk") == ("!tait to order a new cheque bk",)


def test_an_item_is_found_by_its_title_in_short() -> None:
    reading = read("/item mins of last", meeting_of(ROLL))
    assert getattr(reading.intent, "title", "") == "Minutes of the last meeting"
    assert "for a new item" in reading.remark


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        (MOVED, "motion as amended carries 4-1"),
        (MOVED, "amendment lost 2-4"),
        (TREES, "smith moved it, 2nd vesey, carried"),
        (TREES, "back in open session 8.28pm"),
        (TREES, "ash (item 12) def to March"),
        (TREES, "clerk wants a printer, ok'd"),
        (MOVED, "3-1, smith abst"),
    ],
)
def test_a_doubt_about_a_motion_or_a_vote_stays_until_it_is_settled(before: str, typed: str) -> None:
    reading = read(typed, meeting_of(before))
    assert reading.remark
    assert not reading.offer, "Tab must not clear the doubt"


def test_a_second_name_is_not_put_right_before_it_is_asked_about() -> None:
    reading = read("-ruddd, vesy 7.40: both left for the train", meeting_of(TREES))
    assert reading.offer == "-rudd, vesy 7.40: both left for the train"


def test_a_motion_is_not_offered_as_no_more_than_the_talk_about_it() -> None:
    assert taken("Moved that we buy a bench. Discussion followed.") == ()


def test_what_a_stranger_is_taken_to_have_said_is_shown_before_it_is_recorded() -> None:
    reading = read("Mr Tom Barrow, resident, asked about the gate", meeting_of(f"{ROLL}/item 4\n"))
    assert reading.remark.endswith(". Tab does it, then “Mr Tom Barrow? asked about the gate”")
    assert reading.then == ("Mr Tom Barrow? asked about the gate",)


@pytest.mark.parametrize("typed", ["rudd running late", "vesey will be a bit late", "boon can't be warden this year"])
def test_an_ordinary_note_about_somebody_is_not_asked_about(typed: str) -> None:
    assert read(typed, meeting_of(ROLL)).remark == ""


@pytest.mark.parametrize(
    ("answer", "manner"), [("capped at £2m", Manner.IN_WORDS), ("checked with the county", Manner.OWN_VERB)]
)
def test_an_answer_may_say_what_was_done_to_the_thing_asked_about(answer: str, manner: Manner) -> None:
    meeting = meeting_of(f"{TREES}rudd? what does it cost\ntait> {answer}")
    assert meeting.entries[-1].kind is Kind.ANSWER
    assert as_reported(meeting, meeting.entries[-1]).manner is manner
