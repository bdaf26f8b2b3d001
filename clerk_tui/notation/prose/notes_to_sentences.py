"""Notes that are not yet sentences of minutes: what somebody said or did (*a parent wants a later start*, *Hall still
opposed*, *officers looking into it*). Also lines that continue the one before: *and the fence*, *also said it cost £3*,
*he'll ask*, *as above*."""

from __future__ import annotations

from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.reported_speech import put_in_past, reported
from clerk_tui.english.tense_and_person import THEY, Clauses, Pronoun
from clerk_tui.english.third_person_notes import as_said, is_told, subjects, told_in_past
from clerk_tui.english.titles_and_forenames import is_forename
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import (
    NOUNS_TOO,
    REPORTING,
    SAYING,
    base_of,
    is_only_third,
    is_participle,
    is_past,
    is_third,
    past_of,
)
from clerk_tui.english.words import ADJECTIVES, ADVERBS, ATTITUDES, AUXILIARIES, with_small_first
from clerk_tui.meeting import Entry
from clerk_tui.meeting.acts import last_written
from clerk_tui.meeting.kinds import ASKING, SPEECH
from clerk_tui.meeting.meeting import last_asked
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.spoken_entries import as_reported, pronoun
from clerk_tui.notation.prose.actions import people_to_do
from clerk_tui.notation.prose.movement import ANY_MOVE, leaves_later
from clerk_tui.notation.prose.names import cut_name, may_be_word, pronoun_of, with_names
from clerk_tui.notation.prose.offers import events_in, offers_for
from clerk_tui.notation.prose.opening_and_closing import SURE_TIME
from clerk_tui.notation.prose.speech import told
from clerk_tui.notation.prose.words_in_full import in_whole_words
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case, regex

_BETWEEN = any_case(r"[.,;] (?:(?:and|but|then) )?| and ")
"""Signs and words between the actions of two people."""
_LABEL = any_case(r"(?P<label>[^:–—]{2,40}?)(?P<sign>:| [-–—]) (?P<rest>\S.*)")


def as_sentences(line: str, context: Context) -> tuple[str, ...]:
    """The whole sentences in the past for notes on one person or several; empty for any other line."""
    if _HEADED.match(line) or leaves_later(line, context):
        return ()
    line = _WILL.sub(" will", _HAS.sub(" has", _THEN.sub("", line)))
    line = _AND_WHY.sub(r"\g<about> and ", line) if (line := _Q_ABOUT.sub(" asked about", line)) else line
    if _is_whole(line):
        return _of_one(line, context)
    return _parted(line, context) or _of_one(line, context) or _labelled(line, context)


_HEADED = any_case(
    r"(?:the )?(?:board|commission|committee|council|mayor|member|staff)s?['’]?s? "
    r"(?:answers|comments|concerns|questions|remarks|reports|requests|thanks|updates)(?::| [–—-]) "
)
"""A heading whose noun in *-s* is no verb: *Council comments: Hall thanked the crew*."""
_Q_ABOUT = any_case(r"(?<=\w) q(?:n|ues|uestion)?\.? (?:re|about|abt)\b(?= \w)")
_AND_WHY = any_case(
    r"(?P<about>\basked about (?:[^\s,]+ ){0,4}?[^\s,]+),? "
    r"(?=(?:how|when|where|why) (?:are|can|is|no|not|only|so|the|there)\b)"
)
"""What somebody asked about, before a further question."""
_THEN = any_case(r"^(?:then|and then|next),? (?=\w+ \w)")
_WILL, _HAS = any_case(r"(?<=\w)['’]ll\b"), any_case(r"(?<=\w)['’]s(?= been\b)")


def _is_whole(line: str) -> bool:
    """Whether a line is typed as a whole sentence, without spoken forms."""
    return line[:1].isupper() and line.endswith(".") and _SPOKEN.search(line) is None


_SPOKEN = any_case(r"\w(?:n['’]t|['’](?:re|ve|ll|d|m))\b|\b(?:it|that|there)['’]s\b")


def in_past(told: tuple[str, ...]) -> str:
    """The remark with which such sentences are offered."""
    by_one = _SPEAKS.match(told[0]) if len(told) == 1 else None
    asked = WHAT_DID_THEY_DO.replace("WHO", by_one["who"]) + ";" if by_one else "Minutes tell it in the past:"
    return f"{asked} Tab for {'; then '.join(told)}"


WHAT_DID_THEY_DO = "What did they do? WHO: for what was said, +WHO or -WHO for coming or leaving, !WHO for a task"


