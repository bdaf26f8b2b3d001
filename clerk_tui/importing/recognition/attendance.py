"""Who was there, came and left. `Roll` records attendance lists, apologies and substitutes; the other functions read
from a sentence arrivals, departures, the chair, declared interests, and when the meeting began and ended."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import time

from clerk_tui.english.titles_and_forenames import ALL_TITLES, PARTICLES, POST_WORDS
from clerk_tui.english.verbs import SAYING
from clerk_tui.importing.recognition.decisions import has_any_of
from clerk_tui.importing.recognition.heading_text import sentences
from clerk_tui.importing.recognition.meeting_date import find_time
from clerk_tui.importing.recognition.paragraphs import Paragraph, Words
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster, subject_of
from clerk_tui.lists.labels import Label, List, is_attendance
from clerk_tui.lists.name_words import folded, is_name, is_post_word, without_nickname
from clerk_tui.lists.person import CHAIR, SUBSTITUTE, Person, read_names, with_own_title
from clerk_tui.meeting import Capacity, Interest, Kind, Voice
from clerk_tui.meeting.entry_text import literal
from clerk_tui.regex import any_case, regex

KIND_OF = {
    List.PRESENT: Kind.PRESENT,
    List.APOLOGIES: Kind.APOLOGIES,
    List.ABSENT: Kind.ABSENT,
    List.REMOTE: Kind.REMOTE,
}
"""The kind of entry that a list of names becomes."""
HEAD = 40
"""The most paragraphs in which attendance lists stand."""
_AWAY = any_case(r"(?:excused|absent|apolog\w+|on leave)(?: absen\w+| with apologies)?\W*$")
_BY_LEAVE = any_case(r"excused|apolog|on leave|absent with")
"""A remark in a list of those present about a person excused: *Bo Ash (excused)*."""
_FEWEST_SITTING = 3  # people in a list of those who sit on a body, at least
_ALL = any_case(r"(?:in attendance|attendees?)\b")
"""A label of a list of everybody, if it is the only one; after another it is of staff."""
PLAIN = Label(List.PRESENT, Capacity.MEMBER, "Present", "")


@dataclass
class Roll:
    """Records the attendance lists at the head of a source, and those in its first items."""

    roster: Roster
    recorder: Recorder
    label: Label | None = None
    """The label above the lines that follow."""
    opener: Person | None = None
    """Who opened the meeting, until a list is read."""
    sitting: dict[int, int] = field(default_factory=dict)
    """The people listed as members, present or not, with the id of the entry."""

    def record(self, kind: Kind, names: Sequence[Person], published: str, label: Label = PLAIN) -> None:
        """Record the people of a list: an entry for those in the room, one for those on a link, and the substitutes."""
        if kind is Kind.ABSENT and self.recorder.item_id is not None and _OF_APOLOGIES.match(self.recorder.title):
            kind = Kind.APOLOGIES
        if kind is Kind.PRESENT:
            self._record_present(names, published, label)
        else:
            state, late = Words(published), [listed for listed in names if _CAME.match(listed.moved)]
            away = [self._enter_person(kind, listed, label) for listed in names if listed not in late]
            if away or not late:
                self._add_list(kind, away, state.words())
            for listed in late:
                person, came = self._enter_person(Kind.PRESENT, listed, PLAIN), read_coming(listed.moved)
                self.recorder.add(Kind.ARRIVAL, state.words(), None, (person,), at=came[0][1] if came else None)

    def _record_present(self, names: Sequence[Person], published: str, label: Label) -> None:
        listed_as, names = names, [_with_remark(listed) for listed in names]
        for before, listed in zip(listed_as, names, strict=True):
            if listed is not before:
                self._enter_person(Kind.PRESENT, listed, label)  # their post stays, though they are away
        away, state = [listed for listed in names if _AWAY.match(listed.moved)], Words(published)
        if len(away) < len(names):
            self._record_here([listed for listed in names if listed not in away], state.words(), label)
        sorry = [listed for listed in away if _BY_LEAVE.match(listed.moved)]
        absent = [listed for listed in away if listed not in sorry]
        for kind, some in ((Kind.ABSENT, absent), (Kind.APOLOGIES, sorry)):
            if some:
                self.record(kind, some, state.words())

    def _record_here(self, names: Sequence[Person], published: str, label: Label) -> None:
        if label.capacity is Capacity.OFFICER and _ALL.match(label.group) and not self.has_list():
            label = replace(label, capacity=Capacity.MEMBER)  # it names everybody
        if is_attendance(label):
            self._turn_members_to_note(names)
        entered: list[tuple[Person, int]] = []
        for listed in names:
            others = [person for other, person in entered if _is_another(listed, other)]
            entered.append((listed, self._enter_person(Kind.PRESENT, listed, label, others)))
        remote = [person for listed, person in entered if listed.is_remote]
        here = [person for listed, person in entered if not listed.is_remote]
        if here and self.opener is not None:
            here.append(self._enter_opener(self.opener)[0])
        if here or not remote:
            self._add_list(Kind.PRESENT, here, published)
        if len(here) >= _FEWEST_SITTING and not is_attendance(label) and self.recorder.item_id is None:
            self.sitting |= dict.fromkeys(here, self.recorder.entries[-1].id)
        if remote:
            self._add_list(Kind.REMOTE, remote, "" if here else published)
        for listed, person in entered:
            if listed.stands_for:
                self.substitute(person, listed.stands_for)
            for kind, at in read_coming(listed.moved or label.group.removesuffix("s")):
                self.recorder.add(kind, "", None, (person,), at=at)

    def _turn_members_to_note(self, names: Sequence[Person]) -> None:
        """Make a list of the whole body a note if another list names some of its members as present."""
        named = {self.roster.by_name(without_nickname(listed.printed), near=False) for listed in names}
        if not self.sitting or named.isdisjoint(self.sitting) or named - {None} > self.sitting.keys():
            return
        for place, entry in enumerate(self.recorder.entries):
            if entry.kind is Kind.PRESENT and entry.id in self.sitting.values():
                self.recorder.change(place, kind=Kind.NOTE, persons=(), text=literal(entry.published or ""))

    def _add_list(self, kind: Kind, persons: Sequence[int], published: str) -> None:
        if persons:
            self.recorder.add(kind, published, persons=tuple(dict.fromkeys(persons)))
        else:
            self.recorder.add(Kind.NOTE, published, published)

    def has_list(self) -> bool:
        """Whether a list of those present is recorded."""
        return any(entry.kind is Kind.PRESENT and entry.published for entry in self.recorder.entries)

    def close_opening(self) -> None:
        """Record as present whoever opened the meeting, if no list names them."""
        if self.opener is None or (" " not in self.opener.printed and not self.has_list()):
            return  # a list may tell the whole name
        person, is_new = self._enter_opener(self.opener)
        if is_new:
            self.recorder.add(Kind.PRESENT, "", persons=(person,))

    def _enter_opener(self, opener: Person) -> tuple[int, bool]:
        """The id of whoever opened the meeting, who is on the roll then, and whether they were not before."""
        self.opener = None
        held = self.roster.by_name(opener.printed, near=False)
        if held is not None and held in self.roster.roll:
            return held, False
        return self.roster.enter(opener.printed, Capacity.MEMBER, role=opener.capacity), True

    def substitute(self, person: int, member: str) -> None:
        """Record that a person sits in a member's place."""
        held = self.roster.by_name(member)
        if (other := self.roster.enter(member, Capacity.MEMBER) if held is None else held) != person:
            self.recorder.add(Kind.SUBSTITUTE, "", persons=(person, other))

    def _enter_person(self, kind: Kind, listed: Person, label: Label, others: Collection[int] = ()) -> int:
        listed = _with_post_as_title(listed)
        name = without_nickname(listed.printed)
        if kind in (Kind.APOLOGIES, Kind.ABSENT):
            held = self.roster.by_name(name, near=False)
            return held if held is not None else self.roster.enter(name, Capacity.MEMBER)
        held = self.roster.by_name(name, near=False) if self.sitting else None
        if held in self.sitting and held not in others:
            name = self.roster.people[held].name
        own = Capacity.MEMBER if listed.capacity == SUBSTITUTE else listed.capacity
        capacity, role = Capacity(own) if own else label.capacity, listed.capacity
        if capacity is Capacity.OFFICER and folded(name.split()[0]) in ("councillor", "cllr"):
            capacity = Capacity.GUEST
        group = label.group if label.capacity is not Capacity.CHAIR else ""
        role = CHAIR if label.capacity is Capacity.CHAIR else role
        return self.roster.enter(name, capacity, listed.post, group, listed.alias, role, others=others)


