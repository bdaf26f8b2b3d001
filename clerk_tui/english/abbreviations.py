"""Abbreviations: where a text says what one stands for (*Organised Crime Group (OCG)*), and hurried ones in full
(*mtg*, *next yr*, *&*)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from clerk_tui.english.lexicon import lexicon, lexicon_pairs
from clerk_tui.english.months import MONTH, MONTH_SHORT, dates_in_full
from clerk_tui.english.verbs import is_participle, likely_verb
from clerk_tui.english.words import (
    ADJECTIVES,
    ADVERBS,
    ASKING,
    AUXILIARIES,
    DETERMINERS,
    NOUN_PHRASE,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    is_doing,
)
from clerk_tui.frozen import dataclass
from clerk_tui.regex import any_case, one_of, regex

ABBREVIATIONS = lexicon("abbreviations.abbreviations")
"""Common abbreviations that are written in capitals, in small letters."""
_IN_BRACKETS = regex(r"\(\s*(?:the )?[“‘\"']?(?P<short>[A-Z](?=[A-Za-z&/-]*[A-Z])[A-Za-z&/-]{1,9})[”’\"']?\s*\)")
_WORD = regex(r"[\w&’'-]+")
_LOOK_BACK = 120
"""The most characters from the start of the words to the bracket."""
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "with", "at", "by", "a", "an", "&", "from"})


@dataclass(frozen=True)
class Definition:
    """A place in a text where an abbreviation is spelled out."""

    short: str
    start: int
    """The start of the words."""
    bracket: int
    end: int
    """The start and the end of the bracket after them."""


def stem(short: str) -> str:
    """An abbreviation without the ending of its plural."""
    return short[:-1] if short.endswith("s") else short


def definitions(text: str) -> Iterator[Definition]:
    """The places where a text spells an abbreviation out, in order."""
    if "(" not in text:
        return
    for match in _IN_BRACKETS.finditer(text):
        before = text[max(match.start() - _LOOK_BACK, 0) : match.start()]
        begin = beginning(before, stem(match["short"]))
        if begin is not None:
            yield Definition(match["short"], match.start() - len(before) + begin, *match.span())


def beginning(before: str, short: str) -> int | None:
    """Where in `before` the words begin whose initials are the capitals of `short`; None if there are none."""
    letters = [letter.casefold() for letter in short if letter.isupper()]
    found = list(_WORD.finditer(before))
    at, skipped = len(found), 0
    begin = None
    while letters and at:
        at -= 1
        word = found[at][0]
        is_skipped = word in _SMALL and at > 0 and found[at - 1][0][0].casefold() == letters[-1]  # the next one fits
        if word[0].casefold() == letters[-1] and not is_skipped:
            letters.pop()
            begin = found[at].start()
        elif word.casefold() not in _SMALL:
            pieces = [piece[0].casefold() for piece in word.split("-") if piece]
            if len(pieces) > 1 and pieces == letters[-len(pieces) :]:
                del letters[-len(pieces) :]
                begin = found[at].start()
            else:
                skipped += 1
                if skipped > 1:
                    return None
    return begin if not letters else None


_STREETS = frozenset("st street rd road ln lane ave avenue dr drive cl close way cres crescent ct court".split())
"""The last words of places, after which another follows."""
_AND = regex(r"(?P<before>\S+)\s+(?P<sign>&|\+(?= [A-Za-z]))\s+(?=(?P<after>\S+))")


def signs_for_and(text: str) -> list[tuple[int, str]]:
    """The places of *&*, or *+* before a word, each with the word for it: *and*, or *plus* after a sum. A name like
    *Hollis & Sons* keeps its sign."""
    found = [match for match in _AND.finditer(text) if _joins(match)] if "&" in text or "+" in text else []
    return [(match.start("sign"), "plus" if _is_added(match) else "and") for match in found]


def with_and(text: str) -> str:
    """A text with the words for each of `signs_for_and`."""
    for at, word in reversed(signs_for_and(text)):
        text = f"{text[:at]}{word}{text[at + 1 :]}"
    return _ADDED.sub(r"\g<sum> plus ", text) if "+" in text else text


_ADDED = regex(r"(?P<sum>[£$€]\d[\d,.]*[km]?) ?\+(?=[A-Za-z])")
"""A sum with a sign before what is added to it: *£300 +VAT*."""


def _is_added(match: re.Match[str]) -> bool:
    return match["sign"] == "+" and match["before"][:1] in "£$€"


def _joins(match: re.Match[str]) -> bool:
    before, after = (word.strip("“”\"'‘’(),;:.!?") for word in (match["before"], match["after"]))
    is_sum = before[:1].isdigit() is not after[:1].isdigit() or _is_added(match)
    return before[:1].islower() or after[:1].islower() or is_sum or before.lower() in _STREETS


_UNITS = {"yr": "year", "mth": "month", "mnth": "month", "mo": "month", "wk": "week"}
_UNIT = any_case(rf"\b(?P<which>next|last|this|every|each|per) (?P<unit>{'|'.join(_UNITS)})\b")
IN_FULL = {
    short.replace("_", " "): full.replace("_", " ") for short, full in lexicon_pairs("abbreviations.in-full").items()
}
"""Words that are typed in short, each with what it means; some mean it only beside certain words."""
_SHORT = any_case(
    rf"(?<![\w/@&’'.-])(?!^\w{{1,2}} ?[:?>]){one_of(IN_FULL)}(?![\w/'’@&-])"
    r"(?P<stop>\.?)(?=\s|$|[,;:)!?])"
)
_OF_TIME = frozenset("arr dep adj".split())
_TIME_NEXT = (
    r" (?:at )?(?:(?:[01]?\d|2[0-3])(?:[.:][0-5]\d\b(?! ?(?:m|km|ha)\b)|[.:]?[0-5]\d(?: ?(?:[ap]m|hrs)\b|(?=\W*$)))"
    r"|\d{1,2} ?[ap]\.?m\b|\d{1,2}(?=\W*$)|\d{1,3} ?min|noon\b|midnight\b)"
)
"""What follows *arr*, *dep* and *adj* where they are events: not the number of a house, or of chairs."""
_COUNTED_BEFORE = (
    r"(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|few|several|some|many|of|past|coming"
    r"|last|next|this|these|every|each|per)) $"
)
_HOURS_BEFORE = (
    r"(?:(?:^|[^\d.:])\d{1,2}(?:\.5)?|½|\b(?:an?|every|few|half|last|many|next|of|one|per|several|some|two)) $"
)
"""What stands before *hrs* where it is a length of time: not *19.30 hrs*."""
_NUMBER_NEXT = r" (?:\d|ends?\b|of \d|beg\b|(?:beginning|commencing|ending)\b)"
"""What stands beside *wk* and *yr* where they are times: not *rd wks*, *yr letter*."""
_BEFORE_WITH, _AFTER_WITH = lexicon("abbreviations.takes-with"), lexicon("abbreviations.goes-with")
_AFTER_WEST = lexicon("abbreviations.in-west")
_TAKES_WITH = any_case(rf"\b(?:{'|'.join(sorted(_BEFORE_WITH))}) $")
_GOES_WITH = any_case(rf" (?:{'|'.join(sorted(DETERMINERS | POSSESSIVES | _AFTER_WITH))})\b")
_IN_WEST = any_case(rf" (?:{'|'.join(sorted(_AFTER_WEST))})\b")
_ARTICLE = r"\b(?:the|an?) $"
_ARTICLE_BEFORE = any_case(_ARTICLE)
_MODAL_BEFORE = r"\b(?:to|will|would|should|shall|could|can|may|might|must|not|please|pls|wd|shd|cld) $"
_PUBLIC_NEXT = r" (?:excl\w*|forum|session|participation|questions?|readmitted|back(?: in)?(?= (?:at )?\d|$))(?!\w)"
"""What follows *pub* where it is the public: not *the pub*."""
_DATE_NEXT = rf" (?:from )?(?:\d|(?:{MONTH}|{MONTH_SHORT})\b|now\b|next\b)"
_SUM_NEXT = r" (?:(?:to|by|in|out) )?[£$€]?\d"
_PLACE_NEXT = rf" (?:no\b\.? ?\d|\d+ (?!items?\b|points?\b)[a-z]|(?:{'|'.join(sorted(DETERMINERS))})\b)"
_OWED = (
    r"(?:[.,;:)]|$| (?:[£$€]|(?:accounts?|actions?|amounts?|bal(?:ance)?s?|bills?|debts?|fees?|from|grants?|in[vq]\w*"
    r"|issues?|items?|loans?|matters?|money|payments?|points?|quer(?:y|ies)|rents?|repairs?|since|sums?|works?)\b))"
)
_BODY_NEXT = r" (?:board|cmte|committee|cttee|ctte|directors?|group|members?|officers?|summary|team)\b"
_SUM_OR_NUMBER = r" (?:[£$€]?\d|(?:half|one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)\b)"
_COSTS_NEXT = r"\.? (?:[£$€]\d|(?:completion|costs?|date|expenditure|income|price|spend|totals?|value)\b)"
_BUILT_BEFORE = (
    r"\b(?:front|garage|kitchen|loft|porch|rear|side|stor(?:e?y)|storeys)(?:[ /](?:and |& )?(?:front|rear|side))? $"
)
_NUMBERED_NEXT = (
    r" \d{1,2}[./]\d| (?:\d{3,4}|\d{2}(?=[:,)]|$| (?:and|on|q|re|shd|should|to|was)\b))(?!\d)"
    r"(?! (?:[a-z]+s|each|of|m|per)\b)"
)
_TO_BODY = r" to (?:the )?(?:full )?(?:board|cabinet|council|cttee|committee|exec(?:utive)?)\b"
_DEALT_WITH = r" (?:(?:all|are|be|was|were) )+(?:accepted|adopted|agreed|approved|endorsed|forwarded|fwd\S*|noted)\b"
"""What is done with recommendations, and not with reconciliations."""
_RECOMMENDED = any_case(rf" (?:that\b|to (?:[a-z]+ )?(?:the|an?|its|their|all)\b|{_TO_BODY[1:]})")
_IS_PAPER = any_case(
    r"\b(?:apolog(?:y|ies)|calls?|cards?|complaints?|confirmation|e-?mails?|info(?:rmation)?|letters?|messages?|news|notes?"
    r"|notice|quer(?:y|ies)|repl(?:y|ies)|reports?|thanks|word) (?:(?:be|been|has|have|was|were) )*$"
)
_COMES_FROM = (
    r"\b(?:apols|apolog(?:y|ies)|bids?|bills?|calls?|claims?|complaints?|corres\w*|donations?|e-?mails?|gifts?|grants?"
    r"|heard|invoices?|letters?|ltrs?|messages?|money|msgs?|notes?|notices?|objections?|offers?|petitions?|quer(?:y|ies)"
    r"|questions?|quotes?|rec['’]?d|received|repl(?:y|ies)|reports?|requests?|responses?|rpts?|tenders?|word) $"
)
_FROM_WHAT = rf" \d{{1,2}}(?:[.:]\d\d)?(?: ?[ap]m\b| (?:{MONTH}|{MONTH_SHORT})\b)"
"""What stands on either side of *fr* where it is *from*, and not the title of a priest."""
_IS_TO_ACT = any_case(r"(?:^|\b(?:be|it was|that) )$")
_RECORDED_NEXT = any_case(r" votes?\b")
_RESOLUTION_NEXT = any_case(
    r" (?:from (?:(?:the|our) )?(?:[a-z]+ )?(?:county|council|parish|town|village|district|assembly|board)\b"
    r"|(?:regarding|re) [a-z]|(?:no\.? ?)?\d+[/-]\d)"
)


def _is_with(before: str, after: str) -> bool:
    is_deed = _TAKES_WITH.search(before) is not None and _IN_WEST.match(after) is None
    return _ARTICLE_BEFORE.search(before) is None and (is_deed or _GOES_WITH.match(after) is not None)


def _is_would(before: str, after: str) -> bool:
    low = (after.split() or [""])[0].strip(",;:.!?").lower()
    is_begun = low in NOUN_PHRASE | POSSESSIVES | _AFTER_WOULD or low.endswith("ly")
    return _ARTICLE_BEFORE.search(before) is None and (is_begun or (low.isalpha() and likely_verb(low) > 0))


_AFTER_WOULD = frozenset("be not also never only still just rather have all anyone anybody everyone there".split())


def _is_are(before: str, after: str) -> bool:
    """Whether *r* stands between several things and how they are: *the seats r worn*; not *apologies r hall*."""
    word, low = (before.split() or [""])[-1], (after.split() or [""])[0].strip(",;:.!?")
    is_several = word.islower() and (word in _SEVERAL or (word.endswith("s") and not word.endswith(_NOT_SEVERAL)))
    is_how = is_participle(low) or is_doing(low) or low in _HOW_THEY_ARE
    return (is_several and is_how) or (word in ("", *ASKING) and low in NOUN_PHRASE)


_NOT_SEVERAL = ("ss", "ies", "apols", "regrets", "thanks")
_SEVERAL = frozenset("they we you who which there these those both all people".split())
_HOW_THEY_ARE = ADJECTIVES | PREPOSITIONS | DETERMINERS | ADVERBS | {"not", "to", "due", "back"}


def _is_you(before: str, after: str) -> bool:
    word, low = (before.lower().split() or [""])[-1], (after.split() or [""])[0].strip(",;:.!?")
    is_object = word in AUXILIARIES | PREPOSITIONS | {"if", "that", "when", "thank", "what", "see", "tell", "ask"}
    return _ARTICLE_BEFORE.search(before) is None and (is_object or low in AUXILIARIES)


def _is_why(before: str, after: str) -> bool:
    is_first = before.rstrip()[-1:] in ("", *",;:?.-") or before.lower().split()[-1] in ("and", "so", "but", "asked")
    return is_first and (after.split() or [""])[0].lower() in AUXILIARIES | SUBJECTS | {"not", "cant", "isnt", "didnt"}


def _is_resolution(before: str, after: str) -> bool:
    return _RESOLUTION_NEXT.match(after) is not None and bool(before) is after[1].isdigit()


def _beside(before: str = "", after: str = "", *, never: str = "", never_after: str = "(?!)") -> _Test:
    """A test of the text before a word and the text after it: by what ends the one, and begins the other."""
    ends, begins, other_end, other = any_case(before), any_case(after), any_case(never or "(?!)"), any_case(never_after)

    def is_meant(said: str, following: str) -> bool:
        is_other = other_end.search(said) is not None or other.match(following) is not None
        return not is_other and ends.search(said) is not None and begins.match(following) is not None

    return is_meant


def _either(before: str, after: str) -> _Test:
    """The same where one of the two is enough."""
    ends, begins = any_case(before), any_case(after)
    return lambda said, following: (ends.search(said) or begins.match(following)) is not None


_Test = Callable[[str, str], bool]
_is_recommended = _beside(never=r"\b(?:acc|account)s? $", after=_DEALT_WITH)
_is_count_last = _beside(r"(?<![£$€\d.,])[1-9]\d? $", r"[.;)]?$")


def _is_recommendations(before: str, after: str) -> bool:
    """Whether *recs* are recommendations: *recs agreed*, *presented the report, 9 recs*."""
    return _is_recommended(before, after) or _is_count_last(before, after)


_MEANS_IT: Mapping[str, _Test] = {
    **dict.fromkeys(("arr", "dep", "adj"), _beside(after=_TIME_NEXT, never=_MODAL_BEFORE)),
    **dict.fromkeys(("wk", "wks", "yr", "yrs"), _either(_COUNTED_BEFORE, _NUMBER_NEXT)),
    **dict.fromkeys(("shd", "cld", "wld"), _beside(never=_ARTICLE)),
    **dict.fromkeys(("fwd", "til"), _beside(r"\S")),  # *fwd to county* is a deed
    **dict.fromkeys(
        ("a/c", "a/cs"),
        _either(
            r"\b(?:bank|current|deposit|reserves?|savings|business|premium|no\.? ?\d) $",
            r" (?:bal(?:ance)?s?\b|nos?\b|[£$€]|\d)",
        ),
    ),
    **dict.fromkeys(
        ("exc", "incl"), _beside(after=r" (?:delivery|fitting|gst|hst|installation|labour|p&p|postage|vat)\b")
    ),
    **dict.fromkeys(("appt", "expl"), _beside(never=_MODAL_BEFORE)),
    "gov": _either(
        r"\b(?:co-opted|foundation|la|link|new|parent|staff) $",
        r" (?:arrived|asked|challenged|left|noted|queried|said|suggested|thanked|vacanc(?:y|ies)|visits?|wondered)\b",
    ),
    "approx": _beside(after=_SUM_OR_NUMBER),
    **dict.fromkeys(("hr", "hrs"), _beside(_HOURS_BEFORE)),
    **dict.fromkeys(("ltr", "ltrs"), _beside(never=r"\d $")),
    **dict.fromkeys(("eom", "eow", "eoy"), _beside(r"\b(?:at|before|by|from|since|til|till|to|until) $")),
    "est": _beside(after=_COSTS_NEXT, never=_ARTICLE),
    "exec": _beside(after=_BODY_NEXT),
    "ext": _beside(_BUILT_BEFORE),
    "indep": _beside(never_after=r" (?:\w+ly )?[a-z]+ed\b"),
    "insp": _beside(after=r" (?:report|rpt|rota|visits?)s?\b"),
    "inv": _beside(after=r" (?-i:nos?\b\.? ?)?\d"),
    "min": _beside(r"(?:^|[,;:(–—-] ?|\b(?:in|of|per|re|ref|see|to|under) )$", _NUMBERED_NEXT),
    "nr": _beside(r"\S", never_after=r"(?s:.)\d"),
    "o/s": _beside(after=_OWED),
    "opp": _beside(after=_PLACE_NEXT),
    "q": _beside(r"(?:^|[,;:–—-] |\d |\b(?:a|an|another|last|one|public|the) )$", " (?-i:re|about) "),
    "fr": _either(_COMES_FROM, _FROM_WHAT),
    "grds": _beside(r"\bon (?:the )?$", " (?:of|that)\\b"),
    "rec": _beside(r"^$|\b(?:agreed|resolved|decided) (?:that )?(?:to|we) $|\bmembers $", _TO_BODY),
    "recs": _is_recommendations,
    "res": _is_resolution,
    "resp": _beside(after="(?-i: from )", never="(?-i:and )$"),
    "hols": _beside(r"[^\W\d_] $"),
    "sched": _beside(never_after=r"(?s:.)\d"),
    "sal": _beside(after=_SUM_NEXT),
    **dict.fromkeys(("w/e", "eff"), _beside(after=_DATE_NEXT)),
    "pd": _either(r"(?:^|[;:–—-])\s*$", _SUM_NEXT),
    "w": _is_with,
    **dict.fromkeys(("cd", "wd"), _is_would),
    **dict.fromkeys(("cond", "conds"), _beside(never=r"\bair $")),
    "pub": _beside(r"(?:^|[;,.(:–—-])\s*$", _PUBLIC_NEXT),
    "excl": _beside(r"\b(?:pub|public|press|mops?) (?:was |were )?$"),
    "circ": _beside("(?:as|were) $", never_after=r"(?s:.)\d"),
    "subj": _beside(after="(?-i: to )"),
    "r": _is_are,
    "u": _is_you,
    "y": _is_why,
    "avail": _beside(
        never=r"\b(?:no|any|little|much|of|to|will|would|should|could|can|may|might) $",
        never_after=r" (?:of|\w+sel(?:f|ves))\b",
    ),
}
"""Words in short that mean something else in some places, with whether each means what it does alone beside the text
before and after it; the others always do."""


def _meaning(short: str, before: str, after: str) -> str:
    """What an abbreviation means between these texts; empty if that is not certain."""
    other = _OTHERWISE.get(short)
    if other is not None and other[1](before, after):
        return other[0]
    if short in ("rec'd", "recd"):
        return _received(before, after)
    is_meant = _MEANS_IT.get(short)
    return IN_FULL[short] if is_meant is None or is_meant(before, after) else ""


_OF_DAY = any_case(
    rf" (?:of|for) (?:the )?(?:last|prev\w*|\d{{1,2}}(?:/\d|(?:st|nd|rd|th)? (?:{MONTH}|{MONTH_SHORT})\b))"
)
_NO_NOUN_NEXT = any_case(r"$|[,;.)]| (?:ago|and|at|each|for|from|in|of|on|only|or|to|until|with)\b")
"""What follows a number of years or weeks that describe no other thing: *10 yr on plaster*, not *a 10 yr lease*."""
_SEVERAL_BEFORE = any_case(r"\b(?:[2-9]|\d\d|two|three|four|five|ten)[ -]$")
_MOVED_BEFORE = any_case(r"\b(?:friendly|mov\w+|prop\w*|second\w*|votes? on|wrecking) (?:an |the |this )?$")
_AMENDMENT_NEXT = any_case(
    r"(?!(?: (?:due|for|of|owed|outstanding|paid)\b|: ?[£$€\d]))"
    r"(?: (?:accepted|by|carried|defeated|fail(?:s|ed)|fell|lost|mov\w+"
    r"|pass(?:es|ed)(?! (?:on|to)\b)|prop\w*|that|to|withdrawn|\d+-\d)\b|[ ,]*[:–—-])"
)
"""What follows *amt* where it is an amendment, not an amount."""
_COUNTED_NEXT = any_case(r": \d+ (?!a\b|per\b|pa\b|pm\b)[a-z]+\b.* (?:not|instead)\b")
"""What is put in the place of something else: *prop amt: 40 chairs not 60*."""


def _is_amendment(before: str, after: str) -> bool:
    """Whether *amt* is an amendment, not an amount."""
    moves = _MOVED_BEFORE.search(before)
    next_to = moves or not before
    return bool((next_to and _AMENDMENT_NEXT.match(after)) or (moves and _COUNTED_NEXT.match(after)))


def _is_several(before: str, after: str) -> bool:
    """Whether years or weeks are several, and describe no other thing."""
    return _SEVERAL_BEFORE.search(before) is not None and _NO_NOUN_NEXT.match(after) is not None


_OTHERWISE: Mapping[str, tuple[str, _Test]] = {
    "amt": ("amendment", _is_amendment),
    "incl": ("included", _beside(after=r"(?:[.;]?$|[.;] )")),
    "min": ("minutes", lambda before, after: not before and _OF_DAY.match(after) is not None),
    **dict.fromkeys(
        ("mins silence", "mins' silence", "min silence"),
        ("minutes' silence", lambda before, _: _SEVERAL_BEFORE.search(before) is not None),
    ),
    "o/s": ("outside", _MEANS_IT["opp"]),
    "wk": ("weeks", _is_several),
    "yr": ("years", _is_several),
}
"""What a word in short means in some places instead of what it usually means, with the test for that."""


def _received(before: str, after: str) -> str:
    """What *rec'd* means: what is received, recommended (*Cabinet be rec'd to set it*) or, of a vote, recorded; empty
    where it may be two of them: *report be rec'd to the council*."""
    if not (_RECOMMENDED.match(after) and _IS_TO_ACT.search(before)):
        return "recorded" if before.lower() in ("", "a ") and _RECORDED_NEXT.match(after) else "received"
    return "" if _IS_PAPER.search(before) else "recommended"


