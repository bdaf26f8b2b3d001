"""Whom a name means."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Meeting
from clerk_tui.notation import NameIndex

from .rolls import ENGLISH, IRISH, PARTICLES, ROLLS, WELSH, entry_of, meeting_of, names_of, read


def found(meeting: Meeting, typed: str) -> list[str]:
    """Those whom a name may mean, as listed."""
    voices = NameIndex(meeting).find(typed, presiding=meeting.roll[0].person_id if meeting.roll else None).voices
    return [meeting.people[v].name if isinstance(v, int) else v.value for v in voices]


@pytest.mark.parametrize(
    ("roll", "typed", "listed"),
    [
        (ENGLISH, "ashton", "DCI Dave Ashton"),
        (ENGLISH, "ASHTON", "DCI Dave Ashton"),
        (ENGLISH, "Dave Ashton", "DCI Dave Ashton"),
        (ENGLISH, "chair", "Councillor D Boyes"),
        (ENGLISH, "vice", "Councillor C Stoker"),
        (ENGLISH, "Vice-Chair", "Councillor C Stoker"),
        (ENGLISH + "/member Councillor Pratt, L.M.", "pratt", "Councillor Pratt, L.M."),
        (ENGLISH + "/member Councillor Pratt, L", "l pratt", "Councillor Pratt, L"),
        (ENGLISH, "Maitland, J.", "Councillor J Maitland"),
        (ENGLISH, "cooke, a j", "Mr AJ Cooke"),
        (ENGLISH, "Mr Chairman", "Councillor D Boyes"),
        (ENGLISH, "Madam Vice-Chair", "Councillor C Stoker"),
        (ENGLISH, "The Chair", "Councillor D Boyes"),
        (ENGLISH, "the Chairman", "Councillor D Boyes"),
        (ENGLISH, "The Vice-Chair", "Councillor C Stoker"),
        (ENGLISH, "vice chairman", "Councillor C Stoker"),
        (ENGLISH, "A Member", "member"),
        (ENGLISH, "the committee", "committee"),
        (ENGLISH, "a member of the public", "public"),
        (ENGLISH + "/officer Jane Stubbs [clerk]", "The Clerk", "Jane Stubbs"),
        (ENGLISH, "maitland", "Councillor J Maitland"),
        (ENGLISH, "Cllr J. Maitland", "Councillor J Maitland"),
        (ENGLISH, "Councillor Maitland MBE", "Councillor J Maitland"),
        (ENGLISH, "J.Maitland", "Councillor J Maitland"),
        (ENGLISH, "maitlandj", "Councillor J Maitland"),
        (ENGLISH, "MaitlandJ", "Councillor J Maitland"),
        (ENGLISH, "jmaitland", "Councillor J Maitland"),
        (ENGLISH, "jm", "Councillor J Maitland"),
        (ENGLISH, "ajc", "Mr AJ Cooke"),
        (ENGLISH, "Mrs Hill", "Councillor Mrs K Hill"),
        (ENGLISH, "iveson", "Councillor S Iveson MBE"),
        (ENGLISH, "mcardle", "Graham McArdle"),
        (ENGLISH, "Mc Ardle", "Graham McArdle"),
        (ENGLISH, "members", "members"),
        (IRISH, "obrien", "Councillor P O'Brien"),
        (IRISH, "O’Brien", "Councillor P O'Brien"),
        (IRISH, "o brien", "Councillor P O'Brien"),
        (IRISH, "Ó Murchú", "Councillor Seán Ó Murchú"),
        (IRISH, "o murchu", "Councillor Seán Ó Murchú"),
        (IRISH, "ni dhalaigh", "An Cathaoirleach, Councillor Máire Ní Dhálaigh"),
        (IRISH, "mac giolla phadraig", "Councillor Pádraig Mac Giolla Phádraig"),
        (IRISH, "macgiollaphadraig", "Councillor Pádraig Mac Giolla Phádraig"),
        (IRISH, "brennan john", "Councillor John Brennan"),
        (IRISH, "joan brennan", "Councillor Joan Brennan"),
        (IRISH, "de Búrca", "Dr Siobhán de Búrca"),
        (IRISH, "debúrca", "Dr Siobhán de Búrca"),
        (WELSH, "ap Gwilym", "Councillor Rhys ap Gwilym"),
        (WELSH, "apgwilym", "Councillor Rhys ap Gwilym"),
        (WELSH, "llwyd", "Councillor Elin Llwyd"),
        (WELSH, "jones-pugh", "Councillor Sian Jones-Pugh"),
        (WELSH, "jonespugh", "Councillor Sian Jones-Pugh"),
        (WELSH, "Jones Pugh", "Councillor Sian Jones-Pugh"),
        (WELSH, "dafydd jones", "Councillor Dafydd Jones"),
        (WELSH, "southgate", "Professor Sir Huw Southgate KC"),
        (PARTICLES, "van der meer", "Mrs Wilhelmina van der Meer OBE"),
        (PARTICLES, "vandermeer", "Mrs Wilhelmina van der Meer OBE"),
        (PARTICLES, "W. van der Meer", "Mrs Wilhelmina van der Meer OBE"),
        (PARTICLES, "de la tour", "Mr Étienne de la Tour"),
        (PARTICLES, "etienne de la tour", "Mr Étienne de la Tour"),
        (PARTICLES, "Canon St John", "Revd Canon A St John"),
        (PARTICLES, "li", "Mr Bo Li"),
    ],
)
def test_one_person_is_meant(roll: str, typed: str, listed: str) -> None:
    assert found(meeting_of(roll), typed) == [listed]


@pytest.mark.parametrize(
    ("roll", "typed"),
    [
        (ENGLISH, "JM"),
        (ENGLISH, "Jm"),
        (ENGLISH, "j"),
        (ENGLISH, "K Maitland"),
        (ENGLISH, "cllr"),
        (ENGLISH, "Price"),
        (ENGLISH, "one two three four five six"),
        (ENGLISH, "maitland,"),
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
