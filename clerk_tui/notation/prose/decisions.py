"""Decisions and deferrals in prose: *It was agreed that …*, *mins agreed*, *tabled to next mtg*, or a pasted
resolution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.lexicon import lexicon, lexicon_text
from clerk_tui.english.months import MONTH, MONTH_SHORT, MONTHS
from clerk_tui.english.numbering import is_next
from clerk_tui.english.tense_and_person import Clauses, is_adverb, is_plural
from clerk_tui.english.tokens import Token, tokens
from clerk_tui.english.verbs import NOUNS_TOO, base_of, base_of_past, is_base, is_only_verb, is_participle, is_past
from clerk_tui.english.words import (
    ASKING,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
    is_doing,
    with_small_first,
)
from clerk_tui.meeting import Kind
from clerk_tui.meeting.agenda import APPROVED_TOGETHER, is_consent
from clerk_tui.meeting.name_parts import count_titles
from clerk_tui.meeting.people import fold, full_list
from clerk_tui.notation.after_marks import COMMENTED
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.name_index import means_chair, means_post
from clerk_tui.notation.prose.names import (
    BODY,
    BODY_IN_SHORT,
    CTTEE,
    MTG,
    NAME,
    cut_name,
    may_be_word,
    named_within,
    names_ahead,
    one_named,
    only_name,
    own_sentence,
    person_named,
)
from clerk_tui.notation.prose.opening_and_closing import clock_events
from clerk_tui.notation.prose.outcomes import AMENDMENT, SHOWN, is_lost, outcome_in, votes_told
from clerk_tui.notation.prose.words_in_full import in_whole_words, is_name, is_numbered, lacks_stop
from clerk_tui.notation.reading import Context, kept
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

PARTS = {
    "amendment": AMENDMENT,
    "moved": r"(?:prop(?:osed|oses|oser|s|['’]?d)?\b\.?|move[ds]\b(?! on (?:to|with)\b)|mover\b|mv(?:ed|[ds])?\b\.?"
    r"|(?:offered|put forward|introduced|sponsored)\b(?= by\b.*\b(?:sec(?:ond)?|2nd)))",
    "matter": r"(?!(?:after|again|all|already|amendment|and|as|at|before|both|but|by|earlier|en|except|for|from|if|in"
    r"|it|later|mins|minutes|motion|nem|on|pending|previously|provided|subject|that|them|these|this|to|today|unan\w*|under"
    r"|unchanged|with|without|the (?:amendment|mins|minutes|motion))\b)(?:[^,;.:?!]|[,.](?=\d)){3,80}?",
    "meeting": MTG,
    "name": NAME,
    "nominated": r"(?:(?:was |were )?nom(?:inated)?|(?:was|were) (?:proposed|put forward))",
    "nominator": "(?P<by>[^,;:]{2,40}?)",
    "other": "(?P<other>[^,;:]{2,40}?)",
    "post": r"(?:for|as|to be) (?!an? |a(?:cceptance|doption|pproval) )"
    r"(?P<post>(?:the )?[a-z]+(?:[ -](?!sec(?:onde?d|s)?\b)[a-z]+)?)(?=[,;. ]|$)",
    "seconded": r"(?:sec(?:ond(?:ed|er|ing|s)?|s|['’]?d)?\b\.?|2nd(?:ed|s)?\b)",
    "time": TYPED_TIME,
    "who": "(?P<who>[^,;:]{2,40}?)",
}
"""The parts of a sentence about a motion, as the rows of wordings name them."""


@cache
def _wordings(about: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The wordings of one subject, each with the usual words for it."""
    rows = (row.partition(": ") for row in lexicon_text("decisions.wordings").split("\n"))
    pairs = (row.rpartition(" => ") for what, _, row in rows if what == about)
    return tuple((any_case(_PART.sub(lambda part: PARTS[part[1]], typed)), usual[1:-1]) for typed, _, usual in pairs)


_PART = regex(r"\{([a-z]+)\}")


def in_usual_order(line: str, about: str, context: Context) -> str:
    """A line about a motion or an outcome, in the usual words and order."""

    def is_so(match: re.Match[str]) -> bool:
        told = match.groupdict()
        are_known = all(person_named(told[who] or "", context) for who in ("person", "second") if who in told)
        first, second = [*(told.get("matter") or "").lower().split(), "", ""][:2]
        is_deed = is_base(first) and (first not in NOUNS_TOO or second in DETERMINERS)  # *agreed renew the lease*
        is_deed = is_deed or TO_BE.search(told.get("matter") or "") is not None  # *approved list be reviewed*
        return are_known and not is_deed and ("outcome" not in told or outcome_in(told["outcome"], context) != "")

    for typed, usual in _wordings(about):
        for match in filter(is_so, reversed([*typed.finditer(line)])):
            told = match.groupdict()
            said = usual.replace(r"\g<deed>", (told.get("deed") or "").lower())
            said = said.replace(r"\g<thing>", with_the(told["thing"]).replace("\\", r"\\")) if "thing" in told else said
            line = f"{line[: match.start()]}{match.expand(said)}{line[match.end() :]}"
    return line


TO_BE = regex(r"\bbe (?:\w+ly )?(?P<done>[a-z]+)\b")
_BY_THEM = (
    r"(?:unan\w*\.?(?: by (?:all|those)(?: present)?)?|nem\.? ?con\b\.?"
    r"|by (?:all|every(?:one|body))\b(?: (?:members )?present\b)?)"
)
_ALL_SAID = rf"(?:{_BY_THEM}|all (?:in favou?r|agreed|ayes))"
_HOW_SHOWN = any_case(SHOWN)
_SHORT = any_case(
    r"(?P<what>(?:(?=[^:;?!]{1,120} (?:and|&) )(?:[^:;,?!\s][^:;,?!]{2,40}, ){1,5})?"
    r"[^:;,?!\s](?:(?!\. [A-Z])(?:[^:;,?!]|,(?=\d))){1,60}?) (?:(?:all|both|(?P<so>unanimously)) )?"
    r"(?P<done>agreed|(?:re-?)?(?:approved|adopted|affirmed|confirmed)|accepted|endorsed|ratified|carried|passed|ok['’]?d"
    r"|okayed|noted)"
    rf"(?:,? (?P<how>{SHOWN}|subject to [^,;/]+|w(?:ith|/)? (?:regret|thanks)(?: to [^,;/]{{2,40}})?"
    r"|as (?!chair|vice|treasurer|secretary|clerk)[a-z]+\b[^,;/()–—-]*?"
    r"|by (?:an? )?(?:large |small |simple )?majority|en bloc|together|unchanged"
    r"|(?<!carried )(?<!confirmed )(?<!passed )(?<!noted )(?:for|until) [^,;:/()–—-]{2,30}?"
    r"|w(?:ith(?:out)?|/o) (?:(?:any|no|minor|small|further|the) )*(?:alterations?|amendments?|changes?)))?"
    r"(?: (?P<sum>[£$€]\d[\d.,]*\d))?"
    rf"(?P<all>(?: [-–—]|,)? \(?{_ALL_SAID}\)?)?\.?"
)
"""What was decided, without *was*: a sentence with it may be about another body."""
_NOTED_FIRST = any_case(
    r"^(?-i:noted) (?:the )?(?P<what>(?:[a-z-]+ ){0,2}(?:accounts|appeals?|awards?|correspondence|decisions?|figures"
    r"|letters?|list|plan|position|programme|reports?|schedule|statistics|update))$"
)
"""A paper that was noted, jotted in another order: *noted the appeals*."""
_MINUTES_SO = any_case(r"\bmin(?:ute)?s: (?:by (?:an? )?(?:\w+ )?majority|en bloc|for|until|together|unchanged)\b")
"""How the minutes were approved, which a clause does not record: whether they were is asked."""
_APART = any_case(
    r"(?P<about>[^:;?]{3,90}?) (?:-|–|—) (?:ag(?:reed|r['’]?d|d)?|resolved|decided)\b[.:]? "
    r"(?P<rest>(?!unan|nem\b|by (?:all|every)|\d+ ?[-–])\S.+)"
)
_COMMENTS = (
    r"(?:(?:no|nil|nae|strong) )?(?:obj(?:ections?|ns?|s)?|comments?)|object(?:ed|s)?|oppose[sd]?|support(?:ed|s)?"
    r"|neutral"
)
"""What is said of an application, which has a number; others may have said it of anything else."""
_FIRM = (
    r"(?:to )?receiv(?:e|ed) and filed?|grant(?:ed)?|refused?|reject(?:ed)?|declined?|approved?|dismissed"
    r"|(?:leave|left) (?:it )?(?:to|with) [^,;.]{3,30}|lies? on (?:the )?table"
)
"""What is decided of a matter that stands before it, and is hardly a state of things."""
_LOOSE = r"ok(?:ay)?|yes|no(?: change| action)?|unchanged|as before|file[ds]?|drop(?:ped)?"
"""The same where it may be said of how things are."""
_ABOUT = r"(?:(?! [-–—] )(?:[^,:;?!]|,(?=\d))){3,90}?"
_VERDICT = any_case(
    rf"{_ABOUT}(?:(?: [-–—]|:) (?:(?P<loose>{_LOOSE})(?=\W*$)|{_FIRM})|, (?:{_FIRM}))"
    r"(?:(?: [-–—]|[,:;]) [^.;?!]{2,60}| (?:as|for|if|on|subject|to|unless|until) [^.;?!,]{2,40})?\.?"
    rf"|(?=\S*\d+[/-]\d)(?:(?! [-–—] )[^:;?!]){{3,90}}?(?: [-–—]|[:,]) (?:{_COMMENTS})\b[^.;?!]{{0,60}}\.?"
)
"""A matter, and what was decided of it, in few words: *26/00417 porch - no objection*, *scouts £50 - ok*."""


LOOKS_BACK = any_case(r"\barising\b|\b(?:action|outstanding)s?\b.*\b(?:points?|items?|log|list|tracker|matters)\b")
"""Words in the title of an item that reviews earlier business."""


