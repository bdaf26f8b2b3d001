"""An item of a printed agenda, and what stands around its title: who presents it, its time, its pages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from clerk_tui.english.titles import BODIES, POST_ENDS, POST_WORDS
from clerk_tui.frozen import dataclass
from clerk_tui.lists.agenda_table import NOT_PUBLIC, UNDER, WORD_OF_EXEMPT, without_exempt
from clerk_tui.lists.names import folded, is_name, is_titled
from clerk_tui.lists.rows import GAP
from clerk_tui.lists.split_names import is_person, is_surely_person
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
    r"(?:present(?:er|ers|ed by)|speakers?|lead(?: officer)?|report(?:ing)? (?:of|by|officer)|author|officer"
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
    ends = [at for at, token in enumerate(tokens, 1) if folded(token) in POST_ENDS and "of" not in tokens[:at]]
    is_capital = all(token[0].isupper() or token[0] == "(" or token in _IN_POST for token in tokens)
    after = " ".join(tokens[ends[-1] :]) if ends else "?"
    return is_capital and (not after or after.startswith(("of ", "to the ", "(")))


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
_SAYS = frozenset(
    "report reports update updates remarks comments appointment election announcements address session".split()
)
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
_TAIL = regex(r"\s+[–—-]\s+(?P<who>[A-Z][^–—():;]{4,60})$")
_COMMA = regex(r",\s+(?=[A-Z])|:\s+(?=[A-Z][^:]{4,60}$)")
_OF_LAND = any_case(r"\b(?:land|plots?|cottages?|house|farm|barn|building|lane|road|street|avenue|close|drive|way)\b")
"""A word of an address, which may go on with a place."""
_IN_CHAIR = any_case(r",?\s*\(?\b(?:vice[- ]?)?chair\)?(?=,|$)")
_SURE = regex(r"\b[A-Z]\.\s?[A-Z][a-z]")
"""An initial, as no heading has it."""
_OF_STAFF = any_case(
    r"\b(?:absence|appointment|appraisal|contract|cover|hours|interviews?|job description|leave|pay|pension|probation"
    r"|recruitment|resignation|retirement|role|salary|training|vacancy)$"
)
"""What may be about the post behind it: *Contract – Town Clerk*."""
_FEWEST_NAMED = 2


def _tail(title: str) -> tuple[str, str] | None:
    """A title without what may name who presents it at its end, and that: a person or a post in brackets, or full names
    that a dash, a comma or a colon parts from it."""
    if (match := _BRACKETED.search(title, 1)) and _is_author(match["who"]):
        return title[: match.start()], match["who"]
    if (match := _TAIL.search(title, 1)) and (_are_full(match["who"]) or are_posts(match["who"])):
        return title[: match.start()], match["who"]
    for match in _COMMA.finditer(title, 1):
        who = _IN_CHAIR.sub("", title[match.end() :])
        if not _OF_LAND.search(title[: match.start()]) and _are_full(who) and " and " not in who and "&" not in who:
            return title[: match.start()], who
    return None


def with_presenters(items: list[Item]) -> list[Item]:
    """The items, names and posts at the end of titles taken off: they present them. A name is what stands so after
    several titles, or has an initial, or is a post where several titles end with one in brackets; another beside it may
    be a name if its words stand nowhere else, and what looks like one where no other does is asked about."""
    tails = [None if item.author else _tail(item.title) for item in items]
    counts = Counter(tail[1] for tail in tails if tail)
    posts = {who for who in counts if are_posts(who)}
    sure = {who for who, count in counts.items() if count >= _FEWEST_NAMED or _SURE.search(who)}
    sure |= posts if sum(counts[who] for who in posts) >= _FEWEST_NAMED else set()
    has_several = bool(sure) and sum(counts.values()) >= _FEWEST_NAMED
    heads = [tail[0] if tail else item.title for item, tail in zip(items, tails, strict=True)]
    known = {folded(word) for head in heads for word in re.split(r"[\s/,]+", head)}
    out = []
    for item, tail in zip(items, tails, strict=True):
        if tail:
            head, who = tail
            words = {folded(word) for word in re.split(r"[\s/,]+", who) if word not in ("and", "&")}
            is_like = who in posts or (is_surely_person(who) and item.title[len(head)] != ",")
            is_sure = has_several and who in sure and not (who in posts and _OF_STAFF.search(head))
            mark = item.mark or ("" if is_sure else WHO.format(who.strip()))
            if has_several and (who in sure or not words & known):
                item = finished(replace(item, title=head, author=who, mark=mark))
            elif is_like and not words <= known:
                item = replace(item, mark=mark)
        out.append(item)
    return out


def _are_full(words: str) -> bool:
    """Whether words are the full names of one or more people."""
    parts = [part for part in _PARTED.split(words) if part]
    return all(
        1 < len(part.split()) < 5 and is_person(part) and not any(w.isupper() and len(w) > 2 for w in part.split())
        for part in parts
    )
