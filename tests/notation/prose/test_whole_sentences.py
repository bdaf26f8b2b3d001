"""Lines typed as whole sentences of minutes: decisions, minutes, the chair, questions with their answers; and a public
meeting within the meeting."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/council Fernside Learning Trust
/committee Audit Committee
/date 24 November 2026 4pm
/chair Dr Samina Aldous (Chair)
/member Mr Peter Lowe
/member Mrs Carol Whit
/member Ms Sarah McInnes
/officer Mr Jack Toller (Chief Executive)
/agenda 1 Minutes
/agenda 2 Public meeting: zoning
/agenda 3 Reports
/present all
/open 4pm
"""
HERE = f"{ROLL}/item 1\n"
PUBLIC = f"{ROLL}/item 2\n"
LAST = f"{ROLL}/item 3\n"


def offered(line: str, notes: str = HERE) -> tuple[str, ...]:
    reading = read(line, meeting_of(notes))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("The minutes of 6 October were agreed as an accurate record and would be signed electronically.",
         ("/agree 6 October 2026", "The minutes would be signed electronically.")),
        ("The committee considered the risk register and agreed to raise the score for fire.",
         ("The committee considered the risk register.", "= agreed to raise the score for fire.")),
        ("Members discussed the bids and resolved to appoint Marl & Co",
         ("Members discussed the bids.", "= to appoint Marl & Co")),
        ("The Data Protection Policy was approved.", ("= that the Data Protection Policy be approved",)),
        ("The Reserves Policy was approved subject to one change",
         ("= that the Reserves Policy be approved subject to one change",)),
        ("The lottery bid was approved.", ()),
        ("The Reserves Policy was approved in 2019.", ()),
        ("The committee considered the report and noted its contents.", ()),
        ("It was agreed that contractors would be asked to quote.",
         ("= agreed that contractors would be asked to quote.",)),
        ("Mrs Whit took the chair temporarily as Dr Aldous had lost connection.",
         ("/presiding whit: @whit took the chair temporarily as Dr Aldous had lost connection.",)),
        ("RESOLVED Harbourline be appointed", ("= that Harbourline be appointed",)),
        ("Committee noted and asked for a fee paper - JT", ("The committee noted and asked for a fee paper - JT.",)),
        ("Lowe: will members benefit? JT no, it is the law",
         ("lowe? will members benefit?", "toller> no, it is the law")),
        ("Q: Why was it limited? A: Two schools had no inspection.",
         ("member? Why was it limited?", "> two schools had no inspection.")),
    ],
)  # fmt: skip
def test_what_a_sentence_is_offered_as(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


def test_whoever_comes_back_and_resumes_the_chair_presides() -> None:
    away = f"{HERE}-aldous 5pm\n/presiding whit\n"
    assert offered("Dr Aldous rejoined at 5.11pm and resumed the chair.", away)[1] == "/presiding aldous"


@pytest.mark.parametrize(
    "line",
    ["Public mtg closed 7:21", "public session closed at 7.40", "Closed 7.21", "Any others? None. Closed 7.21"],
)
def test_what_the_public_speaks_in_ends_without_the_meeting(line: str) -> None:
    """Neither is the meeting closed nor the public put out, by one Tab too many in the middle of the agenda."""
    assert not any(one.startswith(("/close", "/exempt")) for one in offered(line, PUBLIC))


def test_the_meeting_itself_ends_in_the_same_words() -> None:
    assert offered("Closed 7.21", LAST) == ("/close 7.21",)
    assert offered("mtg closed 7.21", PUBLIC) == ("/close 7.21",)


def test_a_surname_parted_by_a_slip_is_one_name() -> None:
    assert offered("Mc Innes asked when it would open")[0].startswith("mcinnes? ")
