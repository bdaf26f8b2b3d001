"""The outcome of a motion, in prose: *carried 5-2*, *Hall against, rest for*, *vote 4 yes 1 no, passed*. A line is
split into its parts, in any order, and `outcome_in` combines them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import NamedTuple

from clerk_tui.meeting.interests import barred
from clerk_tui.meeting.people import full_list
from clerk_tui.notation.prose.names import CTTEE, all_named, only_names
from clerk_tui.notation.reading import Context, kept
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_BY_VOICE = r"acclamation|show of hands|voices?(?:[- ]vote)?"
SHOWN = (
    rf"(?:by|on|in|with) (?:an? |the )?(?:(?:common|general|unanimous) )?(?:{_BY_VOICE}|agreement|consent)"
    r"|without (?:a vote|dissent|objection)"
)
"""How a meeting showed what it wanted, without a vote that is counted."""
_UNITS = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_UNITS)}|none|nil)"
"""The number of votes."""
FOR = r"(?:for|in fav(?:ou?r)?(?: of)?|ayes?|yes|yeas?)"
"""The side of those in favour."""
AGAINST = r"(?:against|agst|ag|noes|no|nays?|opposed|dissent(?:ed|ing|s))"
ABSTAINED = r"(?:abst?s?|abstain\w*|absten\w+)"
SIDES_OF_VOTE = (
    rf"(?:vot(?:ed|ing) )?(?:(?P<for>{FOR})|(?P<against>{AGAINST})|(?P<abstained>{ABSTAINED})"
    r"|(?P<none>not voting|nv|did ?n[o'’]?t vote|recus(?:als?|ed(?: (?:him|her|them)self)?)))\b\.?"
)
"""The choice of a person or a number of people."""
SIDES = ("for", "against", "abstained")
SIGNS = {"for": "+", "against": "-", "abstained": "~", "none": "0"}
"""The sides of a vote, and the sign before a name for each."""
_ADVERBS = {"for": "in favour", "against": "against", "abstained": "abstaining", "none": "not voting"}
AMENDMENT = r"\b(?:(?:amm?e?n?dm?e?n?t|amendment)s?\b\.?|amend(?= by\b|: )|amd\b\.?)"
"""As it is written in a hurry, too: *amdt*, *amndmt*."""
THING = (
    rf"(?:the |this |that )?(?:(?:subst(?:antive)? |amended |orig(?:inal)? |main )?motion|{AMENDMENT}|amend['’]?t"
    r"|proposal|resolution|recommendations?|deferral|it)(?: as amended)?"
)
"""The subject of a vote."""
ROLL = (
    r"(?:on )?(?:the |a )?(?:roll[- ]?call(?: vote)?|called the roll|roll(?: (?:was )?called)?"
    r"|r[./]?c\.?(?: vote|(?=:)))"
)
"""The roll that is called for a vote."""
CALLS = any_case(
    rf"(?:(?:a )?(?:rec(?:['’]?d|orded)?|named|roll[- ]?call) vote|div(?:ision)?\b\.?|{ROLL}|vote by name)"
    r"(?: (?:was )?(?:taken|called|requested|held))?\b"
    r"(?: (?:on|for) (?!(?:the )?items?\b)[^,;:–—-]{2,40}(?=:| [–—-]))?\s*[:.;,–—-]*\s*"
)
VOTED_SO = any_case(
    r"(?P<names>(?:[^;:.()]|\([^()]*\)){1,80}?)(?: ?[:–—-] ?| )(?:who )?(?:(?:has|have|had|was|were|is|are) )?"
    rf"(?:{SIDES_OF_VOTE}|(?:(?P<y>y)|(?P<n>n)|(?P<absent>absent))\b)"
    rf"(?: (?:this|{THING})\b\.?)?(?: (?:too|also|as well)\b)?(?:\s*[,;&.]|\s+and\b)?\s*"
)
"""The votes of some people: *Hall against*, *Hall and Park abstained*."""
LOST = (
    r"lost|defeated|denied(?=[,:]? \d)|fail(?:ed|s)|rejected|f[ae]lls?|not (?:carried|agreed|approved|passed)"
    r"|voted down|thrown out|(?:did|does) ?n[o'’]?t (?:pass|carry)"
)
_TO_IT = r"(?: to (?:this|it|the (?:amendment|motion|proposal)))?"
_CARRIED = (
    r"(?:carrie[ds]|c['’]d|pass(?:ed|es)|approved|adopted|granted|ag(?:reed|r['’]?d|d)|resolved|ordered|mc)"
    rf"{_TO_IT}"
)
_ALL = (
    r"(?:ayes?|yes) all(?: \d{1,2})?|(?:all(?: members| present| councillors)?|every(?:one|body)) "
    rf"(?:(?:were )?in (?:fav(?:ou?r)?|agreement)|ayes?|yeas?|yes|agreed?{_TO_IT}|for|voted for"
    rf"|voting (?:for|aye|yes|in favou?r))(?:,? (?:at )?(?:{TYPED_TIME}))?"
    r"|(?:all|every(?:one|body))(?= (?:but|except|bar|apart from)\b)"
    r"|(?:duly )?elected (?:by acclamation|unan\w*|unopposed|nem\.? ?con\b\.?)|acclaimed"
    r"|nem\.? ?(?:con|diss?)\b\.?|unan\w*\.?(?: (?:yes|aye)(?: vote)?)?"
    r"(?: by (?:all|those)(?: (?:members )?present)?)?|mcu"
    r"|(?<=\w )by (?:all(?: (?:members )?present)?|every(?:one|body))"
)
_LAPSED = (
    r"(?:(?:died|dies|lapse[ds]|fell|falls|failed|fails)(?:[,;:]| [–—-])? )?"
    r"(?:(?:found )?no(?:body|[- ]?one)?(?: would| to)? (?:second(?:er|ed)?|2nd(?:er|ed)?|sec|back(?:er|ed|s)"
    r"|support(?:er|ed|s)?)(?: it)?(?: (?:was )?(?:found|forthcoming))?|not (?:seconded|2nded)|no takers"
    r"|(?:for|due to|through) (?:want|lack) of (?:an? )?(?:second(?:er)?|support))"
    r"(?:(?:[,;.]| [–—-])? (?:so |and )?(?:(?:it|(?:the )?(?:motion|amendment|mtn)) )?"
    r"(?:lapse[ds]|fell|falls|fail(?:ed|s)|die[ds])(?: there)?)?"
)
_HOW_VOTED = (
    rf"(?:(?:by|on|with|in|through|via) )?(?:an? |the )?(?:{_BY_VOICE}|hand vote)"
    r"(?: (?:was |being )?(?:taken|held|called))?"
    r"|without (?:an? )?(?:formal |further )?(?:vote|division|debate|discussion)"
    r"|(?:by|on|with) (?:an? )?(?:(?:clear|good|huge|large|narrow|overwhelming|simple|small|substantial|two[- ]thirds"
    r"|vast) )?majority"
)
_SKIPPED = (
    rf"(?:at |(?!(?:19|20)\d\d\b))(?:{TYPED_TIME})(?=[,:]? [a-z])"
    rf"|(?:(?:on )?the )?(?:(?:main|substantive|orig(?:inal)?|final) )?(?:{CTTEE}|council|board|members|meeting"
    r"|motion(?: as amended)?|votes?|voting|amendment|result)"
    r"|main|substantive|orig(?:inal)?|amended|and|but|there|upon|being|having|therefore|it|this|that|question|is|was"
    r"|were|then|duly|accordingly|with|w/"
    r"|declared|voted|put|so|taken|called|to (?:the|a) vote|(?<=\w )(?:by|on)(?= (?:\d|unan))|(?:by |on )?an? vote of"
    r"|(?<=[a-z] )as amended|except(?: for)?|bar|apart from|by(?= all (?:but|except|bar)\b)"
    rf"|(?:a )?(?:rec(?:['’]?d|orded)?|named) vote|{ROLL}(?: (?:on|for) [^,;:–—-]{{2,40}}(?=[:,]| [–—-]))?"
)
_FIGURE = r"(?!0\d)\d{1,3}"
_TIE = r"(?:an? |the )?(?:tied?|ties|equal)(?: votes?)?"
_PART = any_case(
    rf"(?P<tied>(?:(?:on|by|with) )?(?:an? )?(?P<each>\d{{1,3}})(?: ?[-–/] ?(?P=each)| all| each),? {_TIE}(?!\w)"
    rf"|(?:(?:on|by|in|with) )?{_TIE}(?!\w)(?:[:,]? (?:at )?(?P<all_for>\d{{1,3}})(?: ?[-–/] ?(?P=all_for)| all| each)?"
    r"(?![-–/\w]|[.]\d))?)"
    rf"|(?P<summed>(?P<a>\d{{1,3}}) ?[-–/] ?(?P<b>{_FIGURE})(?: ?[-–/] ?(?P<c>{_FIGURE})"
    rf"(?: ?[-–/] ?{_FIGURE})?)?(?![-–/\w]|[.]\d)"
    r"(?: (?:votes?|for|in favou?r)(?=\W*$))?|f ?(?P<f>\d{1,2})[ ,/]+a ?(?P<g>\d{1,2})\b"
    rf"|(?P<d>{NUMBER})(?: votes?| members?)? to (?P<e>{NUMBER})\b(?: against\b| votes\b| (?:for|in favou?r)(?=\W*$))?)"
    rf"|(?P<nobody>(?:with )?(?:none|nobody|no[- ]?one|no|0) (?:(?:was|were|voted|voting) )?"
    rf"(?:against|opposed|opposition|nays?|noes|dissent(?:ing)?|(?P<no_abstention>abst\w*)))\b"
    rf"|(?P<all>{_ALL})(?!\w)|(?P<lapsed>{_LAPSED})\b"
    rf"|(?P<rest>(?:all )?(?:the )?(?:rest|others?|everyone else) (?:all |were )*{FOR})\b"
    rf"|(?P<most>\d{{1,3}})(?=,? (?:with|and) {NUMBER} {ABSTAINED}\b)"
    rf"|(?P<counted>(?P<n>{NUMBER})(?: votes?| members?| councillors?)? {SIDES_OF_VOTE}"
    rf"|(?:{SIDES_OF_VOTE.replace('P<', 'P<of_')}|(?:(?P<y>y)|n)(?=\W{{0,3}}\d))(?: ?[-–—=:]? ?)(?P<m>{NUMBER})\b)"
    r"(?! the\b)"
    r"|(?P<unopposed>no (?:objections?|dissent)|nobody (?:against|objected)|without (?:objection|dissent)"
    r"|(?:any )?(?:objections?|opposed|against)\?[,:]?(?: [–—-])? (?:none|no|nobody)"
    r"|hearing no(?:ne|(?: objections?)))\b"
    rf"|(?P<lost>{LOST})\b|(?P<carried>{_CARRIED})\b"
    rf"|(?P<how>(?:{_HOW_VOTED})\b|(?:by|on) (?:an? |the )?roll[- ]?call(?: vote)?\b(?=\W*$|,? \d)"
    rf"|(?:absent|excused)[:,]? (?:none|nil|0)\b"
    rf"|(?:(?:time )?at |time,? |(?<=[,.;] )(?=\d{{1,2}}(?:[:.]\d\d| ?[ap]\.?m)))(?:{TYPED_TIME})(?!\w)"
    rf"|[\s,;:.()&–—-]+)|(?P<lead>(?:{_SKIPPED})(?!\w))"
)
_TELLS = any_case(
    rf"\d ?[-–/] ?\d|{NUMBER}(?: votes?| members?)? to|\b(?:{_CARRIED}|{LOST}|{_ALL}|no(?:t|ne|body)?|{FOR}|tied?|equal"
    r"|[yf]|without|(?:want|lack) of)\b"
)
"""Words and figures of a text that may tell of an outcome."""
_SIDE_FIRST = any_case(
    rf"(?<!\w)(?:(?:councillors|those|members) )?(?:{SIDES_OF_VOTE}|(?P<absent>absent|excused)\b)(?: ?\(?\d{{1,2}}\)?)?"
    r"(?P<colon>\s*[:–—-])? (?=[^\W\d])"
)
_ENDS = any_case(
    rf"[\s,;.()–—-]*(?:$|(?<=[\s,;.])(?:and )?{SIDES_OF_VOTE.replace('?P<', '?P<at_')}(?<!\.)"
    r"(?=[\s:–—-]+[^\W\d]))|[.;,] "
)
"""Signs after the people named for a side."""
_ALL_BUT = any_case(
    rf"(?:{'|'.join(f'(?<={word} )' for word in ('but', 'except', 'except for', 'bar', 'apart from'))})"
    r"(?P<names>[^,;:]+?)\W*$"
)
_NAMES_SIDE = any_case(rf"\b(?:{SIDES_OF_VOTE}|(?:y|n|absent|excused|but|except|bar|apart from)\b)|\(")
"""Words and signs one of which stands beside those who voted."""
_NO_OTHER = any_case(rf"(?:against|agst|opposed|ayes?|nays?|noes|for|{ABSTAINED})\b")
"""Words for a side after which names may stand without a colon."""
_BARE = regex(r"(?!(?i:to|that)\b)(?P<names>(?:(?<=\()[^()]+(?=\))|(?<!\()[^\W\d][^():;\d]+?(?=\W*$)))")
_INITIALS = regex(r"NO [a-z]")
"""Somebody's initials, or *no* in capitals."""
_LINK = (
    r"(?:(?:the )?(?:tele)?phone|(?:tele|video) ?conference|video|zoom|teams|webex|(?:video |remote )?link"
    r"|remote(?:ly)?|online|virtual(?:ly)?)"
)
_BY_LINK = any_case(rf",? ?(?:\((?:\w+ )?(?:(?:by|via|on|over) )?{_LINK}\)|\b(?:by|via|over) {_LINK}\b)")
"""Ways in which a voter attends."""
_LONGEST = 400
"""The characters of an outcome with how members voted by name."""

