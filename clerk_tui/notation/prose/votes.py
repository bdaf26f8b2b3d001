"""Votes in prose, and what came of a motion: *carried 5-2*, *8 votes for, 3 against*, *lost*, *carried, with Hall
against*, *recorded vote: for Hall, Park; against Nair*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from clerk_tui.meeting.people import full_list
from clerk_tui.notation.names import means_chair
from clerk_tui.notation.prose.decisions import (
    MOVERS,
    NO_SUBJECT,
    decided_in_short,
    decided_outright,
    resolved,
    to_be_done,
    who_does,
)
from clerk_tui.notation.prose.names import CTTEE, NAME, all_named, cut_name, only_names, own_sentence, person_named
from clerk_tui.notation.prose.wording import lacks_stop
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_UNITS = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_UNITS)}|none|nil)"
"""How many voted."""
FOR = r"(?:for|in fav(?:ou?r)?(?: of)?|ayes?|yes|yeas?)"
"""The side of those in favour."""
_AGAINST = r"(?:against|agst|ag|noes|no|nays?|opposed|dissent(?:ed|ing|s))"
_ABSTAINED = r"(?:abst?s?|abstain\w*|absten\w+)"
_SIDES_OF_VOTE = (
    rf"(?:vot(?:ed|ing) )?(?:(?P<for>{FOR})|(?P<against>{_AGAINST})|(?P<abstained>{_ABSTAINED})"
    r"|(?P<none>not voting|did ?n[o'’]?t vote))\b\.?"
)
"""How somebody voted, or so many did."""
_COUNTED = any_case(
    rf"(?:(?P<n>{NUMBER})(?: votes?| members?| councillors?)? {_SIDES_OF_VOTE}"
    rf"|{_SIDES_OF_VOTE.replace('P<', 'P<of_')}:? (?P<m>{NUMBER})\b)"
    r"(?:[\s,;.)/&]|and\b|to\b|with\b)*"
)
"""How many voted on a side: *8 votes for*, *against: 3*."""
_SUMMED = any_case(
    rf"\(?(?:(?P<a>\d{{1,3}}) ?[-–/] ?(?P<b>(?!0\d)\d{{1,3}})(?: ?[-–/] ?(?P<c>(?!0\d)\d{{1,3}}))?\)?"
    rf"|(?P<d>{NUMBER})(?: votes?| members?)? to (?P<e>{NUMBER})(?: against| votes)?)[,;]?\s*(?:(?:and|with)\b\s*)?"
)
"""The figures of a vote without its sides: *8-3-1*, *eight to three*."""
_SIDES = ("for", "against", "abstained")
_SIGNS = {"for": "+", "against": "-", "abstained": "~", "none": "0"}
"""The sides of a vote, and the sign before a name for each."""


def figures(text: str) -> tuple[int, ...]:
    """How many voted for and against, and how many abstained, if that is said; empty if the text is not that alone."""
    counted: dict[str, int] = {}
    at = 0
    if summed := _SUMMED.match(text):
        given = [number(summed[group]) for group in "abcde" if summed[group]]
        counted, at = dict(zip(_SIDES, (given[0], given[1], *given[2:]), strict=False)), summed.end()
    while at < len(text):
        match = _COUNTED.match(text, at)
        side = next((name for name in _SIDES if match[name] or match[f"of_{name}"]), "") if match else ""
        if match is None or side in counted:
            return ()
        counted[side], at = number(match["n"] or match["m"]), match.end()
    if "for" not in counted or len(counted) < 2:
        return ()
    return (counted["for"], counted.get("against", 0), *((counted[a],) if (a := "abstained") in counted else ()))


def number(word: str) -> int:
    """How many a number in figures or in words is."""
    word = word.lower()
    return int(word) if word.isdigit() else _UNITS.index(word) if word in _UNITS else 0


_LETTERS = any_case(r"(?<![\w-])(?:(?P<for>y|yes|ayes?|yeas?)|n|noes|nays?)(?: ?[-–—=:]? ?)(?P<n>\d{1,2})\b")
_FOR_AND_AGAINST = any_case(r"^f ?(\d{1,2})[ ,/]+a ?(\d{1,2})\b")
_THE_REST = any_case(
    rf"^(?P<who>[^\d,;:]+ (?:{_AGAINST}|{_ABSTAINED})),? (?:and )?(?:the )?(?:rest|others|everyone else)"
    rf" (?:all |were )*{FOR}(?=\.?$)"
)
"""Who was not for something, and that all others were: *Hall against, rest for*."""
_NAMES_AFTER = any_case(rf"(?<=[,;] )(?P<side>{_ABSTAINED}|against|opposed):? (?P<names>[^\W\d][^,;:\d]*?)\.?$")
"""Who voted so, after the word for it: *6 for, abstaining Hall*."""
_ONE_SIDE = regex(
    r"(?P<all>\(?\d{1,2} (?:for|in favou?r|ayes?)[,;.)]*)"
    r"|(?P<before>\(?\d{1,2} for[,;]? (?:and )?)(?P<n>\d{1,2}) against,? \(?"
    r"(?P<names>[^\W\d][^()]*?)\)?\.?",
)


_WITH = regex(r"\bw/? (?=\S)")


def _spelt_out(said: str, context: Context) -> str:
    """The figures of a vote with words for their letters: *Y-4, N-1 Hall* is *4 for, Hall against*, *Y-5* is *5 for, 0
    against*; other words as they are."""
    said = _THE_REST.sub(
        r"all in favour but \g<who>", _FOR_AND_AGAINST.sub(r"\1 for, \2 against", _WITH.sub("with ", said))
    )
    if _LETTERS.match(said):
        said = _LETTERS.sub(lambda side: f"{side['n']} {'for' if side['for'] else 'against'}", said)
    after = _NAMES_AFTER.search(said)
    if after and (only_names(after["names"], context) or all_named(after["names"], context)):
        said = f"{said[: after.start()]}{after['names']} {after['side']}"
    match = _ONE_SIDE.fullmatch(said)
    if match and match["all"]:
        return f"{match['all'].strip('(,;.)')}, 0 against"
    named = only_names(match["names"], context) if match else ()
    is_whole = match is not None and 0 < len(named) == int(match["n"])
    return f"{match['before']}{match['names']} against" if match and is_whole else said


def own_votes(said: str, context: Context, *, is_asked: bool = False) -> tuple[str, ...]:
    """The lines for how some voted, as prose says after the vote; in a sentence, unless they asked that it be
    recorded."""
    votes = [(side, names) for side, names in votes_said(said, context) if side != "none"]
    some = (full_list([f"@{name}" for name in names]) for _, names in votes)
    voted = ("" if is_asked else f": {who} {_VOTED[side]}." for (side, _), who in zip(votes, some, strict=True))
    return tuple(f"/own {'&'.join(names)} {side}{how}" for (side, names), how in zip(votes, voted, strict=True))


_VOTED = {"for": "voted in favour", "against": "voted against", "abstained": "abstained"}


_NAMED_IN_BRACKETS = any_case(
    rf"(?:,? (?:and |with )*(?P<n>{NUMBER}) (?P<side>{_ABSTAINED}|{_AGAINST}))? \((?P<said>[^()]+)\)(?=\.?$)"
)
"""Who voted how, in brackets at the end: *(Hall against)*, *with one abstention (Hall)*."""


def _without_brackets(line: str, context: Context) -> str:
    """A line with how some voted taken out of brackets at its end; any other line as it is."""
    match = _NAMED_IN_BRACKETS.search(line) if "(" in line else None
    if match is None:
        return line
    said, side = match["said"], match["side"] or ""
    named = only_names(said, context)
    if side and (named or all_named(said, context)) and len(named or all_named(said, context)) == number(match["n"]):
        said = f"{said} {'abstaining' if side.lower().startswith('abs') else 'against'}"
    elif not side and named and (told := _MORE_FOR.search(line, 0, match.start())) and int(told[1]) == len(named):
        said = f"{said} against"
    elif side or not votes_said(said, context):
        return line
    return f"{line[: match.start()]}, {said}{line[match.end() :]}"


_MORE_FOR = regex(r"\b\d{1,2} ?[-–/] ?(\d{1,2})$")
"""Figures of which the second is of those in brackets: *carried 5-1 (Hall)*."""
SAYS_SIDE = any_case(rf"\b(?:{_ABSTAINED}|{_AGAINST})\b")


AMENDMENT = r"\b(?:(?:amm?e?n?dm?e?n?t|amendment)s?\b\.?|amend(?= by\b|: )|amd\b\.?)"
"""As it is written in a hurry, too: *amdt*, *amndmt*."""
_THING = (
    rf"(?:the |this |that )?(?:(?:subst(?:antive)? |amended |orig(?:inal)? |main )?motion|{AMENDMENT}|amend['’]?t"
    r"|proposal|resolution|recommendations?|it)(?: as amended)?"
)
"""What is voted on."""
COMES_OF = any_case(
    r"(?:(?:was|were|is|then|put|duly|to the vote|unanimously|also|and) )*(?:carrie[ds]|lost|agreed|approved"
    r"|pass(?:ed|es)|defeated|rejected|fell|falls|failed"
    r"|fails|adopted|accepted|withdrawn|lapsed|not (?:seconded|accepted|carried)|died|unanimous\w*)\b"
)
_HOW = any_case(
    r"(?:unan\w*|nem\.? ?con\.?|by all|(?:by|on) (?:a |the )?(?:show|vote|chair|casting)\b.{0,40}"
    r"|(?:for|due to) (?:want|lack|no)\b.{0,30}|no seconder)?"
)
_OF_AMENDMENT = any_case(
    rf"(?:(?:vote|voting|voted|votes|result|figures)(?: (?:was|taken|called))? (?:on|for) )?(?:(?:the|this|that"
    rf"|[\w'’]+) )?{AMENDMENT}[ ,:–—-]*(?P<rest>.*)"
)
_OF_MOTION = any_case(
    r"(?:(?:the )?(?:vote|voting|voted|result) (?:(?:was )?taken )?on )?"
    r"(?:the |this )?(?:(?:subst(?:antive)? |orig(?:inal)? |main |amended )?motion(?: as amended)?|substantive)"
    r"[ ,:–—-]+"
    rf"(?P<rest>(?:{COMES_OF.pattern}|\(?\d{{1,2}} ?[-–] ?\d).*)"
)
NO_AMENDMENT = "No amendment is open here: record it first, /amendment NAME: TEXT"
_NOT_AMENDED = "No amendment to this motion was carried: record it and its vote first"
_STILL_AMENDMENT = "The amendment is still open, and the vote would be on it: vote on that first"


def other_proposal(line: str, context: Context) -> str:
    """Why an outcome or figures in prose are not those of the open proposal, because it is no amendment, or is one;
    empty for any other line."""
    of_amendment, of_motion = _OF_AMENDMENT.fullmatch(line), _OF_MOTION.fullmatch(line)
    latest = context.proceedings.latest_open(context.item_id) if of_amendment or of_motion else None
    is_amendment = latest is not None and latest.is_amendment
    if of_motion and " amended" in line.lower() and not is_amendment and latest is not None and not latest.is_amended:
        return _NOT_AMENDED
    if of_amendment:
        rest = of_amendment["rest"]
        came = COMES_OF.match(rest)
        after = rest[came.end() if came else 0 :].strip(" ,.:;-–—()")
        is_how = came is not None and (_HOW.fullmatch(after) is not None or bool(outcome_in(after, context)))
        is_outcome = is_how or bool(figures(after))
        return NO_AMENDMENT if is_outcome and not is_amendment else ""
    return _STILL_AMENDMENT if is_amendment and of_motion else ""


_ROLL = r"(?:on )?(?:the |a )?(?:roll[- ]?call(?: vote)?|called the roll|roll(?: (?:was )?called)?)"
"""The roll that is called for a vote."""
_CAME_OF_IT = any_case(
    rf"(?:(?:at )?(?:{TYPED_TIME})[,:]? )?"
    rf"(?:(?:and|but|there|upon|being|therefore|(?:the )?(?:{CTTEE}|council|board|members|meeting)"
    r"|it|this|that|the motion|motion|the vote|vote|question|result|was|were|then|duly|accordingly"
    r"|(?:the )?amendment"
    r"|declared|voted|put|so|taken|called|to (?:the|a) vote"
    rf"|(?:on )?(?:a )?show of hands|{_ROLL}(?: (?:on|for) [^,;:–—-]{{2,40}})?)"
    r"(?:[:,]| [–—-])? )*"
    r"(?:(?P<none>no (?:objections?|dissent)|nobody (?:against|objected)|without (?:objection|dissent))"
    r"|(?P<lapsed>(?:(?:died|dies|lapse[ds]|fell|falls|failed|fails)(?:[,;:]| [–—-])? )?"
    r"(?:(?:found )?no(?:body|[- ]?one)?(?: would| to)? (?:second(?:er|ed)?|2nd(?:er|ed)?|sec)(?: it)?"
    r"(?: (?:was )?(?:found|forthcoming))?"
    r"|not (?:seconded|2nded)|no takers"
    r"|(?:for|due to) (?:want|lack) of (?:an? )?second(?:er)?)"
    r"(?:(?:,| [–—-])? (?:so )?(?:lapse[ds]|fell|falls|fail(?:ed|s)|die[ds]))?)"
    r"|(?P<all>(?:ayes?|yes) all(?: \d{1,2})?|(?:all|every(?:one|body)) (?:(?:were )?in (?:fav(?:ou?r)?|agreement)"
    r"|ayes?|yeas?|yes|agreed?|for|voted for|voting (?:for|aye|yes|in favou?r))"
    rf"(?: (?:at )?(?:{TYPED_TIME}))?|nem\.? ?(?:con|diss?)\b\.?|unan\w*"
    r"(?: (?:carried|agreed|approved|passed|adopted))?|mcu|(?:carried|c['’]?d|ag(?:reed|r['’]?d|d)|approved|passed"
    r"|adopted|resolved|carries|passes)"
    r" (?:unan\w*|nem\.? ?con\.?|by all))|(?P<word>carrie[ds]|pass(?:ed|es)|approved|adopted|ag(?:reed|r['’]?d|d)|lost"
    r"|defeated|fail(?:ed|s)|rejected|f[ae]lls?|not (?:carried|agreed|approved|passed)|voted down|thrown out"
    r"|resolved|ordered|mc)"
    r"(?: to (?:this|it|the (?:motion|proposal)))?(?: without a (?:formal )?vote| (?:by|on|with) (?:a |the )?"
    r"(?:voice vote|voices|acclamation|show of hands)"
    r"|,? (?:by |on )?(?:an? )?(?:vote of )?\(?(?P<figures>\d.*))?|\(?(?P<bare>\d{1,3} ?[-–/] ?\d.*"
    rf"|{NUMBER}(?: votes?)? to {NUMBER}\b.*|\d{{1,3}} (?:votes? )?{FOR}\b.*|{FOR}:? \d.*))"
    rf"(?:,? (?:at )?(?:{TYPED_TIME}))?\.?"
)


def cut_outcome(line: str, context: Context) -> tuple[str, str]:
    """A line without what came of a motion at its end, and the lines for that: *…, lost 2-5*; empty if it does not end
    so. Without a comma that is figures or *carried*, as a motion may itself end so (*that the fee be agreed*)."""
    voters = len(context.proceedings.voters(context.item_id))
    for match in sorted(_BEFORE_OUTCOME.finditer(line), key=lambda match: match["stop"] is None):
        if _AMENDMENT_CAME.match(line, match.end()) and not _AMENDS.search(line, 0, match.start()):
            continue
        came = outcome_in(line[match.end() :], context) or _called_at_end(match, line, context)
        if not match["stop"] and came[6:7].isdigit() and sum(map(int, re.findall(r"\d+", came[:15]))) > voters > 0:
            continue  # *conditions 1-32*
        if came and (
            match["stop"] or came.startswith(("/vote", "/lapsed")) or line[match.end() :].lower().startswith("carried")
        ):
            return line[: match.start()].rstrip(" –—-"), came
    return line, ""


_AMENDMENT_CAME = any_case(r"(?:the )?amendment\b")
_AMENDS = any_case(rf"\bamend(?:s|ed|ing)?\b|{AMENDMENT}")


def _called_at_end(match: re.Match[str], line: str, context: Context) -> str:
    """The vote by name at the end of a line, after a comma and the words for it: *…, roll call: Hall aye, Park no*."""
    said = line[match.end() :]
    is_called = match["stop"] and _CALLS.match(said)
    may_be = is_called or (match["stop"] and SAYS_SIDE.search(said))
    offer = next(vote_by_name(said if is_called else f"roll call: {said}", context), "") if may_be else ""
    return offer if is_called or offer.count(" ") > _FEWEST_CALLED else ""


_FEWEST_CALLED = 3
_CALLS = any_case(
    rf"(?:(?:a )?(?:rec(?:['’]?d|orded)?|named|roll[- ]?call) vote|div(?:ision)?\b\.?|{_ROLL}|vote by name)"
    r"(?: (?:was )?(?:taken|called|requested|held))?\b"
    r"(?: (?:on|for) (?!(?:the )?items?\b)[^,;:–—-]{2,40}(?=:| [–—-]))?\s*[:.;,–—-]*\s*"
)
_NUMBERED = "".join(rf"(?<!\b{word})" for word in "no nos ord res art sec ch ordinance resolution bill number".split())
"""What stands before a number that is no vote: *Ordinance No. 26-04*."""
_NO_OUTCOME_AFTER = "".join(rf"(?<!\b{word})" for word in "be is was were been not to on by of at in from".split())
_BEFORE_OUTCOME = any_case(
    rf"(?:(?P<stop>(?:[,;]|{_NUMBERED}\.)(?!(?<=\d.)\d) ?| [–—-] )|{_NO_OUTCOME_AFTER}{_NUMBERED} )(?=\S)"
)


def outcome_in(part: str, context: Context) -> str:
    """The lines for what came of a motion, which may be said in two sentences (*Vote: 5-2. Carried*, *5-2 carried*);
    empty for other words."""
    if whole := _came_of_it(part, context):
        return whole
    said = re.split(r"[.;,]\s+|(?<=\d)\s+(?=[a-z]+$)", part.rstrip("."), maxsplit=_BOTH)
    each = [_came_of_it(one, context) for one in said] if len(said) == _BOTH else []
    counted = [came for came in each if came not in ("/carried", "/lost")]
    is_one = all(each) and len(counted) == 1
    if is_one and is_lost(counted[0]) is ("/lost" in each):
        return counted[0]
    return _of_pieces(part, context)


def _of_pieces(part: str, context: Context) -> str:
    """The lines for what came of a motion where it is said in several pieces, each of which says a part of it: the
    outcome, the figures, who was not for it, that nobody was against; empty if any of them says anything else."""
    pieces = [piece for piece in _PIECE.split(part.rstrip(" .")) if piece]
    came: list[str] = []
    own: list[str] = []
    nobody = any(map(_NOBODY_AGAINST.fullmatch, pieces))
    at = 0 if _BOTH <= len(pieces) <= _MOST_PIECES else len(pieces)
    while at < len(pieces):
        longest = (", ".join(pieces[at:end]) for end in range(len(pieces), at, -1))
        found = next((one for one in longest if _came_of_it(one, context) or votes_said(one, context)), "")
        if not found and not _NOBODY_WAS.fullmatch(pieces[at]):
            return ""
        outcome = _came_of_it(found, context) if found else ""
        came += [outcome] if outcome else []
        own += [found] if found and not outcome else []
        at += found.count(", ") + 1
    line = _agreeing(tuple(dict.fromkeys(came)), ", ".join(own), context, figures_told=len(_ANY_FIGURE.findall(part)))
    return "" if nobody and _SOME_AGAINST.search(line) else line


def _agreeing(came: tuple[str, ...], own: str, context: Context, *, figures_told: int) -> str:
    """The one line for an outcome that is said twice, with how some voted; empty if the two are contrary."""
    counted = [one for one in came if one not in ("/carried", "/lost")]
    one = next(iter(counted), next(iter(came), ""))
    is_contrary = len(counted) > 1 or any(is_lost(other) is not is_lost(one) for other in came)
    votes = votes_said(own, context) if own else ()
    if is_contrary or (votes and ":" in one) or "for" in dict(votes) or own[:1].isdigit():
        return ""
    if not votes:
        return one
    if sums := _FIGURES_ALONE.fullmatch(one):
        return _with_names(tuple(map(int, sums[1].split("-")))[:figures_told], own, context)
    return f"/vote all {_signs_of(votes)}" if one in ("/carried", "/vote all") else ""


_MOST_PIECES = 8
_PIECE = regex(r"\s+[–—-]\s+|[.;,:]\s+(?:and\s+)?|\s+and\s+(?=(?:the|this|that|it|was|therefore|motion|amendment)\b)")
_FIGURES_ALONE = regex(r"/vote (\d+(?:-\d+)+)")
_NOBODY_DID = r"(?:with )?(?:none|nobody|no[- ]?one|no|0) (?:(?:was|were|voted|voting) )?"
_NOBODY_AGAINST = any_case(rf"{_NOBODY_DID}(?:against|opposed|opposition|nays?|noes|dissent(?:ing)?)")
_NOBODY_WAS = any_case(rf"{_NOBODY_AGAINST.pattern}|{_NOBODY_DID}abst\w*")
"""That nobody was against a motion, or abstained."""
_ANY_FIGURE = regex(r"\d+")
_SOME_AGAINST = regex(r"/vote (?:\d+-0*[1-9]|all\b.* -)")


def _with_names(counted: tuple[int, ...], said: str, context: Context) -> str:
    """The line for a vote by figures that says how some voted by name: a vote of all if the figures agree with that,
    else figures with a sentence; empty if they are contrary to it. Figures without those against, or abstentions, get
    those named."""
    votes = votes_said(said, context) if said else ()
    others = {side: len(names) for side, names in votes}
    counted = (*counted, others["abstained"])[: len(_SIDES)] if "abstained" in others else counted
    against = others.get("against", 0)
    counted = (counted[0], *(counted[1:] or (against,)))
    in_favour = len(context.proceedings.voters(context.item_id)) - sum(others.values())
    whole = (in_favour, others.get("against", 0), others.get("abstained", 0))
    if votes and {"for", "none"}.isdisjoint(others) and whole == (*counted, 0)[: len(whole)]:
        return f"/vote all {_signs_of(votes)}"
    if against > counted[1]:
        return ""  # *14-0, Ash against* is contrary
    sums = "-".join(map(str, counted))
    some = "; ".join(f"{full_list([_mention(n, context) for n in names])} {_ADVERBS[side]}" for side, names in votes)
    return f"/vote {sums}" + (f": {'Carried' if counted[0] > counted[1] else 'Lost'} {sums}, {some}." if some else "")


def _mention(name: str, context: Context) -> str:
    """A mention of the member whom a name means."""
    (voter, *_) = replace(context, is_of_members=True).segments(name, are_names=True)
    return f"@{context.handle(voter) if isinstance(voter, int) else name}"


_ADVERBS = {"for": "in favour", "against": "against", "abstained": "abstaining", "none": "not voting"}


def _signs_of(votes: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    return " ".join(f"{_SIGNS[side]}{name}" for side, names in votes for name in names)


_BOTH = 2


def _came_of_it(part: str, context: Context) -> str:
    all_but = _CARRIED.fullmatch(_WITH.sub("with ", _without_brackets(part, context)))
    if all_but and (sides := votes_said(all_but["but"], context)) and "for" not in dict(sides):
        return f"/vote all {_signs_of(sides)}"
    if all_but and (sums := _all_but_so_many(all_but["but"], context)):
        return f"/vote {sums}"
    said = _without_brackets(_spelt_out(part, context), context)
    match = _CAME_OF_IT.fullmatch(said)
    whole = _for_and_named(said, context) if match else ""
    if match is None or whole:
        return whole
    if match["lapsed"]:
        return "/lapsed"
    if match["all"]:
        return "/vote named all" if _CALLS.match(part) else "/vote all"
    if match["none"]:
        return "/vote all" if context.proceedings.latest_open(context.item_id) is not None else ""
    said = re.sub(r"(?<=\d) (?:votes?|for|in favou?r)$", "", (match["figures"] or match["bare"] or "").rstrip("."))
    named = _AND_SOMEBODY.fullmatch(said)
    own = votes_said(named["rest"].rstrip(")"), context) if named else ()
    summed = named["figures"] if named and own else said.rstrip(")")
    told = figures(summed)
    counted = told or (figures(f"{summed}, 0 against") if summed[:1].isdigit() else ())
    if counted := _fitting(counted, (match["word"] or "").lower(), summed):
        counted = counted if told or not own else counted[:1]
        return _with_names(counted, named["rest"].rstrip(")") if named and own else "", context)
    return "" if said else "/lost" if match["word"].lower() in _LOST else "/carried"


def _all_but_so_many(said: str, context: Context) -> str:
    """The figures of a vote that says only how many were not for it (*carried with one abstention*), once the roll is
    called; empty for other words."""
    voters = len(context.proceedings.voters(context.item_id)) if context.room.has_been_called else 0
    against, abstained = (*(figures(f"0 for, {said}") or (0, 0)), 0)[1:3]
    in_favour = voters - against - abstained
    return f"{in_favour}-{against}-{abstained}" if voters > in_favour > against else ""


def _fitting(counted: tuple[int, ...], outcome: str, said: str) -> tuple[int, ...]:
    """Figures as the outcome has them (*defeated 4-2* is 2-4); empty if they are contrary to it."""
    is_lost = outcome in _LOST
    if is_lost and not re.search(rf"\b{FOR}\b", said, re.IGNORECASE):
        counted = (*sorted(counted[:2]), *counted[2:])
    is_contrary = bool(counted and outcome) and (counted[0] > counted[1] if is_lost else counted[0] < counted[1])
    return () if is_contrary else counted


_TELLS_OUTCOME = any_case(
    rf"(?:^|(?:[,;:()–—]|(?<!\d)-|{_NUMBERED}\.) ?|\band )(?:(?:the )?(?:motion|vote|result)s?\b[:,]? ?)?"
    r"(?:(?:was|were) )?(?:carrie[ds]"
    r"|pass(?:ed|es)|unan\w*|agreed nem\.? ?con|defeated|fail(?:ed|s)|lost|all (?:in favou?r|ayes?|for)"
    r"|(?:ayes?|nays?|noes|yeas?)\b"
    r"|roll[- ]?call|mcu?$|(?:vote:? )?\d{1,2} (?:yes|ayes?|for)\b"
    r"|\d{1,2} ?[-–/] ?\d{1,2}(?: ?[-–/] ?\d{1,2})?\b(?!\w))[^.]{0,40}\.?$"
)


def tells_outcome(words: str) -> bool:
    """Whether words end in what came of a motion, in whatever form."""
    return _TELLS_OUTCOME.search(words) is not None


def is_lost(came: str) -> bool:
    """Whether the lines for what came of a motion say that it was not carried."""
    counted = re.match(r"/vote (\d+)-(\d+)", came)
    return came.startswith("/lost") or (counted is not None and int(counted[1]) <= int(counted[2]))


_LOST = frozenset(
    "lost,defeated,failed,fails,falls,rejected,fell,not carried,not agreed,not approved,not passed,voted down"
    ",thrown out".split(",")
)
_AND_SOMEBODY = regex(
    r"(?P<figures>\d{1,3}(?: votes?)? to \d{1,3}(?: votes?)?|[\d\s–/-]+?)[,;.]? \(?(?:with )?(?P<rest>[^\W\d].*)"
)
"""The figures of a vote, and how somebody voted: *5-2, Vesey against*."""
_ABSENT_LAST = any_case(r"[.;,] +[^.;,:]{1,40} (?:was )?absent\.?$")
_SIDE_LAST = any_case(
    r"[.;,]\s+(?:and )?(?P<name>[^\W\d][^.;,:]{1,40}?) (?P<side>abst?s?|abstain(?:s|ed|ing)?|against|opposed)\.?$"
)
"""A name followed by its side, at the end of a vote by name: *Ayes: Hall, Park. Nair abstains*."""
_CAME_AFTER = any_case(
    r"[.;,:–—-]+ *(?:(?:the )?motion )?(?:carrie[ds]|pass(?:ed|es)|lost|fails|failed|defeated)\b[^,;]{0,12}$"
)
"""The outcome after a vote by name, which the names show too."""
_SIDE = any_case(
    rf"(?:^|(?<=[\s,;.(])){_SIDES_OF_VOTE}"
    r"(?:\s*\(?\d{1,2}\)?)?(?:\s*[:–—-](?=\s)|(?=\s))"
)
"""How the names after it voted."""
_ANSWERED = any_case(
    rf"(?P<names>[^\W\d_][^,;:]{{0,40}}?)[\s:–—-]+(?:{_SIDES_OF_VOTE}|(?P<y>y)|(?P<n>n)|(?P<absent>absent))"
    r"(?:\s*[,;.]\s*|\s+|$)(?:and\s+)?"
)
"""What somebody answered whose name was called."""
_NOBODY = frozenset(("", "none", "nil", "nobody", "0"))
_CARRIED = any_case(
    rf"(?:(?:{_THING} )?(?:was )?(?:put(?: to the vote)?(?:,| and) )?(?:carried|passed|approved|agreed)(?: unan\w*)?"
    r"[,;:]? (?:with |but |except (?:for )?|bar |apart from |(?:by )?all (?:but|except) )?"
    rf"|(?:unan\w*|nem\.? con|(?:all|every(?:one|body))(?: (?:in fav(?:ou?r)?|{FOR}|agreed?))?)"
    r"(?:,? (?:but|except|bar|apart from|with)|,) )(?P<but>\S.*)"
)
"""*Carried, with Nutt against*, *all aye but Nutt abstains*."""
_VOTED_SO = any_case(
    rf"(?P<names>[^;:.]{{1,80}}?)[:–—-]? (?:who )?(?:(?:has|have|had|was|were|is|are) )?{_SIDES_OF_VOTE}"
    rf"(?: (?:this|{_THING})\b\.?)?(?: (?:too|also|as well)\b)?(?:\s*[,;&.]|\s+and\b)?\s*"
)
"""How some voted: *Hall against*, *Hall and Park abstained*."""
_DECIDED_BY = any_case(
    r"(?P<what>[^:;?!\s][^:;?!]{1,90}?,?)(?<!\bnot) (?:was |were )?(?P<done>carried|approved|agreed|adopted|accepted"
    r"|passed|ratified|refused|(?:re-?)?(?:elected|appointed)|co-?opted)"
    r"(?: by)?[,:]? (?P<figures>\d{1,2} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?|\d{1,2} to \d{1,2})\.?"
)
"""What was decided, with the figures of its vote: *stipend £200 approved 3 - 0*."""


def vote_by_name(line: str, context: Context) -> Iterator[str]:
    """How members voted, side by side or one after the other (*Hall aye, Park no*)."""
    lead = _CALLS.match(line)
    said = _ABSENT_LAST.sub("", _CAME_AFTER.sub("", line[lead.end() if lead else 0 :]))
    answers = _answers(said, context)
    signed = _signed(_SIDE_LAST.sub(r"; \g<side>: \g<name>", said), context) or answers
    signed = signed or tuple(_signs_of(votes_said(said, context) if lead else ()).split())
    if signed and (lead or len(answers) > 1 or len({sign[0] for sign in signed}) > 1):
        yield _by_name(" ".join(signed), line, context)


def _by_name(signs: str, line: str, context: Context) -> str:
    """The line for a vote by name; or, where the prose counts others at its end, for the count, with the clerk's own
    words."""
    told = _LAST_FIGURES.search(line)
    counted = [str(sum(sign.startswith(way) for sign in signs.split())) for way in "+-"]
    if told is None or counted == [*told.groups()]:
        return f"/vote named {signs}"
    return f"/vote {told[1]}-{told[2]}: {own_sentence(line, context)}"


_LAST_FIGURES = regex(r"\b(\d{1,2})(?: ?[-–] ?| to )(\d{1,2})\.?$")


def _answers(text: str, context: Context) -> tuple[str, ...]:
    """The names to type after their signs, for names each with its answer; empty if anything else is said, or nobody is
    for it."""
    votes = votes_said(text, context, _ANSWERED)
    named = [name for _, names in votes for name in names]
    if "for" not in dict(votes) or len(set(named)) < len(named):
        return ()
    return tuple(f"{_SIGNS[side]}{name}" for side, names in votes for name in names if side in _SIGNS)


def _signed(text: str, context: Context) -> tuple[str, ...]:
    """The names to type after their signs, for names after the words for their sides; empty if any cannot be read."""
    sides = list(_SIDE.finditer(text))
    if not sides or text[: sides[0].start()].strip():
        return ()
    out: list[str] = []
    for side, after in zip(sides, [*sides[1:], None], strict=True):
        chunk = text[side.end() : after.start() if after else len(text)].strip(" ,;.–—-()")
        if chunk.lower() in _NOBODY:
            continue
        named = only_names(chunk, context)
        if not named:
            return ()
        sign = next(sign for word, sign in _SIGNS.items() if side[word])
        out += [f"{sign}{name}" for name in named]
    return tuple(out)


_LONGEST_VOTES = 400
"""The characters of how members voted by name."""


def votes_said(
    text: str, context: Context, pattern: re.Pattern[str] = _VOTED_SO
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each side with those who voted so, as prose says it: *Hall and Park against, Nair abstained*; empty if it says
    anything else."""
    out: list[tuple[str, tuple[str, ...]]] = []
    at = 0
    while at < len(text) <= _LONGEST_VOTES:
        match = pattern.match(text, at)
        named = (all_named(match["names"], context) or only_names(match["names"], context)) if match else ()
        if match is None or not named:
            return ()
        side = next(side for side, said in match.groupdict().items() if said and side != "names")
        out.append(({"y": "for", "n": "against"}.get(side, side), named))
        at = match.end()
    return tuple(out)


