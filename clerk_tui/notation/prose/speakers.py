"""Whose words a line has, where no verb says so: somebody is named first or last, with a sign, in brackets, or by
initials alone: *Hall - the roof leaks*, *kh yes, twice*, *is it dry? (WC)*, *will do - NF*."""

from __future__ import annotations

from clerk_tui.english.clauses import Clauses
from clerk_tui.english.openings import Beginning, Opening, opening
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import is_base, is_past
from clerk_tui.english.words import AUXILIARIES
from clerk_tui.meeting.kinds import ASKING
from clerk_tui.notation.after_marks import begins_after_word, may_be_any_word
from clerk_tui.notation.names import Abbreviation, abbreviation
from clerk_tui.notation.prose.names import cut_name, may_be_word
from clerk_tui.notation.prose.speech import names_both
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

_NAME = r"(?P<name>[^\s:;?>,()\[\]–—-][^:;?>,()\[\]–—]{1,38}?)"
_FIRST = (
    regex(rf"[(\[]{_NAME}[)\]]:? (?P<said>\S.*)"),
    regex(rf"{_NAME}(?P<sign> [-–—]| ?…| ?\.\.\.|[,;]) ?(?P<said>\S.*)"),
    regex(r"(?P<name>[^\W\d_]{2,5}) \((?P<said>[^()]+)\)\.?"),
    regex(r"(?P<name>[^\W\d_]{2,5}) (?P<said>\S.*)"),
    regex(r"(?P<name>[A-Z][\w'’-]+) (?P<said>(?:about |around |roughly )?[£$€]?\d\S*(?: [a-z]+){0,2}\.?)"),
)
_QUOTED = regex(r"(?P<name>[^\W\d][\w'’.-]*(?: [^\W\d][\w'’.-]*){0,2}),? [“\"](?P<said>[^“”\"]+?)[.]?[”\"]\.?")
"""Somebody before their own words in quotation marks."""
_LAST = (
    regex(rf"(?P<said>\S.+?) ?[(\[]{_NAME}[)\]]\.?"),
    regex(r"(?P<said>\S.+?)(?P<sign>,? [-–—]) ?(?P<name>[^\s:;?>,()–—-][^:;?>,()–—]{1,30}?)\.?"),
    regex(r"(?P<said>\S.+\?)(?P<sign>) (?P<name>[^\W\d_]{2,5})"),
)
"""Somebody before or after what they said. A comma or nothing is enough beside initials."""
_ANSWERS = any_case(
    r"(?:yes|yeah|yep|no|nope|not(?! \w+ed\b)|never|none|nothing|ok(?:ay)?|fine|happy|agree[sd]?|ditto|same|sorry"
    r"|will(?: do| look| check| ask)?|can|cannot|can['’]t|won['’]t|thinks|says)\b(?!\.? ?(?-i:[A-Z]{2,4})\b)"
    r"|(?:(?:about|around|roughly) )?[£$€]?\d[\d.,:]*[a-z%]?(?: (?!(?:by|to)\b)[a-z]+){0,2}\.?$"
)
"""What nobody but a person says, though it is no whole sentence."""
_JOINS = any_case(r"(?:and|or|[&+/,]|both|all)(?!\w)")
_BY_WHOM = any_case(r"(?:at|by|for|from|in|on|to|with) (?:what|which|who|whom|whose|when)\b")
OF_INTEREST = any_case(r"(?:(?:made|gave) )?(?:an? )?(?:transparency statement|statement of transparency)\b")
"""What is declared, whatever is said of it after a comma."""
_SENTENCES = frozenset({Opening.STATEMENT, Opening.QUESTION})
_DASHES = ("-", "–", "—")
_FEWEST_LETTERS = 2
_FEWEST = 10
"""The characters of what was said before a name that may be a word."""


def said_by_place(line: str, context: Context) -> str:
    """The line for what somebody said, asked or is to do who is named before it or after it; empty if nobody is."""
    quoted = _QUOTED.fullmatch(line) if context.is_live else None
    if quoted and isinstance(voice := context.find(quoted["name"]).only, int):
        return f"{context.handle(voice)}: {quoted['said']}"
    for patterns, is_last in ((_FIRST, False), (_LAST, True)) if context.is_live else ():
        for match in filter(None, (pattern.fullmatch(line) for pattern in patterns)):
            sign = match.groupdict().get("sign")
            if said := _said(match["name"], sign, match["said"], context, is_last=is_last):
                return said
    return ""


