"""Words before a colon, question mark or `>` that look like the name of somebody not on the roll."""

from __future__ import annotations

import re

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.sentence_structure import instructs
from clerk_tui.english.speech_openings import Beginning
from clerk_tui.english.titles_and_forenames import ONLY_TITLES, is_forename
from clerk_tui.english.verbs import IN_MEETINGS, REPORTING, base_of, is_only_verb
from clerk_tui.english.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS, is_common
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Voice
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import fold
from clerk_tui.notation.after_marks import begins, begins_after_word, is_heading
from clerk_tui.notation.commands.arguments import NOBODY_PRESIDES, line_adding
from clerk_tui.notation.name_index import LEAST_LETTERS, Abbreviation, abbreviation, means_chair
from clerk_tui.notation.reading import Context, Reading, unsettled
from clerk_tui.notation.usual_typing import word_meant
from clerk_tui.regex import any_case, regex

_WORD = regex(r"[^\W\d_][\w.'’\-]*")
_INITIALS = regex(r"[B-HJ-Z]|(?:[A-Z]\.){1,3}")
"""Initials before a surname: not *A* or *I*, which are words, nor *HR* or *IT*."""
_CAPITALS = regex(r"[A-Z]{2,3}|(?:[A-Z]\.){2,3}")
"""Initials that stand for a name."""
_ASKED_ALONE = lexicon("unlisted.asked-alone")
_OPENERS = lexicon("unlisted.openers")
_REPORTS = regex(
    r"(?:said|explained|replied|stated|thanked|informed|reminded|commented|felt|seconded|queried|asked)\b"
    r"|(?:noted|advised|reported|added|introduced|suggested|confirmed|highlighted|welcomed|moved|proposed|presented|gave"
    r"|outlined|described|raised|summarised|circulated|read|supported|opposed|requested|wished|spoke|sought) "
    r"(?:that|the|an?|his|her|their|its?|this|these|those|there|whether|how|[mM]embers)\b"
)
"""How a report of what was said begins: before it, capitalised words and a colon are a name. Verbs that may follow the
subject of a heading too (*Street Lighting: reported to the County*) need a further word."""
_OF_THE_PUBLIC = frozenset({"mr", "mrs", "ms", "miss", "mx"})
_SPEAKER = regex(r"\b(?:I(?![.\w])|(?i:me|my|mine|myself)\b)")
_SPEAKERS = regex(r"(?i)\b(?:we|us|our|ours|ourselves)\b")
_AS_SPOKEN = regex(r"(?i)\b(?:it|that|there|here|he|she|they|who|what)['’](?:s|re|d|ll|ve)\b|n['’]t\b")
_SHORT = 3
"""The letters of initials that are more often an abbreviation than somebody's."""
_MOST_WORDS = 4

_WITH_MORE = regex(
    r"(?P<name>[^,(]+?)(?:(?:,| of| from| on) (?P<more>[^,:?>()]{2,40}(?:, [^,:?>()]{2,40})?)"
    r"| \((?P<inside>[^:?>()]{2,50})\))"
)
"""A name with where somebody lives, or what they are, before the mark: *Mrs Ada Finch, Mill Lane*."""
_ROLE = any_case(
    r"(?P<role>applicant|resident|visitor|member of the public|neighbou?r|parent|agent|developer|petitioner"
    r"|appellant|homeowner|guest|owner|tenant|speaker|architect|attorney|student|teacher|pupil)"
    r"(?:,| -| –)? (?=[A-Z][\w'’-]+ [A-Z][\w'’-]+(?:$|, ))"
)
"""A role before a name: *Applicant, Dale Finch*."""
_AFTER_VERB = DETERMINERS | PREPOSITIONS | frozenset("it them him her to that next".split())
"""Words that show that the one before is a verb, not a noun: *needs it*, *lives next door*."""
_MOST_MORE = 12
"""The most words of what is typed after a name, before the mark."""


