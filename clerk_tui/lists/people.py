"""Lists of people as they are printed: members, officers, those present, with their posts, parties and wards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from clerk_tui.frozen import dataclass
from clerk_tui.lists.columns import Cell, table_of, unfolded
from clerk_tui.lists.labels import Label, List, read_label
from clerk_tui.lists.listed import Listed, read_names, visitors, without_visitors
from clerk_tui.lists.names import ALL_TITLES, HONORIFICS, POST_WORDS, folded, is_name, is_titled
from clerk_tui.lists.rows import Row, rows_of
from clerk_tui.meeting import Capacity
from clerk_tui.regex import regex

SUBSTITUTE, VACANCY = "substitute", "vacancy"


@dataclass(frozen=True)
class Person:
    """Somebody on a printed list, a place that is vacant, or words of it that could not be read."""

    name: str
    """Without title and letters; empty for a vacancy and for what could not be read."""
    title: str = ""
    letters: str = ""
    """Those after the name: *OBE*."""
    capacity: str = "member"
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

    @property
    def printed(self) -> str:
        """The name with its title and letters."""
        return f"{self.title} {self.name}".strip() + (f", {self.letters}" if self.letters else "")


@lru_cache(maxsize=64)
def read_people(text: str) -> tuple[Person, ...]:
    """Everybody on a printed list, in order. What is doubtful or cannot be read has a `mark`; headings, and how many of
    the public were there, are nobody."""
    rows = rows_of(text)
    if (table := table_of(text)) is not None:
        return tuple(_checked(_of_table(table)))
    reader = _Reader()
    for row in _joined(unfolded(rows)):
        reader.take(row)
    return tuple(_checked(reader.people))


# A name taken apart

_LEAD = regex(r"(?:(?:His|Her)\s+(?:Worship|Honou?r)(?:\s+the)?|The\s+(?=Mayor|Deputy|Right|Hon))\s*,?\s*", re.IGNORECASE)
_FOREIGN = regex(r"[^\W\d_]+\s*[-–/]\s*(?=(?:Deputy\s+)?(?:Mayor|Chair)\b)")
"""The title in another language before it: *Kahika - Mayor*."""
_OF_BODY = frozenset("county borough district parish town city community".split())
_POST_TITLES = frozenset("chair chairman vice director secretary treasurer representative rep board chairperson".split())


def apart(printed: str) -> tuple[str, str, str]:
    """A name as printed, as its title, the name alone and the letters after it."""
    title = ""
    for lead in (_FOREIGN, _LEAD):
        if match := lead.match(printed):
            title, printed = f"{title}{match[0]}", printed[match.end() :]
    name, *after = [part.strip() for part in printed.split(",")]
    words = name.split()
    count = 0
    while count < len(words) - 1 and (folded(words[count]) in ALL_TITLES or _before_title(words, count)):
        count += 1
    letters = [part for part in after if part]
    rest = words[count:]
    while len(rest) > 1 and folded(rest[-1]) in HONORIFICS and (rest[-1].isupper() or "." in rest[-1] or len(rest) > 2):
        letters.insert(0, rest.pop())
    return f"{title}{' '.join(words[:count])}".strip(" ,"), " ".join(rest), ", ".join(letters)


def _before_title(words: Sequence[str], at: int) -> bool:
    return folded(words[at]) in _OF_BODY and at + 2 < len(words) and folded(words[at + 1]) in ALL_TITLES


# What the words of a list mean

_CHAIRS = (
    r"(?:(?:acting|interim|deputy|vice|co|joint|board|committee)[\s-]+)*(?:chair(?:man|woman|person)?|president|convenor?"
    r"|(?:leas[\s-])?c(?:h)?athaoirleach|provost)"
)
_OFFICES = (
    r"(?:(?:an|the|parish|town|city|county|borough|district|board|deputy|assistant|council|committee|acting|interim"
    r"|honorary|hon\.?|minute|note|democratic|services?|meetings?|legal|lead|responsible|financial)[\s-]+)*"
    r"(?:clerk(?:\s*(?:&|and|/)\s*r\.?f\.?o\.?)?|secretary|treasurer|officers?|r\.?f\.?o\.?|taker|administrator|solicitor"
    r"|advis[eo]r|attorney|manager|engineer|mayor|leader|minutes(?: by)?|warden|director)"
)
_POST_COLON = regex(
    rf"(?P<post>{_CHAIRS}|{_OFFICES}|minutes(?: taken by)?|recorded by|in the chair)\s*(?::-?|\s[–—-]|[–—](?=\s))\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_INLINE = regex(
    r"(?:(?<=[.;)])|(?<=\d)|(?<=[a-z]))\s+(?=(?:(?:Also,?\s+)?[Ii]n\s+[Aa]ttendance|Also\s+[Pp]resent|Apologies|Absent|Present"
    r"|Officers?|Clerk|Parish\s+Clerk|Town\s+Clerk|Public|Secretary|Chair(?:man|person)?|Staff|Guests?|Visitors)\b[^:.;]{0,30}:)"
)
_ALSO = regex(r"(?P<also>Also),?\s+(?=in attendance)", re.IGNORECASE)
_COUNTED = regex(r"(?P<label>.{3,40}?)\s*\((?:\d+|[a-z]+)(?:\s+\w+)?\)\s*(?P<rest>[:–-].*)", re.IGNORECASE)
_VACANCY = regex(
    r"\(?\b(?:(?P<count>\d{1,2}|one|two|three|four|five)\s*(?:x\s*)?)?(?:vacan(?:t|cy|cies)(?:\s+(?:seat|post|place|position)s?)?"
    r"|t\.?b\.?[ac]\.?|to be (?:appointed|confirmed|elected))\b(?:\s*[-–x:(]\s*(?P<after>\d{1,2})\b\)?)?\)?",
    re.IGNORECASE,
)
_WORDS = dict(zip("one two three four five".split(), range(1, 6), strict=True))
_PARTY = regex(
    r"(?:the )?(?:(?:scottish |welsh |ulster |progressive |non-?aligned )?(?:conservatives?(?: and unionist)?|tory|labour"
    r"(?:\s*(?:&|and)\s*co-?operative)?|liberal democrats?|lib dems?|liberals?|greens?|independents?(?: .{2,20})?|plaid cymru|snp"
    r"|scottish national|reform(?: uk)?|ukip|fianna f[áa]il|fine gael|sinn f[ée]in|social democrats?|aont[úu]|dup|sdlp"
    r"|uup|alliance|republicans?|democrats?|democratic|ndp|non-party|national|act|labor|residents’? association"
    r"|unaffiliated|ratepayers.{0,20}))(?: (?:party|group|alliance|members?|councillors?))*(?:\s*\(?\d{0,2}\)?)?",
    re.IGNORECASE,
)
_WARD = regex(
    r"(?:(?:[A-Z&][\w’'&.-]*,?\s|and\s|of\s|the\s){1,6}(?:[Ww]ard|[Dd]ivision|[Ee]lectoral [Dd]ivision|L\.?E\.?A\.?|[Cc]onstituency|[Rr]iding|Precinct)"
    r"|(?:Ward|Area|District|Division|Zone|Seat|Precinct|Region|Trustee Area|Place)\s+(?:No\.?\s*)?(?:\d{1,2}|[A-Z]|[IVX]+)"
    r"|(?:Ward|Division)(?: of)? [A-Z].{2,30}|At[- ][Ll]arge)"
)
_BODIES = frozenset(
    """commission board committee council authority panel forum trustees district association society group union
    governors directors councillors members membership department team subcommittee sub-committee cabinet executive
    attendance list county francisco kingdom ireland""".split()
)
_OFFICER = regex(
    r"\b(?:clerk|officer|manager|director|secretary|engineer|solicitor|treasurer|administrator|attorney|RFO|minute taker|head of"
    r"|chief executive|CEO|accountant|counsel|town planner|adviser|advisor|executive director|superintendent)\b",
    re.IGNORECASE,
)
_ELECTED = frozenset(
    """councillor councillors cllr cllrs clr cr councilor councilmember councilman councilwoman alderman alderwoman ald
    trustee commissioner supervisor mayor cmhlr comhairleoir""".split()
)
_OTHERS = regex(
    r"\b(?:[BCDPT]CC?|[A-Z]{1,3}(?:DC|CC|BC|PC|TC|MBC)|KCC)\b|\b(?:borough|county|district|city) (?:councillor|council)\b"
    r"|\bpolice\b|\bPC?SO\b|\b(?:observer|resident|press|guest|representative)\b",
    re.IGNORECASE,
)
"""Posts of those who come from another body."""
_ROLES = {
    "chair": Capacity.CHAIR, "vice": Capacity.VICE, "mayor": Capacity.CHAIR,
}  # fmt: skip
_MEMBER_POSTS = regex(
    r"(?:(?:board|committee|council|elected|parish|ordinary)\s+)?(?:members?|councillors?|trustees?|commissioners?|directors?)"
    r"(?:\s+at[- ]large)?|cllr",
    re.IGNORECASE,
)
_RESIGNED = regex(r"\b(?:resign\w*|retired|deceased|died|disqualified|left (?:the )?council)\b.*", re.IGNORECASE)
_LEFT_OVER = frozenset(
    """and with also the of were was present attendance in from for at to mr mrs ms by via remotely virtually online
    together along plus none nil apologies absent members member public press councillors cllrs a an substitute sub
    substituting arrived left""".split()
)


class _Reader:
    """Reads the lines of a list one after the other."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.label: Label | None = None
        self.has_members = False
        """Whether a list of those who are present was read."""
        self.party = self.ward = self.group = ""
        self.post_before = ""
        self.line = 0
        self.title = ""
        """That of each in the lines below: *Councillors:*."""

    def take(self, row: Row) -> None:
        """Read a line."""
        self.line = row.line
        text = _ALSO.sub("Also ", row.words)
        for number, part in enumerate(_INLINE.split(text)):
            self._part(replace(row, text=part, is_apart=row.is_apart and number == 0))

    def _part(self, row: Row) -> None:
        text = row.text.strip(" ;")
        counted = _COUNTED.fullmatch(text)
        label = read_label(f"{counted['label']}{counted['rest']}" if counted else text)
        if self._heading(text, row) or not text:
            return
        if label is not None and not _is_person_label(label, text):
            self._begin(label, text)
            if label.rest.strip(" -–:;"):
                self._part(replace(row, text=label.rest.strip(" -–;"), is_apart=False))
            return
        if (match := _POST_COLON.fullmatch(text)) and not _is_post_only(match["rest"]):
            self._names(match["rest"], row, post=match["post"])
            return
        if (match := _GROUP.fullmatch(text)) is not None:
            self.title = _singular(match["title"])
            return
        self._names(text, row)

    def _begin(self, label: Label, text: str) -> None:
        self.label, self.title = label, ""
        self.party = self.ward = self.group = ""
        if label.says is List.PRESENT and label.capacity is Capacity.MEMBER:
            self.has_members = True
        self.group = label.group

    def _heading(self, text: str, row: Row) -> bool:
        """Whether a line is the heading of a party, a ward or a body, and stands over those below it."""
        bare = text.strip(" :–-")
        if re.fullmatch(r"\d+[.)]?\s+.*", text) and read_label(re.sub(r"^\d+[.)]?\s+", "", text)) is not None:
            self._begin(read_label(re.sub(r"^\d+[.)]?\s+", "", text)), text)  # type: ignore[arg-type]
            return True
        if _PARTY.fullmatch(bare):
            if self._attaches(row) and not text.endswith(":"):
                self.people[-1] = replace(self.people[-1], party=bare)
            else:
                self.party = re.sub(r"\s*\(?\d{1,2}\)?$", "", bare)
            return True
        if _WARD.fullmatch(bare) and (row.has_bullet or not _is_full_name(bare) or text.endswith(":")):
            if self._attaches(row) and not text.endswith(":"):
                self.people[-1] = replace(self.people[-1], ward=bare)
            else:
                self.ward = bare
            return True
        return False

    def _attaches(self, row: Row) -> bool:
        """Whether a line may say more of the person before it."""
        return bool(self.people) and bool(self.people[-1].name) and not row.is_apart

    def _names(self, text: str, row: Row, *, post: str = "") -> None:
        text, vacancies = _without_vacancies(text)
        if post and vacancies and not text.strip(" .,()-–"):
            vacancies = []
            self._add(Person("", capacity=VACANCY, post="" if _role_of(post) else post))
        found = _split(text, self.title) if text.strip(" .,;()-–") else []
        if not found and text.strip(" .,;()-–:"):
            self._unread(text, row)
        for person in found:
            self._add(self._placed(_with_post(person, post) if post else person))
        for _ in vacancies:
            self._add(Person("", capacity=VACANCY))
        if found and (lost := _lost(text, found, post)):
            self._add(Person("", capacity="", mark=f"not understood: {lost}"))

    def _add(self, person: Person) -> None:
        self.people.append(
            replace(
                person, party=person.party or self.party, ward=person.ward or self.ward, group=self.group, line=self.line
            )
        )

    def _unread(self, text: str, row: Row) -> None:
        """A line that names nobody: more of the person before it, a heading, or words that are not understood."""
        bare = without_visitors(text).strip(" .,;:()-–")
        if not bare or visitors(text) is not None or re.fullmatch(r"(?:none|nil|n/?a|no apologies|public|press)\W*\d*", bare, re.I):
            return
        if _is_post_only(text) and self._attaches(row) and not self.people[-1].post:
            self.people[-1] = self._placed(_said(self.people[-1], text.strip(" .;")))
            return
        if _is_body(bare):
            self.label, self.title, self.party, self.ward = None, "", "", ""
            return
        self._add(Person("", capacity="", mark=f"not understood: {bare}"))

    def _placed(self, person: Person) -> Person:
        """Somebody with the capacity that the heading and the post give."""
        if person.capacity not in ("", "member"):
            return person
        base = self.label.capacity if self.label is not None else Capacity.MEMBER
        if base is Capacity.CHAIR:
            return replace(person, capacity="chair")
        title = {folded(word) for word in person.title.split()}
        is_elected = bool(title & _ELECTED)
        capacity = str(base)
        mark = person.mark
        if self.label is not None and self.label.says is List.REMOTE and not is_elected and person.post:
            capacity = "officer"
        if is_elected:
            capacity = "member"
            if base in (Capacity.OFFICER, Capacity.GUEST) and (self.has_members or _OTHERS.search(person.post)):
                capacity = "guest"
            if title & _OF_BODY and self.has_members and not title & {"town", "parish", "community"}:
                mark = mark or "of another council: a member, or a guest?"
        elif base is Capacity.MEMBER and person.post:
            capacity = self._by_post(person)
        return replace(person, capacity=capacity, mark=mark)

    def _by_post(self, person: Person) -> str:
        if _OTHERS.search(person.post) and not person.post.casefold().startswith(("member", "trustee")):
            return "guest"
        if _OFFICER.search(person.post) and not re.search(r"\bmember\b", person.post, re.I):
            return "officer"
        return "member"


