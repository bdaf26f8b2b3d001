"""Who comes, leaves, sends apologies, substitutes or takes the chair, in prose: *Lamb left at 8.05*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_tui.english.titles import is_forename
from clerk_tui.english.verbs import is_past
from clerk_tui.english.words import PREPOSITIONS, is_common
from clerk_tui.meeting import Kind
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.names import has_title
from clerk_tui.meeting.people import fold, full_list
from clerk_tui.notation.names import means_chair
from clerk_tui.notation.prose.clock import SURE_TIME, time_near
from clerk_tui.notation.prose.names import (
    MTG,
    NAME,
    NAMES,
    TIME_FIRST,
    all_named,
    cut_name,
    may_be_word,
    names_first,
    one_named,
    own_sentence,
    person_named,
)
from clerk_tui.notation.prose.outcomes import NUMBER, number
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_NAME_ALONE = r"(?:[^\s:;,]+ ){0,4}?[^\s:;,]+?"
_AT_ANY = rf"(?:,? (?:at |@ ?)?(?:{TYPED_TIME}))?"
_FOR_MEETING = (
    rf"(?:(?: (?:for|of|at|from))? (?:(?:th\w+|the) (?:item|{MTG}|session|evening|rest)|item \d[\w.]*"
    r"|(?<=for )\d{1,2}[a-z]?|tonight))?"
)
_HANDED = any_case(
    rf"(?:(?P<giver>{_NAME_ALONE}) (?:(?:then|has) )?(?:passe[ds]|hand(?:ed|s)|g[ai]ves?|ceded|yielded)(?: over| up)?"
    rf"(?: (?:the )?(?:gavel|chair|meeting)(?: over)?|(?<= over))"
    rf"|(?:the )?(?:gavel|chair)(?: (?:was )?(?:passed|handed|given)(?: over)?)?)"
    rf" to (?P<taker>{_NAME_ALONE}){_AT_ANY}(?P<rest>,? (?:for|as|while|to|who|and)\b.+|, [^,;]+ ha(?:d|ving)\b.+)?\.?"
)
_NAMED_CHAIR = any_case(
    rf"(?:(?:acting|temporary|interim|pro tem|presiding|{MTG}) )*(?:chair(?:ing|man|woman|person)?(?: by)?"
    r"|conven[eo]r|chaired by"
    rf"|(?:the )?chair(?:['’]s (?:seat|place))? (?:(?:was|being) )?(?:taken|held|filled|occupied) by"
    rf"|(?:the )?chair(?:man|woman|person)? (?:is )?now(?: with)?"
    rf"|presid(?:ing|ed)(?: officer| by)?|in (?:the )?chair|officer){_FOR_MEETING}(?:\s*[:–—-]|(?<= by)"
    rf"|(?<!^chair)(?<!^chairman)) (?P<taker>{_NAME_ALONE}){_AT_ANY}"
    r"(?P<rest>,? (?:in|for|as|while|until|because|since|so|and|to|at|from)\b.+)?\.?"
)
"""Who is in the chair, after the word for it: *acting chair: Hall*, *meeting chaired by Hall*."""
_TOOK_OVER = any_case(
    rf"(?P<before>(?:(?:in|with) (?:(?:the|his|her|their) )?(?:absence(?: of (?:the )?[^\s,;]+)?|[^\s,;]+ (?:away"
    rf"|absent|out|ill))|[^,;:]{{0,60}}being absent),? )?"
    rf"(?:(?P<giver>{_NAME_ALONE}) (?:left|vacated|st(?:oo|epped)d? down (?:from|as)) (?:the )?chair{_FOR_MEETING}"
    rf"{_AT_ANY}(?:[,;]| and|, and) "
    rf"|(?P<vacated>(?:the )?chair (?:was )?vacated(?: by [^,;]{{2,40}})?[,;] ))?(?P<taker>{_NAME_ALONE}) "
    rf"(?:(?:then|now|duly|was|is|will|to) )?(?:presid(?:ed?|es|ing)|chair(?:ing|ed|s|(?= the (?:{MTG}|item)))"
    r"|(?:elected|chosen|appointed|asked|invited) to (?:preside|chair|take the chair)"
    r"|(?(giver)(?:took it|took over|in\b)|(?!))|(?(vacated)(?:took it|took over)|(?!))"
    r"|(?:(?:act|st(?:an|oo)d|stepp?|s[ai]t|fill|serv)(?:ed|ing|s)?(?: in)? )?(?:as|acting)"
    r" (?:(?:the|acting) )?chair(?:man|woman|person)?|\(chair(?:man|woman|person)?\)"
    r"|(?:took over(?: as| in)?|takes over(?: as)?|assume[ds]|resume[ds]|take|takes|taking|took|back in|returned to|in)"
    r" (?:back )?(?:the )?(?:chair|gavel)|took over chairing"
    rf"|to (?:the )?chair(?=.* having |,? (?:at )?(?:{TYPED_TIME})))"
    rf"(?: again| back)?{_FOR_MEETING}{_AT_ANY}"
    r"(?P<rest>,? (?:for|as|while|until|because|since|so|and|in|to|at|from|with)\b.+?|, [^,;]+ (?:away|absent|ill"
    r"|(?:being|having|is|was|had) .+))?\.?"
)


def chair_handed(line: str, context: Context) -> Iterator[str]:
    """Somebody who takes the chair from another, or takes it again."""
    lead = TIME_FIRST.match(line)
    line = f"{line[lead.end() :].rstrip('.')} {lead['time']}" if lead else line
    match = _HANDED.fullmatch(line) or _TOOK_OVER.fullmatch(line) or _NAMED_CHAIR.fullmatch(line)
    if match is None:
        return
    giver = match.groupdict().get("giver")
    taker = person_named(match["taker"], context)
    presiding = context.handle(context.presiding) if context.presiding is not None else ""
    is_known = not giver or means_chair(giver) or person_named(giver, context) != ""
    if taker and is_known and presiding != taker:
        at, is_told = SURE_TIME.search(line), match.groupdict().get("before") or match["rest"] or _ITEM.search(line)
        line = _TO_CHAIR.sub("took the chair", line)
        if at and not giver and not is_told:
            line = f"@{taker} took the chair at {at[0].rstrip('.')}"
        gone = _AS_GONE.fullmatch(match["rest"] or "")
        who = person_named(gone["who"], context) if gone else ""
        left = f"\n-{who}{gone['at'] or ''}" if gone and who and _all_are((who,), WAS_THERE[:2], context) else ""
        yield (
            f"/presiding {taker}"
            + (f": {own_sentence(line, context, person_named(giver or '', context), taker)}" if is_told or at else "")
            + left
        )


_ITEM = any_case(r"\bitem\b")
_TO_CHAIR = any_case(r"\bto (?:take )?(?:the )?chair\b")
_AS_GONE = any_case(
    rf",? (?:as|because|since) (?P<who>{_NAME_ALONE}) (?:(?:has|had|was|is) )?(?:left|gone|went|had to go)\b"
    rf".*?(?P<at> {SURE_TIME.pattern})?\.?"
)
_APOLOGIES = any_case(
    r"(?:(?:apologies|apols?\.?|apologys|apology|regrets|sorry(?= from\b))(?: for absence)?"
    r"(?: (?:were|was|have been|had been))?"
    r"(?: (?:received|rec['’]?d|given|tendered|submitted|recorded|accepted|noted))?"
    r"(?P<from>\s*[:–—-]| from| for| by)?\s+"
    rf"(?P<names>{NAMES}(?:[,;.] .+)?)|excused(?::| -| –)\s+(?P<let>{NAMES}(?:[,;.] .+)?)"
    rf"|(?P<who>{NAMES})(?:,? (?:(?:is|was|are|were) )?(?:away|absent|not here),?)? "
    rf"(?:(?:(?:(?:has|have|had) )?(?:also )?(?:sent|sends|gave|given|offered|tendered|submitted"
    r"|e-?mailed|texted|phoned(?: in)?) )?"
    r"(?:(?:his|her|their) )?(?:apologies|apols?\.?|regrets)(?! (?:from|for|were|was|to)\b)"
    r"(?: for absence)?(?P<why>,? (?:because|as|since|owing|due|on|for|through|being|at|in|with|away|,)\b.+?"
    r"|, [a-z][a-z ]{2,30})?"
    r"|apologi[sz]es?(?: for (?:(?:his|her|their) )?absence)?"
    r"|(?:(?:was|were|is|are) )?(?:formally )?excused(?P<rest>[,;.] .+)?))\.?"
)
_SUBS = (
    r"(?:sub(?:s|bing|bed|stitut(?:e|es|ed|ing))?|deputi[sz](?:e|ing|ed|es)|(?:stand|sit|stood|sat|fill|step)\w* in)"
)
_SUBSTITUTES = (
    any_case(
        rf"(?:(?:the )?chair\w* )?seated (?P<name>{NAME}) (?:for|in (?:place|lieu) of|instead of) (?P<member>{NAME})\.?"
    ),
    any_case(rf"(?P<name>{NAME}) (?:was )?seated (?:for|in (?:place|lieu) of|instead of) (?P<member>{NAME})\.?"),
    any_case(rf"(?P<member>{NAME})(?:['’]s?) sub(?:stitute)? (?:is|was) (?P<name>{NAME})\.?"),
    any_case(rf"sub(?:stitute)?s?\s*(?:[:–—-]\s*| )(?P<name>{NAME}) for (?P<member>{NAME})\.?"),
    any_case(rf"(?P<member>{NAME}),? (?:(?:was|is) )?(?:substituted|replaced|subbed)(?: for)? by (?P<name>{NAME})\.?"),
    any_case(
        rf"(?P<name>{NAME})(?:,? [(]?)(?:(?:is|was|has been|here|present|there|attended|attending|acting|as|an?|the) )*"
        rf"(?:{_SUBS}(?: for)?|in(?:stead| place) of|on behalf of|(?:(?<=here )|(?<=present )|(?<=there )|(?<=acting )"
        r"|(?<=[(]))for)"
        rf" (?P<member>{NAME})[)]?\.?"
    ),
)
_CLAUSE_WORDS = 3
"""The fewest words after the names of those who sent apologies that are more than another name."""


_SOME_AWAY = regex(
    r"(?:apologies|apols?\.?)(?: (?:from|received|for absence))*[:,]? "
    r"(?P<names>[A-Z][\w.'’-]*(?:(?:,| and| &)? [A-Z][\w.'’-]*)+)\.?"
)
"""Apologies of people all typed as names, some of whom may be strangers."""


def apologies_sent(line: str, context: Context) -> Iterator[str]:
    """Apologies of people on the roll, unless the roll call has them all, with the reason if there is one."""
    done = _ACCEPTED.search(line)
    people, rest = _apologies_of(line[: done.start()] if done else line, context)
    some = _SOME_AWAY.fullmatch(line) if not people and line[:1] in ("a", "A") else None
    named = re.split(r",\s*|\s*&\s*|\s+and\s+", some["names"]) if some else []
    strangers = [name for name in named if not one_named(name, context)]
    if some and 0 < len(strangers) < len(named) and all(has_title(name.split()) for name in strangers):
        yield f"/apologies {some['names']}"
    own = own_sentence(line, context) if rest else ""
    if people and (reason := _reason(rest)):
        own = with_reason([f"@{name}" for name in people], reason)
    elif people and done and not rest:
        own = f"Apologies from {full_list([f'@{name}' for name in people])} were {done['done'].lower()}."
    in_figures = context.with_figures(line)
    if went := _GOES_EARLY.search(in_figures) if _all_are(people, WAS_THERE, context) else None:
        at = time_near(went, in_figures)
        yield f"-{', '.join(people)}{f' {at}' if at else ''}"
    if people and (
        not _all_are(people, (Standing.APOLOGIES,), context) or (own and not _are_explained(people, context))
    ):
        yield f"/apologies {', '.join(people)}{f': {own}' if own else ''}"


WAS_THERE = (Standing.PRESENT, Standing.REMOTE, Standing.LEFT)
_GOES_EARLY = any_case(
    r"\b(?:(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?)|(?:go(?:es|ing|ne)?|went)(?: (?:home|off))?)"
    rf"(?: (?:the )?{MTG}\b(?! (?:in|to)\b)|,? early\b"
    rf"|,? (?:(?:at|by|before|after|@) ?)?(?:about |around )?{SURE_TIME.pattern})"
)
"""Of somebody who is there, and sends apologies for the rest of the meeting."""
_ACCEPTED = any_case(r",? (?:(?:were|was|all) )*(?P<done>accepted|approved|noted)\.?$")
"""What became of apologies."""
_COUNTED_IN = r"(?:present|in att(?:endance)?|attend(?:ed|ing)|here|there|in|turned up)"
_OF_PUBLIC = r"(?:members? of (?:the )?public|mops?|public|residents?|ratepayers?|electors?|parishioners?|visitors?)"
_GALLERY = r"in (?:the )?(?:public )?(?:gallery|seats|seating)"
_VISITORS = any_case(
    rf"(?:there (?:were|was) )?(?P<count>{NUMBER}) (?:{_OF_PUBLIC}(?: (?:were|was))?"
    rf"(?: (?:also )?(?:{_COUNTED_IN}|{_GALLERY}))?"
    rf"|(?:locals?|people|villagers?|neighbours?|parents?|observers?)(?: (?:were|was))? (?:also )?{_COUNTED_IN}"
    rf"|{_GALLERY})\.?|(?:(?:no\.?|number) of )?(?:{_OF_PUBLIC}|observers|(?:public )?gallery)"
    rf"(?: {_COUNTED_IN})?"
    rf"(?:\s*(?:[:–—-]| x)\s*(?P<counted>{NUMBER})|\s+(?P<many>\d{{1,3}}))"
)


def visitors_counted(line: str, context: Context) -> Iterator[str]:
    """How many of the public are there: *8 public present*."""
    match = _VISITORS.fullmatch(line)
    count = number(match["count"] or match["counted"] or match["many"]) if match else 0
    if count and not any(e.kind is Kind.VISITORS for e in context.meeting.entries):
        yield f"/visitors {count}"


def with_reason(names: Sequence[str], reason: str) -> str:
    """The sentence about apologies that gives their reason."""
    return f"Apologies were received from {full_list(names)} ({reason})."


def _are_explained(people: Sequence[str], context: Context) -> bool:
    """Whether an entry with its own sentence gives the apologies of one of these people."""
    known = {context.find(name).only for name in people}
    sent = (e for e in context.meeting.entries if e.kind is Kind.APOLOGIES and e.text and not e.is_struck)
    return any(known & set(entry.persons) for entry in sent)


def apologies_recorded(line: str, context: Context) -> str:
    """A remark about prose that gives apologies which the roll call has already; empty for another line."""
    people, _ = _apologies_of(line, context)
    is_new = not _all_are(people, (Standing.APOLOGIES,), context) or next(apologies_sent(line, context), "")
    known = [] if is_new else [context.find(name).only for name in people]
    return sent_already([v for v in known if isinstance(v, int)], context)


def sent_already(persons: Sequence[int], context: Context) -> str:
    """A remark about those whose apologies the roll call has; empty if it has none of theirs."""
    known = [p for p in persons if context.room.standing(p) is Standing.APOLOGIES]
    return f"The apologies of {full_list([*map(context.name, known)])} are recorded already" if known else ""


def _apologies_of(line: str, context: Context) -> tuple[tuple[str, ...], str]:
    """The names to type for those whose apologies prose has, and what else it says of them; empty if it says other
    things. Without *from* or a colon it has nothing but names."""
    line = re.sub(r" (?:[–—]|-+) (?=[a-z])", ", ", of_absentee(line, context))
    name, said = cut_name(line, context) if _SORRY.search(line) else ("", "")
    first = _WHY_FIRST.fullmatch(said) if name else None
    if first and first["why"].islower() and not is_past(said.split()[0]):
        line = f"{name} apologies, {first['why']}"
    match = _APOLOGIES.fullmatch(line)
    if match is None or _FOR_ANOTHER.search(line):
        return (), ""
    people, rest = names_first(match["names"] or match["let"] or match["who"], context)
    if match["why"]:
        return (people, match["why"].strip(" ,")) if not rest else ((), "")
    rest = rest or match["rest"] or ""
    may_be_names = rest.startswith("(") or len(rest.split()) < _CLAUSE_WORDS
    is_led = match["from"] or not match["names"] or rest.startswith("(")
    if rest and not _reason(rest) and (may_be_names or not is_led):
        return (), ""
    return people, rest


def of_absentee(line: str, context: Context) -> str:
    """A line on apologies that somebody else gave, or whose reason comes first, as it is put of whoever is away alone:
    *apologies given for Hall by Park*, *Park gave Hall's apologies*, *apologies (work): Hall*."""
    if explained := _REASON_FIRST.fullmatch(line):
        return f"apologies: {explained['names']} ({explained['why']})"
    away = _NOT_HERE.fullmatch(line)
    names = _NOR.sub(", ", away["names"]) if away else ""
    is_told = away is not None and (away["why"] or away["no"] or away["out"] in ("away", "not coming"))
    if away and is_told and all_named(names, context) and not may_be_word(names, context):
        return f"apologies: {names} ({away['why']})" if away["why"] else f"absent: {names}"
    match = next(filter(None, (form.fullmatch(line) for form in _GIVEN_FOR)), None)
    if match is None or not all(one_named(match[name], context) for name in ("away", "by")):
        return line
    return f"apologies from {match['away']}"


