"""Speech and actions of people, in prose (*Lamb asked whether …*). Without a verb, the speaker is named first or
last, with a sign, in brackets, or by initials (*Hall - the roof leaks*, *kh yes, twice*, *is it dry? (WC)*, *will do
- NF*). An action may be typed after a name like speech: *bb: leaving the room as he knows Lee*, *jh: to ring the
contractor*."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from clerk_tui.english.months import MONTH
from clerk_tui.english.reported_sentences import Manner, lowered
from clerk_tui.english.reported_speech import reported_reason
from clerk_tui.english.speech_openings import Beginning, Opening, opening
from clerk_tui.english.tense_and_person import Clauses, Pronoun
from clerk_tui.english.third_person_notes import subjects, told_in_past, with_that
from clerk_tui.english.titles_and_forenames import is_forename
from clerk_tui.english.tokens import Token, joined, low_at, tokens
from clerk_tui.english.verbs import (
    IN_MEETINGS,
    REPORTING,
    RESPONDING,
    is_base,
    is_participle,
    is_past,
    is_third,
    likely_verb,
    past_of,
)
from clerk_tui.english.words import (
    ADVERBS,
    AUXILIARIES,
    DEMONSTRATIVES,
    DETERMINERS,
    FIRST,
    FUNCTION_WORDS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
    with_small_first,
)
from clerk_tui.meeting import Collective, Kind, Voice
from clerk_tui.meeting.kinds import ASKING
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.spoken_entries import as_reported, likely_words, pronoun
from clerk_tui.notation.after_marks import begins_after_word, may_be_any_word, no_deed
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.name_index import Abbreviation, abbreviation, means_chair
from clerk_tui.notation.prose.actions import people_to_do, what_to_do
from clerk_tui.notation.prose.interests import declaration, interest_spoken, is_of_lobbying, under_interests
from clerk_tui.notation.prose.motions import PUT, moved
from clerk_tui.notation.prose.movement import is_sure, leaves_later, movements, recorded
from clerk_tui.notation.prose.names import (
    BODY,
    NAME,
    OUT,
    PLACE,
    all_named,
    cut_last_name,
    cut_name,
    handle_of,
    may_be_word,
    one_named,
    only_called,
    place_of,
    pronoun_of,
    with_post_last,
)
from clerk_tui.notation.reading import Context, draft
from clerk_tui.notation.times import TYPED_TIME, typed_time
from clerk_tui.regex import any_case, regex

_BEING = r"(?:, (?:(?:an?|the|of|from) )?(?P<being>(?:(?![–—-] )[^\s:;]+ ){0,11}?[^\s,:;]+),)?"
"""A role or address between commas after a name."""
_ALSO = r"(?P<also>(?:(?:also|then|further|later|again) )*)"
_ASKED = regex(
    rf"(?P<name>{NAME}){_BEING},? {_ALSO}(?P<verb>asked|asks|want(?:ed|s) to know|queried|queries|enquired|inquired"
    r"|questioned|wondered)\b(?P<rest>.*)"
)
_SAID = regex(
    rf"(?P<name>{NAME}){_BEING} {_ALSO}(?P<verb>noted|explained|advised|reported|stated|added|introduced"
    r"|replied|answered|responded(?! to\b)|clarified|countered|assured(?= \w+ that\b)"
    r"|thanked(?! for\b)|referred|informed|reminded|commented|suggested|confirmed|said|felt|highlighted"
    r"|supported|opposed|objected|complained|says|adds|thinks|feels|notes|reports|suggests|supports|opposes|welcomes|believes"
    r"|wants|thanks(?! to\b)|replies|confirms|explains|states|reckons"
    r"|told(?= (?:the )?(?:meeting|members|council|committee)\b)"
    r"|declared(?= (?:that|she|he|they)\b)"
    r"|accepted(?= (?:that|this)(?:$|,| and\b| but\b))"
    r"|(?:accepted|agreed)(?= (?:it|he|she|they|there) \w|.* but (?:argued|asked|felt|noted|said|thought|warned)\b"
    r"| with (?:him|her|them)\b))\b(?! by\b)(?P<rest>.*)"
)
_SPOKE = regex(
    rf"(?P<name>{NAME}){_BEING} {_ALSO}(?P<verb>spoke)"
    r"(?P<rest> (?:in (?:support|favou?r|objection|opposition)|against|for|on|about)\b.*)"
)
_FOR_ANOTHER = any_case(
    rf"(?!@)(?P<name>{NAME}),? \(?(?P<whom>(?:for(?! (?:(?:her|his|its|their) part|once|one|the \w+ time|the record)\b)"
    r"|on behalf of|representing) (?:the )?(?!(?:clarity|example|information|instance|now)\b)"
    r"[^\W\d][\w’'& -]{1,40}?)[,)]? "
    rf"(?P<said>{_ALSO}(?:added|advised|argued|asked|confirmed|explained|objected|replied|said|spoke|stated|submitted"
    r"|suggested|summed up)\b.*)"
)
"""*Hall, for the applicant, said …*."""
_DASH_FIRST = regex(r"^ [-–—] ")
_CLAUSE = regex(r"\s+(?:that|whether|if|how|why)\b")


def words_said(line: str, context: Context, *, answers: bool = False) -> Iterator[str]:
    """The line for what a named person said, asked or agreed. *The Chair thanked officers* is a sentence already."""
    of = _FOR_ANOTHER.fullmatch(line)
    letters = context.names.of_abbreviation(of["name"]) if of else None
    if of and (speaker := one_named(of["name"], context) or handle_of(letters, context)):
        yield f"@{speaker}, {of['whom']}, {of['said']}"
        return
    for pattern, mark in ((_ASKED, "?"), (_SAID, ":"), (_SPOKE, ":")):
        match = pattern.fullmatch(line)
        if match is None:
            continue
        if in_office := _said_in_office(match, context, asks=mark == "?"):
            yield in_office
            return
        name, verb, rest = match["name"], match["verb"], match["rest"]
        whole = _ALSO_LAST.sub("", name)
        names = all_named(whole, context) or _called(name, context)
        handle = "&".join(names) or _misspelt(name, context) or "resident" * (_RESIDENT.fullmatch(name) is not None)
        answers = answers or verb in _NOW
        is_word = line[:1].islower() and len(names) <= 1 and is_common(fold(whole.split()[-1]))
        if is_word and not (answers or handle == "resident" or _may_say(name, verb, context)):
            continue  # a word that only begins somebody's name
        if not handle or match["being"] or not rest.strip(" .") or (verb == "asked" and _GOES_OUT.match(rest)):
            continue
        if not answers and not _CLAUSE.search(rest) and _is_whole(match, handle):
            continue
        sign = ":" if _WISH.match(rest) or _requested(rest) else mark
        sign = _mark(context, is_asked=False) if verb in RESPONDING else sign
        told = _in_full(_DASH_FIRST.sub(": ", rest))
        is_led = verb == "says" and _WITHOUT_SUBJECT.match(rest)
        if not (is_led or (verb.endswith(" to know") and _INVERTED.match(rest))):
            told = f" {match['also']}{verb}{told}"
            if sign != "?":
                told = f" {_and_said(told.strip(), pronoun_of(handle, context), answers=answers or sign == '>')}"
        yield f"{handle}{sign}{told}"


def _said_in_office(said: re.Match[str], context: Context, *, asks: bool) -> str:
    """The line for somebody of the roll who speaks in an office, between commas: *Hall, as ward member, said …*."""
    voice = context.find(said["name"]).only if (said["being"] or "").startswith("as ") else None
    if not isinstance(voice, int) or said["verb"] == "spoke" or not context.is_live:
        return ""
    kind = Kind.QUESTION if asks else Kind.STATEMENT
    told = draft(kind, f"{said['verb']}{said['rest']}".rstrip("."), persons=(voice,), is_turned=True)
    reported = as_reported(context.meeting, told)
    words = likely_words(context.meeting, told) if reported.doubt else reported.words
    is_turned = words.split(" ", 1)[0] == said["verb"]
    return f"{context.handle(voice)}: {said['being']}, {words}" if is_turned else ""


def _may_say(name: str, verb: str, context: Context) -> bool:
    """Whether a word is somebody's whole name or forename, or the one person with it did something."""
    names, presiding = context.names, context.presiding
    is_one = is_past(verb) and names.held_by_one(name, presiding) is not None
    return is_one or bool(names.find_whole(name, presiding) or names.called(name))


