"""The wording of a motion after an amendment that says exactly which words to change.

`amended` tries the forms with words in quotation marks, then an amendment that replaces the motion, then the forms
without quotation marks.
"""

from __future__ import annotations

import re

from clerk_tui.english.words import COORDINATORS, PREPOSITIONS
from clerk_tui.regex import any_case


def _quoted(name: str) -> str:
    """A pattern for words in quotation marks. In single ones an apostrophe counts only inside a word."""
    in_word = r"(?<=\w)['’](?=\w)"
    return rf"(?:[“\"](?P<{name}>[^“”\"]+?)[”\"]|[‘'](?P<{name}_single>(?:[^“”\"‘’']|{in_word})+?)[’'])"


_INSTEAD = any_case(
    r"that (?:the|this) (?:whole )?(?:matter|item|report|question|application|motion|minute|recommendations?|proposals?"
    r"|subject|business|debate|petition|draft|plan|budget) be (?:now )?(?:referred|remitted|deferred|adjourned)\b"
)
"""The beginning of an amendment that would refer the matter back or put it off: it takes the place of the motion."""
_X, _Y = _quoted("x"), _quoted("y")
_WORDS = r"(?:the (?:words?|figures?|phrase|date|sum) )?"
_LEAD = r"(?:that |to |by )*"
_BE = r"(?: be)?"
_FORMS = (
    rf"(?:delete|deleting|leave out|leaving out|remove|removing|strike out|omit|omitting|replace|replacing) "
    rf"(?:all|everything|all (?:the )?words|the words)(?: (?:which|that) follow)? after (?:the word )?{_X}(?P<rest>),? "
    rf"(?:and )?(?:to )?(?:insert|inserting|substitute|substituting|add|adding|replace(?: them)? (?:with|by)"
    rf"|replacing(?: them)? (?:with|by)|with|by) {_WORDS}{_Y}(?: instead)?",
    rf"(?:delete|deleting|leave out|leaving out|remove|removing|strike out|omit) {_WORDS}{_X},? (?:and )?"
    rf"(?:to )?(?:insert|inserting|substitute|substituting|add|adding|replace(?: it| them)? (?:with|by)|replacing"
    rf"(?: it| them)? (?:with|by)) {_WORDS}{_Y}(?: instead| in its place| in their place)?",
    rf"{_WORDS}{_X}{_BE} (?:deleted|removed|replaced|left out)(?:,? and)? "
    rf"(?:replaced )?(?:with|by) {_WORDS}{_Y}",
    rf"(?:replace|replacing|substitute|substituting) {_WORDS}{_X} (?:with|by) {_WORDS}{_Y}",
    rf"(?:substitute|substituting) {_WORDS}{_Y} for {_WORDS}{_X}",
    rf"(?:insert|inserting|add|adding) {_WORDS}{_Y} (?P<after>after) {_WORDS}{_X}",
    rf"(?P<after>after) {_WORDS}{_X},? (?:to )?(?:insert|inserting|add|adding) {_WORDS}{_Y}",
    rf"{_WORDS}{_Y}{_BE} (?:inserted|added) (?P<after>after) {_WORDS}{_X}",
    rf"(?:insert|inserting|add|adding) {_WORDS}{_Y} (?P<before>before) {_WORDS}{_X}",
    rf"(?:add|adding|insert|inserting) (?:at the end )?{_WORDS}{_Y}(?P<end>(?: at the end)?)",
    rf"(?:delete|deleting|leave out|leaving out|remove|removing|omit|omitting) {_WORDS}{_X}(?P<out>)",
    rf"{_WORDS}{_X}{_BE} (?:deleted|removed|left out|omitted)(?P<out>)",
)
_PATTERNS = tuple(any_case(rf"{_LEAD}(?:{form})[.;]?") for form in _FORMS)
"""The forms of a change of words in quotation marks."""


def amended(motion: str, amendment: str) -> str | None:
    """The text of a motion as amended; None if the exact change is not given, or its words are not there exactly
    once."""
    for pattern in _PATTERNS:
        if match := pattern.fullmatch(amendment.strip()):
            return _apply_change(motion, match.groupdict())
    if _INSTEAD.match(amendment.strip()):
        return amendment.strip()
    return _changed_unquoted(motion, amendment.strip(" .;"))


