"""Matters that are followed from meeting to meeting until they are done: actions, promises, recommendations of a
review."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.entry_text import Mention, literal, parts, write
from clerk_tui.meeting.kinds import FOLLOWED, MATTER, Kind, Role, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import Entry
from clerk_tui.regex import any_case, regex

_REPORTS = having(Role.REPORTS_MATTER)


@dataclass(frozen=True)
class MatterLine:
    """An entry of one meeting that begins a matter or reports on it."""

    meeting_id: int
    date: date | None
    entry: Entry
    is_exempt: bool = False


@dataclass(frozen=True)
class Progress:
    """What one meeting reported of a matter."""

    date: date | None
    text: str
    """Kept words; may be empty if the matter was only completed."""
    is_completion: bool = False
    entry_id: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Matter:
    """Something that is followed until it is complete."""

    text: str
    """Kept words, as first recorded."""
    owners: tuple[Voice, ...] = ()
    of_date: date | None = None
    """The meeting at which it was first recorded."""
    number: str = ""
    """The number of a review's recommendation; empty for an action."""
    due: date | None = None
    is_exempt: bool = False
    progress: tuple[Progress, ...] = ()
    is_done: bool = False
    is_review: bool = False
    entry_id: int = field(default=0, compare=False)
    """The entry that first recorded it."""

    def is_overdue(self, today: date) -> bool:
        """Whether it was due before `today` and is not done."""
        return not self.is_done and self.due is not None and self.due < today


def is_followed(entry: Entry) -> bool:
    """Whether an entry begins a matter or reports on one."""
    return not entry.is_struck and (entry.kind in FOLLOWED or entry.is_action)


def matter_lines(meeting: Meeting) -> tuple[MatterLine, ...]:
    exempt = exempt_parts(meeting)
    followed = filter(is_followed, meeting.entries)
    return tuple(MatterLine(meeting.id, meeting.head.date, entry, exempt.hides(entry)) for entry in followed)


_BY_DATE = any_case(r",? by (?=[^,;:]*\d)[^,;:]{3,30}$")
"""The due date at the end of a text: another date does not make another matter."""
_Key = tuple[bool, str, date | None, str, tuple[Voice, ...]]


def matters(lines: Iterable[MatterLine], names: Mapping[int, str]) -> tuple[Matter, ...]:
    """Every matter, in the order first recorded. `lines` are those of the meetings of one committee, in order; `names`
    has the names of people mentioned, by id. A later entry continues an action if it has the same date, words (apart
    from the due date) and owner, if it names one; or about the same words, if only one action fits. It continues a
    recommendation with the same number and words. `/progress` and `/done` belong to the nearest matter above in their
    item."""
    found: dict[_Key, Matter] = {}
    current: dict[tuple[int, int | None], _Key] = {}
    for line in lines:
        entry, place = line.entry, (line.meeting_id, line.entry.item_id)
        if entry.kind in _REPORTS:
            if (key := current.get(place)) is not None:
                found[key] = _with_report(found[key], line)
            continue
        made = _make_matter(line)
        key = _find_key(found, made, names, is_later=entry.kind is Kind.ARISING)
        known = found.setdefault(key, made)
        found[key] = replace(known, due=entry.due or known.due, is_exempt=known.is_exempt or line.is_exempt)
        if entry.kind in MATTER:
            current[place] = key
    return tuple(found.values())


def _find_key(found: Mapping[_Key, Matter], made: Matter, names: Mapping[int, str], *, is_later: bool) -> _Key:
    """The key of the matter that `made` continues, otherwise its own key. `is_later`: it carries an action forward."""
    words = write(made.text, lambda m: names.get(m.person_id, "?"))
    if made.due is not None:
        words = _BY_DATE.sub("", words)
    key = (made.is_review, made.number, None if made.is_review else made.of_date, words, made.owners)
    if key in found:
        return key
    if not made.owners or made.is_review:
        same = [k for k in found if k[:4] == key[:4]]
        if same:
            return next((k for k in same if not found[k].is_done), same[0])
    return (_find_reworded(found, key) if is_later else None) or key


_SMALL = frozenset("a an and at by for from in into of on or that the their this to was with would will".split())
_WORD = regex(r"[^\W_]+")
_FEWEST, _MOST = 2, 0.75
"""Words that two wordings of an action share at least, and the part of all their words that is enough."""


def _find_reworded(found: Mapping[_Key, Matter], key: _Key) -> _Key | None:
    """The key of the one known action of that date and owner with similar words: more of them, fewer, or nearly the
    same. None if there is none, or several."""
    is_review, _, of_date, words, owners = key
    if is_review or of_date is None:
        return None
    said = _content_words(words)
    alike = []
    for known in found:
        is_same_owner = not owners or not known[4] or bool(set(owners) & set(known[4]))
        if known[:3] != key[:3] or not is_same_owner:
            continue
        there = _content_words(known[3])
        shared = said & there
        is_part = shared in (said, there) or len(shared) >= _MOST * len(said | there)
        if len(shared) >= _FEWEST and is_part:
            alike.append(known)
    return alike[0] if len(alike) == 1 else None


