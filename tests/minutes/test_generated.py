"""Any record there can be makes minutes, in every style."""

from __future__ import annotations

from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.meeting import Ballot, Choice, Collective, Conduct, Entry, Interest, Kind, Meeting, Vote
from clerk_tui.meeting.attendance import presiding_at
from clerk_tui.minutes import (
    Sentences,
    Style,
    as_text,
    load,
    render,
    render_item,
    render_resolution,
    sentence,
    sentences,
    style_names,
)
from clerk_tui.proof.check import prove

from .meetings import PRESENT, entry, meeting

TEXTS = st.sampled_from(
    ["", "that so", "why?", "to go", "{@1} and {@@6}", "{??}", "so\n(i) one\n\n(a) two\nthree", "{@motion}", "(a) one"]
)
VOICES = st.lists(st.one_of(st.integers(1, 9), st.sampled_from(Collective)), max_size=3).map(tuple)
BALLOTS = st.lists(st.builds(Ballot, st.integers(1, 9), st.sampled_from(Choice)), max_size=3).map(tuple)
VOTES = st.none() | st.builds(
    Vote, *[st.none() | st.integers(0, 3)] * 3, st.booleans(), BALLOTS, st.sampled_from(["", "2/3", "3/4 of all"])
)
ENTRIES = st.builds(
    entry,
    st.sampled_from([kind for kind in Kind if kind is not Kind.ITEM]),
    VOICES,
    st.none() | TEXTS,
    at=st.none() | st.just(time(12)),
    vote=VOTES,
    count=st.none() | st.integers(0, 2),
    is_struck=st.booleans(),
    subject=st.sampled_from(["", "3", "1 and 2", "the Council"]),
    of_date=st.none() | st.just(date(2026, 1, 8)),
    choice=st.none() | st.sampled_from(Choice),
    interest=st.none() | st.sampled_from(Interest),
    conduct=st.none() | st.sampled_from(Conduct),
    is_procedural=st.booleans(),
)
RECORDS = st.lists(ENTRIES | st.sampled_from(["Roads", "Paths"]), max_size=12)
STYLES = st.sampled_from(style_names()).map(load)
"""Each record is written in one style: more records say more than the same one in all nine."""


@settings(max_examples=200)
@given(RECORDS, STYLES)
def test_every_record_makes_minutes_of_what_may_be_printed(record: list[Entry | str], style: Style) -> None:
    here = meeting(PRESENT, *record)
    document = render(here, style)
    shown = {i for block in document.blocks for i in block.entry_ids}
    assert not shown & {e.id for e in here.entries if e.is_struck or e.kind is Kind.PRIVATE}
    text = as_text(document)
    assert text.endswith("\n")
    assert "{" not in text
    assert "\n\n\n" not in text
    for item in here.items:
        assert as_text(render_item(here, item.id, style))
        render_resolution(here, item.id, style)
    prove(here, style)


@settings(max_examples=200)
@given(RECORDS, STYLES)
def test_many_sentences_are_the_same_as_one_by_one(record: list[Entry | str], style: Style) -> None:
    here: Meeting = meeting(PRESENT, *record)
    said = {e.id: sentence(here, e, style) for e in here.entries}
    assert sentences(here, style) == said
    kept, presiding = Sentences(), presiding_at(here, here.entries)
    for _ in range(2):
        assert {e.id: kept.of(here, e, style, presiding[e.id]) for e in here.entries} == said
