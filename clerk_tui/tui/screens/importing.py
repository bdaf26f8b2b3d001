"""The import of minutes, notes and agendas: choose files, see what was found in each, and look through one of them.

What was found is corrected before it is kept: a meeting beside the words of its file, or a meeting to come in the form
of its agenda. Files are examined and kept while a meeting is recorded. Whether people with similar names are one person
is asked before minutes are kept, and also about people on file.
"""

from __future__ import annotations

import threading
from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import on
from textual.app import ScreenStackError
from textual.strip import Strip

from clerk_tui import notation
from clerk_tui.errors import ClerkError, FileRefusedError, SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.importing.agenda_plan import FoundAgenda, committee_of, meeting_of, plan_of
from clerk_tui.importing.examine import NOTES, FoundMeeting, counted
from clerk_tui.importing.people import fuller
from clerk_tui.importing.run import (
    AGENDA_OR_MINUTES,
    FileRow,
    ImportRun,
    Question,
    State,
    keep_apart,
    merge,
    questions_on_file,
)
from clerk_tui.keymap import key_said
from clerk_tui.meeting import Capacity, Collective, Entry, Head, Kind, Meeting, Person
from clerk_tui.meeting.entry_text import write
from clerk_tui.minutes.publicity import words
from clerk_tui.store import CommitteeLine
from clerk_tui.tui.command_screen import CommandScreen, Host, ask, bindings, choose, command, confirm
from clerk_tui.tui.formatting import clock, notify, padded, plain, short_date, wrap
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.dialogs import Ask, AskPath, Tell
from clerk_tui.tui.screens.forms import FieldSpec, Form
from clerk_tui.tui.screens.meeting_forms import NAME_FIELDS, PLACE_FIELDS, head_values, listed, read_head_field
from clerk_tui.tui.widgets.rows import ItemList, Rows, row_line, row_text

if TYPE_CHECKING:
    from clerk_tui.store import NextIds


SAME = "″"
"""Stands for the words of the entry above."""
_LISTS = (
    ("Present", Kind.PRESENT),
    ("By remote link", Kind.REMOTE),
    ("Apologies", Kind.APOLOGIES),
    ("Absent", Kind.ABSENT),
)


@dataclass(frozen=True)
class Pair:
    """Something that was recognised, and the words of the file."""

    recognised: str
    words: str = ""
    look: str = ""
    """*heading*, *doubt* or empty."""


def pairs_of(row: FileRow, found: FoundMeeting) -> list[Pair]:
    """Return what was found in a file (head, people, entries) with doubts at their places; those without come first."""
    meeting, head = found.meeting, row.head
    beside: dict[int | None, list[Pair]] = {}
    for doubt in row.doubts:
        for place in dict.fromkeys((doubt.entry_id, *doubt.more)):
            beside.setdefault(place, []).append(Pair("⚠ Doubt", str(doubt), "doubt"))
    out = beside.get(None, [])
    named = (
        ("Council", head.council),
        ("Committee", head.committee),
        ("Date", short_date(head.date)),
        ("Time", clock(head.time)),
        ("Place", head.venue),
    )
    out += [Pair(label, text or "not found") for label, text in named if text or label in ("Council", "Committee")]
    out += [Pair(label, ", ".join(names)) for label, names in _attendance_lists(meeting) if names]
    out.append(Pair("Recognised as", "The words of the file", "heading"))
    for entry in meeting.entries:
        out += [*beside.get(entry.id, ()), _pair_of_entry(meeting, entry)]
    if row.examined.left_out:
        out.append(Pair("Left out", "Page numbers, headers and footers, menus", "heading"))
        out += [Pair("", line) for line in row.examined.left_out]
    return out


def _attendance_lists(meeting: Meeting) -> Iterator[tuple[str, list[str]]]:
    called: dict[Kind, dict[int, None]] = {}
    for entry in meeting.entries:
        for person in entry.persons:
            if isinstance(person, int):
                called.setdefault(entry.kind, {})[person] = None
    for label, kind in _LISTS:
        yield label, [_name_with_post(meeting, person) for person in called.get(kind, ())]
    officers = [place.person_id for place in meeting.roll if place.capacity in (Capacity.OFFICER, Capacity.GUEST)]
    yield "Officers, guests", [_name_with_post(meeting, person) for person in officers]


def _name_with_post(meeting: Meeting, person_id: int) -> str:
    place = meeting.places.get(person_id)
    capacity = "" if place is None or place.capacity is Capacity.MEMBER else str(place.capacity)
    post = (place.post if place is not None else "") or capacity
    return meeting.people[person_id].name + (f" ({post})" if post else "")


