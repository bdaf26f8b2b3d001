"""Lines of speech: names and a mark after them (*maitland? if …*), or a mark alone for whoever spoke last (*> in May*).

Names may also be words of a topic, on no roll, or mean several people. Where the words cannot be reported with
certainty, the clerk is asked: an answer that may be read two ways, somebody spoken to, a question with its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.reported_speech import is_clipped, lists_sums, present_put_back, without_follow_up
from clerk_tui.english.speech_openings import Beginning, opens_question
from clerk_tui.english.tense_and_person import Clauses, is_adverb
from clerk_tui.english.titles_and_forenames import POST_ENDS
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import begins_report, is_base, is_from_afar, is_infinitive, is_participle
from clerk_tui.english.words import (
    ADJECTIVES,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    is_common,
    with_small_first,
)
from clerk_tui.english.words import ASKING as ASKING_WORDS
from clerk_tui.meeting import Capacity, Entry, Kind, Voice
from clerk_tui.meeting.agenda import heads_public_words
from clerk_tui.meeting.kinds import ANSWERING, ASKING, SPEECH
from clerk_tui.meeting.meeting import last_answered, last_asked
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.spoken_entries import as_reported, in_a_sentence, in_full, likely_words, prints_alike, pronoun
from clerk_tui.notation.after_marks import (
    begins,
    begins_after_word,
    is_surely_no_speech,
    is_typed_as_name,
    may_be_any_word,
    no_answer,
    no_promise,
    promises_deed,
)
from clerk_tui.notation.commands.arguments import (
    NOBODY_PRESIDES,
    advised,
    line_adding,
    not_here,
    remarked,
    unread_name,
    with_likely_names,
)
from clerk_tui.notation.mentions import action_flag, begins_with_reference, decode, due_in, tidy, without_flag
from clerk_tui.notation.name_index import means_post
from clerk_tui.notation.prose.actions import arrow_at_end
from clerk_tui.notation.prose.agenda import is_lettered, lettered_ahead, titled_ahead
from clerk_tui.notation.prose.elections import elected
from clerk_tui.notation.prose.exchanges import question_and_answer
from clerk_tui.notation.prose.interests import lobbying_declared
from clerk_tui.notation.prose.likely_events import VOTED, with_keys
from clerk_tui.notation.prose.motions import with_post_last
from clerk_tui.notation.prose.movement import came_or_left
from clerk_tui.notation.prose.names import cut_name, may_be_word
from clerk_tui.notation.prose.notes_to_sentences import as_sentences, in_past
from clerk_tui.notation.prose.offers import event_in, events_in, offers_for, on_what_was_told
from clerk_tui.notation.prose.speech import act_in, answered_at_once, names_both, told
from clerk_tui.notation.prose.votes import other_proposal
from clerk_tui.notation.prose_lines import answer_line, likely_reporter, read_prose, spoken_by_stranger, unread_prose
from clerk_tui.notation.reading import Context, Reading, kept, recorded, unsettled
from clerk_tui.notation.registry import MARKS, SPOKEN, as_it_stands, mark, who
from clerk_tui.notation.remarks_and_offers import as_note, offered, tab_for, with_final_offer, with_unknown
from clerk_tui.notation.unlisted import Unlisted, added_first, how_to_add, listed, reports, unlisted
from clerk_tui.regex import any_case, regex

MARK = regex(r"(>>|>|\?|:)(?=\s|$)")
_NOT_AFTER_NAME = regex(r"(?:\s|“[^”]*|^[^\"]*(?:\"[^\"]*\"[^\"]*)*\"[^\"]*|(?<!\w)[‘'](?:[^’']|[’']\w)*)$")
"""A space, or a quotation that has begun and goes on: *the book “Canals: a history”*."""
_EVERYBODY = frozenset("all everyone everybody allmembers board council panel governors trustees directors".split())
"""Words for the whole body, which no style writes as a speaker."""
_MOST_NAMES = 300
"""The most characters before a mark after names."""


def read_reply(sign: str, rest: str, context: Context) -> Reading:
    """`> text` by whoever answered last, `? text` by whoever asked last in the item."""
    line = f"{sign} {rest}"
    if (before := _in_doubt_before(sign, context)) is not None:
        return _said_by(before, line, f"A line before it is in doubt: type a name before the {sign}", context)
    finder = last_asked if sign == "?" else last_answered
    persons = finder(context.meeting, context.item_id, context.before)
    if not persons:
        did = "asked" if sign == "?" else "answered"
        reporter = likely_reporter(context) if sign != "?" else ""
        return _said_by(reporter, line, f"Nobody has {did} in this item yet: put a name before the {sign}", context)
    if context.is_new and (wrong := _no_reply(sign, rest, context)):
        return unsettled(line, context, f"{wrong}: Tab for an ordinary note", f"\\{line}")
    return _as_speech(Kind.FOLLOW_UP if sign == "?" else _kind_spoken(sign), persons, rest, context)


def _said_by(name: str, line: str, remark: str, context: Context) -> Reading:
    """An unsettled note of a line without a name before its mark; Tab puts in the likely name, if there is one."""
    return unsettled(
        line, context, f"{remark}, or Tab for {name}{line}" if name else remark, f"{name}{line}" * bool(name)
    )


@kept
def _in_doubt_before(sign: str, context: Context) -> str | None:
    """The likely speaker of a line in doubt that is nearer than the one a bare mark means; '' if that cannot be read,
    None if there is no such line."""
    kinds = ASKING if sign == "?" else ANSWERING
    for entry in context.meeting.backwards(context.item_id, context.before):
        if entry.kind in kinds and entry.persons:
            return None
        if entry.kind is not Kind.NOTE or not entry.is_doubtful:
            continue
        line = decode(entry.text or "", context.names).split("\n")[0]
        if line.startswith((">", "?")):
            continue  # it names nobody either
        above = replace(context, before=entry.position, at_item=entry.item_id)
        meant = with_final_offer(as_it_stands(tidy(line), above), above).offer
        for words in (meant, line):
            match = SPOKEN.match(words)
            if match and match["mark"][0] == sign[0]:
                return match["name"] if words is meant else ""
    return None


def _no_reply(sign: str, rest: str, context: Context) -> str:
    """A remark about words after a bare mark that neither ask nor answer; empty for others."""
    if sign != "?":
        return no_answer(rest, sign, context)
    return "" if begins(rest, sign) is Beginning.SPEECH else "That does not read like a question"


def of_several(name: str, several: tuple[Voice, ...], line: str, context: Context) -> Reading:
    """An unsettled note of a line with an ambiguous name. The likely person is the only one with a post or seat, if the
    others are members of the public."""
    said, places = f"{name} may be {listed(several, context)}: add an initial", context.meeting.places
    of_body = [v for v in several if isinstance(v, int) and v in places and places[v].capacity is not Capacity.SPEAKER]
    if len(of_body) != 1 or not line.lstrip("!").startswith(name):
        return unsettled(line, context, said, candidates=several)
    meant = line.replace(name, context.handle(of_body[0]), 1)
    return unsettled(line, context, f"{said}, or Tab for {context.name(of_body[0])}", meant, candidates=several)


def _write_speech(entry: Entry, text: str, context: Context) -> str:
    after = context.meeting.head.date
    if entry.is_action or (entry.kind is Kind.PROMISE and entry.due and entry.due != due_in(text, after)):
        text = f"{text} !{entry.due or ''}"
    else:
        text = without_flag(text, after)
    is_escaped = text.startswith("\\") and not begins_with_reference(text)
    if not entry.is_turned and (is_escaped or not prints_alike(context.meeting, entry)):
        text = f"\\{text}"
    asked = last_asked(context.meeting, entry.item_id, entry.position) if entry.kind is Kind.FOLLOW_UP else ()
    named = "" if asked and asked == entry.persons else who(entry, context, "&")
    return f"{named}{MARKS[entry.kind]} {text}".rstrip()


def _kind_spoken(sign: str) -> Kind:
    """The kind of speech that a mark after names makes: statement, question or answer."""
    return next(kind for kind in MARKS if kind in SPEECH and MARKS[kind] == sign and kind is not Kind.FOLLOW_UP)


@mark(":", Kind.STATEMENT, _write_speech)
@mark("?", Kind.QUESTION, _write_speech)
@mark("?", Kind.FOLLOW_UP, _write_speech)
@mark(">", Kind.ANSWER, _write_speech)
@mark(">>", Kind.PROMISE, _write_speech)
def read_speech(line: str, context: Context) -> Reading | None:
    """`maitland? if …`, `hand&lintern: …`: a mark directly after names that each mean one voice."""
    match = MARK.search(line)
    if not match or not 0 < match.start() <= _MOST_NAMES or _NOT_AFTER_NAME.search(line, 0, match.start()):
        return None
    before, sign, rest = line[: match.start()], match[1], line[match.end() :].strip()
    names = _listed_in_prose(before, context) or before.split("&")
    found = [context.find(name) for name in names]
    voices = tuple(f.only for f in found)
    if all(v and not isinstance(v, int) for v in voices) and rest.lower().rstrip(".") in ("none", "nil", "0"):
        return None  # *public: none*
    if all(v is not None for v in voices):
        rest = "" if rest == "\\" else rest
        if not rest and sign != "?":
            return unsettled(line, context, "Type what was said after the mark.")
        again = _named_again(names[0], voices, rest, context) if sign == ":" and context.is_live else ()
        said = (
            offered(line, again[0], again[1:], context) if again else _said_or_topic(line, names, sign, rest, context)
        )
        return said if again else _or_action(said, voices, sign, rest, context)
    if all(f.voices for f in found):
        name, several = next((n, f.voices) for n, f in zip(names, found, strict=True) if len(f.voices) > 1)
        asked, last = of_several(name, several, line, context), None
        if asked.offer and sign[0] == ">" and len(names) == 1:  # nobody answers themselves
            last = next(context.meeting.backwards(context.item_id, context.before), None)
        is_other = last is not None and last.kind in SPEECH and not set(several).isdisjoint(last.persons)
        return read_speech(asked.offer, context) if is_other else asked
    unknown = next(n.strip() for n, f in zip(names, found, strict=True) if not f.voices)
    if unknown and any(voices):
        return _by_one_unknown(unknown, names, line, sign, rest, context)
    return _by_nobody_known(before, line, sign, rest, context) if len(names) == 1 else None


def _by_one_unknown(
    unknown: str, names: list[str], line: str, sign: str, rest: str, context: Context
) -> Reading | None:
    """An unsettled note of several names before a mark, one of them not on the roll; None for a heading."""
    unread = unread_name(unknown, context)
    is_heading = sign == ":" and unknown[:1].isupper() and not unread.candidates and not reports(rest)
    if is_heading and not any(is_typed_as_name(n.strip(), context) for n in names if n.strip() != unknown):
        return None
    remark = unread.why if unread.candidates else f"{unknown} is not on the roll: {how_to_add(unknown, context)}"
    if not unread.candidates and context.is_new:
        return added_first(line_adding(unknown, context), remark, line, context)
    offer = with_likely_names(line, (unread,), context)
    return unsettled(line, context, remark, offer, candidates=unread.candidates)


def _by_nobody_known(before: str, line: str, sign: str, rest: str, context: Context) -> Reading | None:
    """The reading of speech by all, an abbreviated post, or a stranger; None for ordinary words before a mark."""
    if sign == ":" and rest and context.is_live and (headed := _as_reporter(before, rest, context)):
        return offered(line, headed, (), context)
    may_speak = rest != "" and fold(before) in _EVERYBODY
    if may_speak and (sign in (">", ">>") or begins(rest, sign) is not Beginning.NOT_SPEECH):
        return unsettled(line, context, f"{before} is no name: Tab for members", f"members{sign} {rest}")
    said = read_speech(rest, context) or spoken_by_stranger(rest, context) if heads_public_words(before) else None
    if sign == ":" and said is not None:
        offer, remark = (text.replace("/guest ", "/speaker ", 1) for text in (said.offer, said.remark))
        offer, remark = (offer, remark) if said.adds_somebody else (rest, f"Did they say that? Tab for {rest}")
        return unsettled(line, context, remark, offer, then=said.then)
    post = before if rest and before.isalpha() and (before.islower() or sign != ":") else ""
    held = context.names.short_post(before, context.presiding).only if rest else None
    held = context.names.titled(post, is_name=True).only if post and held is None else held
    if isinstance(held, int):
        said = read_speech(f"{context.handle(held)}{sign} {rest}", context)
        return as_note(line, context) if said is not None and sign == ":" and _VACANT.match(rest) else said
    is_other = events_in(line, context) or other_proposal(line, context) or names_both(line)
    if is_other or any(question_and_answer(line, context)):
        return None
    is_post = not POST_ENDS.isdisjoint(before.lower().split())
    is_jotted = sign == ":" and context.is_new and not (is_post or context.public_speaks)
    if told := as_sentences(line, context) if is_jotted else ():
        return unsettled(line, context, in_past(told), told[0], then=told[1:])
    if asked := _by_initials(before, line, sign, rest, context):
        return asked
    named = unlisted(before, sign, rest, context)
    return _by_unlisted(named, line, sign, rest, context) if named else None


def _as_reporter(before: str, rest: str, context: Context) -> str:
    """The line for what somebody reports, or says in a role, which a colon heads: *Hall's report: grant in*, *Hall as
    ward member: too tall*; empty for any other heading."""
    headed = _HEADS_REPORT.fullmatch(before)
    handle, rest_of_name = cut_name(headed["who"], context) if headed else ("", "")
    if headed is None or not handle or rest_of_name or may_be_word(headed["who"], context):
        return ""
    return f"{handle}: said, {in_words(headed['role'])}: {rest}" if headed["role"] else f"{handle}: reported: {rest}"


_HEADS_REPORT = any_case(
    r"(?P<who>[^,;:]{2,40}?)(?:(?:['’]s?)? (?:monthly |verbal |written )?(?:report|rpt|update)"
    r"| (?P<role>(?:as|for) (?!(?:agreed|before|discussed|chair|of|per|usual|yes|no)\b|"
    r"(?:an? )?(?:action|decision|follows|information|noting)\b)[^,;:]{3,40}))"
)
"""Somebody's report as a heading, or the role in which they speak."""


