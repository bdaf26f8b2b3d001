"""Who is who in one source: everybody once, by all the forms in which their name and post are printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain

from clerk_tui.english.forenames import is_forename, is_short_for
from clerk_tui.english.titles import ALL_TITLES, POST_ENDS, POST_WORDS
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.lists.names import folded, is_name
from clerk_tui.meeting import Capacity, Collective, Person, RollPlace, Voice
from clerk_tui.meeting import names as printed
from clerk_tui.meeting.directory import Directory

_MALE, _FEMALE = frozenset({"mr", "sir", "lord", "messrs"}), frozenset({"mrs", "ms", "miss", "lady", "dame", "madam"})
ALIKE = 0.84
"""How alike (0 to 1) two spellings of a surname must be to be taken for one."""


@dataclass(frozen=True)
class Name:
    """A name taken apart; every part folded."""

    titles: frozenset[str]
    given: tuple[str, ...]
    surname: str

    @property
    def initials(self) -> str:
        """The first letters of all names, the surname's last."""
        return "".join(g[:1] if len(g) > 2 or is_forename(g) else g for g in self.given) + self.surname[:1]

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
    given = tuple(folded(part) for word in apart.forenames for part in re.findall(r"[^.\s‐‑-]+", word))
    return Name(frozenset(map(folded, apart.titles)), given, folded(apart.surname))


@dataclass(frozen=True)
class Doubt:
    """Something about a person that the source does not settle."""

    said: str
    """The name as printed."""
    taken_for: int | None
    """The person whom it was taken for; None where it was left a person of its own."""
    candidates: tuple[int, ...]
    """Ids of whom it may mean."""
    reason: str
    """Why it is doubtful, as a sentence."""
    names: tuple[str, ...] = ()
    """The names of the candidates, as listed."""

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
    for collective, forms in (
        (
            Collective.MEMBER,
            " ".join(f"a{one} one{one} another{one} oneofthe{one}s" for one in MEMBERS) + " amemberofthecommittee",
        ),
        (
            Collective.MEMBERS,
            " ".join(f"{one}s some{one}s all{one}s the{one}s several{one}s anumberof{one}s" for one in MEMBERS)
            + " membersofthecommittee memberspresent",
        ),
        (
            Collective.COMMITTEE,
            "committee thecommittee thepanel theboard thecouncil council thecommission thesubcommittee cabinet",
        ),
        (
            Collective.PUBLIC,
            "amemberofthepublic anothermemberofthepublic onememberofthepublic memberofthepublic membersofthepublic"
            " thepublic",
        ),
        (
            Collective.RESIDENT,
            "aresident anotherresident asecondresident afurtherresident oneresident theresident alocalresident"
            " aparishioner anotherparishioner",
        ),
    )
    for words in forms.split()
}
_HEADS = POST_ENDS | set("police headmaster applicant agent developer team staff services council".split())
"""What a post ends in."""
_BODIES = frozenset("team staff services council".split())
"""Those of them that name a group: *Social Services* does not mean its director."""
_OFFICE = re.compile(
    r"(?:(?:Deputy |Vice[- ]?)?(?:Leader|Chair(?:man|woman|person)?|Mayor|Convenor|Convener|President)"
    r"|(?:Cabinet|Executive|Lead) Member|Portfolio Holder)\b",
    re.IGNORECASE,
)
"""Offices that members hold: whoever is named by one alone is on the roll by their name."""
_POST = re.compile(r"[^\w/]+|\band\b|\bof\b|\bthe\b|\bfor\b", re.IGNORECASE)


_NO_FORENAME = frozenset("may will grant bill hope grace faith april june august rose art".split())
"""Forenames that are other words, too, where a sentence begins."""


_SHORTEST = 3  # letters of a forename cut short, at least


_WITH_LETTER = re.compile(r"(?P<given>[A-Z][a-z]{2,}) (?P<letter>[A-Z])\.?")  # *Jo A* for Jo Ash


