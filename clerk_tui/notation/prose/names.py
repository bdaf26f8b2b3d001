"""The people named in prose: those whose names an event needs, and those in the words of an entry.

In an entry's words, letters that stand for a name (initials, an abbreviated post) become the person, and a surname in
small letters gets its capitals. A surname that is also a word is a person only where no other word can stand; where
it may be one, the clerk is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import time
from enum import IntEnum

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.tense_and_person import THEY, Pronoun
from clerk_tui.english.titles_and_forenames import POST_ENDS, is_forename
from clerk_tui.english.verbs import IN_MEETINGS, REPORTING, is_base, is_only_third, is_participle, is_past, is_third
from clerk_tui.english.words import (
    ADJECTIVES,
    ADVERBS,
    ASKING,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    FUNCTION_WORDS,
    HAVE,
    MODALS,
    NOUN_PHRASE,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
)
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.entry_text import Mention
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import RollPlace, fold
from clerk_tui.meeting.spoken_entries import pronoun
from clerk_tui.notation.after_marks import TO_THINGS_TOO, is_typed_as_name
from clerk_tui.notation.name_index import (
    Abbreviation,
    NameIndex,
    abbreviation,
    initials_of_post,
    means_chair,
    means_post,
    whole_posts,
)
from clerk_tui.notation.prose.words_in_full import abbreviations, as_listed, in_whole_words, means_more
from clerk_tui.notation.reading import Context, Reading, kept
from clerk_tui.notation.times import NOON, TYPED_TIME
from clerk_tui.regex import any_case, regex

NAME = r"(?:[^\s:;]+ ){0,4}?[^\s:;]+?"
"""Up to five words that may be a name."""
NAMES = r"(?:[^\s:;]+ ){0,11}?[^\s:;]+?"
"""A list of names in prose."""
MTG = r"(?:meeting|mtn?g|meetg)"
CTTEE = r"(?:(?:sub-?)?committee|(?:sub-?)?cttee|(?:sub-?)?ctte|(?:sub-?)?cmt?ee?)"
"""Words for a meeting and a committee, also in short."""
BODY_IN_SHORT = r"(?:[lf]gb|[pd]cc)"
"""Governing boards and church councils."""
BODY = rf"{CTTEE}|board|cabinet|council|directors|governors|members|trustees"
"""Words for the body that meets, or for all of it, after an article."""
AT = (
    r"(?:(?:at|by|(?:bang|dead|right|spot) on|promptly at)\s+|@\s*)?"
    rf"(?:(?:approximately|approx\.?|about|around|circa|c\.?) )?(?P<time>{TYPED_TIME})"
)
PLACE = (
    rf"(?:the )?(?:{MTG}|room|rm|chambers?|hall|table|dais|podium|(?:zoom|teams|video|phone|conference) (?:call"
    rf"|link|{MTG})|call|link|line|zoom|proceedings|{CTTEE}|council chamber)"
)
OUT = (
    rf"to (?:leave|withdraw|step out|go out)(?: {PLACE})?"
    r"(?=\.?$|[,;] | (?:as|because|during|for|so|until|when|while|whilst)\b| (?:at |@ ?)?\d)"
)
"""After *asked*: somebody left because they had to."""
FAR = (
    r"(?:online|on ?line|remotely|virtually|(?:by|via|on|over) (?:the )?(?:tele)?(?:phone|zoom|teams|video|skype|webex)"
    r"(?: ?(?:link|call))?)"
)
"""Ways to take part from outside the room."""
TIME_FIRST = any_case(rf"[\[(]?(?:at )?(?P<time>{TYPED_TIME})[\])]?[,:]*(?: (?:[–—/-]|-+>))? +")
"""A time before what happened at it."""
MOST_WORDS = 8
"""The words of a name in prose, with its titles."""
_PRONOUNS = frozenset("she they you his her him them their our the this that".split())
_MOST_NAMED = 4
"""The words of a name with its title."""


def pronoun_of(handle: str, context: Context) -> Pronoun:
    """The pronoun for whoever is named by what is typed for them."""
    voice = context.find(handle).only
    return pronoun(context.meeting, (voice,)) if voice is not None else THEY


@kept
def cut_name(text: str, context: Context) -> tuple[str, str]:
    """The name to type for the person who begins a text, and the rest of it; empty if nobody does."""
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
    """The names to type for the people who begin a line, and the rest of it."""
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
    """The name to type for the person who ends a text, and where the name begins; empty if nobody does."""
    starts = [match.start() for match in re.finditer(r"[^\s(]+", text)] if text[-1:].isalnum() else []
    for start in starts[-_MOST_NAMED:]:
        name = text[start:]
        if not re.search(r"[,;:]|\band\b", name) and (handle := person_named(name, context)):
            return handle, start
    return "", 0


@kept
def person_named(name: str, context: Context) -> str:
    """The name to type for the one person whose name must stand there; as typed if it fits several, so that the clerk
    is asked; empty for nobody."""
    bare = bare_name(name)
    voices = context.find_named(bare).voices if bare and bare not in _NO_NAMES else ()
    return bare if len(voices) > 1 else handle_of(next(iter(voices), None), context)


def handle_of(voice: object, context: Context) -> str:
    """The name to type for a person; empty for any other voice."""
    return context.handle(voice) if isinstance(voice, int) else ""


def place_of(name: str, context: Context) -> RollPlace | None:
    """The place on the roll of the one person whom a name means."""
    voice = context.find(name).only
    return context.meeting.places.get(voice) if isinstance(voice, int) else None


_NO_NAMES = PREPOSITIONS | COORDINATORS | {"it", "no", "sec"}
"""Words in small letters that begin no name: *sec* is *seconded* in prose."""


def bare_name(name: str) -> str:
    """A name without an article or *member* before it, and without brackets after it: *Member A Hall (Treasurer)*."""
    return _BEFORE_NAME.sub("", _BRACKETS.sub("", name.strip(" ,;:.")))


_BRACKETS = regex(r"(?<=\w) ?\([^()£$€]*\)$")
"""A post or the like behind a name; a sum is none: *Hall (£400)*."""
_BEFORE_NAME = any_case(
    r"^(?:the (?=\S)|(?:(?:the )?(?:local )?(?:board|committee|council|panel) )?(?:member|mbr|trustee|director"
    r"|commissioner|governor) (?=[A-Z]|\S+$)(?!(?:of|for) ))"
)


def is_thing(words: str, context: Context) -> bool:
    """Whether an article makes an ordinary word of a surname: *the park*, beside a Cllr Park; not *the chair*."""
    return words.lower().startswith(("the ", "a ", "an ")) and may_be_word(words.capitalize(), context)


@kept
def only_names(text: str, context: Context) -> tuple[str, ...]:
    """The names to type for a list of names only; empty if anybody in it is not on the roll."""
    if any(is_thing(name, context) for name in _APART.split(text)):
        return ()
    people: list[str] = []
    for voice in context.names.each_segment(text.replace(" + ", ", "), context.presiding, are_names=True):
        if not isinstance(voice, int):
            return ()
        people.append(context.handle(voice))
    return tuple(people)


def only_name(words: str, context: Context) -> str:
    """The name to type for the one person whom words name; empty if they say more, or may not be a name."""
    handle, rest = cut_name(words, context)
    return "" if rest or not handle or may_be_word(words, context) else handle


def own_sentence(line: str, context: Context, handle: str = "", *others: str) -> str:
    """Prose as the own sentence of an event: with a full stop, and its first name as the style writes it if that is
    `handle`; the `others` of the event get their capitals."""
    for other in others:
        line = re.sub(rf"(?<![\w@'’-]){re.escape(other)}(?![\w-])", other.title(), line)
    words = line.split(" ")
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1) if handle else ():
        name = " ".join(words[:count])
        if name.endswith((",", " and", " &")) or one_named(name, context) != handle:
            continue
        if not means_post(name):
            line = " ".join((f"@{handle}", *words[count:]))
        break
    line = _SHORT.sub(lambda word: _by_initials(word, context), line)
    line = in_whole_words(with_names(line, context, is_own=True), context)
    line = with_halves(line, context)
    post = _BARE_CHAIR.match(line)
    if post and (means_chair(post[0]) or means_post(post[0])):
        line = f"The {post[0].title()}{line[post.end() :]}"
    text = line[:1].upper() + line[1:]
    return f"{text}." if text[-1:].isalnum() or text[-1:] in ")]" else text


_BARE_CHAIR = regex(
    r"^(?:(?:[Dd]eputy|[Vv]ice)[ -])?[A-Za-z][a-z]+(?= (?:then |now |formally )?(?:[a-z]+ed|began|took)\b)"
)
"""A post without its article at the beginning of a sentence: *Chair opened the meeting*."""
_BARE_TIME = any_case(
    r"\b(?:(?P<to>@|about|after|around|at|before|by|circa|from|since|till|until|(?<=\d\d )to)"
    r"|(?P<lead>[^\W\d]+)) (?P<at>[1-9]\d?[.:][0-5]\d)"
    r"(?=(?P<span> to \d)?)(?=\.?$|,? (?:and|as|because|due|for|from|on|so|till|to|until|with)\b|, [^\W\d]| \([a-z])"
)
"""A time without am or pm, at the end of a sentence or before its reason."""
_HAS_NUMBER = (DETERMINERS | PREPOSITIONS - {"in", "out"}).union(
    "agenda appendix article bus clause cost item line minute no number page paid para paragraph point policy race rate"
    " resolution rule score section stage time train version".split()
)
"""What stands before a figure that is no time of the meeting: *item 4.12*, *the 8.15*."""


def with_halves(line: str, context: Context) -> str:
    """A line with its times in full: *closed 9.05* of an evening as *closed at 9.05pm*."""
    return _BARE_TIME.sub(lambda told: _with_half(told, context), line)


def _with_half(told: re.Match[str], context: Context) -> str:
    """A time in full, if it is one of the meeting: the first, or after a preposition."""
    at = context.time_of(told["at"])
    is_before = at is not None and context.began is not None and at < context.began
    is_later = _FIGURES.search(told.string, 0, told.start()) is not None
    is_first = told["to"] or not (is_later or told["lead"].lower() in _HAS_NUMBER)
    if at is None or is_before or not is_first or int(re.split("[.:]", told["at"])[0]) > NOON:
        return told[0]
    return f"{told['to'] or told['lead'] + (' from' if told['span'] else ' at')} {clock_time(at, context)}"


def clock_time(at: time, context: Context) -> str:
    """A time of day in words of the minutes: *8.05pm*, or *8:05 PM* where the month comes first."""
    half, hour = "am" if at.hour < NOON else "pm", at.hour % NOON or NOON
    return f"{hour}:{at.minute:02} {half.upper()}" if context.month_first else f"{hour}.{at.minute:02}{half}"


def time_in_full(typed: str, context: Context) -> str:
    """A typed time of the meeting in words of the minutes; one that cannot be later than its beginning as typed."""
    at, bare = context.time_of(typed), typed.rstrip(".")
    is_before = at is not None and context.began is not None and at < context.began and bare[-1:].isdigit()
    return clock_time(at, context) if at is not None and not is_before else bare


_FIGURES = regex(r"\d[.:]\d\d")


_SHORT = regex(r"(?<![\w@'’-])(?<!\d )(?!(?:mtn?g|mtgs|adj|rpt)\b)[a-z]{2,3}(?![\w'’-])")
"""Possible initials in small letters: not a unit after a figure, nor an abbreviation."""


def _by_initials(match: re.Match[str], context: Context) -> str:
    """A mention of the person with these initials; the letters if they are a word or part of a name (*ned moss*)."""
    word = match[0]
    voice = context.find(word).only if not is_common(word) else None
    before, after = match.string[: match.start()].split()[-1:], match.string[match.end() :].split()[:1]
    for name in (" ".join((*before, word)), " ".join((word, *after))):
        if name != word and context.find(name.rstrip(",.;:")).only is not None:
            return word
    return f"@{context.handle(voice)}" if isinstance(voice, int) and len(context.name(voice)) > len(word) else word


def only_called(name: str, context: Context) -> str:
    """The name to type for the one person with a forename, or its short form."""
    called = context.names.called(name)
    return context.handle(called[0]) if len(called) == 1 else ""


def by_forename(name: str, context: Context) -> str:
    """The same for a forename that is no common word."""
    return only_called(name, context) if not is_common(fold(name)) else ""


@kept
def may_be_word(name: str, context: Context) -> bool:
    """Whether a name in prose may be an ordinary word: not one typed as a name, nor a post that is an alias (*the
    Clerk*)."""
    bare = bare_name(name)
    typed = next(filter(context.find, (name, name.lower())), bare.lower())
    place, words = place_of(typed, context), fold(name).removeprefix("the")
    posts = ("".join(post) for post in whole_posts(place.post) if post) if place is not None else ()
    if place is not None and (words == fold(place.alias) or any(post.endswith(words) for post in posts)):
        return False
    is_surely = means_post(name) or (" " in bare and not context.names.find_whole(bare.lower()))
    if is_surely and context.find(typed).only is not None:
        return False
    return not is_typed_as_name(name, context) and is_common(fold(name.split()[-1]))


def post_and_name(words: list[str]) -> tuple[str, str]:
    """The post before a name (*Parks Director Ada Hole*), and the name; with no post, all is the name."""
    ends = [at for at, word in enumerate(words[:-2], 1) if word.lower() in POST_ENDS and not has_title(words)]
    end = max(ends, default=0)
    if words[end : end + 1] == ["of"]:
        end = next((at for at in range(end + 2, len(words) - 1) if is_forename(words[at].lower())), 0)
    return " ".join(words[:end]), " ".join(words[end:])


def with_post_last(line: str, form: str) -> str:
    """A line that begins with a post and a name, with the name first as in a form; any other as it is."""
    begins = _CAPITALS.match(line)
    post, name = post_and_name(begins[0].split()) if begins else ("", "")
    return f"{form.format(name, post)}{line[begins.end() :]}" if begins and post else line


_CAPITALS = regex(r"(?:[A-Z][\w'’-]*(?: of)? ){2,6}(?=[a-z])")


def only_begun(name: str, context: Context) -> str:
    """The name to type for the one person with a name in small letters that is also a word (*will*)."""
    found = context.names.begun_by(name) if name.islower() else ()
    return context.handle(found[0]) if len(found) == 1 else ""


def names_first(text: str, context: Context) -> tuple[tuple[str, ...], str]:
    """The names to type for the list that begins a text, and the rest of it."""
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
    """The names to type for a list of people, or for all with one surname (*the Halls*); empty if anybody is not on the
    roll."""
    if family := _FAMILY.fullmatch(names) if not context.find(names) else None:
        surname = family["surname"]
        people = (context.find(surname) or context.find(surname.removesuffix("e"))).voices
        return tuple(context.handle(p) for p in people if isinstance(p, int)) if len(people) > 1 else ()
    parts = [name for name in _APART.split(names) if name]
    if any(is_thing(name, context) for name in parts):
        return ()
    pairs = zip(parts, [*parts[1:], ""], strict=False)  # the surname of *P* in *P and J Hall* is in the next
    handles = [one_named(f"{a} {b.split()[-1]}" if len(a) == 1 and " " in b else a, context) for a, b in pairs]
    if any(handles):  # *cc* among names
        of_letters = context.names.of_abbreviation
        handles = [one or handle_of(of_letters(part), context) for one, part in zip(handles, parts, strict=True)]
    return tuple(dict.fromkeys(handles)) if all(handles) else ()


_APART = regex(r"\s*(?:,\s*and\s|[,&+]|\s+and\s)\s*")
"""Words and signs between names."""


@kept
def one_named(name: str, context: Context) -> str:
    """The name to type for the one person named in prose; as typed if it fits several, so that the clerk is asked;
    empty for others."""
    is_post, name = name.istitle() and name[:4] != "The ", bare_name(name)
    names = context.names
    titled = names.titled(name) if name.isupper() else None  # *PC*, though somebody holds a post with these initials
    voices = (titled or context.find(name) or names.titled(name) or names.short_post(name, context.presiding)).voices
    if len(voices) > 1:
        return name
    return handle_of(voices[0] if voices else names.held_by_one(name, context.presiding) if is_post else None, context)


_SURNAMES = lexicon("names.surnames")


def is_word(name: str) -> bool:
    """Whether a surname (folded) is also an ordinary word."""
    return is_common(name) or name in _SURNAMES


class Sureness(IntEnum):
    """How certainly words mean somebody."""

    NOT = 0
    MAYBE = 1
    """They may be ordinary words: the clerk is asked."""
    SURE = 2


@dataclass(frozen=True)
class Named:
    """A person named in a text, with the place of the name."""

    start: int
    end: int
    person: int
    sureness: Sureness
    listed: str = ""
    """The name as the roll has it; empty for letters that stand for the person."""


class _Form(IntEnum):
    """A typed form of somebody's name."""

    WORD = 0
    """A surname that is an ordinary word too."""
    NAME = 1
    LETTERS = 2
    POST = 3