def _parted(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what two people did, each in a part."""
    for sign in _BETWEEN.finditer(line):
        after = line[sign.end() :]
        happened = events_in(after, context)
        later = happened if "".join(happened[:1]).startswith("/apologies") else _of_one(after, context)
        before = line[: sign.start()]
        first = (_of_one(before, context) or _as_typed(before, context)) if later else ()
        if first:
            return (*first, *later)
    return ()


def _as_typed(line: str, context: Context) -> tuple[str, ...]:
    """A line that is in the past already, with a capital and a full stop; empty for any other line."""
    named = (rest for who, rest in (cut_name(line, context),) if who and _is_named(line, rest, context))
    is_past_already = any(map(is_told, (*named, *(rest for _, rest, _, _ in subjects(line)))))
    return (f"{line[:1].upper()}{line[1:]}.",) if is_past_already else ()


def _labelled(line: str, context: Context) -> tuple[str, ...]:
    """The line for what somebody did, after a label: *bus shelter - a parent wants it moved*."""
    match = _LABEL.fullmatch(line)
    said = (_of_one(match["rest"], context) or _said_so(match["rest"], context)) if match else ()
    is_name = match is not None and match["sign"] == ":" and match["label"].istitle()
    if match is None or is_name or len(said) != 1 or cut_name(match["label"], context)[0]:
        return ()
    if _BARE.sub("", said[0]).lower() == _BARE.sub("", match["rest"]).lower():
        return ()
    who = _SPEAKS.match(said[0])
    told = f"@{who['who']} {who['rest']}" if who else with_small_first(said[0])
    as_typed = "\\" if match["sign"] == ":" and " " not in match["label"] else ""  # it would be somebody who speaks
    return (f"{as_typed}{match['label']}{match['sign']} {told}",)


def _said_so(said: str, context: Context) -> tuple[str, ...]:
    """The line for somebody's report without a subject of its own: *Hall says still not filled*."""
    who, told = cut_name(said, context)
    verb, _, rest = told.partition(" ")
    is_report = is_third(verb) and past_of(base_of(verb)) in REPORTING and rest.split(" ")[0] in _STATES_SO
    return (f"{who}: {past_of(base_of(verb))} {rest}",) if who and is_report else ()


_STATES_SO = frozenset("all already almost just nearly no none not nothing now only still yet".split())
"""Adverbs with which a report begins that leaves out what it is about."""
_BARE = any_case(r"^(?:an?|the) |\.$")
"""What may be added to words of which nothing is told in the past."""
_SPEAKS = regex(r"(?P<who>[^\s\\]\S*): (?P<rest>.*)")


def _of_one(line: str, context: Context) -> tuple[str, ...]:
    """The line for what one person or group did."""
    who, deed = cut_name(line, context)
    is_whole = _is_whole(line)
    if who:
        said, speaker = deed.lstrip("-–—: "), pronoun_of(who, context)
        told = _told(said, speaker=speaker, is_whole=is_whole) if _is_named(line, deed, context) else ""
        told = deed if told == f"was {deed}" and deed.startswith("not ") else told  # it prints so
        return (f"@{who} {told}." if told.startswith("had ") else f"{who}: {told}",) if told else ()
    for subject, rest, are_several, is_doer in subjects(line):
        is_apart = rest[:1] in "-–—:"
        rest = rest.lstrip("-–—: ")
        if not rest:
            continue
        is_of_thing = is_apart and is_only_third(rest.split()[0]) and past_of(base_of(rest.split()[0])) not in SAYING
        said = as_said(f"it {rest}" if is_of_thing else rest, is_after=False) if is_apart else ""
        people = _BRACKETS.sub("", with_small_first(subject)) if is_doer else ""
        told = "" if is_of_thing and said else _told(rest, people, are_several=are_several, is_whole=is_whole)
        is_bare = line[0].isalpha() and not (is_whole or subject.lower().startswith(line.split()[0].lower()))
        told = told or (rest.rstrip(".;") if (is_apart or is_bare) and is_told(rest) else "")
        told = told or (f"said that {said.rstrip('.')}" if said else "")
        if told and fold(f"{subject} {told}") != fold(line.rstrip(".")):
            return (f"{subject} {told}.",)
    return ()


_BRACKETS = regex(r" ?\(.*?\)")


def _told(deed: str, who: str = "", *, are_several: bool = False, speaker: Pronoun = THEY, is_whole: bool) -> str:
    verb = deed.split(" ", 1)[0]
    is_told = is_whole and (_ARRANGED.match(deed) or (is_past(verb) and verb not in ATTITUDES))
    if is_told or SURE_TIME.search(deed) or _MOVES.match(deed):
        return ""
    return told_in_past(deed, are_several=are_several, who=who, speaker=speaker)


_ARRANGED = any_case(r"(?:\w+ly |also |then )*(?:will|has|have|is|are)\b")
"""Verbs in the present that a whole sentence may have."""
_MOVES = any_case(
    rf"(?:\w+ly |also |then |just |is |are |has |have )*(?!going to [a-z])(?!in (?!\d)\w){ANY_MOVE.pattern}"
)


def _is_named(line: str, deed: str, context: Context) -> bool:
    """Whether the words before a verb are a name or a post, without an ordinary word."""
    name = line.removesuffix(deed).strip(" :–—-")
    if not name or not deed:
        return False
    is_name = fold(name.split()[-1]) in context.names.surnames or is_forename(name.lower())
    verb, how, *_ = *(word for word in deed.split() if word not in ADVERBS), "", ""
    is_state = is_participle(how) or how in ADJECTIVES or how.endswith(("able", "ible", "ful", "less", "ous"))
    if base_of(verb) in NOUNS_TOO and is_state and deed.split()[1] != how:
        return False  # *Best drains still blocked*
    return not may_be_word(name, context) or (is_name and name[0].isupper() and (is_third(verb) or verb == "will"))


_JOINED = regex(r"(?P<join>and|or|but|nor|plus|also)(?: also)? (?P<rest>\S.*)")
_SAID_ON = any_case(r"(?:(?:and|but) )?(?P<who>(?:he|she)(?=[ ’']))?(?P<rest> ?(?:(?:also|then|later|again) )*\S.*)")
_LIKE_ABOVE = any_case(
    r"(?:the )?(?:same|ditto|likewise|idem)(?: (?:again|as (?:above|before)|(?:for|with|re) .{1,40}|[^\W\d]\S*))?\.?"
    r"|(?:as|see) (?:above|before|previous(?:ly)?|item \w{1,4})\.?"
)


def goes_on(line: str, context: Context) -> tuple[str, ...]:
    """The lines for words that continue the last speech or sentence; empty for others."""
    above = last_written(context.meeting) if context.is_new else None
    line = f"s{line[1:]}" if line.startswith("Said ") else line
    if above is None or not above.text or line[:1].isupper():
        return ()
    if above.kind in SPEECH and (said := _also_said(line, above, context)):
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
    said = put_in_past(f"said {rest}", pronoun(context.meeting, above.persons)) if is_reported else ""
    typed = with_names(f"{join} {in_whole_words(rest, context)}", context, is_own=True)
    return (f"... {join} {said.removeprefix('said ')}" if said else f"... {typed}",)


def _also_said(line: str, above: Entry, context: Context) -> str:
    """The line for what the last speaker also said: *also said it leaks*; empty for others."""
    match, last = _SAID_ON.fullmatch(line), above.persons[0] if len(above.persons) == 1 else None
    if match is None or not isinstance(last, int):
        return ""
    handle, who, rest = context.handle(last), (match["who"] or "").lower(), match["rest"].strip()
    called = pronoun(context.meeting, (last,))
    if who and rest.startswith("asked ") and above.kind not in ASKING:
        return _asked_again(who, rest, last, context)
    if who and called != THEY and who != called.subject:
        return ""
    begins = rest.split()[0].lower() if rest else ""
    if above.kind in ASKING and begins in _ANSWERS and (who or line == rest):
        return ""  # who asked is not who answers
    if who and (begins[:1] in "’'" or begins in AUXILIARIES):
        return f"{handle}: said {who}{match['rest']}"
    if begins.rstrip(".,;:") in _OF_ALL and not who:
        return ""
    if not who and _RULED_ON.match(rest):
        return ""
    if begins in _WILL_DO and " " in rest:
        return f"{handle}: {rest}"
    return told(f"{handle} {rest}", context, answers=True)


def _asked_again(who: str, asked: str, last: int, context: Context) -> str:
    """The line for what *he* or *she* asked after somebody else's words: of whoever asked before, or a sentence where
    nobody on the roll did."""
    persons = last_asked(context.meeting, context.item_id, context.before)
    asker = persons[0] if len(persons) == 1 and persons != (last,) else None
    if isinstance(asker, int) and pronoun(context.meeting, (asker,)).subject in (who, "they"):
        return f"{context.handle(asker)}? {asked}"
    said = reported(asked, THEY, asks=True)
    return "" if asker is not None or said.doubt else f"{who.title()} {said.words.rstrip('.')}."


_ANSWERS = frozenset("advised answered confirmed explained replied reported said says".split())
_OF_ALL = frozenset("agreed carried decided noted resolved".split())
"""Actions of the whole body, without a name."""
_RULED_ON = any_case(
    r"(?:approved|dismissed|granted|refused|rejected|upheld)(?: [–—-]|[,:;]|$| (?:as|for|on|subject|unan\w*|with)\b)"
)
"""What was decided on an application: *refused - grounds of noise*."""
_WILL_DO = frozenset("will would can could".split())


def is_like_above(line: str) -> bool:
    """Whether a line only refers to what was minuted before: *as above*, *same for item 6*."""
    return _LIKE_ABOVE.fullmatch(line) is not None
