"""Who is who in one source: each person once, with all forms in which their name and post are printed. `Roster.find`
looks a form up; `subject_of` finds the subject of a verb."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.titles_and_forenames import (
    ALL_TITLES,
    PARTICLES,
    POST_ENDS,
    POST_WORDS,
    TITLES,
    is_forename,
    is_short_for,
)
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.lists.name_words import folded, is_name, is_titled
from clerk_tui.meeting import Capacity, Collective, Person, RollPlace, Voice
from clerk_tui.meeting import name_parts as printed
from clerk_tui.meeting.meeting import Directory
from clerk_tui.regex import any_case, regex

_MALE, _FEMALE = frozenset({"mr", "sir", "lord", "messrs"}), frozenset({"mrs", "ms", "miss", "lady", "dame", "madam"})
ALIKE = 0.84
"""How alike (0 to 1) two spellings of a surname must be to be taken for one."""
_ADVERBS = lexicon("roster.adverbs")
_NOT_BEFORE = lexicon("roster.not-before")
_SMALL = frozenset("of and for the to & in on at with - – a an".split())
_LONGEST_POST = 14
_NOT_POST = lexicon("roster.not-post")
_HEADS_SMALL = lexicon("roster.heads-small")


@dataclass(frozen=True)
class Name:
    """A name taken apart; every part folded."""

    titles: frozenset[str]
    given: tuple[str, ...]
    surname: str

    @property
    def initials(self) -> str:
        """The first letters of all names, the surname last."""
        return "".join(g[:1] if len(g) > 2 or is_forename(g) else g for g in self.given) + self.surname[:1]

    @property
    def gender(self) -> str:
        """m or f where the title says."""
        return "m" if self.titles & _MALE else "f" if self.titles & _FEMALE else ""

    def may_be(self, other: Name) -> bool:
        """Whether two names with one surname may belong to one person: *Bob* may be *Robert*."""
        if self.gender and other.gender and self.gender != other.gender:
            return False
        if not self.given or not other.given:
            return True
        mine, theirs = self.given[0], other.given[0]
        if len(mine) <= 2 or len(theirs) <= 2:
            return mine[:1] == theirs[:1]
        is_short = is_short_for(mine, theirs) or is_short_for(theirs, mine)
        return mine.startswith(theirs) or theirs.startswith(mine) or is_short


@lru_cache(maxsize=20000)
def take_apart(name: str) -> Name:
    """The parts of a name as printed: *Mr. P V Barrington-King, MBE*, *Collins (J)*, *A/Chair B. Ó Sé*."""
    apart = printed.take_apart(re.sub(r"[’'`]s\b$", "", name))
    given = tuple(folded(part) for word in apart.forenames for part in re.findall(r"[^.\s‐‑-]+", word))
    return Name(frozenset(map(folded, apart.titles)), given, folded(apart.surname))


@dataclass(frozen=True)
class Doubt:
    """Something about a person that the source leaves open."""

    said: str
    """The name as printed."""
    taken_for: int | None
    """The person it was taken for; None if it was left a person of its own."""
    reason: str
    """Why it is doubtful, as a sentence."""
    names: tuple[str, ...] = ()
    """The names of those whom it may mean, as listed."""

    def __str__(self) -> str:
        if not self.names:
            return f"“{self.said}”: {self.reason}"
        others = " or ".join(f"“{name}”" for name in self.names)
        taken = f" It was taken for {others}." if self.taken_for is not None else f" It may be {others}."
        return f"“{self.said}”: {self.reason}{taken}"


_CHAIR = frozenset(
    """chair chairman chairperson chairwoman cathaoirleach ancathaoirleach thechair thechairman thechairperson
    thecathaoirleach presidingofficer convener presidingmember""".split()
)
MEMBERS = "member councillor governor trustee director commissioner delegate supervisor".split()
"""What those who sit on a body are called, one of them."""
_COLLECTIVES = {
    words: collective
    for collective, forms in {
        Collective.MEMBER: "amemberofthecommittee someone somebody oneowner anowner "
        + " ".join(f"a{one} one{one} another{one} oneofthe{one}s" for one in MEMBERS),
        Collective.MEMBERS: "membersofthecommittee memberspresent "
        + " ".join(f"{one}s some{one}s all{one}s the{one}s several{one}s anumberof{one}s" for one in MEMBERS),
        Collective.COMMITTEE: "committee thecommittee thepanel theboard thecouncil council thecommission"
        " thesubcommittee cabinet",
        Collective.PUBLIC: "amemberofthepublic anothermemberofthepublic onememberofthepublic memberofthepublic"
        " membersofthepublic thepublic",
        Collective.RESIDENT: "aresident anotherresident asecondresident afurtherresident oneresident theresident"
        " alocalresident aparishioner anotherparishioner",
    }.items()
    for words in forms.split()
}
_HEADS = POST_ENDS | set("police headmaster applicant agent developer team staff services council".split())
"""The last words of posts."""
_BODIES = frozenset("team staff services council".split())  # those that name a group, and not whoever directs it
_OFFICE = any_case(
    r"(?:(?:Deputy |Vice[- ]?)?(?:Leader|Chair(?:man|woman|person)?|Mayor|Convenor|Convener|President)"
    r"|(?:Cabinet|Executive|Lead) Member|Portfolio Holder)\b"
)
"""Offices that members hold: their holders are on the roll by name."""
_OF_SOME = frozenset("member president attorney".split())
"""Titles that, behind another word, are a post: *Council President*."""
_POST = any_case(r"[^\w/]+|\band\b|\bof\b|\bthe\b|\bfor\b")


_NO_FORENAME = frozenset("may will grant bill hope grace faith april june august rose art".split())
"""Forenames that are also other words at the beginning of a sentence."""


_SHORTEST = 3  # letters of a forename cut short, at least


_WITH_LETTER = re.compile(r"(?P<given>[A-Z][a-z]{2,}) (?P<letter>[A-Z])\.?")  # *Jo A* for Jo Ash


def post_key(post: str) -> str:
    """A key that is the same for two ways of writing a post: *the Director of Finance*, *Director, Finance*."""
    return "".join(folded(word) for word in _POST.split(post) if word)


def _is_same_post(other: str, key: str) -> bool:
    """Whether a post is the longer form of another, and not the deputy of its holder."""
    return other.endswith(key) and not other.removesuffix(key).endswith(("assistant", "deputy", "vice", "acting"))


def _is_post_and_name(words: str) -> bool:
    """Whether words are a post that stands before a surname as a title: *City Manager Hale*."""
    *post, last = words.split() or [""]
    are_posts = bool(post) and all(folded(word) in POST_WORDS for word in post)
    return are_posts and last[0].isupper() and is_name(last) and folded(last) not in POST_WORDS


def _post_before(name: str) -> str:
    """The post before a name in a list, where a title would be: *Chief Superintendent Bo Ash*; or ''."""
    tokens = name.split()
    count = next((n for n, token in enumerate(tokens) if folded(token) not in POST_WORDS), len(tokens))
    is_post = 0 < count < len(tokens) and tokens[count - 1].casefold() in POST_ENDS | {"member"}
    return " ".join(tokens[:count]) if is_post and is_name(" ".join(tokens[count:])) else ""


@dataclass
class Roster:
    """The people of one source, and all forms in which it prints their names and posts."""

    register: Directory
    people: dict[int, Person] = field(default_factory=dict)
    roll: dict[int, RollPlace] = field(default_factory=dict)
    chair: int | None = None
    presiding: int | None = None
    """Who took the chair in the course of the meeting."""
    doubts: dict[str, Doubt] = field(default_factory=dict)
    moving: frozenset[str] = frozenset()
    """Names that stand alone where there can only be a name: *Ash seconded it*, *Jo: Is it done?*"""
    apart: frozenset[str] = frozenset()
    """Names with a post whose surname another bears too: *Mayor Ash* beside *Councilman Ash*."""
    unmarked: frozenset[str] = frozenset()
    """Names followed by their words with no sign between: *Ash when is it done?*"""
    has_initials: bool = False
    """Whether people of the roll go by their initials here: somebody moved by them."""
    _by_surname: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _names: dict[int, Name] = field(default_factory=dict)
    _posts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _aliases: dict[str, int] = field(default_factory=dict)
    _find_known: dict[str, Voice | None] = field(default_factory=dict)

    def enter(
        self,
        name: str,
        capacity: Capacity,
        post: str = "",
        group: str = "",
        alias: str = "",
        role: str = "",
        *,
        others: Collection[int] = (),
    ) -> int:
        """Add a person named in a list, or find the same one, unless among the `others` of that list; return the id."""
        office = _post_before(name)
        last = office.split()[-1].casefold() if office else ""
        is_post = last not in TITLES or (last in _OF_SOME and " " in office)
        if office and is_post and not post and is_name(name[len(office) :], bare=False):
            name, post = name[len(office) :].strip(), office
        held = self._find_same(take_apart(name))
        held = None if held in others else held
        if held is None and capacity is Capacity.MEMBER and self.chair not in others:
            held = self._listed_chair(take_apart(name))
        person_id = held if held is not None else self._add_person(name)
        if role == "chair" and self.chair is None and capacity is not Capacity.GUEST:
            self.chair, capacity = person_id, Capacity.CHAIR
        if person_id not in self.roll:
            self.roll[person_id] = RollPlace(person_id, capacity, len(self.roll) + 1, alias, post, "", group)
        elif capacity is Capacity.CHAIR and self.chair == person_id:
            self.take_chair(person_id)  # told below the list that has the name
        if alias:
            self._aliases[alias] = person_id
            self.has_initials |= alias.isupper() and 1 < len(alias) < 4
        self._add_post(post, person_id)
        self._add_post(_post_before(name), person_id)
        self._add_post(name if post and name.startswith(post) else "", person_id)  # *Road Commissioner Ash*
        self._find_known.clear()
        return person_id

    def _listed_chair(self, name: Name) -> int | None:
        """The chair, if a list of members has the surname alone once more."""
        if self.chair is None or name.given or self.chair not in self._names:
            return None
        other = self._names[self.chair]
        return self.chair if other.surname == name.surname and name.may_be(other) else None

    def _find_same(self, name: Name) -> int | None:
        for person_id in self._by_surname.get(name.surname, ()):
            other = self._names[person_id]
            if self.people[person_id].name in self.apart and not name.titles & other.titles:
                continue
            if other.given == name.given and name.may_be(other):
                return person_id
        return None

    def _add_person(self, name: str) -> int:
        person, _ = self.register.person(name)
        self.people[person.id] = person
        apart = take_apart(name)
        if post := _post_before(name):
            own = take_apart(name[len(post) :])
            apart = Name(own.titles | {folded(word) for word in post.split()}, own.given, own.surname)
        if _is_post_and_name(name):
            apart = Name(frozenset(apart.given) | apart.titles, (), apart.surname)
            self._posts[post_key(name)].append(person.id)
        if person.id not in self._names:
            self._names[person.id] = apart
            self._by_surname[apart.surname].append(person.id)
        return person.id

    def _add_post(self, post: str, person_id: int) -> None:
        if not post or (post.endswith("Council") and not any(folded(word) in POST_WORDS for word in post.split()[:-1])):
            return  # *Bo Ash (Elm Parish Council)* is not that council
        forms = {post, post.split(",")[0], post.split(" - ")[0]}
        forms |= {part for part in post.split("/") if len(part) > 4}
        for form in forms:
            key = post_key(form)
            if key and person_id not in self._posts[key]:
                self._posts[key].append(person_id)

    def take_chair(self, person_id: int) -> None:
        """Make a person the one whom *the Chair* means."""
        self.chair = person_id
        if person_id in self.roll and self.roll[person_id].capacity is Capacity.MEMBER:
            self.roll[person_id] = replace(self.roll[person_id], capacity=Capacity.CHAIR)
        self._find_known.clear()

    def find(self, words: str) -> Voice | None:
        """The person or group that a name or post means; None for nobody, or several."""
        if words not in self._find_known:
            self._find_known[words] = self._find(words)
        return self._find_known[words]

    def _find(self, words: str) -> Voice | None:
        if words in self.apart:
            return self.named(words)
        *titles, own = words.split() or [""]
        if own in self._aliases and all(folded(title) in ALL_TITLES for title in titles):
            return self._aliases[own]
        key = folded(words.replace("-", ""))
        if key in _COLLECTIVES:
            return _COLLECTIVES[key]
        bare = key.removeprefix("the").removeprefix("acting")
        if key in _CHAIR or bare in _CHAIR:
            held = self._posts.get("chair")
            return self.presiding or self.chair or (held[0] if held else self.add_post("Chair"))
        if bare == "mayor" and self.chair:
            return self.chair
        post = self.by_post(words)
        if post is not None:
            return post
        return self.by_name(words) or self.by_forename(words) or (self.named(words) if words in self.moving else None)

    def by_forename(self, words: str) -> int | None:
        """The only person on the roll, or else named in full, with a forename: *Jo will write*."""
        if (short := _WITH_LETTER.fullmatch(words)) is not None:
            given, letter = folded(short["given"]), short["letter"].casefold()
            found = [p for p in self._names if self.surname(p).startswith(letter) and self._has_forename(given, p)]
            return found[0] if len(found) == 1 else None
        given = folded(words)
        if not (words.isalpha() and words[:1].isupper() and len(given) > 1) or given in _NO_FORENAME:
            return None
        found = self._of_forename(given)
        if len(given) == 2:  # *Jo*, and neither *So* nor a part of a longer name
            return found[0] if len(found) == 1 and words.istitle() else None
        found = found or [p for p in self.roll if p in self._names and self._has_forename(given, p)]
        found = found or [p for p, name in self._names.items() if name.given[:1] == (given,) and not name.titles]
        return found[0] if len(found) == 1 else None

    def _of_forename(self, given: str) -> list[int]:
        return [p for p in self.roll if p in self._names and self._names[p].given[:1] == (given,)]

    def before_verb(self, words: str) -> int | None:
        """The only person on the roll whose forename is also another word, where it must be a name: *Hope asked*."""
        found = self._of_forename(folded(words)) if folded(words) in _NO_FORENAME and words.istitle() else []
        return found[0] if len(found) == 1 else None

    def _has_forename(self, given: str, person_id: int) -> bool:
        """Whether a forename is a person's, perhaps shortened: *Norm* for Norman, *Bob* for Robert."""
        full = self._names[person_id].given[:1]
        is_cut = len(given) >= _SHORTEST and bool(full) and full[0].startswith(given)
        return is_cut or any(is_short_for(given, forename) for forename in full)

    def add_post(self, post: str) -> int:
        """Add a person known only by a post."""
        person, _ = self.register.person(post)
        self.people[person.id] = person
        self._posts[post_key(post)].append(person.id)
        if person.id not in self.roll and not _OFFICE.match(post):
            self.roll[person.id] = RollPlace(person.id, Capacity.OFFICER, len(self.roll) + 1)
        return person.id

    def by_post(self, words: str) -> int | None:
        """The holder of a post, if there is only one."""
        held = self._holders(words)
        return held[0] if len(held) == 1 else None

    def is_shared(self, words: str) -> bool:
        """Whether several people hold a post."""
        return len(self._holders(words)) > 1

    def _holders(self, words: str) -> list[int]:
        key = post_key(words)
        held = self._posts.get(key, []) if key else []
        is_post = any(word.strip(".,;:").casefold() in _HEADS - _BODIES for word in re.split(r"[\s/-]+", words))
        if not held and len(key) >= 5 and is_post:
            held = sorted({p for other, ids in self._posts.items() if other.startswith(key) for p in ids})
            held = held or sorted({p for other, ids in self._posts.items() if _is_same_post(other, key) for p in ids})
        return held

    def by_initials(self, initials: str) -> int | None:
        """The only person on the roll with these initials: *KD*."""
        if initials in self._aliases:
            return self._aliases[initials]
        wanted = initials.casefold()
        found = [p for p in self.roll if self._names.get(p) and self._names[p].initials == wanted]
        found = [p for p in found if p not in self._aliases.values()] or found
        members = [p for p in found if self.roll[p].capacity.is_member]
        if len(found) == 1 or len(members) == 1:
            return (members or found)[0]
        held = [p for p in self.roll if initials[2:].islower() and self._names.get(p)]
        held = [p for p in held if self._names[p].surname.startswith(wanted[1:])]
        held = [p for p in held if self._names[p].initials[:1] == wanted[0]]
        return held[0] if len(held) == 1 else None  # *JAsh*, where JA may be another

    def by_name(self, words: str, *, near: bool = True) -> int | None:
        """The only person with a name as printed; a doubtful case is noted as a doubt. `near`: misspellings count."""
        if not is_name(words):
            return None
        name = take_apart(words)
        if not name.surname or (name.surname in POST_WORDS and not name.titles):
            return None
        known = self._by_surname.get(name.surname, ())
        same = [p for p in known if self._names[p].may_be(name)]
        if not same and name.given:  # *Allen Ash*, listed as *Bo Allen Ash*
            same = [p for p in known if p in self.roll and self._names[p].given[-len(name.given) :] == name.given]
        if not same and near:
            same = self._find_near(name, words)
        if not same and name.titles and not name.given and len(name.surname) > 2:
            same = [p for p, other in self._names.items() if other.given[:1] == (name.surname,) and p in self.roll]
            if len(same) == 1:
                self._doubt(words, same[0], same, "The first name stands where the surname would.")
        if len(same) > 1:
            same = self._narrow_down(same, name)
        if len(same) > 1:
            if name.titles or name.given:
                self._doubt(words, None, same, "Several people of the meeting have this name.")
            return None
        return same[0] if same else None

    def by_surname(self, word: str) -> int | None:
        """The only person on the roll with a surname, even if that is also a title or a post."""
        held = [p for p in self._by_surname.get(folded(word), ()) if p in self.roll]
        return held[0] if len(held) == 1 else None

    def _narrow_down(self, same: list[int], name: Name) -> list[int]:
        """Those of several who have the same forename or title as printed, or who sit on the committee."""
        for keeps in self._ways_to_narrow(name):
            kept = [p for p in same if keeps(p)]
            if len(kept) == 1:
                return kept
            same = kept or same
        return same

    def _ways_to_narrow(self, name: Name) -> Iterator[Callable[[int], bool]]:
        yield lambda p: bool(name.given) and self._names[p].given == name.given
        yield lambda p: bool(name.gender) and self._names[p].gender == name.gender
        yield lambda p: bool(name.titles & self._names[p].titles)
        yield lambda p: bool(name.gender) and not self._names[p].titles  # *Mr Ash* beside *Chair Ash*
        yield lambda p: not (name.gender or name.given or self._names[p].gender)  # *Cllr Ash* beside *Cllr Mrs Ash*
        yield lambda p: p in self.roll
        if name.titles & {"councillor", "cllr"}:
            yield lambda p: p in self.roll and self.roll[p].capacity.is_member

    def _find_near(self, name: Name, words: str) -> list[int]:
        """The one person whose surname is spelled almost the same, noted as a doubt; otherwise nobody."""
        if len(name.surname) < 5:
            return []
        found = []
        for surname, people in self._by_surname.items():
            if abs(len(surname) - len(name.surname)) > 1 or surname[:1] != name.surname[:1]:
                continue
            if SequenceMatcher(None, surname, name.surname).ratio() >= ALIKE:
                found += [p for p in people if self._names[p].may_be(name) and self._is_compatible(name, p)]
        if len(found) == 1:
            self._doubt(words, found[0], found, "The name is spelled in two ways.")
        return found if len(found) == 1 else []

    def _is_compatible(self, name: Name, person_id: int) -> bool:
        other = self._names[person_id]
        if name.given and other.given:
            return True
        if name.gender and other.titles & {"councillor", "cllr"}:
            return False  # *Ms Sheehy* is not Councillor Sheehan
        return bool(name.titles & other.titles) or bool(name.titles and not other.titles) or bool(other.titles)

    def _doubt(self, said: str, taken_for: int | None, candidates: Iterable[int], reason: str) -> None:
        names = tuple(self.people[i].name for i in candidates)
        self.doubts.setdefault(folded(said), Doubt(said, taken_for, reason, names))

    def doubt_list(self, words: str) -> None:
        """Note that words in a list of people were not understood."""
        self.doubts.setdefault(folded(words), Doubt(words, None, "In a list of people, this was not understood."))

    def speaker(self, words: str) -> Voice | None:
        """The person or group meant by a subject: known, or named with a title, in full, or by a post."""
        voice = self.find(words)
        if voice is not None or (voice := self.by_own_post(words)) is not None:
            return voice
        if (post := _post_before(words)) and is_name(own := words[len(post) :].strip(), bare=False):
            held = self.find(own)
            person = held if isinstance(held, int) else self._add_person(own)
            self._add_post(post, person)
            self._find_known.clear()
            return person
        if is_name(words, bare=False) or _is_post_and_name(words):
            return self.named(words)
        is_doubted = folded(words) in {folded(doubt.said) for doubt in self.doubts.values()}
        return self._add_person(words) if is_doubted else None

    def by_own_post(self, words: str) -> int | None:
        """The person named after the post that a list gives them: *Webmaster Mike Ash*."""
        tokens = words.split()
        for count in range(1, len(tokens)):
            name = take_apart(" ".join(tokens[count:]))
            held = [p for p in self._posts.get(post_key(" ".join(tokens[:count])), ()) if p in self._names]
            held = [p for p in held if self._names[p].surname == name.surname and self._names[p].may_be(name)]
            if len(held) == 1:
                return held[0]
        return None

    def of_public(self, words: str) -> Voice | None:
        """The person meant in a list of the public, whose full name is not that of a member listed by surname."""
        held, name = self.find(words), take_apart(words)
        if not isinstance(held, int) or name.titles or not name.given or held not in self._names:
            return held
        is_listed_short = not self._names[held].given and held in self.roll and self.roll[held].capacity.is_member
        return self.named(words) if is_listed_short else held

    def named(self, words: str) -> int:
        """Add a person of this name, who is on no list before, and return the id."""
        person_id = self._add_person(words)
        self._find_known.clear()
        return person_id

    def is_office(self, voice: Voice) -> bool:
        """Whether a person is known only by an office that a member holds: *the Leader*."""
        name = self.people[voice].name if isinstance(voice, int) and voice not in self._names else ""
        return _OFFICE.match(name) is not None

    def surname(self, person_id: int) -> str:
        """The surname of a person, folded; '' if it is not known."""
        return self._names[person_id].surname if person_id in self._names else ""


