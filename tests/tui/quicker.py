"""Textual under test, without what nobody looks at and without working the same thing out again for each application.

Nothing here changes what a screen does or shows: every widget is drawn as often as in a terminal, and `driving.text`
puts a whole screen together itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
import textual._callback
from textual._compositor import Compositor
from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.geometry import Region
from textual.strip import Strip

Chops = Sequence[Mapping[int, Strip]]
CUT = Compositor._render_chops
"""Textual's own, for tests of what a terminal is sent."""


def use(patch: pytest.MonkeyPatch) -> None:
    """Put all of this into Textual."""
    patch.setattr(RuleSet, "__hash__", object.__hash__)  # the same number, without a call of Python
    _draw_but_do_not_cut(patch)
    _share_styles(patch)
    _count_parameters_once(patch)


def _draw_but_do_not_cut(patch: pytest.MonkeyPatch) -> None:
    """An update draws its widgets, but is not cut to what a terminal is sent: there is no terminal."""
    update = Compositor.render_update
    updating = set[Compositor]()

    def render_update(compositor: Compositor, *given: Any, **options: Any) -> object:
        updating.add(compositor)
        try:
            return update(compositor, *given, **options)
        finally:
            updating.discard(compositor)

    def render_chops(compositor: Compositor, crop: Region, is_rendered_line: Callable[[int], bool]) -> Chops:
        if compositor not in updating:
            return CUT(compositor, crop, is_rendered_line)
        for _drawn in compositor._get_renders(crop):
            pass
        return []

    patch.setattr(Compositor, "render_update", render_update)
    patch.setattr(Compositor, "_render_chops", render_chops)


def _share_styles(patch: pytest.MonkeyPatch) -> None:
    """Hundreds of applications in one process share what Textual makes of their style sheets."""
    parsed: dict[frozenset[tuple[str, str]], LRUCache[Any, Any]] = {}
    set_variables = Stylesheet.set_variables

    def set_and_share(sheet: Stylesheet, variables: dict[str, str]) -> None:
        sheet._parse_cache = LRUCache(1)  # Textual empties it, and the shared one is to stay
        set_variables(sheet, variables)
        sheet._parse_cache = parsed.setdefault(frozenset(variables.items()), LRUCache(1000))

    patch.setattr(Stylesheet, "set_variables", set_and_share)


def _count_parameters_once(patch: pytest.MonkeyPatch) -> None:
    """How many parameters a function has is the same for each that is made of the same code."""
    count = textual._callback._count_parameters
    known: dict[tuple[object, bool], int] = {}

    def counted(function: Callable[..., Any]) -> int:
        code = getattr(function, "__code__", None)
        if code is None or hasattr(function, "__wrapped__"):
            return count(function)
        of = code, hasattr(function, "__self__")
        if of not in known:
            known[of] = count(function)
        return known[of]

    patch.setattr(textual._callback, "_count_parameters", counted)
