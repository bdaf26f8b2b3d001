"""The law under which a body excludes the public and votes on its budget, as far as it is known."""

from __future__ import annotations

from enum import StrEnum

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.countries import Country, is_no_council, local_council
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.rules import BODIES, Law


class Tier(StrEnum):
    """What sort of body it is."""

    PRINCIPAL = "a principal council"
    LOCAL = "a parish, town or community council"
    BOARD = "a board under its own rules"


@dataclass(frozen=True)
class Governing:
    """The law of a body."""

    country: Country | None
    """None: not known."""
    how: str
    """How it is known: *by its rules*, *by its name*; empty if it is not."""
    tier: Tier
    law: Law
    """Whose paragraphs it may cite."""

    @property
    def needs_paragraphs(self) -> bool:
        """Whether an exclusion has to name them (LGA 1972 s 100A(4)); a parish names none (Public Bodies (Admission to
        Meetings) Act 1960 s 1(2))."""
        return self.tier is Tier.PRINCIPAL and self.country in (Country.ENGLAND, Country.WALES)

    @property
    def is_set(self) -> bool:
        """Whether the rules say it."""
        return self.how == _BY_RULES

    @property
    def has_paragraphs(self) -> bool:
        """Whether it has any to choose from; those of England if nothing says whose law it is."""
        return self.law is not Law.ELSEWHERE and (self.tier is Tier.PRINCIPAL or self.is_set)

    @property
    def printed(self) -> Law:
        """Whose paragraphs the minutes cite, if any were typed: those of England unless the rules say that there are
        none."""
        return self.law if self.is_set or self.law is not Law.ELSEWHERE else Law.ENGLAND

    @property
    def names_at_budget(self) -> bool:
        """Whether votes at a budget decision are by name (SI 2014/165, for principal councils of England)."""
        return self.tier is Tier.PRINCIPAL and self.country is Country.ENGLAND

    @property
    def words(self) -> str:
        """How the public is excluded, for the form where a body is set up."""
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
        """The Act whose paragraphs the clerk's own words cite there; empty if not known."""
        return _ACTS.get(self.country, "") if self.country and self.tier is Tier.PRINCIPAL else ""


_BY_RULES = "by its rules"
_ACTS = {
    Country.SCOTLAND: "Schedule 7A of the Local Government (Scotland) Act 1973",
    Country.NORTHERN_IRELAND: "Schedule 6 of the Local Government Act (Northern Ireland) 2014",
}
_LAWS = {None: Law.ENGLAND, Country.ENGLAND: Law.ENGLAND, Country.WALES: Law.WALES}


def governing(meeting: Meeting, *, month_first: bool = False) -> Governing:
    """The law of a meeting's body: what its rules say, or else what its place, its house style, its people and its name
    do, and where these leave it open the Acts that it cites. `month_first`: whether its style has the month first in
    dates, as in North America."""
    head = meeting.head
    said = {word for word in head.rules.split() if word.startswith("law=")}
    names = f"{head.council}, {head.committee}"
    first = (head.rules.split() or [""])[0]
    if local_council(head.council) or first == "parish":
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