_ALONE = r"([A-Z][a-z’']+(?:-?[A-Z][a-z]+)?)"
_BEGINS = r"(?:^|[.;,:–-] |\band )"
_MOVING = re.compile(
    rf"{_BEGINS}{_ALONE} (?:then |also )?(?:seconded|seconds?|2nd(?:ed|s)?|motioned)\b"
    rf"|{_BEGINS}{_ALONE} (?:so moved\b|made (?:a|the) motion\b|motion to\b|(?:moved|moves|proposed)"
    r"(?:[,.;]| (?:to (?!the\b|an?\b)[a-z]|(?:that|for|and|its|approval|adoption|acceptance)\b)))"
    r"(?=(?s:.{0,360})\b(?:2nd|[Ss]econd(?:s|ed|\W+by|:)|a second (?:by|from)|[A-Z][a-z]+ second|SECOND))"
    r"|\b(?i:second(?:ed|er)?|2nd|moved|mover|propos(?:ed|er)|prop\.?|sec\.?|M|S|motion(?:ed)?|made|supported"
    r"|(?= by [A-Z][a-z]+,? (?:and )?second))(?: by:?| ?:| from|(?<=[Pp]roposed)(?=[^.;]{3,40}\b[Ss]econd)"
    rf"|(?<=[Ss]econded)) (?:{_ALONE}(?=[.,;/)]|$| (?:and (?=[A-Z])|[Ss]econd|S:))"
    rf"|(?<!(?i:motion): ){_ALONE}(?= (?:and|to|that)))|\bM/S(?:/C)?:? {_ALONE} ?/ ?{_ALONE}",
    re.MULTILINE,
)
_MOVING_PAIR = re.compile(rf"(?:\(|\bM/S(?:/C)?:? |^){_ALONE} ?/ ?{_ALONE}(?=\)|$| to\b|:| [–-])", re.MULTILINE)
_FEWEST_PAIRS = 3  # pairs of names that minutes have that tell so who moved and seconded, at least
_NO_MOVER = frozenset(
    """council committee board commission group amendment everyone somebody nobody staff police carried passed approved
    agreed lost defeated failed unanimous adopted accepted none vacant adjourn""".split()
)