def _is_another(person: Person, other: Person) -> bool:
    """Whether two people in a list are different although they share a surname: *Chief Ash, Mr Ash*, *Mrs Ash, Ash*."""
    said, before = {person.title, person.post} - {""}, {other.title, other.post} - {""}
    is_bare = person.name == other.name and " " not in person.name
    return (bool(said and before) and said.isdisjoint(before)) or (is_bare and person.title != other.title)


def _with_remark(person: Person) -> Person:
    """The person, with *Apologies* behind a post taken for what is told of them: *Bo Ash (Mill Trust) Apologies*."""
    post, _, told = person.post.rpartition(", ")
    return replace(person, post=post, moved=told) if post and not person.moved and _AWAY.match(told) else person


def _with_post_as_title(person: Person) -> Person:
    """The person, with a post before a title as post (*County Councillor Mr Ash*), or as title: *Clerk Ash*."""
    person = with_own_title(person)
    if " " not in person.printed and (said := person.post or person.called) and "," not in said:
        person = replace(person, title=said)
    return person


_CAME = any_case(r"(?:(?:was|were) )?(?:late|arriv|join)")  # *Absent: Ash. Elm arrived at 7:32*
_OF_APOLOGIES = any_case(r"(?:to \w+ |(?:welcome|introductions?),? (?:and|&) )?apolog")
_APOLOGIES = re.compile(
    r"(?:apolog(?:y|ies)|leave of absence)\b(?:(?! from\b| on behalf)[^.:;]){0,80}?\s*(?:\b(?:from|on behalf of"
    r"|granted to|(?:given|made|offered|sent|submitted|tendered|received(?!.* (?:from|on behalf)\b)) by(?= [A-Z])"
    r"|(?<=apologies )of(?=\s+(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Dr|Members?)\b))|(?:received|tendered|noted|accepted"
    r"|absence)\s*:|(?:received|noted|accepted|provided|given|sent|made)\s+for(?=\s+(?:Cllr|Councillor|Mr|Mrs|Ms"
    r"|Dr)\b))\s*(?P<who>[^;]+?)(?=\s+(?:be (?:accepted|received|noted|approved|recorded|sustained)\b|with\b|who\b"
    r"|due to|owing to|because|and (?:these |they )?(?:were|it was)|were\b|was\b|had\b|for (?:absence|lateness|not"
    r"|their|his|her|the meeting)|as (?:he|she|they)\b|sent\b|\(apologies)"
    r"|(?<!\b(?-i:[A-Z]))(?<!\bMr)(?<!\bM[rs]s)(?<!\bMs)(?<!\bDr)(?<!\bCr)(?<!\bCllr)\.\s|\.?$|;)",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"(?:^|(?<=[.;]\s)|(?<=that\s))(?P<who>(?:[A-Z][\w’'.-]*,?\s+(?:(?:and|&)\s+)?){1,40}?)(?:\([^)]{1,40}\)\s*)?(?:ha[ds]\s+"
    r"|have\s+|also\s+|both\s+)*(?:sent|tendered|gave|given|submitted|offered|apologised|extended)\s*(?:(?:his|her"
    r"|their)\s+(?:formal\s+)?)?(?:apologies|regrets(?! (?:to|that|about|over)\b)|for (?:his|her|their) absence)"
)
_CALLED = re.compile(
    r"(?:^|[.;]\s+)(?P<who>(?:[A-Z][\w’'.-]*\s+){2,6}?)(?:then\s+)?called\s+the\s+(?:[\w-]+\s+){0,3}?meeting\s+to\s+order\b"
    r"|\bwith\s+(?P<with>(?:[A-Z][\w’'.-]*\s+){2,6}?)(?:presiding|in\s+the\s+chair)\b"
    r"|\bcalled\s+to\s+order\b[^;]{0,60}?\bby\s+(?:the\s+)?(?P<by>(?:[A-Z][\w’'.-]*\s*){2,6})"
)
_PRESIDING = regex(r"(?:(?:Acting|Vice|Deputy|Committee|Board|Council|Commission)[- ])*(?:Chair\w*|President|Mayor)\s+")


