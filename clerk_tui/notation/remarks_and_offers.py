"""A line kept as a note, and what Tab would record in its place: the remark that says so, and an offer whose lines
raise no further question."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from clerk_tui.english.abbreviations import with_and
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Entry, Kind, apply
from clerk_tui.meeting.acts import NO_MOTION
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.intents import Continue, Record
from clerk_tui.meeting.kinds import ASKING, SPEECH
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.spoken_entries import in_full, prints_alike
from clerk_tui.notation.commands.arguments import of_mention
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.name_index import NameIndex
from clerk_tui.notation.prose.compound_lines import others_speak
from clerk_tui.notation.prose.likely_events import VOTED, WAS_DECIDED, unread_event, with_keys
from clerk_tui.notation.prose.names import all_named
from clerk_tui.notation.prose.opening_and_closing import or_over
from clerk_tui.notation.prose.votes import cut_outcome, is_of_motion
from clerk_tui.notation.prose.whole_offers import lost_of
from clerk_tui.notation.prose.words_in_full import ends_sentence
from clerk_tui.notation.reading import Context, Reading, recorded
from clerk_tui.notation.registry import SPOKEN, meant_by
from clerk_tui.notation.unlisted import THIS_LINE
from clerk_tui.regex import any_case, regex


def with_final_offer(reading: Reading, context: Context) -> Reading:
    """The reading with an offer whose lines raise no further question once it is taken."""
    if not reading.offer or not context.is_live:
        return reading
    reading = _accepted(reading, context)
    if not reading.offer:
        return reading
    remark, at, left, final = reading.remark, context, [*offers_of(reading)], list[str]()
    passed, budget = 0, _MOST_READ
    while left:
        line, budget = left.pop(0), budget - 1
        is_prose = final != [] and _IS_MARKED.match(line) is None
        is_of_new = final != [] and reading.adds_somebody
        if context.is_new and (is_prose or is_of_new or _REPLIES.match(line)):
            at, passed = _context_after(final[passed:], at), len(final)
        lines = _final(line, at, is_first=not final, is_prose=is_prose)
        if lines != [line]:
            final_words = shown(lines, context)
            remark = remark.replace(shown((line,), context), final_words)
            remark = remark.replace(THIS_LINE, f"“{final_words}”") if is_of_new else remark
        if is_prose and lines != [line] and budget > 0:
            left = lines + left
        else:
            final += lines
    if len(final) > 1 and not reading.adds_somebody and (refused := _refused(final, context)):
        return replace(reading, offer="", then=(), remark=refused, passing="")
    return replace(reading, offer=final[0], then=tuple(final[1:]), remark=remark)


def with_whole_offer(line: str, reading: Reading, context: Context) -> Reading:
    """The reading of a line with a note of what no offered line says; without an offer that `_tells_of_motion`."""
    offers = offers_of(reading)
    if not offers or not context.is_live:
        return reading
    is_note = reading.entry is not None and reading.entry.kind is Kind.NOTE
    if is_note and _tells_of_motion(offers):
        return replace(reading, remark=with_keys(VOTED), offer="", then=(), candidates=(), passing="")
    lost = [] if _IS_MARKED.match(line) else lost_of(line, offers, context)
    if not lost:
        return reading
    told, without = reading.remark.removesuffix(reading.passing), "".join(f" (without {what})" for what in lost)
    if told:
        return replace(reading, remark=f"{told}{without}{reading.passing}")
    return replace(reading, remark=f"{reading.remark}{without}", passing=f"{reading.passing}{without}")


def _tells_of_motion(offers: Sequence[str]) -> bool:
    """Whether the words of an offered motion tell of its mover or vote, or speech before a vote tells who moved."""
    is_voted = len(offers) > 1 and offers[0][0].isalnum() and offers[1].startswith(_CAME)
    is_told = is_voted and SPOKEN.match(offers[0]) is not None and _MOVES.search(offers[0]) is not None
    return is_told or any(said is not None and is_of_motion(said["words"]) for said in map(_SAYS.fullmatch, offers))


_MOVES = any_case(r"\b(?:(?:moved|proposed) by|prop|sec|seconded|2nd(?:ed)?)\b")
_CAME = ("/vote", "/carried", "/lost")
_SAYS = any_case(r"/(?:motion|amendment)\b[^:]*: (?P<words>.*)", re.DOTALL)
"""A line for a motion, with its words."""


def _refused(lines: Sequence[str], context: Context) -> str:
    """Why one of several lines cannot be carried out after those before it; empty if all can be, and for a line that
    the clerk is to complete."""
    for line in lines:
        meant = meant_by(line, context)
        if meant.refusal and not line.endswith((" ", "??")):
            return meant.refusal
        context = _context_after((line,), context)
    return ""


def _accepted(reading: Reading, context: Context) -> Reading:
    """The reading with an offer whose clauses are accepted as clauses: *agreed* precedes a sum; else with the question
    only."""
    lines = list[str]()
    for line in offers_of(reading):
        entry = meant_by(line, context).entry if line.startswith("= ") else None
        if line.endswith(": That ") and lines and _is_plain(lines[-1], context):  # the words come before the movers
            lines[-1] = f"{line.removesuffix('That ')}{lines[-1]}"
        elif entry is not None and (voted := _with_vote(line, context)):
            lines += voted
        elif entry is None or not entry.is_unsettled:
            lines.append(f"{line}??" if line.endswith(": That ") and lines else line)
        elif line[2:3].isalpha():
            return replace(reading, remark=WAS_DECIDED, offer="", then=())
        else:
            lines.append(f"= agreed: {line[2:]}")
    return _offering(lines, reading, context)


def _with_vote(clause: str, context: Context) -> list[str]:
    """The motion and the vote for a clause that ends with a vote; empty for another."""
    words = _BY_VOTES.sub(", ", _OWN_WORD.sub("", clause[2:]))
    is_open = context.proceedings.latest_open(context.item_id) is not None
    put, came = cut_outcome(words, context) if not is_open else ("", "")
    return [f"/motion: {put}", *came.split("\n")] if put and came[6:7].isdigit() else []


_BY_VOTES = any_case(r",? by (?=\d{1,2} votes? to \d)")
_OWN_WORD = any_case(r"^(?:agreed|decided|resolved)\b:? (?!unan|nem\b)")


def _offering(lines: list[str], reading: Reading, context: Context) -> Reading:
    """The reading with other lines as its offer."""
    before = offers_of(reading)
    remark = reading.remark.replace(shown(before, context), shown(lines, context))
    return replace(reading, offer=lines[0], then=tuple(lines[1:]), remark=remark) if lines != [*before] else reading


def _is_plain(line: str, context: Context) -> bool:
    """Whether an offered line is a note that may be the words of a motion."""
    entry = None if _IS_MARKED.match(line) else meant_by(line, context).entry
    return entry is not None and entry.kind is Kind.NOTE


_MOST_READ = 12
"""The most lines of an offer that are read as prose."""


def offers_of(reading: Reading) -> tuple[str, ...]:
    """The lines that Tab records for a reading."""
    return (reading.offer, *reading.then) if reading.offer else ()


def _final(line: str, context: Context, *, is_first: bool, is_prose: bool) -> list[str]:
    """The lines to offer in place of one, so that none is asked about again; for prose, its events."""
    begun = _BEGUN.match(line)
    meant = meant_by(line, context) if begun or is_prose else Reading()
    if meant.remark == meant.passing or not meant.offer or meant.offer.startswith("\\") or meant.adds_somebody:
        return [line]
    kept = _BEGUN.match(meant.offer) if begun and not (is_first and meant.then) else None
    is_same = begun and kept and (kept["word"] or kept["mark"]) == (begun["word"] or begun["mark"])
    if begun and kept and is_same and begun["mark"]:  # with the name as it is offered
        return [f"{line[: begun.start('mark')]}{meant.offer[kept.start('mark') :]}", *meant.then]
    is_likely = is_prose and (meant.remark.startswith(TAB_RECORDS) or SPOKEN.match(meant.offer) is not None)
    return [*offers_of(meant)] if is_likely or is_same else [line]


def _context_after(lines: Sequence[str], context: Context) -> Context:
    """The moment after some lines are recorded, as far as they can be."""
    from clerk_tui.notation.execution import perform

    if (place := context.before) is not None:  # the lines come before what was recorded later
        earlier = tuple(entry for entry in context.meeting.entries if entry.position < place)
        context = replace(context, meeting=replace(context.meeting, entries=earlier), before=sys.maxsize)
    for line in lines:
        intent = meant_by(line, context).intent
        with suppress(ClerkError):
            act = perform(intent, context, Directory.on_trial(context.meeting), context.now) if intent else None
            meeting = apply(context.meeting, act.changes) if act else context.meeting
            is_same = meeting.roll == context.meeting.roll
            context = replace(context, meeting=meeting, names=context.names if is_same else NameIndex(meeting))
    return context


_IS_MARKED = regex(r"[/+!=#\\>?.-]|[^:?>]{1,60}?(?:>>|>|\?|:)\s")
"""The beginning of a line with a mark, unlike prose."""
_REPLIES = regex(r"[^:?>]{0,60}>>?\s")
_BEGUN = regex(r"(?P<word>/motion|/amendment|=)(?=[: ])|[^\s:?>\\/!+-][^:?>\\]{0,59}?(?P<mark>>>|>|\?|:)(?=\s)")
"""The beginning of a line that is offered: the word for what was moved or decided, or somebody and a mark."""


def with_tab(remark: str, offer: str) -> str:
    """A remark that also says what Tab does; empty if there is no remark."""
    if not remark:
        return ""
    return f"{remark}: Tab for {'an ordinary note' if offer.startswith(chr(92)) else offer}"


def tab_for(lines: Sequence[str], context: Context, on: str = "") -> str:
    """The remark on what Tab would record, and *on* which proposal, with mentions as names."""
    return f"{TAB_RECORDS}{on} as: {shown(lines, context)}"


def shown(lines: Sequence[str], context: Context) -> str:
    """Lines as shown to the clerk, with mentions as names."""

    def named(mention: re.Match[str]) -> str:
        voice = context.find(mention[1]).only
        return context.name(voice) if isinstance(voice, int) else mention[0]

    return _MENTION.sub(named, "; then ".join(lines))


TAB_RECORDS = "Tab to record it"
"""The beginning of the remark about a line that Tab turns into events."""
_MENTION = regex(r"(?<![\w@])@([\w-]+)")


def offered(line: str, offer: str, then: tuple[str, ...], context: Context) -> Reading:
    """A note that may be an event, with the lines that would record it. An ambiguous name in them, or a reason why the
    meeting does not allow them, is remarked at once."""
    meant = meant_by(offer, context) if context.is_live else Reading()
    decides = replace(meant.entry, item_id=context.item_id) if meant.entry else None
    on = f" {context.proceedings.on_which(decides)}".rstrip() if decides else ""
    remark = f"{tab_for((offer, *then), context, on)}{or_over(line, offer)}"
    refusal = _FIRST_SENTENCE.match(meant.refusal)
    is_told = meant.candidates or offer.startswith("/item ") or NO_MOTION in meant.remark
    advice = meant.remark if is_told else meant.passing or _of_no_motion((offer, *then), context)
    advice = "" if advice.startswith(TAB_RECORDS) else advice  # its own offer is read for it
    is_cast = then != () and then[0].startswith("/casting ") and context.meeting.rules.has_casting_vote
    is_settled = offer.endswith(" ") or is_cast
    asked = "" if is_settled else refusal[0] if refusal else advice
    if refusal and offer.startswith("/public"):
        return as_note(line, context, asked)  # nothing can come of it
    again = ", or Tab twice to choose" if len(meant.candidates) > 1 else ""
    remark = f"{asked.rstrip('.')}{again}; {remark}" if asked else remark
    is_same = not asked and not then and (_says_the_same(line, meant, context) or _is_sorry(meant, context))
    note = as_note(line, context, remark, offer)
    return replace(note, candidates=meant.candidates, then=then, passing=remark if is_same else "")


def _of_no_motion(lines: Sequence[str], context: Context) -> str:
    """The remark that a vote is on nothing that was moved, where what comes before it moves or decides nothing."""
    at = next((at for at, line in enumerate(lines) if line.startswith(_CAME)), 0)
    is_apart = at > 0 and context.is_live and not any(line.startswith(("/", "=")) for line in lines[:at])
    remark = meant_by(lines[at], context).remark if is_apart else ""
    return remark if NO_MOTION in remark else ""


def _is_sorry(meant: Reading, context: Context) -> bool:
    """Whether the offered apologies are of people whose apologies are recorded."""
    if meant.entry is None or meant.entry.kind is not Kind.APOLOGIES:
        return False
    return all(context.room.standing(p) is Standing.APOLOGIES for p in meant.entry.person_ids)


def _says_the_same(line: str, meant: Reading, context: Context) -> bool:
    """Whether the offered speech would print like the sentence typed, so that the note is right too."""
    entry = meant.entry
    if entry is None or entry.kind not in SPEECH or meant.remark or not prints_alike(context.meeting, entry):
        return False
    said = f" {decode(entry.text or '', context.names).rstrip('.')}"
    before, _, after = line.rstrip(".").partition(said)
    is_alike = said != " " and not after and len(all_named(before, context)) == len(entry.persons)
    return is_alike and not (entry.is_action or _tells_more(line, entry, context))


def _tells_more(line: str, speech: Entry, context: Context) -> bool:
    """Whether a line may tell of something that neither a note nor speech records: an event, or another's speech."""
    remark, offers = unread_event(line, context)
    is_answered = speech.kind in ASKING and _ANSWERED.search(line)
    is_other = bool(remark) and not any(map(SPOKEN.match, offers))
    return is_other or bool(is_answered) or others_speak(line, context, in_sentence=True)


