"""Calling a meeting, and what stands above the minutes of one that is being recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import ClassVar

from textual.binding import Binding, BindingType

from clerk_tui import notation
from clerk_tui.book.exports import next_agenda
from clerk_tui.book.minute_book import MeetingPlan
from clerk_tui.book.recording import Recording
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, Change
from clerk_tui.meeting.agenda import rewrite_agenda
from clerk_tui.meeting.rules import body_of
from clerk_tui.store import CommitteeLine
from clerk_tui.tui.sanitise import notify
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.committee import CommitteeScreen
from clerk_tui.tui.screens.forms import RULE_FIELDS, FieldSpec, Form, FormField

_HEAD = (
    FieldSpec("date", "Date", example="8 January 2018"),
    FieldSpec("time", "Time", example="9.30am"),
    FieldSpec("venue", "Venue", example="Committee Room 1, Town Hall"),
    FieldSpec("quorum", "Quorum", example="4 or 1/4"),
    FieldSpec("style", "House style", "choice"),
)


def _head_words(name: str, text: str, rules: str, today: date) -> str:
    """What a field of the head says; `rules`: those of the body. Raises ClerkError."""
    match name:
        case "date":
            day = read.read_day(text, today)
            return read.day_words(day) if day else "no date yet"
        case "time":
            at = read.read_clock(text)
            return read.clock_words(at) if at else "no time yet"
        case "quorum":
            return read.quorum_words(read.read_quorum(text), read.rules_with_quorum(rules, text))
        case "style":
            return read.style_words(text)
        case "council" | "committee":
            read.needed(text, name)
    return ""


class NewMeetingScreen(Form):
    """A meeting as it is called. Once it is made, it is opened to be recorded."""

    HEADING = "A new meeting"
    SAVE = "Create"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+t", "take_next", show=False, priority=True)]
    FIELDS: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("committee", "Committee", "choice"),
        *_HEAD,
        FieldSpec(
            "agenda",
            "Agenda, one item a line, typed or pasted",
            "lines",
            "1 Apologies for absence\n2 Minutes of the last meeting\n3 Declarations of interest",
        ),
    )

    def __init__(self, likely: tuple[str, str] | None = None) -> None:
        """`likely`: the council and the committee for which it probably is."""
        super().__init__()
        self._likely = likely
        self._left: dict[str, tuple[str, tuple[str, ...]]] = {}
        """The agenda that the last meeting left, by the committee's label."""

    def on_mount(self) -> None:
        """Begin with the likeliest committee; without one, set it up first."""
        if self._committees():
            self._open()
            return

        def set_up(is_saved: bool | None) -> None:
            if is_saved and self._committees():
                self._open()
            else:
                self.dismiss(False)

        self.app.push_screen(CommitteeScreen(), set_up)
        notify(self, "There is no committee yet: set one up, then call its meeting.")

    def _committees(self) -> dict[str, CommitteeLine]:
        return {read.committee_label(line): line for line in self.app.book.reader.committees()}

    def _open(self) -> None:
        known = self._committees()
        first = self._likeliest(known)
        today = read.typed_day(self.app.clock().date())
        values = {"committee": first, "date": today, **_begins_with(known[first])}
        self.begin("new meeting", values, first="committee" if len(known) > 1 else "date")
        restored = self.field("committee").value
        if restored != first and restored in known:
            self.chosen("committee", restored)
            self.show_hints()

    def _likeliest(self, known: Mapping[str, CommitteeLine]) -> str:
        """The committee for which the meeting probably is: one set up that has none yet, the last of them; else the one
        that was said to be likely; else the one for which a meeting was called last."""
        used = sorted(self.app.book.reader.meetings(), key=lambda meeting: meeting.id)
        order = {(meeting.council, meeting.committee): meeting.id for meeting in used}
        if unused := [label for label, line in known.items() if (line.council, line.name) not in order]:
            return max(unused, key=lambda label: known[label].id)
        likely = [label for label, line in known.items() if (line.council, line.name) == self._likely]
        return likely[0] if likely else max(known, key=lambda label: order[known[label].council, known[label].name])

    def options(self, name: str) -> Sequence[tuple[str, str]]:
        """The committees, or the house styles."""
        if name == "style":
            return read.style_options()
        return [(label, label) for label in self._committees()]

    def chosen(self, name: str, value: str) -> None:
        """Another committee begins with other things."""
        if name == "committee":
            for field, text in _begins_with(self._committees()[value]).items():
                self.set_initial(field, text)

    def understands(self, name: str, text: str) -> str:
        """What each field says."""
        match name:
            case "committee":
                return self._committee_words(text)
            case "agenda":
                return read.items_words(read.read_items(text)) + self._offer(text)
            case _:
                line = self._committees().get(self.field("committee").value)
                return _head_words(name, text, line.rules if line else "", self.today)

    def _committee_words(self, label: str) -> str:
        line = self._committees().get(label)
        if line is None:
            raise LineRefusedError("Choose the committee: Space shows those there are.")
        day = _day_or_none(self.field("date").value, self.today)
        held = [m for m in self.app.book.reader.membership(line.council, line.name) if m.held_on(day)]
        return f"{len(held)} people on its roll that day   (Space: another)"

    def _next_agenda(self) -> tuple[str, tuple[str, ...]]:
        """The day of the committee's last meeting, and the items that it leaves to the next."""
        label = self.field("committee").value
        line = self._committees().get(label)
        if line is None:
            return "", ()
        if label not in self._left:
            self._left[label] = next_agenda(self.app.book.reader, line.council, line.name)
        return self._left[label]

    def _offer(self, text: str) -> str:
        day, titles = self._next_agenda()
        is_free = bool(titles) and not text.strip()
        return f".   ^T takes what the meeting of {day} left: {len(titles)} items" if is_free else ""

    def action_take_next(self) -> None:
        """Put the items that the last meeting left onto the agenda, below those that are there."""
        field = self.field("agenda")
        there = read.read_items(field.value)
        _, titles = self._next_agenda()
        known = {title.casefold() for _, title in there}
        missing = [title for title in titles if title.casefold() not in known]
        if not missing:
            self.tell("The last meeting left nothing that is not there already." if titles else "No meeting was held.")
            return
        numbers = [int(number) for number, _ in there if number.isdigit()]
        lines = (f"{n} {title}" for n, title in enumerate(missing, max(numbers, default=0) + 1))
        field.put("\n".join(filter(None, (field.value.rstrip(), *lines))))
        field.input.focus()
        self.field_changed(FormField.Changed(field))

    def save(self, answers: Mapping[str, str]) -> None:
        """Make the meeting and open it."""
        line = self._committees()[answers["committee"]]
        plan = MeetingPlan(
            line.council,
            line.name,
            read.read_day(answers["date"], self.today),
            read.read_clock(answers["time"]),
            answers["venue"].strip(),
            answers["style"].strip(),
            read.read_quorum(answers["quorum"]),
            rules=read.rules_with_quorum(line.rules, answers["quorum"]),
            agenda=read.read_items(answers["agenda"]),
        )
        meeting_id = self.app.book.create_meeting(plan).meeting.id
        self.finish()
        self.app.open_meeting(meeting_id)


