"""The meaning of the fields of a form: reads their text as values, and puts values into words for the hints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, time, timedelta
from functools import cache
from itertools import islice

from clerk_tui import minutes, notation
from clerk_tui.english.months import NAMED_DAY
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Capacity, Head
from clerk_tui.meeting.agenda import year_began
from clerk_tui.meeting.countries import (
    Country,
    country_of_names,
    country_of_place,
    country_of_titles,
    is_local_council,
    is_no_council,
)
from clerk_tui.meeting.exempt import governing
from clerk_tui.meeting.meeting import Directory, Meeting
from clerk_tui.meeting.name_parts import is_councillor
from clerk_tui.meeting.people import CHAIR_WORD, counted
from clerk_tui.meeting.rules import BODIES, Majority, Remote, Rules, body_of, changed_rules, read_rules
from clerk_tui.minutes import style_files
from clerk_tui.notation import Listed, Planned
from clerk_tui.notation.times import parse_day, typed_time
from clerk_tui.regex import any_case, regex
from clerk_tui.store import CommitteeLine
from clerk_tui.tui.formatting import long_date

MORNING = time(9)
"""A time without am or pm is the nearest after this, or up to an hour before: councils meet by day and evening."""
_LATELY = timedelta(days=60)
_NEAR_DAYS = {"today": timedelta(0), "tonight": timedelta(0), "tomorrow": timedelta(1)}
_WEEKDAY = any_case(NAMED_DAY)
_TIME_LAST = regex(r"(?<=\s)\d{1,2}(?:[.:]\d\d)? ?[ap]m$|(?<=\s)\d{1,2}:\d\d$")
_CAPACITIES = ((Capacity.CHAIR, "chair"), (Capacity.VICE, "vice-chair"), (Capacity.COOPTED, "co-opted"))


def needed(text: str, what: str) -> str:
    """Return a name, which must not be empty. Raises LineRefusedError."""
    if not text.strip():
        raise LineRefusedError(f"Type the name of the {what}.")
    return text.strip()


def read_day(text: str, today: date | None = None, style: str = "") -> date | None:
    """Read a date; None if the field is empty. Without a year it is the next such day from `today`, if that is given,
    or a day of the last two months, whose minutes may still be taken; a day of the week is the next one. The `style`
    says whether the month is first. Raises LineRefusedError."""
    month_first, word = minutes.is_month_first(style), text.strip().casefold()
    if today and word in _NEAR_DAYS:
        return today + _NEAR_DAYS[word]
    day = notation.parse_date(text, today - _LATELY if today else None, month_first=month_first)
    if day is None and today and _WEEKDAY.fullmatch(word):
        day = parse_day(text, today)
    if day is None and word:
        if found := _TIME_LAST.search(word):
            raise LineRefusedError(f"Type the time in its own field: “{found[0]}”.")
        raise LineRefusedError(
            "Type a date, such as 8 January, 8/1 or 8 January 2018."
            if today
            else "Type a date with its year, such as 8 January 2018 or 8/1/18."
        )
    return day


def day_words(day: date | None, style: str = "") -> str:
    """Return a date as *Monday 8 January 2018*, in the order of the style; empty for None."""
    typed = typed_day(day, style)
    return f"{day:%A}{',' if ',' in typed else ''} {typed}" if day else ""


def typed_day(day: date | None, style: str = "") -> str:
    """Return a date as *8 January 2018*, in the order of the style; empty for None."""
    return long_date(day, month_first=minutes.is_month_first(style))


def read_clock(text: str) -> time | None:
    """Read a time of day, None if the field is empty. Raises LineRefusedError."""
    at = notation.parse_time(text, after=MORNING)
    if at is None and text.strip():
        raise LineRefusedError("Type a time such as 9.30am or 7pm.")
    return at


def clock_words(at: time | None, style: str = "") -> str:
    """Return a time as *9.30 am*, or *9:30 am* if the style puts the month first; empty for None."""
    typed = typed_clock(at, style)
    return f"{typed[:-2].strip()} {typed[-2:]}" if at else ""


def typed_clock(at: time | None, style: str) -> str:
    """Return a time as *9.30am*, or *9:30 am* if the style puts the month first; empty for None."""
    typed = typed_time(at) if at else ""
    return f"{typed[:-2].replace('.', ':')} {typed[-2:]}" if typed and minutes.is_month_first(style) else typed


_FRACTION = regex(r"\d{1,2}/\d{1,2}")
"""A quorum that is a fraction of all members."""


def read_quorum(text: str) -> int | None:
    """Read how many members are needed. None if the field is empty, or has a fraction of all members, which is a rule
    of the body (`rules_with_quorum`). Raises LineRefusedError."""
    if not (text := text.strip()):
        return None
    if _FRACTION.fullmatch(text):
        read_rules(f"council quorum={text}")
        return None
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:9]) < 1000:
        raise LineRefusedError("Type a number of members, such as 4, or a fraction, such as 1/4; or leave it blank.")
    return int(text)


def rules_with_quorum(line: str, text: str) -> str:
    """Return a line of rules with the typed quorum added, if that is a fraction of all members."""
    if not _FRACTION.fullmatch(text.strip()):
        return line
    made = changed_rules(line, quorum=read_rules(f"council quorum={text.strip()}").quorum)
    return "" if made == "council" else made


def quorum_words(text: str, rules: str) -> str:
    """Return in words what the quorum will be, by the number in the field or `rules`. Raises LineRefusedError."""
    if (quorum := read_quorum(text)) is None:
        by_rule = read_rules(rules_with_quorum(rules, text))
        return "quorum not checked" if by_rule.quorum is None else f"by the rules: {_quorum_rule(by_rule)}"
    return f"{counted(quorum, 'member')} needed"


BODY_WORDS = {
    "council": "a council, or one of its committees",
    "parish": "a parish, town or community council",
    "board": "a board: school, charity, company, university",
}


def body_options() -> list[tuple[str, str]]:
    return [(f"{body}: {BODY_WORDS[body]}", body) for body in BODIES]


def rules_line(body: str, rest: str) -> str:
    """Return the line of rules for a kind of body; empty for a council's. Raises LineRefusedError."""
    line = f"{body} {rest.strip()}".strip()
    read_rules(line)
    return "" if line == "council" else line


