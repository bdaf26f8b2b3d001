"""A line before Enter: how it is read, and what the clerk is shown of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Literal

from clerk_tui import log, minutes, notation
from clerk_tui.book.meeting_state import MeetingState, split_paragraphs
from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Kind, apply
from clerk_tui.meeting.agenda import left_out
from clerk_tui.meeting.attendance import goes_back
from clerk_tui.meeting.entry_text import literal
from clerk_tui.meeting.intents import ListPerson, OpenItem, Record
from clerk_tui.meeting.kinds import ACTION, CLOCK, MOVEMENT, SPEECH
from clerk_tui.notation.times import typed_time
from clerk_tui.regex import regex

_FAULT = "Because of an internal error, the program could not read this line. It is kept as a note"
_NO_WORDS = "A paragraph needs words before it: type : and some before the ¶, or delete it."
_NO_ENTRY = "That line records nothing. Type what the entry should say, or press Esc to cancel."

_NO_OPENING = "An item opens here in place of a note: insert a note, press e on it, and type this. Esc cancels."
_NOT_READ = "This cannot be read. Change it, or press Esc to cancel."


@dataclass(frozen=True)
class Target:
    """What a line is for: a new entry, a change of an entry, or an insertion before one."""

    purpose: Literal["new", "edit", "insert"] = "new"
    entry_id: int = 0

    @property
    def field(self) -> str:
        """The target as a draft stores it."""
        return self.purpose if self.purpose == "new" else f"{self.purpose} {self.entry_id}"

    @staticmethod
    def of_field(field: str) -> Target:
        """Return the target that a draft stored."""
        purpose, _, entry_id = field.partition(" ")
        if purpose in ("edit", "insert") and entry_id.isdecimal():
            return Target("edit" if purpose == "edit" else "insert", int(entry_id))
        return NEW


NEW = Target()
"""A new entry at the end of the record."""


@dataclass(frozen=True)
class Preview:
    """A line as it was read, and what the clerk sees of it before Enter."""

    line: str
    reading: notation.Reading
    """The reading of the line; for an entry being changed, with its other paragraphs."""
    context: notation.Context
    """What the grammar knew when the line was read."""
    target: Target = NEW
    """What the line is for."""
    label: str = ""
    """The kind in a word or two; empty for an empty line."""
    sentence: str = ""
    """The sentence that the minutes will have, or what the line will do; empty if nothing will be printed."""
    remark: str = ""
    """What is doubtful about the line, or why it cannot be carried out."""
    doubt: str = ""
    """The part of the remark that stays with the entry after Enter."""
    asks: str = ""
    """What the clerk must confirm with a second Enter; empty for nearly every line."""
    is_complete: bool = True
    """Whether everything to confirm is known. False if the file could not be read: Enter reads the line again."""

    @property
    def text(self) -> str:
        """What the clerk sees: the sentence, or in its place a remark about the words of the line; advice follows
        it."""
        if self.asks or self.remark:
            read = self.reading
            is_of_words = read.refusal or (read.remark and (read.offer or read.remark != read.passing))
            return self.asks or (self.remark if is_of_words else f"{self.sentence}  {self.remark}".strip())
        return self.said

    @property
    def said(self) -> str:
        """The sentence; for an entry that is not printed, its time and that it is not printed."""
        if self.sentence or (entry := self.reading.entry) is None:
            return self.sentence
        at = f"at {typed_time(entry.at)} " if entry.at is not None else ""
        return f"{at}(recorded, but not printed in the minutes)"

    @property
    def is_warning(self) -> bool:
        """Whether what is shown asks the clerk to look."""
        return bool(self.asks or self.remark)

    def means_the_same(self, other: Preview) -> bool:
        """Whether Enter would do the same for both. Intents without an entry, such as undo, go by their text."""
        has_same_effect = self.reading.entry is not None or self.text == other.text
        return self.reading == other.reading and self.asks == other.asks and has_same_effect


class ChangedMeanwhileError(ClerkError):
    """The line means something else than was previewed. The clerk is shown what, and may press Enter again."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(f"This now means: {preview.label} · {preview.text}  (press Enter again to record it)")
        self.preview = preview
        """The line as it is read now."""


def preview(state: MeetingState, journal: notation.Journal, line: str, target: Target) -> Preview:
    """Read a line now. If its target entry is gone (undone meanwhile), the line is for a new one. A line that fails to
    be read is logged and becomes a note."""
    place = state.entry(target.entry_id)
    context = state.context(before=place)
    target = target if place else NEW
    if not line.strip():
        return Preview(line, notation.Reading(refusal="There is nothing on the line."), context, target)
    try:
        return _preview(state, journal, line, context, target)
    except ClerkError:
        raise
    except Exception as error:  # one line must not stop the meeting
        log.unexpected("reading a line", error)
        note = notation.draft(Kind.NOTE, literal(line.strip()), is_unsettled=True, doubt=_FAULT)
        reading = notation.Reading(Record(note), remark=_FAULT)
        return Preview(line, reading, context, target, Kind.NOTE.label, line.strip(), _FAULT, _FAULT)


