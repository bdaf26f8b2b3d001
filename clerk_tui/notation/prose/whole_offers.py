"""What of a line no offered line says: one check for every offer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import DAYS, in_full
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import SAYING, base_of, base_of_doing, base_of_past, is_past, past_of
from clerk_tui.english.words import (
    ADVERBS,
    AUXILIARIES,
    DEPENDENT,
    FIRST,
    FUNCTION_WORDS,
    POLITE,
    PREPOSITIONS,
    SECOND,
    SUBJECTS,
)
from clerk_tui.meeting.name_parts import count_titles
from clerk_tui.meeting.people import fold
from clerk_tui.notation.name_index import means_chair
from clerk_tui.notation.prose.agenda import opened_title
from clerk_tui.notation.prose.decisions import PUT_OFF_WORDS
from clerk_tui.notation.prose.names import CTTEE, MTG, cut_name
from clerk_tui.notation.prose.opening_and_closing import SURE_TIME, times_lost
from clerk_tui.notation.prose.outcomes import NUMBER
from clerk_tui.notation.prose.words_in_full import in_whole_words
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

_WORDS = regex(r"\w+(?:['’\-]\w+)*")
_INITIAL = regex(r"\b[A-Z]\b\.? (?=[A-Z]\w)")
"""An initial before a surname: what names is looked up whole."""
_EVENT_WORDS = lexicon("offers.event-words")
_EVENT_STEMS = regex(
    rf"(?:{NUMBER}|{MTG}|{CTTEE}|agr?['’]?d?|aif|opp(?:['’]?d|s)?|x\d+|\d+x|mo?tn?|friendly|scnd|(?:a/?p|[at](?=\d))\d*|rec['’]d|ok['’]?d|okayed|re-?(?:join|enter|open|visit)\w*|2nd['’]?(?:ed|d|s)?|mv(?:e?d|s)?"
    r"|abs|es|[ivx]{2,4}|\d+(?:-\d+){1,2}|\d\d[ap]"
    r"|(?:[yn]|ayes?|yeas?|noes|nays?)-\d+|(?:non-)?registe?rable"
    r"|(?:amd|amen|amm|orig|subst|abst|dissent|unanimous|withd|prop|sec|nom|deputi[sz]|substitut|correct|recus|restart|recov"
    r"|resum|reconven|co-?opt)\w*(?:['’]\w+)?)"
)
"""The words of prose that an event says by being one."""


def lost_words(line: str, offer: str, context: Context) -> tuple[str, ...]:
    """The words of prose that an offer lacks, except names, numbers in another form, and the event's words."""
    kept = {*_WORDS.findall(offer.casefold()), *_WORDS.findall(in_whole_words(offer, context).casefold())}
    if offer.startswith("/defer") and context.item is not None:
        kept |= PUT_OFF_WORDS | {*_WORDS.findall(context.item.title.casefold())}
    said = in_whole_words(_INITIAL.sub("", line), context)
    words = (word for word in _WORDS.findall(said.casefold()) if word not in _EVENT_WORDS)
    others = (word for word in words if word not in kept and in_full(word) not in kept)
    lacking = tuple(word for word in others if not _EVENT_STEMS.fullmatch(word))
    if not lacking:
        return ()
    people, roll = context.meeting.people, context.meeting.roll
    held = (p.post for p in roll if p.post and p.post.casefold() in said.casefold())
    known = chain((people[p.person_id].name for p in roll), held, (p.alias for p in roll))
    handle, rest = cut_name(line, context)
    if not handle:  # *City Mgr*
        handle, rest = cut_name(line.lower(), context)
    called = line[: -len(rest)].strip() if handle and rest and handle in offer else ""
    called = "" if context.names.find_whole(called) else called  # *finance officer*, and no name
    names = {fold(part) for name in (*known, called) for part in _WORDS.findall(name)}
    return tuple(
        w
        for w in lacking
        if fold(w) not in names
        and (len(w) > 1 or w in "ai" or w.isdigit())
        and not count_titles([w, "x"])
        and not context.find(re.split("['’]", w)[0].upper())
        and not context.find_named(w)
    )