def verdicts(line: str, context: Context) -> Iterator[str]:
    """The clauses for several short decisions, each after its matter: *26/1 porch - object. 26/2 shed - no comment*."""
    parts = [part for part in _PARTED.split(line) if part]
    read = [None if _is_vote_of(part, context) else _VERDICT.fullmatch(part) for part in parts]
    told = [found is not None for found in read]
    if not all(told[:-1]) or not any(told) or (len(parts) == 1 and read[0] and read[0]["loose"]):
        return
    lines = (
        f"= {_OBJ.sub('objection', one.rstrip('.'))}" if is_told else one
        for one, is_told in zip(parts, told, strict=True)
    )
    yield "\n".join(lines)


def state_or_verdict(line: str, context: Context) -> Iterator[str]:
    """The clause for a matter and a word that may be a decision or a state: *scouts £50 - ok*."""
    if context.item is not None and LOOKS_BACK.search(context.item.title):
        return  # *lights - no change*
    found = _VERDICT.fullmatch(line)
    if found and found["loose"] and not _is_vote_of(line, context):
        yield f"= {line.rstrip('.')}"


def _is_vote_of(part: str, context: Context) -> bool:
    """Whether the words before a decision are no matter, but a person or something every meeting has."""
    about = re.split(r" [-–—] |[:,] ", part)[0]
    first, second = [*about.lower().split(), "", ""][:2]
    is_deed = is_base(first) and first not in NOUNS_TOO and second in DETERMINERS | PREPOSITIONS
    return is_deed or any((MOVERS.search(part), one_named(about, context), _OF_MEETING.search(about)))


_PARTED = any_case(r"(?:;|(?<=[a-z]{2})\.) (?=\S)")
_OF_MEETING = any_case(
    r"\b(?:apolog\w+|apols|quorum|vote[sd]?|motion|amendment|declarations?|interests?|present|questions?|public)\b"
)
_COMMENT_FIRST = any_case(
    r"(?P<how>(?:strong |no )?(?:obj(?:ections?|ns?|s)?|object(?:s|ed)?|(?<=no )comments?|support(?:s|ed)?"
    r"|oppose[sd]?))"
    r"(?: to| for| on| of)? (?:(?:the )?(?:application|plan|app\.?) )?(?P<about>[A-Z]{0,4} ?\d+/[\w/-]*\d[\w/-]*)"
    r"(?:(?: [–—-]|[,:;])? (?P<why>\S.*?))?\.?"
)
"""What a body that is consulted says, before the number of the application: *no objection to 26/00417*."""
_OBJ = any_case(r"(?<![\w/])objn?s?\b\.?")
NO_SUBJECT = (
    AUXILIARIES | SUBJECTS | SUBORDINATORS | frozenset("be not no none nothing never yes everyone everybody".split())
)
_BODIES = lexicon("decisions.bodies")
_AGREED_AFTER = any_case(
    r"(?P<what>(?!.* (?:ag|agst|against|abs\w*|(?:vote[ds]?|[,–-]) \d{1,2}[–/-]\d\S*),? \w+\.?$)"
    r"[^:;?!]{3,120}?)(?: [-–—]|[,;.]) (?P<all>all )?(?P<done>ag(?:reed|r['’]?d|d)?|resolved|approved|carried"
    rf"|accepted|adopted|in agreement|in favou?r|(?<=all )for)(?: (?P<by>{_BY_THEM}))?\.?"
)
"""What was agreed, before the word that says so: *hire fee increased to £14 - agreed*."""
_COMMITTEE_OR_COUNCIL = rf"(?:{CTTEE}|council|cabinet|board|panel|working (?:group|party))"
_BODY_TO = regex(r"(?P<who>[^,;:?!]{3,60}?)(?<! subject) (?:is |are |was |were )?to (?P<deed>[a-z]+)\b(?P<rest>.*)")
_SO = (
    r"(?:,? \(?(?:unanimously|unan\b\.?|nem\.? ?con\b\.?|nem\.? ?diss?\b\.?|by (?:unanimous|general|common) (?:consent"
    r"|agreement)|by all|without (?:objection|dissent))\)?)?"
)
_AGREED_WHO = any_case(
    r"(?P<own>(?:it was |all |(?P<body>(?:the )?(?:board|cabinet|committee|council|directors|governors|members|panel"
    r"|trustees)) )?(?:unan\w* )?(?:resolved|agreed)"
    rf"{_SO}),? (?!(?:and|but|so|though)\b)(?P<rest>.+?)(?P<all>,? \(?{_BY_THEM}\)?)?\.?"
)


def with_how_last(line: str) -> str:
    """A line with how something was agreed after what was agreed: *agreed by consensus that the hall be let* → *agreed
    that the hall be let, by consensus*."""
    return _HOW_FIRST.sub(r"\g<who>\g<did> \g<what>, \g<how>", _ALL_PRESENT.sub("all ", line))


_EVERYBODY = r"all (?:of )?(?:the |those )?(?:(?:councillors|directors|governors|members|trustees) )?(?:present )?"
_ALL_PRESENT = any_case(
    rf"(?:^|(?<=[,;.:–—-] )){_EVERYBODY}(?=agreed\b)|(?:(?<=agreed by )|(?<=resolved by )){_EVERYBODY}(?=(?:that|to)\b)"
)
_HOW_FIRST = any_case(
    rf"(?:^|(?<=[,;.:–—-] ))(?P<who>(?:it was |all |we |(?:the )?(?:{_COMMITTEE_OR_COUNCIL}|councillors|directors"
    r"|governors|meeting|members|trustees) )?)(?P<did>agreed|decided|resolved),? "
    r"(?P<how>by (?:(?:common|full|general|mutual) (?:agreement|assent|consent)"
    r"|(?:an? )?(?:large |simple )?majority|consensus)"
    r"|without (?:a vote|debate|discussion|dissent|division|objections?)"
    r"|with no (?:dissent|objections?)|on a show of hands),? "
    r"(?P<what>(?:that|to) (?!.*\b(?:abst|against|dissent))[^;:]*?)(?=\.?$|[.;] )"
)


def decided_in_short(line: str, context: Context) -> Iterator[str]:
    """The clause for a short decision: *renewal £333 - ag clerk to get a quote*, *fee increased to £14 - agreed*,
    *resolved hall committee to obtain 3 quotes*, *26/00417/FUL – no objection*."""
    if _BODY_CONSIDERS.match(line):
        return  # *the committee considered the comments the parish agreed*
    yield from _agreed_that_it_does(line, context)
    on = _decision_on(line)
    if not _tells_event(on.removeprefix("= ").partition(" - ")[0], context):
        yield on
    if MOVERS.search(line):
        return
    match = _AGREED_AFTER.fullmatch(line)
    if match and _tells_event(match["what"], context):
        return
    if match:
        yield from _agreed_afterwards(match, context)
    if match := _AGREED_WHO.fullmatch(line):
        clause = _agreed_on(match["rest"], context, is_by_body=match["body"] is not None)
        how = f"{match['own']}{match['all'] or ''}"
        own = _own_word(how) if _BY_ALL.search(how) or not match["rest"][0].isalpha() else ""
        yield clause and _in_own_word(own, clause.removeprefix("= "))
    if (match := _CHOSEN.fullmatch(line)) and NO_SUBJECT.isdisjoint(match["who"].lower().split()):
        name = "" if means_post(match["who"]) else one_named(match["who"], context)
        who = f"@{name}" if name else match["who"]
        yield f"= that {who} be {match['done'].lower()}{match['rest']}" + (
            f"\n{who} {match['then']}" if match["then"] else ""
        )
    if (listed := _CHOSEN_FIRST.fullmatch(line)) and _may_be_chosen(listed["who"]):
        who = listed["who"] if " and " in listed["who"] else full_list(listed["who"].split(", "))
        yield f"= that {who} be {listed['done'].lower()}{listed['to']}"
    line, count = _AGREED_FIRST.subn("", line)
    be = _BE_SOMETHING.fullmatch(line) if count else None
    if be and not is_participle(be["what"].lower()):
        name = one_named(be["who"], context)
        yield f"= that {'@' * bool(name)}{name or be['who']}{be['rest']}"
    if (match := _BARE_CLAUSE.fullmatch(line)) and _is_thing(match["thing"]):
        is_name = count and not is_common(fold(line.split()[0]))  # *RESOLVED Harbourline be appointed*
        yield f"= that {line if is_name else with_small_first(line)}"


def _agreed_that_it_does(line: str, context: Context) -> Iterator[str]:
    """The clause for what is agreed that something or somebody do, without *that*: *agreed staff get a rise*."""
    does = None if MOVERS.search(line) else _AGREED_IT_DOES.fullmatch(line)
    thing = with_the(does["thing"].replace(" as amended", "")) if does else ""
    if does and _is_thing(thing) and not any(named_within(does["thing"], context)):
        is_numbered = any(map(str.isdigit, does["thing"]))
        yield f"= that {does['clause'] if is_numbered else with_the(does['clause'])}"


def _agreed_afterwards(match: re.Match[str], context: Context) -> Iterator[str]:
    """The line for what was agreed, with *agreed* behind it: *fee increased to £14 - agreed*."""
    what, line = match["what"], match.string
    if match["all"] or match["by"]:
        motion, said = _as_clause(what, match["done"], context).removeprefix("= "), line[match.end("what") :]
        decided = decision_of(motion or what, "/vote all", said, context)
        yield decided if context.open_proposal is None else f"/vote all: {own_sentence(line, context)}"
    elif (called := _CALLED_MOTION.sub("", what)) != what:
        yield _of_procedure(called)
    elif " " not in match["done"]:
        is_vote = re.search(r"\b(?:vote|motion)\b", what, re.IGNORECASE)
        is_bare = _is_thing(what) and not is_vote and not lacks_stop(what, context)
        clause = _as_clause(what, match["done"], context)
        clause = _of_procedure(clause.removeprefix("= ")) if clause else ""
        yield clause or (f"= {what}" if is_bare else "")


def _of_procedure(clause: str) -> str:
    """The line for a clause; one of procedure has a word and heading of its own, beside those of the matter in hand."""
    return _in_own_word("agreed" if _OF_PROCEDURE.match(clause) else "", clause)


