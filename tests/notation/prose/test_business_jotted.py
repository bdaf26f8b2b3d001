"""Business jotted in a hurry, each line as it is offered: appointments, sums, planning, reports, earlier minutes."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from ..rolls import meeting_of, read

ROLL = """
/council Elmbridge Parish Council
/committee Full Council
/date 4 June 2026 7pm
/rules parish
/chair Cllr Ivy Marlow
/vice Cllr Owen Petty
/member Cllr Tom Rudd
/member Cllr Sal Boon
/member Cllr Hugh Vesey
/member Cllr Gail Yarrow (Planning Convener)
/officer Meg Tait (Clerk) [clerk]
/guest Cllr Una Lund (Dale County Council)
/agenda 5 Minutes of the last meeting
/agenda 6 Business
/open 7pm
/present all
/apologies vesey
"""
BUSINESS = f"{ROLL}/item 6\n"
MINUTES = f"{ROLL}/item 5\n"


def offered(typed: str, before: str = BUSINESS) -> tuple[str, ...]:
    """The lines that Tab records for a line."""
    reading = read(typed, meeting_of(before))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("rudd to go on the ferry committee instead of boon",
         ("= that @rudd go on the ferry committee instead of @boon",)),
        ("Rudd & Boon to library trust, Petty reserve",
         ("= that @rudd and @boon be appointed to the library trust, with @petty as reserve",)),
        ("petty to represent us on the canal forum", ("= that @petty represent the Council on the canal forum",)),
        ("boon willing to be tree warden, agreed",
         ("boon: was willing to be tree warden", "= that @boon be appointed tree warden")),
        ("clerk to move up to spinal point 22 from july",
         ("= that @clerk move up to spinal point 22 from July",)),
        ("rudd nominated Mrs Orme for lock keeper, no others, she's in",
         ("rudd: nominated Mrs Orme for lock keeper",
          "= that Mrs Orme be appointed lock keeper, there being no other nominations")),
        ("Rudd again as footpath officer", ("= that @rudd be reappointed footpath officer",)),
        ("vice petty, treas rudd both re-elected",
         ("= that @petty as vice chair and @rudd as treasurer be re-elected",)),
    ],
)  # fmt: skip
def test_who_is_to_hold_a_post_is_a_decision(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize("typed", ["petty to be at the trust", "Rudd again as before"])
def test_where_somebody_is_to_be_is_no_appointment(typed: str) -> None:
    assert not any(line.startswith("=") for line in offered(typed))


def test_the_members_of_a_body_are_listed_under_an_item_on_bodies() -> None:
    bodies = BUSINESS.replace("6 Business", "6 Committees")
    typed = "Ferry panel - Rudd (ch), Boon & Petty. no officers"
    expected = "= that the ferry panel be @rudd (chair), @boon and @petty, with no officers"
    assert offered(typed, bodies) == (expected,)
    assert offered("Ferry panel - Rudd, Orme", bodies) == ()
    assert offered("Ferry panel: Rudd, Boon, Petty") == ()


@pytest.mark.parametrize(
    "typed", ["rudd to chase the group", "boon to write to the ferry committee", "petty to join the queue"]
)
def test_a_task_is_no_appointment(typed: str) -> None:
    assert offered(typed)[0].startswith("!")


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("payments: gas 41.20, ink 12.00 - all approved",
         ("= that the following payments be approved: gas 41.20, ink 12.00",)),
        ("bills - gas £41, Ajax Ltd £12, ok to pay",
         ("= that the following bills be approved: gas £41, Ajax Ltd £12",)),
        ("budget 27/28 £9,100 prop rudd 2nd boon", ("/motion rudd / boon: budget 27/28 £9,100",)),
        ("transfer of £60 to the hall fund ok'd",
         ("= that the transfer of £60 to the hall fund be approved",)),
        ("fete £90 ok, band £60 ok, choir held over",
         ("= that the fete £90 be approved", "= that the band £60 be approved", "= that the choir be held over")),
        ("drama club wanted £400 for lights, gave £250",
         ("drama club wanted £400 for lights", "= that £250 be given to the drama club")),
        ("boat plan approved, all agreed", ("= unanimously agreed that the boat plan be approved",)),
        ("Weir Ltd bid accepted", ("= that the Weir Ltd bid be accepted",)),
        ("Tenders came: Crabbe 900; Dunmore 950. Crabbe accepted, all in favour",
         ("Tenders came: Crabbe 900; Dunmore 950.", "= unanimously resolved that Crabbe be accepted")),
    ],
)  # fmt: skip
def test_sums_and_tenders_are_offered_whole(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("26/0310 9 sheds off tannery ln. OBJECT too near the weir, no drains",
         ("= 26/0310 9 sheds off Tannery Lane - object: too near the weir, no drains",)),
        ("26/0311 5 weir st side ext: NO OBJECTION", ("= 26/0311 5 Weir Street side extension - no objection",)),
        ("26/0312 barn - OBJECT as it overlooks nbrs", ("= 26/0312 barn - object as it overlooks neighbours",)),
    ],
)  # fmt: skip
def test_comments_on_planning_are_in_small_letters_with_their_reasons(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers
    entry = read(offers[0], meeting_of(BUSINESS)).entry
    assert entry is not None
    assert (entry.kind, entry.is_unsettled) == (Kind.CLAUSE, False)


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("lunds rpt noted", ("= that @lund's report be noted",)),
        ("rudds suggestion accepted", ("= that @rudd's suggestion be accepted",)),
        ("boon reported from the ferry cttee, two new boats. adopted",
         ("boon: reported from the ferry committee, two new boats", "= that the report be adopted")),
        ("Tait went through the budget. Approved",
         ("clerk: went through the budget", "= that the budget be approved")),
        ("rudd presented the flood risk plan. Agreed",
         ("rudd: presented the flood risk plan", "= that the flood risk plan be agreed")),
        ("dog policy readopted, no changes", ("= that the dog policy be readopted, no changes",)),
        ("lease awarded to the rovers, 2 yrs", ("= that the lease be awarded to the rovers, 2 years",)),
        ("gift policy adopted, signed by the clerk",
         ("= that the gift policy be adopted", "signed by the clerk")),
    ],
)  # fmt: skip
def test_a_report_and_what_became_of_it_are_both_offered(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("mins 7 may agreed with those 2 changes, IM signed them",
         ("/agree 7 May 2026: those 2 changes", "/sign 7 May 2026")),
        ("mins 7 may agreed with two changes, chair signed", ("/agree 7 May 2026: two changes", "/sign 7 May 2026")),
        ("mins 7 may approved; Marlow signed", ("/agree 7 May 2026", "/sign 7 May 2026")),
        ("mins 7 may agreed, signed by Rudd", ()),
        ("mins 7 may agreed, Rudd signed them", ()),
    ],
)  # fmt: skip
def test_minutes_are_signed_by_whoever_presides_alone(typed: str, offers: tuple[str, ...]) -> None:
    assert offered(typed, MINUTES) == offers


def test_a_number_before_words_is_that_of_a_minute_not_a_time() -> None:
    reading = read("115 ferry steps: clerk has asked twice", meeting_of(BUSINESS))
    assert reading.offer == "115 ferry steps: clerk had asked twice."


@pytest.mark.parametrize(
    "typed",
    [
        "Res from Ash Town re lamps",
        "DCC survey on tolls received, no view",
        "Planning convener - Mrs Yarrow not standing again",
        "keyholders now Rudd, Boon and the chair",
        "start date tbc, venue tba",
        "actions 1 and 2 done, action 4 still open",
        "leaflet passed round",
        "swings ok, slide ok",
        "police wanted 200 cones, got 150",
        "rowing club wanted 200 chairs, gave 150",
        "spend £90, c/f 14",
    ],
)
def test_these_ask_and_offer_nothing(typed: str) -> None:
    reading = read(typed, meeting_of(BUSINESS))
    assert (reading.remark, reading.offer) == ("", "")


def test_apologies_that_are_recorded_are_accepted_in_a_sentence() -> None:
    assert offered("apols vesey - on hols, accepted") == ("\\Apologies from @vesey (on holiday) were accepted.",)
    assert offered("apols from boon too? no, only late") == ()


def test_a_sentence_that_goes_on_has_the_capitals_of_names() -> None:
    before = f"{BUSINESS}rudd: the list is wrong\n"
    assert offered("and boon's name missing", before) == ("... and Boon's name missing",)


def test_what_is_still_so_corrects_nothing() -> None:
    before = f"{BUSINESS}the lamp is not mended\n"
    assert offered("path - rudd says it is still not mended", before) == ("path - @rudd said it was still not mended",)


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("MA: steps at the weir", ""),
        ("lamp - rudd says still not lit", "lamp - @rudd said still not lit"),
    ],
)
def test_a_label_and_a_report_keep_their_words(typed: str, offer: str) -> None:
    before = BUSINESS.replace("6 Business", "6 Matters arising")
    reading = read(typed, meeting_of(before))
    assert reading.offer == offer
    assert offer or (reading.entry is not None and (reading.entry.text or "").startswith("Matters arising: steps"))


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        (
            "rudd & boon appointed to design panel, petty as sub",
            "that @rudd and @boon be appointed to the design panel, with @petty as substitute",
        ),
        (
            "Tom R to be rep on hall cttee, no other nominations",
            "that @rudd be representative on the hall committee, there being no other nominations",
        ),
    ],
)
def test_who_is_appointed_to_a_body_is_a_decision(typed: str, clause: str) -> None:
    assert offered(typed) == (f"= {clause}",)


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("rudd is on the club cttee, item 6, non financial", "/declare rudd non-financial interest in item 6"),
        (
            "boon personal & prejudicial, item 6, is treasurer",
            "/declare boon personal and prejudicial interest in item 6",
        ),
    ],
)
def test_the_kind_of_an_interest_is_kept_whole(typed: str, offer: str) -> None:
    assert offered(typed)[0].startswith(f"{offer}, ")


def test_whoever_moved_to_another_place_moved_no_motion() -> None:
    assert not any(one.startswith("/motion") for one in offered("rudd moved to public gallery, no part in this item"))
    assert offered("rudd moved to close the path, sec boon")[0].startswith("/motion rudd / boon: to close")


@pytest.mark.parametrize(
    "typed", ["action 2 - rudd to ring the county - done, it was mended", "boon to send the letters (done)"]
)
def test_what_is_done_is_no_task(typed: str) -> None:
    reading = read(typed, meeting_of(BUSINESS))
    assert (reading.remark, reading.offer) == ("", "")
    assert offered(typed.partition(" - done")[0].partition(" (done")[0])[0].startswith("!")


@pytest.mark.parametrize(
    ("typed", "task"),
    [
        ("all members to read the policy by Easter", "! all members to read the policy by Easter"),
        ("Action: all members to read the policy", "! all members to read the policy"),
        ("members to send forms by 3 June", "! members to send forms by 3 June"),
    ],
)
def test_a_task_of_the_whole_body_is_one(typed: str, task: str) -> None:
    assert offered(typed) == (task,)
    assert offered("members to note the date") == ()


def test_words_in_brackets_after_a_decision_or_task_stay_with_it() -> None:
    assert offered("council agreed the priorities (see the report)") == (
        "= that the priorities be agreed (see the report)",
    )
    assert offered("rudd to ring the county (urgent)") == ("!rudd to ring the county (urgent)",)


def test_nem_con_beside_the_movers_is_a_vote_of_all_and_a_policy_keeps_its_capitals() -> None:
    typed = "Charging & Remissions Policy approved nem con, prop rudd, sec boon"
    moved = "/motion rudd / boon: that the Charging & Remissions Policy be approved"
    assert offered(typed) == (moved, "/vote all")


def test_minutes_that_will_be_signed_are_not_signed_yet() -> None:
    assert not any(one.startswith("/sign") for one in offered("minutes of 7 May agreed and will be signed", MINUTES))