def learn_movers(paragraphs: Sequence[Paragraph], roster: Roster) -> None:
    """Note the surnames and forenames that stand alone where only a person can be named."""
    text = "\n".join(p.text for p in paragraphs)
    pairs = _MOVING_PAIR.findall(text)
    found = {*chain(*_MOVING.findall(text), *(pairs if len(pairs) >= _FEWEST_PAIRS else ()))}
    roster.moving = frozenset(n for n in found if is_name(n) and folded(n) not in _NO_MOVER | ALL_TITLES)


_WITH_POST = re.compile(
    r"(?P<post>\b(?:Attorney|Chief|Clerk|Mayor|Supervisor)|(?P<sits>\b(?:Alderman|Commissioner"
    r"|Council ?(?:[Mm]an|[Mm]ember|[Ww]oman)|Trustee)))\s(?P<name>[A-Z][\w’'-]+)"
)
_FEWEST_BESIDE = 2  # paragraphs that name both of two people with one surname, at least


def learn_namesakes(paragraphs: Sequence[Paragraph], roster: Roster) -> None:
    """Note who has a post and the surname of a member: *Mayor Ash asked for a motion. Councilman Ash made it.*"""
    beside = Counter[str]()
    for paragraph in paragraphs:
        found = list(_WITH_POST.finditer(paragraph.text))
        members = {match["name"] for match in found if match["sits"]}
        beside.update({f"{m['post']} {m['name']}" for m in found if not m["sits"] and m["name"] in members})
    listed = Counter(take_apart(person.name).surname for person in roster.people.values())
    several = {words for words in beside if listed[take_apart(words).surname] > 1}
    roster.apart = frozenset(words for words in several if beside[words] >= _FEWEST_BESIDE)


