"""The words that head a list of who was there: *Present*, *Also in attendance*, *Apologies*."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from clerk_tui.english.titles import is_forename
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Capacity
from clerk_tui.regex import any_case, regex


class List(StrEnum):
    """What a list of names says of those who are in it."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    REMOTE = "remote"


@dataclass(frozen=True)
class Label:
    """The heading of a list of names."""

    says: List
    capacity: Capacity
    group: str
    """As printed."""
    rest: str
    """What stands after it in the same line."""


_MEMBERS = (
    r"(?:(?:committee|council|board|panel|elected|voting|parish|town|city|county|borough) ?)*(?:members?"
    r"|councillors?|councilmembers?|commissioners|trustees|directors|governors)"
)
_ABSENCE = (
    rf"(?:(?:other |further )?apolog(?:y|ies)(?: and reasons)?(?: (?:for|of) (?:absence|non[- ]attendance|lateness"
    rf"|(?:their )?inability to attend))?(?: (?:were |was |had been )?(?:also )?(?:received|accepted|noted|tendered"
    rf"|given|intimated|sent|submitted|made|presented))?(?: from| on behalf of| for)?|(?:sent |with )?regrets"
    rf"|(?:{_MEMBERS} )?(?:(?:on|with|who (?:sent|gave|tendered)|sending"
    rf"|having sent) )?(?:approved )?(?:leave(?: of absence)?|apologies)|excused(?: absen(?:ce|ces|t))?"
    rf"|members? excused|absent with (?:apolog(?:y|ies)|notice|regrets))"
)
_OFFICERS = (
    r"(?:the )?(?:officers?|officials?|(?:(?:council|support|city|town|county|district|board) "
    r"|(?:(?-i:[A-Z])[\w’'&-]+ ){1,3})?staff(?: members)?|council officers|meetings? administrator|administration"
    r"|management|executive|secretariat|clerk|(?:note|minute)s?[- ]?taker|scribe)"
)
_SHORT = r"(?:(?-i:[A-Z]{2,6}) )?"
"""What a body is called for short, before the members or officers it has: *SPC members present*."""
_ONLINE = (
    r"(?:virtually|remotely|on-?line|by (?:video|tele|zoom|teams|skype|webex)\w*(?: conference)?|via \w+"
    r"|electronically)"
)
_HERE = r"(?:were )?(?:present|in attendance|attending)(?: were| included)?"
_FROM = r"(?:present|attending|attendees|participants) (?:from|for|via|by) [\w/&’'. -]{2,40}(?=:)"
"""*Present from the county*, *Present via video*."""
_PARTS = {
    "chair": r"(?:(?:members? )?present )?in the chair"
    r"|(?:the )?(?:chair|chairman|chairperson|(?:an )?cathaoirleach|presiding)(?: presiding)?(?=\s*(?::|$))",
    "absence": _ABSENCE,
    "absent": rf"(?:{_MEMBERS} )?(?:not present|absent|(?:not (?:there|here)|missing|away)(?=\s*:))"
    rf"(?: members| {_MEMBERS})?(?: were(?= ))?|absentees?|absences?"
    rf"|unexcused(?: absences?)?",
    "remote": rf"(?:{_MEMBERS} )?(?:{_HERE}|attendance|participating)? ?{_ONLINE}(?: attendance)?"
    r"|(?:(?:by|via|on|over) )?(?:zoom|teams|webex|skype)(?=\s*:)"
    r"|(?:remote|virtual|online) (?:attendance|attendees|participants|members)",
    "officers": r"from the office(?=\s*:)"
    rf"|(?:also )?{_SHORT}{_OFFICERS}(?: and (?:advisers|guests|others|visitors))?(?: (?:also )?{_HERE})?"
    r"|(?:others? |also,? |liaisons? )?in attendance(?: for (?:the |this )?(?:\w+ ){0,3}(?:meeting|items?))?(?: were"
    r"| was)?|attendees?(?=\s*(?::|$))|non[- ]voting(?: attendees)?(?=\s*:)",
    "guests": rf"non-?members?(?: (?:also )?{_HERE})?"
    rf"|also (?:present|attending)(?: were| was)?|joined (?:the|this) (?:\w+ )?meeting(?=\s*(?::|$))"
    rf"|others?(?: {_HERE})?"
    rf"|(?:registered |invited )?(?:guests?|visitors|observers)(?: {_HERE}| were| included)?"
    r"|(?:other )?(?:invitees|invited guests|delegates|attendees)(?=\s*:)|other (?:attendees|participants)(?=\s*$)"
    r"|(?:police|media|press)(?: present)?(?=\s*:)|(?:members of the )?public(?: present)?|witnesses"
    r"|members of the (?:general )?(?:public|press|media)(?: (?:and|or) (?:the )?(?:public|press"
    r"|media))?(?: [a-z][^:;.,()]{0,60})?(?=\s*:)|by invitation|invited",
    "members": rf"(?:the )?(?:other )?(?:following )?{_SHORT}{_MEMBERS}(?: (?:also )?{_HERE})?"
    r"|(?:council|committee|board|members?|members of (?:the )?\w+) present|(?:here|there|in the room)(?=\s*:)"
    rf"|ex[- ]officio(?: members)?(?=\s*:)|{_FROM}|(?:meeting |all )?participants(?: present)?(?=\s*(?::|$))"
    r"|(?:meeting|board|committee|council) attendees(?=\s*(?::|$))|attended(?: by)?(?=\s*(?::|$))"
    r"|(?:late|later) arrivals?(?=\s*:)"
    r"|attend(?:ance|ees) \([^()]{3,60}\)(?=\s*:)"
    r"|present(?: (?:were|at the meeting|\(all\)))?|all present(?=\s*:)"
    rf"|(?:other )?{_MEMBERS} of the [\w ]{{3,40}}|those (?:attending"
    rf"|present)|attendance|(?:board |council |committee |member )?roll call"
    rf"|sederunt|(?:{_MEMBERS} )?attending|quorum present",
    "named": r"sectoral (?:interests|partners)|"
    r"(?!non)(?:[\w’'&.-]+ ){1,2}attendees(?=\s*(?::|$))|(?:[\w&][\w’'&.-]* ){1,6}(?:members|persons|nominees"
    r"|nominations|representatives|reps|nominee|representative|substitutes)|(?:(?!to\b)[\w’'&.-]+ ){1,3}governors",
}
_OTHER_TONGUE = r"(?:[^\W\d_][\w ]{1,24}\s*/\s*)?"
"""The same in another language before it: *I láthair / Present*."""
_WORDS = any_case(
    _OTHER_TONGUE
    + "(?:the )?(?P<label>"
    + "|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items())
    + r")\s*(?:\((?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s[^()]{1,25})?\)"
    r"\s*(?=[:;–—-]))?(?P<colon>[:;–—-]|(?<=[A-Za-z])\s*$|(?<=included)(?=\s+[A-Z])|(?<=present)"
    r"(?=\s(?-i:[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+(?:,| and) [A-Z]))|(?<=were)(?=\s+(?:[A-Z]"
    r"|[a-z]+s?\s+[A-Z]))|(?<=was)(?=\s+[A-Z])|(?=\s(?:(?:The )?Mayor|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Deputy"
    r"|Deputies)s?\b))\s*"
)
_BEFORE_NAMES = frozenset(
    "present,in attendance,also present,apologies,absent,attendance,also in attendance,attending,roll call"
    ",those attending,those present,apologies for absence,apologies received,apologies received from"
    ",apologies for absence received from,attendees,invited".split(",")
)
"""Labels after which names may follow without a colon, as after each with a verb: *In attendance Cllr Ash, …*."""
_VERBS = (" were", " was", " present")
_LIKELY = regex(r"[A-Za-z0-9 ,.’'&/()-]{3,60}?\s*(?:[:;–—-]|\.|$)")
_WHO = any_case(r"\b(?:present|attend|attendance|attended|attendees|attending|participants|roll|apolog|absen|regrets)")


