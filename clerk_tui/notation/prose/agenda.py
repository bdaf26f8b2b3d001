"""Items opened in prose: *on to planning*, *next item web page*, *10. unfinished business*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.months import MONTH, MONTH_SHORT
from clerk_tui.english.tense_and_person import Clauses, is_plural
from clerk_tui.english.titles_and_forenames import ONLY_TITLES, is_forename
from clerk_tui.english.tokens import Token, tokens
from clerk_tui.english.verbs import SAYING, is_participle, is_past, is_third
from clerk_tui.english.words import ADJECTIVES, AUXILIARIES, CONNECTIVES, COORDINATORS, DETERMINERS, is_common
from clerk_tui.meeting import AgendaItem
from clerk_tui.meeting.agenda import ANY_OTHER
from clerk_tui.meeting.people import fold
from clerk_tui.notation.agenda_items import Fit, by_title, fit, item_line, split_number, with_number
from clerk_tui.notation.prose.decisions import LOOKS_BACK, are_several, put_off
from clerk_tui.notation.prose.names import cut_name
from clerk_tui.notation.prose.opening_and_closing import IS_NEXT, day_first
from clerk_tui.notation.reading import Context, kept
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
    rf"|(?:mov(?:e[ds]?|ing) (?:back |ahead )?to|t(?:akes?|ook|aking)|(?:re-?)?open(?:s|ed)?"
    r"|revisit(?:s|ed|ing)?|resum(?:es?|ed|ing)|start(?:s|ed)?"
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
    r"|(?:(?:was |is )?(?:then |now )?(?:(?:re-?opened|resumed|revisited|returned to|taken (?:up )?again)(?: again)?"
    r"|continued from (?:above|earlier)))|again|now|next|first|early))?"
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


@kept
def item_opened(line: str, context: Context) -> str | None:
    """The line that opens the one item which a short line names by number, title or both, unless it is open; None for
    another line, and empty if only what it leaves out is known."""
    items = [item for item in context.meeting.items if not item.is_heading]
    if len(line) > _LONGEST or not items:
        return None
    if _NEXT.fullmatch(line) and context.meeting.items_ahead:
        return "/next"
    if (skipped := _SKIPPED.fullmatch(line)) and (after := _after_item(skipped["number"] or skipped["said"], context)):
        return item_named(skipped["then"], context) if skipped["then"] else after
    if (led := number_first(line, context)) and led.is_title and not led.rest and led.opened:
        return led.opened
    number, words = split_number(line) if line[:1].isdigit() else ("", "")
    if number and words and line[len(number)] == "/":
        line = f"{number} {words}"
    called = _TAKEN_UP.fullmatch(line) or _CALLED.fullmatch(line.rstrip(".")) or _TITLE_NEXT.fullmatch(line)
    meant = _item_meant(called["rest"], items, is_said=True) if called else None
    found = meant or _item_meant(line, items, is_said=called is not None)
    opened = item_line(context.meeting, found.id, is_new=False) if found is not None and found != context.item else ""
    title = line.rstrip(" .:;–—-") if found is None else ""
    opened = opened or titled_ahead(
        title, context, is_alone=True, may_be_post=context.names.held_by_one(title) is not None
    )
    said = f"\n\\{line}" if called and called["why"] else ""
    return f"{opened}{said}" if opened else None


def item_put_off(line: str, context: Context) -> tuple[str, ...]:
    """The lines that open the item which is said to be put off, unless it is in hand, and that record it: *item on
    swings deferred*, *swings deferred to May*, *fin: budget deferred*; empty for other lines."""
    told = (form.fullmatch(line) for form in _ITEMS_PUT_OFF) if _MAY_PUT_OFF.search(line) else iter(())
    return next(filter(None, (_put_off(match.groupdict(), context) for match in told if match)), ())


def _put_off(said: dict[str, str | None], context: Context) -> tuple[str, ...]:
    title, part, items = said["title"] or "", said.get("part") or "", context.meeting.items
    items = tuple(item for item in items if not item.is_heading)
    found = [item for item in items if fold(item.title) == fold(title)]
    if "bare" not in said and not found and not _OF_NO_TITLE.issuperset(title.lower().split()):
        found = by_title(title.lower(), items)
    how, to = (said["how"] or "").lower(), said["to"] or ""
    is_elsewhere = part != "" and how not in ("deferred", "held over")  # *bins: collection postponed*
    is_elsewhere = is_elsewhere or (not to and part.lower().split(" ")[-1] in _IN_ACCOUNTS)
    is_person = bool(context.find(title).voices or (part and context.find(part).voices))
    if len(found) != 1 or context.item is None or is_person or is_elsewhere:
        return ()
    opened = "" if found[0] == context.item else item_line(context.meeting, found[0].id, is_new=False)
    put = next(put_off(f"{how} {to}".rstrip(), context), "")
    if part and put:
        until = put.removeprefix("/defer") if put.startswith("/defer ") else f" {to}".rstrip()
        is_named = not part[0].islower() or part.split()[0] in DETERMINERS
        thing = part[:1].upper() + part[1:] if is_named else f"The {part}"
        put = f"/defer: {thing} {'were' if are_several(part) else 'was'} {how}{until}."
    return tuple(filter(None, (opened, put))) if put else ()


_IN_ACCOUNTS = frozenset(
    "assets balance balances costs credit debt debts duty expenditure expenses fees gains grant income interest"
    " liabilities pay payment payments pension pensions premium receipts rent revenue salaries spend tax wages".split()
)
"""What is deferred in accounts, and no business of the meeting: *accounts: income deferred*."""
_OF_NO_TITLE = DETERMINERS | frozenset("above agenda first last main next other same whole".split())
_MAY_PUT_OFF = any_case(r" (?:deferred|postponed|held over|carried (?:over|forward)|put off)\b")
_PUT_SO = (
    r"(?:(?:was|were|is|are) )?(?P<how>deferred|postponed|held over|carried (?:over|forward)|put off)"
    r"(?: (?P<to>(?:to|until|till?) [^,;:]{2,40}?))?\.?"
)
_ITEMS_PUT_OFF = tuple(map(any_case, (
    rf"(?:the )?item (?:about|for|on|re|regarding) (?:the )?(?P<title>[^,;:]{{3,50}}?) {_PUT_SO}",
    rf"(?:the )?(?P<title>[^,;:]{{3,50}}?) item {_PUT_SO}",
    rf"(?P<bare>(?P<title>[^,;:]{{3,50}}?)) {_PUT_SO}",
    rf"(?P<title>[^,;:]{{3,50}}?)(?::| [–—-]) (?:(?P<part>[^,;:]{{3,50}}?) )?{_PUT_SO}",
)))  # fmt: skip
"""An item that is put off, or part of its business: named as one, by its whole title, or before a sign."""


_ENDS_TITLE = ".:–—- "


def _after_item(number: str, context: Context) -> str:
    """The line that opens the item after the one with a number, if that is still to come; else empty."""
    ahead = [item for item in context.meeting.items_ahead if not item.is_heading]
    left_out = with_number(number, ahead)
    after = ahead[ahead.index(left_out[0]) + 1 :] if len(left_out) == 1 else []
    return item_line(context.meeting, after[0].id, is_new=False) if after else ""


def item_named(what: str, context: Context) -> str:
    """The same for a line that says nothing more; empty if it names no item."""
    return item_opened(what, context) or ""


_ANY_OTHER = any_case(rf"(?:item )?(?:(?P<number>\d{{1,2}})\.? )?{ANY_OTHER}\W?")


def any_other_business(line: str, context: Context) -> str:
    """The line that opens a new item for any other business; empty for another line, or where the agenda has one."""
    match = _ANY_OTHER.fullmatch(line)
    is_there = any(_ANY_OTHER.fullmatch(item.title) for item in context.meeting.items)
    number = f"{match['number']} " if match and match["number"] else ""
    return f"/item {number}Any other business" if match and not is_there else ""


def titled_ahead(
    what: str, context: Context, *, is_alone: bool = False, is_led: bool = False, may_be_post: bool = False
) -> str:
    """The line that opens the one later item whose title the words are, in full or abbreviated; empty if none.
    `is_alone`: the line says nothing else; `is_led`: a sign separates them from the rest; `may_be_post`: they may be
    somebody's post too."""
    ahead = [item for item in context.meeting.items_ahead if not item.is_heading]
    if _ANY_OTHER.fullmatch(what):
        what = next((item.title for item in ahead if _ANY_OTHER.fullmatch(item.title)), what)
    if IS_NEXT.fullmatch(what):
        ahead = [item for item in ahead if IS_NEXT.fullmatch(item.title)]  # *next mtg* is not *Meeting rooms*
    in_hand = context.item.title if context.item is not None else ""
    gathers = _GATHERS.search(in_hand) is not None
    if not is_alone and LOOKS_BACK.search(in_hand) and not _ANY_OTHER.fullmatch(what):
        ahead = ahead[:1]  # its topics are those of other items: *lights - done*
    short = what.lower().rstrip(".")
    is_vague = (is_alone and short in ADJECTIVES) or not _in_full(short, ahead)
    if " " not in short and is_common(short) and is_vague:
        ahead = ahead[:1]
    is_label = short in _LABELS | ONLY_TITLES or short[-1:] == "?"
    if (isinstance(context.find(what).only, int) and not may_be_post) or is_label:
        return ""
    fits = [(fit(what, item), item) for item in ahead]
    best = max((how for how, _ in fits), default=Fit.NOT)
    found = [item for how, item in fits if how is best]
    if best is not Fit.WHOLE and not (is_alone and best > Fit.MOST):
        is_one, is_next = " " not in short, found[:1] == ahead[:1]
        is_far = not is_next and (best is Fit.PART or is_alone or (is_one and gathers and is_common(short)))
        is_none = is_far or (best is Fit.PART and (is_alone or not _is_only_title(what, context)))
        found = [] if is_none else found[: 1 if is_next else None]
        found = [item for item in found if not is_one or _is_first_word(short, item, is_led=is_led)]
        found = found if is_led or is_alone or is_one else []
    is_other = bool(best) and (context.item is None or fit(what, context.item) < best)
    return item_line(context.meeting, found[0].id, is_new=False) if len(found) == 1 and is_other else ""