def _by_initials(before: str, line: str, sign: str, rest: str, context: Context) -> Reading | None:
    """A note that asks whether initials which are a common abbreviation too speak: *MD: rents are up*. None if nobody
    has them, or if a heading is as likely."""
    who = context.find_named(before).only if before.isupper() and context.is_live else None
    place = context.meeting.places.get(who) if isinstance(who, int) else None
    if who is None or (sign == ":" and not (place is not None and place.post)):
        return None
    asked = as_note if sign == ":" else unsettled
    return asked(line, context, _tab_for_yes((who,), sign, context), _as_said((who,), sign, rest, context))


def _by_unlisted(named: Unlisted, line: str, sign: str, rest: str, context: Context) -> Reading:
    """An unsettled note of words before a mark like a name; Tab puts in the nearest, or adds it to the roll."""
    if named.near is not None:
        offer, remark = f"{context.handle(named.near)}{sign} {rest}".strip(), named.remark
        return unsettled(line, context, remark, offer, candidates=(named.near,))
    if named.adds and context.is_new:
        said = f"{named.deed}: {rest}" if named.deed else rest
        then = f"{named.name}{sign} {said}" if named.name else line
        return added_first(named.adds, named.remark, line, context, then)
    is_strange = named.remark != NOBODY_PRESIDES and not named.remark.endswith("?")
    remark = f"{named.remark}, or Tab for an ordinary note" if is_strange else named.remark
    return unsettled(line, context, remark, f"\\{line}" if is_strange else "")


