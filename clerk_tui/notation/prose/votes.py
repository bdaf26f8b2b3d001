"""Votes and outcomes in prose: *carried 5-2*, *8 votes for, 3 against*, *lost*, *carried, with Hall against*, *recorded
vote: for Hall, Park; against Nair*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from clerk_tui.english.addresses import STREETS
from clerk_tui.english.tense_and_person import THEY
from clerk_tui.english.verbs import base_of_past, is_base, is_past
from clerk_tui.english.words import DETERMINERS, PREPOSITIONS, with_small_first
from clerk_tui.meeting import Choice, Kind
from clerk_tui.meeting.acts import NO_MOTION
from clerk_tui.meeting.kinds import EXEMPT_BOUNDS, VOTE_TAKEN
from clerk_tui.meeting.people import full_list
from clerk_tui.meeting.proceedings import Fate, Proposal
from clerk_tui.meeting.record import CHOICES_SAID, CONSENT
from clerk_tui.meeting.spoken_entries import pronoun
from clerk_tui.notation.name_index import means_chair
from clerk_tui.notation.prose.decisions import (
    MOVERS,
    NO_SUBJECT,
    WORD_FOR_DECISION,
    decided_in_short,
    decided_outright,
    decision_of,
    resolved,
    stems,
    to_be_done,
    who_does,
)
from clerk_tui.notation.prose.earlier_minutes import MOVED_BY
from clerk_tui.notation.prose.names import (
    NAME,
    all_named,
    cut_last_name,
    cut_name,
    one_named,
    only_names,
    own_sentence,
    person_named,
)
from clerk_tui.notation.prose.opening_and_closing import clock_events
from clerk_tui.notation.prose.outcomes import (
    ABSTAINED,
    AGAINST,
    AMENDMENT,
    CALLS,
    FOR,
    LOST,
    SIDES,
    SIDES_OF_VOTE,
    THING,
    Votes,
    figures,
    may_begin,
    may_tell,
    outcome_in,
    signs_of,
    votes_told,
)
from clerk_tui.notation.prose.words_in_full import lacks_stop
from clerk_tui.notation.reading import Context, all_kept, kept
from clerk_tui.regex import any_case, regex


def own_votes(said: Votes, what: str = "", *, is_asked: bool = False) -> tuple[str, ...]:
    """The lines for how some people voted, told after the vote, and on what; a sentence, unless they asked for the
    record."""
    votes = [(side, names) for side, names in said if side != "none"]
    some = (full_list([f"@{name}" for name in names]) for _, names in votes)
    voted = ("" if is_asked else f": {who} {_how(side, what)}." for (side, _), who in zip(votes, some, strict=True))
    return tuple(f"/own {'&'.join(names)} {side}{how}" for (side, names), how in zip(votes, voted, strict=True))


def _how(side: str, what: str) -> str:
    """How somebody voted, and on what, in words."""
    return f"{_VOTED[side]}{_BEFORE_WHAT[side]} {what}" if what else _VOTED[side]


_VOTED = {"for": "voted in favour", "against": "voted against", "abstained": "abstained"}
_BEFORE_WHAT = {"for": " of", "against": "", "abstained": " on"}


SAYS_SIDE = any_case(rf"\b(?:{ABSTAINED}|{AGAINST})\b")


COMES_OF = any_case(
    r"(?:(?:was|were|is|then|therefore|accordingly|put|duly|to the vote|unanimously|also|and) )*"
    r"(?:carrie[ds]|lost|agreed|approved"
    r"|pass(?:ed|es)|defeated|rejected|fell|falls|failed"
    r"|fails|adopted|accepted|withdrawn|lapsed|not (?:seconded|accepted|carried)|died|unanimous\w*)\b"
)
_OF_AMENDMENT = any_case(
    rf"(?:so )?(?:(?:division|vote|voting|voted|votes|result|figures)(?: (?:was|taken|called))? (?:on|for) )?"
    rf"(?:(?:the|this|that"
    rf"|[\w'’]+) )?{AMENDMENT}[ ,:–—-]*(?P<rest>.*)"
)
_OF_MOTION = any_case(
    r"(?:(?:(?:the )?(?:vote|voting|voted|result) (?:(?:was )?taken )?)?on )?"
    r"(?:the |this )?(?:(?:subst(?:antive)? |orig(?:inal)? |main |amended )?motion(?: as amended)?"
    r"|substantive|orig(?:inal)?|main)(?: vote)?"
    r"[ ,:–—-]+"
    rf"(?P<rest>(?:{COMES_OF.pattern}|\(?\d{{1,2}} ?(?:[-–] ?\d|{FOR}\b)).*)"
)
NO_AMENDMENT = "No amendment is open here: record it first, /amendment NAME: TEXT"
_NOT_AMENDED = "No amendment to this motion was carried: record it and its vote first"
_STILL_PROCEDURAL = "A procedural motion is still open, and the vote would be on it: vote on that first"
_STILL_AMENDMENT = "The amendment is still open, and the vote would be on it: vote on that first"
STILL_OTHER = "The open motion does not speak of that: is the vote on it?"


@kept
def other_proposal(line: str, context: Context) -> str:
    """Why an outcome cannot be of the open proposal, as only one of them is an amendment; empty for others."""
    of_amendment, of_motion = _OF_AMENDMENT.fullmatch(line), _OF_MOTION.fullmatch(line)
    if any(votes_on_both(line, context)):
        return ""
    if _is_on_other(line, context):
        return STILL_OTHER
    latest = context.open_proposal if of_amendment or of_motion else None
    is_amendment = latest is not None and latest.is_amendment
    if of_motion and latest is not None and latest.entry.is_procedural and _OF_FIRST.search(line):
        return _STILL_PROCEDURAL
    if of_motion and " amended" in line.lower() and not is_amendment and latest is not None and not latest.is_amended:
        return _NOT_AMENDED
    if of_amendment:
        rest = of_amendment["rest"]
        came = COMES_OF.match(rest)
        is_told = came is not None and (not rest[came.end() :].strip(" .") or bool(outcome_in(rest, context)))
        is_outcome = is_told or bool(figures(rest.strip(" ,.:;-–—()")) or cut_outcome(rest, context)[1])
        is_new = MOVERS.search(rest) or person_named(line.split()[0], context)
        is_outcome = is_outcome and (is_told or not is_new)  # *amendment Hall/Park: …, lost 2-5*
        amends = latest is not None and (latest.entry.is_procedural or latest.text.lower().startswith("to amend"))
        return NO_AMENDMENT if is_outcome and not (is_amendment or amends) else ""  # called one of what stands above
    return _STILL_AMENDMENT if is_amendment and of_motion else ""


_ON_THING = any_case(
    r"(?:(?:(?:the )?(?:division|figures|result|vote|voted|voting)(?: (?:was |being )?(?:called|taken))? )?"
    r"(?:on|re|about) (?P<on>(?:(?:\d{1,4}[a-z]?|\d{2}/\d{3,5}) (?=[a-z]{2}))?[^,;:\d]{3,50}?)"
    r"|(?P<of>(?!(?:(?:a|an|no|the|then|so) )*"
    r"(?:board|casting|close|committee|council|equal|final|first|further|hand|main|named|orig\w*|popular|public"
    r"|recorded|roll|second|split|subst\w*|tied?|unan\w*|voice)?[ -]?vote\b"
    r"|(?:on|by|in|with|for|against|to|and|was|were|then|after|following|put)\b)[^\W\d][^,;:\d]{2,50}?)"
    r"(?<!roll[ -]call)(?<!\w by)(?<!\w a)(?<!\w an)(?<!\w the) (?:vote|division))"
    r"(?: (?:was|were)(?: (?:called|taken))?)?(?:[,:;]| [–—-])? (?P<came>(?:carried|lost)?[,:;]? ?\d.*)"
)
"""A vote in figures on something that is named: *vote on signage: 3-4*."""
_NO_THING_ALONE = any_case(
    rf"(?:{THING}|(?:the |this |that )?(?:item|main|matter|orig(?:inal)?|proposer|question|substantive|whole)\b.*"
    r"|[\w’'-]+['’]s (?:motion|proposal)|(?:an? )?show of hands"
    r"|(?:the )?(?:paragraph|para|part|point|pt|section|clause|line)\b.*)"
)

_AT_PLACE = regex(
    r"(?i:(?:(?:the )?(?:vote|division) )?(?:(?:on|re|for) )?(?:the )?(?:app(?:n|lication)?\.? (?:at|for) )?)"
    rf"(?P<at>(?:[\d/]{{1,9}}[a-d]?,? )*(?:[A-Z][\w'’]+ ){{1,3}}?)(?i:{STREETS})\b(?i:(?: app(?:n|lication)?\b\.?)?"
    r"(?:[,:;]| [–—-])?(?: (?:was|put to the|vote|voted|approved|refused|carried|lost|granted|agreed|passed|rejected)"
    r"[,:]?)*) \d{1,2} ?[-–] ?\d.*"
)
"""A vote on what is at an address: *3 High St - approved 3-2*."""


_PUT = any_case(r"(?:the )?(?:when |upon )?(?:being |it being )?put(?: to(?: (?:a|the))?(?: vote)?)?")
"""Words that a motion was put, which name nothing: *on being put to vote*."""


@kept
def _on_thing(line: str, context: Context) -> tuple[str, str]:
    """What a vote in figures is on, which a line names, and the line for the vote; empty for other lines."""
    told = _ON_THING.fullmatch(line)
    what = (told["on"] or f"the {with_small_first(told['of'])}").rstrip(" ,") if told else ""
    if told is None or _NO_THING_ALONE.fullmatch(what) or MOVERS.search(what) or _AMENDS.search(what):
        return "", ""
    came = outcome_in(told["came"], context)
    is_plain = came[6:7].isdigit() and ":" not in came and not person_named(what, context)
    return (what, came) if is_plain else ("", "")


def _is_on_other(line: str, context: Context) -> bool:
    """Whether a vote names something, or an address, of which neither the open motion, its item nor the entry before
    it says a word."""
    latest = context.proceedings.latest_open(context.item_id)
    place = _AT_PLACE.fullmatch(line) if latest is not None else None
    what = place["at"] if place else _on_thing(line, context)[0] if latest is not None else ""
    there = f"{latest.text if latest else ''} {context.item.title if context.item else ''}"
    if place and latest is not None:
        before = (e.text or "" for e in context.entries_here() if e.position < latest.entry.position)
        there = f"{there} {next(before, '')}"
    said = set() if _PUT.fullmatch(what) else stems(_HOUSE_NUMBER.sub("", what)) or stems(what)
    return said != set() and said.isdisjoint(stems(there)) and not context.proceedings.rivals(context.item_id)


_HOUSE_NUMBER = regex(r"(?<![\d/])\d{1,3}[a-d]?(?![\d/])")


def votes_on_thing(line: str, context: Context) -> Iterator[str]:
    """The line for a vote in figures on the open motion, which is named: *vote on signage: 3-4*."""
    is_elsewhere = _AT_PLACE.fullmatch(line) is not None and _is_on_other(line, context)
    if context.proceedings.latest_open(context.item_id) is not None and not is_elsewhere:
        yield _on_thing(line, context)[1]


def of_nothing_moved(line: str, context: Context) -> Iterator[str]:
    """The line for a vote in figures on something that is named, where nothing was moved."""
    is_open = context.proceedings.latest_open(context.item_id) is not None
    what, came = ("", "") if is_open else _on_thing(line, context)
    if what:
        in_favour, against, *others = map(int, came.removeprefix("/vote ").split("-"))
        abstained = f", with {others[0]} abstention{'s' * (others[0] != 1)}" if others and others[0] else ""
        outcome = ": carried" if in_favour > against else ": lost" if in_favour < against else ""
        yield f"{came}: The vote on {what} was {in_favour} for and {against} against{abstained}{outcome}."


def vote_again(line: str, context: Context) -> str:
    """The remark on a vote that is recorded directly above with the same figures, if the line names what was voted on,
    or nothing but the outcome, and nothing is open; else empty."""
    last = context.proceedings.last_division(context.item_id)
    entry = next((e for e in context.entries_here() if e.kind is not Kind.NOTE), None)
    if last is None or entry is None or last.entry.id != entry.id:
        return ""
    what, came = _on_thing(line, context)
    motion = context.proceedings.by_id.get(context.proceedings.target.get(entry.id, 0))
    is_of_it = not stems(what).isdisjoint(stems(f"{motion.text if motion else ''} {entry.text or ''}"))
    if not what:
        is_above = (
            next(iter(context.entries_here())) is entry and context.proceedings.latest_open(context.item_id) is None
        )
        came, is_of_it = outcome_in(line, context), is_above
    told, counted = figures(came.removeprefix("/vote ")), last.tally
    is_same = told and (*told, 0)[:3] == (counted.in_favour, counted.against, counted.abstained or 0)
    is_same = is_same or came == ("/carried" if last.is_carried else "/lost")
    if not (is_of_it and is_same):
        return ""
    above = "This vote is recorded above already" if what else _RECORDED_ABOVE
    return f"{above}: Esc clears the line"


_RECORDED_ABOVE = f"{NO_MOTION}: a vote is recorded already, directly above, with this outcome"


@kept
def cut_outcome(line: str, context: Context) -> tuple[str, str]:
    """A line without the outcome at its end, and the lines for that: *…, lost 2-5*; empty if there is none. Without a
    comma it must be figures or *carried*, as a motion may end so (*that the fee be agreed*)."""
    places = _BEFORE_OUTCOME.finditer(line) if may_tell(line) else ()
    for match in sorted(places, key=lambda match: match["stop"] is None):
        if not (match["stop"] or may_begin(line, match.end())):
            continue
        if _AMENDMENT_CAME.match(line, match.end()) and not _AMENDS.search(line, 0, match.start()):
            continue
        said = line[match.end() :]
        came = came_of(said, context)
        if not match["stop"] and came[6:7].isdigit():
            voters = len(context.proceedings.voters(context.item_id)) or len(context.meeting.roll)
            if sum(map(int, re.findall(r"\d+", came[:15]))) > voters > 0:
                continue  # *conditions 1-32*
        if came and (
            match["stop"]
            or (came.startswith(("/vote", "/lapsed")) and "named" not in came)
            or line[match.end() :].lower().startswith("carried")
        ):
            return line[: match.start()].rstrip(" –—-"), came
    return line, ""


def came_of(said: str, context: Context) -> str:
    """The lines for an outcome, perhaps by a casting vote, or with why somebody abstained, in its words: *all agreed
    bar Hall who abstained as new*; empty for other words."""
    if came := outcome_in(said, context) or next(casting_vote(said, context), ""):
        return came
    if short := _SIDE_IN_SHORT.fullmatch(said):
        came = outcome_in(f"{short['before']}{short['did']}", context)
        who = context.find(cut_last_name(short["before"].rstrip(), context)[0] or "-").only
        if not came.startswith("/vote ") or not isinstance(who, int):
            return ""
        did = "abstained" if short["abstained"] else "voted against"
        return f"{came}\n\\{context.name(who)} {did} ({short['why']})."
    why = _WHY_ABSTAINED.fullmatch(said)
    came = outcome_in(why["came"], context) if why else ""
    return f"{came}: {own_sentence(said, context)}" if came.startswith("/vote all ") else ""


_SIDE_IN_SHORT = any_case(
    r"(?P<before>.+? )(?P<did>(?:was |is )?(?:(?P<abstained>abst\w*)|against|agst|dissenting|opposed)\.?)"
    r"(?:,? [–—-] | \()(?P<why>[^\W\d][^;:()]{2,60}?)\)?\.?"
)
"""An outcome, the last who abstained or was against, and in a few words why: *6-1, Hall abstained - owns the lot*."""
_WHY_ABSTAINED = any_case(r"(?P<came>.*\babst\w*\.?),? (?:as|because|since) [^;:]{3,60}")
_AMENDMENT_CAME = any_case(r"(?:the )?amendment\b")
_AMENDS = any_case(rf"\bamend(?:s|ed|ing)?\b|{AMENDMENT}")


_NUMBERED = "".join(rf"(?<!\b{word})" for word in "no nos ord res art sec ch ordinance resolution bill number".split())
"""Words before a number that is no vote: *Ordinance No. 26-04*."""
_NO_OUTCOME_AFTER = "".join(rf"(?<!\b{word})" for word in "be is was were been not to on by of at in from".split())
_BEFORE_OUTCOME = any_case(
    rf"(?:(?P<stop>(?:[,;]|{_NUMBERED}\.)(?!(?<=\d.)\d) ?| [–—-] |(?<=, \d{{4}}) "
    r"|: (?=(?:was )?(?:put\b|vot(?:ed?|ing)\b)))"
    rf"|{_NO_OUTCOME_AFTER}{_NUMBERED} (?!(?:amended|board|committee|council|meeting)\b))(?=\S)"
)


_TELLS_OUTCOME = any_case(
    rf"(?:^|(?:[,;()–—]|(?<!\d):|(?<!\w)-|(?<!\d)-(?= )|{_NUMBERED}\.(?!(?<=\d.)\d)) ?|\band )"
    r"(?:(?:the )?(?:motion|vote|result)s?\b[:,]? ?)?(?:(?:was|were) )?(?:carrie[ds]"
    r"|pass(?:ed|es)|unan\w*|agreed nem\.? ?con|defeated|fail(?:ed|s)|lost|all (?:in favou?r|ayes?|for)"
    r"|(?:ayes?|nays?|noes|yeas?)\b"
    r"|roll[- ]?call|mcu?$|(?:vote:? )?\d{1,2} (?:yes|ayes?|for)\b"
    r"|\d{1,2} ?[-–/] ?\d{1,2}(?: ?[-–/] ?\d{1,2})?\b(?!\w))[^.]{0,40}\.?$"
)


def tells_outcome(words: str) -> bool:
    """Whether words end in the outcome of a motion, in any form."""
    return _TELLS_OUTCOME.search(words) is not None


def is_of_motion(words: str) -> bool:
    """Whether the words of a motion have its outcome, or who moved or seconded it, in them: they say more than it."""
    words = _HOURS.sub("", words)
    return _LEFT_IN.search(words) is not None or tells_outcome(words)


_HOURS = any_case(
    r"\b\d{1,2} ?[-–] ?\d{1,2} (?:(?:on )?(?:m(?:on?)?|tue|wed|thu|fri|sat|sun)\w*\b(?:-\w+)?|weekdays?\b|weekends?\b"
    r"|daily\b)"
)
"""Hours of a day, which are no vote: *8-6 m-f, 8-1 sat*."""
_LEFT_IN = any_case(
    r"\b(?:2nd(?:ed)?(?=$|[,;.]| by\b| (?-i:[A-Z]))|seconded|seconds(?=$|[,;.])|unanimous\w*)\b|\bmcu?$"
    r"|^to\b.*\bagreed\.?$"
    r"|[,;.] (?:(?:the )?(?:motion|amendment) )?(?:was )?(?:carried|passed|failed|fell|lost|defeated)(?: \d|[,;.]|$)"
    rf"|\b(?:tied|(?:{AMENDMENT}) (?:was )?(?:carried|lost)|(?<!who )voted|vote(?= \d+ (?:for|against))) "
    r"\d+(?! (?:days|weeks|months|years))"
    r"|\bcast(?:ing vote)? (?:for|against)\b"
    r"|\b(?:by|gave|on|used|with) (?:(?:an?|the|h(?:er|is)|their) )?(?:chair\S* )?casting vote"
    r"|[,;.] (?:[\w’'-]+ )?abst(?:ain(?:ed|ing))?\b|: voted$"
    r"|^(?:was )?put (?:and|to (?:the |a )?vote)\b|\bthen put to\b|^moved\b"
    r"|\b(?:and|but|or|withdrawn)$|^signed by\b|^(?:the )?(?:motion|proposal|vote)(?: (?:now|so|then|was))*$"
    r"|\bnominated\b[^,;:]* by (?-i:[A-Z])[\w'’-]+$"
    r"|[,;.] (?:the )?amendment$|, (?:accepted|adopted|approved)$"
    r"|(?:^|[,;] )(?:2nd|sec)(?:ed|s)?\.? (?:by )?[\w'’-]{2,}(?=[,;:]|$)"
    rf"| (?:2nd|sec)(?:ed|onded)? (?:by )?[\w'’-]{{2,}},? (?:an? )?(?:{AMENDMENT}) (?:by|from)\b"
)
"""A sign that more than the words of the motion is left."""


_DECIDED_BY = any_case(
    r"(?=.*\d)(?P<what>[^:;?!\s][^:;?!]{1,90}?,?)(?<!\bnot) (?:was |were )?(?P<done>carried|approved|agreed|adopted"
    r"|accepted|granted|passed|ratified|refused|(?P<chosen>(?:re-?)?(?:elected|appointed)|co-?opted))"
    r"(?: by)?[,:]? (?P<figures>\d{1,2} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?"
    r"|\d{1,2}(?(chosen)(?: votes?)?) to \d{1,2})\.?"
)
"""What was decided, with the figures of its vote: *stipend £200 approved 3 - 0*."""


@all_kept
def vote_by_name(line: str, context: Context) -> Iterator[str]:
    """The line for how members voted, named before or after their choice (*Hall aye, Park no*)."""
    lead = CALLS.match(line)
    told = _HOW_MANY.sub("", line[lead.end() if lead else 0 :])
    votes, _, has_figures = votes_told(told, context)
    is_for = "for" in dict(votes)
    if votes and ((lead and not has_figures) or (is_for and (lead or len(dict(votes)) > 1))):
        yield _by_name(signs_of(votes, context), line, context)
    elif not votes:
        yield _by_strangers(told.rstrip("."), context)


_HOW_MANY = regex(r"(?<=[^\W\d]) \(\d{1,2}\)(?=\.?$|[.;] )")


def _by_strangers(line: str, context: Context) -> str:
    """The line for a vote of which each side is a list of names, not all on the roll, with the outcome that follows
    from how many they are, unless it is a tie; empty for other words, and for words that may be no names: nothing was
    moved, and nobody is on the roll (*For: Cheap, Quick. Against: Noise*)."""
    counted, is_vote = dict[str, int](), context.open_proposal is not None
    for part in map(_LISTED.fullmatch, re.split(r"[.;] ", line)):
        side = next((side for side in SIDES if part[side]), "") if part else ""
        if part is None or not side or side in counted:
            return ""
        names = _NEXT_NAME.findall(part["names"] or "")
        is_vote = is_vote or any(one_named(name, context) for name in names)
        counted[side] = len(names)
    if not is_vote or not {*SIDES[:2]} <= {*counted}:
        return ""
    margin = counted["for"] - counted["against"]
    came = " Carried." if margin > 0 else " Lost." if margin else ""
    return f"/vote {'-'.join(str(counted[side]) for side in SIDES if side in counted)}: {line}.{came}"


_LISTED = any_case(
    rf"(?:(?:councillors|those|members|votes?) )?{SIDES_OF_VOTE}(?: ?\(\d{{1,2}}\))?(?::| [–—-])"
    r"(?: (?:nil|none|nobody)|(?P<names>(?:(?:,? and|,|)(?-i: [A-Z][\w.'’-]*){1,3})+))"
)
_NEXT_NAME = regex(r"(?:^|,|\band) ((?!and )[A-Z][\w.'’-]*(?: (?!and )[A-Z][\w.'’-]*)*)")


def vote_goes_on(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a vote by name over several lines, with the people of this one: the first replaces the heading,
    each other the vote above; empty for any other line."""
    last = next(reversed(context.meeting.entries), None)  # what /undo takes back
    if last is None or last.is_struck or last.item_id != context.item_id:
        return ()
    vote, bullet = last.vote, _BULLET.match(line)
    is_called = last.kind is Kind.NOTE and CALLS.fullmatch(last.text or "") is not None
    is_named = vote is not None and vote.is_named and not vote.is_counted
    if not (is_called or is_named or bullet):
        return ()
    votes, _, has_figures = votes_told(_BULLET.sub("", line), context)
    if not votes or has_figures:
        return ()
    if is_called or (bullet and len(votes) == len(votes[0][1])):
        return (f"/vote named {signs_of(votes, context)}",) if context.open_proposal else ()
    voted = {context.find(name).only for _, names in votes for name in names}
    if vote is None or not is_named or voted & {b.person_id for b in vote.ballots}:
        return ()
    before = " ".join(f"{SIGN_OF[ballot.choice]}{context.handle(ballot.person_id)}" for ballot in vote.ballots)
    return "/undo", f"/vote named {before} {signs_of(votes, context)}"


