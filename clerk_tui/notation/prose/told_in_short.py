"""What somebody told, in words of notes, in the words that the readers expect: *SR rep bal £400* is *SR reported …*."""

from __future__ import annotations

from clerk_tui.english.verbs import is_past
from clerk_tui.english.words import ADVERBS, AUXILIARIES, COORDINATORS, FUNCTION_WORDS, PREPOSITIONS
from clerk_tui.meeting.kinds import ASKING
from clerk_tui.notation.name_index import SHORT_POSTS
from clerk_tui.notation.prose.names import all_named, cut_last_name, cut_name, may_be_word, one_named
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

_VERBS = {"conf": "confirmed", "rep": "reported"}
"""Words in short that are verbs after a name, before what was told."""
_TOLD = regex(rf"(?P<verb>{'|'.join(_VERBS)})\.? (?P<that>that )?(?P<next>[£$€]?[\w'’-]+)(?P<after>[ .,;]|$)")
_VERB_IN_SHORT = regex(rf" (?:{'|'.join(_VERBS)})\.? \S")
_OF_CONFERENCES = frozenset(
    "call calls centre center cost costs fee fees paper papers place places report room".split()
)
_NO_OBJECT = (PREPOSITIONS | AUXILIARIES | COORDINATORS | ADVERBS | _OF_CONFERENCES) - {"all"}
"""Words that cannot begin what was told: *SR rep for the area*, *AB conf was good*."""


def with_verb(line: str, context: Context) -> str:
    """A line with the verb of its speaker in full: *SR rep bal £400*, *AB conf that …*; not *SR rep to the panel*."""
    if _VERB_IN_SHORT.search(line) is None:
        return line
    handle, rest = cut_name(line, context)
    name = line[: len(line) - len(rest)].strip()
    told = _TOLD.match(rest) if handle else None
    if told is None or may_be_word(name, context):
        return line
    low = told["next"].lower()
    is_other = low in _NO_OBJECT or is_past(low) or (low in FUNCTION_WORDS and told["after"] != " ")
    if is_other and not told["that"]:
        return line
    name = name.lower().rstrip(".") if name.lower().rstrip(".") in SHORT_POSTS else name
    return f"{name} {_VERBS[told['verb']]}{rest[told.end('verb') :].removeprefix('.')}"


_SECONDED_AFTER = any_case(
    r"\b(?:moved|moves|prop(?:osed|oses)?)\b.*?[,;.]? (?P<whole>(?P<who>[^\s,;:.]+(?: [^\s,;:.]+)?) "
    r"(?:sec|2nd)\.?)(?=[,;:.](?: |$)|$| that\b| \(a\)| [–—-] )"
)
"""The seconder of a motion, named before the word: *Hall moved, Park sec, that …*."""


def with_seconder(line: str, context: Context) -> str:
    """A line that has the seconder of a motion after the word for it: *Hall moved it, sec Park*."""
    match = _SECONDED_AFTER.search(line)
    if match is None:
        return line
    handle, start = cut_last_name(match["who"], context)
    if not handle or match.string[match.start("who") + start - 2] not in ",;.":
        return line
    at = match.start("who") + start
    return f"{line[:at]}sec {match['who'][start:]}{line[match.end('whole') :]}"


def with_initials(line: str, context: Context) -> str:
    """A line with the names for initials that are small words, where only somebody can stand: *so amdt: 35k, is 2nds* →
    *oram amdt: 35k, sedge 2nds*."""
    for place in _INITIALS_PLACED if line[:1].islower() else ():
        match = place.search(line)
        letters = _LETTERS.findall(match["who"]) if match else []
        people = {one: context.names.of_abbreviation(one) for one in letters}
        names = {one: context.handle(person) for one, person in people.items() if person is not None}
        are_words = any(context.names.lettered(one) is None for one in letters)
        if match and are_words and len(names) == len(people):
            named = _LETTERS.sub(lambda one, names=names: names[one[0]], match["who"])
            line = f"{line[: match.start('who')]}{named}{line[match.end('who') :]}"
    return line


_INITIALS = r"(?!(?:and|as|he|it|no|to|we)\b)[a-z]{2,3}"
_LETTERS = regex(r"(?!and\b)[a-z]{2,3}")
_INITIALS_PLACED = (
    regex(
        rf"^(?P<who>{_INITIALS}) (?=(?:amdt|amend(?:ment|s|ed)?|mvd|moved|moves|prop(?:s|d|osed|oses|['’]d)?)\b[:,]?"
        rf" (?!(?:by|and|up)\b|&)[^\s,;.].*(?:\b{_INITIALS},? (?:2nd|sec)\w*|\b(?:2nd\w*|sec\w*),? (?:by )?[a-z]+)\b)"
    ),
    regex(rf"(?<=[,;] )(?P<who>{_INITIALS}) (?=(?:2nd(?:s|ed|ing)?|secs|sec['’]?d|sec|seconds|seconded)\.?$)"),
    regex(
        r"^(?:the )?(?:mtn|motion|mot|amdt|amendment|vote|carried|carr|cd|lost|passed|\d)[^,;]*?\d ?[-–/] ?\d+[,;]? "
        rf"(?P<who>{_INITIALS}(?:(?:, | ?& ?| and ){_INITIALS})*)"
        r" (?=(?:abst(?:ain(?:s|ed|ing)?)?|agst|against|opposed)\.?$)"
    ),
)
"""Where initials stand that are words elsewhere: before an amendment or a motion that somebody seconds, before that
word at the end, and after figures before a side."""