def lettered_ahead(letters: str, context: Context) -> str:
    """The line that opens the one later item whose title has these initials (*MA* of matters arising), though they are
    somebody's too; empty if none."""
    found = _lettered(letters, [item for item in context.meeting.items_ahead if not item.is_heading])
    return item_line(context.meeting, found[0].id, is_new=False) if len(found) == 1 else ""


def is_lettered(letters: str, context: Context) -> bool:
    """Whether the title of the item in hand has these initials."""
    return bool(_lettered(letters, filter(None, [context.item])))


def _lettered(letters: str, items: Iterable[AgendaItem]) -> list[AgendaItem]:
    return [item for item in items if letters.isupper() and fit(letters, item) is Fit.WHOLE]


def _in_full(word: str, items: Sequence[AgendaItem]) -> bool:
    """Whether a word is in a title, not only begins a word of it: *plan*, beside *Planning*."""
    return any(_ENDING.sub("", word) in _words_without_ending(item.title) for item in items)


@lru_cache(maxsize=256)
def _words_without_ending(title: str) -> frozenset[str]:
    return frozenset(_ENDING.sub("", one) for one in _WORD.findall(title.lower()))


def _is_first_word(word: str, item: AgendaItem, *, is_led: bool) -> bool:
    """Whether one word may stand for a title: before a sign, unless it is a common word that only begins it (*school*
    of a school bus service); without a sign, if it abbreviates the beginning, and is no word."""
    first, then, *others = [*_WORD.findall(item.title.lower()), "", ""]
    if not is_led:
        is_short = len(word) >= _LEAST_LETTERS and first[:_LEAST_LETTERS] == word[:_LEAST_LETTERS]
        return is_short and not is_common(word) and first.removesuffix("s") != word.removesuffix("s")
    is_part = first == word and is_common(word) and "".join(others) != ""
    return not is_part or is_plural(tokens(word)[0]) or then in COORDINATORS


