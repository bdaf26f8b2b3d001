"""Who was there: the attendance lists, apologies and substitutes, in whatever shape they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clerk_tui.english.numbering import is_bullet
from clerk_tui.english.titles import ALL_TITLES, POST_WORDS
from clerk_tui.importing.recognition.movements import came_or_went
from clerk_tui.importing.recognition.paragraphs import Paragraph, cut_words
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.importing.recognition.titles import NO_PERSON
from clerk_tui.lists.labels import Label, List, label_of_title, read_label
from clerk_tui.lists.listed import Listed, read_chair, read_names, visitors, with_initials, without_lead
from clerk_tui.lists.names import folded, is_name, is_titled
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
_LONGEST_LINE = 160
"""Characters of a line of a list, at most."""
_INLINE = re.compile(r"(?:^|(?<=[.;\d]\s))(?=[A-Z][A-Za-z ,()/’'-]{2,60}:)")
_WITHIN = re.compile(
    r"(?:[^:]|(?<=\d):(?=\d)){8,160}?(?<=[^\s:,;]\s)(?:with the following (?=(?:\w+ ){0,2}(?:present|in attendance):\s)"
    r"|(?=(?:Members |MEMBERS )?(?:Present|PRESENT|In attendance|IN ATTENDANCE):\s))"
)
"""What stands before a list in one paragraph: *Friday 3 May, in the hall. Present: …*, *… met with the following
present: …*."""
_LED = re.compile(
    r"^[^.:;]{3,80}?\b(?:and|with)\s+"
    r"(?=(?:the\s+)?(?:following\s+)?(?:\w+\s+){0,3}(?:present|absent|in attendance)\s+(?:were|was)\b)",
    re.IGNORECASE,
)
"""What stands before a list in its sentence: *Roll call was taken, and members present were …*."""
_SENTENCE = re.compile(
    r"(?<!\()\b(?:was|were|had|has|have|welcomed|reported|stated|said|that|noted|advised|thanked|agreed|explained)\b"
)
_BRACKETS = re.compile(r"\([^()]*\)?")
_SMALL = frozenset(
    """and a an of plus together the for to in on at with van der den de la le von from representing chair chairman
    vice-chair vice chairperson clerk member members substitute sub public residents one two three four five six
    the presiding presided officer supervisors trustees councillors commissioners directors guests officers
    local resident other visitors
    staff treasurer secretary supervisor manager attorney engineer director mayor administrator deputy town city
    county parish via by phone telephone video conf conference zoom teams online remotely virtually""".split()
)
"""Small words that stand in a list of names."""
_AWAY = re.compile(r"(?:excused|absent|apolog\w+|on leave)(?: absen\w+| with apologies)?\W*$", re.IGNORECASE)
_BY_LEAVE = re.compile(r"excused|apolog|on leave|absent with", re.IGNORECASE)
"""What is said in a list of those who were there of one who was not, with leave: *Bo Ash (excused)*."""
_ALL = re.compile(r"(?:in attendance|attendees?)\b", re.IGNORECASE)
"""What the only list of a source may be called; after another it is of those who serve the body."""
_WERE_THERE = re.compile(r"(?<=\w),? (?:was|were) (?:also )?(?:present|in attendance)\.?$")
"""*Members present: Bo Ash and Di Elm were present.*: what says it again after the names."""


def _listed_only(sentence: str) -> str:
    """A list in a sentence without what leads to it, and what says it again behind it."""
    return _WERE_THERE.sub("", _LED.sub("", sentence, count=1))


_BARE_MEMBERS = ("member", "members", "councillors")
_OTHERS = re.compile(r"(?P<group>[A-Z][\w’'&/-]+(?: [\w’'&/-]+){1,4}):\s+(?=[A-Z])")
"""Of whom the names in a line are, after a list that says who is sorry: *County police: PC Ash*."""
_OFFICE = re.compile(r"(?:(?:vice|deputy|acting)[ -])?(?:chair(?:man|woman|person)?|mayor|president)", re.IGNORECASE)
_PLAIN = Label(List.PRESENT, Capacity.MEMBER, "Present", "")


@dataclass
class Roll:
    """Reads the lists at the head of a source, and those in its first items."""

    roster: Roster
    recorder: Recorder
    label: Label | None = None
    """The label under which the lines that follow stand."""
    held: Label | None = None
    """The label under which the paragraph before stood, where this one does not any more."""
    opener: Listed | None = None
    """Who opened the meeting, until a list is read."""

    def take(self, paragraph: Paragraph) -> bool:
        """Record a paragraph if it is a list of who was there, or part of one. False: it is something else."""
        is_body = paragraph.mark and (self.label is not None or is_bullet(paragraph.mark))
        text = (paragraph.body if is_body else paragraph.text).strip("* ")
        if read_label(text) is not None and len(sentences(text)) == 1:
            text = _WERE_THERE.sub("", text)
        label = read_label(text)
        if label is not None and self._is_list(label):
            self._labelled(paragraph.published, text)
        elif label is None and self.label is not None and (others := self._others(text)):
            names, label = text[others.end() :], Label(List.PRESENT, Capacity.GUEST, others["group"], "")
            office = _OFFICE.fullmatch(others["group"])
            if office is not None:  # of the body itself
                names, label = f"{names} ({others['group']})", replace(label, capacity=Capacity.MEMBER)
            self.label = label
            self._list(label, names, paragraph.published)
        elif label is None and self.label is not None and self.is_names(text):
            self._list(self.label, text, paragraph.published)
        elif (
            label is None
            and (self.recorder.item_id is None or not self.has_list())
            and (inner := _WITHIN.search(text))
            and self.is_list_sentence(listed := text[inner.end() :])
        ):
            head, rest = cut_words(paragraph.published, listed)
            self.recorder.add(Kind.NOTE, head, head)
            self._labelled(rest, listed)
        else:
            self.held, self.label = self.label, None
            return False
        return True

    def _others(self, text: str) -> re.Match[str] | None:
        """What others, who were there too, are called in a line under a list: the names stand behind it."""
        group = _OTHERS.match(text)
        return group if group is not None and self.is_names(text[group.end() :]) else None

    def is_list_sentence(self, sentence: str) -> bool:
        """Whether a sentence of a paragraph is such a list: *Also present were …*."""
        label = read_label(_listed_only(sentence))
        return label is not None and bool(label.rest) and self._is_list(label)

    def take_sentence(self, sentence: str, published: str) -> None:
        """Record it."""
        self._labelled(published, _listed_only(sentence))
        self.label = None

    def run_on(self, title: str, paragraph: Paragraph) -> Paragraph | None:
        """Record the list that runs on from the title of an item: *Those attending: Cllr Ash*, *Roll call – Present:
        Cllr Ash*. What is left of the paragraph; None where nothing is."""
        label = label_of_title(title)
        first, *others = sentences(paragraph.body) or [""]
        own = read_label(first)
        has_own = own is not None and bool(own.rest) and self._is_list(own)
        if label is None or not (has_own or (self.is_names(first) and read_names(first))):
            return paragraph
        rest = " ".join(others)
        published, left = cut_words(paragraph.published, rest) if rest else (paragraph.published, "")
        if has_own:
            self._labelled(published, first)
        else:
            self._list(label, first, published)
        return replace(paragraph, published=left, text=rest, body=rest, margins=()) if rest else None

    def goes_on(self, paragraph: Paragraph, before: str, *, is_inline: bool) -> bool:
        """Whether a paragraph may be more of the list that `before` is the last of. `is_inline`: the list began right
        after its label, so that a paragraph of its own, or a number before it, begins something else, unless the list
        stops in the midst of a name."""
        if paragraph.is_alone and _OTHERS.match(paragraph.text):
            return False
        is_inside = is_open(before, paragraph.body) and not paragraph.is_row and len(paragraph.body) < _LONGEST_LINE
        if is_inside and not paragraph.mark and read_label(paragraph.text) is None:
            return True
        is_apart = paragraph.is_alone
        if paragraph.is_row or paragraph.level or (is_inline and (is_apart or paragraph.mark)):
            return False
        return read_label(paragraph.text) is None and self.is_names(paragraph.body)

    def _is_list(self, label: Label) -> bool:
        if not label.rest:
            return True
        if re.match(r"(?:none|nil|no apologies)\b", label.rest, re.IGNORECASE):
            return True
        return self.is_names(label.rest) or bool(
            _INLINE_LABEL.search(label.rest) and self.is_names(_runs("Present: " + label.rest)[0][1].rest)
        )

    def is_names(self, text: str) -> bool:
        """Whether a text is a list of names and nothing else."""
        names = read_names(text)
        if not names or text.endswith(":") or NO_PERSON.fullmatch(text):
            return bool(visitors(text)) and len(text) < 80
        text = without_lead(text)
        if (_SENTENCE.search(text) and not re.search(r"\b(?:Chair|Substitut|sub for)", text)) or len(text) > 6000:
            return False
        rows = _BRACKETS.sub(" ", text).split("\n")
        return not _has_other_words(" ".join(rows)) or sum(map(_has_other_words, rows)) <= len(rows) // 3

    def _labelled(self, published: str, text: str) -> None:
        runs = _runs(text)
        if not runs:
            label = read_label(text)
            assert label is not None
            runs = [(label, label)]
        for number, (label, shown) in enumerate(runs):
            above, self.label = self.label, label
            if above is not None and label.group.casefold() in _BARE_MEMBERS and not label.rest and self._is_empty():
                self.label = label = replace(label, says=above.says)
            self._list(label, shown.rest, published if number == 0 else "")

    def _is_empty(self) -> bool:
        """Whether nobody is listed yet under the label that stands last: *Absent*, and *Members* under it."""
        return bool(self.recorder.entries) and self.recorder.entries[-1].kind is Kind.NOTE

    def _list(self, label: Label, text: str, published: str) -> None:
        kind = _KINDS[label.says]
        names = read_chair(text) if label.capacity is Capacity.CHAIR else read_names(text)
        self.record(kind, names, published, label)
        if (count := visitors(text)) is not None and kind is Kind.PRESENT:
            self.recorder.add(Kind.VISITORS, "", count=count)

    def record(self, kind: Kind, names: Sequence[Listed], published: str, label: Label = _PLAIN) -> None:
        """Put down those named: one entry for those in the room, one for those at the far end of a link, and the
        substitutes."""
        if kind is Kind.PRESENT:
            self._present(names, published, label)
        else:
            self._put_down(kind, [self._enter(kind, listed, label) for listed in names], published)

    def _present(self, names: Sequence[Listed], published: str, label: Label) -> None:
        if away := [listed for listed in names if _AWAY.match(listed.moved)]:
            names = [listed for listed in names if listed not in away]
            is_sorry = _BY_LEAVE.match(away[0].moved)
            self.record(Kind.APOLOGIES if is_sorry else Kind.ABSENT, away, "" if names else published)
            if not names:
                return
        if label.capacity is Capacity.OFFICER and _ALL.match(label.group) and not self.has_list():
            label = replace(label, capacity=Capacity.MEMBER)  # it names everybody
        entered = [(listed, self._enter(Kind.PRESENT, listed, label)) for listed in names]
        remote = [person for listed, person in entered if listed.is_remote]
        here = [person for listed, person in entered if not listed.is_remote]
        if here and self.opener is not None:
            opener, self.opener = self.opener, None
            held = self.roster.by_name(opener.name, near=False)
            if held is None or held not in self.roster.roll:
                held = self.roster.enter(opener.name, Capacity.MEMBER, role=opener.role)
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
        if self.opener is None or (" " not in self.opener.name and not self.has_list()):
            return  # a list may tell the whole name
        opener, self.opener = self.opener, None
        if self.roster.by_name(opener.name, near=False) not in self.roster.roll:
            person = self.roster.enter(opener.name, Capacity.MEMBER, "", "", "", opener.role)
            self.recorder.add(Kind.PRESENT, "", persons=(person,))

    def substitute(self, person: int, member: str) -> None:
        """Record that somebody takes a member's place."""
        other = self.roster.by_name(member)
        if other is None:
            other = self.roster.enter(member, Capacity.MEMBER)
        if other != person:
            self.recorder.add(Kind.SUBSTITUTE, "", persons=(person, other))

    def _enter(self, kind: Kind, listed: Listed, label: Label) -> int:
        if kind in (Kind.APOLOGIES, Kind.ABSENT):
            held = self.roster.by_name(listed.name, near=False)
            if held is not None:
                return held
            return self.roster.enter(listed.name, Capacity.MEMBER)
        capacity = label.capacity
        is_of_group = listed.post.casefold() in label.group.casefold()  # *Director* under *Board of Directors*
        if not is_of_group and capacity is Capacity.MEMBER and _OFFICER.match(listed.post):
            capacity = Capacity.OFFICER
        if capacity is Capacity.OFFICER and folded(listed.name.split()[0]) in ("councillor", "cllr"):
            capacity = Capacity.MEMBER if listed.role == "chair" else Capacity.GUEST
        if (
            capacity in (Capacity.OFFICER, Capacity.GUEST)
            and listed.post
            and "," not in listed.post
            and " " not in listed.name
        ):
            listed = replace(listed, name=f"{listed.post} {listed.name}")
        group = label.group if label.capacity is not Capacity.CHAIR else ""
        role = "chair" if label.capacity is Capacity.CHAIR else listed.role
        return self.roster.enter(listed.name, capacity, listed.post, group, listed.alias, role)


