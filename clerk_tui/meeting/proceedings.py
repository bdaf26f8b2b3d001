"""The motions and votes of a meeting and their outcomes, derived by following the record once, in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import field, replace
from enum import StrEnum
from typing import Any

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.amendments import amended
from clerk_tui.meeting.attendance import Attendance
from clerk_tui.meeting.exempt import ExemptParts
from clerk_tui.meeting.interests import Declared, barred, declarations
from clerk_tui.meeting.kinds import (
    ATTENDANCE,
    ATTENDING,
    EXEMPT_BOUNDS,
    MOVEMENT,
    PROCEDURE,
    PROPOSAL,
    VOTE_TAKEN,
    Conduct,
    Kind,
    Role,
    having,
)
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.record import OF_MOTION, AgendaItem, Entry
from clerk_tui.meeting.rules import read_majority
from clerk_tui.meeting.voting import Division, electorate, tally
from clerk_tui.regex import any_case, regex

_OF_MEETING = any_case(
    r"(?:that |to )?(?:(?:the )?(?:meeting|board|council|committee|body) )?(?:be |now |then )*"
    r"(?:(?:adjourn|recess)(?:ed)?\b(?! to [^,]*\d| (?:an?|any|his|her|its|the|their|this) (?!meeting\b))"
    r"|(?:(?:enter|go|move|convene|meet|recess)(?:ed)? )?"
    r"(?:in(?:to)? |to (?:go into )?)?(?:an? )?(?:executive|closed) session\b(?! \w+s\b))"
)
"""The words of a motion about the meeting itself, in whatever item it is moved."""
_REFERENCE = regex(r"\{\^(\d+)\}")
"""A reference to an entry, as kept."""


class Fate(StrEnum):
    """The outcome of a motion or amendment."""

    OPEN = "open"
    CARRIED = "carried"
    LOST = "lost"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    """Accepted by the mover of the motion, without a vote."""
    RESCINDED = "rescinded"
    """Carried, and annulled later in the meeting."""
    TABLED = "tabled"
    POSTPONED = "postponed"
    DEFERRED = "deferred"
    REFERRED = "referred"


_WORDS_PUTTING_OFF = {
    Fate.TABLED: (r"table\b(?! an?\b)|lay\b.{0,40} on the table\b", r"tabled|laid on the table"),
    Fate.POSTPONED: (
        r"postpone\b|hold over\b|continue (?:it|(?:the|this) (?:public )?(?:hearing|item|matter)\b.*) (?:to|until)\b",
        r"postponed|put off|held over|continued (?:to|until)",
    ),
    Fate.REFERRED: (r"(?:re-?)?refer\b|recommit\b|commit (?:it|the|this)\b", r"(?:re-?)?referred|recommitted"),
    Fate.DEFERRED: (r"defer\b", r"deferred"),
}
_TO_PUT_OFF = {fate: any_case(rf"(?:to )?(?:{does})") for fate, (does, _) in _WORDS_PUTTING_OFF.items()}
_BE_PUT_OFF = {
    fate: any_case(rf"(?:that )?(?:it |(?:the|this) (?:(?!and\b|or\b)[\w'’-]+ ){{1,6}}?)(?:be|was|is)? ?(?:{done})\b")
    for fate, (_, done) in _WORDS_PUTTING_OFF.items()
}
_ITSELF = any_case(r"(?:that )?(?:it|(?:the|this) (?:motion|matter|item|question|resolution))\b")
"""What is open, as a motion about it calls it."""
_LIES = any_case(
    r"(?:that )?(?:it |(?:the|this) (?:[\w'’-]+ ){1,4}?)(?:(?:be|was|is|to) ){0,2}(?:lies?|left) (?:up)?on the table\b"
)


def to_put_off(text: str) -> Fate | None:
    """The fate of what a motion *to table* or *to postpone* puts off, or *that the motion lie on the table*; else
    None."""
    does = next((fate for fate, words in _TO_PUT_OFF.items() if words.match(text)), None)
    return does or (_fate_of_passive(text) if _ITSELF.match(text) else None)


def _fate_of_passive(text: str) -> Fate | None:
    done = next((fate for fate, words in _BE_PUT_OFF.items() if words.match(text)), None)
    return done or (Fate.TABLED if _LIES.match(text) else None)


def putting_off(text: str) -> Fate | None:
    """As `to_put_off`, also for *that it be tabled* and the words of an item's fate."""
    return to_put_off(text) or _fate_of_passive(text)


