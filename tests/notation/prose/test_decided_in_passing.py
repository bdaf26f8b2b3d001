"""Business that a clerk records in passing, with who moved it, in whatever order: the public put out, what a motion is
called, decisions that nobody counted, amendments that are accepted, and the end of the meeting."""

from __future__ import annotations

import pytest

from clerk_tui import minutes

from ..rolls import meeting_of, read

ROLL = """
/date 9 September 2026 7pm
/chair Cllr Amos
/member Cllr Birtles
/member Cllr Capstick
/member Cllr Dunnett-Ives
/member Cllr Eglin
/member Cllr Short
/agenda 3 Council comments
/agenda 4 Lamp-Post Survey: Stage Two
/agenda 5 Meeting rooms
/agenda 6 Purchase of Bench
/agenda 7 Private session
"""
HERE = meeting_of(f"{ROLL}/present amos, birtles, capstick, dunnettives\n/open 7pm\n/item 3\n")
OPEN = "/motion birtles / capstick: that the lamps be painted"
MOVED = meeting_of(f"{ROLL}/present all\n/open 7pm\n/item 5\n{OPEN}\n")
AMENDED = meeting_of(f"{ROLL}/present all\n/open 7pm\n/item 5\n{OPEN}\n/amendment eglin: add “green”\n")
RECUSED = meeting_of(f"{ROLL}/present all\n/open 7pm\n/item 5\n/recuse eglin as her firm bids\n{OPEN}\n")


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        # the public is put out by a motion, at the time of the exclusion
        (
            "Public excluded 7.46 under s 12(3), moved Birtles sec Capstick",
            (
                "/motion birtles / capstick: that the public be excluded under s 12(3)",
                "/carried",
                "/exempt: The public was excluded at 7.46pm.",
            ),
        ),
        (
            "The board entered closed session at 7:46 pm to discuss pay on a motion by Birtles, seconded by Capstick,"
            " carried 3-1.",
            (
                "/motion birtles / capstick: to enter closed session to discuss pay",
                "/vote 3-1",
                "/exempt: The meeting went into closed session at 7:46 pm.",
            ),
        ),
        # until when is no time of the exclusion, and nobody says that an exclusion without a time was carried
        (
            "Public excluded 7.46 to 8.10, moved Birtles sec Capstick",
            (
                "/motion birtles / capstick: that the public be excluded 7.46 to 8.10",
                "/carried",
                "/exempt: The public was excluded at 7.46pm.",
            ),
        ),
        (
            "Public excluded from 7.46 until 8.10, moved Birtles sec Capstick, carried",
            (
                "/motion birtles / capstick: that the public be excluded from 7.46 until 8.10",
                "/carried",
                "/exempt: The public was excluded at 7.46pm.",
            ),
        ),
        (
            "Public excluded by 8.10, moved Birtles sec Capstick, carried",
            ("/motion birtles / capstick: that the public be excluded by 8.10", "/carried", "/exempt:"),
        ),
        (
            "Birtles moved and Capstick seconded the public be excluded",
            ("/motion birtles / capstick: that the public be excluded",),
        ),
        # what a motion is called is no part of it
        (
            "Officer recommendation moved Birtles sec Capstick: that the plan go on show",
            ("/motion birtles / capstick: That the plan go on show",),
        ),
        (
            "Foreshadowed motion moved Birtles, seconded Capstick - that it lie on the table",
            ("/motion birtles / capstick: That it lie on the table",),
        ),
        (
            "Second motion, Birtles moved that the lamps stay",
            ("/motion birtles: That the lamps stay",),
        ),
        # the title of an item is not what was moved, unless it says what is done
        ("Council comments. Birtles/Capstick 3-1", ("/motion birtles / capstick: That ", "/vote 3-1")),
        (
            "Purchase of bench. Birtles/Capstick 3-1",
            ("/item 6", "/motion birtles / capstick: Purchase of bench", "/vote 3-1"),
        ),
        (
            "Private session. Birtles/Capstick 3-1",
            ("/item 7", "/motion birtles / capstick: Private session", "/vote 3-1", "/exempt:"),
        ),
        # what was decided without a count
        ("List of grants endorsed on the voices", ("= that the list of grants be endorsed on the voices",)),
        ("Financial report accepted by consent", ("= that the financial report be accepted by consent",)),
        ("Eglin's report endorsed", ("= that Eglin's report be endorsed",)),
        ("Short's report endorsed", ("= that Short's report be endorsed",)),
        ("8 July minutes accepted by consent", ("/agree 8 July 2026",)),
        ("Minutes of 8 July accepted by consent", ("/agree 8 July 2026",)),
        ("Bills. Approved, 3-1", ("/motion: that the bills be approved", "/vote 3-1")),
        ("Mower. Passed 5 July by the county", ("",)),
        # a letter stands for the first part of a double surname
        (
            "26/1 shed. Object. Prop D-Ives, sec Birtles, 3-1",
            ("/motion dunnettives / birtles: 26/1 shed. Object", "/vote 3-1"),
        ),
        # an item by its first words, whatever parts them
        ("4 lamp post - Birtles spoke to the survey", ("/item 4", "Birtles spoke to the survey")),
        # the next meeting is no item about meetings; the end of this one is one sentence
        ("next mtg 14 October", ("The next meeting will be held on Wednesday 14 October 2026.",)),
        (
            "Birtles asked about bins. There being no further business, the meeting was closed at 8.05pm.",
            (
                "birtles? asked about bins",
                "/close 8.05pm: There being no further business, the meeting was closed at 8.05pm.",
            ),
        ),
        (
            "Birtles read the letters, no further business, meeting closed 8.05pm",
            ("Birtles read the letters, no further business", "/close 8.05pm"),
        ),
        # leave of absence
        (
            "LOA previously granted Eglin to 30 April",
            ("/apologies eglin: Leave of absence had been granted to @eglin to 30 April.",),
        ),
        ("Cllr Eglin on leave of absence", ("/apologies eglin: @eglin was absent (on leave of absence).",)),
        # minutes in short
        (
            "8/7 minutes approved w/ corr - Birtles/Capstick 3-1",
            (
                "/motion birtles / capstick: that the minutes of 8 July 2026 be approved with corrections",
                "/vote 3-1",
                "/agree 8 July 2026: the corrections made",
            ),
        ),
        (
            "8/7 minutes approved with correction, £41 to read £43 - Birtles/Capstick, 3-1",
            (
                "/motion birtles / capstick: that the minutes of 8 July 2026 be approved with correction, £41 to read"
                " £43",
                "/vote 3-1",
                "/agree 8 July 2026: the following correction: £41 to read £43",
            ),
        ),
    ],
)
def test_business_in_passing_is_offered_as_it_is_moved(typed: str, offers: tuple[str, ...]) -> None:
    reading = read(typed, HERE)
    assert (reading.offer, *reading.then) == offers


