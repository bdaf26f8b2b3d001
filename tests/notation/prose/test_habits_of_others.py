"""Habits of other clerks: a question of one word, what is taken after a report, a letter *fr* somebody."""

from __future__ import annotations

import pytest

from clerk_tui.english.abbreviations import in_words

from ..rolls import meeting_of, read

PARISH = """
/style parish
/council Wexcombe Parish Council
/date 3 June 2026 7pm
/chair Mr Peter Winstone (Chair)
/vice Mrs Gillian Carver (Vice-Chair)
/member Mrs Bronwen Lloyd
/member Mr Howard Zane
/member Ms Fiona Bream
/member Mr Neil Hobbs
/member Mr Geoff Lacey
/member Mr Andrew Birch
/member Mr Ivor Bellamy
/member Mr Kofi Adjei
/member Mrs Helen Tate
/member Mr Paul Nash
/member Ms Sally Cole
/member Mrs Beth Ewing
/member Ms Mary Young
/member Mr John Dale
/member Mr Ian Sedge
/member Mr Philip Drew
/officer Mr Frank Oakes (Clerk)
/officer Ms Dora Stone (Deputy Clerk)
/officer Ms Eva Amis (Engineer)
/agenda 1 Apologies
/agenda 2 Minutes of the meeting of 6 May 2026
/agenda 3 Finance
/agenda 4 Tenders for the pavilion
/agenda 5 Allotments
/agenda 11 Standing orders
/present all
/open 7pm
"""

CLUB = """
/style parish
/date 3 June 2026 7pm
/chair Mr Peter Winstone (Chair)
/member Mr Sam Oram
/member Mr Andrew Birch
/member Mr Ian Sedge
/member Mr Geoff Lacey
/member Mr Howard Zane
/member Mrs Ada Spry
/member Mr Dan Oak
/member Mr Wes Eads
/member Mr Kofi Adjei
/member Mr Philip Drew
/officer Ms Eva Amis (Engineer)
/agenda 1 Apologies
/agenda 2 Eel trap
/present all
/open 7pm
/item 2
"""
"""A club with members whose initials are small words."""


def offered(typed: str, lines: str = "/item 4") -> tuple[str, ...]:
    """What Tab offers for a line, after `lines`."""
    reading = read(typed, meeting_of(f"{PARISH}{lines}"))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("bl? insured", "lloyd? whether it was insured"),
        ("hz? vetted", "zane? whether it was vetted"),
        ("fb? listed", "bream? whether it was listed"),
        ("Bream? noted yet", "bream? whether it was noted yet"),
        ("fb? agreed", "bream? whether it was agreed"),
        # these stay
        ("fb? objected", ""),
        ("fb? asked", ""),
        ("fb? supported it", ""),
        ("fb? agreed the plan was late", ""),
        ("fb: agreed", ""),
    ],
)
def test_a_question_of_one_word_is_about_a_thing(typed: str, offer: str) -> None:
    assert "".join(offered(typed)) == offer


def test_one_word_of_what_somebody_feels_is_no_verb_of_theirs() -> None:
    assert offered("bl: disappointed") == ()
    assert offered("bl? concerned") == ("lloyd? about concerned",)


@pytest.mark.parametrize(
    ("lines", "is_asked"),
    [
        ("hobbs: thanked the county", True),
        ("hobbs: said that water was low", True),
        ("hobbs: thanked the county\nbream? how many slips there were", False),
        ("hobbs: thanked the county\nlacey: there were slips", False),
        ("hobbs: thanked the county\nMembers asked how many.", False),
    ],
)
def test_nobody_replies_to_their_own_report(lines: str, *, is_asked: bool) -> None:
    offers = offered("nh> 3 slips on tarrow main", f"/item 4\n{lines}")
    assert offers == (("hobbs: reported 3 slips on tarrow main",) if is_asked else ())


def test_a_sentence_after_the_mark_of_a_reply_goes_on() -> None:
    assert offered("nh> that 3 slips had been found", "/item 4\nhobbs: thanked the county") == ()


