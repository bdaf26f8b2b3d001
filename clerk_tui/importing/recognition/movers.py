"""Who moved and who seconded, wherever a sentence names them, so that the motion is what is left of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.english.titles import ALL_TITLES, PARTICLES, PERSONAL, POST_WORDS
from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.names import folded, is_name, without_nickname
from clerk_tui.meeting import Collective, Voice


def find_person(name: str, roster: Roster) -> Voice | None:
    """Whoever is named as mover or seconder."""
    name = without_nickname(name)
    name = re.sub(r"^(?:the\s+)?(?:motion\s+)?by\s+|(?<=\w)\s+\([^()]{2,40}\)$", "", name.strip(" ,;.")).strip()
    if re.fullmatch(r"[A-Z][A-Za-z]{1,3}", name) and (held := roster.by_initials(name)) is not None:
        roster.has_initials = True
        return held
    found = _behind_post(name, roster) or roster.speaker(name)
    match = re.fullmatch(r"([A-Z][a-z]+) ([A-Z])", name)
    if match is not None and roster.by_given(match[1]) is not None:
        return roster.named(name)  # *Jo R.* is no Jo Ash
    return found


def named_as(words: str, roster: Roster) -> Voice | None:
    """Whoever is named where nothing but a mover or a seconder may stand, on a list or not; None for no name."""
    words = words.strip()
    known = roster.by_name(words) or find_person(words, roster)
    return roster.named(words) if known is None and is_name(words) else known


_POSTS = (ALL_TITLES | POST_WORDS | {"clir"}) - PERSONAL  # as scanned pages have *Cllr*


def _behind_post(name: str, roster: Roster) -> Voice | None:
    """Whoever of those known is named behind a post or title that no list has with the name: *Committee Member Ash*."""
    words = name.split()
    count = next((n for n, word in enumerate(words[:-1]) if folded(word) not in _POSTS), len(words) - 1)
    if not count:  # *Panel member Ash*
        count = next((n + 1 for n, word in enumerate(words[:-1][:4]) if word.casefold() == "member"), 0)
    bare = " ".join(words[count:])
    if not count or not is_name(bare):
        return None
    listed = roster.by_name(bare, near=False)
    held = listed if listed in roster.roll else roster.find(name) or listed
    return roster.by_given(bare) if held is None else held


@dataclass(frozen=True)
class Named:
    """Somebody named in a sentence as mover or seconder."""

    who: Voice
    start: int
    end: int
    """Where what names them begins and ends in the sentence, with the words that say what they did."""


_LONGEST = 8
"""Words of a post, a title and a name, at most."""
_WORD = re.compile(r"\S+")
_GOES_ON = re.compile(r"(?:(?:[A-Z]\.?[’'-]?)+|\([A-Z]\.?\),?)$|(?i:(?:Mrs?|Ms|Dr|C?ll?rs?|Rev|Prof|Hon|St)\.$)")
"""Initials and titles shortened, whose stop ends no sentence."""
_SMALL_POSTS = frozenset("chair chairman chairwoman chairperson mayor president cathaoirleach member".split())


_RESULTS = frozenset("carried lost passed defeated unanimous unanimously approved agreed vote votes result".split())
"""With what no name goes on: *Seconded: Cr Elm CARRIED 5/0*."""


def _may_be_of_name(word: str) -> bool:
    bare = word.strip("“\"'(,.;:)")
    return bool(bare) and (bare[0].isupper() or folded(bare) in PARTICLES | _SMALL_POSTS)


def person_after(text: str, at: int, roster: Roster, *, may_be_new: bool = False) -> tuple[Voice, int] | None:
    """The person whose name begins at a place, and where it ends. `may_be_new`: whether a name alone that is on no
    list is somebody's, too."""
    ends: list[int] = []
    start = None
    for match in _WORD.finditer(text, at):
        word = match[0]
        if start is None and word.casefold() == "the":
            start = match.start()
            continue
        if (
            word.rstrip(".,;:").casefold() in _RESULTS
            or not _may_be_of_name(word)
            or (word[0] == "(" and not _GOES_ON.match(word))
        ):
            break
        start = match.start() if start is None else start
        ends.append(match.end())
        if word[-1] in ",;:)" or (word[-1] == "." and not _GOES_ON.search(word)) or len(ends) == _LONGEST:
            break
    for end in reversed(ends):
        words = text[start:end].rstrip(" ,.;:")
        words = words if "(" in words else words.rstrip(")")
        if (who := _anybody(words, roster)) is not None:
            return who, (start or 0) + len(words)
    if may_be_new and ends and (who := _somebody_new(text[start : ends[-1]], roster)) is not None:
        return who, ends[-1]
    return None


