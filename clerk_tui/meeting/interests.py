"""Declarations of interest: which items they concern, and whom they keep from speaking or voting."""

from __future__ import annotations

from collections.abc import Iterable

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import Conduct, Interest, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.regex import any_case

_N = r"\d\w*(?:[./]\w+)*(?:\(\w+\))*"
_AND = r"\s*(?:and|&|to)\s+"
_ENDS = r"(?=\s*(?:$|[,;.:()])|\s+(?:as|being|because|since)\b)"
_ITEMS = any_case(
    rf"\bitems\s+(?:nos?\.?\s+)?(?P<list>{_N}(?:(?:\s*,?{_AND}|\s*[,–-]\s*){_N})*)"
    rf"|\bitem\s+(?:nos?\.?\s+)?(?P<one>(?>{_N})(?:[–-](?>{_N}))?(?:{_AND}(?>{_N}){_ENDS})?)"
)
"""*items 4, 5 and 6*. After *item 5* a number is another item only if it does not count something: *item 5, 3 years a
tenant* is about one item."""
_SPAN = any_case(rf"(?P<first>{_N})(?:\s*(?:to|–|-)\s*(?P<last>{_N}))?")
STEPPED_BACK = (
    r"(?:moved|pushed|sat|stepped|stood) (?:away|back)(?= from (?:it\b|(?:the )?(?:bench|dais|debate|desk|discussion"
    r"|item|matter|meeting|room|table|vote)\b)| (?:for|during|while)\b|[,.]|$)"
)
"""Words for a member who leaves the table for an item, and not the place where they live."""
_STAYS_OUT = any_case(
    r"\b(?:not (?:vote|participate|take (?:any )?part)|(?:take|taken|taking|took) no (?:further )?part"
    rf"|(?:(?<=and )|(?<=[,-] )|(?<=– )){STEPPED_BACK})(?!\w)"
    r"(?! in (?:the )?(?:debate|discussion)\.?$)[^,;:]*$"
)
"""The last words of a declaration by which a member has no vote though they stay: *would remain but would not vote*."""
_ABSTAINS = any_case(r"\babstain(?:ed|s)?\b[^,;:]*$")
"""The last words of a declaration by which a member gives no vote for or against."""
_REMAINS = any_case(r"\b(?:remain|stay)(?:ed|s|ing)?\b")
_MAY_STAY = any_case(r"\bnon-?\s?(?:pecuniary|prejudicial)|\bpersonal\b(?!.*\b(?:prejudicial|pecuniary))")
"""An interest with which a member may stay in the room."""
_ABOUT_INTERESTS = any_case(r"(?:declar|disclos)\w*\b.*\binterest|\binterests\b|\b(?:declarations|disclosures)\b")


@dataclass(frozen=True)
class Declared:
    """A declaration of interest, with one person and the items it concerns."""

    entry: Entry
    person_id: int
    items: tuple[AgendaItem, ...]

    @property
    def bars(self) -> bool:
        """Whether the member may not vote on these items: they withdraw or take no part, or have a disclosable
        pecuniary interest without a dispensation (Localism Act 2011 s 31(4))."""
        if self._takes_no_part or self.entry.conduct in (
            Conduct.LEAVES,
            Conduct.SPEAKS,
            Conduct.STAYS,
            Conduct.RECUSED,
        ):
            return True
        return self.entry.interest is Interest.DPI and self.entry.conduct is not Conduct.DISPENSED

    @property
    def leaves(self) -> bool:
        """Whether the member must withdraw for these items."""
        stays = self._takes_no_part or self.remains or self.entry.conduct in (Conduct.STAYS, Conduct.RECUSED)
        return self.bars and not stays

    @property
    def remains(self) -> bool:
        """Whether the member said that they remain in the room."""
        return self.entry.conduct is None and _REMAINS.search(self.entry.text or "") is not None

    @property
    def may_stay(self) -> bool:
        """Whether nothing that the member said of the interest makes them leave."""
        return self.remains or (self.entry.conduct is None and _MAY_STAY.search(self.entry.text or "") is not None)

    @property
    def abstains(self) -> bool:
        """Whether the member said that they abstain."""
        return _ABSTAINS.search(self.entry.text or "") is not None

    @property
    def _takes_no_part(self) -> bool:
        return self.entry.conduct is None and _STAYS_OUT.search(self.entry.text or "") is not None

    def concerns(self, item_id: int | None) -> bool:
        """Whether the declaration is about an item."""
        return any(item.id == item_id for item in self.items)


def declared_items(meeting: Meeting, entry: Entry) -> tuple[AgendaItem, ...]:
    """The items that a declaration names (*in item 12*); else the one in which it was made, unless that is for
    declarations."""
    if numbers := _numbers(meeting, entry.text or ""):
        return tuple(item for item in meeting.items if item.bare_number in numbers)
    item = meeting.item(entry.item_id)
    return () if item is None or _ABOUT_INTERESTS.search(item.title) else (item,)


