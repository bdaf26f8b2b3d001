"""Whom a clerk means by a name. These are tried in order: alias, post, surname, surname with initial, part of a double
surname, initials, beginning of a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from enum import Enum, auto
from functools import cached_property, lru_cache

from clerk_tui.english.abbreviations import ABBREVIATIONS
from clerk_tui.english.lexicon import lexicon, lexicon_pairs
from clerk_tui.english.months import MONTHS
from clerk_tui.english.titles_and_forenames import (
    AFTER_TITLE,
    BODIES,
    JOBS,
    PARTICLES,
    POST_ENDS,
    RANKS,
    TITLES,
    is_forename,
    is_short_for,
)
from clerk_tui.english.words import AUXILIARIES, CONNECTIVES, SUBJECTS, is_common
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Capacity, Collective, Meeting, Voice
from clerk_tui.meeting.name_parts import (
    PrintedName,
    count_titles,
    generation_of,
    goes_after_name,
    has_title,
    is_initial,
    is_rank_of_other,
    same_title,
    take_apart,
    titles_clash,
    without_letters,
    without_titles,
)
from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex

_KEPT = 512
"""The number of cached answers about names."""
MOST_WORDS = 5
"""A name is one to five words, besides its titles."""
_MOST_TITLES = 12
"""Words among which the titles of a name are: a row of dashes is none."""
LEAST_LETTERS = 3
"""The fewest letters of a name that may stand for it if they begin no other."""
_LEAST_FORENAME = 2
ALIKE = 0.82
"""How similar (0 to 1, difflib's ratio) a mistyped name must be to the one it is taken to mean."""

#: Ordinary abbreviations that must not be taken for somebody's initials.
_NOT_INITIALS = lexicon("name_index.not-initials")


class Abbreviation(Enum):
    """Whether letters are a common abbreviation instead of a name."""

    NONE = auto()
    COMMON = auto()
    """A heading in capitals (*VAT*), which may be somebody's initials too."""
    WORD = auto()
    """Never initials: *re*, *NB*."""


def abbreviation(typed: str) -> Abbreviation:
    """Whether a word is a common abbreviation."""
    low = typed.replace(".", "").casefold()
    if low in _NOT_INITIALS:
        return Abbreviation.WORD
    return Abbreviation.COMMON if low in ABBREVIATIONS else Abbreviation.NONE


_OF_TWO_PARTS = regex(r"[A-Z]{1,2}(?:Ma?c|[OD]['’])[A-Z]")
"""Initials with the first part of the surname: *SMcG*, *JO'B*."""
_MOST_INITIALS = 5
_SMALL_AS_INITIALS = (AUXILIARIES | CONNECTIVES | SUBJECTS | {"no"}) - {"am"}
"""Words that are somebody's initials in capitals, if anybody has them."""
_WORD = regex(r"[^\W\d_][\w.'’\-]*", re.UNICODE)
_INITIALS_AFTER = regex(r",\s*(?=(?:[A-Za-z]\.?\s*){1,3}$)")
"""The comma of *Maitland, J.*"""
_STOPPED = regex(r"(?<![\w.])(?:[A-Za-z]\.){2,4}(?!\w)")
"""Initials with stops."""
_NOT_OF_NAMES = regex(r"[^\w\s'’\-]")
_ADDRESSES = frozenset({"mr", "madam", "madame"})
_CHAIR = frozenset({"chair", "chairman", "chairwoman", "chairperson", "cathaoirleach", "chmn", "chrmn", "chr"})
_CHAIR_IN_SHORT = "Ch"
_VICE = regex(rf"vice|(?:v|d|vice|deputy|dep)(?:{'|'.join(sorted(_CHAIR))}|mayor|president|provost|convenor|convener)")
"""*Vice*, *Vice-Chair*, *Deputy Mayor*: a whole word (folded)."""
_VICE_IN_SHORT = frozenset({"vc", "vch"})
"""Words that may also be initials."""
_HEADS = frozenset("mayor president provost".split())
_CONVENERS = frozenset({"convener", "convenor"})
_MAY_PRESIDE = _CONVENERS | {"president", "pres"}
"""Posts of whoever presides, where nobody is listed with them."""
_BODIES = frozenset("board council committee hon honorary".split())
_PRESIDING = _CHAIR | _HEADS | {"vice", "deputy"}
_RESERVED = frozenset({"chair", "vice", "all", "motion", *Collective})


@dataclass(frozen=True)
class NameMatch:
    """The result of a name: one voice, several candidates, or nobody."""

    voices: tuple[Voice, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.voices)

    @property
    def only(self) -> Voice | None:
        """The one voice that is meant; None if there are several or none."""
        return self.voices[0] if len(self.voices) == 1 else None


def _spells(words: Sequence[str], joined: str, pieces: tuple[str, ...]) -> bool:
    """Whether typed words (folded) spell the name `joined` of these `pieces`: together, word for word, or split after
    its particles. *White House* is not Whitehouse."""
    if "".join(words) != joined:
        return False
    return len(words) == 1 or tuple(words) == pieces or all(word in PARTICLES for word in words[:-1])


def _pieces(name: str) -> tuple[str, ...]:
    return tuple(folded for piece in re.split(r"[\s'’\-]+", name) if (folded := fold(piece)))


@dataclass(frozen=True)
class _Name:
    """A listed name in parts, all folded."""

    person_id: int
    titles: frozenset[str]
    """In one spelling for those that mean the same."""
    forenames: tuple[str, ...]
    """Forenames and initials, and a nickname."""
    surname: str
    initials: str
    pieces: tuple[str, ...]
    """The words of the surname."""
    others: tuple[str, ...] = ()
    """Other surnames that the printed name may have."""
    generation: str = ""

    @cached_property
    def given(self) -> frozenset[str]:
        """The forms that may be typed with the surname: an initial, the initials, the first forename or all of them."""
        forms = {self.initials[:1], self.initials, "".join(self.forenames), *self.forenames[:1], *self.forenames[-1:]}
        return frozenset(form for form in forms if form)

    @cached_property
    def parts(self) -> frozenset[str]:
        """The parts of a double surname, each of which may be typed alone; none for a single surname."""
        parts = frozenset(piece for piece in self.pieces if piece not in PARTICLES and len(piece) > 2)
        return parts if len(parts) > 1 else frozenset()

    @cached_property
    def with_initial(self) -> frozenset[str]:
        """Surname with initials or forenames, before or after it, as one word."""
        return frozenset(form for g in self.given for form in (self.surname + g, g + self.surname))

    @cached_property
    def all_initials(self) -> frozenset[str]:
        """The initials that may stand for the name: *EK* or *EKL* of E Kirkby-Lowe."""
        every = "".join(piece[0] for piece in self.pieces if piece)
        without = "".join(piece[0] for piece in self.pieces if piece and piece not in PARTICLES)
        surnames = {self.surname[:1], every, without[:1], without} - {""}
        return frozenset(given + s for given in {self.initials, self.initials[:1]} - {""} for s in surnames)

    def is_surname(self, words: Sequence[str]) -> bool:
        """Whether typed words (folded) are the surname, or what follows *Mac* if that may be the forename."""
        is_rest = not self.forenames and "".join(words) in self.others
        return is_rest or _spells(words, self.surname, self.pieces)

    def may_be_surname(self, words: Sequence[str]) -> bool:
        """Whether typed words (folded) may be the surname in another reading of the name, or its last words, perhaps
        with the first initial: *Healy McGowan* or *J Healy McGowan* of Jane Healy McGowan."""
        if "".join(words) in self.others:
            return True
        every = (*self.forenames, *self.pieces)
        is_short = len(words) > 2 and (words[0], *every[1:]) == tuple(words) and words[0] == every[0][:1]
        return is_short or (len(words) > 1 and tuple(words) == every[-len(words) :])

    def is_called_for_short(self, wanted: str) -> bool:
        """Whether a word (folded) is a short form of a forename; *many* is a word, not Manuel."""
        if is_common(wanted) and not is_forename(wanted):
            return False
        return any(is_short_for(wanted, forename) for forename in self.forenames)

    def begins_with(self, typed: str) -> bool:
        """Whether typed letters (folded, as one word) begin the surname, or the surname with an initial or forename
        before or after it; a forename alone does not count."""
        if any(surname.startswith(typed) for surname in (self.surname, *self.others)):
            return True
        return any(
            (len(typed) > len(self.surname) and (self.surname + given).startswith(typed))
            or (len(typed) >= len(given) + LEAST_LETTERS and (given + self.surname).startswith(typed))
            for given in self.given
        )

    def is_with_initial(self, words: Sequence[str], *, is_lower: bool) -> bool:
        """Whether typed words (folded) are the surname with an initial or forename. An initial joined to the surname
        counts only in lower case: *Cash* is not C Ash."""
        joined, given = "".join(words), self.given
        if not (joined.startswith(self.surname) or joined.endswith(self.surname)):
            return False
        if len(words) == 1:
            return any(joined == self.surname + g or (is_lower and joined == g + self.surname) for g in given)
        return any(
            ("".join(words[:at]) in given and self.is_surname(words[at:]))
            or (self.is_surname(words[:at]) and "".join(words[at:]) in given)
            for at in range(1, len(words))
        )


def split_name(person_id: int, listed: str) -> _Name:
    """Split a listed name: without titles and letters, the surname with its particles, the rest forenames."""
    name = take_apart(listed)
    return _Name(
        person_id,
        frozenset(map(same_title, name.titles)),
        tuple(folded for word in (*name.forenames, name.nickname) if (folded := fold(word))),
        fold(name.surname) or fold(listed),
        name.initials,
        _pieces(name.surname),
        tuple(map(fold, name.also)),
        fold(name.generation),
    )


def in_capitals(name: str) -> str:
    """A name with the capitals that it has on a roll."""
    words = name.split()
    return " ".join(w if not w.islower() or fold(w) in PARTICLES else _CAPITALS.sub(_capital, w) for w in words)


_CAPITALS = regex(r"^(?:mc(?=[^\W\d_]{3})|[od]['’])?[^\W\d_]|(?<=-)[^\W\d_]")
"""The beginnings of a surname, up to each capital: *mccabe*, *o'hare*, *hay-finch*."""


def _capital(match: re.Match[str]) -> str:
    return match[0][:-1].capitalize() + match[0][-1].upper()


def _plain(name: str) -> str:
    """A listed name without dots and commas, as it may be typed."""
    return " ".join(_NOT_OF_NAMES.sub(" ", name).split())


_SMALL_WORDS = frozenset("of the to and for in".split())
_DEPUTIES = frozenset("vice deputy assistant acting interim past former".split())
_JOBS = POST_ENDS | JOBS
SHORT_POSTS = lexicon_pairs("name_index.short-posts")
_MAY_SECOND = frozenset({"sec", "sect", "secy"})
"""Posts in short that are no post before a name in small letters: *sec ash* may have seconded."""


def post_in_full(post: str) -> str:
    """A post that may be in short, in full: *treas*, *VC*; as it is, if it is no such word."""
    low = post.lower().rstrip(".")
    return "vice chair" if low in _VICE_IN_SHORT | {"vice"} else SHORT_POSTS.get(low, post)


_JOINING_POSTS = regex(r"\s*[/,&–]\s*|\s+(?:and|to|of|for)\s+(?:the\s+)?")


_POST_IN_SHORT = regex(r"(?:[/,&–]|\band)\s*([A-Z]{2,5})\b")
_OF = regex(r"\b(?:of|for)\b")
"""Words after which a further abbreviation is no separate post: *Head of HR and IT*."""


@lru_cache(maxsize=512)
def _parts_of_post(post: str) -> tuple[str, ...]:
    """The words of a post (folded), without the small ones."""
    words = (fold(word) for word in re.split(r"[\s/,&–-]+|(?<=[Hh]ead)(?=master|mistress|teacher)", post))
    return tuple(word for word in words if word and word not in _SMALL_WORDS)


@lru_cache(maxsize=512)
def initials_of_post(post: str) -> frozenset[str]:
    """The initials of a post of several words: *df* and *dof* of *Director of Finance*."""
    every, without = [*map(fold, re.findall(r"[^\W\d_]+", post))], _parts_of_post(post)
    if not BODIES.isdisjoint(every) and _JOBS.isdisjoint(every):
        return frozenset()  # of *County Council*, whom somebody comes from
    ways = (tuple(every), without, *_with_job_last(post))
    initials = {"".join(part[0] for part in parts) for parts in ways if len(without) > 1}
    return frozenset(initials | ({"ceo", "cex"} if without == ("chief", "executive") else set()))


def _with_job_last(post: str) -> Iterator[tuple[str, ...]]:
    """The words of a post (folded) that begins with the job, with the job last: *estates director* of *Director of
    Estates*; *head* of *Headteacher*."""
    job, of, rest = post.partition(" of ")
    if of and " " not in job:
        yield (*_parts_of_post(rest), fold(job))
    if _parts_of_post(post) in _HEAD_TEACHERS:
        yield ("head",)


_HEAD_TEACHERS = frozenset(("head", last) for last in ("teacher", "master", "mistress"))


@lru_cache(maxsize=512)
def whole_posts(post: str) -> tuple[tuple[str, ...], ...]:
    """The words of a post (folded), and of each post that it includes: *Clerk* and *RFO* of *Clerk & RFO*, *Clerk* of
    *Clerk to the Council*, *Head of Roads* of *Head of Roads and Bridges*, *Secretary* of *Hon. Secretary*."""
    every = (_parts_of_post(post), *_with_job_last(post), *map(_parts_of_post, _BEGINS_POST.findall(post)))
    parts = map(_parts_of_post, _JOINING_POSTS.split(_HONORARY.sub("", post)))
    short = ((fold(match[1]),) for match in _POST_IN_SHORT.finditer(post) if not _OF.search(post[: match.start()]))
    return (*every, *(words for words in parts if words and words[-1] in _JOBS), *short)


_BEGINS_POST = regex(r"^.+ of .+(?= (?:and|&) )")
_HONORARY = regex(r"(?i)^hon(?:orary|\.)? ")


def shortens(short: str, word: str) -> bool:
    """Whether letters abbreviate a word: *ops* of *operations*."""
    letters = iter(word)
    return short[:1] == word[:1] and all(letter in letters for letter in short)


def _is_in_short(word: str, part: str) -> bool:
    """Whether a word abbreviates one of a post, or is another form of it: *finance* of *financial*."""
    return shortens(word, part) or (len(word) > _STEM and word[:_STEM] == part[:_STEM])


_STEM = 6


def _begins_post(words: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Whether typed words (folded) begin the words of a post in order, and the last is a job. Few letters or ordinary
    words are not enough."""
    *before, last = words
    last = SHORT_POSTS.get(last, last) if before else last
    if not before and len(parts) > 1 and _runs_together(last, parts):
        return True
    for at, part in enumerate(parts):
        is_job = part in _JOBS and part.startswith(last)
        is_enough = last == part or (len(last) >= LEAST_LETTERS and (bool(before) or not is_common(last)))
        rest = iter(parts[:at])
        if is_job and is_enough and all(any(_is_in_short(word, p) for p in rest) for word in before):
            return True
    return False


def _runs_together(word: str, parts: tuple[str, ...]) -> bool:
    """Whether letters join the beginnings of two words of a post: *cosec* of *Company Secretary*."""
    cuts = range(_LEAST_FORENAME, len(word) - 2)
    return not is_common(word) and any(
        parts[0].startswith(word[:at]) and parts[-1] in _JOBS and parts[-1].startswith(word[at:]) for at in cuts
    )


def _may_share(name: PrintedName, alike: Mapping[str, int]) -> bool:
    """Whether somebody else has the same surname as a name with a forename."""
    return alike[fold(name.surname)] > 1 and bool(name.forenames) and len(fold(name.forenames[0])) > 1


class _WholeNames:
    """The people of a roll by their names, not counting names that are only begun."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.names = [split_name(p.person_id, meeting.people[p.person_id].name) for p in meeting.roll]
        self.aliases = [(p.person_id, fold(p.alias), _pieces(p.alias)) for p in meeting.roll if p.alias]
        self._vice = next((p.person_id for p in meeting.roll if p.capacity is Capacity.VICE), None)
        self._surnamed: dict[str, list[_Name]] = {}
        for name in self.names:
            for surname in {name.surname, *name.others}:
                self._surnamed.setdefault(surname, []).append(name)
        self.find = lru_cache(_KEPT)(self._find)

    def _find(self, typed: str, presiding: int | None) -> NameMatch:
        typed = _INITIALS_AFTER.sub(" ", typed)
        words = typed.replace(".", " ").split()
        if not words or not all(_WORD.fullmatch(w) for w in typed.split()):
            return NameMatch()
        titles = self.titles_in(words)
        if len(words) > MOST_WORDS + titles:
            return NameMatch()
        bare = without_letters(words[titles:])
        folded, core = [fold(w) for w in words], [fold(w) for w in bare]
        alike = self._surnamed.get("".join(core), ())
        found = (
            self._by_alias(folded)
            or self._by_post("".join(folded), presiding)
            or self._by_alias(core)
            or self._by_surname(bare, core)
            or tuple(n.person_id for n in self.names if n.is_with_initial(core, is_lower=typed.islower()))
            or tuple(n.person_id for n in (self.names if len(core) > 1 else alike) if n.may_be_surname(core))
            or self._by_part(bare, core)
            or self._by_initials_or_vice(typed)
            or (self._by_titled_initials(bare[0]) if titles and len(bare) == 1 else ())
            or self._after_article(folded, presiding)
            or self._by_last_initial(words)
            or self._after_post(words, folded)
        )
        if titles and len(bare) == 1:
            others = self.titled_otherwise(words[:titles])
            found = tuple(voice for voice in found if voice not in others)
        if len(found) > 1:
            found = self._narrowed(found, words[:titles], generation_of(words), typed)
        return NameMatch(tuple(found))

    def titled_otherwise(self, titles: Sequence[str]) -> frozenset[int]:
        """Those who are listed without a typed rank (see `is_rank_of_other`). A post may be the title (*Supt Okoye*);
        *DC*, *PC* may be initials of forenames."""
        keys = RANKS.intersection(map(same_title, titles))
        if not keys:
            return frozenset()
        others = (n for n in self.names if is_rank_of_other(keys - {n.initials}, n.titles))
        return frozenset(n.person_id for n in others if keys.isdisjoint(self._post_of(n.person_id)))

    def _post_of(self, person_id: int) -> Iterator[str]:
        """The words of somebody's post, as titles."""
        return map(same_title, _parts_of_post(self.meeting.places[person_id].post))

    def titles_in(self, words: Sequence[str]) -> int:
        """The number of titles at the beginning. An ordinary word is one only if somebody on the roll has it, or it
        says who presides: *Lord Street* is not Councillor Street; *di* is none before *Rossi*."""
        count = count_titles(words)
        if count and fold(words[count - 1]) in PARTICLES and self.with_surname([*map(fold, words[count - 1 :])]):
            count -= 1
        is_sure = has_title(words) or fold(words[0]) in _PRESIDING if count else True
        if is_sure or any(same_title(word) in n.titles for n in self.names for word in words[:count]):
            return count
        return 0

    def _narrowed(
        self, found: tuple[Voice, ...], titles: Sequence[str], generation: str, typed: str
    ) -> tuple[Voice, ...]:
        """Those candidates who have most of the typed titles (*Cllr Mrs*) and the generation, or are listed just so;
        all if none do."""
        wanted = frozenset(map(same_title, titles))
        titled: dict[Voice, int] = {n.person_id: len(n.titles & wanted) for n in self.names}
        most = max(titled.get(voice, 0) for voice in found)
        found = tuple(voice for voice in found if titled.get(voice, 0) == most)
        if generation:
            same = {n.person_id for n in self.names if n.generation == generation}
            found = tuple(voice for voice in found if voice in same) or found
        people, plain = self.meeting.people, _plain(typed)
        return tuple(v for v in found if isinstance(v, int) and _plain(people[v].name) == plain) or found

    def _by_alias(self, words: Sequence[str]) -> tuple[Voice, ...]:
        return tuple(person for person, alias, pieces in self.aliases if _spells(words, alias, pieces))

    def _by_post(self, joined: str, presiding: int | None) -> tuple[Voice, ...]:
        if joined in _CHAIR:
            return (presiding,) if presiding is not None else ()
        if _VICE.fullmatch(joined):
            return (self._vice,) if self._vice is not None else ()
        if joined in _HEADS:
            heads = [n for n in self.names if joined in n.titles and _DEPUTIES.isdisjoint(n.titles)]
            firsts = [n for n in heads if AFTER_TITLE.isdisjoint(n.titles)]  # *Mayor*, beside a *Mayor Pro Tem*
            return tuple(n.person_id for n in firsts or heads)
        if joined.startswith(tuple(_HEADS)):  # *Mayor Pro Tem*
            later = [n for n in self.names if not AFTER_TITLE.isdisjoint(n.titles)]
            whole = (n for n in later if sorted(joined) == sorted("".join(n.titles)))
            return tuple(n.person_id for n in whole)
        if joined == "memberofthepublic":
            return (Collective.PUBLIC,)
        return (Collective(joined),) if joined in set(Collective) else ()

    def _after_article(self, folded: Sequence[str], presiding: int | None) -> tuple[Voice, ...]:
        """Whoever has an alias or a post after an article or form of address: *The Chair*, *Madam Chair*."""
        article, *rest = folded
        if article == "the":
            return self._by_alias(rest) or self._by_post("".join(rest), presiding)
        if article in ("mr", "madam") and "".join(rest).removeprefix("vice") in _CHAIR:
            return self._by_post("".join(rest), presiding)
        return self._by_post("".join(rest), None) if article in ("a", "an") else ()

    def with_surname(self, words: Sequence[str]) -> list[_Name]:
        """The names with a surname (folded)."""
        return [name for name in self._surnamed.get("".join(words), ()) if name.is_surname(words)]

    def _by_surname(self, words: Sequence[str], folded: Sequence[str]) -> tuple[Voice, ...]:
        """The match by surname; initials are ignored unless they contradict the listed ones."""
        exact = self.with_surname(folded)
        if exact:
            return tuple(n.person_id for n in exact)
        start = 0
        while start < len(words) - 1 and is_initial(words[start]):
            start += 1
        if not start:
            named = [n for n in self.with_surname(folded[1:]) if n.forenames and len(folded[0]) > 1]
            is_listed_short = len(named) == 1 and all(len(forename) == 1 for forename in named[0].forenames)
            fits = is_listed_short and named[0].initials[:1] == folded[0][:1] and not is_common(folded[0])
            return (named[0].person_id,) if fits else ()
        same = self.with_surname(folded[start:])
        return tuple(n.person_id for n in same if not n.initials or n.initials[:1] == folded[0][:1])

    def _after_post(self, words: Sequence[str], folded: Sequence[str]) -> tuple[int, ...]:
        """Those with the surname or initials after words or initials of their post: *Chief Ash*, of Jo Ash (Fire
        Chief), *Treas. JA*, *treas ash*, *DM Ash*, of Deputy Mayor Ash; not *Parish Hall*, of Jo Hall (Parish Clerk).
        """
        *before, last = folded
        named = self._by_surname(words[-1:], (last,)) if before else ()
        is_held = bool(before) and (words[-2][0].isupper() or before[-1] not in _MAY_SECOND)
        held = SHORT_POSTS.get(before[-1]) if is_held else None
        if before and (words[-1].isupper() or held):
            named = named or self.with_initials(last)
        short = "".join(before) if before and words[0].isupper() else ""
        return tuple(
            voice
            for voice in named
            if isinstance(voice, int)
            and any(
                (before[-1] in _JOBS and _begins_post(tuple(before), post))
                or short == "".join(w[0] for w in post)
                or (held == post[-1] and all(any(_is_in_short(word, p) for p in post) for word in before[:-1]))
                for post in filter(None, self._posts(voice))
            )
        )

    def _posts(self, person_id: int) -> Iterator[tuple[str, ...]]:
        """The words of somebody's post, of their titles, and of the vice-chair's post."""
        place = self.meeting.places.get(person_id)
        yield _parts_of_post(place.post if place else "")
        yield tuple(map(fold, take_apart(self.meeting.people[person_id].name).titles))
        if person_id == self._vice:
            yield from (("vice", "chair"), ("deputy", "mayor"))

    def _by_last_initial(self, words: Sequence[str]) -> tuple[Voice, ...]:
        """The one person with this forename, or title, and initial of the surname: *Sally J.*."""
        if len(words) != 2 or len(words[1]) != 1 or words[1] in "aiAI":
            return ()
        first, last = map(fold, words)
        is_name = words[0].istitle() and words[1].isupper()
        named = [n for n in self.names if n.surname.startswith(last) and len(first) > 1]
        called = [n.person_id for n in named if first in n.forenames] if is_name or not is_common(first) else []
        found = called or [n.person_id for n in named if is_name and same_title(words[0]) in n.titles]
        return tuple(found) if len(found) == 1 else ()

    def _by_part(self, words: Sequence[str], folded: Sequence[str]) -> tuple[Voice, ...]:
        """The match by a part of a double surname that nobody else has (*bell* of Bell-Hughes), perhaps with an
        initial, or with the letter of the part before it (*B-Hughes*)."""
        if len(words) == 1 and words[0][1:2] == "-" and len(words[0]) > len("B-H"):
            letter, last = fold(words[0][0]), folded[0][1:]
            cut = tuple(n.person_id for n in self.names if n.pieces[-1:] == (last,) and n.pieces[0][:1] == letter)
            return cut if len(cut) == 1 else ()
        if not 1 <= len(words) <= 2 or (len(words) == 2 and not is_initial(words[0])):
            return ()
        found = [n for n in self.names if folded[-1] in n.parts or folded[-1] in n.pieces[1:]]
        if len(words) == 2:
            found = [n for n in found if not n.initials or n.initials[:1] == folded[0][:1]]
        is_part = len(found) == 1 and folded[-1] in found[0].parts
        return tuple(n.person_id for n in found) if is_part else ()

    def _by_initials_or_vice(self, typed: str) -> tuple[Voice, ...]:
        """The match by initials; for *VC* the vice-chair is a candidate too, unless another post has these letters
        (*Vice-Chancellor*)."""
        is_vice = fold(typed) in _VICE_IN_SHORT and not self._is_of_other_post(fold(typed))
        vice = self._vice if is_vice else None
        return tuple(dict.fromkeys([*self.by_initials(typed), *([vice] if vice is not None else [])]))

    def _by_titled_initials(self, typed: str) -> tuple[Voice, ...]:
        """The match by initials after a title, which no abbreviation follows; not by a word: *the mayor is away*."""
        is_word = is_common(typed) or abbreviation(typed) is Abbreviation.WORD
        is_letters = typed.isupper() or (typed.islower() and not is_word)
        return self.with_initials(fold(typed)) if is_letters else ()

    def _is_of_other_post(self, letters: str) -> bool:
        """Whether letters for the vice-chair are the initials of another post."""
        others = (p.post for p in self.meeting.roll if p.post and not _VICE.fullmatch(fold(p.post)))
        return any(letters in initials_of_post(post) for post in others)

    def by_initials(self, typed: str) -> tuple[Voice, ...]:
        """The match by initials, in small letters or as capitals that are no common abbreviation: all the initials
        before some."""
        known, low = abbreviation(typed), typed.casefold()
        if _OF_TWO_PARTS.fullmatch(typed):
            return self.with_initials(low)
        if typed.islower():
            return () if known is Abbreviation.WORD else self.with_initials(typed)
        is_word = known is not Abbreviation.NONE or is_common(low)
        return () if is_word or not typed.isupper() else self.with_initials(low)

    def with_initials(self, typed: str) -> tuple[int, ...]:
        is_no_word, typed = "'" in typed, fold(re.sub(r"(?<=[od])['’](?=[a-z])|(?<=m)a?c[a-z]$", "", typed))  # fo'h
        if not 2 <= len(typed) <= _MOST_INITIALS or not typed.isalpha():
            return ()
        exact = tuple(n.person_id for n in self.names if n.initials + n.surname[:1] == typed)
        return exact or tuple(
            n.person_id for n in self.names if typed in n.all_initials and (is_no_word or not is_common(typed))
        )


class _Posts:
    """The people of a roll by their posts."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self.find = lru_cache(_KEPT)(self._find)

    def _find(self, typed: str, presiding: int | None) -> NameMatch:
        """The holder of a post that small letters name or begin (*general manager*, *treas*), or of its initials (*gm*,
        *GM*); with a capital (*Clerk*) only the whole post, perhaps without the body's word (*Town Clerk*), a
        deputy only if named so. *President* presides, if it
        is no post."""
        words = _parts_of_post(typed) or tuple(map(fold, typed.split()))
        if len(words) > self._most_words:
            return NameMatch()
        is_initials = len(words) == 1 and typed.isalpha() and typed.isupper()
        is_whole = not typed.islower() and typed[:1].isupper() and not is_initials
        is_cased = (typed.islower() or is_initials or is_whole) and typed[-1:].isalnum()
        if not words or not is_cased or not all(map(str.isalpha, words)):
            return NameMatch()
        in_full = tuple(SHORT_POSTS.get(word, word) for word in words) if len(words) > 1 else words  # *Dir of Place*
        exact = self._holding(words, in_full)
        if not exact and len(words) == 2 and words[0] in self._of_body:
            exact = self._holding((SHORT_POSTS.get(words[1], words[1]),))
        if not exact and len(words) == 1 and is_whole:
            exact = [p.person_id for p in self._meeting.roll if words in map(self._without_body, whole_posts(p.post))]
        if not exact and len(words) == 1 and abbreviation(typed) is not Abbreviation.WORD and not is_common(words[0]):
            exact = [p.person_id for p in self._meeting.roll if words[0] in initials_of_post(p.post)]
        if not exact and is_whole and len(words) > 1:  # *Mem Sec*
            exact = [p for p, parts in self._posts_held if len(words) == len(parts) and _begins_post(words, parts)]
        if exact or is_initials or is_whole:
            return NameMatch(tuple(exact))
        begun = [(person, parts) for person, parts in self._posts_held if _begins_post(words, parts)]
        chief = [person for person, parts in begun if _DEPUTIES.isdisjoint(parts)]
        found = dict.fromkeys(chief or [person for person, _ in begun])
        if presiding is not None and typed in _MAY_PRESIDE and (not found or typed in _CONVENERS):
            found = dict.fromkeys((presiding, *found))
        return NameMatch(tuple(found))

    def _holding(self, *posts: tuple[str, ...]) -> list[int]:
        """Whoever holds any of the posts, in the order of the roll."""
        found = {person for post in posts for person in self._holders.get(post, ())}
        return [p.person_id for p in self._meeting.roll if p.person_id in found] if found else []

    @cached_property
    def _holders(self) -> dict[tuple[str, ...], set[int]]:
        """Who holds each post, by the words of a whole post."""
        held = defaultdict[tuple[str, ...], set[int]](set)
        for place in self._meeting.roll:
            for post in whole_posts(place.post):
                held[post].add(place.person_id)
        return dict(held)

    @cached_property
    def _most_words(self) -> int:
        """The most words that may name a post here: longer texts are whole lines, which need no search."""
        return max([2, *map(len, self._holders), *(len(parts) for _, parts in self._posts_held)])

    @cached_property
    def _posts_held(self) -> list[tuple[int, tuple[str, ...]]]:
        """The words of each post, in both orders, with its holder."""
        posts = ((p.person_id, (_parts_of_post(p.post), *_with_job_last(p.post))) for p in self._meeting.roll)
        return [(person, parts) for person, ways in posts for parts in ways if parts]

    def _without_body(self, post: tuple[str, ...]) -> tuple[str, ...]:
        """A post without the words for the body before it: the *Town Clerk* is the *Clerk*."""
        return post[1:] if len(post) > 1 and post[0] in self._of_body else post

    @cached_property
    def _of_body(self) -> frozenset[str]:
        """Words before a post for the body, and *honorary*: the *parish* clerk, the *board* secretary."""
        return _BODIES | {fold(word) for word in self._meeting.head.council.split()[:-1]}


class NameIndex:
    """The index of the names of one meeting's roll."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self._whole, self._posts = _WholeNames(meeting), _Posts(meeting)
        self._names, self._aliases = self._whole.names, self._whole.aliases
        self._listed = frozenset(_plain(meeting.people[p.person_id].name) for p in meeting.roll)
        self._handles: dict[int, str] = {}
        # Every key asks again who speaks.
        self._meant, self._named = lru_cache(_KEPT)(self._find), lru_cache(_KEPT)(self._find_named)
        self._called, self._begun = lru_cache(_KEPT)(self._find_called), lru_cache(_KEPT)(self._find_begun)

    def find(self, typed: str, presiding: int | None = None) -> NameMatch:
        """The match for `typed`, one to five words besides titles; `presiding` is whom `chair` means. Three small
        letters that begin a name are enough, and a short form of a forename (*bill* of William), unless they are a
        common word."""
        return self._meant(typed, presiding)

    def _find(self, typed: str, presiding: int | None) -> NameMatch:
        if typed == _CHAIR_IN_SHORT and presiding is not None:
            return NameMatch((presiding,))
        by_forename = self._find_forename(typed) if typed.islower() else None  # *jo* is Jo, and not Jonathon
        return (
            self.find_whole(typed, presiding)
            or self._find_by_short_forename(typed)
            or by_forename
            or self._begun(typed)
            or self._posts.find(typed, presiding)
            or (self._find_forename(typed) if by_forename is None else by_forename)
            or self._find_forename_begun(typed)
            or self._addressed_by_post(typed, presiding)
        )

    def _addressed_by_post(self, typed: str, presiding: int | None) -> NameMatch:
        """The one holder of a post after a form of address, where nobody is called so: *Mr Clerk*."""
        address, _, post = typed.lower().partition(" ")
        is_post = address.rstrip(".") in _ADDRESSES and post in ("clerk", "secretary", "treasurer")
        held = self.held_by_one(post, presiding) if is_post else None
        return NameMatch((held,)) if held is not None else NameMatch()

    def find_named(self, typed: str, presiding: int | None = None) -> NameMatch:
        """The match for `typed` where only a name can stand (`/second NAME`). Initials that are a word, a post in
        short, and any beginning or short form of a name count too, though a common word. All who fit a forename
        match."""
        return self._named(typed, presiding)

    def _find_named(self, typed: str, presiding: int | None) -> NameMatch:
        if found := self.find(typed, presiding):
            return found
        letters = fold(typed)
        if not typed.isalpha() or len(letters) < _LEAST_FORENAME:
            return NameMatch()
        begun = self.begun_by(typed) if len(letters) >= LEAST_LETTERS else ()
        match = NameMatch(self._whole.with_initials(letters) or self.called(typed) or begun)
        return match or self.short_post(typed, presiding)

    def short_post(self, typed: str, presiding: int | None = None) -> NameMatch:
        """The holder of an abbreviated post where a name must stand: *Sec*, *prez*. Whoever presides comes first."""
        word = SHORT_POSTS.get(fold(typed.replace("'", "").replace("’", "")), "")
        held = [(p.person_id, parts) for p in self.meeting.roll if word and word in (parts := _parts_of_post(p.post))]
        if sum(self.meeting.places[person].capacity.is_member for person, _ in held) > 2:
            return NameMatch()  # *gov*, of a board of governors
        chief = tuple(person for person, parts in held if _DEPUTIES.isdisjoint(parts))
        found = chief or tuple(person for person, _ in held)
        if not found and word == "president" and presiding is not None:
            return NameMatch((presiding,))
        return NameMatch(tuple(p for p in found if p == presiding) or found)

    def held_by_one(self, typed: str, presiding: int | None = None) -> int | None:
        """The one holder of a post that ends with the typed words, with capitals too: *The Clerk*, *RFO*."""
        held = self._posts.find(typed.lower().removeprefix("the "), presiding).only
        having = [p.person_id for p in self.meeting.roll if typed.isupper() and typed in re.split(r"\W+", p.post)]
        return held if isinstance(held, int) else having[0] if len(having) == 1 else None

    def titled(self, typed: str, *, is_name: bool = False) -> NameMatch:
        """The one person with a title used alone: *the Sergeant*, *PC*; also *mayor*, where it `is_name`. Capitals that
        are somebody's initials (*DR*) are no title."""
        words = typed.replace(".", " ").split()
        if len(words) > 1 and all(fold(word) in TITLES for word in words):
            held = [n.person_id for n in self._names if n.titles == frozenset(map(same_title, words))]
            return NameMatch(tuple(held)) if len(held) == 1 else NameMatch()
        if len(words) > 1 and len(words[-1]) == 1 and all(fold(word) in TITLES for word in words[:-1]):
            titles = frozenset(map(same_title, words[:-1]))  # *PC R*
            lettered = [n.person_id for n in self._names if titles <= n.titles and n.begins_with(fold(words[-1]))]
            return NameMatch(tuple(lettered)) if len(lettered) == 1 else NameMatch()
        if typed.isupper() and self._whole.with_initials(fold(typed)):
            return NameMatch()
        is_sure = is_name and len(words) == 1 and fold(words[0]) in _JOBS | _PRESIDING
        if len(words) != 1 or fold(words[0]) not in TITLES or (is_common(fold(words[0])) and not is_sure):
            return NameMatch()
        found = tuple(n.person_id for n in self._names if same_title(words[0]) in n.titles)
        return NameMatch(found) if len(found) == 1 else NameMatch()

    def find_whole(self, typed: str, presiding: int | None = None) -> NameMatch:
        """The match for `typed`, not counting names that are only begun."""
        return self._whole.find(typed, presiding)

    def _find_begun(self, typed: str) -> NameMatch:
        """Whoever has a name that small letters begin: one word, an initial and a word, or particles and a word."""
        words = typed.replace(".", " ").split()
        words = words[self._whole.titles_in(words) :]
        if not words or not all(_WORD.fullmatch(word) and word.islower() for word in words):
            return NameMatch()
        *before, last = map(fold, words)
        typed, is_particle = "".join((*before, last)), all(word in PARTICLES for word in before)
        is_short = len(typed if is_particle else last) < LEAST_LETTERS
        if is_short or not typed.isalpha() or is_common(typed) or (is_common(last) and not (before and is_particle)):
            return NameMatch()
        named = [n for n in self._names if (is_particle or before in ([g] for g in n.given)) and n.begins_with(typed)]
        if named and not before:
            named += [n for n in self._names if typed in n.pieces[1:]]  # *rangi* of Te Rangi
        aliased = () if before else (person for person, alias, _ in self._aliases if alias.startswith(typed))
        return NameMatch(tuple(dict.fromkeys([*(n.person_id for n in named), *aliased])))

    def _find_forename(self, typed: str) -> NameMatch:
        """Those with the forename, of two letters or more (*jo*), or the one with all the forenames (*mary ann*), also
        after a title (*Fr Pádraig*); an ordinary word alone does not count."""
        words = typed.split()
        forenames = tuple(fold(word) for word in words[self._whole.titles_in(words) :])
        if len(words) > 1 and forenames and all(map(str.isalpha, words)):
            same = tuple(n.person_id for n in self._names if n.forenames[: len(forenames)] == forenames)
            return NameMatch(same) if len(same) == 1 else NameMatch()
        wanted = fold(typed)
        is_word = is_common(wanted) and not typed.istitle()
        if not typed.isalpha() or len(wanted) < _LEAST_FORENAME or is_word:
            return NameMatch()
        if len(wanted) < LEAST_LETTERS and abbreviation(typed) is not Abbreviation.NONE:
            return NameMatch()
        return NameMatch(tuple(dict.fromkeys(n.person_id for n in self._names if wanted in n.forenames)))

    def _find_forename_begun(self, typed: str) -> NameMatch:
        """The one person whose forename the letters begin (*kim* of Kimberley) or shorten (*joe*); no common words."""
        wanted = fold(typed)
        is_too_little = len(wanted) < _LEAST_FORENAME or not typed.isalpha() or not typed.islower() or is_common(wanted)
        if is_too_little or abbreviation(typed) is not Abbreviation.NONE:
            return NameMatch()
        meant = self.called(typed) or (self.begun_by(typed) if len(wanted) >= LEAST_LETTERS else ())
        return NameMatch(meant) if len(meant) == 1 else NameMatch()

    def called(self, typed: str) -> tuple[int, ...]:
        """Those with the forename, or else with one that it shortens, though it is a common word."""
        return self._called(typed)

    def _find_called(self, typed: str) -> tuple[int, ...]:
        wanted = fold(typed) if typed.isalpha() else ""
        called = [n.person_id for n in self._names if wanted in n.forenames]
        short = called or [n.person_id for n in self._names if n.is_called_for_short(wanted)]
        return tuple(dict.fromkeys(short))

    def _find_by_short_forename(self, typed: str) -> NameMatch:
        """Whoever has the surname and a forename with this short form: *Bill Hand* of William Hand."""
        first, _, rest = typed.partition(" ")
        short = fold(first)
        full = {f for n in self._names for f in n.forenames if is_short_for(short, f)} if rest else ()
        found = (self.find_whole(f"{forename} {rest}") for forename in sorted(full))
        return next((match for match in found if match), NameMatch())

    def is_forename(self, typed: str, presiding: int | None = None) -> bool:
        """Whether a word names somebody only as their forename."""
        if not self._find_forename(typed):
            return False
        return not (self.find_whole(typed, presiding) or self._begun(typed) or self._posts.find(typed, presiding))

    def begun_by(self, typed: str) -> tuple[int, ...]:
        """Those with a name that the typed letters begin, though they are few or an ordinary word."""
        wanted = fold(typed)
        if len(wanted) < 2 or not typed.replace("-", "").replace("'", "").isalpha():
            return ()
        begun = (
            n.person_id
            for n in self._names
            if any(s.startswith(wanted) for s in (n.surname, *n.others, *n.forenames)) or n.is_called_for_short(wanted)
        )
        aliased = (person for person, alias, _ in self._aliases if alias.startswith(wanted))
        return tuple(dict.fromkeys((*begun, *aliased)))

    def lettered(self, typed: str) -> int | None:
        """The one person whom letters alone surely mean in prose: initials that are no abbreviation; in capitals also
        those of a small word (*DO*)."""
        if not (typed.isupper() or typed.islower()) or not 1 < len(typed) <= _MOST_INITIALS:
            return None
        if typed.lower() in _SMALL_AS_INITIALS:
            return self.of_abbreviation(typed) if typed.isupper() and typed != "IT" else None
        found = self._whole.by_initials(typed) if fold(typed) in self.by_letters else ()
        return found[0] if len(found) == 1 and isinstance(found[0], int) else None

    def of_abbreviation(self, typed: str) -> int | None:
        """The one person whose initials are an abbreviation in capitals (*HR*) or a short word (*at*), if just one."""
        found = self._whole.with_initials(typed.casefold()) if typed.isupper() or typed.islower() else ()
        return found[0] if len(found) == 1 else None

    def segments(self, text: str, presiding: int | None = None, *, are_names: bool = False) -> list[Voice | str]:
        """The voices in a list of names (`hand&lintern`, `boyes maitland, van der meer`), or the text of one that names
        nobody or several. `are_names`: only names can stand there."""
        return list(self.each_segment(text, presiding, are_names=are_names))

    def each_segment(self, text: str, presiding: int | None, *, are_names: bool) -> Iterator[Voice | str]:
        """The segments one by one, so that the caller can stop at the first that is not a name."""
        by_forename = is_later = False
        for chunk in re.split(r"\s*[,;&]\s*|\s+and\s+", text.strip()):
            is_letters = is_later and goes_after_name(chunk) and not self._whole.by_initials(chunk)  # *Hall, KC*
            words = [] if is_letters else chunk.split()
            while words:
                taken, voice = self.first(words, presiding, are_names=are_names, by_forename=by_forename)
                is_whole = taken > 1 or voice is None or bool(self.find_whole(words[0], presiding))
                by_forename = by_forename or not is_whole
                yield " ".join(words[:taken]) if voice is None else voice
                is_later, words = True, words[taken:]

    def first(
        self, words: Sequence[str], presiding: int | None = None, *, are_names: bool = False, by_forename: bool = False
    ) -> tuple[int, Voice | None]:
        """The number of first words that name one person, and the person: a full name as listed, else the fewest words
        that name anybody, else a begun name or a forename. If none do, None with one word and the article, titles
        and initials before it. `are_names`: only names can stand there, so that a forename counts before another
        name too; before another's surname (*nell bush*) only if people are named `by_forename`."""
        titles = count_titles(words[:_MOST_TITLES])
        if titles and self.with_other_title(" ".join(words[: titles + 1])) is not None:
            return min(titles + 1, len(words)), None  # not whoever alone has the title
        return self._first(words, titles, presiding, are_names=are_names, by_forename=by_forename)

    def _first(
        self, words: Sequence[str], titles: int, presiding: int | None, *, are_names: bool, by_forename: bool
    ) -> tuple[int, Voice | None]:
        most = min(MOST_WORDS + titles, len(words))
        for count in range(most, 1, -1):
            name = " ".join(words[:count])
            if _plain(name) in self._listed and (voice := self.find_whole(name, presiding).only) is not None:
                return count, voice
        for count in range(1, most + 1):
            voice = self.find_whole(" ".join(words[:count]), presiding).only
            if voice is not None and not self._precedes_surname(words, count, presiding):
                count += self._rest_of_surname(words, count, voice)
                is_vice = fold(words[count - 1]) == "vice" and fold("".join(words[count : count + 1])) in _CHAIR
                return count + is_vice, voice
        for count in range(1, min(most, 2) + 1):
            name = " ".join(words[:count])
            if (voice := (self._begun(name) or self._posts.find(name, presiding)).only) is not None:
                if words[count : count + 1] == ["of"]:  # *director of public works*
                    longer = range(most, count, -1)
                    same = (n for n in longer if self._posts.find(" ".join(words[:n]), presiding).only == voice)
                    count = next(same, count)
                return count, voice
        if len(words) == 1 and (voice := self._find_forename(words[0]).only) is not None:
            return 1, voice
        if are_names and (voice := self.find_named(words[0], presiding).only) is not None:
            is_apart = len(words) == 1 or by_forename or not self.find_whole(words[1], presiding)
            is_apart = is_apart or voice == self.of_abbreviation(words[0])
            if is_apart and (
                len(words) == 1 or self.first(words[1:], presiding, are_names=True, by_forename=True)[1] is not None
            ):
                return 1, voice
        count = max(titles, words[:1] == ["the"])
        while count < len(words) - 1 and is_initial(words[count].strip(".")):
            count += 1
        return min(count + 1, len(words)), None

    def _precedes_surname(self, words: Sequence[str], count: int, presiding: int | None) -> bool:
        """Whether the initial after a title belongs to a surname: *Cllr P Yates* is not *Cllr P*, a Pizzey."""
        is_initial_last = count == count_titles(words) + 1 < len(words) and len(words[count - 1].strip(".")) == 1
        return is_initial_last and bool(self.find_whole(" ".join(words[: count + 1]), presiding).voices)

    def _rest_of_surname(self, words: Sequence[str], count: int, voice: Voice) -> int:
        """The number of words that complete a double surname after a part of it: *morgan pugh* of Morgan-Pugh."""
        pieces = next((n.pieces for n in self._names if n.person_id == voice), ())
        typed = tuple(map(fold, words[count - 1 : count - 1 + len(pieces)]))
        return len(pieces) - 1 if pieces and typed == pieces else 0

    def handle(self, person_id: int) -> str:
        """The shortest name to type that means only this person, also in a list; their alias if they have one."""
        if person_id not in self._handles:
            self._handles[person_id] = next(
                (way for way in self._ways(person_id) if self.first(way.split()) == (len(way.split()), person_id)),
                _plain(self.meeting.people[person_id].name),
            )
        return self._handles[person_id]

    def _ways(self, person_id: int) -> Iterator[str]:
        place = self.meeting.places.get(person_id)
        if place and place.alias and not is_reserved(place.alias):
            yield place.alias if re.fullmatch(r"[\w-]+", place.alias) else fold(place.alias)
        name = split_name(person_id, self.meeting.people[person_id].name)
        if name.surname not in _RESERVED:
            yield name.surname
        for given in (name.initials[:1], name.initials, *name.forenames, "".join(name.forenames)):
            if given:
                yield name.surname + given
                yield given + name.surname
        yield _plain(self.meeting.people[person_id].name)

    @cached_property
    def by_surname(self) -> Mapping[str, int]:
        """The person for each surname (folded) that only one has."""
        return self._unshared(n.surname for n in self._names)

    @cached_property
    def by_forename(self) -> Mapping[str, int]:
        """The person for each forename that only one has, except months and surnames."""
        found = {n.forenames[0]: self.called(n.forenames[0]) for n in self._names if n.forenames}
        known = {name: people[0] for name, people in found.items() if len(people) == 1 and len(name) >= LEAST_LETTERS}
        return {name: p for name, p in known.items() if name not in MONTHS and name not in self.surnames}

    @cached_property
    def by_letters(self) -> Mapping[str, int]:
        """The person for each set of letters, initials or a short alias, except ordinary words."""
        letters = {short for n in self._names for short in n.all_initials if len(short) > 1}
        letters |= {alias for _, alias, _ in self._aliases if 1 < len(alias) < _MOST_INITIALS} - self.surnames
        return self._unshared(s for s in letters if abbreviation(s) is not Abbreviation.WORD and not is_common(s))

    @cached_property
    def shared_letters(self) -> Mapping[str, tuple[int, ...]]:
        """The people who share initials, by these, except ordinary words and abbreviations."""
        each = Counter(short for n in self._names for short in n.all_initials if len(short) > 1)
        shared = (s for s in each if each[s] > 1 and abbreviation(s) is not Abbreviation.WORD and not is_common(s))
        return {s: found for s in shared if len(found := self._whole.with_initials(s)) > 1}

    @cached_property
    def by_short_post(self) -> Mapping[str, int]:
        """The person for each abbreviation of a post: *treas*, *cfo*."""
        held = {short: self.short_post(short).only for short in SHORT_POSTS}
        initials = {short for place in self.meeting.roll for short in initials_of_post(place.post)}
        held |= {short: self._posts.find(short, None).only for short in initials if not is_common(short)}
        return {short: person for short, person in held.items() if isinstance(person, int)}

    def without_stops(self, line: str, *, are_names: bool = False) -> str:
        """A line without the stops in initials of a name: *J.H.* is *JH*. `are_names`: also in those that are more
        often an abbreviation, such as *U.S.*."""

        def bare(found: re.Match[str]) -> str:
            letters = found[0].replace(".", "")
            low = letters.casefold()
            may_be = letters.isupper() and (are_names or low not in ABBREVIATIONS | {"am", "pm", "us"})
            is_word = may_be and self._whole.with_initials(low)
            return letters if low in self.by_letters or is_word else found[0]

        return _STOPPED.sub(bare, line)

    def _unshared(self, typed: Iterable[str]) -> dict[str, int]:
        """The names that mean only one person, with the person."""
        found = {name: self.find_whole(name).only for name in dict.fromkeys(typed)}
        return {name: person for name, person in found.items() if isinstance(person, int)}

    def is_given(self, word: str, person_id: int) -> bool:
        """Whether a word (folded) is the initial, or a forename, of somebody."""
        return any(n.person_id == person_id and word in n.given for n in self._names)

    def is_titled(self, title: str, person_id: int) -> bool:
        """Whether somebody has a title, in whatever spelling."""
        return any(n.person_id == person_id and same_title(title) in n.titles for n in self._names)

    @cached_property
    def titles(self) -> frozenset[str]:
        """The titles of the roll, in one spelling."""
        return frozenset(title for name in self._names for title in name.titles)

    @cached_property
    def long_names(self) -> Mapping[str, str]:
        """The names of several words as listed, by their words (folded): surnames such as *Te Rangi*, and the full
        names of those who share a surname."""
        printed = [take_apart(self.meeting.people[n.person_id].name) for n in self._names]
        alike = Counter(fold(name.surname) for name in printed)
        listed = [name.surname for name in printed if re.search(r"[ -]", name.surname)]
        listed += [f"{name.forenames[0]} {name.surname}" for name in printed if _may_share(name, alike)]
        words = {" ".join(_pieces(name)): name for name in listed}
        return {typed: name for typed, name in words.items() if not all(map(is_common, typed.split()))}

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The surnames of the roll, folded."""
        return frozenset(name.surname for name in self._names)

    @cached_property
    def completions(self) -> tuple[tuple[str, str, int], ...]:
        """The completions: folded beginning, handle and person, by alias, surname and forename."""
        out = []
        for name in self._names:
            handle = self.handle(name.person_id)
            keys = {fold(handle), name.surname, *name.others, *name.forenames, *name.with_initial}
            out += [(key, handle, name.person_id) for key in sorted(keys)]
        return tuple(out)

    def nearest(self, typed: str) -> int | None:
        """The one person for whom `typed` is part of a double surname (*Pryce* of Pryce-Jones), a forename in small
        letters, or nearly the name; None if there is nobody, or several. Names under four letters are too short."""
        wanted = fold("".join(without_titles(typed.split())))
        if len(wanted) < 4:
            return None
        others = self._titled_otherwise(typed)
        names = [n for n in self._names if n.person_id not in others]
        if has_part := {n.person_id for n in names if wanted in n.pieces}:
            return has_part.pop() if len(has_part) == 1 else None
        if typed.islower() and (called := {n.person_id for n in names if wanted in n.forenames}):
            return called.pop() if len(called) == 1 and not is_common(wanted) else None
        forms = [(surname, n.person_id) for n in names for surname in (n.surname, *n.others)]
        forms += [(alias, person) for person, alias, _ in self._aliases]
        close = set(get_close_matches(wanted, {form for form, _ in forms}, n=3, cutoff=ALIKE))
        close |= {form for form, _ in forms if form[0] == wanted[0] and sorted(form) == sorted(wanted)}  # *ficnh*
        near = {person for form, person in forms if form in close}
        return near.pop() if len(near) == 1 else None

    def with_other_title(self, typed: str) -> int | None:
        """The one person with the typed surname or initials, who is listed without the typed rank."""
        others = self._titled_otherwise(typed)
        bare = " ".join(without_titles(typed.split()))
        same = self._whole.find(bare, None).only if others else None
        return same if isinstance(same, int) and same in others else None

    def of_other_sex(self, typed: str) -> int | None:
        """The one person whom a typed name means, if their title is a man's and the typed one a woman's, or the other
        way round: *Mrs Birch*, beside Mr Birch."""
        words = typed.replace(".", " ").split()
        keys = frozenset(map(same_title, words[: count_titles(words)]))
        meant = self._whole.find(typed, None).only
        listed = next((n.titles for n in self._names if n.person_id == meant), frozenset())
        return meant if isinstance(meant, int) and titles_clash(keys, listed) else None

    def _titled_otherwise(self, typed: str) -> frozenset[int]:
        words = typed.replace(".", " ").split()
        return self._whole.titled_otherwise(words[: count_titles(words)])

    def with_surname(self, typed: str) -> tuple[int, ...]:
        """Those with the typed surname, if nobody has its initial."""
        words = without_titles(typed.replace(".", " ").split())
        core = [fold(w) for w in words if not is_initial(w)]
        return tuple(n.person_id for n in self._whole.with_surname(core)) if 0 < len(core) < len(words) else ()


def means_chair(typed: str) -> bool:
    """Whether words mean the person presiding: `chair`, *the Chairman*."""
    return typed == _CHAIR_IN_SHORT or fold(typed).removeprefix("the") in _CHAIR


def means_post(typed: str) -> bool:
    """Whether words are the post of whoever presides, of the mayor, or of the vice-chair (*Deputy Mayor*)."""
    post = fold(typed).removeprefix("the")
    return post in _CHAIR | _HEADS or _VICE.fullmatch(post) is not None


def is_reserved(alias: str) -> bool:
    """Whether an alias would hide a word of the notation (`chair`, `members`, `all`, `motion`)."""
    return fold(alias) in _RESERVED
