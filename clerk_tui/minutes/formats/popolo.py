"""People, motions and votes of a meeting in the Popolo standard for open data (popolo-spec).

A vote names the motion that it was on. What Popolo has no field for is in `extras`: the seconder, the fate of what
was never voted on, a casting vote, the part of a motion that a vote was on, the item, and the meeting's local time
(times in Popolo have a zone)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity, Voice
from clerk_tui.meeting.proceedings import Fate, Proposal
from clerk_tui.meeting.record import Choice
from clerk_tui.meeting.voting import Division
from clerk_tui.minutes.document import printable
from clerk_tui.minutes.public_record import PublicRecord, words_of
from clerk_tui.minutes.style import Style

_OPTIONS: Mapping[Choice, str] = {
    Choice.FOR: "yes",
    Choice.AGAINST: "no",
    Choice.ABSTAIN: "abstain",
    Choice.NOT_VOTING: "not voting",
}


class Ids:
    """Makes the identifiers in the data. `uids` has the permanent ones, by table and number; without them, the row
    numbers of the file are used."""

    def __init__(self, uids: Mapping[tuple[str, int], str]) -> None:
        self._uids = uids

    def __call__(self, kind: str, number: int = 0) -> str:
        """The identifier of something of a kind. Motions and votes are entries; council and body have no number."""
        table = "entry" if kind in ("motion", "vote") else kind
        return f"{kind}/{self._uids.get((table, number), number)}"

    def voice(self, voice: Voice | None) -> str | None:
        """The identifier of a person; None for a voice that is no person."""
        return self("person", voice) if isinstance(voice, int) else None


def data(
    meeting: Meeting,
    style: Style,
    *,
    with_exempt: bool = False,
    uids: Mapping[tuple[str, int], str] = MappingProxyType({}),
) -> dict[str, Any]:
    """The meeting as plain values; exempt business only `with_exempt`. `uids` as for `Ids`."""
    shown, ids = PublicRecord(meeting, style, with_exempt=with_exempt), Ids(uids)
    meeting = shown.meeting
    return {
        "extras": {"with_exempt": with_exempt},
        "organizations": _organizations(meeting, ids),
        "persons": [{"id": ids("person", p), "name": printable(shown.name(p))} for p in shown.people],
        "memberships": _memberships(shown, ids),
        "events": [_event(meeting, ids)],
        "motions": [_motion(shown, proposal, ids) for proposal in shown.proposals],
        "vote_events": [_vote_event(shown, division, ids) for division in shown.divisions],
    }


def _organizations(meeting: Meeting, ids: Ids) -> list[dict[str, Any]]:
    head = meeting.head
    council = {"id": ids("council"), "name": printable(head.council), "classification": "council"}
    body = {
        "id": ids("committee"),
        "name": printable(head.body),
        "classification": "committee",
        "parent_id": ids("council") if head.council else None,
    }
    return [council, body] if head.council else [body]


def _memberships(shown: PublicRecord, ids: Ids) -> list[dict[str, Any]]:
    """The seats of the body; officers and guests have none."""
    return [
        {
            "person_id": ids("person", place.person_id),
            "organization_id": ids("committee"),
            "role": {Capacity.VICE: "vice-chair", Capacity.COOPTED: "co-opted member"}.get(
                place.capacity, place.capacity.value
            ),
        }
        for place in shown.roll
        if place.capacity.is_member
    ]


def _event(meeting: Meeting, ids: Ids) -> dict[str, Any]:
    head = meeting.head
    return {
        "id": ids("meeting", meeting.head.id),
        "name": printable(head.body),
        "organization_id": ids("committee"),
        "start_date": _day(meeting),
        "location": printable(head.venue) or None,
        "classification": "meeting",
        "extras": {"local_time": head.time.isoformat("minutes") if head.time else None},
    }


def _motion(shown: PublicRecord, proposal: Proposal, ids: Ids) -> dict[str, Any]:
    votes = [d for d in shown.divisions if shown.voted_on(d) is proposal]
    results = {Fate.CARRIED: "pass", Fate.ACCEPTED: "pass", Fate.LOST: "fail"}
    amends = next((p.entry.id for p in shown.proposals if p.entry.id == proposal.motion_id), None)
    return {
        "id": ids("motion", proposal.entry.id),
        "organization_id": ids("committee"),
        "creator_id": ids.voice(proposal.mover),
        "text": words_of(shown.context, proposal.text),
        "classification": "procedural" if proposal.entry.is_procedural else proposal.entry.kind.value,
        "date": _day(shown.meeting),
        "requirement": str(votes[-1].majority) if votes else str(shown.meeting.rules.majority),
        "result": results.get(proposal.fate),
        "extras": {
            "seconder_id": ids.voice(proposal.seconder),
            "fate": proposal.fate.value,
            "item": shown.item(proposal.entry.item_id) or None,
            "amends_id": ids("motion", amends) if amends is not None else None,
        },
    }


def _vote_event(shown: PublicRecord, division: Division, ids: Ids) -> dict[str, Any]:
    vote, tally, proposal = division.entry.vote, division.tally, shown.voted_on(division)
    counts = [("yes", tally.in_favour), ("no", tally.against), ("abstain", tally.abstained)]
    ballots = vote.ballots if vote else ()
    casting = division.casting.choice if division.casting else None
    return {
        "id": ids("vote", division.entry.id),
        "identifier": str(division.entry.id),
        "motion_id": ids("motion", proposal.entry.id) if proposal else None,
        "organization_id": ids("committee"),
        "start_date": _day(shown.meeting),
        "result": "pass" if division.is_carried else "fail",
        "counts": [{"option": option, "value": value} for option, value in counts if value is not None],
        "votes": [{"voter_id": ids("person", b.person_id), "option": _OPTIONS[b.choice]} for b in ballots],
        "extras": {
            "majority": str(division.majority),
            "casting_vote": _OPTIONS[casting] if casting else None,
            "part": printable(division.entry.subject) or None,
            "item": shown.item(division.entry.item_id) or None,
            "are_votes_complete": bool(vote and vote.is_named),
        },
    }


def _day(meeting: Meeting) -> str | None:
    return meeting.head.date.isoformat() if meeting.head.date else None