@kept
def _tells_event(what: str, context: Context) -> bool:
    """Whether the words before *agreed* are what somebody did, or an event of the meeting: *Hall suggested a walk, all
    agreed*, *meeting closed 9.05, all agreed*."""
    _, deed = cut_name(what, context)
    is_deed = deed != "" and is_past(deed.split()[0].lower().rstrip(",;"))
    return is_deed or any(clock_events(what, context))


_BY_BODY = any_case(
    rf"(?:the )?(?P<body>{BODY}|{BODY_IN_SHORT})"
    r" (?P<did>accepted|adopted|approved|authori[sz]ed|endorsed|ratified|received|supported)(?= )"
)
"""The body itself, and what it did."""


def _is_own(body: str, context: Context) -> bool:
    """Whether a word for a body may mean the one that meets: *board*, but not in a parish council."""
    names = f"{context.meeting.head.committee} {context.meeting.head.council}".casefold().split()
    return body.lower() not in ("board", "cabinet") or body.lower() in names


def decision_of(clause: str, came: str, said: str, context: Context) -> str:
    """The lines for what was decided, and the outcome as it is `said`: what all agreed is a motion with a vote only if
    there is a word of a vote. Empty if nothing was decided (*all agreed, signed by the chair*)."""
    clause = _CALLED_MOTION.sub("", clause)
    if (told := _BY_BODY.match(clause)) and _is_own(told["body"], context):
        clause = f"to {base_of_past(told['did'].lower())}{clause[told.end() :]}"
    if came != "/vote all" or _OF_VOTE.search(said) or not (own := _own_word(said)):
        return f"/motion: {clause}\n{came}"
    done = _DONE_IN.search(said)
    is_bare = done is not None and not clause.lower().startswith(("that ", "to ")) and _is_thing(clause)
    whole = to_be_done(clause, done[0], "", context).removeprefix("= ") if done and is_bare else ""
    whole = whole or decided_of(clause) or thing_done(clause, context) or who_does(clause, context).removeprefix("= ")
    first, second = [*clause.lower().split(), ""][:2]
    is_deed = is_base(first) and (is_only_verb(first) or second in DETERMINERS)
    if not whole and ((is_participle(first) and second == "by") or first in SUBJECTS or _WAS.search(clause)):
        return ""
    return _in_own_word(own, whole or (f"to {with_small_first(clause)}" if is_deed else clause))


_WAS = any_case(r"^(?!that\b)[^,;:]* (?:was|were) ")
_ORDERS = r"(?:the )?(?:standing orders?|s\.?o\.?s?\b|rules)"
_OF_PROCEDURE = any_case(
    rf"(?:to|that)\b.*?\b(?:(?:suspend|waive|reinstate|resume|dispense with) {_ORDERS}"
    rf"|{_ORDERS} be (?:suspended|waived)|(?:extend|continue|prolong) (?:the )?(?:meeting|mtg|sitting)\b"
    r"|vary the (?:agenda|order))"
)
"""A decision on the meeting's own procedure, which is none on the matter in hand: *to suspend standing orders*."""


def moved_agreed(line: str, context: Context) -> Iterator[str]:
    """The outcome of the open motion, and what is to be done then: *all agreed, letter to issue*."""
    if context.open_proposal is not None and (match := _AGREED_AND_TO.fullmatch(line)):
        yield f"{'/vote all' if match['all'] else '/carried'}\n{match['then']}"


_AGREED_AND_TO = any_case(
    r"(?:it was )?(?:(?P<all>(?:all|unanimously) agreed|agreed (?:by all|unan\w*))|agreed)[,;] "
    r"(?P<then>(?!that\b|to\b)[^,;:?]{3,40} to (?!be\b)[a-z]+\b[^:?]*)"
)
_CALLED_MOTION = any_case(r"^(?:(?:an?|the) )?(?:motion|mtn|proposal) (?=(?:to|that) )")
_OF_VOTE = any_case(
    r"\b(?:acclam\w*|ayes?|ballot|carrie[ds]|division|elected|favou?r|for|hands?|mcu?|pass(?:ed|es)|poll|roll"
    r"|vot(?:e[ds]?|ing)|yeas?|yes)\b"
)
_DONE_IN = any_case(r"\b(?:accepted|adopted|approved|confirmed|endorsed|noted|ratified|received)\b")


def _may_be_chosen(who: str) -> bool:
    """Whether words may be the people chosen: *Fry, Hall*; not *none* or *see minute 4*."""
    words = [token.low for token in tokens(who)]
    return (NO_SUBJECT | {"with"}).isdisjoint(words) and not (who[0].islower() and is_base(words[0]))


def _agreed_on(said: str, context: Context, *, is_by_body: bool) -> str:
    """The clause for the words after *agreed*; empty if they are none."""
    is_thing = " " in said and not _NO_THING.match(said) and _is_thing(said)
    if clause := who_does(said, context):
        return clause
    first, second = [*said.lower().split(), ""][:2]
    if is_thing:
        is_whole = is_by_body and first in ("the", "this", "these", "its")
        return (is_whole and to_be_done(said, "agreed", "", context)) or f"= {said}"
    is_deed = is_base(first) and first not in AUXILIARIES and (is_only_verb(first) or second in DETERMINERS)
    return f"= to {said}" if is_by_body and is_deed else ""


def _decision_on(line: str) -> str:
    """The clause for a decision on a matter or an application, named before it or after it."""
    if apart := _APART.fullmatch(line) or COMMENTED.fullmatch(line):
        rest = _OBJ.sub("objection", _LOUD.sub(lambda word: word[0].lower(), apart["rest"]))
        return f"= {apart['about']} - {_BARE_WHY_OF.sub(': ', with_small_first(rest))}"
    first = _COMMENT_FIRST.fullmatch(line)
    how = _OBJ.sub("objection", first["how"].lower()) if first else ""
    why = f", {first['why']}" if first and first["why"] else ""
    return f"= {first['about']} - {how}{why}" if first else ""


def decided_outright(line: str, context: Context) -> Iterator[str]:
    """The clause for a certain decision: *mins agreed*, *agreed in principle*, *clerk authorised to sign*."""
    line = _NOTED_FIRST.sub(r"\g<what> noted", line)
    match = None if _BODY_CONSIDERS.match(line) else _SHORT.fullmatch(line)
    if match:
        how = match["how"] or ""
        is_said = match["done"].lower() != "passed" or is_numbered(match["what"]) or _HOW_SHOWN.match(how)
        is_said = is_said and not (how and tokens(match["what"])[-1].low in _MOTION)
        is_said = is_said and not _MINUTES_SO.search(f"{match['what']}: {how}")
        done = "approved" if match["done"][:2].lower() == "ok" else match["done"]
        clause = to_be_done(match["what"], done, how, context) if is_said else ""
        clause = clause.replace(" be ", f" of {match['sum']} be ", 1) if match["sum"] else clause
        own = _own_word(match["all"] or match["so"] or "")
        own = f"unanimously {own or 'resolved'}" if match["all"] and own in ("", "agreed", "decided") else own
        yield clause and _in_own_word(own, clause.removeprefix("= "))
    is_open = context.open_proposal is not None
    if (match := _AS_AMENDED.fullmatch(line)) and not is_open and _is_thing(match["what"]):
        done = (match["first"] or match["done"]).lower()
        yield f"= that {with_the(match['what'])} as amended be {done}{match['rest'] or ''}"
    if (match := _PAID.fullmatch(line)) and not is_open and _is_payment(match["what"], match["noun"], context):
        what = match["what"] if match["whose"] else with_the(with_small_first(match["what"]))
        yield f"= that {what} be {match['done'].lower()} {match['how'] or ''}".rstrip()
    if (match := _TURNED_DOWN.fullmatch(line)) and not is_open:
        clause = to_be_done(match["what"], match["done"], "", context)
        yield clause and f"{clause}{match['why'] or ''}"
    if context.is_new and not is_open and (match := _PAPER_APPROVED.fullmatch(line)):
        clause = to_be_done(with_small_first(match["what"]), match["done"].lower(), "", context)
        yield clause and f"{clause}{match['how'] or ''}"
    if match := IN_PRINCIPLE.fullmatch(line):
        did, how, more = match["done"].lower(), match["how"], (match["more"] or "").strip(" ,;:–—-")
        matter = f"that the matter be {did} {how}{more and f', {more}'}"
        clause = match["clause"]
        is_done = clause and is_doing(clause.split()[1])  # *to letting the plot*
        yield f"= {did} {how} {clause}" if is_done else f"= {clause}, {how}" if clause else f"= {matter}"


_LOUD = regex(
    r"^(?:(?:NO|NIL|STRONG) )?(?:OBJ(?:ECT(?:S|ED|IONS?)?|NS?|S)?|COMMENTS?|OPPOSE[SD]?|SUPPORT(?:S|ED)?|NEUTRAL)\b"
)
"""A comment in capitals, as it is stressed in a jotting."""
_BARE_WHY_OF = any_case(
    r"(?<=^object) (?!(?:as|because|but|for|if|in|on|strongly|subject|that|to|unless|until|with)\b)(?=[a-z])"
)
"""The space between *object* and why, without a sign: *object access unsafe*."""


def grants_made(line: str, context: Context) -> Iterator[str]:
    """The lines for what somebody asked for and what they got (*club asked for £90, gave £60*), and for a list of
    matters each with its decision (*fete £90 ok, band £60 ok, choir held over*)."""
    if MOVERS.search(line) or context.open_proposal is not None:
        return
    if made := _GRANTED.fullmatch(line):
        who = with_the(made["who"]) if not one_named(made["who"], context) else ""
        why = f" {made['why']}" if made["why"] else ""
        yield f"{made['asked']}\n= that {made['sum']} be given to {who}{why}" if who else ""
    read = [_OF_LIST.fullmatch(part) for part in re.split(r"[,;] ", line.rstrip("."))]
    parts = [one for one in read if one is not None]
    is_sure = all(any(map(str.isdigit, one["what"])) or one["done"][:2].lower() != "ok" for one in parts)
    done = ["approved" if _GIVES.fullmatch(one["done"]) else one["done"] for one in parts]
    if len(parts) == len(read) > 1 and is_sure and "approved" in done:
        lines = [to_be_done(one["what"], did, "", context) for one, did in zip(parts, done, strict=True)]
        yield "\n".join(lines) if all(lines) else ""


