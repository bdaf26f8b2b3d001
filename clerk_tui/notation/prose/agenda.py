"""An item of the agenda that is opened, in prose: *on to planning*, *next item web page*, *10. unfinished business*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_tui.english.clauses import Clauses
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import NOUNS_TOO, is_base, is_past
from clerk_tui.english.words import DETERMINERS, is_common
from clerk_tui.meeting import AgendaItem
from clerk_tui.meeting.people import fold
from clerk_tui.notation.commands.agenda import by_title, fits_title, item_line, split_number, with_number
from clerk_tui.notation.names import shortens
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_LONGEST = 90
"""The most characters of a line that only names an item."""
_GOES = (
    r"(?:went|go(?:es|ing)?|(?:re)?turn(?:ed|s|ing)?|revert(?:ed|s|ing)?|proceed(?:ed|s|ing)?|skip(?:s|ped|ping)?"
    r"|jump(?:ed|s|ing)?)"
)
_TAKEN = r"(?:taken|considered|dealt with|discussed|heard)"
_ITEM = r"(?:(?:the )?(?:agenda(?: item)?|item|sl\.?(?= no)) (?:no\.? |number )?|no\. ?(?=\d))"
_LEAD = (
    r"(?:(?:(?:so|then|now|ok|okay),? )?(?:(?:we|the (?:meeting|board|council|committee|chair(?:man)?)) )?"
    rf"(?:(?:then|now) )?(?:(?:mov(?:e[ds]?|ing) |{_GOES} )?(?:back |ahead |straight )?(?:on ?to|on)"
    rf"|(?:{_GOES} (?:back )?|back |straight )to"
    rf"|to(?= {_ITEM})"
    rf"|(?:mov(?:e[ds]?|ing) (?:back |ahead )?to|t(?:akes?|ook|aking)|open(?:s|ed)?|start(?:s|ed)?"
    rf"|br(?:ing|ought) forward)(?= {_ITEM})"
    r"|(?:let['’]?s )?t(?:ak(?:es?|ing)|ook) up|let['’]?s take"
    r"|next(?:,? (?:is|up|on(?: the)? agenda|(?:agenda )?(?:item|point|pt)|business)(?: is| was)?)?"
    r"|(?:item )?now(?: (?:on|at|to|for))?|taken up(?=:| \d))"
    r"[,:]? (?:[–—-] )?)"
)
_CALLED = any_case(
    rf"(?:{_LEAD}{_ITEM}?|{_ITEM})(?P<rest>\S.*?)"
    rf"(?: (?:(?:was |is |to be )?(?:{_TAKEN} (?:now|next|first|early)|brought forward|moved up)"
    r"(?! (?:last|next|from|to|until)\b)(?P<why>\b.*)"
    r"|now|next|first|early))?"
)
"""An item that is said to be one, and why it is taken out of order."""
_TAKEN_UP = any_case(
    rf"(?:with (?:the )?permission of (?:the )?chair,? )?{_ITEM}?(?P<rest>\S[^,;:]{{0,40}}?)(?P<why>(?!))?"
    r" (?:(?:was|is) )?"
    r"(?:now |next )?taken up(?: (?:now|next|for (?:discussion|consideration)))?"
)
_TITLE_NEXT = any_case(
    r"(?P<rest>[^\W\d][^,;:.]{2,40}?|\d{1,2}\w?(?= (?:was|is) ))(?P<why>(?!))?"
    rf"(?: (?:was|is) {_TAKEN})? (?:next|now)"
)


_SKIPPED = any_case(
    rf"(?:(?:we )?(?:skip(?:s|ped|ping)?|pass(?:es|ed|ing)? over|omit(?:s|ted|ting)?|no(?=.*,)) {_ITEM}?"
    r"(?P<number>\d{1,2}\w?)"
    rf"|{_ITEM}?(?P<said>\d{{1,2}}\w?) (?:(?:was|is) )?(?:skipped|omitted|passed over|not needed))"
    r"(?:[,.;]? (?:so )?(?P<then>\S.*))?"
)
"""An item that is left out, and perhaps where the meeting goes on."""
_NEXT = any_case(
    r"(?:(?:ok|okay|so|then|now),? )?(?:next(?: (?:one|(?:agenda )?(?:item|pt|point|business)|up))?"
    r"(?: on (?:the )?agenda)?|mov(?:ed|ing|e) on)\.?"
)
"""The next item, without its number or title."""


def item_opened(line: str, context: Context) -> Iterator[str]:
    """The line that goes to the one item which a short line names by number, title or both, unless it is in hand."""
    items = [item for item in context.meeting.items if not item.is_heading]
    if len(line) > _LONGEST or not items:
        return
    if _NEXT.fullmatch(line) and context.meeting.items_ahead:
        yield "/next"
    if (skipped := _SKIPPED.fullmatch(line)) and (after := _after_item(skipped["number"] or skipped["said"], context)):
        yield item_named(skipped["then"], context) if skipped["then"] else after
    number, words = split_number(line) if line[:1].isdigit() else ("", "")
    if number and line[len(number)] in ".)" and (numbered := _with_title(number, words, items, context)):
        item, said = numbered
        if item != context.item:
            yield f"{item_line(context.meeting, item.id, is_new=False)}\n{said}"
            return
    if number and words and line[len(number)] == "/":
        line = f"{number} {words}"
    called = _TAKEN_UP.fullmatch(line) or _CALLED.fullmatch(line) or _TITLE_NEXT.fullmatch(line)
    meant = _item_meant(called["rest"], items, is_said=True) if called else None
    found = meant or _item_meant(line, items, is_said=called is not None)
    opened = item_line(context.meeting, found.id, is_new=False) if found is not None and found != context.item else ""
    opened = opened or (titled_ahead(line.rstrip(" .:;–—-"), context, is_alone=True) if found is None else "")
    if opened:
        said = f"\n\\{line}" if called and called["why"] else ""
        yield f"{opened}{said}"


def _with_title(number: str, words: str, items: list[AgendaItem], context: Context) -> tuple[AgendaItem, str] | None:
    """The item whose number and title begin a line, and the words after it: with the title, unless what happened
    follows."""
    told = words.split()
    for end in range(len(told) - 1, 0, -1):
        found = _item_meant(f"{number} {' '.join(told[:end]).rstrip(_ENDS_TITLE)}", items, is_said=False)
        if found is not None:
            rest, is_apart = " ".join(told[end:]).lstrip(_ENDS_TITLE), told[end - 1][-1] in _ENDS_TITLE
            is_told = is_apart and (Clauses(tokens(rest)).has_verb() or any(is_past(w.low) for w in tokens(rest)))
            return found, rest if is_told or _is_deed(rest, context) else words
    return None


_ENDS_TITLE = ".:–—- "


def _after_item(number: str, context: Context) -> str:
    """The line that opens the item after the one with a number, which is still to come; empty if there is none."""
    ahead = [item for item in context.meeting.items_ahead if not item.is_heading]
    left_out = with_number(number, ahead)
    after = ahead[ahead.index(left_out[0]) + 1 :] if len(left_out) == 1 else []
    return item_line(context.meeting, after[0].id, is_new=False) if after else ""


def item_named(what: str, context: Context) -> str:
    """The same for words that say nothing more; empty if they name none."""
    return next(item_opened(what, context), "")


def titled_ahead(what: str, context: Context, *, is_alone: bool = False) -> str:
    """The line that opens the one item still to come that some words name by its title or its initials (*AOB*); empty
    if there is none. `is_alone`: the line says nothing else."""
    ahead = [item for item in context.meeting.items_ahead if not item.is_heading]
    if not is_alone and context.item is not None and _LOOKS_BACK.search(context.item.title):
        ahead = ahead[:1]  # its topics are those of other items: *lights - done*
    found = [item for item in ahead if fits_title(what, item, is_alone=False)]
    found = found or [item for item in ahead if is_alone and fits_title(what, item, is_alone=True)]
    short = what.lower().rstrip(".") if not (is_alone or found or is_common(what.lower())) else ""
    if len(short) >= _LEAST_LETTERS and short.isalpha():
        found = [item for item in ahead if item.title.lower().startswith(short) or _slip(short, item.title.lower())]
    is_name = context.find(what).only is not None
    return item_line(context.meeting, found[0].id, is_new=False) if len(found) == 1 and not is_name else ""


_LOOKS_BACK = any_case(r"\barising\b|\b(?:action|outstanding)s?\b.*\b(?:points?|items?|log|list|tracker|matters)\b")
"""Words in the title of an item that reviews earlier business."""


def _slip(typed: str, title: str) -> bool:
    """Whether a long word is a title with letters left out."""
    return len(typed) > len(title) - _LEAST_LETTERS and shortens(typed, title) and typed[-1] == title[-1]


_LEAST_LETTERS = 3
_NUMBERED = any_case(
    r"(?:(?:agenda )?item )?(?P<number>\d{1,3}(?:\.\d{1,2})?)(?P<letter>[a-z]?)(?P<sign>[.):]| [–—-])?"
    r" (?P<rest>[^\W\d].*)"
)


def item_numbered(line: str, context: Context) -> tuple[str, str]:
    """The line that opens the item still to come whose number begins a line, and the rest of it, without its title:
    *9 - correspondence - letter read*; empty if the number may count something."""
    match = _NUMBERED.fullmatch(line)
    found = with_number(match["number"], context.meeting.items_ahead) if match else []
    if match is None or len(found) != 1:
        return "", ""
    head, rest = (*_SIGN.split(match["rest"], maxsplit=1), "")[:2]
    first = head.split()[0].lower()
    is_title = fits_title(head, found[0], is_alone=True) or (first == head.lower() and _begins_title(first, found[0]))
    is_marked = match["letter"] or _is_marked(match, found[0], context)
    if not is_title and (_OF_COUNT.fullmatch(match["rest"]) or not is_marked):
        return "", ""
    opened = item_line(context.meeting, found[0].id, is_new=False)
    return opened, rest if is_title else match["rest"]


def opened_title(opened: str, context: Context) -> str:
    """The title of the item that a line for it opens; empty for another line."""
    found = with_number(opened.removeprefix("/item ").split(" ")[0], context.meeting.items) if opened else []
    return found[0].title if found else ""


def _is_marked(match: re.Match[str], item: AgendaItem, context: Context) -> bool:
    """Whether a number surely is that of an item, and counts nothing: by a sign after it, as one that hardly ever
    counts (*104*, *7.2*), or by a word of the title, somebody's initials (*LT - …*) or what somebody did after it."""
    number, rest = match["number"], match["rest"]
    is_long = not number.isdecimal() or int(number) >= _HARDLY_COUNTS
    first = rest.split()[0].lower().rstrip(",:;")
    who = _SIGN.split(rest, maxsplit=1)[0]
    is_by = who != rest and who.isupper() and context.find(who).only is not None
    return bool(match["sign"]) or is_long or is_by or _begins_title(first, item) or _is_deed(rest, context)


