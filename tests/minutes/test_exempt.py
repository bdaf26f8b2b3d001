"""Exempt business: hidden from the public, marked in the full minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.meeting import Ballot, Choice, Collective, Conduct, Entry, Interest, Kind, Meeting, Vote
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.minutes import (
    Document,
    Style,
    as_text,
    load,
    render,
    render_item,
    render_resolution,
    sentences,
    style_names,
)

from .meetings import CHAIR, ENGINEER, HEAD, PRESENT, SMITH_C, SMITH_D, VICE, entry, lines_of, meeting
from .test_generated import STYLES

DURHAM, PLAIN = load("durham"), load("plain")
EXEMPT = entry(Kind.EXEMPT, text=None, subject="3")
READMITTED = entry(Kind.READMITTED, text=None)
SECRET = entry(Kind.NOTE, text="Secret business.")
OPEN = entry(Kind.NOTE, text="Open business.")
MOTION = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the secret be kept")
CARRIED = entry(Kind.CARRIED, text=None)
EXCLUDED = (
    "It was resolved that, under section 100A(4) of the Local Government Act 1972, the press and public be excluded "
    "from the meeting while the business that follows was considered, since exempt information as described in "
    "paragraph 3 of Part 1 of Schedule 12A to the Act would be likely to be disclosed."
)
NOTICE = (
    "The minute of this part of the meeting is not open to the public: it contains exempt information as described in "
    "paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972."
)
BACK = "The press and public were readmitted to the meeting"


def test_a_notice_stands_for_exempt_business_and_marks_stand_around_it() -> None:
    here = meeting(PRESENT, "Lease", OPEN, EXEMPT, SECRET, SECRET, READMITTED, OPEN)
    assert lines_of(here, DURHAM) == ["Open business.", EXCLUDED, NOTICE, BACK, "Open business."]
    assert lines_of(here, DURHAM, with_exempt=True) == [
        "Open business.",
        EXCLUDED,
        "Exempt: paragraph 3",
        "Secret business.",
        "Secret business.",
        "End of exempt business",
        BACK,
        "Open business.",
    ]
    assert lines_of(here, PLAIN)[1:3] == [
        "RESOLVED under section 100A(4) of the Local Government Act 1972 to exclude the press and public from what "
        "follows, because it would be likely to disclose exempt information (paragraph 3 of Part 1 of Schedule 12A to "
        "the Act).",
        "This part of the minutes is confidential and is not published (exempt information: paragraph 3 of Part 1 of "
        "Schedule 12A to the Local Government Act 1972).",
    ]


@pytest.mark.parametrize(
    ("subject", "rules", "words"),
    [
        ("1, 3 and 5", "", "paragraphs 1, 3 and 5 of Part 1 of Schedule 12A"),
        ("14", "council law=wales", "paragraph 14 of Part 4 of Schedule 12A"),
    ],
)
def test_the_paragraphs_are_those_of_the_bodys_law(subject: str, rules: str, words: str) -> None:
    opening = replace(EXEMPT, subject=subject)
    here = meeting(PRESENT, "Lease", opening, SECRET, head=replace(HEAD, rules=rules))
    for style in (DURHAM, PLAIN):
        assert all(words in line for line in lines_of(here, style))


@pytest.mark.parametrize("style", ["plain", "durham", "kent", "decisions"])
def test_a_body_elsewhere_is_printed_no_english_law_whatever_was_typed(style: str) -> None:
    head = replace(HEAD, rules="council law=elsewhere")
    for subject in ("", "3"):
        here = meeting(PRESENT, "Lease", replace(EXEMPT, subject=subject), SECRET, head=head)
        for with_exempt in (True, False):
            text = as_text(render(here, load(style), with_exempt=with_exempt))
            assert not {"Schedule", "1972"}.intersection(text.split())


def test_an_exclusion_without_paragraphs_cites_none() -> None:
    here = meeting(PRESENT, "Lease", replace(EXEMPT, subject=""), SECRET)
    for style in (DURHAM, PLAIN):
        assert "Schedule" not in as_text(render(here, style))
    assert lines_of(here, DURHAM)[1] == "The minute of this part of the meeting is not open to the public."
    assert lines_of(here, DURHAM, with_exempt=True)[1] == "Exempt"


def test_the_clerks_summary_stands_for_the_notice_once_in_each_item() -> None:
    told = entry(Kind.SUMMARY, text="the lease was renewed")
    more = entry(Kind.SUMMARY, text="A rent was agreed.")
    here = meeting(PRESENT, "Lease", EXEMPT, SECRET, told, SECRET, more, "Legal", SECRET, READMITTED, "Close")
    assert lines_of(here, DURHAM) == [EXCLUDED, "The lease was renewed.", "A rent was agreed."]
    assert lines_of(here, DURHAM, 2) == [NOTICE, BACK]
    assert lines_of(here, DURHAM, 3) == []
    full = lines_of(here, DURHAM, with_exempt=True)
    assert full[1:4] == ["Exempt: paragraph 3", "Secret business.", "Summary for the public: The lease was renewed."]
    assert full[-1] == "End of exempt business"


def test_two_exempt_parts_of_an_item_have_a_notice_each() -> None:
    here = meeting(PRESENT, "Lease", EXEMPT, SECRET, READMITTED, replace(EXEMPT, subject="5"), SECRET, READMITTED)
    assert lines_of(here, DURHAM)[1] == NOTICE
    assert "paragraph 5" in lines_of(here, DURHAM)[4]


def test_an_item_gone_back_to_in_private_has_its_notice_where_it_was_gone_back_to() -> None:
    here = meeting(PRESENT, "Lease", OPEN, "Roads", OPEN, EXEMPT, "Lease", SECRET, READMITTED)
    lines = [block.text for block in render(here, DURHAM).blocks if block.item_id is not None]
    assert lines == ["Lease", "Open business.", "Roads", "Open business.", EXCLUDED, "Lease (continued)", NOTICE, BACK]
    lines = [block.text for block in render(here, DURHAM, with_exempt=True).blocks if block.item_id is not None]
    assert lines[:2] == ["Lease", "Open business."]
    assert lines[5:8] == ["Lease (continued)", "Exempt: paragraph 3", "Secret business."]


def test_an_item_that_was_only_opened_in_private_hides_nothing() -> None:
    here = meeting(PRESENT, "Lease", EXEMPT, "Legal", entry(Kind.PRIVATE, text="mine"), READMITTED)
    assert lines_of(here, DURHAM, 2) == [BACK]


def test_an_exempt_paper_is_not_listed_in_public() -> None:
    papers = (entry(Kind.PAPER, text="Open report"), EXEMPT, entry(Kind.PAPER, text="Secret report"))
    here = meeting(PRESENT, "Lease", *papers)
    assert lines_of(here, DURHAM)[0] == "Open report"
    assert not [line for line in lines_of(here, DURHAM) if "Secret" in line]
    assert lines_of(here, DURHAM, with_exempt=True)[:2] == ["(i) Open report", "(ii) Secret report (exempt)"]


def test_what_is_resolved_in_private_is_numbered_apart() -> None:
    clause = entry(Kind.CLAUSE, text="That the secret be kept")
    noted = entry(Kind.CLAUSE, text="That it be noted")
    here = meeting(PRESENT, "Lease", noted, EXEMPT, clause, MOTION, CARRIED, READMITTED)
    assert lines_of(here, DURHAM) == ["Resolved:", "(i) That it be noted.", EXCLUDED, NOTICE, BACK]
    assert lines_of(here, PLAIN)[:2] == lines_of(here, PLAIN, with_exempt=True)[:2]
    assert lines_of(here, PLAIN)[1].endswith("hat it be noted.")
    full = lines_of(here, DURHAM, with_exempt=True)
    assert [line for line in full if line.startswith("(")] == [
        "(i) That it be noted.",
        "(ii) That the secret be kept.",
        "(iii) That the secret be kept.",
    ]
    for style in (DURHAM, PLAIN):
        assert "secret" not in as_text(render_resolution(here, 1, style))
        assert "secret" in as_text(render_resolution(here, 1, style, with_exempt=True))


def test_a_motion_moved_in_private_is_no_public_resolution() -> None:
    here = meeting(PRESENT, "Lease", EXEMPT, MOTION, READMITTED, CARRIED)
    assert lines_of(here, DURHAM) == [EXCLUDED, NOTICE, BACK, "The motion was carried."]
    assert lines_of(here, DURHAM, with_exempt=True)[-4:] == [
        "Exempt: paragraph 3",
        "Resolved:",
        "(i) That the secret be kept.",
        "End of exempt business",
    ]


def test_a_motion_decided_in_private_is_printed_as_moved() -> None:
    public = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the lease be renewed")
    here = meeting(PRESENT, "Lease", public, EXEMPT, CARRIED)
    assert lines_of(here, DURHAM) == [
        "Councillor C Smith moved, seconded by Councillor D Smith, that the lease be renewed.",
        EXCLUDED,
        NOTICE,
    ]


def test_a_motion_is_printed_where_it_was_moved_when_exempt_business_came_between() -> None:
    public = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the lease be renewed")
    silent = (replace(EXEMPT, text=""), SECRET, replace(READMITTED, text=""))
    assert lines_of(meeting(PRESENT, "Lease", public, *silent, CARRIED), DURHAM) == [
        "Councillor C Smith moved, seconded by Councillor D Smith, that the lease be renewed.",
        NOTICE,
        "The motion was carried.",
        "Resolved:",
        "(i) That the lease be renewed.",
    ]


def test_a_motion_amended_in_private_is_no_public_resolution() -> None:
    public = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the lease be renewed")
    amended = entry(Kind.AMENDMENT, (VICE, CHAIR), "replace “renewed” with “ended in secret”")
    here = meeting(PRESENT, "Lease", public, EXEMPT, amended, CARRIED, READMITTED, CARRIED)
    lines = lines_of(here, DURHAM)
    assert lines[-1] == "The substantive motion was carried."
    assert not [line for line in lines if "secret" in line]
    assert "secret" not in as_text(render_resolution(replace(here, entries=here.entries[:-1]), 1, DURHAM))
    assert "(i) That the lease be ended in secret." in lines_of(here, DURHAM, with_exempt=True)


def test_an_answer_in_public_does_not_print_the_question_asked_in_private() -> None:
    answer = entry(Kind.ANSWER, (ENGINEER,), "that it would")
    for question in ("whether the secret was out", ""):
        asked = entry(Kind.QUESTION, (SMITH_C,), question)
        here = meeting(PRESENT, "Lease", EXEMPT, asked, READMITTED, answer)
        assert lines_of(here, DURHAM)[-1] == "The Highways Engineer noted that it would."


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (
            (MOTION, entry(Kind.AMENDMENT, (VICE,), "so"), READMITTED, entry(Kind.ACCEPTED, text=None)),
            "The amendment was accepted, and became part of the motion.",
        ),
        (
            (MOTION, entry(Kind.MOTION, (SMITH_D,), "That it be told"), READMITTED, entry(Kind.WITHDRAWN, text=None)),
            "The motion was withdrawn.",
        ),
    ],
)
def test_what_became_in_public_of_a_motion_moved_in_private_does_not_say_who_moved_it(
    record: tuple[Entry, ...], said: str
) -> None:
    here = meeting(PRESENT, "Lease", EXEMPT, *record)
    assert lines_of(here, DURHAM)[-1] == said
    assert sentences(here, DURHAM)[here.entries[-1].id] == said
    told = [*record[:2], record[3], READMITTED]
    assert "Smith" in lines_of(meeting(PRESENT, "Lease", EXEMPT, *told), DURHAM, with_exempt=True)[-3]


def test_the_closing_words_of_an_exempt_part_are_not_public() -> None:
    closed = entry(Kind.CLOSED, text="The secret being told, the meeting closed.", at=time(21))
    here = meeting(PRESENT, "Lease", EXEMPT, SECRET, closed)
    assert "\n\nThe meeting closed at 9.00pm\n\n" in as_text(render(here, DURHAM))
    assert "The secret being told, the meeting closed." in as_text(render(here, DURHAM, with_exempt=True))


@pytest.mark.parametrize(
    "left",
    [entry(Kind.DEPARTURE, (SMITH_C,), "Councillor Smith left over the price."), entry(Kind.DEPARTURE, (ENGINEER,))],
)
def test_a_return_in_public_does_not_give_away_a_departure_in_private(left: Entry) -> None:
    back = replace(left, kind=Kind.ARRIVAL, text=None)
    here = meeting(PRESENT, "Lease", EXEMPT, left, SECRET, READMITTED, back, OPEN)
    assert lines_of(here, DURHAM) == [EXCLUDED, NOTICE, BACK, "Open business."]
    assert any("returned to the meeting" in line for line in lines_of(here, DURHAM, with_exempt=True))


def test_who_comes_and_goes_in_public_is_told_whatever_was_private() -> None:
    left = entry(Kind.DEPARTURE, (SMITH_C,), None)
    back = replace(left, kind=Kind.ARRIVAL)
    here = meeting(PRESENT, "Lease", left, EXEMPT, SECRET, READMITTED, back, left, back)
    assert sum("left the meeting" in line for line in lines_of(here, DURHAM)) == 2
    assert sum("returned to the meeting" in line for line in lines_of(here, DURHAM)) == 2


def test_apologies_given_in_private_are_named_and_nothing_else() -> None:
    sent = entry(Kind.APOLOGIES, (VICE,), "Secret apologies")
    text = as_text(render(meeting((Kind.PRESENT, (CHAIR,)), EXEMPT, sent, "Lease"), DURHAM))
    assert "Apologies for Absence:\n\nCouncillor B Green\n" in text
    assert "Secret" not in text


def test_apologies_do_not_name_a_substitute_who_came_in_private() -> None:
    sent, seat = entry(Kind.APOLOGIES, (VICE,), None), entry(Kind.SUBSTITUTE, (ENGINEER, VICE), None)
    kent = load("kent-committee")
    assert any("substituting" in line for line in lines_of(meeting(PRESENT, "Apologies", sent, seat), kent))
    here = meeting(PRESENT, "Apologies", sent, "Lease", EXEMPT, seat)
    assert not any("substituting" in line for line in lines_of(here, kent))
    assert "substituting" not in sentences(here, kent)[here.entries[1].id]


MARK = "zqx"
VOICES = st.lists(st.one_of(st.sampled_from([CHAIR, VICE, SMITH_C, SMITH_D]), st.sampled_from(Collective)), max_size=2)
BALLOTS = st.lists(st.builds(Ballot, st.integers(1, 5), st.sampled_from(Choice)), max_size=3).map(tuple)
VOTES = st.builds(
    Vote,
    st.none() | st.integers(0, 3),
    st.none() | st.integers(0, 3),
    is_named=st.booleans(),
    ballots=BALLOTS,
    needs=st.sampled_from(["", "2/3"]),
)
TEXTS = st.sampled_from(
    [
        "that so",
        "whether",
        "",
        "A\n(a) b\n(c) d",
        "add “more”",
        "delete “so” and insert “it”",
        "item 1",
        "{@motion} too",
    ]
)
KINDS = [kind for kind in Kind if kind is not Kind.ITEM]
OFTEN = [Kind.EXEMPT, Kind.EXEMPT, Kind.READMITTED, Kind.MOTION, Kind.AMENDMENT, Kind.VOTE, Kind.CARRIED, Kind.CLAUSE]
ENTRIES = st.builds(
    entry,
    st.sampled_from(KINDS + OFTEN * 4),
    VOICES.map(tuple),
    st.none() | TEXTS,
    vote=VOTES,
    subject=st.sampled_from(["", "3", "the Council"]),
    of_date=st.none() | st.just(date(2026, 1, 8)),
    choice=st.none() | st.sampled_from(Choice),
    interest=st.none() | st.sampled_from(Interest),
    conduct=st.none() | st.sampled_from(Conduct),
    count=st.none() | st.integers(0, 2),
    is_struck=st.sampled_from([False, False, False, True]),
    is_procedural=st.sampled_from([False, False, True]),
)
RECORDS = st.lists(ENTRIES | st.sampled_from(["Lease", "Legal"]), max_size=16)
UNPRINTED = frozenset(
    {
        Kind.PRIVATE,
        Kind.PRESENT,
        Kind.REMOTE,
        Kind.APOLOGIES,
        Kind.ABSENT,
        Kind.CLOSED,
        Kind.OPENED,
        Kind.MINUTES_SIGNED,
    }
)
"""Kinds whose words print nothing, or only at times."""


def marked(record: list[Entry | str], mark: str = MARK) -> Meeting:
    """A meeting of that record in which every word of exempt business is followed by `mark` and its entry's id."""
    here = meeting(PRESENT, *record)
    exempt = exempt_parts(here)
    return replace(
        here,
        entries=tuple(
            replace(
                e,
                text=f"{e.text or 'it'} {mark}{e.id}q",
                subject=f"{e.subject} {mark}" if e.kind in (Kind.VOTE, Kind.RECOMMENDATION, Kind.REVIEW) else e.subject,
            )
            if exempt.hides(e) and e.kind is not Kind.CLOSED
            else replace(e, text=f"Ended {mark}{e.id}q")
            if exempt.hides(e)
            else e
            for e in here.entries
        ),
    )


