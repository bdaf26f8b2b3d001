"""Lines that tell what somebody said, asked for or presented, and end in what the body decided on it: *Hall raised the
hedge, and it was agreed to cut it*, *Park asked that it be mended, and this was agreed*, *Dale presented the accounts,
which were adopted*. What was told is a line of its own, and the decision another."""

from __future__ import annotations

import re
from collections.abc import Callable

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import NOUNS_TOO, is_base
from clerk_tui.english.words import AUXILIARIES, DETERMINERS, POSSESSIVES, SUBJECTS
from clerk_tui.notation.prose.compound_lines import SAYS, is_clause
from clerk_tui.notation.prose.decisions import LOOKS_BACK, MOVERS, with_the
from clerk_tui.notation.prose.names import BODY, BODY_IN_SHORT, MTG, cut_name
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case

Read = Callable[[str], tuple[str, ...]]
"""Gives the lines for a part of the line."""

_MOST = 400
"""The longest line that is read in this way, in characters."""
_HOW_SO = (
    r"(?:(?:accordingly|all|also|duly|formally|fully|generally|gladly|gratefully|likewise|readily|subsequently|then"
    r"|thereafter|therefore|thereupon|unanimously|unan\.?|warmly|willingly) )*"
)
_WE = (
    rf"(?:(?:the|all) )?(?:{BODY}|{BODY_IN_SHORT}|{MTG}|councillors|panel|those present|all present)"
    r"|all|everyone|everybody|we"
)
_THEN = (
    r"(?:and|but|so|then|whereupon|whereafter|accordingly|therefore|hence|consequently|as a result"
    r"|(?:after|following|upon|on) which)\b,?"
)
_JOIN = rf"(?:(?:[,;.]| [–—-])(?: {_THEN})*|(?: {_THEN})+)"
_NO_MOVER = any_case(r"\bproposed\b|\bbe (?:re)?moved\b|\b(?-i:[A-Z]+/[A-Z]+)\b|\d/\d")
_SAID_OF_PAST = any_case(
    r"\b(?:last|previous|prior|earlier|(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october) "
    rf"(?:{MTG}|month|week|year)|\bago\b|\b(?:had|have|has) met\b|\bmet (?:with|the|at|on|in)\b"
    rf"|{MTG} (?:had been|was) held\b"
)
"""Words for another meeting, which may have decided it."""
_DECIDED = any_case(
    rf"(?P<told>.{{8,}}?){_JOIN} (?:(?P<who>it was|(?:{_WE})(?: have| had)?) )?(?P<did>{_HOW_SO}"
    r"(?:agreed|decided|determined|resolved|voted)(?: unanimously)?(?:,? (?:nem\.? ?con\.?|by all),?)?) "
    r"(?P<what>(?:that|to)\b (?!(?:it|this|that)\.?$).+)"
)
"""What the body decided, in words of its own, after what was told."""
_OF_BODY = any_case(
    rf"(?:it was|there (?:was|were)|(?:an? )?(?:brief |full |long )?discussion|(?:{_WE})) "
    r"(?!.*(?:[,;.]|\band) (?-i:[A-Z]))"
)
"""The beginning of what the body itself did: *the Council considered the plan and agreed to …*."""
_SETTING = any_case(
    r"(?!(?:after|following) (?:(?:a|some|further|much|long|lengthy|short|brief|full) )*(?:discussion|debate)s?$)"
    r"(?:after|arising (?:from|out of)|as|as a result of|because|being|due to|following|further to|given|having"
    r"|in (?:the )?(?:light|response|view)|noting|on (?:the )?(?:advice|recommendation|reading)|owing to|since"
    r"|subsequent to|with|without|when|while)\b"
)
"""How words begin that are no sentence alone: *following his report, it was agreed to …*."""
_SET_FIRST = any_case(rf"^{_SETTING.pattern}[^,;:]{{4,100}}?(?= it was (?:unanimously )?(?:agreed|decided|resolved)\b)")
"""Such words without a comma after them."""
_DONE = (
    r"(?P<done>accepted|adopted|affirmed|agreed(?: to)?|allowed|approved|authori[sz]ed|carried|confirmed|decided"
    r"|declined|endorsed|filed|granted|noted|passed|permitted|ratified|received|refused|rejected|sanctioned|supported"
    r"|taken up|turned down|welcomed)"
)
_HOW = (
    r"(?P<how>(?:,? (?:(?:unanimously|unan|nem\.? ?con)\.?"
    r"|by (?:all|everyone|(?:the |all )?(?:those )?(?:members|council|committee|board|meeting|trustees|present)"
    r"(?: present)?)"
    r"|with (?:(?:great|grateful|many|much|sincere|the) )*(?:thanks|regret|acclamation|applause|pleasure)"
    r"|with(?:out| no) (?:a vote|comment|debate|discussion|dissent|objections?|opposition|amendments?|changes?)"
    r"|in principle|in full|on a show of hands|for (?:payment|signature|information|publication)"
    r"|as (?:amended|circulated|presented|read|tabled|a (?:true|correct)(?: and \w+)? record)"
    r"|and filed|subject to [^,;.:]{3,60}))*)"
)
_ON_IT = any_case(
    rf"(?P<told>.{{8,}}?)(?:(?:{_JOIN}|(?=,? which\b),?) (?:(?:so )?(?:it|this|that|which|they|these|both|all)"
    rf"|(?:his|her|their|the|this|these|which) (?P<noun>[a-z]+)) (?:was|were|has been|had been) {_HOW_SO}{_DONE}{_HOW}"
    rf"|{_JOIN} (?:(?P<all>all|everyone|everybody|all present)|{_WE}) {_HOW_SO}"
    r"(?P<did>accepted|adopted|agreed|approved|concurred|consented|endorsed|supported)"
    r"(?: (?:(?:to|with) )?(?:it|this|that|them|(?:the|his|her|their|this) [a-z]+))?(?P<by>,? (?:unanimously|unan\.?))?"
    r"|(?P<bare>(?:[,;.]| [–—-]) (?:all |so )?(?:unanimously )?(?:agreed|approved|accepted|granted)"
    r"(?: (?:to|unanimously|unan|nem\.? con|by all)\.?)?))\.?"
)
"""What was decided on it: *and this was agreed*, *which were adopted*, *and members agreed*."""
_AGAINST = frozenset(("declined", "refused", "rejected", "turned down"))
_ASKS = (
    r"(?:advised|applied|asked|begged|called|hoped|invited|moved|pleaded|pressed|proposed|recommended|requested|sought"
    r"|suggested|urged|wanted|wished|felt|thought|considered|said|believed|stated|argued)"
)
_ASKED_THAT = any_case(rf"\b(?P<verb>{_ASKS})(?: for it)?(?P<that> that)? (?P<clause>[^;?]+)$")
_BE_DONE = any_case(r"(?P<thing>[^;:?]{2,100}?) (?:(?P<modal>should|must|ought to)|be|not be)\b.*")
_IF_COULD = any_case(
    r"\b(?:asked|enquired|inquired|queried|wondered) (?:if|whether) (?P<thing>[^,;:?]{2,60}?)"
    r" (?:can|could|may|might|should|would) be (?P<rest>[^;:?]+)"
)
_FOR_THING = any_case(
    r"\b(?:applied|asked|begged|called|pleaded|pressed|requested|sought|(?:made|submitted) (?:an? )?(?:application|bid"
    r"|request))(?: for)? (?P<thing>(?!(?:about|how|if|that|to|what|when|whether|who|why)\b)[^,;:?]{4,90})"
)
_OF_ANOTHER = any_case(
    r"^(?:a|an|the) (?:borough|city|county|district|state|town)\b|\b(?:heard|how|reported|said|stated)\b|\bthat\b"
)
"""Words before what somebody else asked for, as is only told: *Park said that residents asked for a crossing*."""
_BARE_THING = frozenset("approval authority backing consent funding help leave permission support".split())
_NOUNS = {
    "applied": "application", "appealed": "appeal", "invited": "invitation", "offered": "offer", "volunteered": "offer",
    "proposed": "proposal", "recommended": "recommendation", "advised": "advice", "resigned": "resignation",
    "reported": "report", "updated": "report", "report": "report", "suggested": "suggestion", "asked": "request",
    "requested": "request", "sought": "request", "wanted": "request", "wished": "request", "urged": "request",
    "called": "request", "pressed": "request", "begged": "request", "pleaded": "request",
}  # fmt: skip
"""What is decided on, by the verb that tells of it."""
_PETITIONED = frozenset("applied begged pleaded requested".split())
_PAPER = any_case(
    r"(?:\b(?:an?|her|his|the|their|this|its|these) (?P<of>(?:[a-z-]+ ){0,2}?))?\b"
    r"(?P<head>accounts|action plan|assessment|audit|budget|business plan|calendar|e-?mail|estimates|figures|forecast"
    r"|letter|minutes|papers?|plans?|policy|policies|presentation|programme|proposals?|recommendations?|reconciliations?|register|reports?"
    r"|returns?|review|rules|schedule|standing orders|statements?|strategy|survey|terms of reference|update)\b"
)
_REPORTS = any_case(
    r"\b(?:briefed|circulated|explained|gave|introduced|laid|outlined|presented|provided|put forward|read(?: out)?"
    r"|reported|submitted|summarised|tabled|took \w+ through|updated|went (?:over|through))\b"
)


