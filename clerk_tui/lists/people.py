"""Lists of people as they are printed: members, officers, those present, with their posts, parties and wards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from clerk_tui.english.titles import ALL_TITLES, BODIES, ELECTED, LETTERS, PARTICLES, POST_WORDS
from clerk_tui.frozen import dataclass
from clerk_tui.lists.columns import Cell, table_of, unfolded
from clerk_tui.lists.labels import Label, List, read_label
from clerk_tui.lists.list_forms import are_initials
from clerk_tui.lists.listed import Listed, read_names, without_visitors
from clerk_tui.lists.names import folded
from clerk_tui.lists.roles import (
    COOPTED,
    OFFICER,
    OTHERS,
    PARTY,
    PARTY_SHORT,
    PLAIN_ROLE,
    WARD,
    is_member_post,
    is_post_word,
    role_of,
)
from clerk_tui.lists.rows import Row, rows_of
from clerk_tui.lists.split_names import FOREIGN, GROUPS, LEAD, Named, apart, ends_post, is_letters, is_person, parse
from clerk_tui.meeting import Capacity
from clerk_tui.meeting.names import same_name_key
from clerk_tui.regex import regex

CHAIR, VICE, MEMBER, COOPTED_MEMBER, OFFICIAL, GUEST, SUBSTITUTE, VACANCY = (
    "chair",
    "vice",
    "member",
    "coopted",
    "officer",
    "guest",
    "substitute",
    "vacancy",
)


@dataclass(frozen=True)
class Person:
    """Somebody on a printed list, a place that is vacant, or words of it that could not be read."""

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

    @property
    def printed(self) -> str:
        """The name with its title and letters."""
        return f"{self.title} {self.name}".strip() + (f", {self.letters}" if self.letters else "")


@lru_cache(maxsize=64)
def read_people(text: str) -> tuple[Person, ...]:
    """Everybody on a printed list, in order. What is doubtful or cannot be read has a `mark`; headings, and how many of
    the public were there, are nobody."""
    if (table := table_of(text)) is not None:
        people = _of_table(*table)
    else:
        reader = _Reader()
        rows = [row for row in rows_of(_made_plain(text)) if not _TALLY.fullmatch(row.words)]
        reader.is_by_place = _are_by_place(rows)
        for row in _paired(
            _joined(
                _stacked(_doubled(_with_roles(_in_order(_beside(unfolded(_with_aliases(_without_attendance(rows))))))))
            )
        ):
            reader.take(row)
        people = reader.people
    return tuple(_checked(_placed(people)))


_BESIDES = regex(r"(?<=[a-z]),? (?:in addition to|besides|other than|apart from)\s[^,:;]+,(?=\s+(?:were|included)\b)")


def _with_colon(line: str) -> str:
    """A line with a colon after the words that lead to its names: *Guests were Bo Ash*, *Apologies received from …*."""
    line = _BESIDES.sub("", line)
    match = _LEADS.match(line)
    label = read_label(f"{match['label']}:") if match else None
    return f"{match['label']}: {line[match.end() :]}" if match and label and not label.rest else line


def _made_plain(text: str) -> str:
    """A list without what keeps its labels from being seen."""
    text = _NO_SPACE.sub(r"\1. ", text)
    text = _INITIALS_FIRST.sub(r"\g<lead>\g<name> (\g<alias>)", text)
    text = "\n".join(map(_with_colon, text.splitlines()))
    return _SQUARE.sub(r"(\1)", _GLUED.sub(" ", _STOPPED.sub(r"\g<label>: ", text)))


# Words that stand in a list beside the names

_SQUARE = regex(r"\[([A-Z]{2,4})\]")
_INITIALS_FIRST = regex(
    r"^(?P<lead>\s*(?:[-•*]\s+)?)[\[(](?P<alias>[A-Z]{2,4})[\])]\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*)+)",
    re.MULTILINE,
)
"""*[BA] Bo Ash*."""
_NO_SPACE = regex(r"\b(Messrs|Mrs?|Ms|Dr|Cllrs?|Prof|Revd?)\.(?=[A-Z])")
"""*Mrs.M.Ash*."""
_GLUED = regex(r"(?<=[a-z])(?=(?:Cllr|Councillor|Mrs?|Ms|Dr)\b\.?\s[A-Z])")
"""*PresentCllr Ash*: the space was lost."""

_CHAIRS = (
    r"(?:(?:acting|interim|deputy|vice|co|joint|board|committee)[\s-]+)*"
    r"(?:chair(?:man|woman|person)?|president|(?:leas[\s-])?cathaoirleach|convenor)"
)
_OFFICES = (
    r"(?:(?:an|the|parish|town|city|county|borough|district|board|deputy|assistant|council|committee|acting|interim"
    r"|honorary|hon\.?|minute|note|democratic|services?|meetings?|legal|lead|responsible|financial)[\s-]+)*"
    r"(?:clerk(?:\s*(?:&|and|/)\s*r\.?f\.?o\.?)?|secretary|treasurer|officer|r\.?f\.?o\.?|taker|administrator|solicitor"
    r"|advis[eo]r|attorney|manager|engineer|mayor|leader|warden|director)"
)
_POST_COLON = regex(
    rf"(?P<post>{_CHAIRS}|{_OFFICES}|minutes(?: taken)?(?: by)?|recorded by|in the chair)\s*(?::[-–]?"
    rf"|\s[–—-]+\s|[–—])\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_INLINE = regex(
    r"(?:(?<=[.;:)])|(?<=\d)|(?<=[a-z]))(?<!\bAlso)(?<!\balso)(?<!\bALSO)(?<!\band)(?<!Parish)(?<!Town)(?<!Deputy)(?<!Vice)(?<!the)(?<!Council)\s+"
    r""
    r""
    r""
    r"(?=(?:(?:Also,?\s+)?[Ii]n\s+[Aa]ttendance|Also\s+[Pp]resent|Apologies|Absent|Present|Officers?|Clerk"
    r"|Parish\s+Clerk"
    r"|Town\s+Clerk|Public|Secretary|(?:Vice[\s-])?Chair(?:man|person)?|Staff|Guests?|Visitors"
    r"|Councillors|Commissioners|Trustees|Directors|(?:(?:MEMBERS|STAFF|Members|Staff|Councillors|COUNCILLORS)\s+"
    r"(?:PRESENT|ABSENT|Present|Absent))"
    r"|(?:ALSO\s+)?(?:PRESENT|ATTENDING)|(?:ALSO\s+)?IN\s+ATTENDANCE|APOLOGIES|ABSENT|STAFF|OFFICERS"
    r"|Also\s+[Aa]ttending)"
    r"\b[^:.;,()]{0,30}:)"
)
_STOPPED = regex(
    r"(?:^|(?<=[.;] ))(?P<label>Present|Absent|Also [Pp]resent|Apologies|In [Aa]ttendance|Excused)\.\s+(?=[A-Z])",
    re.MULTILINE,
)
"""*Absent. Bo Ash*: a label with a stop for a colon."""
_TALLY = regex(
    r"[A-Z][^,;]{3,60}?:?\s*\d{1,3}\s*\((?:out )?of (?:the )?\d{1,3}\)|\((?:attendance|see|full list)\b[^()]*\)",
    re.IGNORECASE,
)
"""*Elected governors: 4 (out of 7)*: how many of a part of the body were there."""
_POST_DASH = regex(
    r"(?P<post>[A-Z](?:(?!\.\s).){3,70}?)\s+[–—-]+\s+(?P<name>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr|Alderman"
    r"|Trustee)\.?\s[^,;]+)"
)
"""*Cabinet Member for Roads – Councillor Ash*."""
_IN_CHAIR = regex(r"in the chair\s+(?P<name>[A-Z][^,;:]*?)(?P<rest>\s*(?:[,;].*|\band\b.*)?)", re.IGNORECASE)
"""*In the Chair A Ash, B Elm*."""
_PRESIDED = regex(r"(?P<name>.+?),?\s+(?:presided|presiding|took the chair)\W*", re.IGNORECASE)
_LED_BY = regex(rf"^(?:The\s+)?(?:{_CHAIRS}|(?:Deputy )?Mayor),\s+(?=[A-Z])", re.IGNORECASE)
"""*The Chairman, Cllr Ash, presided*."""
_LEADS = regex(r"\s*(?P<label>[A-Z][A-Za-z ]{3,60} (?:from|included|were))\s+(?=[A-Z])")
_AWAY = regex(
    r"(?P<names>[A-Z].*?)\s+(?:was|were)\s+(?P<how>excused|absent|not present|unable to attend)\b[^.;]*\W*",
    re.IGNORECASE,
)
"""*Trustee Ash was excused.*"""
_STOP = regex(r"(?P<word>[^\W\d_][\w’'-]*)\)?\s?\.\s+(?=[A-Z])")
_ABBREVIATED = frozenset(
    """mrs prof rev revd cllr cllrs clr messrs hon hons sgt sergt supt insp capt col maj gen gov sen rep ald comm brig
    cdr cmdr det sec treas pres esq ltd inc dept asst govt ste etc""".split()
)
"""Words before a stop that ends no sentence."""
_DOES = regex(
    r"(?P<names>[A-Z].*?)\s+(?:(?:then|also|was|were|is|are|has|have)\s+)?"
    r"(?P<said>(?:declar|call|open|record|chair|act|serv|welcom|clerk|minut|arriv|join|depart)(?:ed|ing)\b.*"
    r"|(?:took|noted|led|left|read|gave)\b.*)",
)
"""*City Recorder Bo Ash declared a quorum*: what somebody did, after the name."""
_ORDINARY_ACT = regex(r".*\b(?:quorum|to order|the meeting|minutes|roll|notes)\b.*", re.IGNORECASE)
"""What those do who are listed, and need not be recorded."""
_STAFF = regex(r"\b(?:officials?|officers?|staff|management|administration)\b", re.IGNORECASE)
_ALSO = regex(r"\bAlso,\s+(?=in attendance)", re.IGNORECASE)
_COUNTED = regex(
    r"(?P<label>[^():]{3,40}?)\s*\((?:(?:\d+|[a-z]+)(?:\s+\w+)?|as (?:of|at) [^()]+)\)\s*(?P<rest>[:–-].*)",
    re.IGNORECASE,
)
_PARTY_NAMES = regex(r"(?P<party>[A-Z][^:(),]{2,40}?)\s*(?:\(\d{1,2}\)\s*[:–-]?|[:–])\s+(?P<rest>[A-Z].*)")
_HEADED = regex(r"(?P<head>[A-Z][^:,;()]{3,60}):\s+(?P<rest>\S.*)")
_NO_ONE = regex(r"(?:no|none|nil|not)\b", re.IGNORECASE)
_APOLOGIES_INSIDE = regex(r"(?<=[,;])\s+(?=Apologies from\b)")
_FEWEST_PLACES = 4
_OF_MEMBERS = regex(
    r"(?P<label>(?:[A-Z][\w-]*\s){0,5}(?:governors?|members?|trustees?"
    r"|directors?))\s*(?:\(\d{1,2}\)\s*)?:\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
"""*Parent Governors (2): Bo Ash, Di Elm*."""
_NUMBERED = regex(r"\d{1,2}(?:[.)]\s*|\s+)(?P<rest>[^\s\d].*)")
_VACANCY = regex(
    r"\(?\b(?:(?P<count>\d{1,2}|one|two|three|four|five)\s*(?:x\s*)?)?(?:vacan(?:t|cy|cies)(?:\s+(?:seat|post"
    r"|place|position)s?)?"
    r"|t\.?b\.?[ac]\b\.?|to be (?:appointed|confirmed|elected|co-opted))(?:\s*[-–x:(]\s*(?P<after>\d{1,2})\b\)?)?\)?",
    re.IGNORECASE,
)
_WORDS = dict(zip("one two three four five".split(), range(1, 6), strict=True))
_RESIGNED = regex(r".*\b(?:resign\w*|retired|deceased|died|disqualified|left (?:the )?council)\b.*", re.IGNORECASE)
_CAME = regex(
    r"(?:(?:late )?arriv|left\b|(?:no|without) apolog|from \d|until|joined|depart|absent|holiday|work(?:ing"
    r"| commitments?)?$|personal"
    r"|family|annual leave|illness|unwell|ill$|sick$|excused"
    r"|by (?:phone|zoom|video)"
    r"|via |remote|virtual|online|on leave|part\b(?: of .*| time)?$|\d[\d:.]*\s?[ap]\.?m"
    r"|(?:[ap]\.?m\.?|morning|afternoon|evening)(?: session)?(?: only)?$).*",
    re.IGNORECASE,
)
_ADDRESS = regex(r"\S+@\S+|(?:tel\W*|phone\W*|mobile\W*)?\+?[\d\s()-]{6,}|https?://\S+|www\.\S+", re.IGNORECASE)
_ROLE_OF = regex(r"(?:vice[- ]?)?chair(?:man|woman|person)?\s*[-–:]\s+\S", re.IGNORECASE)
_REMOTE = regex(
    r"(?:attending |joined |attended )?(?:virtual|remote|online|via |by (?:phone|zoom|video|teams)|zoom|teams).*",
    re.IGNORECASE,
)
_SUBSTITUTE = regex(
    r"(?:sub(?:stitut\w+)?|deputising|in place of|alternate|on behalf of)\b\.?\s*(?:for\s+)?(?P<who>.*)", re.IGNORECASE
)
_CAME_INSIDE = regex(rf"\s*\((?P<inside>{_CAME.pattern})\)$", re.IGNORECASE)
_ROLE_INSIDE = regex(rf"\s*\((?P<inside>{_CHAIRS})\)$", re.IGNORECASE)
"""*Pro-Chancellor (Chair)*."""
_GROUP = regex(
    r"(?P<title>councillors?|cllrs?|members(?:hip)?|trustees|commissioners|directors|supervisors|deputies"
    r"|governors)\s*[:;–-]*",
    re.IGNORECASE,
)
_COUNCILLORS = regex(r"councillors|cllrs", re.IGNORECASE)
_OF_OTHER_COUNCIL = regex(
    r"(?P<title>(?:District|County|Borough|City) (?:Councillor|Cllr)s?)(?:\s*:\s*(?P<rest>.*)|(?<=s))", re.IGNORECASE
)
"""*District Councillors: Bo Ash, Di Elm*, below the members."""
_SUBSTITUTES = regex(
    r"(?P<label>(?:named |appointed )?substitutes?(?: members?)?)\s*(?::\s*(?P<rest>.*))?", re.IGNORECASE
)
_ONE = regex(r"councillor|member|director|commissioner|trustee", re.IGNORECASE)
_HEADING = regex(
    r"(?:.*\bmember(?:s|ship)\b.*|list of .*|committee(?: members)?|attendance.*|attendees|participants|delegates"
    r"|name.*)",
    re.IGNORECASE,
)
_ATTENDED = regex(
    r"\s+(?:(?:was|were)\s+)?(?:also\s+)?(?:attended|attending|in attendance|present)\b(?=\W|$)", re.IGNORECASE
)
_ACCEPTED = r"(?:received|accepted|noted|approved|recorded|tendered)"
_RECEIVED = regex(rf"\s+(?:(?:were|was|had been)\s+)?{_ACCEPTED}(?:\s+and\s+{_ACCEPTED})?\W*$")
"""*Apologies from Cllr Ash received and accepted.*"""
_TRAILING = regex(r"(?:[\s,;.&]|\band\b|\btogether with\b|\bplus\b|\balong with\b|\bwith\b|(?<=\s)an?\b(?=[\s.]*$))+$")
_NOBODY = regex(r"(?:none|nil|n/?a|no apologies|public|press|quorum.*)\W*\d*\W*", re.IGNORECASE)
_NOBODY_OF = regex(r"(?!.*\b(?:chair|clerk)\b)[A-Z][\w’'/ -]{2,30}\s*[:–-]+\s*(?:none|nil|n/a)\W*", re.IGNORECASE)
"""*Police: None*."""
_COUNT = regex(r"\s*\(?\b\d{1,2}\)?(?:\s+(?:seats?|members?|councillors?)\)?)?$")
_ASIDE = "\x1e"
"""Stands for the doubt whether the posts that were printed in a list of their own are put to the right names."""
_DOUBLED = "\x1c"
"""Stands for the doubt whether a line with four words held two people."""
_ELSEWHERE = "\x1d"
"""Stands for posts that are held elsewhere, and make nobody an officer."""
_HARD = "hard to read: look at the name and the post"
_PAIR = "\x1f"
"""Stands between a name and what the lines below say of it."""


def _are_by_place(rows: Sequence[Row]) -> bool:
    """Whether most lines begin with a place or a body for which the people in them speak."""
    headed = [match for row in rows if (match := _HEADED.fullmatch(row.words)) and read_label(row.words) is None]
    places = [match for match in headed if not any(map(is_post_word, match["head"].split()))]
    return len(places) >= _FEWEST_PLACES and len(places) * 3 >= len(rows) * 2


class _Reader:
    """Reads the lines of a list one after the other."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.label: Label | None = None
        self.party = self.ward = ""
        self.is_by_place = False
        """Whether the lines each begin with whom the people in them speak for."""
        self.title = ""
        """That of each in the lines below: *Councillors:*."""
        self.row = Row("", 0, 0, True)
        self.is_new = True
        """Whether nobody was read since the last heading."""

    def take(self, row: Row) -> None:
        """Read a line."""
        self.row = row
        if _PAIR in row.text:
            name, *said = row.text.split(_PAIR)
            self._pair(name.strip(" .,;"), said)
            return
        parts = [part for one in _sentences(_ALSO.sub("Also ", row.words)) for part in _labelled(one)]
        for number, part in enumerate(parts):
            self.row = replace(row, text=part, is_apart=row.is_apart and number == 0)
            self._part(part.strip(" ;"))

    def _pair(self, name: str, said: Sequence[str]) -> None:
        if _VACANCY.fullmatch(name):
            self._add([Person("", capacity=VACANCY, post=", ".join(said))])
            return
        found = parse(name, self.title)
        if found is None or len(found) != 1:
            self._names(" – ".join([name, *said]))
            return
        person = _of_named(found[0])
        for words in said:
            if words == _DOUBLED:
                person = replace(person, mark="two names stood in one line: are they two people?")
            elif words == _ELSEWHERE:
                person = replace(person, capacity=person.capacity or MEMBER)
            elif words == _ASIDE:
                person = replace(person, mark="the posts stood in a list of their own: is each with the right name?")
            else:
                person = _said(person, words)
        self._add([_as_mayor(person)])

    def _part(self, text: str) -> None:
        if (
            not text.strip(" .,:;-–|")
            or _NOBODY_OF.fullmatch(text)
            or re.fullmatch(r"\(?\d{1,2}[.)]", text)
            or self._heading(text)
        ):
            return
        text = _reworded(text)
        label = self._label(text)
        group = _GROUP.fullmatch(text)
        if (held := _posts_held(text)) and (label is None or (self.label and _STAFF.search(self.label.group))):
            self._names(held[1], post=held[0])
            return
        if self.people and (other := _OF_OTHER_COUNCIL.fullmatch(text)):
            self._of_other_council(other["title"], other["rest"])
            return
        if label is not None:
            self._begin(label)
            if _COUNCILLORS.fullmatch(label.group):
                self.title = _singular(label.group)
            if label.rest.strip(" -–:;"):
                self._part(label.rest.strip(" -–;"))
        if group is not None:
            self.title = _singular(group["title"])
        elif label is not None:
            return
        elif (match := _POST_COLON.fullmatch(text)) and _names_somebody(match["rest"]):
            self._names(match["rest"], post=match["post"])
        elif (turned := _POST_DASH.fullmatch(text)) and _is_post_only(turned["post"]):
            self._names(turned["name"], post=turned["post"])
        elif headed := _HEADED.fullmatch(text):
            self._headed(text, headed["head"], headed["rest"])
        else:
            self._names(text)

    def _of_other_council(self, title: str, names: str | None) -> None:
        """Read those of a larger council in the list of a smaller one, each with that title."""
        if names:
            self._names(f"{title} {names}")
        else:
            self.title = _singular(title)

    def _headed(self, text: str, head: str, rest: str) -> None:
        """Read a line of names with words and a colon before them that are no label: a post, staff, a body, a place."""
        words = head.split()
        is_post = ends_post(words[-1]) and all(is_post_word(word) or word in ("of", "and", "&") for word in words)
        if _GROUP_OF_STAFF.fullmatch(head) and parse(rest):
            self._begin(Label(List.PRESENT, Capacity.OFFICER, head, rest))
            self._names(rest)
        elif is_post and _names_somebody(rest):
            self._names(rest, post=head)
        elif self.is_by_place and _NO_ONE.match(rest):
            return
        elif self.is_by_place and (rest.startswith("Apologies from ") or parse(_APOLOGIES_INSIDE.split(rest)[0])):
            for part in _APOLOGIES_INSIDE.split(rest):
                self.label, self.is_new = None, True
                count = len(self.people)
                self._part(part.strip(" ,;"))
                self.people[count:] = [replace(person, ward=person.ward or head) for person in self.people[count:]]
        elif _is_body(head) and parse(rest):
            self.label, self.is_new = None, True
            self._names(rest)
        else:
            self._names(text)

    @staticmethod
    def _label(text: str) -> Label | None:
        """The label of a list that a line begins with, if it does not say what one person is: *Chair: Cllr Ash*."""
        counted = _COUNTED.fullmatch(text)
        numbered = _NUMBERED.fullmatch(text)
        words = f"{counted['label']}{counted['rest']}" if counted else numbered["rest"] if numbered else text
        label = read_label(words)
        if label is None and (of := _OF_MEMBERS.fullmatch(text)) and _names_somebody(of["rest"].split(",")[0]):
            kind = Capacity.COOPTED if "opted" in of["label"].casefold() else Capacity.MEMBER
            return Label(List.PRESENT, kind, of["label"], of["rest"])
        if substitutes := _SUBSTITUTES.fullmatch(words):
            return Label(List.PRESENT, Capacity.MEMBER, substitutes["label"], substitutes["rest"] or "")
        if label is not None and not label.rest and is_member_post(text) and not text.endswith("s"):
            return None
        if label is not None and _ONE.fullmatch(label.group) and label.rest and not _names_somebody(label.rest):
            return None  # *Councillor: Northland Regional Council*
        if label is None or (
            label.rest and _POST_COLON.fullmatch(words) and "in the chair" not in label.group.casefold()
        ):
            return None
        return label

    def _begin(self, label: Label) -> None:
        self.label, self.is_new = label, True
        self.title = self.party = self.ward = ""

    def _heading(self, text: str) -> bool:
        """Whether a line is the heading of a party or a ward over those below it, or says so of the person above."""
        bare = _COUNT.sub("", text.strip(" :–-")).strip()
        named = _PARTY_NAMES.fullmatch(text)
        if named is not None and PARTY.fullmatch(named["party"].strip()) and parse(named["rest"]):
            self.party = named["party"].strip()
            self._names(named["rest"])
            return True
        if PARTY.fullmatch(bare):
            if self._attaches() and not text.endswith(":") and not self.people[-1].party:
                self.people[-1] = replace(self.people[-1], party=bare)
            else:
                self.party = bare
            return True
        if WARD.fullmatch(bare) and (not is_person(bare) or text.endswith(":")):
            if self._attaches() and not text.endswith(":") and not self.people[-1].ward:
                self.people[-1] = replace(self.people[-1], ward=bare)
            else:
                self.ward = bare
            return True
        return False

    def _attaches(self) -> bool:
        """Whether a line may say more of the person before it."""
        return not self.is_new and bool(self.people and self.people[-1].name) and not self.row.is_apart

    def _names(self, text: str, post: str = "") -> None:
        text, vacant = _without_vacancies(_RECEIVED.sub("", _ATTENDED.sub("", without_visitors(text))))
        text = _TRAILING.sub("", text)
        words = text.strip(" .,;()-–:&")
        if _NOBODY.fullmatch(words):
            words = ""
        found = self._read(text, "" if post and not role_of(post) else self.title) if words else []
        if found is None:
            self._unread(words)
        else:
            people = [_with_post(person, post) if post else person for person in found]
            if role_of(post) and len(people) == 1 and self._leads(people[0]):
                return
            self._add(people)
            if people and (lost := _lost(words, people, post)):
                self._add([Person("", mark=f"not understood: {lost}")])
        self._add(
            [Person("", capacity=VACANCY, post=post if vacant and not found and not role_of(post) else "")] * vacant
        )

    def _leads(self, person: Person) -> bool:
        """Whether somebody who is said to lead is on the list already, and is given the role there."""
        key, short = same_name_key(person.printed), _initialled(person.name)
        at = next((at for at, p in enumerate(self.people) if p.name and same_name_key(p.printed) == key), None)
        alike = [at for at, p in enumerate(self.people) if p.name and _initialled(p.name) == short]
        if at is None and len(alike) == 1 and _is_elected(person) and _is_elected(self.people[alike[0]]):
            at = alike[0]
        if at is None or self.people[at].capacity in (CHAIR, VICE):
            return False
        self.people[at] = replace(self.people[at], capacity=person.capacity, called=person.called)
        return True

    def _read(self, text: str, title: str) -> list[Person] | None:
        """Everybody whom words name, with the `title` of the list; None where they name nobody."""
        if self._says_more(text) or _is_named_body(text):
            return None
        found = parse(text, title)
        if found is not None:
            return [_of_named(named) for named in found]
        listed = [_of_listed(one) for one in read_names(text) if one.name]
        is_plain = len(listed) > 1 and sum(bool(one.post) for one in listed) * 2 < len(listed)
        return [
            one
            if is_plain and not one.post and _PLAIN_NAME.fullmatch(one.name)
            else replace(one, mark=one.mark or _HARD)
            for one in listed
        ] or None

    def _says_more(self, text: str) -> bool:
        """Whether a line says what the person before it is."""
        if not self._attaches() or self.people[-1].post or self.people[-1].line == self.row.line:
            return False
        return _is_post_only(text)

    def _is_flat(self) -> bool:
        """Whether others in the same list stand in lines of their own without a post below them."""
        beside = [p for p in self.people[:-1] if p.label == self.people[-1].label and p.name and not p.post]
        return len([p for p in beside if not p.called]) > 1

    def _add(self, people: Sequence[Person]) -> None:
        group = self.label.group if self.label is not None else ""
        self.is_new = self.is_new and not people
        for person in people:
            party, ward = person.party or self.party, person.ward or self.ward
            self.people.append(
                replace(person, party=party, ward=ward, group=group, line=self.row.line, label=self.label)
            )

    def _unread(self, words: str) -> None:
        """A line that names nobody: more of the person before it, a heading, or words that are not understood."""
        if not words or _NOBODY.fullmatch(words) or (self.label and not any(c.isalpha() for c in words)):
            return
        if self._says_more(words):
            said = _said(self.people[-1], words)
            doubt = f"“{words}” stands below the name: is it the post?" if self._is_flat() else ""
            self.people[-1] = replace(said, mark=said.mark or doubt)
        elif (
            _is_body(words)
            and not _may_name(words)
            and not (role_of(words) or (ends_post(words.split()[-1]) and _is_post_only(words)))
        ):
            self.label, self.title, self.party, self.ward = None, "", "", ""
        else:
            self._add([Person("", mark=f"not understood: {words}")])