def _said_or_topic(line: str, names: list[str], sign: str, rest: str, context: Context) -> Reading:
    """What somebody said; or a note, if the names are words of a topic: *Hall: hire charges to rise*. Their form and
    what follows decide; if they do not, it is a note to settle."""
    if of_post := _of_post(line, names, sign, rest, context) if context.is_live else None:
        return of_post
    if sign == ":" and context.is_live and any(lobbying_declared(line, context)):
        return read_prose(line, context)
    voices = tuple(v for v in (context.find(name).only for name in names) if v is not None)
    first = rest.split(" ", 1)[0].lower()
    if sign == "?" and (first in ASKING_WORDS or first in DETERMINERS or first in AUXILIARIES or first in _ANY):
        rest = with_small_first(rest)  # *Hall? Any word on it*
    is_name = any(is_typed_as_name(name.strip(), context) for name in names)
    is_speech = is_name and (begins_report(rest) or not is_surely_no_speech(in_full(context.meeting, rest), sign))
    may_be_topic = bool(rest) and sign in (":", "?") and not is_speech
    if not may_be_topic:
        return _as_speech(_kind_spoken(sign), voices, rest, context)
    is_word = any(isinstance(v, int) for v in voices) and any(is_common(fold(name)) for name in names)
    is_word = is_word and not all(means_post(name) or context.names.held_by_one(name) is not None for name in names)
    speech = _as_speech(_kind_spoken(sign), voices, rest, context) if is_name else None
    if speech is not None and speech.offer and (not is_word or _reports_sums(names, voices, rest, context)):
        return speech
    if sign == ":" and context.is_live and any(came_or_left(line, context)):
        return read_prose(line, context)
    if speech is not None:
        return replace(speech, remark=f"{_NOT_SAID}: Tab for an ordinary note", passing="", offer=f"\\{line}")
    are_words = all(may_be_any_word(name.strip(), context) for name in names)
    begun = begins_after_word(without_follow_up(rest), sign, is_common=are_words)
    is_forename = len(names) == 1 and context.names.is_forename(names[0].strip(), context.presiding)
    is_told = is_forename and sign == ":" and _calls_by_forename(names[0], voices[0], rest, context)
    if begun is Beginning.SPEECH or is_told:
        return _as_speech(_kind_spoken(sign), voices, rest, context)
    is_of_one = _is_of_one(names, rest, context, is_forename=is_forename, is_topic=begun is Beginning.NOT_SPEECH)
    is_jotted = is_of_one and sign == ":" and context.is_live and rest[-1:] not in ".!?"
    is_of_any = sign == "?" and first in _ANY  # *ME? anything on the boiler*
    if not (is_jotted or is_of_any) and (begun is Beginning.NOT_SPEECH or (is_forename and sign == ":")):
        if all(map(means_post, names)) and events_in(line, context):  # *Chair: left 8.05*
            return read_prose(line, context)
        return unread_prose(line, line, context) if _VOTES.match(rest) else as_note(line, context)
    asked = as_note if is_jotted else unsettled
    return asked(line, context, _tab_for_yes(voices, sign, context), _as_said(voices, sign, rest, context))


