"""Style files: what is wrong with one is said with its line; a council's own are known; a broken one stops nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from clerk_tui import paths
from clerk_tui.errors import ClerkError, NotFoundError
from clerk_tui.meeting import Ballot, Choice, Kind, Vote
from clerk_tui.minutes import BlockKind, Style, as_text, load, render, style_for, style_names
from clerk_tui.minutes.sentences.context import USUAL
from clerk_tui.minutes.sentences.name_forms import Forms
from clerk_tui.minutes.style_files import (
    STYLE,
    StyleFileError,
    annotated,
    as_copy,
    check,
    is_shipped,
    left_alone,
    merged,
    own_style_names,
    parse,
    read_again,
    style_text,
)

from .meetings import PRESENT, entry, meeting

Write = Callable[[str, str], None]
SHIPPED = [name for name in style_names() if is_shipped(name)]
BASED = 'title = "Ours"\nbased_on = "durham"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the user's styles, empty."""
    monkeypatch.setattr(paths, "styles", lambda: tmp_path / "styles")
    (tmp_path / "styles").mkdir()
    read_again()
    yield tmp_path / "styles"
    monkeypatch.undo()
    read_again()


@pytest.fixture
def write(folder: Path) -> Write:
    """Writes a style of the user's."""

    def write(name: str, text: str) -> None:
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        read_again()

    return write


def problems(name: str) -> list[str]:
    """What is wrong with a style."""
    with pytest.raises(StyleFileError) as caught:
        load(name)
    return [str(problem) for problem in caught.value.problems]


# What is wrong is told with its line


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ('[votes]\ncountd = "x"', "line 4: [votes] has no “countd”; did you mean “counted”?"),
        ('chair = "the Mayor"', "line 3: a style has no “chair”; it belongs below [people] or [head]"),
        ('[people]\nheading = "x"', "line 4: [people] has no “heading”; it belongs below [resolution] or [actions] or"),
        ('[votes]\nvisitors = "x"', "line 4: [votes] has no “visitors”; it belongs below [sentences]"),
        ('[vote]\ncounted = "x"', "line 3: a style has no “vote”; did you mean “votes”?"),
        ("[votes]\ncounted = 3", "line 4: [votes] “counted” is text, in quotation marks"),
        (
            '[speech]\njoins_answers = "yes"',
            "line 4: [speech] “joins_answers” is true or false, without quotation marks",
        ),
        ('[people]\nform = "listd"', "line 4: [people] “form” cannot be “listd”; did you mean “listed”?"),
        ('\n[motions]\nlost = "{wat} was lost"', "line 5: [motions] “lost” has no field {wat}; did you mean {what}?"),
        ('[motions]\nmention = "the {what}"', "line 4: [motions] “mention” has no fields: leave out {what}"),
        ('[motions]\nlost = "{what was lost"', "line 4: [motions] “lost” has an unpaired brace"),
        (
            '[motions]\nlost = "{what}[ was lost"',
            "line 4: [motions] “lost” has an unpaired bracket, or one inside another",
        ),
        ('[votes]\nagainst = ["none"]', "line 4: [votes] “against” has 3 texts: for none, one and more"),
        ('[votes.lists]\nfr = "For"', "line 4: [votes.lists] has no “fr”; did you mean “for”?"),
        ('[votes]\nlists = { fr = "For" }', "line 4: [votes.lists] has no “fr”; did you mean “for”?"),
        ('[speech]\ntakes_verb = "if"', "line 4: [speech] “takes_verb” is a list of words: [“…”, “…”]"),
        (
            'omitted = [\n  "note",\n  "statements",\n]',
            "line 3: “omitted” has no “statements”; did you mean “statement”?",
        ),
        (
            '[items]\nminute_numbers = "24"',
            "line 4: [items] “minute_numbers” has {n} in it and no spaces, such as {yy}/{n}",
        ),
        ('[items]\nminute_year = "May"', "line 4: [items] “minute_year” is a month and day such as 05-01, or never"),
        ('[head]\nlists = ["member"]', "line 4: [head] “lists” has no “member”; did you mean “members”?"),
        ('votes = "all"', "line 3: [votes] is a part of the file, with its lines below it"),
        ('[business]\npetition = ["x"]', "line 4: [business] “petition” has 2 texts: for text that continues it, and"),
    ],
)
def test_each_fault_is_told_with_its_line_and_the_nearest_word(write: Write, lines: str, told: str) -> None:
    write("ours", BASED + lines)
    (found,) = problems("ours")
    assert found.startswith(told)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            "[votes]\ncounted = without quotation marks",
            "line 4: after the = put text in straight quotation marks",
        ),
        ("[votes]\ncounted = “x”", "line 4: after the = put text in straight quotation marks"),
        ('[votes]\ncounted = "x', "line 4: a quotation mark is missing"),
        ('[votes]\ncounted "x"', "line 4: an = is missing after the name"),
        ('title = "Theirs"', "line 3: this line or part of the file is there twice"),
        ("[votes", "line 3: a bracket is missing"),
    ],
)
def test_a_file_that_is_no_toml_is_told_with_its_line_in_a_clerks_words(write: Write, lines: str, told: str) -> None:
    write("ours", f"{BASED}{lines}\n")
    (found,) = problems("ours")
    assert found.startswith(told)


