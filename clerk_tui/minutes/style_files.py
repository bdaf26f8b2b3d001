"""Reads, checks and builds house styles: those of the program, and the user's own in the folder of their data. A user's
style is a TOML file `NAME.toml`: its first line says what it is `based_on`, and the others what differs. Files are read
once; `read_again` forgets the user's."""

from __future__ import annotations

import difflib
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, field, fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from clerk_tui import paths
from clerk_tui.errors import ClerkError, FileRefusedError, NotFoundError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import SPEECH, Conduct, Interest, Kind
from clerk_tui.meeting.meeting import Head
from clerk_tui.meeting.people import Collective
from clerk_tui.meeting.record import Choice
from clerk_tui.meeting.rules import Law
from clerk_tui.minutes.sentences.context import FRAMES, USUAL
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import capital
from clerk_tui.regex import regex

_OWN_KEYS = frozenset({"name", "trouble", "folder"})
"""Fields that no file sets."""


@cache
def hints(group: type) -> dict[str, Any]:
    """The types of the fields of a dataclass that a file sets; those of frames are annotated with their fields."""
    return {f.name: _hint(str(f.type), group.__module__) for f in fields(group) if f.name not in _OWN_KEYS}


@cache
def _hint(written: str, module: str) -> Any:
    """The type that an annotation names. (`get_type_hints` would read hundreds of annotations again at every start.)"""
    return eval(written, vars(sys.modules[module]))


def bare(hint: Any) -> Any:
    """A type without its annotation (the fields of a frame)."""
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint


@cache
def annotated(group: type, path: str = "") -> Mapping[str, str]:
    """The annotations of a dataclass and of those inside it, by path."""
    found: dict[str, str] = {}
    for key, hint in hints(group).items():
        if get_origin(hint) is Annotated:
            found[f"{path}{key}"] = hint.__metadata__[0]
        elif is_dataclass(hint) and isinstance(hint, type):
            found |= annotated(hint, f"{path}{key}.")
    return found


@dataclass(frozen=True)
class Schema:
    """What one kind of file may contain."""

    made: type
    """The dataclass that is made of it."""
    called: str
    """What it is called in messages: *a style*."""
    based_on: str = ""
    """The key that names the file from which it takes the rest, if there is one."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys that each table of words must have."""
    free: frozenset[str] = frozenset()
    """Tables whose keys are free: a file replaces them as a whole."""
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The words that a list may have."""
    forms: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Texts that must have one form, and the words for it."""
    numbers: Mapping[str, tuple[float, float, str]] = field(default_factory=dict)
    """The smallest and the largest value of each number, and its unit."""
    of_three: frozenset[str] = frozenset()
    """Lists for none, one and more."""
    frames: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The fields of frames that are not beside a type, by path."""

    def fields_of(self, path: str) -> tuple[str, ...] | None:
        """The fields of the frame at `path`, which may be an entry of a table; None if it is not a frame."""
        beside = annotated(self.made)
        known = beside.get(path) or beside.get(path.rpartition(".")[0])
        return self.frames.get(path) if known is None else tuple(known.split())


BASED_ON = "based_on"
"""The key that names the style from which a file takes the rest."""
_WAYS = ("motion", "amendment", "further", "procedural")
_QUORUM = dict.fromkeys(("quorum-kept", "quorum-lost"), ("time", "members"))
STYLE = Schema(
    Style,
    "a style",
    BASED_ON,
    keys={
        "people.voices": tuple(Collective),
        "speech.verbs": (*(kind for kind in Kind if kind in SPEECH), "promise-to"),
        "speech.turned": tuple(kind for kind in Kind if kind in SPEECH and kind is not Kind.PROMISE),
        "motions.moved": _WAYS,
        "motions.unnamed": _WAYS,
        "motions.words": (*_WAYS, "substantive", "none"),
        "votes.exceptions": tuple(Choice),
        "votes.lists": tuple(Choice),
        "votes.ways": (Choice.FOR, Choice.AGAINST),
        "votes.own": tuple(Choice),
        "votes.each_way": tuple(Choice),
        "interests.classes": (*Interest, "none"),
        "interests.conducts": tuple(Conduct),
        "exempt.parts": (Law.ENGLAND, Law.WALES),
        "sentences": (*FRAMES, *_QUORUM),
    },
    free=frozenset({"people.plural_titles", "votes.majorities"}),
    words={
        "order": ("titles", "attendance", "opening", "items", "last-item", "actions", "closing", "signature"),
        "unprinted": tuple(Kind),
        "omitted": tuple(Kind),
        "paragraphs.unnumbered": tuple(Kind),
        "paragraphs.numbered_alone": tuple(Kind),
        "head.lists": ("chair", "members", "coopted", "also_present", "officers", "remote", "apologies", "absent"),
        "votes.lists_empty": tuple(Choice),
    },
    forms={
        "items.minute_numbers": (r"|\S*\{n\}\S*", "has {n} in it and no spaces, such as {yy}/{n}; or it is empty"),
        "items.minute_year": (
            r"|never|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
            "is a month and day such as 05-01, or never, or empty",
        ),
    },
    numbers=dict.fromkeys(("papers.published_after", "papers.call_in_after"), (0, 60, "working days")),
    of_three=frozenset({"people.member_count", "votes.in_favour", "votes.against", "votes.abstained"}),
    frames={f"sentences.{name}": names for name, names in {**FRAMES, **_QUORUM}.items()},
)


_TOLD = 5
"""The most problems that a message lists."""
_TABLE = regex(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
_KEY = regex(r"""\s*("[^"]+"|'[^']+'|[\w.-]+)\s*=""")
_QUOTED = regex(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|#.*$")
_BRACED = regex(r"\{([^{}]*)\}")
_BRACKETED = regex(r"\[[^\[\]]*\]")

_IN_WORDS = (
    ("Unterminated string", "a quotation mark is missing"),
    ("Illegal character", "a quotation mark is missing"),
    ("Cannot overwrite", "this line or part of the file is there twice"),
    ("Cannot declare", "this line or part of the file is there twice"),
    ("Expected ']'", "a bracket is missing"),
    ("Unclosed array", "a bracket is missing at the end of a list"),
    ("Unescaped", "a backslash in a text must be doubled"),
    ("Expected '='", "an = is missing after the name"),
    ("Invalid value", 'after the = put text in straight quotation marks, "like this", or true or false'),
)
"""Words for the clerk, by a part of the TOML reader's message."""

Table = Mapping[str, Any]


@dataclass(frozen=True)
class Problem:
    """A mistake in a style file."""

    line: int
    """From 1; 0 if it is about the whole file."""
    sentence: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.sentence}" if self.line else self.sentence


