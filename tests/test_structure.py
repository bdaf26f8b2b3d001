"""What the classes stand on, who knows whom, and what is at the top of the project."""

from __future__ import annotations

import ast
import pkgutil
import subprocess
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from test_layers import MODULES, PACKAGE, imports_of, name_of

import clerk_tui

PROJECT = Path(__file__).parent.parent
TOP = {"clerk_tui", "tests", "sample.db", "pyproject.toml", "README.md"}
MOST_ANCESTORS = 2
"""Classes of ours that one of them may stand on. What needs more is made of parts."""


@cache
def classes() -> tuple[type, ...]:
    """Every class of ours, exceptions apart: those are kinds of one thing, and do nothing."""
    found = pkgutil.walk_packages(clerk_tui.__path__, f"{clerk_tui.__name__}.")
    modules = [import_module(module.name) for module in found if not module.name.endswith("__main__")]
    return tuple(
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and kind.__module__ == module.__name__ and not issubclass(kind, Exception)
    )


def ancestors(kind: type) -> list[str]:
    """The classes of ours that a class stands on."""
    return [base.__name__ for base in kind.__mro__[1:] if base.__module__.partition(".")[0] == clerk_tui.__name__]


def test_no_class_stands_on_more_than_two_others() -> None:
    assert {kind.__name__: ancestors(kind) for kind in classes() if len(ancestors(kind)) > MOST_ANCESTORS} == {}


def test_screens_know_the_host_and_not_the_application() -> None:
    screens = [path for path in MODULES if {"screens", "widgets"} & set(path.relative_to(PACKAGE).parts)]
    assert screens
    assert [name_of(path) for path in screens if "clerk_tui.tui.app" in set(imports_of(path))] == []


def test_the_parts_of_the_meeting_screen_know_the_session_and_the_line_starters_alone() -> None:
    package = PACKAGE / "tui" / "screens" / "meeting"
    makes_them = {"__init__", "screen"}
    prefix = f"{name_of(package / '__init__.py')}."
    known = {
        path.stem: {name.removeprefix(prefix) for name in imports_of(path) if name.startswith(prefix)}
        for path in package.glob("*.py")
        if path.stem not in makes_them
    }
    assert len(known) > len(makes_them)
    assert known.pop("line_starters") == {"session", "line_entry"}
    assert known.pop("line_entry") == {"session", "line_hints"}
    assert {part: others for part, others in known.items() if not others <= {"session", "line_starters"}} == {}


def late_and_checked(path: Path) -> tuple[set[str], set[str]]:
    """The names that a package imports late, each with its module; and those that it imports for the type checker."""
    late, checked = set[str](), set[str]()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and len(node.value.args) > 1:
            modules = ast.literal_eval(node.value.args[1])
            late |= {f"{name_of(path)}.{module}.{name}" for module in modules for name in modules[module].split()}
        elif isinstance(node, ast.If):
            imports = [line for line in node.body if isinstance(line, ast.ImportFrom)]
            checked |= {f"{line.module}.{name.name}" for line in imports for name in line.names}
    return late, checked


def test_what_is_imported_late_has_its_type() -> None:
    packages = [path for path in MODULES if "__getattr__ = late_names(" in path.read_text(encoding="utf-8")]
    assert packages
    differing = {name_of(path): late ^ checked for path in packages for late, checked in [late_and_checked(path)]}
    assert {name: names for name, names in differing.items() if names} == {}


def test_the_top_of_the_project_has_nothing_else() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=PROJECT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a checkout")
    top = {line.partition("/")[0] for line in listed.stdout.splitlines()}
    assert {name for name in top if not name.startswith(".")} == TOP


def names_defined(path: Path) -> list[str]:
    """The names that the statements of a module define, each time that one does."""
    names: list[str] = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        names += [target.id for target in targets if isinstance(target, ast.Name)]
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.append(node.target.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.append(node.name)
    return names


def test_no_module_defines_a_name_twice() -> None:
    twice = [
        f"{path.stem}.{name}"
        for path in PACKAGE.rglob("*.py")
        for name, count in Counter(names_defined(path)).items()
        if count > 1
    ]
    assert twice == []