_FATES = {Kind.CARRIED: Fate.CARRIED, Kind.LOST: Fate.LOST, Kind.LAPSED: Fate.LAPSED, Kind.ACCEPTED: Fate.ACCEPTED}


@dataclass(frozen=True)
class Proposal:
    """A motion or amendment as it stands."""

    entry: Entry
    text: str
    """With what amendments changed. Kept words (`clerk_tui.meeting.entry_text`)."""
    fate: Fate = Fate.OPEN
    decided: Entry | None = None
    motion_id: int | None = None
    """For an amendment, the entry of the motion (or amendment) that it would change, if any."""
    sources: tuple[int, ...] = ()
    """The entries whose words are in `text`, by id."""
    is_amended: bool = False
    """Whether an amendment was carried or accepted."""
    needs_wording: bool = False
    """Whether an amendment changed it in a way that only the clerk can word (`/substantive`)."""
    lost_parts: tuple[str, ...] = ()
    """The part that was lost in a separate vote, while the text still has it."""

    @property
    def mover(self) -> Voice | None:
        """Who moved it."""
        return self.entry.persons[0] if self.entry.persons else None

    @property
    def seconder(self) -> Voice | None:
        """Who seconded it."""
        return self.entry.persons[1] if len(self.entry.persons) > 1 else None

    @property
    def is_amendment(self) -> bool:
        """Whether it would change a motion."""
        return self.entry.kind is Kind.AMENDMENT

    @property
    def is_main(self) -> bool:
        """Whether it is a motion about the business itself, not about the conduct of the meeting."""
        return not self.is_amendment and not self.entry.is_procedural

    @property
    def is_unworded(self) -> bool:
        """Whether it is an amended motion whose new wording the record does not give."""
        return self.needs_wording and self.is_main and self.fate in (Fate.OPEN, Fate.CARRIED, Fate.LOST)

    @property
    def is_adopted(self) -> bool:
        """Whether it is a resolution: a motion carried that is not procedural."""
        return self.fate is Fate.CARRIED and self.is_main


def voting_bodies(meeting: Meeting) -> tuple[str, ...]:
    """The bodies that meet together: the roll headings under which members are listed; empty for a single body."""
    groups = dict.fromkeys(place.group for place in meeting.roll if place.capacity.is_member)
    return tuple(filter(None, groups)) if len(groups) > 1 else ()


