"""What somebody undertook to do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.archive.recognising.cast import Cast
from clerk_tui.archive.recognising.speech import speeches
from clerk_tui.archive.recognising.subjects import subject_of
from clerk_tui.meeting import Voice

_PROMISING = frozenset("agreed offered undertook promised volunteered".split())
_TO_DO = re.compile(
    r"(?:^|[.;:,]\s+|\s[-–—]\s+|\band\s+)(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of|and|for|the"
    r"|[A-Z][\w.’'-]*)){0,6}?)\s+(?:is\s+|are\s+)?to\s+(?P<what>(?!the\b|a\b|be\b|[A-Z])[a-z]+\b.*)$"
)
_WILL = re.compile(
    r"(?:^|[.;:,]\s+|\s[-–—]\s+|\band\s+)(?P<who>(?:[Tt]he\s+)?[A-Z][\w.’'/-]*(?:\s+(?:of|and|for|the"
    r"|[A-Z][\w.’'-]*)){0,6}?)\s+(?:will|would)\s+(?P<what>(?!be\s+(?:a|the|held|no|\w+ed)\b|not\b|have\b"
    r"|take\s+place)[a-z]+\b.*)$"
)
_ACTION = re.compile(r"^\W*(?:ACTION|Action)(?:\s+points?)?\s*(?:\d+\s*)?[:–—>-]+\s*(?P<what>.+)$")
_TO_BE = re.compile(
    r"^(?P<what>(?:To\s+be\s+|(?!It\b|There\b)[A-Z][^.:;]{2,80}?\s+to\s+be\s+)"
    r"(?:asked|checked|circulated|contacted|chased|considered|followed|investigated|looked|made|monitored"
    r"|obtained|ordered"
    r"|prepared|reported|repaired|reviewed|sent|sought|submitted|updated|written)\b.*)$"
)
_DOING = (
    r"(?:appoint|arrange|ask|bring|check|circulate|confirm|contact|follow|forward|get|give|investigate|invite"
    r"|issue|liaise|look"
    r"|make|organise|pass|prepare|provide|raise|report|request|revert|send|share|speak|submit|supply|update|write)"
)
_PRONOUN_WILL = re.compile(
    rf"\bthat\s*,?\s*(?P<what>(?:in\s+future\s*,?\s+)?(?:he|she|they)\s+(?:will|would)\s+(?:be\s+)?{_DOING}"
    rf"(?:ing|ting)?\b.*)$",
    re.IGNORECASE,
)
_WOULD_BE = re.compile(
    r"\b(?P<what>(?:an?|the|further|more)\s+(?:\w+\s+){0,3}?(?:response|information|details?|answers?|figures"
    r"|update|note|copy|report)"
    r"\s+(?:will|would)\s+be\s+(?:provided|circulated|sent|shared|forwarded|brought)\b.*)$",
    re.IGNORECASE,
)
_TOOK_ON = re.compile(
    r"\b(?:agreed|offered|undertook|promised|volunteered)\s+to\s+(?P<what>(?!the\b"
    r"|a\b|it\b)[a-z]+\b.*)$"
)
_TOLD_TO = re.compile(
    r"\b(?:staff|administration|officers?|(?:city|town|county|village|district)\s+(?:attorney|clerk|manager"
    r"|administrator|engineer))\s+"
    r"(?:(?:was|were|be|is|BE)\s+)?(?:also\s+|further\s+)?(?:asked|encouraged|directed|instructed|requested"
    r"|DIRECTED|REQUESTED)\s+to\s+(?P<what>[a-z]+\b.*)$"
    r"|\bdirect(?:ed|s)?\s+(?:the\s+)?(?:[Ss]taff|[Aa]dministration|(?:City|Town|County|Village)\s+\w+)\s+to\s+"
    r"(?P<also>[a-z]+\b.*)$",
    re.IGNORECASE,
)
_NOT_TO_BE = re.compile(
    r"\b(?:have|has|had|needs?|needed|likely|ought|going|used|appears?|seems?|continues?)\s+to\s+be\b", re.IGNORECASE
)
_HAS_DECIDED = re.compile(r"\b(?:agreed|resolved|decided|recommended|proposed)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Undertaking:
    """Something to be done, and by whom where that is said."""

    owner: Voice | None
    text: str


def read_undertakings(sentence: str, cast: Cast) -> list[Undertaking]:
    """What a sentence leaves somebody to do."""
    low = sentence.casefold()
    if not (low.startswith("to be ") or " to " in low or " will " in low or "action" in low or " would " in low):
        return []
    if match := _ACTION.match(sentence):
        inner = _to_do(match["what"], cast)
        return [inner] if inner else [Undertaking(None, match["what"])]
    words = sentence.split()
    if (match := _PRONOUN_WILL.search(sentence) or _WOULD_BE.search(sentence)) is not None and not _HAS_DECIDED.search(
        sentence
    ):
        return [Undertaking(_first_speaker(sentence, cast), match["what"])]
    for at, word in enumerate(words[:-2]):
        if word.casefold() in _PROMISING and at and words[at + 1] == "to" and words[at + 2][0].islower():
            subject = subject_of(words, at, cast)
            if subject is not None and isinstance(subject[1][0], int):
                return [Undertaking(subject[1][0], " ".join(words[at + 2 :]))]
    if (found := _to_do(sentence, cast)) is not None:
        return [found]
    if (match := _TOLD_TO.search(sentence)) is not None:
        return [Undertaking(None, match["what"] or match["also"])]
    match = _TOOK_ON.search(sentence)
    if match is not None and not _OF_ALL.match(sentence) and not _PASSIVE.search(sentence[: match.start()]):
        return [Undertaking(_first_speaker(sentence, cast), match["what"])]
    is_to_be = _TO_BE.match(sentence)
    if is_to_be is not None and not _HAS_DECIDED.search(sentence) and not _NOT_TO_BE.search(sentence):
        return [Undertaking(None, is_to_be["what"])]
    return []


_PASSIVE = re.compile(r"\b(?:was|were|been)\s+(?:\w+ly\s+)?$")
_OF_ALL = re.compile(r"(?:all\s+)?(?:members|the\s+(?:committee|council|board|panel)|it\b|council)\b", re.IGNORECASE)


def _first_speaker(sentence: str, cast: Cast) -> Voice | None:
    """Whoever says that they will: the first to speak in the sentence."""
    found = speeches(sentence, cast)
    return found[0].persons[0] if found and isinstance(found[0].persons[0], int) else None


def _to_do(text: str, cast: Cast) -> Undertaking | None:
    for pattern in (_TO_DO, _WILL):
        if (match := pattern.search(text)) is None:
            continue
        who = match["who"].strip()
        owner = cast.by_initials(who) if re.fullmatch(r"[A-Z][A-Za-z]{1,2}", who) else None
        if owner is None:
            voice = cast.find(who) if len(who.split()) > 1 or who in ("Chairman", "Clerk") else None
            owner = voice if isinstance(voice, int) else None
        if owner is not None:
            return Undertaking(owner, re.split(r"\s+[-–—]\s+", match["what"])[0])
    return None


def owners_in_margin(tokens: list[str], cast: Cast) -> list[int]:
    """Those whose initials stand in the margin."""
    out = []
    for token in tokens:
        bare = token.strip(" .")
        owner = cast.by_initials(bare)
        if owner is None and re.match(r"(?:Cllr|Mr|Mrs|Ms)\.?\s+[A-Z]$", bare):
            letter = bare[-1].casefold()
            owner = next((p for p in cast.roll if cast.surname(p)[:1] == letter and cast.is_councillor(p)), None)
        if owner is not None:
            out.append(owner)
    return out