class StyleFileError(FileRefusedError):
    """A style file that cannot be used; `problems` lists why, by line."""

    def __init__(self, file: str, problems: Iterable[Problem]) -> None:
        self.file, self.problems = file, tuple(sorted(problems, key=lambda found: (found.line, found.sentence)))
        first, *others = map(str, self.problems[:_TOLD])
        listed = first + "".join(f"{_full_stop(before)} {capital(each)}" for before, each in pairwise((first, *others)))
        more = len(self.problems) - _TOLD
        rest = f" There are {more} more." if more > 0 else ""
        super().__init__(f"{file}, {listed}{_full_stop(listed)}{rest}")


def _full_stop(sentence: str) -> str:
    """A full stop, unless the sentence ends in a question mark."""
    return "" if sentence.endswith("?") else "."


def text_of(file: Path) -> str:
    """Read a style file. Raises StyleFileError, or FileNotFoundError if there is none."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise
    except UnicodeDecodeError as error:
        raise StyleFileError(str(file), [Problem(0, "it is not plain text in UTF-8. Save it as UTF-8")]) from error
    except OSError as error:
        raise StyleFileError(str(file), [Problem(0, f"it cannot be read ({error.strerror})")]) from error


def parse(text: str, file: str) -> dict[str, Any]:
    """The tables of a style file. Raises StyleFileError if it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raw = re.sub(r"\s*\(at .*\)$", "", str(error))
        said = next((words for sign, words in _IN_WORDS if sign in raw), f"it cannot be read ({raw})")
        raise StyleFileError(file, [Problem(line, said)]) from error


def merged(base: Table, own: Table, path: str = "") -> dict[str, Any]:
    """`base` with the changes in `own`; tables are merged key by key."""
    out = dict(base)
    for key, value in own.items():
        inner = f"{path}.{key}" if path else key
        if isinstance(value, Mapping) and isinstance(base.get(key), Mapping) and inner not in STYLE.free:
            value = merged(base[key], value, inner)
        out[key] = value
    return out


def check(text: str, data: Table, file: str, schema: Schema = STYLE) -> None:
    """Check the tables of a file. Raises StyleFileError with every wrong key, value and field."""
    if found := list(_Checker(lines_of(text), schema).of(schema.made, data, "")):
        raise StyleFileError(file, found)


