"""What every sentence needs: the meeting, the house style, and people and dates as it writes them. `sentence` registers
the function that writes a kind of entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from clerk_tui.english.months import MONTH_NAMES, gives_day_in_words
from clerk_tui.meeting.acts import end_position
from clerk_tui.meeting.changes import Change, apply
from clerk_tui.meeting.entry_text import Gap, Mention, Numbered, TheMotion, parts
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import Proceedings, proceedings
from clerk_tui.meeting.record import Entry, long_date
from clerk_tui.meeting.spoken_entries import body_in_words
from clerk_tui.minutes.sentences.name_forms import UNKNOWN, Forms
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import capital, starts_sentence, stopped_paragraphs
from clerk_tui.regex import any_case, regex


def gives_day(text: str, day: date, held: date | None = None) -> bool:
    """Whether a text gives `day` in any form, at a meeting `held` then: *by 1 June*, *1/6*, *Friday*."""
    if gives_day_in_words(text, day, held):
        return True
    if re.search(_in_figures(day), text):
        return True
    month = MONTH_NAMES[day.month - 1][:3]
    return re.search(rf"\b{day.day}(?:st|nd|rd|th)? {month}|\b{month}[a-z]*\.? {day.day}\b", text, re.I) is not None


def _in_figures(day: date) -> str:
    """The pattern of a day in figures: *1/6*, *6/1*, *1-6*, *1.6.27*."""
    at, of, year = f"0?{day.day}", f"0?{day.month}", rf"(?:20)?{day.year % 100:02}"
    return rf"(?<![\d/.-])(?:(?:{at}[/-]{of}|{of}/{at})(?:[/-]{year})?(?![\d/-])|{at}\.{of}\.{year}\b)"


_BY = "|".join(f"(?<={word} )" for word in ("by", "before", "until", "than", "due", "for"))


REFERENCE = regex(r"\ue000(\d+)\ue001")
"""The place of the number of an entry's paragraph, in a document whose paragraphs have no numbers yet."""


_MADE_CHAIR = any_case(
    r"\} be (?:(?:re-?)?(?:appointed|elected) )?(?:as )?(?:the )?(?:(?:vice|deputy)[- ])?"
    r"(?:chair|conven[eo]r|mayor|president)"
)
"""Says that somebody be elected to preside: whoever presides is named, not *the Chair*."""


