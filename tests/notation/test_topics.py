"""A name before a colon or question mark: somebody who speaks, or a word of an ordinary line."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind
from clerk_tui.notation import write_notes

from .rolls import entry_of, meeting_of, notes, read, seen

ROLL = """
/date 14 October 2026 7pm
/chair Councillor Anna Stone
/member Councillor Joan Bush
/member Councillor Carol Cross
/member Councillor Gus Gates
/member Councillor Nell Pool
/member Councillor Una Grant
/member Councillor Lena Lane
/member Councillor Bea Maitland
/officer Ms Iris Porter (Clerk) [clerk]
/present all
/open 7pm
/item 4 Open spaces
"""
MEETING = meeting_of(ROLL)


@pytest.mark.parametrize(
    "line",
    [
        "Stone: walls to be rebuilt along the north path",
        "Cross: street parking, two more complaints",
        "Pool: heating costs up by a third",
        "Bush: clearance booked for March",
        "Grant: £2,500 received from the lottery",
        "Stone: wall at the north lot is leaning",
        "Pool/Lane: adjoining plots, fence in dispute",
        "Lane: resurfacing to start in November",
        "Chair: broken leg, replacement ordered",
        "The Clerk: post advertised at 20 hours",
        "Members: allowances unchanged",
        "Public: conveniences closed over winter",
        "Committee: membership unchanged for 2027",
        "Resident: permits £40 a year",
        "Pool & Lane: new lamps agreed",
        "Pool? Closed, but the showers are open.",
        "Grant? None was available.",
        "Pool: 9 is out of print",
        "Bush: branches cut back by the contractor",
        "Lane: bore no. 2 dry since June",
        "Pole: £40 and fixings",
        "Pool & Spa: membership is up",
        "Gates and Sons: quotation awaited",
    ],
)
def test_a_heading_is_an_ordinary_note_though_a_member_is_called_so(line: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, seen(reading.entry, MEETING)) == (Kind.NOTE, line)
    assert (reading.entry.is_unsettled, reading.remark) == (False, "")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Pool: said that the showers were cold", Kind.STATEMENT),
        ("Pool? Could Ms Porter read it again", Kind.QUESTION),
        ("Pool: also welcomed the showers", Kind.STATEMENT),
        ("Pool: welcomed the report", Kind.STATEMENT),
        ("Grant: was against the closure", Kind.STATEMENT),
        ("Cross: that the fee was too high", Kind.STATEMENT),
        ("Lane: I can ask the county", Kind.STATEMENT),
        ("Chair: closed the discussion", Kind.STATEMENT),
        ("Members: thanked the Clerk", Kind.STATEMENT),
        ("Pool? whether the showers had been mended", Kind.QUESTION),
        ("Pool? who pays", Kind.QUESTION),
        ("Pool? Is it safe?", Kind.QUESTION),
        ("Maitland: the fee is too high", Kind.STATEMENT),
        ("Cllr Pool: the fee is too high", Kind.STATEMENT),
        ("N Pool: the fee is too high", Kind.STATEMENT),
        ("pool: the fee is too high", Kind.STATEMENT),
    ],
)
def test_what_reads_like_speech_is_speech(line: str, kind: Kind) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.remark) == (kind, "")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Pool: the fee is too high", "pool: the fee is too high"),
        ("The Clerk: the office is shut", "clerk: the office is shut"),
        ("Lane: closed to lorries", "lane: closed to lorries"),
        ("Gates: locked at dusk from Monday", "gates: locked at dusk from Monday"),
        ("Gates: both locked at dusk", "gates: both locked at dusk"),
        ("Pool & Lane: the fee is too high", "pool&lane: the fee is too high"),
        ("Pool? the fee", "pool? about the fee"),
    ],
)
def test_what_cannot_be_told_is_kept_as_a_note_and_asked_about(line: str, offer: str) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled, reading.offer) == (Kind.NOTE, True, offer)
    assert seen(reading.entry, MEETING) == line
    assert "Tab for yes" in reading.remark
    taken = read(offer, MEETING).entry
    assert taken is not None
    assert taken.kind in (Kind.STATEMENT, Kind.QUESTION)


def test_a_name_on_no_roll_beside_a_member_is_asked_about_where_they_speak() -> None:
    for line in ("Pool & Spa: asked that the fee be looked at", "pool & spa: the fee was high"):
        assert "spa" in read(line, MEETING).remark.lower()


def test_a_heading_after_a_name_in_small_letters_is_asked_about() -> None:
    reading = read("pool: bins to be emptied daily", MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.offer) == (Kind.STATEMENT, "\\pool: bins to be emptied daily")
    assert "does not read like something said" in reading.remark
    assert read(reading.offer, MEETING).remark == ""


def test_a_recorded_statement_comes_back_from_a_file_as_it_was() -> None:
    meeting = notes(ROLL + "\npool: bins to be emptied daily\nPool: bins to be emptied daily\n").meeting
    kinds = [entry.kind for entry in meeting.entries[-2:]]
    assert kinds == [Kind.STATEMENT, Kind.NOTE]
    again = notes(write_notes(meeting)).meeting
    assert [(e.kind, e.text, e.doubt) for e in again.entries] == [(e.kind, e.text, e.doubt) for e in meeting.entries]


@pytest.mark.parametrize(
    ("line", "is_asked"),
    [
        ("Sue Chandler: presented the plan", True),
        ("Sue Chandler: gave an update", True),
        ("chandler: presented the plan", True),
        ("Street Lighting: reported to the County", False),
        ("playground: swing broken", False),
        ("bins: collection moved to Friday", False),
        ("TW: I'd like to see the plan", True),
        ("TW: the plan is late", True),
        ("DTW: said that the plan was late", True),
        ("TW? who drew the plan", True),
        ("tw: the plan is late", True),
        ("fox: said that the plan was late", True),
        ("elm: hello", True),
        ("ed: I drew the plan", False),
        ("may: I drew the plan", True),
        ("jo: is the plan ready?", True),
        ("Cox: we need a plan", True),
        ("Dawn: I'm glad of the plan", True),
        ("cllr cox: we need a plan", True),
        ("PDO: moved to the new office", False),
        ("UDP: two plans received", False),
        ("VAT: we reclaim it each quarter", False),
        ("Budget: we are £300 over", False),
        ("NB: I am away next week", False),
        ("Re: my letter of 2 May", False),
        ("Fencing: we agreed to wait", False),
        ("Cllr Fox's plan: received", False),
        ("gym: roof to be mended", False),
    ],
)
def test_a_name_on_no_roll_is_asked_about_where_somebody_speaks(line: str, is_asked: bool) -> None:
    reading = read(line, MEETING)
    assert reading.entry is not None
    assert reading.entry.is_unsettled is is_asked
    assert ("is not on the roll" in reading.remark) is is_asked


@pytest.mark.parametrize(
    ("line", "kind", "who"),
    [
        ("JB: there'll be a visit on Monday", Kind.STATEMENT, "Councillor Joan Bush"),
        ("UG: I'm worried about the cost", Kind.STATEMENT, "Councillor Una Grant"),
        ("NP? when is the gate locked", Kind.QUESTION, "Councillor Nell Pool"),
        ('Maitland: "we must tell people NOW"', Kind.STATEMENT, "Councillor Bea Maitland"),
        ('maitland: "we must tell people NOW."', Kind.STATEMENT, "Councillor Bea Maitland"),
        ("MAITLAND: “nobody told me”", Kind.STATEMENT, "Councillor Bea Maitland"),
    ],
)
def test_initials_in_capitals_and_quotations_are_speech(line: str, kind: Kind, who: str) -> None:
    entry = read(line, MEETING).entry
    assert entry is not None
    assert (entry.kind, [MEETING.people[p].name for p in entry.person_ids]) == (kind, [who])


@pytest.mark.parametrize("line", ["VAT: £40 to reclaim", "IT: laptop broken", "AOB: bins", "HR: policy due in May"])
def test_a_common_abbreviation_is_a_heading(line: str) -> None:
    here = meeting_of(ROLL + "/member Councillor Hope Rowe\n/member Councillor Ivy Tate\n")
    reading = read(line, here)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.remark) == (Kind.NOTE, "")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("ME? anything on the boiler", "eaves? anything on the boiler"),
        ("GW? anybody seen it", "wilde? anybody seen it"),
    ],
)
def test_initials_before_a_question_in_few_words_are_asked_about(line: str, offer: str) -> None:
    here = meeting_of(ROLL + "/member Councillor Maya Eaves\n/member Councillor Gil Wilde\n")
    assert read(line, here).offer == offer


def test_a_common_abbreviation_that_speaks_is_asked_about() -> None:
    here = meeting_of(ROLL + "/member Councillor Hope Rowe\n")
    reading = read("HR: I think that we should wait", here)
    assert (reading.remark, reading.offer) == (
        "Is HR Councillor Hope Rowe? Tab for yes",
        "rowe: I think that we should wait",
    )


def test_somebody_not_on_the_roll_is_added_with_tab_and_the_line_is_read_again() -> None:
    line = "TW: I'd like to see the plan"
    reading = read(line, MEETING)
    assert reading.remark == "TW is not on the roll: add them with /guest TW. Tab does it, then this line"
    assert reading.doubt == "TW is not on the roll: add them with /guest TW"
    assert (reading.offer, reading.then) == ("/guest TW", (line,))
    assert entry_of(line, meeting_of(f"{ROLL}{reading.offer}\n")).kind is Kind.STATEMENT
    assert read(f"\\{line}", MEETING).doubt == ""


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Mrs Lovell> that the plans were shown", "/guest Mrs Lovell"),
        ("/motion jessop / rowe: That it be refused", "/guest Jessop"),
        ("+jessop 7.40", "/guest Jessop"),
    ],
)
def test_whoever_moves_speaks_or_comes_and_is_on_no_roll_is_added_with_tab(line: str, offer: str) -> None:
    reading = read(line, MEETING)
    assert (reading.offer, reading.then) == (offer, (line,))


@pytest.mark.parametrize("line", ["/present jessop", "/presiding jessop"])
def test_a_roll_call_adds_no_guests(line: str) -> None:
    assert read(line, MEETING).offer == ""


VICE = ROLL + "/vice Councillor Vic Holt\n"


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("CHAIR", "Stone"),
        ("Chairman", "Stone"),
        ("Chr", "Stone"),
        ("chmn", "Stone"),
        ("VC", "Holt"),
        ("vc", "Holt"),
        ("Vice Chair", "Holt"),
        ("V-Chair", "Holt"),
        ("deputy chair", "Holt"),
        ("Dep Chair", "Holt"),
    ],
)
def test_chair_and_vice_chair_may_be_shortened(name: str, who: str) -> None:
    here = meeting_of(VICE)
    entry = read(f"{name}: thanked the bandsmen", here).entry
    assert entry is not None
    assert [here.people[p].name.split()[-1] for p in entry.person_ids] == [who]


def test_vc_is_asked_about_where_somebody_has_those_initials() -> None:
    here = meeting_of(VICE + "/member Councillor Vera Cole\n")
    assert "Councillor Vera Cole or Councillor Vic Holt" in read("VC: thanked the bandsmen", here).remark


def test_somebody_not_on_the_roll_may_be_a_member_of_the_public() -> None:
    remark = read("Mrs Smith: I live next to the bins", MEETING).remark
    assert "/guest Mrs Smith, or /speaker Mrs Smith for a member of the public" in remark
    assert "/speaker" not in read("Cllr Smith: I live next to the bins", MEETING).remark


def test_the_meeting_adjourns_and_resumes_in_turn() -> None:
    assert "is not adjourned" in read("/resume 8.20pm", MEETING).doubt
    away = meeting_of(ROLL + "/adjourn 8pm\n")
    assert read("/resume 8.20pm", away).remark == ""
    assert "is adjourned already" in read("/adjourn 8.20pm", away).doubt
    assert read("/adjourn 8pm", MEETING).remark == ""
    assert "to no day: add the day to that line" in read("/adjourn to 3 May 2028 6pm", away).doubt


def test_a_question_after_a_mark_is_something_said() -> None:
    reading = read("bush: why not ask the scouts?", MEETING)
    assert "does not read like something said" not in reading.remark
    assert reading.offer == ""


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        (
            "meeting adjourned at 8.10pm to 3 May 2028 at 6pm as the lights failed",
            "/adjourn 8.10pm to 3 May 2028 6.00pm",
        ),
        ("adjourned at 8.10pm until Wednesday 3 May 2028, 6pm", "/adjourn 8.10pm to 3 May 2028 6.00pm"),
        (
            "The Chair adjourned the meeting at 8.10pm to 3 May 2028 because of the lights",
            "/adjourn 8.10pm to 3 May 2028",
        ),
        ("adjourned at 8.10pm to clear the room in May", "/adjourn 8.10pm"),
    ],
)
def test_the_day_to_which_prose_adjourns_is_kept(typed: str, offer: str) -> None:
    assert read(typed, MEETING).offer.split(": ")[0] == offer


@pytest.mark.parametrize(("sign", "did"), [("+", "arrive"), ("-", "leave")])
def test_a_short_forename_after_a_sign_asks_for_that_movement(sign: str, did: str) -> None:
    meeting = meeting_of("/date 8 January 2018 9.30am\n/chair Councillor D Boyes\n/member Councillor Robert Dunn")
    reading = read(f"{sign}Bob", meeting)
    assert reading.remark == f"Did Councillor Robert Dunn {did}? Tab for yes"
    assert reading.offer == f"{sign}dunn"
