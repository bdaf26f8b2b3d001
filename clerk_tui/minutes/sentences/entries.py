"""The entries of a meeting as the minutes print them: paragraphs of the minutes, or one entry alone."""

from __future__ import annotations

from collections.abc import Iterable
from types import EllipsisType

from clerk_tui.english.verbs import is_past
from clerk_tui.english.words import with_small_first
from clerk_tui.meeting.attendance import attendance, presiding_at
from clerk_tui.meeting.kinds import CLOCK, MOVEMENT, OWN_CALL, OWN_SENTENCE, SPEECH, Kind, Words, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import proceedings
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.sentences import motions, speech
from clerk_tui.minutes.sentences.context import SENTENCES, EntryContext
from clerk_tui.minutes.sentences.motions import clause_heading, has_resolution, listed_clause, own_word, single_clause
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import capital, first_word, numbered

_STANDALONE = having(Words.STANDALONE)
_DONE_BY_MEETING = frozenset("adjourned broke paused recessed resumed reconvened".split())
_KEPT = 4096
"""The most sentences in the cache."""


def entry_paragraphs(context: EntryContext, entry: Entry, presiding: int | None, lead: str = "") -> list[str]:
    """The paragraphs that `entry` prints, with their typed labels; a clause has no number. `lead` goes before speech:
    *In response to Councillor J Maitland, *."""
    context.forms.begin(entry.id)
    if entry.kind in SPEECH:
        text = speech.speech(context, entry, presiding, lead)
    elif entry.is_own_sentence or (entry.kind in OWN_SENTENCE and entry.text is not None):
        text = capital(context.written(_own_sentence(context, entry, presiding), presiding))
    elif entry.kind in OWN_CALL and entry.text:
        text = capital(context.written(entry.text, None))
    else:
        text = SENTENCES[entry.kind](context, entry, presiding)
    if not text:
        return []
    return [*text.split("\n"), *motions.voter_lists(context, entry), *motions.closing(context, entry, presiding)]


def _own_sentence(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The clerk's own sentence. One that begins with a verb gets its subject: who came or left (*-hall: left for a
    bus*), or the meeting (*/adjourn: Adjourned for tea*)."""
    text = entry.text or ""
    if entry.kind in CLOCK and entry.published is None and first_word(text).lower() in _DONE_BY_MEETING:
        return f"The meeting {with_small_first(text)}"
    lacks_subject = entry.kind in MOVEMENT and entry.persons and entry.published is None and is_past(first_word(text))
    return f"{context.forms.subject(entry.persons, presiding)} {text}" if lacks_subject and text[0].islower() else text


class Sentences:
    """A cache of the sentences of a meeting while it is recorded."""

    def __init__(self) -> None:
        self._context: EntryContext | None = None
        self._known: dict[tuple[Entry, int | None, frozenset[int]], str] = {}

    def of(
        self, meeting: Meeting, entry: Entry, style: Style, presiding: int | None, first: frozenset[int] = frozenset()
    ) -> str:
        """The `sentence` of an entry; `first`: the people whom it introduces."""
        context = self._context
        if (
            context is None
            or context.style is not style
            or context.meeting.roll is not meeting.roll
            or context.meeting.people is not meeting.people
            or context.meeting.head.rules != meeting.head.rules
        ):
            context = self._context = EntryContext(meeting, style)
            self._known.clear()
        context.meeting = meeting
        context.forms.introduce({entry.id: first})
        if entry.kind not in _STANDALONE:
            return _make_sentence(context, entry, presiding, _clauses_before(meeting, entry, style))
        key = (entry, presiding, first)
        if (known := self._known.get(key)) is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[key] = _make_sentence(context, entry, presiding, 0)
        return known


def sentence(meeting: Meeting, entry: Entry, style: Style, presiding: int | EllipsisType | None = ...) -> str:
    """The sentence of `entry` as the minutes print it, paragraphs apart by newlines; '' if it prints nothing.
    `presiding` is who presides then; by default it is read from the record, at its end for an entry without a position.
    A clause has the style's heading and its number."""
    if isinstance(presiding, EllipsisType):
        presiding = attendance(meeting, entry.position + 1 if entry.position else None).presiding
    return _make_sentence(EntryContext(meeting, style), entry, presiding, _clauses_before(meeting, entry, style))


def _clauses_before(meeting: Meeting, entry: Entry, style: Style) -> int:
    """How many clauses and resolutions are numbered before a clause; those no longer in force are counted apart."""
    if entry.kind is not Kind.CLAUSE:
        return 0
    earlier = (e for e in meeting.backwards(entry.item_id, entry.position or None) if e.kind is Kind.CLAUSE)
    like = _numbered_with(meeting, entry, style)
    alike = sum(_numbered_with(meeting, one, style) == like for one in earlier)
    return alike + _adopted_before(meeting, entry, style)


def _numbered_with(meeting: Meeting, clause: Entry, style: Style) -> tuple[int | None, bool, str]:
    """What clauses have in common that are numbered together: the item, whether they are in force, and the clerk's own
    word, where each word has a heading of its own."""
    word = "" if style.resolution.numbers_single else own_word(clause.text or "")[0]
    return clause.item_id, proceedings(meeting).is_annulled(clause), word


def _adopted_before(meeting: Meeting, clause: Entry, style: Style) -> int:
    """How many motions of the item are numbered before its clauses: those adopted before its last clause."""
    item_id = clause.item_id
    _, is_annulled, word = _numbered_with(meeting, clause, style)
    if not style.resolution.numbers_on or is_annulled or word:
        return 0
    moved = [p for p in proceedings(meeting).by_id.values() if p.is_adopted and p.entry.item_id == item_id]
    adopted = [p.decided for p in moved if has_resolution(p, style.motions.adopted)]
    if not adopted:
        return 0
    last = next((e.position for e in meeting.backwards(item_id) if e.kind is Kind.CLAUSE), None)
    return sum(1 for decided in adopted if decided is not None and (last is None or decided.position < last))


def sentences(meeting: Meeting, style: Style, entries: Iterable[Entry] | None = None) -> dict[int, str]:
    """The `sentence` of every entry, or of those given, by entry id in the order of the record."""
    wanted = tuple(meeting.entries if entries is None else entries)
    presiding, context = presiding_at(meeting, wanted), EntryContext(meeting, style)
    numbers: dict[int, int] = {}
    if any(entry.kind is Kind.CLAUSE for entry in wanted):
        seen: dict[tuple[int | None, bool, str], int] = {}
        for entry in meeting.entries:
            if entry.kind is Kind.CLAUSE:
                alike = _numbered_with(meeting, entry, style)
                if alike not in seen:
                    seen[alike] = _adopted_before(meeting, entry, style)
                numbers[entry.id] = seen[alike]
                seen[alike] += not entry.is_struck
    return {e.id: _make_sentence(context, e, presiding[e.id], numbers.get(e.id, 0)) for e in wanted}


def _make_sentence(context: EntryContext, entry: Entry, presiding: int | None, clauses_before: int) -> str:
    text = "\n".join(entry_paragraphs(context, entry, presiding))
    if entry.kind not in (Kind.CLAUSE, Kind.RECOMMENDATION):
        return text
    body, resolution = entry.subject if entry.kind is Kind.RECOMMENDATION else None, context.style.resolution
    if not resolution.numbers_single and not clauses_before:
        return single_clause(context, text, body)
    number = numbered(resolution.numbering, clauses_before + 1) if body is None else ""
    word, text = own_word(text) if body is None else ("", text)
    return " ".join(filter(None, (clause_heading(context, body, word), number, listed_clause(context, text))))
