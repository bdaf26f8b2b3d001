"""Lines that begin with a mark: a clause, a continuation, an action, a private note. Also lines that are nearly of the
notation, and words that the minutes should not have: each is a note in doubt, with a line for Tab."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches
from itertools import takewhile

from clerk_tui.english.months import MONTH, MONTH_SHORT, WEEKDAY
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.tokens import low_at, tokens
from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_base, is_past
from clerk_tui.english.words import AUXILIARIES, CONNECTIVES, DETERMINERS, is_common, with_small_first
from clerk_tui.errors import LineRefusedError
from clerk_tui.keymap import key_said
from clerk_tui.meeting import Entry, Kind, Voice
from clerk_tui.meeting.acts import continue_last, last_written, may_be_sentence
from clerk_tui.meeting.intents import Continue
from clerk_tui.meeting.kinds import MOVEMENT, SPEECH
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.spoken_entries import as_reported
from clerk_tui.notation.after_marks import (
    no_clause,
    no_deed,
    no_owner,
    no_paragraph,
    no_reminder,
    no_task,
    promises_deed,
)
from clerk_tui.notation.agenda_items import by_title, item_line, with_number
from clerk_tui.notation.commands.agenda import in_hand_already
from clerk_tui.notation.commands.arguments import (
    Unread,
    advised,
    remarked,
    unread_name,
    whom_it_may_mean,
    without_unread,
)
from clerk_tui.notation.commands.attendance import read_movement
from clerk_tui.notation.mentions import due_in
from clerk_tui.notation.prose.actions import asks_after_arrow, people_to_do
from clerk_tui.notation.prose.apologies import apologies_recorded
from clerk_tui.notation.prose.decisions import WORD_FOR_DECISION, with_how_last
from clerk_tui.notation.prose.earlier_minutes import agreed_again, approved_by
from clerk_tui.notation.prose.motions import moved_at_end
from clerk_tui.notation.prose.notes_to_sentences import is_like_above
from clerk_tui.notation.prose.offers import event_in, events_in, offers_for
from clerk_tui.notation.prose.opening_and_closing import recorded_again
from clerk_tui.notation.prose.outcomes import AMENDMENT
from clerk_tui.notation.prose.publicity import publicity
from clerk_tui.notation.prose.roll_call import apologies_accepted
from clerk_tui.notation.prose.votes import STILL_OTHER, other_proposal, vote_again, votes_on_thing
from clerk_tui.notation.prose.words_in_full import in_whole_words, lacks_stop
from clerk_tui.notation.reading import Context, Reading, recorded, unsettled
from clerk_tui.notation.registry import COMMANDS, MARKS, SPOKEN, as_it_stands, mark, who
from clerk_tui.notation.remarks_and_offers import as_note, offered, shown, with_tab, with_unknown
from clerk_tui.notation.speech_lines import of_several, read_reply
from clerk_tui.notation.unlisted import how_to_add
from clerk_tui.regex import any_case, regex

_JOINED = regex(r"\s*(?:[,&]|and\s)\s*")
"""Signs and words that join another name to the one before."""
_JOINS = regex(r"and\s|[,&]")
"""Words of an action that would seem to join another owner."""
_TO_DO = regex(r"!(?:\S+\s+){1,3}to\s")
"""The form of an action whose owner is not on the roll."""


def _write_marked(entry: Entry, text: str, context: Context) -> str:
    return f"{MARKS[entry.kind]} {text}"


@mark("=", Kind.CLAUSE, _write_marked)
@mark("#", Kind.PRIVATE, _write_marked)
def read_prefixed(line: str, context: Context) -> Reading | None:
    """Lines that begin with a mark and a space: clause, continuation, paragraph, private note, follow-up, answer."""
    sign, space, rest = line.partition(" ")
    rest = rest.strip()
    if not space or not rest or sign not in ("=", "...", "..", "#", "!", ">", "?", ">>"):
        return None
    if sign == "!":
        remark = no_task(rest, is_told=is_report(rest, context))
        offer = f"\\{line}" if remark else ""
        if not remark and context.is_live and (owned := next(people_to_do(rest, context), "")):
            remark, offer = "Somebody is named who does it", owned
        return replace(remarked(_action((), rest, context), with_tab(remark, offer)), offer=offer)
    if sign in (">", "?", ">>"):
        return read_reply(sign, rest, context)
    text, unknown = context.encode(rest)
    if sign in ("...", ".."):
        reading = _read_continued(Continue(text, is_paragraph=sign == ".."), rest, context)
    elif sign == "=":
        reading = _read_clause(line, rest, text, context)
    else:
        remark = no_reminder(rest)
        offer = f"\\{line}" if remark else ""
        reading = replace(recorded(Kind.PRIVATE, text), remark=with_tab(remark, offer), offer=offer)
    return with_unknown(reading, unknown, context)


def _read_clause(line: str, rest: str, text: str, context: Context) -> Reading:
    """A clause of a resolution, with what else it may be."""
    clause, remark = recorded(Kind.CLAUSE, text), no_clause(rest, is_told=is_report(rest, context))
    if moved := _moved_clause(rest, context):
        return replace(clause, remark=f"Who moved it is no part of it: Tab for {moved}", offer=moved)
    if remark:
        offer = event_in(rest, context)
        offer = f"\\{line}" if offer in ("", line) else offer
        said = with_tab(remark, offer)
        return unsettled(line, context, said, offer) if context.is_new else replace(clause, remark=said, offer=offer)
    if context.is_live and (noted := _NOTED.fullmatch(rest)):
        done = noted["done"].lower()
        offer = f"= That the report be {done}"
        return replace(clause, remark=with_tab(f"It does not say what was {done}", offer), offer=offer)
    if context.is_live and (last := with_how_last(f"agreed {rest}").removeprefix("agreed ")) != rest:
        return replace(clause, remark=with_tab("How it was agreed comes last", f"= {last}"), offer=f"= {last}")
    if context.is_live and (to_do := _to_be_done(rest)):
        offer = f"= {to_do}"
        return replace(clause, remark=with_tab("What is to be done follows “to” or “that”", offer), offer=offer)
    if context.is_new and (approves := approved_by(rest, context)):
        offer, *then = approves.split("\n")
        said = with_tab("A clause does not mark the earlier minutes as approved", offer)
        return replace(advised(clause, said), offer=offer, then=tuple(then))
    own = WORD_FOR_DECISION.sub("", rest) != rest
    told = f"It was {'' if own else 'resolved '}{with_small_first(rest)}"
    out = next(publicity(told, context), "") if context.is_new else ""
    if out.startswith("/exempt"):
        return replace(clause, remark=with_tab("A clause does not exclude the press and public", out), offer=out)
    return clause


def is_report(words: str, context: Context) -> bool:
    """Whether words after a mark are certainly a whole sentence about what was or is so: not *fund the gate that was
    broken*, nor what somebody will or should do."""
    is_order = is_base(words.split()[0].lower()) or _TO_COME.search(words) is not None
    return not is_order and lacks_stop(words.rstrip("."), context) and Clauses(tokens(words)).has_main()


_TO_COME = any_case(r"\b(?:will|would|must|should|needs?)\b")


def _read_continued(intent: Continue, rest: str, context: Context) -> Reading:
    if intent.is_paragraph:
        intent = _begun_as_sentence(intent, context)
        remark = no_paragraph(rest)
        offer = f"... {rest}" if remark else ""
    else:
        is_unclear = may_be_sentence(context.meeting, intent)
        remark = "It may be a sentence of its own" if is_unclear else ""
        offer = f"... {rest[:1].upper()}{rest[1:]}" if is_unclear else ""
    doubt = "" if remark else _doubt_of_continued(intent, context)
    return Reading(replace(intent, doubt=doubt), remark=with_tab(remark, offer) or doubt, offer=offer)


def _begun_as_sentence(intent: Continue, context: Context) -> Continue:
    """A new paragraph with a first capital, as it is typed live; not for a part of a list."""
    above = last_written(context.meeting)
    leads = above is not None and (above.text or "").endswith((":", ";", ","))
    is_small = context.is_new and not leads and _SMALL_WORD.match(intent.text) is not None
    return replace(intent, text=intent.text[0].upper() + intent.text[1:]) if is_small else intent


_SMALL_WORD = regex(r"(?:a|[a-z]{2,})(?=[\s,’'])")


def _doubt_of_continued(intent: Continue, context: Context) -> str:
    """A remark about speech that cannot be put into reported speech once it is continued; else empty."""
    if not context.is_new:
        return ""
    try:
        (change,) = continue_last(context.meeting, intent).changes
    except LineRefusedError:
        return ""
    before, after = change.before, change.after
    if not isinstance(before, Entry) or not isinstance(after, Entry) or after.kind not in SPEECH or not after.is_turned:
        return ""
    is_doubted = as_reported(context.meeting, after).doubt and not as_reported(context.meeting, before).doubt
    return f"{_NOT_TURNED}: type it as the minutes should say it" if is_doubted else ""


_NOT_TURNED = "With this the sentence stays as typed, not in reported speech"
_NOTED = any_case(r"(?P<done>noted|agreed|approved|adopted|received|accepted|endorsed)\.?")
"""A clause that does not say what was noted."""


def _to_be_done(rest: str) -> str:
    """A clause with *to* before the verb in small letters that begins it: *ask the county*; empty for another."""
    words = tokens(rest)
    low = words[0].low if words and not words[0].is_capital else ""
    after = low_at(words, 1)
    is_verb = is_base(low) and (low not in NOUNS_TOO or after in DETERMINERS)
    return f"to {rest}" if is_verb and after and base_of(after) in ("", after) and after not in AUXILIARIES else ""


def _moved_clause(rest: str, context: Context) -> str:
    """The motion for a clause that ends with its mover and seconder; empty for another."""
    words, both = moved_at_end(rest, context) if context.is_live else ("", "")
    return f"/motion {both}: {words[:1].upper()}{words[1:]}" if both else ""


def _write_action(entry: Entry, text: str, context: Context) -> str:
    after = ":" if _JOINS.match(text) else ""
    return f"!{who(entry, context, '&')}{after} {text}" if entry.persons else f"! {text}"


_AFTER_OWNER = frozenset({"to", "and", "&", "will"})


@mark("!", Kind.ACTION, _write_action)
def read_action(line: str, context: Context) -> Reading | None:
    """`!mcardle to circulate figures by 1 May`, `!mcardle and boyes to …`."""
    if len(line) < 2 or line[0] != "!" or not line[1].isalpha():
        return None
    names, _, said = line[1:].partition(": ")
    owners, rest = _owners(names, context)
    is_apart = bool(said) and not rest and not names[-1:].isspace()
    owners, rest = (owners, said.strip()) if is_apart else _owners(line[1:].rstrip(" :"), context)
    if owners and rest:
        remark = no_deed(rest) or no_owner(line[1 : len(line) - len(rest)].strip(" :,"), rest)
        offer = f"! {line[1:]}" if remark else ""
        if not remark and not rest.startswith("to ") and is_report(rest, context):
            remark, offer = "That is nothing that they are to do", f"\\{line}"
        if remark and context.is_new:
            return unsettled(line, context, with_tab(remark, offer), offer)
        if not remark and context.is_live and promises_deed(rest):
            remark, offer = "What is to be done follows “to”", f"!{line[1 : len(line) - len(rest)]}to {rest}"
        reading = replace(remarked(_action(owners, rest, context), with_tab(remark, offer)), offer=offer)
        return without_unread(reading, _joined_name(rest, context), line, context)
    if owners and not rest:
        return unsettled(line, context, "Type what is to be done after the name")
    words = (_JOINED.sub("", rest, count=1) if owners else line[1:]).split()
    if (called := context.names.of_abbreviation(words[0])) is not None and words[0].isupper():
        offer = f"!{context.handle(called)}{line[1 + len(words[0]) :]}"
        return unsettled(line, context, f"Is {words[0]} {context.name(called)}? Tab for yes", offer)
    name = takewhile(lambda word: word not in _AFTER_OWNER, words[: context.first(words)[0]])
    named = " ".join(name).rstrip(",:;.") or words[0]
    several, _ = whom_it_may_mean(named, context)
    if len(several) == 1 and line[1:].startswith(named):
        return read_action(f"!{context.handle(several[0])}{line[1 + len(named) :]}", context)
    if len(several) > 1:
        return of_several(named, several, line, context)
    remark = "Type a space after the ! for an action without an owner, or \\ before it to keep the line as it is"
    if _TO_DO.match(line):
        remark = f"{named} is not on the roll: {how_to_add(named, context)}, or type a space after the !"
    return unsettled(line, context, remark)


def _joined_name(rest: str, context: Context) -> tuple[Unread, ...]:
    """The unread name joined to the owners of an action, if it may be a person's or *to* follows it."""
    joined = _JOINED.match(rest)
    words = rest[joined.end() if joined else 0 :].split()
    if not words or not (joined or words[1:2] == ["to"]):
        return ()
    name = unread_name(words[0], context)
    return (name,) if name.candidates or (words[1:2] == ["to"] and not is_common(fold(words[0]))) else ()


