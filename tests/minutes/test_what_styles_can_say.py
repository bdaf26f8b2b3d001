"""What published minutes have and a house style can say: each line of a file changes the minutes so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui import notation
from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.directory import Directory
from clerk_tui.minutes import as_text, render

from .test_own_styles import own

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
