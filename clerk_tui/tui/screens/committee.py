"""The form of a committee: its name, the defaults of its meetings, and its members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from clerk_tui import minutes, notation, settings
from clerk_tui.meeting import Capacity
from clerk_tui.meeting.rules import body_of
from clerk_tui.store import CommitteeLine
from clerk_tui.tui.asking import choose
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.forms import BODY_FIELD, RULES_FIELD, FieldSpec, Form

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
    """The fields of a council or a committee in a form: what its name suggests, what they mean, and saving it."""

    def __init__(self, form: Form) -> None:
        self._form = form

    def values(self) -> dict[str, str]:
        """The fields of a new committee: those of the only council on file, if there is one."""
        councils = {known.council for known in self._form.app.book.reader.committees()}
        council = councils.pop() if len(councils) == 1 else ""
        style, body = read.likely_manner(council, "")
        return {"council": council, "style": style, "body": body, "rules": read.offered_rules(style)}

    def chosen(self, name: str, value: str) -> None:
        """Suggest the minute numbers of the house style, and the kind of body that it is for."""
        form = self._form
        if name == "style":
            form.set_initial("rules", read.offered_rules(value))
            form.set_initial("body", read.body_for(value) or self._likely()[1])

    def _likely(self) -> tuple[str, str]:
        said = ("council", "members", "committee", "venue")
        return read.likely_manner(*(self._form.field(one).value for one in said))

    def typed(self, name: str) -> None:
        """Suggest the house style and the kind of body that fit the names, the titles of the members, and the place."""
        if name in ("council", "committee", "members", "venue"):
            style, body = self._likely()
            if self._form.set_initial("style", style):
                self._form.set_initial("body", body)
                self._form.set_initial("rules", read.offered_rules(style))

    def describe(self, name: str, text: str, *, is_new: bool) -> str:
        """Say what a field means. Raises ClerkError."""
        form = self._form
        typed = {one: form.field(one).value for one in ("council", "style", "body", "quorum")}
        if name == "committee" and is_new and not text.strip():
            return f"blank: {typed['council'].strip() or 'the organisation'} itself"
        if name == "members":
            return read.people_preview(notation.read_list(text), typed["style"].strip(), form.rules_typed)
        return read.field_words(name, text, today=form.today, rules=form.rules_typed, **typed)

    def ask_about_posts(self, text: str) -> bool:
        """Ask what the first in the list is who may be no member; return whether it was asked. The list then says so,
        and the next one is asked about."""
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
        """The question before a body is saved without a member, or with doubts; empty if there is nothing to ask."""
        people = notation.read_list(answers["members"])
        question = read.doubts_question(people, *others)
        if any(one.capacity.is_member for one in people if one.name):
            return question
        return f"No members are listed: nobody can be present, move or vote.\n{question or 'Save it all the same?'}"

    def save(self, answers: Mapping[str, str], *, since: date | None = None) -> tuple[notation.Listed, ...]:
        """Save the body, with its members from a day on, and return them; dates on the screens are as its style has
        them, unless the clerk has said how. Raises ClerkError."""
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
    """The council and its committee; the council itself where no committee is named."""
    council = answers["council"].strip()
    return council, answers["committee"].strip() or council


def rules_in(answers: Mapping[str, str]) -> str:
    """The line of rules that the kind of body, what differs from it, and the quorum make. Raises LineRefusedError."""
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
        """Ask for the committee; if there is none on file, begin a new one."""
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
        people = self._body.save(answers, since=read.read_day(answers["since"], self.today))
        self.finish(f"{body_named(answers)[1]} is saved: {read.people_words(people, rules_in(answers))}.")
