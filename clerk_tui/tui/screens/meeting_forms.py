"""The forms of a committee and of a meeting: a committee with its name, defaults and members; a new meeting; the head
of the minutes; the agenda."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

from textual.events import Paste

from clerk_tui import minutes, notation, settings
from clerk_tui.book.exports import LeftToNext, left_to_next
from clerk_tui.book.minute_book import MeetingPlan
from clerk_tui.book.recording import Recording
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.keymap import key_of
from clerk_tui.meeting import Act, AgendaItem, Capacity, Change, Head
from clerk_tui.meeting.agenda import rewrite_agenda, year_began
from clerk_tui.meeting.people import counted, short_list
from clerk_tui.meeting.record import long_date
from clerk_tui.meeting.rules import body_of, read_rules
from clerk_tui.meeting.stage import Stage
from clerk_tui.store import CommitteeLine
from clerk_tui.tui.command_screen import bindings, choose, command
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.forms import BODY_FIELD, RULES_FIELD, FieldSpec, Form

if TYPE_CHECKING:
    from clerk_tui.importing.agenda_plan import FoundAgenda

BODY_NAMES = (
    FieldSpec("council", "Organisation", example="Elmfield Parish Council, Hedgerow Trust"),
    FieldSpec("committee", "Committee/board", example="Planning Committee, Board of Trustees; may be blank"),
)
STYLE_FIELD = FieldSpec("style", "House style", "choice")
QUORUM_FIELD = FieldSpec("quorum", "Quorum", example="4 or 1/4")
MEMBERS_FIELD = FieldSpec(
    "members",
    "Members, one per line, typed or pasted",
    "lines",
    "Councillor A Ash (Chair)\nCouncillor B Birch\nofficer Fay Fern (Clerk to the Council) [fern]",
)

_WAYS = {
    "member": "A member, who votes and counts for the quorum",
    "officer": "An officer, who serves it",
    "guest": "A guest, who is there this time",
}


class BodyFields:
    """The fields of a council or a committee in a form: suggests values, explains them, and saves the body."""

    def __init__(self, form: Form) -> None:
        self._form = form

    def values(self) -> dict[str, str]:
        """The first values of a new committee's fields: those of the only council on file, if there is only one."""
        councils = {known.council for known in self._form.app.book.reader.committees()}
        council = councils.pop() if len(councils) == 1 else ""
        style, body = read.likely_manner(council, "")
        return {"council": council, "style": style, "body": body, "rules": read.offered_rules(style)}

    def chosen(self, name: str, value: str) -> None:
        """After the choice of a house style, suggest its minute numbers and the kind of body that it is for."""
        form = self._form
        if name == "style":
            form.set_initial("rules", read.offered_rules(value))
            form.set_initial("body", read.body_for(value) or self._likely()[1])

    def _likely(self) -> tuple[str, str]:
        said = ("council", "members", "committee", "venue")
        return read.likely_manner(*(self._form.field(one).value for one in said))

    def typed(self, name: str) -> None:
        """Suggest the house style and the kind of body that fit the names, the members' titles and the place."""
        if name in ("council", "committee", "members", "venue"):
            style, body = self._likely()
            if self._form.set_initial("style", style):
                self._form.set_initial("body", body)
                self._form.set_initial("rules", read.offered_rules(style))

    def describe(self, name: str, text: str, *, is_new: bool) -> str:
        """Return what the answer in a field means. Raises ClerkError."""
        form = self._form
        typed = {one: form.field(one).value for one in ("council", "style", "body", "quorum")}
        if name == "committee" and is_new and not text.strip():
            return f"blank: {typed['council'].strip() or 'the organisation'} itself"
        if name == "members":
            return read.people_preview(notation.read_list(text), typed["style"].strip(), form.rules_typed)
        return read.field_words(name, text, today=form.today, rules=form.rules_typed, **typed)

    def ask_about_posts(self, text: str) -> bool:
        """Ask about the first person in the list who may be no member; return whether there was one. The list is
        changed accordingly, and the next is asked about."""
        form = self._form
        if (unsure := next(iter(notation.holders_unsure(text)), None)) is None:
            return False
        assert unsure.otherwise is not None
        words: tuple[str, ...] = (Capacity.MEMBER, unsure.otherwise)
        words = words if unsure.capacity is Capacity.MEMBER else words[::-1]
        said = {word: notation.with_holder_as(word, text) for word in words}
        if text in said.values():
            return False

        def chosen(word: str) -> None:
            form.field("members").put(said[word])
            form.field_changed()
            form.save_if_right()

        post = f" ({unsure.post})" if unsure.post else ""
        or_else = "an officer" if unsure.otherwise is Capacity.OFFICER else "a guest"
        ways = [(_WAYS[word], word) for word in words]
        choose(form.app, f"{unsure.name}{post}: a member, or {or_else}?", ways, chosen)
        return True

    def doubts(self, answers: Mapping[str, str], *others: Sequence[notation.Planned]) -> str:
        """Return the question before a body is saved without members, or with doubts; empty if there is none."""
        people = notation.read_list(answers["members"])
        question = read.doubts_question(people, *others)
        if any(one.capacity.is_member for one in people if one.name):
            return question
        return f"No members are listed: nobody can be present, move or vote.\n{question or 'Save it all the same?'}"

    def save(self, answers: Mapping[str, str], *, since: date | None = None) -> tuple[notation.Listed, ...]:
        """Save the body with its members from a day on, and return them. The screens then show dates as its style does,
        unless the clerk has chosen how. Raises ClerkError."""
        people, app = notation.read_membership(answers["members"]), self._form.app
        is_month_first = minutes.is_month_first(style := answers["style"].strip())
        if is_month_first:
            settings.keep(app.settings_file, settings.MONTH_FIRST, style)
        app.book.set_up_committee(
            *body_named(answers),
            people,
            quorum=read.read_quorum(answers["quorum"]),
            venue=answers["venue"].strip(),
            style=answers["style"].strip(),
            rules=rules_in(answers),
            since=since,
        )
        app.show_dates(is_month_first=is_month_first)
        return people


