"""The rules of the structure that can be read off the source: who may import whom, and what belongs where."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from clerk_tui import regex
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.recording import draft_scope
from clerk_tui.store import Draft

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "clerk_tui"
MODULES = sorted(PACKAGE.rglob("*.py"))

EVERYWHERE = frozenset({"frozen", "regex", ""})
"""What any module may use: dataclasses and patterns that are made quickly, and the version."""
DOMAIN = frozenset({"errors", "english", "meeting"})
BELOW_BOOK = DOMAIN | set("keymap paths files log search lists notation minutes predict proof spelling store".split())
ALLOWED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(EVERYWHERE, frozenset()),
    "errors": frozenset(),
    "english": frozenset(),
    "keymap": frozenset(),
    "paths": frozenset({"errors", "files"}),
    "files": frozenset({"errors"}),
    "log": frozenset(),
    "settings": frozenset({"keymap", "errors", "files", "minutes"}),
    "meeting": frozenset({"errors", "english"}),
    "search": DOMAIN,
    "lists": DOMAIN,
    "predict": DOMAIN,
    "notation": DOMAIN | {"keymap", "lists"},
    "minutes": DOMAIN | {"paths"},
    "processes": frozenset({"errors"}),
    "spelling": DOMAIN | {"processes"},
    "proof": DOMAIN | {"keymap", "minutes", "notation", "spelling"},
    "store": DOMAIN | {"paths", "files", "log", "search"},
    "help": frozenset({"keymap", "errors", "minutes", "notation", "proof"}),
    "importing.readers": DOMAIN | {"processes"},
    "importing.recognition": DOMAIN | {"importing.readers", "lists"},
    "book": BELOW_BOOK,
    "importing": BELOW_BOOK | {"processes", "book", "importing.readers", "importing.recognition"},
    "team": BELOW_BOOK | {"book", "importing"},
    "practice": DOMAIN | {"book", "keymap", "minutes", "notation", "store"},
    "tui": BELOW_BOOK | {"book", "help", "importing", "practice", "processes", "settings", "team"},
    "cli": BELOW_BOOK | {"book", "help", "importing", "practice", "settings", "team", "tui"},
    "__main__": frozenset({"cli", "processes"}),
}
"""What each package or module at the top may import of the others. The command line imports the screens only to open
them, which `test_the_commands_do_not_import_the_screens` holds."""
PARTS_OF_THEIR_OWN = ("importing.readers", "importing.recognition")

NOT_IN_THE_DOMAIN = frozenset(
    """textual sqlite3 sqlite_utils os io pathlib shutil subprocess socket tempfile threading asyncio random
    platformdirs logging""".split()
)
NOT_CALLED_IN_THE_DOMAIN = frozenset({"now", "utcnow", "today", "open", "print", "input"})
SQL = re.compile(
    r"\b(?:SELECT\b.+\bFROM|INSERT (?:OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|CREATE (?:TABLE|INDEX|VIEW|TRIGGER)"
    r"|BEGIN IMMEDIATE|PRAGMA \w+)\b",
    re.DOTALL,
)
LONGEST_FUNCTION = 40
"""Lines."""


def name_of(path: Path) -> str:
    """A module's dotted name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


BY_NAME = {name_of(path): path for path in MODULES}


def part_of(module: str) -> str:
    """The part of the program that a dotted name belongs to: `meeting`, `importing.readers`; empty for the package
    itself."""
    inner = module.removeprefix("clerk_tui").removeprefix(".")
    own = next((part for part in PARTS_OF_THEIR_OWN if inner == part or inner.startswith(f"{part}.")), None)
    return own or inner.split(".")[0]


@dataclass(frozen=True)
class Facts:
    """What the rules ask of a module."""

    docstring: str
    imports: frozenset[str]
    """The dotted names of the modules that it imports anywhere in it, also inside functions and for types."""
    strings: tuple[str, ...]
    """Its strings that are no docstrings, the fixed parts of f-strings joined."""
    called: frozenset[str]
    """The last names of what it calls."""
    long: tuple[str, ...]
    """Its functions that are too long."""
    counts: tuple[int, ...]
    """The lines in which a number stands in braces in an f-string."""
    has_slow_dataclasses: bool