def _reworded(text: str) -> str:
    """A sentence that says who led or was away, in the words of a list."""
    text = _with_colon(text)
    if done := _DONE_BY.fullmatch(text):
        post = {"chaired": "Chair", "clerked": "Clerk"}.get(done["did"].casefold(), "Minutes")
        return f"{post}: {done['who']}"
    if presided := _PRESIDED.fullmatch(_LED_BY.sub("", text)):
        found = parse(presided["name"])
        if found and len(found) == 1:
            is_said = _of_named(found[0]).capacity == CHAIR
            return presided["name"] if is_said else f"Chair: {presided['name']}"
    if led := _IN_CHAIR.fullmatch(text):
        return f"{led['name']} (in the chair){led['rest']}"
    if (did := _DOES.fullmatch(text)) and ":" not in did["names"] and parse(did["names"]):
        return did["names"] if _ORDINARY_ACT.fullmatch(did["said"]) else f"{did['names']} ({did['said'].rstrip(' .')})"
    if away := _AWAY.fullmatch(text):
        return f"{'Absent' if away['how'].casefold().startswith('absent') else 'Apologies'}: {away['names']}"
    return text


def _sentences(text: str) -> list[str]:
    """The sentences of a row: a stop after a title, an initial or an abbreviation ends none."""
    out, at = [], 0
    for match in _STOP.finditer(text):
        key = folded(match["word"])
        if len(key) > 2 and key not in LETTERS | _ABBREVIATED:
            out.append(text[at : match.end()].strip())
            at = match.end()
    return [*out, text[at:]]