def _owners(text: str, context: Context) -> tuple[tuple[Voice, ...], str]:
    """The names that begin an action, and the rest of it. A joining word follows all but the last."""
    parts, names = re.split(r"(\s*[,&]\s*|\s+and\s+)", text), context.names
    owners: tuple[Voice, ...] = ()
    for at in range(0, len(parts), 2):
        words = parts[at].split()
        taken, voice = names.first(words, context.presiding)
        if voice is None:
            return owners, "".join(parts[max(at - 1, 0) :]).lstrip(" ,").rstrip()
        owners += (voice,)
        if taken < len(words):
            return owners, parts[at].split(None, taken)[taken] + "".join(parts[at + 1 :])
    return owners, ""


def _action(persons: tuple[Voice, ...], rest: str, context: Context) -> Reading:
    text, unknown = context.encode(rest)
    due = due_in(rest, context.meeting.head.date, month_first=context.month_first)
    reading = recorded(Kind.ACTION, text, persons=persons, due=due)
    return with_unknown(reading, unknown, context)


_SMALL_WORDS = CONNECTIVES | DETERMINERS | {"not"}
"""Words that are no mistyped command after a stroke."""
_GAP_FIRST = regex(r"\?\?\s+\S")
_NEAR = 0.75
"""How similar a mistyped command must be to a known one."""
UNKNOWN_COMMAND = regex(r"/[A-Za-z][\w-]*(?=[\s:]|$)")
_GOES_ON = regex(r"\s+(?:is|are|was|were|has|have|had)\s")
"""Words that show that an unknown command is the subject of a sentence."""
_NO_SPACE = regex(r"([=#>?])([^\W\d_].*)", re.DOTALL)
_TAG = regex(r"(?!Ma?c[A-Z])[A-Z]?[a-z]+(?:[A-Z][a-z]*|\d+)+")
"""Words run together, as after # in social media: *#TownHallClock*."""
_MOVES = regex(r"([+-])\s+([^\W\d_].*)", re.DOTALL)
_SPEAKS = regex(r"(?P<name>[^:?>]{2,60}?)\s*(?P<mark>>>|>|\?|:)\s*(?P<rest>[^\s:?>!/].*)", re.DOTALL)
"""Lines with no space after the mark, or one before it: a clause or private note, a movement, somebody speaking."""
_DOUBLED = regex(r"(?P<mark>([=#!?+-])\2+|>{3,})\s*(?P<rest>[\w“\"‘'£$€(].*)", re.DOTALL)
_WRONG_AFTER = regex(
    r"(?P<name>[^:?>!=;*~|+–—]{2,60}?)(?P<mark>:{2,}|\?{2,}|>{3,}|!+|[=–—-]+>|(?<=\w)[=;*~|+–—-]+)\s+(?P<rest>\S.*)",
    re.DOTALL,
)
"""Lines with a mark typed twice before their words, or, after a name, twice or one that is none."""
_LONE_MARK = regex(r"(?:[=#!?]|>>?|\.{2,3})\s*")


