"""What sentences say was decided, and what came of a motion or a vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.rules import remembered
from clerk_tui.lists.names import is_name, is_post_word
from clerk_tui.meeting import Kind
from clerk_tui.meeting.record import Vote

_NEAR = 50  # characters after *unanimous* within which it is told who did not agree


@dataclass(frozen=True)
class Outcome:
    """What came of a motion."""

    is_carried: bool
    vote: Vote | None
    """A count, or all in favour; None where only the outcome is told."""


_TELLING = tuple(
    """carri pass lost defeat fail reject fell approv adopt prevail vot favour favor agreed ayes unanim
    result elect accept second aye yea yes object oppos every""".split()
)
"""Parts of words without which no outcome is told."""
_LOSING = ("second", "lost", "defeat", "fail", "reject", "fell", "not carried", "not pass")  # parts of what is lost


def tells_any(low: str, parts: tuple[str, ...]) -> bool:
    """Whether a text in small letters has any of some parts of words. (Quicker by far than a pattern.)"""
    for part in parts:  # noqa: SIM110 - a generator would take twice as long
        if part in low:
            return True
    return False


@remembered
def read_outcome(text: str) -> Outcome | None:
    """What a sentence says came of a motion or a vote."""
    low = text.casefold() if len(text) <= 400 else ""
    text = _numbered(text)
    begins = low.lstrip("( ")
    if not (tells_any(low, _TELLING) or "for" in begins[:12] or begins[:1].isdigit()) or rules.OF_A_NAME.match(text):
        return None
    lost = rules.LOST.search(text) if tells_any(low, _LOSING) else None
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


def tells_vote(line: str) -> bool:
    """Whether a line with the look of a heading announces a vote, has its figures, or tells what came of it: *ROLL CALL
    VOTE*, *AYES 5 NAYS 2*, *PASSED with two abstentions*."""
    if ("vot" in line.casefold() and rules.HEADER.fullmatch(line)) or {"for", "against"} <= _tallied(line).keys():
        return True
    told = rules.RESULT_LINE.fullmatch(line)
    return told is not None and (told["what"] or "vote").casefold() in ("motion", "amendment", "vote")


def _bare_count(text: str) -> re.Match[str] | None:
    """*5-2*, *14 to 0*: figures of a vote, and not of a paper, a time or a day."""
    for match in rules.COUNT.finditer(text):
        before = text[: match.start()]
        if not (rules.MONTH_BEFORE.search(before) or rules.NO_COUNT_AFTER.search(before)) and not re.match(
            r",?\s*(?:19|20)\d\d", text[match.end() :]
        ):
            return match
    return None


def _numbered(text: str) -> str:
    """A text with figures for the numbers in words that may be those of a vote, and words for *+1*, *-1* and *+0*."""
    text = rules.IN_SIGNS.sub(
        lambda m: f"{'abstain' if m['none'] else 'against' if m['less'] else 'for'}: {m['n']}", text
    )
    if not rules.IN_WORDS.search(text):
        return text
    return rules.NUMBER_WORD.sub(_in_figures, text)


def _in_figures(match: re.Match[str]) -> str:
    tens, ones = (match["tens"] or "").casefold(), (match["ones"] or "").casefold()
    count = 10 * (rules.TENS.index(tens) + 2 if tens else 0) + (rules.NUMBERS.index(ones) + 1 if ones else 0)
    return str(count) if tens or ones else match[0]


def figures(text: str) -> Vote | None:
    """The figures of a vote in a text."""
    text = _numbered(text)
    told = _tallied(text)
    if "for" in told and (len(told) > 1 or is_unanimous(text)):
        return Vote(told["for"], told.get("against", 0), told.get("abstain"))
    if (match := rules.FIGURES.search(text)) is not None:
        return Vote(int(match["f"] or match["all"]), int(match["a"] or 0), told.get("abstain", _abstaining(text)))
    if (match := _bare_count(text)) is None:
        return None
    f, a, b = (_number(match[k]) if match[k] else None for k in ("f", "a", "b"))
    return Vote(f or 0, a or 0, told.get("abstain", _abstaining(text)) if b is None else b)


def _tallied(text: str) -> dict[str, int]:
    """How many voted in each way, as far as it is told: *5 for, 4 against*, *Yes: 4, No: 1*."""
    ahead, behind = rules.COUNTED.search(text), rules.COUNTED_BEHIND.search(text)
    rule = rules.COUNTED if behind is None or (ahead and ahead.start() < behind.start()) else rules.COUNTED_BEHIND
    told: dict[str, int] = {}
    for match in rule.finditer(text):
        way = next(way for way in ("for", "against", "abstain") if match[way])
        if way != "against" or "for" in told or rule is rules.COUNTED:  # *No. 12* is no vote
            told.setdefault(way, _number(match["n"]))
    return told


def _abstaining(text: str) -> int | None:
    """How many are named as abstaining."""
    match = rules.WITH_ABSTAINING.search(text) if "bstain" in text else None
    return len(re.split(r",\s*(?:and\s+)?|\s+and\s+|\s+&\s+", match["who"])) if match else None


def is_unanimous(text: str) -> bool:
    """Whether a text says that all were in favour."""
    match = rules.UNANIMOUS.search(text)
    return match is not None and rules.EXCEPTED.search(text[match.end() : match.end() + _NEAR]) is None


def _number(text: str) -> int:
    low = text.casefold()
    return int(text) if text.isdigit() else rules.NUMBERS.index(low) + 1 if low in rules.NUMBERS else 0


@dataclass(frozen=True)
class Decided:
    """A decision as a sentence tells it."""

    kind: Kind
    """CLAUSE, RECOMMENDATION or DEFERRED."""
    text: str
    """What was decided; empty where it follows."""
    is_unanimous: bool = False
    is_open: bool = False
    """Whether clauses follow: it ends in a colon, or is a heading only."""
    is_resolution: bool = False
    """Whether it is headed as what was resolved: *RESOLVED that …*."""


_DECIDING = (
    *"chose resol agree decid decision defer postpon recommend approv adopt endors noted ratif accept order".split(),
    *"received confirm continued tabled voted carried signed gave authori determin elected appointed opted".split(),
    *"grant refus reject denied award consent passed declin happy content minded willing agreement took".split(),
    *("held over", "adjourned to", "consensus", "gave ", "select", "denied", "in favo", "unanim", "in agree", "concur"),
)
"""Parts of words without which no decision is told."""
_PUTTING_OFF = ("defer", "postpon", "held over", "tabled", "adjourned to", "carried over", "continued")
"""Parts of words without which nothing is put off."""


@remembered
def read_decided(sentence: str, *, is_first: bool) -> Decided | None:
    """The decision of a sentence, if it tells of one. `is_first`: whether its paragraph begins with it."""
    low = sentence.casefold()
    if not tells_any(low, _DECIDING):
        return None
    unanimous = is_unanimous(sentence)
    if (match := rules.RESOLVED.match(sentence)) is not None and (_is_heading(match) if is_first else _is_loud(match)):
        return _headed(match, unanimous)
    if (behind := _behind(sentence)) is not None:
        return _headed(behind, unanimous)
    if tells_any(low, _PUTTING_OFF) and (said := _deferral(sentence)):
        return Decided(Kind.DEFERRED, _operative(without_body(said)))
    if (match := next(filter(_decides, _told(sentence)), None)) is not None:
        text = match["text"] if match["kept"] is None else sentence[match.start("who") :]
        kind = Kind.RECOMMENDATION if match["it"] and match["word"].casefold() == "recommended" else Kind.CLAUSE
        return Decided(kind, _operative(_bare(text, match)), unanimous, text.rstrip()[-1:] in ("", ":"))
    if (match := rules.PASSED.match(_LEAD.sub("", sentence, count=1))) is not None:
        return Decided(Kind.CLAUSE, _operative(match["text"]), unanimous)
    if done := what_was_done(sentence):
        return Decided(Kind.CLAUSE, _noted(done), unanimous)
    return None


_FEW_WORDS, _MOST_WORDS, _MOST_OF_PAPER = (
    25,
    34,
    48,
)  # words of a sentence that leaves out *was*, or has it, and tells a decision
_BEGIN = 24  # characters with which it begins: *The minutes of …*
_CLAUSES = re.compile(
    r"(?:;|,|\s[–—-])?\s+(?:and\s+)?(?=(?:the|this|these|all|an?|they|he|she|(?-i:Minutes))\s)|\bdeclared that\s+",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^\W*(?:(?:finally|lastly),\s+|there\s+(?:was|were|being)\s+no\s+objections?,?\s+(?:and\s+)?(?:so\s+)?|(?:after|following)\s+(?:\w+\s+){0,2}discussions?,?\s+|(?:[A-Z]{2,3}:\s+)?(?:after|following|hearing|having|upon|with)\b[^,]{3,80},\s+)(?=\w)",
    re.IGNORECASE,
)
"""*After discussion, …*."""
_AS_TRUE = re.compile(r"\s+(?:as|to be)\s+an?\s+(?:true|correct|accurate)\b|\s+and\s+signed\b", re.IGNORECASE)
_LABEL = re.compile(r"\W*[A-Z][^.:;]{2,80}:\s+(?=[A-Z])")  # *Finance: The budget …*
_ASIDES = re.compile(r",\s+(?:having|as|after|which|who)\b[^,;]{3,80},(?=\s)|\s\([^()]{2,80}\)(?=\s\w)")
"""*, having been circulated,*: what stands between what was approved and that it was."""
_FEW_BEHIND = 3  # words behind *is approved*, at most: with more it is told how things are
_FINITE = re.compile(r"\b(?:met|indicates?|shows?|has|have|will|would|said|says)\b")
"""*The Roads Committee met and approved the plan*: what stands before *approved* tells something else."""
_OF_ONE = frozenset("agreed approved accepted confirmed supported".split())
_ON_PAPERS = frozenset("received confirmed supported".split())  # what decides only on what is put before a meeting
_ON_WISHES = frozenset("granted refused rejected denied declined".split())
"""Verbs that tell one only of what *was* so; those who plan a town refuse others what they build."""


def what_was_done(sentence: str) -> str:
    """The clause of a sentence that tells what was approved, or who was elected; empty where none does."""
    sentence = _LEAD.sub("", sentence, count=1)
    if (label := _LABEL.match(sentence)) is not None and _tells_done(sentence[label.end() :], is_whole=False):
        return sentence[label.end() :]
    if _tells_done(_ASIDES.sub("", sentence)):
        return sentence
    if " was " in sentence or " were " in sentence:
        for clause in _CLAUSES.finditer(sentence):
            rest = sentence[clause.end() :]
            if clause[0].strip() and _tells_done(rest, is_whole=False):
                return rest
    return ""


def _tells_done(clause: str, *, is_whole: bool = True) -> bool:
    match = rules.WERE_DONE.match(clause)
    if match is None:
        return False
    subject, word, tail = match["subject"].strip(" ,–—-"), match["word"].casefold(), match["tail"]
    is_named = word.endswith(("elected", "appointed"))
    is_true = _AS_TRUE.match(tail) is not None
    if rules.BY_OTHERS.match(tail) and not is_true and not (is_named and tail[:7] == " to be "):
        return False
    if (subject.endswith(":") and not rules.PAPERS.search(subject) and not match["word"].islower()) or (
        rules.NOT_DONE.match(subject)
        and not (is_true and match["are"])
        and not (word.endswith(("elected", "declared")) and subject.casefold() in ("he", "she", "they"))
    ):
        return False
    if (match["are"] or "").casefold() in ("is", "are") and len(tail.split()) > _FEW_BEHIND:
        return False  # *the mill is widely used for weddings*
    subject = subject.casefold()
    if word == "carried" and (not match["are"] or subject == "this" or rules.OF_THE_MOTION.search(subject)):
        return False
    if not match["are"] and word in _OF_ONE and is_name(match["subject"].strip(), bare=False):
        return False
    by = re.match(r"\s+by\s+(?P<the>(?:the|an?|our|their|his|her)\s)?", tail)
    is_of_others = by is not None and not rules.BY_US.match(tail[by.end() - len(by["the"] or "") :])
    is_this = subject in ("this", "these", "both")
    if (is_of_others and by is not None and (is_this or by["the"])) or (is_this and word == "agreed" and not is_true):
        return False
    if word in _ON_WISHES and (not match["are"] or rules.OF_PLANNING.search(subject)):
        return False
    if word in _ON_PAPERS and not is_true and not (match["are"] and rules.PAPERS.search(subject)):
        return False
    if word == "noted" and (not match["are"] or re.match(r"\s+(?:as|that)\b", tail)):
        return False
    length = len(clause.split())
    return (
        length <= (_MOST_OF_PAPER if rules.PAPERS.search(subject[:_BEGIN]) else _MOST_WORDS)
        if match["are"]
        else is_whole and length <= _FEW_WORDS and bool(rules.BARE_TAIL.fullmatch(tail)) and not _FINITE.search(subject)
    )


def _is_heading(match: re.Match[str]) -> bool:
    """Whether *RESOLVED …* heads a decision; *Agreed with the Chairman* does not."""
    word, rest = match["word"], match["rest"]
    if word.isupper() or match["sep"] or not rest:
        return True
    return bool(re.match(r"(?:that|to|not|unanimously|by|the|we|[“\"(])", rest, re.IGNORECASE))


_BEHIND = re.compile(
    r"(?P<label>[^.;]{2,100}?)(?:\s[–—-]|:)\s+(?=(?:agreed|resolved|decided)\s+(?:that|to)\b)", re.IGNORECASE
)
"""*Bus shelter – agreed to …*"""


def _behind(sentence: str) -> re.Match[str] | None:
    """The decision behind a label that is nobody's name or post."""
    match = _BEHIND.match(sentence)
    if match is None or is_name(match["label"].strip(), bare=False) or any(map(is_post_word, match["label"].split())):
        return None
    said = sentence[match.end() :]
    return None if match["label"].strip().isupper() else rules.RESOLVED.match(said[:1].upper() + said[1:])


