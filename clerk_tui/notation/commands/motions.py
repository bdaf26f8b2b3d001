"""Commands of the debate: motions, amendments, seconders and outcomes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from clerk_tui.english.words import with_small_first
from clerk_tui.meeting import Entry, Kind, Voice, acts
from clerk_tui.meeting.attendance import quorum
from clerk_tui.meeting.entry_text import Numbered, has_gap, write
from clerk_tui.meeting.intents import Record, Second
from clerk_tui.meeting.kinds import VOTE_TAKEN
from clerk_tui.meeting.people import full_list
from clerk_tui.meeting.proceedings import Fate, Proposal, proceedings, to_put_off
from clerk_tui.meeting.record import CONSENT, OF_MOTION
from clerk_tui.meeting.spoken_entries import with_body
from clerk_tui.notation.commands.arguments import (
    AFTER_CLOSE,
    advised,
    cut_text,
    doubtful,
    fate,
    needed,
    not_here,
    person,
    refuse,
    remarked,
    voices,
    worded,
)
from clerk_tui.notation.name_index import NameIndex
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import WORDS, Command, command, said, who, write_fate, write_words, writer
from clerk_tui.regex import any_case, regex


def _tells_how(text: str, context: Context) -> str:
    """A remark about a motion whose words end with its outcome; empty for others, and in a file."""
    tells = _TELLS_HOW.search(text) if context.is_live else None
    return f"Is “{tells['how']}” part of what is moved, or the vote? It is typed after the motion" if tells else ""


_TELLS_HOW = any_case(
    r"[.;] +(?P<how>(?:all|everyone|everybody|agreed|carried|passed|approved|lost|defeated|unanimous(?:ly)?|vote[ds]?)"
    r"\b[^.;]*)\.?$"
)
"""What became of a motion, at the end of its words."""
_PROCEDURAL = any_case(r"procedural(?:\s+|$)")
_SECONDED = any_case(r"\s*/\s*|,?\s+(?:and\s+)?seconded(?:\s+by)?\s+")
"""What separates the mover from the seconder: a slash, or words."""
_TO_AMENDMENT = any_case(r"to\s+(?:the\s+|an\s+)?amendment(?:\s+|$)")
_TO_MOTION = any_case(r"(?:on|to)\s+(?:the\s+)?(?:motion\s+)?(?P<number>[1-9]\d?)(?:\s+|$)")
_ON = any_case(r"on(?:\s+|$)")
_CALLED = any_case(r"(?:the\s+)?(?:motion|amendment)\s+(?:of\s+|by\s+)?")
"""What may be typed before the number or the mover of what is voted on."""
_CONSENT = any_case(r"(?:by\s+)?(?:unanimous\s+|general\s+)?consent|without\s+objection")
_MOST_LETTERS = 60
_LEAST_WORDS = 2
"""The words of what is moved."""
_MOST_WORDS = 7
"""The words of a name after *on*."""
_DECISIONS = (Kind.CARRIED, Kind.LOST)
NOT_MOVED = f"The meeting is closed: nothing can be moved or decided after /close. {AFTER_CLOSE}"


def _write_proposal(entry: Entry, text: str, context: Context) -> str:
    of_kind = "procedural" if entry.is_procedural else "to amendment" if entry.subject == Kind.AMENDMENT else ""
    if entry.subject.startswith(OF_MOTION):
        of_kind = f"on {_number_of_motion(entry, context)}"
    head = " ".join(part for part in (of_kind, who(entry, context, " / ")) if part)
    anybody = next((place.person_id for place in context.meeting.roll), None)
    if not head and names_movers(text, context.names, anybody):
        return f"/{entry.kind} : {text}"  # without the space its first words would be read as the mover
    return f"{f'/{entry.kind} {head}'.strip()}: {text}"


def _number_of_motion(entry: Entry, context: Context) -> int:
    """The number of the motion that an amendment amends; one more than the last if that is gone."""
    motions = proceedings(context.meeting).motions(entry.item_id)
    meant = entry.subject.removeprefix(OF_MOTION)
    if meant.isdigit():
        return int(meant)
    found = (at for at, p in enumerate(motions, 1) if str(Numbered(p.entry.id)) == meant)
    return next(found, len(motions) + 1)


@said("motion", Kind.MOTION, "/motion boyes / charlton: That the report be noted", _write_proposal)
@said("amendment", Kind.AMENDMENT, "/amendment boyes / charlton: delete “let” and insert “sold”", _write_proposal)
def read_proposal(rest: str, context: Context, command: Command) -> Reading:
    """`/motion [procedural] NAME [/ NAME]: TEXT`, or `/amendment [to amendment|on NUMBER] NAME [/ NAME]: TEXT`."""
    kind = command.records
    head, text = _begun(*cut_text(rest), context)
    missing = f"The words after the colon are missing: type it like {command.example}"
    if text is None and (likely := _with_colon(rest, context)):
        return Reading(refusal="What is moved goes after the colon: Tab puts it in", offer=f"/{command.word} {likely}")
    if text is None or text.casefold() == "that" or not (text or head):
        refuse(missing)
    if context.is_live and text.casefold().startswith("that that "):
        text = text[5:]  # the screen begins the line with one
    match = _PROCEDURAL.match(head) if kind is Kind.MOTION else _TO_AMENDMENT.match(head) or _TO_MOTION.match(head)
    of_kind = match[0] if match else ""
    named = head.removeprefix(of_kind)
    if both := _two_named(named, context):
        likely = f"/{command.word} {of_kind}{both}: {text}"
        return Reading(refusal="A slash goes between the mover and the seconder: Tab puts it in", offer=likely)
    persons = _mover_and_seconder(named, context, command.example)
    puts_off = to_put_off(text) and context.proceedings.motion_in_hand(context.item_id) is not None
    is_procedural = kind is Kind.MOTION and (match is not None or bool(puts_off))
    subject = _amended(match, context) if match is not None and not is_procedural else ""
    reading = worded(kind, text, context, persons=persons, is_procedural=is_procedural, subject=subject)
    if not text:
        return doubtful(reading, missing, context)  # imported minutes may name only the mover
    if context.room.is_closed:
        return doubtful(reading, NOT_MOVED, context)
    doubts = _without_seat(persons, context), not_here(persons, context), _tells_how(text, context)
    reading = advised(remarked(reading, *doubts, _takes_vote_below(context)), _replaces_resolution(reading, context))
    if not context.is_live:
        return reading
    if whole := _with_that(text):
        reading = remarked(reading, "What is moved begins with “That”: Tab puts it in")
        reading = replace(reading, offer=f"/{command.word} {head}: {whole}")
    reading = _beside_others(reading, rest, context)
    theirs = "" if reading.offer or is_procedural else in_third_person(text, context)
    if not theirs:
        return reading
    movers = " / ".join(context.handle(v) if isinstance(v, int) else v.value for v in persons)
    reading = remarked(reading, f"Minutes name the body for “we”: Tab for “{theirs}”")
    return replace(reading, offer=f"/{command.word} {of_kind.lower()}{movers}: {theirs}")


def _begun(head: str, text: str | None, context: Context) -> tuple[str, str | None]:
    """The movers and the words, with a gap if a line with mover and seconder has none: the next line may have them."""
    is_begun = text is not None and text.casefold() == "that" and context.is_live and "/" in head
    return head, f"{text} ??" if is_begun else text


def _replaces_resolution(reading: Reading, context: Context) -> str:
    """A remark about a motion that will replace the resolution above, which has the same words."""
    last = acts.last_written(context.meeting) if context.is_new else None
    entry = reading.intent.entry if isinstance(reading.intent, Record) else None
    is_told = last is not None and last.kind is Kind.CLAUSE and entry is not None and entry.kind is Kind.MOTION
    is_same = last is not None and entry is not None and is_told and acts.words_are(last, entry.text or "")
    return "It takes the place of the resolution above, which has the same words" if is_same else ""


def _takes_vote_below(context: Context) -> str:
    """A remark about a motion inserted between a proposal and the vote on it, which the vote would then be on; empty
    for others."""
    if context.before is None or not context.is_live:
        return ""
    known, kinds = proceedings(context.meeting), (*_DECISIONS, Kind.VOTE, Kind.MOTION, Kind.AMENDMENT)
    below = (e for e in context.meeting.standing(kinds) if e.item_id == context.item_id and e.position > context.before)
    voted = next(below, None)
    proposal = known.by_id.get(known.target.get(voted.id, 0)) if voted else None
    if proposal is None or proposal.entry.position >= context.before:
        return ""
    what = proposal.entry.kind.value
    return f"The vote below was on the {what} above, and would be on this: insert what came of this above it (i)"


def _with_that(text: str) -> str:
    """The words of a motion with the “That” that they lack; empty if they lack none."""
    bare = _WITHOUT_THAT.match(text)
    return f"That {text[:1].lower() if bare['small'] else text[:1]}{text[1:]}" if bare else ""


def _amended(match: re.Match[str], context: Context) -> str:
    """What an amendment says it amends: an amendment, or the motion with a number."""
    number = match["number"] if "number" in match.re.groupindex else ""
    return _of_motion(int(number), context) if number else Kind.AMENDMENT.value


def _without_seat(persons: Iterable[Voice], context: Context) -> str:
    """A remark about the first mover or seconder who is not a member, after the roll call; empty in a file."""
    room = context.room
    if not context.is_live or not room.has_been_called:
        return ""
    other = next((p for p in persons if isinstance(p, int) and not room.sits(p)), None)
    return "" if other is None else f"{context.name(other)} is not a member: only members move and second"


_WITHOUT_THAT = regex(
    r"(?!(?i:that|to)\b)(?:(?P<small>(?i:the|an?|all|no|this|these|our|its)\b)|[A-Z][\w’'-]+\b)"
    r"(?:(?! that\b)[^.;:])*(?<!\bto) be [a-z]+(?:ed|en|t|e)\b"
)
"""*the hall be let*; *Approve the bid* is an order, and stands without *that*."""


def in_third_person(text: str, context: Context) -> str:
    """A motion or decision with the body named for *we*: *that the Council object*; empty if there is no *we* outside
    quotation marks, or *I* or *you* is there too."""
    said = _QUOTED.sub("", text)
    if not _WE.search(said) or said != text or _OTHERS.search(said):
        return ""
    written = with_body(text, context.meeting.head)
    return written[:1].upper() + written[1:] if text[:1].isupper() else written


_WE = regex(r"(?i)(?<![\w'’])(?:we|us|our|ours|ourselves)(?![\w'’])")
_OTHERS = regex(r"(?<![\w'’])(?:I|my|me|you|your)(?![\w'’])")
_QUOTED = regex(r"“[^”]*”|\"[^\"]*\"")


def _two_named(head: str, context: Context) -> str:
    """The mover and the seconder with a slash between them; empty if the words are not two names."""
    if "/" in head or context.find(head).voices or _SECONDED.search(head):
        return ""
    named = context.segments(head, are_names=True)
    people = [voice for voice in named if isinstance(voice, int)]
    return " / ".join(map(context.handle, people)) if len(named) == len(people) == 2 and len(set(people)) == 2 else ""


def _of_motion(number: int, context: Context) -> str:
    """The reference to the motion that an amendment is on: by its id, or by a number that no motion has."""
    motion = context.proceedings.motion_numbered(context.item_id, number)
    return f"{OF_MOTION}{number if motion is None else Numbered(motion.entry.id)}"


def _with_colon(rest: str, context: Context) -> str:
    """The words after *motion*, with the colon that mover and seconder lack; empty if they begin with no names."""
    match = (_PROCEDURAL.match(rest) or _TO_AMENDMENT.match(rest)) if rest else None
    kept, at = (match[0] if match else ""), match.end() if match else 0
    parts = _SECONDED.split(rest[at:], maxsplit=1)
    words = parts[-1].split()
    taken, voice = context.first(words) if words else (0, None)
    is_sure = voice is not None and (len(parts) == 1 or context.find_named(parts[0].strip()).only is not None)
    said = " ".join(words[taken:])
    if not is_sure or len(words) - taken < _LEAST_WORDS:
        return ""
    mover = f"{parts[0].strip()} / " if len(parts) > 1 else ""
    return f"{kept}{mover}{' '.join(words[:taken]).rstrip(',;')}: {said}"


def _beside_others(reading: Reading, rest: str, context: Context) -> Reading:
    """The reading with a remark about proposals that are open already when something is moved."""
    entry, known = reading.entry, context.proceedings
    if entry is None or entry.is_procedural:
        return reading
    motion, amendment = known.motion_in_hand(context.item_id), known.amendment_in_hand(context.item_id)
    if entry.kind is Kind.MOTION:
        if motion is None:
            return reading
        number = len(known.numbered(context.item_id)) + 1
        said = f"{_called(motion, context)} is still open: a vote must then say which it is on (/vote on {number}: 8-3)"
        return remarked(reading, said)
    if entry.subject.startswith(OF_MOTION):
        typed = entry.subject.removeprefix(OF_MOTION)
        none = f"No motion {typed} is open in this item: 1 is the first that was moved"
        return remarked(reading, none) if typed.isdigit() else reading
    if entry.subject:
        none = "No amendment is open in this item: leave out “to amendment”"
        return reading if amendment else remarked(reading, none)
    if motion is None:
        return remarked(reading, "No motion is open in this item to amend: move one with /motion")
    if others := [p for p in known.rivals(context.item_id) if p.is_main and p != motion]:
        number = known.motions(context.item_id).index(others[-1]) + 1
        this, other = (with_small_first(_called(one, context)) for one in (motion, others[-1]))
        said = f"This amends {this}. Tab amends {other}"
        return replace(remarked(reading, said), offer=f"/amendment on {number} {rest}")
    if amendment is None:
        return reading
    instead = f"/amendment to amendment {rest}"
    said = f"{_called(amendment, context)} is still open, and this one amends the motion. Tab amends the amendment"
    return replace(remarked(reading, said), offer=instead)


def _called(proposal: Proposal, context: Context) -> str:
    """An open proposal in words: *The motion of Councillor A Bellamy*."""
    what = "amendment" if proposal.is_amendment else "motion"
    mover = proposal.mover
    by = f" of {context.name(mover)}" if isinstance(mover, int) else ""
    return f"The {what}{by}"


def movers_of(typed: str, context: Context, *, is_decided: bool) -> tuple[Voice, ...] | None:
    """The movers of a proposal given by its number among those open (1 is the first moved) or its mover; None if there
    is none. With `is_decided`, look among the decided ones, by mover. Raises LineRefusedError if its movers fit
    others too."""
    known, item_id = context.proceedings, context.item_id
    words = _CALLED.sub("", typed.strip(" .,:"), count=1).strip()
    waiting = known.open_proposals(item_id)
    if is_decided:
        waiting = tuple(p for p in known.by_id.values() if p.entry.item_id == item_id and p.fate is not Fate.OPEN)
    if words.isdigit() and not is_decided:
        choice, at = known.numbered(item_id), int(words) - 1
        if not 0 <= at < len(choice):
            return None
        if choice[at].fate is not Fate.OPEN:
            refuse(f"Number {words} was decided already: {_summary(choice[at], context)}.")
        return _told_apart(choice[at], waiting)
    names = [context.find_named(name.strip()).only for name in _SECONDED.split(words, maxsplit=1)] if words else [None]
    if None in names:
        return None
    meant = next((p for p in reversed(waiting) if [*p.entry.persons[: len(names)]] == names), None)
    return None if meant is None else _told_apart(meant, waiting)


def _told_apart(meant: Proposal, waiting: tuple[Proposal, ...]) -> tuple[Voice, ...]:
    """The mover, with the seconder if the mover alone fits several proposals. Raises LineRefusedError."""
    for count in range(1, len(meant.entry.persons) + 1):
        persons = meant.entry.persons[:count]
        if next(p for p in reversed(waiting) if p.entry.persons[:count] == persons) is meant:
            return persons
    refuse("Its mover and seconder do not tell it from another: give each its mover and seconder (↑ to it, then e).")


def cut_which(rest: str, context: Context, *, is_decided: bool = False) -> tuple[tuple[Voice, ...], str]:
    """Split off `on WHICH` before the rest of an outcome; no movers if the words mean no proposal."""
    match = _ON.match(rest)
    if match is None:
        return (), rest
    words = rest[match.end() :].split()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        named = movers_of(" ".join(words[:count]), context, is_decided=is_decided)
        if named is not None:
            ends_in_colon = words[count - 1].endswith(":")
            after = rest[match.end() :].split(None, count)
            more = after[count] if len(after) > count else ""
            return named, f": {more}".strip() if ends_in_colon else more
    return (), rest


def ask_which(reading: Reading, rest: str, context: Context) -> Reading:
    """The reading of an outcome, refused with a list if it does not say which of several proposals it is on; `rest`
    follows its word in the line."""
    entry = reading.entry
    if entry is not None and (asked := _gap_asked(entry, context)):
        return Reading(refusal=asked)
    rivals = context.proceedings.rivals(context.item_id)
    if entry is None or entry.persons or not rivals:
        return reading
    if entry.kind is Kind.LAPSED and [p.seconder for p in rivals].count(None) == 1 and rivals[-1].seconder is None:
        return reading
    what = "amendments" if rivals[-1].is_amendment else "motions"
    numbers = {p.entry.id: number for number, p in enumerate(context.proceedings.numbered(context.item_id), 1)}
    listed = "; ".join(f"{numbers[p.entry.id]} {_summary(p, context)}" for p in rivals)
    start = f"/{WORDS[entry.kind]} on {numbers[rivals[0].entry.id]}"
    line = " ".join(filter(None, (start, rest.strip()))).replace(" :", ":")
    said = f"{len(rivals)} {what} are open. Say which this is on: {line} ({listed})"
    if not context.is_live:
        return replace(reading, remark=said, is_doubtful=True)
    return Reading(refusal=said, offer=line)


def _gap_asked(entry: Entry, context: Context) -> str:
    """What fills the gap of the amendment that a new outcome or vote is on, as the motion may have several sums; empty
    without a gap."""
    latest = context.proceedings.latest_open(context.item_id)
    is_gap = latest is not None and latest.is_amendment and not entry.persons and has_gap(latest.text)
    if latest is None or not is_gap or not context.is_new or entry.kind not in _OF_WORDS:
        return ""
    main = next((p for p in context.proceedings.open_proposals(context.item_id) if not p.is_amendment), None)
    sums = [s for s in dict.fromkeys(_SUMS.findall(main.text if main else "")) if s not in latest.text]
    ways = " or ".join(f"s/??/{one}/" for one in sums) or "s/??/WORDS/"
    return f"The amendment has a gap (“{_summary(latest, context)}”): fill it first, {ways}. Then the outcome."


_OF_WORDS = frozenset((Kind.VOTE, Kind.CARRIED, Kind.LOST, Kind.ACCEPTED))
"""What becomes of the words of an amendment."""
_SUMS = regex(r"[£$€]\d[\d,.]*\d|[£$€]\d")


def _summary(proposal: Proposal, context: Context) -> str:
    """The beginning of a proposal's text, and its mover."""
    mover = proposal.mover
    by = f" ({context.name(mover)})" if isinstance(mover, int) else ""
    text = write(proposal.text, lambda m: context.name(m.person_id)).replace("\n", " ")
    return (text if len(text) <= _MOST_LETTERS else text[: _MOST_LETTERS - 1].rstrip() + "…") + by


