"""Words that say of a line that it puts something right, and what of."""

from __future__ import annotations

from typing import NamedTuple

from clerk_tui.english.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECTS
from clerk_tui.meeting import Kind
from clerk_tui.meeting.kinds import ACTION, ANSWERING, ASKING, OUTCOME, SPEECH
from clerk_tui.notation.prose.outcomes import LOST
from clerk_tui.regex import any_case

MOVED = frozenset((Kind.MOTION, Kind.AMENDMENT))


class Part(NamedTuple):
    """A part that somebody had in an entry, or what the entry is."""

    words: str
    kinds: frozenset[Kind]
    """The kinds of entries that have it."""
    place: int | None = None
    """Where the name stands among those of the entry; None if any may be meant."""


PARTS = {
    "mover": Part(r"mover|movant|mov(?:ed|ing)|mvd|propos(?:ed|er|ing)|prop|maker|made|1st", MOVED, 0),
    "seconder": Part(
        r"second(?:er|ed|ing)?(?! (?:speaker|comment|action|question|answer)\b)|2nd(?:er|ed|ing)?"
        r"|sec(?:d|['’]?d|ed)?",
        MOVED,
        1,
    ),
    "asker": Part(r"ask(?:ed|ing|er)|question(?:er|ed)?|query|queried|q|raised", ASKING),
    "answerer": Part(r"answer(?:ed|ing|er)?|repl(?:y|ied|ying)|respon(?:se|ded)", ANSWERING),
    "doer": Part(r"actions?(?: item)?|task|job|owner|actioned|deadline|due", ACTION),
    "speaker": Part(
        r"said|sa(?:ys|ying)|(?:spe?[oa]k(?:er|ing|en|e)?|talking)(?! (?:to|with|about|on|for)\b)|comment"
        r"|remark|words|point",
        SPEECH | ASKING | ANSWERING,
    ),
    "left": Part(r"left|leav(?:e|es|ing)|depart(?:ed|ure)|went|gone?|out", frozenset((Kind.DEPARTURE,))),
    "came": Part(r"arriv(?:ed?|al|ing)|came|joined|return(?:ed)?|back|got here|turned up", frozenset((Kind.ARRIVAL,))),
    "opened": Part(r"opened|started|began", frozenset((Kind.OPENED,))),
    "closed": Part(r"closed|ended|finished", frozenset((Kind.CLOSED,))),
    "adjourned": Part(r"adjourned|suspended", frozenset((Kind.ADJOURNED,))),
    "resumed": Part(r"resumed|restarted", frozenset((Kind.RESUMED,))),
    "motion": Part(r"motion", MOVED | OUTCOME),
    "amendment": Part(r"amendment|amdt|amn?dm?t?", frozenset((Kind.AMENDMENT,)) | OUTCOME),
    "vote": Part(r"votes?|voting|voted|tell(?:ers?)? (?:say|make it)|tellers?|tally|count|result", OUTCOME),
    "decision": Part(r"decision|resolution", frozenset((Kind.CLAUSE,)) | OUTCOME),
}
ROLES = ("mover", "seconder", "asker", "answerer", "doer", "speaker", "left", "came")
"""The parts that people have."""
MOVES_MOTION = frozenset(("mover", "seconder"))
LEFT_OR_CAME = frozenset(("left", "came"))