@dataclass
class Proceedings:
    """The motions, votes and interests of a meeting up to a moment."""

    meeting: Meeting
    before: int | None = None
    """The position up to which the record is followed; None: to its end."""
    by_id: dict[int, Proposal] = field(default_factory=dict)
    """Motions and amendments in the order moved, by entry id."""
    target: dict[int, int] = field(default_factory=dict)
    """The proposal of each vote, outcome, withdrawal, casting or own vote that has one, by entry ids."""
    divisions: dict[int, Division] = field(default_factory=dict)
    """Votes by the id of their entry."""
    division_of: dict[int, int] = field(default_factory=dict)
    """The vote to which a casting vote or an own vote belongs, by entry ids."""
    declared: tuple[Declared, ...] = ()
    unclear: tuple[int, ...] = ()
    """Outcomes that do not say on which of several open proposals they are, by entry id."""
    annulled: tuple[Entry, ...] = ()
    """The entries by which the clauses above them in the item are no longer in force."""

    def __post_init__(self) -> None:
        self._open: dict[int | None, list[int]] = {}
        self._last_vote: dict[int | None, int] = {}
        self._away: dict[int | None, set[int]] = {}
        self._missed: dict[int | None, set[int]] = {}
        """Who was not there when an item was opened or gone back to."""
        self.among_others: set[int] = set()
        """Motions that were open while another of their item was, by entry id."""
        self._by_body: dict[int, dict[str, bool]] = {}
        """Whether each body carried a proposal on which they vote separately, by its entry id."""
        self.room = Attendance(self.meeting)
        relevant = _relevant_entries(self.meeting)
        for entry in relevant[: None if self.before is None else _count_before(relevant, self.before)]:
            self._follow(entry)

    def _follow(self, entry: Entry) -> None:
        self.room.follow(entry)
        if entry.kind in MOVEMENT:
            self._away.setdefault(entry.item_id, set()).update(entry.person_ids)
        elif entry.kind is Kind.ITEM:
            self._note_who_misses(entry)
        elif entry.kind in ATTENDING:
            for missed in self._missed.values():
                missed.difference_update(entry.person_ids)
        elif (follow := _FOLLOWED_BY.get(entry.kind)) is not None:
            follow(self, entry)

    def followed_by(self, meeting: Meeting, entry: Entry) -> Proceedings:
        """The proceedings of `meeting`, which has `entry` added at its end, without reading the whole record again."""
        more = copy(self)
        more.__dict__ |= {
            name: _copy_deeper(state) for name, state in vars(self).items() if isinstance(state, dict | set)
        }
        more.meeting, more.room = meeting, self.room.copied(meeting)
        if entry.kind in PROCEDURE or entry in meeting.attendance_entries[-1:]:
            more._follow(entry)
        return more

    # Questions

    def open_proposals(self, item_id: int | None) -> tuple[Proposal, ...]:
        """The undecided proposals of an item, in order; the last is voted on first."""
        return tuple(self.by_id[i] for i in self._open.get(item_id, ()))

    def latest_open(self, item_id: int | None) -> Proposal | None:
        """The proposal that a vote would now be on."""
        waiting = self._open.get(item_id)
        return self.by_id[waiting[-1]] if waiting else None

    def on_which(self, entry: Entry) -> str:
        """*on the amendment* or *on the motion*, if amendments leave open what a vote is on; otherwise empty."""
        meant = self.meant_by(entry) if entry.kind in VOTE_TAKEN else None
        if meant is None or not any(p.is_amendment for p in self._latest_first(entry.item_id)):
            return ""
        return "on the amendment" if meant.is_amendment else "on the motion"

    def meant_by(self, entry: Entry) -> Proposal | None:
        """The open proposal that a vote or outcome is on: that of the people it names, otherwise the latest."""
        waiting = [*reversed(self.open_proposals(entry.item_id))]
        named = entry.persons
        return next((p for p in waiting if p.entry.persons[: len(named)] == named), None)

    def rivals(self, item_id: int | None) -> tuple[Proposal, ...]:
        """The open proposals between which a vote must choose: motions, or amendments of one motion, in the order
        moved. Empty if there is only one."""
        waiting, latest = self.open_proposals(item_id), self.latest_open(item_id)
        if latest is None or latest.entry.is_procedural:
            return ()
        alike = (p for p in waiting if p.is_main == latest.is_main and p.motion_id == latest.motion_id)
        same = tuple(p for p in alike if not p.entry.is_procedural)
        return same if len(same) > 1 else ()

    def numbered(self, item_id: int | None) -> tuple[Proposal, ...]:
        """The proposals of the same rank as the latest open one, in the order moved. Decided ones are included, so that
        the numbers stay the same until all are decided."""
        latest = self.latest_open(item_id)
        if latest is None or latest.entry.is_procedural:
            return ()
        same = (p for p in self.by_id.values() if p.entry.item_id == item_id and p.motion_id == latest.motion_id)
        return tuple(p for p in same if p.is_main == latest.is_main and not p.entry.is_procedural)

    def is_annulled(self, clause: Entry) -> bool:
        """Whether a clause was reconsidered or rescinded later in its item; one without a place yet was not."""
        later = (e for e in self.annulled if clause.position and e.position > clause.position)
        return any(e.item_id == clause.item_id for e in later)

    def last_division(self, item_id: int | None) -> Division | None:
        """The last vote of an item."""
        last = self._last_vote.get(item_id)
        return self.divisions[last] if last is not None else None

    def adopted_by(self, entry: Entry) -> Proposal | None:
        """The motion that this entry made a resolution; None if there is none."""
        target = self.target.get(entry.id)
        proposal = self.by_id[target] if target is not None else None
        if proposal is None or not proposal.is_adopted or proposal.decided is None:
            return None
        return proposal if proposal.decided.id == entry.id else None

    def voters(self, item_id: int | None, body: str = "") -> tuple[int, ...]:
        """Who may now vote on an item; of one `body`, if several meet together."""
        came_late = self._away.get(item_id, set()) | self._missed.get(item_id, set())
        voters = electorate(self.room, self._bars_on(item_id, self.latest_open(item_id)), came_late)
        places = self.meeting.places
        return tuple(p for p in voters if places[self.room.seat(p)].group == body) if body else voters

    def _bars_on(self, item_id: int | None, on: Proposal | None) -> dict[int, Declared]:
        """The declarations that keep people from voting on an item, by person id. Somebody recused from the item's
        business may still vote on a motion about the meeting: to adjourn, to go into closed session."""
        is_of_meeting = on is not None and _OF_MEETING.match(on.text) is not None
        bound = barred(self.declared, item_id)
        return {p: said for p, said in bound.items() if not (is_of_meeting and said.entry.conduct is Conduct.RECUSED)}

    def recused(self, item_id: int | None, vote: Entry | None = None) -> tuple[int, ...]:
        """Who takes no part in a vote on an item because they were recused, in the order of the roll."""
        on = self.by_id.get(self.target.get(vote.id, 0)) if vote else None
        bound = self._bars_on(item_id, on or self.latest_open(item_id))
        recused = {person for person, said in bound.items() if said.entry.conduct is Conduct.RECUSED}
        return tuple(place.person_id for place in self.meeting.roll if place.person_id in recused)

    def motion_in_hand(self, item_id: int | None) -> Proposal | None:
        """The latest open motion of an item about its business."""
        return next((p for p in reversed(self.open_proposals(item_id)) if p.is_main), None)

    def motion_to_word(self, item_id: int | None) -> Proposal | None:
        """The motion to which a new wording belongs. Open motions come before decided ones; among these, the latest
        that lacks its words, otherwise the latest."""
        known = [p for p in self._latest_first(item_id) if p.is_main]
        choice = [p for p in known if p.fate is Fate.OPEN] or known
        return next((p for p in choice if p.needs_wording), choice[0] if choice else None)

    def unworded(self, item_id: int | None) -> Proposal | None:
        """An amended motion that lacks its new wording: in the item, otherwise the last decided one of another."""
        here = self.motion_to_word(item_id)
        if here is not None and here.is_unworded:
            return here
        others = (p for p in reversed(tuple(self.by_id.values())) if p.fate is not Fate.OPEN)
        return next((p for p in others if p.is_unworded), None)

    def decision_as_amended(self, motion: Proposal) -> Entry | None:
        """The vote or outcome above which the new wording of an amended motion belongs: the first on it since its last
        amendment; None while it is open."""
        changes = (p for p in self.by_id.values() if p.motion_id == motion.entry.id and p.decided is not None)
        amended_at = max((p.decided.position for p in changes if p.decided is not None), default=0)
        on_it = (e for e in self.meeting.procedure_entries if self.target.get(e.id) == motion.entry.id)
        since = (e for e in on_it if e.position > amended_at and e.kind is not Kind.SUBSTANTIVE)
        return next(since, None) if motion.fate is not Fate.OPEN else None

    def amendment_in_hand(self, item_id: int | None) -> Proposal | None:
        """The latest amendment that is open in an item."""
        return next((p for p in reversed(self.open_proposals(item_id)) if p.is_amendment), None)

    def motions(self, item_id: int | None) -> tuple[Proposal, ...]:
        """The motions of an item about its business, in the order moved, decided ones included."""
        return tuple(p for p in self.by_id.values() if p.entry.item_id == item_id and p.is_main)

    def motion_numbered(self, item_id: int | None, number: int) -> Proposal | None:
        """The open motion of an item with this number, from 1; None if there is none or it was decided."""
        found = self.motions(item_id)[number - 1 : number]
        return found[0] if found and found[0].fate is Fate.OPEN else None

    def motion_of(self, amendment: Entry) -> Proposal | None:
        """The open motion that an amendment names; None if there is none or it was decided."""
        said = amendment.subject.removeprefix(OF_MOTION)
        if said.isdigit():
            return self.motion_numbered(amendment.item_id, int(said))
        match = _REFERENCE.fullmatch(said)
        found = self.by_id.get(int(match[1])) if match else None
        return found if found is not None and found.fate is Fate.OPEN else None

    # Following the record

    def _note_who_misses(self, entry: Entry) -> None:
        """Note who misses part of an item: whoever is away at its opening, unless a later roll call says otherwise."""
        if self.room.has_been_called:
            away = (p.person_id for p in self.meeting.roll if not self.room.takes_part(p.person_id))
            self._missed.setdefault(entry.item_id, set()).update(away)

    def _moved(self, entry: Entry) -> None:
        motion = self.motion_in_hand(entry.item_id) if entry.kind is Kind.AMENDMENT else None
        if entry.kind is Kind.AMENDMENT and entry.subject == Kind.AMENDMENT:
            motion = self.amendment_in_hand(entry.item_id)
        elif entry.kind is Kind.AMENDMENT and entry.subject.startswith(OF_MOTION):
            motion = self.motion_of(entry)
        self.by_id[entry.id] = Proposal(
            entry, entry.text or "", motion_id=motion.entry.id if motion else None, sources=(entry.id,)
        )
        self._add_open(entry)

    def _add_open(self, entry: Entry) -> None:
        """Add a proposal to the open ones."""
        waiting = self._open.setdefault(entry.item_id, [])
        if self.by_id[entry.id].is_main and (others := [i for i in waiting if self.by_id[i].is_main]):
            self.among_others.update((entry.id, *others))
        waiting.append(entry.id)

    def _reworded(self, entry: Entry) -> None:
        if (motion := self.motion_to_word(entry.item_id)) is not None:
            self.by_id[motion.entry.id] = replace(
                motion, text=entry.text or "", sources=(entry.id,), needs_wording=False, is_amended=True, lost_parts=()
            )
            self.target[entry.id] = motion.entry.id

    def _record_vote(self, entry: Entry) -> None:
        if (vote := entry.vote) is None:
            return
        voters, seats = self.voters(entry.item_id, entry.body), self.meeting.seats
        if entry.body:
            seats = sum(p.capacity.is_member and p.group == entry.body for p in self.meeting.roll)
        majority = read_majority(vote.needs) if vote.needs else self.meeting.rules.majority
        counted = tally(vote, voters, is_called=self.room.has_been_called)
        division = Division(entry, voters, counted, majority, seats, self.room.presiding)
        self.divisions[entry.id] = division
        self._last_vote[entry.item_id] = entry.id
        proposal = self.meant_by(entry)
        self._note_unclear(entry)
        if proposal is None:
            return
        self.target[entry.id] = proposal.entry.id
        self._apply_result(proposal, division, entry)

    def _apply_result(self, proposal: Proposal, division: Division, entry: Entry) -> None:
        """Apply the result of a vote, or of the casting vote `entry`, to a proposal or the part voted on."""
        part = division.entry.part
        if body := division.entry.body:
            votes = self._by_body.setdefault(proposal.entry.id, {})
            votes[body] = division.is_carried
            if not votes.keys() < set(voting_bodies(self.meeting)):
                self._decide(proposal, Fate.CARRIED if all(votes.values()) else Fate.LOST, entry)
        elif not part:
            self._decide(proposal, Fate.CARRIED if division.is_carried else Fate.LOST, entry)
        else:
            self._decide_part(proposal, part, is_carried=division.is_carried)

    def _apply_casting_vote(self, entry: Entry) -> None:
        division = self.last_division(entry.item_id)
        if division is None or not division.needs_casting:
            return
        self.divisions[division.entry.id] = division = replace(division, casting=entry)
        self.division_of[entry.id] = division.entry.id
        if (target := self.target.get(division.entry.id)) is not None:
            self.target[entry.id] = target
            self._apply_result(self.by_id[target], division, entry)

    def _attach_own_vote(self, entry: Entry) -> None:
        if (last := self._last_vote.get(entry.item_id)) is not None:
            self.division_of[entry.id] = last
            if last in self.target:
                self.target[entry.id] = self.target[last]

    def _note_unclear(self, entry: Entry) -> None:
        rivals = self.rivals(entry.item_id)
        alone = [p for p in rivals if p.seconder is None]
        is_lapse = entry.kind is Kind.LAPSED and len(alone) == 1 and rivals[-1] is alone[0]
        if rivals and not entry.persons and not entry.is_own_sentence and not is_lapse:
            self.unclear += (entry.id,)

    def _declared(self, entry: Entry) -> None:
        self.declared += declarations(self.meeting, (entry,))

    def _record_outcome(self, entry: Entry) -> None:
        fate = _FATES.get(entry.kind, Fate.WITHDRAWN)
        proposal = self.meant_by(entry)
        self._note_unclear(entry)
        if fate is Fate.ACCEPTED and not entry.persons:
            proposal = self.amendment_in_hand(entry.item_id)
        if proposal is not None:
            self.target[entry.id] = proposal.entry.id
            if entry.part:
                self._decide_part(proposal, entry.part, is_carried=fate is Fate.CARRIED)
            else:
                self._decide(proposal, fate, entry)

    def _decide_part(self, proposal: Proposal, part: str, *, is_carried: bool) -> None:
        """Note which parts of a proposal are lost. A casting vote may carry one that was lost by a tie."""
        others = tuple(lost for lost in proposal.lost_parts if lost != part)
        self.by_id[proposal.entry.id] = replace(proposal, lost_parts=others if is_carried else (*others, part))

    def _decide(self, proposal: Proposal, fate: Fate, entry: Entry) -> None:
        was_changing = proposal.fate in (Fate.CARRIED, Fate.ACCEPTED)
        self.by_id[proposal.entry.id] = replace(proposal, fate=fate, decided=entry)
        waiting = self._open.get(proposal.entry.item_id, [])
        if proposal.entry.id in waiting:
            waiting.remove(proposal.entry.id)
        if proposal.is_amendment and fate in (Fate.CARRIED, Fate.ACCEPTED) and not was_changing:
            self._amend(proposal)
        put_off = putting_off(proposal.text) if proposal.entry.is_procedural and fate is Fate.CARRIED else None
        if put_off:
            self._put_off(entry, put_off)

    def _item_put_off(self, entry: Entry) -> None:
        """Put off what is open in an item, together with the item."""
        usual = Fate.REFERRED if entry.kind is Kind.REFERRED else Fate.DEFERRED
        self._put_off(entry, (putting_off(entry.text or "") if entry.is_own_sentence else None) or usual)

    def _put_off(self, entry: Entry, fate: Fate) -> None:
        for proposal in self.open_proposals(entry.item_id):
            self.target.setdefault(entry.id, proposal.entry.id)
            self.by_id[proposal.entry.id] = replace(proposal, fate=fate, decided=entry)
        self._open.pop(entry.item_id, None)

    def _latest_first(self, item_id: int | None) -> Iterator[Proposal]:
        return (p for p in reversed(tuple(self.by_id.values())) if p.entry.item_id == item_id)

    def _annul(self, entry: Entry) -> None:
        """Reconsider (and so reopen) or rescind a decision: the last of the item, or that on the motion of the people
        named. If clauses were recorded after it, they are annulled."""
        fates = (Fate.CARRIED, Fate.LOST) if entry.kind is Kind.RECONSIDERED else (Fate.CARRIED,)
        named = entry.persons
        decided = (p for p in self._latest_first(entry.item_id) if p.is_main and p.fate in fates)
        found = next((p for p in decided if p.entry.persons[: len(named)] == named), None)
        clauses = self.meeting.backwards(entry.item_id, entry.position)
        clause = next((e for e in clauses if e.kind is Kind.CLAUSE and not self.is_annulled(e)), None)
        decided_at = found.decided.position if found and found.decided else None
        if clause is not None and not named and (decided_at is None or clause.position > decided_at):
            self.annulled += (entry,)
        elif found is not None:
            self._take_back(found, entry)

    def _take_back(self, proposal: Proposal, entry: Entry) -> None:
        """Reopen (reconsidered) or rescind the decision on a proposal, as `entry` says."""
        self.target[entry.id] = proposal.entry.id
        is_open = entry.kind is Kind.RECONSIDERED
        fate, decided = (Fate.OPEN, None) if is_open else (Fate.RESCINDED, proposal.decided)
        self.by_id[proposal.entry.id] = replace(proposal, fate=fate, decided=decided)
        self._by_body.pop(proposal.entry.id, None)
        if is_open:
            self._add_open(proposal.entry)

    def _amend(self, amendment: Proposal) -> None:
        motion = self.by_id.get(amendment.motion_id) if amendment.motion_id is not None else None
        if motion is None:
            return
        text = None if amendment.needs_wording else amended(motion.text, amendment.text)
        self.by_id[motion.entry.id] = replace(
            motion,
            text=motion.text if text is None else text,
            is_amended=True,
            needs_wording=motion.needs_wording or text is None,
            sources=motion.sources if text is None else (*motion.sources, amendment.entry.id),
        )