_FIGURED = ("summed", "counted", "headed")
"""The kinds of parts with figures: *5-2*, *5 for*, *for: 5*."""


def number(word: str) -> int:
    """The number that figures or a word give."""
    word = word.lower()
    return int(word) if word.isdigit() else _UNITS.index(word) if word in _UNITS else 0


Votes = Sequence[tuple[str, tuple[str, ...]]]
"""Each side with those who voted so."""


class _Told(NamedTuple):
    """The parts of a text that tells of a vote."""

    words: list[str]
    """The kinds of its parts in the order told."""
    counted: dict[str, int]
    named: list[tuple[str, tuple[str, ...]]]


def _parse_vote(text: str, context: Context | None) -> _Told | None:
    """The parts of a text about a vote, with a context only for names; None if it says anything else."""
    told, at, kind = _Told([], {}, []), 0, ""
    text = text if context is None else _BY_LINK.sub("", text)
    while at < len(text):
        by_name = _by_name(text, at, told, context) if context is not None else None
        if by_name is not None:
            side, names, at = by_name
            if not {*names}.isdisjoint(chain.from_iterable(named for _, named in told.named)):
                return None
            told.named.extend([(side, names)] if side in SIGNS else [])
            told.words.append("named")
            continue
        if (match := _PART.match(text, at)) is None:
            return None
        kind = match.lastgroup or ""
        kind = "headed" if kind == "counted" and (match["of_for"] or "").lower().startswith(("for", "in ")) else kind
        if not _add_figures(match, kind, told.counted):
            return None
        told.words.append("summed" if kind == "tied" and (match["each"] or match["all_for"]) else kind)
        at = match.end()
    return None if kind == "lead" else told


