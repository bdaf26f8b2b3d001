"""Votes: counts, all in the room, names, ties, and votes recorded at a member's request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.proceedings import Fate, Proceedings
from clerk_tui.meeting.record import Ballot, Choice, Entry, Vote
from clerk_tui.meeting.reported_speech import pronoun
from clerk_tui.meeting.rules import Majority
from clerk_tui.meeting.voting import Division, Election, Tally, may_vote, tally
from clerk_tui.minutes.english import capital, counted, fill, series
from clerk_tui.minutes.sentences import motions
from clerk_tui.minutes.sentences.attendance import withdrawing
from clerk_tui.minutes.sentences.context import EntryContext, sentence
from clerk_tui.minutes.style import Votes


@sentence(Kind.VOTE)
def vote(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The sentence of a vote; the names of a named vote are in `lists`."""
    known = context.procedure(entry)
    division = _division(context, known, entry)
    said = _said(context, known, division, presiding)
    text, what = _taken(context, division, said), said["what"]
    if said["told"] and capital(what) not in text and what not in text:
        text = f"{capital(what)}: {text}"
    if not entry.body:
        return text
    text = fill(context.style.votes.of_body, body=entry.body, said=text)
    return "\n".join(filter(None, (text, _differing(context, known, entry, what))))


def _follows_another(context: EntryContext, known: Proceedings, entry: Entry) -> bool:
    """Whether a vote of all in the room, which has no figures to tell it apart, comes after one on something else, and
    does not stand below its own resolution."""
    proposal = motions.target(known, entry)
    is_below = context.style.votes.after_resolution and proposal is not None and proposal.is_main
    if is_below or entry.vote is None or not entry.vote.of_all:
        return False
    before = [d.entry for d in known.divisions.values() if d.entry.item_id == entry.item_id]
    earlier = [e for e in before if e.position < (entry.position or float("inf"))]
    last = max(earlier, key=lambda e: e.position, default=None)
    return last is not None and known.target.get(last.id) != known.target.get(entry.id)


def _differing(context: EntryContext, known: Proceedings, entry: Entry, what: str) -> str:
    """The sentence that it was lost, if a body that voted separately carried it; otherwise ''."""
    proposal = motions.target(known, entry)
    if proposal is None or proposal.decided != entry or proposal.fate is not Fate.LOST:
        return ""
    votes = (d for d in known.divisions.values() if d.entry.body and known.target.get(d.entry.id) == proposal.entry.id)
    return capital(fill(context.style.votes.bodies_differ, what=what)) if any(d.is_carried for d in votes) else ""


def _taken(context: EntryContext, division: Division, said: dict[str, str]) -> str:
    votes, taken = context.style.votes, division.entry.vote or Vote()
    if division.casting is not None:
        kind = votes.by_name if taken.is_named else votes.by_count
        exceptions = _exceptions(context, taken) if taken.of_all else ""
        return capital(fill(votes.tied, vote=kind, exceptions=exceptions, **said))
    if taken.of_all and taken.ballots:
        return capital(fill(votes.excepted, exceptions=_exceptions(context, taken), **said))
    if taken.of_all and division.is_carried:
        return capital(fill(votes.of_all, **said))
    last = votes.last_name or context.style.people.last_in_lists
    voters = series(_each(context, taken), last) if _in_sentence(votes) else ""
    text = fill(votes.named if taken.is_named else votes.counted, votes=voters, **said)
    return "\n".join(map(capital, text.split("\n")))


def _said(context: EntryContext, known: Proceedings, division: Division, presiding: int | None) -> dict[str, str]:
    figures, in_favour, entry = division.tally, division.tally.in_favour, division.entry
    what = _what(context, known, entry)
    return {
        "what": what,
        "told": what if entry.persons or _follows_another(context, known, entry) else "",
        "counts": _counts(context, figures),
        "outcome": _outcome(context, division),
        "chair": context.chair(presiding),
        "in_favour": "" if in_favour is None else str(in_favour),
        "opposed": "" if in_favour is None else str(figures.against),
        "abstaining": "" if in_favour is None else str(figures.abstained),
        "abstained": "" if in_favour is None else counted(context.style.votes.abstained, figures.abstained),
    }


