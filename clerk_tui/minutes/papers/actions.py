"""The action list: actions of this meeting, and open ones of earlier meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from clerk_tui.english.months import MONTH
from clerk_tui.errors import NotFoundError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.attendance import presiding_at
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.matters import Matter, matter_lines, open_matters
from clerk_tui.meeting.meeting import Meeting, actions
from clerk_tui.meeting.people import Voice, fold
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.papers import Before, office_paper, table
from clerk_tui.minutes.public_record import PublicRecord
from clerk_tui.minutes.sentences.context import EntryContext, gives_day
from clerk_tui.minutes.sentences.name_forms import UNKNOWN
from clerk_tui.minutes.sentences.speech import undertaken
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import capital, stopped
from clerk_tui.regex import any_case

_DAY_AT_END = any_case(r",? (?:by|before|for) (?=[^,;:]*\d)(?:(?! (?:by|before|for) )[^,;:]){3,30}(?:, \d{4})?$")
_DAY = any_case(
    r"(?P<lead>\b(?:before|by|on|until) (?:the )?(?:[a-z]+day,? )?)"
    rf"(?P<day>(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTH})|(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:,? (?P<year>\d{4}))?\b"
    r"|\d{1,2}([/.-])\d{1,2}(?:\4\d{2,4})?(?![/.-]?\d))"
)
_MEETING = any_case(
    rf"\b(?:by|before|for|at|to|until|in time for) (?:the |its |our )?(?P<when>(?:next|following|annual|{MONTH})"
    r"(?: (?!meeting)[\w’'-]+){0,3} meeting|end of (?:the |next )?\w+)\.?$"
)
"""When something is due, where the words give a meeting or a month and not a day."""


@dataclass(frozen=True)
class OpenAction:
    owners: tuple[str, ...]
    """Nobody if none is named."""
    text: str
    due: date | None
    item: str = ""
    """Number and title of its item at this meeting."""
    since: date | None = None
    """The day of the earlier meeting that left it open."""
    progress: str = ""
    """The last report on it."""
    review_number: str = ""
    """The number of a recommendation from a review."""

    @property
    def owner(self) -> str:
        """Its owners in one line."""
        return ", ".join(self.owners)

    def text_due(self, day: str) -> str:
        """The text with its due date, once, and written as `day`."""
        text, due = self.text.rstrip("."), self.due
        if due is None or not day:
            return text
        if not gives_day(text, due):
            return f"{text}, by {day}"
        year = str(due.year)
        return _DAY.sub(
            lambda m: m["lead"] + day if gives_day(m["day"], due) and (m["year"] or year) == year else m[0], text
        )

    @property
    def due_in_words(self) -> str:
        """The meeting or month when it is due, as its words say, if they give no day."""
        found = None if self.due else _MEETING.search(self.text)
        return capital(found["when"]) if found else ""

    @property
    def text_without_day(self) -> str:
        """The text without the due date at its end, for a table that has a column for it."""
        found = _DAY_AT_END.search(self.text)
        return self.text[: found.start()] if found and self.due and gives_day(found[0], self.due) else self.text


class OpenActions:
    """The open actions of a meeting: those of public business or, with `with_exempt`, all."""

    def __init__(self, meeting: Meeting, style: Style, before: Before, *, with_exempt: bool) -> None:
        self._meeting, self._style, self._with_exempt = meeting, style, with_exempt
        self._before = before
        self._shown = PublicRecord(meeting, style, with_exempt=with_exempt)
        self._names = meeting.names(before.names)
        self._context = EntryContext(meeting, style)
        self._presiding = presiding_at(meeting, meeting.entries)

    @property
    def here(self) -> tuple[OpenAction, ...]:
        """The actions of this meeting in order; one of several people is listed once."""
        shown = frozenset(entry.id for entry in self._shown.entries)
        entries = dict.fromkeys(action.entry for action in actions(self._meeting) if action.entry.id in shown)
        item = self._shown.item
        return tuple(OpenAction(self._owners(e.persons), self._text(e), e.due, item(e.item_id)) for e in entries)

    @property
    def left(self) -> tuple[OpenAction, ...]:
        """The actions and review recommendations of earlier meetings that this one has not completed."""
        lines = (*self._before.lines, *matter_lines(self._meeting))
        left = open_matters(lines, self._names, self._meeting.head.date)
        return tuple(self._open_action(matter) for matter in left if self._with_exempt or not matter.is_exempt)

    def _open_action(self, matter: Matter) -> OpenAction:
        last = matter.progress[-1].text if matter.progress else ""
        text, due = self._plain(matter.text), matter.due
        has_old_day = due is not None and not gives_day(text, due)  # a later meeting set another
        return OpenAction(
            self._owners(matter.owners),
            _DAY_AT_END.sub("", text) if has_old_day else text,
            due,
            since=matter.of_date,
            progress=self._plain(last),
            review_number=matter.number if matter.is_review else "",
        )

    def _text(self, entry: Entry) -> str:
        *above, last = undertaken(self._context, entry, self._presiding[entry.id]).split("\n")
        return " ".join(" ".join((*map(stopped, above), last)).split())

    def _plain(self, text: str) -> str:
        said = write(text.strip(), lambda mention: self._name(mention.person_id), gap=UNKNOWN)
        return " ".join(said.split("\n"))

    def _owners(self, voices: Sequence[Voice]) -> tuple[str, ...]:
        people = self._style.people
        return tuple(self._name(v) if isinstance(v, int) else capital(people.voices[v]) for v in voices)

    def _name(self, person_id: int) -> str:
        if person_id in self._meeting.places:
            return self._shown.name(person_id)
        return self._names.get(person_id, UNKNOWN)

    def owners(self) -> tuple[str, ...]:
        """Everybody who has an action, in the order of the list."""
        return tuple(dict.fromkeys(owner for action in (*self.here, *self.left) for owner in action.owners))

    def owner_called(self, words: str) -> str:
        """The owners with `words` in their name or post. Raises NotFoundError, which lists the owners."""
        found = [owner for owner in self.owners() if fold(words) in fold(owner)]
        if not found:
            known = "; ".join(self.owners()) or "nobody"
            raise NotFoundError(f"Nothing is to be done by “{words}”. Who has something to do: {known}.")
        return ", ".join(found)


NAME = "Actions"
NOBODY = "Nobody named"
NONE = "Nothing is left to be done."


def make(meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False, owner: str = "") -> Document:
    """The list: a table of this meeting's actions and one of those that earlier meetings left. `owner`: only for people
    with these words in their name or post. Raises NotFoundError if there is nobody."""
    actions = OpenActions(meeting, style, before, with_exempt=with_exempt)
    name = f"{NAME} for {actions.owner_called(owner)}" if owner else NAME
    blocks = [*_tables(actions, style, owner)] or [Block(BlockKind.PARAGRAPH, NONE)]
    return office_paper(meeting, style, name, blocks, with_exempt=with_exempt)


def _tables(open_actions: OpenActions, style: Style, owner: str) -> Iterator[Block]:
    here, left = (
        [action for action in actions if fold(owner) in fold(action.owner)]
        for actions in (open_actions.here, open_actions.left)
    )
    if here:
        yield Block(BlockKind.HEADING, "From this meeting")
        yield from table(
            ("Owner", "Action", "Due", "Item"),
            (
                (a.owner or NOBODY, capital(a.text_without_day), style.due(a.due) or a.due_in_words, a.item)
                for a in here
            ),
        )
    if left:
        yield Block(BlockKind.HEADING, "From earlier meetings")
        yield from table(
            ("Owner", "Action", "Due", "Since", "Last reported"), (_earlier_row(action, style) for action in left)
        )


def _earlier_row(action: OpenAction, style: Style) -> tuple[str, ...]:
    number = f"Recommendation {action.review_number}: " if action.review_number else ""
    text, due, since = capital(action.text_without_day), style.due(action.due), style.due(action.since)
    return action.owner or NOBODY, number + text, due, since, capital(action.progress)
