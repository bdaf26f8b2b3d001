"""Examines a file before anything is saved: reads it, recognises the meeting in it, and finds doubts. Returns what was
found, and on request which rule made which fact."""

from __future__ import annotations

import os
import pickle
import re
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import log
from clerk_tui.errors import FileRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.importing.doubts import Doubt, Sort, in_order
from clerk_tui.importing.readers import format_of, read_source
from clerk_tui.importing.readers.document import Source
from clerk_tui.meeting import AgendaItem, Collective, Entry, Head, Kind, Meeting
from clerk_tui.meeting.kinds import ACTION
from clerk_tui.meeting.people import fold
from clerk_tui.store import Passage, SourceFile

if TYPE_CHECKING:
    from datetime import date

    from clerk_tui.importing.agenda_plan import FoundAgenda
    from clerk_tui.importing.recognition import Recognised


def restrict(meeting: Meeting, headings: Sequence[str]) -> tuple[Meeting, tuple[str, ...]]:
    """Return `meeting` with the items under `headings` exempt and their titles public, and a sentence for each."""
    doubts: list[str] = []
    found: set[int] = set()
    for heading in headings:
        item = next((item for item in meeting.items if item.id not in found and _is_called(item, heading)), None)
        if item is None:
            doubts.append(f"The file marks “{heading}” as exempt, but it was not found: exempt it with /exempt.")
        else:
            found.add(item.id)
            doubts.append(f"The file marks “{heading}” as exempt, so everything under it was imported as exempt.")
    return (_with_parts(meeting, found) if found else meeting), tuple(doubts)


def _is_called(item: AgendaItem, heading: str) -> bool:
    return fold(f"{item.number}{item.title}") == fold(heading)


def _with_parts(meeting: Meeting, items: set[int]) -> Meeting:
    """Add an exclusion and a readmission of the public around each item, which print nothing."""
    entries: list[Entry] = []
    number = max(entry.id for entry in meeting.entries)
    for at, entry in enumerate(meeting.entries):
        entries.append(entry)
        below = meeting.entries[at + 1] if at + 1 < len(meeting.entries) else None
        is_first, is_last = entry.kind is Kind.ITEM, below is None or below.kind is Kind.ITEM
        if entry.item_id in items and is_first is not is_last:
            number += 1
            kind = Kind.EXEMPT if is_first else Kind.READMITTED
            entries.append(Entry(number, kind, entry.position + 1, entry.item_id, text="", published=""))
    return replace(meeting, entries=tuple(entries))


STYLE = "published"
"""The house style that prints the words of the source."""


@dataclass(frozen=True)
class FoundMeeting:
    """Everything found in a file, with ids of its own that begin at 1."""

    source: SourceFile
    meeting: Meeting
    passages: tuple[Passage, ...]
    """The passages for the search index."""


