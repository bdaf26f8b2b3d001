"""Events typed at speed: who may hear, motions with all their parts, votes, elections, who comes and goes."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ESTATES = """
/style parish
/council Wealdmere Town Council
/committee Estates Committee
/date 3 June 2026 7pm
/chair Cllr Mrs Tamsin Hale (Chair)
/vice Cllr Mr Bryn Rudd (Vice-Chair)
/member Cllr Ms Sara Voss
/member Cllr Mr Niall Oakes
/member Cllr Mr Peter Quill
/member Cllr Mrs Lucy Fenn
/officer Ms Ida Moss (Clerk)
/officer Mr Carl Dent (Town Surveyor)
/agenda 3 Minutes of 6 May 2026
/agenda 4 Market Stalls
/agenda 5 Lease of the Yard // exempt
/agenda 6 Staffing (exempt)
/present all
/open 7pm
/item 4
"""


def offered(line: str, before: str = "") -> tuple[str, ...]:
    """The lines that Tab puts in place of a line, after others."""
    reading = read(line, meeting_of(f"{ESTATES}{before}"))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    "line",
    [
        "P&P excl para 6, hale/rudd, agreed",
        "p and p excluded under para 3",
        "motion to go into executive session under RCW 42.30.110, Hale, 2nd Rudd, 4-0",
        "into private, nurse to leave the room",
        "resolved under s100A(4) to exclude press and public for items 7 and 8",
        "Resolved under section 100A(4) of the LGA 1972 to exclude the public",
        "part 2 - public out",
        "closed session 8.10",
        "moved into confidential session",
        "private from here, observers off the call",
        "public gallery cleared",
        "students and staff reps withdrew for reserved business",
        "reserved business - student governors left",
        "camera off, private part",
        "stream stopped, going exempt",
        "webcast off now, private bit",
        "confidential items - visitors asked to step outside",
        "press asked to go 8.05",
        "reporters sent out",
        "pub excl 8.40 prop hale sec rudd",
        "exclude pub & press para 1+2 hale/rudd carried",
        "it was resolved that in view of the confidential nature of the business the public be temporarily excluded",
        "In accordance with the Public Bodies (Admission to Meetings) Act 1960 press and public were asked to leave.",
        "Pursuant to s1(2) of the 1960 Act the public left.",
        "went in camera 9.02",
        "in cttee 9pm",
        "council went into committee at 9.15",
        "members only from here",
        "directors only session",
        "board only now 7.50",
        "recording stopped, confidential",
        "doors closed 8.20",
        "residents left so cllrs could discuss staffing",
        "hale moved rudd seconded closed session for personnel matter, all ayes",
        "entered ES at 7:45 pm for litigation",
        "exec session 7:45-8:10",
        "The Board voted unanimously by roll call to enter into executive session to discuss real estate.",
        "executive session pursuant to 5 ILCS 120/2(c)(1), motion hale second rudd, roll call all yes",
        "Part B",
        "pt II - P&P excluded",
        "Part II confidential, clerk stayed",
        "the remaining items were taken in private",
        "exempt business - members of the public left",
        "Members of the public withdrew at 8.15pm.",
        "non-members left the meeting",
        "the meeting moved to its private part",
        "mtg closed to public 8.30",
        "hale proposed that we go private, rudd seconded, agreed",
        "blue papers now, public out",
        "pink papers - press out",
        "motion to exclude under schedule 12A para 3, hale/rudd, unan",
        "Cllr Hale proposed and Cllr Rudd seconded that the press and public be excluded for the next item. Agreed.",
        "standing down the gallery for item 9",
        "guests left the call for the confidential item",
        "observers moved to waiting room",
        "youth reps left before the confidential bit",
        "excluded the public, agreed nem con",
        "public & press exluded 8.12",
    ],
)
def test_every_way_to_put_the_public_out_excludes_it(line: str) -> None:
    assert [one for one in offered(line) if one.startswith("/exempt")]


@pytest.mark.parametrize(
    "line",
    [
        "back in public 10.04",
        "out of exec 9:31",
        "public back in",
        "P&P readmitted 9.05",
        "P&P back 9pm",
        "public readmitted",
        "the press and public returned at 9.02pm",
        "public let back in",
        "visitors readmitted",
        "end of part II",
        "end of confidential business",
        "exempt part over 8.40",
        "back to open session",
        "returned to public session at 8.15",
        "the meeting came out of private session",
        "reconvened in open session 9:10",
        "open mtg resumed 9:10",
        "doors open",
        "gallery reopened",
        "stream back on",
        "webcast on again 9.15",
        "public invited back",
        "pub back in 8.50",
        "observers back in",
        "students rejoined",
        "observers returned at 7.40",
        "we're public again",
        "no longer exempt",
        "exclusion lifted",
        "Resolved that the public be readmitted.",
        "motion to come out of exec session, hale/rudd, 4-0",
        "moved hale sec rudd return to open session, all aye",
        "motion to exit ES 8:45, TH/BR, unan",
        "that concluded the confidential business",
        "board rose from exec session 9:12",
        "closed session ended 9:05",
        "rose & reported",
        "press let in again",
        "private bit done",
        "camera on, back to public part",
        "in public from 9.15",
        "council resumed in open meeting",
        "reserved business ended, staff reps back",
    ],
)
def test_every_way_to_let_the_public_in_again_readmits_it(line: str) -> None:
    assert [one for one in offered(line, "/exempt 3\n") if one.startswith("/public")]


@pytest.mark.parametrize(
    "line",
    [
        "public toilets closed 8pm",
        "the press release went out on Friday",
        "public footpath closed for resurfacing",
        "residents left comments on the plan",
        "visitors to the museum up 12%",
        "the gallery closed for repairs",
        "private car park out of use",
        "confidential waste bin full",
        "the school is closed on Friday",
        "exec committee met on 4 May",
        "the public consultation closed on 12 June",
        "press officer left in March",
        "reported that the private sector was out of scope",
        "closed circuit cameras off in the car park",
        "hale left early",
        "guests were welcomed",
        "restricted parking in Church Lane",
        "staff meeting held in private dining room",
        "dent reported that the exempt accommodation grew",
        "the members only area of the website was updated",
        "hale asked whether the press had been told",
        "public not excluded",
        "the trustees alone signed the deed",
        "visitors asked about parking",
        "students asked to move lockers",
        "the committee went through the confidential report line by line",
        "part b of the form to be signed",
        "observers from County were thanked",
        "moss sent out the public notice",
        "recording of the last meeting was not available",
        "camera club asked for a room",
        "closed items list circulated",
        "broadcast times changed",
        "residents out of pocket after flood",
        "media training booked for councillors",
        "exempt from VAT so no change",
        "reserved parking bays painted",
        "door closed too early, heat lost",
        "private hire licences: 3 granted",
        "the exclusion zone was extended",
    ],
)
def test_what_only_sounds_like_an_exclusion(line: str) -> None:
    assert not [one for one in offered(line) if one.startswith("/exempt")]


@pytest.mark.parametrize(
    ("line", "is_told"), [("/item 5", True), ("/next", True), ("/item 6", True), ("/item 3", False)]
)
def test_an_exempt_item_opened_in_public_says_so(line: str, is_told: bool) -> None:
    said = "the public is not excluded"
    assert (said in read(line, meeting_of(ESTATES)).remark) is is_told
    assert said not in read(line, meeting_of(f"{ESTATES}/exempt 3\n")).remark