def _unknown_command(line: str, context: Context) -> Reading | None:
    """An unsettled note that begins like a command; None for any other line."""
    match = UNKNOWN_COMMAND.match(line)
    if match is None or match[0][1:] in _SMALL_WORDS:
        return None
    is_sentence = _GOES_ON.match(line, match.end()) is not None
    near = [] if is_sentence else get_close_matches(match[0][1:].lower(), COMMANDS, 1, _NEAR)
    offer = f"/{near[0]}{line[match.end() :]}" if near else ""
    told = f"Tab for /{near[0]}" if near else f"{key_said('show-help')} lists them"
    return unsettled(line, context, f"There is no command {match[0]}: {told}", offer)


def _lone_sign(line: str, context: Context) -> Reading | None:
    """An unsettled note of a gap, or of a mark without words; None for any other line."""
    if _GAP_FIRST.match(line):
        return as_note(line, context, "?? is a gap that you fill later: Tab if the two signs are meant", f"\\{line}")
    return unsettled(line, context, "Type the words after the mark") if _LONE_MARK.fullmatch(line) else None


def _of_no_motion(line: str, context: Context) -> Reading | None:
    """An unsettled note about a motion that does not exist, or one of several; None for any other line."""
    if other := other_proposal(line, context) if context.is_live else "":
        likely = next(votes_on_thing(line, context), "") if other == STILL_OTHER else ""
        return unsettled(line, context, f"{other} Tab for {likely}" if likely else other, likely)
    if context.is_new and _AMENDS.match(line) and context.proceedings.latest_open(context.item_id) is None:
        return unsettled(line, context, "No motion is open that it could amend: /motion first, or its text")
    return None