def _copy_deeper(state: dict[Any, Any] | set[int]) -> dict[Any, Any] | set[int]:
    """A copy of a set, or of a dictionary with the lists, sets and dictionaries in it."""
    if isinstance(state, set):
        return set(state)
    return {key: copy(value) if isinstance(value, list | set | dict) else value for key, value in state.items()}


_FOLLOWED_BY: dict[Kind, Callable[[Proceedings, Entry], None]] = {
    **dict.fromkeys(PROPOSAL, Proceedings._moved),
    Kind.SUBSTANTIVE: Proceedings._reworded,
    Kind.VOTE: Proceedings._record_vote,
    Kind.CASTING: Proceedings._apply_casting_vote,
    Kind.OWN_VOTE: Proceedings._attach_own_vote,
    Kind.DECLARATION: Proceedings._declared,
    **dict.fromkeys((Kind.WITHDRAWN, *_FATES), Proceedings._record_outcome),
    **dict.fromkeys((Kind.RECONSIDERED, Kind.RESCINDED), Proceedings._annul),
    **dict.fromkeys((Kind.DEFERRED, Kind.REFERRED), Proceedings._item_put_off),
}
"""What an entry of each kind changes."""


def _relevant_entries(meeting: Meeting) -> tuple[Entry, ...]:
    """The entries that matter, in order: attendance, procedure, and openings if missing part of one matters. Cached for
    a meeting."""
    known: tuple[Entry, ...] | None = meeting.__dict__.get("_relevant_entries")
    if known is None:
        merged = {e.id: e for e in (*meeting.attendance_entries, *meeting.procedure_entries)}
        if meeting.rules.votes_whole_items_only:
            merged |= {e.id: e for e in meeting.standing((Kind.ITEM,))}
        known = meeting.__dict__["_relevant_entries"] = tuple(sorted(merged.values(), key=lambda e: e.position))
    return known


