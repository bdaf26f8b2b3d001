"""Whom prose names, and the words of a meeting and its places as they are typed in a hurry."""

from __future__ import annotations

import re

from clerk_tui.english.titles import POST_ENDS, is_forename
from clerk_tui.english.words import COORDINATORS, PREPOSITIONS, is_common
from clerk_tui.meeting.names import has_title
from clerk_tui.meeting.people import fold
from clerk_tui.notation.after_marks import is_typed_as_name
from clerk_tui.notation.names import means_post, whole_posts
from clerk_tui.notation.prose.within import with_names
from clerk_tui.notation.prose.wording import in_whole_words
from clerk_tui.notation.reading import Context, kept
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

NAME = r"(?:[^\s:;]+ ){0,4}?[^\s:;]+?"
"""Up to five words that may be a name."""
NAMES = r"(?:[^\s:;]+ ){0,11}?[^\s:;]+?"
"""A list of names in prose."""
MTG = r"(?:meeting|mtn?g|meetg)"
CTTEE = r"(?:(?:sub-?)?committee|(?:sub-?)?cttee|(?:sub-?)?ctte|(?:sub-?)?cmt?ee?)"
"""Words for a meeting and a committee, also in short."""
AT = (
    r"(?:(?:at|by|(?:bang|dead|right|spot) on|promptly at)\s+|@\s*)?"
    rf"(?:(?:approximately|approx\.?|about|around|circa|c\.?) )?(?P<time>{TYPED_TIME})"
)
PLACE = (
    rf"(?:the )?(?:{MTG}|room|rm|chambers?|hall|table|dais|podium|(?:zoom|teams|video|phone|conference) (?:call"
    rf"|link|{MTG})|call|link|line|zoom|proceedings|{CTTEE}|council chamber)"
)
FAR = (
    r"(?:online|on ?line|remotely|virtually|(?:by|via|on|over) (?:the )?(?:tele)?(?:phone|zoom|teams|video|skype|webex)"
    r"(?: ?(?:link|call))?)"
)
"""How somebody takes part who is not in the room."""
TIME_FIRST = any_case(rf"[\[(]?(?:at )?(?P<time>{TYPED_TIME})[\])]?[,:]*(?: (?:[–—/-]|-+>))? +")
"""A time before what happened at it."""
MOST_WORDS = 8
"""The words of a name in prose, with its titles."""
_PRONOUNS = frozenset("she they you his her him them their our the this that".split())
_MOST_NAMED = 4
"""The words of a name with its title."""


@kept
def cut_name(text: str, context: Context) -> tuple[str, str]:
    """The name to type for whoever is named at the beginning of a text, and the rest of it; empty if nobody is."""
    words = text.split()
    for count in range(min(_MOST_NAMED, len(words)), 0, -1):
        name = " ".join(words[:count]).rstrip(",;:.")
        if name in _PRONOUNS:
            continue  # the beginning of somebody's name
        if handle := person_named(name, context):
            is_title = name.isupper() and len(words) > count and words[count].istitle()
            if is_title and context.find(words[count]).only is not None:
                return "", ""  # *DM Hall*: no initials, but what Hall is
            return handle, text.split(None, count)[count] if len(words) > count else ""
    return "", ""


def names_ahead(line: str, context: Context) -> tuple[list[str], str]:
    """The names to type for those with whom a line begins, and the rest of it."""
    handles, rest = [], line
    if line.split(" ", 1)[0] in PREPOSITIONS:
        return [], line
    while (cut := cut_name(rest, context))[0]:
        handles.append(cut[0])
        is_joined = rest.removesuffix(cut[1]).rstrip()[-1:] in (",", "&") or _JOINED.match(cut[1])
        rest = _JOINED.sub("", cut[1], count=1)
        if not is_joined:
            break
    return handles, rest


_JOINED = any_case(r"^(?:[,&+/]|and\b)\s*")


def cut_last_name(text: str, context: Context) -> tuple[str, int]:
    """The name to type for whoever is named at the end of a text, and where the name begins; empty if nobody is."""
    starts = [match.start() for match in re.finditer(r"[^\s(]+", text)] if text[-1:].isalnum() else []
    for start in starts[-_MOST_NAMED:]:
        name = text[start:]
        if not re.search(r"[,;:]|\band\b", name) and (handle := person_named(name, context)):
            return handle, start
    return "", 0


