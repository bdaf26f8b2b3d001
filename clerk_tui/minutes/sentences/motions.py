"""Motions and amendments, their votes and outcomes, and the resolutions that they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import groupby

from clerk_tui.english.verbs import is_base
from clerk_tui.english.words import MODALS
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.agenda import resolution_number
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.entry_text import GAP
from clerk_tui.meeting.kinds import Kind, Role, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.proceedings import Fate, Proceedings, Proposal, adopting_entries, exempt_parts
from clerk_tui.meeting.record import CONSENT, OF_MOTION, Ballot, Choice, Entry, Vote
from clerk_tui.meeting.rules import Majority
from clerk_tui.meeting.spoken_entries import pronoun
from clerk_tui.meeting.voting import Division, Election, Tally, may_vote, tally
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.publicity import Publicity, Step
from clerk_tui.minutes.sentences.attendance import styled, withdrawing
from clerk_tui.minutes.sentences.context import EntryContext, sentence
from clerk_tui.minutes.sentences.name_forms import UNKNOWN
from clerk_tui.minutes.style import Adopted, Votes
from clerk_tui.minutes.written_english import (
    Levels,
    capital,
    counted,
    fill,
    first_word,
    lowered,
    numbered,
    series,
    split_label,
    stopped,
)
from clerk_tui.regex import any_case, regex

_TEXT_APART = regex(r"\n\]?\{text\}")
_ENDS_LINE = regex(r"\{text\}(?:$|\[?\n)")
"""A frame in which nothing follows the words in their line."""
_ENDS_QUOTED = regex(r"\w[)\]]*[”\"’']$")
"""An amendment that ends in quoted words, without a full stop inside."""


@sentence(Kind.MOTION, Kind.AMENDMENT)
def moved(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A motion or amendment as it is moved, with its text."""
    motions = context.style.motions
    what = _word_key(entry)
    that, other = (motions.moved if entry.persons else motions.unnamed)[what]
    text = context.inside_of(entry, presiding)
    amended = _motion_named(context, entry)
    is_that = first_word(text) in motions.leads and not amended
    mover, seconder = who(context, entry, presiding)
    frame = motions.amends if amended else that if is_that else other
    if _ENDS_LINE.search(frame):
        text = context.stopped(text)
        if context.style.full_stops and entry.kind is Kind.AMENDMENT and _ENDS_QUOTED.search(text):
            text += "."
    else:
        text = text.rstrip(".")
    is_apart = bool(_TEXT_APART.search(frame))  # the words stand in a line of their own
    text = lowered(text) if is_that else capital(text) if is_apart else text
    said = fill(frame, mover=mover, seconder=seconder, what=amended, text=text)
    if text:
        return capital(said)
    return capital(said.rstrip() if is_apart else stopped(said.rstrip(" :")))


def _motion_named(context: EntryContext, entry: Entry) -> str:
    """The motion that an amendment says it amends, in words; '' if it names none, or if either has no mover."""
    known = context.procedure(entry).by_id if entry.subject.startswith(OF_MOTION) else {}
    proposal = known.get(entry.id)
    motion = known.get(proposal.motion_id) if proposal is not None and proposal.motion_id is not None else None
    if motion is None or motion.mover is None or not entry.persons:
        return ""
    motions = context.style.motions
    return fill(motions.of, what=motions.words["motion"], mover=_mover_form(context, motion.mover, None))


def _word_key(entry: Entry) -> str:
    if entry.kind is Kind.AMENDMENT:
        return "further" if entry.subject == Kind.AMENDMENT else "amendment"
    return "procedural" if entry.is_procedural else "motion"