@kept
def _parse_named_vote(text: str, context: Context) -> _Told | None:
    """The parts of a text about a vote, with names allowed; None if it says anything else."""
    return _parse_vote(_SMALL_WORD.sub(partial(_as_name, context=context), text), context)


def _as_name(word: re.Match[str], context: Context) -> str:
    """The name to type for the one person with the initials, which are a small word too: *6-2, is abst*."""
    person = context.names.of_abbreviation(word[0].upper())
    return word[0] if person is None else context.handle(person)


_SMALL_WORD = any_case(
    r"(?:(?<=, )|(?<=\())(?:am|an|as|at|do|go|he|in|is|me|my|no|of|on|or|so|to|up|us|we)"
    r"(?= (?:against|agst|abst\w*|abs|dissent\w*)\b\.?\)?$)"
)
"""A word that may be the initials of whoever voted otherwise, alone before the side at the end."""


def _add_figures(match: re.Match[str], kind: str, counted: dict[str, int]) -> bool:
    """Whether the figures of a part, if any, are of a side not counted yet; they are added."""
    new: dict[str, int] = {}
    if kind == "summed":
        given = [number(match[group]) for group in "abcfgde" if match[group]]
        new = dict(zip(SIDES, given, strict=False))
    elif kind == "nobody":
        new = {"abstained" if match["no_abstention"] else "against": 0}
    elif kind == "tied" and (many := match["each"] or match["all_for"]):
        new = dict.fromkeys(SIDES[:2], int(many))
    elif kind == "most":
        new = {"for": int(match["most"])}
    elif kind in ("counted", "headed"):
        side = next((name for name in (*SIDES, "none") if match[name] or match[f"of_{name}"]), "against")
        new = {"for" if match["y"] else side: number(match["n"] or match["m"])}
    is_new = all(counted.get(side, many) == many for side, many in new.items())
    counted.update(new)
    return is_new