_MOST_PUT = 12
"""The most words that were put to the vote after what they are about: *the mill: no comment*."""
_VOTED_TO = any_case(r"(?:(?:it was )?vot(?:ed?|e taken) )?(?=to [a-z])")
_DECIDED_FIRST = any_case(
    rf"(?P<drop>(?:resolved|agreed|decided):? |{_VOTED_TO.pattern})"
    r"|(?:accepted|approved|adopted|noted|supported|refused|rejected|endorsed|(?:no )?objections?)\b"
)


def _clause_put(put: str, context: Context, *, is_apart: bool) -> str:
    """What was put to the vote, by the words before its figures: *agreed to buy it* is *to buy it*; empty if that is
    no decision."""
    if " be " in put and (clause := who_does(put, context)):
        return clause.removeprefix("= ")
    read = (resolved, *((decided_outright,) if is_apart else ()), decided_in_short)
    said = next(filter(None, chain.from_iterable(decided(put, context) for decided in read)), "")
    said = "" if said[:1] == "/" else said
    first = _DECIDED_FIRST.match(put)
    if not (said or first) and ": " in put and len(put.split()) <= _MOST_PUT:
        return put
    return _OWN_WORD.sub("", said) or (put[first.end("drop") if first["drop"] else 0 :] if first else "")


