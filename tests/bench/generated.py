"""Meetings made at random, the same for each number: every kind of line, people with odd names and empty parts, and
private parts in which a marked word stands in every field that a person can type into."""

from __future__ import annotations

import io
import random
import re
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pypdf

from clerk_tui import minutes, notation, store
from clerk_tui.book.exports import WRITERS, Sheet, file_name
from clerk_tui.book.indexing import whole_index
from clerk_tui.meeting import Act, Change, Head, Kind, Meeting, Noun
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.minutes.formats.outline import LettersMissingError
from clerk_tui.minutes.papers import PAPERS, Before, Order, written
from clerk_tui.minutes.room import room_view
from clerk_tui.search import parse
from clerk_tui.store.act_rows import put_import
from clerk_tui.store.connection import transaction
from clerk_tui.store.reader import Reader
from clerk_tui.store.registers import REGISTERS
from clerk_tui.store.values import Import, Saving

ROLL = """/council Elmbridge Town Council
/committee Estates Committee
/date 2024-06-03 7.30pm
/chair Councillor Ann Able
/vice Councillor Bob Baker
/member Councillor Cat Cole
/member Councillor Eve Eden
/officer Dot Dean (Town Clerk)
"""
NAMES = (
    "Councillor", "Dr", "Mr.", "Councillor (vacancy)", "Vacancy", "Vacant seat", "de", "MBE", "Jr", "X", "()", "…",
    "Councillor O’Brien-Jones", "José Ñandú", "Anna van der Meer", "The Rt Hon. the Baroness Smith of Bow CBE",
    "李 小龙", "A & B", "<b>Bold</b>", "[/red] [bold]", "{@1}", "Councillor Ann Able", "Ms X Y (Firm)", "@", "Member",
    "Chair", "=cmd|' /C calc'!A0", "שלום עולם", "Lord", "Councillor (Vice-Chair)", "“Q”", "O", "Sir", "Mr & Mrs Lee",
    "Dr. " + "Long" * 40, "a. b. c.", "Councillor -", "1st Officer", "Mrs", "PC 1234", "😀", "Councillor\u00a0Nbsp",
)  # fmt: skip
"""What stands on a roll, and what should not but can."""
TEXTS = ("", "that so", "why?", "to go", "@baker and @@dean", "??", "(i) one", "That the hall be let", "@motion", "@^")
WHO = ("able", "baker", "cole", "dean", "eden", "chair", "member", "public", "resident", "odd1", "odd2")
PRIVATE = (
    "# {s}",
    "/speaker Ms {s} {s}son = a resident of Mill Lane",
)
"""Lines of which no word is public, wherever they are."""
LISTED = (
    "/guest Ms {s} {s}son ({s} Partners)",
    "/officer Mr {s} {s}son (Head of {s})",
    "/speaker Mx {s} {s}son",
    "/member Councillor {s} {s}son ({s} Ward)",
    "/coopted Dr {s} {s}son ({s}) [{s}] = Doctor {s}",
    "/group {s}",
    "/sub Councillor {s} {s}son for cole",
    "/officer Dot Dean (Clerk and {s})",
    "/officer Dot Dean = the {s} officer",
)
SAID = (
    "{s} was said.",
    "{w}: it was {s}",
    "{w}? why {s}",
    "{w}> that {s}",
    "{w}>> figures on {s}",
    "> and {s}",
    "? and what of {s}",
    "... and so {s}",
    ".. And {s}",
    ".. (a) {s}",
    "= That {s} be done",
    "!{w} to write to {s} by 1 July 2024",
    "! {s}",
    "{w}: will ask {s} !1 July 2024",
    "/paper Report on {s}",
    "/question {w}: Why {s}?",
    "/answer {w}: {s}.",
    "/petition resident: for {s}",
    "/order {w}: {s} was out of time",
    "/ruling that {s}",
    "/explain {w}: had been misheard on {s}",
    "/urgent because {s}",
    "/defer until {s}",
    "/withdraw {s}",
    "/refer {s} Committee",
    "/recommend {s} Board: That {s} be set",
    "/inquorate: {s}",
    "/motion {w} / cole: That {s} be sold",
    "/motion procedural {w}: That {s} be now put",
    "/amendment {w}: add “{s}”",
    "/substantive That {s}",
    "/second {w}",
    "/accepted: {s}",
    "/lapsed: {s}",
    "/carried: {s}",
    "/lost: {s}",
    "/reconsider: {s}",
    "/rescind: {s}",
    "/carried by consent: {s}",
    "/vote 2-1: {s}",
    "/vote all -cole: {s}",
    "/vote named +baker -cole: {s}",
    "/vote on {s}: 2-1-1",
    "/ballot for {s}: baker 2, cole 1",
    "/casting for: {s}",
    "/own {w} against: {s}",
    "/declare {w} dpi as owner of {s} leaves",
    "/declare {w}: {s} is a friend",
    "/recuse {w} as {s} is a client",
    "/agree 8 January 2024: the addition of {s}",
    "/arising 8 January 2024 {w}: to report on {s}",
    "/review 3: That {s}",
    "/progress {s}",
    "/done {s}",
    "+{w} {t}: came back from {s}",
    "-{w} {t}: left for {s}",
    "/present {w}: with {s}",
    "/apologies {w}: because of {s}",
    "/absent {w}: {s}",
    "/remote {w}: {s}",
    "/presiding {w}: {s} took the chair",
    "/visitors 3: {s}",
    "/adjourn {t}: for {s}",
    "/resume {t}: after {s}",
    "Lamb of {s} left at {t}",
    "{s}: see page 4",
    "⚠ {s}",
    "/invented {s}",
    "apologies {s}",
)
"""Lines with a word (`{s}`) in each of their fields; `{w}` is somebody who takes part, `{t}` a time."""
PLAIN = (
    "+{w} 8.15pm", "-{w} 8.16pm", "-{w}", "+{w}", "/carried", "/lost", "/vote all", "/vote 3-1", "/vote named +baker",
    "/motion baker/cole: That it be so", "/amendment cole/baker: add “now”", "/accepted", "/lapsed", "/second eden",
    "/declare {w} ori in item 1 stays", "/recuse {w}", "/presiding {w}", "/present all", "/present {w}", "/remote {w}",
    "/apologies {w}", "/absent {w}", "/open 7.30pm", "/adjourn 8pm", "/resume 8.10pm", "/close 9pm", "/next",
    "/item 2 Trees", "/item 3 Roads", "/item 1", "/heading Part A", "/agenda 6 Paths", "/part Part C", "/quorum 2",
    "/minute 40", "/resolution 7", "/summary They met.", "/undo", "/reconsider", "/rescind", "/withdraw", "/defer",
    "/sign", "/agree 8 January 2024", "/casting for", "/own baker against", "s/was/is/", "/inquorate", "/visitors 4",
    "/rules parish public=unnamed", "/rules board seats=9", "/group", "/guest", "/member", "{w}?", "{w}:", "= ", "...",
)  # fmt: skip
NOW = datetime(2024, 6, 3, tzinfo=UTC)
_LETTERS = "bcdfghjklm"
_WRITTEN_AT = re.compile(r"\d{4}-\d\d-\d\dT[\d:]+Z")
"""When a file was written: its minutes and seconds may be a time that is looked for."""


