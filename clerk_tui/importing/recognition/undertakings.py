"""What somebody undertook or was asked to do, and who. A sentence leaves something to do if it has a *doer*, words of
an *obligation* and a *deed*: *the Clerk will write*, *Ash offered to call*, *staff were asked to report*, *AB to
order it*, *the stile is to be mended*. `ActionRecorder` records them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from clerk_tui.english.months import MONTH
from clerk_tui.english.titles_and_forenames import PERSONAL
from clerk_tui.english.verbs import DEEDS, SAYING, is_past, participle_of
from clerk_tui.importing.recognition.decision_rules import BODY
from clerk_tui.importing.recognition.decisions import has_any_of
from clerk_tui.importing.recognition.paragraphs import ACTION_TABLE, Paragraph, near_margin, split_at_margins
from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster, subject_of
from clerk_tui.importing.recognition.speech import LABELLED, may_be_forename, speeches
from clerk_tui.lists.name_words import folded, is_name
from clerk_tui.meeting import Collective, Entry, Kind, Voice
from clerk_tui.regex import any_case, regex

_SHORT = 8  # words before *would*, at most, where nobody said that it would be


@dataclass(frozen=True)
class Undertaking:
    """Something to be done, and by whom if that is stated."""

    owner: Voice | None
    text: str
    others: tuple[Voice, ...] = ()
    """Those who are to do it with the owner."""


# Doers

_WHO = r"(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of|and|&|for|the|[A-Z][\w.’'-]*)){0,6}?"
_STAFF = (
    r"(?:administration|officers?|(?:(?:city|town|county|village|district)\s+)?staff"
    r"|(?:city|town|county|village|district)\s+(?:attorney|clerk|manager|administrator|engineer))"
)
_INITIALS = re.compile(r"[A-Z]{2,3}")  # *AB to write*, of whom no list tells: somebody is left to do it all the same
_DOERS = frozenset(
    """Clerk Chairman Chair Secretary Treasurer Committee Council Board CEO Officer Officers Manager Staff staff
    Engineer Handyman Warden Caretaker""".split()
)
"""Possible doers whom no list names."""


_AND = re.compile(r"\s*(?:,\s*and\b|,|/|&|\band\b)\s*(?=[A-Z])")


def owner_of(who: str, roster: Roster) -> Voice | None:
    """The person whom a name, a post or initials before *to do it* mean; otherwise None."""
    if len(owners := owners_of(who, roster)) > 1:
        return owners[0]  # *Ash and Elm to write*
    owner = roster.by_initials(who) if re.fullmatch(r"[A-Z][A-Za-z]{1,2}|[A-Z]{2}[a-z]{1,2}", who) else None
    if owner is None:
        is_found = len(who.split()) > 1 or who in ("Chairman", "Chair", "Clerk")
        voice = roster.find(who) if is_found else roster.by_forename(who)
        owner = voice if isinstance(voice, int) else None
    return owner


def owners_of(who: str, roster: Roster) -> list[Voice]:
    """All the people named together before *to do it*, *Ash and Elm*; empty if anybody of them is not known."""
    each = _AND.split(who.strip(" .;"))
    found = [owner_of(one, roster) for one in each] if len(each) > 1 else []
    return [owner for owner in found if owner is not None] if None not in found else []


def _first_speaker(sentence: str, roster: Roster) -> Voice | None:
    found = speeches(sentence, roster)
    return found[0].persons[0] if found and isinstance(found[0].persons[0], int) else None


def _only_speaker(sentence: str, roster: Roster) -> Voice | None:
    """Whoever speaks in a sentence that names nobody else, so that *she* in the next is nobody else."""
    found, who = speeches(sentence, roster), _first_speaker(sentence, roster)
    after = sentence.split()[found[0].at + 1 :] if found else []
    voices = {roster.find(word.strip(",.;:")) for word in after if word[:1].isupper()} - {None, who}
    named = [voice for voice in voices if not isinstance(voice, Collective)]
    is_of_two = any(folded(word) in PERSONAL for word in after)  # *Ms Ash said Mr Hale had rung*
    return None if named or is_of_two else who


# Deeds

_STATES = frozenset(
    """be have need see remain become like continue receive retire leave miss step stand serve join attend do
    not only now then also still never always the a an cost take want know think believe feel agree oppose
    vote abstain support recuse prefer assume begin incur one he it she you we they cover benefit allow enable
    help result depend affect increase decrease end finish expire happen occur stay live hold go run act stop
    cease no to resign lose gain earn save sit speak""".split()
)


def is_deed(verb: str) -> bool:
    """Whether a verb after *will* or *will be* is an act that a person can be asked to account for."""
    if verb.endswith("ing") and verb not in DEEDS:
        stem = verb[:-3]
        return bool({stem, f"{stem}e", stem[:-1]} & DEEDS)
    return verb in DEEDS or (
        verb.isalpha() and verb.islower() and verb not in _STATES and not verb.endswith(("ed", "ly"))
    )


_TO_TELL = any_case(
    r"(?:give|provide|share|send)\s+(?:(?:an?|some|more|any|further|the|his|her|their|us"
    r"|members)\s+)*(?:\w+\s+)?(?:updates?|clarif\w*|detail\w*|expl\w*|information|examples?|figures|overview"
    r"|assurances?|summary|views?|thoughts)\b|address\s+the\b|speak\b|include\b|discuss\b|pass\s+(?:on|along)\b|consider\b|attend\b|ensure\b"
)
"""An act done on the spot when asked: *give an update*."""

# What a sentence leaves to do

_LONGEST = 2500  # characters of a sentence that leaves somebody to do something, at most: what is longer is no sentence
_ARROW = re.compile(r"^\W*(?:[-=]>|→|>>|»|\[\s?\]|@(?=[A-Z]))\s*")
"""A sign before a task in a line of its own: *→ Ash to write*, *[ ] Ash to write*."""
_GOING = re.compile(r"^(?P<who>(?:The\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3})\s+(?:is|are)\s+going\s+to\s+")
"""*She is going to write* is what she will do."""
_SIGNS = (" to ", " will ", " would ", " be ", " shall ", " should ", "to be ", "requested ", "asked ")
"""Words without which there is no undertaking."""


def read_undertakings(sentence: str, roster: Roster) -> list[Undertaking]:
    """The undertakings in a sentence: what is to be done, and by whom."""
    if len(sentence) > _LONGEST:
        return []
    if charged := _read_label_behind(sentence, roster):
        return charged
    marked = _BRACKETED_OWNER.fullmatch(sentence)
    if marked is not None and marked["verb"].casefold() in DEEDS:
        return [Undertaking(owner_of(marked["who"], roster), marked["what"])]
    sentence = sentence.rstrip(")] ") if sentence[:1] in "[(" else sentence
    sentence, arrow = _ARROW.sub("", sentence.lstrip("("), count=1), _ARROW.match(sentence)
    if arrow and (listed := _left_to(sentence, roster)) is not None:
        return [listed]
    sentence = _GOING.sub(r"\g<who> will ", sentence, count=1)
    if match := _LABEL.match(sentence):
        return _read_labelled(match, roster)
    if not has_any_of(sentence.casefold(), _SIGNS):
        return []
    words = sentence.split()
    if out := list(_read_will(words, roster)):
        owners = {one.owner for one in out}
        return _apart([*out, *(one for one in _read_promised(words, roster) if one.owner not in owners)])
    told = [] if _TOLD_OF.match(sentence) else _read_promised(words, roster) or read_asked(sentence, roster)
    return told or _read_named(sentence, roster) or _read_to_be(sentence)


def _read_label_behind(sentence: str, roster: Roster) -> list[Undertaking]:
    """The undertakings in a sentence with *Action:* and somebody known at its end; empty if it has none."""
    match = _LABEL_BEHIND.fullmatch(sentence)
    if match is None or _IS_DONE.match(match["what"]):
        return []
    others = owners_of(match["who"], roster)
    owner = others[0] if others else owner_of(match["who"].strip(), roster)
    if owner is None:
        return []
    told = read_undertakings(match["what"], roster) or [Undertaking(None, match["what"])]
    return [one if one.owner else replace(one, owner=owner, others=tuple(others[1:])) for one in told]


def read_charges(text: str, roster: Roster) -> list[Undertaking]:
    """The undertakings in the text of a resolution or a motion."""
    if len(text) > _LONGEST:
        return []
    wanted = [Undertaking(None, match["what"].strip(" ;,.")) for match in _REQUESTED.finditer(text)]
    if told := read_asked(text, roster) or wanted:
        return told
    sentence = f"It was agreed that {re.sub(r'^that ', '', text, flags=re.IGNORECASE)}"
    return _apart(list(_read_will(sentence.split(), roster)))


def _apart(told: Sequence[Undertaking]) -> list[Undertaking]:
    """The undertakings of one sentence, each without the next one: *draft it and the Clerk will send it*."""
    out = list(told)
    for at, (one, then) in enumerate(pairwise(told)):
        own = one.text.removesuffix(then.text)
        cut = max(own.rfind(sign) for sign in (" and ", "; ", ", "))
        if own and own != one.text and cut > 0:
            out[at] = replace(one, text=own[:cut].rstrip(","))
    return out


def is_charge(sentence: str, roster: Roster) -> bool:
    """Whether a sentence only says after *Action:* that somebody known is to do what was agreed."""
    match = _LABEL.match(sentence)
    is_agreed = match is not None and _AGREED.match(match["what"] or "") is not None
    return is_agreed and any(isinstance(one.owner, int) for one in read_undertakings(sentence, roster))


# *Action: Ash to write*

_LABEL = re.compile(
    r"^\W*(?:(?:ACTION|Action|A[IP](?=\s?\d)|(?:AI|T[Oo]\s?[Dd][Oo])(?=\s*[:–—\])-]))(?:\s+(?i:points?"
    r"|items?))?[\s-]*(?:\d[\d/.-]*\s*)?(?:[\])]?[:–—>-]+\s*|[\])]\s+|(?:on|for)\s+(?=[A-Z]\w+\.? "
    r"(?:[A-Z][\w’'-]* )?to )|(?<=(?i:action) )(?=[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2} to [a-z])"
    r"|(?<=(?i:action) )(?=(?P<alone>[A-Z][\w.’'-]*(?:(?: ?[,/&]| and)? ?[A-Z][\w.’'-]*){0,3})[\s.]*$))(?P<what>.+)"
    r"|(?:ACTION|Action)(?:\s+(?:(?:by|for|on)\s+)?|(?=\s?\())\s?\(?(?P<who>\w[\w.’' /&-]{1,40}?)\)?\s?:\s*"
    r"(?P<told>\w.{3,}))$"
)
"""*Action: AB to write to them*, *Action AB: Write to them*, *Action(AB): Write to them*."""
_BRACKETED_OWNER = re.compile(r"\[(?P<who>[A-Z]{2,3}|All)\]\s+(?P<what>(?P<verb>[A-Z][a-z]+)\b.*)")
"""*[AB] Write to them*"""
_LABEL_BEHIND = re.compile(
    r"(?P<what>[^\W\d_].{8,}?)[\s,;]*(?:\s[–—-]+|[(\[])\s*"
    r"(?:(?:ACTION|Action|AP)(?:\s+(?:by|for|on))?\s*[:–-]?|To be actioned by)\s+"
    r"(?P<who>[A-Z][\w.’'-]*(?:(?:,? (?:and |& )?|\s?/\s?)[A-Z][\w.’'-]*){0,4})[)\]]?[\s.]*"
)
"""*Write to them – Action: Ash*, *The stile is broken (ACTION AB)*."""
_OWNED = re.compile(
    r"(?:(?i:items?|minutes?|min|ref)\.?\s*\d[\w./-]*\s*[:–—-]\s*)?"
    r"(?P<who>(?:[Tt]he )?[A-Z][\w.’'/-]*(?:,? (?:and(?:/or)? |& |of )?[A-Z][\w.’'-]*){0,4})(?: \+ [a-z]+)?"
    r"(?: ?:| ?[-–—](?= )|(?= (?:to|will) [a-z]))\s*(?:(?:to|will)\s+)?(?P<what>\w.{6,})$"
)
"""*Ash: Write to them*, *Ash – Write to them*, *Ash to write to them*; perhaps behind *Item 3:*."""
_OWNER_BEHIND = re.compile(
    r"(?:\s[-–—]\s|\s\(|(?<=[a-z])\.\s)\s*(?P<who>(?:[Tt]he )?[A-Z][\w.’'/&, -]{1,40}?)\)?[\s.]*$"
)
"""*Action: write to them – Ash*, *… to them (Ash)*, *… to them. Ash*."""
_IS_DONE = re.compile(
    r"(?:motion|moved|proposed|none|no\b)|(?:\w+ly\s+)?(?:[A-Z]\w+\s+)?[a-z]*(?:approv|adopt|accept|receiv|carri|not|agre)ed\b",
    re.IGNORECASE,
)
"""*Motion by Cllr Ash to …*, *Minutes approved*: what bodies that print *ACTION:* before a decision write behind it."""
_OF_BODY = any_case(BODY)
_OF_BODY_OR_INITIALS = re.compile(rf"(?i:{BODY})|[A-Z]{{2,}}[a-z]{{0,2}}")  # *Action: Trustees*, *Action: Trustees/AB*
_AGREED = any_case(r"(?:it was )?agreed (?=that )")  # *Action: It was agreed that Ash would write*


def _read_labelled(match: re.Match[str], roster: Roster) -> list[Undertaking]:
    """The undertakings after *ACTION:*, unless the words say what was moved or done."""
    if match["who"]:
        return [Undertaking(owner_of(match["who"], roster), match["told"])]
    what = match["what"]
    if (agreed := _AGREED.match(what)) is not None:
        return read_charges(what[agreed.end() :], roster)
    if _IS_DONE.match(what):
        return []
    bare = what.strip(" ].)")
    is_whoever = (_WHOEVER if match["alone"] else _ALL_INITIALS).fullmatch(bare) is not None
    parts = _PARTED.split(bare)
    is_of_body = any(map(_OF_BODY.fullmatch, parts)) and all(map(_OF_BODY_OR_INITIALS.fullmatch, parts))
    is_whoever |= is_of_body and not match["alone"]
    if (owner := owner_of(bare, roster)) is not None or is_whoever:
        known = [one for one in (owner_of(part, roster) for part in _PARTED.split(bare)) if one is not None]
        return [Undertaking(known[0] if known and owner is None else owner, "", tuple(known[1:]))]
    if match["alone"]:
        return []  # *Action Plan*
    owned = _OWNED.match(what)
    owned = None if owned and owned["who"].casefold() in DEEDS else owned  # *Action: Write to them*
    return [_left_to(what, roster) or Undertaking(None, owned["what"] if owned else what)]


def _left_to(line: str, roster: Roster) -> Undertaking | None:
    """What a line leaves to somebody known named in it: *Ash – write to them*, *Write to them (Ash)*; or None."""
    for told in (_OWNED.match(line), _OWNER_BEHIND.search(line)):
        who = told["who"].strip() if told is not None else ""
        if told is not None and (owner := owner_of(who, roster)) is not None:
            what = told["what"] if "what" in told.groupdict() else line[: told.start()]
            if told.re is _OWNER_BEHIND and _first_speaker(what, roster) is not None:
                return None  # *Ash said that it rains (Elm)*
            return Undertaking(owner, what, tuple(owners_of(who, roster)[1:]))
    return None


# *Ash offered to write*

_TOOK_ON = frozenset("agreed offered undertook promised volunteered".split())
_PROMISING = _TOOK_ON | frozenset("committed agrees offers undertakes promises volunteers".split())
_NO_VERB = frozenset("the a an be it this that these his her their its all support".split())
_BY_ONE = re.compile(
    r"(?:\b(?i:he|she|they)|(?<!\bthe\s)\b[A-Z][\w’'.-]*),?\s+(?:(?:has|have|also|then|kindly|\w+ly)\s+)*$"
)
"""A pronoun or a name, before *agreed to write*: *those who volunteered to* and *a shop has offered to* name nobody."""
_OF_ALL = re.compile(
    rf"(?:all\s+)?(?:the\s+)?(?:{BODY}|it|we|everyone|all)\b|.*\b{BODY}\s+(?:\w+ly\s+)?$",
    re.IGNORECASE | re.DOTALL,
)
_HAD = regex(r"\bhad\s+(?:\w+ly\s+)?$")


def _read_promised(words: Sequence[str], roster: Roster) -> list[Undertaking]:
    """The undertaking that a person promised, offered or volunteered."""
    for at, word in enumerate(words[:-2]):
        verb, before = words[at + 2], " ".join([*words[:at], ""])
        if word.casefold() not in _PROMISING or words[at + 1] != "to" or not verb[0].islower() or verb in _NO_VERB:
            continue
        is_offer = verb == "help" and word.casefold().startswith("offer")  # nobody has said yes
        if is_offer or not at or _HAD.search(before):  # told of what was before
            continue
        subject = subject_of(words, at, roster)
        owner: Voice | None = subject[1][0] if subject is not None and isinstance(subject[1][0], int) else None
        may_speak = owner is None and word in _TOOK_ON and not _OF_ALL.match(before)
        owner = _first_speaker(" ".join(words), roster) if may_speak else owner
        if owner is not None or (may_speak and _BY_ONE.search(before)):
            return [Undertaking(owner, " ".join(words[at + 2 :]))]
    return []


# *Ash asked the Clerk to write*

_ASKING = "asked|instructed|requested|directed|tasked|encouraged|wanted"
_ASKED = re.compile(
    rf"(?:(?:(?:^|[.;,–-]\s+|\band\s+|\bthat\s+)(?P<who>{_WHO})|\b(?P<staff>(?i:{_STAFF})))\s+"
    r"(?:(?:(?i:was|were|is|are|be)|ha(?:s|ve)\s+been)\s+|(?<=Clerk\s)|(?<=taff\s))"
    rf"(?:(?:also|therefore|further|hereby)\s+)?(?i:{_ASKING})"
    rf"|\b(?i:{_ASKING}|directs?)\s+(?:(?:[Tt]he\s+)?(?P<told>(?i:{_STAFF}))|(?P<whom>{_WHO})))"
    r"\s+to\s+(?:also\s+)?(?P<verb>[a-z]+)\b"
)
_ASKED_THAT = regex(
    r"\b(?:requested|asked)\s+that\s+(?P<what>(?:\S+\s+){1,18}?(?:would\s+|should\s+|to\s+)?be\s+"
    r"(?:circulated|provided|sent|shared|forwarded|prepared|supplied)\b.*)$"
    r"|\brequested\s+(?:that\s+)?(?P<report>an?\s+(?:written\s+|full\s+|detailed\s+|further\s+|progress\s+)?report\s+"
    r"(?:on|from|outlining|detailing|about|regarding)\b.*)$"
)
_THAT_ONE = re.compile(
    rf"(?P<who>(?!))?(?P<staff>(?!))?\b(?:requested|asked)\s+that\s+(?:the\s+)?(?P<whom>{_WHO})\s+(?P<verb>[a-z]+)\b"
)
"""*asked that the Clerk write to them*."""
_OF_STAFF, _BY_STAFF = any_case(rf"\b{_STAFF}$"), any_case(rf"(?:the )?{_STAFF}")
_TOLD_OF = re.compile(
    r"\W*(?:(?:at|during|following)\s+(?:its|the|our|a)\s+(?:\w+\s+){0,2}?meetings?\s+(?:of|on|held)"
    r"|(?:on|in)\s+(?-i:[A-Z])\w+\s+\d|.*(?:\bmotion\s+(?:is|was|would\s+be)\s+to\s+direct|\boffered\b[^.;]*,\s+but)\b)",
    re.IGNORECASE,
)
"""*At its meeting of 3 May, they told staff to …*, *the motion was to direct staff to …*: told once more."""
_ASKING_PARTS = ("ask", "instruct", "request", "direct", "encourag", "wanted")  # parts of words of asking
_REQUESTED = regex(
    r"\b[Rr]equests?\s+that\s+(?:the\s+)?(?:Leader|Executive|Cabinet|Council|Chair\w*|Chief|Clerk|Officers"
    r"|Committee)\b[\w’',& -]{0,80}?\s+(?P<what>(?:writes?|calls?|engages?|reports?|reviews?|works?|provides?"
    r"|prepares?|liaises?|contacts?|brings?|undertakes?|seeks?|convenes?)\s+(?:(?!\b[Rr]equests?\s+that\b).)*)"
)
"""*To request that the Leader writes to the Minister*, once for each."""


def read_asked(sentence: str, roster: Roster) -> list[Undertaking]:
    """What somebody was asked: *asked the Clerk to write*, *staff were directed to write*."""
    if not has_any_of(sentence.casefold(), _ASKING_PARTS) or sentence.endswith("?"):
        return []
    for match in (*_ASKED.finditer(sentence), *_THAT_ONE.finditer(sentence)):
        who, what = match["who"] or match["whom"] or "", sentence[match.start("verb") :]
        is_staff = not who or _OF_STAFF.search(who) is not None
        voice = None if is_staff else roster.find(who)
        owner = None if is_staff else owner_of(re.sub(r"^(?:Then )?[Tt]he ", "", who), roster) or voice
        is_act = is_deed(match["verb"]) if is_staff else match["verb"] in DEEDS
        is_told = _TO_TELL.match(what) and (match["whom"] or owner is None) and not is_staff
        if is_act and not is_told and not isinstance(voice, Collective):
            return [Undertaking(owner, what)]
    that = _ASKED_THAT.search(sentence)
    return [Undertaking(None, that["what"] or that["report"])] if that is not None else []


# *AB to write*, *three quotes are to be sought*

_NAMED = re.compile(
    rf"(?:^|[.;:,]\s+|\s[-–—]\s+|\band\s+|\bagreed\s+for\s+)(?P<who>{_WHO}):?\s+(?:is\s+|are\s+|[-–—]\s+)?to\s+"
    r"(?P<what>(?!(?:the|an?|be|his|her|their|our|its|this|that|all|each|date|which|whom)\b|[A-Z])[a-z]+\b.*)$"
)
_TO_BE = re.compile(
    r"(?:To|(?P<subject>(?!It\b|There\b|To\b)[A-Z0-9][^.:;]{2,80}?)\s+(?:(?P<are>is|are|was|were)\s+)?to)\s+be\s+"
    r"(?P<done>[a-z]+)\b.*$"
)
_DONE = frozenset(map(participle_of, DEEDS)) | {"corrected", "rectified", "resolved"}
"""As they stand after *will be*."""
_NOT_DONE = frozenset("addressed completed discussed provided".split())  # what is told of matters and papers
_TASKS = frozenset(
    """asked checked circulated compiled contacted chased considered followed forwarded investigated looked made
    monitored advertised arranged installed obtained ordered organised organized purchased painted placed posted
    prepared published put reported repaired reviewed sent sought submitted updated written""".split()
)
"""What is left to somebody where no *is* or *are* tells so: *stile to be repaired*, not *the issues to be raised*."""
_FINITE = regex(r"\b(?:is|are|was|were|has|have|had|did|will|would|be|been|can|may|\w+ed)\b")
_NOT_TO_BE = any_case(
    r"\b(?:have|has|had|needs?|needed|likely|ought|going|asking|requesting|wishing|used|appears?|seems?|continues?)\s+to\s+be\b"
    r"|\b(?:informed|told|advised)\s+that\b"
)


def _read_named(sentence: str, roster: Roster) -> list[Undertaking]:
    """The undertaking of a doer followed by *to* alone: *AB to order it*."""
    if (match := _NAMED.search(sentence)) is None:
        return []
    who, verb = match["who"].strip(), match["what"].split()[0].strip(".,;")
    owner = owner_of(who, roster)
    is_doer = not _DOERS.isdisjoint(who.split()) or _INITIALS.fullmatch(who) is not None
    is_doer |= sentence.startswith(who) and may_be_forename(who)
    is_doer &= not any(is_past(word.casefold()) for word in who.split())  # *Urged Council to write*, *Board AGREED to*
    if owner is None and not (is_doer and verb in DEEDS):
        return []
    return [Undertaking(owner, _DASH.split(match["what"])[0])]


_DASH = regex(r"\s+[-–—]\s+")


def _read_to_be(sentence: str) -> list[Undertaking]:
    """What *is to be* done, with no owner."""
    match = _TO_BE.match(sentence)
    if match is None or match["done"] not in (_DONE - _NOT_DONE if match["are"] else _TASKS):
        return []
    is_told = _NOT_TO_BE.search(sentence) or _FINITE.search(match["subject"] or "")
    return [] if is_told else [Undertaking(None, sentence)]


# *Ash will write*

_PRONOUN = frozenset("he she they i".split())
_MODAL = frozenset(("will", "would", "shall", "should"))
_BETWEEN = frozenset("also again then now therefore further both".split())
_SAID_THAT = regex(
    r"\b(?:agreed|decided|resolved|advised|confirmed|stated|undertook|explained|indicated|said|shared|noted|added"
    r"|requested|asked|informed\b.{3,40}?|assured\b.{3,40}?)\s*,?\s+that\s*,?\s+(?=[^;]{0,160}$)"
)
_AGREED_THAT = regex(r"\b(?:agreed|decided|resolved)\s*,?\s+that\s+[^;,]{1,80}$")
"""Before *should*: what somebody only said that they should do is left to nobody."""
_SAID_THEY = regex(
    r"\b(?:agreed|advised|confirmed|stated|undertook|indicated|said|shared|replied|responded)\s+(?:he|she|they)$"
)
_UNSURE = any_case(
    r"\b(?:either|hoped|hopes|hopefully|expected|anticipated|planned|feared|concern(?:s|ed)?\s+(?:that|about|at)|whether|if"
    r"|feels?|thinks?|thought|believe[sd]?|assume[sd]?|suppose[sd]?|suspect(?:s|ed)|guess(?:es|ed)|wonder(?:s|ed)|doubt(?:s|ed)"
    r"|how|why|unless|asked|understood|until|so\s+that|in\s+case|(?:about|over|in|for)\s+which"
    r"|should\s+(?:an?|any|no|there|the))\b[^.;]*$"
)


def _read_will(words: Sequence[str], roster: Roster) -> Iterator[Undertaking]:
    """Yield undertakings with a modal verb: *The Clerk will write*, *she would attend*, *this will be looked into*."""
    stop = 1
    for at, word in enumerate(words[:-1]):
        if word not in _MODAL or at < stop:
            continue
        lead = " ".join(words[:at])
        clause = re.split(r"[;.]\s|\s[-–—]\s", lead)[-1]
        is_said = _SAID_THAT.search(lead) is not None
        is_open = word == "would" and not (is_said or _SAID_THEY.search(lead))
        is_wish = word == "should" and not _AGREED_THAT.search(lead)
        is_talk = is_open and (len(clause.split()) > _SHORT or any(w in SAYING for w in clause.split()))
        if is_wish or is_talk or _UNSURE.search(clause) or lead.count("“") > lead.count("”"):
            continue
        verb = next((w for w in range(at + 1, min(at + 4, len(words))) if words[w] not in _BETWEEN), at + 1)
        deed = _deed_at(words, verb)
        if deed is None or _NO_TASK.match(" ".join(words[verb:])) or (at > 1 and words[at - 2] in _WHAT_IS_TOLD):
            continue
        read = _read_pronoun if _bare(words[at - 1]) in _PRONOUN else _read_doer
        if (undertaking := read(words, at, deed, is_said, roster)) is not None:
            yield undertaking
            stop = at + 2


def _read_pronoun(words: Sequence[str], at: int, deed: str, is_said: bool, roster: Roster) -> Undertaking | None:
    """The undertaking of *he*, *she* or *they*: the first speaker of the sentence owns it. None if there is none."""
    before = _bare(words[at - 2]) if at > 1 else ""
    is_apart = at == 1 or is_said or words[at - 2][-1] in ".,;" or before == "and"
    if not is_deed(deed) or not (before in SAYING or (is_apart and (is_said or words[at] != "would"))):
        return None
    what, speaker = " ".join(words[at + 1 :]), _first_speaker(" ".join(words), roster)
    if at == 1 and speaker is None and _bare(words[0]) == "they":
        return None
    if not is_said or at == 1:
        return Undertaking(speaker, what)
    told = re.search(r"\b[Ii]n future\s*,?\s+$", " ".join([*words[: at - 1], ""]))
    return Undertaking(speaker, f"{told[0] if told else ''}{' '.join(words[at - 1 :])}")


def _read_doer(words: Sequence[str], at: int, deed: str, is_said: bool, roster: Roster) -> Undertaking | None:
    """The undertaking of a named doer, or None."""
    what = " ".join(words[at + 1 :])
    cut = max((n + 1 for n in range(at - 1) if words[n].strip(",") == "that"), default=0)
    if cut and _THE_LAST.search(" ".join(words[:cut])):
        return None
    clause = words[cut:at]
    subject = (
        _of_clause(clause, roster) if words[at - 1] in ("and", "but") else subject_of(words[cut:], at - cut, roster)
    )
    if subject is None and is_deed(deed) and words[at] != "shall" and _BY_STAFF.fullmatch(" ".join(clause)):
        return Undertaking(None, what)  # *Administration will mend it*
    if subject is None and deed in DEEDS and _is_forename(words, at):
        is_known = any(words[at - 1] in person.name.split() for person in roster.people.values())
        return None if is_known else Undertaking(roster.named(words[at - 1]), what)
    owner = subject[1][0] if subject is not None and is_deed(deed) else None
    if owner is None or (words[at] == "should" and not isinstance(owner, int)):
        return None
    if owner is Collective.COMMITTEE or owner == roster.by_post("Staff"):
        return Undertaking(None, what)
    return Undertaking(owner, _DASH.split(what)[0]) if isinstance(owner, int) else None


def _of_clause(clause: Sequence[str], roster: Roster) -> tuple[int, tuple[Voice, ...], str] | None:
    """The subject of the first verb of a clause that continues *and will …*, if the clause begins with it."""
    verb = next((n for n, word in enumerate(clause[:_SHORT]) if _FINITE.fullmatch(word)), 0)
    subject = subject_of(clause, verb, roster) if verb and clause[verb] not in _MODAL else None
    return subject if subject is not None and subject[0] == 0 else None


_NO_TASK = any_case(
    r"find it\b|keep \w+ing\b|(?:move|ask) at the\b|take (?:place|part|on board|into account|note)\b|(?:make"
    r"|take)\s+an?\s+(?:\w+\s+)?motion\b|make\s+an?\s+(?:\w+\s+)?(?:excellent|good|great|valuable|fine|worthy)\b"
    r"|(?:add|include|accept|put)\b.{1,40}?\b(?:in|into|to|as part of)\s+(?:the|his|her|their|this|that)\s+(?:motion"
    r"|amendment|proposal)\b"
)
"""*find it hard*, and what is done to a motion there and then: *will include that in the motion*."""
_THE_LAST = regex(r"\b(?:last|first)\s+(?:\w+\s+)?that,?$")  # *the last meeting that she will attend*
_WHAT_IS_TOLD = frozenset("what something anything everything whatever".split())
"""*what she would be asking for*, *something he would include*: told of, and left to nobody."""


def _deed_at(words: Sequence[str], verb: int) -> str | None:
    """The verb of the act, past *be* and the like; None if no act is meant."""
    bare = words[verb].strip(",.;:")
    if bare in ("be", "continue") and verb + 1 < len(words):
        doing = words[verb + 1].strip(",.;:")
        return doing if doing.endswith("ing") and (is_deed(doing) or bare == "continue") else None
    return "progress" if words[verb : verb + 2] == ["move", "forward"] else bare


def _is_forename(words: Sequence[str], at: int) -> bool:
    """Whether the subject of a verb is only a forename that no list has: *Merrin will write*."""
    who, before = words[at - 1], words[at - 2] if at > 1 else "."
    begins = before[-1] in ".,;:–-•" or (before == "and" and _FINITE.search(" ".join(words[: at - 2])) is not None)
    return begins and may_be_forename(who)


def _bare(word: str) -> str:
    return word.strip(",.;:").casefold()


_FIRST_PERSON = re.compile(
    r"(?:^|[.;,]\s+)(?:(?:I|we)(?:\s+will|[’']ll)|[Ww]ill)\s+(?P<what>(?:try\s+to\s+)?(?P<verb>[a-z]+)\b.*)"
)


def read_own(said: str, speaker: Voice | None) -> Undertaking | None:
    """The undertaking in a speaker's own words, after their name: *Ash: Will look into it.*; otherwise None."""
    match = _FIRST_PERSON.search(said)
    return Undertaking(speaker, match["what"]) if match is not None and is_deed(match["verb"]) else None