def body_named(answers: Mapping[str, str]) -> tuple[str, str]:
    """Return the names of a council and its committee; where no committee is named, those of the council itself."""
    council = answers["council"].strip()
    return council, answers["committee"].strip() or council


def rules_in(answers: Mapping[str, str]) -> str:
    """Return the line of rules in the fields: kind of body, differences, quorum. Raises LineRefusedError."""
    return read.rules_with_quorum(read.rules_line(answers["body"], answers["rules"]), answers["quorum"])


class CommitteeScreen(Form):
    """A committee, new or on file, and its members."""

    HEADING = "A committee and its members"
    FIELDS = (
        *BODY_NAMES,
        STYLE_FIELD,
        BODY_FIELD,
        MEMBERS_FIELD,
        FieldSpec("venue", "Usual venue", example="Committee Room 1, Town Hall", is_more=True),
        replace(QUORUM_FIELD, is_more=True),
        FieldSpec("since", "In place since", example="1 May 2024, if the members changed on that day", is_more=True),
        replace(RULES_FIELD, is_more=True),
    )

    def __init__(self) -> None:
        super().__init__()
        self._known: CommitteeLine | None = None
        self._body = BodyFields(self)

    def on_mount(self) -> None:
        """Ask which committee to change; if there is none on file, begin a new one."""
        if not (known := self.app.book.reader.committees()):
            self._open(None)
            return
        options: list[tuple[str, CommitteeLine | str]] = [(read.committee_label(line), line) for line in known]

        def chosen(committee: CommitteeLine | str | None) -> None:
            if committee is None:
                self.dismiss(False)
            else:
                self._open(committee if isinstance(committee, CommitteeLine) else None)

        self.app.push_screen(Choose("Which committee?", [*options, ("A new committee", "")]), chosen)

    def _open(self, line: CommitteeLine | None) -> None:
        self._known = line
        reader = self.app.book.reader
        if line is None:
            values = self._body.values()
            self.begin("committee", values, first="committee" if values["council"] else "")
            return
        members = tuple(m for m in reader.membership(line.council, line.name) if m.held_on(self.today))
        values = {
            "council": line.council,
            "committee": line.name,
            "body": body_of(line.rules),
            "rules": read.rules_rest(line.rules),
            "quorum": str(line.quorum or ""),
            "venue": line.venue,
            "style": line.style or "durham",
            "members": notation.write_membership(members),
        }
        self.begin(f"committee {line.id}", values, first="members")

    def chosen(self, name: str, value: str) -> None:
        if self._known is None:
            self._body.chosen(name, value)

    def typed(self, name: str) -> None:
        if self._known is None:
            self._body.typed(name)

    def describe(self, name: str, text: str) -> str:
        match name:
            case "committee" if self._known and text.strip() not in ("", self._known.name):
                return f"saved as another committee; {self._known.name} stays as it is"
            case "since":
                if day := read.read_day(text, self.today):
                    return f"{read.day_words(day)}: members not on this list left the day before"
                return "blank: this list replaces the one on file" if self._known else "blank: members from the start"
        return self._body.describe(name, text, is_new=self._known is None)

    def asks_first(self, answers: Mapping[str, str]) -> bool:
        return self._body.ask_about_posts(answers["members"])

    def doubts(self, answers: Mapping[str, str]) -> str:
        return self._body.doubts(answers)

    def save(self, answers: Mapping[str, str]) -> None:
        called = self._called(*body_named(answers))
        people = self._body.save(answers, since=read.read_day(answers["since"], self.today))
        self.finish(f"{body_named(answers)[1]} is saved: {read.people_words(people, rules_in(answers))}.{called}")

    def _called(self, council: str, committee: str) -> str:
        """Return what the clerk must know of the next meeting if it has been called: it keeps the people it has."""
        body, still = (council, committee), (Stage.PLANNED, Stage.LIVE)
        lines = self.app.book.reader.meetings()
        days = sorted(m.date for m in lines if (m.council, m.committee) == body and m.stage in still and m.date)
        if not days:
            return ""
        way = f"{key_of('show-commands')}, People"
        return f" The meeting of {read.day_words(days[0])} keeps the list it has: open it, and change it under {way}."