@dataclass(frozen=True)
class Made:
    """A meeting and what is secret in it."""

    notes: str
    """As typed."""
    meeting: Meeting
    secrets: tuple[str, ...]
    """Words that no public output may have."""
    never: tuple[str, ...] = field(default=())
    """Those that no output for others may have, not even one with exempt business: private notes."""


def made(seed: int, *, lines: int = 24) -> Made:
    """The meeting of that number, with up to so many lines after the roll."""
    rng = random.Random(seed)
    typed = [*ROLL.splitlines(), *_odd_people(rng)]
    if rng.random() < 0.5:
        typed.append(rng.choice(("/rules parish", "/rules board", "/rules parish public=unnamed", "/quorum 3")))
    typed += ["/present all", "/item 1 Land"] if rng.random() < 0.9 else []
    secrets: list[str] = []
    never: list[str] = []
    is_private = False
    for number in range(rng.randint(4, lines)):
        word = "Qz" + "".join(_LETTERS[int(digit)] for digit in f"{number:02}") + "x"
        choice = rng.random()
        if choice < 0.1:
            typed.append("/public" if is_private else "/exempt 3")
            is_private = not is_private
            continue
        group = PRIVATE if choice < 0.15 else LISTED if choice < 0.3 else SAID if choice < 0.75 else PLAIN
        line = rng.choice(group)
        if group is PRIVATE:
            never += [word] if line.startswith("#") else []
            secrets.append(word)
        elif is_private and "{s}" in line:
            secrets += [word, *((f"10.{number:02}", f"22:{number:02}") if "{t}" in line else ())]
        elif not is_private:
            word = f"Openly{number}" if rng.random() < 0.8 else rng.choice(TEXTS)
        at = f"10.{number:02}pm" if is_private else "8.10pm"
        typed.append(line.format(s=word, w=rng.choice(WHO), t=at))
    notes = "\n".join(typed) + "\n"
    meeting = notation.read_notes(notes, Head(1), Directory(), minutes.style_names()).meeting
    said = " ".join(entry.text or "" for entry in meeting.entries if entry.kind is Kind.SUMMARY)  # for the public
    return Made(notes, meeting, tuple(word for word in secrets if word not in said), tuple(never))


