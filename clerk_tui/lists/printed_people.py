"""Reads printed lists of people: members, officers and those present, with posts, parties and wards. `read_people`
brings tables and rows into a common form, `_Reader` makes the people, and then each gets a capacity and a mark on
what is doubtful."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.titles_and_forenames import (
    ALL_TITLES,
    BODIES,
    ELECTED,
    LETTERS,
    NAMES_TOO,
    PARTICLES,
    POST_WORDS,
    is_forename,
)
from clerk_tui.english.words import is_common
from clerk_tui.frozen import dataclass
from clerk_tui.lists.labels import (
    ADDRESS,
    GROUP_ALONE,
    HEADED,
    NOT_IN_CHAIR,
    PAIR,
    PLACE,
    POST_COLON,
    STAFF,
    SUBSTITUTES,
    VACANT,
    WARD_LINE,
    YEARS,
    Label,
    List,
    is_attendance,
    is_bare_label,
    is_body,
    is_post_head,
    is_post_only,
    label_of,
    label_of_group,
    names_somebody,
    read_label,
    with_colon,
)
from clerk_tui.lists.name_runs import parse
from clerk_tui.lists.name_words import (
    BEFORE_SURNAMES,
    COOPTED,
    FOREIGN,
    HARD,
    MAYORS,
    ODD_SURNAMES,
    OF_POSTS,
    OFFICER,
    OTHERS,
    PARTY,
    PLAIN_ROLE,
    WARD,
    are_councillors,
    ends_post,
    folded,
    has_odd_surname,
    is_held,
    is_letters,
    is_member_post,
    is_office,
    is_person,
    is_post_and_surname,
    is_post_word,
    is_surely_person,
    leader_role,
    may_be_first,
    role_of,
    with_nickname,
    without_nickname,
)
from clerk_tui.lists.people_rows import (
    COUNT,
    in_spoken_order,
    rows_of_people,
    said_by,
    with_heads,
    without_other_language,
)
from clerk_tui.lists.person import (
    ALSO_TITLE,
    CHAIR,
    CLERK,
    COOPTED_MEMBER,
    GUEST,
    MEMBER,
    OFFICIAL,
    POLICE,
    SUBSTITUTE,
    UNTIL,
    VACANCY,
    VICE,
    Person,
    as_mayor,
    is_elected,
    is_only_there,
    is_remote,
    not_understood,
    person_of,
    posts_of,
    said_of,
    with_post,
    without_visitors,
    written_out,
)
from clerk_tui.lists.rows import Row
from clerk_tui.lists.tables import Cell, find_lost_heads, table_of
from clerk_tui.meeting import Capacity
from clerk_tui.meeting.name_parts import same_name_key
from clerk_tui.meeting.people import Asked
from clerk_tui.regex import any_case, regex


@dataclass(frozen=True)
class _Listed:
    """A person, and the people they are listed with."""

    person: Person
    group: Sequence[Person]
    """The people under the same heading."""
    listed: Sequence[Person]
    has_full: bool
    """Whether most of the group have a full name."""
    is_capital: bool
    """Whether only one name in the list is in capitals."""
    is_again: bool
    """Whether the same name precedes it."""


def checked(people: Iterable[Person]) -> Iterator[Person]:
    """The people, each with a mark on what may be wrong."""
    listed = list(people)
    named = [p for p in listed if p.name]
    groups = {p.group: [q for q in named if q.group == p.group] for p in named}
    full = {
        group: sum(" " in p.name or "." in p.name for p in people) * 2 > len(people) for group, people in groups.items()
    }
    is_capital = sum(p.name.isupper() for p in named) == 1 < len(named)
    seen: set[str] = set()
    for one in listed:
        person = _without_body(_with_title(one), listed)
        group, has_full, key = groups.get(one.group, []), full.get(one.group, False), same_name_key(person.printed)
        among = _Listed(person, group, listed, has_full, is_capital, person.name != "" and key in seen)
        seen.add(key)
        yield replace(person, mark=person.mark or next(filter(None, (ask(among) for ask in _QUESTIONS)), ""))


_CAPITAL_TITLE = regex(r"(?P<title>[A-Z]{2,5}) (?P<name>[A-Z][a-z][\w’'-]*(?: [A-Z][\w’'.-]*)+)")


def _with_title(person: Person) -> Person:
    """A person with the capitals before the name as the title: *CPO Bo Ash* is a visitor or an officer."""
    match = _CAPITAL_TITLE.fullmatch(person.name) if not person.title else None
    return person if match is None else replace(person, title=match["title"], name=match["name"])


_BODY_LAST = regex(r"(?P<name>\S+(?: \S+)* [A-Z][\w’'-]*[a-z]) (?P<body>[A-Z]{2,6})")


def _without_body(person: Person, listed: Sequence[Person]) -> Person:
    """A person without the capitals after the name, which are another body: *Bo Ash SEPA*; unless the list has surnames
    in capitals."""
    match = _BODY_LAST.fullmatch(person.name)
    if match is None or sum(one.name.split()[-1].isupper() for one in listed if one.name) > 1:
        return person
    doubt = f"Is it of “{match['body']}”, or is that the surname?"
    return replace(person, name=match["name"], post=posts_of(match["body"], person.post), mark=person.mark or doubt)


_FROM = any_case(r"(?:representing|rep\.? (?:of|for)|on behalf of|from|for)\b.*|[A-Z]{2,5}")


def _ask_origin(among: _Listed) -> str:
    """A question if the words after a name may be where the person comes from, not a post: *(SBC)*; or ''."""
    person, post = among.person, among.person.post
    if person.capacity == CHAIR and " " in post and is_surely_person(post):
        return f"Is “{post}” somebody else?"
    if person.capacity != MEMBER or not post or _are_of_bodies(among.group):
        return ""
    if person.label is None:
        return Asked.VISITS if is_of_body(post) else ""
    is_short = post.isupper() and _FROM.fullmatch(post) and not is_letters(post)
    is_titled = post.istitle() and not any(map(is_post_word, post.split())) and not is_post_only(post)
    is_from = is_short or is_titled or (_FROM.fullmatch(post) and " " in post)
    return f"Is it a member, or from elsewhere (“{post}”)?" if is_from and person.label.says is List.PRESENT else ""


_FEWEST_TITLED = 4


def _are_of_bodies(group: Sequence[Person]) -> bool:
    """Whether the people of a list represent several bodies, as in a forum: all or half of them name one."""
    is_all = len(group) > _FEWEST_TITLED and all(p.post or p.capacity in (CHAIR, VICE, COOPTED_MEMBER) for p in group)
    return is_all or sum(is_of_body(person.post) for person in group) * 2 >= len(group) > 1


def is_of_body(post: str) -> bool:
    """Whether the words after a name are the name of another body, and no post: *Elm Valley Council*."""
    return _OTHER_BODY.fullmatch(post) is not None


_OTHER_BODY = regex(
    r"(?!(?i:vice|deputy|chair|leader|member|head|lead|clerk|sub)\b)(?:[A-Z][\w’'.&-]*,? |and |& |of |the "
    r"|for ){1,6}(?:Council|Constabulary|Police|Association|Society|Trust|Federation|Church|School|Academy"
    r"|Forum)(?: Scotland)?|Police Scotland|(?:An )?Garda Síochána"
)


def _ask_profession(among: _Listed) -> str:
    """A question about a member from the police, or from the clergy where most others are councillors; or ''."""
    words = frozenset(map(folded, among.person.title.split()))
    if among.person.capacity != MEMBER or not words or not words <= _CLERGY | POLICE:
        return ""
    if sum(map(is_elected, among.group)) > len(among.group) // 2:
        return "Among councillors, is it a member, or a guest?"
    return "" if words.isdisjoint(POLICE) else Asked.VISITS


_CLERGY = frozenset("canon reverend revd rev father fr pastor rabbi imam archdeacon bishop dean".split())


def _ask_staff(among: _Listed) -> str:
    """A question about a member whose title is an employee's post (*Superintendent Ash*), or who has no heading and a
    rank, a post below the clerk, or a post where at most half of the others lack one and none is a councillor; or ''.
    Doubtful people and visitors do not count, nor does any other post above a heading for officers or guests."""
    person = among.person
    if person.capacity != MEMBER or folded(person.title) in _BELOW_MAYOR:
        return ""
    is_ranked = person.label is None and _RANK.match(person.printed) is not None
    if is_ranked or (is_office((person.title.split() or [""])[-1]) and person.title != ALSO_TITLE):
        return Asked.SERVES
    is_called = re.search(rf"\b(?:member|trustee|{NOT_IN_CHAIR.pattern})\b", person.post, re.IGNORECASE) is not None
    if not person.post or person.label is not None or person.ward or is_called or is_elected(person):
        return ""
    above = takewhile(lambda other: (other.line, other.name) != (person.line, person.name), among.listed)
    if not person.called and any(o.label is None and o.capacity == OFFICIAL and CLERK.search(o.post) for o in above):
        return Asked.SERVES
    if any(map(_is_of_others, among.listed)):
        return ""
    members = [o for o in among.group if o.capacity == MEMBER and (o is person or not (o.mark or is_of_body(o.post)))]
    return Asked.SERVES if sum(not other.post for other in members) * 2 >= len(members) else ""


_RANK = any_case(
    r"(?:(?:deputy|assistant|police|fire|village|town|city|county) )*(?:chief|sheriff|captain|lieutenant|sergeant"
    r"|constable|marshal)\b.* \S"
)
"""Somebody with a rank before the name, who mostly serves a body."""


def _is_of_others(person: Person) -> bool:
    """Whether a person stands under a heading for officers or guests."""
    return person.label is not None and person.label.capacity in (Capacity.OFFICER, Capacity.GUEST)


def _ask_untitled(among: _Listed) -> str:
    """A question about a bare name without a title, where all others in the list have one; or ''."""
    one = among.person
    is_bare = not (one.title or one.post or one.letters or one.called or one.party or one.ward)
    others = [other for other in among.group if other is not one]
    is_alone = bool(one.name) and is_bare and len(among.group) > _FEWEST_TITLED and all(other.title for other in others)
    return "It has no title, as the others have: is it a person?" if is_alone else ""


def _ask_if_two(among: _Listed) -> str:
    """A question about a person with three names, where all others with that title have a surname alone; or ''."""
    person = among.person
    alike = [one for one in among.group if one is not person and one.title and one.title == person.title]
    is_odd = len(person.name.split()) > 2 and len(alike) > 1 and not any(" " in one.name for one in alike)
    return "It may be two people." if is_odd else ""


def _below_mayor(people: Sequence[Person]) -> Iterator[Person]:
    """Yield the people; the reeve or warden of a council with a mayor is a member who holds that office."""
    has_mayor = any(folded(person.title.split()[-1]) in MAYORS for person in people if person.title)
    for person in people:
        words = folded(person.title)
        is_below = has_mayor and person.capacity == CHAIR and not person.called and words in _BELOW_MAYOR
        yield replace(person, capacity=MEMBER) if is_below else person


_BELOW_MAYOR = frozenset("reeve warden provost".split())


def _with_wards(people: list[Person]) -> list[Person]:
    """The people; where most have a party, and a place beside it that no other words say is a post, that is the ward:
    *Bo Ash (Labour, Elm)*."""
    of_party = [person for person in people if person.name and person.party and not person.ward]
    placed = [person for person in of_party if _LIKE_WARD.fullmatch(person.post) and not _says_post(person.post)]
    is_each = len(placed) >= _FEWEST_WARDS and 2 * len(placed) > len(of_party)
    if not is_each or any(person.ward for person in people):
        return people
    return [replace(person, ward=person.post, post="") if person in placed else person for person in people]


_FEWEST_WARDS = 2
_LIKE_WARD = regex(r"[A-Z][\w’'.-]*(?:,? (?:[A-Z][\w’'.-]*|and|of|the|in|on|upon|with|&))*")


def _says_post(words: str) -> bool:
    """Whether words are a post, a role or a body, and no place."""
    return any(map(is_post_word, words.split())) or bool(role_of(words) or leader_role(words)) or is_member_post(words)


def _ask_chair(among: _Listed) -> str:
    person = among.person
    if person.capacity != CHAIR or sum(other.capacity == CHAIR for other in among.listed) < 2:
        return ""
    return f"More than one is in the chair: is it “{person.called or person.post or person.printed}”?"


def _ask_again(among: _Listed) -> str:
    name = among.person.name
    is_whole = re.search(r"[\s.]", name) is not None
    called = [one for one in among.listed if " " in one.name and folded(one.name.split()[-1]) == folded(name)]
    label = among.person.label
    is_away = label is not None and label.says in (List.APOLOGIES, List.ABSENT)  # *Regrets: Councillor Ash*
    is_twice = among.is_again if is_whole else is_away and len(called) == 1
    return "It is on the list twice." if is_twice else ""


_LONGEST_POST = 110
_SENTENCE_INSIDE = regex(r"[a-z]{4,}\.\s+[A-Z]|\b(?:was|were|has|have|had|did|declared|said|is|are|will)\b")
TITLED_INSIDE = regex(r"\b(?:Mr|Mrs|Ms|Miss|Cr|Cllr|Councillor)\b\.?\s+[A-Z]")


def _ask_words(among: _Listed) -> str:
    """A question about a name or post that may contain something else; or ''."""
    person, words = among.person, among.person.name.split()
    if not words:
        return _ask_post(among) if person.capacity == VACANCY and person.post else ""
    if (
        TITLED_INSIDE.search(person.name)
        or "Professor" in words
        or len(words) > 5
        or any(c.isdigit() for c in person.name)
    ):
        return "It may be more than a name."
    if re.search(r"\s[-–—]|:", person.title):
        return "The title may hold a post."
    if folded(words[-1]) in _ANSWERS:
        return f"Is “{words[-1]}” part of the name? If not, record it in the meeting."
    if sum(len(folded(w)) > 1 and folded(w) not in PARTICLES for w in words) > 3:
        return "It may be two people."
    begins = [is_forename(word) or word.casefold() in NAMES_TOO for word in words]
    is_late = len(words) > 2 and begins[:2] == [False, True] and is_common(folded(words[0]).removesuffix("s"))
    if is_late or any(role_of(w) or folded(w) in ("vice", "deputy") for w in words[1:]):
        return "It may hold a post as well as a name."
    if len(words) == 1 and among.has_full and not (person.title or person.post):
        return "It is one word alone: is it a name?"
    is_bare = among.has_full and not (person.title or person.post or person.called or person.party or person.ward)
    if is_bare and len(words) > 1 and not any(begins) and all(is_common(folded(word)) for word in words):
        return "It is made of ordinary words: is it a name?"
    if all(len(folded(w)) == 1 for w in words[:-1]):
        return _ask_post(among)
    if any(folded(w) in POST_WORDS or folded(w) in BODIES for w in words):
        is_held = may_be_first(words[0]) and ends_post(words[-1]) and is_post_only(person.post)
        is_odd = is_forename(words[0]) and folded(words[1]) in ODD_SURNAMES
        is_sure = len(words) == 2 and (person.title or is_held or is_odd)
        return "" if is_sure else "It may be a post or a body, and not a name."
    return _ask_post(among)


def _ask_place(among: _Listed) -> str:
    """A question about a name alone that may be a ward, part of an address, or a heading; or ''."""
    person, name = among.person, among.person.name
    if " " not in name or person.title or person.post or person.ward:
        return ""
    if WARD_LINE.fullmatch(name):
        return "Is it a ward, or a person?"
    told = sum(bool(one.title or one.post or one.called) for one in among.group)
    is_place = (place := PLACE.fullmatch(name)) and not (person.called or is_surely_person(name))
    if is_place and place and (place["sure"] or told * 2 >= len(among.group)):
        return "Is it a place, or a person?"
    capitals = [one.name for one in among.listed if one.name[-2:].isupper()]
    if capitals == [name] and regex(r"[A-Z]\S*[a-z] [A-Z]{2,4}").fullmatch(name):
        return "Is it a body, or a person?"
    is_head = name.isupper() and among.is_capital and not person.called
    return "It stands in capitals, as a heading does: is it a person?" if is_head else ""


_ANSWERS = frozenset("present absent excused apologies here away".split())
"""Answers at a roll call."""
_INITIAL_NAME = regex(r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z]\.? [A-Z][a-z][\w’'-]+")
_AFTER_WITH = regex(r"\b(?:including|with|by|besides|plus|namely)\s+([A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*)+)")
_AFTER_DASH = regex(
    r"(?:[,;]|^[A-Z]\S+(?= [-–—])|\S (?=[-–—]\s+\S+\s\S+ and )).*?\s[-–—]\s+([A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*)+)"
)
_ROLE_INSIDE_POST = any_case(r"\bv?ch(?:air(?:man|woman|person)?)?\b(?! of\b)")


def _ask_post(among: _Listed) -> str:
    person = among.person
    if re.search(r"\d{1,2}/(?:\d{1,2}/)?\d{2,4}|\w: \w|:$", person.post) or any(
        map(_INITIAL_NAME.fullmatch, re.split(r"[,;]\s+|\s+[-–—]\s+", person.post))
    ):
        return "The post may hold somebody else."
    if person.capacity in (MEMBER, COOPTED_MEMBER) and _ROLE_INSIDE_POST.search(NOT_IN_CHAIR.sub("", person.post)):
        return "The post may hold a role in the chair."
    is_of_council = person.capacity == CHAIR and _OF_COUNCIL.search(person.post) is not None
    if is_of_council and person.label is not None and _OF_COMMITTEE.search(person.label.group):
        return "Is it this meeting that they chair?"
    if _SENTENCE_INSIDE.search(person.post):
        return "The post holds a sentence."
    is_dashed = _DASHED_INSIDE.search(person.post) is not None
    is_beside = is_held(f"{person.title} {person.name}") and is_post_and_surname(person.post)
    if (
        is_beside
        or TITLED_INSIDE.search(person.post)
        or len(person.post) > _LONGEST_POST
        or is_dashed
        or _holds_name(person.post)
    ):
        return "The post may hold a name."
    inside = [*_AFTER_DASH.findall(person.post), *_AFTER_WITH.findall(person.post)]
    if any(is_person(said) and not any(map(is_post_word, said.split())) for said in inside):
        return "The post may hold a name."
    return ""


_DASHED_INSIDE = regex(r"[,;] [A-Z][\w’'-]+ [A-Z][\w’'-]+ [-–—] ")
"""*Clerk, Bo Church - Planner*."""
_OF_COUNCIL, _OF_COMMITTEE = any_case(r"\bof (?:the )?council\b"), any_case(r"\b(?:committee|panel)\b")
_INITIALS_INSIDE = regex(r"\b([A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+) \([A-Z][A-Za-z]?[A-Z]\b")
"""*Clerk, Bo Elm (BE)*."""
_INITIAL_INSIDE = regex(r"\b[A-Z][\w’'-]+ [A-Z]\.?,? [A-Z][a-z]")


_SAINTS = frozenset("st saint sir dame lord lady".split())


def _ends_with_name(words: str) -> bool:
    """Whether words of a post end with a forename and a surname: *Trees Bo Elm*, but not *Elm Valley School*."""
    before, given, last = ["", "", "", *words.split()][-3:]
    is_named = is_forename(given) and not is_common(folded(given)) and last.istitle() and folded(last) not in BODIES
    return is_named and before.istitle() and folded(before) not in _SAINTS and PLACE.fullmatch(last) is None


def _is_named(words: str) -> bool:
    """Whether words beside a post are a forename and a surname, and no place or body: *Treasurer, Bo Elm*."""
    given, last = ["", "", *words.split()][-2:]
    is_one = words.strip() == f"{given} {last}" and is_forename(given) and not is_common(folded(given))
    return is_one and is_surely_person(words.strip()) and folded(last) not in BODIES and PLACE.fullmatch(last) is None


def _holds_name(post: str) -> bool:
    """Whether a post seems to contain another person: *Manager Bo Elm, Clerk*, *Chairman Al T. Oak*."""
    first, *others = re.split(r",|;| and | & ", post)
    if any(map(_ends_with_name, re.split(r",|;| and | & |\s[-–—]\s", post))) or any(map(_is_named, others)):
        return True
    tokens = first.split()
    ends = [at for at, token in enumerate(tokens) if is_post_word(token)] if any(map(ends_post, tokens)) else []
    after = " ".join(tokens[ends[-1] + 1 :]) if ends else ""
    if len(after.split()) > 3 or (" " in after and ends and role_of(" ".join(tokens[: ends[-1] + 1]))):
        return True
    follow = any(ends_post(other.split()[-1]) or is_post_word(other.split()[0]) for other in others if other.strip())
    if " " in after and is_surely_person(after):
        return True
    is_run = after[:1].isupper() and ends_post(tokens[ends[-1]]) and is_person(after, bare=True) and follow
    is_short = any(not any(map(is_post_word, name.split())) for name in _INITIALS_INSIDE.findall(post))
    return is_run or is_short or _INITIAL_INSIDE.search(post) is not None


_QUESTIONS: tuple[Callable[[_Listed], str], ...] = (
    _ask_words, _ask_place, _ask_origin, _ask_profession, _ask_staff, _ask_untitled, _ask_if_two, _ask_chair,
    _ask_again,
)  # fmt: skip
"""Each returns a question, or ''; the first question is the mark."""


@lru_cache(maxsize=256)
def read_people(text: str, beside: tuple[Person, ...] | None = None) -> tuple[Person, ...]:
    """The people on a printed list (its text, line by line), in order. What is doubtful or cannot be read has a `mark`;
    headings and numbers of the public are left out. A line that begins with a capacity is one person: *officer Fay
    Fern (Clerk)*. `beside`: those of a body whose capacity is known already; then whoever else holds an office that
    members and officers hold is asked about."""
    lines = text.split("\n")
    typed = {at: match for at, line in enumerate(lines) if (match := _TYPED.fullmatch(line))}
    out = _read_printed("\n".join("" if at in typed else line for at, line in enumerate(lines)), beside)
    for at, match in typed.items():
        for person in _read_printed(match["rest"]):
            mark = "" if isinstance(person.mark, Asked) else person.mark
            out = (*out, replace(person, capacity=match["capacity"], line=person.line + at, mark=mark))
    out = tuple(sorted(out, key=lambda person: person.line or len(lines) + 1)) if typed else out
    out = tuple(
        replace(person, name=with_nickname(person.name, text), post=_with_slashes(person.post, text)) for person in out
    )
    lines = text.splitlines()
    if not any(map(_TICKED.match, lines)):
        return out
    return tuple(
        replace(person, mark=f"The box before it is empty: was {person.printed} there?")
        if person.name and not person.mark and any(map(_UNTICKED.match, lines[person.line - 1 : person.line]))
        else person
        for person in out
    )


def _with_slashes(post: str, text: str) -> str:
    """A post with the spaces around its stroke as they are printed: *Engineer / Surveyor*."""
    spaced = post.replace("/", " / ")
    return spaced if "/" in post and post not in text and spaced in text else post


_TICKED = regex(r"\s*[-*]\s\[[xX]\]\s")
_UNTICKED = regex(r"\s*[-*]\s\[\s?\]\s")
_TYPED = regex(r"(?P<capacity>chair|vice|member|coopted|officer|guest) (?P<rest>[A-Z]\w.*)")


def _read_printed(text: str, beside: Sequence[Person] | None = None) -> tuple[Person, ...]:
    text, meanings = _without_legend(without_other_language(written_out(text)))
    if title := _title_of_several(text):
        end = match.start() if (match := _OTHERS_BELOW.search(text)) is not None else len(text)
        plain = regex(rf"({_BEGINS}){title}(?= [A-Z])", re.MULTILINE).sub(rf"\1{_PLAIN_TITLE}", text[:end])
        return tuple(_titled(person, title) for person in _read_printed(f"{plain}{text[end:]}", beside))
    heads: tuple[str, ...] = ()
    if (table := table_of(text)) is not None:
        people = _read_table(*table)
        lines = list(filter(str.strip, text.splitlines()))
        plain = "\n".join(lines[: len(table[1])] + lines[len(table[1]) + 1 :])  # all but the heads of the columns
    else:
        at, heads = find_lost_heads(text)
        plain = "\n".join("" if heads and number == at else line for number, line in enumerate(text.split("\n")))
        rows, placed = rows_of_people(plain)
        people = _merge_chair(with_heads(_Reader().read(rows), placed))
    people = _with_codes(_with_wards(list(_below_mayor([_as_meant(one, meanings) for one in people]))), heads)
    whole = _survey(people, beside)
    people = list(checked(_asked_if_holder(person, whole) for person in _with_capacity(people, whole)))
    return (*people, *_missed(plain, people), *_quorum_of(text))


_MARK = r"[A-Za-z]{1,3}|[*†‡#^~]{1,3}"
_MEANS = any_case(
    rf"[(\[]?(?P<mark>{_MARK})[)\]]?(?:\s*(?:=|:|\s[-–—]+\s|\b(?:denotes|means|indicates|stands for)\b)"
    r"|(?<=[)\]*†‡#^~]))\s*(?P<said>[^=;()]{2,60}?)\W*"
)
"""*(R) = took part remotely*, *\\* by video*."""
_MEANINGS = regex(rf";\s*|\s+(?=\((?:{_MARK})\)\s)|,\s*(?=\(?(?:{_MARK})\)?\s*(?:=|\s[-–—]\s|:))|\s{{3,}}")
_KEY_WORD = any_case(r"^\W*(?:key|legend|notes?)\b\s*[:–-]?\s*")


def _without_legend(text: str) -> tuple[str, list[str]]:
    """A list without the lines that explain marks after names, each mark replaced by its meaning, and the meanings that
    are no party: *Bo Ash (R)* and *(R) = took part remotely*."""
    lines, meant = text.split("\n"), list[str]()
    for line in lines[:]:
        parts = [_MEANS.fullmatch(part) for part in _MEANINGS.split(_KEY_WORD.sub("", line.strip()))]
        found = [(_mark_pattern(m["mark"]), m["mark"], m["said"]) for m in parts if m and not is_person(m["said"])]
        others = "\n".join(other for other in lines if other != line) if len(found) == len(parts) else ""
        if any(sign.search(others) for sign, _, _ in found):
            lines[lines.index(line)] = ""
            for sign, mark, said in found:
                meant += [said]
                said = "remote" if is_remote(said) else said
                if not (PARTY.fullmatch(said) and mark.isalpha()):  # letters of a party stand for it as they are
                    lines = [sign.sub(f" ({said})", other) for other in lines]
    return "\n".join("" if meant and _KEY_WORD.fullmatch(line) else line for line in lines), meant


def _mark_pattern(mark: str) -> re.Pattern[str]:
    """The pattern of a mark after a name."""
    sign = re.escape(mark)
    return regex(rf"(?<=[\w)]) ?(?:\({sign}\)|\[{sign}\]" + ("" if mark.isalpha() else rf"|{sign}(?![\w*])") + ")")


def _as_meant(person: Person, meanings: Sequence[str]) -> Person:
    """A person without a mark's meaning as the post, but with a mark that asks to record it."""
    said = next((said for said in meanings if f", {person.post}".endswith(f", {said}")), "")
    post, doubt = person.post.removesuffix(said).rstrip(", "), person.mark or f"Record “{said}” in the meeting."
    return replace(person, post=post, mark=doubt) if said else person


