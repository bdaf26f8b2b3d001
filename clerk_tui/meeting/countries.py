"""The country whose law and usage a body follows, as far as its place, style, name and people tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from clerk_tui.english.lexicon import lexicon_text
from clerk_tui.frozen import dataclass
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

    def style_for(self, names: str) -> str:
        """The house style for a body with these names; empty if there is none. Those of Ireland and Scotland are for
        councils."""
        is_for_any = self in (Country.UNITED_STATES, Country.CANADA)
        return _STYLES.get(self, "") if is_for_any or _COUNCIL.search(names) else ""


_SAID: Mapping[Country | None, Mapping[str, str]] = {
    Country.UNITED_STATES: {
        "Councillor J ": "Councilmember J ",
        "Councillor A Ash": "Alan Ash",
        "Councillor B Birch": "Beth Birch",
        "(Clerk to the Council)": "(Recording Secretary)",
        "9.30am or 7pm": "9:30 AM or 7 PM",
        "9.30am": "7:00 PM",
        "8 January 2018": "January 8, 2018",
        "8 January, 8/1": "January 8, 1/8",
        "8/1/18": "1/8/18",
        "Apologies for absence": "Call to order",
        "Declarations of interest": "Public comment",
        " dpi in item": " in item",
        "Matters arising": "Unfinished business",
        "apologies": "excused",
        "Apologies": "Excused",
        "in favour": "in favor",
    }
}
"""Words and examples of the screens, and what a country has in their place. Names are only those of examples."""


def said_in(country: Country | None, words: str) -> str:
    """The words of a screen in the usage of a country."""
    for word, own in _SAID.get(country, {}).items():
        words = words.replace(word, own)
    return words


_STYLES = {
    Country.UNITED_STATES: "us",
    Country.CANADA: "canada",
    Country.IRELAND: "ireland",
    Country.SCOTLAND: "scotland",
}


@dataclass(frozen=True)
class Signs:
    """What is known of a body that tells its country."""

    council: str
    committee: str = ""
    venue: str = ""
    style: str = ""
    """The name of its house style."""
    members: tuple[str, ...] = ()
    """Those with a seat, as listed, with their posts."""
    people: str = ""
    """All on the roll, and their posts."""

    def countries(self, cited: str = "", *, month_first: bool = False) -> Iterator[tuple[Country, str]]:
        """The country that each sign points to, the surest first, beside the name of the sign. What was `cited` during
        a meeting counts only if name and members leave the country open. `month_first`: whether the style writes the
        month first, as in North America."""
        if country := _first_match(_COUNTRIES, self.venue):
            yield country, "by where it meets"
        named = country_of_names(self.council) or country_of_names("", self.committee)
        if country := next((country for country, style in _STYLES.items() if style == self.style), None):
            yield country, "by its house style"
        if month_first:
            yield named if named is Country.CANADA else Country.UNITED_STATES, "by its house style"
        titled = country_of_titles(self.people)
        seated = country_of_titles("\n".join(self.members))
        seated = self._by_members or (seated if seated is Country.IRELAND else None)
        if named is Country.ENGLAND and seated:
            yield seated, "by the titles of its people"
        if named:
            yield named, "by its name"
        if country := _first_match(_CITED, cited):
            yield country, "by the Acts that it cites"
        if titled:
            yield titled, "by the titles of its people"

    @property
    def _by_members(self) -> Country | None:
        """The country in which alone most members' title is used, or the title of one who presides."""
        for country, said in _TITLES:
            has_it = sum(said.match(name) is not None for name in self.members)
            if 2 * has_it > len(self.members) or (has_it and country in _PRESIDES):
                return country
        return None


@lru_cache(maxsize=64)
def country_of(signs: Signs) -> Country | None:
    """The country of a body; None if it is not known."""
    return next(signs.countries(), (None, ""))[0]


def _first_match(known: Sequence[tuple[Country, re.Pattern[str] | _PrincipalCouncils]], words: str) -> Country | None:
    """The first country whose pattern is found in some words."""
    return next((country for country, said in known if said.search(words)), None)


def country_of_place(address: str) -> Country | None:
    """The country of an address."""
    return _first_match(_PLACES, address)


def country_of_titles(people: str) -> Country | None:
    """The country in which alone one of these titles or posts is used; None if there is none."""
    return _first_match(_TITLES, people)


def country_of_names(council: str, committee: str = "") -> Country | None:
    """The country that has councils with such names; None if there is none, or several."""
    if _PLACE_ALONE.match(council):
        return Country.UNITED_STATES
    return _first_match(_NAMED, f"{council}, {committee}")


def is_local_council(council: str) -> bool:
    """Whether the name is that of a parish, town or community council in England or Wales."""
    return _LOCAL.search(council) is not None


def is_no_council(names: str) -> bool:
    """Whether the names are those of a board, a charity, a school or a company."""
    return _BOARD.search(names) is not None and "council" not in names.casefold()


_COUNCIL = any_case(r"\b(?:council|comhairle|municipal district)\b")
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


_AREAS = dict(line.split(": ") for line in lexicon_text("countries.areas").strip().split("\n"))


class _PrincipalCouncils:
    """The names of a country's principal councils: *Fife Council*, *City and County of Swansea*. A pattern of all their
    areas would take long to compile, so there is one for each area that a name has."""

    def __init__(self, country: str) -> None:
        self._areas = _AREAS[country].split()

    def search(self, words: str) -> re.Match[str] | None:
        said = _BETWEEN.sub("-", words.casefold())
        patterns = (self._pattern(area) for area in self._areas if area in said)
        return next(filter(None, (pattern.search(words) for pattern in patterns)), None)

    @staticmethod
    def _pattern(area: str) -> re.Pattern[str]:
        area = area.replace("-", "[ ,-]+")
        return any_case(
            rf"\b{area}(?: (?:and|borough|city|county|district|islands))* council\b"
            rf"|\bcity and county of {area}\b|\bcity of {area} council\b"
        )


_BETWEEN = regex("[ ,-]+")
_NAMED = (
    (Country.SCOTLAND, _PrincipalCouncils("scotland")),
    (Country.SCOTLAND, any_case(r"\bcomhairle nan eilean\b")),
    (Country.WALES, _PrincipalCouncils("wales")),
    (Country.WALES, any_case(r"\bcounty borough\b|\bcyngor\b")),
    (Country.NORTHERN_IRELAND, _PrincipalCouncils("northern-ireland")),
    (Country.IRELAND, _PrincipalCouncils("ireland")),
    (Country.IRELAND, any_case(r"\bcomhairle\b|\bcity and county council\b")),
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
