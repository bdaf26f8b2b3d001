"""Corrections in words, and events of which a part of the line says more, for a roll of which the names are words."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from ..rolls import entry_of, meeting_of, read, seen

ROLL = """
/date 1 December 2025 7pm
/chair Councillor Ann Hall
/member Councillor Joe Park
/member Councillor Ruth May
/member Councillor Iris Stone
/member Councillor Tom O'Hara
/member Councillor Lyn Wexler
/officer Jo Pine (Finance Director) [fd]
/agenda 5 VHB report and FD pay
/agenda 7 Allotments
/present all
/open 7pm
/item 7
"""
MOVED = f"{ROLL}/motion park / stone: That two bins be bought\n"


@pytest.mark.parametrize(
    ("notes", "line", "events"),
    [
        (MOVED, "no, seconder was may", ("s/stone/may/",)),
        (f"{MOVED}/vote 4-1\n", "no, seconder was may", ("s/stone/may/",)),
        (MOVED, "sorry, mover was hall not park", ("s/park/hall/",)),
        (f"{ROLL}stone? who has the key\n", "that was may not stone", ("s/stone/may/",)),
        (f"{ROLL}stone? who has the key\n", "no it was may who asked", ("s/stone/may/",)),
        (f"{ROLL}fd: the bill is £430\n", "should be £340", ("s/£430/£340/",)),
        (f"{ROLL}fd: there were 12 leaks\n", "that shd be 21", ("s/12/21/",)),
        (f"{ROLL}fd: there were 12 leaks on 9 sites\n", "that shd be 21", ()),
        (f"{ROLL}fd: there were 12 leaks\nfd: the bill is £430\n", "12 shd be 21", ("s/12/21/",)),
        (f"{ROLL}fd: there were 12 leaks\nfd: the bill is £430\n", "sorry 21", ("s/12/21/",)),
        (f"{ROLL}fd: there were 12 leaks\nfd: the bill is £12,000\n", "21 leaks not 12", ("s/were 12/were 21/",)),
        (f"{ROLL}fd: the bill is £2150\n", "sorry 12 not 21", ()),
        (f"{MOVED}/carried\n", "not carried - lost", ("s/carried/lost/",)),
        (f"{MOVED}may: not yet\n", "moved by hall, not park", ("s/park/hall/",)),
        (f"{MOVED}park: not yet\n", "moved by hall, not park", ()),
        (f"{ROLL}the stop is in Wyke Lane\n", "corr: Wyke Road not Wyke Lane", ("s/Wyke Lane/Wyke Road/",)),
        (MOVED, "strike that motion", ("/undo",)),
        (f"{MOVED}/vote 4-1\n", "strike that motion", ()),
        (f"{ROLL}!stone to pay £75\n", "beg pardon, £57", ("s/£75/£57/",)),
        (f"{ROLL}!stone to pay £75\n", "wexler says it's £57 not £75", ("s/£75/£57/",)),
        (f"{ROLL}!stone to pay £75\n", "no more than 24", ()),
        (f"{ROLL}the show is on 22 November\n", "22/11 above shd be 21/11", ("s/22 November/21 November/",)),
        (f"{ROLL}stone: bins are full\n", "don't minute that", ("/undo",)),
        (f"{ROLL}stone: bins are full\n", "wexler did not speak on this item", ()),
        (f"{ROLL}stone: bins are full\n", "wexler says no more this time", ("wexler: says no more this time",)),
        (f"{ROLL}stone: bins are full\n", "may was absent after all", ("/absent may",)),
        (ROLL, "no, the key is with the caretaker", ()),
        (ROLL, "no, repairs are not in the budget", ()),
        (MOVED, "stone voted against and asked for it to be recorded",
         ("stone: voted against and asked for it to be recorded",)),
        (MOVED, "may amended to 3 bins, hall 2nd", ("/amendment may / hall: to 3 bins",)),
        (ROLL, "agreed nem con to let the field", ("= agreed nem con to let the field",)),
        (ROLL, "mtg closed 8.42, the next is 3 feb 7.15", ("the next is 3 February 7.15", "/close 8.42")),
        (ROLL, "chair thanked her, park left 8.20", ("hall: thanked her", "-park 8.20")),
        (ROLL, "park left 8.20, train", ("-park 8.20: @park left at 8.20pm (train).",)),
        (ROLL, "path survey deferred to jan mtg", ("\\The path survey was deferred to the January meeting.",)),
        (ROLL, "allotments deferred til feb", ("/defer until February",)),
        (ROLL, "swings deferred to may", ("\\The swings were deferred to May.",)),
        (ROLL, "gas bill deferred to nov", ("\\The gas bill was deferred to November.",)),
        (ROLL, "news deferred to next mtg", ("\\The news was deferred to the next meeting.",)),
        (ROLL, "bus deferred to next mtg", ("\\The bus was deferred to the next meeting.",)),
        (ROLL, "this deferred to next mtg", ()),
        (ROLL, "we deferred to next mtg", ()),
        (ROLL, "agm deferred to next mtg", ()),
        (ROLL, "park left 8.20 by the w gate", ("-park 8.20: @park left at 8.20pm by the w gate.",)),
        (ROLL, "park left 8.20 w the keys", ("-park 8.20: @park left at 8.20pm with the keys.",)),
        (ROLL, "park left 8.20, talk to jan smith", ("-park 8.20: @park left at 8.20pm (talk to jan smith).",)),
        (ROLL, "wexler thought 6 wd be safer", ("wexler: thought 6 wd be safer",)),
        (ROLL, "stone thought the wall over", ()),
        (ROLL, "wexler told to write", ()),
        (ROLL, "wexler sent home", ()),
        (ROLL, "chair fell apart", ()),
        (ROLL, "/item 5 stone left 8.02", ("/item 5", "-stone 8.02")),
        (f"{ROLL}the roof will cost £1.2 million\n", "make that £1.4m", ("s/£1.2 million/£1.4 million/",)),
        (f"{ROLL}the roof will cost £1.2 million\n", "make that £1.4m, not £1.2m", ("s/£1.2 million/£1.4 million/",)),
        (f"{ROLL}the roof will cost £1.2 million\n", "make that £900", ("s/£1.2 million/£900/",)),
        (f"{ROLL}the roof will cost £1.2m\n", "make that £1.4", ("s/£1.2m/£1.4m/",)),
        (f"{ROLL}!stone to write to the club\n", "no that was wexler to write", ("s/stone/wexler/",)),
        (f"{ROLL}!stone find a venue\n", "no that was wexler to find a venue", ("s/stone/wexler/",)),
        (f"{ROLL}!stone find a venue\n", "no that was wexler to ring the club", ()),
        (f"{ROLL}annual lunch 12 Feb\n", "not a lunch, a supper", ("s/lunch/supper/",)),
        (f"{ROLL}stone nom by hall\nwexler nom by may\n", "stone 4 wexler 3", ("/ballot: stone 4, wexler 3",)),
        (f"{ROLL}park nom by hall\nmay nom by wexler\n", "park 4 may 3", ("/ballot: park 4, May 3",)),
        (ROLL, "park 4 may 3", ()),
        (ROLL, "Wexler, Stone off to work 8.10",
         ("-wexler, stone 8.10: @wexler and @stone went off to work at 8.10pm.",)),
        (ROLL, "Wexler resigns as treasurer, will help till May",
         ("wexler: resigned as treasurer, and said that they would help till May",)),
        (ROLL, "Wexler sorry about the hedge, will cost £400",
         ("wexler: was sorry about the hedge, and said that it would cost £400",)),
        (f"{ROLL}/agenda 8 Interests\n", "Interests - wexler in 5, sells hoses",
         ("/item 8", "/declare wexler in item 5, as they sell hoses")),
        (f"{ROLL}/agenda 8 Interests\n", "Interests - wexler in 7.50", ("/item 8", "+wexler 7.50")),
    ],
)  # fmt: skip
def test_what_a_hurried_line_says_is_offered(notes: str, line: str, events: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(notes))
    assert tuple(filter(None, (reading.offer, *reading.then))) == events


@pytest.mark.parametrize("line", ["shut up shop 8.25pm", "shut shop 8.25pm", "banks close at 7.20", "park 4 may 3"])
def test_a_time_or_a_count_that_may_be_of_the_meeting_is_asked_about(line: str) -> None:
    reading = read(line, meeting_of(ROLL))
    assert (reading.remark[:4], reading.offer) in (("Did ", ""), ("Is t", ""))


def test_what_is_offered_for_initials_that_are_a_word_is_accepted() -> None:
    meeting = meeting_of(f"{ROLL}/member Councillor Nadia Clay\n+clay 7pm\n")
    asked = read("NC: 31 young people on the programme, up from 22", meeting)
    said = read(asked.offer, meeting)
    assert asked.remark.startswith("Did Councillor Nadia Clay say that?")
    assert (said.entry is not None and said.entry.kind is Kind.STATEMENT, said.remark, said.offer) == (True, "", "")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("vhb spoke, ohara read the notice", "VHB spoke, O'Hara read the notice"),
        ("the chair thanked may for the tea", "the chair thanked May for the tea"),
        ("it may rain, and park users will go home", "it may rain, and park users will go home"),
        ("fd took the accounts", "Jo Pine took the accounts"),
        ("fd pay review", "FD pay review"),
        ("mary reddish, chamber of trade, spoke for it", "Mary Reddish, chamber of trade, spoke for it"),
        ("mary is to write to them", "mary is to write to them"),
    ],
)
def test_names_in_small_letters_are_kept_as_they_are_written(line: str, text: str) -> None:
    meeting = meeting_of(ROLL)
    assert seen(entry_of(line, meeting), meeting) == text


WORDS = """
/date 11 May 2026 7.30pm
/venue MEMORIAL HALL, MILL ST
/chair Cllr Ann Hall
/member Cllr Mary Bell
/member Cllr Joe Park
/member Cllr Ruth May
/member Cllr Iris Stone
/member Cllr Alan Day
/member Cllr Kate Grant
/member Cllr Jack Wood
/member Cllr Ben Price
/member Cllr Sue Will
/member Cllr Pat Ash
/member Cllr Lee Elm
/member Cllr Liz Weir
/member Cllr Tom King
/officer Janet Hale (Chief Executive) [ce]
/officer Max Tull (Town Manager) [tm]
/officer Kim Lowe (Project Manager) [pm]
/officer Sid Rae (Head of Staff) [hr]
/officer Nia Orme (Field Team) [ft]
/officer Ivan Vance (Caretaker) [van]
/member Cllr Eve D'Eath
/member Cllr Ian McAll
/present all
/open 7.30pm
/item 6 VHB report
/agenda 7 MILL ST LIGHTS
/agenda 8 DR FOSTER AND MR HILL
/agenda 9 Next MTG, 6:00 PM
/agenda 10 Fence 4 FT and Hollis LTD
/agenda 11 Old WEIR works, the RD
"""
"""A roll of which names and codes are words and units, with an agenda in capitals here and there."""


@pytest.mark.parametrize(
    "line",
    [
        "hall thanked the ce",
        "goods with the ce or ukca mark",
        "ce marked goods only",
        "the tm's van is off the road",
        "new tm to be found by June",
        "tm led works start Monday",
        "opens 10 am to 4 pm, fence 6 ft in places",
        "the hr team asked pm to wait",
        "asked hr for a rate",
        "the weir was checked by the county",
        "one birch fell, old ash is to go",
        "old elm was cut back, king came off at night",
        "hall, park and weir to be cleaned",
        "hall asked price for wood",
        "bell welcomed grant for bells",
        "contractors to be asked price and quality",
        "residents told day and time",
        "asked price to repair the roof",
        "welcomed park to the list",
        "told will to live on was good",
        "bell thanked park staff, day was fine",
        "bell thanked may, may left",
        "frank discussion held on bins",
        "victoria sponge won at the show",
        "victoria sponge, scones and tea sold",
        "guy ropes snapped in the wind",
        "albert memorial cleaned",
        "dr foster came by the st lights, the rd is bad",
        "the mill ltd wanted 6 pm or later",
        "the weir works, by the mill",
        "van broke down at the gate",
        "the death of a swan",
    ],
)
def test_words_and_units_that_are_names_of_the_roll_too_stay_as_they_are_typed(line: str) -> None:
    meeting = meeting_of(WORDS)
    assert seen(entry_of(line, meeting), meeting) == line


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("ce took the keys home", "Janet Hale took the keys home"),
        ("hall asked ce to write to them", "hall asked Janet Hale to write to them"),
        ("bell thanked tm for the report", "bell thanked Max Tull for the report"),
        ("vhb wrote. tm replied that he knew", "VHB wrote. Max Tull replied that he knew"),
        ("bell thanked may for the flowers", "bell thanked May for the flowers"),
        ("the map was lost, mcall has another", "the map was lost, McAll has another"),
    ],
)
def test_a_name_or_code_where_only_somebody_can_stand_is_theirs(line: str, text: str) -> None:
    meeting = meeting_of(WORDS)
    assert seen(entry_of(line, meeting), meeting) == text


@pytest.mark.parametrize(
    "line",
    [
        "Motion to adjourn Hall, second May, 5-0, 8:52pm",
        "Hall moved to adjourn, May second, 5-0, 8.52pm",
        "motion carried 5-0",
        "amendment put and lost 1-4",
        "May supported this",
    ],
)
@pytest.mark.parametrize("voted", ["4-1", "3-0-2", "all"])
def test_another_motion_or_its_vote_never_changes_the_vote_before(voted: str, line: str) -> None:
    meeting = meeting_of(f"{MOVED}/vote {voted}\n")
    assert not read(line, meeting).offer.startswith("s/")


AMENDED = f"{MOVED}/amendment may / wexler: in June\n/vote 4-2\n/substantive That two bins be bought in June\n"


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("carried 5-0-1, Park asked for his abstention to be recorded", "/vote 5-0-1"),
        ("carried 5-0-1, Park's abstention to be recorded", ""),
        ("substantive carried 5-1, Park did not vote", "/vote 5-1"),
        ("amended motion lost 2-4, Park asked that it be noted he was not against", "/vote 2-4"),
        ("put to the vote and carried 5-1, Park asked that his vote be noted", "/vote 5-1"),
        ("sorry, that was 4-1", "s/4-2-0/4-1-0/"),
        ("vote on the amendment should be 4-1", "s/4-2-0/4-1-0/"),
    ],
)
def test_an_outcome_while_a_motion_is_open_is_its_own_whatever_follows(line: str, first: str) -> None:
    offer = read(line, meeting_of(AMENDED)).offer
    assert offer.startswith(first) if first else not offer.startswith("s/")


@pytest.mark.parametrize(
    ("before", "line", "right"),
    [
        ("wexler: there is a shed by the gate", "the shed should be sold", ""),
        ("wexler: there is a shed by the gate", "the shed should be smaller", ""),
        ("wexler: there is a shed by the gate", "shed should read hut", "s/shed/hut/"),
        ("may: the risk is high", '"high" should be "low"', "s/high/low/"),
        ("may: the risk is high", "sorry, the risk should be the cost", "s/risk/cost/"),
        ("resolution of doors", "doors resolution read aloud", ""),
        ("park> the clerk has it", "Wexler said no", ""),
        ("park> the clerk has it", "Park and May said no", ""),
        ("park> the clerk has it", "no, Wexler said it", "s/park/wexler/"),
        ("park? when will the lamp be mended", "Wexler to chase, not Park", ""),
        ("may: the loan should be £500", "loan approved at £450, not £500", ""),
        ("may: the loan should be £500", "resolved that the loan be £450 not £500", ""),
        ("may: the loan should be £500", "should be £450 not £500", "s/£500/£450/"),
        ("= That the loan be £500", "loan approved at £450, not £500", "s/£500/£450/"),
        ("may: the cost is £300\n/item 5", "item 5: the cost should be £350", ""),
        ("may: the cost is £300\n/item 5", "sorry, item 7 the cost should be £350", "s/£300/£350/"),
        ("-stone 7.30", "Stone out 7.30, back 7.58", ""),
        ("-stone 7.30", "Stone out 7.31", "s/7.30/7.31/"),
        ("may: there were 1,090 replies", "sorry, 1,900 should read 1,090", ""),
        ("/motion park / may: That it be so\n/vote 4-1", "agreed 6-0 to adjourn", ""),
        ("/motion park / may: That it be so\n/carried", "vote 4-1 for 3%", ""),
    ],
)
def test_one_word_takes_the_place_of_another_only_where_the_line_says_so(before: str, line: str, right: str) -> None:
    offer = read(line, meeting_of(f"{ROLL}{before}\n")).offer
    assert offer == right if right else not offer.startswith("s/")


TASKS = f"{ROLL}!park to write to the bank\n!stone to ring the bank\n"


@pytest.mark.parametrize(
    "line",
    ["Everyone agreed Park & Stone will be missed", "members said Wexler would be greatly missed",
     "the board agreed Wexler and Park should be thanked", "Wexler will be missed", "all hoped Stone would be asked"],
)  # fmt: skip
def test_what_all_think_should_become_of_somebody_corrects_nothing(line: str) -> None:
    reading = read(line, meeting_of(TASKS))
    assert not reading.offer.startswith("s/")
    assert "recorded wrongly" not in reading.remark


@pytest.mark.parametrize("line", ["all agreed it should be Wexler not Park", "sorry, Wexler not Park will be asked"])
def test_what_all_agreed_of_one_and_not_another_may_correct_it(line: str) -> None:
    reading = read(line, meeting_of(TASKS))
    assert reading.offer.startswith("s/") or "recorded wrongly" in reading.remark
