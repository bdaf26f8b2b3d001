"""Recognises lines in lists of people: labels (*Present*, *Also in attendance*, *Apologies*), posts, names of bodies
and descriptions. `read_label` reads the label of a line, `label_of` only one of a list; `with_colon` turns
sentences into labels."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from clerk_tui.english.months import MONTH, MONTH_SHORT
from clerk_tui.english.titles_and_forenames import BODIES, is_forename
from clerk_tui.frozen import dataclass
from clerk_tui.lists.name_runs import parse
from clerk_tui.lists.name_words import GROUPS, LEAD, ends_post, folded, is_member_post, is_person, is_post_word, role_of
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
    """The label of a list of names: what it says of those in it, and the rest of its line."""

    says: List
    capacity: Capacity
    group: str
    """As printed."""
    rest: str
    """The text after it in the same line."""


_MEMBERS = (
    r"(?:(?:committee|council|board|panel|elected|voting|parish|town|city|county|borough"
    r"|(?:non-?)?executive|independent|lay|appointed) ?)*"
    r"(?:members?(?:\s?/\s?(?:alternates?|deput(?:y|ies)|representatives?|substitutes?))?"
    r"|councillors?|councilmembers?|commissioners|trustees|directors|governors"
    r"|(?:representatives|delegates)(?= (?:present|absent|attending|in attendance|excused)))"
)
_ABSENCE = (
    rf"(?:(?:other |further )?apolog(?:y|ies)(?: and reasons)?(?: (?:for|of) (?:absence|non[- ]attendance|lateness"
    rf"|(?:their )?inability to attend))?(?: (?:were |was |had been )?(?:also )?(?:received|accepted|noted|tendered"
    rf"|given|intimated|sent|submitted|made|presented)(?: and (?:accepted|approved|noted))?)?"
    rf"(?: from| on behalf of| for)?|(?:sent |with )?regrets"
    rf"|(?:{_MEMBERS} )?(?:(?:on|with|who (?:sent|gave|tendered)|sending"
    rf"|having sent) )?(?:approved )?(?:leave(?: of absence)?|apologies)|excused(?: absen(?:ce|ces|t))?"
    rf"|{_MEMBERS} excused|(?:{_MEMBERS} )?absent,? with (?:apolog(?:y|ies)|notice|regrets?))"
)
_OFFICERS = (
    r"(?:the )?(?:officers?|officials?"
    r"|(?!(?:association|board|branch|club|committee|elected|executive|presiding|society)\b|.*\bunion\b)"
    r"(?:(?-i:[A-Z])[\w’'&-]+ ){1,3}officers(?=\s*(?::|$))"
    r"|(?:(?:council|support|city|town|county|district|board) |(?:(?-i:[A-Z])[\w’'&-]+ ){1,3})?staff(?: members)?"
    r"|council officers|meetings? administrator|administration"
    r"|management|executive|secretariat|clerk|(?:note|minute)s?[- ]?taker|scribe)"
)
_SHORT = r"(?:(?-i:[A-Z]{2,6}) )?"
"""A short name of a body before its members or officers: *SPC members present*."""
_ONLINE = (
    r"(?:virtually|remotely|on-?line|by (?:video|tele|zoom|teams|skype|webex)\w*(?: conference)?|via \w+"
    r"|electronically)"
)
_HERE = r"(?:were )?(?:present|in attendance|attending)(?: were| included)?"
_FROM = r"(?:present|attending|attendees|participants) (?:from|for|via|by) [\w/&’'. -]{2,40}(?=:)"
"""*Present from the county*, *Present via video*."""
_PARTS = {
    "chair": r"(?:(?:members? )?present )?in the chair"
    r"|(?:the )?(?:chair|chairman|chairperson|(?:an )?cathaoirleach|presiding)(?: presiding)?(?=\s*(?::|$))"
    r"|(?:the )?(?:meeting |session )?(?:chair|chairman|chairperson)(?: pro[- ]tem(?:pore)?\.?)?(?=\s*:)",
    "absence": rf"{_ABSENCE}|leithscéala?|ymddiheuriadau|absences? motivées?",
    "absent": rf"(?:{_MEMBERS} )?(?:not present|absent|(?:not (?:there|here)|missing|away)(?=\s*:))"
    rf"(?: members| {_MEMBERS})?(?: were(?= ))?|absentees?|absences?"
    rf"|unexcused(?: absences?)?",
    "remote": rf"remote(?=\s*(?:\(|:|$))|(?:{_MEMBERS} )?(?:{_HERE}|attendance|participating)? ?{_ONLINE}"
    r"(?: attendance)?"
    r"|(?:(?:by|via|on|over) )?(?:zoom|teams|webex|skype)(?=\s*:)"
    r"|(?:remote|virtual|online) (?:attendance|attendees|participants|members)",
    "officers": r"from the office(?=\s*:)|(?:oifigigh|swyddogion|personnel)(?=\s*(?::|$))"
    r"|(?:(?:technical|administrative|admin|secretarial|clerical|legal|committee|office|executive|in) )+support"
    r"(?: staff)?(?=\s*(?::|$))|resource (?:staff|persons?|people)(?=\s*(?::|$))"
    rf"|(?:also )?{_SHORT}{_OFFICERS}(?: and (?:advisers|guests|officers|others|staff|visitors))?"
    rf"(?: (?:also )?{_HERE})?"
    r"|(?:others? |also,? |liaisons? )?in attendance(?: for (?:the |this )?(?:\w+ ){0,3}(?:meeting|items?))?(?: were"
    r"| was)?|attendees?(?=\s*(?::|$))|non[- ]voting(?: attendees)?(?=\s*:)",
    "guests": rf"non-?(?:members?|trustees?|directors?|governors?|councillors?)(?: (?:also )?{_HERE})?"
    r"(?: (?:at|by) (?:the )?(?:request|invitation) of (?:the )?[\w ]{3,40}(?=\s*:))?"
    r"|i láthair freisin|hefyd yn bresennol"
    rf"|also(?=\s*:)|also (?:present|attending)(?: were| was)?|joined (?:the|this) (?:\w+ )?meeting(?=\s*(?::|$))"
    rf"|others?(?: {_HERE})?"
    rf"|(?:registered |invited )?(?:guests?|visitors|observers)(?: of (?:the )?(?:[\w’'&-]+ ){{0,3}}[\w’'&-]+(?=\s*:))?"
    rf"(?: {_HERE}| were| included)?"
    r"|(?:(?:other|additional) )?(?:invitees|invited guests|delegates|attendees)(?=\s*:)"
    r"|(?:other|additional) (?:attendees|participants)(?=\s*:?\s*$)"
    r"|(?:expert )?(?:advis[eo]rs|consultants|presenters|speakers|invited (?:experts|speakers)|experts|contractors"
    r"|liaisons|delegations?)(?=\s*(?::|$))|(?:(?:in|from) the )?(?:public )?gallery(?=\s*(?::|$))"
    r"|public (?:forum|speakers?)(?=\s*(?::|$))"
    r"|(?:police|media|press)(?: present)?(?=\s*:)|(?:members of the )?public(?: present)?|witnesses"
    r"|members of (?:the )?(?:general )?(?:public|press|media)(?: (?:and|or) (?:the )?(?:public|press"
    r"|media))?(?: [a-z][^:;.,()]{0,60})?(?=\s*:)"
    r"|(?:(?:also )?(?:in attendance|attending|present),? )?by invitation|invited",
    "members": rf"(?:the )?(?:other )?(?:following )?{_SHORT}{_MEMBERS}(?: (?:also )?{_HERE})?"
    r"|(?:council|committee|board|members?|members of (?:the )?\w+) present|(?:here|there|in the room)(?=\s*:)"
    r"|(?:(?:baill )?i láthair|(?:aelodau['’]?n? )?(?:yn )?bresennol|presennol|(?:membres )?présente?s"
    r"|comhairleoirí|cynghorwyr|membres|office[- ]?(?:bearers|holders))(?=\s*(?::|$))"
    r"|committee(?=\s*[:–—-]\s+\w[^:–—]*,)"
    rf"|ex[- ]officio(?: members)?(?=\s*(?::|$))|{_FROM}|(?:meeting |all )?participants(?: present)?(?=\s*(?::|$))"
    r"|(?:meeting|board|committee|council) attendees(?=\s*(?::|$))|attended(?: by)?(?=\s*(?::|$))"
    r"|(?:late|later) arrivals?(?=\s*:)"
    r"|attend(?:ance|ees) \([^()]{3,60}\)(?=\s*:)"
    r"|present(?: (?:were|at the meeting|\(all\)))?|all present(?=\s*:)"
    rf"|(?:other )?{_MEMBERS} of the [\w ]{{3,40}}|those (?:attending"
    rf"|present)|attendance|(?:board |council |committee |member )?roll call"
    rf"|sederunt|(?:{_MEMBERS} )?attending|quorum present",
    "named": r"sectoral (?:interests|partners)|"
    r"(?:[\w’'&-]+ ){1,2}side(?=\s*(?::|$))|"
    r"(?!non)(?:[\w’'&.-]+ ){1,2}attendees(?=\s*(?::|$))|(?:[\w&][\w’'&.-]* ){1,6}(?:members|persons|nominees"
    r"|nominations|representatives|reps|nominee|representative|substitutes)|(?:(?!to\b)[\w’'&.-]+ ){1,3}governors",
}
_OTHER_TONGUE = r"(?:[^\W\d_][\w ]{1,24}\s*[/|]\s*)?"
"""The same label in another language before it: *I láthair / Present*."""
_WORDS = any_case(
    _OTHER_TONGUE
    + "(?:the )?(?P<label>"
    + "|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items())
    + r")\s*(?:\((?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s[^()]{1,25})?\)"
    r"\s*(?=[:;–—-]))?(?P<colon>[:;–—-]|(?<=[A-Za-z])\s*$|(?<=included)(?=\s+[A-Z])"
    r"|(?:(?<=present)|(?<=absent)|(?<=excused))(?=\s(?-i:[A-Z][\w’'-]*\.? (?:[A-Z]\.? )?[A-Z][\w’'-]+(?:(?:,"
    r"| and) [A-Z]|\W*$)))|(?<=were)(?=\s+(?:[A-Z]"
    r"|[a-z]+s?\s+[A-Z]))|(?<=was)(?=\s+[A-Z])|(?=\s(?:(?:The )?Mayor|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Deputy"
    r"|Deputies)s?\b))\s*"
)
_BEFORE_NAMES = frozenset(
    "present,in attendance,also present,apologies,absent,attendance,also in attendance,attending,roll call"
    ",those attending,those present,apologies for absence,apologies received,apologies received from"
    ",apologies for absence received from,attendees,invited".split(",")
)
"""Labels after which names may follow without a colon, as after each with a verb: *In attendance Cllr Ash, …*."""
_VERBS = (" were", " was", " present", " absent", " excused")
_LIKELY = regex(r"[A-Za-z0-9 ,.’'&/()-]{3,60}?\s*(?:[:;–—-]|\.|$)")
_WHO = any_case(r"\b(?:present|attend|attendance|attended|attendees|attending|participants|roll|apolog|absen|regrets)")


def label_of_title(title: str) -> Label | None:
    """The label of a list that the title of an item is: *Those attending*, *Apologies for absence*; otherwise None."""
    title = _TO_RECEIVE.sub("", title.strip(" :.;"))
    label = read_label(title + ":") if len(title) < 60 and _WHO.search(title) else None
    return label if label is not None and not label.rest else None


_TO_RECEIVE = any_case(r"^to [a-z]+(?: and [a-z]+)? (?:any |the )?(?=apolog)")


def title_and_list(text: str) -> tuple[str, str] | None:
    """Such a title, and the list in the same line: *Apologies for absence Mrs Elm, Mr Oak*; otherwise None."""
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
"""Any few words with a colon that say who was or was not there, *Officials present:*, *Absent at roll call:*; more
after *The following*, *Those*."""
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
    """The label that the name of a group over its people is: *BOARD OF DIRECTORS*, *Elm Mill Staff*; otherwise None."""
    if _GROUP.fullmatch(title) is None:
        return None
    if (label := read_label(f"{title}:")) is not None:
        return label
    officers = Capacity.OFFICER if _OF_OFFICERS.search(title) else Capacity.MEMBER
    return Label(List.PRESENT, Capacity.GUEST if _OF_GUESTS.search(title) else officers, title, "")


def _read_other(match: re.Match[str]) -> tuple[List, Capacity]:
    """The list and the capacity that a label in less usual words stands for."""
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
"""*Present: Chairman,* with names in the next line."""
_FOLLOWING = any_case(r"^(?:the\s+)?following(?:\s+\w+){0,3}\s*:\s*")
"""*Present were the following members:*."""


@lru_cache(maxsize=8192)
def read_label(text: str) -> Label | None:
    """The label at the beginning of `text`; None if there is none."""
    text = text.strip()
    if (match := _WORDS.match(text)) is None:
        other = _ANY.match(text)
        return Label(*_read_other(other), other["label"].strip(), text[other.end() :].strip()) if other else None
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
    says, capacity = _read_meaning(match)
    if rest.endswith(":") and (inner := label_of_group(rest.rstrip(" :")) or read_label(rest)) and not inner.rest:
        return inner if says is List.PRESENT else replace(inner, says=says)  # *Delegates: Attendees:*
    return Label(says, capacity, words.strip(), rest.strip())


_TEAM = re.compile(r"\bmembers of the (?:\w+ )*(?:leadership|management|staff|executive) (?:team|group)$")
"""*Members of the Senior Leadership Team*: those who serve the body."""


def _read_meaning(match: re.Match[str]) -> tuple[List, Capacity]:
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
    """The label that a heading about attendance is, even without a colon: *Unable to attend*; otherwise None."""
    label = read_label(title) or read_label(f"{title}:")
    return label if label is not None and not label.rest and is_attendance(label) else None


def is_attendance(label: Label) -> bool:
    """Whether a label says who came or did not, and not only which group is listed."""
    return label.says is not List.PRESENT or (label.capacity.is_member and _WHO.search(label.group) is not None)


def is_label(line: str) -> bool:
    """Whether a line begins with a label, shown by a colon or by standing alone."""
    if len(line) > 400 or not line[:1].isalpha():
        return False
    if not _LIKELY.match(line):
        return False
    return read_label(line) is not None


def is_bare_label(line: str) -> bool:
    """Whether a line is only a label."""
    if len(line) > 60 or not line[:1].isalpha():
        return False
    label = read_label(line)
    return label is not None and not label.rest


_BESIDES = regex(r"(?<=[a-z]),? (?:in addition to|besides|other than|apart from)\s[^,:;]+,(?=\s+(?:were|included)\b)")
_ATTENDED_BY = regex(r"^\s*(?:The (?:meeting|session) was attended|Attended) by:?\s+(?=[A-Z])")
_HONORABLE = regex(r"\bthe\s+(?=Hon(?:\.|ou?rable)\s+[A-Z])")
_LED = any_case(
    r"\s*(?:(?:The |An )?(?P<post>(?-i:[A-Z])[\w’'-]+(?:[ -](?:(?:of"
    r"|the) )?(?-i:[A-Z])[\w’'-]+){0,3}),\s+)?(?P<who>(?-i:[A-Z])[^,:;()]+?),?\s+(?:(?:was |being )?in the chair"
    r"|took the chair|presid(?:ed|ing)(?: at the meeting)?|chaired the meeting)[\s.]*"
)
"""*The Mayor, Councillor B. Ash, was in the Chair.*"""
_NAMES_FOLLOW = any_case(
    r"(?P<lead>(?:.*?(?:[.;,]\s+(?:and\s+|with\s+)?|\s(?:and|with)\s+))?)(?:The|Those|These)\b"
    r"(?P<who>[^:;,.]{0,80}?)\b(?P<how>present|in attendance|served|held office"
    r"|attend(?:ed|ing)|absent|apologi(?:es|sed|zed))\b[^:;,.]{0,50}:\s*(?P<names>.*)"
)
"""*The following members of the board were present at the meeting: …*."""


def _label_for(match: re.Match[str]) -> str:
    """The short label for a sentence such as *The following members … were present:*."""
    who, how = match["who"].casefold(), match["how"].casefold()
    if how.startswith(("absent", "apolog")):
        return "Absent" if how == "absent" else "Apologies"
    if STAFF.search(who):
        return "Officers present"
    if of_board := re.search(r"\b(?:trustees|directors|governors)\b", who):
        return of_board[0].capitalize()
    return "Also present" if re.search(r"\b(?:also|others?|guests?|visitors?)\b", who) else "Present"


_TURNED = regex(
    r"(?:^|(?<=[.;]\s)|(?<=[.;]\s\s))(?:There\s+(?:was|were)\s+(?P<how>present|absent)"
    r"|(?P<first>Absent|Excused|Present|Also present)\s+(?:was|were)):?\s+(?=\S)",
)
"""*There were present Bo Ash and Di Elm. Absent was Al Oak.*"""


def _read_chair(line: str) -> str:
    """The person whom a sentence puts in the chair, with the post in brackets; '' for any other line."""
    match = _LED.fullmatch(line)
    post = match["post"] or "Chair" if match else ""
    is_one = match is not None and len(parse(match["who"]) or ()) == 1
    return f"{match['who']} ({post})" if match and is_one and is_post_word(post.split()[-1]) else ""


_NO_ONE = any_case(r"\W*(?:everybody|everyone|nobody|no[ -]one|none|several|some|somebody|someone)\b")
_SENT = any_case(
    r"(?<!\bwho)(?<!\bthose)\s+(?:ha(?:s|ve|d) )?(?:sent|gave|given|tendered|offered|submitted)(?: in)?"
    r"(?: his| her| their)? apologies(?=\s*(?:\([^()]*\))?\W*$|,? and (?-i:[A-Z]))"
)
"""*Cllr Ash sent her apologies.*"""
_LED_TO = any_case(
    r"(?P<lead>[^.:;]{3,80}?)\b(?:and|with)\s+"
    r"(?=(?:the\s+)?(?:following\s+)?(?:\w+\s+){0,3}(?:present|absent|in attendance)\s+(?:were|was)\b)"
)
"""The words before a list in its sentence: *Roll call was taken, and members present were …*."""


def with_colon(line: str) -> str:
    """A line with a colon after its introduction of names: *Guests were Bo Ash*, *Apologies received from …*."""
    if led := _read_chair(line):
        return led
    if (sent := _SENT.sub("", line)) != line and parse(sent) and not _NO_ONE.match(sent):
        return f"Apologies: {sent}"
    line = _ATTENDED_BY.sub("Present: ", _HONORABLE.sub("", _BESIDES.sub("", line)))
    if to := _LED_TO.match(line):
        return f"{to['lead'].strip()}\n{with_colon(line[to.end() :])}"
    line = _TURNED.sub(lambda m: f"{(m['how'] or m['first']).capitalize()}: ", line)
    if following := _NAMES_FOLLOW.fullmatch(line):
        return f"{following['lead']}\n{_label_for(following)}: {following['names']}".strip()
    if part := _FOR_PART.match(line):
        return f"{part['label'].strip()}: {_WHO_DID.sub('', line[part.end() :])}"
    match = _LEADS.match(line)
    label = read_label(f"{match['label']}:") if match else None
    return f"{match['label']}: {line[match.end() :]}" if match and label and not label.rest else line


CHAIRS = (
    r"(?:(?:acting|interim|deputy|vice|co|joint|board|committee)[\s-]+)*"
    r"(?:chair(?:man|woman|person)?|president|(?:leas[\s-])?cathaoirleach|cadeirydd|is-?gadeirydd|convenor)"
    r"(?: of (?:the )?(?:governors|trustees|directors|board|council|committee))?"
)
NOT_IN_CHAIR = any_case(
    r"(?:(?:immediate |most recent )?(?:past|former)|incoming) (?:vice[- ])?(?:chair(?:man|woman|person)?|president)"
    r"|(?:chair(?:man|woman|person)?|president)[- ](?:elect|designate)"
)
"""Who was in the chair before, or will be."""
_OFFICES = (
    r"(?:(?:an|the|parish|town|city|county|borough|district|board|deputy|depute|assistant|council|committee|acting|interim"
    r"|honorary|hon\.?|minute|note|democratic|services?|meetings?|legal|lead|responsible|financial)[\s-]+)*"
    r"(?:clerk(?:\s*(?:&|and|/)\s*r\.?f\.?o\.?)?|secretary|treasurer|officer|r\.?f\.?o\.?|taker|administrator|solicitor"
    r"|advis[eo]r|attorney|manager|engineer|mayor|reeve|provost|leader|warden|c[aefio]o|director|head ?teacher)"
    rf"|{NOT_IN_CHAIR.pattern}"
)
POST_COLON = any_case(
    rf"(?P<post>{CHAIRS}|{_OFFICES}|minutes(?: taken)?(?: by)?|recorded by|in the chair)\s*(?::[-–]?"
    rf"|\s[–—-]+\s|[–—])\s*(?P<rest>\S.*)"
)
POST_DASH = regex(
    r"(?P<post>[A-Z](?:(?!\.\s).){3,70}?)\s+[–—-]+\s+(?P<name>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr|Alderman"
    r"|Trustee)\.?\s[^,;]+)"
)
"""*Cabinet Member for Roads – Councillor Ash*."""
_FOR_PART = any_case(
    r"\s*(?P<label>(?:Also )?(?:present|in attendance))\s+(?:for|at|during)\b[^:,;.]{3,50}?\s(?:was|were)\s+(?=[A-Z])"
)
"""*Also in attendance for part of the meeting was Mrs Ash*."""
_WHO_DID = regex(r"\s*,?\s+who\s+[a-z][^,;:]*$")
_LEADS = regex(r"\s*(?P<label>[A-Z][A-Za-z ]{3,60} (?:from|on behalf of|included|were))\s+(?=[A-Z])")
STAFF = any_case(r"\b(?:officials?|officers?|staff|management|administration)\b")
_COUNTED = any_case(
    r"(?P<label>[^():]{3,40}?)\s*\((?:(?:\d+|(?-i:[a-z]+))(?:\s+\w+)?|\d+ ?/ ?\d+|as (?:of|at) [^()]+)\)\s*"
    r"(?P<rest>[:–-].*|$)"
)
HEADED = regex(r"(?P<head>[A-Z][^:,;()]{3,60}):\s+(?P<rest>\S.*)")
_OF_MEMBERS = any_case(
    r"(?P<label>(?:[A-Z][\w-]*\s){0,5}(?:governors?|members?|trustees?|directors))\s*:\s*(?P<rest>\S.*)"
)
"""*Parent Governors: Bo Ash, Di Elm*."""
_NUMBERED = regex(r"\d{1,4}(?:[/.]\d{1,4})?(?:[.)]\s*|\s+)(?P<rest>[^\s\d].*)")
VACANT = any_case(
    r"[(\[]?\b(?:(?P<count>\d{1,2}|one|two|three|four|five)\s*(?:x\s*)?)?(?:(?:position|post|seat"
    r"|place)\s+)?(?:(?:currently|is|now|casual)\s+)*(?:vacan(?:t|cy|cies)(?:\s+(?:seat|post|place|position)s?)?"
    r"|t\.?b\.?[ac]\b\.?|to be (?:appointed|confirmed|elected|co-opted))(?:\s*[-–x:(]\s*(?P<after>\d{1,2})\b\)?)?[)\]]?"
)
CAME = any_case(
    r"(?:who )?(?:(?:late )?arriv|late$|sat (?:until|from)|after\b|left\b|(?:no |without )?apolog|from \d|until|joined"
    r"|depart(?!ment)|absent|not (?:present|in attendance)|out of the|returned|stepped|withdrew|during|holiday"
    r"|work(?:ing| commitments?)?$|personal|family|annual leave|illness|unwell|ill$|sick$|leave$|here$"
    r"|excused|(?:with )?leave of absence|by (?:phone|zoom|video)|via |remote|virtual|online|on leave"
    r"|part\b(?: of .*| time| only)?$"
    r"|(?:for |to )?(?:agenda )?items? \d"
    r"|\d[\d:.]*\s?[ap]\.?m|\d{1,2}[:.]\d\d$|(?:[ap]\.?m\.?|morning|afternoon|evening)(?: session)?(?: only)?$).*"
)
ADDRESS = any_case(
    r"(?:e-?mail\W*)?\S*@\S+|(?:he|she|they|ze)/\w+(?:/\w+)?"
    r"|(?:(?:tele)?(?:phone)?|tel|mobile|fax)\W*\+?[\d\s()-]{6,}|https?://\S+|www\.\S+|ext(?:ension|n)?\.? \d+"
    r"|photo(?:graph)?|image|(?:view |full )?profile|read more|contact(?: details)?"
)
PLACE = any_case(
    r".*\b(?:(?P<sure>avenue|building|campus|cent(?:re|er)|cottage|crescent|drive|farm|hospital|house|laborator(?:y|ies)"
    r"|lane|road|street|terrace|way)|close|court|hall|park)"
)
"""A line that may be a street or a house, and no person; few have such a surname where it is `sure`."""
_YEAR = r"(?:19|20)\d\d"
_FROM_TO = (
    rf"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? )?{_YEAR}"
    r"(?:\s*[-–—/]\s*(?:(?:19|20)?\d\d|present|date)\b)?"
)
_SERVES = r"(?:term|since|(?:re-?)?(?:elected|appointed)|serv(?:ing|ed)|expir(?:es|ing|y)|exp\.)(?!\w)[^()\[\]\n]*\d"
YEARS = any_case(rf"(?:\(?{_FROM_TO}\)?|{_SERVES})\W*")
"""How long somebody serves."""
YEARS_BESIDE = any_case(
    rf"[ \t]*[(\[](?:(?:from|to|until|till) )?(?:{_FROM_TO}|{_SERVES}|\d{{1,2}}(?:/| of | out of )\d{{1,2}})[)\]]"
    rf"|(?<=co-opted),? {_YEAR}(?=[)\]])"
    rf"|(?<=[^\W\d_])(?:,|\t|[ ]{{2,}}|[ ]*\||[ ][–—-][ ])[ ]*{_FROM_TO}(?=[ ]*(?:$|\t|\||[ ]{{2}}))",
    re.MULTILINE,
)
"""The same in brackets or a column of its own, or after the name, *Bo Ash (2031)*; and how many meetings of so many
somebody came to, *(8/10)*."""
LAST_OF_LINE = regex(
    r"(?<=\S )(?<!Cllr )(?<!Dr )(?<!Mr )(?<!Ms )(?<!Mrs )(?P<word>(?!(?:District|Seat|Ward)\b)[A-Z][\w’'-]*[a-z]) "
    rf"(?:\d{{1,2}}/\d{{1,2}}|(?i:{MONTH}|{MONTH_SHORT}\b)\.? {_YEAR})(?=[ ]*$)",
    re.MULTILINE,
)
"""The same after the last word of a name or post, *Bo Ash Dec. 2031*; not *Cllr Brian May 2031*."""
GROUP_ALONE = any_case(
    r"(?P<title>councillors?|cllrs?|members(?:hip)?|trustees|commissioners|directors|supervisors|deputies"
    r"|governors)\s*[:;–-]*"
)
SUBSTITUTES = any_case(
    r"(?P<label>(?:named |appointed |reserve )?(?:substitutes?|alternates|reserves)(?: members?)?"
    r"|(?:[\w-]+ )?(?:alternate|reserve) (?:[\w-]+ ){0,2}members)(?: (?:present|absent|in attendance))?"
    r"\s*(?::\s*(?P<rest>.*))?"
)
COOPTED_HEAD = any_case(
    r"(?P<label>(?:[\w-]+ ){0,2}co-?opt(?:ed(?: [\w-]+)?(?: (?:members?|governors?|representatives?|councillors?))?"
    r"|ees?))\s*(?P<aside>\([^()]*\))?\s*(?P<colon>:\s*(?P<rest>.*))?"
)
"""*Co-opted Members (non-voting)*, *Non-voting co-optees: Bo Ash*."""
_ONE = any_case(r"councillor|member|director|commissioner|trustee")
_HEADING = any_case(
    r"(?:.*\bmember(?:s|ship)\b.*|list of .*|committee(?: members)?|attendance.*|attendees|participants|delegates"
    r"|name.*)"
)
PAIR = "\x1f"
"""The sign put between a name and its description."""


def label_of(text: str) -> Label | None:
    """The label of a list at the beginning of a line, unless it is one person's post: *Chair: Cllr Ash*."""
    counted = _COUNTED.fullmatch(text)
    numbered = _NUMBERED.fullmatch(text)
    words = f"{counted['label']}{counted['rest']}" if counted else numbered["rest"] if numbered else text
    label = read_label(words)
    of = None if label is not None or POST_COLON.fullmatch(text) else _OF_MEMBERS.fullmatch(text)
    if of is not None and names_somebody(of["rest"].split(",")[0]):
        kind = Capacity.COOPTED if "opted" in of["label"].casefold() else Capacity.MEMBER
        return Label(List.PRESENT, kind, of["label"], of["rest"])
    if substitutes := SUBSTITUTES.fullmatch(words):
        return Label(List.PRESENT, Capacity.MEMBER, substitutes["label"], substitutes["rest"] or "")
    coopted = COOPTED_HEAD.fullmatch(words)
    if coopted and (coopted["colon"] or coopted["label"].endswith("s")):
        return Label(List.PRESENT, Capacity.COOPTED, coopted["label"], coopted["rest"] or "")
    if label is not None and not label.rest and is_member_post(text) and not text.endswith("s"):
        return None
    if label is not None and _ONE.fullmatch(label.group) and label.rest and not names_somebody(label.rest):
        return None  # *Councillor: Northland Regional Council*
    if label is None or (label.rest and POST_COLON.fullmatch(words) and "in the chair" not in label.group.casefold()):
        return None
    return label


