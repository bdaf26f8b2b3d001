"""A meeting as data: head, roll, items, entries, motions, votes, resolutions, actions, and the printed minutes.

`schema` returns the JSON Schema, which is in `meeting.schema.json` except for the kinds of entries.
"""

from __future__ import annotations

import json
from collections.abc import Container, Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

from clerk_tui.meeting.agenda import minute_numbers
from clerk_tui.meeting.attendance import presiding_at
from clerk_tui.meeting.kinds import RESOLVING, Kind
from clerk_tui.meeting.meeting import Action, Meeting, actions
from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.proceedings import Proposal
from clerk_tui.meeting.record import Choice, Entry
from clerk_tui.meeting.stage import Stage
from clerk_tui.meeting.voting import Division
from clerk_tui.minutes.document import Block, Document, printable
from clerk_tui.minutes.public_record import PublicRecord, words_of
from clerk_tui.minutes.rendering import render
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.minutes.sentences.entries import entry_paragraphs, sentences
from clerk_tui.minutes.style import Style

VERSION = 1
"""Of the schema; it is raised when a field changes its meaning or is removed."""


def schema() -> dict[str, Any]:
    """The JSON Schema of `data`."""
    text = Path(__file__).with_name("meeting.schema.json").read_text(encoding="utf-8")
    made: dict[str, Any] = json.loads(text)
    made["$defs"]["entry"]["properties"]["kind"]["enum"] = list(Kind)
    return made


def data(meeting: Meeting, style: Style, *, with_exempt: bool = False) -> dict[str, Any]:
    """The meeting as plain values; exempt business only `with_exempt`; never private notes and struck entries."""
    shown = PublicRecord(meeting, style, with_exempt=with_exempt)
    document = render(meeting, style, with_exempt=with_exempt)
    meeting, context = shown.meeting, shown.context
    printed = _printed(shown, document, style)
    return {
        "version": VERSION,
        "with_exempt": with_exempt,
        "meeting": _head(meeting, document),
        "people": [{"id": person, "name": printable(shown.name(person))} for person in shown.people],
        "roll": _roll(shown),
        "items": _items(meeting),
        "entries": [_entry(shown, entry, printed[entry.id]) for entry in shown.entries],
        "motions": [_motion(context, proposal, printed) for proposal in shown.proposals],
        "votes": [_vote(shown, division) for division in shown.divisions],
        "resolutions": _resolutions(shown, context),
        "actions": [_action(context, action) for action in actions(meeting) if action.entry.id in printed],
        "minutes": [_block(block) for block in document.blocks],
    }


def _head(meeting: Meeting, document: Document) -> dict[str, Any]:
    head, settled = meeting.head, meeting.settled
    return {
        "title": printable(document.about.title),
        "council": printable(head.council),
        "committee": printable(head.committee),
        "date": _day(head.date),
        "time": _clock(head.time),
        "venue": printable(head.venue),
        "language": document.about.language,
        "style": head.style,
        "stage": meeting.stage.value,
        "settled_on": _day(settled.on) if settled else None,
        "signed_by": printable(settled.by) if settled and settled.stage is Stage.SIGNED else None,
        "quorum": meeting.quorum_needed,
    }


def _roll(shown: PublicRecord) -> list[dict[str, Any]]:
    return [
        {
            "person": place.person_id,
            "capacity": place.capacity.value,
            "post": printable(place.post),
            "group": printable(place.group),
            "attendance": shown.room.standing(place.person_id).value,
            "substitute_for": shown.room.substitutes.get(place.person_id),
        }
        for place in shown.roll
    ]


def _items(meeting: Meeting) -> list[dict[str, Any]]:
    numbers, taken = minute_numbers(meeting), {item.id: at for at, item in enumerate(meeting.items_taken, 1)}
    return [
        {
            "id": item.id,
            "number": printable(item.number),
            "minute_number": numbers.get(item.id),
            "title": printable(item.title),
            "is_heading": item.is_heading,
            "taken": taken.get(item.id),
        }
        for item in meeting.items
    ]


def _entry(shown: PublicRecord, entry: Entry, text: str) -> dict[str, Any]:
    return {
        "id": entry.id,
        "item": entry.item_id,
        "kind": entry.kind.value,
        "persons": [said for voice in entry.persons if (said := _voice(voice)) is not None],
        "text": text,
        "at": _clock(entry.at),
        "due": _day(entry.due),
        "of_date": _day(entry.of_date),
        "about": printable(entry.subject.removesuffix(":") if entry.is_own_sentence else entry.subject) or None,
        "interest": entry.interest.value if entry.interest else None,
        "conduct": entry.conduct.value if entry.conduct else None,
        "choice": entry.choice.value if entry.choice else None,
        "count": entry.count,
        "is_action": entry.is_action,
        "is_procedural": entry.is_procedural,
        "is_exempt": shown.is_exempt(entry),
    }


