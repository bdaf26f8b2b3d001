"""A person on a list and the words after the name: post, role, party, ward and initials. `said_of` puts such words
into the fields of a `Person`; `read_names` reads lists of names as attendance lists print them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTH, MONTH_SHORT
from clerk_tui.english.titles_and_forenames import ELECTED, PERSONAL, POST_WORDS, is_forename
from clerk_tui.english.words import is_common
from clerk_tui.frozen import dataclass
from clerk_tui.lists.labels import ADDRESS, CAME, CHAIRS, NOT_IN_CHAIR, YEARS, Label
from clerk_tui.lists.name_runs import Named, parse
from clerk_tui.lists.name_words import (
    COOPTED,
    ELECTED_TITLES,
    HONOURS,
    MAYORS,
    OFFICER,
    OPENING,
    OTHERS,
    PARTY,
    PARTY_SHORT,
    PLAIN_ROLE,
    WARD,
    abbreviates,
    are_initials,
    ends_post,
    folded,
    initials_of,
    is_letters,
    is_member_post,
    is_name,
    is_post_word,
    is_surely_person,
    leader_role,
    role_of,
)
from clerk_tui.regex import any_case, regex

CHAIR, VICE, MEMBER, COOPTED_MEMBER, OFFICIAL, GUEST, SUBSTITUTE, VACANCY = (
    "chair vice member coopted officer guest substitute vacancy".split()
)
ALSO_TITLE = "Director"
"""A post that is also the title of a board’s members."""
POLICE = frozenset("pc pcso cpo constable sgt sergeant insp inspector garda ds dc di dci".split())
"""Titles of those who come from the police, if no post of theirs is said."""


@dataclass(frozen=True)
class Person:
    """A person on a printed list, a vacancy, or words that could not be read."""

    name: str
    """Without title and letters; empty for a vacancy and for what could not be read."""
    title: str = ""
    letters: str = ""
    """Those after the name: *OBE*."""
    capacity: str = ""
    """chair, vice, member, coopted, officer, guest, substitute or vacancy; empty for what could not be read."""
    post: str = ""
    party: str = ""
    ward: str = ""
    mark: str = ""
    """What is doubtful, in words."""
    called: str = ""
    """The word printed for the chair or vice-chair: *Chairman*."""
    alias: str = ""
    """Initials that stand for them."""
    group: str = ""
    """The heading under which they stand, as printed."""
    line: int = 0
    label: Label | None = None
    """That heading, as read."""
    stands_for: str = ""
    """The member whose place a substitute takes."""
    is_remote: bool = False
    """Whether they took part over a link."""
    moved: str = ""
    """When they came or went, or that they were away, as printed: *arrived 7.50pm*, *excused*."""

    @property
    def printed(self) -> str:
        """The name with its title and letters."""
        return f"{self.title} {self.name}".strip() + (f", {self.letters}" if self.letters else "")

    @property
    def unread(self) -> str:
        """The words that could not be read; '' for a person or a vacancy."""
        before, after = _NOT_UNDERSTOOD.split("{}")
        return "" if self.name or self.capacity else self.mark.removeprefix(before).removesuffix(after)

    @property
    def is_seat(self) -> bool:
        """Whether it is a vacant seat of the body, not a vacant post."""
        is_of_body = self.label is None or self.label.capacity.is_member
        is_office = role_of(self.post) != "" or OFFICER.search(self.post) is not None
        return self.capacity == VACANCY and is_of_body and not is_office


_NOT_UNDERSTOOD = "Not understood: “{}”."


def not_understood(words: str) -> Person:
    """A `Person` that stands for words which could not be read."""
    return Person("", mark=_NOT_UNDERSTOOD.format(words))


_RESIGNED = any_case(r".*\b(?:resign\w*|retired|deceased|died|disqualified|left (?:the )?council)\b.*")
_REMOTE = any_case(
    r"(?:(?:attend|participat|join)(?:ed|ing) |(?:took|taking) part )?(?:on )?(?:virtual|remote|online|via "
    r"|electronic(?:ally)?(?=\W*$| (?:attendance|link|means|participation)\b)"
    r"|by (?:phone|telephone|zoom|video|teams)|zoom|teams|v/c\b|video).*"
)
_SUBSTITUTE = any_case(
    r"(?:(?:first|second|third|named) )?(?:sub(?:stitut\w+)?|deputising|in place of|alternate|on behalf of"
    r"|(?:voting|sitting|standing in|in)(?= for\b)|(?P<plain>for(?=\s)))\b\.?\s*(?:for\s+)?(?P<who>.*)"
)
_CAME_INSIDE = any_case(rf"\s*\((?P<inside>{CAME.pattern})\)$")
_ROLE_INSIDE = any_case(rf"\s*\((?P<inside>{CHAIRS}|{WARD.pattern})\)$")
"""*Pro-Chancellor (Chair)*."""


def said_of(person: Person, words: str) -> Person:
    """The person with the words after the name put into its fields."""
    short = _SHORT_LAST.match(words)
    if short and are_initials(short[1], person.name):
        words = f"{short[1]}, {words[short.end() :]}"
    for part in (one for several in re.split(r"\s*[▪•|;]\s*", UNTIL.sub("", words)) for one in _split_said(several)):
        inner = _CAME_INSIDE.search(part) or _ROLE_INSIDE.search(part)
        for one in (part[: inner.start()], inner["inside"]) if inner else (part,):
            person = _with_said(person, one.strip().rstrip(")") if "(" not in one else one.strip())
    return person


_SHORT_LAST = regex(r"([A-Z]{2,4})\s?[-–/]\s?(?=[A-Z][a-z])")
"""*AB-Chair*: the initials of the person before a role."""


def _split_said(words: str) -> list[str]:
    """Words split so that a ward, a party and a role at the end are parts of their own: *At-Large, President*."""
    cut = _SLOT.split(words if role_of(words) else _BEFORE_ROLE.sub(", ", words))
    pieces, signs = cut[::2], ["", *cut[1::2]]
    keep = [at for at, one in enumerate(pieces) if not (at and one.isupper() and abbreviates(one, pieces[at - 1]))]
    first = pieces[0]  # *Engineer, West Ward*
    is_held = bool(first) and ends_post(first.split()[-1]) and not (role_of(first) or leader_role(first))
    alone = [at for at in keep if PARTY.fullmatch(pieces[at]) or ADDRESS.fullmatch(pieces[at])]
    alone += [at for at in keep if at and PARTY_SHORT.fullmatch(pieces[at]) and role_of(pieces[at - 1])]
    alone += [at for at in keep if WARD.fullmatch(pieces[at]) and not is_held]
    rest = [at for at in keep if at not in alone]
    is_of_member = _OF_MEMBER.search(pieces[-1]) is not None  # *Chair, Parent Governor*
    for at, after in zip(rest, [*rest[1:], -1], strict=False):
        is_before = after < 0 or is_of_member or pieces[after][:1].islower() or _OF_PLACE.match(pieces[after])
        if role_of(pieces[at]) and is_before:
            alone.append(at)
    said = [at for at in rest if at not in alone]
    together = "".join(f"{signs[at] if n else ''}{pieces[at]}" for n, at in enumerate(said))
    return [together, *(pieces[at] for at in alone)]


UNTIL = any_case(
    r"(?:^|,?\s+)\(?(?:until|till|to)\s+"
    rf"(?:\d{{1,2}}[./ ]\d{{1,2}}[./ ]|(?:\d{{1,2}}\w*\s+)?(?:{MONTH}|{MONTH_SHORT})\s+)?"
    r"(?:\d{2}(?<=\d[./ ]..)|20\d\d)(?=\W*$|\))"
)
"""How long somebody has a post: *Chair until 1 May 2036*."""
_SLOT = regex(r"(, | [-–—] )")
"""The sign between two descriptions of a person."""
_BEFORE_ROLE = any_case(r"(?<=\w)\s?/\s?(?=(?:vice[- ]|deputy |co-)?chair(?:man|woman|person)?$)")
"""*Parent/Chair*."""
_OF_MEMBER = any_case(r"\b(?:governor|trustee|member|representative)$|^co-?opt(?:ed|ee)\b")
_OF_PLACE = any_case(r"(?:regional )?(?:city|county|district|municipality|region|town|township|village) of ")
"""The municipality that a member of a joint board comes from: *Chair – Town of Elm*."""
_PRESIDING = any_case(r"^presiding\s+(?=\w)")
_ARTICLE = regex(r"^(?:as\s+(?!of\b)(?:(?:an?|the)\s+)?|(?:an?|the)\s+(?=[A-Z]))")


def _with_said(person: Person, part: str) -> Person:
    if part.startswith("as ") and OFFICER.search(part) and not is_elected(person):
        person = replace(person, capacity=OFFICIAL)  # *Bo Ash as Secretary*
    part = _PRESIDING.sub("", _ARTICLE.sub("", part))
    if is_remote(part):
        return replace(person, is_remote=True)
    if is_only_there(part) or ADDRESS.fullmatch(part) or YEARS.fullmatch(part):
        return person
    if (short := _SHORT_FIRST.fullmatch(part)) and are_initials(short["alias"], person.name):
        return _with_said(replace(person, alias=short["alias"]), short["said"])
    for way in (_read_place, _read_role, _read_guest, _read_doubt, _read_letters):
        if (made := way(person, part)) is not None:
            return made
    if both := _TWO_POSTS.fullmatch(part):
        return _with_said(_with_said(person, both["one"]), both["other"])
    return replace(person, post=posts_of(person.post, part))


def is_remote(words: str) -> bool:
    """Whether words say that a person took part over a link."""
    return _REMOTE.fullmatch(words) is not None and not any(map(str.isdigit, words))


def is_only_there(words: str) -> bool:
    """Whether words only say that a person was there, in the room or over a link."""
    return is_remote(words) or _WAS_THERE.fullmatch(words) is not None


_WAS_THERE = any_case(
    r"(?:was |were )?(?:(?:present|in attendance|attend(?:ed|ing)|participat(?:ed|ing)|took part|joined)\b\s*)?"
    r"(?:in[ -]person|in the (?:room|chamber|hall))?"
)
_SHORT_FIRST = regex(r"(?P<alias>[A-Z]{2,4})(?:,\s*|\s+[–—-]+\s+)(?P<said>\S.*)")
"""A person's initials before a description: *(BA), Clerk*."""
_TWO_POSTS = any_case(rf"(?P<one>(?:Deputy )?Mayor|{CHAIRS})(?: and |/| & )(?P<other>[A-Z].+)")
"""*Vice-Chair and Finance Director*."""