@dataclass(frozen=True)
class ExaminedFile:
    """A summary of what was found in a file; the rest is packed, for an import may have thousands of files."""

    path: Path
    refusal: str = ""
    """Why the file cannot be imported, as a sentence; all other fields are then empty."""
    fault: str = ""
    """For an unexpected error, its account for the log."""
    digest: str = ""
    is_known: bool = False
    """Whether the same file was imported before; then nothing was recognised."""
    size: int = 0
    """Characters of its words."""
    head: Head = field(default_factory=lambda: Head(0))
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many items, people, decisions and so on were recognised."""
    doubts: tuple[Doubt, ...] = ()
    """The most useful first."""
    head_doubts: tuple[str, ...] = ()
    """What is doubtful about the head, until the clerk corrects it."""
    left_out: tuple[str, ...] = ()
    """Lines that are not part of the minutes: page numbers, running headers and footers, menus of a site."""
    people: tuple[tuple[str, bool], ...] = ()
    """The people in it as listed, each with whether they are members."""
    packed: bytes = b""
    agenda: FoundAgenda | None = None
    """The meeting to come, if the file is an agenda and not minutes."""
    is_unsure: bool = False
    """Whether it was read as minutes, but may be an agenda."""

    @property
    def names(self) -> frozenset[str]:
        """The names of the people in it."""
        return frozenset(name for name, _ in self.people)

    @property
    def found(self) -> FoundMeeting:
        """Everything that was found."""
        found: FoundMeeting = pickle.loads(zlib.decompress(self.packed))
        return found


def who_sit(meeting: Meeting) -> frozenset[int]:
    """Return the ids of the members."""
    return frozenset(place.person_id for place in meeting.roll if place.capacity.is_member)


def examine(path: Path, known: frozenset[str] = frozenset()) -> ExaminedFile:
    """Read the file as minutes or an agenda; `known` has the digests of files that were imported before."""

    def read(path: Path, source: Source) -> ExaminedFile:
        from clerk_tui.importing.agenda_signs import is_agenda

        if source.digest in known:
            return ExaminedFile(path, digest=source.digest, is_known=True)
        return planned(path, source) if is_agenda(source) else recognised(path, source)

    return _examined(path, read)


def _examined(path: Path, read: Callable[[Path, Source], ExaminedFile]) -> ExaminedFile:
    try:
        return read(path, read_source(path))
    except FileRefusedError as error:
        return ExaminedFile(path, refusal=str(error))


_HAPPENED = ("decisions", "statements", "votes", "motions", "questions", "answers", "recommendations", "declarations",
    "arrivals and departures")  # fmt: skip
"""Words that only minutes have."""


def may_be_to_come(examined: ExaminedFile, today: date) -> str:
    """A sentence why a file read as minutes may be the agenda of a meeting to come; '' if it is not."""
    day = examined.head.date
    if examined.agenda is not None or examined.refusal or examined.is_known:
        return ""
    if day is not None and day > today:
        return f"Its meeting is on {day.day} {day:%B %Y}, which is still to come."
    return "Nothing in it says that the meeting was held." if examined.is_unsure else ""


def examine_agenda(path: Path) -> ExaminedFile:
    """Read the file at `path` as the agenda of a meeting to come. If the file is refused, `refusal` says why."""
    return _examined(path, planned)


def examine_minutes(path: Path) -> ExaminedFile:
    """Read the file at `path` as minutes, though it looks like an agenda. If it is refused, `refusal` says why."""
    return _examined(path, recognised)


def planned(path: Path, source: Source) -> ExaminedFile:
    """Read the agenda in the source of the file at `path`."""
    from clerk_tui.importing.agenda_plan import found_agenda

    found = found_agenda(source)
    return ExaminedFile(path, digest=source.digest, head=found.head, agenda=found)


def checked(source: Source) -> tuple[Meeting, tuple[Doubt, ...]]:
    """Return the meeting in a source, and the doubts about it, the most useful first."""
    made = _recognise(source)
    return made.meeting, in_order([*(Doubt(Sort.HEAD, said) for said in made.head_doubts), *_doubts(made)])


def _recognise(source: Source) -> Recognised:
    from clerk_tui.importing.recognition import recognise
    from clerk_tui.meeting.meeting import Directory

    made = recognise(source, Head(1, style=STYLE), Directory())
    return replace(made, meeting=_with_due(made.meeting))


def _with_due(meeting: Meeting) -> Meeting:
    """The meeting with due dates from the words of its actions, unless figures may mean two dates."""
    from clerk_tui.notation.mentions import due_in
    from clerk_tui.notation.times import is_ambiguous

    after = meeting.head.date
    open_ones = {e.id: e.text or "" for e in meeting.entries if (e.is_action or e.kind in ACTION) and e.due is None}
    due = {at: day for at, text in open_ones.items() if not is_ambiguous(text) and (day := due_in(text, after))}
    return replace(meeting, entries=tuple(replace(e, due=due.get(e.id, e.due)) for e in meeting.entries))


def _doubts(made: Recognised) -> tuple[Doubt, ...]:
    from clerk_tui.importing.doubts import doubts_of, joined, loose_lines, not_understood, without_result

    open_doubts = [doubt for doubt in made.doubts if doubt.taken_for is None]
    asked = [Doubt(Sort.PEOPLE, str(doubt)) for doubt in open_doubts if doubt.names]
    unread = not_understood([doubt.said for doubt in open_doubts if not doubt.names])
    taken = [f"“{d.said}” for “{d.names[0]}”" for d in made.doubts if d.taken_for is not None]
    spelt = [Doubt(Sort.PEOPLE, f"Names were taken for others: {', '.join(taken)}.")] if taken else []
    found = list(doubts_of(made.meeting))
    told = {place for doubt in found for place in doubt.places}
    entries = [Doubt(Sort.DECISIONS, said, at) for at, said in made.entry_doubts if at not in told]
    present = joined([*(doubt for doubt in found if doubt.sort is Sort.PRESENT), *unread])
    items = joined([*(doubt for doubt in found if doubt.sort is Sort.ITEMS), *loose_lines(made.loose)])
    others = [doubt for doubt in found if doubt.sort not in (Sort.PRESENT, Sort.ITEMS)]
    return in_order([*present, *items, *others, *joined(entries), *without_result(made.unsaid), *asked, *spelt])


def recognised(path: Path, source: Source) -> ExaminedFile:
    """Recognise the meeting in the source of the file at `path`."""
    from clerk_tui import minutes
    from clerk_tui.book.indexing import passages
    from clerk_tui.importing.agenda_signs import may_be_agenda
    from clerk_tui.importing.recognition.head import without_capitals
    from clerk_tui.importing.recognition.paragraphs import left_out
    from clerk_tui.meeting import Act, Change, Noun

    made = _recognise(source)
    meeting, restricted = restrict(made.meeting, source.facts.restricted)
    head = meeting.head
    nouns: tuple[Noun, ...] = (*meeting.items, *meeting.entries)
    everything = Act("", tuple(Change(None, noun) for noun in nouns))
    doubts, sit = (*_doubts(made), *(Doubt(Sort.OTHER, said) for said in restricted)), who_sit(meeting)
    happened = any(made.counts.get(words) for words in _HAPPENED)
    kept = SourceFile(source.name, source.format, source.digest, source.text, len(doubts) + len(made.head_doubts))
    found = FoundMeeting(kept, meeting, passages(meeting, everything, minutes.style_for(STYLE)))
    return ExaminedFile(
        path,
        digest=source.digest,
        size=sum(len(piece.text) for piece in source.pieces),
        head=replace(head, council=without_capitals(head.council), committee=without_capitals(head.committee)),
        counts=dict(made.counts),
        doubts=doubts,
        head_doubts=made.head_doubts,
        left_out=left_out(source.pieces),
        people=tuple((person.name, i in sit) for i, person in meeting.people.items()),
        packed=zlib.compress(pickle.dumps(found, protocol=5), 1),
        is_unsure=may_be_agenda(source, has_roll=bool(meeting.roll), is_anything_done=happened),
    )


NOTES = ".notes"
_IS_NOTES = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:#[^\n]*\n\s*)?/(?:council|committee|date|style|venue|rules|chair|member)\b"
)
"""The beginning of exported notes of a meeting."""


def ending_of(data: bytes) -> str:
    """The file name extension for this content."""
    if _IS_NOTES.match(data):
        return NOTES
    return {"docx": ".docx", "pdf": ".pdf", "html": ".html", "moderngov": ".xml", "markdown": ".md"}.get(
        format_of("standard input", data), ".txt"
    )


READ = frozenset({".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".docx", ".pdf", ".xml"})
"""Endings, in lower case, of the files in a folder that may be published minutes."""
_NOBODYS = frozenset({"thumbs.db", "desktop.ini"})  # names, in lower case, of system files, which are skipped silently


@dataclass(frozen=True)
class Gathered:
    """The files of an import."""

    files: tuple[Path, ...] = ()
    """Each once, in the order named; those in a folder by name."""
    skipped: tuple[str, ...] = ()
    """What was left out and why, a sentence each."""


def gather(named: Iterable[Path], *, with_notes: bool = True) -> Gathered:
    """Return the files named or, with a known extension, in folders named; `with_notes` includes files of notes."""
    files: dict[Path, Path] = {}
    skipped: list[str] = []
    for path in named:
        if not path.is_dir():
            files.setdefault(_place(path), path)
            continue
        before = len(files)
        for file in _in_folder(path, skipped):
            ending = file.suffix.lower()
            if ending in READ or (with_notes and ending == NOTES):
                files.setdefault(_place(file), file)
            elif ending == NOTES:
                skipped.append(f"{file} is a file of notes: import it on its own.")
            else:
                skipped.append(f"{file} was skipped: minutes can be text, Markdown, HTML, Word (.docx), PDF or XML.")
        if len(files) == before:
            skipped.append(f"{path} has no other file of minutes in it.")
    return Gathered(tuple(files.values()), tuple(skipped))


def _place(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # reported when it is read
        return path


def _in_folder(folder: Path, skipped: list[str]) -> Iterator[Path]:
    """Yield the files in a folder and its folders, by name, except hidden and temporary ones."""

    def skip(error: OSError) -> None:
        skipped.append(f"The folder {error.filename} cannot be opened ({error.strerror}).")

    for place, folders, names in os.walk(folder, onerror=skip):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(place) / name
            if name.startswith((".", "~$")) or name.lower() in _NOBODYS:
                continue
            if file.is_symlink() and not _place(file).is_relative_to(_place(folder)):
                skipped.append(f"{file} is a link to a file outside the folder. Import that file itself.")
            else:
                yield file


# Files of notes


def read_notes(file: Path) -> tuple[str, SourceFile]:
    """Return the text of a file of notes, and the file to keep with the meeting. Raises FileRefusedError, logged."""
    try:
        return _read_notes(file)
    except FileRefusedError as error:
        log.failed_import(file, str(error))
        raise


def _read_notes(file: Path) -> tuple[str, SourceFile]:
    try:
        if file.exists() and not file.is_file():
            raise FileRefusedError(f"{file} is a folder or a device, not a file of notes.")
        data = file.read_bytes()
        code = "utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
        text = data.decode(code).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise FileRefusedError(
            f"{file} is not plain text in UTF-8. Save it as plain text (UTF-8), then import it."
        ) from error
    except OSError as error:
        raise FileRefusedError(f"{file} cannot be read ({error.strerror}).") from error
    if not text.strip():
        raise FileRefusedError(f"{file} is empty, so no meeting was made.")
    return text, SourceFile(file.name, "notes", sha256(data).hexdigest(), text)


# What was found, in words


def counted(examined: ExaminedFile) -> str:
    """Return in a few words what was recognised in a file, the most important first."""
    order = {word: at for at, word in enumerate(("items", "people", "decisions", "motions", "votes", "questions"))}
    kinds = sorted(examined.counts.items(), key=lambda kind: order.get(kind[0], len(order) + (kind[0] == "notes")))
    return ", ".join(many(count, word) for word, count in kinds if count) or "nothing was recognised"


def many(count: int, words: str) -> str:
    """Return a count with its noun: *2 items*, *1 item*, *1 arrival and departure*."""
    words = words if count != 1 else words.replace("entries", "entry")
    one = " ".join(word.removesuffix("s") for word in words.replace("people", "person").split())
    return f"{count:,} {one if count == 1 else words}"


def words_of(path: Path) -> tuple[str, str]:
    """Return the name of a file and its text. Raises FileRefusedError."""
    source = read_source(path)
    return source.name, source.text


_MOST = 100  # characters of the words of a fact or a rule


def trace_of_file(path: Path) -> Iterator[str]:
    """Yield what `trace_of` yields for a file. Raises FileRefusedError."""
    return trace_of(read_source(path))


def trace_of(source: Source) -> Iterator[str]:
    """Yield a line for each fact: what was read, by which reader and from which words; then each rule's words."""
    from clerk_tui.importing.recognition import recognise
    from clerk_tui.importing.recognition.decision_rules import listening
    from clerk_tui.meeting.meeting import Directory

    with listening():
        made = recognise(source, Head(1), Directory())
    words = ""
    for entry in made.meeting.entries:
        words, by = entry.published or words, made.made.get(entry.id)
        yield f"{_fact(made.meeting, entry)} | {by.reader if by else 'answered late'} | {_short(words)}"
        for heard in by.rules if by else ():
            yield f"    {heard.rule}: {_short(heard.words)}"


def _fact(meeting: Meeting, entry: Entry) -> str:
    parts = [entry.kind.value]
    if entry.vote is not None and entry.vote.in_favour is not None:
        parts.append(f"{entry.vote.in_favour}-{entry.vote.against or 0}-{entry.vote.abstained or 0}")
    parts += [voice.value if isinstance(voice, Collective) else meeting.people[voice].name for voice in entry.persons]
    return ", ".join(parts)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _MOST else f"{plain[: _MOST - 1]}…"