def told_and_decided(line: str, read: Read, context: Context) -> tuple[str, ...]:
    """The lines for what was told and for what was decided on it; empty for any other line."""
    is_other = len(line) > _MOST or context.open_proposal is not None or MOVERS.search(_NO_MOVER.sub("", line))
    if is_other or _SAID_OF_PAST.search(line):
        return ()
    return _in_own_words(line, read) or _on_it(line, read, context) or _report_taken(line, read, context)


def _in_own_words(line: str, read: Read) -> tuple[str, ...]:
    """The lines where the decision has words of its own: *Hall raised the hedge and it was agreed to cut it*."""
    match = _DECIDED.fullmatch(_SET_FIRST.sub(r"\g<0>,", line))
    told = match["told"].rstrip(" ,;.") if match else ""
    if match is None or not (match["who"] or _OF_BODY.match(told)):
        return ()
    decision = f"{match['who'] or 'it was'} {match['did']} {match['what']}"
    decision = f"{decision[:1].upper()}{decision[1:]}"
    if _SETTING.match(told):
        is_one = re.search(r"[.;] \S", match["what"]) is None
        lines = read(f"{decision.rstrip('.')}, {told[:1].lower()}{told[1:]}.") if is_one else ()
        return lines if _are_decided(lines) else ()
    lines = read(decision)
    return (*_as_told(told, read), *lines) if is_clause(told) and _are_decided(lines) else ()


