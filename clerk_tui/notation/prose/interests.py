"""Interests in prose: *Hall declared an interest in …*, *Cole - item 12, member of the club, will stay*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.reported_speech import reported_reason
from clerk_tui.english.tense_and_person import Pronoun
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import base_of, is_past, is_past_or_auxiliary, is_third
from clerk_tui.english.words import FIRST, PREPOSITIONS, with_small_first
from clerk_tui.meeting import Kind
from clerk_tui.meeting.interests import STEPPED_BACK
from clerk_tui.meeting.spoken_entries import pronoun
from clerk_tui.notation.prose.names import (
    NAME,
    NAMES,
    all_named,
    cut_name,
    may_be_word,
    names_ahead,
    one_named,
    only_begun,
    person_named,
    pronoun_of,
)
from clerk_tui.notation.reading import Context, all_kept
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_WHAT = (
    r"(?:(?:an?|his|her|their) )?"
    r"(?P<what>(?:[\w-]+ ){0,4}?)(?:interests?|ints?\.?"
    r"|(?P<conflict>conflicts?(?: of (?:interests?|loyalt(?:y|ies)(?= (?:[–—-]|as|in) )))?|coi|doi)"
    r"|(?P<short>DPI|ORI"
    r"|NRI|NPI|dpi|ori|nri|npi)s?)"
)
_TIED = lexicon("interests.tied")
_TIES = "|".join(sorted(_TIED))
_HAS_TIE = (
    r"(?:(?:also|still|once|both) )?(?:owns?|owned|rents?|rented|leases?|leased|works?|worked|lives?|lived|sits? on"
    r"|sat on|chairs?|chaired|knows?|knew|holds? shares|held shares"
    r"|(?:is|was|are|were) (?:an? |the |on the |related|employed|married"
    r"|(?:vice-?)?(?:chair|treasurer|secretary|president) of))"
)
"""A tie to the matter, after *he* or *she*."""
_TAIL = (
    r"(?P<rest>(?: (?:in|as|relating|regarding|because|since|re|on|for|due|and|that|from|to|by)\b"
    r"|,? (?:agenda )?items?(?= \d)|\s*[,;:(]| [–—-] ).+)"
)
"""The matter of an interest, and its reason."""
_DECLARES = (
    r"(?:declare[sd]?|decl?(?:'d|’d|d)?\.?|disclose[sd]?"
    r"|(?:advised|noted|registered|raised|owne?[sd] up to)"
    r"(?= (?:of )?(?:an?|his|her|their) (?:[\w-]+ ){0,2}(?:conflict|interest)))"
)
_ALSO = r"(?:(?:also|both|each|all) )?"
_DECLARED = (
    regex(
        rf"(?P<name>{NAMES}) (?:has |have |had )?{_ALSO}(?:(?:{_DECLARES}|said|stated|reported|advised) (?:that )?"
        rf"(?:he|she|they) (?:has|have|had)|(?:having )?{_DECLARES}) {_WHAT}(?:{_TAIL})?\.?"
    ),
    regex(
        rf"(?P<name>{NAMES}) {_ALSO}(?P<verb>{_DECLARES}|(?:said|stated|noted|announced)"
        r"(?=.*\b(?:abstain|(?:not|n['’]t) vote|recuse)\b))(?P<what>)(?P<short>)(?P<conflict>)"
        rf"(?P<rest> (?:that )?(?:(?:his|her|their) (?:\w+ )?(?:{_TIES})(?:-in-law)?\b"
        rf"|(?:he|she|they) {_HAS_TIE}).+)"
    ),
    regex(
        rf"(?P<name>{NAMES})(?: {_ALSO}(?:has|have|had)"
        r"|:?(?= (?:an? )?(?i:(?:(?:financial|impartiality|material|pecuniary|personal|proximity) )?"
        rf"(?:conflict|interest|int\b)|coi\b|doi\b))) {_WHAT}"
        r"(?P<rest> (?:(?:in|on|re|for) )?(?:agenda )?items? \d.*|(?<= int) (?:in|re) .+"
        r"|(?(conflict)(?:,| [–—-]| (?:in|as|because|and)\b).+|(?!)))"
    ),
    regex(
        rf"(?P<name>{NAMES}) (?=(?i:financial|material|pecuniary|personal|prejudicial|impartiality|proximity) int)"
        rf"{_WHAT}(?P<rest> (?:in|re) (?:an?|the|this) .+)"
    ),
    regex(
        rf"(?P<name>{NAME})[,:]?(?: [-–—])? (?=disclosable|pecuniary|pers|prej|non|other|registr|(?i:dpi|ori|nri|npi))"
        rf"{_WHAT}"
        r"(?P<rest>,? (?:(?:in|on|re|for) )?(?:agenda )?item \d.*| (?:in|re) .+"
        r"|(?(short) (?:on|for|next|this) .+|(?!)))"
    ),
)
"""*Declared an interest in …*, and *has an interest in item 5*."""
_BARE = any_case(
    rf"^(?P<who>{NAMES}) (?:declared|dec['’]?d)(?: [–—-] |: |, )"
    r"(?!(?:the|this|that|with|under)\b|[^,;:]{0,20},? that\b)"
    rf"(?=item \d|.*\b(?:{_TIES}|works?|owns?|lives?|rents?|knows?|leases?|employ\w+|in-law)\b)"
    r"(?P<item>(?=item \d))?"
)
"""A declaration that does not say of what: *Hall declared - mother works there*."""
_KIND_LAST = any_case(
    rf"^(?P<who>{NAMES}) declared an interest(?P<why>(?: [–—-]|:|,| in| as) .+?), (?:not|non) pec(?:uniary)?\.?$"
)
_WILL_ABSTAIN = regex(r",? (?:and )?(?:will|would|is to|to) abstain(?: from voting)?\.?$")
_CLASSES = {
    "disclosable pecuniary": "dpi", "other registrable": "ori", "other registerable": "ori", "non registrable": "nri",
    "non registerable": "nri", "dpi": "dpi", "ori": "ori", "nri": "nri",
}  # fmt: skip


def _in_order(line: str, context: Context) -> str:
    """A line about interests with the person before the interest: *item 6: Hall, Park (both tenants)*."""
    line = _with_word(context.names.without_stops(line, are_names=True), context)
    if is_about_interests(context) and _names_items(line, context):
        line = f"interests: {line}"
    line = _SO_TOO.sub(r", \g<who> too", _RE_ITEM.sub(r"\g<item>: ", line))
    if is_about_interests(context):
        line = _LISTED.sub(r"\g<head>\g<who> in item \g<item>", _NUMBER_FIRST.sub(r"item \g<item>: \g<who>, ", line))
    if first := _ITEM_FIRST.fullmatch(line):
        handles, rest = names_ahead(first["rest"].replace(" (", ", ("), context)
        if handles and not _INTEREST_WORD.search(rest) and is_about_interests(context):
            rest = _DECLARED_THAT.sub("", rest.strip(" ,–—-()."))
            line = f"{' & '.join(handles)} in {first['item']}, {rest}"
        else:
            line = _INTEREST_WORD.sub(rf"\g<0> in {first['item']}", first["rest"], count=1)
    if _NAMES_RULE.search(line):
        line = _UNDER.sub(r"\g<before>\g<after>, \g<under>", line)
    return _INTEREST_FIRST.sub(lambda m: f"{m['who']} {(m['kind'] or 'int').lower()} in {m['item']}", line)


def _with_word(line: str, context: Context) -> str:
    """A line with *item* before the number of an item, or part of one, that is not just a figure: *interest in 6.1*,
    *6(a)*."""
    numbers = {item.bare_number for item in context.meeting.items}
    return _PARTED_NUMBER.sub(lambda one: one[0] if numbers.isdisjoint(one.groups()) else f"item {one[0]}", line)


_PARTED_NUMBER = any_case(
    r"(?<![\w.:£$€(])(?<!item )(?<!items )(?P<whole>(?P<first>\d{1,2})(?:\.\d|\([a-z]\))|\d{1,2}\.\d\d)(?!\w|\.\d)"
)


@all_kept
def interests_declared(line: str, context: Context) -> Iterator[str]:
    """The lines for a declared interest, or for several people, each with their own: *Hall int in the lease, Park in
    the club*."""
    if is_of_lobbying(line):
        return
    bare = _BARE.match(line)
    found = [*_interests_told(line, context)] if bare is None or bare["item"] is None else []
    if bare and not found:
        line = f"{bare['who']} declared an interest{' -' if bare['item'] is None else ' in'} {line[bare.end() :]}"
        found = [*_interests_told(_KIND_LAST.sub(r"\g<who> declared a non-pecuniary interest\g<why>", line), context)]
    yield from found


def _interests_told(line: str, context: Context) -> Iterator[str]:
    """The same for a line that says that it is an interest."""
    is_about = is_about_interests(context)
    line = _SPEAKS_FIRST.sub(r", and would \g<speak>, will leave", line) if is_about else line
    if not (is_about or _MAY_TELL.search(line)) or _IS_NONE.search(line):
        return
    if (told := _EX_PARTE.fullmatch(line)) and (handle := person_named(told["who"], context)):
        yield f"{handle}: reported ex parte communications{told['of'] or ':'} {told['rest']}"
        return
    if is_about or _OF_INTEREST.search(line):
        late = "declared an interest, late, " if is_about else "declared late, "
        line = _LATE_DEC.sub(rf"\g<who> {late}", line)  # *late dec* is read as a month
        line = _LATE_IN.sub(r" in \g<item>, late,", line)
    line = _NUMBER_ALONE.sub(lambda told: f"{told['kind']} in item{'s' * bool(told['more'])} {told['number']}", line)
    line = _in_order(line, context)
    headed = _HEADED.match(line)
    kind = (headed["kind"] or "int") if headed else "int"
    listed = _IN_BRACKETS.sub(r", \1", line[headed.end() :]).rstrip(".") if headed else line
    parts = _parts(listed, context, is_headed=headed is not None) if headed or _MAY_DECLARE.search(line) else []
    is_several = headed or (len(parts) > 1 and declaration(parts[0][0], context))
    each = parts if is_several else ()
    offers: list[str] = []
    here = _in_hand(context).rstrip(", ")
    for part, name, rest in each:
        is_same = offers and _AS_BEFORE.fullmatch(rest.rstrip(" ."))
        same = offers[-1].replace(_WHOSE.sub(r"\1", offers[-1]), name, 1) if is_same else ""
        found = declaration(part, context) or declaration(f"{name} {kind} {rest or here}", context)
        offers.append(same or found or declaration(f"{name} declared an interest {rest}", context))
    if offers and all(offers):
        yield "\n".join(offers)
    elif offer := declaration(line, context) or under_interests(line, context) or _in_any_order(line, context):
        yield offer


_IN_ROOM = any_case(r"\b(?P<does>leav(?:e|es|ing)|remains?|stays?|(?:remain|stay)(?:s|ing)? in) (?:rm|room)\b")
_SPEAKS_FIRST = any_case(
    r"(?:,| -| –)? (?:and )?(?:will|would|to) (?P<speak>speak[^,;]*?),?(?: and| &)?(?: then)? (?:go|leave|withdraw)"
    r"(?: the room)?(?: (?:and|&) (?:will )?(?:not vote|take no part))?\.?$"
)
"""Somebody who speaks on an item as others may, and then leaves: *will speak as ward councillor then leave*."""
_EX_PARTE = any_case(
    rf"(?P<who>{NAME})(?: [–—-]|[,:])? (?:(?:had|has|declared|disclosed) )?ex[- ]parte\b"
    r"(?: (?:communications?|contacts?))?(?:[,:]| [–—-]|(?P<of> with))? (?P<rest>\S.*)"
)
"""What somebody who is to judge an application heard outside the meeting."""
_LATE_DEC = any_case(
    rf"^(?P<who>{NAME})(?: [–—-])? (?:made (?:an? )?)?late dec(?:l|laration|ember)?\b\.?(?: of (?:an? )?int(?:erest)?)?"
    r"(?:[,:]| [–—-]| –)? "
)
"""An interest declared after the item for it."""
_LATE_IN = any_case(r", late, (?P<item>items? \d[\w.]*),?")
_NUMBER_ALONE = any_case(
    r"\b(?P<kind>dpi|ori|nri|npi|coi|conflict|int(?:erest)?) in "
    r"(?P<number>\d{1,2}[a-z]?(?P<more>(?:,| and| &) \d{1,2})*)"
    r"(?=$|[,;.]| [-–—(]| (?:and|as|because|but|did|left|since|so|stayed|withdrew)\b)"
)
"""The number of an item without that word: *Hall NPI in 7, knows the applicant*; not *in 7 plots*."""


def _parts(listed: str, context: Context, *, is_headed: bool) -> list[tuple[str, str, str]]:
    """The parts of a line about interests, each with its person and the rest."""
    parts: list[tuple[str, str, str]] = []
    for part in _NEXT_PART.split(listed):
        name, rest = cut_name(part, context)
        if (
            name
            and not rest.startswith("of ")
            and (
                _INT.match(rest)
                or (is_headed and re.match(r"$|\W*(?:(?:in|on) )?(?:items? )?\d", rest))
                or _AS_BEFORE.fullmatch(rest)
                or not may_be_word(part.removesuffix(rest), context)
            )
        ):
            parts.append((part, name, rest))
        elif not parts:
            break
        else:
            (before, name, rest), joined = parts.pop(), f", {part}"
            parts.append((f"{before}{joined}", name, f"{rest}{joined}"))
    return parts


def _with_conduct_last(line: str, context: Context) -> str:
    """The lines of `_in_any_order` with the member's conduct at the end of the line; empty if that is not given."""
    does = _conduct_told(line)
    offer = _in_any_order(line[: does.start()], context) if does else ""
    return _with_conduct(offer, does, line, context) if does and offer else ""