def build(data: Table, name: str, file: str, *, is_checked: bool = False) -> Style:
    """Make a style from checked tables. Raises StyleFileError if something is missing, unless that `is_checked` too."""
    data = merged({"sentences": USUAL}, data)
    missing = [] if is_checked else list(_missing(Style, data, ""))
    if missing:
        hint = f"Take the rest from another style: {BASED_ON} = “its name” in the first line"
        are = "is" if len(missing) == 1 else "are"
        raise StyleFileError(file, [Problem(0, f"{', '.join(missing[:3])} {are} missing. {hint}")])
    style: Style = made(Style, {**data, "name": name})
    return style


def line_of(text: str, path: str) -> int:
    """The line of a key or table in a file, or of the table around it; 0 if the file has neither."""
    lines = lines_of(text)
    return lines.get(path) or lines.get(path.rpartition(".")[0], 0)


def _missing(made: type, data: Table, path: str) -> Iterable[str]:
    usual = {f.name for f in fields(made) if (f.default, f.default_factory) != (MISSING, MISSING)}
    for key, hint in hints(made).items():
        inner = f"{path}.{key}" if path else key
        if key not in data and key in usual:
            continue
        if key not in data:
            yield f"[{path}] “{key}”" if path else f"“{key}”"
        elif is_dataclass(hint) and isinstance(hint, type):
            yield from _missing(hint, data[key], inner)
        elif key not in usual:
            yield from (f"[{inner}] “{word}”" for word in STYLE.keys.get(inner, ()) if word not in data[key])


def made(hint: Any, value: Any) -> Any:
    """`value` as the style holds it: converted to a dataclass, an enumeration or a tuple."""
    if isinstance(hint, type) and is_dataclass(hint):
        known = hints(hint) | ({"name": str} if hint is Style else {})
        return hint(
            **{key: made(bare(known[key]), inner) for key, inner in _with_defaults(hint, value).items() if key in known}
        )
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    if get_origin(hint) is frozenset:
        return frozenset(value)
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {key: made(Any, inner) for key, inner in value.items()}
    return value


def _with_defaults(group: type, data: Table) -> dict[str, Any]:
    """The data of one dataclass, with default words added to its tables of words."""
    usual = {f.name: f.default_factory() for f in fields(group) if f.default_factory is not MISSING}
    tables = {key: words for key, words in usual.items() if key in data and isinstance(words, dict)}
    return {**data, **{key: {**words, **data[key]} for key, words in tables.items()}}