_CHAIR_NAMED = re.compile(
    r"(?<![Vv]ice )(?<![Vv]ice-)\b(?:Chair|Chairman|Chairwoman|Chairperson) (?P<name>[A-Z][\w’'-]+)(?= \w+ed\b| said\b"
    r"| gave\b)|\b[Tt]he Chair(?:man|woman|person)? \((?P<inside>[A-Z][\w’'. -]+)\)"
    r"|(?P<before>[A-Z][\w’'-]+ [A-Z][\w’'-]+) \(Chair(?:man|woman|person)?\)"
)
"""*Chair Ash called the meeting to order.*, *The Chair (Jo Ash) spoke.*, *Jo Ash (Chair) spoke.*"""


def learn_chair(paragraphs: Sequence[Paragraph], roster: Roster) -> None:
    """Make the member who is called chair by surname the one whom *the Chair* means."""
    if roster.chair is not None:
        return
    chairs = {m[m.lastgroup or 0] for p in paragraphs for m in _CHAIR_NAMED.finditer(p.text)}
    found = {voice for name in chairs if isinstance(voice := roster.find(name), int) and voice in roster.roll}
    if len(found) == 1:
        roster.take_chair(found.pop())


__all__ = ["ALL_TITLES", "Doubt", "Roster", "post_key"]


