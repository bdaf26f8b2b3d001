"""Prepares the rows of a list of people for reading. `rows_of_people` cleans the text, joins what belongs together,
and separates words that describe names by their place (a ward, a party, a post, a category); `answered` reads the
marks of a roll call (*Bo Ash  P*, *Di Elm – absent*)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from itertools import groupby, pairwise, takewhile

from clerk_tui.english.titles_and_forenames import ELECTED, NAMES_TOO, PERSONAL, PLURAL_TITLES, is_forename
from clerk_tui.english.words import is_common
from clerk_tui.frozen import dataclass
from clerk_tui.lists.labels import (
    ADDRESS,
    COOPTED_HEAD,
    GROUP_ALONE,
    HEADED,
    LAST_OF_LINE,
    NOT_IN_CHAIR,
    PAIR,
    PLACE,
    POST_COLON,
    POST_DASH,
    VACANT,
    WARD_LINE,
    YEARS_BESIDE,
    Label,
    List,
    is_attendance,
    is_bare_label,
    is_body,
    is_post_head,
    is_post_only,
    label_of,
    read_label,
    with_colon,
)
from clerk_tui.lists.name_runs import Named, parse
from clerk_tui.lists.name_words import (
    OFFICER,
    PARTY,
    PARTY_SHORT,
    WARD,
    apart,
    are_initials,
    ends_post,
    folded,
    has_odd_surname,
    is_letters,
    is_member_post,
    is_person,
    is_post_word,
    is_surely_person,
    leader_role,
    role_of,
    without_nickname,
)
from clerk_tui.lists.person import BY_LINK, CLERK, HYPHEN_FOR_DASH, VACANCY, Person, is_elected, with_post
from clerk_tui.lists.rows import Row, rows_of
from clerk_tui.lists.tables import names_apart, unfold
from clerk_tui.meeting import Capacity
from clerk_tui.regex import any_case, regex


class Kind(StrEnum):
    """What a heading, or a cell beside a name, is."""

    WARD = "ward"
    PARTY = "party"
    POST = "post"
    GROUP = "group"
    """A category of members: *Parent governors*."""
    LABEL = "label"
    """They head a list of who came, or name a body: words below them are read as usual."""
    SAID = "said"
    """They follow the name, and are read as usual."""
    STAFF = "staff"
    """They are a category of members, among others: *Teaching staff*."""
    UNKNOWN = ""


@dataclass(frozen=True)
class Head:
    """Words over or beside names that say something of them."""

    kind: Kind
    words: str
    doubt: str = ""


Heads = Mapping[int, Head]
"""The words over or beside the names, by line."""
_FEWEST = 2
COUNT = regex(r"\s*\(?\b\d{1,2}\)?(?:\s+(?:seats?|members?|councillors?)\)?)?$")
_SIGNS = (
    None,
    regex(r"(?P<head>[A-Z][^:|]{1,70}?)\s*:\s+(?P<rest>\S.*)"),
    regex(r"(?P<head>[A-Z][^:|–—]{1,70}?)\s+[–—-]+\s+(?P<rest>\S.*)"),
)
"""The sign between two columns: a gap, a colon, a dash."""
_CATEGORY = any_case(
    r"(?:[\w’'/-]+ ){1,3}(?:governors?|trustees?|representatives?|co-?opte[de]s?|members?|parents?)"
    r"|parents?|ex[- ]officio|co-?opte[de]s?|local authority"
)
"""*Local authority governor*, *Parents*."""
_OF_CABINET = any_case(r"(?:\w+ member|portfolio holder) (?:for|with responsibility for) .+|portfolio holder")
"""*Cabinet Member for Parks*: a post, not a category."""
_OF_COUNCIL = any_case(r"\b(?:wards?|divisions?|councillors?|cllrs?|council)\b")
_LIKE_HEAD = regex(r"[A-Z](?:[^.;!?:\d]|\.(?= [A-Z])){1,60}(?:\(\d{1,2}\))?:?")
_LIKE_PARTY = any_case(r".*\b(?:group|party|alliance|residents|independents?|first)")
"""A possible name of a group of members, among parties."""
_LIKE_PLACE = regex(r"[A-Z][\w’'.-]*(?:,? (?:[A-Z][\w’'.-]*|and|of|the|in|on|upon|with|le|&|cum))*")
_FULL_NAME = regex(r"[A-Z][\w’'-]+(?: [A-Z]\.?)? [A-Z][\w’'-]+")
_STAFF = any_case(r"(?:[\w’'/-]+ )?staff")
_HALF = 0.5
"""The least difference between two columns if one has names."""
_PARTED_BY = regex(r"[,()|–—]|\s-")
"""A sign between a name and its description."""
_BRACKET = regex(r"[()|]")


@lru_cache(maxsize=4096)
def _who(words: str) -> tuple[Named, ...]:
    """The people named, if words name only people."""
    found = parse(words.strip(" .;,"))
    bare = words.partition(" (")[0]
    is_one = not found and _FULL_NAME.fullmatch(bare) is not None and _is_given(bare.split()[0])
    return (Named("", bare),) if is_one else tuple(found or ())


def _is_given(word: str) -> bool:
    return is_forename(word) or word.casefold() in NAMES_TOO


def _is_sure(named: Named) -> bool:
    is_full = " " in named.name and (_is_given(named.name.split()[0]) or is_surely_person(named.name))
    return bool(named.title) or is_full or _is_of_party(named)


def _is_of_party(named: Named) -> bool:
    return any(PARTY.fullmatch(said) or PARTY_SHORT.fullmatch(said) for said in named.said)


@lru_cache(maxsize=4096)
def _sure_of(words: str) -> float:
    """The share of the people named who have a title, initials or a usual forename; 1 for a vacancy."""
    found = _who(words)
    return 1.0 if VACANT.fullmatch(words) else sum(map(_is_sure, found)) / max(len(found), 1)


def _are_names(words: str) -> bool:
    return _sure_of(words) > _HALF


def _bare(words: str) -> str:
    words = words.strip(" :")
    return words if WARD.fullmatch(words) or _PLACES_OF_WARD.fullmatch(words) else COUNT.sub("", words).strip()


_PLACES_OF_WARD = regex(r"(?:Ward|Division|District) \d{1,2} [A-Z][^():;\d]{2,60}")
"""*Ward 1 Elm, Oak & Ash* in a row of its own; beside a name it may be a post: *District 2 Ranger*."""


@lru_cache(maxsize=4096)
def kind_of(words: str) -> Kind:
    """What words are by themselves, regardless of their place."""
    bare = _bare(words)
    if PARTY.fullmatch(bare) or PARTY_SHORT.fullmatch(bare):
        return Kind.PARTY
    is_ward = (WARD.fullmatch(bare) or WARD_LINE.fullmatch(bare)) is not None
    post = " ".join(bare.split()[2:])  # *Ward 1 Councillor*
    is_held = any(map(ends_post, post.split())) or is_post_word(post) or is_member_post(post)
    is_ward = is_ward or (_PLACES_OF_WARD.fullmatch(bare) is not None and not is_held)
    if is_ward and not any(map(_are_names, bare.split(", "))):
        return Kind.WARD
    if role_of(bare) or leader_role(bare) or _OF_CABINET.fullmatch(bare) or NOT_IN_CHAIR.fullmatch(bare):
        return Kind.POST
    label = label_of(f"{bare}:")
    if is_member_post(bare) or (label is not None and (is_attendance(label) or GROUP_ALONE.fullmatch(bare))):
        return Kind.LABEL
    if _STAFF.fullmatch(bare):
        return Kind.STAFF
    if _CATEGORY.fullmatch(bare) and (label is None or label.capacity.is_member):
        return Kind.GROUP
    if label is not None:
        return Kind.LABEL
    if _LIKE_PARTY.fullmatch(bare):
        return Kind.UNKNOWN
    is_held = any(ends_post(word) for word in re.split(r"[\s,]+", bare) if word)
    if is_body(bare) and not is_held:
        return Kind.LABEL
    first = bare.split(",")[0]  # *Show Co-ordinator, Summer Show*
    is_first = ends_post((first.split() or [""])[-1]) and not _who(first)
    return Kind.POST if is_held and (is_first or not _who(bare)) else Kind.UNKNOWN


def split_heads(rows: Sequence[Row]) -> tuple[list[Row], Heads]:
    """The rows without words that describe people by standing beside or above them, and those words by line."""
    if (found := _by_cards(rows)) is not None:
        return found
    for sign in _SIGNS:
        if (found := _by_columns(rows, sign)) is not None:
            return found
    return _by_rows(rows)


def with_heads(people: Sequence[Person], heads: Heads) -> list[Person]:
    """The people, with the words over or beside each as ward, party, post or group; each doubt is asked once."""
    out: list[Person] = []
    asked = ""
    mine = {head.words for one in people if (head := heads.get(one.line)) is not None and not _serves(one)}
    for person in people:
        head = heads.get(person.line)
        is_other = head is not None and head.kind is Kind.WARD and head.words not in mine
        head = None if is_other and head and not _OF_NUMBER.fullmatch(head.words) else head
        under = _with_head(person, head) if head is not None else person
        if head is not None and head.doubt and head.doubt != asked and person.name:
            under, asked = replace(under, mark=under.mark or head.doubt), head.doubt
        out.append(under)
    return out


def _serves(person: Person) -> bool:
    """Whether a person has a post of those who serve the body, who have no ward."""
    return bool(OFFICER.search(person.post)) and not is_elected(person)


def _with_head(person: Person, head: Head) -> Person:
    if head.kind is Kind.WARD and (not CLERK.search(person.post) or _OF_NUMBER.fullmatch(head.words)):
        return replace(person, ward=person.ward or head.words)
    if head.kind is Kind.POST:
        is_vacant = person.capacity == VACANCY
        return (
            replace(person, post=head.words) if is_vacant else with_post(person, head.words) if person.name else person
        )
    if head.kind is Kind.PARTY:
        return replace(person, party=person.party or head.words)
    if head.kind is not Kind.GROUP:
        return person
    label = label_of(f"{head.words}:")
    post = "" if label is not None or head.words.endswith("s") else head.words  # *LA Governor*
    if label is None or not label.capacity.is_member:
        label = Label(List.PRESENT, Capacity.MEMBER, head.words, "")
    return replace(person, group=label.group, label=label, post=person.post or post)


_OF_NUMBER = any_case(r"(?:trustee )?(?:area|district|seat|position|ward|zone)\W+(?:\d{1,2}|[a-z])")
"""A numbered ward, which only members have."""


# Kinds of words, from the others


def _kinds_of(heads: Sequence[str], names: Sequence[str], *, is_council: bool, is_last: bool = False) -> list[Kind]:
    """The kind of each of the words over or beside the names: unknown ones are like the others, or wards; all unknown
    if that is not clear."""
    kinds = [kind_of(head) for head in heads]
    known = Counter(kind for kind in kinds if kind not in (Kind.LABEL, Kind.STAFF, Kind.UNKNOWN))
    unknown = kinds.count(Kind.UNKNOWN)
    top, count = known.most_common(1)[0] if known else (Kind.UNKNOWN, 0)
    if top is Kind.POST:
        kinds = [Kind.POST if kind is Kind.GROUP else kind for kind in kinds]  # *Gardens Representative*
    staff = Kind.GROUP if top is Kind.GROUP and count >= _FEWEST else Kind.LABEL
    kinds = [staff if kind is Kind.STAFF else kind for kind in kinds]
    like_party = [
        _LIKE_PARTY.fullmatch(_bare(head)) is not None for head, kind in zip(heads, kinds, strict=True) if not kind
    ]
    other = top
    if top is Kind.PARTY or any(like_party):
        other = top if all(like_party) else Kind.UNKNOWN
    elif count < unknown and not _are_posts(heads, kinds, names, is_council=is_council):
        unknowns = [head for head, kind in zip(heads, kinds, strict=True) if kind is Kind.UNKNOWN]
        is_told = (is_council or not is_last) and all(_LIKE_PLACE.fullmatch(_bare(head)) for head in unknowns)
        other = Kind.WARD if is_told and _is_each_once(heads, names) else Kind.UNKNOWN
    return [other if kind is Kind.UNKNOWN else kind for kind in kinds]


def _are_posts(heads: Sequence[str], kinds: Sequence[Kind], names: Sequence[str], *, is_council: bool) -> bool:
    """Whether the words over or beside names are posts with one holder each: one is not the clerk's, or there are
    several among councillors, who have wards."""
    posts = sum(kind is Kind.POST and not CLERK.search(head) for head, kind in zip(heads, kinds, strict=True))
    is_some = posts * _ONE_IN >= len(heads) if is_council else posts > 0
    return is_some and all(len(_who(words)) < _FEWEST for words in names)


_ONE_IN = 4


def _is_each_once(heads: Sequence[str], names: Sequence[str]) -> bool:
    """Whether nobody is listed under two of the words, as members of committees are."""
    under: dict[str, set[str]] = {}
    for head, words in zip(heads, names, strict=True):
        for one in _who(words):
            under.setdefault(folded(one.name), set()).add(_bare(head))
    return all(len(of) == 1 for of in under.values())


def _is_of_council(rows: Sequence[Row], names: Sequence[str]) -> bool:
    """Whether a list is of councillors, who are elected by wards."""
    found = [one for words in names for one in _who(words)]
    elected = sum(not ELECTED.isdisjoint(map(folded, one.title.split())) for one in found)
    parties = sum(map(_is_of_party, found))
    return max(elected, parties) * 2 > len(found) or any(_OF_COUNCIL.search(row.words) for row in rows[:2])


def _heads_of(heads: Sequence[str], kinds: Sequence[Kind], *, is_council: bool) -> list[Head]:
    """The words with their kinds; the first one guessed to be a ward carries the question."""
    others = [(head, kind) for head, kind in zip(heads, kinds, strict=True) if not kind_of(head)]
    taken = [
        h for h, kind in others if kind is Kind.WARD or (not kind and _LIKE_PLACE.fullmatch(h) and not h.isupper())
    ]
    words = {head: _bare(head) for head in heads}
    if len(set(words.values())) < len(words):
        words = {head: head.strip(" :") for head in heads}  # *Class 1* and *Class 2*
    shown = ", ".join(f"“{words[head]}”" for head in list(dict.fromkeys(taken))[:2])
    doubt = f"Is what stands with the names ({shown} …) the ward?" if taken and not is_council else ""
    at = heads.index(taken[0]) if taken else -1
    return [
        Head(kind, words[head], doubt if number == at else "")
        for number, (head, kind) in enumerate(zip(heads, kinds, strict=True))
    ]


# Below the names


def _by_cards(rows: Sequence[Row]) -> tuple[list[Row], Heads] | None:
    """The rows of a list of cards, each a name with the party and the ward below it, as a web page has them: a row for
    each card, and the wards; None for other lists."""
    cards: list[list[Row]] = []
    for row in rows:
        if row.is_apart or not cards:
            cards.append([])
        cards[-1].append(row)
    said = [[row.words for row in card[1:]] for card in cards]
    parties = sum(any(kind_of(words) is Kind.PARTY for words in below) for below in said)
    is_each = all(card and _sure_of(card[0].words) == 1 and len(_who(card[0].words)) == 1 for card in cards)
    is_each = is_each and all(1 <= len(below) <= _MOST_SAID and not any(map(_is_somebody, below)) for below in said)
    if len(cards) < _FEWEST or not is_each or parties * 2 <= len(cards):
        return None
    is_council = _is_of_council(rows, [row.words for row, *_ in cards])
    out, heads = [], dict[int, Head]()
    for (row, *_), below in zip(cards, said, strict=True):
        places = [one for one in below if kind_of(one) is Kind.UNKNOWN and _LIKE_PLACE.fullmatch(one)]
        if len(places) == 1:
            doubt = "" if heads or is_council else f"Is what stands below the names (“{places[0]}” …) the ward?"
            is_house = (house := PLACE.fullmatch(places[0])) is not None and house["sure"] is not None
            doubt = f"Is “{places[0]}” the ward?" if is_house and not doubt else doubt
            heads[row.line] = Head(Kind.WARD, places[0], doubt)
        out.append(replace(row, text=PAIR.join([row.words, *(one for one in below if [one] != places)])))
    return out, heads


_MOST_SAID = 3

# Beside the names


def _cells(row: Row, sign: re.Pattern[str] | None) -> tuple[str, ...]:
    if sign is None:
        return row.cells
    match = sign.fullmatch(row.words) if len(row.cells) == 1 and PAIR not in row.text else None
    is_one = match is not None and sign.fullmatch(match["rest"]) is None
    return (match["head"], match["rest"]) if match and is_one else (row.words,)


def _by_columns(rows: Sequence[Row], sign: re.Pattern[str] | None) -> tuple[list[Row], Heads] | None:
    """The rows of a two-column list with the names alone, and the words of the other column; None for other lists."""
    pairs = {at: cells for at, row in enumerate(rows) if len(cells := _cells(row, sign)) == 2}
    pairs = {at: cells for at, cells in pairs.items() if kind_of(cells[0]) is not Kind.LABEL}
    if (at_name := _column_of_names(rows, pairs)) is None:
        return None
    is_more = sign is not None and any(sign.fullmatch(row.words) for at, row in enumerate(rows) if at not in pairs)
    if is_more and at_name == 0:
        return None  # *Ash - Chair - Elm Ward* among *Birch - Elm Ward*
    named = {at: cells[at_name] for at, cells in pairs.items()}
    pairs = {at: pairs[at] for at, one in named.items() if _who(one) or has_odd_surname(one) or VACANT.fullmatch(one)}
    names, heads = ([cells[at] for cells in pairs.values()] for at in (at_name, 1 - at_name))
    is_council = _is_of_council(rows, names)
    is_again = len(set(heads)) < len(heads) and not any(kind_of(row.words) is Kind.LABEL for row in rows)
    kinds = _kinds_of(heads, names, is_council=is_council or is_again, is_last=at_name == 0)
    outside = _outside(rows)
    kinds = [
        Kind.UNKNOWN if kind is Kind.WARD and at in outside and not kind_of(head) else kind
        for at, head, kind in zip(pairs, heads, kinds, strict=True)
    ]
    is_said = at_name == 0 and sign is None
    if not (Kind.WARD in kinds or is_said if at_name == 0 else Kind.UNKNOWN not in kinds):
        return None
    found = dict(zip(pairs, _heads_of(heads, kinds, is_council=is_council), strict=True))
    found = {at: head for at, head in found.items() if head.kind is not Kind.LABEL}
    ran_on = {at for at, head in found.items() if head.kind is Kind.POST and len(_who(pairs[at][at_name])) >= _FEWEST}
    found = {at: head for at, head in found.items() if at not in ran_on}
    if len(found) < _FEWEST:
        return None
    if at_name == 0:
        found = {
            at: head if head.kind is Kind.WARD else Head(Kind.SAID, pairs[at][1], head.doubt)
            for at, head in found.items()
        }
    return _without_heads(rows, found, dict(zip(pairs, names, strict=True)))


def _outside(rows: Sequence[Row]) -> set[int]:
    """The rows under a heading for people who are no members, and so have no wards."""
    out: set[int] = set()
    is_outside = False
    for at, row in enumerate(rows):
        label = label_of(row.words)
        is_outside = is_outside if label is None else not label.capacity.is_member
        out |= {at} if is_outside else set()
    return out


def _column_of_names(rows: Sequence[Row], pairs: Mapping[int, Sequence[str]]) -> int | None:
    """Which of two columns has the names, 0 or 1; None if neither has."""
    if len(pairs) < _FEWEST:
        return None
    first, second = zip(*pairs.values(), strict=True)
    inner = (rows[at] for at in range(min(pairs), max(pairs)) if at not in pairs)
    under = [row.words for row in inner if row.indent > 0 and len(row.cells) == 1]
    second = (*second, *under)
    if under and _likeness(second) > -_HALF and not any(map(_is_somebody, first)):
        return 1
    columns = (first, second) if _likeness(second) > _likeness(first) else (second, first)
    return int(columns[1] is second) if _are_names_beside(columns[1], columns[0]) else None


def _likeness(column: Sequence[str]) -> float:
    """How likely it is that a column has names: from 1 for certainly to -1 for certainly not. No name is repeated."""
    count = Counter(column)
    return sum(_like_name(cell) if count[cell] == 1 else -1.0 for cell in column) / max(len(column), 1)


@lru_cache(maxsize=4096)
def _like_name(words: str) -> float:
    """How like full names words are; -1 for words known to be something else."""
    found = _who(words)
    is_other = kind_of(words) in _BY_WORDS or not all(one.title or " " in one.name for one in found)
    least = _HALF if len(found) > 1 else 0.0
    return -1.0 if is_other or not (found or VACANT.fullmatch(words)) else max(_sure_of(words), least)


def _are_names_beside(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the first of two columns has names, and the other does not."""
    likeness = _likeness(names)
    return likeness > -_HALF and likeness - _likeness(others) > _HALF and not any(map(_is_somebody, others))


