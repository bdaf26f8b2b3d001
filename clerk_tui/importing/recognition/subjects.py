"""Whom the words before a verb name: a person, a post, several of either."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_tui.english.forenames import is_forename
from clerk_tui.english.said import (
    ADVERBS,
    HEADS_SMALL,
    LONGEST_POST,
    NOT_BEFORE,
    NOT_POST,
    SMALL,
)
from clerk_tui.english.titles import ALL_TITLES, PARTICLES, POST_ENDS, POST_WORDS
from clerk_tui.importing.recognition.roster import MEMBERS, Roster
from clerk_tui.lists.names import folded, is_name, is_titled
from clerk_tui.meeting import Collective, Voice

_ASIDE = re.compile(
    r",?\s+(?:in\s+)?(?:proposing|seconding|supporting|moving|introducing|presenting|replying|responding)\b[^.;:]{0,80}$"
)
"""What may stand between somebody and what they said: *Mr Ash, in proposing the plan, …*."""
_MOST_OF_NAME, _MOST_OF_ROLE = 4, 7  # words of a name, and of a post before one, at most


def subject_of(words: Sequence[str], at: int, roster: Roster) -> tuple[int, tuple[Voice, ...], str] | None:
    """The subject of the verb at the index `at`: where it begins, who it is, and the words."""
    end = at - 1
    while end >= 0 and words[end].casefold().strip(",;") in ADVERBS | {"having"}:  # *Ash having asked …, Elm said …*
        end -= 1
    if end < 0:
        return None
    found = _ending(words, end, roster)
    if found is None and (aside := _ASIDE.search(" ".join(words[:at]))) and aside.start():
        end = len(aside.string[: aside.start()].split()) - 1
        found = _ending(words, end, roster)
    if found is None:
        return None
    start, voice = found
    persons = [voice]
    subject = " ".join(words[start : end + 1])
    while start >= 2 and words[start - 1].casefold() in ("and", "&"):
        more = _ending(words, start - 2, roster, in_list=True)
        if more is None:
            break
        start, voice = more
        persons.insert(0, voice)
    while start >= 1 and words[start - 1].endswith(",") and len(persons) > 1:
        before = _before_brackets(words, start - 1)
        more = _name_ending(words, before, roster, in_list=True)
        if more is None:
            break
        start, voice = more
        persons.insert(0, voice)
    is_replying = start > 1 and words[start - 2 : start] == ["to", "which"]
    if start and words[start - 1].casefold() in NOT_BEFORE and not (is_replying or _is_after_the(words, start, end)):
        return None
    return start, tuple(dict.fromkeys(persons)), subject


def _ending(words: Sequence[str], end: int, roster: Roster, *, in_list: bool = False) -> tuple[int, Voice] | None:
    """The person whose name, post or what is added to either ends at the word `end`."""
    end = _before_brackets(words, end)
    if end < 0:
        return None
    found = _before_post(words, end, roster) or _name_ending(words, end, roster, in_list=in_list, known=True)
    found = found or _post_ending(words, end, roster) or _name_ending(words, end, roster, in_list=in_list)
    if found is not None and not _is_within(words, found[0], end):
        return _with_name(words, found, roster)
    if not words[end].endswith(",") and not _may_end_apposition(words[end]):
        return found
    return _before_more(words, end, roster, in_list=in_list) or found


def _is_within(words: Sequence[str], start: int, end: int) -> bool:
    """Whether the words of a subject are but the end of a longer post: *the Head of Trees*."""
    return start > 2 and words[start - 1] in _WITHIN and not _is_after_the(words, start, end)


def _is_after_the(words: Sequence[str], start: int, end: int) -> bool:
    """Whether a title and a name follow *the*: *His Worship the Mayor A. Ash*."""
    return words[start - 1].casefold() == "the" and is_titled(" ".join(words[start : end + 1]).strip(",;:"))


def _before_more(words: Sequence[str], end: int, roster: Roster, *, in_list: bool) -> tuple[int, Voice] | None:
    """The name before a post, a place or a body that ends at a word: *Mrs Ash, Nurse for Older People, …*."""
    for comma in range(end - 1, max(-1, end - 18), -1):
        if words[comma].endswith((".", ";", ":")) and len(words[comma]) > 3 and "." not in words[comma][:-1]:
            return None
        if not words[comma].endswith((",", "),")):
            continue
        place = _before_brackets(words, comma)
        found = (
            (_name_ending(words, place, roster, in_list=in_list) or _post_ending(words, place, roster))
            if place >= 0
            else None
        )
        if found is not None:
            return found
    return _before_place(words, end, roster)


def _with_name(words: Sequence[str], found: tuple[int, Voice], roster: Roster) -> tuple[int, Voice]:
    """A post with the name before it, where both are printed: *Ms Dove, Head of Bridges, …*."""
    start, voice = found
    if start >= 2 and words[start - 1].endswith(","):
        is_one = isinstance(voice, Collective)  # *Jo Ash, a resident, …*
        named = _name_ending(words, start - 1, roster, known=not is_one)
        if named is not None and (named[1] == voice or (is_one and isinstance(named[1], int))):
            return named
    return found


def _before_place(words: Sequence[str], end: int, roster: Roster) -> tuple[int, Voice] | None:
    """A name that a place or body follows: *Mr Hazel of Mill Lane asked …*."""
    for at in range(end - 1, max(0, end - 7), -1):
        after = at + 2 if words[at + 1] == "the" and at + 2 <= end else at + 1
        if words[at] in ("of", "from", "representing") and words[after][:1].isupper():
            found = _name_ending(words, at - 1, roster)
            if found is not None:
                return found if isinstance(found[1], int) else None
    return None


def _before_post(words: Sequence[str], end: int, roster: Roster) -> tuple[int, Voice] | None:
    """A full name at the very beginning, before a post: *Jo Ash, Planner III, …*, *Jo Ash, the agent, …*."""
    at = next((n for n, word in enumerate(words[:_MOST_OF_NAME]) if word.endswith(",")), 0)
    name, post = " ".join(words[: at + 1]).rstrip(","), words[at + 1 : end + 1]
    if not at or not post or not is_name(name, bare=False):
        return None
    is_post = any(folded(_bare(word)) in POST_WORDS | HEADS_SMALL for word in post)
    is_said = post[0] in ("the", "an", "a") or all(word[:1].isupper() or word in SMALL for word in post)
    is_one = is_post and is_said and ", and " not in " ".join(post)
    voice = roster.speaker(name) if is_one and words[end].endswith(",") else None
    return None if voice is None else (0, voice)


def _may_end_apposition(word: str) -> bool:
    return word[:1].isupper() or word.endswith(")") or word in ("staff", "resident", "applicant", "representative")


def _before_brackets(words: Sequence[str], end: int) -> int:
    """The index of the word before what stands in brackets at `end`."""
    if not words[end].rstrip(",;.").endswith(")") or re.fullmatch(r"\([A-Z]\.?\),?", words[end]):
        return end
    for start in range(end, max(-1, end - 16), -1):
        if words[start].startswith("("):
            return start - 1
    return end


_WITHIN = frozenset("for of from at the to".split())  # after these the name of a post goes on, and does not begin
_ALONE = frozenset(("residents", "chair", "chairman", *(f"{one}s" for one in MEMBERS)))
"""Words that name who speaks, with nothing beside them."""
_COMMON = _ALONE | {*MEMBERS, *"chairperson committee resident public mayor parishioner staff".split()}
"""Words in small letters that end who speaks."""


def _name_ending(
    words: Sequence[str], end: int, roster: Roster, *, in_list: bool = False, known: bool = False
) -> tuple[int, Voice] | None:
    last = _bare(words[end]) if not words[end].startswith("(") else words[end].rstrip(",;")
    if not last or (last[0].islower() and last.casefold() not in _COMMON):
        return None
    if last == "staff" and not (end and words[end - 1].endswith((",", "which"))):
        return None
    start = end
    while start > 0 and end - start < 6 and _is_of_name(words[start - 1]):
        start -= 1
    for first in range(start, end + 1):
        phrase = " ".join(words[first : end + 1]).strip(",;:*“( ")
        if not phrase:
            continue
        if (voice := _known(phrase, roster)) is not None:
            return first, voice
        if (known and is_titled(phrase)) or roster.is_shared(phrase):
            return None  # neither their namesake, nor whoever holds a lower post
        if not known and _is_new(words, first, end, phrase, in_list) and (voice := roster.speaker(phrase)) is not None:
            return first, voice
        if first < end and is_forename(folded(words[first])) and is_name(phrase, bare=False):
            return None  # *Jo Ash* is not whoever else is called Ash
    return None


_INITIALS = re.compile(r"[A-Z]{2,3}")
_BODIES_FOR_SHORT = frozenset("PC CC DC BC TC RC HQ IT HR PR FC MP MD".split())
"""Letters that stand for a body or a service where the source calls nobody by initials."""


def _known(phrase: str, roster: Roster) -> Voice | None:
    first = phrase.split(None, 1)[0]
    if folded(first) in ALL_TITLES or " " in phrase or folded(phrase) in _ALONE:
        return roster.find(phrase)
    letters = phrase.replace(" ", "").replace(".", "")
    is_body = letters in _BODIES_FOR_SHORT and not roster.has_initials
    if _INITIALS.fullmatch(letters) and not is_body and (held := roster.by_initials(letters)) is not None:
        return held
    if phrase.casefold() == "staff":
        return roster.by_post("Staff") or roster.add_post("Staff")
    return roster.by_name(phrase, near=False) or roster.by_given(phrase)


_POSTS_TOO = frozenset("member members chief deputy director board public an vice secretary".split())
"""Titles that begin the name of a post, too: *Director, Finance*."""


def _is_new(words: Sequence[str], first: int, end: int, phrase: str, in_list: bool) -> bool:
    """Whether a phrase may name somebody new: with a title anywhere, in full where a sentence begins or in a list."""
    start = phrase.split()[0]
    if first and words[first - 1] in ("Vice", "Deputy"):
        return False
    if folded(start) in ALL_TITLES - _POSTS_TOO and len(phrase.split()) > 1:
        return True
    if end - first < 1 or end - first > 3:
        return False
    if folded(start) in POST_WORDS and words[first - 1 : first] not in (["the"], ["The"]):
        tokens = phrase.split()
        names = [t for t in tokens if folded(t) not in POST_WORDS]
        return (
            1 <= len(names) <= 2
            and tokens[-len(names) :] == names
            and is_name(names[-1])
            and folded(tokens[-len(names) - 1]) in POST_ENDS | {"captain", "chief", "lieutenant"}
        )
    before = words[first - 1] if first else ""
    posts = HEADS_SMALL & {word.strip(",") for word in words[max(0, first - _MOST_OF_ROLE) : first]}
    is_apart = in_list or (words[end][-1] == "," and bool(posts))  # *the chair of the group, Bo Ash, …*
    is_first = first == 0 or before in ("*", "•") or before.endswith((":", ";", ",") if is_apart else (":", ";"))
    is_after_and = first >= 2 and before.casefold() in ("and", "&") and words[first - 2][:1].isupper()
    if end + 1 < len(words) and words[end + 1].casefold() in ("has", "have", "had", "are", "were"):
        return False
    return (is_first or is_after_and) and is_name(phrase, bare=False)


def _is_of_name(word: str) -> bool:
    if word.endswith((",", ";", ":", ")")) and word[:1] != "(":
        return False
    bare = word.strip('“"(*')
    if word.endswith(".") and len(bare) > 2 and folded(bare) not in ALL_TITLES and "." not in bare[:-1]:
        return False
    if not bare:
        return False
    return (
        bare[0].isupper()
        or bare.casefold() in PARTICLES
        or (
            bare.casefold() in ("a", "the", "an", "all", "of", "member", "chair", "public", "some")
            and not bare[0].isdigit()
        )
    )


def _post_ending(words: Sequence[str], end: int, roster: Roster) -> tuple[int, Voice] | None:
    """A post that ends at the word `end`: *the Head of Planning*, *the Director, Regional Services*."""
    if words[end].casefold() in SMALL:
        return None
    for start in range(end, max(-1, end - LONGEST_POST), -1):
        word = words[start]
        if word in ("The", "the", "An", "“The", "Our", "our"):
            phrase = " ".join(words[start + 1 : end + 1]).strip(",;: ")
            if not phrase:
                return None
            voice = roster.find(f"the {phrase}")
            if voice is not None:
                return start, voice
            if start and words[start - 1] == "of" and _OF_A_BODY.search(phrase):
                continue  # *the Chair of the Roads Committee*
            return _new_post(phrase, start, roster)
        bare = word.strip(",;:()&")
        if bare and not (bare[0].isupper() or bare.casefold() in SMALL or bare.casefold() in HEADS_SMALL):
            return None
        if start != end and word.endswith((".", ";", ":")):
            return None
    return None


_OF_A_BODY = re.compile(r"^[A-Z].* (?:Committee|Working Group|Panel|Board)$")


_PORTFOLIO = re.compile(r"\b(?:(?:Cabinet|Executive|Lead) Member|Portfolio Holder)\b")
"""The post of a member who answers for some of the services."""


def _new_post(phrase: str, start: int, roster: Roster) -> tuple[int, Voice] | None:
    parts = phrase.split()
    last = parts[-1].strip(",.").casefold()
    if len(parts) == 1:
        return (
            (start, roster.add_post(phrase[0].upper() + phrase[1:]))
            if last in HEADS_SMALL or (last in POST_ENDS and phrase[0].isupper())
            else None
        )
    if last in NOT_POST and not (parts[0].casefold() in POST_ENDS and parts[1] == "of"):
        return None
    has_head = _PORTFOLIO.search(phrase) is not None or any(p.strip(",.").casefold() in POST_ENDS for p in parts)
    if has_head and all(p[0].isupper() or p.casefold() in SMALL for p in parts) and parts[0][0].isupper():
        return start, roster.add_post(phrase)
    return None


def _bare(word: str) -> str:
    return word.strip(",.;:()“”\"'*")
