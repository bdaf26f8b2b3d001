"""Reads from sentences what was moved and decided, and the outcome of a motion or vote: `read_outcome`, `figures`,
`read_decided` and `read_moved`. They record nothing; `MotionRecorder` does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clerk_tui.english.sentence_structure import instructs
from clerk_tui.english.titles_and_forenames import ALL_TITLES, PARTICLES, PERSONAL, POST_WORDS
from clerk_tui.importing.recognition import decision_rules as rules
from clerk_tui.importing.recognition.decision_rules import remembered
from clerk_tui.importing.recognition.heading_text import sentences
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.name_words import folded, is_name, is_post_word, is_surely_person, without_nickname
from clerk_tui.meeting import Collective, Kind, Voice
from clerk_tui.meeting.record import Vote
from clerk_tui.regex import any_case, regex

_NEAR = 50  # characters after *unanimous* within which it is told who did not agree


@dataclass(frozen=True)
class Outcome:
    """The outcome of a motion."""

    is_carried: bool
    vote: Vote | None
    """A count, or all in favour; None if only the outcome is stated."""


_TELLING = tuple(
    """carri pass lost defeat fail reject fell approv adopt prevail vot favour favor agreed ayes unanim
    result elect accept second aye yea yes object oppos every agreem""".split()
)
"""Parts of words without which there is no outcome."""
_LOSING = ("second", "lost", "defeat", "fail", "reject", "fell", "not carried", "not pass")  # parts of what is lost


def has_any_of(low: str, parts: tuple[str, ...]) -> bool:
    """Whether a text in small letters contains any of some parts of words; far quicker than a pattern."""
    for part in parts:  # noqa: SIM110 - a generator would take twice as long
        if part in low:
            return True
    return False


@remembered
def read_outcome(text: str) -> Outcome | None:
    """The outcome of a motion or a vote that a sentence states; None if it states none."""
    low = text.casefold() if len(text) <= 400 else ""
    text = rules.BODY_WAS.sub(lambda match: "all " if text[match.end()] in "Ii" else "", _with_figures(text))
    begins = low.lstrip("( ")
    if not (has_any_of(low, _TELLING) or "for" in begins[:12] or begins[:1].isdigit()) or rules.OF_A_NAME.match(text):
        return None
    lost = rules.LOST.search(text) if has_any_of(low, _LOSING) else None
    carried = None if lost else rules.CARRIED.search(text)
    counted = figures(text) if lost or carried or rules.MAY_COUNT.search(text) else None
    if lost and counted and (counted.in_favour or 0) > (counted.against or 0):
        counted = Vote(counted.against, counted.in_favour, counted.abstained)  # *lost by 6 votes to 2*
    if lost or carried:
        vote = counted or (Vote() if carried and is_unanimous(text) else None)
        return Outcome(bool(carried), vote)
    if rules.ALL_BARELY.fullmatch(text):
        return Outcome(True, Vote())
    if counted is not None and counted.in_favour is not None:
        return Outcome(counted.in_favour > (counted.against or 0), counted)
    return None


def is_vote_line(line: str) -> bool:
    """Whether a line like a heading is of a vote: *ROLL CALL VOTE*, *AYES 5 NAYS 2*, *PASSED with two abstentions*."""
    if ("vot" in line.casefold() and rules.HEADER.fullmatch(line)) or {"for", "against"} <= _tally(line).keys():
        return True
    told = rules.RESULT_LINE.fullmatch(line)
    return told is not None and (told["what"] or "vote").casefold() in ("motion", "amendment", "vote")


def _match_count(text: str) -> re.Match[str] | None:
    """The match of the figures of a vote, *5-2*, *14 to 0*, that are not those of a paper, a time or a date."""
    for match in rules.COUNT.finditer(text):
        before = text[: match.start()]
        is_of_paper = rules.MONTH_BEFORE.search(before) or rules.NO_COUNT_AFTER.search(before)
        if not is_of_paper and not re.match(r",?\s*(?:19|20)\d\d", text[match.end() :]):
            return match
    return None


def _with_figures(text: str) -> str:
    """A text with figures for number words that may be those of a vote, and words for *+1*, *-1* and *+0*."""
    text = rules.IN_SIGNS.sub(
        lambda m: f"{'abstain' if m['none'] else 'against' if m['less'] else 'for'}: {m['n']}", unquoted(text)
    )
    if not rules.IN_WORDS.search(text):
        return text
    return rules.NUMBER_WORD.sub(_as_figures, text)


def _as_figures(match: re.Match[str]) -> str:
    tens, ones = (match["tens"] or "").casefold(), (match["ones"] or "").casefold()
    count = 10 * (rules.TENS.index(tens) + 2 if tens else 0) + (rules.NUMBERS.index(ones) + 1 if ones else 0)
    return str(count) if tens or ones else match[0]


def unquoted(text: str) -> str:
    """A text without the quotation marks around a way to vote: *All voted “AYE”*."""
    return rules.QUOTED_WAY.sub(r"\g<way>", text)


def figures(text: str) -> Vote | None:
    """The figures of a vote in a text; None if there are none."""
    text = _with_figures(text)
    told = _tally(text)
    if "for" in told and (len(told) > 1 or is_unanimous(text)):
        return Vote(told["for"], told.get("against", 0), told.get("abstain"))
    if (match := rules.FIGURES.search(text)) is not None:
        return Vote(int(match["f"] or match["all"]), int(match["a"] or 0), told.get("abstain", _count_abstaining(text)))
    if (match := _match_count(text)) is None:
        return None
    f, a, b = (_value(match[k]) if match[k] else None for k in ("f", "a", "b"))
    return Vote(f or 0, a or 0, told.get("abstain", _count_abstaining(text)) if b is None else b)


def _tally(text: str) -> dict[str, int]:
    """How many voted each way, as far as the text says: *5 for, 4 against*, *Yes: 4, No: 1*."""
    ahead, behind = rules.COUNTED.search(text), rules.COUNTED_BEHIND.search(text)
    rule = rules.COUNTED if behind is None or (ahead and ahead.start() < behind.start()) else rules.COUNTED_BEHIND
    told: dict[str, int] = {}
    for match in rule.finditer(text):
        way = next(way for way in ("for", "against", "abstain") if match[way])
        if way != "against" or "for" in told or rule is rules.COUNTED:  # *No. 12* is no vote
            told.setdefault(way, _value(match["n"]))
    return told


def _count_abstaining(text: str) -> int | None:
    """How many people a text names as abstaining; None if it names none."""
    match = rules.WITH_ABSTAINING.search(text) if "bstain" in text else None
    return len(re.split(r",\s*(?:and\s+)?|\s+and\s+|\s+&\s+", match["who"])) if match else None


def is_unanimous(text: str) -> bool:
    """Whether a text says that all were in favour."""
    match = rules.UNANIMOUS.search(text := unquoted(text))
    return match is not None and rules.EXCEPTED.search(text[match.end() : match.end() + _NEAR]) is None


def _value(text: str) -> int:
    low = text.casefold()
    return int(text) if text.isdigit() else rules.NUMBERS.index(low) + 1 if low in rules.NUMBERS else 0


@dataclass(frozen=True)
class Decided:
    """A decision as a sentence states it."""

    kind: Kind
    """CLAUSE, RECOMMENDATION or DEFERRED."""
    text: str
    """The words of the decision; '' if they follow."""
    is_unanimous: bool = False
    is_open: bool = False
    """Whether clauses follow: it ends in a colon, or is only a heading."""
    is_resolution: bool = False
    """Whether it is headed as what was resolved: *RESOLVED that …*."""


_DECIDING = (
    *"chose resol agree decid decision defer postpon recommend approv adopt endors noted ratif accept order".split(),
    *"conclud received confirm continued tabled voted carried signed gave authori determin elected appointed".split(),
    *"opted grant refus reject denied award consent passed declin happy content minded willing agreement took".split(),
    *("held over", "adjourned to", " set at ", "seconded as", "consensus", "gave ", "select", "denied"),
    *("in favo", "unanim", "in agree", "concur"),
)
"""Parts of words without which there is no decision."""
_PUTTING_OFF = (
    *"defer postpon tabled continued".split(),
    *("held over", "adjourned to", "carried over", "carried forward"),
)
"""Parts of words without which nothing is deferred."""


@remembered
def read_decided(sentence: str, *, is_first: bool) -> Decided | None:
    """The decision that a sentence states, or None. `is_first`: the sentence begins its paragraph."""
    low = sentence.casefold()
    if not has_any_of(low, _DECIDING):
        return None
    unanimous = is_unanimous(sentence)
    match = rules.RESOLVED.match(sentence)
    is_headed = match is not None and (_is_heading(match) if is_first else _TO_OR_THAT.match(match["rest"]))
    if (match := match if is_headed else _match_labelled(sentence)) is not None:
        return _read_headed(match, unanimous)
    if has_any_of(low, _PUTTING_OFF) and (said := _deferred_clause(sentence)):
        return Decided(Kind.DEFERRED, _operative(without_body(said)))
    if (match := next(filter(_is_ours, _possible_decisions(sentence)), None)) is not None:
        text = match["text"] if match["kept"] is None else sentence[match.start("who") :]
        kind = Kind.RECOMMENDATION if match["it"] and match["word"].casefold() == "recommended" else Kind.CLAUSE
        return Decided(kind, _operative(_bare(text, match)), unanimous, text.rstrip()[-1:] in ("", ":"))
    match = rules.PASSED.match(_LEAD.sub("", sentence, count=1))
    if match is not None and not ("consensus" in low and rules.CONCLUSION.match(match["text"])):
        return Decided(Kind.CLAUSE, _operative(match["text"]), unanimous)
    if done := what_was_done(sentence):
        return Decided(Kind.CLAUSE, done.strip().rstrip(".") + "." * (done.rstrip()[-1:] != ":"), unanimous)
    return None


_FEW_WORDS, _MOST_WORDS, _MOST_OF_PAPER = 25, 34, 48  # words of a decision that leaves out *was*, has it, or is long
_BEGIN = 24  # characters with which it begins: *The minutes of …*
_CLAUSES = any_case(
    r"(?:;|,|\s[–—-])?\s+(?:and\s+)?(?=(?:the|this|these|all|an?|they|he|she|(?-i:Minutes))\s)|\bdeclared that\s+"
)
_LEAD = re.compile(
    r"^\W*(?:(?:finally|lastly),\s+|there\s+(?:was|were|being)\s+no\s+objections?,?\s+(?:and\s+)?(?:so\s+)?|(?:after|following)\s+(?:\w+\s+){0,2}discussions?,?\s+|(?:[A-Z]{2,3}:\s+)?(?:after|following|hearing|having|upon|with)\b[^,]{3,80},\s+)(?=\w)",
    re.IGNORECASE,
)
"""*After discussion, …*."""
_AS_TRUE = any_case(r"\s+(?:as|to be)\s+an?\s+(?:true|correct|accurate)\b|\s+and\s+signed\b")
_LABEL = re.compile(r"\W*[A-Z][^.:;]{2,80}:\s+(?=[A-Z])")  # *Finance: The budget …*
_ASIDES = regex(
    r",\s+(?:having|as|after|which|who)\b[^,;]{3,80},(?=\s)|\s\([^()]{2,80}\)(?=\s\w)"
    r"|\s+(?:had|have|has)\s+(?:\w+ly\s+)?been\s+\w+(?:\s+[a-z]+){0,3}\s+and(?=\s+(?:was|were)\s)"
)
"""*, having been circulated,*: between the subject and its verb."""
_FEW_BEHIND = 3  # words behind *is approved*, at most: with more it is told how things are
_FINITE = regex(r"\b(?:met|indicates?|shows?|has|have|will|would|said|says)\b")
"""*The Roads Committee met and approved the plan*: a verb before *approved*, so that the clause is another."""
_OF_ONE = frozenset("agreed approved accepted confirmed supported".split())
_ON_PAPERS = frozenset("received confirmed supported".split())  # what decides only on what is put before a meeting
_ON_WISHES = frozenset("granted refused rejected denied declined".split())
"""Verbs that only *was* makes decisions: planners refuse others what they build."""


def what_was_done(sentence: str) -> str:
    """The clause of a sentence that says what was approved, or who was elected; '' if there is none."""
    if rules.AS_FOLLOWS.fullmatch(sentence):
        return sentence
    if (did := rules.DID.fullmatch(sentence)) is not None and sentence[-1:] != ":":
        return did["text"]
    sentence = _LEAD.sub("", sentence, count=1)
    if (label := _LABEL.match(sentence)) is not None and _is_done(sentence[label.end() :], is_whole=False):
        return sentence[label.end() :]
    if _is_done(_ASIDES.sub("", sentence)):
        return sentence
    if " was " in sentence or " were " in sentence:
        for clause in _CLAUSES.finditer(sentence):
            rest = sentence[clause.end() :]
            if clause[0].strip() and _is_done(rest, is_whole=False):
                return rest
    return ""


def _is_done(clause: str, *, is_whole: bool = True) -> bool:
    match = rules.WERE_DONE.match(clause)
    if match is None or any(_signs_of_no_decision(match)):
        return False
    subject, length = match["subject"].strip(" ,–—-").casefold(), len(clause.split())
    if match["are"]:
        return length <= (_MOST_OF_PAPER if rules.PAPERS.search(subject[:_BEGIN]) else _MOST_WORDS)
    is_bare = is_whole and length <= _FEW_WORDS and rules.BARE_TAIL.fullmatch(match["tail"]) is not None
    return is_bare and not _FINITE.search(subject)


def _signs_of_no_decision(match: re.Match[str]) -> Iterator[object]:
    """Yield what may show that a clause with a verb of decision states none, one sign after another."""
    words, are, word, tail = match["subject"].strip(" ,–—-"), match["are"], match["word"].casefold(), match["tail"]
    subject, is_true = words.casefold(), _AS_TRUE.match(tail) is not None
    is_to_be = word.endswith(("elected", "appointed")) and tail[:7] == " to be "
    yield rules.BY_OTHERS.match(tail) and not is_true and not is_to_be
    yield words.endswith(":") and not rules.PAPERS.search(words) and not match["word"].islower()
    is_of_person = word.endswith(("elected", "declared")) and subject in ("he", "she", "they")
    yield rules.NOT_DONE.match(words) and not (is_true and are) and not is_of_person
    yield _is_description((are or "").casefold(), tail, words)
    yield word == "carried" and (not are or subject == "this" or rules.OF_THE_MOTION.search(subject))
    yield not are and word in _OF_ONE and is_name(match["subject"].strip(), bare=False)
    by = re.match(r"\s+by\s+(?P<the>(?:the|an?|our|their|his|her)\s)?", tail)
    is_of_others = by is not None and not rules.BY_US.match(tail[by.end() - len(by["the"] or "") :])
    is_this = subject in ("this", "these", "both")
    yield is_of_others and by is not None and (is_this or by["the"])
    yield is_this and word == "agreed" and not is_true
    yield word in _ON_WISHES and (not are or rules.OF_PLANNING.search(subject))
    yield word in _ON_PAPERS and not is_true and not (are and rules.PAPERS.search(subject))
    yield word == "noted" and (not are or re.match(r"\s+(?:as|that)\b", tail))


def _is_description(are: str, tail: str, subject: str) -> bool:
    """Whether a clause describes, *the mill is widely used for weddings*, or reports what others may have done."""
    has_been = are.startswith("ha") and not (tail.strip(" .") or rules.PAPERS.search(subject))
    return has_been or (are in ("is", "are") and len(tail.split()) > _FEW_BEHIND)


def _is_heading(match: re.Match[str]) -> bool:
    """Whether *RESOLVED …* heads a decision; *Agreed with the Chairman* does not."""
    word, rest = match["word"], match["rest"]
    if word.isupper() or match["sep"] or not rest:
        return True
    return bool(re.match(r"(?:that|to|not|unanimously|by|the|we|[“\"(])", rest, re.IGNORECASE))


_BEHIND = any_case(r"(?P<label>[^.;]{2,100}?)(?:\s[–—-]|:)\s+(?=(?:agreed|resolved|decided)\s+(?:that|to)\b)")
"""*Bus shelter – agreed to …*"""


def _match_labelled(sentence: str) -> re.Match[str] | None:
    """The match of a decision after a label that is no name or post; otherwise None."""
    match = _BEHIND.match(sentence)
    if match is None or is_name(match["label"].strip(), bare=False) or any(map(is_post_word, match["label"].split())):
        return None
    said = sentence[match.end() :]
    return None if match["label"].strip().isupper() else rules.RESOLVED.match(said[:1].upper() + said[1:])


def _read_headed(match: re.Match[str], unanimous: bool) -> Decided:
    rest = match["rest"].strip()
    rest = without_body(rules.MANNER.sub("", rest, count=1) if rules.MANNER.match(match["rest"]) else rest)
    is_advice = match["word"].casefold() == "recommended" or re.match(r"to\s+recommend\b", rest, re.IGNORECASE)
    kind = Kind.RECOMMENDATION if is_advice else Kind.CLAUSE
    return Decided(kind, _operative(rest), unanimous, not rest or rest.endswith((":", "-", "–")), is_resolution=True)


def without_body(text: str) -> str:
    """The words of a decision without the body that made it: *Decision: The Committee agreed that …*."""
    again = rules.DECIDED.match(text)
    return _bare(again["text"], again) if again is not None and not again["kept"] and _is_ours(again) else text


def _operative(text: str) -> str:
    text = re.sub(r"^[–—:,.;“”\"\s•●▪-]+", "", text).strip()
    text = re.sub(r"^to\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,3}(?:Council|Cabinet|Board|Executive)\s+(?=that\s)", "", text)
    return re.sub(r"^that\s*[:–-]+\s*", "", text, flags=re.IGNORECASE).strip()


def _deferred_clause(sentence: str) -> str:
    """The clause that says what is deferred; '' if the meeting deferred nothing."""
    if (continued := rules.CONTINUED.search(sentence)) is not None:
        return continued["text"]
    if not rules.DEFERRED.search(sentence) or rules.WISHED.search(sentence) or rules.ELSEWHEN.search(sentence):
        return ""
    if _SAME_DAY.search(sentence):
        return ""
    clause = _OF_IT.search(sentence)
    parts = re.split(r"\s+[–—-]+\s*(?=[a-z]|[A-Z][a-z]+ )", sentence)
    last = "".join(parts[1:][-1:])
    whole = sentence if last.startswith(_PUTTING_OFF) else ""  # *Roof – deferred to the next meeting*
    for said in (whole, last, clause[0] if clause else "", sentence):
        if rules.DEFERRED.search(said) and len(said.split()) <= _MOST_WORDS and _OF_BUSINESS.search(said):
            return said
    return ""


_SAME_DAY = any_case(
    r"(?<!\ba )\blater (?:on )?(?:in )?(?:the |this |that )?(?:same )?(?:agenda|day|evening|meeting|session)\b"
)
_OF_IT = any_case(
    r"\b(?:(?:consideration|discussion) of )?(?:this|it|the (?:item|matter|decision|application|report|motion))\s+"
    r"(?:item\s+|matter\s+)?(?:was|were|be|is|has been)\b.*"
)
_OF_BUSINESS = any_case(
    r"\b(?:meeting|item|matter|motion|agenda|application|approval|report|decision|consideration|discussion|minutes"
    r"|recommendation|presentation|resolution|budget|vote|business|election|hearing|request"
    r"|proposal|tabled|agreed|this|it)\b(?!.*\bdeferred (?:income|payment|loan))|^\W*(?:postponed|deferred)\W*$"
)
"""Business of the meeting that is deferred, and not a race or a pay rise."""


def _possible_decisions(sentence: str) -> Iterator[re.Match[str]]:
    """Yield the matches in a sentence that may state a decision."""
    at = 0
    while (match := next(rules.DECIDED.finditer(sentence, at), None)) is not None:
        yield match
        at = match.start("word")


def _bare(text: str, match: re.Match[str]) -> str:
    """The words of a decision without its manner: *unanimously, to wait*."""
    text = rules.MANNER.sub("", text, count=1) if rules.MANNER.match(text) else text
    return text if match["it"] else re.sub(r"^(?:on|in favou?r of)\s+", "", text)


def _is_ours(match: re.Match[str]) -> bool:
    """Whether this meeting decides: not another body or time, and no opinion or supposition."""
    word, before = match["word"], match.string[: match.start("who")]
    text = _bare(match["text"], match)
    is_opinion = word in ("agreed", "agrees") or (match["it"] and word in ("accepted", "approved"))
    is_opinion = is_opinion and rules.CONCLUSION.match(text) is not None
    if is_opinion or rules.ELSEWHEN.search(text) or rules.NO_DECISION.match(text) or rules.RESULT_LINE.fullmatch(text):
        return False
    if match["it"]:
        return _was_decided(match, text, before)
    is_other = rules.SUPPOSED.search(before) or rules.ON_A_DAY.match(before)
    return not is_other and _may_decide(match, before) and _may_be_decision(word, text)


def _may_be_decision(word: str, text: str) -> bool:
    """Whether the words after a verb may be those of a decision."""
    word = word if word.isupper() else word.casefold()  # a verb in capitals is that of a decision
    return re.match(_NEEDED.get(word, rf"(?!{_ASIDE}\b)(?:.{{4}}|.*:$|$)"), text, re.IGNORECASE) is not None


_ASIDE = r"(?:present|with|by|and|in\s+(?:relation|\w+\W*$)|at|as|before|about|there\s+(?:is|are|was|were)|to\s+be)"
_CLAUSE = r"(?:that|to|not\s+to)\b"
_TO_OR_THAT = any_case(_CLAUSE)
"""*AGREED to …* states a decision wherever it stands."""
_NEEDED = dict.fromkeys(("recommended", "agree", "agrees"), _CLAUSE) | {
    "voted": r"(?:to|not|the|approval|adoption|acceptance|[a-z]{3,}ing)\b",
    "noted": r"the\s+(?:proposal|report|contents|correspondence|position|update)s?\b",
}
"""The text that must follow a verb to make it a decision."""
_ALWAYS = frozenset("resolved agreed decided recommended voted".split())
"""Verbs that make *it was …* a decision; after others, *that* or *to* must follow."""


_BY_ANOTHER = regex(r"by\s+(?!(?:all|members|(?:the|this)\s+(?:committee|board|council|panel|meeting|members))\b)")
"""*It was recommended by the Roads Committee that …*: it is only put before this meeting."""


def _was_decided(match: re.Match[str], text: str, before: str) -> bool:
    """Whether *it was agreed …*, or *…, and agreed …*, states a decision of this meeting."""
    word, low = match["word"].casefold(), before.casefold().rstrip()
    if word == "recommended" and _BY_ANOTHER.match(match["text"]):
        return False
    if match["kept"] or word[:5] == "noted" or (word not in _ALWAYS and not _TO_OR_THAT.match(text)):
        return False
    joined = match["it"][:3].casefold()
    if joined in ("and", "but") and not (
        (joined == "and" and low.endswith(","))
        or rules.BODY_DID.search(before)
        or re.search(r"\b(?:seconded by|discussion|proposed by)\b|\b(?:discussed|considered|reviewed)$", low)
        or re.fullmatch(r"\W*no (?:further |other )?(?:comments?|objections?|questions?)(?: (?:were )?\w+)?", low)
    ):
        return False
    if rules.NOT_NOW.search(low) or rules.ON_A_DAY.match(before) or (word == "decided" and "earlier" in low):
        return False
    return text.rstrip(" :") in ("that", "to") or word == "recommended" or _may_be_decision(word, text)


def _may_decide(match: re.Match[str], before: str) -> bool:
    """Whether the subject of a verb of decision may be this meeting, judged by the verb and the words before it."""
    who, word = match["who"], match["word"].casefold()
    if match["letters"]:
        is_with_the = who[:4].casefold() == "the "
        return not (before.strip() or "has " in match[0] or (is_with_the and word not in _FORMAL))
    if match["we"]:
        return word in ("agreed", "decided", "resolved")
    is_one_of_two = who[:3] == "the" and re.search(r"\b[A-Z][\w’']*\s+and\s*$", before)
    return not (is_one_of_two or rules.ANOTHER.match(who) or re.match(r"(?:if|when|once|until)\s", who, re.IGNORECASE))


_FORMAL = frozenset("approved adopted voted resolved resolves ratified endorsed elected appointed passed".split())
"""Acts of the body itself, among several known by letters: *the PTA approved the list*."""


def agreed_before(sentence: str) -> bool:
    """Whether a sentence says that what was said before was agreed: *This was agreed by all present.*"""
    return rules.THIS_WAS.search(sentence) is not None or is_barely_agreed(sentence)


def is_barely_agreed(sentence: str) -> bool:
    """Whether a sentence only says that something was agreed: *Approved as read.*, not *Rejected.*"""
    done = rules.RESULT_LINE.fullmatch(sentence)
    return done is not None and not done["what"] and rules.LOST_BARELY.search(sentence) is None


def find_agreed(said: Sequence[str]) -> str:
    """What was agreed, as sentences before say it: *the bin be moved* of *She suggested that the bin be moved*."""
    tells_nothing = (rules.RESULT_LINE, rules.ALL_BARELY, rules.MOVED_BARELY)
    told = [s for s in said if not (any(rule.fullmatch(s) for rule in tells_nothing) or _SECONDED.search(s))]
    return _SUGGESTED.sub("", told[-1].rsplit(";", 1)[-1].strip(" ,"), count=1) if told else ""


_SECONDED = re.compile(r"^\W*(?:[A-Z][\w.’'-]*\s+){1,3}second(?:ed|s)\W*$")
_SUGGESTED = regex(
    r"^[^.,;]{2,80}?\b(?:(?:suggest|propos|request|recommend)(?:ed|s)\s+(?:that|to)|ask(?:ed|s)\s+(?:for|that|to))\s+(?=\w)"
)


# Motions: a sentence is scanned for whoever moved and seconded, wherever it names them, and for what came of it, in
# any order; what is left of it are the words of the motion


_FEWEST_LETTERS = 4  # letters of a name in capitals that is no initials, at least
_LONGEST_LINE = 6  # words of a line that names somebody and no more, at most, without what they did


def find_person(name: str, roster: Roster) -> Voice | None:
    """The mover or seconder with a name, initials or post; None if nobody is found."""
    name = without_nickname(name)
    name = re.sub(r"^(?:the\s+)?(?:motion\s+)?by\s+|(?<=\w)\s+\([^()]{2,40}\)$", "", name.strip(" ,;.")).strip()
    if re.fullmatch(r"[A-Z][A-Za-z]{1,3}", name) and (held := roster.by_initials(name)) is not None:
        roster.has_initials = True
        return held
    found = _named_after_post(name, roster) or roster.speaker(name) or roster.by_surname(name)
    match = re.fullmatch(r"([A-Z][a-z]+) ([A-Z])", name)
    if match is not None and roster.by_forename(match[1]) is not None:
        return roster.named(name)  # *Jo R.* is no Jo Ash
    return found


def named_as(words: str, roster: Roster) -> Voice | None:
    """The person named where only a mover or seconder may stand, on a list or not; None if it is no name."""
    words = words.strip()
    known = roster.by_name(words) or find_person(words, roster)
    return roster.named(words) if known is None and is_name(words) else known


_POSTS = (ALL_TITLES | POST_WORDS | {"clir"}) - PERSONAL  # as scanned pages have *Cllr*


def _named_after_post(name: str, roster: Roster) -> Voice | None:
    """The known person named after a post or title that no list gives them: *Committee Member Ash*; otherwise None."""
    words = name.split()
    count = next((n for n, word in enumerate(words[:-1]) if folded(word) not in _POSTS), len(words) - 1)
    if not count:  # *Panel member Ash*
        count = next((n + 1 for n, word in enumerate(words[:-1][:4]) if word.casefold() == "member"), 0)
    bare = " ".join(words[count:])
    if not count or not is_name(bare):
        return None
    listed = roster.by_name(bare, near=False)
    held = listed if listed in roster.roll else roster.find(name) or listed
    return roster.by_forename(bare) if held is None else held


@dataclass(frozen=True)
class Named:
    """A mover or seconder, and where a sentence names them."""

    who: Voice
    start: int
    end: int
    """Where what names them begins and ends in the sentence, with the words that say what they did."""


_LONGEST = 8  # words of a post, a title and a name, at most
_WORD = regex(r"\S+")
_GOES_ON = re.compile(r"(?:(?:[A-Z]\.?[’'-]?)+|\([A-Z]\.?\),?)$|(?i:(?:Mrs?|Ms|Dr|C?ll?rs?|Rev|Prof|Hon|St)\.$)")
"""Initials and abbreviated titles, whose stop ends no sentence."""
_SMALL_POSTS = frozenset("chair chairman chairwoman chairperson mayor president cathaoirleach member".split())


_GIVES = ("offered", "gave", "made", "provided")  # *Ash offered the second*
_RESULTS = frozenset(
    """accepted adopted agreed approved carried defeated lost passed rejected result second seconded seconder unanimous
    unanimously vote votes""".split()
)
"""Words that are no part of a name: *Seconded: Cr Elm CARRIED 5/0*."""


def _may_be_of_name(word: str) -> bool:
    bare = word.strip("“\"'(,.;:)")
    return bool(bare) and (bare[0].isupper() or folded(bare) in PARTICLES | _SMALL_POSTS)


def person_after(text: str, at: int, roster: Roster) -> tuple[Voice, int] | None:
    """The person whose name begins at a place, and where the name ends; otherwise None."""
    ends: list[int] = []
    start = None
    for match in _WORD.finditer(text, at):
        word = match[0]
        is_article = start is None and word.casefold() == "the"
        start = match.start() if start is None else start
        if is_article:
            continue
        is_bracketed = word[0] == "(" and not _GOES_ON.match(word)
        if word.rstrip(".,;:").casefold() in _RESULTS or not _may_be_of_name(word) or is_bracketed:
            break
        ends.append(match.end())
        if word[-1] in ",;:)" or (word[-1] == "." and not _GOES_ON.search(word)) or len(ends) == _LONGEST:
            break
    for end in reversed(ends):
        words = text[start:end].rstrip(" ,.;:")
        words = words if "(" in words else words.rstrip(")")
        if (who := _find_anybody(words, roster)) is not None:
            return who, (start or 0) + len(words)
    return None


def person_before(text: str, end: int, roster: Roster) -> tuple[Voice, int] | None:
    """The person whose name ends at a place, and where the name begins; otherwise None."""
    starts: list[int] = []
    is_titled = False
    for match in reversed(list(_WORD.finditer(text[:end]))[-_LONGEST:]):
        word = match[0]
        ends = word[-1] in ",;:-–—" or (word[-1] == "." and not _GOES_ON.search(word))
        was_titled, is_titled = is_titled, folded(word) in PERSONAL and not word.isupper()
        is_article = word.casefold() == "the"
        if (starts and ends) or (was_titled and not is_titled) or not (_may_be_of_name(word) or is_article):
            break
        starts.append(match.start())
        if word[0] in '“"' or (word[0] == "(" and not _GOES_ON.match(word)) or is_article:
            break
    for start in reversed(starts):
        words = text[start:end].strip(' ,.;:“"').lstrip("(")
        if (who := _find_anybody(words, roster)) is not None:
            return who, start
    return None


def _find_anybody(words: str, roster: Roster) -> Voice | None:
    """The person named: known, or new and named after a post or title; otherwise None."""
    who = find_person(words, roster)
    return None if isinstance(who, Collective) else roster.before_verb(words) if who is None else who


def find_seconder(text: str, roster: Roster) -> Named | None:
    """The seconder in a sentence: *seconded by Ash*, *2nd: Ash*, *and Ash seconded the motion*; otherwise None."""
    for match in rules.SECOND.finditer(text):
        word, said, at = match["word"].casefold(), match[0].strip(), match.start("word")
        is_named = word in ("seconder", "sec", "2nd") or at == 0 or said[-1] in ":–-" or said[0] in ",;"
        is_label = match["by"] or rules.OF_LABEL.search(text[:at]) or is_named
        if is_label and (after := person_after(text, match.end(), roster)) is not None:
            return Named(after[0], match.start(), after[1])
        before = None
        is_by = match["by"] and person_after(text, match.end(), roster) is not None
        if word != "seconder" and not is_by and not rules.OF_LABEL.search(text[:at]):
            before = person_before(text, match.start() if said[0] in "–—-" or said.startswith(_GIVES) else at, roster)
            before = None if before is not None and text[: before[1]].endswith(" by ") else before
        is_bare = before is None and (said[:3].casefold() == "and" or word == "seconded")
        after = person_after(text, match.end(), roster) if is_bare else None
        if after is not None:  # *proposed by Ash and seconded Elm*
            return Named(after[0], match.start(), after[1])
        if before is not None:
            lead, what = rules.AND_BEFORE.search(text[: before[1]]), rules.THE_MOTION.match(text, match.end("word"))
            return Named(before[0], lead.start() if lead else before[1], what.end() if what else match.end("word"))
    return None


def find_mover(text: str, roster: Roster, *, is_seconded: bool) -> Named | None:
    """The mover in a sentence: *Ash made a motion*, *Prop: Ash*. `is_seconded`: the sentence has a seconder."""
    for match in rules.MOVES.finditer(text):
        if _ENDED.search(text, 0, match.start()) and match[0].strip(" ,")[:1].isupper():
            continue  # *… the lamps in Mill Lane. Proposed Ash*
        if (before := person_before(text, match.start(), roster)) is not None:
            return Named(before[0], before[1], match.end())
        is_more = text[: match.start()].endswith(" and") and re.match(r" (?:its|that|adop\w+)\b", text[match.end() :])
        if is_more and (first := person_after(text, 0, roster)) is not None and not text[: first[1]].strip().count(","):
            return Named(first[0], match.start(), match.end())  # *Ash read Ordinance 5 and moved its adoption*
    for match in rules.MOVED_WHOM.finditer(text):
        is_bare = match[0].rstrip(" :–-").casefold().endswith(("motion", "moved", "proposed", "from"))
        is_bare &= not (is_seconded and match.start() < 2 and (":" in match[0] or match[0].strip().istitle()))
        after = person_after(text, match.end(), roster)
        if after is not None and match[0].rstrip().endswith("("):  # *Motion (Mill Lane): …*
            is_bare |= not is_surely_person(text[match.end() : after[1]])
        if after is None or (":" in match[0] and _DOES.match(text, after[1])):
            continue  # *Proposed: Ash will write*
        if not is_bare or after[0] in roster.roll or text[match.end() : after[1]] in roster.moving:
            return Named(after[0], match.start(), after[1])
    if (lead := rules.MOTION_TO.search(text)) is not None:
        for match in rules.BY.finditer(text, lead.end()):
            if (after := person_after(text, match.end(), roster)) is not None:
                return Named(after[0], match.start(), after[1])
    return None


_ENDED = re.compile(r"[a-z]{3}\.$")
_DOES = regex(r"\s+(?:will|shall|should|is|are|has|have)\s")


@dataclass(frozen=True)
class Moved:
    """A motion as a sentence states it."""

    mover: Voice | None
    seconder: Voice | None
    text: str
    """The words of the motion; '' if they follow or precede."""
    result: Outcome | None = None
    """The outcome, if the sentence states it."""
    is_amendment: bool = False
    is_substitute: bool = False
    """Whether it is moved in place of another, which waits."""
    is_aside: bool = False
    """Whether mover and seconder stand in brackets behind words that may be more of a decision: *… (Ash/Elm).*"""

    @property
    def persons(self) -> tuple[Voice, ...]:
        """The mover and seconder, as far as they are known."""
        return tuple(person for person in (self.mover, self.seconder) if person is not None)

    def came(self, outcome: Outcome | None) -> Moved:
        """The same motion with this outcome, if there is one."""
        return self if outcome is None else replace(self, result=outcome)


_MOVING = (
    *("1st", "m/s", "msc", "vote", "prop", "move", "motion", "second", "whereas", ": that", "/", "put forward"),
    "resolution (",
)
"""Parts of words without which nothing is moved."""


def read_moved(sentence: str, roster: Roster) -> Moved | None:
    """The motion that a sentence states, or None."""
    sentence = _simplified(sentence)
    low = sentence.casefold()
    may_move = has_any_of(low, _MOVING) or low[-1:] == ":"
    if not may_move and not (sentence[:1] == "(" and rules.IN_BRACKETS.fullmatch(sentence.strip(" ."))):
        return None
    mover, seconder = _find_movers(sentence, roster)
    moved = _read_nameless(sentence) if mover is None else _read_named(sentence, mover, seconder)
    is_told = moved is not None and moved.result is None and _AND_CARRIED.match(sentence) is not None
    return replace(moved, result=Outcome(True, None)) if moved is not None and is_told else moved


_AND_CARRIED = any_case(r"\W*m\s?/?\s?s\s?/?\s?c\b")  # *M/S/C*: moved, seconded, carried


def _simplified(sentence: str) -> str:
    """A sentence without what may stand between a person and the verb."""
    if " second" in sentence:
        sentence = re.sub(r"(?<=\w)[’']s? (?:motion|proposal)(?= (?:to|that)\b)", " moved", sentence)
        sentence = re.sub(r"(?<=ed) as (?=(?:proposed|moved) by )", " ", sentence)
        sentence = _BRACKETED.sub(r"\1", sentence)
        if (second := _BY_NOBODY.search(sentence)) is not None:
            came = ", carried" if second["came"] else ""
            sentence = f"{sentence[: second.start()]}{second['end'] or ''} {sentence[second.end() :].strip(' .')}{came}"
    if "(" in sentence or "[" in sentence:
        sentence = rules.ROLES_BEHIND.sub(r" (moved by \g<mover>, seconded by \g<seconder>)", sentence)
        sentence = rules.ROLE_IN_BRACKETS.sub(r"\g<role> by \g<who>, ", sentence).replace(", , ", ", ")
    sentence = rules.LABEL_BEFORE.sub("", re.sub(r"(?<![\w.])([A-Z])\.(?=[A-Z][a-z])", r"\1. ", sentence))
    if "M:" in sentence and "S:" in sentence:
        sentence = re.sub(r"\bM: ?(?=[A-Z])", "Moved: ", re.sub(r"\bS: ?(?=[A-Z])", "Seconded: ", sentence))
    if "(" in sentence:
        sentence = re.sub(r"\s*\(\W*\d{1,2}:\d\d(?::\d\d)?\W*\)", "", sentence)
    if "motion" in sentence:
        sentence = _SAYS_THEY_MOVE.sub(" ", _MADE_ASIDE.sub(r"\g<made>", sentence))
    sentence = re.sub(r"\s*/\s*(?=(?:[A-Z][\w’'.-]* ){1,3}(?:2nd|seconded)\b)", ", ", sentence)  # *moved/Ash seconded*
    return re.sub(r"(?i)(?<!motion)(?<!move)(?<!moved)(?<!\bm)\s*/\s*(?=(?:2nd|second(?:ed)?)\b)", ", ", sentence)


_BRACKETED = re.compile(
    r"\b(by(?: [A-Z][\w.’'-]*){1,4}) \((?:[A-Z\d][^().]{1,30})\)(?=[,;]? (?:and |second|that |to ))"
)
"""*moved by Ash (Mill Ward), seconded …*: a party, ward or call sign."""
_SAYS_THEY_MOVE = regex(
    r"\s(?:said|says|stated|states)\s+(?:that\s+)?s?he\s+(?:would\s+(?:like\s+to\s+)?)?(?=(?:makes?|made)\s+(?:the|a)\s+motion\b)"
)
"""*Ms Ash states that she makes the motion to wait*"""
_MADE_ASIDE = any_case(r"(?<=\bmotion),(?P<made>\s+(?:duly\s+)?(?:made|moved)\b[^,]{0,60}),(?=\s+(?:to|that)\s)")
"""*A motion, duly made by Ash, to wait*"""
_BY_NOBODY = regex(
    r"(?:[,;]\s+(?:it|this|which)\s+|(?<![Mm]oved)(?<!roposed)(?<!made)(?<!otion)[,;]\s+)(?:(?:was|duly)\s+)*seconded"
    r"(?:(?P<end>[,;])(?!\s+and\b)|[,;]?\s+and\s+(?:(?:it|the\s+motion)\s+)?(?:(?:was|unanimously)\s+)*"
    r"(?P<came>voted|carried|passed|approved|agreed)[,;]?(?=\s+(?:to|that)\s))"
)
"""*Ash moved, seconded and carried, to pay it*: it has no seconder's name."""


