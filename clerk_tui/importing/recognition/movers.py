"""Who moved and seconded, by the forms in which they are named."""

from __future__ import annotations

import re

from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.names import without_nickname
from clerk_tui.meeting import Voice

_LONE = re.compile(
    r"(?:(?P<second>seconded(?:\s+by)?|seconder|2nd(?:\s+by)?|second(?:\s+by)?)|(?:it\s+was\s+)?(?:motion\s+"
    r"(?:was\s+)?(?:made\s+|moved\s+)?by|(?:amendment\s+)?moved(?:\s+by)?|proposed(?:\s+by)?|proposer"
    r"|mover))\s*[:.-]?\s*(?P<name>[^,;:]{2,60}?)[;,.]?\s*(?:and)?$",
    re.IGNORECASE,
)
_RUN_TOGETHER = re.compile(r"^(Councillor|Cllr\.?|Alderman|Senator|Deputy)(?=[A-ZÓ])")
"""*CouncillorAsh*: the space was lost."""


def find_person(name: str, roster: Roster) -> Voice | None:
    """Whoever is named as mover or seconder."""
    name = _RUN_TOGETHER.sub(r"\1 ", without_nickname(name))
    name = re.sub(r"^(?:the\s+)?(?:motion\s+)?by\s+", "", name.strip(" ,;.")).strip()
    if re.fullmatch(r"[A-Z][A-Za-z]{1,3}", name) and (held := roster.by_initials(name)) is not None:
        roster.has_initials = True
        return held
    found = roster.speaker(name) or roster.find(f"the {name}")
    if found is None and re.search(r"\s[a-z]\w{3,}$", name) and len(name.split()) < 5:
        found = roster.find(" ".join(word[0].upper() + word[1:] for word in name.split()))
    return found


_INITIALS = re.compile(r"[A-Z]{2,3}")
_AND_INITIALS = re.compile(r"(?:and\s+)?(?P<who>[A-Z]{2,3})\s+seconded\b")


def unlisted_seconder(mover: str, rest: str, roster: Roster) -> Voice | None:
    """Whoever seconds by initials that no list explains, where the mover goes by initials too: *AB proposed and CD
    seconded that …*. `rest`: what stands after *proposed*."""
    match = _AND_INITIALS.match(rest) if _INITIALS.fullmatch(mover) else None
    if match is None:
        return None
    known = (person.id for person in roster.people.values() if person.name == match["who"])
    return next(known, None) or roster.named(match["who"])


def read_lone(text: str, roster: Roster) -> tuple[str, Voice] | None:
    """A line that names a mover or a seconder and nothing else: which, and whom."""
    match = _LONE.fullmatch(text.strip())
    if match is None or len(match["name"].split()) > 6:
        return None
    person = find_person(match["name"], roster)
    return None if person is None else ("seconder" if match["second"] else "mover", person)
