"""What is recognised in whole documents of each kind: parishes, districts and counties of England, an Irish district,
Canadian and US councils and boards."""

from __future__ import annotations

from clerk_tui.meeting import Kind

from .made import DECIDING, MOVING, TALKING, agenda, document, told

# Agendas


def test_agenda_numbered_by_year_and_number() -> None:
    assert agenda(document("town").meeting)[:3] == [
        "23/166 Apologies for absence",
        "23/167 Declarations of interest",
        "23/168 Minutes",
    ]


def test_agenda_numbered_with_the_year_before_a_dot() -> None:
    items = agenda(document("parish").meeting)
    assert (len(items), items[0], items[-1]) == (
        8,
        "21.44 ELECTION OF CHAIR OF THE COUNCIL",
        "21.51 DATE OF NEXT MEETING",
    )


def test_agenda_with_minute_numbers_and_items_in_brackets() -> None:
    assert agenda(document("county-planning").meeting) == [
        "[UNRESTRICTED ITEMS]",
        "34 Apologies and Substitutes",
        "35 Minutes - 12 June 2024",
        "36 Proposal EL/24/0123 - Extension to a quarry at Hollow Lane",
        "37 Matters dealt with under delegated powers",
    ]


def test_agenda_without_numbers() -> None:
    assert agenda(document("us-village").meeting) == [
        "ROLL CALL",
        "APPROVAL OF MINUTES",
        "PUBLIC HEARING - 12 MAPLE STREET",
        "OLD BUSINESS",
        "NEW BUSINESS",
        "ADJOURNMENT",
    ]


def test_agenda_with_numbers_under_numbers() -> None:
    items = agenda(document("canadian-roll-call").meeting)
    assert items[2:5] == ["8 Reports", "8.1 7th Report of the Planning Committee", "8.1.4 (2.3) Museum Grant"]


def test_parts_of_an_item_that_run_on_into_their_text() -> None:
    assert agenda(document("town").meeting)[5:8] == ["23/171 Finance", "a Payments", "b Budget"]


# Who was there


def test_list_with_a_substitute_and_officers_with_their_posts() -> None:
    meeting = document("county-planning").meeting
    assert told(meeting, Kind.PRESENT, Kind.SUBSTITUTE, Kind.APOLOGIES)[:5] == [
        "present | Mr A Booker, Mr N Cope, Mrs R Bings, Mr P V Barton-Hill, Mr I S Chitten, Mr M Dent, Mr H Ray, "
        "Mr C Simms, Mr J Wight",
        "substitute | Mr M Dent, Mr P Cole",
        "present | Mr R Long, TD",
        "present | Mrs S Thom, Mr J Wool, Mr A Tate",
        "apologies | Mr P Cole, Mr P M Harm, Mr M Whit",
    ]
    posts = {meeting.people[place.person_id].name: (place.capacity.value, place.post) for place in meeting.roll}
    assert posts["Mr A Booker"] == ("chair", "")
    assert posts["Mr N Cope"] == ("vice", "")
    assert posts["Mr A Tate"] == ("officer", "Principal Democratic Services Officer")


def test_list_with_a_name_to_a_line() -> None:
    assert told(document("parish").meeting, Kind.PRESENT, Kind.APOLOGIES) == [
        "present | Cllr Mr A H Porter, Cllr Mrs B Abbott, Cllr Mr B Banks, Cllr Ms C Biggle",
        "present | Mr W Garside, Mrs P Alder",
        "apologies | Cllr Lane, Cllr Mrs Hunt",
    ]
    assert [e.count for e in document("parish").meeting.entries if e.kind is Kind.VISITORS] == [1]


def test_roll_call_with_those_absent_and_staff() -> None:
    assert told(document("us-city").meeting, Kind.PRESENT, Kind.ABSENT) == [
        "present | Mayor Ruiz, Councilmember Okafor, Councilmember Lindqvist, Councilmember Barros, "
        "Councilmember Nakamura",
        "absent | Councilmember Doyle",
        "present | Ann Hale, Bo Reed",
    ]


