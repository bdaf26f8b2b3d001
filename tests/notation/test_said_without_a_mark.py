"""Lines about what somebody said, whose mark is missing or of another kind."""

from __future__ import annotations

from datetime import time
from functools import cache

import pytest

from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import style_names
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes

_MEETING = """/council Ottery Parish Council
/date 4 May 2026 7pm
/chair Cllr Ada Quill
/member Cllr Rufus Maddox
/member Cllr Joan Frost
/officer Mrs Meg Tait (Clerk)
/officer Mr Ivo Bond (Treasurer)
/agenda 1 Play area
/present all
/open 7pm
/item 1"""


@cache
def _meeting() -> Meeting:
    return read_notes(_MEETING, Head(1), Directory(), style_names()).meeting


def _read(line: str) -> Reading:
    meeting = _meeting()
    return read_line(line, Context(meeting, NameIndex(meeting), time(19)))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("maddox the gate is shut until June", ["maddox: the gate is shut until June"]),
        ("maddox we have two bids", ["maddox: we have two bids"]),
        ("Cllr Maddox asked Mrs Tait to ring the owner", ["maddox: asked Mrs Tait to ring the owner",
                                                          "!tait to ring the owner"]),
        ("Cllr Maddox asked Mrs Tait when it is due and she said in May", ["maddox? asked Mrs Tait when it is due",
                                                                           "tait> said in May"]),
        ("Mr Bond accepted it was late but said nobody was to blame",
         ["bond: accepted it was late but said nobody was to blame"]),
        ("Mr Bond said the leases run until 2031", ["bond: said the leases ran until 2031"]),
        ("bond: bank £900, cash £40", ["bond: reported: bank £900, cash £40"]),
    ],
)  # fmt: skip
def test_what_somebody_said_is_offered(line: str, offers: list[str]) -> None:
    reading = _read(line)
    assert [reading.offer, *reading.then] == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("bond: gave the costs and said bids have come in", ["bond: gave the costs and said bids had come in"]),
        ("bond: read the letter and advised that the roof is sound",
         ["bond: read the letter and advised that the roof was sound"]),
        ("bond: listed the costs and noted those who have paid", []),
        ("Mrs Tait presented the report: it is in the plan", ["tait: presented the report: it is in the plan"]),
        ("Mrs Peg Lowe presented the report: the site is in the plan", []),
        ("Mrs P Lowe, a local resident, spoke against it: the lane is narrow",
         ["/guest Mrs P Lowe (local resident)", "Mrs P Lowe: spoke against it: the lane is narrow"]),
        ("Mr T Rudd, agent for the owner, addressed members: the roof is low",
         ["/guest Mr T Rudd (agent for the owner)", "Mr T Rudd: addressed members: the roof is low"]),
        ("Mr Rudd of the Fen Trust said the book, “Our Fen: a guide”, is at the printers",
         ["Mr Rudd of the Fen Trust said the book, “Our Fen: a guide”, was at the printers."]),
        ("Mr T Rudd, employed by the owner: the roof is low",
         ["/guest Mr T Rudd (employed by the owner)", "Mr T Rudd: the roof is low"]),
    ],
)  # fmt: skip
def test_what_somebody_did_as_they_spoke_stays_what_they_did(line: str, offers: list[str]) -> None:
    reading = _read(line)
    assert [one for one in (reading.offer, *reading.then) if one] == offers


@pytest.mark.parametrize("asked", ["asked how long the work will take", "enquired how soon the gate will open"])
def test_a_question_in_order_after_its_verb_is_in_no_doubt(asked: str) -> None:
    assert _read(f"maddox? {asked}").remark == ""


@pytest.mark.parametrize("line", ["Frost heaves still visible on the path", "Frost damage on the path was bad"])
def test_a_surname_before_a_noun_is_nobody_who_speaks(line: str) -> None:
    assert _read(line).offer == ""


def test_what_is_still_to_come_stays_in_the_present() -> None:
    assert _read("tait: reminded members that the next meeting is on 1 July").remark == ""


@pytest.mark.parametrize(
    "wish",
    [
        "move closer to the microphone",
        "second the motion",
        "put the motion",
        "take the chair",
        "update the Committee",
        "withdraw her remark",
    ],
)
def test_what_somebody_is_asked_to_do_there_and_then_is_no_action(wish: str) -> None:
    reading = _read(f"Cllr Maddox asked Mrs Tait to {wish}")
    assert (reading.offer, reading.then) == (f"maddox: asked Mrs Tait to {wish}", ())


@pytest.mark.parametrize("line", ["maddox the club uses is wet", "maddox the council can do is wait"])
def test_a_noun_with_a_clause_after_it_is_no_speaker(line: str) -> None:
    assert ":" not in _read(line).offer


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Cllr Rudd said the gate was broken", ["/guest Cllr Rudd", "Cllr Rudd: said the gate was broken"]),
        ("Mrs Peg Lowe asked about the bins", ["/guest Mrs Peg Lowe", "Mrs Peg Lowe? asked about the bins"]),
        ("Cllr Rudd to ring the mill by Friday", ["/guest Cllr Rudd", "!Cllr Rudd to ring the mill by Friday"]),
        ("Mr Rudd's letter was read", []),
        ("Mr Rudd to be paid £50", []),
        ("Mill Lane to be resurfaced", []),
    ],
)
def test_somebody_with_a_title_who_is_on_no_roll_is_asked_about(line: str, offers: list[str]) -> None:
    reading = _read(line)
    assert [one for one in (reading.offer, *reading.then) if one] == offers