def _is_whole(said: re.Match[str], handle: str) -> bool:
    """Whether a post and a verb are a sentence already (*The Chair thanked officers*), or may be a thing (*chair
    reported damaged*)."""
    is_led, first = said["name"][:4].lower() == "the ", said["rest"].split()[0].lower()
    return _is_post(said["name"], handle) and (is_led or is_participle(first.strip(".,")))


def _and_said(told: str, speaker: Pronoun, *, answers: bool = False) -> str:
    """What somebody did, with their words in reported speech: *spoke against. it's absurd*."""
    told = with_that(told, speaker, answers=answers)
    is_done = is_past(next((word for word in told.split() if word not in ADVERBS), ""))
    return (told_in_past(told, are_several=False) if is_done else "") or told


def said_at_end(line: str, context: Context) -> Iterator[str]:
    """The line for what somebody said who is named after it, where only a name can stand: *£576 Hall said*."""
    match = _SAID_LAST.fullmatch(line) if context.is_live else None
    said, start = match["said"] if match else "", 0
    handle = one_named(match["who"], context) if match and match["who"] else ""
    handle = handle or "".join(_called(match["who"], context) if match and match["who"] else ())
    if match and not match["who"]:
        handle, start = cut_last_name(said, context)
        said, name = said[:start].rstrip(" ,"), said[start:]
        handle = "" if name.islower() and is_common(fold(name.split()[-1])) else handle
    if handle and said and not cut_name(said, context)[0]:
        yield f"{handle}: {said.rstrip(' ,')}"


_SAID_LAST = regex(
    r"(?P<said>\S.{2,80}?),? (?:(?:according to|said|says|replied)"
    r" (?P<who>(?:[^\s,.:;]+ )?[^\s,.:;]+)|said|says|replied)\.?"
)
_WISH = regex(r" (?:(?:to (?!know\b)|for )(?!what|which|who|when|where|how)|that [^,;:?]*\bbe\b)")
"""After *asked*: a wish, no question that waits for an answer: *asked to come off the panel*, *for a recorded vote*,
*that it be minuted*."""
_GOES_OUT = any_case(rf" {OUT}")
_REQUEST = any_case(r"asked (?P<whom>(?:[\w.’'-]+ ){1,4}?)(?P<what>to (?!know\b)[a-z]+\b.*)")
_IN_THE_ROOM = any_case(
    r"to (?:(?:abstain|accept|agree|answer|apologi[sz]e|clarify|come|comment|confirm|continue|declare|elaborate|expand"
    r"|explain|give way|introduce|keep|leave|let|look|minute|note|outline|pass(?! on)|present|propose|read|reconsider"
    r"|repeat|respond|say|second|show|sit|speak|stand|stop|summari[sz]e|support|think|vote|wait|withdraw)\b"
    r"|give an? (?:overview|presentation|update)\b|record (?:that|her|his|the(?:ir)? (?:dissent|votes?))\b"
    r"|\w+ (?:closer|nearer|on\b(?! \w)"
    r"|(?:to )?(?:(?:an?|the) )?(?:amendment|chair|motion|proposal|recommendation|vote)\b"
    r"|(?:the )?(?:board|committee|council|meeting|members|trustees)(?! (?:of|on|to|when|if)\b)\b))"
)
"""Requests to do something at once."""


def _requested(rest: str) -> re.Match[str] | None:
    """Who is asked to do what, in the words after *asked*; None if they are a question."""
    match = _REQUEST.fullmatch(f"asked{rest}")
    is_plain = match is not None and (RELATIVES | PREPOSITIONS | SUBORDINATORS).isdisjoint(
        match["whom"].lower().split()
    )
    return match if is_plain else None


def asked_to_do(said: str, context: Context) -> Iterator[str]:
    """The line for the task that somebody asked another to do: *Hall asked the clerk to ring the school*."""
    _, led, rest = said.partition(": asked")
    match = _requested(rest) if led else None
    answer = _ANSWERED.search(match["what"]) if match else None
    is_over = answer is not None and (is_past(answer["did"]) or answer["did"] in AUXILIARIES)
    if match and what_to_do(match["what"]) and not (is_over or _IN_THE_ROOM.match(match["what"])):
        yield from people_to_do(f"{match['whom']}{match['what']}", context, is_sure=True)


_ANSWERED = regex(r"(?:[,;]| and| but)(?: and| but)? (?:(?:he|she|they) |(?<=but ))(?P<did>[a-z]+)\b")
"""The result of a request: *to ring the contractor, but she declined*."""
_INVERTED = any_case(rf" (?:{'|'.join(sorted(AUXILIARIES))})\b")
_WITHOUT_SUBJECT = any_case(r" (?:must|should|can|could|will|would|needs?|has|is)\b")


def told(line: str, context: Context, *, answers: bool = False) -> str:
    """The line for what a named person said or did, in a part of a line: *Hall disagreed*; empty for other words."""
    if said := next(words_said(line, context, answers=answers), ""):
        return said
    if _IN_PARTS.isdisjoint(word.rstrip(".,;") for word in line.split(None, _MOST_BEFORE)[1:]):
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
        did = rest if is_ended else f"{also}{verb} {after}".strip()
        return f"{handle}: {_and_said(did, pronoun_of(handle, context), answers=answers)}"
    return not_done(line, context)