_TOKEN = regex(r"\{@@?\d+\}|\w+(?:[’'-]\w+)*|[^\w\s]")
_APART_BEFORE = regex(r"(?:^|[\s(“‘\"/])$")
_APART_AFTER = regex(r"[\s,.;:?!)”’\"/]|$")
_IS_NO_WORD = regex(r"(?:O['’]?|Mc|Fitz)[A-Z]")
_ENDS = frozenset('.;:!?()“”"–—')
_JOINS = frozenset({",", "and", "&"})
_FEWEST_LISTED = 3
_LOOK_BACK = 80
"""The characters in which what stands before somebody is looked for."""


class _Words:
    """The words of a text with those of the roll among them."""

    def __init__(self, text: str, context: Context) -> None:
        self.text, self.context = text, context
        self.found = list(_TOKEN.finditer(text))
        self.low = [match[0].lower() for match in self.found]
        self.folded = [fold(match[0]) for match in self.found]
        self.sure: set[int] = set()
        """The words so far that surely name somebody."""
        self._add_lists()

    def _add_lists(self) -> None:
        """Count names in a list of three or more as certain, unless all are words, or it may be of things."""
        runs: list[list[int]] = [[]]
        for at in (at for at, name in enumerate(self.folded) if name in self.context.names.by_surname):
            between = self.low[runs[-1][-1] + 1 : at] if runs[-1] else []
            runs += [] if between and _JOINS.issuperset(between) else [[]]
            runs[-1].append(at)
        for run in (run for run in runs if len(run) >= _FEWEST_LISTED):
            after, then = self.at(run[-1] + 1), self.at(run[-1] + 2)
            is_of_things = (after in BE | {"be"} or (after, then) == ("to", "be")) and then not in _DONE_TO_PEOPLE
            is_closed = not after[:1].isalnum() or after in _CLOSING | _SAID
            if is_closed and not is_of_things and not all(is_common(self.folded[at]) for at in run):
                self.sure.update(run)

    def at(self, index: int) -> str:
        """The word there in lower case; a sign as it is; empty beyond the text, and for a sign that ends a clause."""
        low = self.low[index] if 0 <= index < len(self.low) else ""
        return "" if low in _ENDS else low

    def said_before(self, index: int) -> str:
        """The last characters before a word."""
        start = self.found[index].start()
        return self.text[max(start - _LOOK_BACK, 0) : start]

    def is_person(self, index: int) -> bool:
        """Whether a word is surely somebody: a mention, initials, or a surname with a capital or that is no word."""
        if index in self.sure or not 0 <= index < len(self.low):
            return index in self.sure
        typed, low, names = self.found[index][0], self.low[index], self.context.names
        if low in names.by_letters:
            return abbreviation(low) is Abbreviation.NONE and not means_more(low)
        is_surname = self.folded[index] in names.by_surname
        return typed.startswith("{@") or (is_surname and (typed[0].isupper() or not is_word(low)))