def _find_movers(sentence: str, roster: Roster) -> tuple[Named | None, Named | None]:
    """The mover and the seconder in a sentence, with their places."""
    if (pair := _find_pair(sentence, roster)) is not None:
        return pair
    seconder = find_seconder(sentence, roster)
    mover = find_mover(_blank_out(sentence, seconder), roster, is_seconded=seconder is not None)
    rest = _blank_out(sentence, seconder)
    if mover is None and seconder is None and (match := _ALONE.match(sentence)) is not None:
        who = _find_on_roll(match["who"], roster, may_be_new=False, by_initials=False)
        return (None if who is None else Named(who, match.start(), match.end())), None
    if mover is None and seconder is not None and rules.MOTION_TO.match(sentence):  # *Motion to pay it Ash, second Elm*
        before = person_before(rest, seconder.start, roster)
        mover = None if before is None else Named(before[0], before[1], seconder.start)
    if mover is None:
        return None, seconder
    is_by = seconder is None and _BY.search(sentence[mover.start : mover.end])
    behind = _AND_NAME.match(sentence, mover.end) if is_by else None
    if behind is not None and (after := person_after(sentence, behind.end(), roster)) is not None:
        seconder = Named(after[0], mover.end, after[1])  # *moved by Ash and Elm*
    return mover, None if seconder is not None and seconder.who == mover.who else seconder


