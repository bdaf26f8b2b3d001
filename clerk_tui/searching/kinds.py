"""What a clerk calls the kinds of entries that are looked for."""

from __future__ import annotations

from collections.abc import Mapping

from clerk_tui.meeting.record import Kind

RESOLUTION, ITEM = "resolution", "item"
"""What is no kind of entry: what was resolved by a clause or by a motion carried; the title of an agenda item."""

KINDS: Mapping[str, tuple[str, ...]] = {
    "question": (Kind.QUESTION, Kind.FOLLOW_UP, Kind.WRITTEN_QUESTION),
    "answer": (Kind.ANSWER, Kind.PROMISE, Kind.WRITTEN_REPLY),
    "resolution": (RESOLUTION,),
    "recommendation": (Kind.RECOMMENDATION, Kind.REVIEW),
    "motion": (Kind.MOTION, Kind.SUBSTANTIVE),
    "amendment": (Kind.AMENDMENT,),
    "vote": (Kind.VOTE, Kind.CARRIED, Kind.LOST, Kind.CASTING, Kind.OWN_VOTE),
    "action": (Kind.ACTION, Kind.PROMISE, Kind.ARISING),
    "declaration": (Kind.DECLARATION,),
    "item": (ITEM,),
    "statement": (Kind.STATEMENT,),
    "note": (Kind.NOTE,),
    "paper": (Kind.PAPER,),
    "petition": (Kind.PETITION,),
    "apologies": (Kind.APOLOGIES,),
    "present": (Kind.PRESENT, Kind.REMOTE),
    "arrival": (Kind.ARRIVAL,),
    "departure": (Kind.DEPARTURE,),
    "substitute": (Kind.SUBSTITUTE,),
    "deferral": (Kind.DEFERRED, Kind.WITHDRAWN, Kind.REFERRED),
    "order": (Kind.POINT_OF_ORDER, Kind.RULING, Kind.EXPLANATION),
    "exclusion": (Kind.EXEMPT, Kind.READMITTED, Kind.SUMMARY),
    "private": (Kind.PRIVATE,),
}
"""The word after `kind:`, and what the file calls what is meant."""

_ALSO = {
    "questions": "question",
    "answers": "answer",
    "reply": "answer",
    "resolutions": "resolution",
    "resolved": "resolution",
    "decision": "resolution",
    "clause": "resolution",
    "actions": "action",
    "promise": "action",
    "interest": "declaration",
    "title": "item",
    "agenda": "item",
    "deferred": "deferral",
    "exempt": "exclusion",
}
"""Other words for them."""


def kinds_called(word: str, *, is_open: bool = False) -> tuple[str, ...]:
    """What `word` means, as the file calls it; several kinds where it is the beginning of their names and `is_open`.
    Empty where it is none."""
    word = word.casefold()
    exact = KINDS.get(_ALSO.get(word, word))
    if exact is None and len(word) > 3 and word.endswith("s"):
        exact = KINDS.get(word[:-1])
    if exact is not None:
        return exact
    begun = [kinds for name, kinds in KINDS.items() if name.startswith(word)] if is_open and word else []
    return tuple(dict.fromkeys(kind for kinds in begun for kind in kinds))
