"""What a clerk should not forget just now, in a sentence, with the line that would do it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Meeting
from clerk_tui.meeting.attendance import quorum
from clerk_tui.meeting.interests import barred
from clerk_tui.meeting.proceedings import proceedings
from clerk_tui.meeting.prompts import Prompt, PromptKind, prompts
from clerk_tui.meeting.voting import is_budget_decision
from clerk_tui.notation.names import NameIndex
from clerk_tui.notation.texts import decode


@dataclass(frozen=True)
class Suggestion:
    """Something to remember: the sentence says what is the case, the line is what to type."""

    sentence: str
    line: str
    """To be finished by the clerk where it ends in a space."""


def suggestions(meeting: Meeting, names: NameIndex) -> tuple[Suggestion, ...]:
    """What is to be remembered at the end of the record, the most pressing first."""
    found = [_suggestion(prompt, meeting, names) for prompt in prompts(meeting)]
    return (*found, *_budget(meeting))


def _suggestion(prompt: Prompt, meeting: Meeting, names: NameIndex) -> Suggestion:
    handles = " ".join(names.handle(person) for person in prompt.persons)
    match prompt.kind:
        case PromptKind.WITHDRAW:
            plural = "are" if len(prompt.persons) > 1 else "is"
            who = _joined([_with_interest(person, meeting) for person in prompt.persons])
            return Suggestion(f"{who} declared an interest in this item and {plural} to withdraw", f"-{handles}")
        case PromptKind.RETURN:
            who = _joined([meeting.people[person].name for person in prompt.persons])
            return Suggestion(f"{who} withdrew for an item that is over and may come back", f"+{handles}")
        case PromptKind.CASTING:
            return Suggestion("The vote is tied: a casting vote decides it, without one it is lost", "/casting ")
        case PromptKind.WORDING:
            text = prompt.proposal.text if prompt.proposal else ""
            typed = decode(text, names).replace("\n", " ")
            return Suggestion("The motion was amended: say how it reads now", f"/substantive {typed}")
        case PromptKind.CHAIR:
            left, *presiding = (meeting.people[person].name for person in prompt.persons)
            who = f"{presiding[0]} presides" if presiding else "nobody presides"
            handle = names.handle(prompt.persons[1]) if presiding else ""
            return Suggestion(f"{left} left the chair: {who}, and no line says so", f"/presiding {handle}")
        case PromptKind.CHAIR_BACK:
            back, presiding_now = (meeting.people[person].name for person in prompt.persons)
            line = f"/presiding {names.handle(prompt.persons[0])}"
            return Suggestion(f"{back} is back, and {presiding_now} presides", line)
        case PromptKind.INQUORATE:
            room = quorum(proceedings(meeting).room)
            left = f"{room.present} member{'' if room.present == 1 else 's'}"
            return Suggestion(f"{left} in the room, and the quorum is {room.needed}: it is lost", "/inquorate")


def _with_interest(person: int, meeting: Meeting) -> str:
    item = meeting.live_item
    declared = barred(proceedings(meeting).declared, item.id if item else None).get(person)
    interest = declared.entry.interest if declared else None
    return meeting.people[person].name + (f" ({interest.upper()})" if interest else "")


def _joined(names: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _budget(meeting: Meeting) -> Iterator[Suggestion]:
    """The named vote that a decision on the budget requires."""
    item, known = meeting.live_item, proceedings(meeting)
    if item is None or known.room.is_closed or not is_budget_decision(meeting, item):
        return
    if known.latest_open(item.id) is not None:
        yield Suggestion("A vote at a budget decision is taken by name (SI 2014/165)", "/vote named all ")
