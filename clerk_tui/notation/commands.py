"""Lines that begin with `/` and a known word."""

from __future__ import annotations

import re
from collections.abc import Callable

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Capacity, Kind, Voice, Vote
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.intents import ListPerson, NextItem, OpenItem, Redo, SetHead, Undo
from clerk_tui.meeting.people import fold
from clerk_tui.notation.movements import cut_time, own_sentence
from clerk_tui.notation.names import is_reserved
from clerk_tui.notation.reading import Context, Reading, recorded
from clerk_tui.notation.texts import encode
from clerk_tui.notation.times import parse_date_and_time

#: Words of the notation that belong to motions, declarations and exempt business.
OF_THE_PROCEDURE = frozenset(
    """question answer declare motion amendment second accepted substantive own casting lapsed recommend
    exempt public""".split()
)
#: Commands that need nothing before their `: TEXT`.
MAY_STAND_ALONE = frozenset({"open", "close", "adjourn", "resume", "carried", "lost"})
_COMMAND = re.compile(r"/([a-z]+)(?:\s+(.*)|(:(?:\s.*)?))?", re.DOTALL)
_NUMBER = re.compile(r"(?P<number>\d[\w./()\-]*|[A-Z]{1,8}\d*(?:/\d+)+)(?:\s+(?P<title>.*))?")
_PERSON = re.compile(
    r"(?P<name>[^\[\]()=]+?)\s*(?:\((?P<post>(?:[^()]|\([^()]*\))*)\))?\s*(?:\[(?P<alias>[^\[\]]*)\])?\s*(?:=\s*(?P<form>.*))?"
)
_COUNT = re.compile(r"(\d{1,4})\s*[-–]\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")

Handler = Callable[[str, Context], Reading]


def read_command(line: str, context: Context) -> Reading | None:
    """A command, carried out or refused with a reason; None where the line is none."""
    match = _COMMAND.fullmatch(line)
    if not match:
        return None
    word, rest = match[1], (match[2] or match[3] or "").strip()
    if word in OF_THE_PROCEDURE:
        return Reading(refusal=f"/{word} is not known to this version. Write it as a note; the line is kept.")
    handler = COMMANDS.get(word)
    if handler is None or (match[3] and word not in MAY_STAND_ALONE):
        return None
    try:
        return handler(rest, context)
    except LineRefusedError as error:
        return Reading(refusal=str(error))


def _refuse(reason: str) -> Reading:
    raise LineRefusedError(reason)


def _needed(rest: str, example: str) -> str:
    return rest or str(_refuse(f"Something is missing: type it like {example}"))


def _head(field: str, example: str) -> Handler:
    def handler(rest: str, context: Context) -> Reading:
        return Reading(SetHead(**{field: _needed(rest, example)}))  # type: ignore[arg-type]

    return handler


def _date(rest: str, context: Context) -> Reading:
    read = parse_date_and_time(rest)
    if read is None:
        return _refuse("That is not a date. Day, month and year, with a time if you like: /date 8 January 2018 9.30am")
    day, at = read
    return Reading(SetHead(date=day, time=at))


def _style(rest: str, context: Context) -> Reading:
    if context.styles and rest not in context.styles:
        return _refuse(f"There is no house style “{rest}”. There are: {', '.join(sorted(context.styles))}.")
    return Reading(SetHead(style=_needed(rest, "/style durham")))


def _quorum(rest: str, context: Context) -> Reading:
    if not re.fullmatch(r"\d{1,3}", rest):
        return _refuse("A quorum is a number of members: /quorum 4")
    return Reading(SetHead(quorum=int(rest)))


def _group(rest: str, context: Context) -> Reading:
    return Reading(SetHead(group=rest))


def _person(capacity: Capacity) -> Handler:
    def handler(rest: str, context: Context) -> Reading:
        return Reading(parse_person(rest, capacity))

    return handler


