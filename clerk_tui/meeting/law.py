"""The law under which a body excludes press and public, and the paragraphs of exempt information that it may cite
(LGA 1972, Schedule 12A)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.countries import Country, is_local_council, is_no_council
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.rules import BODIES, Law

_ALIKE = (
    "information which is likely to reveal the identity of an individual",
    "information relating to the financial or business affairs of any particular person (including the authority "
    "holding that information)",
    "information relating to consultations or negotiations in connection with a labour relations matter",
    "information in respect of which a claim to legal professional privilege could be maintained in legal proceedings",
    "information which reveals that the authority proposes to give a notice or to make an order or direction under an "
    "enactment",
    "information relating to action taken or to be taken in connection with the prevention, investigation or "
    "prosecution of crime",
)
"""The kinds of exempt information that both Schedules have in this order, after the first."""
PARAGRAPHS: Mapping[Law, Mapping[str, str]] = {
    law: {str(number): text for number, text in enumerate(texts, first)}
    for law, first, texts in (
        (Law.ENGLAND, 1, ("information relating to any individual", *_ALIKE)),
        (Law.WALES, 12, ("information relating to a particular individual", *_ALIKE)),
        (Law.ELSEWHERE, 1, ()),
    )
}
"""The kinds of exempt information by paragraph: Schedule 12A Part 1 (England) and Part 4 (Wales); none elsewhere."""


def paragraph_numbers(text: str, law: Law) -> tuple[str, ...]:
    """The paragraph numbers in *3*, *1 and 2* or *paragraphs 3, 5* that the law has."""
    return tuple(n for n in re.findall(r"\d+", text) if n in PARAGRAPHS[law])


class Tier(StrEnum):
    """The sort of council or other body, for the law."""

    PRINCIPAL = "a principal council"
    LOCAL = "a parish, town or community council"
    BOARD = "a board under its own rules"


@dataclass(frozen=True)
class Governing:
    """The law under which a body excludes the public."""

    country: Country | None
    """None: not known."""
    how: str
    """How it is known: *by its rules*, *by its name*; empty if it is not."""
    tier: Tier
    law: Law
    """Whose paragraphs it may cite."""

    @property
    def needs_paragraphs(self) -> bool:
        """Whether an exclusion must name the paragraphs (LGA 1972 s 100A(4)); a parish names none (Public Bodies
        (Admission to Meetings) Act 1960 s 1(2))."""
        return self.tier is Tier.PRINCIPAL and self.country in (Country.ENGLAND, Country.WALES)

    @property
    def is_set(self) -> bool:
        """Whether the body's rules set the law."""
        return self.how == _BY_RULES

    @property
    def has_paragraphs(self) -> bool:
        """Whether the law has paragraphs to choose from; those of England if the law is unknown."""
        return self.law is not Law.ELSEWHERE and (self.tier is Tier.PRINCIPAL or self.is_set)

    @property
    def printed(self) -> Law:
        """The law whose typed paragraphs the minutes cite; England if it is unknown and the rules do not exclude
        this."""
        return self.law if self.is_set or self.law is not Law.ELSEWHERE else Law.ENGLAND

    @property
    def names_at_budget(self) -> bool:
        """Whether votes at a budget decision must be by name (SI 2014/165, for principal councils in England)."""
        return self.tier is Tier.PRINCIPAL and self.country is Country.ENGLAND

    @property
    def words(self) -> str:
        """How the public is excluded, in words for the form of a body."""
        if self.is_set and self.law is Law.ELSEWHERE:
            return "no paragraphs for exempt business"
        if self.needs_paragraphs or self.is_set:
            return f"exempt business by the paragraphs of {self.law.value.title()} ({self.how})"
        if self.tier is Tier.BOARD:
            return ""
        if self.tier is Tier.LOCAL and self.law is not Law.ELSEWHERE:
            return "the public is excluded under the Act of 1960, without paragraphs"
        return f"exempt business by {self.act or 'your own words'} ({self.how or 'the law is not known'})"

    @property
    def act(self) -> str:
        """The Act whose paragraphs the clerk's own words cite; empty if unknown."""
        return _ACTS.get(self.country, "") if self.country and self.tier is Tier.PRINCIPAL else ""


_BY_RULES = "by its rules"
_ACTS = {
    Country.SCOTLAND: "Schedule 7A of the Local Government (Scotland) Act 1973",
    Country.NORTHERN_IRELAND: "Schedule 6 of the Local Government Act (Northern Ireland) 2014",
}
_LAWS = {None: Law.ENGLAND, Country.ENGLAND: Law.ENGLAND, Country.WALES: Law.WALES}


def governing(meeting: Meeting, *, month_first: bool = False) -> Governing:
    """The law of a meeting's body: from its rules, or else from its place, style, people and name, or else from the
    Acts that it cites. `month_first`: whether its style writes the month first in dates, as in North America."""
    head = meeting.head
    said = {word for word in head.rules.split() if word.startswith("law=")}
    names = f"{head.council}, {head.committee}"
    first = (head.rules.split() or [""])[0]
    if is_local_council(head.council) or first == "parish":
        tier = Tier.LOCAL
    else:
        is_board = first == "board" or (first not in BODIES and is_no_council(names))
        tier = Tier.BOARD if is_board else Tier.PRINCIPAL
    if said:
        law = meeting.rules.law
        return Governing({Law.ENGLAND: Country.ENGLAND, Law.WALES: Country.WALES}.get(law), _BY_RULES, tier, law)
    cited = " ".join(entry.text for entry in meeting.entries if entry.text)
    country, how = next(meeting.signs.countries(cited, month_first=month_first), (None, ""))
    return Governing(country, how, tier, _LAWS.get(country, Law.ELSEWHERE))