def _like_above(line: str, context: Context) -> Reading | None:
    """An unsettled note that only refers to the last words or to an item: *as above*, *go back to it*; None for any
    other line."""
    if not context.is_live:
        return None
    if _GOES_BACK.fullmatch(line):
        remark = f"Which item? /item and its number takes it up again; Tab for a private note, # {line}"
        return unsettled(line, context, remark, f"# {line}")
    if not is_like_above(line):
        return None
    return unsettled(line, context, f"Type what “{line.rstrip('.')}” stands for: nobody will know it later")


_GOES_BACK = any_case(
    r"(?:(?:we(?:['’]ll| will)?|will|to) )?(?:(?:come|go|get) back|return|back) to (?:it|that|this)(?: one| item)?"
    r"(?: (?:again|later|next|now))?\.?"
)


def _known_already(line: str, context: Context) -> Reading | None:
    """A note of what is recorded already; None for any other line."""
    if not context.is_new:
        return None
    sorry = apologies_recorded(line, context)
    offers = apologies_accepted(in_whole_words(line, context), context) if sorry else iter(())
    told = next((one for one in offers if one.startswith("\\")), "")
    if told:
        remark = f"{sorry}: Tab for “{shown((told[1:],), context)}”"
        return replace(advised(as_note(line, context), remark), offer=told)
    known = sorry or recorded_again(line, context) or vote_again(line, context) or agreed_again(line, context)
    return advised(as_note(line, context), known) if known else None