def figures(context: EntryContext, entry: Entry) -> dict[str, str]:
    """The figures of a vote, or of that which a casting vote decided, for a sentence about something else; empty ones
    if they are not known or nothing was counted."""
    known = context.procedure(entry)
    division = known.divisions.get(known.division_of.get(entry.id, entry.id))
    if division is None or division.tally.in_favour is None:
        return {}
    tally = division.tally
    return {"in_favour": str(tally.in_favour), "opposed": str(tally.against), "abstaining": str(tally.abstained)}


def closing(context: EntryContext, entry: Entry, presiding: int | None) -> list[str]:
    """The outcome below the names of a named vote; empty for the clerk's own sentence, or before a casting vote."""
    frame, taken = context.style.votes.closing, entry.vote
    if not frame or taken is None or not taken.is_named or entry.text is not None:
        return []
    known = context.procedure(entry)
    division = _division(context, known, entry)
    if division.casting is not None:
        return []
    return [capital(fill(frame, **_said(context, known, division, presiding)))]


def lists(context: EntryContext, entry: Entry) -> list[str]:
    """The names of a named vote, by how they voted; none for other votes."""
    return [" ".join(filter(None, row)) for row in rows(context, entry)]


def rows(context: EntryContext, entry: Entry) -> list[tuple[str, str]]:
    """The same in two columns: how they voted, and the names. The first is empty if the style's frame cannot be divided
    before the names."""
    votes, taken = context.style.votes, entry.vote
    if taken is None or not taken.is_named:
        return []
    if _in_sentence(votes) and entry.text is None:
        voted = []
    elif votes.each:
        voted = [("", line) for line in _each(context, taken)]
    else:
        columns = [(choice, taken.named(choice)) for choice in Choice]
        empty = {*votes.lists_empty, *(set(Choice) - {Choice.NOT_VOTING} if votes.lists_of_nobody else ())}
        wanted = [(choice, people) for choice, people in columns if people or choice in empty]
        voted = [_row(context, votes.lists[choice], people) for choice, people in wanted]
    return voted + [_row(context, frame, people) for frame, people in _not_voting(context, entry) if people]


def _not_voting(context: EntryContext, entry: Entry) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The columns of those who withdrew and of those who were away, if the style has them."""
    votes = context.style.votes
    item_id = entry.item_id if entry.position else context.meeting.live_item_id  # a vote may have no place yet
    recused = tuple(p for p in context.procedure(entry).recused(item_id, entry) if p not in _voted(entry))
    away = _absent(context, entry) if votes.absent else ()
    if votes.recused:  # whoever withdrew is not absent
        recused += tuple(p for p in away if p not in recused and p in withdrawing(context, entry))
        yield votes.recused, recused
    if votes.absent:
        yield votes.absent, tuple(person for person in away if person not in recused)


def _in_sentence(votes: Votes) -> bool:
    """Whether the voters of a named vote are in the sentence about it."""
    return "{votes}" in votes.named


def _each(context: EntryContext, taken: Vote) -> list[str]:
    ballots = {ballot.person_id: ballot for ballot in taken.ballots}
    return [_one(context, ballots[person]) for person in context.forms.in_voting_order(ballots)]


def _one(context: EntryContext, ballot: Ballot) -> str:
    votes = context.style.votes
    name = context.forms.voting([ballot.person_id])
    return fill(votes.each or "{name} ({way})", name=name, way=votes.each_way[ballot.choice])


def _voted(entry: Entry) -> set[int]:
    return {ballot.person_id for ballot in entry.vote.ballots} if entry.vote else set()


def _row(context: EntryContext, frame: str, people: Sequence[int]) -> tuple[str, str]:
    names = context.forms.voting(people) or context.style.votes.nobody
    said = {"count": str(len(people)), "names": names}
    way, found, rest = frame.partition(" {names}")
    if not found or "[" in way:
        return "", fill(frame, **said)
    return fill(way, **said), fill(found.lstrip() + rest, **said)


def _absent(context: EntryContext, entry: Entry) -> tuple[int, ...]:
    """The members with a vote who were not there, in the order of the roll."""
    room = attendance(context.meeting, entry.position or None)
    voted, members = _voted(entry), (p.person_id for p in context.meeting.roll if p.capacity.is_member)
    return tuple(m for m in members if m not in voted and may_vote(room, m) and not room.counts(m))


@sentence(Kind.CASTING)
def casting(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The casting vote, and what it decided."""
    votes, known = context.style.votes, context.procedure(entry)
    division = known.divisions.get(known.division_of.get(entry.id, -1))
    way = entry.choice if entry.choice in (Choice.FOR, Choice.AGAINST) else Choice.AGAINST
    carried = division.is_carried if division is not None else way is Choice.FOR
    return capital(
        fill(
            votes.casting,
            chair=context.forms.series(entry.persons, presiding) or context.chair(presiding),
            way=votes.ways[way],
            what=_what(context, known, division.entry if division else entry),
            outcome=votes.carried if carried else votes.lost,
        )
    )


