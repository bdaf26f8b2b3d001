"""What somebody said, asked or did, in prose: *Lamb asked whether …*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from clerk_tui.english.clauses import Clauses
from clerk_tui.english.jotted import subjects, told_in_past
from clerk_tui.english.titles import is_forename
from clerk_tui.english.tokens import joined, tokens
from clerk_tui.english.turning import Manner
from clerk_tui.english.verbs import IN_MEETINGS, REPORTING, is_participle, is_past, past_of
from clerk_tui.english.words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECTS, is_common
from clerk_tui.meeting import Collective, Kind, Voice
from clerk_tui.meeting.names import has_title
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.reported_speech import as_reported, likely_words
from clerk_tui.notation.commands.arguments import public_speaks
from clerk_tui.notation.names import means_chair
from clerk_tui.notation.prose.names import (
    NAME,
    all_named,
    cut_last_name,
    cut_name,
    may_be_word,
    one_named,
    with_post_last,
)
from clerk_tui.notation.reading import Context, draft
from clerk_tui.regex import any_case, regex

_BEING = r"(?:, (?:(?:an?|the|of|from) )?(?P<being>(?:(?![–—-] )[^\s:;]+ ){0,11}?[^\s,:;]+),)?"
"""What somebody is, and where they live, between commas after the name."""
_ALSO = r"(?P<also>(?:(?:also|then|further|later|again) )*)"
_ASKED = regex(
    rf"(?P<name>{NAME}){_BEING},? {_ALSO}(?P<verb>asked|asks|want(?:ed|s) to know|queried|queries|enquired|inquired"
    r"|questioned|wondered)\b(?P<rest>.*)"
)
_SAID = regex(
    rf"(?P<name>{NAME}){_BEING} {_ALSO}(?P<verb>noted|explained|advised|reported|replied|stated|added|introduced"
    r"|thanked(?! for\b)|referred|informed|reminded|commented|suggested|confirmed|said|felt|highlighted|supported"
    r"|opposed|objected|complained|says|adds|thinks|feels|notes|reports|suggests|supports|opposes|welcomes|believes"
    r"|wants|thanks(?! to\b)|replies|confirms|explains|states|reckons"
    r"|told(?= (?:the )?(?:meeting|members|council|committee)\b)"
    r"|declared(?= (?:that|she|he|they)\b))\b(?! by\b)(?P<rest>.*)"
)
_SPOKE = regex(
    rf"(?P<name>{NAME}){_BEING} {_ALSO}(?P<verb>spoke)"
    r"(?P<rest> (?:in (?:support|favou?r|objection|opposition)|against|for|on|about)\b.*)"
)
_CLAUSE = regex(r"\s+(?:that|whether|if|how|why)\b")
_EXCHANGED_BY = any_case(
    r"(?P<mark>q(?:uestion|ues|n)?|ans(?:wer)?|reply|(?-i:A))\b\.?(?: (?:from|by))?"
    rf" (?P<who>{NAME})(?::| [–—-]) (?P<rest>\S.*)"
)
_EXCHANGED_BOTH = regex(r"[Qq][:.] (?P<asked>.+?\?) \((?P<who>[^()]{2,30})\)[.,;]? A[:.] (?P<answer>\S.*)")
_EXCHANGED = regex(r"(?P<mark>[QqA])[:.]\s+(?P<rest>\S.*)")


def words_said(line: str, context: Context, *, answers: bool = False) -> Iterator[str]:
    """What a named person said, asked or agreed to. A post alone is offered only with a reported clause, or where it
    `answers`: *The Chair thanked officers* is a sentence of many minutes."""
    for pattern, mark in ((_ASKED, "?"), (_SAID, ":")):
        match = pattern.fullmatch(line)
        names = (
            all_named(_ALSO_LAST.sub("", match["name"]), context) or _called(match["name"], context) if match else ()
        )
        handle = "&".join(names) or (_misspelt(match["name"], context) or _resident(match["name"]) if match else "")
        answers = answers or (match is not None and match["verb"] in _NOW)
        last = _ALSO_LAST.sub("", match["name"]).split()[-1] if match else ""
        is_word = line[:1].islower() and last != "" and len(names) <= 1 and is_common(fold(last))
        held = (
            context.names.held_by_one(match["name"], context.presiding)
            if match and is_word and is_past(match["verb"])
            else None
        )
        is_odd = is_word and held is None and handle != "resident" and not answers
        is_known = match is not None and (
            context.names.find_whole(match["name"], context.presiding) or context.names.called(match["name"])
        )
        if is_odd and not is_known:
            continue  # a word that only begins somebody's name
        is_said = match is not None and not match["being"] and handle != "" and match["rest"].strip(" .") != ""
        if match and is_said and (answers or _CLAUSE.search(match["rest"]) or not _is_post(match["name"], handle)):
            is_led = match["verb"] == "says" and _WITHOUT_SUBJECT.match(match["rest"]) is not None
            is_led = is_led or (match["verb"].endswith(" to know") and _INVERTED.match(match["rest"]) is not None)
            sign = ":" if _WISH.match(match["rest"]) else mark
            verb = "" if is_led else f" {match['also']}{match['verb']}"
            told = f"{verb}{_in_full(match['rest'])}"
            told = f" {_and_said(told.strip())}" if sign == ":" and verb else told
            yield f"{handle}{sign}{told}"


def _and_said(told: str) -> str:
    """What somebody did, with what they said as they did it in reported speech: *spoke against. it's absurd*."""
    is_done = is_past(next((word for word in told.split() if word not in ADVERBS), ""))
    return (told_in_past(told, are_several=False) if is_done else "") or told