class _Checker:
    """Checks the tables of a file and yields what is wrong."""

    def __init__(self, lines: Mapping[str, int], schema: Schema) -> None:
        self._at, self._schema = lines, schema

    def of(self, made: type, data: Table, path: str) -> Iterable[Problem]:
        there = hints(made)
        for key, value in data.items():
            inner = f"{path}.{key}" if path else key
            if key in there:
                yield from self._value(bare(there[key]), value, inner)
            elif inner != self._schema.based_on:
                known = [*there, *([] if path else filter(None, [self._schema.based_on]))]
                place = f"[{path}]" if path else self._schema.called
                yield self._problem(inner, f"{place} has no “{key}”{_hint_at_key(key, known, self._schema.made)}")
            elif not isinstance(value, str):
                yield self._problem(inner, f"“{key}” is the name of a style, in quotation marks")

    def _value(self, hint: Any, value: Any, path: str) -> Iterable[Problem]:
        if isinstance(hint, type) and is_dataclass(hint):
            if isinstance(value, Mapping):
                yield from self.of(hint, value, path)
            else:
                yield self._problem(path, f"[{path}] is a part of the file, with its lines below it")
        elif get_origin(hint) in (tuple, frozenset):
            yield from self._list(hint, value, path)
        elif isinstance(hint, type) and issubclass(hint, StrEnum):
            if value not in tuple(hint):
                said = nearest(str(value), tuple(hint), all_of_them=True)
                yield self._problem(path, f"{_key(path)} cannot be “{value}”{said}")
        elif hint is bool:
            if not isinstance(value, bool):
                yield self._problem(path, f"{_key(path)} is true or false, without quotation marks")
        elif hint is str:
            yield from self._text(value, path)
        elif hint is float:
            yield from self._number(value, path)
        else:
            yield from self._table(hint, value, path)

    def _table(self, hint: Any, value: Any, path: str) -> Iterable[Problem]:
        if not isinstance(value, Mapping):
            yield self._problem(path, f"[{path}] is a list of words, one per line")
            return
        of_each = get_args(hint)[1]
        for key, inner in value.items():
            known = self._schema.keys.get(path, ())
            if path not in self._schema.free and key not in known:
                yield self._problem(f"{path}.{key}", f"[{path}] has no “{key}”{nearest(key, known)}")
            else:
                yield from self._value(of_each, inner, f"{path}.{key}")

    def _list(self, hint: Any, value: Any, path: str) -> Iterable[Problem]:
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            yield self._problem(path, f"{_key(path)} is a list of words: [“…”, “…”]")
            return
        words = self._schema.words.get(path)
        count = 3 if path in self._schema.of_three else len(get_args(hint)) if ... not in get_args(hint) else None
        if count and get_origin(hint) is tuple and len(value) != count:
            what = "for none, one and more" if count == 3 else "for text that continues it, and for any other"
            yield self._problem(path, f"{_key(path)} has {count} texts: {what}")
        for word in value:
            if words is not None and word not in words:
                yield self._problem(path, f"{_key(path)} has no “{word}”{nearest(word, words)}")
            elif words is None:
                yield from self._text(word, path)

    def _text(self, value: Any, path: str) -> Iterable[Problem]:
        if not isinstance(value, str):
            yield self._problem(path, f"{_key(path)} is text, in quotation marks")
            return
        form, wanted = self._schema.forms.get(path, ("", ""))
        if form and not re.fullmatch(form, value):
            yield self._problem(path, f"{_key(path)} {wanted}")
        known = self._schema.fields_of(path)
        for word in _BRACED.findall(value):
            if known is None:
                yield self._problem(path, f"{_key(path)} has no fields: leave out {{{word}}}")
            elif word not in known:
                said = nearest(word, known, form="{{{}}}", all_of_them=True)
                yield self._problem(path, f"{_key(path)} has no field {{{word}}}{said}")
        if any(brace in _BRACED.sub("", value) for brace in "{}"):
            yield self._problem(path, f"{_key(path)} has an unpaired brace")
        if known is not None and any(bracket in _BRACKETED.sub("", value) for bracket in "[]"):
            yield self._problem(path, f"{_key(path)} has an unpaired bracket, or one inside another")

    def _number(self, value: Any, path: str) -> Iterable[Problem]:
        least, most, unit = self._schema.numbers[path]
        if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
            yield self._problem(path, f"{_key(path)} is a number of {unit} from {least:g} to {most:g}")

    def _problem(self, path: str, sentence: str) -> Problem:
        """A problem at `path`, with its line or that of the table or list around it."""
        while path and path not in self._at:
            path = path.rpartition(".")[0]
        return Problem(self._at.get(path, 0), sentence)


def _key(path: str) -> str:
    table, _, key = path.rpartition(".")
    return f"[{table}] “{key}”" if table else f"“{key}”"


def _hint_at_key(key: str, known: Iterable[str], made: type) -> str:
    """A hint for a misplaced or misspelt key: the part of the file to which it belongs, or the nearest known key."""
    homes = [f"[{table}]" for table, keys in _tables_of(made, "") if key in keys and table]
    return f"; it belongs below {' or '.join(homes)}" if homes else nearest(key, known)