def test_those_at_the_far_end_of_a_link() -> None:
    assert told(document("canadian-roll-call").meeting, Kind.REMOTE, Kind.ABSENT) == [
        "absent | F. Rowe",
        "remote | J. Kent, L. Mott",
    ]


def test_chair_who_presided() -> None:
    meeting = document("irish-district").meeting
    chair = next(place for place in meeting.roll if place.capacity.value == "chair")
    assert meeting.people[chair.person_id].name == "Cllr. J. Foley"


# When and where


def test_head_of_a_county_committee() -> None:
    head = document("county-cabinet").meeting.head
    assert (head.council, head.committee, f"{head.date}", head.venue) == (
        "ELMSHIRE COUNTY COUNCIL",
        "Cabinet",
        "2019-03-13",
        "Committee Room 2, County Hall, Elmton",
    )
    assert head.time is not None
    assert f"{head.time:%H:%M}" == "10:00"


def test_meeting_opened_and_closed() -> None:
    assert told(document("us-city").meeting, Kind.OPENED, Kind.CLOSED) == ["opened | 19.02", "closed | 21.14"]
    assert told(document("town").meeting, Kind.CLOSED) == ["closed | 20.25"]


# Comings and goings


def test_comings_and_goings_in_the_past_and_in_the_present() -> None:
    assert told(document("district-scrutiny").meeting, *MOVING) == [
        "departure | Councillor P Herbert | 19.20",
        "arrival | Councillor P Herbert | 19.31",
    ]
    assert told(document("canadian-roll-call").meeting, *MOVING) == [
        "declaration | B. Hart",
        "arrival | E. Quill | 13.15",
        "departure | B. Hart | 14.10",
    ]


def test_member_who_declared_an_interest_and_withdrew() -> None:
    meeting = document("county-cabinet").meeting
    assert told(meeting, *MOVING)[:2] == ["declaration | Councillor O Gunn", "departure | Councillor O Gunn"]
    assert next(e.subject for e in meeting.entries if e.kind is Kind.DECLARATION) == "item 5"


# Motions, votes, decisions


def test_us_motions_and_votes() -> None:
    assert told(document("us-city").meeting, *DECIDING)[2:] == [
        "motion | Councilmember Lindqvist, Councilmember Nakamura | approve the amendment",
        "vote | 3-2",
        "motion | Councilmember Barros, Councilmember Okafor | adopt Resolution No. 24-07",
        "vote | 4-1-0",
        "motion | Councilmember Okafor, Councilmember Nakamura | table the budget until April",
        "vote | 2-3",
        "motion | Councilmember Barros, Councilmember Okafor | approve the budget as presented",
        "vote | 4-1",
        "motion | Councilmember Barros, Councilmember Nakamura | adjourn",
        "carried",
    ]


def test_us_votes_by_name() -> None:
    votes = [e.vote for e in document("us-village").meeting.entries if e.vote is not None]
    assert [(v.in_favour, v.against, len(v.ballots)) for v in votes] == [
        (4, 0, 4),
        (4, 0, 0),
        (3, 1, 4),
        (None, None, 0),
    ]


def test_canadian_motions_amendment_and_table_of_votes() -> None:
    lines = told(document("canadian-roll-call").meeting, *DECIDING)
    assert lines[2:5] == [
        "motion | A. Moore | That the grant BE REFUSED.",
        "amendment | C. Leary, D. Price | That the motion be amended to read as follows: That the grant BE APPROVED "
        "for one year.",
        "vote | 2-2",
    ]
    assert told(document("canadian-town").meeting, Kind.AMENDMENT, Kind.LOST) == [
        "amendment | Councillor T. Dunn, Councillor P. Bell | THAT the term be replaced by ten years.",
        "lost",
    ]