_BEGINS = r"^\s*|[,;•.)]\s*|\band\s|\s{3}"
_BEFORE_SURNAME = regex(
    rf"(?:{_BEGINS}){ALSO_TITLE} (?P<name>[A-Z][\w’'-]+)(?=\s*(?:$|[,;(]|\s{{3}}|[-–—]\s)| and\b)",
    re.MULTILINE,
)
_OTHERS_BELOW = any_case(r"^\W*(?:officers?|staff|(?:also )?in attendance|also present|management)\b", re.MULTILINE)
_FEWEST_ALIKE = 3
_PLAIN_TITLE = "Councilmember"


def _title_of_several(text: str) -> str:
    """The post that several people on a list have as a title, if nobody has a title of members: *Director Ash, Director
    Elm, Director Oak*; or ''."""
    found = [m for m in _BEFORE_SURNAME.finditer(text) if not is_post_word(m["name"])]
    names = {match["name"] for match in found}
    others = {folded(word) for word in _APART.split(text)} & ELECTED
    is_of_staff = bool(found) and STAFF.search(text[: found[0].start()]) is not None
    return ALSO_TITLE if len(names) >= _FEWEST_ALIKE and not (others or is_of_staff) else ""


def _titled(person: Person, title: str) -> Person:
    """A person with `title` in place of the plainer one used while the list was read."""
    title_of, post, mark, called = (
        words.replace(_PLAIN_TITLE, title) for words in (person.title, person.post, person.mark, person.called)
    )
    return replace(person, title=title_of, post=post, mark=mark, called=called)