def _is_loud(match: re.Match[str]) -> bool:
    """Whether *AGREED to …* tells a decision wherever it stands."""
    return re.match(r"(?:that|to|not\s+to)\b", match["rest"], re.IGNORECASE) is not None


def _headed(match: re.Match[str], unanimous: bool) -> Decided:
    rest = (
        rules.MANNER.sub("", match["rest"].strip(), count=1)
        if rules.MANNER.match(match["rest"])
        else match["rest"].strip()
    )
    rest = without_body(rest)
    is_advice = match["word"].casefold() == "recommended" or re.match(r"to\s+recommend\b", rest, re.IGNORECASE)
    kind = Kind.RECOMMENDATION if is_advice else Kind.CLAUSE
    return Decided(kind, _operative(rest), unanimous, not rest or rest.endswith((":", "-", "–")), is_resolution=True)


def without_body(text: str) -> str:
    """The words of a decision behind its heading, without who decided: *Decision: The Committee agreed that …*."""
    again = rules.DECIDED.match(text)
    return _bare(again["text"], again) if again is not None and not again["kept"] and _decides(again) else text


def _operative(text: str) -> str:
    text = re.sub(r"^[–—:,.;“”\"\s•●▪-]+", "", text).strip()
    return re.sub(r"^that\s*[:–-]+\s*", "", text, flags=re.IGNORECASE).strip()