def _named(names: str, context: Context) -> tuple[str, ...]:
    return all_named(names, context) or only_names(names, context)


def _by_name(text: str, at: int, told: _Told, context: Context) -> tuple[str, tuple[str, ...], int] | None:
    """The choice and names of the next people named, and where they end; None if nobody is named."""
    if first := _SIDE_FIRST.match(text, at):
        side = next(s for s in (*SIGNS, "absent") if first[s])
        is_sure = first["colon"] or _NO_OTHER.match(first[0]) or len(_SIDE_FIRST.findall(text)) > 1
        for end in [*_ENDS.finditer(text, first.end())][::-1] if is_sure else ():
            if named := only_names(text[first.end() : end.start()], context):
                return str(side), named, end.start()
    part = _PART.match(text, at)
    if part and not (part["nobody"] and _INITIALS.match(part[0]) and _named(part[0].split()[0], context)):
        return None
    for pattern in (VOTED_SO, _ALL_BUT, _BARE):
        match = pattern.match(text, at)
        named = _named(match["names"], context) if match else ()
        if match is None or not named:
            continue
        said = [group for group, words in match.groupdict().items() if words and group != "names"]
        side = {"y": "for", "n": "against"}.get(said[-1], said[-1]) if said else "against"
        if pattern is _BARE:
            last = next((word for word in reversed(told.words) if word in _FIGURED), "")
            sides = [side for side, many in told.counted.items() if side != "for" and many == len(named)]
            if not sides or not (last in _FIGURED[1:] or (len(sides) == 1 and text[at - 1] == "(")):
                return None
            side = sides[-1]
        return side, named, match.end()
    return None