NAME_FIELDS = (
    FieldSpec("council", "Organisation", example="Elmfield Parish Council"),
    FieldSpec("committee", "Committee/board", example="Planning Committee"),
)
PLACE_FIELDS = (
    FieldSpec("date", "Date", example="8 January 2018"),
    FieldSpec("time", "Time", example="9.30am"),
    FieldSpec("venue", "Venue", example="Committee Room 1, Town Hall"),
)
_MANNER = (QUORUM_FIELD, STYLE_FIELD)
_AGENDA_FIELD = FieldSpec(
    "agenda",
    "Agenda, one item per line, typed or pasted",
    "lines",
    "1 Apologies for absence\n2 Minutes of the last meeting\n3 Declarations of interest",
)


def head_values(head: Head) -> dict[str, str]:
    """Return the texts of NAME_FIELDS and PLACE_FIELDS for a head."""
    return {
        "council": head.council,
        "committee": head.committee,
        "date": read.typed_day(head.date, head.style),
        "time": read.typed_clock(head.time, head.style),
        "venue": head.venue,
    }


def read_head_field(name: str, text: str, today: date | None, style: str = "") -> str | int | date | time | None:
    """Read a field of the head. A date without a year is near `today`; the `style` says whether dates have the month
    first. Raises LineRefusedError."""
    match name:
        case "date":
            return read.read_day(text, today, style)
        case "time":
            return read.read_clock(text)
        case "quorum":
            return read.read_quorum(text)
        case _:
            return text.strip()


def notice_in(event: Paste) -> FoundAgenda | None:
    """Return the meeting that a notice pasted before the lists of a form describes, if it does. The form then fills its
    fields."""
    from clerk_tui.importing.agenda_plan import pasted_agenda

    if (found := pasted_agenda(event.text)) is not None:
        event.prevent_default()  # the other forms have no place for it
    return found


