"""One entry as the minutes have it: what is said with its verb and full stop, and the style's own sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import EllipsisType

from clerk_tui.meeting.attendance import attendance, presiding_at
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import ASKING, OWN_SENTENCE, ROLL_CALL, SPEECH, Entry, Kind, Vote
from clerk_tui.meeting.text import Gap, parts
from clerk_tui.minutes.people import UNKNOWN, Forms
from clerk_tui.minutes.style import MONTHS, Style
from clerk_tui.minutes.wording import capital, fill, numbered, series, split_label, starts_sentence, stopped

_FIRST_WORD = re.compile(r"[^\W\d_]+")
_JOINS_ON = frozenset(",;:’'")
_CALLED = ROLL_CALL | {Kind.SUBSTITUTE, Kind.PRESIDING, Kind.VISITORS}
"""Kinds whose words, where there are any, stand for the style's own sentence; the chair is named there, as it
says who takes the chair."""


class Writer:
    """Writes the entries of one meeting in one style."""

    def __init__(self, meeting: Meeting, style: Style, forms: Forms | None = None) -> None:
        self.meeting, self.style = meeting, style
        self.forms = forms or Forms(meeting, style)

    def paragraphs(self, entry: Entry, presiding: int | None, lead: str = "") -> list[str]:
        """The paragraphs of `entry`, labels and all; none where it prints nothing. `lead` goes before speech:
        *In response to Councillor J Maitland, *. A clause is without its number."""
        if entry.kind in SPEECH:
            text = self.speech(entry, presiding, lead)
        elif entry.kind in OWN_SENTENCE and entry.text is not None:
            text = capital(self.written(entry.text, presiding))
        elif entry.kind in _CALLED and entry.text:
            text = capital(self.written(entry.text, None))
        else:
            text = _WRITERS[entry.kind](self, entry, presiding)
        return text.split("\n") if text else []

    def written(self, text: str, presiding: int | None, before: str = "") -> str:
        """A kept text as read, mentions written; a form that begins a sentence has a capital. `before` is what the
        text goes on from, and stands in the result."""
        if "{" not in text:
            return before + text
        out = before
        for part in parts(text):
            if isinstance(part, str):
                out += part
            elif isinstance(part, Gap):
                out += UNKNOWN
            else:
                form = self.forms.mention(part, presiding)
                out += capital(form) if starts_sentence(out) else form
        return out

    def _inside(self, text: str, presiding: int | None) -> str:
        """A kept text as it stands inside a sentence of the style's: what comes first is no beginning."""
        return self.written(text, presiding, " ")[1:]

    def speech(self, entry: Entry, presiding: int | None, lead: str = "") -> str:
        """What somebody said, asked, answered or promised; '' for words that are not minuted."""
        text = (entry.text or "").strip()
        if not text and entry.kind is not Kind.PROMISE:
            return ""
        who = self.forms.series(entry.persons, presiding)
        verb, text = self._verb(entry, text)
        if not who:
            who = self.style.people.nobody if verb else ""
        who = lead + who if lead else capital(who)
        before = f"{who} {verb}".strip()
        if before and text and text[0] not in _JOINS_ON:
            before += " "
        whole = self.written(text, presiding, before)
        return _stop_paragraphs(whole if before else capital(whole))

    def lead(self, question: Entry, presiding: int | None) -> str:
        """What the answer to `question`, whose words are not minuted, begins with; '' where the style has none."""
        asker = self.forms.series(question.persons, presiding)
        return capital(fill(self.style.speech.unminuted, asker=asker))

    def _verb(self, entry: Entry, text: str) -> tuple[str, str]:
        """The verb to be added, or '', and the text that follows it."""
        speech, match = self.style.speech, _FIRST_WORD.match(text)
        first = match[0].casefold() if match else ""
        if first in speech.takes_verb:
            return speech.verbs[entry.kind], text[0].lower() + text[1:]
        if entry.kind in ASKING and text.endswith("?") and (first not in speech.own_verbs or first in speech.lowered):
            return speech.verbs[entry.kind], text[0].lower() + text[1:] if first in speech.lowered else text
        if entry.kind is Kind.PROMISE and first not in speech.own_verbs:
            if not text:
                return speech.promise_alone, ""
            if first == "to":
                return speech.verbs["promise-to"], text
            return "", fill(speech.promise, text=text)
        return "", text

    def note(self, entry: Entry, presiding: int | None) -> str:
        """A note as typed, with a capital; a label before it keeps its look."""
        text = self.written(entry.text or "", presiding)
        label, rest = split_label(text.split("\n")[0])
        return text if label and rest else capital(text)

    def as_typed(self, entry: Entry, presiding: int | None) -> str:
        """A paper, or the clerk's own note."""
        return self.written(entry.text or "", presiding)

    def clause(self, entry: Entry, presiding: int | None) -> str:
        """A clause of a resolution, without its number."""
        text = _stop_paragraphs(self.written((entry.text or "").strip(), presiding))
        return capital(text) if self.style.resolution.capitals else text

    def single_clause(self, text: str) -> str:
        """A written clause that stands alone, where the style does not number one."""
        resolution, match = self.style.resolution, _FIRST_WORD.match(text)
        if match and match[0].casefold() in resolution.leads:
            return fill(resolution.single, clause=text[0].lower() + text[1:])
        return fill(resolution.single_other, clause=capital(text))

    def action(self, entry: Entry, presiding: int | None) -> str:
        """Something that somebody is to do."""
        text, due = self._inside(entry.text or "", presiding), ""
        if entry.due and not re.search(rf"\b{entry.due.day}(?:st|nd|rd|th)? {MONTHS[entry.due.month - 1][:3]}", text):
            due = self.style.due(entry.due)
        owner = capital(self.forms.series(entry.persons, presiding))
        frame = self.style.sentences["action"]
        return fill(frame, owner=owner, text=text, due=due).replace("  ", " ")

    def vote(self, entry: Entry, presiding: int | None) -> str:
        """How a vote went."""
        votes, vote = self.style.votes, entry.vote or Vote()
        if vote.of_all:
            return votes.of_all
        counts = (
            (votes.in_favour, vote.in_favour),
            (votes.against, vote.against),
            (votes.abstained, vote.abstained),
        )
        said = [fill(frames[min(n, 2)], count=str(n)) for frames, n in counts if n is not None]
        outcome = votes.carried if vote.carried else votes.lost
        return capital(
            fill(votes.counted, counts=series([s for s in said if s], self.style.people.last), outcome=outcome)
        )

    def visitors(self, entry: Entry, presiding: int | None) -> str:
        """How many members of the public there were."""
        count = entry.count or 0
        frame = self.style.sentences["visitors" if count > 1 else f"visitors-{count}"]
        return fill(frame, count=str(count))

    def substitute(self, entry: Entry, presiding: int | None) -> str:
        """Who sat for whom."""
        substitute, member = ([self.forms.named(voice) for voice in entry.persons] + [UNKNOWN, UNKNOWN])[:2]
        return capital(fill(self.style.sentences["substitute"], substitute=substitute, member=member))

    def item(self, entry: Entry, presiding: int | None) -> str:
        """The item that was opened."""
        item = self.meeting.item_by_id.get(entry.item_id) if entry.item_id is not None else None
        return item.label if item else ""

    def _returns(self, entry: Entry) -> bool:
        """Whether an arrival is of people who had all left before."""
        if entry.kind is not Kind.ARRIVAL:
            return False
        left = {
            person
            for e in self.meeting.attendance_entries
            if e.kind is Kind.DEPARTURE and (e.position < entry.position or not entry.position)
            for person in e.persons
        }
        return bool(entry.persons) and left.issuperset(entry.persons)

    def own(self, entry: Entry, presiding: int | None) -> str:
        """The style's own sentence for a movement, the roll call, the meeting's clock or an item's fate."""
        names = self.forms.series(entry.persons)
        text = self._inside((entry.text or "").strip(), presiding)
        frame = self.style.sentences["return" if self._returns(entry) else entry.kind]
        return capital(fill(frame, names=names, time=self.style.clock(entry.at), text=text))


