"""What a line may mean: for each intent, how it is previewed and how it is carried out.

`INTENTS` has one row for each intent; nothing else distinguishes them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time
from itertools import takewhile
from typing import Any, Protocol

from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Act, Change, Entry, Head, Kind, acts
from clerk_tui.meeting.agenda import end_of_agenda, item_meant
from clerk_tui.meeting.entry_text import write
from clerk_tui.meeting.intents import (
    Continue,
    Correct,
    Intent,
    ListPerson,
    ListSubstitute,
    NextItem,
    OpenItem,
    PlanItem,
    Record,
    Redo,
    Second,
    SetHead,
    Shorten,
    Undo,
    WordExclusion,
)
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.name_parts import take_apart
from clerk_tui.meeting.people import fold, full_list
from clerk_tui.meeting.record import long_date
from clerk_tui.meeting.rules import read_rules
from clerk_tui.notation.mentions import due_again
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.substitution import correct, renamed, word_exclusion


@dataclass(frozen=True)
class Summary:
    """What a line will be, in one row."""

    label: str
    """Its kind, in a word or two."""
    text: str
    """Its sentence; empty if nothing will be printed or changed."""
    remark: str = ""
    """What is doubtful about it, or why it cannot be done."""
    is_passing: bool = False
    """Whether the remark does not stay with the entry, because the proof finds the same in the record as it stands."""


@dataclass(frozen=True)
class Entered:
    """The result of an intent."""

    act: Act | None
    """None if nothing was changed."""
    sentence: str = ""
    """The message for the clerk, if any."""
    stepped: tuple[Act, ...] = ()
    """The acts that were undone, inverted, or redone; in that order."""


class Journal(Protocol):
    """What can be undone and redone in a meeting; and the clerk's shorthand."""

    def next_step(self, intent: Undo | Redo) -> str:
        """The label of the next act to undo or redo."""

    def step(self, intent: Undo | Redo) -> Entered:
        """Undo or redo acts. Raises LineRefusedError if not even the first can be."""

    def shorten(self, intent: Shorten) -> Entered:
        """Keep or remove a shorthand. Raises ClerkError."""


class _NoJournal:
    def next_step(self, intent: Undo | Redo) -> str:
        return "nothing"

    def step(self, intent: Undo | Redo) -> Entered:
        raise LineRefusedError("There is nothing to undo here.")

    def shorten(self, intent: Shorten) -> Entered:
        raise LineRefusedError("Shorthand belongs to the minute book, not to a file.")


NO_JOURNAL: Journal = _NoJournal()
"""For a meeting without undo, such as a file of notes."""


@dataclass(frozen=True)
class ToPreview:
    """What previewing an intent needs."""

    context: Context
    journal: Journal
    summary_of: Callable[[Entry], Summary]
    """Summarises an entry: notation cannot write the sentence of the minutes."""


@dataclass(frozen=True)
class ToPerform:
    """What carrying out an intent needs."""

    context: Context
    directory: Directory
    entered: time | None
    """When it is recorded; local."""
    journal: Journal = NO_JOURNAL


@dataclass(frozen=True)
class IntentSpec:
    """Everything that depends on the intent of a line."""

    preview: Callable[[Any, ToPreview], Summary]
    """Raises LineRefusedError, with the reason, if the meeting does not allow it."""
    perform: Callable[[Any, ToPerform], Act | Entered]
    """The act; for undo and redo, the result. Raises LineRefusedError if the meeting does not allow it."""
    changes_words: bool = False
    """Whether it changes words that are recorded: the clerk is shown the label of the act afterwards, doubts of the
    entry are read again, and a line that is refused is not kept as a note."""


def preview(intent: Intent, given: ToPreview) -> Summary:
    """Summarise `intent`; if the meeting does not allow it, say why."""
    try:
        return INTENTS[type(intent)].preview(intent, given)
    except LineRefusedError as error:
        return Summary("not possible", "", str(error))


def changes_words(reading: Reading) -> bool:
    """Whether a line changes words that are recorded, rather than to record something."""
    return reading.intent is not None and INTENTS[type(reading.intent)].changes_words


