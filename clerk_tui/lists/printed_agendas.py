"""Reads printed agendas. `read_items` splits the text into rows, gives each row to `_Reader`, which makes numbered
items, parts and headings, and then cleans titles, nests numbers and marks what is doubtful."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from textwrap import shorten

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.titles_and_forenames import BODIES, POST_ENDS, POST_WORDS, is_forename
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
    without_flags,
)
from clerk_tui.lists.name_words import CHIEFS, folded, is_held, is_name, is_person, is_surely_person, is_titled
from clerk_tui.lists.notices import are_letters, is_contact, is_notice
from clerk_tui.lists.rows import GAP, NARROWEST, OPEN_END, WIDE, Row, is_date, rows_of, widest_of, without_page
from clerk_tui.lists.tables import LEAD_ROW, NOT_PUBLIC, UNDER, WORD_OF_EXEMPT, with_columns, without_exempt
from clerk_tui.meeting.name_parts import count_titles
from clerk_tui.regex import any_case, regex


@dataclass(frozen=True)
class Item:
    """An item of a printed agenda, a part of one, or (without a number) a heading."""

    number: str
    """As printed, without stops and brackets."""
    title: str
    parent: str = ""
    """The number of the item above, with its own parent's if needed, or the heading above."""
    author: str = ""
    """Who presents it."""
    time: str = ""
    file: str = ""
    """The file number, from a column beside the title."""
    is_exempt: bool = False
    """Whether it is business in closed session."""
    mark: str = ""
    """What is doubtful about it, in words."""
    line: int = 0
    """The line of the text in which it begins."""
    is_part: bool = False
    """Whether it is a heading over the items below it."""


_PURPOSE = (
    r"(?:action|approval|assurance|awareness|consideration|consultation|debate|decisions?|determination|discussion"
    r"|endorsement|information|noting|note|ratification|recommendation|scrutiny|resolution|review)"
)
EXEMPT_BELOW = any_case(rf"(?:{WORD_OF_EXEMPT}{UNDER}|not for publication|[(\[]\s*{NOT_PUBLIC}\s*[)\]])\W*")
"""A line below an item that says so: *(Exempt information – Paragraph 3)*."""
AUTHOR_LINE = any_case(
    r"(?:present(?:er|ers|ed by)|speakers?|led by|lead(?: officer)?|report(?:ing)? (?:of|by|officer)|author|officer"
    r"|sponsor(?:ed by)?|by|contact"
    r"|staff(?=\s*:\s*(?-i:[A-Z][\w’'-]+ [A-Z][\w’'-]+)\s*$))\s*:\s*(?P<who>\S.*)|presented by (?P<by>[A-Z]\S.*)"
)
REPORT_BELOW = any_case(
    r"[(\[]?(?:joint |verbal |oral |written )?(?:report (?:of|by|from)|(?:presentation|update) (?:by|from)) (?:the )?"
    r"(?P<who>(?!(?:[\w-]+\s){0,3}meeting)[^()\[\]]{3,90}?(?:\((?-i:[A-Z])[a-z &]+\))?)(?:\s*[(\[,–—-]*\s*(?:(?:copy "
    r"|report )?(?:attached|enclosed|herewith|to follow|circulated|tabled)|pages?\s\d.*)[)\]]?)?\s*[)\]]?\W*"
)
"""A line below an item that says whose report it is: *Report of the Head of Highways*."""
CLOCK = r"(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|noon|hrs\b)|(?:[01]?\d|2[0-4])[:.][0-5]\d)"
_SPAN = rf"(?P<time>{CLOCK}(?:\s*(?:[-–—]|to)\s*{CLOCK})?)"
TIME_AFTER = any_case(rf"(?:\s*[–—-]+\s*|:\s+|\s*\((?:at )?|\s{{3,}}){_SPAN}\)?\s*")
_TIME_RANGE = regex(r"\s+(?P<time>\d{1,2}[:.]\d{2}\s*(?:[-–—]|to)\s*\d{1,2}[:.]\d{2})\s*$")
TIME_BEFORE = any_case(rf"{_SPAN}\s*(?:[-–—:](?:\s+|(?=[a-z]{{3}}))|\s+)(?![ap]\.?m\b)(?=[A-Z“\"'(])")
PAGES = any_case(r"\s*\(\s*(?:pages?|pp?\.?)\s*\d[\d\s,–-]*(?:(?:and|to)\s*\d+)?\s*\)|\s+(?-i:Page) ?\d{1,3}$")
ICON = any_case(r"[\s;,.]*(?:pdf icon\s*)?\bPDF \d+(?:\.\d+)? [KM]B$|\s*\((?:PDF,?\s*)?\d+(?:\.\d+)?\s?[KM]B\)$")
"""What the web page of an agenda says of an item's paper."""
_PAGE_AUTHOR = any_case(r"\((?:pages?|pp?\.?)\s*\d[^()]*\)\s+(?P<who>\S.*)$")
END = regex(r"\s*(?:[:–—-]\s*|;\s*(?:(?:and|or)\s*)?)+$")
_INNER = regex(
    r"(?<=[\w).’'])\s+(?:\(?\d{1,2}[.)]|[b-h]\))\s+(?:[A-Z][a-z]|(?:\d+\s)?[A-Z]{3})"
    r"|\sA\.\s+[A-Z][^.;]{2,60}\sB\.\s+[A-Z]"
    r"|\s\(?a[.)]\s+[a-z]{3}[^.;]{0,60}(?<!\band)(?<!\bor)\s\(?b[.)]\s+[a-z]{3}"
    r"|\s\(?i[.)]\s+[A-Z].*\s\(?ii[.)]\s+[A-Z]|(?:\s•\s+[A-Z\d][^•/]*?){3}"
)
"""What may be the number of another item inside a title."""
_TOLD_TWICE = any_case(r"(?<=one|two|six|ten) \(\d{1,2}\)|(?<=three|seven|eight) \(\d\)|(?<=four|five|nine) \(\d\)")
"""A number in figures after the same in words: *two (2) years*."""
_OWN_PART = regex(r"(\d{1,3})\b.*\s\1\.\d{1,2}\s+[A-Z]")
"""A number, and that of its part inside its title."""
LIKE_NUMBER = regex(r"\(?(?:[A-Za-z]|[ivxIVX]{2,4}|\d{1,3})[.)]\s+[A-Z]")
"""A number or letter that fits none of those before it."""
FEWEST_LEADS = 3


def is_item_detail(words: str) -> bool:
    """Whether a row below an item only gives its presenter, the author of its report or that it is exempt."""
    signs = (AUTHOR_LINE, REPORT_BELOW, EXEMPT_BELOW)
    return any(sign.fullmatch(words) for sign in signs) or find_bracketed(words) != ""


def find_bracketed(words: str) -> str:
    """The presenter named by a line that is entirely in brackets; '' for any other line."""
    if not (words.startswith("(") and words.endswith(")")):
        return ""
    inner = words[1:-1].strip()
    return inner if _is_author(inner) else ""


_VIA = regex(r"\s(?:via|c/o|on behalf of|representing|from)\s")
_ADDRESS = regex(r"\d{1,5}[A-Za-z]?\s(?:[A-Z][\w.’'-]*\s?){1,4}")


def find_presenter(words: str) -> tuple[str, str] | None:
    """The presenter that a line below an item names, and a question where it is doubtful: *Ann Ash, Town Counsel*."""
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
"""A word that no line with only a presenter has."""
_PARTED = regex(r"\s*(?:[,;]|\band\b|&|/)\s*")


def _is_author(words: str) -> bool:
    """Whether words name who presents an item: a person, with or without a post, or a post."""
    if are_posts(words):
        return True
    if _is_of_body(words):
        return True
    parts = [part for part in _PARTED.split(words.strip()) if part]
    if not parts or len(words) > 70 or any(c.isdigit() for c in words):
        return False
    return all(map(_is_person, parts))


def _is_of_body(words: str) -> bool:
    """Whether words are a full name and where that person is from, or a post there: *Ann Ash, Local 44 President*."""
    name, comma, after = (part.strip() for part in words.partition(","))
    if not comma or not after or _OF_LAND.search(after) or len(name.split()) < _FEWEST_NAMED:
        return False
    is_capital = all(token[0].isupper() or token.isdigit() or token in _IN_POST for token in after.split())
    return is_capital and is_person(name) and (is_surely_person(name) or count_titles(name.split()) > 0)


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


_REPORT_OF = any_case(
    r"\s*[([](?:(?:joint )?report (?:of|by|from)|(?:presented|introduced|led) by) (?:the )?"
    r"(?P<who>[^()]{4,80})[)\]]\.?$"
)
_INITIALLED = regex(
    r"(?:[A-Z]\.\s?|[A-Z]\s){1,3}[A-Z][\w’'-]{2,}|(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Cr)\b\.?\s.+"
)
_DASHED = regex(r"\s*[–—-]\s+(?P<who>[^–—()]{4,40})$")
_BRACKETED = any_case(
    r"\s*[(\[](?:(?:verbal|oral|written) (?:report|update|presentation) (?:of|by|from) (?:the )?)?"
    r"(?P<who>(?:[^()\[\]]|\([^()]*\)){2,70}?)(?:\s*[,;:–—-]\s*\d{1,3}\s?min(?:ute)?s?\.?)?\s*[)\]]$"
)
"""The presenter in brackets at the end of an item, perhaps with the contribution and its time: *(Bo Ash, 10 mins)*."""
_AROUND = any_case(
    r"^\*+|(?:\s*\((?:copy |see |report )?(?:attach(?:ments?|ed)|enclos(?:ures?|ed)|circulated)"
    r"(?:\s(?:\d{1,2}|[A-Z]))?\))+$|\s*\*+$"
)
"""A star that refers to a note, and a reference to papers after a title."""
_SAYS = lexicon("agenda.says")
"""Nouns in titles where a name might be."""
_CAPITALS = regex(r"(?:[A-Z][\w’'.-]*(?![\w’'.-])(?:\s|/|,\s)?){1,5}")


def split_columns(text: str) -> tuple[str, str]:
    """A line of a title without the author in a column after it, and the author, or ''."""
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


def split_author(title: str) -> tuple[str, str]:
    """A title without the author printed after it, and the author, or ''."""
    if report := _REPORT_OF.search(title):
        return title[: report.start()].rstrip(), report["who"]
    if dashed := _DASHED.search(title):
        who = dashed["who"]
        name, _, post = who.partition(",")
        is_whole = (
            not post or post.strip().isupper() or folded(post.split()[-1]) in POST_ENDS
        )  # not *J Wood, Mill Farm*
        if _INITIALLED.fullmatch(name) and is_name(name) and is_whole:
            return title[: dashed.start()].rstrip(), who
    bracketed = _BRACKETED.search(title)
    if bracketed and _is_author(bracketed["who"]) and _has_initial_or_title(bracketed["who"]):
        return title[: bracketed.start()].rstrip(), bracketed["who"]
    return title, ""


def _has_initial_or_title(words: str) -> bool:
    """Whether words name a person with an initial or a title: *B. Ash*, *Assistant Chief Ash*."""
    if all(_INITIALLED.fullmatch(one) for one in re.split(r"\s*[;&]\s*", words)):
        return True
    if _is_of_body(words):
        return count_titles(words.split()) > 0
    tokens = words.split()
    count = count_titles(tokens)
    surname = folded(tokens[-1])
    return len(tokens) - count == 1 and count > 0 and surname not in POST_WORDS | POST_ENDS | _SAYS and "," not in words


def finished(item: Item) -> Item:
    """An item with its title cleaned: the time, the author and the word exempt go to their fields, in any order."""
    title, time, author, is_exempt = " ".join(item.title.split()), "", item.author, item.is_exempt
    left = ""
    while left != title:
        left = title
        title = _AROUND.sub("", ICON.sub("", PAGES.sub("", title))).strip() or title
        if not item.is_part and (public := without_exempt(title)):
            title, is_exempt = public, True
        if not author:
            title, author = split_author(title)
        if not time and (title.endswith(")") or not NEXT_MEETING.match(title)):
            title, time = split_time(title)
        title = (title.strip("–—- ") if title[:1] in "–—" else END.sub("", title)).strip()
    mark = item.mark
    if not title:
        mark = "It has no title."
    elif not mark and not item.number and LIKE_NUMBER.match(title):
        mark = "It begins like a number: is it one?"
    elif not mark and (_INNER.search(_TOLD_TWICE.sub("", title)) or _OWN_PART.match(f"{item.number} {title}")):
        mark = "It may hold another item: begin a line before its number."
    time, author = time or item.time, author.strip(" .;")
    return replace(item, title=title, time=time, author=author, is_exempt=is_exempt, mark=mark)


def split_time(title: str) -> tuple[str, str]:
    """A title without the time printed before or after it, and the time, or ''."""
    match = TIME_AFTER.search(title)
    if (match and match.end() == len(title)) or (match := _TIME_RANGE.search(title)):
        return title[: match.start()], match["time"].strip()
    before = TIME_BEFORE.match(title)
    return (title[before.end() :], before["time"].strip()) if before else (title, "")


