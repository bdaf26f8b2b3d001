"""Who was there: the attendance lists, apologies and substitutes, in whatever shape they are printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from clerk_tui.english.titles import ALL_TITLES, POST_WORDS
from clerk_tui.importing.recognition.decisions import tells_any
from clerk_tui.importing.recognition.movements import came_or_went
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.labels import Label, List
from clerk_tui.lists.names import folded, is_name, without_nickname
from clerk_tui.lists.person import CHAIR, SUBSTITUTE, Person, read_names, with_own_title
from clerk_tui.meeting import Capacity, Kind

_KINDS = {
    List.PRESENT: Kind.PRESENT,
    List.APOLOGIES: Kind.APOLOGIES,
    List.ABSENT: Kind.ABSENT,
    List.REMOTE: Kind.REMOTE,
}


def kind_of(says: List) -> Kind:
    """The kind of entry that a list of names becomes."""
    return _KINDS[says]


HEAD = 40
"""Paragraphs in which the lists of who was there stand, at most."""
_AWAY = re.compile(r"(?:excused|absent|apolog\w+|on leave)(?: absen\w+| with apologies)?\W*$", re.IGNORECASE)
_BY_LEAVE = re.compile(r"excused|apolog|on leave|absent with", re.IGNORECASE)
"""What is said in a list of those who were there of one who was not, with leave: *Bo Ash (excused)*."""
_ALL = re.compile(r"(?:in attendance|attendees?)\b", re.IGNORECASE)
"""What the only list of a source may be called; after another it is of those who serve the body."""
_PLAIN = Label(List.PRESENT, Capacity.MEMBER, "Present", "")


@dataclass
class Roll:
    """Reads the lists at the head of a source, and those in its first items."""

    roster: Roster
    recorder: Recorder
    label: Label | None = None
    """The label under which the lines that follow stand."""
    opener: Person | None = None
    """Who opened the meeting, until a list is read."""

    def record(self, kind: Kind, names: Sequence[Person], published: str, label: Label = _PLAIN) -> None:
        """Put down those named: an entry for those in the room, one for those on a link, and the substitutes."""
        if kind is Kind.ABSENT and self.recorder.item_id is not None and _OF_APOLOGIES.match(self.recorder.title):
            kind = Kind.APOLOGIES
        if kind is Kind.PRESENT:
            self._present(names, published, label)
        else:
            late = [listed for listed in names if _CAME.match(listed.moved)]
            away = [self._enter(kind, listed, label) for listed in names if listed not in late]
            if away or not late:
                self._put_down(kind, away, published)
                published = ""
            if late:
                self._who_came(late, published, _PLAIN)

    def _present(self, names: Sequence[Person], published: str, label: Label) -> None:
        away = [listed for listed in names if _AWAY.match(listed.moved)]
        if len(away) < len(names):
            self._who_came([listed for listed in names if listed not in away], published, label)
            published = ""
        sorry = [listed for listed in away if _BY_LEAVE.match(listed.moved)]
        absent = [listed for listed in away if listed not in sorry]
        for kind, some in ((Kind.ABSENT, absent), (Kind.APOLOGIES, sorry)):
            if some:
                self.record(kind, some, published)
                published = ""

    def _who_came(self, names: Sequence[Person], published: str, label: Label) -> None:
        if label.capacity is Capacity.OFFICER and _ALL.match(label.group) and not self.has_list():
            label = replace(label, capacity=Capacity.MEMBER)  # it names everybody
        entered: list[tuple[Person, int]] = []
        for listed in names:
            others = [person for other, person in entered if _is_another(listed, other)]
            entered.append((listed, self._enter(Kind.PRESENT, listed, label, others)))
        remote = [person for listed, person in entered if listed.is_remote]
        here = [person for listed, person in entered if not listed.is_remote]
        if here and self.opener is not None:
            opener, self.opener = self.opener, None
            held = self.roster.by_name(opener.printed, near=False)
            if held is None or held not in self.roster.roll:
                held = self.roster.enter(opener.printed, Capacity.MEMBER, role=opener.capacity)
            here.append(held)
        if here or not remote:
            self._put_down(Kind.PRESENT, here, published)
        if remote:
            self._put_down(Kind.REMOTE, remote, "" if here else published)
        for listed, person in entered:
            if listed.stands_for:
                self.substitute(person, listed.stands_for)
            if (moved := came_or_went(listed.moved or label.group.removesuffix("s"))) is not None:
                self.recorder.add(moved[0], "", None, (person,), at=moved[1])

    def _put_down(self, kind: Kind, persons: Sequence[int], published: str) -> None:
        """Add an entry of the people listed, or what was published as a note where there are none."""
        if persons:
            self.recorder.add(kind, published, persons=tuple(dict.fromkeys(persons)))
        else:
            self.recorder.add(Kind.NOTE, published, published)

    def has_list(self) -> bool:
        """Whether a list of who was there is recorded."""
        return any(entry.kind is Kind.PRESENT and entry.published for entry in self.recorder.entries)

    def close_opening(self) -> None:
        """Record as present who opened the meeting, if no list names them."""
        if self.opener is None or (" " not in self.opener.printed and not self.has_list()):
            return  # a list may tell the whole name
        opener, self.opener = self.opener, None
        if self.roster.by_name(opener.printed, near=False) not in self.roster.roll:
            person = self.roster.enter(opener.printed, Capacity.MEMBER, "", "", "", opener.capacity)
            self.recorder.add(Kind.PRESENT, "", persons=(person,))

    def substitute(self, person: int, member: str) -> None:
        """Record that somebody takes a member's place."""
        other = self.roster.by_name(member)
        if other is None:
            other = self.roster.enter(member, Capacity.MEMBER)
        if other != person:
            self.recorder.add(Kind.SUBSTITUTE, "", persons=(person, other))

    def _enter(self, kind: Kind, listed: Person, label: Label, others: Collection[int] = ()) -> int:
        listed = _as_entered(listed)
        name = without_nickname(listed.printed)
        if kind in (Kind.APOLOGIES, Kind.ABSENT):
            held = self.roster.by_name(name, near=False)
            return held if held is not None else self.roster.enter(name, Capacity.MEMBER)
        own = Capacity.MEMBER if listed.capacity == SUBSTITUTE else listed.capacity
        capacity, role = Capacity(own) if own else label.capacity, listed.capacity
        if capacity is Capacity.OFFICER and folded(name.split()[0]) in ("councillor", "cllr"):
            capacity = Capacity.GUEST
        group = label.group if label.capacity is not Capacity.CHAIR else ""
        role = CHAIR if label.capacity is Capacity.CHAIR else role
        return self.roster.enter(name, capacity, listed.post, group, listed.alias, role, others=others)


