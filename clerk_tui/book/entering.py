"""What Enter does with a line, for the screen and for line mode: it is recorded, something is asked first, or it is
refused; and what the clerk is told about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeGuard

from clerk_tui import notation
from clerk_tui.book.doubts import question, to_correct
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.preview import NEW, ChangedMeanwhileError, Preview, Target
from clerk_tui.book.recording import Recording
from clerk_tui.errors import ClerkError, LineRefusedError, MakesPublicError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Act, Entry, Kind, Noun, acts
from clerk_tui.meeting.intents import Correct
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.people import counted
from clerk_tui.regex import regex

_AGAIN = regex(r"\s*Press Enter again[^.:]*[.:]")
"""How a question is answered on the screen, which is no part of the doubt that is left."""


@dataclass(frozen=True)
class Outcome:
    """What came of a line: one of `done`, `asks`, `is_unread`, `refusal`. Nothing is recorded but in the first case."""

    preview: Preview
    """The line as it was read last."""
    done: notation.Entered | None = None
    """What was recorded."""
    asks: str = ""
    """What has to be confirmed before the line is recorded."""
    is_unread: bool = False
    """Whether it has to be read through before it is recorded."""
    is_other: bool = False
    """Whether it means something else than when it was previewed: `asks` says what."""
    publishes: MakesPublicError | None = None
    """What would become public: `asks` says so, and it is recorded only by `is_confirmed`."""
    refusal: str = ""
    """Why the line cannot be recorded."""
    may_be_note: bool = False
    """Whether a refused line can be kept as a note in doubt."""


def enter(
    recording: Recording,
    preview: Preview,
    *,
    is_asked: bool = False,
    is_confirmed: bool = False,
    is_typed: bool = True,
    must_be_read: Callable[[Preview], bool] = lambda preview: False,
) -> Outcome:
    """Carry out a line as it was read. `is_asked`: the clerk has confirmed what it asks; `is_confirmed`: exempt
    business may become public; `is_typed`: it was typed in the screen's line, whose draft it settles; `must_be_read`:
    whether it has to be read through first."""
    try:
        if not is_asked and (asked := question(recording.state, preview)):
            return Outcome(preview, asks=asked)
        if not is_asked and must_be_read(preview):
            return Outcome(preview, is_unread=True)
        done = recording.enter(preview, is_confirmed=is_confirmed, is_typed=is_typed)
    except ChangedMeanwhileError as error:
        return Outcome(error.preview, asks=str(error), is_other=True)
    except MakesPublicError as error:
        return Outcome(preview, asks=str(error), publishes=error)
    except LineRefusedError as error:
        may_be_note = preview.target == NEW and not isinstance(preview.reading.intent, Correct) and _is_open(recording)
        return Outcome(preview, refusal=str(error), may_be_note=may_be_note)
    except ClerkError as error:
        return Outcome(preview, refusal=str(error))
    return Outcome(preview, done)


def enter_unasked(recording: Recording, line: str, target: Target = NEW, *, is_typed: bool = True) -> Outcome:
    """Record a line about which nobody is asked, such as a pasted one: one that would have to be confirmed, or cannot
    be carried out, is kept as a note in doubt. Raises ClerkError if even that is not possible."""
    preview = recording.read(line, target)
    # The doubts of a meeting are no reason to leave its end a note.
    closes = preview.reading.entry is not None and preview.reading.entry.kind is Kind.CLOSED
    try:
        if asked := preview.asks if closes else question(recording.state, preview):
            raise LineRefusedError(_AGAIN.sub("", asked))
        return Outcome(preview, recording.enter(preview, is_typed=is_typed))
    except LineRefusedError as error:
        act = recording.note(line, is_unsettled=True, doubt=str(error))
        return Outcome(preview, notation.Entered(act), refusal=str(error))


def _is_open(recording: Recording) -> bool:
    try:
        acts.must_be_open(recording.meeting)
    except LineRefusedError:
        return False
    return True


def message_about(act: Act, recording: Recording, book: MinuteBook, shorten: Callable[[str, str], str]) -> str:
    """The message for an act that corrected a name or the words of an entry, or that first calls somebody *they*; ''
    for other acts. `shorten` joins the words before the correction and the rest as far as they can be shown."""
    if said := _called_they(act, recording) or _to_correct(act, recording):
        return said
    if (both := notation.renamed(act)) is not None:
        sentence = f"{both[0].name} is now {both[1].name}, everywhere"
        try:
            count = len({*book.reader.meetings_of(both[0].id), recording.meeting.id})
        except ClerkError:
            return sentence
        return f"{sentence}: {counted(count, 'meeting')}"
    if not act.label.startswith("corrected "):
        return ""
    for change in act.changes:
        if isinstance(change.before, Entry) and isinstance(change.after, Entry):
            before, after = (recording.state.plain(entry.text or "") for entry in (change.before, change.after))
            if before == after:  # figures or names alone
                before, after = recording.state.sentence(change.before), recording.state.sentence(change.after)
            start = next((at for at, one in enumerate(before) if after[at : at + 1] != one), len(before))
            shown = shorten(after[:start], after[start:])
            return f"Corrected, {change.after.kind.label}: {shown}".replace("\n", " ¶ ")
    return ""


def _to_correct(act: Act, recording: Recording) -> str:
    """Where corrections are to be made with which the minutes of a meeting on file were approved."""
    on_file = {former.date for former in recording.state.former}
    agreed = (entry for entry in act.entries if entry.kind is Kind.MINUTES_AGREED and entry.text)
    return next((to_correct(entry.of_date) for entry in agreed if entry.of_date and entry.of_date in on_file), "")


_I = regex(r"\b(?:I|(?i:me|my|mine|myself))\b")
_PRINTED = regex(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)


def _called_they(act: Act, recording: Recording) -> str:
    """How to have *she* or *he* printed, once somebody whom no title tells was called *they* for the first time."""
    state, meeting = recording.state, recording.meeting
    entry = next((c.after for c in act.changes if _says_i(c.after) and not _says_i(c.before)), None)
    person = entry.persons[0] if entry is not None else None
    if entry is None or not isinstance(person, int):
        return ""
    from clerk_tui.english.tense_and_person import THEY  # which knows much English that the first screen does not need
    from clerk_tui.meeting.reported_speech import pronoun

    if pronoun(meeting, entry.persons) is not THEY:
        return ""
    said = (e for e in meeting.entries if e.persons == entry.persons and _says_i(e))
    if next((e.id for e in said if _PRINTED.search(state.sentence(e))), None) != entry.id:
        return ""
    handle = state.names.handle(person)
    return f"“They” is {meeting.people[person].name}; /she {handle} or /he {handle} prints that for all minutes."


def _says_i(noun: Noun | None) -> TypeGuard[Entry]:
    """Whether it is speech in which one person speaks of themselves."""
    if not isinstance(noun, Entry) or noun.kind not in SPEECH or len(noun.persons) != 1:
        return False
    return _I.search(noun.text or "") is not None


def sentence_of(act: Act) -> str:
    """What an act did, as a sentence."""
    return act.label[:1].upper() + act.label[1:]
