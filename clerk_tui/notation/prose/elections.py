"""Elections in prose: *Lamb elected vice chair*, *Chair: Hall nominated by Park, seconded Dunn. Elected unopposed*, and
ballots by the votes for each candidate: *Hall received 5 votes and Park 2*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from clerk_tui.english.words import DETERMINERS
from clerk_tui.meeting import Kind
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.people import fold
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.name_index import post_in_full
from clerk_tui.notation.prose.names import one_named, person_named
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

_X = r"[^\W\d](?:(?! (?:and|was|were|is|had|has|for|as|by)\b)[^,;:()/\d]){1,35}?"
_POST = (
    r"(?:(?:the|our|its) )?(?!(?:and|be|by|that)\b)[^\W\d][\w'’&-]*"
    r"(?: (?!(?:and|being|by|for the (?:year|coming)|nominat\w*|prop\w*|sec\w*|there|unopposed|until|was|were|with)\b)"
    r"[\w'’&-]+){0,5}?"
)
_PUT_UP = r"(?:nominated|nom(?:['’]?d)?|proposed|prop(?:['’]?d)?|put forward)\b\.?"
_SECONDED = r"(?:seconded|sec(?:['’]?d)?|2nd(?:ed)?)\b\.?"
_THEN = r"(?:[,;.]|,? and| [–—-])? (?:and |was |were )*"
_FOR = r"(?:as|for|to be|be)"
_NO_OTHER = (
    r"(?:(?:as |there |with )*(?:(?:being|were|was) )?no (?:other|further|more) "
    r"(?:nom\w*\.?|candidates?|nominees?|names?)(?: (?:were )?received)?|unopposed|(?:the )?only nom\w*)"
)
_CHOSEN = (
    r"(?:(?:s?he|they|{0}) )?(?:(?:was|were|is|are|be|then|duly|therefore|accordingly|declared) )*(?:re-?)?elected"
    r"(?: (?:(?:as|to be) )?(?P<{1}>(?!unop|by|nem|unan|with)[^,;:.()]{{2,40}}?))?"
    r"(?:,? (?:unopposed|by acclamation|nem\.? ?con\.?|unan\w*))?"
)
_BY_BOTH = rf"{_PUT_UP}(?: by)? (?P<by>{_X}){_THEN}{_SECONDED}(?: by)? (?P<second>{_X})"
_PAIR = r"\(?(?P<one>{0}) ?/ ?(?P<other>{0})\)?"
_TAIL = (
    rf"(?P<tail>(?:(?:[,;.:]| [–—-]|,? and)* (?:and |so )?(?:{_NO_OTHER}|(?:all )?(?:agreed|carried|accepted)|unan\w*"
    rf"|{_CHOSEN.format(r'[^,;:.]{2,30}?', 'chosen')}))*)\.?"
)
_WAYS = (
    any_case(
        rf"(?:(?P<headed>{_POST})(?: nominations?)?(?::| [–—-]) )?(?P<who>{_X}) (?:(?:was|had been|is) )?{_PUT_UP}"
        rf"(?: {_FOR} (?P<post>{_POST}))? (?:by |(?<=nom )|(?<=nom\. "
        rf"))(?P<by>{_X}){_THEN}{_SECONDED}(?: by)? (?P<second>{_X})"
        rf"(?: {_FOR} (?P<late>{_POST}))?{_TAIL}"
    ),
    any_case(
        rf"(?:(?P<headed>{_POST})(?::| [–—-]) )?(?P<by>{_X}) (?:{_PUT_UP}|nominates|proposes) (?P<who>{_X}) {_FOR} "
        rf"(?P<post>{_POST}){_THEN}(?:{_SECONDED}(?: by)? (?P<second>{_X})|(?P<seconds>{_X}) "
        rf"(?:{_SECONDED}|seconds|2nds))"
        rf"{_TAIL}"
    ),
    any_case(
        rf"(?:(?P<headed>{_POST})(?::| [–—-]) )?(?P<who>{_X}) (?:(?:was|is|duly) )*(?:re-?)?elected"
        rf"(?: (?:(?:as|to be) )?(?P<post>(?!unop|nem|unan){_POST}))?(?P<alone>(?:,| [–—-])? {_NO_OTHER})?"
        rf"(?:[,;.]| [–—-])? (?:{_BY_BOTH}|{_PAIR.format(_X)}){_TAIL}"
    ),
)
"""The orders in which an election with a mover and a seconder is told."""


def elected_by(line: str, context: Context) -> Iterator[str]:
    """The lines for somebody who was nominated, seconded and elected."""
    if _OF_ELECTION.search(line) is None:
        return
    for way in _WAYS:
        told = way.fullmatch(line)
        if told is None:
            continue
        said = {part: words for part, words in told.groupdict().items() if words}
        tail = said.get("tail", "").lower()
        is_alone = _ALONE.search(f"{said.get('alone', '')} {tail}") is not None
        names = (_first(said, "who"), _first(said, "by", "one"), _first(said, "second", "seconds", "other"))
        people = [one_named(name, context) for name in names]
        post = _first(said, "post", "late", "chosen", "headed")
        if context.find(said["who"]).only is None:
            return  # two of one name: it is asked which
        is_small = way is _WAYS[-1] and said["who"].islower()  # a name that other readers take for a thing
        if (is_alone or "elected" in tail or is_small) and post and all(people) and len({*people}) == len(people):
            who, by, second = people
            post = _in_full(post)
            came = f"/carried: There being no other nominations, @{who} was elected {post}." if is_alone else "/carried"
            again = "re-" * ("re-elected" in line.lower() or "reelected" in line.lower())
            yield f"/motion {by} / {second}: that @{who} be {again}elected {post}\n{came}"
            return


def _first(said: dict[str, str], *parts: str) -> str:
    """The words of the first of some parts of a line that it has; empty if it has none."""
    return next((said[part] for part in parts if part in said), "")


def _in_full(post: str) -> str:
    """A post without its article, and in full: *the V-C*."""
    bare = re.sub(r"^(?:the|our|its) ", "", post.rstrip("."))
    return post_in_full("VC" if bare.lower() in ("v-c", "v/c", "v.c") else bare)


_OF_ELECTION = any_case(r"elect|\bnom|unopposed|no (?:further|more|other)")
_ALONE = any_case(r"\bno (?:other|further|more)\b|unopposed|only nom")


_USUAL_POST = r"(?:(?:vice|deputy)[ -]?)?(?:chair\w*|president|mayor|treasurer|secretary)"
_ROLE = (
    rf"(?!(?:{'|'.join(sorted(DETERMINERS))}|new|more|other|to|two|three|four|five)\b)(?:[\w-]+ ){{1,2}}?"
    r"(?:champion|delegate|governor|lead|rep|representative|trustee)\b"
)
"""What somebody does for a body, in a phrase without an article: *link governor*, *site safety rep*."""
_ELECTED = any_case(
    rf"(?:(?:re-?)?elected(?:\s*[:–—-]\s*(?P<after>[^\d:;]{{2,40}}?)"
    rf"| (?P<next>[^\d:;,]{{2,40}}?) (?:as )?(?:the |our )?(?P<to>{_USUAL_POST}))"
    rf"|(?:(?P<headed>{_USUAL_POST})(?::| [–—-]) )?"
    r"(?P<name>[^\d:;,]{2,40}?) (?:(?:was|is|duly|declared) )*"
    r"(?:re-?)?(?P<word>elected|appointed)(?: unopposed)?(?: (?:as |to be )?(?:the |our )?"
    rf"(?P<post>{_USUAL_POST}|deputy|vice"
    r"|(?:(?<=as )|(?<=the )|(?=(?:rep\w*|delegate|trustee|governor|director|auditor)\b)"
    rf"|(?={_ROLE}))[^,;:.]{{3,60}}?))?)"
    r"(?P<how>,? (?:by acclamation|unopposed|unanimously|nem\.? ?con\b|unan\w*|all (?:agreed|in favou?r)))?\.?"
)


_GOT = r" (?:gained|got|had|obtained|polled|received|secured|took)"
_VOTES_FOR = r"(?!(?:for|ayes?|yes|against|no|noes)\b)[^\W\d](?:(?! [–—-])[^,;:\d]){1,40} \d{1,3}(?: votes?\b)?"
_BALLOT = any_case(
    r"(?P<held>(?:(?:after|at|by|following|in|on) )?"
    r"(?:(?:an?|the|secret|paper|1st|2nd|3rd|final|first|next|second|third) )*"
    r"ballot(?: vote)?(?: (?:was )?(?:held|taken))?"
    rf"|(?:the )?(?:votes?|election)(?= (?:for|of) )|(?:the )?votes (?:cast|were)(?: cast)?)?"
    rf"(?:(?:^| )(?:for|of) (?P<for>(?:[^,:\d–—-]|(?<=\w)-(?=\w)){{2,40}}?))?(?P<sign>[:,]| [–—-])?(?:^| )"
    rf"(?P<votes>{_VOTES_FOR}(?:(?:,|,? and|;)? {_VOTES_FOR})+)(?:[.,;]| [–—-])?"
    r"(?: (?:an? )?tied?|(?:(?: so)? (?P<elected>[^,;:\d]{2,30}?))? (?:was |is |duly )*(?:elected|co-?opted)"
    rf"(?: (?:as )?(?:the )?(?P<as>{_USUAL_POST}))?)?\.?"
)
"""The votes for each candidate: *secret ballot - Hall 4, Park 2*, *for chair - hall 3 may 3 tie*."""
_CANDIDATES_FIRST = any_case(
    r"^(?:there (?:were|being) )?(?:two|three|four|\d|several) (?:nominations|candidates|nominees) for (?:the )?"
    r"(?P<post>[^,;:]{3,40}?)(?:,|:| [–—-]|\.) [^;:\d]*?(?:[,;.] )(?:(?:and|so) )?(?=[^,;:\d]+ \d)"
)
"""The candidates, before the votes for each: *There were two nominations for Chair, Hall and Park. Hall had 5 …*."""
_FOR_SEAT = any_case(r"\b(?:co-?opt\w*|vacan\w+|seats?)$")
"""What nobody is elected as: *ballot for co-option*."""
_CANDIDATE = any_case(_VOTES_FOR)
_GOT_VOTES = any_case(rf"{_GOT} \d+ votes?$")
_BESIDE_COUNT = any_case(rf"{_GOT}(?= \d)| votes?$")


def balloted(line: str, context: Context) -> Iterator[str]:
    """The line for the votes of a ballot, which needs no such word if all candidates are on the roll."""
    ballot = _BALLOT.fullmatch(_CANDIDATES_FIRST.sub(r"ballot for \g<post>: ", line))
    told = [match[0].removeprefix("and ") for match in _CANDIDATE.finditer(ballot["votes"])] if ballot else []
    votes = [_BESIDE_COUNT.sub("", one) for one in told]
    listed = (isinstance(context.find(one.rpartition(" ")[0]).only, int) for one in votes)
    is_told = told != [] and _GOT_VOTES.search(told[0]) is not None  # *Ash received 6 votes, Birch 4*
    is_apart = ballot is not None and ((ballot["held"] and ballot["sign"]) or is_told)
    is_called = ballot is not None and (ballot["held"] or ballot["for"] or _are_candidates(votes, context))
    if ballot and (is_apart or (is_called and all(listed))):
        most = max(votes, key=lambda one: int(one.rpartition(" ")[2])).rpartition(" ")[0]
        who = person_named(ballot["elected"] or most, context)
        other = f" elected {who}" if who != person_named(most, context) else ""
        post = "" if _FOR_SEAT.search(ballot["for"] or "") else ballot["for"] or ballot["as"]
        yield f"/ballot{f' for {post}' if post else ''}: {', '.join(votes)}{other}"


def _are_candidates(votes: list[str], context: Context) -> bool:
    """Whether the people with votes were just nominated."""
    just = islice(context.entries_here(), _NOMINATIONS)
    told = [e for e in just if _NOMINATED.search(e.text or "")]
    named = {p for e in told for p in (*e.persons, *mentioned(e.text or ""))}
    words = [fold(word) for e in told for word in decode(e.text or "", context.names).split()]
    names = [one.rpartition(" ")[0] for one in votes]
    return told != [] and all(context.find(name).only in named or fold(name) in words for name in names)


_NOMINATIONS = 6
_NOMINATED = any_case(r"\b(?:nom(?:s|inat\w+)?|stand(?:s|ing)? for|candidates?|election)\b")


def ballot_by_voters(line: str, context: Context) -> Iterator[str]:
    """The line for a ballot told by who voted for whom: *hall: price webb; may: park, nair; long abst - tie*."""
    votes: dict[object, int] = {}
    for part in _TIED_LAST.sub("", line).split(";"):
        who, sign, names = part.partition(":")
        voters = [name for name in re.split(r"[\s,&]+", names) if name and name != "and"]
        candidate = context.find(who.strip()).only if sign else None
        if candidate is None and not sign and _ABSTAINED.search(part):
            continue
        if not isinstance(candidate, int) or not all(isinstance(context.find(name).only, int) for name in voters):
            return
        votes[candidate] = len(voters)
    counts = [f"{context.handle(person)} {count}" for person, count in votes.items() if isinstance(person, int)]
    if len(counts) > 1 and any(votes.values()):
        yield f"/ballot: {', '.join(counts)}"


_TIED_LAST = any_case(r"(?:\s*[,;–—-]+)?\s+(?:an? )?tied?\.?$")
_ABSTAINED = any_case(r"\b(?:abst\w*|absent|not voting)\b")


_ALONE_FOR_POST = any_case(
    rf"(?P<headed>{_USUAL_POST}|v\.?c|v\.?p|sec|treas)\.?(?::| [–—-])? (?P<name>[^\d:;,–—-]{{2,40}}?)(?:[,;:]| [–—-])? "
    r"(?:\(?(?:(?:the )?(?:no other|only) nom\w*,? )?"
    r"(?:re-?)?(?:elected )?(?:by acclamation|unopposed|acclaimed|(?:the )?(?:no other|only) nom\w*)\)?)\.?"
)
"""The only candidate for a post: *VP - Hall by acclamation*."""
_WON = any_case(
    rf"(?P<name>[^\d:;,]{{2,40}}?) (?:re-?)?elected (?:as |to be )?(?:the )?(?P<post>{_USUAL_POST})(?: by)?[,:]? "
    r"(?P<votes>\d{1,2}) ?(?:[–-]|to) ?(?P<fewer>\d{1,2}),? (?:over|against|to|votes to) (?P<other>[^\d:;,]{2,40}?)\.?"
)
_ONLY_NOMINATION = any_case(r"\bonly nom")


def _has_been_elected(name: str, context: Context) -> bool:
    """Whether a ballot of the open item chose somebody."""
    person, item_id, entries = context.find(name).only, context.item_id, context.meeting.entries
    return any(e.kind is Kind.BALLOT and e.item_id == item_id and person in e.persons for e in entries)


def elected(line: str, context: Context) -> Iterator[str]:
    """The line for an election."""
    if won := _WON.fullmatch(line):
        names = [person_named(won[who], context) for who in ("name", "other")]
        yield (
            f"/ballot for {won['post']}: {names[0]} {won['votes']}, {names[1]} {won['fewer']} elected {names[0]}"
            if all(names)
            else ""
        )
    if (alone := _ALONE_FOR_POST.fullmatch(line)) and (name := person_named(alone["name"], context)):
        post = post_in_full(alone["headed"].replace(".", ""))
        only = "There was only one nomination.\n" if _ONLY_NOMINATION.search(line) else ""
        yield f"{only}/ballot for {post}: {name} elected"
    match = _ELECTED.fullmatch(line)
    name = person_named(match["after"] or match["next"] or match["name"], context) if match else ""
    post = (match["post"] or match["headed"] or match["to"] or "") if match else ""
    if match and name and (post or match["word"] != "appointed") and not _has_been_elected(name, context):
        if match["word"] == "appointed" and regex(_ROLE).match(post):
            yield f"= that @{name} be appointed {post}"
        post = f"for {post}: " if post else ""
        yield f"/ballot {post}{name} elected"