_SEAT_OF_WARD = any_case(
    r"(?:(?P<ward>(?:ward|district|division|zone) (?:no\.? ?)?[\w]{1,3}) (?:councill?or|member|commissioner|director"
    r"|supervisor|trustee)|(?:councill?or|commissioner|director|supervisor|trustee)(?:,| for)? "
    r"(?P<last>(?:ward|district|division|zone) (?:no\.? ?)?[\w]{1,3}))"
)
"""A seat that is told by its ward: *Ward 1 Councillor*, *Councillor, Ward 1*."""


def _read_place(person: Person, part: str) -> Person | None:
    if seat := _SEAT_OF_WARD.fullmatch(part):
        return replace(person, capacity=person.capacity or MEMBER, ward=seat["ward"] or seat["last"])
    if is_member_post(part):
        is_title = folded(part) in ("cllr", "councillor", "councilor", "councilmember") and not person.title
        title = part if is_title else person.title
        return replace(person, capacity=person.capacity or MEMBER, title=title, called=person.called or part)
    if WARD.fullmatch(part) and not any(map(ends_post, part.split()[:-1])):
        return replace(person, ward=part)
    if COOPTED.fullmatch(part):
        is_plain = re.fullmatch(r"co-?opt(?:ed(?: member)?|ee)", part, re.IGNORECASE)
        return replace(person, capacity=COOPTED_MEMBER, post=person.post if is_plain else posts_of(person.post, part))
    is_party = PARTY.fullmatch(part) or (PARTY_SHORT.fullmatch(part) and part != initials_of(person.name))
    return replace(person, party=part) if is_party else None