def _in_any_order(line: str, context: Context) -> str:
    """The lines for an interest of people named before or after an item's number: *5 - Hall (brother tenders)*, *2 decs
    - Hall + Park as tenants, 5*; empty for other words."""
    if done := _with_conduct_last(line, context):
        return done
    label = _LABEL.match(line)
    is_about = bool(label) or is_about_interests(context) or _OF_INTEREST.search(line) is not None
    rest = line[label.end() :] if label else line
    numbers = {item.bare_number for item in context.meeting.items}
    item = next((found for found in _ITEM_ALONE.finditer(rest) if found["item"] in numbers), None)
    if item is None or (item.start() and not item["word"] and _COUNTED.match(rest, item.end())):
        return ""
    if not (is_about or item["word"]) and names_ahead(rest[: item.start()].strip(" ,;:–—-"), context)[1]:
        return ""  # *Hall to write to parents by 3 May*
    said = f"{rest[: item.start()]} , {rest[item.end() :]}".strip(" ,;:–—-")
    said = said.replace(" (", ", (")
    handles, tie = names_ahead(said, context)
    name = said.removesuffix(tie).strip(" ,;:–—-(")
    tie = _DECLARES_FIRST.sub("", _SIGNS.sub(", ", tie).strip(" ,.;:–—-"))
    is_tied = " " in tie and not tie.startswith("chaired") and (is_about or _TIE_FIRST.match(tie) is not None)
    is_of_tie = _STANDS.search(tie) or re.match(_HAS_TIE, tie) or not _TIED.isdisjoint(tie.lower().split())
    if (
        not handles
        or not (label or (is_tied and is_of_tie))
        or len(tie.split()) > _MOST_OF_TIE
        or may_be_word(name, context)
    ):
        return ""
    where = f"in item {item['item']}" + (f", {tie}" if tie else "")
    return f"/declare {'&'.join(handles)} {_in_full(where, '&'.join(handles), context)}"


