"""What a hurried clerk jots down without a verb or a subject: each event offers its line, or is asked about."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from ..rolls import meeting_of, read

HEAD = """
/date 4 June 2026 7pm
/rules parish
/chair Cllr Ivy Marlow
/vice Cllr Owen Petty
/member Cllr T Rudd
/member Cllr S Boon
/member Cllr H Vesey
/member Cllr Joan Yarrow
/officer Meg Tait (Clerk)
/officer Guy Roper (Headteacher)
/present all
/open 7pm
"""
ROLL = f"{HEAD}/item 4 Bus shelter\n"
MOVED = f"{ROLL}/motion rudd / boon: That the shelter be moved\n"
NOT_MOVED = f"{ROLL}/motion rudd / boon: That the shelter not be moved\n"
GRANTED = f"{ROLL}/motion rudd / boon: That £1,500 be granted to the Scouts and £300 to the Guides\n"
VOTED = f"{MOVED}/vote 4-2\n"
AMENDED = f"{MOVED}/amendment vesey / yarrow: insert “by May”\n"
PUBLIC = f"{HEAD}/item 3 Public Participation\n"
INTERESTS = f"{HEAD}/item 2 Declarations of Interest\n"
MINUTES = f"{HEAD}/item 1 Minutes of 7 May 2026\n"
PRIVATE = f"{ROLL}/exempt: The lease was taken in private.\n"


@pytest.mark.parametrize(
    ("notes", "typed", "lines"),
    [
        (ROLL, "prop Rudd sec Boon, objection, 4-0-1", "/motion rudd / boon: objection; /vote 4-0-1"),
        (ROLL, "Budget agreed - prop TR, sec SB - 4 for 0 ag 1 abs",
         "/motion rudd / boon: that the budget be agreed; /vote 4-0-1"),
        (ROLL, "Proposed by Rudd. All in agreement.", "/motion rudd: That ; /vote all"),
        (ROLL, "clerk's hours up to 30, all agreed", "= unanimously agreed: clerk's hours up to 30"),
        (ROLL, "Hall heating £900 - agreed unanimously", "= unanimously agreed: Hall heating £900"),
        (ROLL, "Rudd moves £20 a year, paid in May", "/motion rudd: £20 a year, paid in May"),
        (ROLL, "Rudd proposed taking the lower quote", "/motion rudd: to take the lower quote"),
        (ROLL, "moved to adjourn Rudd, second Boon", "/motion rudd / boon: to adjourn"),
        (ROLL, "motion to adjourn Rudd/Boon 8.10", "/motion rudd / boon: to adjourn; /carried; /adjourn 8.10"),
        (ROLL, "Exclude press and public - prop Rudd, sec Boon, agd",
         "/motion rudd / boon: Exclude press and public; /carried; /exempt:"),
        (ROLL, "Yarrow elected vice chair, prop Rudd sec Boon",
         "/motion rudd / boon: that Yarrow be elected vice chair; /carried"),
        (ROLL, "Resolved to accept the quote, 5-1", "/motion: to accept the quote; /vote 5-1"),
        (ROLL, "Yarrow re-elected 5-1", "/motion: that Yarrow be re-elected; /vote 5-1"),
        (MOVED, "Rudd moved to buy two, Vesey seconded, carried 5-1",
         "/motion rudd / vesey: to buy two; /vote on 2 5-1"),
        (MOVED, "Rudd moved to table it, Vesey seconded, lost", "/motion rudd / vesey: to table it; /lost"),
        (MOVED, "no, make that 4-2", "/vote 4-2-0"),
        (MOVED, "motion fell", "/lost"),
        (MOVED, "not carried", "/lost"),
        (MOVED, "4-2 in favour", "/vote 4-2"),
        (MOVED, "show of hands 4/2", "/vote 4-2"),
        (MOVED, "vote: 4 yes 1 no 1 abstain", "/vote 4-1-1"),
        (MOVED, "no objections", "/vote all"),
        (MOVED, "agreed", "/carried"),
        (MOVED, "carried, Vesey dissenting", "/vote all -vesey"),
        (MOVED, "Rudd, Boon in favor, Vesey and Petty opposed. Lost", "/vote named +rudd +boon -vesey -petty"),
        (MOVED, "tied 3-3, chair cast for", "/vote 3-3; /casting for"),
        (MOVED, "3-3, casting vote of chair against", "/vote 3-3; /casting against"),
        (MOVED, "carried 3-3 on the Mayor's casting vote", "/vote 3-3; /casting for"),
        (MOVED, "tied at 3 each, Marlow used her second vote for", "/vote 3-3; /casting for"),
        (MOVED, "vote 3-3, Boon used his casting vote for", ""),
        (MOVED, "Second vote: 3-3, lost", ""),
        (MOVED, "Marlow declared the vote tied 3-3 and the motion lost", ""),
        (MOVED, "no casting vote, lost 3-3", ""),
        (MOVED, "Marlow voted no, 3-3, motion fails", "/vote 3-3: Lost 3-3, @marlow against."),
        (MOVED, "Marlow exercised her casting vote in favour of the move, 3-3",
         "/vote 3-3; /casting for: Marlow exercised her casting vote in favour of the move, 3-3."),
        (MOVED, "equality of votes, 3-3, Marlow gave her second or casting vote for the amendment",
         "/vote 3-3; /casting for: Equality of votes, 3-3, Marlow gave her second or casting vote for the amendment."),
        (MOVED, "agreed to move the shelter", "/carried: Agreed to move the shelter."),
        (NOT_MOVED, "agreed to move the shelter", "= agreed to move the shelter"),
        (GRANTED, "agreed to grant £300 to the Scouts", "= agreed to grant £300 to the Scouts"),
        (GRANTED, "agreed to grant £500 to the Scouts", "= agreed to grant £500 to the Scouts"),
        (ROLL, "For: Cheap, Quick. Against: Noise", ""),
        (ROLL, "Petty moved, Rudd for the award, sec Boon", "/motion petty / boon: Rudd for the award"),
        (ROLL, "Petty nominated Rudd for captain, sec Boon", "/motion petty / boon: that @rudd be elected captain"),
        (ROLL, "The accounts were moved for approval by Rudd, sec Boon",
         "/motion rudd / boon: that the accounts be approved"),
        (ROLL, "The plan was put forward for approval by Rudd, sec Boon",
         "/motion rudd / boon: that the plan be approved"),
        (ROLL, "Tait to write - agreed by everyone", "= unanimously agreed that @tait write"),
        (ROLL, "all agreed to the move bar Vesey", "= agreed to the move bar Vesey"),
        (ROLL, "Hire of hall subject to deposit, all agreed", "= unanimously agreed: Hire of hall subject to deposit"),
        (ROLL, "all agreed to adjourn 9:02", "/motion: to adjourn; /vote all; /adjourn 9:02"),
        (ROLL, "Motion deferred", "/defer: The motion was deferred."),
        (ROLL, "Lottery bid refused - will try again in May", ""),
        (INTERESTS, "Petty declared an interest in item 5: his son moved away from the area",
         "/declare petty in item 5, as his son moved away from the area"),
        (INTERESTS, "Petty declared an interest in item 5, moved back from the table at 7.10",
         "/declare petty in item 5, and moved back from the table at 7.10"),
        (MINUTES, "Minutes approved subject to change, agreed by all",
         "= unanimously agreed that the minutes be approved subject to change"),
        (MOVED, "For: Ann Reed, Bell. Against: Cox.",
         "/vote 2-1: For: Ann Reed, Bell. Against: Cox. Carried."),
        (MOVED, "For: Reed, Bell. Against: Cox, Dean.", "/vote 2-2: For: Reed, Bell. Against: Cox, Dean."),
        (MOVED, "Those in favour: Rudd, Boon (2). Those opposed: Vesey (1)", "/vote named +rudd +boon -vesey"),
        (ROLL, "gate to be mended, all agreed", "= unanimously agreed that the gate be mended"),
        (ROLL, "buy the lamp - agreed nem con", "= agreed nem con to buy the lamp"),
        (ROLL, "gate to be mended, all in favour", "/motion: that the gate be mended; /vote all"),
        (MOVED, "agreed unanimously to move the shelter", "/carried: Agreed unanimously to move the shelter."),
        (MOVED, "agreed not to move the shelter", "= agreed: not to move the shelter"),
        (ROLL, "scouts grant declined - late", "= that the scouts grant be declined - late"),
        (ROLL, "Mill Rd. Approved 4-2", "/motion: that Mill Rd be approved; /vote 4-2"),
        (ROLL, "Bus shelter. Rudd/Boon 5-0", "/motion rudd / boon: That ; /vote 5-0"),
        (MINUTES, "On the proposal of Cllr Rudd, seconded by Cllr Boon, the minutes of 7 May were adopted subject to "
         "the following amendment: item 4, for red read blue",
         "/motion rudd / boon: that the minutes of 7 May be adopted subject to the following amendment: item 4, for "
         "red read blue; /carried; /agree 7 May 2026: the following amendment: item 4, for red read blue"),
        (MOVED, "3-3, chair's casting vote against", "/vote 3-3; /casting against"),
        (MOVED, "3-3, carried on the chairs casting vote", "/vote 3-3; /casting for"),
        (MOVED, "3-3, chair's casting vote in favour, carried", "/vote 3-3; /casting for"),
        (MOVED, "3-3 lost on the chairman's casting vote", "/vote 3-3; /casting against"),
        (ROLL, "a secret ballot was held: Rudd 3, Boon 2", "/ballot: Rudd 3, Boon 2"),
        (ROLL, "ballot taken for vice-chair: Rudd 3, Boon 2", "/ballot for vice-chair: Rudd 3, Boon 2"),
        (ROLL, "the meeting was inquorate 8.17", "/inquorate 8.17"),
        (ROLL, "Meeting became inquorate at 8.17pm.", "/inquorate 8.17pm: Meeting became inquorate at 8.17pm."),
        (MOVED, "vote was tied 3-3, chair used casting vote in favour", "/vote 3-3; /casting for"),
        (MOVED, "all for apart from Vesey", "/vote all -vesey"),
        (MOVED, "Vesey against, wants it recorded", "/vote all -vesey"),
        (VOTED, "Vesey against, asked that it be recorded", "/own vesey against"),
        (AMENDED, "amendment lost 2-4, motion carried 5-1", "/vote 2-4; /vote 5-1"),
        (AMENDED, "amendment carried 4-2, substantive carried 5-1", "/vote 4-2; /vote 5-1"),
        (MOVED, "The motion was put to the vote and lost, 2 for and 3 against", "/vote 2-3"),
        (ROLL, "Rudd moved, Boon seconded, that Cabinet be asked", "/motion rudd / boon: That Cabinet be asked"),
        (ROLL, "26/00417/FUL: 12 Mill Lane, rear extension. No objection",
         "= 26/00417/FUL: 12 Mill Lane, rear extension - no objection"),
        (MOVED, "no one would second it", "/lapsed"),
        (MOVED, "Rudd withdrew his motion", "/withdraw"),
        (MOVED, "friendly amendment Vesey: in May - Rudd ok", "/amendment vesey: in May; /accepted"),
        (MOVED, "Vesey amendment in May, sec Yarrow", "/amendment vesey / yarrow: in May"),
        (ROLL, "moved rudd, second boon, award bid to Hale & Sons, unanimous",
         "/motion rudd / boon: award bid to Hale & Sons; /vote all"),
        (ROLL, "rudd moved boon 2nd to buy two, 5-0", "/motion rudd / boon: to buy two; /vote 5-0"),
        (ROLL, "Chair: Ivy Marlow elected unopposed", "/ballot for Chair: marlow elected"),
        (ROLL, "Vice chair Joan Yarrow prop Rudd sec Boon, carried",
         "/motion rudd / boon: Vice chair Joan Yarrow; /carried"),
        (ROLL, "Yarrow elected as rep to the hall trust, nem con", "/ballot for rep to the hall trust: yarrow elected"),
        (ROLL, "rota, key list and bin list all adopted", "= that the rota, key list and bin list be adopted"),
        (ROLL, "Board consensus: keep asking the county", "= to keep asking the county"),
        (ROLL, "Agreed £840 quote from Fenn", "= agreed: £840 quote from Fenn"),
        (ROLL, "Support in principle - agreed", "= Support in principle"),
        (ROLL, "Oakes co-opted onto planning ctte", "= that Oakes be co-opted onto planning committee"),
        (ROLL, "Rudd moved to wait, Boon happy to second", "/motion rudd / boon: to wait"),
        (ROLL, "1. Rudd moved to wait", "/motion rudd: to wait"),
        (ROLL, "next, Rudd moved to wait", "/motion rudd: to wait"),
        (ROLL, "Motion: that the shelter be sold", "/motion: That the shelter be sold"),
        (ROLL, "seats - approved, Rudd/Boon", "/motion rudd / boon: that the seats be approved; /carried"),
        (ROLL, "minutes of 3 June 2025 moved Rudd sec Boon, agreed",
         "/motion rudd / boon: that the minutes of 3 June 2025 be approved; /carried; /agree 3 June 2025"),
        (ROLL, "The seat repairs were deferred to the next meeting.",
         "/defer: The seat repairs were deferred to the next meeting."),
        (ROLL, "defer to Sept", "/defer to September"),
        (ROLL, "refer to finance cttee", "/refer the finance committee"),
        (MINUTES, "moved by Rudd, second by Boon, approved unanimously",
         "/motion rudd / boon: that the minutes of the meeting held on 7 May 2026 be approved; /vote all; "
         "/agree 7 May 2026"),
        (MINUTES, "Minutes approved with that change & signed by chair",
         "/agree 7 May 2026: the corrections made; /sign 7 May 2026"),
        (MINUTES, "with those changes minutes approved 4-0-1",
         "/motion: that the minutes be approved as amended; /vote 4-0-1; /agree 7 May 2026: the corrections made"),
        (MINUTES, "RESOLVED: minutes confirmed and signed", "/agree 7 May 2026; /sign 7 May 2026"),
        (f"{MINUTES}\n/agree 7 May 2026", "signed by the chair", "/sign 7 May 2026"),
        (INTERESTS, "Rudd & Boon pers int item 7, allotment holders",
         "/declare rudd&boon personal interest in item 7, as allotment holders"),
        (INTERESTS, "Vesey DPI item 10, owns the yard, will leave",
         "/declare vesey dpi in item 10, as they own the yard, leaves"),
        (INTERESTS, "Interests: Rudd item 7 (neighbour), Boon item 9 (trustee)",
         "/declare rudd in item 7, as a neighbour; /declare boon in item 9, as a trustee"),
        (INTERESTS, "Rudd - on the hall committee, item 9",
         "/declare rudd in item 9, as they are on the hall committee"),
        (INTERESTS, "Rudd declared in item 7 that he owns the yard", "/declare rudd in item 7 that he owns the yard"),
        (INTERESTS, "Rudd abstained because he is a trustee", "/declare rudd because he is a trustee"),
        (INTERESTS, "Rudd in the lease, as her firm drew it up", "/declare rudd in the lease, as her firm drew it up"),
        (ROLL, "Vesey gave his report and left the room", "-vesey: @vesey gave his report and left the room."),
        (ROLL, "8 public present", "/visitors 8"),
        (ROLL, "Guest: Ada Finch, JP", "/guest Ada Finch (JP)"),
        (ROLL, "Guest: Mary-Jane Finch, JP", "/guest Mary-Jane Finch (JP)"),
        (ROLL, "Vesey got here 7.20", "+vesey 7.20"),
        (ROLL, "Vesey out 7.20 back 7.25", "-vesey 7.20; +vesey 7.25"),
        (ROLL, "Vesey out of the room 7.20 to 7.25", "-vesey 7.20; +vesey 7.25"),
        (ROLL, "Vesey lost the call 7.20, rejoined 7.25", "-vesey 7.20; +vesey 7.25"),
        (ROLL, "Vesey excused herself 7.20", "-vesey 7.20"),
        (ROLL, "Chair vacated by Marlow, Petty in chair", "/presiding petty"),
        (PRIVATE, "out at 8.02", "/public 8.02"),
        (ROLL, "7.40 into private session on the lease", "/exempt: 7.40 into private session on the lease"),
        (ROLL, "private session 7.40 on the lease, out at 8.05",
         "/exempt: private session at 7.40pm on the lease, out at 8.05pm; /public 8.05"),
        (ROLL, "get three quotes - clerk", "!tait to get three quotes"),
        (ROLL, "write to the MP about buses", "! write to the MP about buses"),
        (ROLL, "Clerk asked to ring the county", "!tait to ring the county"),
        (ROLL, "reply to be drafted by Rudd & Boon by 10 July", "!rudd and boon to have reply drafted by 10 July"),
        (ROLL, "sorry, £480 not £840", "s/£840/£480/"),
        (ROLL, "Gate is mended. Vesey left 7.20", "Gate is mended; -vesey 7.20"),
    ],
)  # fmt: skip
def test_what_is_jotted_down_is_offered_as_what_it_is(notes: str, typed: str, lines: str) -> None:
    reading = read(typed, meeting_of(notes))
    assert reading.entry is not None
    assert reading.entry.kind is Kind.NOTE
    assert "; ".join((reading.offer, *reading.then)) == lines


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("Mr Ted Fry, Mill Rd: bins not emptied for weeks", "/speaker Mr Ted Fry (Mill Rd); Mr Ted Fry: reported bins"),
        ("Ada Finch - last stop on the route, no shelter", "/speaker Ada Finch; Ada Finch: reported last stop"),
        ("Ada Finch, Mill Lane, wants the seat mended", "/speaker Ada Finch (Mill Lane); Ada Finch: wants the seat"),
        ("Mr Fry asked to speak on the bins", "/speaker Mr Fry; Mr Fry: asked to speak on the bins"),
        ("Mr Fry asked about the bins", "/speaker Mr Fry; Mr Fry? asked about the bins"),
    ],
)  # fmt: skip
def test_while_the_public_speaks_a_stranger_is_a_speaker(typed: str, lines: str) -> None:
    reading = read(typed, meeting_of(PUBLIC))
    assert "; ".join((reading.offer, *reading.then)).startswith(lines)
    assert not read("Parking - no spaces left", meeting_of(PUBLIC)).remark


@pytest.mark.parametrize(
    "typed",
    ["Hall: agreed £900", "item 2 continued to August", "Shelter, Rudd against, 4-1-0", "second - Boon",
     "Policy refused"],
)  # fmt: skip
def test_what_may_be_an_event_and_cannot_be_read_is_asked_about(typed: str) -> None:
    reading = read(typed, meeting_of(ROLL))
    assert reading.remark.startswith(("Is this a motion", "Was this decided", "Is the item put off"))
    assert not reading.offer or reading.offer.startswith("\\")


@pytest.mark.parametrize(
    "typed",
    [
        "Permission was refused in 2019.",
        "The bus company approved of it",
        "Ferry timetable for the summer is out",
        "corresp: none",
        "Clerk thanked",
        "Dates agreed by the county",
        "Rudd and Boon disagreed.",
        "nobody backed Rudd's offer so it fell",
        "children at the pool every day",
    ],
)
def test_other_notes_are_not_asked_about(typed: str) -> None:
    assert not read(typed, meeting_of(ROLL)).remark


def test_a_head_teacher_is_named_by_initials_too() -> None:
    reading = read("HT: staff like the new hall", meeting_of(ROLL))
    assert reading.entry is not None
    assert reading.entry.kind is Kind.STATEMENT


def test_an_action_without_a_name_after_its_mark_is_offered_to_whoever_it_names() -> None:
    assert read("! clerk to order the bins", meeting_of(ROLL)).offer == "!tait to order the bins"
    assert not read("! order the bins", meeting_of(ROLL)).offer