@dataclass(frozen=True)
class Unlisted:
    """A remark about words that look like a name, and the person with the nearest name, if any."""

    remark: str
    near: int | None = None
    adds: str = ""
    """The line that would put them on the roll."""
    name: str = ""
    """Their name alone, if more is typed before the mark."""
    deed: str = ""
    """What they did as they said it: *spoke against the plan*."""


_TO_BE_DONE = regex(r"[Tt]o [a-z]")
"""What is to be done, and no name: *to be released: …*."""


def unlisted(before: str, sign: str, rest: str, context: Context) -> Unlisted | None:
    """The remark about words `before` a sign that look like a name not on the roll; None for ordinary words."""
    role = _ROLE.match(before)
    name, comma, lives = before[role.end() if role else 0 :].partition(", ")
    match = _WITH_MORE.fullmatch(f"{name} ({role['role'].lower()}{comma}{lives})" if role else before)
    if match and (named := _with_more(match, sign, rest, context)):
        return named
    words = before.split()
    if means_chair(before):
        return Unlisted(NOBODY_PRESIDES)
    if same := context.names.with_surname(before):
        near = same[0] if len(same) == 1 else None
        return Unlisted(f"{before} is not on the roll: did you mean {listed(same, context)}?", near)
    is_name = 1 <= len(words) <= _MOST_WORDS and all(map(_WORD.fullmatch, words)) and not _TO_BE_DONE.match(before)
    if not is_name or (sign == ":" and (before.istitle() or before.islower()) and _heads_item(before, context)):
        return None
    begun = begins(rest, sign) if rest else Beginning.UNCLEAR
    if context.public_speaks:
        is_spoken = begun is Beginning.UNCLEAR and _AS_SPOKEN.search(rest) is not None
        is_several = begun is Beginning.NOT_SPEECH and len(words) > 1
        begun = Beginning.SPEECH if is_spoken else Beginning.UNCLEAR if is_several else begun
    post = None
    if begun is not Beginning.NOT_SPEECH:
        post = context.names.held_by_one(before, context.presiding)
        if post is None and (meant := word_meant(before.lower())):
            post = context.names.held_by_one(meant, context.presiding)
    is_said = begun is Beginning.SPEECH or before in AUXILIARIES | SUBORDINATORS  # *is: …*: such a word heads nothing
    is_said = is_said or (sign == "?" and before.isupper() and rest != "")
    called = context.names.of_abbreviation(before) if post is None and is_said else post
    if called is not None:
        return Unlisted(f"Is {before} {context.name(called)}? Tab for yes", called)
    return _alike_or_stranger(before, sign, rest, begun, context)


def _alike_or_stranger(before: str, sign: str, rest: str, begun: Beginning, context: Context) -> Unlisted | None:
    """The remark about a name that is nearly one on the roll, or somebody else's; None for ordinary words."""
    words = before.split()
    if context.names.with_other_title(before) is not None:
        return _stranger(before, context)
    near = context.names.nearest(before)
    if near is not None:
        is_heading = sign == ":" and len(words) == 1 and before[:1].isupper() and begun is Beginning.NOT_SPEECH
        said = f"{before} is not on the roll. Tab for {context.name(near)}, or add them with /guest"
        return None if is_heading else Unlisted(said, near)
    is_name = _is_called(before, rest, begun, context) or _is_titled(words, sign, begun)
    is_name = is_name or _is_somebody(words, sign, rest, begun)
    is_name = is_name or (context.public_speaks and rest[:1].islower() and _is_whole_name(words))
    return _stranger(before, context) if is_name else None


def _heads_item(word: str, context: Context) -> bool:
    """Whether a word is in the title of an item, or begins one there: *fin* of *Finance*."""
    low = word.lower().rstrip(".")
    titled = [one for item in context.meeting.items for one in item.title.lower().split()]
    is_short = len(low) >= LEAST_LETTERS and not is_forename(low)
    return low in titled or (is_short and any(one.startswith(low) for one in titled))