def said_at_end(line: str, context: Context) -> Iterator[str]:
    """What somebody said who is named after it, where only a name can stand: *£576 Hall said*, *it was six, said
    Hall*."""
    match = _SAID_LAST.fullmatch(line) if context.is_live else None
    said, start = match["said"] if match else "", 0
    handle = one_named(match["who"], context) if match and match["who"] else ""
    handle = handle or "".join(_called(match["who"], context) if match and match["who"] else ())
    if match and not match["who"]:
        handle, start = cut_last_name(said, context)
        said, name = said[:start].rstrip(" ,"), said[start:]
        handle = "" if name.islower() and is_common(fold(name.split()[-1])) else handle
    if handle and said and not cut_name(said, context)[0]:
        yield f"{handle}: {said}"


_SAID_LAST = regex(
    r"(?P<said>\S.{2,80}?),? (?:(?:said|says|replied) (?P<who>(?:[^\s,.:;]+ )?[^\s,.:;]+)|said|says|replied)\.?"
)
_WISH = regex(r" (?:to (?!know\b)|for )(?!what|which|who|when|where|how)")
"""After *asked*: a wish, no question that waits for an answer: *asked to come off the panel*, *for a recorded vote*."""
_INVERTED = any_case(rf" (?:{'|'.join(sorted(AUXILIARIES))})\b")
_WITHOUT_SUBJECT = any_case(r" (?:must|should|can|could|will|would|needs?|has|is)\b")


def told(line: str, context: Context, *, answers: bool = False) -> str:
    """What a named person said or did in the meeting, in a part of a line, whatever the verb: *Hall disagreed*; empty
    for other words."""
    if said := next(words_said(line, context, answers=answers), ""):
        return said
    if _TELLING.isdisjoint(word.rstrip(".,;") for word in line.split(None, _MOST_BEFORE)[1:]):
        return not_done(line, context)
    handle, rest = cut_name(line, context)
    name, (verb, _, after) = line[: len(line) - len(rest)].strip(), rest.partition(" ")
    verb, also = verb.rstrip(".,;"), ""
    if verb in _ADVERBS and after:
        also, (verb, _, after) = f"{verb} ", after.partition(" ")
    is_word = name.islower() and is_common(fold(name.split()[-1]))
    is_odd = is_word and not (context.names.find_whole(name) or context.names.held_by_one(name, context.presiding))
    is_told = verb in _ALONE or (
        after != "" and verb in _IN_PARTS and (answers or after.split()[0] not in ("by", "to"))
    )
    if handle and is_told and not is_odd:
        is_ended = rest[len(also) + len(verb) :][:1] == "."
        return f"{handle}: {_and_said(rest if is_ended else f'{also}{verb} {after}'.strip())}"
    return not_done(line, context)


def not_done(line: str, context: Context) -> str:
    """What a named person did not do, or could not: *Hall didn't know*; empty for other words."""
    if _DID_NOT.search(line) is None:
        return ""
    handle, rest = cut_name(line, context)
    name = line[: len(line) - len(rest)].strip()
    is_word = name == "" or may_be_word(name, context)
    match = _DID_NOT.match(rest) if handle and not is_word else None
    is_of_mind = match is not None and (match["verb"] in _MINDS or past_of(match["verb"]) in _IN_PARTS)
    return f"{handle}: {_in_full(rest).strip()}" if is_of_mind else ""


