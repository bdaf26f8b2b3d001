"""The rules of the body, the number of the first minute, and an agenda that is to come."""

from __future__ import annotations

from fractions import Fraction

import pytest

from clerk_tui.meeting import Capacity, Head
from clerk_tui.meeting.intents import ListPerson, PlanItem, SetHead
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import style_for
from clerk_tui.notation import read_agenda, read_membership, read_notes, read_planned, write_agenda, write_notes
from clerk_tui.proof.check import prove

from .rolls import ENGLISH, meeting_of, notes, read

MEETING = meeting_of(ENGLISH)


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("/rules parish quorum=1/3", SetHead(rules="parish quorum=1/3")),
        ("/rules council law=wales numbers={yy}/{n}", SetHead(rules="council law=wales numbers={yy}/{n}")),
        ("/quorum 1/4", SetHead(rules="council quorum=1/4")),
        ("/minute 45", SetHead(first_minute=45)),
        ("/agenda 5 Crime", PlanItem("5", "Crime")),
        ("/agenda PL/21 Roads", PlanItem("PL/21", "Roads")),
        ("/agenda Urgent business", PlanItem("", "Urgent business")),
        ("/agenda \\2019 accounts", PlanItem("", "2019 accounts")),
        ("/part PART B", PlanItem("", "PART B", is_heading=True)),
        ("/speaker A Passer-by [passer]", ListPerson("A Passer-by", Capacity.SPEAKER, alias="passer")),
    ],
)
def test_a_line_before_the_meeting(line: str, intent: object) -> None:
    assert read(line, MEETING).intent == intent


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("/agenda 7 Fees 8 Fines 9 Rates", ("/agenda 7 Fees", "/agenda 8 Fines", "/agenda 9 Rates")),
        ("/agenda 7 Cats; 8 Dogs; 9 Hens", ("/agenda 7 Cats", "/agenda 8 Dogs", "/agenda 9 Hens")),
        ("/agenda Apologies; Minutes; Trees", ("/agenda Apologies", "/agenda Minutes", "/agenda Trees")),
        ("/agenda Roads, drains and verges", ()),
        ("/agenda Bus stops; shelters", ()),
        ("/agenda 7 Land at 4 Mill Lane and 5 Church Street", ()),
    ],
)
def test_several_items_in_one_line_are_offered_as_one_each(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, MEETING)
    assert tuple(filter(None, (reading.offer, *reading.then))) == offers
    assert bool(reading.remark) == bool(offers)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/rules", "/rules parish quorum=1/3"),
        ("/rules club", "“club” is not a kind of body: council, parish, board."),
        ("/rules parish tea=yes", "“tea=yes” is not a rule. The rules are: quorum=…"),
        ("/rules quorum=half", "is not a number"),
        ("/quorum 5/4", "not a fraction"),
        ("/quorum none", "/quorum 4, or /quorum 1/4"),
        ("/minute", "/minute 45"),
        ("/minute 0", "/minute 45"),
        ("/agenda", "/agenda 5 Organised Crime"),
        ("/agenda 5", "Give the title as well"),
        ("/part", "/part Part B"),
    ],
)
def test_what_is_no_rule_and_no_agenda_is_refused(line: str, says: str) -> None:
    reading = read(line, MEETING)
    assert reading.intent is None
    assert says in reading.refusal


def test_a_number_is_on_the_agenda_once() -> None:
    meeting = meeting_of(ENGLISH + "\n/agenda 5 Crime")
    assert "Item 5. is already on the agenda: Crime. /item 5. goes to it." in read("/agenda 5. Roads", meeting).refusal
    assert "already on the agenda" in notes(ENGLISH + "\n/agenda 5 Crime\n/agenda 5 Crime").reports[0].sentence


def test_a_file_may_have_an_agenda_whose_numbers_begin_again() -> None:
    meeting = meeting_of(f"{ENGLISH}\n/part PART A\n/agenda 1 Crime\n/part PART B\n/agenda 1 Fees\n/item 1 Fees")
    assert [item.label for item in meeting.items] == ["PART A", "1 Crime", "PART B", "1 Fees"]
    again = meeting_of(write_notes(meeting))
    assert [item.label for item in again.items] == ["PART A", "1 Crime", "PART B", "1 Fees"]
    assert [item.label for item in again.items_taken] == ["1 Fees"]


def test_a_number_of_an_item_that_was_taken_is_remarked_on_unless_it_goes_on_a_new_count() -> None:
    taken = f"{ENGLISH}\n/item 1 Crime\n/item 2 Trees"
    meeting = meeting_of(taken)
    assert read("/item 1 Car parks", meeting).remark == "Item 1 was taken already (Crime): this opens another item 1"
    assert read("/item 1 Crimes", meeting).remark == "This changes the title of item 1: Crime"
    for line in ("/item 1", "/item 1 Crime", "/item 3 Car parks"):
        assert read(line, meeting).remark == ""
    under_heading = meeting_of(f"{taken}\n/heading PART B")
    assert read("/item 1 Car parks", under_heading).remark == ""
    assert read("/item 2 Fees", meeting_of(f"{taken}\n/heading PART B\n/item 1 Car parks")).remark == ""


