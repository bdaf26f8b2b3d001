"""Doubtful entries: their likely meaning, the acts that settle them, and the questions that they raise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from clerk_tui import notation
from clerk_tui.book.meeting_state import PARAGRAPH, MeetingState, corrections
from clerk_tui.book.preview import NEW, Preview, Target, preview
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.keymap import key_of
from clerk_tui.meeting import Act, Change, Entry, Former, Kind, Meeting, Stage, acts, apply
from clerk_tui.meeting.agenda import left_out
from clerk_tui.meeting.attendance import after_close
from clerk_tui.meeting.intents import Intent, OpenItem, Record
from clerk_tui.meeting.kinds import ATTENDANCE
from clerk_tui.meeting.people import counted
from clerk_tui.meeting.proceedings import exempt_in_public
from clerk_tui.meeting.record import long_date

if TYPE_CHECKING:
    from clerk_tui.proof.findings import Finding, Fix, Points
    from clerk_tui.store import Reader

_APPROVING = {Kind.MINUTES_AGREED: "agree", Kind.MINUTES_SIGNED: "sign"}


def likely(state: MeetingState, entry: Entry, line: str = "") -> Entry | None:
    """Return what a doubtful entry probably means, with any doubt that remains; None if it has no other meaning. Its
    line (or `line`, typed in its place) is read again; if that gives nothing new, the reading that Tab offers is taken.
    Of a line with several events it is the first. It is never a signing."""
    line, then = line or state.line_of(entry), ""
    read = _read(state, line, entry)
    if read.reading.offer and (read.doubt or not _has_other_meaning(read, entry)):
        then = notation.also_says(read.reading.then)
        read = _read(state, read.reading.offer + line[len(line.split(PARAGRAPH)[0]) :], entry)
    meant = read.reading.entry
    if meant is None or meant.kind is Kind.MINUTES_SIGNED or not _has_other_meaning(read, entry):
        return None
    return replace(meant, doubt="; ".join(filter(None, (read.doubt, then))))


def opening(state: MeetingState, entry: Entry) -> OpenItem | None:
    """Return the item opening that a note in doubt probably is; None if it is none."""
    if not entry.is_unsettled or entry.kind is not Kind.NOTE:
        return None
    offer = _read(state, state.line_of(entry), entry).reading.offer
    intent = _read(state, offer, entry).reading.intent if offer else None
    return intent if isinstance(intent, OpenItem) else None


def _read(state: MeetingState, line: str, entry: Entry) -> Preview:
    """Read a line as a change of `entry`; the same line only once while nothing changes."""
    known: dict[str, Preview] = state.context(before=entry).found[_read]
    if line not in known:
        known[line] = preview(state, notation.NO_JOURNAL, line, Target("edit", entry.id))
    return known[line]


def _has_other_meaning(read: Preview, entry: Entry) -> bool:
    """Whether a line was read as something other than its entry, with no name left in doubt."""
    meant = read.reading.entry
    if meant is None or meant.is_unsettled:
        return False
    return (meant.kind, meant.persons, meant.text) != (entry.kind, entry.persons, entry.text)


def as_likely(state: MeetingState, *entries: Entry, line: str = "", is_confirmed: bool = False) -> Act:
    """Return the act that records doubtful entries as what they probably mean. `line` stands for the line of the first.
    A line with several events becomes all of them, where the meeting allows it. Raises LineRefusedError if an entry has
    no other meaning; MakesPublicError if exempt business would become public, unless `is_confirmed`."""
    if len(entries) == 1 and (whole := _act_for_all_events(state, entries[0])) is not None:
        return whole
    made: list[Act] = []
    for entry in entries:
        if (meant := likely(state, entry, "" if made else line)) is None:
            if entry.is_command:
                raise LineRefusedError("Press e, then Enter: the line is carried out, or you are told why not.")
            reason = "This line still cannot be read." if entry.is_unsettled else "There is no other likely reading."
            raise LineRefusedError(f"{reason} Press e to change it, or y if it is right as it stands.")
        made.append(acts.revise(state.meeting, entry, meant, is_confirmed=is_confirmed))
    label = made[0].label if len(made) == 1 else f"settled {len(made)} lines"
    return Act(label, tuple(change for one in made for change in one.changes))


def _act_for_all_events(state: MeetingState, entry: Entry) -> Act | None:
    """Return the act that records a note as all events in its line; None if only one, or not all are allowed."""
    from clerk_tui.proof.findings import as_events

    offered = _read(state, state.line_of(entry), entry).reading
    with suppress(ClerkError):
        if offered.then:
            return as_events(state.meeting, entry, (offered.offer, *offered.then), state.directory, state.now)
    return None


def waiting(state: MeetingState) -> tuple[Entry, ...]:
    """Return the notes in doubt that can now be read as events, because a name has joined the roll."""
    notes = (entry for entry in state.meeting.doubts if entry.is_unsettled and entry.kind is Kind.NOTE)
    return tuple(entry for entry in notes if _is_event_by_now(state, entry))


def _is_event_by_now(state: MeetingState, entry: Entry) -> bool:
    """Whether a note in doubt can now be read as an event without a doubt."""
    read = _read(state, state.line_of(entry), entry)
    meant = read.reading.entry
    if meant is None or meant.kind in (Kind.NOTE, Kind.MINUTES_SIGNED):
        return False
    return not meant.is_unsettled and not read.doubt


def roll_line_for(state: MeetingState, entry: Entry) -> tuple[str, str]:
    """Return the line that adds to the roll the person for whom a note in doubt waits, and the line that the note then
    is. Both are empty if it waits for nobody, or has another likely meaning."""
    if not entry.is_unsettled or entry.kind is not Kind.NOTE or likely(state, entry) is not None:
        return "", ""
    line = state.line_of(entry)
    reading = _read(state, line, entry).reading
    if not reading.adds_somebody:
        reading = preview(state, notation.NO_JOURNAL, line, NEW).reading
    return (reading.offer, reading.then[0]) if reading.adds_somebody and reading.then else ("", "")


def as_meant(state: MeetingState, entry: Entry, *, is_confirmed: bool = False) -> Act:
    """Return the act that records a doubtful entry as what it probably means. The person it waits for joins the roll in
    the same act, and every other line that waits for that name is read with it. Raises as `as_likely` does, and if the
    meeting does not allow the addition."""
    adds, line = roll_line_for(state, entry)
    intent = preview(state, notation.NO_JOURNAL, adds, NEW).reading.intent if adds else None
    if (opens := opening(state, entry)) is not None:
        return acts.open_in_place(state.meeting, entry, opens, state.directory, is_confirmed=is_confirmed)
    if intent is None:
        return as_likely(state, entry, is_confirmed=is_confirmed)
    added = notation.perform(intent, state.context(), state.directory, state.now)
    after = state.with_meeting(apply(state.meeting, added.changes))
    others = (one for one in waiting(after) if one.id != entry.id)
    act = as_likely(after, entry, *others, line=line, is_confirmed=is_confirmed)
    return Act(f"{added.label}; {act.label}", (*added.changes, *act.changes))


def describe(state: MeetingState, meant: Entry, entry: Entry) -> str:
    """Return what `entry` would be if it meant `meant`: its kind and its sentence."""
    placed = replace(meant, id=entry.id, item_id=entry.item_id, position=entry.position)
    label, sentence = meant.kind.label, " ".join(state.sentence(placed).split())
    return sentence if sentence.lower().startswith(f"{label}:") else f"{label}: {sentence}".rstrip(": ")


def describe_events(state: MeetingState, entry: Entry, meant: Entry | None) -> str:
    """Return each event that a doubtful entry becomes if it is recorded as what it probably means, in words; empty if
    it stays as it is. `meant`: the result of `likely`."""
    from clerk_tui.proof.findings import all_events

    offered = _read(state, state.line_of(entry), entry).reading
    if meant is None:
        return f"{offered.offer}, which opens the item here" if opening(state, entry) is not None else ""
    are_all = bool(tuple(all_events(state.meeting, entry, (offered.offer, *offered.then))))
    read = (_read(state, line, entry).reading.entry for line in offered.then if are_all)
    each = [describe(state, one, entry).rstrip(".") for one in (meant, *filter(None, read))]
    left = "" if are_all else notation.also_says(offered.then)
    return "; then ".join(each) + (left and f" (⚠ {left})") if offered.then else describe(state, meant, entry)


def with_likely_readings(state: MeetingState, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings of a meeting; those about lines in doubt have the likely reading as their first fix."""
    from clerk_tui.proof.findings import IN_DOUBT

    with_fixes = (
        replace(f, fixes=(*_likely_fixes(state, f.entry_id), *f.fixes)) if f.code in IN_DOUBT else f for f in findings
    )
    return (*with_fixes, *uncorrected(state.reader, state.meeting))


