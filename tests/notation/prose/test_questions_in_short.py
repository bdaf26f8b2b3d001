"""Questions and answers as clerks jot them down: signs and words of their own, and both in one line."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind, Meeting
from clerk_tui.meeting.spoken_entries import as_reported

from ..rolls import meeting_of, read

ROLL = """
/date 4 May 2026 7pm
/rules parish
/chair Cllr Hester Swann
/member Cllr Jonah Pettit
/member Cllr Orla Quigley
/member Cllr Dilys Vane
/officer Mrs Thea Lomax (Clerk)
/officer Mr Amos Birtle (Warden) [wdn]
/agenda 3 Towpath
/present all
/open 7pm
/item 3
"""
MEETING = meeting_of(ROLL)
TOLD = meeting_of(f"{ROLL}birtle: the lock is shut\npettit? is it safe\n")
STATED = meeting_of(f"{ROLL}birtle: the lock is shut\n")
TALKED = meeting_of(f"{ROLL}pettit? is it safe\nbirtle> yes\n")
ASKED = meeting_of(f"{ROLL}pettit? is the lock safe\n")


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Q (JP) when is the dredging?", ("pettit? when is the dredging?",)),
        ("quigley q - who has the keys", ("quigley? who has the keys",)),
        ("quigley q re the moorings", ("quigley? asked about the moorings",)),
        ("vane q - how wide is it? A Birtle 9ft", ("vane? how wide is it?", "wdn> 9ft")),
        ("vane q - is it safe? A bad idea", ("vane? is it safe?", "> A bad idea")),
        ("follow up from Vane - is that per boat", ("vane? is that per boat",)),
        ("q from the gallery - will it be lit", ("public? will it be lit",)),
        ("what does it hold, asked Quigley", ("quigley? what does it hold",)),
        ("vane to birtle - is the winch tested", ("vane? asked @wdn whether the winch was tested",)),
        ("pettit to clerk: any reply yet", ("pettit? asked @lomax whether there was any reply yet",)),
        ("vane q whether it was dredged", ("vane? whether it was dredged",)),
        ("Q from Vane re the bank. Birtle replied not yet", ("vane? asked about the bank", "wdn> replied not yet")),
        ("vane worried about weeds, who clears them?", ("vane: was worried about weeds", "vane? who clears them?")),
    ],
)  # fmt: skip
def test_who_asks_is_read_from_the_signs_of_clerks(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, MEETING)
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize(
    "line", ["vane to birtle, thanks for the tour", "A - Z of moorings", "Q3 - overspend", "Follow-up: paint the gate"]
)
def test_other_words_ask_nothing(line: str) -> None:
    assert "?" not in read(line, MEETING).offer


def test_a_further_question_is_of_whoever_asked() -> None:
    assert read("supp: and who pays for that", TOLD).offer == "? and who pays for that"


@pytest.mark.parametrize(
    ("meeting", "line", "offers"),
    [
        (STATED, "vane asked had he tried it, he said not since May",
         ("vane? asked had he tried it", "wdn> said not since May")),
        (STATED, "vane asked if it would last, he couldn't say",
         ("vane? asked if it would last", "wdn> could not say")),
        (STATED, "Vane asked Thea any news on the lease. None.",
         ("vane? asked @lomax any news on the lease", "lomax> None")),
        (TALKED, "vane - is the weir open? yes since Friday", ("vane? is the weir open?", "> yes since Friday")),
        (TALKED, "Quigley asked how many boats there were. 14, up from 9.",
         ("quigley? asked how many boats there were", "> 14, up from 9.")),
        (STATED, "quigley: and if it bursts? Birtle: we shut the gate",
         ("quigley? and if it bursts?", "wdn> we shut the gate")),
    ],
)  # fmt: skip
def test_a_question_and_its_answer_in_one_line_are_two(meeting: Meeting, line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting)
    assert (reading.offer, *reading.then) == offers


def test_nobody_answers_their_own_question() -> None:
    reading = read("vane asked did we ever get the map, she didn't think so", MEETING)
    assert (reading.offer, *reading.then) == ("vane? asked did we ever get the map", "She did not think so.")


def test_a_condition_is_no_answer() -> None:
    reading = read("vane asked whether, if she paid, she would get a key", MEETING)
    assert reading.then == ()


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Birtle not yet", "wdn> not yet"),
        ("end of May (AB)", "wdn> end of May"),
        ("answer - being priced", "> being priced"),
        ("Reply from Birtle - by May", "wdn> by May"),
        ("In reply Birtle said by May", "wdn> said by May"),
        ("wdn divers lost the chain", "wdn> divers lost the chain"),
    ],
)
def test_an_answer_after_a_question_has_its_mark(line: str, offer: str) -> None:
    assert read(line, ASKED).offer == offer


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Quigley congratulated the crew on the lock", "quigley: congratulated the crew on the lock"),
        ("Vane would like a map in May", "vane: would like a map in May"),
        ("Quigley had concerns re weeds", "quigley: had concerns re weeds"),
        ("Vane not at all happy with the gate", "vane: that they were not at all happy with the gate"),
        ("swann thanked Amos, Vane too", "swann: thanked @wdn, as did @vane"),
        ("vane agreed w/ orla", "vane: agreed w/ @quigley"),
        ('pettit "a complete farce"', 'pettit: "a complete farce"'),
        ("Swann said thats enough on this", "swann: said that was enough on this"),
        ("chair said lets move the bins", "swann: suggested that they move the bins"),
    ],
)
def test_what_somebody_thinks_or_says_is_offered_in_full(line: str, offer: str) -> None:
    assert read(line, MEETING).offer == offer


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Edna Storr of 6 Wharf Lane spoke against", ("/guest Edna Storr (6 Wharf Lane)", "Edna Storr: spoke against")),
        ("L. Garth, Wharf Road, asked about fees", ("/guest L. Garth (Wharf Road)", "L. Garth? asked about fees")),
        ("Edna Storr (rowing club) said it floods", ("/guest Edna Storr (rowing club)", "Edna Storr: said it flooded")),
        (
            "L. Garth in favour, says it is needed",
            ("/guest L. Garth", "L. Garth: was in favour and said it was needed"),
        ),
    ],
)
def test_strangers_who_live_somewhere_or_have_an_initial_speak(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, MEETING)
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize("line", ["fairly, unless it floods", "yes - but only by day", "Said it was, up to the bend"])
def test_a_bare_answer_is_asked_about_after_a_question_alone(line: str) -> None:
    assert read(line, ASKED).remark.startswith("Is it the answer?")
    assert not read(line, MEETING).remark.startswith("Is it the answer?")


def test_he_asked_is_not_of_whoever_answered() -> None:
    noted = meeting_of(f"{ROLL}The boaters asked when it would open.\nbirtle: that the trust had it down for June\n")
    assert read("he asked was that certain", noted).offer == "He asked whether that was certain."
    answered = meeting_of(f"{ROLL}pettit? when will it open\nbirtle> in June\n")
    assert read("he asked was that certain", answered).offer == "pettit? asked was that certain"


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("vane? possible to widen it", "possible to widen it"),
        ("vane? any more leaks reported?", "any more leaks reported"),
        ("vane? still flooded?", "still flooded"),
        ("vane? and if it bursts?", "what would happen if it burst"),
    ],
)
def test_a_question_that_lacks_its_verb_is_certain(line: str, printed: str) -> None:
    entry = read(line, MEETING).entry
    assert entry is not None
    assert entry.kind is Kind.QUESTION
    said = as_reported(MEETING, entry)
    assert (said.doubt, printed in said.words) == ("", True)