def _deferral(sentence: str) -> str:
    """The clause that says what is deferred; empty where nothing of this meeting is."""
    if (continued := rules.CONTINUED.search(sentence)) is not None:
        return continued["text"]
    if not rules.DEFERRED.search(sentence) or rules.WISHED.search(sentence) or rules.ELSEWHEN.search(sentence):
        return ""
    clause = _OF_IT.search(sentence)
    parts = re.split(r"\s+[–—-]+\s*(?=[a-z]|[A-Z][a-z]+ )", sentence)
    for said in (*parts[1:][-1:], clause[0] if clause else "", sentence):
        if rules.DEFERRED.search(said) and len(said.split()) <= _MOST_WORDS and _OF_BUSINESS.search(said):
            return said
    return ""


_OF_IT = re.compile(
    r"\b(?:(?:consideration|discussion) of )?(?:this|it|the (?:item|matter|decision|application|report|motion))\s+"
    r"(?:item\s+|matter\s+)?(?:was|were|be|is|has been)\b.*",
    re.IGNORECASE,
)
_OF_BUSINESS = re.compile(
    r"\b(?:meeting|item|matter|motion|agenda|application|approval|report|decision|consideration|discussion|minutes"
    r"|recommendation|presentation|resolution|budget|vote|business|election|hearing|request"
    r"|proposal|tabled|agreed|this|it)\b(?!.*\bdeferred (?:income|payment|loan))",
    re.IGNORECASE,
)
"""What tells that business of the meeting is put off, and not a race or a pay rise."""