def _is_of_one(names: list[str], rest: str, context: Context, *, is_forename: bool, is_topic: bool) -> bool:
    """Whether names before a colon may be of somebody who speaks, though a topic may follow (`is_topic`)."""
    if not is_topic or is_forename:
        return is_forename and not (is_topic and is_common(fold(names[0])))  # *Bill: £30 for paint*
    is_post = len(names) == 1 and names[0][:4].lower() != "the " and context.names.held_by_one(names[0]) is not None
    are_words = all(may_be_any_word(name.strip(), context) for name in names)
    return (is_post and not cut_name(rest, context)[0]) or not are_words


def _tab_for_yes(voices: tuple[Voice, ...], sign: str, context: Context) -> str:
    return f"Did {listed(voices, context, 'and')} {'ask' if sign == '?' else 'say'} that? Tab for yes"


def _reports_sums(names: list[str], voices: tuple[Voice | None, ...], rest: str, context: Context) -> bool:
    """Whether sums follow a holder of a post, who is likely to report them, and not what a name in small letters
    counts: *wells: 3 crimes in Feb*."""
    if rest[:1].isdigit() and names[0].islower():
        return True
    places = (context.meeting.places.get(voice) for voice in voices if isinstance(voice, int))
    return lists_sums(in_full(context.meeting, rest)) and any(place is not None and place.post for place in places)