def _is_somebody(words: str) -> bool:
    """Whether words name a person with a title, or after a post."""
    titles = (title for one in _who(words) for title in one.title.split())
    is_held = _has_post(words) and _sure_of(words) > 0
    return is_held or not (PERSONAL | ELECTED).isdisjoint(map(folded, titles))


def _without_heads(rows: Sequence[Row], found: Mapping[int, Head], names: Mapping[int, str]) -> tuple[list[Row], Heads]:
    """The rows with only their names, and the words beside them; a ward or party applies to rows below that have only a
    name in its column."""
    out: list[Row] = []
    heads: dict[int, Head] = {}
    head: Head | None = None
    for at, row in enumerate(rows):
        goes_on = head is not None and head.kind in _GOES_ON and row.indent > 0 and len(_who(row.words)) > 0
        head = found.get(at, head if goes_on and not row.is_apart else None)
        text = names.get(at, row.text)
        if head is None:
            out.append(row)
        elif head.kind is Kind.SAID:
            out.append(replace(row, text=f"{text}{PAIR}{head.words}"))
            heads[row.line] = head
        else:
            out.append(replace(row, text=text, is_apart=at in found or row.is_apart, has_bullet=True))
            heads[row.line] = head
    return out, heads


_GOES_ON = (Kind.WARD, Kind.PARTY, Kind.GROUP)
_BY_WORDS = (*_GOES_ON, Kind.POST)


