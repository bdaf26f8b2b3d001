"""Short lines that may be an event which no other module here reads: the clerk is asked about them.

The weights of all signs of an event are added up: its words, in full or abbreviated, their place, and the rest of the
line. The clerk must confirm with Tab, so the reading need be no more than likely.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache, partial
from typing import NamedTuple

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTH, MONTH_SHORT
from clerk_tui.english.sentence_structure import OF_DOERS
from clerk_tui.english.spelling import VOWELS
from clerk_tui.english.tense_and_person import Clauses
from clerk_tui.english.third_person_notes import PEOPLE
from clerk_tui.english.titles_and_forenames import JOBS, MORE_POSTS, ONLY_TITLES, POST_ENDS, TITLES, is_forename
from clerk_tui.english.tokens import IN_SHORT, tokens
from clerk_tui.english.verbs import NOUNS_TOO, is_base, is_participle, is_past, is_third, participle_of, past_of, third
from clerk_tui.english.words import (
    ADVERBS,
    ASKING,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    NOUN_PHRASE,
    PREPOSITIONS,
    SUBJECTS,
    is_common,
    words_begun,
)
from clerk_tui.keymap import key_said
from clerk_tui.meeting import Kind
from clerk_tui.meeting.people import fold
from clerk_tui.notation.after_marks import goes_or_chairs
from clerk_tui.notation.name_index import means_chair
from clerk_tui.notation.prose.actions import OF_OFFICE, is_of_task_done
from clerk_tui.notation.prose.apologies import IS_AWAY
from clerk_tui.notation.prose.compound_lines import Cut, cuts, is_among_names
from clerk_tui.notation.prose.decisions import MOVERS, decided_by_body, state_or_verdict, thing_done, thing_put_off
from clerk_tui.notation.prose.earlier_minutes import of_own_day
from clerk_tui.notation.prose.interests import declaration
from clerk_tui.notation.prose.motions import in_order, is_amendment_of_none, moved, names_mover
from clerk_tui.notation.prose.movement import ANY_MOVE, back_or_resumed, is_of_several, listed_before
from clerk_tui.notation.prose.names import (
    CTTEE,
    MTG,
    PLACE,
    all_named,
    cut_last_name,
    cut_name,
    may_be_word,
    names_first,
    one_named,
    only_names,
    own_sentence,
)  # fmt: skip
from clerk_tui.notation.prose.notes_to_sentences import WHAT_DID_THEY_DO, as_sentences, in_past
from clerk_tui.notation.prose.offers import (
    LETTER,
    Reader,
    around_cuts,
    events_in,
    with_all_words,
)
from clerk_tui.notation.prose.opening_and_closing import (
    ELSEWHERE,
    OF_OTHERS,
    SURE_TIME,
    is_surname,
    may_close,
    opening_told,
    subject_before,
)
from clerk_tui.notation.prose.outcomes import NUMBER, number, outcome_in
from clerk_tui.notation.prose.publicity import may_be_private, may_be_public
from clerk_tui.notation.prose.speech import OF_INTEREST
from clerk_tui.notation.prose.votes import (
    of_nothing_moved,
    on_which,
    other_proposal,
    put_and_decided,
    tells_of_others,
    tells_outcome,
    to_do,
    told_at_end,
)
from clerk_tui.notation.prose.words_in_full import lacks_stop
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME, minutes_between, parse_time
from clerk_tui.notation.unlisted import listed
from clerk_tui.regex import any_case, regex


def likeliest(line: str, readers: tuple[Reader, ...], context: Context) -> tuple[str, ...]:
    """The likeliest lines for a line, from the first reader that finds any; empty if none does."""
    found = (offer for read in readers for offer in read(line, context))
    return tuple(filter(None, next(filter(None, found), "").split("\n")))


def in_parts(line: str, context: Context) -> Iterator[str]:
    """An event in the last part of a line, or else in the first, with the rest as a line of its own."""

    def event(cut: Cut) -> tuple[str, ...]:
        before, sign, after = cut
        events = tuple(filter(None, (back_or_resumed(one, before, context) for one in events_in(after, context))))
        is_apart = not (before.isdecimal() or SURE_TIME.fullmatch(before) or only_names(before, context))
        if (
            not events
            or not is_apart
            or is_among_names(cut, context)
            or _is_of_vote(events)
            or before.count("(") > before.count(")")
        ):
            return ()
        if (sign == "," and events[0].startswith("/item")) or not _SIGN.fullmatch(f" {sign} "):
            return ()  # *disclosed a conflict, item 6*
        is_done = not events[0].startswith(("= ", "/defer")) or is_past(before.split()[0].lower())
        return events if is_done else ()

    yield from around_cuts(line, event, context)
    for before, _, after in (cut for cut in cuts(line) if cut.is_strong):
        events = events_in(before, context)
        if events and not events[0].startswith(("= ", "! ")) and not _is_of_vote(events):
            yield "\n".join((*events, after))


def _is_of_vote(events: tuple[str, ...]) -> bool:
    """Whether an event is a vote, or a motion by nobody, which needs all the words beside it."""
    return bool(events) and events[0].startswith(("/vote", "/carried", "/lost", "/own", "/motion member /"))


def as_moved(line: str, context: Context) -> Iterator[str]:
    """What somebody moved, however few its words; not where they moved to: *moved to the public gallery*."""
    where = _MOVED_TO.search(line)
    if where and not is_base(where["first"].lower()):
        return
    for said in (line, _DASH.sub(", ", line)):
        yield from (
            offer for offer in moved(said, context, is_sure=True) if not MOVERS.search(offer.partition(": ")[2])
        )


_MOVED_TO = any_case(r"\bmoved to (?:the )?(?P<first>[a-z]+)\b")
_DASH = regex(r"\s+[–—-]\s+")


_OF_MOTION = any_case(r"\b(?:main|substantive|orig(?:inal)?|motion)\b")


def as_vote(line: str, context: Context) -> Iterator[str]:
    """The outcome of the open motion, at the end of a line or at its beginning."""
    latest = context.open_proposal
    if latest is None or other_proposal(line, context) or (latest.is_amendment and _OF_MOTION.search(line)):
        return
    yield on_which(outcome_in(line, context), line, context)
    for cut in reversed([*_AFTER_OUTCOME.finditer(line)]):
        before, sign, after = line[: cut.start()], cut[0].strip(), line[cut.end() :]
        if came := outcome_in(before, context) if after and not _SAYS_VOTES.search(after) else "":
            is_own = sign in ("", ",") and ":" not in came and "\n" not in came
            if came == "/lapsed" and latest.seconder is not None:
                continue  # what nobody seconded is another
            yield f"{came}: {own_sentence(line, context)}" if is_own else f"{came}\n{after}"
    for start in reversed([space.end() for space in re.finditer(r"\s+", line)]):
        before = line[:start].rstrip(" ,;:.–—-")
        came = outcome_in(line[start:], context) if line[start - 2] in ".;-–—" else ""
        is_of_other = came == "/lapsed" and latest.seconder is not None
        if came and not (is_of_other or MOVERS.search(before) or tells_outcome(before)):
            yield f"{before}\n{came}"


_SIGN = any_case(r"\s+[–—-]\s+|\s*[:;.,]\s+(?:(?:and|then) )?")
"""Signs between a topic and an event."""
_AFTER_OUTCOME = any_case(rf"{_SIGN.pattern}| (?=(?:after|following)\b)")
_SAYS_VOTES = any_case(
    r"\d|\b(?:against|for|abst\w*|oppos\w*|dissent\w*|in favou?r|ayes?|nays?|noes|none|nobody|no one|all|carried"
    r"|lost)\b"
)
"""Words that may belong to the outcome before them, or contradict it."""
_APOLOGIES = any_case(
    r"(?:apolog\w+|apols?\b\.?|regrets)(?: (?:for absence|also|as well|too|rec\S*|were|was))*"
    r"(?:\s*[:–—-]| from| for)?\s+(?=\S)"
)
_VISITORS = any_case(rf"(?P<count>{NUMBER}) (?:members? of (?:the )?public|mops?|public|residents?|visitors?)\b")


def as_there(line: str, context: Context) -> Iterator[str]:
    """Apologies, or the number of the public present, in the words of the line."""
    if sorry := _APOLOGIES.match(line):
        people, rest = names_first(line[sorry.end() :], context)
        if people and rest.count("(") <= 1:
            yield f"/apologies {', '.join(people)}" + (f": {own_sentence(line, context)}" if rest else "")
    if (counted := _VISITORS.match(line)) and number(counted["count"]):
        yield f"/visitors {number(counted['count'])}: {own_sentence(line, context)}"


def as_clause(line: str, context: Context) -> Iterator[str]:
    """What one person agreed with."""
    who, deed = cut_name(line, context)
    if who and _AGREES.match(deed):
        yield f"{who}: {deed}"


_AGREES = any_case(r"(?:(?:also|fully|strongly) )?(?:agree[sd]?|approves|supports|confirms|rejects) (?!to\b)\S")


def as_decided(line: str, context: Context) -> Iterator[str]:
    """A decision and what is said after it: how or until when, in the clause; anything else, as a line of its own."""
    for before, sign, after in cuts(line):
        first = events_in(before, context) if sign[:1] in _TAIL_AFTER else ()
        is_how = is_common(after.lower().rstrip(".")) or _SIDES.search(after) is not None
        if len(first) != 1 or not first[0].startswith("= ") or is_how:
            continue
        people = only_names(after.rstrip("."), context)
        if len(people) == _BOTH:
            yield f"/motion {people[0]} / {people[1]}: {first[0][2:]}\n/carried"
        elif people:
            continue
        elif _QUALIFIES.match(after):
            yield f"{first[0]}, {after.rstrip('.')}"
        elif not MOVERS.search(after):
            yield f"{first[0]}\n{after}"
    if (own := _RESOLVED_LAST.fullmatch(line)) and not MOVERS.search(line):
        yield "\n".join((*(events_in(own["told"], context) or (own["told"],)), f"= {own['clause']}"))
    if several := _SEVERAL_DONE.fullmatch(line):
        yield f"= that the following {several['what'].lower()} be {several['done'].lower()}: {several['list']}"
    done = thing_done(line, context)
    if (done := done if _BY_BODY.match(done) else decided_by_body(line)) != "":
        yield f"= {done}"


_RESOLVED_LAST = any_case(
    r"(?P<told>[^;:?]{8,}?)(?:[,;.]| [–—-]) (?:and |so )?(?:the )?(?:board|committee|council|directors|gov(?:ernor)?s"
    r"|meeting|members|trustees) (?-i:RESOLVED)(?: unanimously)? (?P<clause>(?:that|to) [^;]+?)\.?"
)
"""What was told, and what was resolved about it: *lease ends in May, members RESOLVED to renew it*."""
_SEVERAL_DONE = any_case(
    r"(?:the )?(?:following )?(?P<what>(?!(?:councillors|members|min(?:ute)?s|trustees)\b)[a-z][^:;,.]{2,40}s)"
    r" (?:were |was )?(?P<done>(?:agreed|approved|awarded|confirmed|granted|made|ratified)(?: en bloc)?):"
    r" (?P<list>[^:]+[,;][^:]+)"
)
"""What was decided of several things, and the list of them: *grants agreed: scouts £50, hall £70*."""
_BY_BODY = any_case(
    r"that [^;:]{3,60}? be (?:authori[sz]ed|awarded|donated|extended|granted|increased|raised|reduced|renewed|waived)\b"
    r"(?! to us\b)"
)
"""What is hardly done by another body."""
_SIDES = any_case(r"\b(?:abst\w*|against|ayes?|agst|dissent\w*|nays?|opposed|votes?|voted|yeas?)\b")
_BOTH = 2
"""Who moved and who seconded."""
_TAIL_AFTER = frozenset(",;-–—.")
_QUALIFIES = any_case(
    rf"(?:[£$€]?\d|(?:{'|'.join(sorted(PREPOSITIONS))}|no|not|one|provided|subject|two|three|w/|yearly|annually)\b)"
    r"(?![^,;]* (?:is|was|are|were|will|to [a-z]+)\b)"
)
"""How, from when, for how long or for how much something is decided: *after Easter*, *3 years*."""


def as_movement(line: str, context: Context) -> Iterator[str]:
    """An arrival or departure, by the first word for it after a name, and the time in the line."""
    at = SURE_TIME.search(line)
    to_come = _TO_COME.search(line)
    if to_come and (who := one_named(line[: to_come.start()], context)):
        yield f"{own_sentence(_TO_COME.sub(' would ', line, count=1), context, who)}" if at else ""
        return
    if (gone := _HAD_TO_GO.fullmatch(line)) and (who := cut_name(line, context)[0]):
        yield f"-{who} {gone['at']}: {own_sentence(line, context, who)}"
    for verb in (verb for verb in ANY_MOVE.finditer(line) if _NO_MORE.match(line, verb.end())):
        if line[: verb.start()].endswith((" to ", " will ")):
            continue  # *Hall to come in at 8*
        who, rest = cut_name(_OWN.sub("", line[: verb.start()]), context)
        before = line[: verb.start()].rstrip(" :–—-")
        last, start = ("", 0) if _JUST.fullmatch(rest) else cut_last_name(before, context)
        who = who if _JUST.fullmatch(rest) else last
        if at and not verb["came"] and _CAME_BACK.search(line, verb.end(), at.start()):
            continue  # *Hall out, back 8.06*
        if who and is_of_several(before[:start], context):
            who = ", ".join(all_named(listed_before(line[: verb.start()]), context))
        if who:
            offer = f"{'+' if verb['came'] else '-'}{who}{f' {at[0]}' if at else ''}"
            said = with_all_words(line, offer, context)
            sign = _SIGN.match(line, max(verb.end(), at.end() if at else 0))
            yield f"{said}\n{line[sign.end() :]}" if said == offer and sign else said


_TO_COME = any_case(r" (?:to|will) (?=(?:arrive|come|depart|go|join|leave)\b)")
_CAME_BACK = any_case(r"\b(?:back|return\w*|re-?join\w*)\b")
_HAD_TO_GO = any_case(
    rf"(?!.*\b(?:will|shall|would|may|might|hop(?:es?|ing)|wants?|needs?|going) ).+"
    rf" (?:go|leave|drop|dash|run|rush|off|away|home|left|going|disappear\w*|vanish\w*|slip\w*|shot|nipp\w*)\b"
    rf"(?: \w+)?,? (?:at )?(?P<at>{SURE_TIME.pattern})"
)
_JUST = any_case(
    r"[,:;–—-]?(?: ?(?:link|call|line|connection|signal|internet|wi-?fi|just|then|also|now|has|had|have|is|was|soon"
    r"|both|all|again|\w+ly)\b)*\W*"
)
"""Words that may separate a name from its verb."""
_NO_MORE = any_case(
    r"[,;.]|$| (?:\d|(?:at|@|for|because|as|after|before|during|early|late|again|now|then|in|out|off|back|on)\b)"
)
"""Words that may follow one for coming or leaving without another action."""
_OWN = regex(r"['’]s?\b")
_IN_ROOM = any_case(r"\b(?:back|in|re-?admit\w*|return\w*|let in|open)\b")
_SHUT = any_case(r"\b(?:public|doors?)\b")
_IS_OUT = any_case(r"\b(?:out|left|leave|exclu\w*|clos\w*|private|confidential|exec(?:utive)?(?= (?:session|\d)))\b")


def as_publicity(line: str, context: Context) -> Iterator[str]:
    """The exclusion or return of the public, in the words of the line."""
    at = SURE_TIME.search(line)
    if ELSEWHERE.search(_SHUT.sub("", line)) or _OF_PUBLIC.search(line):
        return
    if context.is_public_excluded and _IN_ROOM.search(line):
        yield f"/public{f' {at[0]}' if at else ''}: {own_sentence(line, context)}"
    elif not context.is_public_excluded and _IS_OUT.search(line):
        yield f"/exempt: {own_sentence(line, context)}"


_OF_CLOCK = any_case(
    r"\b(?:(?P<close>(?:clos|conclud|finish|end)\w*|wrapped up|all done)|(?P<adjourn>adjourn\w*|break|recess|paused?)"
    r"|(?P<resume>resum\w*|reconven\w*|restart\w*))\b"
)
"""Events of the meeting at a time."""


_TILL = any_case(r"\b(?:to|until|till?|by|before|from)(?: at)? $")


def as_clock(line: str, context: Context) -> Iterator[str]:
    """An event of the meeting's clock at the time that ends a line, in the words of the line."""
    at, word = SURE_TIME.search(line), _OF_CLOCK.search(line)
    is_till = at is not None and _TILL.search(line, 0, at.start()) is not None
    is_other = is_till or OF_OTHERS.search(line) or (word is not None and is_surname(word[0], context))
    subject = subject_before(word, line).casefold() if word else ""
    titles = (item.title.casefold() for item in context.meeting.items)
    is_end = word is not None and word.lastgroup == "close"
    is_other = (
        is_other
        or (is_end and subject not in ("it", "that", "this", "business") and not may_close(subject, context))
        or (subject != "" and any(title.startswith(subject) for title in titles))
    )
    if at and word and not is_other and not line[at.end() :].strip(" ."):
        yield f"/{word.lastgroup} {at[0].rstrip('.')}: {own_sentence(line, context)}"


