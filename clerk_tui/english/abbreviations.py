"""Abbreviations: where a text says what one stands for (*Organised Crime Group (OCG)*), and hurried ones in full
(*mtg*, *next yr*, *&*)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

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
from clerk_tui.regex import any_case, regex

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
        if word[0].casefold() == letters[-1] and not (word in _SMALL and _skips_small_word(found, at, letters)):
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


def _skips_small_word(found: Sequence[re.Match[str]], at: int, letters: Sequence[str]) -> bool:
    """Whether to skip a small word, because the word before it has the initial that is wanted."""
    return at > 0 and found[at - 1][0][0].casefold() == letters[-1]


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
    rf"(?<![\w/@&’'.-])(?!^\w{{1,2}} ?[:?>])(?:{'|'.join(sorted(IN_FULL, reverse=True))})(?![\w/'’@&-])"
    r"(?P<stop>\.?)(?=\s|$|[,;:)!?])"
)
_OF_TIME = frozenset("arr dep adj".split())
_TIME_NEXT = any_case(
    r" (?:at )?(?:(?:[01]?\d|2[0-3])(?:[.:][0-5]\d\b(?! ?(?:m|km|ha)\b)|[.:]?[0-5]\d(?: ?(?:[ap]m|hrs)\b|(?=\W*$)))"
    r"|\d{1,2} ?[ap]\.?m\b|\d{1,2}(?=\W*$)|\d{1,3} ?min|noon\b|midnight\b)"
)
"""What follows *arr*, *dep* and *adj* where they are events: not the number of a house, or of chairs."""
_COUNTED_BEFORE = any_case(
    r"(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|few|several|some|many|of|past|coming"
    r"|last|next|this|these|every|each|per)) $"
)
_NUMBER_NEXT = any_case(r" (?:\d|ends?\b|of \d|beg\b|(?:beginning|commencing|ending)\b)")
"""What stands beside *wk* and *yr* where they are times: not *rd wks*, *yr letter*."""
_BEFORE_WITH, _AFTER_WITH = lexicon("abbreviations.takes-with"), lexicon("abbreviations.goes-with")
_AFTER_WEST = lexicon("abbreviations.in-west")
_TAKES_WITH = any_case(rf"\b(?:{'|'.join(sorted(_BEFORE_WITH))}) $")
_GOES_WITH = any_case(rf" (?:{'|'.join(sorted(DETERMINERS | POSSESSIVES | _AFTER_WITH))})\b")
_IN_WEST = any_case(rf" (?:{'|'.join(sorted(_AFTER_WEST))})\b")
_ARTICLE_BEFORE = any_case(r"\b(?:the|an?) $")
_AFTER_MODAL = any_case(r"\b(?:to|will|would|should|shall|could|can|may|might|must|not|please|pls|wd|shd|cld) $")
_OF_NO_USE = any_case(r"\b(?:no|any|little|much|of|to|will|would|should|could|can|may|might) $")
_PUBLIC_NEXT = any_case(
    r" (?:excl\w*|forum|session|participation|questions?|readmitted|back(?: in)?(?= (?:at )?\d|$))(?!\w)"
)
"""What follows *pub* where it is the public: not *the pub*."""
_DATE_NEXT = any_case(rf" (?:from )?(?:\d|(?:{MONTH}|{MONTH_SHORT})\b|now\b|next\b)")
_SHUT_BEFORE = any_case(r"\b(?:pub|public|press|mops?) (?:was |were )?$")
_AVAILS = any_case(r" (?:of|\w+sel(?:f|ves))\b")


def _has_article(before: str) -> bool:
    return _ARTICLE_BEFORE.search(before) is not None


def _is_at_time(before: str, after: str) -> bool:
    return _TIME_NEXT.match(after) is not None and _AFTER_MODAL.search(before) is None


def _is_time(before: str, after: str) -> bool:
    return (_COUNTED_BEFORE.search(before) or _NUMBER_NEXT.match(after)) is not None


def _is_with(before: str, after: str) -> bool:
    is_deed = _TAKES_WITH.search(before) is not None and _IN_WEST.match(after) is None
    return not _has_article(before) and (is_deed or _GOES_WITH.match(after) is not None)


def _is_would(before: str, after: str) -> bool:
    return not _has_article(before) and _follows_modal((after.split() or [""])[0])


def _is_public(before: str, after: str) -> bool:
    return before.rstrip()[-1:] in ("", *"-–—;,.(:") and _PUBLIC_NEXT.match(after) is not None


def _is_available(before: str, after: str) -> bool:
    return _OF_NO_USE.search(before) is None and _AVAILS.match(after) is None


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
    return not _has_article(before) and (is_object or low in AUXILIARIES)


def _is_why(before: str, after: str) -> bool:
    is_first = before.rstrip()[-1:] in ("", *",;:?.-") or before.lower().split()[-1] in ("and", "so", "but", "asked")
    return is_first and (after.split() or [""])[0].lower() in AUXILIARIES | SUBJECTS | {"not", "cant", "isnt", "didnt"}


_ASKED_BEFORE = any_case(r"(?:^|[,;:–—-] |\d |\b(?:a|an|another|last|one|public|the) )$")
_SUM_NEXT = any_case(r" (?:(?:to|by|in|out) )?[£$€]?\d")
_ACCOUNT_BEFORE = any_case(r"\b(?:bank|current|deposit|reserves?|savings|business|premium|no\.? ?\d) $")
_ACCOUNT_NEXT = any_case(r" (?:bal(?:ance)?s?\b|nos?\b|[£$€]|\d)")


def _is_account(before: str, after: str) -> bool:
    return _ACCOUNT_BEFORE.search(before) is not None or _ACCOUNT_NEXT.match(after) is not None


_PLACE_NEXT = any_case(rf" (?:no\b\.? ?\d|\d+ (?!items?\b|points?\b)[a-z]|(?:{'|'.join(sorted(DETERMINERS))})\b)")
_OWED = any_case(
    r"(?:[.,;:)]|$| (?:[£$€]|(?:accounts?|actions?|amounts?|bal(?:ance)?s?|bills?|debts?|fees?|from|grants?|in[vq]\w*"
    r"|issues?|items?|loans?|matters?|money|payments?|points?|quer(?:y|ies)|rents?|repairs?|since|sums?|works?)\b))"
)
_PAPER_NEXT = any_case(r" (?:report|rpt|rota|visits?)s?\b")
_BODY_NEXT = any_case(r" (?:board|cmte|committee|cttee|ctte|directors?|group|members?|officers?|summary|team)\b")
_SUM_OR_NUMBER = any_case(r" (?:[£$€]?\d|(?:half|one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)\b)")
_COSTS_NEXT = any_case(r"\.? (?:[£$€]\d|(?:completion|costs?|date|expenditure|income|price|spend|totals?|value)\b)")
_ADDED_NEXT = any_case(r" (?:delivery|fitting|gst|hst|installation|labour|p&p|postage|vat)\b")
_BUILT_BEFORE = any_case(
    r"\b(?:front|garage|kitchen|loft|porch|rear|side|stor(?:e?y)|storeys)(?:[ /](?:and |& )?(?:front|rear|side))? $"
)
_DONE_NEXT = any_case(r" (?:\w+ly )?[a-z]+ed\b")
_NUMBERED_NEXT = any_case(
    r" \d{1,2}[./]\d| (?:\d{3,4}|\d{2}(?=[:,)]|$| (?:and|on|q|re|shd|should|to|was)\b))(?!\d)"
    r"(?! (?:[a-z]+s|each|of|m|per)\b)"
)
_RESOLUTION_NEXT = any_case(
    r" (?:from (?:(?:the|our) )?(?:[a-z]+ )?(?:county|council|parish|town|village|district|assembly|board)\b"
    r"|(?:regarding|re) [a-z]|(?:no\.? ?)?\d+[/-]\d)"
)
_REFERS = any_case(r"(?:^|[,;:(–—-] ?|\b(?:in|of|per|re|ref|see|to|under) )$")


def _is_outside(before: str, after: str) -> bool:
    return _PLACE_NEXT.match(after) is not None


_MEANS_IT: Mapping[str, Callable[[str, str], bool]] = {
    **dict.fromkeys(("arr", "dep", "adj"), _is_at_time),
    **dict.fromkeys(("wk", "wks", "yr", "yrs"), _is_time),
    **dict.fromkeys(("shd", "cld", "wld"), lambda before, after: not _has_article(before)),
    **dict.fromkeys(("fwd", "til"), lambda before, after: bool(before.strip())),  # *fwd to county* is a deed
    **dict.fromkeys(("a/c", "a/cs"), _is_account),
    **dict.fromkeys(("exc", "incl"), lambda before, after: _ADDED_NEXT.match(after) is not None),
    "appt": lambda before, after: _AFTER_MODAL.search(before) is None,
    "approx": lambda before, after: _SUM_OR_NUMBER.match(after) is not None,
    "est": lambda before, after: _COSTS_NEXT.match(after) is not None and not _has_article(before),
    "exec": lambda before, after: _BODY_NEXT.match(after) is not None,
    "ext": lambda before, after: _BUILT_BEFORE.search(before) is not None,
    "indep": lambda before, after: _DONE_NEXT.match(after) is None,
    "insp": lambda before, after: _PAPER_NEXT.match(after) is not None,
    "inv": lambda before, after: re.match(r" (?:nos?\b\.? ?)?\d", after) is not None,
    "min": lambda before, after: bool(_REFERS.search(before) and _NUMBERED_NEXT.match(after)),
    "nr": lambda before, after: bool(before.strip()) and not after[1:2].isdigit(),
    "o/s": lambda before, after: _OWED.match(after) is not None,
    "opp": lambda before, after: _PLACE_NEXT.match(after) is not None,
    "q": lambda before, after: bool(_ASKED_BEFORE.search(before)) and after.startswith((" re ", " about ")),
    "res": lambda before, after: _RESOLUTION_NEXT.match(after) is not None and bool(before) is after[1].isdigit(),
    "resp": lambda before, after: after.startswith(" from ") and not before.endswith("and "),
    "hols": lambda before, after: before[-2:-1].isalpha() and before.endswith(" "),
    "sched": lambda before, after: not after[1:2].isdigit(),
    "sal": lambda before, after: bool(_SUM_NEXT.match(after)),
    "w/e": lambda before, after: _DATE_NEXT.match(after) is not None,
    "pd": lambda before, after: before.rstrip()[-1:] in ("", *";:-–—") or _SUM_NEXT.match(after) is not None,
    "w": _is_with,
    "wd": _is_would,
    "expl": lambda before, after: _AFTER_MODAL.search(before) is None,
    "pub": _is_public,
    "excl": lambda before, after: _SHUT_BEFORE.search(before) is not None,
    "circ": lambda before, after: before.lower().endswith(("as ", "were ")) and not after[1:2].isdigit(),
    "subj": lambda before, after: after.startswith(" to "),
    "eff": lambda before, after: _DATE_NEXT.match(after) is not None,
    "r": _is_are,
    "u": _is_you,
    "y": _is_why,
    "avail": _is_available,
}
"""Words in short that mean something else in some places, with whether each means what it does alone beside the text
before and after it; the others always do."""
_ELSE: Mapping[str, tuple[Callable[[str, str], bool], str]] = {"o/s": (_is_outside, "outside")}
"""The other meaning of a word in short, and where it has that one."""


def _meaning(short: str, before: str, after: str) -> str:
    """What an abbreviation means between these texts; empty if that is not certain."""
    is_meant = _MEANS_IT.get(short)
    if short in _ELSE and _ELSE[short][0](before, after):
        return _ELSE[short][1]
    return IN_FULL[short] if is_meant is None or is_meant(before, after) else ""


def _follows_modal(word: str) -> bool:
    low = word.strip(",;:.!?").lower()
    is_begun = low in NOUN_PHRASE | POSSESSIVES or low.endswith("ly")
    return is_begun or low in _AFTER_WOULD or (low.isalpha() and likely_verb(low) > 0)


_AFTER_WOULD = frozenset("be not also never only still just rather have all anyone anybody everyone there".split())
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


def in_words(text: str, is_known: Callable[[str], bool] | None = None) -> str:
    """A text with *and* for its sign, *at* for *@* before a time, and abbreviations with one meaning in full (*mtg*,
    *next yr*): not inside quotation marks, nor where `is_known` accepts the word as it stands."""

    def full(short: re.Match[str]) -> str:
        word, begins = short[0].rstrip("."), short.start() == 0
        is_end = bool(short["stop"]) and _ENDS_SENTENCE.match(short.string, short.end()) is not None
        is_sure = begins or word in _OF_TIME or _IS_SUM.match(short.string, short.end()) is not None
        is_unsure = bool(short["stop"]) and not (is_end or is_sure)  # *5 yrs. hall moved it*
        is_typed_small = word.islower() or (begins and word[1:].islower())
        meant = _meaning(word.lower(), short.string[: short.start()], short.string[short.end() :])
        if not meant or is_unsure or not is_typed_small or (is_known is not None and is_known(word.lower())):
            return short[0]
        meant += "." * is_end
        return meant if word.islower() else f"{meant[0].upper()}{meant[1:]}"

    parts = _QUOTED.split(_OF_POST.sub(_possessive, text))
    for at in range(0, len(parts), 2):
        part = _UNIT.sub(lambda match: f"{match['which']} {_UNITS[match['unit'].lower()]}", with_and(parts[at]))
        parts[at] = _SHORT.sub(full, dates_in_full(_AT_TIME.sub("at ", part), is_known))
    return "".join(parts)
