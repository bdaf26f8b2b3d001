"""The proof of items and times, interests and exempt business: missing outcomes, dates, departures and summaries."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.commands import key_said
from clerk_tui.english.months import MONTH
from clerk_tui.meeting.agenda import minute_numbers
from clerk_tui.meeting.attendance import Attendance, goes_back, timed_days
from clerk_tui.meeting.interests import Declared, barred, never_back, unknown_items
from clerk_tui.meeting.kinds import (
    ACTION,
    BUSINESS,
    CLOCK,
    OUTCOME,
    RESOLVING,
    Conduct,
    Interest,
    Kind,
    Role,
    having,
)
from clerk_tui.meeting.matters import as_task
from clerk_tui.meeting.proceedings import exempt_in_public, exempt_parts
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.proof.findings import Finding, FindingBuilder, revision
from clerk_tui.proof.text import plain_text
from clerk_tui.regex import any_case

_FOR_DECISION = any_case(
    r"^(?:to (?:approve|agree|adopt|appoint|elect|decide|determine|resolve|ratify|nominate)\b"
    r"|(?:appointment|election|adoption|approval|nomination) of\b|for decision\b)|\bfor decision$"
)
"""Titles that ask for a decision."""
_SETTLES = having(Role.SETTLES_ITEM)
_SAYS_SO = any_case(
    r"\b(?:agreed|approved|adopted|elected|appointed|nominated|resolved|accepted|noted|deferred|withdrawn|refused|granted"
    r"|ratified|carried|lost|declined|re-elected|no (?:nominations?|decision|business))\b"
)
"""Words that show that the text of an item gives its outcome."""
_SAYS_NOTHING = any_case(
    r"(?:to )?(?:[a-z-]+ ){1,3}(?:it|this|that|so|them|these|those)(?:,? (?:by|before|in|at|for) .{1,40})?\.?"
)
"""An action whose words point at something else: *to arrange it*, *to look into this by May*."""
_WHEN = any_case(
    r"\b(?:next|before|by|until|within|as soon as|immediately|forthwith|today|tomorrow|ongoing|in time for"
    rf"|in due course|daily|weekly|monthly|quarterly|annually|yearly|every|{MONTH}|spring|summer|autumn|winter|after"
    r"|following|when|once|at the)\b"
)
"""Words that give a date."""


def of_times(builder: FindingBuilder) -> Iterator[Finding]:
    """Find printed times that go backwards; where the meeting closes before them, each of them."""
    shown, clock = builder.shown, builder.style.clock
    for day in timed_days(builder.meeting):
        for i, (at, entry) in enumerate(day):
            is_close = entry.kind is Kind.CLOSED
            for earlier, other in day[:i] if is_close else day[:i][-1:]:
                if not goes_back(at, earlier):
                    continue
                if is_close:
                    sentence = f"{shown(other)} is timed after the close at {clock(at)}. Correct one of them."
                    yield builder.find(other, "T2", sentence)
                else:
                    sentence = f"{shown(entry)} comes after {clock(earlier)}: {shown(other)}. Correct or move one."
                    yield builder.find(entry, "T2", sentence)


def of_close(builder: FindingBuilder) -> Iterator[Finding]:
    """Find the first business after each close of the meeting, or after an adjournment from which it never resumed."""
    ended: Entry | None = None
    ends = [e for e in builder.meeting.attendance_entries if e.kind in CLOCK]
    last = ends[-1] if ends else None
    for entry in builder.meeting.entries:
        if entry.is_struck:
            continue
        if entry.kind in CLOCK:
            ended = entry if entry.kind is Kind.CLOSED or (entry.kind is Kind.ADJOURNED and entry is last) else None
        elif ended is not None and entry.kind in _IN_MEETING:
            word = "close" if ended.kind is Kind.CLOSED else "adjournment"
            sentence = (
                f"{builder.shown(entry)} comes after the {word}. Move it into its item, or say when they went on."
            )
            yield builder.find(entry, "T6", sentence)
            ended = None


_IN_MEETING = BUSINESS - {Kind.NOTE}
"""What is business beyond doubt: a note after the close may say when they meet next."""


def of_items(builder: FindingBuilder) -> Iterator[Finding]:
    """Find actions without a date, and items for decision without an outcome."""
    meeting = builder.meeting
    for entry in meeting.entries:
        if not entry.is_struck and (entry.is_action or entry.kind in ACTION):
            yield from _of_action(builder, entry)
    for item in meeting.items_taken:
        if not item.is_heading and _FOR_DECISION.search(item.title) and _is_over(builder, item):
            yield from _without_outcome(builder, item)


def _without_outcome(builder: FindingBuilder, item: AgendaItem) -> Iterator[Finding]:
    meeting = builder.meeting
    inside = (e for e in meeting.entries_of(item) if not e.is_struck and e.kind is not Kind.PRIVATE)
    if not any(entry.kind in _SETTLES or _SAYS_SO.search(entry.text or "") for entry in inside):
        key = key_said("start-clause")
        sentence = f"“{item.label}” asks for a decision, but none is recorded. Press {key} to begin a resolution."
        opening = next(entry for entry in meeting.standing((Kind.ITEM,)) if entry.item_id == item.id)
        yield builder.find(opening, "R6", sentence)


def _of_action(builder: FindingBuilder, entry: Entry) -> Iterator[Finding]:
    if _SAYS_NOTHING.fullmatch(as_task(entry.text or "") or entry.text or ""):
        sentence = (
            f"In a list of actions nobody will know what {builder.words(entry)} is about. Say what is to be done."
        )
        yield builder.find(entry, "R9", sentence)
    if entry.due is None and entry.persons and not _WHEN.search(entry.text or ""):
        yield builder.find(entry, "R5", f"{builder.shown(entry)} is an action without a date.")


_ITEM = any_case(r"(?<!agenda )(?<![“\"‘])\bitem (?:no\.? )?(?P<number>\d{1,3}[a-z]?)\b(?![./]\d)")


def of_references(builder: FindingBuilder) -> Iterator[Finding]:
    """Find items that are named by their number on the agenda where the minutes print another."""
    meeting = builder.meeting
    if not (printed := minute_numbers(meeting)):
        return
    by_number = {item.bare_number.casefold(): item for item in meeting.items if item.id in printed}
    for entry in meeting.entries:
        if "tem " not in (entry.text or "") or entry.is_struck or entry.published is not None:
            continue
        text = plain_text(builder, entry)
        for match in text.own(_ITEM) if entry.kind not in _NO_REFERENCE else ():
            if (item := by_number.get(match["number"].casefold())) is None:
                continue
            number = printed[item.id]
            sentence = f"“{match[0]}” prints as {number} {item.title}: write “minute {number}”, or “agenda {match[0]}”."
            fix = revision(f"“minute {number}”", entry, text=text.replaced(*match.span(), f"minute {number}"))
            yield builder.find(entry, "R10", sentence, span=match.span(), fixes=(fix,))


_NO_REFERENCE = frozenset({Kind.DECLARATION, Kind.PRIVATE, Kind.ITEM})


def _is_over(builder: FindingBuilder, item: AgendaItem) -> bool:
    live = builder.meeting.live_item
    return live is None or live.id != item.id or builder.known.room.is_closed


_TAKES_PART = having(Role.SPEAKS, Role.PROPOSES, Role.SAID_TO_CHAIR) - {Kind.PETITION}


def of_interests(builder: FindingBuilder) -> Iterator[Finding]:
    """Find declarations that name no item, and members who stay for an item although they must leave."""
    if builder.known.room.is_closed:
        for person, gone in never_back(builder.meeting, builder.known.declared):
            sentence = f"{builder.name(person)} left for an item and is not recorded as back. Did they come back?"
            yield builder.find(gone, "A8", sentence)
    if not builder.known.declared:
        return
    for entry in {d.entry.id: d.entry for d in builder.known.declared if not d.items}.values():
        yield from _without_item(builder, entry)
    withdrawals = _Withdrawals(builder)
    for entry in builder.meeting.entries:
        if not entry.is_struck:
            yield from withdrawals.follow(entry)


def _without_item(builder: FindingBuilder, entry: Entry) -> Iterator[Finding]:
    unknown = unknown_items(builder.meeting, entry.text or "")
    if entry.published is not None and unknown:
        return  # published minutes give the numbers of the agenda, and head their items with those of the minutes
    sentence = f"{builder.shown(entry)} names no agenda item. Add it to the words, such as “in item 5”."
    if unknown:
        sentence = f"{builder.shown(entry)} names item {' and '.join(unknown)}, which the agenda does not have."
    yield builder.find(entry, "I1", sentence)


class _Withdrawals:
    """Follows the record, and knows who must have left the room at each entry, and who has."""

    def __init__(self, builder: FindingBuilder) -> None:
        self._builder, self._room = builder, Attendance(builder.meeting)
        self._declared: tuple[Declared, ...] = ()
        self._left: set[tuple[int, int | None]] = set()
        """Who left during which item."""
        self._reported: set[tuple[int, int | None, bool]] = set()

    def follow(self, entry: Entry) -> Iterator[Finding]:
        """Find members who stay for an item, or take part in it, although they must leave; each once."""
        self._room.follow(entry)
        if entry.kind is Kind.DEPARTURE:
            self._left.update((person, entry.item_id) for person in entry.person_ids)
        self._declared += tuple(d for d in self._builder.known.declared if d.entry.id == entry.id)
        for person, declared in barred(self._declared, entry.item_id).items() if entry.kind in BUSINESS else ():
            if self._must_be_out(person, declared, entry):
                yield from self._stays(person, declared, entry)

    def _must_be_out(self, person: int, declared: Declared, entry: Entry) -> bool:
        """Whether somebody is here who may not be. Who declared only to speak may be heard as the public is, before
        they withdraw."""
        is_heard = declared.entry.conduct is Conduct.SPEAKS and entry.kind not in OUTCOME
        has_to_leave = declared.entry.interest is Interest.DPI or declared.leaves
        return has_to_leave and not is_heard and self._room.takes_part(person)

    def _stays(self, person: int, declared: Declared, entry: Entry) -> Iterator[Finding]:
        """Report it, unless they left during the item and came back to hear what is told after its decision."""
        is_pecuniary, item = declared.entry.interest is Interest.DPI, entry.item_id
        takes_part = is_pecuniary and person in entry.persons and entry.kind in _TAKES_PART
        is_back = (person, item) in self._left and not takes_part and entry.kind not in OUTCOME | RESOLVING
        if is_back or not {(person, item, takes_part), (person, item, True)}.isdisjoint(self._reported):
            return
        self._reported.add((person, item, takes_part))
        who = self._builder.name(person)
        if takes_part:
            sentence = f"{who} takes part here despite a disclosable pecuniary interest and without a dispensation."
            yield self._builder.find(entry, "I3", sentence)
        else:
            interest = "a disclosable pecuniary interest" if is_pecuniary else "an interest"
            gone = (e for e in self._builder.meeting.standing((Kind.DEPARTURE,)) if e.position > entry.position)
            is_later = any(e.item_id == item and person in e.person_ids for e in gone)
            ends = "leaves only after this: it belongs above, if they had left"
            if not is_later:
                ends = "is in the room during the item. Record when they left"
            sentence = f"{who} declared {interest} but {ends}."
            yield self._builder.find(entry, "I2", sentence)


def of_exempt_parts(builder: FindingBuilder) -> Iterator[Finding]:
    """Find exempt business taken in public, without a public summary, or without a readmission before the close."""
    meeting, exempt = builder.meeting, exempt_parts(builder.meeting)
    for part in exempt.parts:
        inside = [e for e in meeting.entries if part.covers(e.position) and not e.is_struck]
        hidden = [e for e in inside if exempt.hides(e) and e.kind is not Kind.PRIVATE]
        if hidden and not any(e.kind is Kind.SUMMARY and (e.text or "").strip() for e in inside):
            sentence = (
                "The public minutes say nothing about this exempt business. Go to the line below this one, press i, "
                "and type /summary and what the public may know."
            )
            yield builder.find(part.opening, "E1", sentence)
        if part.end is None and builder.known.room.is_closed:
            sentence = "The public was not readmitted before the close. If they were, record it with /public."
            yield builder.find(part.opening, "E2", sentence)
    for entry in exempt_in_public(meeting):
        label = meeting.item_by_id[entry.item_id or 0].label
        sentence = (
            f"The agenda has “{label}” as exempt, but the public was not excluded: all of it is in the public minutes. "
            "Go to where they were excluded, press i, and type /exempt and the paragraphs."
        )
        yield builder.find(entry, "E3", sentence)
