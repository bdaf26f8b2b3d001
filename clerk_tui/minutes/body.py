"""The body of the minutes: the entries of an item as paragraphs, exchanges and resolutions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from clerk_tui.meeting.record import ANSWERING, ASKING, CLOCK, MOVEMENT, OWN_SENTENCE, ROLL_CALL, SPEECH, Entry, Kind
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.head import Attended
from clerk_tui.minutes.sentence import Writer
from clerk_tui.minutes.wording import Levels, numbered, split_label

ELSEWHERE = frozenset({Kind.ITEM, Kind.PRIVATE, Kind.PAPER, Kind.PRESENT, Kind.REMOTE, Kind.CLOSED})
"""Kinds that print nothing where they stand: they make the headings, the head and the end, or are private."""


class Body:
    """The blocks of one item, or of what came before the first one, as its entries are read in order."""

    def __init__(self, writer: Writer, attended: Attended, presiding: Mapping[int, int | None]) -> None:
        self._writer, self._attended, self._presiding = writer, attended, presiding
        self._style = writer.style
        self._blocks: list[Block] = []
        self._item_id: int | None = None
        self._is_exchange = False
        """Whether the last block may go on with an answer."""
        self._unminuted: Entry | None = None
        """A question whose words are not minuted, until it is answered."""

    def papers(self, entries: Sequence[Entry], item_id: int | None) -> list[Block]:
        """The papers of an item, which stand at its top."""
        papers = _of_kind(entries, Kind.PAPER)
        items, blocks = self._style.items, list[Block]()
        is_numbered = len(papers) > 1 or items.numbers_single_paper
        for number, entry in enumerate(papers, 1):
            label = numbered(items.papers, number) if is_numbered else ""
            blocks += self._listed(entry, self._texts(entry), label, item_id, BlockKind.LISTED)
        return blocks

    def flow(self, entries: Sequence[Entry], item_id: int | None) -> list[Block]:
        """What happened under an item, in order."""
        self._blocks, self._item_id = [], item_id
        self._is_exchange, self._unminuted = False, None
        clauses = _of_kind(entries, Kind.CLAUSE)
        for entry in entries:
            if entry.is_struck or entry.kind in ELSEWHERE:
                continue
            if entry.kind in SPEECH:
                self._speech(entry)
            elif entry.kind is not Kind.CLAUSE:
                self._other(entry)
            elif clauses and entry is clauses[-1]:
                self._resolution(clauses)
        return self._blocks

    def _texts(self, entry: Entry, lead: str = "") -> list[str]:
        return self._writer.paragraphs(entry, self._presiding[entry.id], lead)

    def _speech(self, entry: Entry) -> None:
        """Speech opens a paragraph, or goes on with the exchange that is open."""
        goes_on = self._is_exchange and (entry.kind in ANSWERING or entry.kind is Kind.FOLLOW_UP)
        ids, lead = [entry.id], ""
        if self._unminuted and entry.kind in ANSWERING:
            lead = self._writer.lead(self._unminuted, self._presiding[self._unminuted.id])
            ids.insert(0, self._unminuted.id)
        texts = self._texts(entry, lead)
        if not texts:
            self._unminuted = entry if entry.kind in ASKING and entry.persons else None
            self._is_exchange = goes_on
            return
        self._unminuted = None
        if goes_on and not self._blocks[-1].label:
            last = self._blocks.pop()
            texts[0] = f"{last.text} {texts[0]}"
            ids = [*last.entry_ids, *ids]
        self._add(texts, ids)
        self._is_exchange = True

    def _other(self, entry: Entry) -> None:
        """Anything else is a paragraph of its own."""
        if entry.kind in self._style.unprinted and not (entry.kind in OWN_SENTENCE and entry.text):
            return
        if entry.kind in ROLL_CALL:
            entry = replace(entry, persons=self._attended.still_called(entry))
            if not entry.persons:
                return
        texts = self._texts(entry)
        if texts:
            moves = entry.kind in MOVEMENT or entry.kind in CLOCK
            self._add(texts, [entry.id], BlockKind.MOVEMENT if moves else BlockKind.PARAGRAPH)
            self._is_exchange, self._unminuted = False, None

    def _add(self, texts: Iterable[str], ids: Iterable[int], kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """Paragraphs of one entry or exchange, their typed labels kept."""
        ids, levels = tuple(ids), Levels()
        for text in texts:
            label, rest = split_label(text)
            if label:
                self._blocks.append(Block(BlockKind.LISTED, rest, label, ids, self._item_id, levels.level(label)))
            elif rest:
                self._blocks.append(Block(kind, rest, "", ids, self._item_id))

    def _resolution(self, clauses: Sequence[Entry]) -> None:
        """All clauses of the item together."""
        resolution, ids = self._style.resolution, tuple(entry.id for entry in clauses)
        self._is_exchange, self._unminuted = False, None
        if len(clauses) == 1 and not resolution.numbers_single:
            first, *rest = self._texts(clauses[0])
            text = self._writer.single_clause(first)
            self._blocks.append(Block(BlockKind.CLAUSE, text, "", ids, self._item_id))
            self._add(rest, ids)
            return
        self._blocks.append(Block(BlockKind.RESOLUTION, resolution.heading, "", ids, self._item_id))
        for number, entry in enumerate(clauses, 1):
            label = numbered(resolution.numbering, number)
            self._blocks += self._listed(entry, self._texts(entry), label, self._item_id, BlockKind.CLAUSE)

    def _listed(
        self, entry: Entry, texts: Sequence[str], label: str, item_id: int | None, kind: BlockKind
    ) -> list[Block]:
        """A numbered entry; its further paragraphs lie one level deeper."""
        levels, depth = Levels(), 1 if label else 0
        first, *rest = texts
        blocks = [Block(kind, first, label, (entry.id,), item_id, depth)]
        for text in rest:
            typed, words = split_label(text)
            if not words:
                continue
            level = depth + (levels.level(typed) if typed else 0)
            blocks.append(Block(BlockKind.LISTED, words, typed, (entry.id,), item_id, level))
        return blocks


def _of_kind(entries: Sequence[Entry], kind: Kind) -> list[Entry]:
    """The papers or clauses that have words."""
    return [e for e in entries if e.kind is kind and not e.is_struck and (e.text or "").strip()]
