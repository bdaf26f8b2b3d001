"""What every council types every month, and the lines that Tab puts in its place."""

from __future__ import annotations

import pytest

from clerk_tui import minutes

from ..rolls import meeting_of, read

ROLL = """
/council Wexcombe Town Council
/committee Full Council
/date 6 January 2027 7pm
/style parish
/chair Cllr Harriet Winslade (Mayor)
/vice Cllr Piers Tollard (Deputy Mayor)
/member Cllr Mrs Olive Marchbank
/member Cllr Dennis Coaker
/member Cllr Roy Pellow
/member Cllr Anna Stepney
/member Cllr Guy Rackley
/member Cllr Tim Garrod
/officer Emma Sturgis (Town Clerk)
/guest Cllr Martin Braddock (Wessex Council)
/agenda 3 Minutes of the meeting held on 2 December 2026
/agenda 4 Public session
/agenda 5 Budget 2027/28
/agenda 6 Allotments
/agenda 7 Correspondence
/agenda 8 Planning applications
/agenda 8a 26/0101 12 High Street - rear extension
/agenda 8b The Crown - signage
/agenda 8c 26/0130 Land at Mill Lane - felling of lime
/agenda 9 Defibrillator
/agenda 10 Planning policy update
/open 7pm
"""
MOVED = "/item 9\n/motion pellow / stepney: that a defibrillator be bought at £3,000"


def offers(typed: str, before: str = "/item 9") -> tuple[str, ...]:
    """The lines that Tab puts in the place of a line."""
    reading = read(typed, meeting_of(f"{ROLL}{before}\n"))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("before", "typed", "offered"),
    [
        ("/item 8a", "8a No objection", ("= to make no objection",)),
        ("/item 8a", "8b no objection subject to dark lamps",
         ("/item 8b", "= to make no objection subject to dark lamps")),
        ("/item 8a", "8b The Crown - support but lamps too bright",
         ("/item 8b", "= to support the application but lamps too bright")),
        ("/item 8a", "8c object, too many felled", ("/item 8c", "= to object: too many felled")),
        ("/item 8b", "No objection", ("= to make no objection",)),
        ("/item 8b", "no objections - provided lamps are off by 10",
         ("= to make no objection, provided lamps are off by 10",)),
        ("/item 8b", "Objection: overdevelopment and loss of light",
         ("= to object on the grounds of overdevelopment and loss of light",)),
        ("/item 8b", "object - access is unsafe", ("= to object because access is unsafe",)),
        ("/item 8b", "oppose: out of keeping", ("= to oppose the application: out of keeping",)),
        ("/item 8b", "support", ("= to support the application",)),
        ("/item 8b", "no comment", ("= to make no comment",)),
        ("/item 8b", "council objects on grounds of noise", ("= to object on grounds of noise",)),
        ("/item 8b", "Council has no objection but asks for a hedge",
         ("= to make no objection but to ask for a hedge",)),
        ("/item 8b", "Council objects. Prop RP sec DC",
         ("/motion pellow / coaker: to object to the application", "/carried")),
        ("/item 8b", "object - highways, 6-2", ("/motion: to object on the grounds of highways", "/vote 6-2")),
        ("/item 8b", "No objection (unanimous)", ("= unanimously resolved to make no objection",)),
        ("/item 8b", "No objection. Stepney to reply", ("= to make no objection", "!stepney to reply")),
        ("/item 8\n26/0144 3 Mill Lane, porch", "no objection", ("= to make no objection",)),
        ("/item 8b\n= to object: too tall", "No objection", ("= to make no objection",)),
    ],
)  # fmt: skip
def test_a_comment_on_an_application_is_its_decision(before: str, typed: str, offered: tuple[str, ...]) -> None:
    assert offers(typed, before) == offered


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("/item 8", "no objection"),  # to which of them?
        ("/item 8b", "No objections received from neighbours"),
        ("/item 8b", "Objections: 3 received"),
        ("/item 8b", "Support from residents"),
        ("/item 8b", "Support was expressed for the scheme"),
        ("/item 8b", "Highways - no objection"),
        ("/item 8b", "no comments from the public"),
        ("/item 5", "Objection: too dear"),
        ("/item 10", "support"),
    ],
)
def test_other_words_are_no_comment_on_an_application(before: str, typed: str) -> None:
    assert not any(offer.startswith(("= ", "/motion")) for offer in offers(typed, before))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Clerk - yes, £450 so far", ("sturgis: yes, £450 so far",)),
        ("The Clerk replied that the bins are emptied weekly", ("sturgis: replied that the bins were emptied weekly",)),
        ("Engineer - yes, in March", ()),
        ("RFO - no, £200 short", ()),
    ],
)
def test_the_answer_of_an_officer_is_no_decision(typed: str, offered: tuple[str, ...]) -> None:
    assert offers(typed) == offered
    assert "decided" not in read(typed, meeting_of(f"{ROLL}/item 9\n")).remark