def _stranger(name: str, context: Context) -> Unlisted:
    """The remark about somebody on no roll: whose name theirs begins, or how to add them."""
    several = context.names.begun_by(name)
    if not several:
        other = context.names.with_other_title(name)
        alike = f" ({context.name(other)} is)" if other is not None else ""
        told = f"{name} is not on the roll{alike}: {how_to_add(name, context)}"
        return Unlisted(told, adds=line_adding(name, context))
    is_short = len(fold(name)) < LEAST_LETTERS
    too_short = "is not on the roll, and too short to tell whom you mean"
    why = too_short if is_short else "is a word as well as the start of a name"
    if len(several) > 1:
        return Unlisted(f"{name} {why}: type more of {listed(several, context)}")
    return Unlisted(f"{name} {why}: Tab for {context.name(several[0])}", several[0])


def _with_more(match: re.Match[str], sign: str, rest: str, context: Context) -> Unlisted | None:
    """The remark about a name with more words after it: Tab adds all of them to the roll."""
    words, more = match["name"].split(), (match["more"] or match["inside"]).strip()
    deed = _SPOKE.fullmatch(more) if sign == ":" else None
    more = deed["post"] if deed else more
    if not REPORTING.isdisjoint(more.split()):
        return None  # *Mr Day of the History Group said the book, out in May, is …*
    is_titled, is_address = has_title(words), _ADDRESS.search(more.split(", ")[0]) is not None
    is_plain = rest != "" and all(map(_WORD.fullmatch, words)) and (_are_alike(words) or is_titled)
    if not is_plain or len(words) > _MOST_WORDS or len(more.split()) > _MOST_MORE:
        return None
    if words[-1].islower() and context.find(" ".join(words[:-1])).voices:
        return None  # *Mr Hall read from the plan: …*
    if len(words) > 1 and (voices := context.find(match["name"]).voices):
        near = voices[0] if len(voices) == 1 and isinstance(voices[0], int) else None
        return Unlisted(f"“{more}” is no part of the name: Tab leaves it out", near) if near is not None else None
    is_of_body = _speaks_for_body(words, more, is_bracketed=bool(match["inside"]), is_address=is_address)
    if not _is_full_name(words, is_bracketed=bool(match["inside"]), is_address=is_address, is_of_body=is_of_body):
        return None
    first, second = [*rest.lower().split(maxsplit=2), "", ""][:2]
    is_deed = base_of(first) not in ("", first) and (is_only_verb(first) or second in _AFTER_VERB)
    may_be_said = is_of_body or is_titled or instructs(rest) or is_deed or context.public_speaks
    if begins(rest, sign) is Beginning.NOT_SPEECH and not may_be_said:
        return None
    adds = f"{line_adding(match['name'], context)} ({more})"
    return Unlisted(
        f"{match['name']} is not on the roll: add them with {adds}",
        adds=adds,
        name=match["name"],
        deed=deed["deed"] if deed else "",
    )


def _speaks_for_body(words: list[str], more: str, *, is_bracketed: bool, is_address: bool) -> bool:
    """Whether the words after a name say for which body somebody speaks: *Rastrick (Holt Associates)*."""
    if len(words) == 1 and is_bracketed:
        return " " in more and not any(is_common(fold(word)) for word in (words[0], *more.split()))
    return not is_address and _OF_BODY.search(more) is not None and any(map(str.isupper, more))


def _is_full_name(words: list[str], *, is_bracketed: bool, is_address: bool, is_of_body: bool) -> bool:
    """Whether words are the name of somebody, as far as what comes after it tells."""
    is_titled, is_first = has_title(words), is_forename(words[0])
    is_plain = not any(is_common(fold(word)) for word in words[1:]) or (is_address and is_first)
    is_name = is_titled or (1 < len(words) < _MOST_WORDS and is_plain)
    is_name = is_name or (len(words) == 1 and is_bracketed and is_of_body)
    is_known = is_titled or is_first or _INITIALS.fullmatch(words[0]) is not None
    return is_name and (is_known or is_bracketed or is_address or is_of_body)


