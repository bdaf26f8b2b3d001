"""Rules of the proof about procedure: items, times, interests, exempt business; votes, motions and their outcomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from clerk_tui.english.months import MONTH
from clerk_tui.keymap import key_said
from clerk_tui.meeting.agenda import left_out, minute_numbers, sentence_about
from clerk_tui.meeting.attendance import Attendance, Standing, attendance, goes_back, timed_days
from clerk_tui.meeting.interests import Declared, barred, left_for_good, unknown_items
from clerk_tui.meeting.kinds import ACTION, BUSINESS, CLOCK, OUTCOME, RESOLVING, Conduct, Interest, Kind, Role, having
from clerk_tui.meeting.matters import as_task
from clerk_tui.meeting.proceedings import Fate, Proposal, exempt_in_public, exempt_parts
from clerk_tui.meeting.record import CONSENT, AgendaItem, Choice, Entry, Vote
from clerk_tui.meeting.voting import Division, may_vote, names_at_budget, only_breaks_ties, votes_by_name_requested
from clerk_tui.proof.findings import Finding, FindingBuilder, Severity, revision
from clerk_tui.proof.text import plain_text
from clerk_tui.regex import any_case

_FOR_DECISION = any_case(
    r"^(?:to (?:approve|agree|adopt|appoint|elect|decide|determine|resolve|ratify|nominate)\b"
    r"|(?:appointment|election|adoption|approval|nomination) of\b|for decision\b)|\bfor decision$"
)
"""Titles that ask for a decision."""
_SETTLES = having(Role.SETTLES_ITEM)
_SAYS_SO = any_case(
    r"\b(?:agreed|approved|adopted|elected|appointed|nominated|resolved|accepted|noted|deferred|withdrawn|refused|granted"
    r"|ratified|carried|lost|declined|re-elected|no (?:nominations?|decision|business))\b"
)
"""Words that show that the text of an item gives its outcome."""
_SAYS_NOTHING = any_case(
    r"(?:to )?(?:[a-z-]+ ){1,3}(?:it|this|that|so|them|these|those)(?:,? (?:by|before|in|at|for) .{1,40})?\.?"
)
"""An action whose words point at something else: *to arrange it*, *to look into this by May*."""
_WHEN = any_case(
    r"\b(?:next|before|by|until|within|as soon as|immediately|forthwith|today|tomorrow|ongoing|in time for"
    rf"|in due course|daily|weekly|monthly|quarterly|annually|yearly|every|{MONTH}|spring|summer|autumn|winter|after"
    r"|following|when|once|at the)\b"
)
"""Words that give a date."""


def of_times(builder: FindingBuilder) -> Iterator[Finding]:
    """Find printed times that go backwards; if they are later than the close, each of them."""
    shown, clock = builder.shown, builder.style.clock
    for day in timed_days(builder.meeting):
        for i, (at, entry) in enumerate(day):
            is_close = entry.kind is Kind.CLOSED
            for earlier, other in day[:i] if is_close else day[:i][-1:]:
                if not goes_back(at, earlier):
                    continue
                if is_close:
                    sentence = f"{shown(other)} is timed after the close at {clock(at)}. Correct one of them."
                    yield builder.find(other, "T2", sentence)
                else:
                    sentence = f"{shown(entry)} comes after {clock(earlier)}: {shown(other)}. Correct or move one."
                    yield builder.find(entry, "T2", sentence)


def of_close(builder: FindingBuilder) -> Iterator[Finding]:
    """Find the first business after each close, or after an adjournment from which the meeting never resumed."""
    ended: Entry | None = None
    ends = [e for e in builder.meeting.attendance_entries if e.kind in CLOCK]
    last = ends[-1] if ends else None
    for entry in builder.meeting.entries:
        if entry.is_struck:
            continue
        if entry.kind in CLOCK:
            ended = entry if entry.kind is Kind.CLOSED or (entry.kind is Kind.ADJOURNED and entry is last) else None
        elif ended is not None and entry.kind in _IN_MEETING:
            word = "close" if ended.kind is Kind.CLOSED else "adjournment"
            sentence = (
                f"{builder.shown(entry)} comes after the {word}. Move it into its item, or say when they went on."
            )
            yield builder.find(entry, "T6", sentence)
            ended = None


_IN_MEETING = BUSINESS - {Kind.NOTE}
"""What is business beyond doubt: a note after the close may say when they meet next."""


def of_items(builder: FindingBuilder) -> Iterator[Finding]:
    """Find actions without a date, items for decision without an outcome, and items that were not opened."""
    meeting = builder.meeting
    for entry in meeting.entries:
        if not entry.is_struck and (entry.is_action or entry.kind in ACTION):
            yield from _check_action(builder, entry)
    for item in meeting.items_taken:
        if not item.is_heading and _FOR_DECISION.search(item.title) and _is_over(builder, item):
            yield from _without_outcome(builder, item)
    close = next(reversed([*meeting.standing((Kind.CLOSED,))]), None)
    if close is not None and close.published is None:
        if left := left_out(meeting):
            add = "To add one, press i where it belongs, and type /item and it."
            yield builder.find(close, "R11", f"{left}: the minutes leave them out. {add}")
        yield from _find_empty_items(builder)


_ROLL_SAYS = any_case(r"\b(?:apolog|absen|attendance|present\b|roll\b|sederunt|substitut)")
_CLOCK_SAYS = any_case(r"\b(?:adjourn|call to order|clos(?:e|ing|ure)|opening|welcome)")


def _find_empty_items(builder: FindingBuilder) -> Iterator[Finding]:
    """Find items that were opened but print only their titles."""
    meeting = builder.meeting
    full = {entry.item_id for entry in meeting.entries if entry.kind is not Kind.ITEM and not entry.is_struck}
    numbers = [item.bare_number for item in meeting.items]
    is_away, is_declared = (any(meeting.standing(kinds)) for kinds in (_AWAY, (Kind.DECLARATION,)))
    bare = [
        item
        for item in meeting.items_taken
        if item.id not in full
        and not any(_is_part(number, item.bare_number) for number in numbers)
        and not (item.is_heading or _FOR_DECISION.search(item.title) or _CLOCK_SAYS.search(item.title))
        and not (is_away and _ROLL_SAYS.search(item.title))
        and not (is_declared and "interest" in item.title.casefold())
    ]
    if bare:
        sentence = sentence_about(bare, "has nothing under it", "have nothing under them")
        opening = next(e for e in meeting.standing((Kind.ITEM,)) if e.item_id == bare[0].id)
        printed = f"“{nothing}” is printed" if (nothing := builder.style.items.nothing) else "only the title is printed"
        yield builder.find(opening, "R12", f"{sentence}: {printed}. Say what was done there.")


_AWAY = (Kind.APOLOGIES, Kind.ABSENT, Kind.SUBSTITUTE)


def _is_part(number: str, whole: str) -> bool:
    """Whether an item is part of another by its number: *5a*, *5.1*."""
    return number.startswith(whole) and number != whole and bool(whole) and not number[len(whole)].isdigit()


def _without_outcome(builder: FindingBuilder, item: AgendaItem) -> Iterator[Finding]:
    meeting = builder.meeting
    inside = (e for e in meeting.entries_of(item) if not e.is_struck and e.kind is not Kind.PRIVATE)
    if not any(entry.kind in _SETTLES or _SAYS_SO.search(entry.text or "") for entry in inside):
        key = key_said("start-clause")
        sentence = f"“{item.label}” asks for a decision, but none is recorded. Press {key} to begin a resolution."
        opening = next(entry for entry in meeting.standing((Kind.ITEM,)) if entry.item_id == item.id)
        yield builder.find(opening, "R6", sentence)


def _check_action(builder: FindingBuilder, entry: Entry) -> Iterator[Finding]:
    if _SAYS_NOTHING.fullmatch(as_task(entry.text or "") or entry.text or ""):
        sentence = (
            f"In a list of actions nobody will know what {builder.words(entry)} is about. Say what is to be done."
        )
        yield builder.find(entry, "R9", sentence)
    if entry.due is None and entry.persons and not _WHEN.search(entry.text or ""):
        yield builder.find(entry, "R5", f"{builder.shown(entry)} is an action without a date.")


_ITEM = any_case(r"(?<!agenda )(?<![“\"‘])\bitem (?:no\.? )?(?P<number>\d{1,3}[a-z]?)\b(?![./]\d)")


def of_references(builder: FindingBuilder) -> Iterator[Finding]:
    """Find items named by their agenda number although the minutes print another."""
    meeting = builder.meeting
    if not (printed := minute_numbers(meeting)):
        return
    by_number = {item.bare_number.casefold(): item for item in meeting.items if item.id in printed}
    for entry in meeting.entries:
        if "tem " not in (entry.text or "") or entry.is_struck or entry.published is not None:
            continue
        text = plain_text(builder, entry)
        for match in text.own(_ITEM) if entry.kind not in _NO_REFERENCE else ():
            if (item := by_number.get(match["number"].casefold())) is None:
                continue
            number = printed[item.id]
            sentence = f"“{match[0]}” prints as {number} {item.title}: write “minute {number}”, or “agenda {match[0]}”."
            fix = revision(f"“minute {number}”", entry, text=text.replaced(*match.span(), f"minute {number}"))
            yield builder.find(entry, "R10", sentence, span=match.span(), fixes=(fix,))


_NO_REFERENCE = frozenset({Kind.DECLARATION, Kind.PRIVATE, Kind.ITEM})


def _is_over(builder: FindingBuilder, item: AgendaItem) -> bool:
    live = builder.meeting.live_item
    return live is None or live.id != item.id or builder.known.room.is_closed


_TAKES_PART = having(Role.SPEAKS, Role.PROPOSES, Role.SAID_TO_CHAIR) - {Kind.PETITION}


def of_interests(builder: FindingBuilder) -> Iterator[Finding]:
    """Find declarations that name no item, and members who stay for an item that they must leave."""
    if builder.known.room.is_closed:
        for person, gone in left_for_good(builder.meeting, builder.known.declared):
            sentence = f"{builder.name(person)} left for an item and is not recorded as back. Did they come back?"
            yield builder.find(gone, "A8", sentence)
    if not builder.known.declared:
        return
    for entry in {d.entry.id: d.entry for d in builder.known.declared if not d.items}.values():
        yield from _without_item(builder, entry)
    withdrawals = _Withdrawals(builder)
    for entry in builder.meeting.entries:
        if not entry.is_struck:
            yield from withdrawals.follow(entry)


def _without_item(builder: FindingBuilder, entry: Entry) -> Iterator[Finding]:
    unknown = unknown_items(builder.meeting, entry.text or "")
    if entry.published is not None and unknown:
        return  # published minutes give the numbers of the agenda, and head their items with those of the minutes
    sentence = f"{builder.shown(entry)} names no agenda item. Add it to the words, such as “in item 5”."
    if unknown:
        sentence = f"{builder.shown(entry)} names item {' and '.join(unknown)}, which the agenda does not have."
    yield builder.find(entry, "I1", sentence)


class _Withdrawals:
    """Follows who must leave the room for a declared interest, and who has left."""

    def __init__(self, builder: FindingBuilder) -> None:
        self._builder, self._room = builder, Attendance(builder.meeting)
        self._declared: tuple[Declared, ...] = ()
        self._left: set[tuple[int, int | None]] = set()
        """Who left during which item."""
        self._reported: set[tuple[int, int | None, bool]] = set()

    def follow(self, entry: Entry) -> Iterator[Finding]:
        """Take an entry into account; find members who stay or take part although they must leave, each once."""
        self._room.follow(entry)
        if entry.kind is Kind.DEPARTURE:
            self._left.update((person, entry.item_id) for person in entry.person_ids)
        self._declared += tuple(d for d in self._builder.known.declared if d.entry.id == entry.id)
        for person, declared in barred(self._declared, entry.item_id).items() if entry.kind in BUSINESS else ():
            if self._must_be_out(person, declared, entry):
                yield from self._report_stay(person, declared, entry)

    def _must_be_out(self, person: int, declared: Declared, entry: Entry) -> bool:
        """Whether somebody takes part who must have left. One who declared only to speak may first be heard."""
        is_heard = declared.entry.conduct is Conduct.SPEAKS and entry.kind not in OUTCOME
        has_to_leave = declared.entry.interest is Interest.DPI or declared.leaves
        return has_to_leave and not is_heard and self._room.takes_part(person)

    def _report_stay(self, person: int, declared: Declared, entry: Entry) -> Iterator[Finding]:
        """Report that somebody stays, unless they left during the item and returned after its decision."""
        is_pecuniary, item = declared.entry.interest is Interest.DPI, entry.item_id
        takes_part = is_pecuniary and person in entry.persons and entry.kind in _TAKES_PART
        is_back = (person, item) in self._left and not takes_part and entry.kind not in OUTCOME | RESOLVING
        if is_back or not {(person, item, takes_part), (person, item, True)}.isdisjoint(self._reported):
            return
        self._reported.add((person, item, takes_part))
        who = self._builder.name(person)
        if takes_part:
            sentence = f"{who} takes part here despite a disclosable pecuniary interest and without a dispensation."
            yield self._builder.find(entry, "I3", sentence)
        else:
            interest = "a disclosable pecuniary interest" if is_pecuniary else "an interest"
            gone = (e for e in self._builder.meeting.standing((Kind.DEPARTURE,)) if e.position > entry.position)
            is_later = any(e.item_id == item and person in e.person_ids for e in gone)
            ends = "leaves only after this: it belongs above, if they had left"
            if not is_later:
                ends = "is in the room during the item. Record when they left"
                if (person, item) in self._left:
                    ends = "had returned when this was decided. Move the return below it, if they came back later"
            sentence = f"{who} declared {interest} but {ends}."
            yield self._builder.find(entry, "I2", sentence)


def of_exempt_parts(builder: FindingBuilder) -> Iterator[Finding]:
    """Find exempt business that was taken in public, lacks a public summary, or never ends before the close."""
    meeting, exempt = builder.meeting, exempt_parts(builder.meeting)
    for part in exempt.parts:
        inside = [e for e in meeting.entries if part.covers(e.position) and not e.is_struck]
        hidden = [e for e in inside if exempt.hides(e) and e.kind is not Kind.PRIVATE]
        if hidden and not any(e.kind is Kind.SUMMARY and (e.text or "").strip() for e in inside):
            sentence = (
                "The public minutes say nothing about this exempt business. Go to the line below this one, press i, "
                "and type /summary and what the public may know."
            )
            yield builder.find(part.opening, "E1", sentence)
        if part.end is None and builder.known.room.is_closed:
            sentence = "The public was not readmitted before the close. If they were, record it with /public."
            yield builder.find(part.opening, "E2", sentence)
    for entry in exempt_in_public(meeting):
        label = meeting.item_by_id[entry.item_id or 0].label
        sentence = (
            f"The agenda has “{label}” as exempt, but the public was not excluded: all of it is in the public minutes. "
            "Go to where they were excluded, press i, and type /exempt and the paragraphs."
        )
        yield builder.find(entry, "E3", sentence)


_SIDES = {
    Choice.FOR: "as voting in favour",
    Choice.AGAINST: "as voting against",
    Choice.ABSTAIN: "as abstaining",
    Choice.NOT_VOTING: "as not voting",
}


def of_votes(builder: FindingBuilder) -> Iterator[Finding]:
    """Check the votes of a meeting."""
    for division in builder.known.divisions.values():
        vote = division.entry.vote or Vote()
        yield from _figures(builder, division, vote)
        yield from _names(builder, division, vote)
        yield from _find_unbroken_tie(builder, division)
    yield from _find_unnamed(builder)
    for entry in builder.meeting.procedure_entries:
        if entry.kind in (Kind.VOTE, Kind.CARRIED, Kind.LOST):
            yield from _budget(builder, entry)
        elif entry.kind is Kind.OWN_VOTE:
            yield from _own_vote(builder, entry)
        elif entry.kind is Kind.CASTING and entry.id not in builder.known.division_of:
            sentence = "A casting vote is recorded, but the last vote of the item is not a tie. Strike out one of them."
            yield builder.find(entry, "V6", sentence, fixes=(revision("Strike it out", entry, is_struck=True),))


def _figures(builder: FindingBuilder, division: Division, vote: Vote) -> Iterator[Finding]:
    """Compare the figures with the names, and with those who could vote."""
    entry, counted = division.entry, division.tally
    if not counted.is_stated:
        return
    named = tuple(len(vote.named(choice)) for choice in (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN))
    stated = (counted.in_favour or 0, counted.against, counted.abstained)
    if vote.is_named and named != stated:
        said, added = _in_words(stated), _in_words(named)
        sentence = f"The figures are {said}, but the names add up to {added}. Correct one of them."
        yield builder.find(entry, "V1", sentence)
    yield from _too_many(builder, division)


def _too_many(builder: FindingBuilder, division: Division) -> Iterator[Finding]:
    entry, counted = division.entry, division.tally
    room = attendance(builder.meeting, entry.position)
    if counted.cast > len(division.voters) and room.has_been_called:
        sentence = f"The vote adds up to {counted.cast}, but only {len(division.voters)} could vote."
        sitting = {room.seat(p) for p in room.standings if room.counts(p) and room.sits(p)}
        has_others = counted.cast <= len(sitting)
        if has_others:
            sentence += " Others in the room have an interest, or no vote under the body's rules. Check the rules."
        yield builder.find(entry, "V2", sentence, Severity.INFO if has_others else None)


def _in_words(figures: tuple[int, ...]) -> str:
    return "–".join(map(str, figures))


def _names(builder: FindingBuilder, division: Division, vote: Vote) -> Iterator[Finding]:
    entry = division.entry
    times = Counter(ballot.person_id for ballot in vote.ballots)
    for person, count in times.items():
        if count > 1:
            choices = {b.choice for b in vote.ballots if b.person_id == person}
            where = "on more than one side of the vote" if len(choices) > 1 else "twice in the vote"
            yield builder.find(entry, "V3", f"{builder.name(person)} is named {where}. Keep the correct one.")
    yield from _outsiders(builder, division, vote)


def _outsiders(builder: FindingBuilder, division: Division, vote: Vote) -> Iterator[Finding]:
    entry, named = division.entry, dict.fromkeys(ballot.person_id for ballot in vote.ballots)
    outside = [p for p in named if p not in division.voters and p in builder.meeting.people]
    if not outside:
        return
    room = attendance(builder.meeting, entry.position)
    taking_part = {b.person_id for b in vote.ballots if b.choice is not Choice.NOT_VOTING}
    for person in outside:
        why = _why_no_vote(builder, room, entry, person)
        if room.has_been_called and why and (person in taking_part or builder.why_away(room, person)):
            yield builder.find(entry, "V4", f"{builder.name(person)} is named in the vote, but {why}.")


def _why_no_vote(builder: FindingBuilder, room: Attendance, entry: Entry, person: int) -> str:
    before = (d for d in builder.known.declared if d.entry.position < entry.position)
    if person in barred(before, entry.item_id):
        return "declared an interest in the item"
    if away := builder.why_away(room, person):
        return away
    if not room.sits(person):
        return "is not a member"
    if (substitute := room.substitute_of(person)) is not None:
        return f"{builder.name(substitute)} is in the room as their substitute"
    if only_breaks_ties(room, person):
        return "the chair votes only to break a tie, by the body's rules"
    if not may_vote(room, person):
        return "has no vote under the body's rules"
    if room.standing(person) is Standing.REMOTE and not room.counts(person):
        return "attends by remote link, and so has no vote under the body's rules"
    return "was out of the room for part of the item"


def _find_unbroken_tie(builder: FindingBuilder, division: Division) -> Iterator[Finding]:
    if division.needs_casting and division.tally.in_favour and builder.meeting.rules.has_casting_vote:
        sentence = "The vote is tied and counts as lost: no casting vote is recorded. Add one with /casting."
        yield builder.find(division.entry, "V5", sentence)


def _own_vote(builder: FindingBuilder, entry: Entry) -> Iterator[Finding]:
    """Find own votes recorded for people who could not vote."""
    division = builder.known.divisions.get(builder.known.division_of.get(entry.id, 0))
    if division is None:
        return
    room = attendance(builder.meeting, division.entry.position)
    for person in entry.persons:
        if not isinstance(person, int) or person in division.voters or person not in builder.meeting.people:
            continue
        if room.has_been_called:
            why = _why_no_vote(builder, room, division.entry, person)
            yield builder.find(entry, "V4", f"{builder.name(person)} has a vote recorded, but {why}.")
    yield from _find_contradicted(builder, division, entry)


def _find_contradicted(builder: FindingBuilder, division: Division, entry: Entry) -> Iterator[Finding]:
    """Find an own vote that contradicts the vote itself, by its names or its figures."""
    vote, choice = division.entry.vote or Vote(), entry.choice
    if choice is None or division.entry.kind is not Kind.VOTE:
        return
    named = {ballot.person_id: ballot.choice for ballot in vote.ballots}
    told = [person for person in entry.person_ids if vote.of_all or person in named]
    for person in told:
        if (has := named.get(person, Choice.FOR)) is not choice:
            sentence = f"{builder.name(person)} asked to be recorded {_SIDES[choice]}, but the vote above "
            yield builder.find(entry, "V8", sentence + f"records them {_SIDES[has]}. Correct one of them.")
    if not told:
        yield from _more_than_counted(builder, division, vote, entry, choice)


def _more_than_counted(
    builder: FindingBuilder, division: Division, vote: Vote, entry: Entry, choice: Choice
) -> Iterator[Finding]:
    counted = {Choice.FOR: vote.in_favour, Choice.AGAINST: vote.against, Choice.ABSTAIN: vote.abstained}.get(choice)
    told = (e for e in builder.meeting.procedure_entries if e.kind is Kind.OWN_VOTE and e.choice is choice)
    of_vote = (own for own in told if builder.known.division_of.get(own.id) == division.entry.id)
    asked = [(own, person) for own in of_vote for person in own.persons]
    if counted is not None and len(asked) > counted and asked[-1][0] == entry:
        sentence = f"More members asked to be recorded {_SIDES[choice]} than the {counted} who were counted."
        yield builder.find(entry, "V8", sentence)


def _find_unnamed(builder: FindingBuilder) -> Iterator[Finding]:
    """Find votes without names after a vote by name was asked for."""
    for request, *votes in filter(None, chain(*votes_by_name_requested(builder.meeting).values())):
        if votes and not any(entry.vote and (entry.vote.is_named or entry.vote.ballots) for entry in votes):
            sentence = f"A recorded vote was asked for ({builder.shown(request)}), but this vote has no names."
            yield builder.find(votes[-1], "V9", sentence)


def _budget(builder: FindingBuilder, entry: Entry) -> Iterator[Finding]:
    """Find a vote on a budget decision that is not by name."""
    item, is_american = builder.meeting.item(entry.item_id), builder.style.times.month_first
    why = names_at_budget(builder.meeting, item, month_first=is_american)
    if why and not (entry.vote and entry.vote.is_named):
        sentence = f"This vote is on the budget, but not by name ({why}). Record it with /vote named."
        yield builder.find(entry, "V7", sentence)


_DISPOSES = any_case(r"\b(?:next business|adjourn|defer|refer|lie on the table|lie upon the table)")
"""A procedural motion that ends the debate of an item without a vote on the motion."""
_VOTED, _PUT_OFF = having(Role.VOTED), having(Role.PUTS_OFF)


def of_motions(builder: FindingBuilder) -> Iterator[Finding]:
    """Check the motions and recommendations of a meeting."""
    for proposal in builder.known.by_id.values():
        yield from _movers(builder, proposal)
        yield from _find_undecided(builder, proposal)
        yield from _find_ambiguous(builder, proposal)
        if proposal.is_unworded:
            sentence = (
                f"{builder.words(proposal.entry)} was amended, but the record does not say how it reads now. Enter "
                "the new wording with /substantive."
            )
            yield builder.find(proposal.entry, "M5", sentence)
        elif (lost := proposal.lost_parts) and proposal.fate is Fate.CARRIED:
            were, those = ("were", "those parts") if len(lost) > 1 else ("was", "that part")
            sentence = (
                f"{builder.words(proposal.entry)} was carried after {' and '.join(lost)} of it {were} lost, but still "
                f"includes {those}. Enter the wording of the rest with /substantive."
            )
            yield builder.find(proposal.entry, "M5", sentence)
    yield from _unnumbered(builder)
    for entry in builder.meeting.entries:
        if entry.kind is Kind.RECOMMENDATION and not entry.is_struck and not entry.subject.strip():
            sentence = f"{builder.words(entry)} does not say to whom it is recommended. Name the body."
            yield builder.find(entry, "M6", sentence)


def _unnumbered(builder: FindingBuilder) -> Iterator[Finding]:
    """Find resolutions without numbers, because nobody gave the number of the meeting's first."""
    rules = builder.meeting.rules
    if not rules.resolutions or rules.first_resolution is not None:
        return
    made = (e for e in builder.meeting.entries if e.kind is Kind.CLAUSE or builder.known.adopted_by(e) is not None)
    for entry in made:
        sentence = "The number of this meeting's first resolution is not known. Type it after /resolution."
        yield builder.find(entry, "M8", sentence)
        return


