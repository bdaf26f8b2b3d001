"""The rows of a list of people before they are read: in order, with what belongs together in one row, and who was
there by the marks in a roll call (*Bo Ash   P*, *Di Elm – absent*)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from clerk_tui.english.titles import PLURAL_TITLES
from clerk_tui.english.words import is_common
from clerk_tui.lists.labels import (
    ADDRESS,
    COOPTED_HEAD,
    GROUP_ALONE,
    HEADED,
    PAIR,
    POST_COLON,
    POST_DASH,
    VACANT,
    Label,
    heads_one,
    is_bare_label,
    is_post_only,
    label_of,
    read_label,
    with_colon,
)
from clerk_tui.lists.names import (
    PARTY,
    WARD,
    apart,
    are_initials,
    folded,
    is_letters,
    is_person,
    is_post_word,
    is_surely_person,
    role_of,
    without_nickname,
)
from clerk_tui.lists.person import BY_LINK, HYPHEN_FOR_DASH
from clerk_tui.lists.placed import Heads, by_place
from clerk_tui.lists.rows import Row, rows_of
from clerk_tui.lists.tables import unfolded
from clerk_tui.regex import any_case, regex


def _made_plain(text: str) -> str:
    """A list without what keeps its labels from being seen."""
    text = HYPHEN_FOR_DASH.sub(" – ", BY_LINK.sub(r" (via \1)", _COUNT_BEFORE.sub("", text)))
    text = _UNIVERSITY.sub(lambda m: f"{m[1]}," if m["more"] is not None else m[1], _QUORUM.sub("", text))
    text = _HONS.sub(r"\1, \2", _ACCOUNT.sub("", text))
    text = _MAIL.sub("", "\n".join(part for line in text.split("\n") for part in _without_initials(line)))
    text = _IN_TWO_ROWS.sub(r"\1IN ATTENDANCE: \2\n", _LOST_LINE.sub("\n", _NO_SPACE.sub(r"\1. ", text)))
    text = _ALONE.sub(lambda m: m[0].capitalize() if is_bare_label(m[0].capitalize()) else m[0], text)
    text = _ALSO_THE.sub(r"\1: ", _IN_CAPITALS.sub(r"\1: ", _AFTER_GROUP.sub(r"\1 ", text)))
    text = "\n".join(with_colon(_SHARED_TITLE.sub(_each_titled, line)) for line in text.splitlines())
    return _SQUARE.sub(r" (\1)", _GLUED.sub(" ", text))


# Words that stand in a list beside the names

_COUNT_BEFORE = regex(r"[ \t]*\(\d{1,2}\)(?=[ \t]*:)")
"""How many follow: *Parent Governors (2):*."""
_ACCOUNT = regex(r"(?<=\w) @[\w-]+(?=$|[\s,;(])")
"""*Bo Ash @boash*: the name that somebody has on a web site."""
_MAIL = regex(r"(?<![ \t])[ \t]*<[^\s<>@]+@[^\s<>]+>")
_QUORUM = any_case(r"[ \t]*[(\[]\s*quorum\b[^()\[\]]*[)\]]|^[ \t]*quorum\b\W*(?:\w+\W*){1,3}$", re.MULTILINE)
"""How many of the body must be there."""
_UNIVERSITY = regex(
    r"(?<=[A-Z])(\.?) \((?:Open|Oxon|Cantab|Lond|Dunelm|Ebor|Edin|Glas|Wales|Dub|NUI)\.?\)(?P<more>(?= *\w))?"
)
"""Where a degree is from."""
_HONS = regex(r"(?<=[A-Z])(\.?) \((Hons)\.?\)")
_SQUARE = regex(r"(?<=[\w)])\s*\[([^\[\]]{2,60})\]")
"""*Bo Ash [joined at 7.30]*."""
_LOST_LINE = regex(r"(?<=[a-z])(?=(?:Deputy|Vice)[\s-]Chair|(?:Councillors|Members|Deputies)\s+[A-Z])")
"""*Bo AshDeputy Chair*, *MembershipCouncillors Ash*: the end of the line was lost."""
_AFTER_GROUP = regex(
    r"\b(Councillors|Councilors|Cllrs|Councilmembers|Aldermen|Commissioners|Trustees|Supervisors),\s+(?=[A-Z])"
)
"""*Councillors, Ash, Elm*: a comma after the title of several."""
_IN_TWO_ROWS = regex(r"^[ \t]*((?:OTHERS |ALSO )?)IN[ \t]+(\S.*)\n[ \t]*ATTENDANCE:[ \t]*", re.MULTILINE)
"""A label that stands in two rows beside the names: *OTHERS IN B. Ash*, *ATTENDANCE: D. Elm*."""
_ALSO_THE = regex(
    r"^[ \t]*((?:Also )?(?:[Ii]n [Aa]ttendance|[Pp]resent)),?\s+(?:was |were )?the\s+(?=(?:[A-Z]\w+\s){1,3}[A-Z])",
    re.MULTILINE,
)
"""*Also present the Clerk Bo Ash*."""
_IN_CAPITALS = regex(
    r"^[ \t]*((?:ALSO )?(?:PRESENT|IN ATTENDANCE|ATTENDING)|ABSENT|APOLOGIES|REGRETS|STAFF|OFFICERS"
    r"|GUESTS|VISITORS)[ \t]+(?=[A-Z][a-z])",
    re.MULTILINE,
)
"""*PRESENT Bo Ash, Mayor*."""
_ALONE = regex(r"(?:(?<=\n\n)|\A)[a-z][a-z ]{3,30}(?=\n)")
"""*present*: a label in small letters that stands apart."""
_NO_SPACE = regex(r"\b(Messrs|Mrs?|Ms|Dr|Cllrs?|Prof|Revd?)\.(?=[A-Z])")
"""*Mrs.M.Ash*."""
_GLUED = regex(r"(?<=[a-z])(?=(?:Cllr|Councillor|Mrs?|Ms|Dr)\b\.?\s[A-Z])")
"""*PresentCllr Ash*: the space was lost."""


def _without_contacts(rows: Sequence[Row]) -> list[Row]:
    """Rows without the telephone numbers and addresses on the net that stand in cells or rows of their own."""
    out = []
    for row in rows:
        cells = [cell for cell in row.cells if not ADDRESS.fullmatch(cell)]
        if cells:
            out.append(row if len(cells) == len(row.cells) else replace(row, text="   ".join(cells)))
    return out


_FEWEST_ALIKE = 3
_NAME_FIRST = regex(
    r"(?P<name>[^,;:()–—|]+?)(?:(?:[,;]\s|\s+[|–—-]+\s+)(?P<said>[^:()]+?)"
    r"|\s?\((?P<inside>[^;:()]+)\)(?:\s?[,–—-]?\s?(?P<after>[A-Z][^;:()]*?|\((?!via )[^;:()]+\)))?)[\s.,]*"
)
_PARTED = regex(r"\s*(?:[,;()|]|\s[–—-]+\s|\band\b|&)\s*")


def _one_in_each(rows: Sequence[Row]) -> list[Row]:
    """Rows of a list in which each has one name and what they are or whence they come, that put to the name, though it
    may look like a name: *B. Ash, Clerk*, *D. Elm, Engineer, West Elm*."""
    labels = [read_label(row.words) for row in rows]
    found = [_NAME_FIRST.fullmatch(label.rest if label else row.words) for row, label in zip(rows, labels, strict=True)]
    are_several = [_has_plural_title(row.words, label) for row, label in zip(rows, labels, strict=True)]
    found = [
        m if m and not several and _is_one_before(m) else None for m, several in zip(found, are_several, strict=True)
    ]
    pairs = [match for match in found if match]
    again = Counter(part for match in pairs for part in {_said_in(match), *_PARTED.split(_said_in(match))})
    told = sum(_says_what(_said_in(match), again) for match in pairs)
    is_each = told * 2 >= len(pairs) or _are_persons(pairs, rows)
    if len(pairs) <= _FEWEST_ALIKE or not is_each or len(pairs) * 3 < len(rows):
        return list(rows)
    out = []
    for row, label, match in zip(rows, labels, found, strict=True):
        said = _said_in(match) if match else ""
        if match is None:
            out.append(row)
        elif label is None:
            out.append(replace(row, text=f"{match['name']}{PAIR}{said}"))
        else:
            out.append(replace(row, text=f"{label.group}: {match['name']} ({said})"))
    return out


def _are_persons(pairs: Sequence[re.Match[str]], rows: Sequence[Row]) -> bool:
    """Whether half the rows begin with what has the look of a full name, and what stands after the names has it less
    often, and is hardly ever surely somebody: it is no name, then: *Bo Ash, Delta Freight*."""
    seconds = [part.strip() for row in rows for part in _PARTED.split(row.words)[1:]]
    like = sum(_is_like_full(match["name"]) for match in pairs)
    said = [(one, match["name"]) for match in pairs for one in _PARTED.split(_said_in(match))]
    has_initials = any(one.isupper() and are_initials(one, name) for one, name in said)  # they stand for the name
    sure = sum(is_surely_person(match["name"]) for match in pairs)
    is_unlike = sure * 2 >= len(pairs) or len(pairs) <= like * 2 >= sum(map(_is_like_full, seconds)) * 4
    return is_unlike and not has_initials and sum(map(is_surely_person, seconds)) * _ONE_ODD <= len(pairs)


def _is_like_full(words: str) -> bool:
    """Whether words may be a full name: they are surely one, or begin with no common word."""
    is_full = " " in words and is_person(words) and not is_common(folded(words.split()[0]))
    return is_full or is_surely_person(words)


_ONE_ODD = 12
"""One in so many rows may have what looks like the name of somebody after that of another."""


def _has_plural_title(words: str, label: Label | None) -> bool:
    """Whether the title of several stands before the names of a row: *Cllrs Hall, St John, Price*."""
    near = [*(label.group.split()[-1:] if label else ()), *(label.rest if label else words).split()[:2]]
    return any(folded(word) in PLURAL_TITLES for word in near)


def _said_in(match: re.Match[str]) -> str:
    return match["said"] or ", ".join(words.strip("()") for words in (match["inside"], match["after"]) if words)


def _says_what(words: str, again: Mapping[str, int]) -> bool:
    """Whether words after a name are a post, a party or a ward, or have one among them, or are said of others, too, as
    no name is."""
    return any(map(is_post_word, words.split())) or any(
        _tells(part) or (again[part] > 1 and part[:1].isupper()) for part in (words, *_PARTED.split(words))
    )


def _is_one_before(match: re.Match[str]) -> bool:
    """Whether a row names somebody, and nobody else in what it says of them."""
    name, first, *others = match["name"].strip(), *(part.strip(" .") for part in _PARTED.split(_said_in(match)))
    is_other = is_surely_person if apart(name)[0] else is_person  # where one has a title, others have one, too
    is_code = len(first) == 1 and " " in apart(name)[1]
    is_first = is_code or _tells(first) or not (is_letters(first) or is_surely_person(first))
    return is_first and is_person(name) and not any(is_other(part) and not _tells(part) for part in others)


# Rows

_RUN_PARTED = regex(r"[,;]\s+(?:and\s+)?|\s+and\s+|\)[,;]?\s*(?:and\s+)?")
_OPEN = regex(
    r"(?:[,;&(/-]|\b(?:and|of|for|the|with|to|in)|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?|(?:^|[,;]\s|\band\s)(?:Cllr|Councillor"
    r"|Cr)\.?|(?<=\s)[A-Z]\.?)\s*$"
)
_GOING_ON = frozenset("and of for the with to in at on &".split())
"""Words with which a line goes on."""
_AFTER = regex(r"(?<![A-Z]\s)(?<![A-Z]\.\s)\b\w{2,},\s(?:[A-Z]\.?\s?){1,4}$")
"""Initials after a surname that has none before it: *Smith, A J*."""
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
    if text.count("(") > text.count(")") and ")" in row.text and (not row.is_apart or _OPEN.search(text)):
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
        return not row.is_apart or _OPEN.search(text) is not None or not text.endswith((")", ".", ":"))
    if row.is_apart or _TITLED.match(row.words):
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


_TITLED = regex(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Cr)\b\.? [A-Z]")
_SURNAME_FIRST = regex(
    r"(?P<lead>(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.?\s)?)(?P<surname>(?:(?:van|de|der|ter|Mac|Ó"
    r"|Ní)\s)*[A-Z][\w’'-]+),\s(?P<title>(?:(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss"
    r"|Dr)\.?\s)?)(?P<given>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2})(?P<rest>\s*(?:[(,–-].*)?)"
)
_FEWEST = 2


def in_spoken_order(names: Sequence[str], *, is_listed: Sequence[bool] = ()) -> list[str]:
    """Names, each in its spoken order where the surname stands first in most: *Ash, Bo*; or in those that `is_listed`
    says stand in a list of their own."""
    turned = [_SURNAME_FIRST.fullmatch(name) for name in names]
    found = [
        m if m and not (any(map(is_post_word, m["given"].split())) or role_of(m["given"])) else None for m in turned
    ]
    count = len(found) - found.count(None)
    is_turned = count >= _FEWEST and count * 3 >= len(names) * 2
    return [
        f"{match['lead'] or match['title']}{match['given']} {match['surname']}{match['rest']}"
        if match is not None and (is_turned or (is_listed and is_listed[at]))
        else name
        for at, (name, match) in enumerate(zip(names, found, strict=True))
    ]


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """Rows, names in their spoken order where every surname stands first."""
    rows = [replace(row, text=_run_in_order(row.text)) if ";" in row.text else row for row in _uncounted(rows)]
    names = [row.words for row in rows]
    spoken = in_spoken_order(names, is_listed=[row.has_bullet for row in rows])
    return [replace(row, text=new) if new != old else row for row, old, new in zip(rows, names, spoken, strict=True)]


def _run_in_order(text: str) -> str:
    """A row in which semicolons part the names, these in their spoken order: *Members: Ash, Bo; Elm, Di*."""
    label = label_of(" ".join(text.split()))
    run = label.rest if label is not None else text
    names = [name.strip() for name in run.split(";")]
    spoken = in_spoken_order(names)
    return text if spoken == names else f"{f'{label.group}: ' if label is not None else ''}{'; '.join(spoken)}"


_COUNTED_ROW = regex(r"\(?\d{1,3}[.)]\s+(?P<rest>\S.*)|\d{1,3}\s{2,}(?P<bare>\S.*)")


def _uncounted(rows: Sequence[Row]) -> list[Row]:
    """Rows without the numbers that count the people: *1. Cllr Ash*; a heading keeps its own."""
    found = [_COUNTED_ROW.fullmatch(row.text) for row in rows]
    out = []
    for row, match in zip(rows, found, strict=True):
        rest = (match["rest"] or match["bare"]) if match is not None else ""
        is_named = is_person(re.split(r"[,(–]", rest)[0]) or _SURNAME_FIRST.fullmatch(rest) is not None
        is_named = is_named or HEADED.fullmatch(rest) is not None
        is_one = rest and read_label(rest) is None and (is_named or VACANT.match(rest))
        out.append(replace(row, text=rest, has_bullet=True) if is_one else row)
    return out


_INITIALLED = regex(
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor|Cr|Rev|Sir)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*?){1,3})"
    r"(\s*\([^()]+\))?,?\s+\(?(?P<alias>[A-Z][A-Za-z]?[A-Z]{1,3}[a-z]{0,2})\)?,?(\s*\([^()]+\)|\s[A-Z][a-z].+)?(?P<of>\s[–—-]+\s.+)?"
)
"""*Mrs Bo Ash (Treasurer) BA*, *Bo Ash (BA) Elm Civic Trust*, *Bo Ash (BA) (Chair) – Elm and Oak Trust*."""
_OF_PARTY = regex(rf"(?P<name>[A-Z]\S*(?: \S+)*? [A-Z][^\s,:;–-]+) ((?=[A-Z])(?i:{PARTY.pattern}))\W*")
"""*Cllr Ash Labour*: nothing parts them."""


def _in_brackets(
    rows: Sequence[Row], form: re.Pattern[str], fewest: int, is_meant: Callable[[re.Match[str]], bool] = bool
) -> list[Row]:
    """Rows, what stands after each name that has the form put in brackets, if there are at least `fewest` of them."""
    found = [match if (match := form.fullmatch(row.text)) and is_meant(match) else None for row in rows]
    if len(found) - found.count(None) < fewest:
        return list(rows)
    return [
        replace(row, text=_each_in_brackets(match)) if match else row for row, match in zip(rows, found, strict=True)
    ]


def _initials_last(rows: Sequence[Row]) -> Sequence[Row]:
    """Rows, the initials of each name after it where they stand before it: *BA – Bo Ash*."""
    found = [after_initials(row.text) for row in rows]
    if len(found) - found.count(None) < _FEWEST:
        return rows
    return [replace(row, text=f"{m[2]} ({m[1]})") if m else row for row, m in zip(rows, found, strict=True)]


def after_initials(line: str) -> re.Match[str] | None:
    """A line that is no more than initials and the name they stand for: *BA: Bo Ash*."""
    match = _INITIALS_FIRST.fullmatch(line.strip())
    return match if match is not None and are_initials(match[1], match[2]) else None


_INITIALS_FIRST = regex(
    r"([A-Z][A-Za-z]?[A-Z]{1,3}[a-z]{0,2}|[A-Z]{2})(?:\s*[:–—-]\s*|\s{2,})"
    r"([A-Z][\w’'.-]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w’'.-]*){1,3})"
)


def _each_in_brackets(match: re.Match[str]) -> str:
    of, held = match.groupdict().get("of") or "", match.re.groupindex.get("of", 0)
    name, *said = (words.strip() for at, words in enumerate(match.groups(), 1) if words and at != held)
    row = " ".join((name, *(words if words.startswith("(") else f"({words})" for words in said)))
    return f"{row}{PAIR}{of.strip(' –—-')}" if of else row


def _with_roles(rows: Sequence[Row]) -> list[Row]:
    """Rows, where the first of the people stands below what they are (*Chair*), each such role put before its name."""
    out: list[Row] = []
    people = [at for at, row in enumerate(rows) if _is_one(row.words)]
    is_above = bool(people) and people[0] > 0 and heads_one(rows[people[0] - 1].words.strip(" :"))
    for at, row in enumerate(rows):
        said = out[-1].words.strip(" :") if out else ""
        if is_above and at in people and said and heads_one(said):
            out[-1] = replace(out[-1], text=f"{said}: {row.words}" if role_of(said) else f"{row.words}{PAIR}{said}")
        else:
            out.append(row)
    return out


def _is_one(words: str) -> bool:
    """Whether a row names one person, with or without letters after the name."""
    name, comma, said = words.partition(",")
    is_said = role_of(name) or PARTY.fullmatch(name) or WARD.fullmatch(words) or read_label(words)
    return is_person(name) and not is_said and (not comma or is_letters(said.strip(" ()")))


def _paired(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows, those of a list in which what somebody is stands in the lines below the name put to the name."""
    block: list[Row] = []
    for row in rows:
        is_role = bool(block) and heads_one(row.words) and is_person(block[-1].words)
        if PAIR in row.text or (not is_role and (label_of(row.words) is not None or GROUP_ALONE.fullmatch(row.words))):
            yield from _pairs_of(block)
            yield row
            block = []
        else:
            block.append(row)
    yield from _pairs_of(block)


