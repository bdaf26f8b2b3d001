"""The echo: what the line being typed will be, before Enter."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clerk_tui import notation
from clerk_tui.book.recording import Recording
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.meeting import Act, Entry, Kind, acts
from clerk_tui.meeting.intents import (
    Continue,
    Correct,
    Intent,
    ListPerson,
    ListSubstitute,
    NextItem,
    OpenItem,
    PlanItem,
    Record,
    Redo,
    Second,
    SetHead,
    Undo,
)
from clerk_tui.meeting.kinds import CLOCK, MOVEMENT
from clerk_tui.minutes.proof_items import goes_back
from clerk_tui.minutes.proof_phrases import lacks_verb
from clerk_tui.tui import cells
from clerk_tui.tui.words import clock

BEGINNING = 30
"""How much of a sentence's beginning stays in sight; cells."""


@dataclass(frozen=True)
class Echo:
    """One row: what it will be, and its sentence or what is the matter with it."""

    kind: str
    text: str
    is_warning: bool = False


def echo(recording: Recording, line: str, before: Entry | None = None) -> Echo:
    """The echo of `line`; `before` is the entry that is being changed, or that the line is to stand before."""
    if not line.strip():
        return Echo("", "")
    reading = notation.read_line(line, recording.context(before=before))
    if reading.refusal:
        return Echo("not possible", reading.refusal, is_warning=True)
    if reading.entry is not None and (uncorrected := _uncorrected(recording, reading.entry)):
        return Echo(reading.entry.kind.label, uncorrected, is_warning=True)
    if reading.remark:
        word = reading.entry.kind.label if reading.entry else "line"
        return Echo(word, reading.remark, is_warning=True)
    assert reading.intent is not None
    if before is not None and reading.entry is None:
        return Echo("not possible", "That line records nothing by itself.", is_warning=True)
    return _of_intent(recording, reading.intent, before)


def _uncorrected(recording: Recording, entry: Entry) -> str:
    """What to think of before a signing; '' for other entries, and where the file cannot be read: Enter says that."""
    try:
        return recording.uncorrected(entry) if entry.kind is Kind.MINUTES_SIGNED else ""
    except ClerkError:
        return ""


def _of_record(recording: Recording, entry: Entry, before: Entry | None) -> Echo:
    live = recording.meeting.live_item
    item_id = before.item_id if before else live.id if live else None
    entry = replace(entry, item_id=item_id, position=before.position if before else 0)
    said = recording.sentence(entry) or "(nothing will be printed)"
    if before is None and (last := _time_passed(recording, entry)):
        return Echo(entry.kind.label, f"{said}  This is earlier than {last}, above.", is_warning=True)
    if lacks_verb(entry):
        return Echo(entry.kind.label, f"{said}  No verb follows the name: type that, or a verb.", is_warning=True)
    return Echo(entry.kind.label, said)


def _of_intent(recording: Recording, intent: Intent, before: Entry | None) -> Echo:
    match intent:
        case Record(entry=entry):
            return _of_record(recording, entry, before)
        case Continue(text=text, is_paragraph=is_paragraph):
            try:
                acts.continue_last(recording.meeting, intent)
            except LineRefusedError as error:
                return Echo("not possible", str(error), is_warning=True)
            return Echo("new paragraph" if is_paragraph else "continued", recording.plain(text))
        case Correct(old=old, new=new):
            return _correction(recording, intent, old, new)
        case SetHead():
            set_to = [str(v) for v in vars(intent).values() if v is not None]
            return Echo("meeting", ", ".join(set_to))
        case ListPerson():
            called = f", called “{intent.form}” in the minutes" if intent.form else ""
            return Echo(intent.capacity.value, f"{intent.name}{f' ({intent.post})' if intent.post else ''}{called}")
        case ListSubstitute():
            return Echo("substitute", f"{intent.name}, who is put on the roll")
        case Second():
            return _seconding(recording, intent)
        case PlanItem():
            return Echo("agenda", f"{intent.number} {intent.title}".strip() + ", to be taken later")
        case OpenItem():
            known = next((i for i in recording.meeting.items if intent.number and i.number == intent.number), None)
            title = intent.title or (known.title if known else "no such item: give its title")
            return Echo("heading" if intent.is_heading else "item", f"{intent.number} {title}".strip())
        case NextItem():
            coming = recording.meeting.items_to_come
            return Echo("item", coming[0].label if coming else "every item has been taken")
        case Undo() | Redo():
            return Echo("undo" if isinstance(intent, Undo) else "redo", recording.next_step(intent))


def _time_passed(recording: Recording, entry: Entry) -> str:
    """The last time on record, where a movement or the clock that is typed is earlier; '' where it is not."""
    timed = MOVEMENT | CLOCK
    if entry.kind not in timed or entry.at is None:
        return ""
    earlier = reversed(recording.meeting.attendance_entries)
    last = next((e.at for e in earlier if e.kind in timed and e.at is not None and not e.is_struck), None)
    return clock(last) if last is not None and goes_back(entry.at, last) else ""


def _correction(recording: Recording, intent: Correct, old: str, new: str) -> Echo:
    context = recording.context()
    try:
        act: Act = notation.correct(recording.meeting, intent, recording.names, context.presiding)
    except LineRefusedError as error:
        return Echo("correction", str(error), is_warning=True)
    if both := notation.renamed(act):
        return Echo("correction", f"the name everywhere: {both[0].name} becomes {both[1].name}")
    if not act.label.startswith("corrected "):
        return Echo("correction", act.label)
    return Echo("correction", f"“{old}” becomes “{new}” in {act.label.removeprefix('corrected ')}")


def corrected(recording: Recording, act: Act) -> str:
    """Of an act that changed the words of an entry, the words as they are, so that the clerk sees what became of them;
    '' for other acts."""
    if not act.label.startswith("corrected "):
        return ""
    for change in act.changes:
        if isinstance(change.before, Entry) and isinstance(change.after, Entry):
            before, after = (recording.plain(entry.text or "") for entry in (change.before, change.after))
            start = next((at for at, one in enumerate(before) if after[at : at + 1] != one), len(before))
            shown = cells.cut_start(after[:start], BEGINNING) + cells.cut(after[start:], 2 * BEGINNING)
            return f"Corrected, {change.after.kind.label}: {shown}".replace("\n", " ¶ ")
    return ""


def _seconding(recording: Recording, intent: Second) -> Echo:
    try:
        act = acts.second(recording.meeting, intent)
    except LineRefusedError as error:
        return Echo("not possible", str(error), is_warning=True)
    return Echo("seconded", f"{recording.meeting.people[intent.person_id].name} {act.label}")


def fitted(text: str, room: int) -> str:
    """`text` in at most `room` cells: its beginning and, the clerk being at the end of it, its tail."""
    text = text.replace("\n", " ¶ ")
    if cells.width(text) <= room:
        return text
    start = cells.cut(text, min(BEGINNING, room // 3))
    return start + cells.cut_start(text, max(1, room - cells.width(start))).removeprefix("…")