def may_begin(text: str, at: int) -> bool:
    """Whether a text about a vote may begin at a place, not with a name or another word."""
    return _PART.match(text, at) is not None


def may_tell(text: str) -> bool:
    """Whether a text has a word for the outcome of a motion."""
    return _TELLS.search(text) is not None


def figures(text: str) -> tuple[int, ...]:
    """The numbers for and against, and of abstentions if given; empty if the text has anything else."""
    told = _parse_vote(text, None)
    if told is None or not {*_FIGURED, "most", "nobody", "how", "lead"}.issuperset(told.words):
        return ()
    counted = told.counted
    is_short = "most" in told.words and "against" not in counted  # *5 with 2 abstaining*
    if "for" not in counted or len(counted) < len(("for", "against")) or is_short:
        return ()
    return tuple(counted.get(side, 0) for side in SIDES if side != "abstained" or side in counted)


@kept
def votes_told(text: str, context: Context) -> tuple[Votes, bool, bool]:
    """The votes of some people, whether the words add that the motion was carried, and whether they have figures; empty
    if they say anything else."""
    told = _parse_named_vote(text, context) if len(text) <= _LONGEST and _NAMES_SIDE.search(text) else None
    if told is None or ("lost" in told.words and "for" not in dict(told.named)):
        return (), False, False
    return told.named, not {"carried", "all", "rest"}.isdisjoint(told.words), bool(told.counted)


