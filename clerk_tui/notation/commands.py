"""Lines that begin with `/` and a known word."""

from __future__ import annotations

import re

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Capacity, Kind
from clerk_tui.meeting.intents import Redo, Undo
from clerk_tui.notation import ballots, calling, declaring, documents, exempting, following, head, items, motions
from clerk_tui.notation.arguments import Handler, of_item, refuse
from clerk_tui.notation.reading import Context, Reading

#: Commands after whose word a `: TEXT` may stand at once, or is refused with what has to stand before it. After any
#: other a colon only divides the word from what follows it.
MAY_STAND_ALONE = frozenset(
    """open close adjourn resume inquorate carried lost lapsed accepted motion amendment exempt public answer petition
    agree sign question order explain recommend arising review vote own casting""".split()
)
#: Other spellings of a command's word.
_SPELLED = {"co-opted": "coopted", "vice-chair": "vice", "substitute": "sub"}
_COMMAND = re.compile(r"/([A-Za-z]+(?:-[a-z]+)?)(?:[.,;]?(?:\s+(.*))?|(:(?:\s.*)?))", re.DOTALL)


def read_command(line: str, context: Context) -> Reading | None:
    """A command, carried out or refused with a reason; None where the line is none. A word with a capital, as a
    keyboard that corrects what is typed makes it, is the same word."""
    match = _COMMAND.fullmatch(line)
    if not match:
        return None
    word, rest = match[1].lower(), (match[2] or match[3] or "").strip()
    word = _SPELLED.get(word, word)
    handler = COMMANDS.get(word)
    if handler is None:
        return None
    if match[3] and word not in MAY_STAND_ALONE:
        rest = rest[1:].strip()
    if (
        match[3]
        and word in ("motion", "amendment")
        and motions.names_movers(rest[1:].strip(), context.names, context.presiding)
    ):
        rest = rest[1:].strip()
    try:
        return handler(rest, context)
    except LineRefusedError as error:
        # What follows the colon of an exclusion is the clerk's own sentence, and figures in it no paragraphs.
        again = _without_colon(handler, rest, context) if word != "exempt" else None
        return again or Reading(refusal=str(error))


def _without_colon(handler: Handler, rest: str, context: Context) -> Reading | None:
    """What follows a command's word and a colon that only divides it from the rest; None where there is none, or that
    is refused too."""
    if not rest.startswith(":") or not rest[1:].strip():
        return None
    try:
        return handler(rest[1:].strip(), context)
    except LineRefusedError:
        return None


def _steps(intent: type[Undo] | type[Redo]) -> Handler:
    def handler(rest: str, context: Context) -> Reading:
        if not context.is_live:
            refuse("A file cannot undo or redo: take the line out, or put the earlier one right.")
        if rest and not re.fullmatch(r"[1-9]\d{0,4}", rest):
            refuse("How many acts? A number, or nothing for one.")
        return Reading(intent(int(rest or 1)))

    return handler


def _refer(rest: str, context: Context) -> Reading:
    """`/refer BODY`; a *to* before it stands in the sentence already."""
    return of_item(Kind.REFERRED, is_needed=True, example="/refer Cabinet")(re.sub(r"(?i)^to\s+", "", rest), context)


COMMANDS: dict[str, Handler] = {
    "council": head.set_head("council", "/council Durham County Council"),
    "committee": head.set_head("committee", "/committee Planning Committee"),
    "date": head.read_date,
    "venue": head.set_head("venue", "/venue Committee Room 2, County Hall"),
    "style": head.read_style,
    "rules": head.read_body_rules,
    "quorum": head.read_quorum,
    "minute": head.read_first_minute,
    "group": head.read_group,
    **{c.value: head.list_as(c) for c in Capacity},
    **{k.value: calling.call(k) for k in (Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE)},
    "visitors": calling.read_visitors,
    "sub": calling.read_substitute,
    "presiding": calling.read_presiding,
    "open": calling.clock(Kind.OPENED),
    "close": calling.clock(Kind.CLOSED),
    "adjourn": calling.clock(Kind.ADJOURNED),
    "resume": calling.clock(Kind.RESUMED),
    "inquorate": calling.clock(Kind.INQUORATE),
    "agenda": items.read_planned,
    "part": items.read_part,
    "item": items.read_item,
    "next": items.read_next,
    "heading": items.read_heading,
    "paper": of_item(Kind.PAPER, is_needed=True, example="/paper Report of the Director of Resources."),
    "urgent": of_item(Kind.URGENT, is_needed=False, example="/urgent"),
    "defer": of_item(Kind.DEFERRED, is_needed=False, example="/defer"),
    "withdraw": motions.read_withdrawal,
    "refer": _refer,
    "motion": motions.propose(Kind.MOTION),
    "amendment": motions.propose(Kind.AMENDMENT),
    "second": motions.read_second,
    "substantive": motions.read_substantive,
    **{k.value: motions.decide(k) for k in (Kind.ACCEPTED, Kind.LAPSED, Kind.LOST)},
    "carried": ballots.read_carried,
    "vote": ballots.read_vote,
    "own": ballots.read_own_vote,
    "casting": ballots.read_casting,
    "recommend": documents.read_recommendation,
    "declare": declaring.read_declaration,
    "exempt": exempting.read_exclusion,
    "summary": exempting.read_summary,
    "public": exempting.read_readmission,
    "question": documents.said_by(Kind.WRITTEN_QUESTION, "/question boyes: When will the bridge reopen?"),
    "answer": documents.said_by(Kind.WRITTEN_REPLY, "/answer charlton: In the spring.", is_needed=False),
    "petition": documents.said_by(Kind.PETITION, "/petition boyes: To keep the library open", is_needed=False),
    "order": documents.said_by(Kind.POINT_OF_ORDER, "/order boyes: whether the paper could be taken"),
    "explain": documents.said_by(Kind.EXPLANATION, "/explain boyes: that she had not been at the site"),
    "ruling": documents.words_of(Kind.RULING, "/ruling that the paper could be taken"),
    "agree": following.read_agreement,
    "sign": following.read_signing,
    "arising": following.read_arising,
    "review": following.read_review,
    "progress": following.report(Kind.PROGRESS),
    "done": following.report(Kind.DONE),
    "undo": _steps(Undo),
    "redo": _steps(Redo),
}
"""Every command word and what reads it."""
