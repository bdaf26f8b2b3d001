"""Verbs of saying, and verbs for what somebody can be left to do (*will write*)."""

from __future__ import annotations

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.verbs import IN_MEETINGS, participle_of
from clerk_tui.english.verbs import REPORTING as PASTS_OF_REPORTS
from clerk_tui.regex import any_case

QUERY = r"(?:quer(?:y|ies)|questions?|[ei]nquir(?:y|ies))"
"""What somebody puts that is to be answered, as part of a pattern."""
ASKING = lexicon("said.asking")
RESPONDING = frozenset("responded replied answered responding replying answering".split())
TELLING = lexicon("said.telling")
REPORTING = lexicon("said.reporting")
_NOT_SAID = lexicon("said.not-said")
SAYING = (
    REPORTING
    | {verb.split()[0] for verb in PASTS_OF_REPORTS} - _NOT_SAID
    | IN_MEETINGS - _NOT_SAID
    | lexicon("said.saying")
    | ASKING
    | RESPONDING
    | TELLING
)
ADVERBS = lexicon("said.adverbs")
NOT_BEFORE = lexicon("said.not-before")
SMALL = frozenset("of and for the to & in on at with - – a an".split())
LONGEST_POST = 14
NOT_POST = lexicon("said.not-post")
HEADS_SMALL = lexicon("said.heads-small")
DEEDS = lexicon("said.deeds")
DONE = frozenset(map(participle_of, DEEDS)) | {"corrected", "rectified", "resolved"}
"""As they stand after *will be*."""
_FROM_AFAR = any_case(
    r"(?:(?:has|had|also|then) )*(?:sent|wrote|written|submitted|e-?mailed|(?:tele)?phoned|texted)\b"
    r"|(?:\w+ ){1,6}?(?:by (?:e-?mail|letter|(?:tele)?phone|text)|in writing)\b"
)


def is_from_afar(said: str) -> bool:
    """Whether the words after a name tell what somebody sent or wrote, which they may do from elsewhere."""
    return _FROM_AFAR.match(said) is not None
