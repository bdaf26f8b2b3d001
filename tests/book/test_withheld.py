"""A resident whose name is not to be published is named in no paper, style, register or search."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_tui import minutes
from clerk_tui.book.exports import WRITERS, Sheet, before
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.cli import main
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Meeting
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.minutes.papers import PAPERS, Before, Order, written
from clerk_tui.search import parse
from clerk_tui.store.registers import REGISTERS

ROLL = (
    "/chair Councillor Ann Ash",
    "/member Councillor Enid Birch",
    "/officer Fay Fern (Clerk) [fern]",
)
RESIDENT = "/speaker Mrs Enid Cope (of Mill Lane) [enid] = a resident"
PRESENT = ("/present all", "/item 1 Lamps and posts")
LINES = (
    "enid: asked for a lamp",
    "enid? whether it was safe",
    "ash> that @enid had a point",
    "> as @@enid had said",
    "ash: thanked @@enid for coming",
    "enid&ash: agreed",
    "enid>> will send photographs",
    "enid: would send photographs !1 March",
    "!enid to send the photographs by 1 March",
    "!fern to write to @enid by 1 March",
    "/question enid: Why is it dark?",
    "/answer ash: Because @enid asked.",
    "/motion enid / birch: That the lamp be lit for @enid",
    "/second enid",
    "/vote 2-0",
    "= That @enid be thanked",
    "/recommend Council: That @@enid be thanked",
    "+enid 9.44",
    "-enid 9.50",
    "/declare enid nri as a neighbour of @enid, leaves",
    "/present enid",
    "/apologies enid",
    "/sub enid for birch",
    "/presiding enid",
    "/own enid against",
    "/vote named +enid -ash",
    "... as @enid had asked",
    "It was said that @enid’s dog barked",
    "/exempt 3",
    "/public",
    "/summary @enid was heard",
    "/next",
)
NAMES = re.compile(r"Cope\b|Enid C|\bEC\b|Mill Lane|\benid\b")
"""Each gives her away. (There is another Enid.)"""


def held(book: MinuteBook, day: date, lines: tuple[str, ...], rules: str = "") -> Recording:
    """A meeting in which those lines are recorded, without those that are refused."""
    made = book.create_meeting(MeetingPlan("Elmfield Council", "Lighting Committee", day, rules=rules))
    for line in lines:
        try:
            made.enter_line(line)
        except ClerkError:
            continue
    return made


def papers(meeting: Meeting, known: Before, name: str) -> Iterator[tuple[str, str]]:
    """Every paper in a style as text, and the minutes in every format (but PDF, which is the same document)."""
    style = minutes.load(name)
    for paper in PAPERS:
        yield paper.name, str(written(meeting, style, Order(paper.name), known))
    for form in FORMATS:
        if form.name not in ("text", "pdf"):
            made = written(meeting, style, Order(format=form.name), known)
            yield form.name, made if isinstance(made, str) else unpacked(made)


def unpacked(made: bytes) -> str:
    """The text of a Word file."""
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        return "\n".join(file.read(name).decode("utf-8", "replace") for name in file.namelist() if "xml" in name)


def found(book: MinuteBook) -> Iterator[tuple[str, str]]:
    """What searches and registers give, in every format, with exempt parts too."""
    for register in REGISTERS:
        page = book.reader.register(register.name, parse(" "), today=date(2024, 5, 1), is_public=False)
        for name, write in WRITERS.items():
            yield f"{register.name} {name}", write(Sheet(register, page.rows))
    for words in ("lamp", "resident", "photographs", "thanked", "since:2020", "by:ash"):
        hits = book.reader.find(parse(words), 100, is_public=False).hits
        voices = book.reader.voices(hit.entry_id for hit in hits if hit.entry_id is not None)
        yield f"search {words}", f"{[hit.body for hit in hits]} {voices}"


def given_away(text: str) -> list[str]:
    """What names her."""
    return NAMES.findall(text)


@given(
    lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=14),
    resident=st.sampled_from([RESIDENT, RESIDENT.replace("[enid] = a resident", "[enid]")]),
    style=st.sampled_from(minutes.style_names()),
)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_she_does_she_is_not_named(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], resident: str, style: str
) -> None:
    path = tmp_path_factory.mktemp("book") / "m.db"
    rules = "" if "=" in resident else "council public=unnamed"
    with MinuteBook(path, clock=lambda: datetime(2024, 5, 1, 9, tzinfo=UTC)) as book:
        here = held(book, date(2024, 1, 8), (*ROLL, resident, *PRESENT, *lines), rules)
        book.flush()
        later = held(book, date(2024, 2, 12), (*ROLL, *PRESENT))
        for matter in later.state.matters:
            later.add_matter(matter)
        book.flush()
        for recording in (here, later):
            known = before(book.reader, recording.meeting.head)
            for what, text in papers(recording.meeting, known, style):
                assert not given_away(text), (style, what)
        for what, text in found(book):
            assert not given_away(text), what


def test_she_is_named_in_no_answer_of_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "m.db"
    with MinuteBook(path, clock=lambda: datetime(2024, 5, 1, 9, tzinfo=UTC)) as book:
        held(
            book, date(2024, 1, 8), (*ROLL, RESIDENT, *PRESENT, "enid? why it was dark", "ash: asked @enid about lamps")
        )
        book.flush()
    calls = [["search", str(path), "dark", "--json"], ["search", str(path), "lamps"]]
    calls += [["register", str(path), "questions", "--format", name] for name in ("csv", "json", "markdown", "text")]
    for call in calls:
        assert main.main(call) == 0
        said = capsys.readouterr().out
        assert "esident" in said
        assert not given_away(said)
