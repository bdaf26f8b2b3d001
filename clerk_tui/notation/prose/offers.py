"""Prose that records an event of the meeting, and the line of notation that would record it.

Live, the line is offered with Tab before Enter; later the proof offers it for the note that was kept. Each module reads
the events that its name says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice, pairwise

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import is_participle, is_past
from clerk_tui.english.words import SUBJECTS, with_small_first
from clerk_tui.notation.agenda_items import Fit, fit
from clerk_tui.notation.prose.actions import (
    SLASHED,
    TO_DO_BARE,
    agreed_to_do,
    arrow_at_end,
    arrow_to_task,
    bare_task,
    deed_of_owner,
    is_of_task_done,
    people_to_do,
    staff_to_do,
    tasks_headed,
    to_be_done_by,
    told_in_fields,
    told_to_do,
    undertaken,
    undertakings,
    willing_to_do,
    without_label,
)
from clerk_tui.notation.prose.agenda import (
    TIME_FIRST,
    is_lettered,
    item_added,
    item_named,
    item_opened,
    item_opened_by,
    item_put_off,
    lettered_ahead,
    number_first,
    of_own_item,
    opened_title,
    says_number,
    says_which,
    titled_ahead,
    word_of_title,
)
from clerk_tui.notation.prose.apologies import absent_or_late, apologies_sent, will_be_late
from clerk_tui.notation.prose.appointments import CO_OPTION, appointed
from clerk_tui.notation.prose.clauses_moved import are_moved, moved_in_clauses
from clerk_tui.notation.prose.comments_on_applications import comment_decided
from clerk_tui.notation.prose.compound_lines import (
    NEXT_ONE,
    SAYS,
    Cut,
    answered_by_other,
    answered_by_whom,
    cuts,
    in_turn,
    is_among_names,
    is_clause,
    others_speak,
    read_part,
)
from clerk_tui.notation.prose.decisions import (
    MOVERS,
    decided_in_parts,
    decided_in_short,
    decided_outright,
    decision_announced,
    grants_made,
    in_usual_order,
    in_word_of,
    moved_agreed,
    parts_from,
    pasted_resolution,
    put_off,
    recommended,
    rescinded,
    resolved,
    state_or_verdict,
    sums_approved,
    verdicts,
    with_consent_items,
)
from clerk_tui.notation.prose.earlier_minutes import (
    minutes_approved,
    minutes_counted,
    minutes_moved,
    of_minutes,
    of_own_day,
)
from clerk_tui.notation.prose.elections import balloted, elected, elected_by
from clerk_tui.notation.prose.exchanges import asked_and_answered, put_to_somebody, question_and_answer, told_and_asked
from clerk_tui.notation.prose.interests import declaration, interests_declared, is_about_interests, lobbying_declared
from clerk_tui.notation.prose.motions import (
    NOTICED,
    PUT,
    accepted,
    begins_motion,
    deed_voted_on,
    in_order,
    moved,
    moved_at_end,
    moved_in_private,
    pair_speaks,
    withdrawn,
)
from clerk_tui.notation.prose.movement import (
    back_or_resumed,
    came_or_left,
    chair_handed,
    gone_at_end,
    holders_and_others,
    leaves_later,
    moved_at,
    moved_too,
    movements,
    recorded,
    those_moved,
    told_in_full,
)
from clerk_tui.notation.prose.names import (
    AT,
    BODY_IN_SHORT,
    CTTEE,
    MTG,
    NAME,
    NAMES,
    all_named,
    cut_name,
    only_names,
    own_sentence,
    person_named,
)
from clerk_tui.notation.prose.opening_and_closing import (
    CLOSING_ITEM,
    IS_NEXT,
    SURE_TIME,
    at_last_time,
    clock_events,
    closed_by_all,
    in_usual_words,
    next_meeting,
    of_hearing,
    of_what_is_open,
    paused,
    timed,
    told_next,
    when_next,
    without_chair,
)
from clerk_tui.notation.prose.outcomes import AMENDMENT, outcome_in
from clerk_tui.notation.prose.petitions import petition_presented
from clerk_tui.notation.prose.publicity import WHO_MAY_HEAR, publicity
from clerk_tui.notation.prose.roll_call import apologies_accepted, people_called, visitors_counted
from clerk_tui.notation.prose.speech import (
    asked_to_do,
    heard_again,
    not_done,
    order_raised,
    other_speaks,
    said_and_moved,
    said_at_end,
    said_by_place,
    said_by_several,
    tells_of_speaker,
    words_said,
)
from clerk_tui.notation.prose.told_and_decided import told_and_decided
from clerk_tui.notation.prose.told_in_short import minded_alike
from clerk_tui.notation.prose.usual_form import in_usual_form
from clerk_tui.notation.prose.votes import (
    SAYS_SIDE,
    YES_OR_NO,
    asked_after_vote,
    casting_vote,
    decided_by_count,
    on_which,
    other_proposal,
    own_vote_asked,
    put_and_decided,
    tells_outcome,
    vote_by_name,
    votes_counted,
    votes_of_some,
    votes_on_both,
    votes_on_one,
    votes_on_parts,
    votes_on_thing,
)
from clerk_tui.notation.prose.whole_offers import lost_words, stands_alone
from clerk_tui.notation.prose.words_in_full import in_whole_words, with_articles
from clerk_tui.notation.reading import Context, kept
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_DECIDES = ("= ", "/motion", "/vote", "/carried", "/lost", "/lapsed", "/defer", "/agree")
_LONGEST = 400
"""The characters of the longest line that may be any event: a longer one is a paragraph, or a resolution."""


Reader = Callable[[str, Context], Iterator[str]]
"""Yields the lines for one event, with line breaks between them."""


def offers_for(line: str, context: Context) -> tuple[str, ...]:
    """The lines of notation for what `line` says in prose, in order; empty if there are none. Only names on the roll
    count."""
    if later := leaves_later(line, context):
        return (later,)
    offers = of_what_is_open(_offers(line, context), line, context)
    if line[:1] == "(" and line[-1:] == ")" and any(map(_is_broken, offers)):
        return ()  # *(item 6 first, RM has to go)*
    offers = with_consent_items(offers, context)
    return tuple(map(undertaken, offers)) if len(offers) > 1 else offers


def _is_broken(line: str) -> bool:
    """Whether a line has brackets without their pair."""
    return line.count("(") != line.count(")")


def _offers(line: str, context: Context) -> tuple[str, ...]:
    line = in_usual_form(line, context)
    if (parts := decided_in_parts(line)) and all(
        offers_for(part, context) or _SAYS_WHAT.search(part) for part in parts
    ):
        return tuple(in_word_of(part, one) for part in parts for one in offers_for(part, context) or (f"= {part}",))
    if found := next(filter(None, (read(line, context) for read in _BEFORE_OTHERS)), ()):
        return found
    if of_own_day(line, context) or is_of_task_done(line, context):
        return ()
    noted = next(question_and_answer(line, context), "") if context.is_live else ""
    readers = (answered_by_whom, answered_by_other, put_to_somebody, told_and_asked, on_what_was_told)
    if exchanged := next(filter(None, (read(line, context) for read in readers)), ()):
        return exchanged
    if noted:
        lines = said_in_turn(line, context) or tuple(noted.splitlines())
        return tuple(in_whole_words(one, context) if one[0] == "!" else one for one in lines)
    label = TO_DO_BARE.match(line)
    is_moved = _ENDS_DEBATE.search(line) is not None or in_usual_order(line, "listed", context) != line
    is_open = context.open_proposal is not None
    is_moved = is_moved or (is_open and in_usual_order(line, "amended", context) != line)
    is_moved = is_moved or (label is not None and SLASHED.match(line[label.end() :]) is not None)
    if lines := (() if is_moved else said_in_turn(line, context)) or events_in(line, context):
        return lines
    if (said := next(words_said(line, context), "")) and not tells_of_speaker(said, context):
        return (others_speak(line, context) and _sentences(line, context)) or (said, *asked_to_do(said, context))
    if several := _sentences(line, context) or _at_a_time(line, context):
        return several
    told = next(said_at_end(line, context), "") or said_by_place(line, context) or not_done(line, context)
    told = told or said_by_several(line, context) or minded_alike(line, context)
    return (told,) if told and not tells_of_speaker(told, context) else ()


def _under_own_letters(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what somebody says after the letters of the item in hand: *MA - Hall said it is mended*."""
    named = _TITLE_FIRST.match(line)
    said = line[named.end() :] if named and is_lettered(named["item"], context) else ""
    return offers_for(said, context) if said and other_speaks(said, "", context) else ()