_VERBS = "|".join(sorted(REPORTING | IN_MEETINGS))
_SPOKE = regex(
    rf"(?:an? )?(?P<post>.+?)(?:, (?:also )?(?=(?:{_VERBS})\b(?! by\b))|,? (?=(?:spoke|objected)\b))(?P<deed>.+)"
)
"""A role, and an action while speaking: *a local resident, spoke against the plan*."""
_OF_BODY = any_case(
    r"^[A-Z]{2,6}$|\b(?:of|for)\b|\b(?:action|agency|alliance|association|business|campaign|chamber|church|club|college"
    r"|committee|company|council|department|fc|forum|foundation|group|guides|hospital|inc|league|ltd|llc|museum|network"
    r"|office|partnership|residents|school|scouts|services?|society|team|traders|trust|union|university|users)\b"
)
"""Words for a body that somebody speaks for: *Friends of the Mill*, *PTA*."""
_ADDRESS = any_case(
    r"(?:\b(?:st(?:reet)?|r(?:oa)?d|la(?:ne)?|ave(?:nue)?|dr(?:ive)?|close|way|cres(?:cent)?|c(?:our)?t|place|terrace|row|gardens?"
    r"|grove|hill|green|square|highway|route|farm|cottages?)\.?$|^\d|\bresident\b)"
)


def reports(rest: str) -> bool:
    """Whether words begin like a report of what somebody said."""
    return _REPORTS.match(rest) is not None


def how_to_add(typed: str, context: Context) -> str:
    """The advice how to add somebody to the roll, as a guest or a member of the public."""
    likely = line_adding(typed, context)
    command, _, name = likely.partition(" ")
    if command == "/speaker":
        return f"add them with {likely} for a member of the public, or /guest {name}"
    is_addressed = fold(name.split()[0]) in _OF_THE_PUBLIC
    return f"add them with {likely}" + (f", or /speaker {name} for a member of the public" if is_addressed else "")


def listed(voices: tuple[Voice, ...], context: Context, joined: str = "or") -> str:
    """Voices by name, joined by a word."""
    people = context.meeting.people
    return f" {joined} ".join(people[v].name if isinstance(v, int) else v.value for v in voices)


def _is_called(before: str, rest: str, begun: Beginning, context: Context) -> bool:
    """Whether a word is somebody's forename, or short for it, before what they may have said."""
    may_speak = before.islower() or begun is not Beginning.NOT_SPEECH or rest[-1:] == "?"
    return may_speak and bool(context.names.called(before))


def _is_titled(words: list[str], sign: str, begun: Beginning) -> bool:
    """Whether words are a title or an initial and a surname: *Cllr Ash*, *cllr ash*, *J Ash*."""
    is_address = fold(words[0]) in ONLY_TITLES or (
        len(words) > 1 and has_title(words) and not is_common(fold(words[0]))
    )
    is_said = is_address or (sign == ":" and begun is Beginning.SPEECH)
    is_lower = is_address and len(words) == 2 and begun is not Beginning.NOT_SPEECH and not is_common(fold(words[1]))
    is_named = words[-1][:1].isupper() or is_lower
    is_initialled = len(words) > 1 and _INITIALS.fullmatch(words[0]) is not None and words[-1].istitle()
    return is_initialled or (has_title(words) and is_named and is_said)