def _read_role(person: Person, part: str) -> Person | None:
    role = role_of(part) or ("vice" if part.casefold().strip(".") in ("vice", "deputy") else "")
    if not role:
        return None
    is_plain = PLAIN_ROLE.fullmatch(part) is not None or "/" in part or not role_of(part)
    return replace(person, capacity=role, called=part, post=person.post if is_plain else posts_of(person.post, part))


_FROM_OUTSIDE = any_case(
    r"(?:invited |registered )?(?:visitor|guest|observer|resident|(?:member of the )?(?:public|press|media)|invitee"
    r"|reporter)s?"
)
"""A description of a person who is neither a member nor an employee."""


def _read_guest(person: Person, part: str) -> Person | None:
    return replace(person, capacity=GUEST) if _FROM_OUTSIDE.fullmatch(part) else None


def _read_doubt(person: Person, part: str) -> Person | None:
    substitute = _SUBSTITUTE.fullmatch(part)
    if substitute is not None and (not substitute["plain"] or is_surely_person(substitute["who"])):
        who = substitute["who"]
        who = f"a {who}" if who[:1].islower() and is_member_post(who.split()[-1]) else who
        who = re.sub(r"^a (?=(?:an?|the)\b)", "", who)
        whom = who if who[:1].isalpha() else f"a member ({who.strip(' –—-')})" if who else "a member"
        member = who if is_name(who) else ""
        return replace(person, capacity=SUBSTITUTE, mark=f"This is a substitute for {whom}.", stands_for=member)
    if _RESIGNED.fullmatch(part):
        return replace(person, mark=f"Does the place still count (“{part}”)?")
    is_initials = part.isupper() and part == "".join(word[0] for word in person.name.split())
    came = (CAME.fullmatch(part) or regex(r"[a-z]+ly").fullmatch(part)) is not None and not (
        is_initials or _is_post_like_reason(part)
    )
    return replace(person, mark=f"Record “{part}” in the meeting.", moved=part) if came else None