_BULLET = regex(r"^[-–•*] ")
SIGN_OF = {Choice.FOR: "+", Choice.AGAINST: "-", Choice.ABSTAIN: "~", Choice.NOT_VOTING: "0"}
"""The sign for each choice, typed before a name."""


def _by_name(signs: str, line: str, context: Context) -> str:
    """The line for a vote by name; if the prose ends with a count of others, for the figures, in the clerk's words."""
    told = _LAST_FIGURES.search(line)
    counted = [str(sum(sign.startswith(way) for sign in signs.split())) for way in "+-"]
    if told is None or counted == [*told.groups()]:
        return f"/vote named {signs}"
    return f"/vote {told[1]}-{told[2]}: {own_sentence(line, context)}"


_LAST_FIGURES = regex(r"\b(\d{1,2})(?: ?[-–] ?| to )(\d{1,2})\.?$")


_MOST_PUT = 12
"""The most words that were put to the vote after what they are about: *the mill: no comment*."""
_VOTED_TO = any_case(r"(?:(?:it was )?vot(?:ed?|e taken) )?(?=to [a-z])")
_DECIDED_FIRST = any_case(
    rf"(?P<drop>(?:resolved|agreed|decided):? |{_VOTED_TO.pattern})"
    r"|(?:accepted|approved|adopted|noted|supported|refused|rejected|endorsed|(?:no )?objections?)\b"
)