def post_key(post: str) -> str:
    """What two ways of writing a post have in common: *the Director of Finance*, *Director, Finance*."""
    return "".join(folded(word) for word in _POST.split(post) if word)


def _is_same_post(other: str, key: str) -> bool:
    """Whether a post is another that is told with more words, and not the deputy of whoever holds it."""
    return other.endswith(key) and not other.removesuffix(key).endswith(("assistant", "deputy", "vice", "acting"))


def _is_post_and_name(words: str) -> bool:
    """Whether a post is printed before a surname as a title: *City Manager Hale*."""
    tokens = words.split()
    return (
        len(tokens) > 1
        and all(folded(t) in POST_WORDS for t in tokens[:-1])
        and tokens[-1][0].isupper()
        and is_name(tokens[-1])
        and folded(tokens[-1]) not in POST_WORDS
    )


def _post_before(name: str) -> str:
    """The post that stands before a name in a list, as a title does: *Chief Superintendent Bo Ash*."""
    tokens = name.split()
    count = next((n for n, token in enumerate(tokens) if folded(token) not in POST_WORDS), len(tokens))
    is_post = 0 < count < len(tokens) and tokens[count - 1].casefold() in POST_ENDS | {"member"}
    return " ".join(tokens[:count]) if is_post and is_name(" ".join(tokens[count:])) else ""