_LIKE_REASON = regex(
    r"(?:Personal|Family|Virtual|Remote|Online|During|Illness|Holiday) (?:[A-Z][\w’'/-]+|&|and|for|of|the|to)"
    r"(?: (?:[A-Z][\w’'/-]+|&|and|for|of|the|to))*"
)


def _is_post_like_reason(words: str) -> bool:
    """Whether a post begins with a word of why or how somebody came: *Personal Assistant to the Clerk*."""
    return _LIKE_REASON.fullmatch(words) is not None and any(map(is_post_word, words.split()))


def _read_letters(person: Person, part: str) -> Person | None:
    if not person.alias and _INITIALS.fullmatch(part) and are_initials(part, person.name):
        return replace(person, alias=part)
    if (both := _POST_AND_ALIAS.fullmatch(part)) is not None:
        return _with_said(replace(person, alias=both["alias"]), both["post"])
    return replace(person, letters=f"{person.letters}, {part}".strip(", ")) if is_letters(part) else None


_INITIALS = regex(r"[A-Z][A-Za-z]?[A-Z]{1,3}[a-z]{0,2}|[A-Z]{2}")
_POST_AND_ALIAS = regex(r"(?P<post>[A-Z][\w ]+?)\s*[-–]\s*(?P<alias>[A-Z][a-z]?[A-Z][a-z]?)")
"""*Clerk – BMc*."""


def posts_of(post: str, more: str) -> str:
    """Two posts of one person joined; or one, if it includes the other: *Officer*, *Finance Officer*."""
    if not post or not more or _says_no_more(post, more):
        return more or post
    if more.isupper() and (len(more) == 1 or abbreviates(more, post)):  # *Director (A)*: acting
        return f"{post} ({more})"
    return post if _says_no_more(more, post) else f"{post}, {more}"


def _says_no_more(post: str, than: str) -> bool:
    """Whether a post of one word is included in another: *Clerk* in *Town Clerk*, or *Clerk and Treasurer*."""
    words = post.split()
    return len(words) == 1 and words[0].casefold() in {word.casefold() for word in re.findall(r"[\w’'-]+", than)}


def with_post(person: Person, post: str) -> Person:
    """The person with a post that stands before the name: *Chair: Cllr Ash*."""
    if role_of(post) or _SEAT_OF_WARD.fullmatch(post):
        return _with_said(person, post)
    is_member = is_elected(person) or NOT_IN_CHAIR.fullmatch(post) is not None
    capacity = person.capacity or leader_role(post) or ("" if is_member else OFFICIAL)
    return replace(person, post=posts_of(post, person.post), capacity=capacity)


def person_of(named: Named) -> Person:
    dashed = named.title.rstrip(" –—-") if named.title[-1:] in "–—-" else ""  # *President – Bo Ash*
    title = "" if dashed else named.title
    person = _without_role(_without_leader(Person(named.name, title, ", ".join(named.letters), mark=named.mark)))
    person = with_post(person, dashed) if dashed else person
    for said in named.said:
        person = said_of(person, said)
    for post in named.posts:
        person = replace(person, post=posts_of(person.post, post))
    if named.has_group_title and person.post and (OTHERS.search(person.post) or OFFICER.search(person.post)):
        person = replace(person, title="")
    if not person.capacity and (role := leader_role(named.title)):
        person = replace(person, capacity=role)
    return as_mayor(person)