_BY = regex(r"\s+(?=(?:Chaired|Clerked|Minuted|Recorded|Minutes taken) by\b)")
_DONE_BY = regex(
    r"(?P<did>chaired|clerked|minuted|recorded|minutes(?: were)?(?: taken| recorded)?) by:?\s+(?P<who>[A-Z].*)", re.I
)


def _labelled(text: str) -> list[str]:
    """The parts of a line that each begin with a label of their own."""
    parts = [part for piece in _INLINE.split(text) for part in _BY.split(piece)]
    if len(parts) > 1 and all(map(is_post_word, parts[0].split())):
        return [f"{parts[0]} {parts[1]}", *parts[2:]]  # *Senior Executive Officers: …*
    return parts


_GROUP_OF_STAFF = regex(r"(?:[A-Z][\w’'&-]*\s){1,4}(?:staff|officials|team|officers)", re.IGNORECASE)


def _posts_held(text: str) -> tuple[str, str] | None:
    """The post that several have, and who they are: *Directors: Bo Ash, Di Elm*; None for other lines."""
    match = _HEADED.fullmatch(text)
    if match is None:
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


def _names_somebody(words: str) -> bool:
    if _VACANCY.fullmatch(words.strip(" .")):
        return True
    return not _is_post_only(words) and parse(words) not in (None, [])