def _stop_paragraphs(text: str) -> str:
    """A full stop to each paragraph without a label, and to the last."""
    if "\n" not in text:
        return stopped(text)
    *rest, last = text.split("\n")
    return "\n".join([p if split_label(p)[0] else stopped(p) for p in rest] + [stopped(last)])


_Write = Callable[[Writer, Entry, int | None], str]
_WRITERS: Mapping[Kind, _Write] = {
    **dict.fromkeys(Kind, Writer.own),
    Kind.NOTE: Writer.note,
    Kind.PRIVATE: Writer.as_typed,
    Kind.PAPER: Writer.as_typed,
    Kind.CLAUSE: Writer.clause,
    Kind.ACTION: Writer.action,
    Kind.VOTE: Writer.vote,
    Kind.VISITORS: Writer.visitors,
    Kind.SUBSTITUTE: Writer.substitute,
    Kind.ITEM: Writer.item,
}


_LASTING = SPEECH | {Kind.NOTE, Kind.PRIVATE, Kind.PAPER, Kind.ACTION}
"""Kinds whose sentence depends on nothing but the entry, the people and who presides."""
_KEPT = 4096
"""Sentences that are remembered."""


class Sentences:
    """The sentences of a meeting while it is recorded: people's forms are made once, and what cannot have changed is
    not written again."""

    def __init__(self) -> None:
        self._writer: Writer | None = None
        self._known: dict[tuple[Entry, int | None], str] = {}

    def of(self, meeting: Meeting, entry: Entry, style: Style, presiding: int | None) -> str:
        """As `sentence`."""
        writer = self._writer
        if (
            writer is None
            or writer.style is not style
            or writer.meeting.roll is not meeting.roll
            or writer.meeting.people is not meeting.people
        ):
            writer = self._writer = Writer(meeting, style)
            self._known.clear()
        writer.meeting = meeting
        if entry.kind not in _LASTING:
            return _alone(writer, entry, presiding, _clauses_before(meeting, entry))
        key = (entry, presiding)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[key] = _alone(writer, entry, presiding, 0)
        return known