def _clause_voted_on(put: str, context: Context, *, is_apart: bool) -> str:
    """What was put to the vote, before its figures: *agreed to buy it* → *to buy it*; empty if no decision."""
    if " be " in put and (clause := who_does(put, context)):
        return clause.removeprefix("= ")
    read = (resolved, *((decided_outright,) if is_apart else ()), decided_in_short)
    said = next(filter(None, chain.from_iterable(decided(put, context) for decided in read)), "")
    said = "" if said[:1] == "/" else said
    first = _DECIDED_FIRST.match(put)
    if not (said or first) and ": " in put and len(put.split()) <= _MOST_PUT:
        return put
    if said or not first:
        return WORD_FOR_DECISION.sub("", said.removeprefix("= "))
    return put[first.end("drop") if first["drop"] else 0 :]


def decided_by_count(line: str, context: Context) -> Iterator[str]:
    """The lines for a decision with figures: a resolution, or the vote on the open motion."""
    is_by_name = len(dict(votes_told(line, context)[0])) > 1 and not votes_told(line, context)[2]
    if (
        is_by_name
        or _on_thing(line, context)[0]
        or tells_of_others(line, context, is_sure=False)
        or _CALLED_ONE_BY_ONE.match(line)
    ):
        return
    match, is_open = _DECIDED_BY.fullmatch(line), context.open_proposal is not None
    may_end_so = " be " in line or tells_outcome(line) or _VOTED_TO.match(line) or to_do(line) != line
    put, came = cut_outcome(line, context) if may_end_so and not (match or is_open) else ("", "")
    is_told = match or is_open or came or cut_outcome(line, context)[1][:7].removeprefix("/vote ").isdigit()
    last = None if is_told else _SOME_LAST.search(line)
    if last and not (SAYS_SIDE.search(line, 0, last.start()) or outcome_in(line[: last.start()], context)):
        put, came = line[: last.start()], outcome_in(f"carried, {last['out'] or last['inside']}", context)
        came = came.removesuffix("/vote all")
    may_be_put = came.startswith(("/vote", "/carried: ")) and " " in put.strip()
    if may_be_put and not (_NOT_PUT.search(put) or MOVED_BY.search(put)):
        bare, first = _put_to_vote(put), _DECIDED_FIRST.match(put)
        is_apart = last is not None
        clause = _clause_voted_on(put, context, is_apart=is_apart) if bare == put else _may_be_put(bare, context)
        if clause:
            yield decision_of(to_do(clause), came, f"{first[0] if first else ''}{line[len(put) :]}", context)
    if match is None or _ENDS_IN_THING.search(match["what"]) or COMES_OF.search(match["what"]):
        return
    what = match["what"].rstrip(" ,;")
    figures = re.sub(r"\s|votes?", "", match["figures"].replace("to", "-")).replace("–", "-")
    done = match["done"].lower()
    if is_open:
        yield f"/vote {figures}: {line[:1].upper()}{line[1:].rstrip('.')}."
    elif match["what"].rstrip(" ,").endswith(" be"):
        yield f"/motion: {match['what'].rstrip(' ,')} {done}\n/vote {figures}"
    elif done.endswith(("elected", "appointed", "opted")):
        yield f"/motion: that {match['what']} be {done}\n/vote {figures}"
    elif done != "carried" and (clause := who_does(what, context) or to_be_done(what, done, "", context)):
        yield f"/motion: {clause.removeprefix('= ')}\n/vote {figures}"
    elif put := _may_be_put(match["what"].rstrip(" ,–—-"), context):
        yield f"/motion: {who_does(put, context).removeprefix('= ') or to_do(put)}\n/vote {figures}"