def as_mayor(person: Person) -> Person:
    """The person, in the chair if the post is that of the mayor and no capacity is known."""
    is_mayor = folded(person.post).removeprefix("the") in MAYORS
    is_mayor = is_mayor or (is_elected(person) and leader_role(person.post) == CHAIR)
    return replace(person, capacity=CHAIR) if is_mayor and not person.capacity else person


def _without_leader(person: Person) -> Person:
    """The person with the office of a council's leader before the title made the post: *The Mayor, Councillor Ash*."""
    words = person.title.split()
    for count in range(len(words) - 1, 0, -1):
        office, is_titled = " ".join(words[:count]), folded(words[count]) in ELECTED_TITLES
        if is_titled and folded(words[count - 1]) not in ELECTED_TITLES and (role := leader_role(office)):
            plain = office[len("the ") :] if folded(words[0]) == "the" else office
            post = office if HONOURS.intersection(map(folded, plain.split())) else plain
            return replace(person, capacity=role, post=post, title=" ".join(words[count:]))
    return person


def _without_role(person: Person) -> Person:
    """The person with a role at the beginning of the title made the capacity: *Chairman Councillor J Ash*."""
    words = person.title.split()
    for count in range(min(len(words), 4), 0, -1):
        called = " ".join(words[:count])
        if role := role_of(called):
            is_office = count == len(words) and not PLAIN_ROLE.fullmatch(called)
            return replace(person, capacity=role, called=called, title=called if is_office else " ".join(words[count:]))
    return person


_OWN_TITLES = lexicon("person.own-titles")
"""Titles before which a post may stand: *County Councillor Mr Ash*."""


def with_own_title(person: Person) -> Person:
    """The person with a post before a title made the post: *County Councillor Mr Ash*."""
    words = [word for word in person.title.removeprefix("The ").split() if word[0].isupper()]
    own = max((at for at, word in enumerate(words) if folded(word) in _OWN_TITLES), default=0)
    if POST_WORDS.isdisjoint(map(folded, words[:own])):
        return person
    post = ", ".join(filter(None, (" ".join(words[:own]), person.post)))
    return replace(person, title=" ".join(words[own:]), post=post)


CLERK = any_case(r"\bclerk\b")


def is_elected(person: Person) -> bool:
    return not ELECTED.isdisjoint(folded(word) for word in person.title.split())


_PUBLIC = any_case(
    r"\b(?:(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no)\s+(?:other\s+)?(?:members?|residents?)"
    r"(?: of (?:the )?(?:public|press))?|members? of the (?:public|press)\b(?:\s*[:–-]?\s*(\d{1,3})\b)?)"
)
_COUNTS = dict(zip("no one two three four five six seven eight nine ten eleven twelve".split(), range(13), strict=True))


def visitors(text: str) -> int | None:
    """How many members of the public a list counts; None if it does not say."""
    count = next((m[1] or m[2] for m in _PUBLIC.finditer(text) if m[1] or m[2]), None)
    if count is None:
        return None
    return int(count) if count.isdigit() else _COUNTS[count.casefold()]


def without_visitors(text: str) -> str:
    """A list without the number of members of the public."""
    return _PUBLIC.sub(" ", text)


_IN_CHAIR = any_case(r"\b(?:presided|presiding|took the chair)\b")
_COUNTED = regex(r"(?m)(?<=[a-z.])\s+[-–—]\s*\d{1,2}\s*\.?\s*$")
"""The total of a list, at its end: *Councillors Ash and Elm – 2.*"""
_COUPLE = regex(
    r"(?m)(^|[,:]\s+|\band\s+)([A-Z][\w’'-]+\.?) (?:&|and(?= Mrs)) "
    r"([A-Z][\w’'-]+\.?) ((?:[A-Z]\.? )?[A-Z][\w’'-]+)(?=\s*(?:[,.]|$| and\b))"
)


_TITLE_TOO = regex(r"\b((?:Prof|Dr|Justice)\b\.?) ?\(((?:Dr|Mrs?|Ms|Miss|Smt|Kum|Prof)\b\.?)\)")
"""*Dr. (Mrs.) Ash*: a second title."""
_POST_BEFORE = regex(
    r"(?m)(?<=[\w)])(?:,? and the |, the (?=[\w -]{4,40}, (?:Mr|Mrs|Ms|Miss|Dr)\b))"
    r"(?P<post>[\w -]{4,40}), (?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*){0,2})"
    r"(?=\W*$)"
)