LETTER = ("oakes: read letter from NFU", "= that the letter be noted")


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("fo read ltr fr NFU, noted", LETTER),
        ("Clerk read letter from NFU, noted.", LETTER),
        ("fo: read ltr fr NFU, noted", LETTER),
        ("clerk rep bal £400, noted", ("oakes: reported balance £400", "= that the report be noted")),
        ("Hobbs presented accounts, accepted", ("hobbs: presented accounts", "= that the accounts be accepted")),
        # these stay
        ("Hobbs gave a report, noted the roof leaks", ("hobbs: gave a report, noted the roof leaks",)),
        ("Hobbs read letter and noted the date", ()),
        ("hobbs reported bal £400, paid", ("hobbs: reported balance £400, paid",)),
        ("Hobbs reported that it was received", ("hobbs: reported that it was received",)),
        ("Hobbs read the plan, agreed", ()),
        ("hobbs: reported the gate mended, agreed", ()),
    ],
)
def test_a_body_notes_what_somebody_read(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Letter fr NFU re the hedge", "Letter from NFU re the hedge"),
        ("grant fr County £300", "grant from County £300"),
        ("hall open fr 9am", "hall open from 9am"),
        ("email fr Mrs Ash", "email from Mrs Ash"),
        ("heard fr the county", "heard from the county"),
        # these stay
        ("Fr Kelly spoke", "Fr Kelly spoke"),
        ("spoke to fr kelly about it", "spoke to fr kelly about it"),
        ("thanks to Mrs Ash and fr kelly", "thanks to Mrs Ash and fr kelly"),
        ("Letter Fr Kelly sent", "Letter Fr Kelly sent"),
    ],
)
def test_from_in_short(typed: str, words: str) -> None:
    assert in_words(typed) == words


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("gl gone by 8.30, told chair", "\\Mr Geoff Lacey would have to leave by 8.30pm, and had told the Chair."),
        (
            "GL off by 8.30 latest, told clerk",
            "\\Mr Geoff Lacey would have to leave by 8.30pm, and had told the Clerk.",
        ),
        ("Lacey has to go at 8.30.", "\\Mr Geoff Lacey would have to leave at 8.30pm."),
        ("gl must leave by 8.30, bus", "\\Mr Geoff Lacey would have to leave by 8.30pm (bus)."),
        # these have left
        ("gl gone by 8.30", "-lacey 8.30"),
        ("gl had to go at 8.30", "-lacey 8.30"),
        ("gl off 8.30", "-lacey 8.30"),
        ("gl leaving at 8.30", "-lacey 8.30"),
        # these are no people
        ("bus has to go at 8.30", ""),
        ("the gate has to be gone by 8.30", ""),
        ("everyone has to leave by 9.30", ""),
    ],
)
def test_who_has_to_leave_has_not_left(typed: str, offer: str) -> None:
    assert "".join(offered(typed)) == offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("bream f running late", "\\Ms Fiona Bream would be late."),
        ("zane h running late", "\\Mr Howard Zane would be late."),
        ("GL is running a bit late, on train", "\\Mr Geoff Lacey would be late (on train)."),
        # these stay
        ("meeting running late", ""),
        ("Zane running late", ""),
        ("Zane running the fete late in May.", "zane: was running the fete late in May"),
        ("bream was late with the bill", ""),
    ],
)
def test_who_is_running_late_has_said_nothing(typed: str, offer: str) -> None:
    assert "".join(offered(typed, "/item 1")) == offer


AGAIN = (
    "No motion is open in this item: a vote is recorded already, directly above, with this outcome: Esc clears the line"
)
NAMED = "/item 4\n/motion lacey / hobbs: That the roof be mended.\n/vote named +hobbs +lacey -birch"


@pytest.mark.parametrize("typed", ["Carried 2-1", "carried 2-1-0", "motion carried 2-1.", "2-1", "Carried", "carried."])
def test_the_outcome_after_a_vote_is_the_same_vote(typed: str) -> None:
    reading = read(typed, meeting_of(f"{PARISH}{NAMED}"))
    assert (reading.remark, reading.offer) == (AGAIN, "")


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("Carried 2-1-1", ("s/2-1-0/2-1-1/",)),
        ("Hobbs moved to paint it, carried 2-1", ("/motion hobbs: to paint it", "/vote 2-1")),
        ("to paint it, carried 2-1", ("/motion: to paint it", "/vote 2-1")),
        ("lost 1-2", ("s/2-1-0/1-2-0/",)),
    ],
)
def test_another_outcome_is_no_repetition(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed, NAMED) == offers


@pytest.mark.parametrize(
    ("above", "typed", "offer"),
    [
        ("The highest tender was 241k.", "s/241,000/214,000/", "s/241k/214,000/"),
        ("The highest tender was £241k.", "s/241,000/214,000/", "s/241k/214,000/"),
        ("The highest tender was £241k.", "s/£241,000/£214,000/", "s/£241k/£214,000/"),
        ("The highest tender was £241,000.", "s/241k/214k/", "s/241,000/214k/"),
        ("It costs $1.2 million.", "s/$1.2m/$1.3m/", "s/$1.2 million/$1.3m/"),
        # these are other figures, or typed so
        ("The highest tender was £241.", "s/241k/214k/", ""),
        ("The rate is 241.", "s/£241/£214/", ""),
        ("The highest tender was £241k.", "s/£241k/£214k/", ""),
        ("Plot 1,241,000 is let.", "s/241,000/214,000/", ""),
    ],
)
def test_a_sum_is_found_in_the_form_in_which_it_was_typed(above: str, typed: str, offer: str) -> None:
    assert "".join(offered(typed, f"/item 4\n{above}")) == offer