_OWN_WORD = regex(r"^= (?:(?:unanimously )?(?:agreed|decided|resolved):? )?")


def decided_by_count(line: str, context: Context) -> Iterator[str]:
    """What was decided by so many votes: as a resolution, or as the vote on the motion that is open."""
    match, is_open = _DECIDED_BY.fullmatch(line), context.proceedings.latest_open(context.item_id) is not None
    may_end_so = " be " in line or tells_outcome(line) or _VOTED_TO.match(line) is not None
    put, came = cut_outcome(line, context) if may_end_so and not (match or is_open) else ("", "")
    last = None if match or is_open or came else _SOME_LAST.search(line)
    if last and not SAYS_SIDE.search(line, 0, last.start()):
        put, came = line[: last.start()], outcome_in(f"carried, {last['out'] or last['inside']}", context)
        came = came.removesuffix("/vote all")
    bare = _TOLD_LAST.sub("", put)
    clause = _clause_put(put, context, is_apart=last is not None) if bare == put else _may_be_put(bare, context)
    if came.startswith("/vote") and clause:
        yield f"/motion: {clause}\n{came}"
    if match is None or _ENDS_IN_THING.search(match["what"]) or COMES_OF.search(match["what"]):
        return
    figures = re.sub(r"\s", "", match["figures"].replace("to", "-")).replace("–", "-")
    done = match["done"].lower()
    if is_open:
        yield f"/vote {figures}: {line[:1].upper()}{line[1:].rstrip('.')}."
    elif done.endswith(("elected", "appointed", "opted")):
        yield f"/motion: that {match['what']} be {done}\n/vote {figures}"
    elif done != "carried" and (clause := to_be_done(match["what"].rstrip(" ,;"), done, "", context)):
        yield f"/motion: {clause.removeprefix('= ')}\n/vote {figures}"
    elif put := _may_be_put(match["what"].rstrip(" ,–—-"), context):
        yield f"/motion: {who_does(put, context).removeprefix('= ') or put}\n/vote {figures}"


