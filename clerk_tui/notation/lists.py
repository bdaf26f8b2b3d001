"""A committee's membership or an agenda as a list, typed or pasted as it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import AgendaItem, Capacity, Membership
from clerk_tui.notation.commands.agenda import begins_with_number, split_number
from clerk_tui.notation.commands.head import parse_person
from clerk_tui.notation.mentions import tidy
from clerk_tui.notation.notes_file import describe_person
from clerk_tui.regex import regex

_ROLE = regex(
    r"[(,–-]?\s*\b(?P<role>vice[- ]?chair(?:man|woman|person)?|chair(?:man|woman|person)?|co-?opt(?:ed|ee)(?: member)?"
    r"|officer|guest)\b\s*\)?",
    re.IGNORECASE,
)
_COMMAND = regex(r"/?(?P<word>chair|vice|member|coopted|officer|guest) (?P<rest>\S.*)")
_HEADING = regex(
    r"(?P<what>members|co-?opted members|co-?optees|officers|guests|also present)(?: of the committee)?:?",
    re.IGNORECASE,
)
_OFFICE = regex(
    r"\b(?:clerk|officer|secretary|director|solicitor|treasurer|administrator|head of|manager)\b", re.IGNORECASE
)
"""Posts of officers, who are not members."""
_BULLET = regex(r"^(?:[-•*]|\d{1,2}[.)])\s+")


@dataclass(frozen=True)
class Listed:
    """Somebody on a committee's list."""

    name: str
    capacity: Capacity
    alias: str = ""
    post: str = ""
    form: str = ""
    group: str = ""


def read_membership(text: str) -> tuple[Listed, ...]:
    """Read a list of people, one per line: *Councillor D Boyes (Chair)*, `officer Graham McArdle (Senior Partnership
    Officer) [mcardle]`; a line such as *Co-opted Members:* applies to those below it. Raises LineRefusedError with the
    line's number."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[Listed]:
    capacity, group = Capacity.MEMBER, ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = _BULLET.sub("", tidy(raw))
        if not line:
            continue
        if heading := _HEADING.fullmatch(line):
            capacity = _capacity(heading["what"])
            continue
        if line.startswith("/group"):
            group = line.removeprefix("/group").strip()
            continue
        try:
            yield _listed(line, capacity, group)
        except LineRefusedError as error:
            raise LineRefusedError(f"Line {number}, “{line[:40]}”: {error}") from error


def _capacity(word: str) -> Capacity:
    """The capacity that a word or heading of a list means."""
    folded = word.lower().replace("-", "").replace(" ", "")
    starts = {
        "vice": Capacity.VICE,
        "chair": Capacity.CHAIR,
        "coopt": Capacity.COOPTED,
        "officer": Capacity.OFFICER,
        "member": Capacity.MEMBER,
    }
    return next((capacity for start, capacity in starts.items() if folded.startswith(start)), Capacity.GUEST)


def _listed(line: str, capacity: Capacity, group: str) -> Listed:
    called = ""
    if command := _COMMAND.fullmatch(line):
        capacity, line = Capacity(command["word"]), command["rest"]
    elif (
        (role := _ROLE.search(line.partition("[")[0].partition("=")[0]))
        and role.start() > 0
        and (role[0][0] in "(,–-" or role.end() == len(line))
    ):
        capacity = _capacity(role["role"])
        line = f"{line[: role.start()].rstrip()} {line[role.end() :].strip()}".strip()
        is_plain = re.fullmatch(r"(?:vice[- ]?)?chair", role["role"], re.IGNORECASE) is not None
        called = "" if is_plain else role["role"]
    person = parse_person(line, capacity)
    if command is None and capacity is Capacity.MEMBER and _OFFICE.search(person.post or ""):
        capacity = Capacity.OFFICER
    post = person.post or (called if capacity in (Capacity.CHAIR, Capacity.VICE) else "")
    return Listed(person.name, capacity, person.alias or "", post, person.form or "", group)


def write_membership(memberships: tuple[Membership, ...]) -> str:
    """The list as it would be typed."""
    lines, group = [], ""
    for m in memberships:
        if m.group != group:
            group = m.group
            lines.append(f"/group {group}".strip())
        lines.append(f"{m.capacity} {describe_person(m.person.name, m.post, m.alias, m.form)}")
    return "\n".join(lines)


def read_agenda(text: str) -> tuple[tuple[str, str], ...]:
    """Read a pasted agenda as printed numbers and titles: *5. Organised Crime*, *5 Organised Crime*; a number alone
    belongs to the line below, and a backslash says that a title's own figure is not a number."""
    out: list[tuple[str, str]] = []
    waiting = ""
    for raw in text.splitlines():
        line = tidy(raw)
        if not line:
            continue
        bare = line.rstrip(".)")
        if bare.isdigit():
            waiting = bare
            continue
        number, title = ("", line[1:]) if line[0] == "\\" else split_number(line)
        out.append((number or waiting, title))
        waiting = ""
    return tuple(out)


def write_agenda(items: Iterable[AgendaItem]) -> str:
    """The list that reads back as these items."""
    return "\n".join(
        item.label if item.number or not begins_with_number(item.title) else f"\\{item.title}" for item in items
    )