def _printed(shown: PublicRecord, document: Document, style: Style) -> dict[int, str]:
    """What the minutes print for each entry, by id: its own blocks, or its sentence if it shares a block."""
    own: dict[int, list[str]] = {entry.id: [] for entry in shown.entries}
    shared: set[int] = set()
    for block in document.blocks:
        if len(block.entry_ids) > 1:
            shared.update(block.entry_ids)
        for entry_id in block.entry_ids:
            if entry_id in own:
                own[entry_id].append(printable(block.line))
    alone = [e for e in shown.entries if e.id in shared or not own[e.id] or e.kind in RESOLVING]
    written = sentences(shown.meeting, style, alone)
    texts = {entry_id: "\n".join(lines) for entry_id, lines in own.items()}
    return texts | {i: "\n".join(map(printable, text.split("\n"))) for i, text in written.items()}


def _motion(context: EntryContext, proposal: Proposal, shown: Container[int]) -> dict[str, Any]:
    return {
        "entry": proposal.entry.id,
        "item": proposal.entry.item_id,
        "kind": proposal.entry.kind.value,
        "is_procedural": proposal.entry.is_procedural,
        "mover": _voice(proposal.mover),
        "seconder": _voice(proposal.seconder),
        "text": words_of(context, proposal.text),
        "is_amended": proposal.is_amended,
        "changes": proposal.motion_id if proposal.motion_id in shown else None,
        "fate": proposal.fate.value,
        "decided_by": proposal.decided.id if proposal.decided else None,
    }


def _vote(shown: PublicRecord, division: Division) -> dict[str, Any]:
    vote, proposal = division.entry.vote, shown.voted_on(division)
    return {
        "entry": division.entry.id,
        "item": division.entry.item_id,
        "motion": proposal.entry.id if proposal else None,
        "part": printable(division.entry.subject) or None,
        "taken": "named" if vote and vote.is_named else "all" if vote and vote.of_all else "count",
        "in_favour": division.tally.in_favour,
        "against": division.tally.against,
        "abstained": division.tally.abstained,
        "names": {choice.value: list(vote.named(choice)) if vote else [] for choice in Choice},
        "majority": str(division.majority),
        "casting_vote": division.casting.choice.value if division.casting and division.casting.choice else None,
        "is_carried": division.is_carried,
    }


def _resolutions(shown: PublicRecord, context: EntryContext) -> list[dict[str, Any]]:
    """What was resolved, and what was recommended to another body, in the order of the record."""
    presiding = presiding_at(shown.meeting, shown.entries)
    adopted = {p.decided.id: p for p in shown.proposals if p.is_adopted and p.decided is not None}
    out: list[dict[str, Any]] = []
    for entry in shown.entries:
        if entry.kind in RESOLVING and (entry.text or "").strip():
            said = "\n".join(map(printable, entry_paragraphs(context, entry, presiding[entry.id])))
            out.append(_resolution(entry, said, (entry.id,), entry.subject or None))
        elif (proposal := adopted.get(entry.id)) is not None and proposal.text.strip():
            ids = tuple(dict.fromkeys((proposal.entry.id, *proposal.sources, entry.id)))
            out.append(_resolution(entry, words_of(context, proposal.text), ids, None))
    return out


def _resolution(entry: Entry, text: str, ids: Sequence[int], body: str | None) -> dict[str, Any]:
    return {
        "item": entry.item_id,
        "text": text,
        "entries": list(ids),
        "recommended_to": printable(body) if body else None,
    }


def _action(context: EntryContext, action: Action) -> dict[str, Any]:
    return {
        "entry": action.entry.id,
        "item": action.entry.item_id,
        "owner": _voice(action.owner),
        "text": words_of(context, action.entry.text or ""),
        "due": _day(action.due),
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind.value,
        "label": printable(block.label),
        "text": printable(block.text),
        "level": block.level,
        "item": block.item_id,
        "entries": list(block.entry_ids),
    }


def _voice(voice: Voice | None) -> int | str | None:
    """A person's id, or the word for an unnamed voice."""
    return voice if voice is None or isinstance(voice, int) else voice.value


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _clock(at: time | None) -> str | None:
    return at.isoformat("minutes") if at else None
