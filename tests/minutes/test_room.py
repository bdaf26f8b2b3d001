"""What a second screen shows of a meeting: everything as it stands, and nothing of exempt business."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.generated import made
from scenarios.test_private_joiners import meeting_of

from clerk_tui.meeting import Choice, Entry, Kind, Meeting, Vote
from clerk_tui.minutes import as_text, load
from clerk_tui.minutes.room import RoomView, room_view

from .meetings import CHAIR, PRESENT, SMITH_C, SMITH_D, VICE, entry, meeting

DURHAM = load("durham")
EXEMPT = entry(Kind.EXEMPT, text=None, subject="3")
READMITTED = entry(Kind.READMITTED, text=None)
SECRET = entry(Kind.STATEMENT, (VICE,), "that the secret was out")
OPEN = entry(Kind.NOTE, text="Open business.")
MOTION = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the hall be let")
AMENDMENT = entry(Kind.AMENDMENT, (VICE,), "delete “let” and insert “sold”")


def seen(*record: Entry | str | tuple[Kind, tuple[int, ...]]) -> RoomView:
    """The public view of a meeting with that record."""
    return room_view(meeting(PRESENT, *record), DURHAM)


def vote(in_favour: int, against: int, abstained: int = 0) -> Entry:
    return entry(Kind.VOTE, text=None, vote=Vote(in_favour, against, abstained))


def test_what_is_in_hand_is_what_stands_after_each_step() -> None:
    steps = [MOTION, AMENDMENT, vote(3, 1, 1), vote(2, 3)]
    boards = [seen("Hall", *steps[:count]).board for count in range(5)]
    assert [board.item for board in boards] == ["1 Hall"] * 5
    assert ["hall be let" in as_board(board.resolution) for board in boards] == [False, True, True, False, False]
    assert ["hall be sold" in as_board(board.resolution) for board in boards] == [False, False, False, True, False]
    assert [bool(board.proposal) for board in boards] == [False, False, True, False, False]
    assert "“sold”" in boards[2].proposal
    assert ["carried" in board.result for board in boards] == [False, False, False, True, False]
    assert "lost" in boards[4].result
    assert boards[3].figures == (("For", 3), ("Against", 1), ("Abstained", 1))


def as_board(blocks: tuple[object, ...]) -> str:
    return " ".join(str(block) for block in blocks)


def test_a_result_stands_until_something_else_is_moved() -> None:
    again = replace(MOTION, text="That it be heated")
    assert seen("Hall", MOTION, vote(1, 3), SECRET).board.result
    assert not seen("Hall", MOTION, vote(1, 3), again).board.result
    assert not seen("Hall", MOTION, vote(1, 3), "Roads").board.result


def test_a_casting_vote_is_the_result_with_the_figures_of_the_tie() -> None:
    board = seen("Hall", MOTION, vote(2, 2), entry(Kind.CASTING, (CHAIR,), None, choice=Choice.FOR)).board
    assert "casting vote" in board.result
    assert board.figures[:2] == (("For", 2), ("Against", 2))


def test_who_speaks_is_said_until_something_is_moved_or_decided() -> None:
    asked = entry(Kind.QUESTION, (SMITH_D,), "why it was dark")
    assert seen("Hall", asked).board.speaker == "Councillor D Smith"
    assert seen("Hall", asked, SECRET).board.speaker == "Councillor B Green"
    assert seen("Hall", asked, MOTION).board.speaker == ""
    assert seen("Hall", MOTION, vote(3, 0), asked).board.speaker == "Councillor D Smith"
    assert seen("Hall", asked, "Roads").board.speaker == ""


def test_while_the_public_is_excluded_nothing_is_in_hand() -> None:
    for record in ((EXEMPT, SECRET), (EXEMPT, MOTION, vote(3, 0)), (EXEMPT, "Lease", SECRET)):
        view = seen("Hall", OPEN, *record)
        assert view.is_public_excluded
        assert view.board == seen().board
        assert "secret" not in repr(view)
        assert "Lease" not in repr(view)
        assert "Open business." in as_text(view.document)


def test_an_item_taken_in_private_is_not_named_afterwards_either() -> None:
    gone = entry(Kind.DEPARTURE, (SMITH_C,), None)
    told = entry(Kind.SUMMARY, text="the lease was renewed")
    view = seen("Hall", EXEMPT, "Lease", told, SECRET, gone, READMITTED, "Roads", OPEN)
    said = as_text(view.document)
    assert [word for word in ("Lease", "lease", "secret", "C Smith left", "\n2.") if word in said] == []
    assert said.count("not open to the public") == 1
    assert "readmitted" in said
    assert "3. Roads" in said, "the numbers are those that the minutes will have"
    assert not view.is_public_excluded


def test_an_item_that_goes_on_in_public_is_named() -> None:
    view = seen("Hall", EXEMPT, "Lease", SECRET, READMITTED, OPEN)
    assert "2. Lease" in as_text(view.document)
    assert view.board.item == "2 Lease"
    assert "secret" not in repr(view)


def test_going_back_to_an_item_in_private_is_not_told() -> None:
    view = seen("Hall", OPEN, "Roads", OPEN, EXEMPT, "Hall", SECRET, READMITTED)
    said = as_text(view.document)
    assert said.count("Hall") == 2, "the place, and the heading"
    assert said.index("excluded from the meeting") < said.index("not open to the public")


def test_the_meeting_can_be_closed_and_adjourned_in_private() -> None:
    closed = entry(Kind.CLOSED, text=None)
    view = seen("Hall", EXEMPT, "Lease", SECRET, closed)
    assert (view.stage.value, view.is_public_excluded) == ("draft", False)
    assert "closed" in as_text(view.document)
    assert "Lease" not in repr(view)
    own = seen("Hall", EXEMPT, "Lease", SECRET, replace(closed, text="It closed after the secret was told"))
    assert (own.stage.value, own.is_public_excluded) == ("draft", False)
    assert "secret" not in repr(own)
    assert seen("Hall", EXEMPT, "Lease", entry(Kind.ADJOURNED, text=None)).is_adjourned


def test_before_the_first_item_the_agenda_is_shown_without_its_exempt_items() -> None:
    here = meeting(items=2)
    here = replace(here, items=(here.items[0], replace(here.items[1], is_exempt=True)))
    said = as_text(room_view(here, DURHAM).document)
    assert here.items[0].title in said
    assert here.items[1].title not in said


def test_in_a_closed_room_everything_is_shown_but_private_notes() -> None:
    mine = entry(Kind.PRIVATE, text="mine alone")
    view = room_view(meeting(PRESENT, "Hall", EXEMPT, "Lease", SECRET, mine), DURHAM, with_exempt=True)
    assert view.board.item == "2 Lease"
    assert "the secret was out" in as_text(view.document)
    assert "mine alone" not in repr(view)


def test_the_signature_is_not_between_the_clerk_and_the_newest_line() -> None:
    assert "signature" not in {block.kind.value for block in seen("Hall", OPEN).document.blocks}
    assert "signature" in {b.kind.value for b in seen("Hall", entry(Kind.CLOSED, text=None)).document.blocks}


@pytest.mark.parametrize("seed", range(12, 24))
def test_no_title_summary_or_movement_of_private_business_is_told(seed: int) -> None:
    lines: list[str] = []
    is_private = False
    for line in made(seed).notes.splitlines()[1:]:
        if is_private and line.startswith(("/undo", "/item", "/next", "/public")):
            if line == "/public":
                lines += ["/item 1 Land", "/public"]
                is_private = False
            continue
        lines.append(line)
        if line.startswith("/exempt") and not is_private:
            is_private = True
            lines += [f"/item 2{len(lines)} Qztitle", "-eden 9.59pm", "/summary Qzsummary"]
    view = room_view(meeting_of(*lines), DURHAM)
    assert "Qz" not in repr(view)
    assert "9.59" not in repr(view)


def test_the_generated_meetings_have_private_parts() -> None:
    meetings: list[Meeting] = [made(seed).meeting for seed in range(24)]
    assert sum(any(e.kind is Kind.EXEMPT for e in here.entries) for here in meetings) > 8