def is_lost(came: str) -> bool:
    """Whether the lines for an outcome say that the motion was not carried."""
    counted = re.match(r"/vote (?:named )?(?:on \d+ )?(\d+)-(\d+)", came)
    votes = [int(many) for many in counted.groups()] if counted else [came.count(" +"), came.count(" -")]
    is_told = counted is not None or came.startswith("/vote named +")
    return came.startswith(("/lost", "/lapsed")) or (is_told and votes[0] <= votes[1])


@kept
def outcome_in(text: str, context: Context) -> str:
    """The line for the outcome of a motion; empty for other words."""
    told = _parse_named_vote(text, context) if _TELLS.search(text) and len(text) <= _LONGEST else None
    if told is None:
        return ""
    said = {*told.words} - {"how", "lead", "nobody"}
    is_carried = not said.isdisjoint(("carried", "all")) or ("rest" in said and told.named != [])
    if "lapsed" in said:
        return "/lapsed" if said <= {"lapsed", "carried"} else ""
    if is_carried and "lost" in said:
        return ""
    is_open = context.open_proposal is not None
    if "unopposed" in said:
        return "/vote all" if is_open and said <= {"unopposed", "carried", "all"} else ""
    sides = Counter({side: sum(len(names) for one, names in told.named if one == side) for side in dict(told.named)})
    is_list = (
        sides["for"] > 1
        and not any(told.counted.values())
        and (told.counted != {} or (is_carried and is_open) or CALLS.match(text) is not None)
    )
    if "for" in sides and (len(sides) > 1 or is_list):
        is_counted_so = all(sides[side] == n for side, n in told.counted.items())
        return f"/vote named {signs_of(told.named, context)}" if is_counted_so else ""
    if "for" in told.counted:
        return _by_figures(told, context)
    if told.named or any(told.counted.values()):
        return _all_but(told, context) if is_carried else ""
    if not said and "nobody" in told.words and (how := _SHOWN_BY.search(text)):
        return f"/carried: Carried by {how[0].lower()}, none opposed."
    if "all" in said:
        return "/vote named all" if CALLS.match(text) else "/vote all"
    return "/carried" if is_carried else "/lost" if "lost" in said else ""


_SHOWN_BY = any_case(r"\b(?:acclamation|show of hands|voice vote)\b")


def _all_but(told: _Told, context: Context) -> str:
    """The vote of all but those who are named, or of all but so many: in figures once the roll is called."""
    named = {side: len(names) for side, names in told.named}
    if named:
        is_contrary = "for" in named or any(named.get(side, 0) != many for side, many in told.counted.items())
        return "" if is_contrary else f"/vote all {signs_of(told.named, context)}".rstrip()
    against, abstained = (told.counted.get(side, 0) for side in SIDES[1:])
    if not context.room.has_been_called:
        return f"/carried: {_carried_but(against, abstained)}" if "carried" in told.words else ""
    voters = len(context.proceedings.voters(context.item_id))
    in_favour = voters - against - abstained
    return f"/vote {in_favour}-{against}-{abstained}" if voters > in_favour > against else ""


