"""Corrections in words, and events of which a part of the line says more, for a roll of which the names are words."""

from __future__ import annotations

import pytest

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
/agenda 5 VHB report
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
        (MOVED, "sorry, mover was hall not park", ("s/park/hall/",)),
        (f"{ROLL}stone? who has the key\n", "that was may not stone", ("s/stone/may/",)),
        (f"{ROLL}stone? who has the key\n", "no it was may who asked", ("s/stone/may/",)),
        (f"{ROLL}fd: the bill is £430\n", "should be £340", ("s/£430/£340/",)),
        (f"{ROLL}fd: there were 12 leaks\n", "that shd be 21", ("s/12/21/",)),
        (f"{ROLL}fd: there were 12 leaks on 9 sites\n", "that shd be 21", ()),
        (ROLL, "no, the key is with the caretaker", ()),
        (ROLL, "no, repairs are not in the budget", ()),
        (MOVED, "stone voted against and asked for it to be recorded",
         ("stone: voted against and asked for it to be recorded",)),
        (MOVED, "may amended to 3 bins, hall 2nd", ("/amendment may / hall: to 3 bins",)),
        (ROLL, "agreed nem con to let the field", ("= agreed nem con to let the field",)),
        (ROLL, "mtg closed 9.16, next one 25 jan 7.30", ("next one 25 January 7.30", "/close 9.16")),
        (ROLL, "chair thanked her, park left 8.20", ("chair thanked her", "-park 8.20")),
        (ROLL, "park left 8.20, train", ("-park 8.20: @park left 8.20, train.",)),
        (ROLL, "path survey deferred to jan mtg", ("\\The path survey was deferred to the January meeting.",)),
        (ROLL, "allotments deferred til feb", ("/defer until February",)),
        (ROLL, "swings deferred to may", ("\\The swings were deferred to May.",)),
        (ROLL, "gas bill deferred to nov", ("\\The gas bill was deferred to November.",)),
        (ROLL, "news deferred to next mtg", ("\\The news was deferred to the next meeting.",)),
        (ROLL, "bus deferred to next mtg", ("\\The bus was deferred to the next meeting.",)),
        (ROLL, "this deferred to next mtg", ()),
        (ROLL, "we deferred to next mtg", ()),
        (ROLL, "agm deferred to next mtg", ()),
        (ROLL, "park left 8.20 by the w gate", ("-park 8.20: @park left 8.20 by the w gate.",)),
        (ROLL, "park left 8.20 w the keys", ("-park 8.20: @park left 8.20 with the keys.",)),
        (ROLL, "park left 8.20, talk to jan smith", ("-park 8.20: @park left 8.20, talk to jan smith.",)),
        (ROLL, "wexler thought 6 wd be safer", ("wexler: thought 6 wd be safer",)),
        (ROLL, "stone thought the wall over", ()),
        (ROLL, "wexler told to write", ()),
        (ROLL, "wexler sent home", ()),
        (ROLL, "chair fell apart", ()),
        (ROLL, "/item 5 stone left 8.02", ("/item 5", "-stone 8.02")),
    ],
)  # fmt: skip
def test_what_a_hurried_line_says_is_offered(notes: str, line: str, events: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(notes))
    assert tuple(filter(None, (reading.offer, *reading.then))) == events


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("vhb spoke, ohara read the notice", "VHB spoke, O'Hara read the notice"),
        ("the chair thanked may for the tea", "the chair thanked May for the tea"),
        ("it may rain, and park users will go home", "it may rain, and park users will go home"),
        ("fd took the accounts", "Jo Pine took the accounts"),
        ("fd pay review", "FD pay review"),
        ("mary burke, chamber of trade, spoke for it", "Mary Burke, chamber of trade, spoke for it"),
        ("mary is to write to them", "mary is to write to them"),
    ],
)
def test_names_in_small_letters_are_kept_as_they_are_written(line: str, text: str) -> None:
    meeting = meeting_of(ROLL)
    assert seen(entry_of(line, meeting), meeting) == text
