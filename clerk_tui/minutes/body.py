"""The body of the minutes. `Body` has what all items share; an `_ItemWriter` goes through the entries of one item in
order and makes paragraphs, exchanges, documents and resolutions. `number_paragraphs` then numbers them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from clerk_tui.english.months import MONTH_NAMES
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.meeting.exempt import ExemptPart
from clerk_tui.meeting.kinds import (
    ANSWERING,
    ASKING,
    AWAY,
    CLOCK,
    MATTER,
    MOVEMENT,
    OUTCOME,
    OWN_CALL,
    OWN_SENTENCE,
    RESOLVING,
    ROLL_CALL,
    SPEECH,
    Kind,
    Role,
    Words,
    having,
)
from clerk_tui.meeting.proceedings import Proceedings, Proposal, proceedings
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.document import RESOLVED, TO_CHECK, TO_SETTLE, Block, BlockKind
from clerk_tui.minutes.head import WhoCame
from clerk_tui.minutes.publicity import Mark, Notice, Publicity, Step, is_as_published, printed_twice
from clerk_tui.minutes.publicity import blocks as published_blocks
from clerk_tui.minutes.sentences import business, motions, speech
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.minutes.sentences.entries import entry_paragraphs
from clerk_tui.minutes.sentences.motions import (
    Clause,
    Listing,
    Resolutions,
    listed,
    names_mover,
    paragraphs,
    resolution_numbers,
)
from clerk_tui.minutes.style import Adopted, MoverStands, Paragraphs
from clerk_tui.minutes.written_english import capital, fill, first_word, numbered
from clerk_tui.regex import any_case, regex

_MARK = regex(r"^(?!\?\?)[!?>=~@#/+-]+\s*")
"""The mark at the beginning of a line of the notation; a gap (*??*) stays."""
_PUTS = SPEECH | {Kind.NOTE}
"""Kinds whose words may put something to a vote without a motion."""


def _was_put_to_vote(steps: Sequence[Step], at: int, known: Proceedings) -> bool:
    """Whether what a speech or note says was put to the vote: an outcome without a motion and no clause follow."""
    step, *after = [*steps[at : at + 3]]
    outcome, below = (*after, None, None)[:2]
    if not isinstance(step, Entry) or step.kind not in _PUTS or not isinstance(outcome, Entry):
        return False
    is_resolved = isinstance(below, Entry) and below.kind in RESOLVING
    return outcome.kind in OUTCOME and outcome.id not in known.target and not is_resolved


_LAST_MINUTES = any_case(r"\bminutes (?:of|from) (?:the )?(?:last|previous) (?:\w+ )?meeting\b")
"""Earlier minutes without their date."""
_AS_CORRECTED = any_case(r"\bas (?:amended|corrected)\b.*the corrections made$")
"""A motion to approve minutes, and the words for corrections that nobody spells out."""
_ADDING = frozenset({"and", "but", "or", "plus"})
"""First words of an answer that only adds to the one before."""
_ELSEWHERE, _DOCUMENTS = having(Words.PRINTED_ELSEWHERE), having(Role.DOCUMENT)


class Flow(NamedTuple):
    """The business of an item."""

    blocks: list[Block]
    cuts: list[int]
    """Where the blocks of each later visit to the item begin."""


class Body:
    """Writes the entries of items, or those before the first item, as blocks; one for each rendering of a meeting."""

    def __init__(
        self,
        context: EntryContext,
        attended: WhoCame,
        presiding: Mapping[int, int | None],
        publicity: Publicity,
        visits: Mapping[int, int],
        *,
        marks_doubts: bool = False,
    ) -> None:
        """`visits`: the visit to its item in which each entry was made, 0 for the first, by entry id; `marks_doubts`:
        whether lines in doubt are marked."""
        self._marks_doubts = marks_doubts
        self.context, self.attended, self.presiding, self.publicity = context, attended, presiding, publicity
        self.visits = visits
        self.entry_of = {entry.id: entry for entry in context.meeting.entries}
        self._printed_twice = printed_twice(context.meeting)
        self.resolution_numbers = resolution_numbers(context.meeting, visits)
        self.style, self.known = context.style, proceedings(context.meeting)

    def papers(self, entries: Sequence[Entry], item_id: int | None) -> list[Block]:
        papers = [e for e in entries if e.kind is Kind.PAPER and _has_words(e) and not self.publicity.is_left_out(e)]
        papers = [e for e in papers if not is_as_published(e, self.style)]
        if Kind.PAPER in self.style.omitted:
            return []
        items, blocks = self.style.items, list[Block]()
        is_numbered = len(papers) > 1 or items.numbers_single_paper
        for number, entry in enumerate(papers, 1):
            label = numbered(items.papers, number) if is_numbered else ""
            texts = self.texts(entry)
            if self.publicity.part(entry) is not None:
                texts[0] = fill(self.style.exempt.paper, text=texts[0])
            blocks += listed(texts, (entry.id,), label, item_id, BlockKind.LISTED)
        return blocks

    def flow(self, entries: Sequence[Entry], item_id: int | None) -> Flow:
        """The business of an item, given its entries in order."""
        return _ItemWriter(self, entries, item_id, self.style.motions.adopted).flow()

    def resolved(self, entries: Sequence[Entry], item_id: int | None) -> list[Block]:
        """The blocks of an item's resolutions, and of its motion that is still undecided."""
        return _ItemWriter(self, entries, item_id, Adopted.BOTH, is_alone=True).resolved()

    def shown_steps(self, entries: Sequence[Entry]) -> list[Step]:
        """The entries that are printed in their item, with notices or marks of exempt business."""
        return self.publicity.steps([e for e in entries if not e.is_struck and self.is_printed_in_item(e)])

    def texts(self, entry: Entry, lead: str = "") -> list[str]:
        presiding = self.presiding[entry.id]
        if not self._is_to_settle(entry):
            return entry_paragraphs(self.context, entry, presiding, lead)
        if entry.kind is Kind.NOTE and entry.is_unsettled:
            words = speech.as_typed(self.context, entry, presiding).strip()
        else:
            words = capital(_MARK.sub("", "\n".join(entry_paragraphs(self.context, entry, presiding, lead))))
        return TO_SETTLE.format(text=words).split("\n") if words else []

    def _is_to_settle(self, entry: Entry) -> bool:
        return entry.is_unsettled or (self._marks_doubts and entry.is_to_settle)

    def with_doubt_mark(self, entry: Entry, texts: list[str]) -> list[str]:
        """The paragraphs of an entry, with a mark after the last if the entry is in doubt."""
        is_marked = self._marks_doubts and entry.doubt and not self._is_to_settle(entry)
        return [*texts[:-1], f"{texts[-1]} {TO_CHECK}"] if is_marked and texts else texts

    def is_printed_in_item(self, entry: Entry) -> bool:
        """Whether an entry is printed in its item; a roll-call line is only if the clerk has worded it."""
        if is_as_published(entry, self.style):
            return True
        is_worded = entry.kind in ROLL_CALL and bool(entry.text)
        return (entry.kind not in _ELSEWHERE or is_worded) and entry.id not in self._printed_twice

    def is_bare_apology(self, entry: Entry) -> bool:
        is_bare = (
            entry.kind is Kind.APOLOGIES and not entry.text and not entry.is_own_sentence and not entry.is_unsettled
        )
        return is_bare and self.publicity.part(entry) is None and not is_as_published(entry, self.style)