@kept
def person_named(name: str, context: Context) -> str:
    """The name to type for the one person named where only a name can stand; as typed if it names several, so that the
    clerk is asked; empty if nobody is."""
    bare = bare_name(name)
    voices = context.find_named(bare).voices if bare and bare not in _NO_NAMES else ()
    if len(voices) > 1:
        return bare
    return context.handle(voices[0]) if voices and isinstance(voices[0], int) else ""


_NO_NAMES = PREPOSITIONS | COORDINATORS | {"it", "no", "sec"}
"""Words in small letters that begin no name: *sec* is *seconded* in prose."""


def bare_name(name: str) -> str:
    """A name in prose without the article, or the word for a member of the body, before it, and brackets after it:
    *Member A Hall (Treasurer)*."""
    return _BEFORE_NAME.sub("", _BRACKETS.sub("", name.strip(" ,;:.")))


_BRACKETS = regex(r"(?<=\w) ?\([^()]*\)$")
_BEFORE_NAME = any_case(
    r"^(?:the (?=\S)|(?:(?:the )?(?:local )?(?:board|committee|council|panel) )?(?:member|mbr|trustee|director"
    r"|commissioner|governor) (?=[A-Z]|\S+$)(?!(?:of|for) ))"
)


def is_thing(words: str, context: Context) -> bool:
    """Whether an article makes an ordinary word of a surname: *the park*, beside a Cllr Park; not *the chair*."""
    return words.lower().startswith(("the ", "a ", "an ")) and may_be_word(words.capitalize(), context)


@kept
def only_names(text: str, context: Context) -> tuple[str, ...]:
    """The names to type for a list that has nothing but names; empty if anybody in it is nobody of the roll."""
    if any(is_thing(name, context) for name in _APART.split(text)):
        return ()
    people: list[str] = []
    for voice in context.names.each_segment(text.replace(" + ", ", "), context.presiding, are_names=True):
        if not isinstance(voice, int):
            return ()
        people.append(context.handle(voice))
    return tuple(people)


def only_name(words: str, context: Context) -> str:
    """The name to type for the one person whom words name; empty if they say anything else, or may be no name."""
    handle, rest = cut_name(words, context)
    return "" if rest or not handle or may_be_word(words, context) else handle


def own_sentence(line: str, context: Context, handle: str = "", *others: str) -> str:
    """Prose as the own sentence of an event: with a full stop, and whoever it begins with, if that is `handle`, as the
    style writes them; the `others` of the event with the capitals of their names."""
    for other in others:
        line = re.sub(rf"(?<![\w@'’-]){re.escape(other)}(?![\w-])", other.title(), line)
    words = line.split(" ")
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1) if handle else ():
        name = " ".join(words[:count])
        if name.endswith(",") or one_named(name, context) != handle:
            continue
        if not means_post(name):
            line = " ".join((f"@{handle}", *words[count:]))
        break
    line = _SHORT.sub(lambda word: _by_initials(word, context), line)
    line = in_whole_words(with_names(line, context, is_own=True), context)
    text = line[:1].upper() + line[1:]
    return f"{text}." if text[-1:].isalnum() or text[-1:] in ")]" else text


_SHORT = regex(r"(?<![\w@'’-])(?<!\d )(?!(?:mtn?g|mtgs|adj|rpt)\b)[a-z]{2,3}(?![\w'’-])")
"""What may be initials in small letters: neither a measure after a figure, nor a word in short."""


def _by_initials(match: re.Match[str], context: Context) -> str:
    """A mention of whoever has these initials, unless they are a word too, or a part of a name (*ned moss*); else the
    letters."""
    word = match[0]
    voice = context.find(word).only if not is_common(word) else None
    before, after = match.string[: match.start()].split()[-1:], match.string[match.end() :].split()[:1]
    for name in (" ".join((*before, word)), " ".join((word, *after))):
        if name != word and context.find(name.rstrip(",.;:")).only is not None:
            return word
    return f"@{context.handle(voice)}" if isinstance(voice, int) and len(context.name(voice)) > len(word) else word


def by_forename(name: str, context: Context) -> str:
    """The name to type for the one person with a forename, or a short form of it, that is no common word."""
    found = context.names.called(name) if not is_common(fold(name)) else ()
    return context.handle(found[0]) if len(found) == 1 else ""