def _doubled(line: str, context: Context) -> Reading | None:
    """An unsettled note with a mark typed twice, or a name with a wrong one; the line with the right one is offered, if
    that is an event."""
    match = _WRONG_AFTER.match(line)
    person = context.find(match["name"]).only if match else None
    if match and isinstance(person, int):
        mark, name, rest = match["mark"], match["name"], match["rest"]
        sign = ">>" if mark.startswith(">") else ">" if mark[-1] == ">" else mark[0] if mark[0] in ":?" else ":"
        is_deed, is_arrow = is_base(rest.split()[0].lower()), sign == ">" and mark != ">"
        if is_arrow and asks_after_arrow(in_whole_words(rest, context)):
            asked = f"{name.rstrip()}? {rest}"
            return unsettled(line, context, f"{mark} is no mark: Tab for {asked}", asked)
        is_task = mark[0] == "!" or (is_arrow and _is_task(rest))
        who = (name.rstrip(), context.handle(person)) if is_task else ()  # *EA* may be an agency
        task = _WILL_FIRST.sub("to ", _ONCE.sub(r"to \g<deed> \g<what> \g<when>", rest))
        joint = " " if task != rest else " to " if is_deed else ": "
        meant = [f"!{one}{joint}{task}" for one in who] or [f"{name}{sign} {rest}"]
    elif match := _DOUBLED.match(line):
        sign = match["mark"][0]
        meant = [f"{sign}{gap}{match['rest']}" for gap in ("", " ")]
    else:
        return None
    offer = next((once for once in meant if _is_event(as_it_stands(once, context))), "")
    told = f"Tab for {offer}" if offer else "Tab keeps the signs, and this remark goes"
    remark = f"{match['mark']} is no mark: {told}"
    return unsettled(line, context, remark, offer or f"\\{line}")