def _told(sentence: str) -> Iterator[re.Match[str]]:
    """Where a sentence may tell that somebody decided something."""
    at = 0
    while (match := next(rules.DECIDED.finditer(sentence, at), None)) is not None:
        yield match
        at = match.start("word")


def _bare(text: str, match: re.Match[str]) -> str:
    """The words of a decision without how it was decided: *unanimously, to wait*."""
    text = rules.MANNER.sub("", text, count=1) if rules.MANNER.match(text) else text
    return text if match["it"] else re.sub(r"^(?:on|in favou?r of)\s+", "", text)


def _decides(match: re.Match[str]) -> bool:
    """Whether this meeting decides: not another body, nor what somebody says or supposes, nor another time."""
    word, before = match["word"], match.string[: match.start("who")]
    text = _bare(match["text"], match)
    is_opinion = word in ("agreed", "agrees") or (match["it"] and word in ("accepted", "approved"))
    if is_opinion and rules.CONCLUSION.match(text):
        return False
    if rules.ELSEWHEN.search(text) or rules.NO_DECISION.match(text) or rules.RESULT_LINE.fullmatch(text):
        return False
    if match["it"]:
        return _was_decided(match, text, before)
    return (
        not (rules.SUPPOSED.search(before) or rules.ON_A_DAY.match(before))
        and _may_decide(match, before)
        and _is_said(word, text)
    )