def test_parish_decisions_with_their_movers_before_and_after() -> None:
    assert told(document("parish").meeting, *DECIDING) == [
        "motion | Cllr Mr B Banks, Cllr Mrs B Abbott | that Cllr Porter be elected Chair of the Council.",
        "carried",
        "motion | Cllr Mrs B Abbott, Cllr Mr B Banks | The minutes of the meeting held on 7 April 2021, having been "
        "circulated, were agreed as a true record and signed by the Chair.",
        "vote | all",
        "clause | to renew the lease for five years.",
        "vote | all",
        "clause | to approve the payments listed.",
        "motion | Cllr Mrs B Abbott, Cllr Mr A H Porter | £200 be given to the village fete",
        "vote | 2-1",
    ]


def test_motion_moved_and_resolved_in_paragraphs_of_their_own() -> None:
    lines = told(document("district-scrutiny").meeting, *DECIDING)
    assert lines[:2] == [
        "motion | Councillor C Connett, Councillor G Davies | The minutes of the meeting held on 4 April 2024 be "
        "approved as an accurate record of proceedings.",
        "carried",
    ]
    assert lines[-2:] == ["vote | 3-2-1", "recommendation | that Council adopts the Local Plan."]


def test_lost_by_so_many_votes_and_a_resolution_with_clauses() -> None:
    assert told(document("county-planning").meeting, *DECIDING)[1:5] == [
        "motion | Mr I S Chitten, Mr H Ray | permission be refused on the ground of traffic",
        "vote | 2-6",
        "vote | 6-2-1",
        "clause | permission be granted subject to conditions, including conditions covering:\n"
        "(i) the hours of working; and\n(ii) the routeing of vehicles; and",
    ]


def test_irish_motions() -> None:
    assert told(document("irish-district").meeting, *DECIDING) == [
        "motion | Cllr M. Breen, Cllr P. Daly | the minutes of the meeting of 5th February 2018 were adopted.",
        "carried",
        "motion | Cllr S. Egan, Cllr M. Breen | That the Roadworks Programme 2018 be adopted as circulated.",
        "carried",
        "motion | Cllr P. Daly, Cllr Ms. K. Fahy"
        " | That this Council calls on the Minister to fund the Kilmornan by-pass.",
        "carried",
    ]


def test_decision_with_the_vote_told_in_brackets() -> None:
    assert told(document("town").meeting, *DECIDING)[2:4] == [
        "motion | Cllr S Drew, Cllr J Ash | to object to application 23/02399/OUT on the grounds of access.",
        "vote | 3-1",
    ]


# Talk


def test_questions_and_their_answers() -> None:
    assert told(document("town").meeting, *TALKING) == [
        "question | Mr Hazel | asked about the flooding in Mill Lane.",
        "answer | Cllr J Ash | said that the county had been told.",
        "statement | S Clerkson | presented the draft budget.",
        "question | Cllr P Birch | asked whether the reserves were enough.",
        "answer | S Clerkson | confirmed that they were three months' spending.",
    ]
    assert told(document("district-scrutiny").meeting, Kind.QUESTION) == [
        "question | Councillor D Targett",
        "question | member | asked whether the bus subsidy would go on.",
    ]


def test_member_of_the_public_and_an_officer_called_by_the_post() -> None:
    assert told(document("us-city").meeting, *TALKING) == [
        "statement | Jane Miller | spoke in support of the library.",
        "question | Tom Ford | asked when the pool would open.",
        "answer | Ann Hale | responded that it would open in June.",
    ]


def test_what_somebody_is_to_do() -> None:
    assert told(document("parish").meeting, Kind.ACTION) == ["action | Mr W Garside | to write to the bowls club."]
    assert told(document("irish-district").meeting, Kind.ACTION) == [
        "action | Mr. T. Long | to circulate the winter plan."
    ]