_SUM = r"(?:[£$€]\d(?:[\d.,]*\d)?k?|\d(?:[\d.,]*\d)k|\d[\d,]*\d{2}(?:\.\d\d)?)"
_GRANTED = any_case(
    rf"(?P<asked>(?P<who>[^,;:\d]{{3,40}}?) (?:applied for|asked for|requested|sought|wanted) {_SUM}"
    r"(?: (?:as|contribution|donation|for|from|grant|to|towards)\b[^,;:]{0,40})?)"
    rf"(?:,|;| [–—-]| but)? (?:(?:and|but|the|we|council) )*(?:agreed|allowed|awarded|gave|given|granted|offered)"
    rf" (?:(?:it|them|her|him) )?(?P<sum>{_SUM})(?: (?P<why>(?:for|to|towards) [^,;:]{{3,40}}?))?\.?"
)
_OF_LIST = any_case(
    r"(?P<what>[^\W\d](?:[^,;:]|,(?=\d)){2,60}?) (?:was |were )?"
    r"(?P<done>agreed|approved|declined|deferred|granted|held over|ok(?:ay)?|ok['’]?d|refused|rejected)"
)
_GIVES = any_case(r"agreed|approved|granted|ok(?:ay)?|ok['’]?d")


def sums_approved(line: str, context: Context) -> Iterator[str]:
    """The clause for a list of sums that was approved: *payments: water £84.20, paper £12 - all approved*."""
    listed = _SUMS_APPROVED.fullmatch(line)
    if listed and context.open_proposal is None:
        done = "approved" if listed["done"].lower().startswith("ok") else listed["done"].lower()
        yield f"= that the following {listed['what'].lower()} be {done}: {listed['sums']}"


_SUMS_APPROVED = any_case(
    r"(?:the )?(?:following )?(?P<what>accounts|bills|cheques|donations|expenditure|expenses|grants|invoices|payments)"
    r"(?: (?:for payment|to pay))?(?::| [–—-]) (?P<sums>(?=(?:.*?\d){2})[^;?!]*?\d[\d.,]*(?: [^,;?!\d]{1,20})?)"
    r"(?: [–—-]|[,;.]) (?:(?:all|these|were|was) )*"
    r"(?P<done>approved|authori[sz]ed|ok['’]?d|ok(?:ay)?(?: to pay)?|passed|ratified)\.?"
)
_TURNED_DOWN = any_case(
    r"(?P<what>(?:[^\s:;,?!]+ ){0,6}?(?:application|bid|consent|extension|grant|offer|permit|proposal"
    r"|quote|renewal|request|tender|variance|waiver)s?) (?P<done>declined|denied|granted|refused|rejected|turned down)"
    r"(?P<why>(?:,| [–—-]) (?!.*\b(?:appeal|re-?apply|re-?submit|try)\b)[^.;:,\d]{3,60})?\.?"
)
"""What was asked of the meeting and not given, or given: *grant application declined - out of district*. What will be
tried again was asked of others."""


def _is_payment(what: str, noun: str, context: Context) -> bool:
    """Whether words are payments, not a sentence about them: *Hall asked why payments*, *no payments*."""
    before = what.partition(noun)[0]
    words = {word.low for word in tokens(what)}
    is_said = Clauses(tokens(before)).has_verb() or any(is_past(word.low) for word in tokens(before))
    return not (is_said or names_ahead(before, context)[0] or words & _NOT_PAID)


_NOT_PAID = NO_SUBJECT - {"as", "since"} | frozenset("few only some which why yet".split())


def _as_clause(said: str, done: str, context: Context) -> str:
    """What was agreed, as a clause: *hire fee increased to £14* → *that the hire fee be increased to £14*."""
    if clause := who_does(said, context):
        return clause
    if clause := thing_done(said, context):
        return f"= {clause}"
    words = said.split()
    low = words[0].lower()
    if is_base(low) and low not in NOUNS_TOO | AUXILIARIES:
        return f"= to {low} {' '.join(words[1:])}"
    is_thing = done.lower() in ("accepted", "adopted", "approved")
    return to_be_done(said, done, "", context) if is_thing else ""


def thing_done(said: str, context: Context) -> str:
    """The clause for what was done to a thing: *hire fee increased to £14* → *that the hire fee be increased to £14*;
    empty for other words."""
    words = said.split()
    for at in range(1, min(len(words), _MOST_OF_THING + 1)):
        done = words[at].lower()
        is_counted = done in NOUNS_TOO and "".join(words[at + 1 :])[:1].isdigit()  # *mens shed 1500*
        if is_base(done) and (is_counted or is_base(words[0].lower())):  # *award bid to Hale*
            continue
        if done in _BY_SOMEBODY and _NAMES_WHAT.match(" ".join(words[at + 1 :])):
            return ""
        last = words[at - 1].lower()
        is_thing = not is_participle(last) or (at == 1 and last in NOUNS_TOO)  # *bid awarded*
        if is_participle(done) and is_thing and "." not in last:
            return to_be_done(" ".join(words[:at]), words[at], " ".join(words[at + 1 :]), context).removeprefix("= ")
    return ""


_BY_SOMEBODY = frozenset("advised asked proposed recommended requested suggested wanted".split())
_NAMES_WHAT = regex(r"(?:that|the|a|an|we|they)\b|[A-Z]")
"""After such a verb: what somebody recommended, so that it was not done to them."""


def who_does(said: str, context: Context) -> str:
    """The clause for a task of a person or body: *hall committee to obtain quotes* → *that the hall committee obtain
    quotes*; empty for other words."""
    match = _BODY_TO.fullmatch(said)
    who = match["who"] if match else ""
    is_done = match is not None and is_participle(who.split()[-1].lower())  # *standing orders suspended to go on*
    if match is None or is_done or not _is_thing(who) or who.lower() in _MOTION or Clauses(tokens(who)).has_main():
        return ""
    deed, name = match["deed"].lower(), one_named(who, context)
    if deed not in ("be", "do") and (not is_base(deed) or deed in AUXILIARIES):
        return ""
    name = "" if who.islower() or means_post(who) else name
    named = who if name and may_be_word(who, context) else f"@{name}" if name else with_the(who)
    return f"= that {named} {deed}{match['rest']}"


_MOTION = frozenset({"motion", "proposal", "amendment"})


_NO_THING = any_case(
    r".*:|(?:that|to|yes|none|nothing|without|unan\w*|as|but|except|nem|all|and|signed|subject"
    r"|\d+ ?[-–] ?\d+)\b"
)
_CHOSEN = any_case(
    r"(?P<who>[^\W\d][^,:;?!]{2,60}?) (?:was )?(?:duly )?(?P<done>(?:re-?)?elected|(?:re-?)?appointed|co-?opted)"
    r"(?P<rest>(?: (?:as|to|on|onto|for|the|vice|deputy|chair\w*|rep\w*|treasurer|secretary)\b[^:;?!,]*)?)"
    r"(?:,? (?:unopposed|unan\w*|nem\.? ?con))?(?:, signed .*|,? (?:and )?(?P<then>(?:will|would|is to|has) .*))?\.?"
)
"""Somebody who is chosen: *Fry co-opted onto the committee*."""


_CHOSEN_FIRST = any_case(
    r"(?P<done>(?:re-?)?(?:elected|appointed)|co-?opted)(?P<to> (?:as|onto|on the|to)\b [^:;?!,]{3,60}?)(?: for \d{4})?"
    r": (?P<who>[^\W\d][^:;?!]{3,120}?)\.?"
)
"""Those who are chosen, after what for: *appointed to the working group: Fry, Hall*."""


