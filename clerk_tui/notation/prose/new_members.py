"""Who becomes a member of the body at its meeting: *Mrs Ash was co-opted and signed her declaration*, *co-option of Mr
Birch agreed*, *Cllr Ash took her seat*."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from clerk_tui.meeting import Capacity, Kind, Meeting, Voice
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.name_parts import PrintedName, has_title, is_councillor, surname_of, take_apart
from clerk_tui.meeting.people import fold
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.prose.names import CTTEE, MTG
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case

_NAMES = (
    r"(?P<names>(?!(?:the|a|an|if|no|nobody|none|that|to|was|were|who|how|when|members?|candidates?|applicants?|resolved|agreed|decided|it)\b)"
    r"[^\W\d][\w.’'-]*(?:(?:,| and| &)? [^\W\d][\w.’'-]*){0,8}?)"
)
_BODY = rf"(?:council(?:l?or)?|cllr|board|{CTTEE}|member|trustee|governor|director)s?\b"
_TO = (
    r"(?: (?:on ?to|to|on|by|as|in as|to be)"
    rf" (?:(?:an?|the|this|our|its|new|full|parish|town|city|community|village|co-opted|ward) )*{_BODY})"
)
_SIGNED = (
    r"(?:signed|completed|delivered|made|read|took) (?:his|her|the|their|an?) (?:declarations?|acceptances?|oaths?)"
    r"(?: (?:of|for) (?:acceptance|office)(?: of office)?)?"
)
_SEATED = r"(?:took|takes|taking) (?:his|her|their|up (?:his|her|their)) (?:seats?|places?)"
_BE = r"(?:(?:was|were|is|are|be|has been|have been|had been|both|duly|then|now|being|unan\w*|declared|therefore) )*"
_ENDS = r"(?=$|[,;.]|:| [–—-]| (?:and|with|at|by|unan\w*|nem|for|from|until|following|after|in)\b|,? \d)"
_JOINS = tuple(map(any_case, (
    rf"{_NAMES} {_BE}co-?opted{_TO}?{_ENDS}.*",
    rf"{_NAMES} {_BE}(?:elected|appointed){_TO}{_ENDS}.*",
    rf"{_NAMES} {_BE}(?:elected|appointed|co-?opted)\b.*\b(?:{_SIGNED}|{_SEATED}).*",
    rf"{_NAMES} (?:(?:also|now|then) )*joined(?: the (?:board|committee|council|governors|{MTG}))?"
    r" as (?:(?:an?|the|our|new|co-opted|community|parent|staff) )*(?:governor|trustee|director|councillor)\b.*",
    rf"{_NAMES} (?:(?:also|both|duly|has|had|have|then) )*{_SIGNED}\b.*",
    r"(?:(?:it was )?(?:unan\w* )?(?:resolved|agreed|decided)(?: unan\w*)?[:,]? )?(?:that |to )?(?:the council )?"
    rf"(?:(?<=[a-z] )co-?opt|co-?opted) {_NAMES}{_TO}?{_ENDS}.*",
    rf"(?:(?:it was )?(?:resolved|agreed|decided)[:,]? )?(?:that )?{_NAMES} be co-?opted{_TO}?{_ENDS}.*",
    rf"(?:that )?(?:the )?co-?option of {_NAMES}{_TO}? (?:(?:was|were|be) )?(?:agreed|approved|carried|confirmed)\b.*",
)))  # fmt: skip
"""Sentences that make somebody a member of the body."""
_MAY_JOIN = any_case(r"joined .*\bas |co-?opt|elected|appointed|declaration|acceptance|oath|\bseats?\b|\bplaces?\b")
_SITS = any_case(rf"{_NAMES} (?:(?:then|also|now|duly) )*{_SEATED}\b.*")
"""A member's first act; also of one who only comes back."""
_APART = any_case(r",? and |, | & ")


