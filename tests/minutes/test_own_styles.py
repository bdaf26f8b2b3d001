"""What a council may say in a style of its own, and what the minutes are then: each line of a file changes them so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_tui.meeting import Ballot, Choice, Kind, Meeting, Person, Settled, Stage, Vote
from clerk_tui.minutes import Style, as_text, render, render_item, sentence
from clerk_tui.minutes.style.files import style_text
from clerk_tui.minutes.style.reader import build, check, merged, parse

from .meetings import CHAIR, COOPTED, ENGINEER, HEAD, PRESENT, SMITH_C, SMITH_D, TOWN_CLERK, VICE, entry, meeting


def own(lines: str, base: str = "durham") -> Style:
    """A style that says `lines` and has the rest from another."""
    data = parse(lines, "ours.toml")
    check(lines, data, "ours.toml")
    return build(merged(parse(style_text(base), base), data), "ours", "ours.toml")


def record() -> Meeting:
    """A meeting with something of everything."""
    return meeting(
        PRESENT,
        entry(Kind.APOLOGIES, (TOWN_CLERK,), None),
        "Roads",
        entry(Kind.DECLARATION, (SMITH_C,), "item 1"),
        entry(Kind.STATEMENT, (CHAIR,), "spoke first"),
        entry(Kind.STATEMENT, (VICE,), "spoke too"),
        entry(Kind.QUESTION, (SMITH_C,), "why it was so"),
        entry(Kind.ANSWER, (ENGINEER,), "that it was cold"),
        entry(Kind.DEPARTURE, (VICE,), None, at=time(20)),
        entry(Kind.ARRIVAL, (VICE,), None, at=time(20, 5)),
        entry(Kind.ADJOURNED, (), None, at=time(20, 10)),
        entry(Kind.CLAUSE, (), "That it be done"),
        entry(Kind.CLAUSE, (), "That all be told"),
        entry(Kind.VOTE, (), None, vote=Vote(3, 1, 0)),
        entry(Kind.VOTE, (), None, vote=Vote(is_named=True, ballots=(Ballot(SMITH_D, Choice.FOR),))),
        entry(Kind.ACTION, (SMITH_D,), "to write", due=date(2026, 5, 1)),
        entry(Kind.CLOSED, (), None, at=time(21)),
        head=HEAD,
    )


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        # titles and forms of names
        ('[people]\nform = "title-and-surname"', "Councillor Green spoke too."),
        ('[people]\nform = "initials"', "CS asked why it was so."),
        ('[people]\nform = "without-title"', "\nC Smith asked why it was so."),
        ('[people]\nform = "surname"', "\nGreen spoke too."),
        ('[people]\nform = "surname"', "\nC Smith asked why it was so."),
        ('[people]\nform = "initial-and-surname"', "\nB Green spoke too."),
        ('[people]\nfirst = "our {name}"', "Our Councillor C Smith declared"),
        ('[people]\nowner_form = "initials"', "Action: DS to write"),
        (
            "[people]\nplural_titles = {}",
            "Councillor B Green (Vice-Chairman), Councillor C Smith and Councillor D Smith",
        ),
        ('[people]\nlast_in_lists = ", "', "Councillors B Green (Vice-Chairman), C Smith, D Smith\n"),
        ('[head]\nends = "."', "C Smith and D Smith.\n"),
        (
            '[head]\nguests_with_members = true\nlists = ["members"]\n[people]\nlast_once = true',
            "Councillors A Brown (Chairman), B Green (Vice-Chairman), C Smith, D Smith and DCI Ann Reed",
        ),
        ('[head]\nform = "without-title"', "\nB Green (Vice-Chairman), C Smith and D Smith\n"),
        # the word for the chair
        ('[people]\nchair = "the Mayor"', "The Mayor spoke first."),
        ('[people]\nchair_is = "nobody"', "Councillor A Brown spoke first."),
        # resolutions
        ('[resolution]\nheading = "RESOLVED –"', "RESOLVED –\n\n(i) That it be done."),
        ('[resolution]\nnumbering = "(a)"', "(b) That all be told."),
        (
            '[resolution]\nheading = "RESOLVED that:"\ndrops = ["that"]\ncapitals = false',
            "RESOLVED that:\n\n(i) it be done",
        ),
        # times and dates
        ('[times]\ntext = "{hour24}:{minute}"', "returned to the meeting at 20:05"),
        ('[times]\ntext_on_the_hour = "{hour} {am}"', "left the meeting at 8 pm"),
        ('[times]\nhead = "{hour24}.{minute} hours"', "at 19.30 hours"),
        ('[times]\ndate = "the {nth} of {month}, {year}"', "on the 2nd of March, 2026"),
        ('[times]\ndue = "{month} {day}"', "(by May 1)"),
        # sentences
        ('[sentences]\nreturn = "[{time}: ]{names} came back."', "8.05pm: Councillor B Green came back."),
        ('[sentences]\ndeparture = "{names} went out[ at {time}]."', "Councillor B Green went out at 8.00pm."),
        ('[sentences]\nadjourned = "[{time} ]A pause was made."', "8.10pm A pause was made."),
        (
            '[sentences]\nclosed = "{chair} closed the meeting[ at {time}]."',
            "The Chairman closed the meeting at 9.00pm.",
        ),
        ('[sentences]\nclosed = "The meeting ended[ at {time}]."', "The meeting ended at 9.00pm."),
        (
            '[interests]\ndeclared = "{names} told of {interest}{text}."',
            "Councillor C Smith told of an interest in item 1.",
        ),
        ('[votes]\ncounted = "Votes: {counts}."\nlast = "; "', "Votes: 3 votes in favour; 1 against."),
        ('[votes]\nform = "initials"', "For (1): DS"),
        ('[votes]\nnamed = "Called: {votes}."\neach = "{name} – {way}"', "Called: Councillor D Smith – Yes."),
        (
            '[votes]\nnamed = "Called: {votes}."\nform = "surname"\neach = "{name} – {way}"\n'
            'each_way = { for = "aye" }',
            "Called: D Smith – aye.",
        ),
        ('[votes.lists]\nfor = "Ayes: {names}"', "Ayes: Councillor D Smith"),
        ('[head]\napologies = "Sorry not to be there:"', "Sorry not to be there:\n\nJo Pen"),
        # parts, their order and headings
        ('[head]\nmembers = "Councillors:"', "Councillors:\n\nCouncillors B Green"),
        ('[head]\nlists = ["members"]', "Members of the Committee:\n\nCouncillors A Brown (Chairman), B Green"),
        ('[head]\nmembers_as = "one-each"', "Councillor B Green (Vice-Chairman)\nCouncillor C Smith"),
        ('[items]\nheading = "BUSINESS"', "BUSINESS\n\n1. Roads"),
        ('[items]\nnumber = "Item {number}:"\ncapitals = true', "Item 1: ROADS"),
        ('[actions]\nheading = "To do"\nin_place = false', "To do\n\n1: Councillor D Smith to write (by 1 May 2026)"),
        ('[paragraphs]\nnumbering = "1)"', "2) The Chairman spoke first."),
        # question and answer
        ("[speech]\njoins_answers = false", "asked why it was so.\n\nThe Highways Engineer noted that it was cold."),
        ('[speech.verbs]\nanswer = "replied"', "why it was so. The Highways Engineer replied that it was cold."),
        # the signature
        ('[head]\nsignature = "Mayor ____\\nDate ____"', "Mayor ____\n\nDate ____"),
    ],
)
def test_a_line_of_a_councils_own_style_is_what_the_minutes_follow(lines: str, printed: str) -> None:
    before, after = (as_text(render(record(), style)) for style in (own(""), own(lines)))
    assert printed in after
    assert printed not in before


def test_given_names_are_initials_before_the_surname_and_initials_stay_as_listed() -> None:
    here = record()
    names = {VICE: "Councillor Liz Marsh", SMITH_C: "Cllr Mary Ann van der Berg", SMITH_D: "Councillor M.J. Hall"}
    here = replace(here, people={**here.people, **{p: Person(p, name) for p, name in names.items()}})
    text = as_text(render(here, own('[people]\nform = "initial-and-surname"')))
    assert "\nL. Marsh spoke too." in text
    assert "M.A. van der Berg asked why" in text
    assert "M.J. Hall to write" in as_text(render(here, own('[people]\nowner_form = "initial-and-surname"')))


def test_a_visitor_of_the_same_surname_does_not_lengthen_the_names_of_those_who_vote() -> None:
    here = record()
    people = {SMITH_D: Person(SMITH_D, "Councillor D Reed")}
    here = replace(here, people={**here.people, **people})
    text = as_text(render(here, own('[votes]\nform = "surname"\n[people]\nform = "surname"')))
    assert "For (1): D Reed" in text  # as everywhere, since the form is the usual one
    assert "For (1): Reed" in as_text(render(here, own('[votes]\nform = "surname"')))


def test_and_stands_once_in_a_list_of_titles_only_before_the_last_name_of_all() -> None:
    named = meeting((Kind.PRESENT, (CHAIR, VICE, SMITH_C, COOPTED)))
    style = own('[head]\nlists = ["members"]\n[people]\nlast_once = true')
    assert "Councillors A Brown (Chairman), B Green (Vice-Chairman) and C Smith" in as_text(render(named, style))
    assert sentence(named, named.entries[0], style) == (
        "Present: Councillors A Brown, B Green and C Smith, and Mr F Jones"
    )  # a sentence keeps its comma


def test_an_apology_of_one_person_has_a_sentence_of_its_own_if_the_style_has_one() -> None:
    style = own('[sentences]\napologies = "Sorry: {names}."\napologies-1 = "An apology came from {names}."')
    one, two = (
        meeting(PRESENT, "Apologies", entry(Kind.APOLOGIES, people, None)) for people in ((VICE,), (VICE, SMITH_C))
    )
    assert "An apology came from Councillor B Green." in as_text(render(one, style))
    assert "Sorry: Councillors B Green and C Smith." in as_text(render(two, style))


def test_voters_named_in_the_sentence_stand_below_a_sentence_of_the_clerks_own() -> None:
    style = own('[votes]\nnamed = "Called: {votes}."\neach = "{name} – {way}"')
    voted = Vote(is_named=True, ballots=(Ballot(SMITH_D, Choice.FOR),))
    text = as_text(render(meeting(PRESENT, "Roads", entry(Kind.VOTE, (), "The roll was called.", vote=voted)), style))
    assert "The roll was called.\n\nCouncillor D Smith – Yes" in text


def test_an_outcome_without_a_count_stands_below_its_resolution_where_votes_do() -> None:
    lines = """[motions]