def _calls_by_forename(name: str, voice: Voice, rest: str, context: Context) -> bool:
    """Whether a sentence follows the forename of somebody listed without a title."""
    is_listed = isinstance(voice, int) and fold(context.name(voice)).startswith(fold(name))
    is_listed = is_listed and begins_after_word(rest, ":", is_common=True) is not Beginning.NOT_SPEECH
    return is_listed and not is_common(fold(name)) and Clauses(tokens(rest)).has_main()


def _of_post(line: str, names: list[str], sign: str, rest: str, context: Context) -> Reading | None:
    """The reading of a post before a mark as a heading, not a speaker; None if it speaks."""
    if any(elected(line, context)):  # *Vice chair: Hall elected*, *VC: Hall unopposed*
        return read_prose(line, context)
    if sign == ":" and _VACANT.match(rest):
        return as_note(line, context)  # *Treas: vacant*
    if sign == ":" and _is_held(names, rest, context):
        return as_note(line, context, with_keys(VOTED) if _CHOSEN.search(rest) else "")
    return None


def _is_held(names: list[str], rest: str, context: Context) -> bool:
    """Whether a post before a colon heads who holds it, leaves it or is nominated: *Secretary: Ann*."""
    holder = context.names.held_by_one(names[0]) if len(names) == 1 else None
    if holder is not None and rest[:1].isupper() and isinstance(context.find(rest.rstrip(".")).only, int):
        return True
    handle = cut_name(rest, context)[0] if holder is not None or means_post(names[0]) else ""
    leaves = bool(handle) and context.find(handle).only == holder and _LEAVES.search(rest) is not None
    return leaves or (handle != "" and _PUT_UP.search(rest) is not None)


_VACANT = any_case(
    r"(?:is |now |still |remains? |to (?:be|remain) )*(?:a )?(?:filled|unfilled|vacan(?:t|cy))"
    r"(?:\.?$|[,;.:] | [–—-] | (?:after|at|from|since|till?|until|while)\b)"
)
_CHOSEN = any_case(r"\b(?:carried|elected)\b")
_PUT_UP = any_case(
    r"\b(?:(?:pro(?:posed|p\.?)|nominated|seconded|(?:re-?)?elected) by\b|(?:re-?)?elected (?:nem|unan))"
)
_LEAVES = any_case(r"\b(?:st(?:and(?:s|ing)?|ood)|step(?:s|ped|ping)?|retir(?:es|ed|ing)|resign(?:s|ed|ing)?)\b")


def _named_again(name: str, voices: tuple[Voice | None, ...], rest: str, context: Context) -> tuple[str, ...]:
    """The lines for somebody named before a colon and again after it, the first perhaps in an item's title (*Treasurer:
    Mr Hall presented the accounts*), or for another person after letters of a title; empty for other words."""
    again = cut_name(rest, context)[0] if len(voices) == 1 else ""
    if not again or any(elected(f"{name}: {rest}", context)):
        return ()
    if (turned := with_post_last(f"{name}: {rest}")) != f"{name}: {rest}":
        return offers_for(turned, context)
    if context.find(again).only != voices[0]:  # *MA: Hall asked when*, of matters arising
        opened = lettered_ahead(name, context)
        said = told(rest, context) if opened or is_lettered(name, context) else ""
        return tuple(filter(None, (opened, said))) if said else ()
    opened = titled_ahead(name, context, is_led=True, may_be_post=True)
    lines = offers_for(rest, context) or tuple(filter(None, (told(rest, context),))) or (rest,)
    return (opened, *lines) if opened else lines if lines != (rest,) else ()


def _as_said(voices: tuple[Voice, ...], sign: str, rest: str, context: Context) -> str:
    """The line for what somebody said; in the likeliest words, if it would be refused as it is."""
    typed = "&".join(context.handle(v) if isinstance(v, int) else v.value for v in voices)
    is_refused = is_surely_no_speech(in_full(context.meeting, rest), sign)
    likely = _as_speech(_kind_spoken(sign), voices, rest, context).offer if is_refused else ""
    return likely or f"{typed}{sign} {rest}"


_ANY = frozenset("anything anybody anyone anywhere".split())
_VOTES = any_case(r"(?:motion|move[sd]?|second\w*|2nd|ayes?|nays?|abstain\w*|against|opposed)\b")


