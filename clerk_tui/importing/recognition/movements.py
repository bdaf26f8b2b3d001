"""Who came and went, who took the chair, who declared an interest, and when the meeting began and ended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from clerk_tui.english.said import SAYING
from clerk_tui.english.titles import PARTICLES
from clerk_tui.importing.recognition.day import find_time
from clerk_tui.importing.recognition.decisions import tells_any
from clerk_tui.importing.recognition.paragraphs import Paragraph
from clerk_tui.importing.recognition.roster import Roster, subject_of
from clerk_tui.importing.recognition.sentences import sentences
from clerk_tui.lists.person import read_names
from clerk_tui.meeting import Interest, Kind, Voice


@dataclass(frozen=True)
class Moved:
    """Somebody did something other than speak."""

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
"""By the verb for coming or going: what stands after it then."""
_GROUP = re.compile(
    r"(?:^|\bthe\s+)(?P<who>deputation|delegation|representatives?|applicants?)\s*(?:\w+ly|then|now|both)?\s*$",
    re.IGNORECASE,
)
"""Those who come as one and are named as one."""
_UNTIL_BACK = re.compile(
    r"\b(?:and|but)\s+(?:\w+\s+)?(?:returned|rejoined|re-joined|re-entered|came back)\b", re.IGNORECASE
)
"""Where what is told is no more of the departure."""
_LATER = re.compile(rf"\band\s+(?:then\s+)?(?P<verb>left|withdrew from|departed)\s+{_PLACE}", re.IGNORECASE)
_TOOK_CHAIR = re.compile(r"\b(?:took|assumed|resumed|in)\s+the\s+chair\b", re.IGNORECASE)
_DECLARED = re.compile(
    r"\bdeclar(?:ed|ing|es|ations?)\b|\brecus(?:ed|ing|es)\b|\bdisclos(?:ed|es|ures?)\b", re.IGNORECASE
)
_NOT_DECLARED = re.compile(
    r"declared?\s+(?:the\s+(?:motion|meeting|vote|amendment|hearing|result|proposal)|(?:a\s+|an\s+)?"
    r"(?:emergency|climate|vacan)|.{0,40}\b(?:carried|defeated|closed|open|elected)\b)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\b(?:agenda\s+)?items?\s*(?:no\.?\s*)?(\d{1,3}(?:\.\d+)?[a-z]?)", re.IGNORECASE)
_GOING = tuple(_AFTER)
_HAD_TO_LEAVE = re.compile(r"(?:had|needed|was obliged) to leave\b")
_TOOK_SEAT = re.compile(r"took (?:his|her|their) seats?\b(?= at \d)")
_DECLARED_BY = re.compile(
    r"\binterests?\b[^.]{0,60}?\b(?:was|were) (?:declared|disclosed) by (?P<who>[A-Z][^.;:]{2,80}?)"
    r"(?=,? (?:in|as|under|regarding|on|for)\b|[.;]|$)"
)
"""*An interest was declared by Ash in item 4*."""


def read_moves(sentence: str, roster: Roster, *, about_interests: bool, is_late: bool) -> list[Moved]:
    """What a sentence tells of comings and goings, of the chair, of interests declared."""
    sentence = _TOOK_SEAT.sub("arrived", _HAD_TO_LEAVE.sub("left", sentence.lstrip("([ ")))
    low = sentence.casefold()
    out: list[Moved] = []
    if "chair" in low and _TOOK_CHAIR.search(sentence):
        out += _chair(sentence, roster)
    if tells_any(low, _GOING):
        out = _movements(sentence, roster, is_late) + out
    if "declar" in low or "recus" in low or ("disclos" in low and (about_interests or "interest" in low)):
        out += _interests(sentence, roster, about_interests)
    if (about_interests or "interest" in low) and not any(m.kind is Kind.DECLARATION for m in out):
        out += _told_interests(sentence, roster, about_interests)
    return out


_ALONE = ("arrived", "left", "returned", "rejoined")  # verbs that need no object at the end of a sentence


def _movements(sentence: str, roster: Roster, is_late: bool) -> list[Moved]:
    words = sentence.split()
    out: list[Moved] = []
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
            out.append(Moved(kind, persons, when))
    if not out and _LATER.search(sentence):
        for at, word in enumerate(words):
            if (
                word.casefold()
                in ("was", "were", "recused", "declared", "thanked", "apologised", "moved", "gave", "made")
                and at
            ):
                subject = subject_of(words, at, roster)
                if subject and (persons := tuple(v for v in subject[1] if isinstance(v, int))):
                    return [Moved(Kind.DEPARTURE, persons, find_time(sentence, is_late=is_late))]
    return out


def _chair(sentence: str, roster: Roster) -> list[Moved]:
    words = sentence.split()
    for at, word in enumerate(words):
        if (
            word.casefold() in ("took", "assumed", "resumed", "returned")
            and at
            and (subject := subject_of(words, at, roster))
        ):
            person = subject[1][0]
            if isinstance(person, int) and not re.search(r"\bproposed|seconded\b", " ".join(words[:at])):
                return [Moved(Kind.PRESIDING, (person,))]
    return []


def _interests(sentence: str, roster: Roster, about_interests: bool) -> list[Moved]:
    if (
        not _DECLARED.search(sentence)
        or _NOT_DECLARED.search(sentence)
        or re.match(r"\W*(?:no|there were no|none|nil)\b", sentence, re.IGNORECASE)
    ):
        return []
    about = ", ".join(f"item {n}" for n in dict.fromkeys(_ITEM.findall(sentence)))
    interest = _class_of(sentence)
    if (told := _DECLARED_BY.search(sentence)) is not None:
        named = (roster.find(one.printed) for one in read_names(told["who"]))
        return [Moved(Kind.DECLARATION, (p,), None, about, interest) for p in named if isinstance(p, int)]
    words = sentence.split()
    for at, word in enumerate(words):
        bare = word.strip(",.;:").casefold()
        rest = " ".join(words[at + 1 :])
        if bare not in ("declared", "declares", "disclosed", "discloses", "recused", "recuses") or not at:
            continue
        if not bare.startswith("recuse") and not (
            about_interests
            or re.match(
                r"(?:that\s+(?:he|she|they|his|her|their)\b|(?:an?|the|his|her|their|[\w-]+)\s+.{0,60}?\binterests?\b)",
                rest,
                re.IGNORECASE,
            )
        ):
            continue
        if (subject := subject_of(words, at, roster)) is not None:
            return [Moved(Kind.DECLARATION, (p,), None, about, interest) for p in subject[1] if isinstance(p, int)]
    return []


_INDICATED = re.compile(
    r"\b(?P<verb>advised|indicated|stated|informed|notified|said|reported|announced|expressed|registered|abstained"
    r"|recorded|noted|gave)\b[^.]{0,60}?\b(?:an?|the|his|her|their|of)\s+(?P<of>(?:[\w-]+\s+){0,3}?(?:interests?\s+(?:in|as|under)"
    r"|conflicts?\s+of\s+interest))\b",
    re.IGNORECASE,
)

_IN_LIST = re.compile(
    r"(?:(?:agenda\s+)?item\s+\S{1,6}\s*[:–—-]\s*)?(?P<who>[A-Z][^:–—]{2,80}?)"
    r"(?:\s*[–—]\s*|(?:\s-|-)\s|\s(?:re\b:?|regarding|concerning)\s|[,:]\s+(?=.{0,80}\b(?:item|minute|personal|pecuniary"
    r"|prejudicial|interest|member of|trustee|governor)\b))(?!\s*(?:no|none|nil|nothing)\b)",
    re.IGNORECASE,
)

_SAID = SAYING - {"declared"}


def _told_interests(sentence: str, roster: Roster, about_interests: bool) -> list[Moved]:
    """Interests told without *declared*: *Mr Ash advised that he had an interest in item 7*, *Mr Ash – item 7*."""
    about = ", ".join(f"item {n}" for n in dict.fromkeys(_ITEM.findall(sentence)))
    people: tuple[Voice, ...] = ()
    if about_interests and (match := _INDICATED.search(sentence)):
        words = sentence.split()
        at = len(sentence[: match.start("verb")].split())
        subject = subject_of(words, at, roster) if at else None
        people = subject[1] if subject else ()
    elif about_interests and (match := _IN_LIST.match(sentence)) is not None:
        said = sentence[match.end() :].strip().partition(" ")[0]
        is_list = all(word[0].isupper() or word in ("and", "&", *PARTICLES) for word in match["who"].split())
        found = [roster.find(one.printed) for one in read_names(match["who"]) if is_list and said not in _SAID]
        people = tuple(voice for voice in found if voice is not None)
    return [Moved(Kind.DECLARATION, (p,), None, about, _class_of(sentence)) for p in people if isinstance(p, int)]


def _class_of(sentence: str) -> Interest | None:
    low = sentence.casefold()
    if "non-registrable" in low or "non registrable" in low:
        return Interest.NRI
    if "other registrable" in low:
        return Interest.ORI
    return Interest.DPI if "pecuniary" in low and "non-pecuniary" not in low and "non pecuniary" not in low else None


_CAME = re.compile(
    r"(?:(?:late )?(?:(?P<came>arriv\w*|joined|from)|left|depart\w*|until)"
    r"|\d[\d:.]*\s?(?:[ap]\.?m\.?)?\s+(?:late\s+)?(?:(?P<arrival>arrival)|departure))\b",
    re.IGNORECASE,
)
_UNTIMED = re.compile(r"(?:later? arrival|(?:arrived|joined) late|left early|early departure)\W*$", re.IGNORECASE)


def came_or_went(said: str) -> tuple[Kind, time | None] | None:
    """What is printed after a name in a list and tells when they came or went: *arrived 7.50pm*, *late arrival*."""
    at, match = find_time(said, is_late=True), _CAME.match(said)
    if (timeless := _UNTIMED.match(said)) is not None:
        return (Kind.ARRIVAL if "late" in timeless[0].casefold() else Kind.DEPARTURE), None
    if at is None or match is None:
        return None
    return Kind.ARRIVAL if match["came"] or match["arrival"] else Kind.DEPARTURE, at


@dataclass(frozen=True)
class Clock:
    """The meeting began, stopped, went on or ended."""

    kind: Kind
    at: time | None


_OPENED = re.compile(
    r"\b(?:called\b.{0,100}?\bto\s+order|meeting\s+(?:was\s+|is\s+)?(?:called\s+to\s+order|opened|commenced"
    r"|began|convened|started)|opened\s+the\s+meeting|call(?:ed)?\s+to\s+order\s+(?:at|by|-))\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\b(?:meeting|business|proceedings|chair\w*|council|committee|board|he|she)\b.{0,60}?\b(?:closed|concluded"
    r"|ended|terminated|finished|rose)\b(?:\s+the\s+(?:meeting|proceedings))?\s*(?:at|$|\.|by\b)"
    r"|\bthis\s+concluded\s+(?:the\s+)?(?:business|meeting|proceedings)|\bconcluded\s+the\s+(?:business"
    r"|meeting)|^\W*(?:meeting\s+)?(?:closed|ended|finished|adjourned|adjournment)\s*[:–-]?\s*(?:at\s+)?\d"
    r"|\bclosed\s+the\s+meeting\b|\badjourn(?:ed)?\s+(?:the\s+meeting\s+)?at\s+\d"
    r"|\bclose\s+of\s+meeting\s*[:–-]?\s*\d|\bmeeting\s+(?:was\s+|be\s+|is\s+|then\s+|stood\s+)?"
    r"(?:duly\s+)?adjourned\b(?!\s+for\s+(?:\w+\s+){1,3}?(?:minutes?|hours?)\b)|\bmeeting\s+(?:was\s+)?declared\s+closed|\badjourned\s+the\s+meeting\s+at"
    r"|\bdeclared\s+the\s+meeting\s+(?:closed|adjourned)|\b(?:there being|with) no (?:further|other"
    r"|more) business\b.{0,80}?\b(?:closed|adjourned|ended|concluded)",
    re.IGNORECASE,
)
_STOPPED = re.compile(
    r"\b(?:council|committee|board|meeting|panel|commission|the\s+chair\w*|mayor)\b.{0,40}?\b(?:recessed"
    r"|adjourned|took a (?:short\s+)?(?:break|recess))\b.{0,60}?\b(?:for|at|until)\b",
    re.IGNORECASE,
)
_WENT_ON = re.compile(r"\b(?:reconvened|resumed|returned to order|recommenced)\b", re.IGNORECASE)
_NOT_NOW = re.compile(
    r"\b(?:next|will|would|shall|to be|future|ordinary meeting followed|proposed|if the meeting)\b", re.IGNORECASE
)
_CLOCKED = tuple(
    "order open clos adjourn recess conven conclu ended finish terminat resum commenc began start rose break".split()
)


_BUSINESS = re.compile(r"\b(?:moved|seconded|resolved|carried|reconvened|resumed)\b", re.IGNORECASE)


def closing(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs of a source there are up to the last that says when the meeting was closed; all of them where
    none does, or where business goes on after it that is not below the heading of what is attached."""
    heads = (at for at, p in enumerate(paragraphs) if _ATTACHED.fullmatch(p.body))
    begun = (end for head in heads for end in range(head, max(0, head - _MOST_BETWEEN), -1))
    if attached := next((end for end in begun if _is_closing(paragraphs[end - 1].body)), 0):
        return attached
    end = len(paragraphs)
    for at in range(len(paragraphs), 0, -1):
        body = paragraphs[at - 1].body
        if _BUSINESS.search(body):
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
    """Whether a paragraph says when the meeting was closed."""
    told = (tick for sentence in sentences(text) for tick in read_clock(sentence, is_late=False, is_end=False))
    return any(tick.kind is Kind.CLOSED for tick in told)


