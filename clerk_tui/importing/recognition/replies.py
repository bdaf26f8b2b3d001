"""How it is told that somebody asks, that somebody answers, and that neither is the case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_tui.importing.recognition.recorder import Recorder
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.importing.recognition.turns import Turn
from clerk_tui.meeting import Collective, Kind, Voice

PLURAL = re.compile(
    r"\b(?:questions|queries|comments|points|issues|concerns|observations|enquiries|matters)\b", re.IGNORECASE
)
SINGULAR = re.compile(
    r"\b(?:an?|the|this)\s+(?:\w+\s+)?(?:question|query|comment|point|suggestion|concern|enquiry|request)\b",
    re.IGNORECASE,
)
FOLLOWS = re.compile(r"[:;]\s*[-–]?\s*$|\b(?:as follows|the following)\s*[:.]?\s*$", re.IGNORECASE)
IT_WAS_SAID = re.compile(
    r"^(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)\s+(?:was\s+)?(?:\w+\s+)?(?:felt|explained|confirmed|advised|stated"
    r"|reported|clarified|said|noted|responded|replied|answered|understood|informed)\b"
)
PRONOUN = re.compile(r"(?:^|[-–—,;.?!]\s+)(?:he|she|they)\s+(?:then\s+|also\s+)?(?P<verb>\w+)\b", re.IGNORECASE)
QUESTION_PUT = re.compile(
    r"\b(?:was|were)\s+(?:also\s+)?(?:questioned|queried|asked|raised)\b|\b(?:questions?|requests?)\s+(?:was|were)\s+"
    r"(?:raised|asked|posed|made)",
    re.IGNORECASE,
)
WAS_ASKED = re.compile(
    r"(?:He|She|They)\s+(?:was|were)\s+(?:then\s+|also\s+)?asked\s+(?:if|whether|how|why|what|when|who|about)\b"
)
"""*She was asked if the gate would open. Mrs Elm said …*."""
NO_EXCHANGE = re.compile(
    r"\b(?:was|were)\s+discussed\b|^it was (?:suggested|agreed|hoped)\b|^(?:members|the committee) (?:noted"
    r"|discussed)\b",
    re.IGNORECASE,
)
NOT_ANSWERING = frozenset(
    """added thanked welcomed suggested introduced invited congratulated supported agreed urged raised spoke referred
    turned echoed mentioned""".split()
)
NOT_ANSWERED = frozenset("mentioned introduced thanked welcomed invited presented opened gave".split())
"""How somebody speaks whom nobody answers in the same paragraph."""
UNDERTAKING = frozenset("agreed offered undertook promised".split())
"""How somebody takes up what nobody in particular asked for."""
CLEARING = frozenset("clarified assured reassured pointed".split())
"""How somebody speaks who answers a statement of the paragraph before."""
WORRIED = re.compile(
    r"(?:raised|flagged|(?:expressed|voiced)\s+(?:\w+\s+){0,3}(?:concerns?|disappointment|frustration)|complained|queried)\b"
)
EXPLAINING = frozenset("advised confirmed explained stated said clarified replied indicated informed outlined".split())
"""How somebody who is no member answers a concern."""
PUT = re.compile(
    r"(?P<asked>(?:an?\s+(?:query|question|enquiry|request)\s+(?:was\s+)?(?:made|raised|asked|put|received)\b"
    r"|it\s+was\s+(?:also\s+)?(?:queried|asked|enquired)\s+(?:whether|if|why|how|when|what)\b).{5,400}?)"
    r"(?:\s+[-–—]+\s+|[.?]\s+)(?P<told>(?:it|this|these|the|they|clarification)\b.*)",
    re.IGNORECASE,
)
"""*A query was made about the key - it is with the caretaker*."""
_LEFT_TO = re.compile(r"[Tt]he\s+[A-Z][\w’'-]*(?:\s+(?:and|of|the|[A-Z][\w.’'-]*)){0,6}\s+to\s+[a-z]")
"""*A query was raised about the key. The Clerk to look into it.*: that is no answer."""
_ANSWERED_BY = re.compile(
    r"(?P<asked>.{0,60}?\b(?:queries|questions|issues|concerns|points)\b.{5,300}?),?\s+(?:and\s+)?(?P<told>(?:these|they|which|all)"
    r"\s+(?:were|was)\s+(?:then\s+)?(?:responded\s+to|replied\s+to|answered|addressed|dealt\s+with)\s+by\s+"
    r"(?P<who>[^.,;]{3,80}))\W*$",
    re.IGNORECASE,
)
"""*Queries were raised on the lamps and these were answered by the Engineer.*"""
_MEMBERS_TOLD = re.compile(
    r"(?P<asked>.{0,80}?\b(?:members|councillors)\b.{0,120}?\b(?:queried|asked|questioned|enquired|sought)\b.{5,300}?),?\s+"
    r"and\s+(?P<told>(?:was|were)\s+(?:then\s+)?(?:informed|advised|told|assured)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
"""*While members welcomed it, they queried the cost and were told that …*."""


@dataclass(frozen=True)
class Put:
    """Something that was asked, and the answer, told in one breath."""

    asked: str
    askers: tuple[Voice, ...]
    told: str
    answerers: tuple[Voice, ...] = ()


def read_put(text: str, roster: Roster) -> Put | None:
    """What a paragraph tells that was asked by nobody in particular, and what was answered."""
    if (match := PUT.match(text)) is not None and _LEFT_TO.match(match["told"]) is None:
        return Put(match["asked"], (), match["told"])
    low = text.casefold()
    if " by " in low and (match := _ANSWERED_BY.match(text)) is not None:
        voice = roster.find(match["who"].strip())
        if isinstance(voice, int):
            return Put(match["asked"], (), match["told"], (voice,))
    if ("members" in low or "councillors" in low) and (match := _MEMBERS_TOLD.match(text)) is not None:
        return Put(match["asked"], (Collective.MEMBERS,), match["told"])
    return None


_CONCERNED = re.compile(
    r"\b(?:expressed|voiced|raised)\s+(?:\w+\s+){0,3}(?:concerns?|disappointment|frustration)\b|\bqueried\b",
    re.IGNORECASE,
)
_OF_MEMBERS = re.compile(r"(?:the\s+|elected\s+|some\s+|several\s+)*(?:members|councillors)\b", re.IGNORECASE)


def asked_in_note(turn: Turn, recorder: Recorder, roster: Roster) -> bool:
    """Whether a turn answers what a note right before it tells; then that becomes a question, of members or of nobody
    in particular: *Members expressed concern*, or whatever it is that somebody says *in reply*."""
    held = recorder.entries[-1] if recorder.entries else None
    if held is None or held.kind is not Kind.NOTE or held.persons or held.item_id is None or turn.asks:
        return False
    place = roster.roll.get(turn.persons[0]) if isinstance(turn.persons[0], int) else None
    is_member = place is not None and place.capacity.is_member
    is_of_members = _OF_MEMBERS.match(held.text or "") is not None
    explains = turn.verbs[0] in EXPLAINING and not is_member and is_of_members and _CONCERNED.search(held.text or "")
    if not ((turn.responds and turn.asker is None) or explains):
        return False
    recorder.change(recorder.last, kind=Kind.QUESTION, persons=(Collective.MEMBERS,) if is_of_members else ())
    return True


_THEN_TOLD = re.compile(
    r"(?:,\s+(?=it)|\s+and\s+(?=was|were))"
    r"((?:it was (?:felt|explained|confirmed|advised|stated|said|pointed out|clarified)"
    r"|(?:was|were) (?:informed|advised|told|assured))\b.*)$"
)


def told_then(sentence: str) -> str:
    """What was answered at the end of a sentence that asks: *… and was told that it would*; empty where nothing was."""
    match = _THEN_TOLD.search(sentence)
    return match[1] if match else ""


def is_asked_before(turn: Turn) -> bool:
    """Whether something was asked in the words before whoever answers it: *Queries were raised and Mr Ash said …*."""
    words = turn.sentences[0].split()[: turn.start] if turn.sentences else []
    return words[-1:] == ["and"] and QUESTION_PUT.search(" ".join(words)) is not None


OF_MOTION = re.compile(r"(?:in\s+)?(?:proposing|seconding|moving|supporting)\s+(?:the|his|her|this)\b", re.IGNORECASE)
"""How a speech to a motion begins: it answers nobody."""
OF_GROUP = re.compile(
    r"(?:The\s+)?(?:[^.,]{3,40},\s+)?(?:the\s+)?Leader\s+of\s+the\s+(?:[A-Z][\w’'-]*\s+|&\s+|and\s+)*(?:Group|Opposition|Party)\b"
)
"""How the speech of a group's leader begins, who answers nobody: *Mr Ash, Leader of the Meadow Group, said …*."""
TO_COMMENTS = re.compile(
    r"(?:(?:in|by way of)\s+\w+\s+to|further\s+to|following)\s+(?:an?\s+|the\s+|members’?\s+)?(?:\w+\s+)?"
    r"(?:question|quer|comment|concern)",
    re.IGNORECASE,
)
"""How a paragraph begins that answers what nobody in particular asked."""
TO_LEADERS = re.compile(
    r"\b(?:respon(?:ded|se|ding)|repl(?:ied|y|ying)|answer(?:ed|ing)?)\b[^.;]{0,40}\b(?:by|from|of|to)\s+(?:the\s+)?(?:other\s+)?"
    r"group\s+leaders\b",
    re.IGNORECASE,
)
"""*The Leader responded to the points of the group leaders*: each of them is answered."""
OF_ITS_OWN = frozenset("referred highlighted noted mentioned commented spoke".split())
"""How somebody begins with a matter of their own, rather than answers what was asked in the paragraph before."""
MOST_TEXT = 20000