_TOLD_LAST = any_case(
    r"(?:(?:[,:]| [–—-])?(?: (?:was )?(?:carried|passed|agreed|voted(?: on)?|put to (?:the |a )?vote|vote)|$|:))+$"
)
_VOTE_ON = any_case(r"^(?:(?:the )?vot(?:e|ed|ing) on |(?:was )?put to (?:the|a) vote(?:[:,]| [–—-]) )")


def put_and_decided(line: str, context: Context, *, is_sure: bool = False) -> Iterator[str]:
    """What was put to the vote and what came of it, in any words; in a whole sentence if it `is_sure` that it was put,
    or if it was put to an open motion."""
    put, came = told_at_end(line, context)
    put = _TOLD_LAST.sub("", _VOTE_ON.sub("", put))
    is_open = context.proceedings.latest_open(context.item_id) is not None
    if " " not in put or _ENDS_IN_THING.search(put) or not _may_be_put(put, context, is_sure=is_sure):
        return
    if is_open and (is_sure or came != "/carried"):
        yield f"{came}: {own_sentence(line, context)}" if ":" not in came else ""
    elif not is_open and not line[len(put) :].lstrip(" ,").startswith(("was ", "were ")):
        put = f"that {put}" if " be " in put and not put.lower().startswith(("that ", "to ")) else put
        yield f"= {put}" if came == "/carried" else f"/motion: {put}\n{came}"