def _or_action(reading: Reading, voices: tuple[Voice | None, ...], sign: str, rest: str, context: Context) -> Reading:
    """The reading of one person's statement, with Tab for an action if the words tell of one; of a note, only for a
    motion or a second."""
    entry = reading.entry
    person = voices[0] if sign == ":" and len(voices) == 1 and entry is not None and context.is_live else None
    act = act_in(person, rest, context) if isinstance(person, int) else ""
    led, task = arrow_at_end(rest, context) if isinstance(person, int) else ("", "")
    if isinstance(person, int) and led and task:
        act = f"{context.handle(person)}: {led}\n{task}"
    if isinstance(person, int) and not act:
        act = "\n".join(on_what_was_told(f"{context.handle(person)} {rest}", context))
    if len(voices) > 1 and sign == ":" and context.is_live:
        names = ", ".join(context.handle(voice) for voice in voices if isinstance(voice, int))
        act = next(came_or_left(f"{names} {rest}", context), "")
    if entry is not None and entry.kind is Kind.NOTE and not act.startswith(("/motion", "/second", "/amendment")):
        return reading
    offer, *then = act.split("\n")
    remark = tab_for((offer, *then), context)
    return replace(reading, remark=remark, passing="", offer=offer, then=tuple(then)) if act else reading


_NOT_SAID = "That does not read like something said"


def _listed_in_prose(before: str, context: Context) -> list[str]:
    """The names in a list joined as in prose (*hand and lintern*, *hand, lintern & rice*) if each names one person, or
    one does and the others are close to names; else empty."""
    names = re.split(r"\s*[,&]\s*|\s+and\s+", before)
    known = [context.find(name).only is not None for name in names]
    if len(names) < 2 or not any(known):
        return []
    near = (context.names.nearest(name) for name, is_known in zip(names, known, strict=True) if not is_known)
    return names if all(known) or (before.islower() and all(person is not None for person in near)) else []


def _as_speech(kind: Kind, persons: tuple[Voice, ...], rest: str, context: Context) -> Reading:
    is_turned = not (rest.startswith("\\") and not begins_with_reference(rest))
    words, month_first = rest if is_turned else rest[1:].lstrip(), context.month_first
    said, is_action, due = action_flag(words, context.meeting.head.date, month_first=month_first)
    text, unknown = context.encode(said)
    if kind is Kind.PROMISE:
        is_action, due = False, due or due_in(said, context.meeting.head.date, month_first=month_first)
    reading = recorded(kind, text, persons=persons, is_action=is_action, due=due, is_turned=is_turned)
    reading = with_unknown(reading, unknown, context)
    if reading.remark:
        return reading
    away = "" if is_from_afar(words) else not_here(persons, context, speak=True)
    return remarked(_asked_if_unsure(reading, context), away)


def _asked_if_unsure(reading: Reading, context: Context) -> Reading:
    """The reading of speech, with a remark if the style cannot report it with certainty; Tab puts in the likeliest
    words, unless a verb is unfinished."""
    entry = reading.entry
    if entry is None or not entry.is_turned or not entry.text:
        return reading
    if entry.kind is Kind.PROMISE:
        if promises_deed(entry.text):
            offer = f"!{who(entry, context, '&')} to {decode(entry.text, context.names)}"
            return replace(remarked(reading, f"After >> stands what will be sent: Tab for {offer}"), offer=offer)
        return remarked(reading, no_promise(entry.text))
    if entry.kind is Kind.ANSWER and (words := _after_negative(entry.text, context)):
        return _put_otherwise(reading, "The question has “not” in it:", words, context)
    if entry.kind is Kind.ANSWER and (words := _yes_or_no_first(entry.text, context)):
        return _put_otherwise(reading, "Is the first word the answer?", words, context)
    if entry.kind in ASKING and _YES_OR_NO.fullmatch(entry.text):
        offer = f"{who(entry, context, '&')}> {decode(entry.text, context.names)}"
        return replace(remarked(reading, f"Is it an answer? Tab for {offer}"), offer=offer)
    if also := _task_after_question(entry, context):
        asked, deed = also
        kind = Kind.QUESTION if entry.kind is Kind.STATEMENT else entry.kind
        offer = _write_speech(replace(entry, kind=kind, text=asked), asked, context)
        return replace(remarked(reading, f"It also says “{deed}”: Tab for both"), offer=offer, then=(deed,))
    is_direct = entry.kind in ASKING and not _REPORTED_FIRST.match(entry.text)
    name, rest = _addressed(entry, context) if is_direct else ("", "")
    if name:
        return _with_addressee(reading, entry, name, rest, context)
    if not as_reported(context.meeting, entry).doubt:
        return _if_asked(_in_a_sentence(_with_contractions_out(reading, entry, context), entry, context), context)
    speakers = listed(entry.persons, context).replace(" or ", " and ")
    words = "" if begins_report(entry.text) else likely_words(context.meeting, entry) or _said_would(entry, context)
    if not words:
        how = "Check the sentence, or type a verb after the name (“said that …”)"
        return remarked(reading, f"Is this what {speakers} said? {how}")
    return _put_otherwise(reading, f"Is this what {speakers} said?", decode(words, context.names), context)


