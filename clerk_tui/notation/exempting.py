"""Lines about exempt business: press and public excluded, the public's summary, press and public readmitted."""

from __future__ import annotations

import re

from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.exempt import PARAGRAPHS, paragraph_numbers
from clerk_tui.meeting.rules import Law, body_of
from clerk_tui.notation.arguments import cut_text, cut_time, doubtful, needed, refuse, worded
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, at_time, command, own_sentence, write_words
from clerk_tui.regex import regex

_OF_THE_ACT = regex(
    r"\bparts?\s+\d+\b|\bsch(?:edule|\.)?\s*12a\b|\bs(?:ections?|\.)?\s*100a\s*(?:\(\d+\))?|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Figures that are no paragraph: the part, the Schedule, the section, the year."""
_NUMBERS = regex(r"(?:paragraphs?|paras?\.?|and|to|[\d\s,&–-])+", re.IGNORECASE)
"""Numbers of paragraphs and nothing else: after a colon they are no sentence of the clerk's."""
_RANGE = regex(r"\b(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})\b")


def _write_exclusion(entry: Entry, text: str, context: Context) -> str:
    return f"/exempt {entry.subject}".rstrip() + own_sentence(entry, text)


@command("exempt", Kind.EXEMPT, _write_exclusion, "/exempt 3", takes_colon=True)
def read_exclusion(rest: str, context: Context, command: Command) -> Reading:
    """`/exempt PARAGRAPHS[: TEXT]`. A principal council has to name them (LGA 1972 s 100A(4)); a parish excludes the
    public without, under the Public Bodies (Admission to Meetings) Act 1960 s 1(2), and a board under its own rules. A
    file in which they are wrong excludes the public all the same: what follows must not come before it for a slip of
    the pen."""
    head, text = cut_text(rest)
    if not head and text and _NUMBERS.fullmatch(text):
        head, text = text, None
    law = context.meeting.rules.law
    typed = tuple(dict.fromkeys(re.findall(r"\d+", _RANGE.sub(_every, _OF_THE_ACT.sub("", head)))))
    known = paragraph_numbers(" ".join(typed), law)
    reading = worded(Kind.EXEMPT, text, context, subject=", ".join(typed))
    if unknown := [number for number in typed if number not in known]:
        return doubtful(reading, f"There is no paragraph {unknown[0]}. {_list(law)}", context)
    if not typed and body_of(context.meeting.head.rules) == "council":
        return doubtful(reading, f"Give the paragraphs, such as /exempt {min(PARAGRAPHS[law])}. {_list(law)}", context)
    if context.is_public_excluded:
        reason = "Press and public are excluded already. Readmit them first with /public; /item opens the next item."
        return doubtful(reading, reason, context)
    return reading


def _every(match: re.Match[str]) -> str:
    return " ".join(map(str, range(int(match[1]), int(match[2]) + 1)))


def _list(law: Law) -> str:
    said = ((number, what.removeprefix("information ").partition(" (")[0]) for number, what in PARAGRAPHS[law].items())
    listed = "; ".join(f"{number} {what}" for number, what in said)
    return f"Schedule 12A has, for {law.value.title()}, information: {listed}."


def _write_readmission(entry: Entry, text: str, context: Context) -> str:
    return f"/public{at_time(entry)}{own_sentence(entry, text)}"


@command("public", Kind.READMITTED, _write_readmission, takes_colon=True)
def read_readmission(rest: str, context: Context, command: Command) -> Reading:
    """`/public [TIME][: TEXT]`."""
    head, text = cut_text(rest)
    left, at = cut_time(head, context) if head else ("", None)
    if left:
        refuse(f"“{left}” is not a time. Type /public, or /public 3.15pm, or /public: and your own sentence.")
    reading = worded(Kind.READMITTED, text, context, at=at)
    if not context.is_public_excluded:
        return doubtful(
            reading, "Press and public are not excluded: /exempt and the paragraphs excludes them.", context
        )
    return reading


@command("summary", Kind.SUMMARY, write_words, "/summary The Committee considered a tender.")
def read_summary(rest: str, context: Context, command: Command) -> Reading:
    """`/summary TEXT`: what the public minutes say in the place of exempt business."""
    reading = worded(Kind.SUMMARY, needed(rest, command.example), context)
    if not context.is_public_excluded:
        reason = (
            "A summary stands in the place of exempt business: exclude the public first with /exempt and paragraphs."
        )
        return doubtful(reading, reason, context)
    return reading