def uncorrected(reader: Reader, meeting: Meeting) -> tuple[Finding, ...]:
    """What the proof of a meeting finds in other meetings: corrections with which minutes were approved, and which are
    not made; those of the meeting itself, and those of earlier ones that it approved. None if the file cannot be
    read."""
    from clerk_tui.proof.findings import RULES, Finding

    head, code = meeting.head, "R13"
    found: list[Finding] = []
    with suppress(ClerkError):
        own = corrections(reader, meeting, Former(head.id, head.date, Stage.AGREED)) if head.date else None
        if own is not None:
            sentence = f"Approved on {long_date(own.on)} with a correction that is not made here yet: {own.text}"
            found.append(Finding(code, None, None, RULES[code].severity, sentence))
        for entry in meeting.procedure_entries:
            former = next((f for f in reader.former(head) if f.date == entry.of_date), None)
            if entry.kind is Kind.MINUTES_AGREED and former and corrections(reader, meeting, former):
                sentence = to_correct(former.date)
                found.append(Finding(code, entry.id, entry.item_id, RULES[code].severity, sentence))
    return tuple(found) if code not in meeting.rules.proof_off else ()


def to_correct(day: date) -> str:
    """What is still to be done once minutes were approved with corrections."""
    return f"The minutes of {long_date(day)} are still to be corrected: open that meeting, and change the line there."