def told_at_end(line: str, context: Context) -> tuple[str, str]:
    """The words before what came of a motion at the end of a line, and the lines for that; empty if it is not told."""
    put, came = cut_outcome(line, context) if _MAY_TELL.search(line) and not _VOICE.search(line) else ("", "")
    while came in ("/carried", "/lost") and (again := cut_outcome(put, context))[1] not in ("", "/carried"):
        put, came = again
    is_contrary = not {*put.lower().split()[-1:]}.isdisjoint({*_LOST, "refused"})
    is_told = came and not (is_contrary or outcome_in(line, context))
    return (put, came) if is_told else ("", "")


_MAY_TELL = any_case(rf"\b(?:{COMES_OF.pattern}|{FOR}|{_AGAINST}|{_ABSTAINED}|for|\d{{1,3}}|seconder)\b.{{0,60}}$")
"""What a line has near its end that tells of a vote."""
_SOME_LAST = any_case(
    r"(?:(?:[,;]| [–—-]) (?P<out>[^,;()]{3,60}?)| ?\((?P<inside>[^()]{3,60})\))(?<=\w|\))(?<!\bagreed)\.?$"
)
"""Who was not for a decision, at its end: *…, Hall against*."""


def _may_be_put(put: str, context: Context, *, is_sure: bool = False) -> str:
    """Words that may be what was decided, as no others before its figures are; empty for words that say who moved it,
    and for a sentence, unless it `is_sure` that it was put."""
    first = put.lower().partition(" ")[0]
    is_sentence = first in NO_SUBJECT | {"item"} or (not is_sure and lacks_stop(put, context))
    is_other = is_sentence or put.isdecimal() or MOVERS.search(put)
    return "" if is_other else put