_COUNCILLOR = any_case(r"\b(?:cllrs?|councillors?)\b\.?[^.:;]*$")


def _with_post_after(match: re.Match[str]) -> str:
    """A name with the post after it that stood before it."""
    is_post = is_post_word(match["post"].split()[-1])
    if "and" not in match[0].partition(match["post"])[0]:  # *Bo Ash, the Treasurer, Mr Elm* may tell it of Ash
        above = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
        is_post = CLERK.search(match["post"]) is not None and _COUNCILLOR.search(above) is not None
    return f" and {match['who']} (The {match['post']})" if is_post else match[0]


def written_out(text: str) -> str:
    """A list without its total, with a shared surname repeated, *Jo & Bo Ash*, and the post of the last after the name:
    *Bo Ash and the clerk, Di Elm*."""
    text = _POST_BEFORE.sub(_with_post_after, _COUNTED.sub("", _TITLE_TOO.sub(r"\1 \2", text)))
    return _COUPLE.sub(_each_of, text)


def _each_of(match: re.Match[str]) -> str:
    """*Jo Ash, Bo Ash* for *Jo & Bo Ash*; *Elmfield & Dale Ward* unchanged."""
    one, other = match[2].strip("."), match[3].strip(".")
    given = [is_forename(word) or folded(word) in PERSONAL or len(word) == 1 for word in (one, other)]
    others = [word for word, is_known in zip((one, other), given, strict=True) if not is_known]
    is_name_too = " & " in match[0] and not (is_post_word(match[4]) or any(is_common(folded(word)) for word in others))
    are_given = not others or (len(others) == 1 and is_name_too)
    return f"{match[1]}{match[2]} {match[4]}, {match[3]} {match[4]}" if are_given else match[0]


NOT_OF_NAME = regex(
    r"(?<=\s)@[\w-]+|^\s*(?:[•*-]\s*)?\[[ xX]\]|(?m:^)\s*\d{1,6}[A-Z]?\s?[–—-]\s?(?=[A-Z][a-z]+ )"
    r"|[,;]?\s\(?(?:he|she|they)\s?/\s?\w+(?:\s?/\s?\w+)?\)?|^\|\s"
)
"""Words beside names: user names, ticks, house numbers, pronouns."""
BY_LINK = any_case(
    r"[,;]?\s+\(?(?:via|by|on|over|joined by) (?:(?:the|a) )?"
    r"((?:phone|telephone|tele\w+|video|zoom|teams|skype|webex)(?: (?:call|conf\w*|link))?)\)?(?=\W*$|[,;]| and\b)",
    re.MULTILINE,
)
"""How a person took part from elsewhere: *Bo Ash via phone*."""


@lru_cache(maxsize=2048)
def read_names(text: str) -> tuple[Person, ...]:
    """The people in a run of names, in order; what names nobody (a count, a body) is left out."""
    text = BY_LINK.sub(r" (via \1)", text)
    text = written_out(NOT_OF_NAME.sub("", text).replace("[", "(").replace("]", ")"))
    text = HYPHEN_FOR_DASH.sub(" – ", without_lead(_PUBLIC.sub(" ", _IN_CHAIR.sub(" ", text))))
    return tuple(with_own_title(person_of(one)) for one in parse(text, is_whole=False) or () if not _is_nobody(one))


HYPHEN_FOR_DASH = regex(r"(?<=[a-z])[-–] (?=[A-Z])")
"""A hyphen for a dash, between a name and a description: *Bo Ash- Chair*."""
_NOBODY = frozenset("none nil na tba tbc tbd vacancy vacant citizens".split())


def _is_nobody(named: Named) -> bool:
    """Whether a word listed as a name is none: a role, *None*, a word in capitals."""
    is_word = named.name.isupper() and len(named.name) > 3 and " " not in named.name and not named.title
    return is_word or folded(named.name) in _NOBODY or role_of(named.name) != ""


_PUBLIC_CAME = any_case(
    _PUBLIC.pattern + r"\s+(?:were|was)\s+(?:also\s+)?(?:present|in attendance)\W*$"
    r"|\bthere\s+(?:were|was)\s+(?:\w+\s+){1,2}members?\s+of\s+the\s+(?:public|press)(?:\s+present)?\W*$"
)
"""*4 members of the public were in attendance.*"""


def without_lead(text: str) -> str:
    """A list without its introduction, *were received from*, and without the public after the names."""
    return OPENING.sub("", _PUBLIC_CAME.sub("", text))