_MOST_OF_THING = 6
_DECIDES = r"approved|agreed|adopted|accepted|endorsed|ratified"
_AS_AMENDED = any_case(
    rf"(?:(?P<first>{_DECIDES}) (?=.* as amended\.?$))?"
    r"(?P<what>(?!(?:the )?(?:motion|it|minutes|mins)\b)[^,;:.?!]{3,60}?),? "
    r"(?:as amended|with (?:the |its )?(?:amendments?|changes)),?"
    rf"(?(first)| (?:was |were )?(?P<done>{_DECIDES})(?P<rest> [^,;:.]{{3,60}})?)\.?"
)
"""What the meeting amended, and then decided on: *the policy as amended was approved*."""
_PAPER_APPROVED = any_case(
    r"(?P<what>(?:all|both|the|these|those) (?:[^,;:?!]{1,60} )?"
    r"(?:accounts|agenda|budgets?|calendar|codes?(?: of \w+)?|estimates|forecasts?|framework|guidelines|orders"
    r"|payments|plans?|polic(?:y|ies)|precept|procedures?|programme|protocols?|recommendations?|registers?"
    r"|regulations|returns?|rules|schedules?|schemes?|statements?|strateg(?:y|ies)|terms of reference)"
    r"(?: (?:for|of|on) [^,;:.?!]{2,40}?)?) (?:was|were) (?:(?:all|both|duly|formally|then) )*"
    r"(?P<done>adopted|agreed|approved|endorsed|ratified)"
    r"(?P<how>,? (?:(?:as (?:amended|circulated|drafted|presented|set out)|subject to) (?:(?!\. [A-Z])[^;?!])+?"
    r"|with(?:out)? (?:[a-z]+ )?(?:abstention|amendment|change|correction|dissent|modification|objection)s?)"
    r"|,? as (?:amended|circulated|drafted|presented))?\.?"
)
"""A paper of the body's own that was approved, as a whole sentence: of a bid, another body may have decided."""
_PAID = any_case(
    r"(?P<what>(?P<whose>[^\W\d]+(?:['’]s|s['’]) )?(?:[\w'’-]+ ){0,5}?"
    r"(?P<noun>payments?|accounts(?= for payment\b| .*\bfor payment\b| .*\d)|invoices?|bills|cheques|expenditure"
    r"|vouchers|warrants)\b(?: (?![–—-])(?:[^,:;?! ]|,(?=\d))+){0,8}?)(?: (?:was|were))?"
    r" (?:(?:all|duly) )?(?P<done>agreed|approved|authori[sz]ed|confirmed|passed|ratified)"
    r"(?: (?P<how>(?:for|as) [a-z]+))?\.?"
)
"""What is to be paid, and that the meeting approved it, as nobody else does: *payments of £80 were approved*."""
IN_PRINCIPLE = any_case(
    r"(?:it was )?(?P<done>agreed|approved|supported|accepted|endorsed|adopted) (?P<how>(?:in (?:principle|concept)"
    r"|subject to [^,;:]{3,60}?|as (?:amended|presented|recommended)))(?: (?P<clause>(?:to|that) \S.*?)"
    r"|(?P<more>(?:[,;:]| [-–—]) \S.*?))?\.?"
)
"""The manner of a decision on the open matter: *agreed in principle, costs to follow*."""
MOVERS = any_case(r"\b(?:prop(?:os\w+)?|mov(?:ed|es|er)|sec(?:ond\w*)?|2nd)\b|[^\W\d] ?/ ?[^\W\d]")
"""Says who moved something, though nobody is known by that name: that is no part of what was decided."""
_BE_SOMETHING = any_case(r"(?P<who>[^,;:]{2,40})(?P<rest> be (?P<what>[a-z]+)\b[^,;:]{0,60})")
_AGREED_FIRST = any_case(rf"^(?:it was |all )?(?:agreed|resolved|ag(?:r['’]?d|d)){_SO}[:,]? (?=\S.* be )")
_AGREED_IT_DOES = any_case(
    rf"(?:it was |all )?(?:agreed|resolved|ag(?:r['’]?d|d)){_SO}[:,]? (?P<clause>(?!that\b|to\b|with\b)"
    r"(?P<thing>[^,;:.?!]{3,50}?)(?<! to) (?:continue|get|go|have(?! (?:been|got|had|\w+e[dn])\b)|keep"
    r"|receive|remain|stay|take) (?!that\b)\S.*)"
)
"""What is agreed that somebody or something do: *agreed staff get a rise*."""
_BARE_CLAUSE = any_case(
    r"(?!that\b)(?P<thing>[^.;:?!]{3,80}?) be (?:\w+ly )?[a-z]+(?:ed|en|t|n)\b.*"
    r"(?<!\blost)(?<!\bdefeated)(?<! rejected)(?<!\bcarried)(?<! seconder)",
    re.DOTALL,
)
"""A clause that is moved or resolved, without *that*: *contract be awarded to the lowest bidder*."""


def to_be_done(what: str, done: str, how: str, context: Context) -> str:
    """The clause of what was decided about a thing: *= that the mins be agreed 4-0*; empty if its subject is no thing,
    or the body that decided."""
    first = what.split()[0].rstrip(",")
    is_word = is_common(fold(first)) and context.names.is_forename(first)  # *Grant agreed*, *Bill and posters agreed*
    named = context.segments(what.replace(first, first.lower(), 1) if is_word else what)
    is_body = tokens(what)[-1].low in _BODIES or means_chair(what) or any(not isinstance(v, str) for v in named)
    is_body = is_body or what.lower() in MONTHS
    own = _OWN.match(what)
    person = context.find(own[1]).only if own else None
    is_named = own is not None and isinstance(person, int) and own[1] in context.name(person).split()  # *Long's report*
    is_small = own is not None and own[1].islower() and fold(own[1]) in context.names.surnames
    is_chosen = done.lower() in _CHOOSING and " " not in what and _may_be_firm(what)
    subject = what if is_named or is_chosen else f"@{what}" if is_small else with_the(what)
    return f"= that {subject} be {done.lower()} {how}".rstrip() if _is_thing(what) and not is_body else ""


_OWN = regex(r"([^\W\d_][\w-]+)['’]s\b")
_CHOOSING = frozenset("accepted appointed awarded chosen engaged hired instructed preferred selected used".split())
"""What is done with firms and people rather than with papers."""


def _may_be_firm(word: str) -> bool:
    """Whether a word with a capital is likely the name of a firm or a person: *Hallam*; not *Virement*."""
    is_word = is_common(fold(word)) or is_participle(word.lower()) or _IS_NOUN.search(word) is not None
    return word[:1].isupper() and word[1:2].islower() and not is_word


_IS_NOUN = regex(
    r"(?:ages?|als?|[ae]nc(?:e|es|y)|ers?|ics|ings?|ions?|ists?|it(?:y|ies)|ments?|ness|ships?|ures?|ware|watch)$"
)
"""The ending of an ordinary noun."""


def _is_thing(what: str) -> bool:
    """Whether words may be the subject of a clause, not the beginning of a sentence."""
    if is_numbered(what) and any(map(str.isalpha, what)):
        return True
    words = [token.low for token in tokens(what)]
    if all(map(is_adverb, words)) or _MAIN_MOTION.fullmatch(what) or _VOTE_FIRST.match(what):
        return False  # *duly noted*, *orig carried*, *vote 5-1 policy adopted*
    is_whole = what[-1:].isalnum() and words[-1] not in PREPOSITIONS | COORDINATORS | DETERMINERS
    is_verb = is_base(words[0]) and (words[0] not in NOUNS_TOO or words[1:2] in (["a"], ["an"], ["the"]))
    return is_whole and not is_verb and words[0] not in PREPOSITIONS | _APOLOGIES and NO_SUBJECT.isdisjoint(words)


_VOTE_FIRST = any_case(r"(?:the )?vot(?:e|ed|ing):? \d")
_MAIN_MOTION = any_case(
    r"(?:the )?(?:(?:amended|main|orig(?:inal)?|substantive)(?: (?:motion|mtn|proposal|resolution))?)"
)
"""What is voted on rather than done."""


def with_the(what: str) -> str:
    """A noun phrase after *that*, with the article that it lacks; a name as it is."""
    if what.startswith("@"):
        return what
    first, *_ = tokens(what)
    own = re.match(r"([^\W\d_]+)['’]s\b", what)
    is_of_post = own is not None and means_post(own[1])  # *Director's report*
    if is_numbered(what) or (what[1:2].islower() and is_name(what) and " " in what and not is_of_post):
        return f"the {what}" if not own and _OF_NAMED.search(what) else what
    is_somebodys = own is not None and not (is_of_post or is_common(fold(own[1])))  # *hf's report*
    is_whole = first.low in DETERMINERS or is_somebodys or re.match(r"\d+(?!\d|st|nd|rd|th)", what)
    the = "" if is_whole else "the "
    is_lowered = what[1:2].islower() and not (_MONTH_FIRST.match(what) or _OF_TITLE.match(what))
    return f"{the}{what[:1].lower() if is_lowered else what[:1]}{what[1:]}"


_MONTH_FIRST = regex(rf"(?:{MONTH})\b")
_OF_TITLE = regex(r"[A-Z][a-z]+ (?:(?:&|and|of|for|the) )*[A-Z][a-z]+ (?:Plan|Policy|Scheme|Strategy)\b")
"""The title of a paper in capitals: *Charging & Remissions Policy*."""
_OF_NAMED = regex(
    r" (?:application|bid|contract|grant|invoice|offer|plan|policy|proposal|quot(?:e|ation)|report|tender)$"
)
"""What is somebody's, or a place's: *Marlin Ltd quote*."""


def decided_by_body(line: str) -> str:
    """The clause of what the body did: *the board approved the budget* → *that the budget be approved*; empty for other
    words."""
    return decided_of(line.rstrip(".")) if _DECIDED_BY_BODY.fullmatch(line) else ""


def decided_of(words: str) -> str:
    """The words of a motion for what was decided: *mins agreed*, or *council agreed the mins*, → *that the mins be
    agreed*; empty for other words."""
    if by := _DECIDED_BY_BODY.fullmatch(words):
        words = f"{by['what']} {by['done']}{by['aside'] or ''}"
    if elected := _CHOSEN.fullmatch(words):
        return f"that {elected['who']} be {elected['done'].lower()}{elected['rest']}"
    changed = _CHANGED.search(words := words.replace("subject to: ", "subject to "))
    changes = f" {changed['how']}" if changed else ""
    match = _DECIDED_ON.fullmatch(words[: changed.start()] if changed else words)
    what = match["what"].rstrip(" ,;–—-") if match else ""
    lows = [token.low for token in tokens(_IN_MAY.sub("", what))]
    if match is None or not NO_SUBJECT.isdisjoint({*lows} - {"as"}) or "that" in lows or lows[0] in _APOLOGIES:
        return ""
    is_minutes = not {"minutes", "mins", "notes"}.isdisjoint(lows)  # *mins of last meeting agreed*
    if lows[-1] in PREPOSITIONS | COORDINATORS | DETERMINERS | (frozenset() if is_minutes else _BODIES):
        return ""
    how = _HOW_AGREED.sub("", match["rest"] or "").strip(" ,;.–—-")
    if how.startswith("to "):
        return ""
    if (deed := _TO_GO_ON.fullmatch(what)) and _is_thing(deed["thing"]):
        return f"that {with_the(deed['thing'])} {deed['deed']}{f' {how}' if how else ''}"
    done = match["done"].lower()
    done = "agreed" if done.startswith("ag") else "approved" if done.startswith(("app", "ok")) else done
    return f"{f'that {with_the(what)} be {done} {how}'.rstrip()}{changes}"