_OFFICER = re.compile(
    r"(?!.*\bmember\b).*\b(?:clerk|officer|manager|director|secretary|engineer|solicitor|treasurer|administrator|attorney|RFO)\b",
    re.IGNORECASE,
)
"""The post of one who serves the body."""
_INLINE_LABEL = re.compile(
    r"\b(?:[Pp]resent|PRESENT|[Aa]bsent|ABSENT|[Aa]ttendance|ATTENDANCE|[Aa]ttending|[Aa]pologies|APOLOGIES"
    r"|[Aa]bsences?|[Rr]emotely|[Ss]taff|[Gg]uests)[^:.;]{0,25}:"
)


def _has_other_words(names: str) -> bool:
    """Whether more than one word in twelve is in small letters and none that lists of names have."""
    words = [word.strip(",.;:") for word in names.split()]
    return sum(word[:1].islower() and word.islower() and word not in _SMALL for word in words) > len(words) // 12


def _runs(text: str) -> list[tuple[Label, Label]]:
    """The labels in a text, each with what stands between it and the next."""
    places = [m.start() for m in _INLINE.finditer(text)]
    found: list[tuple[int, Label]] = []
    for at in places:
        label = read_label(text[at:])
        if label is not None:
            found.append((at, label))
    out = []
    for number, (at, label) in enumerate(found):
        end = found[number + 1][0] if number + 1 < len(found) else len(text)
        shown = read_label(text[at:end].strip())
        while shown is not None and (inner := read_label(shown.rest)) is not None and inner.rest:
            if label_of_title(inner.group) is None:
                break
            label = shown = inner  # *Roll call: Trustees present: Ash, Elm*
        if shown is not None:
            out.append((label, shown))
    return out


