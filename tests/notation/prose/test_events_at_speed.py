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
        "no public for this item, lease terms",
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
        "pub & press left 7.50 for staffing",
        "resolved p&p be excluded, paras 2 & 3",
        "At 8.05pm the members of the public were asked to leave as the next matter was confidential.",
        "moved voss 2nd fenn go into closed session, 5-0",
        "motion by Oakes, 2nd Fenn, to convene in executive session, roll call TH yes BR yes SV yes",
        "council resolved itself into private session at 9pm",
        "the rest of the meeting was held in private",
        "exec session begins 8:40",
        "into exec 8.40, attorney stayed",
        "item taken in confidence",
        "public part ended 8.15",
        "close public bit",
        "p+p asked to step outside",
        "audience sent out while members discussed the complaint",
        "all non-members left for item 6",
        "confidential session from 7.45",
        "closed part - student govs withdrew",
        "trustees only from here",
        "zoom guests dropped, private section",
        "Press & Public excluded under Sched 12A para 1 (prop oakes, sec fenn)",
        "excl press/public, prop BR, 2nd LF, carried 5-1",
        "Oakes moved, Fenn seconded, that under the 1960 Act the public and press be excluded. Carried unanimously.",
        "Members voted 5-1 to go into executive session to discuss pending litigation.",
        "The Committee RESOLVED, on the motion of Cllr Oakes, that the press and public be excluded.",
        "public barred from here on",
        "livestream paused 8.02 confidential item",
        "gallery emptied",
        "session closed to the public, personnel",
        "members of public withdrew",
        "now part 2",
        "reserved items - observers out",
        "press bench cleared",
        "in private: legal advice on lease",
        "part B, staff reps stepped out",
        "residents asked to leave the room",
        "moved in-camera 7.15pm",
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
        "Town Council went into private session last week",
        "stream off the playing field",
        "public excluded from the pool since 2020",
        "p & p left to pay",
        "no public questions for this item",
        "no residents for this scheme yet",
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


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("voss prop'd refuse, BR 2nd'd, unan", ("/motion voss / rudd: refuse", "/vote all")),
        ("lamps as quoted. prop voss 2nd quill, AIF", ("/motion voss / quill: lamps as quoted", "/vote all")),
        ("mtn adj SV, 2nd BR, all in favor 9:32", ("/motion voss / rudd: to adjourn", "/vote all", "/adjourn 9:32")),
        ("mtn to close hearing SV/BR 4-0 7:41", ("/motion voss / rudd: to close hearing", "/vote 4-0")),
        (
            "hale/rudd buy a bench, roll call TH aye, BR aye, SV nay",
            ("/motion hale / rudd: to buy a bench", "/vote named +hale +rudd -voss"),
        ),
        (
            "mot to enter exec sess MGL c30A s21, 2nd BR, roll call TH aye, BR aye, SV aye",
            (
                "/motion member / rudd: to enter exec session MGL c30A s21",
                "/vote named +hale +rudd +voss",
                "/exempt:",
            ),
        ),
        (
            "P&P excl para 6, hale/rudd, agreed",
            ("/motion hale / rudd: that the press and public be excluded under para 6", "/carried", "/exempt 6:"),
        ),
        (
            "BR mvd award the works to Dale, SV 2nd. PQ no, wants rebid. 4-1",
            (
                "/motion rudd / voss: to award the works to Dale",
                "/vote 4-1: Carried 4-1, @quill against.",
                "\\Cllr Mr Peter Quill voted against (wants rebid).",
            ),
        ),
        (
            "Chair of Estates: Quill nominated by Hale, seconded Rudd. Elected unopposed",
            (
                "/motion hale / rudd: that @quill be elected Chair of Estates",
                "/carried: There being no other nominations, @quill was elected Chair of Estates.",
            ),
        ),
        ("fenn elected secretary, hale/rudd", ("/motion hale / rudd: that @fenn be elected secretary", "/carried")),
        (
            "Following a ballot, Voss received 5 votes and Fenn 1. Voss was elected Chair.",
            ("/ballot for Chair: Voss 5, Fenn 1",),
        ),
        (
            "There were two nominations for Chair, Voss and Quill, and Voss received 4 votes and Quill 2.",
            ("/ballot for Chair: Voss 4, Quill 2",),
        ),
        (
            "excl public paras 1 & 7, prop hale sec rudd, agd",
            ("/motion hale / rudd: that the public be excluded under paras 1 & 7", "/carried", "/exempt 1 & 7:"),
        ),
        ("resolved (LF/NO) to thank the volunteers", ("/motion fenn / oakes: to thank the volunteers", "/carried")),
        ("adj 8.35 comfort break", ("/adjourn 8.35: Adjourned at 8.35pm for a comfort break.",)),
        ("5 min comfort break at 7.50", ("/adjourn 7.50: Adjourned at 7.50pm for a 5 minute comfort break.",)),
        ("panel retired 8.20, returned 8.45", ("/adjourn 8.20: Adjourned to deliberate at 8.20pm.", "/resume 8.45")),
        (
            "fenn declared that she had been lobbied on item 4",
            ("fenn: declared that she had been lobbied on item 4",),
        ),
        ("new gate: cost £400. Quill out", ("new gate: cost £400", "-quill")),
        ("HT pay: panel met twice. Quill out", ("HT pay: panel met twice", "-quill")),
    ],
)
def test_motions_elections_and_movement_at_speed(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


MOVED = "/motion hale / rudd: That the fee be £10.\n"


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Vote 4 for 1 against (SV), Quill abstained", ("/vote all -voss ~quill",)),
        ("main mot 3-2 voss, quill opp", ("/vote 3-2: Carried 3-2, @voss and @quill against.",)),
        ("quill amend - shut by 10pm. hale accepts, friendly", ("/amendment quill: shut by 10pm", "/accepted")),
        (
            "Voss asked for £8 as a friendly amendment, accepted by Hale",
            ("/amendment voss: to change £10 to £8", "/accepted"),
        ),
        (
            'Councillor Quill moved an amendment to add "and on Sundays", which was accepted by the mover.',
            ('/amendment quill: add "and on Sundays"', "/accepted"),
        ),
        ("amdt quill: add sundays. accepted", ("/amendment quill: add Sundays", "/accepted")),
        (
            "amendt voss/oakes - add cond hrs of work 8-6 m-f, 8-1 sat",
            ("/amendment voss / oakes: add condition hrs of work 8-6 m-f, 8-1 sat",),
        ),
        ("nobody against, oakes abst", ("/vote all ~oakes",)),
        ("CARRIED (5:1)", ("/vote 5-1",)),
        ("Upon roll call, all voted aye; motion passes.", ("/vote named all",)),
        ("oakes suggests £12, mover agrees", ("/amendment oakes: to change £10 to £12", "/accepted")),
        (
            "Voss moved to strike £10 and insert £9, seconded by Fenn, and the amendment failed 2-4.",
            ("/amendment voss / fenn: strike £10 and insert £9", "/vote 2-4"),
        ),
        (
            "carried by 5 votes to 1, Councillor Quill asking that his vote against be recorded.",
            ("/vote 5-1", "/own quill against"),
        ),
    ],
)
def test_votes_and_amendments_at_speed(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, MOVED) == offers