_MODAL = "(?:would|could|might|may|should|must|will|can)\\b"
_ALONE = re.compile(rf"\W*(?P<who>{rules.SHORT_NAME}):\s+(?=[Tt](?:hat|HAT)\s(?!{_MODAL})[^.:]{{3,200}}?\b(?:be|BE)\s)")
"""*Ash: That it be paid. Carried.*: no seconder is needed; *Ash: That would be late* moves nothing."""
_AND_NAME, _BY = re.compile(r",?\s+(?:and|&)\s+(?=[A-Z])"), re.compile(r"\b(?:by|of|from)\s")


def _find_pair(sentence: str, roster: Roster) -> tuple[Named, Named] | None:
    """Two names side by side, the mover and the seconder: *Ash, Elm: That it be paid*, *… (Ash/Elm).*"""
    for match in filter(None, (rules.PAIR.search(sentence), rules.IN_BRACKETS.search(sentence))):
        is_new = "/" in match[0] and bool(match.groupdict().get("told"))
        by_initials = match[0].lstrip()[:1] == "("
        mover, seconder = (
            _find_on_roll(match[who].strip(), roster, may_be_new=is_new, by_initials=by_initials)
            for who in ("mover", "seconder")
        )
        if mover is not None and seconder is not None and mover != seconder:
            return Named(mover, match.start(), match.end()), Named(seconder, match.end(), match.end())
    return None