def _likely_fixes(state: MeetingState, entry_id: int | None) -> tuple[Fix, ...]:
    from clerk_tui.proof.findings import Fix, all_events

    entry = state.entry(entry_id or 0)
    meant = likely(state, entry) if entry is not None else None
    if entry is None or meant is None:
        return ()
    offered = _read(state, state.line_of(entry), entry).reading
    if whole := tuple(all_events(state.meeting, entry, (offered.offer, *offered.then) if offered.then else ())):
        return whole
    try:
        act = acts.revise(state.meeting, entry, meant)
    except ClerkError:  # it would make exempt business public, or sign minutes
        return ()
    article = "an" if meant.kind.label[0] in "aeiou" else "a"
    return (Fix(f"Record it as {article} {describe(state, meant, entry)}", act.changes),)


def question(state: MeetingState, read: Preview) -> str:
    """Return what the clerk must confirm with a second Enter before a line is carried out; empty if nothing. It asks
    what `Preview.asks` says; about lines in doubt when the meeting is closed; about faults or lines in doubt in earlier
    minutes that are agreed; and about any point of the proof in those that are signed. Raises ClerkError if the file
    cannot be read."""
    entry = read.reading.entry
    if entry is None or (read.target.purpose != "new" and entry.kind is not Kind.MINUTES_SIGNED):
        return read.asks
    if entry.kind is Kind.CLOSED:
        return _asked_at_close(state, entry) or read.asks
    return _asked_of_earlier_minutes(state, read, entry) if entry.kind in _APPROVING else read.asks


def _asked_at_close(state: MeetingState, close: Entry) -> str:
    """What is open when the meeting is closed; empty if nothing, for advice alone asks nothing."""
    points = (*_after_close(state, close), *_exempt_in_public(state.meeting), *_doubtful_lines(state.meeting))
    if not points:
        return ""
    left = left_out(state.meeting)
    return " ".join((*([f"{left}."] if left else ()), *points, "Press Enter again to close the meeting all the same."))


def _asked_of_earlier_minutes(state: MeetingState, read: Preview, approval: Entry) -> str:
    """What is open in the minutes that an entry agrees or signs."""
    is_signing = approval.kind is Kind.MINUTES_SIGNED
    former = next((former for former in state.former if former.date == approval.of_date), None)
    if former is None:
        return f"{read.remark}. Press Enter again to record it." if is_signing and not read.asks else read.asks
    points = state.unsettled_points(former)
    if not points.words or not (is_signing or points.faults or points.lines):
        return read.asks
    asked = read.asks or f"Press Enter again to {_APPROVING[approval.kind]} them as they are."
    return f"{_points_sentence(former, points)} {asked}"


def _after_close(state: MeetingState, close: Entry) -> Iterator[str]:
    at = close.at or state.now
    for entry in after_close(state.meeting, at) if at is not None else ():
        yield f"After that time: {state.sentence(entry)}"