def _pair_of_entry(meeting: Meeting, entry: Entry) -> Pair:
    """Return what was recognised as an entry, beside the words of the file."""
    text = words(entry) or (SAME if entry.published == "" else "")
    if entry.kind is Kind.ITEM:
        item = meeting.item(entry.item_id)
        return Pair(f"item {item.number}".strip() if item else "item", text, "heading")
    who = [v.value if isinstance(v, Collective) else meeting.people[v].name for v in entry.persons]
    parts = [entry.kind.label, *([", ".join(who)] if who and entry.kind not in dict(_LISTS).values() else [])]
    if entry.at:
        parts.append(clock(entry.at))
    if entry.vote is not None and entry.vote.in_favour is not None:
        parts.append(f"{entry.vote.in_favour}-{entry.vote.against or 0}-{entry.vote.abstained or 0}")
    if not words(entry) and entry.text:
        text = f"{text} {write(entry.text, lambda mention: meeting.people[mention.person_id].name)}"
    return Pair(" · ".join(parts), text)


class FoundList(ItemList[Pair]):
    """What was recognised on the left, and the words of the file on the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"found--heading", "found--doubt"}
    DEFAULT_CSS = """
    FoundList {
        & > .found--heading { text-style: bold; color: $primary; }
        & > .found--doubt { color: $warning; }
    }
    """
    BINDINGS = bindings("found")

    def show(self, pairs: Sequence[Pair]) -> None:
        self.put(pairs)
        self.selected = 0
        self.show_row(0, at_top=True)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        pair, style = self.shown[index], self.row_style(selected=selected)
        style += self.look(f"found--{pair.look}") if pair.look and not selected else Style()
        left = max(18, min(34, width // 3))
        sides = ((plain(pair.recognised), left - 2), (plain(pair.words), width - left - 2))
        columns = ([text[start:end] for start, end in wrap(text, room)] for text, room in sides)
        return [
            row_line(f" {padded(one, left - 1)}│ {other}", width, style)
            for one, other in zip_longest(*columns, fillvalue="")
        ]


class FoundScreen(CommandScreen[None]):
    PLACES = ("found",)

    def __init__(self, run: ImportRun, row: FileRow, keep: Callable[[Sequence[FileRow]], None]) -> None:
        """`keep` starts keeping meetings."""
        self.run, self.row, self._keep, self._list = run, row, keep, FoundList(id="found")
        super().__init__(self._list, classes="importing")

    def on_mount(self) -> None:
        self.show()

    def show(self) -> None:
        row, waiting = self.row, self._waiting()
        place = f"{waiting.index(row) + 1:,} of {len(waiting):,}" if row in waiting else ""
        self.show_status(f"{row.name} · {place} · {counted(row.examined)}")
        self._list.show(pairs_of(row, row.examined.found))
        doubts = f"Doubts: {len(row.doubts)}; t goes to the next. " if row.doubts else ""
        self.tell(f"{doubts}Enter keeps this meeting, h corrects its head.")

    def _waiting(self) -> list[FileRow]:
        """Return the files neither kept nor dropped, those with doubts first."""
        return sorted(self.run.found(), key=lambda row: (self.run.is_clear(row), self.run.rank(row)))

    @command("next-found", 1)
    @command("previous-found", -1)
    def turn(self, steps: int) -> None:
        """Show the next file, or the previous one."""
        waiting = self._waiting()
        if not waiting:
            self.dismiss()
            return
        at = waiting.index(self.row) if self.row in waiting else -1
        self.row = waiting[(at + steps) % len(waiting)]
        self.show()

    @command("next-found-doubt")
    def go_to_doubt(self) -> None:
        places = [at for at, pair in enumerate(self._list.shown) if pair.look == "doubt"]
        if places:
            self._list.selected = next((at for at in places if at > (self._list.selected or 0)), places[0])
        else:
            notify(self, "Nothing is doubtful in this file.")

    @command("keep-found")
    def keep(self) -> None:
        """Keep this meeting, and return to the list, which shows the progress."""
        self._keep([self.row])
        self.dismiss()

    @command("drop-found")
    def drop(self) -> None:
        """Drop the file, and show the next."""
        waiting = self._waiting()
        at = waiting.index(self.row) if self.row in waiting else 0
        self.run.drop(self.row)
        rest = [row for row in waiting if row.state is State.FOUND]
        if not rest:
            self.dismiss()
            return
        self.row = rest[min(at, len(rest) - 1)]
        self.show()

    @command("correct-found")
    def correct(self) -> None:
        self.app.push_screen(HeadForm(self.run, self.row), lambda is_saved: self.show() if is_saved else None)


class HeadForm(Form):
    """The head of a meeting that was found."""

    HEADING = "The head of these minutes"
    FIELDS = (*NAME_FIELDS, *PLACE_FIELDS)

    def __init__(self, run: ImportRun, row: FileRow) -> None:
        super().__init__()
        self._run, self._row = run, row

    def on_mount(self) -> None:
        self.begin(f"import {self._row.examined.digest[:12]}", head_values(self._row.head))

    def describe(self, name: str, text: str) -> str:
        match name:
            case "date":
                return read.day_words(read.read_day(text)) or "no date: listed before all meetings that have one"
            case "time":
                return read.clock_words(read.read_clock(text))
        return ""

    def save(self, answers: Mapping[str, str]) -> None:
        values = {name: read_head_field(name, text, None) for name, text in answers.items()}
        self._run.correct(self._row, replace(self._row.head, **values))  # type: ignore[arg-type]
        self.finish()


class FoundAgendaForm(Form):
    """A planned meeting, as its agenda says. Once it is created, it opens."""

    HEADING = "A meeting, from its agenda"
    SAVE = "Create"
    FIELDS = (
        *NAME_FIELDS,
        *PLACE_FIELDS,
        FieldSpec("agenda", "Agenda, one item per line", "lines", "1 Apologies for absence"),
    )

    def __init__(self, name: str, found: FoundAgenda) -> None:
        """`name`: the name of the file."""
        super().__init__()
        self._name_with_post, self._found = name, found
        self._items = {replace(item, line=0, mark="", more=""): item for item in found.items}
        self._known = listed(found)

    def on_mount(self) -> None:
        """Show what was found, and what is doubtful about it."""
        line = committee_of(self.app.book.reader, self._found.head)
        head = replace(self._found.head, council=line.council, committee=line.name) if line else self._found.head
        if line and not head.venue:
            head = replace(head, venue=line.venue)
        values = {**head_values(head), "agenda": notation.write_agenda(self._known)}
        self.begin(f"agenda in {self._name_with_post}", values, first="committee" if not head.committee else "date")
        if self._found.doubts:
            self.tell("\n".join(f"⚠ {doubt}" for doubt in self._found.doubts))

    def describe(self, name: str, text: str) -> str:
        match name:
            case "committee":
                read.needed(text, name)
                return self._committee_words()
            case "council":
                return ""
            case "agenda":
                return read.items_preview(self._read(text))
            case _:
                return read.field_words(name, text, today=self.today, rules="")

    def _committee(self) -> CommitteeLine | None:
        names = Head(0, self.field("council").value.strip(), self.field("committee").value.strip())
        return committee_of(self.app.book.reader, names)

    def _committee_words(self) -> str:
        line = self._committee()
        if line is None:
            key = key_said("set-up-committee")
            return f"⚠ not in this book yet: nobody will be on the roll. Set it up with {key}, before or after."
        held = [m for m in self.app.book.reader.membership(line.council, line.name) if m.held_on(None)]
        return f"{read.committee_label(line)}: {len(held)} people on its roll"

    def _read(self, text: str) -> tuple[notation.Planned, ...]:
        """Return the items in the field; those from the file with what is doubtful about them."""
        items = notation.read_planned(text, self._known)
        return tuple(
            replace(self._items.get(replace(item, line=0, mark="", more=""), item), line=item.line) for item in items
        )

    def doubts(self, answers: Mapping[str, str]) -> str:
        question = read.doubts_question(self._read(answers["agenda"]))
        same = meeting_of(self.app.book.reader, plan_of(self.app.book.reader, self._head(answers), ()))
        if same is None:
            return question
        return (
            f"There is a meeting of this body on that day already (meeting {same}). Create another?\n{question}".strip()
        )

    def _head(self, answers: Mapping[str, str]) -> Head:
        line = self._committee()
        return Head(
            0,
            answers["council"].strip(),
            read.needed(answers["committee"], "committee"),
            read.read_day(answers["date"], self.today, line.style if line else ""),
            read.read_clock(answers["time"]),
            answers["venue"].strip(),
        )

    def save(self, answers: Mapping[str, str]) -> None:
        plan = plan_of(self.app.book.reader, self._head(answers), self._read(answers["agenda"]))
        meeting_id = self.app.book.create_meeting(plan).meeting.id
        self.finish()
        self.app.open_meeting(meeting_id)


CHECK_EVERY = 0.25
"""Seconds between two checks of the progress."""
MOST_DOUBTS = 6
"""Doubts shown below the selected file."""
MESSAGE_SECONDS = 20.0
_SIGNS = {
    State.UNSURE: "?",
    State.FOUND: "",
    State.AGENDA: "○",
    State.WAITING: "…",
    State.REFUSED: "✗",
    State.DROPPED: "–",
    State.KNOWN: "=",
    State.SAVED: "✓",
}
"""The sign of each state, in the order of the list; what was found has one of two."""
_ORDER = {state: place for place, state in enumerate(_SIGNS, 1)}
_MERGE = "You can merge them later (^P, Same person)."
_STATE_WORDS = {State.KNOWN: "known already"}


class ImportList(ItemList[FileRow]):
    """The files, those with doubts first."""

    BINDINGS = bindings("importing")

    def __init__(self, run: ImportRun) -> None:
        super().__init__(id="files")
        self.run = run
        self._sure: frozenset[int] = frozenset()
        """Python ids of the rows without doubts."""
        self._first: FileRow | None = None

    def show(self) -> None:
        """Show the present state. A file the clerk moved to stays selected, otherwise the first is."""
        chosen, rows = self.chosen, list(self.run.rows)
        self._sure = frozenset(id(row) for row in rows if self.run.is_clear(row))
        rows.sort(key=self._sort_key)
        self.put(rows)
        has_moved = chosen is not None and chosen is not self._first
        self._first = rows[0] if rows else None
        self.selected = rows.index(chosen) if has_moved and chosen in rows else 0

    def _sort_key(self, row: FileRow) -> tuple[int, int, int]:
        """Return the key that sorts a file: doubtful ones first, the most useful to look at before the others."""
        if row.state is State.FOUND and id(row) not in self._sure:
            return 0, *self.run.rank(row)
        return _ORDER[row.state], 0, 0

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        row, style = self.shown[index], self.row_style(selected=selected)
        sign = _SIGNS[row.state] or ("●" if id(row) in self._sure else "⚠")
        text = f" {sign} {self._summary(row, width)}"
        strips = [row_line(text, width, style + Style(bold=selected))]
        for remark in self._remarks(row)[:MOST_DOUBTS] if selected else ():
            strips += row_text(remark, width, style, indent=5, most=3)
        return strips

    def _summary(self, row: FileRow, width: int) -> str:
        if row.state in (State.REFUSED, State.KNOWN, State.AGENDA, State.UNSURE):
            return f"{_STATE_WORDS.get(row.state, row.state.value):<16} {row.name}"
        room = max(12, width // 4)
        committee = padded(plain(row.head.body or "no committee"), room)
        return f"{short_date(row.head.date):<16} {committee} {padded(plain(row.name), room)} {counted(row.examined)}"

    def _remarks(self, row: FileRow) -> list[str]:
        if row.state is State.FOUND:
            return [str(doubt) for doubt in row.doubts]
        if row.state is State.DROPPED and not row.message:
            return ["Dropped: press d to take it back."]
        return [row.message] if row.message else []


class ImportScreen(CommandScreen[None]):
    PLACES = ("importing",)

    def __init__(self, run: ImportRun) -> None:
        self.run, self._list = run, ImportList(run)
        super().__init__(self._list, classes="importing")
        self._shown: tuple[object, ...] = ()

    def on_mount(self) -> None:
        if not self.run.rows and not self.run.is_busy:
            self.run.examine(self._when_done())
        self.set_interval(CHECK_EVERY, self._check)
        self._check()

    def _when_done(self) -> Callable[[], None]:
        """Return a function that the thread calls when files were examined or kept."""
        app, run = self.app, self.run

        def done() -> None:
            with suppress(RuntimeError, CancelledError, ScreenStackError):  # the application is closing
                app.call_from_thread(_notify_done, app, run)

        return done

    def on_screen_resume(self) -> None:
        if self.is_mounted:
            self.show()

    def _check(self) -> None:
        run = self.run
        counts = (len(run.files), len(run.rows), run.saved, len(run.open_questions))
        progress = (*counts, run.is_examining, run.is_saving, run.trouble)
        if progress != self._shown:
            self._shown = progress
            self.show()
            self._show_lone_agenda()
            rows = self.run.rows
            if len(self.run.files) == 1 and rows and rows[0].state is State.UNSURE and self.is_current:
                self._ask_which(rows[0])

    def _show_lone_agenda(self) -> None:
        """If the only file of the import is an agenda, show its meeting in place of this list."""
        rows = self.run.rows
        if len(self.run.files) == 1 and rows and rows[0].examined.agenda is not None and self.is_current:
            self.app.importing = None
            self.app.switch_screen(FoundAgendaForm(rows[0].name, rows[0].examined.agenda))

    def _ask_which(self, row: FileRow) -> None:

        def answered(is_agenda: bool) -> None:
            self.run.settle(row, is_agenda=is_agenda)
            self.show()
            self._show_lone_agenda()

        options = [("An agenda: plan its meeting", True), ("Minutes of a meeting that was held", False)]
        choose(
            self.app, f"{row.name}: agenda or minutes? {row.message.removesuffix(AGENDA_OR_MINUTES)}", options, answered
        )

    def show(self) -> None:
        self._list.show()
        self.show_status(f"Import · {self._progress()}")
        self.tell(self._advice())

    def _progress(self) -> str:
        run = self.run
        if run.is_examining:
            seen, files = len(run.rows), len(run.files)
            return f"{seen:,} of {files:,} files examined …" if files else "looking for files …"
        if run.is_saving:
            return f"{run.saved:,} of {run.to_save:,} meetings kept …"
        counts = {state: sum(row.state is state for row in run.rows) for state in State}
        doubtful = sum(not run.is_clear(row) for row in run.found())
        parts = [f"{counts[State.FOUND]:,} found"] + ([f"{doubtful:,} with doubts"] if doubtful else [])
        for state in (State.UNSURE, State.AGENDA, State.SAVED, State.DROPPED, State.KNOWN, State.REFUSED):
            parts += [f"{counts[state]:,} {_STATE_WORDS.get(state, state.value)}"] if counts[state] else []
        rest = len(run.files) - len(run.rows)
        return " · ".join(parts) + (f" · {rest:,} not examined" if rest else "")

    def _advice(self) -> str:
        run = self.run
        if run.trouble:
            return f"⚠ {run.trouble}"
        if run.is_examining:
            key = key_said("import-minutes")
            return f"Nothing is kept yet. Press Esc to work on a meeting, {key} to come back, s to stop."
        if run.is_saving:
            return "Press s to stop; what is kept stays. You can work on a meeting meanwhile."
        if run.found():
            asked = "".join(self._questions_about_all()) or "Nothing is kept yet. "
            return f"{asked}Enter opens a meeting, a keeps all sure ones."
        if any(row.state is State.UNSURE for row in run.rows):
            return "? may be an agenda or minutes: Enter asks which. Esc: back to the meetings."
        if any(row.state is State.AGENDA for row in run.rows):
            return "Enter shows the meeting to come of an agenda. Esc: back to the meetings."
        if run.skipped:
            return f"{len(run.skipped):,} files were skipped: they are not text, Markdown, HTML, Word, PDF or XML."
        return "There is nothing left to keep. Esc: back to the meetings."

    def _questions_about_all(self) -> Iterator[str]:
        """Yield what to ask once about the whole import."""
        if count := len(self.run.open_questions):
            yield f"{'1 similar name' if count == 1 else f'{count:,} similar names'}: p asks. "
        if nameless := self.run.nameless():
            yield f"{'1 file names' if nameless == 1 else f'{nameless:,} files name'} no council: c names it. "

    # Commands

    def _is_all_examined(self) -> bool:
        """Whether all files are examined; if not, say so."""
        if self.run.is_examining:
            notify(self, "Wait until all files are examined, or press s to stop.", severity="warning")
        return not self.run.is_examining

    def _chosen_found(self) -> FileRow | None:
        """Return the selected file if a meeting was found in it that is neither kept nor dropped."""
        row = self._list.chosen
        return row if row is not None and row.state is State.FOUND else None

    @command("look-at-file")
    @on(Rows.Chosen)
    def look(self) -> None:

        chosen = self._list.chosen
        if chosen is not None and chosen.state in (State.AGENDA, State.UNSURE) and self._is_all_examined():
            self._plan_meeting(chosen) if chosen.state is State.AGENDA else self._ask_which(chosen)
            return
        row = self._chosen_found()
        if row is not None and self._is_all_examined():
            self.app.push_screen(FoundScreen(self.run, row, self.keep_rows))

    def _plan_meeting(self, row: FileRow) -> None:

        def planned(is_saved: bool | None) -> None:
            if is_saved:
                row.state, row.message = State.SAVED, "Its meeting is planned."
                self.show()

        if row.examined.agenda is not None:
            self.app.push_screen(FoundAgendaForm(row.name, row.examined.agenda), planned)

    @command("keep-file")
    def keep(self) -> None:
        if (row := self._chosen_found()) is not None:
            self.keep_rows([row])

    @command("keep-sure")
    def keep_sure(self) -> None:
        sure = [row for row in self.run.found() if self.run.is_clear(row)]
        if sure:
            self._keep_as_separate_people(sure)
        elif self._is_all_examined():
            notify(self, "Every meeting has doubts: press Enter to look at the selected one.")

    def _keep_as_separate_people(self, rows: Sequence[FileRow]) -> None:
        """Keep meetings. If similar names in them are not settled, ask first, because those people stay separate."""
        names = {name for row in rows for name in row.examined.names}
        count = sum(question.alike.name in names for question in self.run.open_questions)
        if not count:
            self.keep_rows(rows)
        elif self._is_all_examined():
            names_are = "1 similar name is" if count == 1 else f"{count:,} similar names are"
            question = f"Keep {len(rows):,} meetings? {names_are} not settled: those people stay separate. {_MERGE}"
            confirm(self.app, question, partial(self.keep_rows, rows), yes="Keep", no="Ask first")

    @command("keep-all")
    def keep_all(self) -> None:
        found = self.run.found()
        doubtful = sum(not self.run.is_clear(row) for row in found)
        if not found or not self._is_all_examined():
            return
        if not doubtful:
            self._keep_as_separate_people(found)
            return
        question = (
            f"Keep all {len(found):,} meetings? {doubtful:,} of them have doubts. People with similar names stay "
            f"separate. {_MERGE}"
        )
        confirm(self.app, question, partial(self.keep_rows, found), yes="Keep all", no="Look first")

    def keep_rows(self, rows: Sequence[FileRow]) -> None:
        if not self._is_all_examined():
            return
        if len(rows) > 1 and not self.run.is_saving:
            self.app.book.back_up_in_background()
        self.run.save(rows, self._when_done())
        self._check()

    @command("drop-file")
    def drop(self) -> None:
        """Drop the selected file, or take it back."""
        if (row := self._list.chosen) is not None and self._is_all_examined():
            self.run.drop(row)
            self.show()

    @command("correct-file")
    def correct(self) -> None:

        row = self._chosen_found()
        if row is not None and self._is_all_examined():
            self.app.push_screen(HeadForm(self.run, row))

    @command("name-council")
    def name_council(self) -> None:
        def named(council: str) -> None:
            self.run.name_council(council)
            self.show()

        nameless = self.run.nameless()
        if not nameless:
            notify(self, "Every meeting in the list already has a council.")
        elif self._is_all_examined():
            known = {row.head.council for row in self.run.found()} - {""}
            value = known.pop() if len(known) == 1 else ""
            question = f"{nameless:,} minutes do not name a council. Which council are they from?"
            ask(self.app, Ask(question, value), named)

    @command("ask-people")
    def ask_people(self) -> None:
        if self.run.open_questions and self._is_all_examined():
            self.app.push_screen(ImportedPeopleScreen(self.run))
        elif not self.run.is_examining:
            notify(self, "There are no similar names to ask about.")

    @command("stop-import")
    def stop(self) -> None:
        """Stop the import; if it was stopped, continue with the files not examined yet."""
        if self.run.is_busy:
            self.run.stop()
        elif len(self.run.rows) < len(self.run.files):
            self.run.examine(self._when_done())

    @command("leave-import")
    def leave(self) -> None:
        """Return to the meetings; a running import continues. Ask before meetings that were found are discarded."""
        found = len(self.run.found())
        if self.run.is_busy or not found:
            self.dismiss()
            return

        def discard() -> None:
            self.app.importing = None
            self.dismiss()

        question = (
            f"{found:,} meetings were found but not kept. Discard them? The files are not changed, and can be "
            "imported again."
        )
        confirm(self.app, question, discard, yes="Discard", no="Stay")


def _notify_done(app: Host, run: ImportRun) -> None:
    """Say that an import has finished, unless its screen is shown."""
    if isinstance(app.screen, ImportScreen):
        return
    if run.trouble:
        notify(app, f"The import stopped: {run.trouble}", severity="error", timeout=MESSAGE_SECONDS)
    elif found := len(run.found()):
        key = key_said("import-minutes")
        message = f"{found:,} meetings were found. To look through them, press {key} in the list of meetings."
        notify(app, message, timeout=MESSAGE_SECONDS)
    else:
        notify(app, f"{run.saved:,} meetings were imported.", timeout=MESSAGE_SECONDS)


LARGEST = 20_000_000
"""Bytes; a longer file of notes is refused."""
SAVED_WITHIN = 2.0
"""Seconds to wait for the saving of imported notes."""
_HINT = (
    "Published minutes or an agenda (text, Markdown, HTML, Word, PDF, XML), notes (.notes), or a folder.\n"
    "Enter: open   Tab: complete the name   Esc: cancel"
)


def import_minutes(app: Host, done: Callable[[], None]) -> None:
    """Ask what to import. Published minutes are examined before they are kept; a file of notes becomes one meeting, and
    `done` is called once it is in the book. If an import is unfinished, show that instead."""

    run = app.importing
    if run is not None and (run.is_busy or run.found()):
        app.push_screen(ImportScreen(run))
        return

    def named(answer: str) -> None:
        is_notes = Path(answer.strip("\"'")).suffix.lower() == NOTES
        try:
            path = _existing_path(answer)
            if is_notes:
                _import_notes(app, path, done)
            else:
                _examine(app, path)
        except ClerkError as error:
            title = "The notes were not imported" if is_notes else "Nothing was imported"
            app.push_screen(Tell(title, str(error)))

    ask(app, AskPath("Import which file or folder?", hint=_HINT), named)


def _existing_path(answer: str) -> Path:
    """Return the path that was typed. Raises FileRefusedError if nothing is there."""
    try:
        path = Path(answer.strip("\"'")).expanduser()
        if path.exists():
            return path
    except (OSError, RuntimeError, ValueError) as error:
        raise FileRefusedError(f"{answer} is not the name of a file or folder.") from error
    raise FileRefusedError(f"There is no file or folder {answer}. Check the name: Tab completes it.")


def _examine(app: Host, path: Path) -> None:
    from clerk_tui.importing.run import ImportRun

    book = app.book

    def reserve(people: int, items: int, entries: int) -> NextIds:
        try:
            return app.call_from_thread(book.reserve, people, items, entries)
        except (RuntimeError, CancelledError) as error:  # the application is closing
            raise SaveError("The minute book was closed before everything was imported.") from error

    app.importing = ImportRun(book, [path], reserve)
    app.push_screen(ImportScreen(app.importing))


def _import_notes(app: Host, path: Path, done: Callable[[], None]) -> None:
    """Import a file of notes, and say what became of it. Raises ClerkError."""
    from clerk_tui.importing.examine import read_notes

    if path.is_file() and path.stat().st_size > LARGEST:
        raise FileRefusedError(f"{path.name} is too large to be the notes of one meeting.")
    text, source = read_notes(path)
    before = {imported.digest: imported.before for imported in app.book.reader.imported()}
    if source.digest in before:
        message = f"{path.name} was {before[source.digest]}. Nothing was changed."
        app.push_screen(Tell("Imported before", message))
        return
    try:
        meeting_id, reports = app.book.import_notes(text, source)
        app.book.flush(SAVED_WITHIN)
        meeting = app.book.reader.meeting(meeting_id)
    except SaveError as error:
        advice = "The notes are kept here and will be saved as soon as possible: do not import them again."
        app.push_screen(Tell("Imported, but not saved yet", f"{error}\n\n{advice}"))
        return
    done()
    day = meeting.head.date.isoformat() if meeting.head.date else "no date"
    message = f"{path.name}: {meeting.head.committee or 'no committee'}, {day}, {len(meeting.entries)} entries."
    if reports:
        lines = "\n\n".join(f"Line {report.line}: {report.sentence}" for report in reports)
        app.push_screen(Tell("Imported, with lines to settle", f"{message}\n\n{lines}"))
    else:
        notify(app, f"Imported. {message}")


ADVICE = "y: they are one person   n: two people"


class QuestionList(ItemList[Question]):
    BINDINGS = bindings("alike")

    def show(self, questions: Sequence[Question]) -> None:
        """Show these questions; the selection stays."""
        self.put(questions)
        if self.selected is None:
            self.selected = 0

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        question = self.shown[index]
        council = f"   {question.council}" if selected and question.council else ""
        text = f"{question.alike.question}{council}"
        return row_text(text, width, self.row_style(selected=selected), indent=2, most=3)


class PeopleScreen(CommandScreen[None]):
    """Questions about people with similar names. Subclasses have the questions, and carry out the answers."""

    PLACES = ("alike",)

    def __init__(self) -> None:
        self._list = QuestionList(id="questions")
        super().__init__(self._list, classes="importing")

    def on_mount(self) -> None:
        self.find()

    @abstractmethod
    def questions(self) -> Sequence[Question]:
        """Return the open questions."""

    @abstractmethod
    def answered(self, question: Question, same: Person | None) -> None:
        """Carry out an answer: `same` is the person whose other name it is; None if it is nobody else's."""

    def find(self, message: str = "") -> None:
        """Look for questions, and show them with a message."""
        self.show(message)

    def show(self, message: str = "") -> None:
        self._list.show(self.questions())
        count = len(self._list.shown)
        self.show_status(f"Same person? · {count:,} to answer")
        self.tell(message or (ADVICE if count else "No similar names are left. Esc: back."))

    @command("are-same")
    def same(self) -> None:
        """Answer that two names are one person; if several names are similar, ask which."""
        question = self._list.chosen
        if question is None:
            return
        answered = partial(self.answered, question)
        if len(question.alike.others) == 1:
            answered(question.alike.others[0])
        else:
            options = [(person.name, person) for person in question.alike.others]
            choose(self.app, f"Who is “{question.alike.name}”?", options, answered)

    @on(Rows.Chosen)
    def advise(self) -> None:
        self.tell(ADVICE)

    @command("are-different")
    def different(self) -> None:
        if (question := self._list.chosen) is not None:
            self.answered(question, None)

    @command("choose-two")
    def choose_two(self) -> None:
        notify(self, "To merge any two people on file, go to the list of meetings: ^P, Same person.")


