"""Members and votes as tables: out, in again, and what is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_tui import minutes, notation
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.tables import MembersTaken, members_csv, take_members, take_votes, votes_csv
from clerk_tui.errors import FileRefusedError
from clerk_tui.meeting import Choice
from clerk_tui.store import CommitteeLine

COUNCIL, TREES = "Elmfield Council", "Trees Committee"
LIST = "chair Councillor A Ash [ash]\nmember Councillor B Birch\nmember Ms C Cedar (Resident)\nofficer D Dale (Clerk)"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[MinuteBook]:
    made = MinuteBook(tmp_path / "m.db", clock=lambda: datetime(2024, 1, 8, 9, tzinfo=UTC))
    made.set_up_committee(COUNCIL, TREES, notation.read_membership(LIST), since=date(2023, 5, 15))
    made.flush()
    yield made
    made.close()


def line_of(book: MinuteBook) -> CommitteeLine:
    return book.reader.committees()[0]


def written(book: MinuteBook) -> str:
    return members_csv(book.reader.membership(COUNCIL, TREES))


def take(book: MinuteBook, text: str) -> MembersTaken:
    return take_members(book, line_of(book), "members.csv", text)


def test_members_out_and_in_again_change_nothing(book: MinuteBook) -> None:
    before = book.reader.membership(COUNCIL, TREES)
    text = written(book)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["title"], row["name"], row["role"], row["from"]) for row in rows[:2]] == [
        ("Councillor", "A Ash", "chair", "2023-05-15"),
        ("Councillor", "B Birch", "member", "2023-05-15"),
    ]
    assert take(book, text) == MembersTaken()
    assert book.reader.membership(COUNCIL, TREES) == before


def test_party_and_ward_are_kept_and_stay_where_a_list_is_typed(book: MinuteBook) -> None:
    text = (
        "name,title,party,ward,role\nA Ash,Councillor,Green,North,chair\nB Birch,Councillor,Labour,South,\n"
        "E Elm,Cllr,,,\n"
    )
    assert take(book, text) == MembersTaken(added=1, changed=2, removed=2)
    members = {m.person.name: m for m in book.reader.membership(COUNCIL, TREES)}
    ash = members["Councillor A Ash"]
    assert (ash.party, ash.ward, ash.alias, ash.start) == ("Green", "North", "ash", date(2023, 5, 15))
    assert list(members) == ["Councillor A Ash", "Councillor B Birch", "Cllr E Elm"]
    typed = notation.write_membership(book.reader.membership(COUNCIL, TREES))
    book.set_up_committee(COUNCIL, TREES, notation.read_membership(typed))
    book.flush()
    assert [m.party for m in book.reader.membership(COUNCIL, TREES)] == ["Green", "Labour", ""]
    assert book.reader.check() == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,from\nA Ash,2024-02-31\n", "Row 2, column from: “2024-02-31” is not a date"),
        ("name,role\nA Ash,chair\nB Birch,king\n", "Row 3, column role: “king” is not one of chair"),
        ("name,title\n,Cllr\n", "Row 2, column name: it is empty"),
        ('name,party\n"A\nAsh",Green\n', "Row 2, column name: it has a line break"),
        (f"name\n{'A' * 5000}\n", "Row 2, column name: it has more than 300"),
        ("name,from,until\nA Ash,2024-05-01,2023-05-01\n", "column until: it is before the first day"),
        ("name\nA Ash,Green\n", "Row 2, column 2: there are more cells"),
        ("title,party\nCllr,Green\n", "has no column “name”"),
        ("name,shoe size\nA Ash,42\n", "has a column “shoe size”"),
        ('name\n"A Ash\n', "is not a table that can be read"),
        ("", "has no column “name”"),
        ("name,name\nA Ash,B Birch\n", "has the column “name” twice"),
        ("name,ward\nA Ash,North\nB Birch,\nA Ash,North\n", "Row 4, column name: “A Ash” is in row 2 already"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_taken_in(book: MinuteBook, text: str, said: str) -> None:
    before = written(book)
    with pytest.raises(FileRefusedError) as refused:
        take(book, text)
    assert said in str(refused.value)
    book.flush()
    assert written(book) == before


def test_hostile_cells_do_nothing(book: MinuteBook) -> None:
    hostile = ["=1+1", '=HYPERLINK("http://x")', "+Bo", "-Bo", "@Bo", "'; DROP TABLE person; --", "[/]{@1}", 'Bo "B" B']
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["name", "post"])
    writer.writerows([[name, name] for name in hostile])
    assert take(book, out.getvalue()).added == len(hostile)
    text = written(book)
    cells = [cell for row in list(csv.reader(io.StringIO(text)))[1:] for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@" and cell]
    assert take(book, text) == MembersTaken()
    assert [m.person.name for m in book.reader.membership(COUNCIL, TREES)] == hostile
    assert book.reader.check() == ()


def test_a_spreadsheet_that_parts_cells_by_semicolons_is_read(book: MinuteBook) -> None:
    assert take(book, "\ufeffName;Party\r\nCouncillor A Ash;Green\r\n").removed == 3
    assert take(book, "sep=;\r\nName;Ward\r\nCouncillor A Ash;North, upper\r\n").changed == 1


def test_two_vacant_seats_are_two(book: MinuteBook) -> None:
    assert take(book, "name,role\nVacancy,member\nVacancy,member\n").added == 2


# Votes


def voted(book: MinuteBook, *lines: str) -> int:
    recording = book.create_meeting(MeetingPlan(COUNCIL, TREES, date(2024, 1, 8)))
    for line in ("/open 9.30", "/present all", "/item 1 Oak", "/motion ash / birch: That the oak be kept", *lines):
        recording.enter_line(line)
    book.flush()
    return recording.meeting.id


def votes_of(book: MinuteBook, meeting_id: int) -> str:
    return votes_csv(book.reader.meeting(meeting_id), minutes.load("durham"))


def test_votes_out_and_in_again_change_nothing(book: MinuteBook) -> None:
    meeting_id = voted(book, "/vote named +ash -birch ~cedar")
    text = votes_of(book, meeting_id)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["item"], row["text"], row["name"], row["choice"]) for row in rows] == [
        ("1 Oak", "That the oak be kept", "Councillor A Ash", "for"),
        ("1 Oak", "That the oak be kept", "Councillor B Birch", "against"),
        ("1 Oak", "That the oak be kept", "Ms C Cedar", "abstain"),
    ]
    assert take_votes(book, meeting_id, "votes.csv", text) == 0
    assert votes_of(book, meeting_id) == text


@pytest.mark.parametrize("before", [(), ("/vote 2-1-0",)])
def test_a_voting_system_gives_the_names(book: MinuteBook, before: tuple[str, ...]) -> None:
    meeting_id = voted(book, *before)
    motion = next(e for e in book.reader.meeting(meeting_id).entries if e.kind == "motion")
    text = f"motion,name,choice\n{motion.id},Councillor A Ash,Yes\n{motion.id},birch,yes\n{motion.id},Cedar,No\n"
    assert take_votes(book, meeting_id, "votes.csv", text) == 1
    (vote,) = [e.vote for e in book.reader.meeting(meeting_id).entries if e.vote]
    assert [ballot.choice for ballot in vote.ballots] == [Choice.FOR, Choice.FOR, Choice.AGAINST]
    assert vote.is_named
    assert book.reader.check() == ()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{n},Nobody,for", "Row 3, column name: “Nobody” is nobody"),
        ("{n},birch,perhaps", "Row 3, column choice: “perhaps” is not one of"),
        ("999,birch,for", "Row 3, column motion: the meeting has no motion with the number “999”"),
        ("=1,birch,for", "Row 3, column motion"),
        ("{n},ash,for", "Row 3, column name: “ash” has voted on motion"),
    ],
)
def test_a_wrong_vote_is_named_and_none_is_recorded(book: MinuteBook, row: str, said: str) -> None:
    meeting_id = voted(book)
    meeting = book.reader.meeting(meeting_id)
    motion = next(e for e in meeting.entries if e.kind == "motion")
    text = f"motion,name,choice\n{motion.id},Councillor A Ash,for\n{row.format(n=motion.id)}\n"
    with pytest.raises(FileRefusedError) as refused:
        take_votes(book, meeting_id, "votes.csv", text)
    assert said in str(refused.value)
    book.flush()
    assert book.reader.meeting(meeting_id) == meeting


def test_the_names_are_those_of_the_vote_on_the_whole_motion(book: MinuteBook) -> None:
    meeting_id = voted(book, "/vote on paragraph 2: 2-1-0", "/vote 3-0-0")
    motion = next(e for e in book.reader.meeting(meeting_id).entries if e.kind == "motion")
    text = f"motion,name,choice\n{motion.id},Councillor A Ash,Yes\n{motion.id},birch,yes\n{motion.id},Cedar,yes\n"
    assert take_votes(book, meeting_id, "votes.csv", text) == 1
    part, whole = (e.vote for e in book.reader.meeting(meeting_id).entries if e.vote)
    assert (part.is_named, part.ballots, len(whole.ballots)) == (False, (), 3)
