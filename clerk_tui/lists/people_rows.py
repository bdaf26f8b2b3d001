"""The rows of a list of people before they are read: in order, with what belongs together in one row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from clerk_tui.english.titles import ALL_TITLES
from clerk_tui.lists.columns import unfolded
from clerk_tui.lists.labels import read_label
from clerk_tui.lists.list_forms import are_initials
from clerk_tui.lists.names import folded, is_titled, without_nickname
from clerk_tui.lists.people_lines import (
    ADDRESS,
    ASIDE,
    CAME,
    DOUBLED,
    ELSEWHERE,
    GROUP_ALONE,
    HEADED,
    PAIR,
    POST_COLON,
    POST_DASH,
    VACANT,
    WARD_LINE,
    is_body,
    is_post_only,
    label_of,
    with_colon,
)
from clerk_tui.lists.roles import (
    PARTY,
    WARD,
    is_member_post,
    is_post_word,
    role_of,
)
from clerk_tui.lists.rows import Row, rows_of
from clerk_tui.lists.split_names import is_letters, is_person
from clerk_tui.regex import regex


def _made_plain(text: str) -> str:
    """A list without what keeps its labels from being seen."""
    text = "\n".join(line for line in text.split("\n") if not _is_key(line))
    text = _LINK_AFTER.sub("\n", _NO_SPACE.sub(r"\1. ", text))
    text = _without_references(_LOST_LINE.sub("\n", text))
    text = _IN_TWO_ROWS.sub(r"\1IN ATTENDANCE: \2\n", text)
    text = _IN_CAPITALS.sub(r"\1: ", _GLOSS.sub("", _AFTER_GROUP.sub(r"\1 ", text)))
    text = _ALSO_THE.sub(r"\1: ", _HEAD_TWICE.sub(r"\1: ", _MINUTE_NUMBER.sub("", text)))
    text = _INITIALS_FIRST.sub(r"\g<lead>\g<name> (\g<alias>)", text)
    text = "\n".join(map(with_colon, text.splitlines()))
    return _SQUARE.sub(r" (\1)", _GLUED.sub(" ", _STOPPED.sub(r"\g<label>: ", text)))


# Words that stand in a list beside the names

_LINK_AFTER = regex(r"[;.]\s+(?=(?:via|by|on) (?:phone|telephone|video|zoom|teams|skype):\s)", re.IGNORECASE)
"""*Bo Ash; via Teams: Di Elm*."""
_SQUARE = regex(r"(?<=[\w)])\s*\[([^\[\]]{2,60})\]")
"""*Bo Ash [joined at 7.30]*."""
_INITIALS_FIRST = regex(
    r"^(?P<lead>\s*(?:[-•*]\s+)?)[\[(](?P<alias>[A-Z]{2,4})[\])]\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*)+)",
    re.MULTILINE,
)
"""*[BA] Bo Ash*."""
_MINUTE_NUMBER = regex(
    r"^[ \t]*(?:minute|item)\s*(?:no\b\.?)?\s*\d{1,4}\s*[-–—:.)]+\s*(?=[A-Z])", re.IGNORECASE | re.MULTILINE
)
"""*Minute no. 2 – Apologies*."""
_REFERENCE = regex(r"[ \t]*(?:[A-Za-z]{1,4}[/ ]?)?\d{1,4}(?:[/.-]\d{1,4}){1,3}\s*[-–—:.]?\s+(?=[A-Z])")
"""The number of a minute: *Cou/285/07-08*."""
_REFERENCE_INSIDE = regex(r"(?<=\S)\s+(?=[A-Za-z]{1,4}/\d{1,4}/\d{2}(?:-\d{2})?\s+[A-Z])")
_LOST_LINE = regex(r"(?<=[a-z])(?=(?:Deputy|Vice)[\s-]Chair|(?:Councillors|Members|Deputies)\s+[A-Z])")
"""*Bo AshDeputy Chair*, *MembershipCouncillors Ash*: the end of the line was lost."""


def _without_references(text: str) -> str:
    """A list without the numbers of minutes before its labels, each of which begins a line."""
    lines = _REFERENCE_INSIDE.sub("\n", text).splitlines()
    for at, line in enumerate(lines):
        rest = line[match.end() :] if (match := _REFERENCE.match(line)) else ""
        if rest and (read_label(rest) is not None or _HEAD_TWICE.match(rest)):
            lines[at] = rest
    return "\n".join(lines)


_AFTER_GROUP = regex(
    r"\b(Councillors|Councilors|Cllrs|Councilmembers|Aldermen|Commissioners|Trustees|Supervisors),\s+(?=[A-Z])"
)
"""*Councillors, Ash, Elm*: a comma after the title of several."""
_GLOSS = regex(r"(?<=[a-z])\s\([^()\d]{3,20}\)(?=:)")
"""*Chairperson (Tiamana):*: the label in another language."""
_IN_TWO_ROWS = regex(r"^[ \t]*((?:OTHERS |ALSO )?)IN[ \t]+(\S.*)\n[ \t]*ATTENDANCE:[ \t]*", re.MULTILINE)
"""A label that stands in two rows beside the names: *OTHERS IN B. Ash*, *ATTENDANCE: D. Elm*."""
_IN_CAPITALS = regex(
    r"^[ \t]*((?:ALSO )?(?:PRESENT|IN ATTENDANCE|ATTENDING)|ABSENT|APOLOGIES|REGRETS|STAFF|OFFICERS"
    r"|GUESTS|VISITORS)\s+(?=[A-Z][a-z])",
    re.MULTILINE,
)
"""*PRESENT Bo Ash, Mayor*."""
_HEAD_TWICE = regex(
    r"^[ \t]*(Apologies(?: for [Aa]bsence)?|Attendance|(?:Members |Councillors )?[Pp]resent|In [Aa]ttendance)\s+"
    r"(?=(?:Apologies|Present|Councillors|Members)\b[^:]*(?::|\b(?:from|were|was)\b))",
    re.MULTILINE,
)
"""*Apologies for Absence Apologies for absence were received from …*: a heading, and a sentence that says it again."""
_ALSO_THE = regex(
    r"^[ \t]*((?:Also )?(?:[Ii]n [Aa]ttendance|[Pp]resent)),?\s+(?:was |were )?the\s+(?=(?:[A-Z]\w+\s){1,3}[A-Z])",
    re.MULTILINE,
)
"""*Also present the Clerk Bo Ash*."""
_NO_SPACE = regex(r"\b(Messrs|Mrs?|Ms|Dr|Cllrs?|Prof|Revd?)\.(?=[A-Z])")
"""*Mrs.M.Ash*."""
_GLUED = regex(r"(?<=[a-z])(?=(?:Cllr|Councillor|Mrs?|Ms|Dr)\b\.?\s[A-Z])")
"""*PresentCllr Ash*: the space was lost."""
_STOPPED = regex(
    r"(?:^|(?<=[.;] ))(?P<label>Present|Absent|Also [Pp]resent|Apologies|In [Aa]ttendance|Excused)\.\s+(?=[A-Z])",
    re.MULTILINE,
)
"""*Absent. Bo Ash*: a label with a stop for a colon."""
_FEWEST_PLACES = 4


def _rewritten(
    rows: Sequence[Row],
    form: re.Pattern[str],
    fewest: int,
    is_meant: Callable[[re.Match[str]], bool],
    write: Callable[[re.Match[str]], str],
) -> list[Row]:
    """The rows, with each that has the form and is meant rewritten, if there are at least `fewest` of them."""
    found = [match if (match := form.fullmatch(row.words)) and is_meant(match) else None for row in rows]
    if len(found) - found.count(None) < fewest:
        return list(rows)
    return [replace(row, text=write(match)) if match else row for row, match in zip(rows, found, strict=True)]


def _are_by_place(rows: Sequence[Row]) -> bool:
    """Whether most lines begin with a place or a body for which the people in them speak."""
    lines = [row for row in rows if read_label(row.words) is None]
    headed = [match for row in lines if (match := HEADED.fullmatch(row.words))]
    places = [match for match in headed if not any(map(is_post_word, match["head"].split()))]
    return len(places) >= _FEWEST_PLACES and len(places) * 3 >= len(lines) * 2


_DASH_PLACE = regex(
    r"(?P<place>[A-Z][\w’'.&/-]*(?:\s[\w’'.&/-]+){0,3})\s+[-–—]\s+"
    r"(?P<rest>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Sir)\b\.?\s.*)"
)


def _with_places(rows: Sequence[Row]) -> list[Row]:
    """Rows, where several begin with a place and a dash before titled names, with a colon for the dash: *Mill Lane - Mr
    A Ash, Mrs B Elm*."""
    return _rewritten(
        rows,
        _DASH_PLACE,
        _FEWEST_PLACES,
        lambda match: read_label(match[0]) is None and not any(map(is_post_word, match["place"].split())),
        lambda match: f"{match['place']}: {match['rest']}",
    )


def _without_contacts(rows: Sequence[Row]) -> list[Row]:
    """Rows without the telephone numbers and addresses on the net that stand in cells or rows of their own."""
    out = []
    for row in rows:
        cells = [cell for cell in row.cells if not ADDRESS.fullmatch(cell)]
        if cells:
            out.append(row if len(cells) == len(row.cells) else replace(row, text="   ".join(cells)))
    return out


_SEAT_FIRST = regex(r"(?P<seat>[^-–—:,]+?)\s*[-–—:,]\s+(?P<name>[^,;()]+?)(?P<said>\s*\([^()]*\))?")


def _with_seats(rows: Sequence[Row]) -> list[Row]:
    """Rows; the ward or the seat that stands before the one person of it put after the name: *Ward 1 - Bo Ash*."""
    out = []
    for row in rows:
        match = _SEAT_FIRST.fullmatch(row.words)
        if match and WARD.fullmatch(match["seat"]) and (is_person(match["name"]) or VACANT.fullmatch(match["name"])):
            said = f"{match['said'].strip(' ()')}; " if match["said"] else ""
            row = replace(row, text=f"{match['name']} ({said}{match['seat']})")
        out.append(row)
    return out


_ANSWERED = regex(
    r"(?P<name>[A-Z][^,;:()]{2,50}?)(?:\s+[-–—]\s+|\s*[:,]\s+|\s+)"
    r"(?P<how>(?i:present|here|aye|yes|absent|excused|not present))"
    r"(?:\s+(?:via|by)\s+\w+|\s*\((?:via|by)\s[^()]*\)|(?P<said>\s*\([^()]*\)))?\.?"
)
_FEWEST_ANSWERS = 3
_AWAY = ("absent", "excused", "not present")


_ANSWER = regex(r"\s+[-–—]\s+(?P<how>here|present|absent|excused)\b", re.IGNORECASE)
_CALLED = regex(r"^.*\bcalled the roll:\s+", re.IGNORECASE)


def _each_answered(row: Row) -> Row:
    """A row in which several answer a roll call, one after the other: *Mr Ash – here; Ms Elm – absent*."""
    if len(_ANSWER.findall(row.words)) < _FEWEST_ANSWERS:
        return row
    told = _ANSWER.sub(lambda m: f" ({m['how']})" if m["how"].casefold() in _AWAY else "", _CALLED.sub("", row.words))
    return replace(row, text=told)


def _answered(rows: Sequence[Row]) -> list[Row]:
    """Rows; those of a roll call with *absent* in brackets after those who were away, and only what stood in brackets
    after those who were there: *Bo Ash Present (left at 8pm)*, *Di Elm Absent (excused)*."""
    return _rewritten(
        [_each_answered(row) for row in rows],
        _ANSWERED,
        _FEWEST_ANSWERS,
        lambda match: is_person(match["name"], bare=True),
        lambda match: (
            match["name"] + (f" ({how})" if (how := match["how"].casefold()) in _AWAY else match["said"] or "")
        ),
    )


_STROKES = regex(r"(?P<name>[^/]+?)\s+/\s+(?P<said>\S.*)")
_FEWEST_ALIKE = 3


def _with_strokes(rows: Sequence[Row]) -> list[Row]:
    """Rows, where a stroke stands after the name in several, with what follows put to the name: *Bo Ash / Mayor*."""
    return _rewritten(
        rows,
        _STROKES,
        _FEWEST_ALIKE,
        lambda match: is_person(match["name"]),
        lambda match: PAIR.join([match["name"], *re.split(r"\s+/\s+", match["said"])]),
    )


_NAME_AND = regex(r"(?P<name>[^,;:()]+),\s(?P<said>[^,;:()]+)")


def _one_in_each(rows: Sequence[Row]) -> list[Row]:
    """Rows of a list in which each has one name and what they are or whence they come, that put to the name, though it
    may look like a name: *B. Ash, Clerk*, *D. Elm, Brooks Bulletin*."""
    labels = [read_label(row.words) for row in rows]
    found = [_NAME_AND.fullmatch(label.rest if label else row.words) for row, label in zip(rows, labels, strict=True)]
    pairs = [match for match in found if match and is_person(match["name"]) and not is_letters(match["said"])]
    told = sum(any(map(is_post_word, match["said"].split())) for match in pairs)
    if len(pairs) <= _FEWEST_ALIKE or told * 2 < len(pairs) or len(pairs) * 3 < len(rows):
        return list(rows)
    out = []
    for row, label, match in zip(rows, labels, found, strict=True):
        if match is None or match not in pairs or _INITIAL_FIRST.match(match["said"]):
            out.append(row)
        elif label is None:
            out.append(replace(row, text=f"{match['name']}{PAIR}{match['said']}"))
        else:
            out.append(replace(row, text=f"{label.group}: {match['name']} ({match['said']})"))
    return out


_INITIAL_FIRST = regex(r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b\.?\s|[A-Z]\.)")


# Rows

_RUN_PARTED = regex(r"[,;]\s+(?:and\s+)?|\s+and\s+|\)[,;]?\s*(?:and\s+)?")
_OPEN = regex(
    r"(?:[,;&(/-]|\b(?:and|of|for|the|with|to|in)|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?|(?:^|[,;]\s|\band\s)(?:Cllr"
    r"|Councillor|Cr)\.?"
    r"|(?<=\s)[A-Z]\.?)\s*$"
)
_GOING_ON = frozenset("and of for the with to in at on &".split())
"""Words with which a line goes on."""
_AFTER = regex(r"\w{2,},\s(?:[A-Z]\.?\s?){1,4}$")
"""Initials after a surname: *Smith, A J*."""
_WIDE = 0.75
_NARROWEST = 60
"""Characters of the widest line, from which on a line may be broken where the page ends."""


def _joined(rows: Sequence[Row]) -> list[Row]:
    """Rows, those that go on with the one before joined to it."""
    widest = max((len(row.text) + row.indent for row in rows), default=0)
    out: list[Row] = []
    tail = 0
    for row in rows:
        is_wide = widest >= _NARROWEST and tail >= _WIDE * widest
        tail = len(row.text) + row.indent
        if out and _goes_on(out[-1], row, is_wide=is_wide):
            before = out[-1]
            sign = "" if re.search(r"\w-$", before.text) else " "
            out[-1] = replace(before, text=f"{before.text}{sign}{row.text}")
        else:
            out.append(row)
    return out


def _begins_with_one(words: str) -> bool:
    """Whether a row begins with one person and what they are: *Bo “Bob” Ash Jr., Vice President (Area 1)*."""
    name, *said = re.split(r",\s+|\s+\(|\s+[-–—]\s+", without_nickname(words), maxsplit=2)
    name = " ".join(word for word in name.split() if not is_letters(word))
    return bool(said) and is_person(name) and is_post_only(said[0].strip(" .)"))


def _goes_on(before: Row, row: Row, *, is_wide: bool) -> bool:
    text = before.words
    if PAIR in before.text or PAIR in row.text:
        return False
    if _begins_with_one(text) and _begins_with_one(row.words):
        return False
    if text.count("(") > text.count(")") and ")" in row.text and not row.is_apart:
        return True
    if (
        row.has_bullet
        or GROUP_ALONE.fullmatch(text)
        or label_of(row.words) is not None
        or POST_DASH.fullmatch(row.words)
        or POST_COLON.fullmatch(row.words)
    ):
        return False
    if _AFTER.search(text) or (HEADED.fullmatch(text) and HEADED.fullmatch(row.words)):
        return False
    if text.count("(") > text.count(")") or row.text[:1] == "(" or _OPEN.search(text):
        return not row.is_apart or _OPEN.search(text) is not None
    if row.is_apart or (is_titled(row.words.strip(" .")) and is_person(row.words)):
        return False
    label = label_of(text)
    run = label.rest if label is not None else text
    parts = [part for part in _RUN_PARTED.split(run) if part.strip()]
    last = parts[-1].strip(" .") if parts else ""
    if row.text[:1].islower():
        return is_wide or not is_person(last) or row.text.split()[0] in _GOING_ON
    if not parts:
        return False
    first = re.split(r"[,;(]|\band\b", row.text)[0].strip(" .")
    if not is_wide:
        is_cut = last[:1].isupper() and not is_person(last) and not is_post_word(last.split()[-1])
        return len(parts) > 1 and is_cut and " " not in first and first != row.text.strip(" .")
    is_whole = is_person(last) or run.rstrip().endswith((")", "."))
    return not (is_whole and (is_person(first) or is_post_only(first)))


_SURNAME_FIRST = regex(
    r"(?P<lead>(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s)?)(?P<surname>(?:(?:van|de|der|ter|Mac|Ó"
    r"|Ní)\s)*[A-Z][\w’'-]+),"
    r"\s(?P<title>(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s)?)(?P<given>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2})"
    r"(?P<rest>\s*(?:[(,–-].*)?)"
)
_FEWEST = 2


def in_spoken_order(names: Sequence[str]) -> list[str]:
    """Names, each in its spoken order where the surname stands first in most: *Ash, Bo*."""
    turned = [_SURNAME_FIRST.fullmatch(name) for name in names]
    found = [match for match in turned if match and not any(map(is_post_word, match["given"].split()))]
    if len(found) < _FEWEST or len(found) * 3 < len(names) * 2:
        return list(names)
    return [
        f"{match['lead'] or match['title']}{match['given']} {match['surname']}{match['rest']}"
        if match is not None and match in found
        else name
        for name, match in zip(names, turned, strict=True)
    ]


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """Rows, names in their spoken order where every surname stands first, and headings of wards with colons."""
    rows = _uncounted(rows)
    turned = [_SURNAME_FIRST.fullmatch(row.words) for row in rows]
    found = [m for m in turned if m and not any(map(is_post_word, m["given"].split())) and not role_of(m["given"])]
    is_turned = len(found) >= _FEWEST and len(found) * 3 >= len(rows) * 2
    wards = [row for row in rows if WARD_LINE.fullmatch(row.words)]
    is_by_wards = len(wards) >= _FEWEST and len(wards) * 2 <= len(rows)
    out = []
    for row, match in zip(rows, turned, strict=True):
        if match is not None and match in found and (is_turned or row.has_bullet):
            title = match["lead"] or match["title"]
            row = replace(row, text=f"{title}{match['given']} {match['surname']}{match['rest']}")
        elif is_by_wards and row in wards:
            row = replace(row, text=f"{row.words}:")
        out.append(row)
    return out


_COUNTED_ROW = regex(r"\(?\d{1,3}[.)]\s+(?P<rest>\S.*)|\d{1,3}\s{2,}(?P<bare>\S.*)")


def _uncounted(rows: Sequence[Row]) -> list[Row]:
    """Rows without the numbers that count the people: *1. Cllr Ash*; a heading keeps its own."""
    found = [_COUNTED_ROW.fullmatch(row.text) for row in rows]
    out = []
    for row, match in zip(rows, found, strict=True):
        rest = (match["rest"] or match["bare"]) if match is not None else ""
        is_named = is_person(re.split(r"[,(–]", rest)[0]) or _SURNAME_FIRST.fullmatch(rest) is not None
        is_one = rest and read_label(rest) is None and (is_named or VACANT.match(rest))
        out.append(replace(row, text=rest, has_bullet=True) if is_one else row)
    return out


_FEWEST_BESIDE = 3


def _is_post_alone(words: str) -> bool:
    """Whether a row is a post, and no label of a list."""
    if is_member_post(words) and not words.casefold().endswith("s"):
        return True
    return bool(role_of(words)) or (is_post_only(words) and read_label(words) is None)


def _beside(rows: Sequence[Row]) -> list[Row]:
    """Rows, where all names stand first and all posts after them, as many and in the same order: each post put to its
    name. So a page in two columns is often copied."""
    out = list(rows)
    names: list[int] = []
    at = 0
    while at < len(out):
        if is_person(out[at].words) and not WARD.fullmatch(out[at].words):
            names.append(at)
        end = at
        while end < len(out) and _is_post_alone(out[end].words):
            end += 1
        if end - at >= _FEWEST_BESIDE and end - at == len(names):
            for name, post in zip(names, out[at:end], strict=True):
                doubt = [ASIDE] if name == names[0] else []
                out[name] = replace(out[name], text=PAIR.join([out[name].words, post.words, *doubt]))
            del out[at:end]
            names = []
            continue
        names = names if end == at else []
        at = max(end, at + 1)
    return out


_FOUR = regex(
    r"(?P<first>(?:(?:Mayor|Deputy Mayor|Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s)?[A-Z][\w’'-]+\s[A-Z][\w’'-]+)\s"
    r"(?P<second>[A-Z][\w’'-]+\s[A-Z][\w’'-]+)"
)


def _are_two(match: re.Match[str]) -> bool:
    """Whether four words in one line may be the names of two people."""
    tokens = match[0].split()[-4:]
    is_titled = folded(match["first"].split()[0]) in ALL_TITLES and len(match["first"].split()) == 2
    return not is_titled and not any(is_post_word(t) or (t.isupper() and len(t) < 4) for t in tokens)


_INITIALLED = regex(
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor|Cr|Rev|Sir)\.?\s)?[A-Z][\w’'-]+\s[A-Z][\w’'-]+)"
    r"(?P<said>\s*\([^()]+\))?\s+(?P<alias>[A-Z]{2,3})(?P<after>\s*\([^()]+\))?"
)


def _with_aliases(rows: Sequence[Row]) -> list[Row]:
    """Rows, the initials that stand after every name put in brackets: *Mrs Bo Ash (Treasurer) BA*."""
    return _rewritten(
        rows,
        _INITIALLED,
        _FEWEST,
        lambda match: are_initials(match["alias"], match["name"]),
        lambda match: f"{match['name']}{match['said'] or match['after'] or ''} ({match['alias']})",
    )


_ALIAS_THEN = regex(r"(?P<name>[^,;:()]+?),?\s+\((?P<alias>[A-Z]{2,4})\),?\s+(?P<said>(?!.*\b[Cc]lerk\b)[A-Z][^;]*)")


def _with_bodies(rows: Sequence[Row]) -> list[Row]:
    """Rows, each body that follows a name and its initials in brackets put to the name: *Bo Ash (BA) Elm Civic
    Trust*."""
    return _rewritten(
        rows,
        _ALIAS_THEN,
        _FEWEST_ALIKE,
        lambda match: is_person(match["name"]) and are_initials(match["alias"], match["name"]),
        lambda match: PAIR.join([match["name"], match["alias"], match["said"], ELSEWHERE]),
    )


def _doubled(rows: Sequence[Row]) -> list[Row]:
    """Rows, those of a table in two columns whose gap was lost cut in the middle."""
    found = [_FOUR.fullmatch(row.words) for row in rows]
    sure = [m for m in found if m and _are_two(m) and read_label(m[0]) is None]
    others = [row for row, match in zip(rows, found, strict=True) if match not in sure and is_person(row.words)]
    if len(sure) < _FEWEST or len(others) > 1:
        return list(rows)
    out: list[Row] = []
    for row, match in zip(rows, found, strict=True):
        parts = [match["first"], match["second"]] if match is not None and match in sure else []
        out += [replace(row, text=f"{part}{PAIR}{DOUBLED}") for part in parts] or [row]
    return out


def _with_roles(rows: Sequence[Row]) -> list[Row]:
    """Rows, where the first of the people stands below what they are (*Chair*), each such role put before its name; and
    when somebody came or went, in a row below the name, put after it."""
    out: list[Row] = []
    people = [at for at, row in enumerate(rows) if _is_one(row.words)]
    is_above = bool(people) and people[0] > 0 and _heads_one(rows[people[0] - 1].words.strip(" :"))
    for at, row in enumerate(rows):
        before = out[-1] if out else None
        is_label = row.text[:1].isupper() and read_label(row.words) is not None  # *Absent:* above others
        has_come = CAME.fullmatch(row.words) and not is_label and not _is_one(row.words)
        if before is not None and _is_one(before.words) and has_come:
            out[-1] = replace(before, text=f"{before.words} ({row.words.strip(' .')})")
        elif is_above and before is not None and at in people and _heads_one(before.words.strip(" :")):
            said = before.words.strip(" :")
            out[-1] = replace(before, text=f"{said}: {row.words}" if role_of(said) else f"{row.words}{PAIR}{said}")
        else:
            out.append(row)
    return out


def _heads_one(words: str) -> bool:
    """Whether a row above a name is what that one person is: *Chair*, *Mayor*, *Clerk / RFO*."""
    match = POST_COLON.fullmatch(f"{words}: Bo Ash")
    return bool(role_of(words)) or (match is not None and match["post"] == words)


def _is_one(words: str) -> bool:
    """Whether a row names one person, with or without letters after the name."""
    name, comma, said = words.partition(",")
    before, _, inside = words.partition(" (")
    if YEARS.fullmatch(inside):
        return _is_one(before)
    return is_person(name) and not role_of(name) and (not comma or is_letters(said.strip(" ()")))


YEARS = regex(
    r"(?:\(?(?:19|20)\d\d\s*[-–—/]\s*(?:(?:19|20)?\d\d|present|date)\)?|(?:term|since|elected|appointed)\b.*\d{4})\W*",
    re.I,
)
"""How long somebody serves."""
_FEWEST_STACKS = 3
_MOST_IN_STACK = 6


def _stacked(rows: Sequence[Row]) -> list[Row]:
    """Rows, where an empty line parts the people and the lines below each name say what they are: those put to it."""
    stacks: list[list[Row]] = []
    for row in rows:
        if row.is_apart or not stacks:
            stacks.append([])
        stacks[-1].append(row)
    led = [_is_led(stack) for stack in stacks]
    said = sum(len(stack) > 1 and is_led for stack, is_led in zip(stacks, led, strict=True))
    if said < _FEWEST_STACKS or sum(led) * 5 < len(stacks) * 4:
        return list(rows)
    is_elsewhere = sum(len(stack) > 2 for stack in stacks) * 2 > len(stacks)
    out: list[Row] = []
    for stack, is_led in zip(stacks, led, strict=True):
        out += [_as_pair(stack, is_elsewhere=is_elsewhere)] if is_led and len(stack) > 1 else stack
    return out


def _is_led(stack: Sequence[Row]) -> bool:
    """Whether the first of several rows names one person, and the others name nobody."""
    name, comma, said = (part.strip() for part in stack[0].words.partition(","))
    is_one = is_person(name) and (not comma or is_letters(said) or (is_post_only(said) and not is_person(said)))
    others = [row.words for row in stack[1:]]
    named = sum(is_person(words) and not is_body(words) for words in others)
    return is_one and len(stack) <= _MOST_IN_STACK and named * 2 <= len(others)


def _as_pair(stack: Sequence[Row], *, is_elsewhere: bool) -> Row:
    first, *others = stack
    said = [row.words for row in others if not YEARS.fullmatch(row.words)]
    has_office = "," in first.words and is_post_only(first.words.partition(",")[2].strip())
    said = said if not has_office else []
    return replace(first, text=PAIR.join([first.words, *said, *([ELSEWHERE] if is_elsewhere else [])]))


_GOVERNOR = (
    r"(?:head\s?teacher|co-?opted|parent|staff|la|lea|local authority|foundation|community|associate"
    r"|partnership|elected"
    r"|appointed|ex[- ]officio|sponsor|diocesan)"
)
_ATTENDANCE = regex(
    rf"(?P<name>(?i:vacan(?:t|cy))|[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){{1,3}}?)\s+(?P<said>(?i:{_GOVERNOR}(?:\s+(?:governor|trustee|member))?))"
    r"(?:\s+(?i:ex[- ]officio))?(?:\s+(?:\d{1,2}/(?:\d{1,2}/)?\d{2,4}|[A-Z✓✔✗x/–-]))*"
)
"""*Bo Ash Co-opted 10/2021 P P*: somebody, what kind of governor they are, and to which meetings they came."""
_KEY = regex(r"(?:[A-Z✓✔✗x/]{1,2}\s?[–=-]\s?[A-Z][a-z]+(?:\s[a-z]+)?[\s,;]*){2,}")
"""*P – Present A – Absent*: what the letters of a table mean."""
_FEWEST_ATTENDED = 3


def _without_attendance(rows: Sequence[Row]) -> list[Row]:
    """Rows; those of a table of governors without the dates and the letters that say to which meetings each came."""
    found = [_ATTENDANCE.fullmatch(row.words) for row in rows]
    if sum(match is not None for match in found) < _FEWEST_ATTENDED:
        return list(rows)
    return [
        replace(row, text=f"{match['name']}{PAIR}{match['said']}") if match else row
        for row, match in zip(rows, found, strict=True)
        if not _KEY.fullmatch(row.words)
    ]


def _paired(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows, those of a list in which what somebody is stands in the lines below the name put to the name."""
    block: list[Row] = []
    for row in rows:
        is_role = bool(block) and role_of(row.words) and is_person(block[-1].words)
        if not is_role and (label_of(row.words) is not None or GROUP_ALONE.fullmatch(row.words)):
            yield from _pairs_of(block)
            yield row
            block = []
        else:
            block.append(row)
    yield from _pairs_of(block)


