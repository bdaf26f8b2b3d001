"""What a body that is consulted says of an application, as its decision: *no objection*, *object - highways, 6-2*."""

from __future__ import annotations

from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import base_of, is_past
from clerk_tui.english.words import ADJECTIVES, ADVERBS, PREPOSITIONS
from clerk_tui.meeting import AgendaItem, Kind
from clerk_tui.notation.prose.decisions import MOVERS
from clerk_tui.notation.prose.names import CTTEE
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex


def comment_decided(line: str, item: AgendaItem | None, context: Context) -> str:
    """A line with what a body that is consulted says of the application of `item`, as its decision: *objection: loss of
    light* → *resolved to object on the grounds of loss of light*; any other as it is."""
    told = _COMMENT_ALONE.fullmatch(line)
    is_open = context.proceedings.latest_open(context.item_id) is not None
    if told is None or is_open or item is None:
        return line
    is_voted = _VOTED.match(told["why"] or told["how_many"] or "") and _APPLICATIONS.search(item.title)
    if not is_voted and not _is_of_application(item, context):
        return line
    what, sign = f"{told['how'] or ''}{told['what']}".lower(), told["sign"] or ""
    why = told["why"] or told["how_many"] or ""
    why = _BUT_DOES.sub(lambda does: f"but to {base_of(does['does'].lower())}", why)
    is_manner, is_reason = _HOW_MANY.match(why) is not None, _WHY.match(why) is not None
    if why and not (sign or is_manner or is_reason):
        return line  # *support from residents*
    if _MOVED.search(why) and not (_BY_BODY.match(line) or _CAME.search(why)):
        return line  # what was moved is not yet decided
    is_apart = is_manner or MOVERS.match(why) is not None or (sign == "." and Clauses(tokens(why)).has_verb())
    stem = next((word for word in ("support", "oppose") if word in what), "object")
    verb = f"{_HOW.get(what.split()[0], '')}{stem}"
    if "no" in what.split() or "nil" in what.split():
        deed = f"to make no {'comment' if 'comm' in what else 'objection'}"
    elif stem != "support" and why and not is_apart:
        it = " the application" if stem == "oppose" else ""
        return f"resolved to {verb}{it}{f' {why}' if is_reason else _grounds_of(why)}"
    else:
        deed = f"to {verb}{' to' * ('object' in verb)} the application"
    sign = "," if is_manner or (is_reason and sign) else sign
    return f"resolved {deed}{sign}{f' {why}' if why else ''}"


def _grounds_of(why: str) -> str:
    """Why a body objects: the grounds if they are things, a clause after *because*, anything else after a colon."""
    first, second = [*why.split(), ""][:2]
    said = why if second[:1].isupper() or first[1:2].isupper() else f"{why[:1].lower()}{why[1:]}"
    reasons = _END_OF_WHY.split(said)[0]
    if Clauses(tokens(reasons)).has_main():
        return f" because {said}"
    parts = [one.lower().split() for one in _EACH_WHY.split(reasons) if one.strip()]
    is_state = any((part[-1] in ADJECTIVES and "of" not in part) or is_past(part[-1]) for part in parts)
    is_led = any(part[0] in ADVERBS | PREPOSITIONS | {"not", "too"} for part in parts)
    return f": {said}" if is_state or is_led else f" on the grounds of {said}"


def _is_of_application(item: AgendaItem, context: Context) -> bool:
    """Whether one application is in hand: that of an item, or the one that a note in the item named last."""
    last = next(context.meeting.backwards(item.id, context.before), None)
    if last is not None and last.kind is Kind.NOTE and _REFERENCE.search(last.text or ""):
        return True
    if _OF_PLANS.search(item.title) and not _REFERENCE.search(item.title):
        return False
    whole = _SUB_NUMBER.sub("", item.bare_number)
    others = [one for one in context.meeting.items if one != item and one.bare_number]
    if any(one.bare_number == whole and _APPLICATIONS.search(one.title) for one in others):
        return True
    has_parts = any(_SUB_NUMBER.sub("", one.bare_number) == item.bare_number for one in others)
    return not has_parts and bool(_REFERENCE.search(item.title) or _APPLICATION.search(item.title))


