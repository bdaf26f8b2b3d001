"""Commands of the meeting itself: its head, the rules of the body, the roll, and the clerk's shorthand."""

from __future__ import annotations

import re
from dataclasses import replace

from clerk_tui.english.words import is_common
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Capacity
from clerk_tui.meeting.intents import ListPerson, SetHead, Shorten
from clerk_tui.meeting.name_parts import same_name_key, take_apart
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.rules import changed_rules, read_rules
from clerk_tui.notation.commands.arguments import advised, needed, people, refuse, remarked
from clerk_tui.notation.name_index import is_reserved
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command
from clerk_tui.notation.times import is_ambiguous, parse_date_and_time
from clerk_tui.regex import regex

_SPELLED = {Capacity.COOPTED: "co-opted", Capacity.VICE: "vice-chair"}
_PERSON = regex(
    r"(?P<name>[^\[\]()=]+?)\s*(?:\((?P<post>(?:[^()]|\([^()]*\))*)\))?\s*(?:\[(?P<alias>[^\[\]]*)\])?\s*(?:=\s*(?P<form>.*))?"
)


@command("council", example="/council Durham County Council")
@command("committee", example="/committee Planning Committee")
@command("venue", example="/venue Committee Room 2, County Hall")
def read_head(rest: str, context: Context, command: Command) -> Reading:
    """A line that sets one field of the head."""
    return Reading(SetHead(**{command.word: needed(rest, command.example)}))  # type: ignore[arg-type]


@command("date", example="/date 8 January 2018 9.30am")
def read_date(rest: str, context: Context, command: Command) -> Reading:
    """`/date 8 January 2018 9.30am`, `/date today 9.30am`."""
    if context.today is not None:
        rest = re.sub(r"(?i)\btoday\b", context.dated(context.today), rest)
    read = parse_date_and_time(rest, month_first=context.month_first)
    if read is None:
        refuse("That is not a date. Type day, month and year, and a time if you like: /date 8 January 2018 9.30am")
    day, at = read
    order = "month" if context.month_first else "day"
    remark = f"Read with the {order} first: {context.dated(day)}" if context.is_live and is_ambiguous(rest) else ""
    return Reading(SetHead(date=day, time=at), remark=remark)


@command("style", example="/style durham")
def read_style(rest: str, context: Context, command: Command) -> Reading:
    """`/style durham`. A file may name a style that is not here."""
    rest = next((style for style in context.styles if style.casefold() == rest.casefold()), rest)
    if rest and context.styles and rest not in context.styles:
        sentence = f"There is no house style “{rest}”. There are: {', '.join(sorted(context.styles))}."
        if context.is_live:
            refuse(sentence)
        return Reading(SetHead(style=rest), remark=f"{sentence} The name is kept.", is_doubtful=True)
    return Reading(SetHead(style=needed(rest, command.example)))


@command("quorum", example="/quorum 4")
def read_quorum(rest: str, context: Context, command: Command) -> Reading:
    """`/quorum 4` for this meeting; `/quorum 1/4`, a fraction of all members, changes the body's rules."""
    if re.fullmatch(r"\d{1,3}", rest):
        return Reading(SetHead(quorum=int(rest)))
    if not re.fullmatch(r"\d{1,2}/\d{1,2}", rest):
        refuse("A quorum is a number of members, or a fraction of them: /quorum 4, or /quorum 1/4")
    quorum = read_rules(f"council quorum={rest}").quorum
    return Reading(SetHead(rules=changed_rules(context.meeting.head.rules, quorum=quorum)))


@command("rules", example="/rules parish quorum=1/3 least=3 numbers={yy}/{n}")
def read_body_rules(rest: str, context: Context, command: Command) -> Reading:
    """`/rules parish quorum=1/3 least=3 numbers={yy}/{n}`: all of the rules. Those that it leaves out are offered."""
    rules, head = read_rules(needed(rest, command.example)), context.meeting.head
    reading, typed = Reading(SetHead(rules=rest)), {_rule(word) for word in rest.split()}
    if rules.quorum is not None and head.quorum is not None:
        reading = remarked(reading, f"The quorum now follows these rules, not {head.quorum}")
    left_out = [word for word in head.rules.split() if _rule(word) not in typed]
    if not left_out or not context.is_live:
        return reading
    whole = " ".join(sorted((*rest.split(), *left_out), key=lambda word: bool(_rule(word))))
    said = f"This leaves out what was a rule until now: {' '.join(left_out)}. Tab keeps it"
    return replace(remarked(reading, said), offer=f"/rules {whole}")