_GROUP = regex(
    r"(?P<title>councillors?|cllrs?|members|trustees|commissioners|directors|supervisors|deputies)\s*[:;–-]*", re.IGNORECASE
)


def _singular(title: str) -> str:
    one = title[:-3] + "y" if title.casefold().endswith("ies") else title.rstrip("sS")
    return "" if folded(one) == "member" else one


def _is_person_label(label: Label, text: str) -> bool:
    """Whether what was taken for a label is the post of one person: *Chair – Cllr Ash*."""
    if label.capacity is Capacity.CHAIR and label.rest and "in the chair" not in label.group.casefold():
        return True
    return "clerk" in label.group.casefold() and bool(label.rest)


def _is_full_name(words: str) -> bool:
    return is_name(words, bare=False) and folded(words.split()[-1]) not in _BODIES


def _is_body(words: str) -> bool:
    """Whether words are what a body or a list of it is called."""
    tokens = [folded(word) for word in words.split()]
    return len(tokens) <= 14 and any(token in _BODIES for token in tokens) and not any(c.isdigit() for c in words)


def _is_post_only(text: str) -> bool:
    """Whether a line says what somebody is, and names nobody."""
    words = text.strip(" .;")
    if _role_of(words):
        return True
    first = re.split(r"[,:(–]|\s-\s", words)[0].strip()
    return bool(first) and not _is_full_name(first) and any(_is_post_word(word) for word in words.split())