def parse_person(text: str, capacity: Capacity) -> ListPerson:
    """`Name as listed (post or body) [alias] = form in text`; a part that is not typed is None. Raises
    LineRefusedError for anything else."""
    match = _PERSON.fullmatch(text.strip())
    if not match or not any(c.isalpha() for c in match["name"]):
        raise LineRefusedError("Type a person like: Councillor J Maitland (post or body) [alias] = form in text")
    alias = _part(match["alias"])
    if alias and (not fold(alias) or is_reserved(alias)):
        raise LineRefusedError(f"“{alias}” cannot be an alias, it is a word of its own. Choose another.")
    name = " ".join(match["name"].split()).strip(" ,")
    return ListPerson(name, capacity, _part(match["post"]), alias, _part(match["form"]))


def _part(typed: str | None) -> str | None:
    return None if typed is None else " ".join(typed.split())


def _roll_call(kind: Kind) -> Handler:
    def handler(rest: str, context: Context) -> Reading:
        head, text, _ = own_sentence(rest, context.names, context.presiding)
        if fold(head) == "all":
            return recorded(kind, text, persons=everybody_else(context))
        return recorded(kind, text, persons=_people(_needed(head, f"/{kind} boyes charlton"), context))

    return handler


def everybody_else(context: Context) -> tuple[Voice, ...]:
    """`all`: the members on the roll, but for those already recorded as away or gone. Raises LineRefusedError where the
    roll has no members."""
    away = (Standing.APOLOGIES, Standing.ABSENT, Standing.REMOTE, Standing.LEFT)
    members = tuple(
        p.person_id
        for p in context.meeting.roll
        if context.room.sits(p.person_id) and context.room.standing(p.person_id) not in away
    )
    if not members:
        _refuse("There is nobody on the roll yet: put members on it with /member")
    return members


def _people(text: str, context: Context) -> tuple[int, ...]:
    """The persons named in a list. Raises LineRefusedError naming the first who is not on the roll, or is several."""
    out = []
    for voice in context.names.segments(text, context.presiding):
        if isinstance(voice, int):
            out.append(voice)
            continue
        found = context.names.find(str(voice), context.presiding).voices
        if len(found) > 1:
            names = " or ".join(context.meeting.people[v].name for v in found if isinstance(v, int))
            _refuse(f"{voice} may be {names}: add an initial.")
        near = context.names.nearest(str(voice))
        hint = (
            f"Did you mean {context.meeting.people[near].name}?"
            if near is not None
            else "Add them with /member or /guest."
        )
        _refuse(f"{voice} is not on the roll. {hint}")
    return tuple(dict.fromkeys(out))


def _visitors(rest: str, context: Context) -> Reading:
    head, text, _ = own_sentence(rest, context.names, context.presiding)
    if not re.fullmatch(r"\d{1,5}", head):
        return _refuse("How many members of the public? /visitors 12")
    return recorded(Kind.VISITORS, text, count=int(head))


def _sub(rest: str, context: Context) -> Reading:
    head, text, _ = own_sentence(rest, context.names, context.presiding)
    substitute, found, member = head.partition(" for ")
    people = (*_people(substitute, context), *_people(member, context)) if found and member.strip() else ()
    if len(people) != 2:
        return _refuse("A substitute is typed like: /sub crathorne for iveson")
    return recorded(Kind.SUBSTITUTE, text, persons=people)


def _presiding(rest: str, context: Context) -> Reading:
    head, text, _ = own_sentence(rest, context.names, context.presiding)
    people = _people(_needed(head, "/presiding stoker"), context)
    return (
        recorded(Kind.PRESIDING, text, persons=people[:1])
        if len(people) == 1
        else _refuse("One person takes the chair.")
    )


def _clock(kind: Kind) -> Handler:
    def handler(rest: str, context: Context) -> Reading:
        head, text, _ = own_sentence(rest, context.names, context.presiding)
        left, at = cut_time(head, context) if head else ("", context.now)
        if left:
            return _refuse(f"“{left}” is not a time. Type it like 9.44am, or nothing for now.")
        return recorded(kind, text, at=at)

    return handler


def _item(rest: str, context: Context) -> Reading:
    match = _NUMBER.fullmatch(rest)
    if match:
        return Reading(OpenItem(match["number"], (match["title"] or "").strip()))
    title = _needed(rest.removeprefix("\\"), "/item 5 Organised Crime")
    return Reading(OpenItem("", title, is_unnumbered=title != rest))


def begins_with_number(title: str) -> bool:
    """Whether a title by itself would be read as a number, or as an escape."""
    return title[:1] == "\\" or _NUMBER.fullmatch(title) is not None