carried_at_once = "Carried."
[votes]
after_resolution = {}
[resolution]
numbers_single = false
single = "{{mover}}[, {{seconder}}]: {{clause}}"
single_other = "{{mover}}[, {{seconder}}]: {{clause}}\""""
    moved = entry(Kind.MOTION, (VICE, SMITH_C), "That it be so")
    here = meeting(PRESENT, "Rates", moved, entry(Kind.CARRIED, (), None))
    below, above = (as_text(render(here, own(lines.format(is_below)))) for is_below in ("true", "false"))
    assert "Councillor B Green, Councillor C Smith: That it be so.\n\nCarried." in below
    assert "Carried.\n\nCouncillor B Green, Councillor C Smith: That it be so." in above


def test_those_who_voted_are_in_the_order_of_their_surnames_where_the_style_says_so() -> None:
    voted = Vote(is_named=True, ballots=tuple(Ballot(p, Choice.FOR) for p in (CHAIR, SMITH_D, SMITH_C, VICE, COOPTED)))
    here = meeting(PRESENT, "Roads", entry(Kind.VOTE, (), None, vote=voted))
    lines = '[votes]\nform = "without-title"\nlast_name = ", "\nby_surname = {}\n'
    one_each = 'each = "{name}"'
    names = "A Brown, B Green, F Jones, C Smith, D Smith"
    assert f"For (5): {names}" in as_text(render(here, own(lines.format("true"))))
    assert "For (5): A Brown, D Smith, C Smith, B Green, F Jones" in as_text(render(here, own(lines.format("false"))))
    assert names.replace(", ", "\n") in as_text(render(here, own(lines.format("true") + one_each)))