def _recommended(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what is recommended to another body; empty for any other line."""
    return tuple(next(recommended(line, context), "").splitlines())


def _voted_meanwhile(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a movement or a change of the chair, and a vote in a later sentence: *Hall out. Object 5-1. Hall
    back*; empty for any other line."""
    is_jotted = _JOTTED_OUT.match(line) is not None
    stops = (cut for cut in cuts(line) if cut.sign[:1] == "." or (is_jotted and cut.sign == ","))
    ends = (  # *Hall in chair.* is no title
        cut for cut in stops if cut.sign == "," or cut.ends_sentence or cut.before.endswith("chair")
    )
    first = next(ends, None) if is_jotted or _VOTED_LATER.search(line) else None
    moved = offers_for(first.before, context) if first else ()
    if not (first and moved) or not all(one.startswith(_MOVEMENTS) for one in moved):
        return ()
    later = [first.after, *(cut.after for cut in ends)]
    parts = [after.removesuffix(then).rstrip("., ") for after, then in pairwise([*later, ""])]
    told = [offers_for(part, context) or deed_voted_on(part) for part in parts]
    if any(_FIGURES_LAST.search(part) and not lines for part, lines in zip(parts, told, strict=True)):
        return ()
    return (*moved, *(one for part, lines in zip(parts, told, strict=True) for one in lines or (part,)))


def _told_meanwhile(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what is told while somebody is out, and their return: *Hall left for a call, Park spoke, Hall
    back*; empty for any other line."""
    match = _BACK_LAST.fullmatch(line) if len(line) <= _LONGEST_OF_SEVERAL else None
    if match is None or not is_clause(match["told"]) or _OF_BACK.match(match["told"]):
        return ()
    left, again = match["out"], match["again"]
    lettered = context.names.lettered(again) if again.isupper() else None  # also *RE*, which may be a word
    who = person_named(again, context) if lettered is None else context.handle(lettered)
    alone = (m for m in movements(left, context) if m.sign == "-" and m.told == left and left.startswith(m.names))
    out = next((m._replace(people=(who,)) if m.names == again else m for m in alone), None)
    if out is None or len(out.people) != 1 or (out.people[0] != who and again.lower() not in SUBJECTS):
        return ()
    back = f"+{out.people[0]} {match['time'] or ''}".rstrip()
    told = offers_for(match["told"], context) or (f"{match['told']}.",)
    return (*recorded(out, context).split("\n"), *told, back)


_BACK_LAST = any_case(
    rf"(?P<out>[^,;:]{{4,60}})[,;] (?P<told>[^:;]{{4,100}}?)[,;](?: (?:and|then))* (?P<again>{NAME}) "
    rf"(?:(?:(?:came|comes|was|is) )?back(?: in)?|return(?:ed|s)|re-?join(?:ed|s)|came in again)(?:,? {AT})?\.?"
)
_OF_BACK = any_case(r"(?:and|but|because|as|who|so)\b")


def _decided_behind(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what somebody said, and what the body decided then: *Hall said it leaks, council approved the
    quote, 5-1*; empty for any other line."""
    cut = _BODY_THEN_VOTED.search(line)
    decided = offers_for(line[cut.end() :], context) if cut else ()
    if cut is None or not decided or not decided[0].startswith(("= ", "/motion")):
        return ()
    return (*(offers_for(line[: cut.start()], context) or (line[: cut.start()],)), *decided)


_FIGURES_LAST = regex(r"\d ?[-–] ?\d{1,2}$")


_JOTTED_OUT = any_case(
    r"(?-i:[A-Z])[\w'’.]*(?: (?-i:[A-Z])[\w'’.]*)? (?:left|out|withdrew)(?: (?:the )?(?:room|mtg|meeting))?, "
    r"[^,;:.]+ \d{1,2} ?[-–] ?\d{1,2}, .* (?:back|returned)\.?$"
)
"""Somebody who leaves for a vote, with commas: *Hall left, refuse 4-0, Hall back*."""
_MOVEMENTS = ("-", "+", "/presiding", "/declare", "/recuse")
_VOTED_LATER = any_case(
    r"\. (?:.*\b\d{1,2} ?[-–] ?\d{1,2}\b(?![.:]\d)|(?:motion |all )?(?:carried|lost)\b"
    r"|(?:all )?agreed(?=$|[,.]| (?:that|to|unan\w*)\b))"
)


def _moved_in_clauses(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a motion of lettered clauses, and what became of it; empty for any other line."""
    return moved_in_clauses(line, partial(offers_for, context=context))


def _then_arrow(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what was told, and for the action after an arrow: *no reply yet -> Hall to chase*."""
    told, deed = arrow_at_end(line, context)
    return tuple(filter(None, (*((offers_for(told, context) or (told,)) if told else ()), deed)))


def _business_in_parts(line: str, context: Context) -> tuple[str, ...]:
    """The lines for lettered matters of one item, of which something is recorded: *corres a) invitation from the mill -
    Hall to go b) letter of thanks*; empty for any other line."""
    headed = _HEADS_PARTS.fullmatch(line)
    if headed and are_moved(headed["head"], headed["parts"]):
        return ()
    parts = parts_from(headed["parts"]) if headed else []
    parts = [] if sum(MOVERS.search(part) is not None for part in parts) == 1 else parts
    told = [offers_for(part, context) for part in parts]
    is_of_all = not any(told[:-1]) and "".join(chain(*told[-1:])).startswith("= ")  # *fees a) £5 b) £2 agreed*
    if headed is None or not any(told) or is_of_all:
        return ()
    opened = titled_ahead(headed["head"], context, is_led=True)
    is_open = context.item is not None and fit(headed["head"], context.item) >= Fit.SHORT
    head = "" if opened or is_open else headed["head"]
    lines = (one for part, offers in zip(parts, told, strict=True) for one in offers or (part,))
    return (*filter(None, (opened, head)), *lines)


_HEADS_PARTS = any_case(r"(?P<head>[^:;?()]{2,40}?)(?::| [–—-])? (?P<parts>\(?[a1]\) \S.*)")


_SAYS_WHAT = any_case(r"\b(?:be|that|to) ")
_BODY_THEN_VOTED = any_case(
    rf"(?<=\w), (?=(?:the )?(?:{CTTEE}|board|cabinet|council|governors|members|trustees|{BODY_IN_SHORT})"
    r" (?:accepted|adopted|approved|endorsed)\b[^.;:]*,?"
    r" (?:all in favour|unan\w*|nem\.? ?con|\d{1,2} ?[-–] ?\d{1,2})\.?$)"
)
"""What a body decided, with its vote, after what somebody said."""


def on_what_was_told(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what was told, and for what was decided on it; empty for any other line."""

    def read(part: str) -> tuple[str, ...]:
        event = partial(_event_of_part, context=context)
        return offers_for(part, context) or read_part(part, "", [], context, event)

    return told_and_decided(line, read, context)


def _decided_first(line: str, context: Context) -> tuple[str, ...]:
    """The lines for a decision after a time or an item's number; empty for another line."""
    timed, numbered = TIME_FIRST.match(line), number_first(line, context)
    opened, named, is_done, parts = "", "", False, [line[timed.end() :]] if timed else []
    if not timed and numbered is not None:
        title = opened_title(numbered.opened, context) if numbered.is_title else ""
        is_done = bool(_OF_PAPER.search(title)) and re.split(r"\W", numbered.rest.lower())[0] in _DECIDED_ON
        named = f"that the {with_small_first(title)} be {numbered.rest}" if is_done else ""
        named = named or (of_minutes(title, numbered.rest) if MOVERS.match(numbered.rest) else "")
        said = comment_decided(numbered.rest, item_opened_by(numbered.opened, context), context)
        opened, parts = numbered.opened, [*dict.fromkeys((said, named or numbered.whole))]
    surely: tuple[str, ...] = _DECIDES if timed or (numbered and numbered.is_sure) else _OF_ITEM
    surely = ("",) if numbered and numbered.is_sure and not (timed or opened) else surely
    for part in filter(None, parts):
        decided = offers_for(part, context)
        lacks_words = any(one.endswith(": That ") for one in decided) and part != parts[-1]
        if is_done and part == named and len(decided) == 1 and decided[0].startswith("/motion"):
            decided = (*decided, "/carried")  # of the paper it says *noted*
        if decided and decided[0].startswith(surely) and not lacks_words:
            return tuple(filter(None, (opened, *decided)))
    return ()


_OF_PAPER = any_case(
    r"^\S+(?: (?!by\b|for\b|of\b|on\b|to\b)[a-z]+){0,4} (?:accounts|budget|plan|policy|report|review|strategy|update)$"
)
"""A title that names a paper, on which a decision is one on the paper."""
_OF_ITEM = ("/defer", "/refer", "/exempt")
"""Events of an item, which several people cannot be the subject of."""
_ENDS_DEBATE = any_case(r"\bcall(?:s|ed)?(?: for)? the (?:previous )?question\b")


def said_in_turn(line: str, context: Context) -> tuple[str, ...]:
    """The lines for the parts of a line, one of which is somebody's speech; empty for any other line."""
    if CO_OPTION.match(line) or "\n" in next(own_vote_asked(line, context), ""):  # a vote by name, and who asked
        return ()
    if asked := asked_and_answered(line, context):
        return asked
    return in_turn(line, context, partial(_event_of_part, context=context))


def _sentences(line: str, context: Context) -> tuple[str, ...]:
    """The lines for the sentences of a short line, one of which is an event: *Hall arrived 7.44. Price spoke*, *report
    noted, thanks to Price*; empty for any other line."""
    event = partial(_event_of_part, context=context)
    for cut in reversed(cuts(line)) if len(line) <= _LONGEST_OF_SEVERAL else ():
        is_thanks = cut.sign[:1] in ",;." and cut.sign != "" and _THANKS.match(cut.after) is not None
        if not (cut.ends_sentence or is_thanks):
            continue
        later = event(cut.after, cut.sign[:1], cut.before) if cut.ends_sentence else ()
        told, _, last = cut.after.rpartition(", ")
        if told and not later and (sent := next(apologies_sent(last, context), "")):
            later = (told, sent)  # *Hall welcomed all. Price was away, apologies from Park*
        begins = is_thanks or cut.after[:1].isupper() or event(_LAST_PART.split(cut.after)[0], cut.sign[:1], cut.before)
        if not later and (not begins or SAYS_SIDE.search(cut.after)):
            continue  # *Object. Hall voted against* is one
        first = offers_for(cut.before, context) or read_part(cut.before, "", [], context, event)
        if not cut.ends_sentence and not "".join(first[:1]).startswith("= "):
            continue  # thanks for what was decided
        is_done = any(one[0] in "+-!=/" and not one.startswith(_OF_VOTE) for one in (*first, *later))
        is_done = is_done or (cut.ends_sentence and any(map(SAYS.match, first)))
        is_gone = len(later) == 1 and later[0][0] in "+-" and cut.ends_sentence and " " in cut.before
        is_gone = is_gone and cut.after[:1].isupper() and "?" not in cut.before
        if is_done and (first or is_gone or is_clause(cut.before)) and not "".join(first[:1]).startswith("/item"):
            note = f"\\{cut.before}." if is_gone and cut_name(cut.before, context)[0] else cut.before
            lines = (*(first or (note,)), *(later or (cut.after,)))
            return tuple(sorted(lines, key=lambda one: one.startswith("/close")))  # nothing comes after the close
    return ()


_THANKS = any_case(r"(?:with |many )?thanks to \S")
_OF_VOTE = ("/vote", "/carried", "/lost", "/own")


def _and_next(line: str, context: Context) -> tuple[str, ...]:
    """The lines for an event and a certain second one in a short line: *agreed to buy bins. Hall left 8.05*, *carried
    5-2, clerk to write to them*, *Hall left 8.05, back 8.10*; empty for any other line."""
    in_figures = context.with_figures(line) if len(line) <= _LONGEST_OF_SEVERAL else ""
    may_be_several = _MAY_BE_SEVERAL.search(in_figures) or len([*islice(_MOVING.finditer(in_figures), 2)]) > 1
    if not may_be_several or next(people_called(line, context), ""):
        return ()
    return next(filter(None, (_events_around(cut, context) for cut in reversed(cuts(line)))), ())


def _events_around(cut: Cut, context: Context) -> tuple[str, ...]:
    """The lines for the event before a cut and the certain one after it; empty if either is missing."""
    before, sign, after = cut
    is_date = next_meeting(before, context, is_part=True) is not None
    cut = cut._replace(sign=";") if is_date else cut
    later = _certain_event(cut, context) if sign or is_date or NEXT_ONE.match(after) else ()
    may_go_on = bool(sign) and _GOES_FIRST.match(after) is not None
    is_of_names = (later and later[0][0] == "!") or not cut.is_apart
    if not (later or may_go_on) or (is_of_names and _is_only_named(_LAST_PART.split(before)[-1], context)):
        return ()
    first = (told_next(before, context),) if is_date else events_in(before, context)
    if not first and later and later[0][0] == "!" and _AGREED_ALONE.fullmatch(before):
        first = (before,)
    if first and (then := _by_the_same(first, cut, context)):
        first, later = (*first[:-1], *then[:1]), then[1:]
    if not (first and later):
        return ()
    first = paused(first, later[0])
    is_told = later[0].startswith(_OF_PUBLIC) and any(one.startswith(_OF_PUBLIC) for one in first)
    is_put = first[-1].startswith(PUT) and (later[0][0] in "/=" or first[-1].endswith(": That "))
    if is_told or (is_put and later != ("/accepted",)):
        return ()
    at = _RESUMED_AT.fullmatch(first[-1])
    later = (f"{later[0]}{at[1]}", *later[1:]) if at and _TIMELESS_MOVE.fullmatch(later[0]) else later
    is_end = first[-1].startswith("/close") or (first[-1].startswith("/inquorate") and later[0][0] in "+-")
    return (*first[:-1], *later, first[-1]) if is_end else (*first, *later)


def _is_only_named(before: str, context: Context) -> bool:
    """Whether only names, or those who hold a post, stand before a task or a movement: *action: Hall and Park to ring
    them*, *staff governors and Hall + Park left*."""
    bare = TO_DO_BARE.sub("", before)
    return bool(only_names(bare, context) or holders_and_others(bare, context))


def _by_the_same(first: tuple[str, ...], cut: Cut, context: Context) -> tuple[str, ...]:
    """The last line for the words before a cut, and those for what the same person did next, or what happened while the
    meeting was stopped; empty for other words."""
    last, after, later = first[-1], cut.after, ""
    if last.startswith(("/adjourn", "/resume")) and (stays := _NOT_BACK.fullmatch(after)):
        away = all_named(stays["who"] or stays["but"], context)
        later = f"-{', '.join(away)}" if away else ""
    elif mover := _MOVER.match(last):
        same = f"{(mover['who'] or mover['tied']).replace('&', ', ')} {after}"
        if mover["tied"] and next(interests_declared(cut.line, context), "").startswith(f"{last},"):
            return ()
        later = _movement(same, context) or declaration(same, context) or next(words_said(same, context), "")
        later = later or _movement(after, context) or declaration(after, context) or _of_meeting(after, context)
        later = "" if later.startswith("/resume") else later
    else:
        later = _movement(after, context)
        if last.startswith(_STAYS) and not later:
            later, bare = _of_meeting(after, context) or declaration(after, context), _of_meeting(cut.before, context)
            last = bare if last.startswith(f"{bare}:") and last.startswith("/inquorate") else last
    return (last, *later.split("\n")) if later else ()


_STAYS = ("/adjourn", "/inquorate", "/presiding")
_LAST_PART = regex(r"[,;.]\s+")
_MOVER = regex(r"[+-](?P<who>[^:\d]+?)(?= \d|:|$)|/declare (?P<tied>\S+)")
"""The beginning of a line for whoever comes, leaves or has an interest."""
_TIMELESS_MOVE = regex(r"[+-][^\d:]+")


def _certain_event(cut: Cut, context: Context) -> tuple[str, ...]:
    """The lines for the certain event in the last part of a line; empty if there is none."""
    before, sign, said = cut
    if next_meeting(said, context, is_part=True):
        return (told_next(said, context),)
    if any(accepted(said, context)):
        return ("/accepted",)
    if "apol" in said.lower() and ". " not in before and (sent := next(apologies_sent(said, context), "")):
        return (sent,)
    timed, is_apart = in_usual_words(context.with_figures(said)), cut.is_apart
    if SURE_TIME.search(timed.rstrip(".")) or _ENDS_IN_FIGURES.search(timed):
        clock = clock_events(timed, context) if is_apart or _NAMES_MEETING.match(said) else iter(())
        if event := next(filter(None, chain(publicity(timed, context), clock, [_movement(timed, context)])), ""):
            return tuple(filter(None, (back_or_resumed(event, before, context),)))
    is_name = said[:1].isupper() and (sign[:1] == ";" or before[:1].islower())
    is_sure = is_name or outcome_in(before, context) != ""
    is_clause = is_apart or _ASKS.search(before) is None  # *agreed Hall and the clerk to sign*
    if is_among_names(cut, context):
        return ()
    asked = people_to_do(said, context, is_sure=is_sure) if is_clause or _IS_TO.search(said) else iter(())
    promised = chain(*(read(said, context) for read in (to_be_done_by, undertakings, told_to_do, tasks_headed)))
    deed = next(chain(asked, () if said[-1:] == "." else promised), "")
    if deed and not (deed.startswith("! ") or tells_outcome(said)):
        return (deed,)
    is_open = context.open_proposal is not None
    follows = _TO_FOLLOW.fullmatch(said) if is_apart and outcome_in(before, context) else None
    done = (follows["done"] or "sent") if follows else ""
    if is_participle(done) if is_open else done in _SENT:
        return (f"! {said}",)
    lines = events_in(said, context) if sign[:1] in _SIGNS and _DONE_NEXT.match(said) else ()
    return lines if lines and lines[0].startswith(("= ", "/item", "/defer")) else ()


_TO_FOLLOW = any_case(
    r"(?!that\b|(?:the )?(?:motion|names|votes?)\b)[^\W\d][^,;:]{2,50}? to (?:be (?P<done>[a-z]+(?:d|n|t))"
    r"|go (?:out|to))\b[^;:]*"
)
"""What is to be done after a vote, by whoever that is: *copy to be sent to the school*."""
_SENT = frozenset("circulated emailed informed mailed notified posted published sent told".split())
"""What is done with papers and news, and is hardly what was voted on, though nothing else was moved."""
_DONE_NEXT = any_case(
    r"(?:(?:it was|so|then|all|unan\w*|board|council|members) )*(?:agr\S*|resolved|decided)\b"
    r"|(?:[^\W\d][\w’-]* ){1,3}(?:noted|received|approved)\W*$"
    r"|(?:agenda )?items? \d\S* (?:\w+ ){0,2}(?:deferr?ed|def['’]?d|tabled|postponed|held over|put off)\b|deferr?ed\b"
)
"""A part of a line that says what was decided on, or of which item."""


_AGREED_ALONE = any_case(r"(?:it was )?(?:agr\S*|decided|noted) (?:yes|no|so|(?:with|to) [^,;]{1,40}|no [^,;]{1,40})")
"""*agreed yes*, before who is to act on it."""
_IS_TO = any_case(r"^[^,;]{2,40}? (?:is|are) to ")
_OF_MEETING = rf"{WHO_MAY_HEAR}|mtg|meeting|\w*quor\w*|adj\w*|recess|suspend\w*|resum\w*|mov\w*|prop\w*"
_GOES = (
    r"left|leav\w+|depart\w+|dep|withdrew|retired|out|off|gone|went|join\w*|enter\w+|arr\w*|return\w*|back|in|here"
    r"|came|(?:re-?)?connect\w*|disconnect\w*|dropped|logged|lost|took|takes|stepped|steps"
    r"|presid\w+|chair\w*|handed|decl\w*|disclose[sd]|int(?:erests?)?|dpi"
)
"""The words of everybody who comes or leaves, or declares an interest."""
_MOVING = any_case(rf"\b(?:{_GOES}|{_OF_MEETING}|(?:and|then) (?:asked|said|queried|reported|wondered))\b")
_GOES_FIRST = any_case(
    rf"(?:[^,;.–—]{{0,60}}\b)?(?:{_GOES}|{_OF_MEETING})\b|(?:then |also )*(?:asked|said|queried|reported|wondered)\b"
)
_OF_PUBLIC = ("/exempt", "/public")
_ENDS_IN_FIGURES = any_case(
    r"\b(?:back|resumed|reconvened|restarted|returned|closed|ended|finished|left)(?: at)? (?:1[3-9]|2[0-3])[0-5]\d\.?$"
)
"""A time of four figures after what happened then: *back at 2104*."""
_MAY_BE_SEVERAL = any_case(
    rf"{SURE_TIME.pattern}\W*$|{_ENDS_IN_FIGURES.pattern}"
    r"|\b(?:to|will) [a-z]|\b(?:accept\w*|friendly|next|actions?|ap|todo|deferr?ed|item \d)\b|\bd[no][nm]m?\b"
    r"|[,;.–—-] (?:\S+ ){0,3}(?:agr|noted|resolved|decided|received|approved)"
)
"""Words and signs of a line that may tell of several events."""
_SIGNS = frozenset(",;.-–—")
_DASHES = frozenset("-–—")
_ASKS = any_case(
    r"\b(?:ask\w*|invit\w*|allow\w*|want\w*|wish\w*|requir\w*|request\w*|instruct\w*|authori[sz]\w*|get\w*|need\w*"
    r"|tell\w*|urg\w*|nominat\w*|appoint\w*|elect\w*|delegat\w*)\b(?!.*\b(?:to|be) [a-z]+ .*\b(?:to|be) )"
    r"|^(?:(?:it was )?(?:agr\S*|resolved|decided|noted)) [^\W\d][\w'’]*(?: [^\W\d][\w'’]*)?$"
)
"""Words that may go on with whoever is named after them."""


def _at_a_time(line: str, context: Context) -> tuple[str, ...]:
    """The line for the event of a short line near a time, in any words."""
    readers = (timed, moved_at) if context.is_live and len(line) <= _LONGEST_OF_SEVERAL else ()
    line = context.with_figures(line)
    offers = (with_all_words(line, o, context) for read in readers for o in read(line, context))
    return tuple(filter(None, next(offers, "").split("\n")))


_NAMES_MEETING = any_case(rf"(?:the )?(?:{MTG}|{CTTEE}|council|board)\b")


def _event_of_part(part: str, sign: str, before: str, context: Context) -> tuple[str, ...]:
    """The lines for the certain event in a part after a sign; for the first part, whatever it says."""
    if sign and (sure := _certain_event(Cut(before, sign, part), context)):
        return sure
    if before.startswith(_OF_VOTE) and (own := next(own_vote_asked(part, context, is_put=True), "")).startswith(
        "/own "
    ):
        return (own,)
    lines = events_in(part, context)
    if "".join(lines[:1]).startswith("/own") and _ENDS_IN_QUESTION.search(before) and YES_OR_NO.search(part):
        return ()  # the answer
    if sign and lines and lines[0].startswith("/item") and _FIGURE_LISTED.search(before):
        numbered = number_first(part, context)
        lines = () if numbered and not numbered.is_title and _BARE_COUNT.fullmatch(part) else lines
    if not sign or not lines or lines[0].startswith(_ALONE):
        return lines
    if lines[0].startswith(("/vote", "/carried", "/lost")):
        return () if not outcome_in(part, context) else (part,) if _ON_WHAT.match(part) else lines
    return lines if sign in ".;" else ()


_FIGURE_LISTED = regex(r"\d[\d,./%]*(?: [^\W\d][^,;.]*)?$|\d[^:]*;[^:;]*$")
"""The end of a list of figures, which a number goes on with: *28 green; 11 amber*."""
_BARE_COUNT = regex(r"\d+ [^\W\d][^,:;]*?\.?")
_ENDS_IN_QUESTION = regex(r"\?$|^[^:>?]+\? ")
_ALONE = ("/motion", "/amendment", "/defer", "/refer")
"""Words that do not belong to the speech before them."""
_ON_WHAT = any_case(rf"(?:the )?(?:motion|{AMENDMENT})")
"""A vote on what is moved in the same line is read after it."""


@kept
def events_in(line: str, context: Context) -> tuple[str, ...]:
    """The lines for the events in a line, but not for speech."""
    line = _MENTIONS_FIRST.sub(lambda names: names[0].replace("@", ""), in_words(line))
    line = in_usual_words(_AFTER_DISCUSSION.sub("", line).removesuffix(" !"))
    if line[:3] == "AG " and (named := context.names.lettered("AG")) is not None:  # not *agreed*
        line = f"{context.handle(named)} {line[3:]}"
    return _events_of(without_chair(line, context), context)


@kept
def _events_of(line: str, context: Context) -> tuple[str, ...]:
    """The same for a line in full words: lines that were typed differently are often the same in full."""
    if other_proposal(line, context):
        return ()
    there = item_opened(line, context)
    if there is None:
        there = next(chain(of_own_item(line, context), _in_other_item(line, context)), "")
    if there:
        return _of_the_meeting(tuple(filter(None, there.split("\n"))), line, context)
    return _happened_here(line, context)


def _of_the_meeting(lines: tuple[str, ...], line: str, context: Context) -> tuple[str, ...]:
    """The lines for an item and what follows; without the end or beginning of the meeting where the item's is meant:
    *exec session ended 8.45*. A private session begins or ends then."""
    is_private = _IS_PRIVATE.match(line) is not None
    is_of_meeting = _NAMES_MEETING.search(line) or CLOSING_ITEM.search(line) or _NUMBER_FIRST.match(line)
    is_clock = len(lines) > 1 and lines[1].startswith(("/close", "/open", "s/", "session "))
    if not is_clock or (is_of_meeting and not is_private):
        return lines
    there = next(publicity(line, context), "") if is_private else ""
    return (there,) if there.startswith("/public") else tuple(filter(None, (lines[0], there)))


_IS_PRIVATE = any_case(r"(?:the )?(?:closed|confidential|exec(?:utive)?|exempt|private)\b")
_NUMBER_FIRST = any_case(r"(?:(?:agenda )?item )?[\dIVX]")


@kept
def _happened_here(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what happened in the open item."""
    for read in (_and_next, said_and_moved, _then_moved, _then_decided):
        if several := read(line, context):
            return several
    line = in_order(line, context)
    lettered = LETTER.match(line)
    rest = line[lettered.end() :] if lettered else ""
    inside = events_in(rest, context) if rest and not LETTER.match(rest) else ()
    if inside and inside[0].startswith(("= ", "/motion")):
        return inside
    events, timed = _EVENTS if len(line) <= _LONGEST else (resolved,), context.with_figures(line)
    whole = (
        offer
        for read in _WHOLE
        for offer in read(timed if read in _AT_TIMES else line, context)
        if offer and not _swallows(offer, context)
    )
    said = ((read, timed if read in _AT_TIMES else line) for read in events)
    offers = (with_all_words(words, offer, context) for read, words in said for offer in read(words, context))
    first, *others = next(chain(whole, filter(None, offers)), "").split("\n")
    is_line = ("/", "+", "-", "!", "=", "\\")
    then = chain(*((o,) if o.startswith(is_line) else _later_events(o, context) for o in others))
    first = on_which(with_articles(first, is_sentence=_IS_SENTENCE.fullmatch(line) is not None), line, context)
    return tuple(filter(None, (first if others else at_last_time(first, timed), *then)))


_IS_SENTENCE = regex(r"It was (?:agreed|decided|resolved) that .*\.")
"""A decision that was typed as a sentence of minutes."""


def _then_moved(line: str, context: Context) -> tuple[str, ...]:
    """The lines for the first event in a line and for a motion after it: *3 quotes were read. Hall moved …*, *Hall back
    in the chair, report noted (Long/Park)*."""
    for cut in cuts(line):
        first = events_in(cut.before, context) if _MOVED_LAST.search(cut.after) else ()
        if first and first[0].startswith(("+", "-", "/presiding")):
            return (*first, *(offers_for(_BOTH.sub(r"(\1/\2)", cut.after), context) or (cut.after,)))
        if MOVERS.search(cut.before):
            break
        is_moved = cut.ends_sentence and (
            begins_motion(cut.after, context) or _MOVED_LAST.search(cut.after) is not None
        )
        is_sure = ":" in cut.before or cut.before[:1].isdigit() or _THAT_OR_TO.search(cut.after) is not None
        is_told = is_moved and (is_sure or is_clause(cut.before))  # *3 quotes in. Hall moved …*
        later = events_in(cut.after, context) if is_told else ()
        if later and later[0].startswith(PUT):
            said, stop = cut.before, "." if cut.before[-1:].isalnum() else ""
            return (*(offers_for(said, context) or (f"{said}{stop}",)), *later)
    return ()


def _then_decided(line: str, context: Context) -> tuple[str, ...]:
    """The lines for what was told or done in one sentence, and for the decision in the next: *3 tenders came. Crow
    accepted, all in favour*."""
    if len(line) > _LONGEST or MOVERS.search(line):
        return ()
    for cut in reversed(cuts(line)):
        before = cut.before
        may_be_told = cut.sign[:1] == "." and cut.ends_sentence and (":" in before or is_clause(before))
        later = events_in(cut.after, context) if may_be_told and cut.after[:1].isupper() else ()
        if later and later[0].startswith("= ") and any(is_past(word.low) for word in tokens(cut.after)):
            first = offers_for(before, context) or (
                f"{before}." if before[-1:].isalnum() or before[-1:] == ")" else before,
            )
            return (*first, *later)
    return ()


_BOTH = regex(r"\(([^(),/]+), ([^(),/]+)\)(?=\.?$)")
_MOVED_LAST = any_case(r"^[^,;:]+?(?: \([^\d()]{2,30}[,/] ?[^\d()]{2,30}\)|[,–—-] ?[^\s,/]+ ?/ ?[^\s,/]+)\.?$")
_THAT_OR_TO = any_case(r"\b(?:that|to) ")


LETTER = regex(r"^\(?(?:[a-z]|[ivx]{1,4})[).] (?=\S)")
"""The letter of a clause, which the minutes give it too."""


def _later_events(said: str, context: Context) -> tuple[str, ...]:
    """The lines for an event after another; as typed, if there is none, or it names its item."""
    events = events_in(said, context)
    return (said,) if not events or events[0].startswith("/item") else events


def _title_first(line: str, context: Context) -> tuple[str, str]:
    """The line that opens the later item with whose title, or its beginning, a line begins, and the lines for the rest:
    *budget - draft presented*, *chairs report noted*; empty if there is none."""
    if _ADJACENT.match(line):
        return "", ""
    named = _TITLE_FIRST.match(line)
    is_sentence = (
        named is not None
        and line[named.end("item")] in ".,"
        and (is_clause(named["item"]) or any(_of_title(line, context)))
    )
    is_sentence = is_sentence or (named is not None and _IS_OKAYED.search(named["item"]) is not None)
    opened = titled_ahead(named["item"], context, is_led=True) if named and not is_sentence else ""
    if named and not opened and other_speaks(line[named.end() :], "", context):
        opened = lettered_ahead(named["item"], context)
    if named and opened:
        latest = context.open_proposal
        is_of_motion = latest is not None and named["item"].casefold() in (latest.text or "").casefold()
        return ("", "") if is_of_motion else (opened, line[named.end() :])
    head, _, said = line.partition(", ")
    if said and " " in head and not _AND_FIRST.match(said) and (opened := titled_ahead(head, context)):
        return opened, said
    words = line.split()
    for end in range(min(len(words) - 1, _MOST_OF_TITLE), 1, -1):
        head, first = " ".join(words[:end]), words[end].lower().rstrip(".,;")
        is_none = first in ("nil", "none")
        is_decided = first in _DECIDED_ON or (is_past(first) and any(_of_title(line, context)))
        if (is_none or is_decided) and (opened := titled_ahead(head, context)):
            return opened, " ".join(words[end:])
    return word_of_title(words, context)


_IS_OKAYED = any_case(r" (?:accepted|adopted|agreed|approved|ok['’]?d|okayed|passed)$")
"""What was decided of a title's matter, before a sign: *minutes ok'd - Hall, Park*."""


_ADJACENT = any_case(r"(?:the )?adj\b\.? (?:build|house|land|lots?\b|neighbo|owner|parcel|propert|site|street|tract)")
"""*Adjacent* in short, which opens no item for the adjournment."""


def _of_title(line: str, context: Context, *, is_whole: bool = True) -> tuple[str, ...]:
    """The lines for a line with the title of an item in it: *minutes - Hall moved*."""
    readers = (
        apologies_accepted,
        people_called,
        apologies_sent,
        minutes_counted,
        minutes_approved,
        minutes_moved,
        _moved_and_then,
    )
    found = (offer for read in (*readers, *((decided_outright,) * is_whole)) for offer in read(line, context))
    return tuple(filter(None, next(filter(None, found), "").split("\n")))


_AND_FIRST = any_case(r"(?:and|or|&) ")
_MOST_OF_TITLE = 6
_CAME = ("/vote", "/carried", "/lost", "/lapsed")
_DECIDED_ON = frozenset("accepted adopted approved noted received".split())


def _in_other_item(line: str, context: Context) -> Iterator[str]:
    """The lines for another item, named first, and what happens or is said in it: *item 10 letter from Ash, defer to
    May*, *AOB - the flag is torn*."""
    is_declared = is_about_interests(context) and next(interests_declared(line, context), "")
    if is_declared or any(vote_by_name(line, context)):  # *roll call: Hall aye* under no item of that title
        return
    if (put := _ITEM_PUT_OFF.match(line)) and titled_ahead(put["what"], context, is_led=True):
        line = f"{put['what']} - {line[put.end() :]}"
    numbered = number_first(line, context)
    is_title = numbered is not None and numbered.is_sure
    opened, said = (numbered.opened, numbered.rest) if numbered and is_title else ("", "")
    is_named = False
    if not opened and (named := _ITEM_FIRST.match(line)):
        is_title = named["sign"] is not None
        opened, said = item_named(named["item"], context), line[named.end() :]
    elif not opened:
        is_title, is_named, (opened, said) = True, True, _title_first(line, context)
    if is_named and opened and said and says_number(line[: -len(said)], opened, context):
        yield "\n".join((opened, *(_happened_here(line, context) or (line,))))
        return
    is_outcome = outcome_in(said, context).startswith(_CAME) and not (is_named or MOVERS.search(said))
    if not opened or not said or is_outcome or _ITEM_FIRST.match(said):  # *item 4 item 4 item 4*
        return
    whole = numbered.whole if numbered and not is_named else line
    if events := _events_there(said, whole, opened, context):
        yield "\n".join((opened, *events))
    elif is_title and (is_named or offers_for(said, context)[:1] in ((), (opened,))):
        said = whole if says_which(whole[: -len(said)], said, opened, context) else said
        parts = _LETTERED.split(said) if said.startswith("(") else [said]
        yield "\n".join((opened, *parts)).strip()


_ITEM_PUT_OFF = any_case(
    r"(?:the )?item (?:about|for|on|re) (?:the )?(?P<what>[^,;:]{2,40}?) (?:(?:was|is|be|to be) )?"
    r"(?=(?:deferred|postponed|put off|held over|carried (?:over|forward)|tabled)\b)"
)
"""A later item, named by its title, that is put off: *the item on allotments was deferred*."""


def _events_there(said: str, whole: str, opened: str, context: Context) -> tuple[str, ...]:
    """The lines for what is said in another item, which a line opens, with its title in `whole`; empty if it is the
    open item, or nothing is said."""
    title = opened_title(opened, context)
    told = when_next(f"next meeting {said}", context) if IS_NEXT.fullmatch(title) else ""
    is_there = _OF_INTERESTS.match(title) is not None
    if is_there and _IN_NUMBER.match(said):  # the number of an item, not an hour
        told = next(interests_declared(f"interests: {said}", context), "")
    if NOTICED.match(whole):
        told = next(moved(whole, context), "")
    minutes = of_minutes(title, said) if MOVERS.search(said) else ""
    events = tuple(filter(None, told.split("\n"))) or (_happened_here(minutes, context) if minutes else ())
    events = events or _of_title(whole, context, is_whole=False) or offers_for(said, context)
    is_done = re.split(r"\W", said.lower())[0] in _DECIDED_ON and MOVERS.search(said) is not None
    if is_done or any(event.endswith(": That ") for event in events):  # *roof repair approved 5-0, moved Hall*
        events = tuple(chain(*(one.split("\n") for one in moved(whole, context)))) or events
    events = events or tuple(state_or_verdict(said, context)) or _of_title(whole, context)
    is_own = is_there or (events and events[0].startswith(("/motion", "/amendment")))
    is_elsewhere = any(event.startswith(_NOT_THERE) for event in events)
    return events if is_own or not is_elsewhere else ()


_IN_NUMBER = any_case(r"[^,;:]{2,40}? in \d{1,2}\b(?![.:]\d| ?[ap]m)")
_ITEM_FIRST = any_case(r"(?P<item>(?:agenda )?item (?:no\.? )?\w[\w.()]*?)(?P<sign>[:,;.](?: [-–—])?| [-–—])? (?=\S)")
_TITLE_FIRST = regex(
    r"(?P<item>(?:[^:;.–—-]|(?<=\w)[-.](?=\w)){2,60}?)(?:(?: (?:[–—-]|--)|[:;.]) (?=\S)| (?=\((?:i|a|1)\) ))"
)
_LETTERED = regex(r"(?<=[^\s:]) (?=\((?:[ivx]{1,4}|[a-h]|\d)\) )")
_OF_INTERESTS = any_case(r".*\b(?:interests?|declarations?|disclosures?|conflicts?)\b")
_NOT_THERE = (
    "/declare", "/recuse", "/vote", "/carried", "/lost", "/item", "/open", "/close", "/adjourn", "/resume",
)  # fmt: skip
"""What is said of another item while the one in hand goes on, or of the whole meeting."""
_MENTIONS_FIRST = regex(r"^(?:@[^\W\d_][\w-]*(?:,| and| &)? )+")
_AFTER_DISCUSSION = any_case(
    r"^(?:with|after) that,? (?=\S)|"
    rf"^(?:the )?(?:motion|{AMENDMENT}) (?:was |then )*(?:voted on|put(?: to the vote)?)(?::| [–—-]) (?=\S)"
    rf"|^(?:the )?{AMENDMENT} (?:\w+ )?became the substantive motion,? (?:which|and) (?:was )?"
    r"|^(?:up)?on (?:a|the) (?:vote|division|show of hands)(?: (?:being )?taken)?,? "
    rf"(?=(?:the )?(?:motion|{AMENDMENT})(?! [-–:]))|"
    r"^(?:(?:up)?on|when|after|having)(?: (?:an?|the|it|this|being|been|was)\b)*"
    r" (?:put to (?:the |a )?vote|vote being taken)[,:]? (?=\d{1,2}\b(?!/))|"
    r"^so (?=(?:voted|agreed|resolved|decided)\b)|^any (?=(?:objections?|opposed|against)\?)"
    r"|^(?:the )?(?:vote|voting|voted|result) (?:(?:was )?taken )?on (?:the )?(?=(?:main |original )?motion\b)"
    r"|^(?:vote|voting|roll ?call)(?: vote)? on (?:the )?(?:(?:amended|main|original) )?"
    rf"(?:motion|{AMENDMENT})(?::| [–—-]) (?=\S)|^(?:vote|roll ?call) as amended:? (?=\S)"
    r"|^(?:after|following) (?:(?:a|some|further|much|long|lengthy|short|brief|full) )*(?:discussion|debate)s?,? "
    r"(?=(?:it was )?(?:unanimously )?(?:agreed|resolved|decided|motion|mov\w+|prop\w*)\b)"
)
"""Words before a decision or a vote that do not belong to it."""


def _then_to_do(line: str, context: Context) -> Iterator[str]:
    """The lines for an action, or an event at a time, at the end of a line that says something else first: *gate is
    down, clerk to mend it*, *staff pay - public out 8.20*."""

    def to_do(cut: Cut) -> tuple[str, ...]:
        is_apart = cut.is_strong or bool(_NAMES_MEETING.match(cut.after)) or any(people_to_do(cut.before, context))
        is_apart = is_apart or (cut.sign == "," and _NEEDED.search(cut.before) is not None)
        deed = _certain_event(cut if is_apart else cut._replace(sign="and"), context)
        may_be_at_end = is_apart and _ENDS_IN_TIME.search(cut.after) is not None
        is_event = deed and (deed[0][0] == "!" or (may_be_at_end and deed[0][0] in "/+-"))
        return deed if is_event and not _is_only_named(cut.before, context) else ()

    return around_cuts(line, to_do, context)


def around_cuts(line: str, event: Callable[[Cut], tuple[str, ...]], context: Context) -> Iterator[str]:
    """The lines that `event` gives for each cut of a line, after those for the words before it (or these as typed)."""
    for cut in cuts(line, is_headed=True):
        if events := event(cut):
            yield "\n".join((*(offers_for(cut.before, context) or (cut.before,)), *events))


def event_in(line: str, context: Context) -> str:
    """The first line of `events_in`; empty if there is none."""
    return next(iter(events_in(line, context)), "")


def with_all_words(line: str, offer: str, context: Context) -> str:
    """An offer that keeps every word of the prose: with the prose as its own sentence if words other than names and
    those of the event would be lost; empty if it cannot have one."""
    if not offer or offer.startswith(("\\", *_SAYS_ALL)) or _SAYS_ALL_SO.match(offer):
        return offer
    goes_on = offer.partition("\n")[2].startswith(("/resume", "/inquorate", "+")) or (
        offer.startswith("/resume") and "\n-" in offer
    )
    goes_on = goes_on or (offer[0] == "-" and "\n/presiding" in offer)
    said = without_label(line) if offer[0] == "!" else line
    is_lacking = not goes_on and bool(lost_words(said, offer, context))
    if (is_lacking or ": " in offer) and (apart := _with_the_rest(line, offer, context)):
        return apart
    if is_lacking:
        if offer.startswith("/declare ") or "\n" in offer or offer[0] not in "/+-" or re.search(r":(?=\s|$)", offer):
            return ""
        handle, *others = [name.split()[0] for name in offer[1:].split(", ")] if offer[0] in "+-" else [""]
        event = "/defer" if offer.startswith("/defer ") else offer  # its words would be said twice
        who = tuple(filter(None, (handle, *others)))
        told = told_in_full(line, offer[0], who, context) if who else line
        offer = f"{event}: {own_sentence(told, context, handle, *others)}"
    return "" if _swallows(offer, context) else offer


def _with_the_rest(line: str, offer: str, context: Context) -> str:
    """The line for an event that one part of a line gives entirely, and one for the rest, which comes before the end of
    the meeting: *Chair thanked her, Hall left 8.05*; empty if no part does, or the rest is no sentence."""
    match = _OWN.fullmatch(offer)
    if match is None or len(line) > _LONGEST_OF_SEVERAL:
        return ""
    event = match["event"]
    for before, _, after in (cut for cut in cuts(line) if cut.sign not in _DASHES):
        if event[0] == "-" and _INTEREST_FIRST.match(after) and event_in(before, context) == event:
            declared = next(interests_declared(f"{event[1:].split(' ')[0]} {after}", context), "")
            if declared:
                return f"{declared}\n{event}"
        for part, rest in ((before, after), (after, before)):
            if stands_alone(rest, is_last=part is before, of=event) and event_in(part, context) == event:
                rest = in_whole_words(rest, context)
                is_end = part is after or (event.startswith(("/close", "/adjourn")) and not _GOES_ON.match(rest))
                return f"{rest}\n{event}" if is_end else f"{event}\n{rest}"
    return ""


_INTEREST_FIRST = any_case(r"(?:an? |had |has )*(?:conflict|interest)(?:s| of interest)?\b")
"""*Hall left 8.05, conflict - his firm tendered*: why somebody left."""
_SAYS_ALL_SO = regex(r"/adjourn[^:\n]* to \d{1,2} [^:\n]*\Z|/vote [\d-]+: (?:Carried|Lost) [\d-]+, @")
"""An adjournment of which no more is said than the day and the times; figures with how some voted by name."""
_GOES_ON = any_case(r"(?:(?:we|the meeting|meeting) )?(?:are )?(?:back|resum\w+|reconven\w+|restart\w*)\b")
"""Events of the meeting that may follow an adjournment."""
_OWN = regex(r"(?P<event>(?:/close|/adjourn|[+-]\S+)(?: [\d.:apm]+)?|/defer(?: [^:\n]+)?)(?:: .*)?")
"""The end of the meeting, a movement or a deferral, perhaps with its own sentence."""


def _swallows(offer: str, context: Context) -> bool:
    """Whether an offered line hides another event in its words: an outcome in an action, the close of the meeting in
    the return of the public."""
    for line in filter(None, map(_WITH_WORDS.fullmatch, offer.split("\n"))):
        parts = _PARTS.split(line["all"] if line["word"] else line["rest"].partition(": ")[2])
        if line["word"] == "!" and _ENDS_DECIDED.search(line["all"]):
            return True
        if len(parts) > 1 and any(_is_other(part, line["word"] or line["event"], context) for part in parts):
            return True
    return False


def _is_other(part: str, word: str, context: Context) -> bool:
    """Whether a part of the words of an event is an event of another kind."""
    may_move = word not in ("+", "-", "presiding", "inquorate") and (word != "!" or SURE_TIME.search(part))
    is_of_public = word in ("exempt", "public")
    is_no_vote = is_of_public or (word == "!" and _DAY.fullmatch(part) is not None)
    is_same = word == "exempt" and any(publicity(part, context))  # *meeting closed to the public at 8.10*
    other = chain(
        () if word in _CLOCK_WORDS or is_same else clock_events(part, context),
        () if is_of_public or word in _CLOCK_WORDS else publicity(part, context),
        [_movement(part, context)] if may_move else chair_handed(part, context) if word in ("+", "-") else (),
        () if word == "!" else people_to_do(part, context),
        ["" if is_no_vote else outcome_in(part, context), moved_at_end(part, context)[1]],
    )
    return any(other)


_DAY = regex(r"\d{1,2}/\d{1,2}\.?")
_ENDS_DECIDED = any_case(r" (?:agreed|approved|carried|lost|defeated)(?:,? \d.*)?\.?$|[.;?] (?:the )?vote[ds]?:? \d")
_WITH_WORDS = regex(
    r"/?(?P<word>!|(?<=/)(?:(?:de|re)fer|declare|recuse))(?P<all> ?.*)"
    r"|/?(?P<event>[+-]|(?<=/)(?:agree|exempt|public|open|close|adjourn|resume|inquorate|presiding)\b)(?P<rest>.*)"
)
_PARTS = regex(r"\s*[,;.]\s+|\s+(?:[–—-]|and)\s+")
_CLOCK_WORDS = frozenset(("open", "close", "adjourn", "resume", "inquorate"))


_SAYS_ALL = ("s/", "/own ", "/refer ", "/vote named ", "/vote all ", "/lapsed", "/accepted", "/withdraw")
"""Lines that lose no words of their prose."""


def _stopped_when_gone(line: str, context: Context) -> Iterator[str]:
    """The line for a meeting that stops because somebody left: *inquorate once Hall left 8.20*."""
    for once in _ONCE.finditer(line) if len(line) <= _LONGEST_OF_SEVERAL else ():
        before, rest = line[: once.start()], line[once.end() :]
        gone = _movement(rest, context) if SURE_TIME.search(rest) and not SURE_TIME.search(before) else ""
        if (at := _AT_END.search(gone)) and (event := _of_meeting(before, context)).startswith(_STOPS):
            yield f"{gone}\n{event.partition(':')[0]}{at[0]}"
            return


_NOT_BACK = any_case(
    rf"(?P<who>{NAMES}) (?:(?:did|has|have|had)(?: not|n['’]t) (?:return|come|rejoin)\w*|not)(?: back)?\.?"
    r"|(?:all|everybody|everyone)(?: (?:are|is|was|were))? (?:back|here|present|returned)"
    rf" (?:apart from|bar|but|except(?: for)?|save) (?P<but>{NAMES})\.?"
)
"""The people who did not come back after an adjournment."""
_ONCE = any_case(r" (?:after|as|because|once|since|when) ")
_AT_END = any_case(rf" {TYPED_TIME}$")
_STOPS = ("/inquorate", "/adjourn", "/close")
_RESUMED_AT = regex(r"/(?:resume|public)( [^:]+)(?:: .*)?")


def _of_meeting(part: str, context: Context) -> str:
    """The line for an exclusion or return of the public, the clock, or a motion; empty for other words."""
    event = next(chain.from_iterable(read(part, context) for read in (publicity, clock_events, moved)), "")
    return at_last_time(event, part)


def _movement(part: str, context: Context) -> str:
    """The line for an arrival, a departure or a change of chair, with every word of it; empty for other words."""
    offers = chain(came_or_left(part, context), chair_handed(part, context))
    return next(filter(None, (with_all_words(part, offer, context) for offer in offers)), "")


def _moved_and_then(line: str, context: Context) -> Iterator[str]:
    """The lines for a motion and what followed it, a withdrawal or a signing: *moved Hall, sec Park, minutes approved,
    agreed, signed by chair*."""
    taken_back = _TAKEN_BACK.search(line)
    match = taken_back or _SIGNED_LAST.search(line)
    if match is None:
        return
    before = line[: match.start()]
    events = events_in(before, context) or tuple(moved(before, context, is_sure=True) if taken_back else ())
    if not events or not events[0].startswith("/motion"):
        return
    if taken_back:
        mover, why = re.split(r"[ :]", events[0])[1], taken_back["why"]
        if taken_back["who"] and person_named(taken_back["who"].lstrip("@"), context) != mover:
            return
        yield "\n".join((*events, f"/withdraw: @{mover} withdrew the motion{why}." if why else "/withdraw"))
    elif len(events) > 1:
        agreed = next((one for one in events if one.startswith("/agree ")), "")
        signed = f"/sign {agreed.removeprefix('/agree ').partition(':')[0]}" if agreed else match["signed"]
        yield "\n".join((*events, signed))


_TAKEN_BACK = any_case(
    r"(?:[,.;]|[,;]? (?:and|but)) (?:(?:and|but|then|later|he|she|they) )*"
    r"(?:(?P<who>[^\s,;.]+(?: [^\s,;.]+)?) )??withdrew (?:it|(?:th(?:e|is|at)|his|her|their)"
    r" (?:motion|proposal))(?P<why>,? (?:as|because|since|after|when|once|on|following)\b[^.;]+)?\.?$"
)
_SIGNED_LAST = any_case(
    r"(?:[,.;]|,? and) (?:and )?(?P<signed>(?!(?:to|will|shall|would|can|may) )(?:[^\s,.;]+ ){0,2}(?:duly )?"
    r"signed(?: off)?(?: by [^,.;]{2,40})?)\.?$"
)
_LONGEST_OF_SEVERAL = 160
"""The most characters of a line that says several events."""
_NEEDED = any_case(r"\bneed(?:s|ed)? \w+ing$")
_ENDS_IN_TIME = regex(rf"\b(?:{TYPED_TIME})\.?$")
_EVENTS: tuple[Reader, ...] = (
    accepted, tasks_headed, arrow_to_task, moved_agreed, decided_by_count, agreed_to_do, resolved, chair_handed,
    people_to_do, deed_of_owner,
    votes_counted, votes_of_some, vote_by_name, withdrawn, pair_speaks, elected,
    decided_outright, decided_in_short, verdicts, clock_events, put_off, came_or_left,
    gone_at_end, apologies_sent,
    undertakings, willing_to_do, to_be_done_by, bare_task, staff_to_do, pasted_resolution, question_and_answer,
    _then_to_do, put_and_decided,
)  # fmt: skip
_WHOLE: tuple[Reader, ...] = (
    own_vote_asked, elected_by, appointed, sums_approved, grants_made,
    minutes_counted, minutes_approved, minutes_moved, _moved_and_then,
    will_be_late, absent_or_late, apologies_accepted, people_called, visitors_counted, closed_by_all,
    moved_too, those_moved, order_raised, rescinded, votes_on_both, votes_on_one, votes_on_thing, _stopped_when_gone,
    moved_in_private,
    recommended, publicity, lobbying_declared, interests_declared, casting_vote, balloted, moved, told_in_fields,
    told_to_do, petition_presented, heard_again,
)  # fmt: skip
"""Readers whose offers need no own sentence: they keep all the words that must be kept."""
_AT_TIMES = frozenset(
    (_stopped_when_gone, publicity, chair_handed, clock_events, came_or_left, gone_at_end, moved_too, those_moved)
)
"""Readers of what happens at a time, which may be in words."""
_BEFORE_OTHERS = (
    votes_on_parts, _under_own_letters, _voted_meanwhile, _told_meanwhile, decision_announced, _decided_behind,
    item_put_off, _recommended, of_hearing, item_added, _decided_first, asked_after_vote, _moved_in_clauses,
    _business_in_parts, _then_arrow,
)  # fmt: skip
"""What reads a line before all others."""