def _movers(builder: FindingBuilder, proposal: Proposal) -> Iterator[Finding]:
    word = "amendment" if proposal.is_amendment else "motion"
    if not isinstance(proposal.mover, int):
        return
    from_chair = (
        proposal.entry.is_procedural
        and proposal.mover == attendance(builder.meeting, proposal.entry.position).presiding
    )
    if (
        proposal.seconder is None
        and proposal.decided is not None
        and proposal.decided.kind in _VOTED
        and not from_chair
        and proposal.decided.subject != CONSENT
    ):
        sentence = f"This {word} was voted on, but no seconder is recorded. Name them with /second."
        yield builder.find(proposal.entry, "M2", sentence)
    elif proposal.seconder == proposal.mover:
        sentence = f"{builder.name(proposal.mover)} both moves and seconds this {word}. Correct one of them."
        yield builder.find(proposal.entry, "M3", sentence)


def _find_ambiguous(builder: FindingBuilder, proposal: Proposal) -> Iterator[Finding]:
    """Find an outcome that does not say which of several open proposals it decides."""
    entry = proposal.decided
    if entry is None or entry.published is not None or entry.id not in builder.known.unclear:
        return
    sentence = (
        f"Several motions or amendments were open here, and the record does not say which this decides. It is taken to "
        f"decide {builder.words(proposal.entry)}. Edit the line: after its command, add “on” and the mover's name."
    )
    yield builder.find(entry, "M7", sentence)