class _ItemWriter:
    """Writes the entries of one item: `Body` has what all items share."""

    def __init__(
        self, body: Body, entries: Sequence[Entry], item_id: int | None, where: Adopted, *, is_alone: bool = False
    ) -> None:
        """`where`: where to print the words of carried motions; `is_alone`: only the resolutions are printed, also
        those of entries in published words."""
        self._body, self._all, self._item_id = body, entries, item_id
        self._context, self._attended, self._presiding = body.context, body.attended, body.presiding
        self._publicity, self._visits = body.publicity, body.visits
        self._style, self._known = body.style, body.known
        self._blocks: list[Block] = []
        self._cuts: list[int] = []
        self._exempt: ExemptPart | None = None
        """The exempt part whose beginning is marked, and not its end."""
        self._end_exchange()
        steps = self._with_apologies_joined(body.shown_steps(entries))
        self._steps = [
            step
            for at, step in enumerate(steps)
            if not (isinstance(step, Entry) and step.kind in self._style.omitted)
            or _was_put_to_vote(steps, at, self._known)
        ]  # figures alone would say nothing: what was put to a vote is kept
        own = [s for s in self._steps if is_alone or not (isinstance(s, Entry) and is_as_published(s, self._style))]
        self._resolutions = Resolutions((), self._known, self._publicity, where, self._prints, self._visits)
        # Until the item's resolutions are known, an entry prints as if there were none.
        by_word = not self._style.resolution.numbers_single
        self._resolutions = Resolutions(
            own, self._known, self._publicity, where, self._prints, self._visits, by_word=by_word
        )
        self._numbers = self._numbered_in_full(where)
        self._clauses = Listing(self._context, item_id, len(self._numbers))
        self._recommended: dict[str, Listing] = {}

    def flow(self) -> Flow:
        for run in self._group_steps():
            self._note_visit(run[0])
            if isinstance(run[0], Entry) and is_as_published(run[0], self._style):
                self._print_published(run[0])
            else:
                self._print(run)
        return Flow(self._blocks, self._cuts)

    def resolved(self) -> list[Block]:
        for step in self._steps:
            if isinstance(step, Entry):
                self._print_resolution_of(step)
        return [*self._blocks, *self._motion_in_hand()]

    def _note_visit(self, step: Step) -> None:
        """Note a later visit to the item begins with this step."""
        if isinstance(step, Mark) and step.is_end:
            return
        first: Entry | None = None
        if isinstance(step, Entry):
            first = step
        else:  # an opening belongs to no part before something is recorded in it
            inside = (e for e in self._all if step.part.covers(e.position) and e.kind is not Kind.ITEM)
            first = next(inside, None)
        visit = self._visits.get(first.id, 0) if first is not None else 0
        while visit > len(self._cuts):
            self._end_exchange()
            if (part := self._exempt) is not None:
                self._print_mark(Mark(part, is_end=True))
            self._cuts.append(len(self._blocks))
            if part is not None:
                self._print_mark(Mark(part, is_end=False))

    def _with_apologies_joined(self, steps: list[Step]) -> list[Step]:
        """The steps with all plain apologies of the item joined into one entry, which makes one sentence."""
        self._joined: dict[int, tuple[int, ...]] = {}
        plain = [step for step in steps if isinstance(step, Entry) and self._body.is_bare_apology(step)]
        if len(plain) < 2:
            return steps
        called = (person for entry in plain for person in self._attended.still_called(entry))
        whole = replace(plain[0], persons=tuple(dict.fromkeys(called)))
        self._joined[whole.id] = tuple(entry.id for entry in plain)
        return [whole if step is plain[0] else step for step in steps if step not in plain[1:]]

    def _numbered_in_full(self, where: Adopted) -> dict[int, int]:
        """The number of each clause and recommendation in the full minutes, by entry id, for the public ones."""
        if self._publicity.hides_some:
            full = Publicity(self._context.meeting, with_exempt=True)
            own = [
                e
                for e in self._all
                if not e.is_struck and self._body.is_printed_in_item(e) and e.kind not in self._style.omitted
            ]
            own = [e for e in own if not is_as_published(e, self._style)]
            self._entries = own
            by_word = not self._style.resolution.numbers_single
            made = Resolutions(own, self._known, full, where, lambda entry: True, self._visits, by_word=by_word)
            return made.numbers
        self._entries = [step for step in self._steps if isinstance(step, Entry)]
        return self._resolutions.numbers

    def _end_exchange(self) -> None:
        self._is_exchange = False
        """Whether an answer may continue the last block."""
        self._unminuted: Entry | None = None
        """An unanswered question whose words are not minuted."""

    def _print(self, run: tuple[Step, ...]) -> None:
        first = run[0]
        if isinstance(first, Notice):
            self._print_notice(first)
        elif isinstance(first, Mark):
            self._print_mark(first)
        elif first.kind in SPEECH:
            self._print_speech(first)
        elif first.kind in _DOCUMENTS:
            self._print_document(first)
        elif first.kind is Kind.RECOMMENDATION:
            self._print_recommendations([e for e in run if isinstance(e, Entry)])
        elif len(run) == 2 and self._print_approval_and_signing(run):
            pass
        else:
            self._print_decision([e for e in run if isinstance(e, Entry)])
            return
        if isinstance(first, Entry):
            self._print_resolution_of(first)

    def _print_decision(self, entries: Sequence[Entry]) -> None:
        """Print entries and what the last of them resolves; the resolution first if the style has the vote below."""
        last = entries[-1]
        is_vote = last.kind in (Kind.VOTE, Kind.CARRIED) or len(entries) > 1
        is_above = self._style.votes.after_resolution and is_vote and last.id in self._resolutions.adopted
        if is_above:
            self._print_resolution_of(last)
        if last.kind is not Kind.CLAUSE:
            for entry in entries:
                self._print_other(entry)
        if not is_above:
            self._print_resolution_of(last)

    def _print_published(self, entry: Entry) -> None:
        """Print the words that an entry was imported with; one that shares its words joins the block above."""
        self._end_exchange()
        item = self._context.meeting.item(entry.item_id)
        made = list(published_blocks(entry, is_part=item is not None and item.is_heading))
        if not made and self._blocks:
            last = self._blocks[-1]
            self._blocks[-1] = replace(last, entry_ids=(*last.entry_ids, entry.id))
        self._blocks += made

    def _print_speech(self, entry: Entry) -> None:
        """Print speech as a new paragraph or as part of the open exchange."""
        goes_on = self._is_exchange and (entry.kind in ANSWERING or entry.kind is Kind.FOLLOW_UP)
        ids, lead = [entry.id], ""
        if self._unminuted and entry.kind in ANSWERING:
            lead = speech.lead(self._context, self._unminuted, self._presiding[self._unminuted.id])
            ids.insert(0, self._unminuted.id)
        texts = self._body.with_doubt_mark(entry, self._body.texts(entry, lead))
        if goes_on and texts and (added := self._find_addition(entry)):
            last = self._blocks[-1]
            text = f"{last.text.removesuffix('.')}, {added}"
            self._blocks[-1] = replace(last, text=text, entry_ids=(*last.entry_ids, *ids))
            return
        if not texts:
            self._unminuted = entry if entry.kind in ASKING and entry.persons else None
            self._is_exchange = goes_on
            return
        self._unminuted = None
        if goes_on and self._style.speech.joins_answers and not self._blocks[-1].label:
            last = self._blocks.pop()
            texts[0] = f"{last.text} {texts[0]}"
            ids = [*last.entry_ids, *ids]
        self._add(texts, ids)
        self._is_exchange = True

    def _find_addition(self, entry: Entry) -> str:
        """The words of an answer that only adds to the last answer of the same people: *and VAT*; otherwise ''."""
        before = self._body.entry_of.get(self._blocks[-1].entry_ids[-1]) if self._blocks and not entry.doubt else None
        text = (entry.text or "").strip()
        if before is None or before.kind not in ANSWERING or before.persons != entry.persons or before.doubt:
            return ""
        if first_word(text) not in _ADDING or entry.published is not None or Clauses(tokens(text)).has_verb():
            return ""
        return self._context.stopped(self._context.inside_of(entry, self._presiding[entry.id]))

    def _print_other(self, entry: Entry) -> None:
        if texts := self._find_texts(entry):
            moves = entry.kind in MOVEMENT or entry.kind in CLOCK
            ballots = motions.voter_rows(self._context, entry)
            below = motions.closing(self._context, entry, self._presiding[entry.id])
            said = texts[: len(texts) - len(ballots) - len(below)]
            ids = self._joined.get(entry.id, (entry.id,))
            if entry.kind is Kind.DONE and not entry.text and self._is_below_matter():
                last = self._blocks.pop()
                said, ids = [f"{last.text} {said[0]}"], (*last.entry_ids, entry.id)
            said, below = (
                (self._body.with_doubt_mark(entry, said), below)
                if said
                else (said, self._body.with_doubt_mark(entry, [*below]))
            )
            self._add(said, ids, BlockKind.MOVEMENT if moves else BlockKind.PARAGRAPH)
            self._blocks += [Block(BlockKind.BALLOT, names, way, (entry.id,), self._item_id) for way, names in ballots]
            if below:
                self._add_plain(below, [entry.id], BlockKind.PARAGRAPH)

    def _is_below_matter(self) -> bool:
        """Whether the block above is a matter carried forward from an earlier meeting."""
        ids = self._blocks[-1].entry_ids if self._blocks else ()
        above = self._body.entry_of.get(ids[-1]) if ids else None
        return above is not None and above.kind in MATTER

    def _prints(self, entry: Entry) -> bool:
        return bool(self._find_texts(entry)) and entry.kind is not Kind.CLAUSE

    def _find_texts(self, entry: Entry) -> list[str]:
        """The paragraphs that an entry prints in its place, if it is neither speech nor a clause."""
        if self._is_unprinted(entry) or self._is_resolved_already(entry):
            return []
        if entry.kind in ROLL_CALL:
            if entry.id not in self._joined:
                entry = replace(entry, persons=self._attended.still_called(entry))
            if not entry.persons:
                return []
        if entry.kind is Kind.SUMMARY and not self._publicity.with_exempt:
            return list(filter(None, [business.public_summary(self._context, entry, self._presiding[entry.id])]))
        if entry.id in self._resolutions.adopted and entry.kind is Kind.CARRIED and entry.text is None:
            return [*filter(None, [motions.carried_at_once(self._context, entry)])]
        if entry.id in self._resolutions.shortened:
            is_named_below = self._style.motions.mover_stands is not MoverStands.BEFORE or self._names_mover()
            if entry.kind is Kind.SUBSTANTIVE or is_named_below:
                return []
            return [*filter(None, [motions.moved_shortly(self._context, entry, self._presiding[entry.id])])]
        return self._body.texts(entry)

    def _is_resolved_already(self, entry: Entry) -> bool:
        """Whether it only agrees earlier minutes, and a motion of the item that was carried says so, with the same
        corrections."""
        if entry.kind is not Kind.MINUTES_AGREED or entry.of_date is None:
            return False
        text = (entry.text or "").removeprefix("the following correction: ").rstrip(".")
        carried = (p for p in self._known.motions(entry.item_id) if p.is_adopted and not self._publicity.leaves_out(p))
        moved = [
            p.entry for p in carried if text in (said := p.entry.text or "") or _AS_CORRECTED.search(f"{said} {text}")
        ]
        day, month = entry.of_date.day, entry.of_date.month
        of_day = re.compile(rf"\bminutes\b.*\b{day}(?:st|nd|rd|th)?\b", re.IGNORECASE)
        of_month = re.compile(rf"\b(?:{MONTH_NAMES[month - 1][:3]}|0?{month}\b)", re.IGNORECASE)
        return any(
            (of_day.search(words) and of_month.search(words)) or _LAST_MINUTES.search(words)
            for words in (motion.text or "" for motion in moved)
        )

    def _is_unprinted(self, entry: Entry) -> bool:
        """Whether the style leaves an entry out of the body: for its kind, unless the clerk has worded it or it has an
        item of its own; as one on the roll-call lists; or as an action that is listed elsewhere."""
        is_worded = entry.kind in OWN_SENTENCE | OWN_CALL and bool(entry.text)
        is_left_out = entry.kind in self._style.unprinted and not is_worded and not self._has_own_item(entry)
        return (
            is_left_out or self._is_on_roll(entry) or (entry.kind is Kind.ACTION and not self._style.actions.in_place)
        )

    def _is_on_roll(self, entry: Entry) -> bool:
        """Whether the style lists an absence with the roll call, whenever recorded; not in an item about apologies."""
        item, head = self._context.meeting.item(self._item_id), self._style.head
        is_listed = bool(head.roll_item) and entry.kind in AWAY and entry.kind.value in head.lists and not entry.text
        return is_listed and (item is None or not any(w in item.title.casefold() for w in head.apologies_item))

    def _has_own_item(self, entry: Entry) -> bool:
        """Whether a substitution stands under an item about substitutes and not about apologies."""
        item, head = self._context.meeting.item(self._item_id), self._style.head
        if entry.kind is not Kind.SUBSTITUTE or item is None:
            return False
        title = item.title.casefold()
        return any(w in title for w in head.substitutes_item) and not any(w in title for w in head.apologies_item)

    def _print_document(self, entry: Entry) -> None:
        """Print a written question or its reply: a heading, then the text."""
        if is_question := entry.kind is Kind.WRITTEN_QUESTION:
            presiding = self._presiding[entry.id]
            texts = business.question(self._context, entry, presiding, self._find_answerer(entry)).split("\n")
        else:
            texts = self._body.texts(entry)
        if is_question or not self._continues_reply(entry):
            self._add_plain(texts[:1], [entry.id], BlockKind.HEADING)
        self._add(texts[1:], [entry.id])

    def _find_answerer(self, question: Entry) -> str:
        """Who gives the reply just below a written question; '' if there is none."""
        entries = [step for step in self._steps if isinstance(step, Entry) and step.kind in _DOCUMENTS]
        replies = (e for e in entries[entries.index(question) + 1 :][:1] if e.kind is Kind.WRITTEN_REPLY)
        return "".join(self._context.forms.series(reply.persons) for reply in replies)

    def _continues_reply(self, reply: Entry) -> bool:
        """Whether a reply continues the one before it: it names nobody, or the same people."""
        if reply.persons:
            for before in reversed(self._steps[: self._steps.index(reply)]):
                if not isinstance(before, Entry) or before.kind is not Kind.WRITTEN_REPLY:
                    return False
                if before.persons:
                    return before.persons == reply.persons
            return False
        entries = [step for step in self._steps if isinstance(step, Entry) and step.kind in _DOCUMENTS]
        at = entries.index(reply)
        return at > 0 and entries[at - 1].kind is Kind.WRITTEN_REPLY

    def _print_approval_and_signing(self, run: tuple[Step, ...]) -> bool:
        """Print the approval of earlier minutes and their signing as one sentence; return whether the style has one."""
        agreed, signed = run
        if not (isinstance(agreed, Entry) and isinstance(signed, Entry)) or agreed.kind is not Kind.MINUTES_AGREED:
            return False
        if self._is_resolved_already(agreed):
            return False
        if text := business.agreed_and_signed(self._context, agreed, self._presiding[signed.id]):
            self._add([text], [agreed.id, signed.id])
        return bool(text)

    def _print_notice(self, notice: Notice) -> None:
        """Print what replaces exempt business in the public minutes."""
        for entry in notice.summaries:
            text = business.public_summary(self._context, entry, self._presiding[entry.id])
            self._add(text.split("\n"), [entry.id])
        if not notice.summaries:
            frame = self._style.exempt.notice
            self._add([fill(frame, **business.schedule(self._context, notice.part.opening, frame))], [])

    def _print_mark(self, mark: Mark) -> None:
        words = self._style.exempt
        self._exempt = None if mark.is_end else mark.part
        fields = business.schedule(self._context, mark.part.opening, words.begin)
        self._add_plain([words.end if mark.is_end else fill(words.begin, **fields)], [], BlockKind.EXEMPT)

    def _add(self, texts: Sequence[str], ids: Iterable[int], kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """Add paragraphs of one entry or exchange, and end an open exchange."""
        self._end_exchange()
        self._blocks += paragraphs(texts, tuple(ids), self._item_id, kind)

    def _add_plain(self, texts: Iterable[str], ids: Iterable[int], kind: BlockKind) -> None:
        """Add lines without splitting off typed labels."""
        self._end_exchange()
        self._blocks += [Block(kind, text, "", tuple(ids), self._item_id) for text in texts]

    def _print_resolution_of(self, entry: Entry) -> None:
        """Print what `entry` resolves: the motion that it decided, or the group of clauses that ends with it."""
        if (clauses := self._resolutions.clauses.get(entry.id)) is not None:
            texts_of = [(e, tuple(self._body.with_doubt_mark(e, self._body.texts(e)))) for e in clauses]
            made = [Clause(texts, (e.id,), self._numbers.get(e.id)) for e, texts in texts_of]
            made[0] = replace(made[0], resolution=self._body.resolution_numbers.get(entry.id, ""))
            self._print_clauses(made, is_annulled=self._known.is_annulled(entry))
        if (proposal := self._resolutions.adopted.get(entry.id)) is not None:
            texts = entry_paragraphs(self._context, motions.as_clause(proposal), self._presiding[entry.id])
            if proposal.entry.id in self._resolutions.shortened:
                texts = self._body.with_doubt_mark(proposal.entry, texts)
            mover = self._mover_line(proposal)
            if mover and self._style.motions.mover_stands is MoverStands.LINE:
                texts[-1] = f"{texts[-1]} {mover}"
            ids = dict.fromkeys((proposal.entry.id, *proposal.sources, entry.id))
            by = (*self._movers_in_sentence(proposal), self._body.resolution_numbers.get(entry.id, ""))
            made = [Clause(tuple(texts), self._publicity.shown(ids), self._numbers.get(entry.id), *by)]
            made[0] = replace(made[0], figures=motions.vote_figures(self._context, entry))
            part = None if self._publicity.part(entry) is not None else self._publicity.part_of(proposal)
            if part is not None:
                self._print_mark(Mark(part, is_end=False))
            self._print_clauses(made)
            if part is not None:
                self._print_mark(Mark(part, is_end=True))
            if mover and self._style.motions.mover_stands is MoverStands.AFTER:
                self._add([mover], made[0].entry_ids)

    def _names_mover(self) -> bool:
        """Whether the sentence of the item's resolution names its mover."""
        return names_mover(self._context) and (not self._style.resolution.numbers_on or len(self._numbers) == 1)

    def _movers_in_sentence(self, proposal: Proposal) -> tuple[str, str]:
        """The mover and the seconder of a motion, for a resolution whose sentence names them; otherwise empty."""
        if not self._names_mover() or proposal.entry.id not in self._resolutions.shortened:
            return "", ""
        return motions.who(self._context, proposal.entry, self._presiding[proposal.entry.id])

    def _mover_line(self, proposal: Proposal) -> str:
        """The line that says who moved a motion printed only as its resolution; '' if the style has it elsewhere."""
        is_told = proposal.entry.id in self._resolutions.shortened
        if not is_told or self._names_mover() or self._style.motions.mover_stands is MoverStands.BEFORE:
            return ""
        return motions.moved_shortly(self._context, proposal.entry, self._presiding[proposal.entry.id])

    def _print_clauses(self, made: Sequence[Clause], *, is_annulled: bool = False) -> None:
        self._end_exchange()
        is_on = self._style.resolution.numbers_on and not is_annulled
        listing = self._clauses if is_on else Listing(self._context, self._item_id, len(made))
        made = made if is_on else [replace(clause, number=None) for clause in made]
        self._blocks += listing.blocks(made, is_annulled=is_annulled)

    def _print_recommendations(self, entries: Sequence[Entry]) -> None:
        body = entries[0].subject
        entries = [e for e in entries if _has_words(e)]
        if not entries:
            return
        self._end_exchange()
        all_of_it = [e for e in self._entries if e.kind is Kind.RECOMMENDATION and e.subject == body and _has_words(e)]
        numbers = {e.id: number for number, e in enumerate(all_of_it, 1)}
        if body not in self._recommended:
            self._recommended[body] = Listing(self._context, self._item_id, len(numbers), body)
        made = [
            Clause(tuple(self._body.with_doubt_mark(e, self._body.texts(e))), (e.id,), numbers.get(e.id))
            for e in entries
        ]
        self._blocks += self._recommended[body].blocks(made)

    def _group_steps(self) -> Iterator[tuple[Step, ...]]:
        """The steps in groups that are printed together: recommendations to one body; the approval of minutes and their
        signing; a tied vote and the casting vote. Any other step is alone."""
        run: list[Step] = []
        for step in self._steps:
            is_own = not (isinstance(step, Entry) and is_as_published(step, self._style))
            if run and not (is_own and _joins_run(run, step) and self._is_same_visit(run[-1], step)):
                yield tuple(run)
                run = []
            run.append(step)
        if run:
            yield tuple(run)

    def _is_same_visit(self, one: Step, other: Step) -> bool:
        visits = [self._visits.get(step.id, 0) for step in (one, other) if isinstance(step, Entry)]
        return len(set(visits)) < 2

    def _motion_in_hand(self) -> Iterator[Block]:
        """The blocks of the motion that is still undecided, as it reads now."""
        motion = self._known.motion_in_hand(self._item_id)
        if motion is None or self._publicity.leaves_out(motion):
            return
        heading, *texts = motions.in_hand(self._context, motion, self._presiding[motion.sources[-1]])
        ids = self._publicity.shown(dict.fromkeys((motion.entry.id, *motion.sources)))
        yield Block(BlockKind.RESOLUTION, heading, "", ids, self._item_id)
        yield from paragraphs(texts, ids, self._item_id)


def _joins_run(run: Sequence[Step], step: Step) -> bool:
    last = run[-1]
    if not isinstance(last, Entry) or not isinstance(step, Entry):
        return False
    if last.kind is Kind.MINUTES_AGREED and step.kind is Kind.MINUTES_SIGNED:
        return last.of_date == step.of_date
    if last.kind is Kind.VOTE and step.kind is Kind.CASTING:
        return True
    return last.kind is step.kind is Kind.RECOMMENDATION and last.subject == step.subject


def _has_words(entry: Entry) -> bool:
    """Whether a paper, clause or recommendation has words to print."""
    return bool((entry.text or "").strip()) and not entry.is_struck


_PLAIN = frozenset({BlockKind.PARAGRAPH, BlockKind.MOVEMENT})


def number_paragraphs(
    blocks: Sequence[Block], kinds: Mapping[int, Kind], style: Paragraphs, full: Sequence[Block] | None
) -> list[Block]:
    """The blocks of one item with numbered paragraphs; lists below a numbered paragraph move one level deeper.

    `kinds` has the kind of each entry, by id. `full` has the blocks of the full minutes if `blocks` leave some out:
    paragraphs keep their numbers from there, and a line says which numbers are exempt, unless a notice has just done
    so.
    """
    if not style.numbering:
        return list(blocks)
    whole = blocks if full is None else full
    is_alone = any(_is_numbered(block, kinds, style, style.numbered_alone) for block in whole)
    unlike = style.numbered_alone if is_alone else ()
    begun = [block for block in whole if _is_numbered(block, kinds, style, unlike)]
    if len(begun) < 2 and not style.numbers_single:
        return list(blocks)
    numbers: dict[int, list[int]] = {}
    for number, block in enumerate(begun, 1):
        numbers.setdefault(_entry_of(block), []).append(number)
    out: list[Block] = []
    number, is_inside, is_told = 0, False, False
    for block in blocks:
        is_told |= not block.entry_ids
        if _is_numbered(block, kinds, style, unlike):
            known, last = numbers.get(_entry_of(block)), number
            number, is_inside = known.pop(0) if known else number + 1, True
            if number > last + 1 and not is_told:
                words = _withheld_line(range(last + 1, number), style)
                out.append(Block(BlockKind.PARAGRAPH, words, item_id=block.item_id))
            is_told = False
            kind = block.kind if block.kind in RESOLVED else BlockKind.LISTED
            block = replace(block, kind=kind, label=numbered(style.numbering, number), level=1)
        elif block.level and is_inside:
            block = replace(block, level=block.level + 1)
        elif not block.level:
            is_inside = False
        out.append(block)
    return out


def _withheld_line(numbers: range, style: Paragraphs) -> str:
    """The line that replaces the exempt paragraphs with these numbers."""
    first, last = (numbered(style.numbering, at).strip("().") for at in (numbers[0], numbers[-1]))
    return fill(style.withheld[1 if len(numbers) > 1 else 0], first=first, last=last)


def _entry_of(block: Block) -> int:
    return block.entry_ids[0] if block.entry_ids else 0


def _is_numbered(block: Block, kinds: Mapping[int, Kind], style: Paragraphs, unlike: Sequence[str] = ()) -> bool:
    """Whether a block gets a paragraph number; `unlike`: further kinds that get none."""
    if block.label or block.level or not block.text:
        return False
    if block.kind in RESOLVED:
        return style.numbers_resolutions
    kind = kinds.get(block.entry_ids[0]) if block.entry_ids else None
    return block.kind in _PLAIN and kind is not None and kind.value not in (*style.unnumbered, *unlike)