@pytest.mark.parametrize(
    ("before", "typed", "offered"),
    [
        ("/item 5", "Budget for 2027/28 deferred to Jan", ("/defer to January",)),
        ("/item 5", "The item on the budget was deferred to February", ("/defer to February",)),
        ("/item 5", "The item on allotments was deferred to February", ("/item 6", "/defer to February")),
        ("/item 5", "Item on the Rec lease deferred to Feb", ("/defer: Item on the Rec lease deferred to February.",)),
        ("/item 5", "Review of standing orders - deferred to January meeting",
         ("\\The review of standing orders was deferred to the January meeting.",)),
        ("/item 5", "Payment of the invoice deferred to March",
         ("\\The payment of the invoice was deferred to March.",)),
        ("/item 5", "Mr Hobbs deferred to the Mayor", ()),
        ("/item 5", "Road works deferred to May", ("\\The road works were deferred to May.",)),
    ],
)  # fmt: skip
def test_what_is_deferred_is_offered_as_one_thing(before: str, typed: str, offered: tuple[str, ...]) -> None:
    assert offers(typed, before) == offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Mrs Hobbs handed over a petition of 84 names re the crossing",
         "/petition: by Mrs Hobbs, with 84 names, about the crossing"),
        ("petition recd from Mrs Hobbs (84 signatures) re crossing",
         "/petition: by Mrs Hobbs, with 84 signatures, about crossing"),
        ("Petition (84 names) handed in by Mrs Hobbs - crossing",
         "/petition: by Mrs Hobbs, with 84 names, about crossing"),
        ("Mr Vokes presented a 300-signature petition to save the library",
         "/petition: by Mr Vokes, with 300 signatures, to save the library"),
        ("Cllr Pellow presented a petition on behalf of the school asking for a crossing",
         "/petition pellow: on behalf of the school asking for a crossing"),
        ("a petition calling for a bus shelter was presented by the Scouts",
         "/petition: by the Scouts, calling for a bus shelter"),
        ("petition received re dog fouling, 25 sigs", "/petition: with 25 signatures about dog fouling"),
    ],
)  # fmt: skip
def test_a_petition_handed_over_is_one(typed: str, offered: str) -> None:
    assert offers(typed, "/item 4") == (offered,)


@pytest.mark.parametrize(
    "typed",
    [
        "petition handed in",
        "Petition to be presented at the next meeting",
        "No petitions received",
        "The petition was discussed",
        "The county had received a petition about the road",
        "petition received by the county from villagers",
        "Coaker asked whether Mrs Hobbs had handed in a petition",
    ],
)
def test_other_words_on_a_petition_hand_over_none(typed: str) -> None:
    assert not any(offer.startswith("/petition") for offer in offers(typed, "/item 4"))


@pytest.mark.parametrize("typed", ["corres: thank you card read", "Corres: letter read", "budg: it is too high"])
def test_the_short_form_of_a_title_is_nobody(typed: str) -> None:
    assert read(typed, meeting_of(f"{ROLL}/item 7\n")).remark == "" or offers(typed, "/item 7")[0][:5] == "/item"


def test_a_surname_before_a_colon_may_still_be_somebody() -> None:
    assert offers("hobbs: the hedge is too high", "/item 7")[0] == "/guest Hobbs"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Minutes of 2 Dec agreed as a true record subject to: item 26/8 'ash' shd read 'oak'",
         ("/agree 2 December 2026: the following correction: item 26/8 'ash' should read 'oak'",)),
        ("Minutes of 2 December approved with one correction - Mr Tozer to read Mrs Tozer. Signed by the Mayor",
         ("/agree 2 December 2026: the following correction: Mr Tozer to read Mrs Tozer", "/sign 2 December 2026")),
        ("Minutes of 2 Dec agreed subject to a change at item 6. The Mayor signed them",
         ("/agree 2 December 2026: a change at item 6", "/sign 2 December 2026")),
        ("Minutes of 2 Dec signed subject to: spelling of Rackley", ()),
    ],
)  # fmt: skip
def test_a_correction_of_minutes_ends_where_they_are_signed(typed: str, offered: tuple[str, ...]) -> None:
    assert offers(typed, "/item 3") == offered


