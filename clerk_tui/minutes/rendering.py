"""Makes the document of a meeting's minutes from its record and a house style: the head, what came before the first
item, each item with its heading and body, the close and the signature. Also of one item as it is published."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import time
from functools import cached_property
from itertools import groupby, pairwise, takewhile

from clerk_tui.english.spelling import English
from clerk_tui.errors import NotFoundError
from clerk_tui.meeting.agenda import ANY_OTHER, Visits, minute_numbers, numbers_restart, parent_items
from clerk_tui.meeting.attendance import Attendance, presiding_at, quorum
from clerk_tui.meeting.countries import Country
from clerk_tui.meeting.kinds import ACTION, DECISION, ROLL_CALL, Kind, Role, Words, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import exempt_parts, proceedings
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.meeting.stage import Stage
from clerk_tui.minutes.body import Body, Flow, number_paragraphs
from clerk_tui.minutes.document import About, Block, BlockKind, Document
from clerk_tui.minutes.head import HeadWriter
from clerk_tui.minutes.publicity import Publicity, as_shown, has_published_words, is_as_published, titled
from clerk_tui.minutes.sentences.context import REFERENCE, EntryContext
from clerk_tui.minutes.sentences.entries import entry_paragraphs
from clerk_tui.minutes.sentences.name_forms import Forms, first_mentions
from clerk_tui.minutes.sentences.speech import undertaken
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import capital, counted, fill
from clerk_tui.regex import any_case, regex


def _action_list(
    context: EntryContext,
    publicity: Publicity,
    presiding: Mapping[int, int | None],
    items: Sequence[AgendaItem],
    number: Callable[[AgendaItem], str],
) -> Iterator[Block]:
    """The list of actions at the end of the minutes: a heading and a line for each, in the order of items. Empty
    without actions, or if the style has no list. `number` gives the printed number of an item."""
    meeting, words = context.meeting, context.style.actions
    place = {item.id: at for at, item in enumerate(items, 1)}
    marked = (e for e in meeting.entries if (e.kind in ACTION or e.is_action) and not e.is_struck)
    entries = [entry for entry in marked if not publicity.is_left_out(entry)]
    if words.heading and entries:
        yield Block(BlockKind.HEADING, words.heading)
        for entry in sorted(entries, key=lambda e: place.get(e.item_id or 0, 0)):
            item, text = meeting.item(entry.item_id), undertaken(context, entry, presiding[entry.id])
            said = fill(
                words.line,
                number=number(item).rstrip(".") if item else "",
                owner=capital(context.owners(entry, presiding[entry.id])) or words.nobody,
                text=text,
                due=context.due(entry, text),
            )
            yield from (Block(BlockKind.PARAGRAPH, line, "", (entry.id,)) for line in said.split("\n") if line.strip())


def about(
    meeting: Meeting,
    style: Style,
    paper: str = "Minutes",
    *,
    with_exempt: bool = False,
    is_minutes: bool = True,
    is_taken_from_minutes: bool = False,
) -> About:
    """Describe a document called `paper`. Minutes, and what is taken from them, are a draft until a later meeting
    agrees them; other papers, and minutes printed in their published words, are not. The minutes of a planned
    meeting are its agenda."""
    head = meeting.head
    body = head.body
    is_agenda = is_minutes and meeting.stage is Stage.PLANNED
    called = "Agenda" if is_agenda else paper
    day = style.due(head.date)
    is_published = has_published_words(meeting, style)
    is_open = not is_agenda and not meeting.stage.is_settled and not is_published
    english = _ENGLISH.get(meeting.country) if is_published else None
    return About(
        title=(f"{called} of {body}" if body else called) + (f", {day}" if day else ""),
        author=head.council or head.committee,
        date=head.date,
        day=day,
        language=(english or style.english).tag,
        is_draft=(is_minutes or is_taken_from_minutes) and is_open,
        is_exempt=with_exempt and bool(exempt_parts(meeting).parts),
    )


_ENGLISH: Mapping[Country | None, English] = {
    Country.UNITED_STATES: English.AMERICAN,
    Country.CANADA: English.CANADIAN,
    Country.AUSTRALASIA: English.AUSTRALIAN,
}
"""What a body wrote whose own words are printed; anywhere else, and in other styles, the English of the style."""
_TOLD_ELSEWHERE = having(Words.PRINTED_ELSEWHERE) - {Kind.ITEM, Kind.PRIVATE}
_DECIDED = (having(Role.SETTLES_ITEM) & having(Role.DECISION)) - {Kind.LOST, Kind.WITHDRAWN, Kind.EXEMPT}
"""Kinds that decide an item together with the parts below it on the agenda."""
_HEADED = (Kind.APOLOGIES, Kind.SUBSTITUTE)
"""Kinds with a heading if they were entered before the first item."""


def render(meeting: Meeting, style: Style, *, with_exempt: bool = False) -> Document:
    """The whole minutes: head, items in the order in which they were taken, closing line and signature.

    Items that were not reached are not printed, unless none has been taken: then all are, as the agenda. A summary or
    notice replaces exempt business; `with_exempt` prints it, with marks. Until they are agreed, lines in doubt are
    marked.
    """
    return _Minutes(meeting, style, with_exempt=with_exempt).whole()


def render_item(meeting: Meeting, item_id: int, style: Style, *, with_exempt: bool = False) -> Document:
    """One item as it is published, in the style's frame; exempt business as in `render`. Raises NotFoundError."""
    if item_id not in meeting.item_by_id:
        raise NotFoundError("This meeting has no such agenda item.")
    return _Minutes(meeting, style, with_exempt=with_exempt).published(meeting.item_by_id[item_id])