# Over the names


def _by_rows(rows: Sequence[Row]) -> tuple[list[Row], Heads]:
    """The rows without those that stand over names, and these. An entry of a list is never over the next."""
    below = {at: lines for at, lines in _blocks(rows).items() if not (rows[at].has_bullet and rows[at + 1].has_bullet)}
    heads, names = [rows[at].words for at in below], [", ".join(rows[one].words for one in at) for at in below.values()]
    is_council = _is_of_council(rows, names)
    kinds = _kinds_of(heads, names, is_council=is_council)
    if Kind.GROUP in kinds:  # *Headteacher* is one of the governors
        groups = [Kind.GROUP if kind is Kind.POST else kind for kind in kinds]
        kinds = [Kind.POST if CLERK.search(head) else kind for head, kind in zip(heads, groups, strict=True)]
    if len(below) < _FEWEST or Kind.UNKNOWN in kinds or not _may_be_over(rows, below, kinds):
        return list(rows), {}
    found = zip(below, _heads_of(heads, kinds, is_council=is_council), strict=True)
    return _without_headings(rows, below, {at: head for at, head in found if head.kind is not Kind.LABEL})


def _may_be_over(rows: Sequence[Row], below: Mapping[int, Sequence[int]], kinds: Sequence[Kind]) -> bool:
    """Whether the words over names may be posts with one holder each, with nobody else named among them. Names may
    follow those of the chair and vice-chair; words that end a list which begins with a name belong below names."""
    others = [rows[at].words for at in below if not role_of(_bare(rows[at].words))]
    if len(others) < len(below) and any(map(is_person, others)) and not any(map(kind_of, others)):
        return False
    if _names(rows[0]) and kind_of(rows[-1].words) in _BY_WORDS:
        return False
    held = [len(lines) for kind, lines in zip(kinds, below.values(), strict=True) if kind is Kind.POST]
    first, last = min(below), max(below)
    is_other = any(_who(row.words) for row in rows[:first])
    is_other = is_other or any(kind_of(row.words) is Kind.LABEL for row in rows[first:last])
    return not held or (max(held) == 1 and not is_other)


def _without_headings(rows: Sequence[Row], below: Mapping[int, Sequence[int]], heads: Heads) -> tuple[list[Row], Heads]:
    """The rows without `heads`, and the words over the lines `below` each."""
    out, found, form = list(rows), dict[int, Head](), _form(rows)
    for at, head in heads.items():
        may_be_name = kind_of(head.words) is Kind.UNKNOWN and rows[at].text[-1:] != ":" and _sure_of(head.words) > 0
        is_over_one = len(_who(rows[at + 1].words)) < _FEWEST
        if head.kind is Kind.WARD and (may_be_name or (is_over_one and not _is_told(rows, at, form))):
            head = replace(head, doubt=f"Is “{head.words}”, which stands over the name, the ward, or a person?")
        for one in below[at]:
            out[one] = replace(rows[one], is_apart=rows[one].is_apart or one == below[at][0])
            found[rows[one].line] = head
        after = below[at][-1] + 1
        if after < len(rows) - 1 and after not in below and kind_of(rows[after].words) is Kind.LABEL:
            out[after] = replace(rows[after], text=f"{rows[after].words.rstrip(':')}:", is_apart=True)  # not a post
    return [row for at, row in enumerate(out) if at not in heads], found


@dataclass(frozen=True)
class _Form:
    """How the names of a list are printed."""

    is_marked: bool
    """Nearly every name has a title, or brackets after it."""
    is_spaced: bool


def _form(rows: Sequence[Row]) -> _Form:
    names = [row for row in rows if _are_names(row.words) and not _has_label(row)]
    return _Form(
        bool(names) and sum(map(_is_marked, names)) * _ONE_IN >= len(names) * (_ONE_IN - 1),
        sum(row.is_apart for row in names) * _ONE_IN > len(names),
    )


def _is_marked(row: Row) -> bool:
    """Whether each name in a row has a title, or brackets after it."""
    return all(one.title for one in _who(row.words)) or _BRACKET.search(row.words) is not None


def _blocks(rows: Sequence[Row]) -> dict[int, list[int]]:
    """The rows that stand over names, each with the rows below it; a label, or a post with a name, ends a run."""
    form, below = _form(rows), dict[int, list[int]]()
    told = {at for at in range(len(rows) - 1) if _is_told(rows, at, form)}
    inside = {
        at for at, row in enumerate(rows) if kind_of(row.words) is not Kind.LABEL and (_names(row) or _may_head(row))
    }
    for is_run, run in groupby(range(len(rows)), key=(inside | told).__contains__):
        ats = list(run)
        heads = _heads_in(rows, ats, told) if is_run and told else []
        for head, end in pairwise([*heads, ats[-1] + 1]):
            is_apart = rows[head + 1].is_apart
            ends = (one for one in range(head + 1, end) if not _names(rows[one]) or (rows[one].is_apart > is_apart))
            below[head] = list(range(head + 1, next(ends, end)))
    return {head: lines for head, lines in below.items() if lines}


def _heads_in(rows: Sequence[Row], ats: Sequence[int], told: Container[int]) -> list[int]:
    """The rows of a run that stand over names: every other one, or those that are `told`, and words alone or after a
    gap that may be no name."""
    may = {at for at in ats[:-1] if at in told or (_may_head(rows[at]) and not _ends_block(rows, at))}
    firsts, seconds = ats[::2], ats[1::2]
    others, names = ([rows[at].words for at in turn] for turn in (firsts, seconds))
    are_runs = sum(len(_who(run)) > 1 for run in names) > len(names) * _HALF >= sum(map(_like_name, others))
    are_runs = are_runs and not any(map(_PARTED_BY.search, others))
    is_in_turn = len(firsts) == len(seconds) and not any(at in told for at in seconds)
    are_others = may.issuperset(firsts) or _likeness(others) <= -_HALF
    is_in_turn = is_in_turn and not any(_ends_block(rows, at) for at in firsts)
    if is_in_turn and (are_runs or (are_others and _are_names_beside(names, others))):
        return list(firsts)
    out: list[int] = []
    for at in ats[:-1]:
        below, is_full = rows[at + 1].words, _like_name(rows[at].words) >= 0
        is_full = is_full and not is_common(folded(rows[at].words.split()[0]))
        is_begun = (at == ats[0] or rows[at].is_apart) and _sure_of(below) > 0
        is_first = is_begun or (_like_name(below) >= 0 and not is_full)
        is_bare = at in may and at - 1 not in out and is_first and not _PARTED_BY.search(rows[at].words)
        if _names(rows[at + 1]) and (at in told or is_bare):
            out.append(at)
    return out


def _ends_block(rows: Sequence[Row], at: int) -> bool:
    """Whether a row follows another without a gap, and a gap follows: it describes the one above."""
    return not rows[at].is_apart and rows[at + 1].is_apart


def _names(row: Row) -> bool:
    is_one = bool(_who(row.words)) and kind_of(row.words) in (Kind.UNKNOWN, Kind.LABEL)
    return (is_one or VACANT.fullmatch(row.words) is not None) and not _has_label(row)


def _may_head(row: Row, *, is_unlike: bool = False) -> bool:
    """Whether a row may stand over names: it is surely no name itself, or `is_unlike` the names of the list."""
    is_like = _LIKE_HEAD.fullmatch(row.text) is not None or kind_of(row.words) is Kind.WARD
    is_one = len(row.cells) == 1 and PAIR not in row.text and is_like
    return (
        is_one
        and (is_unlike or row.text.endswith(":") or not (_sure_of(row.words) or _has_post(row.words)))
        and kind_of(row.words) is not Kind.LABEL
    )


def _has_post(words: str) -> bool:
    """Whether words name a person and a post: *Town Engineer Bo Ash*, not *Green (2)*."""
    is_one = kind_of(words) is Kind.UNKNOWN
    return is_one and any(ends_post(said.split()[-1]) for one in _who(words) for said in one.said if said.strip())


def _has_label(row: Row) -> bool:
    """Whether a row begins with a label, or a post and a colon."""
    return POST_COLON.fullmatch(row.words) is not None or read_label(row.words) is not None


def _is_told(rows: Sequence[Row], at: int, form: _Form) -> bool:
    """Whether a row describes the names below it: by its words, or because it can be no name, ends with a colon, stands
    apart, or lacks the title or brackets that all names have."""
    row, below, kind = rows[at], rows[at + 1], kind_of(rows[at].words)
    is_unlike = form.is_marked and not _is_marked(row)
    is_over = _names(below) and (row.is_apart or not below.is_apart)
    if not (is_over and _may_head(row, is_unlike=is_unlike)):
        return False
    if kind is not Kind.UNKNOWN or row.text.endswith(":"):
        return True
    is_block = row.is_apart and not (below.is_apart or form.is_spaced)
    is_odd = is_unlike or is_block or not is_person(row.words)
    return is_odd and _like_name(below.words) >= 0 and not _PARTED_BY.search(_bare(row.words))


def _made_plain(text: str) -> str:
    """The text of a list without what hides its labels."""
    text = _with_spaces(
        _with_wards_apart(_COMMA_IN_TITLE.sub(r"\1 ", _OTHER_COUNCILLORS.sub("\n", _AND_ALSO.sub(", ", text))))
    )
    text = _STOPPED_LABEL.sub(r"\1:", _of_attendance(text))
    text = "\n".join(map(_with_semicolons, _APOLOGY_BELOW.sub(" (apology)", text).split("\n")))
    text = _MISSPELT.sub(_spelt, _SEVERAL.sub("s", _BROKEN_BRACKET.sub(" ", text)))
    text = _NO_SPACE_AFTER.sub(", ", _MINUTES_BY.sub(r"\1: ", text))
    text = _ALSO_HERE.sub(". Also present: ", _COOPTED_AFTER.sub(r" (\1)", _POST_HYPHEN.sub(r"\g<post> – ", text)))
    text = YEARS_BESIDE.sub("", LAST_OF_LINE.sub(r"\g<word>", text))
    text = HYPHEN_FOR_DASH.sub(" – ", BY_LINK.sub(r" (via \1)", _COUNT_BEFORE.sub("", text)))
    text = _UNIVERSITY.sub(lambda m: f"{m[1]}," if m["more"] is not None else m[1], _QUORUM.sub("", text))
    text = _LABEL_LAST.sub(r"\1\n\n\2:", _without_letters(_of_forms(text)))
    text = _IN_SHORT.sub(lambda m: _WHOLE[m["short"] or m["last"]], text)
    text = _HONS.sub(r"\1, \2", _ACCOUNT.sub("", text))
    text = _INITIALS_AFTER.sub(r"\g<label>\g<initials> \g<name> ", _CONTACT.sub("", text))
    text = _MAIL.sub("", "\n".join(part for line in text.split("\n") for part in _without_initials(line)))
    text = _IN_TWO_ROWS.sub(r"\1IN ATTENDANCE: \2\n", _LOST_LINE.sub("\n", _NO_SPACE.sub(r"\1. ", text)))
    text = _ALONE.sub(lambda m: m[0].capitalize() if is_bare_label(m[0].capitalize()) else m[0], text)
    text = _ALSO_THE.sub(r"\1: ", _IN_CAPITALS.sub(r"\1: ", _AFTER_GROUP.sub(r"\1 ", text)))
    text = "\n".join(with_colon(_SHARED_TITLE.sub(_each_titled, line)) for line in text.splitlines())
    return _SQUARE.sub(r" (\1)", _GLUED.sub(" ", text))