_HAS_TIE = any_case(
    r"^(?:(?:has|have|had|also|too|an?|other|another|further|declar\w+|dec|disclos\w+|interest|int|conflict|coi|doi)\b"
    r"[, ]*)+"
)


_IN_WHAT = any_case(r"(?:in|re|on|about|as|items?)\b")


def as_interest(line: str, context: Context) -> Iterator[str]:
    """The interest of the person who begins a line."""
    who, rest = cut_name(line, context)
    said = _HAS_TIE.sub("", rest)
    if who and _IN_WHAT.match(said) and not rest.startswith(("has no ", "have no ", "had no ")):
        yield declaration(f"{who} int {said}", context) or f"/declare {who} {said}"


_LABEL = any_case(r"^(?:actions?|ap|a/p|to[- ]?do|task)(?:\s*[:–—-])? +")


def as_action(line: str, context: Context) -> Iterator[str]:
    """The action of the person named first."""
    who, deed = cut_name(_LABEL.sub("", line), context)
    deed = deed.lstrip("–—-: ")
    if who and is_base(deed.split(" ", 1)[0].lower()) and not _STILL.search(deed):
        yield f"!{who} to {deed}"


_STILL = any_case(
    r"(?<!\bis )(?<!\bare )\bstill (?:awaited|due|late|missing|open|outstanding|overdue|pending|to come)\b"
)
"""What a thing still is, so that no verb begins it: *volunteer handbook still outstanding*."""