_INITIALS = regex(r"(?P<title>.*?)\s*[-–—]\s*(?P<who>[A-Z]{2,3}(?:\s?[/&,]\s?[A-Z]{2,3})*)")


def split_initials(items: list[Item]) -> list[Item]:
    """The items; where most titles end with a dash and initials, these become the author."""
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
"""A word of an address; the words after it may be a place, not a person."""
_IN_CHAIR = any_case(r",?\s*\(?\b(?:vice[- ]?)?chair\)?(?=,|$)")
_PLACE = any_case(r"avenue|cottages?|court|crescent|drive|farm|gardens?|paddock|road|street|terrace")
_SURE = regex(r"\b[A-Z]\.\s?[A-Z][a-z]")
"""An initial, which headings do not have."""
_OF_STAFF = any_case(
    r"\b(?:absence|appointment|appraisal|contract|cover|hours|interviews?|job description|leave|pay|pension|probation"
    r"|holidays?|recruitment|resignation|retirement|role|salary|training|vacancy)$"
)
"""A subject that concerns the post after it: *Contract – Town Clerk*."""
_OF_SOMEBODY = any_case(
    r"\b(?:appeal|application|award|co-?option|complaint|condolences?|death|election|grievance|honou?r|licen[cs]e|medal"
    r"|memorial|naming|nomination|obituary|plaque|portrait|statue|thanks|tribute)s?$|\b(?:election|freedom) of\b"
)
"""A subject that concerns the person after it: *Award – Bo Ash*."""
_FEWEST_NAMED = 2


def _split_presenter(title: str) -> tuple[str, str] | None:
    """A title without the person or post at its end that may present it, and those words: in brackets, or after a dash,
    comma or colon. None if there are none, or if a rule is about them: *Rule 3 - The Treasurer*."""
    if (match := _BRACKETED.search(title, 1)) and _is_author(match["who"]):
        return title[: match.start()], match["who"]
    match = _TAIL.search(title, 1)
    is_word = match is not None and match[0][0] in "–—-" and is_common(folded(match["who"].split()[0]))  # *Mid- Year*
    is_word = is_word or (match is not None and not _is_post(match["who"]) and _is_place(match["who"]))
    is_word = is_word or (
        match is not None and _OF_RULE.fullmatch(title[: match.start()]) is not None and _is_post(match["who"])
    )
    if match and not is_word and (_are_full(match["who"]) or _is_post(match["who"])):
        return title[: match.start()], match["who"]
    for match in _COMMA.finditer(title, 1):
        who = _IN_CHAIR.sub("", title[match.end() :])
        if not _OF_LAND.search(title[: match.start()]) and _are_full(who) and " and " not in who and "&" not in who:
            return title[: match.start()], who
    return None


_OF_RULE = any_case(
    r"(?:[\w’'-]+ ){0,3}(?:annex|appendix|article|bye?-?law|chapter|clause|constitution|order|ordinance|paragraph|part"
    r"|policy|regulation|rule|schedule|section|statute)s? [\divx]{1,5}[a-z]?"
)


def _is_place(words: str) -> bool:
    """Whether words may be the name of a place, and are hardly a person’s: *King Street*, *Elm Hall*."""
    last = words.rpartition(" ")[2]
    return bool(_PLACE.fullmatch(last)) or (_OF_LAND.search(last) is not None and not is_surely_person(words))


def _is_post(words: str) -> bool:
    """Whether words are a post, alone or before a name: *Deputy Clerk*, *Director Ash*."""
    return are_posts(words) or is_held(words) or are_officers(words)


def _may_be_sure(words: str) -> bool:
    """Whether words at the ends of several titles are certainly names or posts, and not *Senior Lunch*."""
    return _is_post(words) or any(is_surely_person(one) or is_titled(one) for one in _names_in(words))


def split_presenters(items: list[Item]) -> list[Item]:
    """The items, with names and posts at the end of titles moved to the author. A name counts if it ends several titles
    or has an initial, or is a post where several titles end with one; another name beside these counts if its words
    stand nowhere else, and a lone one is asked about."""
    tails = [None if item.author else _split_presenter(item.title) for item in items]
    counts = Counter(tail[1] for tail in tails if tail)
    posts = set(filter(_is_post, counts))
    sure = {who for who, count in counts.items() if (count >= _FEWEST_NAMED and _may_be_sure(who)) or _SURE.search(who)}
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
            is_like = (
                is_like or counts[who] >= _FEWEST_NAMED or (is_surely_person(who) and item.title[len(head)] != ",")
            )
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
    r"|.*\b(?:closed|executive|private) session (?:reports?|actions?|announcements?)\b.*"
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
    """Whether a title that ends with this word is cut off."""
    return last.casefold() in OPEN_END or (last.endswith("-") and len(last) > 2)


def ask_if_closed(items: Sequence[Item]) -> list[Item]:
    """The items. Those after a number that only opens the closed session are asked about, up to a public item; an
    opening item with parts is about these alone."""
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
"""How many titles may begin with a small letter, if others do not."""


def checked(items: Sequence[Item], series: Series) -> Iterator[Item]:
    """The items, with a mark on a repeated or missing number, on a number of the `series` that was not read, and on a
    title that looks like something else."""
    unread = _unread_numbers(items, series)
    parts = Counter(item.parent for item in items if item.parent)
    is_numbered = 3 * sum(bool(item.number) for item in items) > len(items)
    sentences = [item.title.endswith(".") or item.title.startswith("To ") for item in items if not item.parent]
    in_a_row = sum(both == (True, True) for both in itertools.pairwise(sentences))
    is_sentence_odd = is_numbered or 3 * in_a_row < len(sentences)
    of_look, again, bare = _title_check(items, parts), _doubts_of_position(items), _doubts_of_bare(items)
    below = {at: asked for at, asked in bare.items() if asked == BELOW and not is_date(items[at].title)}
    for at, (item, doubt) in enumerate(zip(items, _Numbers(items).doubts(), strict=True)):
        next_one = next(iter(items[1:]), item) if item is items[0] else item
        is_head = bool(next_one.number) and not item.number and item.line == next_one.line
        mark = item.mark or doubt or unread.get(item.line, "") or below.get(at, "")
        mark = mark or (_doubt_of_first(items) if item is items[0] else "")
        mark = mark or _doubt_of_words(item, is_numbered=is_numbered, is_sentence_odd=is_sentence_odd, is_head=is_head)
        mark = mark or of_look(item) or again.get(at, "")
        yield replace(item, mark=mark or bare.get(at, ""))


def _like_their_siblings(items: list[Item]) -> list[Item]:
    """The items; those without a number that stand below a date or a place, or among several that have a doubt, have
    it too; and where lines of one kind stand at several items, only the first is asked about."""
    out = list(items)
    for _, run in itertools.groupby(range(len(items)), key=lambda at: (items[at].number, items[at].parent)):
        ats = [at for at in run if not (items[at].number or items[at].is_part)]
        for before, at in itertools.pairwise(ats):
            words = items[at].title.split()
            is_below = out[before].mark in (WHEN, PAPER, WHERE) and len(words) <= _MOST_OF_PLACE
            is_below = is_below and folded(words[-1]) not in BODIES
            out[at] = replace(items[at], mark=WHERE) if is_below and not items[at].mark else items[at]
        marks = Counter(items[at].mark for at in ats if items[at].mark)
        mark, count = marks.most_common(1)[0] if marks else ("", 0)
        for at in ats if count >= FEWEST_LEADS and count * 2 > len(ats) else ():
            out[at] = replace(out[at], mark=out[at].mark or mark)
    kinds: dict[str, list[int]] = {}
    for at, item in enumerate(items):
        kinds.setdefault(_kind_of_line(item), []).append(at)
    for kind, ats in kinds.items():
        is_often = len({(items[at].parent, items[at].number) for at in ats}) >= FEWEST_LEADS
        for at in ats[1:] if kind and is_often else ():
            out[at] = replace(items[at], mark="")
    return out


def _kind_of_line(item: Item) -> str:
    """The first words of a line about an item, *To*, *Members are*, or of what may be more of one; '' if none is."""
    if (asked := _ASKED_MORE.match(item.mark)) is not None:
        return f"{item.number.isdigit()} {asked[1]}"
    is_about = item.mark == MORE_ABOUT.format(item.parent.rpartition(".")[2])
    first = " ".join(item.title.split()[: 1 if item.title.startswith("To ") else 2])
    return first if is_about and ":" not in first else ""


_ASKED_MORE = regex(r"Is “(\S+ \S+) .* more of it, or an item\?")
WHEN = "It is a date, or a number: is it an item?"
WHERE = "Is it where they meet, or an item?"
_MOST_OF_PLACE = 4
BETWEEN = "It has no number: is it an item, or more of the one above?"
MORE_ABOUT = "Is it more about {}, or an item? If no item, delete its line."
SENTENCE = "It is a sentence: is it an item, or more of the one above? If no item, delete its line."
PAPER = "It seems to belong to the paper, as an address does: is it an item?"
BELOW = "It stands below the last number: is it an item?"
_FEW = 1.25  # so many numbered items to each without a number make these doubtful


def _doubts_of_bare(items: Sequence[Item]) -> dict[int, str]:
    """By index, doubts about the items without a number between others that have one, if they are few, and neither
    parts nor headings; and about whoever signs below the last."""
    counted = [at for at, item in enumerate(items) if item.number]
    if len(counted) < FEWEST_LEADS:
        return {}
    bare = [at for at, one in enumerate(items) if not (one.number or one.is_part or one.parent) and at > counted[0]]
    bare = [at for at in bare if not (_IS_ABOVE.fullmatch(items[at].title) or CLOSES.fullmatch(items[at].title))]
    inside = [at for at in bare if at < counted[-1]]
    doubts = dict.fromkeys(inside if len(counted) >= _FEW * len(inside) else (), BETWEEN)
    is_few = len(counted) >= _FEW * len(inside) and not any(item.is_part for item in items[counted[0] :])
    below = (at for at in bare if at > counted[-1] and not NEXT_MEETING.match(items[at].title))
    doubts |= {at: BELOW for at in below if is_few or _signs(items[at].title) or _ABOUT.fullmatch(items[at].title)}
    return {at: doubt for at, doubt in doubts.items() if not items[at].time}


def _doubts_of_position(items: Sequence[Item]) -> dict[int, str]:
    """By index, doubts about items above the first number that neither are headings nor open the meeting, and about
    items whose numbers begin again with 1 where no new part of the agenda begins: after the closing item, or in a
    list of another kind (*Actions*)."""
    tops = [at for at, item in enumerate(items) if _is_at_top(item, items)]
    begins = [n for n, at in enumerate(tops) if n and items[at].number == "1" != items[tops[n - 1]].number]
    counted = [at for at, item in enumerate(items) if item.number]
    first = counted[0] if len(counted) >= FEWEST_LEADS else 0
    over = {item.parent for item in items}
    above = (at for at in range(first) if not (_may_head(items[at], over) or items[at].time))
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
"""Words that may stand above the first number: an opening item, *Consent agenda*."""
_OF_BUSINESS = any_case(
    r"\b(?:action|administrative|agenda|announcements?|appointments?|approval|business|calendar|comments?"
    r"|communications?|consent|correspondence|decisions?|discussion|formal|hearings?|introduct\w+|invocation|items?"
    r"|matters|minutes|motions?|opening|ordinances?|part|participation|pledge|prayers?|preliminar\w+|presentations?"
    r"|procedur\w+|public|questions?|recognitions?|reports?|resolutions?|roll|section|session|statutory|welcome)\b"
)
"""A word of a heading over items, which the name of a body, a meeting or a place has not."""


_OF_PAPER = any_case(
    r"\b(?:association|authority|board|boro(?:ugh)?|building|cent(?:re|er)|chambers?|city|college|commission(?:ers)?"
    r"|committee|company|council|county|department|district|hall|library|meeting|minutes|office|parish|room|school"
    r"|shire|society|town(?:ship)?|trust|university|village)\b"
)
"""A word in the name of a body, a meeting or a place."""


def _may_head(item: Item, over: Container[str]) -> bool:
    """Whether a line above the first number may stand there: an opening item, or a heading over items. `over`: the
    numbers and headings of which others are parts."""
    is_of_paper = is_notice(item.title) or (_OF_PAPER.search(item.title) and not _OF_BUSINESS.search(item.title))
    is_told = _OF_BUSINESS.search(item.title) is not None or item.title in over
    return (item.is_part and is_told and not is_of_paper) or _IS_ABOVE.fullmatch(item.title) is not None


_OTHER_LIST = any_case(r"\b(?:actions?|jobs|tasks|to[- ]?do|outstanding|reminders|diary|decisions|notes?)\b")
"""A word in the name of a list that is not one of business."""
_SESSION_HEAD = any_case(r"\b(?:part|section|session|meeting|agenda|business|items)\b")


