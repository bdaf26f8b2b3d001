"""The numbers of items: what they are, and what only looks like one."""

from __future__ import annotations

import pytest

from clerk_tui.english.numbering import counted_in, is_next, letters, number_at, number_of, roman, split_mark, year_last


@pytest.mark.parametrize(
    ("text", "printed", "form", "values", "words"),
    [
        ("5. Roads", "5", "9", (5,), "Roads"),
        ("5 Roads", "5", "9", (5,), "Roads"),
        ("(5) Roads", "5", "9", (5,), "Roads"),
        ("[5] Roads", "5", "[9", (5,), "Roads"),
        ("4.1.2 Roads", "4.1.2", "9.9.9", (4, 1, 2), "Roads"),
        ("4a. Roads", "4a", "9a", (4, 1), "Roads"),
        ("4-A. Roads", "4-A", "9A", (4, 1), "Roads"),
        ("b) Roads", "b", "a", (2,), "Roads"),
        ("B. Roads", "B", "A", (2,), "Roads"),
        ("(iv) Roads", "iv", "i", (4,), "Roads"),
        ("IV. ROADS", "IV", "I", (4,), "ROADS"),
        ("IV.2 Roads", "IV.2", "I.9", (4, 2), "Roads"),
        ("IV.B. Roads", "IV.B", "I.A", (4, 2), "Roads"),
        ("C.4 Roads", "C.4", "A.9", (3, 4), "Roads"),
        ("18/36 Roads", "18/36", "9/9", (18, 36), "Roads"),
        ("2023/145 Roads", "2023/145", "9/9", (2023, 145), "Roads"),
        ("26a/19 Roads", "26a/19", "9a/9", (26, 1, 19), "Roads"),
        ("PL21/081 ROADS", "PL21/081", "PL9/9", (21, 81), "ROADS"),
        ("BM 52/2122 Roads", "BM 52/2122", "BM 9/9", (52, 2122), "Roads"),
        ("1.19 - Roads", "1.19", "9.9", (1, 19), "Roads"),
        ("Item No. 5 Roads", "5", "9", (5,), "Roads"),
        ("Agenda Item 3: Roads", "3", "9", (3,), "Roads"),
        ("ITEM 3 – ROADS", "3", "9", (3,), "ROADS"),
        ("• Roads", "", "•", (), "Roads"),
        ("o Roads", "", "•", (), "Roads"),
    ],
)
def test_a_number_is_taken_apart(text: str, printed: str, form: str, values: tuple[int, ...], words: str) -> None:
    number = number_at(text)
    assert number is not None
    assert (number.printed, number.form, number.values, text[number.end :]) == (printed, form, values, words)


@pytest.mark.parametrize(
    "text",
    [
        "10.30 am in the hall",
        "7.5% of it",
        "1,000 lamps",
        "2 lamps were mended",
        "3rd Avenue",
        "Item 4 was put off",
        "Items 4 and 5 were put off",
        "i.e. the lamps",
        "Roads",
        "COVID-19 is over",
        "A4 paper",
    ],
)
def test_words_that_are_no_number(text: str) -> None:
    assert number_at(text) is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("5. Roads", "5."),
        ("(a) Roads", "(a)"),
        ("ii. Roads", "ii."),
        ("18/36 Roads", "18/36"),
        ("A. Roads", ""),
        ("A.  Roads", "A."),
        ("I. Roads", ""),
        ("12 Roads", ""),
        ("12  Roads", "12"),
        ("- Roads", "-"),
        ("Item 5: Roads", ""),
    ],
)
def test_only_what_is_no_initial_and_no_figure_is_sure(text: str, mark: str) -> None:
    assert split_mark(text)[0] == mark


@pytest.mark.parametrize(
    ("one", "after", "is_so"),
    [
        ("4.", "5.", True),
        ("4.", "5)", False),
        ("4.1", "4.2", True),
        ("4.1", "5.1", False),
        ("b)", "c)", True),
        ("(ii)", "(iii)", True),
        ("4.", "6.", False),
        ("H.", "I.", True),
        ("I.", "J.", True),
        ("I.", "II.", True),
    ],
)
def test_the_next_of_a_list(one: str, after: str, *, is_so: bool) -> None:
    assert is_next(one, after) is is_so


@pytest.mark.parametrize(
    ("numbers", "counted"),
    [
        (["201/18", "202/18", "203/18"], [(18, 201), (18, 202), (18, 203)]),
        (["2018/7", "2018/8"], [(2018, 7), (2018, 8)]),
        (["1.19", "2.19", "3.19"], [(19, 1), (19, 2), (19, 3)]),
        (["1.1", "2.1", "3.1"], [(1, 1), (2, 1), (3, 1)]),
        (["27a/19", "27b/19"], [(27, 19, 1), (27, 19, 2)]),
    ],
)
def test_the_year_counts_nothing(numbers: list[str], counted: list[tuple[int, ...]]) -> None:
    read = [number_of(one) for one in numbers]
    assert year_last([one.values for one in read], read[0].form) == counted


def test_a_letter_may_be_a_roman_numeral() -> None:
    assert [(one.form, one.values) for one in number_of("I").readings()] == [("I", (1,)), ("A", (9,))]
    assert [one.form for one in number_of("II").readings()] == ["I"]


def test_the_number_of_another_place() -> None:
    numbers = [number_of(one) for one in ("27/19", "29/19")]
    at = counted_in([one.values for one in numbers], "9/9")
    assert numbers[0].other(at, 28) == "28/19"
    assert number_of("4-A").other(-1, 3) == "4-C"


def test_numbers_are_written() -> None:
    assert [roman(4), roman(0), roman(1994)] == ["iv", "0", "mcmxciv"]
    assert [letters(2), letters(27), letters(0)] == ["b", "aa", "0"]