def to_do(put: str) -> str:
    """A past action as what was moved: *Approved the agenda* → *to approve the agenda*; other words as they are."""
    first, _, rest = put.partition(" ")
    base = "" if first.lower() in _NO_DECISION else base_of_past(first.lower())
    second = rest.split(" ", 1)[0]
    is_of_thing = second.lower() in DETERMINERS or second[:1].isupper() or second[:1] in "£$€0123456789"
    is_of_thing = is_of_thing or (_DECIDED_FIRST.match(put) is not None and not _NO_THING.match(second.rstrip(",;.")))
    return f"to {base} {rest}" if base and is_of_thing and not _FIGURES_ALONE.match(rest) else put


_FIGURES_ALONE = regex(r"$|\d{1,3} ?[-–/] ?\d|(?:\d{1,3}[\s,–-]*(?:(?:to|for|against)\b[\s,–-]*)?){1,4}$")
"""*Approved 5-0*: what was approved is not said."""
_NO_DECISION = frozenset("agreed carried defeated failed lost moved proposed resolved seconded voted".split())
_NO_THING = any_case(rf"(?:{'|'.join(sorted(PREPOSITIONS))}|as|unanimous|unchanged|\w+ly)$")


_CALLED_ONE_BY_ONE = any_case(rf"(?:{CALLS.pattern}).*\w (?:aye|nay|no|yea|yes)\b")
"""A roll call that says how each voted, and not the words of a motion."""
_TOLD_LAST = any_case(
    r"(?:(?:[,:]| [–—-])?(?: (?:was )?(?:carried|passed|agreed|voted(?: on)?|put to (?:the |a )?vote|vote)|$|:))+$"
)
_VOTE_ON = any_case(
    r"^(?:(?:the )?vot(?:e|ed|ing) (?:on|re|about|over) |(?:was )?put to (?:the|a) vote(?:[:,]| [–—-]) )"
)


def _put_to_vote(put: str) -> str:
    """The words put to the vote; empty if they only name its subject: *vote on the late bid*."""
    bare, count = _VOTE_ON.subn("", put)
    is_thing = count and not (" be " in bare or is_base(bare.split(" ")[0]) or bare.startswith(("to ", "that ")))
    return "" if is_thing else _TOLD_LAST.sub("", bare)


def put_and_decided(line: str, context: Context, *, is_sure: bool = False) -> Iterator[str]:
    """The lines for what was put to the vote and its outcome, in any words; in a whole sentence if it `is_sure` that it
    was put, or a motion is open."""
    is_other = tells_of_others(line, context, is_sure=False) or _on_thing(line, context)[0]
    put, came = told_at_end(line, context) if not is_other else ("", "")
    is_open = context.open_proposal is not None
    put = put if is_open else _put_to_vote("" if _CALLED_ONE_BY_ONE.match(line) else put)
    if (
        " " not in put
        or _ENDS_IN_THING.search(put)
        or _is_vote_of_others(put, came, context)
        or not _may_be_put(put, context, is_sure=is_sure)
    ):
        return
    if is_open and (is_sure or came != "/carried"):
        yield f"{came}: {own_sentence(line, context)}" if ":" not in came else ""
    elif not is_open and not line[len(put) :].lstrip(" ,").startswith(("was ", "were ")):
        put = f"that {put}" if " be " in put and not put.lower().startswith(("that ", "to ")) else to_do(put)
        if any(clock_events(put, context)):  # *meeting closed 9.05, all agreed*
            return
        yield f"= {put}" if came == "/carried" else decision_of(put, came, line[len(put) :], context)


_OF_OTHERS = any_case(
    r"\b(?:public|residents?|neighbou?rs?|speakers?|letters?|e-?mails?|respon[sd]\w*|objectors?|consult\w*|petition\w*"
    r"|survey|poll|signatures?|hearing|notice)\b"
)
"""People without a vote, and words that count them."""


def _is_vote_of_others(put: str, came: str, context: Context) -> bool:
    """Whether the figures after words are no vote of the members: too many, or those of others."""
    votes, voters = sum(map(int, re.findall(r"\d+", came[:15]))), len(context.proceedings.voters(context.item_id))
    return came[6:7].isdigit() and (
        votes > max(voters, len(context.meeting.roll)) or _OF_OTHERS.search(put) is not None
    )


def tells_of_others(line: str, context: Context, *, is_sure: bool = True) -> bool:
    """Whether a line tells of a vote elsewhere: somebody reports it, or another body is the subject (*Hall went through
    the plan, the county board backed it 5-2*). Unless `is_sure`, a body that may be this one counts too."""
    other, head = _OTHER_VOTED.match(line), context.meeting.head
    own = {*f"{_OWN_WORDS} {head.committee} {head.council}".casefold().split()}
    if other and not {*other["whose"].casefold().split()} <= own:
        return context.open_proposal is None
    who, deed = cut_name(line, context)
    if not who and (post := _BY_POST.match(line)):
        who, deed = post[0], line[post.end() :]
    told, *others = _TOLD_APART.split(deed) if who and _OF_VOTES.search(deed) else ("",)
    is_deed = is_past(told.split(" ", 1)[0]) and not (MOVERS.search(told) or _CHOSEN_SO.match(told))
    may_be_own = not is_sure and context.open_proposal is None
    subjects = filter(None, map(_BY_SUBJECT.match, others))
    return is_deed and any(may_be_own or not {*one["whose"].casefold().split()} <= own for one in subjects)


_OWN_WORDS = (
    "all board cabinet committee council directors entire full governors it meeting members so the then trustees was"
    " we were whole"
)
"""Words for the meeting itself, which says what it decided."""


_TOLD_APART = any_case(r"[,;:.] (?:and |but |that )?| (?:that|and|but|where|as|since|us) ")
_BY_POST = any_case(
    r"(?:the|our) (?:[\w-]+ ){1,3}?(?=(?:explained|gave|outlined|presented|ran|reported|said|spoke|summari[sz]ed|told"
    r"|took|went)\b)"
)
"""Somebody by a post that nobody on the roll has, who tells something."""
_OF_VOTES = regex(r"\b\d{1,3} ?(?:[-–]|to|for\b)")
_CHOSEN_SO = any_case(r"(?:re-?)?(?:elected|appointed|chosen|co-?opted)\b")
_VOTED_SO = (
    r"(?:(?:has|had|have|also|then|just|already|un\w+ly) )*(?:accepted|adopted|agreed|approved|backed|carried|decided"
    r"|defeated|endorsed|lost|opposed|passed|refused|rejected|supported|voted|went)\b"
)
_BY_SUBJECT = any_case(
    rf"(?!it\b|(?:the )?(?:motion|vote|amendment) (?!for\b|on\b|to\b))(?P<whose>(?:[\w'’-]+ ){{1,5}}?){_VOTED_SO}"
)
_OTHER_VOTED = any_case(
    r"(?:(?:the|a|our) )?(?P<whose>(?:[\w'’-]+ ){1,3})(?:authority|association|assembly|board"
    r"|cabinet|club|commission|committee|congress|co-?op|council|ctte|department|legislature|parliament|senate|trust|union)"
    rf" {_VOTED_SO}.*\d"
)
"""Another body than this one, which is told by what it is of."""


@kept
def told_at_end(line: str, context: Context) -> tuple[str, str]:
    """The words before an outcome at the end of a line, and the lines for it; empty if there is none."""
    put, came = cut_outcome(line, context) if _MAY_TELL.search(line) and not _VOICE.search(line) else ("", "")
    while came in ("/carried", "/lost") and (again := cut_outcome(put, context))[1] not in ("", "/carried"):
        put, came = again
    is_told = came and not (_ENDS_LOST.search(put) or outcome_in(line, context))
    return (put, came) if is_told else ("", "")