_QUORUM = any_case(r".*\b(?P<said>quorum\W{1,3}(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b).*")


def _quorum_of(text: str) -> Iterator[Person]:
    """Yield a mark for each quorum in a list, which no list of people keeps."""
    for number, line in enumerate(text.splitlines(), 1):
        if (match := _QUORUM.fullmatch(line)) and read_label(line) is None and "resent" not in line.casefold():
            yield Person("", mark=f"“{match['said']}” was left out: set the quorum of the committee.", line=number)


_NAME_LIKE = regex(
    r"(?:(?P<title>\b(?:Mr|Mrs|Ms|Miss|Dr|Cr|Cllr|Councillor)\b\.? )(?:[A-Z]\.? ?)*"
    r"|(?<![\w’'])(?<!\bof )[A-Z][\w’'-]*(?: [A-Z]\b\.?)* )"
    r"[A-Z][a-z][\w’'-]+(?: [A-Z][a-z][\w’'-]+)*(?! called the roll)\b"
)
_GLUED_TITLE = regex(r"\b[A-Z][a-z]+(?:Cllr|Councillor)\b")
_STREET = any_case(rf"(?:.*[\d@]|{PLACE.pattern}\b).*")


_BESIDE_NAMES = frozenset("sec treas six seven eight nine ten eleven twelve arising late remote".split())
"""Words beside a name that are no part of one: *Sec Bo Ash*, *Di Elm. Eleven residents*."""


def _plain(group: str) -> str:
    """The words of a label, unless a name was taken for a part of it."""
    return "" if any(match["title"] for match in _NAME_LIKE.finditer(group)) else group


def _missed(text: str, people: Sequence[Person]) -> Iterator[Person]:
    """Yield a mark for each name on a list that is in no person and no mark."""
    said = " ".join(
        " ".join((p.title, p.name, p.letters, p.post, p.party, p.ward, p.called, p.alias, p.mark, _plain(p.group)))
        for p in people
    )
    known = {folded(word) for word in _APART.split(said)} | ALL_TITLES | _ANSWERS | _BESIDE_NAMES
    for line in text.splitlines():
        for match in _NAME_LIKE.finditer(line):
            words = [word for word in _APART.split(_GLUED_TITLE.sub("", match[0])) if len(word) > 2]
            is_one = is_person(match[0]) and not any(map(is_post_word, words)) and not is_body(match[0])
            is_new = not known.issuperset(map(folded, words)) and (match["title"] or not _STREET.fullmatch(line))
            if is_one and is_new and read_label(match[0]) is None:
                yield not_understood(match[0])