def perform(intent: Intent, context: Context, directory: Directory, entered: time | None) -> Act:
    """The act of `intent` without a journal; `entered` is when it is recorded. Raises LineRefusedError if the meeting
    does not allow it, and for undo and redo."""
    done = INTENTS[type(intent)].perform(intent, ToPerform(context, directory, entered))
    assert isinstance(done, Act)
    return done


# Previews


def _preview_continuation(intent: Continue, given: ToPreview) -> Summary:
    meeting = given.context.meeting
    (change,) = acts.continue_last(meeting, intent).changes
    before, after = change.before, change.after
    assert isinstance(before, Entry)
    assert isinstance(after, Entry)
    if after.kind is Kind.SUMMARY:  # said, for it may be typed while the public is excluded
        text = write(f"Summary for the public: {after.text}", lambda mention: meeting.people[mention.person_id].name)
    else:
        text = _what_is_added(*(given.summary_of(entry).text for entry in (before, after)))
    return Summary("new paragraph" if intent.is_paragraph else "continued", text)


def _what_is_added(before: str, after: str) -> str:
    """The words that a continued sentence gains; all of it if its beginning differs."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    at = after.rfind(" ", 0, same + 1) + 1 if same < len(after) else 0
    return after[at:]


def _preview_correction(intent: Correct, given: ToPreview) -> Summary:
    try:
        act = _correct(intent, given)
    except LineRefusedError as error:
        return Summary("correction", "", str(error))
    if both := renamed(act):
        return Summary("correction", f"the name everywhere: {both[0].name} becomes {both[1].name}")
    if not act.label.startswith("corrected "):
        return Summary("correction", act.label)
    return Summary("correction", f"“{intent.old}” becomes “{intent.new}” in {act.label.removeprefix('corrected ')}")


def _preview_worded_exclusion(intent: WordExclusion, given: ToPreview) -> Summary:
    try:
        _word_exclusion(intent, given)
    except LineRefusedError as error:
        return Summary("correction", "", str(error))
    return Summary(Kind.EXEMPT.label, intent.text)


def _preview_seconding(intent: Second, given: ToPreview) -> Summary:
    act = acts.second(given.context.meeting, intent)
    return Summary("seconded", f"{given.context.name(intent.person_id)} {act.label}")


def _preview_head(intent: SetHead, given: ToPreview) -> Summary:
    if said := _pronoun_said(intent, given.context):
        return Summary("meeting", said)
    if intent.quorum is not None:
        return Summary("meeting", f"{intent.quorum}, at this meeting; the list of members keeps one for every meeting")
    values = (value for value in vars(intent).values() if value is not None)
    return Summary("meeting", ", ".join(long_date(v) if isinstance(v, date) else str(v) for v in values))


def _pronoun_said(intent: SetHead, context: Context) -> str:
    """The people for whom a line of rules changes *she* or *he*; empty if there are none."""
    if intent.rules is None:
        return ""
    before, after = context.meeting.rules, read_rules(intent.rules)
    for word in ("she", "he"):
        new = {*getattr(after, word)} - {*getattr(before, word)}
        listed = [context.name(place.person_id) for place in context.meeting.roll]
        if called := [name for name in listed if fold(take_apart(name).plain) in new]:
            return f"The minutes say “{word}” of {full_list(called)}, here and at later meetings"
    return ""


def _preview_person(intent: ListPerson, given: ToPreview) -> Summary:
    called = f", called “{intent.form}” in the minutes" if intent.form else ""
    post = f" ({intent.post})" if intent.post else ""
    return Summary(intent.capacity.value, f"{intent.name}{post}{called}")


def _preview_shorthand(intent: Shorten, given: ToPreview) -> Summary:
    where = "at every committee" if intent.is_for_all else "at this committee"
    if not intent.long:
        return Summary("shorthand", f"{intent.short} no longer stands for anything {where}")
    return Summary("shorthand", f"{intent.short} and a space write “{intent.long}”, {where}")


def _more_of(intent: PlanItem) -> str:
    """What a line says about an item apart from its title."""
    author = f", report of {intent.author}" if intent.author else ""
    return f"{author}{', exempt' if intent.is_exempt else ''}, to be taken later"


def _preview_item(intent: OpenItem, given: ToPreview) -> Summary:
    known = item_meant(given.context.meeting, intent) if intent.number else None
    title = intent.title or (known.title if known else "no such item: give its title")
    return Summary("heading" if intent.is_heading else "item", f"{intent.number} {title}".strip())


def _preview_next_item(intent: NextItem, given: ToPreview) -> Summary:
    meeting = given.context.meeting
    return Summary("item", meeting.items_ahead[0].label if meeting.items_ahead else end_of_agenda(meeting))


# Acts


def _continue(intent: Continue, given: ToPerform) -> Act:
    """Continue the last entry; a due date may be in what was added."""
    meeting = given.context.meeting
    act = acts.continue_last(meeting, intent)
    (change,) = act.changes
    before, after = change.before, change.after
    assert isinstance(before, Entry)
    assert isinstance(after, Entry)
    due = due_again(before, after.text or "", meeting.head.date)
    return Act(act.label, (Change(before, replace(after, due=due)),))


def _correct(intent: Correct, given: ToPreview | ToPerform) -> Act:
    context = given.context
    return correct(context.meeting, intent, context.names, context.presiding)


def _word_exclusion(intent: WordExclusion, given: ToPreview | ToPerform) -> Act:
    context = given.context
    return word_exclusion(context.meeting, intent, context.names, context.presiding)


def _set_head(intent: SetHead, given: ToPerform) -> Act:
    """Set fields of the head; rules with a quorum replace the number that was set for the meeting."""
    act = acts.set_head(given.context.meeting, intent)
    if intent.rules is None or intent.quorum is not None or read_rules(intent.rules).quorum is None:
        return act
    (change,) = act.changes
    assert isinstance(change.after, Head)
    return Act(act.label, (Change(change.before, replace(change.after, quorum=None)),))


INTENTS: Mapping[type[Intent], IntentSpec] = {
    Record: IntentSpec(
        lambda intent, given: given.summary_of(intent.entry),
        lambda intent, given: acts.record(given.context.meeting, intent, given.directory, given.entered),
    ),
    Continue: IntentSpec(_preview_continuation, _continue),
    Correct: IntentSpec(_preview_correction, _correct, changes_words=True),
    WordExclusion: IntentSpec(_preview_worded_exclusion, _word_exclusion, changes_words=True),
    Second: IntentSpec(_preview_seconding, lambda intent, given: acts.second(given.context.meeting, intent)),
    SetHead: IntentSpec(_preview_head, _set_head),
    ListPerson: IntentSpec(
        _preview_person, lambda intent, given: acts.list_person(given.context.meeting, intent, given.directory)
    ),
    ListSubstitute: IntentSpec(
        lambda intent, given: Summary("substitute", f"{intent.name}, who will be added to the roll"),
        lambda intent, given: acts.list_substitute(given.context.meeting, intent, given.directory, given.entered),
    ),
    PlanItem: IntentSpec(
        lambda intent, given: Summary("agenda", f"{intent.number} {intent.title}".strip() + _more_of(intent)),
        lambda intent, given: acts.plan_item(given.context.meeting, intent, given.directory),
    ),
    OpenItem: IntentSpec(
        _preview_item,
        lambda intent, given: acts.open_item(given.context.meeting, intent, given.directory, given.entered),
    ),
    NextItem: IntentSpec(
        _preview_next_item, lambda intent, given: acts.next_item(given.context.meeting, given.directory, given.entered)
    ),
    Shorten: IntentSpec(_preview_shorthand, lambda intent, given: given.journal.shorten(intent)),
    Undo: IntentSpec(
        lambda intent, given: Summary("undo", given.journal.next_step(intent)),
        lambda intent, given: given.journal.step(intent),
    ),
    Redo: IntentSpec(
        lambda intent, given: Summary("redo", given.journal.next_step(intent)),
        lambda intent, given: given.journal.step(intent),
    ),
}
"""Every intent there is."""