def test_the_title_of_an_item_to_come_is_not_changed_without_a_remark() -> None:
    meeting = meeting_of(f"{ENGLISH}\n/agenda 5 Crime")
    assert read("/item 5 Trees", meeting).remark == "This changes the title of item 5: Crime"
    assert read("/item 5 Crime", meeting).remark == ""


def test_the_last_word_on_the_quorum_counts() -> None:
    meeting = meeting_of(ENGLISH + "\n/quorum 5\n/quorum 1/4")
    assert (meeting.head.quorum, meeting.rules.quorum, meeting.quorum_needed) == (None, Fraction(1, 4), 2)
    meeting = meeting_of(ENGLISH + "\n/quorum 1/4\n/quorum 5")
    assert meeting.quorum_needed == 5
    kept = meeting_of(ENGLISH + "\n/quorum 5\n/rules council casting=no")
    assert kept.quorum_needed == 5
    assert "The quorum now follows these rules, not 5" in read("/rules parish", kept).remark


def test_a_new_line_of_rules_says_which_it_leaves_out() -> None:
    meeting = meeting_of(ENGLISH + "\n/rules board casting=no clock=12\n/she iveson")
    typed = read("/rules board clock=24", meeting)
    assert typed.remark == "This leaves out what was a rule until now: casting=no she=siveson. Tab keeps it"
    assert typed.offer == "/rules board clock=24 casting=no she=siveson"
    assert read(typed.offer, meeting).remark == ""
    assert read("/rules resolutions={n}", meeting).offer.startswith("/rules board resolutions={n} casting=no")


def test_numbers_that_the_rules_lack_are_proposed_with_the_rules_until_now() -> None:
    meeting = meeting_of(ENGLISH + "\n/rules board casting=no")
    assert read("/minute 34", meeting).remark.endswith("/rules board casting=no numbers={n}")
    assert read("/resolution 43", meeting).remark.endswith("/rules board casting=no resolutions={year}/{n} first=43")


def test_an_agenda_to_come_is_written_in_its_own_order() -> None:
    planned = ["/agenda 1 Apologies", "/part PART A", "/agenda 2 Crime", "/agenda \\2019 accounts", "/agenda 3 Roads"]
    meeting = meeting_of("\n".join([*planned, "/item 3", "The road.", "/item 1", "/heading PART A"]))
    text = write_notes(meeting)
    opened = ["/item 3 Roads", "The road.", "/item 1 Apologies", "/heading PART A"]
    assert text.splitlines() == ["/style durham", *planned, *opened]
    again = read_notes(text, Head(1), Directory()).meeting
    assert [i.label for i in again.items] == [i.label for i in meeting.items]
    assert [i.label for i in again.items_to_come] == [i.label for i in meeting.items_to_come]
    assert again.live_item == meeting.live_item
    assert write_notes(again) == text


def test_an_agenda_taken_in_its_order_needs_no_lines_of_its_own() -> None:
    meeting = meeting_of("/agenda 1 Apologies\n/part PART A\n/agenda 2 Crime\n/next\n/next\n/next")
    assert write_notes(meeting) == "/style durham\n/item 1 Apologies\n/heading PART A\n/item 2 Crime\n"


def test_rules_and_the_first_minute_stand_in_the_head() -> None:
    meeting = meeting_of("/rules parish numbers={yy}/{n}\n/quorum 3\n/minute 45")
    assert write_notes(meeting) == "/style durham\n/rules parish numbers={yy}/{n}\n/quorum 3\n/minute 45\n"
    assert meeting_of(write_notes(meeting)).head == meeting.head


def test_a_first_number_for_minutes_without_numbers_is_remarked_on() -> None:
    assert "numbers={n}" in read("/minute 31", meeting_of(ENGLISH)).remark
    assert read("/minute 31", meeting_of("/rules parish numbers={yy}/{n}\n" + ENGLISH)).remark == ""


def test_an_agenda_written_as_a_list_reads_back() -> None:
    planned = [
        "/agenda 1 Apologies",
        "/part PART A",
        "/agenda \\2019 accounts",
        "/agenda PL/21 Roads",
        "/agenda stiles",
        "/agenda 3. Trees",
    ]
    meeting = meeting_of("\n".join(planned))
    text = write_agenda(meeting.items)
    assert text.splitlines()[2] == "\\2019 accounts"
    assert list(read_agenda(text)) == [(item.number.rstrip("."), item.title) for item in meeting.items]