# Recording

_DECIDED = regex(
    r"\b(?:[Ii]t\s+was|and)\s+(?:\w+\s+)?(?:agreed|resolved|decided)\s+(?:that\s+|to\s+)"
    r"(?P<should>(?i:we|(?:the\s+)?(?:council|committee|board|clerk))\s+should\s+)?(?P<text>\S.*)$"
)
"""*It was agreed that the bins be moved*: what is left to whoever stands beside it in the margin."""


_LEAVES = re.compile(
    r"(?:\b(?:will|shall)|^Agreed\s+to|\b(?:asked|reminded|requested|encouraged)\s+(?!(?:for|that)\b)(?:\S+\s+){1,4}?to)\s+"
    r"(?P<what>(?!(?:not|be)\b)[a-z]+\s.*)$"
)
"""*AB will write to them*, *AB asked everyone to bring one*: what is to be done, whoever is left to do it."""


def _decided_words(spoken: Sequence[str]) -> str:
    """What was decided or is to be done according to some sentences; the last sentence if none says so."""
    last = spoken[-1] if spoken else ""
    if (decided := _DECIDED.search(last)) is not None:
        return f"{'to ' if decided['should'] else ''}{decided['text']}"
    if _ASKED_THAT.search(last) or re.search(r"\brequested\s+that\b", last):
        return last
    order = (*spoken[-1:], *spoken[:-1])
    return next((left["what"] for sentence in order if (left := _LEAVES.search(sentence))), last)


