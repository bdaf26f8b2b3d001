"""What belongs together stays on one line, apostrophes have one form, and columns are as wide as their names."""

from __future__ import annotations

import pytest

from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.formats.outline import Table, as_set, outline


@pytest.mark.parametrize(
    "set_out",
    [
        "Councillors~T~Stainton and J~D~Charlton",
        "Councillor~J~O’Hara asked Dr~Penhale",
        "Mrs~Siân Ellis and Sir~Tom Orde",
        "on 8~January~2018 at 7.30~pm",
        "from 1st~March to May~2019",
        "HELD ON 3RD~MARCH, 2023 AT 10.00~A.M. AND 4~JUNE~2023",
        "about £5~million for 12~hectares, 40~mph and 3~per cent",
        "as in item~6, paragraph~(b) and Appendix~A",
        "MINUTES OF~A MEETING OF THE COUNCIL",
        "The plan was a good one. I agreed, in May, with 12 others",
        "Section~106 agreement",
    ],
)
def test_lines_are_not_broken_within_names_dates_and_numbers(set_out: str) -> None:
    assert as_set(set_out.replace("~", " ")).replace("\N{NO-BREAK SPACE}", "~") == set_out


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the Council's and members' views", "the Council’s and members’ views"),
        ("it didn't, O'Brien’s said", "it didn’t, O’Brien’s said"),
        ("called 'the Elms' there", "called ‘the Elms’ there"),
        ("a wall, 6' high", "a wall, 6' high"),
        ("in the '80s", "in the ’80s"),
        ('the "Elms" were "felled", he said', "the “Elms” were “felled”, he said"),
        ('the words ("and so on")', "the words (“and so on”)"),
        ('a “road" and a "street”', "a “road” and a “street”"),
        ("\"the owner's 'wall'\"", "“the owner’s ‘wall’”"),
        ('a 6" main and a 4" branch', 'a 6" main and a 4" branch'),
        ('not "closed', 'not "closed'),
    ],
)
def test_apostrophes_and_quotation_marks_have_one_form(typed: str, printed: str) -> None:
    assert as_set(typed) == printed


def tables(*rows: tuple[str, ...]) -> list[Table]:
    """A table of each row, all with the same columns."""
    head = Block(BlockKind.COLUMNS, "", cells=("Name", "Capacity", "Attendance"))
    blocks = [block for row in rows for block in (head, Block(BlockKind.ROW, "", cells=row))]
    return [part for part in outline(Document(tuple(blocks))) if isinstance(part, Table)]


def test_tables_with_the_same_columns_are_equally_wide() -> None:
    first, second = tables(("Al", "Member", "present"), ("Councillor Bartholomew Fotheringay", "Clerk", "present"))
    assert first.shares == second.shares


def test_a_name_has_room_on_one_line_beside_long_words() -> None:
    (table,) = tables(("Superintendent Gwen Ashby", "Member", "present until 9.44 and from 10.05 " * 3))
    assert table.shares[0] * 82 > len("Superintendent Gwen Ashby")