def _is_post_word(word: str) -> bool:
    key = word.casefold().strip(".,:()")
    return any(part in POST_WORDS or part in _BODIES or part.rstrip("s") in POST_WORDS for part in re.split(r"[-/]", key))


def _role_of(words: str) -> str:
    """chair or vice, where words are what the chair or vice-chair is called; otherwise empty."""
    key = re.sub(r"[^a-z]", "", words.casefold().removeprefix("the "))
    key = key.removeprefix("board").removeprefix("committee").removeprefix("council").removeprefix("councillor")
    if re.fullmatch(r"(?:vice|deputy|leas)(?:chair(?:man|woman|person)?|president|ch?athaoirleach|mayor)", key):
        return "vice"
    if re.fullmatch(
        r"(?:acting|interim)?(?:chair(?:man|woman|person)?|president|convenor|convener|(?:an)?cathaoirleach)"
        r"(?:inthechair|presiding|ofthemeeting|ofthecommittee)?|inthechair|presiding|mayorinthechair",
        key,
    ):
        return "chair"
    return ""


_PLAIN_ROLE = regex(r"(?:(?:acting|vice|deputy|the|interim)[\s-]*)*chair(?:man|woman|person)?(?: of the (?:meeting|committee))?|in the chair", re.IGNORECASE)