_INLINE = regex(
    r"(?:(?<=[.;:)])|(?<=\d)|(?<=[a-z]))(?<!\bStaff)(?<!\bMembers)(?<!\bpublic)(?<!\bpress)(?<!\bOfficers)(?<!\bCommissioners)(?<!\bTrustees)(?<!\bDirectors)(?<!\bGuests)(?<!\bOthers)(?<!\bCouncillors)(?<!\bAlso)(?<!\balso)(?<!\bALSO)(?<!\band)(?<!Parish)(?<!Town)(?<!Deputy)(?<!Vice)(?<!the)(?<!Council)\s+"
    r"(?=(?:(?:Also,?\s+)?[Ii]n\s+[Aa]ttendance|Observers|Invitees|Advis[eo]rs|Governors|Non-[a-z]+s|Also\s+[Pp]resent|Apologies|Absent|Present|Officers?|Clerk"
    r"|Parish\s+Clerk|Town\s+Clerk|Public|Secretary|(?:Vice[\s-])?Chair(?:man|person)?|Staff|Guests?|Visitors"
    r"|Members(?=:\s+(?:Mr|Mrs|Ms|Miss|Dr|Cr|Cllr|Councillors?|(?:Deputy )?Mayor)\b)|Councillors|Commissioners|Trustees"
    r"|Directors|(?:(?:MEMBERS|STAFF|DIRECTORS|COMMISSIONERS|TRUSTEES|GOVERNORS|SENATORS"
    r"|OFFICERS|GUESTS|OTHERS|VISITORS|Members|Staff|Councillors|COUNCILLORS|Commissioners|Trustees"
    r"|Directors|Others)\s+(?:PRESENT|ABSENT|Present|Absent)(?:,? WITH REGRETS?|,? with regrets?)?)"
    r"|(?:ALSO\s+)?(?:PRESENT|ATTENDING)|(?:ALSO\s+)?IN\s+ATTENDANCE"
    r"|APOLOGIES|ABSENT|STAFF|OFFICERS|Also\s+[Aa]ttending)\b[^:.;,()]{0,30}:)"
)
_MOST_ALSO = 5
"""A sentence adds fewer people than this."""
_ALSO_CAME = regex(
    r"(?P<names>[A-Z][^:]*?)\s+(?:was|were)\s+(?:also\s+(?:present|in attendance)|in attendance)\b"
    r"(?:\s+(?:with|for|at|and)\b.*)?\W*"
)
"""*County Councillor Ash was in attendance with 14 members of the public*."""
_WAS_AWAY = any_case(
    r"(?P<names>(?-i:[A-Z])[^:]*?)\s+(?:(?:was|were)\s+(?=[aenu])|(?=did\b))"
    r"(?P<how>absent|excused|not present|unable to attend|did not attend)\b"
    r"(?: from (?:the|this) meeting| due to [^:]{3,60})?\W*"
)
"""*Trustee Ash was excused*, after those who came."""
_STOP = regex(r"(?P<word>\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m)?|[^\W\d_][\w’'-]*)(?P<bracket>\.?\))?\s?\.\s+(?=[A-Z])")
_ABBREVIATED = lexicon("people.abbreviated")
"""Abbreviations whose stop ends no sentence."""
_ALSO = any_case(r"\bAlso,\s+(?=in attendance)")
_VACANT_AT = any_case(
    r"(?:(?:1|one|a) )?"
    r"\(?vacan(?:t|cy)(?:\s+(?:seat|post|place|position))?\)?(?:\s*\(|\s*,\s*|\s+[-–—]\s+|\s*:\s*)(?P<at>[^\W\d][^()]*?)\W*"
)
"""*Vacancy (Oak Ward)*, *Vacant – Parent governor*."""
_WORDS = dict(zip("one two three four five".split(), range(1, 6), strict=True))
_COUNCILLORS = any_case(r"(?P<title>councillors|cllrs)(?: (?:not |also )?(?:present|absent))?")
_OF_OTHER_COUNCIL = any_case(
    r"(?P<title>(?:District|County|Borough|City)(?: (?:&|and) (?:District|County|Borough|City))?"
    r" (?:Councillor|Cllr)s?)(?:\s*:\s*(?P<rest>.*)|(?<=s))"
)
"""*District Councillors: Bo Ash, Di Elm*, below the members."""
_ATTENDED = any_case(
    r"\s+(?:(?:was|were)\s+)?(?:also\s+)?(?:attended|attending|in attendance|present|presided)\b"
    r"(?: at the (?:commencement|start|opening|beginning) of the meeting)?(?=\W|$)"
    r"|,?\s+thus (?:establishing|constituting|forming) a quorum\b"
)
_ACCEPTED = r"(?:received|accepted|noted|approved|recorded|tendered)"
_RECEIVED = regex(
    rf"(?:,?\s+(?:(?:with|their)\s+)*apologies)?\s+(?:(?:were|was|had been)\s+)?{_ACCEPTED}"
    rf"(?:\s+and\s+{_ACCEPTED})?\W*$|(?<=\)),\s+excused(?: absences?)?\W*$"
)
"""*Apologies from Cllr Ash received and accepted.*"""
_REASON_ACCEPTED = any_case(rf"\s*\((?:(?:the )?(?:reasons?|apolog(?:y|ies)) (?:was |were )?)?{_ACCEPTED}\)")
_STAFF_TOO = any_case(
    r",?\s*\b(?:and )?(?:other )?members of (?:the )?staff\W*$"
    r"|,?\s+(?:and|plus|with)\s+(?:a (?:few|number of)|some|several|many|various)\b(?: other)?(?-i:\s[a-z]+){0,5}\W*$"
    r"|,\s+(?:who )?(?:called|led|offered|read|took)\s+the\s(?:\w+\s)?(?:invocation|pledge|prayers?|roll)\b[a-z ]*\W*$"
)
"""Others than those named, and what the last did: *… and some residents*, *…, read the roll*."""
_TRAILING = regex(r"(?:[\s,;.&]|\band\b|\btogether with\b|\bplus\b|\balong with\b|\bwith\b|(?<=\s)an?\b(?=[\s.]*$))+$")
_NOBODY = any_case(
    r"(?:there were no (?:apologies|absences|absentees)|none|nil|n/?a|no apologies|public|press|quorum.*)\W*\d*\W*"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\W*"
)
"""What stands for nobody, and how many came: *Gallery: three*."""
_NOBODY_OF = any_case(
    r"(?!.*\b(?:chair|clerk)\b)[A-Z][\w’'/ -]{2,30}\s*[:–-]+\s*(?:none|nil|n/a|not represented"
    r"|no (?:reps?|representatives?|delegates?|one|attendance|(?:working|active) \w+))\W*"
)
"""*Police: None*."""