def as_presiding(line: str, context: Context) -> Iterator[str]:
    """The change of chair, if the line, or its part about that, begins with one person."""
    parts = (part for part in _PARTED.split(line) if _CHAIR.search(part))
    who, rest = next(filter(all, (cut_name(part, context) for part in (*parts, line))), ("", ""))
    if who and not _GIVES_UP.search(rest):
        yield with_all_words(line, f"/presiding {who}", context)


_CHAIR = any_case(r"\b(?:chair|gavel|presid(?:es|ed|ing))\b")
_PARTED = any_case(r"[,;.] +(?:(?:so|and|then|with) )?| (?:and|so|as|when) ")
_GIVES_UP = any_case(r"\b(?:left|vacate[ds]|gave|stepped down|stood down)\b")
"""Words for leaving the chair."""


def as_question(line: str, context: Context) -> Iterator[str]:
    """The question of the person who begins a line."""
    who, rest = cut_name(line, context)
    first, then = [*rest.lower().split(), "", ""][:2]
    if who and (first in ASKING or (then and not is_past(then))):  # not *park questions raised*
        yield f"{who}? {rest}"


_LONGEST = 160
"""The characters of the longest line that is asked about."""
_ENOUGH = 4
"""The weight of the evidence for an event that is asked about."""
_SURE, _UNSURE, _MOST = 2, 1, 5
"""The weight of a word for an event, and the highest weight of all together."""
_AT_EDGE = 1
"""A word of the event begins or ends a part of the line, as it does where the rest is left out."""
_NOT_TOLD = 2
"""Somebody comes first, and no verb tells what they did."""
_WEIGHTS = {
    "somebody": 1, "jotted": 1, "ended": -4,
    "time": 3, "votes": 3, "later": 2, "declared": 2, "none": -3, "elsewhere": -3, "another": -3,
}  # fmt: skip
"""What else in a line speaks for every event, or for those whose `tells` says so: somebody of the roll; no whole
sentence, or one with its stop; a time of this meeting, figures of a vote, a day to come; an interest
declared just before; *none*; words of what happens elsewhere; another day, and no time of this meeting."""


class _Event(NamedTuple):
    """A kind of event: the question that asks about it, and its words."""

    question: str
    sure: str
    """Words that hardly mean anything else; a hyphen joins two."""
    unsure: str
    """Words that often mean something else."""
    tells: str = ""
    """What else speaks for it or against it (`_WEIGHTS`); *needs*: there must be somebody, or a time; *two*: one unsure
    word is not enough; *others*: it may be said of what others did (*agreed by the county*); *moves*: a noun does
    not say it, nor a verb that goes on (*the leaves*, *went over it*), nor a line that `_moves_otherwise`."""
    readers: tuple[Reader, ...] = (in_parts,)
    """What finds the lines that it most likely means, the likeliest first."""


VOTED = "Is this a motion or a vote? MOVE moves one, VOTE votes"


def with_keys(question: str) -> str:
    """A question with the keys that move a motion and take a vote."""
    return question.replace("MOVE", key_said("move-motion")).replace("VOTE", key_said("take-vote"))


WAS_DECIDED = "Was this decided? If so, “= ” and the decision record it"
_DECIDED = _Event(
    WAS_DECIDED,
    "agree approve re-approve reapprove adopt re-adopt readopt accept resolve"
    " ratify decide authorise authorize reject refused consensus endorse appoint"
    " elect re-elect co-opt empower ok'd okayed passed went-with go-with stick-with turned-down thrown-out signed-off"
    " yes- by-all granted dismissed upheld revoked",
    "ok okay award instruct direct delegate confirm refuse amend unanimous unanimously happy fine- fine-with fine-by",
    "votes others",
    (as_decided, in_parts, as_clause),
)
_VOTE = _Event(
    VOTED,
    "vote ballot aye nay yea noe abstain abstaining abstention unanimous unanimously unopposed dissent dissenting"
    " carried carries defeat nem-con",
    "carry lost lapse motion seconder seconding amendment favour favor against oppose pass fail fall fell die tie hands"
    " casting withdrawn objection",
    "votes others",
    (of_nothing_moved, as_vote, as_moved, partial(put_and_decided, is_sure=True), in_parts),
)
_PUT_OFF = _Event(
    "Is the item put off? /defer records it",
    "defer tabled postpone refer carry-forward carry-fwd hold-over lay-over lie-over put-off put-over"
    " put-back stand-over",
    "table hold carry forward back put continue leave",
    "later others",
    (thing_put_off, in_parts),
)
_CLOCK = _Event(
    "Did the meeting open, pause or end? /open, /adjourn, /resume and /close record it, with the time",
    "adjourn reconvene recess to-order meeting-opened meeting-closed meeting-ended mtg-opened mtg-closed mtg-ended",
    "resume suspend reopen restart open start begin commence close end finish conclude gavel call pause session",
    "time elsewhere others",
    (in_parts, as_movement, as_clock),
)
_PUBLIC = _Event(
    "Is the public excluded? /exempt and the paragraphs record it, and /public that it is over",
    "exclude exempt",
    "public press private executive session confidential close door rise rose report leave go out back",
    "two time none others",
    (in_parts, as_publicity),
)
_INTEREST = _Event(
    "Is this an interest? /declare, the name and the matter record it",
    "declare pecuniary prejudicial recuse disclose dpi nri",
    "interest int an-interest conflict personal non",
    "none declared",
    (as_interest, in_parts),
)
_MOVEMENT = _Event(
    "Did somebody come or leave? + or - and the name records it",
    "arrive leave depart withdrew return rejoin join sat-this sat-out",
    "enter exit back out off in here gone retire came come went step",
    "needs time none elsewhere another moves",
    (in_parts, as_movement),
)
_PROPOSED = _Event(
    VOTED,
    "move motion mover propose proposer second seconder 2nd nominate",
    "amendment substitute sec prop",
    "needs votes",
    (as_vote, as_moved, in_parts),
)
_THERE = _Event(
    "Who was there? /guest, /present and /apologies record it",
    "absent apology apologies regrets all-present all-here everyone-present everyone-here in-attendance",
    "present- attend attendance roll here guest visitor missing",
    "none others",
    (as_there, in_parts),
)
_TASK = _Event(
    "Whose action is it? “!NAME to …” records it",
    "todo",
    "action task follow chase volunteer undertake",
    "none others later",
    (in_parts, as_action),
)
_PRESIDES = _Event(
    "Did somebody take the chair? /presiding NAME records it",
    "preside gavel in-chair the-chair",
    "chair take took hand turn pass over",
    "two",
    (in_parts, as_presiding),
)
_EVENTS = (
    _PROPOSED,
    _Event(
        "Were the minutes approved? /agree and their date record it",
        "",
        "minutes mins approve accept agree correct sign accurate ok true record",
        "two none",
    ),
    _VOTE,
    _THERE,
    _DECIDED,
    _PUT_OFF,
    _CLOCK,
    _INTEREST,
    _TASK,
    _PRESIDES,
    _PUBLIC,
    _MOVEMENT,
    _Event(
        "Did somebody ask that? A name and ? before it record it",
        "question query q qn qs",
        "why how when what",
        "needs",
        (as_question,),
    ),
)
"""The events; of two for which as much speaks, the first is asked about."""
_DEED = _Event(WHAT_DID_THEY_DO, "", "")
_SAID = _Event("Did FULL say that? “WHO: …” records it", "", "")
_STRANGER = "Who says this? A name and a colon before it record who; /guest and the name add them to the roll"