def _is_post_only(text: str) -> bool:
    """Whether words say what somebody is, and name nobody."""
    words = text.strip(" .;")
    if role_of(words) or is_member_post(words):
        return True
    if not words[:1].isupper():
        return False
    if (
        LEAD.match(words)
        or (folded(words.split()[0]) in GROUPS and " " in words)
        or any(is_person(inside) for inside in re.findall(r"\(([^()]+)\)", words))
    ):
        return False
    parts = [part.strip() for part in re.split(r"[,;:()▪•|]|\s[-–—]\s|[–—]", words)]
    if any(
        len(part.split()) > 1 and part.split()[0].strip(".") in ("Cllr", "Mr", "Mrs", "Ms", "Miss", "Dr")
        for part in parts
    ):
        return False
    if any(len(p.split()) > 2 and ends_post(p.split()[-3]) and is_person(" ".join(p.split()[-2:])) for p in parts):
        return False
    return not is_person(parts[0]) and any(is_post_word(word) for word in words.split())


def _may_name(words: str) -> bool:
    """Whether words that are not understood may name somebody, as no heading does: *Bo Ash - Fern District Councillor
    for part of it*."""
    parts = re.split(r"\s+[-–—]\s+|,\s+|:\s+|\s*\(", words)
    return len(parts) > 1 and any(is_person(part) and not _is_body(part) for part in parts)


def _is_body(words: str) -> bool:
    """Whether words are what a body, or the list of it, is called."""
    tokens = [word.casefold().strip(".,:()") for word in words.split()]
    return (
        len(tokens) <= 14
        and words[:1].isupper()
        and (any(t in BODIES for t in tokens) or _HEADING.fullmatch(words) is not None or _is_place(tokens))
    )


def _is_named_body(words: str) -> bool:
    """Whether a line is the name of a body and nothing else: *LOS RIOS BOARD OF TRUSTEES*."""
    tokens = [word.casefold().strip(".") for word in words.split()]
    if len(tokens) < 2 or re.search(r"[,;:()\d–—]", words) or tokens[0] in ("mr", "mrs", "ms", "miss", "dr", "cllr"):
        return False
    return tokens[-1] in BODIES or (any(t in BODIES for t in tokens) and "of" in tokens) or _is_place(tokens)


def _is_place(tokens: Sequence[str]) -> bool:
    return tokens[:1] in (["city"], ["county"], ["town"], ["township"], ["village"], ["state"]) and "of" in tokens[1:4]


def _without_vacancies(text: str) -> tuple[str, int]:
    """Words without the places in them that are vacant, and how many those are."""
    count = 0
    for match in _VACANCY.finditer(text):
        said = match["count"] or match["after"] or "1"
        count += int(said) if said.isdigit() else _WORDS.get(said.casefold(), 1)
    return (_VACANCY.sub(", ", text), count) if count else (text, 0)


# What is said of somebody


def _said(person: Person, words: str) -> Person:
    """Somebody with what is said of them."""
    for part in re.split(r"\s*[▪•|;]\s*", words):
        inner = _CAME_INSIDE.search(part) or _ROLE_INSIDE.search(part)
        for one in (part[: inner.start()], inner["inside"]) if inner else (part,):
            person = _said_once(person, one.strip().rstrip(")") if "(" not in one else one.strip())
    return person


_UNTIL = regex(r"(?P<role>(?:v\.?\s?|vice[- ]?)?ch(?:air)?)\.?\s+until\b.*", re.IGNORECASE)
"""*Ch until 1.10.16*."""
_PRESIDING = regex(r"^presiding\s+(?=\w)", re.IGNORECASE)
_ARTICLE = regex(r"^(?:an?|the)\s+(?=[A-Z])")


def _said_once(person: Person, part: str) -> Person:
    part = _PRESIDING.sub("", _ARTICLE.sub("", part))
    if until := _UNTIL.fullmatch(part):
        return replace(person, capacity=VICE if until["role"][:1] in "vV" else CHAIR, called=person.called)
    pieces = [piece.strip() for piece in part.split(",")]
    if len(pieces) > 1 and role_of(pieces[-1]) and all(is_member_post(piece) or role_of(piece) for piece in pieces):
        for piece in pieces:
            person = _said_once(person, piece)
        return person
    if not part or _REMOTE.fullmatch(part) or _ADDRESS.fullmatch(part):
        return person
    if re.fullmatch(r"[^/]+/[^/]+", part) and (role := role_of(part.split("/")[1])) and not role_of(part):
        person = replace(person, capacity=person.capacity or role)
    if _ROLE_OF.match(part) and not person.capacity:
        person = replace(person, mark=f"“{part}”: of this body, or of another?")
    for way in (_as_place, _as_role, _as_guest, _as_doubt, _as_letters):
        if (made := way(person, part)) is not None:
            return made
    if (both := _TWO_POSTS.fullmatch(part)) and (both["plain"] or _TWO_ROLES.fullmatch(part)):
        return _said_once(_said_once(person, both["one"]), both["other"])
    head, comma, rest = part.partition(",")
    if comma and re.fullmatch(r"[A-Z]{2,4}", head) and head == _initials(person.name):
        return _said_once(replace(person, alias=head), rest.strip())
    if comma and role_of(head) and rest.strip() and not is_post_word(rest.split()[-1]):
        return _said_once(_said_once(person, head), rest.strip())
    return replace(person, post=_both(person.post, part))


_TWO_ROLES = regex(rf"(?:(?:Deputy )?Mayor|{_CHAIRS})(?: and |/| & )(?:(?:Deputy )?Mayor|{_CHAIRS})", re.IGNORECASE)
"""*Mayor and Chairman*."""
_TWO_POSTS = regex(
    rf"(?P<one>(?P<plain>(?:(?:vice|deputy|acting)[\s-]+)?chair(?:man|woman|person)?)|(?:Deputy )?Mayor|{_CHAIRS})"
    r"(?: and |/| & )(?P<other>[A-Z].+)",
    re.IGNORECASE,
)
"""*Vice-Chair and Finance Director*."""


