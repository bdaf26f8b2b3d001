"""Agendas as they are printed: items with their numbers, sub-items, times, authors and exempt parts."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from textwrap import shorten

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.titles import BODIES, POST_ENDS, POST_WORDS
from clerk_tui.english.words import PREPOSITIONS, SUBORDINATORS, is_common
from clerk_tui.frozen import dataclass
from clerk_tui.lists.markers import (
    FILE,
    FILE_COLUMN,
    Marker,
    Series,
    Style,
    is_next,
    marker_of,
    split_run,
    starts,
    values_of,
    with_lost_numbers,
)
from clerk_tui.lists.names import CHIEFS, folded, is_held, is_name, is_person, is_surely_person, is_titled
from clerk_tui.lists.rows import GAP, NARROWEST, OPEN_END, WIDE, Row, is_date, rows_of, widest_of, without_page
from clerk_tui.lists.tables import LEAD_ROW, NOT_PUBLIC, UNDER, WORD_OF_EXEMPT, with_columns, without_exempt
from clerk_tui.meeting.names import count_titles
from clerk_tui.regex import any_case, regex


@dataclass(frozen=True)
class Item:
    """An item of a printed agenda, a part of one, or (without a number) a heading."""

    number: str
    """As printed, without what stands around it."""
    title: str
    parent: str = ""
    """The number of the item above it, with its own parent's where that is needed, or the heading above it."""
    author: str = ""
    """Who presents it."""
    time: str = ""
    file: str = ""
    """The number of its file, in a column beside its title."""
    is_exempt: bool = False
    """Whether it is business in closed session."""
    mark: str = ""
    """What is doubtful about it, in words."""
    line: int = 0
    """The line of the text in which it begins."""
    is_part: bool = False
    """Whether it is a heading over the items below it."""


EXEMPT_BELOW = any_case(rf"(?:{WORD_OF_EXEMPT}{UNDER}|not for publication|[(\[]\s*{NOT_PUBLIC}\s*[)\]])\W*")
"""A line below an item that says so: *(Exempt information – Paragraph 3)*."""
AUTHOR_LINE = any_case(
    r"(?:present(?:er|ers|ed by)|speakers?|led by|lead(?: officer)?|report(?:ing)? (?:of|by|officer)|author|officer"
    r"|sponsor(?:ed by)?|by|contact)\s*:\s*(?P<who>\S.*)|presented by (?P<by>[A-Z]\S.*)"
)
REPORT_BELOW = any_case(
    r"[(\[]?(?:joint |verbal |oral |written )?(?:report|presentation|update) "
    r"(?:of|by|from) (?:the )?"
    r"(?P<who>(?!(?:[\w-]+\s){0,3}meeting)[^()\[\]]{3,90}?(?:\((?-i:[A-Z])[a-z &]+\))?)(?:\s*[(\[,–—-]*\s*(?:(?:copy "
    r"|report )?(?:attached|enclosed|herewith|to follow|circulated|tabled)|pages?\s\d.*)[)\]]?)?\s*[)\]]?\W*"
)
"""A line below an item that says whose report it is: *Report of the Head of Highways*."""
CLOCK = r"(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|noon|hrs\b)|(?:[01]?\d|2[0-4])[:.][0-5]\d)"
_SPAN = rf"(?P<time>{CLOCK}(?:\s*(?:[-–—]|to)\s*{CLOCK})?)"
TIME_AFTER = any_case(rf"(?:\s*[–—-]+\s*|:\s+|\s*\((?:at )?|\s{{3,}}){_SPAN}\)?\s*")
_TIME_RANGE = regex(r"\s+(?P<time>\d{1,2}[:.]\d{2}\s*(?:[-–—]|to)\s*\d{1,2}[:.]\d{2})\s*$")
TIME_BEFORE = any_case(rf"{_SPAN}\s*(?:[-–—:](?:\s+|(?=[a-z]{{3}}))|\s+)(?=[A-Z“\"'(])")
PAGES = any_case(r"\s*\(\s*(?:pages?|pp?\.?)\s*\d[\d\s,–-]*(?:(?:and|to)\s*\d+)?\s*\)|\s+(?-i:Page) ?\d{1,3}$")
ICON = any_case(r"[\s;,.]*(?:pdf icon\s*)?\bPDF \d+(?:\.\d+)? [KM]B$|\s*\((?:PDF,?\s*)?\d+(?:\.\d+)?\s?[KM]B\)$")
"""What the web page of an agenda says of the paper that goes with an item."""
_PAGE_AUTHOR = any_case(r"\((?:pages?|pp?\.?)\s*\d[^()]*\)\s+(?P<who>\S.*)$")
END = regex(r"\s*(?:[:–—-]\s*|;\s*(?:(?:and|or)\s*)?)+$")
_INNER = regex(r"(?<=[\w).’'])\s+(?:\(?\d{1,2}[.)]|[b-h]\))\s+(?:[A-Z][a-z]|(?:\d+\s)?[A-Z]{3})")
"""What may be the number of another item inside a title."""
_OWN_PART = regex(r"(\d{1,3})\b.*\s\1\.\d{1,2}\s+[A-Z]")
"""A number, and that of a part of it in the midst of its title."""
LIKE_NUMBER = regex(r"\(?(?:[A-Za-z]|[ivxIVX]{2,4}|\d{1,3})[.)]\s+[A-Z]")
"""A number or letter that fits none of those before it."""
FEWEST_LEADS = 3


def says_of_item(words: str) -> bool:
    """Whether a row below an item says who presents it, whose report it is, or that it is exempt."""
    signs = (AUTHOR_LINE, REPORT_BELOW, EXEMPT_BELOW)
    return any(sign.fullmatch(words) for sign in signs) or in_brackets(words) != ""


def in_brackets(words: str) -> str:
    """Who is named in a line that is nothing but a pair of brackets."""
    if not (words.startswith("(") and words.endswith(")")):
        return ""
    inner = words[1:-1].strip()
    return inner if _is_author(inner) else ""


_VIA = regex(r"\s(?:via|c/o|on behalf of|representing|from)\s")
_ADDRESS = regex(r"\d{1,5}[A-Za-z]?\s(?:[A-Z][\w.’'-]*\s?){1,4}")


def presenter_of(words: str) -> tuple[str, str] | None:
    """Who presents an item, in a line of their own below it, and what is doubtful about it: *Ann Ash, Town Counsel*."""
    name, comma, said = (part.strip() for part in words.partition(","))
    if comma and ":" not in said and _are_full(name) and not _OF_SAYING.search(words):
        tokens = said.rstrip(".").split()
        is_capital = all(t[0].isupper() or t in ("of", "and", "for", "the", "to", "&", "in") for t in tokens)
        is_post = any(folded(t) in POST_ENDS or folded(t) in BODIES for t in tokens)
        if (is_capital and is_post) or _ADDRESS.fullmatch(said):
            return name, ""
    name, *after = _VIA.split(words)
    return (name, WHO.format(name)) if after and _are_full(name) else None


_OF_SAYING = any_case(r"[’']s\b|\b(?:reports?|updates?|minutes|budget|plan|policy|application)\b")
"""What no line has that says who somebody is."""
_PARTED = regex(r"\s*(?:[,;]|\band\b|&|/)\s*")


def _is_author(words: str) -> bool:
    """Whether words name who presents an item: a person, with or without a post, or a post."""
    if are_posts(words):
        return True
    parts = [part for part in _PARTED.split(words.strip()) if part]
    if not parts or len(words) > 70 or any(c.isdigit() for c in words):
        return False
    return all(map(_is_person, parts))


def are_officers(words: str) -> bool:
    """Whether words are an office and a name: *City Manager Ann Ash*."""
    tokens = words.split()
    ends = [at for at, token in enumerate(tokens) if folded(token) in POST_ENDS]
    if not ends or ends[-1] == len(tokens) - 1:
        return False
    is_plain = not words.isupper() and ":" not in words and folded(tokens[-1]) not in _SAYS
    return is_plain and _is_author(words)


def are_posts(words: str) -> bool:
    """Whether words are a post: *Clerk*, *Director of Parks and Trees*, *Director (Place)*."""
    tokens = words.split()
    words_of = [at for at, token in enumerate(tokens, 1) if folded(token) in POST_ENDS or token in _CHIEFS]
    ends = [at for at in words_of if "of" not in tokens[:at]]
    is_capital = all(token[0].isupper() or token[0] == "(" or token in _IN_POST for token in tokens)
    after = " ".join(tokens[ends[-1] :]) if ends else "?"
    return is_capital and (not after or after.startswith(("of ", "to the ", "(")))


_CHIEFS = frozenset(chief.upper() for chief in CHIEFS)
_IN_POST = frozenset("of the for to and & in 151".split())


def _is_person(part: str) -> bool:
    if part.startswith("MS ") and not part.isupper():
        return False  # *MS Teams*
    if is_titled(part) or is_person(part):
        return True
    tokens = part.split()
    if len(tokens) < 2 or not all(t[0].isupper() or t in _IN_POST for t in tokens):
        return False
    posts = [at for at, t in enumerate(tokens) if folded(t) in POST_ENDS]
    if not posts:
        return False
    after = " ".join(tokens[posts[-1] + 1 :])
    return not after or is_name(after)


_REPORT_OF = any_case(r"\s*[([](?:joint )?report (?:of|by|from) (?:the )?(?P<who>[^()]{4,80})[)\]]\.?$")
_INITIALLED = regex(
    r"(?:[A-Z]\.\s?|[A-Z]\s){1,3}[A-Z][\w’'-]{2,}|(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Cr)\b\.?\s.+"
)
_DASHED = regex(r"\s*[–—-]\s+(?P<who>[^–—()]{4,40})$")
_BRACKETED = any_case(
    r"\s*[(\[](?:(?:verbal|oral|written) (?:report|update|presentation) (?:of|by|from) (?:the )?)?"
    r"(?P<who>(?:[^()\[\]]|\([^()]*\)){2,70}?)(?:\s*[,;:–—-]\s*\d{1,3}\s?min(?:ute)?s?\.?)?\s*[)\]]$"
)
"""Who presents an item, in brackets at its end, perhaps with what they give and for how long: *(Bo Ash, 10 mins)*."""
_AROUND = any_case(
    r"^\*+|(?:\s*\((?:copy |see |report )?(?:attach(?:ments?|ed)|enclos(?:ures?|ed)|circulated)"
    r"(?:\s(?:\d{1,2}|[A-Z]))?\))+$|\s*\*+$"
)
"""A star that points to a note, and what papers go with an item, after its title."""
_SAYS = lexicon("agenda.says")
"""Nouns that stand in a title where a name might."""
_CAPITALS = regex(r"(?:[A-Z][\w’'.-]*(?![\w’'.-])(?:\s|/|,\s)?){1,5}")