class _Reader:
    """Reads the rows of a list of people in order."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.label: Label | None = None
        self.title = ""
        """The title of everybody in the lines below: *Councillors:*."""
        self.party = ""
        """The party above the lines below."""
        self.row = Row("", 0, 0, True)
        self.odd_heading = ""
        """A heading after the labels that does not say whether those below are members."""
        self.is_new = True
        """Whether there was nobody since the last heading."""
        self.named_before = 0
        """How many people the last row with names has."""
        self.above = ""
        """The last row with names."""

    def read(self, rows: Sequence[Row]) -> list[Person]:
        """The people in the rows, in order, and the words that are not understood."""
        for row in rows:
            count = len(self.people)
            self._read_row(row)
            if len(self.people) > count:
                self.named_before, self.above = len(self.people) - count, row.words
                self._share_ward(count, row.words)
        self._ask_who_is_away()
        if self.is_new and self.label is not None and self.label.capacity is Capacity.CHAIR:
            self._add([not_understood(self.label.group)])  # nobody stands below it
        return self.people

    def _share_ward(self, first: int, words: str) -> None:
        """Ask whether a ward after the last name of a row applies to those before, and give it to the other if there
        are two: *Councillor Ash and Councillor Elm Ward 2*."""
        before: list[int] = []
        for at, last in enumerate(self.people[first:], first):
            piece = next((piece for piece in words.split(";") if last.name in piece), "")
            others = [(one, who) for one in before if (who := self.people[one]).name in piece]
            is_alike = all(who.title == last.title or (is_elected(who) and is_elected(last)) for _, who in others)
            for one, who in others if last.ward and not last.post and is_alike else ():
                is_of_two = len(others) == 1 and re.search(rf"{re.escape(who.name)}\W*(?:and|&)\s", piece)
                mark = who.mark or f"Is “{last.ward}” the ward of {'both' if is_of_two else 'it, too'}?"
                self.people[one] = replace(who, ward=last.ward if is_of_two else "", mark=mark)
            before = [*before, at] if last.name and not (last.ward or last.post) else []

    def _read_row(self, row: Row) -> None:
        self.row = row
        if PAIR in row.text:
            name, *said = row.text.split(PAIR)
            self._read_pair(name.strip(" .,;"), said)
            return
        parts = [part for one in _sentences(_ALSO.sub("Also ", row.words)) for part in _split_labels(one)]
        for number, part in enumerate(parts):
            self.row = replace(row, text=part, is_apart=row.is_apart and number == 0)
            self._read_part(part.strip(" ;"))

    def _read_pair(self, name: str, said: Sequence[str]) -> None:
        if VACANT.fullmatch(name):
            self._add([said_of(Person("", capacity=VACANCY), "; ".join(said))])
            return
        found = parse(name, "" if any(map(OFFICER.search, said)) else self.title)
        if found is None or len(found) != 1:
            self._read_names(" – ".join([name, *said]))
            return
        person = person_of(found[0])
        for words in said:
            person = said_of(person, words)
        self._add([as_mayor(person)])

    def _read_part(self, text: str) -> None:
        is_nobody = _NOBODY_OF.fullmatch(text) or re.fullmatch(r"[\s.,:;|–-]*|\(?\d{1,2}[.)]", text)
        if is_nobody or self._read_heading(text) or self._read_titled_run(text) or self._read_away(text):
            return
        text = with_colon(text)
        if (attended := _ALSO_CAME.fullmatch(text)) and len(parse(attended["names"]) or ()) in range(1, _MOST_ALSO):
            text = f"Also present: {attended['names']}"
        label = label_of(text)
        group = GROUP_ALONE.fullmatch(text)
        if (held := _posts_held(text)) and (label is None or (self.label and STAFF.search(self.label.group))):
            self._ask_post(*held)
            return
        if self.people and (other := _OF_OTHER_COUNCIL.fullmatch(text)):
            self._of_other_council(other["title"], other["rest"])
            return
        if label is not None:
            self._begin_list(label)
            if group_of := _COUNCILLORS.fullmatch(label.group):
                self.title = _singular(group_of["title"])
            if label.rest.strip(" -–:;"):
                self._read_part(label.rest.strip(" -–;"))
        if group is not None:
            self.title = _singular(group["title"])
        elif label is not None:
            return
        elif (match := POST_COLON.fullmatch(text)) and names_somebody(match["rest"]) and not _has_posts(match["rest"]):
            self._headed_by_post(match["post"])
            self._read_names(match["rest"], post=match["post"])
        elif headed := HEADED.fullmatch(text):
            self._read_headed(text, headed["head"], headed["rest"])
        else:
            self._read_names(text)

    def _read_away(self, text: str) -> bool:
        """Read a sentence about absent people in a list of those present. Return False for any other line."""
        away = _WAS_AWAY.fullmatch(text)
        if away is None or len(found := parse(away["names"]) or ()) not in range(1, _MOST_ALSO):
            return False
        if not all(named.title or is_surely_person(named.name) for named in found):
            return False
        says = List.APOLOGIES if away["how"].casefold() == "excused" else List.ABSENT
        before, title = self.label, self.title
        self.label = Label(says, Capacity.MEMBER, away["how"].capitalize(), "")
        self._read_names(away["names"])
        self.label, self.title = before, title
        return True

    def _ask_post(self, post: str, names: str) -> None:
        """Read several people with a post, or one of two posts: *Directors: …*, *Clerk and officers: …*."""
        self._headed_by_post(post)
        is_mixed = " and " in post
        if is_mixed and self.label is None and OFFICER.search(post):
            self._begin_list(Label(List.PRESENT, Capacity.OFFICER, f"{post}s", ""))
        self._read_names(names, post="" if is_mixed else post)

    def _read_titled_run(self, text: str) -> bool:
        """Read a line right under a label in which a word for several members precedes them: *Absent: Director: Bo Ash,
        Di Elm*. Return False for any other line."""
        headed = HEADED.fullmatch(text) if self.is_new and self.label is not None else None
        is_title = headed is not None and is_member_post(headed["head"]) and label_of(text) is None
        if headed is None or not is_title or len(parse(headed["rest"]) or ()) < 2:
            return False
        self.title = headed["head"].rstrip("s")
        self._read_names(headed["rest"])
        return True

    def _headed_by_post(self, post: str) -> None:
        """End the list of those absent before a line with a post and its holder."""
        if self.label is not None and self.label.says in (List.APOLOGIES, List.ABSENT) and not self.is_new:
            self._begin_list(Label(List.PRESENT, Capacity.MEMBER, post, ""))

    def _of_other_council(self, title: str, names: str | None) -> None:
        """Read councillors of a larger council in the list of a smaller one, with their title."""
        if names and (re.search(r" (?:&|and) ", title) or _OF_OTHER_COUNCIL.match(names)):
            self._read_names(names)
        elif names:
            self._read_names(f"{title} {names}")
        else:
            self.title = _singular(title)

    def _read_headed(self, text: str, head: str, rest: str) -> None:
        """Read names after words and a colon that are no label: a post, staff, a body or a place."""
        words, party = head.split(), COUNT.sub("", head)
        if PARTY.fullmatch(party) and parse(rest):
            before, self.party = self.party, party
            self._read_names(rest)
            self.party = before
            return
        is_post = ends_post(words[-1]) and all(is_post_word(word) or word in ("of", "and", "&") for word in words)
        if is_post and names_somebody(rest) and not _has_posts(rest):
            self._headed_by_post(head)
            self._read_names(rest, post=head)
        elif (OTHERS.search(head) or (is_body(head) and not ends_post(words[-1]))) and parse(rest):
            is_away = self.label is not None and self.label.says in (List.APOLOGIES, List.ABSENT)
            is_guest = is_away or OTHERS.search(head)
            self.label, self.is_new = Label(List.PRESENT, Capacity.GUEST, head, "") if is_guest else None, True
            self._read_names(rest)
        elif _LIKE_POST.fullmatch(head) and not _has_posts(rest) and (found := parse(rest)) and len(found) == 1:
            count = len(self.people)
            self._read_names(rest, post=head)
            if any(map(is_post_word, words)) or leader_role(head):
                return
            self.people[count:] = [replace(p, mark=p.mark or f"Is “{head}” the post?") for p in self.people[count:]]
        elif (
            len(words) <= _LONGEST_GROUP
            and not (is_person(head) or any(map(is_post_word, words)))
            and len(parse(rest) or ()) >= _FEWEST_ALIKE
        ):
            self._begin_list(Label(List.PRESENT, Capacity.MEMBER, head, ""))
            count = len(self.people)
            self._read_names(rest)
            first = self.people[count]
            self.people[count] = replace(first, mark=first.mark or IS_LABEL.format(head))
        else:
            self._read_names(text)

    def _ask_who_is_away(self) -> None:
        """Ask whether only the last person sent apologies, if that word ends the run and nobody follows."""
        last = self.people[-1] if self.people else None
        is_away = self.label is not None and self.label.says in (List.APOLOGIES, List.ABSENT) and self.is_new
        if is_away and self.label and last and last.name and last.line == self.row.line:
            doubt = f"“{self.label.group}” stands after it: was only {last.printed} away?"
            self.people[-1] = replace(last, mark=last.mark or doubt)

    def _begin_list(self, label: Label) -> None:
        self._ask_who_is_away()
        if self.label is not None and self.is_new and GROUP_ALONE.fullmatch(label.group):
            label = replace(label, says=self.label.says)  # *Apologies: Councillors – Bo Ash*
        self.label, self.is_new = label, True
        self.title = self.party = ""

    def _read_heading(self, text: str) -> bool:
        """Read a party over or below its members, or a post under a name. Return False for any other line."""
        party = COUNT.sub("", text.strip(" :–-"))
        if PARTY.fullmatch(party):
            is_over = text.endswith(":") or party.casefold().endswith(("members", "councillors"))
            if self._may_describe() and not is_over and not self.people[-1].party:
                self.people[-1] = replace(self.people[-1], party=party)
            else:
                self.party = party
            return True
        label = label_of(text) if self._is_directly_below() else None
        if label is not None and label.capacity is Capacity.CHAIR and text == label.group:
            self._read_other(text)
            return True
        return False

    def _may_describe(self) -> bool:
        """Whether a line may describe the person before it."""
        return self._is_directly_below() and bool(self.people[-1].name)

    def _is_directly_below(self) -> bool:
        """Whether a line follows another without a gap or heading."""
        return not self.is_new and bool(self.people) and not self.row.is_apart

    def _read_names(self, text: str, post: str = "") -> None:
        if (at := _VACANT_AT.fullmatch(text)) and (WARD.fullmatch(at["at"]) or not is_surely_person(at["at"])):
            self._add([said_of(Person("", capacity=VACANCY, post=post), at["at"])])
            return
        if self.label is not None and self.label.says in (List.APOLOGIES, List.ABSENT):
            text = _REASON_ACCEPTED.sub("", text)
        text = _APOLOGIES_FROM.sub(_all_away, text)
        text = _MOVED.sub(lambda m: m[0] if _is_inside(m) else f"{m['who']} ({m['came']})", text)
        text, vacant = _without_vacancies(_RECEIVED.sub("", _ATTENDED.sub("", without_visitors(text))))
        text = _TRAILING.sub("", _STAFF_TOO.sub("", _STAFF_TOO.sub("", text)))
        words = text.strip(" .,;()-–:&")
        if _NOBODY.fullmatch(words):
            words = ""
        is_head = is_person(words) and not is_surely_person(words)  # *Section Leaders:*
        if text.endswith(":") and not post and (words.isupper() or is_head):
            self._read_other(words, is_head=is_head)  # a heading that is not understood
            return
        if vacant and words and ":" not in words and is_post_only(words):
            post, words = post or words, ""
        found = self._read(text, "" if post and not role_of(post) else self.title) if words else []
        if found is None:
            self._read_other(words)
        else:
            people = [with_post(person, post) if post else person for person in found]
            self._add(people)
            if people and (lost := _lost(without_nickname(words), people, post)):
                self._add([not_understood(lost)])
        self._add([Person("", capacity=VACANCY, post=post if vacant and not found else "")] * vacant)

    def _read(self, text: str, title: str) -> list[Person] | None:
        """The people in words, with the `title` of the list; None if there are none."""
        if self._is_post_of_last(text) or _is_named_body(text):
            return None
        if (found := parse(text, title)) is not None:
            return [person_of(named) for named in found]
        named = parse(text, title, is_whole=False) or ()
        listed = list(map(person_of, named))
        if all(one.title and not one.has_group_title for one in named) and any(one.mark for one in named):
            return listed  # a title begins each: only those are in doubt that have words which are not understood
        is_plain = len(listed) > 1 and sum(bool(one.post) for one in listed) * 2 < len(listed)
        return [
            one
            if is_plain and not one.post and _PLAIN_NAME.fullmatch(one.name)
            else replace(one, mark=one.mark or HARD)
            for one in listed
        ] or None

    def _is_post_of_last(self, text: str) -> bool:
        """Whether a line is the post of the person before it."""
        if not self._may_describe() or self.people[-1].post or self.people[-1].line == self.row.line:
            return False
        headed = HEADED.fullmatch(text)
        if self.named_before > 1 or (headed and names_somebody(headed["rest"])):
            return False
        is_other = self._is_next(text) or _has_office(text) or _names_holder(text) or _may_be_odd_name(text)
        return not is_other and is_post_only(text)

    def _is_next(self, text: str) -> bool:
        """Whether words are a post and surname below another post or title and surname: *Director Ash*."""
        first, above = (_BEFORE_SAID.split(words)[0] for words in (text, self.above))
        return is_held(above) and is_post_and_surname(first)

    def _is_flat(self) -> bool:
        """Whether others in the list have lines of their own with no post below."""
        beside = [p for p in self.people[:-1] if p.label == self.people[-1].label and p.name and not p.post]
        return len([p for p in beside if not p.called]) > 1

    def _add(self, people: Sequence[Person]) -> None:
        group = self.label.group if self.label is not None else ""
        self.is_new = self.is_new and not people
        if self.odd_heading and self.label is None and people and people[0].name:
            doubt = f"It stands under “{self.odd_heading}”: is it a member?"
            people = [replace(people[0], mark=people[0].mark or doubt), *people[1:]]
            self.odd_heading = ""
        is_away = self.label is not None and self.label.says in (List.APOLOGIES, List.ABSENT)
        is_office = self.label is not None and self.label.capacity is Capacity.OFFICER and is_post_head(group)
        for person in people:
            if is_away and person.post[:1].islower() and not person.mark:
                person = replace(person, post="", mark=f"Record “{person.post}” in the meeting.")
            if is_office and not person.post:
                person = replace(person, post=group)
            party = person.party or self.party
            self.people.append(replace(person, party=party, group=group, line=self.row.line, label=self.label))

    def _read_other(self, words: str, *, is_head: bool = False) -> None:
        """Read a line that names nobody: a description, a heading, or words that are not understood. `is_head`: it ends
        with a colon."""
        is_heading = self.is_new and self.label is not None and is_member_post(words)
        if not words or is_heading or _NOBODY.fullmatch(words) or (self.label and not any(map(str.isalpha, words))):
            return
        if self._is_post_of_last(words):
            said = as_mayor(said_of(self.people[-1], words))
            is_doubtful = (self._is_flat() and YEARS.fullmatch(words) is None) or is_post_and_surname(words)
            doubt = f"“{words}” stands below the name: is it the post?" if is_doubtful else ""
            self.people[-1] = replace(said, mark=said.mark or doubt)
        elif self.row.is_apart and (label := label_of_group(words)) is not None:
            self._begin_list(label)
        elif (
            (is_body(words) or is_head)
            and not (self.people and self.people[-1].line == self.row.line)
            and not _has_office(words)
            and not is_post_and_surname(words)
            and not TITLED_INSIDE.search(words)
            and not (role_of(words) or (ends_post(words.split()[-1]) and is_post_only(words)))
        ):
            self.odd_heading = words if self.label is not None else ""
            self.label, self.title, self.party = None, "", ""
        elif _may_be_odd_name(words):
            self._add([Person(words, mark=f"Is “{words}” a name, or a post?")])
        else:
            self._add([not_understood(words)])


def _merge_chair(people: Sequence[Person]) -> list[Person]:
    """The people, with a chair who is listed twice merged under the fuller name: *Chair: Councillor Bo Ash* above or
    below *Councillors Ash and Elm*. Where several may be meant, it is asked who."""
    out, taken, gone = list(people), set[int](), set[int]()
    for at, lead in enumerate(people):
        alike = [n for n, one in enumerate(people) if any(_role(lead)) and n not in taken and _may_be_one(lead, one)]
        same = [n for n in alike if same_name_key(people[n].printed) == same_name_key(lead.printed)]
        for n in (same or alike)[:1]:
            leads = [who for who in people if any(_role(who)) and not same and _may_be_one(who, people[n])]
            named, asked = [people[m] for m in alike if not same], at
            if len(leads) > 1:
                named, asked = leads, n
            if others := list(dict.fromkeys(who.printed for who in named))[1:]:
                doubt = f"Is it {' or '.join((named[0].printed, *others))}?"
                out[asked] = replace(out[asked], mark=out[asked].mark or doubt)
                continue
            first, last = sorted((at, n))
            out[first] = _as_one(people[first], people[last])
            taken |= {at, n}
            gone.add(last)
    return [person for n, person in enumerate(out) if n not in gone]


def _as_one(one: Person, other: Person) -> Person:
    """A chair who is listed twice as one person, with all that is said in either place."""
    (called, role), listed = (_role(one), other) if any(_role(one)) else (_role(other), one)
    name, title = max(one.name, other.name, key=len), one.title or other.title
    post = "" if role_of(other.post) else other.post
    made = replace(one, name=name, title=title, capacity=role, called=called, label=listed.label, group=listed.group)
    made = replace(made, post=posts_of(one.post, post), moved=one.moved or other.moved, mark=one.mark or other.mark)
    made = replace(made, ward=one.ward or other.ward, party=one.party or other.party, alias=one.alias or other.alias)
    return replace(made, is_remote=one.is_remote or other.is_remote)


def _may_be_one(one: Person, other: Person) -> bool:
    """Whether a person in the chair and one without a post may be the same, by names and titles."""
    both = (one, other)
    listed = [who for who in both if not any(_role(who))]
    if len(listed) != 1 or not (one.name and other.name) or listed[0].capacity in _NO_MEMBERS:
        return False
    labels = [who.label for who in both if who.label is not None]
    if _is_of_others(listed[0]) or any(label.says in (List.APOLOGIES, List.ABSENT) for label in labels):
        return False
    if one.line == other.line or same_name_key(one.printed) == same_name_key(other.printed):
        return same_name_key(one.printed) == same_name_key(other.printed)
    (*given, surname), (*more, last) = (who.name.replace(".", "").split() for who in both)
    is_given = (
        not (given and more) or given == more or (given[0][0] == more[0][0] and 1 in map(len, (given[0], more[0])))
    )
    is_titled = len({folded(who.title) for who in both} - {""}) < 2 or all(map(is_elected, both))
    is_member = not listed[0].post and not any(map(_is_of_others, both))
    return folded(surname) == folded(last) and is_given and is_titled and is_member


def _role(person: Person) -> tuple[str, str]:
    """What a chair or vice-chair is called, and which of the two; ('', '') for anybody else."""
    is_chair = person.label is not None and person.label.capacity is Capacity.CHAIR and not person.capacity
    role = CHAIR if is_chair else person.capacity
    return (person.called, role) if role in (CHAIR, VICE) else ("", "")


_NO_MEMBERS = (OFFICIAL, GUEST, SUBSTITUTE, VACANCY)


def _may_be_odd_name(words: str) -> bool:
    """Whether words may be a forename and a surname that is also a post: *Rosa Clerk*."""
    first, _, last = words.partition(" ")
    is_one = last.isalpha() and last.istitle() and is_post_word(last)
    return is_one and (is_forename(first) if role_of(last) else has_odd_surname(words))


_AT = r"(?: at)? \d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\b\.?)?"
_APOLOGIES_FROM = any_case(r"(?<=,\s)(?:with )?apologies (?:from|for) (?P<who>(?-i:[A-Z])[^;:()]+)")
"""*Bo Ash, apologies from Di Elm*."""
_NEXT_NAMED = regex(r",\s+|\s(?:and|&)\s")


def _all_away(match: re.Match[str]) -> str:
    """All who are named after *apologies from*, each with *apologies* in brackets."""
    signs = [*_NEXT_NAMED.findall(match["who"]), ""]
    named = zip(_NEXT_NAMED.split(match["who"]), signs, strict=True)
    return "".join(f"{one} (apologies){sign}" if is_person(one, bare=True) else f"{one}{sign}" for one, sign in named)


_MOVED = any_case(
    rf"(?<![\w’'-])(?P<who>(?-i:[A-Z])[\w’'-]+),?\s+(?P<came>(?:arrived|joined|left|from|until|to){_AT}"
    rf"(?:,? (?:and )?(?:left|until|to){_AT})?)(?=\s*(?:[,;.]|$|and\b))"
)
"""When somebody came or went, right after the name: *Cllr Ash from 7.20pm, until 8.15pm*."""


def _is_inside(match: re.Match[str]) -> bool:
    """Whether a match is already in brackets."""
    before = match.string[: match.start()]
    return before.count("(") > before.count(")")


_BEFORE_SAID = regex(r",|\s[-–—]\s|\s*\(")
"""The sign between a name and its description."""
_HOLDER = regex(r"(?P<first>[A-Z]\.?|[A-Z][a-z'’-]+) (?:[A-Z]\.? )*(?-i:[A-Z])[\w'’-]+ (?P<post>[A-Z].+)")
IS_LABEL = "Is “{}” the label of those who were there?"
_LONGEST_GROUP = 4
"""The most words before a colon that may be an unknown label."""


def _names_holder(text: str) -> bool:
    """Whether words begin with a name, and the post follows with no sign: *J Booth Vice Chair*."""
    match = _HOLDER.fullmatch(text)
    if match is None or not (len(match["first"].rstrip(".")) == 1 or is_forename(match["first"])):
        return False
    return bool(role_of(match["post"])) or ends_post(match["post"].split()[-1])


def _sentences(text: str) -> list[str]:
    """The sentences of a row; a stop after a title, an initial or an abbreviation does not end one."""
    out, at = [], 0
    for match in _STOP.finditer(text):
        key = folded(match["word"])
        if match["bracket"] or (len(key) > 2 and key not in LETTERS | _ABBREVIATED):
            out.append(text[at : match.end()].strip())
            at = match.end()
    out.append(text[at:])
    for n in range(len(out) - 1, 0, -1):
        if is_bare_label(out[n - 1].rstrip(".")):
            out[n - 1 : n + 1] = [f"{out[n - 1].rstrip('.')}: {out[n]}"]  # *APOLOGIES. Bo Ash*
        elif is_post_only(out[n]) and is_person(out[n - 1].rstrip(".")) and read_label(out[n]) is None:
            out[n - 1 : n + 1] = [f"{out[n - 1].rstrip('.')}, {out[n]}"]  # *Mr A Ash. Senior Engineer*
    return out


_LABEL_LAST = regex(r"(?P<names>.*[a-z)])\s+(?P<label>Apologies|APOLOGIES|Also present|In attendance)")
_BY = regex(r"\s+(?=(?:Chaired|Clerked|Minuted|Recorded|Minutes taken) by\b)")


_UNMARKED = regex(
    r"(?:^(?P<first>Present),? (?P<who>Trustees|Directors|Governors|Members|Councillors|Commissioners)"
    r"|(?<=[a-z)])[;,.]? (?:\d{1,2}\. )?(?:(?P<label>Non-[a-z]+s|Apologies|In attendance|Also present|Also attending"
    r"|Observers|Guests)|(?:Apologies )?(?P<from>Apologies were received from)))"
    r" (?=[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+(?:,| and | \(|\W*$))"
)
"""Labels in a run of names, without a colon: *Present Trustees Bo Ash (chair), Di Elm Non-trustees Al Oak, …*."""


def _marked(match: re.Match[str]) -> str:
    if match["first"]:
        return f"{match['who']}: "
    return f". {match['label'] or 'Apologies'}: "


_SAYS_THERE = regex(r"[A-Z]{2}[A-Z ]*\b(?:PRESENT|ABSENT|ATTEND[A-Z]*)\b")
"""A label in capitals that says who was there, which is none with the post in small letters before it."""


def _split_labels(text: str) -> list[str]:
    """The parts of a line, each with its own label; one without a colon may end a run of names."""
    text = _UNMARKED.sub(_marked, text)
    if text.count(",") > 1 and (last := _LABEL_LAST.fullmatch(text)):
        return [*_split_labels(last["names"]), f"{last['label']}:"]
    parts: list[str] = []
    for part in (part for piece in _INLINE.split(text) for part in _BY.split(piece)):
        is_told = parts != [] and _SAYS_THERE.match(part) is not None and parts[-1].rstrip()[-1:].islower()
        before = re.split(r"[;:,]|\sand\s", parts[-1])[-1].split() if parts and not is_told else []
        if before and all(is_post_word(word) or word in OF_POSTS or is_common(folded(word)) for word in before):
            parts[-1] += f" {part}"  # *Senior Executive Officers: …*, *Clerk: Bo Ash; Director of Public Works: …*
        else:
            parts.append(part)
    label = read_label(text) if len(parts) > 1 else None
    is_of_label = label is not None and len(label.group) > len(parts[0])  # *Owners in attendance: …*
    is_counted = len(parts) > 1 and re.fullmatch(r"\d+[/.]\d+", parts[0])  # *12/31 Apologies: …*
    if is_of_label or is_counted or (len(parts) > 1 and COOPTED.fullmatch(parts[0])):
        return [f"{parts[0]} {parts[1]}", *parts[2:]]
    return parts


_LIKE_POST = regex(r"[A-Z][\w’'/-]+(?: (?:(?:of|and|for|the|to|&) ){0,2}[A-Z][\w’'/-]+){0,4}")


def _posts_held(text: str) -> tuple[str, str] | None:
    """The post of several people, and their names: *Directors: Bo Ash, Di Elm*; None for other lines."""
    if (match := HEADED.fullmatch(text)) is None:
        return None
    words = match["head"].split()
    if words[0].endswith("s") and words[1:2] == ["of"] and ends_post(words[0].rstrip("s")) and parse(match["rest"]):
        return " ".join([words[0].rstrip("s"), *words[1:]]), match["rest"]  # *Directors of Service*
    is_post = all(is_post_word(word) or word[:1].islower() for word in words) and ends_post(words[-1].rstrip("s"))
    if not is_post or not words[-1].endswith("s") or not parse(match["rest"]):
        return None
    return " ".join([*words[:-1], words[-1].rstrip("s")]), match["rest"]


def _singular(title: str) -> str:
    key = title.casefold()
    if key.startswith(("member", "governor")):
        return ""
    return f"{title[:-3]}y" if key.endswith("ies") else title.rstrip("sS")


def _has_posts(words: str) -> bool:
    """Whether more people follow, each after a post: *Bo Ash; Deputy Clerk - Di Elm*, *Bo Ash and Clerk: Di Elm*."""
    _, *others = re.split(r"[;,]|\s(?:and|&)\s", words)
    pieces = [re.split(r":\s+|\s+[-–—]\s+", other.strip(), maxsplit=1) for other in others]
    return any(is_post_only(piece[0]) and names_somebody(piece[1]) for piece in pieces if len(piece) > 1)


def _has_office(words: str) -> bool:
    """Whether a line begins with a post and a colon, as *Clerk: Office of the Council* does."""
    match = HEADED.fullmatch(words)
    return match is not None and ends_post(match["head"].split()[-1]) and is_post_only(match["head"])


def _is_named_body(words: str) -> bool:
    """Whether a line is only the name of a body: *LOS RIOS BOARD OF TRUSTEES*."""
    tokens = [word.casefold().strip(".") for word in words.split()]
    if len(tokens) < 2 or regex(r"[,;:()\d–—]|\s-\s|\b[A-Z]\.|\sfrom\s").search(words) or tokens[0] in BEFORE_SURNAMES:
        return False
    return tokens[-1] in BODIES or (any(t in BODIES for t in tokens) and "of" in tokens)


def _without_vacancies(text: str) -> tuple[str, int]:
    """Words without vacant places, and how many those are."""
    count = 0
    for match in VACANT.finditer(text):
        said = match["count"] or match["after"] or "1"
        count += int(said) if said.isdigit() else _WORDS.get(said.casefold(), 1)
    return (VACANT.sub(", ", text), count) if count else (text, 0)


_SAID_AFTER = regex(r"(?:\(|,\s|\s[–—-]+\s)([^(),;–—]+)\)?")
_LEFT_OVER = lexicon("people.left-over")
_OUTSIDE = lexicon("people.outside")
_UNTIL_INSIDE = regex(r"\([^()]* until [^()]*(?:\)|$)")
_TERM = any_case(r"\bterm\b[^,;()]*\d{4}")
_QUOTED = regex(r"(?<=\w)\s+[“\"‘'][A-Z][\w-]*[”\"’'](?=\s+[A-Z])")
_APART = regex(r"[\s,;:()/.–—&-]+")


def _lost(text: str, found: Sequence[Person], post: str) -> str:
    """The words that no person was made of."""
    said = " ".join(
        " ".join((p.title, p.name, p.letters, p.post, p.party, p.ward, p.called, p.alias, p.mark)) for p in found
    )
    known = {folded(word) for word in _APART.split(f"{said} {post}")} | _LEFT_OVER | ALL_TITLES
    known |= {f"{word}s" for word in known} | {folded(regex(r"[^A-Z]").sub("", p.post)) for p in found}
    capacities = {p.capacity for p in found}
    if COOPTED_MEMBER in capacities:
        known |= {"co", "opted", "coopted", "optee", "cooptee"}
    if SUBSTITUTE in capacities:
        known |= {"alternate", "reserve", "first", "second", "third", "named", "place", "behalf", "deputising"}
    if GUEST in capacities:
        known |= _OUTSIDE
    text = _SAID_AFTER.sub(lambda m: "" if is_only_there(m[1].strip(" )")) else m[0], text)
    text = _TERM.sub("", _UNTIL_INSIDE.sub("()", _QUOTED.sub("", UNTIL.sub("", text))))
    typed = _APART.split(FOREIGN.sub("", ADDRESS.sub(" ", text)))
    left = [w for w in typed if folded(w) not in known and not w.isdigit() and not role_of(w)]
    return " ".join(left) if any(len(w) > 1 for w in left) else ""


# Tables


def _read_table(table: Sequence[dict[str, Cell]], above: Sequence[str]) -> list[Person]:
    """The people of a table, under the label above its heads or in a row of its own."""
    label = next((label for line in reversed(above) if (label := read_label(line)) is not None), None)
    people: list[Person] = []
    names = in_spoken_order([row["name"].text for row in table])
    table = [{**row, "name": replace(row["name"], text=name)} for row, name in zip(table, names, strict=True)]
    marks = {row["came"].text for row in table if "came" in row}
    for row in table:
        people += [replace(person, group=label.group if label else "", label=label) for person in _of_row(row, marks)]
    return people


_PLAIN_NAME = regex(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){0,3}\s[A-Z][\w’'-]+")
"""A possible name in the column of names, whatever its words mean: *Jack Works*."""


def _of_row(row: dict[str, Cell], marks: Collection[str]) -> Iterator[Person]:
    cell = row["name"]
    said = {key: row[key].text.strip() for key in row if key != "name" and row[key].text.strip()}
    found = [] if VACANT.fullmatch(cell.text.strip()) else parse(cell.text)
    if not found:
        if not said and not cell.text.strip():
            return
        is_vacant = not cell.text.strip() or VACANT.search(cell.text) is not None
        people = [Person("", capacity=VACANCY) if is_vacant else not_understood(cell.text.strip())]
    else:
        people = [person_of(named) for named in found]
    for person in people:
        person = replace(person, party=said.get("party", person.party), ward=said.get("ward", person.ward))
        if "post" in said and person.name:
            person = as_mayor(said_of(person, said["post"]))
        if "body" in said and person.name:
            person = replace(person, post=posts_of(person.post, said["body"]), capacity=person.capacity or MEMBER)
        person = replace(person, alias=said.get("alias", person.alias))
        if person.name and "came" in row and (moved := said_by(came := said.get("came", ""), marks)):
            mark = f"Record “{came or moved}” in the meeting."
            person = replace(person, mark=person.mark or mark, moved=moved)
        if person.name and said.get("came", "").casefold() == "late" and "at" in said:
            moved = f"arrived {said['at']}"
            person = replace(person, mark=f"Record “{moved}” in the meeting.", moved=moved)
        for key, moved in (("away", "absent"), ("sorry", "excused")):
            if person.name and (away := said.get(key, "")) and not re.fullmatch(r"no?|[-–—]", away, re.IGNORECASE):
                person = replace(person, mark=person.mark or f"Record “{moved}” in the meeting.", moved=moved)
        yield replace(person, title=person.title or said.get("title", ""), line=cell.line)


# Codes


_CODE = regex(r"[A-Z]{1,4}")
_FEWEST_CODED = 3


def _with_codes(people: Sequence[Person], heads: Collection[str]) -> list[Person]:
    """The people, with letters that stand after most councillors and are shared (*Cllr Ash (TG)*) as their party or
    group, or as the ward if the column heads say so."""
    where = next((key for key in ("ward", "party") if key in heads), "")
    members = [p for p in people if p.name and (p.label is None or p.label.capacity.is_member)]
    said = [_code_of(person, with_letters=bool(where)) for person in members]
    codes = Counter(filter(None, said))
    is_meant = where or (sum(map(is_elected, members)) * 2 > len(members) and any(p.post in codes for p in members))
    if not is_meant or codes.total() < max(_FEWEST_CODED, len(codes) + 1, len(members) / 2):
        return list(people)
    coded = {id(person): code for person, code in zip(members, said, strict=True) if code}
    out: list[Person] = []
    for person in people:
        code = coded.get(id(person), "")
        asked = where or not code or person.party == code or code in (other.party for other in out)
        out.append(_coded(person, code, where, "" if asked else f"Is “{code}” the party or group?"))
    return out


def _coded(person: Person, code: str, where: str, doubt: str) -> Person:
    """A person with a code as the party, or as the ward."""
    if not code:
        return person
    post, party, letters, alias = (
        "" if words == code else words for words in (person.post, person.party, person.letters, person.alias)
    )
    ward, party = (code, party) if where == "ward" else (person.ward, code)
    doubt = person.mark or doubt
    return replace(person, post=post, party=party, ward=ward, letters=letters, alias=alias, mark=doubt)


def _code_of(person: Person, *, with_letters: bool) -> str:
    said = (person.post, person.party, person.alias, person.letters if with_letters else "")
    return next(filter(_CODE.fullmatch, said), "")


# Capacities


@dataclass(frozen=True)
class _Survey:
    """What the people of a list have in common, which decides the capacity of each."""

    has_members: bool
    """Whether there is a person under a label for members, or several elected people under none."""
    has_elected: bool
    says_coopted: bool
    """Whether it is said behind the names who is co-opted: other representatives are not."""
    has_chair: bool
    leads_below: bool
    """Whether the chair is under a label other than the first."""
    is_board: bool
    """Whether they are the trustees or directors of an association, or have a president in the chair."""
    has_named_members: bool
    has_one_director: bool
    """Whether only one of several is called director: of the board, or of its staff."""
    has_others: bool
    """Whether non-members have a label of their own."""
    has_non_executives: bool
    """Whether some are non-executive directors, so that the executives beside them are directors too, and members."""
    has_clerk: bool
    is_of_body: bool
    """Whether it is the list of a body, whose clerk can be asked."""
    may_hold: bool
    """Whether members of it may hold an office: not if a mayor presides, or if all without a post are councillors."""
    has_staff: bool
    """Whether the body's own staff are among those *also present*."""
    heads_staff: bool
    """Whether staff have a heading of their own: those *also in attendance* are visitors."""
    is_mixed: bool
    """Whether most people under the first label have no employee's post: they are not officers."""
    titles: tuple[str, ...]
    """The words of the first person's title: if a county councillor, it is the county's list."""
    first: Label | None


