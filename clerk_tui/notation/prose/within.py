"""People named in the words of an entry: in what was said, moved, decided or noted.

Letters that stand for a name (initials, a post in short) become the person; a surname in small letters gets its
capitals. A surname that is also a word is a person only where no other word can stand; where it may be one, the clerk
is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.verbs import IN_MEETINGS, REPORTING, is_base, is_only_third, is_participle, is_past, is_third
from clerk_tui.english.words import (
    ADJECTIVES,
    ADVERBS,
    ASKING,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
)
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.entry_text import Mention
from clerk_tui.meeting.people import fold
from clerk_tui.notation.after_marks import TO_THINGS_TOO
from clerk_tui.notation.names import Abbreviation, NameIndex, abbreviation
from clerk_tui.notation.prose.wording import abbreviations, as_listed, means_more
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.regex import any_case, regex

_SURNAMES = lexicon("within.surnames")


def is_word(name: str) -> bool:
    """Whether a surname (folded) is also an ordinary word."""
    return is_common(name) or name in _SURNAMES


class Sureness(IntEnum):
    """How surely words mean somebody."""

    NOT = 0
    MAYBE = 1
    """They may be ordinary words: the clerk is asked."""
    SURE = 2


@dataclass(frozen=True)
class Named:
    """Somebody named in a text, from a character to another."""

    start: int
    end: int
    person: int
    sureness: Sureness
    listed: str = ""
    """The name as the roll has it; empty for letters that stand for the person."""


class _Form(IntEnum):
    """What is typed for somebody."""

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
        """Make sure of the names in a list of three or more, unless all are common words, or it may be of things."""
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
        """A word in small letters; a sign as it is; empty beyond the text, and for a sign that ends a clause."""
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
    """The people of the roll whom small letters or initials in a text name, or may name."""
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
        if whose is surnames and is_after_small and (first := _given(words, at, person)):
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
        elif whose is forenames and form is _Form.WORD and not _is_told_or_by(words, at):
            continue
        words.sure.update([at] if sureness is Sureness.SURE else [])
        yield Named(start, end, person, sureness, listed)


def _in_capitals(letters: str, text: str, names: NameIndex) -> Mapping[str, int] | None:
    """Initials that are a word in small letters, with the one person who has them: *DO*; not *IT*."""
    is_typed = letters.isupper() and not text.isupper() and letters.lower() not in names.by_letters
    person = names.lettered(letters) if is_typed else None
    return {letters.lower(): person} if person is not None else None


_OWN = ("'s", "’s")


def _post_typed(words: _Words, at: int, person: int) -> tuple[int, bool]:
    """Where a post in short begins, with the word before it if that is a part of it (*city atty*); and whether it is
    typed so: not in capitals, nor as a title (*Atty. Kemp*)."""
    post, before = words.found[at], words.at(at - 1)
    follows = words.folded[at + 1 + (words.at(at + 1) == "" and post.end() < len(words.text)) :][:1]
    is_title = bool(follows) and words.context.names.by_surname.get(follows[0]) == person
    is_more = before not in ("", *_CLOSING) and words.context.find(f"{before} {words.low[at]}").only == person
    return (words.found[at - 1] if is_more else post).start(), not (post[0].isupper() or is_title)


def _given(words: _Words, index: int, person: int) -> str:
    """The initial or forename in small letters before somebody's surname, with its capital; empty if there is none."""
    first, last = words.at(index - 1), words.at(index)
    if not first.isalpha() or words.text[words.found[index].start() - 1] != " ":
        return ""
    if (first in ("a", "i") and is_word(last)) or first in SUBORDINATORS:
        return ""
    is_theirs = words.context.names.is_given(first, person)
    return (first.upper() if len(first) == 1 else as_listed(first, person, words.context)) if is_theirs else ""


def _sureness(words: _Words, at: int, form: _Form, *, owns: bool) -> Sureness:
    """How surely a word that may be somebody is, by the words beside it."""
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


_CLOSING = PREPOSITIONS | COORDINATORS | SUBORDINATORS | AUXILIARIES | ADVERBS | ASKING | SUBJECTS | DETERMINERS
_CLOSING |= {"be", "not"}
"""Words that no name of a thing goes on with."""
_SAID = (REPORTING | IN_MEETINGS | set("brought met rang sent signed spoke witnessed wrote".split())) - TO_THINGS_TOO
"""What people do, and not things."""
_BEFORE_BASE = AUXILIARIES | {"that", "let", "and", "&"}
_TELLING = frozenset(
    "reimburse reimbursed thank thanked congratulate congratulated tell told remind reminded inform informed".split()
)
_ASKED = frozenset({"ask", "asked"})
_BEFORE_SOMEBODY = (
    _TELLING | _ASKED | COORDINATORS | frozenset("by from let meet met phone ring rang see to with that &".split())
)
_OBJECTS = DETERMINERS | SUBJECTS | {"me", "us", "him", "them"}
_DOES = MODALS | HAVE | {"to"}
_TO_SOMEBODY = regex(
    r"(?i)\b(?:thanks|thanked|wishes|congratulations|condolences|sympathy|birthday|welcome|farewell|appreciation|tribute)"
    r"\b[^.;:,]{0,30} to $|\bspoke(?:n)? (?:to|with) $"
    r"|\b(?:request|behalf|report|suggestion|proposal|invitation|insistence) of $"
    r"|\b(?P<done>[a-z]+) by $"
)
"""What stands only before a person; after *by* only if the deed is one of people."""
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