def other_speaks(said: str, handle: str, context: Context) -> bool:
    """Whether words after a name say at once what somebody else said: *MA - Hall asked when*."""
    speaker = told(said, context).partition(": ")[0].rstrip("?>")
    return speaker not in ("", handle)


def with_whom(offer: str, context: Context) -> str:
    """A line of speech with a mention of the one person whose forename follows a verb that needs somebody: *thanked
    Amy*, *agreed with tom*."""
    name, mark, said = offer.partition(" ")
    if not mark or name[-1] not in ":?>" or _QUOTE.search(said):
        return offer

    def named(match: re.Match[str]) -> str:
        typed, called = match["who"], context.names.called(match["who"])
        is_name = len(called) == 1 and (typed.istitle() or (typed.islower() and not is_common(fold(typed))))
        is_speaker = is_name and context.find(name[:-1]).only == called[0]  # *Amy Hall asked Amy* means another
        surname, after = fold(context.name(called[0]).split()[-1]) if is_name else "", match.string[match.end() :]
        is_whole = fold(after.split()[0].strip(".,;:")) == surname if after.strip() else False  # *asked ned oakes*
        is_other = is_name and not is_speaker and not is_whole and surname != fold(typed)
        return f"{match['verb']} @{context.handle(called[0])}" if is_other else match[0]

    def same(match: re.Match[str]) -> str:
        handle, rest = cut_name(match["who"], context)
        return f", as did @{handle}" if handle and not rest else match[0]

    return f"{name} {_SAME.sub(same, _TO_WHOM.sub(named, said))}"


_SAME = any_case(
    r"(?:,(?: and)?| and) (?P<who>[^\s,]+(?: [^\s,]+)?) (?:also|as well|ditto|likewise|same|the same|too)\.?$"
)
"""Another who did the same."""
_TO_WHOM = any_case(
    r"\b(?P<verb>(?:(?:dis)?agree[ds]|argued|concurred|sided|spoken|talked) (?:with|w/?|to)|thank(?:ed|s)|congratulated"
    r"|asked|supported|backed|welcomed|reminded|told|praised|commended|assured) (?P<who>[^\W\d_]{3,})"
    r"(?=$|[,.;?]| (?-i:[a-z]))"
)


def not_done(line: str, context: Context) -> str:
    """The line for what a named person did not or could not do: *Hall didn't know*; empty for other words."""
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
_MOST_BEFORE = 7
"""The words in which a name, an adverb and the verb of whoever tells something stand, and one more."""
_NOW = frozenset("says adds thinks feels reports suggests replies confirms explains states reckons".split())
"""Verbs of notes, and not of minutes, so that a post may say them."""
_ALSO_LAST = any_case(r" (?:both|all)$")


def said_by_stranger(line: str, *, is_public: bool = False) -> tuple[str, str]:
    """The name, or title and name, of a stranger who spoke, and the line for that: *Mr Fry asked about bins*, *Ada Hole
    of Mill Lane said …*; empty for other words. `is_public`: the public may speak now."""
    for said_first in (_ROLE_FIRST, _ROLE_LAST, _LIVES, *((_OF_PLACE,) * is_public)):
        line = said_first.sub(r"\g<name>, \g<role>,", line)
    line = with_post_last(line, "{}, {}, ")
    if heard := _heard(line):
        role = _WARD.sub(r"\g<which> councillor", (heard["first"] or heard["role"] or "").lower())
        name = f"{heard['name'][0].upper()}{heard['name'][1:]}"
        who = ", ".join(filter(None, (name, role, heard["firm"])))
        return who, f"{who}: {_spoke(heard)}"
    if sided := _SIDED.fullmatch(line):
        told = told_in_past(sided["said"], are_several=False)
        return (sided["name"], f"{sided['name']}: {told}") if told else ("", "")
    found = [(pattern.fullmatch(line), mark) for pattern, mark in ((_ASKED, "?"), (_SAID, ":"), (_SPOKE, ":"))]
    said = [(match, mark) for match, mark in found if match and (match["being"] or match["verb"] != "spoke")]
    for match, mark in sorted(said, key=lambda one: one[0].start("verb")):
        is_titled = has_title(match["name"].split()) and " " in match["name"]
        if is_titled or _WHOLE_NAME.fullmatch(match["name"]):
            who = ", ".join(filter(None, (match["name"], match["being"])))
            sign = ":" if _WISH.match(match["rest"]) else mark
            return who, f"{who}{sign} {match['verb']}{_in_full(_DASH_FIRST.sub(': ', match['rest']))}"
    return "", ""


def heard_again(line: str, context: Context) -> Iterator[str]:
    """The line for somebody of the roll who speaks at a hearing, with what they are: *Cllr Hall (ward) 5 mins: …*."""
    heard = _heard(line)
    is_heard = heard and (heard["first"] or heard["role"] or heard["time"] or " spoke " in line)
    if heard and is_heard and (handle := one_named(heard["name"], context)):
        ward = _WARD.match(heard["first"] or heard["role"] or "")
        being = f" as {ward['which'].lower()} councillor" if ward else ""
        yield f"{handle}: {_spoke(heard, being)}"


def _heard(line: str) -> re.Match[str] | None:
    """The match of `_AT_HEARING` if something shows that the words are those of a hearing."""
    heard = _AT_HEARING.fullmatch(line)
    return heard if heard and any(heard[part] for part in ("first", "role", "side", "time")) else None


def _spoke(heard: re.Match[str], being: str = "") -> str:
    """What somebody at a hearing did, in the capacity of `being`, and said."""
    side = f" {heard['side']}" if heard["side"] else ""
    side = f"spoke{being}{side}" if side or being or heard["time"] else "said"
    timed = f" ({heard['time']})" if heard["time"] else ""
    return f"{side}{timed}: {heard['said']}"