def rules_rest(line: str) -> str:
    """Return a line of rules without the kind of body."""
    return line.strip().removeprefix(body_of(line)).strip()


def rules_words(body: str, rest: str, quorum: str = "", *, on: date, council: str = "", style: str = "") -> str:
    """Return the meaning of a body's rules, in words; `quorum`: the field of its own, which counts for more. Raises
    LineRefusedError."""
    head = Head(0, council, style=style, rules=rules_line(body, rest))
    rules = Meeting(head).rules
    governed = governing(Meeting(head), month_first=minutes.is_month_first(head.style))
    parts = (
        (_quorum_rule(rules, quorum), True),
        (_voters_words(rules), True),
        (f"by remote link as in {governed.country}", bool(governed.country) and read_rules(head.rules).remote is None),
        ("substitutes do not vote", not rules.substitutes_vote),
        ("no casting vote", not rules.has_casting_vote),
        ("the chair votes only to break a tie", rules.chair_votes is False),
        (f"majority {rules.majority}", rules.majority != Majority()),
        (_numbers_words(rules, on), bool(rules.numbers)),
        (f"times of {rules.clock} hours", rules.clock is not None),
        (governed.words, bool(governed.words)),
        (f"private notes kept {rules.notes_kept} days", rules.notes_kept is not None),
        (_of_country(governed.country), True),
    )
    return "; ".join(text for text, holds in parts if holds)


def _of_country(country: Country | None) -> str:
    """Of which country a body is taken to be, and how to say another: *of England (law=wales if of Wales)*."""
    if country is None:
        return "country not known (law=wales in its own rules if of Wales)"
    other = " (law=wales in its own rules if of Wales)" if country in (Country.ENGLAND, Country.ISLES) else ""
    return f"of {country}{other}"


def manner_words(style: str, rules: str, quorum: str, on: date) -> str:
    """Return how minutes are written, in words: the style, and the rules that show most (the quorum, movers named by
    initials, and the numbers of the minutes of a meeting `on` a day). `quorum`: the field of its own. Raises
    ClerkError."""
    line = read_rules(rules)
    chosen = minutes.load(style)
    movers = "movers by their initials" if chosen.people.mover_form == "initials" else ""
    return f"{chosen.title}: {'; '.join(filter(None, (_quorum_rule(line, quorum), movers, numbered(line, on))))}"


