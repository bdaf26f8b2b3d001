"""Rules of the proof about names: one name in two spellings, a name like one on the roll, and a name that is to be
withheld."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from clerk_tui.english.titles_and_forenames import IN_CAPITALS, IN_TEXT, ORDINARY
from clerk_tui.english.words import CONNECTIVES
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.name_parts import same_title, take_apart, titles_clash
from clerk_tui.meeting.people import Collective, fold
from clerk_tui.proof.findings import RULES, Finding, FindingBuilder, Fix, known_words
from clerk_tui.proof.text import PlainText, Span, replaced_everywhere, replacement, reporting_pattern
from clerk_tui.regex import regex

_TITLES = [word.upper() if word in IN_CAPITALS else word.capitalize() for word in IN_TEXT]
PERSON_TITLES = rf"(?:{'|'.join(sorted(_TITLES, key=lambda word: (-len(word), word)))}|Council [Mm]embers?)"
_TITLE_WORDS = IN_TEXT | {"council"}
TITLE = regex(PERSON_TITLES)
"""A title before a person's name."""
_GIVEN = r"(?:(?:[A-Z](?:\.|\b)){1,3}|[A-Z][a-z’'-]+)"
_SURNAME = r"(?:(?:van|der|de|den|von|la|le|du)\s)*(?:O[’']|Mc|Mac)?[A-Z][a-z]+(?:[’'-](?!s\b)[A-Za-z]+)*"
TITLED = regex(
    rf"\b(?=[A-Z])(?P<titles>(?:{PERSON_TITLES}\.?\s+)+)(?P<given>(?:{_GIVEN}\s*)??)(?P<surname>{_SURNAME})(?!\w)"
)
_NEXT = regex(rf"\s+(?P<surname>{_SURNAME})(?!\w)")
_MEMBER = frozenset({"councillor", "councilmember", "councilmembers"})
LEAST = 5
"""The letters that a name must have before a difference of one counts."""
LEAST_FOR_TWO = 8
"""Letters from which a name may differ by two."""
RARE = 2
"""How often a spelling may be used and still be taken for a slip."""


@dataclass(frozen=True)
class Named:
    """A person's name in a text or on the roll."""

    surname: str
    given: str = ""
    titles: frozenset[str] = frozenset()
    text: PlainText | None = None
    span: Span = (0, 0)
    """The place of the surname."""
    listed: str = ""
    """The whole name, for somebody on the roll."""

    @cached_property
    def key(self) -> str:
        """The surname, folded for comparison."""
        return fold(self.surname)

    def may_be(self, other: Named) -> bool:
        """Whether both may be the same person, by their titles and forenames."""
        mine, theirs = self.titles, other.titles
        if titles_clash(mine, theirs):
            return False
        a, b = fold(self.given), fold(other.given)
        if (self.key[0] != other.key[0] or bool(mine & _MEMBER) is not bool(theirs & _MEMBER)) and not (a and b):
            return False  # another first letter, or a member and somebody who is none: only a forename makes them one
        if len(a) > 2 and len(b) > 2 and not (self.given.isupper() or other.given.isupper()):
            return a == b or is_near(a, b)
        return not a or not b or a[0] == b[0]

    def is_surely(self, other: Named) -> bool:
        """Whether a full forename shows that both are the same person."""
        return len(self.given) > 2 and fold(self.given) == fold(other.given) and not self.given.isupper()