def test_the_mark_that_some_editors_put_before_a_file_is_no_fault(folder: Path) -> None:
    (folder / "ours.toml").write_bytes(b"\xef\xbb\xbf" + BASED.replace("\n", "\r\n").encode())
    read_again()
    assert load("ours").title == "Ours"


def test_all_faults_are_told_in_the_order_of_the_lines(write: Write) -> None:
    write("ours", f'{BASED}[votes]\ncountd = "x"\n\n[items]\nnumbr = "x"\ntitle = "{{titel}}"\n')
    assert [found.split(":")[0] for found in problems("ours")] == ["line 4", "line 7", "line 8"]
    with pytest.raises(ClerkError, match=r"ours\.toml, line 4: .*? Line 7: .*? Line 8: .*\?$"):
        load("ours")


def test_a_style_that_is_based_on_none_is_whole_or_says_what_is_missing(write: Write) -> None:
    write("ours", 'title = "Ours"\n')
    (found,) = problems("ours")
    assert "“order”" in found
    assert "based_on" in found
    write("whole", re.sub('(?m)^title = ".*"', 'title = "Ours"', style_text("durham"), count=1))
    assert load("whole").title == "Ours"


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("ours", "line 2: “ours” is based on itself"),
        ("prish", "line 2: it is based on “prish”, but there is no such style; did you mean “parish”?"),
        ("gothic", "no such style; there are “board”"),
    ],
)
def test_what_it_is_based_on_has_to_be_there(write: Write, base: str, told: str) -> None:
    write("ours", f'title = "Ours"\nbased_on = "{base}"\n')
    assert told in problems("ours")[0]


def test_two_that_are_based_on_each_other_are_told_so(write: Write) -> None:
    write("ours", 'title = "Ours"\nbased_on = "theirs"\n')
    write("theirs", 'title = "Theirs"\nbased_on = "ours"\n')
    assert "“ours” and “theirs” are based on each other" in problems("ours")[0]


def test_a_file_that_is_no_text_is_told_so(folder: Path) -> None:
    (folder / "ours.toml").write_bytes(b'title = "\xe9"')
    read_again()
    assert "UTF-8" in problems("ours")[0]


def test_every_frame_that_is_named_is_one_of_a_style() -> None:
    data = merged({"sentences": USUAL}, parse(style_text("durham"), "durham"))
    for path in {**annotated(Style), **STYLE.frames}:
        table, _, key = path.partition(".")
        assert key in data[table] if key else table in data


# A council's own


def test_an_own_style_says_only_what_differs(write: Write) -> None:
    write("ours", f'{BASED}[people]\nchair = "the Provost"\n\n[votes.lists]\nfor = "Ayes: {{names}}"\n')
    ours, durham = load("ours"), load("durham")
    assert ("ours" in style_names(), own_style_names(), ours.name, ours.title) == (True, ("ours",), "ours", "Ours")
    assert (ours.people.chair, ours.people.form) == ("the Provost", durham.people.form)
    assert ours.votes.lists == {**durham.votes.lists, "for": "Ayes: {names}"}


def test_an_own_style_may_be_based_on_an_own_one(write: Write) -> None:
    write("ours", f'{BASED}[people]\nchair = "the Provost"\n')
    write("licensing", 'title = "Licensing"\nbased_on = "ours"\n[items]\nnothing = "None."\n')
    assert (load("licensing").people.chair, load("licensing").items.nothing) == ("the Provost", "None.")


