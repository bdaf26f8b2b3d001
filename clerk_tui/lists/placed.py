"""What stands over or beside the names of a list by its place alone: a ward, a party, a post, a category of members."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from itertools import groupby, pairwise

from clerk_tui.english.titles import ELECTED, NAMES_TOO, PERSONAL, is_forename
from clerk_tui.english.words import is_common
from clerk_tui.frozen import dataclass
from clerk_tui.lists.labels import (
    GROUP_ALONE,
    PAIR,
    POST_COLON,
    VACANT,
    WARD_LINE,
    Label,
    List,
    is_body,
    label_of,
    read_label,
    says_who_came,
)
from clerk_tui.lists.names import (
    PARTY,
    PARTY_SHORT,
    WARD,
    Named,
    ends_post,
    folded,
    has_odd_surname,
    is_member_post,
    is_person,
    is_surely_person,
    parse,
    role_of,
)
from clerk_tui.lists.person import CLERK, VACANCY, Person, leads_council, with_post
from clerk_tui.lists.rows import Row
from clerk_tui.meeting import Capacity
from clerk_tui.regex import any_case, regex


class Kind(StrEnum):
    """What words say of those beside or below them."""

    WARD = "ward"
    PARTY = "party"
    POST = "post"
    GROUP = "group"
    """A category of members: *Parent governors*."""
    LABEL = "label"
    """They head a list of who came, or name a body: what stands under them is read by its words."""
    SAID = "said"
    """They stand after the name, and are read by their words."""
    STAFF = "staff"
    """They are a category of members, among others: *Teaching staff*."""
    UNKNOWN = ""


@dataclass(frozen=True)
class Head:
    """Words that say something of somebody by their place."""

    kind: Kind
    words: str
    doubt: str = ""


Heads = Mapping[int, Head]
"""What stands over or beside the names in each line."""
_FEWEST = 2
COUNT = regex(r"\s*\(?\b\d{1,2}\)?(?:\s+(?:seats?|members?|councillors?)\)?)?$")
_SIGNS = (
    None,
    regex(r"(?P<head>[A-Z][^:|]{1,70}?)\s*:\s+(?P<rest>\S.*)"),
    regex(r"(?P<head>[A-Z][^:|–—]{1,70}?)\s+[–—-]+\s+(?P<rest>\S.*)"),
)
"""What parts two columns: a gap, a colon, a dash."""
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
"""What a group of members may be called, among parties."""
_LIKE_PLACE = regex(r"[A-Z][\w’'.-]*(?:,? (?:[A-Z][\w’'.-]*|and|of|the|in|on|upon|with|le|&|cum))*")
_FULL_NAME = regex(r"[A-Z][\w’'-]+(?: [A-Z]\.?)? [A-Z][\w’'-]+")
_STAFF = any_case(r"(?:[\w’'/-]+ )?staff")
_HALF = 0.5
"""How far two columns differ, of which one is of names, at least."""
_PARTED = regex(r"[,()|–—]|\s-")
"""What parts a name from what is said of it."""
_BRACKET = regex(r"[()|]")


@lru_cache(maxsize=4096)
def _who(words: str) -> tuple[Named, ...]:
    """Everybody whom words name, if they name nobody but persons."""
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
    """The share of those whom words name who have a title, initials or a usual forename; 1 for a place that is
    vacant."""
    found = _who(words)
    return 1.0 if VACANT.fullmatch(words) else sum(map(_is_sure, found)) / max(len(found), 1)


def _are_names(words: str) -> bool:
    return _sure_of(words) > _HALF


def _bare(words: str) -> str:
    words = words.strip(" :")
    return words if WARD.fullmatch(words) else COUNT.sub("", words).strip()


@lru_cache(maxsize=4096)
def kind_of(words: str) -> Kind:
    """What words are by themselves, wherever they stand."""
    bare = _bare(words)
    if PARTY.fullmatch(bare) or PARTY_SHORT.fullmatch(bare):
        return Kind.PARTY
    if (WARD.fullmatch(bare) or WARD_LINE.fullmatch(bare)) and not any(map(_are_names, bare.split(", "))):
        return Kind.WARD
    if role_of(bare) or leads_council(bare) or _OF_CABINET.fullmatch(bare):
        return Kind.POST
    label = label_of(f"{bare}:")
    if is_member_post(bare) or (label is not None and (says_who_came(label) or GROUP_ALONE.fullmatch(bare))):
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


def by_place(rows: Sequence[Row]) -> tuple[list[Row], Heads]:
    """The rows without the words that say by their place what the people beside or below them are, and these."""
    for sign in _SIGNS:
        if (found := _beside(rows, sign)) is not None:
            return found
    return _above(rows)


def under_heads(people: Sequence[Person], heads: Heads) -> list[Person]:
    """The people, with what stands over or beside each; what is doubtful in it is asked about once."""
    out: list[Person] = []
    asked = ""
    for person in people:
        head = heads.get(person.line)
        under = _under(person, head) if head is not None else person
        if head is not None and head.doubt and head.doubt != asked and person.name:
            under, asked = replace(under, mark=under.mark or head.doubt), head.doubt
        out.append(under)
    return out


def _under(person: Person, head: Head) -> Person:
    if head.kind is Kind.WARD and not CLERK.search(person.post):
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


# What words are among the others


def _resolved(heads: Sequence[str], names: Sequence[str], *, is_council: bool, is_last: bool = False) -> list[Kind]:
    """What each of the words over or beside the names is: those that are not known by themselves are as the others are,
    or wards; none where that cannot be told."""
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
    elif count < unknown and not _are_held(heads, kinds, names, is_council=is_council):
        unknowns = [head for head, kind in zip(heads, kinds, strict=True) if kind is Kind.UNKNOWN]
        is_told = (is_council or not is_last) and all(_LIKE_PLACE.fullmatch(_bare(head)) for head in unknowns)
        other = Kind.WARD if is_told and _stand_for_one(heads, names) else Kind.UNKNOWN
    return [other if kind is Kind.UNKNOWN else kind for kind in kinds]


def _are_held(heads: Sequence[str], kinds: Sequence[Kind], names: Sequence[str], *, is_council: bool) -> bool:
    """Whether the words over or beside the names are posts, each held by one: one of them is a post of another than the
    clerk, or several are among councillors, who have wards."""
    posts = sum(kind is Kind.POST and not CLERK.search(head) for head, kind in zip(heads, kinds, strict=True))
    is_some = posts * _ONE_IN >= len(heads) if is_council else posts > 0
    return is_some and all(len(_who(words)) < _FEWEST for words in names)


_ONE_IN = 4


def _stand_for_one(heads: Sequence[str], names: Sequence[str]) -> bool:
    """Whether nobody stands under two of the words, as the members of committees do."""
    under: dict[str, set[str]] = {}
    for head, words in zip(heads, names, strict=True):
        for one in _who(words):
            under.setdefault(folded(one.name), set()).add(_bare(head))
    return all(len(of) == 1 for of in under.values())


def _is_of_council(rows: Sequence[Row], names: Sequence[str]) -> bool:
    """Whether a list is one of councillors, who are elected by wards."""
    found = [one for words in names for one in _who(words)]
    elected = sum(not ELECTED.isdisjoint(map(folded, one.title.split())) for one in found)
    parties = sum(map(_is_of_party, found))
    return max(elected, parties) * 2 > len(found) or any(_OF_COUNCIL.search(row.words) for row in rows[:2])


def _heads_of(heads: Sequence[str], kinds: Sequence[Kind], *, is_council: bool) -> list[Head]:
    """The words as what they are, the first of those that are taken for wards with the question whether they are."""
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


# Beside the names


def _cells(row: Row, sign: re.Pattern[str] | None) -> tuple[str, ...]:
    if sign is None:
        return row.cells
    match = sign.fullmatch(row.words) if len(row.cells) == 1 and PAIR not in row.text else None
    is_one = match is not None and sign.fullmatch(match["rest"]) is None
    return (match["head"], match["rest"]) if match and is_one else (row.words,)


def _beside(rows: Sequence[Row], sign: re.Pattern[str] | None) -> tuple[list[Row], Heads] | None:
    """The rows of a list in two columns with the names alone, and what the other column says; None for other lists."""
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
    kinds = _resolved(heads, names, is_council=is_council or is_again, is_last=at_name == 0)
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
    """The rows under a heading of those who are no members, and have no wards."""
    out: set[int] = set()
    is_outside = False
    for at, row in enumerate(rows):
        label = label_of(row.words)
        is_outside = is_outside if label is None else not label.capacity.is_member
        out |= {at} if is_outside else set()
    return out


def _column_of_names(rows: Sequence[Row], pairs: Mapping[int, Sequence[str]]) -> int | None:
    """Which of two columns has the names: what they differ in says so, or that it goes on below; None if neither."""
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
    """How far the cells of a column are like names: from 1, if all are for sure, to -1, if none can be. Nobody stands
    twice in it."""
    count = Counter(column)
    return sum(_like_name(cell) if count[cell] == 1 else -1.0 for cell in column) / max(len(column), 1)


@lru_cache(maxsize=4096)
def _like_name(words: str) -> float:
    """How far words are like full names; -1 for those that are known to be something else."""
    found = _who(words)
    is_other = kind_of(words) in _BY_WORDS or not all(one.title or " " in one.name for one in found)
    least = _HALF if len(found) > 1 else 0.0
    return -1.0 if is_other or not (found or VACANT.fullmatch(words)) else max(_sure_of(words), least)


def _are_names_beside(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one of two columns is of names, and the other is not, by what is alike in each."""
    likeness = _likeness(names)
    return likeness > -_HALF and likeness - _likeness(others) > _HALF and not any(map(_is_somebody, others))


