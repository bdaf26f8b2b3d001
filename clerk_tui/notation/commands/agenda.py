"""Commands of the agenda: add items, open them, and go back to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate

from clerk_tui.english.abbreviations import in_words
from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.numbering import ROMANS
from clerk_tui.english.spelling import VOWELS
from clerk_tui.meeting import AgendaItem, Entry, Kind, Meeting
from clerk_tui.meeting.agenda import end_of_agenda, goes_on, item_meant, passed_over, untaken_parent
from clerk_tui.meeting.intents import NextItem, OpenItem, PlanItem
from clerk_tui.meeting.record import bare_number
from clerk_tui.notation.commands.arguments import advised, fate, left_open, needed, read_words, refuse, remarked, worded
from clerk_tui.notation.name_index import shortens
from clerk_tui.notation.reading import Context, Reading
from clerk_tui.notation.registry import Command, command, write_fate, write_words
from clerk_tui.regex import any_case, regex

_NUMBER = regex(
    r"(?P<number>\d[\w./()\-]*|[A-Z]{1,8}\d*(?:/\d+)+"
    r"|(?=[IVXL]{2,}(?![\w-])|[IVXL]+\.)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?:\.\d+[a-z]?)*\.?)(?:\s+(?P<title>.*))?"
)
"""A figure, a reference like *CC/12*, or a Roman number of two letters or with a full stop: *II*, *V.*, *IV.1*."""

_LISTED_NUMBER = any_case(
    r"(?:(?P<roman>[ivxlc]+)(?![^\W\d_])|[a-z](?=[\W\d]|$)|\d+(?!\d))"
    r"(?:(?:[.\-/ ]|(?=[\d(]))\(?(?:\d+(?!\d)|[a-z]\b)\)?|[a-z]\b)*[.):]?"
)
"""A number as agendas print it: *IV*, *iv.1*, *A 2*, *III.1a*, *5(b)*."""
_LEAST_LETTERS = 3
"""How many letters of a title, or of a word in it, are enough if they begin no other."""
_MOST_OF_NEW = 2
"""How many words in small letters are more likely part of a title than a new one."""


def _write_opening(entry: Entry, text: str, context: Context) -> str:
    return item_line(context.meeting, entry.item_id, is_new=False)


_STILL_PUBLIC = "These words alone keep nothing from the public: type /exempt when the item begins"


@command("item", Kind.ITEM, _write_opening, "/item 5 Organised Crime")
def read_item(rest: str, context: Context, command: Command) -> Reading:
    """`/item [NUMBER] TITLE` opens an item, `/item NUMBER` goes to it; a backslash keeps a figure in the title."""
    if context.is_live and (reading := _read_likely(rest, context)) is not None:
        return reading
    number, title = _listed_number(rest, context) or _number_and_title(rest, command.example)
    intent = OpenItem(number, title, is_unnumbered=not number and title != rest)
    reading, live = Reading(intent), context.item
    is_same = live is not None and (live.bare_number == bare_number(number) if number else live.title == title)
    if context.is_live:
        reading = remarked(reading, _other_title(intent, context) if number and title else "")
        from clerk_tui.lists.tables import without_exempt  # a screen of a meeting does not wait for it

        reading = remarked(reading, _STILL_PUBLIC if without_exempt(title) else "")
    if is_same and live is not None and title in ("", live.title) and context.is_new:
        reading = advised(reading, in_hand_already(live))
    if not context.is_live or is_same:
        return reading
    to = next((i for i in context.meeting.items if number and i.bare_number == bare_number(number)), None)
    reading = remarked(reading, _far_off(intent, context), left_open(context, to))
    whole = untaken_parent(context.meeting, number) if context.is_new else None
    if whole is None or (live is not None and live.id == whole.id):
        return reading
    first = item_line(context.meeting, whole.id, is_new=False)
    line = f"/{command.word} {rest}"
    return replace(advised(reading, f"Its item was not opened: Tab for {first} first"), offer=first, then=(line,))


def in_hand_already(item: AgendaItem) -> str:
    """What is said of a line that opens the item in hand."""
    return f"{f'Item {item.bare_number}' if item.bare_number else item.title} is in hand already"


def _far_off(intent: OpenItem, context: Context) -> str:
    """A remark about a new number out of the order of the agenda: *26/51* for *26/5.1*."""
    number = bare_number(intent.number)
    start, last = _LAST_FIGURE.sub("", number), _LAST_FIGURE.search(number)
    known = [i.bare_number for i in context.meeting.items if i.number]
    same = [int(n[len(start) :]) for n in known if n.startswith(start) and n[len(start) :].isdigit()]
    taken = {item.id for item in context.meeting.items_taken}
    is_planned = any(i.id not in taken for i in context.meeting.items if not i.is_heading)
    if last is None or number in known or not known:
        return ""
    is_far = is_planned and bool(same) and int(last[0]) > max(same) + 1
    is_part = start.endswith((".", "(")) and start.rstrip(".(") not in known
    return f"No item {number} is on the agenda, nor one before it: {_NEW}" if is_far or is_part else ""


_LAST_FIGURE = regex(r"\d+$")


def _listed_number(rest: str, context: Context) -> tuple[str, str] | None:
    """The number of a listed item that begins the words (*III*), and the title after it; None if there is none."""
    first, _, title = rest.partition(" ")
    is_listed = any(i.number and first in (i.number, i.bare_number) for i in context.meeting.items)
    return (first, title.strip()) if is_listed else None


def _read_likely(rest: str, context: Context) -> Reading | None:
    """The item that words mean by its number in another form (*iv.1*, *IV 1*) or by words of its title; refused if a
    number alone is no item's. None for an item as listed, or a new one."""
    items = [i for i in context.meeting.items if not i.is_heading]
    if any(rest in (i.bare_number, i.number, i.label) for i in items) or rest.startswith("\\"):
        return None
    if key := _number_key(rest):
        return _read_number(rest, key, items, context)
    found = by_title(rest, items) if not rest[:1].isdigit() else []
    if len(found) != 1:
        several = " or ".join(i.label for i in items_meant(rest, context))
        said = f"This opens a new item: Tab for {several}" if found else f"No item of the agenda has “{rest}”: {_NEW}"
        is_part = rest.islower() and (found or (items and rest[:1].isalpha() and len(rest.split()) <= _MOST_OF_NEW))
        return remarked(Reading(OpenItem("", rest)), said, left_open(context)) if is_part else None
    title = _title_alone(found[0].title).casefold()
    is_clear = title == rest.casefold() or (rest.islower() and re.search(rf"\b{re.escape(rest)}\b", title) is not None)
    said = "" if is_clear else f"This opens {found[0].label}: for a new item, type /item \\{rest}"
    return _to_item(found[0], context, said)