def label_of_title(title: str) -> Label | None:
    """The label that the title of an item is: *Those attending*, *Apologies for absence*. Under it a list stands."""
    title = _TO_RECEIVE.sub("", title.strip(" :.;"))
    label = read_label(title + ":") if len(title) < 60 and _WHO.search(title) else None
    return label if label is not None and not label.rest else None


_TO_RECEIVE = any_case(r"^to [a-z]+(?: and [a-z]+)? (?:any |the )?(?=apolog)")


def title_and_list(text: str) -> tuple[str, str] | None:
    """A title that is such a label, and the list that runs on from it: *Apologies for absence Mrs Elm, Mr Oak*."""
    if len(text) > 3000 or not text[:1].isupper():
        return None
    label = read_label(text)
    if label is None or not label.rest or not text.endswith(label.rest):
        return None
    title = text[: len(text) - len(label.rest)].strip(" :.;–—-")
    return (title, label.rest) if title and _WHO.search(title) else None


_THERE = (
    r"(?:not |physically )?(?:present|in attendance|attend(?:ing|ed)|participat(?:ing|ed)|took part|joined)"
    r"|absent|excused|unable to attend|(?:sent|gave|tendered|offered) (?:their |formal )?apologies|apologi[sz]ed"
)
_ANY = any_case(
    r"(?P<label>(?:(?:(?!the |this |with )[\w/&’'-]+,? ){0,5}?|members of (?:the )?(?:[\w/&’'-]+ ){1,8}?"
    r"|(?:also |others? )?(?:the (?:following|undersigned)|following|those|these)\b"
    r"(?:,? (?!(?:was|were|had|has|have|by)\b)[\w/&’'()-]+){0,16}?,? (?:(?:was|were|had|have) )?(?:also )?)"
    rf"(?P<there>{_THERE})"
    r"(?: (?:at|in|by|via|from|for|on|the|roll|call|person|members|voting|non-voting|phone|telephone|video|both"
    r"|and|were|was|are|as|attendees|meeting|time|of|this|today|absences?|following|invitation|others?|included)){0,6})"
    r"\s*(?:\([^()]{1,40}\))?\s*(?P<colon>:|(?<=were)(?=\s+[A-Z]))\s*"
)
"""Any few words that say who was there or was not, before a colon, *Officials present:*, *Absent at roll call:*; and
more of them after *The following*, *Those*."""
_OF_OFFICERS = any_case(r"\b(?:staff|officers?|officials|clerks?|administrat\w+|management|employees)\b")
_OF_GUESTS = any_case(r"\b(?:also|others?|public|guests?|visitors?|observers?|residents|press|non-\w+)\b")
BY_LINK = re.compile(r"\b(?:phone|telephone|video\w*|zoom|teams|remote(?:ly)?|virtual(?:ly)?|online)\b", re.IGNORECASE)
_OVER_LINK = any_case(rf"\b(?:by|via|over) (?!.*\bperson\b){BY_LINK.pattern}")
"""*Present by phone*, but not *by Zoom and in person*."""
_GROUP = any_case(
    r"(?!.*\b(?:absent|excused|not|former|incoming|elected|appointed)\b)(?:[\w’'&.-]+ ){0,8}(?:members|councillors"
    r"|directors|trustees|governors|supervisors|commissioners|officers|management|staff|attendees|guests|others)"
)