_PARTY = (
    r"(?:applicant['’]?s )?agent|applicant|appellant|licensee|neighbour|objector|resident|supporter"
    r"|(?:county|parish|town|ward)(?: (?:cllr|councillor|member)\b)?(?:,? not on (?:the )?(?:committee|cttee|ctte))?"
)
_WARD = any_case(r"^(?P<which>county|parish|town|ward)\b.*")
_AT_HEARING = any_case(
    rf"(?:(?:the )?(?P<first>{_PARTY}),? )?(?P<name>(?:(?-i:Mr|Mrs|Ms|Miss|Mx|Dr|Rev)\.?|cllr|councillor)"
    r"(?-i: (?:[A-Z]\.? ?|[A-Z][a-z'’-]+ )?[A-Z][\w'’-]+))"
    r"(?:(?:,? (?:of|from|(?:spoke )?(?:for|on behalf of)) (?:the )?| \()(?P<firm>(?-i:[A-Z])[\w&'’ ]{2,30}?)\)?)?"
    rf"(?:,? \(?(?:(?:the|as|as the) )?(?P<role>{_PARTY})\)?)?,?"
    r"(?: (?:spoke )?(?P<side>against|for(?! \d)|in (?:favour|objection|opposition|support)))?,?"
    r"(?: (?:spoke )?(?:for )?\(?(?P<time>\d{1,2} ?min(?:ute)?s?)\)?)?(?: [–—-]|:|(?(side),|(?(time),|(?!))))"
    r" (?P<said>\S.*)"
)
"""One of the public who speaks at a hearing, with what they are, their side or their minutes: *Mrs P Fry, objector, 3
mins - overlooking*."""
_ROLE_FIRST = regex(r"^(?:A|An|a|an|One|one) (?P<role>[a-z]+)(?:,| \() ?(?P<name>[A-Z][^,:()]{2,40})[),](?= [a-z])")
_ROLE_LAST = regex(r"^(?P<name>[A-Z][^,:()]{2,40}) \((?P<role>[^():]{2,60})\)(?= [a-z])")
_LIVES = regex(
    r"^(?P<name>[A-Z][\w.]*(?: [A-Z][\w'’-]*){1,2}) (?:of|from) (?P<role>\d[^,:()]{3,30}?)"
    r"(?= (?:[a-z]+ed|said|spoke)\b)"
)
"""What somebody is or where they live: *A resident (Mrs Bell) asked …*, *Ada Hole (tenant) said …*, *of 4 Elm St*."""
_OF_PLACE = regex(
    r"^(?P<name>[A-Z][\w.]*(?: [A-Z][\w'’-]*){1,2}) (?:of|from) "
    r"(?P<role>(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}|the [a-z' ]{3,30}?)(?= (?:[a-z]+ed|said|spoke)\b)"
)
"""Where one of the public comes from: *Mr Bell of Fore Street asked …*, *Ada Hole from the golf club said …*."""
_WHOLE_NAME = regex(r"[A-Z](?:\.|[\w'’-]*)(?: [A-Z][\w.'’-]*){1,2}(?:(?:,| of| from) [^,:]{2,30})?")


_SIDED = regex(
    r"(?P<name>(?:[A-Z]\.? ?|(?:Mr|Mrs|Ms|Miss|Dr) )[A-Z][\w'’-]+(?:, [A-Z\d][^,:()]{1,30})?),?"
    r" (?P<said>(?:not |strongly )*(?:against|in favou?r|in support|opposed|supportive)(?:,| [–—-] | but ).+)"
)
"""On which side somebody with an initial or a title is, and what they say: *R. Fry in favour, says it is needed*."""


_RESIDENT = any_case(r"(?:an? |one |another )?(?:resident|member of (?:the )?public|mop)")


def _called(name: str, context: Context) -> tuple[str, ...]:
    """The name to type for the one person with initials in capitals that are an abbreviation (*HA*), or with a forename
    that is a word: *Kit*, *kit*."""
    letters = handle_of(context.names.of_abbreviation(name) if name.isupper() else None, context)
    return tuple(filter(None, (letters or only_called(name, context),)))


def _misspelt(name: str, context: Context) -> str:
    """The name to type for the one person with nearly this name, after a title: *Cllr Killea*."""
    return handle_of(context.names.nearest(name) if has_title(name.split()) and " " in name else None, context)


def _in_full(rest: str) -> str:
    """Speech with *would* or *had* in full: *she'd run again* → *she would run again*."""
    return f" {joined(tokens(rest)).lstrip()}" if _CONTRACTION.search(rest) and not _QUOTE.search(rest) else rest


_CONTRACTION = any_case(r"\b(?:i|we|you|he|she|it|they|that|there)['’]d\b|\b(?:would|could|had|did|was|were)n['’]t\b")
_QUOTE = regex(r"[“”\"]|(?<!\w)['‘]")


def said_by_several(line: str, context: Context) -> str:
    """A line with what several people said or asked, in reported speech: *members asked if it is safe* → *… was safe*;
    empty for others, and where it is reported already."""
    if not context.is_live or _QUOTE.search(line) or (context.public_speaks and said_by_stranger(line)[0]):
        return ""
    match, who = _SEVERAL.fullmatch(line), ""
    if match is None:
        named = ((who, told) for who, told, _, is_guess in islice(subjects(line), 1) if not is_guess)
        who, told = next(named, ("", ""))
        if not who and (one := _ONE_NAME.fullmatch(line)) and not context.find(one["who"]):
            last = one["who"].split()[-1].lower()
            is_word = is_common(fold(last)) or re.split("['’]", last)[0] in SUBJECTS
            who, told = ("", "") if is_word else (one["who"], one["said"])
        match = _SAYING.fullmatch(told)
    if match is None or not (match["asked"] or _AS_SPOKEN.search(match["rest"])):
        return ""
    who = who or match["who"]
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
    """Whether a short word is a surname on the roll, not somebody's initials: *May*."""
    return isinstance(voice, int) and fold(context.name(voice).split()[-1]) == fold(word)


def deed_told(line: str, context: Context) -> str:
    """The line for what somebody did, with any verb, after their forename, or their surname or initials in small
    letters: *reid thought 6 would do*; what they presented or said, after any surname or post: *Reid ran through the
    figures*; empty if the name is a word, or it may have been done to them (*reid told to write*)."""
    handle, rest = cut_name(line, context)
    name = line[: len(line) - len(rest)].strip()
    verb, then = [*rest.replace(",", " ,").split(" "), "", ""][:2]
    if not handle or not rest.strip():
        return ""
    is_word, last_is_word = may_be_word(name, context), is_common(fold(name.split()[-1]))
    if _WOULD_LIKE.match(rest) and not (last_is_word or is_word):
        return f"{handle}: {rest}"
    is_called = name.isalpha() and len(context.names.called(name)) == 1 and (name.istitle() or not last_is_word)
    is_full = " " in name and line[-1:] != "." and name[:4].lower() != "the " and not is_word
    is_small = name.islower() and name[-1:].isalpha() and not last_is_word and not is_forename(name)
    if not (is_called or is_full or is_small or _speaks(name, verb, rest, context)):
        return ""
    is_deed = (verb == "was" and then in _MINDED) or (verb not in AUXILIARIES and is_past(verb))
    if not then or not is_deed or _is_done_to(rest) or _APOLOGIES.search(rest) or names_both(rest):
        return ""
    voice = context.find(handle).only
    if voice is None:
        return ""
    rest = _and_said(rest, pronoun(context.meeting, (voice,)))
    said = draft(Kind.STATEMENT, context.encode(rest)[0], persons=(voice,), is_turned=True)
    reported = as_reported(context.meeting, said)
    if reported.doubt and (in_past := likely_words(context.meeting, said)).startswith(f"{verb} "):
        rest, reported = decode(in_past, context.names), replace(reported, doubt="")
    is_sure = is_called or is_full or not reported.doubt
    return f"{handle}: {rest}" if reported.manner is Manner.OWN_VERB and is_sure else ""


