"""What boards, clubs and councils of several countries print in their own ways is found, or is left alone."""

from __future__ import annotations

from clerk_tui.importing.doubts import doubts_of
from clerk_tui.meeting import Kind, Meeting

from .made import DECIDING, found, told

HEAD = (
    "Minutes of Ashdown Council\n\nPresent: Cllr Una Birch, Cllr Sam Dale, Cllr Kim Elm\n"
    "In attendance: Mrs Eve Fern (Clerk), Ivo Tarn (IT)\n\n1. Apologies\n\nThere were none.\n\n"
)
SPEAKING = (Kind.QUESTION, Kind.ANSWER, Kind.STATEMENT)


def _read(text: str) -> Meeting:
    return found(f"{HEAD}{text}").meeting


def test_mover_and_seconder_beside_resolved_above_what_was_moved() -> None:
    meeting = _read("2. Pond\n\nRESOLVED (Cllr Birch / Cllr Dale)\n\nThat the pond be dredged.\n\nCARRIED 2/1\n")
    assert told(meeting, Kind.MOTION) == ["motion | Cllr Una Birch, Cllr Sam Dale | That the pond be dredged."]


def test_what_a_paper_recommends_before_the_decision_is_no_decision() -> None:
    meeting = _read(
        "2. Pond\n\nIt is recommended that the Council fill the pond.\n\n"
        "Moved by Cllr Birch, seconded by Cllr Dale, to keep the pond. Carried.\n"
    )
    assert told(meeting, *DECIDING) == ["motion | Cllr Una Birch, Cllr Sam Dale | keep the pond", "carried"]


def test_a_decision_in_capitals_heads_no_item() -> None:
    meeting = _read("2. Pond\n\nThe pond is old.\n\nAGREED TO FILL THE POND\n\nIt was last filled in May.\n")
    assert [item.title for item in meeting.items] == ["Apologies", "Pond"]
    assert told(meeting, Kind.CLAUSE) == ["clause | TO FILL THE POND"]


def test_initials_that_are_a_word_do_not_end_the_list_of_those_present() -> None:
    meeting = _read("2. Pond\n\nCllr Birch asked if the pond was dry. IT said that it was.\n")
    assert told(meeting, *SPEAKING) == [
        "question | Cllr Una Birch | asked if the pond was dry.",
        "answer | Ivo Tarn | said that it was.",
    ]


def test_who_speaks_in_brackets_or_beside_another_or_agrees() -> None:
    meeting = _read("2. Pond\n\n[Una] Is it dry?\n\nSam and Kim: It is quite dry this year.\n\nKim agreed.\n")
    assert told(meeting, *SPEAKING) == [
        "question | Cllr Una Birch | Is it dry?",
        "answer | Cllr Sam Dale, Cllr Kim Elm | It is quite dry this year.",
        "statement | Cllr Kim Elm | agreed.",
    ]


def test_initials_alone_under_what_is_to_be_done_say_who_does_it() -> None:
    meeting = _read("2. Pond\n\nIt was agreed that the pond be fenced.\n\nACTION: IT\n")
    assert told(meeting, Kind.ACTION) == ["action | Ivo Tarn | the pond be fenced."]
    meeting = _read("2. Pond\n\nThree quotes are to be sought.\n\nACTION: IT\n")  # told once, and whose it is
    assert told(meeting, Kind.ACTION) == ["action | Ivo Tarn | Three quotes are to be sought."]


def test_those_who_speak_and_are_on_no_list_are_one_doubt_but_for_guests() -> None:
    meeting = _read("2. Pond\n\nTess Vale said it was dry. Nell Hope asked why.\n\n3. Public Forum\n\nMr Yew spoke.\n")
    assert [str(doubt) for doubt in doubts_of(meeting)] == [
        "“Tess Vale” and 1 more speak and are on no list of those present."
    ]


def test_a_vote_in_words_above_twenty() -> None:
    meeting = _read(
        "2. Pond\n\nCllr Birch moved to fill it, seconded by Cllr Dale. Twenty-three voted for, two against.\n"
    )
    vote = next(entry.vote for entry in meeting.entries if entry.vote is not None)
    assert (vote.in_favour, vote.against) == (23, 2)
