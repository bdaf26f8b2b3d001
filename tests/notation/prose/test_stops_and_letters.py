"""The same line with a full stop at its end, with a title before somebody's initials, and on parts of a motion."""

from __future__ import annotations

import pytest

from clerk_tui import minutes
from clerk_tui.meeting.proceedings import Fate, proceedings
from clerk_tui.notation import write_notes

from ..rolls import meeting_of, read

ROLL = """
/committee Parish Council
/date 9 November 2026 7pm
/chair Councillor Rhoda Sedge
/vice Councillor Tobias Amble
/member Councillor Freya Quint
/member Councillor Owen Stott
/member Councillor Dora Wick
/officer Ms Heather Tern (Parish Clerk) [clerk]
/officer Mr Saul Rook (Treasurer)
/guest PC Alan Reeve
/agenda 1 Reports
/agenda 2 Trees
/present all
/open 7pm
/item 1
"""
HERE = meeting_of(ROLL)
MOTION = (
    "/item 2\n/motion quint / stott: That the Council: (a) receives the report; (b) approves the plan; "
    "(c) fells the oak; (d) keeps the ash\n"
)
MOVED = meeting_of(f"{ROLL}{MOTION}")


def offers(line: str) -> tuple[str, ...]:
    reading = read(line, HERE)
    return (reading.offer, *reading.then)


@pytest.mark.parametrize(
    "line",
    [
        "FQ reported the noticeboard was broken, OS offered to fix it",
        "DW proposed a bench, HT to get prices",
        "agreed to pay the mower £45, prop FQ sec OS, 1 abs (DW)",
        "RS opened with prayer 7.02",
        "hut - FQ has given 40 to the club",
        "Amble asked how many came. SR - 4 regulars",
        "HT rpt: bal £41, 7 accts due",
    ],
)
def test_a_full_stop_changes_nothing_of_a_jotted_line(line: str) -> None:
    plain = offers(line)
    assert plain != ("",)
    assert tuple(offer.removesuffix(".") for offer in offers(f"{line}.")) == tuple(p.removesuffix(".") for p in plain)


def test_a_task_keeps_the_stop_that_was_typed() -> None:
    assert offers("HT will get three quotes.")[-1] == "!clerk to get three quotes."
    assert offers("HT will get three quotes")[-1] == "!clerk to get three quotes"


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("takings down 6% on last yr.", "Takings down 6% on last year."),
        ("action 5 c/f to Feb.", "Action 5 carried forward to February."),
        ("The W.I. hall & the green were quiet.", "The W.I. hall & the green were quiet."),
    ],
)
def test_a_note_with_a_stop_has_its_words_in_full(line: str, printed: str) -> None:
    entry = read(line, HERE).entry
    assert entry is not None
    assert minutes.sentence(HERE, entry, minutes.load("durham")) == printed


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Cllr FQ asked about costs", "quint? asked about costs"),
        ("cllr fq asked about costs", "quint? asked about costs"),
        ("Mr SR left 7.15", "-rook 7.15"),
        ("PC AR left 7.15", "-reeve 7.15"),
        ("Treas. SR reported dues were up", "rook: reported dues were up"),
        ("moved Cllr FQ, seconded Cllr OS that the plan be adopted", "/motion quint / stott: That the plan be adopted"),
        ("Cllrs FQ and OS left 8pm", "-quint, stott 8pm"),
        ("apologies Cllr DW", "/apologies wick"),
    ],
)
def test_a_title_before_initials_is_whoever_has_them(line: str, offer: str) -> None:
    reading = read(line, HERE)
    assert reading.offer == offer
    assert "/guest" not in reading.remark


@pytest.mark.parametrize(
    "line", ["the mayor is away", "councillor is concerned about dogs", "councillors so far gave £40", "mr as usual"]
)
def test_a_small_word_after_a_title_is_nobody(line: str) -> None:
    here = meeting_of(
        "\n/chair Mayor Iris Stone\n/member Councillor Sam Odell\n/member Mr Ada Small\n/agenda 1 Talk\n/item 1\n"
    )
    reading = read(line, here)
    assert not any(name in reading.offer for name in ("stone:", "odell", "small"))