_ENDS_LOST = any_case(rf"\b(?:{LOST}|refused)$")
_MAY_TELL = any_case(rf"\b(?:{COMES_OF.pattern}|{FOR}|{AGAINST}|{ABSTAINED}|for|\d{{1,3}}|seconder)\b.{{0,60}}$")
"""Words near the end of a line that tell of a vote."""
_SOME_LAST = any_case(
    r"(?:(?:[,;]| [–—-]) (?P<out>[^,;()]{3,60}?(?: \([^()]{2,40}\))?)"
    r"| ?\((?P<inside>[^()]{3,60})\))(?<=\w|\))(?<!\bagreed)\.?$"
)
"""People not for a decision, at its end: *…, Hall against*."""


def _may_be_put(put: str, context: Context, *, is_sure: bool = False) -> str:
    """Words that may be what was decided; empty for a mover or, unless it `is_sure` that it was put, a sentence."""
    first = put.lower().partition(" ")[0]
    is_sentence = first in NO_SUBJECT | {"item", "discussed", "debated"} or (not is_sure and lacks_stop(put, context))
    is_other = is_sentence or put.isdecimal() or MOVERS.search(put) or _NOT_PUT.search(put)
    return "" if is_other else put


_NOT_PUT = any_case(
    rf"(?:^| )(?:motion|amendment|vote|result|was|is|it|an?) (?:tied?|equal)$|^(?:[^\s,;:]+ ){{1,2}}{AMENDMENT}[,:]? \S"
    r"|\b(?:asked|called) for (?:an? )?(?:division|names|recorded vote)\b"
    r"|\d (?!members|votes?\b)[a-z]+ (?:against|for)$"
)
"""A tied vote, an amendment that somebody moves, a request for the names of the voters, and letters counted."""
_ENDS_IN_THING = any_case(rf"(?:^|[,–—-] )(?:{THING}|vote|result),?$")
_HOW_SHOWN = any_case(r",? (?:on|by) (?:the|an?|show)\b[^,;\d–—-]{0,60}$")


def votes_counted(line: str, context: Context) -> Iterator[str]:
    """The line for a vote in figures, or an outcome without them, alone in a line: *carried 5-2*, *carried*."""
    told = _WHAT_VOTED_ON.sub("", _HOW_SHOWN.sub("", line))
    if _follows_part(context) and _ONLY_FIGURES.fullmatch(line):
        return  # it may be of the same part
    came = _not_enough(line) or came_of(told, context)
    is_sure = (came[6:7].isdigit() and re.search("[a-z]", line) is not None) or came in ("/vote all", "/vote named all")
    is_sure = is_sure or (came in ("/carried", "/lost") and _OUTCOME.search(line) is not None)
    is_voice = _VOICE.search(line) is not None
    if (is_sure and not is_voice) or context.open_proposal is not None:
        yield came


def _follows_part(context: Context) -> bool:
    """Whether the latest entry of the item decides a part of the open motion."""
    last = next((entry for entry in context.entries_here() if entry.kind is not Kind.NOTE), None)
    is_part = last is not None and last.kind in VOTE_TAKEN and bool(last.subject) and last.subject != CONSENT
    return is_part and context.proceedings.latest_open(context.item_id) is not None


_ONLY_FIGURES = regex(r"\d[\d \-–/]*\.?")


def _not_enough(line: str) -> str:
    """The line for a vote lost with a majority for it, as where two thirds are needed: *4-2, fails*."""
    lost = _LOST_LAST.search(line)
    counted = figures(line[: lost.start()].rstrip()) if lost else ()
    is_contrary = counted and counted[0] > counted[1]
    return f"/lost: Lost {'-'.join(map(str, counted))}." if is_contrary else ""


_LOST_LAST = any_case(r"[.;,:–—-]+ *(?:lost|defeated|fail(?:s|ed)|not carried)\.?$")
_VOICE = any_case(r"\bvoice[- ]vote\b")
_WHAT_VOTED_ON = any_case(rf"{THING}[,:]? (?=\w)")
"""Words for what is voted on, anywhere before others: *carried the motion 5-2*."""
_OUTCOME = any_case(r"(?:carried|lost)\.?$")


def votes_on_both(line: str, context: Context) -> Iterator[str]:
    """The lines for the outcome of the open amendment, then of its motion: *amendment lost 3-5, motion carried 6-2*."""
    latest = context.open_proposal
    if latest is None or not latest.is_amendment:
        return
    for between in _BETWEEN_BOTH.finditer(line):
        first, second = _OF_AMENDMENT.fullmatch(line[: between.start()]), _OF_MOTION.fullmatch(line[between.end() :])
        came = [outcome_in(said["rest"], context) for said in (first, second) if said]
        if len(came) == len(("amendment", "motion")) and all(came):
            yield "\n".join(came)
            return
    if (sides := _SIDES_TAKEN.fullmatch(line)) and {sides["one"].lower(), sides["other"].lower()} == _BOTH:
        yield _motion_or_amendment(sides, context)


def _motion_or_amendment(sides: re.Match[str], context: Context) -> str:
    """The vote on the amendment where some were for it and others for the motion, and the motion's outcome."""
    told = {sides["one"].lower(): sides["for_one"], sides["other"].lower(): sides["for_other"]}
    names = [only_names(_COUNT.sub("", told[what]), context) for what in ("amendment", "motion")]
    counts = [next(iter(_NUMBERS.findall(told[what])), "") for what in ("amendment", "motion")]
    if all(names):
        counts = [str(len(some)) for some in names]
        vote = f"named {signs_of((('for', names[0]), ('against', names[1])), context)}"
    elif all(counts):
        vote = "-".join(counts)
    else:
        return ""
    return f"/vote {vote}" + ("\n/carried" if int(counts[0]) < int(counts[1]) else "")


_BOTH = {"amendment", "motion"}
_COUNT = any_case(r"\(\d{1,2}\)|\b\d{1,2}(?: votes?)?\b|[()]")
_NUMBERS = regex(r"\d{1,2}")
_SIDE_TAKEN = (
    r"(?:(?P<n_NAME>\d{1,2}) )?(?:(?:members )?(?:voted|voting|votes?) )?(?:for )?(?:the )?(?P<NAME>amendment|motion)"
    r"(?: ?[–—:,-])? (?P<for_NAME>[^;.]{1,150}?)"
)
_SIDES_TAKEN = any_case(
    rf"(?:(?:on a |a )?(?:division|vote|roll[- ]?call)(?: (?:was )?taken)?[:,]?(?: [–—-])? )?"
    rf"{_SIDE_TAKEN.replace('NAME', 'one')}"
    rf"(?:[;.,] | and )(?:and )?{_SIDE_TAKEN.replace('NAME', 'other')}"
    r"(?:[.;,] (?:(?:the |so |and )*motion (?:was )?(?:therefore )?carried|amendment (?:was )?(?:lost|carried|fell)))?"
    r"\.?"
)
"""Who voted for the amendment and who for the motion: *for the amendment 3, for the motion 5*."""


_BETWEEN_BOTH = any_case(r"(?:[,;.]| [–—-])? (?:(?:and|but|then)\b,? )*(?=\S)")


def votes_on_one(line: str, context: Context) -> Iterator[str]:
    """The line for the outcome of a motion that is named before it: *Hall's motion lost 2-5*."""
    said, known, item_id = _ON_ONE.match(line), context.proceedings, context.item_id
    latest = known.latest_open(item_id) if said else None
    came = outcome_in(line[said.end() :], context) if said and latest is not None else ""
    if not came or said is None or latest is None:
        return
    numbered, mover = known.numbered(item_id), person_named(said["name"] or "", context) if said["name"] else ""
    told = (said["ordinal"] or said["number"] or "0").lower()
    at = int(told[0]) if told[0].isdigit() else _ORDINALS.index(told) + 1
    of_mover = (p for p in reversed(numbered) if isinstance(p.mover, int) and context.handle(p.mover) == mover)
    meant = next(of_mover, None) if mover else numbered[at - 1] if 0 < at <= len(numbered) else None
    if meant is None or meant.fate is not Fate.OPEN or bool(said["amends"]) is not meant.is_amendment:
        return
    on = f" on {numbered.index(meant) + 1}" if known.rivals(item_id) else ""
    yield re.sub(r"^/(?:vote|carried|lost|lapsed)\b", rf"\g<0>{on}", came)


def decides_parts_as_whole(offers: Sequence[str], line: str, context: Context) -> bool:
    """Whether offers decide the whole of a motion, though a line tells what came of its lettered parts."""
    is_open = context.proceedings.latest_open(context.item_id) is not None
    return is_open and tells_of_part(line) and any(_WHOLE_DECIDED.match(offer) for offer in offers)


def tells_of_part(line: str, part: str = "") -> bool:
    """Whether a line tells what came of a lettered part of a motion, or of just that `part`."""
    told = _TELLS_OF_PART.search(line)
    return told is not None and (not part or part.split()[-1].strip("()").lower() in _LETTER.findall(told[0].lower()))


