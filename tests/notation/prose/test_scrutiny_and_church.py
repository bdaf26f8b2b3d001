"""Lines of a scrutiny committee and of a parochial church council."""

from __future__ import annotations

import pytest

from clerk_tui import minutes

from ..rolls import meeting_of, read

SCRUTINY = """
/council Wexham Borough Council
/committee Overview and Scrutiny Committee
/date 12 November 2026 6.30pm
/style durham
/chair Councillor Priya Nanda
/member Councillor Bill Hoskyn
/member Councillor Farah Quresh
/member Councillor Jan Peele
/member Councillor Oliver Stott
/member Councillor Mary Udell
/officer Ms Helen Tarbat (Director of Housing)
/officer Mr Sanjay Rao (Head of Finance)
/officer Mr Luke Imrey (Scrutiny Officer) [clerk]
/guest Councillor Ken Dysart (Cabinet Member)
/agenda 1 Apologies
/agenda 2 Declarations of interest
/agenda 3 Call-in
/agenda 4 Repairs review
"""
CHURCH = """
/council St Ansgar's Parochial Church Council
/committee Parochial Church Council
/date 18 November 2026 7.30pm
/style board
/chair Revd Gillian Marsh (Vicar)
/member Mr Peter Loach (Churchwarden)
/member Mr Alun Price (Treasurer)
/member Mrs Wendy Sharp (PCC Secretary)
/member Ms Chloe Dunn
/member Dr Sam Vickery (Safeguarding Officer)
/agenda 1 Minutes
/agenda 2 Treasurer's report
/agenda 3 Fabric
/present all
/open 7.32pm
"""


def offered(notes: str, line: str) -> tuple[str, ...]:
    reading = read(line, meeting_of(notes))
    return tuple(filter(None, (reading.offer, *reading.then)))


def remark(notes: str, line: str) -> str:
    return read(line, meeting_of(notes)).remark


def printed(notes: str, line: str) -> str:
    meeting = meeting_of(f"{notes}{line}\n")
    return minutes.sentence(meeting, meeting.entries[-1], minutes.load(meeting.head.style))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("apols Peele, Hoskyn. Stott late",
         ("/apologies peele, hoskyn", "\\Councillor Oliver Stott would be late.")),
        ("apols Hoskyn, Udell running late", ("/apologies hoskyn", "\\Councillor Mary Udell would be late.")),
        ("apols: Hoskyn; late: Udell", ("/apologies hoskyn", "\\Councillor Mary Udell would be late.")),
        ("OS and MU coming late", ("\\Councillor Oliver Stott and Councillor Mary Udell would be late.",)),
    ],
)  # fmt: skip
def test_whoever_is_expected_late(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{SCRUTINY}/item 1\n", line) == offers


def test_nobody_who_has_spoken_is_expected_late() -> None:
    assert offered(f"{SCRUTINY}/present all\n/item 1\nstott: the bus was slow\n", "OS late") != (
        "\\Councillor Oliver Stott would be late.",
    )


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("BH declared - mother in sheltered flat, stays, not pecuniary",
         "/declare hoskyn non-pecuniary interest as their mother is in sheltered flat,"
         " and would remain in the meeting"),
        ("BH declared: mother in flat", "/declare hoskyn as their mother is in flat"),
        ("OS declared: item 3, tenant", "/declare stott in item 3, as a tenant"),
        ("MU declared - item 3 - tenant, leaving", "/declare udell in item 3, as a tenant, leaves"),
    ],
)  # fmt: skip
def test_who_declares_without_saying_what(line: str, offer: str) -> None:
    assert offered(f"{SCRUTINY}/present all\n/open 6.34pm\n/item 2\n", line) == (offer,)