def test_minutes_approved_with_figures_correct_no_vote_before() -> None:
    voted = meeting_of(f"{ROLL}/present all\n/open 7pm\n/item 5\n{OPEN}\n/vote 4-1\n")
    typed = "8/7 minutes approved with correction, £41 to read £43, Birtles/Capstick 3-1"
    assert read(typed, voted).offer.startswith("/motion birtles / capstick: that the minutes of 8 July")


@pytest.mark.parametrize(
    "typed",
    [
        "second by Capstick. Birtles accepted it as friendly",
        "2nd Capstick, Birtles accepts as friendly",
        "seconded Capstick, accepted by the mover",
        "Second Capstick; friendly, accepted",
    ],
)
def test_an_amendment_that_is_seconded_and_accepted_in_one_line_is_part_of_the_motion(typed: str) -> None:
    reading = read(typed, AMENDED)
    assert (reading.offer, *reading.then) == ("/second capstick", "/accepted")


@pytest.mark.parametrize("typed", ["The mover did not accept", "Maker not accept", "Mover won’t accept the change"])
def test_an_amendment_that_its_mover_does_not_accept_is_no_part_of_the_motion(typed: str) -> None:
    assert read(typed, AMENDED).offer != "/accepted"


@pytest.mark.parametrize("typed", ["Recused - Eglin.", "Abstain - Eglin."])
def test_a_vote_by_name_leaves_out_who_is_recused(typed: str) -> None:
    reading = read(f"Ayes - Amos, Birtles, Capstick, Dunnett-Ives. Nays - none. {typed}", RECUSED)
    assert reading.offer == "/vote named +amos +birtles +capstick +dunnettives"
    assert read(reading.offer, RECUSED).refusal == ""


def test_a_mover_whom_nobody_knows_is_no_part_of_what_was_decided() -> None:
    reading = read("26/1 barn, 9 homes. Object: access. Prop X Nemo, sec Y Nihil, 3 for 1 against", HERE)
    assert (reading.offer, reading.remark) == ("", "Is this a motion or a vote? F6 moves one, F7 votes")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("/recuse eglin", "Cllr Eglin was recused from the item."),
        ("/recuse eglin in the vote", "Cllr Eglin was recused from the vote."),
        ("/recuse birtles & eglin from the vote", "Cllr Birtles and Cllr Eglin were recused from the vote."),
        (
            "/recuse eglin in the vote, as her firm bids",
            "Cllr Eglin declared an interest in the vote, as her firm bids, and was recused.",
        ),
        (
            "/recuse eglin in respect of her firm",
            "Cllr Eglin declared an interest in respect of her firm, and was recused.",
        ),
    ],
)
def test_who_is_recused_declared_an_interest_only_if_one_is_told(line: str, sentence: str) -> None:
    model = meeting_of(f"{ROLL}/present all\n/item 5\n{line}\n")
    assert minutes.sentence(model, model.entries[-1], minutes.load("durham")) == sentence