_OF_POST = any_case(
    r"(?<![\w@’'-])(?:(?P<post>chair|chairman|clerk|manager|mayor|president|principal|secretary|treasurer)s"
    r"|(?P<short>sec|treas)\.?) (?=(?:report|rpt|announcement|remark|address|statement)(?:s|es)?\b"
    r"(?! (?:that|the|on)\b))"
)
"""A post without the apostrophe, or in short, before what whoever has it says: *treasurers report*."""
_POSTS = {"sec": "secretary", "treas": "treasurer"}
_ENDS_SENTENCE = regex(r"$| [^a-z\d£$€]")
_IS_SUM = regex(r" [£$€]\d")
"""Words after a full stop that ends a sentence, not an abbreviation."""
_QUOTED = regex(r"(“[^”]*”|\"[^\"]*\")")


def _possessive(match: re.Match[str]) -> str:
    """A post in the possessive: *clerk's*."""
    post = match["post"] or _POSTS[match["short"].lower()]
    return f"{post.capitalize() if match[0][0].isupper() else post}'s "


_SUM = regex(r"(?<![\w.,])(?P<sign>[£$€])(?P<sum>\d{1,3}(?:\.\d{1,3})?)(?:[kK]|(?P<millions>[mM]|mill?))\b")
_AT_TIME = regex(r"(?<=\w )@ ?(?=\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b)")


