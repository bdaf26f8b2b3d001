"""Every word of a source is in the meeting, in its order; page furniture is left out, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.importing.readers.document import Piece, PieceKind, Source
from clerk_tui.importing.recognition.paragraphs import without_furniture

from .made import FOLDER, NAMES, document, found, page_source, text_source


def words_of(source: Source) -> list[str]:
    """The words of a source's pieces; the border of a table and the sign of a quotation are none."""
    return _words(" ".join(piece.text for piece in source.pieces))


def words_in(source: Source) -> list[str]:
    """The words that the meeting has of it."""
    return _words(" ".join(entry.published or "" for entry in found(source).meeting.entries))


def _words(text: str) -> list[str]:
    return [word for word in text.split() if word.strip("|>")]


def test_a_bracket_before_a_verb_is_nobody() -> None:
    assert words_in(text_source("(\nasked")) == ["(", "asked"]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_document_is_in_the_meeting(name: str) -> None:
    source = text_source((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    kept = Source("", "text", "", tuple(without_furniture(source.pieces)))
    got = " ".join(entry.published or "" for entry in document(name).meeting.entries).split()
    assert got == words_of(kept)


def test_headings_with_numbers_and_without_are_read_in_any_order() -> None:
    bridge = "3) The bridge - Cllr Ash said it was shut."
    for lines in (
        [("1. Minutes", PieceKind.HEADING), ("Cllr Ash left at 7.45pm", PieceKind.HEADING)],
        [
            (bridge, PieceKind.HEADING),
            ("Aye:", PieceKind.HEADING),
            ("It was.", PieceKind.HEADING),
            ("2. Roads:", PieceKind.LINE),
        ],
        [("Agenda Item", PieceKind.PARAGRAPH), ("a. It rained.", PieceKind.LISTED)],
        [
            (bridge, PieceKind.LISTED),
            (bridge, PieceKind.HEADING),
            ("Off", PieceKind.HEADING),
            ("1. Minutes", PieceKind.LISTED),
        ],
    ):
        source = page_source(*(Piece(text, kind) for text, kind in lines))
        assert words_in(source) == words_of(source)


STARTS = (
    *("PRESENT: Mr A Ash (Chair), Mrs B Beech and Cllr C Cedar", "Apologies were received from Mr D Drew.", "Present:"),
    *("1. Minutes", "2. Roads:", "3) The bridge - Cllr Ash said it was shut.", "(a) Footpaths", "•", "(Item 4)", "IV."),
    *("RESOLVED that the report be noted.", "Resolved:", "(i) That the plan be agreed.", "It was agreed to go on."),
    *("Moved by Cllr Ash, seconded by Cllr Beech", "“That the lamp be lit", "and left so”.", "Motion carried 5-2."),
    *(
        "AYES: Ash, Beech",
        "NOES: None",
        "For (2)",
        "Against (0)",
        "|Yeas:|Nays:|",
        "|Ash|Beech|",
        "Ash: Aye",
        "Elm: Nay",
    ),
    *("Mr Ash asked why. The Clerk replied that it was so.", "In reply to questions it was said:", "a. It rained."),
    *(
        "Cllr Beech left the meeting at 7.45pm",
        "The meeting closed at 9pm.",
        "QUESTION SUBMITTED BY CLLR ASH",
        "Reply:",
    ),
    *("{brace} {{two}} {@1}", "…", "x" * 300, "\u202eabc", "The Chairman thanked all and", "went home with them."),
    *("(", "asked"),
)
LINES = st.one_of(
    st.sampled_from(STARTS), st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)
)
KINDS = st.sampled_from([PieceKind.PARAGRAPH, PieceKind.HEADING, PieceKind.LISTED, PieceKind.LINE])


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=14))
def test_lines_in_any_order_keep_their_words(lines: list[str]) -> None:
    source = text_source("\n".join(lines))
    kept = Source("", "text", "", tuple(without_furniture(source.pieces)))
    assert words_in(source) == words_of(kept)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(LINES, KINDS), max_size=10))
def test_pieces_of_any_kind_keep_their_words(pairs: list[tuple[str, PieceKind]]) -> None:
    source = page_source(*(Piece(text, kind if text.strip() else PieceKind.BLANK) for text, kind in pairs))
    kept = Source("", "html", "", tuple(without_furniture(source.pieces)))
    assert words_in(source) == words_of(kept)


# Page furniture

PAGE = "\n".join(f"The {word} matter was looked into by the members at some length." for word in ("first", "next") * 14)


def test_page_numbers_and_running_lines_are_left_out() -> None:
    foot = "12 March 2024 Elmshire Council Minutes"
    text = "\n\n".join(f"{PAGE}\n\n{foot} {n}\n\n{n}" for n in (1, 2, 3, 4))
    source = text_source(text)
    assert words_in(source) == " ".join([PAGE] * 4).split()


def test_lines_that_the_reader_marks_as_running_are_left_out() -> None:
    source = page_source(Piece("Elmshire Council", is_running=True), Piece("1. Minutes"), Piece("Noted.", page=1))
    assert words_in(source) == "1. Minutes Noted.".split()


def test_a_page_number_run_together_with_its_first_line_is_taken_off() -> None:
    body = "\n".join(
        f"{letter}. The Trust said that item {letter} was under way." for letter in "abcdefghijklmnopqrstuv"
    )
    text = "\n\n".join(
        f"{page} RESOLVED that part {'abcd'[page - 1]} be noted.\n{body}\n{body}" for page in (1, 2, 3, 4)
    )
    got = words_in(text_source(text))
    assert got.count("RESOLVED") == 4
    assert not {"1", "2", "3", "4"} & set(got)


def test_figures_of_a_table_are_no_page_numbers() -> None:
    text = "Lamps mended\n1\n2\n3\n4\nLamps broken\n5\n6\n7\n8"
    assert words_in(text_source(text)) == text.split()


def test_a_sentence_of_the_business_that_comes_again_stays() -> None:
    text = "\n\n".join(f"{n}. Lamp {n}\n\n{PAGE}\n\nThe report was noted by Members." for n in range(1, 6))
    assert " ".join(words_in(text_source(text))).count("The report was noted by Members.") == 5
