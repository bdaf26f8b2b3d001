"""The form of a committee: its name, the defaults of its meetings, and its members."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from clerk_tui import notation
from clerk_tui.meeting.rules import body_of
from clerk_tui.store import CommitteeLine
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.form_fields import BODY_FIELD, RULES_FIELD, FieldSpec
from clerk_tui.tui.screens.forms import Form
from clerk_tui.tui.screens.style_sample import sample_lines


class CommitteeScreen(Form):
    """A committee, new or on file, and its members."""

    HEADING = "A committee and its members"
    FIELDS = (
        FieldSpec("council", "Council", example="Elmfield Parish Council"),
        FieldSpec("committee", "Committee", example="Planning Committee; blank: the council itself"),
        FieldSpec("style", "House style", "choice"),
        BODY_FIELD,
        FieldSpec(
            "members",
            "Members, one per line, typed or pasted",
            "lines",
            "Councillor A Ash (Chair)\nCouncillor B Birch\nofficer Fay Fern (Clerk to the Council) [fern]",
        ),
        FieldSpec("venue", "Usual venue", example="Committee Room 1, Town Hall", is_more=True),
        FieldSpec("quorum", "Quorum", example="4 or 1/4", is_more=True),
        FieldSpec("since", "In place since", example="1 May 2024, if the members changed on that day", is_more=True),
        replace(RULES_FIELD, is_more=True),
    )

    def __init__(self) -> None:
        super().__init__()
        self._known: CommitteeLine | None = None

    def on_mount(self) -> None:
        """Ask for the committee; if there is none on file, begin a new one."""
        known = self.app.book.reader.committees()
        if not known:
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
            councils = {known.council for known in reader.committees()}
            council = councils.pop() if len(councils) == 1 else ""
            style, body = read.likely_manner(council)
            values = {"council": council, "style": style, "body": body, "rules": read.offered_rules(style)}
            self.begin("committee", values, first="committee" if council else "")
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

    def sample(self, name: str) -> Callable[[str], Sequence[str]] | None:
        return sample_lines if name == "style" else None

    def options(self, name: str) -> Sequence[tuple[str, str]]:
        return read.body_options() if name == "body" else read.style_options()

    def chosen(self, name: str, value: str) -> None:
        """Suggest the minute numbers of the house style, and the kind of body that it is for, for a new committee."""
        if name == "style" and self._known is None:
            self.set_initial("rules", read.offered_rules(value))
            self.set_initial("body", read.body_for(value) or read.likely_manner(self.field("council").value)[1])

    def typed(self, name: str) -> None:
        """Suggest the house style and the kind of body that fit a new council's name."""
        if name == "council" and self._known is None:
            style, body = read.likely_manner(self.field("council").value)
            if self.set_initial("style", style):
                self.set_initial("body", body)
                self.set_initial("rules", read.offered_rules(style))

    def describe(self, name: str, text: str) -> str:
        match name:
            case "committee" if not text.strip() and self._known is None:
                council = self.field("council").value.strip()
                return f"blank: {council or 'the council'} itself (Full Council)"
            case "committee" if self._known and text.strip() not in ("", self._known.name):
                return f"saved as another committee; {self._known.name} stays as it is"
            case "since":
                return self._since_words(text)
            case "members":
                return read.people_preview(notation.read_list(text))
        body = self.field("body").value
        quorum = self.field("quorum").value
        return read.field_words(name, text, today=self.today, rules=self.rules_typed, body=body, quorum=quorum)

    def _since_words(self, text: str) -> str:
        if day := read.read_day(text, self.today):
            return f"{read.day_words(day)}: members not on this list left the day before"
        return "blank: this list replaces the one on file" if self._known else "blank: members from the start"

    def doubts(self, answers: Mapping[str, str]) -> str:
        return read.doubts_question(notation.read_list(answers["members"]))

    def save(self, answers: Mapping[str, str]) -> None:
        people = notation.read_membership(answers["members"])
        council = answers["council"].strip()
        name = answers["committee"].strip() or council
        self.app.book.set_up_committee(
            council,
            name,
            people,
            quorum=read.read_quorum(answers["quorum"]),
            venue=answers["venue"].strip(),
            style=answers["style"].strip(),
            rules=read.rules_with_quorum(read.rules_line(answers["body"], answers["rules"]), answers["quorum"]),
            since=read.read_day(answers["since"], self.today),
        )
        self.finish(f"{name} is saved: {read.people_words(people)}.")
