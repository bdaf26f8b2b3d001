"""What sentences say was decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from clerk_tui.importing.recognition.outcomes import UNANIMOUS, tells_any
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


_BODY = (
    r"(?:the\s+)?(?:(?-i:[A-Z])[\w&’' -]{0,60}?\s+)?(?:committee|sub-?committee|panel|board|council|members"
    r"|councillors|cabinet|commission|commissioners|meeting|executive|trustees|directors|governors|authority"
    r"|forum)"
)
_ACRONYM = r"(?-i:[A-Z]{2,6})(?=\s+(?:members\s+)?(?-i:[a-z]))(?:\s+members)?"
"""*PMB members*: a body that goes by its letters."""
_HOW = r"(?:(?:unanimously|duly|also|then|further|further|subsequently|therefore|formally)\s+)*"
_RESOLVED = re.compile(
    r"^\W*(?:and\s+)?(?:(?:it\s+was\s+|was\s+|were\s+)?(?:unanimously\s+|further\s+|also\s+)?)?"
    r"(?P<word>RESOLVED|Resolved|DECISION|Decision|AGREED|Agreed|RESOLUTION(?!\s+(?:NO\b|\d|OF\s+THE\b))|RECOMMENDED|Recommended|ORDERED"
    r"|DETERMINED)\b"
    r"(?P<un>\s*\(?unanimously\)?)?\s*(?P<sep>[:–—.-]+|,)?\s*(?P<rest>.*)$",
    re.DOTALL,
)
_IT_WAS = re.compile(
    rf"\b(?:it\s+was|it\s+is|was|were|and)\s+{_HOW}(?P<word>resolved|agreed|decided|determined|recommended)\s+"
    rf"(?P<how2>(?:unanimously|by\s+(?:all(?:\s+(?:the\s+)?(?:members|councillors|those))?|the\s+\w+|members)(?:\s+present)?|at\s+the\s+meeting"
    rf"|in\s+principle)\s+)?(?:,\s*)?(?P<text>(?:that|to|not\s+to|with|on)\b.*|the\b.*|there\b.*|"
    rf"(?-i:[A-Z]).*)$",
    re.IGNORECASE | re.DOTALL,
)
_BODY_DID = re.compile(
    rf"^\W*(?:(?:following|after|having|accordingly|therefore)\b[^.]{{0,140}}?,\s*"
    rf"|(?:with|in)\s+[^.,]{{3,40}}?\s+(?=the\s)|.*?\b(?:with\s+this\s+in\s+mind|in\s+(?:recognition|view|light|consequence)\s+of"
    rf"\s+(?:this|which)|as\s+a\s+result|on\s+(?:that|this)\s+basis),?\s+(?=the\s))?(?:all\s+)?(?:{_BODY}|{_ACRONYM})\s+{_HOW}"
    rf"(?P<word>resolved|agree[ds]|decide[ds]|approve[ds]|adopted|endorse[ds]|ratified|recommended|accepted|voted|authori[sz]ed"
    rf"|noted\s+and\s+(?:agreed|approved|endorsed)|noted)\s+(?P<text>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_AGREED_TO = re.compile(
    r"\b(?:members|the\s+committee|the\s+council|councillors)\s+were\s+in\s+agreement\b.*?\bagreed\s+(?P<text>"
    r"(?:to|that)\b.*)$",
    re.IGNORECASE,
)
_SUBJECTS = (
    r"(?:reports?|minutes|correspondence|accounts?|payments?|financial transactions|updates?|presentations?"
    r"|recommendations?|motion|budget|precept|proposals?|polic(?:y|ies)|work programme|forward plan|programme|plan"
    r"|quotations?|notice|agenda|consent (?:agenda|calendar)|items?|invoices?|cheques|schedule|statements?"
    r"|appointments?|nominations?|appointed|dates?|disposals?|amendments|planning applications|strategy"
    r"|terms of reference|apologies|standing orders?|documents?|risk assessments?|requests?\s+(?:from|for))"
)
_NOTED = re.compile(
    rf"^\W*(?:the\s+|all\s+|these\s+|this\s+|both\s+|this\s+was\s+|a\s+|an\s+)?"
    rf"(?:[\w’'/&-]+\s+){{0,6}}?{_SUBJECTS}\b[^.;]{{0,120}}?\b(?:was|were)\s+(?:read\s+out\s+and\s+|(?:noted,\s+)?(?:discussed|presented|considered|reviewed|noted)\s+and\s+"
    rf"|taken\s+as\s+(?=noted)|duly\s+|checked\s+(?:for\s+[\w\s]{{3,40}})?(?:,\s*|\s+and\s+)"
    rf"|unanimously\s+|received\s+and\s+|then\s+|taken\s+as\s+read,?\s+)*(?P<word>noted|approved|adopted"
    rf"|received|accepted|agreed|ratified|endorsed|confirmed|signed|supported)\b[^.;]{{0,110}}\.?$"
    r"|^\W*(?:the|this|these|it|they)\b[^.;]{0,80}?\b(?:was|were)\s+(?:duly\s+)?noted\s+by\s+(?:the\s+)?(?:elected\s+)?"
    r"(?:members|councillors|committee|council|board|panel)\b[^.;]{0,30}\.?$"
    r"|^\W*this\s+was\s+(?:duly\s+)?noted\W*$"
    r"|^\W*(?:this|these|the)\s+(?:costs?|quotes?|prices?|requests?|expenditure|response|arrangements?)\s+(?:was|were)\s+"
    r"(?:unanimously\s+)?(?:agreed|approved|accepted)\b[^.;]{0,40}\.?$"
    r"|^\W*(?:this|these|it|they)\s+(?:was|were)\s+(?:then\s+)?(?:agreed|approved|accepted|confirmed)\s+(?:as|to\s+be)"
    r"\s+a\s+(?:true|correct|accurate)\b[^.;]{0,110}\.?$",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"^\W*(?:(?:a\s+|the\s+)?resolution\s+(?:was\s+)?(?:taken|passed|made|adopted|carried)|the\s+decision\s+was)\s+"
    r"(?P<text>(?:to|that)\b(?!\s+(?:be|of)\b).*)$",
    re.IGNORECASE | re.DOTALL,
)
_NOT_NOTED = re.compile(
    r"\bit\s+was\s+(?:also\s+)?noted\s+that\b|^\W*(?:no|there\s+were\s+no|there\s+was\s+no)\b|\bw(?:as|ere)\s+then\s+signed\b"
    r"|\breceived\s+(?:between|from|since|before|after)\b|^\W*the\s+minutes\s+were\s+(?:duly\s+)?signed\s+by\b|\b(?:adopted|approved|agreed|accepted|confirmed)\s+in\s+(?:\w+\s+)?\d{4}\b",
    re.IGNORECASE,
)
"""*No apologies were received*, *a plan that was adopted in 2014*: nothing that this meeting decided."""
_THIS_WAS = re.compile(
    r"\b(?:this|it|which)\s+was\s+(?:unanimously\s+)?(?:agreed|approved|accepted|carried)\s*(?:(?:unanimously"
    r"|by\s+(?:all|everyone|those|the\s+\w+))\b(?:(?!\s(?:to|that)\b)[^.]){0,40})?\.?$",
    re.IGNORECASE,
)
_DEFERRED = re.compile(
    r"\b(?:(?:was|were|be|has|have|been|is)\s+(?:therefore\s+)?(?:deferred|postponed|held over|tabled"
    r"|adjourned to)|deferred\s+(?:to|until|till|for|pending)|carried over to)\b",
    re.IGNORECASE,
)
_CONTINUED = re.compile(
    r"\bcontinued\s+(?P<text>(?:approval|consideration|discussion|the\s+(?:item|approval|hearing|minutes"
    r"|matter))\b.{0,200}?\bto\s+(?:the\s+)?(?:next|following|a\s+future|a\s+later)\b.*)",
    re.IGNORECASE,
)
_ALL_AGREED = re.compile(
    r"(?:this\s+was\s+)?(?:all|everyone)\s+(?:were\s+|was\s+)?(?:in\s+(?:agreement|favou?r)|agreed)(?:\s+to\s+this)?\W*",
    re.IGNORECASE,
)
_PUT_TO_ALL = re.compile(
    r"\b(?:asked\s+(?:if|whether)\b.{3,60}?\b(?:happy|content|agreed|agreeable|in\s+favou?r)\s+(?:for\s+|that\s+|to\s+"
    r"|of\s+)|(?:suggested|proposed)\s+(?:that\s+)?)(?P<text>.{8,})$",
    re.IGNORECASE,
)
_THAT_BE = re.compile(
    r"^(?:That|THAT)\b.*?\b(?:BE\s+[A-Z]{4,}|be\s+(?:approved|received|noted|adopted|adjourned|accepted))\b", re.DOTALL
)
_NO_DECISION = re.compile(
    r"^(?:(?:members|councillors|those|trustees)\s+(?:who\s+were\s+)?present\W*$|no one"
    r"|with\b(?! all)|on the|there|in principle\b$|it was noted)",
    re.IGNORECASE,
)


_DECIDING = (
    *"resol agree decid decision defer postpon recommend approv adopt endors noted ratif accept order determin".split(),
    *"received confirm continued tabled voted carried signed gave".split(),
    *("held over", "adjourned to"),
)
"""Parts of words without which no decision is told."""
_PUTTING_OFF = ("defer", "postpon", "held over", "tabled", "adjourned to", "carried over")
"""Parts of words without which nothing is put off."""


@lru_cache(maxsize=512)
def read_decided(sentence: str, *, is_first: bool) -> Decided | None:
    """The decision of a sentence, if it tells of one. `is_first`: whether its paragraph begins with it."""
    low = sentence.casefold()
    if not tells_any(low, _DECIDING):
        return None
    unanimous = bool(UNANIMOUS.search(sentence))
    if low.startswith("resolved ") and (with_number := _WITH_NUMBER.match(sentence)) is not None:
        rest = sentence[with_number.end() :]
        told = None if rest.startswith("That ") else read_decided(rest, is_first=False)
        return told or Decided(Kind.CLAUSE, _operative(rest), unanimous, rest.endswith(":"))
    if is_first and (match := _RESOLVED.match(sentence)) is not None and _is_heading(match):
        return _headed(match, unanimous)
    if sentence[0] in "•●▪" and _THAT_BE.match(sentence[1:].lstrip()):
        return Decided(Kind.CLAUSE, _operative(sentence), unanimous)
    if tells_any(low, _PUTTING_OFF) and _DEFERRED.search(sentence) and (said := _deferral(sentence)):
        return Decided(Kind.DEFERRED, _AGREED_THAT.sub("", _operative(said)))
    if "continued" in low and (match := _CONTINUED.search(sentence)) is not None:
        return Decided(Kind.DEFERRED, match["text"])
    if "in agreement" in low and (match := _AGREED_TO.search(sentence)) is not None:
        return Decided(Kind.CLAUSE, _operative(match["text"]), True)
    if (match := _IT_WAS.search(sentence)) is not None and _counts(match, sentence):
        kind = Kind.RECOMMENDATION if match["word"].casefold() == "recommended" else Kind.CLAUSE
        return Decided(kind, _operative(match["text"]), unanimous, match["text"].rstrip().endswith(":"))
    if (match := _BODY_DID.match(sentence)) is not None and _body_decides(match):
        return Decided(Kind.CLAUSE, _operative(_done(match)), unanimous, match["text"].rstrip().endswith(":"))
    if _GAVE.match(sentence):
        return Decided(Kind.CLAUSE, _noted(sentence), unanimous)
    if (match := _PASSED.match(sentence)) is not None:
        return Decided(Kind.CLAUSE, _operative(match["text"]), unanimous)
    if (
        ("was" in low or "were" in low)
        and len(sentence.split()) <= 34
        and _NOTED.match(sentence) is not None
        and not _NOT_NOTED.search(sentence)
    ):
        return Decided(Kind.CLAUSE, _noted(sentence), unanimous)
    if len(sentence.split()) <= _FEW_WORDS and (match := _BARELY.match(sentence)) is not None:
        return Decided(Kind.CLAUSE, _noted(sentence), unanimous)
    return None


_FEW_WORDS = 25
_BARELY = re.compile(
    rf"^\W*(?:the\s+)?(?:(?!(?:was|were|is|are|be|been|to|that|motion|amendment|resolution|{_BODY})\b)[\w’'/&,()-]+\s+){{0,5}}?"
    rf"(?:{_SUBJECTS}\b[^.;:,]{{0,50}}?\s+(?:(?:was|were|unanimously|read|presented|reviewed|received|and)\s+)*"
    r"|[^.;:]{0,60}?\s?[–—-]\s+)(?:approved|agreed|adopted|accepted|ratified)"
    r"(?:\s+(?:unanimously|with|as|subject|by|at|pending|on)\b[^.;]{0,100})?\.?$",
    re.IGNORECASE,
)
"""*Minutes approved with corrections*, *Finance policy – agreed*: notes that leave out *was*."""
_WITH_NUMBER = re.compile(r"resolved\s+(?:no\.?\s*)?\d+[/.][\d/.]*\d\s*[:–-]?\s+(?=[A-Z])", re.IGNORECASE)
"""*Resolved 21/5.2 That …*, *Resolved 21/5.2 The Council agreed to …*: a number before the words of a resolution."""
_GAVE = re.compile(
    rf"^\W*(?:all\s+)?{_BODY}\s+{_HOW}(?:gave|expressed|confirmed)\s+(?:their|its)\s+(?:full\s+|unanimous\s+)?"
    rf"(?:support|approval|agreement|consent)\s+(?:to|for)\b",
    re.IGNORECASE,
)
"""*The Committee gave their support to the plan.*"""


def _is_heading(match: re.Match[str]) -> bool:
    """Whether *RESOLVED …* heads a decision; *Agreed with the Chairman* does not."""
    word, rest = match["word"], match["rest"]
    if word.isupper() or match["sep"] or not rest:
        return True
    return bool(re.match(r"(?:that|to|unanimously|by|the|[“\"(])", rest, re.IGNORECASE))


def _headed(match: re.Match[str], unanimous: bool) -> Decided:
    rest = match["rest"].strip()
    rest = re.sub(r"^(?:unanimously|nem con)[,:\s]*", "", rest, flags=re.IGNORECASE)
    kind = (
        Kind.RECOMMENDATION
        if match["word"].casefold() == "recommended" or re.match(r"to\s+recommend\b", rest, re.IGNORECASE)
        else Kind.CLAUSE
    )
    if kind is Kind.CLAUSE and _DEFERRED.search(rest) and len(rest.split()) < 30 and "deferred" in rest[:80].casefold():
        kind = Kind.CLAUSE
    return Decided(kind, _operative(rest), unanimous, not rest or rest.endswith((":", "-", "–")))


def _operative(text: str) -> str:
    text = re.sub(r"^[–—:,.;“”\"\s•●▪-]+", "", text).strip()
    return re.sub(r"^that\s*[:–-]+\s*", "", text, flags=re.IGNORECASE).strip()


_OF_BODY = re.compile(
    rf"\W*{_BODY}\s+(?:also\s+)?(?:reviewed|discussed|considered|heard|received|looked|met)\b", re.IGNORECASE
)
"""*The Board reviewed the pictures and agreed to …*."""


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
            lead[0].endswith(",")
            or _OF_BODY.match(before)
            or re.search(r"\b(?:seconded by|discussion|proposed by)\b|\b(?:discussed|considered|reviewed)\s*$", before)
        ):
            return False
    text = match["text"]
    if re.match(r"(?:to be|with|(?:to )?by all)\b", text, re.IGNORECASE) or _NO_DECISION.match(text):
        return False
    if re.search(
        r"\b(?:previously|last (?:meeting|month|year)|in \d{4})\b|\bhad been\b(?:(?!\band )[^,;]){0,40}$", before
    ) or re.search(r"\b(?:if|whether|before|once|when|what)\s*$", before.rstrip()):
        return False
    if not match["how2"] and not re.match(r"(?:that|to|not to|the|there|[A-Z])", text):
        return False
    return not (match["word"].casefold() == "decided" and "earlier" in before)


_AGREED_THAT = re.compile(r"^it\s+was\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\s+that\s+", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:said|stated|suggested|felt|considered|thought|advised|recommended|asked|requested)\b[^.;]{0,120}?"
    r"\b(?:should|could|might)\s+be\s+(?:deferred|postponed|held over|tabled)\b",
    re.IGNORECASE,
)
"""What somebody would have put off: *she said that it should be deferred*."""


def _deferral(sentence: str) -> str:
    """The clause that says what is deferred; empty where nothing of this meeting is."""
    if _WISHED.search(sentence):
        return ""
    last = re.split(r"\s+[–—-]+\s*(?=[a-z]|[A-Z][a-z]+ )", sentence)[-1]
    if _DEFERRED.search(last) and last != sentence and _is_deferral(last):
        return last
    clause = re.search(
        r"\b(?:(?:consideration|discussion) of )?"
        r"(?:this|it|the (?:item|matter|decision|application|report|motion))\s+(?:item\s+|matter\s+)?(?:was"
        r"|were|be|is|has been)\b.*",
        sentence,
        re.IGNORECASE,
    )
    if clause and _DEFERRED.search(clause[0]) and _is_deferral(clause[0]):
        return clause[0]
    return sentence if _is_deferral(sentence) else ""


def _is_deferral(sentence: str) -> bool:
    """Whether the item itself, or what it is about, is deferred; a short sentence that says little else."""
    if len(sentence.split()) > 40:
        return False
    return bool(
        re.match(
            r"^\W*(?:(?:this|the|that|these|it|consideration|discussion|approval|item|agenda|decision|as|in"
            r"|following|due|application|all|members|council)\b|(?-i:[A-Z])[^.]{0,80}?\b(?:application"
            r"|recommendation|item|report|updates?|presentation|matter|decision)\b)",
            sentence,
            re.IGNORECASE,
        )
    ) and not re.search(r"\bdeferred (?:income|payment|loan)", sentence, re.IGNORECASE)


_OBJECTS = re.compile(
    r"(?:that\b|to\b(?!\s+(?:the|this|these|a)\s)|the\b|unanimously\b|:|an?\b|all\b|not\b|its?\b|\d"
    r"|[a-z]{3,}(?:ing|ion) )",
    re.IGNORECASE,
)


_SUPPOSED = re.compile(r"\b(?:if|that|whether|when|unless|until|once)\s+(?:\w+\s+){0,5}$", re.IGNORECASE)
"""*She added that, if the Members adopted it, …*."""


_ANOTHER = re.compile(r"\W*(?-i:[A-Z])[\w’'-]+\s+(?:County|Borough|District|City)\s+Council\b")
"""Another body, by its whole name: a body calls itself *the Council*."""


def _body_decides(match: re.Match[str]) -> bool:
    word, text = match["word"].casefold(), match["text"]
    if _ANOTHER.match(match.string):
        return False
    if _SUPPOSED.search(match.string[: match.start("word")].rsplit(",", 1)[-1]):
        return False
    if word in ("agreed", "agrees", "resolved", "decided", "decides", "recommended"):
        return bool(
            re.match(
                r"(?:unanimously\s+)?(?:on\s+(?=the\b)|that\b|to\b(?!\s+(?:the|this|these|an?)\s)|not\s+to\b|an?\s[^.]{3,60}\swill\s|:|the\s+(?:recommendation|report|minutes|following|work"
                r"|proposal|budget|precept|application))",
                text,
                re.IGNORECASE,
            )
        )
    if word == "noted":
        return bool(
            re.match(r"the\s+(?:proposal|report|contents|correspondence|position|update)s?\b", text, re.IGNORECASE)
        )
    if word == "voted":
        return bool(re.match(r"(?:unanimously\s+)?to\b", text, re.IGNORECASE))
    return bool(_OBJECTS.match(text))


_STRIPPED = frozenset(
    "noted approved approves authorised authorized endorsed endorses accepted adopted ratified".split()
)
"""Verbs after which the words of a decision begin."""


def _done(match: re.Match[str]) -> str:
    word, text = match["word"].casefold(), match["text"]
    if word in ("agreed", "agrees", "resolved", "decided", "decides", "recommended", "voted"):
        return re.sub(r"^(?:unanimously|on)\s+", "", text)
    return text if word in _STRIPPED else f"{match['word']} {text}"


def _noted(sentence: str) -> str:
    return sentence.strip().rstrip(".") + "."


_AT_LAST = re.compile(
    r"(?:\band\s+|(?<=\d\s))(?P<text>the\s+(?:above\s+)?(?:payments?|costs?|quotes?|invoices?|expenditure)\s+(?:was|were)\s+"
    r"(?:\w+ly\s+|considered\s+and\s+)?(?:approved|agreed|accepted)\W*)$"
    r"|^\W*(?P<this>this\s+was\s+(?:retrospectively\s+approved|agreed\s+to\s+by\s+(?:all|everyone))\W*)$",
    re.IGNORECASE,
)
"""*It was ours to pay and the payment was approved*; *This was retrospectively approved*."""


def agreed_at_last(sentence: str) -> Decided | None:
    """What the end of a sentence tells was agreed, or the whole of one that names nothing."""
    if " was " not in sentence and " were " not in sentence:
        return None
    match = _AT_LAST.search(sentence)
    return Decided(Kind.CLAUSE, _noted(match["text"] or match["this"])) if match else None


def agreed_before(sentence: str) -> bool:
    """Whether a sentence says that what was said before it was agreed: *This was agreed by all present.*"""
    return bool(_THIS_WAS.search(sentence))


def all_agreed(sentence: str, before: str) -> str:
    """What was put to the meeting in the sentence before *All in agreement*; empty for any other."""
    if not _ALL_AGREED.fullmatch(sentence.strip()):
        return ""
    match = _PUT_TO_ALL.search(before)
    return match["text"] if match else ""


def is_that_be(text: str) -> bool:
    """Whether a paragraph is a resolution by its form: *That the report BE RECEIVED*."""
    return bool(_THAT_BE.match(text))