def _said(person: Person, words: str) -> Person:
    """Somebody with what is said of them."""
    for part in (p.strip(" ()") for p in re.split(r"\s*[▪•|;]\s*", words)):
        if _WARD.fullmatch(part):
            person = replace(person, ward=part)
        elif _PARTY.fullmatch(part):
            person = replace(person, party=part)
        elif role := _role_of(part):
            called = part if _PLAIN_ROLE.fullmatch(part) else ""
            person = replace(person, capacity=role, called=part, post=person.post if called else part)
        elif _MEMBER_POSTS.fullmatch(part):
            continue
        elif _RESIGNED.fullmatch(part):
            person = replace(person, mark=f"“{part}”: does the place still count?")
        elif part:
            person = replace(person, post=f"{person.post}, {part}" if person.post else part)
    return person


def _with_post(person: Person, post: str) -> Person:
    if _role_of(post):
        return _said(person, post)
    title = person.title
    if folded(post) == "mayor" or post.casefold().endswith("mayor"):
        return replace(person, title=title or post, capacity="chair" if folded(post) == "mayor" else "vice")
    return replace(person, post=f"{post}, {person.post}" if person.post else post, capacity="officer")


def _without_vacancies(text: str) -> tuple[str, list[int]]:
    """A line without the places in it that are vacant, and those."""
    found: list[int] = []
    for match in _VACANCY.finditer(text):
        count = match["count"] or match["after"] or "1"
        found += range(int(count) if count.isdigit() else _WORDS.get(count.casefold(), 1))
    return (_VACANCY.sub(" ", text), found) if found else (text, [])