def _is_somebody(words: str) -> bool:
    """Whether words name somebody who has a title, or a post before the name."""
    titles = (title for one in _who(words) for title in one.title.split())
    is_held = _has_post(words) and _sure_of(words) > 0
    return is_held or not (PERSONAL | ELECTED).isdisjoint(map(folded, titles))


def _without_heads(rows: Sequence[Row], found: Mapping[int, Head], names: Mapping[int, str]) -> tuple[list[Row], Heads]:
    """The rows with their names alone, and what stands beside them; a ward or a party goes on in the rows below that
    have a name alone in its column."""
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


def _above(rows: Sequence[Row]) -> tuple[list[Row], Heads]:
    """The rows without those that stand over the names below them, and these. No entry of a list does over the next."""
    below = {at: lines for at, lines in _blocks(rows).items() if not (rows[at].has_bullet and rows[at + 1].has_bullet)}
    heads, names = [rows[at].words for at in below], [", ".join(rows[one].words for one in at) for at in below.values()]
    is_council = _is_of_council(rows, names)
    kinds = _resolved(heads, names, is_council=is_council)
    if Kind.GROUP in kinds:  # *Headteacher* is one of the governors
        groups = [Kind.GROUP if kind is Kind.POST else kind for kind in kinds]
        kinds = [Kind.POST if CLERK.search(head) else kind for head, kind in zip(heads, groups, strict=True)]
    if len(below) < _FEWEST or Kind.UNKNOWN in kinds or not _may_be_over(rows, below, kinds):
        return list(rows), {}
    found = zip(below, _heads_of(heads, kinds, is_council=is_council), strict=True)
    return _without_headings(rows, below, {at: head for at, head in found if head.kind is not Kind.LABEL})