def _is_done_to(rest: str) -> bool:
    """Whether words say what was done to somebody: *told to write*; not *brought up the bins*."""
    verb, then = [*rest.replace(",", " ,").split(" "), ""][:2]
    is_whole = then in ("up", "out", "back") and bool(DETERMINERS & {*rest.split()[2:3]})
    is_passive = verb not in _ALONE and then in _AFTER_DONE and (verb, then) not in _WITH_PARTICLE
    return not is_whole and is_participle(verb) and (is_passive or (then == "to" and verb not in _MEANT))


def _speaks(name: str, verb: str, rest: str, context: Context) -> bool:
    """Whether a surname or a post that is typed as such stands before how somebody presents or says something."""
    is_surname = name.istitle() and name.isalpha() and not is_common(fold(name))
    is_post = means_chair(name.lower()) or context.names.held_by_one(name, context.presiding) is not None
    is_post = is_post and name[:4].lower() != "the " and not is_participle(rest.split()[-1])  # *chair reported damaged*
    is_speech = verb in _OF_SPEECH and (is_post or (is_surname and rest[-1:] != "."))
    return is_speech or (is_surname and _PRESENTED.match(rest) is not None)


_OF_SPEECH = _IN_PARTS - frozenset(
    "agreed called circulated considered paid presented recommended ruled submitted supplied waived".split()
) | frozenset("apologised apologized doubted hoped sympathised sympathized".split())
"""Verbs of what is said, which record no event."""
_WITH_PARTICLE = frozenset(
    (verb, particle)
    for particle, verbs in (
        ("about", "complained warned"), ("against", "warned"), ("for", "asked called"), ("of", "warned"),
        ("on", "commented elaborated expanded insisted reflected remarked"), ("out", "pointed"),
        ("to", "objected spoke"),
    )
    for verb in verbs.split()
)  # fmt: skip
"""What people do, though the verb and its particle would say of others what was done to them."""


_WOULD_LIKE = any_case(
    r"would (?:like|prefer|rather|welcome)\b|had (?:no |some |several )?(?:concerns?|doubts|reservations)\b"
)
"""What somebody would like, or has doubts about."""
_PRESENTED = any_case(
    r"(?:(?:briefly|then|also) )?(?:outlined|presented|introduced|described|detailed|summari[sz]ed|circulated|raised"
    r"|tabled|updated|spoke to|gave (?:(?:an?|the|his|her|their) )?(?:\w+ )?(?:account|briefing|overview|presentation"
    r"|report"
    r"|summary|talk|update)|(?:led|took|walked|talked|ran|went)(?: [\w ]{1,30}?)? (?:through|thru|over))\b"
)
"""How somebody presents a matter to a meeting."""
_APOLOGIES = any_case(r"\bapol(?:s|ogies)\b")
"""Nothing that somebody said."""
_MINDED = frozenset(
    "concerned content delighted disappointed glad grateful happy keen pleased sad sorry sure surprised unhappy unsure"
    " worried".split()
)
"""The role of a speaker."""
_MEANT = frozenset("wanted chose tried hoped decided managed promised refused".split())
"""Verbs of people before *to* and another verb."""
_AFTER_DONE = (PREPOSITIONS | ADVERBS | {"home"}) - {"to"}
"""Words after a verb for what was done to somebody."""


def names_both(words: str) -> bool:
    """Whether words say that something was moved and that it was seconded, which nobody says."""
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
    """Whether a name, if there is one, means the person presiding."""
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


def answered_at_once(asked: str) -> tuple[str, str]:
    """A question and its answer, typed as one line: *is it open - yes, till 4*, *who mows it - Brown & Co*, *was it a
    one-off. One-off, he said*; two empty texts for other words."""
    if marked := _MARKED_ANSWER.fullmatch(asked):
        return marked["asked"], joined(lowered(tokens(marked["answer"])))
    match = _ANSWERED_AT_ONCE.fullmatch(asked)
    if few := None if match else _FEW_AFTER.fullmatch(asked):
        return few["asked"], few["answer"]
    if match is None and (short := _SHORT_AFTER.fullmatch(asked) or _WORD_AFTER.fullmatch(asked)):
        return short["asked"], short["answer"]
    if match is None or asked.endswith("?"):
        return "", ""
    answer = match["answer"] or f"{match['said'].rstrip(',')}{match['more'] or ''}"
    return match["asked"], joined(lowered(tokens(answer)))