def fill(form: Form, found: FoundAgenda, texts: Mapping[str, str], rest: str = "") -> None:
    """Fill the fields of a form from a notice: those of `texts` first, since the style may follow from them. `rest`
    says what is left to do."""
    for name, text in texts.items():
        _put(form, name, text)
    values = head_values(replace(found.head, style=form.field("style").value))
    _put(form, "date", values["date"] or found.day)
    _put(form, "time", values["time"])
    _put(form, "agenda", notation.write_agenda(listed(found)))
    form.field_changed()
    marked = read.doubts([replace(item, line=n) for n, item in enumerate(found.items, 1)])
    doubts = [f"⚠ {doubt}" for doubt in (*found.doubts, *(f"Agenda, {mark}" for mark in marked))]
    form.tell("\n".join((f"Read from the notice. {rest}", *doubts)))


def _put(form: Form, name: str, text: str) -> None:
    if text:
        form.field(name).put(text)
        form.typed(name)


def listed(found: FoundAgenda) -> list[AgendaItem]:
    """Return the items of an agenda that was read; the id of each is its place."""
    return [
        AgendaItem(n, item.title, n, item.number, author=item.author, is_exempt=item.is_exempt)
        for n, item in enumerate(found.items, 1)
    ]


class NewMeetingScreen(Form):
    """A new meeting. Once it is created, it opens to be recorded."""

    HEADING = "A new meeting"
    SAVE = "Create"
    PLACES = (*Form.PLACES, "call")
    BINDINGS = bindings("call")
    FIELDS = (
        FieldSpec("committee", "Committee/board", "choice"),
        *PLACE_FIELDS,
        _AGENDA_FIELD,
        *(replace(spec, is_more=True) for spec in _MANNER),
    )

    def __init__(self, likely: tuple[str, str] | None = None) -> None:
        """`likely`: the council and the committee that the meeting is probably for."""
        super().__init__()
        self._likely = likely
        self._left: dict[str, LeftToNext] = {}
        """By the committee's label: what its last meeting leaves to the next."""

    def on_mount(self) -> None:
        """Begin with the most likely committee."""
        known = self._committees()
        first = self._likeliest(known)
        values = {"committee": first, **self._proposed(known[first])}
        self.begin("new meeting", values, first="date" if len(known) == 1 else "")
        restored = self.field("committee").value
        if restored != first and restored in known:
            self.chosen("committee", restored)
            self.show_hints()

    def _committees(self) -> dict[str, CommitteeLine]:
        return {read.committee_label(line): line for line in self.app.book.reader.committees()}

    def _committee(self) -> CommitteeLine | None:
        return self._committees().get(self.field("committee").value)

    def _likeliest(self, known: Mapping[str, CommitteeLine]) -> str:
        """Return the newest committee without a meeting; else the likely one; else the one that met last."""
        used = sorted(self.app.book.reader.meetings(), key=lambda meeting: meeting.id)
        last = {(meeting.council, meeting.committee): meeting.id for meeting in used}
        keys = {label: (line.council, line.name) for label, line in known.items()}
        if unused := [label for label in known if keys[label] not in last]:
            return max(unused, key=lambda label: known[label].id)
        likely = [label for label in known if keys[label] == self._likely]
        return likely[0] if likely else max(known, key=lambda label: last[keys[label]])

    def options(self, name: str) -> Sequence[tuple[str, str]]:
        return [(label, label) for label in self._committees()] if name == "committee" else super().options(name)

    def chosen(self, name: str, value: str) -> None:
        """Take the defaults of the committee that was chosen."""
        if name == "committee":
            for field, text in self._proposed(self._committees()[value]).items():
                self.set_initial(field, text)

    def _proposed(self, line: CommitteeLine) -> dict[str, str]:
        """Return the first values of the fields: the day, the time and the place, if the last meeting gave them."""
        values = {"date": read.typed_day(self.today, line.style), "venue": line.venue}
        values |= {"quorum": str(line.quorum or ""), "style": line.style or "durham"}
        if (meets := self._left_by(line).meets) and meets.day >= self.today:
            values |= {"date": read.typed_day(meets.day, line.style)}
            values |= {"time": read.typed_clock(meets.at, line.style)} if meets.at else {}
            place = re.sub(r"^(?:in|at|on)\s|^(?:in |at )?the ", "", meets.place)
            is_usual = place.casefold() in line.venue.casefold()
            values |= {"venue": place} if place and not is_usual else {}
        return values

    def on_paste(self, event: Paste) -> None:
        """Fill the fields from a notice of the meeting."""
        from clerk_tui.importing.agenda_plan import committee_of

        if (found := notice_in(event)) is None:
            return
        line = committee_of(self.app.book.reader, found.head)
        named = read.committee_label(line) if line else found.head.body
        if line is not None and named != self.field("committee").value:
            self.field("committee").put(named)
            self.chosen("committee", named)
        is_other = named and named != self.field("committee").value
        rest = f"⚠ It is for {named}: choose the committee." if is_other else "Look it through."
        fill(self, found, {"venue": found.head.venue}, rest)
        self.field("agenda").input.focus()

    def describe(self, name: str, text: str) -> str:
        match name:
            case "committee":
                return self._committee_words()
            case "agenda":
                return read.items_preview(notation.read_planned(text)) + self._offer(text)
            case _:
                line = self._committee()
                style = self.field("style").value.strip()
                rules = line.rules if line else ""
                return read.field_words(name, text, today=self.today, rules=rules, style=style)

    def _committee_words(self) -> str:
        if (line := self._committee()) is None:
            raise LineRefusedError("Choose the committee: press Space for a list.")
        day = None
        with suppress(LineRefusedError):  # which the field of the date shows
            day = read.read_day(self.field("date").value, self.today, self.field("style").value.strip())
        came = self.app.book.guests_before(Head(0, line.council, line.name, day))
        on_list = [m for m in self.app.book.reader.membership(line.council, line.name) if m.held_on(day)]
        held = [m for m in on_list if m not in came]
        apart = () if read_rules(line.rules).cooptees_vote else (Capacity.COOPTED,)
        members = sum(m.capacity.is_member and m.capacity not in apart for m in held)
        others = f", {counted(len(held) - members, 'other')}" if len(held) > members else ""
        guests = f"; {short_list([m.person.name for m in came])} came before: /guest adds one" if came else ""
        return f"{counted(members, 'member')}{others} on its roll that day{guests}   (Space: change)"

    def _left_by(self, line: CommitteeLine | None) -> LeftToNext:
        """Return what the last meeting of a committee leaves to the next."""
        if line is None:
            return LeftToNext()
        label = read.committee_label(line)
        if label not in self._left:
            self._left[label] = left_to_next(self.app.book.reader, line.council, line.name)
        return self._left[label]

    def _offer(self, text: str) -> str:
        left = self._left_by(self._committee())
        day, titles = left.held, left.titles
        is_empty = bool(titles) and not text.strip()
        key, several = key_of("carry-over"), len(titles)
        return f".   {key} adds {several} items: the usual ones, and what {day} left" if is_empty else ""

    @command("carry-over")
    def take_next(self) -> None:
        field = self.field("agenda")
        present = notation.read_agenda(field.value)
        titles = self._left_by(self._committee()).titles
        known = {title.casefold() for _, title in present}
        missing = [title for title in titles if title.casefold() not in known]
        if not missing:
            self.tell("All of them are on the agenda already." if titles else "No meeting was held.")
            return
        numbers = [int(number) for number, _ in present if number.isdigit()]
        lines = (f"{n} {title}" for n, title in enumerate(missing, max(numbers, default=0) + 1))
        text = "\n".join(filter(None, (field.value.rstrip(), *lines))) + "\n"
        field.put(text, len(text))
        field.input.focus()
        self.field_changed()

    def doubts(self, answers: Mapping[str, str]) -> str:
        doubtful = read.doubts_question(notation.read_planned(answers["agenda"]))
        moved = self._moved_on(answers)
        return "\n".join(filter(None, (moved, doubtful or (moved and "Create it all the same?"))))

    def _moved_on(self, answers: Mapping[str, str]) -> str:
        """Return a warning about later minutes, perhaps printed already, whose numbers this meeting would change; empty
        if there are none."""
        line = self._committees()[answers["committee"]]
        rules, day = read_rules(line.rules), read.read_day(answers["date"], self.today, answers["style"].strip())
        body = [m for m in self.app.book.reader.meetings() if (m.council, m.committee) == (line.council, line.name)]
        later = [m.date for m in body if day and m.date and m.date > day and m.entry_count and rules.runs_on]
        began = year_began(rules, day)
        if not (moved := [it for it in later if rules.numbers_from == "never" or year_began(rules, it) == began]):
            return ""
        return (
            f"The minutes of {long_date(min(moved))} are recorded already: what is opened here moves their numbers on. "
            "To keep them, open that meeting, and type /minute and its first number."
        )

    def save(self, answers: Mapping[str, str]) -> None:
        line = self._committees()[answers["committee"]]
        rules = read.rules_with_quorum(line.rules, answers["quorum"])
        _create(self, _plan((line.council, line.name), rules, answers, self.today))


