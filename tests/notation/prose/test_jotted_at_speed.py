"""Lines as a clerk jots them at speed: roll calls, families, steps before a motion, referrals. Each offers the line
that records it; lines like them offer none."""

from __future__ import annotations

import pytest

from ..rolls import entry_of, meeting_of, read, seen

ROLL = """
/date 4 June 2026 7pm
/chair Mayor Ivy Marlow
/member Cllr Dan Rudd
/member Cllr Kim Rudd
/member Cllr S Boon
/member Cllr H Vesey
/officer Meg Tait (Clerk)
/open 7pm
/present all
/item 4 Bus shelter
"""
MOVED = f"{ROLL}/motion boon / vesey: That the shelter be moved\n"


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("Rudd K yes, Boon yes, Vesey no, Marlow yes", "/vote named +ruddk +boon -vesey +marlow"),
        ("Boon-aye; Vesey-nay; Marlow-abstain", "/vote named +boon -vesey ~marlow"),
        ("roll: Boon aye, Vesey absent, Marlow aye", "/vote named +boon +marlow"),
        ("roll call on the shelter - all ayes", "/vote named all"),
        ("called the roll, all yeas", "/vote named all"),
        ("Y-5", "/vote 5-0"),
        ("Y-4, N-1 Vesey", "/vote all -vesey"),
    ],
)
def test_a_roll_call_is_a_vote_in_whatever_order(typed: str, offer: str) -> None:
    assert read(typed, meeting_of(MOVED)).offer == offer


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("Dan and Kim Rudd declared an interest in item 4", ("/declare ruddd&ruddk in item 4",)),
        ("the Rudds both have an interest in item 4", ("/declare ruddd&ruddk in item 4",)),
        ("D & K Rudd left 7.40", ("-ruddd, ruddk 7.40",)),
        ("both Rudds went out 7.40", ("-ruddd, ruddk 7.40: @ruddd and @ruddk went out at 7.40pm.",)),
        ("Boon and Vesey recused themselves from the lease", ("/recuse boon&vesey in the lease",)),
        (
            "Boon and Vesey declared an interest in item 4 and left",
            ("/declare boon&vesey in item 4, leaves", "-boon, vesey"),
        ),
        ("boon declared he rents the yard", ("/declare boon as he rents the yard",)),
        (
            "boon stated that she owns the yard and will abstain",
            ("/declare boon as she owns the yard, and would abstain",),
        ),
        ("vesey here 7.03, car trouble", ("+vesey 7.03: @vesey entered the meeting at 7.03pm (car trouble).",)),
        ("@boon & @vesey to meet the owner", ("!boon and vesey to meet the owner",)),
        ("vesey moved to sell it. dies, no second", ("/motion vesey: to sell it", "/lapsed")),
        ("boon proposed a ban on dogs - no seconder", ("/motion boon: a ban on dogs", "/lapsed")),
        ("boon moved the consent agenda, vesey 2nd", ("/motion boon / vesey: that the consent agenda be adopted",)),
        ("by-law 44 adopted", ("= that by-law 44 be adopted",)),
        ("2nd quote accepted, all in favour", ("= unanimously resolved that the 2nd quote be accepted",)),
        ("budget adopted as amended, unanimous", ("= unanimously resolved that the budget be adopted as amended",)),
        ("agreed in principle, costs in May", ("= that the matter be agreed in principle, costs in May",)),
        ("Agreed in principle to lease it", ("= to lease it, in principle",)),
        (
            "no objection, ref'd back to Parks Commission",
            ("/refer the Parks Commission: The item was referred back to the Parks Commission without objection.",),
        ),
        ("council recessed 8.10 for 5 minutes", ("/adjourn 8.10: Council recessed at 8.10pm for 5 minutes.",)),
        ("back in session 8.16", ("/resume 8.16",)),
        (
            "suspended 8.20 - 8.31 power cut",
            ("/adjourn 8.20: Suspended 8.20 - 8.31 power cut.", "/resume 8.31"),
        ),
        ("staff pay - public out 8.20", ("staff pay", "/exempt: The public was excluded at 8.20pm.")),
        (
            "boon moved adjourn vesey 2nd all yes 8.52",
            ("/motion boon / vesey: to adjourn", "/vote all", "/adjourn 8.52"),
        ),
        ("paint inv £240: moved Boon, Vesey, agreed", ("/motion boon / vesey: paint inv £240", "/carried")),
        ("boon/vesey that Ada Hole be co-opted, mc", ("/motion boon / vesey: That Ada Hole be co-opted", "/carried")),
        (
            "Payments approved as listed: Elm 214.60, clerk 812.40, prop Boon sec Vesey",
            ("/motion boon / vesey: that the payments (Elm 214.60, clerk 812.40) be approved as listed", "/carried"),
        ),
        (
            "Approved payments: Elm Ltd 214.60 and clerk 812.40 - proposed Boon, seconded Vesey",
            ("/motion boon / vesey: that the payments (Elm Ltd 214.60 and clerk 812.40) be approved", "/carried"),
        ),
        ("Ada Hole was co-opted by 6 votes to 1", ("/motion: that Ada Hole be co-opted", "/vote 6-1")),
        (
            "resolved bills of £90 be paid, prop Boon sec Vesey",
            ("/motion boon / vesey: that bills of £90 be paid", "/carried"),
        ),
        (
            "boon/vesey mend the swing £80 - for boon vesey marlow, against k rudd, d rudd abst",
            ("/motion boon / vesey: to mend the swing £80", "/vote named +boon +vesey +marlow -ruddk ~ruddd"),
        ),
        (
            "prop boon sec vesey that we buy it, 4 for 1 agst (k rudd)",
            ("/motion boon / vesey: That the meeting buy it", "/vote all -ruddk"),
        ),
        (
            "boon moved bike racks, vesey 2nd. ayes 4 nays 1 (marlow)",
            ("/motion boon / vesey: bike racks", "/vote all -marlow"),
        ),
        ("mot pay the bills, boon 2nd vesey, all ayes", ("/motion boon / vesey: to pay the bills", "/vote all")),
        ("bench in oak, boon so moved, 2nd vesey, mc", ("/motion boon / vesey: bench in oak", "/carried")),
        ("mot to adj boon, 2nd vesey 9.08", ("/motion boon / vesey: to adjourn", "/carried", "/adjourn 9.08")),
        ("vote to object 4 for 0 against 1 abs (boon)", ("/motion: to object", "/vote all ~boon")),
        ("boon moved to shut it for the day, vesey 2nd, dan rudd left 8.40",
         ("/motion boon / vesey: to shut it for the day", "-ruddd 8.40")),
        ("public excluded, boon left 8.20", ("/exempt: The public was excluded.", "-boon 8.20")),
        ("sb signed the book & joined us 7.09", ("+boon 7.09: @boon signed the book and joined us at 7.09pm.",)),
        ("is it ours? boon will check", ("is it ours?", "!boon to check")),
        ("two people asked for the plan. boon said it was online",
         ("two people asked for the plan", "boon: said it was online")),
        ("boon asked to see the lease. vesey will look", ("boon: asked to see the lease", "!vesey to look")),
        ("boon asked about the fee. vesey will look", ("boon? asked about the fee", "!vesey to look")),
        ("boon asked if it was safe, clerk said no", ("boon? asked if it was safe", "tait> said no")),
        ("Boon and Vesey both said it floods", ("boon&vesey: said it flooded",)),
        ("SB not happy with the line of the path", ("boon: not happy with the line of the path",)),
        ("clerk 2 write to the county", ("!tait to write to the county",)),
        ("agreed unan clerk to write to the county", ("= unanimously agreed that the clerk write to the county",)),
        ("agreed vesey to draft it and clerk to send it",
         ("= agreed that @vesey draft it", "!vesey to draft it", "!tait to send it")),
        ("agreed clerk to get 3 quotes; boon to check drains",
         ("= agreed that the clerk get 3 quotes", "!tait to get 3 quotes", "!boon to check drains")),
        ("agreed by all £200 to the band", ("= unanimously agreed: £200 to the band",)),
        ("resolved clerk to write to the county unan", ("= unanimously resolved that the clerk write to the county",)),
        ("clerk to write to the county, agreed unan", ("= unanimously agreed that the clerk write to the county",)),
        ("new post 9 hrs, boon and clerk to interview - agreed 4-1",
         ("/motion: new post 9 hours, boon and clerk to interview", "/vote 4-1")),
        ("letter to be sent to vesey, carried 4-1", ("/motion: that the letter be sent to vesey", "/vote 4-1")),
        ("boon to ring the owner, vesey left 8.10", ("!boon to ring the owner", "-vesey 8.10")),
        ("boon and vesey to meet him, closed 8.45", ("!boon and vesey to meet him", "/close 8.45")),
        ("Proposed boon, seconded vesey, all agreed that the bins are emptied weekly",
         ("/motion boon / vesey: That the bins are emptied weekly", "/vote all")),
        ("ballot for treasurer: Rudd K 3, Boon 2", ("/ballot for treasurer: Rudd K 3, Boon 2",)),
        ("secret ballot - boon 3, vesey 2", ("/ballot: boon 3, vesey 2",)),
        ("resignation accepted w regret", ("= that the resignation be accepted with regret",)),
        ("mr d hoskin co-opted, will sign the form in July",
         ("= that Mr D Hoskin be co-opted", "Mr D Hoskin will sign the form in July")),
        ("vesey appointed to the panel", ("= that @vesey be appointed to the panel",)),
        ("vesey out", ("-vesey",)),
        ("vesey lft 9.40, back 9.50", ("-vesey 9.40", "+vesey 9.50")),
        ("mot boon sec vesey sell the yard", ("/motion boon / vesey: to sell the yard",)),
        ("boon 2nd vesey adopt the plan, 4-0-1", ("/motion boon / vesey: to adopt the plan", "/vote 4-0-1")),
        ("fair set for May 9, mot boon sec vesey, carried",
         ("/motion boon / vesey: that the fair be set for May 9", "/carried")),
        ("exec session for a claim, mot boon sec vesey, all",
         ("/motion boon / vesey: exec session for a claim", "/vote all", "/exempt:")),
        ("mtn to adj boon vesey, 9.14pm, unan", ("/motion boon / vesey: to adjourn", "/vote all", "/adjourn 9.14pm")),
        ("mins of 4 May approved as corrected, boon/vesey, 4-0-1 k rudd abst",
         ("/motion boon / vesey: that the minutes of 4 May be approved as corrected", "/vote all ~ruddk",
          "/agree 4 May 2026: the corrections made")),
        ("cabins off the lane. Boon prop vesey sec we object. carried 4-1",
         ("/motion boon / vesey: cabins off the lane, the meeting object", "/vote 4-1")),
    ],
)  # fmt: skip
def test_a_jotted_event_is_offered(typed: str, offers: tuple[str, ...]) -> None:
    reading = read(typed, meeting_of(ROLL))
    assert (reading.offer, *reading.then) == offers


