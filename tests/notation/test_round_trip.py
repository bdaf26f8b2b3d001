"""A meeting written as a file of notes and read again is the same meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import AgendaItem, Capacity, Entry, Head, Kind, Meeting, Vote, acts, apply
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.intents import Record, Redo, Undo
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import NameIndex, perform, read_line, read_notes, write_notes
from clerk_tui.notation.mentions import encode, tidy
from clerk_tui.notation.reading import Context, draft

PEOPLE = (
    "Councillor D Boyes",
    "Councillor J Smith",
    "Councillor John Smith",
    "Councillor J Smith MBE",
    "Mr J. Smith",
    "J Smith",
    "Cllr Mary Smith-Jones",
    "Mrs Wilhelmina van der Meer",
    "Mr W van der Meer",
    "Councillor Máire Ní Dhálaigh",
    "Councillor P O'Brien",
    "Councillor P. O’Brien, Mayor",
    "Pádraig Mac Giolla Phádraig",
    "Rhys ap Gwilym",
    "Mr AJ Cooke",
    "Overview and Scrutiny Officer",
    "Speaker 1",
    "Speaker 2",
    "Councillor Chair",
    "Councillor All",
    "Ms Members",
    "Dr Ann Hill",
    "Ann",
    "王小明",
)
ALIASES = ("", "", "", "smith", "js", "the mayor", "o'b", "d.b.", "hill-top", "élodie", "x")
WORDS = (
    *"that the pump failed twice @boyes @@boyes @smithj @nobody @ ?? £?? a?? ??? {12} {@1} {??} {{".split(),
    *"\\ \\\\ \\@boyes \\?? ! !1 \\! \\\\! ' “quoted” café naïve — … .. ... = # ! > >> ? : + - /item".split(),
    *"/motion s/a/b/ [09.41] boyes: smith? 王小明: chair> a@b.org \ufeff\u200b e\u0301 🙂 !1 May by 1 May".split(),
    *"@boyes's @boyes’ @boyes- @boyes-led @boyes. @vandermeer, (@hill) @cooke;".split(),
    "by 1 May",
    "!1 May",
    "by 12 June 2018",
    "  two  spaces ",
    "[09.41] ",
    "at 9.44: left",
    *"⚠ ⚠️ and the The a noon 1000 , & and/or : said !clerk /Open /ITEM".split(),
    "and boyes",
    "and leaves",
    ", hill",
    "at noon",
    "subject to",
    "seconded by hill",
)
OPENINGS = (
    "",
    "",
    "",
    "boyes: ",
    "smith? ",
    "boyes> ",
    "boyes>> ",
    "> ",
    "? ",
    "= ",
    "# ",
    "! ",
    "... ",
    ".. ",
    "+",
    "-",
    "\\",
    "⚠ ",
    "!boyes ",
    "!boyes: ",
    "!hill and boyes ",
    "The Chair: ",
    "hill and boyes: ",
    "Boyes, D.: ",
    "A member of the public? ",
)
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None))

texts = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), min_size=1, max_size=6).map(" ".join)
lines = st.builds(
    lambda opening, text, end: opening + text + end,
    st.sampled_from(OPENINGS),
    texts,
    st.sampled_from(("", "", " !", " !1 May", " \\!")),
)
COMMANDS = """
/present boyes|/present all|/apologies smith-jones|/present boyes: came in|/visitors 4|/visitors 4: from the ward
/open 9.30|/open|/close 11am|/close|/adjourn:|/adjourn 10.15: the Committee rose|/resume 10.30am:
/vote 8-3-1|/vote all|/vote 4-4: by a show of hands|/carried|/carried:|/lost: narrowly
/defer|/defer to May|/withdraw|/refer Cabinet @boyes|/paper Report of @@boyes. ??
/item 1 First|/item 2. Second|/item 2|/item 2023/24 Budget|/item Untitled|/item \\2019|/item \\2019 figures
/heading Part A|/next|/group Independent|/group|/presiding boyes|/presiding boyes: by lot|/undo
/sub hill for boyes|+boyes|-boyes 9.44: by the side door|+boyes, hill 10.15pm|-boyes:
/motion boyes / smith-jones: That “£4m” be spent|/motion: That it be|/motion procedural hill: That the vote be taken
/motion members: : so|/amendment smith / boyes: Delete “£4m” and insert “£5m”|/amendment: x|/second hill|/second boyes
/substantive That @motion be, and\\ \\@motion|/substantive : so|/accepted|/lapsed|/lapsed: for want of one
/withdraw: x
/vote all -boyes ~hill|/vote all 0boyes: narrowly|/vote named +boyes -hill|/vote named 3-1-0 +boyes ~hill -boyes
/vote named all|/vote named all -boyes|/vote named 9-0|/vote on the first limb: 3-3|/vote 4-2 needs 2/3
/vote on (ii): named +boyes needs 2/3 of all: by name|/vote all needs simple:|/vote 3-3-1|/casting for|/casting against:
/own boyes against|/own boyes for: at her request|/own hill abstain
/declare boyes dpi item 2, as \\dpi owner, leaves|/declare boyes dpi|/declare boyes \\ori leaves|/declare hill stays
/declare boyes the tree and its \\leaves|/declare boyes : so|/declare boyes nri x, speaks|/declare boyes: a: b dispensed
/declare boyes DPI: leaves|/declare boyes x,, leaves|/declare boyes x. leaves|/recommend Cabinet: That @motion be
/exempt 3|/exempt paragraphs 1 and 3: RESOLVED that @boyes|/exempt:|/exempt 2:|/public|/public: They came back
/summary A tender
/question hill: Why @motion?|/question public & boyes: Who?|/answer: because|/answer boyes: : so|/petition: To keep it
/petition hill: x|/order boyes: that it was late|/explain hill: that|/ruling that|/ruling : that|/urgent|/urgent @boyes
/inquorate|/inquorate 10.15: Three were left|/agree 1 December 2017|/agree 1 December 2017: subject to a comma
/agree 2017-12-01: subject to: subject to x|/sign 1 December|/arising 1 December 2017 boyes: to write by 1 May
/arising 1 December 2017: it is !1 May|/arising 2017-12-01 boyes & members: x \\!|/review 3 hill: That it be by 1 May
/review R/4: x !2 June 2018|/progress by 1 May|/progress : so|/done|/done: it was|/done on 1 May
/rules parish quorum=1/3|/rules council law=wales numbers={yy}/{n}|/quorum 1/4|/quorum 5|/minute 45
/speaker A Passer [passer]
/agenda 7 Seven|/agenda 8. Eight|/agenda Untold|/agenda \\2020 figures|/part Part A|/part Part Z|/item Untold|/item 7
/Open 9.30|/open: at noon|/close noon: so|/present all but hill|/present: boyes|/Present all -hill|/refer back
/refer to: x|/declare boyes nri x and leaves|/declare boyes, nri, x|/declare hill dpi x and Leaves the room
/refer to Cabinet|/refer \\to x|/vote unanimous|/carried unanimously|/vote carried: x|/vote lost
/vote 8 for 3 against|/vote named for hill against boyes|/motion: boyes: x|/motion : boyes: x
/motion boyes seconded by hill: x|/amendment: hill: x|/substantive: boyes: x|/exempt: 3|/exempt 1 to 3
/exempt: 3: x|/question: hill: x|/question : hill: x|/answer: hill: x|/answer : hill: x|/recommend: Cabinet: x
/agree the minutes of 1 December 2017 subject to x|/sign the minutes of 1 December 2017|/co-opted X Y
/item: 3 Third|/ITEM 4 Fourth|/item Open: x|/heading: Part C|/petition: hill: x|/order: boyes: x|/ruling: : x
/explain: hill: x|/own Hill Against.|/casting For|/arising: 1 December 2017 boyes: x|/review: 3 hill: x
/progress: x|/done: on 1 May|/urgent: x|-boyes at noon|+hill 1000: x|/defer: to May|/withdraw: x|/paper: x
/summary: x|/visitors: 3|/sub: hill for boyes
s/a/,/|s/So/leaves/|s/it/@motion/|s/@motion/it/|s/x/dpi/
boyes & hill: spoke|boyes?|smith? |Boyes:|/quorum 3|/venue Hall
s/the/a/|s/??/40/|s/ //|s/pump/@boyes/|s/e//|s/1 May/8 June/
"""
commands = st.sampled_from(COMMANDS.strip().replace("\n", "|").split("|"))
listings = st.builds(
    lambda capacity, name, post, alias, form: (
        f"/{capacity} {name}"
        + (f" ({post})" if post else "")
        + (f" [{alias}]" if alias else "")
        + (f" = {form}" if form else "")
    ),
    st.sampled_from(list(Capacity)),
    st.sampled_from(PEOPLE),
    st.sampled_from(("", "", "Head of Service", "St Mary's (the church)")),
    st.sampled_from(ALIASES),
    st.sampled_from(("", "", "the Officer")),
)


@dataclass(frozen=True)
class Seen:
    """An entry as a reader of the minutes would compare it: by what it says, not by its id or place."""

    kind: Kind
    item: tuple[str, str, bool] | None
    persons: tuple[str, ...]
    text: str | None
    at: time | None
    entered: time | None
    due: date | None
    is_action: bool
    vote: object
    count: int | None
    about: tuple[object, ...]
    is_unsettled: bool
    is_doubtful: bool


def seen_meeting(meeting: Meeting) -> tuple[object, ...]:
    """All that a file of notes carries of a meeting."""
    head = meeting.head
    return (
        (head.council, head.committee, head.date, head.time, head.venue, head.style, head.group),
        (head.quorum, head.rules, head.first_minute),
        [(meeting.people[p.person_id].name, p.capacity, p.post, p.alias, p.form, p.group) for p in meeting.roll],
        [seen_item(item) for item in meeting.items],
        [seen_entry(entry, meeting) for entry in meeting.entries if not entry.is_struck],
    )


def seen_item(item: AgendaItem | None) -> tuple[str, str, bool] | None:
    """An item by what it says."""
    return (item.number, item.title, item.is_heading) if item else None


def seen_entry(entry: Entry, meeting: Meeting) -> Seen:
    """An entry by what it says."""
    return Seen(
        entry.kind,
        seen_item(meeting.item_by_id.get(entry.item_id or 0)),
        tuple(meeting.people[p].name if isinstance(p, int) else p.value for p in entry.persons),
        None
        if entry.text is None
        else write(entry.text, lambda m: f"<{meeting.people[m.person_id].name}{m.in_full}>", "<gap>", "<motion>"),
        entry.at,
        entry.entered,
        entry.due,
        entry.is_action,
        seen_vote(entry.vote, meeting),
        entry.count,
        (entry.subject, entry.of_date, entry.interest, entry.conduct, entry.choice, entry.is_procedural),
        entry.is_unsettled,
        entry.is_doubtful,
    )


def seen_vote(vote: Vote | None, meeting: Meeting) -> object:
    """A vote by the names of those who are named in it."""
    if vote is None:
        return None
    ballots = [(meeting.people[ballot.person_id].name, ballot.choice) for ballot in vote.ballots]
    return (vote.in_favour, vote.against, vote.abstained, vote.is_named, ballots, vote.needs)


def typed(meeting: Meeting, lines_typed: Sequence[tuple[str, time | None]], directory: Directory) -> Meeting:
    """The meeting after some lines typed at their times; what is refused is kept as a note to be settled. What is
    doubtful about a line stays with it in every other case; the other half was confirmed."""
    for line, now in lines_typed:
        if not tidy(line):
            continue
        context = Context(meeting, NameIndex(meeting), now)
        reading = read_line(line, context)
        intent = reading.intent
        if isinstance(intent, Undo | Redo):
            continue
        if isinstance(intent, Record) and len(line) % 2:
            intent = Record(replace(intent.entry, doubt=reading.doubt))
        kept = Record(draft(Kind.NOTE, encode(tidy(line), context.names, context.presiding)[0], is_unsettled=True))
        try:
            act = perform(intent or kept, context, directory, now)
        except LineRefusedError:
            act = perform(kept, context, directory, now)
        meeting = apply(meeting, act.changes)
    return meeting


def with_plain_questions(meeting: Meeting) -> Meeting:
    """The meeting with its follow-ups as questions: what they become where their question was moved away."""
    entries = tuple(replace(e, kind=Kind.QUESTION) if e.kind is Kind.FOLLOW_UP else e for e in meeting.entries)
    return replace(meeting, entries=entries)


def assert_round_trip(meeting: Meeting) -> None:
    """The meeting out and in again is the same; out again it is the same file."""
    text = write_notes(meeting)
    again = read_notes(text, Head(1), Directory()).meeting
    assert seen_meeting(again) == seen_meeting(meeting), text
    assert write_notes(again) == text


OPENING = [
    ("/date 1 March 2018 9.30am", None),
    ("/chair Councillor D Boyes [boyes]", None),
    ("/guest Dr Ann Hill", None),
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(listings, max_size=7),
    st.lists(
        st.tuples(st.one_of(lines, lines, commands, listings), st.one_of(st.none(), TIMES)), min_size=6, max_size=25
    ),
)
def test_a_meeting_of_typed_lines_comes_back(roll: list[str], typed_lines: list[tuple[str, time | None]]) -> None:
    start = [*OPENING, *((line, None) for line in roll)]
    assert_round_trip(typed(Meeting(Head(1)), [*start, *typed_lines], Directory()))


FORMAL = [
    *OPENING,
    ("/member Councillor J Smith", None),
    ("/member Cllr Mary Smith-Jones", None),
    ("/member Dr Ann Hill", None),
    ("/coopted Ann", None),
    ("/agenda 1 Declarations", None),
    ("/agenda 2 Budget", None),
    ("/present all", None),
    ("/next", None),
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(commands.filter(lambda line: not line.startswith("/close")), min_size=8, max_size=30),
    st.lists(st.tuples(st.sampled_from(("strike", "move")), st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_a_formal_meeting_comes_back(typed_lines: list[str], deeds: list[tuple[str, int, int]]) -> None:
    directory = Directory()
    meeting = typed(Meeting(Head(1)), [*FORMAL, *((line, None) for line in typed_lines)], directory)
    assert_round_trip(disturbed(meeting, deeds, directory))


def test_a_name_on_no_roll_beside_an_escaped_one_comes_back() -> None:
    assert_round_trip(typed(Meeting(Head(1)), [*OPENING, ("= \\@boyes @boyes-led", None)], Directory()))


def test_what_was_not_settled_comes_back_unsettled() -> None:
    live = [
        "/second hill",
        "/item 9",
        "s/nowhere/x/",
        "/vote maybe",
        "jones: said so",
        "⚠ ask who moved it",
        "all well",
    ]
    meeting = typed(Meeting(Head(1)), [*OPENING, *((line, None) for line in live)], Directory())
    meeting = typed(meeting, [("/guest Mr T Jones", None)], Directory())
    again = read_notes(write_notes(meeting), Head(1), Directory())
    assert [(e.text, e.is_unsettled) for e in again.meeting.entries] == [
        *((line.removeprefix("⚠ "), True) for line in live[:-1]),
        ("all well", False),
    ]
    assert len(again.reports) == len(live) - 1


@pytest.mark.parametrize("line", ["+hill", "-hill", "/adjourn", "/resume", "/inquorate", "+hill: slipped in"])
def test_what_was_put_in_afterwards_without_a_time_gets_none_from_when_it_was_typed(line: str) -> None:
    directory = Directory()
    meeting = typed(Meeting(Head(1)), [*OPENING, ("all well", time(9, 40))], directory)
    names, before = NameIndex(meeting), meeting.entries[-1]
    context = Context(meeting, names, time(9, 50), before=before.position, at_item=before.item_id)
    intent = read_line(line, context).intent
    assert isinstance(intent, Record)
    meeting = apply(meeting, acts.insert_before(meeting, intent, before, directory, time(9, 50)).changes)
    assert meeting.entries[-2].at is None
    assert read_notes(write_notes(meeting), Head(1), Directory()).meeting.entries[-2].at is None


@pytest.mark.parametrize(
    "words", ["x \\\\@hill", "x \\\\?? y", "x \\\\\\\\@@hill", "\\\\@hill", "\\\\\\@hill", "\\\\@motion"]
)
def test_a_backslash_before_a_reference_comes_back(words: str) -> None:
    assert_round_trip(typed(Meeting(Head(1)), [*OPENING, (words, None), (f"hill: {words}", None)], Directory()))


def test_items_of_one_title_come_back_as_they_were() -> None:
    items = (AgendaItem(1, "Roads", 1, "1"), AgendaItem(2, "Roads", 2), AgendaItem(3, "roads", 3))
    entries = tuple(Entry(i, Kind.ITEM, i, item_id=item, text=None) for i, item in enumerate((1, 2, 1, 3, 2), 1))
    assert_round_trip(Meeting(Head(1), items=items, entries=entries))


def disturbed(meeting: Meeting, deeds: Sequence[tuple[str, int, int]], directory: Directory) -> Meeting:
    """The meeting after entries were moved, struck out and inserted, and keys of the roll call pressed."""
    for deed, which, where in deeds:
        entries = [e for e in meeting.entries if e.kind is not Kind.ITEM]
        entry = entries[which % len(entries)] if entries else None
        person = meeting.roll[where % len(meeting.roll)].person_id
        try:
            if deed == "roll":
                kinds = (Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE)
                act = acts.call_roll(meeting, person, kinds[which % 4], directory, None)
            elif entry is None:
                continue
            elif deed == "strike":
                act = acts.strike(meeting, entry)
            elif deed == "move":
                act = acts.move(meeting, entry, 1 if where % 2 else -1)
            else:
                inserted = Record(draft(Kind.STATEMENT, "put in before", persons=(person,)))
                act = acts.insert_before(meeting, inserted, entry, directory, time(9, where % 60))
        except LineRefusedError:
            continue
        meeting = apply(meeting, act.changes)
    return meeting


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(lines, commands.filter(lambda line: not line.startswith("/close"))), min_size=6, max_size=20),
    st.lists(
        st.tuples(st.sampled_from(("roll", "strike", "move", "insert")), st.integers(0, 40), st.integers(0, 40)),
        min_size=1,
        max_size=12,
    ),
)
def test_a_meeting_put_in_order_afterwards_comes_back(
    typed_lines: list[str], deeds: list[tuple[str, int, int]]
) -> None:
    directory = Directory()
    meeting = typed(Meeting(Head(1)), [*OPENING, *((line, None) for line in typed_lines)], directory)
    assert_round_trip(with_plain_questions(disturbed(meeting, deeds, directory)))


def test_a_mention_that_names_nobody_comes_back_unsettled() -> None:
    text = "/member Councillor D Boyes\nboyes: that @smyth was there\nsee @smyth\n= That @smyth report\nsee \\@smyth\n"
    meeting = read_notes(text, Head(1), Directory()).meeting
    again = read_notes(write_notes(meeting), Head(1), Directory()).meeting
    assert [e.is_unsettled for e in meeting.entries] == [True, True, True, False]
    assert [(e.kind, e.text, e.is_unsettled) for e in again.entries] == [
        (e.kind, e.text, e.is_unsettled) for e in meeting.entries
    ]


@pytest.mark.parametrize(
    "line",
    [
        "!boyes: and hill to write",
        "!boyes: , perhaps with hill, to write",
        "/motion : boyes: x",
        "/amendment : chair: x",
    ],
)
def test_words_that_could_be_names_come_back_as_words(line: str) -> None:
    meeting = typed(Meeting(Head(1)), [*FORMAL, (line, None)], Directory())
    assert len(meeting.entries[-1].persons) == line.startswith("!")
    assert_round_trip(meeting)


@pytest.mark.parametrize(
    "lines_typed",
    [
        ["boyes: \\"],
        ["boyes? \\"],
        ["boyes>> \\ \\!"],
        ["boyes: that @smithj rang", "! see @smithj", "= That @smithj go", "/member Councillor J Smith"],
        ["/exempt 3", "/public", "/group Independent"],
        ["/exempt 3", "/member Councillor J Smith", "/group Independent"],
        ["/group Ward", "/exempt 3", "/group Guests", "/member Councillor J Smith", "/public"],
        ["/group Ward", "/exempt 3", "/member Councillor J Smith", "/public", "/group Ward"],
        ["The Chair: that", "smith: that", "/exempt 3", "/chair Councillor J Smith", "smith: that"],
    ],
)
def test_what_the_roll_was_when_a_line_was_typed_does_not_change_it(lines_typed: list[str]) -> None:
    meeting = typed(Meeting(Head(1)), [*OPENING, *((line, None) for line in lines_typed)], Directory())
    assert_round_trip(meeting)


def test_an_event_stays_unsettled_when_the_name_in_it_is_known_at_last() -> None:
    lines_typed = ["boyes: that @smithj rang", "/member Councillor J Smith"]
    meeting = typed(Meeting(Head(1)), [*OPENING, *((line, None) for line in lines_typed)], Directory())
    assert write_notes(meeting).splitlines()[-1] == "⚠⚠ boyes: that \\@smithj rang"
    again = read_notes(write_notes(meeting), Head(1), Directory()).meeting
    assert [e.is_unsettled for e in again.entries] == [True]
