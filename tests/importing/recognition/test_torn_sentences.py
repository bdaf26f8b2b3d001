"""Minutes whose sentences are torn by empty lines, bold or the ends of pages; and those who go on speaking."""

from __future__ import annotations

import pytest

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.meeting import Kind, Meeting

from .made import DECIDING, TALKING, agenda, found, names, page_source, told

HEAD = "Minutes of Ashdown Parish Council\nPresent: Cllr A Birch (Chairman), Cllr C Dale, Mrs E Fern (Clerk)\n\n"


def _read(text: str) -> Meeting:
    return found(HEAD + text).meeting


def _page(*texts: str, is_bold: bool = False) -> Meeting:
    head = [Piece(line, PieceKind.PARAGRAPH) for line in HEAD.strip().split("\n")]
    return found(
        page_source(*head, *(Piece(text, PieceKind.PARAGRAPH, is_bold=is_bold) for text in texts), Piece("End."))
    ).meeting


def test_a_sentence_that_an_empty_line_tears_is_read_whole() -> None:
    meeting = _page(
        "1. Gates",
        "It was agreed that the new rules for the gate by the old mill be put up beside the",
        "road by June.",
    )
    assert told(meeting, *DECIDING) == [
        "clause | that the new rules for the gate by the old mill be put up beside the road by June."
    ]


def test_a_title_that_a_line_tears_within_brackets_is_one_heading() -> None:
    title = "1. Request of Cllr C Dale about gates and stiles (sent to the Lanes and Roads"
    meeting = _read(
        f"{title}\n\nCommittee)\n\nIt was agreed to wait.\n\n2. Lamps\n\nIt was agreed to ask for a price.\n\n"
        "3. Trees\n\nIt was agreed to plant an oak.\n"
    )
    assert agenda(meeting) == [f"{title.replace('. ', ' ', 1)} Committee)", "2 Lamps", "3 Trees"]


@pytest.mark.parametrize("name", ["Will", "May", "Hall", "Price", "Park"])
def test_a_full_line_that_ends_in_a_name_tears_nothing(name: str) -> None:
    meeting = _page(
        "1. Gates",
        f"Those who had offered to paint the gate by the mill in May were Bo, Di and Jo {name}",
        "Lamps along the lane are all lit again.",
    )
    assert any((e.published or "").startswith("Lamps") for e in meeting.entries)


def test_short_lines_in_small_letters_stay_a_list() -> None:
    meeting = _page("1. Gates", "The following were seen to", "hinges", "posts and rails", "the latch")
    assert not any(" posts and rails" in (e.published or "") for e in meeting.entries)


def test_whoever_spoke_last_goes_on_as_he_or_she() -> None:
    meeting = _read(
        "1. Gates\n\nMrs Fern reported that the posts had come.\n\nShe also stated that they were of oak.\n\n"
        "He said that this was dear.\n"
    )
    assert [line.split(" | ")[1] for line in told(meeting, Kind.STATEMENT)] == ["Mrs E Fern", "Mrs E Fern"]


def test_she_who_answers_is_not_whoever_asked() -> None:
    meeting = _read("1. Gates\n\nCllr Dale asked who had painted it.\n\nShe explained that nobody had.\n")
    after = [e for e in meeting.entries if (e.published or "").startswith("She explained")]
    assert [names(meeting, entry) for entry in after] == [""]


@pytest.mark.parametrize("later", ["He thanked the Council.", "She asked who would pay for it."])
@pytest.mark.parametrize(
    "reply", ["Cllr Birch said that it was for the county.", "Cllr Birch replied that it was not."]
)
def test_he_who_thanks_or_asks_after_a_reply_is_not_whoever_replied(reply: str, later: str) -> None:
    asked = "Mr Dunn asked whether the lane could be mended."
    meeting = _read(f"1. Public session\n\n{asked}\n\n{reply}\n\n{later}\n")
    after = [e for e in meeting.entries if (e.published or "") == later]
    assert [names(meeting, entry) for entry in after] == [""]


def test_the_letters_of_a_list_answer_nobody() -> None:
    meeting = _read("1. Retreat\n\nThe board discussed:\n\nA. Bond programme\n\nB. Enrolment\n\nC. Gifts\n")
    assert told(meeting, *TALKING) == []


def test_a_motion_of_which_another_meeting_is_told_is_no_task() -> None:
    meeting = _read("1. Gates\n\nI will move at the next meeting that the gate be painted green.\n")
    assert told(meeting, Kind.ACTION) == []


def test_the_heading_tells_what_was_moved_and_seconded_without_a_word() -> None:
    meeting = _read(
        "1. Approval of the Agenda\n\nMoved: Cllr Dale Seconded: Cllr Birch\n\n2. Gates\n\nThey were painted.\n\n"
        "3. Lamps\n\nThey are lit.\n"
    )
    assert told(meeting, *DECIDING) == ["motion | Cllr C Dale, Cllr A Birch | Approval of the Agenda", "carried"]


def test_an_answer_in_which_nobody_is_said_to_speak() -> None:
    meeting = _read("1. Gates\n\nResponding to a question from Cllr Dale, Mrs Fern will circulate the plan in May.\n")
    assert told(meeting, *TALKING)[0] == "question | Cllr C Dale"
