"""Elections in prose: *ballot for Chair: lamb 5, dale 4*, *Lamb was elected*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.meeting import Kind
from clerk_tui.meeting.people import fold
from clerk_tui.notation.common_words import is_common
from clerk_tui.notation.prose.names import NAME, person_named
from clerk_tui.notation.reading import Context
from clerk_tui.regex import regex

_BALLOT = regex(
    r"(?:(?:a )?(?:secret |paper |written )?(?:ballot|election|(?P<vote>vote|poll)))(?: (?:for"
    r"|of) (?:the )?(?P<post>[^\d:;.–—]{3,40}?))?"
    r"\s*(?:[:.;,–—-]\s*|\s(?=\S+ \d))(?P<counts>[^\d\s].*\d)(?: votes?)?\.?",
    re.IGNORECASE,
)
_CANDIDATE = regex(
    r"(?P<name>[^\d,;:.–—-][^\d,;:]*?)(?:\s*[:–—-]\s*|\s+)(?P<count>\d{1,3})(?: votes?)?(?:\s*(?:[,;.]|\b(?:vs?\b\.?"
    r"|and\b|to\b)|&|$)\s*|\s+)",
    re.IGNORECASE,
)
_NO_CANDIDATE = frozenset("spoiled spoilt blank void invalid rejected abstained abstentions against none".split())
"""What is counted in a ballot beside the candidates."""
_ELECTED = regex(
    r"(?:(?:re-?)?elected\s*[:–—-]\s*(?P<after>[^\d:;]{2,40}?)|(?P<name>[^\d:;,]{2,40}?) (?:(?:was|is|duly|declared) )*"
    r"(?:re-?)?(?P<word>elected|appointed)(?: unopposed)?(?: (?:as |to be )?(?:the |our )?"
    r"(?P<post>(?:vice|deputy)?[ -]?(?:chair\w*|president|mayor|treasurer|secretary)|deputy|vice"
    r"|(?:(?<=as )|(?<=the )|(?=(?:rep\w*|delegate|trustee|governor|director|auditor)\b))[^,;:.]{3,60}?))?)"
    r"(?P<how>,? (?:unopposed|unanimously|nem\.? ?con\b|unan\w*|all (?:agreed|in favou?r)))?\.?",
    re.IGNORECASE,
)


_ELECTION_OF = regex(r"(?:election|appointment) of (?:the |a )?(?P<post>.+)", re.IGNORECASE)
_NOMINATED = regex(
    rf"(?:(?P<whom>{NAME}) (?:was )?nom(?:inated)?\b\.? by (?P<of>{NAME})"
    rf"|(?P<by>{NAME}) (?:nom(?:inate[sd]?)?\b\.?|put forward) (?P<who>{NAME}))"
    r"(?: (?:for|as) (?:the )?(?P<post>[^,;.]{3,40}?))?"
    rf"(?:,? (?:and )?(?:second(?:ed)?|2nd|sec)(?: by)? (?P<second>{NAME}))?\.?",
    re.IGNORECASE,
)


def elected(line: str, context: Context) -> Iterator[str]:
    """An election by ballot, with the votes of each; somebody who is elected, or nominated."""
    named = _NOMINATED.fullmatch(line)
    by = person_named(named["by"] or named["of"], context) if named else ""
    who = (named["who"] or named["whom"]) if named else ""
    if named and by and person_named(who, context):
        both = f"{by} / {person_named(named['second'], context)}" if named["second"] else by
        title = _ELECTION_OF.match(context.item.title) if context.item is not None else None
        post = named["post"] or (title["post"].lower() if title else "")
        yield f"/motion {both}: that {who} be elected {post}".rstrip()
    match = _BALLOT.fullmatch(line)
    if match and (counts := _counts(match, context)) and (match["post"] or not match["vote"]):
        post = f"for {match['post'].strip()}: " if match["post"] else ""
        yield f"/ballot {post}{', '.join(counts)}"
        return
    match = _ELECTED.fullmatch(line)
    name = person_named(match["after"] or match["name"], context) if match else ""
    person = context.find(name).only if name else None
    ballots = (e for e in context.meeting.entries if e.kind is Kind.BALLOT and e.item_id == context.item_id)
    is_new = not any(person in ballot.persons for ballot in ballots)
    if match and name and is_new and (match["post"] or match["word"] != "appointed"):
        post = f"for {match['post']}: " if match["post"] else ""
        yield f"/ballot {post}{name} elected"


def _counts(ballot: re.Match[str], context: Context) -> tuple[str, ...]:
    """The candidates to type with their votes. One of them at least is on the roll, unless a post is named, and no
    other is a common word."""
    text, known, at = ballot["counts"], int(bool(ballot["post"])), 0
    out: list[str] = []
    while at < len(text):
        match = _CANDIDATE.match(text, at)
        name = match["name"].strip() if match else ""
        handle = person_named(name, context) if name else ""
        if (
            match is None
            or name.lower() in _NO_CANDIDATE
            or not (handle or (len(name.split()) <= 2 and not is_common(fold(name.split()[-1]))))
        ):
            return ()
        known += bool(handle)
        out.append(f"{handle or name} {match['count']}")
        at = match.end()
    return tuple(out) if known and len(out) > 1 else ()
