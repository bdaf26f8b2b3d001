"""Motions and amendments, their outcomes, and the clauses of what was resolved or recommended."""

from __future__ import annotations

from clerk_tui.english.verbs import is_base
from clerk_tui.english.words import MODALS
from clerk_tui.meeting.entry_text import GAP
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.proceedings import Fate, Proceedings, Proposal, exempt_parts
from clerk_tui.meeting.record import CONSENT, OF_MOTION, Entry
from clerk_tui.minutes.english import capital, fill, first_word, lowered, stopped
from clerk_tui.minutes.sentences import attendance
from clerk_tui.minutes.sentences.context import EntryContext, sentence
from clerk_tui.minutes.sentences.names import UNKNOWN
from clerk_tui.regex import any_case, regex

_TEXT_APART = regex(r"\n\]?\{text\}")
_ENDS_LINE = regex(r"\{text\}(?:$|\[?\n)")
"""A frame in which nothing follows the words in their line."""
_ENDS_QUOTED = regex(r"\w[)\]]*[”\"’']$")
"""An amendment that ends in quoted words, without a full stop inside."""


@sentence(Kind.MOTION, Kind.AMENDMENT)
def moved(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A motion or amendment where it was moved, with its text."""
    motions = context.style.motions
    what = _word_key(entry)
    that, other = (motions.moved if entry.persons else motions.unnamed)[what]
    text = context.inside_of(entry, presiding)
    amended = _motion_named(context, entry)
    is_that = first_word(text) in motions.leads and not amended
    mover, seconder = who(context, entry, presiding)
    frame = motions.amends if amended else that if is_that else other
    if _ENDS_LINE.search(frame):
        text = context.stopped(text)
        if context.style.full_stops and entry.kind is Kind.AMENDMENT and _ENDS_QUOTED.search(text):
            text += "."
    else:
        text = text.rstrip(".")
    is_apart = bool(_TEXT_APART.search(frame))  # the words stand in a line of their own
    text = lowered(text) if is_that else capital(text) if is_apart else text
    said = fill(frame, mover=mover, seconder=seconder, what=amended, text=text)
    if text:
        return capital(said)
    return capital(said.rstrip() if is_apart else stopped(said.rstrip(" :")))


def _motion_named(context: EntryContext, entry: Entry) -> str:
    """The motion that an amendment says it amends, in words; '' if it says none, or nobody moved either."""
    known = context.procedure(entry).by_id if entry.subject.startswith(OF_MOTION) else {}
    proposal = known.get(entry.id)
    motion = known.get(proposal.motion_id) if proposal is not None and proposal.motion_id is not None else None
    if motion is None or motion.mover is None or not entry.persons:
        return ""
    motions = context.style.motions
    return fill(motions.of, what=motions.words["motion"], mover=_moving(context, motion.mover, None))


def _word_key(entry: Entry) -> str:
    if entry.kind is Kind.AMENDMENT:
        return "further" if entry.subject == Kind.AMENDMENT else "amendment"
    return "procedural" if entry.is_procedural else "motion"


def moved_shortly(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """Who moved and seconded a motion whose text follows as the resolution; '' if nobody is named."""
    if not entry.persons:
        return ""
    context.forms.begin(entry.id)
    mover, seconder = who(context, entry, presiding)
    return capital(fill(context.style.motions.short, mover=mover, seconder=seconder))


def who(context: EntryContext, entry: Entry, presiding: int | None) -> tuple[str, str]:
    """The mover and the seconder in words."""
    names = [_moving(context, voice, presiding) for voice in entry.persons[:2]]
    return (*names, "", "")[0], (*names, "", "")[1]


def _moving(context: EntryContext, voice: Voice, presiding: int | None) -> str:
    people = context.style.people
    return context.forms.in_form(voice, people.mover_form, presiding if people.chair_moves else None)


@sentence(Kind.SUBSTANTIVE)
def substantive(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The motion as it reads after amendment."""
    text = context.stopped(context.written_of(entry, presiding))
    frame = context.style.motions.substantive
    return fill(frame, text=capital(text) if "\n{text}" in frame else text).rstrip()


def word(context: EntryContext, known: Proceedings, entry: Entry) -> str:
    """What a vote or outcome is about: *the motion*, *the substantive motion*, *the amendment*."""
    proposal = target(known, entry)
    words = context.style.motions.words
    if proposal is None:
        return words["none"]
    if not proposal.is_main:
        said = words["motion" if _is_only_motion(context, known, proposal) else _word_key(proposal.entry)]
    else:
        said = words["substantive" if _was_amended(known, proposal, entry) else "motion"]
    is_one_of_several = bool(entry.persons) or proposal.entry.id in known.among_others
    if not is_one_of_several or proposal.mover is None or not _may_name(context, entry, proposal):
        return said
    return fill(context.style.motions.of, what=said, mover=_moving(context, proposal.mover, None))


def _is_only_motion(context: EntryContext, known: Proceedings, proposal: Proposal) -> bool:
    """Whether a procedural motion is the only one of its item, in a style in which it was moved like any other."""
    moved = context.style.motions.moved
    if not proposal.entry.is_procedural or moved["procedural"][0] != moved["motion"][0]:
        return False
    return not any(p.entry.item_id == proposal.entry.item_id for p in known.by_id.values() if p is not proposal)


def target(known: Proceedings, entry: Entry) -> Proposal | None:
    """The motion or amendment that a vote or outcome is about; None if there is none."""
    found = known.target.get(entry.id)
    return known.by_id[found] if found is not None else None


def _was_amended(known: Proceedings, motion: Proposal, by: Entry) -> bool:
    """Whether a motion had been amended or reworded when `by` was recorded."""
    where = by.position or float("inf")
    changed = [
        p.decided.position
        for p in known.by_id.values()
        if p.motion_id == motion.entry.id and p.decided is not None and p.fate in (Fate.CARRIED, Fate.ACCEPTED)
    ]
    reworded = (e for e in known.meeting.procedure_entries if e.kind is Kind.SUBSTANTIVE)
    changed += [e.position for e in reworded if known.target.get(e.id) == motion.entry.id]
    return any(position < where for position in changed)


_OUTCOMES = (Kind.CARRIED, Kind.LOST, Kind.LAPSED, Kind.WITHDRAWN)


@sentence(*_OUTCOMES, frames=dict.fromkeys(_OUTCOMES, "names text time"))
def outcome(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The outcome of a motion or amendment without a count."""
    known, motions = context.procedure(entry), context.style.motions
    proposal = target(known, entry)
    if proposal is None and entry.subject != CONSENT:
        return attendance.styled(context, entry, presiding)
    if proposal is None or (entry.subject == CONSENT and entry.kind is Kind.CARRIED):
        return consented(context, known, entry)
    frames = {
        Kind.CARRIED: motions.carried,
        Kind.LOST: motions.lost,
        Kind.LAPSED: motions.lapsed_seconded if proposal.seconder is not None else motions.lapsed,
        Kind.WITHDRAWN: motions.withdrawn,
    }
    text = context.inside_of(entry, presiding) if entry.kind is Kind.WITHDRAWN else ""
    is_told = bool(entry.persons) or proposal.entry.id in known.among_others
    is_named = entry.kind is Kind.WITHDRAWN and not is_told and _may_name(context, entry, proposal)
    mover = _mover(context, known, proposal, presiding) if is_named else ""
    said = fill(frames[entry.kind], what=word(context, known, entry), text=text.rstrip("."), mover=mover)
    return capital(said)


def _mover(context: EntryContext, known: Proceedings, proposal: Proposal, presiding: int | None) -> str:
    """Who moved what is withdrawn, if the item has several of its kind."""
    what = (proposal.entry.item_id, proposal.entry.kind)
    like = [p for p in known.by_id.values() if (p.entry.item_id, p.entry.kind) == what]
    if proposal.mover is None or len(like) == 1:
        return ""
    return context.forms.in_form(proposal.mover, context.style.people.mover_form, presiding)


def _may_name(context: EntryContext, entry: Entry, proposal: Proposal) -> bool:
    """Whether `entry` may name the mover: a public line may not name the mover of exempt business."""
    exempt = exempt_parts(context.meeting)
    return exempt.hides(entry) or not exempt.hides(proposal.entry)


def carried_at_once(context: EntryContext, entry: Entry) -> str:
    """That a motion printed below as the resolution was carried."""
    if entry.subject == CONSENT:
        return consented(context, context.procedure(entry), entry)
    what = word(context, context.procedure(entry), entry)
    return capital(fill(context.style.motions.carried_at_once, what=what))


def consented(context: EntryContext, known: Proceedings, entry: Entry) -> str:
    """The sentence that it was carried without objection."""
    return capital(fill(context.style.motions.consent, what=word(context, known, entry)))


@sentence(
    Kind.RECONSIDERED,
    Kind.RESCINDED,
    frames=dict.fromkeys((Kind.RECONSIDERED, Kind.RESCINDED), "what"),
    usual={
        Kind.RECONSIDERED: "The decision[ on {what}] was reconsidered.",
        Kind.RESCINDED: "The resolution[ on {what}] was rescinded.",
    },
)
def annulled(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The sentence that a decision of the item was reconsidered or rescinded."""
    known = context.procedure(entry)
    is_about_motion = target(known, entry) is not None
    return capital(
        fill(context.style.sentences[entry.kind], what=word(context, known, entry) if is_about_motion else "")
    )


@sentence(Kind.ACCEPTED)
def accepted(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The mover of the motion accepted the amendment."""
    known, motions = context.procedure(entry), context.style.motions
    amendment = target(known, entry)
    motion = known.by_id.get(amendment.motion_id) if amendment and amendment.motion_id is not None else None
    if motion is None or motion.mover is None or not _may_name(context, entry, motion):
        return motions.accepted_unnamed
    return capital(fill(motions.accepted, mover=context.forms.spoken(motion.mover, presiding)))


def as_clause(proposal: Proposal) -> Entry:
    """A motion's text as a clause; a gap if it was amended and the record does not say how it reads now."""
    entry, text = proposal.entry, GAP if proposal.needs_wording else proposal.text
    return Entry(entry.id, Kind.CLAUSE, entry.position, entry.item_id, text=text)


def in_hand(context: EntryContext, proposal: Proposal, presiding: int | None) -> list[str]:
    """A motion that is still to be decided: its heading, then its paragraphs, with a gap at the end if the record does
    not say how an amendment changed it."""
    motions = context.style.motions
    heading = motions.in_hand_amended if proposal.is_amended else motions.in_hand
    text = context.stopped(context.written(proposal.text.strip(), presiding))
    return [heading, *text.split("\n"), *([UNKNOWN] if proposal.needs_wording else [])]


@sentence(Kind.CLAUSE, Kind.RECOMMENDATION)
def clause(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """A clause, resolved or recommended to another body, without its number."""
    text = context.stopped(context.written_of(entry, presiding))
    return capital(text) if context.style.resolution.capitals else text


_OWN = any_case(
    r"(?P<word>unanimously (?:agreed|decided|resolved)|(?:agreed|decided)(?: nem con)?|resolved nem con)"
    r"(?:: ?| (?=that\b|to\b))"
)
"""The clerk's own word for what was resolved, before a clause: *unanimously agreed that the bin be moved*."""
_RESOLVED = any_case(r"\bresolved\b")


def own_word(text: str) -> tuple[str, str]:
    """The clerk's own word for what was resolved, in small letters, and the clause without it; '' if it has none."""
    match = _OWN.match(text)
    return (match["word"].lower(), text[match.end() :]) if match else ("", text)


def in_own_word(frame: str, word: str) -> str:
    """A heading or a frame with the clerk's own word, if there is one, in place of *resolved*."""
    cased = {"r": word, "R": word.upper() if "RESOLVED" in frame else capital(word)}
    return _RESOLVED.sub(lambda said: cased[said[0][0]], frame) if word else frame


def listed_clause(context: EntryContext, text: str) -> str:
    """A written clause under the heading, without a first word that the heading has already."""
    resolution = context.style.resolution
    text = _to_do(context, resolution.heading, text)
    first = first_word(text)
    rest = text[len(first) :].lstrip() if first in resolution.drops else text
    return capital(rest) if resolution.capitals else rest


def single_clause(context: EntryContext, text: str, body: str | None, **said: str) -> str:
    """A single written clause without a number, resolved or recommended to `body`; in some styles with what else is
    `said` of it: the *mover*, the *seconder* and the figures of the vote."""
    resolution, business = context.style.resolution, context.style.business
    word, text = own_word(text)
    frames = tuple(in_own_word(frame, word) for frame in (resolution.single, resolution.single_other))
    if body is not None:
        frames = (business.recommended_single, business.recommended_single_other)
    text = _to_do(context, frames[0], text)
    is_lead = first_word(text) in resolution.leads
    frame, text = (frames[0], lowered(text)) if is_lead else (frames[1], capital(text))
    if not frame.endswith("{clause}"):
        text = text.rstrip(".")
    usual = dict.fromkeys(("mover", "seconder", "in_favour", "opposed", "abstaining"), "")
    return capital(fill(frame, **usual | said, clause=text, body=body or "", kind=context.body_word))


def _to_do(context: EntryContext, frame: str, text: str) -> str:
    """What the body that a frame names is to do itself: *to accept it*, not *that the Committee accept it*."""
    match = _THAT_BODY.match(text) if "The {kind}" in frame and "to" in context.style.resolution.leads else None
    is_itself = match is not None and match["body"].casefold() == context.body_word.casefold()
    return f"to {text[match.start('verb') :]}" if match and is_itself and _is_deed(match["verb"]) else text


_THAT_BODY = any_case(r"that the (?P<body>[a-z]+) (?P<verb>[a-z]+)\b")


def _is_deed(verb: str) -> bool:
    return is_base(verb) and verb not in MODALS


def names_mover(context: EntryContext) -> bool:
    """Whether the style names the mover of a single clause in its sentence."""
    resolution = context.style.resolution
    frames = (resolution.single, resolution.single_other)
    return not resolution.numbers_single and any("{mover}" in frame for frame in frames)


def clause_heading(context: EntryContext, body: str | None, word: str) -> str:
    """The heading of clauses that are resolved, or by the clerk's own `word` agreed, or recommended to `body`."""
    style, kind = context.style, context.body_word
    if body is not None:
        return fill(style.business.recommended, body=body, kind=kind)
    return in_own_word(fill(style.resolution.heading, kind=kind), word)
