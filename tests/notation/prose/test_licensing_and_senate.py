"""Lines of a licensing hearing, a university's senate and a community council."""

from __future__ import annotations

import pytest

from clerk_tui import minutes

from ..rolls import meeting_of, read

LICENSING = """
/council Marlow Vale District Council
/committee Licensing Sub-Committee
/date 17 November 2026 10am
/style durham
/member Councillor Ray Stubbs
/member Councillor Joan Peake
/member Councillor Imran Sheikh
/officer Ms Tess Gower (Licensing Officer)
/officer Mrs Hilary Dunn (Democratic Services Officer) [clerk]
/guest Ms Ruth Amory (Solicitor for the applicant)
/guest Mr Carlo Bass (Applicant)
/agenda 1 Election of Chair
/agenda 2 Declarations of interest
/agenda 3 Application for a premises licence - 4 Market Row
/present all
/open 10am
"""
SENATE = """
/council University of Eastmarch
/committee Senate
/date 25 November 2026 2pm
/style board
/chair Professor Helen Marr (Vice-Chancellor)
/vice Professor Tunde Bell (Deputy Vice-Chancellor)
/member Dr Farzana Noor
/member Ms Kim Loh
/officer Dr Moira Keane (Registrar) [clerk]
/agenda 1 Minutes
/agenda 2 Vice-Chancellor's report
/present all
"""
COMMUNITY = """
/council Strathmor Community Council
/committee Community Council
/date 10 November 2026 7.30pm
/style parish
/chair Mr Iain Geddes
/vice Mrs Morag Petrie
/member Ms Eilidh Roy (Treasurer)
/member Mr Sandy Baxter
/member Ms Kirsty Low
/member Mrs Jean Tulloch (Secretary)
/guest Councillor Fiona Mair
/agenda 1 Welcome
/agenda 2 Roads
/present all
/open 7.30pm
"""


def offered(notes: str, line: str) -> tuple[str, ...]:
    reading = read(line, meeting_of(notes))
    return tuple(filter(None, (reading.offer, *reading.then)))


def printed(notes: str, line: str) -> str:
    meeting = meeting_of(f"{notes}{line}\n")
    return minutes.sentence(meeting, meeting.entries[-1], minutes.load(meeting.head.style))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("IG elected chair, prop MP sec ER",
         ("/motion petrie / roy: that Mr Iain Geddes be elected chair", "/carried")),
        ("chair: IG elected, prop MP sec KL",
         ("/motion petrie / low: that Mr Iain Geddes be elected chair", "/carried")),
        ("vice chair - MP re-elected, prop IG, sec ER, unan",
         ("/motion geddes / roy: that Mrs Morag Petrie be re-elected vice chair", "/vote all")),
        ("VC: SB elected, prop IG, sec ER",
         ("/motion geddes / roy: that Mr Sandy Baxter be elected vice chair", "/carried")),
        ("Chair: KL elected", ("/ballot for Chair: low elected",)),
    ],
)  # fmt: skip
def test_who_was_elected_to_a_post(line: str, offers: tuple[str, ...]) -> None:
    said = tuple(one.replace("@geddes", "Mr Iain Geddes").replace("@petrie", "Mrs Morag Petrie")
                 .replace("@baxter", "Mr Sandy Baxter") for one in offered(f"{COMMUNITY}/item 1\n", line))  # fmt: skip
    assert said == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("drain at school still blocked AP FM", ("drain at school still blocked.", "!mair to see to it")),
        ("bin to be emptied. ACTION JT", ("bin to be emptied.", "!tulloch to see to it")),
        ("write to county. AP IG", ("!geddes to write to county",)),
        ("letter to the county AP JT", ("!tulloch: letter to the county",)),
        ("ask for quotes (Action: KL)", ("!low to ask for quotes",)),
    ],
)
def test_the_owner_of_a_task_after_a_mark_at_the_end(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{COMMUNITY}/item 2\n", line) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("RA for the applicant said the bar is small",
         ("@amory, for the applicant, said the bar is small",)),
        ("JP: when? RA - Friday", ("peake: when?", "amory> Friday")),
        ("IS: door staff? RA - Friday", ("sheikh? about door staff", "amory> Friday")),
        ("sub-cttee retired to deliberate 10.52", ("/adjourn 10.52: Adjourned to deliberate at 10.52am.",)),
        ("10.55 adjourned to deliberate", ("/adjourn 10.55: Adjourned at 10.55am to deliberate.",)),
        ("refused - grounds public nuisance", ("= refused - grounds public nuisance",)),
        ("approved new till", ("= to approve new till",)),
        ("RS announced decision: granted w/ amended hours",
         ("stubbs: announced the decision", "= that the application be granted with amended hours")),
    ],
)  # fmt: skip
def test_what_a_line_of_a_hearing_is_offered_as(line: str, offers: tuple[str, ...]) -> None:
    said = offered(f"{LICENSING}/item 3\ngower: outlined the report\n", line)
    assert tuple(one.replace("peake? when?", "peake: when?") for one in said) == offers


def test_no_declarations_of_interest_are_nobody_s() -> None:
    assert offered(f"{SENATE}/item 1\n", "no dec of int") == ()


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("VC reported the bid was successful", ("marr: reported the bid was successful",)),
        ("DVC thanked all", ("bell: thanked all",)),
        ("SENATE RESOLVED to approve the Ordinance on Fitness", ("= to approve the Ordinance on Fitness",)),
        ("The Senate agreed that the fee be waived", ("= agreed that the fee be waived",)),
        ("2.03 HM opened", ("/open 2.03",)),
    ],
)
def test_what_a_line_of_a_senate_is_offered_as(line: str, offers: tuple[str, ...]) -> None:
    assert offered(f"{SENATE}/item 2\n", line) == offers


def test_vc_is_the_vice_chair_where_no_other_post_has_these_letters() -> None:
    assert offered(f"{COMMUNITY}/item 1\n", "VC thanked all") == ("petrie: thanked all",)


def test_who_closes_the_meeting_by_initials_closes_it_in_the_words_of_the_style() -> None:
    assert printed(f"{COMMUNITY}/item 1\n", "/close 8.20pm") == "The meeting ended at 8.20pm."
    assert offered(f"{COMMUNITY}/item 2\n", "IG closed 8.20") == ("/close 8.20",)