_ALONE = frozenset(
    "agreed answered apologised concurred disagreed dissented objected presented replied responded spoke".split()
)
"""Verbs that say all by themselves."""
_DID_NOT = any_case(r"(?:did|was|could|would)n['’]t (?P<verb>\w+)")
_MINDS = frozenset("agree know mind remember see sure think understand want".split())
_ADVERBS = frozenset("also then further later again".split())
_IN_PARTS = (REPORTING | IN_MEETINGS | _ALONE | {"thought"}) - frozenset(
    "accepted chaired closed declared moved nominated opened proposed resigned resolved seconded tabled voted".split()
)
_TELLING = _ALONE | _IN_PARTS
_MOST_BEFORE = 7
"""The words in which a name, an adverb and the verb of whoever tells something stand, and one more."""
_NOW = frozenset("says adds thinks feels reports suggests replies confirms explains states reckons".split())
"""Verbs of notes, and not of minutes, so that a post may say them."""
_ALSO_LAST = any_case(r" (?:both|all)$")


def said_by_stranger(line: str) -> tuple[str, str]:
    """Somebody with a title, or a whole name, who said or asked something, and the line for it: *Mr Fry asked about
    bins*, *Ada Hole of Mill Lane said …*; empty for other words."""
    for said_first in (_ROLE_FIRST, _ROLE_LAST, _LIVES):
        line = said_first.sub(r"\g<name>, \g<role>,", line)
    line = with_post_last(line, "{}, {}, ")
    found = [(pattern.fullmatch(line), mark) for pattern, mark in ((_ASKED, "?"), (_SAID, ":"), (_SPOKE, ":"))]
    said = [(match, mark) for match, mark in found if match and (match["being"] or match["verb"] != "spoke")]
    for match, mark in sorted(said, key=lambda one: one[0].start("verb")):
        is_titled = has_title(match["name"].split()) and " " in match["name"]
        if is_titled or _WHOLE_NAME.fullmatch(match["name"]):
            who = ", ".join(filter(None, (match["name"], match["being"])))
            sign = ":" if _WISH.match(match["rest"]) else mark
            return who, f"{who}{sign} {match['verb']}{_in_full(match['rest'])}"
    return "", ""


_ROLE_FIRST = regex(r"^(?:A|An|a|an|One|one) (?P<role>[a-z]+)(?:,| \() ?(?P<name>[A-Z][^,:()]{2,40})[),](?= [a-z])")
_ROLE_LAST = regex(r"^(?P<name>[A-Z][^,:()]{2,40}) \((?P<role>[^():]{2,60})\)(?= [a-z])")
_LIVES = regex(
    r"^(?P<name>[A-Z][\w.]*(?: [A-Z][\w'’-]*){1,2}) (?:of|from) (?P<role>\d[^,:()]{3,30}?)"
    r"(?= (?:[a-z]+ed|said|spoke)\b)"
)
"""What somebody is or where they live: *A resident (Mrs Bell) asked …*, *Ada Hole (tenant) said …*, *of 4 Elm St*."""
_WHOLE_NAME = regex(r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,2}(?:(?:,| of| from) [^,:]{2,30})?")


def _resident(name: str) -> str:
    return "resident" if _RESIDENT.fullmatch(name) else ""


_RESIDENT = any_case(r"(?:an? |one |another )?(?:resident|member of (?:the )?public|mop)")


def _called(name: str, context: Context) -> tuple[str, ...]:
    """The name to type for the one person whose initials in capitals are an abbreviation too (*HA*), or whose forename
    is a word too: *Kit*, *kit*."""
    voice = context.names.of_abbreviation(name) if name.isupper() else None
    called = context.names.called(name) if voice is None else (voice,)
    return (context.handle(called[0]),) if len(called) == 1 else ()


def _misspelt(name: str, context: Context) -> str:
    """The name to type for the one person whose name is very like one after a title: *Cllr Killea*."""
    near = context.names.nearest(name) if has_title(name.split()) and " " in name else None
    return context.handle(near) if near is not None else ""


def _in_full(rest: str) -> str:
    """What somebody said, with *would* or *had* in full: *she'd run again* is *she would run again*."""
    return f" {joined(tokens(rest)).lstrip()}" if _CONTRACTION.search(rest) and not _QUOTE.search(rest) else rest


_CONTRACTION = any_case(r"\b(?:i|we|you|he|she|it|they|that|there)['’]d\b|\b(?:would|could|had|did|was|were)n['’]t\b")
_QUOTE = regex(r"[“”\"]|(?<!\w)['‘]")