def names_movers(typed: str, names: NameIndex, presiding: int | None) -> bool:
    """Whether words before a colon are a mover, perhaps with a seconder."""
    head, text = cut_text(typed)
    movers = _SECONDED.split(_PROCEDURAL.sub("", head, count=1), maxsplit=1)
    return bool(text) and all(names.find_named(mover, presiding).only is not None for mover in movers)


def _mover_and_seconder(text: str, context: Context, example: str) -> tuple[Voice, ...]:
    """Nobody, the mover, or the mover and the seconder. Raises LineRefusedError."""
    if not text:
        return ()
    mover, slash, seconder = _SECONDED.sub("/", text, count=1).partition("/")
    out: list[Voice] = []
    for named in (mover, seconder) if slash else (mover,):
        found = voices(needed(named.strip(), example), context)
        if len(found) != 1:
            refuse(f"Name one mover and one seconder: {example}")
        out += found
    if len(set(out)) < len(out) and isinstance(out[0], int):
        refuse("Nobody can second their own motion: name somebody else after the slash.")
    return tuple(out)


@command("second", example="/second charlton", takes_names=True)
def read_second(rest: str, context: Context, command: Command) -> Reading:
    """`/second NAME`: the seconder of the latest open motion or amendment without one."""
    intent = Second(person(rest, context, command.example))
    waiting = [p for p in context.proceedings.open_proposals(context.item_id) if p.seconder is None]
    if waiting and waiting[-1].mover is None:
        refuse("The motion has no mover yet: change it to /motion MOVER / SECONDER: TEXT.")
    acts.second(context.meeting, intent)
    seconder = (intent.person_id,)
    reading = remarked(Reading(intent), _without_seat(seconder, context), not_here(seconder, context))
    return replace(reading, intent=replace(intent, doubt=reading.doubt))