_LETTER = regex(r"\b(?:[a-z]|[ivx]{2,4}|\d{1,2})\b")
_TELLS_OF_PART = any_case(
    r"(?:(?:^|[ ,;:])\((?:[a-h]|[ivx]{1,4})\)"
    r"|^(?:the )?(?:part|section|paragraph|para|clause|point) \(?(?:[a-z]|\d{1,2})\)?"
    r"|^\d(?= \w+, \d \w))[^,;.()]{0,12}(?: |: ?)"
    r"(?:carried|lost|agreed|passed|approved|fell|unan|nem|all|\d{1,2}[-–]\d)"
)
_WHOLE_DECIDED = regex(
    r"/(?:vote|carried|lost|withdraw|defer)\b(?! on (?:part|para|section|clause|point))|= |/motion\b"
)


def is_on_parts(line: str) -> bool:
    """Whether a line begins with a part of a motion and what came of it: *(a) put first, carried 5-2*."""
    return _ON_PARTS.match(line) is not None


def votes_on_parts(line: str, context: Context) -> tuple[str, ...]:
    """The lines for the outcome of each part of a motion that is named: *(a) carried 6-1, (b) lost*; empty for another
    line."""
    latest = context.proceedings.latest_open(context.item_id) if _ON_PARTS.match(line) else None
    if latest is None:
        return ()
    for parts in (_NEXT_PART.split(line), [line]):
        each = [[*_outcome_of_parts(said, latest.text, context)] for said in parts]
        if all(each):
            return tuple("\n".join(chain(*each)).split("\n"))
    return ()


def _outcome_of_parts(line: str, motion: str, context: Context) -> Iterator[str]:
    said = _ON_PARTS.match(line)
    told = line[said.end() :].rstrip(".") if said else ""
    came = (outcome_in(told, context) or next(casting_vote(told, context), "")) if told else ""
    named = (said["part"] or _parts_named(said["letters"], motion)) if said else ""
    part = f"{named[:1].lower()}{named[1:]}"
    if came.startswith("/vote ") and part:
        how, sign, own = came.removeprefix("/vote ").partition(": ")
        yield f"/vote on {part}: {how}{sign and f': {named[:1].upper()}{named[1:]}: {with_small_first(own)}'}"
    elif came in ("/carried", "/lost") and part:
        word, _, letters = part.partition(" ")
        yield from (f"{came} on {word.removesuffix('s')} {one}" for one in _LETTERS_OF.findall(letters))


def on_which(offer: str, line: str, context: Context) -> str:
    """The line for an outcome with the number of the open motion that the prose means: the first as *substantive*, or
    the only one that shares a word with it; empty if unclear."""
    rivals = context.proceedings.rivals(context.item_id) if _PLAIN_OUTCOME.match(offer) else ()
    if not rivals:
        return offer
    words = stems(line)
    alike = [p for p in rivals if words & stems(p.text)]
    meant = rivals[:1] if _OF_FIRST.search(line) else alike
    if len(meant) != 1:
        return ""
    number = context.proceedings.numbered(context.item_id).index(meant[0]) + 1
    return _PLAIN_OUTCOME.sub(rf"\g<0> on {number}", offer, count=1)


_PLAIN_OUTCOME = regex(r"^/(?:vote|carried|lost)\b(?! (?:on|named|all)\b)")
_OF_FIRST = any_case(r"\b(?:substantive|orig(?:inal)?|main)\b")
_ORDINALS = ("first", "second", "third")
_OF_PART, _WITH = r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)?", r"(?:, ?(?:and )?| ?(?:&|\+|/) ?| and )"
_PUT_TO_VOTE = (
    r"(?: (?:(?:was|were) )?(?:put|taken|voted on)(?: (?:first|next|separately|together|to the vote))?)?"
    r"(?: (?:was|were)(?= (?:carried|lost|passed|agreed|approved|defeated)))?"
)
_RESULT_ON = r"(?:(?:the )?(?:vote|voting|voted|result)(?: (?:was )?taken)? )?(?:on )?(?:the )?"
_PART_CAME = r"(?:carried|lost|passed|agreed|approved|defeated|fell|unan\w*|nem\b|all\b|\d{1,2} ?(?:[-–—:]|all|each)\b)"
_ON_ONE = any_case(
    rf"{_RESULT_ON}(?:"
    r"(?:(?P<ordinal>[1-3](?:st|nd|rd)|first|second|third)|(?P<name>[^\W\d][^,;:\d]{1,30}?)(?:['’]s|(?<=s)['’])?)"
    rf" (?:motion|mtn|proposal|resolution|(?P<amends>{AMENDMENT}))|(?:motion|mtn) (?P<number>[1-9]))"
    rf"{_PUT_TO_VOTE}(?:[:,]| [–—-])? (?=\S)"
)
"""The motion or the amendment that a vote is on."""
_IN_BRACKETS = r"\((?:[a-z]|[ivx]{1,4})\)"
_ON_PARTS = any_case(
    rf"{_RESULT_ON}(?:"
    rf"(?P<part>(?:part|section|paragraph|para|clause|point)(?: {_OF_PART}|s {_OF_PART}(?:{_WITH}{_OF_PART})+))"
    rf"|(?P<letters>{_IN_BRACKETS}(?:{_WITH}{_IN_BRACKETS})*"
    rf"|(?:[b-h]|a(?! \d)|i{{2,3}}|iv)(?:{_WITH}(?:[a-h]|i{{1,3}}|iv))*"
    rf"(?={_PUT_TO_VOTE}(?:[:,]| [–—-])? {_PART_CAME})))"
    rf"{_PUT_TO_VOTE}(?:[:,]| [–—-])? (?=\S)"
)
"""The part or the parts of a motion that a vote is on."""
_NEXT_PART = any_case(
    rf"(?:[,;.]| and| but|, and|, but) (?=(?:part )?\(?(?:[a-h]|[ivx]{{1,4}})\)?{_PUT_TO_VOTE}[:,]? {_PART_CAME})"
)
_LETTERS_OF = any_case(r"\(?\b(?:[a-z]|[ivx]{1,4}|\d{1,2})\b\)?")


def _parts_named(letters: str, motion: str) -> str:
    """*parts (a) and (b)*, for letters in brackets, or those that a motion has; empty for others."""
    each = [f"({letter})" for letter in regex(r"\b(?:[a-z]|[ivx]{2,4})\b").findall(letters.lower())]
    if "(" not in letters and not all(letter in motion for letter in each):
        return ""
    return f"part{'s' * (len(each) > 1)} {' and '.join(filter(None, (', '.join(each[:-1]), each[-1])))}"


def votes_of_some(line: str, context: Context) -> Iterator[str]:
    """The line for how some voted on the open motion, all others being for it, or on the one just voted on."""
    typed, (line, asked) = line, _TO_BE_RECORDED.subn("", line)
    of_what = _OF_WHAT.fullmatch(line)
    line, what = (of_what["voted"], (of_what["what"] or "").rstrip(".")) if of_what else (line, "")
    votes, is_met, has_figures = votes_told(line, context)
    is_answer = YES_OR_NO.search(line) is not None and context.follows_question
    votes = () if has_figures or is_answer or not _may_all_vote(votes, context) else votes
    is_open = context.open_proposal is not None and not _follows_part(context)
    own = own_votes(votes, what, is_asked=asked > 0)
    is_short = ":" not in line and "for" not in dict(votes)
    if votes and not is_open and _was_put(context, is_short=is_short):
        voices = (context.find(name).only for name in dict(votes).get("none", ()))
        silent = [context.name(one) for one in voices if isinstance(one, int)]
        if not _is_of_last(what, context):
            yield from (f"{'&'.join(names)}: {_how(side, what)}" for side, names in votes if side != "none")
        elif _fit_figures(votes, context):
            yield "\n".join((*own, *([f"\\{full_list(silent)} did not vote."] if silent else [])))
    elif votes and asked and is_open and not is_met and _SAYS_VOTED.search(typed):
        if name := cut_name(typed, context)[0]:
            yield f"{name}: {cut_name(typed, context)[1]}"
    elif votes and what and not _is_of_open(what, context):
        yield from (f"{'&'.join(names)}: {_how(side, what)}" for side, names in votes if side != "none")
    elif what and not re.fullmatch(THING, what, re.IGNORECASE):
        return  # all others may not have voted yet
    elif votes and (is_open or is_met) and "for" not in dict(votes):
        yield f"/vote all {signs_of(votes, context)}".rstrip()
    elif is_open and len(votes) > 1:
        yield _by_name(signs_of(votes, context), line, context)


_OF_WHAT = any_case(
    rf"(?P<voted>.+? (?:{ABSTAINED}|(?:voted|voting) (?:{AGAINST}|for|in favou?r)))\.?"
    r"(?: from voting)?(?: (?:from|of|on|over))?(?:$| )(?:(?:the|this) vote(?: on|$|(?=\.$)) ?)?"
    r"(?P<what>(?!the (?:debate|discussion)\b)(?:the|this|that|it)\b"
    r"(?: (?!(?:and|as|because|but|if|since|so|until|when|which|who)\b)[^\s,;:.]+){0,5}?)?\.?"
)
"""How some voted, and on what: *Hall abstained on the lease*."""


YES_OR_NO = any_case(r"\b(?:yes|no|yeah|nope)\b\W*$")


def _may_all_vote(votes: Votes, context: Context) -> bool:
    """Whether none of the people whose votes are told is an officer or guest: *Clerk yes* is an answer."""
    places, room = context.meeting.places, context.room
    voices = [context.find(name).only for _, names in votes for name in names]
    return not any(
        isinstance(v, int) and v in places and not (places[v].capacity.is_member or room.sits(v)) for v in voices
    )