def named_within(text: str, context: Context) -> Iterator[Named]:
    """The people of the roll whom small letters or initials in a text name or may name."""
    words, names = _Words(text, context), context.names
    surnames, forenames, letters, posts = names.by_surname, names.by_forename, names.by_letters, names.by_short_post
    for at, match in enumerate(words.found):
        bare = match[0][:-2] if (owns := match[0].endswith(_OWN)) else match[0]
        low, start, end = fold(bare) if owns else words.folded[at], match.start(), match.start() + len(bare)
        whose = next((known for known in (surnames, letters, forenames, posts) if low in known), None)
        whose = _in_capitals(bare, text, names) if whose is None else whose
        if whose is None or not _APART_BEFORE.search(text, 0, start) or not _APART_AFTER.match(text, match.end()):
            continue
        person, listed, is_small = whose[low], "", bare.islower()
        form = _Form.WORD if is_word(low) else _Form.NAME
        is_after_small = is_small or (bare.istitle() and at > 0 and words.found[at - 1][0].islower())
        if whose is surnames and is_after_small and (first := _forename_before(words, at, person)):
            listed = f"{first} {as_listed(low, person, context)}"
            yield Named(words.found[at - 1].start(), end, person, Sureness.SURE, listed)
            continue
        if whose in (surnames, forenames):
            listed, is_typed = as_listed(low, person, context), is_small and not (whose is forenames and low in MODALS)
        elif whose is letters:
            short = abbreviations(context)
            is_short = (is_small and means_more(low)) or abbreviation(low) is not Abbreviation.NONE
            form = _Form.WORD if is_short else _Form.LETTERS
            is_typed = not bare.istitle() and not (bare.isupper() and low in short)
        elif whose is posts:
            form, (start, is_typed) = _Form.POST, _post_typed(words, at, person)
        else:
            form, is_typed = _Form.WORD, True
        if not is_typed:
            continue
        sureness = _sureness(words, at, form, owns=owns)
        if whose is letters and sureness is Sureness.NOT and (listed := short.get(bare, "")):
            sureness = Sureness.SURE  # an abbreviation of this meeting
        elif _IS_NO_WORD.match(listed) and not listed.isupper() and not means_more(low):
            sureness = Sureness.SURE
        elif whose is forenames and form is _Form.WORD and not _is_person_involved(words, at):
            continue
        words.sure.update([at] if sureness is Sureness.SURE else [])
        yield Named(start, end, person, sureness, listed)