def _is_another(person: Person, other: Person) -> bool:
    """Whether two in one list are two people, though their surname is one: *Chief Ash, Attorney Ash*."""
    said, before = {person.title, person.post} - {""}, {other.title, other.post} - {""}
    return bool(said and before) and said.isdisjoint(before)


def _as_entered(person: Person) -> Person:
    """Somebody with the post that stands before a title of their own as their post (*County Councillor Mr Ash*), and
    with their post for a title where a surname alone is told: *Clerk Ash*."""
    person = with_own_title(person)
    if " " not in person.printed and (said := person.post or person.called) and "," not in said:
        person = replace(person, title=said)
    return person


_CAME = re.compile(r"(?:(?:was|were) )?(?:late|arriv|join)", re.IGNORECASE)  # *Absent: Ash. Elm arrived at 7:32*
_OF_APOLOGIES = re.compile(r"(?:to \w+ |(?:welcome|introductions?),? (?:and|&) )?apolog", re.IGNORECASE)
_APOLOGIES = re.compile(
    r"(?:apolog(?:y|ies)|leave of absence)\b(?:(?! from\b| on behalf)[^.:;]){0,80}?\s*(?:\b(?:from|on behalf of"
    r"|granted to|(?:given|made|offered|sent|submitted|tendered) by(?= [A-Z])"
    r"|(?<=apologies )of(?=\s+(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Dr|Members?)\b))|(?:received|tendered|noted|accepted"
    r"|absence)\s*:|(?:received|noted|accepted|provided|given|sent|made)\s+for(?=\s+(?:Cllr|Councillor|Mr|Mrs|Ms"
    r"|Dr)\b))\s*(?P<who>[^;]+?)(?=\s+(?:be (?:accepted|received|noted|approved|recorded|sustained)\b|with\b|who\b"
    r"|due to|owing to|because|and (?:these |they )?(?:were|it was)|were\b|was\b|had\b|for (?:absence|lateness|not"
    r"|their|his|her|the meeting)|as (?:he|she|they)\b|sent\b|\(apologies)|\.\s|\.?$|;)",
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
_PRESIDING = re.compile(
    r"(?:(?:Acting|Vice|Deputy|Committee|Board|Council|Commission)[- ])*(?:Chair\w*|President|Mayor)\s+"
)


def called_to_order(text: str) -> Person | None:
    """Who called the meeting to order, if a sentence names them in full."""
    match = _CALLED.search(text)
    who = (match["who"] or match["by"] or match["with"]).strip(" .") if match else ""
    words = who.split()
    first = next((n for n, word in enumerate(words) if folded(word) not in POST_WORDS | ALL_TITLES | {"member"}), 0)
    name = " ".join(words[first:])
    presides = _PRESIDING.match(who) is not None
    is_whole = (len(name.split()) > 1 and is_name(name, bare=False)) or (presides and first > 0 and is_name(name))
    return Person(name, post=who[: -len(name)].strip(), capacity=CHAIR if presides else "") if is_whole else None


def apologies(text: str) -> list[Person]:
    """Those whose apologies a sentence reports."""
    if not tells_any(text.casefold(), ("polog", "regrets", "leave of absence")):
        return []
    out: list[Person] = []
    for match in _APOLOGIES.finditer(text):
        who = re.sub(r"\band (?:for|from) (?=[A-Z])", "and ", match["who"])
        out += [n for n in read_names(who) if is_name(n.printed)]
    for match in _SENT.finditer(text):
        out += read_names(match["who"])
    return list({listed.printed: listed for listed in reversed(out)}.values())[::-1]


_HERE_OR_NOT = re.compile(
    r"^(?:[^:]{10,200}:\s+)?(?P<who>(?:[A-Z][\w’'.-]*[,;]?\s+(?:\([A-Z]{2,4}\)[,;]?\s+)?(?:(?:and|&)\s+)?(?:(?:the|clerk"
    r"|treasurer|secretary|members?|guests?)\s+(?=[A-Zcts]))*){2,40}?)(?:(?P<excused>(?:(?:was"
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


def here_or_not(text: str) -> tuple[Kind, Sequence[Person]]:
    """Those of whom a sentence says no more than that they were present, or absent; and which."""
    match = _HERE_OR_NOT.match(text)
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
    """Substitutes and members, where a sentence says so."""
    for match in _SUBSTITUTES.finditer(sentence):
        yield match["sub"].split(" and ")[-1].strip(" ,"), match["who"].strip(" .")
