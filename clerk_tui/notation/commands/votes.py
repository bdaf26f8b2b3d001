"""Commands of a vote: by count, of all in the room, by name; a member's own vote; the casting vote."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from clerk_tui.meeting import Ballot, Capacity, Choice, Entry, Kind, Vote
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.interests import barred
from clerk_tui.meeting.rules import Majority, read_majority
from clerk_tui.meeting.voting import is_budget_decision, may_vote, tally
from clerk_tui.notation.commands.arguments import (
    AFTER_CLOSE,
    Unread,
    advised,
    cut_text,
    doubtful,
    people_read,
    person,
    refuse,
    refuse_names,
    remarked,
    worded,
)
from clerk_tui.notation.commands.attendance import seat_taken
from clerk_tui.notation.commands.motions import decide, no_motion, no_quorum
from clerk_tui.notation.offers import gone_in_prose
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command, who, writer
from clerk_tui.regex import regex

CLOSED = f"The meeting is closed: nobody can vote after /close. {AFTER_CLOSE}"
"""Why no vote can be taken."""
_COUNT = regex(
    r"(\d{1,4})\s*[-–—/]\s*(\d{1,4})(?:\s*[-–—/]\s*(\d{1,4}))?(?=\s|$)"
    r"|(\d{1,4})\s+(?:for|in\s+favour),?\s+(?:and\s+)?(\d{1,4})\s+against"
    r"(?:,?\s+(?:and\s+)?(\d{1,4})\s+(?:abstained|abstaining|abstentions?))?(?=\s|$)",
    re.IGNORECASE,
)
_OUTCOME = regex(r"(?P<outcome>carried|lost)\s*(?P<how>.*)", re.IGNORECASE)
_UNANIMOUS = regex(r"unanimous(?:ly)?|nem\.? con\.?", re.IGNORECASE)
_NEEDS = regex(r"(?:^|\s)needs\s+(?P<majority>.*)$", re.IGNORECASE)
_SIGN = regex(r"(?:^|(?<=[\s,]))(?:([+\-–−~])\s*|(0))(?=[^\W\d_])")
_SIDES = {"for": "+", "in favour": "+", "against": "-", "abstain": "~", "abstained": "~", "not voting": "0"}
_SIDE = regex(rf"(?:^|(?<=[\s,]))({'|'.join(_SIDES)})\s+(?=\S)", re.IGNORECASE)
"""The sides of a vote in words, before the names of those who took them."""
_CHOICES = {
    "+": Choice.FOR,
    "-": Choice.AGAINST,
    "–": Choice.AGAINST,
    "−": Choice.AGAINST,
    "~": Choice.ABSTAIN,
    "0": Choice.NOT_VOTING,
}
SIGNS = {Choice.FOR: "+", Choice.AGAINST: "-", Choice.ABSTAIN: "~", Choice.NOT_VOTING: "0"}
"""How each choice is typed before a name."""
_HOW = (
    "A vote is typed like /vote 8-3-1 (for, against, abstained), /vote all, /vote all -smith ~jones, or by name: "
    "/vote named +boyes -smith ~jones 0cole."
)
_OWN = {"for": Choice.FOR, "against": Choice.AGAINST, "abstain": Choice.ABSTAIN, "abstained": Choice.ABSTAIN}


def _spec(entry: Entry, context: Context) -> str:
    vote = entry.vote or Vote()
    part = f"on {entry.subject}:" if entry.subject else ""
    figures = f"{vote.in_favour}-{vote.against or 0}-{vote.abstained or 0}" if vote.is_counted else ""
    signed = [SIGNS[ballot.choice] + context.handle(ballot.person_id) for ballot in vote.ballots]
    first = ["all"] if vote.of_all else ["named", figures] if vote.is_named else [figures]
    needs = f"needs {vote.needs}" if vote.needs else ""
    return " ".join(filter(None, (part, *first, *signed, needs)))


@command("vote", Kind.VOTE, writer(_spec), "/vote 8-3-1", takes_colon=True)
def read_vote(rest: str, context: Context, command: Command) -> Reading:
    """`/vote [on PART:] SPEC [needs MAJORITY][: TEXT]`."""
    part, rest = _part(rest)
    head, text = cut_text(rest)
    head, needs = head.rstrip(" ."), ""
    if not part and (outcome := _OUTCOME.fullmatch(head)):
        how = outcome["how"] + ("" if text is None else f": {text}")
        is_carried = outcome["outcome"].lower() == "carried"
        return read_carried(how, context, command) if is_carried else decide(Kind.LOST, how, context)
    if match := _NEEDS.search(head):
        head, needs = head[: match.start()].strip(), str(read_majority(match["majority"]))
    vote = _vote(head, needs, context)
    reading = worded(Kind.VOTE, text, context, vote=vote, subject=part)
    if context.room.is_closed:
        return doubtful(reading, CLOSED, context)
    reading = _with_remarks(reading, vote, context) if context.is_live else reading
    for ballot in vote.ballots:
        if reason := why_not(ballot.person_id, context):
            return doubtful(reading, reason, context)
    return reading


@command("carried", Kind.CARRIED, writer(), takes_colon=True)
def read_carried(rest: str, context: Context, command: Command) -> Reading:
    """`/carried[: TEXT]`; `/carried unanimously` is a vote of all."""
    head, text = cut_text(rest)
    if _UNANIMOUS.fullmatch(head):
        return read_vote("all" + ("" if text is None else f": {text}"), context, command)
    return decide(Kind.CARRIED, rest, context)


def _part(rest: str) -> tuple[str, str]:
    """Split off `on PART:`. Raises LineRefusedError."""
    if not re.match(r"on(?:\s|$)", rest, re.IGNORECASE):
        return "", rest
    part, more = cut_text(rest[2:].strip())
    if not part or not more:
        refuse("A vote on a part is typed like /vote on the second paragraph: 8-3-1")
    return part, more


def _vote(spec: str, needs: str, context: Context) -> Vote:
    word, _, more = spec.partition(" ")
    word = word.lower()
    if _UNANIMOUS.fullmatch(spec):
        return Vote(needs=needs)
    if word == "all":
        return Vote(ballots=tuple(_ballots(more, context)), needs=needs)
    if word == "named":
        return _named(more.strip(), needs, context)
    match = _COUNT.match(spec)
    if not match:
        refuse(_HOW)
    if match.end() < len(spec):
        refuse(f"Only “needs” and a majority may follow the count. With names: /vote named {spec}")
    return Vote(*_figures(match), needs=needs)


def _figures(match: re.Match[str]) -> tuple[int, int, int]:
    in_favour, against, abstained = match.groups()[:3] if match[1] else match.groups()[3:]
    return int(in_favour), int(against), int(abstained or 0)


def _named(spec: str, needs: str, context: Context) -> Vote:
    """The vote after `named`: stated figures, `all` who are not named otherwise, names."""
    match = _COUNT.match(spec)
    spec = spec[match.end() :].strip() if match else spec
    stated: tuple[int | None, int | None, int | None] = _figures(match) if match else (None, None, None)
    if _SIGN.search(spec) is None:
        spec = _SIDE.sub(lambda side: _SIDES[side[1].lower()], spec)
    if is_all := re.match(r"\+?all(?:[\s,]|$)", spec, re.IGNORECASE) is not None:
        spec = spec.removeprefix("+")[3:].strip(" ,")
    ballots = tuple(_ballots(spec, context))
    if is_all:
        others = context.proceedings.voters(context.item_id)
        if not others:
            refuse("Nobody is known to be in the room: call the roll with /present first, or type every name.")
        named = {ballot.person_id for ballot in ballots}
        ballots = (*(Ballot(p, Choice.FOR) for p in others if p not in named), *ballots)
    if not ballots and not match:
        refuse(_HOW)
    return Vote(stated[0], stated[1], stated[2], is_named=True, ballots=ballots, needs=needs)


def _ballots(spec: str, context: Context) -> Iterator[Ballot]:
    """`-smith ~jones, patel 0cole`: every name has a sign before it. Raises LineRefusedError."""
    signs = list(_SIGN.finditer(spec))
    if spec.strip() and (not signs or spec[: signs[0].start()].strip(" ,")):
        refuse(f"Put a sign before each name: + for, - against, ~ abstained, 0 not voting. {_HOW}")
    unread: list[Unread] = []
    for at, sign in enumerate(signs):
        end = signs[at + 1].start() if at + 1 < len(signs) else len(spec)
        named, more = people_read(spec[sign.end() : end].strip(" ,"), context)
        unread += more
        yield from (Ballot(person, _CHOICES[sign[1] or sign[2]]) for person in named)
    if unread:
        refuse_names(unread)


def _with_remarks(reading: Reading, vote: Vote, context: Context) -> Reading:
    """A vote with what the clerk should know about it before Enter. The proof finds wrong figures, too."""
    if (gone := gone_in_prose(context)) is not None:
        person, note, line = gone
        reading = remarked(reading, f"{context.name(person)} counts as present, but a note says “{note}”: {line} first")
    said = [*_on_the_figures(vote, context), no_quorum(context)]
    if reading.entry is not None and reading.entry.text is None:
        said.append(_tie(vote, context))
    return advised(reading, *said) if any(said) else remarked(reading, no_motion(context))


def _tie(vote: Vote, context: Context) -> str:
    """A remark about a vote that a casting vote may still decide."""
    rules, voters = context.meeting.rules, context.proceedings.voters(context.item_id)
    counted = tally(vote, voters, is_called=context.room.has_been_called)
    majority = read_majority(vote.needs) if vote.needs else rules.majority
    if not counted.cast or not counted.is_tied or majority != Majority():
        return ""
    if rules.has_casting_vote:
        return "A tie: it is lost unless a casting vote decides it: /casting for, or /casting against"
    return "A tie: by the body's rules nobody has a casting vote, so it is lost"


def _on_the_figures(vote: Vote, context: Context) -> Iterator[str]:
    names = context.meeting.people
    voters = context.proceedings.voters(context.item_id)
    summed = tally(vote, voters)
    if context.room.has_been_called and vote.is_counted and summed.cast > len(voters):
        yield f"{summed.cast} votes, but {len(voters)} members may vote now: the vote will be marked ⚠"
    counted = tuple(len(summed.named(choice)) for choice in (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN))
    stated = (vote.in_favour, vote.against, vote.abstained)
    if context.room.has_been_called and vote.of_all and not voters:
        yield "Nobody in the room may vote on this item now"
    if vote.is_named and vote.is_counted and stated != counted:
        yield f"The names add up to {counted[0]}-{counted[1]}-{counted[2]}, not {stated[0]}-{stated[1]}-{stated[2]}"
    seen: set[int] = set()
    for ballot in vote.ballots:
        if ballot.person_id in seen:
            yield f"{names[ballot.person_id].name} is named twice"
        seen.add(ballot.person_id)
    if not vote.is_named and is_budget_decision(context.meeting, context.item):
        yield "Votes at a budget decision are taken by name (SI 2014/165): /vote named all, then the exceptions"


def why_not(person_id: int, context: Context, voters: Collection[int] | None = None) -> str:
    """Why somebody may not vote now, and what to do; empty for those who may, and before the roll is called. `voters`:
    those who could, at another time."""
    known, room = context.proceedings, context.proceedings.room
    if not room.has_been_called:
        return ""
    if person_id in (known.voters(context.item_id) if voters is None else voters):
        return ""
    name = context.name(person_id)
    handle = context.handle(person_id)
    if (declared := barred(known.declared, context.item_id).get(person_id)) is not None:
        said = f" ({declared.entry.interest.upper()})" if declared.entry.interest else ""
        return f"{name} declared an interest{said} in this item and may not vote on it: leave them out."
    if taken := seat_taken(person_id, context):
        return f"{taken}."
    if not may_vote(room, person_id):
        return f"{name} has no vote here: {_no_seat(person_id, context)}."
    if room.counts(person_id):
        return f"{name} was out of the room for part of this item, and by the body's rules may not vote on it."
    if room.standing(person_id) is Standing.REMOTE:
        return f"{name} attends by remote link, and by the body's rules has no vote there: leave them out."
    if room.standing(person_id) is Standing.LEFT:
        return f"{name} has left the room: leave them out, or record their return first with +{handle}."
    return f"{name} is not recorded as in the room: leave them out, or record their arrival first with +{handle}."


def _no_seat(person_id: int, context: Context) -> str:
    place, room = context.meeting.places.get(person_id), context.room
    if person_id in room.substitutes and not (place and place.capacity.is_member):
        if not context.meeting.rules.substitutes_vote:
            return "by the body's rules substitutes do not vote"
        member = context.name(room.substitutes[person_id])
        if not room.sits(person_id):
            return f"{member}, for whom they substitute, is not a member of the body"
        return "by the body's rules co-opted members and their substitutes do not vote"
    if place is not None and place.capacity is Capacity.COOPTED:
        return "by the body's rules co-opted members do not vote (/rules board, or cooptees=vote, if they do)"
    return "only members of the body vote"


_write_own_vote = writer(lambda entry, context: f"{who(entry, context)} {entry.choice or Choice.ABSTAIN}")


@command("own", Kind.OWN_VOTE, _write_own_vote, "/own smith against", takes_colon=True, takes_names=True)
def read_own_vote(rest: str, context: Context, command: Command) -> Reading:
    """`/own NAME for|against|abstain[: TEXT]`: how one member voted, recorded at their request."""
    head, text = cut_text(rest)
    name, _, word = head.rstrip(" .").rpartition(" ")
    word = word.lower()
    if word not in _OWN or not name.strip():
        refuse(f"Say how they voted, for, against or abstain: type it like {command.example}")
    member = person(name.strip(), context, command.example)
    reading = worded(Kind.OWN_VOTE, text, context, persons=(member,), choice=_OWN[word])
    division = context.proceedings.last_division(context.item_id)
    reason = why_not(member, context, division.voters if division else None)
    if reason:
        return doubtful(reading, reason, context)
    if not context.is_live:
        return reading
    if division is None:
        return remarked(reading, "There is no vote above in this item: record it first with /vote")
    ballots = division.entry.vote.ballots if division.entry.vote else ()
    if any(b.person_id == member and b.choice is not _OWN[word] for b in ballots):
        return advised(reading, f"The vote above records {context.name(member)} differently")
    return reading


_write_casting = writer(lambda entry, context: entry.choice or Choice.FOR)


@command("casting", Kind.CASTING, _write_casting, "/casting for", takes_colon=True)
def read_casting(rest: str, context: Context, command: Command) -> Reading:
    """`/casting for|against[: TEXT]`: the vote of the person presiding that decides a tie."""
    head, text = cut_text(rest)
    head = head.lower().rstrip(" .")
    if head not in ("for", "against"):
        refuse("A casting vote is typed /casting for, or /casting against.")
    reading = worded(Kind.CASTING, text, context, choice=Choice(head))
    if context.room.is_closed:
        return doubtful(reading, CLOSED, context)
    if not context.meeting.rules.has_casting_vote:
        reason = "By the body's rules nobody has a casting vote, and a tie is lost: /rules … casting=yes if they do."
        return doubtful(reading, reason, context)
    division = context.proceedings.last_division(context.item_id)
    if division is None or not division.needs_casting:
        reason = "The last vote of this item is not a tie, and only a tie needs a casting vote. Record it first: /vote"
        return doubtful(reading, reason, context)
    if context.presiding in barred(context.proceedings.declared, context.item_id):
        reason = "The person presiding declared an interest in this item and may not vote. Say who presides: /presiding"
        return doubtful(reading, reason, context)
    return reading