def _as_place(person: Person, part: str) -> Person | None:
    if is_member_post(part):
        is_title = folded(part) in ("cllr", "councillor", "councilmember") and not person.title
        title = part if is_title else person.title
        return replace(person, capacity=person.capacity or MEMBER, title=title, called=person.called or part)
    if WARD.fullmatch(part):
        return replace(person, ward=part)
    if COOPTED.fullmatch(part):
        is_plain = re.fullmatch(r"co-?opt(?:ed(?: member)?|ee)", part, re.IGNORECASE)
        return replace(person, capacity=COOPTED_MEMBER, post=person.post if is_plain else _both(person.post, part))
    is_party = PARTY.fullmatch(part) or (PARTY_SHORT.fullmatch(part) and part != _initials(person.name))
    return replace(person, party=part) if is_party else None


def _as_role(person: Person, part: str) -> Person | None:
    role = role_of(part)
    if not role:
        return None
    is_plain = PLAIN_ROLE.fullmatch(part) is not None or "/" in part
    return replace(person, capacity=role, called=part, post=person.post if is_plain else _both(person.post, part))


_FROM_OUTSIDE = regex(
    r"(?:invited |registered )?(?:visitor|guest|observer|resident|(?:member of the )?(?:public|press)|invitee)s?",
    re.IGNORECASE,
)
"""What somebody is who is neither of the body nor in its service."""


def _as_guest(person: Person, part: str) -> Person | None:
    return replace(person, capacity=GUEST) if _FROM_OUTSIDE.fullmatch(part) else None


def _as_doubt(person: Person, part: str) -> Person | None:
    if (substitute := _SUBSTITUTE.fullmatch(part)) is not None:
        return replace(person, capacity=SUBSTITUTE, mark=f"takes the place of {substitute['who'] or 'a member'}")
    if _RESIGNED.fullmatch(part):
        return replace(person, mark=f"“{part}”: does the place still count?")
    is_initials = part.isupper() and part == "".join(word[0] for word in person.name.split())
    came = _CAME.fullmatch(part) is not None and not is_initials
    return replace(person, mark=f"“{part}”: record it in the meeting") if came else None


def _as_letters(person: Person, part: str) -> Person | None:
    initials = _initials(person.name)
    if re.fullmatch(r"[A-Z]{2,4}", part) and initials[:1] == part[0] and initials[-1:] in part:
        return replace(person, alias=part)
    return replace(person, letters=f"{person.letters}, {part}".strip(", ")) if is_letters(part) else None


def _both(post: str, more: str) -> str:
    """Two posts of one person; one of them where the other says no more: *Officer*, *Finance Officer*."""
    if not post or not more or _says_no_more(post, more):
        return more or post
    return post if _says_no_more(more, post) else f"{post}, {more}"


def _says_no_more(post: str, than: str) -> bool:
    """Whether a post of one word is one of the words of another (*Clerk*, *Town Clerk*): no *Clerk* beside *Clerk and
    Treasurer*, which the other says too."""
    words = post.split()
    return len(words) == 1 and words[0].casefold() in {word.casefold() for word in re.findall(r"[\w’'-]+", than)}


def _initialled(name: str) -> str:
    """A name with the initial of the first forename alone: *m begley*."""
    words = re.split(r"[\s.]+", name.casefold().strip(" ."))
    return f"{words[0][:1]} {words[-1]}" if len(words) > 1 else name.casefold()


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s.-]+", name) if word).upper()


def _with_post(person: Person, post: str) -> Person:
    """Somebody whose post stands before the name: *Chair: Cllr Ash*."""
    if role_of(post):
        return _said_once(person, post)
    if folded(post).endswith("mayor"):
        return replace(person, title=person.title or post, capacity=CHAIR if folded(post) == "mayor" else VICE)
    capacity = person.capacity or ("" if _is_elected(person) else OFFICIAL)
    return replace(person, post=_both(post, person.post), capacity=capacity)


def _of_named(named: Named) -> Person:
    key = folded(re.sub(r"\b[Tt]he\b|\b(?:His|Her)\s+(?:Worship|Honou?r)\b", "", named.title).split(" Cr")[0])
    person = _without_role(Person(named.name, named.title, ", ".join(named.letters), mark=named.mark))
    for said in named.said:
        for part in re.split(r"[;▪]", said):
            person = _said_once(person, part.strip())
    if named.has_group_title and person.post and (OTHERS.search(person.post) or _CLERK.search(person.post)):
        person = replace(person, title="")
    if not person.capacity and key in ("mayor", "deputymayor", "vicemayor"):
        person = replace(person, capacity=CHAIR if key == "mayor" else VICE)
    return _as_mayor(person)


def _as_mayor(person: Person) -> Person:
    """Somebody whose post is that of the mayor, in the chair unless somebody else is."""
    is_mayor = not person.capacity and folded(person.post) == "mayor"
    return replace(person, capacity=CHAIR) if is_mayor else person


def _without_role(person: Person) -> Person:
    """Somebody whose title begins with a role: *Chairman Councillor J Ash*."""
    words = person.title.split()
    for count in range(min(len(words), 4), 0, -1):
        called = " ".join(words[:count])
        if role := role_of(called):
            is_office = count == len(words) and not PLAIN_ROLE.fullmatch(called)
            return replace(person, capacity=role, called=called, title=called if is_office else " ".join(words[count:]))
    return person


def _of_listed(listed: Listed) -> Person:
    """Somebody as the reader of runs that nothing parts gives them."""
    title, name, letters = apart(listed.name)
    person = Person(name, title, ", ".join(letters))
    for said in filter(None, (listed.post, listed.alias)):
        person = _said(person, said)
    if listed.role:
        person = replace(person, capacity=VICE if listed.role == "vice" else CHAIR)
    if listed.stands_for:
        person = replace(person, capacity=SUBSTITUTE, mark=f"takes the place of {listed.stands_for}")
    return person


_LEFT_OVER = frozenset(
    """and with also the of were was present attendance in from for at mr mrs ms by via remotely virtually online
    virtual
    together along plus none nil apologies absent members member public press councillors cllrs a an substitute sub
    substituting messrs received staff residents board committee council no zoom teams""".split()
)
_OUTSIDE = frozenset("visitor visitors guest guests observer resident invitee invited press registered".split())
_UNTIL_INSIDE = regex(r"\([^()]* until [^()]*(?:\)|$)")
_QUOTED = regex(r"(?<=\w)\s+[“\"‘'][A-Z][\w-]*[”\"’'](?=\s+[A-Z])")
_MAIL = regex(r"\S+@\S+|https?://\S+|www\.\S+")
_APART = regex(r"[\s,;:()/.–—&-]+")


def _lost(text: str, found: Sequence[Person], post: str) -> str:
    """Words that nothing was made of."""
    said = " ".join(
        " ".join((p.title, p.name, p.letters, p.post, p.party, p.ward, p.called, p.alias, p.mark)) for p in found
    )
    known = {folded(word) for word in _APART.split(f"{said} {post}")} | _LEFT_OVER | ALL_TITLES
    known |= {f"{word}s" for word in known}
    capacities = {p.capacity for p in found}
    if COOPTED_MEMBER in capacities:
        known |= {"co", "opted", "coopted", "optee", "cooptee"}
    if GUEST in capacities:
        known |= _OUTSIDE
    text = _UNTIL_INSIDE.sub("()", _QUOTED.sub("", text))
    left = [
        w
        for w in _APART.split(FOREIGN.sub("", _MAIL.sub("", text)))
        if folded(w) not in known and not w.isdigit() and not role_of(w)
    ]
    return " ".join(left) if any(len(w) > 1 for w in left) else ""


# Rows

_RUN_PARTED = regex(r"[,;]\s+(?:and\s+)?|\s+and\s+|\)[,;]?\s*(?:and\s+)?")
_OPEN = regex(
    r"(?:[,;&(/-]|\b(?:and|of|for|the|with|to|in)|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?|(?:^|[,;]\s|\band\s)(?:Cllr"
    r"|Councillor|Cr)\.?"
    r"|(?<=\s)[A-Z]\.?)\s*$"
)
_GOING_ON = frozenset("and of for the with to in at on &".split())
"""Words with which a line goes on."""
_AFTER = regex(r"\w{2,},\s(?:[A-Z]\.?\s?){1,4}$")
"""Initials after a surname: *Smith, A J*."""
_WIDE = 0.75
_NARROWEST = 60
"""Characters of the widest line, from which on a line may be broken where the page ends."""


def _joined(rows: Sequence[Row]) -> list[Row]:
    """Rows, those that go on with the one before joined to it."""
    widest = max((len(row.text) + row.indent for row in rows), default=0)
    out: list[Row] = []
    tail = 0
    for row in rows:
        is_wide = widest >= _NARROWEST and tail >= _WIDE * widest
        tail = len(row.text) + row.indent
        if out and _goes_on(out[-1], row, is_wide=is_wide):
            before = out[-1]
            sign = "" if re.search(r"\w-$", before.text) else " "
            out[-1] = replace(before, text=f"{before.text}{sign}{row.text}")
        else:
            out.append(row)
    return out