def sentence(meeting: Meeting, entry: Entry, style: Style, presiding: int | EllipsisType | None = ...) -> str:
    """`entry` as the minutes would have it by itself, its paragraphs divided by newlines; '' where it prints nothing.

    `presiding` is who presides at that moment; left out, it is derived from the record (an entry that has no position
    yet is taken to stand at its end). A clause has the style's heading and its number.
    """
    if isinstance(presiding, EllipsisType):
        presiding = attendance(meeting, entry.position + 1 if entry.position else None).presiding
    return _alone(Writer(meeting, style), entry, presiding, _clauses_before(meeting, entry))


def _clauses_before(meeting: Meeting, entry: Entry) -> int:
    if entry.kind is not Kind.CLAUSE:
        return 0
    return sum(1 for e in meeting.backwards(entry.item_id, entry.position or None) if e.kind is Kind.CLAUSE)


def sentences(meeting: Meeting, style: Style, entries: Iterable[Entry] | None = None) -> dict[int, str]:
    """Many entries (all, where none are given; else in the order of the record) as `sentence` has them, by id."""
    wanted = tuple(meeting.entries if entries is None else entries)
    presiding, writer = presiding_at(meeting, wanted), Writer(meeting, style)
    numbers: dict[int, int] = {}
    if any(entry.kind is Kind.CLAUSE for entry in wanted):
        seen: Counter[int | None] = Counter()
        for entry in meeting.entries:
            if entry.kind is Kind.CLAUSE:
                numbers[entry.id] = seen[entry.item_id]
                seen[entry.item_id] += not entry.is_struck
    return {e.id: _alone(writer, e, presiding[e.id], numbers.get(e.id, 0)) for e in wanted}


def _alone(writer: Writer, entry: Entry, presiding: int | None, clauses_before: int) -> str:
    text = "\n".join(writer.paragraphs(entry, presiding))
    if entry.kind is not Kind.CLAUSE:
        return text
    resolution = writer.style.resolution
    if not resolution.numbers_single and not clauses_before:
        return writer.single_clause(text)
    return f"{resolution.heading} {numbered(resolution.numbering, clauses_before + 1)} {text}"
