"""Who is left to do something, by the forms in which they are named."""

from __future__ import annotations

import re

from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.meeting import Voice

_SEVERAL = re.compile(r"\sand\s|(?<=^[A-Z]{2})/(?=[A-Z]{2,3}(?:/|$))|(?<=^[A-Z]{3})/(?=[A-Z]{2,3}(?:/|$))")
"""What stands between those who are to do it: *Ms Ash and the Clerk*, *AB/CD*."""


def owner_of(who: str, roster: Roster) -> Voice | None:
    """Whom a name, a post or initials mean that stand before *to do it*; of several the first."""
    owner = roster.by_initials(who) if re.fullmatch(r"[A-Z][A-Za-z]{1,2}", who) else None
    if owner is None:
        is_found = len(who.split()) > 1 or who in ("Chairman", "Chair", "Clerk")
        voice = roster.find(who) if is_found else roster.by_given(who)
        owner = voice if isinstance(voice, int) else None
    if owner is None and (several := re.split(_SEVERAL, who))[1:]:
        return owner_of(several[0], roster)
    return owner


def owners_in_margin(tokens: list[str], roster: Roster) -> list[int]:
    """Those whose initials stand in the margin."""
    out = []
    for token in tokens:
        bare = token.strip(" .")
        owner = roster.by_initials(bare)
        if owner is None and re.match(r"(?:Cllr|Mr|Mrs|Ms)\.?\s+[A-Z]$", bare):
            letter = bare[-1].casefold()
            owner = next((p for p in roster.roll if roster.surname(p)[:1] == letter and roster.is_councillor(p)), None)
        if owner is not None:
            out.append(owner)
    return out
