"""Lines without a mark: the events that they tell of, an answer without its speaker, the words of a stranger."""

from __future__ import annotations

import re
from dataclasses import replace

from clerk_tui.english.reported_speech import without_follow_up
from clerk_tui.english.speech_openings import opens_question
from clerk_tui.english.titles_and_forenames import POST_ENDS, is_forename
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import base_of, is_base, is_third, past_of
from clerk_tui.english.words import AUXILIARIES, is_common, with_small_first
from clerk_tui.meeting import Capacity, Entry, Kind, Voice
from clerk_tui.meeting.kinds import ANSWERING, ASKING
from clerk_tui.meeting.meeting import last_answered, last_asked
from clerk_tui.meeting.name_parts import has_title
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.spoken_entries import in_full
from clerk_tui.notation.commands.arguments import advised
from clerk_tui.notation.corrections.detection import ASKED, regrets
from clerk_tui.notation.mentions import decode
from clerk_tui.notation.name_index import in_capitals
from clerk_tui.notation.prose.agenda import any_other_business, in_next_item
from clerk_tui.notation.prose.compound_lines import whom_asked
from clerk_tui.notation.prose.likely_events import unread_event
from clerk_tui.notation.prose.movement import moved_by_stranger, of_stranger
from clerk_tui.notation.prose.names import cut_name
from clerk_tui.notation.prose.new_members import joining, listed_as
from clerk_tui.notation.prose.notes_to_sentences import as_sentences, goes_on
from clerk_tui.notation.prose.offers import offers_for
from clerk_tui.notation.prose.opening_and_closing import of_what_is_open, when_next
from clerk_tui.notation.prose.speech import answered_at_once, deed_told, said_by_stranger, with_whom
from clerk_tui.notation.prose.words_in_full import unheld, with_title_stops, without_title_stops
from clerk_tui.notation.reading import Context, Reading, unsettled
from clerk_tui.notation.registry import SPOKEN
from clerk_tui.notation.remarks_and_offers import as_note, offered
from clerk_tui.notation.unlisted import added_first, unlisted
from clerk_tui.notation.usual_typing import as_meant
from clerk_tui.regex import any_case, regex

_APART = regex(r"(?P<name>[^\s:?>,–—-][^:?>,–—]{1,58}?)(?P<sign> [-–—]|,) (?P<rest>\S.*)", re.DOTALL)
"""A name and what was said, with a dash or a comma between them."""


def likely_reporter(context: Context, asked: tuple[Voice, ...] = ()) -> str:
    """The likely person to answer the first question: whoever spoke last before it and did not ask it; else the officer
    who answered last in another item."""
    asked = asked or last_asked(context.meeting, context.item_id, context.before)
    spoken = context.meeting.backwards(context.item_id, context.before)
    said = next(filter(None, (_who_reports(entry, context) for entry in spoken)), ())
    is_other = len(said) == 1 and asked != () and said != asked
    if not is_other:
        before = (e for e in reversed(context.meeting.entries) if e.kind in ANSWERING and e.persons and not e.is_struck)
        said = next((e.persons for e in before if context.before is None or e.position < context.before), ())
        is_other = len(said) == 1 and said != asked and _is_officer(said[0], context)
    return context.handle(said[0]) if is_other and isinstance(said[0], int) else ""


def _is_officer(voice: Voice, context: Context) -> bool:
    place = context.meeting.places.get(voice) if isinstance(voice, int) else None
    return place is not None and place.capacity is Capacity.OFFICER


def _who_reports(entry: Entry, context: Context) -> tuple[Voice, ...]:
    """The person who speaks in an entry, or whose name begins it as a note."""
    if entry.kind is not Kind.NOTE:
        return entry.persons if entry.kind is Kind.STATEMENT else ()
    voice = context.find(cut_name(decode(entry.text or "", context.names), context)[0] or "-").only
    return (voice,) if isinstance(voice, int) else ()