def split_columns(text: str) -> tuple[str, str]:
    """A line of a title without the author who is printed in a column after it, and the author."""
    if (paged := _PAGE_AUTHOR.search(text)) and _is_author(paged["who"]):
        return text[: paged.start("who")].rstrip(), paged["who"]
    cells = GAP.split(text)
    for at in range(len(cells) - 1, 0, -1):
        cell = cells[at]
        is_bracketed = cell.startswith("(") and cell.endswith(")") and _CAPITALS.fullmatch(cell[1:-1]) is not None
        is_bracketed = is_bracketed and not _shortens(cell[1:-1], " ".join(cells[:at]))
        title = "   ".join([*cells[:at], *cells[at + 1 :]])
        is_labelled = title.rstrip().endswith(":")  # *SUBJECT:   FOUR M PLAN*
        is_author = len(cell.split()) > 1 and _is_author(cell) and any(map(str.isalpha, title)) and not is_labelled
        if is_bracketed or is_author:
            return title, cell.strip("()")
    return text, ""


def _shortens(letters: str, words: str) -> bool:
    """Whether letters in brackets are the initials of the words before them: *Elm Valley Trust (EVT)*."""
    initials = "".join(word[0] for word in re.split(r"[\s-]+", words) if word[:1].isupper() or word[:1].isdigit())
    return letters.isupper() and len(letters) > 1 and initials.endswith(letters)


def taken_author(title: str) -> tuple[str, str]:
    """A title without the author printed after it, and the author."""
    if report := _REPORT_OF.search(title):
        return title[: report.start()].rstrip(), report["who"]
    if dashed := _DASHED.search(title):
        who = dashed["who"]
        name, _, post = who.partition(",")
        is_whole = not post or folded(post.split()[-1]) in POST_ENDS  # not *J Wood, Mill Farm*
        if _INITIALLED.fullmatch(name) and is_name(name) and is_whole:
            return title[: dashed.start()].rstrip(), who
    bracketed = _BRACKETED.search(title)
    if bracketed and _is_author(bracketed["who"]) and _is_called(bracketed["who"]):
        return title[: bracketed.start()].rstrip(), bracketed["who"]
    return title, ""


def _is_called(words: str) -> bool:
    """Whether words name somebody with an initial or a title: *B. Ash*, *Assistant Chief Ash*."""
    if all(_INITIALLED.fullmatch(one) for one in re.split(r"\s*[;&]\s*", words)):
        return True
    tokens = words.split()
    count = count_titles(tokens)
    surname = folded(tokens[-1])
    return len(tokens) - count == 1 and count > 0 and surname not in POST_WORDS | POST_ENDS | _SAYS and "," not in words


def finished(item: Item) -> Item:
    """An item with what stands around its title taken off, in whatever order it stands there."""
    title, time, author, is_exempt = " ".join(item.title.split()), "", item.author, item.is_exempt
    left = ""
    while left != title:
        left = title
        title = _AROUND.sub("", ICON.sub("", PAGES.sub("", title))).strip() or title
        if not item.is_part and (public := without_exempt(title)):
            title, is_exempt = public, True
        if not author:
            title, author = taken_author(title)
        if not time:
            title, time = taken_time(title)
        title = (title.strip("–—- ") if title[:1] in "–—" else END.sub("", title)).strip()
    mark = item.mark
    if not title:
        mark = "It has no title."
    elif not mark and not item.number and LIKE_NUMBER.match(title):
        mark = "It begins like a number: is it one?"
    elif not mark and (_INNER.search(title) or _OWN_PART.match(f"{item.number} {title}")):
        mark = "It may hold another item: begin a line before its number."
    time, author = time or item.time, author.strip(" .;")
    return replace(item, title=title, time=time, author=author, is_exempt=is_exempt, mark=mark)


def taken_time(title: str) -> tuple[str, str]:
    """A title without the time printed before or after it, and the time."""
    match = TIME_AFTER.search(title)
    if (match and match.end() == len(title)) or (match := _TIME_RANGE.search(title)):
        return title[: match.start()], match["time"].strip()
    before = TIME_BEFORE.match(title)
    return (title[before.end() :], before["time"].strip()) if before else (title, "")


_INITIALS = regex(r"(?P<title>.*?)\s*[-–—]\s*(?P<who>[A-Z]{2,3}(?:\s?[/&,]\s?[A-Z]{2,3})*)")


def with_initials(items: list[Item]) -> list[Item]:
    """The items, initials after a dash at the end of most titles taken off: they present them."""
    found = [_INITIALS.fullmatch(item.title) for item in items]
    count = sum(match is not None for match in found)
    is_most = count >= FEWEST_LEADS and count * 2 >= sum(bool(item.number) for item in items)
    if not is_most:
        return items
    pairs = zip(items, found, strict=True)
    return [replace(i, title=m["title"], author=m["who"]) if m and not i.author else i for i, m in pairs]


WHO = "Is it “{}” who presents it?"
_TAIL = regex(r"(?:\s+[–—-]\s+|\s[–—](?=\S)|(?<=\w)[–—-]\s+)(?P<who>[A-Z][^–—():;]{2,60})$")
_COMMA = regex(r",\s+(?=[A-Z])|:\s+(?=[A-Z][^:]{4,60}$)")
_OF_LAND = any_case(
    r"\b(?:land|plots?|cottages?|house|farm|barn|building|lane|road|street|avenue|close|drive|way"
    r"|court|gardens?|hall|paddock|park)\b"
)
"""A word of an address, which may go on with a place, or be one."""
_IN_CHAIR = any_case(r",?\s*\(?\b(?:vice[- ]?)?chair\)?(?=,|$)")
_PLACE = any_case(r"avenue|cottages?|court|crescent|drive|farm|gardens?|paddock|road|street|terrace")
_SURE = regex(r"\b[A-Z]\.\s?[A-Z][a-z]")
"""An initial, as no heading has it."""
_OF_STAFF = any_case(
    r"\b(?:absence|appointment|appraisal|contract|cover|hours|interviews?|job description|leave|pay|pension|probation"
    r"|holidays?|recruitment|resignation|retirement|role|salary|training|vacancy)$"
)
"""What may be about the post behind it: *Contract – Town Clerk*."""
_OF_SOMEBODY = any_case(
    r"\b(?:appeal|application|award|co-?option|complaint|condolences?|death|election|grievance|honou?r|licen[cs]e|medal"
    r"|memorial|naming|nomination|obituary|plaque|portrait|statue|thanks|tribute)s?$|\b(?:election|freedom) of\b"
)
"""What is about the person whose name is behind it: *Award – Bo Ash*."""
_FEWEST_NAMED = 2


def _tail(title: str) -> tuple[str, str] | None:
    """A title without what may name who presents it at its end, and that: a person or a post in brackets, or full names
    that a dash, a comma or a colon parts from it."""
    if (match := _BRACKETED.search(title, 1)) and _is_author(match["who"]):
        return title[: match.start()], match["who"]
    match = _TAIL.search(title, 1)
    is_word = match is not None and match[0][0] in "–—-" and is_common(folded(match["who"].split()[0]))  # *Mid- Year*
    is_word = is_word or (match is not None and not _is_post(match["who"]) and _is_place(match["who"]))
    if match and not is_word and (_are_full(match["who"]) or _is_post(match["who"])):
        return title[: match.start()], match["who"]
    for match in _COMMA.finditer(title, 1):
        who = _IN_CHAIR.sub("", title[match.end() :])
        if not _OF_LAND.search(title[: match.start()]) and _are_full(who) and " and " not in who and "&" not in who:
            return title[: match.start()], who
    return None


def _is_place(words: str) -> bool:
    """Whether words may be the name of a place, and are hardly a person’s: *King Street*, *Elm Hall*."""
    last = words.rpartition(" ")[2]
    return bool(_PLACE.fullmatch(last)) or (_OF_LAND.search(last) is not None and not is_surely_person(words))


def _is_post(words: str) -> bool:
    """Whether words are a post, alone or before a surname: *Deputy Clerk*, *Director Ash*."""
    return are_posts(words) or is_held(words)


def with_presenters(items: list[Item]) -> list[Item]:
    """The items, names and posts at the end of titles taken off: they present them. A name is what stands so after
    several titles, or has an initial, or is a post where several titles end with one in brackets; another beside it may
    be a name if its words stand nowhere else, and what looks like one where no other does is asked about."""
    tails = [None if item.author else _tail(item.title) for item in items]
    counts = Counter(tail[1] for tail in tails if tail)
    posts = set(filter(_is_post, counts))
    sure = {who for who, count in counts.items() if count >= _FEWEST_NAMED or _SURE.search(who)}
    parted = zip(items, tails, strict=True)
    dashed = {tail[1] for item, tail in parted if tail and item.title[len(tail[0]) :].lstrip()[:1] in "–—-"}
    likely = {who for who in dashed if any(map(is_surely_person, _names_in(who)))}
    for alike in (posts, likely):
        sure |= alike if sum(counts[who] for who in alike) >= _FEWEST_NAMED else set()
    has_several = bool(sure) and sum(counts.values()) >= _FEWEST_NAMED
    heads = [tail[0] if tail else item.title for item, tail in zip(items, tails, strict=True)]
    known = {folded(word) for head in heads for word in re.split(r"[\s/,]+", head)}
    out = []
    for item, tail in zip(items, tails, strict=True):
        if tail:
            head, who = tail
            words = {folded(word) for word in re.split(r"[\s/,]+", who) if word not in ("and", "&")}
            is_like = who in posts or (who in dashed and bool(likely) and not is_common(folded(who.split()[0])))
            is_like = is_like or (is_surely_person(who) and item.title[len(head)] != ",")
            is_about = who not in posts and _OF_SOMEBODY.search(head) is not None
            is_sure = has_several and who in sure and not (is_about or (who in posts and _OF_STAFF.search(head)))
            mark = item.mark or ("" if is_sure else WHO.format(who.strip()))
            if has_several and not is_about and (who in sure or not words & known):
                item = finished(replace(item, title=head, author=who, mark=mark))
            elif is_like and not words <= known:
                item = replace(item, mark=mark)
        out.append(item)
    return out


_BETWEEN_NAMES = regex(r"(?<=[a-z])-(?=[A-Z][a-z]+ [A-Z])")
"""*Bo Ash-Di Elm*."""


def _are_full(words: str) -> bool:
    """Whether words are the full names of one or more people."""
    return all(
        1 < len(part.split()) < 5 and is_person(part) and not any(w.isupper() and len(w) > 2 for w in part.split())
        for part in _names_in(words)
    )


def _names_in(words: str) -> list[str]:
    return [part for part in _PARTED.split(_BETWEEN_NAMES.sub(", ", words)) if part]