@command("substantive", Kind.SUBSTANTIVE, write_words, "/substantive That the report be noted and sent on")
def read_substantive(rest: str, context: Context, command: Command) -> Reading:
    """`/substantive TEXT`: the motion as it stands after amendment."""
    reading = worded(Kind.SUBSTANTIVE, needed(rest, command.example), context)
    if not context.is_live:
        return reading
    moved = [p.entry for p in context.proceedings.by_id.values() if p.is_main and p.entry.item_id == context.item_id]
    elsewhere = context.proceedings.unworded(context.item_id)
    if elsewhere is not None and elsewhere.entry not in moved:
        moved = [elsewhere.entry]
    if reading.entry is not None and any(entry.text == reading.entry.text for entry in moved):
        return remarked(reading, "These are the words as they were moved, without the amendment")
    if moved:
        return reading
    return remarked(reading, "There is no motion in this item to reword: move it with /motion")


def on_which(entry: Entry, context: Context) -> str:
    """The proposal or the part of one that an outcome is on, as typed, and whether it was carried by consent."""
    which = who(entry, context, " / ") or entry.part
    on = f"on {which}" if which else ""
    return " ".join(filter(None, (on, "by consent" if entry.subject == CONSENT else "")))


@command("accepted", Kind.ACCEPTED, writer(on_which), takes_colon=True)
@command("lapsed", Kind.LAPSED, writer(on_which), takes_colon=True)
@command("lost", Kind.LOST, writer(on_which), takes_colon=True)
def read_outcome(rest: str, context: Context, command: Command) -> Reading:
    """An outcome without a count: `/lost [on WHICH][: TEXT]` and the like."""
    return decide(command.records, rest, context)