def _in_capitals(letters: str, text: str, names: NameIndex) -> Mapping[str, int] | None:
    """The one person with initials that are a word in small letters (*DO*; not *IT*), for each such place."""
    is_typed = letters.isupper() and not text.isupper() and letters.lower() not in names.by_letters
    person = names.lettered(letters) if is_typed else None
    return {letters.lower(): person} if person is not None else None


_OWN = ("'s", "’s")


def _post_typed(words: _Words, at: int, person: int) -> tuple[int, bool]:
    """Where an abbreviated post begins, with a word before it that belongs to it (*city atty*), and whether it is typed
    as a post, not in capitals or as a title (*Atty. Kemp*)."""
    post, before = words.found[at], words.at(at - 1)
    follows = words.folded[at + 1 + (words.at(at + 1) == "" and post.end() < len(words.text)) :][:1]
    is_title = bool(follows) and words.context.names.by_surname.get(follows[0]) == person
    is_more = (
        before.isalpha() and before not in _CLOSING and words.context.find(f"{before} {words.low[at]}").only == person
    )
    return (words.found[at - 1] if is_more else post).start(), not (post[0].isupper() or is_title)


def _forename_before(words: _Words, index: int, person: int) -> str:
    """The initial or forename in small letters before a surname, with its capital; empty if there is none."""
    first, last = words.at(index - 1), words.at(index)
    if not first.isalpha() or words.text[words.found[index].start() - 1] != " ":
        return ""
    if (first in ("a", "i") and is_word(last)) or first in SUBORDINATORS:
        return ""
    is_theirs = words.context.names.is_given(first, person)
    return (first.upper() if len(first) == 1 else as_listed(first, person, words.context)) if is_theirs else ""