def _day_or_none(text: str, today: date) -> date | None:
    """The day as far as it is typed already; what is wrong with it is said at its own field."""
    try:
        return read.read_day(text, today)
    except LineRefusedError:
        return None


def _begins_with(line: CommitteeLine) -> dict[str, str]:
    return {"venue": line.venue, "quorum": str(line.quorum or ""), "style": line.style or "durham"}


class MeetingHeadForm(Form):
    """What stands above the minutes of a meeting that is being recorded."""

    HEADING = "Above the minutes"
    FIELDS: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("council", "Council"),
        FieldSpec("committee", "Committee"),
        *_HEAD,
        *RULE_FIELDS,
    )

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording

    def on_mount(self) -> None:
        """Show the head as it is."""
        head = self.recording.meeting.head
        values = {
            "council": head.council,
            "committee": head.committee,
            "date": read.typed_day(head.date),
            "time": read.typed_clock(head.time),
            "venue": head.venue,
            "quorum": str(head.quorum or ""),
            "style": head.style,
            "body": body_of(head.rules),
            "rules": read.rules_rest(head.rules),
        }
        self.begin(f"head {head.id}", values, first="date")

    def options(self, name: str) -> Sequence[tuple[str, str]]:
        """The kinds of body, or the house styles."""
        return read.body_options() if name == "body" else read.style_options()

    def understands(self, name: str, text: str) -> str:
        """What each field says."""
        match name:
            case "body":
                return read.body_words(text)
            case "rules":
                return read.rules_words(self.field("body").value, text)
            case _:
                return _head_words(name, text, self.rules_typed, self.today)

    def save(self, answers: Mapping[str, str]) -> None:
        """Set what is other than it was, as one act."""
        kept = {name: text for name, text in answers.items() if name != "body"}
        kept["rules"] = read.rules_with_quorum(read.rules_line(answers["body"], answers["rules"]), answers["quorum"])
        others = {name for name in answers if self.is_other(name, answers[name])}
        others = {"rules" if name == "body" else name for name in others}
        others |= {"rules"} if kept["rules"] != self.recording.meeting.head.rules else set()
        changed = {name: _answer(name, text, self.today) for name, text in kept.items() if name in others}
        if changed:
            head = self.recording.meeting.head
            # A date, a time or a quorum may be emptied here, which no typed line can do.
            after = replace(head, **changed)  # type: ignore[arg-type]
            self.recording.do(Act("changed " + " and ".join(changed), (Change(head, after),)))
        self.finish()


def _answer(name: str, text: str, today: date) -> str | int | date | time | None:
    """What a field of the head is to be; a day without its year is the next one from `today` on. Raises
    LineRefusedError."""
    match name:
        case "date":
            return read.read_day(text, today)
        case "time":
            return read.read_clock(text)
        case "quorum":
            return read.read_quorum(text)
        case _:
            return text.strip()


class AgendaForm(Form):
    """What is on the agenda, one item a line: added, taken off, numbered or titled otherwise, in another order."""

    HEADING = "The agenda"
    FIELDS: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("agenda", "One item a line, in the order of the agenda", "lines", "6 Any other business"),
    )

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording

    def on_mount(self) -> None:
        """Show the agenda as it is."""
        meeting = self.recording.meeting
        self.begin(f"agenda {meeting.id}", {"agenda": notation.write_agenda(meeting.items)})

    def understands(self, name: str, text: str) -> str:
        """How many items there are; what is wrong with them is said before anything is saved."""
        items = read.read_items(text)
        rewrite_agenda(self.recording.meeting, items, replace(self.recording.directory))
        return read.items_words(items)

    def save(self, answers: Mapping[str, str]) -> None:
        """Change the agenda, as one act."""
        recording = self.recording
        recording.do(rewrite_agenda(recording.meeting, read.read_items(answers["agenda"]), recording.directory))
        self.finish()