def _find_on_roll(name: str, roster: Roster, *, may_be_new: bool, by_initials: bool) -> Voice | None:
    name = name.title() if name.islower() else name
    is_short = name.isupper() and len(name) < _FEWEST_LETTERS
    found = (roster.by_initials(name) if by_initials else None) if is_short else roster.find(name)
    found = found or (roster.find(name.title()) if is_short else None)  # *OAK/ELM*
    may_be_new |= name in roster.moving
    return found if found in roster.roll else named_as(name, roster) if may_be_new else None


def _read_nameless(sentence: str) -> Moved | None:
    """The motion in a sentence that names no mover; None if there is none."""
    if (match := rules.UNNAMED.search(sentence)) is not None:
        told = tail_outcome(match["told"] or match["came"] or match["out"] or "")
        if not match["did"]:
            what = match["text"] or match["vote"] or match["put"] or match["what"]
            text, came = (what, told) if told is not None else cut_outcome(what, is_active=True)
            return Moved(None, None, _bare_motion(text)).came(came)
        decided = read_decided(match["did"].rstrip(" ."), is_first=True)
        text = decided.text if decided else match["did"].rstrip(" .")
        return Moved(None, None, text).came(told or Outcome(True, None))
    if (match := rules.LABELLED.match(sentence)) is not None:
        text, came = cut_outcome(match["text"], is_active=True)
        if came is not None or read_outcome(text) is None:
            return Moved(None, None, "" if rules.RESULT_LINE.fullmatch(text) else text).came(came)
    return None


