"""Petitions in prose: *Mrs Pike handed over a petition of 84 names re the crossing*, *petition recd from residents*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.third_person_notes import PEOPLE
from clerk_tui.english.tokens import tokens
from clerk_tui.english.words import DETERMINERS
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.notation.prose.names import MTG, one_named
from clerk_tui.notation.prose.outcomes import NUMBER
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case


class _Told(NamedTuple):
    """What is told of a petition beside the word for handing it over."""

    who: str = ""
    of: str = ""
    """Whose petition it is, where somebody else hands it over: *of parents*."""
    signed: str = ""
    about: str = ""


def petition_presented(line: str, context: Context) -> Iterator[str]:
    """The line for a petition that was handed over, by somebody or nobody named."""
    by, handed = _BY_WHOM.fullmatch(line), _HANDED.fullmatch(line)
    match = by or handed
    if match is None:
        return
    is_received = handed is not None and handed["received"] is not None
    told = _told(match["rest"], _Told(who=by["who"]) if by else _Told(), is_received=is_received)
    told = _told(handed["of"] or "", told, is_received=False) if handed and told else told
    if told is None or (told.who and not _may_present(told.who, context)):
        return
    name, signed = one_named(told.who, context), _signed(match["signed"] or "") or told.signed
    if told.of and not name:
        return
    presenter = f"by {told.who}," if told.who and not name else ""
    words = " ".join(filter(None, (presenter, told.of, f"{signed}," if presenter and signed else signed, told.about)))
    if words:
        yield f"/petition{f' {name}' if name else ''}: {words.rstrip(',')}"


def _told(rest: str, told: _Told, *, is_received: bool) -> _Told | None:
    """Who brought a petition, how many signed it and what it is about, beside what is known; None if the words say
    something else. It `is_received` by whoever gets it."""
    apart, rest = rest, rest.strip(_SIGNS)
    while rest:
        if (signed := _SIGNED.match(rest)) and not told.signed:
            told, end = told._replace(signed=_signed(signed["count"])), signed.end()
        elif (by := _FROM.match(rest)) and not told.who and not (is_received and by["sign"].lower() == "by"):
            told, end = told._replace(who=by["who"].strip()), by.end()
        elif (of := _OF_WHOM.match(rest)) and not told.of and _are_people(of["whom"]):
            told, end = told._replace(of=f"of {of['whom'].strip()}"), of.end()
        elif to := _TO_WHOM.match(rest):
            end = to.end()
        elif not told.about and (_ABOUT.match(rest) or _APART.match(apart)):
            return _told_about(rest, told)
        else:
            return None
        apart = rest[end:]
        rest = apart.strip(_SIGNS)
    return told


def _told_about(rest: str, told: _Told) -> _Told:
    """What is known of a petition, with what it is about, and how many signed it if that comes last."""
    last = _SIGNED_LAST.search(rest) if not told.signed else None
    what = rest[: last.start() if last else None].rstrip(_SIGNS)
    led = _ABOUT.match(what)
    what = what if led and not led["re"] else f"about {what[led.end() if led else 0 :].strip(_SIGNS)}"
    return told._replace(about=what, signed=_signed(last["count"]) if last else told.signed)


def _may_present(who: str, context: Context) -> bool:
    """Whether words may be those who bring a petition: somebody of the roll, a title and a name, or people."""
    words = tokens(who)
    if not words or Clauses(words).has_verb():
        return False
    are_people = words[0].low in DETERMINERS or _are_people(who)
    return bool(one_named(who, context)) or has_title(who.split()) or are_people


def _are_people(who: str) -> bool:
    """Whether words tell of people: *some parents*, *shopkeepers*."""
    said = [word.low for word in tokens(who)]
    return not PEOPLE.isdisjoint(said) or (said != [] and said[-1].endswith(("ers", "ents", "ants")))


def _signed(count: str) -> str:
    """How many signed: *with 84 names*, *signed by 84 residents*."""
    counted = _COUNT.fullmatch(count.replace("-", " "))
    if counted is None:
        return ""
    what = counted["what"].lower()
    what = what if not what.startswith("sig") else "signature" if counted["number"] == "1" else "signatures"
    return f"{'with' if what.startswith(('name', 'signature')) else 'signed by'} {counted['number']} {what}"


_SIGNS = " ,;:–—-."
_APART = any_case(r"\s*(?:[–—-]|:) ")
_COUNTED = (
    rf"(?:over )?(?:\d[\d,]*|{NUMBER}) ?(?:names?|sigs?|signatures?|signatories|people|persons|residents|households"
    r"|parents|pupils|neighbours|traders)"
)
_COUNT = any_case(rf"(?P<number>(?:over )?(?:\d[\d,]*|{NUMBER})) ?(?P<what>[a-z]+)")
_OF_COUNT = rf"(?:(?:of|with|signed by|bearing|containing|having) )?(?P<count>{_COUNTED})\b(?: attached)?"
_SIGNED = any_case(rf"\(?{_OF_COUNT}\)?")
_SIGNED_LAST = any_case(rf"(?:,? \(|, | (?=of|with|signed)){_OF_COUNT}\)?\.?$")
_HANDS = r"(?:handed (?:over|in|(?=to ))|presented|submitted|brought(?: in)?|delivered|lodged|gave in)"
_FROM = any_case(
    r"(?P<sign>from|by) (?P<who>[^,;:()\d–—]{2,50}?)(?=\.?$|[,;:]| [–—-]| \("
    r"| (?:re|about|on|for|against|asking|with|of \d|signed|calling|to|regarding|concerning)\b)"
)
_OF_WHOM = any_case(
    r"(?:of|from|by) (?P<whom>[^,;:()\d–—]{2,50}?)(?=\.?$|[,;:]| [–—-]| \("
    r"| (?:re|about|on|for|against|asking|with|signed|calling|to|regarding|concerning)\b)"
)
_TO_WHOM = any_case(rf"to (?:the )?(?:mayor|chair\w*|clerk|council|board|{MTG})\b")
_ABOUT = any_case(
    r"(?:(?P<re>re|regarding|abt|concerning)\b\.?:? |(?:about|on|over|for|against|asking|calling|requesting|seeking"
    r"|opposing|objecting|demanding|in (?:favour|support) of|to(?= [a-z])(?! (?:be|the)\b)|that) )(?=\S)"
)
_BY_WHOM = any_case(
    rf"(?P<who>[^,;:()]{{2,50}}?) (?:(?:then|also|has|had) )*{_HANDS} (?:an?|the|her|his|their) "
    rf"(?:(?P<signed>\d+[ -](?:name|signature)s?) )?petition\b(?P<rest>[^;]*)"
)
_HANDED = any_case(
    rf"(?:an? |the )?(?:(?P<signed>\d+[ -](?:name|signature)s?) )?petition(?P<of>[ ,(][^;:]{{0,60}}?)?"
    rf" (?:was |has been |had been )?(?:{_HANDS}|(?P<received>rec(?:eive|['’]?v)?['’]?d))\b(?P<rest>[^;]*)"
)