def _are_decided(lines: tuple[str, ...]) -> bool:
    return lines[:1] != () and lines[0].startswith(("= ", "/recommend", "/defer", "/refer"))


def _as_told(told: str, read: Read) -> tuple[str, ...]:
    """The lines for what was told: a note of its own if nothing more is known of it."""
    return read(told) or (f"{told}." if told[-1:].isalnum() or told[-1:] in ")%" else told,)


def _on_it(line: str, read: Read, context: Context) -> tuple[str, ...]:
    """The lines where a pronoun says what was decided on: *Park asked that it be mended, and this was agreed*."""
    match = _ON_IT.fullmatch(line)
    told = match["told"].rstrip(" ,;") if match else ""
    if match is None or not is_clause(told) or _is_of_others(told, context):
        return ()
    done = re.sub(" to$|^decided$", "", (match["done"] or "agreed").lower()) or "agreed"
    how = re.sub(r"^,? ?(?=\S)", " ", match["how"] or match["by"] or (match["all"] and "unanimously") or "").rstrip()
    if match["bare"]:
        clause = _clause_asked(told)
        word = "unanimously agreed " if re.search(r"\b(?:unan|all|nem)", match["bare"].lower()) else ""
        lines = _as_told(told, read) if clause and not _PROPOSED.search(told) else ()
        return (*lines, f"= {word}{clause}") if lines and not _are_decided(lines) else ()
    if match["did"] and match["did"].lower() not in ("agreed", "concurred", "consented"):
        done = match["did"].lower()
    if match["all"] and not _clause_asked(told):
        return ()  # *Hall suggested a walk, all agreed* is a vote
    if _PROPOSED.search(told) and done in ("agreed", "approved", "carried", "passed", "accepted"):
        moved = read(f"{told}, carried{_OF_VOTE.sub('', how)}") if match["done"] else ()
        return moved if moved[:1] != () and moved[0].startswith("/motion") and len(moved) > 1 else ()
    clause = "" if _MINUTES_READ.search(told) else _decided_of(told, done, how, match["noun"] or "", context)
    lines = _as_told(told, read) if clause else ()
    return (*lines, f"= {clause}") if lines and not _are_decided(lines) else ()