@pytest.mark.parametrize("line", ["PN declared the meeting open", "PN declared: carried"])
def test_what_the_chair_declares_is_no_interest(line: str) -> None:
    offers = offered(f"{SCRUTINY}/present all\n/item 2\n", line)
    assert not any(one.startswith("/declare") for one in offers)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("FQ as ward member said the bus is late", ("quresh: as ward member, said the bus was late",)),
        ("FQ moved refer back to Cabinet w/ recommendation charges be phased, sec MU",
         ("/motion quresh / udell: to refer back to Cabinet with recommendation charges be phased",)),
        ("Cllr Dysart thanked & left 7.41",
         ("-dysart 7.41: @dysart was thanked and left at 7.41pm.",)),
        ("agreed report as amended go to Cabinet 8 Dec",
         ("= that the report as amended go to Cabinet 8 December",)),
        ("agreed staff get a rise", ("= that the staff get a rise",)),
        ("agreed the hall stay open", ("= that the hall stay open",)),
    ],
)  # fmt: skip
def test_what_a_line_of_scrutiny_is_offered_as(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{SCRUTINY}/present all\n/open 6.34pm\n/item 4\n", line) == offers


def test_so_many_who_were_not_for_it_where_no_roll_was_called() -> None:
    notes = f"{CHURCH.replace('/present all', '')}/item 2\n"
    assert offered(notes, "agreed to pay £58, 1 abs") == ("/motion: to pay £58", "/carried: Carried, 1 abstention.")


def test_who_speaks_in_an_office_prints_between_commas() -> None:
    notes = f"{SCRUTINY}/present all\n/open 6.34pm\n/item 4\n"
    sentence = printed(notes, "quresh: as ward member, said the bus was late")
    assert sentence == "Councillor Farah Quresh, as ward member, said the bus was late."


def test_a_month_is_nobody_s_forename() -> None:
    notes = f"{SCRUTINY}/present all\n/open 6.34pm\n/item 4\n"
    assert "without" not in remark(notes, "HT to bring voids plan to Jan mtg")
    assert "without" not in remark(notes, "nxt mtg 14 Jan 6.30")


def test_figures_behind_a_query_are_nobody_s_answer() -> None:
    notes = f"{SCRUTINY}/present all\n/open 6.34pm\n/item 4\nBH asked why. HT said it was cold\n"
    assert offered(notes, "PN queried sickness figs - 11.2 days per FTE") == (
        "nanda? queried sickness figures - 11.2 days per FTE",
    )


def test_times_are_no_verb() -> None:
    notes = f"{SCRUTINY}/present all\n/open 6.34pm\n/item 4\n"
    assert "void times up" in printed(notes, "stott? asked why void times up to 41 days")


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("pay £45, prop WS sec CD, 1 abs", ("/motion sharp / dunn: pay £45", "/vote 5-0-1")),
        ("pay £48, prop WS sec CD, 1 abst (PL)", ("/motion sharp / dunn: pay £48", "/vote all ~loach")),
        ("agreed to pay £53, prop WS sec CD, 1 abstention",
         ("/motion sharp / dunn: to pay £53", "/vote 5-0-1")),
        ("agreed to pay £56, prop WS sec CD, 1 against (PL)", ("/motion sharp / dunn: to pay £56", "/vote all -loach")),
        ("agreed to pay £58, 1 abs", ("/motion: to pay £58", "/vote 5-0-1")),
        ("agreed to pay £63, carried, 2 against", ("/motion: to pay £63", "/vote 4-2-0")),
        ("three letters, 1 against", ()),
    ],
)  # fmt: skip
def test_so_many_who_were_not_for_it(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{CHURCH}/item 2\n", line) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("AP: gen fund £11,204", ("price: reported: gen fund £11,204",)),
        ("AP: CD to ring the joiner", ("!dunn to ring the joiner",)),
        ("SV reminded all to do the training", ("vickery: reminded all to do the training",)),
        ("SV reminded members to do the training", ("vickery: reminded members to do the training",)),
        ("PCC adopted the diocesan policy for 2026-27, all in fav",
         ("/motion: to adopt the diocesan policy for 2026-27", "/vote all")),
        ("SV reported 3 renewals, PCC adopted the policy, all in fav",
         ("vickery: reported 3 renewals", "/motion: to adopt the policy", "/vote all")),
        ("PCC agreed to mend it, all in fav", ("/motion: to mend it", "/vote all")),
        ("the bench - resolved that it be moved, prop PL, sec SV, unan",
         ("/motion loach / vickery: That the bench be moved", "/vote all")),
    ],
)  # fmt: skip
def test_what_a_line_of_the_church_is_offered_as(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{CHURCH}/item 3\n", line) == offers


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("mins 16 Sept - p1 Ann Frith was present, add. Otherwise agreed, prop PL sec AP",
         "/motion loach / price: that the minutes of 16 September be agreed subject to the following correction: "
         "p1 Ann Frith was present, add"),
        ("mins - “Firth” to read “Frith” on p2, otherwise agreed PL/AP",
         "/motion loach / price: that the minutes be agreed subject to the following correction: "
         "“Firth” to read “Frith” on p2"),
    ],
)  # fmt: skip
def test_minutes_otherwise_agreed(line: str, first: str) -> None:
    assert offered(f"{CHURCH}/item 1\n", line)[0] == first


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("10 yr on plaster", "10 years on plaster."),
        ("a 10 yr guarantee", "A 10 year guarantee."),
        ("1 yr on plaster", "1 year on plaster."),
    ],
)
def test_years_in_short(line: str, sentence: str) -> None:
    assert printed(f"{CHURCH}/item 3\n", line) == sentence
