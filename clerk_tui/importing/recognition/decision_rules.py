"""Rules by which motions, votes and decisions are read: a pattern each, with a name and examples that run as tests.
Within `listening`, every rule that matches is recorded, to trace which rule made which fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache, wraps
from typing import Any, NamedTuple, TypeVar

from clerk_tui.english.months import MONTH, MONTH_SHORT

CASED = 0
"""The flags of a pattern that distinguishes capitals and small letters."""


class Heard(NamedTuple):
    """A rule that matched, and the words it matched."""

    rule: str
    words: str


_ears: list[Heard] | None = None


@contextmanager
def listening() -> Iterator[None]:
    """Record which rules match, while the context lasts."""
    global _ears
    _ears = []
    try:
        yield
    finally:
        _ears = None


def heard() -> tuple[Heard, ...]:
    """Return the rules that matched since the last call, each once."""
    out = tuple(dict.fromkeys(_ears or ()))
    if _ears:
        _ears.clear()
    return out


Said = TypeVar("Said")


def remembered(read: Callable[..., Said]) -> Callable[..., Said]:
    """A function that caches its last results, except while `listening` to which rules match."""
    kept = lru_cache(maxsize=512)(read)

    @wraps(read)
    def reading(*words: Any, **options: Any) -> Said:
        return (kept if _ears is None else read)(*words, **options)

    return reading


class Rule:
    """A pattern, compiled when first used."""

    name = ""
    """That of its variable, as the trace shows it."""

    def __init__(
        self, pattern: str, flags: int = re.IGNORECASE, *, like: tuple[str, ...], unlike: tuple[str, ...] = ()
    ) -> None:
        """`like`: words in which it must be found; `unlike`: words in which it must not."""
        self.like, self.unlike = like, unlike
        self._source, self._flags = pattern, flags

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self._source, self._flags)

    def _told(self, match: re.Match[str] | None) -> re.Match[str] | None:
        if match is not None and _ears is not None:
            _ears.append(Heard(self.name, match[0]))
        return match

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.search`."""
        return self._told(self.regex.search(text))

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """As `re.match`, from a place on."""
        return self._told(self.regex.match(text, at))

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.fullmatch`."""
        return self._told(self.regex.fullmatch(text))

    def finditer(self, text: str, at: int = 0) -> Iterator[re.Match[str]]:
        """As `re.finditer`, from a place on."""
        for match in self.regex.finditer(text, at):
            self._told(match)
            yield match

    def sub(self, words: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """As `re.sub`."""
        return self.regex.sub(words, text, count=count)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """As `re.split`."""
        return self.regex.split(text, maxsplit=maxsplit)


# outcomes

_ALL = (
    r"(?:all|every(?:one|body))(?:\s+(?:members|those|others|councill?ors|directors|trustees|commissioners|voted|voting"
    r"|said|were|was|present|in|attendance))*"
)
_AYE = r"(?:favou?r|(?:the\s+)?affirmative|ayes?(?: votes)?|yes|yeas?)"
UNANIMOUS = Rule(
    rf"\bunanimous(?:ly)?\b|\b{_ALL} (?:agreement|{_AYE})\b"
    r"|\b(?:ayes?|yeas?|yes|in\s+favou?r|for)\s*[:–-]\s*(?:all|unanimous)\b"
    r"|\bnem\.? con\b|\bno\s+dissent\b|\bby all(?:\W*$| (?:members )?present\b)|\bwith(?:out"
    r"|\s+no)\s+(?:dissent|objections?|opposition)\b|\bagreed\s+by\s+all\b"
    r"|\b(?:hearing|seeing|there\s+being)\s+no\s+objections?\b|\b(?:all|everyone|everybody)\s+(?:(?:\w+\s+)?(?:members|councill?ors|trustees|those)\s+)?(?:present\s+)?(?:agreed"
    r"|approved|voted\s+(?:to|for))\b|\bnone\s+(?:opposed|against)\b"
    r"|^\W*no\s+objections?\W*$|\bno\s+(?:objections|opposition)\b[^.]{0,60}\b(?:approved|carries|carried|passes|passed)",
    like=(
        "And unanimously Resolved",
        "All voted aye.",
        "All members in favour",
        "All members voted to wait.",
        "by all aye votes",
    ),
    unlike=("most of them agreed", "RESOLVED that there are no objections to the porch"),
)
CARRIED = Rule(
    r"\b(?:motions?|amendments?|resolutions?|recommendations?|votes?|ordinances?|proposals?|item|(?:it"
    r"|this)(?=\s+(?:was|is|carried|passed|carries|passes|then)\b)(?!\s+was\s+(?:confirmed|explained|noted|reported"
    r"|said)\s+that\b))\b[^.;]{0,90}?\b(?:carried(?!\s+(?:out|over|forward)\b)|carries|passed(?!\s+to\s)|passes"
    r"|(?<!\bhave\s)(?<!\bbe\s)approved|(?<!\bhave\s)(?<!\bbe\s)adopted|prevailed)\b|\b(?:motion|vote)\s+(?:was"
    r"|is)\s+unanimous\b|^\W*(?:(?:disposition|outcome|decision|status|result)\s*:?\s+)?(?:seconded,?\s+(?:and\s+)?)?"
    r"(?:carrie[ds]|passe[ds]|adopted|accepted|approved|(?:duly )?elected(?=\W*$|\s+(?:un|by|as|with))"
    rf"|{_ALL} {_AYE}"
    r"|agreed unanimously|unanimously (?:agreed|carried|approved|passed|adopted)(?!\W*(?:to|that)\b)|all (?:members "
    r"|present |were )*(?:agreed|approved|in agreement)(?!\W*(?:to|that)\b)|agreed by all|resolved(?=\W*$)"
    r"|agreed(?=\W*(?:$|\(?\d|(?:unan|nem|by|with|as|in|on|and|all|subj|carr)\w*))(?!\W*(?:unanimously\W*)?(?:to"
    r"|that)\b)|unanimous approval|motion carried)\b(?!:\s+(?!unan|all\b)[A-Za-z]{2})(?!\W*[._]{4})[^.]{0,40}\.?\W*$"
    r"|\bdeclared\b[^.]{0,60}\bcarried\b|\bwas approved with\b",
    like=("MOTION PASSED 3-1.", "Disposition      Carried", "All present voted aye in favor of it."),
    unlike=(
        "The work was carried out in May",
        "It was carried over to June",
        "Unanimously AGREED to object",
        "Approved ........",
    ),
)
RESULT_LINE = Rule(
    r"\W*(?:(?:result|disposition|outcome|status)\s*:?\s+)?(?:(?:(?:the|this)\s+)?(?:(?:procedural|substantive)\s+|amendment\s+to\s+the\s+)?"
    r"(?P<what>motion(?:ed)?|amendment|vote|resolution|nomination|proposal|recommendation|request|item"
    r"|agenda|minutes|reports?|accounts|budget)\s+(?:(?:was|were|is|are)\s+)?)?"
    r"(?:(?:seconded|circulated|read|then|duly|also|(?:all|everyone|everybody)(?:\s+(?:those|members|councill?ors))?"
    r"(?:\s+present)?|unanimously)\b(?:\s+and)?\W+)*"
    r"(?:carrie[ds]|passe[ds]|adopted|approved|accepted|agreed(?!\s+with)|elected|lost|defeated|rejected|fail(?:ed|s))(?:\s*(?:and|&)\s*signed)?"
    r"(?:,?\s+(?:unanimously|as|without|with|by(?=\s+(?:all|every|an?\b|the\s+(?:cha|comm|coun|fol|mem|meet|board)|cons|accl|members\b|show|those|vote|maj|\d))|on(?=\s+an?\b))\b[^.:]{0,60}|\W+\d[^.:]{0,20}|\s*\[[^\]]{1,30}\])?(?:\s*\.){0,3}\s*",
    like=(
        "RESULT: APPROVED [UNANIMOUS]",
        "PASSED with two abstentions",
        "Motion carried 5-0",
        "Procedural motion agreed unanimously.",
        "The nomination was seconded and passed.",
        "Minutes approved unanimously.",
        "Unanimously approved as written.",
        "All those present agreed.",
        "Circulated, approved & signed as correct.",
        "accepted",
    ),
    unlike=(
        "Approved by the Borough",
        "Approved Contractors",
        "Passed Motions",
        "Approved:",
        "Agreed to wait",
        "Agreed with the Clerk",
        "Approved ........",
    ),
)
"""The outcome of a motion or item, and nothing else."""
LOST = Rule(
    r"\b(?:died|dies|fell|failed)\b[^.]{0,30}\bsecond(?:er)?\b|^\W*no\s+second(?:er)?\W*$|\b(?:motion|amendment|proposal|resolution|vote|it)\b[^.;]{0,90}?\b(?:lost|defeated|failed|fails|rejected"
    r"|(?<!to )fell|not carried|not pass|(?<=was )denied)\b|\bno\s?(?:one|body)\s+second(?:s|ed)\s+(?:\w+\s+)?"
    r"(?:amendment|motion|proposal|resolution)\b"
    r"|^\W*(?:lost|defeated|failed|not carried)\b[^.]{0,20}\W*$",
    like=("Amendment lost.", "No one seconded the motion, so it was denied.", "The motion died for lack of a second."),
    unlike=("The ball was lost in the pond", "No one seconded that view."),
)
FIGURES = Rule(
    r"\b(?:votes?|carried|passed|lost|defeated)\s*:?\s*\(?(?P<f>\d{1,2})\s*/\s*(?P<a>\d{1,2})(?![/\d])"
    r"|\bunanimous(?:ly)?\b(?:\s+voice)?(?:\s+vote)?\s*[–—(-]+\s*(?P<all>\d{1,2})(?=\)|\W*$|\.\s)",
    like=(
        "VOTE: 7/0",
        "CARRIED 5/0",
        "Carried (5/2)",
        "which passed by unanimous voice vote – 7",
        "Elected unanimously (9)",
    ),
    unlike=("passed unanimously (3 May)",),
)
COUNT = Rule(
    r"(?<![\d/£$€.-])\(?\b(?!0\d)(?P<f>\d{1,3})\s*(?:[-–—:]|to|votes? to)\s*(?P<a>\d{1,3})(?:\s*(?:[-–—:]|to"
    r"|,? with(?=\s+\d+\s+abst))\s*(?P<b>\d{1,3}))?\b\)?(?![/\d-]|\s?[ap]\.?m\b)",
    like=("Motion passed (14 to 0)",),
    unlike=("The bill of £5-10 was paid", "approved 07-21-20", "Approved at 5:30 PM"),
)
_WAYS = (
    r"(?:(?P<for>in\s+favou?r|for(?=\W*(?:$|[,;.)]|\d|and\b|nil\b|none\b|th(?:e|is)\s+motion))|ayes?|yeas?|yes"
    r"|votes?(?=\s*[:–—-]\s*\d{1,3}\W+no))|(?P<against>against|opposed|opposing|noes|nos?|naye?s?)|(?P<abstain>abst\w+))"
)
QUOTED_WAY = Rule(
    r"[“\"‘'](?P<way>(?:ayes?|yeas?|yes|naye?s?|noe?s?|for|against|abstain)[.,;]?)[”\"’']",
    like=("All voted “AYE.”", "'nay'"),
    unlike=("“Aye to that”",),
)
_OF_BODY = r"(?:parish|town|city|county|community|district|village|council|committee|board)"
COUNTED = Rule(
    r"(?<![\d,.£$€/])(?<!\d[–-])\b(?P<n>\d{1,3}|no|none|nil|zero)(?:\s+|\s?[–-]\s?)"
    rf"(?:(?:{_OF_BODY} )?(?:votes?|members?|councill?ors?|people|persons?|said|were|was|voted|voting|cast"
    rf"|recorded)\s+){{0,4}}{_WAYS}\b",
    like=("5 votes for, 4 against", "4 votes were recorded for this motion with nil against", "no abstentions"),
    unlike=("we bought 12 for the club", "6-0 in favour"),
)
"""How many voted one way, with the number first."""
IN_SIGNS = Rule(
    r"(?<![\w.])(?:(?P<none>[+±–−-]0)|(?P<less>[–−-]1)|\+1)s?\s*[:=]\s*(?P<n>\d{1,3})\b(?![:.]\d)",
    like=("+1: 4", "-1: 1", "+0 = 2"),
    unlike=("1: 4", "at 10: 30"),
)
"""Votes written as *+1* for and *-1* against."""
COUNTED_BEHIND = Rule(
    rf"\b{_WAYS}(?:\s+votes?)?\s*[(:–—-]{{0,2}}\s*(?P<n>\d{{1,3}}|none|nil|zero)\b(?!\s?%|[/.-]?\d)"
    r"(?!\s+abst\w+\b(?!\s*[:(–-]?\s*\d))",
    like=("For: 5, against: 2", "Yes 4 No 1", "Ayes (5)", "Against 1 Abstain 0"),
    unlike=("for 2019-20",),
)
"""The same with the number last."""
WITH_ABSTAINING = Rule(
    r"(?:\b(?:with|and|but)|[,;.–-]|(?P<in>\())(?(in)\s*|\s+)(?P<who>(?-i:[A-Z])[^.;:]{2,80}?)\s+abstain(?:ed|ing|s)\b",
    like=("carried 4-0 with Ash and Elm abstaining", "passed 4-0. Ash abstained"),
    unlike=("with two abstentions",),
)
ABSTAINING = Rule(
    r"(?P<who>(?-i:[A-Z])[^.;:]{2,80}?)\s+abstain(?:ed|ing|s)\W*",
    like=("Ash and Elm abstained.",),
    unlike=("two members abstained",),
)
EXCEPTED = Rule(
    r"\b(?:except(?:ing)?|exception\s+of|apart\s+from|other\s+than|save(?:\s+for)?|but\s+for|but\s+(?=(?-i:[A-Z])))\b"
    r"(?!\s+as\b)",
    like=("All in favour except Ash", "unanimously, with the exception of Mr Elm"),
    unlike=("with exceptional speed",),
)
MAY_COUNT = Rule(
    r"\bvot(?:e(?!\s+of\s+thanks)|es|ing|ed)\b|^\W*(?:for|in favou?r|result)\b"
    r"|\bwere in favou?r\b[^.;]{0,60}\bagainst\b"
    r"|^\W*(?:ayes?|yeas?)\s*[:(–-]?\s*\d|^\W*\d{1,2}(?:\s?[–-]\s?\d{1,2}(?:\W*$|\s+(?=in\s+favou?r|for\W*$))|\s+(?:in\s+favou?r|for|ayes?)\b)",
    like=("the vote was 5 to 2", "3-0", "4 in favour, 1 against"),
    unlike=("the bus ran 3-4 times", "ended at 21:10 with a vote of thanks"),
)
IN_WORDS = Rule(
    r"\sin\s+fav|\bvote[ds]?\b|\bagainst\b|\bopposed\b|\babst|\bayes?\b|\bnays?\b|\b(?:carried|passed|lost|failed)\s+\w+\s+to\s",
    like=("Six voted for and two against", "carried four to one"),
    unlike=("six for two",),
)
ALL_BARELY = Rule(
    r"\W*(?:(?:up)?on\s+)?(?:(?:a\s+|the\s+)?(?:roll[- ]call|voice|recorded|vote)\s*(?:vote)?(?:"
    r"(?:\s+was)?\s+taken)?\W*)?(?:and\s+)?(?:there\s+(?:was|were)\s+)?(?:unanimous(?:ly)?(?:\s+(?!(?:to|that)\b)\w+){0,4}"
    rf"|{_ALL}\s+{_AYE}|(?:ayes?|yeas?|yes)\s*[:–-]?\s*all)(?:\W+(?:noes|nays?|no|against|opposed)\s*[:–-]?\s*(?:none|0|nil))?\W*"
    r"|\W*(?:hearing\s+)?no(?:ne\s+opposed|\s+(?:(?:comments?|abstentions?)[,\s]+(?:(?:or|and)\s+)?)*(?:objections?|opposition))"
    r"(?:,?\s*(?:or|and)?\s*(?:(?:no\s+)?(?:further\s+)?(?:comments?|abstentions?|discussions?|questions?)|unanimous\s+consent))*\W*",
    like=(
        "Upon roll call, all voted aye.",
        "Unanimous.",
        "AYES: All. NAYS: None.",
        "Voice vote: All yes.",
        "No objections.",
        "No objections, no further discussion, and unanimous consent.",
    ),
    unlike=("All members came in May.", "No objections to the porch"),
)
OF_A_NAME = Rule(
    r"\W*(?:Approved|Adopted) (?!(?:Unanimously|By|And|On|The|That|As|With|In|Subject)\b)[A-Z][a-z]+ [A-Z]?[a-z]",
    CASED,
    like=("Approved Building Firms and their charges",),
)
MONTH_BEFORE = Rule(
    rf"\b(?:{MONTH}|{MONTH_SHORT})\.?\s*$", like=("held on 3 May ",), unlike=("the decision ", "marked ")
)
NO_COUNT_AFTER = Rule(
    r"(?:\b(?:resolution|ordinance|bill|policy|item|minutes?|section|no)\.?\s*(?:no\.?\s*)?[A-Z]?|\b(?:at|until"
    r"|from|till)\s+)$",
    like=("Resolution ", "Ordinance No. ", "was closed at "),
    unlike=("carried ", "vote was "),
)
"""Behind these stand numbers of papers and times of day, and no figures of a vote: *Resolution 31-12*, *at 20:30*."""
NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORD = Rule(
    rf"(?<![\w-])(?:(?P<tens>{'|'.join(TENS)})(?:[-\s])?)?(?P<ones>{'|'.join(NUMBERS)})?\b(?<=[a-z])(?!-)",
    like=("five were in favour", "Twenty-three voted for", "thirty were against"),
)

_WAY = r"(?:agreed|accepted|carrie[ds]|approved|passe[ds]|resolved|adopted|lost|defeated|rejected|in\s+favou?r)"

# decisions

BODY = (
    r"(?:the\s+)?(?:(?:new|whole|full|community|parish|governing|executive|management)\s+)?(?:(?-i:[A-Z])[\w&’'-]*\s+"
    r"(?:(?:(?:of|and|for|the|&)\s+)?(?-i:[A-Z])[\w&’'-]*\s+){0,5}?)?(?:(?:com+it+ee|sub-?committee|panel|board"
    r"|council|commission|group)(?:\s+of\s+(?:the\s+)?(?-i:[A-Z])[\w’'-]+)?(?:\s+members)?|members|councill?ors|council\s?members|cllrs"
    r"|cabinet|commissioners|meeting|executive|trustees|directors|governors|authority|forum|membership|supervisors"
    r"|selectmen|selectboard|delegates|assembly|senate|attendees|(?<=governing )body|(?<=the )(?:club|society"
    r"|association)|stewards|wardens|elders|fellows|congregation|vestry|synod|chapter"
    r"|lodge)(?:\s+\((?-i:[A-Z]{2,6})\))?"
)
"""A body that may decide, or those who sit on it. A society calls itself *the Club*; with a name it may be another."""
BODY_WAS = Rule(
    rf"^\W*(?:all\s+)?{BODY}(?:\s+present)?\s+(?:was|were)\s+(?:all\s+|unanimously\s+)?"
    r"(?=(?:in\s+(?:favou?r|agreement)|unanimous)\W*(?:$|\b(?:except|apart|save|with)\b))",
    like=("The Parish Council was all in favour.", "The Governors were unanimous."),
    unlike=("The Clerk was in favour.", "The Board was in favour of buses"),
)
BODY_DID = Rule(
    rf"(?:^\W*|[,;]\s+|\b(?:but|so|and)\s+){BODY}\s+(?:\w+ed|felt|had|heard|made|met|read|saw|took|was|were)\b"
    r"(?!.*\b(?:that|who|which|he|she)\b)[^.;:]*$",
    like=("The bench was discussed but members felt it was ugly", "The Board read the letter and made some changes,"),
    unlike=("The Clerk heard them", "Members heard that Ash had met them"),
)
"""What a body did, so that what it did next has the same subject: *and decided to wait*."""
ACRONYM = r"(?:the\s+)?(?-i:[A-Z]{2,6})(?=\s+(?:members\s+)?(?-i:[a-z]))(?:\s+members)?"
DECIDERS = {
    "it": r"(?:it|which|this)\s+(?:was|is|were)|it(?=\s+(?:also\s+)?resolved\s+to\b)|(?:and|but)(?:\s+all)?",
    "body": rf"(?:all\s+|a\s+majority\s+of\s+)?(?:{BODY}(?:['’]s)?|councillor[’']s)",
    "letters": ACRONYM,
    "we": r"we",
    "all": r"(?:all|every(?:one|body))(?:\s+(?:of\s+)?(?:those\s+|us\s+)?(?:present)?)?",
}
"""The subject of a decision, before the verb."""
NOT_YET = r"(?:initial|original|previous|recent|new|ear)ly?"
HOW = rf"(?:(?:(?!{NOT_YET}\b)\w+ly|also|then|further|therefore|again|hereby|all)\s+){{0,3}}"
RESOLVED = Rule(
    r"^\W*(?i:(?:(?:and|now|therefore),?\s+)*(?:(?:(?:let\s+it\s+)?be\s+it|it\s+was|was|were)\s+)?(?:(?:hereby|unanimously|further|also)\s+)*)"
    r"(?P<word>RESOLVED|Resolved|DECISION|Decision|CONSENSUS|Consensus|DECIDED|Decided|AGREED|Agreed"
    r"|(?<=#)(?:agreed|accepted|approved|resolved)|(?<=[yor] )(?:agreed|resolved|decided)|(?<=it )resolved"
    r"|(?:Approved|APPROVED)(?=\s*(?:[–—-]\s|:\s+[a-z]))|(?:PASSED|Passed|CARRIED|Carried)(?=\s*:\s+[Tt]hat\s)|RESOLUTION(?!\s+(?:NO\b|\d|OF\s+THE\b))"
    r"|(?:RESOLUTION|Resolution)(?=(?:\s+(?:N[Oo]\.?\s*)?\d[\d/.-]*)?\s*[:–—]\s*[Tt](?:hat|o)\b|:\s+[A-Z]?[a-z]+\s)|RECOMMENDED|Recommended|ORDERED|DETERMINED)\b"
    r"(?:\s*\(\s*\d+[/.-][\w/.-]+\s*\)|\s+[A-Z]{1,5}\s?\d[\w/.-]*|(?<=[oO][nN])(?:\s+(?:no\.?\s*)?\d[\d/.-]*))?(?P<un>\s*\(?(?i:unanimously)\)?)?\s*(?P<sep>[:–—.-]+|,)?\s*(?P<rest>.*)$",
    re.DOTALL,
    like=(
        "RESOLVED:",
        "Unanimously AGREED to object",
        "#accepted: the logo is blue",
        "Resolution: That it wait",
        "Now be it resolved that we wait",
        "PASSED: That it wait",
    ),
    unlike=("The dispute was resolved by the police", "Resolution 12-5 was read"),
)
VERBS = {
    "stripped": r"concurred(?=\s+to\b)|(?:determined|concluded)(?=\s+that\b)"
    r"|resolve[ds]|agree(?:[ds]|(?=\s+(?:to|that)\b))|decide[ds]|recommended|voted"
    r"|chose|took\s+action|made\s+(?:the|a)\s+decision|w(?:as|ere)\s+in\s+agreement(?=\s+(?:to|that)\b)"
    r"|approve[ds]|endorse[ds]|adopted|ratified|accepted|authori[sz]ed|noted",
    "kept": r"elected|(?:re-?|co-)?appointed|co-opted|granted|refused|rejected|denied|awarded|consented(?=\s+to\b)"
    r"|passed(?=\s+(?:an?|the)\s)|selected|gave\s+(?:its\s+|their\s+)?(?:approval|permission|consent)"
    r"(?=\s+(?:to|for)\b)|w(?:as|ere)\s+(?:happy|content|minded|willing)"
    r"(?=\s+to\s+(?:approve|accept|adopt|support)\b|\s+for\s+(?:the|a)\b.+\sto\s)",
}
"""Verbs before the words of a decision, and verbs that are part of them."""
_BEGINS = (
    r"(?:^\W*|[,;:)–—-][\"”’]?\s+|\b(?:and|so|but|then|therefore|result|basis|mind|discussions?|debate"
    rf"|in\s+(?:recognition|view|light|consequence)\s+of\s+\w+)\s+|(?=\s(?:{BODY})\s+resolved\s)\s"
    r"|\b(?=(?:it|which|this|and)\s))"
)
"""Where a clause with that subject may begin."""
DECIDED = Rule(
    rf"{_BEGINS}(?P<who>{'|'.join(f'(?P<{kind}>{who})' for kind, who in DECIDERS.items())})"
    r"(?:,\s+(?:having|after|following|on|with|by)\b[^,]{3,80},|\s*\([^()]{3,80}\)|:(?=\s+(?-i:[A-Z]{4})))?\s+(?:ha(?:s|ve)\s+)?(?:(?:noted|proposed|agreed|approved)\s+and\s+)?"
    rf"{HOW}(?:(?:reviewed|discussed|considered|heard|received|noted)(?:\s+(?-i:[^.,;]{{3,80}}?))?\s+and\s+{HOW})?"
    rf"(?P<word>{VERBS['stripped']}|(?P<kept>{VERBS['kept']}))[:,]?\s*(?P<text>(?<=:)$|(?<=\s).+$)",
    re.IGNORECASE | re.DOTALL,
    like=(
        "a) It was resolved to approve the payments listed.",
        "It was agreed final payment would be made",
        "The Council agreed to dig it.",
        "After discussion the Council agreed to dig it.",
        "The fee would be £20, Councillors resolved to pay",
        "It was damp, so the Board approved the repair",
        "Fees for the year are £40 Councillors resolved to pay",
        "The Stewards made the decision to wait",
        "The Board resolved:",
        "The Board, by consensus, decided to wait",
    ),
    unlike=("The Clerk agreed to write", "the plan that the Council approved", "Residents agreed to pay"),
)
MANNER = Rule(
    r"(?:,?\s*(?:unanimously|nem\.?\s*con\.?,?(?=\s)|in\s+principle|at\s+the\s+meeting|with\s+[^,]{3,40},|in\s+accordance\s+with\b[^,]{3,80},"
    r"|by\s+(?:all(?:\s+(?:the\s+)?(?:members|councillor[’']?s|those))?|the(?:\s+\w+){1,3}(?=\s+(?:that|to)\b)|the\s+\w+|members|majority|consensus|vote)"
    r"(?:\s+present)?|(?:by|via|in|on)\s+(?:[\w-]+\s+){1,4}?(?:votes?|hands|majority(?:\s+vote)?)(?:\s+to\s+\d+|\s*\([^()]{3,200}\))?|at\s+\d[\d:.]*\s*[ap]\.?m\.?|(?:by\s+)?\d+\s?(?:[-–]|(?:votes?\s+)?to)\s?\d+)"
    r"\s*[:,]?\s+)+",
    like=(
        "unanimously via voice vote to wait",
        "by all present to wait",
        "by all Councillor's to wait",
        "with one abstention, to wait",
        "by a majority vote that it wait",
        "5-0 to wait",
        "unanimously at 7:01 p.m. on a roll call vote (Ash, Elm – yea) to wait",
    ),
    unlike=("to wait",),
)
ELSEWHEN = Rule(
    r"\bat\s+(?:its|their|our|the|an?)\s+(?:[\w,]+\s+){0,4}meeting\s+(?:on|of|held|in)\b"
    r"|\bthe\s+(?:19|20)\d\d\s+(?:\w+\s+){0,2}meeting\b",
    like=("the plan at its meeting on 3 May", "a vote at the 2016 annual meeting"),
)
SUBJECTS = (
    r"(?:reports?|minutes|correspondence|accounts?|payments?|transactions|updates?|presentations?|recommendations?"
    r"|budget|precept|proposals?|polic(?:y|ies)|programme|plan|notice|agenda|items?|issues|invoices?|cheques|schedule"
    r"|statements?|apologies|documents?|assessments?)"
)
NO_SUBJECT = (
    r"(?:that|which|who|whom|whose|what|if|whether|when|while|because|unless|once|where|said|says|stated|noted"
    r"|reported|advised|asked|explained|added|commented|felt|thought|suggested|has|have|had|will|would|should"
    r"|could|(?-i:may)|might|can|must|do|does|did|was|were|is|are|be|been|being|we|you|i|not|had)"
)
DONE_TO = (
    r"(?:approved|agreed(?!\s+for\s+the\s+next\s+agenda\b)|adopted|accepted(?!\s+into\b)|ratified|endorsed|(?:re-?)?elected|(?:re-?)?appointed|co-?opted|authori[sz]ed"
    r"|granted|refused|rejected|denied|declined|(?<=approval was )given|(?<=permission was )given"
    r"|received\s+and\s+filed|carried(?=\W*$|\s+(?:unanim|on\s+a\b|by\b|with\b))|continued(?=\s+(?:to|until)\s)"
    r"|(?<!deadline\s)(?<!date\s)(?<!time\s)passed(?=\s+(?:unanimously\b|as\b|\d+\s?[-–]\s?\d)|\W*$)|signed(?=\s+as\s+(?:an?\s+)?(?:true|correct"
    r"|accurate))|(?:decided|agreed)\s+(?:up)?on(?=\W*$)|(?<=thanks was )(?:passed|given)"
    r"|set(?=\s+at\s+[£$€]\s?\d)"
    r"|(?<=proposed\sand\s)seconded(?=\s+as\s+(?:an?\s+)?(?:true|correct|accurate)\b)"
    r"|(?<=\bunanimously )voted(?=\s+(?:by|to|in|as|onto)\b)|taken\s+as\s+read(?=\W*$|\W*\s(?:and|by)\b)|(?:declared"
    r"|proclaimed)(?=\s+(?:the|duly|to|as|elected)\b))"
)
WERE_DONE = Rule(
    rf"^\W*(?P<subject>(?:(?!{NO_SUBJECT}\b)\S+\s+){{1,36}}?)(?:(?P<are>was|were|is|are|stands?|had\s+been(?=\s+(?:\w+ly\s+)?(?:re-?)?elected)|ha(?:s|ve)\s+been(?=\s+(?:\w+ly\s+)?\w+ed(?:\s+by\s+{BODY}\b|(?:\s+unanimously)?\W*$)))\s+)?(?:[–—-]\s+)?"
    rf"(?:(?:{HOW}\w+ed|(?!{NOT_YET}\b)\w+ly|duly|then|also|all|again|read|seen|taken\s+as(?:\s+read)?)(?:\s+(?:out"
    rf"|for\s+\w+(?:\s+and\s+\w+)?))?(?:,|\s+and|\s+or|\s*&)?\s+){{0,4}}?"
    rf"(?:\w+ed/)?(?P<word>{DONE_TO}|noted|received|confirmed|supported)\b(?P<tail>[^;]*)$",
    like=(
        "| The accounts were approved.",
        "The Constitution was ratified, with two members abstaining.",
        "Minutes approved with corrections",
        "Finance policy – agreed",
        "The minutes of the meeting held on 10.03.16 were read and agreed as a true record.",
        "Mr Ash was duly elected Chair for the year.",
        "The rent for 2027 was set at £40",
    ),
    unlike=("The Chairman said that the letter was approved", "The plan had been approved"),
)
AS_FOLLOWS = Rule(
    r"\W*(?:it|this)\s+(?:was|has(?:\s+now)?\s+been)\s+(?:\w+ly\s+)?(?:agreed|decided|resolved)\s+as\s+follows\s*:",
    like=("This has now been resolved as follows:",),
    unlike=("The rules are as follows:",),
)
DID = Rule(
    r"\W*(?:Approved|Adopted|Accepted|Ratified|Endorsed|Authori[sz]ed|Unanimous(?=\s+(?:approval|adoption|acceptance)\s+of\s))\s+(?P<text>(?:approval|adoption|acceptance)\s+of\s[^.;:]{3,120}|(?:(?:the|an?|all|its|this|these|both)\s[a-z]|[£$€]\d"
    r"|[Mm]inutes\s(?:for|from|of)\b|(?:Ordinance|Resolution)\s|Treasurer[’']s\s|payments?\s(?:for|of|to)\b)"
    r"(?:(?!\s(?:are|be|by|can|could|had|has|have|is|may|might|must|need(?:s|ed)?|posted|should|show(?:s|ed)?|was|were|will|would)\b)"
    r"[^;:]){3,240}?)\W*",
    CASED,
    like=("- Approved minutes for April", "Adopted Ordinance 5 as amended.", "Unanimous adoption of the minutes"),
    unlike=(
        "Approved Contractors",
        "Approved by the Borough",
        "Accepted as read",
        "Approved plans are kept by the Clerk",
        "Approved plans show the gate on the left.",
        "Adopted dog needs a home.",
        "Authorised signatories for the account: Ash, Elm",
        "Authorised personnel only beyond the gate.",
        "Approved the plan that should be sent to the county",
        "Approved project, posted onto the site",
    ),
)
"""A decision without its subject: whoever decided is not said."""
NO_RESULT = Rule(
    r"\W*(?:(?P<nobody>no\s?(?:one|body)\s+second\w+\b)|(?:Approved|Adopted|Accepted|Ratified|Endorsed|Authori[sz]ed)\s+"
    r"(?!(?:and|as|at|by|for|if|in|on|or|pending|subject|that|to|unanimously|with|without)\b)[a-z]+\b"
    r"(?:[^.;:]*?\s(?:are|be|can|could|has|have|is|may|might|must|should|shows?|was|were|will|would)\b|\s(?:for|of)\s[^.;:]*:))",
    like=("Nobody seconded the motion.", "Approved contractors must be used.", "Accepted practice is to wait."),
    unlike=("Approved by all, and it is paid.", "Approved."),
)
"""What sounds like a result, and is none where no motion is open: what is approved is told of."""
PAPERS = Rule(rf"\b{SUBJECTS}\b", like=("the monthly report",))
NOT_DONE = Rule(
    rf"^(?:.*\s)?(?:it|before|permission|previously|recently|newly|already|as|of|for|from|with|the|an?|by)$"
    rf"|^(?:no|none|nothing|there|they|he|she|which|all|everyone|\w+ly|\w+ed|(?:the\s+|an?\s+)?(?:(?:procedural"
    rf"|substantive|original|substitute)\s+)?(?:motion|amendment|resolution|vote(?!\s+of\s+thanks))s?\b.*|{BODY}|and|but|so"
    r"|(?:the\s+)?(?:vice-?)?(?:president|chair\w*|mayor|clerk|secretary|treasurer)|.*\band\s+no(?:\s+[\w’'-]+){1,4}|.*\b(?:voted|the\s+motion))$|^no\s|^there\s",
    like=("no apologies", "nothing", "the motion", "the procedural motion", "it"),
    unlike=("the minutes", "the procedural rules"),
)
"""With these as the subject there is no decision: *no apologies were received*, *the motion was approved*."""
OF_THE_MOTION = Rule(
    r"\b(?:motion|amendment|resolution|recommendation|proposal|vote|it)s?\b",
    like=("final resolution: motion",),
    unlike=("the rules",),
)
"""Things that are carried, which is recorded elsewhere."""
OF_PLANNING = Rule(
    r"\b(?:planning|permission|consent|appeals?|applications?\s+(?:no\b|number\b|\d))|\d/\d",
    like=("application 21/0045 for a porch",),
    unlike=("the application for a stall",),
)
"""Things that others decide, and report to this meeting."""
BARE_TAIL = Rule(
    r"(?:\s+(?:to\s+)?(?:[\w-]+\s+)?(?:co-?)?(?:president|chair(?:man|woman|person)?|secretary|treasurer|clerk|mayor|captain)s?"
    r"|\s*,?\s+(?:unanimously|with|as|subject|by|at|pending|on|for|together|without|in"
    r"|and\s+(?:\w+ly\s+)?\w+ed|\d+\s?[–-]\s?\d+)\b.*|\s*\([^()]*\))?[^\w:]*",
    like=(" subject to audit.", ".", " and adopted", " 4-1 with Ash against", " vice president"),
    unlike=(" the plan", " to go"),
)
"""The text that may follow *approved* without *was*; not *John approved the plan*."""
BY_OTHERS = Rule(
    r"\s+(?:[^,;]{0,40}\s)?(?:by\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){0,4}(?:County|Borough|District|Government"
    r"|Department|Planning|Inspector\w*|[A-Z]{3,}(?!\w)"
    r"|(?:county|borough|district|government|department)(?!\s+(?:board|council|committee|commission)\b))"
    r"|(?:at|in|on)\s+(?:(?:the|our|its)\s+)?(?:(?:last|previous|\w+(?:\s+\w+){0,3})\s+meeting\b"
    rf"|(?i:{MONTH})\b|(?:[A-Z]\w+\s+)?(?:\d{{1,2}}\s+)?(?:19|20)\d\d\b|[A-Z]\w+\s+\d{{1,2}},\s+\d{{4}})|so\s+that\b)|\s+to\s+be\b",
    CASED,
    like=(" by the Borough Council", " by the county", " in March 2014", " at the January Amenities meeting"),
    unlike=(" by all present", " by the county board", " with corrections"),
)
BY_US = Rule(
    r"(?:all|every|those|members|councill?ors|(?:general|common|unanimous)\s|show|voice|votes?|majority|consensus"
    r"|acclam|\w*\s?ballot|e-?mail|\d|resolution|(?:the|an?|our)\s+(?:\w+\s+){0,3}?(?:board|council|com+it+ee"
    r"|commission|panel|members?|group|meeting|chair\w*|president|mayor|majority|votes?|show|following|assembly"
    r"|attendees|directors|trustees|governors|membership|proposer)\b)",
    like=("the county board", "a show of hands", "all present"),
    unlike=("the landlord", "Parliament"),
)
PASSED = Rule(
    r"^\W*(?:(?:it\s+was\s+the\s+(?:unanimous\s+)?(?:decision|consensus|agreement|wish)(?:\s+of\s+(?:the\s+)?\w+)?|(?:(?:a|the)\s+)?(?:resolution|decision|(?:\w+\s+)?consensus(?:\s+of\s+the\s+\w+)?)\s+"
    r"(?:(?:was|is)\s*(?:taken|passed|made|adopted|carried|reached)?|taken|passed|made|adopted|carried|reached))"
    r"|(?:there\s+was\s+)?(?:an?\s+)?(?:\w+\s+)?(?:consensus|agreement|unanimous\s+vote)(?:\s+(?:was\s+)?reached)?)\s+(?P<text>(?:to|that)\b(?!\s+(?:be|of)\b).*)$",
    re.IGNORECASE | re.DOTALL,
    like=("The decision was to meet at the mill.", "Consensus was reached to wait", "A decision was taken to wait"),
)
CONTINUED = Rule(
    r"\bcontinued\s+(?P<text>(?:approval|consideration|discussion|the\s+(?:item|approval|hearing|minutes"
    r"|matter))\b.{0,200}?\bto\s+(?:the\s+)?(?:next|following|a\s+future|a\s+later)\b.*)",
    like=("The Board continued the hearing to the next meeting",),
)
_EVERYBODY = (
    r"(?:all|every(?:one|body))(?:\s+(?:of\s+)?(?:the\s+)?(?:councill?ors|governors|members|present|those|trustees))*"
)
_ALL_AGREED = (
    rf"{_EVERYBODY}\s+(?:agreed(?:\s+(?:to|with|on)\s+(?:this|that|it))?|(?:were\s+)?in\s+(?:agreement|favou?r))\W*"
)
THIS_WAS = Rule(
    r"\b(?:this|it|which|these)(?:\s+(?:resolution|motion|proposal|recommendation))?\s+(?:was|were)\s+(?:(?:unanimously|also|then|duly)\s+)?(?:agreed|approved|accepted)\s*(?:(?:unanimously|by\s+(?:all|everyone|those|an?|the\s+\w+)|on\s+a)\b(?:(?!\s(?:to|that)\b)[^.]){0,40})?\.?$"
    r"|\b(?:this|the|that)\s+(?:resolution|motion|proposal|recommendation)\s+was\s+(?:(?:unanimously|also|then|duly)\s+)*(?:carried|passed|adopted)"
    r"(?:\s+(?:unanimously|by|on)\b[^.;]{0,40})?\.?$"
    rf"|(?:^|;)\W*{BODY}\s+(?:unanimously\s+|all\s+)?(?:agreed|agrees|approved|approves)\W*$"
    rf"|^\W*{_ALL_AGREED}$",
    like=("It was agreed.", "This was agreed by everyone.", "All agreed to this.", "The motion was then carried."),
    unlike=("This was said by all", "All agreed to go"),
)
ALL_AGREED = Rule(
    rf"\W*{_ALL_AGREED}", like=("All agreed to this.", "All members in agreement"), unlike=("All agreed to go",)
)
PUT_TO_ALL = Rule(
    r"^(?!\W*(?:no\s?(?:body|\s?one)|nothing|none)\b).*\b(?:should|must|be|to\s+(?:continue|remain|stay)|propos\w+|recommend\w*|request\w*|suggest\w*)\b",
    like=("It was suggested that they wait.", "The rent should stay.", "Rents to stay as they are"),
    unlike=("Nobody was sure about the roof.", "The roof leaks."),
)
"""What may be agreed to by all: words that ask for something."""
PROPOSED_BY = Rule(
    r"\b(?:was|were)\s+(?:proposed|moved)\s+by\b[^.]*\W*$",
    like=("A vote of thanks was proposed by the band.",),
    unlike=("It was proposed by Ash. He agreed to go",),
)
"""What stands before that all agreed, and is no decision in these words."""
AGREED_BEHIND = Rule(
    r"(?P<text>(?:(?:the|all|these|both)\s+)?(?:[\w’'-]+\s+){1,5}?(?:was|were)\s+(?:\w+ly\s+|then\s+)?(?:accepted|adopted|agreed|approved"
    r"|authori[sz]ed|checked|paid|signed)\b(?:(?!\b(?:but|not|too)\b).){0,200}?)"
    rf"[,;]\s+(?:and\s+)?{_EVERYBODY}\s+(?:agreed|(?:were\s+)?in\s+agreement)\W*",
    like=("The bills were paid and signed by Ash, all Councillors agreed.",),
    unlike=(
        "The bills were paid, all agreed to go.",
        "The weather had been very bad for the whole month, everyone agreed.",
        "Ash felt that the pool is too cold, all governors agreed",
    ),
)
"""What was done, and behind it that all agreed."""
DEFERRED = Rule(
    r"\b(?:(?:was|were|be|has|have|been|is|are)\s+(?:therefore\s+)?(?:deferred|postponed|held over(?!\s+the\b)"
    r"|tabled(?!\s+(?:by|to\s+(?!the\b|an?\b|next\b)(?-i:[a-z])))|adjourned to)|deferred\s+(?:to|until|till|for"
    r"|pending)|carr(?:ied|y) over to|continued to (?:the|a|our|its)\s(?:\w+\s){0,3}meeting"
    r"|\b(?:item|matter|this)\s+(?:was|is)\s+(?:therefore\s+)?carried\s+(?:forward|over)"
    rf"|^\W*(?:tabled|postponed|deferred)\s+(?:to|until|till|pending)|^\W*(?:postponed|deferred)(?=\W*$)|^\W*{BODY}\s+(?:\w+ly\s+)?(?:tabled|deferred|postponed))\b",
    like=("Tabled until May", "It was agreed that this be deferred to May.", "This item was carried forward"),
    unlike=("The meeting was held over the wire", "A motion was tabled to mend it", "Ash deferred"),
)
THAT_BE = Rule(r"^(?:That|THAT)\b.*?\bBE\s+[A-Z]{4,}\b", re.DOTALL, like=("That the grant BE REFUSED.",))
ON_APPLICATION = Rule(
    r"(?:(?:no|raise[ds]?\s+no)\s+(?:objections?|comments?)|object(?:ions?|ed)?|supported|support|neutral)\W*",
    like=("NO OBJECTION", "Object."),
    unlike=("Objections were read",),
)
CONCLUSION = Rule(
    r"(?:that\s+)?(?!(?:not\s+)?to\b)(?!.*\b(?:should|would|will|shall|be|must|can|could|may|true|correct|accurate|signed)\b)"
    r"(?:(?!\b(?:if|whether)\b)[^.;]){0,80}?\b(?:is|are|was|were|has|had"
    r"|looks?|seems?)\s+(?!(?:\w+ly\s+)?(?:to|approved|accepted|adopted|agreed|noted|endorsed|appointed|elected|granted"
    r"|refused|ratified|deferred|correct|accurate|true|(?:an?|the)\s+(?:true|correct|accurate))\b)"
    r"|(?:that\s+)?[^.;]{0,80}?\bwould\s+be\s+(?:an?\s+)?(?:\w+ly\s+)?(?:helpful|useful|worthwhile|beneficial)\b",
    like=("that there was enough money", "that this is a fine mill", "the plan looks good", "that it would be useful"),
    unlike=("that the Clerk would write", "that the Clerk ask if it is ours", "that the minutes were a true record"),
)
"""An opinion that people agreed on, which is no decision."""

NO_DECISION = Rule(
    rf"^(?:(?:members|councill?ors|those|trustees)\s+(?:who\s+were\s+)?present\W*$|no one"
    rf"|in\s+(?:{MONTH}|(?:19|20)\d\d)\b"
    r"|with(?:out)?\b(?! all)|on the|there|in principle\b$|it was noted|the (?:motion|amendment)\W*$)",
    like=("Members Present:",),
)
WISHED = Rule(
    r"\b(?:said|stated|suggested|felt|considered|thought|advised|recommended|asked|requested)\b[^.;]{0,120}?"
    r"\b(?:should|could|might)\s+be\s+(?:deferred|postponed|held over|tabled)\b"
    r"|\b(?:if|whether|why|when)\s[^.;,]{0,120}?\b(?:be|been|was|were)\s+(?:deferred|postponed|held over|tabled)\b",
    like=("she said that it should be deferred", "they asked whether it had been postponed"),
)
SUPPOSED = Rule(
    r"\b(?:if|that|whether|when|unless|until|once|as|which)\s+(?:\w+\s+){0,5}$|\b(?:before|after|for)\s+$"
    r"|\b(?:said|noted|reported|explained|asked|advised|stated|recalled|reminded|told|added)\b[^.;]*\b(?:that|if"
    r"|whether)\b[^.;,]*$",
    like=("She added that, if the ", "He reported that it rained and "),
)
ON_A_DAY = Rule(
    rf"^\W*(?:on|at|in)\s[^,]*\b(?:(?:19|20)\d\d|{MONTH}|\d{{1,2}}(?:st|nd|rd|th)|meeting\s+(?:of|on|held))\b",
    like=("At the meeting in May ", "In 2019 the "),
)
NOT_NOW = Rule(
    r"\b(?:previously|last (?:meeting|month|year)|in \d{4})\b|\bhad been\b(?:(?!\band\b)[^,;]){0,40}$"
    r"|\b(?:if|whether|before|once|when|what)$",
    like=("at the last meeting ", "it had been proposed by ash", "they asked if"),
    unlike=("it rained and", "it had been late and"),
)
"""Words before *it was agreed* that make it another time, or uncertain."""
ANOTHER = Rule(
    r"\W*(?-i:[A-Z])[\w’'-]+\s+(?:County|Borough|District|City)\s+Council\b", CASED, like=("Elmfield Borough Council",)
)
"""Another body, by its full name: a body calls itself *the Council*."""

RECITED = Rule(
    r"\b(?:now,?\s+)?(?:therefore,?\s+)?(?:let\s+it\s+)?be\s+it\s+(?:(?:hereby|therefore|further)\s+)*resolved,?\s*(?:that\b)?\W*"
    r"|\b(?:now,?\s+)?therefore,?\s+(?:that\s+)?(?=(?:we|the|(?-i:[A-Z]\w+))\b)",
    like=("Whereas it rains, now therefore be it resolved that the roof be mended.",),
    unlike=("We are therefore late",),
)
# movers

SECOND = Rule(
    r"[\s,;.(–-]*(?:\band\s+)?(?:\b(?:this|it|which|(?<!made )(?<!makes )(?<!\ba )(?<!\bthe )(?:(?:the|a)\s+)?motion)"
    r"\s+)?(?:\b(?:was|duly|(?:(?:with|followed\s+by)\s+)?a|(?:offered|gave|made|provided)\s+(?:the|a)|also)\s+)*"
    r"\b(?P<word>seconded|seconder|seconds?|2\s?nd|supported|backed(?=\s+(?:this|it|the)\b)|support(?=\s+(?:by|from)\s+(?-i:[A-Z]))|sec)\b\.?(?P<by>\s*(?:by|from)\b)?\s*[:–(-]?\s*",
    like=(
        ", second by Committee Member Ash.",
        "and Mr Elm seconded the motion",
        "2nd : ASH",
        "followed by a second from Elm",
    ),
    unlike=("ten seconders",),
)
OF_LABEL = Rule(
    r"(?:^\W*|[.;:–—-]\s+)(?:motion|(?:motion\s+)?(?:proposed|moved|nominated"
    r"|prop))\.?\s+(?:(?-i:[A-Z])[\w’'.-]*[,;]?\s+){1,4}[\s/–-]*(?:and\s+)?$",
    like=("Proposed Cllr Ash ", "7. Moved Jo Ash, "),
    unlike=("It was proposed that Cllr Ash ", "The motion was moved by Cllr Ash and Cllr Elm "),
)
"""*Proposed Cllr Ash*, before *Seconded Cllr Elm*: labels, so that the seconder stands behind theirs."""
SECONDED_AFTER = Rule(
    r"[,;.]?\s+(?:and\s+)?(?:(?:the\s+motion|it|this|which)\s+)?(?:was|is)\s+(?:duly\s+)?seconded\W*$",
    like=("to pay it; the motion was seconded.",),
)
AND_BEFORE = Rule(r"[\s,;.]*(?:\band\s+)?$", CASED, like=("It was moved, and ",))
THE_MOTION = Rule(
    r"\s*(?:(?:the|this)\s+(?:\w+\s+)?(?:motion|proposal|nomination)|it|this)?\b", CASED, like=(" the above motion.",)
)
MOVED_WHOM = Rule(
    r"(?:(?<!\bas )(?<!\bearlier )\b(?:(?:on|under)\s+)?(?:(?:a|the|an|this)\s+)?\b(?:motion(?:ed)?|moved|propos(?:ed"
    r"|al))(?:\s+(?:was|is|has|been|duly|then|made|moved|offered|put|set|forth|forward|proposed|introduced|issued"
    r"|brought|submitted|tabled|presented|provided|raised|(?:for|as)\s+(?!proposed\b|moved\b)(?:\w+\s+){0,2}?\w+))*"
    r"\s+(?:by|(?:(?<=motion )"
    r"|(?<=proposal ))from)\b\s*[:–-]?|(?:(?<=\bwas\s)|(?<=\bwere\s)|^\W*)(?:approved|accepted|agreed|adopted)\s+by\b"
    r"|^\W*made\s+by\b|\b(?:(?:up)?on|under|approved|adopted|accepted)\s+(?:the\s+|a\s+)?(?:motion|proposal"
    r"|proposition)\s+(?:of|by|from)\b|\b(?:moved|motion(?:er)?|mover|proposed|proposer|nominated|nominator)\s*[:–-]"
    rf"|\b(?:1\s?st(?!\s+(?:{MONTH})\s+\d)|first\s+motion)\b\s*[:–-]?"
    r"|\b(?:moved|propos(?:ed|al)|resolution)\s*\(|\bprop\b[.:]*\s*[:–-]?|(?:^\W*"
    r"|[,.;:(–—-]\s*|\bit was\s+)(?:motion\s+)?(?:moved|mover|proposed|proposer|nominated)(?=\s+(?-i:[A-Z]))"
    r"|^\W*motion(?=\s+(?-i:[A-Z]))|[–—-]\s+from\b)\s*",
    like=("A motion was put forth by Mr Ash that we wait", "MOTION : APPROVE 1st : ASH", "Prop: Cllr Ash"),
    unlike=("He was moved to tears by it", "to put up a notice by 1st May 2024"),
)
TO_VOTE = r"\s+to\s+(?:the|an?)\s+(?:[\w-]+\s+)?vote\b"
"""Words after a motion that is put, with no mover there."""
MOVES = Rule(
    r"(?:,?\s+|:\s+(?:I\s+)?|\s+[–—-]\s+(?=motion\b))(?:(?:then|also|so|duly|formally|therefore|further)\s+){0,4}(?:(?:moved|moves"
    r"|proposed|proposes|motioned|motions|nominated|nominates)"
    rf"(?!\s+(?:by|as(?!\s+(?:soon|an?\s+(?:\w+\s+)?(?:amendment|motion))))\b|(?<=proposed)\s+for\s+(?-i:[A-Z]))|(?-i:motion)(?=\s+(?:to|that)\b|,\s|\s{{4}})(?!{TO_VOTE})|(?:ma(?:de|kes?|king)|set|sets"
    r"|offered|put|issued|introduced|presented|initiated|raised|brought|submitted|tabled|gave)\s+(?:forth\s+|forward\s+)?(?:(?:a"
    rf"|the)\s+)?(?:[\w-]+\s+)?motion(?!{TO_VOTE})|put\s+(?:forward|it\s+to\s+the\s+vote)(?=\s+that\b))\b",
    like=("Committee Member Ash made the motion to wait", "Jo Ash set motion to accept it"),
    unlike=("Jo Ash called for somebody to wait", "The Chairman put the motion to the vote"),
)
MOTION_TO = Rule(
    r"(?:^|[.,:–—-]\s+)\W*(?:(?:a|the|another)\s+)?motion\s+(?:(?:was|is)\s+)?(?:duly\s+)?(?:made\s+)?(?:to|that|for)\b"
    r"|^\W*(?:moved?|motioned)\s+to\b",
    like=(
        "Motion to adopt the agenda by Committee Member Ash",
        "Bills – A motion was made to pay them by Ash",
        "Move to pay it – Jo Ash",
    ),
)
SECONDED_FIRST = Rule(
    r"\W*(?:(?:this|it|the\s+(?:motion|proposal|amendment|report)|and|which|(?:up)?on(?:\s+a)?)(?:\s+was)?\W*)*$",
    like=("The motion was", "Upon a "),
    unlike=("He had been",),
)
AND_AGREED = Rule(
    rf"(?:\band|[,;])\s+(?:(?:it|this)\s+was\s+|all\s+|everyone\s+)?(?:unanimously\s+)?(?!in\b){_WAY}\b.*$",
    like=("Elm seconded it, and it was unanimously agreed.",),
)
SO = Rule(r"\bso\s+\w+$|\bmade\s+(?:the|that)\s+motion$", like=("Member Ash so moved", "Ash made the motion"))
BY = Rule(
    r"\bby\s+|(?:\s[–—-]|:)\s+(?=(?:[A-Z][\w’'.-]*\s?){1,3}\W*$)",
    CASED,
    like=("by Mr Ash", "To pay – Ash."),
    unlike=("a – b",),
)
MADE = Rule(
    r",?\s+(?:(?:was|is)(?:\s+(?:duly\s+)?(?:made|put))?|(?:duly\s+)?made)(?:\s+at\s+\d[\d:.]*(?:\s*[ap]\.?m\b\.?)?)?\s*$",
    like=("adjourn was made", "adjourn was made at 6:52 PM"),
)
LEAD_OF_MOTION = Rule(
    r"^(?:[^:–—]{0,60}[.,:–—]\s+(?=(?:a\s+)?motion\b))?\W*(?:(?:a|the|another)\s+)?(?:motion(?:ed|\s+and\s+second)?|moved?|proposal|proposed"
    r"|resol(?:ution|ved))\b(?:\s+[A-Z]{0,5}\s?\d[\d/.-]*)?(?:\s+was)?(?:\s+made)?\s*[:–-]?\s*(?:(?:to|that|for)\b\s*)?",
    like=("Motion to adopt the agenda",),
)

SHORT_NAME = r"(?-i:[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,2})"
SHORTEST_NAME = SHORT_NAME.replace("{0,2}", "{0,2}?")
PAIR = Rule(
    r"(?:^\W*(?:(?P<label>(?:resol(?:ution|ved)|decision|motion|m\s?/?\s?s(?:\s?/?\s?[a-z])?|mo(?:tion|ved?)\s?/\s?second(?:ed)?)\b)"
    r"\s*[:.–-]?\s+)?(?:no\.?\s*)?(?:[A-Z]{0,4}-?\d[\w./-]*[.:)]?\s+)?|\b(?=m\s?/\s?s)(?:m\s?/?\s?s(?:\s?/?\s?[a-z])?)\s*:?\s+|:\s+(?=[A-Z]\w+\s?/))"
    rf"(?P<mover>{SHORT_NAME})(?:\s*(?:,|/|&|\band\b)\s*|\s+[–—-]\s+(?=(?:[A-Z]\.|Mrs?\b|Ms\b|C?ll?rs?\b)[^–]*$))"
    rf"(?P<seconder>{SHORTEST_NAME})"
    r"(?=[\s,;.(–—-]*(?P<told>votes?\s*:|(?:and\s+)?unanim|carried|passed|approved|all\b|\d)|\s*:|,?\s+(?:to|that|for\s+the|moved|motion(?:ed)?|proposed|nominated)\b"
    r"|\s+[–—-]\s+(?:to|that)\b|\W*$)",
    like=(
        "R2018-178 L. Ash, T. Elm: That the minutes be adopted.",
        "Resolved: Cllr Ash / Cllr Elm",
        "27. Ash / Elm: That it be paid",
        "Motion: Ash/Elm Vote: all",
        "M/S Ash/Elm Unanimous",
        "M/S/C Ash, Elm and unanimous",
        "M/S/C: Ash / Elm (5-0)",
        "Motion to adjourn M/S Ash / Elm Unanimous",
        "Ash/Elm moved that it be paid",
        "3. J. Ash – T. Elm",
        "Fees stay as they are: Ash/Elm – carried",
        "Ash/Elm – that it be paid",
    ),
    unlike=("12. QUESTION ASKED BY COUNCILLOR ASH, T.D.:",),
)
"""Mover and seconder side by side, before a motion or its outcome."""
IN_BRACKETS = Rule(
    rf"\s*(?:[(\[](?=[^()]*\)|[^\[\]]*\])|(?=[A-Z][\w’'-]+/[A-Z][\w’'-]+\)))(?P<mover>{SHORT_NAME})\s*(?:/|,|\band\b)\s*(?P<seconder>{SHORT_NAME})"
    r"(?:[,;]\s+(?:\d|vote|all\b|unan)[^()]{0,20})?[)\]]",
    CASED,
    like=(
        "The Board approved the bills (Ash/Elm).",
        "bills of $120 Ash/Elm).",
        "RESOLVED (Ash/Elm): that it be paid",
        "(Ash and Elm)",
    ),
    unlike=("the bills (for May)",),
)
LONE = Rule(
    r"(?:(?P<second>seconded|seconder|2nd|second)|(?:it\s+was\s+)?(?:motion\s+(?:to\s+amend\s+)?(?:was\s+)?(?:made\s+|moved\s+)?(?=by\b)|made(?=\s+by\b)"
    r"|(?:amendment\s+)?moved|proposed|proposer|mover|1st))(?:\s*(?P<by>by\b|[:(-])|(?=[\s.]))\s*[:.-]?\s*(?P<name>(?:(?!\bsecond)[^,;:]){2,60}?)[;,.]?\s*(?:and)?$"
    r"|(?P<who>(?-i:[A-Z])(?:(?!\bsecond)[^,;:.]){1,40}?)\s+(?:(?P<seconds>seconded|seconds?|2nd)|(?:first(?!\s+aid)|1st|moved|motion(?:ed)?|proposed))\W*$",
    like=("Seconded by Cllr Fern.", "Second (Elm).", "Seconded – Elm", "Jo First", "Elm motioned"),
    unlike=("The pump was moved by crane, and then mended", "It was seconded by Elm that"),
)
LABELLED = Rule(
    r"^\W*(?:motion(?:\s+#?\d[\w./-]*)?|propos(?:al(?=\s+to\s)|(?:al|ed)(?=:(?!.*\bsecond).*\s(?:to|be|the|a|[a-z]{4,})\s))|m\s?/?\s?s\s?/?\s?[cpu]?)(?:\s*:|(?=\s+(?:to|for\s[^.,]{2,40}?\sto)\s|\s*[“\"]))\s*[“\"]?"
    r"(?:(?-i:Resolved),?\s+|it\s+(?:is|was)\s+(?:hereby\s+)?(?:resolved|proposed|moved)\s+)?(?:(?:that|to)?\b|(?=[£$€]))\s*(?P<text>(?:[^:]|:\s*(?=[£$€\d]|unanim|all\b|carried|passed|approved)|:(?=//)){8,}?)\W*$",
    re.IGNORECASE | re.DOTALL,
    like=(
        "Motion: Run from 18 June to 19 July.",
        "MSC to pay the bills.",
        "Motion: Fees for us: £40",
        "Proposed: Ash will write the plan.",
        "Motion: That [[https://mill.test/5|the minutes of May]] be approved.",
    ),
)
ROLE_IN_BRACKETS = Rule(
    rf"\b(?P<role>motion|second(?:ed)?)(?:\s+\d{{1,2}})?\s*[(\[](?P<who>{SHORT_NAME})[)\]](?:\s*/\s*(?=second))?",
    like=("Motion (Ash)/Second (Elm) to wait", "Motion 3 (Jo Ash), second (Elm) to wait"),
    unlike=("the motion (as amended)",),
)
ROLES_BEHIND = Rule(
    rf"(?:[\s,;]+[–—-]+)?\s*[,;]?\s*(?<![\w.])(?P<mover>{SHORT_NAME})\s+\((?:m|p|mot(?:ion)?|mov(?:ed|er)|prop(?:os(?:ed|er))?)\)[,;]?\s+(?:and\s+)?"
    rf"(?P<seconder>{SHORT_NAME})\s+\((?:s|sec|2nd|second(?:ed|er)?)\)",
    like=("It be cut – Jo Ash (moved); Bo Elm (seconded); carried.", "Ash (proposer), Elm (seconder)"),
    unlike=("Jo Ash (Chair), Bo Elm (Clerk)", "The winners were Jo Ash (1st) and Bo Elm (2nd)."),
)
"""Mover and seconder, each followed by what they did."""
LABEL_BEFORE = Rule(
    r"^\W*(?:(?:motion|action|amendment|resolution)|(?:resolution|motion|res)\b\.?\s*(?:no\.?\s*)?\d[\d./-]*)\s*:\s*(?=(?:(?:it|motion)\s+was\s+)?(?:moved|proposed(?!\s+that\b)|motion\s+by)\b)",
    like=("MOTION: Moved by Ash", "Resolution No. 24/15: Moved Ash"),
    unlike=("Motion: that it be moved",),
)
UNNAMED = Rule(
    r"\b(?:[Bb]y|(?:[Uu]p)?[Oo]n)\s+(?:a\s+)?motion\s+(?:duly\s+)?made,?\s+(?:and\s+)?(?:duly\s+)?seconded,?"
    r"(?P<told>\s+and\s+(?:unanimously\s+)?(?:carried|passed|approved))?,?\s+(?P<did>.{6,400})"
    r"|(?:\b[Aa]\s+motion(?=\s+(?:passed|carried)\s)|\b[Aa]\s+motion\s+(?:was|is)\s+(?:duly\s+|then\s+)?(?:made|moved|put\s+for(?:th|ward))"
    r"|(?:^\W*|\b[Ii]t\s+was\s+)(?:duly\s+|then\s+)?(?:[Mm]oved|[Pp]roposed)(?=,?\s+(?:and\s+)?(?:duly\s+)?seconded)"
    r"|^\W*[Mm]otion(?:\s+(?:was\s+)?(?:duly\s+)?(?:moved|made)(?=,?\s+(?:and\s+)?(?:duly\s+)?seconded)|(?=\s+and\s+second)))"
    r"(?:,?\s+(?:and\s+)?(?:was\s+)?(?:duly\s+)?second(?:ed)?)?"
    r"(?P<came>,?\s+(?:and\s+)?(?:unanimously\s+)?(?:carried|passed|approved|agreed)(?:\s+unanimously|\s*\([^()]{3,30}\))?(?:\s+by\s+the\s+[A-Z]\w+)?)?"
    r"[,:]?\s+(?=to\s|that\s|for\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,4}to\s)(?P<text>.{6,400})"
    r"|^\W*[Mm]otion\s+(?P<put>to\s[^.;:]{4,200}?)\s+(?P<out>(?:passe[sd]|carrie[sd]|fails|failed|lost)\b.*)"
    r"|^\W*[Aa]\s+vote\s+(?P<vote>to\s[^.]{4,300}?)\s+(?:was|is)\s+(?:then\s+)?(?:held|taken|called)\b"
    r"|^\W*(?:[Aa]\s+)?[Mm]otion\s+(?P<what>to\s[^.]{4,300}?)\s+(?:was\s+)?(?:duly\s+)?(?:made|moved)(?:\s+by\s+(?:an?|one)\s[^,.]{3,30})?,?\s+and\s+"
    r"(?:duly\s+)?seconded(?:,?\s+and\s+(?:unanimously\s+)?(?:carried|passed|approved))?",
    CASED,
    like=(
        "A motion was duly made and seconded to pay the bills",
        "Motion and second to pay the bills.",
        "It was moved and seconded that the bills be paid",
        "Motion moved, seconded and carried (5-0) to pay the bills",
        "Motion was made, seconded and passed to pay the bills",
        "A motion was made, seconded and approved by the Board for the Roads Committee to pay",
        "A vote to adopt the plan was held:",
        "Motion to adjourn passes.",
        "A motion to pay was made by a member, and seconded by another member.",
    ),
    unlike=("A motion sensor was fitted",),
)
_THIS = (
    r"(?:(?:it|this|which|all|(?:the\s+)?(?:following\s+)?(?:motion(?:ed)?|proposal|amendment|resolution|recommendation"
    r"|vote))\s+)"
)
CAME_AHEAD = Rule(
    r"[\s,;.:)(–-]*(?:(?:and|&|/)\s+(?-i:(?:[A-Z][\w’'.-]*,?\s+){1,3})(?=to\b|that\b))?(?:(?:chair\w*|mayor"
    r"|an cathaoirleach|t\.d\.)[\s,;]*|(?!that\b)(?-i:(?:[A-Z][\w’'.-]*\s+){1,4})(?=and\b|it\b))?(?:and\b,?\s*)?"
    rf"(?:(?:following|on|upon|after)\s[^.,]{{0,60}},\s+)?(?:{_THIS}|{BODY}\s+)?(?:moved\s+|proposed\s+)?"
    r"(?:(?:was|were)\b\s*)?(?:(?:proposed|suggested|requested)\s+(?=to\b|that\b))?(?:unanimously\s+)?"
    rf"(?P<out>(?:{_WAY}|decided|unanimous)\b)?(?:\s+unanimously|\s+\d+\s?[–-]\s?\d+(?=\s+(?:to|that)\b))?"
    r"(?:\s+by\s+(?:all\s+)?(?:the\s+)?(?:elected\s+)?members(?:\s+present)?|\s*\([^()]{3,200}\))?[\s,:–—-]*",
    like=(
        " and it was agreed",
        " and the Board APPROVED that",
        ", and carried unanimously by members present to adopt the plan",
        "and carried 4-0 to",
    ),
)
CAME_BEHIND = Rule(
    r"(?:[,;.]?\s*\b(?:and\s+)?(?:(?:up)?on\s+(?:being\s+put|a\s+vote)\b[^,;]{0,30},?\s+)?"
    rf"(?:{_THIS}|these\s+|they\s+)?(?:was|were|is)\s+(?:then\s+|duly\s+)?(?:unanimously\s+)?{_WAY}"
    rf"|(?:^|[,;.(]|\s[–—-])\s*(?:and\s+)?{_THIS}?(?:\d+\s+(?:were\s+)?)?(?:unanimously\s+)?{_WAY}"
    r"|(?:\s+which)?\s+(?:carried|passed|approved|failed|lost)\s+(?:\w+ly\s+)?\(?\d+\s?[–/-]\s?\d+"
    r"|(?:^|[,;]\s*|\s)with\s+[^,;.]{2,40}\smaking\s+(?:it|the\s+vote)\s+unanimous"
    r"|\s+(?:carried|passed)\s+unanimously|[:,;]\s*no\s+objections?|[,;]\s*(?:the\s+)?votes?\s*:?\s+(?=\d)[\d\s]+\w+"
    rf"|\s+(?:was|is)\s+(?:duly\s+)?seconded,?\s+and\s+(?:\w+ly\s+)?{_WAY}"
    rf"|\s*[,;]\s*(?:and\s+)?{BODY}(?:\s+present)?\s+(?:was|were)\s+(?:all\s+|unanimously\s+)?in\s+favou?r"
    r"|\s*[,;]\s*and\s+unanimous|\s*[,;]\s*(?:and\s+)?(?:the\s+)?meeting\s+(?:was\s+)?(?:adjourned|closed)"
    r"|[.,;]?\s+\(?(?:voice|roll[- ]call)\s+vote\W+(?:the\s+)?motion\s+(?:carried|passe[sd])"
    r"|(?:^|(?<=[\w.)”\"])\s+)[\"“'‘’]*(?-i:Unanimous(?:ly)?|UNANIMOUS(?:LY)?|CARRIED|Carried|LOST|PASSED|AGREED"
    r"|Vote:)(?=\W*(?:\b(?:unan\w+|all|\d+|in\s+favou?r|[–/-]|to)\W*){0,6}$)"
    r"|(?:^|\s+and|\s*[,;(])\s*\ball\s+(?:(?:members|councill?ors)\s+(?:voted\s+and\s+)?)?(?:were\s+in\s+favou?r|agreed|approved|(?:said|voted)\s+(?:aye|yes|in\s+favou?r))"
    r"|,?\s+and\s+(?:(?:the|said|set|that)\s+)?motion\s+(?:failed|fails|passed|carried)"
    r"|\s+and\s+(?:(?:the\s+)?motion(?:ed)?\s+)?(?:was\s+)?(?:\w+ly\s+)?"
    r"(?:carried|passed|approved|adopted|agreed)(?=\W*(?:$|\w+ly\b|\(?\d|by\b)))(?:\b|(?<=:))[^;]{0,50}$",
    like=("the payment was approved.", "the wall be mended, agreed", "it be paid CARRIED: 5/0", "This was agreed."),
    unlike=("that the work be carried out", "that the plan be approved", "adopt the Unanimous Consent List"),
)
LOST_BARELY = Rule(r"\b(?:lost|defeated|rejected|fail(?:s|ed)|not\s+(?:carried|passed))\b", like=("which was lost",))
MOVED_BARELY = Rule(
    r"\W*(?:proposed|moved|prop)\b[^.;]{2,60}\bsec(?:ond(?:ed)?)?\b[^.;]{2,40}\W*",
    like=("Proposed XY, seconded ZW.",),
    unlike=("Ash proposed to wait.",),
)
OF_MOTION = Rule(
    r"[“\"‘]?(?:that|(?:not\s+)?to(?!\s+(?:without|by|unanim))|for|(?:these|the|all)\s+(?:\w+\s+){1,4}(?:be|was|were)\s+\w+(?:ed|id|ld|nt)|[a-z]{3,}ing"
    r"|pass\s+for|approve|pay|accept|adopt|recommend|nominated)\b",
    like=("that it be paid", "these accounts be paid"),
    unlike=("the talk went on",),
)
AS_CORRECT = Rule(
    r"\bas\s+(?:an?\s+)?(?:true|accurate|correct)\b[^.]{0,40}?(?=\s+by\b)|^(?:approved|accepted|agreed|adopted)(?=\s+by\b)",
    like=("moved as correct by Mr Ash", "approved by Mr Ash"),
)
"""Words with both the movers and the outcome."""
# motions

WHAT = Rule(
    r"^\s*(?:the\s+following\s*:\s*)?(?:(?:(?:as|for)\s+)?(?:(?:the|an?)\s+)?(?:following\s+)?(?:(?:original\s+"
    r"|substantive\s+|procedural\s+|substitute\s+|first\s+|notice\s+of\s+)?(?:motion|proposal|amendment"
    r"|counter-proposal|resolution))(?:\s+to\s+the\s+(?:\w+\s+){0,2}?(?:motion|proposal|resolution"
    r"|recommendations?)(?:\s+(?:as\s+)?(?:set\s+out|shown|printed|given|contained)\s+(?:in|at"
    r"|under)\s+[^:“\"]{1,50})?(?=\s*:|\s*$))?(?:\s+as follows)?[\s,]*:?\s*)?(?:that\b|to\b|for\b)?[\s,:]*",
    like=("the following amendment to the motion set out in paragraph 3:", "as an amendment, that it be paid"),
)


BEFORE = Rule(
    r"^(?P<text>(?:the|this|that|an?|approval|acceptance|adoption|payment|[a-z]{3,}ing)\s.{3,200}?)\s*,?\s+(?:was|were)(?:\s+(?:then|duly|also))?\s*$",
    like=("The motion was",),
)
DULY_ELECTED = Rule(
    r"(?P<who>[^:;]+?)\b(?:was|were|is)\s+(?:duly\s+|then\s+|unanimously\s+)*(?:re-?)?elected(?:\s+unopposed)?"
    r"(?:\s+(?:as\s+|to\s+the\s+(?:office|post)\s+of\s+)?(?:the\s+)?(?:vice[- ])?"
    r"(?:chair\w*|mayor|president|secretary|treasurer))?\W*",
    like=("Ash accepted the post and was duly elected.",),
    unlike=("whoever would be elected", "Ash was elected with three votes to one."),
)
MOVES_WHAT = Rule(
    r"(?:that|the following|the (?:original )?motion|a\b|an\b|the\b|its\b|to\b|for\b|[a-z]{3,}ing\b|adoption|approval"
    r"|(?-i:(?:[A-Z][\w’'.-]*\s+){1,3})(?:to(?!\s+(?:an?|the)\b)|as|for(?!\s+the\s+\w+\s+time))\s|[^.]{3,40}?\s(?:as|for|be)\s+(?:the\s+)?(?:vice|chair|deputy|mayor|president|secretary|treasurer|clerk)"
    r"|acceptance|passage|introduction|adjournment|resolution|ordinance)",
    like=("that the weir be mended", "adoption of the plan"),
    unlike=("on to the next item", "Mill Lane to the top of the list"),
)

# ballots

LABEL = Rule(
    r"(?P<label>(?:(?:all|members|councill?ors|those)\s+)?(?:vot(?:ing|ed|es?)\s+)?(?P<for>in\s+favou?r"
    r"(?:\s+of\s+the\s+\w+)?|for(?:\s+the\s+(?:motion|amendment|recommendation|proposal|resolution))?|ayes?|yeas?"
    r"|yes|tá|in\s+support|approved(?=\s*\(\d))|(?:"
    r"(?:members|councill?ors|those)\s+)?(?:vot(?:ing|ed|es?)\s+)?(?P<against>against(?:\s+the\s+(?:motion"
    r"|amendment|recommendation|proposal|resolution))?|noes|naye?s?|nos?|opposed|níl|opposing)"
    r"|(?P<abstain>abstain(?:ed|ing|s)?|abstentions?|abstaining)|(?P<other>(?:absent(?:\s*/\s*not voting)?"
    r"|not\s+voting|present\s*/?\s*not voting|disq\w*|recus\w*|excused|vacant|conflict|not present(?: at vote)?)))"
    r"\s*(?:votes?)?\s*(?:\(\s*(?P<n>\d{1,3})\s*\)|[-–:]?\s*(?P<n2>\d{1,3})(?=\s*(?:\(|$|[-–:.,;])))?\s*"
    r"(?P<colon>[:–-]|$|(?-i:(?<=AYES )|(?<=YEAS )|(?<=NAYS )|(?<=NOES ))(?=(?-i:[A-Z]{3})))?\s*",
    like=("For: ",),
)
VOTED = Rule(
    rf"\b(?:{_WAYS}\b(?:\s+(?:of\s+)?the\s+motion)?|(?-i:(?<=[:–-]\s)[YN])\b)",
    like=("Ash and Elm voted for and Oak against",),
    unlike=("This is for the Clerk",),
)
"""A way to vote, in a sentence with names."""
BALLOT_INSIDE = Rule(
    r"\(((?:ayes?|yeas?|yes|in\s+favou?r|for)\s*[:–-][^()]*)\)",
    like=("and carried (Aye: Ash, Elm; Absent: Oak) to wait",),
)
NO_NAMES = Rule(
    r"^.*\b(?!and\b)[a-z][a-z’'-]*\b[\s:,]*(?=[A-Z])|\s+(?:(?:who|all|both)\s+)?(?:voted|voting|were|was|is)\s*$|^\W*and\s"
    r"|^\W*(?:[Tt]hose\s+|[Mm]embers\s+)?[Vv]ot(?:ed|ing)\s*$",
    CASED,
    like=("carried by these votes: Ash and Elm", "Ash and Elm voted"),
)
"""Words there other than names."""
BY_MEMBER = Rule(
    r"(?:^|(?<=[;,.]\s)|(?<=(?:aye|yes|nay|yea)\s))\s*(?:and\s+)?((?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councill?or"
    r"|Council[ -]?(?:member|man|woman)"
    r"|Commissioner|Mayor|Vice[ -]Mayor|Trustee|Director|Alderman|Chair(?:man)?|Vice[ -]Chair|Board Member"
    r"|Member)\.?\s+)*(?:(?-i:[A-Z])(?:[\w’'.]|-(?-i:(?=[A-Z])))*\s*){1,3}?)\s*[:,–—-]?\s*\(?(?<=[\s(–—-])(aye|yes|yea|nay|no|abstain(?:ed)?|absent|for"
    r"|against|(?-i:(?<=[:–-]\s)[YN]))\b(?!\.\s?(?:[A-Z]\.?-?)?\d)\)?(?=\W*(?:$|[;,.]|\s+and\s|\s+(?-i:[A-Z][\w’'-]+)\s?(?:[:–-]|\s(?:aye|yes|yea|nay|no)\b)))",
    like=("Ruiz: Aye", "Ash aye and Elm aye"),
    unlike=("There were no comments",),
)
INLINE = Rule(
    r"(?:(?<=[.;,)]\s)|(?<=\S\s)(?=[A-Z]))(?<!voting\s)(?<!voted\s)(?=(?:(?:those|members|councill?ors)\s+)?(?:vot(?:ing|ed)\s+)?(?:ayes?|yeas?|noes|naye?s?"
    r"|absent|abstain\w*|abstentions?|against"
    r"|recus\w*|disq\w*|excused|not voting|not present(?: at vote)?|no|opposed)\s*(?:\(\d+\))?\s*[:–-])",
    like=("Trustees absent: Cole.", "Elm. Those opposed: Oak"),
)
LEAD = Rule(
    r"^(?:(?:(?:up)?on|by|motion\s+\w+\s+by)\s+)?(?:(?:an?|the)\s+)?(?:(?:roll[- ]call|recorded|called|voice"
    r"|named)\s+)*(?:(?:votes?|voting|roll[- ]call)\b[^.;:]{0,30}?)?\s*[:,.–-]?\s*(?:\d{1,2}\s*[/-]\s*\d{1,2}\s+)?"
    r"(?:(?:the\s+following|those|members|trustees|councilmembers)\s+)?(?<=[\s:,.–-])(?=(?-i:[A-Z])|(?:vot(?:ed|ing)\s+)?(?:ayes?|yeas?|yes)\b)",
    like=(
        "Vote: AYES: Ash",
        "Voice vote: Ash – aye",
        "Motion approved by Ash – aye",
        "Upon roll call, the following voted aye",
    ),
)
"""What stands before the labels, or the members, of a vote by name."""
THE_FOLLOWING = Rule(
    r"\b(?:and\s+)?the\s+following(?:\s+[a-z]+s)?\s+(?=(?:vot(?:ed|ing)|abstained|recused|(?:was|were)\s+absent)\b[^:]{0,20}:)",
    like=("The following voted Nay: Elm", "the following trustees voted aye: Ash"),
    unlike=("the following was voted on",),
)
WITHIN = Rule(
    r"(?:(?<=[.;:]\s)|(?<=[.;:]\s\s)|(?<=\bvote of\s))(?:(?:(?:up)?on\s+(?:a\s+)?)?(?:roll[- ]call"
    r"|recorded|vot(?:e|ing)|being\s+put)\b[^.;:]{0,30}?[,:]?\s*)?(?:the\s+following\s+|those\s+)?"
    r"(?:vot(?:ed|ing)\s+)?(?:ayes?|yeas?|yes|in\s+favou?r|for)\s*(?:\(\d+\)\s*)?[:–-]\s*[^:]{2,600}?\b(?:noes"
    r"|naye?s?|no|against|opposed)\s*(?:\(\d+\)\s*)?[:–-]|(?<=[.;]\s)all\s+in\s+favou?r\s*:\s*(?=(?-i:[A-Z]))"
    r"|(?<=[.;:]\s)(?:votes?\s*:\s*)?(?:ayes?|yeas?|yes|in\s+favou?r|for)\s*\(\d{1,2}\)\s+(?-i:[A-Z])"
    r"|(?<=[;,]\s)(?:roll[- ]call|(?:voice\s+)?vot(?:e|ing))\b[^.;:,]{0,30}[:,]\s*(?=(?-i:[A-Z])[^.;,]{2,40}?[\s,(–:-]+"
    r"(?:aye|yes|yea|nay|no)\b)",
    like=(
        "Roll Call: Ayes - Abbot, Baker, Clay, Dorn. Nays - None. Absent - Ellis. Motion carried.",
        "Elm seconds, voice vote, Bo Elm aye, Jo Ash aye.",
    ),
)

SENTENCE_AFTER = Rule(
    r"(?:(?<=[.)])\s+|\s+(?=Motion\s+(?:passe[sd]|carrie[sd]|failed)\b))(?=(?:(?:The|[WT]here(?:upon|fore),?\s+the)\s+)?(?:[Mm]otion|[Vv]ote"
    r"|[Rr]esolution|[Oo]rdinance|[Aa]mendment|MOTION)\b)",
    CASED,
    like=("Seconded by Cllr Fern. The motion carried 3-0.",),
)
OFFICE = Rule(
    r"^(?:the\s+)?(?:(?:council|board|committee|panel|commission)\s?)?(?:members?|commissioners?|trustees?"
    r"|directors?|supervisors?|councill?ors?)(?:\s*:\s*|(?<=s)\s+(?=(?-i:[A-Z])))",
    like=("Members: A Ash, B Birch", "Directors Ash, Birch and Cole"),
    unlike=("Commissioner Ash",),
)
EVERYBODY = Rule(
    r"(?:all|everyone|everybody)(?:\s+(?:members|those|present|in\s+favou?r|other))*|unanimous(?:ly)?",
    like=("all", "All present", "unanimous"),
    unlike=("All Saints",),
)
NOBODY = Rule(r"(?:there\s+were\s+none|none|nil|nobody|no one|0)\b|n/?a\b", like=("none",))
HEADER = Rule(
    r"(?:recorded |roll[- ]call |named |voice )?(?:votes?|voting|vote results?|roll call(?: vote)?)\s*:?",
    like=("Recorded vote:",),
)
BY_INITIALS = Rule(r"[A-Z]{2,3}(?:,? (?:and |& )?[A-Z]{2,3})*\.?", CASED, like=("AB, CD and EF", "AB"), unlike=("Ash",))
ELECTED = Rule(
    r"(?:(?:^|[.;:,]\s+|\b(?:declared|announced|that)\s+)(?P<who>(?-i:[A-Z])(?:(?!declared|announced)[^,;]){2,60}?)\s+(?:(?:was|is|be)\s+)?"
    r"(?:\w+ly\s+|to\s+be\s+)?(?:re-?)?(?:elected|appointed)|\b(?:elected|appointed)\s+(?P<whom>(?-i:[A-Z])[^,;]{2,40}?))"
    r"(?:\s+(?:unanimously|unopposed))?\s+(?:(?:as|to\s+be|to)\s+)?(?:the\s+)?(?:cathaoirleach|chair(?:man|woman|person)?|mayor)\b(?!\s+(?:of|for)\b.*\bcommittee)",
    like=(
        "He declared Cy Dale elected as Chairman.",
        "Cy Dale was re-elected Chair",
        "Cy Dale was elected unanimously as the Chairman",
        "We elected Cy Dale as Chair",
    ),
    unlike=("Cy Dale was elected chair of the Roads Committee", "Cy Dale was elected Vice-Chairman"),
)


OF_FORM = Rule(
    r"(?:adopt|approve|accept)\b[^.]{0,60}\b(?:agenda|minutes|reports?|program\w*|accounts)\b|(?:the\s+)?(?:approval"
    r"|acceptance|adoption|closing|closure|adjourn|adjournment|payment|adjourning|re-?opening)\b"
    r"|(?:that\s+)?the\s+minutes\b[^.]{0,80}\bbe\s+(?:adopted|accepted|approved|received|signed|taken)\b"
    r"|(?:that\s+)?the\s+minutes\b[^.]{0,80}\b(?:are|were|be)\s+(?:an?|the)\s+(?:true|correct|accurate)\b"
    r"|(?:the\s+)?(?:draft\s+)?minutes\W*$|(?:that\s+)?(?:the|these|all)\s+(?:\w+\s+)?(?:accounts|payments|cheques"
    r"|invoices|bills)\s+be\s+(?:accepted|agreed|approved|authorised|paid|passed)\b",
    like=("that the minutes of the last meeting be approved",),
    unlike=("The purchase of a boat",),
)
WANTED = Rule(
    r"\b(?:(?:(?:called|asked)\s+(?:for|if\s+there\s+(?:was|were))|entertained)\s+(?:a|any)\s+motion\s+to"
    r"|the\s+(?:recommendation|motion)\s+(?:was|is)\s+to|this\s+is\s+an?\s+(?:[\w-]+\s+)?motion(?:\s+to|(?=\s+[a-z]+ing\b)))"
    r"\s+(?P<text>[^.]{3,300}?)\.?\s*$",
    CASED,
    like=(
        "The Chair asked for a motion to accept the plan.",
        "For the trust, the recommendation was to buy the mill.",
        "Ms Ash said that this is a trust motion approving the plan.",
    ),
)
NOTE_LABEL = Rule(
    r"^\W*(?:motion|amendment|(?:proposed\s+)?resolution|proposal|action|move(?=\s+to\s)|(?:vote|moved|proposed)(?=\s*[:–-])|nom(?:inations?|inees?|inated)?)\s*(?:[:–-]\s*"
    r"|(?=\s(?:to|that)\s))",
    like=(
        "Motion: a rise",
        "Proposed resolution: a rise",
        "Nom: Mr Ash",
        "Motion to approve it",
        "Amendment: that it be refused",
    ),
)
PROPOSAL_ALONE = Rule(
    r"\W*(?:propos(?:al|ed(?:\s+(?:resolution|change|outcome|answer|disposition))?)|recommendation)\s*:\s*\w",
    like=("Proposal: Reject.", "Proposed resolution: Close it."),
    unlike=("Proposed: ",),
)
TO_APPROVE = Rule(
    r"to\s+(?:\w+(?:,|,?\s+(?:and|or))\s+)*(?:approve|agree|adopt|accept|confirm|ratify|sign|authori[sz]e)\b",
    like=("To review and approve the budget",),
    unlike=("To receive a report", "Approval of the budget"),
)
"""A title that says what is to be decided."""
COLUMN = Rule(
    r"(?P<text>(?:text\s+of\s+)?(?:motions?|resolutions?|proposals?)(?:\s+text)?)"
    r"|(?P<pair>(?:mov|propos)(?:ed|er)(?:\s+by)?\s*/\s*second(?:ed|er)?(?:\s+by)?)|(?P<deed>(?:actions?|tasks?)(?:\s+(?:items?|points?|required))?|what|to\s+do)"
    r"|(?P<who>(?:persons?\s+)?responsible|(?:by\s+)?whom?|(?:action\s+)?owner|assigned(?:\s+to)?|lead)|(?P<mover>moved(?:\s+by)?|mover|proposed(?:\s+by)?"
    r"|proposer)|(?P<seconder>second(?:ed)?(?:\s+by)?|seconder)|(?P<came>status|result|outcome|vote|decision|updates?|progress)",
    like=("Motion Text", "Moved by", "Seconded by", "Status", "Moved/ Seconded", "Person responsible"),
    unlike=("Date",),
)
TASK = Rule(
    r"(?:(?!to\b)(?-i:[A-Z])[^.:]{0,40}?\s)?to\s+(?P<what>[a-z].+)",
    like=("To mend it", "Ash & Elm to mend it"),
    unlike=("Minutes adopted",),
)
_STANDS = (
    r"(?-i:(?:[A-Z][\w’'.-]*\s+){2,3})(?:stands?|stood|was\s+nominated)\b|(?-i:(?:[A-Z][\w’'.-]*\s+){1,3})(?:is|was"
    r"|are|were)\s+(?:happy|willing|prepared|content)\s+to\s+(?:stand|serve|continue|carry\s+on)\b"
)
STANDS = Rule(
    _STANDS,
    like=("Amy Ash stands (proposed: Elm, seconded: Oak)", "Amy was willing to stand again"),
    unlike=("Amy was happy to hear it",),
)
PUT = Rule(
    rf"\W*(?:(?:to\s+[a-z]+|that|insert|change|substitute|increase)\s+\S|{_STANDS})",
    like=('Change "each year"', "Amy Ash stands (proposed: Elm, seconded: Oak)"),
    unlike=("The pump was mended",),
)
OF_VOTE = Rule(
    r"\b(?:carried|passed|lost|failed|defeated|approved|adopted)\W+(?:by\s+(?:a\s+\w+\s+of\s+)?)?\d+\s*(?:votes?\s+)?(?:[-–]|to)\s*\d"
    r"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:(?:members?"
    r"|councill?ors?)\s+(?=(?:were\s+)?in\s+favou?r|against)|votes?|for|in\s+favou?r|ayes?|yeas?|nays?|against)\b"
    r"|\bvote[sd]?\s+(?:of\s+|was\s+|were\s+|by\s+)?\d|\b(?:for|in favou?r)\W+\d+\W+(?:and\s+)?against\W+\d"
    r"|\b(?:vote|majority)\b[^.]{0,60}\d\s*(?:[-–]|to)\s*\d|^\W*results?\b",
    like=("The vote has 5 for, but 4 names for.",),
)
"""Figures that are a vote, even without a motion."""
AMENDS = Rule(
    r"(?:to\s+)?(?:an?\s+(?:\w+\s+)?amendment|(?:adopt|approve|accept)\s+(?:the\s+)?(?:\w+\s+)?amendment|amend\s+(?:the\s+)?(?:\w+\s+)?(?:motion|resolution"
    r"|ordinance|proposal)|add\s+the\s+words?)\b",
    like=("adopt Amendment 1 to the plan", "amend the motion to say so"),
    unlike=("amend the agenda",),
)
OF_PENDING = Rule(
    r"(?:that\s+)?(?:the\s+(?:motion|question|debate|matter|item)\b|(?:adjourn|amend|call|close|defer|delay"
    r"|divide|extend|lay|postpone|refer|substitute|suspend|table|withdraw)\b)",
    like=("table the motion", "that the question be now put", "refer it to the Roads Committee"),
    unlike=("pay the bill",),
)
"""What is moved of the motion before the meeting, which waits."""
TO_AMEND = Rule(
    r"\W*(?:an?\s+|the\s+)?(?:motion\s+to\s+amend(?:\s+the\s+motion)?|amendment)\W*",
    like=("Motion to amend", "Amendment:"),
    unlike=("Motion to amend the agenda",),
)
"""What stands before the mover of an amendment, whose words follow."""
BEGINS_RESOLVED = Rule(
    r"\W*(?:(?:and|now|therefore),?\s+)*(?:(?:be it|it was)\s+)?(?:(?:unanimously|further|hereby)\s+)*(?:resolved"
    r"|decision|agreed|resolution|recommended|ordered|determined)\b",
    like=("It was unanimously resolved", "DECISION: to wait"),
    unlike=("They agreed",),
)
AND_RESOLVED = Rule(
    r"^\W*(?:(?:and\s+)?(?:it\s+was\s+)?(?P<un>unanimously\s+)?resolved|and\s+(?P<un2>unanimously\s+)?agreed)\b"
    r"[\s:–-]*(?:unanimously)?[\s:]*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
    like=("And Resolved:",),
    unlike=("The matter was resolved",),
)
SUBJUNCTIVE = r"(?:the|all)\b[^.]{3,200}?\bbe\s+(?:[a-z]+ed|paid|sent|held|given|made|put|taken|set)\b"
BARE_MOTION = Rule(rf"(?:that\b|[“\"‘']\s*that\b|be it\b|{SUBJUNCTIVE})", like=("that the oak be felled",))
MOTION_TEXT = Rule(
    rf"(?:{SUBJUNCTIVE}|[“\"]|[‘']that\b|(?:motion|amendment|proposal)(?:\s*:|\s+(?=to\b|that\b))"
    r"|that\b|be it\b|whereas\b|resolution\b|ordinance\b|an ordinance\b|to\s+[a-z])",
    like=("the oak be felled",),
)

PROPOSED = Rule(
    rf"^(?:[^.]{{3,300}}?[,;]\s+(?:and\s+)?)?(?:it\s+was|{BODY}|{ACRONYM}|the\s+(?-i:[A-Z]{{2,6}}))\s+(?:also\s+|then\s+|therefore\s+)?proposed\s+(?=that\b|to\b)",
    like=(
        "It was proposed to buy the blue one.",
        "It being late, it was proposed that they wait.",
        "The PCC proposed that they wait.",
    ),
)


for _name, _rule in list(vars().items()):
    if isinstance(_rule, Rule):
        _rule.name = _name.casefold().replace("_", "-")
del _name, _rule