_MINUTES_READ = any_case(r"\b(?:read|signed|took) (?:out )?the (?:[a-z]+ )?minutes\b")
"""What the approval of the minutes is told with, which has a command of its own."""
_PROPOSED = any_case(r"(?<!\bbe )\b(?:moved|proposed) ")
_OF_VOTE = any_case(r",? (?:with acclamation|by (?:all|everyone|the .*|members.*))")


def _is_of_others(told: str, context: Context) -> bool:
    """Whether what was told is a matter of an earlier meeting."""
    return context.item is not None and LOOKS_BACK.search(context.item.title) is not None and not _REPORTS.search(told)


def _decided_of(told: str, done: str, how: str, noun: str, context: Context) -> str:
    """The clause for what was decided on what was told; empty if it is unclear what that is."""
    is_for = done not in _AGAINST and done not in ("noted", "received", "filed", "welcomed")
    if is_for and (clause := _clause_asked(told)):
        word = "unanimously agreed " if "unan" in how or "by all" in how else ""
        return f"{word}{clause}{_BY_ALL.sub('', how)}"
    if asked := _FOR_THING.search(told):
        if _OF_ANOTHER.search(told[: asked.start()]):
            return ""
        first = asked["thing"].split()[0].lower()
        thing = asked["thing"] if first in DETERMINERS | _BARE_THING | {"an", "a"} else with_the(asked["thing"])
        verb = asked[0].split()[0].lower()
        if verb in _PETITIONED and done in ("accepted", "granted", "refused"):
            return f"that the {_NOUNS[verb]} be {done}{how}"
        done = "granted" if done == "agreed" and first in _BARE_THING else done
        return f"that {thing} be {done}{how}" if first not in SUBJECTS | POSSESSIVES else ""
    papers = [*_PAPER.finditer(in_words(told))] if _REPORTS.search(told) else []
    if noun and noun not in (papers[-1]["head"].lower() if papers else "", *_NOUNS.values()):
        return ""
    if papers and not noun:
        return f"that the {(papers[-1]['of'] or '').lower()}{papers[-1]['head'].lower()} be {done}{how}"
    if noun:
        return f"that the {noun} be {done}{how}"
    _, deed = cut_name(told, context)
    verb = deed.split()[0].lower() if deed else ""
    return f"that the {_NOUNS[verb]} be {done}{how}" if verb in _NOUNS else ""


_BY_ALL = any_case(r",? (?:unan\w*\.?|by (?:all|everyone)\b.*)")


def _clause_asked(told: str) -> str:
    """The clause that somebody asked for: *that the gate be mended*; empty for other words."""
    if (asked := _ASKED_THAT.search(told)) and (thing := _thing_to_do(asked)):
        is_somebody = thing.split()[0].lower() in SUBJECTS - {"all", "there"}
        return "" if is_somebody or Clauses(tokens(thing)).has_verb() else f"that {asked['clause']}"
    could = _IF_COULD.search(told)
    if could and could["thing"].split()[0].lower() not in SUBJECTS:
        return f"that {could['thing']} be {could['rest']}"
    return ""