def split_number(text: str) -> tuple[str, str]:
    """An agenda line as its printed number and its title."""
    match = _NUMBER.fullmatch(text.strip())
    if match and match["title"]:
        return match["number"].rstrip(".)"), match["title"].strip()
    return "", text.strip()


def _heading(rest: str, context: Context) -> Reading:
    return Reading(OpenItem("", _needed(rest, "/heading Part A"), is_heading=True))


def _next(rest: str, context: Context) -> Reading:
    return Reading(NextItem())


def _of_item(kind: Kind, *, is_needed: bool, example: str) -> Handler:
    def handler(rest: str, context: Context) -> Reading:
        if context.item_id is None:
            return _refuse("Open an agenda item first: /item 5 Title, or /next.")
        text, unknown = encode(_needed(rest, example) if is_needed else rest, context.names, context.presiding)
        return recorded(kind, text if rest else None, is_unsettled=bool(unknown))

    return handler


def _vote(rest: str, context: Context) -> Reading:
    head, text, _ = own_sentence(rest, context.names, context.presiding)
    if context.room.is_closed:
        return _refuse("The meeting is closed: nobody votes after /close.")
    if head == "all":
        return recorded(Kind.VOTE, text, vote=Vote())
    match = _COUNT.fullmatch(head)
    if not match:
        return _refuse(
            "A vote is typed like /vote 8-3-1 (for, against, abstained) or /vote all. "
            "Votes by name are not known to this version."
        )
    vote = Vote(int(match[1]), int(match[2]), int(match[3] or 0))
    reading = recorded(Kind.VOTE, text, vote=vote)
    cast, seats = sum((vote.in_favour or 0, vote.against or 0, vote.abstained or 0)), context.room.members_in_room
    if context.room.has_been_called and cast > seats:
        return Reading(reading.intent, remark=f"{cast} votes, but {seats} members are recorded as in the room")
    return reading


def _outcome(kind: Kind) -> Handler:
    def handler(rest: str, context: Context) -> Reading:
        if context.room.is_closed:
            return _refuse("The meeting is closed: nothing is decided after /close.")
        head, text, _ = own_sentence(rest, context.names, context.presiding)
        return _refuse(f"Type /{kind}, or /{kind}: and your own sentence.") if head else recorded(kind, text)

    return handler


def _steps(intent: type[Undo] | type[Redo]) -> Handler:
    def handler(rest: str, context: Context) -> Reading:
        if not context.is_live:
            return _refuse("A file cannot undo or redo: take the line out, or put the earlier one right.")
        if rest and not re.fullmatch(r"[1-9]\d{0,4}", rest):
            return _refuse("How many acts? A number, or nothing for one.")
        return Reading(intent(int(rest or 1)))

    return handler


COMMANDS: dict[str, Handler] = {
    "council": _head("council", "/council Durham County Council"),
    "committee": _head("committee", "/committee Planning Committee"),
    "date": _date,
    "venue": _head("venue", "/venue Committee Room 2, County Hall"),
    "style": _style,
    "quorum": _quorum,
    "group": _group,
    **{c.value: _person(c) for c in Capacity},
    **{k.value: _roll_call(k) for k in (Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE)},
    "visitors": _visitors,
    "sub": _sub,
    "presiding": _presiding,
    "open": _clock(Kind.OPENED),
    "close": _clock(Kind.CLOSED),
    "adjourn": _clock(Kind.ADJOURNED),
    "resume": _clock(Kind.RESUMED),
    "item": _item,
    "next": _next,
    "heading": _heading,
    "paper": _of_item(Kind.PAPER, is_needed=True, example="/paper Report of the Director of Resources."),
    "defer": _of_item(Kind.DEFERRED, is_needed=False, example="/defer"),
    "withdraw": _of_item(Kind.WITHDRAWN, is_needed=False, example="/withdraw"),
    "refer": _of_item(Kind.REFERRED, is_needed=True, example="/refer Cabinet"),
    "vote": _vote,
    "carried": _outcome(Kind.CARRIED),
    "lost": _outcome(Kind.LOST),
    "undo": _steps(Undo),
    "redo": _steps(Redo),
}
"""Every command word of this version and what reads it."""