def joined_names(parts: Sequence[Paragraph]) -> str:
    """Lines of one list as one: each is somebody else's, unless the line before it is not at an end."""
    out = _with_lines(parts[0]).body or parts[0].text
    for part in map(_with_lines, parts[1:]):
        first = part.body.split(None, 1)[0]
        is_new = (
            part.is_alone
            or bool(part.mark)
            or folded(first) in ALL_TITLES
            or "," not in out
            or is_name(part.body, bare=False)
            or _ends_post(out, part.body)
            or bool(with_initials(part.body.split("\n")))
            or out.rstrip().endswith((",", ";", ")"))
        )
        out += ("\n" if is_new and not is_open(out, part.body) else " ") + part.body
    return out


def _with_lines(part: Paragraph) -> Paragraph:
    """Lines that ran together as one paragraph apart again, if each is a name with a post after it."""
    lines = [" ".join(line.split()) for line in part.lines]
    names = [line.partition(",") for line in lines]
    if len(lines) > 1 and (with_initials(lines) or all(map(is_titled, lines[1:]))):
        return replace(part, body="\n".join(lines))
    if not all(post.strip() and "," not in post and is_name(name, bare=False) for name, _, post in names):
        return part
    pairs = "\n".join(f"{name} ({post.strip()})" for name, _, post in names)
    return replace(part, body=pairs) if len(lines) >= _FEWEST_PAIRS else part