_NEW = "this opens a new item with that title"


def items_meant(typed: str, context: Context) -> list[AgendaItem]:
    """The items that words in small letters may mean, if several, those not yet opened first; else none."""
    found = by_title(typed, [i for i in context.meeting.items if not i.is_heading]) if typed.islower() else []
    opened = {e.item_id for e in context.meeting.entries if e.kind is Kind.ITEM and not e.is_struck}
    return sorted(found, key=lambda item: item.id in opened) if len(found) > 1 and not typed[:1].isdigit() else []


def _read_number(typed: str, key: tuple[str, ...], items: Sequence[AgendaItem], context: Context) -> Reading | None:
    """The one item with a number in another form; refused if there is none, with the likely one offered. None for a
    number that is read as it is."""
    near = with_number(typed, items)
    if near and _item_number_key(near[0]) == key:
        return _to_item(near[0], context) if len(near) == 1 else None
    if not near and typed[:1].isdigit():
        return None
    likely, offer = "", ""
    if len(near) == 1:
        likely, offer = f" Tab for {near[0].label}.", item_line(context.meeting, near[0].id, is_new=False)
    return Reading(refusal=f"There is no item {typed} on the agenda: give its title as well.{likely}", offer=offer)


def with_number(typed: str, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items with a number as typed, else in another form: *6* is VI, *iv 1* is IV.1."""
    key = _number_key(typed)
    same = [i for i in items if key and _item_number_key(i) == key]
    value = tuple(map(_part_value, key))
    return same or [i for i in items if key and all(value) and tuple(map(_part_value, _item_number_key(i))) == value]


def _to_item(item: AgendaItem, context: Context, said: str = "") -> Reading:
    """Go to an item of the agenda."""
    reading = advised(Reading(OpenItem(item.number, item.title, is_unnumbered=not item.number)), said)
    if item == context.item:
        return advised(reading, in_hand_already(item)) if context.is_new else reading
    return remarked(reading, left_open(context, item))


def by_title(typed: str, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items whose title equals the typed words, else begins with them, else has words that begin with them or that
    they abbreviate: *mins* for *minutes*."""
    low = typed.casefold()
    titles = [(i, _title_alone(i.title).casefold()) for i in items]
    whole = [i for i, title in titles if title == low] or [i for i in items if fit(typed, i) is Fit.WHOLE]
    if whole or len(low) < _LEAST_LETTERS:
        return whole
    if typed.islower() and (of_words := [i for i in items if fit(typed, i) >= Fit.SHORT]):
        return of_words
    begun = [i for i, title in titles if title.startswith(low)]
    if begun or not typed.islower():
        return begun
    return [i for i, title in titles if all(any(_begins(t, w) for w in _words_of(title)) for t in _words_of(low))]


class Fit(IntEnum):
    """How well words fit an item's title, from not at all to the whole of it."""

    NOT = 0
    PART = 1
    """Half of them are words of it."""
    MOST = 2
    """All of them are, but for words that many titles have."""
    SHORT = 3
    """All of them are, some of them in short or with another ending."""
    WORDS = 4
    """All of them are."""
    WHOLE = 5
    """They are the title, whatever their endings and signs, or in short, or two of its first words."""


@lru_cache(maxsize=1024)
def fit(typed: str, item: AgendaItem) -> Fit:
    """How well words, in full or abbreviated, fit the title of an item."""
    title = _IN_BRACKETS.sub("", _title_alone(item.title))
    said, known, led = (_stems(text) for text in (typed, title, title.partition(":")[0]))
    if not said:
        return Fit.NOT
    fewest = _FEW if typed.islower() else _FEW - 1
    initials = {"".join(word[0] for word in words) for words in (known, title.lower().split()) if len(words) > fewest}
    if said in (known, led) or "".join(_words_of(typed)) in initials:
        return Fit.WHOLE
    if len(said) > 1 and (_is_in_short(said, known) or "".join(said) in accumulate(known)):  # *fine free*: Fine-Free
        return Fit.WHOLE
    others = [word for word in said if not _is_in_title(word, known, title)]
    special = [word for word in said if word not in others and word not in _OF_MANY and not word.isdecimal()]
    if set(said) <= set(known) or (special and not others):
        return Fit.WORDS if set(said) <= set(known) else Fit.SHORT
    is_most = special and all(word in _OF_MANY for word in others)
    return Fit.MOST if is_most else Fit.PART if special and len(others) * 2 <= len(said) else Fit.NOT


_FEW = 2
"""The words of a title that has no initials."""
_OF_MANY = frozenset(word.removesuffix("s") for word in lexicon("agenda.of-many-titles"))
"""Words that tell no title from others."""
_STEM = 4
"""The letters of a word to which another ending may be put: *flood*, *flooding*."""
_ENDINGS = ("al", "e", "ed", "er", "ing", "ity", "ment", "y")


def _is_in_title(typed: str, known: Sequence[str], title: str) -> bool:
    """Whether a word is in a title in full, with another ending, abbreviated, or as initials."""
    if any(_is_same(typed, word) for word in known):
        return True
    if typed[0].isdigit():
        return typed in "".join(known)  # *20mph*
    letters = ("".join(word[0] for word in words) for words in (known, _words_of(title)))
    return len(typed) > _FEW and any(typed.removesuffix("o") in one for one in letters)  # the o of officer, as in CEO


@lru_cache(maxsize=4096)
def _is_same(typed: str, word: str) -> bool:
    """Whether two words are the same but for an abbreviation or an ending."""
    if typed == word or (len(typed) >= _LEAST_LETTERS and word.startswith(typed)):
        return True
    short, long = sorted((typed, word), key=len)
    stem = short.rstrip("ey")
    if len(short) >= _STEM and long.startswith(stem) and long[len(stem) :] in _ENDINGS:
        return True
    if len(typed) < _FEW or not typed.isalpha() or not shortens(typed, word):
        return False
    is_end = typed[-1] == word[-1]
    is_slip = is_end and len(typed) > len(word) - _LEAST_LETTERS
    return is_slip or (VOWELS.isdisjoint(typed[1:]) and (is_end or len(typed) >= _LEAST_LETTERS))


def _is_in_short(said: Sequence[str], title: Sequence[str]) -> bool:
    """Whether two or more words abbreviate the whole title in order, perhaps with initials: *supt report*, *q&s*, *ce
    report* for *Chief Executive's report*."""
    if not said or not title:
        return not said and all(word in _OF_MANY for word in title)
    first, *others = said
    if (first == title[0] or _begins(first, title[0])) and _is_in_short(others, title[1:]):
        return True
    initials = "".join(word[0] for word in title[: len(first)])
    return 1 < len(first) == len(initials) and first == initials and _is_in_short(others, title[len(first) :])


@lru_cache(maxsize=512)
def _stems(text: str) -> tuple[str, ...]:
    """The words of a text without plural endings, inner signs and the smallest words."""
    words = _words_of(in_words(re.sub(r"(?<=\w)['’-](?=\w)|(?<=\b\w)/(?=\w)", "", text)))
    words = tuple(str(ROMANS[word]) if len(word) > 1 and word in ROMANS else word for word in words)
    return tuple(word.removesuffix("s") or word for word in words if word not in _SMALLEST)


_SMALLEST = frozenset("the a an of and to for in on".split())
_IN_BRACKETS = regex(r"(?<=\S) \([A-Z][A-Z&, ]*\)")
"""The initials of whoever reports, in a title."""


def _begins(typed: str, word: str) -> bool:
    """Whether typed letters begin a word or, from two letters on, are its first letter and others in order."""
    return word.startswith(typed) or (len(typed) > 1 and typed.isalpha() and shortens(typed, word))


@lru_cache(maxsize=512)
def _words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case."""
    return tuple(re.findall(r"[^\W_]+", text.casefold()))


def _number_key(text: str) -> tuple[str, ...]:
    """The parts of a printed number, in lower case: *IV.1* and *iv 1* give *iv* and *1*. Empty for other text."""
    match = _LISTED_NUMBER.fullmatch(text.strip())
    if match is None or (match["roman"] and match["roman"].casefold() not in ROMANS):
        return ()
    return tuple(re.findall(r"\d+|[^\W\d_]+", text.casefold()))


def _item_number_key(item: AgendaItem) -> tuple[str, ...]:
    """The parts of an item's number, which its title may print instead."""
    if item.number:
        return _number_key(item.number)
    first, _, rest = item.title.partition(" ")
    is_number = rest and (not first.isalpha() or (len(first) > 1 and first.isupper()))
    return _number_key(first) if is_number else ()


def _title_alone(title: str) -> str:
    """A title without the number printed at its beginning."""
    first, _, rest = title.partition(" ")
    return rest if rest and (len(first) == 1 or not first.isalpha()) and _number_key(first) else title


def _part_value(part: str) -> int:
    """The value of a part of a number: 4 for *iv* and *4*; 0 for a letter or anything else."""
    return int(part) if part.isdigit() else ROMANS.get(part, 0)


def _other_title(intent: OpenItem, context: Context) -> str:
    """A remark if an item of that number has another title: the title is changed, or there are then two such items."""
    number, meeting = bare_number(intent.number), context.meeting
    found = item_meant(meeting, intent)
    if found is not None:
        return "" if found.title == intent.title else f"This changes the title of item {number}: {found.title}"
    taken = next((i for i in reversed(meeting.items_taken) if i.bare_number == number), None)
    if taken is None or goes_on(meeting, number):
        return ""
    return f"Item {number} was taken already ({taken.title}): this opens another item {number}"


@command("agenda", example="/agenda 5 Organised Crime")
def read_planned(rest: str, context: Context, command: Command) -> Reading:
    """`/agenda [NUMBER] TITLE [// AUTHOR] [// exempt]` adds an item to the agenda."""
    lines = _lines_of_items(rest) if context.is_new else ()
    if lines:
        offered = f"Is this several items? Tab for {'; then '.join(lines)}"
        return replace(advised(_read_planned(rest, context, command), offered), offer=lines[0], then=lines[1:])
    return _read_planned(rest, context, command)


def _lines_of_items(rest: str) -> tuple[str, ...]:
    """The lines that add several items to the agenda: *1 Apologies 2 Minutes 3 Trees*, *Apologies; Minutes; Trees*.
    None if the words are one item."""
    if not _MAY_BE_SEVERAL.search(rest):
        return ()
    from clerk_tui.lists import read_items  # a screen of a meeting does not wait for it

    items = read_items(rest)
    return tuple(f"/agenda {f'{item.number} {item.title}'.strip()}" for item in items) if len(items) > 1 else ()


_MAY_BE_SEVERAL = regex(r";.*;|(?:^|\s)\(?(?:\d|[A-Za-z][.)]).*\s\(?(?:\d|[A-Za-z][.)])")
"""Semicolons, or two numbers or letters that may count items."""


def _read_planned(rest: str, context: Context, command: Command) -> Reading:
    rest, author, is_exempt = split_item_line(rest)
    number, title = _number_and_title(rest, command.example)
    if not title:
        refuse(f"Give the title as well: /agenda {number} Organised Crime")
    same = [i for i in context.meeting.items if number and i.bare_number == bare_number(number)]
    listed = next((i for i in same if context.is_live or i.title == title), None)  # in a file they may begin again
    if listed:
        refuse(f"Item {number} is already on the agenda: {listed.title}. /item {number} goes to it.")
    return Reading(PlanItem(number, title, author=author, is_exempt=is_exempt))


def split_item_line(line: str) -> tuple[str, str, bool]:
    """An agenda line as its label, the author who reports, and whether the item is exempt, each after two slashes."""
    rest, *said = (part.replace(_OWN_SLASHES, "//") for part in _SAID.split(line))
    return rest, next((words for words in said if words != _EXEMPT), ""), _EXEMPT in said


_SAID = regex(r"\s+//\s+")
_EXEMPT = "exempt"
_OWN_SLASHES = "\\//"
"""Two slashes that are a title's own."""


def planned_line(item: AgendaItem) -> str:
    """The line that adds an item to the agenda."""
    if item.is_heading:
        return f"/part {item.title}"
    return f"/agenda {join_item_line(numbered(item), item)}"


def join_item_line(label: str, item: AgendaItem) -> str:
    """The label of an item with its author and *exempt*, each after two slashes; `split_item_line` reads it back."""
    written = [f" {part} ".replace(" // ", f" {_OWN_SLASHES} ").strip() for part in (label, item.author) if part]
    return " // ".join([*written, *([_EXEMPT] if item.is_exempt else [])])


def _number_and_title(rest: str, example: str) -> tuple[str, str]:
    if match := _NUMBER.fullmatch(rest):
        return match["number"], (match["title"] or "").strip()
    return "", needed(rest.removeprefix("\\").lstrip(), example)


def item_line(meeting: Meeting, item_id: int | None, *, is_new: bool) -> str:
    """The line that opens an item, with its title if it `is_new`, or goes back to it."""
    item = meeting.item_by_id[item_id or 0]
    if item.is_heading:
        return f"/heading {item.title}"
    if item.number:
        is_only = sum(1 for other in meeting.items if other.bare_number == item.bare_number) == 1
        return f"/item {item.number}" if is_only and not is_new else f"/item {numbered(item)}"
    shared = any(i.id != item.id and i.title.casefold() == item.title.casefold() for i in meeting.items)
    is_plain = shared and not begins_with_number(item.title)
    return f"/item \\{item.title}" if is_plain else f"/item {numbered(item)}"


def numbered(item: AgendaItem) -> str:
    """An item's number and title, escaped so that both are read back; a title alone may begin like a number."""
    if item.number:
        return f"{item.number} {item.title}".strip()
    return f"\\{item.title}" if begins_with_number(item.title) else item.title


def begins_with_number(title: str) -> bool:
    """Whether a title alone would be read as beginning with a number or an escape."""
    return title[:1] == "\\" or _NUMBER.fullmatch(title) is not None


def split_number(text: str) -> tuple[str, str]:
    """An agenda line as its printed number and its title."""
    match = _NUMBER.fullmatch(text.strip())
    if match and match["title"]:
        return match["number"].rstrip(".)/"), match["title"].strip()
    return "", text.strip()


@command("heading", example="/heading Part A")
def read_heading(rest: str, context: Context, command: Command) -> Reading:
    """`/heading TEXT` opens a part of the agenda."""
    return Reading(OpenItem("", needed(rest, command.example), is_heading=True))


@command("part", example="/part Part B")
def read_part(rest: str, context: Context, command: Command) -> Reading:
    """`/part TITLE` adds the heading of a part to the agenda."""
    return Reading(PlanItem("", needed(rest, command.example), is_heading=True))


@command("next")
def read_next(rest: str, context: Context, command: Command) -> Reading:
    """`/next`."""
    if rest:
        return Reading(refusal="Type /next alone. To open another item, type /item and its number or title")
    meeting, skipped = context.meeting, context.meeting.items_passed
    if context.is_live and skipped and not meeting.items_ahead:
        return Reading(
            refusal=f"{end_of_agenda(meeting)}: Tab for {skipped[0].label}",
            offer=item_line(meeting, skipped[0].id, is_new=False),
        )
    passed = passed_over(meeting) if context.is_live and meeting.items_ahead else ""
    said = f"Opens {meeting.items_ahead[0].label}. {passed}" if passed else ""
    return advised(remarked(Reading(NextItem()), left_open(context, next(iter(meeting.items_ahead), None))), said)


@command("urgent", Kind.URGENT, write_words)
def read_of_item(rest: str, context: Context, command: Command) -> Reading:
    """Read optional words about the open item."""
    _need_open_item(context)
    return worded(command.records, rest or None, context)


@command("defer", Kind.DEFERRED, write_fate, takes_colon=True)
def read_deferral(rest: str, context: Context, command: Command) -> Reading:
    """`/defer [TEXT]`, or `/defer: TEXT` with the clerk's own sentence."""
    _need_open_item(context)
    return fate(Kind.DEFERRED, rest, context)


@command("table", example="/table until the next meeting")
def read_tabling(rest: str, context: Context, command: Command) -> Reading:
    """`/table [until when]`: the open motion, else the item, lies on the table."""
    what = "motion" if context.proceedings.latest_open(context.item_id) is not None else "item"
    return read_deferral(f": The {' '.join(f'{what} was tabled {rest}'.split()).rstrip('.')}.", context, command)


@command("paper", Kind.PAPER, write_words, "/paper Report of the Director of Resources.")
def read_paper(rest: str, context: Context, command: Command) -> Reading:
    """`/paper TITLE`."""
    _need_open_item(context)
    return read_words(rest, context, command)


@command("refer", Kind.REFERRED, write_fate, "/refer Cabinet")
def read_referral(rest: str, context: Context, command: Command) -> Reading:
    """`/refer BODY[: TEXT]`; a *to* before the body is in the sentence already."""
    _need_open_item(context)
    return fate(Kind.REFERRED, needed(re.sub(r"(?i)^to\s+", "", rest), command.example), context)


def _need_open_item(context: Context) -> None:
    """Refuse the line if no item is open. Raises LineRefusedError."""
    if context.item_id is None:
        refuse("Open an agenda item first: /item 5 Title, or /next.")