def is_about_matters(title: str) -> bool:
    """Whether an item is for matters left by earlier meetings."""
    return _ABOUT_MATTERS.search(title) is not None


_ABOUT_MATTERS = any_case(
    r"\b(?:matters|actions|items|issues) (?:arising|outstanding|carried forward)\b|\b(?:old|unfinished) business\b"
    r"|\b(?:outstanding|previous|open) (?:actions|matters|items)\b|\bactions? (?:log|list|points|tracker|items|from)\b"
    r"|\bprogress on\b|\bclerk['’]s report\b"
)


def open_matters(lines: Iterable[MatterLine], names: Mapping[int, str], today: date | None) -> Iterator[Matter]:
    """The matters that are not complete, without actions from `today`, which do not arise yet."""
    open_ = (matter for matter in matters(lines, names) if not matter.is_done)
    return (matter for matter in open_ if matter.is_review or matter.of_date != today)


def _content_words(words: str) -> frozenset[str]:
    """The lower-case words of a text that carry its meaning, without a due date at its end."""
    return frozenset(_WORD.findall(_BY_DATE.sub("", words).casefold())) - _SMALL


def _with_report(matter: Matter, line: MatterLine) -> Matter:
    told = Progress(line.date, line.entry.text or "", line.entry.kind is Kind.DONE, line.entry.id)
    is_done, is_exempt = told.is_completion or matter.is_done, line.is_exempt or matter.is_exempt
    return replace(matter, progress=(*matter.progress, told), is_done=is_done, is_exempt=is_exempt)


def _make_matter(line: MatterLine) -> Matter:
    entry = line.entry
    return Matter(
        _task(entry),
        entry.persons,
        entry.of_date if entry.kind is Kind.ARISING else line.date,
        entry.subject if entry.kind is Kind.REVIEW else "",
        entry.due,
        line.is_exempt,
        is_review=entry.kind is Kind.REVIEW,
        entry_id=entry.id,
    )


def _task(entry: Entry) -> str:
    """What is to be done, in words that follow the owner's name."""
    text = entry.text or ""
    if entry.kind is Kind.PROMISE and not text.lower().startswith(("to ", "would ", "will ")):
        return f"to provide in writing {text}".strip() if text else "to reply in writing"
    if not entry.is_action or entry.kind is Kind.ACTION:
        return text
    return as_task(text) or (f"undertook {text}" if text.lower().startswith("that ") else text)


_UNDERTAKES = any_case(
    r"(?:(?:undertook|agreed|promised|offered)\s+)?"
    r"(?:to\s+|that\s+(?:he|she|they|it|we)\s+(?:would|will)\s+|(?:I|we)(?:['’]ll|\s+will)\s+)"
    r"(?:be\s+(?:happy|glad|pleased|able|willing)\s+to\s+)?(?=[a-z])"
    r"(?!(?:not|be|have|never|the|an?|this|that|these|those|his|her|their|its?|all|any|both|some)\b)"
)
"""The beginning of a statement that undertakes something: *that she would …*, *agreed to …*, *I'll …*."""


def as_task(text: str) -> str:
    """A statement as a task: *to arrange it* for *that she would arrange it*; empty if it does not say so."""
    begins = _UNDERTAKES.match(text)
    return f"to {text[begins.end() :]}" if begins else ""


def matter_above(meeting: Meeting, item_id: int | None, before: int | None = None) -> Entry | None:
    """The matter that `/progress` or `/done` would be about: the nearest above in the item; None if there is none."""
    return next((e for e in meeting.backwards(item_id, before) if e.kind in MATTER), None)


def carried_forward(matter: Matter, on_roll: Container[int], names: Mapping[int, str]) -> Entry:
    """A matter as a draft entry of a later meeting. People who are not on its roll are named in words."""

    def kept(part: object) -> str:
        if isinstance(part, Mention) and part.person_id not in on_roll:
            return literal(names.get(part.person_id, "?"))
        return literal(part) if isinstance(part, str) else str(part)

    is_known = all(not isinstance(owner, int) or owner in on_roll for owner in matter.owners)
    return Entry(
        0,
        Kind.REVIEW if matter.is_review else Kind.ARISING,
        0,
        persons=matter.owners if is_known else (),
        text="".join(kept(part) for part in parts(matter.text)),
        subject=matter.number,
        of_date=None if matter.is_review else matter.of_date,
        due=matter.due,
    )