def test_a_list_of_titles_stands_for_the_whole_of_the_list(write: Write) -> None:
    write("ours", f"{BASED}[people]\nplural_titles = {{}}\n")
    assert load("ours").people.plural_titles == {}


def test_a_file_named_like_a_style_that_comes_with_the_program_is_left_alone(write: Write, folder: Path) -> None:
    write("kent", 'title = "Not Kent"\nbased_on = "durham"\n')
    assert load("kent").title == "Kent County Council"
    assert left_alone() == (folder / "kent.toml",)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_styles_that_come_with_the_program_have_no_fault(name: str) -> None:
    """They are not checked again when they are read."""
    text = style_text(name)
    check(text, parse(text, name), name)


@pytest.mark.parametrize("name", [n for n in style_names() if n not in own_style_names()])
def test_a_copy_of_a_style_writes_the_same_minutes_and_follows_it(write: Write, name: str) -> None:
    copy = as_copy(style_text(name), name, "our-council")
    assert f'based_on = "{name}"' in copy
    assert 'title = "Our council"' in copy
    write("copied", copy)
    here = meeting(PRESENT, "Roads", entry(Kind.NOTE, (), "so"), entry(Kind.CLAUSE, (), "That it be noted"))
    assert as_text(render(here, load("copied"))) == as_text(render(here, load(name)))


# A broken one stops nothing


def test_a_broken_style_is_replaced_by_what_it_is_based_on_and_says_so(write: Write) -> None:
    write("ours", 'title = "Ours"\nbased_on = "kent"\n[votes]\ncountd = "x"\n')
    style = style_for("ours")
    assert style.people == load("kent").people
    assert "line 4: [votes] has no “countd”" in style.trouble
    assert style.trouble.endswith("the minutes use the style “kent”.")


@pytest.mark.parametrize("text", ["title = ", 'based_on = "gothic"', "based_on = 3", ""])
def test_whatever_is_wrong_there_is_a_style(write: Write, text: str) -> None:
    write("ours", text)
    assert style_for("ours").trouble.endswith("the minutes use the style “durham”.")


def test_a_style_that_is_not_there_is_replaced_and_one_that_is_has_no_trouble() -> None:
    assert "no house style called “gothic”" in style_for("gothic").trouble
    assert style_for("kent").trouble == ""
    with pytest.raises(NotFoundError):
        load("gothic")


# What styles can say


def test_a_first_mention_has_the_post_and_later_ones_do_not(write: Write) -> None:
    write("ours", 'title = "Ours"\nbased_on = "plain"\n[people]\nfirst = "{name}[, {post}]"\n')
    said = [entry(Kind.STATEMENT, (6,), "spoke"), entry(Kind.NOTE, (), "Then {@6} sat down, and {@2} stood up")]
    text = as_text(render(meeting(PRESENT, "Roads", *said), load("ours")))
    assert "Jo Pen, Town Clerk, spoke." in text
    assert "Then the Town Clerk, Jo Pen sat down, and Councillor B Green stood up" in text
    again = as_text(render(meeting(PRESENT, "Roads", *reversed(said)), load("ours")))
    assert "Then Jo Pen, Town Clerk sat down" in again
    assert "The Town Clerk, Jo Pen, spoke." in again


def test_a_comma_in_a_post_in_brackets_asks_for_none_after_it() -> None:
    here = meeting(PRESENT, "Roads", entry(Kind.STATEMENT, (5,), "spoke"))
    roll = tuple(replace(p, post="Clerk of Works, Bridges") if p.person_id == 5 else p for p in here.roll)
    assert "Mr F Jones (Clerk of Works, Bridges) spoke." in as_text(render(replace(here, roll=roll), load("board")))


def test_initials_are_each_once() -> None:
    forms = Forms(meeting(PRESENT), load("parish"))
    made = [forms.initials(place.person_id) for place in meeting(PRESENT).roll]
    assert len(set(made)) == len(made)


def test_members_who_were_not_there_are_named_below_a_vote() -> None:
    ballots = (Ballot(1, Choice.FOR), Ballot(2, Choice.AGAINST))
    vote = entry(Kind.VOTE, (), None, vote=Vote(is_named=True, ballots=ballots))
    away = entry(Kind.DEPARTURE, (3,), None)
    text = as_text(render(meeting(PRESENT, "Roads", away, vote), load("us")))
    ayes, nays, absent = (next(x for x in text.splitlines() if x.startswith(w)) for w in ("Ayes:", "Nays:", "Absent:"))
    assert (ayes, nays) == ("Ayes: A Brown", "Nays: B Green")
    assert "C Smith" in absent