# A line of names taken apart

_DASHED = regex(r"(?P<name>[^–—(,;:]{3,60}?)\s*(?:\s[-–—]+\s|[–—]|\s[▪•|]\s)\s*(?P<said>\S.*)")
_COMMA = regex(r"(?P<name>[^,(;:]{3,60}?),\s*(?P<said>\S.*)")
_BRACKET = regex(r"(?P<name>[^,(;:]{3,60}?)\s*\((?P<said>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*[.,;]?")


def _split(text: str, title: str) -> list[Person]:
    """Everybody whom a line names."""
    text = text.strip(" ;")
    if (one := _one_person(text)) is not None:
        return [_titled(one, title)]
    listed = read_names(f"{title}s {text}" if title and is_name(text.split(",")[0]) and not is_titled(text) else text)
    return [_of_listed(one) for one in listed if one.name]


def _titled(person: Person, title: str) -> Person:
    return replace(person, title=title) if title and not person.title else person


def _one_person(text: str) -> Person | None:
    """The one person of a line that names one and says what they are: *Name*, *Name, Post*, *Name – Post*."""
    if _is_full_name(text.strip(" .")) or (" " not in text.strip() and is_name(text.strip(" .,"))):
        return _named(text.strip(" .,"))
    for pattern in (_DASHED, _COMMA, _BRACKET):
        match = pattern.fullmatch(text)
        if match is None or not _is_full_name(match["name"].strip()):
            continue
        said = match["said"].strip(" .;")
        if pattern is _COMMA and not _is_said(said):
            continue
        if pattern is _DASHED and ("," in said or "&" in said) and _names_in(said):
            continue
        person = _named(match["name"].strip())
        letters = []
        parts = said.split(", ")
        while parts and folded(parts[0]) in HONORIFICS:
            letters.append(parts.pop(0))
        person = replace(person, letters=", ".join([*filter(None, [person.letters]), *letters]))
        return _said_all(person, ", ".join(parts))
    return None