def _if_asked(reading: Reading, context: Context) -> Reading:
    """The reading of speech; a short answer in an item without a question gets Tab for a statement."""
    entry = reading.entry
    if entry is None or entry.kind is not Kind.ANSWER or reading.remark or not context.is_new:
        return reading
    said = as_reported(context.meeting, entry)
    if said.manner is not Manner.IN_WORDS:
        return reading
    before = tuple(context.meeting.backwards(context.item_id, context.before))
    is_first = all(other.kind not in SPEECH and other.kind is not Kind.NOTE for other in before)
    is_surely_none = is_first and not is_clipped(tokens(said.words))
    goes_on = _reports_last(before) == entry.persons
    if not (is_surely_none or goes_on):
        return reading
    offer = f"{who(entry, context, '&')}: {decode(entry.text or '', context.names)}"
    return replace(advised(reading, "Nothing was asked in this item yet: Tab for a statement"), offer=offer)


def _reports_last(before: Sequence[Entry]) -> tuple[Voice, ...]:
    """Whose statement is the latest entry of an item in which nothing was asked; empty if that cannot be said."""
    if not before or before[0].kind is not Kind.STATEMENT:
        return ()
    is_asked = any(entry.kind in ANSWERING | ASKING or "?" in (entry.text or "") for entry in before)
    return () if is_asked else before[0].persons


def _said_would(entry: Entry, context: Context) -> str:
    """What somebody will do, in the tense of a report: *said he will look* is *said he would look*."""
    text = _SAID_WILL.sub(r"says\1", entry.text or "")
    return likely_words(context.meeting, replace(entry, text=text)) if text != entry.text else ""


_SAID_WILL = regex(r"^said((?: that)? (?:he|she|they|it) (?:will|can|may|is|are|has|have)\b)")


def _put_otherwise(reading: Reading, remark: str, words: str, context: Context) -> Reading:
    """A reading of speech with a remark; Tab puts other words of the same speaker in its place."""
    offer = _write_speech(replace(reading.entry, text=words), words, context) if reading.entry is not None else ""
    return replace(remarked(reading, f"{remark} Tab for “{words}”"), offer=offer)


def _task_after_question(entry: Entry, context: Context) -> tuple[str, str] | None:
    """A question, and the line for the answer or the action typed after it: *who owns it? clerk will check*."""
    if entry.kind not in (*ASKING, Kind.STATEMENT) or not context.is_new:
        return None
    text = decode(entry.text or "", context.names)
    match = _AFTER_QUESTION.match(text)
    if entry.kind is Kind.STATEMENT and not (match and opens_question(tokens(match["asked"]))):
        return None
    deed = event_in(match["rest"], context) if match else ""
    if match and deed.startswith("!"):
        return match["asked"], deed
    asked, answer = answered_at_once(text)
    line = asked and answer_line(answer, asked, entry.persons, context)
    return (asked, line) if line else None


_AFTER_QUESTION = regex(r"(?P<asked>[^?]+\?)\s+(?P<rest>[^\W\d].*)")


def _with_contractions_out(reading: Reading, entry: Entry, context: Context) -> Reading:
    """A report with a contraction left in it (*that its the new gate*), with Tab for the words in full; one with a verb
    in the present, with Tab for the past."""
    typed = decode(entry.text or "", context.names)
    past = present_put_back(typed, pronoun(context.meeting, entry.persons)) if context.is_live else ""
    if past:
        return _put_otherwise(reading, "In the past:", past, context)
    match = _THAT.match(typed) if context.is_live and _CONTRACTED.search(typed) else None
    said = as_reported(context.meeting, replace(entry, text=typed[match.end() :])) if match else None
    if match is None or said is None or said.doubt or said.manner is not Manner.SAID_THAT:
        return reading
    return _put_otherwise(reading, "In full:", f"{match[0]}{said.words}", context)


def _in_a_sentence(reading: Reading, entry: Entry, context: Context) -> Reading:
    """An answer that is only a time or a place (*in May*), with Tab for a whole sentence."""
    words = in_a_sentence(context.meeting, entry) if context.is_live and not reading.remark else ""
    if not words:
        return reading
    put = _put_otherwise(reading, "Should it be a whole sentence?", decode(words, context.names), context)
    return replace(advised(reading, put.remark), offer=put.offer)


_THAT = any_case(r"that ")
_CONTRACTED = any_case(
    r"\b(?:its (?=(?:the|an?|all|not|only|too|now|still|been|going|in|on|at)\b)"
    r"|(?:i|we|you|he|she|it|they)['’](?:d|ll|ve|re|m|s)\b)"
    r"|n['’]t\b|\b(?:do|does|did|is|are|was|were|ca|wo|has|have|had|could|would|should)nt\b"
)