NOT_EXEMPT = any_case(
    r"(?:.*\b(?:unrestricted|public|open|non-exempt|non-confidential) (?:items?|business|session|matters|part)\b.*"
    r"|.*\b(?:reconven|readmi)\w+.*|.*\breports? (?:from|out|on|of) (?:the )?(?:closed|executive|private) session.*"
    r"|(?:return|rise|resume)\w* (?:to|from|the|in)\b.*|(?:re-?admission of|to re-?admit) .*|adjourn(?:ment)?\.?"
    r"|(?:conclusion|closure) of (?:the )?meeting\.?|close of (?:the )?meeting\.?|(?:agenda )?part (?:i|1|a|one)\b.*)"
)
_MAY_BE_EXEMPT = any_case(
    r".*[(\[–—-]\s*[^()\[\]–—-]*\b(?:exempt|confidential|not for publication)\b[^()\[\]]*[)\]]?\W*"
    r"|(?-i:(?:CONFIDENTIAL|EXEMPT) .*[a-z].*)"
)
"""A title that may say so in other words: *Depot (appendix 2 is exempt)*, *CONFIDENTIAL staffing*."""
_OPENING = (
    r"(?:call (?:the )?(?:meeting )?to order|(?:open|opening)(?: of)?(?: the)? meeting|opening|roll call|welcome"
    r"|introductions?|(?:opening )?prayers?|pledge of allegiance|flag salute|invocation|apologies(?: for absence)?)"
)
OPENS = any_case(rf"{_OPENING}(?:(?:,? and |\s?[&/,]\s?){_OPENING})*(?:\W*|:\s[^\d]*)")
"""Items with which a meeting opens."""
CLOSES = any_case(
    r"(?:(?:close|adjourn)(?: (?:the )?(?:\w+ )?meeting)?|adjourn(?:ment)?(?: to .{0,40}\d.*)?"
    r"|(?:close|closure) of (?:the )?meeting|meeting (?:closes?|ends?))\W*"
)
"""The item with which a meeting closes."""
CASE = regex(r"(?:20)?\d{2}/(?:[A-Z]{1,3}/)?\d{3,6}/[A-Z]|[A-Z]{1,5}/(?:20)?\d{2}/\d{4,6}\b")
"""The number of a planning application: *26/0417/FUL*, *PL/26/1182*."""
_CASE_FIRST = regex(rf"{CASE.pattern}|\d{{2}}/\d{{4,5}}\W?[A-Z]")
FILE_FIRST = regex(rf"\s*(?P<file>{FILE})(?=\s|$)")


def is_cut(last: str) -> bool:
    """Whether a word is none that a title ends with."""
    return last.casefold() in OPEN_END or (last.endswith("-") and len(last) > 2)


def asked_if_closed(items: Sequence[Item]) -> list[Item]:
    """The items, with a question whether those after a number that only opens the closed session are in it, up to one
    that is public. One with parts is about these."""
    out: list[Item] = []
    closed: Item | None = None
    for item, below in itertools.zip_longest(items, items[1:]):
        if closed is not None and item.number and item.parent == closed.parent:
            is_told = item.is_exempt or any(sign.fullmatch(item.title) for sign in (NOT_EXEMPT, CLOSES, NEXT_MEETING))
            closed = None if is_told else closed
        if closed is not None and item.number and item.parent == closed.parent:
            doubt = f"“{closed.title}” stands above it: is it exempt, too? If so, write “// exempt” after it."
            item = replace(item, mark=item.mark or doubt)
        is_alone = below is not None and below.parent == item.parent and not item.number[-1:].islower()
        if item.number and item.is_exempt and is_alone and _OPENS_CLOSED.fullmatch(item.title):
            closed = item
        out.append(item)
    return out


_OPENS_CLOSED = any_case(
    r"(?:(?:the|move|go|enter|adjourn|retire)(?: in)?(?:to)? )*(?:closed|executive|private|confidential|exempt|reserved"
    r"|in[ -]camera)(?: (?:session|meeting|items?|business|matters?|part|section))?\W*"
)
"""A title that only opens the closed session."""
_STILL_CLOSED = "Is it still in closed session? If not, put “Public business” above it."
NEXT_MEETING = any_case(r"(?:to (?:note|agree|confirm) (?:the )?)?(?:dates?|time)\b.{0,20}\bnext\b.*meeting")
_VENUE = any_case(r"(?:[A-Z][\w’'.-]*\s){0,4}(?:hall|building|rooms?|chambers?|library|offices?|centre|center)\W*")
FEWEST_WORDS = 5
_SMALL_WORD = regex(r"[a-z]+\s")
_MOST_SMALL = 2
"""Titles that begin with a small letter, where the others do not."""


def checked(items: Sequence[Item], series: Series) -> Iterator[Item]:
    """The items, with a mark on a number that is there twice in one place or leaves one out, on one of the `series`
    that was not read as the number of an item, and on a title that has the look of something else."""
    unread = _unread_numbers(items, series)
    parts = Counter(item.parent for item in items if item.parent)
    is_numbered = 3 * sum(bool(item.number) for item in items) > len(items)
    sentences = [item.title.endswith(".") or item.title.startswith("To ") for item in items]
    in_a_row = sum(both == (True, True) for both in itertools.pairwise(sentences))
    is_sentence_odd = is_numbered or 3 * in_a_row < len(items)
    of_look, again = _doubts_of_look(items, parts), _beside_numbers(items)
    for at, (item, doubt) in enumerate(zip(items, _Numbers(items).doubts(), strict=True)):
        next_one = next(iter(items[1:]), item) if item is items[0] else item
        is_head = bool(next_one.number) and not item.number and item.line == next_one.line
        mark = item.mark or doubt or unread.get(item.line, "")
        mark = mark or (_doubt_of_first(items) if item is items[0] else "")
        mark = mark or _doubt(item, is_sentence_odd=is_sentence_odd, is_head=is_head)
        yield replace(item, mark=mark or of_look(item) or again.get(at, ""))


def _beside_numbers(items: Sequence[Item]) -> dict[int, str]:
    """Doubts about what stands above the first number, and is no heading, nor opens the meeting; and about items whose
    numbers begin again with 1 where nothing says that a part of the agenda begins: below what closes the meeting, or
    under the name of a list of another kind (*Actions*)."""
    tops = [at for at, item in enumerate(items) if _is_at_top(item, items)]
    begins = [n for n, at in enumerate(tops) if n and items[at].number == "1" != items[tops[n - 1]].number]
    first = tops[0] if len(tops) >= FEWEST_LEADS else 0
    above = (
        at for at in range(first) if not (items[at].is_part or items[at].time or _IS_ABOVE.fullmatch(items[at].title))
    )
    out = dict.fromkeys(above, "It stands above the first number: is it an item?")
    for begin in begins:
        before, first = items[tops[begin - 1]], tops[begin]
        head = items[first - 1] if not items[first - 1].number else None
        is_part = head is not None and head.is_part and not CLOSES.fullmatch(before.title)
        is_session = head is not None and _SESSION_HEAD.search(head.title) is not None
        is_other = head is not None and _OTHER_LIST.search(head.title) is not None
        if is_other or not (is_session or is_part):
            under = f" below “{head.title}”" if head else ""
            run = itertools.takewhile(lambda one: items[one[1]].number == str(one[0]), enumerate(tops[begin:], 1))
            again = [*([first - 1] if head else []), *(at for _, at in run)]
            out |= dict.fromkeys(again, f"The numbers begin again{under}: is it an item?")
    return out


_IS_ABOVE = any_case(rf"(?:{OPENS.pattern})|(?:\w+ ){{1,3}}(?:agenda|business|items)\W*")
"""What may stand above the first number: what opens a meeting, *Consent agenda*."""
_OTHER_LIST = any_case(r"\b(?:actions?|jobs|tasks|to[- ]?do|outstanding|reminders|diary|decisions|notes?)\b")
"""What a list is called that is none of business."""
_SESSION_HEAD = any_case(r"\b(?:part|section|session|meeting|agenda|business|items)\b")


