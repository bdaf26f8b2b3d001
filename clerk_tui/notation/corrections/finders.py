"""What a line may correct: for each kind of value, the latest entries that may be meant, and how."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from clerk_tui.english.words import AUXILIARIES, is_common
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.intents import Correct
from clerk_tui.meeting.kinds import MOVEMENT, OUTCOME, PROPOSAL
from clerk_tui.notation.corrections import places
from clerk_tui.notation.corrections.line_parts import (
    BE,
    LEFT_OR_CAME,
    MOST_OWN,
    MOVES_MOTION,
    PARTS,
    ROLES,
    SHOULD,
    SHOULD_BE,
    SMALL,
    SPELT,
    Said,
    Sign,
)
from clerk_tui.notation.corrections.places import ALIKE, Value
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.prose.outcomes import SIDES, votes_told
from clerk_tui.notation.prose.votes import own_votes
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case

Lines = tuple[str, ...]
"""The lines that make one correction."""
_TWO = 2


@dataclass(frozen=True)
class Search:
    """A line that may be a correction, and the entries that it may correct, the newest first."""

    said: Said
    recent: list[Entry]
    wide: list[Entry]
    context: Context
    is_last: bool = False
    """Whether nothing else was made of the line, so that a value or a name alone is enough."""
    is_placed: bool = False
    """Whether the line says where, so that its own words are those of the entries."""

    def own(self, entry: Entry) -> int:
        """The number of words of the line that are not in an entry."""
        return 0 if self.is_placed else self.said.own((entry.text or "",), self.context)

    def is_of(self, entry: Entry, more: int = 0) -> bool:
        """Whether the line has few enough words of its own to be a correction of an entry."""
        return self.own(entry) <= (self.said.sign is Sign.REGRET) + more

    @cached_property
    def pool(self) -> list[Entry]:
        """The entries that may be meant: the kind named, else the latest; those that share its words first."""
        kinds = [PARTS[part].kinds for part in self.said.parts]
        pool = [e for e in self.wide if all(e.kind in of for of in kinds)] if kinds else self.recent
        pool = pool or [e for e in self.wide if any(e.kind in of for of in kinds)]
        return sorted(pool, key=self.own)

    @property
    def open_motion(self) -> Entry | None:
        """The motion on which nothing is decided yet."""
        latest = self.context.proceedings.latest_open(self.context.item_id)
        return latest.entry if latest is not None else None


# Votes and outcomes


def of_votes(search: Search) -> Iterator[Lines]:
    """Corrections of the figures of the last vote or outcome; if no vote is recorded yet, the vote."""
    said, context, last = search.said, search.context, _last_vote(search)
    shown = places.shown_vote(last, context) if last else ""
    right = [vote for vote in said.votes if not vote.is_denied and "-".join(map(str, (*vote.what, 0)[:3])) != shown]
    if last is None or len(right) != 1 or (said.values and said.sign < Sign.CLEAR):
        return
    (vote, end, _) = right[0]
    if said.sign < Sign.CLEAR and _GOES_ON.match(said.line, end):  # *agreed 6-0 to adjourn*
        return
    rest = said.line[end:].strip(" ,;.") if said.line[end : end + 1] in ",;." else ""
    told = votes_told(rest, context)[0] if rest else ()
    if len(vote) < len(SIDES):
        vote = (*vote, sum(len(names) for side, names in told if side == "abstained"))
    then = tuple(line for line in own_votes(told) or (rest,) if line)
    if not rest and not search.is_of(last, more=1):
        return
    if shown and (line := places.other_vote(last, vote, context)):
        yield line, *then
    elif not shown and said.sign >= Sign.CLEAR and search.open_motion and not _NO_VOTE.search(said.line):
        yield f"/vote {'-'.join(map(str, vote))}", *then


_GOES_ON = any_case(r" (?:to|that) \w")
_NO_VOTE = any_case(r"\bdid ?n[o'’]?t vote\b")


def _last_vote(search: Search) -> Entry | None:
    """The last vote, outcome or motion; None if the line may decide another motion."""
    said, recent = search.said, search.recent
    denied = ["-".join(map(str, (*vote.what, 0)[:3])) for vote in said.votes if vote.is_denied and search.is_placed]
    voted = (e for e in recent if not denied or places.shown_vote(e, search.context) in denied)
    last = next((e for e in voted if e.kind in OUTCOME | PROPOSAL), None)
    if {"vote", "motion"} & said.cues and (last is None or last.kind in PROPOSAL):
        last = next((e for e in search.wide if e.kind in OUTCOME | PROPOSAL), None)
    is_bare = said.sign is Sign.NONE and "vote" not in said.cues
    return None if is_bare and last is not recent[0] else last


def of_outcomes(search: Search) -> Iterator[Lines]:
    """Corrections of the last motion to the opposite outcome."""
    said, recent = search.said, search.recent
    last = next((e for e in (search.wide if "motion" in said.cues else recent) if e.kind in OUTCOME), None)
    if last is None or last.kind not in _OTHER or said.names or said.values or said.votes:
        return
    other = _OTHER[last.kind]
    told = [(outcome.what, outcome.is_denied) for outcome in said.outcomes]
    is_said = (other, False) in told or told == [(last.kind, True)]
    is_elsewhere = said.small & {"they", "we", "yet"} or (said.sign is Sign.NONE and last is not recent[0])
    if is_said and not is_elsewhere and search.is_of(last, more=1 if said.sign >= Sign.CLEAR else 0):
        yield (places.other_outcome(last, other, search.context),)


_OTHER = {Kind.CARRIED: Kind.LOST, Kind.LOST: Kind.CARRIED}


# Sums, dates, days, times and numbers


class _Change(NamedTuple):
    """A correction of a value, and how many digits more or fewer the new one has."""

    line: str
    more_figures: int = 0


def of_values(search: Search) -> Iterator[Lines]:
    """Corrections of a sum, date, day, time or number in the latest entry that has one: of the same kind or, with as
    many digits, of a similar kind."""
    said = search.said
    if len(said.values) > 1 and not (said.is_announced or said.small & BE):  # *Hall out 7.30, back 7.58*
        return
    if not 0 < len(said.values) <= _TWO or (MOVES_MOTION & said.cues and said.names):  # *Hall moved £200 not £300*
        return
    owners = {name.what for name in said.names}
    found = [*_changes(search, _entries_of(owners, search))]
    if not found and owners and any(value.is_denied for value in said.values):  # *Hall says it's £40 not £60*
        found = [*_changes(search, search.recent)]
    near = [one for one in found if one[0].more_figures <= 1 or (one is found[0] and not search.is_placed)]
    same = [one for one in near if one[0].more_figures == 0] if len(near) > 1 else []
    yield from ((change.line,) for one in same or near for change in one)


def _entries_of(owners: set[int], search: Search) -> list[Entry]:
    """The entries that may be meant and name these people; of arrivals and departures, only the latest."""
    pool = [e for e in search.pool if owners <= {*e.persons, *mentioned(e.text or "")}]
    if not owners or LEFT_OR_CAME.isdisjoint(search.said.cues):
        return pool
    moves = (e for e in reversed(search.context.meeting.attendance_entries) if e.kind in MOVEMENT and not e.is_struck)
    latest = next((e for e in moves if not owners.isdisjoint(e.persons)), None)
    return [entry for entry in pool if entry is latest]


def _changes(search: Search, pool: list[Entry]) -> Iterator[list[_Change]]:
    """For each kind of value that may be meant, the possible corrections of the first entry that has one."""
    pair = _old_and_new(search, pool)
    if pair is None:
        return
    old, new = pair
    for kind in ALIKE[new.kind]:
        if _is_unlike(search.said, kind, new):
            continue
        fitting = (entry for entry in pool if search.is_of(entry, more=1 if old else 0))
        found = (_changed(search, entry, kind, old, new) for entry in fitting)
        yield from islice(filter(None, found), 1)


def _old_and_new(search: Search, pool: list[Entry]) -> tuple[Value | None, Value] | None:
    """The wrong value, if the line has it, and the right one; None if it is unclear which is which."""
    given = [value.what for value in search.said.values]
    denied = [value.what for value in search.said.values if value.is_denied]
    there = [v for v in given if v not in denied and any(_stands_in(v, e, search) for e in pool)]
    olds = denied or (there[:1] if len(given) > 1 and len(there) == 1 else [])
    news = [value for value in given if value not in olds]
    if len(news) != 1 or (not olds and (there or len(given) > 1)):
        return None
    return (olds[0] if olds else None), news[0]


def _is_unlike(said: Said, kind: str, new: Value) -> bool:
    """Whether a value would replace one of another kind without a word that announces a correction."""
    is_apart = said.sign is Sign.NONE and kind != new.kind and bool(said.small or said.words)  # *no more than 24*
    return is_apart or (not said.is_announced and (new.kind, kind) in _UNLIKE)


_UNLIKE = frozenset((("count", "date"), ("date", "day"), ("day", "date")))
"""Kinds of values, and those that they put right only where a word announces it."""


def _changed(search: Search, entry: Entry, kind: str, old: Value | None, new: Value) -> list[_Change]:
    """The possible corrections of an entry, one for each place of a value of a kind."""
    said, context = search.said, search.context
    if kind == "time" and (old is None or places.stands_in(old, entry, context)):
        is_of_it = entry.kind is not Kind.OPENED or said.sign >= Sign.CLEAR or said.parts  # not *that was it at 8.40*
        line = places.other_time(entry, new.text, context) if is_of_it else ""
        if line:
            return [_Change(line)]
    elif old is None and not _is_like(search, entry, kind, new):
        return []
    spans = [at for at in _values_meant(search, entry, kind) if old is None or places.is_named(old, at)]
    lines = [(places.other_value(entry, at, new, context), abs(_digits(at.text) - _digits(new.text))) for at in spans]
    return [_Change(line, more) for line, more in lines if line]


def _values_meant(search: Search, entry: Entry, kind: str) -> list[places.Placed]:
    """The values of a kind in an entry; if the line names a place, those nearest to its words."""
    spans = places.values_in(entry, kind, search.context)
    words = places.places_of(search.said.words, entry, search.context) if search.is_placed else []
    gaps = [min((max(at.start - end, start - at.end) for start, end in words), default=0) for at in spans]
    return [at for at, gap in zip(spans, gaps, strict=True) if gap == min(gaps)]


def _stands_in(value: Value, entry: Entry, search: Search) -> bool:
    """Whether an entry contains a value, at the place named if there is one."""
    if not search.is_placed:
        return places.stands_in(value, entry, search.context)
    return any(places.is_named(value, at) for kind in ALIKE[value.kind] for at in _values_meant(search, entry, kind))


def _digits(value: str) -> int:
    return sum(map(str.isdigit, value))


def _is_like(search: Search, entry: Entry, kind: str, new: Value) -> bool:
    """Whether a new value is close enough to the old for a sentence with a mere *was* to correct it."""
    said = search.said
    is_sentence = said.line.casefold().startswith("the ") and not said.cues & {"denies", "puts"}
    if (said.sign >= Sign.CLEAR and not is_sentence) or "mild" in said.cues or not (said.words or is_sentence):
        return True
    there = places.values_in(entry, kind, search.context)
    return any(places.is_like(at.text, new.text) for at in there)


# People


def of_both(search: Search) -> Iterator[Lines]:
    """Corrections of the mover and the seconder of the last motion: *sorry, Hall/Park*."""
    said, context = search.said, search.context
    entry = next((e for e in (*search.recent, *search.wide) if e.kind in PROPOSAL), None)
    is_told = said.sign >= Sign.CLEAR and not said.values and "denies" not in said.cues
    if entry is None or len(said.names) != _TWO or len(entry.persons) != _TWO or not is_told:
        return
    if not (_SLASH.search(said.line) or said.cues >= MOVES_MOTION) or not search.is_of(entry):
        return
    pairs = [(old, new.what) for old, new in zip(entry.persons, said.names, strict=True) if old != new.what]
    lines = [places.exchange(entry, o, n, context) if isinstance(o, int) else "" for o, n in pairs]
    if lines and all(lines):
        yield tuple(lines)


_SLASH = any_case(r"\w ?/ ?(?!be?\b)[^\W\d]")


def of_names(search: Search) -> Iterator[Lines]:
    """Corrections of a person in an entry: the one named, the one with the part named, or the only one."""
    said = search.said
    named = [*dict.fromkeys(name.what for name in said.names)]
    denied = [name.what for name in said.names if name.is_denied]
    if not 0 < len(named) <= _TWO or (len(named) == 1 and denied) or (said.values and not denied):
        return
    parts = [part for part in said.parts if part in ROLES]
    if not parts and "motion" in said.cues and {"by", "from"} & said.small:
        parts = ["mover"]
    if len(named) == 1:
        yield from _of_one_name(search, named[0], parts)
    elif said.is_announced or said.owner or _FOR.search(said.line):
        yield from _of_two_names(search, named, denied or named, parts)


_FOR = any_case(r"\w for \w+ as\b|\?")


def _of_two_names(search: Search, named: list[int], wrong: list[int], parts: list[str]) -> Iterator[Lines]:
    """Corrections that replace whichever of two people is in the record by the other."""
    more = 0 if _TO_DO.search(search.said.line) else 1
    for entry in [*search.pool, *(search.wide if not parts else ())]:
        persons = _persons(entry, parts)
        olds = [voice for voice in wrong if voice in persons]
        if len(olds) == 1 and search.is_of(entry, more):
            new = next(voice for voice in named if voice != olds[0])
            line = places.exchange(entry, olds[0], new, search.context)
            yield from ((line,),) if line else ()
            return


_TO_DO = any_case(r"^\S+ to [a-z]")
"""How a new action begins too: *Hall to write, not Park*."""


def _of_one_name(search: Search, new: int, parts: list[str]) -> Iterator[Lines]:
    """Corrections that replace the only person, or the one with the part named."""
    context = search.context
    if not _is_name_put(search.said):
        return
    for entry in filter(search.is_of, search.pool):
        persons = _persons(entry, parts)
        if "seconder" in parts and not persons:
            if search.open_motion is not None and search.open_motion.id == entry.id and new not in entry.persons:
                yield (f"/second {context.handle(new)}",)
            return
        if persons:
            found = (places.exchange(entry, old, new, context) for old in persons if new not in persons)
            yield from ((line,) for line in found if line)
            return


def _is_name_put(said: Said) -> bool:
    """Whether a line has one name and no other value, and says where the name belongs."""
    if said.values or said.votes or said.outcomes or said.is_mere_denial:
        return False
    if said.sign is Sign.NONE and MOVES_MOTION & said.cues:  # *Hall seconded*, of another motion
        return False
    is_told = said.is_announced or bool(said.parts) or "that" in said.cues
    return is_told or bool(said.words and said.small & BE)  # *the register is Hall's to update*


def _persons(entry: Entry, parts: list[str]) -> list[int]:
    """The people with the part named, or with any part, in an entry; failing that, those named in its words."""
    at = next((PARTS[part].place for part in parts if part in MOVES_MOTION), None)
    named = entry.persons if at is None else entry.persons[at : at + 1]
    if at is None and parts and entry.kind not in MOVEMENT | PROPOSAL:
        named = named[:1]
    found = named if entry.persons or parts else tuple(mentioned(entry.text or ""))
    return [person for person in found if isinstance(person, int)]


# Words


_SHOULD_BE_SO = r"(?:should|shd|ought to|must)(?:['’]?(?:ve|a)| ha?ve)? be(?:en)?\b|reads?\b"
"""What any sentence may have: *the shed should be sold*, *the letter reads well*."""
_PAIRS = tuple(map(any_case, (
    r"(?:change|amend|replace|correct|alter|update|strike|scratch|delete|take out)d? (?P<old>.+?),? "
    r"(?:to read|to|with|by|and insert|insert|make (?:it|that)|and put(?: in)?|put(?: in)?|add) (?P<new>.+)",
    r"for (?P<old>.+?),? read (?P<new>.+)",
    r"(?:read|insert|substitute) (?P<new>.+?) for (?P<old>.+)",
    r"(?:not|instead of|i (?:wrote|typed|put)) (?P<old>.+?)(?:,? but|[;:]|,(?!\d)| [–—-]) ?(?P<new>.+)",
    r"(?P<longer>.+?)[\s,(–—-]+(?:and )?(?:not|rather than|instead of) (?P<old>.+)",
    rf"(?P<old>.+?):? ?(?:[-=]+>|→|(?:(?<=[\"”'’] )|\b(?!{_SHOULD_BE_SO}))(?:{SHOULD})\b"
    r"|\b(?:is|was)? ?spel(?:led|t|ling)\b) ?(?P<new>.+)",
    rf"(?P<old>.+?) (?:{_SHOULD_BE_SO})\b ?(?P<maybe>.+)",
    r"(?P<old>.+?) (?:is|was) (?:wrong|incorrect)[\s,;:–—-]+(?P<new>.+)",
    r"(?P<old>.+?) (?:is|was)(?: really| actually)? (?P<maybe>.+)",
)))  # fmt: skip
"""What is to stand in place of what, where only the order of the words says which is which. What is `longer` may have
words that were right before (*the vote was on hedges, not trees*); `maybe` must be like the old, for any sentence may
have the form."""
_ENDS = r"[\s,.;:()!“”\"'*–—-]*"
_LEADS = (
    r"(?:(?:no+|sorry|oops|wait|actually|correction|typo|apologies|apols|nope|er|ok|edit|(?:it|that|this)(?:['’]?s)?"
    r"|the|name|spelling|sp|i mean|i meant|make (?:that|it)|was|is|put|beg pardon|i should say"
    rf"|{SHOULD_BE}|spel[lt]\w*|my|error|mistake|please|pls|correct|number|figure)\b{_ENDS})*"
)
_CLEAN = any_case(
    rf"^{_ENDS}{_LEADS}(?P<said>.*?){_ENDS}(?:\b(?:sorry|actually|instead|rather|please|pls|sp|beg pardon"
    rf"|i should say)\b{_ENDS})*$"
)
_AFTER_BE = any_case(r"^.*\b(?:was|is|were|are|(?:should|shd) be) (?:(?:at|by|for|from|in|on|to|with) )?(?=\w)")
_ITS_ARTICLE = any_case(r"^(?:an?|the) (?=\w)")


def of_words(search: Search) -> Iterator[Lines]:
    """Corrections of words that a line quotes, or of those most like them."""
    said = search.said
    if said.parts and not said.cues & {"sorry", "denies", "should", "puts"}:
        return
    line = _clean(said.line)
    for old, new in _pairs(line, said):
        found = _exchanged_in(old, new, search)
        if not found and said.sign is Sign.REGRET and "denies" in said.cues:
            found = _further(old, new, search.context)
        if found:
            yield (found,)
            return
    if likest := _likest(search, line):
        yield (likest,)


def _clean(words: str) -> str:
    match = _CLEAN.match(words)
    return match["said"] if match else words


def _pairs(line: str, said: Said) -> Iterator[tuple[str, str]]:
    """The wrong and the right words of a line, for each way to read it."""
    for match in filter(None, (form.fullmatch(line) for form in _PAIRS)):
        found = match.groupdict()
        old, new = _clean(found["old"]), _clean(found.get("new") or found.get("longer") or found["maybe"])
        if "longer" in found:
            new = places.in_place_of(old, new) or _AFTER_BE.sub("", new)
        is_nothing = not old or not new or old.casefold() == new.casefold() or new.split()[-1].lower() in AUXILIARIES
        if is_nothing or set(new.lower().split()) <= SMALL:  # *for not to exceed £60,000*
            continue
        is_told = places.is_like(old, new) or (said.sign is Sign.REGRET and "should" in said.cues)
        if "maybe" not in found or (said.sign >= Sign.CLEAR and old not in new and is_told):
            yield old, new


def _exchanged_in(old: str, new: str, search: Search) -> str:
    """The correction of words in one of the latest entries, with or without their article; empty if none has them."""
    said, context = search.said, search.context
    entries = search.recent if said.sign < Sign.CLEAR else [*search.recent, *search.wide]
    for words, put in ((old, new), (_ITS_ARTICLE.sub("", old), _ITS_ARTICLE.sub("", new))):
        right = places.in_place_of(words, put)
        for entry in entries if right else ():
            place = places.whole(words, decode(entry.text or "", context.names))
            if place and (line := places.exact(entry, *place, right, context)):
                return line
    return ""


def _further(old: str, new: str, context: Context) -> str:
    """The correction of words in an older entry or on the roll, or one that will be refused; empty if it would change
    part of another word."""
    right = places.in_place_of(old, new) if len(old.split()) <= MOST_OWN else ""
    for entry in reversed(context.meeting.entries) if right else ():
        place = places.whole(old, decode(entry.text or "", context.names)) if not entry.is_struck else None
        if place:
            return places.exact(entry, *place, right, context)
    line = Correct(old, right)
    return "" if not right or places.makes(line, None, lambda _: True, context) else places.typed(line)


def _likest(search: Search, line: str) -> str:
    """The correction of the words most like the right words of a line: a name in another spelling."""
    said, context = search.said, search.context
    if said.sign is Sign.NONE or "denies" in said.cues or said.is_valued:
        return ""
    words = SPELT.sub("", _AFTER_BE.sub("", line)).strip(" ,:.()")
    is_rare = not is_common(words.lower())
    is_one = " " not in words and is_rare
    if not words or not (said.sign >= Sign.CLEAR or (words[:1].isupper() and is_rare) or is_one):
        return ""
    is_spelt = SPELT.search(said.line) is not None
    least = _HALF_LIKE if is_spelt else places.LIKE if said.sign >= Sign.CLEAR and is_one else _VERY_LIKE
    for entry in search.recent:
        place = places.most_like(entry, words, least, context)
        is_all = search.own(entry) <= len(words.split())
        if place and is_all and (found := places.exact(entry, *place, words, context)):
            return found
    return ""


_HALF_LIKE = 0.5
_VERY_LIKE = 0.75
