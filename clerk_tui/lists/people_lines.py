"""What a line of a list of people is: a label, a post, the name of a body, words about somebody."""

from __future__ import annotations

import re

from clerk_tui.english.titles import BODIES
from clerk_tui.lists.labels import Label, List, read_label
from clerk_tui.lists.names import (
    folded,
    is_member_post,
    is_post_word,
    role_of,
)
from clerk_tui.lists.split_names import GROUPS, LEAD, ends_post, is_person, parse
from clerk_tui.meeting import Capacity
from clerk_tui.regex import any_case, regex

_BESIDES = regex(r"(?<=[a-z]),? (?:in addition to|besides|other than|apart from)\s[^,:;]+,(?=\s+(?:were|included)\b)")
_ATTENDED_BY = regex(r"^\s*(?:The (?:meeting|session) was attended|Attended) by:?\s+(?=[A-Z])")
_HONORABLE = regex(r"\bthe\s+(?=Hon(?:\.|ou?rable)\s+[A-Z])")
_LED = any_case(
    r"\s*(?:(?:The |An )?(?P<post>(?-i:[A-Z])[\w’'-]+(?:[ -](?:(?:of"
    r"|the) )?(?-i:[A-Z])[\w’'-]+){0,3}),\s+)?(?P<who>(?-i:[A-Z])[^,:;()]+?),?\s+(?:(?:was |being )?in the chair"
    r"|took the chair|presid(?:ed|ing)(?: at the meeting)?|chaired the meeting)[\s.]*"
)
"""*The Mayor, Councillor B. Ash, was in the Chair.*"""
_FOLLOWING = any_case(
    r"(?P<lead>(?:.*?(?:[.;,]\s+(?:and\s+|with\s+)?|\s(?:and|with)\s+))?)(?:The|Those|These)\b"
    r"(?P<who>[^:;,.]{0,80}?)\b(?P<how>present|in attendance"
    r"|attend(?:ed|ing)|absent|apologi(?:es|sed|zed))\b[^:;,.]{0,50}:\s*(?P<names>.*)"
)
"""*The following members of the board were present at the meeting: …*."""


def _short_of(match: re.Match[str]) -> str:
    """The label that a sentence such as *The following members … were present:* stands for."""
    who, how = match["who"].casefold(), match["how"].casefold()
    if how.startswith(("absent", "apolog")):
        return "Absent" if how == "absent" else "Apologies"
    if STAFF.search(who):
        return "Officers present"
    return "Also present" if re.search(r"\b(?:also|others?|guests?|visitors?)\b", who) else "Present"


_TURNED = regex(
    r"(?:^|(?<=[.;]\s)|(?<=[.;]\s\s))(?:There\s+(?:was|were)\s+(?P<how>present|absent)"
    r"|(?P<first>Absent|Excused|Present|Also present)\s+(?:was|were)):?\s+(?=\S)",
)
"""*There were present Bo Ash and Di Elm. Absent was Al Oak.*"""


def _led(line: str) -> str:
    """Whoever a sentence says was in the chair, and what they are called; '' for any other line."""
    match = _LED.fullmatch(line)
    post = match["post"] or "Chair" if match else ""
    is_one = match is not None and len(parse(match["who"]) or ()) == 1
    return f"{match['who']} ({post})" if match and is_one and is_post_word(post.split()[-1]) else ""


_LED_TO = any_case(
    r"(?P<lead>[^.:;]{3,80}?)\b(?:and|with)\s+"
    r"(?=(?:the\s+)?(?:following\s+)?(?:\w+\s+){0,3}(?:present|absent|in attendance)\s+(?:were|was)\b)"
)
"""What stands before a list in its sentence: *Roll call was taken, and members present were …*."""