def said_by_several(line: str, context: Context) -> str:
    """A line with what several people asked, or said as it was spoken, in reported speech: *members asked if it is
    safe* has *was*; empty for another, and where it is in reported speech already."""
    is_plain = context.is_live and not _QUOTE.search(line)
    is_plain = is_plain and not (public_speaks(context) and said_by_stranger(line)[0])
    match = _SEVERAL.fullmatch(line) if is_plain else None
    who = match["who"] if match else ""
    named = [(said[0], said[1]) for said in islice(subjects(line), 1) if is_plain and match is None and not said[3]]
    one = _ONE_NAME.fullmatch(line) if is_plain and match is None and not named else None
    last = one["who"].split()[-1] if one else ""
    is_word = is_common(fold(last)) or re.split("['’]", last.lower())[0] in SUBJECTS
    if one and not (is_word or context.find(one["who"])):
        named = [(one["who"], one["said"])]
    if named and (saying := _SAYING.fullmatch(named[0][1])):
        who, match = named[0][0], saying
    if match is None or not (match["asked"] or _AS_SPOKEN.search(match["rest"])):
        return ""
    if who.lower().endswith("it was") and _OF_SPEAKER.search(match["rest"]):
        return ""  # *it was felt that we …*: nobody is named who would be *they*
    kind = Kind.QUESTION if match["asked"] else Kind.STATEMENT
    said = draft(kind, match["said"].rstrip("."), persons=(Collective.MEMBERS,), is_turned=True)
    reported = as_reported(context.meeting, said)
    words = likely_words(context.meeting, said) if reported.doubt else reported.words
    is_turned = words.split(" ", 1)[0] == match["verb"] and fold(words) != fold(said.text or "")
    return f"{who} {words}" if is_turned else ""


_ONE_NAME = regex(r"(?P<who>(?:[A-Z][\w.]* )?[A-Z][\w'’-]+) (?P<said>[a-z].*)")
_SAYING = any_case(
    r"(?P<said>(?P<verb>(?P<asked>asked|queried|enquired|inquired|wondered|wanted)|said"
    r"|felt|thought|explained|reported|stated|commented|replied|complained|argued|suggested|confirmed|hoped|feared)"
    r"\b(?P<rest> .*))"
)
_SEVERAL = any_case(
    r"(?P<who>(?:(?:the|all|some|several|most|many|other|both|a few|two|three|four) )*(?:[a-z]+ )?(?:members|governors"
    r"|trustees|directors|councillors|councilors|commissioners|residents|parents|neighbours|neighbors|volunteers"
    r"|tenants|owners|students|people|staff|public|committee|board|council|panel|group|cabinet|others|everyone"
    rf"|everybody|it was)) {_SAYING.pattern}"
)
"""Several people, or nobody who is named, and what they said."""
_OF_SPEAKER = any_case(r"\b(?:i|we|us|our|my|me)\b")
_AS_SPOKEN = any_case(rf"{_OF_SPEAKER.pattern}|\w(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b(?! \w+s\b)")
"""A word of direct speech: the first person, or a contraction."""


def is_surname(word: str, voice: Voice | None, context: Context) -> bool:
    """Whether a short word is somebody's surname, and no initials of theirs: *May*."""
    return isinstance(voice, int) and fold(context.name(voice).split()[-1]) == fold(word)


def deed_told(line: str, context: Context) -> str:
    """What somebody did whose forename, or whose surname or initials in small letters, begin the line, whatever the
    verb: *reid thought 6 would do*; empty where the name is a word too, and where the verb may say what was done to
    them (*reid told to write*)."""
    handle, rest = cut_name(line, context)
    name = line[: len(line) - len(rest)].strip()
    verb, then = [*rest.replace(",", " ,").split(" "), "", ""][:2]
    is_called = (
        name.isalpha() and len(context.names.called(name)) == 1 and (name.istitle() or not is_common(fold(name)))
    )
    is_small = name.islower() and name[-1:].isalpha() and not is_common(fold(name.split()[-1]))
    is_full = " " in name and line[-1:] != "." and name[:4].lower() != "the " and not may_be_word(name, context)
    if handle == "" or not (is_called or is_full or (is_small and not is_forename(name))):
        return ""
    is_whole = then in ("up", "out", "back") and bool(DETERMINERS & {*rest.split()[2:3]})  # *brought up the bins*
    is_told = not is_whole and is_participle(verb) and (then in _AFTER_DONE or (then == "to" and verb not in _MEANT))
    is_of_mind = verb == "was" and then in _MINDED
    is_deed = is_of_mind or (verb not in AUXILIARIES and is_past(verb))
    if is_told or then == "" or not is_deed or _APOLOGIES.search(rest) or names_both(rest):
        return ""
    voice = context.find(handle).only
    if voice is None:
        return ""
    said = draft(Kind.STATEMENT, context.encode(rest)[0], persons=(voice,), is_turned=True)
    reported = as_reported(context.meeting, said)
    is_sure = is_called or is_full or not reported.doubt
    return f"{handle}: {rest}" if reported.manner is Manner.OWN_VERB and is_sure else ""