_CHANGED = any_case(
    r"[,:]? (?P<how>(?:subject to|(?:with (?:\w+ )*(?:amend\w+|change|correction)s?|as (?:amended|corrected))"
    r"(?=[:,]| [–—-]))(?:(?!\b(?:carried|unan)).)*?)\.?$"
)
"""What is changed by a decision, in any words: *subject to the following amendment: page 3, Mr Hall was away*."""
_TO_GO_ON = any_case(
    r"(?P<thing>[^,;:?!]{3,60}?) to (?P<deed>(?:be|become|go|remain|rise|run|stay)\b.*"
    r"|(?:decrease|double|fall|increase|reduce|start)(?: (?:at|by|down|from|in|on|to|up)\b.*)?)"
)
"""What was agreed that a thing is to do: *hall charges to go up by £2*."""
_APOLOGIES = frozenset({"apologies", "apols", "apology", "regrets", "quorum"})
_DECIDED_ON = any_case(
    r"(?P<what>[^:;?!\s][^:;?!]{1,90}?),? (?:(?:was|were) )?(?P<done>agreed|ag(?:r['’]?d|d)\b|approved|appr?['’]?v?d\b"
    r"|ok(?:['’]d|ayed)"
    r"|adopted|accepted|ratified|confirmed|received|passed|noted|endorsed)\b"
    r"(?P<rest>,? (?:(?:as|for|with|subject|unan\w*|nem|by|in|on|and signed)\b|& signed|[£$€]\d)[^:;/]*?)?\.?"
)
_DECIDED_BY_BODY = any_case(
    rf"(?:the )?(?:council|board|committee|directors|governors|members|trustees|{BODY_IN_SHORT})"
    r" (?P<done>noted|agreed|approved|adopted|accepted|received|endorsed) "
    r"(?P<what>(?:the|its|this) .+?)(?P<aside> \([^()]+\))?"
)
_IN_MAY = any_case(r"(?<=\d) may\b")
_HOW_AGREED = any_case(rf"\b{_BY_THEM}")
_UNTIL = r"(?:to|until|till?|for|pending|awaiting) (?!the (?:table|board|meeting|council|committee)\b)\S"
_PUT_OFF = any_case(
    r"(?:(?:the |this )?(?P<what>item|matter|motion|paper|question|report|it"
    r"|(?:[\w'’-]+ ){0,3}(?:plan|bid|policy|budget"
    r"|ordinance|resolution|application|request|proposal|contract|lease|motion|decision))(?: (?:was|is|be|to be))? )?"
    r"(?P<how>(?:tabled|postponed|defer(?:red)?)(?: indefinitely)?|h(?:eld|old) over|c(?:arried|arry) (?:over|forward)"
    r"|(?:lay|stand|stood) over|(?:lies|(?:to )?(?:lie|lay|be (?:left|laid))|left|laid) (?:up)?on (?:the )?table"
    r"|(?:continued(?! for)|h(?:eld|old)|(?:laid|lies?|stands) over|leave|left(?: over)?|moved(?= to (?:the )?next\b)"
    rf"|put (?:off|over))(?=,? {_UNTIL}))"
    rf"(?:,? (?P<to>{_UNTIL}.{{1,60}}?)|(?P<why>(?:[,;]| [–—-]) (?!\w+ (?:moved|prop|sec)\b)[^.;:/\d]{{3,50}}))?\.?"
)
"""The item, the motion or a paper put off, perhaps until when, or why."""
_PUTS = {
    "carry": "carried", "hold": "held", "lay": "laid", "leave": "left", "lie": "laid", "lies": "laid", "stand": "stood",
    "stands": "stood",
}  # fmt: skip
PUT_OFF_WORDS = frozenset(_PUTS)
"""Verbs for a deferral that is still to be decided."""
_PUT_SO = any_case(r"^(?:carry|hold|lay|leave|lies?|stands?)(?= (?:over|forward)|$)|^lay(?= on\b)")
_PUT_OFF_LAST = any_case(
    r"(?:[^.;:]{10,}(?: [–—-]|,) defer(?:red)?|[^:;]{3,80} (?:was|were) (?:tabled|deferred|postponed|put off|held over"
    rf"|carried (?:over|forward))(?=.* {MTG}\b)) (?P<to>(?:to|till?|until|for) [^,;:]{{2,30}}?)\.?"
)
"""The item put off by the last words of a line."""
_THAT_BODY = regex(
    r"That (?:the |this )?(?P<body>(?:[\w'’&.-]+ ){0,6}?(?:Board|Council|Committee|Trust|Trustees|Directors|Governors"
    r"|Commission|Cabinet|Authority|Panel|Members|Meeting|Forum|Association|Society))\b\W{0,2}\s*"
    r"(?:(?:\(?[a-z0-9]{1,3}[).]|[ivx]+[).])\s*)?(?P<verb>[a-z]+)\b.*",
    re.DOTALL,
)
"""A resolution as it is pasted: *That the Board: a) receive the report*."""
_THAT_BE = regex(
    r"That (?:the "
    r"|an? )?[^.;:]{3,120}?(?<!would)(?<!could)(?<!should)(?<!might)(?<!will)(?<!must)(?<! may)(?<! can)(?<! to)"
    r" be (?:\w+ly )?(?P<done>[a-z]+)\b.*",
    re.DOTALL,
)
_UNOPPOSED = r"(?:no obj(?:ections?)?\.?|(?:without|w/o) obj(?:ections?)?\.?|hearing none)"
_REFERRED = any_case(
    rf"(?P<before>{_UNOPPOSED}(?:[,;:]| [–—-])? )?(?:(?:the |this )?(?:item|matter|report|it|motion|ordinance"
    r"|contract|application) (?:(?:was|is|be|to be) )?)?(?:agreed to )?(?:(?P<ref>ref(?:er(?:red)?|['’]?d|\.)?|remanded"
    r"|remitted)|sen[dt]|returned|passed|(?:to )?go(?:es)?|(?=back))"
    r" ?(?:(?:it|this|(?P<back>back)|on) )*to (?P<the>the )?"
    rf"(?P<body>(?:[A-Za-z][\w'’&.-]* ){{0,5}}?(?:{_COMMITTEE_OR_COUNCIL}|commission"
    r"|(?P<office>department|dept|office|director|attorney|staff|officers?"
    r"|commissioner(?: of (?:[A-Z][\w'’-]+|and)(?: (?:[A-Z][\w'’-]+|and))*)?)))"
    rf"(?P<after>(?:,| [–—-])? {_UNOPPOSED})?(?P<why> (?:for|to) (?!(?:the )?next\b)[a-z][^,;:.]{{2,40}})?\.?"
)
"""The item sent to another body, or to somebody in office: *no objection, ref'd back to Parks Commission*."""


def put_off(line: str, context: Context) -> Iterator[str]:
    """The line for an item deferred to another day, referred to a body, or tabled, with *as* before a clause that says
    why: *deferred to May, the paper was late*."""
    for offer in _put_off(line, context) if context.item_id is not None else ():
        why = _BARE_WHY.fullmatch(offer)
        is_why = why is not None and Clauses(tokens(why["why"])).has_main()
        yield f"{why['when']}, as {why['why']}" if why and is_why else offer


_BARE_WHY = any_case(
    r"(?P<when>/defer (?:to|till|until) [^,:]+), "
    r"(?P<why>(?!(?:and|as|because|but|for|if|once|or|pending|since|so|subject|unless|until|when|which|with)\b)\S.*)"
)


def _put_off(line: str, context: Context) -> Iterator[str]:
    match = _REFERRED.fullmatch(line)
    if match and (match["back"] or match["before"] or match["after"] or match["ref"] or not match["office"]):
        body = f"{'the ' if match['the'] or ' ' in match['body'] else ''}{match['body']}"
        back, how = " back" if match["back"] else "", " without objection" if match["before"] or match["after"] else ""
        how += match["why"] or ""
        yield f"/refer {body}" + (f": The item was referred{back} to {body}{how}." if back or how else "")
    elif other := _other_put_off(line, context):
        yield other
    elif (match := _PUT_OFF.fullmatch(line)) and (match["to"] or (match["what"] or "item").lower() in _PUT_OFF_ALONE):
        is_motion = not match["to"] and context.open_proposal is not None
        what = match["what"] if (match["what"] or "it").lower() != "it" else "motion" if is_motion else "item"
        what = what.lower() if what.lower() in _PUT_OFF_ALONE else what
        how = re.sub("^defer(?=$| )", "deferred", _PUT_SO.sub(lambda verb: _PUTS[verb[0]], match["how"].lower()))
        was = "" if how.startswith("lies") else "is " if how.startswith(("to ", "lie")) else "was "
        how = f"to {how}" if how.startswith("lie ") else how
        to = f" {_until(match['to'], context)}" if match["to"] else ""
        is_plain = how == "deferred" and bool(to or (what == "item" and not match["why"]))
        yield f"/defer{to}" if is_plain else f"/defer: The {what} {was}{how}{to}{match['why'] or ''}."
    elif match := _PUT_OFF_LAST.fullmatch(line):
        yield f"/defer {_until(match['to'], context)}"


_PUT_OFF_ALONE = frozenset("item matter motion paper question report".split())
"""What is put off without a word of until when."""


def thing_put_off(line: str, context: Context) -> Iterator[str]:
    """The line for a matter that ends in a word for deferral, perhaps part of the item: *late bid, held over*."""
    if context.item_id is not None and _ENDS_PUT_OFF.fullmatch(line):
        yield f"/defer: {own_sentence(line, context)}"


_ENDS_PUT_OFF = any_case(
    r"[^.:;?!]{3,80}(?:,| [–—-]) (?:(?:to|was|be) )*(?:deferred|h(?:eld|old) over|c(?:arried|arry) (?:over|forward)"
    r"|(?:lay|lie|stand|stood|laid) over|postponed|put (?:off|over)|l(?:ay|eft|aid|ies?) on (?:the )?table)\.?"
)


