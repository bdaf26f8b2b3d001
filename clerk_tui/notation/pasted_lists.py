"""A committee's membership or an agenda as a list, typed or pasted as it is printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import AgendaItem, Capacity, Membership
from clerk_tui.meeting.name_parts import is_vacancy, same_name_key
from clerk_tui.meeting.people import RESERVE, Asked
from clerk_tui.notation.agenda_items import begins_with_number, split_number
from clerk_tui.notation.commands.agenda import join_item_line, split_item_line
from clerk_tui.notation.commands.head import parse_person
from clerk_tui.notation.mentions import tidy
from clerk_tui.notation.name_index import is_reserved
from clerk_tui.notation.notes_file import describe_person
from clerk_tui.regex import any_case, regex

if TYPE_CHECKING:
    from clerk_tui.lists import Person

_COMMAND = regex(rf"/?(?P<word>{'|'.join(Capacity)}) (?P<rest>\S.*)")
_TYPED = regex(r"(?P<printed>[^\[\]=]*?)\s*(?:\[(?P<alias>[^\[\]]*)\])?\s*(?:=\s*(?P<form>.*))?")
"""What a clerk may type after a line as it is printed: *[fern] = Ms Fern*."""
_PLAIN = regex(r"(?:vice[- ]?)?chair|(?:VICE[- ]?)?CHAIR|")
"""Words for a leader, unlike the body's own word, which has a capital: *Chair*."""
_LETTERED = regex(r"[A-Z]{1,8}\d*(?:/(?:20\d\d|\d{1,3}))+(?![\d/])")
"""A number that begins with letters: *PL/21*, but no application: *PL/26/1182*."""


@dataclass(frozen=True)
class Listed:
    """A person or a vacant seat on a list; without a name, words that were not understood."""

    name: str
    capacity: Capacity
    alias: str = ""
    post: str = ""
    form: str = ""
    group: str = ""
    party: str = ""
    ward: str = ""
    mark: str = field(default="", compare=False)
    """What is doubtful, in words."""
    line: int = field(default=0, compare=False)
    """The line of the list, from 1."""
    is_said: bool = field(default=False, compare=False)
    """Whether the line says that it is a member."""

    @property
    def is_vacant(self) -> bool:
        """Whether it is a vacant seat: two of them are two, though they have one name."""
        return self.capacity.is_member and is_vacancy(self.name, self.post)

    @property
    def otherwise(self) -> Capacity | None:
        """The capacity other than member that is possible, where that is in doubt."""
        return self.mark.otherwise if isinstance(self.mark, Asked) else None


NOBODY: Mapping[str, Listed] = MappingProxyType({})
"""No lines that are known."""


@dataclass(frozen=True)
class Planned:
    """An item of an agenda as it was read."""

    number: str
    """With the number of the item above it: *6a*, *E.1*."""
    title: str
    mark: str = ""
    """What is doubtful, in words."""
    line: int = 0
    author: str = ""
    """Who presents it, or of whom a report is."""
    more: str = ""
    """What else is printed: the time, the number of its file, that it is exempt."""
    is_exempt: bool = False

    @property
    def about(self) -> str:
        """Everything printed beside the title."""
        return ", ".join(filter(None, (self.author, self.more)))


def read_membership(text: str) -> tuple[Listed, ...]:
    """Everybody on a list of people, each once, and every vacant seat: `read_list` without what is no person."""
    out: dict[str, Listed] = {}
    for number, listed in enumerate(read_list(text)):
        if listed.name:
            key = same_name_key(listed.name)
            out.setdefault(f"{key} {number}" if listed.is_vacant else key, listed)
    return tuple(out.values())