def _find_undecided(builder: FindingBuilder, proposal: Proposal) -> Iterator[Finding]:
    """Find a motion or amendment that was never decided although the meeting has moved on."""
    entry, meeting = proposal.entry, builder.meeting
    if proposal.fate is not Fate.OPEN or _is_put_off(builder, proposal):
        return
    if not builder.known.room.is_closed and entry.item_id == meeting.live_item_id:
        return
    sentence = (
        f"{builder.words(entry)} was never decided. Record the outcome: /vote, /carried, /lost, /withdraw, /lapsed, or "
        "/table, /defer or /refer where it was put off."
    )
    yield builder.find(entry, "M4", sentence)


def _is_put_off(builder: FindingBuilder, proposal: Proposal) -> bool:
    """Whether, after the proposal was moved, its item was put off or a procedural motion ended the debate. So was an
    amendment whose motion is no longer before the meeting."""
    entry = proposal.entry
    ends = builder.meeting.standing(_PUT_OFF | {Kind.BALLOT})
    later = (e for e in ends if e.item_id == entry.item_id and e.position > entry.position)
    return any(e.id not in builder.known.target for e in later) or _is_debate_ended(builder, entry)


def _is_debate_ended(builder: FindingBuilder, entry: Entry) -> bool:
    carried = (p for p in builder.known.by_id.values() if p.entry.is_procedural and p.fate is Fate.CARRIED)
    disposing = (p for p in carried if p.entry.item_id == entry.item_id and _DISPOSES.search(p.text))
    return any(p.decided is not None and p.decided.position > entry.position for p in disposing)