def _doubts_of_look(items: Sequence[Item], parts: Mapping[str, int]) -> Callable[[Item], str]:
    """What tells whether an item has the look of something else than the others."""
    small = [item for item in items if _SMALL_WORD.match(item.title) and not item.number]
    small = small if len(small) <= min(_MOST_SMALL, len(items) // 5) else []
    case = next(filter(_is_case, items), None)

    def doubt(item: Item) -> str:
        title = item.title
        if title.endswith(".)") and title[0] == "(" and not item.number:
            return "Is it more about the one above, or an item? If no item, delete its line."
        if item in small:
            return "It begins with a small letter: is it more of the one above?"
        is_whole = not title or parts.get(item.number) or title.isupper() or item.is_part or item.parent
        if not is_whole and is_cut(title.rsplit(None, 1)[-1]):
            return "Its title ends in the midst of something: is it cut?"
        is_alone = not item.number and parts.get(item.parent) == 1 and item.parent[:1].isalnum()
        if is_alone and title.endswith(".") and len(title.split()) > FEWEST_WORDS:
            return f"Is it more about {item.parent}, or an item? If no item, delete its line."
        return "It is an application. Is each an item of its own? If not, delete its line." if item is case else ""

    return doubt


def _unread_numbers(items: Sequence[Item], series: Series) -> dict[int, str]:
    """By the line of their item, doubts about what counts up at the beginning of rows and is no number of an item."""
    read: dict[int, list[Item]] = {}
    for item in items:
        read.setdefault(item.line, []).append(item)
    out: dict[int, str] = {}
    for row, number in series.numbered:
        line, key = max((one for one in read if one <= row.line), default=0), folded(number)
        there = read.get(line, [])
        shown = [folded(f"{item.number} {item.file}") for item in there if item.number]
        is_read = any(key in one for one in shown)
        if line == row.line and not is_read:
            out.setdefault(line, f"Its line begins with “{number}”: is that its number?")
        elif line < row.line and any(row.words[:20] in item.title for item in there):
            out.setdefault(line, "It may hold another item: begin a line before its number.")
    return out


class _Numbers:
    """The numbers of the items, one after the other: what is doubtful about each, as one is there twice in one place,
    or is left out."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.known = {item.number for item in items if item.number}
        self.is_filed = [FILE_FIRST.fullmatch(item.number) is not None for item in items]
        self.seen: set[tuple[str, str]] = set()
        self.last: dict[str, int] = {}
        """The last number of each place; of the top under no name."""
        self.letters: dict[tuple[str, bool], set[int]] = {}
        self.heading = ""

    def doubts(self) -> Iterator[str]:
        """The doubt about each, or nothing."""
        for at, item in enumerate(self.items):
            found = (self._twice(item), self._after(item), self._file(at), self._after_letters(item))
            yield next(filter(None, found), "")

    def _unread(self, item: Item) -> str:
        """The doubt about an item whose title begins with the next number: *4 Mill Lane* after *3. Planning*."""
        number = "" if item.number or is_date(item.title) else str(self.last.get("", 0) + 1)
        is_next_one = number not in ("", "1") and re.match(rf"{number}\s+[A-Z]", item.title) is not None
        return f"Its line begins with “{number}”: is that its number?" if is_next_one else ""

    def _twice(self, item: Item) -> str:
        key = (item.parent, item.number)
        is_again = key in self.seen and not re.search(r"\bcontinued\b", item.title, re.IGNORECASE)
        self.seen.add(key)
        return f"The number {item.number} is there twice." if item.number and is_again else ""

    def _after(self, item: Item) -> str:
        value, is_top = _COUNTS.fullmatch(item.number), _is_at_top(item, self.items)
        place = "" if is_top else item.parent
        if not value or not (is_top or place):
            if item.parent == str(self.last.get("", 0) + 1):  # its number stands beside that of its first part
                self.last[""] = self.last.get("", 0) + 1
            return self._unread(item)
        before, count = self.last.get(place, 0), int(value["last"])
        if is_top and before > count == 1 and item.parent != self.heading:  # another session
            self.seen, self.last = {(item.parent, item.number)}, {}
        self.last[place] = count
        self.heading = item.parent if is_top else self.heading
        is_left_out = before and count > before + 1
        return f"{item.number} comes after {before}: is one missing between them?" if is_left_out else ""

    def _file(self, at: int) -> str:
        is_alone = self.is_filed[max(at - 1, 0) : at + 2] == [False, True, False] and self.items[at - 1].number
        return f"Is {self.items[at].number} an item, or the file of the one above?" if is_alone else ""

    def _after_letters(self, item: Item) -> str:
        if _COUNTS.fullmatch(item.number):
            return ""
        part = item.parent if item.parent in self.known or "." in item.parent else ""
        above = self.letters.setdefault((part, item.number.islower()), set())
        return f"Is one missing before {item.number}?" if _leaves_out(item.number, above) else ""


_COUNTS = regex(r"(?:.*[^-/\d])?(?P<last>\d+)")


def _leaves_out(number: str, above: set[int]) -> bool:
    """Whether a letter or a Roman number leaves out some after those `above`, to which it is added."""
    values = values_of(number) if number.isalpha() else set()
    is_left_out = bool(above and values) and all(one - 1 not in above and one > max(above) for one in values - {1})
    above.difference_update(range(2, 99) if 1 in values else ())
    above.update(values)
    return is_left_out and 1 not in values


def _doubt_of_first(items: Sequence[Item]) -> str:
    """What is doubtful about the first item where it has no number: it may say when and where they meet."""
    first, *others = items
    if first.number or not others:
        return ""
    if not first.time and _VENUE.fullmatch(first.title):
        return "Is it where they meet, or an item?"
    is_timed = any(item.time for item in others)
    if first.time and not is_timed and any(item.number for item in others):
        return "Is it when and where they meet, or an item?"
    return ""


def _is_case(item: Item) -> bool:
    """Whether an item without a number is a planning application."""
    return not item.number and _CASE_FIRST.match(item.title) is not None


def _is_at_top(item: Item, items: Sequence[Item]) -> bool:
    """Whether an item has a plain number and stands below no other that has one."""
    return item.number.isdigit() and (
        not item.parent or any(i.is_part and item.parent.endswith(i.title) for i in items)
    )


def _doubt(item: Item, *, is_sentence_odd: bool, is_head: bool) -> str:
    """What is doubtful in the words of a title; `is_sentence_odd`: the items of the list have numbers, or its
    sentences do not follow each other; `is_head`: it stands before the first of them in one line with it."""
    title = item.title
    if not item.number and (is_date(title) or (title and not any(map(str.isalpha, title)))):
        return "It is a date, or a number: is it an item?"
    if is_head:
        return "It stands in one line before the first item: is it one?"
    if not item.number and are_officers(title):
        return "It is a name: is it an item, or who presents it?"
    if item.is_exempt and NEXT_MEETING.match(title):
        return _STILL_CLOSED
    if not item.is_exempt and _MAY_BE_EXEMPT.fullmatch(title):
        return "Is it exempt? If so, write “// exempt” after it."
    if item.number or not is_sentence_odd:
        return ""
    is_said = title.startswith(("To ", "There ")) or len(title.split()) >= FEWEST_WORDS
    is_long = is_said and any(w.islower() for w in title.split()) and not title.startswith("Report ")
    if (title.endswith(".") or title.startswith("To ")) and is_long and not item.parent:
        return "It is a sentence: is it an item, or more of the one above? If no item, delete its line."
    return ""


_TITLE = any_case(
    r"(?:(?:the\s+)?(?:[\w.&’'-]+\s+){0,6}agenda|a\W?g\W?e\W?n\W?d\W?a|c\W?l\W?[áa]\W?r|order of business"
    r"|(?:table of )?contents|index|(?:the )?business to be transacted(?: at .*| will .*)?|items? of business"
    r"|(?:agenda )?(?:no\.?|items?|topics?)\W+(?:item|subject|title|business|page|paper|presenter|lead|no)\b.*)\W*"
)
"""What stands over the whole list."""
PART_AGENDA = any_case(r"(?!(?:draft|final|revised|amended|meeting|full|the|council)\b)(?:[\w&’'-]+,?\s+){1,6}agenda")
_MOST_ABOVE = 6
"""Lines that may stand above the title of the list."""
_OF_AGENDA = any_case(
    r"(?:(?:items?|matters|business) (?:for|on)|consent|regular|approv\w+|adopt\w*|amend\w*|chang\w+|review"
    r"|accept\w*|additions|declaration|posting)\b|.*\bconsent\b"
)
"""An item that deals with the agenda, or a part of it, and is no title: *Consent agenda*."""
LEAD_HEAD = any_case(r"\b(?:lead|officer|presenter|by|who|owner|speaker)\W*(?:page.*)?$")
_EXEMPT = any_case(
    r"(?:.*\bfollowing (?:items?|business|reports?|matters?)\b.*\b(?:exclu\w+|closed|private|in camera)\b.*"
    r"|(?!.*\b(?:may|might) be\b).*\b(?:exempt|confidential|closed|private|restricted|reserved) (?:items?|business"
    r"|(?<!reserved )matters?|section|part)\b(?!.*\bopen).*|(?!.*\b(?:may|might) be\b)(?!.*(?<!to be )\b(?:discussed"
    r"|considered|taken|transacted|reported|arising|decided|approved|released)\b)(?:items?|business|matters?|reports?"
    r"|part)\b(?! (?:of|on|about|for) (?!the (?:meeting|agenda)|which)).*\b(?:in"
    r" (?:private|camera|committee|(?:closed|executive|private|confidential) (?:session|meeting)\b.*)|(?:not (?:open"
    r"|for|available)|closed) to (?:the )?public|not for publication|public (?:is |are |be )?excluded)\W*"
    r"|confidential|exempt|private|non-?public (?:session|items|business)"
    r"|(?:(?:adjourn|recess|move|convene|retire|enter|go)\w*(?: in| to| into)? )?(?:(?:a|the) )?"
    r"(?:closed|executive|private|in[ -]camera) (?:session|meeting)s?(?: (?:calendar|items|agenda))?"
    r"(?:\s*[-–—:(,].*|\s+(?:if|as|pursuant|under|in accordance|per|for|to discuss|to consider|regarding|re"
    r"|items?|matters|agenda)\b.*)?\.?|in[ -]camera(?:\W.*)?|in committee|public excluded(?: .*)?"
    r"|(?:agenda )?part (?:ii|2|b|two)\b.*\b(?:exempt|private|confidential|press|public)\b.*)"
)
_SESSION = any_case(r"\b(?:session|in[ -]camera)\b")
"""What is called so is over where the next heading stands."""
_EXCLUSION = any_case(
    r"(?:(?:to )?(?:resolve|agree|vote) to (?:move|go|enter|adjourn|retire)(?: in)?(?:to)? (?:a |the )?(?:confidential"
    r"|closed|private|executive) session\b.*|(?:to |resolution to |motion to "
    r"|procedural motion to )?(?:consider )?(?:(?:passing |the passing of )?(?:a |the )?(?:resolution"
    r"|motion) to )?(?:exclu(?:de|sion)|excluding)(?: of)?(?: the)?(?: press(?:,)? and)?(?:/press)?(?: the)? public.*)"
)
"""An item from which on those who are not members leave."""
_DETAIL = any_case(
    r"(?:recommend(?:ation|ed)(?:s|\(s\))?|(?:additional )?documents?|attachment(?:s|\(s\))?|agenda packet|packet"
    r"|action|enclosures?|background(?: papers?)?|supporting (?:documents?|papers?|exhibits?|materials?)"
    r"|staff recommendation|purpose|fiscal impact|action requested|estimated time|time estimate\b[^:]*"
    r"|description|note)\s*:.*"
)
"""What is said of an item in a line below it."""
_ABOUT = any_case(r"(?:(?:next|last) (?:regular |scheduled )?meeting|report(?:ed)? out|due(?: date)?|deadline)\s*:.*")
"""What a line says of the committee that an item is about."""
_NOTHING = any_case(r"\W*(?:t\.?b\.?[ac]\.?|nil|none|n/?a|not applicable|no (?:items|business|reports))\W*")
"""What stands below an item under which there is nothing."""
_ENDED = any_case(r"end of (?:the )?(?:[\w-]+ ){0,3}(?:session|items|calendar|agenda|business)\W*")
"""What stands below the last item of a part."""
_TIME_COLUMN = any_case(
    rf"(?<=[\w)’”.?])\s{{3,}}(?!\d+\.\d+$)({CLOCK}(?:\s*(?:[-–—]|to)\s*{CLOCK})?)$"  # *10.50* may be a price
)
_ONE_CLOCK = r"(?:\d{1,2}:\d{2}\s*(?:[ap]\.?\s?m\.?|hrs|noon)?|\d{1,2}(?:\.\d{2})?\s*(?:[ap]\.?\s?m\.?|noon))"
_CLOCK_ALONE = any_case(rf"(?:(?:approx\w*\.?|about|at|from) )?{_ONE_CLOCK}(?:\s*(?:[-–—]|to|until)\s*{_ONE_CLOCK})?")
_ENDED_TITLE = any_case(rf"\((?:at )?{CLOCK}\)$|\((?:pages?|pp?\.?)\s*\d[\d\s,–-]*\)$")
"""The end of a title after which nothing more of it stands: a time or its pages."""
_PAGE_COLUMN = any_case(r"\s{3,}(?:(?:(?:page|p\.?)\s*)?(?:\d{1,4}(?:\s*[-–]\s*\d{1,4})?|page no\.?)|(?-i:DRAFT))\s*$")
_COUNTED = regex(r"\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s")
_REFERENCE = regex(rf"(?<=[.;)A-Z\d])\s+(?={CASE.pattern})")
_in_few = partial(shorten, width=42, placeholder=" …")
_SAID_BESIDE = regex(r"\((?:[^()\s]+\s){4,}[^()\s]+\)")
"""What is said of an item in a column beside its title: *(at most 5 minutes for each)*."""
_WHOLE = regex(r"(?:[a-z]{4,}|\d\.\d+)\.$")
"""How a title ends that is a whole sentence."""
_WIDEST = 0.9
"""The share of the widest line from which a line may go on in the next, among the parts of an item."""
_WHOLE_WIDTH = 0.84
"""The share of the widest line that one fills with the first word of the next, if that had no room in it."""
_LEADING = PREPOSITIONS | SUBORDINATORS | {"and", "or", "but", "to", "including"}
"""How what goes on with a title begins in small letters."""
_LONG_TITLE = 0.6
"""The share of the widest line that the first line of a long title fills, at least."""
_FILLED = 0.95
_FEWEST_FILLED = 3
"""Lines of a title in capitals."""
_WIDEST_PAGE, _WIDEST_LINE = 100, 170
"""Characters that a line of a page seldom has, and never."""
_WIDER = 1.15
"""How much wider capitals are than other letters."""
_LONGEST_HEADING = 90
_FEWEST_SEPARATE = 3
"""Words of a line that may be something else than the end of a title."""
_SPACE = 3
"""Characters between two words, and by how many a line of a PDF may be longer than it looks."""
_FEWEST_SMALL = 8
"""Words in small letters that no heading has."""
_REMARK = 12
"""The words in brackets, from which on they are no part of a title."""
_SPACED = 0.7
"""The share of rows that space parts, where it parts items."""
_ASIDE = regex(r"\([^()]*\)?[.\s]*$|\([^()]{40,}")


@lru_cache(maxsize=64)
def read_items(text: str) -> tuple[Item, ...]:
    """The items of an agenda, in order. What is doubtful has a `mark`; nothing is left out but what belongs to the
    page, and what is said of an item below it (*Recommendation: …*)."""
    rows = with_lost_numbers(without_page(rows_of(with_files(with_columns(text)))))
    rows = _led_below([part for at, row in enumerate(rows) for part in _parted(row, is_first=at == 0)])
    reader = _Reader(rows)
    for at, row in enumerate(rows):
        reader.take(at, row)
    if not reader.items and text.strip():
        return (Item("", " ".join(text.split()), mark="No item was found in this."),)
    items = [finished(item) for item in with_initials(reader.items)]
    items = [item for at, item in enumerate(items) if not _is_only_above(item, items[at + 1 :])]
    items = asked_if_closed(items)
    items = list(_with_letters(_inside_numbers(_inside_sections(list(_renumbered(with_presenters(items)))))))
    return tuple(checked(list(_with_parts(items)), reader.series))


def _led_below(rows: Sequence[Row]) -> list[Row]:
    """The rows; *Presenter:* in one of its own goes with the next, which names them."""
    out: list[Row] = []
    for row in rows:
        both = f"{out[-1].words} {row.words}" if out and out[-1].text.endswith(":") else ""
        is_name = _is_author(row.words) or is_held(row.words) or presenter_of(row.words) is not None
        if both and is_name and AUTHOR_LINE.fullmatch(both):
            out[-1] = replace(out[-1], text=both)
        else:
            out.append(row)
    return out


def with_files(text: str) -> str:
    """The lines of a list. Of an item in whose first column the number of its file stands, alone or below a label, that
    stands before its title, and the lines of that right below each other: *a. REPORT  ROADS* | *26-0004  AND BRIDGES*.
    """
    lines = text.splitlines()
    found = [(at, match) for at, line in enumerate(lines) if (match := _FILED_ITEM.fullmatch(line))]
    ends = [at for at, line in enumerate(lines) if _COUNTED.match(line.lstrip())]
    below = {
        at: _file_below(lines, at, next((end for end in ends if end > at), len(lines)), match) for at, match in found
    }
    labels = Counter(match["label"] for at, match in found if below[at])
    is_alike = max(labels.values(), default=0) > 1
    is_spaced = any(not lines[one[0] - 1].strip() for one in below.values() if one)
    for at, match in found:
        filed = below[at]
        is_sure = match["file"] or len(match["gap"]) >= _COLUMN or is_alike
        if not is_sure or not (filed or match["file"]):
            continue
        row, file = filed or (at, match["file"])
        before, gap = match["before"], max(_COLUMN, match.start("title") - match.end("before") - len(file))
        column = len(before) + len(file) + gap
        lines[at] = f"{before}{file}{' ' * gap}{match['title']}"
        if row > at:
            lines[row] = FILE_FIRST.sub("", lines[row]).strip()
        _bring_up(lines, at, row, column, is_flat=len(match["gap"]) < _COLUMN, is_spaced=is_spaced)
    return "\n".join(lines)


_COLUMN = 3
"""Spaces that part columns."""
_FILED_ITEM = regex(
    rf"(?P<before>\s*\(?(?:[A-Za-z]|\d{{1,2}}|[ivxIVX]{{1,5}})[.)]+\s+)"
    rf"(?:(?!(?:(?:19|20)\d\d-?){{2}}\s)(?P<file>{FILE})(?=\s{{3}}|\s+[A-Z“\"])"
    rf"|(?P<label>[A-Z][\w/&-]+(?:\s[\w/&-]+){{0,2}}?))(?P<gap>\s+)(?P<title>\S.*)"
)
"""An item with the number of its file, or a label, before its title."""


def _file_below(lines: Sequence[str], at: int, end: int, item: re.Match[str]) -> tuple[int, str] | None:
    """The only line before `end` that holds a file number, below the label of an item, and that number."""
    rows = [row for row in range(at + 1, end) if lines[row].strip()]
    filed = [(row, match) for row in rows if (match := FILE_FIRST.match(lines[row]))]
    if item["file"] or len(filed) != 1 or filed[0][0] not in rows[:_MOST_LABELS]:
        return None
    row, match = filed[0]
    is_below = abs(match.start("file") - item.start("label")) <= 1 or len(item["gap"]) < _COLUMN
    return (row, match["file"]) if is_below else None


_MOST_LABELS = 2
"""Lines of a label."""


def _bring_up(lines: list[str], at: int, row: int, column: int, *, is_flat: bool, is_spaced: bool) -> None:
    """Put the lines in which a title goes on right below its first, and below its `column`: those in capitals as it is,
    and others right below it. `row`: the line in which the number of its file stood; `is_flat`: columns are lost;
    `is_spaced`: every line stands apart."""
    title = lines[at][column:]
    end = to = at + 1
    while end < len(lines):
        words = lines[end].strip()
        is_left = not is_flat and end != row and len(lines[end]) - len(lines[end].lstrip()) < column - _NEAR
        is_over = _COUNTED.match(words) or _LABELLED.match(words) or in_brackets(words) or is_left
        is_apart = not lines[end - 1].strip() and end - 1 != row
        is_alike = words.isupper() if title.isupper() else not (is_apart and not is_spaced)
        if words and (is_over or not is_alike or (is_flat and is_apart)):
            break
        lines[end] = ""
        if words:
            lines[to], to = " " * column + words, to + 1
        end += 1


_NEAR = 16
"""Characters by which a line in the middle of its column may begin before another."""
_POST_AND_NAME = regex(r"\((?P<who>(?:[A-Z][\w’'&.-]*[a-z.]\s){2,6}[A-Z][\w’'-]*[a-z])\)")
"""What may be a post and a name, in brackets below the title of an item that has a file."""
_LABELLED = regex(r"[A-Z][\w ]{2,30}(?:\(s\))?:\s")


def _is_only_above(item: Item, below: Sequence[Item]) -> bool:
    """Whether an item has no title, as the first of its parts stands beside its number: *8. a) Roads*."""
    is_above = bool(below) and (below[0].parent, below[0].line) == (item.number, item.line)
    return is_above and not item.title and item.number != ""


_ROUND = regex(r"(?<=\S)\s+[•▪●◦■]\s+")
"""A bullet in the midst of a line."""


def _report_in(row: Row) -> re.Match[str] | None:
    """Whose report a row says it is, perhaps with words that say that it is exempt."""
    return REPORT_BELOW.fullmatch(without_exempt(row.words) or row.words)


def _with_parts(items: list[Item]) -> Iterator[Item]:
    """The items, each exempt if the item is that it is a part of."""
    exempt: dict[str, bool] = {}
    for item in items:
        is_exempt = item.is_exempt or exempt.get(item.parent, False)
        if item.number:
            is_whole = item.parent not in exempt or item.number.startswith(f"{item.parent}.")
            exempt[item.number if is_whole else f"{item.parent}.{item.number}"] = is_exempt
        yield replace(item, is_exempt=is_exempt)


def _parted(row: Row, *, is_first: bool) -> Iterator[Row]:
    """A row, or the rows that run in one; `is_first`: it is the first of the list."""
    is_begun = False
    for part in split_run(_TIME_COLUMN.sub(r" (\1)", _PAGE_COLUMN.sub("", row.text)), is_first=is_first):
        cases = _REFERENCE.split(part) if len(part) > _LONGEST_HEADING and len(_REFERENCE.findall(part)) > 1 else [part]
        for number, case in enumerate(cases):
            first, *bullets = _ROUND.split(case) if len(_ROUND.findall(case)) > 1 else [case]
            has_bullet = row.has_bullet or number > 0
            is_whole = first == row.text
            yield (
                row
                if is_whole
                else replace(row, text=first, is_apart=row.is_apart and not is_begun, has_bullet=has_bullet)
            )
            is_begun = True
            for bullet in bullets:
                yield replace(row, text=bullet, is_apart=False, has_bullet=True)


class _Reader:
    """Reads the rows one after the other."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.items: list[Item] = []
        self.rows = list(rows)
        self.series = Series(rows)
        self.open: list[tuple[Marker, int, int]] = []
        """The markers of the item read last and those above it, with the indent and the index of each."""
        self.held: list[tuple[Marker, int, int]] = []
        """Those that were open before rows without a number: a lower list may go on below them."""
        self.left: list[Marker] = []
        """Markers at the top that may be gone on with, though something else stands after them."""
        self.headings: dict[Style, str] = {}
        """What stood over each of those."""
        self.recent: list[Marker] = []
        """The number read last, where it has parts: *11.1*."""
        self.time = ""
        """That stood alone in a row before the item to which it belongs."""
        self.heading = ""
        self.has_lead = _has_leads(rows)
        """Whether the last column says who presents each item."""
        self.is_exempt = False
        self.stays_exempt = False
        self.is_session = False
        """Whether the part in closed session is one that the next heading ends, as *Executive session* is."""
        self.exempt_from = (0, Style.NONE)
        """Under how many items the one stands that began the part in closed session, and how that is numbered."""
        self.top_bullet: int | None = None
        """The indent of the bullets that stand at the top, where the list begins with one."""
        self.in_detail = False
        agendas = {row.words for row in rows if PART_AGENDA.fullmatch(row.words) and not _OF_AGENDA.match(row.words)}
        self.agendas = agendas if len(agendas) > 1 else set()
        """Its parts, where several are called agendas: *Public agenda*, *Action agenda*."""
        self.has_head = len(rows) > 1 and rows[0].line == rows[1].line
        """Whether the first row is what stands before the first item in one line with it."""
        self.widest = widest_of(rows)
        self.is_capital = not self.series.has_any and 2 * sum(row.text.isupper() for row in rows) > len(rows)
        """Whether the titles are in capitals and have no numbers, so that capitals make no heading."""
        self.is_wrapped = _may_wrap(rows, self.widest)
        """Whether lines may end where the page does."""

    def take(self, at: int, row: Row) -> None:
        """Read a row."""
        is_more = self.series.has_any or self.rows[at - 1].text.endswith(":")
        if row.is_apart or not is_more:
            self.in_detail = False
        is_title = _TITLE.fullmatch(row.words) and not _OF_AGENDA.match(row.words) and not row.has_bullet
        if is_title and (marker := marker_of(row, self.series, (), is_inside=False)):
            is_title = not marker.rest  # *A. Approval of the agenda*
        is_title = is_title and not (row.text[:1].isdigit() or (at and row.words in self.agendas))
        is_near = len(self.items) <= _MOST_ABOVE or any(_COUNTED.match(row.text) for row in self.rows[at + 1 : at + 2])
        if is_title and is_near and not any(item.number for item in self.items):
            self.has_lead = self.has_lead or LEAD_HEAD.search(row.words) is not None
            self.items.clear()  # what stands before it is no business
            self.open.clear()
            return
        if row.cells == LEAD_ROW:
            self.has_lead = True
            self.open.clear()
            return
        if _CLOCK_ALONE.fullmatch(row.words):
            self.time, self.in_detail = row.words, False
            self.open.clear()
            return
        count = len(self.items)
        self._read(at, row)
        if self.time and len(self.items) > count:
            self.items[count] = replace(self.items[count], time=self.time)
            self.time = ""

    def _read(self, at: int, row: Row) -> None:
        """Read a row that is neither a title of the list nor a time."""
        above = [*(m for m, _, _ in self.open), *(m for m, _, _ in self.held), *self.left, *self.recent]
        if (marker := marker_of(row, self.series, above, is_inside=self.in_detail)) is not None:
            self.in_detail = False
            self._numbered(row, marker)
        elif _DETAIL.fullmatch(row.words) and self.items:
            self.in_detail = True
        elif self.in_detail or self._is_none(at, row):
            return
        elif self.items and (lead := AUTHOR_LINE.fullmatch(row.words)):
            self._change(author=lead["who"] or lead["by"])
        elif self._is_below_title(row) and (who := in_brackets(row.words)):
            self._change(author=who)
        elif self.items and self.items[-1].file and (named := _POST_AND_NAME.fullmatch(row.words)):
            mark = self.items[-1].mark or WHO.format(named["who"])
            self.items[-1] = replace(self.items[-1], author=named["who"], mark=mark)
        elif self._is_below_item(row) and EXEMPT_BELOW.fullmatch(row.words):
            self.items[-1] = replace(self.items[-1], is_exempt=True)
        elif self._is_below_item(row) and (report := _report_in(row)) and not self._has_report(at):
            self._reported(report["who"], is_report="report" in report.string[: report.start("who")].casefold())
            if report.string != row.words:
                self.items[-1] = replace(self.items[-1], is_exempt=True)
        elif self._may_be_presented(row) and (presenter := presenter_of(row.words)):
            who, doubt = presenter
            last = self.items[-1]
            self._change(author=f"{last.author}, {who}" if last.author else who)
            self.items[-1] = replace(self.items[-1], mark=last.mark or doubt)
        else:
            self._beside(at, row)

    def _is_none(self, at: int, row: Row) -> bool:
        """Whether a row says that there is nothing under an item, or when its committee meets, before another item."""
        if _ENDED.fullmatch(row.words):
            self.is_exempt = self.stays_exempt = self.is_session = False
            return True
        if _NOTHING.fullmatch(row.words):
            return bool(self.items and self.items[-1].title)
        is_about = _ABOUT.fullmatch(row.words) is not None and bool(self.open)
        return is_about and any(_COUNTED.match(below.text) for below in self.rows[at + 1 :])

    def _is_below_title(self, row: Row) -> bool:
        """Whether an item stands above a row that may say something of it."""
        last = self.items[-1] if self.items else None
        return last is not None and last.title != "" and not (row.has_bullet or (last.is_part and self.series.has_any))

    def _is_below_item(self, row: Row) -> bool:
        """Whether a row says something of the item before it alone, as that has a number, or is set apart or farther
        out where the row is not."""
        if not self._is_below_title(row) or self.items[-1].number:
            return self._is_below_title(row)
        bare = [item.line for item in self.items if not (item.number or item.is_part)]
        apart = {one.line for one in self.rows if one.is_apart}
        is_spaced = len(bare) > 1 and sum(line in apart for line in bare) >= _SPACED * len(bare)
        return not row.is_apart and bool(self.open) and (is_spaced or row.indent > self.open[-1][1])

    def _has_report(self, at: int) -> bool:
        """Whether a report that a row names is one of several below an item, each an item of its own."""
        around = self.rows[at - 1 : at] + self.rows[at + 1 : at + 2]
        return any(map(_report_in, around)) or bool(self.items[-1].author)

    def _reported(self, who: str, *, is_report: bool) -> None:
        """Give the item before a row the report that stands in it, with a mark where it may be an item of its own, as
        an update may."""
        last = self.items[-1]
        is_sure = is_report and _OF_POST.fullmatch(who) is not None and not _OF_REPORTS.search(last.title)
        self.items[-1] = replace(last, author=who, mark=last.mark or ("" if is_sure else WHO.format(who)))

    def _may_be_presented(self, row: Row) -> bool:
        """Whether a row may say who presents the item before it."""
        return (
            bool(self.items)
            and not row.has_bullet
            and not self.items[-1].is_part
            and not _is_open(self.items[-1].title)
        )

    def _beside(self, at: int, row: Row) -> None:
        """Read a row without a number."""
        if self._goes_on(at, row):
            title, author = self._columns(row.text)
            is_first = not self.items[-1].title
            self._doubt_if_item(self.rows[at - 1], row, title)
            self._change(title=_joined(self.items[-1].title, title), author=author)
            self.heading = self.items[-1].title if self.items[-1].is_part else self.heading
            if is_first and self.open:
                self._exempt(len(self.open) - 1)
        else:
            self._unnumbered(at, row)

    def _doubt_if_item(self, before: Row, row: Row, title: str) -> None:
        """Mark the last item if what goes on with it may be an item, as those of the list have no numbers, or the line
        `before` has room for more."""
        last = self.items[-1]
        share = _LONG_TITLE if last.title.isupper() and title.isupper() else WIDE
        is_label = ":" in " ".join(title.split()[:_FEWEST_SEPARATE])
        had_room = title[:1].isupper() and before.end + len(title.split()[0]) + _SPACE <= row.end
        is_sentence = title[:1].isupper() and title.endswith(".") and len(title.split()) >= FEWEST_WORDS
        is_told = is_sentence and not (_TO_DO.match(last.title) or _is_open(last.title))
        is_sure = last.title.isupper() and title.isupper() and last.file != ""
        is_sure = is_sure or (not (is_label or had_room or is_told) and before.end >= share * self.widest)
        if self._is_hung(row) and is_sure:
            return
        has_bare = any(not (item.number or item.is_part or item.parent) for item in self.items)
        has_room = (had_room or before.end * 2 < self.widest) and len(title.split()) >= _FEWEST_SEPARATE
        is_other = title[:1].isupper() and (has_bare or has_room or not last.number)
        first = title.split()[0]
        is_begun = first.islower() and first not in _LEADING and not (self._is_hung(row) or re.search(r"\d", title))
        if last.title and not _is_open(last.title) and (is_told or is_other or (is_begun and has_room and last.number)):
            self._ask_about_more(title)

    def _is_hung(self, row: Row) -> bool:
        """Whether a row stands right below the last item, farther in than its number."""
        return bool(self.items[-1].number and self.open) and row.indent > self.open[-1][1] and not row.is_apart

    def _columns(self, text: str) -> tuple[str, str]:
        """A line of a title without the author in a column after it, and the author."""
        title, author = split_columns(text)
        cells = GAP.split(title)
        if self.has_lead and not author and len(cells) > 1:
            return "   ".join(cells[:-1]), cells[-1]
        return title, author

    def _numbered(self, row: Row, marker: Marker) -> None:
        mark = ""
        depth = self._depth(row, marker)
        if depth == 0 and self.open and self.heading and self.items[self.open[0][2]].parent == self.heading:
            self.heading = self._heading_of(marker)
        if depth < len(self.open):
            before = self.open[depth][0]
            is_next_one = any(is_next(m, marker) for m in (before, *self.left))
            if before.style is marker.style and not is_next_one and not starts(marker):
                mark = self._out_of_order(before, marker)
            if depth == 0:
                self._leave(before)
        del self.open[depth:]
        self.held = []
        parent = marker.above or self._path(depth)
        if depth and self.open[depth - 1][0].number == f"{marker.above}.0":
            parent = self.open[depth - 1][0].number
        filed = FILE_COLUMN.search(marker.rest)
        file = (filed["first"] or filed["last"]) if filed else ""
        title, author = self._columns(FILE_COLUMN.sub("", marker.rest))
        self.recent = [marker] if marker.style is Style.PARTS else []
        if len(cells := GAP.split(title)) > 1 and _SAID_BESIDE.fullmatch(cells[-1]):
            mark = mark or f"Is “{_in_few(cells[-1])}” more of it?"
        self.items.append(Item(marker.number, title, parent, author, file=file, mark=mark, line=row.line))
        self.open.append((marker, row.indent, len(self.items) - 1))
        self._exempt(depth)

    def _leave(self, marker: Marker) -> None:
        """Keep the last marker of each style at the top: its series may be gone on with."""
        self.left = [marker, *(m for m in self.left if m.style is not marker.style)]
        self.headings[marker.style] = self.items[self.open[0][2]].parent if self.open else ""

    def _heading_of(self, marker: Marker) -> str:
        """The heading over a number at the top that goes on from above a list of another kind: the one over that."""
        is_back = marker.style is not self.open[0][0].style and any(is_next(m, marker) for m in self.left)
        return self.headings.get(marker.style, "") if is_back else self.heading

    def _out_of_order(self, before: Marker, marker: Marker) -> str:
        is_later = before.value is not None and marker.value is not None and marker.value > before.value
        is_later = is_later or (before.value == marker.value and marker.number[-1].isalpha())
        if is_later or "continued" in marker.rest.casefold():
            return ""
        return f"{marker.number} comes after {before.number}: look at its number."

    def _depth(self, row: Row, marker: Marker) -> int:
        """Under how many of the open items one stands."""
        if lower := [at for at, (m, _, _) in enumerate(self.held) if at and is_next(m, marker)]:
            self.open = self.held[: lower[-1] + 1]
            return lower[-1]
        if self.held and starts(marker) and self._is_below_held(row, marker):
            self.open = list(self.held)
            return len(self.open)
        if marker.number.endswith((".0", ".00")):
            return 0
        if marker.above:
            tops = [at for at, (m, _, _) in enumerate(self.open) if m.number in (marker.above, f"{marker.above}.0")]
            if tops:
                return tops[-1] + 1
            return next((at for at, (m, _, _) in enumerate(self.open) if m.style is marker.style), len(self.open))
        if self.open and self.open[0][0].style is Style.NONE and marker.style not in (Style.SMALL, Style.SMALL_ROMAN):
            return 0
        levels = range(len(self.open) - 1, -1, -1)
        if nexts := [at for at in levels if is_next(self.open[at][0], marker)]:
            found = min(nexts, key=lambda at: abs(self.open[at][1] - row.indent))
            over = [at for at in range(found) if self.open[at][0].style is marker.style]
            is_out = bool(over) and row.indent <= self.open[over[0]][1] < self.open[found][1] - _SPACE
            return over[0] if is_out else found  # a heading that stands there again
        if any(is_next(m, marker) for m in self.left):
            return 0
        same = [at for at in levels if self.open[at][0].style is marker.style]
        if starts(marker):
            is_back = same and row.indent <= self.open[same[0]][1] and not self._is_lower(same[0])
            return same[0] if is_back else len(self.open)
        return same[0] if same else len(self.open)

    def _is_below_held(self, row: Row, marker: Marker) -> bool:
        """Whether a letter or a small Roman number that begins a list stands below the last number, though a line
        without one stands between."""
        last, indent, _ = self.held[-1]
        if marker.style is Style.SMALL_ROMAN and last.style is Style.SMALL:
            return True
        return marker.style in _LOWER and last.style not in (*_LOWER, Style.NONE) and row.indent > indent

    def _is_lower(self, depth: int) -> bool:
        """Whether a number 1 begins a lower list, as it stands right below a part of an item that has a later one, or
        right below a part with such a number."""
        value = self.open[depth][0].value or 0
        is_right_below = self.open[-1][2] == len(self.items) - 1
        return is_right_below and (value > 1 if len(self.open) > depth + 1 else depth > 0)

    def _path(self, depth: int) -> str:
        if depth == 0:
            return self.heading
        marker, _, index = self.open[depth - 1]
        above = self.items[index].parent
        is_whole = depth == 1 or marker.above
        return marker.number if is_whole else f"{above}.{marker.number}"

    def _exempt(self, depth: int) -> None:
        title = END.sub("", PAGES.sub("", self.items[-1].title)).strip()
        style, (level, above) = self.open[depth][0].style, self.exempt_from
        is_lower = style in _LOWER and above not in _LOWER  # whatever line stands between
        if depth <= level and not (self.stays_exempt or is_lower):
            self.is_exempt = False
        if depth == 0 and NOT_EXEMPT.fullmatch(title):
            self.is_exempt = self.stays_exempt = False
        elif not self.is_exempt and _EXEMPT.fullmatch(TIME_AFTER.sub("", title)):
            self.is_exempt, self.exempt_from = True, (depth, style)
        self.items[-1] = replace(self.items[-1], is_exempt=self.is_exempt)
        if _EXCLUSION.fullmatch(title):
            self.is_exempt, self.stays_exempt, self.is_session = True, True, False

    def _change(self, *, title: str = "", author: str = "") -> None:
        last = self.items[-1]
        self.items[-1] = replace(last, title=title or last.title, author=author or last.author)

    def _goes_on(self, at: int, row: Row) -> bool:
        """Whether a row without a number is more of the title before it."""
        if not self.items or (row.has_bullet and not self._is_dashed(at)) or self.time:
            return False
        title = self.items[-1].title
        if not title or CLOSES.fullmatch(row.words):
            return not title
        if self._begins_another(at, row, title):
            return False
        is_quoted = row.text[:1] == "“" and title.endswith(":") and self._is_hung(row)
        if title.count("(") > title.count(")") or _is_open(title) or is_quoted:
            return True
        if row.is_apart:
            return row.text[:1].islower() and not (_WHOLE.search(title) and " " in row.text)
        if LIKE_NUMBER.match(row.text):
            return False
        if row.text[:1].islower() or row.text[:1] in "(&":
            return not END.search(title) or ":" not in title[-3:]
        is_label = self.items[-1].is_part and self.rows[at - 1].text.endswith(":")
        if is_label or (title.rstrip().endswith((":", ":-")) and not self._is_filled(at)) or _WHOLE.search(title):
            return False
        return self._goes_on_beside(at, row)

    def _begins_another(self, at: int, row: Row, title: str) -> bool:
        """Whether the words of a row, or the end of the title before it, say that it begins something else."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else row
        if split_columns(row.text)[1] and split_columns(below.text)[1] and not _COUNTED.match(below.text):
            return True  # each of several rows says who presents it
        is_own = not title.endswith(",") and (NEXT_MEETING.match(row.text) or NOT_EXEMPT.fullmatch(row.words))
        is_begun = (is_own or _ENDED_TITLE.search(title)) and row.text[0].isupper()
        is_presented = taken_author(title)[1] and not row.text[:1].islower()
        is_timed = TIME_BEFORE.match(title) and TIME_BEFORE.match(row.text)
        if is_begun or is_presented or is_timed or ICON.search(title) or CASE.match(row.text) or _PART.match(row.text):
            return True
        is_remark = len(row.text.split()) >= _REMARK or (row.text.endswith(".)") and self.items[-1].number != "")
        return is_remark and _ASIDE.match(row.text) is not None

    def _is_dashed(self, at: int) -> bool:
        """Whether the bullet before a row is a dash in the midst of a title in capitals."""
        around = self.rows[at - 1 : at] + self.rows[at + 1 : at + 2]
        is_one_of_several = any(row.has_bullet for row in around)
        row = self.rows[at]
        return self._is_hung(row) and not is_one_of_several and row.text.isupper() and self.items[-1].title.isupper()

    def _goes_on_beside(self, at: int, row: Row) -> bool:
        """Whether a row right below a title is more of it, as its place and the width of the one before tell."""
        before, item, title = self.rows[at - 1], self.items[-1], self.items[-1].title
        if item.file and self._is_hung(row):
            return not _LABELLED.match(row.text)
        if not self.series.has_any:
            return self._goes_on_in_words(at, row)
        first = len(row.text.split()[0])
        length = before.indent + round((before.end - before.indent) * (_WIDER if before.text.isupper() else 1))
        has_room = not item.number and length + first < _WHOLE_WIDTH * self.widest  # for the next word
        is_wide = self.is_wrapped and self.widest >= NARROWEST and length >= WIDE * self.widest and not has_room
        if not item.number and row.indent == before.indent and item.parent:
            is_one_of_list = self.open and self.items[self.open[-1][2]].title.rstrip().endswith((":", ":-"))
            return is_wide and not (is_one_of_list and length < _WIDEST * self.widest)
        own = self.open[-1][1] if self.open else 0
        if self._is_one_of_parts(at) or (self.has_lead and row.indent <= own and len(before.cells) > 1):
            return False
        is_said = row.text.startswith("To ") or row.text.endswith(".")
        is_other = title.isupper() and len(title) > 3 and any(c.islower() for c in _IN_BRACKETS.sub("", row.text))
        is_headed = row.text.isupper() and not (title.isupper() or before.text.isupper()) and " " in row.words
        if is_other or (is_headed and row.indent <= own) or _TO_DO.match(row.text):
            return False
        is_full = length + 1 + first > _WIDEST * self.widest or not row.text[0].isupper()
        if (is_said or is_headed) and not (is_wide and is_full):
            return False
        return is_wide or (row.indent > own and not title.endswith(".") and not item.is_part)

    def _goes_on_in_words(self, at: int, row: Row) -> bool:
        """The same in an agenda without numbers."""
        before, below = self.rows[at - 1], self.rows[at + 1] if at + 1 < len(self.rows) else None
        is_one_of_several = below is not None and below.indent == row.indent and not below.text[:1].islower()
        has_room = before.indent + len(before.cells[0]) + len(row.text.split()[0]) < _WHOLE_WIDTH * self.widest
        is_set_in = row.indent > before.indent and not row.text.isupper()
        is_more = is_set_in and not is_one_of_several and not (has_room and len(before.cells) > 1)
        return is_more or (self._may_be_broken(at) and self._is_spaced())

    def _is_one_of_parts(self, at: int) -> bool:
        """Whether a row is set in below a number whose line has room for more: one of several, or alone."""
        before, row = self.rows[at - 1], self.rows[at]
        is_set_in = row.text[0].isupper() and row.indent > before.indent and self.items[-1].number
        if not is_set_in or self._is_filled(at):
            return False
        if self._has_equal_below(at):
            below = self.rows[at + 1]
            words = (row.text.split()[0], below.text.split()[0])
            ends = [line.end + len(word) for line, word in zip((before, row), words, strict=True)]
            return words[1][0].isupper() and max(ends) < _WHOLE_WIDTH * self.widest
        return before.end * 2 < self.widest and len(row.text.split()) >= _FEWEST_SEPARATE

    def _is_filled(self, at: int) -> bool:
        """Whether a row is one of a long title in capitals, none of which has room for a word more."""
        begin = next(above for above in range(at, -1, -1) if self.rows[above].line <= self.items[-1].line)
        end = at
        while end < len(self.rows) and self.rows[end].text.isupper() and not (end > at and self.rows[end].is_apart):
            end += 1
        block = self.rows[begin:end]
        longest = max((row.end for row in block), default=0)
        ends = [a.end + len(b.text.split()[0]) + 1 for a, b in itertools.pairwise(block)]
        is_long = len(block) >= _FEWEST_FILLED and block[0].end >= _LONG_TITLE * self.widest
        return is_long and block[0].text.isupper() and min(ends) >= _FILLED * longest

    def _has_equal_below(self, at: int) -> bool:
        """Whether the next row stands right below a row, and begins where that does."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        return below is not None and not below.is_apart and below.indent == self.rows[at].indent

    def _unnumbered(self, at: int, row: Row) -> None:
        if not self.items and row.has_bullet:
            self.top_bullet = row.indent
        is_top = row.has_bullet and row.indent == self.top_bullet
        if self.open and not is_top and (row.has_bullet or self._is_under(at, row) or self._is_said(row)):
            self._inside(at, row)
            return
        text, author = self._columns(row.text) if self.has_lead else (row.text, "")
        words = " ".join(text.split())
        title = END.sub("", words).strip()
        is_head = self.has_head and not self.items
        is_part = not row.has_bullet and not is_head and self._is_part(row, title)
        mark = self._doubt_of_part(row) if is_part else self._doubt_of_bare(row, title)
        if not mark and self._may_be_broken(at):
            mark = "Is it more of the one above, or an item?"
            self._ask_about_more(words)
        if self.open and self.open[0][0].style is not Style.NONE:
            self._leave(self.open[0][0])
            self.held = list(self.open)
        elif len(self.open) > 1:
            self.held = list(self.open)
        self.open.clear()
        untimed = TIME_BEFORE.sub("", TIME_AFTER.sub("", title))
        exempt, public = _EXEMPT.fullmatch(untimed), NOT_EXEMPT.fullmatch(untimed)
        exclusion, was_exempt = _EXCLUSION.fullmatch(untimed), self.is_exempt
        is_switch = exempt or public or exclusion
        is_whole = _TITLE.fullmatch(title) and not PART_AGENDA.fullmatch(title)  # the title of the list, on each page
        is_over = is_part and (not is_switch or _PART.match(title)) and not is_whole
        self.heading = title if is_over else ""
        if is_switch:
            self.is_exempt = self.stays_exempt = not public
            self.is_session = bool(exempt and _SESSION.search(untimed))
        elif self.is_session and is_part:
            self.is_exempt = self.stays_exempt = self.is_session = False
        shown = title if is_part else words
        now = was_exempt if exclusion else self.is_exempt  # the exclusion is resolved in public
        self.items.append(Item("", shown, "", author, is_exempt=now, mark=mark, line=row.line, is_part=is_part))
        if not is_part:
            name = TIME_BEFORE.sub("", words).rstrip(".")
            self.open.append((Marker(Style.NONE, name, None, words), row.indent, len(self.items) - 1))

    def _ask_about_more(self, words: str) -> None:
        """Ask whether words are more of the title before them, if nothing is asked about that yet."""
        mark = f"Is “{_in_few(words)}” more of it, or an item? If an item, put a blank line above it."
        self.items[-1] = replace(self.items[-1], mark=self.items[-1].mark or mark)

    def _is_spaced(self) -> bool:
        """Whether space parts nearly every row from the next."""
        return sum(row.is_apart for row in self.rows) >= _SPACED * len(self.rows)

    def _may_be_broken(self, at: int) -> bool:
        """Whether a row without a number may go on with the one above it, in which its first word had no room."""
        before, row = self.rows[at - 1], self.rows[at]
        if self.series.has_any or not self.items or row.is_apart or row.has_bullet or len(before.cells) > 1:
            return False
        if TIME_BEFORE.match(row.text):
            return False
        is_full = before.end + 1 + len(row.text.split()[0]) >= self.widest - _SPACE
        return self.is_wrapped and self.widest >= NARROWEST and is_full and before.line >= self.items[-1].line

    def _doubt_of_part(self, row: Row) -> str:
        """What is doubtful about a heading."""
        if AUTHOR_LINE.fullmatch(f"{row.words} ?"):
            return "Who presents the item above? Nobody is named."
        return "Is it a heading, or more of the one above?" if self.items and _ABOUT_ITEM.match(row.text) else ""

    def _doubt_of_bare(self, row: Row, title: str) -> str:
        """What is doubtful about an item without a number that is no heading."""
        is_alike = row.has_bullet and row.indent == self.top_bullet  # as every item of the list
        if len(title) > _LONGEST_HEADING and not is_alike:
            return f"It has no number: is it an item{', or more of the one above' if self.items else ''}?"
        return ""

    def _inside(self, at: int, row: Row) -> None:
        """A part without a number of the item before it, or what is said of that."""
        above, words = self.items[self.open[-1][2]], row.words
        is_said = (
            self._is_said(row)
            or (self._is_one_of_parts(at) and not self._has_equal_below(at))
            or words.startswith("To ")
            or words.endswith(".")
            or above.title.endswith(".")
            or (above.title.isupper() and len(above.title) > 3)
        )
        is_list = row.has_bullet or above.title.endswith((":", ":-"))
        mark = (
            f"Is it more about {above.number}, or an item? If no item, delete its line."
            if is_said and above.number and not is_list
            else ""
        )
        parent = self._path(len(self.open))
        title, author = self._columns(row.text)
        title = " ".join(title.split()) if author else words
        self.items.append(Item("", title, parent, author, is_exempt=self.is_exempt, mark=mark, line=row.line))
        if _EXCLUSION.fullmatch(words):
            self.is_exempt = self.stays_exempt = True

    def _is_under(self, at: int, row: Row) -> bool:
        """Whether a row without a number is a part of the item before it."""
        last = self.items[-1]
        if self._is_in_block(at) and not row.text.isupper():
            return True
        top = self.open[0][1]
        if last.title.rstrip().endswith((":", ":-")) and row.indent > top:
            return True
        if not last.number and last.parent and not last.is_part:  # beside another
            return row.indent > top
        is_alone = not self.open[-1][0].rest  # the number stood in a line of its own
        return not row.is_apart and (row.indent > top or is_alone) and not row.text.isupper()

    def _is_in_block(self, at: int) -> bool:
        """Whether a row stands right below an item that has a number, or another such row, and apart from the next that
        has one."""
        if self.rows[at].is_apart or self.open[0][0].style is Style.NONE:
            return False
        below = next((row for row in self.rows[at + 1 :] if row.is_apart or _COUNTED.match(row.text)), None)
        return below is not None and below.is_apart and _COUNTED.match(below.text) is not None

    def _is_said(self, row: Row) -> bool:
        """Whether a row says more of the item with a number before it: it begins as *To receive* does, or begins a
        paragraph, most of whose words are small."""
        words, last = row.words.split(), self.items[-1]
        if not last.number or (_TO_DO.match(row.text) and not _TO_DO.match(last.title)):
            return bool(last.number)
        small = sum(word[0].islower() for word in words)
        return small >= _FEWEST_SMALL and 2 * small > len(words) and not last.title.endswith(".")

    def _is_part(self, row: Row, title: str) -> bool:
        is_short = len(title) <= _LONGEST_HEADING
        is_capital = row.text.isupper() and not self.is_capital
        is_headed = is_capital or row.text.rstrip().endswith(":") or bool(_PART.match(title))
        return is_short and (is_headed or bool(_EXEMPT.fullmatch(title)) or bool(NOT_EXEMPT.fullmatch(title)))