@dataclass
class Roster:
    """The people of one source."""

    register: Directory
    people: dict[int, Person] = field(default_factory=dict)
    roll: dict[int, RollPlace] = field(default_factory=dict)
    chair: int | None = None
    presiding: int | None = None
    """Who took the chair in the course of the meeting."""
    doubts: dict[str, Doubt] = field(default_factory=dict)
    moving: frozenset[str] = frozenset()
    """Names alone that stand somewhere in the source where only somebody's can: *Ash seconded it*, *Jo: Is it done?*"""
    has_initials: bool = False
    """Whether people of the roll go by their initials here: somebody moved by them."""
    _by_surname: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _names: dict[int, Name] = field(default_factory=dict)
    _posts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _aliases: dict[str, int] = field(default_factory=dict)
    _known: dict[str, Voice | None] = field(default_factory=dict)

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
        """Somebody whom a list names: the person's id. The same name again is the same person, if they are none of the
        `others`, who stand in the list beside them."""
        held = self._same(take_apart(name))
        held = None if held in others else held
        if held is None and capacity is Capacity.MEMBER:
            held = self._chair_again(take_apart(name))
        person_id = held if held is not None else self._new(name)
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
        self._known.clear()
        return person_id

    def _chair_again(self, name: Name) -> int | None:
        """Whoever is in the chair, where the list of members has the surname once more, alone."""
        if self.chair is None or name.given or self.chair not in self._names:
            return None
        other = self._names[self.chair]
        return self.chair if other.surname == name.surname and name.may_be(other) else None

    def _same(self, name: Name) -> int | None:
        for person_id in self._by_surname.get(name.surname, ()):
            other = self._names[person_id]
            if other.given == name.given and name.may_be(other):
                return person_id
        return None

    def _new(self, name: str) -> int:
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
        if not post:
            return
        forms = {post, post.split(",")[0], post.split(" - ")[0]}
        forms |= {part for part in post.split("/") if len(part) > 4}
        for form in forms:
            key = post_key(form)
            if key and person_id not in self._posts[key]:
                self._posts[key].append(person_id)

    def take_chair(self, person_id: int) -> None:
        """Let somebody be whom *the Chair* means."""
        self.chair = person_id
        if person_id in self.roll and self.roll[person_id].capacity is Capacity.MEMBER:
            self.roll[person_id] = replace(self.roll[person_id], capacity=Capacity.CHAIR)
        self._known.clear()

    def find(self, words: str) -> Voice | None:
        """Whom a form of name or post means, as far as it is settled; None for nobody, or several."""
        if words not in self._known:
            self._known[words] = self._find(words)
        return self._known[words]

    def _find(self, words: str) -> Voice | None:
        if words in self._aliases:
            return self._aliases[words]
        key = folded(words.replace("-", ""))
        if key in _COLLECTIVES:
            return _COLLECTIVES[key]
        bare = key.removeprefix("the").removeprefix("acting")
        if key in _CHAIR or bare in _CHAIR:
            return self.presiding or self.chair or self._unnamed("Chair")
        if bare == "mayor" and self.chair:
            return self.chair
        post = self.by_post(words)
        if post is not None:
            return post
        return self.by_name(words) or self.by_given(words) or (self.named(words) if words in self.moving else None)

    def by_given(self, words: str) -> int | None:
        """Whoever alone of the roll, else of those named in full, has a forename that stands alone: *Jo will write*."""
        if (short := _WITH_LETTER.fullmatch(words)) is not None:
            given, letter = folded(short["given"]), short["letter"].casefold()
            found = [p for p in self._names if self.surname(p).startswith(letter) and self._goes_by(given, p)]
            return found[0] if len(found) == 1 else None
        given = folded(words)
        if not (words.isalpha() and words[:1].isupper() and len(given) > 1) or given in _NO_FORENAME:
            return None
        found = self._of_forename(given)
        if len(given) == 2:  # *Jo*, and neither *So* nor a part of a longer name
            return found[0] if len(found) == 1 and words.istitle() else None
        found = found or [p for p in self.roll if p in self._names and self._goes_by(given, p)]
        found = found or [p for p, name in self._names.items() if name.given[:1] == (given,) and not name.titles]
        return found[0] if len(found) == 1 else None

    def _of_forename(self, given: str) -> list[int]:
        return [p for p in self.roll if p in self._names and self._names[p].given[:1] == (given,)]

    def before_verb(self, words: str) -> int | None:
        """Whoever alone of the roll has a forename that is another word, too, where it is a name: *Hope asked*."""
        found = self._of_forename(folded(words)) if folded(words) in _NO_FORENAME and words.istitle() else []
        return found[0] if len(found) == 1 else None

    def _goes_by(self, given: str, person_id: int) -> bool:
        """Whether a name is somebody's forename, perhaps cut short: *Norm* for Norman, *Bob* for Robert."""
        full = self._names[person_id].given[:1]
        is_cut = len(given) >= _SHORTEST and bool(full) and full[0].startswith(given)
        return is_cut or any(is_short_for(given, forename) for forename in full)

    def _unnamed(self, post: str) -> int:
        held = self._posts.get(post_key(post))
        return held[0] if held else self.add_post(post)

    def add_post(self, post: str) -> int:
        """Somebody who is known by their post only."""
        person, _ = self.register.person(post)
        self.people[person.id] = person
        self._posts[post_key(post)].append(person.id)
        if person.id not in self.roll and not _OFFICE.match(post):
            self.roll[person.id] = RollPlace(person.id, Capacity.OFFICER, len(self.roll) + 1)
        return person.id

    def by_post(self, words: str) -> int | None:
        """Whoever holds a post, if one person does."""
        held = self._holders(words)
        return held[0] if len(held) == 1 else None

    def is_shared(self, words: str) -> bool:
        """Whether several people hold a post."""
        return len(self._holders(words)) > 1

    def _holders(self, words: str) -> list[int]:
        """Those who may be meant by a post."""
        key = post_key(words)
        held = self._posts.get(key, []) if key else []
        is_post = any(word.strip(".,;:").casefold() in _HEADS - _BODIES for word in re.split(r"[\s/-]+", words))
        if not held and len(key) >= 5 and is_post:
            held = sorted({p for other, ids in self._posts.items() if other.startswith(key) for p in ids})
            held = held or sorted({p for other, ids in self._posts.items() if _is_same_post(other, key) for p in ids})
        return held

    def by_initials(self, initials: str) -> int | None:
        """Whoever is meant by initials (*KD*), if one person of the roll is."""
        if initials in self._aliases:
            return self._aliases[initials]
        wanted = initials.casefold()
        found = [p for p in self.roll if self._names.get(p) and self._names[p].initials == wanted]
        found = [p for p in found if p not in self._aliases.values()] or found
        members = [p for p in found if self.roll[p].capacity.is_member]
        if len(found) == 1 or len(members) == 1:
            return (members or found)[0]
        return None

    def by_name(self, words: str, *, near: bool = True) -> int | None:
        """Whoever has a name as printed, if one person does. A doubtful case is put down as one."""
        if not is_name(words):
            return None
        name = take_apart(words)
        if not name.surname or (name.surname in POST_WORDS and not name.titles):
            return None
        same = [p for p in self._by_surname.get(name.surname, ()) if self._names[p].may_be(name)]
        if not same and near:
            same = self._near(name, words)
        if not same and name.titles and not name.given and len(name.surname) > 2:
            same = [p for p, other in self._names.items() if other.given[:1] == (name.surname,) and p in self.roll]
            if len(same) == 1:
                self._doubt(words, same[0], same, "The first name stands where the surname would.")
        if len(same) > 1:
            same = self._narrowed(same, name)
        if len(same) > 1:
            if name.titles or name.given:
                self._doubt(words, None, same, "Several people of the meeting have this name.")
            return None
        return same[0] if same else None

    def by_surname(self, word: str) -> int | None:
        """Whoever alone of the roll has a surname, also one that is a title or a post as well."""
        held = [p for p in self._by_surname.get(folded(word), ()) if p in self.roll]
        return held[0] if len(held) == 1 else None

    def _narrowed(self, same: list[int], name: Name) -> list[int]:
        """Of several, those whose forename is printed the same, who are titled the same, who sit on the committee."""
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
        yield lambda p: p in self.roll
        if name.titles & {"councillor", "cllr"}:
            yield lambda p: p in self.roll and self.roll[p].capacity.is_member

    def _near(self, name: Name, words: str) -> list[int]:
        """Those whose surname is spelled nearly so, and who are otherwise the same: doubtful, and said so."""
        if len(name.surname) < 5:
            return []
        found = []
        for surname, people in self._by_surname.items():
            if abs(len(surname) - len(name.surname)) > 1 or surname[:1] != name.surname[:1]:
                continue
            if SequenceMatcher(None, surname, name.surname).ratio() >= ALIKE:
                found += [p for p in people if self._names[p].may_be(name) and self._agrees(name, p)]
        if len(found) == 1:
            self._doubt(words, found[0], found, "The name is spelled in two ways.")
        return found if len(found) == 1 else []

    def _agrees(self, name: Name, person_id: int) -> bool:
        other = self._names[person_id]
        if name.given and other.given:
            return True
        if name.gender and other.titles & {"councillor", "cllr"}:
            return False  # *Ms Sheehy* is not Councillor Sheehan
        return bool(name.titles & other.titles) or bool(name.titles and not other.titles) or bool(other.titles)

    def _doubt(self, said: str, taken_for: int | None, candidates: Iterable[int], reason: str) -> None:
        ids = tuple(candidates)
        self.doubts.setdefault(
            folded(said), Doubt(said, taken_for, ids, reason, tuple(self.people[i].name for i in ids))
        )

    def doubt_list(self, words: str) -> None:
        """Put down that words in a list of people were not understood."""
        self.doubts.setdefault(folded(words), Doubt(words, None, (), "In a list of people, this was not understood."))

    def speaker(self, words: str) -> Voice | None:
        """Whom words that stand as a subject mean: somebody known, or named with a title, in full, or by a post."""
        voice = self.find(words)
        if voice is not None:
            return voice
        if (post := _post_before(words)) and is_name(own := words[len(post) :].strip(), bare=False):
            held = self.find(own)
            person = held if isinstance(held, int) else self._new(own)
            self._add_post(post, person)
            self._known.clear()
            return person
        if is_name(words, bare=False) or _is_post_and_name(words):
            person = self._new(words)
            self._known.clear()
            return person
        return None

    def of_public(self, words: str) -> Voice | None:
        """Whom a name means in a list of those who addressed the meeting. A full name without a title is not that of a
        member who is listed by the surname alone: somebody of the public may bear the same."""
        held, name = self.find(words), take_apart(words)
        if not isinstance(held, int) or name.titles or not name.given or held not in self._names:
            return held
        is_listed_short = not self._names[held].given and held in self.roll and self.roll[held].capacity.is_member
        return self.named(words) if is_listed_short else held

    def named(self, words: str) -> int:
        """Somebody whom a list names so, and who is on none before: a person of their own."""
        person_id = self._new(words)
        self._known.clear()
        return person_id

    def is_office(self, voice: Voice) -> bool:
        """Whether somebody is known by an office alone that a member holds: *the Leader*."""
        name = self.people[voice].name if isinstance(voice, int) and voice not in self._names else ""
        return _OFFICE.match(name) is not None

    def surname(self, person_id: int) -> str:
        """Somebody's surname, folded; empty where none is known."""
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
    rf"|(?<=[Ss]econded)) {_ALONE}(?=[.,;/)]|$| (?:and|to|that|[Ss]econd|S:))|\bM/S(?:/C)?:? {_ALONE} ?/ ?{_ALONE}",
    re.MULTILINE,
)
_MOVING_PAIR = re.compile(rf"(?:\(|\bM/S(?:/C)?:? |^){_ALONE} ?/ ?{_ALONE}(?=\)|$| to\b|:| [–-])", re.MULTILINE)
_FEWEST_PAIRS = 3  # pairs of names that minutes have that tell so who moved and seconded, at least
_NO_MOVER = frozenset(
    """council committee board commission group amendment everyone somebody nobody staff police carried passed approved
    agreed lost defeated failed unanimous adopted accepted none vacant adjourn""".split()
)