_NON_EXECUTIVE = any_case(r"\bnon-?\s?exec")


def _survey(people: Sequence[Person], beside: Sequence[Person] | None) -> _Survey:
    labels = [p.label for p in people if p.name and p.label is not None]
    members = (Capacity.MEMBER, Capacity.CHAIR)
    firsts = [p for p in people if p.name and labels and p.label == labels[0]]
    every = [p for p in (*people, *(beside or ())) if p.name and p.capacity not in _NO_MEMBERS and not _is_of_others(p)]
    plain = [p for p in every if p.capacity in ("", MEMBER) and not p.post]
    return _Survey(
        has_members=any(label.says is List.PRESENT and label.capacity in members for label in labels)
        or sum(p.label is None and (is_elected(p) or p.ward != "") for p in people) > 1,
        has_elected=are_councillors(map(is_elected, people)),
        says_coopted=any(p.capacity == COOPTED_MEMBER for p in people),
        has_chair=any(
            p.capacity == CHAIR and role_of(p.called) and not _COUNCIL_PRESIDENT.match(p.called) for p in people
        ),
        leads_below=any(p.capacity == CHAIR and p.name and labels and p.label != labels[0] for p in people),
        has_non_executives=any(_NON_EXECUTIVE.search(p.post) for p in people),
        is_board=all(folded(p.title) == "trustee" for p in people if is_elected(p))
        and not any(_may_serve(p) or CLERK.search(p.post) for p in people)
        and any(
            (p.label is not None and (_TRUSTEES.match(p.label.group) or _BOARD.fullmatch(p.label.group)))
            or (p.capacity == CHAIR and folded(p.called or p.post) == "president")
            for p in people
        ),
        has_named_members=any(p.capacity == MEMBER for p in people),
        has_one_director=[folded(p.called) for p in people if p.name].count("director") == 1 < len(people) - 1,
        has_others=any(p.name and _is_of_others(p) for p in people),
        has_clerk=any(CLERK.search(p.post) for p in (*people, *(beside or ()))),
        is_of_body=beside is not None,
        may_hold=beside is None
        or (
            not any("mayor" in f"{p.printed} {p.called} {p.post}".casefold().split() for p in every)
            and any(ELECTED.isdisjoint(p.printed.casefold().split()) for p in plain)
        ),
        has_staff=any(_may_serve(p) and _SERVES.search(p.post) for p in people),
        heads_staff=any(STAFF.search(label.group) for label in labels),
        is_mixed=sum(not _SERVES_IN.search(p.post) for p in firsts) * 2 > len(firsts),
        titles=tuple(folded(word) for p in people[:1] for word in p.title.split()),
        first=labels[0] if labels else None,
    )


