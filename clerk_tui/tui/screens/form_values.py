"""What is read from the fields of a form, and the words that say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from clerk_tui import minutes, notation
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Capacity
from clerk_tui.meeting.people import fold, same_name_key
from clerk_tui.meeting.rules import BODIES, Law, Majority, Remote, Rules, body_of, read_rules, write_rules
from clerk_tui.minutes.style import files
from clerk_tui.notation import Listed
from clerk_tui.notation.times import typed_time
from clerk_tui.regex import regex
from clerk_tui.store import CommitteeLine

MORNING = time(9)
"""A time without am or pm is taken as the nearest after this (and an hour before it): councils meet by day and in the
early evening."""
_PLACES = ((Capacity.CHAIR, "chair"), (Capacity.VICE, "vice-chair"), (Capacity.COOPTED, "co-opted"))


def needed(text: str, what: str) -> str:
    """A name that has to be given. Raises LineRefusedError."""
    if not text.strip():
        raise LineRefusedError(f"Type the name of the {what}.")
    return text.strip()


def read_day(text: str, after: date | None = None) -> date | None:
    """A date; without its year the next such day from `after` on, where that is given; None for an empty field. Raises
    LineRefusedError."""
    day = notation.parse_date(text, after)
    if day is None and text.strip():
        raise LineRefusedError(
            "Type a day, such as 8 January, 8/1 or 8 January 2018."
            if after
            else "Type a day with its year, such as 8 January 2018 or 8/1/18."
        )
    return day


def day_words(day: date) -> str:
    """*Monday 8 January 2018*."""
    return f"{day:%A} {typed_day(day)}"


def typed_day(day: date | None) -> str:
    """*8 January 2018*; empty for none."""
    return f"{day.day} {day:%B %Y}" if day else ""


def read_clock(text: str) -> time | None:
    """A time of day; None for an empty field. Raises LineRefusedError."""
    at = notation.parse_time(text, after=MORNING)
    if at is None and text.strip():
        raise LineRefusedError("Type a time such as 9.30am or 7pm.")
    return at


def clock_words(at: time) -> str:
    """*9.30 am*."""
    typed = typed_time(at)
    return f"{typed[:-2]} {typed[-2:]}"


def typed_clock(at: time | None) -> str:
    """*9.30am*; empty for none."""
    return typed_time(at) if at else ""


_PART = regex(r"\d{1,2}/\d{1,2}")
"""A quorum that is a part of the whole number of members."""


def read_quorum(text: str) -> int | None:
    """How many members are needed; None for an empty field, and for a part of all members, which is a rule of the body
    (`rules_with_quorum`). Raises LineRefusedError."""
    text = text.strip()
    if not text:
        return None
    if _PART.fullmatch(text):
        read_rules(f"council quorum={text}")
        return None
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:9]) < 1000:
        raise LineRefusedError("Type a number of members, such as 4, or a part of them, such as 1/4; or nothing.")
    return int(text)


def rules_with_quorum(line: str, text: str) -> str:
    """A line of rules with the part of all members that was typed as the quorum, if it was one."""
    if not _PART.fullmatch(text.strip()):
        return line
    rules = replace(read_rules(line or "council"), quorum=read_rules(f"council quorum={text.strip()}").quorum)
    made = write_rules(body_of(line), rules)
    return "" if made == "council" else made


def quorum_words(quorum: int | None, rules: str = "") -> str:
    """What the quorum will be; where no number is given, by the rules of the body."""
    if quorum is None:
        by_rule = read_rules(rules)
        return "no quorum is watched" if by_rule.quorum is None else f"by the rules: {_quorum_rule(by_rule)}"
    return f"{quorum} member{'s' if quorum > 1 else ''} needed"


BODY_WORDS = {
    "council": "a council, or a committee of one",
    "parish": "a parish, town or community council",
    "board": "a board: school, charity, company, university",
}


def body_options() -> list[tuple[str, str]]:
    """The kinds of body whose rules differ."""
    return [(f"{body}: {BODY_WORDS[body]}", body) for body in BODIES]


def body_words(body: str) -> str:
    """What a kind of body is."""
    return f"{BODY_WORDS[body]}   (Space: another)"


def rules_line(body: str, rest: str) -> str:
    """The line of rules of a body, and of what differs from its kind; empty where nothing does. Raises
    LineRefusedError for what is no rule."""
    line = f"{body} {rest.strip()}".strip()
    read_rules(line)
    return "" if line == "council" else line


def rules_rest(line: str) -> str:
    """What a line of rules has beside the kind of body."""
    return line.strip().removeprefix(body_of(line)).strip()


def rules_words(body: str, rest: str) -> str:
    """What rules mean. Raises LineRefusedError for what is none."""
    rules = read_rules(rules_line(body, rest))
    said = [_quorum_rule(rules), f"co-opted members {'vote' if rules.cooptees_vote else 'do not vote'}"]
    said.append("remote votes count" if rules.remote is Remote.VOTE else "remote only listens")
    if not rules.substitutes_vote:
        said.append("substitutes do not vote")
    if not rules.has_casting_vote:
        said.append("no casting vote")
    if rules.majority != Majority():
        said.append(f"majority {rules.majority}")
    if rules.numbers:
        said.append(f"minutes numbered {rules.numbers} (/minute 31 in a meeting begins with that number)")
    if rules.law is not Law.ENGLAND:
        said.append("paragraphs of Wales")
    if rules.notes_kept is not None:
        said.append(f"private notes kept {rules.notes_kept} days")
    return "; ".join(said)


def _quorum_rule(rules: Rules) -> str:
    if rules.quorum is None:
        return "no quorum of its own"
    if isinstance(rules.quorum, int):
        return f"quorum {rules.quorum}"
    return f"quorum {rules.quorum} of the members" + (f", at least {rules.least}" if rules.least else "")


def style_words(name: str) -> str:
    """A house style's own title. Raises ClerkError for one that is none or cannot be used."""
    return f"{minutes.load(name.strip()).title}   (Space: another)"