PRIVATE = ROLL.replace("/open", "/agenda 5 Scouts\n/open") + "/exempt 1\n"


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("public back, closed 9.05", ("/public", "/close 9.05")),
        (
            "back in open session, next mtg 4 July, closed 9.05",
            ("/public", "The next meeting will be held on Saturday 4 July 2026.", "/close 9.05"),
        ),
        ("item 5 scouts ask for £150, defer to July",
         ("/item 5", "scouts ask for £150", "/defer to July")),
        ("item 5 - clerk to thank the scouts", ("/item 5", "!tait to thank the scouts")),
        ("defer to July, vesey left", ("/defer to July", "-vesey")),
        ("next", ("/next",)),
        ("ok, next item", ("/next",)),
        ("moving on", ("/next",)),
        ("rastrick (holt associates): clean opinion, no gaps",
         ("/guest Rastrick (holt associates)", "rastrick: reported clean opinion, no gaps")),
    ],
)  # fmt: skip
def test_what_happens_after_another_event_is_no_part_of_its_words(typed: str, offers: tuple[str, ...]) -> None:
    reading = read(typed, meeting_of(PRIVATE))
    assert tuple(filter(None, (reading.offer, *reading.then))) == offers
    assert reading.remark


def test_an_abbreviation_is_written_as_the_agenda_has_it() -> None:
    meeting = meeting_of(ROLL.replace("/open", "/agenda 5 Report of HBC\n/open"))
    assert seen(entry_of("hbc gave a talk on buses", meeting), meeting) == "HBC gave a talk on buses"
    assert seen(entry_of("boon: hbc owns the land", meeting), meeting) == "HBC owns the land"