def _sureness(words: _Words, at: int, form: _Form, *, owns: bool) -> Sureness:
    """How certainly a word that may be somebody is one, by its neighbours."""
    before, after = words.at(at - 1), words.at(at + 1)
    is_that = before == "that"
    if (before in DETERMINERS | ADJECTIVES and not is_that) or before.isdigit() or before.endswith(("'s", "’s")):
        return Sureness.NOT
    if at == 0 and not any(map(str.isalnum, words.low[1:])):
        return Sureness.NOT
    is_closed = owns or not after[:1].isalnum() or after in _CLOSING or after in _SAID
    is_closed = is_closed or (before in PREPOSITIONS and is_participle(after))
    if form is _Form.WORD:
        return _sureness_of_word(words, at, is_closed=is_closed, owns=owns)
    follows = words.found[at + 1][0] if at + 1 < len(words.found) else ""
    is_capital = form is _Form.LETTERS and words.found[at][0].isupper()
    if is_capital and (follows[:1].isupper() or (follows == ")" and words.found[at - 1][0] == "(")):
        return Sureness.NOT  # *JB Fencing*, *Jo Birch (JB)*
    is_active = (is_past(after) or is_third(after)) and words.at(at + 2) in _OBJECTS
    is_deed = after in _SAID or is_active or is_only_third(after) or (is_past(after) and not is_participle(after))
    is_deed = is_deed or (before in _BEFORE_BASE and (is_base(after) or is_participle(after)))
    is_theirs = is_deed or owns or after in _DOES or before in _BEFORE_SOMEBODY or words.is_person(at + 2)
    is_theirs = is_theirs or _TO_SOMEBODY.search(words.said_before(at)) is not None
    if form is _Form.POST and not (is_theirs or after in AUXILIARIES | {","}):
        return Sureness.NOT
    if not (is_closed or is_deed):
        return Sureness.MAYBE if is_capital else Sureness.NOT  # no thing goes by these letters
    return Sureness.SURE if is_theirs or form is _Form.NAME else Sureness.MAYBE