def label_of_group(title: str) -> Label | None:
    """The label that the name of a group is, where its people stand below: *BOARD OF DIRECTORS*, *Elm Mill Staff*."""
    if _GROUP.fullmatch(title) is None:
        return None
    if (label := read_label(f"{title}:")) is not None:
        return label
    officers = Capacity.OFFICER if _OF_OFFICERS.search(title) else Capacity.MEMBER
    return Label(List.PRESENT, Capacity.GUEST if _OF_GUESTS.search(title) else officers, title, "")


def _of_any(match: re.Match[str]) -> tuple[List, Capacity]:
    """What a label of other words says."""
    words, there = match["label"], match["there"].casefold()
    if there == "excused" or "apolog" in there:
        return List.APOLOGIES, Capacity.MEMBER
    if there.startswith(("not", "absent", "unable")) or "absent" in words.casefold():
        return List.ABSENT, Capacity.MEMBER
    if BY_LINK.search(words):
        return List.REMOTE, Capacity.MEMBER
    if _OF_OFFICERS.search(words):
        return List.PRESENT, Capacity.OFFICER
    return List.PRESENT, Capacity.GUEST if _OF_GUESTS.search(words) else Capacity.MEMBER


_NO_NAME = any_case(r"^(?:the\s+)?(?:chair(?:man|woman|person)?|mayor)\s*,?\s*$")
"""*Present: Chairman,* and the names of the others in the next line."""
_FOLLOWING = any_case(r"^(?:the\s+)?following(?:\s+\w+){0,3}\s*:\s*")
"""*Present were the following members:*."""