_ENDS_IN_THING = any_case(rf"(?:^|[,–—-] )(?:{_THING}|vote|result),?$")
_HOW_SHOWN = any_case(r",? (?:on|by) (?:the|an?|show)\b[^,;–—-]{0,60}$")


def votes_counted(line: str, context: Context) -> Iterator[str]:
    """A vote by figures, or what came of it without them, in a line of its own: *carried 5-2*, *carried*."""
    line = _without_brackets(_spelt_out(line, context), context)
    if named := _for_and_named(line, context):
        yield named
    said = _VOTE_FIRST.sub("", _HOW_SHOWN.sub("", _CAME_AFTER.sub("", line)))
    if voice := _VOICE.search(line):
        said = _VOICE.sub(" unanimously, " if voice["all"] else ", ", line).strip(" ,;:.–—-")
    came = _not_enough(outcome_in(_WHAT_VOTED_ON.sub("", said), context), line)
    is_sure = (came[6:7].isdigit() and re.search("[a-z]", line) is not None) or came in ("/vote all", "/vote named all")
    is_sure = is_sure or (came in ("/carried", "/lost") and _OUTCOME.search(line) is not None)
    if (is_sure and not voice) or context.proceedings.latest_open(context.item_id) is not None:
        yield came


def _not_enough(came: str, line: str) -> str:
    """The lines for a vote that a line says was lost although more were for it, as where two thirds are needed: *4-2,
    fails*; the others as they are."""
    counted = re.fullmatch(r"/vote (\d+-\d+(?:-\d+)?)", came)
    is_contrary = counted is not None and not is_lost(came) and _LOST_LAST.search(line) is not None
    return f"/lost: Lost {counted[1]}." if counted and is_contrary else came