_LOWER = (Style.SMALL, Style.SMALL_ROMAN)
"""How parts are numbered that stand below items."""
_IN_BRACKETS = regex(r"\([^()]*\)?")
_TO_DO = regex(r"To [a-z]")
_ABOUT_ITEM = regex(r"(?:To|That) [a-z]")
"""How a sentence about an item begins."""
_BY_INITIALS = regex(r"(?:[A-Z]{2,4}|All|ALL|Chair|Clerk|Staff)(?:\s?[/,&+]\s?(?:[A-Z]{2,4}|All|Chair|Clerk))*")
"""Who presents an item, in a column."""


def _may_wrap(rows: Sequence[Row], widest: int) -> bool:
    """Whether lines may end where the page does. One line that is far longer than all others, or than any page is wide,
    shows that none do."""
    return widest < _WIDEST_PAGE or (sum(row.end >= WIDE * widest for row in rows) > 1 and widest < _WIDEST_LINE)


def _has_leads(rows: Sequence[Row]) -> bool:
    """Whether the last of several columns has the initials of those who present the items."""
    columned = [row.cells for row in rows if len(row.cells) > 1]
    leads = sum(_BY_INITIALS.fullmatch(cells[-1]) is not None or are_posts(cells[-1]) for cells in columned)
    return leads >= FEWEST_LEADS and leads * 4 >= len(columned) * 3


