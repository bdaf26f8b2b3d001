"""Entries of the procedure as the lines that would record them."""

from __future__ import annotations

from collections.abc import Callable

from clerk_tui.meeting import Choice, Entry, Kind, Vote
from clerk_tui.notation.ballots import SIGNS
from clerk_tui.notation.declaring import declared
from clerk_tui.notation.motions import names_movers
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.texts import due_in, without_flag
from clerk_tui.notation.times import typed_time

_OF_WORDS = {
    Kind.PAPER: "paper",
    Kind.DEFERRED: "defer",
    Kind.WITHDRAWN: "withdraw",
    Kind.REFERRED: "refer",
    Kind.SUBSTANTIVE: "substantive",
    Kind.SUMMARY: "summary",
    Kind.RULING: "ruling",
    Kind.URGENT: "urgent",
    Kind.PROGRESS: "progress",
    Kind.DONE: "done",
}
"""Commands with nothing but words after them."""
_SAID_BY = {
    Kind.WRITTEN_QUESTION: "question",
    Kind.WRITTEN_REPLY: "answer",
    Kind.PETITION: "petition",
    Kind.POINT_OF_ORDER: "order",
    Kind.EXPLANATION: "explain",
}
"""Commands with names and words after them."""


def procedure_line(entry: Entry, text: str, names: NameIndex) -> str | None:
    """The first line of an entry, `text` being its first paragraph as typed; None where it is of no such kind."""
    if (word := _OF_WORDS.get(entry.kind)) is not None:
        return f"/{word} {text}".strip()
    if (word := _SAID_BY.get(entry.kind)) is not None:
        return f"{f'/{word} {_who(entry, names)}'.strip()}: {text}"
    writer = _WRITERS.get(entry.kind)
    return writer(entry, text, names) if writer else None


def _own(entry: Entry, text: str) -> str:
    return "" if entry.text is None else f": {text}".rstrip()


def _who(entry: Entry, names: NameIndex, between: str = " & ") -> str:
    return between.join(names.handle(p) if isinstance(p, int) else p.value for p in entry.persons)


def _proposal(entry: Entry, text: str, names: NameIndex) -> str:
    procedural = "procedural" if entry.is_procedural else ""
    head = " ".join(part for part in (procedural, _who(entry, names, " / ")) if part)
    anybody = next((place.person_id for place in names.meeting.roll), None)
    if not head and names_movers(text, names, anybody):
        return f"/{entry.kind} : {text}"  # without the space its first words would be its mover
    return f"{f'/{entry.kind} {head}'.strip()}: {text}"


def _vote(entry: Entry, text: str, names: NameIndex) -> str:
    vote = entry.vote or Vote()
    part = f"on {entry.subject}: " if entry.subject else ""
    needs = f" needs {vote.needs}" if vote.needs else ""
    return f"/vote {part}{_spec(vote, names)}{needs}{_own(entry, text)}"


def _spec(vote: Vote, names: NameIndex) -> str:
    figures = f"{vote.in_favour}-{vote.against or 0}-{vote.abstained or 0}" if vote.is_counted else ""
    signed = [SIGNS[ballot.choice] + names.handle(ballot.person_id) for ballot in vote.ballots]
    first = ["all"] if vote.of_all else ["named", figures] if vote.is_named else [figures]
    return " ".join(part for part in (*first, *signed) if part)


def _own_vote(entry: Entry, text: str, names: NameIndex) -> str:
    return f"/own {_who(entry, names)} {entry.choice or Choice.ABSTAIN}{_own(entry, text)}"


def _casting(entry: Entry, text: str, names: NameIndex) -> str:
    return f"/casting {entry.choice or Choice.FOR}{_own(entry, text)}"


def _declaration(entry: Entry, text: str, names: NameIndex) -> str:
    return declared(entry, _who(entry, names), text, names)


def _recommendation(entry: Entry, text: str, names: NameIndex) -> str:
    return f"/recommend {entry.subject}: {text}"


def _exclusion(entry: Entry, text: str, names: NameIndex) -> str:
    return f"/exempt {entry.subject}".rstrip() + _own(entry, text)


def _readmission(entry: Entry, text: str, names: NameIndex) -> str:
    return "/public" + (f" {typed_time(entry.at)}" if entry.at else "") + _own(entry, text)


def _agreement(entry: Entry, text: str, names: NameIndex) -> str:
    return f"/agree {entry.of_date}" + (f": subject to {text}" if text else "")


def _signing(entry: Entry, text: str, names: NameIndex) -> str:
    return f"/sign {entry.of_date}"


def _matter(entry: Entry, text: str, names: NameIndex) -> str:
    is_arising = entry.kind is Kind.ARISING
    after = entry.of_date if is_arising else names.meeting.head.date
    stated = entry.due is not None and entry.due != due_in(text, after)
    head = f"/arising {entry.of_date}" if is_arising else f"/review {entry.subject}"
    said = f"{text} !{entry.due}" if stated else without_flag(text, after)
    return f"{f'{head} {_who(entry, names)}'.strip()}: {said}"


_WRITERS: dict[Kind, Callable[[Entry, str, NameIndex], str]] = {
    Kind.MOTION: _proposal,
    Kind.AMENDMENT: _proposal,
    Kind.VOTE: _vote,
    Kind.OWN_VOTE: _own_vote,
    Kind.CASTING: _casting,
    Kind.DECLARATION: _declaration,
    Kind.RECOMMENDATION: _recommendation,
    Kind.EXEMPT: _exclusion,
    Kind.READMITTED: _readmission,
    Kind.MINUTES_AGREED: _agreement,
    Kind.MINUTES_SIGNED: _signing,
    Kind.ARISING: _matter,
    Kind.REVIEW: _matter,
}