_LOST_LAST = any_case(r"\b(?:lost|defeated|fail(?:s|ed)|not carried)\.?$")


def _for_and_named(said: str, context: Context) -> str:
    """The vote that says how many were for something, and who was not: *5 for, Vesey against*; empty for others."""
    match = _NAMED_AGAINST.fullmatch(_VOTE_FIRST.sub("", said))
    if match is None:
        return ""
    parts = re.split(r"[,;] (?:and )?", match["rest"])
    named = ", ".join(part for part in parts if not part[:1].isdigit())
    others = {side: len(names) for side, names in votes_said(named, context)}
    summed = ", ".join(part for part in parts if part[:1].isdigit())
    total = figures(f"{match['for']} for, {summed or f'{others.get(_SIDES[1], 0)} against'}")
    return _with_names(total, named, context) if total and others and "for" not in others else ""


_VOICE = any_case(
    r"[ ,;(]*\b(?:(?:by|on|with|in|through|via) )?(?:an? |the )?(?:(?P<all>unanimous) )?voice[- ]vote"
    r"(?: (?:was |being )?(?:taken|held|called))?\b[ ,;:.)–—-]*(?:and\b ?)?"
)
"""*by voice vote*, wherever it stands in the line."""
_NAMED_AGAINST = any_case(rf"(?P<for>\d{{1,3}})(?: votes?)? {FOR}[,;]? (?:and )?(?:with )?(?P<rest>.*[^\W\d].*)")
"""How many voted for something, and who did not: *5 for, Vesey against*."""
_WHAT_VOTED_ON = any_case(rf"{_THING}[,:]? (?=\w)")
"""Words for what is voted on, anywhere before others: *carried the motion 5-2*."""
_OUTCOME = any_case(r"(?:carried|lost)\.?$")
_VOTE_FIRST = any_case(r"(?:the )?(?:votes?|voting|voted|result)(?: (?:was|were|is))?\s*[:–—-]?\s+(?=\d)")