def _said_all(person: Person, said: str) -> Person:
    initials = re.fullmatch(r"[A-Z]{2,4}", said)
    if initials and _initials(person.name) == said:
        return replace(person, alias=said)
    return _said(person, said) if said else person


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word).upper()


def _is_said(said: str) -> bool:
    """Whether what stands after a name and a comma says what they are, and names nobody else."""
    parts = [part.strip() for part in re.split(r",|\band\b|&", said)]
    if any(is_titled(part) or _is_full_name(part) for part in parts):
        return False
    first = parts[0]
    return bool(
        folded(first) in HONORIFICS or _role_of(said) or _WARD.fullmatch(said) or _PARTY.fullmatch(said)
        or any(_is_post_word(word) for word in said.split())
    )


def _names_in(said: str) -> bool:
    return any(is_titled(part.strip()) or _is_full_name(part.strip()) for part in re.split(r",|\band\b|&", said))


def _named(printed: str) -> Person:
    title, name, letters = apart(printed)
    capacity = {"mayor": "chair", "deputymayor": "vice", "vicemayor": "vice"}.get(folded(_LEAD.sub("", title)), "member")
    return Person(name, title, letters, capacity)


def _of_listed(listed: Listed) -> Person:
    person = _named(listed.name)
    if listed.post:
        person = _said(person, listed.post)
    if listed.role and not (listed.role == "mayor" and person.capacity == "chair"):
        person = replace(person, capacity=str(_ROLES[listed.role]))
    if listed.stands_for:
        person = replace(person, capacity=SUBSTITUTE, mark=f"takes the place of {listed.stands_for}")
    if listed.alias:
        is_own = _initials(person.name).startswith(listed.alias[:1]) and _initials(person.name)[-1:] == listed.alias[-1:]
        person = replace(person, alias=listed.alias) if is_own else _said(person, listed.alias)
    if listed.moved:
        person = replace(person, mark=person.mark or f"“{listed.moved}”")
    return person


def _lost(text: str, found: Sequence[Person], post: str) -> str:
    """Words of a line that nothing was made of."""
    said = " ".join(
        f"{p.title} {p.name} {p.letters} {p.post} {p.party} {p.ward} {p.called} {p.alias} {p.mark} {p.capacity}" for p in found
    )
    known = {folded(word) for word in re.split(r"[\s,;:()/.–-]+", said + " " + post)} | _LEFT_OVER
    known |= {f"{word}s" for word in known}
    words = [w for w in re.split(r"[\s,;:()/.–-]+", without_visitors(text)) if w and not w.isdigit()]
    left = [w for w in words if folded(w) and folded(w) not in known and not _role_of(w) and folded(w) not in ALL_TITLES]
    return " ".join(left) if any(len(w) > 1 for w in left) else ""


# Rows