@cache
def facts_of(path: Path) -> Facts:
    """The facts of a module, found in one walk: the nodes of them all would fill the memory."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text, str(path))
    nodes = list(ast.walk(tree))
    prose = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    imports, strings, called, long, counts = set[str](), list[str](), set[str](), list[str](), list[int]()
    is_slow = False
    for node in nodes:
        match node:
            case ast.Import() | ast.ImportFrom():
                imports |= set(_imported(node, path))
                names = {alias.name for alias in node.names}
                is_slow |= isinstance(node, ast.ImportFrom) and node.module == "dataclasses" and "dataclass" in names
            case ast.Constant(value=str(said)) if id(node) not in prose:
                strings.append(said)
            case ast.JoinedStr():
                strings.append("".join(str(v.value) if isinstance(v, ast.Constant) else "x" for v in node.values))
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
                called.add(name)
            case ast.FunctionDef() | ast.AsyncFunctionDef() if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION:
                long.append(node.name)
            case ast.FormattedValue(value=ast.Constant() | ast.Tuple()):
                counts.append(node.lineno)
    is_slow &= "@dataclass(frozen=True)\n" in text
    said = ast.get_docstring(tree) or ""
    return Facts(said, frozenset(imports), tuple(strings), frozenset(called), tuple(long), tuple(counts), is_slow)


def _imported(node: ast.Import | ast.ImportFrom, path: Path) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    own = name_of(path).split(".")
    package = own if path.name == "__init__.py" else own[:-1]
    base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
    module = ".".join(part for part in (base, node.module or "") if part)
    for alias in node.names:
        yield f"{module}.{alias.name}" if f"{module}.{alias.name}" in BY_NAME else module


def imports_of(path: Path) -> frozenset[str]:
    """The dotted names of the modules that a module imports."""
    return facts_of(path).imports


def test_every_part_has_a_row_in_the_table() -> None:
    assert {part_of(name) for name in BY_NAME} == set(ALLOWED)


def test_imports_point_one_way() -> None:
    wrong = [
        f"{module} imports {imported}"
        for module, path in BY_NAME.items()
        for imported in sorted(imports_of(path) & BY_NAME.keys())
        if part_of(imported) not in {part_of(module), *EVERYWHERE, *ALLOWED[part_of(module)]}
    ]
    assert wrong == []


def test_the_readers_of_prose_do_not_import_the_commands_that_they_offer() -> None:
    wrong = [
        f"{name} imports {imported}"
        for name, path in BY_NAME.items()
        if is_in(name, ("clerk_tui.notation.prose", "clerk_tui.notation.reading", "clerk_tui.notation.name_index"))
        for imported in sorted(imports_of(path))
        if is_in(imported, ("clerk_tui.notation.commands",))
    ]
    assert wrong == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    try:
        TopologicalSorter(
            {name: imports_of(path) & BY_NAME.keys() - {name} for name, path in BY_NAME.items()}
        ).prepare()
    except CycleError as error:
        pytest.fail(f"a circle of imports: {' ← '.join(error.args[1])}")


def test_no_packages_of_the_minutes_import_each_other_in_a_circle() -> None:
    """What reads the file of a style or a look knows the sentences and the formats, so it stands beside them."""
    inside = "clerk_tui.minutes."
    known: dict[str, set[str]] = {}
    for module, path in BY_NAME.items():
        if module.startswith(inside):
            own = module.removeprefix(inside).split(".")[0]
            others = {name.removeprefix(inside).split(".")[0] for name in imports_of(path) if name.startswith(inside)}
            known.setdefault(own, set()).update(others - {own})
    assert {"style", "sentences", "look", "formats"} <= known.keys()
    try:
        TopologicalSorter(known).prepare()
    except CycleError as error:
        pytest.fail(f"a circle of packages: {' ← '.join(error.args[1])}")


def test_the_rule_sees_an_import_however_it_is_written() -> None:
    imported = imports_of(PACKAGE / "meeting" / "acts.py")
    assert {"clerk_tui.meeting.record", "clerk_tui.errors"} <= imported
    assert "clerk_tui.tui.app" in imports_of(PACKAGE / "tui" / "__init__.py")


IN_DOMAIN = [path for path in MODULES if part_of(name_of(path)) == "meeting"]


def test_the_domain_has_no_input_or_output_and_no_clock() -> None:
    for path in IN_DOMAIN:
        assert not {name.split(".")[0] for name in imports_of(path)} & NOT_IN_THE_DOMAIN, path
        assert not facts_of(path).called & NOT_CALLED_IN_THE_DOMAIN, path


def test_sql_is_in_the_store_alone() -> None:
    outside = [path for path in MODULES if part_of(name_of(path)) != "store"]
    assert [(name_of(path), text) for path in outside for text in facts_of(path).strings if SQL.search(text)] == []
    for path in outside:
        assert not {name.split(".")[0] for name in imports_of(path)} & {"sqlite3", "sqlite_utils"}, path


def test_the_search_for_sql_finds_some() -> None:
    store = [path for path in MODULES if part_of(name_of(path)) == "store"]
    assert any(SQL.search(text) for path in store for text in facts_of(path).strings)


def test_only_the_screens_import_textual() -> None:
    outside = [path for path in MODULES if part_of(name_of(path)) != "tui"]
    assert [
        name_of(path) for path in outside if {name.split(".")[0] for name in imports_of(path)} & {"textual", "rich"}
    ] == []


def test_every_module_says_what_it_is_and_has_no_long_function() -> None:
    for path in MODULES:
        assert facts_of(path).docstring.strip(), path
        assert facts_of(path).long == (), path


def test_every_count_in_a_formatted_pattern_has_its_braces_doubled() -> None:
    assert {name_of(path): facts_of(path).counts for path in MODULES if facts_of(path).counts} == {}


def is_in(module: str, packages: Iterable[str]) -> bool:
    """Whether a module is one of some packages or modules, or in one of them."""
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def run(program: str) -> str:
    """What a Python program of its own process prints. Fails with what it said where it ends badly."""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_module_imports_without_what_only_posix_has_and_a_book_is_locked(tmp_path: Path) -> None:
    names = [name for name in BY_NAME if not name.endswith("__main__")]
    (tmp_path / "m.db").touch()
    run(
        "import sys, importlib, json\n"
        "sys.modules['fcntl'] = sys.modules['termios'] = None\n"
        "import textual.app\n"
        f"for name in json.loads({json.dumps(json.dumps(names))}):\n"
        "    importlib.import_module(name)\n"
        "from pathlib import Path\n"
        "from clerk_tui.store import Lock\n"
        f"Lock.acquire(Path({str(tmp_path / 'm.db')!r})).release()\n"
    )


def test_the_commands_do_not_import_the_screens() -> None:
    modules = ("clerk_tui.cli.main", "clerk_tui.cli.book", "clerk_tui.book.minute_book", "clerk_tui.notation")
    loaded = run(f"import sys, {', '.join(modules)}\nprint(*sys.modules)").split()
    assert set(modules) <= set(loaded)
    assert not [name for name in loaded if name.split(".")[0] == "textual" or name.startswith("clerk_tui.tui")]


def test_the_commands_are_listed_without_what_reads_a_line_or_a_file() -> None:
    loaded = run(
        "import sys, clerk_tui.cli.main as cli\ntry: cli.main(['--version'])\nfinally: print(*sys.modules)"
    ).split()
    assert "clerk_tui.cli.explain" in loaded
    later = ("clerk_tui.notation", "clerk_tui.book.preview", "clerk_tui.importing.recognition")
    assert not [name for name in loaded if is_in(name, later)]


def test_the_list_of_meetings_is_shown_without_what_only_a_meeting_or_a_search_needs() -> None:
    loaded = run("import sys, clerk_tui.tui.app, clerk_tui.tui.screens.home\nprint(*sys.modules)").split()
    later = (
        "notation",
        "minutes",
        "proof",
        "spelling",
        "importing",
        "search",
        "meeting.record",
        "store.registers",
        "sqlite_utils",
    )
    assert "clerk_tui.tui.screens.home" in loaded
    assert not [name for name in loaded if is_in(name.removeprefix("clerk_tui."), later)]


def test_a_meeting_is_shown_without_what_only_its_papers_its_proof_or_a_form_needs(tmp_path: Path) -> None:
    path = tmp_path / "minutes.db"
    with MinuteBook(path) as book:
        recording = book.create_meeting(MeetingPlan("Durham", "Safer", agenda=(("1", "Roads"),)))
        for line in ("+Cllr D Boyes", "/next", "boyes? when the road would be mended"):
            recording.enter_line(line)
    loaded = run(
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from clerk_tui.tui import app as screens\n"
        "from clerk_tui.tui.screens.meeting import line_entry, screen\n"
        "screens.BACKGROUND_DELAY = screen.SPELLING_DELAY = line_entry.LEARN_DELAY = 3600\n"
        "async def shown():\n"
        f"    app = screens.ClerkApp(Path({str(path)!r}))\n"
        "    async with app.run_test(size=(120, 40)) as pilot:\n"
        "        app.open_meeting(1)\n"
        "        await pilot.pause()\n"
        "        print(type(app.screen).__name__, *sys.modules)\n"
        "    app.book.close()\n"
        "asyncio.run(shown())\n"
    ).split()
    later = (
        "lists",
        "minutes.formats",
        "minutes.papers",
        "proof",
        "spelling",
        "predict.model",
        "predict.predictor",
        "predict.shorthand",
        "book.prediction",
        "importing",
        "search",
        "store.search",
        "store.registers",
        "tui.screens.export",
        "tui.screens.forms",
        "tui.screens.proof",
        "tui.screens.roll_call",
        "sqlite_utils",
        "dateutil",
    )
    assert loaded[0] == "MeetingScreen"
    assert not [name for name in loaded if is_in(name.removeprefix("clerk_tui."), later)]


def test_an_unfinished_line_is_shown_without_what_reads_it_and_without_the_list_of_meetings(tmp_path: Path) -> None:
    path = tmp_path / "minutes.db"
    with MinuteBook(path) as book:
        meeting = book.create_meeting(MeetingPlan("Durham", "Safer", agenda=(("1", "Roads"),))).meeting
        assert book.writer is not None
        book.writer.keep_draft(Draft(draft_scope(meeting.id), "new", "an owl", 6, datetime(2026, 1, 12, tzinfo=UTC)))
        book.flush()
    loaded = run(
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from clerk_tui.tui import app as screens\n"
        "screens.BACKGROUND_DELAY = 3600\n"
        "async def shown():\n"
        f"    app = screens.ClerkApp(Path({str(path)!r}))\n"
        "    async with app.run_test(size=(120, 40)) as pilot:\n"
        "        await pilot.pause()\n"
        "        print(type(app.screen).__name__, app.screen.composer.line, *sys.modules)\n"
        "    app.book.close()\n"
        "asyncio.run(shown())\n"
    ).split()
    later = (
        "hashlib",
        "notation.commands",
        "notation.parser",
        "minutes.rendering",
        "minutes.sentences.reported",
        "tui.palette",
        "tui.screens.dialogs",
        "tui.screens.home",
    )
    assert loaded[:3] == ["MeetingScreen", "an", "owl"]
    assert not [name for name in loaded if is_in(name.removeprefix("clerk_tui."), later)]


def test_a_paper_is_exported_without_what_only_the_check_of_a_file_or_a_zip_needs() -> None:
    loaded = run(
        "import sys, clerk_tui.book.exports, clerk_tui.book.signed_minutes\n"
        "from clerk_tui.minutes import style_for\n"
        "style_for('durham')\n"
        "print(*sys.modules)\n"
    ).split()
    assert "clerk_tui.proof.check" in loaded
    assert not {"multiprocessing", "concurrent.futures", "importlib.readers", "zipfile"} & set(loaded)


def test_every_frozen_dataclass_of_the_application_is_made_quickly() -> None:
    """A class that takes the standard library's decorator costs every start most of a millisecond."""
    slow = [
        name_of(path)
        for path in MODULES
        if part_of(name_of(path)) not in PARTS_OF_THEIR_OWN  # no screen waits for them
        if facts_of(path).has_slow_dataclasses
    ]
    assert not slow


