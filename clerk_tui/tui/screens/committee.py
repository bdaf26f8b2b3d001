"""Setting up a committee: what it is called, what its meetings begin with, who is on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from clerk_tui import notation
from clerk_tui.meeting.rules import body_of
from clerk_tui.store import CommitteeLine
from clerk_tui.tui.screens import form_values as read
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.forms import RULE_FIELDS, FieldSpec, Form

_NEW = "A new committee"


class CommitteeScreen(Form):
    """A committee, one there is or a new one, and its members."""

    HEADING = "A committee and its members"
    FIELDS: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("council", "Council", example="Elmfield Parish Council"),
        FieldSpec("committee", "Committee", example="Planning Committee"),
        FieldSpec("quorum", "Quorum", example="4 or 1/4"),
        FieldSpec("venue", "Usual venue", example="Committee Room 1, Town Hall"),
        FieldSpec("style", "House style", "choice"),
        *RULE_FIELDS,
        FieldSpec("since", "In place since", example="1 May 2024, where this list is new from that day"),
        FieldSpec(
            "members",
            "Members, one a line, typed or pasted",
            "lines",
            "Councillor A Ash (Chair)\nCouncillor B Birch\nofficer Fay Fern (Clerk to the Council) [fern]",
        ),
    )

    def __init__(self) -> None:
        super().__init__()
        self._known: CommitteeLine | None = None

    def on_mount(self) -> None:
        """Ask which; where there is none, a new one is meant."""
        known = self.app.book.reader.committees()
        if not known:
            self._open(None)
            return
        options: list[tuple[str, CommitteeLine | str]] = [(read.committee_label(line), line) for line in known]

        def chosen(which: CommitteeLine | str | None) -> None:
            if which is None:
                self.dismiss(False)
            else:
                self._open(which if isinstance(which, CommitteeLine) else None)

        self.app.push_screen(Choose("Which committee?", [*options, (_NEW, _NEW)]), chosen)

    def _open(self, line: CommitteeLine | None) -> None:
        self._known = line
        if line is None:
            councils = {known.council for known in self.app.book.reader.committees()}
            council = councils.pop() if len(councils) == 1 else ""
            values = {"council": council, "style": "durham", "body": "council"}
            self.begin("committee", values, first="committee" if council else "")
            return
        today = self.app.clock().date()
        held = tuple(m for m in self.app.book.reader.membership(line.council, line.name) if m.held_on(today))
        values = {
            "council": line.council,
            "committee": line.name,
            "body": body_of(line.rules),
            "rules": read.rules_rest(line.rules),
            "quorum": str(line.quorum or ""),
            "venue": line.venue,
            "style": line.style or "durham",
            "members": notation.write_membership(held),
        }
        self.begin(f"committee {line.id}", values, first="members")

    def options(self, name: str) -> Sequence[tuple[str, str]]:
        """The kinds of body, or the house styles."""
        return read.body_options() if name == "body" else read.style_options()

    def chosen(self, name: str, value: str) -> None:
        """With its house style a new committee is offered the style's minute numbers."""
        if name == "style" and self._known is None:
            self.set_initial("rules", read.offered_rules(value))

    def understands(self, name: str, text: str) -> str:
        """What each field says."""
        match name:
            case "council":
                read.needed(text, "council")
                return ""
            case "committee":
                return self._committee_words(read.needed(text, "committee"))
            case "body":
                return read.body_words(text)
            case "rules":
                return read.rules_words(self.field("body").value, text)
            case "quorum":
                return read.quorum_words(read.read_quorum(text), read.rules_with_quorum(self.rules_typed, text))
            case "style":
                return read.style_words(text)
            case "since":
                return self._since_words(text)
            case "members":
                return read.people_words(read.read_people(text))
            case _:
                return ""

    def _committee_words(self, name: str) -> str:
        if self._known and name != self._known.name:
            return f"kept as another committee; {self._known.name} stays as it is"
        return ""

    def _since_words(self, text: str) -> str:
        day = read.read_day(text, self.today)
        if day:
            return f"{read.day_words(day)}: who is not on the list left the day before"
        return "no day: the list replaces the one on file" if self._known else "no day: they have been on it all along"

    def save(self, answers: Mapping[str, str]) -> None:
        """Keep the committee."""
        people = read.read_people(answers["members"])
        name = answers["committee"].strip()
        self.app.book.set_up_committee(
            answers["council"].strip(),
            name,
            people,
            quorum=read.read_quorum(answers["quorum"]),
            venue=answers["venue"].strip(),
            style=answers["style"].strip(),
            rules=read.rules_with_quorum(read.rules_line(answers["body"], answers["rules"]), answers["quorum"]),
            since=read.read_day(answers["since"], self.today),
        )
        self.finish(f"{name} is set up: {read.people_words(people)}.")