def unread_event(line: str, context: Context) -> tuple[str, tuple[str, ...]]:
    """A remark about a short line that may be an event none is offered for, and the lines that Tab puts in its place;
    empty for any other line."""
    resolves = _DECIDED.question if _RESOLVES.search(line) else ""
    is_other = _QUOTED_FIRST.match(line) or _SORRY_ALREADY.fullmatch(line) or is_of_task_done(line, context)
    if not 0 < len(line) <= _LONGEST or is_other:
        return resolves, ()
    line = in_order(LETTER.sub("", line), context)
    if _ONLY_ANSWERS.fullmatch(line):
        return _STRANGER, ()
    if (verdict := next(state_or_verdict(line, context), "")) or _ONLY_DECIDED.fullmatch(line):
        came = likeliest(line, (as_vote,), context) or ((verdict,) if verdict else ())
        return "; Tab for ".join(filter(None, (_DECIDED.question, "; then ".join(came)))), came
    if at_once := _asked_at_once(line, context):
        return at_once
    told_here = _ASIDE.sub("", _READING.sub("read", line))
    who, deed = _somebody_first(_OF_PUBLIC.sub("others", told_here), context)
    own = deed.removeprefix("to ")
    if OF_OFFICE.match(own) and f" to {own}" in told_here:
        return resolves, ()  # what they will do of their office is no event of the meeting
    at = _time_in_meeting(_after_name(told_here, context), context)
    likely = [found for found in _weigh(told_here, who, deed, at, context) if found[0] >= _ENOUGH]
    if context.is_public_excluded and not _IN_ROOM.search(line):  # nothing new
        likely = [found for found in likely if found[1] is not _PUBLIC]
    likely.sort(key=lambda found: -found[0])
    told = as_sentences(line, context)
    if not likely and told:
        return in_past(told), told
    if not likely:
        is_said = not _STOP.search(line) and (_SAYS_I.match(line) or _is_by_stranger(line))
        if is_said and context.find(who).only is not None and is_past(deed.split(" ", 1)[0]):
            return _asked(_SAID, line, who, deed, at, context)
        return (_STRANGER if is_said else resolves), ()
    likely = [found for found in likely if found[1] not in (_DEED, _SAID)] or likely
    asked = [_asked(event, line, who, deed, at, context) for _, event in likely]
    question, offers = next((one for one in asked if one[1]), asked[0])
    if offers or not told or _SIGN.search(line):  # *wants a printer, ok'd*
        return question, offers
    return f"{question}; Tab for {'; then '.join(told)}", told


def _asked_at_once(line: str, context: Context) -> tuple[str, tuple[str, ...]] | None:
    """The remark, with the lines to offer, about a day of this meeting, a table, an amendment of nothing, the answer of
    an officer, a stranger who left, or the opening told again; None for another line. A sentence about the opening is
    offered none."""
    is_row = line[0] == "|" and any(name in context.names.surnames for name in map(fold, line.split()))
    if wrong := of_own_day(line, context) or (_THERE.question if is_row else ""):
        return wrong, ()
    if line_for := "/exempt" * may_be_private(line, context) or "/public" * may_be_public(line, context):
        told = f"{line_for}: {own_sentence(line, context)}"
        return f"{_PUBLIC.question}; Tab for {told}", (told,)
    if is_amendment_of_none(line, context):
        return with_keys(VOTED), ()
    if replied := _reply_of_post(line, context):
        return replied
    if (gone := _MOVED.match(line)) and not _STOP.search(line) and _is_nobody(gone["name"], gone["own"], context):
        name = " ".join(f"{word[0].upper()}{word[1:]}" for word in gone["name"].split())
        return f"Did somebody come or leave? {name} is on no roll: /guest and the whole name add them", ()
    if not (told := opening_told(line, context)):
        return None
    is_whole = told.rstrip(".") == f"{line[:1].upper()}{line[1:]}".rstrip(".") or _STOP.search(line) is not None
    return ("", ()) if is_whole else (in_past((f"\\{told}",)), (f"\\{told}",))


def _reply_of_post(line: str, context: Context) -> tuple[str, tuple[str, ...]] | None:
    """The question who says a *yes* or *no* with more after the word of a post, which decides nothing: *clerk - yes, so
    far*; None for another line."""
    said = _REPLIED.fullmatch(line)
    if said is None or fold(said["post"].split()[-1]) not in POST_ENDS | JOBS | MORE_POSTS:
        return None
    voice = context.names.held_by_one(said["post"], context.presiding)
    who = context.handle(voice) if voice is not None else ""
    return _asked(_SAID, line, who, said["deed"], "", context) if who else (_STRANGER, ())


_REPLIED = any_case(
    r"(?:the )?(?P<post>[^\W\d][^,:;–—]{1,30}?)(?::| [–—-]) (?P<deed>(?:(?:yes|yeah|yep|no|nope)[,.;]|not yet\b) ?\S.*)"
)
_OF_THING = any_case(r"(?:\d|by|for|from|no|nos|of|on|re|regarding)\b")
_ONLY_HOW = any_case(
    r"(?:without (?:an? |any |further )?(?:debate|discussion|dissent|division|objection|vote)|by (?:all|consensus)"
    r"|(?:by|on) (?:a )?show of hands)\.?"
)
"""How something was agreed, without what: *agreed without a vote*."""
_QUOTED_FIRST = regex(r"[“\"]|@(?!\w+['’]s )")
_READING = any_case(r"\b(?:2nd|second) (?:rdg|reading)\b|\breg\.? (?=meeting|mtg)")
"""The reading of a bill, which seconds nothing; a regular meeting, of which nobody sends regrets."""
_ASIDE = any_case(r" \((?:who|whose|which)\b[^()]*\)")
"""What is told of somebody in brackets, and is no event of the meeting: *Hall (who took over in May) apologised*."""
_ONLY_DECIDED = any_case(
    r"(?:(?:all|so|it was|was|ok|yes)\W? )*(?:agreed|approved|decided|resolved|ok(?:ay)?|carried)\W*"
)
"""Words for a decision without its content."""
_ON = any_case(r"(?:and|or|[&+/,])(?: |$)")
"""What joins another name to the first, or begins nothing that somebody said."""
_RESOLVES = regex(r"\bRESOLVED\b|(?i:\bbe it (?:\w+ )?resolved\b)")


