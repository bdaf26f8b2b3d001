"""Who and what is the same, for `score_import`: keys of what was decided, and names of people by their forms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from clerk_tui.english.titles_and_forenames import LETTERS, TITLES
from clerk_tui.meeting import Collective, Meeting, Voice
from clerk_tui.meeting.people import fold

_MORE_TITLES = frozenset(
    """member members secretary chair chairman vice councilmember commissioner senator min minister garda commander
    pcso bc councilor director trustee president mm the""".split()
)
_WORDS_OF_KEY = 6


# Text


def key_of(text: str) -> str:
    """The first six words, in small letters, without punctuation; a leading that or to stripped."""
    words = [w for w in (re.sub(r"[\W_]+", "", word) for word in text.replace("{{", "{").casefold().split()) if w]
    while words and words[0] in ("that", "to"):
        words = words[1:]
    return " ".join(words[:_WORDS_OF_KEY])


# People


@dataclass
class People:
    """The people of one document, as the labels name them."""

    truth: dict[str, Any]
    _full: dict[str, str] = field(default_factory=dict)
    _bare: dict[str, set[str]] = field(default_factory=dict)
    _surname: dict[str, set[str]] = field(default_factory=dict)
    _alias: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        listed = [p["name"] for p in self.truth.get("present") or ()]
        listed += [*(self.truth.get("apologies") or ()), *(self.truth.get("absent") or ())]
        for form, name in (self.truth.get("aliases") or {}).items():
            self._alias.setdefault(fold(_without_the(form)), name)
        for name in dict.fromkeys([*listed, *self._alias.values()]):
            name = self._alias.get(fold(_without_the(name)), name)
            self._full.setdefault(fold(name), name)
            _, given, surname = _parts(name)
            self._bare.setdefault(given + surname, set()).add(name)
            self._surname.setdefault(surname, set()).add(name)

    def who(self, name: str) -> str:
        """The one name that stands for whoever is so called."""
        plain = fold(_without_the(name))
        if plain in self._alias:
            return self._alias[plain]
        if plain in self._full:
            return self._full[plain]
        titles, given, surname = _parts(name)
        if len(found := self._bare.get(given + surname, set())) == 1:
            return next(iter(found))
        found = {other for other in self._surname.get(surname, ()) if _agree((titles, given), _parts(other)[:2])}
        if len(found) > 1:  # of several, whoever sits on the committee
            seated = {p["name"] for p in self.truth.get("present") or () if p["capacity"] in ("member", "substitute")}
            found = found & seated or found
        return next(iter(found)) if len(found) == 1 else (given + surname or plain)


def _without_the(name: str) -> str:
    return re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)


def _parts(name: str) -> tuple[frozenset[str], str, str]:
    """Titles, given names and surname, folded."""
    after = re.search(r"\(([A-Z])\.?\)", name)
    words = [fold(w) for w in re.sub(r"\([^)]*\)", " ", name).replace(".", " ").replace(",", " ").split()]
    words = [w for w in words if w]
    titles = []
    while len(words) > 1 and (words[0] in TITLES or words[0] in _MORE_TITLES):
        titles.append(words.pop(0))
    while len(words) > 1 and (words[-1] in LETTERS or words[-1] in ("t", "d")):
        words.pop()
    given = "".join(words[:-1]) or (after[1].casefold() if after else "")
    return frozenset(titles), given, words[-1] if words else ""


def _agree(one: tuple[frozenset[str], str], other: tuple[frozenset[str], str]) -> bool:
    men, women = {"mr", "sir"}, {"mrs", "ms", "miss"}
    if (one[0] & men and other[0] & women) or (one[0] & women and other[0] & men):
        return False
    return not one[1] or not other[1] or one[1][0] == other[1][0]


_COLLECTIVE = {Collective.MEMBER: "A Member", Collective.MEMBERS: "Members", Collective.COMMITTEE: "The Committee"}


def voice_name(meeting: Meeting, voice: Voice) -> str:
    """How a voice is called."""
    if isinstance(voice, Collective):
        return _COLLECTIVE.get(voice, voice.value)
    return meeting.people[voice].name