def documents(here: Meeting, style: Style, *, with_exempt: bool) -> list[Document]:
    """Everything that is rendered of a meeting."""
    return [
        render(here, style, with_exempt=with_exempt),
        render_resolution(here, None, style, with_exempt=with_exempt),
        *(render_item(here, item.id, style, with_exempt=with_exempt) for item in here.items),
        *(render_resolution(here, item.id, style, with_exempt=with_exempt) for item in here.items),
    ]


@settings(max_examples=200)
@given(RECORDS, STYLES)
def test_no_byte_of_exempt_business_is_in_any_public_output_nor_changes_it(
    record: list[Entry | str], style: Style
) -> None:
    here, other = marked(record), marked(record, "yjw")
    exempt = exempt_parts(here)
    hidden = {e.id for e in here.entries if exempt.hides(e)}
    public = documents(here, style, with_exempt=False)
    assert public == documents(other, style, with_exempt=False)
    for document in public:
        assert MARK not in as_text(document)
        assert not hidden & {i for block in document.blocks for i in block.entry_ids}
    said = sentences(here, style)
    assert not [e for e in here.entries if e.id not in hidden and MARK in said[e.id]]


@settings(max_examples=120)
@given(RECORDS, STYLES)
def test_the_full_minutes_print_all_of_it(record: list[Entry | str], style: Style) -> None:
    here = marked(record)
    exempt = exempt_parts(here)
    text = as_text(render(here, style, with_exempt=True))
    for e in here.entries:
        if exempt.hides(e) and not e.is_struck and e.kind not in UNPRINTED | style.omitted:
            assert f"{MARK}{e.id}q" in text