def test_the_fields_of_every_frozen_dataclass_can_be_read() -> None:
    """They are read when a class is first used: a mistake in them would be found by a clerk."""
    for path in MODULES:
        if "clerk_tui.frozen" in path.read_text(encoding="utf-8") and not name_of(path).endswith("__main__"):
            module = importlib.import_module(name_of(path))
            for value in [value for value in vars(module).values() if isinstance(value, type)]:
                if dataclasses.is_dataclass(value) and value.__module__ == module.__name__:
                    dataclasses.fields(value)  # raises what is wrong in them


def test_every_pattern_of_a_module_can_be_compiled() -> None:
    for path in MODULES:
        if "regex(" in path.read_text(encoding="utf-8"):
            for name, value in vars(importlib.import_module(name_of(path))).items():
                if type(value) is regex.LatePattern:
                    assert value.groups >= 0, (path, name)


KEY = re.compile(r"\b(?:F\d{1,2}|Ctrl\+[BD-GL-TNOPQRS])\b")
"""Keys that a clerk may have changed: not those that work in every line of text."""
SPEAK_OF_KEYS = ("settings", "tui.screens.settings", "keymap")
"""They speak of keys as such."""


def test_a_message_names_the_key_that_the_clerk_has_chosen() -> None:
    speakers = [path for path in MODULES if part_of(name_of(path)) in {"tui", "notation", "proof"}]
    for path in speakers:
        if not name_of(path).endswith(SPEAK_OF_KEYS):
            assert [said for said in facts_of(path).strings if KEY.search(said)] == [], path