def moved_shortly(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """Who moved and seconded a motion whose words are printed as the resolution; '' if nobody is named."""
    if not entry.persons:
        return ""
    context.forms.begin(entry.id)
    mover, seconder = who(context, entry, presiding)
    return capital(fill(context.style.motions.short, mover=mover, seconder=seconder))


def who(context: EntryContext, entry: Entry, presiding: int | None) -> tuple[str, str]:
    """The mover and the seconder in words."""
    names = [_mover_form(context, voice, presiding) for voice in entry.persons[:2]]
    return (*names, "", "")[0], (*names, "", "")[1]


def _mover_form(context: EntryContext, voice: Voice, presiding: int | None) -> str:
    people = context.style.people
    return context.forms.in_form(voice, people.mover_form, presiding if people.chair_moves else None)


@sentence(Kind.SUBSTANTIVE)
def substantive(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The motion as it reads when amended."""
    text = context.stopped(context.written_of(entry, presiding))
    frame = context.style.motions.substantive
    return fill(frame, text=capital(text) if "\n{text}" in frame else text).rstrip()


def word(context: EntryContext, known: Proceedings, entry: Entry) -> str:
    """What a vote or outcome is on: *the motion*, *the substantive motion*, *the amendment*."""
    proposal = target(known, entry)
    words = context.style.motions.words
    if proposal is None:
        return words["none"]
    if not proposal.is_main:
        said = words["motion" if _is_only_motion(context, known, proposal) else _word_key(proposal.entry)]
    else:
        said = words["substantive" if _was_amended(known, proposal, entry) else "motion"]
    is_one_of_several = bool(entry.persons) or proposal.entry.id in known.among_others
    if not is_one_of_several or proposal.mover is None or not _may_name(context, entry, proposal):
        return said
    return fill(context.style.motions.of, what=said, mover=_mover_form(context, proposal.mover, None))


def _is_only_motion(context: EntryContext, known: Proceedings, proposal: Proposal) -> bool:
    """Whether a procedural motion is called *the motion*: it is the only one of its item, in a style that prints each
    motion where it is moved."""
    moved = context.style.motions.moved
    if not proposal.entry.is_procedural or moved["procedural"][0] != moved["motion"][0]:
        return False
    return not any(p.entry.item_id == proposal.entry.item_id for p in known.by_id.values() if p is not proposal)


def target(known: Proceedings, entry: Entry) -> Proposal | None:
    """The motion or amendment that a vote or outcome decides; None if there is none."""
    found = known.target.get(entry.id)
    return known.by_id[found] if found is not None else None


def _was_amended(known: Proceedings, motion: Proposal, by: Entry) -> bool:
    """Whether a motion had been amended or reworded before `by` was recorded."""
    where = by.position or float("inf")
    changed = [
        p.decided.position
        for p in known.by_id.values()
        if p.motion_id == motion.entry.id and p.decided is not None and p.fate in (Fate.CARRIED, Fate.ACCEPTED)
    ]
    reworded = (e for e in known.meeting.procedure_entries if e.kind is Kind.SUBSTANTIVE)
    changed += [e.position for e in reworded if known.target.get(e.id) == motion.entry.id]
    return any(position < where for position in changed)


_OUTCOMES = (Kind.CARRIED, Kind.LOST, Kind.LAPSED, Kind.WITHDRAWN)


@sentence(*_OUTCOMES, frames=dict.fromkeys(_OUTCOMES, "names text time"))
def outcome(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The outcome of a motion or amendment without a count."""
    known, motions = context.procedure(entry), context.style.motions
    proposal = target(known, entry)
    if proposal is None and entry.subject != CONSENT:
        return styled(context, entry, presiding)
    if proposal is None or (entry.subject == CONSENT and entry.kind is Kind.CARRIED):
        return consented(context, known, entry)
    frames = {
        Kind.CARRIED: motions.carried,
        Kind.LOST: motions.lost,
        Kind.LAPSED: motions.lapsed_seconded if proposal.seconder is not None else motions.lapsed,
        Kind.WITHDRAWN: motions.withdrawn,
    }
    text = context.inside_of(entry, presiding) if entry.kind is Kind.WITHDRAWN else ""
    is_told = bool(entry.persons) or proposal.entry.id in known.among_others
    is_named = entry.kind is Kind.WITHDRAWN and not is_told and _may_name(context, entry, proposal)
    mover = _mover(context, known, proposal, presiding) if is_named else ""
    said = fill(frames[entry.kind], what=_subject_of_vote(context, known, entry), text=text.rstrip("."), mover=mover)
    return capital(said)


def _mover(context: EntryContext, known: Proceedings, proposal: Proposal, presiding: int | None) -> str:
    """Who moved what is withdrawn, if the item has several proposals of its kind; otherwise ''."""
    what = (proposal.entry.item_id, proposal.entry.kind)
    like = [p for p in known.by_id.values() if (p.entry.item_id, p.entry.kind) == what]
    if proposal.mover is None or len(like) == 1:
        return ""
    return context.forms.in_form(proposal.mover, context.style.people.mover_form, presiding)


def _may_name(context: EntryContext, entry: Entry, proposal: Proposal) -> bool:
    """Whether `entry` may name the mover: a public line may not name the mover of exempt business."""
    exempt = exempt_parts(context.meeting)
    return exempt.hides(entry) or not exempt.hides(proposal.entry)


def carried_at_once(context: EntryContext, entry: Entry) -> str:
    """The sentence that a motion, printed below as the resolution, was carried."""
    if entry.subject == CONSENT:
        return consented(context, context.procedure(entry), entry)
    what = word(context, context.procedure(entry), entry)
    return capital(fill(context.style.motions.carried_at_once, what=what))


def consented(context: EntryContext, known: Proceedings, entry: Entry) -> str:
    """The sentence that a motion was carried without objection."""
    return capital(fill(context.style.motions.consent, what=word(context, known, entry)))


@sentence(
    Kind.RECONSIDERED,
    Kind.RESCINDED,
    frames=dict.fromkeys((Kind.RECONSIDERED, Kind.RESCINDED), "what"),
    usual={
        Kind.RECONSIDERED: "The decision[ on {what}] was reconsidered.",
        Kind.RESCINDED: "The resolution[ on {what}] was rescinded.",
    },
)
def annulled(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The sentence that a decision of the item was reconsidered or rescinded."""
    known = context.procedure(entry)
    is_about_motion = target(known, entry) is not None
    return capital(
        fill(context.style.sentences[entry.kind], what=word(context, known, entry) if is_about_motion else "")
    )


@sentence(Kind.ACCEPTED)
def accepted(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The mover of the motion accepted the amendment."""
    known, motions = context.procedure(entry), context.style.motions
    amendment = target(known, entry)
    motion = known.by_id.get(amendment.motion_id) if amendment and amendment.motion_id is not None else None
    if motion is None or motion.mover is None or not _may_name(context, entry, motion):
        return motions.accepted_unnamed
    return capital(fill(motions.accepted, mover=context.forms.spoken(motion.mover, presiding)))


def as_clause(proposal: Proposal) -> Entry:
    """A motion's text as a clause; a gap if it was amended and the record does not give the new wording."""
    entry, text = proposal.entry, GAP if proposal.needs_wording else proposal.text
    return Entry(entry.id, Kind.CLAUSE, entry.position, entry.item_id, text=text)


def in_hand(context: EntryContext, proposal: Proposal, presiding: int | None) -> list[str]:
    """The heading and paragraphs of a motion that is still undecided, with a gap at the end if it was amended and the
    record does not give the new wording."""
    motions = context.style.motions
    heading = motions.in_hand_amended if proposal.is_amended else motions.in_hand
    text = context.stopped(context.written(proposal.text.strip(), presiding))
    return [heading, *text.split("\n"), *([UNKNOWN] if proposal.needs_wording else [])]


@sentence(Kind.CLAUSE, Kind.RECOMMENDATION)
def clause(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A clause, resolved or recommended to another body, without its number."""
    text = context.stopped(context.written_of(entry, presiding))
    return capital(text) if context.style.resolution.capitals else text


_OWN = any_case(
    r"(?P<word>unanimously (?:agreed|decided|resolved)|(?:agreed|decided)(?: nem con)?|resolved nem con)"
    r"(?:: ?| (?=that\b|to\b))|(?:(?-i:RESOLVED)|resolved(?=:| (?:no|not|that|to)\b))(?:: ?| (?=\S))"
)
"""The clerk's own word for what was resolved, before a clause: *unanimously agreed that the bin be moved*. *Resolved*
alone is not printed twice."""
_RESOLVED = any_case(r"\b(?:resolved|agreed)\b")


def own_word(text: str) -> tuple[str, str]:
    """The clerk's own word for *resolved*, in lower case ('' if none), and the clause without it."""
    match = _OWN.match(text)
    return ((match["word"] or "").lower(), text[match.end() :]) if match else ("", text)


def in_own_word(frame: str, word: str) -> str:
    """A heading or frame with the clerk's own word, if there is one, instead of *resolved* or *agreed*."""
    cases = {"resolved": word, "agreed": word, "RESOLVED": word.upper(), "AGREED": word.upper()}
    return _RESOLVED.sub(lambda said: cases.get(said[0], capital(word)), frame) if word else frame


def listed_clause(context: EntryContext, text: str) -> str:
    """A clause as it follows the heading, without a first word that the heading has already."""
    resolution = context.style.resolution
    text = _own_duty(context, resolution.heading, text)
    first = first_word(text)
    rest = text[len(first) :].lstrip() if first in resolution.drops else text
    return capital(rest) if resolution.capitals else rest


def single_clause(context: EntryContext, text: str, body: str | None, **said: str) -> str:
    """A single clause, resolved or recommended to `body`, as one sentence without a number. `said` has what some styles
    add: the *mover*, the *seconder* and the figures of the vote."""
    resolution, business = context.style.resolution, context.style.business
    word, text = own_word(text)
    frames = tuple(in_own_word(frame, word) for frame in (resolution.single, resolution.single_other))
    if body is not None:
        frames = (business.recommended_single, business.recommended_single_other)
    text = _own_duty(context, frames[0], text)
    is_lead = first_word(text) in resolution.leads
    frame, text = (frames[0], lowered(text)) if is_lead else (frames[1], capital(text))
    if not frame.endswith("{clause}"):
        text = text.rstrip(".")
    usual = dict.fromkeys(("mover", "seconder", "in_favour", "opposed", "abstaining"), "")
    return capital(fill(frame, **usual | said, clause=text, body=body or "", kind=context.body_word))


def _own_duty(context: EntryContext, frame: str, text: str) -> str:
    """A clause about what the body itself is to do: *to accept it*, not *that the Committee accept it*. Other clauses
    are unchanged."""
    match = _THAT_BODY.match(text) if "The {kind}" in frame and "to" in context.style.resolution.leads else None
    is_itself = match is not None and match["body"].casefold() == context.body_word.casefold()
    return f"to {text[match.start('verb') :]}" if match and is_itself and _is_action_verb(match["verb"]) else text


_THAT_BODY = any_case(r"that the (?P<body>[a-z]+) (?P<verb>[a-z]+)\b")


def _is_action_verb(verb: str) -> bool:
    return is_base(verb) and verb not in MODALS


def names_mover(context: EntryContext) -> bool:
    """Whether the style's sentence for a single clause names the mover."""
    resolution = context.style.resolution
    frames = (resolution.single, resolution.single_other)
    return not resolution.numbers_single and any("{mover}" in frame for frame in frames)


def clause_heading(context: EntryContext, body: str | None, word: str) -> str:
    """The heading of clauses that are resolved, or by the clerk's own `word` agreed, or recommended to `body`."""
    style, kind = context.style, context.body_word
    if body is not None:
        return fill(style.business.recommended, body=body, kind=kind)
    return in_own_word(fill(style.resolution.heading, kind=kind), word)


_ABOUT_ITS_VOTE = having(Role.VOTED) - {Kind.LOST} | {Kind.OWN_VOTE}
"""Kinds that may be between a motion and its resolution if they are about that motion."""


def has_resolution(proposal: Proposal, where: Adopted) -> bool:
    """Whether a carried motion is printed as a resolution: it has words, and the style does not print them already
    where it was moved or reworded."""
    is_at_motion = where is Adopted.MOTION and len(proposal.sources) == 1
    return bool(proposal.text.strip()) and not (is_at_motion and not proposal.needs_wording)


class Resolutions:
    """Decides for one item which entries print its resolutions, and with which words and numbers."""

    def __init__(
        self,
        steps: Sequence[Step],
        known: Proceedings,
        publicity: Publicity,
        where: Adopted,
        prints: Callable[[Entry], bool],
        visits: Mapping[int, int],
        *,
        by_word: bool = False,
    ) -> None:
        """`by_word`: whether each heading (*agreed*, *resolved*) begins its own numbers; `where`: where the words of
        carried motions are printed; `prints`: whether an entry prints anything; `visits`: the visit to the item in
        which each entry was made, by entry id."""
        self._steps, self._known, self._publicity, self._prints = steps, known, publicity, prints
        self._visits = visits
        entries = [step for step in steps if isinstance(step, Entry)]
        adopting = ((entry.id, known.adopted_by(entry)) for entry in entries)
        resolved = (
            (i, proposal) for i, proposal in adopting if proposal is not None and has_resolution(proposal, where)
        )
        self.adopted = {i: proposal for i, proposal in resolved if not publicity.leaves_out(proposal)}
        """Motions by the entry that adopted them."""
        self.clauses: dict[int, list[Entry]] = {}
        """Clauses printed together, by the last of them."""
        self._gather([e for e in entries if e.kind is Kind.CLAUSE and (e.text or "").strip()])
        made, self.numbers = Counter[str](), dict[int, int]()
        for entry in self._in_force(entries):
            word = own_word(entry.text or "")[0] if by_word and entry.kind is Kind.CLAUSE else ""
            made[word] += 1
            self.numbers[entry.id] = made[word]
        """The number of each clause among those under the same heading of the item, by the entry that records it or
        adopted the motion; none if no longer in force."""
        self.shortened: set[int] = set()
        """Ids of motions and new wordings whose text follows directly as the resolution."""
        if where is Adopted.RESOLUTION:
            for proposal in self.adopted.values():
                self._shorten(proposal)

    def _gather(self, clauses: Sequence[Entry]) -> None:
        """Group the clauses, each group at its last clause. Each exempt part has a group of its own, and so have each
        visit to the item and the clauses no longer in force."""
        together: dict[tuple[int | None, int, bool], list[Entry]] = {}
        for entry in clauses:
            part = self._publicity.part(entry)
            key = (part.opening.id if part else None, self._visits.get(entry.id, 0), self._known.is_annulled(entry))
            together.setdefault(key, []).append(entry)
        self.clauses = {group[-1].id: group for group in together.values()}

    def _in_force(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        for entry in entries:
            yield from (clause for clause in self.clauses.get(entry.id, ()) if not self._known.is_annulled(clause))
            if entry.id in self.adopted:
                yield entry

    def _shorten(self, proposal: Proposal) -> None:
        """Note the entries whose words are not printed because the resolution repeats them."""
        ids = [step.id if isinstance(step, Entry) else None for step in self._steps]
        decided = ids.index(proposal.decided.id) if proposal.decided else 0
        if proposal.decided:  # what was worded after the vote is printed as the resolution
            self.shortened.update({*proposal.sources}.intersection(ids[decided:]))
        for at in range(decided - 1, -1, -1):
            step = self._steps[at]
            if not isinstance(step, Entry) or self._visits.get(step.id) != self._visits.get(ids[decided] or 0):
                return
            if step.id == proposal.entry.id or proposal.sources == (step.id,):
                self.shortened.add(step.id)
                return
            about = target(self._known, step) if step.kind in _ABOUT_ITS_VOTE and not step.subject else None
            is_its_vote = about is not None and about.entry.id == proposal.entry.id
            if not is_its_vote and self._prints(step):
                return


def resolution_numbers(meeting: Meeting, visits: Mapping[int, int]) -> dict[int, str]:
    """The number of each resolution, if the body's rules give them numbers, by the entry that adopted its motion or
    recorded the last of its clauses. `visits` as in `Resolutions`."""
    if not resolution_number(meeting, 0):
        return {}
    made = adopting_entries(meeting, visits)
    return {entry_id: resolution_number(meeting, place) for place, entry_id in enumerate(made)}


@dataclass(frozen=True)
class Clause:
    paragraphs: tuple[str, ...]
    entry_ids: tuple[int, ...]
    number: int | None = None
    """Its number in the item; None for the next number."""
    mover: str = ""
    """Who moved it, for a sentence of the style that names them."""
    seconder: str = ""
    resolution: str = ""
    """The number of the resolution that it begins."""
    figures: Mapping[str, str] = field(default_factory=dict)
    """The figures of the vote that made it, for a sentence of the style that has them."""


class Listing:
    """Makes the blocks of an item's clauses under their headings, numbered in sequence."""

    def __init__(self, context: EntryContext, item_id: int | None, count: int, body: str | None = None) -> None:
        """`count`: how many clauses the item has; `body`: the body to which they are recommended, if any."""
        self._context, self._item_id, self._body = context, item_id, body
        self._resolution = context.style.resolution
        self._is_single = count == 1 and not self._resolution.numbers_single
        self._is_alone = count == 1
        self._number = 0

    def blocks(self, clauses: Sequence[Clause], *, is_annulled: bool = False) -> list[Block]:
        """The heading and its clauses; or one sentence for a single clause that is in force and has no number. Clauses
        with a word of the clerk's own (*agreed*) get another heading."""
        is_labelled = bool(split_label(clauses[0].paragraphs[0])[0])
        is_plain = self._is_alone and is_labelled
        if is_annulled:
            return self._heading_with_clauses(self._resolution.annulled, clauses, is_plain=is_plain or self._is_single)
        if self._is_single and not is_labelled:
            return self._single(clauses)
        out: list[Block] = []
        for word, group in groupby(clauses, self._own_word):
            alike = [*group]
            if word and len(alike) == 1 and not (is_labelled or self._resolution.numbers_single):
                out += self._single(alike)
                continue
            heading = clause_heading(self._context, self._body, word)
            out += self._heading_with_clauses(heading, alike, word, is_plain=is_plain)
        return out

    def _own_word(self, clause: Clause) -> str:
        """The clerk's own word above a clause; '' for a recommendation, which has the style's."""
        return own_word(clause.paragraphs[0])[0] if self._body is None else ""

    def _single(self, clauses: Sequence[Clause]) -> list[Block]:
        """The sentence of a single clause, with the paragraphs below it."""
        lead, *more = clauses[0].paragraphs
        by = {"mover": clauses[0].mover, "seconder": clauses[0].seconder, **clauses[0].figures}
        said = self._with_number(single_clause(self._context, lead, self._body, **by), clauses[0])
        ids = _entry_ids(clauses)
        return [Block(BlockKind.CLAUSE, said, "", ids, self._item_id), *paragraphs(more, ids, self._item_id)]

    def _heading_with_clauses(
        self, heading: str, clauses: Sequence[Clause], word: str = "", *, is_plain: bool
    ) -> list[Block]:
        """A heading and its clauses. `word` is the clerk's own word in the heading, which the clauses then lack;
        `is_plain`: without numbers."""
        heading = self._with_number(heading, clauses[0])
        out = [Block(BlockKind.RESOLUTION, heading, "", _entry_ids(clauses), self._item_id)]
        for clause in clauses:
            self._number = clause.number or self._number + 1
            if is_plain:
                out += paragraphs(clause.paragraphs, clause.entry_ids, self._item_id)
                continue
            label = numbered(self._resolution.numbering, self._number)
            first, *rest = clause.paragraphs
            own, without = own_word(first)
            said = listed_clause(self._context, without if own == word else first)
            out += listed([said, *rest], clause.entry_ids, label, self._item_id, BlockKind.CLAUSE)
        return out

    def _with_number(self, said: str, first: Clause) -> str:
        """The heading or the single clause of a resolution, with its number if it has one."""
        if not first.resolution:
            return said
        return fill(self._resolution.number, number=first.resolution, said=said)


def _entry_ids(clauses: Iterable[Clause]) -> tuple[int, ...]:
    return tuple(i for clause in clauses for i in clause.entry_ids)


def paragraphs(
    texts: Sequence[str], ids: tuple[int, ...], item_id: int | None, kind: BlockKind = BlockKind.PARAGRAPH
) -> list[Block]:
    """Paragraphs of one entry or exchange, with typed labels."""
    out, levels = list[Block](), Levels()
    for text in texts:
        label, rest = split_label(text)
        if label:
            out.append(Block(BlockKind.LISTED, rest, label, ids, item_id, levels.level(label)))
        elif rest:
            out.append(Block(kind, rest, "", ids, item_id))
    return out


def listed(texts: Sequence[str], ids: tuple[int, ...], label: str, item_id: int | None, kind: BlockKind) -> list[Block]:
    """The blocks of a numbered entry; its later paragraphs are one level deeper. A typed label of the first paragraph
    goes after the number."""
    levels, depth = Levels(), 1 if label else 0
    first, *rest = texts
    typed, words = split_label(first)
    if label and typed:
        levels.level(typed)
        first, label = words, f"{label}{typed}"
    out = [Block(kind, first, label, ids, item_id, depth)]
    for text in rest:
        typed, words = split_label(text)
        if not words:
            continue
        level = depth + (levels.level(typed) if typed else 0)
        out.append(Block(BlockKind.LISTED, words, typed, ids, item_id, level))
    return out


@sentence(Kind.VOTE)
def vote(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The sentence of a vote; the names of a named vote are in `lists`."""
    known = context.procedure(entry)
    division = _division(context, known, entry)
    said = _vote_fields(context, known, division, presiding)
    text, what = _vote_sentence(context, division, said), said["what"]
    if said["told"] and capital(what) not in text and what not in text:
        text = f"{capital(what)}: {text}"
    if entry.subject.startswith("parts "):
        text = text.replace(" was ", " were ", 1)
    if not entry.body:
        return text
    text = fill(context.style.votes.of_body, body=entry.body, said=text)
    return "\n".join(filter(None, (text, _bodies_differ(context, known, entry, what))))


def _follows_another(context: EntryContext, known: Proceedings, entry: Entry) -> bool:
    """Whether a unanimous vote needs to say what it is on: it has no figures, is on a part, or follows a vote on
    something else and is not printed below its own resolution."""
    proposal = target(known, entry)
    if entry.part and entry.vote is not None and entry.vote.of_all:
        return True
    is_below = context.style.votes.after_resolution and proposal is not None and proposal.is_main
    if is_below or entry.vote is None or not entry.vote.of_all:
        return False
    before = [d.entry for d in known.divisions.values() if d.entry.item_id == entry.item_id]
    earlier = [e for e in before if e.position < (entry.position or float("inf"))]
    last = max(earlier, key=lambda e: e.position, default=None)
    return last is not None and known.target.get(last.id) != known.target.get(entry.id)


def _bodies_differ(context: EntryContext, known: Proceedings, entry: Entry, what: str) -> str:
    """The sentence that a proposal was lost although a body that voted separately carried it; otherwise ''."""
    proposal = target(known, entry)
    if proposal is None or proposal.decided != entry or proposal.fate is not Fate.LOST:
        return ""
    votes = (d for d in known.divisions.values() if d.entry.body and known.target.get(d.entry.id) == proposal.entry.id)
    return capital(fill(context.style.votes.bodies_differ, what=what)) if any(d.is_carried for d in votes) else ""


def _vote_sentence(context: EntryContext, division: Division, said: dict[str, str]) -> str:
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
    voters = series(_voters_in_words(context, taken), last) if _in_sentence(votes) else ""
    text = fill(votes.named if taken.is_named else votes.counted, votes=voters, **said)
    return "\n".join(map(capital, text.split("\n")))


def _vote_fields(
    context: EntryContext, known: Proceedings, division: Division, presiding: int | None
) -> dict[str, str]:
    figures, in_favour, entry = division.tally, division.tally.in_favour, division.entry
    what = _subject_of_vote(context, known, entry)
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


def vote_figures(context: EntryContext, entry: Entry) -> dict[str, str]:
    """The figures of a vote, or of the tie that a casting vote broke, as fields of another sentence; empty if unknown
    or not counted."""
    known = context.procedure(entry)
    division = known.divisions.get(known.division_of.get(entry.id, entry.id))
    if division is None or division.tally.in_favour is None:
        return {}
    tally = division.tally
    return {"in_favour": str(tally.in_favour), "opposed": str(tally.against), "abstaining": str(tally.abstained)}


def closing(context: EntryContext, entry: Entry, presiding: int | None) -> list[str]:
    """The outcome below the names of a named vote; empty if the clerk has worded it, or before a casting vote."""
    frame, taken = context.style.votes.closing, entry.vote
    if not frame or taken is None or not taken.is_named or entry.text is not None:
        return []
    known = context.procedure(entry)
    division = _division(context, known, entry)
    if division.casting is not None:
        return []
    return [capital(fill(frame, **_vote_fields(context, known, division, presiding)))]


def voter_lists(context: EntryContext, entry: Entry) -> list[str]:
    """A line for each way of voting, with the names of a named vote; empty for other votes."""
    return [" ".join(filter(None, row)) for row in voter_rows(context, entry)]


def voter_rows(context: EntryContext, entry: Entry) -> list[tuple[str, str]]:
    """The same in two columns: how they voted, and the names. The first column is empty if the style's frame cannot be
    split before the names."""
    votes, taken = context.style.votes, entry.vote
    if taken is None or not taken.is_named:
        return []
    if _in_sentence(votes) and entry.text is None:
        voted = []
    elif votes.each:
        voted = [("", line) for line in _voters_in_words(context, taken)]
    else:
        columns = [(choice, taken.named(choice)) for choice in Choice]
        empty = {*votes.lists_empty, *(set(Choice) - {Choice.NOT_VOTING} if votes.lists_of_nobody else ())}
        wanted = [(choice, people) for choice, people in columns if people or choice in empty]
        voted = [_voter_row(context, votes.lists[choice], people) for choice, people in wanted]
    return voted + [_voter_row(context, frame, people) for frame, people in _nonvoter_lists(context, entry) if people]


def _nonvoter_lists(context: EntryContext, entry: Entry) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The lists of those who withdrew and of those who were away, if the style has them."""
    votes = context.style.votes
    item_id = entry.item_id if entry.position else context.meeting.live_item_id  # a vote may have no place yet
    recused = tuple(p for p in context.procedure(entry).recused(item_id, entry) if p not in _voter_ids(entry))
    away = _absent(context, entry) if votes.absent else ()
    if votes.recused:  # whoever withdrew is not absent
        recused += tuple(p for p in away if p not in recused and p in withdrawing(context, entry))
        yield votes.recused, recused
    if votes.absent:
        yield votes.absent, tuple(person for person in away if person not in recused)


def _in_sentence(votes: Votes) -> bool:
    """Whether the style names the voters in the sentence of the vote."""
    return "{votes}" in votes.named


def _voters_in_words(context: EntryContext, taken: Vote) -> list[str]:
    ballots = {ballot.person_id: ballot for ballot in taken.ballots}
    return [_ballot_in_words(context, ballots[person]) for person in context.forms.in_voting_order(ballots)]


def _ballot_in_words(context: EntryContext, ballot: Ballot) -> str:
    votes = context.style.votes
    name = context.forms.voting([ballot.person_id])
    return fill(votes.each or "{name} ({way})", name=name, way=votes.each_way[ballot.choice])


def _voter_ids(entry: Entry) -> set[int]:
    return {ballot.person_id for ballot in entry.vote.ballots} if entry.vote else set()


def _voter_row(context: EntryContext, frame: str, people: Sequence[int]) -> tuple[str, str]:
    names = context.forms.voting(people) or context.style.votes.nobody
    said = {"count": str(len(people)), "names": names}
    way, found, rest = frame.partition(" {names}")
    if not found or "[" in way:
        return "", fill(frame, **said)
    return fill(way, **said), fill(found.lstrip() + rest, **said)


def _absent(context: EntryContext, entry: Entry) -> tuple[int, ...]:
    """The members with a vote who were not there, in the order of the roll."""
    room = attendance(context.meeting, entry.position or None)
    voted, members = _voter_ids(entry), (p.person_id for p in context.meeting.roll if p.capacity.is_member)
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
            what=_subject_of_vote(context, known, division.entry if division else entry),
            outcome=votes.carried if carried else votes.lost,
        )
    )


@sentence(Kind.OWN_VOTE)
def own(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A member's own vote, recorded at their request."""
    choice = entry.choice or Choice.NOT_VOTING
    by, names = pronoun(context.meeting, entry.persons), context.forms.series(entry.persons, presiding)
    return capital(fill(context.style.votes.own[choice], names=names, they=by.subject, their=by.possessive))


def _division(context: EntryContext, known: Proceedings, entry: Entry) -> Division:
    """The division of a vote; of one that is struck out, only with its figures."""
    if (found := known.divisions.get(entry.id)) is not None:
        return found
    rules = context.meeting.rules
    return Division(entry, (), tally(entry.vote or Vote(), ()), rules.majority, context.meeting.seats)


def _subject_of_vote(context: EntryContext, known: Proceedings, entry: Entry) -> str:
    what = word(context, known, entry)
    return fill(context.style.votes.part, part=entry.part, what=what) if entry.part else what


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
    """The figures of a vote in words; '' if they are unknown."""
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