def _by_figures(told: _Told, context: Context) -> str:
    """The vote in figures, in the order of the outcome (*defeated 4-2* is 2-4); empty if they contradict it."""
    if "most" in told.words and not {"against", "named"} & {*told.counted, *told.words}:
        return _without_against(told)
    told_of = {**{"against": sum(len(names) for side, names in told.named if side == "against")}, **told.counted}
    counted = tuple(told_of[side] for side in SIDES if side in told_of)
    named = dict(told.named)
    is_one_figure = (
        not told.named and len(told.counted) == 1 and {"counted", "nobody"}.isdisjoint(told.words)
    )  # *for 12*
    if is_one_figure or ("for" in named and (len(named) > 1 or len(named["for"]) != counted[0])):
        return ""
    first = next(word for word in told.words if word in ("lost", "carried", "all", *_FIGURED))
    if first == "lost" and "summed" in told.words:
        counted = (*sorted(counted[:2]), *counted[2:])
    margin = counted[0] - counted[1]
    is_lost, is_carried = "lost" in told.words, "carried" in told.words or "all" in told.words
    if (is_lost and margin > 0) or (is_carried and (margin < 0 or (margin == 0 and first not in ("carried", "all")))):
        return ""
    return "" if "all" in told.words and counted[1] else _with_names(counted, told.named, context)


def _without_against(told: _Told) -> str:
    """The line for a motion carried by figures for and abstaining, without any against."""
    many, abstained = told.counted["for"], told.counted.get("abstained", 0)
    said = f"Carried, {many} in favour, {_abstentions(abstained)}."
    return f"/carried: {said}" if "carried" in told.words and many > abstained else ""


def _abstentions(count: int) -> str:
    return f"{count} abstention{'s' * (count != 1)}"


def _carried_but(against: int, abstained: int) -> str:
    """The sentence for a motion that is carried but for so many, who are all that is known of the vote."""
    sides = (f"{against} against" if against else "", _abstentions(abstained) if abstained else "")
    return f"Carried, {' and '.join(filter(None, sides))}."


def _with_names(counted: tuple[int, ...], votes: Votes, context: Context) -> str:
    """The line for a vote in figures with the names of some voters: by name for all if the figures agree, else figures
    with a sentence; empty if they disagree."""
    others = {side: len(names) for side, names in votes}
    counted = (*counted, others["abstained"])[: len(SIDES)] if "abstained" in others else counted
    in_favour = len(context.proceedings.voters(context.item_id)) - sum(others.values())
    whole = (in_favour, others.get("against", 0), others.get("abstained", 0))
    if votes and {"for", "none"}.isdisjoint(others) and whole == (*counted, 0)[: len(whole)]:
        return f"/vote all {signs_of(votes, context)}".rstrip()
    if others.get("against", 0) > counted[1]:
        return ""  # *14-0, Ash against* is contrary
    sums = "-".join(map(str, counted))
    some = "; ".join(f"{full_list([_mention(n, context) for n in names])} {_ADVERBS[side]}" for side, names in votes)
    return f"/vote {sums}" + (f": {'Carried' if counted[0] > counted[1] else 'Lost'} {sums}, {some}." if some else "")


def _mention(name: str, context: Context) -> str:
    """A mention of the member whom a name means."""
    (voter, *_) = replace(context, is_of_members=True).segments(name, are_names=True)
    return f"@{context.handle(voter) if isinstance(voter, int) else name}"


def signs_of(votes: Votes, context: Context) -> str:
    """The names with the signs of their votes, without people known to be recused who did not vote."""
    bound = barred(context.proceedings.declared, context.item_id)
    signed = ((side, name) for side, names in votes for name in names)
    return " ".join(
        f"{SIGNS[side]}{name}" for side, name in signed if side in SIDES[:2] or context.find(name).only not in bound
    )