def _joined(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows, those that go on with the one before joined to it."""
    out: list[Row] = []
    for row in rows:
        if out and _goes_on(out[-1], row):
            before = out[-1]
            sign = "" if re.search(r"\w-$", before.text) else " "
            out[-1] = replace(before, text=f"{before.text}{sign}{row.text}")
        else:
            out.append(row)
    return iter(out)


_RUN_PARTED = regex(r"[,;]\s+|\s+and\s+|\)\s*")
_OPEN = regex(r"(?:[,;&(/-]|\b(?:and|of|for|the|with|to|in)|\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Cr|Sir)\.?|(?<=\s)[A-Z]\.?)\s*$")


def _goes_on(before: Row, row: Row) -> bool:
    text = before.words
    if row.has_bullet or read_label(row.words) is not None or _POST_COLON.fullmatch(row.words):
        return False
    if text.count("(") > text.count(")") or row.text[:1] == "(" or _OPEN.search(text):
        return not row.is_apart or _OPEN.search(text) is not None or row.text[:1] == "("
    if row.is_apart:
        return False
    label = read_label(text)
    run = label.rest if label is not None else text
    parts = [part for part in _RUN_PARTED.split(run) if part.strip()]
    if not run or len(parts) < 2:
        return row.text[:1].islower()
    last = parts[-1].strip(" .")
    first = re.split(r"[,;(]|\band\b", row.text)[0].strip(" .")
    if row.text[:1].islower():
        return True
    is_whole = _is_full_name(last) or run.rstrip().endswith((")", "."))
    return not (is_whole and (_is_full_name(first) or _is_post_only(first)))


# Tables

def _of_table(table: Sequence[dict[str, Cell]]) -> list[Person]:
    out: list[Person] = []
    for row in table:
        cell = row["name"]
        people = [] if _VACANCY.fullmatch(cell.text.strip()) else _split(cell.text, "")
        if not people:
            is_vacant = bool(_VACANCY.search(cell.text)) or not cell.text.strip()
            if is_vacant and not any(row[key].text.strip() for key in row if key != "name"):
                continue
            mark = "" if is_vacant else f"not understood: {cell.text.strip()}"
            people = [Person("", capacity=VACANCY if is_vacant else "", mark=mark)]
        if len(people) > 1:
            people = [replace(p, mark=p.mark or "more than one person in a row") for p in people]
        for person in people:
            for key in ("party", "ward"):
                if key in row and row[key].text.strip():
                    person = replace(person, **{key: row[key].text.strip()})
            if "title" in row and not person.title:
                person = replace(person, title=row["title"].text.strip())
            if "post" in row and row["post"].text.strip():
                person = _said(person, row["post"].text.strip())
                if person.capacity == "member" and _OFFICER.search(person.post):
                    person = replace(person, capacity="officer")
            out.append(replace(person, line=cell.line))
    return out


# Doubts

def _checked(people: Sequence[Person]) -> Iterator[Person]:
    """The people, with a mark on what may be wrong."""
    named = [p for p in people if p.name]
    has_full = sum(" " in p.name or "." in p.name for p in named) * 2 > len(named)
    seen: set[tuple[str, str]] = set()
    members = sum(p.capacity in ("member", "chair", "vice") for p in named)
    for person in people:
        mark = person.mark or _doubt(person, has_full=has_full)
        key = (folded(person.name), "")
        if person.name and key in seen and not mark and " " in person.name.replace(".", " "):
            mark = "is listed twice"
        seen.add(key)
        yield replace(person, mark=mark) if members or mark else person


def _doubt(person: Person, *, has_full: bool) -> str:
    if not person.name:
        return ""
    words = person.name.split()
    if len(words) > 4 or any(c.isdigit() for c in person.name):
        return "may be more than a name"
    if any(folded(w) in POST_WORDS or folded(w) in _BODIES for w in words[:-1]):
        return "may be a post or a body, not a name"
    if has_full and len(words) == 1 and not person.title and not person.post:
        return "is one word alone: a name?"
    if re.search(r"\b(?:Mr|Mrs|Ms|Miss|Cllr|Councillor)\b\.?\s+[A-Z]", person.post):
        return "the post may hold a name"
    return ""
