"""Amendments worked into the text of a motion, where their words leave no doubt how."""

from __future__ import annotations

import re
from functools import cache


def _quoted(name: str) -> str:
    """Words in quotation marks. Inside single ones an apostrophe counts only within a word: any other may end them."""
    in_word = r"(?<=\w)['’](?=\w)"
    return rf"(?:[“\"](?P<{name}>[^“”\"]+?)[”\"]|[‘'](?P<{name}_single>(?:[^“”\"‘’']|{in_word})+?)[’'])"


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
    rf"(?:replace|replacing) {_WORDS}{_X} (?:with|by) {_WORDS}{_Y}",
    rf"(?:substitute|substituting) {_WORDS}{_Y} for {_WORDS}{_X}",
    rf"(?:insert|inserting|add|adding) {_WORDS}{_Y} (?P<after>after) {_WORDS}{_X}",
    rf"(?P<after>after) {_WORDS}{_X},? (?:to )?(?:insert|inserting|add|adding) {_WORDS}{_Y}",
    rf"{_WORDS}{_Y}{_BE} (?:inserted|added) (?P<after>after) {_WORDS}{_X}",
    rf"(?:insert|inserting|add|adding) {_WORDS}{_Y} (?P<before>before) {_WORDS}{_X}",
    rf"(?:add|adding|insert|inserting) (?:at the end )?{_WORDS}{_Y}(?P<end>(?: at the end)?)",
    rf"(?:delete|deleting|leave out|leaving out|remove|removing|omit|omitting) {_WORDS}{_X}(?P<out>)",
    rf"{_WORDS}{_X}{_BE} (?:deleted|removed|left out|omitted)(?P<out>)",
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The forms ready for use: made when the first amendment is moved."""
    return tuple(re.compile(rf"{_LEAD}(?:{form})[.;]?", re.IGNORECASE) for form in _FORMS)


def amended(motion: str, amendment: str) -> str | None:
    """The text of a motion as an amendment changes it; None where the amendment's words do not say exactly which words
    go and which come, or those to be changed do not stand in the motion exactly once."""
    for pattern in _patterns():
        if match := pattern.fullmatch(amendment.strip()):
            return _changed(motion, match.groupdict())
    return None


def _changed(motion: str, said: dict[str, str | None]) -> str | None:
    old, new = (said.get(name) or said.get(f"{name}_single") for name in ("x", "y"))
    if said.get("end") is not None and new is not None:
        return _joined(motion.rstrip(" ."), new) + ("." if motion.rstrip().endswith(".") else "")
    if said.get("rest") is not None and old is not None and new is not None:
        return _from_there_on(motion, old, new)
    places = list(re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", motion)) if old else []
    if old is None or len(places) != 1:
        return None
    before, after = motion[: places[0].start()], motion[places[0].end() :]
    if said.get("out") is not None:
        return re.sub(r" {2,}", " ", before + after).replace(" ,", ",").replace(" .", ".").strip()
    if new is None:
        return None
    if said.get("after"):
        return _joined(before + old, new) + after
    return f"{before}{new} {old}{after}" if said.get("before") else before + new + after


def _from_there_on(motion: str, old: str, new: str) -> str | None:
    """All after `old` replaced by `new`; the *That* with which a motion begins is that word, however it is written."""
    found = list(re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", motion))
    first = re.match(r"that\b", motion, re.IGNORECASE) if old.casefold() == "that" else None
    place = first or (found[0] if len(found) == 1 else None)
    if place is None:
        return None
    end = "." if motion.rstrip().endswith(".") and new[-1:] not in ".!?" else ""
    return _joined(motion[: place.end()], new) + end


def _joined(before: str, new: str) -> str:
    return before + new if new[:1] in ",;:." else f"{before} {new}"