_CHANGE = r"(?:chang|amend|alter|correct|reduc|lower|cut|rais|increas)\w*"
_STRIKE = r"(?:strik\w+(?: out)?|delet\w+|remov\w+|leav\w+ out|tak\w+ out|omit\w*)"
_INSERT = r"(?:insert|add|put|substitut)\w*(?: in)?"
_FIGURE = r"[£$€]?\d[\d.,:]*%?"
_NAME = r"[A-Z][\w'’-]*(?: [A-Z\d][\w'’-]*){0,2}"
_COUNTED = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)[ -][^\W\d][\w'’-]*"
_LINKS = "|".join(sorted(PREPOSITIONS | COORDINATORS))
_UNQUOTED = (
    rf"{_CHANGE} (?P<x>{_FIGURE}|(?-i:{_NAME})) to (?P<y>{_FIGURE}|(?-i:{_NAME}))",
    rf"{_CHANGE} (?P<x>{_COUNTED}) to (?P<y>{_COUNTED})",
    rf"(?:{_CHANGE} (?:[\w'’ -]{{1,40}} )?)?from (?P<x>[^ ].*?) to (?P<y>.+)",
    rf"{_STRIKE} (?P<x>.+?),? and {_INSERT} (?P<y>.+)",
    r"(?:replac|substitut)\w+ (?P<x>.+?) (?:with|by) (?P<y>.+)",
    r"substitut\w+ (?P<y>.+?) for (?P<x>.+)",
    rf"(?:(?:make|making) (?:it|that) |say(?:ing)? |read(?:ing)? |(?:.* )?(?={_FIGURE} instead))(?P<y>.+?) instead of "
    r"(?P<x>.+)",
    rf"{_STRIKE} (?P<x>(?:{_LINKS}) .+)(?P<out>)",
    rf"(?:insert|add)\w* (?P<y>(?:{_LINKS}|subject|provided) .+) at the end(?P<end>)",
    r"(?:insert|add)\w* the words? (?P<y>.+?) (?P<after>after) (?P<x>.+)",
    r"(?:insert|add)\w* the words? (?P<y>.+?) (?P<before>before) (?P<x>.+)",
)
_LEAD_UNQUOTED = r"(?:that |to |by |the motion |be amended )*"
_UNQUOTED_PATTERNS = tuple(any_case(rf"{_LEAD_UNQUOTED}(?:{form})") for form in _UNQUOTED)
"""The forms of a change of words without quotation marks."""
_SAYS_MORE = any_case(r"[“”\"]|[,;:] |\b(?:and|then|because|since|so|as|if|when|while|which|who|but|unless|instead)\b")
"""Shows that more is said than the new words."""
_MOST_NEW = 8
"""The most new words without quotation marks."""


def _changed_unquoted(motion: str, amendment: str) -> str | None:
    """The motion after a change named without quotation marks; None if the old words are not in it exactly once, or it
    is not certain which words are the new ones."""
    match = next(filter(None, (pattern.fullmatch(amendment) for pattern in _UNQUOTED_PATTERNS)), None)
    if match is None:
        return None
    said = match.groupdict()
    old, new = said.get("x") or "", said.get("y") or ""
    if said.get("end") is not None:
        return None if re.search('[“”"]', new) else _apply_change(motion, said)
    if any(said.get(word) is not None for word in ("out", "after", "before")):
        return None if _SAYS_MORE.search(new) else _apply_change(motion, said)
    places = list(re.finditer(rf"(?<![\w.,£$€-]){re.escape(old)}(?![.,]?\w)", motion))
    are_figures = [re.fullmatch(_FIGURE, words) is not None for words in (old, new)]
    if len(places) != 1 or are_figures[0] != are_figures[1] or _SAYS_MORE.search(new) or new.count(" ") >= _MOST_NEW:
        return None
    before, after = motion[: places[0].start()], motion[places[0].end() :]
    ends = (before.split()[-1:], after.split()[:1])
    is_doubled = new.split()[:1] == ends[0] or new.split()[-1:] == ends[1]
    is_range = ends[0] == ["from"] and ends[1] == ["to"]
    return None if is_doubled or is_range else before + new + after


def _apply_change(motion: str, said: dict[str, str | None]) -> str | None:
    old, new = (said.get(name) or said.get(f"{name}_single") for name in ("x", "y"))
    if said.get("end") is not None and new is not None:
        return _join(motion.rstrip(" ."), new) + ("." if motion.rstrip().endswith(".") else "")
    if said.get("rest") is not None and old is not None and new is not None:
        return _replace_rest(motion, old, new)
    places = list(re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", motion)) if old else []
    if old is None or len(places) != 1:
        return None
    before, after = motion[: places[0].start()], motion[places[0].end() :]
    if said.get("out") is not None:
        return re.sub(r" {2,}", " ", before + after).replace(" ,", ",").replace(" .", ".").strip().rstrip(",")
    if new is None:
        return None
    if said.get("after"):
        return _join(before + old, new) + after
    return f"{before}{new} {old}{after}" if said.get("before") else before + new + after


def _replace_rest(motion: str, old: str, new: str) -> str | None:
    """The motion with everything after `old` replaced by `new`; a *that* means the motion's first word."""
    found = list(re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", motion))
    first = re.match(r"that\b", motion, re.IGNORECASE) if old.casefold() == "that" else None
    place = first or (found[0] if len(found) == 1 else None)
    if place is None:
        return None
    end = "." if motion.rstrip().endswith(".") and new[-1:] not in ".!?" else ""
    return _join(motion[: place.end()], new) + end


def _join(before: str, new: str) -> str:
    return before + new if new[:1] in ",;:." else f"{before} {new}"
