"""How names are written: titles and honours, posts, lists of names as attendance lists print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from clerk_tui.meeting.people import HONOURS, TITLES, fold

_MORE_TITLES = frozenset(
    """senator councilmember councilwoman councilman councilmembers councilor councilors councillors clir commissioner
    commissioners member members alderperson trustee president vice-president reeve supervisor selectman selectwoman
    garda sergt pcso bc min minister mm messrs mayor deputy vice chair chairman chairwoman chairperson vice-chair
    vice-chairman director secretary detective representative rep treasurer judge justice fr sr br cr ald alderwoman
    board sheriff warden provost bailie baillie convener an cathaoirleach leas""".split()
)
ALL_TITLES = TITLES | _MORE_TITLES
GROUP_TITLES = {
    "councillors": "Councillor", "cllrs": "Cllr", "councilors": "Councilor", "councilmembers": "Councilmember",
    "members": "Member", "commissioners": "Commissioner", "messrs": "Mr", "aldermen": "Alderman", "trustees": "Trustee",
    "directors": "Director", "supervisors": "Supervisor", "senators": "Senator", "deputies": "Deputy", "mm": "",
}  # fmt: skip
"""Titles before several names, and the title of each."""
PARTICLES = frozenset(
    "van der den de del della di da dos du la le von zu bin ibn al el ap ab ni nic mac mc o ui st ter ten af".split()
)
_MALE, _FEMALE = frozenset({"mr", "sir", "lord", "messrs"}), frozenset({"mrs", "ms", "miss", "lady", "dame", "madam"})
POST_WORDS = frozenset(
    """officer officers manager director directors executive head clerk secretary engineer administrator analyst
    superintendent inspector sergeant chairperson chairman chairwoman chair vice-chair vice-chairman mayor minister
    assistant lead leader solicitor counsel council committee services service authority department trust nhs
    centre center representative coordinator co-ordinator planner treasurer police constabulary support operations
    planning finance financial housing democratic governance legal corporate monitoring public society association
    group university college district county city town parish borough health healthwatch commissioner commissioning
    strategy adviser advisor consultant accountant surveyor architect librarian headteacher teacher principal deputy
    development communications communication community education environment environmental policy scrutiny research
    business transport transportation highways parks recreation works building attorney auditor controller comptroller
    superintendent specialist technician supervisor administrative administration executive partnership partnerships
    safeguarding nursing nurse medical practitioner cathaoirleach president chief general senior interim acting regional
    national office board agency company ltd limited plc inc institute press media observer resident residents
    management assurance quality change performance risk audit procurement engagement participation schools children
    adults families estates property waste climate culture leisure tourism economic growth regeneration enforcement
    licensing elections electoral revenues benefits customer access inclusion equality diversity wellbeing social care
    primary secondary acute emergency mental clinical foundation alliance federation union church school club bank
    member members co-chair programme program project digital information technology human resources clerical staff
    intern fire rescue ambulance crime substitute editor reporter sector forum network state systems roads
    division unit""".split()
)
_ROLES = {
    "chair": "chair", "chairman": "chair", "chairperson": "chair", "chairwoman": "chair", "inthechair": "chair",
    "cathaoirleach": "chair", "ancathaoirleach": "chair", "presiding": "chair", "mayorchair": "chair",
    "chairofthemeeting": "chair", "convener": "chair", "convenor": "chair", "president": "chair",
    "chairincharge": "chair", "chairinchair": "chair", "mayorinthechair": "chair", "chairmaninthechair": "chair",
    "chairinthechair": "chair", "presidingofficer": "chair", "actingchair": "chair",
    "vicechair": "vice", "vicechairman": "vice", "vicechairwoman": "vice", "vicechairperson": "vice",
    "deputychair": "vice", "deputychairman": "vice", "leascathaoirleach": "vice", "vicepresident": "vice",
    "anleascathaoirleach": "vice", "deputymayor": "vice", "vicemayor": "vice", "mayor": "mayor",
}  # fmt: skip
_HONOURS = HONOURS | set("td mep cc cpa mmc cmc aicp pe esq ma mpp mpa dds md rn".split())


@lru_cache(maxsize=20000)
def folded(word: str) -> str:
    """`fold`, remembered."""
    return fold(word)


@dataclass(frozen=True)
class Name:
    """A name taken apart; every part folded."""

    titles: frozenset[str]
    given: tuple[str, ...]
    surname: str

    @property
    def initial(self) -> str:
        """The first letter of the first name; empty where none is printed."""
        return self.given[0][:1] if self.given else ""

    @property
    def initials(self) -> str:
        """The first letters of all names, the surname's last."""
        return "".join(g if len(g) <= 2 else g[:1] for g in self.given) + self.surname[:1]

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
    name = re.sub(r"[’'`]s\b$", "", name)
    after = re.search(r"\(\s*([A-Z])\.?\s*\)", name)
    words = [w for w in re.sub(r"\([^)]*\)?", " ", name).replace(".", " ").replace(",", " ").split() if folded(w)]
    titles = []
    while len(words) > 1 and folded(words[0]) in ALL_TITLES and len(words[0]) != 1:
        titles.append(folded(words.pop(0)))
    while len(words) > 1 and folded(words[-1]) in _HONOURS and (words[-1].isupper() or len(words) > 2):
        words.pop()
    if len(words) > 1 and words[-1] == "D" and words[-2] == "T":  # T.D., its dots taken
        words = words[:-2] or words
    start = len(words) - 1
    while (
        start > 0
        and folded(words[start - 1]) in PARTICLES
        and not (len(words[start - 1]) == 1 and start == 1 and words[start - 1].isupper() and words[start - 1] != "O")
    ):
        start -= 1
    surname = "".join(folded(w) for w in words[start:])
    given = tuple(folded(w) for w in words[:start]) or ((after[1].casefold(),) if after else ())
    return Name(frozenset(titles), given, surname)