def of_names(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find names in two spellings, once each, where the spelling that is probably wrong is first used."""
    roll = [_name_on_roll(builder, place.person_id) for place in builder.meeting.roll]
    known = {fold(word) for word in builder.meeting.rules.known}
    written: dict[str, list[Named]] = {}
    for named in _names_in_texts(texts, roll):
        if named.key not in known:
            written.setdefault(named.key, []).append(named)
    on_roll = {named.key: named for named in roll}
    alike = _Alike((*on_roll, *written))
    reported: set[frozenset[str]] = set()
    for key, found in written.items():
        if key in on_roll:
            continue
        for other in alike.near(key):
            pair = frozenset((key, other))
            if pair in reported:
                continue
            finding = _compare_spellings(builder, found, written.get(other, []), on_roll.get(other))
            if finding is not None:
                reported.add(pair)
                yield finding
                break


def _name_on_roll(builder: FindingBuilder, person_id: int) -> Named:
    name = builder.name(person_id)
    parts = take_apart(name)
    titles = frozenset(map(same_title, parts.titles))
    return Named(parts.surname, parts.given, titles, listed=name)


def _bare_names(roll: Sequence[Named]) -> re.Pattern[str]:
    """A pattern for names without a title: before a verb of speech, or after a forename that is on the roll."""
    forenames = sorted({named.given.split()[0] for named in roll if len(named.given.split(" ")[0]) > 2}, key=len)
    after_forename = "|".join(re.escape(name) for name in reversed(forenames) if name[1:].islower())
    others = [rf"(?<=[.!?]\s)(?P<said>{_SURNAME})\s+(?:{reporting_pattern()})\b"]
    if after_forename:
        others.append(rf"\b(?P<given>{after_forename})\s+(?P<named>{_SURNAME})(?!\w)")
    return re.compile("|".join(others))


def _names_in_texts(texts: Sequence[PlainText], roll: Sequence[Named]) -> Iterator[Named]:
    bare = _bare_names(roll)
    slips = _near_surnames(texts, roll)
    for text in texts:
        seen: set[Span] = set()
        for match in TITLED.finditer(text.plain) if not _TITLE_WORDS.isdisjoint(text.words) else ():
            named = titled(text, match)
            seen.add(named.span)
            if text.is_free(*named.span):
                yield named
        for match in bare.finditer(text.plain) if not slips.isdisjoint(text.words) else ():
            group = "said" if match["said"] else "named"
            if match.span(group) not in seen and text.is_free(*match.span(group)):
                given = match["given"] if group == "named" else ""
                yield Named(match[group], given, text=text, span=match.span(group))


def _near_surnames(texts: Sequence[PlainText], roll: Sequence[Named]) -> frozenset[str]:
    """The words of the minutes that are similar to a surname on the roll."""
    alike = _Alike(named.key for named in roll)
    every = frozenset[str]().union(*(text.words for text in texts))
    return frozenset(word for word in every if any(alike.near(word)))


def titled(text: PlainText, match: re.Match[str]) -> Named:
    """The name after a title; its first word, if in full, is a forename if another follows."""
    titles = frozenset(map(same_title, match["titles"].split()))
    given, surname, span = match["given"].strip(), match["surname"], match.span("surname")
    if not given and (following := _NEXT.match(text.plain, match.end())):
        given, surname, span = surname, following["surname"], following.span("surname")
    return Named(surname, given, titles, text, span)


class _Alike:
    """An index of names by their first and last two letters, to find similar names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_part: dict[str, dict[str, None]] = {}
        for name in names:
            for part in self._parts(name):
                self._by_part.setdefault(part, {})[name] = None

    @staticmethod
    def _parts(name: str) -> tuple[str, str]:
        return f"{name[:2]}-", f"-{name[-2:]}"

    def near(self, name: str) -> Iterator[str]:
        """The names similar to `name`."""
        if len(name) >= LEAST - 1:
            begins, ends = (self._by_part.get(part, {}) for part in self._parts(name))
            if begins or ends:
                yield from (other for other in {**begins, **ends} if is_near(name, other))


@lru_cache(maxsize=1 << 16)
def is_near(a: str, b: str) -> bool:
    """Whether two folded names differ by a typing error: one letter (two in long names) added, missing, wrong or
    swapped. A plural *s* does not count."""
    if abs(len(a) - len(b)) > 2 or a == b or f"{a}s" == b or a == f"{b}s":
        return False
    shorter, longer = sorted((len(a), len(b)))
    if shorter < LEAST - 1 or longer < LEAST or (a[0] != b[0] and a[1:] != b[1:]):
        return False
    allowed = 2 if shorter >= LEAST_FOR_TWO and a[:2] == b[:2] else 1
    return distance(a, b, allowed) <= allowed


def distance(a: str, b: str, most: int) -> int:
    """The edit distance, with swaps of neighbouring letters; any number above `most` if it is more than that."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _compare_spellings(
    builder: FindingBuilder, found: list[Named], other: list[Named], listed: Named | None
) -> Finding | None:
    """The finding about two spellings of a name; None for two people, or if the other one is reported."""
    theirs = [listed] if listed is not None else other
    like = [named for named in found if any(named.may_be(o) for o in theirs)]
    if len(like) < len(found) or not like:
        return None
    if listed is None:
        is_same = any(named.is_surely(o) for named in found for o in other)
        is_rarer = (len(found), _first_place(other)) < (len(other), _first_place(found))
        if not is_rarer or (len(found) > RARE and not is_same):
            return None
    return _misspelled(builder, found, other, listed)


def _first_place(found: list[Named]) -> tuple[int, int]:
    first = found[0]
    assert first.text is not None
    return first.text.entry.position, first.span[0]


def _misspelled(builder: FindingBuilder, found: list[Named], other: list[Named], listed: Named | None) -> Finding:
    wrong, right = found[0].surname, (listed or other[0]).surname
    count = "" if len(found) == 1 else f" ({len(found)} times)"
    fixes = [_replace_surname(found, right)]
    if listed is not None:
        sentence = f"“{wrong}”{count} is not on the roll. Is it {listed.listed}?"
    else:
        times = "once" if len(other) == 1 else f"{len(other)} times"
        sentence = f"“{wrong}”{count} and “{right}” ({times}) look like one name in two spellings."
        fixes.append(_replace_surname(other, wrong))
    if other and listed is not None:
        sentence = (
            f"“{wrong}”{count} and “{right}” look like one name in two spellings: {listed.listed} is on the roll."
        )
    fixes.append(known_words(builder.meeting, (wrong,)))
    first = found[0]
    assert first.text is not None
    code = "N1" if other else "N2"
    return builder.find(first.text.entry, code, sentence, span=first.span, fixes=tuple(fixes))


def _replace_surname(found: list[Named], right: str) -> Fix:
    places = [(named.text, named.span) for named in found if named.text is not None]
    return replaced_everywhere(places, found[0].surname, right)


LEAST_ON_ROLL = 3
"""The least people on a roll that has been entered."""
_SPEAKS = regex(rf"\s+(?:also |then |further |subsequently )?(?:{reporting_pattern()})\b")
_BEGINS = regex(r"(?:^|[.!?:;)\n])\s*$")
_LOOK_BACK = 4
"""The characters before a name that show whether it begins a sentence."""


def of_strangers(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find people with a title who ask or say something and are not on the roll; each once."""
    meeting = builder.meeting
    if len(meeting.roll) < LEAST_ON_ROLL:
        return
    known = {fold(word) for word in meeting.rules.known} | _words_of_roll(builder)
    for text in texts:
        if text.is_verbatim or _TITLE_WORDS.isdisjoint(text.words):
            continue
        for start, named in _speaking(text):
            keys = {named.key, *map(fold, named.surname.split())}
            if keys.isdisjoint(known) and not any(is_near(named.key, other) for other in known):
                known.add(named.key)
                name = text.plain[start : named.span[1]]
                sentence = f"{name} speaks here, but is not on the roll. Add them, or correct the name."
                fixes = (known_words(meeting, (named.surname,)),)
                yield builder.find(text.entry, "N3", sentence, span=named.span, fixes=fixes)


def _words_of_roll(builder: FindingBuilder) -> set[str]:
    listed = [builder.name(place.person_id) for place in builder.meeting.roll]
    listed += [f"{place.form} {place.post}" for place in builder.meeting.roll]
    words = {word for name in listed for word in re.split(r"[\s,./()-]+", name)}
    whole = {part for name in listed for part in name.split()}
    return {key for word in words | whole if len(key := fold(word)) > 1}


def _speaking(text: PlainText) -> Iterator[tuple[int, Named]]:
    """People at the start of a sentence who say something in it, with the index of the title."""
    for match in TITLED.finditer(text.plain):
        named = titled(text, match)
        if not _SPEAKS.match(text.plain, named.span[1]) or text.is_quoted(match.start()):
            continue
        if text.is_free(*named.span) and _BEGINS.search(text.plain, max(match.start() - _LOOK_BACK, 0), match.start()):
            yield match.start(), named


def of_withheld(builder: FindingBuilder, texts: Sequence[PlainText]) -> Iterator[Finding]:
    """Find the names of people whose names are withheld, in texts and in item titles."""
    meeting = builder.meeting
    for person, words in meeting.withheld.items():
        name = builder.name(person)
        pattern = _pattern(builder, person)
        instead = words or builder.style.people.voices[Collective.PUBLIC]
        sentence = f"{name} is not to be named, but the words here name them."
        surname = take_apart(name).surname
        for text in (text for text in texts if surname in text.plain):
            for match in pattern.finditer(text.plain):
                if text.is_free(*match.span()) and not _is_place(text.plain, match):
                    fixes = (replacement(text, match.span(), instead),)
                    yield builder.find(text.entry, "N4", sentence, span=match.span(), fixes=fixes)
        for item in meeting.items:
            if pattern.search(item.title):
                said = f"{name} is not to be named, but the title “{item.label}” names them."
                yield Finding("N4", None, item.id, RULES["N4"].severity, said)


_BEFORE_PERSON = CONNECTIVES
"""Words that begin no name of a place, also with the capital of a sentence: *When Lane spoke*."""


def _is_place(plain: str, match: re.Match[str]) -> bool:
    """Whether a bare surname is part of a longer name: *Mill Lane*."""
    before = plain[: match.start()].split()[-1:]
    is_part = any(word[0].isupper() and word.casefold() not in _BEFORE_PERSON for word in before)
    return " " not in match[0] and is_part


def _pattern(builder: FindingBuilder, person: int) -> re.Pattern[str]:
    """A pattern for a person's name: as listed, with title or given name and surname, or a surname that is unique."""
    parts, people = take_apart(builder.name(person)), builder.meeting.people.values()
    is_shared = any(take_apart(p.name).surname == parts.surname for p in people if p.id != person)
    own = frozenset(map(same_title, parts.titles))
    words = {*parts.title.split(), *parts.given.split()}
    if not is_shared:  # another title of the same person: *Ms Lane*, *Dr Lane*
        words |= {title for title in _TITLES if _may_be_called(title, own)}
    some = "|".join(rf"{re.escape(word)}\.? " for word in sorted(words))
    many = f"(?:{some}){'+' if is_shared else '*'}" if some else ""
    return re.compile(rf"(?<!\w){many}{re.escape(parts.surname)}(?!\w)")


def _may_be_called(title: str, own: frozenset[str]) -> bool:
    """Whether somebody listed with the titles `own` may also be called by `title`: it begins no place name, fits
    theirs, and is not a member's."""
    other = frozenset({same_title(title)})
    return title.casefold() not in ORDINARY and not (titles_clash(own, other) or other & _MEMBER)
