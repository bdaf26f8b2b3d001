"""Lists of names as attendance lists print them: who is named, and what is said of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from clerk_tui.english.titles import ALL_TITLES, BEFORE_TITLE, JOBS, LETTERS, PLURAL_TITLES, POST_ENDS, POST_WORDS
from clerk_tui.frozen import dataclass
from clerk_tui.lists.list_forms import are_initials, in_usual_form, presiding_title
from clerk_tui.lists.names import folded, is_name, is_titled, without_nickname
from clerk_tui.lists.split_names import BRACKET, Named, parse_turned
from clerk_tui.regex import regex

_ROLES = {
    "chair": "chair", "chairman": "chair", "chairperson": "chair", "chairwoman": "chair", "inthechair": "chair",
    "cathaoirleach": "chair", "ancathaoirleach": "chair", "presiding": "chair", "mayorchair": "chair",
    "chairofthemeeting": "chair", "convener": "chair", "convenor": "chair", "president": "chair",
    "chairincharge": "chair", "chairinchair": "chair", "mayorinthechair": "chair", "chairmaninthechair": "chair",
    "chairinthechair": "chair", "presidingofficer": "chair", "actingchair": "chair", "chairing": "chair",
    "vicechair": "vice", "vicechairman": "vice", "vicechairwoman": "vice", "vicechairperson": "vice",
    "deputychair": "vice", "deputychairman": "vice", "leascathaoirleach": "vice", "vicepresident": "vice",
    "cadeirydd": "chair", "ycadeirydd": "chair", "isgadeirydd": "vice", "dirprwygadeirydd": "vice", "maer": "mayor",
    "anleascathaoirleach": "vice", "deputymayor": "vice", "vicemayor": "vice", "mayor": "mayor",
}  # fmt: skip


@dataclass(frozen=True)
class Listed:
    """Somebody in a list."""

    name: str
    """As printed, a title that stands before several names put before each."""
    post: str = ""
    role: str = ""
    """chair, vice, mayor; empty otherwise."""
    alias: str = ""
    """Initials that stand for them."""
    stands_for: str = ""
    """The member whose place a substitute takes."""
    is_remote: bool = False
    moved: str = ""
    """When they came or went, as printed after the name: *arrived 7.50pm*."""


_PARTS = regex(
    r"\s*(?:[,;]|\n|\band\b|(?<=\s)&(?=\s)|\b(?:together|along) with\b|\bfollowed by\b|\bplus\b"
    r"|\bwith\b(?=\s+(?:Mr|Ms|Mrs|Cllr|Dr)\b)|(?<=\x00\s)(?=\s[A-Z]))\s*"
)
_SUBSTITUTE = regex(r"(?:sub(?:stitute)?|substituting|deputising|in place of|alternate)\b\.?\s*(?:for\s+)?(.*)", re.I)
_INITIALS = regex(r"[A-Z]{2,3}[a-z]?|[A-Z][a-z]?[A-Z][a-z]?")
_PUBLIC = regex(
    r"\b(?:(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no)\s+(?:other\s+)?(?:members?|residents?)"
    r"(?: of (?:the )?(?:public|press))?|members? of the (?:public|press)\b(?:\s*[:–-]?\s*(\d{1,3})\b)?)",
    re.I,
)
_COUNTS = dict(zip("no one two three four five six seven eight nine ten eleven twelve".split(), range(13), strict=True))


def visitors(text: str) -> int | None:
    """How many members of the public a list counts, if it does."""
    match = _PUBLIC.search(text)
    if match is None or not (count := match[1] or match[2]):
        return None
    return int(count) if count.isdigit() else _COUNTS[count.casefold()]


def without_visitors(text: str) -> str:
    """A list without how many of the public were there."""
    return _PUBLIC.sub(" ", text)


def _segments(text: str) -> Iterator[tuple[str, str]]:
    """Parts of a list: words, and what stands in brackets after them."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        if re.fullmatch(r"\s*[A-Z]\.?\s*", match[1]):
            return match[0]
        held.append(match[1].strip())
        return f" \x00{len(held) - 1}\x00 "

    flat = BRACKET.sub(hold, text)
    for part in _PARTS.split(flat):
        inside = [held[int(n)] for n in re.findall(r"\x00(\d+)\x00", part)]
        words = re.sub(r"\s*\x00\d+\x00\s*", " ", part).strip(" .:•*-–_|")
        if words or inside:
            yield words, "; ".join(inside)