@lru_cache(maxsize=8192)
def read_label(text: str) -> Label | None:
    """The label at the beginning of `text`, if there is one."""
    text = text.strip()
    if (match := _WORDS.match(text)) is None:
        other = _ANY.match(text)
        return Label(*_of_any(other), other["label"].strip(), text[other.end() :].strip()) if other else None
    words, rest = match["label"], text[match.end() :]
    if match["officers"] and is_forename(words.split()[0]):
        return None  # *Bo Staff – Teacher*
    if match["colon"].strip() in ("–", "—", "-") and not rest[:1].isupper() and (rest or not _WHO.search(words)):
        return None
    rest = _NO_NAME.sub("", _FOLLOWING.sub("", rest.lstrip("–—- ")))
    before_names = words.casefold() in _BEFORE_NAMES or words.casefold().endswith(_VERBS)
    is_begun = before_names and text[:1].isupper() and (not rest[:1].islower() or rest.startswith("the "))
    if rest and not match["colon"].strip() and is_begun:
        pass
    elif not match["colon"].strip() and (rest or not (words.isupper() or words.istitle() or words[:1].isupper())):
        return None
    says, capacity = _meaning(match)
    if rest.endswith(":") and (inner := label_of_group(rest.rstrip(" :")) or read_label(rest)) and not inner.rest:
        return inner if says is List.PRESENT else replace(inner, says=says)  # *Delegates: Attendees:*
    return Label(says, capacity, words.strip(), rest.strip())


_TEAM = re.compile(r"\bmembers of the (?:\w+ )*(?:leadership|management|staff|executive) (?:team|group)$")
"""*Members of the Senior Leadership Team*: those who serve the body."""


def _meaning(match: re.Match[str]) -> tuple[List, Capacity]:
    words = match["label"].casefold()
    if match["chair"]:
        return List.PRESENT, Capacity.CHAIR
    if match["absence"]:
        return List.APOLOGIES, Capacity.MEMBER
    if match["absent"]:
        return List.ABSENT, Capacity.MEMBER
    if match["remote"]:
        return List.REMOTE, Capacity.MEMBER
    if match["officers"] or _TEAM.search(words):
        return List.PRESENT, Capacity.OFFICER
    if match["guests"]:
        return List.PRESENT, Capacity.GUEST
    if match["named"] and ("nomin" in words or "represent" in words or "co-opted" in words):
        return List.PRESENT, Capacity.COOPTED
    return List.REMOTE if _OVER_LINK.search(words) else List.PRESENT, Capacity.MEMBER


def label_of_heading(title: str) -> Label | None:
    """The label that a heading is, which needs no colon where it tells who came: *Unable to attend*."""
    label = read_label(title) or read_label(f"{title}:")
    return label if label is not None and not label.rest and says_who_came(label) else None


def says_who_came(label: Label) -> bool:
    """Whether a label tells of more than of which group those under it are: of who came, or did not."""
    return label.says is not List.PRESENT or (label.capacity.is_member and _WHO.search(label.group) is not None)


def is_label(line: str) -> bool:
    """Whether a line begins with such a label, and says so with a colon or by standing alone."""
    if len(line) > 400 or not line or not line[0].isalpha():
        return False
    if not _LIKELY.match(line):
        return False
    return read_label(line) is not None


def is_bare_label(line: str) -> bool:
    """Whether a line is nothing but such a label."""
    if len(line) > 60 or not line or not line[0].isalpha():
        return False
    label = read_label(line)
    return label is not None and not label.rest