def _preview(
    state: MeetingState, journal: notation.Journal, line: str, context: notation.Context, target: Target
) -> Preview:
    place = state.entry(target.entry_id)
    reading = _as_printed(state, _offer_opening_sentence(state, _read(state, line, context, target, place)), context)
    reading = _with_reports_in_past(state, _with_style_times(state, reading), line, target)
    if target == NEW and (entry := reading.entry) is not None:
        if (vote := _vote_already_taken(state, entry)) is not None:
            return _remark_before_vote(state, preview(state, journal, line, Target("insert", vote.id)), vote)
        if entry.kind is Kind.CLOSED:
            from clerk_tui.notation.commands.arguments import advised  # imported already: the grammar read the line

            reading = advised(reading, left_out(state.meeting))
    if reading.refusal:
        return Preview(line, reading, context, target, "not possible", remark=reading.refusal)
    assert reading.intent is not None
    said = notation.preview(reading.intent, notation.ToPreview(context, journal, partial(_summary, state, place)))
    read = _with_remarks(Preview(line, reading, context, target, said.label, said.text), state, said)
    signing = reading.entry
    return _before_signing(read, state, signing) if signing and signing.kind is Kind.MINUTES_SIGNED else read


def _before_signing(read: Preview, state: MeetingState, signing: Entry) -> Preview:
    """Return the preview of a signing, with what is not corrected yet in the minutes to be signed. It has no doubt."""
    read = replace(read, doubt="")
    with suppress(ClerkError):
        return replace(read, asks=state.uncorrected(signing))
    return replace(read, is_complete=False)


def _with_remarks(read: Preview, state: MeetingState, said: notation.Summary) -> Preview:
    """Return a preview with what its reading and `said` remark, and with the part of it that stays with an entry."""
    reading = read.reading
    offers = reading.offer, *reading.then
    clock = _clock_went_back(read.context) if read.target == NEW and reading.entry is not None else ""
    remark, doubt = (in_words(told, offers, read.line) for told in (reading.remark, reading.doubt))
    remark = _in_printed_words(remark, state, reading) if read.target == NEW and reading.then else remark
    doubt = doubt or ("" if said.is_passing else said.remark)
    remark, doubt = ("; ".join(filter(None, each)) for each in ((remark, said.remark, clock), (doubt, clock)))
    return replace(read, remark=remark, doubt=doubt if reading.entry is not None else "")


def _in_printed_words(read: str, state: MeetingState, reading: notation.Reading) -> str:
    """Return the remark with what the minutes will say in place of the lines that Tab offers, or after it."""
    printed = _printed_by(state, (reading.offer, *reading.then))
    tab, _, lines = read.partition(" as: ")
    if printed and (last := lines.rfind(reading.then[-1])) >= 0:
        return f"{tab}: {printed}{lines[last + len(reading.then[-1]) :]}"
    return "; ".join(filter(None, (read, printed)))


def _printed_by(state: MeetingState, offers: Sequence[str]) -> str:
    """Return what the minutes will say of a motion and what came of it that Tab offers; empty for other offers."""
    after = _after(state, offers) if any(offer.startswith(_OUTCOMES) for offer in offers) else None
    if after is None:
        return ""
    known = {entry.id for entry in state.meeting.entries}
    new, said = [entry for entry in after.meeting.entries if entry.id not in known], list[str]()
    if (item := after.meeting.live_item_id) is not None:
        blocks = minutes.render_item(after.meeting, item, after.style, with_exempt=True).blocks
        said = [block.line for block in blocks if block.entry_ids and known.isdisjoint(block.entry_ids)]
        shown = {entry_id for block in blocks for entry_id in block.entry_ids}
        new = [entry for entry in new if entry.kind in _ELSEWHERE and entry.id not in shown]
    said += map(after.sentence, new)
    return f"the minutes will say “{' '.join(said)}”" if said else ""


def _after(state: MeetingState, offers: Sequence[str]) -> MeetingState | None:
    """Return the state of the meeting once these lines are recorded; None if one of them cannot be."""
    for offer in offers:
        intent = notation.read_line(offer, state.context()).intent if offer[-1:] != " " else None  # to be completed
        try:
            act = notation.perform(intent, state.context(), state.directory, state.now) if intent is not None else None
        except ClerkError:
            return None
        if act is None:
            return None
        state = state.with_meeting(apply(state.meeting, act.changes))
    return state