def read_prose(line: str, context: Context) -> Reading:
    """The reading of prose: a note, with the event that it may be, or a doubt about it."""
    bare, stopped = without_title_stops(line, context)
    meant = as_meant(_without_stop(bare, context), context) if context.is_live else bare
    if context.is_new and (labelled := _under_label(line, context)):
        return labelled
    offers = tuple(with_title_stops(offer, stopped) for offer in _offers(bare, meant, context))
    if (
        offers
        and bare.endswith(f"{offers[-1][-1]}.")
        and _KEEPS_STOP.match(offers[-1])
        and not SPOKEN.match(offers[-1])
    ):
        offers = (*offers[:-1], f"{offers[-1]}.")
    offers = tuple(with_whom(offer, context) for offer in offers) if context.is_live else offers
    is_decided = bool(offers) and offers[0].startswith(("= ", "/motion"))
    if context.is_new and not is_decided and (joined := _new_member(line, context)):
        return joined
    if offers:
        return advised(offered(line, offers[0], offers[1:], context), unheld(stopped, offers))
    if going := goes_on(line, context):
        return offered(line, going[0], going[1:], context)
    name, post, moved = moved_by_stranger(context.with_figures(line), context) if context.is_live else ("", "", None)
    named = unlisted(name, ":", "I spoke", context) if name else None
    if moved and named and named.adds:
        adds = f"{named.adds}{post and f' ({post})'}"
        movement = of_stranger(moved, named.name or name, context)
        return added_first(adds, named.remark.replace(named.adds, adds), line, context, movement)
    if added := spoken_by_stranger(line, context) or _tasked_stranger(line, context):
        return added
    if answered := _answer_in_prose(line, context):
        return answered
    return unread_prose(line, meant, context)


def _without_stop(line: str, context: Context) -> str:
    """A line that is jotted, without the full stop at its end, which makes no finished sentence of it."""
    is_jotted = _JOTTED.match(line) is not None or in_full(context.meeting, line) != line
    return line[:-1] if is_jotted and _STOPPED.search(line) else line


_KEEPS_STOP = regex(r"!|[^/=+-]")
"""A task or a note, whose full stop is the one that was typed."""
_STOPPED = regex(r"(?<=[\w)%])\.$")
_JOTTED = regex(r"[a-z\d]|[A-Z]{2,3}\b(?! [A-Z])|[^.]* [-–—] ")
"""The beginning of a line that is no finished sentence: a small letter, a figure, initials; a dash in its first."""


def _new_member(line: str, context: Context) -> Reading | None:
    """An unsettled note of a line that makes somebody a member who is none on the roll yet; Tab lists them first."""
    for name, adds, fuller in joining(line, context):
        known = listed_as(name, context)
        named = None if known else unlisted(name, ":", "I spoke", context)
        if known or (named and named.adds):
            adds = adds if known else in_capitals(adds)
            how = f"is a guest on the roll{', with less of the name' * bool(fuller)}" if known else "is not on the roll"
            told = f"{name} {how}: {adds}{f', then {fuller},' * bool(fuller)} makes them a member from here on"
            seat = " (the vacant seat stays: take it off in “People”, ^P)" if context.meeting.vacant else ""
            added = added_first(adds, f"{told}{seat}", line, context)
            return replace(added, then=(fuller, *added.then)) if fuller else added
    return None


def _offers(line: str, meant: str, context: Context) -> tuple[str, ...]:
    """The lines for the events of a line, in its usual form or as typed."""
    offers = offers_for(meant, context) or (offers_for(line, context) if meant != line else ())
    offers = in_next_item(offers, context) if context.is_new else offers
    if context.is_new and len(offers) == 1 and (asks := _ASKS.match(offers[0])):
        asked, answer = answered_at_once(asks["rest"])
        answered = asked and answer_line(answer, asked, context.find(asks["name"]).voices, context)
        offers = (f"{asks['name']}? {asked}", answered) if answered else offers
    if not context.is_live or len(offers) < _TWO:
        return offers
    told = ((offer,) if SPOKEN.match(offer) else as_sentences(offer, context) or (offer,) for offer in offers)
    return tuple(line for lines in told for line in lines)


_TWO = 2
_ASKS = regex(r"(?P<name>[^\s:?>][^:?>]{0,59})\? (?P<rest>.+)")


def answer_line(answer: str, asked: str, askers: tuple[Voice, ...], context: Context) -> str:
    """The line for an answer by the person asked, the last answerer of the item, or the likely one, not one of the
    `askers`. Empty if somebody unknown is asked."""
    is_asked, person = whom_asked(asked, context)
    if is_asked:
        return f"{context.handle(person)}> {answer}" if isinstance(person, int) and person not in askers else ""
    who = "" if last_answered(context.meeting, context.item_id, context.before) else likely_reporter(context, askers)
    return f"{who}> {answer}"


def unread_prose(line: str, meant: str, context: Context) -> Reading:
    """A note with a doubt, if it may be an event that no reader knows."""
    if context.is_live and (told := when_next(line, context)):
        return replace(advised(as_note(line, context), f"Tab for “{told}”"), offer=told)
    remark, offers = unread_event(meant, context) if context.is_live else ("", ())
    if offers and not (offers := of_what_is_open(offers, meant, context)):
        remark = ""
    if (
        not remark
        and context.is_live
        and (told := any_other_business(line, context) or with_whom(deed_told(line, context), context))
    ):
        return offered(line, told, (), context)
    if not remark and context.is_new and regrets(line):
        return as_note(line, context, ASKED)
    stopped = without_title_stops(line, context)[1]
    offer, *then = (with_title_stops(one, stopped) for one in offers or ("",))
    return advised(replace(as_note(line, context, remark, offer), then=tuple(then)), unheld(stopped, (offer, *then)))