def _is_task(words: str) -> bool:
    """Whether words after an arrow are a task: *get 3 quotes*, not *cost is too high*."""
    later = _ONCE.match(words)
    if _DUE_LAST.search(words) or _WILL.match(words) or (later and is_base(later["deed"].lower())):
        return True
    first, second = [*words.lower().split(), "", ""][:2]
    is_sure = first not in NOUNS_TOO or second in DETERMINERS or second[:1].isdigit()
    return is_base(first) and is_sure and second not in ("", "of") and _STATES.search(words) is None


_DUE_LAST = any_case(
    rf" (?:by|before) (?:(?:the )?(?:end|next)\b[^,;:]*|{WEEKDAY}|(?:mon|tues?|weds?|thurs?|fri|sat|sun)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}|{MONTH_SHORT})|\d{{1,2}}/\d{{1,2}}(?:/\d+)?|{MONTH})\.?$"
)
_ONCE = any_case(r"^(?P<when>(?:after|as soon as|if|once|when) [^,]{2,40}), (?P<deed>[a-z]+) (?P<what>[^,;:?]+?)\.?$")
"""A task after when it is to be done: *when dry, cut the verge*."""
_WILL_FIRST = any_case(r"^(?:will|to) ")
_WILL = any_case(r"(?:will|to) [a-z]+ \w")
_STATES = any_case(r"\b(?:is|are|was|were|has|had|too)\b")


def _wrong_sign(line: str, context: Context) -> Reading | None:
    """An unsettled note that begins with a sign like a mark: `#4` or *item 4* opens item 4, `<` is `>`, a mark may
    precede its name, and `&` continues the paragraph unless an event follows. None for others."""
    if match := _ITEM.fullmatch(line):
        title, sign = match["title"] or "", match["sign"] or ""
        is_said = not title or (sign == "#" and not any(people_to_do(title, context)))
        items = with_number(match["number"], [item for item in context.meeting.items if not item.is_heading])
        said = (item for item in items if is_said or by_title(title.lower(), [item]))
        found = next((item for item in said if item.id != context.item_id or not title), None)
        if found is not None and found == context.item and context.is_new:
            return unsettled(line, context, in_hand_already(found))
        meant = item_line(context.meeting, found.id, is_new=False) if found is not None else ""
    elif match := _MARK_FIRST.fullmatch(line):
        taken, voice = context.first(match["rest"].split())
        words = match["rest"].split()
        is_name = isinstance(voice, int) and not is_common(fold(words[0])) and len(words) > taken
        meant = f"{' '.join(words[:taken])}{match['sign']} {' '.join(words[taken:])}" if is_name else ""
    elif match := _NO_MARK.fullmatch(line):
        rest = match["rest"]
        event = next(iter(offers_for(rest, context)), "")
        meant = f"> {rest}" if match["sign"] == "<" else event or f"... and {rest}"
    else:
        return None
    return unsettled(line, context, f"Tab for {meant}", meant) if meant else None


_ITEM = regex(
    r"(?P<sign>[#/]|(?i:(?:agenda )?item)(?: |(?=\d)))?(?P<number>\d{1,3}(?:\.\d{1,2}|[a-z])?|[A-Z]\d{1,2}"
    r"|(?<=[Ii]tem )(?i:[ivxl]{1,6}\b))[.:)]?(?:\s(?:[-–—] )?(?P<title>.*))?"
)
_MARK_FIRST = regex(r"(?P<sign>[?:>])(?P<rest>[^\W_].*)", re.DOTALL)
_NO_MARK = regex(r"(?P<sign>[<&])(?!.*>)\s*(?P<rest>[^\W_].*)", re.DOTALL)
_NOT_MINUTED = any_case(
    r"\b(?:not (?:to be minuted|for (?:minuting|the minutes)|in the minutes)|(?<=[-–—,(;] )not minuted"
    r"|off the record|do(?:n['’]t| not) minute"
    r"|don['’]t (?:put|write) (?:this|that|it) (?:down|in))\b"
)
_AMENDS = any_case(
    rf"(?:[\w'’-]+ ){{1,2}}{AMENDMENT} to (?:add|change|delete|include|insert|omit|read|remove|replace|strike)\b"
)
_TO_ONESELF = any_case(
    r"(?:(?P<nb>n\.?b\.?) (?P<rest>.*)|note to (?:self|me|myself)\b|tbc\b[ :,-]*(?:with|w/?"
    r"|by|from)\s"
    r"|(?:(?:i )?(?:must|need to|should) |to |pls |please )?(?:(?:double[- ]?check|check|verify|confirm|clarify|tbc)"
    r" (?:(?:with|w/?)\s|(?:(?:the|this|that|his|her|their|its|my|exact|correct|actual|final) )*(?:spelling"
    r"|figures?|amounts?|names?"
    r"|numbers?|no\.?|dates?|times?|refs?|references?|wording|details?|titles?|recording|audio|tape|quote|cost"
    r"|total|sum)\b"
    r"|(?:if|whether|who|what|when|how|which|where)\b)|look up\b|find out\b|chase(?: up)? \w+ (?:for|about|re)\b)"
    r"|(?:remember|don['’]?t forget|must remember) (?:to|about)\b)(?!.*\b(?:resolved|agreed|carried)\b).*"
)
"""Notes of clerks to themselves."""