def called_to_order(text: str) -> Person | None:
    """The person who called the meeting to order, if a sentence gives the full name; otherwise None."""
    match = _CALLED.search(text)
    who = (match["who"] or match["by"] or match["with"]).strip(" .") if match else ""
    words = who.split()
    first = next((n for n, word in enumerate(words) if folded(word) not in POST_WORDS | ALL_TITLES | {"member"}), 0)
    name = " ".join(words[first:])
    presides = _PRESIDING.match(who) is not None
    is_whole = (len(name.split()) > 1 and is_name(name, bare=False)) or (presides and first > 0 and is_name(name))
    return Person(name, post=who[: -len(name)].strip(), capacity=CHAIR if presides else "") if is_whole else None


def apologies(text: str) -> list[Person]:
    """The people whose apologies a sentence reports."""
    if not has_any_of(text.casefold(), ("polog", "regrets", "leave of absence")):
        return []
    out: list[Person] = []
    for match in _APOLOGIES.finditer(text):
        who = re.sub(r"\band (?:for|from) (?=[A-Z])", "and ", match["who"])
        out += [n for n in read_names(who) if is_name(n.printed)]
    for match in _SENT.finditer(text):
        out += read_names(match["who"])
    return list({listed.printed: listed for listed in reversed(out)}.values())[::-1]


