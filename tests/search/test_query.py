"""A search line is read as it is meant, whatever is typed; what cannot be meant is told; Tab offers what may follow."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.search import (
    KINDS,
    Known,
    Query,
    Span,
    complete,
    forms,
    kinds_called,
    most_alike,
    parse,
    quoted,
    telling_words,
)

KNOWN = Known(
    ("Councillor J Maitland", "Councillor A Mallory", "Mr T Maitland", "DCI Dave Ashton"),
    ("Planning Committee", "Audit Committee"),
    (2019, 2018),
)


def words(query: Query) -> list[tuple[str, bool]]:
    """The words and whether each is excluded."""
    return [(term.words, term.is_not) for term in query.terms]


def test_words_filters_and_dates_are_told_apart() -> None:
    query = parse('by:maitland kind:question in:"Planning Committee" 2019.. waste "baled waste" -oil')
    assert words(query) == [("waste", False), ("baled waste", False), ("oil", True)]
    assert query.values("by") == ("maitland",)
    assert query.values("kind") == ("question",)
    assert query.values("in") == ("Planning Committee",)
    assert query.span == Span(date(2019, 1, 1), None)
    assert query.trouble == ""


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2019..", date(2019, 1, 1), None),
        ("..2019", None, date(2019, 12, 31)),
        ("2018-02..2019-02", date(2018, 2, 1), date(2019, 2, 28)),
        ("2018-01-08..2018-01-08", date(2018, 1, 8), date(2018, 1, 8)),
        ("before:2019", None, date(2018, 12, 31)),
        ("after:2018", date(2019, 1, 1), None),
        ("since:2018-03", date(2018, 3, 1), None),
        ("until:2018-03", None, date(2018, 3, 31)),
        ("on:2018-03-05", date(2018, 3, 5), date(2018, 3, 5)),
        ("since:2018 before:2018-07", date(2018, 1, 1), date(2018, 6, 30)),
        ("BEFORE:2019", None, date(2018, 12, 31)),
        ("on:5/3/2018", date(2018, 3, 5), date(2018, 3, 5)),
        ("before:05.03.2018", None, date(2018, 3, 4)),
        ('on:"5 March 2018"', date(2018, 3, 5), date(2018, 3, 5)),
        ('since:"5th Sep. 2018"', date(2018, 9, 5), None),
        ('on:"february 2020"', date(2020, 2, 1), date(2020, 2, 29)),
    ],
)
def test_stretches_of_time(typed: str, first: date | None, last: date | None) -> None:
    assert parse(typed).span == Span(first, last)
    assert parse(typed).terms == ()


@pytest.mark.parametrize("typed", ["2019", "10:30", "Note: a tree", "O'Brien", "...", "..", "2018-13..", "a-b", "Q&A"])
def test_what_is_no_filter_is_words(typed: str) -> None:
    query = parse(typed)
    assert query.span.is_whole
    assert query.filters == ()
    assert query.trouble == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("kind:qestion elm", "Did you mean kind:question?"),
        ("kind:zzz elm", "not a kind"),
        ("kinds:question", "Did you mean kind:?"),
        ("by: elm", "such as by:maitland"),
        ("before:soon elm", "not a date"),
        ("on:31/2/2018 elm", "not a date"),
        ('on:"mayor 2018" elm', "not a date"),
        ("2019..2018", "the first is after the last"),
        ("is:finished elm", "is:open"),
    ],
)
def test_what_cannot_be_meant_is_told_with_what_to_do(typed: str, said: str) -> None:
    assert said in parse(typed).trouble


@pytest.mark.parametrize("typed", ["by:", "kind:", "kind:qu", "before:20", "-by:", 'by:"J Mai', "is:o"])
def test_a_filter_that_is_still_being_typed_is_no_trouble(typed: str) -> None:
    assert parse(typed).trouble == ""


def test_several_of_one_key_and_what_is_excluded() -> None:
    query = parse('by:ash,birch -by:"C Cedar" -kind:note elm')
    assert query.values("by") == ("ash", "birch")
    assert [f.values for f in query.having("by", is_not=True)] == [("C Cedar",)]
    assert [f.values for f in query.having("kind", is_not=True)] == [("note",)]


def test_the_words_to_mark_are_those_that_are_found() -> None:
    assert parse('by:ash elm "old oak" -ivy 2019..').words == 'elm "old oak"'
    assert parse("elm tre").words == "elm tre"
    assert parse("elm 2019..").words == "elm "


def test_a_word_with_a_star_may_go_on_wherever_it_stands() -> None:
    query = parse("wast* bales ")
    assert [(term.words, term.is_open) for term in query.terms] == [("wast", True), ("bales", False)]
    assert query.words == "wast* bales "
    assert parse("elm* oa").words == "elm* oa"


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read(typed: str) -> None:
    query = parse(typed)
    assert query.is_empty or query.terms or query.filters or query.like or not query.span.is_whole


@given(st.text(alphabet="abc ,'-é\"", min_size=1, max_size=12).filter(lambda t: any(c.isalnum() for c in t)))
def test_a_value_in_quotes_is_read_as_it_is(value: str) -> None:
    plain = value.replace('"', " ").strip()
    if "," not in plain:
        assert parse(f"in:{quoted(value)} ").values("in") == (plain,)


def test_every_kind_is_known_by_its_own_name_and_in_the_plural() -> None:
    for name, kinds in KINDS.items():
        assert kinds_called(name) == kinds
    assert kinds_called("Questions") == kinds_called("question")
    assert kinds_called("decision") == ("resolution",)
    assert kinds_called("zzz") == ()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("b", ("by:", "before:")),
        ("elm ki", ("kind:",)),
        ("kind:res", ("kind:resolution",)),
        ("by:mall", ("by:Mallory",)),
        ("by:mait", ('by:"J Maitland"', 'by:"T Maitland"')),
        ('by:"t mai', ('by:"T Maitland"',)),
        ("-by:asht", ("-by:Ashton",)),
        ("by:ash,mall", ("by:ash,Mallory",)),
        ("in:plan", ('in:"Planning Committee"',)),
        ("since:", ("since:2019", "since:2018")),
        ("is:o", ("is:open", "is:overdue")),
        ("elm", ()),
        ("", ()),
        ("by:zzz", ()),
    ],
)
def test_tab_offers_what_may_follow(line: str, offered: tuple[str, ...]) -> None:
    made = complete(line, len(line), KNOWN)
    assert made.options == offered


def test_only_the_piece_at_the_cursor_is_completed() -> None:
    made = complete("kin elm", 3, KNOWN)
    assert (made.start, made.end, made.options) == (0, 3, ("kind:",))


def test_what_a_text_is_about_leaves_out_what_stands_in_every_resolution() -> None:
    assert telling_words("Resolved: That the report on the hedge of Elm Park be noted") == ("hedge", "Elm", "Park")
    assert telling_words("That it be noted") == ("That", "it", "be", "noted")


def test_a_word_is_like_its_plural() -> None:
    assert forms("bales") == ("bales", "bale")
    assert forms("elm") == ("elm", "elms")


def test_rare_words_tell_more_than_common_ones() -> None:
    assert most_alike({"hedge": [3], "park": [1, 2, 3, 4, 5, 6, 7, 8]}, 2) == [3, 8]