def spoken_by_stranger(line: str, context: Context) -> Reading | None:
    """An unsettled note of a stranger's speech: *Ada Hole, Fore Street - lamps out*; None for other words."""
    name, said = said_by_stranger(line, is_public=context.public_speaks)
    first, role = name.partition(" ")[0], name.partition(", ")[2]
    is_somebody = has_title(name.split()) or not POST_ENDS.isdisjoint(role.lower().split())
    is_of_body = role[:1].isupper() and "," not in role  # *Ada Hole, Rovers, said …*; not *Ada Hole, in reply, said …*
    is_initial = len(first.rstrip(".")) == 1 and first[0].isupper()
    is_called = is_initial or (is_forename(first) and not is_common(fold(first)))
    is_somebody = is_somebody or (f"({role})" in line and is_called)
    is_somebody = is_somebody or ((is_of_body or _ADDRESS.match(role) is not None) and is_called)
    is_titled = has_title(name.split()) and name[:1].isupper() and name.split()[-1][0].isupper() and ", " not in name
    is_whole = is_titled or (is_called and not is_initial and name.count(" ") == 1 and name in line)
    is_whole = is_whole and not _OF_PLACES.search(name) and "“" not in line and " " in line.removeprefix(name).strip()
    is_sided = is_initial and name != "" and name == line[: len(name)] and ", " not in name
    if not context.public_speaks and not (
        context.is_live and (is_whole or ((", " in name or is_sided) and (is_somebody or is_sided)))
    ):
        return None
    apart = _FROM.fullmatch(line) or _DASHED.fullmatch(line) or _APART.fullmatch(line)
    if not name and apart:
        asks = opens_question(tokens(without_follow_up(apart["rest"])))
        name, said = apart["name"], f"{apart['name']}{'?' if asks else ':'} {apart['rest']}"
    named = unlisted(name, ":", apart["rest"] if apart else "they spoke", context) if name else None
    if named is None or not named.adds:
        return None
    return added_first(named.adds, named.remark, line, context, said.replace(name, named.name or name, 1))


def _under_label(line: str, context: Context) -> Reading | None:
    """The reading of what one of the public said, after a label or a side: *Speaker - Ada Hole, 4 Elm St, lamps*,
    *Opp. - Ada Hole again, noise*; None for other words, or those of a member."""
    labelled = _LABEL.match(line) if context.open_proposal is None else None
    who = _LABELLED.fullmatch(line[labelled.end() :]) if labelled else None
    if labelled is None or who is None or not (labelled["sign"] or who["place"]):
        return None
    is_sided = labelled["against"] or labelled["pro"]
    if not (context.public_speaks or who["place"] or (labelled["speaker"] and is_forename(who["name"].split()[0]))):
        return None
    favor = "favor" if context.month_first else "favour"
    side = f" in {'opposition' if labelled['against'] else favor}" if is_sided else ""
    also = "also " if labelled["also"] else ""
    spoke = f"{also}spoke{who['again'] or ''}{side}" if is_sided or not who["said"] else ""
    words, after = [*_TIMED.split(who["said"] or "", 1), ""][:2]
    said = ": ".join(filter(None, (spoke, words)))
    known = context.find(who["name"]).only
    place = context.meeting.places.get(known) if isinstance(known, int) else None
    if place is not None and not place.capacity.is_member:
        return offered(line, f"{context.handle(place.person_id)}: {said}", (after,) * bool(after), context)
    name = ", ".join(filter(None, (who["name"], who["role"], who["place"])))
    named = unlisted(name, ":", "they spoke", context) if place is None else None
    if named is None or not named.adds:
        return None
    added = added_first(named.adds, named.remark, line, context, f"{named.name or who['name']}: {said}")
    return replace(added, then=(*added.then, *(after,) * bool(after)))


