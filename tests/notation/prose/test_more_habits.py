"""More habits of clerks: posts and verbs in short, clauses of a motion on one line, a seconder before the word."""

from __future__ import annotations

import pytest

from clerk_tui.english.abbreviations import in_words

from ..rolls import meeting_of, read

HALL = """
/style parish
/date 3 June 2026 7pm
/chair Mr Peter Winstone (President)
/member Mrs Anna Lingard (Treasurer)
/member Mr Ivor Lee
/member Mr Andrew Brown
/member Ms Clare Dunn
/member Mr Paul Noakes
/member Mrs Sheila Rowe
/member Mr John Park
/member Ms Irene Stubbins
/member Mr Keith Lowe
/member Mrs Mary Yates
/member Mr Henry Tate
/member Mr Robert Stone
/member Ms Jenny Marsh
/member Mr Tom Loh
/member Mrs Ann Udall
/member Mr Imran Qureshi
/member Ms Lucy Irwin
/member Mr Mark Poole
/member Ms Rachel Tarrant
/officer Ms Fay Kerr (Clerk)
/agenda 1 Declarations of interest
/agenda 2 Finance
/agenda 3 Election of officers
/present all
/open 7pm
"""
MEETING = meeting_of(f"{HALL}/item 2")


def offered(typed: str, lines: str = "/item 2") -> tuple[str, ...]:
    """What Tab offers for a line, after `lines`."""
    reading = read(typed, meeting_of(f"{HALL}{lines}"))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("treas. Lingard reported a balance of £400", "lingard: reported a balance of £400"),
        ("pres. Winstone said the roof leaks", "winstone: said the roof leaked"),
        ("treas AL reported a balance of £400", "lingard: reported a balance of £400"),
        ("treas al: bal £400", "lingard: reported: balance £400"),
        ("treas lingard - bal £400", "lingard: reported: balance £400"),
        ("SR rep bal £400", "rowe: reported balance £400"),
        ("Rowe rep no change", "rowe: reported no change"),
        ("treas. rep bal £400", "lingard: reported balance £400"),
        ("Clerk conf the date is right", "kerr: confirmed the date was right"),
        ("AB conf that the grant is paid", "brown: confirmed that the grant was paid"),
        ("AB conf he will go", "brown: confirmed he would go"),
        # these stay
        ("pres Lingard said no", ""),
        ("SR rep to County is AB", "rowe: rep to County is AB"),
        ("AB conf was good", "brown: conf was good"),
        ("union rep said no", ""),
    ],
)
def test_a_post_or_a_verb_in_short_is_that_of_whoever_speaks(typed: str, offer: str) -> None:
    assert read(typed, MEETING).offer == offer


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        (
            "moved (a) approve the plan (b) write to County (c) report back, AB/CD, carried",
            ("/motion brown / dunn: (a) approve the plan (b) write to County (c) report back", "/carried"),
        ),
        (
            "moved (i) to approve the plan (ii) to write to County, Brown/Dunn, carried 8-0",
            ("/motion brown / dunn: (i) to approve the plan (ii) to write to County", "/vote 8-0"),
        ),
        (
            "AB moved, CD sec, that (a) the plan be approved (b) the clerk write to County. Carried",
            ("/motion brown / dunn: That (a) the plan be approved (b) the clerk write to County", "/carried"),
        ),
        (
            "Brown moved and Dunn seconded that (a) the plan be approved (b) the clerk write, carried 8-0",
            ("/motion brown / dunn: That (a) the plan be approved (b) the clerk write", "/vote 8-0"),
        ),
        ("AB moved (a) buy it (b) paint it", ("/motion brown: (a) buy it (b) paint it",)),
        ("AB moved that the hall be let, CD sec, carried", ("/motion brown / dunn: That the hall be let", "/carried")),
        ("prop that the hall be let AB/CD", ("/motion brown / dunn: that the hall be let",)),
        # these stay
        ("moved (a) approve the plan (b) write to County", ()),
        ("Motion (a) was lost and (b) was carried", ("Motion", "/lost", "/carried")),
        ("Brown moved that the club sec be thanked, sec Dunn", ("/motion brown / dunn: That the club sec be thanked",)),
        ("agreed (a) to pave it (b) to thank her", ("= agreed to pave it", "= agreed to thank her")),
        (
            "corres a) letter from mill - AB to reply b) thanks",
            ("correspondence", "letter from mill", "!brown to reply", "thanks"),
        ),
    ],
)
def test_clauses_that_are_moved_are_one_motion_with_its_movers(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("Loh/Udall concerned limit too low", ("loh&udall: were concerned that limit too low",)),
        ("Loh and Udall concerned about the limit", ("loh&udall: were concerned about the limit",)),
        (
            "Qureshi as lead member said the road is unsafe",
            ("qureshi: as lead member, said the road was unsafe",),
        ),
        ("Qureshi, as lead member, asked if it is safe", ("qureshi: as lead member, asked if it was safe",)),
        ("Council questions: Lowe asked who pays", ("lowe? asked who pays",)),
        ("Committee discussion: Lowe said the fee is too high", ("lowe: said the fee was too high",)),
        ("a: RT said it is late", ("tarrant: said it was late",)),
        ("KL - JP back", ("lowe: reported JP back",)),
        ("lowe: JP back", ("lowe: reported JP back",)),
        ("lowe: back", ("+lowe",)),
        # these stay
        ("Salt and grit concerned residents", ()),
        ("a: nobody knows", ()),
        ("Comments: the hall is cold", ()),
        ("Ans nobody yet", ()),
    ],
)
def test_who_speaks_is_told_in_few_words(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("to fix roof (MP prop - KL sec)", ("/motion poole / lowe: to fix roof",)),
        ("to fix roof (Poole prop, Lowe sec) agreed", ("/motion poole / lowe: to fix roof", "/carried")),
        ("Object? vote 4 for 2 agst", ("/motion: to object", "/vote 4-2")),
        ("Support: 4 in favour, 2 against", ("/motion: to support", "/vote 4-2")),
        ("support 4 new trees", ()),
    ],
)
def test_what_is_moved_or_voted_on_in_few_words(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("IS 1.2 per unit", "stubbins: reported 1.2 per unit"),
        ("IS 3 each for the larger ones", "stubbins: reported 3 each for the larger ones"),
        ("IS 3", "/declare stubbins in item 3"),
        ("IS item 2, owns the field", "/declare stubbins in item 2, as she owns the field"),
    ],
)
def test_a_rate_is_no_item_in_which_somebody_has_an_interest(typed: str, offer: str) -> None:
    assert next(iter(offered(typed, "/item 1")), "") == offer


