"""Declarations of interest, and exempt business."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui.meeting import Conduct, Interest, Kind
from clerk_tui.meeting.interests import declarations
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.notation import NameIndex, read_line, write_notes
from clerk_tui.notation.reading import Context

from .rolls import ENGLISH, PARTICLES, WELSH, entry_of, meeting_of, names_of, notes, read

IN_ENGLAND = "/council Wexmoor County Council\n" + ENGLISH
MEETING = meeting_of(ENGLISH + "\n/item 2 Declarations\n/agenda 12 The field\n/agenda 13 The weir")
RICE = "Cllr. P. Rice"
MAITLAND = "Councillor J Maitland"


@pytest.mark.parametrize(
    ("line", "interest", "text", "conduct"),
    [
        ("/declare rice dpi in item 12", Interest.DPI, "in item 12", None),
        ("/declare rice DPI in item 12, leaves", Interest.DPI, "in item 12", Conduct.LEAVES),
        ("/declare Cllr Rice ori as a governor speaks", Interest.ORI, "as a governor", Conduct.SPEAKS),
        ("/declare rice nri his sister works there. stays", Interest.NRI, "his sister works there.", Conduct.STAYS),
        ("/declare rice his sister works there", None, "his sister works there", None),
        ("/declare rice: nri as a governor", Interest.NRI, "as a governor", None),
        ("/declare rice nri: as a governor", Interest.NRI, "as a governor", None),
        ("/declare rice dpi, in item 12", Interest.DPI, "in item 12", None),
        ("/declare rice pecuniary in item 12 leaves", Interest.DPI, "in item 12", Conduct.LEAVES),
        ("/declare rice a disclosable pecuniary interest, as a governor", Interest.DPI, "as a governor", None),
        ("/declare rice an other registrable interest in item 12", Interest.ORI, "in item 12", None),
        ("/declare rice Non-registrable interest in item 12", Interest.NRI, "in item 12", None),
        ("/declare rice \\pecuniary was the word", None, "pecuniary was the word", None),
        ("/declare rice dpi", Interest.DPI, "", None),
        ("/declare rice dpi dispensed", Interest.DPI, "", Conduct.DISPENSED),
        ("/declare rice the tree and its \\leaves", None, "the tree and its leaves", None),
        ("/declare rice leaves of the tree", None, "leaves of the tree", None),
        ("/declare rice dpi in item 12, as owner, and leaves", Interest.DPI, "in item 12, as owner", Conduct.LEAVES),
        ("/declare rice dpi in item 12 and Leaves the room", Interest.DPI, "in item 12", Conduct.LEAVES),
    ],
)
def test_a_declaration(line: str, interest: Interest | None, text: str, conduct: Conduct | None) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, names_of(entry, MEETING)) == (Kind.DECLARATION, [RICE])
    assert (entry.interest, entry.text, entry.conduct) == (interest, text, conduct)


@pytest.mark.parametrize(
    "line",
    [
        "/declare rice & maitland dpi in item 12",
        "/declare rice, maitland dpi in item 12",
        "/declare rice and maitland dpi in item 12",
        "/declare rice maitland dpi in item 12",
        "/declare Cllr Rice & Cllr Maitland: dpi in item 12",
        "/recuse rice & maitland dpi in item 12",
    ],
)
def test_several_members_may_declare_one_interest(line: str) -> None:
    entry = entry_of(line, MEETING)
    assert names_of(entry, MEETING) == [RICE, MAITLAND]
    assert (entry.interest, entry.text) == (Interest.DPI, "in item 12")
    again = meeting_of(write_notes(meeting_of(write_notes(MEETING) + line)))
    assert names_of(again.entries[-1], again) == [RICE, MAITLAND]


@pytest.mark.parametrize(
    "line",
    [
        "/declare rice and her sister own the field in item 12",
        "/declare rice, as maitland is her cousin, in item 12",
        "/declare rice maitland is her cousin",
        "/declare rice in item 12 and maitland in item 13",
    ],
)
def test_somebody_named_in_the_reason_does_not_declare(line: str) -> None:
    assert names_of(entry_of(line, MEETING), MEETING) == [RICE]


def test_a_second_name_that_is_on_no_roll_is_not_taken_for_the_reason() -> None:
    assert "nobody is not on the roll" in read("/declare rice & nobody dpi in item 12", MEETING).refusal


def test_the_name_may_have_several_words_and_the_item_is_the_one_that_is_said() -> None:
    meeting = meeting_of(PARTICLES)
    entry = entry_of("/declare van der meer dpi as owner", meeting)
    assert names_of(entry, meeting) == ["Mrs Wilhelmina van der Meer OBE"]
    meeting = meeting_of(write_notes(MEETING) + "/declare rice dpi in items 12 and 13, leaves")
    (declared,) = declarations(meeting)
    assert ([item.title for item in declared.items], declared.leaves) == (["The field", "The weir"], True)


def test_a_declaration_that_would_bind_nobody_is_remarked_on() -> None:
    assert read("/declare rice dpi in items 12 and 14", MEETING).remark.startswith("Item 14 is not on the agenda")
    assert read("/declare rice dpi as the owner", MEETING).remark.startswith("No item is named")
    assert read("/declare rice dpi in items 12 to 13", MEETING).remark == ""
    later = meeting_of(write_notes(MEETING) + "/item 12")
    assert read("/declare rice dpi as the owner", later).remark == ""


def test_a_declaration_comes_back_whatever_its_words_look_like() -> None:
    start = "/member Ann\n/member Dr Ann Hill\n/member Mr B Ash\n"
    lines = ["/declare Ann Hill: Road, and others", "/declare ash: x: y leaves", "/declare ann \\pecuniary \\stays"]
    told = meeting_of(start + "\n".join(lines))
    assert [names_of(e, told) for e in told.entries] == [["Dr Ann Hill"], ["Mr B Ash"], ["Ann"]]
    again = meeting_of(write_notes(told))
    assert [(names_of(e, again), e.text, e.conduct, e.interest) for e in again.entries] == [
        (names_of(e, told), e.text, e.conduct, e.interest) for e in told.entries
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/declare", "/declare boyes dpi in item 12"),
        ("/declare ;", "/declare boyes dpi in item 12"),
        ("/declare &", "/declare boyes dpi in item 12"),
        ("/declare rice", "Say what the interest is"),
        ("/declare rcie dpi x", "rcie is not on the roll"),
        ("/declare maitlnad dpi x", "Did you mean Councillor J Maitland?"),
        ("/declare members dpi x", "members is not on the roll"),
    ],
)
def test_a_declaration_of_nobody_or_of_nothing_is_refused(line: str, says: str) -> None:
    assert says in read(line, MEETING).refusal


@pytest.mark.parametrize(
    ("line", "subject", "text"),
    [
        ("/exempt 3", "3", None),
        ("/exempt 1, 3", "1, 3", None),
        ("/exempt paragraphs 1 and 3 of Part 1 of Schedule 12A", "1, 3", None),
        ("/exempt paragraph 3 of Part 1", "3", None),
        ("/Exempt section 100A(4) of the LGA 1972, Schedule 12A, Part 1, para 3", "3", None),
        ("/exempt 1-3", "1, 2, 3", None),
        ("/exempt paragraphs 3 to 5 and 7", "3, 4, 5, 7", None),
        ("/exempt 3: RESOLVED that the public leave", "3", "RESOLVED that the public leave"),
        ("/exempt 3 3:", "3", ""),
    ],
)
def test_the_public_is_excluded(line: str, subject: str, text: str | None) -> None:
    entry = entry_of(line, MEETING)
    assert (entry.kind, entry.subject, entry.text) == (Kind.EXEMPT, subject, text)


def test_wales_has_paragraphs_of_its_own() -> None:
    welsh = meeting_of("/rules council law=wales\n" + WELSH)
    assert entry_of("/exempt 14", welsh).subject == "14"
    assert (
        "There is no paragraph 3 for Wales. For England type /rules council law=england first."
        in read("/exempt 3", welsh).refusal
    )
    assert (
        "There is no paragraph 14 for England. For Wales type /rules council law=wales first."
        in read("/exempt 14", MEETING).refusal
    )


@pytest.mark.parametrize("body", ["parish", "board"])
def test_a_parish_and_a_board_exclude_the_public_without_paragraphs(body: str) -> None:
    meeting = meeting_of(f"/rules {body}\n" + ENGLISH)
    assert not read("/exempt", meeting).refusal
    assert entry_of("/exempt", meeting).subject == ""
    assert entry_of("/exempt 1", meeting).subject == "1"


@pytest.mark.parametrize(
    ("lines", "line", "says"),
    [
        ("", "/exempt", "Give the paragraphs, such as /exempt 1. Schedule 12A has, for England, information:"),
        ("", "/exempt 3 staffing", "“staffing” would not be printed. Your own sentence follows a colon: /exempt 3: …"),
        ("", "/exempt 3, 9", "There is no paragraph 9 for England."),
        ("", "/summary It was so", "exclude the public first"),
        ("\n/exempt 3", "/exempt 1", "are already excluded"),
        ("\n/exempt 3\n/public", "/public", "are in the room already"),
        ("\n/exempt 3\n/public", "/summary It was so", "exclude the public first"),
    ],
)
def test_what_does_not_fit_is_refused_live_and_reported_of_a_file(lines: str, line: str, says: str) -> None:
    assert says in read(line, meeting_of(IN_ENGLAND + lines)).refusal
    told = notes(IN_ENGLAND + lines + "\n" + line)
    assert says in told.reports[0].sentence
    assert told.meeting.entries[-1].kind is not Kind.NOTE


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/public now", "/public, or /public 3.15pm, or /public: and your own sentence"),
        ("/summary", "/summary The Committee"),
    ],
)
def test_what_cannot_be_read_is_refused(line: str, says: str) -> None:
    assert says in read(line, meeting_of(ENGLISH + "\n/exempt 3")).refusal


def test_a_slip_in_the_paragraphs_of_a_file_makes_nothing_public() -> None:
    meeting = notes(ENGLISH + "\n/exempt 33\nThe tender was low.\n/public\nTea.").meeting
    parts = exempt_parts(meeting)
    assert [(e.kind, parts.hides(e)) for e in meeting.entries] == [
        (Kind.EXEMPT, False),
        (Kind.NOTE, True),
        (Kind.READMITTED, False),
        (Kind.NOTE, False),
    ]


def test_each_line_of_an_exempt_part_may_be_changed_in_its_place() -> None:
    meeting = meeting_of(ENGLISH + "\n/exempt 3\nThe tender.\n/summary A tender.\n/public")
    for entry, line in zip(meeting.entries, ("/exempt 1", "x", "/summary Two tenders.", "/public:"), strict=True):
        context = Context(meeting, NameIndex(meeting), before=entry.position, at_item=entry.item_id)
        assert read_line(line, context).refusal == ""
    assert read("/summary After all.", meeting).refusal
    first = Context(meeting, NameIndex(meeting), before=meeting.entries[0].position)
    assert read_line("/public", first).refusal


@pytest.mark.parametrize(
    ("lines", "warning"),
    [
        ("/exempt 3", "# This file has exempt business in it: it is not for the public."),
        (
            "# mine\n/exempt 3",
            "# This file has private notes in it (lines that begin with #), and exempt business: it is",
        ),
        ("# mine", "# This file has private notes in it (lines that begin with #): they are in no minutes."),
    ],
)
def test_the_first_line_says_what_is_not_for_the_public_and_is_no_note(lines: str, warning: str) -> None:
    meeting = meeting_of("/member A Hill\n" + lines)
    text = write_notes(meeting)
    assert text.startswith(warning)
    again = notes(text)
    assert [e.text for e in again.meeting.entries] == [e.text for e in meeting.entries]
    assert write_notes(again.meeting) == text


@pytest.mark.parametrize("line", ["/exempt: the lease of 2 shops", "/exempt: RESOLVED that it be under paragraph 3"])
def test_figures_in_a_sentence_after_the_colon_are_no_paragraphs(line: str) -> None:
    live = entry_of(line, meeting_of(ENGLISH + "\n/item 5 Lease"))
    assert (live.kind, live.subject, live.text) == (Kind.EXEMPT, "", line.removeprefix("/exempt: "))
    in_a_file = notes(ENGLISH + f"\n/item 5 Lease\n{line}").meeting.entries[-1]
    assert (in_a_file.kind, in_a_file.subject, in_a_file.text) == (Kind.EXEMPT, "", line.removeprefix("/exempt: "))


@pytest.mark.parametrize("line", ["/exempt: 3", "/exempt: paragraphs 1 and 3"])
def test_paragraphs_after_a_colon_are_paragraphs_live_and_in_a_file(line: str) -> None:
    numbers = ", ".join(c for c in line if c.isdigit())
    assert entry_of(line, meeting_of(ENGLISH + "\n/item 5 Lease")).subject == numbers
    assert meeting_of(ENGLISH + f"\n/item 5 Lease\n{line}").entries[-1].subject == numbers


def test_a_body_elsewhere_gives_no_paragraphs_and_is_told_so() -> None:
    assert "Elsewhere type your own words after a colon" in read("/exempt", meeting_of(IN_ENGLAND)).refusal
    elsewhere = meeting_of("/rules council law=elsewhere\n" + ENGLISH)
    assert entry_of("/exempt", elsewhere).subject == ""
    assert "3 is printed only in your own words" in read("/exempt 3", elsewhere).refusal


def test_a_body_without_the_schedule_is_not_told_of_it() -> None:
    board = replace(MEETING, head=replace(MEETING.head, rules="board"))
    for line in ("/exempt 9.23", "/exempt 54956"):
        refusal = read_line(line, Context(board, NameIndex(board))).refusal
        assert "Schedule" not in refusal
        assert "/exempt: The meeting went into closed session" in refusal
    context = Context(MEETING, NameIndex(MEETING))
    assert "9.23 is a time" in read_line("/exempt 9.23", context).refusal
    assert read_line("/exempt", replace(context, month_first=True)).intent is not None
    assert "an Act of England" in read_line("/exempt 3", replace(context, month_first=True)).remark


def test_the_public_may_stay_out_for_an_item_that_is_exempt_too() -> None:
    here = meeting_of(f"{ENGLISH}/present all\n/item 5 Bridge\n/agenda 6 Lease // exempt\n/agenda 7 Trees\n/exempt 3\n")
    assert (read("/next", here).remark, read("/item 6", here).remark) == ("", "")
    assert "The public is still excluded" in read("/item 7", here).remark