_ON_PART = any_case(
    r"on (?P<part>the [a-z]+ (?:part|section|paragraph|para|clause|point|recommendation)"
    r"|(?:the )?(?:part|section|paragraph|para|clause|point|recommendation)(?: (?!by\b|\d+-)\S+){1,4})"
)
"""A part of a motion that is carried or lost without figures: *on part (a)*, *on the first clause*."""


def decide(kind: Kind, rest: str, context: Context) -> Reading:
    """Read what follows the word of an outcome without a count. Raises LineRefusedError."""
    movers, more = cut_which(rest, context)
    head, text = cut_text(more)
    is_consent = kind is Kind.CARRIED and _CONSENT.fullmatch(head.rstrip(".")) is not None
    if kind is Kind.ACCEPTED and head and text is None and (who := _who_accept(head, context)):
        head, text = "", f"{who} accepted the amendment."
    part = _ON_PART.fullmatch(head) if kind in _DECISIONS else None
    if part and context.is_live and context.proceedings.latest_open(context.item_id) is None:
        refuse("A part is decided while its motion is open: move the motion first, with /motion.")
    if head and not is_consent and not part:
        refuse(f"Type /{kind}, or /{kind}: and your own sentence.")
    subject = part["part"] if part else CONSENT if is_consent else ""
    reading = worded(kind, text, context, persons=movers, subject=subject)
    reading = ask_which(reading, more, context)
    if reading.refusal:
        return reading
    if context.room.is_closed:
        return doubtful(reading, NOT_MOVED, context)
    if not context.is_live:
        return reading
    return advised(remarked(reading, _missing(kind, context)), no_quorum(context) if kind in _DECISIONS else "")