@cache
def _tables_of(made: type, path: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    out = [(path, tuple(hints(made)))]
    for key, hint in hints(made).items():
        inner = f"{path}.{key}" if path else key
        if is_dataclass(hint) and isinstance(hint, type):
            out += _tables_of(hint, inner)
        elif inner in STYLE.keys:
            out.append((inner, STYLE.keys[inner]))
    return tuple(out)


def nearest(word: str, known: Iterable[str], form: str = "“{}”", *, all_of_them: bool = False) -> str:
    """The nearest known word, as a question, or else a list of the known words."""
    choices = [str(choice) for choice in known]
    if near := difflib.get_close_matches(word, choices, 1, 0.6):
        return f"; did you mean {form.format(near[0])}?"
    if all_of_them or len(choices) <= 8:
        return f"; there are {', '.join(form.format(choice) for choice in choices)}"
    return ""


def lines_of(text: str) -> dict[str, int]:
    """The line of each table and key, by its path."""
    out: dict[str, int] = {}
    table, depth = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        bare = _QUOTED.sub("", line)
        if not depth and (head := _TABLE.match(line)):
            table = _plain(head[1])
            out.setdefault(table, number)
            continue
        if not depth and (key := _KEY.match(line)):
            out.setdefault(f"{table}.{_plain(key[1])}" if table else _plain(key[1]), number)
        depth = max(0, depth + sum(bare.count(c) for c in "[{") - sum(bare.count(c) for c in "]}"))
    return out


def _plain(key: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in key.split("."))


SUFFIX = ".toml"


@cache
def _shipped() -> Mapping[str, Path]:
    return {file.stem: file for file in (Path(__file__).parent / "style" / "house").glob(f"*{SUFFIX}")}


@cache
def _own_files() -> Mapping[str, Path]:
    """The style files in the user's folder, by name, except those named like a style of the program."""
    try:
        files = [file for file in paths.styles().iterdir() if file.name.endswith(SUFFIX)]
    except OSError:
        return {}
    return {file.stem: file for file in files if file.stem not in _shipped()}


def read_again() -> None:
    """Forget the files that were read: those in the user's folder may have changed."""
    for known in (_own_files, _parsed, style_names, load, style_for):
        known.cache_clear()


@cache
def style_names() -> tuple[str, ...]:
    """The names of all styles, in alphabetical order."""
    return tuple(sorted({*_shipped(), *_own_files()}))


def own_style_names() -> tuple[str, ...]:
    """The names of the styles in the user's folder."""
    return tuple(sorted(_own_files()))


def left_alone() -> tuple[Path, ...]:
    """The files in the user's folder that are ignored because a style of the program has their name."""
    try:
        return tuple(sorted(file for file in paths.styles().glob(f"*{SUFFIX}") if file.stem in _shipped()))
    except OSError:
        return ()


def as_copy(text: str, name: str, new: str) -> str:
    """The text of the style `name` as a new style `new` that is based on it and has its name as title."""
    line = f'{BASED_ON} = "{name}"'
    text = re.sub(r"(?m)^title\s*=.*$", f'title = "{new.replace("-", " ").capitalize()}"', text, count=1)
    said = re.sub(rf"(?m)^{BASED_ON}\s*=.*$", line, text, count=1)
    return said if line in said else re.sub(r"(?m)^(title\s*=.*)$", rf"\1\n{line}", text, count=1)


def is_shipped(name: str) -> bool:
    """Whether a style comes with the program."""
    return name in _shipped()


@cache
def load(name: str) -> Style:
    """Load the style called `name`. Raises NotFoundError, which lists all, or StyleFileError if it cannot be used."""
    return (_load_shipped if is_shipped(name) else _load)(name)


def _load(name: str) -> Style:
    return build(_tables(name), name, _text(name)[1], is_checked=is_shipped(name))


_load_shipped = cache(_load)  # it does not change while the program runs


def style_text(name: str) -> str:
    """The text of a style's file. Raises NotFoundError and StyleFileError."""
    return _text(name)[0]


@cache
def style_for(name: str) -> Style:
    """The style called `name`. If it is missing or cannot be used: the style that it is based on, or the default, with
    the reason as its `trouble`."""
    try:
        return load(name)
    except ClerkError as error:
        instead = load(_fallback(name))
        sentence = f"{error} Until that is corrected, the minutes use the style “{instead.name}”."
        return replace(instead, trouble=sentence)


def is_month_first(name: str) -> bool:
    """Whether the style called `name` has the month first in dates; False if it is missing."""
    return style_for(name).times.month_first if name in style_names() else False


def _fallback(name: str) -> str:
    """The name of the style to use in place of one that cannot be used."""
    try:
        base = parse(*_text(name)).get(BASED_ON)
    except ClerkError:
        return Head.style
    return base if isinstance(base, str) and is_shipped(base) else Head.style


def _text(name: str) -> tuple[str, str]:
    file = _shipped().get(name) or _own_files().get(name)
    if file is None:
        known = ", ".join(style_names())
        raise NotFoundError(f"There is no house style called “{name}”. Choose one of these: {known}.")
    return text_of(file), str(file)


@cache
def _parsed(name: str) -> Mapping[str, Any]:
    """The tables in the file of a style, without those of its base. Raises NotFoundError and StyleFileError."""
    text, file = _text(name)
    data = parse(text, file)
    if not is_shipped(name):  # those are checked by the tests: the first meeting need not wait for it
        check(text, data, file)
    return data


def _tables(name: str, above: tuple[str, ...] = ()) -> Mapping[str, Any]:
    data = _parsed(name)
    if (base := data.get(BASED_ON)) is None:
        return data
    if base in (name, *above):
        chain = " and ".join(f"“{each}”" for each in above)
        said = f"{chain} and “{name}” are based on each other" if above else f"“{name}” is based on itself"
    elif base not in style_names():
        said = f"it is based on “{base}”, but there is no such style{nearest(base, style_names(), all_of_them=True)}"
    else:
        return merged(_tables(base, (*above, name)), data)
    text, file = _text(name)
    raise StyleFileError(file, [Problem(lines_of(text).get(BASED_ON, 0), said)])