def _sureness_of_word(words: _Words, at: int, *, is_closed: bool, owns: bool) -> Sureness:
    """How surely a surname that is a word too is somebody: *thanks to hall for it*, not *thanks to hall staff*."""
    before, after, then = words.at(at - 1), words.at(at + 1), words.at(at + 2)
    said = words.said_before(at)
    if after in ("and", "&", "or") and then in ADJECTIVES:
        return Sureness.NOT  # *by young and old*
    is_joined = before in _JOINING and words.is_person(at - 2)
    is_joined = is_joined or (after in _JOINING - {"or"} and words.is_person(at + 2))
    is_pair = at == _SECOND and before in ("and", "&") and words.folded[0] in words.context.names.by_surname
    is_joined = is_joined or (is_pair and after in _SAID)  # *hall & price signed*
    is_joined = is_joined or (after == "," and words.is_person(at + 2) and words.at(at + 3) in ("and", "&", ","))
    is_joined = is_joined or (before == "," and words.is_person(at - 2) and after in ("", ",", "and", "&"))
    begins = before == "" or before in _BEGIN_CLAUSE
    if begins and after in _SAID:
        return Sureness.SURE if then in _AFTER_SAID or then == "" else Sureness.MAYBE
    if before == "that" and after == "be":
        return Sureness.SURE if then in _DONE_TO_PEOPLE else Sureness.MAYBE if then == "paid" else Sureness.NOT
    if not is_closed:
        is_deed = (before in AUXILIARIES or before == "that") and _is_deed_of_people(after)
        return Sureness.MAYBE if is_deed else Sureness.NOT
    if is_joined or _is_told_or_by(words, at):
        return Sureness.SURE
    may_do = begins and after in AUXILIARIES and _is_deed_of_people(then)
    may_be = may_do or (before in PREPOSITIONS and words.at(at) in words.context.names.by_letters)
    may_be = may_be or before in _MAYBE_SOMEBODY | _ASKED or (owns and begins) or _GIVEN_TO.search(said) is not None
    return Sureness.MAYBE if may_be else Sureness.NOT


_SECOND = 2
_JOINING = frozenset({"and", "&", "or", "/", "+"})


def _is_told_or_by(words: _Words, at: int) -> bool:
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
    """The words of an entry with the people whom they surely name: surnames with their capitals, letters as mentions.
    Where an event `is_offered`, which names its people itself, or in its own sentence (`is_own`), as it is typed, a
    name at the beginning and most letters stay."""
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


_CAPITALS = regex(r"(?<![\w&])[A-Z]{2,4}(?![\w&])")
_ATTENDING = any_case(r"(?:also )?(?:in att(?:d|endance)?\.?|att(?:ending|endees)|present|here)\s*[:–—-]\s+")
_LISTED = regex(r"(?:(?<=[:–—-] )|(?<=, )|(?<= and )|(?<= & ))[a-z]{2,4}(?=,? and | & |,|\.?$)")
"""Letters in a list of those who attend."""


def asked_whom(line: str, reading: Reading, context: Context) -> tuple[str, str]:
    """The question whether words of a line are people, and the line with them named; empty if nothing is to ask."""
    text = reading.entry.text if reading.entry is not None else None
    at = line.rfind(text) if text else -1
    if not text or at < 0 or _ATTENDING.match(line):
        return "", ""
    found = (n for n in named_within(text, context) if n.sureness is Sureness.MAYBE)
    maybe = [n for n in found if n.end < len(text) or n.listed or text[n.start].isupper()]  # *fi* may go on: *figures*
    if not maybe:
        shared = context.names.shared_letters
        several = next((word[0] for word in _CAPITALS.finditer(text) if word[0].lower() in shared), "")
        people = " or ".join(context.name(person) for person in shared.get(several.lower(), ()))
        return f"“{several}” may be {people}: type more" if several else "", ""
    for named in reversed(maybe):
        line = f"{line[: at + named.start]}@{context.handle(named.person)}{line[at + named.end :]}"
    typed = " and ".join(dict.fromkeys(f"“{text[n.start : n.end]}”" for n in maybe))
    people = " and ".join(dict.fromkeys(context.name(n.person) for n in maybe))
    return f"{'Are' if ' and ' in people else 'Is'} {typed} {people}? Tab for yes", _MENTION_MARKED.sub(
        r"\g<name>", line
    )


_MENTION_MARKED = regex(r"^@(?P<name>[^\s:?>]+)(?=(?:>>|>|\?|:)\s)")
"""A mention where only a name before a mark can stand."""