def test_the_end_says_when_the_minutes_were_agreed_once_they_are() -> None:
    style = own('[head]\nsignature = "[Agreed on {agreed}\\n]Clerk ____"')
    here = record()
    agreed = replace(here, settled=Settled(Stage.AGREED, date(2026, 4, 6)))
    assert as_text(render(here, style)).endswith("Clerk ____\n")
    assert "Agreed on" not in as_text(render(here, style))
    assert "Agreed on 6 April 2026\n\nClerk ____" in as_text(render(agreed, style))


def test_a_resolution_may_have_the_figures_of_the_vote_that_made_it() -> None:
    lines = """[votes]
counted = ""
[resolution]
numbers_single = false
single = "[On a motion by {mover} ]Resolved[ ({in_favour}:{opposed})] - {clause}"
single_other = "[On a motion by {mover} ]Resolved[ ({in_favour}:{opposed})] - {clause}\""""
    moved = entry(Kind.MOTION, (VICE, SMITH_C), "That it be so")
    voted = meeting(PRESENT, "Rates", moved, entry(Kind.VOTE, (), None, vote=Vote(3, 1, 0)))
    text = as_text(render(voted, own(lines)))
    assert "On a motion by Councillor B Green Resolved (3:1) - That it be so." in text
    tied = meeting(
        *(PRESENT, "Rates", moved, entry(Kind.VOTE, (), None, vote=Vote(2, 2, 0))),
        entry(Kind.CASTING, (), None, choice=Choice.FOR),
    )
    assert "Resolved (2:2) - That it be so." in as_text(render(tied, own(lines)))
    clause = meeting(PRESENT, "Rates", entry(Kind.CLAUSE, (), "That it be noted"))
    assert "\nResolved - That it be noted." in as_text(render(clause, own(lines)))