def _key(action: Entry) -> tuple[tuple[Voice, ...], str]:
    return action.persons, " ".join(re.findall(r"\w+", (action.text or "").casefold()))


_DEED = re.compile(
    r"(?!(?:to|an?|all|any|he|her|his|in|it|its|no|not|our|she|some|that|the|their|there|these|they|this|those"
    r"|we)\b)[a-z]"
)
"""What somebody is left to do begins with a verb: *the Clerk* and *write to them* make *the Clerk to write to them*."""

_ACTIONS = any_case(
    r"(?:(?:summary|list) of )?(?:(?:new|ongoing|open|agreed|and|&) )*actions?(?: items?| points?| list| log| arising)*"
    r"(?: summary| for next meeting| to be taken| from (?:this|the) meeting)?|to[ -]do(?: list)?"
)
"""The title of an item that is a list of actions."""
_TASK = regex(r"\[(?:\s?|(?P<done>[xX✓✔]))\]\s*@?(?P<what>\S.+)")
"""An entry of a list of tasks, with its box: *[ ] Ash to write*; one with a tick is done."""
_DEALT_WITH = any_case(
    r"(?:completed?|contin\w*[de]|ongoing|done|closed|open|pending|in progress|carried (?:forward|over)|discharged"
    r"|no progress)\W*"
)
"""What stands under an action of an earlier meeting."""
_DEALT_WITH_BEHIND = any_case(r"(?:\s[–—-]|[:(.])\s*(?:now )?(?:completed?|ongoing|done|in progress|discharged)\W*$")
"""The same behind it: *Clerk to write to them – done*."""
_ROW = re.compile(r"[A-Z][a-z]{2,8}\s?\d{2}\.\d{1,2}\b")
"""*May24.02*: with what a row of such a table begins, as minutes that number by the month have it."""
_COLUMN = 30  # how far from the margin what goes on in another column of the table begins, at least, in characters