def _asked(event: _Event, line: str, who: str, deed: str, at: str, context: Context) -> tuple[str, tuple[str, ...]]:
    """The question about an event, and the lines that Tab puts in place of a line."""
    question, offer = event.question, ""
    first = line.split()[0].strip(":,").lower()
    if event is _CLOCK and at:
        question = f"Did that happen at {at}? + or - and a name, /open, /adjourn, /resume, /close or /exempt record it"
    elif event is _DECIDED and _weights_of(first).get(event) == _SURE and (first in _words() or not line[:2].isupper()):
        rest = line.split(None, 1)[-1]
        is_clause = first in ("agreed", "resolved", "decided") and Clauses(tokens(rest)).has_main()
        own = first in ("agreed", "decided") and rest.split()[0].lower() not in ("to", "that")
        deed = to_do(line) if rest[:1].isalnum() else line  # not *refused - grounds of noise*
        other = f"{first}: {rest}" if own else deed if is_past(first) or is_base(first) else rest
        is_thing = first in ("res", "resolution") and _OF_THING.match(rest)  # *res from the county*
        is_thing = is_thing or _ONLY_HOW.fullmatch(rest)
        offer = "" if is_thing else f"= agreed that {rest}" if is_clause else f"= {other}"
    elif event is _DECIDED and (about := _ABOUT.match(line)) and not MOVERS.search(about["about"]):
        offer = f"= {line}" if _weights_of(about["first"].lower()).get(event) == _SURE else ""
    elif event in (_DEED, _SAID) and len(several := context.find_named(who).voices) > 1:
        return f"{who} may be {listed(several, context)}: type more of the name", ()
    elif event in (_DEED, _SAID):
        who, names = _all_who(line, who, deed, context)
        question = question.replace("FULL", names).replace("WHO", who)
        offer = f"{who}: {deed.lstrip(_DASHES)}" if _may_be_said(line, who, deed, context) else ""
    elif "NAME" in question:
        last, start = cut_last_name(line, context)
        question = question.replace("NAME", "NAME" if means_chair(line[start:]) else last or "NAME")
    question = with_keys(question)
    came = likeliest(line, (as_vote,), context) if event is _DECIDED else ()
    offers = came or ((offer,) if offer else likeliest(line, event.readers, context))
    if not offers and (full := _with_full_words(line)) != line:
        offers = events_in(full, context) or likeliest(full, event.readers, context)
    return "; Tab for ".join(filter(None, (question, "; then ".join(offers)))), offers


def _all_who(line: str, who: str, deed: str, context: Context) -> tuple[str, str]:
    """The names to type for all who are named before a deed, and their full names."""
    people = all_named(line.removesuffix(deed).strip(), context) or (who,)
    voices = tuple(voice for name in people for voice in context.find(name).voices)
    return "&".join(people), listed(voices, context, "and")


def _may_be_said(line: str, who: str, deed: str, context: Context) -> bool:
    """Whether the words after names may be what these people said."""
    said = deed.lstrip(_DASHES)
    return not (
        may_be_word(line.removesuffix(deed).strip(), context)
        or (_FIGURE.match(said) and any(is_common(n) and context.names.held_by_one(n) is None for n in who.split("&")))
        or goes_or_chairs(deed)
        or _ON.match(deed)
        or IS_AWAY.match(deed)
        or OF_INTEREST.match(said)
    )


def _with_full_words(line: str) -> str:
    """A line with the words of events in full that are in short in it: *crd* is *carried*."""

    def full(word: re.Match[str]) -> str:
        low = word[0].lower()
        is_short = low not in _words() and _weights_of(low)
        meant = [known for known in _words() if "-" not in known and _shortens(low, known)] if is_short else []
        return meant[0] if len(meant) == 1 else word[0]

    return _WORD.sub(full, line)


_ABOUT = regex(r"(?P<about>[^:]+? [^:]+?)(?: [–—-]|:) (?P<first>[\w'’]+)(?!.* [–—-] )")
"""The matter, and the first word of the decision."""
_MOVED = any_case(
    r"(?P<name>(?:[^\W\d_][\w'’.-]* ){0,2}?[^\W\d_][\w'’-]{2,}) (?:(?:has|had|then|also) )*"
    r"(?:left|leaves|departed|withdrew|arrived|arrives|returned|rejoined|came (?:in|back)|went (?:out|home)|entered)"
    rf"(?: {PLACE})?(?:$|,? (?:early|late|(?:at )?{SURE_TIME.pattern})| (?P<own>.*\b(?:his|her|he|she)\b)"
    r"| (?:after|before|during|because|when|while|as)\b)"
)
"""Somebody who comes or leaves."""


def _is_nobody(name: str, own: str | None, context: Context) -> bool:
    """Whether words name somebody not on the roll; a common word does only before something that is its `own`."""
    first, *others = name.split()
    last = fold(name.split()[-1])
    if context.find_named(name).voices or first.lower() in NOUN_PHRASE or _weights_of(last):
        return False
    if others and not (fold(first) in ONLY_TITLES or is_forename(first)):
        return False
    are_theirs = own is not None and not last.endswith("s")
    return bool(others) or are_theirs or not (is_common(last) or is_common(last.removesuffix("s")))


_OF_PUBLIC = any_case(
    r"\b(?:(?:members? of|\d+) (?:the )?public|private (?:car|companies|company|dwelling|finance|firm|funding|garden"
    r"|hire|home|house|land|landlord|money|owner|ownership|parking|pension|rented|road|school|sector|street|tenant)s?)\b"
)
"""Some of the public, which is not shut out, and what is private of others."""
_ONLY_ANSWERS = any_case(r"(?:yes|yeah|no|nope)[.!]?")
_SAYS_I = regex(
    r"(?i:(?:(?:but|and|so|well|ok)\b,? )*)(?:I(?:['’]\w+)? [a-z]|(?i:(?:i|we|it|there|that|they|he|she|you)"
    r"(?:['’](?:s|re|ve|ll|d|m)\b| (?:ca|do|does|is|are|was|were|has|have|wo|would|should|could|did)n['’]t\b))"
    r"|(?i:he|she|they) (?:said|says|replied|answered|explained|advised|confirmed|thought)\b)"
)
"""Words as they were spoken, of nobody who is named."""


def _weigh(line: str, who: str, deed: str, at: str, context: Context) -> Iterator[tuple[int, _Event]]:
    """The events that a line may be, each with its weight."""
    found, at_edge = _words_in(_ASKED_WHAT.sub(r"\g<asked>", deed))
    rest = _after_name(line, context)
    small = f"{rest[0].lower()}{rest[1:]}"
    is_jotted = len(line.split()) < (_LEAST_ENDED if line[:1].islower() else _LEAST_SAID)
    is_ended = _STOP.search(line.rstrip("?")) is not None and not is_jotted
    is_whole = is_ended or not AUXILIARIES.isdisjoint(small.split(" - ")[0].split()) or lacks_stop(line, context)
    is_doing = bool(who) or (rest != line and is_third(rest.split(" ", 1)[0]))
    is_named = is_doing or (bool(found) and _names_somebody(line, context))
    signs = {
        "time": bool(at),
        "votes": _has_votes(line) and not tells_of_others(line, context),
        "later": (later := _LATER.search(line)) is not None and later[0][:3] != "in ",
        "another": later is not None and not at,
        "declared": _follows_declaration(context),
        "none": not _NONE.isdisjoint(small.split()),
        "elsewhere": ELSEWHERE.search(_parts(rest)[0]) is not None,
    }
    only_signs = {*_told_by_signs(line, who, deed, at, signs)}
    always = {"somebody": is_named, "jotted": not is_whole, "ended": is_ended}
    around = sum(_WEIGHTS[sign] for sign in always if always[sign])
    yield _ENOUGH * (bool(who) and _is_jotted(line, deed, context)), _SAID
    yield from _sole_signs(line, found.get(_DECIDED, {}), context, is_whole=is_whole)
    for event in _EVENTS:
        said = {} if _is_other(event, line, context) else found.get(event, {})
        is_handed_out = event is _PUT_OFF and not (context.month_first or signs["later"])  # tabled, in Britain
        weights = [weight for word, weight in said.items() if not (is_handed_out and word.startswith("table"))]
        if sum(weights) < 1 + ("two" in event.tells) and event not in only_signs:
            continue
        if (event is _PUBLIC and not _shuts_out(line)) or (event is _DECIDED and line[:4].lower() == "note"):
            continue
        is_needed = "needs" in event.tells and not is_named and not (at and "time" in event.tells)
        if is_needed or (("moves" in event.tells or not said) and _moves_otherwise(line, who)):
            continue
        weight = min(sum(weights), _MOST) + _AT_EDGE * (event in at_edge) + around
        yield weight + sum(_WEIGHTS[sign] for sign in signs if signs[sign] and sign in event.tells), event
    yield (_NOT_TOLD + around) * (bool(who) and not is_whole and _lacks_verb(deed)), _DEED


