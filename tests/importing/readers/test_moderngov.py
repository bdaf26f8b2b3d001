"""The answer of ModernGov's web service for a meeting."""

from __future__ import annotations

from html import escape

import pytest

from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.readers.document import Piece, PieceKind

from .made import texts

BODY = "<p>Councillor Byrne asked&nbsp;why.</p><ol><li>To note</li></ol>"
MEETING = """<meeting xmlns="http://moderngov.co.uk/namespaces"><meetingid>7</meetingid>
<committeetitle>Audit &amp; Risk Committee</committeetitle><meetingdate>03/06/2024</meetingdate>
<meetingtime>10.00 am</meetingtime><meetinglocation>Committee Room 1</meetinglocation>
<meetingactualfinishtime>11.40 am</meetingactualfinishtime><iswebcast>False</iswebcast>
<agendaitems><agendaitem><agendaitemnumber>0</agendaitemnumber><agendaitemtitle>Part A</agendaitemtitle></agendaitem>
<agendaitem><agendaitemid>1</agendaitemid><agendaitemnumber>5</agendaitemnumber>
<minutesitemnumber>54</minutesitemnumber><agendaitemtitle>Waste &amp;amp; bales</agendaitemtitle>
<agendatext>To consider a report</agendatext><isdecision>True</isdecision>
<minutesnonemptyhtmlbody>{minutes}</minutesnonemptyhtmlbody>
<decisionnonemptyhtmlbody>{decision}</decisionnonemptyhtmlbody>
<linkeddocuments><linkeddoc><title>Report</title><url>http://x/</url></linkeddoc></linkeddocuments></agendaitem>
</agendaitems><attendees>
<attendee memberid="1" name="Councillor A Byrne" roledescription="Chair" attendance="Present" representing=""/>
<attendee memberid="2" name="Councillor B Doyle" roledescription="Committee Member" attendance="Apologies"/>
<attendee memberid="3" name="Ms C Roe" roledescription="" attendance="Present" representing="Healthwatch"/>
</attendees></meeting>"""


def answer(minutes: str = escape(BODY), decision: str = "&lt;p&gt;RESOLVED&lt;/p&gt;") -> str:
    """The meeting with its HTML given as XML."""
    return '<?xml version="1.0" encoding="utf-8"?>' + MEETING.format(minutes=minutes, decision=decision)


def test_everything_the_service_says_is_there_in_order() -> None:
    assert texts("m.xml", answer()) == [
        "Audit & Risk Committee",
        "Date: 03/06/2024",
        "Time: 10.00 am",
        "Venue: Committee Room 1",
        "Present:",
        "Councillor A Byrne (Chair)",
        "Ms C Roe (Healthwatch)",
        "Apologies:",
        "Councillor B Doyle (Committee Member)",
        "Part A",
        "54. Waste & bales",
        "To consider a report",
        "Decision:",
        "RESOLVED",
        "Minutes:",
        "Councillor Byrne asked why.",
        "1. To note",
        "Additional documents:",
        "• Report",
        "The meeting ended at 11.40 am.",
    ]


def test_the_facts() -> None:
    source = read_bytes("m.xml", answer().encode())
    assert source.format == "moderngov"
    assert source.facts.committee == "Audit & Risk Committee"
    assert (source.facts.date, source.facts.time) == ("03/06/2024", "10.00 am")
    assert source.facts.venue == "Committee Room 1"
    assert source.facts.attendance == (
        ("Councillor A Byrne", "Chair, Present"),
        ("Councillor B Doyle", "Committee Member, Apologies"),
        ("Ms C Roe", "Present, Healthwatch"),
    )


def test_an_item_is_a_heading_below_the_part_it_stands_in() -> None:
    found = read_bytes("m.xml", answer().encode()).pieces
    assert Piece("Part A", PieceKind.HEADING, 2) in found
    assert Piece("54. Waste & bales", PieceKind.HEADING, 3) in found


@pytest.mark.parametrize(
    "minutes",
    [escape(BODY), escape(escape(BODY)), f"<![CDATA[{BODY}]]>", BODY.replace("&nbsp;", "&#160;")],
    ids=["escaped", "escaped twice", "quoted", "as it is"],
)
def test_html_however_it_is_escaped(minutes: str) -> None:
    found = texts("m.xml", answer(minutes))
    assert found[15:17] == ["Councillor Byrne asked why.", "1. To note"]


def test_the_answer_inside_an_envelope_or_a_string() -> None:
    bare = MEETING.format(minutes="", decision="")
    plain = texts("m.xml", bare)
    envelope = f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{bare}</s:Body></s:Envelope>'
    assert texts("m.xml", envelope) == plain
    assert texts("m.xml", f'<string xmlns="http://x">{escape(bare)}</string>') == plain


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("<getmeetings><meeting><meetingid>1</meetingid></meeting></getmeetings>", "list of meetings"),
        ("<a><meeting><agendaitems/></meeting><meeting><agendaitems/></meeting></a>", "has several meetings"),
        ("<?xml version='1.0'?><rss><channel/></rss>", "not a meeting from ModernGov"),
        ("<meeting><agendaitems><agendaitem>", "damaged or incomplete"),
        ('<!DOCTYPE m [<!ENTITY a "ha">]><meeting><agendaitems>&a;</agendaitems></meeting>', "DOCTYPE"),
        ("<meeting>" + "<a>" * 100_000, "damaged or incomplete"),
    ],
)
def test_other_xml_is_refused_in_words(content: str, sentence: str) -> None:
    with pytest.raises(FileRefusedError, match=sentence):
        read_bytes("m.xml", content.encode())


def test_nothing_outside_the_file_is_read() -> None:
    outside = '<?xml version="1.0"?><!DOCTYPE m SYSTEM "file:///etc/hostname"><meeting><agendaitems/></meeting>'
    with pytest.raises(FileRefusedError):
        read_bytes("m.xml", outside.encode("utf-16"))