def unknown_items(meeting: Meeting, text: str) -> tuple[str, ...]:
    """The item numbers in a declaration that are not on the agenda."""
    return tuple(sorted(_numbers(meeting, text) - {item.bare_number for item in meeting.items}))


def _numbers(meeting: Meeting, text: str) -> set[str]:
    """The item numbers in a text; *items 4 to 6* includes those in between on the agenda."""
    agenda = [item.bare_number for item in meeting.items]
    numbers: set[str] = set()
    for span in (span for match in _ITEMS.finditer(text) for span in _SPAN.finditer(match["list"] or match["one"])):
        first, last = span["first"], span["last"] or span["first"]
        numbers |= {first, last}
        if first in agenda and last in agenda:
            numbers.update(agenda[agenda.index(first) : agenda.index(last) + 1])
    return numbers - {""}


def declarations(meeting: Meeting, entries: Iterable[Entry] | None = None) -> tuple[Declared, ...]:
    """The declarations among `entries`, by default of the whole meeting, in order."""
    made = (e for e in (meeting.procedure_entries if entries is None else entries) if e.kind is Kind.DECLARATION)
    return tuple(Declared(e, person, declared_items(meeting, e)) for e in made for person in e.person_ids)


def barred(declared: Iterable[Declared], item_id: int | None) -> dict[int, Declared]:
    """The declarations that bar people from voting on an item, by person id. For each person, the last that says what
    they do counts; one that does not may bar them but never frees them."""
    latest: dict[int, Declared] = {}
    for said in declared:
        if not said.concerns(item_id):
            continue
        known = latest.get(said.person_id)
        if known is None or said.entry.conduct is not None or (known.entry.conduct is None and said.bars):
            latest[said.person_id] = said
    return {person: said for person, said in latest.items() if said.bars}


_FOR_ITEM = any_case(r"\b(?:for|during|while|before|when) (?:this|that|the|it)\b|\b(?:for|during) (?:agenda )?item\b")
"""A departure for one piece of business: *left the room while the matter was discussed*."""


def left_for_good(meeting: Meeting, declared: Iterable[Declared]) -> tuple[tuple[int, Entry], ...]:
    """Who left for an item, with the departure, and is not recorded as back although other items were taken since."""
    items: dict[int, set[int]] = {}
    for said in declared:
        items.setdefault(said.person_id, set()).update(item.id for item in said.items)
    away: list[tuple[int, Entry, list[int | None]]] = []
    """Those who left and have not come back, with the items opened since."""
    for entry in meeting.entries:
        if entry.is_struck:
            continue
        if entry.kind is Kind.ARRIVAL:
            away = [gone for gone in away if gone[0] not in entry.person_ids]
        elif entry.kind is Kind.DEPARTURE:
            away += [(person, entry, []) for person in entry.person_ids]
        elif entry.kind is Kind.ITEM:
            for _, _, opened in away:
                opened.append(entry.item_id)
    missed = {p: (p, gone) for p, gone, opened in away if _has_left_for(gone, opened, items.get(p, set()))}
    return tuple(missed.values())


def _has_left_for(gone: Entry, opened: list[int | None], items: set[int]) -> bool:
    """Whether somebody left for one of `items`, in which they have an interest, and other items were opened since."""
    left_for = {gone.item_id, *opened[:1]} & items
    is_for_item = bool(left_for) or _FOR_ITEM.search(gone.text or "") is not None
    return is_for_item and not set(opened) <= items | {gone.item_id}


def absent_for_interest(meeting: Meeting, before: int | None) -> set[int]:
    """Who declared that they would leave for an item that has been opened, and is not back before a position, if
    given."""
    if all(entry.conduct is not Conduct.LEAVES for entry in meeting.procedure_entries):
        return set()
    out, opened = dict[int, set[int]](), set[int | None]()
    for entry in meeting.entries:
        if before is not None and entry.position >= before:
            break
        if entry.is_struck:
            continue
        opened.add(entry.item_id)
        if entry.kind is Kind.DECLARATION and entry.conduct is Conduct.LEAVES:
            items = {item.id for item in declared_items(meeting, entry)}
            out |= {person: items for person in entry.person_ids}
        elif entry.kind is Kind.ARRIVAL:
            for person in entry.person_ids:
                out.pop(person, None)
    return {person for person, items in out.items() if items & opened}


def may_stay(declared: Iterable[Declared], item_id: int | None) -> set[int]:
    """Who declared an interest in an item with which they may stay in the room."""
    latest = {said.person_id: said for said in declared if said.concerns(item_id)}
    return {person for person, said in latest.items() if said.may_stay}


def interested(declared: Iterable[Declared], item_id: int | None) -> dict[int, Declared]:
    """The latest declarations of those who have an interest in an item and said that they would leave, or did not say
    although they may have to, by person id."""
    latest = {said.person_id: said for said in declared if said.concerns(item_id)}
    return {
        person: said
        for person, said in latest.items()
        if said.leaves or not (said.entry.conduct or said.remains or said.entry.interest is Interest.NRI)
    }
