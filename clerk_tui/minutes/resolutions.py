"""The resolutions of an item: clauses and adopted motions, where they are printed, and their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import groupby

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.agenda import resolution_number
from clerk_tui.meeting.kinds import Kind, Role, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import Proceedings, Proposal, resolutions_made
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.english import Levels, fill, numbered, split_label
from clerk_tui.minutes.publicity import Publicity, Step
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.minutes.sentences.motions import clause_heading, listed_clause, own_word, single_clause, target
from clerk_tui.minutes.style import Adopted

_ABOUT_ITS_VOTE = having(Role.VOTED) - {Kind.LOST} | {Kind.OWN_VOTE}
"""Kinds that may be between a motion and its resolution if they are about that motion."""


def has_resolution(proposal: Proposal, where: Adopted) -> bool:
    """Whether a carried motion is printed as a resolution: it has words, and they do not stand above already, where it
    was moved or where it was read as amended, in a style that prints them there."""
    is_at_motion = where is Adopted.MOTION and len(proposal.sources) == 1
    return bool(proposal.text.strip()) and not (is_at_motion and not proposal.needs_wording)


class Resolutions:
    """The resolutions of one item as one rendering prints them."""

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
        """`by_word`: whether each heading (*agreed*, *resolved*) begins its own numbers; `where`: where to print the
        words of carried motions; `prints`: whether an entry prints anything; `visits`: to which part of the item an
        entry belongs, if it was gone back to."""
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
        """The number of each clause in the item among those under the same heading, by the entry that records it or
        adopted the motion. What is no longer in force has none."""
        self.shortened: set[int] = set()
        """Ids of motions and new wordings whose text follows directly as the resolution."""
        if where is Adopted.RESOLUTION:
            for proposal in self.adopted.values():
                self._shorten(proposal)

    def _gather(self, clauses: Sequence[Entry]) -> None:
        """Group the clauses at the last of them; those of each exempt part are a group, those recorded when the item
        was gone back to, and those that are no longer in force."""
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
        """Note which entry of a motion need not print its words, because the resolution follows."""
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
    made = resolutions_made(meeting, visits)
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
    """Makes the blocks of an item's clauses under their headings, with consecutive numbers."""

    def __init__(self, context: EntryContext, item_id: int | None, count: int, body: str | None = None) -> None:
        """`count`: the number of clauses in the item; `body`: to whom they are recommended, if they are."""
        self._context, self._item_id, self._body = context, item_id, body
        self._resolution = context.style.resolution
        self._is_single = count == 1 and not self._resolution.numbers_single
        self._is_alone = count == 1
        self._number = 0

    def blocks(self, clauses: Sequence[Clause], *, is_annulled: bool = False) -> list[Block]:
        """The heading and its clauses; one sentence for a single clause without a number, unless no longer in force.
        Those with another word of the clerk's own (*agreed*) have another heading."""
        is_labelled = bool(split_label(clauses[0].paragraphs[0])[0])
        is_plain = self._is_alone and is_labelled
        if is_annulled:
            return self._below(self._resolution.annulled, clauses, is_plain=is_plain or self._is_single)
        if self._is_single and not is_labelled:
            return self._single(clauses)
        out: list[Block] = []
        for word, group in groupby(clauses, self._own_word):
            alike = [*group]
            if word and len(alike) == 1 and not (is_labelled or self._resolution.numbers_single):
                out += self._single(alike)
                continue
            heading = clause_heading(self._context, self._body, word)
            out += self._below(heading, alike, word, is_plain=is_plain)
        return out

    def _own_word(self, clause: Clause) -> str:
        """The word of the clerk's own under which a clause stands; a recommendation has the word of the style."""
        return own_word(clause.paragraphs[0])[0] if self._body is None else ""

    def _single(self, clauses: Sequence[Clause]) -> list[Block]:
        """The sentence of a single clause, with the paragraphs below it."""
        lead, *more = clauses[0].paragraphs
        by = {"mover": clauses[0].mover, "seconder": clauses[0].seconder, **clauses[0].figures}
        said = self._with_number(single_clause(self._context, lead, self._body, **by), clauses[0])
        ids = _ids(clauses)
        return [Block(BlockKind.CLAUSE, said, "", ids, self._item_id), *paragraphs(more, ids, self._item_id)]

    def _below(self, heading: str, clauses: Sequence[Clause], word: str = "", *, is_plain: bool) -> list[Block]:
        """A heading and its clauses, without the clerk's own word, which it has; `is_plain`: without numbers."""
        heading = self._with_number(heading, clauses[0])
        out = [Block(BlockKind.RESOLUTION, heading, "", _ids(clauses), self._item_id)]
        for clause in clauses:
            self._number = clause.number or self._number + 1
            if is_plain:
                out += paragraphs(clause.paragraphs, clause.entry_ids, self._item_id)
                continue
            label = numbered(self._resolution.numbering, self._number)
            first, *rest = clause.paragraphs
            said = listed_clause(self._context, own_word(first)[1] if word else first)
            out += listed([said, *rest], clause.entry_ids, label, self._item_id, BlockKind.CLAUSE)
        return out

    def _with_number(self, said: str, first: Clause) -> str:
        """The heading or the single clause of a resolution, with its number if it has one."""
        if not first.resolution:
            return said
        return fill(self._resolution.number, number=first.resolution, said=said)


def _ids(clauses: Iterable[Clause]) -> tuple[int, ...]:
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
    """A numbered entry; further paragraphs are a level deeper. A typed label of the first comes after the number."""
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