def _is_somebody(words: list[str], sign: str, rest: str, begun: Beginning) -> bool:
    """Whether words without a title are somebody rather than the heading of an ordinary line, as they are written and
    as what follows shows."""
    is_one = len(words) == 1
    if is_one and sign in (">", ">>"):
        return len(words[0]) > 1
    known = abbreviation(words[0]) if is_one else Abbreviation.NONE
    is_opener = fold(words[0]) in _OPENERS or (sign == "?" and is_one and fold(words[0]) in _ASKED_ALONE)
    if known is Abbreviation.WORD or is_opener:
        return False
    if (sign == ":" and reports(rest)) or _SPEAKER.search(rest):
        return is_one or _are_alike(words)
    if known is Abbreviation.COMMON:
        return False
    if is_one and _CAPITALS.fullmatch(words[0]):
        is_short = len(words[0]) < _SHORT and begun is not Beginning.NOT_SPEECH
        return is_short or begins_after_word(rest, sign, is_common=True) is Beginning.SPEECH
    is_surname = not is_common(fold(words[-1])) or not (is_common(fold(words[0])) or _OF_PLACES.search(words[-1]))
    is_called = len(words) > 1 and is_forename(words[0]) and is_surname and _are_alike(words)
    if is_called and (begun is not Beginning.NOT_SPEECH or instructs(rest)):
        return True
    is_name = _is_lower_name if words[0].islower() else _is_written_name
    return is_name(words, sign, rest, begun)


_OF_PLACES = any_case(
    rf"{_ADDRESS.pattern}|^(?:park|hall|field|fields|wood|house|court|bridge|centre|center|school|church|room|walk|pond"
    r"|mill|brook|ward|trust|hospital|club|day|show|fund|cup)$"
)


def _is_whole_name(words: list[str]) -> bool:
    """Whether words may be a name and a surname with capitals, none of them a common word."""
    return len(words) in (2, 3) and all(word[0].isupper() and not is_common(fold(word)) for word in words)


def _is_written_name(words: list[str], sign: str, rest: str, begun: Beginning) -> bool:
    """Whether words with capitals are a name, because it is plain that somebody speaks."""
    if any(is_common(fold(word)) or word.endswith("ing") for word in words) or not _are_alike(words):
        return False
    is_thing = words[0].lower().endswith(_OF_THINGS) or is_heading(rest)
    is_called, asks = is_forename(words[0]), rest[-1:] == "?"
    if len(words) == 1 and sign == ":" and rest[-1:] not in ".!" and (is_called or not (is_thing or asks)):
        return True
    return begun is Beginning.SPEECH and (sign == "?" or _SPEAKERS.search(rest) is not None)


_OF_THINGS = tuple("tion ment age ity ness ery ance ence ure al s".split())
"""Endings of words for things, which few surnames have."""


def _is_lower_name(words: list[str], sign: str, rest: str, begun: Beginning) -> bool:
    """Whether words in small letters may be a name: initials, a surname, or a forename and a surname."""
    are_common = [is_common(fold(word)) for word in words]
    if len(words) > 1:
        return begun is Beginning.SPEECH and _are_alike(words) and not any(are_common)
    if sign == "?":
        return True
    may_be_said = begun is not Beginning.NOT_SPEECH or not (are_common[0] or is_heading(rest))
    is_plain = words[0].isalpha() and len(words[0]) > 1 and may_be_said
    if begun is Beginning.NOT_SPEECH and sign == ":" and rest.split(" ")[0] in PREPOSITIONS:
        return False  # *mandate: off A Hall*
    if sign == ":" and fold(rest) in ("none", "nil", "na", "nothing"):
        return False
    return is_plain and (begun is Beginning.SPEECH or not (are_common[0] or words[0].endswith(_OF_THINGS[:-2])))


def _are_alike(words: list[str]) -> bool:
    """Whether a name may be in this form: all words with a capital or none, and not a whole phrase."""
    return len(words) < _MOST_WORDS and (all(w[0].isupper() for w in words) or all(map(str.islower, words)))


def added_first(adds: str, remark: str, line: str, context: Context, then: str = "") -> Reading:
    """An unsettled note with a stranger's name; Tab adds them, then records this line, or `then`."""
    follows = f"“{then}”" if then and then != line else THIS_LINE
    return unsettled(line, context, f"{remark}. Tab does it, then {follows}", adds, then=(then or line,))


THIS_LINE = "this line"
