"""Lines that go on from the line before: *and the fence*, *also said it cost £3*, *he'll ask*, *as above*."""

from __future__ import annotations

from clerk_tui.english.clauses import THEY, Clauses
from clerk_tui.english.reported import told_in_past
from clerk_tui.english.tokens import tokens
from clerk_tui.english.turning import Manner
from clerk_tui.english.words import AUXILIARIES
from clerk_tui.meeting import Entry
from clerk_tui.meeting.acts import last_written
from clerk_tui.meeting.kinds import ASKING, SPEECH
from clerk_tui.meeting.meeting import last_asked
from clerk_tui.meeting.names import has_title
from clerk_tui.meeting.reported_speech import as_reported, pronoun
from clerk_tui.notation.prose import offers_for
from clerk_tui.notation.prose.actions import people_to_do
from clerk_tui.notation.prose.speech import told
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

_JOINED = regex(r"(?P<join>and|or|but|nor|plus|also)(?: also)? (?P<rest>\S.*)")
_SAID_ON = any_case(r"(?:(?:and|but) )?(?P<who>(?:he|she)(?=[ ’']))?(?P<rest> ?(?:(?:also|then|later|again) )*\S.*)")
_LIKE_ABOVE = any_case(
    r"(?:the )?(?:same|ditto|likewise|idem)(?: (?:again|as (?:above|before)|(?:for|with|re) .{1,40}|[^\W\d]\S*))?\.?"
    r"|(?:as|see) (?:above|before|previous(?:ly)?|item \w{1,4})\.?"
)


def goes_on(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what goes on from what was said last, or from the sentence above; empty for other words."""
    above = last_written(context.meeting) if context.is_new and context.is_live else None
    if above is None or not above.text or line[:1].isupper():
        return ()
    if above.kind in SPEECH and (said := _said_on(line, above, context)):
        return (said,)
    match = _JOINED.fullmatch(line)
    if match is None:
        return ()
    if has_title(match["rest"].removeprefix("a ").split()[:2]):
        return ()  # *also a mrs bly re bins*
    join, rest = "and" if match["join"] in ("plus", "also") else match["join"], match["rest"]
    if happened := offers_for(rest, context) or tuple(people_to_do(rest, context, is_sure=True)):
        return happened
    if rest.endswith("?"):
        asked = rest if Clauses(tokens(rest)).has_verb() else f"asked about {rest.rstrip('?')}"
        return (f"? {asked}",) if last_asked(context.meeting, context.item_id) else ()
    is_reported = above.kind in SPEECH and as_reported(context.meeting, above).manner is Manner.OWN_VERB
    said = told_in_past(f"said {rest}", pronoun(context.meeting, above.persons)) if is_reported else ""
    return (f"... {join} {said.removeprefix('said ') or rest}",)


def _said_on(line: str, above: Entry, context: Context) -> str:
    """What whoever spoke last also said: *also said it leaks*, *he asked who paid*, *she'll check*; empty for words
    that do not say so."""
    match, last = _SAID_ON.fullmatch(line), above.persons[0] if len(above.persons) == 1 else None
    if match is None or not isinstance(last, int):
        return ""
    handle, who, rest = context.handle(last), (match["who"] or "").lower(), match["rest"].strip()
    called = pronoun(context.meeting, (last,))
    if who and called != THEY and who != called.subject:
        return ""
    begins = rest.split()[0].lower() if rest else ""
    if who and above.kind in ASKING and begins in _ANSWERS:
        return ""  # who asked is not who answers
    if who and (begins[:1] in "’'" or begins in AUXILIARIES):
        return f"{handle}: said {who}{match['rest']}"
    if begins.rstrip(".,;:") in _OF_ALL and not who:
        return ""
    if begins in _WILL and " " in rest:
        return f"{handle}: {rest}"
    return told(f"{handle} {rest}", context, answers=True)


_ANSWERS = frozenset("advised answered confirmed explained replied reported said says".split())
_OF_ALL = frozenset("agreed carried decided noted resolved".split())
"""What the whole body does, where nobody is named."""
_WILL = frozenset("will would can could".split())


def is_like_above(line: str) -> bool:
    """Whether a line only refers to what was minuted before: *as above*, *same for item 6*."""
    return _LIKE_ABOVE.fullmatch(line) is not None