_PART = any_case(r"(?:agenda )?(?:part|section|schedule) (?:[ivx]{1,4}|\d{1,2}|[a-h]|one|two|three)\b")


def _is_open(title: str) -> bool:
    """Whether a title stops in the midst of something."""
    last = title.rsplit(None, 1)[-1] if title.strip() else ""
    return last.endswith(",") or (not last.endswith(":-") and is_cut(last))


def _joined(title: str, more: str) -> str:
    """A title with the next line of it."""
    is_parted = regex(r"[A-Za-z]-[A-Za-z]$|\d-\d$").search(f"{title}{more[:1]}") is not None
    return f"{title}{more}" if is_parted else f"{title} {more}".strip()


_OF_REPORTS = any_case(r"\breports\b")
_OF_POST = regex(r"(?:(?:[A-Z][\w’'.&-]*(?![\w’'.&-])|151|of|and|for|the|to|&|/),?\s?){1,16}")
"""Whose report it is: words with capitals, as of a post."""


def _renumbered(items: list[Item]) -> Iterator[Item]:
    """The items, those of a page that counts them itself, where each or the first few have the number 1, numbered in
    their order."""
    tops = [item for item in items if item.number and not item.parent]
    ones = sum(item.number == "1" for item in tops)
    if ones < _FEWEST_ONES or any(item.number not in ("1", str(at)) for at, item in enumerate(tops, 1)):
        yield from items
        return
    for number, item in enumerate(tops, 1):
        items[items.index(item)] = replace(item, number=str(number))
    first = next(at for at, item in enumerate(items) if item.number)
    which = "Every number" if ones == len(tops) else f"The number of {ones} items"
    items[first] = replace(items[first], mark=f"{which} was 1: the items are numbered in their order.")
    yield from items