_HARDLY_COUNTS = 20


def _is_deed(said: str, context: Context) -> bool:
    """Whether words begin with somebody and what they did: *2 hall moved …*."""
    words = said.split()
    count, voice = context.first(words)
    return voice is not None and is_past("".join(words[count : count + 1]).lower().rstrip(",;:"))


def _begins_title(word: str, item: AgendaItem) -> bool:
    """Whether a word is one of an item's title, perhaps in short: *3 pond report - it leaks*, *3 pub comment*."""
    titled = item.title.lower().split()
    return len(word) >= _LEAST_LETTERS and any(one.startswith(word) or _slip(word, one) for one in titled)


def number_first(line: str, context: Context) -> tuple[str, str]:
    """The line that opens the item whose number begins `line`, and the rest of `line`. The first is empty for the item
    in hand, and for a time before a decision; both are empty if the number may count something."""
    if timed := _TIME_FIRST.match(line):
        return "", line[timed.end() :]
    match = _NUMBERED.fullmatch(line)
    numbered = with_number(match["number"], context.meeting.items) if match and not match["letter"] else []
    if match is None or len(numbered) != 1:
        return "", ""
    item, rest = numbered[0], match["rest"]
    head, (first, second) = _SIGN.split(rest, maxsplit=1)[0].partition(",")[0], (*rest.lower().split(), "")[:2]
    is_next = item == context.item or item in context.meeting.items_ahead
    is_clause = first in DETERMINERS or (is_base(first) and (first not in NOUNS_TOO or second in DETERMINERS))
    is_title = fits_title(head, item, is_alone=True)
    is_marked = is_clause or _is_marked(match, item, context)
    if _OF_COUNT.fullmatch(rest) or not (is_title or (is_next and is_marked)):
        return "", ""
    return ("" if item == context.item else item_line(context.meeting, item.id, is_new=False)), rest