SHOULD_BE = r"(?:should|shd|ought to|must)(?:['’]?(?:ve|a)| ha?ve)? (?:be(?:en)?|read|say|said|put)"
SHOULD = rf"{SHOULD_BE}|s/?be?|to (?:read|say)|reads?"
_TURN = r" (?:(?<=this )item|time|meeting|year|month|week|night)\b"
"""What *this* and *last* stand before that are of no entry: *last time*."""
_WORDS = {
    "outcome": rf"{LOST}|carried|passed|agreed|approved",
    "sorry": r"(?:i )?beg (?:your )?pardon|pardon me|i should (?:say|have (?:said|put|written|typed))"
    r"|(?:sorry|sry|soz)(?: all)?(?! (?:to|for|from|about|state|sight|tale|if|but|of|that the)\b)|o+ps|whoops"
    r"|apol(?:s|ogies)(?!\W* ?(?:from|for|were|was|sent|received|noted|none)\b)|corr(?:n|igendum|ections?)"
    r"|corrected to|to correct|typo|edit(?=:)|erratum|(?:my |a )(?:mistake|error|bad)|mistake"
    r"|(?:i )?mis(?:heard|typed|read|counted|sed)|i (?:mean|meant|wrote|typed|put)|meant"
    r"|re-?(?:count|check)(?:ed)?|count again|nope|hang on|hold on|in fact|\*",
    "undo": r"undo|un-?say|(?:do not|don['’]?t) (?:minute|record|note)(?= (?:that|this|it)\b)"
    r"|not (?:to be minuted|for (?:the )?minutes)|(?:leave|take) (?:that|this|it) (?:back|out)|take back"
    r"|leave out(?= (?:that|what|the last))|delete|scrap|scrub|strike|never ?mind|nvm",
    "deletes": r"scratch|ignore|disregard|forget|remove|erase|cancel|drop|omit|lose|kill|discard|void|wipe|revert|bin"
    r"|get rid of|rub|cross|take out|take(?= (?:that|it|this)\b)|pull|chuck|back up"
    r"|withdraw(?= (?:the |my |that )*(?:last|previous)\b)",
    "wrong": r"wrong(?:ly)?|not sure(?= (?:about|of) (?:that|this|the last)\b)"
    r"|(?:fix|check|amend)(?= (?:(?:that|the|this) )?(?:last|line|figure|name|spelling|number)\b)"
    r"|never happened|incorrect|not right|(?<=is )off|(?<=was )off|(?:in |an )?error"
    r"|the (?:other|wrong) way a?round|other way a?round|swap(?:ped)?",
    "denies": r"not(?! (?:voting|to (?:exceed|be (?:more|less|later) than)|(?:more|less|fewer|later|earlier) than)\b)"
    r"|never(?! happened)|rather than|instead of|(?:was|is|were|did|had|has)n['’]?t",
    "should": SHOULD,
    "puts": r"make (?:that|it|this)|right(?= (?:name|number|figure|sum|amount|date|time)\b)|call (?:that|it|this)"
    r"|change[ds]?|amend|amended to|correct|replace|substitute|alter|update|set|insert"
    r"|(?:re)?assign|attribute|credit|give|move|put|[-=]+>|(?<=\w )=(?= )|→|spel(?:led|t|ling)|\(?sp\b\)?",
    "mild": r"(?:oh )?no+(?! (?:more|less|fewer|later|longer|doubt|one|further|other|reply)\b)|nearer|wait|actually"
    r"|rather|really|ok(?:ay)?|er+m?|instead|after all|still",
    "elsewhere": r"(?:under |in |to )?(?:the )?(?:agenda )?(?:items?|questions?|qn?|no\.?|number|point) ?\d+\w?"
    r"(?: on the (?:list|agenda))?|(?:before|after) the (?:last|previous)",
    "that": rf"that(?: one)?['’]?s?|this(?!{_TURN})|it['’]?s|it|those|one|last(?!{_TURN})|previous|above|line|bit"
    r"|note|entry|notes?|item|person|wording|order|way round|came from|goes|belongs",
    **{name: part.words for name, part in PARTS.items()},
    "thing": r"amount|sum|figures?|numbers?|total|cost|price|fee|value|rate|share|date|day|time|names?|dollar"
    r"|tie[ds]?|clock|watch",
}
"""Words by what they say of a correction, the first of these that fits. `should` and `puts` lead to what is right;
`denies`, `undo` and `deletes` to what is wrong."""
CUE = any_case(rf"(?<![\w£$€])(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _WORDS.items())})(?!\w)")
SPELT = any_case(r"\b(?:(?:is |was )?(?:the )?spel(?:led|t|ling)|sp|typo)\b[ :.]*|\(sp\)")
SMALL = frozenset(
    "and so then but please pls pse now there here again w also be been have had did as ex got gave given gives".split()
).union(DETERMINERS, PREPOSITIONS, AUXILIARIES, SUBJECTS, RELATIVES)
"""Words that say nothing of their own."""
BE = frozenset("was is were are be".split())