def _may_be_over(rows: Sequence[Row], below: Mapping[int, Sequence[int]], kinds: Sequence[Kind]) -> bool:
    """Whether the posts over names may be held by those below, one each, and no others are named among them. Names may
    follow those of the chair and the vice-chair; and what ends a list that begins with a name stands below one."""
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
    """The rows without some that are heads, and what stands over each of those `below` these."""
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
            out[after] = replace(rows[after], text=f"{rows[after].words.rstrip(':')}:", is_apart=True)  # no post of it
    return [row for at, row in enumerate(out) if at not in heads], found


@dataclass(frozen=True)
class _Form:
    """What the names of a list have in common."""

    is_marked: bool
    """Nearly each has a title, or something in brackets after it."""
    is_spaced: bool


def _form(rows: Sequence[Row]) -> _Form:
    names = [row for row in rows if _are_names(row.words) and not _leads(row)]
    return _Form(
        bool(names) and sum(map(_is_marked, names)) * _ONE_IN >= len(names) * (_ONE_IN - 1),
        sum(row.is_apart for row in names) * _ONE_IN > len(names),
    )


def _is_marked(row: Row) -> bool:
    """Whether each name in a row has a title, or something in brackets after it."""
    return all(one.title for one in _who(row.words)) or _BRACKET.search(row.words) is not None