_ANSWERED = any_case(r"[,;.] (?:and )?(?:he|she|they) (?:answered|confirmed|replied|said|thought)\b")
_FIRST_SENTENCE = regex(r".+?(?:(?:(?<=[a-z]{4})|(?<=\d))\.(?= [A-Z])|$)")
"""The first sentence of a refusal; Tab gives the line, and the whole refusal with it."""


def as_note(line: str, context: Context, remark: str = "", offer: str = "", *, is_as_typed: bool = False) -> Reading:
    text, unknown = context.encode(line)
    is_in_short = in_full(context.meeting, line) != with_and(line)
    reading = recorded(Kind.NOTE, text, is_turned=not is_as_typed and (is_in_short or ends_sentence(line, context)))
    return with_unknown(replace(reading, remark=remark, offer=offer), unknown, context)


def with_unknown(reading: Reading, unknown: str, context: Context) -> Reading:
    """A reading, marked as unsettled if a mention in it is `unknown`."""
    if not unknown:
        return reading
    intent = reading.intent
    if isinstance(intent, Record):
        intent = Record(replace(intent.entry, is_unsettled=True))
    elif isinstance(intent, Continue):
        intent = replace(intent, doubt=of_mention(unknown, context))
    return replace(reading, intent=intent, remark=reading.remark or of_mention(unknown, context))