def lost_of(line: str, offers: Sequence[str], context: Context) -> list[str]:
    """What of a line no offered line says: its people, words other than those of the events, and its times."""
    if not offers or any(offer.startswith(_AS_A_WHOLE) or _CITED.fullmatch(offer) for offer in offers):
        return []
    told = "\n".join(offers)
    times = times_lost(context.with_figures(line), offers)
    said = line.split(None, _MOST_OF_TITLE)[-1] if offers[0].startswith("/item ") else line
    people = _people_of(in_words(said), context) - _people_of(_OWN_OF_MOVEMENT.sub(r"\g<moves>", told), context)
    if context.presiding is not None and any(offer.startswith(_BY_CHAIR) for offer in offers):
        people -= {context.presiding}
    if "/accepted" in offers:
        people -= {proposal.mover for proposal in context.proceedings.open_proposals(context.item_id)}
    kept = {_stem(word) for word in _split(" ".join((told, *_titles_opened(offers, context))))}
    kept |= {"name"} if "/own " in told else set()  # *asked for her name to be recorded*
    moved = context.proceedings.latest_open(context.item_id) if offers[0].startswith("/vote") else None
    kept |= {_stem(word) for word in _split(moved.text)} if moved else set()
    new = kept.difference(map(_stem, _split(line)))
    lacking = (word for word in lost_words(said, told, context) if not SURE_TIME.fullmatch(word))  # `times` has those
    words = dict.fromkeys(word for word in lacking if not _is_small(word))
    lost = (w for w in words if not (kept.issuperset(map(_stem, _split(w))) or _shortens(w, new)))
    at = " ".join(times).casefold()
    return [*map(context.name, sorted(people)), *(word for word in lost if word not in at), *times]


_AS_A_WHOLE = ("s/", "/undo", "\\")
"""Lines that correct what was recorded, or keep what was typed."""
_CITED = regex(r"/exempt \d[\d, and-]*")
"""An exclusion in the words of the style."""
_OWN_OF_MOVEMENT = regex(r"^(?P<moves>(?:[+-]|/(?:inquorate|resume)\b)[^:\n]*): .*", re.MULTILINE)
"""A movement with its own sentence, which moves nobody."""
_BY_CHAIR = ("/casting", "/close", "/open", "/presiding", "/ruling", "/sign ")
"""Lines that say what whoever presides does, without the name."""
_MOST_OF_TITLE = 3
"""The words at the beginning of a line that may be the title of the item that is opened."""


def _people_of(text: str, context: Context) -> set[int]:
    """The people of the roll whom single words of a text name, but not whoever presides."""
    words = (re.split("['’]", word)[0] for word in _WORDS.findall(_PRO_TEM.sub("", text)))
    found = (context.find(word).only for word in words if not means_chair(word))
    return {voice for voice in found if isinstance(voice, int)}


_PRO_TEM = any_case(r"\b(?:mayor|president)[ -](?=pro[ -]?tem)")
"""The mayor's title, in the one of their deputy."""


def _titles_opened(offers: Sequence[str], context: Context) -> Iterator[str]:
    """The titles of the items that lines open, and the number and title of the one that is open."""
    yield from (opened_title(offer, context) for offer in offers if offer.startswith("/item "))
    if context.item is not None:
        yield context.item.label


def _split(text: str) -> list[str]:
    return [part for word in _WORDS.findall(text.casefold()) for part in word.split("-")]


def _stem(word: str) -> str:
    """A word without the endings of verbs and plurals."""
    word = re.split("['’]", word)[0]
    return base_of(word) or base_of_past(word) or base_of_doing(word) or word.removesuffix("s")


def _is_small(word: str) -> bool:
    """Whether a word says nothing of its own, so that it is lost without harm."""
    bare = re.split("['’]", word)[0]
    forms = bare, bare.removesuffix("n"), re.sub("['’]", "", word), past_of(base_of(bare) or "x"), base_of_doing(bare)
    return not _SMALL.isdisjoint(forms) or _IN_FIGURES.fullmatch(word) is not None


_SMALL = FUNCTION_WORDS | FIRST | SECOND | ADVERBS | POLITE | SAYING | {*DAYS} | lexicon("offers.said-otherwise")
_IN_FIGURES = regex(r"\d{1,2}(?:st|nd|rd|th)|\d+(?:bn|k|mn?)")
"""Figures that minutes have in another form."""


def _shortens(word: str, full: Collection[str]) -> bool:
    """Whether a word is one of the words in full, in short: *st* of *street*."""
    left = (iter(one) for one in full if one[:1] == word[0] and len(word) <= _LONGEST_SHORT)
    letters = word.removesuffix("s")  # the words in full lack that ending too
    return any(all(letter in one for letter in letters) for one in left)


_LONGEST_SHORT = 5


def stands_alone(rest: str, *, is_last: bool, of: str) -> bool:
    """Whether words beside an event are a paragraph of their own, not its reason or manner."""
    words = tokens(rest)
    does = is_past(words[0].low) or words[0].low in AUXILIARIES
    is_theirs = is_last and of[0] in "+-" and does  # *Hall back 8.05, was told of it*
    if len(words) < _LEAST_APART or words[0].low in _DEPENDENT or not rest[:1].isalpha() or is_theirs:
        return False
    return (
        Clauses(words).has_verb()
        or any(is_past(token.low) for token in words)
        or (is_last and of.startswith(("/close", "/adjourn")))
    )


_LEAST_APART = 3
_DEPENDENT = DEPENDENT | PREPOSITIONS | SUBJECTS | ADVERBS - {"back"} | {"sorry", "apologies", "apols", "having"}