def may_be_word(name: str, context: Context) -> bool:
    """Whether a name in prose may be an ordinary word: not one typed as a name, nor a post that somebody has as an
    alias (*the Clerk*)."""
    bare = bare_name(name)
    voice = (context.find(name) or context.find(name.lower()) or context.find(bare.lower())).only
    place = context.meeting.places.get(voice) if isinstance(voice, int) else None
    words = fold(name).removeprefix("the")
    if place is not None and (
        words == fold(place.alias) or any("".join(post).endswith(words) for post in whole_posts(place.post) if post)
    ):
        return False
    if (means_post(name) or (" " in bare and not context.names.find_whole(bare.lower()))) and voice is not None:
        return False
    return not is_typed_as_name(name, context) and is_common(fold(name.split()[-1]))


def post_and_name(words: list[str]) -> tuple[str, str]:
    """The post that stands before a name (*Parks Director Ada Hole*, *Head of Parks Ada Hole*), and the name; all is
    the name where there is none."""
    ends = [at for at, word in enumerate(words[:-2], 1) if word.lower() in POST_ENDS and not has_title(words)]
    end = max(ends, default=0)
    if words[end : end + 1] == ["of"]:
        end = next((at for at in range(end + 2, len(words) - 1) if is_forename(words[at].lower())), 0)
    return " ".join(words[:end]), " ".join(words[end:])


def with_post_last(line: str, form: str) -> str:
    """A line that begins with a post and a name with the name first, as a form has both; any other as it is."""
    begins = _CAPITALS.match(line)
    post, name = post_and_name(begins[0].split()) if begins else ("", "")
    return f"{form.format(name, post)}{line[begins.end() :]}" if begins and post else line


_CAPITALS = regex(r"(?:[A-Z][\w'’-]*(?: of)? ){2,6}(?=[a-z])")


def only_begun(name: str, context: Context) -> str:
    """The name to type for the one person with a name in small letters that is an ordinary word too (*will*)."""
    found = context.names.begun_by(name) if name.islower() else ()
    return context.handle(found[0]) if len(found) == 1 else ""


def names_first(text: str, context: Context) -> tuple[tuple[str, ...], str]:
    """The names to type for the people at the beginning of a list in prose, and what is left of it."""
    if whole := only_names(text, context):
        return whole, ""
    people: list[str] = []
    rest = text
    for chunk in re.split(r"\s*[,;.]\s+|\s*&\s*|\s+(?:and|\+)\s+|\s+(?=\()", text):
        if not (handle := one_named(chunk, context)):
            break
        people.append(handle)
        rest = rest[rest.index(chunk) + len(chunk) :]
    return tuple(people), rest.strip(" ,;.&")


_FAMILY = any_case(r"(?:(?:both|the(?: two)?)(?: the)? )?(?P<surname>[A-Z][\w’'-]+)s")


@kept
def all_named(names: str, context: Context) -> tuple[str, ...]:
    """The names to type for a list of people in prose, or for all of one surname (*the Halls*); empty if anybody in it
    is not on the roll."""
    if family := _FAMILY.fullmatch(names) if not context.find(names) else None:
        surname = family["surname"]
        people = (context.find(surname) or context.find(surname.removesuffix("e"))).voices
        return tuple(context.handle(p) for p in people if isinstance(p, int)) if len(people) > 1 else ()
    parts = [name for name in _APART.split(names) if name]
    if any(is_thing(name, context) for name in parts):
        return ()
    pairs = zip(parts, [*parts[1:], ""], strict=False)  # the surname of *P* in *P and J Hall* is in the next
    handles = [one_named(f"{a} {b.split()[-1]}" if len(a) == 1 and " " in b else a, context) for a, b in pairs]
    for at in (at for at, handle in enumerate(handles) if not handle and any(handles)):
        voice = context.names.of_abbreviation(parts[at])  # *cc* among names
        handles[at] = context.handle(voice) if voice is not None else ""
    return tuple(dict.fromkeys(handles)) if all(handles) else ()


_APART = regex(r"\s*(?:,\s*and\s|[,&+]|\s+and\s)\s*")
"""What stands between names."""


@kept
def one_named(name: str, context: Context) -> str:
    """The name to type for the one person whom words in prose name; as typed if it names several, so that the clerk is
    asked; empty for anybody else."""
    is_post, name = name.istitle() and name[:4] != "The ", bare_name(name)
    names = context.names
    voices = (context.find(name) or names.titled(name) or names.short_post(name, context.presiding)).voices
    if len(voices) > 1:
        return name
    held = names.held_by_one(name, context.presiding) if is_post and not voices else None
    voices = (held,) if held is not None else voices
    return context.handle(voices[0]) if voices and isinstance(voices[0], int) else ""
