"""Lines that are minuted as documents or as what somebody put to the chair: written questions and their replies,
petitions, points of order, explanations, rulings; and recommendations to another body."""

from __future__ import annotations

from clerk_tui.meeting import Entry, Kind
from clerk_tui.notation.arguments import (
    cut_text,
    doubtful,
    named_and_said,
    needed,
    not_here,
    read_words,
    refuse,
    remarked,
    voices,
    worded,
)
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command, said, write_words


@said("question", Kind.WRITTEN_QUESTION, "/question boyes: When will the bridge reopen?")
@said("order", Kind.POINT_OF_ORDER, "/order boyes: whether the paper could be taken")
@said("explain", Kind.EXPLANATION, "/explain boyes: that she had not been at the site")
def read_said(rest: str, context: Context, command: Command) -> Reading:
    """`/question NAME: TEXT` and its like."""
    needed(cut_text(rest)[0], command.example)
    return read_perhaps_said(rest, context, command)


@said("answer", Kind.WRITTEN_REPLY, "/answer charlton: In the spring.")
@said("petition", Kind.PETITION, "/petition boyes: To keep the library open")
def read_perhaps_said(rest: str, context: Context, command: Command) -> Reading:
    """`/answer [NAME]: TEXT` and its like, where nobody has to be named."""
    head, text = named_and_said(rest, command.example)
    persons = voices(head, context) if head else ()
    reading = worded(command.records, text, context, persons=persons)
    is_spoken = command.kind in (Kind.POINT_OF_ORDER, Kind.EXPLANATION)
    return remarked(reading, not_here(persons, context, speak=True)) if is_spoken else reading


command("ruling", Kind.RULING, write_words, "/ruling that the paper could be taken")(read_words)


def _write_recommendation(entry: Entry, text: str, context: Context) -> str:
    return f"/recommend {entry.subject}: {text}"


@command(
    "recommend",
    Kind.RECOMMENDATION,
    _write_recommendation,
    "/recommend Cabinet: That the plan be adopted",
    takes_colon=True,
)
def read_recommendation(rest: str, context: Context, command: Command) -> Reading:
    """`/recommend BODY: TEXT`."""
    body, text = named_and_said(rest, command.example)
    reading = worded(Kind.RECOMMENDATION, text, context, subject=body)
    if body:
        return reading
    to_whom = f"Say to whom: type it like {command.example}"
    # Imported minutes may not say it; words with a colon of their own may begin with the body.
    return refuse(to_whom) if cut_text(text)[1] else doubtful(reading, to_whom, context)