_FEWEST_PAIRS = 2


def _pairs_of(block: Sequence[Row]) -> Iterator[Row]:
    names = [at for at, row in enumerate(block) if is_person(row.words) and not WARD.fullmatch(row.words)]
    pairs = [
        (at, [row.words for row in block[at + 1 : end]])
        for at, end in zip(names, [*names[1:], len(block)], strict=False)
    ]
    said = [lines for _, lines in pairs if lines]
    is_stacked = (
        len(said) >= _FEWEST_PAIRS
        and names[:1] == [0]
        and len(said) * 4 >= len(pairs) * 3
        and max(map(len, said)) <= 3
        and sum(any(map(_tells, lines)) for lines in said) * 2 > len(said)
        and all(not row.is_apart for at, lines in pairs for row in block[at + 1 : at + 1 + len(lines)])
    )
    if not is_stacked:
        yield from _alternating(block)
        return
    for at, lines in pairs:
        yield replace(block[at], text=PAIR.join([block[at].words, *lines])) if lines else block[at]


def _tells(words: str) -> bool:
    """Whether a line says what somebody is."""
    return is_post_only(words) or PARTY.fullmatch(words) is not None or WARD.fullmatch(words) is not None


def _alternating(block: Sequence[Row]) -> Iterator[Row]:
    """Rows of which every second says what the person before it is, whatever its words."""
    evens, odds = block[::2], block[1::2]
    is_paired = len(block) > 3 and len(evens) == len(odds)
    if is_paired and all(is_person(row.words) for row in odds) and all(is_post_only(row.words) for row in evens):
        for said, name in zip(evens, odds, strict=True):  # the post above the name
            yield replace(name, text=f"{name.words}{PAIR}{said.words}")
        return
    is_even = len(block) >= 6 and len(block) % 2 == 0
    if (
        is_even
        and all(is_person(row.words) for row in evens)
        and sum(_tells(row.words) for row in odds) * 3 >= len(odds) * 2
    ):
        for name, said in zip(evens, odds, strict=True):
            yield replace(name, text=f"{name.words}{PAIR}{said.words}")
    else:
        yield from block