class ImportedPeopleScreen(PeopleScreen):
    """Questions about people in minutes that are not kept yet."""

    def __init__(self, run: ImportRun) -> None:
        super().__init__()
        self._run = run

    def questions(self) -> Sequence[Question]:
        return tuple(self._run.open_questions)

    def answered(self, question: Question, same: Person | None) -> None:
        self._run.answer(question, same)
        self.show()


class PeopleOnFileScreen(PeopleScreen):
    def __init__(self) -> None:
        super().__init__()
        self._found: list[Question] = []
        self._is_merging = False

    def questions(self) -> Sequence[Question]:
        return tuple(self._found)

    def find(self, message: str = "") -> None:
        """Look for similar names, and show them with a message; or say why they cannot be read."""
        try:
            self._found = questions_on_file(self.app.book)
        except ClerkError as error:
            message = f"⚠ {error}"
        if self.is_attached:
            self.show(message)

    def answered(self, question: Question, same: Person | None) -> None:
        other = question.person
        assert other is not None
        if same is not None:
            self._ask_name(same, other)
            return
        for person in question.alike.others:
            keep_apart(self.app.book, person, other)
        self._found.remove(question)
        self.show(f"{question.alike.name} and {question.alike.others[0].name} stay two people.")

    def _ask_name(self, one: Person, other: Person) -> None:
        def named(name: str) -> None:
            question = (
                f"Merge {one.name} and {other.name} into one person, {name}, in every meeting and committee?\n\n"
                "This cannot be undone, nor can earlier acts in the meetings that name them (^Z)."
            )
            confirm(self.app, question, partial(self._merge, one, other, name), yes="Merge", no="Cancel")

        names = dict.fromkeys((fuller(one.name, other.name), one.name, other.name))
        choose(self.app, "Which name should be kept?", [(name, name) for name in names], named)

    def _merge(self, one: Person, other: Person, name: str) -> None:
        """Merge in a thread, so that the screen does not wait for the disk."""
        if self._is_merging:
            return
        self._is_merging = True
        self.tell(f"Merging {one.name} and {other.name} …")
        app, book = self.app, self.app.book

        def work() -> None:
            try:
                count = merge(book, one, other, name)
                message = f"Merged into {name}, in {count:,} meeting{'' if count == 1 else 's'}."
            except ClerkError as error:
                message = f"⚠ {error}"
            with suppress(RuntimeError, CancelledError):  # the application is closing
                app.call_from_thread(self._merged, message)

        threading.Thread(target=work, name="clerk-tui merge", daemon=True).start()

    def _merged(self, message: str) -> None:
        self._is_merging = False
        self.app.book.forget_recordings()
        self.find(message)

    def choose_two(self) -> None:
        """Ask for any two people of a council, and merge them."""
        reader = self.app.book.reader
        councils = dict.fromkeys(line.council for line in reader.meetings())
        people = [
            (f"{person.name}   {council}   {counts.get(person.id, 0)} meetings", (council, person))
            for council in councils
            for counts in [reader.meeting_counts(council)]
            for person in reader.persons(council)
        ]

        def first(chosen: tuple[str, Person]) -> None:
            council, one = chosen
            rest = [(label, found) for label, found in people if found[0] == council and found[1] != one]
            title = f"Who is the same person as {one.name}?"
            choose(self.app, title, rest, lambda other: self._ask_name(one, other[1]))

        choose(self.app, "Which person do you want to merge with another?", people, first)