def offered_rules(name: str) -> str:
    """The rule of minute numbers that a new body with a style is offered; empty where the style has none."""
    items = minutes.style_for(name).items
    if not items.minute_numbers:
        return ""
    return f"numbers={items.minute_numbers} year={items.minute_year or 'meeting'}"


def style_options() -> list[tuple[str, str]]:
    """The house styles, by title, as their files are just now."""
    files.read_again()
    known = [(name, minutes.style_for(name)) for name in minutes.style_names()]
    return [
        (f"{name}: {'cannot be used as it stands' if style.trouble else style.title}", name) for name, style in known
    ]


def committee_label(line: CommitteeLine) -> str:
    """A committee told from all others."""
    return f"{line.name}, {line.council}" if line.council else line.name


def read_people(text: str) -> tuple[Listed, ...]:
    """The people of a list. Raises LineRefusedError, which names the line, for one that is none and for somebody who
    is on it twice."""
    people = notation.read_membership(text)
    counted = Counter(same_name_key(person.name) for person in people)
    for person in people:
        if counted[same_name_key(person.name)] > 1:
            at = [n for n, line in enumerate(text.splitlines(), 1) if person.name in " ".join(line.split())]
            where = f"Line {at[-1]}: " if at else ""
            raise LineRefusedError(f"{where}{person.name} is on the list twice. Take one of the lines out.")
    return people


_COUNCILLOR = frozenset("councillor councillors cllr cllrs clr alderman alderwoman ald comhairleoir".split())
"""Words before a name by which an elected member is known (folded)."""


def people_words(people: Sequence[Listed]) -> str:
    """*14 members (1 chair, 2 co-opted), 1 officer*; who is among councillors and has a post instead of their title may
    be no member, and is named."""
    counted = Counter(person.capacity for person in people)
    members = sum(count for capacity, count in counted.items() if capacity.is_member)
    places = ", ".join(f"{counted[capacity]} {word}" for capacity, word in _PLACES if counted[capacity])
    parts = [_many(members, "member") + (f" ({places})" if places else "")]
    parts += [_many(counted[c], c.value) for c in (Capacity.OFFICER, Capacity.GUEST) if counted[c]]
    members_proper = [person for person in people if person.capacity is Capacity.MEMBER]
    doubtful = [person for person in members_proper if person.post and not _is_councillor(person.name)]
    if doubtful and any(_is_councillor(person.name) for person in members_proper):
        named = f"{doubtful[0].name} ({doubtful[0].post})"
        more = f" and {len(doubtful) - 1} more" if len(doubtful) > 1 else ""
        parts.append(f"{named}{more} among the members: write officer before the name of whoever is none")
    return ", ".join(parts) if people else "nobody yet"


def _is_councillor(name: str) -> bool:
    return not _COUNCILLOR.isdisjoint(fold(word) for word in name.split())


def read_items(text: str) -> tuple[tuple[str, str], ...]:
    """The numbers and titles of an agenda. Raises LineRefusedError for a number at the end without a title."""
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if lines and lines[-1][1].rstrip(".)").isdigit():
        raise LineRefusedError(f"Line {lines[-1][0]}: the number {lines[-1][1]} has no title below it.")
    return notation.read_agenda(text)


def items_words(items: Sequence[tuple[str, str]]) -> str:
    """*9 items, 1 to 9*; what looks wrong is named."""
    numbers = [number.rstrip(".") for number, _ in items if number]
    headings = sum(1 for number, title in items if not number and title.isupper())
    if not items:
        return "no agenda yet"
    said = _many(len(items) - headings, "item")
    if len(numbers) > 1:
        said += f", {numbers[0]} to {numbers[-1]}"
    if len(numbers) < len(items) - headings:
        said += f", {len(items) - headings - len(numbers)} without a number"
    if headings:
        said += f", {_many(headings, 'heading')}"
    twice = [number for number, count in Counter(numbers).items() if count > 1]
    return said + (f"; there is more than one {twice[0]}" if twice else "")


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