_ELSEWHERE = CLOCK | MOVEMENT | ACTION
"""What a style may print outside the item, such as the close, or list."""
_OUTCOMES = ("/vote", "/carried", "/lost", "/casting")


def _vote_already_taken(state: MeetingState, entry: Entry) -> Entry | None:
    """Return the vote already taken on an amended motion whose words an entry now gives; None for any other entry, or
    if there was no vote yet."""
    motion = state.proceedings.unworded(state.meeting.live_item_id) if entry.kind is Kind.SUBSTANTIVE else None
    return state.proceedings.decision_as_amended(motion) if motion is not None else None


def _remark_before_vote(state: MeetingState, read: Preview, vote: Entry) -> Preview:
    """Return the preview of a motion's words after the vote, with a remark that they go before it."""
    item = state.meeting.item(vote.item_id)
    said = f"It goes before the vote on it{f', in item {item.number or item.title}' if item is not None else ''}"
    remark, passing = ("; ".join(filter(None, (words, said))) for words in (read.reading.remark, read.reading.passing))
    reading = replace(read.reading, remark=remark, passing=passing)
    return replace(read, reading=reading, remark="; ".join(filter(None, (read.remark, said))))


def in_words(said: str, offers: Sequence[str], line: str = "") -> str:
    """Return a remark about the lines that Tab records, or such a line, without signs that few clerks know: *Tab: £400
    becomes £450 above* for a correction; words kept as typed lose their sign, and are shown unless they are those of
    the typed `line`."""
    if any(line.startswith("s/") for line in offers):
        said = _CORRECTS.sub(_describe_correction, said)
    if any(line.startswith("\\") for line in offers):
        is_kept = len(offers) == 1 and offers[0].removeprefix("\\").rstrip(".") == line.strip().rstrip(".")
        said = _TAB_KEEPS.sub("Tab to keep it as words", said) if is_kept else said
        said = _AS_TYPED.sub("", said)
    return said


def _describe_correction(correction: re.Match[str]) -> str:
    tab, (old, new) = correction["tab"], (correction[part].replace("\\/", "/") for part in ("old", "new"))
    return f"{'Tab: ' if tab else ''}{old} {f'becomes {new}' if new else 'goes out'} above"


_TAB = r"Tab (?:to record it as: |for )"
_CORRECTS = regex(rf"(?P<tab>{_TAB})?(?<![\w/\\])s/(?P<old>(?:\\/|[^/])+)/(?P<new>(?:\\/|[^/])*)/(?!\w)")
_TAB_KEEPS = regex(rf"{_TAB}\\[^;]*")
_AS_TYPED = regex(r"(?:(?<=^)|(?<=[ “]))\\(?=\S)")


def _offer_opening_sentence(state: MeetingState, reading: notation.Reading) -> notation.Reading:
    """Return the reading of an opening that the style does not print. If the meeting opened at another time than its
    head says, Tab offers its sentence."""
    entry, began = reading.entry, state.meeting.head.time
    is_silent = entry is not None and entry.kind is Kind.OPENED and Kind.OPENED in state.style.unprinted
    if entry is None or not is_silent or entry.text or reading.remark or None in (began, entry.at) or began == entry.at:
        return reading
    sentence = f"{state.sentence(entry).rstrip('.')}."
    remark = f"The minutes have another time in their head, and no opening: Tab for “{sentence}”"
    offer = f"/open {typed_time(entry.at)}: {sentence}" if entry.at else ""
    return replace(reading, remark=remark, passing=remark, offer=offer)


def _as_printed(state: MeetingState, reading: notation.Reading, context: notation.Context) -> notation.Reading:
    """Return the reading of a note. If a bare name speaks where Tab would print another, the bare name stays."""
    entry = reading.entry
    if entry is None or not reading.offer or reading.passing != reading.remark or entry.kind is not Kind.NOTE:
        return reading
    first, second = [*(entry.text or "").split(maxsplit=2), "", ""][:2]
    is_initial = first.isupper() and len(first.rstrip(".")) == 1  # *M Jones* lacks a title as *Jones* does
    is_bare = (second[:1].islower() or is_initial) and first != "The"  # *The clerk* is no bare name
    said = notation.read_line(reading.offer, context).entry if is_bare else None
    if said is None or said.kind not in SPEECH:
        return reading
    prints_alike = state.sentence(said).rstrip(".") == state.sentence(entry).rstrip(".")
    return reading if prints_alike else replace(reading, passing="")


