"""Whom a name means."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Entry, Kind, Meeting
from clerk_tui.meeting.intents import Correct
from clerk_tui.notation import NameIndex, candidates
from clerk_tui.notation.substitution import correct

from .rolls import ENGLISH, IRISH, PARTICLES, ROLLS, WELSH, context_of, entry_of, meeting_of, names_of, read


def found(meeting: Meeting, typed: str) -> list[str]:
    """Those whom a name may mean, as listed."""
    voices = NameIndex(meeting).find(typed, presiding=meeting.roll[0].person_id if meeting.roll else None).voices
    return [meeting.people[v].name if isinstance(v, int) else v.value for v in voices]


def test_a_surname_after_a_forename_that_may_be_a_part_of_it_is_not_surely_another_persons() -> None:
    roll = "/member Councilmember Mac Hollis\n/officer Lee Hollis (Secretary)\n"
    assert found(meeting_of(roll), "hollis") == ["Councilmember Mac Hollis", "Lee Hollis"]


@pytest.mark.parametrize(
    ("roll", "typed", "listed"),
    [
        (ENGLISH, "ashton", "DCI Dave Ashton"),
        (ENGLISH, "ASHTON", "DCI Dave Ashton"),
        (ENGLISH, "vice", "Councillor C Stoker"),
        (ENGLISH + "/member Councillor Pratt, L.M.", "pratt", "Councillor Pratt, L.M."),
        (ENGLISH + "/member Councillor Pratt, L", "l pratt", "Councillor Pratt, L"),
        (ENGLISH, "cooke, a j", "Mr AJ Cooke"),
        (ENGLISH, "Mr Chairman", "Councillor D Boyes"),
        (ENGLISH + "/member Councillor William Hand", "Bill Hand", "Councillor William Hand"),
        (ENGLISH + "/member Mr Martin Hand", "marty", "Mr Martin Hand"),
        (ENGLISH + "/member Mr Martin Hand\n/member Mr Joe Hand", "marty hand", "Mr Martin Hand"),
        (ENGLISH, "Madam Vice-Chair", "Councillor C Stoker"),
        (ENGLISH, "the Chairman", "Councillor D Boyes"),
        (ENGLISH, "The Vice-Chair", "Councillor C Stoker"),
        (ENGLISH, "A Member", "member"),
        (ENGLISH, "the committee", "committee"),
        (ENGLISH, "a member of the public", "public"),
        (ENGLISH + "/officer Jane Stubbs [clerk]", "The Clerk", "Jane Stubbs"),
        (ENGLISH, "maitland", "Councillor J Maitland"),
        (ENGLISH, "Cllr J. Maitland", "Councillor J Maitland"),
        (ENGLISH, "Councillor Maitland MBE", "Councillor J Maitland"),
        (ENGLISH, "maitlandj", "Councillor J Maitland"),
        (ENGLISH, "jmaitland", "Councillor J Maitland"),
        (ENGLISH, "jm", "Councillor J Maitland"),
        (ENGLISH, "ajc", "Mr AJ Cooke"),
        (ENGLISH, "Mrs Hill", "Councillor Mrs K Hill"),
        (ENGLISH, "mcardle", "Graham McArdle"),
        (ENGLISH, "Mc Ardle", "Graham McArdle"),
        (ENGLISH, "members", "members"),
        (IRISH, "O’Brien", "Councillor P O'Brien"),
        (ENGLISH, "GM", "Graham McArdle"),
        (WELSH, "SJP", "Councillor Sian Jones-Pugh"),
        (IRISH, "ni dhalaigh", "An Cathaoirleach, Councillor Máire Ní Dhálaigh"),
        (IRISH, "mac giolla phadraig", "Councillor Pádraig Mac Giolla Phádraig"),
        (IRISH, "macgiollaphadraig", "Councillor Pádraig Mac Giolla Phádraig"),
        (IRISH, "joan brennan", "Councillor Joan Brennan"),
        (IRISH, "debúrca", "Dr Siobhán de Búrca"),
        (WELSH, "apgwilym", "Councillor Rhys ap Gwilym"),
        (WELSH, "llwyd", "Councillor Elin Llwyd"),
        (WELSH, "jones-pugh", "Councillor Sian Jones-Pugh"),
        (WELSH, "jonespugh", "Councillor Sian Jones-Pugh"),
        (WELSH, "Jones Pugh", "Councillor Sian Jones-Pugh"),
        (WELSH, "dafydd jones", "Councillor Dafydd Jones"),
        (PARTICLES, "vandermeer", "Mrs Wilhelmina van der Meer OBE"),
        (PARTICLES, "W. van der Meer", "Mrs Wilhelmina van der Meer OBE"),
        (PARTICLES, "etienne de la tour", "Mr Étienne de la Tour"),
        (PARTICLES, "Canon St John", "Revd Canon A St John"),
    ],
)
def test_one_person_is_meant(roll: str, typed: str, listed: str) -> None:
    assert found(meeting_of(roll), typed) == [listed]


@pytest.mark.parametrize(
    ("roll", "typed"),
    [
        (ENGLISH + "/member Mr Manuel Hand", "many"),
        (ENGLISH, "VAT"),
        (ENGLISH, "IT"),
        (ENGLISH, "j"),
        (ENGLISH, "K Maitland"),
        (ENGLISH, "cllr"),
        (ENGLISH, "Price"),
        (ENGLISH, "one two three four five six"),
        (ENGLISH, "maitland,"),
        (ENGLISH, "Lord Rice"),
        (ENGLISH, "General Hill"),
        (ENGLISH, "10"),
        (IRISH, "brien"),
        (WELSH, "White House"),
        (WELSH, "South Gate"),
        (WELSH, "pug"),
        (PARTICLES, "meer"),
        (PARTICLES, "Cash"),
    ],
)
def test_nobody_is_meant(roll: str, typed: str) -> None:
    assert found(meeting_of(roll), typed) == []


def test_several_may_be_meant() -> None:
    meeting = meeting_of(IRISH)
    assert (
        found(meeting, "brennan")
        == found(meeting, "brennanj")
        == ["Councillor John Brennan", "Councillor Joan Brennan"]
    )


def test_alias_goes_before_post_before_surname() -> None:
    meeting = meeting_of(
        "/chair Councillor A Hill\n/vice Councillor B Hill\n/member Councillor C Vice\n/member Councillor D Dale [hill]"
    )
    assert found(meeting, "hill") == ["Councillor D Dale"]
    assert found(meeting, "vice") == ["Councillor B Hill"]
    assert found(meeting, "vicec") == ["Councillor C Vice"]


def test_a_title_decides_between_two() -> None:
    meeting = meeting_of("/member Councillor J Smith\n/officer Dr J Smith")
    assert found(meeting, "smith") == ["Councillor J Smith", "Dr J Smith"]
    assert found(meeting, "Dr Smith") == ["Dr J Smith"]


def test_a_name_typed_as_listed_decides_between_two() -> None:
    meeting = meeting_of("/member Councillor A Smith\n/member Councillor Alan Smith")
    assert found(meeting, "a smith") == ["Councillor A Smith", "Councillor Alan Smith"]
    assert found(meeting, "Councillor A Smith") == ["Councillor A Smith"]


@pytest.mark.parametrize("roll", ROLLS)
def test_a_handle_means_its_person_and_nobody_else(roll: str) -> None:
    meeting = meeting_of(ROLLS[roll])
    index = NameIndex(meeting)
    for place in meeting.roll:
        handle = index.handle(place.person_id)
        assert index.find(handle).only == place.person_id
        assert index.segments(f"{handle} {handle}") == [place.person_id, place.person_id]


def test_a_list_of_names() -> None:
    meeting = meeting_of(PARTICLES)
    index = NameIndex(meeting)
    ids = [p.person_id for p in meeting.roll]
    assert index.segments("van der meer de la tour, ash and ridge") == ids[:4]
    assert index.segments("ash nobody ridge") == [ids[2], "nobody", ids[3]]


def test_the_nearest_name_is_one_persons_only() -> None:
    meeting = meeting_of(ENGLISH)
    index = NameIndex(meeting)
    near = index.nearest("maitlnad")
    assert near is not None
    assert meeting.people[near].name == "Councillor J Maitland"
    assert index.nearest("hil") is None
    assert NameIndex(meeting_of("/member A Harding\n/member B Hardin")).nearest("hardng") is None


def test_half_of_a_double_surname_that_nobody_else_has_is_a_name() -> None:
    welsh = meeting_of(WELSH + "\n/present all\n/item 1 Roads")
    for line in ("pugh? if the road was open", "-pugh", "/motion s pugh: That it be so", "+Pugh"):
        entry = entry_of(line, welsh)
        assert names_of(entry, welsh) == ["Councillor Sian Jones-Pugh"]
    assert names_of(entry_of("dafydd jones: agreed", welsh), welsh) == ["Councillor Dafydd Jones"]
    assert read("t pugh: agreed", welsh).entry != entry_of("pugh: agreed", welsh)


def test_half_of_two_double_surnames_is_nobodys() -> None:
    bells = meeting_of("/member Councillor T Bell-Hughes\n/member Councillor A Bell-Fox\n/present all")
    assert found(bells, "bell") == []
    assert found(bells, "fox") == ["Councillor A Bell-Fox"]


LARGE = """
/date 8 January 2018 9.30am
/chair Councillor D Boyes
/member Councillor J Carpenter
/member Councillor A Hollis
/member Councillor B Hollins
/member Councillor Ann Parrish
/member Councillor R Thelwall
/member Mr O Richardson
/member Mr O Brien
/member Councillor Jane Healy McGowan
/member Ms J. Cotter Quirke
/member Councillor Pat Smith Jr.
/member Councillor Pat Smith Sr.
/member Cr Lucy McKee OAM
/member Councillor Bo Fir, AM
/member Council Member Rosa Reyes III
/member Tom Reed, Mayor
/member Wimbourne, Dr Ann
/guest Jane Van Der Berg [vdb]
"""


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("richardson", "Mr O Richardson"),
        ("o richardson", "Mr O Richardson"),
        ("orichardson", "Mr O Richardson"),
        ("Mr O. Richardson", "Mr O Richardson"),
        ("obrien", "Mr O Brien"),
        ("O'Brien", "Mr O Brien"),
        ("brien", "Mr O Brien"),
        ("Healy McGowan", "Councillor Jane Healy McGowan"),
        ("quirke", "Ms J. Cotter Quirke"),
        ("Councillor Smith Jr.", "Councillor Pat Smith Jr."),
        ("smith sr", "Councillor Pat Smith Sr."),
        ("Councillor McKee OAM", "Cr Lucy McKee OAM"),
        ("fir", "Councillor Bo Fir, AM"),
        ("Councilmember Reyes", "Council Member Rosa Reyes III"),
        ("Council Member Reyes III", "Council Member Rosa Reyes III"),
        ("reed", "Tom Reed, Mayor"),
        ("wimbourne", "Wimbourne, Dr Ann"),
    ],
)
def test_a_name_is_found_by_its_surname_whatever_is_printed_around_it(typed: str, listed: str) -> None:
    assert found(meeting_of(LARGE), typed) == [listed]


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("j carp", ["Councillor J Carpenter"]),
        ("cllr carp", ["Councillor J Carpenter"]),
        ("parr", ["Councillor Ann Parrish"]),
        ("vande", ["Jane Van Der Berg"]),
        ("van der be", ["Jane Van Der Berg"]),
        ("holl", ["Councillor A Hollis", "Councillor B Hollins"]),
        ("hollis", ["Councillor A Hollis"]),
        ("CARP", []),
        ("ca", []),
        ("car", []),
        ("par", []),
        ("the", []),
        ("arp", []),
        ("zcarp", []),
        ("cart", []),
    ],
)
def test_small_letters_that_begin_one_name_are_enough(typed: str, listed: list[str]) -> None:
    assert found(meeting_of(LARGE), typed) == listed


@pytest.mark.parametrize(
    ("line", "kind", "listed"),
    [
        ("carp> that it was", Kind.ANSWER, ["Councillor J Carpenter"]),
        ("carp&thel: welcomed it", Kind.STATEMENT, ["Councillor J Carpenter", "Councillor R Thelwall"]),
        ("+carp, thel", Kind.ARRIVAL, ["Councillor J Carpenter", "Councillor R Thelwall"]),
        ("!carp to write", Kind.ACTION, ["Councillor J Carpenter"]),
        ("/apologies carp thel", Kind.APOLOGIES, ["Councillor J Carpenter", "Councillor R Thelwall"]),
        ("/second carp", None, None),
        ("par: value of the shares", Kind.NOTE, []),
        ("the: end", Kind.NOTE, []),
        ("!park to be closed", Kind.NOTE, []),
    ],
)
def test_a_beginning_counts_before_a_mark_and_in_a_list(line: str, kind: Kind | None, listed: list[str] | None) -> None:
    meeting = meeting_of(LARGE)
    entry = read(line, meeting).entry
    assert (entry and entry.kind, entry and names_of(entry, meeting)) == (kind, listed)


def test_an_ambiguous_beginning_gives_the_candidates() -> None:
    meeting = meeting_of(LARGE)
    reading = read("holl> that it was", meeting)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (Kind.NOTE, True)
    assert [meeting.people[v].name for v in reading.candidates if isinstance(v, int)] == [
        "Councillor A Hollis",
        "Councillor B Hollins",
    ]
    offered = candidates("holl> that it was", context_of(meeting))
    assert offered is not None
    assert offered.options == ("hollis", "hollins")
    assert candidates("holl of the mountain", context_of(meeting)) is None


def test_a_correction_takes_whole_names_only() -> None:
    meeting = meeting_of(LARGE + "/item 1 Roads\ncarpenter: said that the carp had died")
    act = correct(meeting, Correct("carp", "eels"), NameIndex(meeting), None)
    assert [change.after.text for change in act.changes if isinstance(change.after, Entry)] == [
        "said that the eels had died"
    ]


@pytest.mark.parametrize(
    ("line", "present", "candidates", "offer"),
    [
        (
            "/present boyes, carpentr, thelwall",
            ["boyes", "thelwall"],
            ["carpenter"],
            "/present boyes, carpenter, thelwall",
        ),
        ("/present boyes holl thelwall", ["boyes", "thelwall"], ["hollis", "hollins"], ""),
        ("/present boyes, jonse", ["boyes"], [], ""),
        ("/present boyes, McKee, OAM, jonse", ["boyes", "mckee"], [], ""),
    ],
)
def test_a_name_that_cannot_be_read_does_not_void_the_others(
    line: str, present: list[str], candidates: list[str], offer: str
) -> None:
    meeting = meeting_of(LARGE)
    index, reading = NameIndex(meeting), read(line, meeting)
    assert reading.entry is not None
    assert [index.handle(person) for person in reading.entry.person_ids] == present
    assert [index.handle(voice) for voice in reading.candidates if isinstance(voice, int)] == candidates
    assert (reading.entry.is_unsettled, reading.offer) == (True, offer)
    assert reading.remark.startswith("Without ")
    assert reading.entry.doubt == reading.remark


def test_whoever_an_unread_exception_may_mean_is_not_recorded_as_present() -> None:
    meeting = meeting_of(LARGE)
    everybody = read("/present all", meeting).entry
    reading = read("/present all -carpentr, jonse", meeting)
    assert everybody is not None
    assert reading.entry is not None
    left_out = {*everybody.person_ids} - {*reading.entry.person_ids}
    assert [meeting.people[person].name for person in left_out] == ["Councillor J Carpenter"]
    assert "carpentr is not on the roll. Did you mean Councillor J Carpenter?" in reading.remark
    assert "jonse is not on the roll" in reading.remark
    assert reading.offer == "/present all -carpenter, jonse"


@pytest.mark.parametrize("line", ["/present all -jonse", "/present jonse", "/apologies for absence from boyes"])
def test_a_list_of_which_no_name_can_be_read_is_refused(line: str) -> None:
    assert read(line, meeting_of(LARGE)).refusal


def test_some_of_those_who_arrive_can_be_read() -> None:
    meeting = meeting_of(LARGE)
    reading = read("+boyes, carpentr, priestley 9.44", meeting)
    assert reading.entry is not None
    assert (reading.entry.kind, names_of(reading.entry, meeting)) == (Kind.ARRIVAL, ["Councillor D Boyes"])
    assert reading.offer == "+boyes, carpenter, priestley 9.44"
    assert "priestley is not on the roll" in reading.remark
    kept = entry_of("-boyes, short and long term plans", meeting)
    assert (kept.kind, kept.is_unsettled) == (Kind.NOTE, True)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("!boyes & carpentr to write", "Without carpentr: carpentr is not on the roll. Did you mean"),
        ("!boyes, priestley to write", "Without priestley: priestley is not on the roll"),
        ("!boyes and holl to write", "Without holl: holl may be"),
        ("!boyes and report back", ""),
        ("!boyes to write and to report", ""),
    ],
)
def test_an_action_of_two_of_whom_one_can_be_read(line: str, says: str) -> None:
    meeting = meeting_of(LARGE)
    reading = read(line, meeting)
    assert reading.entry is not None
    assert (reading.entry.kind, names_of(reading.entry, meeting)) == (Kind.ACTION, ["Councillor D Boyes"])
    assert reading.remark.startswith(says)
    assert bool(reading.remark) is bool(says)


def test_a_vote_by_name_is_not_counted_without_a_name_but_can_be_put_right_at_once() -> None:
    meeting = meeting_of(LARGE)
    reading = read("/vote named +boyes -carpentr ~thelwaal", meeting)
    assert reading.entry is None
    assert "Did you mean Councillor J Carpenter?" in reading.refusal
    assert "Did you mean Councillor R Thelwall?" in reading.refusal
    assert reading.offer == "/vote named +boyes -carpenter ~thelwall"


@pytest.mark.parametrize("line", ["carp&thelwaal: agreed", "carp and thelwaal: agreed"])
def test_one_of_several_speakers_who_cannot_be_read_is_offered_the_likely_name(line: str) -> None:
    meeting = meeting_of(LARGE)
    reading = read(line, meeting)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled) == (Kind.NOTE, True)
    assert reading.remark == "thelwaal is not on the roll. Did you mean Councillor R Thelwall?"
    assert reading.offer == line.replace("thelwaal", "thelwall")
    assert names_of(entry_of(reading.offer, meeting), meeting) == ["Councillor J Carpenter", "Councillor R Thelwall"]