def _voters_words(rules: Rules) -> str:
    """Return words for who votes besides the members in the room."""
    who = {"co-opted": rules.cooptees_vote, "remote": rules.remote is Remote.VOTE}
    vote, others = ([one for one in who if who[one] is votes] for votes in (True, False))
    parts = ((vote, "vote"), (others, "do not vote"))
    return "; ".join(f"{' and '.join(kinds)} members {words}" for kinds, words in parts if kinds)


def _numbers_words(rules: Rules, on: date) -> str:
    """Return *minutes numbered 26/1, 26/2 …, from 1 each 1 May*, with how to begin at another number."""
    year = f"{year_began(rules, on) or on:%Y}"
    first, second, other = (rules.numbers.format(n=n, yy=year[-2:], year=year) for n in (1, 2, 31))
    month, _, day = rules.numbers_from.partition("-")
    when = f"each {int(day)} {date(2024, int(month), 1):%B}" if day else "at every meeting"
    again = "" if rules.numbers_from == "never" else f", from 1 {when}"
    return f"minutes numbered {first}, {second} …{again}; where this meeting begins at {other}, type /minute 31 in it"


def numbered(rules: Rules, on: date) -> str:
    """Return *minutes numbered 26/1 …* and how to begin with another number; empty if the rules number no minutes."""
    first, _, begins = _numbers_words(rules, on).partition(",")
    return f"{first} …{begins[begins.rindex(';') :]}" if rules.numbers else ""


def _quorum_rule(rules: Rules, typed: str = "") -> str:
    if typed.strip():
        return f"quorum {typed.strip()}"
    if rules.quorum is None:
        return "no rule for a quorum"
    if isinstance(rules.quorum, int):
        return f"quorum {rules.quorum}"
    return f"quorum {rules.quorum} of the members" + (f", at least {rules.least}" if rules.least else "")


def offered_rules(name: str) -> str:
    """Return the rule of minute numbers that a style suggests for a new body; empty if it has none."""
    items = minutes.style_for(name).items
    return f"numbers={items.minute_numbers} year={items.minute_year or 'meeting'}" if items.minute_numbers else ""


_USUAL = (Head.style, "parish", "us", "board")
"""The house styles that most bodies choose from, each for a kind of body."""


def style_options() -> list[tuple[str, str]]:
    """Return the house styles as options, read from their files again: the clerk's own, the usual ones, the others."""
    style_files.read_again()
    names = (*style_files.own_style_names(), *_USUAL, *minutes.style_names())
    known = [(name, minutes.style_for(name)) for name in dict.fromkeys(names)]
    return [
        (f"{name}: {'cannot be used: it has an error' if style.trouble else style.title}", name)
        for name, style in known
    ]


def field_words(
    name: str,
    text: str,
    *,
    today: date,
    rules: str,
    body: str = "",
    style: str = "",
    quorum: str = "",
    council: str = "",
) -> str:
    """Return the meaning of a field of a committee or a head, in words. `rules`: the body's. Raises ClerkError."""
    match name:
        case "council" | "committee":
            needed(text, "organisation" if name == "council" else name)
        case "date":
            return day_words(read_day(text, today, style), style) or "no date yet"
        case "time":
            return clock_words(read_clock(text), style) or "no time yet"
        case "venue":
            with suppress(LineRefusedError):
                if at := clock_words(read_clock(text)):
                    return f"⚠ {at} is a time: is it the venue?"
            return ""
        case "quorum":
            return quorum_words(text, rules)
        case "style":
            return f"{minutes.load(text.strip()).title}   (Space: change)"
        case "body":
            words = rules_words(text, rules_rest(rules), quorum, on=today, council=council, style=style)
            return f"{BODY_WORDS[text]}   (Space: change)\n{words}"
        case "rules":
            read_rules(rules_line(body, text))
            return "what differs from others of its kind"
    return ""


def committee_label(line: CommitteeLine) -> str:
    """Return a committee's name with its council's; the council's own name only once."""
    return f"{line.name}, {line.council}" if line.council not in ("", line.name) else line.name


def likely_manner(council: str, members: str, committee: str = "", address: str = "") -> tuple[str, str]:
    """Return the house style and kind of body that fit a council's and a committee's names, the titles and the
    place."""
    place = country_of_place(address)
    told = (place,) if place else (country_of_names(council, committee), country_of_titles(members))
    names = f"{council}, {committee}"
    if style := next((style for country in told if country and (style := country.style_for(names))), ""):
        return style, body_for(style) or "council"
    if is_local_council(council):
        return "parish", "parish"
    return ("board", "board") if is_no_council(names) else (Head.style, "council")


