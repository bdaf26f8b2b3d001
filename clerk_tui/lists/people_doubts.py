"""What may be wrong with somebody on a printed list, as a question that a clerk can answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from clerk_tui.english.forenames import is_forename
from clerk_tui.english.titles import BODIES, PARTICLES, POST_WORDS
from clerk_tui.frozen import dataclass
from clerk_tui.lists.labels import List
from clerk_tui.lists.names import ODD_SURNAMES, folded
from clerk_tui.lists.people_lines import WARD_LINE, is_post_only
from clerk_tui.lists.person import (
    ALSO_TITLE,
    CHAIR,
    COOPTED_MEMBER,
    MEMBER,
    POLICE,
    VACANCY,
    VICE,
    Person,
    is_elected,
    posts_of,
)
from clerk_tui.lists.roles import is_post_word, role_of
from clerk_tui.lists.split_names import (
    ends_post,
    is_held,
    is_letters,
    is_office,
    is_person,
    is_post_and_surname,
    is_surely_person,
    may_be_given,
)
from clerk_tui.meeting.names import same_name_key
from clerk_tui.meeting.people import Asked
from clerk_tui.regex import any_case, regex


@dataclass(frozen=True)
class _Among:
    """Somebody, and those among whom they stand."""

    person: Person
    group: Sequence[Person]
    """Those with a name under the same heading."""
    listed: Sequence[Person]
    has_full: bool
    """Whether most of the group have more than one name."""
    is_capital: bool
    """Whether one name alone in the list is in capitals."""
    is_again: bool
    """Whether the same name stands above."""


def checked(people: Iterable[Person]) -> Iterator[Person]:
    """The people, with a mark on what may be wrong."""
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
        among = _Among(person, group, listed, has_full, is_capital, person.name != "" and key in seen)
        seen.add(key)
        yield replace(person, mark=person.mark or next(filter(None, (ask(among) for ask in _QUESTIONS)), ""))


_CAPITAL_TITLE = regex(r"(?P<title>[A-Z]{2,5}) (?P<name>[A-Z][a-z][\w’'-]*(?: [A-Z][\w’'.-]*)+)")


def _with_title(person: Person) -> Person:
    """Somebody with capitals before the name as their title: *CPO Bo Ash* comes from elsewhere, if not to serve."""
    match = _CAPITAL_TITLE.fullmatch(person.name) if not person.title else None
    return person if match is None else replace(person, title=match["title"], name=match["name"])


_BODY_LAST = regex(r"(?P<name>\S+(?: \S+)* [A-Z][\w’'-]*[a-z]) (?P<body>[A-Z]{2,6})")


def _without_body(person: Person, listed: Sequence[Person]) -> Person:
    """Somebody without capitals after the whole name, which say whence they come: *Bo Ash SEPA*; not in a list that has
    surnames in capitals."""
    match = _BODY_LAST.fullmatch(person.name)
    if match is None or sum(one.name.split()[-1].isupper() for one in listed if one.name) > 1:
        return person
    doubt = f"Is it of “{match['body']}”, or is that the surname?"
    return replace(person, name=match["name"], post=posts_of(match["body"], person.post), mark=person.mark or doubt)


_FROM = any_case(r"(?:representing|rep\.? (?:of|for)|on behalf of|from|for)\b.*|[A-Z]{2,5}")


def _whence(among: _Among) -> str:
    """Of whom words say that they come from somewhere, rather than a post: *(SBC)*; not in a list of several bodies."""
    person, post = among.person, among.person.post
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
    """Whether those of a list come from several bodies, as in a network or a forum: all say from which, or half do."""
    is_all = len(group) > _FEWEST_TITLED and all(p.post or p.capacity in (CHAIR, VICE, COOPTED_MEMBER) for p in group)
    return is_all or sum(is_of_body(person.post) for person in group) * 2 >= len(group) > 1


def is_of_body(post: str) -> bool:
    """Whether the words after a name are what another body is called, and no post in it: *Elm Valley Council*."""
    return _OTHER_BODY.fullmatch(post) is not None


_OTHER_BODY = regex(
    r"(?!(?i:vice|deputy|chair|leader|member|head|lead|clerk|sub)\b)(?:[A-Z][\w’'.&-]*,? |and |& |of |the "
    r"|for ){1,6}(?:Council|Constabulary|Police|Association|Society|Trust|Federation|Church|School|Academy"
    r"|Forum)(?: Scotland)?|Police Scotland"
)


def _of_other_kind(among: _Among) -> str:
    """A member who is of the police, or of the clergy where nearly all others are councillors."""
    words = frozenset(map(folded, among.person.title.split()))
    if among.person.capacity != MEMBER or not words or not words <= _CLERGY | POLICE:
        return ""
    if sum(map(is_elected, among.group)) > len(among.group) // 2:
        return "Among councillors, is it a member, or a guest?"
    return "" if words.isdisjoint(POLICE) else Asked.VISITS


_CLERGY = frozenset("canon reverend revd rev father fr pastor rabbi imam archdeacon bishop dean".split())


def _of_staff(among: _Among) -> str:
    """A member whose title is a post of those who serve a body (*Superintendent Ash*), or who stands under no heading
    and has a post, where as many have none and are no councillors. Those who are in doubt themselves, or from another
    body, count as neither."""
    person = among.person
    if person.capacity != MEMBER:
        return ""
    if is_office((person.title.split() or [""])[-1]) and person.title != ALSO_TITLE:
        return Asked.SERVES
    is_called = re.search(r"\b(?:member|trustee)\b", person.post, re.IGNORECASE) is not None
    if not person.post or person.label is not None or person.ward or is_called or is_elected(person):
        return ""
    members = [o for o in among.group if o.capacity == MEMBER and (o is person or not (o.mark or is_of_body(o.post)))]
    return Asked.SERVES if sum(not other.post for other in members) * 2 >= len(members) else ""


def _untitled(among: _Among) -> str:
    """Somebody of whom nothing is said and who has no title, where all others in the list have one."""
    one = among.person
    is_bare = not (one.title or one.post or one.letters or one.called or one.party or one.ward)
    others = [other for other in among.group if other is not one]
    is_alone = bool(one.name) and is_bare and len(among.group) > _FEWEST_TITLED and all(other.title for other in others)
    return "It has no title, as the others have: is it a person?" if is_alone else ""


def _of_two(among: _Among) -> str:
    """Somebody who has three names, where all others of the title have a surname alone."""
    person = among.person
    alike = [one for one in among.group if one is not person and one.title and one.title == person.title]
    is_odd = len(person.name.split()) > 2 and len(alike) > 1 and not any(" " in one.name for one in alike)
    return "It may be two people." if is_odd else ""


def _of_chair(among: _Among) -> str:
    person = among.person
    if person.capacity != CHAIR or sum(other.capacity == CHAIR for other in among.listed) < 2:
        return ""
    return f"More than one is in the chair: is it “{person.called or person.title or person.post}”?"


def _again(among: _Among) -> str:
    is_whole = re.search(r"[\s.]", among.person.name) is not None
    return "It is on the list twice." if among.is_again and is_whole else ""


_LONGEST_POST = 110
_SENTENCE_INSIDE = regex(r"[a-z]{4,}\.\s+[A-Z]|\b(?:was|were|has|have|had|did|declared|said|is|are|will)\b")
TITLED_INSIDE = regex(r"\b(?:Mr|Mrs|Ms|Miss|Cr|Cllr|Councillor)\b\.?\s+[A-Z]")


def _of_words(among: _Among) -> str:
    """A name or a post that holds something else."""
    person, words = among.person, among.person.name.split()
    if not words:
        return _of_post(among) if person.capacity == VACANCY and person.post else ""
    if TITLED_INSIDE.search(person.name) or len(words) > 5 or any(c.isdigit() for c in person.name):
        return "It may be more than a name."
    if re.search(r"\s[-–—]|:", person.title):
        return "The title may hold a post."
    if folded(words[-1]) in _ANSWERS:
        return f"Is “{words[-1]}” part of the name? If not, record it in the meeting."
    if sum(len(folded(w)) > 1 and folded(w) not in PARTICLES for w in words) > 3:
        return "It may be two people."
    if any(role_of(w) or folded(w) in ("vice", "deputy") for w in words[1:]):
        return "It may hold a post as well as a name."
    if len(words) == 1:
        return _of_one_word(among)
    if all(len(folded(w)) == 1 for w in words[:-1]):
        return _of_post(among)
    if any(folded(w) in POST_WORDS or folded(w) in BODIES for w in words):
        is_held = may_be_given(words[0]) and ends_post(words[-1]) and is_post_only(person.post)
        is_odd = is_forename(words[0]) and folded(words[1]) in ODD_SURNAMES
        is_sure = len(words) == 2 and (person.title or is_held or is_odd)
        return "" if is_sure else "It may be a post or a body, and not a name."
    if WARD_LINE.fullmatch(person.name) and not (person.title or person.post or person.ward):
        return "Is it a ward, or a person?"
    if person.name.isupper() and among.is_capital and not (person.title or person.post or person.called):
        return "It stands in capitals, as a heading does: is it a person?"
    return _of_post(among)


def _of_one_word(among: _Among) -> str:
    person = among.person
    if WARD_LINE.fullmatch(person.name) and not (person.title or person.post or person.ward):
        return "Is it a ward, or a person?"
    if among.has_full and not person.title and not person.post:
        return "It is one word alone: is it a name?"
    return _of_post(among)


_ANSWERS = frozenset("present absent excused apologies here away".split())
"""How somebody answers a roll call, or is said to."""
_INITIAL_NAME = regex(r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z]\.? [A-Z][a-z][\w’'-]+")
_AFTER_WITH = regex(r"\b(?:including|with|by|besides|plus|namely)\s+([A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*)+)")
_AFTER_DASH = regex(r"[,;].*?\s[-–—]\s+([A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]*)+)")
_ROLE_INSIDE_POST = any_case(r"\bv?ch(?:air(?:man|woman|person)?)?\b(?! of\b)")


def _of_post(among: _Among) -> str:
    person = among.person
    if re.search(r"\d{1,2}/(?:\d{1,2}/)?\d{2,4}|\w: \w|:$", person.post) or any(
        map(_INITIAL_NAME.fullmatch, re.split(r"[,;]\s+|\s+[-–—]\s+", person.post))
    ):
        return "The post may hold somebody else."
    if person.capacity in (MEMBER, COOPTED_MEMBER) and _ROLE_INSIDE_POST.search(person.post):
        return "The post may hold a role in the chair."
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
_INITIAL_INSIDE = regex(r"\b[A-Z][\w’'-]+ [A-Z]\.?,? [A-Z][a-z]")


def _holds_name(post: str) -> bool:
    """Whether somebody else seems to follow inside a post: *Manager Bo Elm, Clerk*, *Chairman Al T. Oak*."""
    first, *others = re.split(r",|;| and | & ", post)
    tokens = first.split()
    ends = [at for at, token in enumerate(tokens) if is_post_word(token)] if any(map(ends_post, tokens)) else []
    after = " ".join(tokens[ends[-1] + 1 :]) if ends else ""
    if len(after.split()) > 3 or (" " in after and ends and role_of(" ".join(tokens[: ends[-1] + 1]))):
        return True
    follow = any(ends_post(other.split()[-1]) or is_post_word(other.split()[0]) for other in others if other.strip())
    if " " in after and is_surely_person(after):
        return True
    is_run = after[:1].isupper() and ends_post(tokens[ends[-1]]) and is_person(after, bare=True) and follow
    return is_run or _INITIAL_INSIDE.search(post) is not None


_QUESTIONS: tuple[Callable[[_Among], str], ...] = (
    _of_words, _whence, _of_other_kind, _of_staff, _untitled, _of_two, _of_chair, _again,
)  # fmt: skip
"""Each gives a question, or nothing; the first that is asked is the mark."""