def _goes_on(before: Row, row: Row, *, is_wide: bool) -> bool:
    text = before.words
    if _PAIR in before.text or _PAIR in row.text:
        return False
    if text.count("(") > text.count(")") and ")" in row.text and not row.is_apart:
        return True
    if (
        row.has_bullet
        or _GROUP.fullmatch(text)
        or _Reader._label(row.words) is not None
        or _POST_DASH.fullmatch(row.words)
        or _POST_COLON.fullmatch(row.words)
    ):
        return False
    if _AFTER.search(text) or (_HEADED.fullmatch(text) and _HEADED.fullmatch(row.words)):
        return False
    if text.count("(") > text.count(")") or row.text[:1] == "(" or _OPEN.search(text):
        return not row.is_apart or _OPEN.search(text) is not None
    if row.is_apart:
        return False
    label = _Reader._label(text)
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
    is_whole = is_person(last) or run.rstrip().endswith((")", "."))
    return not (is_whole and (is_person(first) or _is_post_only(first)))


_SURNAME_FIRST = regex(
    r"(?P<lead>(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s)?)(?P<surname>(?:(?:van|de|der|ter|Mac|Ó"
    r"|Ní)\s)*[A-Z][\w’'-]+),"
    r"\s(?P<title>(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s)?)(?P<given>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2})"
    r"(?P<rest>\s*(?:[(,–-].*)?)"
)
_FEWEST = 2


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """Rows, names in their spoken order where every surname stands first, and headings of wards with colons."""
    rows = _uncounted(rows)
    turned = [_SURNAME_FIRST.fullmatch(row.words) for row in rows]
    found = [m for m in turned if m and not any(map(is_post_word, m["given"].split())) and not role_of(m["given"])]
    is_turned = len(found) >= _FEWEST and len(found) * 3 >= len(rows) * 2
    wards = [row for row in rows if _WARD_LINE.fullmatch(row.words)]
    is_by_wards = len(wards) >= _FEWEST and len(wards) * 2 <= len(rows)
    out = []
    for row, match in zip(rows, turned, strict=True):
        if is_turned and match in found and match is not None:
            title = match["lead"] or match["title"]
            row = replace(row, text=f"{title}{match['given']} {match['surname']}{match['rest']}")
        elif is_by_wards and row in wards:
            row = replace(row, text=f"{row.words}:")
        out.append(row)
    return out


_COUNTED_ROW = regex(r"\(?\d{1,3}[.)]\s+(?P<rest>\S.*)|\d{1,3}\s{2,}(?P<bare>\S.*)")


def _uncounted(rows: Sequence[Row]) -> list[Row]:
    """Rows without the numbers that count the people: *1. Cllr Ash*; a heading keeps its own."""
    found = [_COUNTED_ROW.fullmatch(row.text) for row in rows]
    out = []
    for row, match in zip(rows, found, strict=True):
        rest = (match["rest"] or match["bare"]) if match is not None else ""
        is_one = rest and read_label(rest) is None and (is_person(re.split(r"[,(–]", rest)[0]) or _VACANCY.match(rest))
        out.append(replace(row, text=rest) if is_one else row)
    return out


_FEWEST_BESIDE = 3


def _is_post_alone(words: str) -> bool:
    """Whether a row is a post, and no label of a list."""
    if is_member_post(words) and not words.casefold().endswith("s"):
        return True
    return bool(role_of(words)) or (_is_post_only(words) and read_label(words) is None)


def _beside(rows: Sequence[Row]) -> list[Row]:
    """Rows, where all names stand first and all posts after them, as many and in the same order: each post put to its
    name. So a page in two columns is often copied."""
    out = list(rows)
    names: list[int] = []
    at = 0
    while at < len(out):
        if is_person(out[at].words) and not WARD.fullmatch(out[at].words):
            names.append(at)
        end = at
        while end < len(out) and _is_post_alone(out[end].words):
            end += 1
        if end - at >= _FEWEST_BESIDE and end - at == len(names):
            for name, post in zip(names, out[at:end], strict=True):
                doubt = [_ASIDE] if name == names[0] else []
                out[name] = replace(out[name], text=_PAIR.join([out[name].words, post.words, *doubt]))
            del out[at:end]
            names = []
            continue
        names = names if end == at else []
        at = max(end, at + 1)
    return out


_FOUR = regex(
    r"(?P<first>(?:(?:Mayor|Deputy Mayor|Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s)?[A-Z][\w’'-]+\s[A-Z][\w’'-]+)\s"
    r"(?P<second>[A-Z][\w’'-]+\s[A-Z][\w’'-]+)"
)


def _are_two(match: re.Match[str]) -> bool:
    """Whether four words in one line may be the names of two people."""
    tokens = match[0].split()[-4:]
    is_titled = folded(match["first"].split()[0]) in ALL_TITLES and len(match["first"].split()) == 2
    return not is_titled and not any(is_post_word(t) or (t.isupper() and len(t) < 4) for t in tokens)


_INITIALLED = regex(
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor|Cr|Rev|Sir)\.?\s)?[A-Z][\w’'-]+\s[A-Z][\w’'-]+)"
    r"(?P<said>\s*\([^()]+\))?\s+(?P<alias>[A-Z]{2,3})"
)


def _with_aliases(rows: Sequence[Row]) -> list[Row]:
    """Rows, the initials that stand after every name put in brackets: *Mrs Bo Ash (Treasurer) BA*."""
    found = [_INITIALLED.fullmatch(row.words) for row in rows]
    sure = [m for m in found if m and are_initials(m["alias"], m["name"])]
    if len(sure) < _FEWEST:
        return list(rows)
    return [
        replace(row, text=f"{match['name']}{match['said'] or ''} ({match['alias']})")
        if match is not None and match in sure
        else row
        for row, match in zip(rows, found, strict=True)
    ]


def _doubled(rows: Sequence[Row]) -> list[Row]:
    """Rows, those of a table in two columns whose gap was lost cut in the middle."""
    found = [_FOUR.fullmatch(row.words) for row in rows]
    sure = [m for m in found if m and _are_two(m) and read_label(m[0]) is None]
    others = [row for row, match in zip(rows, found, strict=True) if match not in sure and is_person(row.words)]
    if len(sure) < _FEWEST or len(others) > 1:
        return list(rows)
    out: list[Row] = []
    for row, match in zip(rows, found, strict=True):
        parts = [match["first"], match["second"]] if match is not None and match in sure else []
        out += [replace(row, text=f"{part}{_PAIR}{_DOUBLED}") for part in parts] or [row]
    return out


def _with_roles(rows: Sequence[Row]) -> list[Row]:
    """Rows, where the first of the people stands below what they are (*Chair*), each such role put before its name; and
    when somebody came or went, in a row below the name, put after it."""
    out: list[Row] = []
    people = [at for at, row in enumerate(rows) if _is_one(row.words)]
    is_above = bool(people) and people[0] > 0 and bool(role_of(rows[people[0] - 1].words.strip(" :")))
    for at, row in enumerate(rows):
        before = out[-1] if out else None
        if before is not None and _is_one(before.words) and _CAME.fullmatch(row.words) and not _is_one(row.words):
            out[-1] = replace(before, text=f"{before.words} ({row.words.strip(' .')})")
        elif is_above and before is not None and at in people and role_of(before.words.strip(" :")):
            out[-1] = replace(before, text=f"{before.words.strip(' :')}: {row.words}")
        else:
            out.append(row)
    return out


def _is_one(words: str) -> bool:
    """Whether a row names one person, with or without letters after the name."""
    name, comma, said = words.partition(",")
    return is_person(name) and not role_of(name) and (not comma or is_letters(said.strip(" ()")))


_YEARS = regex(
    r"(?:\(?(?:19|20)\d\d\s*[-–—/]\s*(?:(?:19|20)?\d\d|present|date)\)?|(?:term|since|elected|appointed)\b.*\d{4})\W*",
    re.I,
)
"""How long somebody serves, in a line by itself."""
_FEWEST_STACKS = 3
_MOST_IN_STACK = 6


def _stacked(rows: Sequence[Row]) -> list[Row]:
    """Rows, where an empty line parts the people and the lines below each name say what they are: those put to it."""
    stacks: list[list[Row]] = []
    for row in rows:
        if row.is_apart or not stacks:
            stacks.append([])
        stacks[-1].append(row)
    led = [_is_led(stack) for stack in stacks]
    said = sum(len(stack) > 1 and is_led for stack, is_led in zip(stacks, led, strict=True))
    if said < _FEWEST_STACKS or sum(led) * 5 < len(stacks) * 4:
        return list(rows)
    is_elsewhere = sum(len(stack) > 2 for stack in stacks) * 2 > len(stacks)
    out: list[Row] = []
    for stack, is_led in zip(stacks, led, strict=True):
        out += [_as_pair(stack, is_elsewhere=is_elsewhere)] if is_led and len(stack) > 1 else stack
    return out


