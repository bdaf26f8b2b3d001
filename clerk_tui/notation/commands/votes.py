"""Commands of a vote: by count, of all in the room, by name; a member's own vote; the casting vote."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from clerk_tui.meeting import Ballot, Capacity, Choice, Entry, Kind, Vote
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.intents import Record
from clerk_tui.meeting.interests import barred
from clerk_tui.meeting.kinds import Conduct
from clerk_tui.meeting.people import MOST_NAMED
from clerk_tui.meeting.proceedings import Fate, voting_bodies
from clerk_tui.meeting.record import BODY, CHOICES_SAID
from clerk_tui.meeting.rules import Majority, Remote, changed_rules, read_majority
from clerk_tui.meeting.voting import Election, may_vote, mayor_who_may_vote, names_at_budget, only_breaks_ties, tally
from clerk_tui.notation.commands.arguments import (
    AFTER_CLOSE,
    Unread,
    advised,
    cut_text,
    doubtful,
    people,
    people_read,
    person,
    refuse,
    refuse_names,
    remarked,
    worded,
)
from clerk_tui.notation.commands.attendance import seat_taken
from clerk_tui.notation.commands.motions import ask_which, cut_which, decide, no_motion, no_quorum, on_which
from clerk_tui.notation.prose.movement import gone_in_prose
from clerk_tui.notation.prose.votes import SIGN_OF
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command, who, writer
from clerk_tui.regex import any_case, regex

CLOSED = f"The meeting is closed: nobody can vote after /close. {AFTER_CLOSE}"
"""Why no vote can be taken."""
_COUNT = any_case(
    r"(\d{1,4})\s*[-–—/]\s*(\d{1,4})(?:\s*[-–—/]\s*(\d{1,4}))?(?=\s|$)"
    r"|(\d{1,4})\s+(?:for|in\s+favour),?\s+(?:and\s+)?(\d{1,4})\s+against"
    r"(?:,?\s+(?:and\s+)?(\d{1,4})\s+(?:abstained|abstaining|abstentions?))?(?=\s|$)"
)
_OUTCOME = any_case(r"(?P<outcome>carried|lost)\s*(?P<how>.*)")
_UNANIMOUS = any_case(r"unanimous(?:ly)?|nem\.? con\.?")
_NEEDS = any_case(r"(?:^|\s)needs\s+(?P<majority>.*)$")
_SIGN = regex(r"(?:^|(?<=[\s,]))(?:([+\-–−~])\s*|(0))(?=[^\W\d_])")
_SIDE = any_case(rf"(?:^|(?<=[\s,]))({'|'.join(sorted(CHOICES_SAID, reverse=True))})\s+(?=\S)")
"""The sides of a vote in words, before the names of those who took them."""
_CHOICES = {sign: choice for choice, sign in SIGN_OF.items()} | dict.fromkeys("–−", Choice.AGAINST)
_HOW = (
    "A vote is typed like /vote 8-3-1 (for, against, abstained), /vote all, /vote all -smith ~jones, or by name: "
    "/vote named +boyes -smith ~jones 0cole."
)


def _spec(entry: Entry, context: Context) -> str:
    vote = entry.vote or Vote()
    of = f"of {entry.body}:" if entry.body else ""
    on = f"on {who(entry, context, ' / ')}:" if entry.persons else ""
    part = f"on {entry.subject}:" if entry.subject and not entry.body else ""
    figures = f"{vote.in_favour}-{vote.against or 0}-{vote.abstained or 0}" if vote.is_counted else ""
    signed = [SIGN_OF[ballot.choice] + context.handle(ballot.person_id) for ballot in vote.ballots]
    first = ["all"] if vote.of_all else ["named", figures] if vote.is_named else [figures]
    needs = f"needs {vote.needs}" if vote.needs else ""
    return " ".join(filter(None, (of, on, part, *first, *signed, needs)))


@command("vote", Kind.VOTE, writer(_spec), "/vote 8-3-1", takes_colon=True)
def read_vote(rest: str, context: Context, command: Command) -> Reading:
    """`/vote [of BODY:] [on WHICH] [on PART:] SPEC [needs MAJORITY][: TEXT]`."""
    whole = rest
    body, rest = _cut_body(rest, context)
    movers, rest = cut_which(rest, context)
    part, rest = _part(rest.removeprefix(":").strip())
    head, text = cut_text(rest)
    head, needs = head.rstrip(" ."), ""
    if not part and not movers and not body and (outcome := _OUTCOME.fullmatch(head)):
        how = outcome["how"] + ("" if text is None else f": {text}")
        is_carried = outcome["outcome"].lower() == "carried"
        return read_carried(how, context, command) if is_carried else decide(Kind.LOST, how, context)
    if match := _NEEDS.search(head):
        head, needs = head[: match.start()].strip(), str(read_majority(match["majority"]))
    vote = _vote(head, needs, context, body)
    subject = f"{BODY}{body}" if body else part
    reading = ask_which(worded(Kind.VOTE, text, context, vote=vote, subject=subject, persons=movers), whole, context)
    if reading.refusal:
        return reading
    if body and body not in voting_bodies(context.meeting):
        return doubtful(reading, _no_body(body, context), context)
    if context.room.is_closed:
        return doubtful(reading, CLOSED, context)
    reading = _with_remarks(reading, vote, context) if context.is_live else reading
    return _voted(reading, [ballot.person_id for ballot in vote.ballots], context)


def _voted(reading: Reading, ids: Sequence[int], context: Context, voters: Collection[int] | None = None) -> Reading:
    """The reading of a line about people's votes, refused while a clerk types if one had none. A vote by remote link or
    of a co-opted member, against the rules, is recorded in doubt."""
    for person_id in ids:
        if reason := why_no_vote(person_id, context, voters):
            or_so = ""
            if _is_on_link_alone(person_id, context):
                allowed = changed_rules(context.meeting.head.rules, remote=Remote.VOTE)
                or_so = f", or type /rules {allowed} first if they have one"
            elif len(ids) == 1 or not reason.endswith(f"{_COOPTED}."):
                return doubtful(reading, reason, context)
            reading = remarked(reading, f"{reason[:-1]}{or_so}")
    return reading


@command("carried", Kind.CARRIED, writer(on_which), takes_colon=True)
def read_carried(rest: str, context: Context, command: Command) -> Reading:
    """`/carried [on WHICH] [by consent][: TEXT]`; `/carried unanimously` is a vote of all."""
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


_COOPTED = "by the body's rules co-opted members do not vote (/rules board, or cooptees=vote, if they do)"
_OF = any_case(r"of\s+(?P<body>[^:]+):\s*(?P<rest>.*)", re.DOTALL)


def _cut_body(rest: str, context: Context) -> tuple[str, str]:
    """Split off `of BODY:`, one of several bodies that vote separately; its name may be abbreviated."""
    match = _OF.match(rest)
    if match is None:
        return "", rest
    typed = match["body"].strip().casefold()
    known = [body for body in voting_bodies(context.meeting) if typed in body.casefold()]
    return known[0] if len(known) == 1 else match["body"].strip(), match["rest"]


def _no_body(body: str, context: Context) -> str:
    """Why a body cannot vote separately."""
    known = voting_bodies(context.meeting)
    if not known:
        return "Bodies vote separately if the roll lists each under a heading of its own: /group and its name."
    return f"“{body}” is not one of the bodies on the roll: {'; '.join(known)}."


def _vote(spec: str, needs: str, context: Context, body: str = "") -> Vote:
    word, _, more = spec.partition(" ")
    word = word.lower()
    if _UNANIMOUS.fullmatch(spec):
        return Vote(needs=needs)
    if word == "all":
        return Vote(ballots=tuple(_ballots(more, context)), needs=needs)
    if word == "named":
        return _vote_by_name(more.strip(), needs, context, body)
    match = _COUNT.match(spec)
    if not match:
        refuse(_HOW)
    if match.end() < len(spec):
        refuse(f"Only “needs” and a majority may follow the count. With names: /vote named {spec}")
    return Vote(*_figures(match), needs=needs)


def _figures(match: re.Match[str]) -> tuple[int, int, int]:
    in_favour, against, abstained = match.groups()[:3] if match[1] else match.groups()[3:]
    return int(in_favour), int(against), int(abstained or 0)


def _vote_by_name(spec: str, needs: str, context: Context, body: str) -> Vote:
    """The vote after `named`: stated figures, `all` who are not named otherwise, and names."""
    match = _COUNT.match(spec)
    spec = spec[match.end() :].strip() if match else spec
    stated: tuple[int | None, int | None, int | None] = _figures(match) if match else (None, None, None)
    if _SIGN.search(spec) is None:
        spec = _SIDE.sub(lambda side: SIGN_OF[CHOICES_SAID[side[1].lower()]], spec)
    if is_all := re.match(r"\+?all(?:[\s,]|$)", spec, re.IGNORECASE) is not None:
        spec = spec.removeprefix("+")[3:].strip(" ,")
    ballots = tuple(_ballots(spec, context))
    if is_all:
        others = context.proceedings.voters(context.item_id, body)
        if not others:
            refuse("Nobody is known to be in the room: call the roll with /present first, or type every name.")
        named = {ballot.person_id for ballot in ballots}
        ballots = (*(Ballot(p, Choice.FOR) for p in others if p not in named), *ballots)
    if not ballots and not match:
        refuse(_HOW)
    return Vote(stated[0], stated[1], stated[2], is_named=True, ballots=ballots, needs=needs)


def _ballots(spec: str, context: Context) -> Iterator[Ballot]:
    """The ballots of `-smith ~jones, patel 0cole`, with a sign before every name. Raises LineRefusedError."""
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
    """A vote with remarks that the clerk sees before Enter. The proof finds wrong figures, too."""
    if (gone := gone_in_prose(context)) is not None:
        person, note, line = gone
        # The note is in doubt, and that lasts: this need not.
        reading = advised(reading, f"{context.name(person)} counts as present, but a note says “{note}”: {line} first")
    body = reading.entry.body if reading.entry is not None else ""
    voters = context.proceedings.voters(context.item_id, body)
    if too_many := _too_many(tally(vote, voters).cast, voters, context, body) if vote.is_counted else "":
        reading = remarked(reading, too_many)
    said = [*_on_the_figures(vote, context, body), _without_words(context), no_quorum(context), _mayor(vote, context)]
    if reading.entry is not None and reading.entry.text is None:
        said.append(_tie(vote, context, body))
    if any(said):
        return advised(reading, *said)
    is_own = reading.entry is not None and reading.entry.text is not None
    return advised(reading, no_motion(context)) if is_own else remarked(reading, no_motion(context))


def _mayor(vote: Vote, context: Context) -> str:
    """A remark about a mayor, who may only break a tie, in the first vote of all; else empty."""
    voted, room = [e.vote for e in context.meeting.standing((Kind.VOTE,)) if e.vote], context.room
    mayor = mayor_who_may_vote(context.meeting, room.presiding) if room.has_been_called else None
    is_in_it = not vote.is_counted and (vote.of_all or mayor in vote.named(Choice.FOR))
    if mayor is None or not is_in_it or not all(one.is_counted for one in voted):
        return ""
    said = f"/rules {changed_rules(context.meeting.head.rules, chair_votes=False)}"
    return f"{context.name(mayor)} votes with the others: {said} first, if only to break a tie"


def _without_words(context: Context) -> str:
    """A remark about a vote on an amended motion of which no line says how it reads now."""
    known, item_id = context.proceedings, context.item_id
    motion = known.motion_to_word(item_id)
    if motion is None or motion.fate is not Fate.OPEN or known.amendment_in_hand(item_id) is not None:
        return ""
    return "No line says how the amended motion reads now: /substantive and its words come first" * motion.is_unworded


def _tie(vote: Vote, context: Context, body: str) -> str:
    """A remark about a tie that a casting vote may decide; else empty."""
    rules, voters = context.meeting.rules, context.proceedings.voters(context.item_id, body)
    counted = tally(vote, voters, is_called=context.room.has_been_called)
    majority = read_majority(vote.needs) if vote.needs else rules.majority
    if not counted.cast or not counted.is_tied or majority != Majority():
        return ""
    if rules.has_casting_vote:
        return "A tie: it is lost unless a casting vote decides it: /casting for, or /casting against"
    return "A tie: by the body's rules nobody has a casting vote, so it is lost"


def _too_many(cast: int, voters: Collection[int], context: Context, body: str = "") -> str:
    """A remark about more votes than voters, naming those present without a vote; else empty."""
    room = context.room
    if not room.has_been_called or cast <= len(voters):
        return ""
    places = [p for p in context.meeting.roll if p.capacity.is_member and not body]
    here = [p.person_id for p in places if room.takes_part(p.person_id) and p.person_id not in voters]
    without = "; ".join(f"{context.name(person)} {_without_vote(person, context)}" for person in here[:MOST_NAMED])
    return f"{cast} votes, but {len(voters)} members may vote now{f' ({without})' if without else ''}"


def _is_on_link_alone(person_id: int, context: Context) -> bool:
    """Whether somebody has no vote only because they attend by remote link."""
    room = context.room
    has_seat = room.standing(person_id) is Standing.REMOTE and not room.counts(person_id) and may_vote(room, person_id)
    return has_seat and person_id not in barred(context.proceedings.declared, context.item_id)


def _without_vote(person_id: int, context: Context) -> str:
    """In a few words, why somebody in the room may not vote on the item."""
    if (said := barred(context.proceedings.declared, context.item_id).get(person_id)) is not None:
        return f"{'is recused from' if said.entry.conduct is Conduct.RECUSED else 'declared an interest in'} this item"
    if _is_on_link_alone(person_id, context):
        return "attends by remote link, without a vote"
    place = context.meeting.places[person_id]
    is_coopted = place.capacity is Capacity.COOPTED and not context.meeting.rules.cooptees_vote
    return "is co-opted, without a vote" if is_coopted else "has no vote here"


def unlike_names(vote: Vote, voters: tuple[int, ...]) -> str:
    """A remark about figures of a vote by name that do not match its names; else empty."""
    summed = tally(vote, voters)
    counted = tuple(len(summed.named(choice)) for choice in (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN))
    stated = (vote.in_favour, vote.against, vote.abstained)
    if not (vote.is_named and vote.is_counted) or stated == counted:
        return ""
    return f"The names add up to {counted[0]}-{counted[1]}-{counted[2]}, not {stated[0]}-{stated[1]}-{stated[2]}"


def _on_the_figures(vote: Vote, context: Context, body: str) -> Iterator[str]:
    names = context.meeting.people
    voters = context.proceedings.voters(context.item_id, body)
    if context.room.has_been_called and vote.of_all and not voters:
        yield "Nobody in the room may vote on this item now"
    if unlike := unlike_names(vote, voters):
        yield unlike
    declared = context.proceedings.declared if vote.of_all else ()
    abstaining = {said.person_id for said in declared if said.abstains and said.concerns(context.item_id)}
    for member in sorted(abstaining.intersection(voters) - {ballot.person_id for ballot in vote.ballots}):
        yield f"{names[member].name} said that they abstain: add ~{context.handle(member)} if they did"
    seen: set[int] = set()
    for ballot in vote.ballots:
        if ballot.person_id in seen:
            yield f"{names[ballot.person_id].name} is named twice"
        seen.add(ballot.person_id)
    why = "" if vote.is_named else names_at_budget(context.meeting, context.item, month_first=context.month_first)
    if why:
        yield f"Votes at a budget decision are taken by name ({why}): /vote named all, then the exceptions"


def why_no_vote(person_id: int, context: Context, voters: Collection[int] | None = None) -> str:
    """Why somebody may not vote now, and what to do; empty for those who may, and before the roll call. `voters`: those
    who could at another time."""
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
    if _is_on_link_alone(person_id, context):
        return f"{name} attends by remote link, and by the body's rules has no vote there: leave them out."
    if room.standing(person_id) is Standing.LEFT:
        return f"{name} has left the room: leave them out, or record their return first with +{handle}."
    return f"{name} is not recorded as in the room: leave them out, or record their arrival first with +{handle}."


def _no_seat(person_id: int, context: Context) -> str:
    place, room = context.meeting.places.get(person_id), context.room
    if only_breaks_ties(room, person_id):
        return "by the body's rules the chair votes only to break a tie (/casting for, or /casting against)"
    if person_id in room.substitutes and not (place and place.capacity.is_member):
        if not context.meeting.rules.substitutes_vote:
            return "by the body's rules substitutes do not vote"
        member = context.name(room.substitutes[person_id])
        if not room.sits(person_id):
            return f"{member}, for whom they substitute, is not a member of the body"
        return "by the body's rules co-opted members and their substitutes do not vote"
    if place is not None and place.capacity is Capacity.COOPTED:
        return _COOPTED
    return "only members of the body vote"


_write_own_vote = writer(lambda entry, context: f"{who(entry, context)} {entry.choice or Choice.ABSTAIN}")


@command("own", Kind.OWN_VOTE, _write_own_vote, "/own smith against", takes_colon=True, takes_names=True)
def read_own_vote(rest: str, context: Context, command: Command) -> Reading:
    """`/own NAMES for|against|abstain[: TEXT]`: how members voted, recorded at their request."""
    head, text = cut_text(rest)
    name, _, word = head.rstrip(" .").rpartition(" ")
    word = word.lower()
    if word not in CHOICES_SAID or not name.strip():
        refuse(f"Say how they voted, for, against or abstain: type it like {command.example}")
    members = people(name.strip(), context)
    reading = worded(Kind.OWN_VOTE, text, context, persons=members, choice=CHOICES_SAID[word])
    division = context.proceedings.last_division(context.item_id)
    reading = _voted(reading, members, context, division.voters if division else None)
    if not context.is_live:
        return reading
    if division is None:
        return remarked(reading, "There is no vote above in this item: record it first with /vote")
    ballots = division.entry.vote.ballots if division.entry.vote else ()
    others = [b.person_id for b in ballots if b.person_id in members and b.choice is not CHOICES_SAID[word]]
    said = (f"The vote above records {context.name(other)} differently" for other in others)
    return advised(reading, *said)


_write_casting = writer(lambda entry, context: f"{who(entry, context)} {entry.choice or Choice.FOR}")


@command("casting", Kind.CASTING, _write_casting, "/casting for", takes_colon=True)
def read_casting(rest: str, context: Context, command: Command) -> Reading:
    """`/casting [NAME] for|against[: TEXT]`: the vote of the person presiding (or the one named) that decides a tie."""
    head, text = cut_text(rest)
    name, _, head = head.rstrip(" .").rpartition(" ")
    head = head.lower()
    if (choice := CHOICES_SAID.get(head)) not in (Choice.FOR, Choice.AGAINST):
        refuse("A casting vote is typed /casting for, or /casting against.")
    persons = (person(name.strip(), context, "/casting smith for"),) if name.strip() else ()
    reading = worded(Kind.CASTING, text, context, choice=choice, persons=persons)
    if context.room.is_closed:
        return doubtful(reading, CLOSED, context)
    if not context.meeting.rules.has_casting_vote:
        reason = "By the body's rules nobody has a casting vote, and a tie is lost: /rules … casting=yes if they do."
        return doubtful(reading, reason, context)
    division = context.proceedings.last_division(context.item_id)
    if division is None or not division.needs_casting:
        reason = "The last vote of this item is not a tie, and only a tie needs a casting vote. Record it first: /vote"
        return doubtful(reading, reason, context)
    by = persons[0] if persons else context.presiding
    if by in barred(context.proceedings.declared, context.item_id):
        reason = "The person presiding declared an interest in this item and may not vote. Say who presides: /presiding"
        return doubtful(reading, reason, context)
    if by is None and text is None and context.is_live:
        return remarked(reading, "Nobody is in the chair. Say whose vote it is, like /casting smith for")
    return reading


_CANDIDATE = any_case(
    r"\s*(?P<name>[^\d,;:]+?)\s*[-–:=]?\s*(?P<count>\d{1,4})(?:\s+votes?)?(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+|$)"
)
_COUNT_AFTER_COLON = regex(r"(?<=[^\W\d_]):(?=\s*\d)")
_ELECTED = any_case(r"(?P<before>.*?)[\s,;]*\belected(?:\s+(?P<name>[^:,;]+?))?\s*\.?", re.DOTALL)
_POST = any_case(r"for\s+(?P<post>[^:]+):\s*(?P<rest>.*)", re.DOTALL)


def _counts(entry: Entry, context: Context) -> str:
    """The candidates with their votes, and the one elected, as typed."""
    election = Election.of(entry)
    handles = [context.handle(p) if isinstance(p, int) else p.value for p in entry.persons]
    counts = {voice: f" {count}" for voice, count in election.votes}
    listed = ", ".join(f"{h}{counts.get(p, '')}" for h, p in zip(handles, entry.persons, strict=True))
    post = f"for {election.post}: " if election.post else ""
    at = (entry.count or 0) - 1
    chosen = (f" elected {handles[at]}" if election.votes else " elected") if 0 <= at < len(handles) else ""
    return f"{post}{listed}{chosen}"


@command(
    "ballot", Kind.BALLOT, writer(_counts), "/ballot for Chair: boyes 5, charlton 4", takes_colon=True, takes_names=True
)
def read_ballot(rest: str, context: Context, command: Command) -> Reading:
    """`/ballot [for POST:] NAME VOTES, NAME VOTES … [elected NAME][: TEXT]`: an election among candidates. Whoever has
    more than half of the votes is elected; *elected* says who is if the votes alone do not. `/ballot NAME elected`:
    without a contest."""
    match = _POST.match(rest)
    post, rest = (match["post"].strip(), match["rest"]) if match else ("", rest)
    head, text = cut_text(_COUNT_AFTER_COLON.sub(" ", rest))
    elected = _ELECTED.fullmatch(head)
    counts = (elected["before"] if elected else head).strip(" ,;.")
    persons, figures = _candidates(counts, context, command, is_unopposed=elected is not None and not elected["name"])
    subject = f"{'-'.join(figures) or '-'} {post}".strip() if figures or post else ""
    reading = worded(Kind.BALLOT, text, context, persons=persons, subject=subject)
    if elected and reading.entry is not None:
        chosen = person(elected["name"], context, command.example) if elected["name"] else _leading(reading.entry)
        if chosen not in persons:
            refuse(f"{context.name(chosen)} is not one of the candidates.")
        reading = replace(reading, intent=Record(replace(reading.entry, count=persons.index(chosen) + 1)))
    if context.room.is_closed:
        return doubtful(reading, CLOSED, context)
    return remarked(reading, *_on_the_ballot(reading, context)) if context.is_live else reading


def _candidates(
    counts: str, context: Context, command: Command, *, is_unopposed: bool
) -> tuple[tuple[int, ...], list[str]]:
    """The candidates and their votes. Raises LineRefusedError."""
    if is_unopposed and counts and not any(c.isdigit() for c in counts):
        return (person(counts, context, command.example),), []
    persons: list[int] = []
    figures: list[str] = []
    at = 0
    while at < len(counts):
        match = _CANDIDATE.match(counts, at)
        if match is None:
            refuse(f"Each candidate is followed by their votes: type it like {command.example}")
        persons.append(person(match["name"].strip(" ,;"), context, command.example))
        figures.append(str(int(match["count"])))
        at = match.end()
    if not persons or len(set(persons)) < len(persons):
        refuse(f"Name each candidate once, with their votes: type it like {command.example}")
    return tuple(persons), figures


def _leading(entry: Entry) -> int:
    """The leading or only candidate. Raises LineRefusedError if several lead."""
    leading = Election.of(entry).leading or entry.persons
    if len(leading) > 1 or not isinstance(leading[0], int):
        refuse("The votes are equal: say who is elected, by name, after “elected”.")
    return leading[0]


def _on_the_ballot(reading: Reading, context: Context) -> Iterator[str]:
    """Remarks about a ballot that the clerk sees before Enter."""
    entry = reading.entry
    assert entry is not None
    election, voters = Election.of(entry), context.proceedings.voters(context.item_id)
    cast = sum(count for _, count in election.votes)
    if too_many := _too_many(cast, voters, context):
        yield too_many
    if election.chosen is not None and election.votes and election.chosen not in election.leading:
        yield "Somebody else has more votes than the one elected"
    if election.elected is None:
        why = "The most votes are equal" if len(election.leading) > 1 else "Nobody has more than half of the votes"
        yield f"{why}, so nobody is elected: go on with the next ballot, or add “elected” and a name"
