"""What follows a name and a colon: what somebody said, or the topic of a note."""

from __future__ import annotations

import pytest

from clerk_tui.english.openings import Beginning, begins_speech


@pytest.mark.parametrize(
    "text",
    [
        "thanked the caretaker",
        "that the lease had ended",
        "also queried the invoice",
        "I support the bid",
        "is it ready?",
        "whether the lease had ended",
        "yes, in June",
        "not convinced by the figures",
    ],
)
def test_what_only_a_speaker_does_is_speech(text: str) -> None:
    assert begins_speech(text) is Beginning.SPEECH


@pytest.mark.parametrize(
    "text",
    [
        "roof repairs to be priced",
        "£450 a year",
        "the longest path in the parish",
        "signs fitted in August",
        "increased vandalism at the bandstand",
    ],
)
def test_a_heading_is_no_speech(text: str) -> None:
    assert begins_speech(text) is Beginning.NOT_SPEECH


@pytest.mark.parametrize("text", ["the roof is leaking", "no answer had come", "evening classes start in May", ""])
def test_a_sentence_may_be_either(text: str) -> None:
    assert begins_speech(text) is Beginning.UNCLEAR