_FEWEST_ONES = 3


def _inside_sections(items: list[Item]) -> list[Item]:
    """The items. Those below a letter or a Roman number become its parts where a line without a number stands between:
    *J. Reports* | *Roads* | *1. Mill Lane* | *K. Close*. Where only one section counts so, each has a mark."""
    numbers = {item.number for item in items}
    sections = [at for at, one in enumerate(items) if one.number.isalpha() and one.number.isupper()]
    heads = [at for at in sections if values_of(items[at].number) and not _is_below(items[at], numbers)]
    spans = list(itertools.pairwise([*heads, len(items)]))
    counted = sum(any(item.number == "1" for item in items[at + 1 : end]) for at, end in spans)
    out = list(items)
    for at, end in spans:
        section, after = items[at].number, values_of(items[end].number) if end < len(items) else set()
        is_closed = any(one + 1 in after for one in values_of(section))
        inside, going_on, others = _counted(items, range(at, end), numbers, is_closed=is_closed)
        asked = {one: f"Is it {items[one].number}, or {section}.{items[one].number}?" for one in range(at, end)}
        for one in going_on + (others if counted else []):
            out[one] = replace(out[one], mark=out[one].mark or asked[one])
        _put_below(out, range(at + 1, end), section, {one: "" if counted > 1 else asked[one] for one in inside})
    return out


