"""A committee clerk's terminal: minutes recorded live over one SQLite file."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

__version__ = "0.1.0"


def late_names(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """Return a `__getattr__` for a package that imports its modules when one of their names is first used, since the
    first screen needs few of them. `modules`: the public names of each module, separated by spaces."""
    module_of = {name: module for module, names in modules.items() for name in names.split()}

    def get(name: str) -> Any:
        if name not in module_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(f"{package}.{module_of[name]}"), name)
        setattr(import_module(package), name, found)
        return found

    return get


class LateModule:
    """A module that is imported when one of its names is first used, since most runs never need it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name), name)


def late_modules(package: str, names: str) -> dict[str, Any]:
    """Return late modules of a package by name, to be added to a module's globals. `names`: separated by spaces."""
    return {name: LateModule(f"{package}.{name}") for name in names.split()}