def _who_accept(typed: str, context: Context) -> str:
    """The people who accept an amendment, as mentions; empty if the words are not names."""
    named = context.segments(re.sub(r"(?i)^by\s+", "", typed).replace("/", "&"), are_names=True)
    if not named or not all(isinstance(voice, int) for voice in named):
        return ""
    return full_list([f"@{context.handle(voice)}" for voice in named if isinstance(voice, int)])


def no_quorum(context: Context) -> str:
    """A remark about a decision without a quorum; empty with one."""
    state = quorum(context.room)
    return f"There is no quorum: {state.present} in the room, {state.needed} needed" if state.is_lost else ""


def no_motion(context: Context) -> str:
    """A remark about a decision in an item without a motion or resolution, or with one voted on already; else empty. It
    needs none after a note that something was put to the vote."""
    last = context.last
    is_put = last is not None and last.kind is Kind.NOTE and _WAS_PUT.search(last.text or "") is not None
    if is_put or context.proceedings.latest_open(context.item_id) is not None:
        return ""
    is_decided = False
    for entry in context.meeting.backwards(context.item_id, context.before):
        if entry.kind in (Kind.CLAUSE, Kind.RECOMMENDATION):
            return "The vote on this is recorded already, and nothing was moved after it" if is_decided else ""
        is_decided |= entry.kind in VOTE_TAKEN and not entry.subject
    why = "a vote is recorded already, and nothing was moved after it"
    return f"{acts.NO_MOTION}: {why if is_decided else 'this will be minuted as a decision on “the proposal”'}"