_NO_NAME = frozenset(
    """the a an this that it in on at for all no our his her their some other another both following and or if when
    while after before during under these those there where what who how why he she they we you from to by with of
    item minutes meeting motion resolved agreed noted report following january february march april june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""Words that are part of no name (*I* as an initial bears a dot, or stands before a surname)."""
_TOKEN = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'`.\-–]*|[A-Z]\.|Ó|Ní")


@lru_cache(maxsize=20000)
def is_name(text: str, *, bare: bool = True) -> bool:
    """Whether words have the look of a person's name. `bare`: a surname alone counts too."""
    text = re.sub(r"\(\s*[A-Z]\.?\s*\)", "", text).replace(",", "").strip(" .")
    words = text.split()
    if not words or len(words) > 7 or any(c.isdigit() for c in text):
        return False
    titled = 0
    while titled < len(words) and folded(words[titled]) in ALL_TITLES and len(words[titled]) > 1:
        titled += 1
    rest = words[titled:]
    while len(rest) > 1 and folded(rest[-1]) in _HONOURS:
        rest = rest[:-1]
    if not rest or len(rest) > 5:
        return False
    for word in rest:
        if not (_TOKEN.fullmatch(word) or folded(word) in PARTICLES):
            return False
    first = rest[0].casefold() if len(rest) == 2 and rest[1].casefold() not in ("meeting", "minutes") else ""
    if any(w.casefold() in _NO_NAME and w != "A" for w in (rest[1:] if first in ("april", "june") else rest)):
        return False
    if any(w.endswith(("’s", "'s")) for w in rest):
        return False
    if titled and all(folded(w) in POST_WORDS for w in rest) and len(rest) > 1:
        return False
    if (folded(rest[-1]) in PARTICLES and len(rest) > 1) or not rest[-1][0].isupper() or len(folded(rest[-1])) < 2:
        return False
    if any(folded(w) in POST_WORDS or w.casefold() in POST_WORDS for w in (rest if not titled else rest[:1])):
        return False
    return bool(titled) or len(rest) > 1 or bare


@lru_cache(maxsize=20000)
def is_titled(text: str) -> bool:
    """Whether words are a name with a title before it."""
    words = text.split()
    return len(words) > 1 and folded(words[0]) in ALL_TITLES and is_name(text)


@dataclass(frozen=True)
class Listed:
    """Somebody in a list."""

    name: str
    """As printed, a title that stands before several names put before each."""
    post: str = ""
    role: str = ""
    """chair, vice, mayor; empty otherwise."""
    alias: str = ""
    """Initials that stand for them."""
    stands_for: str = ""
    """The member whose place a substitute takes."""
    is_remote: bool = False


_PARTS = re.compile(
    r"\s*(?:[,;]|\n|\band\b|(?<=\s)&(?=\s)|\bwith\b(?=\s+(?:Mr|Ms|Mrs|Cllr|Dr)\b)|(?<=\x00\s)(?=\s[A-Z]))\s*"
)
_BRACKET = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)?")
_SUBSTITUTE = re.compile(
    r"(?:sub(?:stitute)?|substituting|deputising|in place of|alternate)\b\.?\s*(?:for\s+)?(.*)", re.I
)
_INITIALS = re.compile(r"[A-Z]{2,3}[a-z]?|[A-Z][a-z]?[A-Z][a-z]?")
_PUBLIC = re.compile(
    r"\b(?:(\d+|one|two|three|four|five|six|seven|eight|nine|ten|no)\s+(?:other\s+)?(?:members?|residents?)"
    r"(?: of (?:the )?(?:public|press))?|members? of the (?:public|press))",
    re.I,
)
_COUNTS = dict(zip("no one two three four five six seven eight nine ten".split(), range(11), strict=True))