_ASIDE = regex(
    r",?\s+(?:in\s+)?(?:proposing|seconding|supporting|moving|introducing|presenting|replying|responding)\b[^.;:]{0,80}$"
)
"""Words between a subject and its verb: *Mr Ash, in proposing the plan, …*."""
_MOST_OF_NAME, _MOST_OF_ROLE = 4, 7  # words of a name, and of a post before one, at most


def subject_of(words: Sequence[str], at: int, roster: Roster) -> tuple[int, tuple[Voice, ...], str] | None:
    """The subject of the verb at index `at`: where it begins, the people, and the words; None if there is none."""
    end = at - 1
    while end >= 0 and words[end].casefold().strip(",;") in _ADVERBS | {"having"}:  # *Ash having asked …, Elm said …*
        end -= 1
    is_dashed = end > 0 and words[end] in ("–", "—", "-")  # *Jo Ash – asked when*
    end -= is_dashed
    if end < 0 or (end == 0 and _is_bare_and_asked(words, at)):
        return None
    found = _find_ending(words, end, roster)
    if found is not None and is_dashed and found[0]:
        return None
    if found is None and (aside := _ASIDE.search(" ".join(words[:at]))) and aside.start():
        end = len(aside.string[: aside.start()].split()) - 1
        found = _find_ending(words, end, roster)
    if found is None:
        return None
    start, voice = found
    persons = [voice]
    subject = " ".join(words[start : end + 1])
    while start >= 2 and words[start - 1].casefold() in ("and", "&"):
        more = _find_ending(words, start - 2, roster, in_list=True)
        if more is None:
            break
        start, voice = more
        persons.insert(0, voice)
    while start >= 1 and words[start - 1].endswith(",") and len(persons) > 1:
        before = _before_brackets(words, start - 1)
        more = _find_name(words, before, roster, in_list=True)
        if more is None:
            break
        start, voice = more
        persons.insert(0, voice)
    is_replying = start > 1 and words[start - 2 : start] == ["to", "which"]
    if start and words[start - 1].casefold() in _NOT_BEFORE and not (is_replying or _is_after_the(words, start, end)):
        return None
    return start, tuple(dict.fromkeys(persons)), subject


