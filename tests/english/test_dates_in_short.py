"""Days and months that are typed in short are printed in full where they can be nothing else."""

from __future__ import annotations

import pytest

from clerk_tui.english.abbreviations import in_words, sums_in_figures
from clerk_tui.english.months import with_capitals


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the works begin on 4 dec", "the works begin on 4 December"),
        ("by the end of oct or in nov", "by the end of October or in November"),
        ("it goes to bid apr 8 at 7", "it goes to bid April 8 at 7"),
        ("shut fri, sat & sun", "shut Friday, Saturday and Sunday"),
        ("shut jan-mar, open mon to fri", "shut January-March, open Monday to Friday"),
        ("on tues 4th feb and sat mornings", "on Tuesday 4th February and Saturday mornings"),
        ("due may 1, and closed since may", "due May 1, and closed since May"),
        ("next wed 14 may", "next Wednesday 14 May"),
        ("not since jan, deferred to mar", "not since January, deferred to March"),
        ("it'll be may before it's back", "it'll be May before it's back"),
        ("march is too late", "March is too late"),
        ("the next is mon 25 jan 2027, not tues 26 jan", "the next is Monday 25 January 2027, not Tuesday 26 January"),
        ("shut on weds, or weds and thurs", "shut on Wednesday, or Wednesday and Thursday"),
        ("15 Jan, end of Nov, by Feb, on 31 Mar 2028", "15 January, end of November, by February, on 31 March 2028"),
        (
            "by Feb. 15, 2027, Apr. 2 or 3 Mar. 2027 for Feb. 19",
            "by February 15, 2027, April 2 or 3 March 2027 for February 19",
        ),
        (
            "due Feb. 1, 2027, not on Feb. 4 or Fri. 5 Feb.",
            "due February 1, 2027, not on February 4 or Friday 5 February.",
        ),
        ("shut @ 3am, 2 @ £30 and 3 @ 4.50", "shut at 3am, 2 @ £30 and 3 @ 4.50"),
        ("due Jan 15, shut on Tues and Sat 4 Dec", "due January 15, shut on Tuesday and Saturday 4 December"),
        (
            "on sat the hall is let, on sun 4 dec it is not",
            "on Saturday the hall is let, on Sunday 4 December it is not",
        ),
    ],
)
def test_a_date_in_short_is_printed_in_full(typed: str, printed: str) -> None:
    assert in_words(with_capitals(typed)) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "asked jan to write, and an email from jan",
        "the 3 jan smith letters",
        "4 dec of interest were made",
        "at the end of sept 16 we go",
        "no shade from the sun, and sun damage",
        "they sat on it, mar the view and wed",
        "they may 1 day, item 10 may be late",
        "wrote “shut on fri”",
        "the quote came in Feb. 4 shops closed, survey Sept. 14 replied",
        "ref 12/dec and www.nov.uk",
        "on sun terrace, by sat nav, in sep tanks",
        "keep sep 3 bins, at apr 5 years",
        "they agreed to march 3 miles",
        "the FRI and SEP forms, on Sun Street, from Jan, on Jan Hall",
    ],
)
def test_what_may_be_a_name_or_a_word_stays(typed: str) -> None:
    assert in_words(with_capitals(typed)) == typed


def test_a_word_that_the_body_knows_stays() -> None:
    assert in_words("on nov 4 and fri", frozenset({"nov"})) == "on nov 4 and Friday"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("up to £2k, or £4.5k", "up to £2,000, or £4,500"),
        ("$1.2M and €120k", "$1.2 million and €120,000"),
        ("2 @ £30, a 5k run, £30 kerb, “£2k”", "2 @ £30, a 5k run, £30 kerb, “£2k”"),
    ],
)
def test_a_sum_in_short_is_printed_in_figures(typed: str, printed: str) -> None:
    assert sums_in_figures(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("due by 15 Jan, or 31 Mar 2028", "due by 15 January, or 31 March 2028"),
        ("at the end of Nov or by Feb", "at the end of November or by February"),
        ("shut from Oct 2027 to Dec", "shut from October 2027 to December"),
        ("sent by Jan, in Mar Lodge", "sent by Jan, in Mar Lodge"),
        ("the 3 Jan Smith letters, “15 Jan”", "the 3 Jan Smith letters, “15 Jan”"),
        ("parted @ 3am", "parted at 3am"),
        ("sent to bins@400.org", "sent to bins@400.org"),
    ],
)
def test_months_with_capitals_are_printed_in_full(typed: str, printed: str) -> None:
    assert in_words(typed) == printed