def visitors(text: str) -> int | None:
    """How many members of the public a list counts, if it does."""
    match = _PUBLIC.search(text)
    if match is None or not match[1]:
        return None
    return int(match[1]) if match[1].isdigit() else _COUNTS[match[1].casefold()]


def _segments(text: str) -> Iterator[tuple[str, str]]:
    """Parts of a list: words, and what stands in brackets after them."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        if re.fullmatch(r"\s*[A-Z]\.?\s*", match[1]):
            return match[0]
        held.append(match[1].strip())
        return f" \x00{len(held) - 1}\x00 "

    flat = _BRACKET.sub(hold, text)
    for part in _PARTS.split(flat):
        inside = [held[int(n)] for n in re.findall(r"\x00(\d+)\x00", part)]
        words = re.sub(r"\s*\x00\d+\x00\s*", " ", part).strip(" .:•*-–_|")
        if words or inside:
            yield words, "; ".join(inside)


_IN_CHAIR = re.compile(r"\b(?:presided|presiding|took the chair)\b", re.IGNORECASE)
_CAME_OR_WENT = re.compile(
    r"(?:arriv|left|from \d|until|joined|depart|absent|holiday|unwell|ill|sick|work|excused|family|personal|on leave)",
    re.IGNORECASE,
)


def read_names(text: str) -> list[Listed]:
    """Everybody in a list of names, in order; what names nobody (a count, a body) is left out."""
    return list(_read_names(text))


_GROUP_COLON = re.compile(
    r"^\W*(councillors?|cllrs?|deputies|members|commissioners|trustees|directors|senators)\s*[:–—-]+\s*(?=[A-Z])",
    re.IGNORECASE,
)
"""*Councillors: A Ash, B Elm*, *Deputies - C Oak*."""
_NICKNAME = re.compile(r"(?<=\w)\s+[“\"‘'][A-Z][\w-]*[”\"’'](?=\s+[A-Z])")


def without_nickname(name: str) -> str:
    """A name without the name in quotation marks by which people go: *Peter “Chap” Ash*."""
    return _NICKNAME.sub("", name)


@lru_cache(maxsize=2048)
def _read_names(text: str) -> tuple[Listed, ...]:
    text = _GROUP_COLON.sub(r"\1 ", _NICKNAME.sub("", _IN_CHAIR.sub(" ", _PUBLIC.sub(" ", text))))
    segments = [part for words, inside in _segments(text) for part in _split_again(words, inside)]
    turned = sum(is_titled(i) for _, i in segments if i) * 2 > sum(bool(i) for _, i in segments)
    out: list[Listed] = []
    pending: list[str] = []
    group = ""
    for words, inside in segments:
        first = folded(words.split()[0]) if words else ""
        if first in GROUP_TITLES and len(words.split()) > 1 and is_name(words):
            group = GROUP_TITLES[first]
            words = words.split(None, 1)[1]
        listed = _listed(words, inside, group, pending, turned)
        if listed is not None:
            out.append(listed)
            pending = []
        elif not words or (out and (not turned or folded(words) in _HONOURS)):
            if out:
                out[-1] = _with(out[-1], ", ".join(p for p in (words, inside) if p))
        else:
            pending.append(words)
    return tuple(out)


def _split_again(words: str, inside: str) -> Iterator[tuple[str, str]]:
    """A name and what follows it in one part without a comma: a role, or the next person whose title stands there."""
    if role := _trailing_role(words):
        yield role[0], "; ".join(p for p in (role[1], inside) if p)
        return
    tokens = words.split()
    if not is_titled(inside) and (parted := _post_beside(tokens)) is not None:
        yield parted[0], "; ".join(p for p in (parted[1], inside) if p)
        return
    for at in range(2, len(tokens) - 1):
        if folded(tokens[at]) in ("senator", "councillor", "cllr", "mr", "mrs", "ms", "dr") and tokens[at][0].isupper():
            head = " ".join(tokens[:at])
            if is_name(head, bare=False) or folded(tokens[at - 1]) in POST_WORDS:
                yield head, ""
                yield " ".join(tokens[at:]), inside
                return
    yield words, inside


def _is_post(word: str) -> bool:
    return folded(word) in POST_WORDS or word.casefold().strip(".") in POST_WORDS


def _post_beside(tokens: Sequence[str]) -> tuple[str, str] | None:
    """A name and the post printed right before or after it: *City Clerk Bo Reed*, *Mr W Grove Clerk to the Council*."""
    if len(tokens) < 3 or (is_name(" ".join(tokens)) and not _is_post(tokens[-1])):
        return None
    for at in range(len(tokens) - 1, 0, -1):
        rest = " ".join(tokens[at:])
        if is_titled(" ".join(tokens)):
            break
        if _is_post(tokens[at - 1]) and all(t[0].isupper() or t in ("of", "and", "for") for t in tokens[:at]):
            if (
                is_name(rest, bare=at > 1 and "of" not in tokens)
                and not any(_is_post(t) for t in tokens[at:])
                and len(tokens) - at <= 3
            ):
                return rest, " ".join(tokens[:at])
            break
    if len(tokens[0]) in (3, 4) and tokens[0].isupper():
        return None  # *PCC Link Officer*: a body, and no name
    for at in range(2, min(5, len(tokens))):
        name = " ".join(tokens[:at])
        if at > 2 and not is_titled(name) and not any(len(t.strip(".")) < 3 for t in tokens[:at]):
            break  # *Neighbourhood Plan Continuity Officer*
        if _is_post(tokens[at]) and is_name(name, bare=False) and len(tokens[at - 1].strip(".")) > 1:
            return name, " ".join(tokens[at:])
    return None


def _trailing_role(words: str) -> tuple[str, str] | None:
    tokens = words.split()
    for count in (4, 3, 2, 1):
        if len(tokens) > count and folded("".join(tokens[-count:])) in _ROLES and tokens[-count].casefold() != "an":
            head = " ".join(tokens[:-count]).strip(" -–,")
            if is_name(head) and (count > 1 or len(tokens) > 2):
                return head, " ".join(tokens[-count:])
    return None


def _listed(words: str, inside: str, group: str, pending: Sequence[str], turned: bool) -> Listed | None:
    """A part as somebody, if it names anybody."""
    if inside and is_titled(inside) and not is_titled(words):
        return Listed(_tidy(inside), ", ".join([*pending, words] if words else pending))
    if (
        not words
        or folded(words) in _HONOURS
        or folded(words.replace(" ", "")) in _ROLES
        or folded(words) in ("td", "none", "nil", "na")
    ):
        return None
    if not is_name(words) or (words.isupper() and len(words) > 3 and " " not in words and not pending and not group):
        return None
    named = f"{group} {words}" if group and folded(words.split()[0]) not in ALL_TITLES else words
    key = next((folded("".join(words.split()[:n])) for n in (2, 1) if folded("".join(words.split()[:n])) in _ROLES), "")
    listed = Listed(_tidy(named), ", ".join(pending), _ROLES.get(key, "") if is_titled(words) else "")
    return _with(listed, inside) if inside else listed


def _tidy(name: str) -> str:
    return " ".join(name.split()).strip(" ,;:")


def _with(listed: Listed, said: str) -> Listed:
    """Somebody, with what is said of them in brackets or after a comma."""
    for part in (p.strip() for p in said.split(";")):
        key = folded(part.replace("-", "").replace(" ", ""))
        role = next((_ROLES[k] for k in (key, key.removeprefix("the")) if k in _ROLES), "")
        substitute = _SUBSTITUTE.match(part)
        if role:
            listed = replace(listed, role=role, post=listed.post or ("" if role in ("chair", "vice") else part))
        elif key in _HONOURS:
            listed = replace(listed, name=f"{listed.name}, {part}" if part not in listed.name else listed.name)
        elif substitute and is_name(substitute[1]):
            listed = replace(listed, stands_for=_tidy(substitute[1]))
        elif _CAME_OR_WENT.match(part):
            continue
        elif re.search(r"\b(?:virtual|remote|online|via |zoom|teams)", part, re.I):
            listed = replace(listed, is_remote=True)
        elif m := re.match(r"(?:([\w -]+?)\s*[-–]\s*)?(" + _INITIALS.pattern + r")$", part):
            listed = replace(listed, alias=m[2], post=m[1] or listed.post)
        elif part:
            listed = replace(listed, post=f"{listed.post}, {part}" if listed.post else part)
    return listed