def _is_bare_and_asked(words: Sequence[str], at: int) -> bool:
    """Whether a post without an article is asked to do something: *Clerk asked to write to them*."""
    return _bare(words[0]).casefold() in POST_ENDS and [word.casefold() for word in words[at : at + 2]] in _ASKED_TO


_ASKED_TO = (["asked", "to"], ["requested", "to"], ["instructed", "to"])


def _find_ending(words: Sequence[str], end: int, roster: Roster, *, in_list: bool = False) -> tuple[int, Voice] | None:
    """The person whose name, post or apposition ends at word `end`, and where it begins."""
    end = _before_brackets(words, end)
    if end < 0:
        return None
    found = _find_before_post(words, end, roster) or _find_name(words, end, roster, in_list=in_list, known=True)
    found = found or _find_post(words, end, roster) or _find_name(words, end, roster, in_list=in_list)
    start, last = found[0] if found is not None else 0, words[end]
    is_within = start > 2 and words[start - 1] in _WITHIN and not _is_after_the(words, start, end)  # *Head of Trees*
    if found is not None and not is_within:
        return _with_name_before(words, found, roster)
    may_be_apposed = last[:1].isupper() or last.endswith((",", ")")) or last in _APPOSED
    return (_find_before_more(words, end, roster, in_list=in_list) if may_be_apposed else None) or found


def _is_after_the(words: Sequence[str], start: int, end: int) -> bool:
    """Whether *the* stands before a title and a name: *His Worship the Mayor A. Ash*."""
    return words[start - 1].casefold() == "the" and is_titled(" ".join(words[start : end + 1]).strip(",;:"))