def read_clock(sentence: str, *, is_late: bool, is_end: bool) -> list[Clock]:
    """What a sentence tells of the meeting's clock. `is_end`: whether it stands near the end of the source."""
    low = sentence.casefold()
    if len(sentence) > 360 or not tells_any(low, _CLOCKED):
        return []
    out = []
    if _OPENED.search(sentence) and not _NOT_NOW.search(sentence):
        out.append(Clock(Kind.OPENED, find_time(sentence, is_late=is_late)))
    elif (
        _CLOSED.search(sentence)
        and not re.search(r"\b(?:closed|executive|private|exempt) (?:meeting|session)\b", low)
        and not _NOT_NOW.search(sentence.split(" to the ")[0])
        and (is_end or find_time(sentence))
    ):
        out.append(Clock(Kind.CLOSED, find_time(sentence, is_late=is_late)))
    elif _STOPPED.search(sentence) and not _NOT_NOW.search(sentence):
        out.append(Clock(Kind.ADJOURNED, find_time(sentence, is_late=is_late)))
    elif (
        _WENT_ON.search(sentence)
        and re.search(r"\b(?:meeting|council|committee|board)\b", low)
        and not _NOT_NOW.search(sentence)
        and len(sentence) < 200
    ):
        out.append(Clock(Kind.RESUMED, find_time(sentence, is_late=is_late)))
    return out
