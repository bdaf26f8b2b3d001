"""The law under which a body excludes the public and votes on its budget, as far as it is known."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from clerk_tui.english.lexicon import lexicon_text
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity
from clerk_tui.meeting.rules import BODIES, Law
from clerk_tui.regex import any_case, regex


class Country(StrEnum):
    """The country whose law a body is under."""

    ENGLAND = "England"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"
    IRELAND = "Ireland"
    UNITED_STATES = "the United States"
    CANADA = "Canada"
    AUSTRALASIA = "Australia or New Zealand"
    ISLES = "the British Isles"
    """One of the first five."""


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
    country, how = next(_evidence(meeting, month_first=month_first), (None, ""))
    return Governing(country, how, tier, _LAWS.get(country, Law.ELSEWHERE))


def _evidence(meeting: Meeting, *, month_first: bool) -> Iterator[tuple[Country | None, str]]:
    """Whose law each thing that is known speaks for, the surest first. What is typed in the course of a meeting counts
    only for a body whose name and members leave it open."""
    head = meeting.head
    if country := next((country for country, said in _COUNTRIES if said.search(head.venue)), None):
        yield country, "by where it meets"
    if month_first:
        yield Country.UNITED_STATES, "by its house style"
    named = country_of_names(head.council) or country_of_names("", head.committee)
    if named is Country.ENGLAND and (country := _country_of_members(meeting)):
        yield country, "by the titles of its people"
    if named:
        yield named, "by its name"
    words = " ".join(entry.text for entry in meeting.entries if entry.text)
    if country := next((country for country, said in _CITED if said.search(words)), None):
        yield country, "by the Acts that it cites"
    people = ", ".join((*(p.name for p in meeting.people.values()), *(place.post for place in meeting.roll)))
    if country := country_of_titles(people):
        yield country, "by the titles of its people"


def _country_of_members(meeting: Meeting) -> Country | None:
    """The country that alone has the title that most members have, or that one who presides has."""
    seats = [place for place in meeting.roll if place.capacity in (Capacity.CHAIR, Capacity.VICE, Capacity.MEMBER)]
    names = [meeting.people[place.person_id].name for place in seats if place.person_id in meeting.people]
    for country, said in _TITLES:
        has_it = sum(said.match(name) is not None for name in names)
        if 2 * has_it > len(names) or (has_it and country in _PRESIDES):
            return country
    return None


def country_of_place(address: str) -> Country | None:
    """The country of an address."""
    return next((country for country, said in _PLACES if said.search(address)), None)


def country_of_titles(people: str) -> Country | None:
    """The country that alone has one of the titles and posts of some people."""
    return next((country for country, said in _TITLES if said.search(people)), None)


def country_of_names(council: str, committee: str = "") -> Country | None:
    """The country that has councils of such a name. None if several have."""
    if _PLACE_ALONE.match(council):
        return Country.UNITED_STATES
    names = f"{council}, {committee}"
    return next((country for country, said in _NAMED if said.search(names)), None)


def local_council(council: str) -> bool:
    """Whether a council is by its name of the lowest tier of England and Wales."""
    return _LOCAL.search(council) is not None


def is_no_council(names: str) -> bool:
    """Whether a body is by its names a board, a charity, a school or a company."""
    return _BOARD.search(names) is not None and "council" not in names.casefold()


_LOCAL = any_case(
    r"\b(?:(?:parish|town|community|village|neighbourhood) (?:council|meeting)|cyngor (?:cymuned|tref))\b"
)
_BOARD = any_case(
    r"\b(?:board|trust|trustees|governors|governing body|school|academy|university|college|charity|foundation|society"
    r"|association|federation|company|limited|ltd|plc|cic|cio|church|club)\b"
)
_PLACES = (
    (
        Country.CANADA,
        regex(
            r"\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|, (?:AB|BC|MB|N[BLS]|ON|PE|QC|SK)\b|\b(?:Alberta|British Columbia|Manitoba"
            r"|New Brunswick|Newfoundland|Nova Scotia|Ontario|Qu[eé]bec|Saskatchewan)\b"
        ),
    ),
    (Country.NORTHERN_IRELAND, regex(r"\bBT\d{1,2} \d[A-Z]{2}\b|\bNI\b|\bNorthern Ireland\b")),
    (Country.IRELAND, regex(r"\b[A-Z]\d[\dW] [A-Z\d]{4}\b")),
    (
        Country.AUSTRALASIA,
        regex(
            r"\b(?:NZ|New Zealand)\b|\b(?i:ACT|NSW|NT|QLD|SA|TAS|VIC|WA),? \d{4}\b"
            r"|\b(?:New South Wales|Queensland|Tasmania|\w+ern Australia)\b"
        ),
    ),
    (Country.ISLES, regex(r"\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|\bCo\. [A-Z]|\bUK\b")),
    (Country.UNITED_STATES, regex(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b|, [A-Z][a-z]+ \d{5}\b|, [A-Z]{2}$")),
)
"""How an address shows its country."""
_COUNTRIES = (
    (Country.AUSTRALASIA, regex(r", (?:Australia|New Zealand|NZ)\.?$|\b(?:ACT|NSW|NT|QLD|SA|TAS|VIC|WA),? \d{4}$")),
    (Country.CANADA, regex(r", Canada\.?$|\b[A-Z]\d[A-Z] ?\d[A-Z]\d$")),
    (Country.UNITED_STATES, regex(r", (?:United States|U\.?S\.?A)\.?$|\b[A-Z]{2},? \d{5}(?:-\d{4})?$")),
    (Country.NORTHERN_IRELAND, regex(r", Northern Ireland\.?$|\bBT\d{1,2} \d[A-Z]{2}$")),
    *(
        (country, regex(rf", {country.value}\.?$"))
        for country in (Country.IRELAND, Country.SCOTLAND, Country.WALES, Country.ENGLAND)
    ),
)
"""How a venue ends that shows its country: with its name, or with a postcode that only one country has."""
_CITED = (
    (Country.SCOTLAND, regex(r"\bLocal Government \(Scotland\) Act,? 1973\b")),
    (Country.NORTHERN_IRELAND, regex(r"\bLocal Government Act \(Northern Ireland\),? 2014\b")),
    (
        Country.WALES,
        regex(r"\b(?:Part 4 of Schedule 12A|Local Government (?:and Elections )?\(Wales\) (?:Act|Measure))\b"),
    ),
    (Country.ENGLAND, regex(r"\bSchedule 12A|\bLocal Government Act,? 1972|\bSI 2014/165")),
    (
        Country.UNITED_STATES,
        regex(
            r"\b(?:Brown Act|Open Meetings? (?:Act|Law)|Sunshine Law|Government Code (?:§|[Ss]ection) ?549|RCW 42\.30)"
        ),
    ),
    (
        Country.CANADA,
        regex(r"\b(?:Municipal Act,? 2001|Municipal Government Act|[Ss]ection 90 of the Community Charter)\b"),
    ),
    (
        Country.AUSTRALASIA,
        regex(
            r"\bLocal Government Act,? (?:1989|1993|1995|2009|2019|2020)\b|\bLocal Government Official Information\b"
        ),
    ),
    (Country.IRELAND, regex(r"\bLocal Government (?:\(?Reform\)? )?Act,? (?:2001|2014)\b")),
)
"""The Acts about access to meetings that minutes cite, each with its country or year unless one country has it."""
_TITLES = (
    (
        Country.UNITED_STATES,
        any_case(
            r"\b(?:council ?(?:member|man|woman|person)|councilor|select(?:man|woman|person)|mayor pro[ -]tem(?:pore)?"
            r"|(?:city|town|county) (?:manager|attorney)|superintendent of schools)\b"
        ),
    ),
    (Country.CANADA, regex(r"\bReeve [A-Z]")),
    (Country.IRELAND, any_case(r"\bch?athaoirleach\b")),
    (Country.SCOTLAND, regex(r"\b(?:Provost|Baill?ie|Depute) [A-Z]")),
    (Country.WALES, regex(r"\bCyng(?:horydd)?\b")),
    (Country.AUSTRALASIA, regex(r"\bCr\.? [A-Z]")),
)
"""Titles and posts that are used in one country alone."""
_PRESIDES = (Country.IRELAND, Country.SCOTLAND)
"""Where the title is that of one member."""
_PLACE_ALONE = any_case(r"(?:the )?(?:village|town|township|city) of (?!.*\b(?:council|corporation)\b)")
"""How a place calls itself in North America that would be a council elsewhere: *Village of Alder Falls*."""


_AREAS = dict(line.split(": ") for line in lexicon_text("law.areas").strip().split("\n"))


def _areas(country: str) -> str:
    """What the principal councils of a country are called: *Fife Council*, *City and County of Swansea*."""
    areas = "|".join(area.replace("-", "[ ,-]+") for area in _AREAS[country].split())
    return (
        rf"\b(?:{areas})(?: (?:and|borough|city|county|district|islands))* council\b"
        rf"|\bcity and county of (?:{areas})\b|\bcity of (?:{areas}) council\b"
    )


_NAMED = (
    (Country.SCOTLAND, any_case(_areas("scotland") + r"|\bcomhairle nan eilean\b")),
    (Country.WALES, any_case(_areas("wales") + r"|\bcounty borough\b|\bcyngor\b")),
    (Country.NORTHERN_IRELAND, any_case(_areas("northern-ireland"))),
    (Country.IRELAND, any_case(_areas("ireland") + r"|\bcomhairle\b|\bcity and county council\b")),
    (
        Country.UNITED_STATES,
        any_case(
            r"\b(?:(?:school|fire|fire protection|water|park|library|transit|hospital|sanitary) district"
            r"|(?:city|county) commission|public library|township|select ?board|village board"
            r"|board of (?:education|supervisors|selectmen|aldermen|(?:county )?commissioners))\b"
        ),
    ),
    (
        Country.CANADA,
        any_case(
            r"\b(?:(?:(?:district|regional|rural) municipality|municipality|municipal district|hamlet|ville) of"
            r"|(?:m\.?d\.?|r\.?m\.?) of|regional district|first nation|band council)\b"
        ),
    ),
    (
        Country.AUSTRALASIA,
        any_case(r"\b(?:shire|(?:regional|rural city) council|district council of|(?:community|local) board)\b"),
    ),
    (Country.IRELAND, any_case(r"\bmunicipal district\b")),
    (
        Country.ENGLAND,
        any_case(
            r"\b(?:borough|city|county|district|unitary) council\b|\b(?:london|royal|metropolitan) borough\b"
            r"|\bcombined authority\b|\b(?:parish|town) (?:council|meeting)\b|\bcity of \w.* council\b"
        ),
    ),
)
"""What councils are called, by country; the last in each that has them without another sign."""