def _read_named(sentence: str, mover: Named, seconder: Named | None) -> Moved | None:
    """The motion of a sentence, its words and outcome read from what is left without mover and seconder."""
    rest = _blank_out(_blank_out(sentence, seconder), mover)
    before, after = rest[: mover.start].strip(" ,;(–-"), " ".join(rest[mover.end :].split()).lstrip(" ,;“/")
    after = re.sub(r"^(?:moved|motioned|proposed)\b[\s:,]*", "", after)
    told_by = sentence[mover.start : mover.end]
    moved = Moved(mover.who, seconder.who if seconder else None, "", is_substitute="substitute" in told_by.casefold())
    text, came = cut_outcome(after.lstrip("–—- "))
    what = _bare_motion(before.strip(" –—-:"))
    is_parted = re.search(r"[–—:-]\s*$", sentence[: mover.start]) or re.match(r"\s*[–—:-]", told_by)
    if is_parted and seconder is not None and not (re.search(r"\w", text) or _HEADS_MOTION.fullmatch(what)):
        return replace(moved, text=what).came(came)  # *purchase of salt: Ash moved, Elm seconded*
    if not before and seconder is not None and re.match(r"[–—-]\s+\w", after):
        return replace(moved, text=_bare_motion(text)).came(came)  # *Proposed Ash, seconded Elm – accounts to be paid*
    is_headed = (_HEADS_MOTION if before else _SAYS_MOVED).match(before or told_by)
    if (sign := _COLON.match(after)) and (after[0] == ")" or is_headed):
        text, came = cut_outcome(after[sign.end() :])  # *Proposal (Ash, seconded Elm): to wait*, *Motion (Ash): Buy it*
        return replace(moved, text=_bare_motion(text)).came(came)
    if (correct := rules.AS_CORRECT.search(told_by)) is not None:
        is_named = " " in before and not re.match(r"(?i:these|they|this|it|which|both)\b", before)
        text = f"{before} {told_by[: correct.end()]}" if is_named else ""
        return replace(moved, text=text, result=Outcome(True, None)) if seconder is not None else None
    if seconder is not None and " " in before and _AS_TRUE_RECORD.match(after):
        return replace(moved, text=f"{before} {after}".strip(" ."), result=Outcome(True, None))
    if any(match.end() == mover.end for match in rules.MOVES.finditer(sentence, mover.start)):
        return _read_active(moved, before, after, rules.SO.search(told_by) is not None)
    if text and rules.OF_MOTION.match(text):
        is_told = (_RESOLVED_BEFORE.search(before) or _ADOPTED.match(told_by)) and not _TO_VOTE.match(text)
        came = came or (Outcome(True, None) if is_told else None)
        return replace(moved, text=_bare_motion(text), is_amendment=bool(rules.TO_AMEND.fullmatch(before))).came(came)
    return _read_with_decision(moved, before, after) or _read_words_first(moved, sentence, before, after)


