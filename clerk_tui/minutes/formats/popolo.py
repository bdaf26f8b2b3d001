"""People, motions and votes of a meeting in the Popolo standard for open data (popolo-spec).

A vote names the motion that it was on. What Popolo has no field for is in `extras`: the seconder, the fate of what
was never voted on, a casting vote, the part of a motion that a vote was on, the item, and the meeting's local time
(times in Popolo have a zone)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity, Voice
from clerk_tui.meeting.proceedings import Fate, Proposal
from clerk_tui.meeting.record import Choice
from clerk_tui.meeting.voting import Division
from clerk_tui.minutes.formats.outline import printable
from clerk_tui.minutes.formats.public_record import PublicRecord
from clerk_tui.minutes.publicity import as_shown
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.minutes.style.model import Style

_OPTIONS: Mapping[Choice, str] = {
    Choice.FOR: "yes",
    Choice.AGAINST: "no",
    Choice.ABSTAIN: "abstain",
    Choice.NOT_VOTING: "not voting",
}
_COUNCIL, _BODY = "council", "body"


def write(meeting: Meeting, style: Style, *, with_exempt: bool = False) -> str:
    """The meeting as JSON; exempt business only `with_exempt`."""
    return json.dumps(data(meeting, style, with_exempt=with_exempt), ensure_ascii=False, indent=1) + "\n"


def data(meeting: Meeting, style: Style, *, with_exempt: bool = False) -> dict[str, Any]:
    """The same as plain values."""
    meeting = as_shown(meeting, with_exempt=with_exempt)
    shown, context = PublicRecord(meeting, style, with_exempt=with_exempt), EntryContext(meeting, style)
    return {
        "extras": {"with_exempt": with_exempt},
        "organizations": _organizations(meeting),
        "persons": [{"id": _person(p), "name": printable(shown.name(p))} for p in shown.people],
        "memberships": _memberships(shown),
        "events": [_event(meeting)],
        "motions": [_motion(shown, context, proposal) for proposal in shown.proposals],
        "vote_events": [_vote_event(shown, division) for division in shown.divisions],
    }


def _organizations(meeting: Meeting) -> list[dict[str, Any]]:
    head = meeting.head
    council = {"id": _COUNCIL, "name": printable(head.council), "classification": "council"}
    body = {
        "id": _BODY,
        "name": printable(head.committee or head.council),
        "classification": "committee",
        "parent_id": _COUNCIL if head.council else None,
    }
    return [council, body] if head.council else [body]


def _memberships(shown: PublicRecord) -> list[dict[str, Any]]:
    """The seats of the body; officers and guests have none."""
    return [
        {
            "person_id": _person(place.person_id),
            "organization_id": _BODY,
            "role": {Capacity.VICE: "vice-chair", Capacity.COOPTED: "co-opted member"}.get(
                place.capacity, place.capacity.value
            ),
        }
        for place in shown.roll
        if place.capacity.is_member
    ]


def _event(meeting: Meeting) -> dict[str, Any]:
    head = meeting.head
    return {
        "id": f"meeting/{head.id}",
        "name": printable(head.committee or head.council),
        "organization_id": _BODY,
        "start_date": _day(meeting),
        "location": printable(head.venue) or None,
        "classification": "meeting",
        "extras": {"local_time": head.time.isoformat("minutes") if head.time else None},
    }


def _motion(shown: PublicRecord, context: EntryContext, proposal: Proposal) -> dict[str, Any]:
    votes = [d for d in shown.divisions if shown.voted_on(d) is proposal]
    results = {Fate.CARRIED: "pass", Fate.ACCEPTED: "pass", Fate.LOST: "fail"}
    return {
        "id": _proposal(proposal),
        "organization_id": _BODY,
        "creator_id": _creator(proposal.mover),
        "text": "\n".join(map(printable, context.inside(proposal.text.strip(), None).split("\n"))),
        "classification": "procedural" if proposal.entry.is_procedural else proposal.entry.kind.value,
        "date": _day(shown.meeting),
        "requirement": str(votes[-1].majority) if votes else str(shown.meeting.rules.majority),
        "result": results.get(proposal.fate),
        "extras": {
            "seconder_id": _creator(proposal.seconder),
            "fate": proposal.fate.value,
            "item": _item(shown.meeting, proposal.entry.item_id),
            "amends_id": f"motion/{proposal.motion_id}" if proposal.entry.kind is Kind.AMENDMENT else None,
        },
    }


def _vote_event(shown: PublicRecord, division: Division) -> dict[str, Any]:
    vote, tally, proposal = division.entry.vote, division.tally, shown.voted_on(division)
    counts = [("yes", tally.in_favour), ("no", tally.against), ("abstain", tally.abstained)]
    ballots = vote.ballots if vote else ()
    casting = division.casting.choice if division.casting else None
    return {
        "id": f"vote/{division.entry.id}",
        "identifier": str(division.entry.id),
        "motion_id": _proposal(proposal) if proposal else None,
        "organization_id": _BODY,
        "start_date": _day(shown.meeting),
        "result": "pass" if division.is_carried else "fail",
        "counts": [{"option": option, "value": value} for option, value in counts if value is not None],
        "votes": [{"voter_id": _person(b.person_id), "option": _OPTIONS[b.choice]} for b in ballots],
        "extras": {
            "majority": str(division.majority),
            "casting_vote": _OPTIONS[casting] if casting else None,
            "part": printable(division.entry.subject) or None,
            "item": _item(shown.meeting, division.entry.item_id),
            "are_votes_complete": bool(vote and vote.is_named),
        },
    }


def _creator(voice: Voice | None) -> str | None:
    return _person(voice) if isinstance(voice, int) else None


def _person(person_id: int) -> str:
    return f"person/{person_id}"


def _proposal(proposal: Proposal) -> str:
    return f"motion/{proposal.entry.id}"


def _item(meeting: Meeting, item_id: int | None) -> str | None:
    item = meeting.item_by_id.get(item_id) if item_id is not None else None
    return printable(item.label) if item else None


def _day(meeting: Meeting) -> str | None:
    return meeting.head.date.isoformat() if meeting.head.date else None