def _with_reports_in_past(
    state: MeetingState, reading: notation.Reading, line: str, target: Target
) -> notation.Reading:
    """Return a reading in which Tab puts what a new line reports in the present in the past."""
    from clerk_tui.notation.remarks_and_offers import TAB_RECORDS

    entry, said = reading.entry, reading.offer or line
    is_plain = reading.remark.startswith(TAB_RECORDS) if reading.offer else not reading.remark
    if entry is None or entry.kind is not Kind.NOTE or target != NEW or not is_plain or said.startswith(("/", "\\")):
        return reading
    from clerk_tui.proof.narrative import with_reports_in_past

    past = with_reports_in_past(state.style, replace(entry, text=said))
    if past == said:
        return reading
    remark = reading.remark.replace(said, past) if reading.offer else f"{TAB_RECORDS} as: {past}"
    return replace(reading, offer=past, remark=remark, passing=remark if reading.passing == reading.remark else "")


def _with_style_times(state: MeetingState, reading: notation.Reading) -> notation.Reading:
    """Return a reading in which the times of what Tab records are written as the house style prints them."""
    from clerk_tui.notation.remarks_and_offers import TAB_RECORDS

    offers = (reading.offer, *reading.then)
    if not (reading.remark.startswith(TAB_RECORDS) and all(map(_IS_TIMED.match, offers))):
        return reading
    from clerk_tui.proof.time_words import on_clock_of

    said = partial(on_clock_of, state.style)
    offer, *then = map(said, offers)
    remark, passing = said(reading.remark), said(reading.passing)
    return replace(reading, offer=offer, then=tuple(then), remark=remark, passing=passing)


_IS_TIMED = regex(r"[+-]|/(?:adjourn|close|exempt|inquorate|open|presiding|public|resume)\b")
"""Matches the beginning of a line that says when something happened."""


def is_current(preview: Preview, state: MeetingState) -> bool:
    """Whether a line would be read again as it was, with everything found out about it."""
    return preview.is_complete and preview.context.is_same(state.context(before=state.entry(preview.target.entry_id)))


def _read(
    state: MeetingState, line: str, context: notation.Context, target: Target, place: Entry | None
) -> notation.Reading:
    """Read a line. At a `place` in the record it must be an entry, or add a person named there."""
    if place is None:
        return notation.read_line(line, context)
    first, *rest = split_paragraphs(line) if target.purpose == "edit" else (line,)
    reading = notation.read_line(first, context)
    entry = reading.entry
    if reading.refusal:
        return reading
    if entry is None:
        opens = isinstance(reading.intent, OpenItem)
        is_kept = isinstance(reading.intent, ListPerson)
        is_kept = is_kept or (opens and target.purpose == "edit" and place.kind is Kind.NOTE and not rest)
        return reading if is_kept else replace(reading, intent=None, refusal=_NO_OPENING if opens else _NO_ENTRY)
    if target.purpose == "edit" and entry.is_unsettled and not place.is_unsettled and place.kind is not Kind.NOTE:
        return replace(reading, intent=None, refusal=reading.remark or _NOT_READ)
    if not rest:
        return reading
    if entry.text is None:
        return replace(reading, intent=None, refusal=_NO_WORDS)
    return replace(reading, intent=Record(state.with_paragraphs(entry, rest, context.presiding)))


def _summary(state: MeetingState, place: Entry | None, entry: Entry) -> notation.Summary:
    """Return how an entry would be recorded: its kind, its sentence, and what the proof would remark at once."""
    item_id = place.item_id if place else state.meeting.live_item_id
    entry = replace(entry, item_id=item_id, position=place.position if place else 0)
    is_left_out = entry.kind in CLOCK and entry.kind in state.style.unprinted and not entry.text
    label, said = entry.kind.label, "" if is_left_out else state.printed(entry)
    if place is None and (last := _later_time_recorded(state, entry)):
        remark = f"This is earlier than {last}, above." if entry.at else f"It is before {last}, above: type the time."
        return notation.Summary(label, said, remark, is_passing=True)
    return notation.Summary(f"{label} {state.proceedings.on_which(entry)}".rstrip() if place is None else label, said)


def _clock_went_back(context: notation.Context) -> str:
    """Return a remark if the computer's clock is earlier than when the last entry was recorded; else empty."""
    now, last = context.now, context.meeting.entries[-1].entered if context.meeting.entries else None
    if now is None or last is None or not goes_back(now, last):
        return ""
    times = (f"{at.hour}.{at.minute:02}" for at in (now, last))
    return "The computer’s clock says {}, but the entry before was recorded at {}: check the clock".format(*times)


def _later_time_recorded(state: MeetingState, entry: Entry) -> str:
    """Return the last recorded time, if a movement or a clock line is earlier than that; else empty. An entry without a
    time counts as one of now."""
    timed = MOVEMENT | CLOCK
    if entry.kind not in timed or (at := entry.at or state.now) is None:
        return ""
    earlier = reversed(state.meeting.attendance_entries)
    last = next((e.at for e in earlier if e.kind in timed and e.at is not None and not e.is_struck), None)
    return f"{last.hour}.{last.minute:02}" if last is not None and goes_back(at, last) else ""