def _is_led(stack: Sequence[Row]) -> bool:
    """Whether the first of several rows names one person, and the others name nobody."""
    name, comma, said = (part.strip() for part in stack[0].words.partition(","))
    is_one = is_person(name) and (not comma or is_letters(said) or (_is_post_only(said) and not is_person(said)))
    others = [row.words for row in stack[1:]]
    named = sum(is_person(words) and not _is_body(words) for words in others)
    return is_one and len(stack) <= _MOST_IN_STACK and named * 2 <= len(others)


def _as_pair(stack: Sequence[Row], *, is_elsewhere: bool) -> Row:
    first, *others = stack
    said = [row.words for row in others if not _YEARS.fullmatch(row.words)]
    has_office = "," in first.words and _is_post_only(first.words.partition(",")[2].strip())
    said = said if not has_office else []
    return replace(first, text=_PAIR.join([first.words, *said, *([_ELSEWHERE] if is_elsewhere else [])]))


_GOVERNOR = (
    r"(?:head\s?teacher|co-?opted|parent|staff|la|lea|local authority|foundation|community|associate"
    r"|partnership|elected"
    r"|appointed|ex[- ]officio|sponsor|diocesan)"
)
_ATTENDANCE = regex(
    rf"(?P<name>(?i:vacan(?:t|cy))|[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){{1,3}}?)\s+(?P<said>(?i:{_GOVERNOR}(?:\s+(?:governor|trustee|member))?))"
    rf""
    rf""
    rf""
    r"(?P<ex>(?:\s+(?i:ex[- ]officio))?)(?:\s+(?:\d{1,2}/(?:\d{1,2}/)?\d{2,4}|[A-Z✓✔✗x/–-]))*"
)
"""*Bo Ash Co-opted 10/2021 P P*: somebody, what kind of governor they are, and to which meetings they came."""
_KEY = regex(r"(?:[A-Z✓✔✗x/]{1,2}\s?[–=-]\s?[A-Z][a-z]+(?:\s[a-z]+)?[\s,;]*){2,}")
"""*P – Present A – Absent*: what the letters of a table mean."""
_FEWEST_ATTENDED = 3


def _without_attendance(rows: Sequence[Row]) -> list[Row]:
    """Rows; those of a table of governors without the dates and the letters that say to which meetings each came."""
    found = [_ATTENDANCE.fullmatch(row.words) for row in rows]
    if sum(match is not None for match in found) < _FEWEST_ATTENDED:
        return list(rows)
    return [
        replace(row, text=f"{match['name']}{_PAIR}{match['said']}") if match else row
        for row, match in zip(rows, found, strict=True)
        if not _KEY.fullmatch(row.words)
    ]


_WARD_LINE = regex(r"(?:[A-Z][\w’'.-]*\s|and\s|&\s){1,4}(?:Ward|Division|WARD)")


