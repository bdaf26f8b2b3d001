"""Lines that are minuted as documents or as what somebody put to the chair: written questions and their replies,
petitions, points of order, explanations, rulings; and recommendations to another body."""

from __future__ import annotations

from clerk_tui.meeting import Kind
from clerk_tui.notation.arguments import (
    Handler,
    doubtful,
    named_and_said,
    needed,
    not_here,
    refuse,
    remarked,
    voices,
    worded,
)
from clerk_tui.notation.movements import cut_text
from clerk_tui.notation.reading import Context, Reading


def said_by(kind: Kind, example: str, *, is_needed: bool = True) -> Handler:
    """What reads `/question NAME: TEXT` and its like; `is_needed`: somebody has to be named."""

    def handler(rest: str, context: Context) -> Reading:
        head, text = named_and_said(rest, example)
        if is_needed:
            needed(head, example)
        persons = voices(head, context) if head else ()
        reading = worded(kind, text, context, persons=persons)
        is_spoken = kind in (Kind.POINT_OF_ORDER, Kind.EXPLANATION)
        return remarked(reading, not_here(persons, context, speak=True)) if is_spoken else reading

    return handler


def words_of(kind: Kind, example: str) -> Handler:
    """What reads a command with nothing but its words."""

    def handler(rest: str, context: Context) -> Reading:
        return worded(kind, needed(rest, example), context)

    return handler


def read_recommendation(rest: str, context: Context) -> Reading:
    """`/recommend BODY: TEXT`."""
    example = "/recommend Cabinet: That the plan be adopted"
    body, text = named_and_said(rest, example)
    reading = worded(Kind.RECOMMENDATION, text, context, subject=body)
    if body:
        return reading
    to_whom = f"Say to whom: type it like {example}"
    # Imported minutes may not say it; words with a colon of their own may begin with the body.
    return refuse(to_whom) if cut_text(text)[1] else doubtful(reading, to_whom, context)