@pytest.mark.parametrize(
    ("before", "line", "words"),
    [
        ("3 quotes → go with Hill's", "prop voss sec fenn", "to go with Hill's"),
        ("dent: recommended that the work go to Dale", "so moved SV, 2nd BR, ayes", "that the work go to Dale"),
        ("Tea was served.", "so moved SV, 2nd BR, 5-0", "That "),
    ],
)
def test_movers_alone_take_the_words_just_recommended(before: str, line: str, words: str) -> None:
    assert offered(line, f"{before}\n")[0].partition(": ")[2] == words


def test_minutes_approved_as_amended_are_those_in_hand() -> None:
    assert offered("prop BR sec SV apprd as amended", "/item 3\n") == (
        "/motion rudd / voss: that the minutes of the meeting held on 6 May 2026 be approved as amended",
        "/carried",
        "/agree 6 May 2026: the corrections made",
    )


def test_apologies_and_a_late_arrival_in_one_sentence() -> None:
    late = "Apologies were received and accepted from Cllr Fenn, and Cllr Oakes had sent word that he would be late."
    assert offered(late, "/item 3\n") == (
        "/apologies fenn: Apologies were received and accepted from Cllr Fenn.",
        "\\Cllr Oakes had sent word that he would be late.",
    )


@pytest.mark.parametrize(
    "line",
    [
        "fenn other int in 4 - lives opp",
        "Hale nominated the hall for an award, seconded by Rudd",
        "Voss received 4 letters and Quill 2",
        "an AIF report was circulated",
        "the 2nd door opp the hall is stuck",
        "friendly match on Sunday",
        "5x signs ordered",
    ],
)
def test_what_only_sounds_like_a_vote_or_an_election(line: str) -> None:
    assert not [one for one in offered(line) if one.startswith(("/vote", "/ballot", "/carried", "/accepted"))]


def test_it_is_asked_which_of_two_of_one_surname_is_late() -> None:
    roll = ESTATES.replace("Mrs Lucy Fenn", "Mrs Lucy Fenn\n/member Cllr Mr Alan Fenn")
    reading = read("Fenn late", meeting_of(roll))
    assert (reading.offer, reading.then) == ("", ())
    assert "Alan Fenn" in reading.remark
    assert "Lucy Fenn" in reading.remark