def _title_check(items: Sequence[Item], parts: Mapping[str, int]) -> Callable[[Item], str]:
    """A function that returns a question about an item whose title is unlike the others, or ''."""
    small = [item for item in items if _SMALL_WORD.match(item.title) and not item.number]
    small = small if len(small) <= min(_MOST_SMALL, len(items) // 5) else []
    case = next(filter(_is_case, items), None)
    has_numbers = any(item.number for item in items)

    def doubt(item: Item) -> str:
        title = item.title
        if title.endswith(".)") and title[0] == "(" and not item.number:
            return "Is it more about the one above, or an item? If no item, delete its line."
        is_said = title.endswith(".") and len(title.split()) >= FEWEST_WORDS and _OF_SENTENCE.search(title)
        if has_numbers and is_said and not item.number:
            return MORE_ABOUT.format(item.parent) if item.parent[-1:].isdigit() else SENTENCE
        if item in small:
            return "It begins with a small letter: is it more of the one above?"
        is_whole = not title or parts.get(item.number) or title.isupper() or item.is_part or item.parent
        if not is_whole and is_cut(title.rsplit(None, 1)[-1]):
            return "Its title ends in the midst of something: is it cut?"
        is_alone = not item.number and parts.get(item.parent) == 1 and item.parent[:1].isalnum()
        if is_alone and is_contact(title):
            return PAPER
        if is_alone and title.endswith(".") and len(title.split()) > FEWEST_WORDS:
            return MORE_ABOUT.format(item.parent)
        return "It is an application. Is each an item of its own? If not, delete its line." if item is case else ""

    return doubt


def _unread_numbers(items: Sequence[Item], series: Series) -> dict[int, str]:
    """By line, doubts about numbers that count up at the beginning of rows but were not read as those of items."""
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
    """Checks the numbers of the items in order: which are repeated, and where one is missing."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.known = {item.number for item in items if item.number}
        self.is_filed = [FILE_FIRST.fullmatch(item.number) is not None for item in items]
        self.seen: set[tuple[str, str]] = set()
        self.last: dict[str, int] = {}
        """The last number under each parent; '' for the top level."""
        self.letters: dict[tuple[str, bool], set[int]] = {}
        self.heading = ""

    def doubts(self) -> Iterator[str]:
        """Yield the doubt about the number of each item, or ''."""
        for at, item in enumerate(self.items):
            found = (self._check_repeat(item), self._check_gap(item), self._check_file(at), self._check_letters(item))
            yield next(filter(None, found), "")

    def _check_unread(self, item: Item) -> str:
        """The doubt about an item whose title begins with the next number: *4 Mill Lane* after *3. Planning*."""
        number = "" if item.number or is_date(item.title) else str(self.last.get("", 0) + 1)
        is_next_one = number not in ("", "1") and re.match(rf"{number}\s+[A-Z]", item.title) is not None
        return f"Its line begins with “{number}”: is that its number?" if is_next_one else ""

    def _check_repeat(self, item: Item) -> str:
        key = (item.parent, item.number)
        is_again = key in self.seen and not re.search(r"\bcontinued\b", item.title, re.IGNORECASE)
        self.seen.add(key)
        return f"The number {item.number} is there twice." if item.number and is_again else ""

    def _check_gap(self, item: Item) -> str:
        value, is_top = _COUNTS.fullmatch(item.number), _is_at_top(item, self.items)
        place = "" if is_top else item.parent
        if not value or not (is_top or place):
            if item.parent == str(self.last.get("", 0) + 1):  # its number is in the line of its first part
                self.last[""] = self.last.get("", 0) + 1
            return self._check_unread(item)
        before, count = self.last.get(place, 0), int(value["last"])
        if is_top and before > count == 1 and item.parent != self.heading:  # another session
            self.seen, self.last = {(item.parent, item.number)}, {}
        self.last[place] = count
        self.heading = item.parent if is_top else self.heading
        is_left_out = before and count > before + 1
        return f"{item.number} comes after {before}: is one missing between them?" if is_left_out else ""

    def _check_file(self, at: int) -> str:
        is_alone = self.is_filed[max(at - 1, 0) : at + 2] == [False, True, False] and self.items[at - 1].number
        return f"Is {self.items[at].number} an item, or the file of the one above?" if is_alone else ""

    def _check_letters(self, item: Item) -> str:
        if _COUNTS.fullmatch(item.number):
            return ""
        part = item.parent if item.parent in self.known or "." in item.parent else ""
        above = self.letters.setdefault((part, item.number.islower()), set())
        return f"Is one missing before {item.number}?" if _is_letter_skipped(item.number, above) else ""


_COUNTS = regex(r"(?:.*[^-/\d])?(?P<last>\d+)")


def _is_letter_skipped(number: str, above: set[int]) -> bool:
    """Whether a letter or a Roman number skips some after those in `above`; adds it to these."""
    values = values_of(number) if number.isalpha() else set()
    is_left_out = bool(above and values) and all(one - 1 not in above and one > max(above) for one in values - {1})
    above.difference_update(range(2, 99) if 1 in values else ())
    above.update(values)
    return is_left_out and 1 not in values


def _doubt_of_first(items: Sequence[Item]) -> str:
    """A question about a first item without a number, which may say when and where the meeting is; or ''."""
    first, *others = items
    if first.number or not others:
        return ""
    if not first.time and _VENUE.fullmatch(first.title):
        return WHERE
    is_timed = any(item.time for item in others)
    if first.time and not is_timed and any(item.number for item in others):
        return "Is it when and where they meet, or an item?"
    return ""


_OF_CASE = regex(r"\d+-?[A-Z]{1,4}-?\d{3,},? .*\b(?:Court|Tribunal)\b")
"""The number of a case in court, below the item about it: *23AB00417, Elm County Court*."""
_MOVER = any_case(r"(?:propos|mov|second)(?:ed|er)(?: by)?\s*:")
"""Who moved an item, in a line below it."""


def _is_case(item: Item) -> bool:
    """Whether an item without a number is a planning application."""
    return not item.number and _CASE_FIRST.match(item.title) is not None


def _is_at_top(item: Item, items: Sequence[Item]) -> bool:
    """Whether an item has a plain number and is no part of another numbered item."""
    return item.number.isdigit() and (
        not item.parent or any(i.is_part and item.parent.endswith(i.title) for i in items)
    )


def _signs(title: str) -> bool:
    """Whether a line names a person or a post as at the end of an agenda: *Bo Ash*, *Town Clerk*, *Bo Ash, Clerk*."""
    name, comma, post = title.partition(", ")
    return is_person(name) and are_posts(post) if comma else are_posts(title) or is_surely_person(title)


def _doubt_of_words(item: Item, *, is_numbered: bool, is_sentence_odd: bool, is_head: bool) -> str:
    """A question about the words of a title, or ''. `is_numbered`: many items have numbers; `is_sentence_odd`: they
    do, or sentences do not follow each other; `is_head`: it stands before the first number, in the same line."""
    title = item.title
    if not item.number and (is_date(title) or (title and not any(map(str.isalpha, title)))):
        return WHEN
    if not item.number and (are_letters(title) or (is_contact(title) and not item.parent)):
        return PAPER
    if not item.number and ((item.parent and _NOTICE.match(title)) or _OF_CASE.match(title)):
        return SENTENCE if _NOTICE.match(title) else PAPER
    if not item.number and _MOVER.match(title):
        return MORE_ABOUT.format(item.parent.rpartition(".")[2] or "the item above")
    if is_head:
        return "It stands in one line before the first item: is it one?"
    is_bare = is_numbered and not (item.number or item.parent or item.is_part)
    is_alone = is_bare and (is_surely_person(title) or (are_posts(title) and " " in title))
    if is_alone or (not item.number and are_officers(title)):
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
        return SENTENCE
    return ""


_TITLE = any_case(
    r"(?:(?:the\s+)?(?:[\w.&’'-]+\s+){0,6}agenda|a\W?g\W?e\W?n\W?d\W?a|c\W?l\W?[áa]\W?r|order of business"
    r"|(?:table of )?contents|index|(?:the )?business to be transacted(?: at .*| will .*)?|items? of business"
    r"|agenda (?:for|of) (?!.*\b(?:next|future)\b)(?=.*(?:\b(?:meeting|council|committee|board|assembly|trustees"
    r"|governors)\b|day\b|\d{4})).{3,60}"
    r"|(?:agenda )?(?:no\.?|items?|topics?)\W+(?:item|subject|title|business|page|paper|presenter|lead|no)\b.*)\W*"
)
"""The title of the whole list."""
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
"""A word for a session: it ends at the next heading."""
_EXCLUSION = any_case(
    r"(?:(?:to )?(?:resolve|agree|vote) to (?:move|go|enter|adjourn|retire)(?: in)?(?:to)? (?:a |the )?(?:confidential"
    r"|closed|private|executive) session\b.*|(?:to |resolution to |motion to "
    r"|procedural motion to )?(?:consider )?(?:(?:passing |the passing of )?(?:a |the )?(?:resolution"
    r"|motion) to )?(?:exclu(?:de|sion)|excluding)(?: of)?(?: the)?(?: press(?:,)? and)?(?:/press)?(?: the)? public.*"
    r"|(?:to resolve )?that (?:the )?(?:press and )?(?:the )?public (?:be|are|is) excluded.*)"
)
"""An item from which on the public is excluded."""
_FOR_ITEMS = any_case(
    r"(?<!from )(?<!after )\bitems?(?: no\.?| nos\.?| numbers?)?\s+(?P<numbers>\d{1,2}(?!\d)[a-z]?"
    r"(?:\s*(?:,|and|&|to|[-–]|,\s*and)\s*\d{1,2}[a-z]?(?![/\w]))*)"
)
"""The numbers of the items for which it is: *items 7, 8 and 10 to 12*."""
_NOT_THEM_ALONE = any_case(
    r"\s*(?:[(),–-]\s*)?(?:onwards?|upwards?|to the end|thereafter"
    r"|and (?:after|following|below|beyond|all|any|the rest))\b|,? of (?:part|schedule|the (?:act|schedule|first))\b"
)
"""What follows numbers that are the first of the items, *item 9 onwards*, or those in an act: *item 1 of Part 1*."""


def _numbers_of(words: str) -> set[str]:
    """The numbers that words list, with those between."""
    out: set[str] = set(re.findall(r"\d+[a-z]?", words))
    for first, last in re.findall(r"(\d+)\s*(?:to|[-–])\s*(\d+)", words):
        out |= {str(number) for number in range(int(first), int(last))}
    return out


_DETAIL = any_case(
    r"(?:recommend(?:ation|ed)(?:s|\(s\))?|(?:additional )?documents?|attachment(?:s|\(s\))?|agenda packet"
    r"|packet|action|enclosures?|background(?: papers?)?|supporting (?:documents?|papers?|exhibits?|materials?)"
    r"|staff recommendation|recommended action|purpose|fiscal impact|action requested|estimated time"
    r"|time estimate\b[^:]*|description|note|(?:agenda )?item type|(?:(?:draft|proposed|sample|suggested) )?motion"
    r"(?=\s*:\s*that\b))\s*:.*"
)
"""A description of an item in a line below it."""
_RECOMMENDATION = any_case(r"(?:staff |officers?[’']? )?recommendations?|recommended (?:action|motion|resolution)")
_RECOMMENDED = regex(r"(?:That|To) [a-z]")
_ABOUT = any_case(r"(?:(?:next|last) (?:regular |scheduled )?meeting|report(?:ed)? out|due(?: date)?|deadline)\s*:.*")
"""A line about the committee that an item is about."""
_NOTHING = any_case(r"\W*(?:t\.?b\.?[ac]\.?|nil|none|n/?a|not applicable|no (?:items|business|reports))\W*")
"""A line that says there is nothing under an item."""
_SIGNED = regex(r"[A-Z]\. [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, | \()(?P<post>[^()]+)\)?")
"""*A. Ash (Clerk)*: no item with a letter."""
_OF_FILE = r"\.(?:pdf|docx?|xlsx?|pptx?|od[ts]|rtf|zip|jpe?g|png)"
_ENDS_FILE = any_case(rf"{_OF_FILE}\W*$")
_PAPER = any_case(
    r"(?!\(?(?:(?:\d{1,3}|[a-z])[.)]|\d{1,3}(?:\.\d{1,3})+)\s).*[\w)]"
    rf"{_OF_FILE}(?: \([^()]*\))?"
    r"|(?:pdf|word|document|download)(?: icon)? .*\d ?[KM]B\)?"
)
"""The file of a paper, in a line below its item."""
_BLANK_FORM = any_case(r"(?:(?:propos|mov|second)(?:ed|er)(?: by)?[\W_]*)+")
"""A line for the names of those who will move and second."""
_ENDED = any_case(r"end of (?:the )?(?:[\w-]+ ){0,3}(?:session|items|calendar|agenda|business)\W*")
"""A line that ends a part of the agenda."""
_TIME_COLUMN = any_case(
    rf"(?<=[\w)’”.?])\s{{3,}}(?!\d+\.\d+$)({CLOCK}(?:\s*(?:[-–—]|to)\s*{CLOCK})?)$"  # *10.50* may be a price
)
_ONE_CLOCK = r"(?:\d{1,2}:\d{2}\s*(?:[ap]\.?\s?m\.?|hrs|noon)?|\d{1,2}(?:\.\d{2})?\s*(?:[ap]\.?\s?m\.?|noon))"
_CLOCK_ALONE = any_case(rf"(?:(?:approx\w*\.?|about|at|from) )?{_ONE_CLOCK}(?:\s*(?:[-–—]|to|until)\s*{_ONE_CLOCK})?")
_ENDED_TITLE = any_case(rf"\((?:at )?{CLOCK}\)$|\((?:pages?|pp?\.?)\s*\d[\d\s,–-]*\)$")
"""The last words of a title: a time, or its pages."""
_PAGE_COLUMN = any_case(r"\s{3,}(?:(?:(?:page|p\.?)\s*)?(?:\d{1,4}(?:\s*[-–]\s*\d{1,4})?|page no\.?)|(?-i:DRAFT))\s*$")
_COUNTED = regex(r"\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s")
_NUMBERED = regex(r"\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]?|(?:[A-Za-z]|[ivxIVX]{1,5})[.)])\s")
_REFERENCE = regex(rf"(?<=[.;)A-Z\d])\s+(?={CASE.pattern})")
_in_few = partial(shorten, width=42, placeholder=" …")
_SAID_BESIDE = regex(r"\((?:[^()\s]+\s){4,}[^()\s]+\)")
"""A remark in a column beside the title: *(at most 5 minutes for each)*."""
_WHOLE = regex(r"(?:[a-z]{4,}|\d\.\d+)\.$")
"""The end of a title that is a whole sentence."""
_WIDEST = 0.9
"""The share of the widest line that a line among parts must fill to continue in the next."""
_WHOLE_WIDTH = 0.84
"""The share of the widest line that a line and the next word must exceed to be full."""
_LEADING = PREPOSITIONS | SUBORDINATORS | {"and", "or", "but", "to", "including"}
"""Small words with which the continuation of a title may begin."""
_LONG_TITLE = 0.6
"""The least share of the widest line in the first line of a long title."""
_FILLED = 0.95
_FEWEST_FILLED = 3
"""The fewest lines of a long title in capitals."""
_WIDEST_PAGE, _WIDEST_LINE = 100, 170
"""Characters that a line of a page seldom has, and never."""
_MOST_ODD = 2
_WIDER = 1.15
"""How much wider capitals are than other letters."""
_LONGEST_HEADING = 90
_FEWEST_SEPARATE = 3
"""The fewest words of a line that may be an item of its own."""
_SPACE = 3
"""Characters between two words, and by how many a line of a PDF may be longer than it looks."""
_FEWEST_SMALL = 8
"""The fewest words in small letters that make a heading unlikely."""
_REMARK = 12
"""The fewest words in brackets that are no part of a title."""
_SPACED = 0.7
"""The share of rows with a gap before them, if gaps separate items."""
_ASIDE = regex(r"\([^()]*\)?[.\s]*$|\([^()]{40,}")


@lru_cache(maxsize=64)
def read_items(text: str) -> tuple[Item, ...]:
    """The items of an agenda in order, from its text; the doubtful ones have a `mark`. Left out is only what belongs to
    the page, or describes an item below it (*Recommendation: …*)."""
    text = _without_signs(_without_legend(_with_ordinals(_ABOUT_WHAT.sub(r"\1 ", text))))
    text = _NUMBER_OF_APPLICATION.sub(r"\1. ", _joined_stops(text))
    rows = without_flags(_without_papers(without_page(rows_of(lift_files(with_columns(text))))))
    rows = with_lost_numbers(_with_times(rows))
    rows = _join_labels([part for at, row in enumerate(rows) for part in _split_row(row, is_first=at == 0)])
    reader = _Reader(rows)
    for at, row in enumerate(rows):
        reader.take(at, row)
    reader.finish()
    if not reader.items and text.strip():
        return (Item("", " ".join(text.split()), mark="No item was found in this."),)
    items = [finished(item) for item in split_initials(reader.items)]
    items = [item for at, item in enumerate(items) if not _has_only_parts(item, items[at + 1 :])]
    items = _without_heads_of_paper(ask_if_closed(items))
    items = list(_nest_letters(_nest_numbers(_nest_sections(list(_renumbered(split_presenters(items)))))))
    items = _with_proposals(items)
    return tuple(_like_their_siblings(list(checked(list(_with_exempt_parts(items)), reader.series))))


_LEGEND = regex(r"[ \t]*(?:(?:[^\w\s]|\(?[a-z]{1,2}\)?)[ \t]*=[ \t]*[A-Za-z][A-Za-z ]{2,40}[;,.]?[ \t]*)+")
"""A line that says what signs beside titles mean: *\\* = paper attached*."""


def _without_legend(text: str) -> str:
    return "\n".join("" if _LEGEND.fullmatch(line) else line for line in text.split("\n"))


_ABOUT_WHAT = regex(
    r"^([ \t]*\d[\d.]*[.)]?[ \t]+\S[^\n]*?)[ \t]*\n[ \t]*(?=(?:Re|RE): [^\n]*(?:\n(?![ \t]*(?:Re|RE):)|\Z))",
    re.MULTILINE,
)
"""A title that continues on the line below: *4.1 Mrs Ash* over *Re: the old oak*."""
_ORDINAL_ALONE = regex(r"[ \t]*(?P<number>\d{1,2})(?:st|nd|rd|th)\.?[ \t]*")


def _with_ordinals(text: str) -> str:
    """The text with plain numbers for ordinals that stand above their titles and count up: *1st* over *Roll call*."""
    lines = text.split("\n")
    found = [_ORDINAL_ALONE.fullmatch(line) for line in lines]
    numbers = [int(match["number"]) for match in found if match]
    if len(numbers) < FEWEST_LEADS or numbers != [*range(1, len(numbers) + 1)]:
        return text
    return "\n".join(f"{match['number']}." if match else line for line, match in zip(lines, found, strict=True))


_SIGN_AFTER_LEAD = regex(
    r"(?P<title>.*\S)(?:[ \t]{2,}|\t)(?P<who>[A-Z][A-Za-z]{1,4}(?:\s?[/&,]\s?[A-Z][A-Za-z]{1,4}){0,3})"
    r"[ \t]+(?:[^\w\s(]|\(?[a-z]\)?)[ \t]*"
)
"""A title, the initials of who leads in a column, and a sign after them: *1.2  Roads     BA   \\**."""


def _without_signs(text: str) -> str:
    """The text without the signs that follow the initials in a column after several titles."""
    lines = text.split("\n")
    found = [
        match if (match := _SIGN_AFTER_LEAD.fullmatch(line)) and _BY_INITIALS.fullmatch(match["who"]) else None
        for line in lines
    ]
    if sum(match is not None for match in found) < FEWEST_LEADS:
        return text
    pairs = zip(lines, found, strict=True)
    return "\n".join(f"{match['title']}{' ' * 4}{match['who']}" if match else line for line, match in pairs)


_CASE_NUMBER = r"(?:[A-Z]{1,4}/\d{2,4}/\d{3,6}|\d{2,4}/\d{3,6}/[A-Z]{1,7})\b"
_NUMBER_OF_APPLICATION = regex(rf"(?m)^([ \t]*\d{{1,2}})[ \t]+(?={_CASE_NUMBER})")
"""The number of an item without a stop before the reference of an application: *4 25/00913/FUL*."""
_APPLICATION = regex(rf"(?:Application )?{_CASE_NUMBER}")
_PROPOSAL = any_case(
    r"(?:(?:first|front|full|ground|loft|part|partial|proposed|rear|retrospective|side|single|three|two)"
    r" (?:[\w-]+ ){0,6}?)?(?:alterations?|change of use|certificate|construction|conversion|creation|demolition"
    r"|discharge|dormer|erection|extensions?|formation|installation|outline|provision|redevelopment|removal|replacement"
    r"|reserved matters|retention|section 73|siting|subdivision|variation)\b.*"
)
"""What is to be built."""
_CASE_SITE = any_case(
    r"(?:land (?:at|adjacent|off|north|south|east|west|rear|to)\b|\d+[a-z]? [a-z]).*|[A-Z][^,;:]+, [A-Z].*"
)


def _with_proposals(items: list[Item]) -> list[Item]:
    """The items; lines without a number below an application join its title: its site, and what is to be built."""
    out: list[Item] = []
    for item in items:
        above = out[-1] if out else item
        is_case = above.number != "" and _APPLICATION.match(above.title) is not None
        is_plain = not (item.number or item.is_part or item.author or item.time or _APPLICATION.match(item.title))
        is_site = _APPLICATION.fullmatch(above.title) is not None and _CASE_SITE.fullmatch(item.title) is not None
        if is_case and is_plain and (is_site or _PROPOSAL.fullmatch(item.title)):
            out[-1] = replace(above, title=f"{above.title}: {item.title}")
        else:
            out.append(item)
    return out


_DOTTED_TIME = regex(r"\s{3,}(?P<time>(?:[01]?\d|2[0-3])\.[0-5][05])$")


def _with_times(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows; where figures with a dot in the last column of all numbered rows rise by an hour at most, as times do
    and prices seldom, they stand in brackets: *Bins   10.05*, *Lanes   10.20*."""
    found = [_DOTTED_TIME.search(row.text) for row in rows]
    clocks = [match["time"].split(".") for match in found if match and not re.search(r"[£$€]", match.string)]
    times = [int(hour) * 60 + int(minute) for hour, minute in clocks]
    is_rising = len(times) >= FEWEST_LEADS and all(a < b <= a + 60 for a, b in itertools.pairwise(times))
    is_rising = is_rising and len(times) == sum(bool(_NUMBERED.match(row.text)) for row in rows)
    pairs = zip(rows, found, strict=True) if is_rising else ()
    return [replace(row, text=f"{row.text[: m.start()]} ({m['time']})") if m else row for row, m in pairs] or rows


def _joined_stops(text: str) -> str:
    """The text with each number joined to its stop, if it has them apart from the first on: *1 . Apologies*."""
    numbers = _STOP_APART.findall(text)
    return _STOP_APART.sub(r"\1. ", text) if [n.strip() for n in numbers[:2]] == ["1", "2"] else text


_STOP_APART = regex(r"(?m)^([ \t]*\d{1,2}) \.(?=[ \t]+\S)")


def _without_heads_of_paper(items: list[Item]) -> list[Item]:
    """The items, of which none stands under the name of the body or the place above the first number."""
    first = next((at for at, item in enumerate(items) if item.number), 0)
    heads = {item.title for item in items[:first] if item.is_part and not _may_head(item, {item.title})}
    return [replace(item, parent="") if item.parent in heads and item.number else item for item in items]


def _join_labels(rows: Sequence[Row]) -> list[Row]:
    """The rows, with a label *Presenter:* in a row of its own joined to the name in the next row."""
    out: list[Row] = []
    for row in rows:
        both = f"{out[-1].words} {row.words}" if out and out[-1].text.endswith(":") else ""
        is_name = _is_author(row.words) or is_held(row.words) or find_presenter(row.words) is not None
        if both and is_name and AUTHOR_LINE.fullmatch(both):
            out[-1] = replace(out[-1], text=both)
        else:
            out.append(row)
    return out


_PAPER_CELL = any_case(
    r"\s{3,}(?:(?:enc(?:l|losure)?|app(?:endix)?|annex|att(?:achment)?|doc(?:ument)?|paper|tab)s?\.?\s?(?:[a-z]|\d{1,2}[a-z]?"
    rf"|[a-z]\d{{1,2}})|verbal|oral|attached|enclosed|to follow|tabled|(?:for )?{_PURPOSE})(?=\s{{3,}}|$)"
)
"""A column with the item's paper, or with what is to be done: *Enc A*, *Verbal*, *For decision*."""


_PAPER_LAST = regex(
    r"(?:^|(?<!\b(?i:at|in|as|to|of|on))(?<!\b(?i:see))(?<!\b(?i:note))(?<!\b(?i:adopt|green|white|agree))"
    r"(?<!\b(?i:review|accept))(?<!\b(?i:approve|discuss|receive|endorse))(?<!\b(?i:consider))\s+)"
    r"(?:Paper|Enc) [A-Z]\d?(?:\s?\([a-z]+\))?$"
)
"""The paper of an item, named at the end of its line or in a line of its own."""


def _without_papers(rows: Sequence[Row]) -> list[Row]:
    """The rows without columns that name the papers, or say what is to be done, if several have them."""
    if sum(_PAPER_LAST.search(row.text) is not None for row in rows) >= FEWEST_LEADS:
        cut = [replace(row, text=_PAPER_LAST.sub("", row.text)) for row in rows]
        rows = [row for row in cut if row.text]
    if sum(_PAPER_CELL.search(row.text) is not None for row in rows) < FEWEST_LEADS:
        return list(rows)
    parted = (_PAPER_CELL.sub(lambda cell: " " * len(cell[0]), row.text).rstrip() for row in rows)
    return [replace(row, text=text) if text else row for row, text in zip(rows, parted, strict=True)]


def lift_files(text: str) -> str:
    """The text of a list, with file numbers before the titles. Where the first column holds a file number, alone or
    below a label, the lines of the title are put together: *a. REPORT  ROADS* | *26-0004  AND BRIDGES*."""
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
        _gather_title(lines, at, row, column, is_flat=len(match["gap"]) < _COLUMN, is_spaced=is_spaced)
    return "\n".join(lines)


_COLUMN = 3
"""Spaces between columns."""
_FILED_ITEM = regex(
    rf"(?P<before>\s*\(?(?:[A-Za-z]|\d{{1,2}}|[ivxIVX]{{1,5}})[.)]+\s+)"
    rf"(?:(?!(?:(?:19|20)\d\d-?){{2}}\s)(?P<file>{FILE})(?=\s{{3}}|\s+[A-Z“\"])"
    rf"|(?P<label>[A-Z][\w/&-]+(?:\s[\w/&-]+){{0,2}}?))(?P<gap>\s+)(?P<title>\S.*)"
)
"""An item with the number of its file, or a label, before its title."""


def _file_below(lines: Sequence[str], at: int, end: int, item: re.Match[str]) -> tuple[int, str] | None:
    """The row before `end` with the one file number below the label of an item, and that number; otherwise None."""
    rows = [row for row in range(at + 1, end) if lines[row].strip()]
    filed = [(row, match) for row in rows if (match := FILE_FIRST.match(lines[row]))]
    if item["file"] or len(filed) != 1 or filed[0][0] not in rows[:_MOST_LABELS]:
        return None
    row, match = filed[0]
    is_below = abs(match.start("file") - item.start("label")) <= 1 or len(item["gap"]) < _COLUMN
    return (row, match["file"]) if is_below else None


_MOST_LABELS = 2
"""The most lines of a label."""


def _gather_title(lines: list[str], at: int, row: int, column: int, *, is_flat: bool, is_spaced: bool) -> None:
    """Move the further lines of a title right below its first line, to `column`. `row`: the line that held the file
    number; `is_flat`: columns are lost; `is_spaced`: a blank line precedes every line."""
    title = lines[at][column:]
    end = to = at + 1
    while end < len(lines):
        words = lines[end].strip()
        is_left = not is_flat and end != row and len(lines[end]) - len(lines[end].lstrip()) < column - _NEAR
        is_over = _COUNTED.match(words) or _LABELLED.match(words) or find_bracketed(words) or is_left
        is_apart = not lines[end - 1].strip() and end - 1 != row
        is_alike = words.isupper() if title.isupper() else not (is_apart and not is_spaced)
        if words and (is_over or not is_alike or (is_flat and is_apart)):
            break
        lines[end] = ""
        if words:
            lines[to], to = " " * column + words, to + 1
        end += 1


_NEAR = 16
"""How many characters before the others a centred line of a column may begin."""
_POST_AND_NAME = regex(r"\((?P<who>(?:[A-Z][\w’'&.-]*[a-z.]\s){2,6}[A-Z][\w’'-]*[a-z])\)")
"""A possible post and name, in brackets below an item with a file number."""
_LABELLED = regex(r"[A-Z][\w ]{2,30}(?:\(s\))?:\s")


def _has_only_parts(item: Item, below: Sequence[Item]) -> bool:
    """Whether an item has no title because its first part stands beside its number: *8. a) Roads*."""
    is_above = bool(below) and (below[0].parent, below[0].line) == (item.number, item.line)
    return is_above and not item.title and item.number != ""


_ROUND = regex(r"(?<=\S)\s+[•▪●◦■]\s+")
"""A bullet inside a line."""


def _match_report(row: Row) -> re.Match[str] | None:
    """The match of a row that only says whose report it is, perhaps also that it is exempt; otherwise None."""
    return REPORT_BELOW.fullmatch(without_exempt(row.words) or row.words)


def _with_exempt_parts(items: list[Item]) -> Iterator[Item]:
    """The items, each exempt if its parent is."""
    exempt: dict[str, bool] = {}
    for item in items:
        is_exempt = item.is_exempt or exempt.get(item.parent, False)
        if item.number:
            is_whole = item.parent not in exempt or item.number.startswith(f"{item.parent}.")
            exempt[item.number if is_whole else f"{item.parent}.{item.number}"] = is_exempt
        yield replace(item, is_exempt=is_exempt)


def _split_row(row: Row, *, is_first: bool) -> Iterator[Row]:
    """Yield the row, or a row for each item that runs on in it; `is_first`: it is the first of the list."""
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


def _continues(before: Marker, marker: Marker) -> bool:
    """Whether a number follows another in its list, or, below a number that it contains, comes later: 4.1.3, 4.1.1."""
    is_later = before.style is marker.style is Style.PARTS and before.above == marker.above
    return is_next(before, marker) or (is_later and (before.value or 0) < (marker.value or 0))


class _Reader:
    """Reads the rows of an agenda in order and makes the items."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.items: list[Item] = []
        self.rows = list(rows)
        self.series = Series(rows)
        self.open: list[tuple[Marker, int, int]] = []
        """The markers of the last item and its parents, each with its indent and index."""
        self.held: list[tuple[Marker, int, int]] = []
        """Those that were open before rows without a number: a nested list may continue under them."""
        self.left: list[Marker] = []
        """Top-level markers whose series may continue, though another follows."""
        self.headings: dict[Style, str] = {}
        """The heading above each of those, by style."""
        self.recent: list[Marker] = []
        """The last number, if it is one of a part: *11.1*."""
        self.time = ""
        """A time alone in a row, for the next item."""
        self.heading = ""
        self.is_paused = False
        """Whether a line without a number stands below the last number: the next may still be under its heading."""
        self.closed: set[str] = set()
        """The numbers of the items for which the public is excluded, where an item names them."""
        self.passed = set[int]()
        """The rows that were read with the row before."""
        self.of_line = {row.line: row for row in rows}
        self.is_exempt = False
        self.stays_exempt = False
        self.is_session = False
        """Whether the closed part ends at the next heading, as *Executive session* does."""
        self.exempt_from = (0, Style.NONE)
        """The depth and style of the item that began the closed part."""
        self.top_bullet: int | None = None
        """The indent of top-level bullets, if the list begins with one."""
        self.in_detail = False
        self._measure(rows)

    def _measure(self, rows: Sequence[Row]) -> None:
        """Find out what the rows have in common."""
        agendas = {row.words for row in rows if PART_AGENDA.fullmatch(row.words) and not _OF_AGENDA.match(row.words)}
        self.agendas = agendas if len(agendas) > 1 else set()
        """The parts, if several are called agendas: *Public agenda*, *Action agenda*."""
        purposes = [row.words for row in rows if _FOR_PURPOSE.fullmatch(row.words)]
        is_often = 2 * len(purposes) > sum(_COUNTED.match(row.text) is not None for row in rows)
        self.has_remarks = is_often and len(set(purposes)) < len(purposes)
        """Whether most items have a remark below them on what they are for; headings over several would be fewer."""
        self.has_lead = _has_leads(rows)
        """Whether the last column has the presenters."""
        self.has_head = len(rows) > 1 and rows[0].line == rows[1].line
        """Whether the first row is the part of a line before its first item."""
        self.has_times = sum(_CLOCK_ALONE.fullmatch(row.words) is not None for row in rows) > 1
        """Whether several rows are only a time."""
        self.over_lists = _over_lists(rows)
        """The lines without a number above each of several lists that count from 1."""
        self.widest = _width_of(rows)
        self.is_capital = not self.series.has_any and 2 * sum(row.text.isupper() for row in rows) > len(rows)
        """Whether titles are in capitals without numbers, so that capitals do not mark headings."""
        self.is_wrapped = _may_wrap(rows, self.widest)
        """Whether lines may be wrapped at the width of a page."""

    def take(self, at: int, row: Row) -> None:
        """Read a row and its number, if it has one."""
        if at in self.passed:
            return
        is_more = self.series.has_any or self.rows[at - 1].text.endswith(":")
        last = self.of_line[self.items[-1].line] if self.items else row
        is_beside = row.has_bullet and last.has_bullet and row.indent <= last.indent
        if row.is_apart or not is_more or is_beside:
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
            self._take_time(row.words)
            return
        if self._has_time_below(row):
            self.items[-1] = replace(self.items[-1], time=row.words[1:-1].strip())
            return
        count = len(self.items)
        self._read(at, row)
        if self.time and len(self.items) > count:
            self.items[count] = replace(self.items[count], time=self.time)
            self.time = ""

    def _has_time_below(self, row: Row) -> bool:
        """Whether a row is the time of the numbered item right above it, in brackets: *(9.35 to 10.00 am)*."""
        words, last = row.words, self.items[-1] if self.items else None
        is_bracketed = words.startswith("(") and words.endswith(")") and not row.is_apart
        is_time = is_bracketed and _CLOCK_ALONE.fullmatch(words[1:-1].strip()) is not None
        return is_time and last is not None and last.number != "" and last.title != "" and not last.time

    def _take_time(self, time: str) -> None:
        """Read a time alone in a row: that of the number alone above it, or of the next item; not the only time, above
        all numbers, which is when they meet."""
        self.in_detail = False
        if self.items and self.open and self.items[-1].number and not self.items[-1].title:
            self.items[-1] = replace(self.items[-1], time=time)
            return
        is_above = self.series.has_any and not any(item.number for item in self.items)
        is_of_meeting = is_above and not self.has_times
        self.time = "" if is_of_meeting else time
        self.open.clear()

    def _read(self, at: int, row: Row) -> None:
        """Read a row that is neither a title of the list nor a time."""
        above = [*(m for m, _, _ in self.open), *(m for m, _, _ in self.held), *self.left, *self.recent]
        if self.items and (_PAPER.fullmatch(row.words) or self._is_status(row)):
            return
        marker = marker_of(row, self.series, above, is_inside=self.in_detail)
        signed = _SIGNED.fullmatch(row.words)
        is_counted = marker is not None and any(is_next(one, marker) for one in above)  # *B. Finance (Treasurer)*
        is_name = signed is not None and are_posts(signed["post"]) and not is_counted
        if marker is not None and not is_name:
            self.in_detail = False
            self._add_numbered(row, marker)
        elif self.items and _DETAIL.fullmatch(row.words):
            self.in_detail = True
            self.passed |= self._papers_below(at)
        elif self.in_detail or self._is_no_item(at, row) or self._passes_recommendation(at):
            return
        elif self.items and (lead := AUTHOR_LINE.fullmatch(row.words)):
            self._take_author(lead["who"] or lead["by"])
        elif self._may_describe(row) and (who := find_bracketed(row.words)):
            self._change_last(author=who)
        elif self.items and self.items[-1].file and (named := _POST_AND_NAME.fullmatch(row.words)):
            mark = self.items[-1].mark or WHO.format(named["who"])
            self.items[-1] = replace(self.items[-1], author=named["who"], mark=mark)
        elif self._is_about_last(row) and EXEMPT_BELOW.fullmatch(row.words):
            self.items[-1] = replace(self.items[-1], is_exempt=True)
        elif self._is_about_last(row) and (report := _match_report(row)) and not self._is_among_reports(at):
            self._set_author(report["who"], is_report="report" in report.string[: report.start("who")].casefold())
            if report.string != row.words:
                self.items[-1] = replace(self.items[-1], is_exempt=True)
        elif self._may_name_presenter(at, row) and (presenter := self._find_presenter(at)):
            who, doubt = presenter
            last = self.items[-1]
            self._change_last(author=f"{last.author}, {who}" if last.author else who)
            self.items[-1] = replace(self.items[-1], mark=last.mark or doubt)
        else:
            self._read_plain(at, row)

    def _passes_recommendation(self, at: int) -> bool:
        """Whether a row is only *Recommendation*, set in below a number and over one sentence, which is passed too."""
        row, below = self.rows[at], next(iter(self.rows[at + 1 : at + 2]), None)
        is_set_in = bool(self.open) and self.items[-1].number != "" and row.indent > self.open[-1][1]
        is_over = below is not None and not below.is_apart and _RECOMMENDED.match(below.text) is not None
        if not (is_set_in and is_over and _RECOMMENDATION.fullmatch(row.words)):
            return False
        end = next((n for n, one in enumerate(self.rows[at + 1 :], at + 1) if one.text.endswith(".")), at)
        ends = [one.is_apart or _NUMBERED.match(one.text) is not None for one in self.rows[at + 1 : end + 2]]
        is_whole = not any(ends[: end - at]) and all(ends[end - at :])  # with nothing more below it
        self.passed |= set(range(at + 1, end + 1)) if is_whole else set()
        return is_whole and end > at

    def _papers_below(self, at: int) -> set[int]:
        """The rows of the block below a label alone, *Documents:*, that ends with the name of a file."""
        begin = end = at + 1
        while end < len(self.rows) and not (end > begin and self._ends_papers(at, end)):
            end += 1
        is_label = self.series.has_any and self.rows[at].text.endswith(":") and begin < end
        return set(range(begin, end)) if is_label and _ENDS_FILE.search(self.rows[end - 1].text) else set()

    def _ends_papers(self, at: int, end: int) -> bool:
        """Whether a row is no more of the files below a label: it is set apart, a label, or has a number, unless all
        the files have one."""
        row, first = self.rows[end], self.rows[at + 1]
        is_file = _ENDS_FILE.search(row.text) or row.indent > self.rows[at].indent
        is_counted = _NUMBERED.match(row.text) and not (_NUMBERED.match(first.text) and is_file)
        return bool(row.is_apart or row.text.endswith(":") or is_counted)

    def _is_no_item(self, at: int, row: Row) -> bool:
        """Whether a row ends a section, says *None* under an item, or says when its committee meets, before another
        item."""
        if _ENDED.fullmatch(row.words):
            self.is_exempt = self.stays_exempt = self.is_session = False
            return True
        if _NOTHING.fullmatch(row.words):
            return bool(self.items and self.items[-1].title)
        if _BLANK_FORM.fullmatch(row.words) or row.words == "Attached:":
            return bool(self.items)
        if _FOR_PURPOSE.fullmatch(row.words) and self.has_remarks:
            return bool(self.items and self.items[-1].number)
        is_about = _ABOUT.fullmatch(row.words) is not None and bool(self.open)
        return is_about and any(_COUNTED.match(below.text) for below in self.rows[at + 1 :])

    def _may_describe(self, row: Row) -> bool:
        """Whether the last item has a title that a row may describe."""
        last = self.items[-1] if self.items else None
        return last is not None and last.title != "" and not (row.has_bullet or (last.is_part and self.series.has_any))

    def _is_about_last(self, row: Row) -> bool:
        """Whether a row can only describe the last item: that has a number, or the row is closer or farther in than an
        item."""
        if not self._may_describe(row) or self.items[-1].number:
            return self._may_describe(row)
        bare = [item.line for item in self.items if not (item.number or item.is_part)]
        apart = {one.line for one in self.rows if one.is_apart}
        is_spaced = len(bare) > 1 and sum(line in apart for line in bare) >= _SPACED * len(bare)
        return not row.is_apart and bool(self.open) and (is_spaced or row.indent > self.open[-1][1])

    def _is_among_reports(self, at: int) -> bool:
        """Whether the report in a row is one of several below an item, each an item of its own."""
        around = self.rows[at - 1 : at] + self.rows[at + 1 : at + 2]
        return any(map(_match_report, around)) or bool(self.items[-1].author)

    def _take_author(self, who: str) -> None:
        """Make `who` the author of the last item, with a mark if it is a point of one that may be meant."""
        last = self.items[-1]
        is_point = not last.number and any(item.number for item in self.items) and self.of_line[last.line].has_bullet
        self.items[-1] = replace(last, author=who, mark=last.mark or (WHO.format(who) if is_point else ""))

    def _set_author(self, who: str, *, is_report: bool) -> None:
        """Make `who` the author of the last item, with a mark if the report may be an item of its own, as an update
        may."""
        last = self.items[-1]
        is_sure = is_report and _OF_POST.fullmatch(who) is not None and not _OF_REPORTS.search(last.title)
        self.items[-1] = replace(last, author=who, mark=last.mark or ("" if is_sure else WHO.format(who)))

    def _may_name_presenter(self, at: int, row: Row) -> bool:
        """Whether a row may name the presenter of the last item; whoever stands apart at the end signs the agenda."""
        last = self.items[-1] if self.items else None
        is_apart = row.is_apart or (last is not None and CLOSES.fullmatch(last.title) is not None)
        is_apart = is_apart or not any(item.author for item in self.items)
        is_last = at >= len(self.rows) - _MOST_SIGNED and not self._is_number_below(at)
        if is_apart and self.series.has_any and is_last and _signs(row.words):
            return False
        is_whole = last is not None and last.title != "" and not (last.is_part or _is_open(last.title))
        return is_whole and not row.has_bullet

    def _find_presenter(self, at: int) -> tuple[str, str] | None:
        """The presenter whom a row names, perhaps with the post in the next row, and a question or ''."""
        words = self.rows[at].words
        found = find_presenter(words)
        if found is not None and self._is_of_roll(at):
            return None
        if found is not None or (post := self._find_post_below(at)):
            return found or (post, "")
        below = next(iter(self.rows[at + 1 : at + 2]), None)
        if below is None or not self._is_number_below(at):
            return None  # whoever signs it
        if is_titled(words) and is_person(words):
            return words, WHO.format(words)
        is_over_post = not below.is_apart and are_posts(below.words) and below.indent == self.rows[at].indent
        if is_over_post and is_person(words) and self.items[-1].number:
            self.passed.add(at + 1)
            who = f"{words}, {below.words}"
            return who, "" if is_surely_person(words) else WHO.format(who)
        return None

    def _is_of_roll(self, at: int) -> bool:
        """Whether a row is one of several names with posts right below each other, as at a roll call."""
        begin = end = at
        while begin > 0 and not self.rows[begin].is_apart and find_presenter(self.rows[begin - 1].words) is not None:
            begin -= 1
        below = itertools.takewhile(lambda row: not row.is_apart, self.rows[at + 1 :])
        end += sum(1 for _ in itertools.takewhile(lambda row: find_presenter(row.words) is not None, below))
        return end - begin + 1 >= FEWEST_LEADS

    def _is_number_below(self, at: int) -> bool:
        """Whether a row with a number follows."""
        return any(_COUNTED.match(row.text) for row in self.rows[at + 1 :])

    def _find_post_below(self, at: int) -> str:
        """The post in a row that stands right below the author in a column of the row before; or ''."""
        row, before = self.rows[at], self.rows[at - 1]
        who = self.items[-1].author if self.items else ""
        column = before.text.rfind(who) if who and not row.is_apart else -1
        is_below = column > 0 and abs(before.indent + column - row.indent) < _SPACE
        return row.words if is_below and are_posts(row.words) else ""

    def _read_plain(self, at: int, row: Row) -> None:
        """Read a row without a number: more of the last title, or an item."""
        if self._continues(at, row):
            title, author = self._split_author(row.text)
            is_first = not self.items[-1].title
            self._doubt_if_item(self.rows[at - 1], row, title)
            self._change_last(title=_join_title(self.items[-1].title, title), author=author)
            self.heading = self.items[-1].title if self.items[-1].is_part else self.heading
            if is_first and self.open:
                self._set_exempt(len(self.open) - 1)
        else:
            self._add_unnumbered(at, row)

    def _doubt_if_item(self, before: Row, row: Row, title: str) -> None:
        """Mark the last item if the `title` that continues it may be another: the list has items without numbers, or
        the line `before` has room for more."""
        last = self.items[-1]
        share = _LONG_TITLE if last.title.isupper() and title.isupper() else WIDE
        is_label = ":" in " ".join(title.split()[:_FEWEST_SEPARATE])
        had_room = title[:1].isupper() and before.end + len(title.split()[0]) + _SPACE <= row.end
        is_sentence = title[:1].isupper() and title.endswith(".") and len(title.split()) >= FEWEST_WORDS
        is_sentence = is_sentence and any(word.islower() for word in title.split())  # not *Boat House Lane.*
        is_told = is_sentence and not (_TO_DO.match(last.title) or _is_open(last.title))
        is_sure = last.title.isupper() and title.isupper() and last.file != ""
        is_sure = is_sure or (not (is_label or had_room or is_told) and before.end >= share * self.widest)
        if self._is_hung(row) and is_sure:
            return
        has_bare = any(not (item.number or item.is_part or item.parent) for item in self.items)
        is_half = before.end * 2 < self.widest
        has_room = (had_room or is_half) and (len(title.split()) >= _FEWEST_SEPARATE or (is_half and not row.is_apart))
        is_other = title[:1].isupper() and (has_bare or has_room or not last.number)
        first = title.split()[0]
        is_begun = first.islower() and first not in _LEADING and not (self._is_hung(row) or re.search(r"\d", title))
        if last.title and not _is_open(last.title) and (is_told or is_other or (is_begun and has_room and last.number)):
            self._ask_about_more(title)

    def _is_hung(self, row: Row) -> bool:
        """Whether a row stands right below the last item and is indented farther than its number."""
        return bool(self.items[-1].number and self.open) and row.indent > self.open[-1][1] and not row.is_apart

    def _split_author(self, text: str) -> tuple[str, str]:
        """A line of a title without the author in a column after it, and the author, or ''."""
        title, author = split_columns(text)
        cells = GAP.split(title)
        if self.has_lead and not author and len(cells) > 1 and not _CLOCK_ALONE.fullmatch(" ".join(cells[:-1])):
            return "   ".join(cells[:-1]), cells[-1]
        return title, author

    def _add_numbered(self, row: Row, marker: Marker) -> None:
        mark, held = "", list(self.held)
        depth = self._depth_of(row, marker)
        self._nest_bare(held, depth, marker)
        if depth == 0 and self.open and self.heading and self.items[self.open[0][2]].parent == self.heading:
            self.heading = self._heading_of(marker)
        elif depth == 0 and self.is_paused and any(is_next(one, marker) for one in self.left):
            self.heading = self.headings.get(marker.style, "")
        self.is_paused = False
        if depth < len(self.open):
            before = self.open[depth][0]
            is_next_one = any(is_next(m, marker) for m in (before, *self.left))
            if before.style is marker.style and not is_next_one and not starts(marker):
                mark = self._doubt_of_order(before, marker)
            if depth == 0:
                self._remember_series(before)
        del self.open[depth:]
        self.held = []
        parent = marker.above or self._parent_at(depth)
        if depth and self.open[depth - 1][0].number == f"{marker.above}.0":
            parent = self.open[depth - 1][0].number
        filed = FILE_COLUMN.search(marker.rest)
        file = (filed["first"] or filed["last"]) if filed else ""
        title, author = self._split_author(FILE_COLUMN.sub("", marker.rest))
        self.recent = [marker] if marker.style is Style.PARTS else []
        if len(cells := GAP.split(title)) > 1 and _SAID_BESIDE.fullmatch(cells[-1]):
            mark = mark or f"Is “{_in_few(cells[-1])}” more of it?"
        self.items.append(Item(marker.number, title, parent, author, file=file, mark=mark, line=row.line))
        self.open.append((marker, row.indent, len(self.items) - 1))
        self._set_exempt(depth)

    def _nest_bare(self, held: Sequence[tuple[Marker, int, int]], depth: int, marker: Marker) -> None:
        """Make the lines without a number below the last number parts of its item: all, if `marker` continues a nested
        list, or those that are set in, if it continues the list itself."""
        is_continued = depth < len(held) and _continues(held[depth][0], marker)
        if not is_continued and not (held and marker.above == held[-1][0].number and starts(marker)):
            return
        below = range(held[-1][2] + 1, len(self.items))
        if depth == 0:
            below = range(below.start, next((at for at in below if not self._is_set_in(at, held[0][1])), below.stop))
        parent = self._path_of(held)
        for at in (at for at in below if not (self.items[at].number or self.items[at].parent)):
            item = self.items[at]
            if item.is_part and item.is_exempt is not self.items[held[-1][2]].is_exempt:
                return  # another session
            if item.is_part and item.title == self.heading:
                self.heading = self.items[held[0][2]].parent
            is_told = item.title.endswith(".") and len(item.title.split()) >= FEWEST_WORDS
            mark = item.mark or (MORE_ABOUT.format(held[-1][0].number) if is_told else "")
            mark = mark or (BETWEEN if self.of_line[item.line].indent < held[-1][1] else "")
            self.items[at] = replace(item, parent=parent, is_part=False, mark=mark)

    def finish(self) -> None:
        """Make the lines that stand far in below the last number parts of its item, each with a mark."""
        if not self.held:
            return
        indent, last = self.held[0][1], self.held[-1][2]
        number = self.items[last].number
        below = range(last + 1, len(self.items))
        for at in itertools.takewhile(lambda one: self._is_set_in(one, indent + _SPACE), below):
            if not (self.items[at].parent or self.items[at].is_part):
                mark = self.items[at].mark or MORE_ABOUT.format(number)
                self.items[at] = replace(self.items[at], parent=self._path_of(self.held), mark=mark)

    @staticmethod
    def _path_of(held: Sequence[tuple[Marker, int, int]]) -> str:
        """The number of the last of open items, with those above it unless it contains them."""
        last = held[-1][0]
        return last.number if last.above else ".".join(marker.number for marker, *_ in held)

    def _is_set_in(self, at: int, indent: int) -> bool:
        """Whether the row of an item stands farther in than a number, and is not centred."""
        row = self.of_line[self.items[at].line]
        middle = (row.indent + row.end) / 2
        is_centred = row.indent > indent + _NEAR and abs(middle - self.widest / 2) < _SPACE
        return row.indent > indent and not is_centred and not row.has_bullet

    def _remember_series(self, marker: Marker) -> None:
        """Remember the last marker of each style at the top level: its series may continue later."""
        self.left = [marker, *(m for m in self.left if m.style is not marker.style)]
        self.headings[marker.style] = self.items[self.open[0][2]].parent if self.open else ""

    def _heading_of(self, marker: Marker) -> str:
        """The heading of a number at the top level: that of its own series, if it continues one after a list of another
        kind."""
        is_back = marker.style is not self.open[0][0].style and any(is_next(m, marker) for m in self.left)
        return self.headings.get(marker.style, "") if is_back else self.heading

    def _doubt_of_order(self, before: Marker, marker: Marker) -> str:
        is_later = before.value is not None and marker.value is not None and marker.value > before.value
        is_later = is_later or (before.value == marker.value and marker.number[-1].isalpha())
        if is_later or "continued" in marker.rest.casefold():
            return ""
        return f"{marker.number} comes after {before.number}: look at its number."

    def _depth_of(self, row: Row, marker: Marker) -> int:
        """How many of the open items the item with this marker stands under."""
        if lower := [at for at, (m, _, _) in enumerate(self.held) if at and is_next(m, marker)]:
            self.open = self.held[: lower[-1] + 1]
            return lower[-1]
        if self.held and starts(marker) and self._is_under_held(row, marker):
            self.open = list(self.held)
            return len(self.open)
        if marker.number.endswith((".0", ".00")):
            return 0
        over = [at for at, (m, _, _) in enumerate(self.held) if marker.above and m.number == marker.above]
        if over:
            self.open = self.held[: over[-1] + 1]
            return over[-1] + 1
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
            return over[0] if is_out else found  # a repeated heading
        if any(is_next(m, marker) for m in self.left):
            return 0
        same = [at for at in levels if self.open[at][0].style is marker.style]
        is_again = row.is_apart and starts(marker) and same and starts(self.open[same[0]][0])
        if is_again and row.indent == self.open[same[0]][1]:
            return same[0]  # a number that is there twice has no parts of its own
        if starts(marker):
            is_back = same and row.indent <= self.open[same[0]][1] and not self._is_inner(same[0])
            return same[0] if is_back else len(self.open)
        return same[0] if same else len(self.open)

    def _is_under_held(self, row: Row, marker: Marker) -> bool:
        """Whether a letter or a small Roman number that begins a list belongs to the last number, though a line without
        one stands between."""
        last, indent, _ = self.held[-1]
        is_inner = marker.style is Style.BRACKETED and last.style is Style.NUMBER
        if is_inner or (marker.style is Style.SMALL_ROMAN and last.style is Style.SMALL):
            return True
        return marker.style in _LOWER and last.style not in (*_LOWER, Style.NONE) and row.indent > indent

    def _is_inner(self, depth: int) -> bool:
        """Whether a number 1 begins a nested list: it follows a part with a later number, or a part of such an item."""
        value = self.open[depth][0].value or 0
        is_right_below = self.open[-1][2] == len(self.items) - 1
        return is_right_below and (value > 1 if len(self.open) > depth + 1 else depth > 0)

    def _parent_at(self, depth: int) -> str:
        if depth == 0:
            return self.heading
        marker, _, index = self.open[depth - 1]
        above = self.items[index].parent
        is_whole = depth == 1 or marker.above
        return marker.number if is_whole else f"{above}.{marker.number}"

    def _set_exempt(self, depth: int) -> None:
        title = END.sub("", PAGES.sub("", self.items[-1].title)).strip()
        style, (level, above) = self.open[depth][0].style, self.exempt_from
        is_lower = style in _LOWER and above not in _LOWER  # regardless of lines between
        if depth <= level and not (self.stays_exempt or is_lower):
            self.is_exempt = False
        if depth == 0 and NOT_EXEMPT.fullmatch(title):
            self.is_exempt = self.stays_exempt = False
        elif not self.is_exempt and _EXEMPT.fullmatch(TIME_AFTER.sub("", title)):
            self.is_exempt, self.exempt_from = True, (depth, style)
        is_named = depth == 0 and self.items[-1].number in self.closed
        self.items[-1] = replace(self.items[-1], is_exempt=self.is_exempt or is_named)
        if _EXCLUSION.fullmatch(title):
            self._exclude(title)

    def _exclude(self, title: str) -> None:
        """Take the items from here on as exempt, or only those whose numbers the exclusion names."""
        if (named := _FOR_ITEMS.search(title)) and not _NOT_THEM_ALONE.match(title, named.end()):
            self.closed |= _numbers_of(named["numbers"])
            return
        self.is_exempt, self.stays_exempt, self.is_session = True, True, False

    def _change_last(self, *, title: str = "", author: str) -> None:
        last = self.items[-1]
        self.items[-1] = replace(last, title=title or last.title, author=author or last.author)

    def _continues(self, at: int, row: Row) -> bool:
        """Whether a row without a number continues the last title."""
        if not self.items or (row.has_bullet and not self._is_dash_in_title(at)) or self.time:
            return False
        title = self.items[-1].title
        if not title or CLOSES.fullmatch(row.words):
            return not title
        if self._is_beginning(at, row, title):
            return False
        is_quoted = row.text[:1] == "“" and title.endswith(":") and self._is_hung(row)
        if title.count("(") > title.count(")") or _is_open(title) or is_quoted:
            return True
        if row.is_apart:
            return row.text[:1].islower() and not (_WHOLE.search(title) and " " in row.text)
        if LIKE_NUMBER.match(row.text) or (row.text[:1].isupper() and row.text.endswith(":") and title.endswith("?")):
            return False
        if row.text[:1].islower() or row.text[:1] in "(&":
            return not END.search(title) or ":" not in title[-3:]
        is_label = self.items[-1].is_part and self.rows[at - 1].text.endswith(":")
        if is_label or (title.rstrip().endswith((":", ":-")) and not self._is_filled(at)) or _WHOLE.search(title):
            return False
        return self._is_title_line(at, row)

    def _is_beginning(self, at: int, row: Row, title: str) -> bool:
        """Whether the words of a row, or the end of the last title, show that the row begins something else."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else row
        if split_columns(row.text)[1] and split_columns(below.text)[1] and not _COUNTED.match(below.text):
            return True  # each of several rows says who presents it
        if is_date(row.words) and row.indent > self.rows[at - 1].indent:
            return True
        is_own = not title.endswith(",") and (NEXT_MEETING.match(row.text) or NOT_EXEMPT.fullmatch(row.words))
        is_begun = (is_own or _ENDED_TITLE.search(title)) and row.text[0].isupper()
        is_presented = split_author(title)[1] and not row.text[:1].islower()
        is_timed = TIME_BEFORE.match(title) and TIME_BEFORE.match(row.text)
        if is_begun or is_presented or is_timed or ICON.search(title) or CASE.match(row.text) or _PART.match(row.text):
            return True
        is_remark = len(row.text.split()) >= _REMARK or (row.text.endswith(".)") and self.items[-1].number != "")
        return is_remark and _ASIDE.match(row.text) is not None

    def _is_dash_in_title(self, at: int) -> bool:
        """Whether the bullet before a row is a dash inside a title in capitals."""
        around = self.rows[at - 1 : at] + self.rows[at + 1 : at + 2]
        is_one_of_several = any(row.has_bullet for row in around)
        row = self.rows[at]
        return self._is_hung(row) and not is_one_of_several and row.text.isupper() and self.items[-1].title.isupper()

    def _is_title_line(self, at: int, row: Row) -> bool:
        """Whether a row right below a title continues it, judged by its indent and the width of the line before."""
        before, item, title = self.rows[at - 1], self.items[-1], self.items[-1].title
        if item.file and self._is_hung(row):
            return not _LABELLED.match(row.text)
        if not self.series.has_any:
            return self._is_plain_line(at, row)
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

    def _is_plain_line(self, at: int, row: Row) -> bool:
        """The same for an agenda without numbers."""
        before, below = self.rows[at - 1], self.rows[at + 1] if at + 1 < len(self.rows) else None
        if self._is_below_capitals(row):
            return False
        is_one_of_several = below is not None and below.indent == row.indent and not below.text[:1].islower()
        has_room = before.indent + len(before.cells[0]) + len(row.text.split()[0]) < _WHOLE_WIDTH * self.widest
        is_set_in = row.indent > before.indent and not row.text.isupper()
        is_more = is_set_in and not is_one_of_several and not (has_room and len(before.cells) > 1)
        return is_more or (self._may_be_broken(at) and self._is_spaced())

    def _is_below_capitals(self, row: Row) -> bool:
        """Whether a row stands below a title in capitals, as the parts of such titles do."""
        over = self.items[self.open[-1][2]] if self.open else self.items[-1]
        return self.is_capital and over.title.isupper() and not row.text.isupper() and not row.is_apart

    def _is_one_of_parts(self, at: int) -> bool:
        """Whether a row is a part of the item above: it is indented, and the line above has room for more."""
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
        """Whether a row belongs to a long title in capitals whose lines are all full."""
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
        """Whether the next row follows without a gap and with the same indent."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        return below is not None and not below.is_apart and below.indent == self.rows[at].indent

    def _add_unnumbered(self, at: int, row: Row) -> None:
        if row.has_bullet and self.top_bullet is None and all(item.is_part for item in self.items):
            self.top_bullet = row.indent
        is_top = row.has_bullet and (row.indent == self.top_bullet or self._is_beside(row))
        if self.open and not is_top and (row.has_bullet or self._is_under(at, row) or self._is_description(row)):
            self._add_part(at, row)
            return
        text, author = self._split_author(row.text) if self.has_lead else (row.text, "")
        words = " ".join(text.split())
        title = END.sub("", words).strip()
        is_head = self.has_head and not self.items
        is_part = not row.has_bullet and not is_head and self._is_part(row, title)
        mark = self._doubt_of_part(row) if is_part else self._doubt_of_bare(row, title)
        mark = mark or (SENTENCE if not is_part and self._introduces(row) else "")
        if not mark and self._may_be_broken(at):
            mark = "Is it more of the one above, or an item?"
            self._ask_about_more(words)
        self._hold_open()
        now = self._begin_bare(row, title, is_part=is_part)
        shown = title if is_part else words
        self.items.append(Item("", shown, "", author, is_exempt=now, mark=mark, line=row.line, is_part=is_part))
        if not is_part:
            name = TIME_BEFORE.sub("", words).rstrip(".")
            self.open.append((Marker(Style.NONE, name, None, words), row.indent, len(self.items) - 1))

    def _hold_open(self) -> None:
        """Close the open items; a nested list may continue below a line without a number."""
        if self.open and self.open[0][0].style is not Style.NONE:
            self._remember_series(self.open[0][0])
            self.held = list(self.open)
        elif len(self.open) > 1:
            self.held = list(self.open)
        self.open.clear()

    def _begin_bare(self, row: Row, title: str, *, is_part: bool) -> bool:
        """Take over from a row without a number which heading the items below have and whether they are exempt. Return
        whether it is exempt itself."""
        untimed = TIME_BEFORE.sub("", TIME_AFTER.sub("", title))
        exempt, public = _EXEMPT.fullmatch(untimed), NOT_EXEMPT.fullmatch(untimed)
        exclusion, was_exempt = _EXCLUSION.fullmatch(untimed), self.is_exempt
        is_switch = exempt or public or exclusion
        is_whole = _TITLE.fullmatch(title) and not PART_AGENDA.fullmatch(title)  # the title of the list, on each page
        is_over = is_part and (not (public or exclusion) or _PART.match(title)) and not is_whole
        if is_part or is_switch:
            self.heading, self.is_paused = (title if is_over else ""), False
            if _PART.match(self.heading):
                self.headings = dict.fromkeys(self.headings, self.heading)
        elif not self._explains(row):
            self.is_paused = (self.is_paused or self.heading != "") and not _IS_ABOVE.fullmatch(row.words)
            self.heading = ""
        if exclusion and not (exempt or public):
            self._exclude(untimed)
        elif is_switch:
            self.is_exempt = self.stays_exempt = not public
            self.is_session = bool(exempt and _SESSION.search(untimed))
        elif self.is_session and is_part:
            self.is_exempt = self.stays_exempt = self.is_session = False
        return was_exempt if exclusion else self.is_exempt  # the exclusion is resolved in public

    def _ask_about_more(self, words: str) -> None:
        """Mark the last item, unless it has a mark: do `words` continue its title?"""
        mark = f"Is “{_in_few(words)}” more of it, or an item? If an item, put a blank line above it."
        self.items[-1] = replace(self.items[-1], mark=self.items[-1].mark or mark)

    def _is_spaced(self) -> bool:
        """Whether blank lines separate nearly all rows."""
        return sum(row.is_apart for row in self.rows) >= _SPACED * len(self.rows)

    def _may_be_broken(self, at: int) -> bool:
        """Whether a row without a number may continue the line above, which had no room for its first word."""
        before, row = self.rows[at - 1], self.rows[at]
        if self.series.has_any or not self.items or row.is_apart or row.has_bullet or len(before.cells) > 1:
            return False
        if TIME_BEFORE.match(row.text):
            return False
        is_full = before.end + 1 + len(row.text.split()[0]) >= self.widest - _SPACE
        return self.is_wrapped and self.widest >= NARROWEST and is_full and before.line >= self.items[-1].line

    def _doubt_of_part(self, row: Row) -> str:
        """A question about a heading, or ''."""
        if AUTHOR_LINE.fullmatch(f"{row.words} ?"):
            return "Who presents the item above? Nobody is named."
        return "Is it a heading, or more of the one above?" if self.items and _ABOUT_ITEM.match(row.text) else ""

    def _doubt_of_bare(self, row: Row, title: str) -> str:
        """A question about an item without a number that is no heading, or ''."""
        is_alike = row.has_bullet and row.indent == self.top_bullet  # as every item of the list
        if len(title) > _LONGEST_HEADING and not is_alike:
            return f"It has no number: is it an item{', or more of the one above' if self.items else ''}?"
        return ""

    def _add_part(self, at: int, row: Row) -> None:
        """Add a row without a number as a part of the last item, with a mark if it may only describe that."""
        above, words = self.items[self.open[-1][2]], row.words
        is_said = (
            self._is_description(row)
            or (self._is_one_of_parts(at) and not self._has_equal_below(at))
            or words.startswith("To ")
            or words.endswith(".")
            or above.title.endswith(".")
            or (above.title.isupper() and len(above.title) > 3)
        )
        is_list = row.has_bullet or above.title.endswith((":", ":-"))
        mark = MORE_ABOUT.format(above.number) if is_said and above.number and not is_list else ""
        parent = self._bullet_over(row) or self._parent_at(len(self.open))
        title, author = self._split_author(row.text)
        title = " ".join(title.split()) if author else words
        self.items.append(Item("", title, parent, author, is_exempt=self.is_exempt, mark=mark, line=row.line))
        if _EXCLUSION.fullmatch(words):
            self._exclude(words)

    def _bullet_over(self, row: Row) -> str:
        """The title of the last line before a bullet that has no number and a bullet farther out; or ''."""
        lines = [(item, self.of_line[item.line]) for item in self.items[self.open[-1][2] :] if not item.number]
        over = [item.title for item, one in lines if row.has_bullet and one.has_bullet and one.indent < row.indent]
        return END.sub("", over[-1]).rstrip(".") if over else ""

    def _is_under(self, at: int, row: Row) -> bool:
        """Whether a row without a number is a part of the item before it."""
        last = self.items[-1]
        if self._is_in_block(at) and not row.text.isupper():
            return True
        top, over = self.open[0][1], self.items[self.open[-1][2]]
        if self._is_below_capitals(row):
            return True
        if last.title.rstrip().endswith((":", ":-")) and row.indent > top:
            return True
        is_marked = over.number != "" or self.top_bullet is not None
        if over.title.rstrip().endswith((":", ":-")) and is_marked and not (row.is_apart or row.text.isupper()):
            return True
        if not last.number and last.parent and not last.is_part:  # beside another
            return row.indent > top
        is_alone = not self.open[-1][0].rest  # the number stood in a line of its own
        return not row.is_apart and (row.indent > top or is_alone) and not row.text.isupper()

    def _is_in_block(self, at: int) -> bool:
        """Whether a row stands in the block right below a numbered item, with a gap before the next number."""
        if self.rows[at].is_apart or self.open[0][0].style is Style.NONE:
            return False
        below = next((row for row in self.rows[at + 1 :] if row.is_apart or _COUNTED.match(row.text)), None)
        return below is not None and below.is_apart and _COUNTED.match(below.text) is not None

    def _is_description(self, row: Row) -> bool:
        """Whether a row describes the numbered item before it: it begins like *To receive*, or most of its words are
        small."""
        words, last = row.words.split(), self.items[-1]
        if not last.number or (_TO_DO.match(row.text) and not _TO_DO.match(last.title)):
            return bool(last.number)
        small = sum(word[0].islower() for word in words)
        return small >= _FEWEST_SMALL and 2 * small > len(words) and not last.title.endswith(".")

    def _is_part(self, row: Row, title: str) -> bool:
        is_short = len(title) <= _LONGEST_HEADING and not (self.items and _NOTICE.match(title))
        is_capital = row.text.isupper() and not self.is_capital
        is_headed = is_capital or (row.text.rstrip().endswith(":") and not self._introduces(row))
        is_headed = is_headed or bool(_PART.match(title)) or self._is_of_purpose(row) or row.line in self.over_lists
        return is_short and (is_headed or bool(_EXEMPT.fullmatch(title)) or bool(NOT_EXEMPT.fullmatch(title)))

    def _is_of_purpose(self, row: Row) -> bool:
        """Whether a row says what the items below it are for, and is no remark below one item as below others."""
        if not self.series.has_any or not _FOR_PURPOSE.fullmatch(row.words):
            return False
        is_alone = not self.has_remarks and sum(one.words == row.words for one in self.rows) == 1
        is_set_in = bool(self.held or self.open) and row.indent > (self.held or self.open)[0][1]
        return is_alone and not is_set_in

    def _is_status(self, row: Row) -> bool:
        """Whether a row is a remark below several items on what they are for, such as *For decision*."""
        is_purpose = self.series.has_any and _FOR_PURPOSE.fullmatch(row.words) is not None
        return is_purpose and self.has_remarks

    def _introduces(self, row: Row) -> bool:
        """Whether a row right below a heading is a sentence that introduces the items."""
        is_below = bool(self.items) and self.items[-1].is_part
        return is_below and len(row.words.split()) > FEWEST_WORDS and _OF_SENTENCE.search(row.words) is not None

    def _is_beside(self, row: Row) -> bool:
        """Whether a bullet stands beside the one above, which is no part of an item itself."""
        marker, indent, index = self.open[-1] if self.open else (None, 0, 0)
        is_bare = marker is not None and marker.style is Style.NONE and self.of_line[self.items[index].line].has_bullet
        return is_bare and row.indent <= indent

    def _explains(self, row: Row) -> bool:
        """Whether a row without a number is a sentence about the items below the heading above it."""
        words = row.words
        is_told = words.endswith(".") and len(words.split()) >= FEWEST_WORDS and any(map(str.islower, words))
        return self._introduces(row) or (is_told and _OF_SENTENCE.search(words) is not None)


_OF_SENTENCE = regex(r"\s(?:will|shall|may|must|should|can|is|are|was|were|has|have|had|takes?|follows?)\s")
"""A verb of a sentence, which few titles have."""
_MOST_SIGNED = 3
"""The most lines with the name, the post and the date of whoever signs."""
_LOWER = (Style.SMALL, Style.SMALL_ROMAN)
"""Styles of numbers below the top level."""
_IN_BRACKETS = regex(r"\([^()]*\)?")
_TO_DO = regex(r"To [a-z]")
_ABOUT_ITEM = regex(r"(?:To|That) [a-z]")
"""The beginning of a sentence about an item."""
_BY_INITIALS = regex(
    r"(?:[A-Z]{2,4}|[A-Z]Ma?c[A-Z]|All|ALL|Chair|Clerk|Staff)(?:\s?[/,&+]\s?(?:[A-Z]{2,4}|[A-Z]Ma?c[A-Z]|All|Chair|Clerk))*"
)
"""The initials of presenters, in a column."""


_FIRST_NUMBER = regex(r"\(?(?:1|I|A)[.)]\s")
_LONGEST_HEAD = 8
"""The most words of a heading that only its place tells."""


def _over_lists(rows: Sequence[Row]) -> set[int]:
    """The lines without a number, and short, right above a first number, if there are several."""
    found: dict[str, set[int]] = {}
    for row, below in itertools.pairwise(rows):
        is_first = _FIRST_NUMBER.match(below.text) is not None and row.indent <= below.indent
        is_title = row.text[:1].isupper() and not (row.has_bullet or row.text.endswith((".", ",")))
        is_short = len(row.words.split()) <= _LONGEST_HEAD and not (_COUNTED.match(row.text) or is_date(row.words))
        if is_first and is_title and is_short:
            found.setdefault(below.text[:2], set()).add(row.line)
    return set().union(*(lines for lines in found.values() if len(lines) > 1))


def _width_of(rows: Sequence[Row]) -> int:
    """The width of the lines; where items have numbers, one or two that are wider than a page do not count."""
    of_page = [row for row in rows if row.end < _WIDEST_PAGE]
    is_counted = sum(row.text[:1].isdigit() for row in of_page) >= FEWEST_LEADS
    return widest_of(of_page if is_counted and len(rows) - len(of_page) <= _MOST_ODD else rows)


def _may_wrap(rows: Sequence[Row], widest: int) -> bool:
    """Whether lines may be wrapped at the width of a page: no line is far longer than all others, or than any page."""
    return widest < _WIDEST_PAGE or (sum(row.end >= WIDE * widest for row in rows) > 1 and widest < _WIDEST_LINE)


_LEADS = (are_posts, is_forename, is_titled)


_BARE = regex(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.)]?")
"""A number in a column before its title."""


def _has_leads(rows: Sequence[Row]) -> bool:
    """Whether the last column holds the initials or posts of the presenters."""
    untimed = ([cell for cell in row.cells if not _CLOCK_ALONE.fullmatch(cell)] for row in rows)
    lasts = [cells[-1] for cells in untimed if len(cells) > 1 and not (len(cells) == 2 and _BARE.fullmatch(cells[0]))]
    leads = sum(_BY_INITIALS.fullmatch(one) is not None or any(way(one) for way in _LEADS) for one in lasts)
    return leads >= FEWEST_LEADS and leads * 4 >= len(lasts) * 3


_NOTICE = any_case(
    r"(?:please|n\.?b\.?|note that|notice (?:is|of (?:[a-z]+ ){0,6}meeting)"
    r"|(?:regular|ordinary|special) (?:(?!business|resolutions?)[a-z]+ ){0,4}meeting)\b"
    r"(?! (?:agenda|business|items?|matters)\b)"
)
"""How a remark or the head of a page begins, which heads no items."""
_PART = any_case(r"(?:agenda )?(?:part|section|schedule) (?:[ivx]{1,4}|\d{1,2}|[a-h]|one|two|three)\b")
_FOR_PURPOSE = any_case(
    r"(?:(?:items?|reports?|papers?|matters|business|motions?|topics) )?(?:for|to) (?:be )?(?:\w+ )?"
    rf"{_PURPOSE}(?:(?:,| and| or| ?&| ?/) ?(?:for )?{_PURPOSE}){{0,3}}(?: only| items)?\W*"
)
"""What the items below are for, as a heading: *For decision*, *Reports for information*."""


_JOINS = frozenset("- – — & / +".split())
"""Signs with which no title ends."""


def _is_open(title: str) -> bool:
    """Whether a title stops in mid-phrase."""
    last = title.rsplit(None, 1)[-1] if title.strip() else ""
    is_label = re.search(r"\b(?:number|nos?\.?):$", title, re.IGNORECASE) is not None
    return is_label or last.endswith(",") or last in _JOINS or (not last.endswith(":-") and is_cut(last))


def _join_title(title: str, more: str) -> str:
    """A title joined to its next line."""
    is_parted = regex(r"[A-Za-z]-[A-Za-z]$|\d-\d$").search(f"{title}{more[:1]}") is not None
    return f"{title}{more}" if is_parted else f"{title} {more}".strip()


_OF_REPORTS = any_case(r"\breports\b")
_OF_POST = regex(r"(?:(?:[A-Z][\w’'.&-]*(?![\w’'.&-])|151|of|and|for|the|to|&|/),?\s?){1,16}")
"""A capitalised post that a report is by."""


def _renumbered(items: list[Item]) -> Iterator[Item]:
    """The items, numbered in order if all or the first few have the number 1, as from a web page that counts them."""
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


def _nest_sections(items: list[Item]) -> list[Item]:
    """The items. Numbers below a lettered or Roman section become its parts where a line without a number stands
    between: *J. Reports* | *Roads* | *1. Mill Lane* | *K. Close*. If only one section counts so, each has a mark."""
    numbers = {item.number for item in items}
    sections = [at for at, one in enumerate(items) if one.number.isalpha() and one.number.isupper()]
    heads = [at for at in sections if values_of(items[at].number) and not _is_below(items[at], numbers)]
    spans = list(itertools.pairwise([*heads, len(items)]))
    counted = sum(any(item.number == "1" for item in items[at + 1 : end]) for at, end in spans)
    out = list(items)
    for at, end in spans:
        section, after = items[at].number, values_of(items[end].number) if end < len(items) else set()
        is_closed = any(one + 1 in after for one in values_of(section))
        inside, going_on, others = _split_section(items, range(at, end), numbers, is_closed=is_closed)
        asked = {one: f"Is it {items[one].number}, or {section}.{items[one].number}?" for one in range(at, end)}
        for one in going_on + (others if counted else []):
            out[one] = replace(out[one], mark=out[one].mark or asked[one])
        _make_parts(out, range(at + 1, end), section, {one: "" if counted > 1 else asked[one] for one in inside})
    return out


def _split_section(
    items: Sequence[Item], span: range, numbers: Container[str], *, is_closed: bool
) -> tuple[list[int], list[int], list[int]]:
    """The indices of the numbered items in a section: those it counts though a line stands between, its parts that
    continue from the section before, and all others. `is_closed`: the next section follows."""
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


def _make_parts(items: list[Item], span: range, over: str, marks: Mapping[int, str]) -> None:
    """Make items of a span, those in `marks`, parts of number `over`, with their marks; their own parts move along."""
    moved: set[str] = set()
    for at in span:
        item = items[at]
        if at in marks:
            moved.add(item.number)
            items[at] = replace(item, parent=over, mark=item.mark or marks[at])
        elif item.parent.partition(".")[0] in moved:
            items[at] = replace(item, parent=f"{over}.{item.parent}")


def _nest_numbers(items: list[Item]) -> list[Item]:
    """The items. Numbers that begin again with 1 between a number and the next become its parts, each with a mark."""
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
        _make_parts(out, range(first, tops[end]), over.number, marks)
    return out


def _nest_letters(items: list[Item]) -> Iterator[Item]:
    """The items. Letters below a line without a number become parts of the number above it, each with a mark; an item
    whose parts begin with its own number moves to the top level."""
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