def _plan(body: tuple[str, str], rules: str, answers: Mapping[str, str], today: date) -> MeetingPlan:
    style, planned = answers["style"].strip(), notation.read_planned(answers["agenda"])
    return MeetingPlan(
        *body,
        read.read_day(answers["date"], today, style),
        read.read_clock(answers["time"]),
        answers["venue"].strip(),
        style,
        read.read_quorum(answers["quorum"]),
        rules=rules,
        agenda=tuple((item.number, item.title) for item in planned),
        reports=tuple((item.author, item.is_exempt) for item in planned),
    )


def _create(form: Form, plan: MeetingPlan) -> None:
    """Create a meeting, end its form, and open the meeting. Raises ClerkError."""
    meeting = form.app.book.create_meeting(plan).meeting
    form.finish()
    form.app.open_meeting(meeting.id)


class FirstMeetingScreen(Form):
    """The first meeting of a book: who sits on the council or the committee, when and where it meets, and its agenda.
    Once it is created, it opens to be recorded."""

    HEADING = "Your first meeting"
    SAVE = "Begin"
    FIELDS = (
        *BODY_NAMES,
        *PLACE_FIELDS,
        MEMBERS_FIELD,
        _AGENDA_FIELD,
        STYLE_FIELD,
        *(replace(spec, is_more=True) for spec in (BODY_FIELD, QUORUM_FIELD, RULES_FIELD)),
    )

    def __init__(self) -> None:
        super().__init__()
        self._body = BodyFields(self)

    def on_mount(self) -> None:
        self.begin("first meeting", {**self._body.values(), "date": read.typed_day(self.today)})

    def chosen(self, name: str, value: str) -> None:
        self._body.chosen(name, value)

    def typed(self, name: str) -> None:
        self._body.typed(name)
        self.set_initial("date", read.typed_day(self.today, self.field("style").value))

    def describe(self, name: str, text: str) -> str:
        match name:
            case "style":
                manner = read.manner_words(text.strip(), self.rules_typed, self.field("quorum").value, self._day())
                return f"{manner}   (Space: change)"
            case "agenda":
                numbered = read.numbered(read_rules(self.rules_typed), self._day())
                return read.items_preview(notation.read_planned(text), numbered)
            case "council" if text.strip():
                style = minutes.load(self.field("style").value.strip()).title
                return f"minutes in the style of: {style}; the last field changes it"
            case "council":
                return "Type its name, or paste the whole notice of the meeting here."
        return self._body.describe(name, text, is_new=True)

    def _day(self) -> date:
        with suppress(LineRefusedError):  # which the field of the date shows
            return read.read_day(self.field("date").value, self.today, self.field("style").value.strip()) or self.today
        return self.today

    def on_paste(self, event: Paste) -> None:
        """Fill the fields from a notice of the meeting that is pasted before the lists."""
        if (found := notice_in(event)) is None:
            return
        has_members = bool(found.members) and not self.field("members").value.strip()
        texts = {name: head_values(found.head)[name] for name in ("council", "committee", "venue")}
        rest = "Look it through, the members too." if has_members else "Look it through, and add the members."
        fill(self, found, {**texts, "members": found.members if has_members else ""}, rest)
        self.field("members").input.focus()

    def asks_first(self, answers: Mapping[str, str]) -> bool:
        return self._body.ask_about_posts(answers["members"])

    def doubts(self, answers: Mapping[str, str]) -> str:
        return self._body.doubts(answers, notation.read_planned(answers["agenda"]))

    def save(self, answers: Mapping[str, str]) -> None:
        plan = _plan(body_named(answers), rules_in(answers), answers, self.today)
        self._body.save(answers)
        _create(self, plan)