_OTHER_COUNCILLORS = any_case(
    r"(?<=[\w)])(?<!\bCity)(?<!\bCounty)(?<!\bDistrict)(?<!\bBorough)[,;.]?\s+(?:&|and)\s+"
    r"(?=(?-i:(?:County|District|Borough|City) (?:Councillors?|Cllrs?))\s*:)"
)
"""*Ms Ash (Clerk) & County Councillors: Mr Elm & Mr Oak*: what follows is a list of its own."""
_AND_ALSO = any_case(r"(?<=[\w)]),?\s+(?:and|&)\s+also\s*:\s*(?=(?-i:[A-Z]))")
"""*Apologies: Cllr Ash & ALSO: County Councillor Elm*: the list continues."""
_IN_TWO_LANGUAGES = regex(
    r"^[ \t]*[^\W\d_][^\W\d_’']*(?: [^\W\d_]+){1,6}[ \t]*[|/][ \t]*(?P<label>(?i:present|absent|apolog(?:y|ies)"
    r"|(?:also )?in attendance|also present|attendance))[ \t]*:?[ \t]*$",
    re.MULTILINE,
)
"""A label in two languages, in whatever capitals: *Te Hunga kua Tae Mai | present*."""


def without_other_language(text: str) -> str:
    """A list whose labels stand in two languages with the English ones alone."""
    return _IN_TWO_LANGUAGES.sub(lambda label: f"{label['label'].capitalize()}:", text)


_HEAD_OF_ATTENDANCE = any_case(r"\s*(?:attendee|member|name)(?: name)? (?:title )?status(?: arrived)?\s*")
_ATTENDANCE = regex(
    r"\s*(?P<who>[A-Z][\w’'. -]+?) (?P<came>Present|Absent|Excused|Late|Remote)"
    r"(?: (?P<at>\d{1,2}[:.]\d{2} ?[APap]\.?[Mm]\.?))?\s*"
)


def _of_attendance(text: str) -> str:
    """A list with the rows of a table of attendance that lost its columns as usual: *Bo Ash Vice Chair Absent*, under
    *Attendee Name Title Status Arrived*."""
    lines = text.split("\n")
    head = next((at for at, line in enumerate(lines) if _HEAD_OF_ATTENDANCE.fullmatch(line)), None)
    if head is None:
        return text
    found = [_ATTENDANCE.fullmatch(line) if at > head else None for at, line in enumerate(lines)]
    rows = [_name_and_title(match) if match else line for match, line in zip(found, lines, strict=True)]
    return "\n".join([*rows[:head], *rows[head + 1 :]])


_INITIAL_ALONE = regex(r"[A-Z]\.?")


def _name_and_title(row: re.Match[str]) -> str:
    """A name, a comma and the title in such a row, with *absent*, or when they came, in brackets if it says so."""
    words, came = row["who"].split(), "" if row["came"] == "Present" else f" ({row['came'].casefold()})"
    came = f" (arrived {row['at']})" if row["came"] == "Late" and row["at"] else came
    initials = len([*takewhile(_INITIAL_ALONE.fullmatch, words[1:])])
    for at in range(2 + initials, len(words)):
        title = " ".join(words[at:])
        if is_post_only(title) or role_of(title) or is_member_post(title):
            return f"{' '.join(words[:at])}, {title}{came}"
    return f"{' '.join(words)}{came}"


_STOPPED_LABEL = regex(
    r"^([ \t]*(?:APOLOGIES|Apologies)(?: (?:FOR|for) (?:ABSENCE|[Aa]bsence))?)\.[ \t]*(?=\n)", re.MULTILINE
)
"""*APOLOGIES FOR ABSENCE.* over those who sent some."""
_APOLOGY_BELOW = regex(r"(?<=[\w.])[ \t|]*\n\s*apology[ \t|]*(?=\n|$)")
"""What a row right of a name, or below it, says of that one: *Cr Ash* over *apology*."""
_COMMA_IN_TITLE = regex(r"\b((?:County|District|Borough|City) (?:Councillor|Cllr)),\s+(?=(?:Mr|Mrs|Ms|Miss|Dr)\b)")
"""*County Councillor, Mr Bo Ash*."""


_NAME_AND_POST = regex(r"(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}), (?P<post>[A-Z][\w’'&/ -]+)")


def _with_semicolons(line: str) -> str:
    """A line with semicolons in place of the colons between people, each with a name and a post: *Bo Ash, Clerk:
    Di Elm, Treasurer*, also after a label. In *Bo Ash, Clerk: Di Elm* the post may be the second's."""
    parts = line.strip().rstrip(".").split(": ")
    for first in (0, 1):
        run = [_NAME_AND_POST.fullmatch(part) for part in parts[first:]]
        is_run = len(run) > 1 and all(m and is_person(m["name"]) and ends_post(m["post"].split()[-1]) for m in run)
        if is_run and not any(m and is_post_word(m["name"].split()[0]) for m in run):
            return ": ".join([*parts[:first], "; ".join(parts[first:])])
    return line


_WHOSE = r"(?:(?i:also|board|committee|council|guests?|in|members?|officers?|others?|public|staff|visitors) ){1,3}"
_LABEL_LAST = regex(
    rf"^(.*,.*[a-z)]) ({_WHOSE}(?:PRESENT|ABSENT|ATTENDING|ATTENDANCE|EXCUSED)(?=:?[ \t]*$)"
    r"|(?:OFFICERS|STAFF|GUESTS|VISITORS)(?=:?[ \t]*$)|(?:PRESENT|ABSENT|EXCUSED|APOLOGIES|REGRETS)(?=:[ \t]*$)"
    rf"|{_WHOSE}(?:Present|Absent|Attending|Attendance)(?=:[ \t]*$)):?",
    re.MULTILINE,
)
"""*Ann Ash, Bo Elm STAFF PRESENT:*: the label of the names below stands behind the last name; *Bo Elm ABSENT* is told
of those before it."""
_LETTER_FIRST = regex(r"^[ \t]*\(?([a-z])\)[ \t]+(?=[A-Z])", re.MULTILINE)


def _without_letters(text: str) -> str:
    """A list without the letters that count its lines, *(a) Elected Members:*; others may tell who was absent."""
    letters = _LETTER_FIRST.findall(text)
    follow = (b == chr(ord(a) + 1) or b == "a" < a for a, b in pairwise(["`", *letters]))
    return _LETTER_FIRST.sub("", text) if all(follow) else text


_IN_SHORT = regex(
    r"(?<![\w’'-])(?P<short>Sec|Treas)\b\.?(?=\s[A-Z][\w’'-]+\s[A-Z])"
    r"|(?:(?<=, )|(?<=\())(?P<last>Sec|Treas)\b\.?(?=[ \t]*(?:[,;)]|$))",
    re.MULTILINE,
)
_WHOLE = {"Sec": "Secretary", "Treas": "Treasurer"}
_FIELD = regex(r"\s*(?P<name>Name|Role|Position|Post|Ward|Party|Title)\s*:\s*(?P<said>.*)")


def _of_forms(text: str) -> str:
    """A list without the names of fields, if each person has some, a line each: *Name: Bo Ash*, *Role: Chair*."""
    fields = [(line, _FIELD.fullmatch(line)) for line in text.splitlines()]
    if sum(field is not None and field["name"] == "Name" for _, field in fields) < _FEWEST:
        return text
    has_party = any(field is not None and field["name"] == "Party" for _, field in fields)
    out: list[str] = []
    for line, field in fields:
        said = line if field is None else field["said"].strip()
        if field is not None and field["name"] == "Ward" and said and not (has_party or WARD.fullmatch(said)):
            said = f"{said} Ward"
        out += ["", said] if field is not None and field["name"] == "Name" else [said] * (field is None or said != "")
    return "\n".join(out)


# Words that stand in a list beside the names

_COUNT_BEFORE = regex(r"[ \t]*\(\d{1,2}\)(?=[ \t]*:)")
"""How many follow: *Parent Governors (2):*."""
_ACCOUNT = regex(r"(?<=\w) @[\w-]+(?=$|[\s,;(])")
"""*Bo Ash @boash*: a user name."""
_WARD_WORD = r"(?:Ward|WARD|Division|LEA|L\.E\.A\.?|Electoral Area)"
_WARD_AFTER = regex(
    rf"(?:(?<=\))[ \t]+|(?<=\S)(?P<party>[ \t]*[,–-][ \t]*{PARTY.pattern}),[ \t]+)"
    rf"(?=(?:(?-i:[A-Z])[\w’'.&-]*[ \t]+){{1,4}}{_WARD_WORD}[ \t]*$)",
    re.MULTILINE | re.IGNORECASE,
)
"""What stands before a ward at the end of a line: *Bo Ash (FF) Elm LEA*, *Bo Ash, Labour, Elm Ward*."""
_WARD_GLUED = regex(
    r"^(?P<who>[ \t]*(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.? )?(?P<first>[A-Z][\w’'-]+) [A-Z][\w’'-]+) "
    rf"(?P<ward>(?:[A-Z][\w’'-]+ ){{1,3}}{_WARD_WORD})[ \t]*$",
    re.MULTILINE,
)
_LETTER_OF_PARTY = regex(r"\((D|R|I)[-–](?=[A-Z][\w .’'-]+\))(?P<place>[^()]+)\)")
"""*Bo Ash (D-Elm)*."""
_SAID_LINE = any_case(
    r"^[ \t]*(?P<what>(?:political )?(?:party|group)|(?:electoral )?(?:ward|division|area)|role|position)[ \t]*:"
    r"[ \t]*(?=\S)",
    re.MULTILINE,
)
"""The label of a line below a name: *Party: Labour*."""
_SLASHED = regex(r"^(?P<who>[^/\n]+?) / (?=[^/\n]+(?: / [^/\n]+)?$)", re.MULTILINE)
"""*Bo Ash / Labour / Elm*."""


_NUMBERED_WARD = regex(r"\b(?P<ward>(?:Ward|Division|District) \d{1,2})\s*[:–-]?\s+(?=[A-Z])")
_FEWEST_WARDS = 3
_LAST_NAMED = regex(r"(?P<place>[A-Z].*?) (?P<who>[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+)(?= \()")


_WITH_PARTY = regex(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){1,3} ?\([A-Z][^()]*\)")


def _is_of_name(place: str) -> bool:
    """Whether the words before a name may be a part of it: *Elm Mary* before *Ann Ash*, *Elm Cllr* before *Bo Ash*."""
    *before, last = place.split()
    is_joined = before != [] and before[-1] in ("&", "/", "and")
    is_place = (is_joined or is_common(folded(last))) and not is_forename(last)
    return not is_place or _TITLED.match(f"{last} Bo Ash") is not None