_FEWEST_PAIRS = 3
"""Lines that each have one comma, so that each is somebody and what they are: *Bo Ash, Mill Lane Club*."""


def is_open(text: str, following: str) -> bool:
    """Whether a list stops in the midst of a name or post, so that what follows belongs to it: *Ms.*, *(Mr. B.*."""
    last = text.rsplit(None, 1)[-1] if text.strip() else ""
    return (
        following[:1] == "("
        or following[:1].islower()
        or text.count("(") > text.count(")")
        or (len(folded(last)) < 5 and folded(last) in ALL_TITLES and last[-1] != ")")
        or re.fullmatch(r"[A-Z]\.", last) is not None
    )


def _ends_post(text: str, line: str) -> bool:
    """Whether a line ends with somebody's post, and the next begins with the next name: *A Ash, Clerk*."""
    name, comma, _ = line.partition(",")
    return bool(comma) and folded(text.rsplit(None, 1)[-1]) in POST_WORDS and is_name(name, bare=False)


_APOLOGIES = re.compile(
    r"apolog(?:y|ies)\b(?:(?! from\b| on behalf)[^.:;]){0,80}?\s*(?:\b(?:from|on behalf of"
    r"|(?<=apologies )of(?=\s+(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Dr|Members?)\b))|(?:received"
    r"|tendered|noted|accepted|absence)\s*:|(?:received|noted|accepted|provided|given|sent|made)\s+for(?=\s+(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b))"
    r"\s*(?P<who>[^;]+?)"
    r"(?=\s+(?:be (?:accepted|received|noted|approved|recorded|sustained)\b"
    r"|with\b|who\b|due to|owing to|because|and (?:these |they )?(?:were|it was)|were\b|was\b|had\b"
    r"|for (?:absence|lateness|not|their|his|her|the meeting)|as (?:he|she|they)\b|sent\b|\(apologies)|\.\s"
    r"|\.?$|;)",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"(?:^|(?<=[.;]\s)|(?<=that\s))(?P<who>(?:[A-Z][\w’'.-]*,?\s+(?:and\s+)?){1,40}?)(?:\([^)]{1,40}\)\s*)?"
    r"(?:had\s+|have\s+|also\s+)*(?:sent"
    r"|tendered|gave|given|submitted|offered|apologised|extended)\s*(?:(?:his|her|their)\s+(?:formal\s+)?)?"
    r"(?:apologies|for (?:his|her|their) absence)"
)
_CALLED = re.compile(
    r"(?:^|[.;]\s+)(?P<who>(?:[A-Z][\w’'.-]*\s+){2,6}?)(?:then\s+)?called\s+the\s+(?:[\w-]+\s+){0,3}?meeting\s+to\s+order\b"
    r"|\bwith\s+(?P<with>(?:[A-Z][\w’'.-]*\s+){2,6}?)(?:presiding|in\s+the\s+chair)\b"
    r"|\bcalled\s+to\s+order\b[^;]{0,60}?\bby\s+(?:the\s+)?(?P<by>(?:[A-Z][\w’'.-]*\s*){2,6})"
)
_PRESIDING = re.compile(
    r"(?:(?:Acting|Vice|Deputy|Committee|Board|Council|Commission)[- ])*(?:Chair\w*|President|Mayor)\s+"
)