def _paired(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows, those of a list in which what somebody is stands in the lines below the name put to the name."""
    block: list[Row] = []
    for row in rows:
        if _Reader._label(row.words) is not None or _GROUP.fullmatch(row.words):
            yield from _pairs_of(block)
            yield row
            block = []
        else:
            block.append(row)
    yield from _pairs_of(block)


_FEWEST_PAIRS = 2


def _pairs_of(block: Sequence[Row]) -> Iterator[Row]:
    names = [at for at, row in enumerate(block) if is_person(row.words) and not WARD.fullmatch(row.words)]
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
        and sum(any(map(_tells, lines)) for lines in said) * 2 > len(said)
        and all(not row.is_apart for at, lines in pairs for row in block[at + 1 : at + 1 + len(lines)])
    )
    if not is_stacked:
        yield from _alternating(block)
        return
    for at, lines in pairs:
        yield replace(block[at], text=_PAIR.join([block[at].words, *lines])) if lines else block[at]


def _tells(words: str) -> bool:
    """Whether a line says what somebody is."""
    return _is_post_only(words) or PARTY.fullmatch(words) is not None or WARD.fullmatch(words) is not None


def _alternating(block: Sequence[Row]) -> Iterator[Row]:
    """Rows of which every second says what the person before it is, whatever its words."""
    evens, odds = block[::2], block[1::2]
    is_paired = len(block) > 3 and len(evens) == len(odds)
    if is_paired and all(is_person(row.words) for row in odds) and all(_is_post_only(row.words) for row in evens):
        for said, name in zip(evens, odds, strict=True):  # the post above the name
            yield replace(name, text=f"{name.words}{_PAIR}{said.words}")
        return
    is_even = len(block) >= 6 and len(block) % 2 == 0
    if (
        is_even
        and all(is_person(row.words) for row in evens)
        and sum(_tells(row.words) for row in odds) * 3 >= len(odds) * 2
    ):
        for name, said in zip(evens, odds, strict=True):
            yield replace(name, text=f"{name.words}{_PAIR}{said.words}")
    else:
        yield from block


# Tables


def _of_table(table: Sequence[dict[str, Cell]], above: Sequence[str]) -> list[Person]:
    """The people of a table, under the label that stands above its heads or in a row by itself."""
    label = next((label for line in reversed(above) if (label := read_label(line)) is not None), None)
    people: list[Person] = []
    for row in table:
        own = read_label(row["name"].text) if not any(row[key].text for key in row if key != "name") else None
        if own is not None and not own.rest:
            label = own
            continue
        people += [replace(person, group=label.group if label else "", label=label) for person in _of_row(row)]
    return people


_PLAIN_NAME = regex(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){0,3}\s[A-Z][\w’'-]+")
"""What a name in the column of names may look like, whatever else its words mean: *Jack Works*."""


def _of_row(row: dict[str, Cell]) -> Iterator[Person]:
    cell = row["name"]
    said = {key: row[key].text.strip() for key in row if key != "name" and row[key].text.strip()}
    found = [] if _VACANCY.fullmatch(cell.text.strip()) else parse(cell.text)
    if not found and said and _PLAIN_NAME.fullmatch(cell.text) and not _VACANCY.search(cell.text):
        doubt = "may be a post or a body, not a name" if all(map(is_post_word, cell.text.split())) else ""
        found = [Named("", cell.text, mark=doubt)]
    if not found:
        if not said and not cell.text.strip():
            return
        is_vacant = not cell.text.strip() or _VACANCY.search(cell.text) is not None
        mark = "" if is_vacant else f"not understood: {cell.text.strip()}"
        people = [Person("", capacity=VACANCY if is_vacant else "", mark=mark)]
    else:
        people = [_of_named(named) for named in found]
    for person in people:
        if len(people) > 1:
            person = replace(person, mark=person.mark or "more than one person in a row")
        person = replace(person, party=said.get("party", person.party), ward=said.get("ward", person.ward))
        if "post" in said and person.name:
            person = _said(person, said["post"])
        if "body" in said and person.name:
            person = replace(person, post=_both(person.post, said["body"]), capacity=person.capacity or MEMBER)
        person = replace(person, alias=said.get("alias", person.alias))
        yield replace(person, title=person.title or said.get("title", ""), line=cell.line)


# Capacities


@dataclass(frozen=True)
class _Whole:
    """What the people of a list have in common, by which the capacity of each is told."""

    has_members: bool
    """Whether somebody stands under a label for members, or several who are elected under none."""
    has_elected: bool
    has_chair: bool
    has_mayor: bool
    has_named_members: bool
    is_parted: bool
    """Whether officers stand under a label of their own."""
    has_staff: bool
    """Whether the body's own staff are among those who were *also present*."""
    is_mixed: bool
    """Whether most of those under the first label have no post: they are not officers."""
    first: Label | None


def _whole(people: Sequence[Person]) -> _Whole:
    labels = [p.label for p in people if p.name and p.label is not None]
    members = (Capacity.MEMBER, Capacity.CHAIR)
    firsts = [p for p in people if p.name and labels and p.label == labels[0]]
    return _Whole(
        has_members=any(label.says is List.PRESENT and label.capacity in members for label in labels)
        or sum(p.label is None and _is_elected(p) for p in people) > 1,
        has_elected=any(map(_is_elected, people)),
        has_chair=any(
            p.capacity == CHAIR and role_of(p.called) and not _COUNCIL_PRESIDENT.match(p.called) for p in people
        ),
        has_mayor=any(p.capacity == CHAIR and folded(p.title) == "mayor" for p in people),
        has_named_members=any(p.capacity == MEMBER for p in people),
        is_parted=any(label.capacity is Capacity.OFFICER for label in labels),
        has_staff=any(_may_serve(p) and _SERVES.search(p.post) for p in people),
        is_mixed=sum(not p.post for p in firsts) * 2 > len(firsts),
        first=labels[0] if labels else None,
    )


def _placed(people: Sequence[Person]) -> Iterator[Person]:
    """The people with the capacity that the heading, the post and the title give."""
    whole = _whole(people)
    out = [
        _in_place(person, whole) if person.name and person.capacity not in (SUBSTITUTE, VACANCY) else person
        for person in people
    ]
    named = [person for person in out if person.name]
    officers = [person for person in named if person.capacity == OFFICIAL and person.label is None]
    if len(named) < _FEWEST_OFFICERS or len(officers) * 5 < len(named) * 3:
        yield from out
        return
    is_board = any(person.capacity in (CHAIR, VICE) for person in named) and not any(map(_is_elected, named))
    for person in out:
        if person is officers[0]:
            person = replace(person, mark=person.mark or "nearly all have posts: members, or officers?")
        if is_board and person.capacity == OFFICIAL and person.label is None and not _SECRETARY.search(person.post):
            person = replace(person, capacity=MEMBER)
        yield person


_FEWEST_OFFICERS = 4


def _in_place(person: Person, whole: _Whole) -> Person:
    label = person.label
    base = label.capacity if label is not None else Capacity.MEMBER
    if label is not None and label == whole.first and role_of(person.called) and _is_elected(person):
        base = Capacity.MEMBER  # *In attendance* stands over whoever is in the chair, too
    if base in (Capacity.OFFICER, Capacity.GUEST):
        is_over_all = label is not None and label == whole.first and not whole.has_members
        is_attending = label is not None and whole.is_mixed and _ATTENDING.fullmatch(label.group) is not None
        if not is_over_all or not (_is_elected(person) or is_attending):
            return _not_of_it(person, base, has_staff=whole.has_staff)
        base = Capacity.MEMBER  # *In attendance* stands over the members, too
    if base is Capacity.CHAIR:
        return replace(person, capacity=CHAIR)
    if label is not None and _SUBSTITUTES.fullmatch(label.group):
        return replace(person, capacity=SUBSTITUTE)
    if person.capacity == CHAIR and whole.has_mayor and _COUNCIL_PRESIDENT.match(person.called):
        return replace(
            person, capacity=MEMBER, mark=person.mark or f"who is in the chair, the mayor or the {person.called}?"
        )
    if person.capacity == CHAIR and whole.has_chair and not person.called:
        return replace(person, capacity=MEMBER)  # a mayor who is not in the chair
    if person.capacity and (person.capacity != MEMBER or base is Capacity.MEMBER):
        return person
    return _member(person, str(base), whole)


_ATTENDING = regex(r"(?:in )?attendance|attendees|attending", re.IGNORECASE)
_OTHER_COUNCIL = regex(r"\b(?:borough|county|district|city|regional) (?:councillor|cllr)\b", re.IGNORECASE)


_SECRETARY = regex(r"\b(?:clerk|secretary|minutes?)\b", re.IGNORECASE)
_CLERK = regex(r"\bclerk\b", re.IGNORECASE)
_SERVES = regex(
    r"\b(?:clerk|chief administrative officer|(?:city|town|county) (?:manager|attorney|engineer)"
    r"|(?:deputy )?chief executive(?: officer)?)\b",
    re.IGNORECASE,
)
"""Posts that only somebody who serves the body itself has."""


_COUNCIL_PRESIDENT = regex(r"(?:city |town )?council president|president of (?:the )?council", re.IGNORECASE)
"""Who leads where the mayor is not in the chair."""


def _is_elected(person: Person) -> bool:
    return not ELECTED.isdisjoint(folded(word) for word in person.title.split())


def _may_serve(person: Person) -> bool:
    """Whether somebody who was *also present* has a post as the body's own staff have."""
    is_also = person.label is not None and person.label.group.casefold().startswith("also")
    return is_also and not _is_elected(person) and not OTHERS.search(person.post) and bool(OFFICER.search(person.post))


def _not_of_it(person: Person, base: Capacity, *, has_staff: bool) -> Person:
    """Somebody under a heading for officers or others; a role of theirs is one in another body."""
    post = person.post
    if person.capacity in (CHAIR, VICE) and person.called and person.called not in post:
        post = _both(person.called, post)
    if person.capacity == MEMBER and not post and not _is_elected(person):
        post = person.called
    capacity = GUEST if _is_elected(person) or (base is Capacity.GUEST) else str(base)
    if person.capacity == OFFICIAL or (has_staff and _may_serve(person)):
        capacity = OFFICIAL
    return replace(person, capacity=capacity, post=post)


def _member(person: Person, base: str, whole: _Whole) -> Person:
    """Somebody under no heading, or under one for members."""
    title = {folded(word) for word in person.title.split()}
    if person.label is not None and person.label.says is List.REMOTE and not _is_elected(person) and person.post:
        return replace(person, capacity=OFFICIAL)
    if (title & {"county", "borough", "district"} and whole.has_elected) or _OTHER_COUNCIL.search(person.post):
        return replace(person, capacity=base, mark=person.mark or "of another council: a member, or a guest?")
    if not person.post or re.search(r"\b(?:member|trustee)\b", person.post, re.IGNORECASE):
        return replace(person, capacity=base)
    is_other = OTHERS.search(person.post) and not re.search(r"\bclerk$", person.post, re.IGNORECASE)
    if whole.has_elected and not _is_elected(person) and is_other:
        mark = "" if person.label is not None else "a member, or a guest?"
        return replace(person, capacity=GUEST, mark=person.mark or mark)
    if OFFICER.search(person.post) and not _is_elected(person):
        is_of_board = person.label is None and not whole.has_elected
        if person.ward or (is_of_board and whole.is_parted and not _SECRETARY.search(person.post)):
            return replace(person, capacity=base)
        if (
            is_of_board
            and whole.has_named_members
            and re.fullmatch(r"(?:clerk|secretary|treasurer)", person.post, re.IGNORECASE)
        ):
            mark = f"{person.post}: a member who holds the office, or an officer?"
            return replace(person, capacity=base, mark=person.mark or mark)
        return replace(person, capacity=OFFICIAL)
    return replace(person, capacity=base)


# Doubts


def _checked(people: Iterator[Person]) -> Iterator[Person]:
    """The people, with a mark on what may be wrong."""
    listed = list(people)
    named = [p for p in listed if p.name]
    groups = {p.group: [q for q in named if q.group == p.group] for p in named}
    full = {
        group: sum(" " in p.name or "." in p.name for p in people) * 2 > len(people) for group, people in groups.items()
    }
    seen: set[str] = set()
    for person in listed:
        mark = person.mark or (_doubt(person, has_full=full[person.group]) if person.name else "")
        key = same_name_key(person.printed)
        if person.name and key in seen and not mark and re.search(r"[\s.]", person.name):
            mark = "is listed twice"
        seen.add(key)
        yield replace(person, mark=mark)


_LONGEST_POST = 110
_JOINED_NAME = regex(r"(?:h|d|l|de|mac|mc|van|von|ter)[’'A-Z]")
_SENTENCE_INSIDE = regex(r"[a-z]{4,}\.\s+[A-Z]|\b(?:was|were|has|have|had|did|declared|said|is|are|will)\b")
_TITLED_INSIDE = regex(r"\b(?:Mr|Mrs|Ms|Miss|Cllr|Councillor)\b\.?\s+[A-Z]")


def _doubt(person: Person, *, has_full: bool) -> str:
    words = person.name.split()
    if len(words) > 5 or any(c.isdigit() for c in person.name):
        return "may be more than a name"
    if any(w[0].islower() and folded(w) not in PARTICLES and not _JOINED_NAME.match(w) for w in words):
        return "may be more than a name"
    if sum(len(folded(w)) > 1 and folded(w) not in PARTICLES for w in words) > 3:
        return "may be two people"
    if any(role_of(w) or folded(w) in ("vice", "deputy") for w in words[1:]):
        return "may hold a post as well as a name"
    if all(len(folded(w)) == 1 for w in words[:-1]) and len(words) > 1:
        return _post_doubt(person)
    if len(words) > 1 and any(folded(w) in POST_WORDS or folded(w) in BODIES for w in words):
        return "" if len(words) == 2 and person.title else "may be a post or a body, not a name"
    if _WARD_LINE.fullmatch(person.name) and not (person.title or person.post or person.ward):
        return "a ward, or a person?"
    if has_full and len(words) == 1 and not person.title and not person.post:
        return "is one word alone: a name?"
    return _post_doubt(person)


def _post_doubt(person: Person) -> str:
    parts = re.split(r",|\band\b|&", person.post)
    if _SENTENCE_INSIDE.search(person.post):
        return "the post holds a sentence"
    if _TITLED_INSIDE.search(person.post) or len(person.post) > _LONGEST_POST or _holds_name(person.post):
        return "the post may hold a name"
    if len(parts) > 2 and sum(is_person(part.strip()) for part in parts[1:]) > 1:
        return "the post may hold a name"
    return ""


_INITIAL_INSIDE = regex(r"\b[A-Z][\w’'-]+ [A-Z]\.?,? [A-Z][a-z]")


def _holds_name(post: str) -> bool:
    """Whether somebody else seems to follow inside a post: *Manager Bo Elm, Clerk*, *Chairman Al T. Oak*."""
    first, *others = re.split(r",|;| and | & ", post)
    tokens = first.split()
    ends = [at for at, token in enumerate(tokens) if is_post_word(token)] if any(map(ends_post, tokens)) else []
    after = " ".join(tokens[ends[-1] + 1 :]) if ends else ""
    is_run = " " in after and is_person(after) and any(ends_post(o.split()[-1]) for o in others if o.strip())
    return is_run or _INITIAL_INSIDE.search(post) is not None