_LABEL = any_case(
    r"^(?:\d{1,2} )?(?:(?:decl?(?:aration)?|disclosure)s?\.?(?: of)?(?: int(?:erest)?s?)?|doi|ints?|interests?"
    r"|conflicts?|coi)(?: declared)?(?: by)?\b\.?\s*[:–—-]?\s*(?=\S)"
)
_ITEM_ALONE = any_case(
    r"(?:^|(?<=[\s,;:(]))(?:(?:in|on|re|for|at) )?(?P<word>(?:agenda )?items? )?"
    r"(?<!\b(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) )"
    r"\(?(?P<item>\d{1,2}(?:\.\d{1,2}|[a-z])?)\)?(?=$|[\s,;.)]|:(?!\d))"
)
_TIE_FIRST = any_case(
    rf"(?:(?:an?|his|her|their|the) )?(?:{_TIES}|owns?|rents?|works? (?:at|for)"
    r"|(?:director|employee|landlord|member|owner|tenant|trustee) of)\b"
)
"""The first words of a tie to an item that no other word shows."""
_COUNTED = regex(r" [^\W\d_]+")
"""Words that a figure counts: *had received 4 complaints*."""
_SIGNS = regex(r"\s*[,;()]\s*(?:[–—-] )?(?:\s*[,;()]\s*)*|\s+[–—-]\s+")


def _names_items(line: str, context: Context) -> bool:
    """Whether a line has only people and numbers of items: *Hall 6 & 7; Park 7*."""
    parts = [names_ahead(part, context) for part in re.split(r"[,;] (?!\d)", line)]
    return all(handles and _ONLY_ITEMS.fullmatch(rest) for handles, rest in parts)


_ONLY_ITEMS = any_case(r"(?:items? )?\d{1,2}(?:(?:, ?| ?& ?| and |/)\d{1,2})*\.?")
_NEXT_PART = regex(r"(?:[,;]|(?<!\b[A-Z])\.)\s+(?:and\s+)?|\s+and\s+")


def under_interests(line: str, context: Context) -> str:
    """The line for the interest of whoever is named first, under the item about interests, with the conduct told last;
    empty for other words, and under other items."""
    does = _conduct_told(line) if is_about_interests(context) else None
    offer = _under_interests(line[: does.start()], context) if does else ""
    return _with_conduct(offer, does, line, context) if does and offer else _under_interests(line, context)


def _under_interests(line: str, context: Context) -> str:
    """The line for the interest alone, which need not say so: *Hall - item 10, on the club's committee*."""
    if not is_about_interests(context) or _SAYS_INTEREST.search(line):
        return ""
    handles, rest = names_ahead(line, context)
    handle = "&".join(handles)
    rest = _DECLARES_FIRST.sub("", rest.lstrip(" ,:;–—-"))
    first = rest.split(" ", 1)[0].lower()
    is_deed = first == "to" or (is_past(first) and not re.match(_HAS_TIE, rest)) or _AWAY.match(rest)
    rest = _LAST_ITEM.sub(r"in \g<item>, \g<rest>", rest).rstrip(".")
    is_short = 1 < len(rest.split()) <= _MOST_OF_TIE and not (is_deed or re.match(r"(?!Item)[A-Z]", rest))
    is_tie = (_STANDS.search(rest) or _WHY_OR_WHERE.search(rest)) and not _RATE.match(rest)
    return f"/declare {handle} {_in_full(rest, handle, context)}" if handle and is_short and is_tie else ""


_RATE = any_case(r"(?:(?:in )?item )?[£$€]?\d+(?:[.,]\d+)* ?(?:%|(?:an?|each|for (?:each|every)|per)\b)")
"""A rate, which is not the number of an item: *1.2 per unit*."""


def lobbying_declared(line: str, context: Context) -> Iterator[str]:
    """The line for those who say under declarations that they were lobbied, or had decided before: *Hall & Park lobbied
    by letter re item 5*. It is no interest, and nobody has to leave for it."""
    if not is_about_interests(context):
        return
    line = _ITEM_AT_END.sub(r"\g<is> on item \g<item>\g<rest>", line)
    if (closed := _PREDETERMINED.fullmatch(line)) and (names := all_named(closed["who"], context)):
        who = pronoun_of(names[0], context).subject if len(names) == 1 else "they"
        been = f"as {who} {'were' if who == 'they' else 'was'} {closed['is']}"
        why = been if closed["is"] else f"because of {closed['of']}".replace(" closed", " a closed")
        rest = _WHY_FIRST.sub(", ", closed["rest"]).rstrip(", ")
        yield from interests_declared(
            f"{closed['who']} declared an interest in item {closed['item']}, {why}{rest}", context
        )
        return
    if (told := _LOBBIED.fullmatch(line)) is None:
        return
    names = ("members",) if _ALL_OF_THEM.fullmatch(told["who"]) else all_named(told["who"], context)
    who = pronoun_of(names[0], context).subject if len(names) == 1 and names != ("members",) else "they"
    been = "was" if who != "they" else "were"
    did = f"{been} predetermined" if told["did"].lower() == "predetermined" else f"had been {told['did'].lower()}"
    rest, also = (*_INTEREST_TOO.split(told["rest"], maxsplit=1), "")[:2]
    item = _ITEM.search(rest) if also else None
    kind, _, why = also.partition(" ")
    kind = f"{kind} in {item[0]}," if item else kind
    why = why.lstrip("-–— ").removeprefix("as ")
    tie = next(interests_declared(f"{told['who']} declared {kind} {why}", context), "")
    if names and (tie or not also):
        yield "\n".join(filter(None, (f"{'&'.join(names)}: declared that {who} {did}{rest}", also and tie)))


_PREDETERMINED = any_case(
    rf"(?P<who>{NAMES})(?: [–—-]|[:,])? (?:(?:an?|being|declare[sd]?|decl?|had|has|have|is|was|were) )*"
    r"(?:(?P<is>biase?d|pre-?determined)|(?P<of>bias|closed mind|pre-?determination))"
    r",?(?: (?:for|in|on|re))? (?:item )?(?P<item>\d{1,2}[a-z]?)(?P<rest>(?:[,;]| [–—-]| (?:&|and|but|so)\b).*|)"
)
_ITEM_AT_END = any_case(
    r"(?P<is>\b(?:biase?d|pre-?determined))(?P<rest>(?:,| [–—-]|,? (?:and|but|so)) (?:leav|will|won['’]t|would)[^:;]*?)"
    r" (?:during|for|in|on) item (?P<item>\d{1,2}[a-z]?)\.?$"
)
"""*Predetermined, will not take part in item 6*."""
_WHY_FIRST = any_case(
    r"^ (?:–|—|-) |(?:,| -)? (?:but|so) (?=(?:leav|stay|remain|will|would|withdr))"
    r"|(?<=leave|hdraw) (?:and|&) (?:will )?(?:not vote|take no part)\.?$"
)
"""Somebody who had made up their mind, and must stand aside as for an interest."""
_INTEREST_TOO = any_case(r"[,;] (?=(?:an? )?(?:[dno]\.?[pr]\.?i\b|(?:\w+ )?interest\b))")
_ITEM = any_case(r"\bitem \d[\w.]*")
_ALL_OF_THEM = any_case(r"(?:all )?(?:cllrs?|committee|councillors|members|mbrs)(?: present)?")
_LOBBIED = any_case(
    r"(?P<who>[^:;?]{2,100}?)(?::(?! (?:all|both|each)\b))? (?:(?:all|been|both|each|had|has|have|was|were) )*"
    r"(?P<did>approached|contacted|e-?mailed|lobbied|predetermined|written to)\b(?P<rest> [^?]+|)"
)