def _told_by_signs(line: str, who: str, deed: str, at: str, signs: Mapping[str, bool]) -> Iterator[_Event]:
    """The events that a line may tell without a word for them."""
    if signs["votes"]:
        yield _VOTE
    if at:
        yield _CLOCK
    if who and at and line.rstrip(".").endswith(at):
        yield _MOVEMENT
    if who and signs["declared"] and _lacks_verb(deed):
        yield _INTEREST


def _is_other(event: _Event, line: str, context: Context) -> bool:
    """Whether other words of a line rule an event out, or report what others decided."""
    is_not_this = event in _NOT_WITH and _NOT_WITH[event].search(line) is not None
    return is_not_this or (event in (_DECIDED, _VOTE) and tells_of_others(line, context))


_ASKED_WHAT = any_case(
    r"\b(?P<asked>asked|asks|queried|wondered) (?:about|how|if|what|when|where|whether|who|whose|why)\b[^.;]*"
)
"""What somebody asks about happens in no meeting: *asked when the bench would be put back*."""
_OF_ACTION = any_case(
    r"\b(?:actions?|outstanding|ongoing|chas(?:ed|es|ing)|still with|a/?p ?\d*|tasks?|bal(?:ance)?s?|funds)\b"
    r"|\b(?:carried forward|c/f(?:wd)?) (?:[a-z]+ )?[£$€]?\d"
)
"""Things carried forward that are no items: an action, or a sum of money."""


def _moves_otherwise(line: str, who: str) -> bool:
    """Whether a line is about a future movement, or about a thing that moves or is moved: *Hall may leave early*, *Hall
    left a key*, *the bus left at 7.20*."""
    first = _THING_MOVED.match(line) if not who else None
    return (first is not None and _has_thing_as_subject(first)) or _MOVES_OTHER.search(line) is not None


def _has_thing_as_subject(first: re.Match[str]) -> bool:
    """Whether the subject that comes or leaves is a thing: words in small letters that name no people."""
    noun, led = first["noun"], first["led"] or ""
    one = noun.removesuffix("s")
    are_people = bool({one, noun} & _PEOPLE) or one.endswith(OF_DOERS) or led in TITLES or is_forename(led)
    is_bare = is_common(noun) and (one != noun or led != "") and first.string[0].islower()
    return noun.islower() and not are_people and (first["the"] is not None or is_bare)


_MOVE = r"(?:(?:left|leav|join|enter|depart|return|arriv)(?:e?[ds]|e|ing)?|(?:went )?(?:out|off|back))"
_THING_MOVED = any_case(
    rf"(?P<the>(?:the|an?|our|their|its|{NUMBER}) )?(?:(?P<led>[\w'’-]+) ){{0,2}}?(?P<noun>[\w'’-]+) "
    rf"(?:has |had |have )?{_MOVE}\b"
)
_OTHER_PLACE = r"(?:building|premises|session|screen|few|bit|little|while|moment|couple|hours?|minutes?|mins?|quarter)"
"""Other places that people come to or leave, and lengths of time: *left the building*, *left a few minutes later*."""
_MOVES_OTHER = any_case(
    rf"\b(?:(?:will|shall|would|might|should|could|(?-i:may)|(?:hop(?:es?|ing)|needs?|wants?|due|expect\w*) to)"
    rf" (?:also |then |not )?{_MOVE}"
    rf"|(?:{_MOVE}|departed from|withdr[ae]w\w*) (?:the|an?|it|his|her|their|its|our)\b"
    rf" (?!(?:\w+ )?(?:{PLACE}|{_OTHER_PLACE})\b)"
    rf"|(?:came|back|in|out) (?:in )?(?:at|to|by) [£$€]\d"
    r"|back in (?:budget|effect|force|order|place|print|service|use)\b|left (?:as is|open|empty)\b)"
)
_PEOPLE = PEOPLE | SUBJECTS
"""Words for people who may come and leave."""
_DECLARED_THING = any_case(
    rf"\bdeclar\w+ (?:the |this |that )?(?:{MTG}|quor\w+|motion|amendment|result|vote|poll|item|resolution|hearing)\b"
)
"""Things declared that are no interests."""
_CARRIED_ON = any_case(
    r"\bcarr(?:y|ied) (?:over|forward|fwd)\b"
    r"|\bno (?:(?:drainage|ecological|highways?|statutory|technical) )+(?:objn?s?|objections?)\b"
)
"""Business that is not carried by a vote, and what whoever is consulted does not object to."""
_TASKS_TOLD = any_case(
    r"\b(?:actions?|a/?ps?|tasks?) (?:nos?\.? ?)?\d+(?:(?:, | and | & |-)\d+)* (?:(?:are|is|now|was|were) )?"
    r"(?:c/f(?:wd)?|carried|closed|completed?|done|ongoing|outstanding|still)\b"
)
"""How tasks of earlier minutes stand, by their numbers."""
_AND_THE_CHAIR = any_case(r"\b(?:and|&) the chair\b\.?(?=$|[,;])")
"""Whoever presides, last in a list of people."""
_STAYED_OUT = any_case(r"\b(?:kept|remained|sat|stayed) (?:in|out)\b|\bto report\b")
"""Words for somebody who takes no part in a private session."""
_NO_CLOCK = any_case(
    r"\badj\b\.? (?!(?:after|and|as|at|because|by|due|for|from|in|on|since|so|sine|the|till?|to|until|when|with"
    rf"|{MTG})\b)[a-z]|[–—-] (?:now )?closed\W*$|\bto report\b"
    r"|\b(?:\d+ (?:[a-z]+ )?|(?:cases|complaints|enquiries|files|notices) )(?:closed|open)\b(?! at\b)"
)
"""*Adj.* before a noun, which is no adjournment (*the leak adj. policy*), and matters that are closed or open."""
_TOLD_AT_OPENING = any_case(
    r"\b(?:mobiles?|phones?) (?:to be |were )?(?:off|on silent)\b|\bexits? (?:were )?pointed out\b"
)
"""What is told everybody when a meeting begins."""
_NOTHING_DECIDED = any_case(
    r"^(?:\d+|an?|no|one|two|three) (?:[\w-]+ ){0,2}vacanc(?:y|ies)\b(?: [a-z]+){0,2}(?: \([^()]*\))?\.?$"
    r"|^[^:]{2,30}: vacant\b|^[^.;]*\b(?:agreed|felt|hoped|said|thought)\b[^.;]* (?:will|would) be (?:\w+ly )?missed\b"
)
"""Vacant seats, of whatever kind: *1 vacancy (co-opted)*."""
_NOT_WITH = {
    _DECIDED: _NOTHING_DECIDED,
    _INTEREST: _DECLARED_THING, _PUT_OFF: _OF_ACTION, _VOTE: _CARRIED_ON, _TASK: _TASKS_TOLD, _CLOCK: _NO_CLOCK,
    _PRESIDES: _AND_THE_CHAIR, _PUBLIC: _STAYED_OUT, _MOVEMENT: _TOLD_AT_OPENING,
}  # fmt: skip
"""Words that make other words those of no event."""
_DECIDED_FIRST = regex(
    rf"(?:(?:{TYPED_TIME}),?(?: [–—-])? )?(?:ag|(?:all )?(?:agreed|resolved|decided)) (?!with\b|by\b)\S"
)
"""A beginning with a word for a decision, though perhaps of a whole sentence."""