_WORD = regex(r"[^\W\d_][\w'’]*")
_ENDING = regex(r"['’]?s$")
_LEAST_LETTERS = 3
_LABELS = frozenset(
    "action actions agd agr agreed decision discussion motion note noted present prop question report res reso resd"
    " resol resolved visitors vote voted votes voting".split()
)
_GATHERS = any_case(r"\b(?:correspondence|forum|open|other|public|questions?|urgent|updates?)\b|\breports?$")
"""Words in the title of an item of many topics."""


class Numbered(NamedTuple):
    """A line that begins with an item's number."""

    opened: str
    """The line that opens the item; empty if it is in hand."""
    rest: str
    """What follows the number and the title."""
    whole: str
    """What follows the number."""
    is_title: bool
    """Whether the title follows the number."""
    is_sure: bool
    """Whether the number surely counts nothing."""


_NUMBERED = any_case(
    r"(?P<word>(?:agenda )?(?:item )?(?:(?<=item )no |no\. ?|no (?=\d{1,3}(?:[.):;]| [–—-])))?)"
    r"(?P<number>\d{1,3}(?:[./]\d{1,2})?)(?P<letter>[a-z]\b\)?| ?\([a-z]\))?"
    r"(?P<sign>[.):;]| [–—-]|(?<=\d),(?! \d))?(?P<rest> \S.*)"
)
_FIGURE_FIRST = regex(r" [\W\d]")