def test_decisions_print_nothing_of_the_debate_and_list_the_actions() -> None:
    record = [
        entry(Kind.STATEMENT, (2,), "spoke at length"),
        entry(Kind.CLAUSE, (), "That it be done"),
        entry(Kind.ACTION, (6,), "to do it"),
    ]
    text = as_text(render(meeting(PRESENT, "Roads", *record), load("decisions")))
    assert "at length" not in text
    assert "RESOLVED that it be done." in text
    assert "Actions\n\nItem" in text


def test_decisions_say_what_a_vote_was_on_that_was_taken_on_no_motion() -> None:
    put = entry(Kind.STATEMENT, (2,), "proposed that the wall be sold.")
    lost, carried = (entry(Kind.VOTE, (), None, vote=Vote(*figures)) for figures in ((1, 3, 0), (3, 1, 0)))
    clause = entry(Kind.CLAUSE, (), "That the wall be mended")
    point = (entry(Kind.POINT_OF_ORDER, (2,), "it was late"), entry(Kind.RULING, (), "that it was in time"))
    text = as_text(
        render(meeting(PRESENT, "Roads", put, lost, "Paths", put, carried, clause, *point), load("decisions"))
    )
    roads, paths = text.split("Paths")
    assert "proposed that the wall be sold.\n\nVote: 1 for and 3 against" in roads
    assert "sold" not in paths, "the resolution says it"
    assert "in time" not in text, "a ruling is of the debate"


@pytest.mark.parametrize("style", SHIPPED)
def test_a_council_that_is_its_own_committee_stands_once_at_the_top(style: str) -> None:
    here = meeting(PRESENT, "Roads")
    here = replace(here, head=replace(here.head, council="Elm Council", committee="Elm Council"))
    titles = [b.text.casefold() for b in render(here, load(style)).blocks if b.kind is BlockKind.TITLE]
    assert len(titles) == len(set(titles))
    assert sum(title == "elm council" for title in titles) <= 1
    assert any("elm council" in title for title in titles)


@pytest.mark.parametrize("style", [name for name in SHIPPED if name != "published"])
def test_an_item_about_substitutes_alone_is_not_left_empty(style: str) -> None:
    called = ((Kind.PRESENT, (1, 2, 3)), entry(Kind.APOLOGIES, (4,), None), entry(Kind.SUBSTITUTE, (8, 4), None))
    alone = as_text(render(meeting(*called, "Apologies", "Substitute Members", "Roads"), load(style)))
    below = alone.split("Substitute Members")[-1].split("Roads")[0]
    assert "Reed" in below
    both = as_text(render(meeting(*called, "Apologies and Substitutes", "Roads"), load("kent")))
    assert both.split("Apologies and Substitutes")[-1].split("Roads")[0].count("Reed") == 1


@pytest.mark.parametrize("style", SHIPPED)
def test_no_heading_stands_above_another_of_its_rank(style: str) -> None:
    called = ((Kind.PRESENT, (1, 2, 3, 5, 6, 8)), entry(Kind.APOLOGIES, (4,), None))
    kinds = [block.kind for block in render(meeting(*called, "Roads"), load(style)).blocks]
    assert (BlockKind.HEADING, BlockKind.HEADING) not in pairwise(kinds)


def test_the_paragraphs_of_an_item_are_numbered_where_there_are_several() -> None:
    notes = [entry(Kind.NOTE, (), f"note {n}\n(a) part") for n in (1, 2)]
    text = as_text(render(meeting(PRESENT, "Roads", *notes, "Paths", notes[0]), load("kent")))
    assert "1) Note 1\n\n(a) part\n\n2) Note 2" in text
    assert "Paths\n\nNote 1" in text


def test_an_abstention_is_told_beside_ayes_and_nays_and_one_member_by_link_was_there() -> None:
    called = ((Kind.PRESENT, (1, 2)), (Kind.REMOTE, (3,)), entry(Kind.OPENED, (), None))
    voted = (entry(Kind.MOTION, (1, 2), "that it be done"), entry(Kind.VOTE, (), None, vote=Vote(7, 0, 1)))
    text = as_text(render(meeting(*called, "Roads", *voted), load("us")))
    assert "Motion carried 7–0, with 1 abstention." in text
    assert "it being noted that Councillor C Smith was in remote attendance." in text
    assert "C Smith (remote)" in text
