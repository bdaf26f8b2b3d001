"""Times and dates as clerks type them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.meeting import Kind
from clerk_tui.meeting.intents import SetHead
from clerk_tui.notation import parse_date, parse_time, read_line
from clerk_tui.notation.times import parse_date_and_time, times_in_figures, typed_time

from .rolls import context_of, entry_of, meeting_of, names_of, notes, read

HALL_ROLL = """
/date 12 May 2025 7.30pm
/chair Cllr A Hall
/member Cllr T Price
/member Cllr J Park
/member Cllr H May
/member Cllr R Rose
/member Cllr S Young
/present all
/open 7.30pm
"""
HALL = meeting_of(HALL_ROLL)


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
        ("12.10", time(13, 30), time(12, 10)),
        ("12.10", time(17, 45), time(12, 10)),
        ("12.10", time(18, 30), time(0, 10)),
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


@pytest.mark.parametrize(
    ("began", "now", "typed", "at"),
    [
        ("7.30pm", time(22, 49), "8.05", time(20, 5)),
        ("7.30pm", time(21, 30), "7.40", time(19, 40)),
        ("7.30pm", time(22, 49), "10.55", time(22, 55)),
        ("1.30pm", time(19, 10), "2.05", time(14, 5)),
        ("9.30am", time(9, 40), "4.15", time(16, 15)),
        ("9.30am", time(14, 0), "10.05", time(10, 5)),
        ("2pm", time(13, 50), "1.45", time(13, 45)),
        ("7.30pm", time(8, 50), "8.45", time(20, 45)),
    ],
)
def test_a_time_is_in_the_half_of_the_day_in_which_the_meeting_is(began: str, now: time, typed: str, at: time) -> None:
    meeting = meeting_of(f"/date 12 May 2025 {began}\n/member Cllr A Garth\n/present all\n/open {began}")
    assert entry_of(f"-garth {typed}", meeting, now).at == at


def test_a_time_earlier_in_the_meeting_is_no_wrong_one() -> None:
    meeting = meeting_of("/date 12 May 2025\n/member Cllr A Garth\n/present all\n/open 7.30pm\n[22.40] Words.")
    assert read("-garth 8.05", meeting, time(22, 49)).doubt == ""


def test_of_two_times_since_the_meeting_began_the_nearer_is_meant() -> None:
    assert parse_time("8.45", time(19, 0), time(8, 30)) == time(20, 45)
    assert parse_time("8.45", time(10, 0), time(8, 30)) == time(8, 45)


def test_an_hour_before_an_afternoon_meeting_is_doubted_as_noon() -> None:
    meeting = meeting_of("/date 12 May 2025 1.30pm\n/member Cllr J Park\n/present all\n/open 1.30pm")
    assert entry_of("-park 12.10", meeting).at == time(12, 10)
    assert read("-park 12.10", meeting).doubt == "The last time above is 1.30pm: is 12.10pm right?"
    assert read("-park 1.10", meeting).doubt == ""


@pytest.mark.parametrize("did", ["returned 8.05", "returned at 8.05", "came back, 8.05"])
def test_what_somebody_did_before_the_time_is_kept_in_the_arrival_that_is_offered(did: str) -> None:
    meeting = meeting_of("/date 12 May 2025 7.30pm\n/member Cllr A Garth\n/present all\n/open 7.30pm\n-garth 7.50pm")
    verb = did.split(",")[0].split(" at ")[0].removesuffix(" 8.05")
    assert read(f"+garth {did}", meeting).offer == f"+garth 8.05: @garth {verb} at 8.05pm"


def test_two_times_are_said_to_be_two() -> None:
    meeting = meeting_of("/date 12 May 2025 7.30pm\n/member Cllr A Garth\n/present all\n/open 7.30pm")
    assert read("+garth 7.50pm 8.05", meeting).doubt == "There is another time after 7.50pm: leave one out"


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("at eight", "at 8.00"),
        ("at 8 to catch a bus", "at 8.00 to catch a bus"),
        ("half past six", "6.30"),
        ("at half six", "at 6.30"),
        ("at ten to eight", "at 7.50"),
        ("at twenty-five to one", "at 12.35"),
        ("quarter to nine", "8.45"),
        ("eight o’clock sharp", "8.00 sharp"),
        ("just before nine, when", "just before 9.00, when"),
        ("at 8 p.m. to get the bus", "at 8 p.m. to get the bus"),
    ],
)
def test_a_time_in_words(words: str, figures: str) -> None:
    assert times_in_figures(words) == figures


@pytest.mark.parametrize(
    "words",
    [
        "a rise of five to eight per cent",
        "at five to eight pounds",
        "from seven to nine on Tuesdays",
        "at 8 High Street",
        "at ten sites",
        "by two votes",
        "past eight houses",
        "at 7.30",
        "at 8/9 Mill Lane",
    ],
)
def test_numbers_that_are_no_time_are_left(words: str) -> None:
    assert times_in_figures(words) == words


@pytest.mark.parametrize(
    ("line", "kind", "at"),
    [
        ("Price left at eight", Kind.DEPARTURE, time(20)),
        ("Park came back at quarter past eight", Kind.ARRIVAL, time(20, 15)),
        ("Rose came in at ten to eight", Kind.ARRIVAL, time(19, 50)),
        ("meeting closed at twenty to nine", Kind.CLOSED, time(20, 40)),
        ("-rose half past eight", Kind.DEPARTURE, time(20, 30)),
        ("/close ten to nine", Kind.CLOSED, time(20, 50)),
    ],
)
def test_a_time_in_words_is_that_of_the_event(line: str, kind: Kind, at: time) -> None:
    entry = entry_of(read(line, HALL).offer or line, HALL, time(20, 30))
    assert (entry.kind, entry.at) == (kind, at)


@pytest.mark.parametrize(
    "line",
    [
        "The hall is let from seven to nine on Tuesdays",
        "Park gates close at half past six in winter",
        "the park closes at eight in summer",
        "Young people meet there at six",
        "May half-term play scheme opens at ten",
        "Rose left ten leaflets at the shop",
        "It was agreed that the park be locked at eight",
        "park closed at 8",
        "hall opened at 8",
    ],
)
def test_a_time_in_words_elsewhere_moves_nobody_and_stays_as_typed(line: str) -> None:
    reading = read(line, HALL)
    assert not reading.offer.startswith(("+", "-", "/"))
    assert "8.00" not in reading.offer


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("Next meeting Tuesday 25 January 2027 at 7.30pm", "25 January 2027 is a Monday, not a Tuesday"),
        ("price: the fair is on Sat 18 May", "18 May is a Sunday, not a Saturday"),
        ("!price to report by Friday 5th of June", "5th of June is a Thursday, not a Friday"),
        ("= That it be let on Sunday, 14/06/2025", "14/06/2025 is a Saturday, not a Sunday"),
        ("The site visit is on Weds May 20", "May 20 is a Tuesday, not a Wednesday"),
    ],
)
def test_a_weekday_that_its_date_has_not_is_doubted(line: str, doubt: str) -> None:
    assert doubt in read(line, HALL).doubt


@pytest.mark.parametrize(
    "line",
    [
        "Next meeting Monday 25 January 2027",
        "The visit was on Friday 9 May",
        "The letter of Mon 23 December was read",
        "On Friday 5 members of the club may come",
        "On Sunday 3 may come",
        "It is on Tues 3/6/25",
        "It is on Friday 6/3/2026 in the other order",
        "Rose said that Sundays were full",
    ],
)
def test_a_weekday_that_may_be_right_is_not_doubted(line: str) -> None:
    assert " is a " not in read(line, HALL).remark


@pytest.mark.parametrize(
    "line",
    [
        "The lane shut on Friday 5 December last.",
        "The lane shut on Friday 10 October last.",
        "The bench was painted on Monday 3 March",
    ],
)
def test_a_date_far_from_the_meeting_may_be_in_another_year(line: str) -> None:
    autumn = meeting_of(HALL_ROLL.replace("12 May 2025", "14 September 2026"))
    assert read(line, autumn).remark == ""
    wrong = "The bench was painted on Thursday 3 March"
    assert "3 March is not a Thursday in 2025, 2026 or 2027" in read(wrong, autumn).remark


def test_the_clock_is_doubted_where_the_times_above_were_typed_long_afterwards() -> None:
    late = meeting_of(f"{HALL_ROLL}[22.48] -may 7.42pm")
    asked = "The last time above is 7.42pm: did this happen at 10.49pm?"
    assert read("-price", late, time(22, 49)).doubt == asked
    assert asked.removesuffix("?") in read("/adjourn", late, time(22, 49)).doubt
    assert read("-price 8.05", late, time(22, 49)).doubt == ""
    again = notes(f"{HALL_ROLL}[22.48] -may 7.42pm\n[22.49] ⚠ -price").meeting
    assert read("-rose", again, time(22, 49)).doubt == asked


def test_the_clock_is_believed_where_the_times_above_were_typed_as_they_passed() -> None:
    on_time = meeting_of(f"{HALL_ROLL}[19.43] -may 7.42pm")
    assert read("-price", on_time, time(22, 49)).doubt == ""


@pytest.mark.parametrize(
    ("line", "both"),
    [
        ("Rose left at eight and Park at nine", ("-rose 8.00", "-park 9.00")),
        ("Rose left at 8.15 and Park at 8.20.", ("-rose 8.15", "-park 8.20")),
    ],
)
def test_each_who_left_has_the_time_at_which_they_did(line: str, both: tuple[str, str]) -> None:
    reading = read(line, HALL, time(20, 30))
    assert (reading.offer, *reading.then) == both
    assert "without" not in reading.remark


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("May left after the vote at eight", "8.00"),
        ("May left after item 5 at eight", "8.00"),
        ("Park joined us for the rose garden item at eight", "8.00"),
    ],
)
def test_a_time_that_the_line_offered_does_not_have_is_said_to_be_lost(line: str, lost: str) -> None:
    assert read(line, HALL, time(20, 30)).remark.endswith(f"(without {lost})")


def test_when_somebody_took_the_chair_stays_in_the_sentence() -> None:
    reading = read("Price took the chair at ten to nine", HALL, time(20, 30))
    assert reading.offer == "/presiding price: @price took the chair at 8.50pm."
    assert "without" not in reading.remark


@pytest.mark.parametrize("now", [time(9, 10), time(14, 0)])
def test_a_time_typed_the_next_day_is_of_the_evening_on_which_the_meeting_was_called(now: time) -> None:
    here = meeting_of("/date 12 May 2025 7pm\n/chair A Hall\n/member B Ross\n/present all")
    entry = entry_of("-ross 7.40", here, now)
    assert entry.at == time(19, 40)
    assert entry_of("-ross", here, now).at is None


@pytest.mark.parametrize(
    "line",
    [
        "Price left at eight",
        "Rose left at 8.15 to get the 8.40 bus",
        "Park said the bus goes at eight.",
        "Price: at 8.20",
    ],
)
def test_a_time_that_the_line_offered_has_is_not(line: str) -> None:
    assert "without" not in read(line, HALL, time(20, 30)).remark


@pytest.mark.parametrize(
    ("began", "typed", "until"),
    [
        ("7.30pm", "at 7", time(19)),
        ("7.30pm", "at half past six", time(18, 30)),
        ("7.30pm", "at 10am", time(10)),
        ("7.30pm", "at 09.30", time(9, 30)),
        ("10am", "at 2", time(14)),
        ("10am", "at 9.30", time(9, 30)),
    ],
)
def test_the_meeting_goes_on_in_the_half_of_the_day_in_which_it_began(began: str, typed: str, until: time) -> None:
    meeting = meeting_of(f"/date 12 May 2025 {began}\n/member Cllr A Garth\n/present all\n/open {began}")
    line = read(f"adjourned at {began} to Monday 29 September {typed}", meeting).offer
    assert line.startswith(f"/adjourn {began} to 29 September 2025 {typed_time(until)}")
    assert entry_of(line, meeting).subject == f"{until:%H:%M}"


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("The chair adjourned to Monday 29 September at 7pm", "/adjourn to 29 September 2025 7.00pm: "),
        ("Adjourned to Monday 29 September at 7pm at 8.20", "/adjourn to 29 September 2025 7.00pm: "),
    ],
)
def test_the_time_of_another_day_is_not_when_the_meeting_adjourns(line: str, offer: str) -> None:
    assert read(line, HALL, time(20, 30)).offer.startswith(offer)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Adjourned to Monday 29 September at 7pm", "/adjourn to 29 September 2025 7.00pm"),
        ("At 8.20 we adjourned to Monday 29 September at 7pm", "/adjourn 8.20 to 29 September 2025 7.00pm"),
        ("adjourned to 29th September", "/adjourn to 29 September 2025"),
        ("the meeting stands adjourned until Tues 13th", "/adjourn to 13 May 2025"),
    ],
)
def test_the_house_style_says_to_which_day_a_meeting_adjourned(line: str, offer: str) -> None:
    assert read(line, HALL, time(20, 30)).offer == offer


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Adjourned at eight till nine", ["/adjourn 8.00: Adjourned at 8.00pm till 9.00pm."]),
        ("adjourned at 8 till 9", ["/adjourn 8.00: Adjourned at 8.00pm till 9.00pm."]),
        ("Adjourned at 8 to 8.15", ["/adjourn 8.00: Adjourned at 8.00pm to 8.15pm."]),
        ("Recess at eight till quarter past eight", ["/adjourn 8.00", "/resume 8.15"]),
        ("Recess at eight to quarter past eight", ["/adjourn 8.00", "/resume 8.15"]),
        ("we adjourned for tea till 8.45", []),
    ],
)
def test_what_lasts_till_a_time_begins_before_it(line: str, offers: list[str]) -> None:
    reading = read(line, HALL, time(20, 30))
    assert [*filter(None, (reading.offer, *reading.then))] == offers


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Meeting adjourned at 8.15 to 9 June Street", "/adjourn 8.15: "),
        ("Meeting adjourned at 8.15 to 9 june street for a visit", "/adjourn 8.15: "),
        ("Meeting adjourned at 8.15 to 9 June for a visit", "/adjourn 8.15 to 9 June 2025: "),
        ("Meeting adjourned at 8.15 to Monday 9 June, the hall being needed", "/adjourn 8.15 to 9 June 2025: "),
        ("Meeting adjourned at 8.15 to 9 June 2025 at 7 in the hall", "/adjourn 8.15 to 9 June 2025 7.00pm: "),
    ],
)
def test_a_day_to_which_a_meeting_adjourns_ends_where_it_is_said(line: str, offer: str) -> None:
    assert read(line, HALL, time(20, 30)).offer.startswith(offer)


def test_a_day_long_after_the_meeting_is_doubted() -> None:
    line = read("Meeting adjourned at 8.15 to 1 May", HALL, time(20, 30)).offer
    assert read(line, HALL, time(20, 30)).doubt == "1 May 2026 is 11 months after this meeting: is it right?"
    assert read("/adjourn 8.15 to 1 September", HALL, time(20, 30)).doubt == ""


@pytest.mark.parametrize(
    "line", ["park closed the meeting at 8.20", "chair closed at 8.20", "the chair closed at 8.20"]
)
def test_who_closes_the_meeting_is_no_thing(line: str) -> None:
    assert read(line, HALL, time(20, 30)).offer.startswith("/close 8.20: ")


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("adjourned at ten past eight, back at twenty past", ["/adjourn 8.10", "back at twenty past"]),
        ("adjourned at 8.10, the chair thanked her", ["the chair thanked her", "/adjourn 8.10"]),
        ("adjourned at 8.10, back at 8.20", ["/adjourn 8.10", "/resume 8.20"]),
    ],
)
def test_the_meeting_goes_on_after_it_was_adjourned(line: str, offers: list[str]) -> None:
    reading = read(line, HALL, time(20, 30))
    assert [reading.offer, *reading.then] == offers


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Rose left at 8 p.m. to get the bus", "-rose 8 p.m: @rose left at 8 p.m. to get the bus."),
        ("Rose left at eight to get the bus", "-rose 8:00: @rose left at 8:00 PM to get the bus."),
        ("Rose left at eight p.m. to get the bus", "-rose 8:00 p.m: @rose left at 8:00 p.m. to get the bus."),
        ("meeting closed at ten to nine with thanks", "/close 8:50: The meeting closed at 8:50 PM with thanks."),
    ],
)
def test_a_time_in_words_is_written_as_the_house_style_writes_it(line: str, offer: str) -> None:
    context = replace(context_of(HALL, time(20, 30)), month_first=True)
    reading = read_line(line, context)
    assert reading.offer == offer
    moved = read_line(offer, context).entry
    assert moved is not None
    assert moved.at in (time(20), time(20, 50))


@pytest.mark.parametrize(
    ("line", "named", "at"),
    [
        ("-noon", ["Cllr B Noon"], time(12, 5)),
        ("-noon noon", ["Cllr B Noon"], time(12)),
        ("-park noon", ["Cllr J Park"], time(12)),
        ("-park, noon", ["Cllr J Park", "Cllr B Noon"], time(12, 5)),
        ("-park and noon noon", ["Cllr J Park", "Cllr B Noon"], time(12)),
        ("/adjourn noon", [], time(12)),
        ("/close noon", [], time(12)),
    ],
)
def test_noon_after_a_name_or_a_command_is_a_time_beside_somebody_of_that_name(
    line: str, named: list[str], at: time
) -> None:
    meeting = meeting_of(
        "/date 12 May 2025 10am\n/chair Cllr J Park\n/member Cllr B Noon\n/present all\n/open 10am\n[12.04] Words."
    )
    entry = entry_of(line, meeting, time(12, 5))
    assert (names_of(entry, meeting), entry.at) == (named, at)


def test_a_meeting_is_today() -> None:
    meeting = meeting_of("/committee Parks")
    context = replace(context_of(meeting), today=date(2025, 3, 3))
    intent = read_line("/date today 7pm", context).intent
    assert isinstance(intent, SetHead)
    assert (intent.date, intent.time) == (date(2025, 3, 3), time(19))