_WHY_AWAY = (
    r"(?:(?:at|in|on|with|to|away|off|for) )*(?:(?:his|her|their|a|the) )?(?:(?:family|annual|sick|maternity|ill) )?"
    r"(?:abroad|bereavement|covid|flu|funeral|health|hols?|holidays?|hospital|ill(?:ness)?|jury duty|leave|poorly|sick"
    r"|travelling|traveling|unwell|vacation|wedding|work(?:ing)?)"
)
IS_AWAY = any_case(rf"(?:is |was )?{_WHY_AWAY}(?=[,.;]|$)")
"""Why somebody is away, as the first words after a name."""
_NOT_HERE = any_case(
    rf"(?:(?P<no>no|without) |apol(?:s|ogies)\b[:.]? )?(?P<names>(?!apol)[^\W\d][^;:()\d–—]{{1,60}}?)(?: tonight)?"
    rf"(?:,? (?:(?:is|are|was|were) )?(?P<out>not (?:here|present|coming)|away|absent(?=,)|out|off))?"
    rf"(?:(?:,? [(–—-]?|,) ?(?P<why>{_WHY_AWAY})[)]?)?\.?"
)
"""Who is away, and why, in a few words: *no Hall (holiday)*, *Hall not here, poorly*."""
_NOR = any_case(r"(?:,? n?or|, no) ")
_REASON_FIRST = any_case(rf"apol(?:s|og\w+)\.? \((?P<why>[a-z][a-z ]{{2,20}})\)(?::| [–—-]) (?P<names>{NAMES})")
_GIVEN_FOR = (
    any_case(
        r"(?:apologies|apols?\.?|regrets)(?: (?:were|was|have been|given|sent|tendered|offered|received|made))* for"
        rf" (?P<away>{NAME}) (?:by|via|through) (?P<by>{NAME})\.?"
    ),
    any_case(
        rf"(?P<by>{NAME}) (?:gave|sent|tendered|offered|conveyed|passed on|brought) (?P<away>{NAME})['’]s?"
        r" (?:apologies|apols?|regrets)\.?"
    ),
)
_SORRY = any_case(r"\b(?:apol|regrets\b)")
_WHY_FIRST = any_case(
    r"(?:(?:is|was|are|were) )?(?P<why>(?!(?:also|and|has|have|sends?|gives?|with|apol\w+)\b)[a-z][a-z'’ -]{2,40}?"
    r"),? (?:(?:and|has|have|had|sent|sends|gave|sending|with) )*(?:apologies|apology|apols?|regrets)\.?"
)
"""Why somebody sends apologies, before them: *Hall on holiday, apologies*."""
_FOR_ANOTHER = any_case(rf"\bfor (?:the )?next (?:month|mth|time|week|wk|{MTG})\b")


