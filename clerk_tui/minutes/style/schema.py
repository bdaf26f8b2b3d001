"""What may stand in a style file: the fields of its frames, the words of its lists, the keys of its tables."""

from __future__ import annotations

from collections.abc import Mapping

from clerk_tui.meeting.kinds import SPEECH, Conduct, Interest, Kind
from clerk_tui.meeting.people import Collective
from clerk_tui.meeting.record import Choice
from clerk_tui.meeting.rules import Law
from clerk_tui.minutes.sentences.registry import FRAMES

ORDER = ("titles", "attendance", "opening", "items", "actions", "closing", "signature")
"""The parts of the minutes."""
LISTS = ("chair", "members", "coopted", "also_present", "officers", "remote", "apologies", "absent")
"""The lists of the attendance."""

_CLOCK = "hour hour24 minute am AM"
_CALENDAR = "weekday day nth month year"
_BODY = "council committee"
_VOTE = "what counts outcome chair in_favour opposed abstaining abstained"
_SAID = "names text time"

FIELDS: Mapping[str, str] = {
    "times.text": _CLOCK,
    "times.text_on_the_hour": _CLOCK,
    "times.head": _CLOCK,
    "times.date": _CALENDAR,
    "times.due": _CALENDAR,
    "people.first": "name post",
    "people.in_full": "name post",
    "people.member_count": "count",
    "speech.unminuted": "asker",
    "speech.promise": "text",
    "resolution.single": "clause",
    "resolution.single_other": "clause",
    "actions.line": "number owner text due",
    "actions.promised": "text",
    "motions.short": "mover seconder",
    "motions.moved": "mover seconder text",
    "motions.unnamed": "text",
    "motions.substantive": "text",
    "motions.accepted": "mover",
    "motions.carried": "what",
    "motions.carried_at_once": "what",
    "motions.lost": "what",
    "motions.lapsed": "what",
    "motions.lapsed_seconded": "what",
    "motions.withdrawn": "what text mover",
    "votes.in_favour": "count",
    "votes.against": "count",
    "votes.abstained": "count",
    "votes.counted": _VOTE,
    "votes.of_all": _VOTE,
    "votes.excepted": f"{_VOTE} exceptions",
    "votes.exceptions": "names",
    "votes.named": _VOTE,
    "votes.closing": _VOTE,
    "votes.tied": f"{_VOTE} vote exceptions",
    "votes.lists": "count names",
    "votes.absent": "count names",
    "votes.short": "majority",
    "votes.of_those_voting": "share",
    "votes.of_all_members": "share",
    "votes.part": "part what",
    "votes.casting": "chair way what outcome",
    "votes.own": "names",
    "interests.declared": "names interest text conduct",
    "interests.declared_each": "names interest text conduct",
    "interests.declared_that": "names interest text conduct",
    "interests.withdrew": _SAID,
    "exempt.excluded": "paragraphs part",
    "exempt.excluded_otherwise": "paragraphs part",
    "exempt.paragraph": "numbers",
    "exempt.paragraphs": "numbers",
    "exempt.notice": "paragraphs part",
    "exempt.begin": "paragraphs part",
    "exempt.paper": "text",
    "exempt.summary": "text",
    "business.question": "asker whom",
    "business.reply": "names",
    "business.petition": "names chair text",
    "business.petition_received": "text",
    "business.order": "names chair text verb",
    "business.explanation": "names chair text verb",
    "business.ruling": "names chair text",
    "business.urgent": "names chair text",
    "business.inquorate": "time members",
    "business.recommended": "body",
    "business.recommended_single": "body clause",
    "business.recommended_single_other": "body clause",
    "business.agreed": "date text",
    "business.signed": "date chair",
    "business.agreed_and_signed": "date text chair",
    "business.arising": "date owner text due",
    "business.review": "number text owner",
    "business.progress": "text",
    "business.done": "text",
    "items.number": "number",
    "items.subnumber": "number",
    "items.minute_number": "number",
    "items.minute_numbers": "n yy year",
    "items.title": "title",
    "items.agenda_number": "number",
    "head.titles": f"{_BODY} body parent venue date time",
    "head.opening": f"{_BODY} body parent venue date time",
    "head.chair": "name initials",
    "head.in_the_chair": "name initials",
    "head.vice": "name initials",
    "head.member": "name initials",
    "head.substitute": "name member initials",
    "head.attending": "name post initials",
    "head.signature": _BODY,
    "head.subject_to": "date text",
    **{f"sentences.{name}": " ".join(fields) for name, fields in FRAMES.items()},
    "sentences.quorum-kept": "time members",
    "sentences.quorum-lost": "time members",
}
"""The fields of each frame, or of all frames of a table; what is not named here is no frame."""

_WAYS = ("motion", "amendment", "procedural")
KEYS: Mapping[str, tuple[str, ...]] = {
    "people.voices": tuple(Collective),
    "speech.verbs": (*(kind for kind in Kind if kind in SPEECH), "promise-to"),
    "motions.moved": _WAYS,
    "motions.unnamed": _WAYS,
    "motions.words": (*_WAYS, "substantive", "none"),
    "votes.exceptions": tuple(Choice),
    "votes.lists": tuple(Choice),
    "votes.ways": (Choice.FOR, Choice.AGAINST),
    "votes.own": tuple(Choice),
    "interests.classes": (*Interest, "none"),
    "interests.conducts": tuple(Conduct),
    "exempt.parts": tuple(Law),
    "sentences": (*FRAMES, "quorum-kept", "quorum-lost"),
}
"""The keys that each table of words has, one for one."""
FREE = frozenset({"people.plural_titles", "votes.majorities"})
"""Tables of which a style may make its own list: what it names stands for the whole of it."""
WORDS: Mapping[str, tuple[str, ...]] = {
    "order": ORDER,
    "unprinted": tuple(Kind),
    "omitted": tuple(Kind),
    "paragraphs.unnumbered": tuple(Kind),
    "paragraphs.numbered_alone": tuple(Kind),
    "head.lists": LISTS,
}
"""The words that may stand in a list."""
FORMS: Mapping[str, tuple[str, str]] = {
    "items.minute_numbers": (r"|\S*\{n\}\S*", "has {n} in it and no spaces, such as {yy}/{n}; or it is empty"),
    "items.minute_year": (
        r"|never|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
        "is a month and day such as 05-01, or never, or empty",
    ),
}
"""Texts that are of one form alone, and how that is told."""
OF_THREE = frozenset({"people.member_count", "votes.in_favour", "votes.against", "votes.abstained"})
"""Lists for none, one and more."""


def fields_of(path: str) -> tuple[str, ...] | None:
    """The fields of the frame at `path`, which may be inside a table; None where it is no frame."""
    known = FIELDS.get(path)
    if known is None and "." in path:
        known = FIELDS.get(path.rpartition(".")[0])
    return None if known is None else tuple(known.split())