def votes_on_both(line: str, context: Context) -> Iterator[str]:
    """What came of the amendment that is open, and then of its motion: *amendment lost 3-5, motion carried 6-2*."""
    first, _, second = line.partition(", ")
    of_amendment, of_motion = _OF_AMENDMENT.fullmatch(first), _OF_MOTION.fullmatch(second)
    latest = context.proceedings.latest_open(context.item_id) if of_amendment and of_motion else None
    if of_amendment and of_motion and latest is not None and latest.is_amendment:
        each = [outcome_in(said["rest"], context) for said in (of_amendment, of_motion)]
        if all(each):
            yield "\n".join(each)


def votes_of_some(line: str, context: Context) -> Iterator[str]:
    """How members voted on the motion that is open, all others being for it; or on that just voted on."""
    typed, (line, asked) = line, _TO_BE_RECORDED.subn("", _without_brackets(line, context))
    match = _CARRIED.fullmatch(line)
    said = match["but"] if match else _CAME_AFTER.sub("", line)
    is_open = context.proceedings.latest_open(context.item_id) is not None
    others = only_names(said, context) or all_named(said, context) if match and _ALL_BUT.search(line) else ()
    if not (sides := ((_SIDES[1], others),) if others else votes_said(said, context)):
        return
    own = own_votes(said, context, is_asked=asked > 0)
    if own and not is_open and context.proceedings.last_division(context.item_id) is not None:
        yield "\n".join(own)
    elif asked and is_open and not match and _SAYS_VOTED.search(typed):
        if name := cut_name(typed, context)[0]:
            yield f"{name}: {cut_name(typed, context)[1]}"
    elif (is_open or match) and "for" not in dict(sides):
        yield f"/vote all {_signs_of(sides)}"
    elif is_open and len(sides) > 1:
        yield _by_name(_signs_of(sides), line, context)


_TO_BE_RECORDED = any_case(
    r"(?:[,;]| [–—-]| and)+ (?:and )?(?:(?:he|she|they) )?(?:ask(?:ed|s)|request(?:ed|s)|wish(?:ed|es)|want(?:ed|s))\b"
    r"[^,;:.]{1,40} (?:recorded|minuted|noted|on (?:the )?record)\.?$"
)
"""That somebody asks for their vote to be recorded, after how they voted."""
_SAYS_VOTED = any_case(r"\bvoted\b")
_ALL_BUT = any_case(r"\b(?:but|except|bar|apart from)\b")


def own_vote_asked(line: str, context: Context) -> Iterator[str]:
    """Somebody asks that their vote be recorded: how they voted, if the prose says it and a vote was taken; else what
    they asked."""
    match = _ASKED_TO_RECORD.fullmatch(line)
    several = "&".join(all_named(match["name"], context)) if match else ""
    handle = several or person_named(match["name"], context) if match else ""
    if match is None or not handle:
        return
    what = f"{match['what']}{match['more'] or ''}"
    sides = (word for word, said in _SIDE_ASKED.items() if re.search(said, what, re.IGNORECASE))
    side = next(sides, "")
    if side and context.proceedings.last_division(context.item_id) is not None:
        yield f"/own {handle} {side}"
    else:
        yield f"{handle}: {line[match.end('name') :].strip()}"


_SIDE_ASKED = {
    "against": r"\b(?:against|agst|opposition|dissent|objection|opposed)\b", "abstain": r"\babst\w*",
    "for": r"\b(?:for|in favour|support)\b",
}  # fmt: skip
_ASKED_TO_RECORD = any_case(
    rf"(?P<name>{NAME}) (?:(?:has|have|had|also|then) )*(?:ask(?:ed|s)|request(?:ed|s)|wish(?:ed|es)|want(?:ed"
    rf"|s))(?: that| for)? "
    r"(?P<what>(?:it|his|her|their|to be(?= (?:on|rec)))\b[^.;:]{0,40}?) ?(?:to )?(?:be )?(?:recorded|minuted|noted"
    r"|on (?:the )?record)"
    r"(?P<more> (?:as |that )?(?:(?:he|she|they) )?(?:(?:having |had )?voted )?(?:against|opposed|abstaining"
    r"|for|in favour)\b[^.;:]{0,20})?\.?"
)


_FOR = frozenset(("for", "in favour", "in favor", "carried", "passed"))
_WAY = rf"(?:{'|'.join(sorted(_FOR))}|against|lost|defeated|fell)"
_CASTING = any_case(
    r"(?:(?:(?:the )?(?:vote )?(?:was )?(?:tied|a tie)(?: at)?,? ?(?P<figures>\d{1,2} ?[-–] ?\d{1,2})?"
    r"|(?P<equal>(?P<votes>\d{1,2}) ?[-–] ?(?P=votes)))[,;:.–— -]+)?"
    rf"(?:(?P<done>{_WAY}),? (?:by|on|with) )?(?:the )?(?:(?P<name>[^:;,]{{2,40}}?)(?:['’]s|(?<=r)s|(?<=man)s)? )?"
    r"(?:(?:then )?(?:used|uses|gave|gives|cast|casts|exercised)(?: (?:his|her|their|the|an?))?(?: (?:casting )?vote)?"
    rf"|casting vote)(?: was)?(?:,? (?P<way>{_WAY})\b(?P<rest>[^:;]{{0,40}}?))?"
    r"(?:,? (?P<last>(?P<votes_last>\d{1,2}) ?[-–] ?(?P=votes_last)))?\.?"
)
_OTHER_WORDS = any_case(
    rf"\b(?!(?:{_WAY}|the|so|and|it|this|that|motion|amendment|proposal|resolution|was|is|vote)\b)\w"
)


def casting_vote(line: str, context: Context) -> Iterator[str]:
    """The casting vote of whoever presides."""
    match = _CASTING.fullmatch(line)
    typed = (match["name"] or ("chair" if "casting" in line.lower() else "")) if match else ""
    is_for = {word.lower() in _FOR for word in match.group("done", "way") if word} if match else set()
    if match is None or len(is_for) != 1:
        return
    figures = match["figures"] or match["equal"] or match["last"]
    division = context.proceedings.last_division(context.item_id)
    if not figures and (division is None or not division.needs_casting):
        return
    is_chair = context.presiding is not None and person_named(typed, context) == context.handle(context.presiding)
    if is_chair or means_chair(typed):
        tied = f"/vote {figures}\n" if figures else ""
        own = f": {own_sentence(line, context)}" if _OTHER_WORDS.search(match["rest"] or "") else ""
        yield f"{tied}/casting {'for' if True in is_for else 'against'}{own}"
