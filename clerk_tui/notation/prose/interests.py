"""Interests in prose: *Hall declared an interest in …*, *Cole - item 12, member of the club, will stay*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.notation.prose.names import NAME, cut_name, one_named, only_begun, person_named
from clerk_tui.notation.reading import Context
from clerk_tui.regex import regex

_WHAT = (
    r"(?:(?:an?|his|her|their) )?"
    r"(?P<what>(?:[\w-]+ ){0,4}?)(?:interests?|int\.?|(?P<conflict>conflicts?(?: of interests?)?)|(?P<short>DPI|ORI"
    r"|NRI|dpi|ori|nri)s?)"
)
_DECLARED = (
    regex(
        rf"(?P<name>{NAME}) (?:has |have |had )?(?:also )?(?:declare[sd]?|decl(?:'d|’d|d)?\.?) {_WHAT}"
        r"(?P<rest> (?:in|as|relating|regarding|because|since|re|on|for)\b.+)",
    ),
    regex(rf"(?P<name>{NAME}) (?:has|have|had) {_WHAT}(?P<rest> (?:in|on|re|for) (?:agenda )?item \d.*)"),
    regex(
        rf"(?P<name>{NAME}) (?=disclosable|pecuniary|personal|prejudicial|non|other|registr|(?i:dpi|ori|nri)){_WHAT}"
        r"(?P<rest> (?:in|on|re|for) (?:agenda )?item \d.*)"
    ),
)
"""*Declared an interest in …*, and *has an interest in item 5*."""
_CLASSES = {
    "disclosable pecuniary": "dpi", "other registrable": "ori", "other registerable": "ori", "non registrable": "nri",
    "non registerable": "nri", "dpi": "dpi", "ori": "ori", "nri": "nri",
}  # fmt: skip


def interests_declared(line: str, context: Context) -> Iterator[str]:
    if offer := declaration(line, context):
        yield offer


_OF_ITEM = regex(
    rf"(?P<name>{NAME})(?:,|:)?(?: [-–—])? (?:has (?:an? )?"
    rf"|declares? (?:an? )?)?(?P<word>(?:conflict(?: of interest)?|interest|int\.?) )?"
    r"(?:(?:re|in|on|with|for) )?(?:agenda )?(?P<item>items? [\dIVX][\w.]*)(?:\s*[,;:]| [-–—])\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_STANDS = regex(
    r"\b(?:interest|conflict|member of|trustee|director|chair of|patron|owns?|owner|employ\w+|works? (?:for|at"
    r"|with)|governor|spouse"
    r"|wife|husband|partner|son|daughter|relative|related|friend|neighbour|tenant|landlord|lives? (?:next|near"
    r"|in|on))\b",
    re.IGNORECASE,
)
"""How somebody stands to what an interest is in."""
_CLASS = regex(
    r",?\s*\b(?P<non>non[- ]?)?(?:(?P<pec>pec(?:uniary)?)\b\.?(?: int(?:erest|\.)?)?|(?P<short>dpi|ori|nri)\b"
    r"|(?P<other>prejudicial|personal)\b"
    r"(?: int(?:erest|\.)?)?)",
    re.IGNORECASE,
)
_STAYS = regex(
    r"[,;]?\s*(?:and )?(?:will |would |is |to )?(?P<does>stay|leav|left|go(?:ing)? out"
    r"|withdr)\w*(?: (?:the )?(?:room|mtg|meeting|in))?\.?",
    re.IGNORECASE,
)
_RECUSED = regex(
    rf"(?:(?P<word>recus(?:ed?|al)|conflicts?(?: of interest)?|interests?|coi)(?: (?:declared"
    rf"|from))?(?: by)?\s*[:–—-]\s*(?P<named>\S.*)"
    rf"|(?P<name>{NAME}) (?:(?:has|is|was) )?recuse[sd]?(?: (?:him|her|them)(?:self|selves))?(?P<rest> (?:from"
    rf"|on|in|for|re|as|because)\b.+)?)",
    re.IGNORECASE,
)


def interests_in_short(line: str, context: Context) -> Iterator[str]:
    """An interest in short: *Cole - item 12, member of the club, non-pec, will stay*, *recused: Cole on the lease*."""
    if match := _RECUSED.fullmatch(line):
        word = match["word"] or "recused"
        handle, rest = cut_name(match["named"], context) if match["named"] else (one_named(match["name"], context), "")
        rest = (rest or match["rest"] or "").strip(" ,.")
        rest = re.sub("^from ", "in ", re.sub("^(?=item)", "in ", rest, flags=re.IGNORECASE))
        if handle and (rest or word == "recused"):
            yield f"/{'recuse' if word.lower().startswith('recus') else 'declare'} {handle} {rest}".rstrip()
        return
    match = _OF_ITEM.fullmatch(line)
    handle = one_named(match["name"], context) or person_named(match["name"], context) if match else ""
    if not match or not handle or not (match["word"] or _STANDS.search(match["rest"]) or _CLASS.search(match["rest"])):
        return
    rest, kind = match["rest"].rstrip(" ."), ""
    if said := _CLASS.search(rest):
        kind = (said["short"] or said["other"] or f"{'non-' if said['non'] else ''}pecuniary").lower()
        rest = rest[: said.start()] + rest[said.end() :]
    does = re.search(rf"(?:{_STAYS.pattern})$", rest, re.IGNORECASE)
    conduct = "" if does is None else "stays" if does["does"].lower() == "stay" else "leaves"
    rest = rest[: does.start()] if does else rest
    word = (match["word"] or "").lower()
    named = f"{kind}{'' if kind in _CLASSES else ' interest'} " if kind else word if word[:8] == "conflict" else ""
    reason = re.sub(r"\s*,\s*(?=,)", "", rest.strip(" ,;"))
    yield ", ".join(filter(None, (f"/declare {handle} {named}in {match['item']}", reason, conduct)))


def declaration(line: str, context: Context) -> str:
    """The line that records the interest that somebody named at the beginning of prose declares or has; empty if none
    is declared."""
    if offer := next(interests_in_short(line, context), ""):
        return offer
    match = next((match for pattern in _DECLARED if (match := pattern.fullmatch(line))), None)
    if match and (handle := one_named(match["name"], context) or only_begun(match["name"], context)):
        what = match["what"].strip()
        interest = _CLASSES.get((what or match["short"] or "").lower().replace("-", " "), "")
        kind = (match["conflict"] or "interest").lower()
        own = f"{what} {kind}".strip() if (what or match["conflict"]) and not interest else ""
        rest = re.sub(r"^(?:re|on|for|with) (?=(?:agenda )?item \d)", "in ", match["rest"].strip(), flags=re.IGNORECASE)
        return " ".join(part for part in ("/declare", handle, interest, own, rest) if part)
    return ""
