"""How names are written: titles and honours, names taken apart, what has the look of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import names as printed
from clerk_tui.meeting.names import LETTERS, PARTICLES, TITLES
from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex

#: Words that are titles or belong to one; also posts that are printed before a surname as a title.
ALL_TITLES = TITLES | frozenset(
    "an leas rt right vice secretary treasurer board bc min mm td superintendent sergeant".split()
)
_MALE, _FEMALE = frozenset({"mr", "sir", "lord", "messrs"}), frozenset({"mrs", "ms", "miss", "lady", "dame", "madam"})
POST_WORDS = frozenset(
    """officer officers manager director directors executive head clerk secretary engineer administrator analyst
    superintendent inspector sergeant chairperson chairman chairwoman chair vice-chair vice-chairman mayor minister
    assistant lead leader solicitor counsel council committee services service authority department trust nhs
    centre center representative coordinator co-ordinator planner treasurer police constabulary support operations
    planning finance financial housing democratic governance legal corporate monitoring public society association
    group university college district county city town parish borough health healthwatch commissioner commissioning
    strategy adviser advisor consultant accountant surveyor architect librarian headteacher teacher principal deputy
    development communications communication community education environment environmental policy scrutiny research
    business transport transportation highways parks recreation works building attorney auditor controller comptroller
    superintendent specialist technician supervisor administrative administration executive partnership partnerships
    safeguarding nursing nurse medical practitioner cathaoirleach president chief general senior interim acting regional
    national office board agency company ltd limited plc inc institute press media observer resident residents
    management assurance quality change performance risk audit procurement engagement participation schools children
    adults families estates property waste climate culture leisure tourism economic growth regeneration enforcement
    licensing elections electoral revenues benefits customer access inclusion equality diversity wellbeing social care
    primary secondary acute emergency mental clinical foundation alliance federation union church school club bank
    member members co-chair programme program project digital information technology human resources clerical staff
    intern fire rescue ambulance crime substitute editor reporter sector forum network state systems roads
    division unit engineers consultants architects solicitors planners surveyors accountants associates
    managers clerks consulting warden wardens protection
    directorate headquarters worker workers maintenance delivery""".split()
)
POST_ENDS = frozenset(
    """officer officers manager director executive head clerk secretary engineer administrator analyst
    superintendent inspector sergeant counsel solicitor commissioner leader representative
    representatives coordinator co-ordinator planner treasurer lead advisor adviser consultant
    accountant surveyor architect librarian headteacher attorney auditor controller supervisor
    specialist president minister mayor chair chairman chairperson cathaoirleach chief assistant
    constable warden recorder""".split()
)
"""Words that end a post."""


@lru_cache(maxsize=20000)
def folded(word: str) -> str:
    """`fold`, remembered."""
    return fold(word)


@dataclass(frozen=True)
class Name:
    """A name taken apart; every part folded."""

    titles: frozenset[str]
    given: tuple[str, ...]
    surname: str

    @property
    def initials(self) -> str:
        """The first letters of all names, the surname's last."""
        return "".join(g if len(g) <= 2 else g[:1] for g in self.given) + self.surname[:1]

    @property
    def gender(self) -> str:
        """m or f where the title says."""
        return "m" if self.titles & _MALE else "f" if self.titles & _FEMALE else ""

    def may_be(self, other: Name) -> bool:
        """Whether two names of one surname may be one person's."""
        if self.gender and other.gender and self.gender != other.gender:
            return False
        if not self.given or not other.given:
            return True
        mine, theirs = self.given[0], other.given[0]
        if len(mine) <= 2 or len(theirs) <= 2:
            return mine[:1] == theirs[:1]
        return mine == theirs or mine.startswith(theirs) or theirs.startswith(mine)


@lru_cache(maxsize=20000)
def take_apart(name: str) -> Name:
    """A name as printed, taken apart: *Mr. P V Barrington-King, MBE*, *Collins (J)*, *A/Chair B. Ó Sé*."""
    apart = printed.take_apart(re.sub(r"[’'`]s\b$", "", name))
    given = tuple(folded(part) for word in apart.forenames for part in word.replace(".", " ").split())
    return Name(frozenset(map(folded, apart.titles)), given, folded(apart.surname))


_NO_NAME = frozenset(
    """the a an this that it in on at for all no our his her their some other another both following and or if when
    while after before during under these those there where what who why he she they we you from to by with of
    item items minutes meeting motion resolved agreed noted report following january february march april june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""Words that are part of no name (*I* as an initial bears a dot, or stands before a surname)."""
_ABBREVIATED = regex(r"(?:[A-Z]\.){2,}[A-Z]?\.?")
"""Initials alone, as of a post: *C.E.O.*"""
_TOKEN = regex(r"h?[A-ZÀ-ÖØ-Þ][\w’'`.\-–]*|[A-Z]\.|Ó|Ní")


@lru_cache(maxsize=20000)
def is_name(text: str, *, bare: bool = True) -> bool:
    """Whether words have the look of a person's name. `bare`: a surname alone counts too."""
    text = re.sub(r"\(\s*[A-Z]\.?\s*\)", "", text).replace(",", "").strip(" .")
    words = text.split()
    if not words or len(words) > 7 or any(c.isdigit() for c in text):
        return False
    titled = 0
    while titled < len(words) and folded(words[titled]) in ALL_TITLES and len(words[titled]) > 1:
        titled += 1
    rest = words[titled:]
    while len(rest) > 1 and folded(rest[-1]) in LETTERS:
        rest = rest[:-1]
    if not rest or len(rest) > 5 or not _are_names(rest):
        return False
    if titled and all(folded(w) in POST_WORDS for w in rest) and len(rest) > 1:
        return False
    if any(folded(w) in POST_WORDS or w.casefold() in POST_WORDS for w in (rest if not titled else rest[:1])):
        return False
    return bool(titled) or len(rest) > 1 or bare


def _are_names(words: Sequence[str]) -> bool:
    """Whether words without a title before them may be forenames and a surname, by their letters."""
    first = words[0].casefold() if len(words) == 2 and words[1].casefold() not in ("meeting", "minutes") else ""
    last = words[-1]
    return (
        all(_TOKEN.fullmatch(word) or folded(word) in PARTICLES for word in words)
        and not any(w.casefold() in _NO_NAME and w != "A" for w in (words[1:] if first in ("april", "june") else words))
        and not any(w.endswith(("’s", "'s")) for w in words)
        and not (len(words) == 1 and _ABBREVIATED.fullmatch(words[0]))
        and not (folded(last) in PARTICLES and len(words) > 1)
        and last.removeprefix("h")[:1].isupper()
        and len(folded(last)) >= 2
    )


@lru_cache(maxsize=20000)
def is_titled(text: str) -> bool:
    """Whether words are a name with a title before it."""
    words = text.split()
    return len(words) > 1 and folded(words[0]) in ALL_TITLES and is_name(text)


NICKNAME = regex(r"(?<=\w)\s+[“\"‘'][A-Z][\w-]*[”\"’'](?=\s+[A-Z])")


def without_nickname(name: str) -> str:
    """A name without the name in quotation marks by which people go: *Peter “Chap” Ash*."""
    return NICKNAME.sub("", name)
