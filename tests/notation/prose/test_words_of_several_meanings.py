"""Words in short that mean several things, what is recommended to another body, and figures that open no item."""

from __future__ import annotations

from functools import cache

import pytest

from clerk_tui.english.abbreviations import in_words
from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import NameIndex, read_line, read_notes
from clerk_tui.notation.reading import Context

ROLL = """
/committee Scrutiny Panel
/chair Cllr Moira Tait
/member Cllr Alan Penn
/member Cllr Joyce Orme
/member Cllr Denis Rowe
/officer Ravi Nand (Head of Finance)
/guest Inspector Carl Bray (Selby Police)
/agenda 6 Performance
/agenda 7 Group Report
/agenda 8 Work Programme
/present all
/open 7pm
/item 6
"""


@cache
def _meeting(more: str) -> Meeting:
    return read_notes(f"{ROLL}{more}", Head(1), Directory(), ()).meeting


def _offered(line: str, more: str = "") -> tuple[str, ...]:
    meeting = _meeting(more)
    reading = read_line(line, Context(meeting, NameIndex(meeting), None))
    return (reading.offer, *reading.then) if reading.offer else ()


@pytest.mark.parametrize(
    ("line", "full"),
    [
        ("Cabinet be rec'd to review the fees", "Cabinet be recommended to review the fees"),
        ("it was rec'd that fees be frozen", "it was recommended that fees be frozen"),
        ("rec'd to Cabinet that fees be frozen", "recommended to Cabinet that fees be frozen"),
        ("rec'd vote: for - Penn", "recorded vote: for - Penn"),
        ("report be rec'd to the council", "report be rec'd to the council"),
        ("letter rec'd that the path is shut", "letter received that the path is shut"),
        ("report rec'd", "report received"),
        ("£50 rec'd to date", "£50 received to date"),
        ("the recs be fwded to Cabinet", "the recommendations be forwarded to Cabinet"),
        ("bank recs be noted", "bank reconciliations be noted"),
        ("recs to follow", "recs to follow"),
        ("agreed to rec to Cabinet: a cap", "agreed to recommend to Cabinet: a cap"),
        ("the rec to be mown", "the rec to be mown"),
        ("on grds that it was late", "on grounds that it was late"),
        ("grds of the hall", "grds of the hall"),
    ],
)
def test_a_word_in_short_means_what_its_neighbours_show(line: str, full: str) -> None:
    assert in_words(line) == full


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Agreed to rec to Cabinet: (a) that fees be frozen; (b) bins have lids",
         ("/recommend Cabinet: That fees be frozen", "/recommend Cabinet: That bins have lids")),
        ("recommend to Cabinet that (a) fees be frozen (b) voids be let & (c) a plan come back",
         ("/recommend Cabinet: That fees be frozen", "/recommend Cabinet: That voids be let",
          "/recommend Cabinet: That a plan come back")),
        ("RECOMMENDED to Cabinet - that fees be frozen", ("/recommend Cabinet: That fees be frozen",)),
        ("Resolved that it be recommended to Cabinet that fees be frozen",
         ("/recommend Cabinet: That fees be frozen",)),
        ("panel recommends to full council that the plan be adopted",
         ("/recommend Full Council: That the plan be adopted",)),
        ("Cabinet be rec'd to review the fees", ("/recommend Cabinet: To review the fees",)),
        ("agreed unanimously to recommend to Cabinet that fees be frozen",
         ("= unanimously agreed to recommend to Cabinet that fees be frozen",)),
        ("agreed to recommend the revised budget to Council", ("= agreed to recommend the revised budget to Council",)),
        ("Nand recommended to Cabinet that fees be frozen", ()),
    ],
)  # fmt: skip
def test_what_is_recommended_to_another_body(line: str, offered: tuple[str, ...]) -> None:
    assert tuple(one for one in _offered(line) if one[0] in "/=") == offered


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("Nand presented Q3. 28/46 green; 11 amber; 7 red", False),
        ("Nand reported 31 of 46 targets met. 8 amber. 7 red", False),
        ("Minutes agreed. 7 Group report", True),
        ("Noted 3 complaints; 8 work programme", True),
    ],
)
def test_a_figure_in_a_list_opens_no_item(line: str, *, opens: bool) -> None:
    assert any(one.startswith("/item") for one in _offered(line)) is opens


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Ch thanked officers", ("tait: thanked officers",)),
        ("Ch will speak to Penn", ("!tait to speak to Penn",)),
        ("Ch agreed", ()),
        ("SP said burglary fell", ()),
        ("HF said burglary fell", ("nand: said that burglary fell",)),
    ],
)
def test_ch_is_whoever_presides_and_a_police_force_is_no_post(line: str, offered: tuple[str, ...]) -> None:
    assert _offered(line) == offered


def test_a_beginning_of_several_words_is_left() -> None:
    offered = _offered("Penn moved, Orme sec'd that it be refused on grds that cons was poor")
    assert offered == ("/motion penn / orme: That it be refused on grounds that cons was poor",)


def test_rec_d_before_a_vote_is_recorded() -> None:
    moved = "/motion penn / orme: That it be sold\n"
    offered = _offered("rec'd vote: for - Penn, Orme; agst - Rowe; abs - Chair", moved)
    assert offered == ("/vote named +penn +orme -rowe ~tait",)