def _thing_to_do(asked: re.Match[str]) -> str:
    """What is to do or be something in what somebody asked for; empty if nothing is."""
    clause, is_opinion = asked["clause"], asked["verb"].lower() in _OPINIONS
    if to_be := _BE_DONE.match(clause):
        is_wish = (asked["that"] or not to_be["modal"]) and (to_be["modal"] or not is_opinion)
        return to_be["thing"] if is_wish and to_be["thing"].split()[0].lower() not in ("if", "to", "whether") else ""
    words = clause.split()
    at = next((n for n, word in enumerate(words[1:], 1) if _is_deed(words[n - 1], word)), 0)
    return " ".join(words[:at]) if asked["that"] and not is_opinion else ""


def _is_deed(before: str, word: str) -> bool:
    """Whether a word after another is a verb that says what something is to do: *that the Clerk write to her*."""
    low = word.lower()
    is_after_noun = before.lower() not in DETERMINERS | {"an", "a", "to"}
    return is_after_noun and is_base(low) and low not in AUXILIARIES | NOUNS_TOO


_OPINIONS = frozenset("felt thought considered said believed stated argued".split())


def _report_taken(line: str, read: Read, context: Context) -> tuple[str, ...]:
    """The lines for what was reported, and that it was noted or approved in a word of its own: *Hall reported on bins.
    Received*, *Hall read a letter, noted*; empty for a note that says it as well."""
    taken = _TAKEN.fullmatch(line) if len(line) <= _MOST_TAKEN else None
    if taken is None:
        return ()
    told, done = taken["told"], taken["done"].lower()
    papers = [f"{paper['of'] or ''}{paper['head']}" for paper in _PAPER.finditer(in_words(told))]
    who, deed = cut_name(told, context)
    is_surely_taken = taken["sign"] == "." or done != "agreed"
    told_by = f"{who}: {in_words(deed)}" if who and is_surely_taken and _REPORTS.match(deed) else ""
    first = read(told) or tuple(filter(None, (told_by,)))
    is_told = len(first) == 1 and SAYS.match(first[0]) and is_surely_taken and _REPORTS.search(first[0])
    is_of_report = done == "noted" and first != () and _SAYS_REPORTED.match(first[0]) is not None
    is_letter = _IS_LETTER.search(papers[-1] if papers else "") is not None and done in ("agreed", "adopted")
    if taken["sign"] == ",":  # not *Hall gave notice, accepted*, *Hall reported an application, approved*
        is_sure = is_told and (is_of_report or _READS_PAPER.fullmatch(first[0]) is not None)
    else:  # not *Hall asked for a review. Approved*
        is_sure = is_told or (first == () and papers != [] and done in ("accepted", "adopted", "approved"))
    how = f" {taken['how'].strip().lower()}" if taken["how"] else ""
    paper = papers[-1].lower() if papers and not is_of_report else "report"
    return (*(first or (f"{told}.",)), f"= that the {paper} be {done}{how}") if is_sure and not is_letter else ()


_MOST_TAKEN = 160
_TAKEN = any_case(
    r"(?P<told>.{12,}?[\w)%])(?P<sign>[.,]) (?:(?:all|it was|duly|(?:the )?(?:report|rpt)(?: was)?) )?"
    r"(?P<done>accepted|adopted|agreed|approved|filed|noted|received)"
    r"(?P<how>,? (?:with (?:thanks|regret)|and filed))?\.?"
)
"""What was told, and the one word that was done with it."""
_SAYS_REPORTED = any_case(r"[^:]+: reported\b")
_IS_LETTER = any_case(r"(?:letter|e-?mail)$")
_READS_PAPER = any_case(
    r"[^:]+: (?:gave|presented|read(?: out)?|outlined|summarised|went (?:over|through)) (?:(?:an?|her|his|the|their) )?"
    r"(?:[a-z-]+ ){0,2}?(?:accounts|audit|budget|e-?mail|figures|forecast|letter|plan|policy|report|statement|update)"
    r"(?: (?:from|of|on|re|to) .*)?"
)
"""Somebody reads or presents a paper, and nothing is said of it but from whom or on what it is."""