def is_about_interests(context: Context) -> bool:
    """Whether the open item is that for declarations of interest."""
    return context.item is not None and _ABOUT_INTERESTS.search(context.item.title) is not None


_MOST_OF_TIE = 20
_WHY_OR_WHERE = regex(r"(?<!this )(?<!that )\bitems? \d|, (?:as|because|since)\b")
_SAYS_INTEREST = any_case(r"\b(?:interest|conflict|no|none|nothing)\b(?! (?:else|other)\b)")
_AWAY = any_case(r"(?:is|was|will be) (?:away|late|on|unwell)\b|(?:(?:is|was|will be) )?absent\b")
_DECLARES_FIRST = any_case(
    rf"^(?:also )?(?:{_DECLARES}|(?:advised|mentioned|noted|said|stated) that"
    r"|(?:would |will )?abstain(?:s|ed)?(?=,? (?:as|because|since)\b)),? "
)
_LAST_ITEM = any_case(r"^(?P<rest>.+?(?<! this)(?<! that)),? (?:in |on |re )?(?P<item>items? \d[\w.]*)$")


_ITEM_FIRST = any_case(r"(?P<item>(?:agenda )?item \d[\w.]*?)\s*(?:[:,]|[–—-] )\s*(?P<rest>[^\W\d][^:]*)")
_DECLARED_THAT = any_case(rf"^(?:has |have )?{_DECLARES} that ")
_RE_ITEM = any_case(r"^(?:re|on) (?P<item>(?:agenda )?item \d[\w.]*),? (?=[^\W\d])")
_SO_TOO = any_case(rf", (?:and )?(?:so too|so did|so has|likewise|also) (?P<who>{NAME})(?=\.?$)")
_NUMBER_FIRST = any_case(rf"^(?P<item>\d{{1,2}}) [–—-] (?P<who>{NAME}) [–—-] ")
_LISTED = any_case(
    rf"^(?P<head>(?:declared )?(?:interests?|ints?|int['’]s)(?: declared)?(?::| [–—-]) )"
    rf"item (?P<item>\d[\w.]*) (?P<who>{NAMES})$"
)
"""An item before those who declare an interest in it."""
_INTEREST_WORD = any_case(
    r"\b(?:interests?|int|conflict(?: of interest)?|dpi|ori|nri|recuse[sd]?(?: \w+sel(?:f|ves))?)\b"
)
"""An item typed before whoever has an interest in it: *item 6 - Hall declares an interest*."""
_NAMES_RULE = any_case(r"e[ds]?,? (?:under|in accordance with) ")
"""What `_UNDER` takes long not to find."""
_UNDER = any_case(
    r"(?P<before>.*\b(?:declare[sd]?|disclose[sd]?))(?:,? (?P<under>(?:under|in accordance with) [^,;:]{3,60}?),?)"
    r"(?P<after> (?:an? |his |her |their )(?:[\w-]+ ){0,3}(?:interest|conflict)\b.*?)\.?$"
)
"""The rule under which somebody declares an interest: *declared, under the Code of Conduct, an interest in item 6*."""
_INTEREST_FIRST = any_case(
    r"^(?:(?:(?:dec|decl|declaration|disclosure)s?\.? of )?int(?:erest)?s?(?: declared)?(?: by)?|doi"
    r"|(?P<kind>dpi|ori|nri|npi|coi|(?:(?:actual|perceived|potential|pecuniary|financial|personal|prejudicial) )+"
    r"(?:conflict(?: of interest)?|interest)))\b(?: [–—-])?"
    rf" (?P<who>{NAME})"
    r",?(?: in)? (?P<item>(?:agenda )?item \d)"
)
"""An interest before whoever has it: *dec of int Hall item 6*."""
_INT = any_case(r"(?:int|dpi|ori|nri|npi|coi)\b")
_HEADED = any_case(
    r"(?:declarations?|declared(?: interests)?|int['’]s|decs?\.?|disclosures?|interests?|ints?\.?|doi"
    r"|(?P<kind>dpi|ori|nri|npi|coi|conflict|recus(?:al|ed)|pecuniary interest)s?)"
    r"(?: of (?:interests?|ints?))?(?: declared)?(?: by)?(?:\s*[:–—-]\s*|(?<= by) )"
)
_IN_BRACKETS = regex(r",? ?\(([^()]{3,})\)")


_OF_ITEM = any_case(
    rf"(?P<name>{NAME})(?:,|:)?(?: [-–—])? (?:has (?:an? )?"
    rf"|(?:declare[sd]?|disclose[sd]?) (?:an? )?)?(?P<word>(?:conflict(?: of interest)?|interest|int\.?) )?"
    r"(?:(?:re|in|on|with|for) )?(?:agenda )?(?P<item>items? [\dIVX](?:[\w.]|\([a-z]\))*)(?:\s*[,;:]| [-–—])"
    r"\s*(?P<rest>\S.*)"
)
_STANDS = any_case(
    r"\b(?:interest|conflict|member of|(?:on|of) (?:the )?(?:[\w'’&-]+ ){0,4}(?:board|committee|council|trust|club)|CEO"
    r"|trustee|director|chair of|patron|owns?|owner|employ\w+|works? (?:for|at"
    r"|with)|governor|spouse"
    r"|wife|husband|partner|son|daughter|relative|related|friend|neighbour|tenant|landlord|lives? (?:next|near"
    r"|in|on))\b"
)
"""Words for a tie to the matter of an interest."""
_CLASS = any_case(
    r",?\s*\b(?P<non>non[- ]?|not (?:an? )?)?(?:(?P<pec>pec(?:uniary)?)\b\.?(?: int(?:erest|\.)?)?"
    r"|(?P<short>dpi|ori|nri)\b|(?<!not )(?<!not a )(?P<other>prejudicial|personal)\b(?: int(?:erest|\.)?)?)"
)
_SAYS = r"(?:sa(?:id|ys)|explain(?:ed|s)|stat(?:ed|es)|added|confirmed)(?: that)?"
_NOT = r"(?:did ?n['’]?t|did not|would not|will not|wo ?n['’]?t|not)"
_TAKES_NO_PART = (
    rf"(?:{_NOT} (?:(?:speak|discuss) (?:and|n?or) )?(?:vot(?:e|ing)|take (?:any )?part|participate)"
    r"|(?:took|takes?|taking) no (?:further )?part)"
)
_CONDUCT = any_case(
    rf"(?:(?:\s*[,;–—-]|\s+(?:and|so|but|staying)\b)+\s+{_SAYS}(?= (?:he|she|they) )"
    r"|(?:\s*[.,;–—-]|\s+(?:and|so|but|staying)\b)*)(?<!allowed)(?<!allowed to)(?<!permitted to)\s+"
    r"(?:(?:he|she|they) )?(?P<will>(?:will|would|is to|to) )?"
    r"(?:(?P<does>stay\w*|remain(?:ed|s)?|recuse\w*|leav\w+|left|withdr\w+"
    r"|(?:go(?:es|ing)?|went|step(?:s|ped|ping)?) (?:out|down|aside)|out(?= (?:at )?\d))(?: of| from)?"
    r"(?: (?:in )?(?:the )?(?:room|mtg|meeting|chamber|hall|call|table|dais|bench|in)\b| (?:him|her|them)sel(?:f|ves))?"
    r"(?P<then> (?:for|during|while)"
    r" (?:(?:that|this|the) item|it|(?:its|the|that|this) (?:consideration|debate|discussion))"
    r"(?: (?:is|was) (?:being )?\w+)?| and (?:spoke|speak|take part|took part|voted?)(?: and voted?)?)?"
    rf"(?:,? and (?:will |would )?{_TAKES_NO_PART})?"
    r"(?P<per>,? (?:per|on (?:the )?advice (?:of|from)|as advised by) [^,;.]{2,40})?"
    rf"|(?P<stays>stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|speak(?:s|ing)?|spoke)\b(?P<where>[^,;:.]*?)"
    rf"(?P<but>,? (?:and|but)|,)(?: (?:he|she|they))?(?: (?:will|would))? (?P<out>{_TAKES_NO_PART}[^,;:.]*)"
    r"|(?P<speaks>speak(?:s|ing)?)\b[^,;:.]*?,?(?: (?:and|but))? then (?:leave|withdraw|go|step)\b[^,;:.]*"
    rf"|(?:(?<=[,;.–—-] )|(?<=and ))(?P<aside>{STEPPED_BACK}[^,;:.]*?)"
    r"|(?P<fair>(?:consider|vote) (?:(?:it|the (?:item|matter)) )?on (?:its|the) merits\b[^;:.]*)"
    rf"|(?<!so )(?<!may )(?<!must )(?<!could )(?<!can )(?<!should )(?P<no_part>{_TAKES_NO_PART}\b[^,;:.]*))"
    rf"(?:,? (?:at )?(?P<time>{TYPED_TIME}))?\.?$"
)
"""The member's conduct, at the end of the line."""