_IN_CHAIR = regex(r"\b(?:presided|presiding|took the chair)\b", re.IGNORECASE)
_CAME_OR_WENT = regex(
    r"(?:(?:late )?arriv|left|from \d|until|joined|depart|absent|holiday|unwell|ill|sick|work|excused|family"
    r"|personal|on leave|\d[\d:.]*\s?(?:[ap]\.?m\.?)?\s(?:late\s)?(?:arriv|depart))",
    re.IGNORECASE,
)


def read_names(text: str) -> list[Listed]:
    """Everybody in a list of names, in order; what names nobody (a count, a body) is left out."""
    return list(_read_names(text))


def read_chair(text: str) -> list[Listed]:
    """Whoever is listed as in the chair; a title of office before the name is their post."""
    names = read_names(text)
    if len(names) > 1 and presiding_title(names[0].name, names[1].name):
        names[:2] = [replace(names[1], post=names[1].post or names[0].name)]
    return names


_GROUP_COLON = regex(
    r"^\W*(councillors?|cllrs?|deputies|members|commissioners|trustees|directors|senators)\s*[:–—-]+\s*(?=[A-Z])",
    re.IGNORECASE,
)
"""*Councillors: A Ash, B Elm*, *Deputies - C Oak*."""


_COUNTED = regex(r"(?m)(?<=[a-z.])\s+[-–—]\s*\d{1,2}\s*\.?\s*$")
"""How many a list has, at its end: *Councillors Ash and Elm – 2.*"""
_COUPLE = regex(r"(?m)(^|[,:]\s+)([A-Z][\w’'-]+\.?) & ([A-Z][\w’'-]+\.?) ([A-Z][\w’'-]+)(?=\s*(?:[,.]|$))")


def written_out(text: str) -> str:
    """A list without how many it has, and with the surname that two share after each: *Jo & Bo Ash*."""
    return _COUPLE.sub(r"\1\2 \4, \3 \4", _COUNTED.sub("", text))


NOT_OF_NAME = regex(
    r"(?<=\s)@[\w-]+|^\s*(?:[•*-]\s*)?\[[ xX]\]|(?m:^)\s*\d{1,6}[A-Z]?\s?[–—-]\s?(?=[A-Z][a-z]+ )"
    r"|[,;]?\s\(?(?:he|she|they)\s?/\s?\w+(?:\s?/\s?\w+)?\)?|^\|\s"
)
"""What stands beside names: what people are called elsewhere, a tick, the number of their house, their pronouns."""