@pytest.mark.parametrize(
    ("before", "typed", "offered"),
    [
        ("/item 9", "Pellow proposed buying a second one at £3,000, Stepney seconded",
         "/motion pellow / stepney: to buy a second one at £3,000"),
        ("/item 9", "Coaker moved closing the toilets in winter, Rackley sec",
         "/motion coaker / rackley: to close the toilets in winter"),
        ("/item 9", "RP/DC spending £450 on trees, agreed", "/motion pellow / coaker: to spend £450 on trees"),
        ("/item 9", "Pellow proposed planning permission be sought, sec Coaker",
         "/motion pellow / coaker: that planning permission be sought"),
        ("/item 9", "Coaker proposed parking restrictions in Mill Lane, Rackley seconded",
         "/motion coaker / rackley: parking restrictions in Mill Lane"),
        (MOVED, "Coaker - amendment to £2,000, seconded Rackley",
         "/amendment coaker / rackley: to change £3,000 to £2,000"),
        (f"{MOVED} and a case at £90", "Coaker - amendment to £2,000, seconded Rackley",
         "/amendment coaker / rackley: to change ?? to £2,000"),
        ("/item 9\n/motion pellow / stepney: that a bench be bought", "Coaker - amendment to £2,000, seconded Rackley",
         "/amendment coaker / rackley: That the sum be £2,000"),
    ],
)  # fmt: skip
def test_what_is_moved_is_a_sentence(before: str, typed: str, offered: str) -> None:
    assert offers(typed, before)[0] == offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Motion to suspend standing orders to go past 10pm - agreed",
         "= agreed to suspend standing orders to go past 10pm"),
        ("motion to extend the meeting to 10.30pm - carried", "= agreed to extend the meeting to 10.30pm"),
        ("Standing orders suspended to go past 10pm - agreed",
         "= agreed that the standing orders be suspended to go past 10pm"),
        ("Motion to repair the roof - agreed", "= to repair the roof"),
        ("The motion to buy a bench - agreed", "= to buy a bench"),
    ],
)  # fmt: skip
def test_the_word_motion_is_no_part_of_what_was_decided(typed: str, offered: str) -> None:
    assert offers(typed, "/item 9\n= that a bench be bought") == (offered,)


def test_a_decision_of_procedure_is_not_numbered_with_the_others() -> None:
    here = meeting_of(
        f"{ROLL}/item 9\n= that a bench be bought\n= agreed to suspend standing orders\n= that it be oak\n"
    )
    style = minutes.load("parish")
    assert [minutes.sentence(here, entry, style) for entry in here.entries[-3:]] == [
        "It was resolved that a bench be bought.",
        "It was agreed to suspend standing orders.",
        "It was resolved: (ii) that it be oak.",
    ]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Cllr Mrs Marchbank left the room for the lights item 8.05pm",
         ("-marchbank 8.05pm: @marchbank left the room for the lights item at 8.05pm.",)),
        ("adjourned 8.15 for comfort break resumed 8.22",
         ("/adjourn 8.15: Adjourned at 8.15pm for comfort break.", "/resume 8.22")),
        ("Meeting suspended 8.15 for public to speak reconvened 8.30",
         ("/adjourn 8.15: Meeting suspended at 8.15pm for public to speak.", "/resume 8.30")),
        ("TG apols arrived late - at dentist", ("+garrod: @garrod arrived late, with apologies (at dentist).",)),
        ("Cllr Stepney apologies, arrived late 7.20 - train",
         ("+stepney 7.20: @stepney arrived late at 7.20pm, with apologies (train).",)),
        ("TG apols late", ("\\Apologies for lateness were received from @garrod.",)),
        ("TG sent apols", ("/apologies garrod",)),
    ],
)  # fmt: skip
def test_who_moves_and_when_is_told(typed: str, offered: tuple[str, ...]) -> None:
    assert offers(typed) == offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("item 6 again: plot 4 is vacant", ("/item 6", "plot 4 is vacant")),
        ("back to item 6: plot 4 is vacant", ("/item 6", "plot 4 is vacant")),
        ("item 6 continued: Pellow left 8.05", ("/item 6", "-pellow 8.05")),
        ("item 6 was noted again", ()),
    ],
)
def test_an_item_taken_up_again_is_opened(typed: str, offered: tuple[str, ...]) -> None:
    assert offers(typed, "/item 6\n/item 9") == offered


def test_a_line_that_opens_the_item_in_hand_says_so() -> None:
    here = meeting_of(f"{ROLL}/item 9\n")
    assert read("/item 9", here).remark == "Item 9 is in hand already"
    assert read("item 9", here).remark == "Item 9 is in hand already"
    assert read("/item 9", meeting_of(f"{ROLL}/item 9\n/item 6\n")).refusal == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Deputy Mayor closed the meeting 8.31", "The Deputy Mayor closed the meeting at 8.31pm."),
        ("mayor closed the meeting at 8.30", "The Mayor closed the meeting at 8.30pm."),
        ("Mayor Winslade closed the meeting at 8.30", "Mayor Winslade closed the meeting at 8.30pm."),
    ],
)
def test_whoever_closes_the_meeting_by_a_post_has_an_article(typed: str, said: str) -> None:
    (offered,) = offers(typed)
    assert offered.partition(": ")[2] == said


@pytest.mark.parametrize("short", ["bank rec", "bank recon"])
def test_a_bank_reconciliation_in_short_is_written_in_full(short: str) -> None:
    assert offers(f"{short} noted") == ("= that the bank reconciliation be noted",)


@pytest.mark.parametrize(
    "typed", ["object because it is too tall, Coaker moved sec Pellow", "no objection - Coaker/Pellow"]
)
def test_a_comment_that_is_only_moved_is_not_said_to_be_carried(typed: str) -> None:
    assert "/carried" not in offers(typed, "/item 8b")


def test_an_amendment_of_a_sum_takes_none_of_another_motion() -> None:
    before = f"{MOVED}\n/motion coaker / garrod: that a gate be bought"
    assert not [one for one in offers("Rackley amendment to £250", before) if "£3,000" in one]