CALLED_LATER = ROLL.replace("/open 7pm\n/present all\n", "").replace("/item 4 ", "/agenda 4 ")


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("all there", ("/present all",)),
        ("here - boon vesey marlow", ("/present boon, vesey, marlow",)),
        ("roll call: boon, vesey, marlow all present", ("/present boon, vesey, marlow",)),
        ("boon vesey marlow here, k rudd absent", ("/present boon, vesey, marlow", "/absent ruddk")),
        ("Vesey not here, no apols", ("/absent vesey",)),
        ("sorry from boon and vesey", ("/apologies boon, vesey",)),
        ("apols Boon, Mrs Hole", ("/apologies Boon, Mrs Hole",)),
        ("4. bus shelter - no news", ("/item 4", "no news")),
    ],
)
def test_what_a_meeting_begins_with_is_offered_however_it_is_jotted(typed: str, offers: tuple[str, ...]) -> None:
    reading = read(typed, meeting_of(CALLED_LATER))
    assert (reading.offer, *reading.then) == offers


def test_initials_that_are_an_abbreviation_too_name_people_among_others() -> None:
    meeting = meeting_of(ROLL.replace("/officer", "/member Cllr Cy Cobb\n/officer"))
    assert read("sb, cc & hv left 7.44", meeting).offer == "-boon, cobb, vesey 7.44"
    assert not read("-sb cc hv 7.44", meeting).remark