_LABEL = any_case(
    r"(?:(?P<speaker>(?:(?:1st|2nd|3rd|\dth|first|last|next|another) )?(?:speaker|commenter)(?: (?:no\.? ?)?\d+)?)"
    r"|(?P<also>also )?(?:(?P<against>opp\.?(?:osed|onents?|osition)?|objectors?|against|in opposition)"
    r"|(?P<pro>proponents?|supporters?|for|in (?:favou?r|support))))"
    r"(?:(?P<sign>:| [–—-]|(?(speaker),|(?!)))|(?(also)(?= (?-i:[A-Z]))|(?!))) "
)
_TIMED = regex(r"[.;] (?=(?:[Tt]imer|[Tt]ime|[Bb]ell)\b[\w ]*\.?$)")
"""The words on the time of whoever speaks, after what they say."""
_LABELLED = regex(
    r"(?:(?:the )?(?P<role>(?:applicant['’]s )?[a-z]+),? )?"
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev)\.? )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,2})(?P<again> again)?"
    r"(?:,? \(?(?P<place>\d+[A-Za-z]? [A-Z][\w'’.]*(?: [A-Z][\w'’.]*){1,3})\)?)?(?:(?:[,;:]| [–—-]) (?P<said>\S.*)|\.?)"
)
"""A name of two words or more, perhaps with what they are and the address, and what was said."""


def _tasked_stranger(line: str, context: Context) -> Reading | None:
    """An unsettled note of a stranger's task: *Cllr Hole to ring the mill*; None for other words."""
    match = _TASK.fullmatch(line) if context.is_new else None
    words = match["name"].split() if match else []
    if match is None or not has_title(words) or not is_base(match["verb"]) or match["verb"] in _DONE_HERE:
        return None
    if _OF_PLACES.search(match["name"]):
        return None
    named = unlisted(match["name"], ":", "I spoke", context)
    return added_first(named.adds, named.remark, line, context, f"!{line}") if named and named.adds else None


_DONE_HERE = frozenset("abstain arrive depart leave object second speak support vote".split())
"""What somebody does at the meeting itself, which is no task."""
_OF_PLACES = any_case(
    r" (?:arms|avenue|church|close|club|farm|garage|homes|hospital|hotel|inn|lane|ltd|nursery|road|school|stores|street"
    r"|surgery|trust|ward|works)$"
)
"""The end of a name of a place or firm."""
_TASK = regex(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,2}) to (?P<verb>[a-z]+) (?P<rest>.+)")
_ADDRESS = regex(r"\d+[a-z]? [A-Z]")
_FROM = regex(r"(?P<name>[A-Z][^:?>,]{2,40}, [A-Z\d][^:?>,]{2,40}?)(?:,| [-–—]) (?P<rest>[^A-Z].*)", re.DOTALL)
_DASHED = regex(r"(?P<name>[^:?>–—-]{3,60}?) [-–—] (?P<rest>\S.*)", re.DOTALL)
_ANSWERS = regex(
    r"That .*|(?:[Yy]es|[Nn]o)(?:(?:,| [–—-]).*"
    r"|(?: (?:just|only|not|but|because|until|till?|we|it|they|he|she|there)\b.*)?\.?$)"
    r"|(?:does|is|has|will|can|would|wo|did|could)(?:n['’]t| not)? (?!the\b)[a-z]+\b.*"
    r"|(?P<few>[\w£$€.-]+(?: [\w£$€.'’-]+){0,4}?),? (?:s?he|they) (?P<thinks>thinks|thought|reckons|hopes|said|says)"
    r"|[Ss]aid (?!by\b|to\b)\w.*"
    r"|(?i:fairly|hopefully|maybe|mostly|none|not (?:at present|really|so far|sure|yet)|partly|perhaps|possibly"
    r"|pretty|probably|quite|reasonably)(?:,.*|(?: [a-z]+)?\.?$)"
)


def _answer_in_prose(line: str, context: Context) -> Reading | None:
    """An unsettled note that begins with *That*, *yes* or *no* after a question, and is probably its answer."""
    match = _ANSWERS.fullmatch(line) if context.is_new else None
    if match is None or [*line.lower().split(), ""][1] in AUXILIARIES:  # *That was agreed*
        return None
    last = next(iter(context.meeting.backwards(context.item_id)), None)
    if last is None or last.kind not in ASKING:
        return None
    is_open = not last_answered(context.meeting, context.item_id)
    said, who = line, likely_reporter(context) if is_open else ""
    if match["few"]:
        named, few = cut_name(match["few"], context)
        said, who = f"{_past(match['thinks'])} {few or match['few']}", named if named and few else who
    answer = f"{who}> {with_small_first(said)}" if who or not is_open else ""
    remark = f"Is it the answer? {f'Tab for {answer}' if answer else 'Put who answered, and >, before it'}"
    return unsettled(line, context, remark, answer)


def _past(verb: str) -> str:
    """The past of a verb in the third person; one in the past unchanged."""
    return past_of(base_of(verb)) if is_third(verb) else verb