def _exempt_in_public(meeting: Meeting) -> Iterator[str]:
    for entry in exempt_in_public(meeting):
        label = meeting.item_by_id[entry.item_id or 0].label
        yield f"The agenda has “{label}” as exempt, but all of it is public: no line says /exempt."


def _doubtful_lines(meeting: Meeting) -> Iterator[str]:
    """Yield a sentence that says how many lines are in doubt, if any are."""
    if count := len(meeting.doubts):
        lines = counted(count, "line is", "lines are")
        yield f"{lines} in doubt (⚠), and {key_of('next-doubt')} shows {'it' if count == 1 else 'them'}."


def unsettled_points(state: MeetingState, former: Former) -> str:
    """Return a sentence about what is not settled in an earlier meeting's minutes; '' if all is. Raises ClerkError."""
    points = state.unsettled_points(former)
    return _points_sentence(former, points) if points.words else ""


def _points_sentence(former: Former, points: Points) -> str:
    return f"The minutes of {long_date(former.date)}: {points.words} (^N there lists them)."


# What stays doubtful about an entry


def with_doubt(preview: Preview, state: MeetingState) -> Intent | None:
    """Return the intent of a line, with the doubts about its entry. An entry that the clerk confirmed stays confirmed
    if only its words change, not its kind or its people."""
    intent, target = preview.reading.intent, preview.target
    if not isinstance(intent, Record) or not preview.doubt:
        return intent
    entry, place = intent.entry, state.entry(target.entry_id) if target.purpose == "edit" else None
    if place is not None and not place.is_doubtful and not entry.is_unsettled:
        was_confirmed = _read(state, state.line_of(place), place).doubt != ""
        if was_confirmed and (place.kind, place.persons) == (entry.kind, entry.persons):
            return Record(entry.confirmed)
    return Record(replace(entry, doubt=preview.doubt))


def read_doubts_again(act: Act, state: MeetingState) -> Act:
    """Return a correction of words with the doubts read again from the corrected words."""
    return replace(act, changes=tuple(_read_doubt_again(change, state) for change in act.changes))


def _read_doubt_again(change: Change, state: MeetingState) -> Change:
    """Return a change of a doubtful entry with its doubts read again; any other change as it is."""
    after = change.after
    if not isinstance(change.before, Entry) or not isinstance(after, Entry) or not after.is_doubtful:
        return change
    read = _read(state, state.line_of(after), after)
    now = read.reading.entry
    if now is None or now.kind is not after.kind:
        return change
    return replace(change, after=replace(after, is_unsettled=now.is_unsettled, doubt=read.doubt))


def clear_answered_doubts(act: Act, state: MeetingState) -> Act:
    """Return an act that also clears the doubts it answers: whether those who spoke or moved were in the room. An
    arrival or a departure may answer the doubt of any entry; a moved entry only its own."""
    own = {entry.id for entry in act.entries}
    moved = {change.after.id for change in act.changes if isinstance(change.after, Entry) and _is_only_moved(change)}
    is_of_room = any(entry.kind in ATTENDANCE for entry in act.entries)
    if not is_of_room and not moved:
        return act
    after = state.with_meeting(apply(state.meeting, act.changes))
    asked = [e for e in after.meeting.doubts if e.id in moved or (is_of_room and e.id not in own)]
    answered = {e.id for e in asked if _is_answered(e, state, after)}
    changes = [
        replace(c, after=replace(c.after, doubt="")) if isinstance(c.after, Entry) and c.after.id in answered else c
        for c in act.changes
    ]
    changes += [Change(e, replace(e, doubt="")) for e in asked if e.id in answered - moved]
    return replace(act, changes=tuple(changes))


def _is_only_moved(change: Change) -> bool:
    """Whether a change only moves an entry to another place."""
    before, after = change.before, change.after
    if not isinstance(before, Entry) or not isinstance(after, Entry) or before == after:
        return False
    return replace(before, position=after.position, item_id=after.item_id) == after


def _is_answered(entry: Entry, before: MeetingState, after: MeetingState) -> bool:
    """Whether an entry had a doubt about its people `before`, and has none `after`."""
    if not entry.persons or entry.is_unsettled:
        return False
    doubt = (_read(state, state.line_of(entry), entry).doubt for state in (before, after))
    return next(doubt) == entry.doubt and not next(doubt)