def names_somebody(words: str) -> bool:
    if VACANT.fullmatch(words.strip(" .")):
        return True
    return not is_post_only(words) and parse(words) not in (None, [])


def is_post_only(text: str) -> bool:
    """Whether words are only a post or role, and name nobody."""
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
    is_surname = " " not in parts[0] and is_person(parts[0], bare=True) and not is_post_word(parts[0])
    is_one = is_person(parts[0]) or (is_surname and words[len(parts[0]) :].lstrip().startswith("("))
    return not is_one and any(is_post_word(word) for word in words.split())


def is_post_head(words: str) -> bool:
    """Whether a row above a name is the post of that one person: *Chair*, *Mayor*, *Clerk / RFO*."""
    match = POST_COLON.fullmatch(f"{words}: Bo Ash")
    return bool(role_of(words)) or (match is not None and match["post"] == words)


def is_body(words: str) -> bool:
    """Whether words are the name of a body, or of its list."""
    tokens = [word.casefold().strip(".,:()") for word in words.split()]
    return (
        len(tokens) <= 14
        and words[:1].isupper()
        and (
            any(t in BODIES for t in tokens) or _HEADING.fullmatch(words) is not None or _PLACE.match(words) is not None
        )
    )


_PLACE = any_case(r"(?:city|county|town(?:ship)?|village|state)\b.{0,20}\bof\b")
WARD_LINE = regex(r"(?:[A-Z][\w’'.-]*\s|and\s|&\s){1,4}(?:Ward|Division|WARD)")