_AS_TRUE_RECORD = any_case(r"as\s+(?:being\s+)?(?:an?\s+)?(?:true|accurate|correct)\b")
"""*The minutes were read, proposed by Ash and seconded by Elm as a true record.*"""
_RESOLVED_BEFORE = any_case(r"\bit was (?:\w+ly )?(?:resolved|agreed|decided)$")
"""*It was resolved, on the proposal of Ash, that …*."""
_ADOPTED = any_case(r"(?:approved|adopted|accepted)\s")  # *The Board approved the motion of Ash …*
_TO_VOTE = any_case(r"(?:to\s+)?(?:take|hold)\s+(?:a|the)\s+(?:[\w-]+\s+)?vote\b")
"""What was moved before a vote, whose result follows and is of another motion."""
_IS_TOLD = regex(r"\b(?:was|were|is|are|has|have|had)\s(?!to\b)")
_SAYS_MOVED = any_case(r"\W*(?:the\s+)?(?:motion|proposal|resolution|moved|proposed)\b")
_COLON = regex(r"\)?\s*:\s+(?=\w)")
_HEADS_MOTION = regex(
    r"(?i:\W|\d|motion|move[ds]?|propos(?:al|ed)|resolution|resolved|action|decision|discussion|vote)*$"
)
"""Words before a mover that are not the motion."""