def render_resolution(meeting: Meeting, item_id: int | None, style: Style, *, with_exempt: bool = False) -> Document:
    """An item's resolutions and the motion still to be decided, to read back; exempt business as in `render`."""
    return _Minutes(meeting, style, with_exempt=with_exempt).resolution(item_id)


def is_out_of_order(meeting: Meeting, item: AgendaItem) -> bool:
    """Whether an item was taken before one above it on the agenda: one with a lower number or, without numbers or if
    they begin again under headings, an earlier place."""
    taken = meeting.items_taken
    if item not in taken or item.is_heading:
        return False
    later = (other for other in taken[taken.index(item) + 1 :] if not other.is_heading)
    by_number = not numbers_restart(meeting)
    return any(_stands_above(other, item, by_number=by_number) for other in later)


def _stands_above(one: AgendaItem, other: AgendaItem, *, by_number: bool) -> bool:
    if by_number and one.number[:1].isdigit() and other.number[:1].isdigit():
        return _in_order(one.number) < _in_order(other.number)
    return one.position < other.position


def _in_order(number: str) -> list[tuple[int, str]]:
    """A sort key for printed numbers: 9 before 10, 5 before 5a."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.findall(r"\d+|[a-z]+", number.casefold())]


_ITEM_REFERENCE = any_case(r"\b(?P<word>(?:agenda )?item )(?P<number>\d{1,3}[a-z]?)\b(?![./]\d)")

_OF_OPENING = any_case(r"\b(?:roll call|call(?:ing)? (?:of the roll|to order)|attendance)\b")
"""An item of the opening: the head has the roll call, also if it was called before the first item."""

_OF_CLOSE = any_case(rf"\b(?:clos|adjourn|end\b|conclu|dismiss|{ANY_OTHER}\b)")
_LETTERED = regex(r"\d+[a-z]")
_ITEMS_NAMED = regex(
    r"\bitems? (?P<named>[\w.()]+(?:(?:, and |, | and | & | ?[-–—] ?| to | through | thru )\d[\w.()]*)*)"
)
_NUMBER_NAMED = regex(r"(?P<is_last>[-–—]|to |thr\w+ )? ?(?P<number>\d[\w.()]*)")


def _names_item(text: str, item: AgendaItem) -> bool:
    """Whether lower-case words name an item, by its title or number: *items 4a to 4c*."""
    if len(item.title) > _SHORTEST_TITLE and item.title.casefold() in text:
        return True
    for match in _ITEMS_NAMED.finditer(text):
        first: list[tuple[int, str]] = []
        for named in _NUMBER_NAMED.finditer(match["named"]):
            number, own = _in_order(named["number"]), _in_order(item.number)
            if number == own or (named["is_last"] and first < own < number):
                return True
            first = number
    return False


_SHORTEST_TITLE = 8
"""A title of this length or less may match other words by chance."""


class _Minutes:
    def __init__(self, meeting: Meeting, style: Style, *, with_exempt: bool) -> None:
        self._marks_doubts = not meeting.stage.is_settled
        meeting, style = as_shown(meeting, with_exempt=with_exempt), style.on_clock(meeting.rules.clock)
        self._meeting, self._style = meeting, style
        self._publicity = Publicity(meeting, with_exempt=with_exempt)
        self._numbers, self._parents_of = minute_numbers(meeting), parent_items(meeting)
        self._divided = frozenset(above[-1] for above in self._parents_of.values())
        """The items that have others below them on the agenda."""
        self._forms = Forms(meeting, style)
        self._head = HeadWriter(meeting, style, self._forms, self._publicity)
        self._context = EntryContext(meeting, style, self._forms)
        self._context.marks_references = True
        self._labels: dict[int, Block] = {}
        """The numbered paragraph of each entry, by its id."""
        self._presiding = presiding_at(meeting, meeting.entries)
        self._forms.introduce(first_mentions(meeting, style, self._publicity, self._presiding))
        self._kinds = {entry.id: entry.kind for entry in meeting.entries}
        self._visits = Visits(meeting) if style.items.reopened else Visits()
        self._body = self._body_for(self._publicity)
        self._by_item: dict[int | None, list[Entry]] = {}
        for entry in meeting.entries:
            self._by_item.setdefault(entry.item_id, []).append(entry)
        self._move_to_own_items()

    def _body_for(self, publicity: Publicity) -> Body:
        return Body(
            self._context,
            self._head.attended,
            self._presiding,
            publicity,
            self._visits.of_entry,
            marks_doubts=self._marks_doubts,
        )

    def _move_to_own_items(self) -> None:
        """Move the opening, apologies and substitutes from before the first item to the item about them, if any."""
        head, late = self._style.head, self._late_opening()
        if late is not None:
            self._by_item[late.item_id].remove(late)
            self._by_item.setdefault(None, []).append(late)
        titles = (head.substitutes_item, head.apologies_item, head.opened_item)
        for kind, words in zip((Kind.SUBSTITUTE, Kind.APOLOGIES, Kind.OPENED), titles, strict=True):
            early = [e for e in self._by_item.get(None, []) if e.kind is kind]
            item = self._find_item_about(words)
            if early and item:
                self._by_item[None] = [e for e in self._by_item[None] if e.kind is not kind]
                self._by_item[item.id] = [*early, *self._by_item[item.id]]

    def _late_opening(self) -> Entry | None:
        """The opening of the meeting, if it was recorded in an item after something had been decided."""
        standing = [e for e in self._meeting.entries if not e.is_struck]
        opened = next((e for e in standing if e.kind is Kind.OPENED and e.published is None), None)
        if opened is None or opened.item_id is None:
            return None
        before = takewhile(lambda e: e is not opened, standing)
        return opened if any(e.kind in DECISION for e in before) else None

    def _find_item_about(self, words: Sequence[str]) -> AgendaItem | None:
        """The first item taken whose title has one of these lower-case words."""
        return next((i for i in self._meeting.items_taken if any(w in i.title.casefold() for w in words)), None)

    @cached_property
    def _attendance_item(self) -> AgendaItem | None:
        """The item under which the attendance lists are printed; None if they are in the head."""
        return self._find_item_about(self._style.head.roll_item)

    def whole(self) -> Document:
        """The whole minutes."""
        if has_published_words(self._meeting, self._style):
            return self._document((*titled([*self._as_published()], self._meeting.head), *self._closing()))
        items = self._meeting.items_taken or self._meeting.items
        made: dict[str, Callable[[], Iterable[Block]]] = {
            "titles": self._head.titles,
            "attendance": lambda: () if self._attendance_item else self._head.attendance(),
            "opening": self._before_first,
            "items": lambda: self._items(items),
            "last-item": lambda: self._last_item(items),
            "actions": lambda: _action_list(self._context, self._publicity, self._presiding, items, self._number),
            "closing": self._closing,
            "signature": self._signature,
        }
        return self._document(block for part in self._style.order for block in made[part]())

    def _as_published(self) -> Iterator[Block]:
        """The record in the words of the published minutes; later entries in the style's words."""
        for item_id, group in groupby(self._meeting.entries, key=lambda entry: entry.item_id):
            entries = list(group)
            item, first = self._meeting.item(item_id), entries[0]
            is_opened = first.kind is Kind.ITEM and not first.is_struck and not is_as_published(first, self._style)
            if item is not None and is_opened:
                yield self._heading(item, self._number(item))
            yield from self._body.papers(entries, item_id)
            yield from self._body.flow(entries, item_id).blocks

    def _items(self, items: Sequence[AgendaItem]) -> Iterator[Block]:
        if items and self._style.items.heading:
            yield Block(BlockKind.PART, self._style.items.heading)
        if "last-item" in self._style.order:
            items = items[:-1]
        wanted = dict.fromkeys(item.id for item in items)
        order = [visit for visit in self._visits.order if visit[0] in wanted]
        visited = {item_id for item_id, _ in order}
        order += ((item_id, 0) for item_id in wanted if item_id not in visited)  # as in an agenda
        parts: dict[int, list[list[Block]]] = {}
        above: list[AgendaItem] = []
        printed = set(visited)
        for item_id, number in order:
            item = self._meeting.item_by_id[item_id]
            before, above = above, [parent for parent in self._parents(item) if parent.id not in wanted]
            for parent in above:
                if parent not in before:
                    yield self._parent_heading(parent, is_again=parent.id in printed)
                    printed.add(parent.id)
            if item_id not in parts:
                parts[item_id] = self._parts(item)
            yield from parts[item_id][0] if number == 0 else self._continued(item, parts[item_id][number:][:1])

    def _parents(self, item: AgendaItem) -> tuple[AgendaItem, ...]:
        return self._parents_of.get(item.id, ())

    def _parent_heading(self, item: AgendaItem, *, is_again: bool) -> Block:
        """The heading, without a minute number, of an item that was not opened, above its parts that were."""
        number = "" if self._numbers else self._number(item)
        heading = self._heading(item, number, self._style.items.reopened if is_again else "")
        return replace(heading, kind=BlockKind.PART)

    def _decision_on(self, item: AgendaItem) -> Entry | None:
        decided = next((e for e in self._by_item.get(item.id, ()) if e.kind in _DECIDED and not e.is_struck), None)
        return None if decided is None or self._publicity.is_left_out(decided) else decided

    def _decided_with(self, item: AgendaItem) -> Iterator[Block]:
        """Lines for the parts of an item that were decided with it: those not opened. None if one was opened before."""
        below = (
            [other for other in self._meeting.items if item in self._parents(other)] if item in self._divided else []
        )
        decided = self._decision_on(item)
        if not below or decided is None:
            return
        opened = [self._by_item[other.id][0] for other in below if self._opening_ids(other)]
        if any(entry.position < decided.position for entry in opened):
            return
        apart = {entry.item_id for entry in opened}
        ids = (*self._opening_ids(item), decided.id)
        for other in below:
            above = self._parents(other)
            if not apart.intersection([other.id, *(parent.id for parent in above)]):
                level = len(above) - len(self._parents(item))
                yield Block(BlockKind.LISTED, other.title, self._number(other), ids, item.id, level)

    def _last_item(self, items: Sequence[AgendaItem]) -> Iterator[Block]:
        for item in items[-1:]:
            first, *later = self._parts(item)
            yield from (*first, *self._continued(item, later))

    def _continued(self, item: AgendaItem, parts: Sequence[list[Block]]) -> Iterator[Block]:
        """The later parts of an item that was gone back to, each under its heading."""
        for blocks in filter(None, parts):
            yield self._heading(item, self._number(item), self._style.items.reopened)
            yield from blocks

    def published(self, item: AgendaItem) -> Document:
        items, entries = self._style.items, self._by_item.get(item.id, [])
        if any(is_as_published(entry, self._style) for entry in entries):
            return self._document((*self._body.papers(entries, item.id), *self._body.flow(entries, item.id).blocks))
        blocks = [Block(BlockKind.FRAME, line, item_id=item.id) for line in items.before]
        blocks.append(self._heading(item, "" if items.before else self._number(item)))
        blocks += self._below_heading(item)
        blocks += self._body.papers(entries, item.id)
        if items.minutes:
            blocks.append(Block(BlockKind.FRAME, items.minutes, item_id=item.id))
        blocks += self._flow(item).blocks
        blocks += [Block(BlockKind.FRAME, line, item_id=item.id) for line in items.after]
        return self._document(blocks)

    def resolution(self, item_id: int | None) -> Document:
        return self._document(self._body.resolved(self._by_item.get(item_id, []), item_id))

    def _document(self, blocks: Iterable[Block]) -> Document:
        """The document; in public, its blocks do not refer to hidden entries."""
        described = about(self._meeting, self._style, with_exempt=self._publicity.with_exempt)
        blocks = [self._with_printed_numbers(self._with_references(block)) for block in [*blocks]]
        if not self._publicity.hides_some:
            return Document(tuple(blocks), described)
        return Document(tuple(replace(b, entry_ids=self._publicity.shown(b.entry_ids)) for b in blocks), described)

    def _with_printed_numbers(self, block: Block) -> Block:
        """A declaration with items numbered as in these minutes: *item 18/36* for the agenda's item 6. Other blocks are
        unchanged, and all are if the agenda's numbers are printed too."""
        kinds = {self._kinds.get(i) for i in block.entry_ids}
        if not self._numbers or self._style.items.agenda_number or kinds != {Kind.DECLARATION}:
            return block
        numbers: dict[str, list[str]] = {}
        for item in self._meeting.items:
            numbers.setdefault(item.bare_number.casefold(), []).append(self._numbers.get(item.id, ""))

        def written(match: re.Match[str]) -> str:
            found = numbers.get(match["number"].casefold(), [])
            return f"{match['word']}{found[0]}" if len(found) == 1 and found[0] else match[0]

        return replace(block, text=_ITEM_REFERENCE.sub(written, block.text))

    def _with_references(self, block: Block) -> Block:
        """The block with its references replaced by the numbers of the paragraphs."""
        if "\ue000" not in block.text:
            return block

        def written(match: re.Match[str]) -> str:
            target, words = self._labels.get(int(match[1])), self._style.paragraphs
            if target is None:
                return words.unnumbered_reference
            number = target.label.strip("().")
            item = self._meeting.item(target.item_id)
            if target.item_id == block.item_id or item is None:
                return fill(words.reference, number=number)
            return fill(words.reference_elsewhere, number=number, item=self._number(item).rstrip("."))

        return replace(block, text=REFERENCE.sub(written, block.text))

    def _before_first(self) -> Iterator[Block]:
        """Apologies, substitutes and what else was entered before the first item."""
        entries = [e for e in self._by_item.get(None, []) if self._has_own_words(e) or not self._head.lists(e)]
        beside = [e for e in entries if e.kind not in _HEADED or self._head.lists(e)]
        others = (e for e in entries if e not in beside and not e.is_struck)
        # It is public who attended.
        headed = [e for e in others if e.kind is Kind.APOLOGIES or not self._publicity.is_left_out(e)]
        for kind, heading in zip(_HEADED, (self._style.head.apologies, self._style.head.substitutes), strict=True):
            yield from self._headed_roll_call(heading, [e for e in headed if e.kind is kind])
        yield from self._body.papers(entries, None)
        yield from self._body.flow(beside, None).blocks

    def _headed_roll_call(self, heading: str, entries: Sequence[Entry]) -> Iterator[Block]:
        printed = [e for e in entries if self._has_own_words(e) or (heading and not e.is_own_sentence)]
        bare = [entry for entry in printed if entry.kind is Kind.APOLOGIES and not self._has_own_words(entry)]
        groups = [bare if entry in bare else [entry] for entry in printed if entry not in bare[1:]]
        blocks = [block for group in groups for block in self._roll_call_blocks(group)]
        if blocks and heading:
            yield Block(BlockKind.HEADING, heading)
        yield from blocks

    def _has_own_words(self, entry: Entry) -> bool:
        """Whether the clerk's own words for a roll call are printed."""
        return bool(entry.text) and not self._publicity.is_left_out(entry)

    def _roll_call_blocks(self, entries: Sequence[Entry]) -> Iterable[Block]:
        """The names of apologies or of a substitution, or the clerk's own words for them."""
        entry = entries[0]
        if not self._has_own_words(entry):
            return self._head.roll_call(entries)
        texts = entry_paragraphs(self._context, entry, self._presiding[entry.id])
        return [Block(BlockKind.NAMES, text, entry_ids=(entry.id,)) for text in texts]

    def _parts(self, item: AgendaItem) -> list[list[Block]]:
        """The blocks of each visit to an item; the first begins with the heading."""
        entries = self._by_item.get(item.id, [])
        head = [self._heading(item, self._number(item)), *self._below_heading(item), *self._decided_with(item)]
        papers, (flow, visits) = self._body.papers(entries, item.id), self._flow(item)
        if not papers and not flow and self._is_bare(item):
            head.append(Block(BlockKind.PARAGRAPH, self._style.items.nothing, item_id=item.id))
        cuts = [0, *visits, len(flow)]
        first, *later = [flow[start:end] for start, end in pairwise(cuts)]
        if item == self._attendance_item:
            opened = bool(first) and self._kinds.get(next(iter(first[0].entry_ids), 0)) is Kind.OPENED
            first[opened:opened] = self._head.attendance()
        return [[*head, *papers, *first], *later]

    def _flow(self, item: AgendaItem) -> Flow:
        """The business of an item, its paragraphs numbered."""
        entries = self._by_item.get(item.id, [])
        (blocks, cuts), full = self._body.flow(entries, item.id), None
        if self._publicity.hides_some and self._style.paragraphs.numbering:
            publicity = Publicity(self._meeting, with_exempt=True)
            full = self._body_for(publicity).flow(entries, item.id).blocks
        numbered = number_paragraphs(blocks, self._kinds, self._style.paragraphs, full)
        as_made = set(map(id, blocks))
        for block in numbered:
            if block.label and id(block) not in as_made:
                self._labels.update((entry_id, block) for entry_id in block.entry_ids)
        return Flow(numbered, cuts)

    def _is_bare(self, item: AgendaItem) -> bool:
        """Whether the style has a line for an item that was taken without minutes and has no items below it. It has
        minutes where what happened in it stands elsewhere: the roll call in the head, the close at the end."""
        taken = self._meeting.items_taken
        return (
            bool(self._style.items.nothing)
            and item in taken
            and not item.is_heading
            and not any(self._is_below(other, item) for other in taken)
            and not any(self._is_printed_elsewhere(entry, item) for entry in self._by_item.get(item.id, ()))
            and not (_OF_OPENING.search(item.title) and any(self._meeting.standing(ROLL_CALL | {Kind.OPENED})))
            and not self._is_decided_elsewhere(item)
        )

    def _is_below(self, item: AgendaItem, other: AgendaItem) -> bool:
        """Whether an item may be part of another: 4.1 and 4(a) of 4, and perhaps 4a."""
        return self._parents(item)[-1:] == (other,) or (
            bool(_LETTERED.fullmatch(item.bare_number)) and item.bare_number[:-1] == other.bare_number
        )

    def _is_decided_elsewhere(self, item: AgendaItem) -> bool:
        """Whether the decision on an item above this one, or a resolution of another that names it, decided it."""
        above = (other for other in self._meeting.items if self._is_below(item, other))
        if any(self._decision_on(other) for other in above):
            return True
        known = proceedings(self._meeting)
        made = (clause for clause in self._meeting.standing((Kind.CLAUSE,)) if not known.is_annulled(clause))
        texts = (*(p.text for p in known.by_id.values() if p.is_adopted), *(e.text or "" for e in made))
        return any(_names_item(text.casefold(), item) for text in texts)

    def _is_printed_elsewhere(self, entry: Entry, item: AgendaItem) -> bool:
        """Whether the minutes print an entry outside its item; the close counts only in an item about closing."""
        is_told = entry.kind in _TOLD_ELSEWHERE and entry.kind not in self._style.omitted
        if entry.kind is Kind.CLOSED and not _OF_CLOSE.search(item.title):
            return False
        return is_told and not entry.is_struck

    def _heading(self, item: AgendaItem, number: str, again: str = "") -> Block:
        """The heading of an item; `again`: the frame for its title when it is gone back to."""
        opened = self._opening_ids(item)
        kind = BlockKind.PART if item.is_heading else BlockKind.ITEM
        items = self._style.items
        title = fill(again, title=item.title) if again else item.title
        if not item.is_heading:
            has_sign = items.title.endswith((":", "."))  # one sign is enough: *Apologies for absence:*
            title = fill(items.title, title=title.rstrip(" .:") if has_sign else title)
        return Block(kind, title.upper() if items.capitals else title, number, opened, item.id)

    def _opening_ids(self, item: AgendaItem) -> tuple[int, ...]:
        return tuple(e.id for e in self._by_item.get(item.id, ()) if e.kind is Kind.ITEM and not e.is_struck)

    def _number(self, item: AgendaItem) -> str:
        """The printed number of an item: its minute number if it has one, otherwise the agenda's. A number that ends in
        a sign is kept as it is."""
        items = self._style.items
        number, is_minute = self._numbers.get(item.id, item.number), item.id in self._numbers
        if not number or not number[-1].isalnum():
            return number
        if is_minute:
            return fill(items.minute_number, number=number)
        return fill(items.subnumber if "." in item.number else items.number, number=item.number)

    def _below_heading(self, item: AgendaItem) -> Iterator[Block]:
        """The agenda's number below a minute number, and the remark on an item taken out of order."""
        items = self._style.items
        if items.agenda_number and item.number and item.id in self._numbers:
            line = fill(items.agenda_number, number=item.number.rstrip("."))
            yield Block(BlockKind.FRAME, line, item_id=item.id)
        if items.out_of_order and is_out_of_order(self._meeting, item) and not self._says_order(item):
            yield Block(BlockKind.PARAGRAPH, items.out_of_order, item_id=item.id)

    def _says_order(self, item: AgendaItem) -> bool:
        """Whether the item's own text says that it was taken out of order."""
        own = (e for e in self._by_item.get(item.id, ()) if not e.is_struck and e.kind is not Kind.PRIVATE)
        texts = ((entry.text or "").casefold() for entry in own if not self._publicity.is_left_out(entry))
        return any(words in text for text in texts for words in self._style.items.own_words_for_order)

    def _closing(self) -> Iterator[Block]:
        """The closing line, wherever the close is recorded."""
        closed = [e for e in self._meeting.attendance_entries if e.kind is Kind.CLOSED]
        for entry in closed[-1:]:
            if is_as_published(entry, self._style):
                continue
            if self._publicity.is_left_out(entry) and entry.text:
                entry = replace(entry, text=None)
            for text in filter(None, entry_paragraphs(self._context, entry, self._presiding[entry.id])):
                yield Block(BlockKind.MOVEMENT, text, entry_ids=(entry.id,))

    def _signature(self) -> Iterator[Block]:
        if self._meeting.stage is not Stage.PLANNED:
            yield from self._head.signature()


def quorum_sentence(room: Attendance, at: time | None, style: Style) -> str:
    """A sentence in the style's words: whether `room` has a quorum."""
    state = quorum(room)
    short = state.needed is not None and state.present < state.needed
    frame = style.sentences["quorum-lost" if short else "quorum-kept"]
    return fill(frame, time=style.clock(at), members=counted(style.people.member_count, state.present))