@pytest.mark.parametrize(
    "typed",
    [
        "Boon, Vesey and Marlow would like a word with the county",
        "Y-5 bolts to be replaced on the slide",
        "Boon yes to the trip, Vesey not sure",
        "the Rudds of Mill Lane left a legacy to the hall",
        "Tait and Sons declared the fete open",
        "Second reading of the by-law is on 7 July",
        "third reading, no comments",
        "referred to in the last minutes",
        "sent back to the supplier",
        "the applicant was referred to the county website",
        "the lights are recessed into the ceiling",
        "youth club back in session from May",
        "bus service died for lack of money",
        "@boon to the rescue with a ladder",
        "Residents agreed in principle with the scheme",
        "van MOT due, garage second of the month",
        "Boon sec light by the gate is out",
        "May 2nd the hall is closed",
        "item 5 was discussed at the fair",
        "next door has a dog",
        "roads (north): two potholes",
    ],
)
def test_prose_like_them_offers_nothing(typed: str) -> None:
    reading = read(typed, meeting_of(ROLL))
    assert (reading.remark, reading.offer) == ("", "")


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("joe rastrick: fair wages should be written into the deal", "joe rastrick is not on the roll"),
        ("rose garden: beds should be dug over", ""),
        ("boon: it is dear, try Highways first", "“that it was dear, and asked the meeting to try Highways first”"),
        ("boon: the fence is down, put up a sign", "“that the fence was down, and asked the meeting to put up a sign”"),
        ("boon: the budget is on track, bar the hall", ""),
        ("boon: we should clean, paint and oil it", ""),
    ],
)
def test_what_may_be_wrong_is_asked_about(typed: str, remark: str) -> None:
    said = read(typed, meeting_of(ROLL)).remark
    assert remark in said if remark else said == ""


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Action Boon", "Whose action is it? “!boon to …” records it"),
        ("roll call - marlow, boon, vesey all here", "Who was there?"),
        ("lease accepted, boon yea vesey yea marlow yea", "Is this a motion or a vote?"),
        ("ayes boon vesey marlow, nays none", "Is this a motion or a vote?"),
        ("Mr & Mrs Lamb left", "Did somebody come or leave?"),
        ("apols PCSO Ann Lamb", "Who was there?"),
    ],
)
def test_an_event_that_is_only_jotted_down_is_asked_about(typed: str, asked: str) -> None:
    reading = read(typed, meeting_of(ROLL))
    assert reading.remark.startswith(asked)


@pytest.mark.parametrize(
    ("notes", "typed", "offer"),
    [
        (ROLL.replace("/open 7pm\n", ""), "open 7pm", "/open 7pm"),
        (ROLL, "end 9.05pm", "/close 9.05pm"),
        (MOVED, "cd nem con", "/vote all"),
        (ROLL, "res to watch the hedge", "= to watch the hedge"),
        (ROLL, "sb raised the hedge again", "boon: raised the hedge again"),
    ],
)
def test_the_shortest_forms_are_offered_too(notes: str, typed: str, offer: str) -> None:
    assert read(typed, meeting_of(notes)).offer == offer


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("mtg adj 8.30pm for tea", "/adjourn 8.30pm: Meeting adjourned 8.30pm for tea."),
        ("adjourned at 8.15 pm for 3 hrs", "/adjourn 8.15 pm: Adjourned at 8.15 pm for 3 hours."),
        ("vesey left at 8.15 pm with hrs", "-vesey 8.15 pm: @vesey left at 8.15 pm with @stone."),
    ],
)
def test_a_word_in_short_is_nobody_whose_initials_it_has(typed: str, offer: str) -> None:
    members = "/member Cllr Mary T Gray\n/member Cllr Ann Dora James\n/member Cllr Hal Reston Stone\n"
    assert read(typed, meeting_of(ROLL.replace("/officer", f"{members}/officer"))).offer == offer


@pytest.mark.parametrize(
    ("typed", "text", "offer"),
    [
        ("fx's report taken as read", "Dora Finch's report taken as read", ""),
        ("fx owns it", "Dora Finch owns it", ""),
        ("fx said that it was late", "Dora Finch said that it was late", "fx: said that it was late"),
        ("pm session is full", "pm session is full", ""),  # a time of the day
    ],
)
def test_a_code_of_the_roll_that_begins_a_note_is_whom_it_stands_for(typed: str, text: str, offer: str) -> None:
    officers = "/officer Dora Finch (Treasurer) [fx]\n/officer Ned Alder (Warden) [pm]\n"
    meeting = meeting_of(ROLL.replace("/open", f"{officers}/open"))
    reading = read(typed, meeting)
    assert reading.entry is not None
    assert (seen(reading.entry, meeting), reading.offer) == (text, offer)