_HERE_OR_NOT = re.compile(
    r"^(?:[^:]{10,200}:\s+)?(?P<who>(?:[A-Z][\w’'.-]*[,;]?\s+(?:\([A-Z][^()]{1,40}\)[,;]?\s+)?(?:(?:and|&)\s+)?(?:(?:the|to|of|for|clerk"
    r"|treasurer|secretary|members?|guests?)\s+(?=[A-Zcts(]))*){2,40}?)(?:(?P<excused>(?:(?:was"
    r"|were)\s+(?:also\s+)?excused|had\s+an\s+excused)\b(?:\s+(?:absent|absence|from attending))?"
    r"|(?:w(?:as|ere)\s+(?:also\s+)?(?:not\s+able|unable)\s+to|could(?:\s+not|n[’']t))\s+(?:attend|be\s+(?:present|there)|join(?:\s+the\s+\w+)?|make\s+it)\b"
    r"|ha(?:d|s|ve)\s+apologi[sz]ed\b)|(?P<absent>(?:was"
    r"|were)\s+(?:also\s+)?(?:absent|not (?:present|in attendance))\b)(?P<by_leave>\s+\(excused\))?|(?:was"
    r"|were)\s+(?:also\s+|all\s+)?(?:present|in attendance)\b|(?:also\s+|all\s+)?(?:attended|participated|took part"
    r"|joined(?=[^.;]*\b(?:via|by|remotely|online|virtually)\b))\b(?:\s+(?:in\s+)?the\s+(?:meeting|call))?"
    r"|answered\s+(?:to\s+)?(?:the\s+)?roll(?:\s+call)?\b|(?:arrived|joined)\s+late\b[^;]*)(?P<link>[^.;]{0,40}?\s+(?:"
    r"(?:via|by|over) (?:the )?(?:(?i:zoom|teams|webex|skype)|(?:tele)?(?:phone|conference|video\w*|link))(?: \w+)?"
    r"|virtually|remotely|online|electronically))?(?:\s+(?:to answer (?:the )?roll(?: call)?|(?:from|at) the meeting"
    r"|(?:for|from|on behalf of) [A-Z][\w’'&., -]{2,60}|(?:due|owing) to [^.;]{3,60}"
    r"|for (?:part|some|most|the \w+ part) of (?:the|this) meeting))?(?P<more>,?\s+(?:along|together)\s+with\s+.+)?\W*$"
)
_THOSE_WERE = re.compile(
    r"(?:.{3,60}?\b(?:meeting|call|session)\b.{0,40}?\battended\s+by|(?:\w+\s+){0,3}(?:[Pp]resent|[Aa]ttending|[Ii]n\s+attendance|[Pp]articipating)"
    r"(?:\s+(?:at|in|for)\s+the\s+(?:meeting|call))?\s+(?:was|were|are|included))\s*:?\s+(?P<who>(?:the\s+)?(?:[a-z]+\s+)?[A-Z].+)"
)
"""*The meeting was attended by …*, *Also attending was …*."""


_SOME = any_case(r"(?:the )?[a-z]+s (?:of|from|for|to)\b")  # *Residents of Mill Lane were present*
_SMALL_POST = regex(r"\b[a-z]{4,}(?=,|\s[A-Z])")  # before or after a name: *the engineer, Bo Ash, …*


def read_presence(text: str) -> tuple[Kind, Sequence[Person]]:
    """The people of whom a sentence only says that they were present or absent, after the kind of entry."""
    text = _SMALL_POST.sub(lambda post: post[0].capitalize() if is_post_word(post[0]) else post[0], text)
    match = None if _SOME.match(text) else _HERE_OR_NOT.match(text)
    if match is None:
        those = _THOSE_WERE.match(text)
        return Kind.PRESENT, read_names(those["who"]) if those is not None else ()
    is_sorry = match["excused"] or match["by_leave"]
    here = Kind.REMOTE if match["link"] else Kind.PRESENT
    kind = Kind.APOLOGIES if is_sorry else Kind.ABSENT if match["absent"] else here
    return kind, read_names(f"{match['who']}{match['more'] or ''}")


_SUBSTITUTES = re.compile(
    r"(?P<sub>(?:[A-Z][\w’'.-]*\s+){1,5}?)(?:(?:was|were)\s+)?(?:present\s+|attending\s+|in\s+attendance\s+"
    r"|acting\s+|appointed\s+)?(?:as\s+)?(?:a\s+|the\s+)?"
    r"(?:[Ss]ubstitut(?:e|ed|ing)(?:\s+member)?|deputis(?:ed|ing))\s+for\s+(?P<who>(?:[A-Z][\w’'-]*\.?\s?){1,5})"
)


def substitutes(sentence: str) -> Iterator[tuple[str, str]]:
    """The substitutes in a sentence, each with the member they replace."""
    for match in _SUBSTITUTES.finditer(sentence):
        yield match["sub"].split(" and ")[-1].strip(" ,"), match["who"].strip(" .")


# Who came and went, who took the chair, who declared an interest, and when the meeting began and ended