def read_list(text: str, known: Mapping[str, Listed] = NOBODY) -> tuple[Listed, ...]:
    """Read a list of people, as printed (`clerk_tui.lists`) or typed, one in a line: `officer Graham McArdle (Senior
    Partnership Officer) [mcardle]`. What is doubtful or not understood is marked. A line in `known` is that person,
    whatever the name looks like."""
    out: list[Listed] = []
    printed: list[str] = []
    typed: dict[int, tuple[str, str]] = {}
    group = ""
    for number, raw in enumerate(text.splitlines(), 1):
        written = known.get(tidy(raw))
        command = _COMMAND.fullmatch(tidy(raw))
        is_group = raw.startswith("/group")
        if written is None and command is None and not is_group:
            match = _TYPED.fullmatch(raw.rstrip())
            if match is not None and (match["alias"] or match["form"]):
                typed[number] = (tidy(match["alias"] or ""), tidy(match["form"] or ""))
                raw = match["printed"]
            printed += [""] * (number - 1 - len(printed)) + [raw]
            continue
        if written is not None:
            out.append(replace(written, group=group, line=number))
        elif command is not None:
            out.append(_typed(command["rest"], Capacity(command["word"]), group, number))
        else:
            out += _printed(printed, typed, group, out)
            printed = []
            group = raw.removeprefix("/group").strip()
    out += _printed(printed, typed, group, out)
    said = {at for at, line in enumerate(text.splitlines(), 1) if _SAYS_MEMBER.match(line)}
    out = [replace(listed, is_said=listed.line in said) for listed in out]
    return _marked(sorted(out, key=lambda listed: listed.line or len(text)))


_SAYS_MEMBER = any_case(r"\s*/?member\b")


def holders_unsure(text: str) -> tuple[Listed, ...]:
    """The people on a list who may be members, or else officers or guests."""
    return tuple(person for person in read_list(text) if person.otherwise)


def with_holder_as(capacity: str, text: str) -> str:
    """A list in which it is said what the first of them is; unchanged where the line has others."""
    unsure, *others = holders_unsure(text)
    lines = text.split("\n")
    line = lines[unsure.line - 1].strip()
    if line == f"{unsure.name} {unsure.post}":  # no sign parts them
        line = f"{unsure.name} ({unsure.post})"
    lines[unsure.line - 1] = f"{capacity} {line}"
    said = "\n".join(lines)
    names = ([person.name for person in read_list(each)] for each in (text, said))
    return said if len(holders_unsure(said)) == len(others) and next(names) == next(names) else text


def _marked(people: list[Listed]) -> tuple[Listed, ...]:
    """The people, with a mark on duplicates."""
    seen: set[str] = set()
    out = []
    for listed in people:
        key = same_name_key(listed.name)
        is_twice = key in seen and key != "" and not listed.is_vacant
        out.append(replace(listed, mark="It is on the list twice.") if is_twice else listed)
        seen.add(key)
    return tuple(out)


def _typed(text: str, capacity: Capacity, group: str, number: int) -> Listed:
    try:
        person = parse_person(text, capacity)
    except LineRefusedError as error:
        return Listed("", capacity, mark=str(error), line=number)
    name, post = _name_and_post(person.name, person.post or "")
    return Listed(name, capacity, person.alias or "", post, person.form or "", group, line=number)


def _name_and_post(name: str, post: str) -> tuple[str, str]:
    """A name and the post that follows a comma: *Pat Olsen, Secretary*."""
    if "," not in name:
        return name, post
    from clerk_tui.lists import read_people

    people = read_people(name)
    if len(people) != 1 or not people[0].name or not people[0].post:
        return name, post
    return people[0].printed, ", ".join(filter(None, (people[0].post, post)))


def _printed(
    lines: list[str], typed: Mapping[int, tuple[str, str]], group: str, known: Iterable[Listed]
) -> Iterator[Listed]:
    """The people in printed lines, beside those who are `known`."""
    if not any(line.strip() for line in lines):
        return
    from clerk_tui.lists import Person, read_people  # a screen of a meeting does not wait for it

    beside = tuple(Person(one.name, capacity=one.capacity, post=one.post) for one in known)
    people = read_people("\n".join(lines), beside)
    in_line = Counter(person.line for person in people if person.name)
    for person in people:
        alias, form = typed.get(person.line, ("", ""))
        if in_line[person.line] > 1:
            alias = form = ""  # whose it is cannot be told
        own_alias = "" if is_reserved(person.alias) else person.alias
        yield replace(_listed(person, alias or own_alias), form=form, group=group)


_CAPACITIES = {"substitute": Capacity.GUEST, "": Capacity.MEMBER}

_SEAT = "Vacancy"
"""The name of a vacant seat on a roll."""