_FEWEST_PAIRS = 2


def _pairs_of(block: Sequence[Row]) -> Iterator[Row]:
    if columns := _in_two_columns(block):
        yield from columns
        return
    names = [at for at, row in enumerate(block) if _is_one(row.words) or VACANT.fullmatch(row.words)]
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
        yield from block
        return
    for at, lines in pairs:
        yield replace(block[at], text=PAIR.join([block[at].words, *lines])) if lines else block[at]


def _in_two_columns(block: Sequence[Row]) -> list[Row]:
    """Rows with a name and a post each, of a list in which as many posts follow as names: the columns of a table, read
    one after the other; none for any other list."""
    rows = [row for row in block if any(map(str.isalpha, row.words))]
    half = len(rows) // 2
    names, posts = rows[:half], [row.words.rstrip(" .") for row in rows[half:]]
    are_names = all(is_person(row.words) and not is_post_only(row.words) for row in names)
    are_posts = all(is_post_only(post) and not is_person(post) for post in posts)
    if half < _FEWEST_PAIRS or len(posts) != half or not (are_names and are_posts):
        return []
    return [replace(name, text=f"{name.words}{PAIR}{post}") for name, post in zip(names, posts, strict=True)]


def _tells(words: str) -> bool:
    """Whether a line says what somebody is."""
    return is_post_only(words) or PARTY.fullmatch(words) is not None or WARD.fullmatch(words) is not None