def _read_active(moved: Moved, before: str, after: str, is_so: bool) -> Moved | None:
    """The motion that follows *Mr Ash proposed, and Mrs Elm seconded, that …*, with its outcome; otherwise None."""
    if is_so and not after.strip(" ."):
        return moved
    text, came = cut_outcome(after, is_active=True)
    if moved.seconder is None and came is None and not rules.MOVES_WHAT.match(text):
        return None
    is_amendment = (lead := rules.WHAT.match(text)) is not None and "amendment" in lead[0].casefold()
    text = _bare_motion(text)
    if not text and is_put(before):
        text = before  # *Jo Ash is happy to stand again, Elm proposed, Oak seconded*
    return replace(moved, text=text, is_amendment=is_amendment).came(came)


def _read_with_decision(moved: Moved, before: str, after: str) -> Moved | None:
    """The motion whose decision stands before or after its movers: *…, the minutes were approved*; otherwise None."""
    came = tail_outcome(after) if after[-1:] != ":" else None
    start = re.search(r"(?:^\W*|,\s+)(?=(?:the|all|members)\s+\w+,?\s)", after, re.IGNORECASE)
    if start and (decided := read_decided(after[start.end() :], is_first=False)) is not None:
        return replace(moved, text=decided.text).came(Outcome(True, came.vote if came else None))
    text, told = cut_outcome(after[start.end() :]) if start and not before else ("", None)
    if text and told is not None:  # *…, the nets which were bought in May were approved*
        return replace(moved, text=text).came(told)
    lead = re.sub(r"\s+on\s+(?:a|the)\s+motion$", "", before)
    came = came or (tail_outcome(lead) if rules.OF_VOTE.search(lead) else None)
    text = what_was_done(lead)
    if not text and (decided := read_decided(lead, is_first=True)) is not None:
        text = decided.text
    moved = replace(moved, text=text.strip(" .,;–-"))
    return moved.came(came or tail_outcome(text) or Outcome(True, None)) if text else None