def learn_movers(paragraphs: Sequence[Paragraph], roster: Roster) -> None:
    """Let those be known who are named, by a surname or forename alone, where only somebody can be."""
    text = "\n".join(p.text for p in paragraphs)
    pairs = _MOVING_PAIR.findall(text)
    found = {*chain(*_MOVING.findall(text), *(pairs if len(pairs) >= _FEWEST_PAIRS else ()))}
    roster.moving = frozenset(n for n in found if is_name(n) and folded(n) not in _NO_MOVER | ALL_TITLES)


_CHAIR_NAMED = re.compile(
    r"(?<![Vv]ice )(?<![Vv]ice-)\b(?:Chair|Chairman|Chairwoman|Chairperson) (?P<name>[A-Z][\w’'-]+)(?= \w+ed\b| said\b"
    r"| gave\b)|\b[Tt]he Chair(?:man|woman|person)? \((?P<inside>[A-Z][\w’'. -]+)\)"
    r"|(?P<before>[A-Z][\w’'-]+ [A-Z][\w’'-]+) \(Chair(?:man|woman|person)?\)"
)
"""*Chair Ash called the meeting to order.*, *The Chair (Jo Ash) spoke.*, *Jo Ash (Chair) spoke.*"""


def learn_chair(paragraphs: Sequence[Paragraph], roster: Roster) -> None:
    """Let *the Chair* mean the one member who is called so by the surname."""
    chairs = (
        {m[m.lastgroup or 0] for p in paragraphs for m in _CHAIR_NAMED.finditer(p.text)}
        if roster.chair is None
        else set()
    )
    found = {voice for name in chairs if isinstance(voice := roster.find(name), int) and voice in roster.roll}
    if len(found) == 1:
        roster.take_chair(found.pop())


__all__ = ["ALL_TITLES", "Doubt", "Roster", "post_key"]
