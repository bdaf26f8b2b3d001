"""What a council may say in a style of its own, and what the minutes are then: each line of a file changes them so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_tui import notation
from clerk_tui.meeting import Ballot, Choice, Head, Kind, Meeting, Person, Settled, Stage, Vote
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import Style, as_text, render, render_item, sentence
from clerk_tui.minutes.style_files import build, check, merged, parse, style_text

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


# What published minutes have and a house style can say: each line of a file changes the minutes so

ROLL = """/committee Quay Committee
/date 2 March 2026 2pm
/chair Councillor A Brown
/vice Councillor B Green
/member Councillor C Smith
/member Councillor E Hill
/member Councillor F Lake
/present all -lake
"""


def minuted(lines: str, record: str, base: str = "durham") -> str:
    """The minutes of a record in a style that says `lines`."""
    found = notation.read_notes(ROLL + record, Head(1), Directory())
    assert found.reports == ()
    meeting: Meeting = found.meeting
    return as_text(render(meeting, own(lines, base)))


VOTE = "/item 1 Quay\n/motion smith / hill: that the quay be mended\n/vote named +brown +green -smith ~hill\n"


@pytest.mark.parametrize(
    ("lines", "record", "printed"),
    [
        (
            '[times]\ntext = "{hour}.{minute} {a_m}"\n[sentences]\nclosed = "The meeting closed[ at {time}]."',
            "/item 1 Quay\n/close 4.05pm",
            "The meeting closed at 4.05 p.m.\n",
        ),
        (
            '[times]\ntext = "{hour}.{minute} {a_m}"',
            "/item 1 Quay\n+lake 11.05am\n",
            "entered the meeting at 11.05 a.m.\n",
        ),
        (
            '[votes]\neach = "{name}: {way}"\n[votes.each_way]\nabstain = "Abstained"',
            VOTE,
            "Councillor A Brown: Yes\nCouncillor B Green: Yes\nCouncillor C Smith: No\nCouncillor E Hill: Abstained\n",
        ),
        (
            '[votes]\nlists_empty = ["abstain"]\nnobody = "None"',
            "/item 1 Quay\n/vote named +brown\n",
            "For (1): Councillor A Brown\nAbstained (0): None\n",
        ),
        (
            '[votes]\nlast_name = ", "\n[people]\nlast_in_lists = " & "',
            VOTE,
            "For (2): Councillors A Brown, B Green\n",
        ),
        (
            '[votes]\nlast_name = ", "\n[people]\nlast_in_lists = " & "',
            VOTE,
            "Councillors B Green (Vice-Chairman), C Smith & E Hill\n",
        ),
        (
            '[head]\nmember = "{name}[ (arrived {arrived})]"',
            "/item 1 Quay\n+lake 2.20pm\n-smith 2.30pm\n+smith 2.40pm\n",
            "C Smith, E Hill and F Lake (arrived 2.20pm)\n",
        ),
        (
            '[head]\nmember = "{name}[ (until {left})]"',
            "/item 1 Quay\n-smith 2.30pm\n+smith 2.40pm\n-hill 2.50pm\n",
            "C Smith and E Hill (until 2.50pm)\n",
        ),
        ("full_stops = false", "/item 1 Quay\n= That the quay be mended\n", "(i) That the quay be mended\n"),
        ("full_stops = false", "/item 1 Quay\nsmith: that it leaked\n", "noted that it leaked\n"),
        (
            '[people]\nmover_form = "title-and-surname"\nchair_moves = false',
            "/item 1 Quay\n/motion brown / hill: that it be so\nbrown: spoke of the quay\n",
            "Councillor Brown moved, seconded by Councillor Hill, that it be so.\n\nThe Chairman spoke",
        ),
        (
            "[people]\nchair_moves = false",
            "/item 1 Quay\n/motion brown / hill: that it be so\n",
            "Councillor A Brown moved, seconded by Councillor E Hill",
        ),
        (
            'order = ["items", "closing", "last-item"]',
            "/item 1 Quay\nIt was old.\n/item 2 Next Meeting\n1 April.\n/close 4pm\n",
            "It was old.\n\nThe meeting closed at 4.00pm\n\n2. Next Meeting\n\n1 April.\n",
        ),
        (
            '[resolution]\nnumbers_single = false\nleads = ["that"]\n'
            'single = "On the proposal of {mover}, seconded by {seconder}, it was agreed {clause}"',
            "/item 1 Quay\n/motion smith / hill: That the quay be mended\n/carried\n",
            "The motion was carried.\n\nOn the proposal of Councillor C Smith, seconded by Councillor E Hill, "
            "it was agreed that the quay be mended.\n",
        ),
        (
            '[resolution]\nnumbers_single = false\nleads = ["that"]\n'
            'single = "[On the proposal of {mover}][, seconded by {seconder}, ]it was agreed {clause}"',
            "/item 1 Quay\n= That the quay be mended\n",
            "1. Quay\n\nIt was agreed that the quay be mended.\n",
        ),
        (
            '[items]\nreopened = ""',
            "/item 1 Quay\nIt was old.\n/item 2 Ferry\nIt was late.\n/item 1\nIt was wet.\n",
            "It was old.\n\nIt was wet.\n\n2. Ferry\n",
        ),
        (
            '[items]\nreopened = "{title}, resumed"',
            "/item 1 Quay\nIt was old.\n/item 2 Ferry\nIt was late.\n/item 1\nIt was wet.\n",
            "2. Ferry\n\nIt was late.\n\n1. Quay, resumed\n\nIt was wet.\n",
        ),
        ('[votes]\nrecused = ""', "/item 1 Quay\n/recuse smith\n/vote named +brown\n", "For (1): Councillor A Brown\n"),
        (
            '[resolution]\nnumber = "{said} No. {number}"',
            "/rules council resolutions=GB/{year}/{n}\n/resolution 43\n/item 1 Quay\n= That it be so\n",
            "Resolved: No. GB/2026/43\n",
        ),
    ],
)
def test_a_style_can_say(lines: str, record: str, printed: str) -> None:
    assert printed in minuted(lines, record)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("That By-law 12 be read. (2024-S11)", "(i) That By-law 12 be read. (2024-S11)\n"),
        ("That By-law 12 be read (2024-S11)", "(i) That By-law 12 be read (2024-S11).\n"),
        ("That the report be noted", "(i) That the report be noted.\n"),
    ],
)
def test_no_full_stop_follows_a_reference_after_a_whole_sentence(typed: str, printed: str) -> None:
    assert printed in minuted("", f"/item 1 By-laws\n= {typed}\n")


def test_no_full_stop_is_added_inside_a_frame_that_goes_on_after_the_text() -> None:
    lines = "[motions.moved]\n" + "motion = [{0}, {0}]".format('"{mover} moved {text} seconded by {seconder}."')
    assert "moved acceptance of the Minutes seconded by Councillor E Hill." in minuted(
        lines, "/item 1 Minutes\n/motion smith / hill: acceptance of the Minutes\n"
    )


def test_what_was_recorded_in_an_item_after_the_close_is_in_its_first_place() -> None:
    record = "/item 1 Quay\nIt was old.\n/item 2 Ferry\nIt was late.\n/close 4pm\n/item 1\nIt was wet.\n"
    text = minuted("", record)
    assert "continued" not in text
    assert text.index("It was wet.") < text.index("2. Ferry")


def test_an_item_opened_by_mistake_has_its_minutes_where_it_was_taken() -> None:
    text = minuted("", "/item 1 Quay\n/item 2 Ferry\nIt was late.\n/item 1\nIt was old.\n/item 3 Boats\nNone.\n")
    assert "continued" not in text
    assert text.index("2. Ferry") < text.index("1. Quay") < text.index("3. Boats")


def test_a_resolution_of_an_item_that_is_gone_back_to_keeps_its_number_in_the_item() -> None:
    record = "/item 1 Quay\n= That it be mended\n/item 2 Ferry\nIt was late.\n/item 1\n= That it be painted\n"
    text = minuted("", record)
    assert "(i) That it be mended.\n\n2. Ferry" in text
    assert "1. Quay (continued)\n\nResolved:\n\n(ii) That it be painted." in text


ABOVE = """/item 1 Quay
It was old.
It was wet.
As paragraph @^2 says.
/item 2 Ferry
As paragraph @^3 says.
It was late.
"""


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        ('[paragraphs]\nnumbering = "1)"', "3) As paragraph 1 says."),
        ('[paragraphs]\nnumbering = "1)"', "1) As paragraph 1 of item 1 says."),
        ('[paragraphs]\nnumbering = "(a)"\nreference = "({number})"', "(c) As paragraph (a) says."),
        ('[paragraphs]\nunnumbered_reference = "before"', "As paragraph before says."),
    ],
)
def test_a_text_refers_to_the_number_of_a_paragraph(lines: str, printed: str) -> None:
    assert printed in minuted(lines, ABOVE)


def test_a_reference_follows_its_paragraph_and_comes_back_from_notes() -> None:
    found = notation.read_notes(ROLL + ABOVE, Head(1), Directory()).meeting
    written = notation.write_notes(found)
    assert "As paragraph @^2 says." in written
    assert notation.write_notes(notation.read_notes(written, Head(1), Directory()).meeting) == written
    without = replace(found, entries=tuple(replace(e, is_struck=e.text == "It was wet.") for e in found.entries))
    assert "2) As paragraph 1 says." in as_text(render(without, own('[paragraphs]\nnumbering = "1)"')))


PRIVATE = """/item 1 Quay
It was old.
/exempt 3
The price was told.
/item 2 Ferry
The ferry was for sale.
/item 1
The price was agreed.
/public 3pm
/item 3 Boats
None.
"""


def test_the_public_is_readmitted_after_what_was_taken_before_that() -> None:
    public = minuted("", PRIVATE)
    assert public.index("be excluded") < public.index("2. Ferry") < public.index("1. Quay (continued)")
    assert public.index("1. Quay (continued)") < public.index("readmitted") < public.index("3. Boats")
    assert "price" not in public


def test_exempt_business_is_marked_in_each_part_of_an_item() -> None:
    meeting = notation.read_notes(ROLL + PRIVATE, Head(1), Directory()).meeting
    full = as_text(render(meeting, own(""), with_exempt=True))
    told = [
        line for line in full.split("\n") if line.startswith(("Exempt", "End of", "1.", "2.", "The price", "The ferry"))
    ]
    assert told == [
        *("1. Quay", "Exempt: paragraph 3", "The price was told.", "End of exempt business"),
        *("2. Ferry", "Exempt: paragraph 3", "The ferry was for sale.", "End of exempt business"),
        *("1. Quay (continued)", "Exempt: paragraph 3", "The price was agreed.", "End of exempt business"),
    ]


@pytest.mark.parametrize(
    ("line", "unlike"),
    [("/presiding green:", "in the Chair"), ("/visitors 6:", "members of the public"), ("/defer:", "deferred")],
)
def test_after_a_bare_colon_nothing_is_printed(line: str, unlike: str) -> None:
    text = minuted("", f"/item 1 Quay\nIt was old.\n{line}\n")
    assert unlike not in text.split("1. Quay")[1]
    assert unlike in minuted("", f"/item 1 Quay\nIt was old.\n{line.rstrip(':')}\n").split("1. Quay")[1]


def test_own_words_stand_in_place_of_the_styles_sentence() -> None:
    assert "1. Quay\n\nThe quay stood over.\n" in minuted("", "/item 1 Quay\n/defer: the quay stood over.\n")
    assert "1. Quay\n\nIt went on.\n" in minuted("", "/item 1 Quay\n/refer Cabinet: It went on.\n")