def is_nominee(words: str) -> bool:
    """Whether words say that somebody was proposed, and not yet what became of it: *Jo Ash was proposed by Mr Elm.*"""
    match = _PROPOSED.match(words)
    return match is not None and is_name(match["who"], bare=False)


def elects(sentence: str, nominated: str) -> bool:
    """Whether a sentence only says that the person whom a nomination names first was elected."""
    match, named = rules.DULY_ELECTED.fullmatch(sentence), _PROPOSED.match(nominated)
    if match is None or named is None or not is_nominee(nominated):
        return False
    first = re.findall(r"[A-Z][\w’'-]+", match["who"].partition(" accepted ")[0])
    return bool(first) and first[-1] == named["who"].split()[-1] and not _IN_BALLOT.search(match["who"])


_IN_BALLOT = any_case(r"\b(?:ballot|votes?|not|nor)\b")
_PROPOSED = regex(r"(?P<who>[A-Z][^,;:]{2,40}?)\s+(?:was|were)(?:\s+(?:then|also|duly))?\s+proposed\b")
_ADJOURNED = any_case(r"(?:the\s+)?(?:meeting|session)\s+(?:was\s+)?adjourned\b")


def _read_words_first(moved: Moved, sentence: str, before: str, after: str) -> Moved | None:
    """The motion whose words stand before its mover; None if there is none."""
    ahead = rules.CAME_AHEAD.match(after)
    if after[-1:] != ":" or (ahead is not None and ahead["out"]):
        moved = moved.came(tail_outcome(after))
    if lead := rules.LEAD_OF_MOTION.match(before):
        text, came = cut_outcome(rules.MADE.sub("", before[lead.end() :]).strip(" ,;:–-("))
        return replace(moved, text=text if re.search("[A-Za-z]{2}", text) else "").came(came)
    behind = (sentence.partition(before)[2] if before else sentence).lstrip()[:1]
    if behind == "(" and moved.result is None and _IS_TOLD.search(before) and "second" not in sentence:
        return None  # *Slides were shown (Ash/Elm)*
    if behind == "(" or (behind == ":" and moved.result is not None):
        return replace(moved, text=rules.NOTE_LABEL.sub("", before).strip(" :?"), is_aside=behind == "(")
    if is_nominee(sentence):
        return replace(moved, text=sentence)
    if _ADJOURNED.match(before):  # *The meeting was adjourned at 9 pm on a motion by Ash*
        return replace(moved, text=before.removesuffix(" on a motion")).came(moved.result or Outcome(True, None))
    if rules.RESULT_LINE.fullmatch(before):  # *Approved, proposed by Ash*: it is of the item
        return moved.came(moved.result or Outcome(rules.LOST_BARELY.search(before) is None, None))
    return replace(moved, text=_words_before(before).strip(" .,;–—-"))


def is_put(words: str) -> bool:
    """Whether words state a motion in a line of their own: *Delete "each year"*, *Proposal: to wait*."""
    bare = rules.NOTE_LABEL.sub("", words)
    return rules.PUT.match(bare) is not None or instructs(bare)


def _words_before(lead: str) -> str:
    """The words of a motion before its mover: *the report, as circulated, was proposed by …*."""
    if is_put(lead) or is_name(lead, bare=False):  # *Jo Ash, proposed by Elm*
        return lead
    match = rules.BEFORE.match(lead)
    return "" if match is None else match["text"].strip()


def cut_outcome(text: str, *, is_active: bool = False) -> tuple[str, Outcome | None]:
    """The words of a motion without the outcome before or after them, and that outcome or None."""
    head, told = rules.CAME_AHEAD.match(text), ""
    is_told = head is not None and (not is_active or bool(head["out"]))
    if head and (head.end() == len(text) or (is_told and rules.OF_MOTION.match(text, head.end()))):
        told, text = head[0], text[head.end() :]
    came = tail_outcome(told)
    while came is None or came.vote is None:
        tail = rules.CAME_BEHIND.search(text)
        behind = tail_outcome(tail[0]) if tail is not None else None
        if tail is None or behind is None or (came is not None and told):
            break
        text, came = text[: tail.start()], behind if came is None or behind.vote is not None else came
    return text, came


def tail_outcome(tail: str) -> Outcome | None:
    """The outcome in the words after mover and seconder: *all in favour*, *3 for, 1 against*, *and agreed*."""
    if not tail:
        return None
    if (vote := figures(tail)) is not None:
        return Outcome((vote.in_favour or 0) > (vote.against or 0), vote)
    if rules.LOST_BARELY.search(tail):
        return Outcome(False, None)
    if is_unanimous(tail) or re.search(r"\b(?:all\s+(?:agreed|in\b)|by\s+all\b)|\bunanim", tail, re.I):
        return Outcome(True, Vote())
    return Outcome(True, None) if _CAME_TRUE.search(tail) else None


_CAME_TRUE = any_case(
    r"\b(?:agreed|carrie[sd]|resolved|passe[sd]|approved|adopted|(?<!none )elected(?=\W*$)"
    r"|adjourned|closed|accepted|majority\s+(?:support|in\s+fav)\w+)\b"
)


def _bare_motion(text: str) -> str:
    text = rules.SECONDED_AFTER.sub("", text)
    return rules.WHAT.sub("", text, count=1).strip(" .,;:") if re.search(r"\w", text) else ""


def read_mover_line(text: str, roster: Roster) -> tuple[str, Voice] | None:
    """*mover* or *seconder*, and the person, from a line that says nothing else; otherwise None."""
    match = rules.LONE.fullmatch(text.strip())
    name = (match["name"] or match["who"]) if match is not None else ""
    if match is None or len(name.split()) > _LONGEST_LINE or len(sentences(name)) > 1:
        return None
    person = find_person(name, roster)
    if person is None and (named := person_after(name, 0, roster)) is not None:
        person = named[0] if name[named[1] :].strip(" .,;:)")[:1] in ("", "(") else None
    return None if person is None else ("seconder" if match["second"] or match["seconds"] else "mover", person)


def read_seconded(sentence: str, roster: Roster) -> Voice | None:
    """The seconder of the motion before a sentence, if the sentence names one; otherwise None."""
    sentence = _simplified(sentence)
    if not has_any_of(sentence.casefold(), ("second", "2nd", "support", "backed")):
        return None
    found = find_seconder(sentence, roster)
    if found is None or rules.SECONDED_FIRST.match(sentence[: found.start]):
        return found.who if found is not None else None
    return find_person(sentence[: found.start], roster)  # *Ash and Elm seconded*


def movers_after(text: str, roster: Roster) -> tuple[str, Moved] | None:
    """The words of a decision, and the motion with the movers named at its end: *to pay it. Prop: AB, sec: CD*."""
    mover, seconder = _find_movers(text, roster)
    if seconder is None or mover is None:
        return None
    start, end = min(mover.start, seconder.start), max(mover.end, seconder.end)
    rest, before = text[end:], text[:start].strip(" ,;:()[]–-.")
    moved = Moved(mover.who, seconder.who, "").came(tail_outcome(rest) if before else None)
    if bool(before) == bool(rest.strip(" .,;:()[]")) and moved.result is None:
        return None  # more than who moved it stands behind
    return (text[:start].rstrip(" ,;([–-") if before else rest.lstrip(" ,;:)]"), moved)


def _blank_out(text: str, named: Named | None) -> str:
    return text if named is None else f"{text[: named.start]}{' ' * (named.end - named.start)}{text[named.end :]}"
