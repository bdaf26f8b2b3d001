"""Who moved and seconded, by the forms in which they are named."""

from __future__ import annotations

import re

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.names import without_nickname
from clerk_tui.meeting import Voice


def find_person(name: str, roster: Roster) -> Voice | None:
    """Whoever is named as mover or seconder."""
    name = rules.RUN_TOGETHER.sub(r"\1 ", without_nickname(name))
    name = re.sub(r"^(?:the\s+)?(?:motion\s+)?by\s+", "", name.strip(" ,;.")).strip()
    if re.fullmatch(r"[A-Z][A-Za-z]{1,3}", name) and (held := roster.by_initials(name)) is not None:
        roster.has_initials = True
        return held
    found = roster.speaker(name) or roster.find(f"the {name}")
    if found is None and re.search(r"\s[a-z]\w{3,}$", name) and len(name.split()) < 5:
        found = roster.find(" ".join(word[0].upper() + word[1:] for word in name.split()))
    return found


def unlisted_seconder(mover: str, rest: str, roster: Roster) -> Voice | None:
    """Whoever seconds by initials that no list explains, where the mover goes by initials too: *AB proposed and CD
    seconded that …*. `rest`: what stands after *proposed*."""
    match = rules.AND_INITIALS.match(rest) if rules.INITIALS.fullmatch(mover) else None
    if match is None:
        return None
    known = (person.id for person in roster.people.values() if person.name == match["who"])
    return next(known, None) or roster.named(match["who"])


def read_lone(text: str, roster: Roster) -> tuple[str, Voice] | None:
    """A line that names a mover or a seconder and nothing else: which, and whom."""
    match = rules.LONE.fullmatch(text.strip())
    if match is None or len(match["name"].split()) > 6:
        return None
    person = find_person(match["name"], roster)
    return None if person is None else ("seconder" if match["second"] else "mover", person)
