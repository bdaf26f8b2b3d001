"""The head of minutes read as one text: which body, on which day; what the weekday and the file's name say of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.recognition import recognise
from clerk_tui.importing.recognition.meeting_date import day_of
from clerk_tui.meeting import Head, Kind
from clerk_tui.meeting.meeting import Directory

from .made import found, text_source, told

BUSINESS = "\n\nPresent: Councillors Ash, Birch and Cole\n\n1. Minutes\n\n"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("MINUTES OF PROCEEDINGS AT MEETING OF THE ROADS\n\nCOMMITTEE HELD AT THE HALL ON TUESDAY, 10TH MARCH,\n\n"
         "2015, AT 9.00 A.M.", "2015-03-10"),
        ("Minutes of the meeting held on Wednesday 3” May, 2017", "2017-05-03"),  # scanned
        ("held at the hall on Tuesday, 12H OCTOBER, 2021 at 9:30", "2021-10-12"),  # scanned
        ("held on Thursday13th March 2014", "2014-03-13"),
        ("held on Monday the 4th day of May 2020 at 7pm", "2020-05-04"),
        ("Roads Committee\nMeeting Date: 2023/11/16\nPublished 30 November 2023", "2023-11-16"),
        ("APPROVED DECEMBER 11 2019\nHERITAGE COMMISSION\nWednesday September 25, 2019", "2019-09-25"),
        ("Minutes of the Roads Committee, 7 June 2021\nThe minutes of the last meeting, on 3 May 2021, were read",
         "2021-06-07"),
        ("Title: Members’ Meeting 2004-11-18\nDate: 2004-11-18", "2004-11-18"),
        ("Date      21st August 2013\nPlace     The Library", "2013-08-21"),
        ("General Meeting 17:00 15-Sep-2018", "2018-09-15"),
        ("Meeting held on Friday 10/12/2018", "2018-10-12"),  # the weekday says which is the month
    ],
)  # fmt: skip
def test_day_that_the_head_names_without_a_doubt(head: str, day: str) -> None:
    found_day, doubts = day_of([head], whole=head)
    assert str(found_day) == day
    assert doubts == []


@pytest.mark.parametrize(
    ("head", "name", "day", "doubt"),
    [
        ("held on Tuesday 5 February 2024", "", "2024-02-05", "5 February 2024 is a Monday, and not a Tuesday."),
        ("held on Thursday 15th July at 3pm", "", "2021-07-15", "The date has no year: 15th July. 2021 was taken"),
        ("Minutes, 6 February 2024\nMinutes, 13 February 2024", "", "2024-02-06", "The file names 2 days above"),
        ("Meeting Date: 9/6/2011", "", "2011-06-09", "9/6/2011 was read as 9 June 2011: is the month the first"),
        ("held on Tuesday 29 October 2019", "Minutes - 29th October 2020.pdf", "2019-10-29", "The text and the name"),
        ("held on Wednesday 29 October 2019", "Minutes 29 October 2014.pdf", "2014-10-29", "The text and the name"),
        ("Minutes of the Roads Committee", "minutes_2019-03-05.pdf", "2019-03-05", "The text does not say on which"),
        ("Minutes adopted on 4 May 2020", "", None, ""),
        ("Mowing is on June 22\nMinutes", "minutes-2026-06-02.pdf", "2026-06-22", "The text and the name of the file"),
    ],
)
def test_day_that_does_not_hang_together_is_doubted(head: str, name: str, day: str | None, doubt: str) -> None:
    found_day, doubts = day_of([head], name, whole=f"{head} 1 June 2021 2 June 2021 3 July 2021")
    assert (str(found_day) if found_day else None) == day
    assert [said[: len(doubt)] for said in doubts[:1]] == ([doubt] if doubt else [])


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("held on Tuesday 5 March 2019", "minutes_20190305_.pdf"),
        ("held on 5 March 2019", "Minutes_05.03.19.docx"),
        ("held on Tuesday 5 March", "5 March 2019 minutes.docx"),
        ("held on Tuesday 5 March 2019", "2019-04-01-parish-council.txt"),  # the day on which it was published
        ("Date: 19/03/2018\nVoting hearing, 5 March 2019", "minutes_2019-03-05.pdf"),
        ("REVISED agenda for Tuesday, March 5, 2019 at 5:30 p.m.", "minutes 2019-03-05.md"),
        ("See notes_20190305.html, last changed in May", "minutes 2019-03-05.md"),
        ("held on 5 March 2019", "41-norfolk-2010-03-minutes-12.txt"),
    ],
)
def test_name_of_a_file_that_agrees_or_has_the_day_of_publishing_is_no_doubt(head: str, name: str) -> None:
    found_day, doubts = day_of([head], name, whole=head)
    assert (str(found_day), doubts) == ("2019-03-05", [])


def test_minutes_of_the_meeting_before_do_not_give_the_date() -> None:
    told_of = "Circulated, copy of the draft minutes of the meeting held on Tuesday 5 March 2019 at 7pm."
    head = found(f"MINUTES OF THE ROADS COMMITTEE{BUSINESS}{told_of}\n\n2. Roads\n\n3. Trees\n\n4. Walls\n")
    assert head.meeting.head.date is None


@pytest.mark.parametrize(
    ("head", "council", "committee"),
    [
        ("MINUTES\nOF\nMEETING\nOF\nTHE\nMUNICIPAL DISTRICT OF ELM-\nOAKVALE HELD IN THE HALL ON 4 MAY 2021", "",
         "MUNICIPAL DISTRICT OF ELM-OAKVALE"),
        ("Minutes of Elm City and County Council Housing\nCommittee\nA meeting was held on 4 May 2021",
         "Elm City and County Council", "Housing Committee"),
        ("Minutes of a meeting of the Water Committee of Elm County Council held on 4 May 2021",
         "Elm County Council", "Water Committee"),
        ("Minutes of the May meeting of Elm Parish Council\n\nDRAFT\n\nMinutes of Elm Parish Council Meeting held in "
         "the Hall on 4 May 2021", "Elm Parish Council", "Elm Parish Council"),
        ("Elm Parish Council\nMinutes of a meeting of the above Council held on 4 May 2021",
         "Elm Parish Council", "Elm Parish Council"),
        ("ELM WATER DISTRICT\n\nSpecial Board Meeting\n\nMay 4, 2021", "ELM WATER DISTRICT", "Board"),
        ("Mayor Bo Ash, Chairman of the Licensing Board\n\nElm City Council\n\n4 May 2021",
         "Elm City Council", "Elm City Council"),
    ],
)  # fmt: skip
def test_body_whose_name_runs_over_lines(head: str, council: str, committee: str) -> None:
    made = found(f"{head}{BUSINESS}Agreed.\n\n2. Roads\n\n3. Trees\n\n4. Walls\n").meeting.head
    assert (made.council, made.committee, str(made.date)) == (council, committee, "2021-05-04")


@pytest.mark.parametrize(
    ("head", "opening", "clock"),
    [
        ("4 May 2021, 7.00 pm", "The meeting was called to order at 7:12 pm.", "19:12"),
        ("4 May 2021, 7.00 pm", "The Chair convened the meeting at 7.07 pm.", "19:07"),
        ("4 May 2021, 7.00 pm", "The Chair was late.", "19:00"),
        ("4 May 2021\nDate: 2023-01-08T09:17:16", "Opened: 12:27", "12:27"),
        ("4 May 2021\nPublished 2021-06-04 06:54\nTime: 20:00 UTC", "The Chair was late.", "20:00"),
    ],
)
def test_the_meeting_began_when_it_was_called_to_order(head: str, opening: str, clock: str) -> None:
    made = found(f"Minutes of the Roads Committee, {head}{BUSINESS}{opening}\n\n2. Roads\n\n3. Trees\n")
    assert f"{made.meeting.head.time:%H:%M}" == clock


@pytest.mark.parametrize(
    ("head", "doubt"),
    [
        ("Minutes of the Roads Committee, 4 May 2021, 02:00", "The meeting is said to begin at 02:00, in the night."),
        ("Attendees Directors and Staff of the Elm Board\n\n4 May 2021", "was taken for the name of what met."),
    ],
)
def test_a_head_that_is_unlikely_is_doubted(head: str, doubt: str) -> None:
    made = recognise(text_source(f"{head}{BUSINESS}Agreed.\n\n2. Roads\n\n3. Trees\n"), Head(1), Directory())
    assert any(doubt in said for said in made.head_doubts), made.head_doubts


def test_doubts_of_the_head_are_told_and_the_name_of_the_file_is_looked_at() -> None:
    source = text_source(f"MINUTES of the Roads Committee held on Tuesday 5 March 2019{BUSINESS}Agreed.\n")
    made = recognise(replace(source, name="Minutes 12 March 2019.txt"), Head(1), Directory())
    assert made.head_doubts == (
        "The text and the name of the file name different days, 5 March 2019 and 12 March 2019: which is it?",
    )


def test_a_few_control_characters_are_removed_and_many_are_no_text() -> None:
    source = read_bytes("a.md", b"Minutes of the council\n\n\x01 The bridge was \x02closed." + b" Words." * 99)
    assert source.text.startswith("Minutes of the council\n The bridge was closed. Words.".replace("\n ", "\n"))


HERE = (Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT)


@pytest.mark.parametrize(
    ("listed", "who"),
    [
        ("PRESENT          John Slate                    JS         Dick Noble                DN\n"
         "                 Norman Robson                 NR         Graham Dole               GD",
         ["present | John Slate, Dick Noble, Norman Robson, Graham Dole"]),
        ("Attendees                 Shona Bendy (Chair), Sylvia Knight, Alison Wheel (General\n"
         "                          Manager), Colin Owen",
         ["present | Shona Bendy, Sylvia Knight, Alison Wheel, Colin Owen"]),
        ("1. PRESENT:          Gordon Farr                    Carole Borth\n"
         "                     Larry Maker                    Cheryl Jones\n\n2. REGRETS: Terry Ash",
         ["present | Gordon Farr, Carole Borth, Larry Maker, Cheryl Jones", "apologies | Terry Ash"]),
        ("Present from the north: Garrett Gran, Tom Prof (TP), Wendy Zhou (secretary)\n"
         "Present from the south: Ross Stew and Toby Perr",
         ["present | Garrett Gran, Tom Prof, Wendy Zhou", "present | Ross Stew, Toby Perr"]),
        ("Participants: Aaron Hugh, Arnold Nip, Eric Loo", ["present | Aaron Hugh, Arnold Nip, Eric Loo"]),
    ],
)  # fmt: skip
def test_list_in_columns_or_under_an_odd_label(listed: str, who: list[str]) -> None:
    meeting = found(f"ELM BOARD\n\nMinutes of 4 May 2021\n\n{listed}\n\n3. Roads: A hole was filled.\n").meeting
    assert told(meeting, *HERE) == who