def _in_figures(short: re.Match[str]) -> str:
    """An abbreviated sum in figures: *£4.5k* is *£4,500*, *$1.2M* is *$1.2 million*."""
    if short["millions"]:
        return f"{short['sign']}{short['sum']} million"
    return f"{short['sign']}{round(float(short['sum']) * 1000):,}"


def sums_in_figures(text: str) -> str:
    """A text with its abbreviated sums in figures, except inside quotation marks."""
    parts = _QUOTED.split(text)
    return "".join(part if at % 2 else _SUM.sub(_in_figures, part) for at, part in enumerate(parts))


@lru_cache(maxsize=512)
def in_words(text: str, known: frozenset[str] = frozenset()) -> str:
    """A text with *and* for its sign, *at* for *@* before a time, and abbreviations with one meaning in full (*mtg*,
    *next yr*): not inside quotation marks, nor words that are `known` as they stand."""

    def full(short: re.Match[str]) -> str:
        word, begins = short[0].rstrip("."), short.start() == 0
        is_end = bool(short["stop"]) and _ENDS_SENTENCE.match(short.string, short.end()) is not None
        is_sure = begins or word in _OF_TIME or _IS_SUM.match(short.string, short.end()) is not None
        is_unsure = bool(short["stop"]) and not (is_end or is_sure)  # *5 yrs. hall moved it*
        is_typed_small = word.islower() or (begins and word[1:].islower())
        meant = _meaning(word.lower(), short.string[: short.start()], short.string[short.end() :])
        if not meant or is_unsure or not is_typed_small or word.lower() in known:
            return short[0]
        meant += "." * is_end
        return meant if word.islower() else f"{meant[0].upper()}{meant[1:]}"

    parts = _QUOTED.split(_OF_POST.sub(_possessive, text))
    for at in range(0, len(parts), 2):
        part = _UNIT.sub(lambda match: f"{match['which']} {_UNITS[match['unit'].lower()]}", with_and(parts[at]))
        parts[at] = _SHORT.sub(full, dates_in_full(_AT_TIME.sub("at ", part), known))
    return "".join(parts)