_WAS_PUT = any_case(r"\bput (?:(?:it|this) )?to (?:the|a) vote\b|\bvot(?:ed|ing) on\b|\bvote (?:was|being) taken\b")


def _missing(kind: Kind, context: Context) -> str:
    """A remark about an outcome with no proposal to settle; empty if there is one."""
    waiting = context.proceedings.open_proposals(context.item_id)
    if kind is Kind.ACCEPTED and not any(p.is_amendment for p in waiting):
        return "No amendment is open in this item: move it with /amendment"
    if kind is Kind.LAPSED and not waiting:
        return "No motion or amendment is open in this item"
    if kind not in _DECISIONS:
        return ""
    if not waiting:
        return no_motion(context)
    last = next((e for e in reversed(context.meeting.procedure_entries) if e.item_id == context.item_id), None)
    if last is not None and last.kind in (Kind.VOTE, Kind.CASTING):
        what = "amendment" if waiting[-1].is_amendment else "motion"
        return f"The vote above has already decided that: this line settles the {what} that is still open"
    return ""


@command("reconsider", Kind.RECONSIDERED, writer(on_which), takes_colon=True)
@command("rescind", Kind.RESCINDED, writer(on_which), takes_colon=True)
def read_annulment(rest: str, context: Context, command: Command) -> Reading:
    """`/reconsider [on MOVER][: TEXT]`: the last decision of the item is open again. `/rescind` annuls it."""
    movers, more = cut_which(rest, context, is_decided=True)
    head, text = cut_text(more)
    if head:
        refuse(f"Type /{command.word}, or /{command.word} on and the mover's name. Your own sentence follows a colon.")
    reading = worded(command.records, text, context, persons=movers)
    if context.room.is_closed:
        return doubtful(reading, NOT_MOVED, context)
    moved = [p for p in context.proceedings.by_id.values() if p.entry.item_id == context.item_id and p.is_main]
    decided = [p for p in moved if p.fate in (Fate.CARRIED, Fate.LOST)]
    is_in_clause = any(
        e.kind is Kind.CLAUSE and not context.proceedings.is_annulled(e)
        for e in context.meeting.backwards(context.item_id, context.before)
    )
    if decided and moved[-1].fate is Fate.RESCINDED and not (movers or is_in_clause):
        which = decided[-1].text.rstrip(".")
        return advised(reading, f"The latest resolution was rescinded: this is about “{which}”")
    if not (decided or is_in_clause):
        return doubtful(reading, "Nothing was decided in this item yet: go to the item first, /item 5", context)
    return reading


@command("withdraw", Kind.WITHDRAWN, write_fate, takes_colon=True)
def read_withdrawal(rest: str, context: Context, command: Command) -> Reading:
    """`/withdraw [on WHICH] [TEXT]`: the latest open proposal, else the item; `/withdraw: TEXT` in own words."""
    movers, more = cut_which(rest, context)
    reading = ask_which(fate(Kind.WITHDRAWN, more, context, persons=movers), more, context)
    if reading.refusal:
        return reading
    if context.item_id is None and context.proceedings.latest_open(None) is None:
        return doubtful(reading, "Open an agenda item first: /item 5 Title, or /next.", context)
    return reading
