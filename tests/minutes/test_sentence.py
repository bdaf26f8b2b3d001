"""One entry as a sentence of the minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from clerk_tui.meeting import Collective, Entry, Kind, Voice, Vote
from clerk_tui.minutes import Style, load, sentence, sentences

from .meetings import (
    CHAIR,
    COOPTED,
    ENGINEER,
    GUEST,
    PRESENT,
    SMITH_C,
    SMITH_D,
    TOWN_CLERK,
    VICE,
    entry,
    lines_of,
    meeting,
)

DURHAM, PLAIN = load("durham"), load("plain")


def say(kind: Kind, persons: tuple[Voice, ...] = (), text: str | None = "", style: Style = DURHAM, **more: Any) -> str:
    """The sentence of an entry recorded after the roll call."""
    here = meeting(PRESENT, "Roads", entry(kind, persons, text, **more))
    return sentence(here, here.entries[-1], style)


@pytest.mark.parametrize(
    ("kind", "person", "text", "expected"),
    [
        (Kind.STATEMENT, GUEST, "that crime fell", "DCI Ann Reed noted that crime fell."),
        (Kind.STATEMENT, GUEST, "reminded Members of the map", "DCI Ann Reed reminded Members of the map."),
        (Kind.QUESTION, SMITH_C, "if it would open", "Councillor C Smith asked if it would open."),
        (Kind.QUESTION, SMITH_C, "If it would open", "Councillor C Smith asked if it would open."),
        (Kind.QUESTION, SMITH_C, "could it open?", "Councillor C Smith asked could it open?"),
        (Kind.QUESTION, SMITH_C, "asked, could it open?", "Councillor C Smith asked, could it open?"),
        (Kind.QUESTION, SMITH_C, "noted the delay", "Councillor C Smith noted the delay."),
        (Kind.FOLLOW_UP, SMITH_C, "when", "Councillor C Smith asked when."),
        (Kind.ANSWER, ENGINEER, "that it would", "The Highways Engineer noted that it would."),
        (Kind.ANSWER, ENGINEER, "iffy answers", "The Highways Engineer iffy answers."),
        (Kind.ANSWER, Collective.PUBLIC, "thanked them", "A member of the public thanked them."),
        (Kind.PROMISE, GUEST, "figures by ward", "DCI Ann Reed undertook to provide in writing figures by ward."),
        (Kind.PROMISE, GUEST, "", "DCI Ann Reed undertook to reply in writing."),
        (Kind.PROMISE, GUEST, "to send them", "DCI Ann Reed undertook to send them."),
        (Kind.PROMISE, GUEST, "that they would follow", "DCI Ann Reed confirmed that they would follow."),
        (Kind.QUESTION, SMITH_C, "", ""),
    ],
)
def test_a_verb_is_added_only_where_the_text_has_none(kind: Kind, person: Voice, text: str, expected: str) -> None:
    assert say(kind, (person,), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said so", "said so."),
        ("said so (twice)", "said so (twice)."),
        ("said 12", "said 12."),
        ("said so!", "said so!"),
        ("said “so”", "said “so”"),
        ("said {??}", "said ??"),
        ("said {{so}", "said {so}"),
    ],
)
def test_a_full_stop_is_added_to_speech_only_after_a_letter_figure_or_bracket(text: str, expected: str) -> None:
    assert say(Kind.STATEMENT, (SMITH_C,), text) == f"Councillor C Smith {expected}"


def test_a_note_has_a_capital_and_nothing_else() -> None:
    assert say(Kind.NOTE, text="members noted the report") == "Members noted the report"


def test_the_word_for_the_chair_follows_whoever_presides() -> None:
    here = meeting(
        PRESENT,
        entry(Kind.STATEMENT, (CHAIR,), "opened"),
        entry(Kind.DEPARTURE, (CHAIR,), None),
        entry(Kind.STATEMENT, (VICE,), "thanked {@1} and {@2}"),
    )
    said = sentences(here, DURHAM)
    assert said[2] == "The Chairman opened."
    assert said[3] == "Councillor A Brown left the meeting"
    assert said[4] == "The Chairman thanked Councillor A Brown and the Chairman."


@pytest.mark.parametrize(
    ("post", "called"),
    [
        ("Chairperson", "The Chairperson"),
        ("Chairwoman", "The Chairwoman"),
        ("Chair", "The Chair"),
        ("", "The Chairman"),
        ("Leader of the Council", "The Chairman"),
    ],
)
def test_the_list_of_members_decides_the_word_for_the_chair(post: str, called: str) -> None:
    here = meeting(PRESENT, entry(Kind.STATEMENT, (CHAIR,), "opened"))
    roll = tuple(replace(place, post=post) if place.person_id == CHAIR else place for place in here.roll)
    assert sentences(replace(here, roll=roll), DURHAM)[2] == f"{called} opened."


def test_an_own_form_has_a_capital_only_where_it_begins_a_sentence() -> None:
    text = "{@7} spoke. {@7} and {@7} agreed, e.g. {@7}. “{@7}”\n(i) {@7}"
    assert say(Kind.NOTE, text=text) == (
        "The Highways Engineer spoke. The Highways Engineer and the Highways Engineer agreed, e.g. the Highways "
        "Engineer. “The Highways Engineer”\n(i) The Highways Engineer"
    )


def test_a_mention_in_full_has_post_or_body() -> None:
    assert say(Kind.NOTE, text="With {@@8} and {@@3} and {@@6}") == (
        "With DCI Ann Reed, Anytown Police and Councillor C Smith and the Town Clerk, Jo Pen"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thanked Councillor {@3}", "thanked Councillor C Smith."),
        ("thanked Cllr {@3} and councillor {@4}", "thanked Cllr C Smith and councillor D Smith."),
        ("thanked Councillors {@3}, {@4} and {@2}", "thanked Councillors C Smith, D Smith and B Green."),
        ("thanked Councillor {@1}", "thanked Councillor A Brown."),
        ("thanked Mr {@3}", "thanked Mr C Smith."),
        ("thanked Councillor {@@8}", "thanked Councillor Ann Reed, Anytown Police."),
        ("thanked the Mayor, {@3}", "thanked the Mayor, Councillor C Smith."),
        ("thanked Members and {@3}", "thanked Members and Councillor C Smith."),
        ("thanked the Members {@3}", "thanked the Members Councillor C Smith."),
    ],
)
def test_a_title_typed_before_a_mention_is_not_written_twice(text: str, expected: str) -> None:
    assert say(Kind.STATEMENT, (GUEST,), text) == f"DCI Ann Reed {expected}"


@pytest.mark.parametrize(
    ("style", "persons", "text", "expected"),
    [
        ("plain", (TOWN_CLERK,), "that it rained", "The Town Clerk, Jo Pen, said that it rained."),
        ("plain", (SMITH_C, TOWN_CLERK), "agreed", "Councillor C Smith and the Town Clerk, Jo Pen, agreed."),
        ("plain", (TOWN_CLERK,), ", asked, agreed", "The Town Clerk, Jo Pen, asked, agreed."),
        ("plain", (TOWN_CLERK, ENGINEER), "agreed", "The Town Clerk, Jo Pen and the Highways Engineer agreed."),
        ("durham", (TOWN_CLERK,), "that it rained", "The Town Clerk, Jo Pen noted that it rained."),
    ],
)
def test_a_name_after_a_post_is_closed_by_a_comma_where_the_style_has_one(
    style: str, persons: tuple[Voice, ...], text: str, expected: str
) -> None:
    assert say(Kind.STATEMENT, persons, text, load(style)) == expected


def test_several_speakers_share_a_title() -> None:
    assert say(Kind.QUESTION, (SMITH_C, SMITH_D), "why") == "Councillors C Smith and D Smith asked why."
    assert say(Kind.QUESTION, (CHAIR, SMITH_D), "why") == "The Chairman and Councillor D Smith asked why."


@pytest.mark.parametrize(
    ("made", "durham", "plain"),
    [
        (
            entry(Kind.ARRIVAL, (SMITH_C,), None, at=time(9, 44)),
            "Councillor C Smith entered the meeting at 9.44am",
            "Councillor C Smith arrived at 9.44 am.",
        ),
        (
            entry(Kind.ARRIVAL, (CHAIR, VICE), None, at=time(20)),
            "Councillors A Brown and B Green entered the meeting at 8.00pm",
            "Councillors Brown and Green arrived at 8 pm.",
        ),
        (entry(Kind.DEPARTURE, (COOPTED,), None), "Mr F Jones left the meeting", "Mr Jones left."),
        (entry(Kind.DEPARTURE, (COOPTED,), "left in haste"), "Mr F Jones left in haste", "Mr Jones left in haste"),
        (entry(Kind.DEPARTURE, (COOPTED,), ""), "", ""),
        (
            entry(Kind.ADJOURNED, text=None, at=time(0, 5)),
            "The meeting adjourned at 12.05am",
            "The meeting was adjourned at 12.05 am.",
        ),
        (
            entry(Kind.ADJOURNED, text="Adjourned for 10 minutes at 8pm."),
            "The meeting adjourned for 10 minutes at 8pm.",
            "The meeting adjourned for 10 minutes at 8pm.",
        ),
        (
            entry(Kind.VOTE, text=None, vote=Vote(8, 1, 0)),
            "Upon a vote being taken the proposal was carried with 8 votes in favour and 1 against.",
            "The vote was 8 for and 1 against: carried.",
        ),
        (
            entry(Kind.VOTE, text=None, vote=Vote(4, 4, 1)),
            "Upon a vote being taken the proposal was lost with 4 votes in favour, 4 against and 1 abstention.",
            "The vote was 4 for, 4 against and 1 abstention: lost.",
        ),
        (
            entry(Kind.VOTE, text=None, vote=Vote()),
            "Upon a vote being taken the proposal was carried unanimously.",
            "All present voted in favour.",
        ),
        (
            entry(Kind.ACTION, (ENGINEER,), "to write", due=date(2026, 5, 1)),
            "Action: The Highways Engineer to write (by 1 May 2026)",
            "ACTION: The Highways Engineer to write (by 1 May 2026).",
        ),
        (
            entry(Kind.ACTION, (), "write by 1 May", due=date(2026, 5, 1)),
            "Action: write by 1 May",
            "ACTION: write by 1 May.",
        ),
        (
            entry(Kind.ACTION, (ENGINEER,), "to write by 1/5", due=date(2026, 5, 1)),
            "Action: The Highways Engineer to write by 1 May 2026",
            "ACTION: The Highways Engineer to write by 1 May 2026.",
        ),
        (
            entry(Kind.APOLOGIES, (SMITH_C, COOPTED)),
            "Apologies for absence were received from Councillor C Smith and Mr F Jones.",
            "Apologies were received from Councillor C Smith and Mr Jones.",
        ),
        (
            entry(Kind.SUBSTITUTE, (GUEST, SMITH_D)),
            "DCI Ann Reed took the place of Councillor D Smith as substitute",
            "DCI Reed took the place of Councillor D Smith.",
        ),
        (entry(Kind.VISITORS, count=1), "One member of the public was present.", "There was 1 member of the public."),
        (entry(Kind.PRESIDING, (VICE,)), "Councillor B Green in the Chair", "Councillor Green took the chair."),
        (
            entry(Kind.DEFERRED, text="to the next meeting"),
            "The item was deferred to the next meeting.",
            "This item was deferred to the next meeting.",
        ),
        (entry(Kind.WITHDRAWN), "The item was withdrawn.", "This item was withdrawn."),
        (
            entry(Kind.REFERRED, text="back to the officers"),
            "The item was referred back to the officers.",
            "This item was referred back to the officers.",
        ),
        (
            entry(Kind.REFERRED, text="the Cabinet"),
            "The item was referred to the Cabinet.",
            "This item was referred to the Cabinet.",
        ),
    ],
)
def test_each_style_has_its_own_sentences(made: Entry, durham: str, plain: str) -> None:
    here = meeting(PRESENT, "Roads", made)
    assert sentence(here, here.entries[-1], DURHAM) == durham
    assert sentence(here, here.entries[-1], PLAIN) == plain


@pytest.mark.parametrize(
    ("kind", "typed", "printed"),
    [
        (Kind.DEPARTURE, "left to catch a bus", "Councillor D Smith left to catch a bus"),
        (Kind.ARRIVAL, "came in late", "Councillor D Smith came in late"),
        (Kind.DEPARTURE, "Councillor Smith left in protest", "Councillor Smith left in protest"),
        (Kind.DEPARTURE, "the member left", "The member left"),
    ],
)
def test_a_clerks_own_sentence_about_a_movement_says_whose_it_is(kind: Kind, typed: str, printed: str) -> None:
    here = meeting(PRESENT, "Roads", entry(kind, (SMITH_D,), text=typed))
    assert sentence(here, here.entries[-1], DURHAM) == printed


@pytest.mark.parametrize("title", ["", "Substitute Members", "Apologies for absence"])
def test_a_substitute_named_while_the_roll_is_called_stands_in_a_list(title: str) -> None:
    here = meeting(PRESENT, *((title,) if title else ()), entry(Kind.SUBSTITUTE, (GUEST, SMITH_D)))
    assert sentence(here, here.entries[-1], DURHAM) == "DCI Ann Reed for Councillor D Smith"
    assert sentence(here, here.entries[-1], PLAIN) == "DCI Reed attended in place of Councillor D Smith."


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("style", [DURHAM, PLAIN])
def test_every_kind_has_a_sentence(kind: Kind, style: Style) -> None:
    own = None if kind in (Kind.ARRIVAL, Kind.DEPARTURE, Kind.VOTE) else "the text"
    assert say(kind, (SMITH_C,), own, style=style)


def test_a_clause_by_itself_has_its_heading_and_number() -> None:
    record = (PRESENT, "Roads", entry(Kind.CLAUSE, text="that it be noted"), entry(Kind.CLAUSE, text="Thanks be sent"))
    here = meeting(*record)
    first, second = here.entries[-2:]
    assert sentence(here, first, DURHAM) == "Resolved: (i) That it be noted."
    assert sentence(here, second, DURHAM) == "Resolved: (ii) Thanks be sent."
    assert sentence(here, first, PLAIN) == "RESOLVED that it be noted."
    assert {first.id: sentence(here, first, PLAIN), second.id: sentence(here, second, PLAIN)} == sentences(
        here, PLAIN, (first, second)
    )


def test_an_entry_without_a_place_yet_stands_at_the_end_of_the_record() -> None:
    here = meeting(PRESENT, entry(Kind.DEPARTURE, (CHAIR,), None))
    assert sentence(here, entry(Kind.STATEMENT, (VICE,), "agreed"), DURHAM) == "The Chairman agreed."
    assert sentence(here, entry(Kind.STATEMENT, (VICE,), "agreed"), DURHAM, None) == "Councillor B Green agreed."


def test_somebody_unknown_shows_as_a_gap() -> None:
    assert say(Kind.STATEMENT, (99,), "met {@98}") == "?? met ??"


def test_who_has_a_post_for_a_name_keeps_it_in_every_style() -> None:
    assert say(Kind.STATEMENT, (TOWN_CLERK,), "agreed", style=PLAIN) == "The Town Clerk, Jo Pen, agreed."


@pytest.mark.parametrize(
    ("text", "is_turned", "printed"),
    [
        ("the roof was mended", True, "The roof was mended."),
        ("the roof was mended", False, "The roof was mended"),
        ("the roof was mended for £40", True, "The roof was mended for £40."),
        ("who was there?", True, "Who was there?"),
        ("the roof was mended\nand the wall", True, "The roof was mended\nand the wall"),
    ],
)
def test_a_note_that_is_a_sentence_gets_its_full_stop(text: str, is_turned: bool, printed: str) -> None:
    assert say(Kind.NOTE, text=text, is_turned=is_turned) == printed


def test_a_clause_after_a_rescinded_one_has_the_number_of_the_minutes() -> None:
    before, after = entry(Kind.CLAUSE, text="That the gate be mended"), entry(Kind.CLAUSE, text="That it be painted")
    oiled = entry(Kind.CLAUSE, text="That it be oiled")
    here = meeting("Gate", before, entry(Kind.RESCINDED, text=None), after, oiled)
    said = sentences(here, DURHAM)
    assert "(i) That it be painted." in lines_of(here, DURHAM)
    assert (said[2], said[4]) == ("Resolved: (i) That the gate be mended.", "Resolved: (i) That it be painted.")
    assert [sentence(here, one, DURHAM) for one in here.entries] == [said[one.id] for one in here.entries]
    typed = entry(Kind.CLAUSE, text="That it be locked", item_id=1)
    assert sentence(here, typed, DURHAM) == "Resolved: (iii) That it be locked."


@pytest.mark.parametrize("typed", ["31/1", "31/01/27", "31-1", "31.1.2027"])
def test_a_due_date_in_figures_is_printed_in_words(typed: str) -> None:
    due = date(2027, 1, 31)
    said = say(Kind.ACTION, (ENGINEER,), f"send 1/31 of the maps by {typed}", due=due)
    assert said == "Action: The Highways Engineer to send 1/31 of the maps by 31 January 2027"


def test_whoever_presides_is_named_where_they_are_made_chair() -> None:
    text = f"that {{@{CHAIR}}} be elected chair"
    assert say(Kind.CLAUSE, (), text).endswith("That Councillor A Brown be elected chair.")
    assert say(Kind.CLAUSE, (), f"that {{@{CHAIR}}} be thanked").endswith("That the Chairman be thanked.")