def test_an_agenda_that_nobody_changed_reads_back_whatever_its_titles_look_like() -> None:
    planned = [
        "/agenda 1 Budget (Cllr Ash)",
        "/agenda 2 Walk – 7.30pm",
        "/agenda 4(a) Roads:",
        "/agenda Trees (Pages 1 - 3)",
    ]
    items = meeting_of("\n".join(f"/agenda {line}" for line in planned)).items
    assert list(read_agenda(write_agenda(items), items)) == [(item.number, item.title) for item in items]


@pytest.mark.parametrize("title", ["S", "The S", "S 106 agreements", "A & S", "’s", "—", "...", "Cllr S"])
def test_lines_are_read_and_proved_beside_an_item_whatever_its_title(title: str) -> None:
    meeting = meeting_of(f"/agenda 1 Roads\n/agenda 2 {title}\n/item 1\nagreements: S 106 paid\nitem two s")
    assert all(finding.sentence for finding in prove(meeting, style_for("")))


def test_a_printed_agenda_has_the_numbers_of_the_items_above() -> None:
    agenda = read_agenda("6. Updates\n   a. Trees\n      i. Oak\n7. Close")
    assert [number for number, _ in agenda] == ["6", "6a", "6a.i", "7"]
    agenda = read_agenda("A. Reports\n   1. Roads\nB. Close")
    assert [number for number, _ in agenda] == ["A", "A.1", "B"]


def test_a_typed_line_and_a_printed_list_stand_beside_each_other() -> None:
    text = (
        "officer Fay Fern (Clerk) [fern]\n"
        "Councillors A Ash (Chairman), B Birch and C Cedar [cc]\n"
        "D Elm, Treasurer [elm] = Mr Elm"
    )
    people = [(p.name, p.capacity, p.post, p.alias, p.form) for p in read_membership(text)]
    assert people == [
        ("Fay Fern", Capacity.OFFICER, "Clerk", "fern", ""),
        ("Councillor A Ash", Capacity.CHAIR, "Chairman", "", ""),
        ("Councillor B Birch", Capacity.MEMBER, "", "", ""),
        ("Councillor C Cedar", Capacity.MEMBER, "", "", ""),
        ("D Elm", Capacity.OFFICER, "Treasurer", "elm", "Mr Elm"),
    ]


def test_a_number_that_has_that_of_the_item_above_is_kept() -> None:
    agenda = read_agenda("6. Minutes\n6a Finance held in May\n6b Burials held in May\n7. Close")
    assert [number for number, _ in agenda] == ["6", "6a", "6b", "7"]


@pytest.mark.parametrize("name", ["Police Chief Frank Delgado", "Sheriff B Ash", "Chief Di Elm"])
def test_whoever_is_listed_with_a_rank_is_no_member_without_a_question(name: str) -> None:
    listed = read_membership(f"Mayor Joan Novak (Chair)\nTrustee Paul Sato\n{name}")[-1]
    assert listed.name == name
    assert listed.mark.startswith("Is it a member, or an officer?")
    assert "“guest”" in listed.mark
    assert not read_membership(f"Trustee Paul Sato\nmember {name}")[-1].mark


def test_a_body_after_a_comma_is_no_part_of_a_guests_name() -> None:
    here = meeting_of(
        "/date 9 September 2026 7pm\n/guest Inspector Nora Ash, Northern Constabulary\n/guest Bo Elm, MBE DL"
        "\n/guest Di Fry, Head Teacher, Elm School"
    )
    assert [(here.people[place.person_id].name, place.post) for place in here.roll] == [
        ("Inspector Nora Ash", "Northern Constabulary"),
        ("Bo Elm, MBE DL", ""),
        ("Di Fry", "Head Teacher, Elm School"),
    ]


@pytest.mark.parametrize(
    "typed", ["Jo Ash, Bo Elm", "Mr Jo Ash, Mrs Di Fry", "Mac Roe, Ann Marie", "Head of Roads, Jo Ash"]
)
def test_another_name_after_a_comma_is_no_post(typed: str) -> None:
    here = meeting_of(f"/date 9 September 2026 7pm\n/guest {typed}")
    assert [(here.people[place.person_id].name, place.post) for place in here.roll] == [(typed, "")]


def test_the_irish_police_are_a_body_and_nobody_of_the_list() -> None:
    (one,) = read_membership("guest Superintendent Nora Ash, An Garda Síochána")
    assert (one.name, one.capacity, one.post, one.mark) == (
        "Superintendent Nora Ash",
        Capacity.GUEST,
        "An Garda Síochána",
        "",
    )


def test_public_business_says_that_what_follows_is_public_and_is_no_item() -> None:
    text = "1. Apologies\n2. Exclusion of press and public\n3. Lease\n\nPublic business\n4. Date of next meeting"
    assert [(item.number, item.is_exempt) for item in read_planned(text)] == [
        ("1", False),
        ("2", False),
        ("3", True),
        ("4", False),
    ]