def _reason(rest: str) -> str:
    """The reason for apologies in a few words, in brackets or not: *(ill)*, *work*, *on holiday*; empty for other
    words, which may be a name."""
    if rest.startswith("("):
        return rest[1:-1] if rest.endswith(")") and rest.count("(") == 1 else ""
    words = rest.split()
    is_led = rest.islower() and words[0] in PREPOSITIONS
    is_short = len(words) < _CLAUSE_WORDS and rest.islower()
    return rest if is_short and (is_led or all(map(is_common, words))) else ""


def _all_are(people: tuple[str, ...], standings: Sequence[Standing], context: Context) -> bool:
    """Whether the record has all these people in one of these ways."""
    known = [context.find(name).only for name in people]
    return bool(known) and all(isinstance(v, int) and context.room.standing(v) in standings for v in known)


def substitute_named(line: str, context: Context) -> Iterator[str]:
    """Somebody who substitutes for a member."""
    match = next(filter(None, (form.fullmatch(line) for form in _SUBSTITUTES)), None)
    member, name = (one_named(match["member"], context), match["name"]) if match else ("", "")
    words = name.split()
    is_plain = len(words) > 1 and not any(is_common(fold(word)) for word in words[is_forename(words[0]) :])
    is_full_name = is_plain or has_title(words)
    who = one_named(name, context) or (" ".join(f"{w[0].upper()}{w[1:]}" for w in words) if is_full_name else "")
    if member and who:
        yield f"/sub {who} for {member}"