class EntryContext:
    """A meeting, a house style and the written forms of people: what is needed to write an entry."""

    def __init__(self, meeting: Meeting, style: Style, forms: Forms | None = None) -> None:
        self.meeting, self.style = meeting, style.on_clock(meeting.rules.clock)
        self.forms = forms or Forms(meeting, style)
        self.marks_references = False
        """Whether the numbers of paragraphs are not known yet, and their places are marked (`REFERENCE`)."""

    def procedure(self, entry: Entry) -> Proceedings:
        """The meeting's proceedings, for `entry`: at its place, or at the end if it has none yet."""
        meeting = self.meeting
        if not entry.position:
            placed = replace(entry, position=end_position(meeting), item_id=meeting.live_item_id)
            proceedings(meeting)  # which goes on with the entry, so that a long record is not walked for every key
            return proceedings(apply(meeting, (Change(None, placed),)))
        at = meeting.place_of_entry(entry)
        known = meeting.entries[at] if at < len(meeting.entries) else None
        if known is not None and known is not entry and known.id == entry.id and known != entry:
            changed = (*meeting.entries[:at], entry, *meeting.entries[at + 1 :])
            return Proceedings(replace(meeting, entries=changed))
        return proceedings(meeting)

    def stopped(self, text: str) -> str:
        """A text with full stops added, if the style adds them."""
        return stopped_paragraphs(text) if self.style.full_stops else text

    @cached_property
    def body_word(self) -> str:
        """What the body calls itself, in lower case; *board* if its name does not say."""
        head = self.meeting.head
        return "board" if re.search(r"\bboard\b", head.body, re.IGNORECASE) else body_in_words(head, "board").lower()

    def chair(self, presiding: int | None) -> str:
        """Who presides, inside a sentence; if nobody is known, the word for the chair."""
        return self.forms.chair_word if presiding is None else self.forms.spoken(presiding, presiding)

    def written(self, text: str, presiding: int | None, before: str = "") -> str:
        """`before` and a kept text with its mentions written out, capitalised where they begin a sentence."""
        if "{" not in text:
            return before + text
        presiding = None if _MADE_CHAIR.search(text) else presiding
        out = before
        for part in parts(text):
            if isinstance(part, str):
                out += part
            elif isinstance(part, Gap):
                out += UNKNOWN
            else:
                form = self._reference(part, presiding, out)
                out += capital(form) if starts_sentence(out) else form
        return out

    def _reference(self, part: Mention | TheMotion | Numbered, presiding: int | None, before: str) -> str:
        if isinstance(part, Numbered):
            return (
                f"\ue000{part.entry_id}\ue001" if self.marks_references else self.style.paragraphs.unnumbered_reference
            )
        if isinstance(part, TheMotion):
            return self.style.motions.mention
        return self.forms.mention(part, presiding, before)

    def inside(self, text: str, presiding: int | None) -> str:
        """A kept text as part of a sentence of the style, so that it begins none itself."""
        return self.written(text, presiding, " ")[1:]

    def written_of(self, entry: Entry, presiding: int | None) -> str:
        return self._dated(entry, self.written((entry.text or "").strip(), presiding))

    def inside_of(self, entry: Entry, presiding: int | None) -> str:
        """The text of an entry inside a sentence of the style."""
        return self._dated(entry, self.inside((entry.text or "").strip(), presiding))

    def _dated(self, entry: Entry, text: str) -> str:
        """A text with its dates in the style's form; the text of an imported entry is unchanged."""
        return self.style.with_its_dates(text) if entry.published is None else text

    def owners(self, entry: Entry, presiding: int | None) -> str:
        """The owners of an action; '' if it names none."""
        people = self.style.people
        if people.owner_form is people.form and not people.owners_by_post:
            return self.forms.series(entry.persons, presiding)
        return self.forms.share_titles([self.forms.owner(voice, presiding) for voice in entry.persons])

    def dated(self, entry: Entry, text: str) -> str:
        """The words of an action with its due date in the style's form; one in figures with the month first where the
        body's country has it so."""
        if entry.due is None or entry.published is not None:
            return text
        text = re.sub(rf"(?<!\d){long_date(entry.due)}", self.style.due(entry.due), text)
        is_first = self.meeting.is_month_first
        said = long_date(entry.due, month_first=True) if is_first else self.style.due(entry.due)
        return re.sub(rf"(?:{_BY}){_in_figures(entry.due)}", said, text)

    def due(self, entry: Entry, text: str) -> str:
        """The date when an action is due; '' if its text gives the day."""
        held = entry.of_date or self.meeting.head.date
        return "" if entry.due and gives_day(text, entry.due, held) else self.style.due(entry.due)


Write = Callable[[EntryContext, Entry, int | None], str]
"""Writes an entry, given who presides; '' if it prints nothing."""
_Writes = TypeVar("_Writes", bound=Callable[..., Any])

SENTENCES: dict[Kind, Write] = {}
"""The function that writes each kind of entry."""
FRAMES: dict[str, tuple[str, ...]] = {}
"""The fields of each frame of a style's table `sentences`."""
USUAL: dict[str, str] = {}
"""The default wording of frames that a style may leave out."""


def sentence(
    *kinds: Kind, frames: Mapping[str, str] | None = None, usual: Mapping[str, str] | None = None
) -> Callable[[_Writes], _Writes]:
    """Register the function that writes entries of some kinds. `frames`: the frames that it takes from the style's
    table `sentences`, with their fields; `usual`: the wording of those that a style may leave out."""

    def register(write: _Writes) -> _Writes:
        SENTENCES.update(dict.fromkeys(kinds, write))
        FRAMES.update({name: tuple(fields.split()) for name, fields in (frames or {}).items()})
        USUAL.update(usual or {})
        return write

    return register