def test_a_member_by_link_is_marked_in_the_list_where_the_style_says_so() -> None:
    here = meeting((Kind.PRESENT, (CHAIR, VICE)), (Kind.REMOTE, (SMITH_C,)), "Roads")
    lines = (
        '[head]\nlists = ["members"]\nremote_with_members = true\nmember = "{name}[ ({remote})]"\nby_link = "remotely"'
    )
    assert "B Green (Vice-Chairman) and C Smith (remotely)" in as_text(render(here, own(lines)))


def test_the_words_of_a_motion_that_end_their_line_have_a_full_stop() -> None:
    lines = """[motions]
adopted = "motion"
[motions.moved]
motion = ["{mover} moved {text}\\n[{seconder} seconded.]", "{mover} moved: {text}"]"""
    here = meeting(PRESENT, "Rates", entry(Kind.MOTION, (VICE, SMITH_C), "that the rate be 4%"))
    text = as_text(render(here, own(lines)))
    assert "moved that the rate be 4%.\n\nCouncillor C Smith seconded." in text


def test_the_parts_stand_in_the_order_that_the_style_says_and_no_others_are_printed() -> None:
    text = as_text(render(record(), own('order = ["signature", "items", "titles"]')))
    assert text.index("Signed:") < text.index("Resolved:") < text.index("ANYTOWN COUNCIL")
    assert "Present:" not in text
    assert "The meeting closed" not in text


def test_minute_numbers_have_the_look_of_the_style_with_the_number_of_the_agenda_below() -> None:
    numbered = meeting(
        PRESENT, "Roads", entry(Kind.NOTE, (), "so"), head=HEAD.__class__(1, rules="council numbers={n}")
    )
    style = own('[items]\nminute_number = "Min. {number}"\nagenda_number = "(Item {number})"')
    assert "Min. 1 Roads\n\n(Item 1)\n" in as_text(render(numbered, style))


def test_an_item_is_published_in_the_frame_of_the_style() -> None:
    style = own('[items]\nbefore = ["Our business"]\nminutes = "What was said"\nafter = ["Papers"]')
    text = as_text(render_item(record(), 1, style))
    assert text.startswith("Our business\n")
    assert "What was said\n" in text
    assert text.rstrip().endswith("Papers")