_ANSWERED_AT_ONCE = any_case(
    r"(?P<asked>\S.+?\??)(?:(?: [-–—]|[;.:]|(?<=\?)(?: (?:a|ans|answer)[.:])?) (?P<answer>(?!.* s?he added\.?$)"
    r"(?:(?:yes|yep)(?! or no)|(?:no|nope|none|never)(?=[,.;:]|$| [-–—])"
    r"|not (?:yet|until|till|before)|(?:it|they|he|she|there|that) (?:is|was|are|were|does|did|has|had|will|would|can"
    r"|could)(?:n['’]t| not)?(?=,|\.?$))(?!\w).*?)"
    r"|(?<=\w)[;.] (?P<said>[^.;]+?(?=,? (?:s?he|they) (?:replied|answered))|[^.;\s]+(?: [^.;\s]+){0,2}?),?"
    r" (?:s?he|they) (?:said|replied|answered)(?P<more>[,.]? .+?)?)\.?"
)
_MARKED_ANSWER = regex(r"(?P<asked>[^?]+\?) A(?:ns(?:wer)?)?(?:[:.]| [–—-]) (?P<answer>\S.*)")
_SHORT_AFTER = any_case(
    r"(?P<asked>\S[^?]+\?) (?P<answer>(?!(?:and|but|or|if|please|thanks|urgent)\b)(?!.*\bto\b)"
    r"[^\s?.;:]+(?: [^\s?.;:]+){0,3})\.?"
)
"""A question with its mark, and a few words: *what became of it? scrapped*."""
_WORD_AFTER = regex(
    r"(?P<asked>(?:asked|queried) [^.?]+\w)\. "
    r"(?P<answer>(?!(?:He|She|They|It|We|The|This|That|See|[A-Z][a-z]+ed)\b)[A-Z][^\s.;:,]*(?: [^\s.;:,]+)?)\.?"
)
"""What somebody asked, and a word or two as a sentence: *asked why the delay. Weather.*"""
_FEW_AFTER = any_case(
    r"(?P<asked>(?=.*\b(?:if|whether|when|where|(?P<who>who(?:se|m)?)|why|how|what|which)\b)"
    r"(?:(?! [-–—] ).)+[^\W\d])(?: [-–—]|[;.]) (?P<answer>(?!(?:s?he|they|it|we)\b)"
    r"(?:(?:nobody|no[ -]one|none|nothing|unknown|unclear|tbc"
    rf"|not (?:known|sure|clear)|[£$€]?\d\S*|(?:{MONTH})(?=\.?$| \d))(?: [^\s:;–—-]\S*){{0,3}}?"
    r"|(?(who)(?:(?-i:[A-Z][^\s:;,]+)(?: (?-i:[A-Z&][^\s:;,]*|and|of|the)){0,5}|(?:an?|our|the)(?: [^\s:;,]+){1,2})"
    r"|(?!))))\.?"
)
"""A question and few words that can only answer it, not comment on it (*is it paid - urgent*)."""
_NAME = r"(?P<name>[^\s:;?>,()\[\]–—-][^:;?>,()\[\]–—]{1,38}?)"
_FIRST = (
    regex(rf"[(\[]{_NAME}[)\]]:? (?P<said>\S.*)"),
    regex(rf"{_NAME}(?P<sign> [-–—]| ?…| ?\.\.\.|[,;]) ?(?P<said>\S.*)"),
    regex(r"(?P<name>[^\W\d_]{2,5}) \((?P<said>[^()]+)\)\.?"),
    regex(r"(?P<name>[^\W\d_]{2,5}) (?P<said>\S.*)"),
    any_case(
        r"(?P<name>[^\W\d_][\w'’-]+) (?P<said>(?:yes|yep|no|nope|none|never|not (?:yet|at present|so far))\b"
        r"(?! (?:one|more|longer)\b).*)"
    ),
    regex(r"(?P<name>[A-Z][\w'’-]+) (?P<said>(?:about |around |roughly )?[£$€]?\d\S*(?: [a-z]+){0,2}\.?)"),
)
_QUOTED = regex(r"(?P<name>[^\W\d][\w'’.-]*(?: [^\W\d][\w'’.-]*){0,2}),? [“\"](?P<said>[^“”\"]+?)[.]?[”\"]\.?")
"""Somebody before their own words in quotation marks."""
_LAST = (
    regex(rf"(?P<said>\S.+?) ?[(\[]{_NAME}[)\]]\.?"),
    regex(r"(?P<said>\S.+?)(?P<sign>,? [-–—]) ?(?P<name>[^\s:;?>,()–—-][^:;?>,()–—]{1,30}?)\.?"),
    regex(r"(?P<said>\S.+\?)(?P<sign>) (?P<name>[^\W\d_]{2,5})"),
)
"""Somebody before or after what they said. A comma or nothing is enough beside initials."""
_ANSWERS = any_case(
    r"(?:yes|yeah|yep|no|nope|not(?! \w+ed\b)|never|none|nothing|ok(?:ay)?|fine|happy|agree[sd]?|ditto|same|sorry"
    r"|will(?: do| look| check| ask)?|can|cannot|can['’]t|won['’]t|thinks|says)\b(?!\.? ?(?-i:[A-Z]{2,4})\b)"
    r"|(?:(?:about|around|roughly) )?[£$€]?\d[\d.,:]*[a-z%]?(?: (?!(?:by|to)\b)[a-z]+){0,2}\.?$"
)
"""Fragments that only a person says."""
_BODY_DECIDES = any_case(
    rf"(?:the )?(?:{BODY})"
    r" (?:accepted|agreed|approved|asked|decided|endorsed|noted|recommended|requested|resolved)\b"
)
"""What the body did, which no officer reports: *committee noted it - Hall*."""
_BECAUSE_DID = any_case(
    r"(?:because of|due to|given|in (?:light|view) of|owing to) "
    r".*\b(?:abstained|did not|left|stayed|took no|withdrew)\b"
)
"""Why somebody did something, before what they did."""
_JOINS = any_case(r"(?:and|or|[&+/,]|both|all)(?!\w)")
_BY_WHOM = any_case(r"(?:at|by|for|from|in|on|to|with) (?:what|which|who|whom|whose|when)\b")
OF_INTEREST = any_case(r"(?:(?:made|gave) )?(?:an? )?(?:transparency statement|statement of transparency)\b")
"""An interest, whatever follows a comma."""
_SENTENCES = frozenset({Opening.STATEMENT, Opening.QUESTION})
_DASHES = ("-", "–", "—")
_FEWEST_LETTERS = 2
_FEWEST = 10
"""The characters of what was said before a name that may be a word."""


def said_by_place(line: str, context: Context) -> str:
    """The line for the speech or task of somebody named before or after it; empty if nobody is."""
    quoted = _QUOTED.fullmatch(line) if context.is_live else None
    if quoted and isinstance(voice := context.find(quoted["name"]).only, int):
        is_clause = Clauses(tokens(quoted["said"])).has_main()
        return f"{context.handle(voice)}: {quoted['said'] if is_clause else line[len(quoted['name']) :].strip(' ,')}"
    for patterns, is_last in ((_FIRST, False), (_LAST, True)) if context.is_live else ():
        for match in filter(None, (pattern.fullmatch(line) for pattern in patterns)):
            sign = match.groupdict().get("sign")
            if said := _speech_line(match["name"], sign, match["said"], context, is_last=is_last):
                return said
    return _without_colon(line, context) if context.is_live else ""


def _without_colon(line: str, context: Context) -> str:
    """The line for speech after a name that lacks its colon: *hall the roof is finished*."""
    handle, rest = cut_name(line, context)
    if not handle:
        return ""
    name, words = line[: len(line) - len(rest)], tokens(rest)
    first, is_common_word = words[0].low if words else "", is_common(fold(name.strip()))
    is_word = is_common_word and (is_base(name.strip().lower()) or first in DEMONSTRATIVES)
    is_word = may_be_word(name.strip(), context) or (is_word and first not in _SPEAKERS)
    is_clause = first in _OPENS_CLAUSE and Clauses(words).has_main() and not _follows_noun(words)
    is_answer = _mark(context, is_asked=rest.endswith("?")) == ">"
    if is_answer and name.strip().islower() and _is_code(name.strip(), handle, context) and _begins_with_thing(words):
        return f"{handle}> {rest}"
    is_name = name.endswith(" ") and name[:-1].replace(" ", "").isalpha() and not is_word
    return f"{handle}: {rest}" if is_name and is_clause else ""


def _is_code(name: str, handle: str, context: Context) -> bool:
    """Whether a name is a short form that is no word: *rfo*."""
    place = place_of(handle, context)
    return place is not None and fold(place.alias or "") == fold(name) and not is_common(fold(name))


def _begins_with_thing(words: Sequence[Token]) -> bool:
    """Whether a clause begins with a noun, and not with its verb: *contractor lost a driver*."""
    low = words[0].low if words else ""
    is_verb = low in AUXILIARIES | PREPOSITIONS | {"to", "not"} or is_past(low) or is_third(low)
    return low.isalpha() and not is_verb and Clauses(words).has_main()


def _follows_noun(words: Sequence[Token]) -> bool:
    """Whether words only describe the noun before, whose verb comes last: *the club uses is wet*."""
    verbs = AUXILIARIES | PREPOSITIONS | {"do"}
    pairs = ((one.low, other.low) for one, other in pairwise(words[2:]))
    return any(two in ("is", "was") and (one in verbs or is_third(one) or is_past(one)) for one, two in pairs)