_TALLY = regex(
    r"[A-Z][^,;]{3,60}?:?\s*\d{1,3}\s*\((?:out )?of (?:the )?\d{1,3}\)|\((?:attendance|see|full list)\b[^()]*\)",
    re.IGNORECASE,
)
"""*Elected governors: 4 (out of 7)*: how many of a part of the body were there."""


_MEANING = regex(r"\([A-Z]{2,6}\)\s+(?P<meaning>[A-Z][^;,:()]+)")


def _is_key(words: str) -> bool:
    """Whether a row says what letters after the names mean: *(PG) Parent Governor; (SG) Staff Governor*."""
    said = [_MEANING.fullmatch(part.strip()) for part in re.split(r"[;,](?=\s*\()", words.strip(" .;,"))]
    return all(match is not None and is_post_word(match["meaning"].split()[-1]) for match in said)


def rows_of_people(text: str) -> tuple[list[Row], bool]:
    """The rows of a list of people, with what belongs together in one row, and whether most begin with a place or a
    body for which those in them speak."""
    rows = [row for row in rows_of(_made_plain(text)) if not _TALLY.fullmatch(row.words)]
    rows = _one_in_each(_with_strokes(_with_places(_answered(_with_seats(_without_contacts(rows))))))
    is_by_place = _are_by_place(rows)
    rows = _beside(_with_bodies(_with_aliases(unfolded(_without_attendance(rows)))))
    return list(_paired(_joined(_stacked(_doubled(_with_roles(_in_order(rows))))))), is_by_place