def with_outcome(line: str, context: Context) -> str:
    """A line with the usual word for its outcome: *carried* after a motion and the name of its seconder alone (*Hall
    moved to buy it, Park, agreed*), *all agreed* for *all* after a seconder, and *motion* for what the open one is
    called (*orig carr 7-0-2*)."""
    if context.open_proposal is not None:
        line = _MOTION_CALLED.sub("motion carried", line)
    seconded = _ALL_LAST.fullmatch(line)
    if seconded and (seconded["verb"] or one_named(seconded["who"], context)):
        line = f"{seconded['moved']}all agreed"
    match = _AGREED_LAST.fullmatch(line)
    return (
        f"{match['moved']}, sec {match['who']}, carried"
        if match and all(one_named(match[who], context) for who in ("mover", "who"))
        else line
    )


_MOTION_CALLED = any_case(
    r"^(?:the )?(?:(?:orig(?:inal)?|main|subst(?:antive)?|whole)(?: (?:mtn|motion|one|thing))?|lot)\.? (?:was |is )?"
    r"(?:carr(?:ied|['’]?d)?|crd|cd|passed)\b\.?(?=,? \d)"
)
"""What an open motion is called before its outcome in figures: *orig carr*, *whole thing carried*."""
_ALL_LAST = any_case(
    r"(?P<moved>.+[,;.] (?:(?:2nd(?:ed)?|sec(?:onded)?)\.?(?: by)? (?P<who>[^,;:]{2,25})"
    r"|[^,;:]{2,25} (?P<verb>2nd(?:s|ed)?|sec(?:s|onds|onded)?)), )all\.?"
)
_AGREED_LAST = any_case(
    r"(?P<moved>(?P<mover>[^,;:]{2,30}) (?:moved|proposed|mvd|prop'?d?) [^;:]+), "
    r"(?P<who>[^\s,;:.]{2,20}(?: [^\s,;:.]{2,20})?), agreed\.?"
)
_MINDED = any_case(
    r"(?P<who>[^\s,;:]+(?: [^\s,;:]+)?(?: ?[/&+] ?| and )[^\s,;:/]+(?: [^\s,;:/]+)?) (?:both |(?:are|were) )*"
    r"(?P<mind>(?:very |not )?(?:concerned|disappointed|glad|happy|keen|pleased|sorry|surprised|unhappy|worried))"
    r" (?P<rest>\S.*)"
)
_LEADS_ON = PREPOSITIONS | COORDINATORS | {"that", "to", "how", "if", "as", "because"}


def minded_alike(line: str, context: Context) -> str:
    """The line for two people who share a view: *Loh/Udall concerned limit too low*; empty for any other line."""
    match = _MINDED.fullmatch(line)
    people = all_named(_BETWEEN.sub(", ", match["who"]), context) if match else ()
    if match is None or len(people) < len(("one", "other")):
        return ""
    that = "" if match["rest"].split()[0].lower().strip(",.") in _LEADS_ON else "that "
    return f"{'&'.join(people)}: were {match['mind']} {that}{match['rest'].rstrip('.')}"


_BETWEEN = regex(r" ?[/&+] ?| and ")
_PAIR_IN_BRACKETS = any_case(
    r"\((?P<mover>[^\s(),;]+(?: [^\s(),;]+)?) prop(?:osed|\.)?(?:,| ?[-–—/&;])? "
    r"(?P<other>[^\s(),;]+(?: [^\s(),;]+)?) sec(?:onded|\.)?\)"
)
_QUESTIONS_HEADED = any_case(
    r"(?:(?:board|commission(?:er)?|committee|council|councillor|councilmember|governor|member|trustee)s?['’]? )?"
    r"(?:questions?|comments?|discussion|deliberations?|Q ?& ?A|qs): (?=[^\W\d_])"
)


def without_heading(line: str, context: Context) -> str:
    """A line without the words for questions and comments that only head what somebody of the roll asked: *Council
    questions: Hall asked who pays*; and without the *a:* of an answer to nothing: *a: RT said no*."""
    answers = _ANSWER_HEADED.match(line)
    headed = _QUESTIONS_HEADED.match(line) or (None if answers and _follows_question(context) else answers)
    if headed is None:
        return line
    handle, rest = cut_name(line[headed.end() :], context)
    return line[headed.end() :] if handle and _SPEAKS.match(rest) else line


def _follows_question(context: Context) -> bool:
    last = next(iter(context.meeting.backwards(context.item_id)), None)
    return last is not None and last.kind in ASKING


_ANSWER_HEADED = any_case(r"(?:a|ans|answer)[:.] (?=\S)")
_SPEAKS = any_case(
    r"(?:then |also )?(?:asked|asks|said|says|explained|queried|wondered|noted|thought|felt|wanted to know|answered"
    r"|replied|responded|confirmed|reported) \S"
)


def with_pair(line: str) -> str:
    """A line with the mover and seconder in brackets as a pair: *(Hall prop - Park sec)* is *(Hall/Park)*."""
    return _PAIR_IN_BRACKETS.sub(r"(\g<mover>/\g<other>)", line)