def number_first(line: str, context: Context) -> Numbered | None:
    """The reading of a line that begins with the number of this or a later item; None if it surely counts."""
    match = _NUMBERED.fullmatch(line)
    numbered = _items_numbered(match, context.meeting.items) if match else []
    if match is None or len(numbered) != 1:
        return None
    item, rest = numbered[0], match["rest"].strip()
    sign, is_long = (match["sign"] or "").strip(), not match["number"].isdecimal()
    is_marked = bool(match["word"] or match["letter"] or sign or is_long)
    is_day = IS_NEXT.fullmatch(item.title) is not None and day_first(rest, context)[0] is not None  # *6 - 14 December*
    if _FIGURE_FIRST.match(match["rest"]) and not (is_day and is_marked) and (not is_marked or sign in ("-", "–", "—")):
        return None
    head, after = (*_SIGN.split(rest, maxsplit=1), "")[:2]
    first, _, others = rest.partition(" ")
    is_led = others[:1].isdigit() and fit(first, item) is Fit.WHOLE  # *7 planning 26/1 …*
    if others and (is_led or _is_initials(first, item)):  # *9 aob potholes*
        head, after = first.rstrip(".,:;"), others.lstrip(_ENDS_TITLE)
    first = head.split()[0].lower()
    how = fit(head, item)
    is_title = how >= Fit.SHORT or (how is Fit.MOST and not after and _is_only_title(head, context))
    is_ahead = item == context.item or item in context.meeting.items_ahead
    if not is_title and (not is_ahead or _OF_COUNT.fullmatch(rest)):
        return None
    is_subject = match["word"].lower().endswith("item ") and not (sign or match["letter"] or is_title)
    if is_subject and may_count(rest, item, context, is_item=True):
        return None  # *item 4 taken in camera*
    is_sure = is_title or is_marked or int(match["number"]) >= _HARDLY_COUNTS or not may_count(rest, item, context)
    opened = "" if item == context.item else item_line(context.meeting, item.id, is_new=False)
    return Numbered(opened, after if is_title else rest, rest, is_title, is_sure)


def _is_initials(word: str, item: AgendaItem) -> bool:
    """Whether letters are the initials of a title, and not a word in it."""
    low = word.lower().rstrip(".,:;")
    return low not in item.title.lower().split() and fit(low, item) is Fit.WHOLE