_CLOSING = FUNCTION_WORDS | ADVERBS | ASKING
_CLOSING |= {"be", "not"}
"""Words that no name of a thing goes on with."""
_SAID = (REPORTING | IN_MEETINGS | set("brought met rang sent signed spoke witnessed wrote".split())) - TO_THINGS_TOO
"""Actions of people, not things."""
_BEFORE_BASE = AUXILIARIES | {"that", "let", "and", "&"}
_TELLING = frozenset(
    "reimburse reimbursed thank thanked congratulate congratulated tell told remind reminded inform informed".split()
)
_ASKED = frozenset({"ask", "asked"})
_BEFORE_SOMEBODY = (
    _TELLING | _ASKED | COORDINATORS | frozenset("by from let meet met phone ring rang see to with that &".split())
)
_OBJECTS = NOUN_PHRASE | {"me", "us", "him", "them"}
_DOES = MODALS | HAVE | {"to"}
_TO_SOMEBODY = regex(
    r"(?i)\b(?:thanks|thanked|wishes|congratulations|condolences|sympathy|birthday|welcome|farewell|appreciation|tribute)"
    r"\b[^.;:,]{0,30} to $|\bspoke(?:n)? (?:to|with) $"
    r"|\b(?:request|behalf|report|suggestion|proposal|invitation|insistence) of $"
    r"|\b(?P<done>[a-z]+) by $"
)
"""Words that precede only a person; *by* only after an action of people."""
_DONE_BY_PEOPLE = frozenset("chaired drafted given led made prepared put sent signed suggested written".split())
_MAYBE_SOMEBODY = frozenset(
    "appoint by email emailed elect from let meet met nominate nominated phone phoned rang ring saw see".split()
)
_GIVEN_TO = regex(
    r"(?i)\b(?:give|gave|given|send|sent|show|shown|write|wrote|refer(?:red)?|pass)\b[^.;:]{0,30} to $"
    r"|\b(?:left|spoke|spoken|speak|talk|discuss|met|liaise|i agree) with $"
)
_DONE_TO_PEOPLE = frozenset(
    "appointed asked authorised authorized co-opted elected instructed invited nominated reimbursed thanked".split()
)


