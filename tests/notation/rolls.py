"""Meetings to read lines against, built as a file of notes builds them."""

from __future__ import annotations

from datetime import time
from functools import cache

from clerk_tui.meeting import Entry, Head, Meeting
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import Context, NameIndex, Notes, Reading, read_line, read_notes

ENGLISH = """
/date 8 January 2018 9.30am
/chair Councillor D Boyes
/vice Councillor C Stoker
/member Councillor J Maitland
/member Councillor Mrs K Hill
/member Councillor S Iveson MBE
/member Cllr. P. Rice
/member Mr AJ Cooke
/coopted Mrs E Crathorne
/officer Graham McArdle (Senior Partnership Officer)
/guest DCI Dave Ashton (Durham Constabulary) [ashton]
"""
IRISH = """
/date 3 March 2021 7pm
/chair An Cathaoirleach, Councillor Máire Ní Dhálaigh
/vice Councillor Seán Ó Murchú
/member Councillor P O'Brien
/member Councillor Aoife O'Shea
/member Councillor Pádraig Mac Giolla Phádraig
/member Comhairleoir Liam McGrath
/member Councillor John Brennan
/member Councillor Joan Brennan
/officer Dr Siobhán de Búrca (Director of Services)
"""
WELSH = """
/date 14 June 2022 10am
/chair Councillor Rhys ap Gwilym
/member Councillor Elin Llwyd
/member Councillor Sian Jones-Pugh
/member Councillor D Jones
/member Councillor Dafydd Jones
/member Councillor Non Whitehouse
/member Professor Sir Huw Southgate KC
/officer Ms Bethan Churchill (Monitoring Officer)
"""
PARTICLES = """
/date 1 February 2024 7.30pm
/chair Mrs Wilhelmina van der Meer OBE
/vice Mr Étienne de la Tour
/member Miss C Ash
/member Mr B Ridge
/member Mr S Pain
/member Ms G Rant
/member Mr Bo Li
/member Ms J von Trapp
/guest Revd Canon A St John (St Mary's Church)
"""
NOBODY = "/date 1 February 2024 7.30pm"

ROLLS = {"English": ENGLISH, "Irish": IRISH, "Welsh": WELSH, "particles": PARTICLES, "nobody": NOBODY}


@cache
def notes(text: str) -> Notes:
    """A file of notes as read."""
    return read_notes(text, Head(1), Directory())


def meeting_of(text: str) -> Meeting:
    """The meeting that a file of notes makes, nothing in it reported."""
    read = notes(text)
    assert read.reports == ()
    return read.meeting


def context_of(meeting: Meeting, now: time | None = None, *, is_live: bool = True) -> Context:
    """What the grammar knows at the end of `meeting`."""
    return Context(meeting, NameIndex(meeting), now, is_live=is_live)


def read(line: str, meeting: Meeting, now: time | None = None, *, is_live: bool = True) -> Reading:
    """One line read at the end of `meeting`."""
    return read_line(line, context_of(meeting, now, is_live=is_live))


def entry_of(line: str, meeting: Meeting, now: time | None = None, *, is_live: bool = True) -> Entry:
    """The entry that a line would add."""
    entry = read(line, meeting, now, is_live=is_live).entry
    assert entry is not None
    return entry


def names_of(entry: Entry, meeting: Meeting) -> list[str]:
    """Who is named by an entry, as listed; a voice without a name by its word."""
    return [meeting.people[p].name if isinstance(p, int) else p.value for p in entry.persons]


def seen(entry: Entry, meeting: Meeting) -> str:
    """An entry's text with its mentions as listed names and its gaps as `??`."""
    return write(entry.text or "", lambda mention: meeting.people[mention.person_id].name)