@dataclass(frozen=True)
class Deed:
    """Something that a person did other than speak."""

    kind: Kind
    persons: tuple[Voice, ...]
    at: time | None = None
    subject: str = ""
    interest: Interest | None = None


_PLACE = (
    r"(?:the\s+|this\s+)?(?:\w+\s+)?(?:meeting|room|chamber|chambers|table|dais|hall|proceedings|council chamber"
    r"|building)\b"
)
_ARRIVING = frozenset(
    "joins enters arrives returns joined entered arrived returned rejoined re-joined re-entered attended".split()
)
_FROM_PLACE = rf"(?:himself|herself|themselves|themself)\s+from\s+{_PLACE}"
_AFTER = {
    verb: pattern
    for verbs, pattern in (
        ("joined", rf"(?:{_PLACE}|at\b|via\b|remotely|during|by\b)"),
        ("entered rejoined re-joined re-entered joins enters departs", rf"(?:{_PLACE}|at\b)"),
        ("arrived", r"(?:at\b|during\b|in\b|late|\(|$|for\b|after\b|before\b|\d)"),
        ("arrives", r"(?:at\b|\d|$)"),
        ("attended", r"(?:the meeting )?from \d"),
        ("returned", rf"(?:to\s+{_PLACE}|at\b|to the (?:dais|table))"),
        ("returns", rf"to\s+{_PLACE}"),
        ("left", rf"(?:{_PLACE}|at\s+\d|at this|before\b|\(|$|during\b)"),
        ("leaves exited exits", rf"(?:{_PLACE}|at\s+\d)"),
        ("departed", rf"(?:{_PLACE}|at\b|from\b|$)"),
        ("withdrew", rf"(?:from\s+{_PLACE}|at\b|{_PLACE})"),
        ("withdraws retired", rf"from\s+{_PLACE}"),
        ("removed absented excused", _FROM_PLACE),
        ("stepped", rf"(?:out|away)\s+(?:of|from)\s+{_PLACE}"),
        ("logged", r"(?:off|out)\b"),
        ("vacated", rf"(?:{_PLACE}|the chair)"),
    )
    for verb in verbs.split()
}
"""The text after a verb for coming or going, by verb."""
_GROUP = any_case(
    r"(?:^|\bthe\s+)(?P<who>deputation|delegation|representatives?|applicants?)\s*(?:\w+ly|then|now|both)?\s*$"
)
"""People who come as one group."""
_UNTIL_BACK = any_case(r"\b(?:and|but)\s+(?:\w+\s+)?(?:returned|rejoined|re-joined|re-entered|came back)\b")
"""Where the report of a departure ends."""
_LATER = any_case(rf"\band\s+(?:then\s+)?(?P<verb>left|withdrew from|departed)\s+{_PLACE}")
_TOOK_CHAIR = any_case(r"\b(?:took|assumed|resumed|in)\s+the\s+chair\b")
_DECLARED = any_case(r"\bdeclar(?:ed|ing|es|ations?)\b|\brecus(?:ed|ing|es)\b|\bdisclos(?:ed|es|ures?)\b")
_NOT_DECLARED = any_case(
    r"declared?\s+(?:the\s+(?:motion|meeting|vote|amendment|hearing|result|proposal)|(?:a\s+|an\s+)?"
    r"(?:emergency|climate|vacan)|.{0,40}\b(?:carried|defeated|closed|open|elected)\b)"
)
_ITEM = re.compile(r"\b(?:agenda\s+)?items?\s*(?:no\.?\s*)?(\d{1,3}(?:\.\d+)?[a-z]?)", re.IGNORECASE)
_GOING = tuple(_AFTER)
_HAD_TO_LEAVE = regex(r"(?:had|needed|was obliged) to leave\b")
_TOOK_SEAT = regex(r"took (?:his|her|their) seats?\b(?= at \d)")
_DECLARED_BY = re.compile(
    r"\binterests?\b[^.]{0,60}?\b(?:was|were) (?:declared|disclosed) by (?P<who>[A-Z][^.;:]{2,80}?)"
    r"(?=,? (?:in|as|under|regarding|on|for)\b|[.;]|$)"
)
"""*An interest was declared by Ash in item 4*."""


def read_moves(sentence: str, roster: Roster, *, about_interests: bool, is_late: bool) -> list[Deed]:
    """The comings and goings, changes in the chair and interests that a sentence reports."""
    sentence = _TOOK_SEAT.sub("arrived", _HAD_TO_LEAVE.sub("left", sentence.lstrip("([ ")))
    low = sentence.casefold()
    out: list[Deed] = []
    if "chair" in low and _TOOK_CHAIR.search(sentence):
        out += _read_chair(sentence, roster)
    if has_any_of(low, _GOING):
        out = _read_movements(sentence, roster, is_late) + out
    if "declar" in low or "recus" in low or ("disclos" in low and (about_interests or "interest" in low)):
        out += _read_interests(sentence, roster, about_interests)
    if (about_interests or "interest" in low) and not any(m.kind is Kind.DECLARATION for m in out):
        out += _read_plain_interests(sentence, roster, about_interests)
    return out