def _is_of_last(what: str, context: Context) -> bool:
    """Whether something that was voted on is what the last vote of the item was on, as far as that is known; not if the
    public was excluded or readmitted since."""
    division, known = context.proceedings.last_division(context.item_id), context.proceedings
    if division is None or not what:
        return True
    since = (e for e in context.meeting.entries if e.position > division.entry.position and not e.is_struck)
    proposal = known.by_id.get(known.target.get(division.entry.id, 0))
    is_apart = any(entry.kind in EXEMPT_BOUNDS for entry in since)
    return not is_apart and _may_mean(what, proposal, f"{division.entry.text or ''} {division.entry.subject}", context)


def _is_of_open(what: str, context: Context) -> bool:
    """Whether something that was voted on is the open motion or amendment."""
    return _may_mean(what, context.proceedings.latest_open(context.item_id), "", context)


def _may_mean(what: str, proposal: Proposal | None, said: str, context: Context) -> bool:
    """Whether words for what was voted on may mean a proposal, or what is `said` of the vote."""
    if _AMENDS.search(what):
        return proposal is not None and proposal.is_amendment
    if _MAIN.fullmatch(what):
        return proposal is None or not proposal.is_amendment
    if re.fullmatch(THING, what, re.IGNORECASE) or _THIS.fullmatch(what):
        return True
    there = f"{proposal.text if proposal else ''} {said} {context.item.title if context.item else ''}"
    return not stems(what).isdisjoint(stems(there))


_MAIN = any_case(r"(?:the |this |that )?(?:(?:subst(?:antive)?|amended|orig(?:inal)?|main) )?motion(?: as amended)?")
_THIS = any_case(r"(?:the |this |that )?(?:(?:item|matter|one|question|vote)|it|this|that)?")


def _fit_figures(votes: Votes, context: Context) -> bool:
    """Whether the people whose votes are told are no more than the figures of the last vote, where it has any; and just
    as many, if they are listed by sides."""
    division = context.proceedings.last_division(context.item_id)
    vote = division.entry.vote if division is not None else None
    if vote is None or not vote.is_counted:
        return True
    told = {side: sum(len(names) for one, names in votes if one == side) for side, _ in votes if side in SIDES}
    figures_of = dict(zip(SIDES, (vote.in_favour or 0, vote.against or 0, vote.abstained or 0), strict=True))
    if not vote.abstained:  # the figures may leave abstentions out
        figures_of["abstained"] = told.get("abstained", 0)
    if "for" in told and len(told) > 1:
        return all(told.get(side, 0) == many for side, many in figures_of.items())
    return all(many <= figures_of[side] for side, many in told.items())


def _was_put(context: Context, *, is_short: bool) -> bool:
    """Whether a vote was taken in the open item; or an outcome is its last entry, and a line only adds who was not for
    it."""
    last = next(iter(context.meeting.backwards(context.item_id)), None)
    is_outcome = last is not None and last.kind in (Kind.CARRIED, Kind.LOST)
    return (is_outcome and is_short) or context.proceedings.last_division(context.item_id) is not None


_TO_BE_RECORDED = any_case(
    r"(?:[,;]| [–—-]| and)+ (?:and )?(?:(?:he|she|they) )?(?:ask(?:ed|s)|request(?:ed|s)|wish(?:ed|es)|want(?:ed|s))\b"
    r"[^,;:.]{1,40} (?:recorded|minuted|noted|on (?:the )?record)\.?$"
)
"""That somebody asks for their vote to be recorded, after how they voted."""
_SAYS_VOTED = any_case(r"\bvoted\b")