def _said(name: str, sign: str | None, said: str, context: Context, *, is_last: bool) -> str:
    """The line for what is said beside a name and a sign; `sign` is None for brackets, or for nothing at all."""
    voice = context.names.lettered(name)
    is_dashed = (sign or "").strip() in _DASHES
    if voice is None and (is_last or not is_dashed):
        voice = _by_abbreviation(name, said, context)
    if voice is None and is_dashed and not is_last and name.isupper() and len(name) > _FEWEST_LETTERS:
        held = context.find(name).only
        voice = held if isinstance(held, int) else None  # *CMO*, of the Chief Medical Officer
    letters = context.handle(voice) if voice is not None else ""
    handle = letters or _by_name(name, sign, said, context, is_last=is_last)
    if (
        not handle
        or OF_INTEREST.match(said)
        or (letters and _JOINS.match(said))
        or (is_last and _is_short_for(name, said))
    ):
        return ""
    words = tokens(said)
    is_asked = said.endswith("?") or opening(words) is Opening.QUESTION or _BY_WHOM.match(said) is not None
    if letters and is_last and not is_asked and is_base(words[0].low) and words[0].low not in AUXILIARIES:
        return f"!{handle} to {said[:1].lower()}{said[1:]}"
    mark = _mark(context, is_asked=is_asked)
    is_few = (letters != "" or mark == ">") and _ANSWERS.match(said) is not None
    is_done = letters != "" and not is_last and not sign and _is_done(said)
    if is_few or is_asked or is_done:
        return f"{handle}{mark} {said}"
    if sign is None and not is_last and opening(words) is not Opening.STATEMENT:
        return ""
    if letters and is_dashed:
        return f"{handle}{mark} {said}"
    begun = begins_after_word(said, ":", is_common=not letters and may_be_any_word(name, context))
    is_said = begun is Beginning.SPEECH or (begun is Beginning.UNCLEAR and sign != ",")
    is_clause = Clauses(words).has_main() or (is_dashed and opening(words) not in _SENTENCES)
    return f"{handle}{mark} {said}" if is_said and is_clause else ""


def _by_abbreviation(name: str, said: str, context: Context) -> int | None:
    """The one person whose initials or post in short are an abbreviation too (*TV*, *CEO*), where what they did, a
    sentence or a question stands beside it."""
    if not name.isupper():
        return None
    if _is_done(said):
        held = context.find(name).only
        return held if isinstance(held, int) else context.names.of_abbreviation(name)
    is_said = said.endswith("?") or opening(tokens(said)) is Opening.STATEMENT
    return context.names.of_abbreviation(name) if is_said and abbreviation(name) is Abbreviation.COMMON else None


def _is_done(said: str) -> bool:
    """Whether words tell what a person did: *got the grant*; not *thanked for it*, nor who moved and seconded it."""
    verb, after = [*said.split(" "), "", ""][:2]
    is_told = is_past(verb) and after not in ("", "by") and (verb, after) != ("thanked", "for")
    return is_told and not names_both(said)


def _by_name(name: str, sign: str | None, said: str, context: Context, *, is_last: bool) -> str:
    """The name to type for the one person of the roll with a name beside a dash, before a comma or in brackets at the
    end."""
    voice = context.find(name).only
    is_dashed = (sign or "").strip() in _DASHES
    is_answer = sign is None and _mark(context, is_asked=said.endswith("?")) == ">"
    is_few = is_answer and _ANSWERS.match(said) is not None and name.istitle()
    if not isinstance(voice, int) or not (is_dashed or is_few or (sign == ",") != is_last):
        return ""
    if sign == "," and (cut_name(said, context)[0] or opening(tokens(said)) not in _SENTENCES):
        return ""
    is_name = not is_last or is_answer
    is_name = is_name or (name[0].isupper() and len(said) >= _FEWEST and not may_be_word(name, context))
    return context.handle(voice) if is_name else ""


def _is_short_for(letters: str, said: str) -> bool:
    """Whether letters stand for the words before them: *the Neighbourhood Plan (NP)*."""
    words = said.split()[-len(letters) :]
    return letters.isupper() and [word[0].upper() for word in words] == [*letters]


def _mark(context: Context, *, is_asked: bool) -> str:
    """The mark for what somebody said; after a question it is probably the answer."""
    last = next(iter(context.meeting.backwards(context.item_id)), None) if context.is_new else None
    return "?" if is_asked else ">" if last is not None and last.kind in ASKING else ":"