_CELLS = regex(r"\s{2,}")
_INITIALS = regex(r"[A-Z]{2,4}")
_SHARED_TITLE = regex(
    r"\b(?P<title>[A-Z]{2,5})s (?P<names>(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+(?:(?:, | and | & )[A-Z][^,;]*)+)"
)
_JOINT = regex(r",\s*|\s+and\s+|\s+&\s+")


def _without_initials(line: str) -> Iterator[str]:
    """A line, or the names of it, if each has its initials in the column after it: *Bo Ash   BA   Di Elm   DE*."""
    cells = _CELLS.split(line.strip())
    pairs = [(re.sub(r"\([^()]*\)|^.*:", "", name), short) for name, short in pairwise(cells)]
    named = sum(are_initials(short, apart(name)[1]) for name, short in pairs if _INITIALS.fullmatch(short))
    names = [cell for cell in cells if not _INITIALS.fullmatch(cell)]
    if named < 2 or len(names) - named not in (0, 1):
        yield line
        return
    first, *others = names if len(names) == named else [f"{names[0]} {names[1]}", *names[2:]]
    yield first
    yield from others


def _each_titled(match: re.Match[str]) -> str:
    """*CPOs Bo Ash and Di Elm* → *CPO Bo Ash, CPO Di Elm*."""
    return ", ".join(f"{match['title']} {name}" for name in _JOINT.split(match["names"]))