class MeetingHeadForm(Form):
    """The head of the minutes of a meeting that is being recorded, and the rules of its body."""

    HEADING = "Date, venue, rules"
    FIELDS = (*NAME_FIELDS, *PLACE_FIELDS, *_MANNER, BODY_FIELD, RULES_FIELD)

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording

    def on_mount(self) -> None:
        head = self.recording.meeting.head
        values = {
            **head_values(head),
            "quorum": str(head.quorum or ""),
            "style": head.style,
            "body": body_of(head.rules),
            "rules": read.rules_rest(head.rules),
        }
        self.begin(f"head {head.id}", values, first="date")

    def describe(self, name: str, text: str) -> str:
        typed = {one: self.field(one).value.strip() for one in ("council", "style", "body", "quorum")}
        return read.field_words(name, text, today=self.today, rules=self.rules_typed, **typed)

    def save(self, answers: Mapping[str, str]) -> None:
        head = self.recording.meeting.head
        rules = read.rules_with_quorum(read.rules_line(answers["body"], answers["rules"]), answers["quorum"])
        others, style = self.others(answers), answers["style"].strip()
        changed = {
            name: read_head_field(name, text, self.today, style)
            for name, text in answers.items()
            if name in others - {"body", "rules"}
        }
        if rules != head.rules or others & {"body", "rules"}:
            changed["rules"] = rules.strip()
        if changed:
            # A date, a time or a quorum may be removed here, which no typed line can do.
            after = replace(head, **changed)  # type: ignore[arg-type]
            self.recording.do(Act("changed " + " and ".join(changed), (Change(head, after),)))
        self.finish()