def called_to_order(text: str) -> Listed | None:
    """Who called the meeting to order, if a sentence names them in full."""
    match = _CALLED.search(text)
    who = (match["who"] or match["by"] or match["with"]).strip(" .") if match else ""
    words = who.split()
    first = next((n for n, word in enumerate(words) if folded(word) not in POST_WORDS | ALL_TITLES | {"member"}), 0)
    name = " ".join(words[first:])
    presides = _PRESIDING.match(who) is not None
    is_whole = (len(name.split()) > 1 and is_name(name, bare=False)) or (presides and first > 0 and is_name(name))
    return Listed(name, who[: -len(name)].strip(), "chair" if presides else "") if is_whole else None


def apologies(text: str) -> list[Listed]:
    """Those whose apologies a sentence reports."""
    if "polog" not in text.casefold():
        return []
    out: list[Listed] = []
    for match in _APOLOGIES.finditer(text):
        who = re.sub(r"\band (?:for|from) (?=[A-Z])", "and ", match["who"])
        out += [n for n in read_names(who) if is_name(n.name)]
    for match in _SENT.finditer(text):
        out += read_names(match["who"])
    return list({listed.name: listed for listed in reversed(out)}.values())[::-1]


_HERE_OR_NOT = re.compile(
    r"^(?:[^:]{10,200}:\s+)?(?P<who>(?:[A-Z][\w’'.-]*[,;]?\s+(?:\([A-Z]{2,4}\)[,;]?\s+)?"
    r"(?:and\s+)?(?:(?:the|clerk|treasurer|secretary|members?|guests?)\s+(?=[A-Zcts]))*){2,40}?)"
    r"(?:(?P<excused>(?:(?:was|were)\s+(?:also\s+)?excused|had\s+an\s+excused)\b"
    r"(?:\s+(?:absent|absence|from attending))?)"
    r"|(?P<absent>(?:was|were)\s+(?:also\s+)?(?:absent|not (?:present|in attendance))\b)"
    r"(?P<by_leave>\s+\(excused\))?"
    r"|(?:was|were)\s+(?:also\s+|all\s+)?(?:present|in attendance)\b|(?:also\s+|all\s+)?(?:attended|participated"
    r"|took part|joined(?=[^.;]*\b(?:via|by|remotely|online|virtually)\b))\b"
    r"(?:\s+(?:in\s+)?the\s+(?:meeting|call))?|answered\s+(?:to\s+)?(?:the\s+)?roll(?:\s+call)?\b"
    r"|(?:arrived|joined)\s+late\b[^;]*)"
    r"(?P<link>[^.;]{0,40}?\s+(?:(?:via|by|over) (?:the )?(?:(?i:zoom|teams|webex|skype)|(?:tele)?(?:phone|conference"
    r"|video\w*|link))"
    r"(?: \w+)?|virtually|remotely|online|electronically))?"
    r"(?:\s+(?:to answer (?:the )?roll(?: call)?|(?:from|at) the meeting"
    r"|(?:for|from|on behalf of) [A-Z][\w’'&., -]{2,60}"
    r"|for (?:part|some|most|the \w+ part) of (?:the|this) meeting))?(?P<more>,?\s+(?:along|together)\s+with\s+.+)?\W*$"
)
_THOSE_WERE = re.compile(
    r"(?:.{3,60}?\b(?:meeting|call|session)\b.{0,40}?\battended\s+by|(?:\w+\s+){0,3}(?:[Pp]resent|[Aa]ttending|[Ii]n\s+attendance|[Pp]articipating)"
    r"(?:\s+(?:at|in|for)\s+the\s+(?:meeting|call))?\s+(?:was|were|are|included))\s*:?\s+(?P<who>(?:the\s+)?(?:[a-z]+\s+)?[A-Z].+)"
)
"""*The meeting was attended by …*, *Also attending was …*."""


def here_or_not(text: str) -> tuple[Kind, list[Listed]]:
    """Those of whom a sentence says no more than that they were present, or absent; and which."""
    match = _HERE_OR_NOT.match(text)
    if match is None:
        those = _THOSE_WERE.match(text)
        return Kind.PRESENT, read_names(those["who"]) if those is not None else []
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
