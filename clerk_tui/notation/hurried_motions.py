"""Motions and decisions in a clerk's shorthand, and the line of notation that records each: *prop peter sec doris
accept the quote*, *harries/jones mins be approved*, *thomas proposed the accounts be paid, sec kim*, *mins agreed*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_participle
from clerk_tui.english.words import AUXILIARIES, COORDINATORS, DETERMINERS, PREPOSITIONS, SUBJECTS, SUBORDINATORS
from clerk_tui.notation.reading import Context
from clerk_tui.regex import regex

_MOST_NAMED = 4
"""The words of a name with its title."""
_LEAST_WORDS = 2
_PROPOSED = r"prop(?:osed|oser|s|['’]?d)?\b\.?|moved|mover"
_SECONDED = r"sec(?:ond(?:ed|er)?|s|['’]?d)?\b\.?|2nd(?:ed)?\b"
_FIRST = regex(rf"(?:it was )?(?:motion(?: by)?|{_PROPOSED})(?:\s*[:–—-]\s*| by )?\s*(?P<rest>\S.*)", re.IGNORECASE)
_THEN = regex(rf"[,;/]?\s*(?:and\s+)?(?:{_SECONDED})(?:\s*[:–—-]\s*| by )?\s*(?P<rest>\S.*)", re.IGNORECASE)
_SLASH = regex(r"[,;]?\s*/\s*(?P<rest>\S.*)")
_PAIR = regex(r"(?P<mover>[^\s/:;,][^/:;,]{0,40}?) ?/ ?(?P<rest>[^\s/].*)")
_MOVES = regex(
    r"(?P<mover>[^:;,]{2,40}?) (?:proposed|proposes|props?|prop['’]?d|moved|moves) (?:that )?(?P<text>\S.+?)"
    rf"(?:[,;.]? (?:and )?(?:{_SECONDED})(?:\s*[:–—-]\s*| by )? ?(?P<seconder>[^:;,]{{2,40}}?))?[.,;]?",
    re.IGNORECASE,
)
_BOTH_MOVE = regex(
    r"(?P<mover>[^:;,]{2,40}?),? (?:proposed|moved)[,;]? (?:and )?(?P<seconder>[^:;,]{2,40}?) (?:seconded|2nd(?:ed)?"
    r"|sec['’]?d)"
    r"[,;:]? (?P<text>(?:to|that)\b.+)",
    re.IGNORECASE,
)
_AMENDS = regex(
    r"(?P<mover>[^:;,]{2,40}?) (?:proposed|proposes|props?|prop['’]?d|moved|moves) an amendment"
    rf"(?:[,;]? (?:and )?(?:(?:{_SECONDED})(?: by)? (?P<seconder>[^:;,]{{2,40}}?)"
    rf"|(?P<other>[^:;,]{{2,40}}?) (?:{_SECONDED})))?"
    r"(?:\s*[:,–—-]\s*(?:to )?|,? to )(?P<text>\S.+)",
    re.IGNORECASE,
)
_TO_BE = regex(r"\bbe (?:\w+ly )?(?P<done>[a-z]+)\b")
_SHORT = regex(
    r"(?P<what>[^:;,?!\s](?:(?!\. [A-Z])[^:;,?!]){1,60}?) (?P<done>agreed|approved|adopted|accepted|ratified|carried"
    r"|confirmed)"
    r"(?: (?P<how>unan\w*|nem\.? ?con|by all))?\.?",
    re.IGNORECASE,
)
"""What was decided, without *was*: a sentence with it may be about another body."""
_APART = regex(
    r"(?P<about>[^:;?]{3,90}?) (?:-|–|—) (?:ag(?:reed|r['’]?d|d)?|resolved|decided)\b[.:]? (?P<rest>\S.+)",
    re.IGNORECASE,
)
_NO_SUBJECT = (
    AUXILIARIES | SUBJECTS | SUBORDINATORS | frozenset("be not no none nothing never yes everyone everybody".split())
)
_BODIES = frozenset(
    "members council committee board panel cabinet governors trustees directors all both meeting they public".split()
)


def motion_in(said: str, context: Context, *, is_decided: bool) -> Iterator[str]:
    """The motion that prose says, without what came of it; `is_decided`: something came of it."""
    for mover, seconder, text in (*_proposer_first(said, context), *_pair(said, context, is_decided=is_decided)):
        yield motion_line(mover, seconder, text)
    if match := _AMENDS.fullmatch(said):
        other = match["seconder"] or match["other"] or ""
        mover, seconder = (person_named(name, context) for name in (match["mover"], other))
        if mover and (seconder or not other):
            yield f"/amendment {mover}{f' / {seconder}' if seconder else ''}: {match['text']}"
        return
    match = _BOTH_MOVE.fullmatch(said) or _MOVES.fullmatch(said)
    if match is None:
        return
    mover, seconder = (person_named(match[who] or "", context) for who in ("mover", "seconder"))
    if mover and (seconder or not match["seconder"]) and (seconder or is_moved(match["text"])):
        yield motion_line(mover, seconder, match["text"])


def motion_line(mover: str, seconder: str, text: str) -> str:
    """The line of a motion, without a seconder if there is none."""
    bare = re.sub(r"^(?:that|:)\s+", "", text.strip(" ,;:–—-"))
    is_clause = _TO_BE.search(bare) is not None
    return f"/motion {mover}{f' / {seconder}' if seconder else ''}: {'that ' if is_clause else ''}{bare}"


def _proposer_first(said: str, context: Context) -> Iterator[tuple[str, str, str]]:
    match = _FIRST.fullmatch(said)
    mover, rest = cut_name(match["rest"], context) if match else ("", "")
    if not mover:
        return
    then = _THEN.fullmatch(rest) or _SLASH.fullmatch(rest)
    seconder, text = cut_name(then["rest"], context) if then else ("", rest)
    if (seconder or not then) and seconder != mover and len(text.split()) >= _LEAST_WORDS:
        yield mover, seconder, text


def _pair(said: str, context: Context, *, is_decided: bool) -> Iterator[tuple[str, str, str]]:
    match = _PAIR.fullmatch(said)
    mover = person_named(match["mover"], context) if match else ""
    seconder, text = cut_name(match["rest"], context) if match and mover else ("", "")
    if seconder and seconder != mover and len(text.split()) >= _LEAST_WORDS and (is_decided or is_moved(text)):
        yield mover, seconder, text


def pair_speaks(line: str, context: Context) -> str:
    """What two people said whose names have a slash between them, as what both said; empty for another line."""
    match = _PAIR.fullmatch(line)
    first = person_named(match["mover"], context) if match else ""
    second, colon, text = match["rest"].partition(": ") if match and first else ("", "", "")
    other = person_named(second, context) if colon else ""
    return f"{first}&{other}: {text}" if other and other != first else ""


def is_moved(text: str) -> bool:
    """Whether words may be moved: *that …*, *to …*, a verb in its base form, or what is to *be* done."""
    bare = text.strip(" ,;:–—-")
    words = tokens(bare)
    if not words:
        return False
    low, after = words[0].low, words[1].low if len(words) > 1 else ""
    is_verb = base_of(low) == low != "" and low not in AUXILIARIES
    is_sure = low not in NOUNS_TOO or after in DETERMINERS or after[:1].isdigit()
    to_be = _TO_BE.search(bare)
    is_to_do = low == "to" and base_of(after) == after != ""
    return low == "that" or is_to_do or (is_verb and is_sure) or (to_be is not None and is_participle(to_be["done"]))


def decided_in_short(line: str, context: Context) -> Iterator[str]:
    """The clause of a decision in short: *mins agreed*, *renewal £333 - ag clerk to get a quote*."""
    if apart := _APART.fullmatch(line):
        yield f"= {apart['about']} - {apart['rest']}"
    match = _SHORT.fullmatch(line)
    if match is None:
        return
    if clause := to_be_done(match["what"], match["done"], match["how"] or "", context):
        yield clause


def to_be_done(what: str, done: str, how: str, context: Context) -> str:
    """The clause of what was decided about a thing: *= that the mins be agreed 4-0*; empty if that is no thing, or a
    body that decided."""
    words = [token.low for token in tokens(what)]
    is_thing = _NO_SUBJECT.isdisjoint(words) and words[-1] not in PREPOSITIONS | COORDINATORS | DETERMINERS
    is_body = words[-1] in _BODIES or any(not isinstance(v, str) for v in context.segments(what))
    if not is_thing or is_body or any(base_of(w) == w != "" and w not in NOUNS_TOO for w in words[:1]):
        return ""
    the = "" if words[0] in DETERMINERS or words[0][:1].isdigit() else "the "
    return f"= that {the}{what[:1].lower()}{what[1:]} be {done.lower()} {how}".rstrip()


def cut_name(text: str, context: Context) -> tuple[str, str]:
    """The name to type for whoever is named at the beginning of a text, and the rest of it; empty if nobody is."""
    words = text.split()
    for count in range(min(_MOST_NAMED, len(words)), 0, -1):
        name = " ".join(words[:count]).rstrip(",;:.")
        if handle := person_named(name, context):
            return handle, text.split(None, count)[count] if len(words) > count else ""
    return "", ""


def person_named(name: str, context: Context) -> str:
    """The name to type for the one person named where only a name can stand; as typed if it names several, so that the
    clerk is asked; empty if nobody is."""
    bare = bare_name(name)
    voices = context.find_named(bare).voices if bare else ()
    if len(voices) > 1:
        return bare
    return context.handle(voices[0]) if voices and isinstance(voices[0], int) else ""


def bare_name(name: str) -> str:
    """A name in prose without the article, or the word for a member of the body, before it: *Member A Hall*."""
    return _BEFORE_NAME.sub("", name.strip(" ,;:."))


_BEFORE_NAME = regex(
    r"^(?:the (?=\S)|(?:(?:the )?(?:local )?(?:board|committee|council|panel) )?(?:member|mbr|trustee|director"
    r"|commissioner"
    r"|governor) (?=[A-Z]|\S+$))",
    re.IGNORECASE,
)


def decided_before_movers(line: str, *, as_motion: bool = False) -> str:
    """What a line says was decided before it says who moved it: the words about it, or, `as_motion`, as those of a
    motion; empty for another line."""
    match = _DECIDED.match(line)
    if match is None or _OTHER_MOVERS.search(match["what"]):
        return ""
    rest = (match["rest"] or "").strip(" ,;.–—-")
    if not as_motion:
        return f"{match['done']} {line[match.end('done') :]}"
    what = match["what"].rstrip(" ,;")
    words = [token.low for token in tokens(_IN_MAY.sub("", what))]
    is_thing = _NO_SUBJECT.isdisjoint(words) and words[-1] not in PREPOSITIONS | COORDINATORS | DETERMINERS
    if not is_thing or words[-1] in _BODIES:
        return ""
    how = _HOW_AGREED.sub("", rest).strip(" ,;.–—-")
    done = match["done"].lower()
    if done.startswith(("ag", "app")):
        done = "agreed" if done.startswith("ag") else "approved"
    the = "" if words[0] in DETERMINERS else "the "
    return f"that {the}{what[:1].lower() if what[1:2].islower() else what[:1]}{what[1:]} be {done} {how}".rstrip()


_DECIDED = regex(
    r"(?P<what>[^:;?!\s][^:;?!]{1,90}?),? (?:(?:was|were) )?(?P<done>agreed|ag(?:r['’]?d|d)\b|approved"
    r"|appr?['’]?v?d\b|adopted"
    r"|accepted|ratified|confirmed|received|passed)\b"
    r"(?P<rest>,? (?:as|for|with|subject|unan\w*|nem|by|in)\b[^:;/]*?)?"
    r"(?=$|[,;.]? ?[–—(-]? ?(?:(?:prop|mov|sec|2nd)\w*\b|[^\s/]+(?: [^\s/]+){0,2} ?/ ?[^\s/]))",
    re.IGNORECASE,
)
_OTHER_MOVERS = regex(r"\b(?:prop(?:os\w+)?|mov(?:ed|es)|sec(?:onded)?|2nd|be|that)\b|/(?!\d)", re.IGNORECASE)
_IN_MAY = regex(r"(?<=\d) may\b", re.IGNORECASE)
_HOW_AGREED = regex(r"\b(?:unanimous(?:ly)?|unan|nem\.? ?con|by all)\b\.?", re.IGNORECASE)