def _count_before(entries: Sequence[Entry], before: int) -> int:
    return bisect_left(entries, before, key=lambda e: e.position)


def proceedings(meeting: Meeting, before: int | None = None) -> Proceedings:
    """The motions, votes and interests of the whole record, or up to a position. For a meeting, those of the whole
    record are cached, and those last asked for: the notes between two votes have the same."""
    if before is None:
        known: Proceedings | None = meeting.__dict__.get("_proceedings")
        if known is None:
            known = meeting.__dict__["_proceedings"] = Proceedings(meeting)
        return known
    count = _count_before(_relevant_entries(meeting), before)
    last: tuple[int, Proceedings] | None = meeting.__dict__.get("_proceedings_before")
    if last is None or last[0] != count:
        last = meeting.__dict__["_proceedings_before"] = count, Proceedings(meeting, before=before)
    return last[1]


def exempt_parts(meeting: Meeting) -> ExemptParts:
    """The exempt parts of the record, cached for a meeting."""
    known: ExemptParts | None = meeting.__dict__.get("_exempt_parts")
    if known is None:
        known = meeting.__dict__["_exempt_parts"] = ExemptParts(meeting)
    return known


_SAYS_LITTLE = ATTENDANCE | having(Role.PUTS_OFF) | {Kind.PRIVATE}
"""Kinds of entries that reveal nothing about an item."""