def body_for(style: str) -> str:
    """Return the kind of body that a house style is for; empty if it is for any."""
    return {"parish": "parish", "board": "board", "us": "board", "canada": "board"}.get(style, "")


def doubts(read: Sequence[Listed] | Sequence[Planned]) -> list[str]:
    """Return what is doubtful in a list, with line and name: *line 4: Close: The number 3 is there twice.*"""
    out = []
    for mark in dict.fromkeys(one.mark for one in read if one.mark):
        alike = [one for one in read if one.mark == mark]
        named = ", ".join(filter(None, (one.name if isinstance(one, Listed) else one.title for one in alike)))
        lines = dict.fromkeys(str(one.line) for one in alike)
        out.append(f"line{'s' if len(lines) > 1 else ''} {', '.join(lines)}: {f'{named}: ' if named else ''}{mark}")
    return out


_MOST_DOUBTS = 6


def doubts_question(*lists: Sequence[Listed] | Sequence[Planned]) -> str:
    """Return the question to ask before lists with doubts (of members and of items) are saved; empty if none."""
    named = ("Members, ", "Agenda, ") if len(lists) > 1 else ("",)
    found = [f"{name}{doubt}" for name, read in zip(named, lists, strict=True) for doubt in doubts(read)]
    if not found:
        return ""
    more = [f"… and {len(found) - _MOST_DOUBTS} more"] if len(found) > _MOST_DOUBTS else []
    lines = "\n".join([*found[:_MOST_DOUBTS], *more])
    is_one = len(found) == 1 and "line " in found[0][:14]
    marked = dict.fromkeys(_read_as(one) for read in lists for one in read if one.mark)
    return (
        f"{'This line is' if is_one else 'These lines are'} doubtful:\n{lines}\n"
        f"Read as: {'; '.join(list(marked)[:_MOST_DOUBTS])}.\nSave it as it was read?"
    )


def _read_as(one: Listed | Planned) -> str:
    """Return what a line of a list was read as: *Mr B Vale (member)*, *4 Close*."""
    if isinstance(one, Planned):
        return _item_words(replace(one, mark="")) or "no item"
    capacity = dict(_CAPACITIES).get(one.capacity, one.capacity.value)
    return f"{one.name} ({', '.join(filter(None, (one.post, capacity)))})" if one.name else f"line {one.line} left out"


_GROUPS = (
    ("Chair", (Capacity.CHAIR,)),
    ("Vice-chair", (Capacity.VICE,)),
    ("Members", (Capacity.MEMBER,)),
    ("Co-opted", (Capacity.COOPTED,)),
    ("Officers", (Capacity.OFFICER,)),
    ("Guests", (Capacity.GUEST, Capacity.SPEAKER)),
)


def people_preview(people: Sequence[Listed], style: str, rules: str = "") -> str:
    """Return how a list of people was read: the number, what is doubtful, and everybody by capacity, with posts. For
    the person in the chair it has the word of the house style, if that is special. `rules`: the body's."""
    rows = [people_words([one for one in people if one.name], rules)]
    rows += [f"⚠ {doubt}" for doubt in doubts(people)]
    for word, capacities in _GROUPS:
        if word == "Co-opted" and not read_rules(rules).cooptees_vote:
            word = "Co-opted, without a vote (type member before the name of one who votes)"
        named = [_with_post(one, style) for one in people if one.name and one.capacity in capacities]
        if named:
            rows.append(f"{word}: {'; '.join(named)}")
    return "\n".join(rows)


def _with_post(person: Listed, style: str) -> str:
    post = f" ({person.post})" if person.post else _called(person.capacity, style)
    return f"{person.name}{post}{' ⚠' if person.mark else ''}"


def _called(capacity: Capacity, style: str) -> str:
    """Return what minutes call a chair or a vice-chair, if the list has no word for them."""
    head = minutes.style_for(style).head
    frame = {Capacity.CHAIR: head.chair, Capacity.VICE: head.vice}.get(capacity, "")
    found = CHAIR_WORD.search(frame)
    return f", called {found[0]} in the minutes" if found else ""