_ALONE = ("arrived", "left", "returned", "rejoined")  # verbs that need no object at the end of a sentence


def _read_movements(sentence: str, roster: Roster, is_late: bool) -> list[Deed]:
    words = sentence.split()
    out: list[Deed] = []
    for at, word in enumerate(words):
        bare = word.strip(",.;:()").casefold()
        if bare not in _AFTER or not at:
            continue
        rest = " ".join(words[at + 1 :])
        if not re.match(_AFTER[bare], rest, re.IGNORECASE) and not (not rest and bare in _ALONE):
            continue
        subject = subject_of(words, at, roster)
        persons = tuple(v for v in subject[1] if isinstance(v, int)) if subject else ()
        if not persons and out and words[at - 1].casefold() in ("and", "then", "but"):
            persons = tuple(p for p in out[-1].persons if isinstance(p, int))
        if not persons and (group := _GROUP.search(" ".join(words[:at]))) is not None:
            persons = (roster.named(group["who"].capitalize()),)
        if persons:
            kind = Kind.ARRIVAL if bare in _ARRIVING else Kind.DEPARTURE
            until = _UNTIL_BACK.split(rest)[0] if kind is Kind.DEPARTURE else rest
            is_only = until == rest
            when = find_time(until, is_late=is_late) or (find_time(sentence, is_late=is_late) if is_only else None)
            out.append(Deed(kind, persons, when))
    if not out and _LATER.search(sentence):
        for _, people in _subjects(words, _BEFORE_LEAVING, roster):
            return [Deed(Kind.DEPARTURE, people, find_time(sentence, is_late=is_late))]
    return out


_BEFORE_LEAVING = frozenset("was were recused declared thanked apologised moved gave made".split())
_TAKING_CHAIR = frozenset("took assumed resumed returned".split())
_DECLARING = frozenset("declared declares disclosed discloses recused recuses".split())