def _with_coopted(rows: Sequence[Row]) -> list[Row]:
    """Rows, with a colon after the heading *Co-opted Member (non-voting)* where it stands once, above somebody, and
    apart or below several without posts."""
    found = [at for at, row in enumerate(rows) if COOPTED_HEAD.fullmatch(row.words)]
    at = found[0] if len(found) == 1 else len(rows)
    names = [is_person(re.split(r"\s*[,(–]", row.words)[0]) for row in rows]
    is_apart = at == 0 or (at < len(rows) and rows[at].is_apart)
    if not any(names[at + 1 : at + 2]) or not (is_apart or names[max(at - 2, 0) : at] == [True, True]):
        return list(rows)
    return [*rows[:at], replace(rows[at], text=f"{rows[at].words}:"), *rows[at + 1 :]]


def rows_of_people(text: str) -> tuple[list[Row], Heads]:
    """The rows of a list of people, with what belongs together in one row, and what stands over or beside each by its
    place."""
    printed: Sequence[Row] = rows_of(_made_plain(text))
    if len(printed) > _FEWEST_ALIKE and all(row.is_apart for row in (printed[0], *printed[2:])):
        printed = [replace(row, is_apart=at == 0) for at, row in enumerate(printed)]  # an empty line parts nothing
    printed = _in_brackets(printed, _OF_PARTY, max(_FEWEST_ALIKE, (len(printed) + 1) // 2))
    plain, heads = by_place(answered(_label_first(_initials_last(printed))))
    rows = unfolded(_without_contacts(_with_coopted(plain)))
    rows = _in_brackets(rows, _INITIALLED, _FEWEST, lambda m: are_initials(m["alias"], apart(m["name"])[1]))
    return list(_paired(_joined(_with_roles(_one_in_each(_in_order(rows)))))), heads


def _label_first(rows: Sequence[Row]) -> list[Row]:
    """Rows, a label that stands in a column beside the middle of its names put before them."""
    out: list[Row] = []
    for row in rows:
        first, *names = row.cells
        end = row.indent + len(first)
        block = list(takewhile(lambda above, end=end: above.indent >= end, reversed(out)))  # type: ignore[misc]
        label = read_label(f"{first.rstrip(':')}:") if names and block and not row.is_apart else None
        if label is None or label.rest or not any(above.is_apart for above in block):
            out.append(row)
            continue
        del out[len(out) - len(block) :]
        above = " ".join(one.text for one in reversed(block))
        out.append(replace(row, text=f"{label.group}: {above} {' '.join(names)}", is_apart=True))
    return out


_WORDS = r"here|present|absent|late|remote|excused|apologies"
_ANSWERED = any_case(
    rf"(?P<who>.+?)(?:(?:\s+|\s?[-–—:]\s?)(?P<said>{_WORDS})\b|(?:\s{{2,}}|\s?[–—:]\s?|\s-\s)(?P<mark>(?-i:[PAELSX✓✔])))"
    r"(?:\s+(?:\d{1,2}:\d{2}\s*[AaPp]\.?[Mm].*|[-–—]+)?)?\s*"
)
_KEY = any_case(rf"(?<!\w)(?P<mark>[A-Z✓✔])\s*[–=:-]\s*(?P<said>{_WORDS}|sanctioned)\b")
"""What a letter in a grid of the year’s meetings means, as the key under it says: *P – Present*."""
_MARK = regex(r"[PAELSX✓✔]|[–—-]+")
_HERE = frozenset(("P", "Y", "YES", "✓", "✔", "PRESENT", "HERE", "ATTENDED", "IN PERSON", "LATE"))
_AWAY = frozenset(("A", "N", "NO", "N/A", "-", "–", "ABSENT", "X", ""))
_SORRY = frozenset(("E", "EXCUSED", "APOLOGIES", "SANCTIONED"))
_ONLY_A_KEY_TELLS = "LS"
_FEWEST_MARKED = 3
_COLUMN = 8
"""Characters that the marks of one meeting are apart, at most. Who has none under the last was no member by then."""


def said_by(mark: str, marks: Collection[str]) -> str:
    """What a mark in the column of a roll call says, given all that stand there: nothing, *absent*, *excused*, or what
    is printed. Of *P* and *X*, who was not there has the *X*; of *X* and nothing, who was."""
    key, others = mark.strip().upper(), {one.strip().upper() for one in marks}
    if key in _SORRY:
        return "excused"
    if key in _HERE or (key == "X" and _HERE.isdisjoint(others)):
        return ""
    return "absent" if key in _AWAY and not others.isdisjoint(_HERE | {"X"}) else mark


def answered(rows: Sequence[Row]) -> list[Row]:
    """The rows; of those that stand below each other with a mark or word at the end, each said of the name."""
    out: list[Row] = []
    block: list[tuple[Row, re.Match[str]]] = []
    has_read = False
    for row in [*rows, None]:
        match = _ANSWERED.fullmatch(row.text) if row is not None and PAIR not in row.text else None
        if match is not None and row is not None and (match["said"] or match["mark"]):
            block.append((row, match))
            continue
        read = _read(block, rows) if len(block) >= _FEWEST_MARKED else [one for one, _ in block]
        has_read = has_read or any(PAIR in one.text for one in read)
        out += read
        block = []
        if row is not None and not (has_read and is_key(row.text)):
            out.append(row)
    return out


def _read(block: Sequence[tuple[Row, re.Match[str]]], rows: Sequence[Row]) -> list[Row]:
    last = max((m.start("mark") + row.indent for row, m in block if m["mark"]), default=0)
    kept = [(row, m) for row, m in block if not m["mark"] or last - m.start("mark") - row.indent < _COLUMN]
    said = {m["mark"].upper(): m["said"] for row in rows for m in _KEY.finditer(row.text)}
    marks = {m["mark"] for _, m in kept if m["mark"]}
    parts = [[cell.strip(" :–—-") for cell in re.split(r"\s{2,}", m["who"].strip())] for _, m in kept]
    cells = [[cell for n, cell in enumerate(row) if n == 0 or not _MARK.fullmatch(cell)] for row in parts]
    named = Counter(n for row in cells for n, cell in enumerate(row) if " " in cell and is_person(cell))
    place = max(named, key=lambda n: named[n], default=0)
    if (not marks.isdisjoint(_ONLY_A_KEY_TELLS) and not marks <= said.keys()) or sum(named.values()) < len(cells) // 2:
        return [row for row, _ in block]
    return [_told(row, m, one, place, said, marks) for (row, m), one in zip(kept, cells, strict=True)]


def _told(
    row: Row, match: re.Match[str], cells: Sequence[str], place: int, key: dict[str, str], marks: Collection[str]
) -> Row:
    """A row as the name, the post beside it and what the mark says."""
    name, post = (cells[place], cells[0]) if 0 < place < len(cells) else (cells[0], " ".join(cells[1:]))
    says = match["said"] or key.get(match["mark"], match["mark"])
    parts = [
        name,
        post,
        says if says.casefold() == "remote" else said_by(says, {*marks, "P"} if match["said"] else marks),
    ]
    return replace(row, text=PAIR.join(part for part in parts if part) + ("" if any(parts[1:]) else PAIR))


def is_key(line: str) -> bool:
    """Whether a line says what marks mean, and nothing else: *P – Present   A – Absent*."""
    return _KEY.search(line) is not None and not any(map(str.isalnum, _KEY.sub("", line).replace("arrival", "")))


def is_answered(line: str) -> bool:
    """Whether a line is a name with a mark or word of a roll call at its end."""
    match = _ANSWERED.fullmatch(line.strip())
    return match is not None and any(map(is_person, re.split(r"\s{2,}", match["who"].strip(" :–—-"))))
