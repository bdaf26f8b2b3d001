"""Commands for what continues from earlier meetings: their minutes, matters arising, reviews."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from clerk_tui.commands import key_said
from clerk_tui.meeting import Entry, Former, Kind, Stage
from clerk_tui.meeting.matters import matter_above
from clerk_tui.meeting.record import long_date
from clerk_tui.notation.commands.arguments import (
    advised,
    cut_text,
    doubtful,
    named_and_said,
    needed,
    refuse,
    remarked,
    voices,
    worded,
)
from clerk_tui.notation.mentions import action_flag, due_in, without_flag
from clerk_tui.notation.prose.minutes import NOT_AGREED, as_corrections, days_recorded, past_day
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command, said, who, write_words
from clerk_tui.regex import any_case

_SUBJECT_TO = any_case(r"subject to:?\s+")
_CORRECTED = any_case(r"(?:(?P<day>[^:]*?),?\s+)?subject to:?\s+(?P<text>.+)", re.DOTALL)
_THE_MINUTES = any_case(
    r"(?:the\s+)?minutes\s+(?:of\s+)?(?:the\s+)?(?:(?:last\s+)?meeting\s*)?(?:held\s+)?(?:of\s+|on\s+)?"
)
"""What may be typed before the date of earlier minutes."""
_LONGEST_DATE = 5
"""The words of a date, including the day of the week, and a comma or *the*."""


def _write_agreement(entry: Entry, text: str, context: Context) -> str:
    return f"/agree {entry.of_date}" + (f": subject to {text}" if text else "")


@command("agree", Kind.MINUTES_AGREED, _write_agreement, "/agree 8 January 2018", takes_colon=True)
def read_agreement(rest: str, context: Context, command: Command) -> Reading:
    """`/agree [DATE][: CORRECTIONS]`."""
    match = _CORRECTED.fullmatch(rest)
    head, corrections = (match["day"] or "", match["text"]) if match else cut_text(rest)
    day = _day(head, context, command, NOT_AGREED)
    text = _SUBJECT_TO.sub("", corrections or "", count=1) if _SUBJECT_TO.match(corrections or "") else corrections
    reading = worded(Kind.MINUTES_AGREED, text or None, context, of_date=day)
    if text and context.is_live and (in_full := as_corrections(text)) != text:
        offer = f"/agree {long_date(day)}: {in_full}"
        reading = replace(advised(reading, f"Tab for “subject to {in_full}”"), offer=offer)
    former = _former(context, day)
    if former and former.stage in (Stage.AGREED, Stage.SIGNED) and context.before is None:
        reason = f"The minutes of {long_date(day)} are already {former.stage}. Minute any correction in a note."
        return doubtful(reading, reason, context)
    return _of_earlier(reading, day, context)


@command(
    "sign",
    Kind.MINUTES_SIGNED,
    lambda entry, text, context: f"/sign {entry.of_date}",
    "/sign 8 January 2018",
    takes_colon=True,
)
def read_signing(rest: str, context: Context, command: Command) -> Reading:
    """`/sign [DATE]`."""
    head, text = cut_text(rest)
    if text:
        refuse("Nothing may follow the date: type /sign, or /sign 8 January 2018.")
    day = _day(head, context, command, {Stage.AGREED})
    reading = worded(Kind.MINUTES_SIGNED, None, context, of_date=day)
    former = _former(context, day)
    if former and former.stage is Stage.SIGNED and context.before is None:
        return doubtful(reading, f"The minutes of {long_date(day)} are already signed.", context)
    if former and former.stage in NOT_AGREED and day not in days_recorded(Kind.MINUTES_AGREED, context):
        reason = f"The minutes of {long_date(day)} have not been agreed yet: /agree {long_date(day)} first."
        return doubtful(reading, reason, context)
    reading = _of_earlier(reading, day, context)
    if former is None:
        frozen = (
            f"The minutes of {long_date(day)} are not in this book: their signing is recorded, and cannot be undone"
        )
    else:
        frozen = f"Signing cannot be undone: the minutes of {long_date(day)} cannot be changed after it"
    return advised(reading, frozen) if context.is_live else reading


def _day(typed: str, context: Context, command: Command, stages: Collection[Stage]) -> date:
    """The typed date, else that of the last earlier meeting whose minutes await this. Raises LineRefusedError."""
    typed = _THE_MINUTES.sub("", typed, count=1)
    if typed:
        return past_day(typed, context) or refuse(f"“{typed}” is not a date. Type it like {command.example}.")
    if not context.is_live:
        refuse(f"A file needs the date of the minutes: {command.example}.")
    agreed = days_recorded(Kind.MINUTES_AGREED, context) if command.kind is Kind.MINUTES_SIGNED else []
    signed = {former.date for former in context.former if former.stage is Stage.SIGNED}
    waiting = {former.date for former in context.former if former.stage in stages} | ({*agreed} - signed)
    if left := waiting - {*days_recorded(command.records, context)}:
        return max(left)
    drafts = {former.date for former in context.former if former.stage in NOT_AGREED} - {*agreed}
    first = max(drafts, default=None)
    what = "those of this meeting wait for the next"
    how = f"Give a date: {command.example}."
    if first is not None and command.kind is Kind.MINUTES_SIGNED:
        what, how = f"those of {long_date(first)} are not agreed", f"Agree them first: /agree {long_date(first)}."
    refuse(f"No earlier minutes of this committee are waiting for that; {what}. {how}")


def _former(context: Context, day: date) -> Former | None:
    return next((former for former in context.former if former.date == day), None)


def _of_earlier(reading: Reading, day: date, context: Context) -> Reading:
    """The reading, doubtful unless `day` is before the meeting; with a remark if that meeting is not on file."""
    held = context.meeting.head.date
    if held is not None and day >= held:
        why = f"{long_date(day)} is not before the date of this meeting, {long_date(held)}"
        return doubtful(reading, f"{why}: minutes are agreed and signed at a later one.", context)
    if context.is_live and context.former and _former(context, day) is None:
        return remarked(reading, f"No meeting of {long_date(day)} is on file for this committee")
    return reading


def _write_matter(entry: Entry, text: str, context: Context) -> str:
    is_arising = entry.kind is Kind.ARISING
    after = entry.of_date if is_arising else context.meeting.head.date
    stated = entry.due is not None and entry.due != due_in(text, after)
    head = f"/arising {entry.of_date}" if is_arising else f"/review {entry.subject}"
    said = f"{text} !{entry.due}" if stated else without_flag(text, after)
    return f"{f'{head} {who(entry, context)}'.strip()}: {said}"


@said("arising", Kind.ARISING, "/arising 8 January 2018 mcardle: to circulate the figures", _write_matter)
def read_arising(rest: str, context: Context, command: Command) -> Reading:
    """`/arising DATE [NAME]: TEXT`: an action of an earlier meeting, carried forward."""
    head, said = named_and_said(rest, command.example)
    words = head.split()
    for count in range(min(_LONGEST_DATE, len(words)), 0, -1):
        day = past_day(" ".join(words[:count]).rstrip(","), context)
        if day is not None:
            return _matter(Kind.ARISING, " ".join(words[count:]), said, day, context, of_date=day)
    refuse(f"Begin with the date of the meeting at which it was promised: {command.example}")


@said("review", Kind.REVIEW, "/review 3 mcardle: That figures be kept by ward", _write_matter)
def read_review(rest: str, context: Context, command: Command) -> Reading:
    """`/review NUMBER [NAME]: TEXT`: a recommendation of a review that is followed until it is complete."""
    head, said = named_and_said(rest, command.example)
    number, _, name = head.partition(" ")
    if not any(c.isdigit() for c in number) and context.names.find_whole(number, context.presiding):
        refuse(f"Begin with the number of the recommendation: {command.example}")
    after = context.meeting.head.date
    return _matter(Kind.REVIEW, name.strip(), said, after, context, subject=needed(number, command.example))


def _matter(kind: Kind, name: str, said: str, after: date | None, context: Context, **fields: object) -> Reading:
    """A matter; its due date is in its words (*by 1 May*), or at the end (` !1 May`)."""
    text, _, due = action_flag(said, after, month_first=context.month_first)
    due = due or due_in(text, after, month_first=context.month_first)
    persons = voices(name, context) if name else ()
    return worded(kind, text, context, persons=persons, due=due, **fields)


@command("progress", Kind.PROGRESS, write_words, "/progress Figures by ward were sent in March.")
@command("done", Kind.DONE, write_words)
def read_report(rest: str, context: Context, command: Command) -> Reading:
    """`/progress TEXT` or `/done [TEXT]`: a report on the matter above in the item."""
    text = needed(rest, command.example) if command.kind is Kind.PROGRESS else rest or None
    reading = worded(command.records, text, context)
    if matter_above(context.meeting, context.item_id, context.before) is None:
        reason = (
            f"There is no matter above in this item: choose one from the list ({key_said('matters-arising')}), or add "
            "one with /arising and the date of its meeting, or /review and its number."
        )
        return doubtful(reading, reason, context)
    return reading