def _subjects(words: Sequence[str], verbs: Collection[str], roster: Roster) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The place of each of some verbs in a sentence, with the people who are its subject."""
    for at, word in enumerate(words):
        subject = subject_of(words, at, roster) if at and word.strip(",.;:").casefold() in verbs else None
        if people := tuple(voice for voice in (subject[1] if subject else ()) if isinstance(voice, int)):
            yield at, people


def _read_chair(sentence: str, roster: Roster) -> list[Deed]:
    words = sentence.split()
    for at, people in _subjects(words, _TAKING_CHAIR, roster):
        if not re.search(r"\bproposed|seconded\b", " ".join(words[:at])):
            return [Deed(Kind.PRESIDING, people[:1])]
    return []


def _read_interests(sentence: str, roster: Roster, about_interests: bool) -> list[Deed]:
    is_none = re.match(r"\W*(?:no|there were no|none|nil)\b", sentence, re.IGNORECASE)
    if is_none or not _DECLARED.search(sentence) or _NOT_DECLARED.search(sentence):
        return []
    if (told := _DECLARED_BY.search(sentence)) is not None:
        return _declared([roster.find(one.printed) for one in read_names(told["who"])], sentence)
    words = sentence.split()
    for at, people in _subjects(words, _DECLARING, roster):
        is_told = about_interests or words[at].casefold().startswith("recuse")
        if is_told or _AN_INTEREST.match(" ".join(words[at + 1 :])):
            return _declared(people, sentence)
    return []


def _declared(people: Sequence[Voice | None], sentence: str) -> list[Deed]:
    """The interests of people, in the items and of the class that a sentence names."""
    about = ", ".join(f"item {n}" for n in dict.fromkeys(_ITEM.findall(sentence)))
    return [Deed(Kind.DECLARATION, (p,), None, about, _class_of(sentence)) for p in people if isinstance(p, int)]


_AN_INTEREST = any_case(
    r"that\s+(?:he|she|they|his|her|their)\b|(?:an?|the|his|her|their|[\w-]+)\s+.{0,60}?\binterests?\b"
)
_INDICATED = any_case(
    r"\b(?P<verb>advised|indicated|stated|informed|notified|said|reported|announced|expressed|registered|abstained"
    r"|recorded|noted|gave)\b[^.]{0,60}?\b(?:an?|the|his|her|their|of)\s+(?P<of>(?:[\w-]+\s+){0,3}?(?:interests?\s+(?:in|as|under)"
    r"|conflicts?\s+of\s+interest))\b"
)

_IN_LIST = re.compile(
    r"(?:(?:agenda\s+)?item\s+\S{1,6}\s*[:–—-]\s*)?(?P<who>[A-Z][^:–—]{2,80}?)"
    r"(?:\s*[–—]\s*|(?:\s-|-)\s|\s(?:re\b:?|regarding|concerning|about|in (?:relation to|respect of"
    r"|connection with|the matter of))\s|\s(?=\()|[,:]\s+(?=.{0,80}\b(?:item|minute|personal|pecuniary"
    r"|prejudicial|interest|member of|trustee|governor)\b))(?!\s*(?:no|none|nil|nothing)\b)",
    re.IGNORECASE,
)

_SAID = SAYING - {"declared"}


def _read_plain_interests(sentence: str, roster: Roster, about_interests: bool) -> list[Deed]:
    """Interests stated without *declared*: *Mr Ash advised that he had an interest in item 7*, *Mr Ash – item 7*."""
    if about_interests and (match := _INDICATED.search(sentence)):
        at = len(sentence[: match.start("verb")].split())
        subject = subject_of(sentence.split(), at, roster) if at else None
        return _declared(subject[1] if subject else (), sentence)
    if about_interests and (match := _IN_LIST.match(sentence)) is not None:
        said = sentence[match.end() :].strip().partition(" ")[0]
        is_list = all(word[0].isupper() or word in ("and", "&", *PARTICLES) for word in match["who"].split())
        names = read_names(match["who"]) if is_list and said not in _SAID else ()
        return _declared([roster.find(one.printed) for one in names], sentence)
    return []


def _class_of(sentence: str) -> Interest | None:
    low = sentence.casefold()
    if "non-registrable" in low or "non registrable" in low:
        return Interest.NRI
    if "other registrable" in low:
        return Interest.ORI
    return Interest.DPI if "pecuniary" in low and "non-pecuniary" not in low and "non pecuniary" not in low else None


_CAME_OR_WENT = any_case(
    r"(?:(?:late )?(?:(?P<came>arriv\w*|joined|from)|left|depart\w*|until)"
    r"|\d[\d:.]*\s?(?:[ap]\.?m\.?)?\s+(?:late\s+)?(?:(?P<arrival>arrival)|departure))\b"
)
_UNTIMED = any_case(r"(?:later? arrival|(?:arrived|joined) late|left early|early departure)\W*$")


_AWAY_FOR = any_case(
    r"(?:absent|away|out of the \w+|not present) (?:from|between) (?P<left>\d.*?) (?:to|until|and) (?P<back>\d.*)"
)


def read_coming(said: str) -> Sequence[tuple[Kind, time | None]]:
    """The arrivals and departures told after a name: *arrived 7.50pm*, *absent from 7pm to 8pm*."""
    at, match = find_time(said, is_late=True), _CAME_OR_WENT.match(said)
    if (timeless := _UNTIMED.match(said)) is not None:
        return (((Kind.ARRIVAL if "late" in timeless[0].casefold() else Kind.DEPARTURE), None),)
    if (away := _AWAY_FOR.match(said)) is not None:
        times = [find_time(away[part], is_late=True) for part in ("left", "back")]
        return tuple(zip((Kind.DEPARTURE, Kind.ARRIVAL), times, strict=True))
    if at is None or match is None:
        return ()
    return ((Kind.ARRIVAL if match["came"] or match["arrival"] else Kind.DEPARTURE, at),)


@dataclass(frozen=True)
class Clock:
    """That the meeting began, stopped, continued or ended."""

    kind: Kind
    at: time | None


_OPENED = any_case(
    r"\b(?:called\b.{0,100}?\bto\s+order|meeting\s+(?:was\s+|is\s+)?(?:called\s+to\s+order|opened|commenced"
    r"|began|convened|started)|opened\s+the\s+meeting|call(?:ed)?\s+to\s+order\s+(?:at|by|-))\b"
    r"|^\W*(?:convened?|call(?:ed)?\s+to\s+order|(?:meeting\s+)?start(?:ed|s)?(?:\s+time)?)\s*[:–—-]?\s*\d"
)
_CLOSED = any_case(
    r"\b(?:meeting|business|proceedings|chair\w*|council|committee|board|he|she)\b(?:(?!\bthat\b).){0,60}?\b(?:closed|concluded"
    r"|ended|terminated|finished|rose)\b(?:\s+the\s+(?:meeting|proceedings))?\s*(?:at|$|\.|by\b)"
    r"|\bthis\s+concluded\s+(?:the\s+)?(?:business|meeting|proceedings)|\bconcluded\s+the\s+(?:business"
    r"|meeting)|^\W*(?:meeting\s+)?(?:closed?|end(?:ed|s)?|finish(?:ed)?|adjourn(?:ed|ment)?)(?:\s+time)?\s*[:–—-]?\s*(?:at\s+)?\d"
    r"|\bclosed\s+the\s+meeting\b|\badjourn(?:ed)?\s+(?:the\s+meeting\s+)?at\s+\d"
    r"|\bclose\s+of\s+meeting\s*[:–-]?\s*\d|\bmeeting\s+(?:was\s+|be\s+|is\s+|then\s+|stood\s+)?"
    r"(?:duly\s+)?adjourned\b(?!\s+for\s+(?:\w+\s+){1,3}?(?:minutes?|hours?)\b)|\bmeeting\s+(?:was\s+)?declared\s+closed|\badjourned\s+the\s+meeting\s+at"
    r"|\bdeclared\s+the\s+meeting\s+(?:closed|adjourned)|\b(?:there being|with) no (?:further|other"
    r"|more) business\b.{0,80}?\b(?:closed|adjourned|ended|concluded)"
)
_STOPPED = any_case(
    r"\b(?:council|committee|board|meeting|panel|commission|the\s+chair\w*|mayor)\b.{0,40}?\b(?:recessed"
    r"|adjourned|took a (?:short\s+)?(?:break|recess))\b.{0,60}?\b(?:for|at|until)\b"
)
_OF_MEETING, _SHORT = regex(r"\b(?:meeting|council|committee|board)\b"), 200
_WENT_ON = any_case(r"\b(?:reconvened|resumed|returned to order|recommenced)\b")
_NOT_NOW = any_case(r"\b(?:next|will|would|shall|to be|future|ordinary meeting followed|proposed|if the meeting)\b")
_CLOCKED = tuple(
    "order open clos adjourn recess conven conclu ended finish terminat resum commenc began start rose break".split()
)


BUSINESS = any_case(r"\b(?:moved|seconded|resolved|carried|reconvened|resumed)\b|\bvote\s*:|^motion\b")
"""What is only told of business: below the end of a meeting it is some of it that the minutes print there."""


def closing(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs there are up to the last that closes the meeting; all if none does, or business follows."""
    heads = (at for at, p in enumerate(paragraphs) if _ATTACHED.fullmatch(p.body))
    begun = (end for head in heads for end in range(head, max(0, head - _MOST_BETWEEN), -1))
    if attached := next((end for end in begun if _is_closing(paragraphs[end - 1].body)), 0):
        return attached
    end = len(paragraphs)
    for at in range(len(paragraphs), 0, -1):
        body = paragraphs[at - 1].body
        if BUSINESS.search(body):
            return end
        if _ATTACHED.fullmatch(body):
            end = at - 1  # though nothing says when the meeting was closed
        if _is_closing(body):
            return at
    return end


