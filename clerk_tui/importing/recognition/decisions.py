"""What sentences say was decided."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.outcomes import is_unanimous, tells_any
from clerk_tui.importing.recognition.rules import remembered
from clerk_tui.lists.names import is_name
from clerk_tui.meeting import Kind


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


_DECIDING = (
    *"chose resol agree decid decision defer postpon recommend approv adopt endors noted ratif accept order".split(),
    *"received confirm continued tabled voted carried signed gave authori determin elected appointed opted".split(),
    *"grant refus reject denied award consent passed declin happy content minded willing agreement took".split(),
    *("held over", "adjourned to", "consensus", "gave ", "select", "denied", "in favo", "unanim"),
)
"""Parts of words without which no decision is told."""
_PUTTING_OFF = ("defer", "postpon", "held over", "tabled", "adjourned to", "carried over")
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
    if is_first and (match := rules.ACTION_DONE.match(sentence)) is not None:
        return Decided(Kind.CLAUSE, match["text"], unanimous)
    if tells_any(low, _PUTTING_OFF) and rules.DEFERRED.search(sentence) and (said := _deferral(sentence)):
        return Decided(Kind.DEFERRED, rules.AGREED_THAT.sub("", _operative(said)))
    if "continued" in low and (match := rules.CONTINUED.search(sentence)) is not None:
        return Decided(Kind.DEFERRED, match["text"])
    if (match := rules.IT_WAS.search(sentence)) is not None and _counts(match, sentence):
        kind = Kind.RECOMMENDATION if match["word"].casefold() == "recommended" else Kind.CLAUSE
        return Decided(kind, _operative(match["text"]), unanimous, match["text"].rstrip().endswith(":"))
    match = next((m for m in rules.BODY_DID.finditer(sentence) if _body_decides(m)), None)
    if match is not None:
        return Decided(Kind.CLAUSE, _operative(_done(match)), unanimous, match["text"].rstrip().endswith(":"))
    if (match := rules.PASSED.match(_LEAD.sub("", sentence, count=1))) is not None:
        return Decided(Kind.CLAUSE, _operative(match["text"]), unanimous)
    if "resolved to" in low and rules.BARELY_RESOLVED.match(sentence) is not None:
        return Decided(Kind.CLAUSE, _noted(sentence), unanimous)
    if done := what_was_done(sentence):
        return Decided(Kind.CLAUSE, _noted(done), unanimous)
    match = rules.ENDS_AGREED.fullmatch(sentence) if is_first else None
    return Decided(Kind.CLAUSE, _noted(match["text"]), unanimous) if match else None


_LABEL = 80
"""Characters of a label before a sentence, at most."""
_FEW_WORDS, _MOST_WORDS = 25, 34
"""Words of a sentence that leaves out *was*, or has it, and tells a decision."""
_CLAUSES = re.compile(r"(?:;|,|\s[–—-])?\s+(?:and\s+)?(?=(?:the|this|these|all|an?)\s)")
_LEAD = re.compile(
    r"^\W*(?:(?:finally|lastly),\s+|(?:after|following)\s+(?:\w+\s+){0,2}discussions?,?\s+|(?:[A-Z]{2,3}:\s+)?(?:after|following|hearing|having|upon|with)\b[^,]{3,80},\s+)(?=\w)",
    re.IGNORECASE,
)
"""*After discussion, …*."""
_OF_ONE = frozenset("agreed approved accepted confirmed supported".split())
_ON_PAPERS = frozenset("received confirmed supported".split())
"""Verbs that tell a decision only of what is put before a meeting."""


def what_was_done(sentence: str) -> str:
    """The clause of a sentence that tells what was approved, or who was elected; empty where none does."""
    sentence = _LEAD.sub("", sentence, count=1)
    if _tells_done(sentence):
        return sentence
    if re.search(r"\band was (?:(?:duly|then) )?(?:re-?)?elected\b", sentence):
        return sentence
    label, _, rest = sentence.rpartition(": ")
    if 0 < len(label) < _LABEL and (" was " in rest or " were " in rest) and _tells_done(rest, is_whole=False):
        return rest
    if " was " in sentence or " were " in sentence:
        for clause in _CLAUSES.finditer(sentence):
            rest = sentence[clause.end() :]
            if clause[0].strip() and _tells_done(rest, is_whole=False):
                return rest
    return ""


def _tells_done(clause: str, *, is_whole: bool = True) -> bool:
    match = rules.WERE_DONE.match(clause)
    is_named = match is not None and match["word"].casefold().endswith(("elected", "appointed"))
    if match is None or (rules.BY_OTHERS.match(match["tail"]) and not (is_named and match["tail"][:7] == " to be ")):
        return False
    subject, word = match["subject"].strip(" ,–—-").casefold(), match["word"].casefold()
    is_true = re.match(r"\s+(?:as|to be)\s+an?\s+(?:true|correct|accurate)\b", match["tail"], re.IGNORECASE) is not None
    if (subject.endswith(":") and (match["are"] or not rules.PAPERS.search(subject))) or (
        rules.NOT_DONE.match(subject) and not (is_true and match["are"] and subject[:2] != "no")
    ):
        return False
    if word == "carried" and (not match["are"] or rules.OF_THE_MOTION.search(subject)):
        return False
    if not match["are"] and word in _OF_ONE and is_name(match["subject"].strip(), bare=False):
        return False
    if word == "agreed" and subject in ("this", "these", "both") and not is_true:
        return False
    if word in _ON_PAPERS and not is_true and not (match["are"] and rules.PAPERS.search(subject)):
        return False
    if word == "received" and re.match(r"\s+(?:from|between|since|before|after)\b", match["tail"]):
        return False
    if word == "agreed" and not match["are"] and re.match(r"\s+(?:with|on|by|in(?!\s+principle))\b", match["tail"]):
        return False
    if word == "noted" and (not match["are"] or re.match(r"\s+(?:as|that)\b", match["tail"])):
        return False
    if word.startswith("authori") and not match["are"]:
        return False
    length = len(clause.split())
    return (
        length <= _MOST_WORDS
        if match["are"]
        else is_whole and length <= _FEW_WORDS and bool(rules.BARE_TAIL.fullmatch(match["tail"]))
    )


def _is_heading(match: re.Match[str]) -> bool:
    """Whether *RESOLVED …* heads a decision; *Agreed with the Chairman* does not."""
    word, rest = match["word"], match["rest"]
    if word.isupper() or match["sep"] or not rest:
        return True
    return bool(re.match(r"(?:that|to|not|unanimously|by|the|we|[“\"(])", rest, re.IGNORECASE))


def _is_loud(match: re.Match[str]) -> bool:
    """Whether *AGREED to …* tells a decision wherever it stands."""
    return re.match(r"(?:that|to|not\s+to)\b", match["rest"], re.IGNORECASE) is not None


def _headed(match: re.Match[str], unanimous: bool) -> Decided:
    rest = match["rest"].strip()
    kind = (
        Kind.RECOMMENDATION
        if match["word"].casefold() == "recommended" or re.match(r"to\s+recommend\b", rest, re.IGNORECASE)
        else Kind.CLAUSE
    )
    return Decided(kind, _operative(rest), unanimous, not rest or rest.endswith((":", "-", "–")))


def _operative(text: str) -> str:
    text = re.sub(r"^[–—:,.;“”\"\s•●▪-]+", "", text).strip()
    return re.sub(r"^that\s*[:–-]+\s*", "", text, flags=re.IGNORECASE).strip()


def _counts(match: re.Match[str], sentence: str) -> bool:
    """Whether *it was agreed …* tells a decision of this meeting: not what had been agreed before, nor an opinion."""
    before = sentence[: match.start()].casefold()
    if re.match(r"\W*it\s+is\s+recommended\s+by\b", sentence, re.IGNORECASE):
        return False  # what is put to the meeting
    if match[0].casefold().startswith(("was", "were", "and")):
        lead = before.rstrip().rsplit(None, 1)[-1:] or [""]
        if match[0].casefold().startswith(("was", "were")) and not re.search(r"\b(?:it|which|this)$", before.rstrip()):
            return False
        if match[0].casefold().startswith("and") and not (
            match["word"].isupper()
            or (lead[0].endswith(",") and match["word"] != "determined")
            or re.search(r"\b(?:seconded by|discussion|proposed by)\b|\b(?:discussed|considered|reviewed)\s*$", before)
        ):
            return False
    text = match["text"]
    if re.match(r"(?:to be|with|(?:to )?by all)\b", text, re.IGNORECASE) or rules.NO_DECISION.match(text):
        return False
    if re.search(
        r"\b(?:previously|last (?:meeting|month|year)|in \d{4})\b|\bhad been\b(?:(?!\band )[^,;]){0,40}$", before
    ) or re.search(r"\b(?:if|whether|before|once|when|what)\s*$", before.rstrip()):
        return False
    if match["word"].casefold() == "agreed" and match["word"].islower() and rules.CONCLUSION.match(text):
        return False
    return not (match["word"].casefold() == "decided" and "earlier" in before)


def _deferral(sentence: str) -> str:
    """The clause that says what is deferred; empty where nothing of this meeting is."""
    if rules.WISHED.search(sentence):
        return ""
    clause = _OF_IT.search(sentence)
    parts = re.split(r"\s+[–—-]+\s*(?=[a-z]|[A-Z][a-z]+ )", sentence)
    for said in (*parts[1:][-1:], clause[0] if clause else "", sentence):
        if rules.DEFERRED.search(said) and _is_deferral(said):
            return said
    return ""


_OF_IT = re.compile(
    r"\b(?:(?:consideration|discussion) of )?(?:this|it|the (?:item|matter|decision|application|report|motion))\s+"
    r"(?:item\s+|matter\s+)?(?:was|were|be|is|has been)\b.*",
    re.IGNORECASE,
)
_OF_BUSINESS = re.compile(
    r"\b(?:meeting|item|matter|motion|agenda|application|approval|report|decision|consideration|discussion|minutes"
    r"|recommendation|presentation|resolution|budget|vote|tabled|agreed|this|it)\b(?!.*\bdeferred (?:income|payment"
    r"|loan))",
    re.IGNORECASE,
)
"""What tells that business of the meeting is put off, and not a race or a pay rise."""


def _is_deferral(sentence: str) -> bool:
    """Whether a sentence says little else than what business is put off."""
    return len(sentence.split()) <= _MOST_WORDS and _OF_BUSINESS.search(sentence) is not None


def _body_decides(match: re.Match[str]) -> bool:
    """Whether the body itself decides: not another, nor what somebody says or supposes that it does."""
    word, text, before = match["word"].casefold(), match["text"], match.string[: match.start("who")]
    who = match["who"]
    letters = re.sub("^[Tt]he ", "", who)
    is_short = letters.isupper() and len(letters) < _LONGEST_LETTERS
    if (is_short and (before.strip() or "has " in match[0] or (letters != who and word not in _FORMAL))) or re.match(
        r"(?:if|when|once|until)\s", who, re.IGNORECASE
    ):
        return False
    if (
        rules.ANOTHER.match(who)
        or (who[:3] == "the" and re.search(r"\b[A-Z][\w’']*\s+and\s*$", before))
        or rules.SUPPOSED.search(before)
    ):
        return False
    if word == "agree" and who.casefold() in ("all", "everyone", "all present", "we"):
        return False  # what they think
    if who.casefold() == "we" and word not in ("agreed", "decided", "resolved"):
        return False
    if word == "noted":
        papers = r"the\s+(?:proposal|report|contents|correspondence|position|update)s?\b"
        return re.match(papers, text, re.IGNORECASE) is not None
    if (word in ("agreed", "agrees") and rules.CONCLUSION.match(text)) or rules.ELSEWHEN.search(text):
        return False
    if word == "voted":
        return rules.VOTED_TO.match(text) is not None
    if word in ("recommended", "agree", "agrees"):
        return re.match(r"(?:unanimously\s+)?(?:that|to|not\s+to)\b", text, re.IGNORECASE) is not None
    return (len(text) > 3 or text.endswith(":")) and not re.match(
        r"(?:with|by(?!\s+consensus)|and|in\s+relation|about|there\s+(?:is|are|was|were))\b", text, re.IGNORECASE
    )


_LONGEST_LETTERS = 7
_FORMAL = frozenset("approved adopted voted resolved resolves ratified endorsed elected appointed passed".split())
"""What only the body itself does, of several that go by their letters: *the PTA approved the list*."""
_STRIPPED = frozenset(
    "noted approved approves authorised authorized endorsed endorses accepted adopted ratified".split()
)
"""Verbs after which the words of a decision begin."""
_OPENING_WITH = frozenset(
    "agree agreed agrees resolved resolves decided decides recommended voted chose opted declined determined".split()
) | {"took action"}
"""Verbs after which they begin with *to* or *that*."""


def _done(match: re.Match[str]) -> str:
    word, text = match["word"].casefold(), match["text"]
    if word in _OPENING_WITH:
        text = re.sub(r"^in accordance with\b[^,]{3,80},\s+(?=to\b)", "", text)
        if word == "voted":
            text = rules.VOTED_TO.sub(lambda led: "to" if led[0].endswith("to") else "", text, count=1)
            return re.sub(r"^in favou?r of ", "", text)
        return re.sub(r"^(?:unanimously|by consensus|on|(?:by\s+)?\d+\s?(?:[-–]|to)\s?\d+)\s+", "", text)
    return text if word in _STRIPPED else f"{match['word']} {text}"


def _noted(sentence: str) -> str:
    return sentence.strip().rstrip(".") + "." * (sentence.rstrip()[-1:] != ":")


def agreed_before(sentence: str) -> bool:
    """Whether a sentence says that what was said before it was agreed: *This was agreed by all present.*"""
    return rules.THIS_WAS.search(sentence) is not None or is_barely_agreed(sentence)


def is_barely_agreed(sentence: str) -> bool:
    """Whether a sentence says no more than that something was agreed: *Approved as read.*, not *Rejected.*"""
    done = rules.RESULT_LINE.fullmatch(sentence)
    return done is not None and not done["what"] and rules.LOST_BARELY.search(sentence) is None


def is_that_be(text: str) -> bool:
    """Whether a paragraph is a resolution by its form: *That the report BE RECEIVED*."""
    return bool(rules.THAT_BE.match(text))
