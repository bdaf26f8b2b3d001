"""Runs the proof of a meeting: the head, then the record in order, then the rules for the whole meeting in the other
modules. It judges the record, never the decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from clerk_tui.english.months import MONDAY
from clerk_tui.english.verbs import is_from_afar
from clerk_tui.errors import ended
from clerk_tui.meeting.attendance import Attendance, ChairLeft, Quorum, Standing, quorum
from clerk_tui.meeting.entry_text import has_gap, mentioned
from clerk_tui.meeting.kinds import (
    ANSWERING,
    ASKING,
    ATTENDANCE,
    BUSINESS,
    CLOCK,
    DECIDING,
    MOVEMENT,
    PROPOSAL,
    SPEECH,
    Kind,
    Role,
    having,
)
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.name_parts import same_name_key
from clerk_tui.meeting.people import Capacity, short_list
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.publicity import has_published_words
from clerk_tui.minutes.style import Style
from clerk_tui.proof.findings import RULES, Finding, FindingBuilder, Fix, confirmation, revision, with_doubt_settled
from clerk_tui.proof.language import of_language, of_spelling
from clerk_tui.proof.narrative import of_prose
from clerk_tui.proof.procedure import (
    of_close,
    of_exempt_parts,
    of_interests,
    of_items,
    of_motions,
    of_references,
    of_times,
    of_votes,
)
from clerk_tui.proof.text import plain_texts
from clerk_tui.regex import any_case

if TYPE_CHECKING:
    from clerk_tui.spelling import Spelling

OFFERED = 4
"""The most people offered as the owner of an action."""
_FOUND_APART = 3
"""The most members who were not called that are found one by one."""
_LOOKS = "looks like something else. Settle it."
_IN_DOUBT_TOO = frozenset({"L11", "M1"})
"""Rules that find what is also remarked before Enter and stays with the entry as its doubt."""
_NOTES = frozenset({"L15", "L16"})
"""Rules about notes that say nothing where the note is found as an event."""
_DOING = {
    **dict.fromkeys(having(Role.SPEAKS, Role.SAID_TO_CHAIR), "speaks"),
    **dict.fromkeys(PROPOSAL, "moves"),
    **dict.fromkeys(having(Role.DECLARES), "declares an interest"),
}
"""In words, what somebody does in an entry for which they must be present."""


def prove(
    meeting: Meeting, style: Style, spelling: Spelling | None = None, first_day: str = MONDAY
) -> tuple[Finding, ...]:
    """Check a meeting: first the head, then the record in order. Struck entries, private notes and rules that the body
    switches off are ignored; so is spelling where none is given. Weeks begin on `first_day`."""
    builder = FindingBuilder(meeting, style.on_clock(meeting.rules.clock), first_day)
    reader = _Reader(builder)
    unsettled = {entry.id for entry in meeting.doubts if entry.is_unsettled}
    rules = (of_votes, of_motions, of_interests, of_exempt_parts, of_times, of_close, of_references, of_items, of_prose)
    record = [
        *reader.record(),
        *(finding for rule in rules for finding in rule(builder)),
        *(f for f in of_language(builder) if f.entry_id not in unsettled),  # their words are still to be settled
    ]
    if spelling is not None:
        record += of_spelling(builder, plain_texts(builder), spelling, record)
    place = {entry.id: at for at, entry in enumerate(meeting.entries)}
    record = sorted(_without_repetitions(record, meeting), key=lambda finding: place.get(finding.entry_id or 0, -1))
    found = (*_of_head(meeting), *_of_roll(meeting), *record, *reader.end())
    off = frozenset(meeting.rules.proof_off)
    return tuple(f for f in found if f.code not in off and f.mark not in off) if off else found


def _without_repetitions(record: Sequence[Finding], meeting: Meeting) -> Iterator[Finding]:
    """The findings without repetitions: a note that is an event has no findings about its words, and a doubt is not
    found again if another rule finds it, whose fixes then settle the doubt."""
    events = {finding.entry_id for finding in record if finding.code == "R8"}
    found = {finding.entry_id for finding in record if finding.code in _IN_DOUBT_TOO}
    doubted = found & {entry.id for entry in meeting.doubts if not entry.is_unsettled}
    for finding in record:
        if finding.code in (_NOTES if finding.entry_id in events else ()):
            continue
        if finding.entry_id not in doubted:
            yield finding
        elif finding.code in _IN_DOUBT_TOO:
            yield replace(finding, fixes=tuple(map(with_doubt_settled, finding.fixes)))
        elif finding.code != "R7":
            yield finding


def _of_head(meeting: Meeting) -> Iterator[Finding]:
    head = meeting.head
    missing = (
        ("H1", head.body, "No council or committee is named. Name it with /committee."),
        ("H2", head.date, "The meeting has no date. Give it with /date."),
        ("H3", head.venue, "The meeting has no venue. Give it with /venue."),
    )
    for code, value, sentence in missing:
        if not value:
            yield _finding_about_meeting(code, sentence)
    for code in meeting.rules.proof_off:
        if code.partition(".")[0] not in RULES:
            yield _finding_about_meeting("H8", f"The body's rules turn off {code}, but there is no such rule.")


def _of_roll(meeting: Meeting) -> Iterator[Finding]:
    names = Counter(same_name_key(p.name) for i, p in meeting.people.items() if i in meeting.places)
    listed = Counter(place.person_id for place in meeting.roll)
    reported: set[str] = set()
    for place in meeting.roll:
        person = meeting.people.get(place.person_id)
        key = same_name_key(person.name) if person else ""
        if person and key not in reported and max(names[key], listed[place.person_id]) > 1:
            reported.add(key)
            yield _finding_about_meeting("H4", f"{person.name} is on the roll twice. Remove the wrong place.")
    held = Counter(place.capacity for place in meeting.roll)
    for capacity, word in ((Capacity.CHAIR, "chair"), (Capacity.VICE, "vice-chair")):
        if held[capacity] > 1:
            yield _finding_about_meeting("H5", f"The roll has more than one {word}. Enter the others as members.")


def _finding_about_meeting(code: str, sentence: str) -> Finding:
    return Finding(code, None, None, RULES[code].severity, sentence)


class _Reader:
    """Reads the record once, in order, and follows who is in the room."""

    def __init__(self, builder: FindingBuilder) -> None:
        self._builder, self._meeting = builder, builder.meeting
        self._shown, self._name, self._find = builder.shown, builder.name, builder.find
        self._room, self._chair = Attendance(builder.meeting), ChairLeft()
        self._asked: dict[int | None, Entry] = {}
        """The question without an answer yet, by item."""
        self._spoken: set[int | None] = set()
        """Items with something to answer."""
        self._reported_away: set[tuple[int, Standing]] = set()
        self._reported_chair = self._reported_quorum = False
        self._heard: dict[int | None, list[int]] = {}
        """Who spoke in each item, in order."""
        self._quorum: Quorum | None = None
        """The quorum; None if somebody came or left since it was worked out."""
        self._called: Entry | None = None
        """The last entry that says who is present."""
        self._above: Entry | None = None
        """The entry just above, other than a private note."""

    def record(self) -> Iterator[Finding]:
        """Yield what is wrong with the entries, in order."""
        for entry in self._meeting.entries:
            if entry.is_struck or entry.kind is Kind.PRIVATE:
                continue
            yield from self._words(entry)
            if entry.kind in ATTENDANCE:
                yield from self._movement(entry)
            self._follow(entry)
            if entry.kind in _DOING:
                yield from self._find_absent_speakers(entry)
            if entry.kind in SPEECH:
                yield from self._exchange(entry)
            elif self._is_just_asked(entry) and _replies(entry):
                del self._asked[entry.item_id]
            self._above = entry
            if entry.kind in BUSINESS:
                yield from self._business(entry)
            self._reported_quorum |= entry.kind is Kind.INQUORATE and quorum(self._room).is_lost

    def _follow(self, entry: Entry) -> None:
        """Take an entry into account: who is in the room, who presides, and what was reported already."""
        was_over = self._room.is_roll_over
        is_leaving = entry.kind is Kind.DEPARTURE and self._room.has_been_called
        self._chair.follow(entry, self._room.presiding if is_leaving else None)
        self._room.follow(entry)
        if entry.kind is Kind.PRESENT:
            self._called = entry
        if entry.kind in ATTENDANCE or self._room.is_roll_over != was_over:
            self._quorum = None
        if entry.kind in ATTENDANCE:
            self._reported_chair &= self._room.presiding is None
            self._reported_quorum &= quorum(self._room).is_lost

    def end(self) -> Iterator[Finding]:
        """Yield what is wrong with the meeting as a whole."""
        for entry in sorted(self._asked.values(), key=lambda e: e.position):
            yield self._unanswered(entry)
        is_published = has_published_words(self._meeting, self._builder.style)
        business = SPEECH if is_published else SPEECH | DECIDING | {Kind.VOTE}
        if any(self._meeting.standing(business)) and not self._room.has_been_called:
            yield _finding_about_meeting("H6", "The roll has not been called. Record who is present with /present.")
        yield from self._not_called()
        yield from self._never_named()
        if self._meeting.entries and not self._room.is_closed and not is_published:
            yield _finding_about_meeting("H7", "The meeting has not been closed. Close it with /close.")

    def _not_called(self) -> Iterator[Finding]:
        """Find members whom the roll call does not mention, unless they are found as speakers. A few are found one by
        one, each with fixes; many are found together."""
        called = self._called
        missed = [p for p in self._room.not_called if (p, Standing.EXPECTED) not in self._reported_away]
        if called is None or not missed:
            return
        for persons in [tuple(missed)] if len(missed) > _FOUND_APART else [(person,) for person in missed]:
            was = "was" if len(persons) == 1 else "were"
            who = short_list([self._name(person) for person in persons])
            sentence = f"{who} {was} not called. Record whether they were present or absent, or sent apologies."
            yield self._find(called, "H9", sentence, fixes=tuple(self._roll_call_fixes(who, was, persons, called)))

    def _never_named(self) -> Iterator[Finding]:
        """Find guests with one word for a name whom no line names: they came with a line that was put right."""
        named = {voice for entry in self._meeting.entries if not entry.is_struck for voice in entry.person_ids}
        for entry in self._meeting.entries:
            named.update(mentioned(entry.text or ""))
        for place in self._meeting.roll:
            name = self._meeting.people[place.person_id].name
            is_brief = not (" " in name or place.post or place.group)
            if place.capacity is Capacity.GUEST and is_brief and place.person_id not in named:
                sentence = (
                    f"{name} is on the roll as a guest, but no line names them. Remove them, or record what they did."
                )
                yield _finding_about_meeting("H10", sentence)

    def _roll_call_fixes(self, who: str, was: str, persons: tuple[int, ...], called: Entry) -> Iterator[Fix]:
        """Fixes that record people who were not called."""
        yield revision(f"{who} {was} present from the start", called, persons=(*called.persons, *persons))
        for kind, words in ((Kind.APOLOGIES, "sent apologies"), (Kind.ABSENT, f"{was} absent")):
            calls = (e for e in reversed(self._meeting.attendance_entries) if e.kind is kind and e.text is None)
            if (before := next(calls, None)) is not None:
                yield revision(f"{who} {words}", before, persons=(*before.persons, *persons))
            else:
                yield Fix(f"{who} {words}", insertion=Entry(0, kind, 0, persons=persons, text=None))

    def _words(self, entry: Entry) -> Iterator[Finding]:
        """Find entries that are in doubt, have a gap, or refer to nobody."""
        text = entry.text or ""
        if entry.is_doubtful:
            yield self._doubt(entry)
        if has_gap(text):
            yield self._find(entry, "R2", f"{self._shown(entry)} has a gap (??) to fill.")
        ballots = entry.vote.ballots if entry.vote else ()
        people = [*entry.person_ids, *(ballot.person_id for ballot in ballots), *mentioned(text)]
        if any(person not in self._meeting.people for person in people):
            yield self._find(entry, "R3", f"{self._shown(entry)} names somebody who is not in this meeting.")
        if entry.kind is Kind.ACTION and not entry.persons:
            sentence = f"{self._shown(entry)} is an action without an owner."
            yield self._find(entry, "R4", sentence, fixes=tuple(self._owner_fixes(entry)))

    def _doubt(self, entry: Entry) -> Finding:
        shown, why = self._shown(entry), entry.doubt
        doubted = f"{shown} is in doubt. {ended(why)}" if why else f"{shown} is kept as a note, but {_LOOKS}"
        fixes = () if entry.is_command else (confirmation(entry),)
        return self._find(entry, "R1" if entry.is_unsettled else "R7", doubted, fixes=fixes)

    def _owner_fixes(self, entry: Entry) -> Iterator[Fix]:
        """Fixes that make those who spoke last in the item the owners of an action."""
        for person in list(dict.fromkeys(reversed(self._heard.get(entry.item_id, []))))[:OFFERED]:
            yield revision(f"Give it to {self._name(person)}", entry, persons=(person,))

    def _movement(self, entry: Entry) -> Iterator[Finding]:
        prints_own = entry.text is None and entry.kind not in self._builder.style.unprinted
        if entry.kind in MOVEMENT | CLOCK and entry.at is None and prints_own:
            yield self._find(entry, "T1", f"{self._shown(entry)} has no time. Add it if it is known.")
        if entry.kind is Kind.SUBSTITUTE and len(entry.persons) == 2:
            member = entry.persons[1]
            if isinstance(member, int) and self._room.is_in_room(member):
                sentence = f"{self._name(member)} is present, but a substitute is recorded for them."
                yield self._find(entry, "A3", sentence)
        if entry.kind is Kind.ARRIVAL:
            yield from self._find_taken_seats(entry)
        if entry.kind not in MOVEMENT or not self._room.has_been_called:
            return
        for person in entry.person_ids:
            yield from self._check_movement_of(entry, person)

    def _check_movement_of(self, entry: Entry, person: int) -> Iterator[Finding]:
        """Find somebody who arrives but was in the room, or leaves but was not."""
        struck = (revision("Strike it out", entry, is_struck=True),) if len(entry.persons) == 1 else ()
        is_in, place = self._room.is_in_room(person), self._meeting.places.get(person)
        if entry.kind is Kind.ARRIVAL and is_in and not entry.is_doubtful and place and place.capacity.is_member:
            sentence = f"{self._name(person)} arrives here, but was already in the room."
            yield self._find(entry, "A1", sentence, fixes=struck)
        if entry.kind is Kind.ARRIVAL and self._room.standing(person) is Standing.APOLOGIES:
            sent = [e for e in self._meeting.attendance_entries if e.kind is Kind.APOLOGIES and person in e.persons]
            if not any(e.text or e.is_struck for e in sent):
                who = self._name(person)
                sentence = f"{who} sent apologies, and arrives here. If they were for lateness, say so in their words."
                yield self._find(entry, "A9", sentence)
        if entry.kind is Kind.DEPARTURE and not is_in and self._room.standing(person) is not Standing.REMOTE:
            sentence = f"{self._name(person)} leaves here, but was not in the room."
            yield self._find(entry, "A2", sentence, fixes=struck)

    def _find_taken_seats(self, entry: Entry) -> Iterator[Finding]:
        """Find members who return while a substitute sits in their place."""
        for person in entry.persons:
            substitute = self._room.substitute_of(person) if isinstance(person, int) else None
            if isinstance(person, int) and substitute is not None:
                sentence = (
                    f"{self._name(person)} arrives here while {self._name(substitute)} is sitting as their substitute. "
                    "Record when the substitute left."
                )
                yield self._find(entry, "A3", sentence)

    def _find_absent_speakers(self, entry: Entry) -> Iterator[Finding]:
        """Find people who speak, move, second or declare while away; each once until their attendance changes."""
        is_sent = entry.kind in SPEECH and is_from_afar(entry.text or "")
        if is_sent or not self._room.has_been_called:
            return
        strangers = []
        for at, person in enumerate(entry.persons):
            if not isinstance(person, int) or person not in self._meeting.people:
                continue
            why, standing = self._builder.why_away(self._room, person), self._room.standing(person)
            if not why or (person, standing) in self._reported_away:
                continue
            self._reported_away.add((person, standing))
            if person not in self._meeting.places and entry.kind in SPEECH:
                strangers.append(self._name(person))
                continue
            does = "seconds" if entry.kind in PROPOSAL and at else _DOING[entry.kind]
            sentence, code = f"{self._name(person)} {does} here, but {why}.", "M1" if entry.kind in PROPOSAL else "S1"
            yield self._find(entry, code, sentence, fixes=tuple(self._attendance_fixes(entry, person, standing)))
        if strangers:
            speaks, is_not = ("speaks", "is") if len(strangers) == 1 else ("speak", "are")
            yield self._find(entry, "S1", f"{short_list(strangers)} {speaks} here, but {is_not} not on the roll.")

    def _attendance_fixes(self, entry: Entry, person: int, standing: Standing) -> Iterator[Fix]:
        """Fixes that explain how somebody recorded as away took part."""
        if person not in self._meeting.places:
            return
        if (substitute := self._room.substitute_of(person)) is not None and substitute not in entry.persons:
            others = tuple(substitute if voice == person else voice for voice in entry.persons)
            yield revision(f"It was the substitute, {self._name(substitute)}", entry, persons=others)
        begins, at = self._meeting.head.time, entry.entered
        at = at if begins is None or at is None or at >= begins else None  # typed up at another time of day
        when, arrival = self._builder.style.clock(at), Entry(0, Kind.ARRIVAL, 0, persons=(person,), text=None, at=at)
        yield Fix(f"{self._name(person)} arrived just before{f', at {when}' if when else ''}", insertion=arrival)
        if standing is Standing.EXPECTED and self._called is not None:
            persons = (*self._called.persons, person)
            yield revision(f"{self._name(person)} was present from the start", self._called, persons=persons)

    def _is_answered_by(self, entry: Entry) -> bool:
        """Whether an entry answers a question, whatever its mark: an officer speaks after others asked, or anybody else
        just after the question."""
        asked = self._asked.get(entry.item_id)
        places = (self._meeting.places.get(p) for p in entry.person_ids)
        is_officer = any(place is not None and place.capacity is Capacity.OFFICER for place in places)
        is_next = is_officer or (entry.persons != () and self._is_just_asked(entry))
        return asked is not None and is_next and not set(entry.persons) & set(asked.persons)

    def _is_just_asked(self, entry: Entry) -> bool:
        """Whether a question without an answer stands just above an entry."""
        return self._above is not None and self._asked.get(entry.item_id) is self._above

    def _exchange(self, entry: Entry) -> Iterator[Finding]:
        """Find questions without an answer, and answers without a question."""
        if entry.kind in ASKING:
            if (before := self._asked.get(entry.item_id)) is not None:
                yield self._unanswered(before)
            if not _REQUEST.match(entry.text or ""):
                self._asked[entry.item_id] = entry
        elif entry.kind is Kind.STATEMENT and self._is_answered_by(entry):
            self._asked.pop(entry.item_id, None)
        elif entry.kind in ANSWERING:
            self._asked.pop(entry.item_id, None)
            if entry.item_id not in self._spoken:
                yield self._find(entry, "S2", f"{self._shown(entry)} is an answer, but nothing was asked in this item.")
        self._spoken.add(entry.item_id)
        self._heard.setdefault(entry.item_id, []).extend(entry.person_ids)

    def _business(self, entry: Entry) -> Iterator[Finding]:
        """Find business without a person presiding or a quorum, once until that changes."""
        if self._room.has_been_called and self._room.presiding is None and not self._reported_chair:
            self._reported_chair = True
            sentence = "Nobody is presiding here: the chair is not in the room. Record who took it with /presiding."
            yield self._find(entry, "A4", sentence)
        elif self._chair.left is not None and self._room.presiding is not None:
            left, presiding = self._chair.left, self._room.presiding
            self._chair.left = None
            sentence = f"{self._name(left)} left the chair. Record who presided after that with /presiding."
            taken = Entry(0, Kind.PRESIDING, 0, persons=(presiding,), text=None)
            fixes = (Fix(f"{self._name(presiding)} took the chair just before", insertion=taken),)
            yield self._find(entry, "A6", sentence, fixes=fixes)
        if self._quorum is None:
            self._quorum = quorum(self._room)
        now = self._quorum
        if now.is_lost and not self._reported_quorum:
            self._reported_quorum = True
            if "quor" not in (entry.text or "").casefold():
                sentence = (
                    f"Business goes on with {now.present} present, but the quorum is {now.needed}, and the record does "
                    "not say so."
                )
                yield self._find(entry, "A5", sentence)

    def _unanswered(self, entry: Entry) -> Finding:
        if not (entry.text or "").strip():
            asker = self._builder.forms.series(entry.persons)
            return self._find(entry, "S3", f"A question from {asker} is neither minuted nor answered.")
        return self._find(entry, "S3", f"{self._shown(entry)} has no answer.")


def _replies(entry: Entry) -> bool:
    """Whether an entry below a question is what came of it: somebody's task, or a note that somebody replied."""
    is_reply = entry.kind is Kind.NOTE and _REPLIED.search(entry.text or "") is not None
    return is_reply or (entry.kind is Kind.ACTION and entry.persons != ())


_REPLIED = any_case(
    r"^(?:in (?:reply|response|answer)\b|(?:(?!asked\b)\S+ ){1,6}(?:replied|answered|responded|explained|confirmed"
    r"|advised|said|thought|undertook)\b)"
)
_REQUEST = any_case(r"(?:asked )?(?:that|for|to)\b(?! (?:how|wh\w+)\b)")
"""What is asked for rather than asked about."""
