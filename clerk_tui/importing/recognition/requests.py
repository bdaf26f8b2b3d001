"""What somebody is asked or directed to do, or left to do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.importing.recognition.owners import owner_of
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.verbs import DEEDS, DULL
from clerk_tui.meeting import Collective, Voice

_TO_DO = re.compile(
    r"(?:^|[.;:,]\s+|\s[-–—]\s+|\band\s+)(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of|and|for|the"
    r"|[A-Z][\w.’'-]*)){0,6}?)\s+(?:is\s+|are\s+|[-–—]\s+)?to\s+(?P<what>(?!(?:the|an?|be|his|her|their|our|its|this|that|all|each|date|which|whom)\b|[A-Z])[a-z]+\b.*)$"
)
_ASKED_TO = re.compile(
    r"\b(?:asked|requested|instructed|directed|wanted)\s+(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of|and|for|the"
    r"|[A-Z][\w.’'-]*)){0,6}?)\s+to\s+(?:also\s+)?(?P<what>(?P<verb>[a-z]+)\b.*)$"
)
_WAS_ASKED = re.compile(
    r"(?:^|[.;,–-]\s+|\band\s+|\bthat\s+)(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of|and|for|the|[A-Z][\w.’'-]*)){0,6}?)\s+"
    r"(?:(?:was|were|is|are|has\s+been|have\s+been|be)\s+)(?:also\s+|therefore\s+)?(?:asked|instructed|requested|directed"
    r"|tasked)\s+to\s+(?P<what>(?P<verb>[a-z]+)\b.*)$"
)
_CLERK_ASKED = re.compile(
    r"\b(?:Clerk\s+(?:also\s+)?asked|clerk\s+(?:was|is)\s+(?:also\s+|then\s+)?(?:asked|instructed|requested|directed))\s+to\s+"
    r"(?P<what>(?P<verb>[a-z]+)\b.*)$"
)
"""*Clerk also asked to ring them*, as notes tell that the Clerk was asked; *the clerk was asked to ring them*."""
_CLERK_TO = re.compile(
    r"(?:(?:^|[.;:,]\s+|\s[-–—]\s+|\band\s+)(?:the\s+)?(?P<who>clerk|chairman|secretary)\s+to"
    r"|\s[-–—]\s+(?:the\s+)?(?P<also>[Cc]lerk)\s+will)\s+(?P<what>(?P<verb>[a-z]+)\b[^:]*)"
)
"""*… - clerk to write to them*, the post without a capital; *… - Clerk will write*."""
_TO_TELL = re.compile(
    r"(?:give|provide|share|send)\s+(?:(?:an?|some|more|any|further|the|his|her|their|us|members)\s+)*(?:\w+\s+)?(?:updates?"
    r"|clarif\w*|detail\w*|expl\w*|information|examples?|figures|overview|assurances?|summary|views?|thoughts)\b"
    r"|address\s+the\b|speak\b|include\b|discuss\b|consider\b|attend\b|ensure\b",
    re.IGNORECASE,
)
_ASKED_THAT = re.compile(
    r"\b(?:requested|asked)\s+that\s+(?P<what>(?:\S+\s+){1,18}?(?:would\s+|should\s+|to\s+)?be\s+"
    r"(?:circulated|provided|sent|shared|forwarded|prepared|supplied)\b.*)$"
)
ASKED_FOR = re.compile(
    r"\brequested\s+(?:that\s+)?(?P<what>an?\s+(?:written\s+|full\s+|detailed\s+|further\s+|progress\s+)?report\s+"
    r"(?:on|from|outlining|detailing|about|regarding)\b.*)$"
)


@dataclass(frozen=True)
class Undertaking:
    """Something to be done, and by whom where that is said."""

    owner: Voice | None
    text: str


def read_errand(sentence: str) -> Undertaking | None:
    """*Report to highways.* A short sentence that bids, with nobody named."""
    words = sentence.rstrip(" .").split()
    if (
        ":" not in sentence
        and 2 <= len(words) <= 12
        and words[0].istitle()
        and words[0].casefold() in DEEDS
        and words[1].islower()
    ):
        if words[1] in ("of", "on", "by", "from", "and", "was", "were", "is", "has", "will", "would", "be", "had"):
            return None
        return None if words[0] in DULL and words[1] != "to" else Undertaking(None, sentence)
    return None


_MARKED = re.compile(
    r"(?:(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:and|&|of|the|[A-Z][\w.’'/-]*)){0,5}?)\s+)?(?:(?:is|are|was|were)\s+)?(?:(?:also\s+)?asked\s+)?[Tt]o\s+"
    r"(?P<what>[a-z].*)$"
    r"|(?:.*\bthat\s+)?(?P<other>(?:[Tt]he\s+)?[A-Z][\w.’'& -]*?)\s+(?:should|will)\s+(?P<deed>[a-z].*)$"
)


def read_marked(sentence: str, roster: Roster) -> Undertaking | None:
    """What a sentence that had a star before it bids: *Clerk asked to ring the baker*, *To put on the agenda*."""
    match = _MARKED.match(sentence)
    if match is None:
        return None
    who = (match["who"] or match["other"] or "").removeprefix("the ").removeprefix("The ")
    return Undertaking(owner_of(who, roster) if who else None, match["what"] or match["deed"])


_ASKING = ("asked", "instructed", "requested", "directed", "tasked", "wanted")
"""Words without which nobody is asked. (They are looked for quicker by far than by a pattern.)"""


def read_asked(sentence: str, roster: Roster) -> Undertaking | None:
    """*asked the Clerk to look into it*, *asked that the figures be sent*, *the Clerk was asked to write*."""
    if (match := _CLERK_ASKED.search(sentence)) is not None and match["verb"] in DEEDS:
        return Undertaking(owner_of("Clerk", roster), match["what"])
    if not any(word in sentence for word in _ASKING):
        return None
    if (match := _WAS_ASKED.search(sentence)) is not None and match["verb"] in DEEDS:
        return Undertaking(owner_of(match["who"].removeprefix("the ").removeprefix("The "), roster), match["what"])
    match = _ASKED_TO.search(sentence)
    if match is not None and match["verb"] in DEEDS and not _TO_TELL.match(match["what"]):
        owner = roster.find(match["who"])
        if not isinstance(owner, Collective):
            return Undertaking(owner, match["what"])
    if (match := _ASKED_THAT.search(sentence)) is not None:
        return Undertaking(None, match["what"])
    if (match := ASKED_FOR.search(sentence)) is not None:
        return Undertaking(None, match["what"])
    return None


_AGREED_DEED = re.compile(
    r"\b(?:agreed|resolved|decided)\s+that\s+(?P<who>(?:the\s+)?[A-Z][\w.’'-]*(?:\s+(?:and|the|[A-Z][\w.’'-]*)){0,6})\s+"
    r"(?P<what>(?P<verb>[a-z]+)\b.*)$"
)


def read_agreed(sentence: str, roster: Roster) -> Undertaking | None:
    """*It was agreed that Mr Ash and the Clerk visit the yard.*"""
    match = _AGREED_DEED.search(sentence)
    if match is None or match["verb"] not in DEEDS:
        return None
    owner = owner_of(match["who"].removeprefix("the "), roster)
    return None if owner is None else Undertaking(owner, match["what"])


_POST_TO_DO = re.compile(
    r"^(?P<who>(?:The\s+)?[A-Z][\w’'/-]*(?: [A-Z][\w’'/-]*){1,5}, "
    r"[A-Z][\w’'/-]*(?: (?:and |of |& )?[A-Z][\w’'/-]*){0,5}),? to (?P<what>(?P<verb>[a-z]+)\b.*)$"
)
"""*The Senior Officer, Roads and Parks, to revert*: a post with commas in it."""


def read_to_do(text: str, roster: Roster) -> Undertaking | None:
    if (post := _POST_TO_DO.match(text)) is not None and post["verb"] in DEEDS:
        owner = roster.find(post["who"])
        return Undertaking(owner if isinstance(owner, int) else None, post["what"])
    if " to " not in text and "lerk will " not in text:
        return None
    if (match := _TO_DO.search(text)) is None:
        small = _CLERK_TO.search(text)
        if small is None or small["verb"] not in DEEDS:
            return None
        return Undertaking(
            owner_of((small["who"] or small["also"]).capitalize(), roster), re.split(r"\s+[-–—]\s+", small["what"])[0]
        )
    who = match["who"].strip()
    owner = owner_of(who, roster)
    is_doer = not _DOERS.isdisjoint(who.split()) or _INITIALS.fullmatch(who) is not None
    if owner is None and not (is_doer and match["what"].split()[0].strip(".,;") in DEEDS):
        return None
    return Undertaking(owner, re.split(r"\s+[-–—]\s+", match["what"])[0])


_INITIALS = re.compile(r"[A-Z]{2,3}")
"""*AB to write*, of whom no list tells: somebody is left to do it all the same."""
_DOERS = frozenset(
    """Clerk Chairman Chair Secretary Treasurer Committee Officer Officers Manager Staff staff Engineer Handyman Warden
    Caretaker""".split()
)
"""Who may be left to do something though no list names them."""


_AND_OTHER = re.compile(
    r"(?<=\s)(?P<last>[a-z]\S*),?\s+and\s+(?=(?:the\s+)?(?:[Cc]lerk|[A-Z]{2,3})\s+to\s+(?P<verb>[a-z]+)\b)"
)
"""*AB to send the list and CD to print it*: each is left something."""


def read_all_to_do(text: str, roster: Roster) -> list[Undertaking]:
    """What `read_to_do` reads, and what the same words leave to others besides."""
    first = read_to_do(text, roster)
    if first is None:
        return []
    match = _AND_OTHER.search(first.text)
    if match is None or match["verb"] not in DEEDS:
        return [first]
    return [
        Undertaking(first.owner, first.text[: match.end("last")]),
        *read_all_to_do(first.text[match.end() :], roster),
    ]