def _sole_signs(line: str, words: Collection[str], context: Context, *, is_whole: bool) -> Iterator[tuple[int, _Event]]:
    """The events that one sign alone is enough to ask about: a decision, a vote, a mover; each with its weight."""
    is_decided = not is_whole and bool(words) and _is_jotted_done(line, context)
    yield _ENOUGH * (is_decided or _is_decided_first(line, words)), _DECIDED
    is_vote = _counts_sides(line) or _counts_people(line, context) or outcome_in(line, context) != ""
    is_vote = is_vote or any(told_at_end(line, context))
    yield _ENOUGH * (is_vote and not tells_of_others(line, context)), _VOTE
    yield _ENOUGH * names_mover(line, context), _PROPOSED


def _is_decided_first(line: str, words: Collection[str]) -> bool:
    """Whether a line begins with a word for a decision, or with what the body did in one of `words`."""
    own = _OWN_DEED.fullmatch(line)
    did = (own["deed"] or own["alone"]).lower() if own else ""
    return _DECIDED_FIRST.match(line) is not None or (is_past(did) and (did in words or line.endswith(" noted")))


def _is_jotted_done(line: str, context: Context) -> bool:
    """Whether a line notes what was done about a thing: *grant refused for now*."""
    is_thing = line[:1].islower() and " by " not in line and line[:5] != "noted"
    return is_thing and bool(thing_done(line, context))


_OWN_DEED = any_case(
    rf"(?:the )?(?:{MTG}|{CTTEE}|council|board|panel|cabinet|members|governors|trustees|councillors)"
    r"(?: (?:also|then|all|\w+ly))* (?P<deed>[a-z-]+) .+|(?:\d{1,2}[.)]?(?: [–—-])? )?(?P<alone>[a-z-]+)\.?"
)
"""An action of the body itself, or the one word for it."""


def _follows_declaration(context: Context) -> bool:
    """Whether the last entry of the item is an interest, so that another may follow with few words."""
    last = next(context.entries_here(), None)
    return last is not None and last.kind is Kind.DECLARATION


def _is_jotted(line: str, deed: str, context: Context) -> bool:
    """Whether words after a dash are what somebody said, and not what a thing costs or counts: *Hall - £40*."""
    said = deed.lstrip(_DASHES) if deed[:1] in _DASHES else ""
    is_price = _FIGURE.match(said) is not None and may_be_word(line.removesuffix(deed).strip(), context)
    return _JOTTED.match(said) is not None and not is_price


_FIGURE = regex(r"[£$€]?\d")
_JOTTED = regex(r"[^\W\dA-Z]|[£$€]\d|\d[\d,]* [a-z]{3,}")
"""What may follow a dash after whoever says it: words, a sum, or things counted."""
_LEAST_SAID = 2
_LEAST_ENDED = 5
"""The words of a line in small letters that a full stop makes a sentence; of fewer it ends a jotting: *mins ok.*"""


def _after_name(line: str, context: Context) -> str:
    """The words after a capitalised name at the beginning of a line, as the name may be a word too: *May arrives 8.50*,
    *Will gone at 9*; any other line as it is."""
    handle, rest = cut_name(line, context) if line[:1].isupper() else ("", "")
    verb = rest.split(" ", 1)[0]
    is_deed = is_past(verb) or is_third(verb) or verb in _WHERE
    return rest if handle and is_deed else line


_WHERE = frozenset("in out back here away off late gone now".split())
_STOP = any_case(r"(?<![ap]\.m)[.!?]$")
"""The end of a whole sentence."""
_NONE = frozenset("no none not nothing nobody never nil without".split())
_LATER = any_case(rf"\b(?:to|till?|until|for|in|by) (?:the )?(?:next|{MONTH}|{MONTH_SHORT})\b")


def _has_votes(line: str) -> bool:
    """Whether a line has figures like those of a vote, not such as *pages 4-6*; or two names, each with a figure."""
    if _counts_sides(line):
        return True
    figures = _FIGURES.search(line)
    before = _WORD.findall(line[: figures.start()].lower())[-1:] if figures else ()
    return figures is not None and not any(is_common(word) and not _weights_of(word) for word in before)


def _counts_sides(line: str) -> bool:
    """Whether a line has two names, or two words of a decision, each with a figure."""
    each = _EACH_COUNTED.search(line)
    return each is not None and not any(
        one in AUXILIARIES or one == "to" or (is_common(one) and not _weights_of(one))
        for one in map(str.lower, each.groups())
    )


def _counts_people(line: str, context: Context) -> bool:
    """Whether a line has nothing but two people of the roll, each with a figure."""
    each = _EACH_COUNTED.fullmatch(line)
    return each is not None and all(isinstance(context.find(name).only, int) for name in each.groups())


_FIGURES = any_case(
    rf"(?<![£$€\d.,/:–-])\b\d{{1,2}} ?[–-] ?\d{{1,2}}(?: ?[–-] ?\d{{1,2}})?\b(?![/\d.–-]| (?:{MONTH}|{MONTH_SHORT})\b)"
    r"|^(?:one|two|three|\d{1,2}) (?:against|opposed)\b"
)
_EACH_COUNTED = regex(r"\b([^\W\d][\w'’-]+):? \d{1,2}(?:[,;]| and| to)? ([^\W\d][\w'’-]+):? \d{1,2}\b(?![:.]\d)")
_WORD = regex(r"[^\W_]+(?:['’-][^\W_]+)*")
_PART = regex(r"[,;:.()–—/]+(?!\d)|(?<!\w)-(?!\w)")
"""Signs between the parts of a line."""
_DASHES = "-–— "


def _parts(text: str) -> list[str]:
    """The parts of a text, each with the sign at its end."""
    return _PART.sub("\\g<0>\n", text).splitlines()


def _words_in(text: str) -> tuple[dict[_Event, dict[str, int]], set[_Event]]:
    """The events in a text with the weights of their words, and the events whose words stand first or last in a part.
    An unfinished last word does not count."""
    found: dict[_Event, dict[str, int]] = {}
    at_edge = set()
    text = _IN_CAPITALS.sub(lambda name: name[0] if name[0].lower() in _words() else "x", text).lower()
    begun = text.rsplit(None, 1)[-1] if text.strip() else ""
    is_short = begun not in _words() and bool(_weights_of(begun))
    is_begun = is_short and any(word not in _words() for word in words_begun(begun))
    is_sum = not _SUMS.isdisjoint(text)
    for part in _parts(text.removesuffix(begun) if is_begun else text):
        words = ["", *_WORD.findall(part), "", ""]
        for at, word in enumerate(words[1:-2], 1):
            before, after, later = words[at - 1], words[at + 1], words[at + 2]
            phrase = _words().get(f"{word}-{after}")
            if phrase and word in ("all", "everyone") and later.isalpha() and later not in _EXCEPT:
                continue  # *all present thanked her*
            is_of_many = after == "from" and later not in DETERMINERS  # *apologies from A Hole*
            is_theirs = not (phrase or is_of_many) and (later if after == "to" else after) in _BY
            is_at_edge = not after or (at <= _BEGINNING and not part.endswith(":"))
            is_noun = before in DETERMINERS or (word.endswith("s") and before.endswith("ing"))
            is_listed = before.isdigit() and len(before) > _FIGURES_OF_COUNT and not is_sum  # *26/0412 granted*
            known = _weights_of(word) if phrase is None else phrase
            for event, weight in known.items() if before not in ("no", "yet") and not is_listed else ():
                goes_on = weight == _UNSURE and after and after not in _AFTER_MOVE and not after[:1].isdigit()
                if (is_noun or goes_on) and "moves" in event.tells:
                    continue
                is_reduced = is_theirs and "others" in event.tells
                found.setdefault(event, {})[word] = _UNSURE if is_reduced else weight
                if is_at_edge and not is_reduced:
                    at_edge.add(event)
    return found, at_edge