def _counted(
    items: Sequence[Item], span: range, numbers: Container[str], *, is_closed: bool
) -> tuple[list[int], list[int], list[int]]:
    """Of what is numbered in a section, those that it counts though a line stands between, its parts that go on from
    the section before, and all others. `is_closed`: the next section comes after it."""
    inside, going_on, others = list[int](), list[int](), list[int]()
    count, section = 0, items[span[0]].number
    for at in (at for at in span[1:] if items[at].number.isdigit()):
        item, number = items[at], int(items[at].number)
        if item.parent == section:
            going_on += [at] if going_on or (count == 0 and number > 1) else []
            count = number
        elif not _is_below(item, numbers):
            is_next_one = number == count + 1 and (count or is_closed)
            is_counted = is_next_one or (item.number == "1" and is_closed)
            count = number if is_counted else count
            (inside if is_counted else others).append(at)
    return inside, going_on, others


def _is_below(item: Item, numbers: Container[str]) -> bool:
    """Whether an item is a part of one that has a number."""
    last = item.parent.rpartition(".")[2]
    return item.parent != "" and (last in numbers or item.parent in numbers or not _HAS_WORD.search(item.parent))


_HAS_WORD = regex(r"[A-Za-z]{2}")


def _put_below(items: list[Item], span: range, over: str, marks: Mapping[int, str]) -> None:
    """Make some items of a span parts of the item with the number `over`, each with its mark and its own parts."""
    moved: set[str] = set()
    for at in span:
        item = items[at]
        if at in marks:
            moved.add(item.number)
            items[at] = replace(item, parent=over, mark=item.mark or marks[at])
        elif item.parent.partition(".")[0] in moved:
            items[at] = replace(item, parent=f"{over}.{item.parent}")


def _inside_numbers(items: list[Item]) -> list[Item]:
    """The items. Those whose numbers begin again with 1 between a number and the next become parts of the former, each
    with a mark."""
    numbers = {item.number for item in items}
    tops = [at for at, item in enumerate(items) if item.number.isdigit() and not _is_below(item, numbers)]
    out = list(items)
    for begin, first in enumerate(tops[1:], 1):
        over = items[tops[begin - 1]]
        counted = itertools.takewhile(lambda one: int(items[one[1]].number) == one[0], enumerate(tops[begin:], 1))
        end = begin + len(list(counted))
        is_back = end < len(tops) and int(items[tops[end]].number) == int(over.number) + 1
        if end == begin or over.number == "1" or not is_back or out[tops[begin - 1]] is not over:
            continue
        doubt = f"Is it {over.number}.{{}}, or a point of {over.number}?"
        marks = {at: doubt.format(items[at].number) for at in tops[begin:end]}
        _put_below(out, range(first, tops[end]), over.number, marks)
    return out


def _with_letters(items: list[Item]) -> Iterator[Item]:
    """The items. Letters below a line without a number become parts of the number above that, each with a mark; an item
    whose parts begin with its own number becomes no part of another."""
    numbers = {item.number for item in items}
    over: Item | None = None
    for item in items:
        if item.is_part or item.number.isdigit():
            over = None if item.is_part else item
        is_letter = len(item.number) == 1 and item.number.islower()
        if is_letter and over and item.parent and not _is_below(item, numbers):
            doubt = f"Is it {item.number}, or {over.number}{item.number}?"
            item = replace(item, parent=over.number, mark=item.mark or doubt)
        elif item.number.isdigit() and "-" in item.parent and f"{item.number}.-1" in numbers:
            item = replace(item, parent="")
        yield item