def _addressed(entry: Entry, context: Context) -> tuple[str, str]:
    """The person addressed at the beginning of a question or, by forename, at its end, and the rest of it (*ray, is it
    allowed*, *is that allowed colin*); empty if the name belongs to it (*did we ask Colin*)."""
    words = decode(entry.text or "", context.names).rstrip("?!. ").split()
    name, rest = _name_first(words, context)
    if name and context.find(name.lower()).only not in entry.persons:
        said = as_reported(context.meeting, replace(entry, text=rest))
        if said.manner in _ASKED and not said.doubt:
            return name, rest
    *before, last = words or [""]
    if len(before) < _LEAST_ASKED or _belongs_to_clause(tokens(before[-1])[0].low) or not last.isalpha():
        return "", ""
    person = context.find(last.lower()).only if context.names.is_forename(last) else None
    is_other = isinstance(person, int) and person not in entry.persons
    return (last, " ".join(before).rstrip(" ,")) if is_other else ("", "")


def _belongs_to_clause(word: str) -> bool:
    """Whether a name is part of the clause before it: *did we ask Colin*."""
    return word == "to" or any(word in kind for kind in (PREPOSITIONS, DETERMINERS, COORDINATORS)) or is_base(word)


def _name_first(words: list[str], context: Context) -> tuple[str, str]:
    """The name and the question of a line that begins with a name; empty for others: *park can be shut*."""
    if not any(word.lower() in AUXILIARIES or word.lower() in ASKING_WORDS for word in words[1:]):
        return "", ""
    count, voice = context.first(words)
    if not isinstance(voice, int):
        count, voice = 1, context.find(words[0].rstrip(",").lower()).only
    before, comma, _ = " ".join(words).partition(", ")
    if comma and (named := context.find(before.lower()).voices):  # *ray moss, is it allowed*
        count, voice = len(before.split()), named[0]
    verb, subject = [*(word.lower() for word in words[count : count + 2]), "", ""][:2]
    is_deed = is_infinitive(subject) or is_participle(subject) or is_adverb(subject)
    is_plain = is_deed or not subject.isalpha() or subject in ADJECTIVES | PREPOSITIONS | {"not"}
    is_question = verb in ASKING_WORDS or (verb in AUXILIARIES and not is_plain)
    if not isinstance(voice, int) or not is_question or len(words) <= count + _LEAST_ASKED:
        return "", ""
    return " ".join(words[:count]).rstrip(","), " ".join(words[count:])


_REPORTED_FIRST = any_case(r"(?:whether|about|asked)\b")
_ASKED = frozenset({Manner.ASKED, Manner.ASKED_WHETHER})
_LEAST_ASKED = 2


def _with_addressee(reading: Reading, entry: Entry, name: str, rest: str, context: Context) -> Reading:
    """A question with a remark about the person it addresses; Tab asks them by name, if the rest is certain."""
    said = as_reported(context.meeting, replace(entry, text=rest))
    voice = context.find(name.lower()).only
    whom = context.handle(voice) if isinstance(voice, int) else name
    if said.doubt or said.manner not in _ASKED:
        return remarked(reading, f"Is {name} spoken to? Leave the name out, or put it before the question")
    whether = "whether " if said.manner is Manner.ASKED_WHETHER else ""
    words = f"asked @{whom} {whether}{decode(said.words, context.names)}"
    return _put_otherwise(reading, f"Is {name} spoken to?", words, context)


def _after_negative(answer: str, context: Context) -> str:
    """What *yes* or *no* says after a question with *not*, which may be read either way: *that they had paid*."""
    match = _YES_OR_NO.fullmatch(answer)
    words = _whether(context) if match else ""
    negative = _NOT.match(words)
    if match is None or negative is None:
        return ""
    words = words.rstrip("?.")
    yes = f"{negative['before']}{words[negative.end() :]}" if match["yes"] else words
    return f"that {decode(yes, context.names)}"


_YES_OR_NO = any_case(r"(?:(?P<yes>yes|yep|yeah|yup)|no|nope)[.!]?")
_BEGINS_CLAUSE = any_case(
    r"(?P<answer>yes|no) (?P<rest>(?!one\b|more\b|longer\b|doubt\b|need\b|further\b|other\b|decision\b|date\b|reply\b)"
    r"(?:[a-z]+ (?:is|are|was|were|has|have|had|will|can)|(?:\d+|two|three|four|five|six) \w+)\b.*)"
)


def _yes_or_no_first(answer: str, context: Context) -> str:
    """An answer with a comma after its *no*, which may belong to a noun: *no fuel is extra* → *no, fuel is extra*;
    empty unless it answers a yes-or-no question."""
    match = _BEGINS_CLAUSE.fullmatch(answer)
    return f"{match['answer']}, {match['rest']}" if match and _whether(context) else ""


def _whether(context: Context) -> str:
    """What was asked, in reported speech, if the last thing said is a yes-or-no question; else empty."""
    asked = next((e for e in context.meeting.backwards(context.item_id, context.before) if e.kind in SPEECH), None)
    said = as_reported(context.meeting, asked) if asked and asked.kind in ASKING and asked.text else None
    return said.words if said and said.manner is Manner.ASKED_WHETHER else ""


_NOT = regex(r"(?P<before>(?:\S+ ){1,6}?(?:was|were|had|did|could|would|should|might|must)) not(?= )")