_IN_CAPITALS = regex(r"(?:(?<=\w )|(?<=\d: ))[A-Z](?:[A-Z]{1,2}s?|[a-z]{2})\b(?!['’]d)")
"""A name or an abbreviation in a line, which a word in short would be like: *DCS*, *Ray*."""
_EXCEPT = frozenset("and at bar but except in".split())
_FIGURES_OF_COUNT, _SUMS = 2, frozenset("£$€")
_AFTER_MOVE = frozenset(
    "in out back off away at @ for because as after before during early late again now then home here".split()
)
"""What may follow a word for coming or leaving that often means something else."""
_SHUT_OUT = any_case(
    r"\b(?:public|press|private|exec(?:utive)?(?= (?:session|\d))|session|confidential|camera|exempt|exclu\w+|ro?se)\b"
)
_OF_NOUN = any_case(r"\b(?:public|press) (?P<next>[a-z]+)")
_AFTER_PUBLIC = AUXILIARIES | PREPOSITIONS | ADVERBS | COORDINATORS | {"away", "home", "outside", "inside"}


def _shuts_out(line: str) -> bool:
    """Whether a line has words for excluding the public, not just *public* or *press* before a noun: *public path*,
    *press release*."""

    def without_noun(found: re.Match[str]) -> str:
        word = found["next"].lower()
        is_verb = is_past(word) or is_participle(word) or word.endswith("ing")
        return found[0] if is_verb or word in _AFTER_PUBLIC or _PUBLIC in _weights_of(word) else ""

    return _SHUT_OUT.search(_OF_NOUN.sub(without_noun, line)) is not None


_SORRY_ALREADY = any_case(
    r"(?:apolog\w+|apols?\b\.?)(?: for absence)?(?: (?:were|was|all))* (?:accepted|approved|noted)\.?"
)
"""Words on apologies that were given before."""
_BEGINNING = 2
"""The words that begin a part: *also agreed*."""
_BY = frozenset("by of from with in requested asked demanded".split())


def _somebody_first(line: str, context: Context) -> tuple[str, str]:
    """The name to type for the person who surely begins a line, and the words after those named."""
    who, deed = cut_name(line, context)
    name = line.removesuffix(deed).strip()
    if not who or name[-1:] in (",", ";", ":") or (may_be_word(name, context) and deed[:1] not in _DASHES):
        return "", line
    others = _OTHERS.match(deed)
    also, rest = cut_name(deed[others.end() :], context) if others else ("", "")
    return who, rest if also else deed


_OTHERS = regex(r"(?:and|&|\+|/) ?")


def _names_somebody(line: str, context: Context) -> bool:
    """Whether a line has a title before another word, or a name that is no common word."""
    if not ONLY_TITLES.isdisjoint(map(fold, line.split()[:-1])):
        return True
    names = (word for word in _WORD.findall(line) if len(word) > 1 and not is_common(fold(word)))
    return any(
        is_forename(name) or context.find_named(name)
        if name[0].isupper()
        else not _weights_of(name) and context.names.find_whole(name, context.presiding)
        for name in names
    )


def _lacks_verb(deed: str) -> bool:
    """Whether the words after a name have no verb for what they did, or an unfinished one."""
    verb, *others = [word for word in deed.split() if word not in ADVERBS] or [""]
    if not others and (len(verb) < _SHORTEST or not is_common(fold(verb))):
        return False
    if verb.isdigit():
        return others[0].islower()  # *3 bids in*
    is_begun = is_base(verb) and (not others or verb in NOUNS_TOO)
    is_told = is_begun or is_past(verb) or is_third(verb) or verb.endswith(_GOES_ON)
    return verb[:1].islower() and verb != "of" and not is_told


_GOES_ON = ("ing", "n't", "n’t", "yes", "happy")


def _is_by_stranger(line: str) -> bool:
    """Whether a line begins with a stranger's name, their role, and a mark of speech."""
    match = _NAMED_AND_SAID.match(line)
    first, last = map(fold, match.group("first", "last")) if match else ("", "")
    return (is_forename(first) or first in ONLY_TITLES) and not (is_common(last) or _weights_of(last))


_NAMED_AND_SAID = regex(r"(?P<first>[^\W\d_]+)\.? (?P<last>[^\W\d_][\w'’-]+)(?:,? [^:–—]{1,40}?)?(?::| [–—-]) \S")


def _time_in_meeting(line: str, context: Context) -> str:
    """The first time in a line that may be one of this meeting, after the last known time."""
    known = context.last_time
    for part in _parts(line):
        for typed in SURE_TIME.finditer(part):
            at = parse_time(typed[0].rstrip("."), known)
            is_near = at is not None and (known is None or minutes_between(known, at) <= _LONGEST_MEETING)
            if is_near and not _OTHER_DAY.search(part):
                return typed[0]
    return ""


_LONGEST_MEETING = 5 * 60
"""Minutes."""
_OTHER_DAY = any_case(
    rf"\b(?:(?:by|since) \d|{MONTH}|{MONTH_SHORT}|(?:mon|tue|wed|thu|fri|sat|sun)\w*|next|nxt|opens|opening|daily"
    r"|(?<!had )to (?!order)[a-z]+|(?:un)?till? (?:s?he|it|they|we|the)(?:['’]s)?)\b"
    r"|\d/\d"
)
"""Words of a time on another day, or on every day."""


@lru_cache(maxsize=4096)
def _weights_of(word: str) -> dict[_Event, int]:
    """The events that a word in small letters, or one that it abbreviates, may mean, with its weight for each."""
    word = word.replace("’", "'")
    if word in _words():
        return _words()[word]
    short = word.removesuffix("'d")  # *ref'd*
    is_known = short == word and (is_common(word) or word in _NO_EVENT or is_forename(word))
    if is_known or not (short.isalpha() and _SHORTEST <= len(short) <= _LONGEST_SHORT):
        return {}
    full = [events for known, events in _words().items() if "-" not in known and _shortens(short, known)]
    return {event: weight for events in full for event, weight in events.items() if weight == _SURE}


_SHORTEST, _LONGEST_SHORT = 3, 8
"""The letters of a word in short."""
_NO_EVENT = TITLES.union(IN_SHORT, "accs ans answ author tba tbc tbd mtg mtgs cttee ctte nxt recd bal".split())
"""Abbreviations that are no words of an event."""


def _shortens(short: str, word: str) -> bool:
    """Whether letters abbreviate a word: its beginning (*apol*), perhaps with its last letter (*apols*), or its first
    and last letter with consonants between (*mtn*)."""
    if len(word) < max(len(short) + 2, _SHORTEST + 2) or word[0] != short[0]:
        return False
    if word.startswith(short):
        return True
    letters = iter(word)
    is_in_order = short[-1] == word[-1] and all(letter in letters for letter in short)
    return is_in_order and (VOWELS.isdisjoint(short[1:]) or word.startswith(short[:-1]))


@cache
def _words() -> dict[str, dict[_Event, int]]:
    """Each word of an event in all its forms, and its weight for each event."""
    words: dict[str, dict[_Event, int]] = {phrase: {} for phrase in _OTHERWISE}
    for event in _EVENTS:
        for known, weight in ((event.sure, _SURE), (event.unsure, _UNSURE)):
            for word in known.split():
                first, *others = word.split("-", 1)
                phrases = ("-".join((form, *others)) for form in _forms(first)) if others else ()
                for form in (word, *_forms(word), *phrases):
                    words.setdefault(form, {}).setdefault(event, weight)
    return words


_OTHERWISE = lexicon("likely_events.otherwise")
"""Words that make something else of the word of an event before them."""


def _forms(word: str) -> tuple[str, ...]:
    """The forms of a word that is a verb, or a noun in the singular."""
    is_plural = word.endswith("s") and not word.endswith("ss")
    return () if is_plural or is_past(word) else (third(word), past_of(word), participle_of(word), f"{word}s")