def _conduct_told(line: str) -> re.Match[str] | None:
    """The member's conduct at the end of a line, however long that is."""
    return _CONDUCT.search(line, max(0, len(line) - _LONGEST_CONDUCT))


_LONGEST_CONDUCT = 400
_DEIXIS = any_case(
    r"^ (?:from|on|of|in|for|re) (?P<this>this|that)(?: (?:one|vote))?(?=[,;.]|$| (?:as|because|since)\b)"
)
_SAYS_LAST = any_case(rf"\b{_SAYS}$")
"""Somebody else says what they will do."""
_RECUSED = any_case(
    rf"(?:(?P<word>recus(?:ed?|al)|conflicts?(?: of interest)?|interests?|coi)(?: (?:declared"
    rf"|from))?(?: by)?\s*[:–—-]\s*(?P<named>\S.*)"
    rf"|(?P<name>{NAMES}) (?:(?:has|have|is|are|was|were|been|will|to) )*"
    r"(?:recus(?:e[sd]?|ing)(?: (?:him|her|them)(?:self|selves))?"
    r"|(?:disqualified|excluded|conflicted out|abstain(?:s|ed) from (?:the )?(?:discussion|debate|voting))"
    r"(?= .*\bitems? \d))"
    r"(?P<rest> (?:from|on|of|in|for|re|as|because|due|items?)\b.+|\s*[,;–—-] \S.+| \(.+\))?\.?)"
)


_REASON = any_case(
    r"(?P<where>(?:(?:in|on|re|for|with) )?(?:the )?(?:agenda )?items? [\dIVX][\w./()]*?"
    r"(?:(?:, ?| and | & )\d[\w./()]*?)*)(?:\s*[,;:]\s*| [-–—] )(?P<why>\S.*)"
    r"|(?P<what>(?:in|on|re|regarding|for|with) [^,;:]{2,60}?)(?:\s*[,;:]\s*| [-–—] )"
    r"(?P<owns>(?:my|his|her|their|he|she|they|I|has|is|owns|rents|works|chairs|lives|sits|knows|member|trustee"
    r"|tenant|owner)\b.*)|(?:\s*[,;:]\s*|[-–—] |that )(?P<only>\S.*)"
)
"""What an interest is in, if that is said, and the reason, without *as* between them."""
_ROLES = lexicon("interests.roles")
_IN_SHORT = any_case(r"^(?P<non>non[- ])?(?P<kind>pec|pers|prej)\b\.?")
_KINDS = {"pec": "pecuniary", "pers": "personal", "prej": "prejudicial"}
_OFFICES = frozenset("chair chairman chairwoman president secretary treasurer clerk".split())
_PLURALS = {"is": "are", "was": "were", "has": "have", "does": "do"}


def with_reason(said: str, persons: tuple[int, ...], context: Context) -> str:
    """What an interest is in, with its reason in reported form: *in item 6, owns the hall* → *in item 6, as she owned
    the hall*. Unchanged without a reason, or with one reported already; empty if it is uncertain."""
    speaker = pronoun(context.meeting, persons)
    match = _REASON.fullmatch(said)
    why = (match["why"] or match["owns"] or match["only"]) if match else ""
    reason = _as_clause(why, speaker) if why else ""
    if why[:3] == "on " and _STANDS.match(why):
        reason = f"{speaker.subject} {'are' if speaker.is_plural else 'is'} {why}"
    where = (match["where"] or match["what"]) if match else ""
    said = f"{f'{where}, ' if where else ''}as {reason}" if match and reason else said
    return reported_reason(said, speaker, holds=True)


def _as_clause(why: str, speaker: Pronoun) -> str:
    """A short reason with the words that it lacks after *as*: *owns the hall*; empty for another."""
    first, *rest = [token.low for token in tokens(why) if token.is_word] or [""]
    if _is_verb(first) and not (first == "shares" and rest[:1] == ["in"]):
        base = _PLURALS.get(first, base_of(first) or first) if speaker.is_plural else first
        return f"{speaker.subject} {base}{why[len(first) :]}"
    has_verb = any(map(_is_verb, rest))
    if first in ("my", "his", "her", "their") and not has_verb:
        return ""  # *(her family firm)*
    if first in ("i", "my", "he", "she", "they", "his", "her", "their", "a", "an", "the"):
        return why
    if first in _TIED and rest and rest[0] in PREPOSITIONS - {"of"}:
        return f"{speaker.possessive} {first} is{why[len(first) :]}"
    if first in _TIED and has_verb and not re.match(r"[A-Z]\w+ [A-Z]", why):
        return f"{speaker.possessive} {with_small_first(why)}"
    held = _HOLDERS.match(why) if not has_verb else None
    if not held and first not in _ROLES | _OFFICES:
        return ""
    is_bare = held["many"] if held else first in _OFFICES
    article = "" if is_bare else "an " if first[0] in "aeiou" else "a "
    return f"{article}{with_small_first(why)}"


def _is_verb(low: str) -> bool:
    return is_past_or_auxiliary(low) or is_third(low)


_HOLDERS = any_case(
    r"(?!(?:an?|as|by|for|in|of|on|the|to|with) )(?:[a-z]+ ){1,2}?(?:plot|stall)?"
    r"(?:customer|employee|governor|holder|landlord|member|owner|parent|tenant|trustee)"
    r"(?P<many>s)?(?=$|[,;.]| (?:at|in|of)\b)"
)
"""A role with what it is of before it: *allotment holders*."""


_AS_BEFORE = any_case(r"(?:(?:has|had|declare[sd]?|for|is|was) )?(?:the )?(?:same|ditto|likewise|as well|too|also)")
_SAME = any_case(
    rf"(?P<name>{NAME}) (?:also )?(?:{_DECLARES}|has|had) (?:the )?same(?: interest)?(?:,? (?P<rest>\S.*))?"
)


def _same_again(line: str, context: Context) -> str:
    """The line for the same interest as the last, in the same items; empty for another line."""
    match = _SAME.fullmatch(line)
    handle = one_named(match["name"], context) if match else ""
    last = next((e for e in reversed(context.meeting.procedure_entries) if e.kind is Kind.DECLARATION), None)
    where = _ITEMS.search(last.text or "") if last is not None else None
    if match is None or not handle or last is None or not (where or last.item_id == context.item_id):
        return ""
    rest = (match["rest"] or "").strip(" ,.")
    said = " ".join(filter(None, (last.interest, where[0] if where else "", rest)))
    return f"/declare {handle} {said}"


