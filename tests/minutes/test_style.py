"""House styles as data, and the small rules of written English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import clerk_tui.minutes
from clerk_tui.errors import NotFoundError
from clerk_tui.meeting import Ballot, Choice, Collective, Conduct, Entry, Head, Interest, Kind, Vote
from clerk_tui.meeting.kinds import OWN_SENTENCE, ROLL_CALL
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.rules import Law
from clerk_tui.minutes import BlockKind, as_text, load, render, style_names
from clerk_tui.minutes.papers import PAPERS, Order, written
from clerk_tui.minutes.style_files import STYLE, is_shipped, parse, style_text
from clerk_tui.minutes.written_english import Levels, capital, fill, numbered, split_label, starts_sentence
from clerk_tui.notation import read_notes

from .meetings import HEAD, PRESENT, entry, meeting

SHIPPED = [name for name in style_names() if is_shipped(name)]


def test_an_unknown_style_names_those_there_are() -> None:
    with pytest.raises(NotFoundError, match=", ".join(style_names())):
        load("gothic")


def test_every_style_loads_and_is_read_once() -> None:
    assert all(load(name) is load(name) for name in SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_style_has_words_for_every_choice_interest_and_law(name: str) -> None:
    style = load(name)
    for table in (style.votes.lists, style.votes.own, style.votes.exceptions):
        assert table.keys() == set(Choice)
    assert style.votes.ways.keys() == {Choice.FOR, Choice.AGAINST}
    assert style.interests.conducts.keys() == set(Conduct)
    assert style.interests.classes.keys() == {*Interest, "none"}
    assert style.exempt.parts.keys() == {Law.ENGLAND, Law.WALES}  # Schedule 7A has but one part with paragraphs
    assert "{schedule}" in style.exempt.excluded
    assert (
        style.motions.moved.keys()
        == style.motions.unnamed.keys()
        == {*("motion", "amendment", "further", "procedural")}
    )
    assert style.people.voices.keys() == set(Collective)


def test_no_code_asks_for_a_style_by_name() -> None:
    package = Path(clerk_tui.minutes.__file__).parent
    code = "".join(file.read_text(encoding="utf-8") for file in package.glob("*.py"))
    names = set(SHIPPED) - {"us"}  # a pronoun, of which the proof has a list
    assert not re.search(rf"[\"']({'|'.join(names)})[\"']", code)


def test_a_frame_leaves_out_what_is_empty() -> None:
    assert fill("{a} left[ at {b}][ by {c}]", a="X", b="", c="[y]") == "X left by [y]"


@pytest.mark.parametrize(
    ("pattern", "number", "label"),
    [("(i)", 4, "(iv)"), ("(a)", 28, "(ab)"), ("1.", 12, "12."), ("(i)", 49, "(xlix)"), ("", 3, "")],
)
def test_numbers_follow_the_manner_of_the_first(pattern: str, number: int, label: str) -> None:
    assert numbered(pattern, number) == label


@pytest.mark.parametrize(
    ("paragraph", "label", "rest"),
    [
        ("(iv) text", "(iv)", "text"),
        ("a) text", "a)", "text"),
        ("12. text", "12.", "text"),
        ("• text", "•", "text"),
        ("A plain one", "", "A plain one"),
        ("2018 was wet", "", "2018 was wet"),
        ("(see above) text", "", "(see above) text"),
        ("-5 degrees", "", "-5 degrees"),
    ],
)
def test_a_typed_label_is_told_from_words(paragraph: str, label: str, rest: str) -> None:
    assert split_label(paragraph) == (label, rest)


def test_a_letter_that_follows_its_neighbour_is_no_roman_number() -> None:
    levels = Levels()
    assert [levels.level(label) for label in ("(g)", "(h)", "(i)", "(j)", "1.", "•", "•", "(k)")] == [
        1, 1, 1, 1, 2, 3, 3, 1,
    ]  # fmt: skip


@pytest.mark.parametrize("before", ["", "One. ", "One?” ", "One.\n", "One. “", "(i) ", "One\n• "])
def test_a_sentence_begins_after_the_last_one(before: str) -> None:
    assert starts_sentence(before)


@pytest.mark.parametrize("before", ["one ", "one, ", "e.g. ", "at 9.", "see para. ", "one “", "x" * 40 + " "])
def test_a_sentence_goes_on(before: str) -> None:
    assert not starts_sentence(before)


def test_a_capital_passes_over_a_quotation_mark() -> None:
    assert [capital("“so”"), capital("éa"), capital("(i) x"), capital("")] == ["“So”", "Éa", "(i) x", ""]


# The sentences of the house styles are good English whatever they are filled with

FAULTS = re.compile(
    r"""[{}\[\]] | \s\s | ^\s | \s$ | ^$      # a field left over, spaces, nothing
    | \s[.,;:)](?!\.) | \(\s | ^[.,;:]        # a stop that stands alone
    | ,[.,;:] | [;:][.,;:] | \.,              # two stops
    | (?<!\.)\.\.(?!\.)
    | (?i:\b(\w+)\s\1\b)                      # a word twice
    | (?i:\ban\sother\b) | (?i:\ban?\s(?:an?|the)\b)
    | \b[Aa]\s[aeiou] | \b[Aa]n\s[b-df-gj-np-tv-z]  # the wrong article
    """,
    re.VERBOSE,
)
VOICES = st.lists(st.one_of(st.integers(1, 8), st.just(10), st.sampled_from(Collective)), max_size=3, unique=True)
SPOKEN = [
    "that it was so",
    "to do it",
    "why it was so",
    "was it so?",
    "The trees were tall.",
    "Trees.\n(i) oak\n(ii) elm",
]
TEXTS: Mapping[Kind, Sequence[str | None]] = {
    **dict.fromkeys(OWN_SENTENCE | ROLL_CALL, (None, "", "It went so.")),
    **dict.fromkeys((Kind.SUBSTITUTE, Kind.PRESIDING, Kind.VISITORS, Kind.MINUTES_SIGNED), (None, "")),
    **dict.fromkeys((Kind.DEFERRED, Kind.WITHDRAWN), (None, "to the May meeting", "to the May meeting.")),
    **dict.fromkeys((Kind.ACTION, Kind.ARISING), ("to do it", "to do it.", "do it", "to do it by 1 May")),
    **dict.fromkeys((Kind.MOTION, Kind.AMENDMENT), ("that it be so", "That it be so.", "do it", "delete “this”")),
    Kind.REFERRED: ("the Council", "Cabinet"),
    Kind.PROMISE: ("", "to do it", "the figures", "the figures.", "would do it"),
    Kind.MINUTES_AGREED: (None, "that a name be added", "the addition of a name."),
    Kind.DECLARATION: ("in item 5", "item 5", "that they owned it.", "as owners", "", "They owned it."),
    Kind.DONE: ("", "in part", "It was done."),
}
"""What may be typed for a kind of entry."""
VOTES = st.sampled_from(
    [
        *(Vote(8, 3, 1), Vote(0, 0, 0), Vote(1, 1, 1), Vote(2, 2, 0), Vote(5, 4, 0, needs="2/3"), Vote()),
        Vote(ballots=(Ballot(2, Choice.AGAINST), Ballot(3, Choice.ABSTAIN))),
        Vote(is_named=True, ballots=(Ballot(1, Choice.FOR), Ballot(2, Choice.AGAINST), Ballot(3, Choice.NOT_VOTING))),
    ]
)
_WAYS = {Kind.CASTING: [Choice.FOR, Choice.AGAINST], Kind.OWN_VOTE: list(Choice)}
_PERSONAL = (Kind.POINT_OF_ORDER, Kind.EXPLANATION, Kind.PETITION, Kind.DECLARATION, Kind.OWN_VOTE)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """An entry that a clerk may have recorded."""
    kind = draw(st.sampled_from([kind for kind in Kind if kind not in (Kind.ITEM, Kind.PRIVATE)]))
    people = tuple(draw(VOICES))
    if kind is Kind.SUBSTITUTE:
        people = (7, 3)
    elif kind in _PERSONAL:
        people = people or (2,)
    return entry(
        kind,
        people,
        draw(st.sampled_from(TEXTS.get(kind, SPOKEN))),
        at=draw(st.sampled_from([None, time(12), time(9, 44)])),
        due=draw(st.sampled_from([None, date(2026, 5, 1)])),
        of_date=draw(st.sampled_from([None, date(2026, 1, 8)])),
        vote=draw(VOTES) if kind is Kind.VOTE else None,
        choice=draw(st.sampled_from(_WAYS[kind])) if kind in _WAYS else None,
        interest=draw(st.sampled_from([None, *Interest])),
        conduct=draw(st.sampled_from([None, *Conduct])),
        count=draw(st.sampled_from([0, 1, 5])),
        subject=draw(st.sampled_from(["", "3"])),
        is_procedural=draw(st.booleans()),
    )


HEADS = (HEAD, replace(HEAD, committee=""), replace(HEAD, council="", venue="", time=None), replace(HEAD, date=None))


@settings(max_examples=60)
@given(st.lists(st.one_of(st.sampled_from(["Roads", "Apologies"]), entries()), max_size=12), st.sampled_from(HEADS))
def test_no_sentence_has_two_stops_stray_spaces_or_a_wrong_article(record: list[Entry | str], head: Head) -> None:
    here = meeting(PRESENT, *record, head=head)
    for name in style_names():
        for with_exempt in (False, True):
            blocks = render(here, load(name), with_exempt=with_exempt).blocks
            lines = [block.text for block in blocks if block.kind is not BlockKind.SIGNATURE]
            assert [line for line in lines if FAULTS.search(line)] == []


def texts(data: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a style file, by its path."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from texts(value, f"{path}.{key}" if path else key)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value, path)
    elif isinstance(data, str):
        yield path, data


@pytest.mark.parametrize("name", style_names())
def test_every_frame_has_its_brackets_and_quotation_marks_in_pairs(name: str) -> None:
    frames = [(path, text) for path, text in texts(parse(style_text(name), name)) if STYLE.fields_of(path)]
    for path, text in frames:
        within = re.findall(r"\[([^\]]*)\]", text)
        for part in (*within, re.sub(r"\[[^\]]*\]", "", text)):
            assert part.count("(") == part.count(")"), path
            assert part.count("“") == part.count("”"), path


@pytest.mark.parametrize(("style", "tag"), [("durham", "en-GB"), ("us", "en-US"), ("canada", "en-CA")])
def test_a_paper_says_whose_english_it_is_in(style: str, tag: str) -> None:
    here = meeting(PRESENT)
    for paper in PAPERS:
        assert f'<html lang="{tag}">' in str(written(here, load(style), Order(paper.name, "html")))


@pytest.mark.parametrize(
    ("venue", "said"),
    [
        ("Council Chamber, Elm House", "held in the Council Chamber, Elm House"),
        ("Town Hall, Elm", "held in the Town Hall, Elm"),
        ("Committee Room 2, Elm House", "held in Committee Room 2, Elm House"),
        ("Elm House", "held in Elm House"),
    ],
)
def test_a_room_called_by_what_it_is_takes_the_article(venue: str, said: str) -> None:
    head = replace(HEAD, venue=venue)
    assert said in as_text(render(meeting(PRESENT, head=head), load("ireland")))


@pytest.mark.parametrize("style", ["ireland", "scotland"])
def test_whoever_presides_keeps_the_title_on_the_roll(style: str) -> None:
    notes = "/chair Dr Ann Reid (President)\n/vice Tom Kerr (Depute Convener)\n/present all"
    text = as_text(render(read_notes(notes, Head(1), Directory()).meeting, load(style)))
    assert "Dr Ann Reid (President)" in text
    assert "Tom Kerr (Depute Convener)" in text
    assert "Convener)  " not in text
    assert "(Cathaoirleach)" not in text


@pytest.mark.parametrize("style", ["ireland", "scotland"])
def test_a_lone_resolution_has_no_number_and_says_who_moved_it(style: str) -> None:
    moved = entry(Kind.MOTION, (1, 2), "that the road be shut")
    text = as_text(render(meeting(PRESENT, "Roads", moved, entry(Kind.CARRIED)), load(style)))
    assert re.search(r"(?:resolved|agreed) that the road be shut\. (?:Proposed|Moved) by ", text)
    assert "(i)" not in text


def test_a_style_that_says_agreed_keeps_the_clerks_unanimously() -> None:
    decided = entry(Kind.CLAUSE, text="unanimously agreed that the road be shut")
    text = as_text(render(meeting(PRESENT, "Roads", decided), load("scotland")))
    assert "unanimously agreed that the road be shut." in text