def _other_put_off(line: str, context: Context) -> str:
    """The line for the deferral of an item named by a word of its title (*path survey deferred to Feb*), or a note on
    another matter; empty for the open item or motion, and for other words."""
    if moved := _MOTION_PUT_OFF.fullmatch(line := in_usual_order(line, "deferral", context)):
        what = f"{moved['what'][:1].upper()}{moved['what'][1:]}"
        return f"/defer: {what} was {moved['how'].lower()} {_until(moved['to'], context)}."
    match = _THING_PUT_OFF.fullmatch(line)
    if match is None or context.item is None or one_named(match["what"], context):
        return ""
    what, how = match["what"], match["how"].lower()
    words = _singular(what) - FUNCTION_WORDS
    is_long = len(what.split()) > _MOST_PUT_OFF and Clauses(tokens(what)).has_verb()
    is_none = not words or not _singular(what).isdisjoint(_ITSELF | SUBJECTS) or is_long
    if is_none or what.lower() in DETERMINERS:
        return ""
    to, title = f"{_until(match['to'], context)}{match['why'] or ''}", _singular(context.item.title)
    if words <= title:
        return f"/defer {to}" if how == "deferred" and not match["why"] else f"/defer: The item was {how} {to}."
    if match["item"]:
        return f"/defer: {own_sentence(line, context)}"
    is_plain = all(token.low in FUNCTION_WORDS or _is_whole_word(token) for token in tokens(what))
    if not (is_plain or match["why"]):
        return ""
    thing = what if not is_plain else what.lower() if what.split()[0].lower() in DETERMINERS else f"the {what.lower()}"
    was = "were" if are_several(what) else "was"
    said = f"{thing[:1].upper()}{thing[1:]} {was} {how} {to}"
    if said == line.rstrip("."):
        return ""
    return f"\\{said}." if words.isdisjoint(title) else f"/defer: {said}."


def are_several(what: str) -> bool:
    """Whether a thing takes a verb in the plural: *hedges*, *roof and boiler*, not *review of standing orders*."""
    head = re.split(rf" (?:{'|'.join(sorted(PREPOSITIONS))}) ", what)[0]
    return " and " in head or " & " in head or is_plural(tokens(head)[-1])


_MOST_PUT_OFF = 4
"""The words of a thing put off, among which a verb is hardly one."""


def _is_whole_word(token: Token) -> bool:
    """Whether a word is an ordinary one, not a name, title or abbreviation, which stay as typed."""
    word = token.low
    is_plain = word == token.text and len(word) > _SHORT_WORD
    return (
        (is_common(word) or base_of(word) != "" or is_plain)
        and not _IN_SHORT.fullmatch(word)
        and not count_titles([word, "x"])
    )


_SHORT_WORD = 4


def _singular(words: str) -> frozenset[str]:
    """The words of a text in small letters, without the ending of a plural."""
    found = tokens(words)
    return frozenset(token.low.removesuffix("s") if is_plural(token) else token.low for token in found if token.is_word)


def _until(words: str, context: Context) -> str:
    """The time until which something is deferred, in full: *til jan mtg* → *until the January meeting*."""
    return in_usual_order(in_whole_words(words, context), "until", context)


_ITSELF = frozenset("item matter this that these those motion amendment vote question decision report".split())
_IN_SHORT = regex(r"[^aeiouy]+|[ae]gm")
"""An abbreviation."""
_HOW_PUT_OFF = "deferred|postponed|put off|held over|carried (?:over|forward)|continued"
_MOTION_PUT_OFF = any_case(
    r"(?:\(?[a-z]\) )?"
    r"(?P<what>[^,;:]{2,40}?(?:['’]s|s['’]) (?:motion|amendment|proposal|report|question)\b[^,;:]{0,40}?)"
    rf"(?: (?:was|is|to be))? (?P<how>{_HOW_PUT_OFF}),? (?P<to>(?:to|until|till?|at|for) \S[^;:]{{1,80}}?)\.?"
)
"""Somebody's motion or report that is put off: *Hall's motion was deferred to May in her absence*."""
_THING_PUT_OFF = any_case(
    r"(?P<item>(?:the |this )?item (?:about|for|on|re) )?(?P<what>(?:[\w'’&/-]+ ){0,5}?[\w'’&/-]+?)"
    r"(?: [–—-])?(?: (?:was|were|to be))? "
    rf"(?P<how>{_HOW_PUT_OFF})"
    rf",? (?P<to>(?:to|until|till?) (?=.*(?:\d|\bnext\b|\b{MTG}\b|\b{MONTH}\b|\b{MONTH_SHORT}"
    r"|\b(?:spring|summer|autumn|winter|fall|term|easter|christmas|new year|notice)\b))\S[^,;:]{1,40}?)"
    r"(?P<why>,? (?:as|because|since|so(?: that)?|owing to|due to|for want of) [^;:]{3,80}?)?\.?"
)


def pasted_resolution(line: str, context: Context) -> Iterator[str]:
    """The line for a resolution alone, in the words of the agenda."""
    match = _THAT_BODY.fullmatch(line)
    is_of_body = match is not None and is_base(match["verb"]) and match["verb"] not in AUXILIARIES
    bare = _THAT_BE.fullmatch(line)
    if is_of_body or (bare is not None and is_participle(bare["done"])):
        yield f"= {line}"


def decided_in_parts(line: str) -> tuple[str, ...]:
    """The decisions of a line that numbers them, each as its own sentence: *agreed a) to buy it, b) to thank her* →
    *agreed to buy it* and *agreed to thank her*; empty for any other line."""
    led = _PARTS_LED.match(line)
    is_of_all = MOVERS.search(line) or _COUNT_LAST.search(line)
    parts = parts_from(line[led.end() :]) if led and not is_of_all else []
    if led is None or not parts:
        return ()
    lead = f"{led['did']}{led['how'] or ''}"
    are_deeds = any(part.lower().startswith("to ") for part in parts)
    said = (f"{led['to'] or _to_do_it(part, are_deeds=are_deeds)}{part}" for part in parts)
    told = (f"{lead}{'' if _LEADS_ON.match(one) or not led['colon'] else ':'} {one}" for one in said)
    return tuple(told)


_COUNT_LAST = any_case(
    r"(?:[,;]| [–—-]| \() ?(?:(?:all|carried|passed|agreed|by|unan\w*|nem\.?)\b[^:;]{0,40}"
    r"|\d{1,2} ?[-–] ?\d{1,2}(?:-\d{1,2})?)\)?\.?$"
)
"""How all parts of a decision were carried, at the end of the line."""


def parts_from(said: str) -> list[str]:
    """The parts of a text that begins with the letter of the first of several; empty if it does not."""
    marks = [*_PART_MARK.finditer(said)]
    if not marks or marks[0].start():
        return []
    listed = marks[:1]
    for one in marks[1:]:
        if is_next(listed[-1]["mark"], one["mark"]):
            listed.append(one)
    ends = [one.start() for one in listed[1:]] + [len(said)]
    parts = [said[one.end() : end].strip(" ,;.") for one, end in zip(listed, ends, strict=True)]
    parts = [_AND_LAST.sub("", part) for part in parts]
    return parts if len(parts) > 1 and all(parts) else []


def _to_do_it(part: str, *, are_deeds: bool) -> str:
    """The *to* that a decision lacks before its bare verb: *agreed a) pave it*; `are_deeds`: another has it."""
    first, second = [*part.lower().split(), "", ""][:2]
    is_deed = is_base(first) and (are_deeds or first not in NOUNS_TOO or second in DETERMINERS)
    return "to " if is_deed and first not in AUXILIARIES else ""


def in_word_of(told: str, clause: str) -> str:
    """The clause for one of several decisions, with the word that all have: *agreed*."""
    is_bare = clause.startswith("= ") and _AGREED_IN.match(told) is not None and "agreed" not in clause
    return f"= agreed{'' if _LEADS_ON.match(clause, 2) else ':'} {with_small_first(clause[2:])}" if is_bare else clause


_LEADS_ON = any_case(r"(?:that|to) ")
_AGREED_IN = any_case(r"(?:[a-z]+ ){0,2}agreed\b")


_PARTS_LED = any_case(
    r"(?P<did>(?:it was |all |the (?:council|board|committee|meeting) )?(?:unan\w*\.? )?(?:agreed|resolved|decided))"
    r"(?P<how> unan\w*\.?)?(?P<colon>\s*[:–—-])? (?P<to>to |that )?(?:the following: )?(?=\(?(?:a|i|1)[).] )"
)
_PART_MARK = regex(r"(?:^|(?<=\s)|(?<=[,;]))(?P<mark>\(?(?:[a-h]|[ivx]{1,4}|\d)[).]) (?=\S)")
"""The letter or number of a part: *b)*, *(ii)*, *3.*."""
_AND_LAST = any_case(r"[,;]? (?:and|&)$")


_BODY = (
    rf"(?:(?:the )?(?:{BODY}|{MTG}|cncl|mbrs|panel|commission|forum|parish council|town council"
    r"|working (?:party|group))|it was|it is|it)"
)
_HOW = r"(?:(?:then|also|further|duly|unanimously|hereby|therefore|accordingly|all) )*"
_DECIDED = rf"(?:resolved|agreed|decided|determined|voted|res\b\.?|rsl?vd|ag(?:r['’]?d|d)?\b\.?){_SO}"
_RESOLVED = any_case(
    rf"(?:(?:{_BODY} {_HOW}{_DECIDED}|(?:(?:now )?therefore,? )?(?:be it )?{_HOW}{_DECIDED}"
    r"|(?:[a-z]+ )?consensus(?: was| is)?|noted)"
    rf",?(?P<colon>\s*[:–—-])?\s+(?P<rest>(?:that|(?:not )?to)\b(?! (?:it|this|the (?:motion|proposal))\.?$)"
    rf":?\s*\S.*)"
    rf"|(?P<was>it was {_HOW}{_DECIDED}) (?P<bare>(?:the|an?|all|each|members|this)\b.+)"
    rf"|(?:resolved|resolution|agreed|decided|decision|res\b\.?|rsvd|(?:[a-z]+ )?consensus){_SO}"
    rf"\s*(?:\s[–—-]|:|,)\s*(?P<text>\S.+))"
)
"""What the body decided: in words (*It was agreed that …*), or after a heading (*AGREED: …*)."""
THAT = r"[:,]*\s+(?:that|That|THAT)\b:?(?P<rest>\s+\S.*)"
_RECOMMENDED = regex(
    rf"(?i:(?:(?:{_BODY} )?{_HOW}{_DECIDED}[:,]?(?: [–—-])? (?:to |that (?:it be |they )?)?|{_BODY} )?"
    r"recommend(?:ed|s|ations?)?) to (?:the )?"
    r"(?P<body>(?i:(?:full )?(?:cabinet|council|executive))(?=[ :,])|[A-Z][\w&'’,\- ]{0,58}?)"
    r"(?P<end>[:,]*(?:\s+[–—-])?\s+(?i:that)\b:?|:|\s+[–—-])\s+(?P<rest>\S.*)"
)
_RECOMMENDED_BODY = any_case(
    r"(?:that )?(?:the )?(?P<body>(?:full )?(?:cabinet|council|executive)) be recommended(?P<end>(?: that)?)"
    r" (?P<rest>(?:(?<=that )|to )\S.*)"
)
_HOW_RECOMMENDED = any_case(r"\bunan|\bnem\b|\ball agreed\b|\bcarried\b|[,;(–—-] ?\d{1,2} ?[-–] ?\d{1,2}\b")
"""How it was decided, which the line for a recommendation cannot say."""