def _is_joined(words: _Words, at: int) -> bool:
    """Whether a name stands beside that of a person: *price and hall*, *hall & price signed*."""
    before, after = words.at(at - 1), words.at(at + 1)
    is_pair = at == _SECOND and before in ("and", "&") and words.folded[0] in words.context.names.by_surname
    if is_pair and after in _SAID:
        return True
    if words.is_person(at - 2) and (before in _JOINING or (before == "," and after in ("", ",", "and", "&"))):
        return True
    is_listed = after in _JOINING - {"or"} or (after == "," and words.at(at + 3) in ("and", "&", ","))
    return is_listed and words.is_person(at + 2)


def _sureness_of_word(words: _Words, at: int, *, is_closed: bool, owns: bool) -> Sureness:
    """How certainly a surname that is also a word is somebody: *thanks to hall for it*, not *thanks to hall staff*."""
    before, after, then = words.at(at - 1), words.at(at + 1), words.at(at + 2)
    said = words.said_before(at)
    if after in ("and", "&", "or") and then in ADJECTIVES:
        return Sureness.NOT  # *by young and old*
    begins = before == "" or before in _BEGIN_CLAUSE
    if begins and after in _SAID:
        return Sureness.SURE if then in _AFTER_SAID or then == "" else Sureness.MAYBE
    if before == "that" and after == "be":
        return Sureness.SURE if then in _DONE_TO_PEOPLE else Sureness.MAYBE if then == "paid" else Sureness.NOT
    if not is_closed:
        is_deed = (before in AUXILIARIES or before == "that") and _is_deed_of_people(after)
        return Sureness.MAYBE if is_deed else Sureness.NOT
    if _is_joined(words, at) or _is_person_involved(words, at):
        return Sureness.SURE
    may_do = begins and after in AUXILIARIES and _is_deed_of_people(then)
    may_be = may_do or (before in PREPOSITIONS and words.at(at) in words.context.names.by_letters)
    may_be = may_be or before in _MAYBE_SOMEBODY | _ASKED or (owns and begins) or _GIVEN_TO.search(said) is not None
    return Sureness.MAYBE if may_be else Sureness.NOT


_SECOND = 2
_JOINING = frozenset({"and", "&", "or", "/", "+"})


def _is_person_involved(words: _Words, at: int) -> bool:
    """Whether a word is somebody who is told or thanked, or who did something."""
    before, after = words.at(at - 1), words.at(at + 1)
    is_told = before in _TELLING and (not after[:1].isalnum() or after in _OF_TELLING) and after != ","
    match = _TO_SOMEBODY.search(words.said_before(at))
    is_by = match is not None and (not match["done"] or match["done"] in _DONE_BY_PEOPLE or match["done"] in _SAID)
    return is_told or is_by or (before in _ASKED and after in _OF_ASKING)


_OF_ASKING = frozenset("if whether who what when where why how".split())
_OF_TELLING = frozenset("for that about how why when".split())
_BEGIN_CLAUSE = (SUBORDINATORS | COORDINATORS | {"what", "which", "who"}) - (PREPOSITIONS - {"as"})
_AFTER_SAID = SUBORDINATORS | PREPOSITIONS | POSSESSIVES | ASKING | SUBJECTS
_AFTER_SAID |= _OBJECTS | {","}


def _is_deed_of_people(verb: str) -> bool:
    """Whether a verb, in any form, says what people do at meetings."""
    return verb in _SAID or verb in _DEEDS or (is_participle(verb) and verb in REPORTING)


_DEEDS = frozenset("ask agree see seen know known write attend arrange check contact speak spoken tell told".split())


def with_names(text: str, context: Context, *, is_offered: bool = False, is_own: bool = False) -> str:
    """The words of an entry with the people they certainly name: surnames with capitals, letters as mentions. Where an
    event `is_offered`, or in its own sentence (`is_own`), names at the beginning and most letters stay."""
    text = _with_posts(text, context) if _EMPOWERS.search(text) else text
    if attending := _ATTENDING.match(text):
        letters = context.names.of_abbreviation
        people = ((one, letters(one[0])) for one in _LISTED.finditer(text, attending.end()))
        for one, voice in reversed([(one, voice) for one, voice in people if voice is not None]):
            text = text[: one.start()] + str(Mention(voice)) + text[one.end() :]
    for named in reversed([*named_within(text, context)]):
        is_code = fold(context.meeting.places[named.person].alias) == text[named.start : named.end]
        is_first = named.start == 0 and " " not in named.listed and not _IS_NO_WORD.match(named.listed)
        stays = (is_offered or is_own) and not is_code and (is_first or not named.listed)
        if named.sureness is Sureness.SURE and not stays:
            who = f"@{context.handle(named.person)}" if is_own else str(Mention(named.person))
            text = text[: named.start] + (named.listed or who) + text[named.end :]
    return text