@settings(max_examples=120)
@given(RECORDS, STYLES)
def test_without_exempt_business_both_versions_are_the_same(record: list[Entry | str], style: Style) -> None:
    apart = (Kind.EXEMPT, Kind.SUMMARY)
    here = meeting(PRESENT, *(line for line in record if isinstance(line, str) or line.kind not in apart))
    assert documents(here, style, with_exempt=True) == documents(here, style, with_exempt=False)


def label_of(here: Meeting, words: str, style: Style, *, with_exempt: bool) -> str:
    """The number that a paragraph or clause bears."""
    blocks = render(here, style, with_exempt=with_exempt).blocks
    return next(block.label for block in blocks if words in block.text)


@pytest.mark.parametrize("style", style_names())
def test_a_clause_has_one_number_in_public_and_in_full(style: str) -> None:
    secret = entry(Kind.CLAUSE, text="That plot 9 be sold")
    deferred = entry(Kind.CLAUSE, text="That the matter be deferred")
    thanked = entry(Kind.MOTION, (SMITH_C, SMITH_D), "That the surveyor be thanked")
    here = meeting(PRESENT, "Land", EXEMPT, secret, READMITTED, deferred, thanked, CARRIED)
    for words in ("matter be deferred", "surveyor be thanked"):
        public, full = (label_of(here, words, load(style), with_exempt=is_full) for is_full in (False, True))
        assert public == full
    if style == "durham":
        assert label_of(here, "matter be deferred", DURHAM, with_exempt=False) == "(ii)"


@pytest.mark.parametrize("style", style_names())
def test_a_recommendation_has_one_number_in_public_and_in_full(style: str) -> None:
    secret, more, last = (
        entry(Kind.RECOMMENDATION, text=text, subject="Council")
        for text in ("That plot 9 be sold", "That the fence be kept", "That the gate be shut")
    )
    here = meeting(PRESENT, "Land", EXEMPT, secret, READMITTED, more, last)
    for words in ("fence be kept", "gate be shut"):
        public, full = (label_of(here, words, load(style), with_exempt=is_full) for is_full in (False, True))
        assert public == full


@pytest.mark.parametrize("style", sorted(set(style_names()) - {"decisions"}))
def test_a_paragraph_has_one_number_in_public_and_in_full(style: str) -> None:
    said = entry(Kind.STATEMENT, (ENGINEER,), "the road was closed")
    here = meeting(PRESENT, "Land", EXEMPT, SECRET, SECRET, READMITTED, OPEN, said)
    for words in ("Open business", "the road was closed"):
        public, full = (label_of(here, words, load(style), with_exempt=is_full) for is_full in (False, True))
        assert public == full
