"""Votes as the minutes have them: counts, all in the room, names, ties, and votes recorded at a member's request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clerk_tui.meeting.proceedings import Proceedings
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.rules import Majority
from clerk_tui.meeting.votes import Choice, Vote
from clerk_tui.meeting.voting import Division, Tally, tally
from clerk_tui.minutes import motions
from clerk_tui.minutes.wording import capital, fill, series

if TYPE_CHECKING:
    from clerk_tui.minutes.writer import Writer


def vote(writer: Writer, entry: Entry, presiding: int | None) -> str:
    """How a vote went; the names of a named vote are `lists`."""
    votes, known = writer.style.votes, writer.procedure(entry)
    division = _division(writer, known, entry)
    said = {
        "what": _what(writer, known, entry),
        "counts": _counts(writer, division.tally),
        "outcome": _outcome(writer, division),
    }
    taken = entry.vote or Vote()
    if division.casting is not None:
        kind = votes.by_name if taken.is_named else votes.by_count
        exceptions = _exceptions(writer, taken) if taken.of_all else ""
        return capital(fill(votes.tied, vote=kind, exceptions=exceptions, **said))
    if taken.of_all and taken.ballots:
        return capital(fill(votes.excepted, exceptions=_exceptions(writer, taken), **said))
    if taken.of_all and division.is_carried:
        return capital(fill(votes.of_all, what=said["what"]))
    return capital(fill(votes.named if taken.is_named else votes.counted, **said))


def lists(writer: Writer, entry: Entry) -> list[str]:
    """The names of a named vote, by how they voted; none for any other."""
    taken = entry.vote
    if taken is None or not taken.is_named:
        return []
    named = [(choice, taken.named(choice)) for choice in Choice]
    return [
        fill(writer.style.votes.lists[choice], count=str(len(people)), names=writer.forms.series(people))
        for choice, people in named
        if people
    ]


def casting(writer: Writer, entry: Entry, presiding: int | None) -> str:
    """The casting vote, and what it decided."""
    votes, known = writer.style.votes, writer.procedure(entry)
    division = known.divisions.get(known.division_of.get(entry.id, -1))
    way = entry.choice if entry.choice in (Choice.FOR, Choice.AGAINST) else Choice.AGAINST
    carried = division.is_carried if division is not None else way is Choice.FOR
    return capital(
        fill(
            votes.casting,
            chair=writer.chair(presiding),
            way=votes.ways[way],
            what=_what(writer, known, division.entry if division else entry),
            outcome=votes.carried if carried else votes.lost,
        )
    )


def own(writer: Writer, entry: Entry, presiding: int | None) -> str:
    """A member's own vote, recorded because they asked for it."""
    choice = entry.choice or Choice.NOT_VOTING
    return capital(fill(writer.style.votes.own[choice], names=writer.forms.series(entry.persons, presiding)))


def _division(writer: Writer, known: Proceedings, entry: Entry) -> Division:
    """A vote as it was taken; one that stands outside the record (it is struck out) by its figures alone."""
    found = known.divisions.get(entry.id)
    if found is not None:
        return found
    rules = writer.meeting.rules
    return Division(entry, (), tally(entry.vote or Vote(), ()), rules.majority, writer.meeting.seats)


def _what(writer: Writer, known: Proceedings, entry: Entry) -> str:
    """What was voted on."""
    what = motions.word(writer, known, entry)
    return fill(writer.style.votes.part, part=entry.subject, what=what) if entry.subject else what


def _counts(writer: Writer, counted: Tally) -> str:
    """The figures in words; '' where they are not known."""
    votes = writer.style.votes
    if counted.in_favour is None:
        return ""
    figures = (
        (votes.in_favour, counted.in_favour),
        (votes.against, counted.against),
        (votes.abstained, counted.abstained),
    )
    said = [fill(frames[min(n, 2)], count=str(n)) for frames, n in figures]
    return series([s for s in said if s], writer.style.people.last)


def _outcome(writer: Writer, division: Division) -> str:
    votes, counted = writer.style.votes, division.tally
    if division.is_carried:
        return votes.carried
    if division.casting is None and counted.in_favour is not None and counted.in_favour > counted.against:
        return fill(votes.short, majority=_majority(writer, division.majority))
    return votes.lost


def _majority(writer: Writer, needed: Majority) -> str:
    votes = writer.style.votes
    share = votes.majorities.get(str(needed.share), str(needed.share))
    return fill(votes.of_all_members if needed.of_all else votes.of_those_voting, share=share)


def _exceptions(writer: Writer, taken: Vote) -> str:
    """Who did not vote with all the others, and what they did."""
    said = [
        fill(writer.style.votes.exceptions[choice], names=writer.forms.series(people))
        for choice in Choice
        if (people := taken.named(choice))
    ]
    return series(said, writer.style.people.last)