def was_private(meeting: Meeting, item: AgendaItem) -> bool:
    """Whether the public was excluded for any part of an item."""
    exempt = exempt_parts(meeting)
    standing = (e for e in meeting.entries if e.item_id == item.id and not e.is_struck)
    return any(entry.kind in EXEMPT_BOUNDS or exempt.part_at(entry.position) for entry in standing)


def exempt_in_public(meeting: Meeting) -> tuple[Entry, ...]:
    """The first entry of each item that is exempt on the agenda and was taken in public; not of published minutes."""
    items = (item for item in meeting.items_taken if item.is_exempt and not was_private(meeting, item))
    tell = (e for item in items for e in meeting.entries_of(item) if not e.is_struck and e.kind not in _SAYS_LITTLE)
    first: dict[int | None, Entry] = {}
    for entry in tell:
        if entry.published is None:
            first.setdefault(entry.item_id, entry)
    return tuple(first.values())


def adopting_entries(meeting: Meeting, visits: Mapping[int, int]) -> tuple[int, ...]:
    """The ids of the entries that adopted a motion, or recorded the last of clauses printed together, in order.
    `visits`: the visit to its item in which each entry was made, by entry id."""
    known, exempt = proceedings(meeting), exempt_parts(meeting)
    last: dict[tuple[object, ...], int] = {}
    made: list[int] = []
    for entry in meeting.entries:
        proposal = None if entry.is_struck else known.adopted_by(entry)
        if proposal is not None and proposal.text.strip():
            made.append(entry.id)
        elif entry.kind is Kind.CLAUSE and not entry.is_struck and (entry.text or "").strip():
            part = exempt.part_at(entry.position) if exempt.hides(entry) else None
            where = (part.opening.id if part else None, visits.get(entry.id, 0), known.is_annulled(entry))
            key = (entry.item_id, *where)
            if key in last:
                made.remove(last[key])
            last[key] = entry.id
            made.append(entry.id)
    return tuple(made)