_BODY_CONSIDERS = any_case(
    rf"{_BODY} (?:then )?(?:considered|debated|discussed|examined|heard|looked at|received|reviewed) (?!and\b)"
)


def resolved(line: str, context: Context) -> Iterator[str]:
    match = _RESOLVED.fullmatch(line)
    if match is None:
        return
    said = match["rest"] or match["text"] or match["bare"]
    if said.split()[0].lower() in ASKING and not match["bare"]:
        return  # *res: who pays*, of the residents
    if _says_again(said, context):
        yield f"/carried: {own_sentence(line, context)}"
        return
    own = _own_word(line.removesuffix(said))
    if match["rest"] is None:
        if votes_told(said, context)[0]:
            return  # *agreed, Hall dissenting*
        if match["bare"] or _opens_clause(said):
            done = decided_of(said) if context.is_new and not match["bare"] else ""
            yield _in_own_word(own, f"That {said}" if match["bare"] else done or said)
        return
    is_that = said[:4].lower() == "that"
    words = said[4:].lstrip(": ") if is_that else said
    if line[:5].lower() == "noted":
        if line[:5] == "NOTED" or match["colon"]:
            yield f"= To note {'that ' + words if is_that else words}"
        return
    yield _in_own_word(own, f"{'That ' if is_that else ''}{words}")


def _says_again(said: str, context: Context) -> bool:
    """Whether a decision only says the words of the open motion again, so that it is what came of it."""
    latest = context.open_proposal
    moved = decode(latest.text, context.names) if latest is not None else ""
    is_like = all((sign.search(said) is None) is (sign.search(moved) is None) for sign in (_NEGATED, _JOINED))
    figures = {*_FIGURES.findall(said)}  # *£500* is no part of *£1,500 and £300*
    return is_like and set() < stems(said) <= stems(moved) and (not figures or figures == {*_FIGURES.findall(moved)})


def stems(text: str) -> set[str]:
    """The beginnings of the longer words of a text, and its numbers, by which two texts are compared."""
    words = (base_of_past(word) or word for word in _LONGER_WORD.findall(text.casefold()))
    return {word[:5] for word in words} - _SAYS_NOTHING - FUNCTION_WORDS


_LONGER_WORD = regex(r"\d+|[^\W\d_]{3,}")
_FIGURES = regex(r"\d(?:[\d.,]*\d)?")
_JOINED = any_case(r"\band\b|&")
_NEGATED = any_case(r"\b(?:against|never|no|nor|not)\b|n['’]t\b")
_SAYS_NOTHING = frozenset("again agree amend carry favou motio move pass that vote votes with".split())
_OWN_WORD = any_case(r"\b(?:ag(?:reed|r['’]?d|d)|decided|in agreement)\b")
"""Words for a decision, not for a resolution."""
_BY_ALL = any_case(
    r"\b(?:unan\w*|by (?:all|every(?:one|body))|(?:all|every(?:one|body)) (?:agreed|resolved|(?:were )?in agreement))\b"
)
_NEM_CON = any_case(r"\bnem\.? ?con\b")


WORD_FOR_DECISION = any_case(r"^(?:(?:unanimously )?(?:agreed|decided|resolved)(?: nem con)?:? )?")
"""The clerk's word for a decision, before its clause."""


def _own_word(before: str) -> str:
    """The clerk's word for a decision, after *unanimously* if that is said; empty for *resolved* alone."""
    own = _OWN_WORD.search(before)
    word = ("decided" if own[0].lower() == "decided" else "agreed") if own else ""
    if _NEM_CON.search(before):
        return f"{word or 'resolved'} nem con"
    return f"unanimously {word or 'resolved'}" if _BY_ALL.search(before) else word


def _in_own_word(word: str, clause: str) -> str:
    """The line for a clause with the clerk's word for the decision."""
    if not word:
        return f"= {clause}"
    is_led = clause.split()[0].lower() in ("that", "to")
    word = (word.removeprefix("unanimously ") or "resolved") if _EXCEPTED.search(clause) else word
    return f"= {word} {with_small_first(clause)}" if is_led else f"= {word}: {clause}"


_EXCEPTED = any_case(r"\b(?:apart from|bar|but|except(?: for)?|other than) (?-i:[A-Z])")
"""Somebody who did not agree: *all agreed to the rise bar Hall*."""


def _opens_clause(text: str) -> bool:
    """Whether the words after *Agreed:* may be the decision, not a number or a manner of agreeing."""
    no_clause = r"[\d£$€(]|(?:yes|no|unanimously|none|nothing|by|on|in|see|as|but|except|with(?! effect))\b"
    return not re.match(no_clause, text, re.IGNORECASE)


def recommended(line: str, context: Context) -> Iterator[str]:
    """The lines for what is recommended to another body, one for each lettered part: *agreed to recommend to Cabinet:
    (a) that fees be frozen, (b) that a plan come back*."""
    line = in_words(line)
    found = (form.fullmatch(line) for form in (_RECOMMENDED, _RECOMMENDED_BODY) if "recommend" in line.lower())
    match = next(filter(None, found), None)
    if match and not (_HOW_RECOMMENDED.search(line) or MOVERS.search(line[: match.start("body")])):
        body, is_that = match["body"].strip(" ,"), match["end"].lower().rstrip(":").endswith("that")
        clauses = parts_from(match["rest"]) or [match["rest"]]
        to = body if body[0].isupper() else body.title()
        yield "\n".join(f"/recommend {to}: {_clause_recommended(one, is_that=is_that)}" for one in clauses)


def _clause_recommended(said: str, *, is_that: bool) -> str:
    """A clause that is recommended, with *That* if it has a verb of its own."""
    text = _THAT_FIRST.sub("", said)
    has_that = is_that or text != said or " be " in text or Clauses(tokens(text)).has_main()
    return f"That {text}" if has_that and not text.lower().startswith("to ") else f"{text[:1].upper()}{text[1:]}"


_THAT_FIRST = any_case(r"^that ")


def rescinded(line: str, context: Context) -> Iterator[str]:
    """The line that annuls the last decision of the item."""
    if _RESCINDED.fullmatch(line) and (
        any(p.is_adopted for p in context.proceedings.motions(context.item_id))
        or any(e.kind is Kind.CLAUSE for e in context.meeting.backwards(context.item_id))
    ):
        yield "/rescind"


_RESCINDED = any_case(
    r"(?:(?:the|that|this) )?(?:(?:above|last|prior|previous|earlier|original) )?"
    r"(?:motion|resolution|res|decision|vote|it)(?: above)?(?: (?:was|is|be|to be|now|then|hereby))*"
    r" (?:rescinded|annulled|revoked"
    r"|overturned)\.?"
)


def with_consent_items(offers: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """The lines for a consent agenda that is approved, with one that lists the matters approved with it, but not those
    that were taken out."""
    words = offers[0].partition(": ")[2] if len(offers) == len(("moved", "carried")) else ""
    if not (_CONSENT.search(words) and offers[1].startswith(("/vote", "/carried")) and not is_lost(offers[1])):
        return offers
    whole = context.item if context.item and is_consent(context.item) else None
    number = whole.bare_number if whole else ""
    parts = [
        one for one in context.meeting.items_to_come if _CONSENT_PART.fullmatch(one.bare_number.removeprefix(number))
    ]
    said = (entry.text or "" for entry in context.meeting.entries if not entry.is_struck)
    out = {n.lower() for text in (words, *said) if _TAKEN_OUT.search(text) for n in _PART_NUMBER.findall(text)}
    listed = "; ".join(f"{item.bare_number} {item.title}" for item in parts if item.bare_number.lower() not in out)
    return (*offers, f"\\{APPROVED_TOGETHER}{listed}.") if whole and listed else offers


_CONSENT = any_case(r"\b(?:approve|adopt|accept)\w* .*\bconsent (?:agenda|calendar)\b")
_CONSENT_PART = regex(r"[a-z]|\.\d{1,2}")
_PART_NUMBER = any_case(r"\b\d{1,2}(?:[a-z]|\.\d{1,2})\b")
_TAKEN_OUT = any_case(
    r"\b(?:minus|except\w*|excluding|without|less|pull(?:ed|s)?|remov(?:e|ed|es)|taken? (?:off|out))\b"
)
"""A matter that is not approved with the others: *consent agenda minus 4d*."""


def decision_announced(line: str, context: Context) -> tuple[str, ...]:
    """The lines for somebody who announces what was decided on an application: *Hall announced the decision: granted
    until 11*; empty for any other line."""
    told = _DECISION_TOLD.fullmatch(line)
    who = only_name(told["who"], context) if told else ""
    if not (told and who):
        return ()
    what = told["what"] or "application"
    return f"{who}: announced the decision", f"= that the {what} be {told['done'].lower()}{told['rest']}"


_DECISION_TOLD = any_case(
    r"(?P<who>[^,;:]{2,30}?) (?:announced|gave|read out) (?:the |their )?decision(?::|,| [–—-]) (?:the )?"
    r"(?:(?P<what>(?:premises )?(?:application|licen[cs]e)) (?:was )?)?"
    r"(?P<done>granted|refused|rejected)(?P<rest>\b[^?]*?)\.?"
)
"""Who announces what was decided on an application."""