def _with_wards_over(line: str, below: str) -> str:
    """A line that is only a numbered ward without its sign, *Ward 1: Elm, Oak & Ash*, over a member with a party or a
    title `below`; or that runs on over several wards, *Ward 1 Elm Bo Ash (Lab) Di Fern (Con) Ward 2 Oak …*, with each
    ward and each person in a line of its own."""
    wards = list(_NUMBERED_WARD.finditer(line))
    if len(wards) == 1 and not wards[0].start() and not re.search(r"[(;]", line):
        place = line[wards[0].end() :].strip()
        is_place = not any(map(is_surely_person, re.split(r", | and | & ", place))) and not _TITLED.match(place)
        is_over = is_place and len(place.split()) > 1 and not _NUMBERED_WARD.match(below)
        is_over = is_over and (_TITLED.match(below) or _WITH_PARTY.fullmatch(below)) is not None
        return f"{wards[0]['ward']} {place}" if is_over else line
    ends = [*(match.start() for match in wards[1:]), len(line)]
    parts = [line[match.end() : end].strip() for match, end in zip(wards, ends, strict=False)]
    firsts = [_LAST_NAMED.match(part) for part in parts]
    if len(wards) < _FEWEST_WARDS or not all(first and not _is_of_name(first["place"]) for first in firsts):
        return line
    out = [line[: wards[0].start()]]
    for match, part in zip(wards, parts, strict=True):
        named = _LAST_NAMED.sub(lambda m: f"{m['place']}\n{m['who']}", part, count=1)
        out += ["", f"{match['ward']} {re.sub(r'(?<=[)]) (?=[A-Z])', chr(10), named)}"]
    return "\n".join(out)


def _with_wards_apart(text: str) -> str:
    """A list with a sign between names, parties and wards that lack one or have a rare one."""
    lines = text.split("\n")
    below = [next(filter(None, map(str.strip, lines[at + 1 : at + 3])), "") for at in range(len(lines))]
    text = "\n".join(map(_with_wards_over, lines, below))
    told = {match["what"].casefold().split()[-1] for match in _SAID_LINE.finditer(text)}
    if {"party", "group"} & told and {"ward", "division", "area"} & told:
        text = _SAID_LINE.sub("", text)
    text = _WARD_AFTER.sub(lambda m: f" ({m['party'].strip(' ,–-')}) – " if m["party"] else " – ", text)
    text = _WARD_GLUED.sub(lambda m: f"{m['who']} – {m['ward']}" if is_forename(m["first"]) else m[0], text)
    text = _LETTER_OF_PARTY.sub(r"(\1) – \g<place>", text)
    slashed = _SLASHED.findall(text)
    if len(slashed) >= _FEWEST and all(map(is_surely_person, slashed)):
        text = "\n".join(line.replace(" / ", " – ") for line in text.split("\n"))
    return text


_TIGHT = regex(r"(?<=[a-z]),(?=[A-Z][a-z])|(?<=[a-z])(?=\((?!s\)))|(?<=\))(?=[A-Z(])")
_BRACKET_ENDS = regex(r"(?<=\)) +(?=[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+(?: ?[,(]|$))", re.MULTILINE)
"""Where a name follows the brackets after another, with no sign between: *Bo Ash (Elm) Di Oak (Fern)*."""
_STOPPED = regex(
    r"(?:^|[.;] *|(?<=\)) *|(?<=\w) +(?=Also|Others? ))(?P<label>(?:(?:Also|Others?|Members|Staff|Officers|Guests) )?"
    r"(?:Present|Absent|Excused|In [Aa]ttendance|Attending)|Apologies|Guests|Visitors|Staff)\.[ \t]*"
    r"(?=[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z])"
)
"""A label with a stop for a colon, in a line or before it: *(Elm) Absent. Di Elm*, *Others Present.Al Oak*."""
_RUNS_ON = regex(r"(?:,|&|\b(?:of|and|to|for|the))\s*$")
_FEWEST_TIGHT = 3


def _with_colons(line: str, above: str) -> str:
    """A line with colons for the stops after its labels, if it begins with one and has each once: in *Bo Ash. Present.
    Di Oak. Absent.*, each answers for the name before it."""
    labels = [match["label"].casefold() for match in _STOPPED.finditer(line)]
    if not _STOPPED.match(line) or len({*labels}) < len(labels) or _RUNS_ON.search(above):
        return line
    return _STOPPED.sub(lambda match: f"{'. ' if match.start() else ''}{match['label']}: ", line)


def _with_spaces(text: str) -> str:
    """A list with the spaces and signs between names that it lost: *Bo Ash,Chair(Elm) Di Oak(Fern)Absent.Al Reed*."""
    lines = text.split("\n")
    text = "\n".join(map(_with_colons, lines, ["", *lines]))
    if len(_TIGHT.findall(text)) >= _FEWEST_TIGHT:
        text = _TIGHT.sub(lambda m: ", " if m[0] else " ", text)
    lines = text.split("\n")
    return "\n".join(
        _BRACKET_ENDS.sub(", ", line) if len(_BRACKET_ENDS.findall(line)) >= _FEWEST_TIGHT else line for line in lines
    )


_MISSPELT = any_case(
    r"(?P<attend>\battend)e(?=nce\b)|(?P<apolog>\bap)p?(?:olo|oli|olog)g(?:ie|ei|i)(?=s\b)"
    r"|\b(?P<chair>chair) (?=person\b)"
)
"""*Attendence*, *appologies*, *Chair Person*."""
_MINUTES_BY = regex(r"(?<=[^\s:]\n)(Minutes|MINUTES)[ \t]*\n+(?=[A-Z][\w’'-]+ [A-Z][\w’'-]+[ \t]*$)", re.MULTILINE)
"""The heading over who writes the minutes, below others."""
_NO_SPACE_AFTER = regex(r"(?<=[a-z]),(?=[A-Z])")
_SEVERAL = regex(r"(?<=[A-Za-z])\([sS]\)")
_BROKEN_BRACKET = regex(r"(?<=[a-z’'-])[ \t]*\n[ \t]*(?=\([A-Z][A-Za-z]?[A-Z]{1,2}\b[^()\n]{0,20}\)[,;&])")
"""A line break between a name and its initials: *Bo Ash* | *(BA), Di Elm (DE)*."""
_COOPTED_AFTER = regex(
    r"(?<=[a-z]) (Co-?opted(?: (?:Member|Governor|Councillor|Trustee))?)(?=\s*(?:[,;.]|$))", re.MULTILINE
)
"""*Bo Ash Co-opted Member, Di Elm*."""
_POST_HYPHEN = any_case(
    r"(?P<post>\b(?:(?:co ?-?|vice[ -]|deputy |assistant |executive |chamber |recording )*"
    r"(?:president|vp|chair(?:man|woman|person)?|treasurer|secretary|clerk|manager"
    r"|assistant)))[ \t]?-[ \t]?(?=(?-i:[A-Z][a-z]+ [A-Z]))"
)
"""A hyphen between a post and a name: *Treasurer- Bo Ash*."""
_ALSO_HERE = regex(
    r"(?<=[a-z])[,.;]? Also,? (?=(?:PCSO|PC|Sgt|Mr|Mrs|Ms|Miss|Dr|Cllr|(?:County |District |Borough )?Councillor)\b)"
)
"""*Cllrs Ash and Elm Also PCSO Oak*."""


def _spelt(match: re.Match[str]) -> str:
    """A misspelt word of a label as it should be."""
    if match["attend"]:
        return match["attend"] + ("A" if match["attend"].isupper() else "a")
    if match["chair"]:
        return match["chair"]
    return match["apolog"] + ("OLOGIE" if match["apolog"].isupper() else "ologie")


_CONTACT = any_case(
    r"(?<=[^\s:])[,;|]?[ \t]*(?:[-–—][ \t]+)?\(?"
    r"(?:\b(?:e-?mail|tel(?:ephone)?|phone|mobile|mob|cell|fax|ph|[tme](?=:))\b\.?[ \t]*:?[ \t]*)?"
    r"(?:(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w|(?<![\w/-])"
    r"(?!(?:19|20)\d\d[ \t]?[-–][ \t]?(?:19|20)?\d\d|\d\d?\.\d\d?\.\d{2,4}\b)"
    r"\+?\(?\d(?:[ ().-]{0,2}\d){6,14}(?![\w/-]))\)?"
)
"""A telephone number or e-mail address after a name or a post."""
_INITIALS_AFTER = regex(
    r"^(?P<label>(?:[A-Z][\w ]{2,30}: )?)(?P<name>[A-Z][\w’'-]+), (?P<initials>[A-Z]\.(?: ?[A-Z]\.){0,2}) ?"
    r"(?=\([^()]+\)\W*$)",
    re.MULTILINE,
)
"""*Clerk: Ash, B. (Recorder)*."""
_MAIL = regex(r"(?<![ \t])[ \t]*<[^\s<>@]+@[^\s<>]+>")
_QUORUM = any_case(r"[ \t]*[(\[]\s*quorum\b[^()\[\]]*[)\]]|^[ \t]*quorum\b\W*(?:\w+\W*){1,3}$", re.MULTILINE)
"""The quorum of the body."""
_UNIVERSITY = regex(
    r"(?<=[A-Z])(\.?) \((?:Open|Oxon|Cantab|Lond|Dunelm|Ebor|Edin|Glas|Wales|Dub|NUI)\.?\)(?P<more>(?= *\w))?"
)
"""Where a degree is from."""
_HONS = regex(r"(?<=[A-Z])(\.?) \((Hons)\.?\)")
_SQUARE = regex(r"(?<=[\w)])\s*\[([^\[\]]{2,60})\]")
"""*Bo Ash [joined at 7.30]*."""
_LOST_LINE = regex(r"(?<=[a-z])(?=(?:Deputy|Vice)[\s-]Chair|(?:Councillors|Members|Deputies)\s+[A-Z])")
"""*Bo AshDeputy Chair*, *MembershipCouncillors Ash*: the end of the line was lost."""
_AFTER_GROUP = regex(
    r"\b(Councillors|Councilors|Cllrs|Councilmembers|Aldermen|Commissioners|Trustees|Supervisors),\s+(?=[A-Z])"
)
"""*Councillors, Ash, Elm*: a comma after the title of several."""
_IN_TWO_ROWS = regex(r"^[ \t]*((?:OTHERS |ALSO )?)IN[ \t]+(\S.*)\n[ \t]*ATTENDANCE:[ \t]*", re.MULTILINE)
"""A label that stands in two rows beside the names: *OTHERS IN B. Ash*, *ATTENDANCE: D. Elm*."""
_ALSO_THE = regex(
    r"^[ \t]*((?:Also )?(?:[Ii]n [Aa]ttendance|[Pp]resent)),?\s+(?:was |were )?the\s+(?=(?:[A-Z]\w+\s){1,3}[A-Z])",
    re.MULTILINE,
)
"""*Also present the Clerk Bo Ash*."""
_IN_CAPITALS = regex(
    r"^[ \t]*((?:ALSO )?(?:PRESENT|IN ATTENDANCE|ATTENDING)|ABSENT|APOLOGIES|REGRETS|STAFF|OFFICERS"
    r"|GUESTS|VISITORS)[ \t]+(?=[A-Z][a-z])",
    re.MULTILINE,
)
"""*PRESENT Bo Ash, Mayor*."""
_ALONE = regex(r"(?:(?<=\n\n)|\A)[a-z][a-z ]{3,30}(?=\n)")
"""*present*: a label in small letters that stands apart."""
_NO_SPACE = regex(r"\b(Messrs|Mrs?|Ms|Dr|Cllrs?|Prof|Revd?)\.(?=[A-Z])")
"""*Mrs.M.Ash*."""
_GLUED = regex(r"(?<=[a-z])(?=(?:Cllr|Councillor|Mrs?|Ms|Dr)\b\.?\s[A-Z])")
"""*PresentCllr Ash*: the space was lost."""