_ITEMS = any_case(r"in (?:agenda )?items? [\dIVX][\w./()]*(?:(?:, ?| and | & )\d[\w./()]*)*")


def interests_in_short(line: str, context: Context) -> Iterator[str]:
    """The lines for a short declaration: *Cole - item 12, member of the club*, *recused: Cole on the lease*."""
    if match := _RECUSED.fullmatch(line):
        word, several = match["word"] or "recused", "&".join(all_named(match["name"] or "", context))
        handle, rest = cut_name(match["named"], context) if match["named"] else (several, "")
        rest = rest or match["rest"] or ""
        rest = _DEIXIS.sub(r" in \g<this> matter", f", {rest.strip(' ()')}" if rest[:2] == " (" else rest)
        if re.match(r" ?(?:[,;–—-]|(?:as|because|since)\b)", rest):
            rest = _in_full(rest.strip(" ."), handle, context)
        rest = re.sub("^(?=item)", "in ", rest.strip(" ,.;–—-"), flags=re.IGNORECASE)
        rest = re.sub("^(?:from|of) ", "in ", rest)
        if handle and (rest or word == "recused"):
            yield f"/{'recuse' if word.lower().startswith('recus') else 'declare'} {handle} {rest}".rstrip()
        return
    match = _OF_ITEM.fullmatch(line)
    handle = one_named(match["name"], context) or person_named(match["name"], context) if match else ""
    if not match or not handle or not (match["word"] or _STANDS.search(match["rest"]) or _CLASS.search(match["rest"])):
        return
    rest, kind = match["rest"].rstrip(" ."), ""
    if said := _CLASS.search(rest):
        denied = "non-pecuniary" if said["non"] and not said["other"] else ""
        kind = (denied or said["short"] or said["other"] or "pecuniary").lower()
        rest = rest[: said.start()] + rest[said.end() :]
    word = (match["word"] or "").lower()
    named = f"{kind}{'' if kind in _CLASSES else ' interest'} " if kind else word if word[:8] == "conflict" else ""
    reason = re.sub(r"\s*,\s*(?=,)", "", rest.strip(" ,;"))
    where = _in_full(", ".join(filter(None, (f"in {match['item']}", reason))), handle, context)
    yield f"/declare {handle} {named}{where}"


def _in_full(said: str, handle: str, context: Context) -> str:
    """`with_reason` for people with these names; as typed if that fails."""
    found = [context.find(name).only for name in handle.split("&")]
    people = tuple(person for person in found if isinstance(person, int))
    return (with_reason(said, people, context) if len(people) == len(found) else "") or said


_DISPENSED = any_case(
    rf"(?P<name>{NAMES}) (?:(?:has|have|had|was|were|been|given|granted|with|under|an?) )*dispensation (?:in|on|for"
    r"|to (?:speak|vote|take part)(?: (?:in|on))?) (?P<item>(?:agenda )?items? \d.*?)\.?"
)
"""Somebody who may take part in an item despite an interest."""
_GRANTED = any_case(
    rf"^dispensations?:? (?:(?:was|were|granted|given|for|to|by) )*(?P<who>{NAMES}),? (?:(?:in|on|for) )?"
    r"(?P<item>item \d.*)"
)
_WORDS_OF_INTEREST = (
    r"decl|disclos|interest|conflict|proximity|impartiality|recus|dpi|ori|nri|pec(?:uniary)?\b|pers\b|personal|prej"
    r"|abstain\b|coi\b|int\b"
)
_OF_INTEREST = any_case(rf"\b(?:{_WORDS_OF_INTEREST})")
_MAY_DECLARE = any_case(rf"\b(?:{_WORDS_OF_INTEREST}|dec|pers|items?\b|same\b)")
"""A word of every declaration."""
_MAY_TELL = any_case(
    rf"{_MAY_DECLARE.pattern}|{_PARTED_NUMBER.pattern}|\b(?:{_TIES}|doi|npi|ints|ex[- ]parte|owns?|rents?|works?"
    r"|director|employee|landlord|member|owner|tenant|trustee)\b"
)
"""The same, or another word of an interest or of a tie, or the number of an item."""


_IS_NONE = any_case(
    r"^(?:no|nil) (?:further |other )?(?:decs?|declarations?|interests?|ints?)\b"
    r"|\bnot (?:an? (?:interest|conflict)|biased|pre-?determined)\b"
    r"|\b(?:has|have|had) no (?:[\w-]+ )?(?:conflicts?|interests?)\b(?!,? but\b)"
)
"""Words of somebody who has no interest."""
_WHOSE = regex(r"^/\w+ ([^\s,]+).*$")


def declaration(line: str, context: Context) -> str:
    """The lines for an interest that the person named first declares or has, and for leaving; else empty."""
    line = _IN_ROOM.sub(r"\g<does> the room", _with_word(line, context))
    if not _MAY_DECLARE.search(line) or is_of_lobbying(line):
        return ""
    does = _conduct_told(line)
    does = does if does and _MAY_DECLARE.search(line, 0, does.start()) else None
    offer = _declared(line[: does.start()] if does else line, context)
    if not offer and (first := _CONDUCT_FIRST.fullmatch(line)):
        return _conduct_first(first, context)
    return _with_conduct(offer, does, line, context) if does and offer else offer


def is_of_lobbying(line: str) -> bool:
    """Whether a line declares what is no interest: *declared that she had been lobbied*."""
    return _WAS_LOBBIED.search(line) is not None and _NAMES_INTEREST.search(line) is None


_WAS_LOBBIED = any_case(
    r"\b(?:declar\w+|disclos\w+)(?: that)? (?:s?he|they) (?:had|has|have|was|were) (?:also |been |not )*"
    r"(?:approached|called (?:it|this|the)|contacted|lobbied|met|predetermined|visited|written to)\b"
)
_NAMES_INTEREST = any_case(r"\b(?:interest|int|dpi|nri|ori|pecuniary|conflict)\b")


def _with_conduct(offer: str, does: re.Match[str], line: str, context: Context) -> str:
    """The lines for an interest with the member's conduct; empty if somebody else tells of it. A member who leaves for
    a later item has not left yet, unless the line gives a time."""
    if _SAYS_LAST.search(line[: does.start()]):
        return ""
    if does["stays"]:
        return f"{offer}, and {_partly(does)}"
    if does["fair"]:
        return f"{offer}, and would {does['fair']}"
    if does["aside"]:
        at = f" at {does['time']}" if does["time"] else ""
        return f"{offer}, and {does['aside'].removesuffix(' at')}{at}"
    if does["no_part"]:
        is_past = not (does["will"] or _NOT_YET.match(does["no_part"]))
        return f"{offer}, and {_taking_no_part(does['no_part'], is_past=is_past)}"
    if does["speaks"]:
        return f"{offer}, speaks"
    word, handle = does["does"].lower(), _WHOSE.sub(r"\1", offer).replace("&", ", ")
    by = _ADVISED.sub(" on the advice of", does["per"].lstrip(",")) if does["per"] else ""
    by = _BY_POST.sub(r"\g<0>the ", by)
    if word.startswith(("stay", "remain")):
        said = does[0].removesuffix(does["per"]) if does["per"] else does[0]
        where = said.lower().rstrip(" .").partition(word)[2].strip().removesuffix("in").strip() or "in the meeting"
        did = "remained" if word.endswith("ed") else "would remain"
        return f"{offer}, and {did} {where}{by}" if offer.startswith("/declare") else offer
    conduct = "recused" if word.startswith("recus") else "leaves"
    offer = f"{offer},{by}" if by else offer
    offer = f"{offer}, {conduct}" if offer.startswith("/declare") else offer
    has_left = conduct == "leaves" and not re.match(r"leav|go(?:es|ing)? |steps", word)
    other = _ITEMS.search(offer) if is_about_interests(context) and not does["time"] else None
    is_later = bool(other and context.item and context.item.bare_number not in _DIGITS.findall(other[0]))
    is_then = bool(does["then"]) and (is_about_interests(context) or not _WHILE_DISCUSSED.search(does["then"]))
    has_left = has_left and not (is_later or does["will"] or is_then)
    at = f" {does['time'].rstrip('.')}" if does["time"] else ""
    return f"{offer}\n-{handle}{at}" if has_left else offer