@sentence(Kind.OWN_VOTE)
def own(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A member's own vote, recorded because they asked for it."""
    choice = entry.choice or Choice.NOT_VOTING
    by, names = pronoun(context.meeting, entry.persons), context.forms.series(entry.persons, presiding)
    return capital(fill(context.style.votes.own[choice], names=names, they=by.subject, their=by.possessive))


def _division(context: EntryContext, known: Proceedings, entry: Entry) -> Division:
    """A vote as it was taken; one that is struck out, by its figures alone."""
    if (found := known.divisions.get(entry.id)) is not None:
        return found
    rules = context.meeting.rules
    return Division(entry, (), tally(entry.vote or Vote(), ()), rules.majority, context.meeting.seats)


def _what(context: EntryContext, known: Proceedings, entry: Entry) -> str:
    what = motions.word(context, known, entry)
    is_part = bool(entry.subject) and not entry.body and entry.kind is Kind.VOTE
    return fill(context.style.votes.part, part=entry.subject, what=what) if is_part else what


@sentence(Kind.BALLOT)
def ballot(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """An election: the votes of each candidate, and who was elected."""
    words, election = context.style.ballots, Election.of(entry)
    named = dict(zip(entry.persons, map(context.forms.named, entry.persons), strict=True))
    counts = [fill(words.candidate, name=named[voice], count=str(count)) for voice, count in election.votes]
    taken = fill(words.taken, post=election.post, counts=context.forms.join(counts))
    if election.elected is not None:
        frame = words.elected if election.is_by_majority else words.declared
        outcome = capital(fill(frame, name=named[election.elected], post=election.post))
    elif len(election.leading) > 1:
        outcome = capital(fill(words.equal, names=context.forms.series(election.leading)))
    else:
        outcome = words.undecided
    return f"{capital(taken)} {outcome}".strip() if election.votes else outcome


def _counts(context: EntryContext, figures: Tally) -> str:
    """The figures in words; '' if they are not known."""
    votes = context.style.votes
    if figures.in_favour is None:
        return ""
    counts = (
        counted(votes.in_favour, figures.in_favour),
        counted(votes.against, figures.against),
        counted(votes.abstained, figures.abstained),
    )
    return series([*filter(None, counts)], votes.last)


def _outcome(context: EntryContext, division: Division) -> str:
    votes, counted = context.style.votes, division.tally
    if division.is_carried:
        return votes.carried
    if division.casting is None and counted.in_favour is not None and counted.in_favour > counted.against:
        return fill(votes.short, majority=_majority(context, division.majority))
    return votes.lost


def _majority(context: EntryContext, needed: Majority) -> str:
    votes = context.style.votes
    share = votes.majorities.get(str(needed.share), str(needed.share))
    return fill(votes.of_all_members if needed.of_all else votes.of_those_voting, share=share)


def _exceptions(context: EntryContext, taken: Vote) -> str:
    """Those who did not vote with the others, and how they voted."""
    said = [
        fill(context.style.votes.exceptions[choice], names=context.forms.series(people))
        for choice in Choice
        if (people := taken.named(choice))
    ]
    return context.forms.join(said)