def _odd_people(rng: random.Random) -> Iterator[str]:
    """Lines that put people with odd names on the roll."""
    for number in range(1, rng.randint(1, 6)):
        capacity = rng.choice(("member", "coopted", "officer", "guest", "speaker", "chair", "vice"))
        post = rng.choice(("", "", "", " (Adviser)", " ()", " (@baker)"))
        form = rng.choice(("", "", "", " = the member", " = ", " = <i>"))
        yield f"/{capacity} {rng.choice(NAMES)}{post} [odd{number}]{form}"


def papers(
    meeting: Meeting, style: minutes.Style, formats: Iterable[str], *, with_exempt: bool = False
) -> Iterator[tuple[str, str | bytes]]:
    """Every paper and every extract of a meeting in some formats, each with its name; a PDF is left out where it is
    refused, in words, for letters that no font here has."""
    for form in FORMATS:
        if form.name not in formats:
            continue
        names = [paper.name for paper in PAPERS if form.of == "document" or paper.name == "minutes"]
        orders = [Order(name, form.name, with_exempt=with_exempt) for name in names]
        if form.of == "document":
            orders += [Order(format=form.name, item_id=item.id, with_exempt=with_exempt) for item in meeting.items]
        for order in orders:
            what = f"{style.name} {order.paper} {order.format} item {order.item_id}"
            with suppress(LettersMissingError):
                yield what, written(meeting, style, order, Before())
            yield f"name of {what}", file_name(meeting, order)


def book_of(path: Path, *meetings: Meeting) -> None:
    """Write meetings into a new minute book, as an import does."""
    path.write_bytes(_empty_book())
    with closing(store.connect(path)) as connection, transaction(connection):
        put_import(connection, Import(tuple(_saving(meeting) for meeting in meetings)))


@cache
def _empty_book() -> bytes:
    """A minute book without meetings."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "empty.db"
        store.create(path)
        return path.read_bytes()


def _saving(meeting: Meeting) -> Saving:
    nouns: tuple[Noun, ...] = (
        meeting.head, *meeting.people.values(), *meeting.roll, *meeting.items, *meeting.entries,
    )  # fmt: skip
    act = Act("imported the meeting", tuple(Change(None, noun) for noun in nouns))
    return Saving(meeting.id, act, meeting.id, NOW, passages=whole_index(meeting), stage=meeting.stage)


def lists(path: Path, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What is public of a minute book: every register in every format, and what a search for each word finds."""
    with Reader(path) as reader:
        for register in REGISTERS:
            page = reader.register(register.name, parse(""), today=date(2024, 8, 1), limit=10_000, is_public=True)
            for name, write in WRITERS.items():
                yield f"register {register.name} {name}", write(Sheet(register, page.rows, "", page.last_month))
        for word in ("", *words):
            found = reader.find(parse(word or "openly*"), 200, is_public=True)
            voices = reader.voices(hit.entry_id for hit in found.hits if hit.entry_id is not None)
            yield f"search {word}", "\n".join(f"{hit.item} {hit.body}" for hit in found.hits) + str(voices)


def all_of(content: str | bytes) -> str:
    """Everything that is in a file: of a Word document every part, of a PDF its text, bookmarks and properties."""
    if isinstance(content, str):
        return content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            texts = [parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels"))]
        texts = [_WRITTEN_AT.sub("", text) for text in texts]
        return "\n".join([*texts, *(re.sub(r"<[^>]*>", "", text) for text in texts)])
    pdf = pypdf.PdfReader(io.BytesIO(content))
    plain = re.sub(rb"stream.*?endstream", b"", content, flags=re.DOTALL)
    lines = [page.extract_text().replace("\n", " ") for page in pdf.pages]
    return "\n".join([*lines, str(pdf.outline), str(pdf.metadata), plain.decode("latin-1")])


def leaks(seed: int, folder: Path, styles: Iterable[str], formats: Iterable[str]) -> list[str]:
    """The secrets of the meeting of that number that some output for the public has, each with where it is. The first
    of the styles is looked at in all formats, the others as text."""
    here, formats = made(seed), tuple(formats)
    found: list[str] = []

    def look(where: str, said: str, secrets: Iterable[str]) -> None:
        told = said.casefold()
        found.extend(f"{seed}: {word} in {where}" for word in secrets if word.casefold() in told)

    for number, style in enumerate(map(minutes.load, styles)):
        for where, content in papers(here.meeting, style, formats if number == 0 else ("text",)):
            look(where, all_of(content), here.secrets)
        for where, content in papers(here.meeting, style, ("text",), with_exempt=True):
            look(f"exempt {where}", all_of(content), here.never)
        look(f"{style.name} second screen", repr(room_view(here.meeting, style)), here.secrets)
        look(f"exempt {style.name} second screen", repr(room_view(here.meeting, style, with_exempt=True)), here.never)
    path = folder / f"{seed}.db"
    book_of(path, here.meeting)
    for where, said in lists(path, here.secrets):
        look(where, said, here.secrets)
    path.unlink()
    return found