def _rule(word: str) -> str:
    """The rule that a word in a line of rules sets; empty for the kind of body."""
    return word.partition("=")[0] if "=" in word else ""


@command("she", example="/she moss")
@command("he", example="/he sato, dunn")
def read_pronoun(rest: str, context: Context, command: Command) -> Reading:
    """`/she moss`, `/he sato, dunn`: the pronoun for people whose title does not show it."""
    found = people(needed(rest, command.example), context)
    called = {fold(take_apart(context.meeting.people[person].name).plain) for person in found}
    rules = context.meeting.rules
    words = {name: tuple(one for one in getattr(rules, name) if one not in called) for name in ("she", "he")}
    words[command.word] += tuple(sorted(called))
    return Reading(SetHead(rules=changed_rules(context.meeting.head.rules, **words)))


@command("minute", example="/minute 45")
def read_first_minute(rest: str, context: Context, command: Command) -> Reading:
    """`/minute 45`: the number of the first minute of this meeting."""
    if not re.fullmatch(r"[1-9]\d{0,5}", rest):
        refuse("What is the number of the first minute of this meeting? /minute 45")
    reading = Reading(SetHead(first_minute=int(rest)))
    if not context.is_live or context.meeting.rules.numbers:
        return reading
    fitting = changed_rules(context.meeting.head.rules, numbers="{n}")
    return remarked(reading, f"By the body's rules its minutes are not numbered: /rules {fitting}")


@command("resolution", example="/resolution 43")
def read_first_resolution(rest: str, context: Context, command: Command) -> Reading:
    """`/resolution 43`: the number of the first resolution of this meeting, if the body's rules number them."""
    if not re.fullmatch(r"[1-9]\d{0,3}", rest):
        refuse("Give the number of the first resolution of this meeting, like /resolution 43")
    rules = context.meeting.rules
    reading = Reading(SetHead(rules=changed_rules(context.meeting.head.rules, first_resolution=int(rest))))
    if rules.resolutions or not context.is_live:
        return reading
    fitting = changed_rules(context.meeting.head.rules, first_resolution=int(rest), resolutions="{year}/{n}")
    return remarked(reading, f"The rules of the body do not number its resolutions: /rules {fitting}")


@command("group", example="/group Parish members")
def read_group(rest: str, context: Context, command: Command) -> Reading:
    """`/group HEADING`, or nothing for none."""
    return Reading(SetHead(group=rest))


def read_person(rest: str, context: Context, command: Command) -> Reading:
    """A line that puts a person on the roll."""
    intent = parse_person(rest, Capacity(command.word))
    return _listed(intent, context) if context.is_live else Reading(intent)


_EXAMPLES = {
    Capacity.OFFICER: "J Maitland (Solicitor)",
    Capacity.GUEST: "Sgt J Maitland (Police)",
    Capacity.SPEAKER: "J Maitland (resident)",
}
for _capacity in Capacity:
    _example = f"/{_capacity} {_EXAMPLES.get(_capacity, 'Councillor J Maitland')}"
    command(_capacity.value, example=_example, also=_SPELLED.get(_capacity, ""))(read_person)


def _listed(intent: ListPerson, context: Context) -> Reading:
    """A remark about somebody who would be on the roll twice under part of their name, or be chair from the start
    though they take the chair only now."""
    people, reading = context.meeting.people, Reading(intent)
    is_chair = intent.capacity is Capacity.CHAIR
    key = same_name_key(intent.name)
    place = next((p for p in context.meeting.roll if same_name_key(people[p.person_id].name) == key), None)
    if intent.capacity in (Capacity.MEMBER, Capacity.COOPTED) and context.room.is_roll_over:
        reading = advised(reading, _ONLY_HERE)
    if place is None:
        known = context.find(intent.name).voices
        meant = next((voice for voice in known if isinstance(voice, int)), None)
        if meant is None or context.names.of_other_sex(intent.name) is not None:
            return reading
        handle = context.handle(meant)
        instead = f"/presiding {handle}" if is_chair else f"/{intent.capacity} {people[meant].name}"
        said = f"“{intent.name}” is a new person: did you mean {people[meant].name}? Tab: {instead}"
        return replace(reading, remark=said, offer=instead)
    chair = next((p for p in context.meeting.roll if p.capacity is Capacity.CHAIR), None)
    if not is_chair or chair is None or chair == place or not context.room.has_been_called:
        return reading
    instead = f"/presiding {context.handle(place.person_id)}"
    said = f"{people[chair.person_id].name} would become a member. To take the chair from here on: {instead}"
    return replace(reading, remark=said, offer=instead)