def _without_contacts(rows: Sequence[Row]) -> list[Row]:
    """Rows without cells that are telephone numbers or web and e-mail addresses, and without postal addresses."""
    out, is_apart = [], False
    for row in _without_addresses(rows):
        cells = [cell for cell in row.cells if not ADDRESS.fullmatch(cell)]
        is_apart = is_apart or row.is_apart
        if cells:
            text = row.text if len(cells) == len(row.cells) else "   ".join(cells)
            out.append(replace(row, text=text, is_apart=is_apart))
            is_apart = False
    return out


def _without_addresses(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows without the streets and places right below a name, if a number, a postcode or an e-mail address
    tells that they are an address; all rows if it is open whose post follows."""
    at = 0
    while at < len(rows):
        end = at + 1
        while end < len(rows) and not (rows[end].is_apart or _begins_another(rows[end])):
            end += 1
        is_cut = end < len(rows) and not rows[end].is_apart and is_post_head(rows[end].words)
        is_named = not is_cut and (_are_names(rows[at].words) or _is_one(rows[at].words))
        below = [row.words for row in rows[at + 1 : end]]
        is_told = is_named and any(map(_IN_ADDRESS.fullmatch, below))
        of_address = _IN_ADDRESS if any(map(PARTY.fullmatch, below)) else _OF_ADDRESS  # else it may be the ward
        yield from (row for row in rows[at:end] if row is rows[at] or not (is_told and of_address.fullmatch(row.words)))
        at = end


def _begins_another(row: Row) -> bool:
    return row.has_bullet or _are_names(row.words) or is_post_head(row.words.strip(" :")) or _has_label(row)


_IN_ADDRESS = any_case(
    rf"{ADDRESS.pattern}|P\.?O\.? Box \d.*|(?-i:\d{{1,4}}[A-Za-z]?,? [A-Z][\w’'.,-]*(?: [A-Z][\w’'.,-]*)+"
    r"|.*\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{2,3},? \d{4,5}(?:-\d{4})?))"
)
"""A line that only an address has: *4 Elm Street*, *PO Box 3*, one with a postcode."""
_OF_ADDRESS = any_case(rf"{_IN_ADDRESS.pattern}|{PLACE.pattern}|(?-i:[A-Z][\w’'-]+),?")
"""A line among these: a street, a house, a town."""


_FEWEST_ALIKE = 3
_NAME_FIRST = regex(
    r"(?P<name>[^,;:()–—|]+?)(?:(?:[,;]\s|\s+[|–—-]+\s+)(?P<said>[^:()]+?(?:\s\([^:()]+\))?)"
    r"|\s?\((?P<inside>[^;:()]+)\)(?:\s?[,–—-]?\s?(?P<after>[A-Z][^;:()]*?|\((?!via )[^;:()]+\)))?)[\s.,]*"
)
_BRACKET_LAST = regex(r"\s\(([^()]+)\)$")
_PARTED = regex(r"\s*(?:[,;()|]|\s[–—-]+\s|\band\b|&)\s*")


def _one_in_each(rows: Sequence[Row]) -> list[Row]:
    """Rows; where each has one name and a description, these are paired, even if the description looks like a name: *B.
    Ash, Clerk*, *D. Elm, Engineer, West Elm*."""
    labels = [read_label(row.words) for row in rows]
    found = [_NAME_FIRST.fullmatch(label.rest if label else row.words) for row, label in zip(rows, labels, strict=True)]
    are_several = [_has_plural_title(row.words, label) for row, label in zip(rows, labels, strict=True)]
    found = [
        m if m and not several and _is_one_before(m) else None for m, several in zip(found, are_several, strict=True)
    ]
    pairs = [match for match in found if match]
    again = Counter(part for match in pairs for part in {_said_in(match), *_PARTED.split(_said_in(match))})
    told = sum(_says_what(_said_in(match), again) for match in pairs)
    is_each = told * 2 >= len(pairs) or _are_persons(pairs, rows)
    if len(pairs) <= _FEWEST_ALIKE or not is_each or len(pairs) * 3 < len(rows):
        return list(rows)
    out = []
    for row, label, match in zip(rows, labels, found, strict=True):
        said = _said_in(match) if match else ""
        if match is None:
            out.append(row)
        elif label is None:
            out.append(replace(row, text=PAIR.join((match["name"], *_BRACKET_LAST.split(said)[:2]))))
        else:
            inner = ", ".join(_BRACKET_LAST.split(said)[:2])
            out.append(replace(row, text=f"{label.group}: {match['name']} ({inner})"))
    return out


def _are_persons(pairs: Sequence[re.Match[str]], rows: Sequence[Row]) -> bool:
    """Whether the rows begin with names and the words after them are none: half the first parts look like full names,
    and the others rarely do: *Bo Ash, Delta Freight*."""
    seconds = [part.strip() for row in rows for part in _PARTED.split(row.words)[1:]]
    like = sum(_is_like_full(match["name"]) for match in pairs)
    said = [(one, match["name"]) for match in pairs for one in _PARTED.split(_said_in(match))]
    has_initials = any(one.isupper() and are_initials(one, name) for one, name in said)  # they stand for the name
    sure = sum(is_surely_person(match["name"]) for match in pairs)
    is_unlike = sure * 2 >= len(pairs) or len(pairs) <= like * 2 >= sum(map(_is_like_full, seconds)) * 4
    return is_unlike and not has_initials and sum(map(is_surely_person, seconds)) * _ONE_ODD <= len(pairs)


def _is_like_full(words: str) -> bool:
    """Whether words may be a full name: surely one, or without a common word first."""
    is_full = " " in words and is_person(words) and not is_common(folded(words.split()[0]))
    return is_full or is_surely_person(words)


_ONE_ODD = 12
"""One row in this many may have what looks like a second name."""


def _has_plural_title(words: str, label: Label | None) -> bool:
    """Whether a title for several people precedes the names of a row: *Cllrs Hall, St John, Price*."""
    near = [*(label.group.split()[-1:] if label else ()), *(label.rest if label else words).split()[:2]]
    return any(folded(word) in PLURAL_TITLES for word in near)


def _said_in(match: re.Match[str]) -> str:
    return match["said"] or ", ".join(words.strip("()") for words in (match["inside"], match["after"]) if words)


def _says_what(words: str, again: Mapping[str, int]) -> bool:
    """Whether words after a name contain a post, a party or a ward, or are repeated after other names."""
    return any(map(is_post_word, words.split())) or any(
        _is_said(part) or (again[part] > 1 and part[:1].isupper()) for part in (words, *_PARTED.split(words))
    )


def _is_one_before(match: re.Match[str]) -> bool:
    """Whether a row names a person, and nobody else in the description."""
    name, first, *others = match["name"].strip(), *(part.strip(" .") for part in _PARTED.split(_said_in(match)))
    is_other = is_surely_person if apart(name)[0] else is_person  # where one has a title, others have one, too
    is_code = len(first) == 1 and " " in apart(name)[1]
    is_first = is_code or _is_said(first) or not (is_letters(first) or is_surely_person(first))
    return is_first and is_person(name) and not any(is_other(part) and not _is_said(part) for part in others)


# Rows

_RUN_PARTED = regex(r"[,;]\s+(?:and\s+)?|\s+and\s+|\)[,;]?\s*(?:and\s+)?")
_OPEN = regex(
    r"(?:[,;&(/-]|\b(?:and|of|for|the|with|to|in)|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?|(?:^|[,;]\s|\band\s)(?:Cllr|Councillor"
    r"|Cr)\.?|(?<=\s)[A-Z]\.?)\s*$"
)
_SHORT_NAME = regex(r"[A-Z][a-z]+ [A-Z]\.?")
"""*Bo A*: somebody with an initial for a surname, below whom others have only initials."""
_GOING_ON = frozenset("and of for the with to in at on &".split())
"""Words that continue a line."""
_AFTER = regex(r"(?<![A-Z]\s)(?<![A-Z]\.\s)\b\w{2,},\s(?:[A-Z]\.?\s?){1,4}$")
"""Initials after a surname that has none before it: *Smith, A J*."""
_WIDE = 0.75
_NARROWEST = 60
"""The least width of a list whose lines may be wrapped."""


def _join_lines(rows: Sequence[Row]) -> list[Row]:
    """Rows, with continuation lines joined."""
    widest = max((len(row.text) + row.indent for row in rows), default=0)
    out: list[Row] = []
    tail = 0
    for row in rows:
        is_wide = widest >= _NARROWEST and tail >= _WIDE * widest
        tail = len(row.text) + row.indent
        if out and _continues(out[-1], row, is_wide=is_wide):
            before = out[-1]
            sign = "" if re.search(r"\w-$", before.text) else " "
            out[-1] = replace(before, text=f"{before.text}{sign}{row.text}")
        else:
            out.append(row)
    return out


def _begins_with_one(words: str) -> bool:
    """Whether a row begins with one person and a post: *Bo “Bob” Ash Jr., Vice President (Area 1)*."""
    name, *said = re.split(r",\s+|\s+\(|\s+[-–—]\s+", without_nickname(words), maxsplit=2)
    name = " ".join(word for word in name.split() if not is_letters(word))
    return bool(said) and is_person(name) and is_post_only(said[0].strip(" .)"))


def _continues(before: Row, row: Row, *, is_wide: bool) -> bool:
    text = before.words
    if PAIR in before.text or PAIR in row.text:
        return False
    is_other = _INITIALS.fullmatch(row.text) is not None and _SHORT_NAME.fullmatch(text) is not None
    if is_other or (_begins_with_one(text) and _begins_with_one(row.words)):
        return False
    if text.count("(") > text.count(")") and ")" in row.text and (not row.is_apart or _OPEN.search(text)):
        return True
    if (
        row.has_bullet
        or GROUP_ALONE.fullmatch(text)
        or label_of(row.words) is not None
        or POST_DASH.fullmatch(row.words)
        or POST_COLON.fullmatch(row.words)
    ):
        return False
    if _AFTER.search(text) or (HEADED.fullmatch(text) and HEADED.fullmatch(row.words)):
        return False
    if text.count("(") > text.count(")") or row.text[:1] == "(" or _OPEN.search(text):
        return not row.is_apart or _OPEN.search(text) is not None or not text.endswith((")", ".", ":"))
    if row.is_apart or _TITLED.match(row.words):
        return False
    label = label_of(text)
    run = label.rest if label is not None else text
    parts = [part for part in _RUN_PARTED.split(run) if part.strip()]
    last = parts[-1].strip(" .") if parts else ""
    if row.text[:1].islower():
        return is_wide or not is_person(last) or row.text.split()[0] in _GOING_ON
    if not parts:
        return False
    first = re.split(r"[,;(]|\band\b", row.text)[0].strip(" .")
    if not is_wide:
        is_cut = last[:1].isupper() and not is_person(last) and not is_post_word(last.split()[-1])
        return len(parts) > 1 and is_cut and " " not in first and first != row.text.strip(" .")
    if len(parts) == 1 and label is None and is_surely_person(row.words) and not is_person(last):
        return False  # somebody below a long description
    is_whole = is_person(last) or run.rstrip().endswith((")", "."))
    return not (is_whole and (is_person(first) or is_post_only(first)))


_TITLED = regex(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Cr)\b\.? [A-Z]")
_SURNAME_FIRST = regex(
    r"(?P<lead>(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s)?)(?P<surname>(?:(?i:van|von|de|del|della|di|da|dos|du|der|den|ter|la|le"
    r"|mac|ó|ní)\s)*[A-Z][\w’'-]+),\s(?P<title>(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss"
    r"|Dr)\.?\s)?)(?P<given>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2})(?P<rest>\s*(?:[(,–-].*)?)"
)


def in_spoken_order(names: Sequence[str], *, is_listed: Sequence[bool] = ()) -> list[str]:
    """Names, turned round if the surname is first in most: *Ash, Bo*; or wherever `is_listed` says that a name has a
    row of its own."""
    turned = [_SURNAME_FIRST.fullmatch(name) for name in names]
    found = [
        m if m and not (any(map(is_post_word, m["given"].split())) or role_of(m["given"])) else None for m in turned
    ]
    count = len(found) - found.count(None)
    is_turned = count >= _FEWEST and count * 3 >= len(names) * 2
    return [
        f"{match['lead'] or match['title']}{match['given']} {match['surname']}{match['rest']}"
        if match is not None and (is_turned or (is_listed and is_listed[at]))
        else name
        for at, (name, match) in enumerate(zip(names, found, strict=True))
    ]


def _turn_round(rows: Sequence[Row]) -> list[Row]:
    """Rows, with names turned round if the surname is first."""
    rows = [replace(row, text=_run_in_order(row.text)) if ";" in row.text else row for row in _without_numbers(rows)]
    names = [row.words for row in rows]
    spoken = in_spoken_order(names, is_listed=[row.has_bullet for row in rows])
    return [replace(row, text=new) if new != old else row for row, old, new in zip(rows, names, spoken, strict=True)]


def _run_in_order(text: str) -> str:
    """A row of names separated by semicolons, each turned round: *Members: Ash, Bo; Elm, Di*."""
    label = label_of(" ".join(text.split()))
    run = label.rest if label is not None else text
    names = [name.strip() for name in run.split(";")]
    spoken = in_spoken_order(names)
    return text if spoken == names else f"{f'{label.group}: ' if label is not None else ''}{'; '.join(spoken)}"


_COUNTED_ROW = regex(r"\(?\d{1,3}[.)]\s+(?P<rest>\S.*)|\d{1,3}\s{2,}(?P<bare>\S.*)")


def _without_numbers(rows: Sequence[Row]) -> list[Row]:
    """Rows without the numbers of people: *1. Cllr Ash*; a heading keeps its number."""
    found = [_COUNTED_ROW.fullmatch(row.text) for row in rows]
    out = []
    for row, match in zip(rows, found, strict=True):
        rest = (match["rest"] or match["bare"]) if match is not None else ""
        is_named = is_person(re.split(r"[,(–—:]|\s-\s", rest)[0].strip()) or _SURNAME_FIRST.fullmatch(rest) is not None
        is_named = is_named or HEADED.fullmatch(rest) is not None
        is_one = rest and read_label(rest) is None and (is_named or VACANT.match(rest))
        out.append(replace(row, text=rest, has_bullet=True) if is_one else row)
    return out


_INITIALLED = regex(
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor|Cr|Rev|Sir)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*?){1,3})"
    r"(\s*\([^()]+\))?,?\s+\(?(?P<alias>[A-Z][A-Za-z]?[A-Z]{1,3}[a-z]{0,2})\)?,?(\s*\([^()]+\)|\s[A-Z][a-z].+)?(?P<of>\s[–—-]+\s.+)?"
)
"""*Mrs Bo Ash (Treasurer) BA*, *Bo Ash (BA) Elm Civic Trust*, *Bo Ash (BA) (Chair) – Elm and Oak Trust*."""
_OF_PARTY = regex(rf"(?P<name>[A-Z]\S*(?: \S+)*? [A-Z][^\s,:;–-]+) ((?=[A-Z])(?i:{PARTY.pattern}))\W*")
"""*Cllr Ash Labour*: there is no sign between them."""


def _in_brackets(
    rows: Sequence[Row], form: re.Pattern[str], fewest: int, is_meant: Callable[[re.Match[str]], bool] = bool
) -> list[Row]:
    """Rows, with the words after each name put in brackets, if at least `fewest` rows match the `form`."""
    found = [match if (match := form.fullmatch(row.text)) and is_meant(match) else None for row in rows]
    if len(found) - found.count(None) < fewest:
        return list(rows)
    return [
        replace(row, text=_each_in_brackets(match)) if match else row for row, match in zip(rows, found, strict=True)
    ]


def _is_one_with_initials(match: re.Match[str]) -> bool:
    """Whether a row is one person with initials, and not several: *Bo Ash (BA), Di Elm (DE)*."""
    is_run = len(_IN_INITIALS.findall(match[0])) > 1
    return not is_run and are_initials(match["alias"], apart(match["name"])[1])


_IN_INITIALS = regex(r"\([A-Z][A-Za-z]?[A-Z]{1,2}\b[^()]*\)")


def _initials_last(rows: Sequence[Row]) -> Sequence[Row]:
    """Rows, with initials before names moved after them: *BA – Bo Ash*."""
    found = [after_initials(row.text) for row in rows]
    if len(found) - found.count(None) < _FEWEST:
        return rows
    return [replace(row, text=f"{m[3]} ({m[2]}){m[4] or ''}") if m else row for row, m in zip(rows, found, strict=True)]


def after_initials(line: str) -> re.Match[str] | None:
    """The match of a line that is only initials and their name: *BA: Bo Ash*, *[BA] Bo Ash (Chair)*; otherwise None."""
    match = _INITIALS_FIRST.fullmatch(line.strip())
    if match is None or (match["bracket"] and match[2][0] == match[3][0]):
        return match
    return match if are_initials(match[2], match[3]) else None


_INITIALS_FIRST = regex(
    r"(?P<bracket>\[)?([A-Z][A-Za-z]?[A-Z]{1,3}[a-z]{0,2}|[A-Z]{2})(?(bracket)\]\s*|(?:\s*[:–—-]\s*|\s{2,}))"
    r"([A-Z][\w’'.-]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w’'.-]*){1,3})(?(bracket)(\s\([^()]+\))?)"
)


def _each_in_brackets(match: re.Match[str]) -> str:
    of, held = match.groupdict().get("of") or "", match.re.groupindex.get("of", 0)
    name, *said = (words.strip() for at, words in enumerate(match.groups(), 1) if words and at != held)
    row = " ".join((name, *(words if words.startswith("(") else f"({words})" for words in said)))
    return f"{row}{PAIR}{of.strip(' –—-')}" if of else row


def _with_roles(rows: Sequence[Row]) -> list[Row]:
    """Rows; if a role (*Chair*) stands above the first person, each role is put before the name below it."""
    out: list[Row] = []
    people = [at for at, row in enumerate(rows) if _is_one(row.words)]
    is_above = bool(people) and people[0] > 0 and is_post_head(rows[people[0] - 1].words.strip(" :"))
    for at, row in enumerate(rows):
        said = out[-1].words.strip(" :") if out else ""
        if is_above and at in people and said and is_post_head(said):
            out[-1] = replace(out[-1], text=f"{said}: {row.words}" if role_of(said) else f"{row.words}{PAIR}{said}")
        else:
            out.append(row)
    return out


_WHEN = any_case(r"\s*\((?:from|until|left|arrived|joined)\b[^()]*\)$")


def _is_one(words: str) -> bool:
    """Whether a row names one person, perhaps with letters after the name, or when they came or went."""
    words = _WHEN.sub("", words)
    name, comma, said = words.partition(",")
    is_said = role_of(name) or PARTY.fullmatch(name) or WARD.fullmatch(words) or read_label(words)
    return is_person(name) and not is_said and (not comma or is_letters(said.strip(" ()")))


def _pair_posts(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows, with the post or role below each name joined to it."""
    block: list[Row] = []
    for row in rows:
        is_role = bool(block) and is_post_head(row.words) and is_person(block[-1].words)
        if PAIR in row.text or (not is_role and (label_of(row.words) is not None or GROUP_ALONE.fullmatch(row.words))):
            yield from _pairs_of(block)
            yield row
            block = []
        else:
            block.append(row)
    yield from _pairs_of(block)


_FEWEST_PAIRS = 2


def _pairs_of(block: Sequence[Row]) -> Iterator[Row]:
    if columns := _in_two_columns(block):
        yield from columns
        return
    names = [at for at, row in enumerate(block) if _is_one(row.words) or VACANT.fullmatch(row.words)]
    pairs = [
        (at, [row.words for row in block[at + 1 : end]])
        for at, end in zip(names, [*names[1:], len(block)], strict=False)
    ]
    said = [lines for _, lines in pairs if lines]
    is_stacked = (
        len(said) >= _FEWEST_PAIRS
        and names[:1] == [0]
        and len(said) * 4 >= len(pairs) * 3
        and max(map(len, said)) <= 3
        and sum(any(map(_is_said, lines)) for lines in said) * 2 > len(said)
        and all(not row.is_apart for at, lines in pairs for row in block[at + 1 : at + 1 + len(lines)])
    )
    if not is_stacked:
        yield from block
        return
    for at, lines in pairs:
        yield replace(block[at], text=PAIR.join([block[at].words, *lines])) if lines else block[at]


def _in_two_columns(block: Sequence[Row]) -> list[Row]:
    """Rows with a name and a post each, from a list of names followed by as many posts; otherwise empty."""
    rows = [row for row in block if any(map(str.isalpha, row.words))]
    half = len(rows) // 2
    names, posts = rows[:half], [row.words.rstrip(" .") for row in rows[half:]]
    are_names = all(is_person(row.words) and not is_post_only(row.words) for row in names)
    are_posts = all(is_post_only(post) and not is_person(post) for post in posts)
    if half < _FEWEST_PAIRS or len(posts) != half or not (are_names and are_posts):
        return []
    return [replace(name, text=f"{name.words}{PAIR}{post}") for name, post in zip(names, posts, strict=True)]


def _is_said(words: str) -> bool:
    """Whether a line is a post, a party or a ward."""
    return is_post_only(words) or PARTY.fullmatch(words) is not None or WARD.fullmatch(words) is not None


_CELLS = regex(r"\s{2,}")
_INITIALS = regex(r"[A-Z]{2,4}")
_SHARED_TITLE = regex(
    r"\b(?P<title>[A-Z]{2,5})s (?P<names>(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+(?:(?:, | and | & )[A-Z][^,;]*)+)"
)
_JOINT = regex(r",\s*|\s+and\s+|\s+&\s+")


def _without_initials(line: str) -> Iterator[str]:
    """Yield a line, or its names if each has initials in the column after it: *Bo Ash   BA   Di Elm   DE*."""
    cells = _CELLS.split(line.strip())
    pairs = [(re.sub(r"\([^()]*\)|^.*:", "", name), short) for name, short in pairwise(cells)]
    named = sum(are_initials(short, apart(name)[1]) for name, short in pairs if _INITIALS.fullmatch(short))
    names = [cell for cell in cells if not _INITIALS.fullmatch(cell)]
    if named < 2 or len(names) - named not in (0, 1):
        yield line
        return
    first, *others = names if len(names) == named else [f"{names[0]} {names[1]}", *names[2:]]
    yield first
    yield from others


def _each_titled(match: re.Match[str]) -> str:
    """The title repeated before each name: *CPO Bo Ash, CPO Di Elm* for *CPOs Bo Ash and Di Elm*."""
    return ", ".join(f"{match['title']} {name}" for name in _JOINT.split(match["names"]))


def _with_coopted(rows: Sequence[Row]) -> list[Row]:
    """Rows, with a colon after a heading *Co-opted Member (non-voting)* that stands once, above a name, and apart or
    below several bare names."""
    found = [at for at, row in enumerate(rows) if COOPTED_HEAD.fullmatch(row.words)]
    at = found[0] if len(found) == 1 else len(rows)
    names = [*map(_names_one, rows)]
    is_apart = at == 0 or (at < len(rows) and rows[at].is_apart)
    if not any(names[at + 1 : at + 2]) or not (is_apart or names[max(at - 2, 0) : at] == [True, True]):
        return list(rows)
    return [*rows[:at], replace(rows[at], text=f"{rows[at].words}:"), *rows[at + 1 :]]


def _names_one(row: Row) -> bool:
    """Whether a row begins with the name of a person."""
    return is_person(re.split(r"\s*[,(–]", row.words)[0])


def rows_of_people(text: str) -> tuple[list[Row], Heads]:
    """The rows of a list of people, joined where they belong together, and the words over or beside them."""
    printed: Sequence[Row] = names_apart(_said_below(_without_contacts(rows_of(_made_plain(text)))))
    is_even = len(printed) > _FEWEST_ALIKE and all(row.is_apart for row in (printed[0], *printed[2:]))
    if is_even and (not _names_one(printed[-1]) or (_names_one(printed[0]) and not _names_one(printed[1]))):
        printed = [replace(row, is_apart=at == 0) for at, row in enumerate(printed)]  # empty lines separate nothing
    printed = _in_brackets(printed, _OF_PARTY, max(_FEWEST_ALIKE, (len(printed) + 1) // 2))
    plain, heads = split_heads(answered(_label_first(_initials_last(printed))))
    rows = unfold(_with_coopted(plain))
    rows = _in_brackets(rows, _INITIALLED, _FEWEST, _is_one_with_initials)
    return list(_pair_posts(_join_lines(_with_roles(_one_in_each(_turn_round(rows)))))), heads


def _said_below(rows: Sequence[Row]) -> list[Row]:
    """Rows; where names and descriptions come in turn, each in a row of its own as a web page has the cells of a table,
    each description is paired with its name."""
    alike = {row.line for row in rows if _CAPITAL_LAST.fullmatch(row.text)}
    alike = alike if len(alike) >= _FEWEST_TURNS else set()
    kinds = ["name" if row.line in alike or _is_one_name(row) else "said" if _may_be_said(row) else "" for row in rows]
    out: list[Row] = []
    at = 0
    while at < len(rows):
        end = at
        while kinds[end : end + 2] == ["name", "said"]:
            end += 2
        turns = [replace(rows[n], text=PAIR.join((rows[n].text, rows[n + 1].words))) for n in range(at, end, 2)]
        is_told = len(turns) >= _FEWEST_TURNS and all(row.is_apart for row in rows[at + 1 : end])
        end = max(end, at + 1)
        out += turns if is_told else rows[at:end]
        at = end
    return [row for n, row in enumerate(out) if not _is_column_head(out, n)]


_FEWEST_TURNS = 3
_CAPITAL_LAST = regex(r"(?:[A-Z][\w’'-]*[a-z]\.? |[A-Z]\.? )+(?:Ma?c|O[’'])?[A-Z]{2}[A-Z’'-]*(?:\s*\([^()]*\))?")
"""*Bo ASH (Chair)*: a name with the surname in capitals."""
_ROLE_AFTER = regex(r"\s*\([^()]*\)$")


def _may_be_said(row: Row) -> bool:
    """Whether a row may describe the person in the row above, and is no label: *Trade Union Representative*."""
    is_label = _has_label(row) and folded(row.words.split()[-1]) not in _OF_ONE
    return not (is_label or row.has_bullet or row.words.endswith((":", ":-")))


_OF_ONE = frozenset("representative nominee member governor trustee clerk".split())
"""The last word of a description that a label would mostly have in the plural."""


def _is_one_name(row: Row) -> bool:
    """Whether a row is the name of one person, perhaps with a role in brackets."""
    name = _ROLE_AFTER.sub("", row.text)
    return len(row.cells) == 1 and "," not in name and _sure_of(name) == 1 and len(_who(name)) == 1


def _is_column_head(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is one of the heads of such a table, right above the first name: *Members*, *Role*."""
    below = rows[at + 1].text if at + 1 < len(rows) else ""
    return rows[at].words in ("Role", "Position", "Title") and PAIR in below


def _label_first(rows: Sequence[Row]) -> list[Row]:
    """Rows, with a label in a column beside the middle of its names put before them."""
    out: list[Row] = []
    for row in rows:
        first, *names = row.cells
        end = row.indent + len(first)
        block = list(takewhile(lambda above, end=end: above.indent >= end, reversed(out)))  # type: ignore[misc]
        label = read_label(f"{first.rstrip(':')}:") if names and block and not row.is_apart else None
        if label is None or label.rest or not any(above.is_apart for above in block):
            out.append(row)
            continue
        del out[len(out) - len(block) :]
        above = " ".join(one.text for one in reversed(block))
        out.append(replace(row, text=f"{label.group}: {above} {' '.join(names)}", is_apart=True))
    return out


_WORDS = r"here|present|absent|late|remote|excused|apologies"
_ANSWERED = any_case(
    rf"(?P<who>.+?)(?:(?:\s+|\s?[-–—:]\s?)(?P<said>{_WORDS})\b|(?:\s{{2,}}|\s?[–—:]\s?|\s-\s)(?P<mark>(?-i:[PAELSX✓✔])))"
    r"(?:\s+(?:\d{1,2}:\d{2}\s*[AaPp]\.?[Mm].*|[-–—]+)?)?\s*"
)
_KEY = any_case(rf"(?<!\w)(?P<mark>[A-Z✓✔])\s*[–=:-]\s*(?P<said>{_WORDS}|sanctioned)\b")
"""The meaning of a letter in a grid of the year's meetings, from the key: *P – Present*."""
_MARK = regex(r"[PAELSX✓✔]|[–—-]+")
_HERE = frozenset(("P", "Y", "YES", "✓", "✔", "PRESENT", "HERE", "ATTENDED", "IN PERSON", "LATE"))
_AWAY = frozenset(("A", "N", "NO", "N/A", "-", "–", "ABSENT", "X", ""))
_SORRY = frozenset(("E", "EXCUSED", "APOLOGIES", "SANCTIONED"))
_ONLY_A_KEY_TELLS = "LS"
_FEWEST_MARKED = 3
_COLUMN = 8
"""The most characters between marks of one meeting. A row without the last mark is a former member."""


def said_by(mark: str, marks: Collection[str]) -> str:
    """The meaning of a mark in a roll call, given all marks in its column: '' for present, *absent*, *excused*, or the
    mark itself. *X* is absent beside *P*, and present beside nothing."""
    key, others = mark.strip().upper(), {one.strip().upper() for one in marks}
    if key in _SORRY:
        return "excused"
    if key in _HERE or (key == "X" and _HERE.isdisjoint(others)):
        return ""
    return "absent" if key in _AWAY and not others.isdisjoint(_HERE | {"X"}) else mark


def answered(rows: Sequence[Row]) -> list[Row]:
    """The rows; in a block of names with marks or words of a roll call, each is paired with its name."""
    out: list[Row] = []
    block: list[tuple[Row, re.Match[str]]] = []
    has_read = False
    for row in [*rows, None]:
        match = _ANSWERED.fullmatch(row.text) if row is not None and PAIR not in row.text else None
        if match is not None and row is not None and (match["said"] or match["mark"]):
            block.append((row, match))
            continue
        read = _read_block(block, rows) if len(block) >= _FEWEST_MARKED else [one for one, _ in block]
        has_read = has_read or any(PAIR in one.text for one in read)
        out += read
        block = []
        if row is not None and not (has_read and is_key(row.text)):
            out.append(row)
    return out


def _read_block(block: Sequence[tuple[Row, re.Match[str]]], rows: Sequence[Row]) -> list[Row]:
    last = max((m.start("mark") + row.indent for row, m in block if m["mark"]), default=0)
    kept = [(row, m) for row, m in block if not m["mark"] or last - m.start("mark") - row.indent < _COLUMN]
    said = {m["mark"].upper(): m["said"] for row in rows for m in _KEY.finditer(row.text)}
    marks = {m["mark"] for _, m in kept if m["mark"]}
    parts = [[cell.strip(" :–—-") for cell in re.split(r"\s{2,}", m["who"].strip())] for _, m in kept]
    cells = [[cell for n, cell in enumerate(row) if n == 0 or not _MARK.fullmatch(cell)] for row in parts]
    is_said = all(m["said"] for _, m in kept)  # *Ash - Here*: a surname does
    named = Counter(
        n for row in cells for n, cell in enumerate(row) if is_person(cell, bare=is_said) and (is_said or " " in cell)
    )
    place = max(named, key=lambda n: named[n], default=0)
    if (not marks.isdisjoint(_ONLY_A_KEY_TELLS) and not marks <= said.keys()) or sum(named.values()) < len(cells) // 2:
        return [row for row, _ in block]
    return [_with_answer(row, m, one, place, said, marks) for (row, m), one in zip(kept, cells, strict=True)]


def _with_answer(
    row: Row, match: re.Match[str], cells: Sequence[str], place: int, key: dict[str, str], marks: Collection[str]
) -> Row:
    """A row as the name, the post and the meaning of the mark."""
    name, post = (cells[place], cells[0]) if 0 < place < len(cells) else (cells[0], " ".join(cells[1:]))
    says = match["said"] or key.get(match["mark"], match["mark"])
    parts = [
        name,
        post,
        says if says.casefold() == "remote" else said_by(says, {*marks, "P"} if match["said"] else marks),
    ]
    return replace(row, text=PAIR.join(part for part in parts if part) + ("" if any(parts[1:]) else PAIR))


def is_key(line: str) -> bool:
    """Whether a line only explains marks: *P – Present   A – Absent*."""
    return _KEY.search(line) is not None and not any(map(str.isalnum, _KEY.sub("", line).replace("arrival", "")))


def is_answered(line: str) -> bool:
    """Whether a line ends with a mark or word of a roll call after a name."""
    match = _ANSWERED.fullmatch(line.strip())
    cells = re.split(r"\s{2,}", match["who"].strip(" :–—-")) if match is not None else []
    return any(is_person(cell, bare=match is not None and bool(match["said"])) for cell in cells)
