"""Every format and every paper has what it needs; what one still lacks is named."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import pytest

from clerk_tui.minutes import formats, papers
from clerk_tui.minutes.formats import FORMATS, Format

NOT_FORMATS = {
    "word_numbering",
    "word_package",
    "word_styles",
    "word_template",
    "outline",
    "public_record",
}
"""Modules beside the formats that several of them share."""


def lacks(form: Format) -> list[str]:
    """What a format still lacks, and where that belongs."""
    module, _, function = form.writer.partition(".")
    path = f"{formats.__name__}.{module}"
    has = {
        f"its module, {path}": find_spec(path) is not None,
        "a name to choose it by: FORMATS": bool(form.called),
        "a name of its own: FORMATS": [other.name for other in FORMATS].count(form.name) == 1,
        "a line of the help: `about` in FORMATS": bool(form.about),
        "an ending that begins with a dot: FORMATS": bool(form.endings) and all(e[0] == "." for e in form.endings),
    }
    missing = [what for what, is_there in has.items() if not is_there]
    if find_spec(path) is not None and not callable(getattr(import_module(path), function, None)):
        missing.append(f"its writer, {function} in {path}")
    return missing


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_format_lacks_nothing(form: Format) -> None:
    missing = lacks(form)
    assert not missing, f"{form.name} lacks {'; '.join(missing)}"


def test_every_module_of_a_format_is_in_the_table() -> None:
    modules = {module.name for module in iter_modules(formats.__path__)} - NOT_FORMATS
    assert modules == {form.writer.partition(".")[0] for form in FORMATS}


def test_every_module_of_a_paper_is_in_the_table() -> None:
    modules = {module.name for module in iter_modules(papers.__path__)}
    assert modules == {paper.name for paper in papers.PAPERS} - {"minutes"}
    assert all(paper.called and paper.about for paper in papers.PAPERS)