def test_initials_after_a_title_in_a_sentence_have_the_capitals_of_a_name() -> None:
    assert offers("the party thanked cllr ta for his help") == ("the party thanked Cllr @amble for his help",)
    assert offers("FQ thanked Mr SR and cllr ta") == ("quint: thanked Mr SR and Cllr TA",)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("a & b put - carried unan", ("/vote on parts (a) and (b): all",)),
        ("a and b carried 4-0", ("/vote on parts (a) and (b): 4-0",)),
        ("(a), (b) carried unanimously", ("/vote on parts (a) and (b): all",)),
        ("b lost 2-3", ("/vote on part (b): 2-3",)),
        ("(c) lost 2-3", ("/vote on part (c): 2-3",)),
        ("paras (a) and (c) put and carried 4-1", ("/vote on paras (a) and (c): 4-1",)),
        ("(d) 2-2, chair cast for, carried", ("/vote on part (d): 2-2", "/casting for")),
        ("d - 2 all, chair used casting vote for, carried", ("/vote on part (d): 2-2", "/casting for")),
        ("carried 4-1", ("/vote 4-1",)),
    ],
)
def test_votes_on_parts_of_a_motion(line: str, offered: tuple[str, ...]) -> None:
    reading = read(line, MOVED)
    assert (reading.offer, *reading.then) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("(a) carried", ("/carried on part (a)",)),
        ("a carried", ("/carried on part (a)",)),
        ("parts a & b carried", ("/carried on part a", "/carried on part b")),
        ("(c) lost", ("/lost on part (c)",)),
        ("(a) carried, (b) lost 3-4", ("/carried on part (a)", "/vote on part (b): 3-4")),
        ("a carried, b lost 2-3", ("/carried on part (a)", "/vote on part (b): 2-3")),
        ("a put first, carried 5-2", ("/vote on part (a): 5-2",)),
        ("(b) put first: 5-2, carried", ("/vote on part (b): 5-2",)),
    ],
)
def test_a_part_may_be_told_without_figures_and_several_one_after_the_other(
    line: str, offered: tuple[str, ...]
) -> None:
    reading = read(line, MOVED)
    assert (reading.offer, *reading.then) == offered


def test_what_came_of_each_part_is_printed_and_the_lost_one_is_known() -> None:
    meeting = meeting_of(f"{ROLL}{MOTION}/carried on part (a)\n/lost on part (b)\n")
    style = minutes.load("parish")
    printed = [minutes.sentence(meeting, entry, style) for entry in meeting.entries[-2:]]
    assert printed == ["Part (a) of the motion was carried.", "Part (b) of the motion was lost."]
    (motion,) = proceedings(meeting).by_id.values()
    assert (motion.fate, motion.lost_parts) == (Fate.OPEN, ("part (b)",))


@pytest.mark.parametrize("line", ["a vote was taken, 3-2", "a motion was carried 3-2", "e lost 2-3"])
def test_an_article_or_another_letter_is_no_part(line: str) -> None:
    assert "on part" not in read(line, MOVED).offer


def test_every_part_that_was_lost_is_remembered() -> None:
    voted = "/vote on part (c): 2-3\n/vote on part (d): 2-2\n/casting for\n/vote on part (b): 1-4\n/carried\n"
    known = proceedings(meeting_of(f"{ROLL}{MOTION}{voted}"))
    assert [proposal.lost_parts for proposal in known.by_id.values()] == [("part (c)", "part (b)")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("amble: no budget this yr", "no budget that year"),
        ("amble: no staff this week", "no staff that week"),
        ("amble: no time this month", "no time that month"),
    ],
)
def test_what_there_is_none_of_is_no_request(line: str, told: str) -> None:
    offer = read(line, HERE).offer
    assert told in offer
    assert " to " not in offer


@pytest.mark.parametrize(
    "line",
    [
        "put separately: (a) carried 6-1, (b) lost 2-5",
        "(a) carried, (b) withdrawn",
        "(a) carried. (b) deferred to dec",
        "(a) agreed, (b) deferred",
        "Section 2 approved, section 3 not",
    ],
)
def test_what_is_told_of_a_part_never_decides_the_whole(line: str) -> None:
    reading = read(line, MOVED)
    assert (reading.offer, reading.then) == ("", ())
    assert reading.remark.startswith(("Which part of the motion was decided?", "Was one approved and the other not?"))
    assert reading.entry is not None
    assert reading.entry.is_unsettled


def test_a_vote_of_all_on_a_part_says_which() -> None:
    meeting = meeting_of(f"{ROLL}{MOTION}/vote on part (a): all\n")
    assert minutes.sentence(meeting, meeting.entries[-1], minutes.load("parish")).startswith("Part (a) of the motion")


def test_a_part_that_is_carried_without_figures_comes_back_from_the_notes() -> None:
    meeting = meeting_of(f"{ROLL}{MOTION}/carried on part (a)\n/lost on the second part\n")
    written = write_notes(meeting)
    assert written.splitlines()[-2:] == ["/carried on part (a)", "/lost on the second part"]
    assert [entry.part for entry in meeting_of(written).entries[-2:]] == ["part (a)", "the second part"]


def test_what_is_told_of_one_part_corrects_no_vote_on_another() -> None:
    voted = meeting_of(f"{ROLL}{MOTION}/vote on part (a): 4-1\n/vote on part (b): 1-4\n")
    assert not read("put separately: (a) carried 3-2", voted).offer.startswith("s/")
    assert read("sorry, (b) lost 2-3", voted).offer == "s/1-4-0/2-3-0/"