_BY_POST = any_case(r"(?<= of )(?=(?:clerk|attorney|chair|director|monitoring officer|secretary|solicitor)\b)")
_ADVISED = any_case(r"^ (?:per|on (?:the )?advice (?:of|from)|as advised by)\b")
_DIGITS = regex(r"\d[\w.()]*")
_WHILE_DISCUSSED = any_case(r"^ (?:during|while) .*(?:consideration|debate|discussion)")


def _partly(does: re.Match[str]) -> str:
    """The words that a member stays or speaks, and what they take no part in: *would remain but would not vote*."""
    verb, where, is_past = does["stays"].lower(), does["where"], does["stays"].lower().endswith(("ed", "oke"))
    base = "speak" if verb.startswith("sp") else verb[:4] if verb.startswith("stay") else "remain"
    but = does["but"].strip(" ,") or "but"
    return f"{verb if is_past else f'would {base}'}{where} {but} {_taking_no_part(does['out'], is_past=is_past)}"


def _taking_no_part(out: str, *, is_past: bool) -> str:
    """The words of the minutes for a member who takes no part, or has no vote."""
    out = _NOT_FIRST.sub("", out)
    is_no = _NO_PART_FIRST.match(out)
    rest = out[is_no.end() :] if is_no else f"not vote{out[6:]}" if out.startswith("voting") else f"not {out}"
    did = ("took" if is_past else "would take") if is_no else "did" if is_past else "would"
    return f"{did} {'no part' if is_no else ''}{rest}"


_NOT_YET = any_case(r"(?:would|will|wo ?n['’]?t|take)\b")
_NOT_FIRST = any_case(rf"^{_NOT} ")
_NO_PART_FIRST = any_case(r"(?:took|takes?|taking) no (?:further )?part\b")
_CONDUCT_FIRST = any_case(
    rf"(?P<who>{NAME}) (?P<does>(?:left|withdrew|went out|stepped (?:out|aside|away|down)|out|stayed|remained|abstained"
    r"|took no part|no part|sat out|vacated(?! (?:the )?chair\b))\b[^,;:()–—]*?)"
    r"(?:\s*[,;:(–—]\s*|\s+-\s+|\s+(?:due|owing) to\s+|\s+(?:as|because|with)\s+)"
    r"(?:(?:declared|has|had|having|he|she|they|of|an?|his|her|their) )*"
    r"(?P<kind>(?:[\w-]+ )?(?:interest|int|conflict(?: of interest)?)|dpi|ori|nri|npi|coi)\)?\.?"
)
"""What somebody did, and then that it was for an interest: *Hall withdrew - interest*."""


_TIME_LAST = any_case(rf" (?:at )?(?P<at>{TYPED_TIME})$")
_OTHER_ITEM = any_case(r"\bfor (?:agenda )?(?P<item>item \d[\w.]*)")


def _conduct_first(match: re.Match[str], context: Context) -> str:
    """The lines for an interest in the open item, told after the member's conduct; empty outside any item."""
    handle, where = person_named(match["who"], context), _in_hand(context).rstrip(", ")
    other = _OTHER_ITEM.search(match["does"])
    is_later = other is not None and where != f"in {other['item'].lower()}"
    where = f"in {other['item']}" if other is not None else where
    offer = _in_pieces(f"{handle} {match['kind']} {where}", context) if handle and where else ""
    does = match["does"].strip(" -")
    if not offer or re.match(r"(?i)left|withdrew|went|stepped|out|vacated", does):
        last = _TIME_LAST.search(does)
        at = f" {last['at'].rstrip('.')}" if last else ""
        return f"{offer}, leaves" + ("" if is_later else f"\n-{handle}{at}") if offer else ""
    return f"{offer}, and {re.sub('^no part', 'took no part', does)}"


def _declared(line: str, context: Context) -> str:
    """The same without the member's conduct."""
    line = _GRANTED.sub(r"\g<who> dispensation in \g<item>", _WISHED.sub("declared", line))
    if (may := _DISPENSED.fullmatch(line)) and (named := all_named(may["name"], context)):
        return f"/declare {'&'.join(named)} in {may['item']}, dispensed"
    line = _SHORT_BE.sub(lambda be: f"{be['who']} {'is' if be['be'] == 's' else 'are'}", line)
    if offer := next(interests_in_short(line, context), "") or _same_again(line, context):
        return offer
    for match in filter(None, (pattern.fullmatch(line) for pattern in _DECLARED)):
        handle = "&".join(all_named(match["name"], context)) or only_begun(match["name"], context)
        if handle:
            return _interest_line(handle, match, context)
    return _in_pieces(line, context)


_PIECES = any_case(
    r"\b(?:(?P<dpi>dpi)|(?P<ori>ori|other registrable)|(?P<nri>nri|non[- ]registrable)|(?P<recused>recus\w+)"
    r"|(?P<npi>npi|n/?p|(?:non[- ]?|not (?:an? )?)pec(?:uniary)?)|(?P<pecuniary>pec(?:uniary)?)"
    r"|(?P<nfi>(?:non[- ]?|not (?:an? )?)financial)|(?P<both>pers(?:onal)?\.? ?(?:and|&|/) ?prej(?:udicial)?)"
    r"|(?P<personal>pers(?:onal)?)"
    r"|(?P<prejudicial>prej(?:udicial)?)|(?P<financial>financial)|(?P<potential>potential)|(?P<perceived>perceived)"
    r"|(?P<proximity>proximity)|(?P<impartiality>impartiality)|(?P<material>material)"
    r"|(?P<conflict>conflict(?:s|ed)?(?: of (?P<of>duty|interest|loyalty))?|coi)"
    r"|(?P<plain>interests?|ints?|doi|disclosures?|declarations?))\b\.?"
)
"""Words for an interest, and of what kind it is."""
_SAID_ITEM = any_case(
    r"(?:\b(?:in|on|re|for|from|with|of|to) )?(?:(?:agenda )?items? )?"
    r"(?P<items>\d{1,2}(?:\.\d{1,2}(?!\d))?(?:(?:, ?| and | & )\d{1,2}(?:\.\d{1,2})?)*)(?=$|[\s,;)]|[.:](?!\d))"
    r"(?! [a-z]+s\b(?<!ss)(?<![ou]ns)(?<!ks)(?<!ts))"
)
_WISHED = any_case(r"\b(?:wish(?:e[ds])?|want(?:s|ed)?|would like|ask(?:s|ed)) to declare\b")
_SAID_FIRST = any_case(
    rf"^[\s,:;–—-]*(?:(?:also|both|each|all|has|have|had|having|an?|self|(?:him|her|them)sel(?:f|ves)|"
    rf"{_DECLARES}|dec['’]d)(?=[\s,;:–—-]|$)[\s,:;–—-]*)+"
)


