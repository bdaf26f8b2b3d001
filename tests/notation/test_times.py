"""Times and dates as clerks type them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.notation import parse_date, parse_time
from clerk_tui.notation.times import parse_date_and_time, typed_time

from .rolls import entry_of, meeting_of


@pytest.mark.parametrize(
    ("typed", "after", "at"),
    [
        ("9.44", None, time(9, 44)),
        ("944", None, time(9, 44)),
        ("9:44am", None, time(9, 44)),
        ("9.44 a.m.", None, time(9, 44)),
        ("8pm", None, time(20, 0)),
        ("21.05", None, time(21, 5)),
        ("2105", time(9, 0), time(21, 5)),
        ("12.10am", None, time(0, 10)),
        ("12.10pm", None, time(12, 10)),
        ("0.10", time(23, 0), time(0, 10)),
        ("9.44", time(9, 30), time(9, 44)),
        ("8.15", time(19, 30), time(20, 15)),
        ("7.00", time(19, 30), time(19, 0)),
        ("1.15", time(11, 50), time(13, 15)),
        ("12.15", time(11, 50), time(12, 15)),
        ("12.15", time(22, 0), time(0, 15)),
        ("09.44", time(19, 30), time(9, 44)),
        ("9.44hrs", time(19, 30), time(9, 44)),
        ("2105 hours", None, time(21, 5)),
        ("noon", None, time(12, 0)),
        ("12 noon", time(19, 30), time(12, 0)),
        ("Midnight", None, time(0, 0)),
    ],
)
def test_a_time(typed: str, after: time | None, at: time) -> None:
    assert parse_time(typed, after) == at


@pytest.mark.parametrize("typed", ["", "9", "25.00", "9.60", "13pm", "0am", "9.4", "soon", "9.44x", "12345", "-9.44"])
def test_no_time(typed: str) -> None:
    assert parse_time(typed, time(9, 0)) is None


@given(st.times(), st.one_of(st.none(), st.times()))
def test_a_written_time_is_read_in_one_way_only(at: time, after: time | None) -> None:
    at = at.replace(second=0, microsecond=0)
    assert parse_time(typed_time(at), after) == at


@pytest.mark.parametrize(
    ("typed", "after", "day"),
    [
        ("2018-03-02", None, date(2018, 3, 2)),
        ("2 March 2018", None, date(2018, 3, 2)),
        ("2/3/2018", None, date(2018, 3, 2)),
        ("02.03.2018", None, date(2018, 3, 2)),
        ("Friday 2nd March 2018", None, date(2018, 3, 2)),
        ("1 May", date(2018, 1, 8), date(2018, 5, 1)),
        ("1 May.", date(2018, 1, 8), date(2018, 5, 1)),
        ("1 May", date(2018, 5, 1), date(2018, 5, 1)),
        ("1 May", date(2018, 6, 1), date(2019, 5, 1)),
        ("29 February", date(2021, 1, 1), date(2024, 2, 29)),
        ("2018/03/02", None, date(2018, 3, 2)),
        ("2018.3.2", None, date(2018, 3, 2)),
        ("20180302", None, date(2018, 3, 2)),
        ("Tues 6 March 2018", None, date(2018, 3, 6)),
        ("Thurs. 1 March 2018", None, date(2018, 3, 1)),
        ("the 2nd of March 2018", None, date(2018, 3, 2)),
    ],
)
def test_a_date(typed: str, after: date | None, day: date) -> None:
    assert parse_date(typed, after) == day


@pytest.mark.parametrize(
    "typed",
    [
        *("", "10", "May", "May 2018", "2018", "2018-13-01", "30 February 2018", "Friday", "x1y"),
        *("8 January 2018 10", "2018-03-02T09:30", "2018-03-02 09:30", "2018/13/02", "201832", "1 May JM"),
    ],
)
def test_no_date(typed: str) -> None:
    assert parse_date(typed, date(2018, 1, 8)) is None


def test_a_day_and_month_alone_need_a_date_to_follow() -> None:
    assert parse_date("1 May") is None


def test_the_time_is_cut_off_before_the_date_is_read() -> None:
    assert parse_date_and_time("8 January 2018 9.44am") == (date(2018, 1, 8), time(9, 44))
    assert parse_date_and_time("8 January 2018") == (date(2018, 1, 8), None)
    assert parse_date_and_time("9.44am") is None
    before = date(2017, 12, 4)
    assert parse_date_and_time("8 January 2018", before) == (date(2018, 1, 8), None)  # a year, not 8.18pm
    assert parse_date_and_time("6pm 8 January 2018", before) == (date(2018, 1, 8), time(18))
    assert parse_date_and_time("8 January 1830", before) == (date(2018, 1, 8), time(18, 30))


@pytest.mark.parametrize(
    "typed",
    [
        "8 January 2018 at 9.30am",
        "8 January 2018, 9:30 a.m.",
        "8 January 2018 0930",
        "8 January 2018 0930hrs",
        "Mon 8 January 2018 - 9.30am.",
        "9.30am on Monday 8 January 2018",
        "8/1/18 9.30",
        "2018-01-08 09:30",
        "2018-01-08T09:30",
        "2018-01-08 09:30:00",
    ],
)
def test_a_date_and_a_time_in_whatever_form_they_are_typed(typed: str) -> None:
    assert parse_date_and_time(typed) == (date(2018, 1, 8), time(9, 30))


def test_what_is_neither_date_nor_time_is_not_left_out_in_silence() -> None:
    assert parse_date_and_time("8 January 2018 10") is None
    assert parse_date_and_time("8 January 2018 25.00") is None


def test_a_time_without_am_or_pm_is_near_what_was_recorded_when_the_minutes_are_typed_up_at_night() -> None:
    held = meeting_of(
        "/date 4 June 2026 7pm\n/chair Cllr A Ash\n/member Cllr B Birch\n/present all\n/open 7pm\n/item 1 A\n"
    )
    for now in (time(19, 52), time(4, 59), time(11, 0)):
        assert entry_of("-birch 7.50", held, now).at == time(19, 50)