@pytest.mark.parametrize(
    ("older", "latest", "typed", "remark"),
    [
        (
            "Costs are £241,000.",
            "The bid is £241,000.",
            "s/241,000/214,000/",
            "of item 4 too: type it again for that one",
        ),
        ("Costs are 241k.", "The bid is £241,000.", "s/was £241,000/was £214,000/", ""),
        ("Costs are 241k.", "The bid is £241,000.", "s/is £241,000/is £214,000/", "of item 4 too"),
        # these do not stand there
        ("Costs are £24,000.", "The bid is £241,000.", "s/241,000/214,000/", ""),
        ("Plot 241 is let.", "The bid is 241.", "s/241/214/", ""),
        ("Costs are £241,000.", "The bid is £241,000.", "s/bid/tender/", ""),
        ("Costs are £241,000.", "The bid is £241,000.", "s/bid is £241,000/tender is £241,000/", ""),
    ],
)
def test_the_same_sum_in_an_older_entry_is_told(older: str, latest: str, typed: str, remark: str) -> None:
    reading = read(typed, meeting_of(f"{PARISH}/item 4\n{older}\n/item 5\n{latest}"))
    assert remark in reading.remark
    assert bool(reading.remark) is bool(remark)


SPEND = "/motion lacey / zane: That the club spend £40,000."
AMENDED = "/amendment oram / sedge: "


@pytest.mark.parametrize(
    ("lines", "typed", "offer"),
    [
        ("", "prop so sec ab spend upto 40k", "/motion oram / birch: spend up to 40k"),
        ("", "so moved we spend 40k, ab 2nd", "/motion oram / birch: that the meeting spend 40k"),
        ("", "so propd spend 40k, is secd", "/motion oram / sedge: to spend 40k"),
        ("", "SO propd spend 40k, IS secd", "/motion oram / sedge: to spend 40k"),
        (SPEND, "so amdt: 35k, is 2nds", f"{AMENDED}35k"),
        (SPEND, "so amdt 35k, is 2nd", f"{AMENDED}35k"),
        (SPEND, "gl amdt: 35k, hz 2nds", "/amendment lacey / zane: 35k"),
        (SPEND, "mtn cd 6-2, is abst", "/vote 6-2-1: Carried 6-2-1, @sedge abstaining."),
        (SPEND, "mtn cd 6-2-2, so & is abst", "/vote 6-2-2: Carried 6-2-2, @oram and @sedge abstaining."),
        (f"{SPEND}\n{AMENDED}35k", "amdt lost 3/5", "/vote 3-5"),
        # these are words
        ("", "so moved, ab second", ""),
        ("", "so moved by ab, sec gl", "/motion birch / lacey: That "),
        ("", "is prop ok, gl sec", ""),
        ("", "as amended, gl 2nd", ""),
        ("", "do moved it earlier, is it 2nd", ""),
        ("", "spend is 6, so against", ""),
        ("", "So moved by the board.", ""),
    ],
)
def test_initials_that_are_small_words(lines: str, typed: str, offer: str) -> None:
    reading = read(typed, meeting_of(f"{CLUB}{lines}"))
    assert reading.offer == offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("adjei -> cd we rebid in autumn", "adjei? cd we rebid in autumn"),
        ("ka → cd we rebid in autumn", "adjei? could we rebid in autumn"),
        ("PD → who pays scaffold", "drew? who pays scaffold"),
        ("pd -> who pays scaffold", "pd? who pays scaffold"),
        ("ka -> ask EA re eels by eom", "!ka to ask EA re eels by eom"),
        ("EA -> get 3 quotes", "!amis to get 3 quotes"),
        # these are tasks, or neither
        ("ka → what a mess", "!adjei: what a mess"),
        ("ka → gates", "!adjei: gates"),
        ("pd -> cost too high", "\\pd -> cost too high"),
        ("eels -> gone", ""),
    ],
)
def test_an_arrow_before_a_question(typed: str, offer: str) -> None:
    assert read(typed, meeting_of(CLUB)).offer == offer