_ONLY_HERE = "At this meeting: later ones have them once they are on the committee's list (“Committee” in All meetings)"
"""What is said when somebody becomes a member during a meeting."""
_DASHED = regex(
    r"(?!\S+, )(?P<name>\S+?(?: \S+?)*?)(?P<sign> [-–—] |, (?=(?:An |The )?[A-Z][\w’'-]+ \S*[a-z]))(?P<post>\S.*)"
)


def _is_post(name: str, words: str) -> bool:
    """Whether words after somebody's name and a comma are a post or body and no other name: not *Jo Ash, Bo Elm*."""
    from clerk_tui.lists.name_words import is_person  # a screen of a meeting does not wait for it

    parts = regex(r", | (?:and|&|[-–—]) ").split(words)
    return is_person(name, bare=True) and (words.startswith(("An ", "The ")) or not any(map(is_person, parts)))


def parse_person(text: str, capacity: Capacity) -> ListPerson:
    """Read `Name as listed (post or body) [alias] = form in text`, or `Name - post or body` (or a comma); a part that
    is not typed is None. Raises LineRefusedError for anything else."""
    match = _PERSON.fullmatch(text.strip())
    if not match or not any(c.isalpha() for c in match["name"]):
        raise LineRefusedError("Type a person like: Councillor J Maitland (post or body) [alias] = form in text")
    alias = _part(match["alias"])
    if alias and (not fold(alias) or is_reserved(alias)):
        raise LineRefusedError(f"“{alias}” cannot be an alias: it is a word of the notation. Choose another.")
    name, post = " ".join(match["name"].split()).strip(" ,"), _part(match["post"])
    may_follow = capacity in (Capacity.OFFICER, Capacity.GUEST) or ", " not in name
    is_member = capacity in (Capacity.MEMBER, Capacity.COOPTED)
    parted = _DASHED.fullmatch(name) if post is None and may_follow and not is_member else None
    if parted and (parted["sign"] != ", " or _is_post(parted["name"], parted["post"])):
        name, post = parted["name"], parted["post"]
    return ListPerson(name, capacity, post, alias, _part(match["form"]))


def _part(typed: str | None) -> str | None:
    return None if typed is None else " ".join(typed.split())


LONGEST = 200
"""Characters that a shorthand may stand for."""
_SHORT = regex(r"(?P<all>all\s+)?(?P<short>[a-z][a-z0-9]{1,7})\s*=\s*(?P<long>.*)")
_WORDS = regex(r"[^\W_].*")


@command("short", example="/short yp = young people", about="for all: /short all yp = young people")
def read_shorthand(rest: str, context: Context, command: Command) -> Reading:
    """`/short [all] SHORT = WORDS`; without words it removes the shorthand."""
    if not context.is_live:
        refuse("Shorthand belongs to the minute book, not to a file: leave the line out.")
    match = _SHORT.fullmatch(needed(rest, command.example))
    if match is None:
        refuse(f"Type two to eight small letters, = and what they stand for: {command.example}")
    short, long = match["short"], match["long"].strip()
    if not long:
        return Reading(Shorten(short, "", bool(match["all"])))
    if context.names.find_whole(short, context.presiding):
        refuse(f"{short} names somebody on the roll. Choose other letters.")
    if is_common(fold(short)):
        refuse(f"{short} is a word of its own. Choose letters that are not.")
    if len(long) <= len(short) or len(long) > LONGEST or not _WORDS.fullmatch(long):
        refuse(f"Shorthand stands for words, of at most {LONGEST} characters: type it like {command.example}")
    return Reading(Shorten(short, long, bool(match["all"])))