def joining(line: str, context: Context) -> Iterator[tuple[str, str, str]]:
    """The people who become members of the body by a line and are none yet, each as named, with the line that lists
    them, and the one that puts what is listed of their name right."""
    if not _MAY_JOIN.search(line):
        return
    told = next(filter(None, (form.fullmatch(line) for form in _JOINS)), None)
    seated = None if told else _SITS.fullmatch(line)
    who = told or seated
    for name in _APART.split(who["names"]) if who else ():
        voices = listed_as(name, context) if name else ("",)
        place = context.meeting.places.get(voices[0]) if voices and isinstance(voices[0], int) else None
        is_told = told is not None or is_councillor(name) or has_joined(name, context.meeting) != ""
        is_name = name[:1].isupper() or has_title(name.split())
        if len(voices) > 1 or not (is_told and is_name) or (voices and (place is None or place.capacity in _KEPT)):
            continue
        listed = context.name(place.person_id) if place is not None else as_listed(name, context)
        fuller = f"s/{listed}/{name}/" if place is not None and _is_fuller(name, listed, context) else ""
        yield name, f"/{_capacity(line, context)} {listed}", fuller


def listed_as(name: str, context: Context) -> tuple[Voice, ...]:
    """Whom a new member's name means: somebody of the roll, or the only guest of whom no more than a surname is known
    (*Mrs Ash* of Ann Ash)."""
    if known := (context.find(name) or context.find_named(name)).voices:
        return known
    told, guests = take_apart(name), (place for place in context.meeting.roll if place.capacity not in _KEPT)
    alike = [place.person_id for place in guests if _is_part(take_apart(context.name(place.person_id)), told)]
    return tuple(alike) if len(alike) == 1 else ()


def _is_part(listed: PrintedName, told: PrintedName) -> bool:
    """Whether somebody is listed by a surname, perhaps with a title, which a name has too."""
    is_same_title = not (listed.titles and told.titles) or listed.titles == told.titles
    return not listed.forenames and is_same_title and fold(listed.surname) == fold(told.surname)


def _is_fuller(name: str, listed: str, context: Context) -> bool:
    """Whether a name says more of somebody than the roll does, where only the roll shows what it has."""
    told, known = take_apart(name), take_apart(listed)
    says_more = not known.forenames and (told.forenames or (told.titles and not known.titles))
    shown = (decode(entry.text or "", context.names) for entry in context.meeting.entries if not entry.is_struck)
    return bool(says_more) and not any(re.search(rf"(?<!@){re.escape(listed)}", text) for text in shown)


_KEPT = frozenset(Capacity) - {Capacity.GUEST, Capacity.SPEAKER}
"""The capacities in which somebody is a member already, or serves the body."""


def _capacity(line: str, context: Context) -> Capacity:
    """Why a new member is on the roll. A council co-opts members with all rights; its committees co-opt others."""
    head, rules = context.meeting.head, context.meeting.rules
    is_whole = not head.committee or _WHOLE.search(head.committee) is not None or rules.cooptees_vote
    return Capacity.MEMBER if is_whole or not _COOPTS.search(line) else Capacity.COOPTED


_COOPTS = any_case(r"\bco-?opt")
_WHOLE = any_case(r"\b(?:council|board|assembly|trustees|governors)(?: meeting)?$")


def as_listed(name: str, context: Context) -> str:
    """A name with the title of councillors that the roll has, where it has none of its own: *Cllr Mrs Ash*."""
    titled = Counter(
        words[0]
        for place in context.meeting.roll
        if place.capacity.is_member and is_councillor(context.name(place.person_id))
        for words in (context.name(place.person_id).split(),)
        if is_councillor(f"{words[0]} X")
    )
    members = sum(place.capacity.is_member for place in context.meeting.roll)
    title = titled.most_common(1)[0][0] if titled and 2 * sum(titled.values()) > members else ""
    return name if is_councillor(name) or not title else f"{title} {_MISTER.sub('', name)}"


_MISTER = any_case(r"^mr\.? (?=\S)")


def has_joined(name: str, meeting: Meeting) -> str:
    """The name by which the record says that somebody of this surname became a member at this meeting; else empty."""
    surname = fold(surname_of(name))
    said = (e.text for e in meeting.entries if e.kind in (Kind.NOTE, Kind.CLAUSE) and not e.is_struck and e.text)
    shown = (write(text, lambda mention: meeting.people[mention.person_id].name) for text in said)
    for line in (re.sub(r"^\W+|\.$", "", text) for text in shown if _MAY_JOIN.search(text)):
        told = next(filter(None, (form.fullmatch(line) for form in _JOINS)), None)
        for one in _APART.split(told["names"]) if told else []:
            if fold(surname_of(one)) == surname:
                return one
    return ""