_APOLOGIES = any_case(r"\bapol(?:s|ogies)\b")
"""Nothing that somebody said."""
_MINDED = frozenset(
    "concerned content delighted disappointed glad grateful happy keen pleased sad sorry sure surprised unhappy unsure"
    " worried".split()
)
"""What somebody was who spoke."""
_MEANT = frozenset("wanted chose tried hoped decided managed promised refused".split())
"""What somebody does, before *to* and a verb."""
_AFTER_DONE = (PREPOSITIONS | ADVERBS | {"home"}) - {"to"}
"""What may follow a verb that says what was done to somebody."""


def names_both(words: str) -> bool:
    """Whether words say that something was moved, and that it was seconded: nobody says that."""
    return _BOTH.search(words) is not None


_BOTH = any_case(r"\b(?:prop(?:osed|oses)?|move[ds])\b.*\b(?:sec(?:onded|onds|s)?|2nd(?:ed|s)?)\b")


def _is_post(name: str, handle: str) -> bool:
    """Whether somebody is named by a post after an article (*The Clerk*)."""
    is_led = name[:4].lower() == "the "
    return (means_chair(name) and (is_led or name.islower())) or (is_led and fold(name[4:]) == fold(handle))


def order_raised(line: str, context: Context) -> Iterator[str]:
    """A point of order, or what the chair ruled."""
    found = (match for pattern in _POINTS_OF_ORDER if (match := pattern.fullmatch(line)))
    match = next(found, None)
    handle = one_named(match["who"], context) if match else ""
    if match and handle:
        yield f"/order {handle}: {match['said']}"
    elif (ruled := _RULED.fullmatch(line)) and _is_chair(ruled["by"], context):
        is_clause = not ruled["out"] and Clauses(tokens(ruled["said"])).has_verb()
        yield f"/ruling {'that ' if is_clause else ''}{ruled['said']}"


def _is_chair(name: str | None, context: Context) -> bool:
    """Whether a name, if there is one, is that of whoever presides."""
    handle = context.handle(context.presiding) if context.presiding is not None else ""
    return not name or means_chair(name.lower().removeprefix("the ")) or one_named(name, context) == handle != ""


_POINT = r"(?:an? )?(?:(?:point|pt) of order|p\.? ?o\.?|poo)"
_POINTS_OF_ORDER = (
    any_case(rf"{_POINT}(?:,? (?:from|by|raised by))?(?: [–—-]|[:,])? (?P<who>{NAME})(?:[:,]| [–—-]) (?P<said>\S.*)"),
    any_case(
        rf"(?P<who>{NAME})(?:,| [–—-]|:)? (?:(?:rose|raised|made|had|on) )*(?:on |to )?{_POINT}"
        r"(?:[:,]| [–—-]) (?P<said>\S.*)"
    ),
)
_RULED = any_case(
    r"(?:(?P<by>[^,;:]{2,40}?)(?: then)? (?:rul(?:ed|es)|gave (?:a|the) ruling)"
    r"|(?:the )?(?:chair(?:man|woman|person)?(?:['’]s)? )?ruling)(?:[:,]| [–—-])? (?:that )?"
    r"(?P<said>(?P<out>(?:it |this |that )?(?:out of|in) order|against|in favou?r)?\S?.+?)\.?"
)


def question_and_answer(line: str, context: Context) -> Iterator[str]:
    """*Q:* and *A:*. Who asked is not said, so it is a member; the answer is the last answerer's. *Q from Hall - …* and
    *ans Hall: …* say who."""
    if (match := _EXCHANGED_BY.fullmatch(line)) and (handle := one_named(match["who"], context)):
        yield f"{handle}{'?' if match['mark'][0] in 'qQ' else '>'} {match['rest']}"
    if (both := _EXCHANGED_BOTH.fullmatch(line)) and (handle := one_named(both["who"], context)):
        yield f"{handle}? {both['asked']}\n> {both['answer']}"
    if match := _EXCHANGED.fullmatch(line):
        who, did = cut_name(match["rest"], context)
        if who and did and match["mark"] == "A" and match["rest"][: -len(did)].strip(" :–—-").isupper():
            yield f"{who}> {did.lstrip(':–—- ')}"
        said = next(words_said(match["rest"], context, answers=True), "")
        answer = said.replace(":", ">", 1) if "?" not in said.partition(" ")[0] else ""
        yield said or f"member? {match['rest']}" if match["mark"] in "Qq" else answer or f"> {match['rest']}"