def people_words(people: Sequence[Listed], rules: str) -> str:
    """Return *14 members (1 chair), 1 of them vacant, 2 co-opted, 1 officer*, with a warning about a member who has a
    post but no councillor's title, if others have one, since they may be an officer. By the `rules` of some bodies
    co-opted people vote, and count as members."""
    if not people:
        return "nobody yet"
    held = Counter(person.capacity for person in people)
    apart = 0 if read_rules(rules).cooptees_vote else held.pop(Capacity.COOPTED, 0)
    parts = [_members_words(held)]
    if vacant := sum(person.is_vacant for person in people):
        parts.append(f"{vacant} of them vacant")
    if apart:
        parts.append(f"{apart} co-opted")
    parts += [counted(held[c], c.value) for c in Capacity if held[c] and not c.is_member]
    return ", ".join((*parts, *_no_members(people)))


def _members_words(held: Counter[Capacity]) -> str:
    members = sum(count for capacity, count in held.items() if capacity.is_member)
    capacities = ", ".join(f"{held[capacity]} {word}" for capacity, word in _CAPACITIES if held[capacity])
    return counted(members, "member") + (f" ({capacities})" if capacities else "")


def _no_members(people: Sequence[Listed]) -> Iterator[str]:
    ordinary = [person for person in people if person.capacity is Capacity.MEMBER and not person.is_vacant]
    others = [person for person in ordinary if not is_councillor(person.name)]
    doubtful = [person for person in others if person.post and not person.is_said]
    if doubtful and any(is_councillor(person.name) for person in ordinary):
        named = f"{doubtful[0].name} ({doubtful[0].post})"
        more = f" and {len(doubtful) - 1} more" if len(doubtful) > 1 else ""
        yield f"{named}{more} listed as members: for someone who is not, type officer before the name"


def items_preview(items: Sequence[Planned], numbered: str = "") -> str:
    """Return how an agenda was read: the count, doubts, every item; `numbered`: how the minutes number them."""
    rows = [items_words([(item.number, item.title) for item in items]), *([numbered] if items and numbered else [])]
    rows += [f"⚠ {doubt}" for doubt in doubts(items)]
    if items:
        rows.append("; ".join(map(_item_words, items)))
    return "\n".join(rows)


_LONGEST_TITLE = 60
"""Characters of a title in the preview."""


def _item_words(item: Planned) -> str:
    about = f" ({item.about})" if item.about else ""
    title = item.title if len(item.title) <= _LONGEST_TITLE else f"{item.title[: _LONGEST_TITLE - 2].rstrip()} …"
    return f"{item.number} {title}{about}{' ⚠' if item.mark else ''}".strip()


def items_words(items: Sequence[tuple[str, str]]) -> str:
    """Return *9 items, 1 to 9*, and what looks wrong with the numbers."""
    if not items:
        return "no agenda yet"
    numbers = [number.rstrip(".") for number, _ in items if number]
    headings = sum(1 for number, title in items if not number and title.isupper())
    unnumbered = len(items) - headings - len(numbers)
    parts = [counted(len(items) - headings, "item")]
    if len(numbers) > 1:
        parts.append(f"{numbers[0]} to {numbers[-1]}")
    if unnumbered > 0:
        parts.append(f"{unnumbered} without a number")
    if headings:
        parts.append(counted(headings, "heading"))
    twice = [number for number, count in Counter(numbers).items() if count > 1]
    return ", ".join(parts) + (f"; {twice[0]} is there more than once" if twice else "")


_SAMPLE = """/chair Cllr Ann Ash
/member Cllr Ben Birch
/member Cllr Cora Cedar
/officer Dee Dale (Clerk)
/present all
/item 1 Bus Shelter
dale: reported that one builder had replied.
/motion birch / cedar: That the price be accepted
/vote all
"""
MOST_LINES = 3
_FRAMES = (minutes.BlockKind.ITEM, minutes.BlockKind.FRAME)


@cache
def _sample() -> Meeting:
    return notation.read_notes(_SAMPLE, Head(1), Directory()).meeting


def sample_lines(style: str) -> tuple[str, ...]:
    """Return the first lines below an item's heading in a style, or why the style cannot be used."""
    chosen, meeting = minutes.style_for(style), _sample()
    if chosen.trouble:
        return (chosen.trouble,)
    blocks = minutes.render_item(meeting, meeting.items[0].id, chosen).blocks
    shown = (block for block in blocks if block.kind not in _FRAMES)
    lines = (" ".join(filter(None, (block.label, block.text))) for block in shown)
    return tuple(islice(filter(None, lines), MOST_LINES))
