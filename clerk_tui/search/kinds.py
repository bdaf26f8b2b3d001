"""The words by which kinds of entries are searched."""

from __future__ import annotations

from collections.abc import Mapping

from clerk_tui.meeting import kinds as entry_kinds

RESOLUTION = "resolution"
"""Not a kind of entry: resolved by a clause or by a motion carried."""


KINDS: Mapping[str, tuple[str, ...]] = {
    **{
        word: tuple(kind for kind, other in entry_kinds.KINDS.items() if word in other.search)
        for spec in entry_kinds.KINDS.values()
        for word in spec.search
    },
    RESOLUTION: (RESOLUTION,),
}
"""The word after `kind:`, and its name in the file."""

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
    """The names in the file that `word` means; several if it begins them and `is_open`. Empty if there are none."""
    word = word.casefold()
    exact = KINDS.get(_ALSO.get(word, word))
    if exact is None and len(word) > 3 and word.endswith("s"):
        exact = KINDS.get(word[:-1])
    if exact is not None:
        return exact
    begun = [kinds for name, kinds in KINDS.items() if name.startswith(word)] if is_open and word else []
    return tuple(dict.fromkeys(kind for kinds in begun for kind in kinds))
