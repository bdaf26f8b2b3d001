"""The parts of a line that may be a correction: names, values, words that announce a correction, and other words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum
from functools import lru_cache
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.titles_and_forenames import is_forename
from clerk_tui.english.words import AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS, RELATIVES, SUBJECTS, is_common
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.kinds import ACTION, ANSWERING, ASKING, OUTCOME, PROPOSAL, SPEECH
from clerk_tui.meeting.name_parts import count_titles
from clerk_tui.meeting.people import fold
from clerk_tui.notation.corrections.places import VALUE, Value
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.name_index import NameIndex
from clerk_tui.notation.prose.names import one_named
from clerk_tui.notation.prose.outcomes import LOST, NUMBER, figures
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex


class Part(NamedTuple):
    """A part that somebody has in an entry, or a kind of entry."""

    words: str
    kinds: frozenset[Kind]
    """The kinds of entries that have it."""
    place: int | None = None
    """Where the name stands among those of the entry; None if any may be meant."""


PARTS = {
    "mover": Part(r"mover|movant|mov(?:ed|ing)|mvd|propos(?:ed|er|ing)|prop|maker|made|1st", PROPOSAL, 0),
    "seconder": Part(
        r"second(?:er|ed|ing)?(?! (?:speaker|comment|action|question|answer)\b)|2nd(?:er|ed|ing)?"
        r"|sec(?:d|['’]?d|ed)?",
        PROPOSAL,
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
    "motion": Part(r"motion", PROPOSAL | OUTCOME),
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
    "outcome": rf"{LOST}|carried|pass(?:ed|es)|agreed|approved",
    "sorry": r"(?:i )?beg (?:your )?pardon|pardon me|i should (?:say|have (?:said|put|written|typed))"
    r"|(?:sorry|sry|soz)(?: all)?(?! (?:to|for|from|about|state|sight|tale|if|but|of|that the)\b)|o+ps|whoops"
    r"|apol(?:s|ogies)(?!\W* ?(?:from|for|were|was|sent|received|noted|none)\b)|corr(?:n|igendum|ections?)"
    r"|corr(?=(?::| -| to| item)? .*\b(?:not|s/b|should|shd|was|were)\b)"
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
    "mild": r"(?:oh )?no+(?! (?:more|less|fewer|later|longer|doubt|one|further|other|reply|comments?|obj\w*|quorum)\b)"
    r"|nearer|wait|actually|rather|really|ok(?:ay)?|er+m?|instead|after all|still",
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
SMALL = lexicon("line_parts.small").union(DETERMINERS, PREPOSITIONS, AUXILIARIES, SUBJECTS, RELATIVES)
"""Words that say nothing of their own."""
BE = frozenset("was is were are be".split())


T = TypeVar("T")
_MOST = 14
"""The most words of a correction."""
MOST_OWN = 3
"""The most words of its own, that no entry has, where little announces a correction; twice as many elsewhere."""


class Sign(IntEnum):
    """How clearly a line is a correction, by its words alone."""

    NONE = 0
    MILD = 1  # *no*, *actually*, *that*, *was*
    CLEAR = 2
    REGRET = 3  # it begins or ends with *sorry* and the like


class Given(NamedTuple, Generic[T]):
    """A value or a name in a line, the index of its end, and whether the line denies it."""

    what: T
    end: int
    is_denied: bool


@dataclass(frozen=True)
class Said:
    """The parts of a line that may be a correction."""

    line: str
    is_voted: bool
    """Whether anything was moved of late; else *21/11* is a day."""
    end: int = 0
    """How far it has been read."""
    denies: bool = False
    """Whether it denies what stands there."""
    names: tuple[Given[int], ...] = ()
    values: tuple[Given[Value], ...] = ()
    votes: tuple[Given[tuple[int, ...]], ...] = ()
    outcomes: tuple[Given[Kind], ...] = ()
    cues: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    """The words of its own."""
    owner: int | None = None
    """Of whom something is said to be."""
    is_regretted: bool = False
    """Whether a word of regret begins or ends it."""

    @property
    def sign(self) -> Sign:
        """How clearly the line is a correction."""
        if "sorry" in self.cues and self.is_regretted:
            return Sign.REGRET
        if self.cues & {"sorry", "wrong", "denies", "should", "puts", "undo", "deletes"}:
            return Sign.CLEAR
        return Sign.MILD if "mild" in self.cues or self.small & BE or "that" in self.cues else Sign.NONE

    @property
    def is_announced(self) -> bool:
        """Whether a word announces a correction, if only *no* or *actually*."""
        return self.sign >= Sign.CLEAR or "mild" in self.cues

    @property
    def is_valued(self) -> bool:
        """Whether the line has any value or name that an entry could contain."""
        return bool(self.names or self.values or self.votes or self.outcomes)

    @property
    def parts(self) -> list[str]:
        """The parts or kinds of entry that the line names."""
        return [part for part in PARTS if part in self.cues]

    @property
    def is_mere_denial(self) -> bool:
        """Whether *not* is the only sign of a correction, with nothing to replace what it denies."""
        is_pair = len(self.names) > 1 or len(self.values) > 1 or len(self.votes) > 1
        return not is_pair and "denies" in self.cues and not self.cues & {"sorry", "mild", "should", "puts", "wrong"}

    @property
    def is_something_else(self) -> bool:
        """Whether the line is another kind of line, although in the words of a correction."""
        is_clause = not self.is_announced and not MODALS.isdisjoint(self.small)  # *it would cost £300*
        return is_clause or self._is_apology or self._is_motion

    @property
    def _is_apology(self) -> bool:
        """Whether the line may be an apology for absence: *apols Hall, work*."""
        if self.names and is_unable(self.line):
            return True
        is_told = self.cues & {"denies", "should", "that", *PARTS} or self.small & {"was", "is"}
        return _APOLOGY.match(self.line) is not None and bool(self.names or self.words[1:]) and not is_told

    @property
    def _is_motion(self) -> bool:
        """Whether the line records a motion or its outcome with the vote, without a word of regret."""
        is_put = self.sign is Sign.NONE and self.outcomes and self.cues & {"motion", "amendment"}
        is_of_motion = self.votes and (is_put or (self.names and self.cues & {"motion", *MOVES_MOTION}))
        return bool(is_of_motion) and not (self.is_regretted or self.cues & {"denies", "wrong", "should"})

    def own(self, texts: Iterable[str], context: Context) -> int:
        """The number of its unknown words that are in none of the texts."""
        stems = frozenset[str]().union(*(_stems(text, context.names) for text in texts))
        return _count_unknown(self.words, stems)


_APOLOGY = any_case("apol")
_UNABLE = any_case(
    r"\b(?:can(?: ?not|['’]?t)|could(?: not|n['’]?t)|won['’]?t|unable|not able) (?:to )?"
    r"(?:attend|be|come|get|join|make|stay)\b"
)


def is_unable(line: str) -> bool:
    """Whether a line says that somebody cannot come or stay."""
    return _UNABLE.search(line) is not None


def voice_of(words: str, context: Context) -> int | None:
    """The one voice that words name; None for other words."""
    found = one_named(words, context) if words else ""
    voice = context.find(found).only if found else None
    return voice if isinstance(voice, int) else None


def read_parts(line: str, entries: list[Entry], context: Context) -> Said | None:
    """The parts of a line, read from left to right; None if it is too long, or has too many words that no entry has."""
    if len(line.split()) > _MOST:
        return None
    stems = frozenset[str]().union(*(_stems(entry.text or "", context.names) for entry in entries))
    is_voted = any(entry.kind in OUTCOME | PROPOSAL for entry in entries)
    said = Said(f"sorry {line[1:]}" if line.startswith("*") else line, is_voted)
    while start := _TOKEN.search(said.line, said.end):
        at = start.start()
        known = next(
            filter(None, (read(said, at, context) for read in (_read_vote, _read_value, _read_name, _read_cue))), None
        )
        said = known or _read_word(said, at)
        if known is None and _count_unknown(said.words, stems) > (MOST_OWN if said.sign < Sign.CLEAR else 2 * MOST_OWN):
            return None
    if len(said.names) > 1:  # *Hall's action to Price*
        names = (name._replace(is_denied=name.is_denied or name.what == said.owner) for name in said.names)
        return replace(said, names=tuple(names))
    return said


_TOKEN = regex(r"[^\s,;:()!?“”\".–—/]")
_WORD = regex(r"[^\s,;:()!?“”\"]+")
_POSSESSIVE = any_case(r"(?<=\w)['’]s?$")


def _count_unknown(words: tuple[str, ...], stems: frozenset[str]) -> int:
    return sum(_stem(word) not in stems for word in words)


def _stem(word: str) -> str:
    return _POSSESSIVE.sub("", word.casefold())[:4]


@lru_cache(maxsize=64)
def _stems(text: str, names: NameIndex) -> frozenset[str]:
    """The first letters of each word of an entry."""
    return frozenset(map(_stem, _WORD.findall(decode(text, names))))


# What may begin at a place of a line: each gives the line read further, or nothing


def _read_vote(said: Said, at: int, context: Context) -> Said | None:
    line = said.line
    found = _figures_at(line, at)
    if found is None:
        return None
    vote, end = found
    if _DAY_IN_MONTH.match(line, at):
        is_of_more = sum(vote) > max(len(context.proceedings.voters(context.item_id)), 1)
        if not said.is_voted or is_of_more or _BEFORE_DAY.search(line, 0, at):
            return None
    is_put = "puts" in said.cues or line[:at].casefold().endswith("from ")
    if is_put and _TO.search(line[at:end]):  # *change 40 to 14*
        return None
    return replace(said, votes=(*said.votes, Given(vote, end, said.denies)), end=end, denies=False)


_DAY_IN_MONTH = regex(r"\d\d?/\d\d?(?![\d/])")
_BEFORE_DAY = any_case(
    r"\b(?:after|before|by|commencing|date[ds]?|deadline|due|ends?|ending|expires?|from|is|meets?|next|on|since|starts?"
    r"|till?|until|w/[bce])\b:? ?$"
)
"""Words before a day in figures: *due 31/7*."""
_TO = any_case(r"\d to \d")
_IN_FIGURES = any_case(rf"\d|(?!no\b|one\b|nil\b|none\b){NUMBER}\b")


def _figures_at(line: str, at: int) -> tuple[tuple[int, ...], int] | None:
    """The figures of a vote that begin at a place, and where they end."""
    if not _IN_FIGURES.match(line, at) or (at and line[at - 1] in "£$€.,-/"):
        return None
    ends = [word.end() for word in islice(_WORD.finditer(line, at), 8)]
    found = ((figures(line[at:end].rstrip(".")), end) for end in reversed(ends))
    return next(((vote, end) for vote, end in found if vote), None)


def _read_value(said: Said, at: int, context: Context) -> Said | None:
    value = VALUE.match(said.line, at)
    if value is None or value[0].lower() in ("1st", "2nd"):
        return None
    given = Given(Value(value[0], str(value.lastgroup)), value.end(), said.denies)
    return replace(said, values=(*said.values, given), end=value.end(), denies=False)


def _read_name(said: Said, at: int, context: Context) -> Said | None:
    """The line read past a name of as many words as possible; None if no name begins there."""
    line = said.line
    words = [*islice(_A_NAME.finditer(line, at), 3 if line[at].isupper() else 2)]
    if not words or words[0].start() != at or not _may_be_name(words[0], line, context):
        return None
    for many in range(len(words), 0, -1):
        end = words[many - 1].end()
        is_name = many == 1 or _may_name(words[many - 1][0], context)
        if not is_name or line.count(" ", at, end) != many - 1:
            continue
        name = _POSSESSIVE.sub("", line[at:end])
        voice = voice_of(name, context) if many > 1 else _voice_of_word(name, CUE.match(line, at), context)
        if voice is not None:
            return replace(said, names=(*said.names, Given(voice, end, said.denies)), end=end, denies=False)
    return None


_A_NAME = regex(r"[^\W\d](?:[\w'’-]*\w)?\.?['’]?")
_ENDS_CLAUSE = any_case(r"\W*$|\W*(?:not|rather|instead|sorry|who|that)\b")
"""What follows a name that is an auxiliary too: *may*, *will*."""
_ARTICLE = any_case(r"\b(?:the|an?) $")


def _may_be_name(word: re.Match[str], line: str, context: Context) -> bool:
    """Whether a name may begin with a word: not one in small letters with another meaning there."""
    at = word.start()
    if not _may_name(word[0], context):
        return False
    is_small = word[0] in SMALL and not _ENDS_CLAUSE.match(line, word.end())
    is_noun = _ARTICLE.search(line[max(at - 4, 0) : at]) is not None
    return not (line[at].islower() and (is_small or is_noun or _announces(CUE.match(line, at))))


def _announces(cue: re.Match[str] | None) -> bool:
    """Whether a word that may be a name is a sign of a correction instead of a part or a thing."""
    return cue is not None and cue.lastgroup not in (*ROLES, "thing")


def _voice_of_word(name: str, cue: re.Match[str] | None, context: Context) -> int | None:
    """The voice that one word names; one in small letters that is a sign of a correction names only by surname."""
    voice = voice_of(name, context)
    if voice is None and (name.isupper() or not _announces(cue)):
        voice = _by_forename(name, context)
    return None if cue and name[0].islower() and not context.find(name) else voice


def _by_forename(name: str, context: Context) -> int | None:
    """The person meant by a forename, or by a name with a possessive *s*: *pats job*."""
    letters = context.names.of_abbreviation(name) if name.isupper() else None  # *BC left*
    if isinstance(letters, int):
        return letters
    called = (context.names.called(known.casefold()) for known in (name, name.removesuffix("s")) if len(known) > 1)
    return next((found[0] for found in called if len(found) == 1), None)


def _may_name(typed: str, context: Context) -> bool:
    """Whether a word may be a name, or end one."""
    word = _POSSESSIVE.sub("", typed)
    return not _is_ordinary(word) or fold(word)[:_BEGUN] in _begun_on_roll(context.names)


@lru_cache(maxsize=2048)
def _is_ordinary(word: str) -> bool:
    """Whether a word names nobody, unless the roll has it."""
    is_long = is_common(word.casefold()) or len(word) > _SHORT
    return is_long and not (word.isupper() or is_forename(word) or count_titles([word]))


@lru_cache(maxsize=2)
def _begun_on_roll(names: NameIndex) -> frozenset[str]:
    """The beginnings of the words that may name somebody on the roll."""
    roll = " ".join(f"{names.meeting.people[p.person_id].name} {p.alias or ''} {p.post}" for p in names.meeting.roll)
    words = (word for form in (roll, _INSIDE.sub("", roll)) for word in _LETTERS.findall(form))
    return _PRESIDES | {fold(word)[:_BEGUN] for word in words}


_BEGUN = 3
_SHORT = 5
"""The letters of a word that may stand for a post: *cosec*."""
_INSIDE = regex(r"['’-]")
_LETTERS = regex(r"[^\W\d_]+")
_PRESIDES = frozenset("cha con dep hea may mod pre spe vic".split())
"""How the words begin for whoever presides."""


def _read_cue(said: Said, at: int, context: Context) -> Said | None:
    """The line read past a word that marks a correction; None if no such word is there."""
    cue = CUE.match(said.line, at)
    if cue is None:
        return None
    name, end = str(cue.lastgroup), cue.end()
    if not _is_cue_there(name, cue, said):
        return replace(said, words=(*said.words, cue[0]), end=end)
    is_first = not (said.cues or said.small or said.words or said.names or said.values or said.votes)
    is_outermost = is_first or not _TOKEN.search(said.line, end)
    is_of_part = name in PARTS or name == "thing"
    is_owned = is_of_part and bool(said.names) and _OWNS.search(said.line[:at]) is not None
    outcome = (Given(Kind.LOST if _IS_LOST.fullmatch(cue[0]) else Kind.CARRIED, end, said.denies),)
    said = replace(
        said,
        cues=said.cues | {name},
        outcomes=said.outcomes + (outcome if name == "outcome" else ()),
        owner=said.names[-1].what if is_owned else said.owner,
        is_regretted=said.is_regretted or (name == "sorry" and is_outermost),
        denies=name in ("denies", "undo", "deletes") or (said.denies and name in PARTS),
        end=end,
    )
    if name == "should" and said.values and not said.line[said.values[-1].end : cue.start()].strip():
        return replace(said, values=_last_denied(said.values))  # *1,900 should read 1,090*
    if name == "wrong":  # *£40 was wrong*
        return replace(said, values=_last_denied(said.values), names=_last_denied(said.names))
    if name == "denies" and said.names and _DID_NOT.search(said.line[said.names[-1].end : end]):
        return replace(said, names=_last_denied(said.names), denies=False)  # *Hall did not second*
    return said


_DID_NOT = any_case(r"^ (?:(?:did|had|has) ?n['’]?o?t|never)$")
_IS_LOST = any_case(LOST)
_OWNS = any_case(r"\w['’]s? $")


def _last_denied(given: tuple[Given[T], ...]) -> tuple[Given[T], ...]:
    return (*given[:-1], given[-1]._replace(is_denied=True)) if given else ()


def _is_cue_there(name: str, cue: re.Match[str], said: Said) -> bool:
    """Whether a word marks a correction at its place: a verb does at the beginning, or alone at the end."""
    is_led = not (said.words or said.outcomes or said.names or said.values or said.parts or said.small & SUBJECTS)
    if is_led:
        return True
    if name in ("undo", "deletes") or (name == "puts" and cue[0].isalpha() and cue[0].islower()):
        is_apart = cue.string[: cue.start()].endswith((", ", "- ", "pls "))
        is_alone = is_apart and _ENDS_LINE.match(cue.string, cue.end()) is not None
        return is_alone or SPELT.match(cue[0]) is not None
    is_answer = name == "mild" and _SAID.search(cue.string[: cue.start()]) is not None
    return not (is_answer or _ONLY_FIRST.fullmatch(cue[0]))


_ENDS_LINE = any_case(r"\W*(?:please|pls)?\W*$")
_ONLY_FIRST = any_case(r"ok(?:ay)?|apol\w+")
_SAID = any_case(r"\b(?:answer|repli|sa[iy]|vot)\w* $")
"""What stands before a *no* that is the answer itself."""


def _read_word(said: Said, at: int) -> Said:
    """The line read past any other word, which is kept unless it is a small one."""
    match = _WORD.match(said.line, at)
    typed, end = (match[0], match.end()) if match else ("", at + 1)
    word = typed.strip(".'’*-–—/&").casefold()
    if word in SMALL or word == "s":
        return replace(said, small=said.small | {word}, end=end)
    return replace(said, words=(*said.words, typed), end=end, denies=False) if word else replace(said, end=end)