def _listed(person: Person, alias: str) -> Listed:
    if person.capacity == "vacancy":
        if person.is_seat:
            of = person.post or person.ward
            return Listed(_SEAT, Capacity.MEMBER, "", of, mark=person.mark, line=person.line)
        mark = person.mark or f"“{person.post or person.group}” is vacant: it was left out, for it is no seat."
        return Listed("", Capacity.MEMBER, mark=mark, line=person.line)
    capacity = _CAPACITIES.get(person.capacity) or Capacity(person.capacity)
    called = "" if _PLAIN.fullmatch(person.called) else person.called
    post = person.post or (called if capacity in (Capacity.CHAIR, Capacity.VICE) else "")
    mark = person.mark
    if person.capacity == "substitute":
        post, mark = post or RESERVE, mark or "This is a substitute, who is not on the committee: kept as a guest."
    if alias and is_reserved(alias):
        mark, alias = f"“{alias}” cannot be an alias: it is a word of the notation.", ""
    return Listed(
        person.printed if person.name else "",
        capacity,
        alias,
        post,
        party=person.party,
        ward=person.ward,
        mark=mark,
        line=person.line,
    )


def write_membership(memberships: tuple[Membership, ...]) -> str:
    """The list as typed."""
    lines, group = [], ""
    for m in memberships:
        if m.group != group:
            group = m.group
            lines.append(f"/group {group}".strip())
        lines.append(f"{m.capacity} {describe_person(m.person.name, m.post, m.alias, m.form)}")
    return "\n".join(lines)


def read_agenda(text: str, known: Iterable[AgendaItem] = ()) -> tuple[tuple[str, str], ...]:
    """Read a pasted agenda as printed numbers and titles: those of `read_planned`."""
    return tuple((item.number, item.title) for item in read_planned(text, known))


def read_planned(text: str, known: Iterable[AgendaItem] = ()) -> tuple[Planned, ...]:
    """Read an agenda as it is printed (`clerk_tui.lists`). A backslash says that a title's own figure is no number. A
    line as `write_agenda` writes an item of `known` is that item."""
    written = {_line(item): item for item in known}
    out: list[Planned] = []
    printed: list[str] = []
    is_public = False  # the line above says that what was exempt is not
    for number, raw in enumerate(text.splitlines(), 1):
        line = tidy(raw)
        item = written.get(line)
        if item is None and line[:1] != "\\":
            printed += [""] * (number - 1 - len(printed)) + [raw]
            is_public = is_public or _PUBLIC_AGAIN.fullmatch(line) is not None
            continue
        out += _planned(printed)
        printed = []
        title, author, is_exempt = split_item_line(line[1:])
        own = item or AgendaItem(0, title, 0, author=author, is_exempt=is_exempt)
        is_public, is_exempt = is_public and own.is_exempt, own.is_exempt and not is_public
        more = "exempt" if is_exempt else ""
        out.append(Planned(own.number.rstrip("."), own.title, "", number, own.author, more, is_exempt))
    return (*out, *_planned(printed))


_PUBLIC_AGAIN = any_case(r"public (?:business|items|matters)\W*")


def _planned(lines: list[str]) -> Iterator[Planned]:
    if not any(line.strip() for line in lines):
        return
    from clerk_tui.lists import read_items

    whole: dict[str, str] = {}
    for item in read_items("\n".join(lines)):
        if item.is_part and _PUBLIC_AGAIN.fullmatch(item.title):
            continue  # it only says that what is below is public
        number, (title, author, is_exempt) = item.number, split_item_line(item.title)
        author, is_exempt = author or item.author, is_exempt or item.is_exempt
        above = whole.get(item.parent, item.parent if item.parent.isdigit() else "")
        own = rf"{re.escape(above.removesuffix('.0'))}(?:[^\w\s]|[a-z]|(?<=[A-Z])\d)|.*\d-\d"
        if number and above and not re.match(own, number):
            path = f"{item.parent}.{number}"
            number = f"{above}{number}" if above[-1:].isdigit() and number.isalpha() else f"{above}.{number}"
            whole[path] = number
        else:
            whole[number] = number
        if not number and _LETTERED.match(title):
            number, title = split_number(title)
        more = ", ".join(filter(None, (item.time, item.file, "exempt" if is_exempt else "")))
        yield Planned(number, title, item.mark, item.line, author, more, is_exempt)


def write_agenda(items: Iterable[AgendaItem]) -> str:
    """The list that reads back as these items."""
    return "\n".join(map(_line, items))


def _line(item: AgendaItem) -> str:
    is_title = item.title[:1].isupper() and not begins_with_number(item.title)  # else it may go on with the line above
    return join_item_line(item.label if item.number or is_title else f"\\{item.title}", item)