def person_before(text: str, end: int, roster: Roster, *, may_be_new: bool = False) -> tuple[Voice, int] | None:
    """The person whose name ends at a place, and where it begins."""
    starts: list[int] = []
    is_titled = False
    for match in reversed(list(_WORD.finditer(text[:end]))[-_LONGEST:]):
        word = match[0]
        ends = word[-1] in ",;:" or (word[-1] == "." and not _GOES_ON.search(word))
        was_titled, is_titled = is_titled, folded(word) in PERSONAL and not word.isupper()
        if (
            (starts and ends)
            or (was_titled and not is_titled)
            or not (_may_be_of_name(word) or word.casefold() == "the")
        ):
            break
        starts.append(match.start())
        if word[0] in '“"' or (word[0] == "(" and not _GOES_ON.match(word)) or word.casefold() == "the":
            break
    for start in reversed(starts):
        words = text[start:end].strip(' ,.;:“"').lstrip("(")
        if (who := _anybody(words, roster)) is not None:
            return who, start
    return None


def _somebody_new(words: str, roster: Roster) -> Voice | None:
    """Whoever is named by a forename or a surname alone, and is on no list."""
    words = words.strip(" ,.;:()")
    is_one = words.istitle() and words.isalpha() and folded(words) not in _POSTS
    return roster.named(words) if is_one and is_name(words) else None


def _anybody(words: str, roster: Roster) -> Voice | None:
    """Whom words name: somebody known, or somebody new who is named behind a post or a title."""
    who = find_person(words, roster)
    return None if isinstance(who, Collective) else who


def seconder_in(text: str, roster: Roster, *, may_be_new: bool = False) -> Named | None:
    """Who seconded, as a sentence tells it: *seconded by Ash*, *2nd: Ash*, *and Ash seconded the motion*."""
    for match in rules.SECOND.finditer(text):
        word, said = match["word"].casefold(), match[0].strip()
        is_new = may_be_new and word != "supported"
        is_label = (
            match["by"]
            or rules.OF_LABEL.search(text[: match.start("word")])
            or word in ("seconder", "sec", "2nd")
            or match.start("word") == 0
            or said[-1] in ":–-"
            or said[0] in ",;"
        )
        if is_label and (after := person_after(text, match.end(), roster, may_be_new=is_new)) is not None:
            return Named(after[0], match.start(), after[1])
        before = None
        is_by = match["by"] and person_after(text, match.end(), roster, may_be_new=True) is not None
        if word != "seconder" and not is_by and not rules.OF_LABEL.search(text[: match.start("word")]):
            end = match.start() if said[0] in "–—-" else match.start("word")
            before = person_before(text, end, roster, may_be_new=is_new and word in ("seconded", "seconds"))
            before = None if before is not None and text[: before[1]].endswith(" by ") else before
        is_bare = before is None and (said[:3].casefold() == "and" or word == "seconded")
        after = person_after(text, match.end(), roster) if is_bare else None
        if after is not None:  # *proposed by Ash and seconded Elm*
            return Named(after[0], match.start(), after[1])
        if before is not None:
            lead, what = rules.AND_BEFORE.search(text[: before[1]]), rules.THE_MOTION.match(text, match.end("word"))
            return Named(before[0], lead.start() if lead else before[1], what.end() if what else match.end("word"))
    return None


def mover_in(text: str, roster: Roster, *, may_be_new: bool = False) -> Named | None:
    """Who moved: *Ash made a motion*, *moved by Ash*, *Motion to wait by Ash*, *Prop: Ash*."""
    for match in rules.MOVES.finditer(text):
        if (before := person_before(text, match.start(), roster, may_be_new=may_be_new)) is not None:
            return Named(before[0], before[1], match.end())
    for match in rules.MOVED_WHOM.finditer(text):
        is_bare = match[0].rstrip(" :–-").casefold().endswith(("motion", "moved", "proposed", "from"))
        is_new = may_be_new or (match.start() < 2 and not is_bare)
        is_label = may_be_new and match.start() < 2 and (":" in match[0] or match[0].strip().istitle())
        if (after := person_after(text, match.end(), roster, may_be_new=is_new)) is not None and not (
            is_bare and not is_label and after[0] not in roster.roll
        ):
            return Named(after[0], match.start(), after[1])
    if (lead := rules.MOTION_TO.search(text)) is not None:
        for match in rules.BY.finditer(text, lead.end()):
            made = may_be_new and text[: match.start()].endswith(("made ", "moved "))
            if (after := person_after(text, match.end(), roster, may_be_new=made)) is not None:
                return Named(after[0], match.start(), after[1])
    return None