def with_colon(line: str) -> str:
    """A line with a colon after the words that lead to its names: *Guests were Bo Ash*, *Apologies received from …*."""
    if led := _led(line):
        return led
    line = _ATTENDED_BY.sub("Present: ", _HONORABLE.sub("", _BESIDES.sub("", line)))
    if to := _LED_TO.match(line):
        return f"{to['lead'].strip()}\n{with_colon(line[to.end() :])}"
    line = _TURNED.sub(lambda m: f"{(m['how'] or m['first']).capitalize()}: ", line)
    if following := _FOLLOWING.fullmatch(line):
        return f"{following['lead']}\n{_short_of(following)}: {following['names']}".strip()
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
_OFFICES = (
    r"(?:(?:an|the|parish|town|city|county|borough|district|board|deputy|depute|assistant|council|committee|acting|interim"
    r"|honorary|hon\.?|minute|note|democratic|services?|meetings?|legal|lead|responsible|financial)[\s-]+)*"
    r"(?:clerk(?:\s*(?:&|and|/)\s*r\.?f\.?o\.?)?|secretary|treasurer|officer|r\.?f\.?o\.?|taker|administrator|solicitor"
    r"|advis[eo]r|attorney|manager|engineer|mayor|reeve|provost|leader|warden|c[aefio]o|director|head ?teacher)"
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
_NUMBERED = regex(r"\d{1,2}(?:[.)]\s*|\s+)(?P<rest>[^\s\d].*)")
VACANT = any_case(
    r"[(\[]?\b(?:(?P<count>\d{1,2}|one|two|three|four|five)\s*(?:x\s*)?)?(?:(?:position|post|seat"
    r"|place)\s+)?(?:(?:currently|is|now|casual)\s+)*(?:vacan(?:t|cy|cies)(?:\s+(?:seat|post|place|position)s?)?"
    r"|t\.?b\.?[ac]\b\.?|to be (?:appointed|confirmed|elected|co-opted))(?:\s*[-–x:(]\s*(?P<after>\d{1,2})\b\)?)?[)\]]?"
)
CAME = any_case(
    r"(?:who )?(?:(?:late )?arriv|late$|sat (?:until|from)|after\b|left\b|(?:no |without )?apolog|from \d|until|joined"
    r"|depart|absent|holiday|work(?:ing| commitments?)?$|personal|family|annual leave|illness|unwell|ill$|sick$|here$"
    r"|excused|leave of absence|by (?:phone|zoom|video)|via |remote|virtual|online|on leave|part\b(?: of .*| time)?$"
    r"|(?:for |to )?(?:agenda )?items? \d"
    r"|\d[\d:.]*\s?[ap]\.?m|\d{1,2}[:.]\d\d$|(?:[ap]\.?m\.?|morning|afternoon|evening)(?: session)?(?: only)?$).*"
)
ADDRESS = any_case(
    r"\S*@\S+|(?:he|she|they|ze)/\w+(?:/\w+)?"
    r"|(?:tel\W*|phone\W*|mobile\W*)?\+?[\d\s()-]{6,}|https?://\S+|www\.\S+|ext(?:ension|n)?\.? \d+"
)
_YEAR = r"(?:19|20)\d\d"
YEARS = any_case(
    rf"(?:\(?{_YEAR}\s*[-–—/]\s*(?:(?:19|20)?\d\d|present|date)\)?|(?:term|since|elected|appointed|serv(?:ing|ed))\b.*\d"
    rf"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* {_YEAR})\W*"
)
"""How long somebody serves."""
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
"""Stands between a name and what the lines below say of it."""


def label_of(text: str) -> Label | None:
    """The label of a list that a line begins with, if it does not say what one person is: *Chair: Cllr Ash*."""
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
    is_surname = " " not in parts[0] and is_person(parts[0], bare=True) and not is_post_word(parts[0])
    is_one = is_person(parts[0]) or (is_surname and words[len(parts[0]) :].lstrip().startswith("("))
    return not is_one and any(is_post_word(word) for word in words.split())


def heads_one(words: str) -> bool:
    """Whether a row above a name is what that one person is: *Chair*, *Mayor*, *Clerk / RFO*."""
    match = POST_COLON.fullmatch(f"{words}: Bo Ash")
    return bool(role_of(words)) or (match is not None and match["post"] == words)


def is_body(words: str) -> bool:
    """Whether words are what a body, or the list of it, is called."""
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