def _is_said(word: str, text: str) -> bool:
    """Whether what follows a verb may be the words of a decision."""
    return re.match(_NEEDED.get(word.casefold(), rf"(?!{_ASIDE}\b)(?:.{{4}}|.*:$|$)"), text, re.IGNORECASE) is not None


_ASIDE = r"(?:present|with|by|and|in\s+(?:relation|\w+\W*$)|at|as|before|about|there\s+(?:is|are|was|were)|to\s+be)"
_CLAUSE = r"(?:that|to|not\s+to)\b"
_NEEDED = dict.fromkeys(("recommended", "agree", "agrees"), _CLAUSE) | {
    "voted": r"(?:to|not|the|approval|adoption|acceptance|[a-z]{3,}ing)\b",
    "noted": r"the\s+(?:proposal|report|contents|correspondence|position|update)s?\b",
}
"""What must follow a verb so that it tells a decision."""
_ALWAYS = frozenset("resolved agreed decided recommended voted".split())
"""What *it was …* tells a decision by; after other verbs its words begin with *that* or *to*."""


_BY_ANOTHER = re.compile(r"by\s+(?!(?:all|members|(?:the|this)\s+(?:committee|board|council|panel|meeting|members))\b)")
"""*It was recommended by the Roads Committee that …*: it is put before this meeting."""


