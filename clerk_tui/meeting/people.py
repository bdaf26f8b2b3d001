"""People: who somebody is, and their place on the roll of a meeting or committee."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from clerk_tui.frozen import dataclass
from clerk_tui.regex import any_case, regex


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return `text` for comparing names, without accents, case, spaces and punctuation: O'Brien is obrien."""
    if text.isascii():
        if text.isalnum():
            return text.lower()
        return "".join(filter(str.isalnum, text)).lower()
    decomposed = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("Ø", "O").replace("ł", "l"))
    return "".join(c for c in decomposed if c.isalnum()).casefold()


CHAIR_WORD = any_case(r"(?:vice[- ]?)?chair(?:man|woman|person)?")
"""The word by which a body calls its chair or vice-chair."""

_CHAIRS = any_case(
    r"(?!.*\b(?:former|past)\b)(?P<second>(?:.*\b)?(?:vice|deput[ey]|leas)\b[ -]?)?(?:\S+ ){0,3}?"
    r"(?:chair(?:man|woman|person)?|president|mayor|convenor|convener|ch?athaoirleach|provost|speaker|reeve|moderator"
    r"|captain|commodore|cadeirydd)(?: of the \S+)?"
)

_CHAIRS_TITLE = regex(
    r"(?:(?:Town|Village|City|Borough|Lord) )?(?:Mayor|Provost|Reeve|President|Commodore|Ch?athaoirleach)"
    r"(?= [A-Z])(?! Pro\b)"
)

MOST_NAMED = 3
"""The most people that one sentence to the clerk names."""


def short_list(names: Sequence[str]) -> str:
    """The names of people in words: at most three, and how many others."""
    shown = names if len(names) <= MOST_NAMED else [*names[: MOST_NAMED - 1], f"{len(names) - MOST_NAMED + 1} others"]
    return full_list(shown)


def full_list(words: Sequence[str], word: str = "and") -> str:
    """Words as a list in a sentence to the clerk: *A, B and C*."""
    return f" {word} ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def counted(number: int, one: str, several: str = "") -> str:
    """*1 line is*, *12 lines are*; without `several`, the plural is `one` with an s."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


class Capacity(StrEnum):
    """Why somebody is on the roll."""

    CHAIR = "chair"
    VICE = "vice"
    MEMBER = "member"
    COOPTED = "coopted"
    OFFICER = "officer"
    GUEST = "guest"
    SPEAKER = "speaker"
    """A member of the public who speaks; named or not, by the body's rules."""

    @property
    def is_member(self) -> bool:
        """Whether they sit on the committee and count towards its quorum."""
        return self not in (Capacity.OFFICER, Capacity.GUEST, Capacity.SPEAKER)


class Asked(StrEnum):
    """What to ask about somebody on a list who may or may not be a member."""

    VISITS = "Is it a member, or a guest? Type “member” or “guest” before the name."
    ELSEWHERE = "It is of another council: is it a member here, or a guest? Type “member” or “guest” before the name."
    HOLDS = "Is it a member who holds the office, or an officer? Type “member” or “officer” before the name."
    SERVES = "Is it a member, or an officer? Type “member”, “officer” or “guest” before the name."

    @property
    def otherwise(self) -> Capacity:
        """Their capacity if they are not a member."""
        return Capacity.GUEST if self in (Asked.VISITS, Asked.ELSEWHERE) else Capacity.OFFICER


class Collective(StrEnum):
    """An unnamed voice, which is not on the roll."""

    MEMBER = "member"
    MEMBERS = "members"
    COMMITTEE = "committee"
    PUBLIC = "public"
    RESIDENT = "resident"


Voice = int | Collective
"""Who speaks: a person's id, or a voice without a name."""


@dataclass(frozen=True)
class Person:
    """Somebody, stored once and referred to everywhere."""

    id: int
    name: str
    """As listed: *Councillor J Maitland*, *DCI Dave Ashton*."""


IN_PRIVATE = 1 << 32
"""The position on a roll from which those are listed who joined it while the public was excluded."""


RESERVE = "substitute"
"""The post of somebody who is listed as a substitute."""


@dataclass(frozen=True)
class RollPlace:
    """A person's place on the roll of one meeting."""

    person_id: int
    capacity: Capacity
    position: int
    """The order in which the roll lists them; from `IN_PRIVATE` on, of those who joined in private."""
    alias: str = ""
    """A name chosen by the clerk; empty means the surname."""
    post: str = ""
    """Post or body: *Senior Partnership Officer*, *Durham Constabulary*."""
    form: str = ""
    """How the minutes write them, if not in the style's usual way."""
    group: str = ""
    """The heading under which the roll lists them, if any."""

    @property
    def is_reserve(self) -> bool:
        """Whether they are listed as a substitute, and so absent unless the record says otherwise."""
        return self.capacity is Capacity.GUEST and self.post.casefold() == RESERVE

    @property
    def joined_in_private(self) -> bool:
        """Whether they joined while the public was excluded; public papers list them only if a public entry does."""
        return self.position >= IN_PRIVATE

    @property
    def chairs_as(self) -> str:
        """The post, if it is the body's word for its chair or vice-chair: *Board President*; empty for any other."""
        match = _CHAIRS.fullmatch(self.post)
        meant = {Capacity.CHAIR: False, Capacity.VICE: True}.get(self.capacity)
        return self.post if match is not None and bool(match["second"]) is meant else ""

    def chairs_as_in(self, listed: str) -> str:
        """As `chairs_as`, or else the title of a `listed` chair: *Mayor* for *Mayor Joan Novak (Chair)*."""
        title = _CHAIRS_TITLE.match(listed) if self.capacity is Capacity.CHAIR else None
        is_plain = not self.chairs_as or CHAIR_WORD.fullmatch(self.chairs_as) is not None
        return title[0] if title and is_plain else self.chairs_as


@dataclass(frozen=True)
class Membership:
    """A place on a committee between two dates, with which the roll of a meeting between them begins."""

    person: Person
    capacity: Capacity
    position: int
    alias: str = ""
    post: str = ""
    form: str = ""
    group: str = ""
    start: date | None = None
    end: date | None = None
    party: str = ""
    ward: str = ""
    """What is represented: a ward, division or electoral area."""

    def held_on(self, day: date | None) -> bool:
        """Whether the place was held on `day`; without a date, whether it is held today."""
        if day is None:
            return self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def over_time(old: Sequence[Membership], new: Sequence[Membership], since: date | None) -> list[Membership]:
    """The new memberships of a committee: those that continue keep their start; others end before `since`."""
    if since is None:
        return list(new)
    ended = date.fromordinal(since.toordinal() - 1)
    goes_on = {m.person.id: m for m in old if m.end is None}
    out = [m for m in old if m.end is not None]
    for m in new:
        before = goes_on.pop(m.person.id, None)
        if before and before.capacity is not m.capacity:
            out.append(replace(before, end=ended))
            before = None
        out.append(replace(m, start=before.start) if before else m)
    return out + [replace(m, end=ended) for m in goes_on.values()]