def _with_posts(text: str, context: Context) -> str:
    """A text that gives a power, with the posts for their letters: *HoP be authorised* is the Head of Planning, whoever
    it is."""

    def in_full(letters: re.Match[str]) -> str:
        short = fold(letters["letters"])
        posts = {place.post for place in context.meeting.roll if short in initials_of_post(place.post)}
        return f"{letters['article'] or 'the '}{posts.pop()}" if len(posts) == 1 else letters[0]

    return _POST_IN_LETTERS.sub(in_full, text)


_EMPOWERS = any_case(r"\b(?:authori[sz]|delegat|empower)")
_POST_IN_LETTERS = regex(
    r"(?P<article>\b[Tt]he )?\b(?P<letters>[A-Z][A-Za-z]{0,3}[A-Z])\b"
    r"(?=$|[,;.]| (?:and|authori[sz]ed|be|empowered|in|is|or|to|was|who)\b)"
)
_IN_CAPITALS_ONLY = regex(r"(?<![\w&])[A-Z]{2,4}(?![\w&])")
_ATTENDING = any_case(r"(?:also )?(?:in att(?:d|endance)?\.?|att(?:ending|endees)|present|here)\s*[:–—-]\s+")
_LISTED = regex(r"(?:(?<=[:–—-] )|(?<=, )|(?<= and )|(?<= & ))[a-z]{2,4}(?=,? and | & |,|\.?$)")
"""Letters in a list of those who attend."""


def asked_whom(line: str, reading: Reading, context: Context) -> tuple[str, str]:
    """The question whether words in a line name people, and the line with the names; empty if there is none to ask."""
    text = reading.entry.text if reading.entry is not None else None
    at = line.rfind(text) if text else -1
    if not text or at < 0 or _ATTENDING.match(line):
        return "", ""
    found = (n for n in named_within(text, context) if n.sureness is Sureness.MAYBE)
    maybe = [n for n in found if n.end < len(text) or n.listed or text[n.start].isupper()]  # *fi* may go on: *figures*
    if not maybe:
        shared = context.names.shared_letters
        several = next((word[0] for word in _IN_CAPITALS_ONLY.finditer(text) if word[0].lower() in shared), "")
        several, alike = (several, shared[several.lower()]) if several else _of_one_surname(text, context)
        people = " or ".join(map(context.name, alike))
        return f"“{several}” may be {people}: type more" if several else "", ""
    for named in reversed(maybe):
        line = f"{line[: at + named.start]}@{context.handle(named.person)}{line[at + named.end :]}"
    typed = " and ".join(dict.fromkeys(f"“{text[n.start : n.end]}”" for n in maybe))
    people = " and ".join(dict.fromkeys(context.name(n.person) for n in maybe))
    return f"{'Are' if ' and ' in people else 'Is'} {typed} {people}? Tab for yes", _MENTION_MARKED.sub(
        r"\g<name>", line
    )


def _of_one_surname(text: str, context: Context) -> tuple[str, tuple[int, ...]]:
    """A name that fits several people of one surname, with its title, and those people; empty for none. A surname that
    is a word (*Price*) needs a title, or must say or do something."""
    found = (word for word in _SURNAME.finditer(text) if fold(word["name"]) in context.names.surnames)
    for word in found if len(context.names.by_surname) < len(context.meeting.roll) else ():
        name, before = word["name"], text[: word.start()].split()[-3:]
        typed = (" ".join((*before[at:], name)) for at in range(len(before) + 1))
        whole, voices = next(((one, known) for one in typed if (known := context.find(one).voices)), ("", ()))
        people = tuple(voice for voice in voices if isinstance(voice, int))
        is_name = whole != name or not is_common(fold(name)) or word["verb"] in REPORTING | IN_MEETINGS
        if len(people) > 1 and is_name:
            return whole, people
    return "", ()


_SURNAME = regex(r"(?<![\w@{])(?P<name>[A-Z][\w-]*(?:['’](?!s\b)\w+)?)(?! [A-Z])(?= (?P<verb>[a-z]+)|)")
_MENTION_MARKED = regex(r"^@(?P<name>[^\s:?>]+)(?=(?:>>|>|\?|:)\s)")
"""A mention where only a name before a mark can stand."""