_SPEAKERS = frozenset("i we they he she".split())
_OPENS_CLAUSE = SUBJECTS - {"who", "you"} | DETERMINERS - {"that"}


def _speech_line(name: str, sign: str | None, said: str, context: Context, *, is_last: bool) -> str:
    """The line for speech beside a name and a sign; `sign` is None for brackets, or for nothing at all."""
    is_dashed = (sign or "").strip() in _DASHES
    letters = handle_of(_by_letters(name, said, context, is_first=is_dashed and not is_last), context)
    handle = letters or _by_name(name, sign, said, context, is_last=is_last)
    is_other = OF_INTEREST.match(said) or (letters and _JOINS.match(said))
    if is_last:
        is_theirs = not (_is_short_for(name, said) or _BODY_DECIDES.match(said))
    else:
        is_theirs = not (_BECAUSE_DID.match(said) or other_speaks(said, handle, context))
    if not handle or is_other or not is_theirs or (not sign and _FOR_ANOTHER.fullmatch(f"{name} {said}")):
        return ""
    words = tokens(said)
    opens = opening(words)
    is_asked = opens is Opening.QUESTION or _BY_WHOM.match(said) is not None or answered_at_once(said)[0].endswith("?")
    is_asked = is_asked or said.endswith("?")
    if letters and is_last and not is_asked and _begins_task(words):
        return f"!{handle}{':' if _may_be_noun(words) else ' to'} {with_small_first(said)}"
    mark = _mark(context, is_asked=is_asked)
    line = f"{handle}{mark} {said}"
    is_few = (letters != "" or mark == ">") and _ANSWERS.match(said) is not None
    if is_few or is_asked or (letters and not is_last and not sign and _is_done(said)):
        return line
    if sign is None and not is_last and opens is not Opening.STATEMENT:
        return ""
    if letters and (is_dashed or (is_last and mark == ">")):
        return line
    begun = begins_after_word(said, ":", is_common=not letters and may_be_any_word(name, context))
    is_said = begun is Beginning.SPEECH or (begun is Beginning.UNCLEAR and sign != ",")
    own = tokens(said.partition(", ")[0]) if sign is None and not is_last else words
    own = words if own and own[0].low in FUNCTION_WORDS else own  # *HL tree survey put off, Park was told* is a note
    is_clause = Clauses(own).has_main() or (is_dashed and opens not in _SENTENCES)
    return line if is_said and is_clause else ""


def _begins_task(words: Sequence[Token]) -> bool:
    """Whether words begin as a task does: *ring the bank*; not *end of May*."""
    return is_base(words[0].low) and words[0].low not in AUXILIARIES and low_at(words, 1) != "of"


def _may_be_noun(words: Sequence[Token]) -> bool:
    """Whether the first word of a task may be a noun, or part of one: *roof survey by May*, *drain still blocked*."""
    second = low_at(words, 1)
    return likely_verb(words[0].low) <= 0 and (likely_verb(second) > _NO_VERB or second in ("again", "not", "still"))


_NO_VERB = -4
"""What `likely_verb` gives for a word that is no verb."""


def _by_letters(name: str, said: str, context: Context, *, is_first: bool) -> int | None:
    """The one person with these initials or this short post. If they are also an abbreviation (*TV*, *CEO*), an action,
    a sentence or a question stands beside it, unless it `is_first` in the line, before a dash."""
    voice = context.names.lettered(name)
    if voice is not None or not name.isupper():
        return voice
    if is_first:
        held = place_of(name, context) if len(name) > _FEWEST_LETTERS else None
        return held.person_id if held else None  # *CMO*, of the Chief Medical Officer
    if _is_done(said):
        one = context.find(name).only
        return one if isinstance(one, int) else context.names.of_abbreviation(name)
    is_said = said.endswith("?") or opening(tokens(said)) is Opening.STATEMENT
    return context.names.of_abbreviation(name) if is_said and abbreviation(name) is Abbreviation.COMMON else None


def _is_done(said: str) -> bool:
    """Whether words say what a person did: *got the grant*; not *thanked for it*, nor who moved and seconded it."""
    verb, after = [*said.split(" "), "", ""][:2]
    is_told = is_past(verb) and after not in ("", "by") and (verb, after) != ("thanked", "for")
    return is_told and not names_both(said)


def _by_name(name: str, sign: str | None, said: str, context: Context, *, is_last: bool) -> str:
    """The name to type for the one person beside a dash, before a comma, or in brackets at the end."""
    voice = context.find(name).only
    is_dashed = (sign or "").strip() in _DASHES
    is_answer = sign is None and _mark(context, is_asked=said.endswith("?")) == ">"
    is_few = is_answer and _ANSWERS.match(said) is not None and (name.istitle() or not is_common(fold(name)))
    if not isinstance(voice, int) or not (is_dashed or is_few or (sign == ",") != is_last):
        return ""
    if sign == "," and (cut_name(said, context)[0] or opening(tokens(said)) not in _SENTENCES):
        return ""
    is_name = not is_last or is_answer
    is_name = is_name or (name[0].isupper() and len(said) >= _FEWEST and not may_be_word(name, context))
    return context.handle(voice) if is_name else ""


def _is_short_for(letters: str, said: str) -> bool:
    """Whether letters abbreviate the words before them: *the Neighbourhood Plan (NP)*."""
    words = said.split()[-len(letters) :]
    return letters.isupper() and [word[0].upper() for word in words] == [*letters]


def _mark(context: Context, *, is_asked: bool) -> str:
    """The mark for speech: after a question it is probably the answer."""
    last = next(iter(context.meeting.backwards(context.item_id)), None) if context.is_new else None
    return "?" if is_asked else ">" if last is not None and last.kind in ASKING else ":"


_PLACED = any_case(rf" {PLACE}$")
_DOES = regex(r"to (?!the\b|an?\b|be\b|date\b|have\b)[a-z]+\b.+")
_TIME_FIRST = any_case(rf"(?P<time>{TYPED_TIME})(?:(?P<sign>:)|(?P<comma>,))? (?P<rest>\S.*)")
WENT_OR_CAME = any_case(
    r"\b(?:left|withdrew|departed|arrived|joined|returned|entered|retired|came (?:in|back))\b"
    r"(?: (?:the )?(?:meeting|mtg|room|chamber|call))?"
)


def act_in(person: int, rest: str, context: Context) -> str:
    """The line for what a person did, in the words after their name; empty for speech."""
    offers = (offer for read in _ACTS for offer in read(person, rest, context))
    return next(filter(None, offers), "")


def _declares(person: int, rest: str, context: Context) -> Iterator[str]:
    said = f"{context.handle(person)} {rest}"
    if is_of_lobbying(said):
        return
    yield declaration(said, context) or interest_spoken(person, rest, context) or under_interests(said, context)