_TASK_HEADS = any_case(
    r"(?:(?:(?:no|ref|item)\.? )?(?:actions?|tasks?)(?: items?)?|item) (?:persons? )?"
    r"(?:responsible|owner|lead|assigned to|by whom|who)(?: (?:deadline|due|by when|when|date|timescale)(?: date)?)?"
)
"""The heads of two columns: what is to be done, and by whom."""
_TASK_REF = re.compile(r"\d{1,3}[a-z]?(?:[./]\d{1,4})*[.)]?\s+(?=[A-Z])")
_TASK_WHEN = any_case(
    r"\s+(?:by\s+)?(?:asap|ongoing|immediate(?:ly)?|next meeting|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    rf"|(?:end (?:of )?)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{MONTH})(?:\s+\d{{4}})?)\W*$"
)
"""What stands before and behind a task in a table whose lines are lost: *2/22 Write to them Clerk asap*."""
_MOST_OWNERS = 8  # words of those who are to do something, at the end of a row, at most
_MOST_OF_ROW = 25  # words of a row of such columns, at most


@dataclass
class ActionRecorder:
    """Records the actions of a source, each after the words that state it."""

    roster: Roster
    recorder: Recorder
    charges: set[str] = field(default_factory=set)
    """The undertakings in resolutions and motions: one printed again as resolved counts once."""

    is_list: bool = False
    """Whether the heading above is that of a list of actions."""
    told: set[tuple[tuple[Voice, ...], str]] = field(default_factory=set)
    """The actions recorded before that list."""
    is_table: bool = False
    """Whether rows of a table of earlier actions are being read."""
    below: str = ""
    """The text of the paragraph under the one that is read."""
    columns: int | None = None
    """The item in which what is to be done and by whom stand in two columns."""
    are_rows: bool = False
    """Whether rows of such a table whose columns are not apart stand here."""
    begun: str = ""
    """The first line of a cell whose owner is in the next."""
    above: tuple[Sequence[str], tuple[Voice | None, ...]] = ((), ())
    """The sentences of the paragraph before in the item, or what it resolves; who is left to do something by it."""

    def entitle(self, title: str) -> None:
        """Begin a heading, or a line that looks like one: it decides how the text below is read."""
        self.is_list = _ACTIONS.fullmatch(title.strip(" :")) is not None
        self.above = ((), ())
        self.told = {_key(e) for e in self.recorder.entries if self.is_list and e.kind is Kind.ACTION}

    def of_list(self, paragraph: Paragraph, *, is_closed: bool) -> bool:
        """Record the action in a line of a list; return whether it is one. `is_closed`: the meeting is over."""
        if _ACTIONS.fullmatch(paragraph.body.rstrip(" :")) and (is_closed or self._heads_list(paragraph.body)):
            self.entitle(paragraph.body)
            return False
        task = _TASK.match(paragraph.body)
        what = task["what"] if task else paragraph.body
        is_done = self.is_list and _DEALT_WITH_BEHIND.search(paragraph.body) is not None
        listed = _left_to(what, self.roster) if self.is_list and not is_done else None
        is_to_do = self.is_list and (not task["done"] if task is not None else listed is not None)
        if not is_done and (not is_to_do or _DEALT_WITH.fullmatch(self.below)):
            return False
        self.recorder.add(Kind.NOTE, paragraph.published, paragraph.published)
        if not is_done:
            self._record(listed or Undertaking(None, what))
            if _key(self.recorder.entries[-1]) in self.told:
                self.recorder.entries.pop()
        return True

    def _heads_list(self, line: str) -> bool:
        """Whether a line that may be a title stands above a list of actions; *Action* may be the head of a column."""
        return line.strip(" :").casefold() != "action" and _left_to(self.below, self.roster) is not None

    def of_paragraph(self, paragraph: Paragraph, spoken: Sequence[str]) -> None:
        """Record the actions in a paragraph, stated in its words or by initials in its margin."""
        spoken = [sentence for sentence in spoken if not _DEALT_WITH_BEHIND.search(sentence)]
        if _DEALT_WITH.fullmatch(self.below) or (spoken and spoken[-1].isupper() and _DEALT_WITH.fullmatch(spoken[-1])):
            return
        if _ACTIONS.fullmatch(self.recorder.title) and (told := _OWNED.match(paragraph.body)):
            self._record(Undertaking(None, told["what"]))
            return
        if self._take_columns(paragraph):
            return
        if (counted := _COUNTED.match(paragraph.body)) is not None:
            for task in _COUNT.split(paragraph.body[counted.end() :]):
                for undertaking in read_undertakings(f"Action: {task.strip(' ;')}", self.roster):
                    self._record(undertaking)
            return
        is_row = bool(paragraph.mark) or _ROW.match(paragraph.text) is not None or paragraph.indent >= _COLUMN
        self.is_table = ACTION_TABLE.fullmatch(paragraph.text) is not None or (self.is_table and is_row)
        if self.is_table:
            return
        spoken = split_at_margins(paragraph, spoken)
        found = self._read_sentences(spoken)
        label = None if found else LABELLED.match(paragraph.body)
        speaker = self.roster.find(label["who"]) if label and label["who"] else None
        if label and speaker in self.roster.roll and (own := read_own(paragraph.body[label.end() :], speaker)):
            found.append(own)
        self.above = (spoken, tuple(one.owner for one in found))
        self._record_with_margins(paragraph, spoken, found)

    def _read_sentences(self, spoken: Sequence[str]) -> list[Undertaking]:
        """The undertakings in the sentences of a paragraph."""
        plain = [s for s in spoken if "seconded" not in s.casefold()]
        found: list[Undertaking] = []
        for number, sentence in enumerate(plain):
            same = _SAME.match(sentence) if found and found[-1].owner is not None else None
            if same is not None and is_deed(same["verb"]):  # *Ash is to order it. She is also to write to them.*
                found.append(Undertaking(found[-1].owner, same["what"]))
                continue
            is_theirs = number and _THEY_WILL.match(sentence)
            teller = _only_speaker(plain[number - 1], self.roster) if is_theirs else None
            for undertaking in read_undertakings(sentence, self.roster):
                undertaking = replace(undertaking, owner=undertaking.owner or teller)
                before, owners = (plain[:number], [one.owner for one in found]) if number else self.above
                if undertaking.text:
                    found.append(undertaking)
                elif found and found[-1].owner is None:  # *It is to be mended. ACTION: Ash*
                    found[-1] = replace(found[-1], owner=undertaking.owner, others=undertaking.others)
                elif undertaking.owner not in owners:
                    text = self._take_unowned() if not found and None in owners else None
                    found.append(replace(undertaking, text=text or _decided_words(before or (sentence,))))
        return found + [u for sentence in spoken if sentence not in plain for u in read_asked(sentence, self.roster)]

    def _take_unowned(self) -> str | None:
        """Remove the last action and return its words, if it has no owner and is of the sentence above."""
        entries = self.recorder.entries
        last = next((e for e in reversed(entries) if e.kind is Kind.ACTION), None)
        if last is None or last.persons or not last.text or last.text.rstrip(".") not in " ".join(self.above[0]):
            return None
        entries.remove(last)
        return last.text

    def _take_columns(self, paragraph: Paragraph) -> bool:
        """Record actions in two columns, *Action* and *Person responsible*; return whether the paragraph is of them."""
        lines = paragraph.lines
        if lines and _TASK_HEADS.fullmatch(" ".join(lines[0].split())):
            self.columns, self.begun, lines = self.recorder.item_id, "", lines[1:]
        is_apart = paragraph.mark or paragraph.is_row or any(len(line.split()) > _MOST_OF_ROW for line in lines)
        if self.are_rows and len(lines) == len(paragraph.lines) and self._take_row(paragraph.text):
            return True
        self.are_rows = len(lines) < len(paragraph.lines) and not lines
        if self.columns is None or self.columns != self.recorder.item_id or is_apart:
            self.columns = None
            return False
        for line in lines:
            what, *others = re.split(r"\s{2,}", line.rstrip(), maxsplit=1)
            who = re.split(r"\s{2,}", others[0])[0] if others else ""
            owner = owner_of(who, self.roster) if who else None
            if owner is not None or who == "All":
                self._record(Undertaking(owner, (what or self.begun).strip()))
            self.begun = "" if others else what
        return True

    def _take_row(self, text: str) -> bool:
        """Record the task in a row and the owners named last; return whether it is a row."""
        if (ref := _TASK_REF.match(text)) is None:
            return False
        words = _TASK_WHEN.sub("", text[ref.end() :]).split()
        for start in range(max(1, len(words) - _MOST_OWNERS), len(words)):
            who = _PARTED.split(" ".join(words[start:]))
            owners = [owner for one in who if (owner := owner_of(one, self.roster)) is not None]
            left = [one for one in who if owner_of(one, self.roster) is None and one not in _DOERS]
            if len(left) < len(who) and all(is_name(one, bare=False) for one in left):
                self._record(Undertaking(None, " ".join(words[:start])), owners)
                break
        return True

    def _record_with_margins(self, paragraph: Paragraph, spoken: Sequence[str], found: list[Undertaking]) -> None:
        """Record undertakings with their owners in the margin, and the other sentences beside owners."""
        left: dict[str, list[int]] = {}
        for place, token in paragraph.margins:
            if (owned := _OWNED.match(token)) is not None and _DEED.match(owned["what"]):
                who = owner_of(owned["who"], self.roster) or self.roster.find(owned["who"])
                found.append(Undertaking(who if isinstance(who, int) else None, owned["what"]))
                continue
            beside = self._owners_in_margin(token)
            mine = next((n for n, one in enumerate(found) if one.owner in beside), None)
            if mine is not None:  # *Ash offered to call*, and beside it *JA/BO*
                others = (*found[mine].others, *(owner for owner in beside if owner != found[mine].owner))
                found[mine] = replace(found[mine], others=others)
            elif beside:
                left.setdefault(near_margin(paragraph, spoken, place), []).extend(beside)
        for undertaking in found:
            bare = next((s for s in left if undertaking.owner is None and undertaking.text.rstrip(".") in s), None)
            self._record(undertaking, left.pop(bare) if bare else ())
        for sentence, owners in left.items():
            self.recorder.add(Kind.ACTION, "", _decided_words((sentence,)), tuple(dict.fromkeys(owners)))

    def _owners_in_margin(self, token: str) -> list[int]:
        owners: list[int] = []
        for name in _PARTED.split(_ACTION_BEFORE.sub("", token).strip(" .")):
            owner = owner_of(name, self.roster)
            owner = self.roster.find(name) if owner is None and not _ALL_INITIALS.fullmatch(name) else owner
            if isinstance(owner, int):
                owners.append(owner)
        return owners

    def of_resolutions(self, mark: int) -> None:
        """Record the actions in the resolutions and motions added since index `mark`."""
        put = self.recorder.entries[mark:]
        if any(e.kind not in (Kind.VOTE, Kind.CARRIED) for e in put):
            self.above = ((), ())
        if any(e.kind is Kind.LOST for e in put):
            return
        for entry in put:
            if entry.kind in (Kind.CLAUSE, Kind.MOTION) and entry.text:
                charges = read_charges(entry.text, self.roster)
                self.above = ((entry.text.removeprefix("that "),), tuple(one.owner for one in charges))
                for undertaking in charges:
                    key = " ".join(undertaking.text.casefold().split()[:6])
                    if key not in self.charges:
                        self.charges.add(key)
                        self._record(undertaking)

    def _record(self, undertaking: Undertaking, owners: Sequence[Voice] = ()) -> None:
        own = owners if undertaking.owner is None else (undertaking.owner, *undertaking.others)
        persons = tuple(dict.fromkeys(own))
        what = undertaking.text
        if (told := _BY_WHOM.match(what)) is not None:
            owner = owner_of(told["who"], self.roster)
            if owner is not None or told["what"].split()[0].lower() in DEEDS:
                what, persons = told["what"], persons if owner is None else (owner,)
        text = f"to {what}" if persons and _DEED.match(what) else what
        self.recorder.add(Kind.ACTION, "", text, persons)