def test_recommendations_are_counted_in_short() -> None:
    assert in_words("presented the report, 9 recs") == "presented the report, 9 recommendations"
    assert in_words("2 acc recs") == "2 acc recs"


_AMENDED = "/item 2\n/motion lee / brown: That the hall be let\n/amendment dunn / rowe: insert “free”"


@pytest.mark.parametrize(
    ("typed", "lines", "offers"),
    [
        # a speaker tells of somebody else's movement, and moves nowhere
        ("Lowe: Yates back", "/item 2", ("lowe: reported Yates back",)),
        ("Lowe: Yates left 8.05", "/item 2", ("lowe: said: Yates left 8.05",)),
        # a post before a dash is only a heading where its holder is spoken of
        ("Treasurer - Mrs Lingard is ill", "/item 2", ()),
        ("Clerk - Ms Kerr is ill", "/item 2", ()),
        # an amendment to the open one
        (
            "amendment to the amendment moved by Lowe, seconded Yates, that it be leased",
            _AMENDED,
            ("/amendment to amendment lowe / yates: That it be leased",),
        ),
        # a ballot has elected them, so that a second line is the resolution
        ("Lowe elected Treasurer", "/item 3", ("/ballot for Treasurer: lowe elected",)),
        (
            "Lowe elected Treasurer",
            "/item 3\n/ballot for Treasurer: lowe 5, dunn 2",
            ("= that @lowe be elected Treasurer",),
        ),
        # whoever left comes back
        ("Lowe in 7.20 with keys", "/item 2", ("+lowe 7.20: @lowe entered the meeting at 7.20pm with keys.",)),
        (
            "Lowe in 7.20 with keys",
            "-lowe 7.10\n/item 2",
            ("+lowe 7.20: @lowe returned to the meeting at 7.20pm with keys.",),
        ),
        # the title of a later item, said of it
        ("Finance was discussed", "/item 1", ("/item 2", "\\Finance was discussed")),
        # words that are told as they are reported
        ("Lowe: report 3 leaks", "/item 2", ("lowe: reported 3 leaks",)),
        ("lowe: answered that yes we did", "/item 2", ("lowe: answered yes, they did",)),
    ],
)
def test_what_came_before_tells_how_a_line_is_read(typed: str, lines: str, offers: tuple[str, ...]) -> None:
    assert offered(typed, lines) == offers