def _with_capacity(people: Sequence[Person], whole: _Survey) -> list[Person]:
    """The people, each with the capacity that the heading, the post and the title give."""
    out = [
        _place(person, whole) if person.name and person.capacity not in (SUBSTITUTE, VACANCY) else person
        for person in people
    ]
    for at, (before, person, after) in enumerate(zip(out, out[1:], out[2:], strict=False), 1):
        if before.capacity == after.capacity == OFFICIAL and not person.post and person.title.endswith("Chief"):
            out[at] = replace(person, capacity=OFFICIAL)
    named = [person for person in out if person.name]
    officers = [person for person in named if person.capacity == OFFICIAL and person.label is None]
    if len(named) >= _FEWEST_OFFICERS and len(officers) * 5 >= len(named) * 3:
        doubt = officers[0].mark or "Nearly all have posts: are they members, or officers?"
        out[out.index(officers[0])] = replace(officers[0], mark=doubt)
    return out


_FEWEST_OFFICERS = 4


def _place(person: Person, whole: _Survey) -> Person:
    label, base = person.label, _heading_capacity(person, whole)
    if base in (Capacity.OFFICER, Capacity.GUEST):
        is_other = label is not None and whole.heads_staff and _OTHERS_THERE.match(label.group)
        return _as_other(person, Capacity.GUEST if is_other else base, has_staff=whole.has_staff)
    if label is not None and SUBSTITUTES.fullmatch(label.group):
        return replace(person, capacity=SUBSTITUTE)
    if base is Capacity.MEMBER and _has_no_vote(person):
        return replace(person, capacity=COOPTED_MEMBER if "opted" in person.post else GUEST)
    if base is Capacity.COOPTED and not person.capacity and is_elected(person):
        return replace(person, capacity=MEMBER)
    if base is Capacity.COOPTED and not person.capacity:  # *Police nominees: Superintendent Ash*
        is_plain = label is not None and whole.says_coopted and "represent" in label.group.casefold()
        return replace(person, capacity=MEMBER if is_plain else COOPTED_MEMBER)
    is_beside = label is not None and (base is Capacity.COOPTED or "officio" in label.group.casefold())
    if person.capacity == CHAIR and (whole.has_chair or is_beside) and not person.called:
        return replace(person, capacity=str(base))  # a mayor who is not in the chair
    if whole.has_one_director and label is None and folded(person.called) == "director":
        return replace(person, post=person.post or person.called)
    if person.capacity and (person.capacity != MEMBER or base is Capacity.MEMBER):
        return person
    capacity, doubt = _as_member(person, str(base), whole)
    return replace(person, capacity=capacity, mark=person.mark or doubt)