def _items_numbered(match: re.Match[str], items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items with the number that begins a line, or with the one it extends: *6b* or *6.2* of 6."""
    number, letter = match["number"], (match["letter"] or "").strip(" ()")
    same = with_number(f"{number}{letter}", items) or (with_number(number, items) if letter else [])
    is_part = number[1:2] == "." and len(number) == len("6.2")
    return same or (with_number(number[0], items) if is_part else [])


def may_count(rest: str, item: AgendaItem, context: Context, *, is_item: bool = False) -> bool:
    """Whether a number may count what follows (*3 of the public spoke*, *5 new bins*, *6 left*), or precede a street or
    a month. `is_item`: the word *item* precedes it."""
    words = tokens(rest)
    first = words[0].low
    if _OF_TIME.match(rest):
        return True
    who = _SIGN.split(rest, maxsplit=1)[0]
    is_by = isinstance(context.first(rest.split())[1], int) or (
        who != rest and who.isupper() and len(who) > _LEAST_HEADING
    )
    is_of_title = any(word.startswith(first) for word in item.title.lower().split())
    is_of_title = is_of_title or (is_item and fit(first, item) is not Fit.NOT)  # *item 5 trees …*
    if is_by or is_of_title or first in _COUNTS_NOTHING:
        return False
    if item.number == "1" or not first.isalpha() or _MONTH_FIRST.match(rest) or _STREET.match(rest):
        return True
    for at, token in enumerate(words):
        if is_plural(token) or token.low in _COUNTED:
            return True
        is_end = not token.is_word or token.low in _ENDS_COUNTED or (at and (is_past(token.low) or is_third(token.low)))
        if is_end and at:
            return words[at - 1].low in ADJECTIVES
        if is_end or is_past(token.low) or (not at and is_participle(token.low)):
            return True
    return words[-1].low in ADJECTIVES


_LEAST_HEADING = 4
_COUNTED = lexicon("agenda.counted")
_COUNTS_NOTHING = frozenset("deferred it nil no nobody none noted nothing our postponed tabled the we".split())
_ENDS_COUNTED = CONNECTIVES | AUXILIARIES | DETERMINERS | {"not", "out", "per"}
"""Words that no noun after a number is."""
_STREET = regex(
    r"(?:[A-Z][\w'’-]+ ){1,3}(?i:ave|avenue|cl|close|cottages|court|cres|crescent|ct|drive|gardens|grove|hill|lane|mews"
    r"|park|place|rd|road|row|sq|square|st|street|terrace|walk|way)\b"
)
_MONTH_FIRST = any_case(rf"(?:{MONTH}|{MONTH_SHORT})(?![a-z])")
_OF_TIME = any_case(r"min(?:ute)?s?['’]? (?:of |for |to )?(?:applause|break|each|late|notice|pause|silence|speak)\b")
"""*3 minutes silence*, beside an item for the minutes."""
_HARDLY_COUNTS = 20


def opened_title(opened: str, context: Context) -> str:
    """The title of the item that a line opens; empty for any other line."""
    item = item_opened_by(opened, context) if opened else None
    return item.title if item else ""


def item_opened_by(opened: str, context: Context) -> AgendaItem | None:
    """The item that a line opens, or the one in hand if there is no such line."""
    found = with_number(opened.removeprefix("/item ").split(" ")[0], context.meeting.items)
    return next(iter(found), None) if opened else context.item


def in_next_item(lines: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """The lines, after the one that opens the next item if its title names their action: *Adoption of the Agenda*."""
    ahead = next((item for item in context.meeting.items_ahead if not item.is_heading), None)
    if ahead is None or not lines or any(line.startswith("/item") for line in lines):
        return lines
    in_hand, done = context.item.title if context.item else "", "\n".join(lines)
    for title, deed in _DEEDS:
        if title.search(ahead.title) and deed.search(done) and not title.search(in_hand):
            there = (_ON_ANOTHER.sub(r"\g<came>", line) for line in lines)
            return (item_line(context.meeting, ahead.id, is_new=False), *there)
    return lines


_ON_ANOTHER = regex(r"^(?P<came>/(?:vote|carried|lost)) on \d+\b")
"""The motion of the item in hand that is meant, of several: no other is open under the next item."""
_DEEDS = tuple(
    (any_case(title), re.compile(deed, re.IGNORECASE | re.MULTILINE))
    for title, deed in (
        (r"\bminutes\b", r"^/agree "),
        (
            r"^(?!.*consent).*\bagenda\b",
            r"^/motion .*\b(?:accept|adopt|agree|approve)(?!.*consent).*\bagenda\b(?! (?:for|of)\b)",
        ),
        (r"\b(?:closed|executive|private) (?:session|meeting)|\bin camera\b", r"^/exempt"),
        (r"\badjourn", r"^/motion .*\b(?:adjourn|adjourned)\.?$|^/close"),
    )
)
"""An action named in an item's title, and the line that performs it."""


def says_which(words: str, then: str, opened: str, context: Context) -> bool:
    """Whether words before a list name one of several things in the title of the item that a line opens: *loans* of
    *Grants and Loans*."""
    things, few = _OF_SEVERAL.split(opened_title(opened, context).lower()), tokens(then)
    said = set(_WORD.findall(words.lower()))
    is_list = not (Clauses(few).has_verb() or any(map(_is_verbal, few)))
    return is_list and len(things) > 1 and any(said.isdisjoint(_WORD.findall(thing)) for thing in things)


def _is_verbal(word: Token) -> bool:
    return is_past(word.low) or is_participle(word.low) or word.low.endswith("ing")


_OF_SEVERAL = regex(r",| and | or |&|/")


def _is_only_title(words: str, context: Context) -> bool:
    """Whether a few words are a noun phrase, with nobody who acts."""
    few = tokens(words)
    is_told = Clauses(few).has_verb() or any(is_past(word.low) for word in few)
    return len(few) <= _MOST_OF_TITLE and not is_told and not any(context.find(word) for word in words.split())


_MOST_OF_TITLE = 9


TIME_FIRST = any_case(rf"(?:{TYPED_TIME}),?(?: [–—-])? (?=(?:unan\w* )?(?:agreed|resolved|decided)\b)")
_SIGN = regex(r" [–—-] |[:.;] ")
_OF_COUNT = any_case(
    r"(?:(?:votes? )?for|against|in favou?r|ayes?|noes|nays?|yes|no|abst\w*|(?:members )?(?:present|absent)|mops?)"
    r"(?:[,;.]? \d.*|[,;.])?"
)
"""Words that a number counts, whatever sign is between: *5 - for, 2 - against*, *12: present*."""


_IN_BRACKETS = regex(r"(?<=[^\W\d]) \((\d{1,2})\)$")
"""A number after a title: *Trees (6)*."""
_IN_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()


def _item_meant(what: str, items: list[AgendaItem], *, is_said: bool) -> AgendaItem | None:
    """The one item with a number, a title or both; without the word *item* before them, both or the whole title are
    needed. On an unnumbered agenda, numbers count the items."""
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


def item_added(line: str, context: Context) -> tuple[str, ...]:
    """The lines for an item with a letter that was added in the meeting, and is not on the agenda yet: *9a lift station
    - Hall: it failed*, after *add item 9a*; empty for another line."""
    added = _WITH_LETTER.fullmatch(line)
    if added is None or cut_name(added["title"], context)[0]:
        return ()
    is_known = any(item.bare_number == added["number"] for item in context.meeting.items)
    told = re.compile(rf"\b{added['number']}\b", re.IGNORECASE)
    if is_known or not any(told.search(entry.text or "") for entry in context.meeting.entries):
        return ()
    title = f"{added['title'][:1].upper()}{added['title'][1:]}"
    opened = (f"/agenda {added['number']} {title}", f"/item {added['number']}")
    return (*opened, *filter(None, (added["rest"],)))


_WITH_LETTER = regex(
    r"(?:[Ii]tem )?(?P<number>\d{1,2}[a-z])(?:[.,:]| [–—-])? (?P<title>[A-Za-z][^:;,.–—]{3,60}?)"
    r"(?:(?: [–—-]|[:,]) (?P<rest>\S.*)|\.?)"
)


def of_own_item(line: str, context: Context) -> Iterator[str]:
    """The later item whose title is the subject of a line (*Correspondence was received*, *Bylaw 7 read a second
    time*); one with only the beginning of a title must be the next."""
    match = _IS_SUBJECT.match(line)
    opened = titled_ahead(match["title"], context) if match else ""
    title = opened_title(opened, context)
    is_next = title == next((item.title for item in context.meeting.items_ahead if not item.is_heading), None)
    if match and opened and (fold(title) == fold(match["title"]) or (is_next and " " in match["title"])):
        yield f"{opened}\n\\{line}"


_IS_SUBJECT = regex(
    r"(?P<title>[A-Z][^,;:.]{2,40}?) (?:(?:was|were) (?:duly )?(?:received|noted|read|considered|discussed)\b"
    r"|(?:introduced|presented|discussed|considered|read)\b|to the )"
)


def word_of_title(words: list[str], context: Context) -> tuple[str, str]:
    """The line that opens the later item whose title has the first word, which can be nothing else, and the rest: *aob
    flag torn*; empty if there is none."""
    if len(words) < _FEWEST_AFTER:
        return "", ""
    head, low = words[0], words[0].lower().rstrip(".")
    if head[-1:] in ",;:!?" or words[1].lower() in SAYING | {"to"} or context.first(words)[1] is not None:
        return "", ""  # *govs thanked staff*, beside an item for governor visits
    opened = "" if is_common(low) or is_forename(low) else titled_ahead(head, context)
    is_word = low in opened_title(opened, context).lower().split()  # the subject of what is said
    return (opened, " ".join(words[1:])) if opened and not is_word else ("", "")


_FEWEST_AFTER = 3


def says_number(head: str, opened: str, context: Context) -> bool:
    """Whether words for a title have a number that it lacks, so that they say more: *Rule 7(b) change*."""
    return not set(re.findall(r"\d+", head)) <= set(re.findall(r"\d+", opened_title(opened, context)))
