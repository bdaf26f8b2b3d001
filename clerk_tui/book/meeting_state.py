"""What follows from a meeting as it stands: worked out when needed, and cached until the meeting changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from operator import is_
from typing import TYPE_CHECKING, Any, TypeVar, cast

from clerk_tui import log, minutes, notation
from clerk_tui.errors import ClerkError
from clerk_tui.keymap import key_of
from clerk_tui.meeting import Act, Change, Entry, Former, Head, Kind, Meeting, Stage
from clerk_tui.meeting.attendance import Attendance, attendance, presiding_in
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.matters import Matter, MatterLine, carried_forward, is_about_matters, matter_lines, open_matters
from clerk_tui.meeting.meeting import Action, Corrections, Directory
from clerk_tui.meeting.people import counted
from clerk_tui.meeting.proceedings import Proceedings, exempt_parts, proceedings
from clerk_tui.meeting.record import long_date
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.regex import regex
from clerk_tui.store import Reader

if TYPE_CHECKING:
    from clerk_tui.proof.findings import Points

PARAGRAPH = " ¶ "
"""Separates the paragraphs of an entry that is changed in the line; a typed ¶ has a backslash."""
_DIVIDED = regex(r"\s*(?<!\\)¶\s*")

_CHANGES_NOTHING_ABOVE = SPEECH | {Kind.NOTE}

Clock = Callable[[], datetime]
"""The local time, with its zone."""


_Derived = TypeVar("_Derived")
_Place = tuple[str, str, date | None]
"""Council, committee and date, which determine the earlier meetings of the same committee."""


def _body_and_date(head: Head) -> _Place:
    """Return the council, the committee and the date, which determine the earlier meetings."""
    return head.council, head.committee, head.date


def _minutes_settled(meeting: Meeting) -> set[tuple[date | None, str, Stage]]:
    """List the earlier minutes that a meeting agreed or signed: the day, the time if given, and which of the two."""
    done = {Kind.MINUTES_AGREED: Stage.AGREED, Kind.MINUTES_SIGNED: Stage.SIGNED}
    return {
        (entry.of_date, entry.subject, done[entry.kind]) for entry in meeting.procedure_entries if entry.kind in done
    }


def split_paragraphs(line: str) -> list[str]:
    """Split the line in which an entry is changed into paragraphs; the first may be empty."""
    first, *rest = (paragraph.strip().replace("\\¶", "¶") for paragraph in _DIVIDED.split(line))
    return [first, *filter(None, rest)]


class MeetingState:
    """A meeting as it stands, and what the screens and the grammar need to know of it."""

    def __init__(self, meeting: Meeting, directory: Directory, clock: Clock, reader: Reader) -> None:
        self.meeting = meeting
        self.changes_above = 0
        """The number of acts that may have changed how earlier lines are shown: all but speech and notes at the end."""
        self.directory = directory
        self.stamp: time | None = None
        """The time typed at the beginning of the line being read, which replaces the clock's."""
        self.clock = clock
        self.reader = reader
        self._former_known: tuple[_Place, tuple[Former, ...]] | None = None
        self._matters_known: tuple[_Place, tuple[MatterLine, ...]] | None = None
        self._last_meeting: tuple[Former, Meeting] | None = None
        self._cache: dict[Callable[[Meeting], Any], tuple[tuple[object, ...], Any]] = {}
        self._contexts: dict[bool, tuple[notation.Context, dict[str, Any]]] = {}
        """The last context for a new line, and the last for one at an entry."""
        self._sentences = minutes.Sentences()

    def with_meeting(self, changed: Meeting) -> MeetingState:
        """Return the state of another version of the meeting; nothing known is read from the file again."""
        state = copy(self)
        state.meeting, state._contexts = changed, {}
        return state

    def _is_held_at(self, moment: datetime) -> bool:
        """Whether the meeting is being held at that time, so that the clock gives times that are not typed. A meeting
        of the day before may go on past midnight."""
        held, today = self.meeting.head.date, moment.date()
        if held is None or held == today:
            return True
        return held == today - timedelta(days=1) and self.meeting.stage is Stage.LIVE and moment.hour < 6

    @property
    def is_to_be_called(self) -> bool:
        """Whether the roll should be called: the day has come, somebody is on it, and nothing is recorded."""
        held, is_begun = self.meeting.head.date, bool(self.meeting.entries)
        return bool(self.meeting.roll) and not is_begun and held is not None and held <= self.clock().date()

    @property
    def is_to_come(self) -> bool:
        """Whether the meeting is held on a later day."""
        return self.meeting.head.date is not None and self.meeting.head.date > self.clock().date()

    @property
    def now(self) -> time | None:
        """The local time to the minute while the meeting is held, or the time of the line; None otherwise."""
        return self._time_at(self.clock())

    def _time_at(self, moment: datetime) -> time | None:
        if self.stamp is not None:
            return self.stamp
        return moment.time().replace(second=0, microsecond=0) if self._is_held_at(moment) else None

    @property
    def style(self) -> minutes.Style:
        return minutes.style_for(self.meeting.head.style)

    @property
    def names(self) -> notation.NameIndex:
        return self._cached(notation.NameIndex, self.meeting.roll, self.meeting.people)

    def is_name(self, typed: str) -> bool:
        """Whether all that is typed names somebody, or may."""
        return bool(self.names.find_whole(typed, self.room.presiding).voices)

    def context(self, before: Entry | None = None) -> notation.Context:
        """Return what the grammar needs to know now; `before`: the entry that a line replaces or precedes. While
        nothing changes it is the same object, with all it has worked out, since each key asks for it several times."""
        moment, kept = self.clock(), self._contexts.get(before is None)
        told: dict[str, Any] = {
            "names": self.names,
            "now": self._time_at(moment),
            "styles": minutes.style_names(),
            "before": before.position if before else None,
            "at_item": before.item_id if before else None,
            "today": moment.date(),
            "former": self.former,
            "month_first": self.style.times.month_first,
        }
        if kept is None or kept[0].meeting is not self.meeting or kept[1] != told:
            kept = self._contexts[before is None] = notation.Context(self.meeting, **told), told
        return kept[0]

    @property
    def room(self) -> Attendance:
        """The room now. Do not change it."""
        meeting = self.meeting
        return self._cached(attendance, meeting.attendance_entries, meeting.roll, meeting.head)

    def advance(self, changed: Meeting, act: Act) -> None:
        """Go on to the meeting as it is after `act`."""
        self.meeting = changed
        added = changed.entries[-1] if changed.entries and act.changes == (Change(None, changed.entries[-1]),) else None
        if added is None or added.kind not in _CHANGES_NOTHING_ABOVE:
            self.changes_above += 1

    def entry(self, entry_id: int) -> Entry | None:
        """Return the entry with an id, searching from the end; None if there is none."""
        return next((e for e in reversed(self.meeting.entries) if e.id == entry_id), None) if entry_id else None

    def line_of(self, entry: Entry) -> str:
        """Return the line that would record an entry, with ¶ between paragraphs; a note in doubt as typed."""
        if entry.is_doubtful and entry.kind is Kind.NOTE:
            paragraphs = [notation.decode(text, self.names) for text in (entry.text or "").split("\n")]
        else:
            paragraphs = notation.NotesWriter(self.meeting, self.names).lines(entry)
        return PARAGRAPH.join(paragraph.replace("¶", "\\¶") for paragraph in paragraphs)

    def with_paragraphs(self, entry: Entry, typed: Iterable[str], presiding: int | None) -> Entry:
        """Return an entry with typed paragraphs added; `presiding`: the person whom *chair* means in them."""
        above = self.context(entry if entry.position else None).above
        kept = [notation.encode(paragraph, self.names, presiding, above)[0] for paragraph in typed]
        return replace(entry, text="\n".join((entry.text or "", *kept))) if kept else entry

    def sentence(self, entry: Entry) -> str:
        """Return the sentence of an entry in the minutes, on its own."""
        return self._sentence(entry, lambda: frozenset())

    def printed(self, entry: Entry) -> str:
        """Return the sentence of an entry as the minutes print it in its place, where they may introduce people."""
        return self._sentence(entry, lambda: minutes.introduced_in(self.meeting, self.style, entry))

    def _sentence(self, entry: Entry, first: Callable[[], frozenset[int]]) -> str:
        try:
            presiding = presiding_in(self.meeting).at(entry.position) if entry.position else self.room.presiding
            return self._sentences.of(self.meeting, entry, self.style, presiding, first())
        except Exception as error:  # one sentence must not stop the meeting
            log.unexpected("writing the sentence of an entry", error)
            return write(entry.text or "", lambda mention: "…")

    def plain(self, text: str) -> str:
        """Return stored words as read, with mentions as listed names."""
        return write(text, lambda m: self.meeting.people[m.person_id].name)

    def _cached(self, derive: Callable[[Meeting], _Derived], *parts: object) -> _Derived:
        """Return what `derive` makes of the meeting, cached while these parts of it are the same objects."""
        kept = self._cache.get(derive)
        if kept is None or not all(map(is_, parts, kept[0])):
            kept = self._cache[derive] = (parts, derive(self.meeting))
        return cast("_Derived", kept[1])

    def action_line(self, action: Action) -> str:
        """Return an action as one line: who, what, and by when if the words do not say it."""
        owner = action.owner
        name = self.meeting.people[owner].name if isinstance(owner, int) else owner or "Nobody named"
        text = self.plain(action.entry.text or "")
        due = EntryContext(self.meeting, self.style).due(action.entry, text)
        return f"{name}: {text}{due and f', by {due}'}"

    @property
    def former(self) -> tuple[Former, ...]:
        """The committee's earlier meetings, oldest first, at the stage to which this one brought their minutes."""
        known, head = self._former_known, self.meeting.head
        if known is None or known[0] != _body_and_date(head):
            known = self._former_known = (_body_and_date(head), self._read_former(head))
        if not (here := self._cached(_minutes_settled, self.meeting.procedure_entries)):
            return known[1]

        def stage(former: Former) -> Stage:
            which = {f"{former.time:%H:%M}"} if former.time else set()
            same = min(one.id for one in known[1] if one.date == former.date)
            which |= {""} if former.id == same or former.stage is Stage.AGREED else set()
            done = {stage for day, at, stage in here if day == former.date and at in which} | {former.stage}
            return next((one for one in (Stage.SIGNED, Stage.AGREED) if one in done), former.stage)

        return tuple(replace(former, stage=stage(former)) for former in known[1])

    def _read_former(self, head: Head) -> tuple[Former, ...]:
        """Read the earlier meetings on file. If the file cannot be read, return those known before: no key may wait for
        the file or fail because of it."""
        try:
            return self.reader.former(head)
        except ClerkError:
            if self._former_known is None:
                raise
            (council, committee, _), known = self._former_known
            is_same = (council, committee) == (head.council, head.committee)
            return tuple(f for f in known if is_same and head.date and f.date < head.date)

    def uncorrected(self, signing: Entry) -> str:
        """Return a warning before `signing` signs earlier minutes in which agreed corrections were not made; empty if
        there are none. Raises ClerkError if the file cannot be read."""
        former = next((f for f in self.former if f.date == signing.of_date), None)
        left = corrections(self.reader, self.meeting, former) if former else None
        if former is None or left is None:
            return ""
        return (
            f"Not corrected yet: open the meeting of {long_date(former.date)}, make the correction, then "
            f"sign. Press Enter again to sign it as it is, with this above the signature: {left.text}"
        )

    def unsettled_points(self, former: Former) -> Points:
        """Return what is not settled in the minutes of an earlier meeting. Raises ClerkError."""
        from clerk_tui.book.exports import points_in

        meeting = self.reader.meeting(former.id)
        return points_in(meeting, minutes.style_for(meeting.head.style))

    @property
    def proceedings(self) -> Proceedings:
        """The motions, votes and interests of the meeting as it stands."""
        return proceedings(self.meeting)

    @property
    def is_public_excluded(self) -> bool:
        """Whether what is recorded now is exempt."""
        return exempt_parts(self.meeting).is_open

    @property
    def suggestions(self) -> tuple[notation.Suggestion, ...]:
        """What should be done now, each with the line that does it."""
        try:
            known = notation.suggestions(self.meeting, self.names, month_first=self.style.times.month_first)
            return (
                *known,
                *notation.minutes_carried(self.context()),
                *self._suggest_open_matters(),
                *self._suggest_stock_line(),
            )
        except Exception as error:  # a reminder must not stop the meeting
            log.unexpected("looking for what may be forgotten", error)
            return ()

    def _suggest_open_matters(self) -> Iterator[notation.Suggestion]:
        """Suggest the matters that earlier meetings left open, if the item just opened is for them."""
        item = self.meeting.live_item
        if item is None or self.room.is_closed or not is_about_matters(item.title):
            return
        known = self.matters if self.meeting.entries[-1].kind is Kind.ITEM else ()
        if left := [matter for matter in known if self.is_public_excluded or not matter.is_exempt]:
            first = self.line_of(carried_forward(left[0], self.meeting.places, self.known_names))
            are = counted(len(left), "matter is", "matters are")
            yield notation.Suggestion(f"{are} still open: {key_of('matters-arising')} lists them", first)

    def _suggest_stock_line(self) -> Iterator[notation.Suggestion]:
        """Suggest what was recorded at the last meeting under an item like the one just opened."""
        item, former = self.meeting.live_item, self.former
        if item is None or not former or not notation.is_stock_item(item) or self.room.is_closed:
            return
        if self._last_meeting is None or self._last_meeting[0] != former[-1]:
            try:
                self._last_meeting = former[-1], self.reader.meeting(former[-1].id)
            except ClerkError:  # read again for the next item
                return
        if (line := notation.stock_line(self.meeting, self._last_meeting[1], former)) is not None:
            yield line

    @property
    def known_names(self) -> dict[int, str]:
        """The names of everybody on file at this council, by id, with other words for names that are withheld. Raises
        ClerkError if the file cannot be read."""
        names = {person.id: person.name for person in self.directory.known.values()}
        return self.meeting.names({**names, **self.reader.withheld()})

    @property
    def matters(self) -> tuple[Matter, ...]:
        """What earlier meetings left to be done and this one has not done: matters arising, and recommendations of
        reviews. Raises ClerkError if the file has to be read and cannot be."""
        known, head = self._matters_known, self.meeting.head
        if known is None or known[0] != _body_and_date(head):
            known = self._matters_known = (_body_and_date(head), self.reader.matter_lines(head.id))
        return tuple(open_matters((*known[1], *matter_lines(self.meeting)), self.known_names, head.date))


MINUTED_IN_PRIVATE = "what was minuted there in private"
"""Printed above a signature for corrections that were agreed while the public was excluded."""


def corrections(reader: Reader, meeting: Meeting, former: Former) -> Corrections | None:
    """Return the corrections to an earlier meeting's minutes that were agreed at `meeting` or before it; None if there
    are none, or if those minutes have been changed since. Raises ClerkError."""

    def agreeing(at: Meeting) -> Entry | None:
        agreed = (e for e in at.procedure_entries if e.kind is Kind.MINUTES_AGREED)
        return next((e for e in agreed if e.of_date == former.date), None)

    entry = agreeing(meeting)
    if entry is None and (agreed_in := reader.agreed_in(former.id)) is not None:
        meeting = reader.meeting(agreed_in)
        entry = agreeing(meeting)
    if entry is None or not entry.text or reader.is_changed_since(former.id, entry.id):
        return None
    if exempt_parts(meeting).hides(entry):
        return Corrections(meeting.head.date, MINUTED_IN_PRIVATE)
    names = meeting.names()
    text = write(entry.text, lambda mention: names[mention.person_id])
    return Corrections(meeting.head.date, " ".join(text.split()))