_ATTACHED = re.compile(
    r"(?:attachments?|appendi(?:x|ces)|annex(?:es)?|enclosures?)(?: [A-Z\d])?(?:\s*[:–—-]\s*[A-Z][\w’' ]{2,40})?\W*",
    re.IGNORECASE,
)
_MOST_BETWEEN = 3  # paragraphs from the closing to the heading of what is attached, at most


def _is_closing(text: str) -> bool:
    told = (tick for sentence in sentences(text) for tick in read_clock(sentence, is_late=False, is_end=False))
    return any(tick.kind is Kind.CLOSED for tick in told)


def _time_in(sentence: str, is_late: bool) -> time | None:
    """The time in a sentence; without am or pm it is not before seven in the morning."""
    at = find_time(sentence, is_late=is_late)
    is_early = at is not None and 1 <= at.hour < _EARLIEST and not _IN_MORNING.search(sentence)
    return at.replace(hour=at.hour + 12) if at is not None and is_early else at


_EARLIEST, _IN_MORNING = 7, regex(r"\d\s?[aA]\.?\s?[mM]?\b|\b0\d|\bT\d")


def read_clock(sentence: str, *, is_late: bool, is_end: bool) -> list[Clock]:
    """When the meeting began, stopped, continued or ended. `is_end`: the sentence is near the end of the source."""
    low = sentence.casefold()
    if len(sentence) > 360 or not has_any_of(low, _CLOCKED):
        return []
    is_now = _NOT_NOW.search(sentence) is None
    is_other = re.search(r"\b(?:closed|executive|private|exempt) (?:meeting|session)\b", low)
    may_close = not (is_other or _NOT_NOW.search(sentence.split(" to the ")[0])) and (is_end or find_time(sentence))
    goes_on = _OF_MEETING.search(low) and len(sentence) < _SHORT
    for kind, pattern, may_be in (
        (Kind.OPENED, _OPENED, is_now),
        (Kind.CLOSED, _CLOSED, may_close),
        (Kind.ADJOURNED, _STOPPED, is_now),
        (Kind.RESUMED, _WENT_ON, is_now and goes_on),
    ):
        if may_be and pattern.search(sentence):
            return [Clock(kind, _time_in(sentence, is_late))]
    return []