def _is_to_do(person: int, rest: str, context: Context) -> Iterator[str]:
    if _DOES.fullmatch(rest) and what_to_do(rest) and not no_deed(rest):
        yield f"!{context.handle(person)} {rest}"


def _comes_or_goes(person: int, rest: str, context: Context) -> Iterator[str]:
    handle = context.handle(person)
    said = movements(f"{handle} {context.with_figures(rest)}", context)
    moved = next((m for m in said if m.people == (handle,) and m.names == handle and not m.is_apart), None)
    if moved is None or not is_sure(moved, context) or leaves_later(f"{handle} {rest}", context):
        return
    after, place = moved.rest.strip(" ,."), _PLACED.search(moved.verb[0])
    if after and not (moved.at or moved.how or place):
        return  # *left for another firm*
    why = reported_reason(after, pronoun(context.meeting, (person,))) if moved.sign == "-" else ""
    why = f", {after}" if after.startswith("back") and not moved.at else why and f" {why}"
    if not why or (moved.at and moved.at in after):
        yield recorded(moved, context)
        return
    where = place[0].replace("mtg", "meeting") if place else " the meeting"
    yield moved.line(f"@{handle} left{where}{_at_time(moved.at, context)}{why}")


_MOVES = any_case(
    r"(?:I(?:['’]d like to| would like to|['’]ll| will)? (?:move|propose|make a motion)|moves?(?= (?:that|to)\b))"
    r"(?P<what>,? (?:that|to|we)\b)?:? (?P<text>\S.*)"
)
_I = any_case(r"^I(?:['’](?:d|ll)| will| would)?(?: like to)? (?:also )?|^(?:a )?(?:friendly )?(?=am)")
_MOTION_FIRST = any_case(r"^(?:make )?(?:an? )?(?:motion|mtn):? (?=(?:to|that)\b)")
_OF_MOTION = any_case(
    r"second(?:s|ed)?(?: (?:it|that|this|the \w+))?[.!]?$|(?:moved to )?call(?:s|ed)?\b.* question[.!]?$"
    r"|(?:amendment|amdt)\b"
)


def _moves(person: int, rest: str, context: Context) -> Iterator[str]:
    """The lines for somebody who moves or seconds in their own words: *I move we adjourn*, *I'll second that*."""
    handle, waiting = context.handle(person), context.open_proposal
    said = _I.sub("", rest)
    is_own = said[:6].lower() == "second" and waiting is not None and waiting.mover == person
    if match := _MOVES.fullmatch(rest):
        led = {"that": "That ", "to": "to ", "we": "to "}.get((match["what"] or "").strip(" ,").lower(), "")
        words = match["text"].lower().split()
        is_thing = bool(led) or words[0] in DETERMINERS or words[0].endswith(("al", "tion", "ance", "ment"))
        if is_thing and FIRST.isdisjoint(words):
            yield f"/motion {handle}: {led}{match['text']}"
    elif (_OF_MOTION.match(said) or _MOTION_FIRST.match(said)) and not is_own:
        yield from moved(f"{handle} {_MOTION_FIRST.sub('moved ', said)}", context)


def _hands_chair(person: int, rest: str, context: Context) -> Iterator[str]:
    """The line for who is in the chair, from a name alone after *chair*: *chair: Hall*."""
    taker = one_named(rest, context) if person == context.presiding else ""
    if taker and taker != context.handle(person):
        yield f"/presiding {taker}"


_ACTS: tuple[Callable[[int, str, Context], Iterator[str]], ...] = (
    _declares, _is_to_do, _comes_or_goes, _moves, _hands_chair,
)  # fmt: skip


def with_colon(sign: str, person: int, typed: str, context: Context) -> str:
    """A movement with its words after the time as a sentence after a colon (*-ms 6.55 for another mtg*); empty if no
    time comes first."""
    match = _TIME_FIRST.fullmatch(typed)
    if match is None or match["sign"] or not _at_time(match["time"], context):
        return ""
    did = "left" if sign == "-" else "joined the meeting"
    handle, at, rest = context.handle(person), match["time"], match["rest"]
    if WENT_OR_CAME.match(rest):
        return f"{sign}{handle} {at}: {with_time(f'@{handle} {rest}', at, context)}"
    if match["comma"] and is_past(rest.split()[0].lower()):
        return f"{sign}{handle} {at}: @{handle} {did}{_at_time(at, context)}, and {rest}"
    is_noun = rest.split()[0].lower() not in PREPOSITIONS | SUBORDINATORS | _GOING_ON
    why = f"({rest})" if is_noun and len(rest.split()) <= _MOST_OF_REASON else rest
    return f"{sign}{handle} {at}: @{handle} {did}{_at_time(at, context)} {why}"


_GOING_ON = frozenset("to not early late sorry unwell ill again instead together alone online remotely".split())
_MOST_OF_REASON = 3
"""The most words of a reason that is only a noun: *interest*."""


def with_time(sentence: str, at: str, context: Context) -> str:
    """The own sentence of a movement with the time that it lacks; empty if it has a figure, or is about no movement."""
    match = WENT_OR_CAME.search(sentence)
    if match is None or any(c.isdigit() for c in sentence):
        return ""
    return f"{sentence[: match.end()]}{_at_time(at, context)}{sentence[match.end() :]}"


def _at_time(typed: str, context: Context) -> str:
    """*at* and a time as typed, with its half of the day; empty if it is not a time."""
    at = context.time_of(typed.strip()) if typed.strip() else None
    return f" at {typed_time(at)}" if at is not None else ""


def tells_of_speaker(said: str, context: Context) -> bool:
    """Whether offered speech is about the speaker by name, so that the post before it is only a heading: *Treasurer -
    Mr Hall not standing again*."""
    who, _, words = said.partition(": ")
    begins = (words, words.partition(" ")[2])  # *reported Mr Hall …*
    return any(has_title(begun.split()[:2]) and cut_name(begun, context)[0] == who for begun in begins)


def said_and_moved(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what somebody said and then moved: *Hall felt it was safe, moved to approve it; Park sec*."""
    match = _SAYS_AND_MOVES.fullmatch(line)
    said = next(words_said(f"{match['name']} {match['said']}", context), "") if match else ""
    motion = next(moved(f"{match['name']} {match['moved']}", context, is_sure=True), "") if match and said else ""
    return (said, *motion.split("\n")) if motion.startswith(PUT) else ()


_SAYS_AND_MOVES = any_case(
    r"(?P<name>(?:[^\s,;:.]+ ){0,3}?[^\s,;:.]+) (?P<said>(?:argued|believed|considered|explained|felt|noted|said|spoke"
    r"|suggested|thought)\b[^;]{4,120}?)(?:,(?: and| so)?| and| so)"
    r" (?P<moved>(?:moved|proposed) (?:that|to|approval|refusal)\b.+)"
)