_NO_VOTE = any_case(r"\bnon-?voting\b|\b(?:without|no) (?:a )?vote\b|\bassociate (?:members?|governors?)\b")


def _has_no_vote(person: Person) -> bool:
    """Whether a person who may seem a member has no vote, by the post or the heading. An associate member of a school
    sits on committees of its governing board and is no governor: the School Governance (Constitution) (England)
    Regulations 2012."""
    said = person.post, person.label.group if person.label is not None else ""
    may_sit = person.capacity in ("", MEMBER) and not OFFICER.search(person.post)
    return may_sit and any(map(_NO_VOTE.search, said))


def _heading_capacity(person: Person, whole: _Survey) -> Capacity:
    """The capacity that the heading gives. A first heading *In attendance* may be over members and the chair."""
    label = person.label
    if label is None:
        return Capacity.MEMBER
    is_alone = not whole.has_members
    is_led = not whole.leads_below and PLAIN_ROLE.fullmatch(person.called) is not None
    leads = role_of(person.called) and (is_elected(person) or is_led)
    is_attending = is_elected(person) or (whole.is_mixed and _ATTENDING.fullmatch(label.group))
    is_over_all = is_alone and is_attending and label.capacity in (Capacity.OFFICER, Capacity.GUEST)
    return Capacity.MEMBER if label == whole.first and (leads or is_over_all) else label.capacity


_SERVES_IN = any_case(rf"{OFFICER.pattern}|(?-i:\b[A-Z]\.[/A-Z])")
"""An employee's post, also in initials: *Town Clerk*, *S.E.P.*"""
_OTHERS_THERE = any_case(r"(?:also|others?)\b")
_ATTENDING = any_case(r"(?:in )?attendance|attendees|attending")
_OTHER_COUNCIL = any_case(r"\b(?:borough|county|district|city|regional) (?:councillor|cllr)\b")
_COUNCIL_IN_SHORT = regex(r"[A-Z]{1,3}(?:BC|CC|DC)(?:\s?(?:&|/|and)\s?[A-Z]{0,3}(?:BC|CC|DC))*")
"""Councils in short, of which somebody is a member: *Cllr Ash (FDC & CC)*."""
_SERVES = any_case(
    r"\b(?:clerk|chief administrative officer|(?:city|town|county) (?:manager|attorney|engineer)"
    r"|(?:deputy )?chief executive(?: officer)?)\b|^general manager(?=$| ?/| and )"
)
"""Posts that only the body's own staff have."""
_COUNCIL_PRESIDENT = any_case(r"(?:city |town )?council president|president of (?:the )?council")
"""The leader of a council whose mayor is not in the chair."""


def _may_serve(person: Person) -> bool:
    """Whether a person who was *also present* has a post of the body's own staff."""
    is_also = person.label is not None and person.label.group.casefold().startswith(("also", "other"))
    return is_also and not is_elected(person) and not OTHERS.search(person.post) and bool(OFFICER.search(person.post))


def _as_other(person: Person, base: Capacity, *, has_staff: bool) -> Person:
    """A person under a heading for officers or guests; a role is one in another body."""
    post, label = person.post, person.label
    if person.capacity == MEMBER and not post and not is_elected(person):
        post = person.called
    is_guest = is_elected(person) or base is Capacity.GUEST or person.capacity == GUEST
    doubt = ""
    if not is_guest and label is not None and _ANYBODY_THERE.fullmatch(label.group) and _is_from_elsewhere(post):
        is_firm = _OF_FIRM.search(post) is not None and not _PART_OF_OFFICE.search(post)
        is_guest = is_firm or is_of_body(post) or is_body(post)
        is_post = is_guest or is_post_word(post.split()[-1]) or _MASTER.search(post) is not None
        doubt = "" if is_post else "Is it an officer, or a guest? Type “officer” or “guest” before the name."
    capacity = GUEST if is_guest else str(base)
    if base is Capacity.OFFICER and not post and not POLICE.isdisjoint(map(folded, person.title.split())):
        capacity = GUEST
    elif person.capacity == OFFICIAL or (has_staff and _may_serve(person)):
        capacity = OFFICIAL
    return replace(person, capacity=capacity, post=post, mark=person.mark or doubt)


_ANYBODY_THERE = any_case(r"(?:also )?(?:in attendance|attending|attendees)(?: were| was)?")
"""A label of those who are no members, whether they serve the body or visit it."""
_OF_FIRM = any_case(
    r"\b(?:ltd|limited|llp|plc|inc|llc|pty|consult(?:ing|ants|ancy)|architects|solicitors|associates|partners|group"
    r"|club|news\w*|herald|times|gazette|press|union|alliance|network|university|college|hospital|company|residents)\b"
)


_PART_OF_OFFICE = any_case(r"\b(?:department|directorate|division|office|section|services?|team|unit)\b|\band\b")
"""A word of a department of the body itself, which a firm may be called after: *Press Office*."""
_MASTER = any_case(r"(?:master|mistress|nurse|teacher|chaplain|pilot|warden|keeper)$")
"""The end of posts that other words of this kind do not tell: *Harbour Master*."""


def _is_from_elsewhere(post: str) -> bool:
    """Whether the words after a name are capitalised and no post: they may be a department, or another body."""
    is_capital = all(word[0].isupper() or not word[0].isalpha() or word in OF_POSTS for word in post.split())
    is_post = not post or any(map(ends_post, re.split(r"[\s,]+", post)))
    return is_capital and not (is_post or OFFICER.search(post) or post.isupper() or role_of(post))


def _as_member(person: Person, base: str, whole: _Survey) -> tuple[str, str]:
    """The capacity of a person under no heading, or one for members, and a question or ''."""
    label, post = person.label, person.post
    if _SEAT.fullmatch(post):
        return base, ""
    if label is not None and label.says is List.REMOTE and post and not is_elected(person):
        return OFFICIAL, ""
    titles = {folded(word) for word in person.title.split()} & {"county", "borough", "district"}
    is_above = titles.difference(whole.titles) or _COUNCIL_IN_SHORT.fullmatch(post)
    if (is_above and is_elected(person)) or _OTHER_COUNCIL.search(post):
        return base, Asked.ELSEWHERE
    if not post or is_elected(person) or re.search(r"\b(?:member|trustee)\b", post, re.IGNORECASE):
        return base, ""
    is_other = OTHERS.search(post) and not re.search(r"\bclerk$", post, re.IGNORECASE)
    if is_other and (whole.has_elected or label is None):
        return GUEST, Asked.VISITS if label is None else ""
    is_executive = whole.has_non_executives and whole.has_others and label is not None and not CLERK.search(post)
    if is_executive or (whole.is_board and _OF_BOARD.fullmatch(post)) or not OFFICER.search(post) or person.ward:
        return base, ""
    return _with_office(post, label, base, whole) if label is not None else (OFFICIAL, "")


def _asked_if_holder(person: Person, whole: _Survey) -> Person:
    """A person with the question whether they are a member who holds an office, or an officer, if the list does not
    say it: those above a heading for officers or guests are members, and beside a clerk they are probably officers."""
    label, post = person.label, person.post
    is_director = whole.has_one_director and label is None and folded(person.called) == "director"
    is_of_board = whole.is_board and _OF_BOARD.fullmatch(post) and not (label and _TRUSTEES.match(label.group))
    is_clerk, is_small = CLERK.fullmatch(post), whole.has_named_members and not whole.has_elected
    is_held = label is None and _HELD.fullmatch(post) and (is_small or (whole.is_of_body and not is_clerk))
    may_hold = (is_director or is_of_board or is_held) and whole.may_hold and not (person.ward or is_elected(person))
    may_hold = may_hold and not _is_of_others(person)
    if not may_hold or person.mark or person.capacity not in (MEMBER, OFFICIAL) or (is_clerk and whole.has_others):
        return person
    capacity = OFFICIAL if whole.is_of_body and whole.has_clerk and not whole.has_others else MEMBER
    return replace(person, capacity=capacity, mark="" if whole.has_others else Asked.HOLDS)


def _with_office(post: str, label: Label, base: str, whole: _Survey) -> tuple[str, str]:
    """The same for a person with an employee's post under a heading for members: an officer, or a member who holds
    it."""
    says_members = _OF_BODY.search(label.group) is not None
    if _OF_AREA.fullmatch(post) and (says_members or _TRUSTEES.match(label.group)):
        return base, Asked.SERVES
    is_of_board = says_members or (_OF_BOARD.fullmatch(post) and not whole.has_clerk)
    if is_of_board and whole.has_others and not whole.has_elected:  # its officers stand elsewhere
        return base, ""
    is_asked = says_members and not CLERK.search(post) and not is_attendance(label)
    return OFFICIAL, Asked.SERVES if is_asked else ""


_HELD = any_case(r"(?:hon(?:orary|\.)? )?(?:clerk|secretary|treasurer)(?:(?:/| & | and )(?:secretary|treasurer))?")
"""Posts that the members of a board mostly hold themselves."""
_SEAT = any_case(
    r"(?:(?:senior|independent|lay|elected|nominated|appointed|public|member|non-?executive|associate)[\s-]+)+directors?"
    r"(?:\s*\([^()]*\))?"
)
"""A seat on a board: *Independent Director*."""
_OF_AREA = regex(r"Director \([^()]+\)")
"""What may be a post, *Director (Roads)*, or the seat of a member, *Director (Elm Valley)*."""
_TRUSTEES = any_case(r"(?:the )?(?:board of )?(?:trustees|directors|governors)\b")
_BOARD = any_case(r"(?:[\w’'&-]+ ){0,5}board of (?:trustees|directors|governors)")
"""*Elm Library Board of Trustees*: the heading of its members."""
_OF_BODY = any_case(r"\b(?:members|governors|trustees|directors)\b")
_OF_BOARD = any_case(
    r"(?:hon(?:orary|\.)? )?(?:(?:recording|membership|corresponding) )?(?:secretary|treasurer)(?:[/ &-]+(?:secretary"
    r"|treasurer))?|(?!executive|managing|deputy)(?:[\w&-]+ ){0,2}director(?: (?:of|for) [\w &-]+)?"
)
"""Posts that members of an association's board hold."""