def _was_decided(match: re.Match[str], text: str, before: str) -> bool:
    """Whether *it was agreed …*, or *…, and agreed …*, tells a decision of this meeting."""
    word, low = match["word"].casefold(), before.casefold().rstrip()
    if word == "recommended" and _BY_ANOTHER.match(match["text"]):
        return False
    if match["kept"] or word[:5] == "noted" or (word not in _ALWAYS and not re.match(_CLAUSE, text, re.IGNORECASE)):
        return False
    if match["it"][:3].casefold() == "and" and not (
        low.endswith(",")
        or re.search(r"\b(?:seconded by|discussion|proposed by)\b|\b(?:discussed|considered|reviewed)$", low)
    ):
        return False
    if rules.NOT_NOW.search(low) or rules.ON_A_DAY.match(before) or (word == "decided" and "earlier" in low):
        return False
    return text.rstrip(" :") in ("that", "to") or word == "recommended" or _is_said(word, text)


def _may_decide(match: re.Match[str], before: str) -> bool:
    """Whether those who are named may decide so, by the verb and by what stands before them."""
    who, word = match["who"], match["word"].casefold()
    if match["letters"]:
        is_with_the = who[:4].casefold() == "the "
        return not (before.strip() or "has " in match[0] or (is_with_the and word not in _FORMAL))
    if match["we"]:
        return word in ("agreed", "decided", "resolved")
    is_one_of_two = who[:3] == "the" and re.search(r"\b[A-Z][\w’']*\s+and\s*$", before)
    return not (is_one_of_two or rules.ANOTHER.match(who) or re.match(r"(?:if|when|once|until)\s", who, re.IGNORECASE))


_FORMAL = frozenset("approved adopted voted resolved resolves ratified endorsed elected appointed passed".split())
"""What only the body itself does, of several that go by their letters: *the PTA approved the list*."""


def _noted(sentence: str) -> str:
    return sentence.strip().rstrip(".") + "." * (sentence.rstrip()[-1:] != ":")


def agreed_before(sentence: str) -> bool:
    """Whether a sentence says that what was said before it was agreed: *This was agreed by all present.*"""
    return rules.THIS_WAS.search(sentence) is not None or is_barely_agreed(sentence)


def is_barely_agreed(sentence: str) -> bool:
    """Whether a sentence says no more than that something was agreed: *Approved as read.*, not *Rejected.*"""
    done = rules.RESULT_LINE.fullmatch(sentence)
    return done is not None and not done["what"] and rules.LOST_BARELY.search(sentence) is None


def words_agreed(said: Sequence[str]) -> str:
    """What sentences say that was agreed behind them: *the bin be moved*, of *She suggested that the bin be moved*."""
    tells_nothing = (rules.RESULT_LINE, rules.ALL_BARELY, rules.MOVED_BARELY)
    told = [s for s in said if not (any(rule.fullmatch(s) for rule in tells_nothing) or _SECONDED.search(s))]
    return _SUGGESTED.sub("", told[-1].rsplit(";", 1)[-1].strip(), count=1) if told else ""


_SECONDED = re.compile(r"^\W*(?:[A-Z][\w.’'-]*\s+){1,3}second(?:ed|s)\W*$")
_SUGGESTED = re.compile(r"^[^.,;]{2,80}?\b(?:suggest|propos|request|recommend)(?:ed|s)\s+that\s+(?=\w)")
