"""Events noted in a few words, which the minutes tell in whole sentences: who came and left and why, pauses, the chair,
motions with what came of them, tasks, interests and absences."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/council Fernhill Town Council
/committee Full Council
/date 4 June 2026 7pm
/rules parish
/chair Cllr Ivy Marlow
/vice Cllr Owen Petty
/member Cllr Tess Rudd
/member Cllr Simon Boon
/member Cllr Holly Vesey
/member Cllr Grant Yarrow
/member Cllr Priya Nair
/officer Ms Meg Tait (Town Clerk) [clerk]
/officer Mr Abel Gower (Estates Manager)
/guest PC Una Kell (Police)
"""
OPEN = "/present all\n/open 7pm\n/item 6 Trees\n"
INTERESTS = "/present all\n/open 7pm\n/item 3 Declarations of interest\n"
MOVED = f"{OPEN}/motion rudd / boon: to plant a lime\n"


def offers(line: str, before: str = OPEN) -> tuple[str, ...]:
    """The lines that Tab would record for a line after others."""
    reading = read(line, meeting_of(f"{ROLL}{before}"))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Rudd out 7.20, sick child", ("-rudd 7.20: @rudd left the meeting at 7.20pm (sick child).",)),
        ("pc kell away 7.31, called to a crash",
         ("-kell 7.31: @kell left the meeting at 7.31pm, called to a crash.",)),
        ("Boon excused 7.40, school run", ("-boon 7.40: @boon was excused at 7.40pm (school run).",)),
        ("Nair arr 7.44 sorry bus", ("+nair 7.44: @nair arrived at 7.44pm (sorry bus).",)),
        ("Meg + Abel off at the end of this item 7.50",
         ("-clerk, gower 7.50: @clerk and @gower left the meeting at the end of this item at 7.50pm.",)),
        ("Rudd, Boon left 8.10, told of the vote",
         ("-rudd, boon 8.10: @rudd and @boon left at 8.10pm, told of the vote.",)),
        ("Petty had to dash 8.20 - babysitter", ("-petty 8.20: @petty had to dash at 8.20pm (babysitter).",)),
        ("Yarrow out to take a call 7.50", ("-yarrow 7.50: @yarrow went out to take a call at 7.50pm.",)),
        ("Yarrow left to catch the 8.40", ("-yarrow 8.40: @yarrow left to catch the 8.40.",)),
        ("Boon out 7.33 for the next item (pecuniary, owns it)",
         ("-boon 7.33: @boon left the meeting at 7.33pm for the next item (pecuniary, owns it).",)),
        ("Tess Simon Priya out 8.05", ("-rudd, boon, nair 8.05",)),
        ("Yarrow left 7.55 (interest)", ("/declare yarrow in item 6, leaves", "-yarrow 7.55")),
    ],
)  # fmt: skip
def test_a_movement_in_short_is_told_as_a_sentence(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("stopped 7.20 power cut, back in 7.31",
         ("/adjourn 7.20: The meeting stopped at 7.20pm (power cut).", "/resume 7.31")),
        ("adj 7.20 - mayor unwell, carried on 7.35",
         ("/adjourn 7.20: The meeting adjourned at 7.20pm (mayor unwell).", "/resume 7.35")),
        ("closed 9.05, all agreed", ("/close 9.05: The meeting closed at 9.05pm, as all agreed.",)),
        ("annual mtg closed 7.55, ordinary mtg straight after", ()),
        ("AGM closed 7.55, straight on to the ordinary mtg", ()),
        ("meeting closed 9.05, Petty moved to thank the chair", ("Petty moved to thank the chair", "/close 9.05")),
        ("chair opened mtg 7.00, welcomed 6 residents",
         ("\\The Chair opened the meeting at 7.00pm, welcomed 6 residents.",)),
        ("The Chair opened the meeting at 7pm.", ()),
        ("draft lamp adj. policy to come to the July mtg", ()),
        ("standing orders back in force 7.48", ()),
    ],
)  # fmt: skip
def test_the_clock_is_read_with_what_else_is_told(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Marlow vacated the chair for this, Petty took over", ("/presiding petty",)),
        ("Petty in chair for the vote", ("/presiding petty: @petty took the chair for the vote.",)),
        ("Boon chairing while Ivy out", ("/presiding boon: @boon took the chair while Ivy out.",)),
        ("Marlow proposed from the chair that fees go up 4%, sec Boon",
         ("/motion marlow / boon: That fees go up 4%",)),
    ],
)  # fmt: skip
def test_who_is_in_the_chair_is_told_as_a_sentence(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("public out 8.20 staffing", ("/exempt: The public was excluded at 8.20pm (staffing).",)),
        ("Rudd stayed out of closed session as it was her contract", ()),
    ],
)
def test_the_public_is_put_out_in_a_sentence(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("back in open mtg 9.36, nobody waiting",
         ("/public 9.36: The meeting returned to open session at 9.36pm, nobody waiting.",)),
        ("out of camera 9.05, nothing to report",
         ("/public 9.05: The meeting came out of camera at 9.05pm, nothing to report.",)),
        ("out of confidential 8.52, Yarrow back", ("/public 8.52", "+yarrow 8.52")),
    ],
)  # fmt: skip
def test_a_private_session_ends_in_a_sentence(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line, f"{OPEN}-yarrow 7.30\n/exempt\n") == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Rudd proposed fees up 3%, Boon 2nd. Vesey amendment make it 2%, accepted by Rudd, then all agreed",
         ("/motion rudd / boon: fees up 3%", "/amendment vesey: make it 2%", "/accepted", "/vote all")),
        ("Rudd proposed closing the kiosk, seconded Boon. 3-3 w/ 1 abst, chair used casting vote for, carried",
         ("/motion rudd / boon: to close the kiosk", "/vote 3-3-1", "/casting for")),
        ("Rudd moved freeze the fees, Boon sec. Rudd withdrew her motion after discussion.",
         ("/motion rudd / boon: to freeze the fees", "/withdraw: @rudd withdrew the motion after discussion.")),
        ("agreed grants as listed, prop Rudd sec Boon",
         ("/motion rudd / boon: that the grants as listed be agreed", "/carried")),
        ("agreed renew the lease, prop Rudd sec Boon", ("/motion rudd / boon: to renew the lease", "/carried")),
        ("noted letter, prop Rudd, sec Boon", ("/motion rudd / boon: that the letter be noted", "/carried")),
        ("approve accounts prop Rudd sec Boon", ("/motion rudd / boon: to approve accounts",)),
        ("mtn to plant a lime Rudd/Boon cd 6/1", ("/motion rudd / boon: to plant a lime", "/vote 6-1")),
        ("Rudd NOM that council plant ten limes, sec Boon", ("/motion rudd / boon: That council plant ten limes",)),
        ("moved Rudd, seconded Boon, that up to £80 be released. All agreed.",
         ("/motion rudd / boon: That up to £80 be released", "/vote all")),
        ("take the bid - Rudd, Boon - all agreed bar Vesey who abst as she was new",
         ("/motion rudd / boon: to take the bid",
          "/vote all ~vesey: All agreed bar Vesey who abstained as she was new.")),
    ],
)  # fmt: skip
def test_a_motion_is_read_with_all_that_came_of_it(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Nair asked for a recorded vote. For: Rudd, Boon, Nair. Against: Vesey. Abstain: Marlow",
         ("nair: asked for a recorded vote", "/vote named +rudd +boon +nair -vesey ~marlow")),
        ("Vesey amendment - wants two, sec Nair. lost 2-5", ("/amendment vesey / nair: two", "/vote 2-5")),
        ("Vesey sub motion plant an oak, Nair 2nd, fails 2-5", ("/amendment vesey / nair: plant an oak", "/vote 2-5")),
        ("approved as amended 6:1 (Vesey against, asked for it to be minuted)", ("/vote all -vesey",)),
    ],
)  # fmt: skip
def test_the_open_motion_is_voted_on_as_told(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line, MOVED) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Abel -> quote for the fence, 3 weeks", ("!gower to quote for the fence, 3 weeks",)),
        ("Meg → keys back before Easter", ("!clerk: keys back before Easter",)),
        ("Nair check the lease dates", ("!nair to check the lease dates",)),
        ("Nair support the lease", ()),
        ("clerk to come back on that", ("!clerk to come back on that",)),
        ("Tess happy to talk to the school", ("rudd: was happy to talk to the school !",)),
        ("Action: TR/SB sort the flags", ("!rudd and boon to sort the flags",)),
        ("Est Mgr to price the new gate", ("!gower to price the new gate",)),
        ("PC K will ask for a patrol", ("!kell to ask for a patrol",)),
        ("Tess + Simon agreed to meet the school by the 15th",
         ("rudd&boon: agreed to meet the school by the 15th !",)),
        ("staff to bring draft adj. policy to the July mtg",
         ("! staff to bring draft adj. policy to the July meeting",)),
        ("action 4 - Rudd done, sent 3 May", ()),
    ],
)  # fmt: skip
def test_a_task_is_given_to_whoever_is_named(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Rudd financial int 10.2, leases the next plot, will leave",
         ("/declare rudd financial interest in item 10.2, as they lease the next plot, leaves",)),
        ("Boon impartiality 11.1, husband plays",
         ("/declare boon impartiality interest in item 11.1, as their husband plays",)),
        ("Vesey conflict of loyalty, also sits on the pool board (item 8)",
         ("/declare vesey conflict of loyalty in item 8, as they sit on the pool board",)),
        ("Yarrow personal interest 6 too, daughter in the choir",
         ("/declare yarrow personal interest in item 6, as their daughter is in the choir",)),
        ("Nair - item 9, her allowance, wont vote", ("/declare nair item 9, her allowance, and would not vote",)),
        ("Boon conflict of interest item 6 - director of Fen Build. will go out for it & not vote",
         ("/declare boon conflict of interest in item 6, as a director of Fen Build, leaves",)),
        ("Rudd - impartiality - life member of the club - item 11.1. Will consider on its merits",
         ("/declare rudd impartiality interest in item 11.1, as a life member of the club,"
          " and would consider on its merits",)),
        ("Yarrow late dec - item 6, his son plays", ("/declare yarrow in item 6, late, his son plays",)),
        ("Kell ex parte, had talked to the builder re item 7",
         ("kell: reported ex parte communications: had talked to the builder re item 7",)),
        ("Petty took over chairing for item 5", ("/presiding petty: @petty took over chairing for item 5.",)),
        ("Tait has no conflict, just asked", ("@clerk had no conflict, just asked.",)),
    ],
)  # fmt: skip
def test_an_interest_is_declared_with_its_kind_and_reason(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line, INTERESTS) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Kell ex parte with the owner", ("kell: reported ex parte communications with the owner",)),
        ("Boon item 7, plot holder, will stay per clerk",
         ("/declare boon item 7, as a plot holder, and would remain in the meeting on the advice of the clerk",)),
        ("meeting closed 9.15, on to the inn", ("/close 9.15: Meeting closed at 9.15pm, on to the inn.",)),
        ("meeting closed 9.15, on to the parish meeting", ()),
        ("stopped leak 7.20", ()),
        ("Rudd thanked Tess", ("rudd: thanked Tess",)),
    ],
)  # fmt: skip
def test_what_only_looks_like_an_event_or_a_person_stays(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line, INTERESTS if "item 7" in line else OPEN) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Rudd absent - ill", ("/absent rudd: @rudd was absent (ill).",)),
        ("Rudd absent, away on business", ("/absent rudd: @rudd was absent (away on business).",)),
        ("Rudd, Boon absent with notice", ("/absent rudd, boon: @rudd and @boon were absent with notice.",)),
        ("regrets Rudd - will be late, roadworks",
         ("/apologies rudd: Apologies for lateness were received from @rudd (roadworks).",)),
        ("Rudd was absent, the clerk said", ()),
    ],
)  # fmt: skip
def test_an_absence_keeps_its_reason(line: str, offered: tuple[str, ...]) -> None:
    assert offers(line, "/present all\n") == offered