def _in_pieces(line: str, context: Context) -> str:
    """The line for an interest from its pieces in any order: the kind, the items, and the reason; empty if items or
    kind are missing."""
    handles, rest = names_ahead(line, context)
    kinds = [*_PIECES.finditer(rest)]
    item = _SAID_ITEM.search(rest)
    numbers = {item.bare_number for item in context.meeting.items}
    items = re.findall(r"\d+(?:\.\d+)?", item["items"]) if item else []
    is_to_come = bool(kinds) and (is_about_interests(context) or (item is not None and "item" in item[0].lower()))
    is_own = any(word.lower() in FIRST for word in rest.split())
    here = _in_hand(context).rstrip(", ")
    is_known = kinds if item else here and _SAID_FIRST.match(rest) and re.match(r"\W*(?:also )?d", rest)
    before = _SAID_FIRST.sub("", rest[: min((m.start() for m in (*kinds, item) if m), default=0)]).strip(" ,:;(–—-")
    apart = _PIECES.sub("", rest[: item.start()]).strip(" ,:;(–—-") if item and item[0].strip().isdigit() else ""
    is_apart = bool(apart and _SAID_FIRST.sub("", apart)) or bool(before and not _STANDS.search(before))
    if not handles or not is_known or is_own or is_apart or not (is_to_come or numbers.issuperset(items)):
        return ""
    kind = next((k for k in kinds if not k["plain"]), next(iter(kinds), None))
    spans = sorted((m.span() for m in (*kinds, item) if m), reverse=True)
    for start, end in spans:
        rest = f"{rest[:start]}, {rest[end:]}"
    rest = _TOO_FIRST.sub("", _SAID_FIRST.sub("", rest.replace("(", ", ").replace(")", ", ")))
    rest = re.sub(r"\s*(?:[,–—-]\s*)*,\s*(?:[,–—-]\s+)*", ", ", rest).strip(" ,.;:–—-")
    rest = rest.replace(", .", ".")
    named = (kind.lastgroup if kind else "") or "plain"
    word = _IN_WORDS.get(named, named)
    word = f"conflict of {kind['of'].lower()}" if kind and named == "conflict" and kind["of"] else word
    is_conflict = any(kind["conflict"] for kind in kinds)
    word = f"{word} {'conflict of interest' if is_conflict else 'interest'}" if named in _QUALIFY else word
    where = f"in item{'s' if len(items) > 1 else ''} {item['items']}" if item else here
    if not item and not (_STANDS.search(rest) or re.match(f"(?i){_HAS_TIE}", rest)):
        return ""
    said = _in_full(", ".join(filter(None, (where, rest))), "&".join(handles), context)
    command = "recuse" if named == "recused" else "declare"
    return " ".join(filter(None, (f"/{command}", "&".join(handles), "" if named == "recused" else word, said)))


_IN_WORDS = {
    "plain": "", "npi": "non-pecuniary interest", "nfi": "non-financial interest", "conflict": "conflict of interest",
    "both": "personal and prejudicial interest",
}  # fmt: skip
_QUALIFY = (
    "pecuniary", "personal", "prejudicial", "financial", "potential", "perceived", "proximity", "impartiality",
    "material",
)  # fmt: skip
_TOO_FIRST = any_case(r"^\W*(?:too|as well)\b")


_AND = regex(r"^,?\s*and ")
_SHORT_BE = regex(r"\b(?P<who>he|she|they)['’](?P<be>s|re)\b(?! (?:been|got|had)\b)")
_BARE_ITEM = regex(r"in (?P<item>\d{1,3}(?:\.\d{1,2}|[a-z])?)(?=,? (?:as|because|since)\b|[,;:]| [–—-]|$)")
"""An item of the agenda by its number alone: *in 7 as …*."""


def _interest_line(handle: str, match: re.Match[str], context: Context) -> str:
    what = _IN_SHORT.sub(
        lambda found: f"{'non-' if found['non'] else ''}{_KINDS[found['kind'].lower()]}", match["what"].strip()
    )
    interest = _CLASSES.get((what or match["short"] or "").lower().replace("-", " "), "")
    kind = (match["conflict"] or "interest").lower()
    kind = {"coi": "conflict of interest", "doi": "interest"}.get(kind, kind)
    what = "non-pecuniary" if (match["short"] or "").lower() == "npi" else what
    own = f"{what} {kind}".strip() if (what or match["conflict"]) and not interest else ""
    said = match["rest"] or _in_hand(context).rstrip(", ")
    if (other := _AND.sub("", said)) != said and cut_name(other, context)[0]:
        return ""  # *declared an interest and Hall left*
    rest = re.sub(r"^,?\s*(?:(?:re|on|for|with) )?(?=(?:agenda )?items? \d)", "in ", said.strip(), flags=re.I)
    number = _BARE_ITEM.match(rest)
    if number and any(item.number == number["item"] for item in context.meeting.items):
        rest = f"in item {rest[number.start('item') :]}"
    rest = _WILL_ABSTAIN.sub(", and would abstain", re.sub("^(?=(?:his|her|their|he|she|they) )", "as ", rest))
    opened = _IN_BRACKETS.sub(r", \1", rest)
    said = _in_full(opened, handle, context).lstrip(" ,")
    said = _in_full(rest, handle, context) if said == opened else said
    return " ".join(filter(None, ("/declare", handle, interest, own, said))) if rest else ""


_SPOKEN = any_case(
    r"(?P<why>\S.*?)[,;.–—-]*(?: (?:and|so|then))* I(?:['’]ll| will| shall| would| should|['’]d better| must"
    r"| need to| have to)? "
    r"(?P<does>abstain|leave|go out|step out|step down|withdraw|recuse|not vote|not take part|sit (?:this "
    r"|it )?(?:one )?out|go)\b(?P<rest>.*)"
)
"""Somebody says what connects them with the business, and what they will do: *my brother works there, so I'll
abstain*."""
_TIED_TO = any_case(
    r"(?P<why>(?:I|my)\b.*?)(?:,|;| so| and| [–—-])+ (?:(?:I )?(?:have|declare) )?(?:an? )?(?:conflict|interest)"
    r"(?: of interest)? (?:in|on|for|with) (?P<where>(?:agenda )?items? \d[\w.]*)\.?"
)
"""Somebody says why they have an interest in an item: *I let the shop, conflict in item 7*."""
_OWN_TIE = any_case(
    rf"\bmy (?:\w+ )?(?:{_TIES})(?:-in-law)?s?\b|\bI(?:['’]m| am)? (?:(?:also|still) )?(?:own|rent|work|live"
    r"|sit on|an? |the |on the |related|employed)|\b(?:interest|conflict)\b"
)
_ABSTAINS = {"abstain": "would abstain", "not vote": "would not vote", "not take part": "would not take part"}
_ABOUT_INTERESTS = any_case(r"interests?\b|declar\w+|disclos\w+")


def interest_spoken(person: int, rest: str, context: Context) -> str:
    """The line for an interest in the open item that somebody speaks of, with their conduct; empty for other words, and
    if the reason cannot be reported."""
    match = _SPOKEN.fullmatch(rest)
    if tied := _TIED_TO.fullmatch(rest):
        reason = reported_reason(f"as {tied['why']}", pronoun(context.meeting, (person,)), holds=True)
        return f"/declare {context.handle(person)} in {tied['where']}, {reason}" if reason else ""
    is_recused = match is not None and match["does"].lower() == "recuse"
    if match is None or not (is_recused or _OWN_TIE.search(match["why"])):
        return ""
    speaker = pronoun(context.meeting, (person,))
    reason = reported_reason(f"as {_as_clause(match['why'], speaker) or match['why']}", speaker, holds=True)
    where = _in_hand(context)
    does = _ABSTAINS.get(match["does"].lower(), "")
    ends = f", and {does}" if does else ", recused" if is_recused else ", leaves"
    if is_recused and reason and not _OWN_TIE.search(match["why"]):
        return f"/recuse {context.handle(person)} {where}{reason}"
    return f"/declare {context.handle(person)} {where}{reason}{ends}" if reason else ""


def _in_hand(context: Context) -> str:
    """*in item 6, * for the item of an interest; empty under the item for interests, and outside any."""
    item = context.item
    is_here = item is not None and item.number and not _ABOUT_INTERESTS.search(item.title)
    return f"in item {item.bare_number}, " if item is not None and is_here else ""