_BY_WHOM = re.compile(
    r"(?:[A-Z][^:]{1,40}?(?::|\s[–—-])\s+)?(?P<who>[A-Z][\w.’'-]*(?:(?:,|,? and| &)? [A-Z][\w.’'-]*){0,3})"
    r"\s+(?:(?:is|are|still)\s+)*to\s+(?P<what>[A-Za-z]{2,}.{5,})$"
)
"""*Ash to write to them*, whoever that is; perhaps behind a subject: *Pond: Ash to write to them*."""
_THEY_WILL = re.compile(r"(?:He|She) (?:will|is going to)\b")
_SAME = re.compile(r"(?:He|She) is (?:also )?to (?P<what>(?P<verb>[a-z]+)\b.*)$")
_COUNTED = regex(r"(?:ACTIONS?|Actions?)(?: (?:items|points))?\s*[:–-]\s*\(?1[.)]\s+(?=.*\s\(?2[.)]\s)")
_COUNT = regex(r"\s\(?\d[.)]\s+")
"""*Actions: 1) Write to them. 2) Ash to call*: tasks with numbers, in one paragraph."""
_ALL_INITIALS = re.compile(r"(?:[A-Z]{2,}[a-z]{0,2}|All)(?:\s*[/,&]\s*(?:[A-Z]{2,}[a-z]{0,2}|All))*\.?")
"""Those who are left to do what is told elsewhere: *AB/CD*, *TRUSTEES*."""
_WHOEVER = regex(r"(?:[A-Z]{2,3}|All|ALL)(?:\s*[/,&]\s*[A-Z]{2,3})*")
"""The same behind *Action* without a sign: *Action AB*, not *ACTION ITEMS*."""
_PARTED = regex(r"\s*[/,&+]\s*|\s+and\s+")
_ACTION_BEFORE = any_case(r"actions?\W*")  # *Action: AB* in a margin