def _find_before_more(words: Sequence[str], end: int, roster: Roster, *, in_list: bool) -> tuple[int, Voice] | None:
    """The person named before a post, place or body that ends at a word: *Mrs Ash, Nurse for Older People, …*."""
    for comma in range(end - 1, max(-1, end - 18), -1):
        if words[comma].endswith((".", ";", ":")) and len(words[comma]) > 3 and "." not in words[comma][:-1]:
            return None
        if not words[comma].endswith((",", "),")) or (place := _before_brackets(words, comma)) < 0:
            continue
        found = _find_name(words, place, roster, in_list=in_list) or _find_post(words, place, roster)
        if found is not None:
            return found
    return _find_before_place(words, end, roster)


def _with_name_before(words: Sequence[str], found: tuple[int, Voice], roster: Roster) -> tuple[int, Voice]:
    """The place and person of a post, or of the name before it: *Ms Dove, Head of Bridges, …*."""
    start, voice = found
    if start >= 2 and words[start - 1].endswith(","):
        is_one = isinstance(voice, Collective)  # *Jo Ash, a resident, …*
        named = _find_name(words, start - 1, roster, known=not is_one)
        if named is not None and (named[1] == voice or (is_one and isinstance(named[1], int))):
            return named
    return found


def _find_before_place(words: Sequence[str], end: int, roster: Roster) -> tuple[int, Voice] | None:
    """The person named before a place or body: *Mr Hazel of Mill Lane asked …*."""
    for at in range(end - 1, max(0, end - 7), -1):
        after = at + 2 if words[at + 1] == "the" and at + 2 <= end else at + 1
        is_place = words[at] in ("of", "from", "representing") and words[after][:1].isupper()
        if is_place and (found := _find_name(words, at - 1, roster)) is not None:
            return found if isinstance(found[1], int) else None
    return None


def _find_before_post(words: Sequence[str], end: int, roster: Roster) -> tuple[int, Voice] | None:
    """The full name that begins the words, before a post: *Jo Ash, Planner III, …*, *Jo Ash, the agent, …*."""
    at = next((n for n, word in enumerate(words[:_MOST_OF_NAME]) if word.endswith(",")), 0)
    name, post = " ".join(words[: at + 1]).rstrip(","), words[at + 1 : end + 1]
    if not at or not post or not is_name(name, bare=False):
        return None
    is_post = any(folded(_bare(word)) in POST_WORDS | _HEADS_SMALL for word in post)
    is_said = post[0] in ("the", "an", "a") or all(word[:1].isupper() or word in _SMALL for word in post)
    is_one = is_post and is_said and ", and " not in " ".join(post)
    voice = roster.speaker(name) if is_one and words[end].endswith(",") else None
    return None if voice is None else (0, voice)


def _before_brackets(words: Sequence[str], end: int) -> int:
    """The index of the word before the brackets that end at `end`."""
    if not words[end].rstrip(",;.").endswith(")") or re.fullmatch(r"\([A-Z]\.?\),?", words[end]):
        return end
    for start in range(end, max(-1, end - 16), -1):
        if words[start].startswith("("):
            return start - 1
    return end


_APPOSED = ("staff", "resident", "applicant", "representative")  # small words in which what stands after a name ends
_WITHIN = frozenset("for of from at the to".split())  # after these the name of a post goes on, and does not begin
_SPEAK_ALONE = frozenset(("residents", "chair", "chairman", "somebody", "someone", *(f"{one}s" for one in MEMBERS)))
"""Words that are a subject by themselves."""
_COMMON = _SPEAK_ALONE | {*MEMBERS, *"chairperson committee owner resident public mayor parishioner staff".split()}
"""Words in small letters that may end a subject."""


def _find_name(
    words: Sequence[str], end: int, roster: Roster, *, in_list: bool = False, known: bool = False
) -> tuple[int, Voice] | None:
    last = _bare(words[end]) if not words[end].startswith("(") else words[end].rstrip(",;")
    if not last or (last[0].islower() and last.casefold() not in _COMMON):
        return None
    if last == "staff" and not (end and words[end - 1].endswith((",", "which"))):
        return None
    start = end
    while start > 0 and end - start < 6 and _is_of_name(words[start - 1]):
        start -= 1
    for first in range(start, end + 1):
        phrase = " ".join(words[first : end + 1]).strip(",;:*“( ")
        if not phrase:
            continue
        if (voice := _find_known(phrase, roster)) is not None:
            return first, voice
        if (known and is_titled(phrase)) or roster.is_shared(phrase):
            return None  # neither their namesake, nor whoever holds a lower post
        if not known and _is_new(words, first, end, phrase, in_list) and (voice := roster.speaker(phrase)) is not None:
            return first, voice
        if first < end and is_forename(folded(words[first])) and is_name(phrase, bare=False):
            return None  # *Jo Ash* is not whoever else is called Ash
    return None


_INITIALS = re.compile(r"[A-Z]{2,3}|[A-Z]{2}[a-z]{1,2}")
_BODIES_FOR_SHORT = frozenset("PC CC DC BC TC RC HQ IT HR PR FC MP MD".split())
"""Letters that stand for a body or a service where the source calls nobody by initials."""