_BY_LINK = regex(
    r"[,;]?\s+\(?(?:via|by|on|over|joined by) (?:(?:the|a) )?"
    r"((?:phone|telephone|tele\w+|video|zoom|teams|skype|webex)(?: (?:call|conf\w*|link))?)\)?(?=\W*$|[,;]| and\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""How somebody who was not in the room took part: *Bo Ash via phone*."""


@lru_cache(maxsize=2048)
def _read_names(text: str) -> tuple[Listed, ...]:
    text = _BY_LINK.sub(r" (via \1)", text)
    text = _colons_out(written_out(NOT_OF_NAME.sub("", text).replace("[", "(").replace("]", ")")))
    lines = [line for line in text.split("\n") if line.strip()]
    if own := with_initials(lines) or _with_posts_first(lines):
        return own
    parts = [part.removeprefix("and ") for part in re.split(r"\s*;\s*", " ".join(lines)) if part]
    lines = parts if len(parts) >= _FEWEST_LINES else lines
    if _are_of_one(lines):
        return tuple(listed for line in lines if (listed := _of_line(line)) is not None)
    named = parse_turned(without_nickname(without_lead(_PUBLIC.sub(" ", text))))
    return tuple(map(_listed_of, named)) if named else _read_unparted(text)


_INITIALS_BODY = regex(r"\W*(?P<name>[A-Z][^(),]{3,40}?),? \((?P<letters>[A-Z]{2,4})\):?(?P<body>(?: (?!and\b)[^(]+)?)")


def with_initials(lines: Sequence[str]) -> tuple[Listed, ...]:
    """Those in lines that have somebody, their initials in brackets and whom they speak for: *Bo Ash (BA) Elm Trust,
    Mill*. Nobody, where one line is anything else."""
    found = [_INITIALS_BODY.fullmatch(line.strip()) for line in lines]
    own = [m for m in found if m and is_name(m["name"], bare=False) and are_initials(m["letters"], m["name"])]
    if len(own) < len(lines) or not any(m["body"] for m in own):
        return ()
    return tuple(Listed(m["name"], m["body"].strip(" ."), alias=m["letters"]) for m in own)


_POST_FIRST = regex(r"\W*(?P<post>[A-Z][^–—:;()]{2,60}?)\s+[–—-]\s+(?P<name>[A-Z][\w.’' -]{3,40})")


def _with_posts_first(lines: Sequence[str]) -> tuple[Listed, ...]:
    """Those in lines that have a post, a dash and its holder: *Manager, Roads and Parks – Bo Ash*. Nobody, where
    one line is anything else."""
    found = [_POST_FIRST.fullmatch(line.strip()) for line in lines]
    held = [m for m in found if m and _begins_post(m["post"]) and is_name(m["name"], bare=False)]
    return tuple(Listed(m["name"], m["post"]) for m in held) if len(held) == len(lines) else ()


def _begins_post(words: str) -> bool:
    """Whether words begin with a post, and not with somebody else."""
    first = words.partition(",")[0]
    return any(map(_is_post, first.split())) and not (is_titled(first) and " " in first) and " - " not in words


_TITLED_IN = regex(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b\.? [A-Z]")


_MOST_OF_ONE, _FEWEST_LINES = 0.6, 3
"""The share of lines that name one person each, from which on the others do, too, of so many at least."""


def _are_of_one(lines: Sequence[str]) -> bool:
    """Whether each line names one person, and what is said of them: all do, or most of those that begin with a name and
    have one comma at most."""
    of_one = sum(map(_is_of_one, lines))
    if len(lines) < _FEWEST_LINES or of_one == len(lines):
        return 1 < len(lines) == of_one
    begin = all(
        _is_of_one(line)
        or (line.count(",") < 2 and is_name(BRACKET.sub("", line.partition(",")[0]).strip(), bare=False))
        for line in lines
    )
    return begin and of_one >= _MOST_OF_ONE * len(lines)


def _is_of_one(line: str) -> bool:
    """Whether a line names one person, and what is said of them after a comma: *Bo Ash, Chair, Roads*."""
    name, _, rest = line.partition(",")
    if not is_name(BRACKET.sub("", name).strip(), bare=False) or _TITLED_IN.search(rest):
        return False
    others = [part.strip(" .") for part in _PARTS.split(rest) if part.strip(" .")]
    if others and (folded(others[0]) in _ROLES or _is_post(others[0].split()[-1])):
        return True
    return not any(part.count(" ") == 1 and is_name(part) and not _is_post(part.split()[-1]) for part in others)


def _of_line(line: str) -> Listed | None:
    name, _, rest = line.partition(",")
    first, *_ = (*_read_unparted(name), None)
    for said in rest.split(",") if first is not None else ():
        first = _with(first, said.strip(" .;"))
    return first


_COLON = regex(r"\s*:\s+")


def _colons_out(text: str) -> str:
    """A list of names that colons part, with semicolons for them: *A. Ash - Chairman: Mrs. Elm: C. Oak*."""
    parts = _COLON.split(text)
    names = [_DASHED_POST.fullmatch(part) for part in parts]
    are_names = sum(
        is_name(match["name"] if match else part, bare=False) for match, part in zip(names, parts, strict=True)
    )
    return "; ".join(parts) if len(parts) > 2 and "," not in text and are_names >= len(parts) - 1 else text


def _listed_of(named: Named) -> Listed:
    listed = Listed(", ".join(filter(None, [f"{named.title} {named.name}".strip(), *named.letters])))
    for said in named.said:
        listed = _with(listed, said)
    return listed


@lru_cache(maxsize=2048)
def _read_unparted(text: str) -> tuple[Listed, ...]:
    if len(_WITH_BODY.findall(text)) >= _FEWEST_DASHED:
        text = _WITH_BODY.sub(r" (\1)", text)
    text = _OF_BODY.sub(r"M\1 ", in_usual_form(without_nickname(_IN_CHAIR.sub(" ", _PUBLIC.sub(" ", text)))))
    text = _SLASHED.sub("/", _HYPHEN_FOR_DASH.sub(" – ", text))
    text = _GROUP_COLON.sub(r"\1 ", _OFFICE_BETWEEN.sub(rf", {NEW_GROUP}\g<name> (\g<post>)", text))
    if sum(any(map(_is_post, match["post"].split())) for match in _HYPHENED.finditer(text)) >= _FEWEST_HYPHENED:
        text = _HYPHENED.sub(_post_in_brackets, text)
    text = _LOWER_GROUP.sub("", _LOWER_POST.sub(r"\g<name> (\g<post>)", text))
    text = _OF_PLACE.sub(_place_after, _POST_BEFORE.sub(_post_after, text))
    text = _LOCAL.sub(NEW_GROUP, _MORE.sub(NEW_GROUP, without_lead(text)))
    brackets = [i for _, i in _segments(text) if i]
    turned = sum(is_titled(i) for i in brackets) * 2 > len(brackets)
    segments = [part for words, inside in _segments(_posts_after(text)) for part in _split_again(words, inside)]
    out: list[Listed] = []
    pending: list[str] = []
    group = ""
    for words, inside in segments:
        if words.startswith(NEW_GROUP):
            group, words = "", words.removeprefix(NEW_GROUP)
        words, group = _grouped(words, group)
        listed = (
            None
            if out and not inside and _is_of_post(words, out[-1], group)
            else _listed(words, inside, group, pending)
        )
        if listed is not None:
            out.append(replace(listed, name=_released(listed.name), post=_released(listed.post)))
            pending = []
        elif not words or (out and (not turned or folded(words) in LETTERS)):
            if out:
                out[-1] = _with(out[-1], _released(", ".join(p for p in (words, inside) if p)))
        else:
            pending.append(words)
        if listed is None and any(folded(last) in POST_WORDS for last in words.split()[-1:]):
            group = ""  # *Cllrs Ash and Elm; the Clerk, Bo Oak*
    return tuple(out)


def _grouped(words: str, group: str) -> tuple[str, str]:
    """A part without the title before several names that it begins with, and that title; after a post there is none:
    *Commissioners Ash and Elm along with Clerk Bo Oak*."""
    title, *name = words.split(None, 1) or [""]
    first = folded(title)
    if first in PLURAL_TITLES and name and is_name(words):
        return name[0], PLURAL_TITLES[first]
    return words, "" if first in JOBS else group


_HYPHEN_FOR_DASH = regex(r"(?<=[a-z])[-–] (?=[A-Z])")
"""*Bo Ash- Chair*: what parts a name from what is said of it."""
_SLASHED = regex(r"(?<=[a-z]) / (?=[A-Z][a-z])")
"""*Secretary / Treasurer*: two posts of one person."""
_WITH_BODY = regex(r"(?<=\w)\s[–—-]\s([A-Z][^,;()–—]{1,60})(?=[,;]|\.?$)")
_FEWEST_DASHED = 3
"""*Bo Ash – Elm Trust, Di Oak – Mill Library, …*: in so many, a body stands after the name."""
_HYPHENED = regex(
    r"(?P<name>[A-Z][\w.’']+(?: [A-Z][\w.’']*){1,2})\s?-\s?"
    r"(?P<post>[A-Z][\w’']+(?: [A-Z][\w’']+){0,4})(?=\s*(?:[,;.]|and\b|$))"
)
_FEWEST_HYPHENED = 2
"""*Bo Ash-Chair, Di Elm-Town Clerk*: a hyphen before the post of so many is no part of their names."""


def _post_in_brackets(match: re.Match[str]) -> str:
    return f"{match['name']} ({match['post']})" if any(map(_is_post, match["post"].split())) else match[0]


_POST_BEFORE = regex(
    r"(?:(?<=^)|(?<=[,;]\s)|(?<=\band\s))(?:[Tt]he\s)?(?P<post>[A-Z][\w’'/]+(?: (?:[A-Z][\w’'/]+|of|and|&)){0,4})"
    r"(?P<sign>\s+[–—-]|:)\s+(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,2})(?=\s*(?:[,;]|\.?$|and\b))"
)
"""*and the Clerk – Bo Ash*, *Clerk of Works: Di Elm*: the post before the name."""


def _post_after(match: re.Match[str]) -> str:
    is_each = any if match["sign"] == ":" else all
    is_post = is_each(map(_is_post, match["post"].split())) and not any(map(_is_post, match["name"].split()))
    return f"{NEW_GROUP}{match['name']} ({match['post']})" if is_post else match[0]


_OF_PLACE = regex(
    r"(?:(?<=^)|(?<=[,;]\s)|(?<=\band\s))(?P<place>[A-Z][a-z]{3,})\s(?P<name>(?:Councillor|Cllr)\.?(?:\s[A-Z][\w’'.-]*){2,3})"
    r"(?=\s*(?:[,;(]|\.?$|and\b))"
)
"""*Ashshire Councillor Bo Elm*: of which council, before the title."""


def _place_after(match: re.Match[str]) -> str:
    is_place = folded(match["place"]) not in POST_WORDS | ALL_TITLES | PLURAL_TITLES.keys()
    return f"{match['name']} ({match['place']})" if is_place else match[0]


_OFFICE_BETWEEN = regex(
    r"(?:[,;]\s*|(?<=\w)\s+)(?P<post>(?:(?:Acting|Deputy|Interim) )?C[AEFO]O)\s+"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*)?)"
    r"(?=\s*(?:[,;.]|$))"
)
"""*Crs A Ash, B Elm CEO Cy Oak, Acting CEO Di Yew*: an office in letters before a name."""
_LOCAL = regex(r"(?:(?<=[,;]\s)|(?<=\band\s))(?:(?:local|new)\s)?resident\s+(?=[A-Z])")
_OF_BODY = regex(r"\b(?:Board|Committee|Council|Commission|Panel|Executive) [Mm](embers?) (?=[A-Z])")
_OWN_TITLES = frozenset(
    "senator councillor councilor councilmember cllr mr mrs ms miss dr prof pcso sgt inspector garda rev"
    " sergeant".split()
)
"""Titles before which another person begins."""
_DASHED_POST = regex(r"(?P<name>[^–—]+?)\s+[-–—]+\s+(?P<post>[A-Z].*)")
"""*B. Ash - Borough Councillor*."""
_LOWER_GROUP = regex(
    r"(?:(?<=^)|(?<=\n)|(?<=[,;]\s)|(?<=\band\s))(?:supervisors|trustees|members|councillors|commissioners|directors|guests"
    r"|officers|staff|councilmembers|selectmen|(?:board|council|committee) members|residents|visitors)\s+(?=[A-Z])"
)
"""*supervisors Bo Ash, Di Elm and guests Al Oak*: what they are, in small letters before the names."""
_LOWER_POST = regex(
    r"(?:(?<=^)|(?<=[,;]\s)|(?<=\band\s))(?P<post>(?:(?:town|city|deputy|county|parish|vice|assistant)\s)?(?:clerk"
    r"|treasurer|secretary|supervisor|chair|chairman|manager|attorney|engineer|director|mayor|administrator))\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){1,2})(?=\s*(?:[,;.]|and\b|$))"
)
_FROM = regex(
    r"^\W*(?:(?:were|was|have been|had been)\s+)?(?:received|accepted|noted|tendered|given|sent)?\s*"
    r"(?:from|by)\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""*Apologies: were received from Mr Ash*: what stands before the names."""
_PUBLIC_CAME = regex(
    _PUBLIC.pattern + r"\s+(?:were|was)\s+(?:also\s+)?(?:present|in attendance)\W*$"
    r"|\bthere\s+(?:were|was)\s+(?:\w+\s+){1,2}members?\s+of\s+the\s+(?:public|press)(?:\s+present)?\W*$",
    re.IGNORECASE,
)
"""*4 members of the public were in attendance.*"""
NEW_GROUP = "\x04"
"""Stands before a name at which the title before several holds no longer."""
_MORE = regex(
    r"(?<![\w-])(?:(?:Town|City|Parish|County|Deputy|Assistant|Associate|Senior)\s)?(?:Treasurers|Clerks|Secretaries"
    r"|Guests|Residents|Engineers|Managers|Visitors|Superintendents|Principals|Planners|Officers|Attorneys"
    r"|Administrators|Coordinators|Captains)\s+(?=[A-Z][\w’'-]+\s[A-Z])"
)
"""What others are, printed before their names, where a title before several names holds no longer."""
_COMMA, _AND, _AMPERSAND = "\x01", "\x02", "\x03"
"""They stand in a post for what would part a list."""


def without_lead(text: str) -> str:
    """A list without what is said before the names, *were received from*, and of the public after them."""
    return _FROM.sub("", _PUBLIC_CAME.sub("", text))


def _posts_after(text: str) -> str:
    """A list of names that semicolons part, each with a post after it, the commas inside a post taken out of the way:
    *Ms Ash, Director of Roads, Parks and Safety; Mr Elm, Clerk*."""
    parts = text.split(";")
    if len(parts) < 2 or "(" in text:
        return text
    out = []
    for part in parts:
        name, comma, post = part.partition(",")
        words = post.split(",")[0].split()
        is_post = any(_is_post(word) for word in words) and not any(is_titled(p.strip(" .")) for p in post.split(","))
        if comma and is_name(name.strip()) and is_post:
            post = re.sub(r"\band\b", _AND, re.sub(r"(?<=\s)&(?=\s)", _AMPERSAND, post.replace(",", _COMMA)))
        out.append(f"{name}{comma}{post}")
    return ";".join(out)


def _released(post: str) -> str:
    return post.replace(_COMMA, ",").replace(_AND, "and").replace(_AMPERSAND, "&")


def _is_of_post(words: str, last: Listed, group: str) -> bool:
    """Whether one word is more of the post before it: *Ms Ash, Director of Roads, Transport and Safety*."""
    if len(words) < 3 or " " in words:
        return False
    if not last.post:  # *B. Ash, WDC*, but not *AB, CDE*
        return len(words) == 3 and words.isupper() and not group and " " in last.name and not last.name.isupper()
    return words.isupper() or (not group and is_titled(last.name))


_COMING = regex(r"(?P<name>[A-Z][\w.’' -]{1,40}?) (?:from|representing|of(?= The )) (?P<body>(?:[Tt]he )?[A-Z].*)")


def _split_again(words: str, inside: str) -> Iterator[tuple[str, str]]:
    """A name and what follows it in one part without a comma: a role, or the next person whose title stands there."""
    if role := _trailing_role(words):
        yield role[0], "; ".join(p for p in (role[1], inside) if p)
        return
    if (coming := _COMING.fullmatch(words)) is not None and is_name(coming["name"]):
        yield coming["name"], "; ".join(p for p in (coming["body"], inside) if p)
        return
    tokens = words.split()
    if tokens.count("Member") > 1:  # *Member Bo Ash Member Di Elm*
        at = tokens.index("Member", 1)
        yield from _split_again(" ".join(tokens[:at]), "")
        yield from _split_again(" ".join(tokens[at:]), inside)
        return
    if (parted := _titled_after(tokens)) is not None:
        yield parted[0], "; ".join(p for p in (parted[1], inside) if p)
        return
    dashed = _DASHED_POST.fullmatch(words)
    is_one = dashed is not None and not _OWN_TITLES.intersection(map(folded, dashed["name"].split()[1:]))
    if dashed and is_one and is_name(dashed["name"], bare=False) and not is_name(words):
        yield dashed["name"], "; ".join(p for p in (dashed["post"], inside) if p)
        return
    if not is_titled(inside) and (parted := _post_beside(tokens)) is not None:
        yield parted[0], "; ".join(p for p in (parted[1], inside) if p)
        return
    for at in range(1, len(tokens) - 1):
        if (
            folded(tokens[at]) not in _OWN_TITLES | {"member"}
            or not tokens[at][0].isupper()
            or tokens[at - 1][:1].islower()
        ):
            continue
        head, rest = " ".join(tokens[:at]), " ".join(tokens[at:])
        is_body = len(head) > 1 and head.isupper() and " " not in head
        is_place = "of" in tokens[:at] and is_titled(rest)
        if is_body or is_place or (at > 1 and (is_name(head, bare=False) or folded(tokens[at - 1]) in POST_WORDS)):
            yield head, ""
            yield from _split_again(rest, inside)
            return
    yield words, inside


def _titled_after(tokens: Sequence[str]) -> tuple[str, str] | None:
    """A name with its title, and the post before it: *County Councillor Mr B Ash*."""
    for at in range(1, len(tokens) - 1):
        before = [folded(t) for t in tokens[:at]]
        if not all(b in POST_WORDS or b in ALL_TITLES for b in before):
            return None
        rest = " ".join(tokens[at:])
        if folded(tokens[at]) in _OWN_TITLES and tokens[at][0].isupper() and POST_WORDS.intersection(before):
            nested = _titled_after(tokens[at:]) if len(tokens) - at > 2 else None
            if is_name(rest) and nested is None and folded(tokens[at + 1]) not in _OWN_TITLES:
                return rest, " ".join(tokens[:at])
    return None


def _is_post(word: str) -> bool:
    parts = re.split("[-/]", word.casefold())
    return folded(word) in POST_WORDS or parts[0].strip(".") in POST_WORDS or any(p in POST_ENDS for p in parts)


_BEFORE_SURNAME = frozenset("Clerk Secretary Treasurer Superintendent Attorney Auditor".split())
"""Posts that stand before a surname as a title does, and hardly before the name of what they are of."""


def _post_beside(tokens: Sequence[str]) -> tuple[str, str] | None:
    """A name and the post printed right before or after it: *City Clerk Bo Reed*, *Mr W Grove Clerk to the Council*."""
    if len(tokens) == 2 and tokens[0] in _BEFORE_SURNAME and is_name(tokens[1]) and not _is_post(tokens[1]):
        return tokens[1], tokens[0]
    inner = next((at for at in range(len(tokens) - 2, 0, -1) if _is_post(tokens[at])), 0)
    is_after_post = inner > 0 and not _are_titles(tokens[: inner + 1])
    if len(tokens) < 3 or (is_name(" ".join(tokens)) and not _is_post(tokens[-1]) and not is_after_post):
        return None
    for at in range(len(tokens) - 1, 0, -1):
        rest = " ".join(tokens[at:])
        if is_titled(" ".join(tokens)) and _are_titles(tokens[:at]):
            break
        if _is_post(tokens[at - 1]) and all(t[0].isupper() or t in ("of", "and", "for") for t in tokens[:at]):
            if (
                is_name(rest, bare=at > 1 and "of" not in tokens)
                and not any(_is_post(t) for t in tokens[at:])
                and len(tokens) - at <= 3
            ):
                return rest, " ".join(tokens[:at])
            break
    if len(tokens[0]) in (3, 4) and tokens[0].isupper():
        return None  # *PCC Link Officer*: a body, and no name
    for at in range(2, min(5, len(tokens))):
        name = " ".join(tokens[:at])
        if at > 2 and not is_titled(name) and not any(len(t.strip(".")) < 3 for t in tokens[:at]):
            break  # *Neighbourhood Plan Continuity Officer*
        is_surname = is_titled(name) and at == len(tokens) - 1 and folded(tokens[at]) not in POST_ENDS
        if _is_post(tokens[at]) and is_name(name, bare=False) and len(tokens[at - 1].strip(".")) > 1 and not is_surname:
            return name, " ".join(tokens[at:])
    return None


def _are_titles(tokens: Sequence[str]) -> bool:
    """Whether all words before a name are titles, and none says what the post is: *Deputy Mayor*, not *Chief Operating
    Officer*."""
    return all(folded(token) in ALL_TITLES or folded(token) in BEFORE_TITLE for token in tokens)


def _trailing_role(words: str) -> tuple[str, str] | None:
    tokens = words.split()
    for count in (4, 3, 2, 1):
        if len(tokens) > count and folded("".join(tokens[-count:])) in _ROLES and tokens[-count].casefold() != "an":
            head = " ".join(tokens[:-count]).strip(" -–,")
            if is_name(head) and (count > 1 or len(tokens) > 2):
                return head, " ".join(tokens[-count:])
    return None


_WITH_LETTER = regex(
    r"(?!(?:Item|Section|Room|Group|Ward|District|Part|Appendix|Option|Phase|Zone|Class|Grade|Level|Plan|Annex|Schedule"
    r"|Area|Block|Building|Unit|Lot|Category|Team) )[A-Z][a-z]{2,} [A-Z]"
)
"""A first name and the letter of the surname: *Mike G.*"""


def _listed(words: str, inside: str, group: str, pending: Sequence[str]) -> Listed | None:
    """A part as somebody, if it names anybody."""
    last = inside.rsplit(None, 1)[-1] if inside else ""
    first = folded(inside.split()[0].strip(_COMMA)) if inside else ""
    is_turned = inside and is_titled(inside) and not are_initials(last, words) and not _is_post(last)
    is_turned = is_turned and not (first in POST_ENDS and is_name(words, bare=False))  # *Bo Ash (Treasurer, Chairing)*
    if is_turned and (not is_titled(words) or folded(words.split()[0].strip(_COMMA)) in POST_WORDS):
        return Listed(_tidy(inside), ", ".join([*pending, words] if words else pending))
    if (
        not words
        or folded(words) in LETTERS
        or folded(words.replace(" ", "")) in _ROLES
        or folded(words) in ("td", "none", "nil", "na", "tba", "tbc", "tbd", "vacancy", "vacant", "citizens")
    ):
        return None
    if not (is_name(words) or _WITH_LETTER.fullmatch(words)) or (
        words.isupper() and len(words) > 3 and " " not in words and not pending and not group
    ):
        return None
    named = f"{group} {words}" if group and folded(words.split()[0]) not in ALL_TITLES else words
    key = next((folded("".join(words.split()[:n])) for n in (2, 1) if folded("".join(words.split()[:n])) in _ROLES), "")
    role = next((_ROLES[r] for p in pending if (r := folded(p.replace(" ", ""))) in _ROLES), "")
    listed = Listed(_tidy(named), ", ".join(pending), (_ROLES.get(key, "") if is_titled(words) else "") or role)
    return _with(listed, inside) if inside else listed


_BOROUGH = regex(r"^[BCD]\.?\s?(?=Cllr|Councillor)")
"""*B Cllr Ash*: of the borough, the county, the district."""


_STOPPED = regex(r"(?<=[a-z]{4})\.$")
"""The stop after the last name of a list."""


def _tidy(name: str) -> str:
    return _STOPPED.sub("", _BOROUGH.sub("", " ".join(name.split()).strip(" ,;:")))


def _with(listed: Listed, said: str) -> Listed:
    """Somebody, with what is said of them in brackets or after a comma."""
    for part in (p.strip() for p in said.split(";")):
        key = folded(part.replace("-", "").replace(" ", ""))
        role = next((_ROLES[k] for k in (key, key.removeprefix("the")) if k in _ROLES), "")
        substitute = _SUBSTITUTE.match(part)
        if role:
            listed = replace(listed, role=role, post=listed.post or ("" if role in ("chair", "vice") else part))
        elif part.isupper() and are_initials(part, listed.name):
            listed = replace(listed, alias=part)
        elif key in LETTERS:
            listed = replace(listed, name=f"{listed.name}, {part}" if part not in listed.name else listed.name)
        elif substitute and is_name(substitute[1]):
            listed = replace(listed, stands_for=_tidy(substitute[1]))
        elif _CAME_OR_WENT.match(part):
            listed = replace(listed, moved=part)
        elif re.search(r"\b(?:virtual|remote|online|via |zoom|teams)", part, re.I):
            listed = replace(listed, is_remote=True)
        elif m := re.match(r"(?:([\w -]+?)\s*[-–]\s*)?(" + _INITIALS.pattern + r")$", part):
            listed = replace(listed, alias=m[2], post=m[1] or listed.post)
        elif (m := re.match(r"([A-Z][\w -]+?)\s+([A-Z]{2,3}[a-z]?)$", part)) and are_initials(m[2], listed.name):
            listed = replace(_with(listed, m[1]), alias=m[2])
        elif part:
            listed = replace(listed, post=f"{listed.post}, {part}" if listed.post else part)
    return listed