class AgendaForm(Form):
    """The agenda of a meeting that is being recorded, as a list."""

    HEADING = "The agenda"
    FIELDS = (FieldSpec("agenda", "One item per line, in the order of the agenda", "lines", "6 Any other business"),)

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.recording = recording

    def on_mount(self) -> None:
        meeting = self.recording.meeting
        self.begin(f"agenda {meeting.id}", {"agenda": notation.write_agenda(meeting.items)})

    def describe(self, name: str, text: str) -> str:
        items = self._read(text)
        lines = [(item.number, item.title) for item in items]
        state = self.recording.state
        rewrite_agenda(state.meeting, lines, replace(state.directory))  # raises what `save` would
        return read.items_preview(items)

    def _read(self, text: str) -> tuple[notation.Planned, ...]:
        return notation.read_planned(text, self.recording.meeting.items)

    def doubts(self, answers: Mapping[str, str]) -> str:
        return read.doubts_question(self._read(answers["agenda"]))

    def save(self, answers: Mapping[str, str]) -> None:
        recording, items = self.recording, self._read(answers["agenda"])
        lines = [(item.number, item.title) for item in items]
        reports = [(item.author, item.is_exempt) for item in items]
        recording.do(rewrite_agenda(recording.meeting, lines, recording.state.directory, reports))
        self.finish()


class PaperForm(Form):
    HEADING = "A paper to learn words from. It is not part of the minutes"
    FIELDS = (FieldSpec("name", "Name", example="Report of the Clerk"), FieldSpec("text", "Paste its text", "lines"))

    def __init__(self, recording: Recording, item_id: int | None) -> None:
        super().__init__()
        self.recording, self._item_id = recording, item_id

    def on_mount(self) -> None:
        self.begin(f"paper {self.recording.meeting.id} {self._item_id or 0}", {"name": "", "text": ""}, first="text")

    def describe(self, name: str, text: str) -> str:
        if name == "name":
            return ""
        return f"{len(text.split())} words to learn" if text.strip() else "Nothing pasted yet"

    def save(self, answers: Mapping[str, str]) -> None:
        if not answers["text"].strip():
            raise ClerkError("Paste the text of the paper first.")
        self.app.book.add_paper(self.recording, self._item_id, answers["name"], answers["text"])
        self.finish()