def _find_known(phrase: str, roster: Roster) -> Voice | None:
    first = phrase.split(None, 1)[0]
    if folded(first) in ALL_TITLES or " " in phrase or folded(phrase) in _SPEAK_ALONE:
        return roster.find(phrase)
    letters = phrase.replace(" ", "").replace(".", "")
    is_body = letters in _BODIES_FOR_SHORT and not roster.has_initials
    if _INITIALS.fullmatch(letters) and not is_body and (held := roster.by_initials(letters)) is not None:
        return held
    if phrase.casefold() == "staff":
        return roster.by_post("Staff") or roster.add_post("Staff")
    return roster.by_name(phrase, near=False) or roster.by_forename(phrase)


_POSTS_TOO = frozenset("member members chief deputy director board public an vice secretary".split())
"""Titles that begin the name of a post, too: *Director, Finance*."""


def _is_new(words: Sequence[str], first: int, end: int, phrase: str, in_list: bool) -> bool:
    """Whether a phrase may name a new person: with a title, or in full at the start of a sentence or in a list."""
    start = phrase.split()[0]
    if first and words[first - 1] in ("Vice", "Deputy"):
        return False
    if folded(start) in ALL_TITLES - _POSTS_TOO and len(phrase.split()) > 1:
        return True
    if end - first < 1 or end - first > 3:
        return False
    if folded(start) in POST_WORDS and words[first - 1 : first] not in (["the"], ["The"]):
        tokens = phrase.split()
        names = [t for t in tokens if folded(t) not in POST_WORDS]
        return (
            1 <= len(names) <= 2
            and tokens[-len(names) :] == names
            and is_name(names[-1])
            and folded(tokens[-len(names) - 1]) in POST_ENDS | {"captain", "chief", "lieutenant"}
        )
    before = words[first - 1] if first else ""
    posts = _HEADS_SMALL & {word.strip(",") for word in words[max(0, first - _MOST_OF_ROLE) : first]}
    is_apart = in_list or (words[end][-1] == "," and bool(posts))  # *the chair of the group, Bo Ash, …*
    is_first = first == 0 or before in ("*", "•") or before.endswith((":", ";", ",") if is_apart else (":", ";"))
    is_after_and = first >= 2 and before.casefold() in ("and", "&") and words[first - 2][:1].isupper()
    if end + 1 < len(words) and words[end + 1].casefold() in ("has", "have", "had", "are", "were"):
        return False
    return (is_first or is_after_and) and is_name(phrase, bare=False)


def _is_of_name(word: str) -> bool:
    if word.endswith((",", ";", ":", ")", "-", "–", "—")) and word[:1] != "(":
        return False
    bare = word.strip('“"(*')
    if word.endswith(".") and len(bare) > 2 and folded(bare) not in ALL_TITLES and "." not in bare[:-1]:
        return False
    low = bare.casefold()
    return bare[:1].isupper() or low in PARTICLES or low in _BESIDE_NAMES


_BESIDE_NAMES = frozenset("a the an all of member chair public some".split())


def _find_post(words: Sequence[str], end: int, roster: Roster) -> tuple[int, Voice] | None:
    """The post that ends at word `end`, and its holder: *the Head of Planning*, *the Director, Regional Services*."""
    if words[end].casefold() in _SMALL:
        return None
    for start in range(end, max(-1, end - _LONGEST_POST), -1):
        word = words[start]
        if word in ("The", "the", "An", "“The", "Our", "our"):
            if not (phrase := " ".join(words[start + 1 : end + 1]).strip(",;: ")):
                return None
            if (voice := roster.find(f"the {phrase}")) is not None:
                return start, voice
            if start and words[start - 1] == "of" and _OF_A_BODY.search(phrase):
                continue  # *the Chair of the Roads Committee*
            return _add_new_post(phrase, start, roster)
        bare = word.strip(",;:()&")
        is_other = bare and not (bare[0].isupper() or bare.casefold() in _SMALL or bare.casefold() in _HEADS_SMALL)
        if is_other or (start != end and word.endswith((".", ";", ":"))):
            return None
    if end or (post := _bare(words[0])).casefold() not in POST_ENDS:
        return None
    voice = roster.find(f"the {post}")
    return _add_new_post(post, 0, roster) if voice is None else (0, voice)  # *Clerk reported that …*


_OF_A_BODY = re.compile(r"^[A-Z].* (?:Committee|Working Group|Panel|Board)$")


_PORTFOLIO = regex(r"\b(?:(?:Cabinet|Executive|Lead) Member|Portfolio Holder)\b")  # who answers for some services


def _add_new_post(phrase: str, start: int, roster: Roster) -> tuple[int, Voice] | None:
    parts = phrase.split()
    last = parts[-1].strip(",.").casefold()
    if len(parts) == 1:
        is_post = last in _HEADS_SMALL or (last in POST_ENDS and phrase[0].isupper())
        return (start, roster.add_post(phrase[0].upper() + phrase[1:])) if is_post else None
    if last in _NOT_POST and not (parts[0].casefold() in POST_ENDS and parts[1] == "of"):
        return None
    has_head = _PORTFOLIO.search(phrase) is not None or any(p.strip(",.").casefold() in POST_ENDS for p in parts)
    if has_head and all(p[0].isupper() or p.casefold() in _SMALL for p in parts) and parts[0][0].isupper():
        return start, roster.add_post(phrase)
    return None


def _bare(word: str) -> str:
    return word.strip(",.;:()“”\"'*")