def _to_oneself(line: str, context: Context) -> Reading | None:
    """An unsettled note to the clerk that the minutes would print, unless somebody left: *nb Hall left 7.20*."""
    if not (context.is_live and (_NOT_MINUTED.search(line) or _is_to_oneself(line, context))):
        return None
    noted = _TO_ONESELF.match(line)
    told = events_in(noted["rest"], context) if noted and noted["nb"] else ()
    if told and told[0].startswith(("+", "-")):
        return offered(line, told[0], told[1:], context)
    return unsettled(line, context, f"This line would be in the minutes: Tab for # {line}", f"# {line}")


def _is_to_oneself(line: str, context: Context) -> bool:
    """Whether a line is a reminder for the clerk, not about the meeting."""
    match = _TO_ONESELF.match(line)
    if match is None or not match["nb"]:
        first, second, *_ = (*line.split(maxsplit=2), "", "")
        is_somebody = first.istitle() and context.find(first).voices != ()
        return match is not None and not (is_somebody and (is_past(second) or not context.names.is_forename(first)))
    is_short = match["nb"].islower() or _is_to_oneself(match["rest"], context)
    return is_short and not context.find(match["nb"].lower()).voices


def _is_event(reading: Reading) -> bool:
    """Whether a line can be recorded as it is, and is not a note."""
    entry = reading.entry
    return entry is not None and entry.kind is not Kind.NOTE and not entry.is_unsettled


def _misspaced(line: str, context: Context) -> Reading | None:
    """An unsettled note with a wrong space beside a mark; None for any other line."""
    meant = _well_spaced(line, context)
    return unsettled(line, context, f"Tab for {meant}", meant) if meant else None


def _well_spaced(line: str, context: Context) -> str:
    """The line with the space beside its mark put right; empty if that is not all."""
    if line.startswith("/ ") and line.split()[1].lower() in COMMANDS:
        return f"/{line[2:].lstrip()}"
    if match := _NO_SPACE.fullmatch(line):
        word = line[1:].split()[0]
        if match[1] == "#" and _TAG.fullmatch(word) and not context.find(word).voices:
            return ""
        return f"{match[1]} {match[2]}"
    if match := _MOVES.fullmatch(line):
        meant = match[1] + match[2]
        reading = read_movement(meant, context)
        moves = reading is not None and reading.entry is not None and reading.entry.kind in MOVEMENT
        is_sure = match[1] == "+" or match[2].islower() or any(c.isdigit() for c in meant)
        is_bullet = match[1] == "-" and SPOKEN.match(match[2]) is not None
        return meant if moves and is_sure and not is_bullet else ""
    match = _SPEAKS.fullmatch(line)
    if match and isinstance(context.find(match["name"]).only, int):
        return f"{match['name']}{match['mark']} {match['rest']}"
    return ""


NEARLY_MARKED = (_unknown_command, _lone_sign, _doubled, _wrong_sign, _misspaced)
"""Readers of what is nearly of the notation."""
NOT_TO_BE_PRINTED = (_to_oneself, _of_no_motion, _like_above, _known_already)
"""Readers of words that the minutes should not have as they are."""
