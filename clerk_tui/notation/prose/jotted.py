"""Notes of what somebody said or did that are no sentence of minutes yet: *a parent wants a later start*, *Hall still
opposed*, *officers looking into it*."""

from __future__ import annotations

from clerk_tui.english.clauses import THEY, Pronoun
from clerk_tui.english.jotted import as_said, is_told, subjects, told_in_past
from clerk_tui.english.titles import is_forename
from clerk_tui.english.verbs import is_past, is_third
from clerk_tui.english.words import ADVERBS, ATTITUDES
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.reported_speech import pronoun
from clerk_tui.notation.prose.clock import SURE_TIME
from clerk_tui.notation.prose.movement import ANY_MOVE
from clerk_tui.notation.prose.names import cut_name, may_be_word
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

_BETWEEN = any_case(r"[.,;] (?:(?:and|but|then) )?| and ")
"""What stands between what two people did."""
_LABEL = any_case(r"(?P<label>[^:–—]{2,40}?)(?P<sign>:| [-–—]) (?P<rest>\S.*)")


def as_sentences(line: str, context: Context) -> tuple[str, ...]:
    """The lines that tell in whole sentences in the past what a line jots down of one person or several; empty for any
    other line."""
    line = _WILL.sub(" will", _HAS.sub(" has", _THEN.sub("", line)))
    if _is_whole(line):
        return _of_one(line, context)
    return _parted(line, context) or _of_one(line, context) or _labelled(line, context)


_THEN = any_case(r"^(?:then|and then|next),? (?=\w+ \w)")
_WILL, _HAS = any_case(r"(?<=\w)['’]ll\b"), any_case(r"(?<=\w)['’]s(?= been\b)")


def _is_whole(line: str) -> bool:
    """Whether a line is typed as a whole sentence, without a word as it is spoken."""
    return line[:1].isupper() and line.endswith(".") and _SPOKEN.search(line) is None


_SPOKEN = any_case(r"\w(?:n['’]t|['’](?:re|ve|ll|d|m))\b|\b(?:it|that|there)['’]s\b")


def in_past(told: tuple[str, ...]) -> str:
    """The remark about a line that such lines are offered for."""
    by_one = _SPEAKS.match(told[0]) if len(told) == 1 else None
    asked = WHAT_DID_THEY_DO.replace("WHO", by_one["who"]) + ";" if by_one else "Minutes tell it in the past:"
    return f"{asked} Tab for {'; then '.join(told)}"


WHAT_DID_THEY_DO = "What did they do? WHO: for what was said, +WHO or -WHO for coming or leaving, !WHO for a task"


def _parted(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what two people did."""
    for sign in _BETWEEN.finditer(line):
        later = _of_one(line[sign.end() :], context)
        before = line[: sign.start()]
        first = (_of_one(before, context) or _as_typed(before, context)) if later else ()
        if first:
            return (*first, *later)
    return ()


def _as_typed(line: str, context: Context) -> tuple[str, ...]:
    """A line that says in the past what somebody did, with its capital and its stop; empty for any other line."""
    named = (rest for who, rest in (cut_name(line, context),) if who and _is_named(line, rest, context))
    is_past_already = any(map(is_told, (*named, *(rest for _, rest, _, _ in subjects(line)))))
    return (f"{line[:1].upper()}{line[1:]}.",) if is_past_already else ()


def _labelled(line: str, context: Context) -> tuple[str, ...]:
    """The line for what somebody did whom a label comes before: *bus shelter - a parent wants it moved*."""
    match = _LABEL.fullmatch(line)
    said = _of_one(match["rest"], context) if match else ()
    is_name = match is not None and match["sign"] == ":" and match["label"].istitle()
    if match is None or is_name or len(said) != 1 or cut_name(match["label"], context)[0]:
        return ()
    who = _SPEAKS.match(said[0])
    told = f"@{who['who']} {who['rest']}" if who else f"{said[0][:1].lower()}{said[0][1:]}"
    as_typed = "\\" if match["sign"] == ":" and " " not in match["label"] else ""  # it would be somebody who speaks
    return (f"{as_typed}{match['label']}{match['sign']} {told}",)


_SPEAKS = regex(r"(?P<who>[^\s\\]\S*): (?P<rest>.*)")


def _of_one(line: str, context: Context) -> tuple[str, ...]:
    """The line for what one person or group did."""
    who, deed = cut_name(line, context)
    is_whole = _is_whole(line)
    if who:
        is_named = _is_named(line, deed, context)
        person = context.find(who).only
        speaker = pronoun(context.meeting, (person,)) if person is not None else THEY
        told = _told(deed.lstrip("-–—: "), speaker=speaker, is_whole=is_whole) if is_named else ""
        told = deed if told == f"was {deed}" and deed.startswith("not ") else told  # it prints so
        return (f"@{who} {told}." if told.startswith("had ") else f"{who}: {told}",) if told else ()
    for subject, rest, are_several, is_doer in subjects(line):
        is_apart = rest[:1] in "-–—:"
        rest = rest.lstrip("-–—: ")
        said = as_said(rest, is_after=False) if is_apart else ""
        people = _BRACKETS.sub("", subject[0].lower() + subject[1:]) if is_doer else ""
        told = _told(rest, people, are_several=are_several, is_whole=is_whole)
        is_bare = line[0].isalpha() and not (is_whole or subject.lower().startswith(line.split()[0].lower()))
        told = told or (rest.rstrip(".;") if (is_apart or is_bare) and is_told(rest) else "")
        told = told or (f"said that {said.rstrip('.')}" if said else "")
        if told and fold(f"{subject} {told}") != fold(line.rstrip(".")):
            return (f"{subject} {told}.",)
    return ()


_BRACKETS = regex(r" ?\(.*?\)")


def _told(deed: str, who: str = "", *, are_several: bool = False, speaker: Pronoun = THEY, is_whole: bool) -> str:
    if is_whole and (_ARRANGED.match(deed) or _is_whole_past(deed.split(" ", 1)[0])):
        return ""
    if _MOVES.match(deed) or SURE_TIME.search(deed):
        return ""
    return told_in_past(deed, are_several=are_several, who=who, speaker=speaker)


def _is_whole_past(verb: str) -> bool:
    return is_past(verb) and verb not in ATTITUDES


_ARRANGED = any_case(r"(?:\w+ly |also |then )*(?:will|has|have|is|are)\b")
"""What a whole sentence may say in the present."""
_MOVES = any_case(
    rf"(?:\w+ly |also |then |just |is |are |has |have )*(?!going to [a-z])(?!in (?!\d)\w){ANY_MOVE.pattern}"
)


def _is_named(line: str, deed: str, context: Context) -> bool:
    """Whether what comes before a deed is somebody's name or post, and no ordinary word."""
    name = line.removesuffix(deed).strip(" :–—-")
    if not name or not deed:
        return False
    is_name = fold(name.split()[-1]) in context.names.surnames or is_forename(name.lower())
    verb = next((word for word in deed.split() if word not in ADVERBS), "")
    return not may_be_word(name, context) or (is_name and name[0].isupper() and (is_third(verb) or verb == "will"))