BY_MEMBERS = re.compile(
    r"^(?:[^.,]{3,40},\s+){0,2}(?:the\s+|some\s+|several\s+)?(?:members|councillors)\b(?!\s+of\s+the\s+public)"
    r"|\b(?:sought|raised|requested|asked|put)\s+by\s+(?:the\s+)?members\b",
    re.IGNORECASE,
)
THESE = re.compile(
    r"\b(?:these|the|all(?:\s+of)?\s+the|members[’']?)\s+(?:various\s+)?(?:issues|queries|questions|concerns|points|matters)\s+"
    r"(?:raised\s+)?(?:by|of|from)\s+(?:the\s+)?(?:\w+\s+)?(?:members|councillors)\b",
    re.IGNORECASE,
)


_RAISED = re.compile(
    r"\b(?:members|councillors|residents|the\s+public)\b[^.]{0,80}\b(?:raised|voiced|expressed|brought\s+up|highlighted|put|asked)\b"
    r"|\b(?:raised|voiced|expressed|brought\s+up|highlighted|put|asked)\s+by\s+(?:the\s+)?(?:members|councillors)\b",
    re.IGNORECASE,
)


def lists_issues(spoken: Sequence[str]) -> bool:
    """Whether a paragraph heads the list of what members raised: *Members brought up the following issues:*."""
    last = spoken[-1].rstrip() if spoken else ""
    return last.endswith(":") and bool(PLURAL.search(last) and _RAISED.search(last))


def is_speech_of_its_own(sentence: str, responds: bool) -> bool:
    """Whether a speech that begins so answers nobody: one to a motion, or one of a group's leader."""
    return bool(OF_MOTION.match(sentence) or (not responds and OF_GROUP.match(sentence)))


def is_put(lead: Sequence[str]) -> bool:
    """Whether sentences end with something that was asked by nobody in particular, or by members."""
    return bool(QUESTION_PUT.search(lead[-1]) or BY_MEMBERS.search(lead[-1]) or BY_MEMBERS.search(lead[0]))