def asked_after_vote(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a vote, and for whoever asks after it that their own be recorded; empty for any other line."""
    for cut in _THEN_ASKED.finditer(line) if _TO_RECORD.search(line) else ():
        came = next(votes_counted(line[: cut.start()], context), "")
        own = next(own_vote_asked(line[cut.end() :], context, is_put=True), "") if came.startswith("/vote ") else ""
        if own.startswith("/own "):
            return came, own
    return ()


_TO_RECORD = any_case(r"\b(?:recorded|minuted|noted|record|minutes)\b")


def own_vote_asked(line: str, context: Context, *, is_put: bool = False) -> Iterator[str]:
    """The lines for a member who asks that their vote be recorded: the vote, if it is told and one was taken (or
    `is_put` earlier in the line); else the request."""
    if voted := _CALLED_THEN.fullmatch(line) or _CALLED_BY.fullmatch(line):
        yield from _voted_on_request(voted, context)
    if (called := _CALLED_FOR_VOTE.fullmatch(line)) and (handle := person_named(called["name"], context)):
        yield f"{handle}: {line[called.end('name') :].strip()}"
    match = _ASKED_TO_RECORD.fullmatch(line)
    several = "&".join(all_named(_PAIRED.sub(" & ", match["name"]), context)) if match else ""
    handle = several or person_named(match["name"], context) if match else ""
    if match is None or not handle:
        return
    is_vote = _ONLY_VOTE.fullmatch(match["what"]) is not None
    sides = (word for word, said in _SIDE_ASKED.items() if re.search(said, match["what"], re.IGNORECASE))
    side, named = next(sides, "") if is_vote else "", _OF_WHICH.search(match["what"])
    what = named["what"] if named else ""
    if side and (is_put or _was_put(context, is_short=True)) and _is_of_last(what, context):
        yield f"/own {handle} {side}{_in_own_words(match['what'], what, handle, side, context)}"
    else:
        yield f"{handle}: {line[match.end('name') :].strip()}"


def _voted_on_request(told: re.Match[str], context: Context) -> Iterator[str]:
    """The lines for a request for a vote by name, and for the votes after it: *Hall asked for a recorded vote: for
    Hall, Park; against Nair*. They are of the vote above, if no motion is open and its figures are those."""
    handle = person_named(told["name"], context)
    vote = next(filter(None, vote_by_name(told["votes"], context)), "") if handle else ""
    if not vote:
        return
    votes, division = votes_told(told["votes"], context)[0], context.proceedings.last_division(context.item_id)
    is_of_last = context.open_proposal is None and division is not None
    is_of_last = is_of_last and _is_of_last("it", context) and _fit_figures(votes, context)
    asked = told["asked"] or "asked for a recorded vote"
    yield "\n".join((f"{handle}: {asked}", *(own_votes(votes) if is_of_last else (vote,))))


def _in_own_words(asked: str, what: str, handle: str, side: str, context: Context) -> str:
    """The sentence on a member's own vote, after a colon, where the line says on what, or only it shows *his* or *her*;
    else empty."""
    own, persons = _HIS_OR_HER.search(asked), handle.split("&")
    found = [context.find(one).only for one in persons]
    voices = tuple(voice for voice in found if isinstance(voice, int))
    is_known = len(voices) == len(found) and not (len(voices) == 1 and pronoun(context.meeting, voices) is THEY)
    if len(voices) < len(found) or not (what or (own and not is_known)):
        return ""
    told = ("her" if own[0].lower() in ("her", "she") else "his") if own else ""
    whose = told or ("their" if len(voices) > 1 else pronoun(context.meeting, voices).possessive)
    said = f"{_OWN_OF[side]}{_BEFORE_WHAT[side]} {what}" if what else _OWN_OF[side]
    return f": {full_list([f'@{one}' for one in persons])} asked that {whose} {said} be recorded."


_HIS_OR_HER = any_case(r"\b(?:he|her|his|she)\b")
_OWN_OF = {"for": "vote in favour", "against": "vote against", "abstain": "abstention"}
_PAIRED = regex(r" ?/ ?")
_THEN_ASKED = any_case(r"(?:[.;,]| [–—-]|,? and) (?=\S)")
_OF_WHICH = any_case(
    r"\b(?P<what>(?:the |this |that )(?:(?:subst(?:antive)? |amended |orig(?:inal)? |main )?motion"
    rf"|{AMENDMENT}|proposal|resolution)(?: as amended)?)"
)
_ONLY_VOTE = any_case(
    rf"(?:\W*(?:that|for|to|it|his|her|their|own|names?|he|she|they|be|have|has|had|having|is|was|were|been|on|in|as"
    r"|(?:(?:put|placed|shown|entered|written) )?(?:down )?(?:(?:on|in) )?(?:the |public )*(?:record|minutes)|record"
    r"|show|reflect|recorded|minuted|noted|vot(?:ed?|es|ing)|against|agst|no|nay|yes|aye|opposition|dissent|objection"
    rf"|opposed|abst\w*|from|in favou?r|support|(?:of )?{THING}|this)\b)+\W*"
)
"""What somebody asks to be recorded if it is nothing but how they voted: not *her opposition to the road*."""
_SIDE_ASKED = {
    "against": r"\b(?:against|agst|(?:no|nay) vote|vot(?:ed|ing) (?:no|nay)|opposition|dissent|objection|opposed)\b",
    "abstain": r"\babst\w*",
    "for": r"\b(?:(?<!asked )for|in favour|support)\b(?! (?:it|his|her|their)\b)",
}  # fmt: skip
_CALLED_FOR_VOTE = any_case(
    rf"(?P<name>{NAME}) (?:(?:has|have|had|also|then) )*(?:asked for|called for|demanded|requested|wanted) (?:an? )?"
    r"(?:(?:recorded|named|roll[- ]?call|poll) vote|division|poll|vote by name|ballot)\b[^.;:]{0,40}\.?"
)
_VOTES_AFTER = r"\s*[.:;,–—-]+ (?P<votes>(?:for|in favou?r|ayes?|yes|against|agst|noes|no)\b.+)"
_CALLED_THEN = any_case(
    rf"(?P<name>{NAME}) (?P<asked>(?:asked for|called(?: for)?|demanded|requested|wanted) (?:an? |the )?"
    r"(?:division|named vote|names(?: (?:to be )?(?:recorded|taken))?|poll|recorded vote|roll[- ]?call(?: vote)?"
    r"|votes? (?:to )?be (?:recorded|taken by name|by name|named|minuted)"
    r"|votes? (?:recorded|taken by name|by name))"
    rf"|asked that (?:the )?(?:votes?|names) be (?:recorded|taken(?: by name)?)){_VOTES_AFTER}"
)
_CALLED_BY = any_case(
    r"(?P<asked>)(?:an? |the )?(?:division|(?:recorded|named|roll[- ]?call) vote|roll[- ]?call) (?:was )?"
    rf"(?:asked for|called(?: for)?|demanded|requested)(?: by)? (?P<name>{NAME}){_VOTES_AFTER}"
)
_ASKED_TO_RECORD = any_case(
    rf"(?:both )?(?P<name>{NAME}) (?:(?:has|have|had|also|then|both|all|each) )*"
    r"(?:ask(?:ed|s)|request(?:ed|s)|wish(?:ed|es)|want(?:ed|s))"
    r"(?P<what>(?: that| for| to have)? (?=(?:it|h(?:is|er)|their|to be|the minutes|votes?|abstentions?)\b)"
    r"(?=.*\b(?:recorded|minuted|noted|(?:on|in) (?:the )?(?:record|minutes)|minutes (?:to )?(?:show|record))\b)"
    r"[^.;:]{5,90}?)\.?"
)


_WAYS = {word: choice is Choice.FOR for word, choice in CHOICES_SAID.items() if choice in (Choice.FOR, Choice.AGAINST)}
_WAYS |= dict.fromkeys(("approved", "carried", "carries", "passed", "passes"), True)
_WAYS |= dict.fromkeys(("defeated", "failed", "fails", "falls", "fell", "lost", "rejected"), False)
"""Whether a casting vote is in favour, by the words for it."""
_WAY = rf"(?:{'|'.join(_WAYS)})\b"
_SAYS_WAY = any_case(rf"\b{_WAY}")
_OF_CASTING = any_case(
    r"(?P<casting>(?:second (?:or|and|&) )?(?:casting|deciding|(?:(?<=h(?:er|is) )|(?<=['’]s )|(?<=used a ))second"
    r"|tie[- ]?break(?:ing|er)) votes?\b|br(?:oke|eak(?:s|ing)?) (?:the |a )?tie\b|broken(?= by\b))"
    r"|(?<![\w-])(?P<for>\d{1,2}) ?(?:[-–:/]| votes?(?: (?:for|in favou?r),?)?| (?:for|in favou?r),?)(?: and| to)? ?"
    r"(?P<against>\d{1,2})(?: votes?)?(?: against)?(?![-–/\w]|[.:]\d)"
    r"|(?<!\w)(?P<each>\d{1,2})(?: votes?)? (?:all|each)\b"
    rf"|(?:\b(?:with|and) |w/ ?)?(?P<held>\d{{1,2}}) {ABSTAINED}\b\.?"
    rf"|\b(?P<used>(?:vote[ds]?|decid(?:ed|es|ing))(?= (?:{_WAY}))|vot(?:ed|es)|cast(?:s|ing)?)\b"
    rf"|\b(?P<way>(?!no (?:casting|deciding|tie)){_WAY})"
    r"(?P<what> (?:of|the|this) (?!(?:the )?(?:motion|proposal)\b)[^,;:.]{3,40}?(?=[,;:.]|$| \d{1,2} ?[-–]))?"
    r"|\b(?:voting|us(?:e[ds]|ing)|g[ai]ves?|given|exercis(?:ed|es|ing)"
    r"|an?|and|at|being|by|even(?:ly)?|equal(?:ity)?|h(?:er|is)|in|it|motion|amendment|of|on|result|so|split|vote"
    r"|draw|deadlock(?:ed)?|that|the|their|then|there|thus|tied?|to|with|was|were|which|who|is)\b|(?P<sign>[^\w'’]+)"
)
"""The parts of a sentence on a casting vote, in any order."""
_HELD_BY = any_case(rf"(?:[,;]? (?:with )?|^)(?P<who>(?!with\b)[^\W\d][^\s,;:\d]*(?: [^\s,;:\d]+)?) {ABSTAINED}\b\.?")
_VOTED_AT_TIE = regex("[fe]?u+w+[fe]?")
"""A vote after figures, or before them: *3-3, Hall voted no, so it fell*; not *Hall voted no, 3-3, so it fell*."""
_WHY = any_case(r",? (?P<why>(?:as|because|since|so that)\b.+)$")


@all_kept
def casting_vote(line: str, context: Context) -> Iterator[str]:
    """The casting vote of whoever presides, and what it meant, as a sentence of its own: *so the motion fell*."""
    meant = _MEANT.search(line)
    for offer in _casting_vote(line[: meant.start()] if meant else line, context):
        yield f"{offer}\n{meant['what'][:1].upper()}{meant['what'][1:]}" if meant else offer


_MEANT = any_case(
    r",? (?:and )?so (?P<what>(?:the )?(?:amendment|application|call-in|decision|it|motion|proposal)\b.+)$"
)


def _casting_vote(line: str, context: Context) -> Iterator[str]:
    """Who gave the casting vote, the way, and the figures of the tie, in any order."""
    division = context.proceedings.last_division(context.item_id)
    is_open = division is not None and division.needs_casting
    line = _NO_ABSTENTIONS.sub("", _CAST_TO.sub(lambda to: _side_of(to["deed"], context) or to[0], line))
    if not (is_open or any(map(str.isdigit, line))) or not _SAYS_WAY.search(line):
        return
    told, others, order = dict[str, str](), list[str](), ""
    held = _HELD_BY.search(line)
    who_held = one_named(held["who"], context) if held else ""
    if held and who_held:
        line = f"{line[: held.start()]} 1 abst{line[held.end() :]}"
    why, at = _WHY.search(line), 0
    for part in _OF_CASTING.finditer(line, 0, why.start() if why else len(line)):
        others.append(line[at : part.start()])
        at = part.end()
        ways = {_WAYS[word.lower()] for word in (told.get("way"), part["way"]) if word}
        if len(ways) > 1 or (part["for"] and part["for"] != part["against"]):
            return
        told |= {kind: words for kind, words in part.groupdict().items() if words}
        order += next((kind[0] for kind in ("casting", "for", "each", "used", "way") if part[kind]), "")
    who = _OWNED.sub("", " ".join("".join((*others, line[at : why.start() if why else None])).split()))
    tied = told.get("for") or told.get("each") or ""
    is_on_motion = "what" not in told or told.get("used", "").lower().startswith("cast")  # not *voted for the first*
    may_cast = "c" in order or (who and is_on_motion and _VOTED_AT_TIE.fullmatch(order))
    if "way" in told and (tied or is_open) and may_cast and _presides(who, context):
        sums = "-".join(filter(None, (tied, tied, told.get("held", ""))))
        some = f": Tied {sums}, @{who_held} abstaining." if who_held else ""
        figures = f"/vote {sums}{some}\n" if tied else ""
        own = f": {own_sentence(line, context)}" if why or "what" in told else ""
        yield f"{figures}/casting {'for' if _WAYS[told['way'].lower()] else 'against'}{own}"


def _side_of(deed: str, context: Context) -> str:
    """Which side a casting vote is on that is told by what it does to the application: *for refusal*; empty where the
    open motion is to do neither."""
    latest = context.open_proposal
    refuses = _REFUSES.search(latest.text) if latest else None
    grants = _GRANTS.search(latest.text) if latest else None
    if latest is None or latest.is_amendment or bool(refuses) is bool(grants):
        return ""
    return "for" if bool(refuses) is (_REFUSES.match(deed) is not None) else "against"


_CAST_TO = any_case(
    r"\b(?:for|to) (?:the )?(?P<deed>refus(?:al|e)|approv(?:al|e)|grant|permission)(?: (?:it|permission))?\b"
)
_NO_ABSTENTIONS = any_case(rf",? (?:and )?(?:no|nil|0) {ABSTAINED}\b(?:\.(?=,))?")
_REFUSES, _GRANTS = any_case(r"\brefus"), any_case(r"\b(?:approv|grant)")
_OWNED = any_case(r"(?:['’]s?|(?<=chair)s|(?<=man)s|(?<=or)s)$")
_CHAIRS = any_case(r"(?:chair(?:man|person|woman)?|conven[eo]r|mayor|president|presiding (?:member|officer)|provost)?")


def _presides(who: str, context: Context) -> bool:
    """Whether words mean whoever presides; so do none."""
    named = person_named(who, context) if who else ""
    is_chair = context.presiding is not None and named == context.handle(context.presiding)
    return is_chair or means_chair(who) or (not named and _CHAIRS.fullmatch(who) is not None)