def test_the_end_of_the_month_in_short() -> None:
    assert in_words("ask EA by eom") == "ask EA by the end of the month"
    assert in_words("eom stall") == "eom stall"
    entry = read("!adjei to ask the county by eom", meeting_of(CLUB)).entry
    assert entry is not None
    assert str(entry.due) == "2026-06-30"


PARTS = "/item 4\n/motion lacey / hobbs: That (a) the roof be mended (b) the gate be painted\n/vote on part (a): 6-1"


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("BE against", "/own ewing against: @ewing voted against."),
        ("ewing abstained", "/own ewing abstained: @ewing abstained."),
        ("(b) 6-1", "/vote on part (b): 6-1"),
        ("carried 6-1", "/vote 6-1"),
        ("motion 6-1", "/vote 6-1"),
    ],
)
def test_what_follows_a_vote_on_a_part(typed: str, offer: str) -> None:
    assert offered(typed, PARTS) == (offer,)


def test_figures_alone_after_a_vote_on_a_part_are_asked_about() -> None:
    assert read("6-1", meeting_of(f"{PARISH}{PARTS}")).remark.startswith("Is this a motion or a vote?")


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        (
            "AB moved the bins be emptied, IB, agreed",
            ("/motion birch / bellamy: that the bins be emptied", "/carried"),
        ),
        (
            "lacey moved the bins be emptied, hobbs, agreed.",
            ("/motion lacey / hobbs: that the bins be emptied", "/carried"),
        ),
        ("Lacey nominated Hobbs, seconded by Zane", ("/motion lacey / zane: that @hobbs be nominated",)),
        ("MY nominated JD, sec AB", ("/motion young / birch: that @dale be nominated",)),
        ("MY nom JD, AB seconded", ("/motion young / birch: that @dale be nominated",)),
        # these stay
        ("Lacey and Hobbs moved on, agreed", ()),
        ("Lacey nominated Hobbs, seconded by Lacey", ()),
        ("MY nominated JD, who declined", ("young: nominated JD, who declined",)),
    ],
)
def test_a_name_alone_after_a_motion_or_a_nomination_seconds_it(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize("typed", ["Mr Clerk: no", "madam clerk: no", "Clerk: no"])
def test_a_post_after_a_form_of_address_is_its_holder(typed: str) -> None:
    entry, clerk = (read(one, meeting_of(f"{PARISH}/item 4")).entry for one in (typed, "oakes: no"))
    assert entry is not None
    assert clerk is not None
    assert entry.persons == clerk.persons


def test_a_post_that_nobody_holds_is_no_person() -> None:
    assert read("Mrs Secretary: no", meeting_of(f"{PARISH}/item 4")).offer == "/guest Mrs Secretary"


MENDED = "/item 4\n/motion lacey / hobbs: That the roof be mended."


@pytest.mark.parametrize(
    ("lines", "typed", "offers"),
    [
        (MENDED, "orig carr 7-0-2", ("/vote 7-0-2",)),
        (MENDED, "whole thing carried 9-2", ("/vote 9-2",)),
        (MENDED, "subst carr 8-0-1 sedge abst", ("/vote 8-0-1: Carried 8-0-1, @sedge abstaining.",)),
        (MENDED, "main carried 8-0.", ("/vote 8-0",)),
        # this is another thing
        ("/item 4", "original plan carried 7-2", ("/motion: original plan", "/vote 7-2")),
    ],
)
def test_what_the_open_motion_is_called(lines: str, typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed, lines) == offers


ACCOUNTS = "/motion lacey / hobbs: that the draft accounts be approved for audit"


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("prop GL 2nd NH draft accts approved for audit", (ACCOUNTS,)),
        ("gl moved draft accounts approved for audit, nh 2nd", (ACCOUNTS,)),
        # these say what was decided
        ("draft accounts approved for audit, gl/nh", (ACCOUNTS, "/carried")),
        ("prop gl sec nh draft accounts approved for audit, carried", (ACCOUNTS, "/carried")),
        (
            "prop gl sec nh accounts approved",
            ("/motion lacey / hobbs: that the accounts be approved", "/carried"),
        ),
    ],
)
def test_what_is_moved_to_be_approved_for_something(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("Lacey asked - sorry, Hobbs asked - if the sum was safe", ("hobbs? asked if the sum was safe",)),
        ("gl asked, sorry, nh asked when", ("hobbs? asked when",)),
        ("GL pres'd rpt on trees", ("lacey: presented report on trees",)),
        # these stay
        ("Lacey asked - sorry for the delay - if it was safe", ("lacey? asked: sorry for the delay - if it was safe",)),
    ],
)
def test_who_spoke_is_put_right_in_the_line(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


def test_minutes_taken_as_read_in_short() -> None:
    assert offered("mins 6/5 tkn as rd, prop gl, sec nh, all in favr", "/item 2") == (
        "/motion lacey / hobbs: that the minutes of 6 May 2026 be taken as read",
        "/vote all",
        "/agree 6 May 2026",
    )


BIN = "/motion lacey / hobbs: to buy a bin"


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("gl moved to buy a bin, sec nh, all", (BIN, "/vote all")),
        ("Lacey moved to buy a bin, sec Hobbs, all.", (BIN, "/vote all")),
        ("Lacey moved to buy a bin, Hobbs seconded, all", (BIN, "/vote all")),
        ("bench £450 agreed out of amenities fund", ("= that the bench £450 out of amenities fund be agreed",)),
        ("bench for £450 approved from the reserves", ("= that the bench for £450 from the reserves be approved",)),
        # these stay
        ("moved to buy a bin for all, sec NH", ("/motion member / hobbs: to buy a bin for all",)),
        ("Lacey moved to buy a bin, sec Hobbs, all in May", (f"{BIN}, all in May",)),
        ("bench £450 agreed from the county", ()),
        ("we agreed £450 agreed from budget", ()),
    ],
)
def test_all_after_a_seconder_and_where_a_sum_comes_from(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


def test_the_minutes_moved_and_all() -> None:
    offers = ("/motion lacey / hobbs: that the minutes be approved", "/vote all", "/agree 6 May 2026")
    assert offered("GL moved the minutes, sec NH, all", "/item 2") == offers


@pytest.mark.parametrize(
    ("lines", "typed", "offers"),
    [
        ("", "Agreed without a vote", ()),
        ("", "agreed by consensus.", ()),
        ("/motion lacey / hobbs: to buy a bin", "Agreed without a vote", ("/carried: Agreed without a vote.",)),
        ("", "agreed without a vote to buy a bin", ("= agreed to buy a bin, without a vote",)),
        ("", "bin too, carried", ("= bin too",)),
        ("lacey: said no", "bin that", ("/undo",)),
        ("lacey: said no", "bin the last line", ("/undo",)),
    ],
)
def test_how_something_is_agreed_is_not_what(lines: str, typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed, f"/item 4\n{lines}") == offers


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("At this point Ms Bream left the meeting.", "-bream"),
        ("During this item Mr Zane left the meeting at 8.05pm.", "-zane 8.05pm"),
        ("After the vote Mr Lacey and Mr Hobbs left", "-lacey, hobbs"),
        (
            "Before this item, Mrs Lloyd declared an interest as a neighbour and left the room.",
            "/declare lloyd as a neighbour, leaves",
        ),
        (
            "At this point the meeting was adjourned for five minutes.",
            "/adjourn: The meeting was adjourned for five minutes.",
        ),
        (
            "Mr Winstone stood down from the chair for the vote, and Mrs Carver took the chair.",
            "/presiding carver",
        ),
        ("visitors asked to leave 8.10", "/exempt: The visitors were asked to leave at 8.10pm."),
        (
            "It was resolved that visitors be asked to leave because of the personal nature of the item.",
            "/exempt: It was resolved that visitors be asked to leave because of the personal nature of the item.",
        ),
    ],
)
def test_an_event_is_told_with_its_place_in_the_meeting(typed: str, offer: str) -> None:
    assert offer in "\n".join(offered(typed)).splitlines()


@pytest.mark.parametrize(
    "typed",
    [
        "At this point Mr Zane returned to the matter of bins.",
        "During the discussion the Clerk left out a sheet.",
        "visitors left 8.10",
        "visitors asked to leave their coats",
        "non-members were asked when they had joined",
    ],
)
def test_what_only_sounds_like_such_an_event(typed: str) -> None:
    assert not [offer for offer in offered(typed) if offer.startswith(("-", "+", "/exempt", "/declare"))]


def test_a_thing_that_is_carried_is_no_deed() -> None:
    assert offered("shed carried 3-2") == ("/motion: shed", "/vote 3-2")


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("scrub that, the return is due 31/7", "s/31 August/31 July/"),
        ("no, due 31/7", "s/31 August/31 July/"),
        ("correction: 7-1-0", "s/8-0-0/7-1-0/"),
    ],
)
def test_a_day_in_figures_corrects_no_vote(typed: str, offer: str) -> None:
    lines = "/item 4\n/motion lacey / hobbs: to buy a bin\n/vote 8-0-0\n!hobbs to send the return by 31 August"
    assert offered(typed, lines) == (offer,)
