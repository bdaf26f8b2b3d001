"""What was just recorded put right in words: *no, make that 5-7-1*, *sorry, Reed not Lloyd*, *it was Hall who asked*,
*should be £340*, *scrub that*.

A line that puts something right says nothing else: it has a value (a name, a sum, a time, the figures of a vote), words
for what the value is of, words that the entry has already, and mostly a word that announces a correction. The kind of
the value, and where one like it stands in the last entries, decide what is put right, not the order of the words: of
two names, that in the record is wrong. Only a correction is offered that changes that and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from clerk_tui.english.forenames import is_forename
from clerk_tui.english.words import AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS, RELATIVES, SUBJECTS, is_common
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.intents import Correct
from clerk_tui.meeting.kinds import ACTION, ANSWERING, ASKING, MOVEMENT, OUTCOME, SPEECH
from clerk_tui.meeting.names import count_titles
from clerk_tui.meeting.people import fold
from clerk_tui.notation import places
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.places import ALIKE, VALUE, Value
from clerk_tui.notation.prose import event_in
from clerk_tui.notation.prose.names import one_named
from clerk_tui.notation.prose.outcomes import LOST, NUMBER, SIDES, figures, number, votes_told
from clerk_tui.notation.prose.votes import own_votes
from clerk_tui.notation.reading import Context, kept
from clerk_tui.regex import any_case, regex

_MOVED = frozenset((Kind.MOTION, Kind.AMENDMENT))
_SAID = SPEECH | ASKING | ANSWERING
_PARTS: dict[str, tuple[str, frozenset[Kind], int]] = {
    "mover": (r"mover|movant|mov(?:ed|ing)|mvd|propos(?:ed|er|ing)|prop|maker|made|1st", _MOVED, 0),
    "seconder": (r"second(?:er|ed|ing)?(?! (?:speaker|comment|action|question|answer)\b)|2nd(?:er|ed|ing)?"
                 r"|sec(?:d|['’]?d|ed)?", _MOVED, 1),
    "asker": (r"ask(?:ed|ing|er)|question(?:er|ed)?|query|queried|q|raised", ASKING, 0),
    "answerer": (r"answer(?:ed|ing|er)?|repl(?:y|ied|ying)|respon(?:se|ded)", ANSWERING, 0),
    "doer": (r"actions?(?: item)?|task|job|owner|actioned|deadline|due", ACTION, 0),
    "speaker": (r"said|sa(?:ys|ying)|(?:spe?[oa]k(?:er|ing|en|e)?|talking)(?! (?:to|with|about|on|for)\b)|comment"
    r"|remark|words|point", _SAID, 0),
    "left": (r"left|leav(?:e|es|ing)|depart(?:ed|ure)|went|gone?|out", frozenset((Kind.DEPARTURE,)), 0),
    "came": (r"arriv(?:ed?|al|ing)|came|joined|return(?:ed)?|back|got here"
    "|turned up", frozenset((Kind.ARRIVAL,)), 0),
    "opened": (r"opened|started|began", frozenset((Kind.OPENED,)), 0),
    "closed": (r"closed|ended|finished", frozenset((Kind.CLOSED,)), 0),
    "adjourned": (r"adjourned|suspended", frozenset((Kind.ADJOURNED,)), 0),
    "resumed": (r"resumed|restarted", frozenset((Kind.RESUMED,)), 0),
    "motion": (r"motion", _MOVED | OUTCOME, 0),
    "amendment": (r"amendment|amdt|amn?dm?t?", frozenset((Kind.AMENDMENT,)) | OUTCOME, 0),
    "vote": (r"votes?|voting|voted|tell(?:ers?)? (?:say|make it)|tellers?|tally|count|result", OUTCOME, 0),
    "decision": (r"decision|resolution", frozenset((Kind.CLAUSE,)) | OUTCOME, 0),
}  # fmt: skip
"""Words for what somebody did or what an entry is, the kinds of entries, and the place of their name."""
_ROLES = ("mover", "seconder", "asker", "answerer", "doer", "speaker", "left", "came")
_SHOULD_BE = r"(?:should|shd|ought to|must)(?:['’]?(?:ve|a)| ha?ve)? (?:be(?:en)?|read|say|said|put)"
_SHOULD = rf"{_SHOULD_BE}|s/?be?|to (?:read|say)|reads?"
_TURN = r" (?:(?<=this )item|time|meeting|year|month|week|night)\b"
"""What *this* and *last* stand before that are of no entry: *last time*."""
_CUES = {
    "outcome": rf"{LOST}|carried|passed|agreed|approved",
    "sorry": r"(?:i )?beg (?:your )?pardon|pardon me|i should (?:say|have (?:said|put|written|typed))"
    r"|(?:sorry|sry|soz)(?: all)?(?! (?:to|for|from|about|state|sight|tale|if|but|of|that the)\b)|o+ps|whoops"
    r"|apol(?:s|ogies)(?!\W* ?(?:from|for|were|was|sent|received|noted|none)\b)|corr(?:n|igendum|ections?)"
    r"|corrected to"
    r"|to correct|typo|edit(?=:)|erratum"
    r"|(?:my |a )(?:mistake|error|bad)|mistake|(?:i )?mis(?:heard|typed|read|counted|sed)|i (?:mean|meant|wrote"
    r"|typed|put)"
    r"|meant|re-?(?:count|check)(?:ed)?|count again|nope|hang on|hold on|in fact|\*",
    "undo": r"undo|un-?say|(?:do not|don['’]?t) (?:minute|record|note)(?= (?:that|this|it)\b)|not (?:to be minuted"
    r"|for (?:the )?minutes)|(?:leave|take) (?:that|this|it) (?:back|out)|take back"
    r"|leave out(?= (?:that|what|the last))|delete|scrap|scrub|strike|never ?mind|nvm",
    "deletes": r"scratch|ignore|disregard|forget|remove|erase|cancel|drop|omit|lose|kill|discard|void|wipe"
    r"|revert|bin"
    r"|get rid of|rub|cross|take out|take(?= (?:that|it|this)\b)|pull|chuck|back up"
    r"|withdraw(?= (?:the |my |that )*(?:last|previous)\b)",
    "wrong": r"wrong(?:ly)?|not sure(?= (?:about|of) (?:that|this|the last)\b)|(?:fix|check|amend)(?= (?:(?:that"
    r"|the|this) )?(?:last|line|figure|name|spelling"
    r"|number)\b)|never happened|incorrect|not right|(?<=is )off|(?<=was )off|(?:in |an )?error|the (?:other"
    r"|wrong) way a?round|other way a?round|swap(?:ped)?",
    "denies": r"not(?! (?:voting|(?:more|less|fewer|later|earlier) than)\b)|never(?! happened)|rather than"
    r"|instead of|(?:was|is|were|did|had|has)n['’]?t",
    "should": _SHOULD,
    "puts": r"make (?:that|it|this)|right(?= (?:name|number|figure|sum|amount|date|time)\b)|call (?:that|it|this)"
    r"|change[ds]?|amend|amended to|correct|replace"
    r"|substitute|alter|update|set|insert"
    r"|(?:re)?assign|attribute|credit|give|move|put|[-=]+>|(?<=\w )=(?= )|→|spel(?:led|t|ling)|\(?sp\b\)?",
    "mild": r"(?:oh )?no+(?! (?:more|less|fewer|later|longer|doubt|one|further|other|reply)\b)|nearer|wait|actually"
    r"|rather|really|ok(?:ay)?|er+m?|instead|after all|still",
    "elsewhere": r"(?:under |in |to )?(?:the )?(?:agenda )?(?:items?|questions?|qn?|no\.?|number"
    r"|point) ?\d+\w?(?: on the (?:list|agenda))?"
    r"|(?:before|after) the (?:last|previous)",
    "that": rf"that(?: one)?['’]?s?|this(?!{_TURN})|it['’]?s|it|those|one|last(?!{_TURN})|previous|above|line|bit"
    rf"|note|entry|notes?|item"
    r"|person|wording|order|way round"
    r"|came from|goes|belongs",
    **{part: words for part, (words, _, _) in _PARTS.items()},
    "thing": r"amount|sum|figures?|numbers?|total|cost|price|fee|value|rate|share|date|day|time|names?|dollar"
    r"|tie[ds]?|clock|watch",
}
"""Words by what they say of a correction. `should` and `puts` lead to what is right; `denies` to what is wrong."""
_CUE = any_case(rf"(?<![\w£$€])(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _CUES.items())})(?!\w)")
_SMALL = frozenset(
    "and so then but please pls pse now there here again w also be been have had did as ex got gave given gives".split()
).union(DETERMINERS, PREPOSITIONS, AUXILIARIES, SUBJECTS, RELATIVES)
"""Words that say nothing of their own."""
_WORD = regex(r"[^\s,;:()!?“”\"]+")
_TOKEN = regex(r"[^\s,;:()!?“”\".–—/]")
_POSSESSIVE = any_case(r"(?<=\w)['’]s?$")
_IN_FIGURES = any_case(rf"\d|(?!no\b|one\b|nil\b|none\b){NUMBER}\b")
_RECENT = 4
"""The last entries in which something is put right."""
_WIDE = 12
"""The same, where a line says what kind of entry, or whose."""
_LONGEST = 100
_MOST = 14
"""The most words of a correction."""
_FEW = 2
_BE = frozenset("was is were are be".split())
ASKED = "Was something recorded wrongly? s/OLD/NEW/ corrects its words; ↑ to the line, then e, changes all of it"

Right = tuple[str, tuple[str, ...]]
"""A question about a correction, if there is one, and the lines that make it."""
_NOTHING: Right = ("", ())


@dataclass
class _Said:
    """What a line says, in parts."""

    line: str
    names: list[tuple[int, bool]] = field(default_factory=list)
    """Those who are named, each with whether the line denies it."""
    values: list[tuple[Value, bool]] = field(default_factory=list)
    votes: list[tuple[tuple[int, ...], bool, int]] = field(default_factory=list)
    """The figures of votes, and where they end."""
    outcomes: list[tuple[Kind, bool]] = field(default_factory=list)
    cues: set[str] = field(default_factory=set)
    small: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    """The words of its own."""
    named_to: int = 0
    """Where the last name ends."""
    is_voted: bool = True
    """Whether anything was moved of late; else *21/11* is a day."""
    owner: int | None = None
    """Of whom something is said to be."""
    is_regretted: bool = False
    """Whether a word of regret begins or ends it."""

    @property
    def level(self) -> int:
        """How surely it is a correction, by its words alone."""
        if "sorry" in self.cues and self.is_regretted:
            return 3
        if self.cues & {"sorry", "wrong", "denies", "should", "puts", "undo", "deletes"}:
            return 2
        return 1 if "mild" in self.cues or self.small & _BE or "that" in self.cues else 0

    @property
    def is_absent(self) -> bool:
        """Whether it may be an apology for absence: *apols Hall, work*."""
        if self.names and _UNABLE.search(self.line):
            return True
        is_told = self.cues & {"denies", "should", "that", *_PARTS} or self.small & {"was", "is"}
        return _APOLOGY.match(self.line) is not None and bool(self.names or self.words[1:]) and not is_told

    @property
    def is_mere_denial(self) -> bool:
        """Whether *not* is all that may announce a correction, and puts nothing beside what it denies."""
        is_pair = len(self.names) > 1 or len(self.values) > 1 or len(self.votes) > 1
        return not is_pair and "denies" in self.cues and not self.cues & {"sorry", "mild", "should", "puts", "wrong"}

    @property
    def is_motion(self) -> bool:
        """Whether it says who moved or seconded something, or what came of it, and how the vote was; with no word of
        regret."""
        is_put = self.level == 0 and self.outcomes and self.cues & {"motion", "amendment"}
        is_of_motion = self.votes and (is_put or (self.names and self.cues & {"motion", "mover", "seconder"}))
        return bool(is_of_motion) and not (self.is_regretted or self.cues & {"denies", "wrong", "should"})

    @property
    def parts(self) -> list[str]:
        """What it names that was done, or the kind of entry."""
        return [part for part in _PARTS if part in self.cues]

    def own(self, entry: Entry, context: Context) -> int:
        """How many of its words are its own, and not those of an entry."""
        known = _stems(entry.text or "", context.names)
        return sum(_stem(word) not in known for word in self.words)

    def is_of(self, entry: Entry, context: Context, more: int = 0) -> bool:
        """Whether it says no more than a correction of an entry does."""
        return self.own(entry, context) <= (self.level == 3) + more


def _stem(word: str) -> str:
    return _POSSESSIVE.sub("", word.casefold())[:4]


@lru_cache(maxsize=64)
def _stems(text: str, names: NameIndex) -> frozenset[str]:
    """How the words of an entry begin: every key asks again."""
    return frozenset(map(_stem, _WORD.findall(decode(text, names))))


@lru_cache(maxsize=2)
def _begun_on_roll(names: NameIndex) -> frozenset[str]:
    """How the words begin that may name somebody on the roll."""
    roll = " ".join(f"{names.meeting.people[p.person_id].name} {p.alias or ''} {p.post}" for p in names.meeting.roll)
    words = (word for form in (roll, _INSIDE.sub("", roll)) for word in _LETTERS.findall(form))
    return _PRESIDES | {fold(word)[:_BEGUN] for word in words}


@lru_cache(maxsize=2048)
def _is_ordinary(word: str) -> bool:
    """Whether a word names nobody, unless the roll has it."""
    is_long = is_common(word.casefold()) or len(word) > _SHORT
    return is_long and not (word.isupper() or is_forename(word) or count_titles([word]))


def _may_name(typed: str, context: Context) -> bool:
    """Whether a word may be a name, or end one."""
    word = _POSSESSIVE.sub("", typed)
    return not _is_ordinary(word) or fold(word)[:_BEGUN] in _begun_on_roll(context.names)


_BEGUN = 3
_SHORT = 5
"""The letters of a word that may stand for a post: *cosec*."""
_INSIDE = regex(r"['’-]")
_LETTERS = regex(r"[^\W\d_]+")
_PRESIDES = frozenset("cha con dep hea may mod pre spe vic".split())
"""How the words begin for whoever presides."""


@kept
def _heard(line: str, context: Context) -> _Said | None:
    """The parts of a line; None if it is too long, or says much that no entry of late has."""
    entries = [*_recent(context), *_recent(context, _WIDE)]
    line = f"sorry {line[1:]}" if line.startswith("*") else line
    said, at, is_denied = _Said(line, is_voted=any(e.kind in OUTCOME | _MOVED for e in entries)), 0, False
    if len(line.split()) > _MOST:
        return None
    known = frozenset[str]().union(*(_stems(e.text or "", context.names) for e in entries))
    while (start := _TOKEN.search(line, at)) is not None:
        at = start.start()
        if end := _valued(said, line, at, context, is_denied=is_denied):
            at, is_denied = end, False
        elif cue := _CUE.match(line, at):
            at, is_denied = cue.end(), _cued(said, cue, is_denied=is_denied)
        else:
            word = _WORD.match(line, at)
            at = word.end() if word else at + 1
            own = [*_word_of(word[0] if word else "", said)]
            said.words, is_denied = said.words + own, is_denied and not own
            if sum(_stem(one) not in known for one in said.words) > (_MOST_OWN if said.level < 2 else 2 * _MOST_OWN):
                return None
    if len(said.names) > 1:  # *Hall's action to Price*
        said.names = [(voice, is_denied or voice == said.owner) for voice, is_denied in said.names]
    return said


_MOST_OWN = 3
_DAY_IN_MONTH = regex(r"\d\d?/\d\d?(?![\d/])")


def _valued(said: _Said, line: str, at: int, context: Context, *, is_denied: bool) -> int:
    """Where a value or a name ends that begins at a place, which is added; 0 if there is none."""
    vote = _vote_at(line, at) if said.is_voted or not _DAY_IN_MONTH.match(line, at) else None
    is_change = vote and _TO.search(line[at : vote[1]])  # *change 40 to 14*
    if vote and not (is_change and ("puts" in said.cues or line[:at].casefold().endswith("from "))):
        said.votes.append((vote[0], is_denied, vote[1]))
        return vote[1]
    if (value := VALUE.match(line, at)) and value[0].lower() not in ("1st", "2nd"):
        said.values.append((Value(value[0], str(value.lastgroup)), is_denied))
        return value.end()
    if named := _named_at(line, at, context):
        said.names.append((named[0], is_denied))
        said.named_to = named[1]
        return named[1]
    return 0


def _cued(said: _Said, cue: re.Match[str], *, is_denied: bool) -> bool:
    """Add a word that says something of a correction; whether what follows is denied."""
    name, line = str(cue.lastgroup), cue.string
    is_first = not (said.cues or said.small or said.words or said.names or said.values or said.votes)
    if not _stands(name, cue, said, is_first=is_first):
        said.words.append(cue[0])
        return is_denied
    said.cues.add(name)
    is_end = is_first or not _TOKEN.search(line, cue.end())
    said.is_regretted = said.is_regretted or (name == "sorry" and is_end)
    if (name in _PARTS or name == "thing") and said.names and _OWNS.search(line[: cue.start()]):
        said.owner = said.names[-1][0]
    if name == "outcome":
        said.outcomes.append((Kind.LOST if _IS_LOST.fullmatch(cue[0]) else Kind.CARRIED, is_denied))
    if name == "wrong":
        _deny_last(said)
    if name == "denies" and said.names and _DID_NOT.search(line[said.named_to : cue.end()]):
        said.names[-1] = said.names[-1][0], True  # *Hall did not second*
        return False
    return name in ("denies", "undo", "deletes") or (is_denied and name in _PARTS)


def _stands(name: str, cue: re.Match[str], said: _Said, *, is_first: bool) -> bool:
    """Whether a word announces something where it stands: a verb does at the beginning, or alone at the end."""
    is_led = not (said.words or said.outcomes or said.names or said.values or said.parts or said.small & SUBJECTS)
    is_led = is_led or is_first
    is_alone = _ENDS_LINE.match(cue.string, cue.end()) is not None and cue.string[: cue.start()].endswith(
        (", ", "- ", "pls ")
    )
    if name in ("undo", "deletes") or (name == "puts" and cue[0].isalpha() and cue[0].islower() and " " not in cue[0]):
        return is_led or is_alone or _SPELT.match(cue[0]) is not None
    return is_led or not _ONLY_FIRST.fullmatch(cue[0])


_ENDS_LINE = any_case(r"\W*(?:please|pls)?\W*$")
_ONLY_FIRST = any_case(r"ok(?:ay)?|apol\w+")
_DID_NOT = any_case(r"^ (?:(?:did|had|has) ?n['’]?o?t|never)$")
_IS_LOST = any_case(LOST)
_TO = any_case(r"\d to \d")
_OWNS = any_case(r"\w['’]s? $")


def _word_of(typed: str, said: _Said) -> Iterator[str]:
    """A word, if it says something of its own."""
    word = typed.strip(".'’*-–—/&").casefold()
    if word in _SMALL or word == "s":
        said.small.add(word)
    elif word:
        yield typed


def _deny_last(said: _Said) -> None:
    """Take what was named last as wrong: *£40 was wrong*."""
    if said.values:
        said.values[-1] = said.values[-1][0], True
    if said.names:
        said.names[-1] = said.names[-1][0], True


def _vote_at(line: str, at: int) -> tuple[tuple[int, ...], int] | None:
    """The figures of a vote that begin at a place, and where they end."""
    if not _IN_FIGURES.match(line, at) or (at and line[at - 1] in "£$€.,-/"):
        return None
    ends = [word.end() for word in islice(_WORD.finditer(line, at), 8)]
    for end in reversed(ends):
        if right := figures(line[at:end].rstrip(".")):
            return right, end
    return None


def _named_at(line: str, at: int, context: Context) -> tuple[int, int] | None:
    """Who is named at a place, by as many words as may be, and where that ends."""
    first = _A_NAME.match(line, at)
    if not first or not _may_name(first[0], context):
        return None
    words = [*islice(_A_NAME.finditer(line, at), 3)]
    cue = _CUE.match(line, at)
    is_cue = cue is not None and cue.lastgroup not in (*_ROLES, "thing")
    is_small = words[0][0] in _SMALL and not _ENDS_CLAUSE.match(line, words[0].end())
    if line[at].islower() and (is_cue or _after_article(line, at) or is_small):
        return None
    for word in reversed(words if line[at].isupper() else words[:2]):
        if word is not words[0] and not _may_name(word[0], context):
            continue
        name = _POSSESSIVE.sub("", line[at : word.end()])
        if "  " in name or line[at : word.end()].count(" ") != words.index(word):
            continue
        voice = _voice(name, context)
        if voice is None and word is words[0] and (not is_cue or name.isupper()):
            voice = _by_part(name, context)
        if voice is not None and not (cue and word is words[0] and line[at].islower() and not context.find(name)):
            return voice, word.end()
    return None


_A_NAME = regex(r"[^\W\d](?:[\w'’-]*\w)?\.?['’]?")
_ENDS_CLAUSE = any_case(r"\W*$|\W*(?:not|rather|instead|sorry|who|that)\b")
"""What follows a name that is an auxiliary too: *may*, *will*."""
_ARTICLE = any_case(r"\b(?:the|an?) $")


def _after_article(line: str, at: int) -> bool:
    return _ARTICLE.search(line[max(at - 4, 0) : at]) is not None


def _by_part(name: str, context: Context) -> int | None:
    """Whom a forename means, or a name with the *s* of what is theirs: *pats job*."""
    letters = context.names.of_abbreviation(name) if name.isupper() else None  # *BC left*
    if isinstance(letters, int):
        return letters
    called = (context.names.called(known.casefold()) for known in (name, name.removesuffix("s")) if len(known) > 1)
    return next((found[0] for found in called if len(found) == 1), None)


def _voice(name: str, context: Context) -> int | None:
    """The one person whom words name; None for other words."""
    found = one_named(name, context) if name else ""
    voice = context.find(found).only if found else None
    return voice if isinstance(voice, int) else None


def regrets(line: str) -> bool:
    """Whether a short line begins as what puts something right does: *sorry, ex VAT*; not *sorry to hear of it*."""
    return len(line.split()) <= _MOST_REGRETTED and bool(_REGRETS.match(line)) and not _UNABLE.search(line)


_MOST_REGRETTED = 7
_REGRETS = any_case(
    r"(?:beg pardon|sorry|sry|soz|o+ps|whoops|typo|erratum|corr(?:n|ection)|i mean|i meant|my mistake|(?:i )?misheard"
    r"|read(?=:))\b"
    r"(?:[,.:;!]| [–—-]|(?! (?:to|for|from|about|state|sight|tale|if|but|of|was|were|is|are|fluid|tape)\b))[ –—-]*\S"
)
_APOLOGY = any_case("apol")
_UNABLE = any_case(
    r"\b(?:can(?: ?not|['’]?t)|could(?: not|n['’]?t)|won['’]?t|unable|not able) (?:to )?"
    r"(?:attend|be|come|get|join|make|stay)\b"
)
_APOLOGIES = any_case(r"apologies\W*(?P<name>\w.*)")
_SLASHED = any_case(r"s ?/(?P<old>[^/]+)/(?P<new>[^/]*)/?")
"""A correction that lacks its last stroke."""
_ON_ROLL = any_case(
    r"(?:(?:no|sorry|actually|wait|oops)\b[ ,.:;!–—-]*)*(?P<name>[^,;:]{2,30}?) (?:was|is|were)(?P<not>n['’]?t"
    r"| not)? "
    r"(?:(?P<away>absent|away|missing)|present|here|there|in attendance) (?:after all|actually)\.?"
)
"""Who was there, or was not, though the roll call had it otherwise."""


def put_right(line: str, context: Context, *, is_last_resort: bool = False) -> Right:
    """What a new line puts right of what was just recorded; nothing for any other line. `is_last_resort`: nothing else
    was made of it, so that a value or a name alone is enough."""
    absent = _APOLOGIES.fullmatch(line)
    if context.meeting.settled is not None or len(line) > _LONGEST or (absent and _voice(absent["name"], context)):
        return _NOTHING
    if match := _SLASHED.fullmatch(line):
        return "", (f"s/{match['old']}/{match['new']}/",)
    if (match := _ON_ROLL.fullmatch(line)) and (voice := _voice(match["name"], context)) is not None:
        command = "/absent" if bool(match["away"]) is not bool(match["not"]) else "/present"
        return "", (f"{command} {context.handle(voice)}",)
    recent, wide = _recent(context), _recent(context, _WIDE)
    said = _heard(line, context) if recent else None
    if said is None:
        return _NOTHING
    is_told = said.level or is_last_resort or said.parts or said.outcomes or said.votes
    is_clause = said.level < 2 and "mild" not in said.cues and not MODALS.isdisjoint(said.small)  # *it would cost £300*
    if said.is_absent or said.is_motion or is_clause or not is_told:
        return _NOTHING
    wide = wide if said.level > 1 else [entry for entry in wide if entry.item_id == recent[0].item_id]
    right = _taken_back(said, recent, context)
    if right == _NOTHING:
        right = _right(said, recent, wide, context, is_last_resort=is_last_resort)
    return right if right != _NOTHING and not _is_of_open(said, context) else _NOTHING


def _is_of_open(said: _Said, context: Context) -> bool:
    """Whether a line without a word of regret tells what came of the motion that is open, not of the last that was
    decided."""
    if said.level > 1 or "that" in said.cues or context.proceedings.latest_open(context.item_id) is None:
        return False
    return event_in(said.line, context).startswith(("/vote", "/carried", "/lost", "/lapsed"))


def _recent(context: Context, many: int = _RECENT) -> list[Entry]:
    """The last entries of the item, or, if it has none yet, of the one before; the newest first."""
    meeting = context.meeting
    here = (e for e in meeting.backwards(context.item_id, context.before) if e.kind is not Kind.PRIVATE)
    before = (e for e in reversed(meeting.entries) if not e.is_struck and e.kind not in (Kind.ITEM, Kind.PRIVATE))
    return ([*islice(here, many)] if many == _RECENT else []) or [*islice(before, many)]


def _right(said: _Said, recent: list[Entry], wide: list[Entry], context: Context, *, is_last_resort: bool) -> Right:
    """What a line puts right, the surest first; a question where several places fit, or none."""
    for find in (_of_votes, _of_outcomes, _of_values, _of_both, _of_names, _of_words):
        lines = [*dict.fromkeys(find(said, recent, wide, context))]
        if len(lines) > 1:
            return f"Which is wrong? {' or '.join(lines)}", ()
        if lines and (is_last_resort or _is_sure(said, recent[0], context)):
            return "", tuple(lines[0].split("\n"))
    is_time = is_last_resort or (said.level > 1 and not said.is_mere_denial)  # else any other reader knows better
    return (ASKED, ()) if is_time and _is_asked(said, recent, context) else _NOTHING


def _is_sure(said: _Said, last: Entry, context: Context) -> bool:
    """Whether a line is a correction before anything else is made of it."""
    is_told = said.small & _BE or "that" in said.cues or said.words or "mild" in said.cues
    is_moved = said.values and {"left", "came"} & said.cues  # *Hall left 7.20*, who had left at 7.10
    is_by = {"by", "from"} & said.small and {"asker", "answerer", "speaker"} & said.cues
    is_decided = (last.kind in OUTCOME or "vote" in said.cues) and not _is_open(context)
    is_decided = is_decided and bool(said.votes or said.outcomes) and not said.values
    is_decided = is_decided and not said.cues & {"motion", "amendment"}
    return said.level > 1 or bool(is_told or is_moved or is_by or is_decided)


def _is_asked(said: _Said, recent: list[Entry], context: Context) -> bool:
    """Whether a line surely corrects something, although it does not say what."""
    own = min((said.own(entry, context) for entry in recent), default=len(said.words))
    is_valued = bool(said.names or said.values or said.votes or said.outcomes)
    is_moved = {"left", "came"} & said.cues and said.level == 2 and bool(said.names)  # *Hall did not return*
    if is_moved or ({"mover", "seconder"} & said.cues and said.values):
        return False
    if "elsewhere" in said.cues:
        is_of_it = bool(said.cues & {"that", "should", "puts"}) and not said.parts
        return is_of_it and not said.words and not is_valued
    if own > (1 if said.level == 3 else 0):
        return "no" in said.line.casefold().split()[0] and _IT_WAS.search(said.line) is not None and own == 1
    if said.level == 3:
        return True
    if said.cues <= {"mild", "that"} and not said.small and not is_valued:
        return "wait" in said.line.casefold()
    if "wrong" in said.cues:
        return own == 0 and not (said.line.startswith("the ") and not said.cues & {"that", *_PARTS})
    if said.level > 1:
        there = {voice for entry in recent for voice in (*entry.persons, *mentioned(entry.text or ""))}
        is_denied = any(one[1] for one in (*said.values, *said.votes))
        is_denied = is_denied or any(denied and voice in there for voice, denied in said.names)
        if said.is_mere_denial and said.names and not is_denied:
            return False
        is_put = bool(said.cues & {"should", "puts"}) and is_valued and not said.outcomes and not said.words
        is_put = is_put and not said.names  # *Hall asked to change the date to Friday*
        return is_denied or "that" in said.cues or is_put
    return {"mild", "that"} <= said.cues and bool(said.names or said.values or said.votes) and not said.words


_IT_WAS = any_case(r"^no\b.{0,9}\b(?:it|that) was \w+$")


def _pool(said: _Said, recent: list[Entry], wide: list[Entry], context: Context) -> list[Entry]:
    """The entries that a line may mean: of the kind that it names, else the last; those with its words first."""
    kinds = [_PARTS[part][1] for part in said.parts]
    pool = [e for e in wide if all(e.kind in of for of in kinds)] if kinds else recent
    pool = pool or [e for e in wide if any(e.kind in of for of in kinds)]
    return sorted(pool, key=lambda entry: said.own(entry, context))


_LEFT_OR_CAME = {Kind.DEPARTURE: "left", Kind.ARRIVAL: "came"}


def _taken_back(said: _Said, recent: list[Entry], context: Context) -> Right:
    """The last entry, or several, taken back: *scrub that*, *delete Hall's comment*, *Hall didn't leave*."""
    last = recent[0]
    asked = ASKED.partition(" s/")[0]
    persons = {voice for voice, _ in said.names}
    went = next((e for e in recent if e.kind in _LEFT_OR_CAME and persons <= {*e.persons}), None)
    if went and said.own(went, context) <= 1 and not said.values and _is_unmoved(said, _LEFT_OR_CAME[went.kind]):
        return (asked, ("/undo",)) if went is last else (ASKED, ())
    moved = _LEFT_OR_CAME.get(last.kind)
    many = [value.text for value, _ in said.values if value.text.isdigit()]
    words = [word for word in said.words if not _OF_LINES.fullmatch(word)] if said.own(last, context) else []
    is_verb = bool(said.cues & {"undo", "deletes"}) and not (said.outcomes and last.kind in OUTCOME)
    if not is_verb or words or said.votes or len(persons) > 1 or len(said.values) > len(many) or len(many) > 1:
        return _NOTHING
    if not ("undo" in said.cues or said.cues & {"that", *_PARTS, "sorry"} or said.names or said.outcomes):
        return _NOTHING
    counted = next((number(word) for word in said.words if number(word)), int(many[0]) if many else 0)
    is_last = all(last.kind in _PARTS[part][1] for part in said.parts if part not in ("left", "came") or moved)
    is_last = is_last and persons <= {*last.persons} and ("motion" not in said.cues or last.kind in _MOVED)
    return (asked, (f"/undo {counted}" if counted else "/undo",)) if is_last else (ASKED, ())


_OF_LINES = any_case(rf"{NUMBER}|lines?|entries|just|notes|ones|out|put|typed|off|up|mind|needed|what")


def _is_unmoved(said: _Said, moved: str) -> bool:
    """Whether a line says that somebody did not leave, or come: *Hall is still here*."""
    is_here = _STILL.search(said.line) is not None
    if "denies" in said.cues:
        return not {"left", "came"} - {moved} & said.cues and (moved in said.cues or (moved == "came" and is_here))
    return moved == "left" and "mild" in said.cues and is_here


_STILL = any_case(r"\b(?:still|n['’]?t|not) (?:here|there|present|in)\b")


def _is_open(context: Context) -> bool:
    return context.proceedings.latest_open(context.item_id) is not None


def _of_votes(said: _Said, recent: list[Entry], wide: list[Entry], context: Context) -> Iterator[str]:
    """Other figures for the last vote, or for its outcome; if none is recorded yet, the vote."""
    right = [(vote, end) for vote, is_denied, end in said.votes if not is_denied]
    last = next((e for e in recent if e.kind in OUTCOME | _MOVED), None)
    if {"vote", "motion"} & said.cues and (last is None or last.kind in _MOVED):
        last = next((e for e in wide if e.kind in OUTCOME | _MOVED), None)
    is_bare = said.level == 0 and "vote" not in said.cues  # it may be what came of something else
    if last is None or not right or (is_bare and last is not recent[0]):
        return
    shown = places.shown_vote(last, context)
    as_shown = [(vote, end) for vote, end in right if "-".join(map(str, (*vote, 0)[:3])) != shown]
    if len(as_shown) != 1:
        return
    vote, end = as_shown[0]
    rest = said.line[end:].strip(" ,;.") if said.line[end : end + 1] in ",;." else ""
    told = votes_told(rest, context)[0] if rest else ()
    if len(vote) < len(SIDES):
        vote = (*vote, sum(len(names) for side, names in told if side == "abstained"))
    then = "".join(f"\n{line}" for line in own_votes(told) or (rest,) if line)
    if not rest and not said.is_of(last, context, more=1):
        return
    if shown and (line := places.other_vote(last, vote, context)):
        yield f"{line}{then}"
    elif not shown and said.level > 1 and _is_open(context):
        yield f"/vote {'-'.join(map(str, vote))}{then}"


def _of_outcomes(said: _Said, recent: list[Entry], wide: list[Entry], context: Context) -> Iterator[str]:
    """The other outcome of the last motion."""
    last = next((e for e in (wide if "motion" in said.cues else recent) if e.kind in OUTCOME), None)
    if last is None or last.kind not in (Kind.CARRIED, Kind.LOST) or said.names or said.values or said.votes:
        return
    other = Kind.LOST if last.kind is Kind.CARRIED else Kind.CARRIED
    is_said = (other, False) in said.outcomes or (said.outcomes == [(last.kind, True)])
    is_other = said.small & {"they", "we", "yet"} or (said.level == 0 and last is not recent[0])
    if is_said and not is_other and said.is_of(last, context, more=1 if said.level > 1 else 0):
        yield places.other_outcome(last, other, context)


def _of_values(said: _Said, recent: list[Entry], wide: list[Entry], context: Context) -> Iterator[str]:
    """Another sum, date, day, time or number in the place of that in the latest entry that has one: of the same kind,
    or of one like it, where that has as many figures."""
    if not 0 < len(said.values) <= _FEW:
        return
    if {"mover", "seconder"} & said.cues and said.names:
        return  # *Hall moved £200 not £300*
    owners = {voice for voice, _ in said.names}
    pool = [e for e in _pool(said, recent, wide, context) if owners <= {*e.persons, *mentioned(e.text or "")}]
    if owners and {"left", "came"} & said.cues:  # whoever left, came back and left again is not put right
        moves = (e for e in reversed(context.meeting.attendance_entries) if e.kind in MOVEMENT and not e.is_struck)
        latest = next((e for e in moves if not owners.isdisjoint(e.persons)), None)
        pool = [entry for entry in pool if entry is latest]
    found = [one for one in _values_right(said, pool, context) if one]
    if not found and owners and any(is_denied for _, is_denied in said.values):  # *Hall says it's £40 not £60*
        found = [one for one in _values_right(said, recent, context) if one]
    near = [one for one in found if one is found[0] or abs(_digits(one[0][0]) - _digits(one[0][1])) <= 1]
    same = [one for one in near if _digits(one[0][0]) == _digits(one[0][1])] if len(near) > 1 else []
    yield from (line for one in same or near for _, _, line in one if line)


def _digits(value: str) -> int:
    return sum(map(str.isdigit, value))


def _values_right(said: _Said, pool: list[Entry], context: Context) -> Iterator[list[tuple[str, str, str]]]:
    """For each kind of value that may be meant, the old value, the new and the correction, of the first entry that has
    one."""
    given = [value for value, _ in said.values]
    denied = [value for value, is_denied in said.values if is_denied]
    there = [v for v in given if v not in denied and any(places.stands_in(v, e, context) for e in pool)]
    olds = denied or (there[:1] if len(given) > 1 and len(there) == 1 else [])
    news = [value for value in given if value not in olds]
    if len(news) != 1 or (len(given) > 1 and not olds) or (not olds and there):
        return
    new, old, more = news[0], olds[0] if olds else None, 1 if olds else 0
    is_told = said.level > 1 or "mild" in said.cues
    for kind in ALIKE[new.kind]:
        is_apart = not said.level and kind != new.kind and bool(said.small or said.words)  # *no more than 24*
        if is_apart or (not is_told and (new.kind, kind) in _UNLIKE):
            continue
        for entry in pool:
            made = _made(said, entry, kind, new, old, context) if said.is_of(entry, context, more) else []
            if made:
                yield made
                break


_UNLIKE = frozenset((("count", "date"), ("date", "day"), ("day", "date")))
"""Kinds of values, and those that they put right only where a word announces it."""


def _made(
    said: _Said, entry: Entry, kind: str, new: Value, old: Value | None, context: Context
) -> list[tuple[str, str, str]]:
    """The old value, the new and the correction, for each place of an entry where a value may stand."""
    if kind == "time" and (old is None or places.stands_in(old, entry, context)):
        is_of_it = entry.kind is not Kind.OPENED or said.level > 1 or said.parts  # not *that was it at 8.40*
        line = places.other_time(entry, new.text, context) if is_of_it else ""
        if line:
            return [(new.text, new.text, line)]
    elif old is None and not _is_like(said, entry, kind, new, context):
        return []
    spans = [at for at in places.values_in(entry, kind, context) if old is None or places.is_named(old, at)]
    made = [(at.text, new.text, places.other_value(entry, at, new, context)) for at in spans]
    return [one for one in made if one[2]]


def _is_like(said: _Said, entry: Entry, kind: str, new: Value, context: Context) -> bool:
    """Whether a sentence that says no more than *was* corrects a value: one much like it."""
    is_sentence = said.line.casefold().startswith("the ") and not said.cues & {"denies", "puts"}
    if (said.level > 1 and not is_sentence) or "mild" in said.cues or not (said.words or is_sentence):
        return True
    return any(places.likeness(at.text, new.text) >= places.LIKE for at in places.values_in(entry, kind, context))


def _persons(entry: Entry, parts: list[str], context: Context) -> list[int]:
    """Those who had a part in an entry: that which is named, or any; and, if it has none, those whom its words name."""
    at = next((_PARTS[part][2] for part in parts if part in ("mover", "seconder")), None)
    named = entry.persons if at is None else entry.persons[at : at + 1]
    if at is None and (parts and entry.kind not in MOVEMENT | _MOVED):
        named = named[:1]
    found = named if entry.persons or parts else tuple(mentioned(entry.text or ""))
    return [person for person in found if isinstance(person, int)]


def _of_both(said: _Said, recent: list[Entry], wide: list[Entry], context: Context) -> Iterator[str]:
    """Others in the place of the mover and the seconder of the last motion: *sorry, Hall/Park*."""
    entry = next((e for e in (*recent, *wide) if e.kind in _MOVED), None)
    is_told = said.level > 1 and not said.values and "denies" not in said.cues
    if entry is None or len(said.names) != _FEW or len(entry.persons) != _FEW or not is_told:
        return
    if not (_TWO.search(said.line) or {"mover", "seconder"} <= said.cues) or not said.is_of(entry, context):
        return
    news = [voice for voice, _ in said.names]
    pairs = [(old, new) for old, new in zip(entry.persons, news, strict=True) if old != new]
    lines = [places.exchange(entry, o, n, context) if isinstance(o, int) else "" for o, n in pairs]
    if lines and all(lines):
        yield "\n".join(lines)


_TWO = any_case(r"\w ?/ ?(?!be?\b)[^\W\d]")


def _of_names(said: _Said, recent: list[Entry], wide: list[Entry], context: Context) -> Iterator[str]:
    """Another person in the place of one: of that named who is in the record, in the part said, or the only one."""
    named = [*dict.fromkeys(voice for voice, _ in said.names)]
    denied = [voice for voice, is_denied in said.names if is_denied]
    if not 0 < len(named) <= _FEW or (len(named) == 1 and denied):
        return
    pool, parts = _pool(said, recent, wide, context), [part for part in said.parts if part in _ROLES]
    if not parts and "motion" in said.cues and {"by", "from"} & said.small:
        parts = ["mover"]
    if said.values and not denied:
        return
    if len(named) == _FEW and (said.level > 1 or "mild" in said.cues or said.owner or _FOR.search(said.line)):
        for entry in [*pool, *(wide if not parts else ())]:
            persons = _persons(entry, parts, context)
            olds = [voice for voice in denied or named if voice in persons]
            if len(olds) == 1 and said.is_of(entry, context, more=1):
                new = next(voice for voice in named if voice != olds[0])
                if line := places.exchange(entry, olds[0], new, context):
                    yield line
                return
    if len(named) == 1:
        yield from _of_one_name(said, named[0], pool, parts, context)


def _of_one_name(said: _Said, new: int, pool: list[Entry], parts: list[str], context: Context) -> Iterator[str]:
    """Another person in the place of the only one, or of the one with the part that is said."""
    is_told = said.level > 1 or "mild" in said.cues or said.parts or "that" in said.cues or not said.small
    is_told = is_told or bool(said.words and said.small & _BE)  # *the register is Hall's to update*
    is_moved = said.level == 0 and {"mover", "seconder"} & said.cues  # *Hall seconded*, of another motion
    if said.values or said.votes or said.outcomes or is_moved or not is_told or said.is_mere_denial:
        return
    for entry in pool:
        if not said.is_of(entry, context):
            continue
        persons = _persons(entry, parts, context)
        if "seconder" in parts and not persons:
            latest = context.proceedings.latest_open(context.item_id)
            if latest is not None and latest.entry.id == entry.id and new not in entry.persons:
                yield f"/second {context.handle(new)}"
            return
        if new in persons:
            return
        if persons:
            yield from filter(None, (places.exchange(entry, old, new, context) for old in persons))
            return


_FOR = any_case(r"\w for \w+ as\b|\?")
_ENDS = r"[\s,.;:()!“”\"'*–—-]*"
_LEADS = (
    r"(?:(?:no+|sorry|oops|wait|actually|correction|typo|apologies|apols|nope|er|ok|edit|(?:it|that"
    r"|this)(?:['’]?s)?|the|name"
    r"|spelling|sp|i mean|i meant|make (?:that|it)|was|is|put|beg pardon|i should say"
    rf"|{_SHOULD_BE}"
    r"|spel[lt]\w*|my"
    r"|error|mistake|please|pls|correct|number|figure)\b"
    rf"{_ENDS})*"
)
_PAIRS = tuple(
    any_case(form)
    for form in (
        r"(?:change|amend|replace|correct|alter|update|strike|scratch|delete"
        r"|take out)d? (?P<old>.+?),? (?:to read|to|with|by"
        r"|and insert|insert|make (?:it|that)|and put(?: in)?|put(?: in)?|add) (?P<new>.+)",
        r"for (?P<old>.+?),? read (?P<new>.+)",
        r"(?:read|insert|substitute) (?P<new>.+?) for (?P<old>.+)",
        r"(?:not|instead of|i (?:wrote|typed|put)) (?P<old>.+?)(?:,? but|[;:]|,| [–—-]) ?(?P<new>.+)",
        r"(?P<new>.+?)[\s,(–—-]+(?:and )?(?:not|rather than|instead of) (?P<old>.+)",
        rf"(?P<old>.+?):? ?(?:[-=]+>|→|\b(?:{_SHOULD})\b|\b(?:is|was)? ?spel(?:led|t|ling)\b) ?(?P<new>.+)",
        r"(?P<old>.+?) (?:is|was) (?:wrong|incorrect)[\s,;:–—-]+(?P<new>.+)",
        r"(?P<old>.+?) (?:is|was)(?: really| actually)? (?P<new>.+)",
    )
)
"""What is to stand in place of what, where only the order of the words says which is which."""
_OLD_LAST = 4
"""The place of *that, not this*."""
_CLEAN = any_case(
    rf"^{_ENDS}{_LEADS}(?P<said>.*?){_ENDS}(?:\b(?:sorry|actually|instead|rather|please|pls|sp|beg pardon"
    rf"|i should say)\b{_ENDS})*$"
)
_AFTER_BE = any_case(r"^.*\b(?:was|is|were|are|(?:should|shd) be) (?:(?:at|by|for|from|in|on|to|with) )?(?=\w)")
_ITS_ARTICLE = any_case(r"^(?:an?|the) (?=\w)")


def _clean(words: str) -> str:
    match = _CLEAN.match(words)
    return match["said"] if match else words


def _of_words(said: _Said, recent: list[Entry], wide: list[Entry], context: Context) -> Iterator[str]:
    """Other words in the place of those that a line gives, or of those most like them."""
    if said.parts and not said.cues & {"sorry", "denies", "should", "puts"}:
        return
    line = _clean(said.line)
    for at, form in enumerate(_PAIRS):
        if (match := form.fullmatch(line)) is None:
            continue
        old, new = _clean(match["old"]), _clean(match["new"])
        if at == _OLD_LAST:
            new = places.in_place_of(old, new) or _AFTER_BE.sub("", new)
        is_weak = at == len(_PAIRS) - 1
        if not old or not new or old.casefold() == new.casefold() or new.split()[-1].lower() in AUXILIARIES:
            continue
        if is_weak and (said.level < 2 or old in new or not places.likeness(old, new) >= places.LIKE):
            continue
        for words, put in ((old, new), (_ITS_ARTICLE.sub("", old), _ITS_ARTICLE.sub("", new))):
            for entry in recent if said.level < 2 else (*recent, *wide):
                shown = decode(entry.text or "", context.names)
                right = places.in_place_of(words, put)
                if (
                    right
                    and (place := places.whole(words, shown))
                    and (line := places.exact(entry, *place, right, context))
                ):
                    yield line
                    return
        if said.level == 3 and "denies" in said.cues and (further := _further(old, new, context)):
            yield further
            return
    yield from _likest(said, line, recent, context)


def _further(old: str, new: str, context: Context) -> str:
    """The correction of words in an entry further back or on the roll, or one that is refused; empty if it would change
    a part of another word."""
    right = places.in_place_of(old, new) if len(old.split()) <= _MOST_OWN else ""
    for entry in reversed(context.meeting.entries) if right else ():
        place = places.whole(old, decode(entry.text or "", context.names)) if not entry.is_struck else None
        if place:
            return places.exact(entry, *place, right, context)
    line = Correct(old, right)
    return "" if not right or places.makes(line, None, lambda _: True, context) else places.typed(line)


def _likest(said: _Said, words: str, recent: list[Entry], context: Context) -> Iterator[str]:
    """The words most like those that a line says are right: a name spelt otherwise."""
    is_spelt = _SPELT.search(said.line) is not None
    words = _AFTER_BE.sub("", words)
    if said.level < 1 or "denies" in said.cues or said.names or said.values or said.votes or said.outcomes:
        return
    words = _SPELT.sub("", words).strip(" ,:.()")
    is_one = " " not in words and not is_common(words.lower())
    if not words or not (said.level > 1 or (words[:1].isupper() and not is_common(words.lower())) or is_one):
        return
    least = 0.5 if is_spelt else places.LIKE if said.level > 1 and is_one else 0.75
    for entry in recent:
        place = places.most_like(entry, words, least, context)
        is_all = said.own(entry, context) <= len(words.split())
        if place and is_all and (line := places.exact(entry, *place, words, context)):
            yield line
            return


_SPELT = any_case(r"\b(?:(?:is |was )?(?:the )?spel(?:led|t|ling)|sp|typo)\b[ :.]*|\(sp\)")