_REFERENCE = regex(r"\b(?!20\d\d/20\d\d\b)\d{2,4}/(?:[A-Z]{1,5}/)?\d{3,}\b")
"""The number of an application: *26/00417*, *DC/2026/0311*."""
_APPLICATION = any_case(r"\b(?:planning|tree|licen[cs]\w+) application\b")
_APPLICATIONS = any_case(r"\b(?:planning|tree|licen[cs]\w+)\b")
"""The title of an item whose parts are applications."""
_OF_PLANS = any_case(r"\b(?:appeals?|consultations?|enforcement|plan|polic(?:y|ies)|strateg(?:y|ies)|updates?)\b")
"""What else an item beside applications is about."""
_SUB_NUMBER = any_case(r"(?:\.\d+|[a-z]|\([a-z]\))$")
_VOTED = any_case(r"(?:carried |by |vote )?\d{1,2} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?(?=[,;.]|$)")
_HOW_MANY = any_case(
    r"(?:unan\w*|nem\.? ?con|by \d|(?:all )?(?:agreed|in favou?r)|carried|vote\b|\d{1,2} ?(?:[-–]|votes?|for)"
    r"|[A-Z]+/[A-Z]+)"
)
_HOW = {"strong": "strongly ", "strongly": "strongly ", "fully": "fully "}
_BY_BODY = any_case(rf"(?:(?:the )?(?:(?:town|parish|city|community) )?(?:council|board|{CTTEE}|tc|pc)|we)\b")
_MOVED = regex(r"\b(?i:prop(?:osed)?|moved|mover|sec(?:onded)?|2nd)\b|[A-Z]\w* ?/ ?[A-Z]\w*\.?$")
"""Who moved it: *Prop RP sec DC*, *Hall/Price*."""
_CAME = any_case(r"\b(?:carried|agreed|unan\w*|nem\.? ?con|all in favour|passed|\d{1,2} ?[-–] ?\d)")
_WHY = any_case(
    r"(?:as|because|but|due to|given|if|in (?:principle|view)|on|owing to|provid(?:ed|ing)|since|subject to|unless"
    r"|until|with|without|w/)\b"
)
"""Words that go on after a comment, without a sign."""
_BUT_DOES = any_case(r"^but (?P<does>asks|hopes|notes|recommends|regrets|requests|suggests|urges|wishes)(?= )")
_END_OF_WHY = any_case(r"[.;]|, (?:prop|moved|sec|unan|\d{1,2} ?[-–]|carried|all )")
_EACH_WHY = any_case(r", | and | & |/")
_NO_COMMENT = (
    r"(?!(?:by|from|nil|none)\b|\d+ (?!votes?\b)[a-z]"
    r"|.*\b(?:read|rec(?:eive)?d|noted|withdrawn|letters?|(?:made|raised|sent) by)\b)"
)
_COMMENT_ALONE = any_case(
    rf"(?:(?:(?:the )?(?:(?:town|parish|city|community) )?(?:council|board|{CTTEE}|tc|pc)|we)"
    r" (?!\w+ed )(?:(?:has|have|had|offers?|raises?|makes?) )?)?"
    r"(?P<how>(?:raise[sd]? |offer(?:s|ed)? )?(?:no|nil) |strong(?:ly)? |fully )?"
    r"(?P<what>(?:(?<=no )|(?<=nil ))(?:obj(?:ections?|ns?|s)?\b\.?|comments?)"
    r"|(?<!no )(?<!nil )(?:objections?(?=\.?$|:| [–—-]| (?:as|because|due|on)\b)|object(?:s|ed)?"
    r"|oppose[sd]?|support(?:s|ed)?)\b)(?: (?:to |of |for )?(?:it|(?:the|this) (?:application|plans?|proposals?)))?"
    rf"(?:(?P<sign>[:,;.]| [–—-])?(?: (?P<why>{_NO_COMMENT}[^()]+?)| \((?P<how_many>[^()]+)\)))?\.?"
)