def _blocks(rows: Sequence[Row]) -> dict[int, list[int]]:
    """The rows that stand over names, each with those below it, run by run: a label or a post with a name ends one."""
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
    """The rows of a run that stand over names: every other one, or those that are `told`, and those with a word alone
    or an empty line above that may be no name."""
    may = {at for at in ats[:-1] if at in told or (_may_head(rows[at]) and not _ends_block(rows, at))}
    firsts, seconds = ats[::2], ats[1::2]
    others, names = ([rows[at].words for at in turn] for turn in (firsts, seconds))
    are_runs = sum(len(_who(run)) > 1 for run in names) > len(names) * _HALF >= sum(map(_like_name, others))
    are_runs = are_runs and not any(map(_PARTED.search, others))
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
        is_bare = at in may and at - 1 not in out and is_first and not _PARTED.search(rows[at].words)
        if _names(rows[at + 1]) and (at in told or is_bare):
            out.append(at)
    return out


def _ends_block(rows: Sequence[Row], at: int) -> bool:
    """Whether a row stands right below another, and apart from the next: it says something of the one above."""
    return not rows[at].is_apart and rows[at + 1].is_apart


def _names(row: Row) -> bool:
    is_one = bool(_who(row.words)) and kind_of(row.words) in (Kind.UNKNOWN, Kind.LABEL)
    return (is_one or VACANT.fullmatch(row.words) is not None) and not _leads(row)


def _may_head(row: Row, *, is_unlike: bool = False) -> bool:
    """Whether a row may stand over names, and none of those in it is sure, or it `is_unlike` the names of the list."""
    is_one = len(row.cells) == 1 and PAIR not in row.text and _LIKE_HEAD.fullmatch(row.text) is not None
    return (
        is_one
        and (is_unlike or row.text.endswith(":") or not (_sure_of(row.words) or _has_post(row.words)))
        and kind_of(row.words) is not Kind.LABEL
    )


def _has_post(words: str) -> bool:
    """Whether a post is said of somebody whom words name: *Town Engineer Bo Ash*, not *Green (2)*."""
    is_one = kind_of(words) is Kind.UNKNOWN
    return is_one and any(ends_post(said.split()[-1]) for one in _who(words) for said in one.said if said.strip())


def _leads(row: Row) -> bool:
    """Whether a row has a label or a post before its names."""
    return POST_COLON.fullmatch(row.words) is not None or read_label(row.words) is not None


def _is_told(rows: Sequence[Row], at: int, form: _Form) -> bool:
    """Whether a row says what the names below it are: by its words, or by its place, where it cannot be a name, ends
    with a colon, stands apart, or without the title or the brackets that all names have."""
    row, below, kind = rows[at], rows[at + 1], kind_of(rows[at].words)
    is_unlike = form.is_marked and not _is_marked(row)
    is_over = _names(below) and (row.is_apart or not below.is_apart)
    if not (is_over and _may_head(row, is_unlike=is_unlike)):
        return False
    if kind is not Kind.UNKNOWN or row.text.endswith(":"):
        return True
    is_block = row.is_apart and not (below.is_apart or form.is_spaced)
    is_odd = is_unlike or is_block or not is_person(row.words)
    return is_odd and _like_name(below.words) >= 0 and not _PARTED.search(_bare(row.words))