_TIME_FIRST = any_case(rf"(?:{TYPED_TIME}),?(?: [–—-])? (?=(?:unan\w* )?(?:agreed|resolved|decided)\b)")
_SIGN = regex(r" [–—-] |[:.] ")
_OF_COUNT = any_case(
    r"(?:(?:votes? )?for|against|in favou?r|ayes?|noes|nays?|yes|no|abst\w*|(?:members )?(?:present|absent)|mops?)"
    r"(?:[,;.]? \d.*|[,;.])?"
)
"""What a number counts, whatever sign stands after it: *5 - for, 2 - against*, *12: present*."""


_IN_BRACKETS = regex(r"(?<=[^\W\d]) \((\d{1,2})\)$")
"""A number after a title: *Trees (6)*."""
_IN_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()


def _item_meant(what: str, items: list[AgendaItem], *, is_said: bool) -> AgendaItem | None:
    """The one item with a number, a title or both; without a word before them that says that they are an item, both or
    the whole title are needed. On an agenda without numbers a number is a place."""
    what = _IN_BRACKETS.sub(r" \1", what.rstrip(" .:;–—-"))
    number, title = split_number(what)
    same, words, last = with_number(what, items), *what.rpartition(" ")[::2]
    if what.isdecimal() and int(what) and not any(item.number for item in items):
        same = items[int(what) - 1 : int(what)]
    if is_said and what.lower() in _IN_WORDS:
        same = with_number(str(_IN_WORDS.index(what.lower()) + 1), items)
    if same or not title:
        found = same if is_said else []
    elif not number and words and (there := by_title(words.lower(), with_number(last.strip("()[]"), items))):
        found = there
    elif number:
        found = by_title(title.lower(), with_number(number, items))
    elif is_said:
        found = by_title(what.lower(), items)
    else:
        found = [item for item in items if " " in what and fold(item.title) == fold(what)]
    return found[0] if len(found) == 1 else None
