"""Every format has the same words in the same order, with the same numbers before them."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scenarios.reading import FOLDER, scenario

from clerk_tui import minutes
from clerk_tui.meeting import Meeting
from clerk_tui.minutes import formats, papers
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.formats import FORMATS, Format, format_called
from clerk_tui.minutes.formats.outline import LettersMissingError, outline
from clerk_tui.minutes.papers import PAPERS, Order, document, written
from clerk_tui.minutes.style_files import is_shipped

from .reading_back import expected, words_of

NAMES = [form.name for form in FORMATS if form.of == "document"]
SCENARIOS = [path.stem for path in sorted(FOLDER.glob("*.notes"))]
SOME = ["board-by-link", "exempt-lease", "followed-2-june", "organised-crime-2018", "parish-march", "vote-by-name"]
SET = [form.name for form in FORMATS if form.is_binary]
"""Formats that are set in pages, which takes longer: they are checked on some meetings."""
PLAIN = [name for name in NAMES if name not in SET]
OTHER_PAPERS = [paper.name for paper in PAPERS if paper.name != "minutes"]


def holds(meeting: Meeting, style: str, name: str, **order: object) -> None:
    """A paper of a meeting in one format has the words of its document."""
    ordered = Order(format=name, **order)  # type: ignore[arg-type]
    loaded = minutes.load(style)
    made = document(meeting, loaded, ordered)
    assert words_of(name, written(meeting, loaded, ordered), made) == expected(name, made)


@pytest.mark.parametrize(("of", "name"), [(of, name) for of in SCENARIOS for name in (NAMES if of in SOME else PLAIN)])
def test_minutes_have_their_words_in_every_format(of: str, name: str) -> None:
    meeting = scenario(of)
    holds(meeting, meeting.head.style, name, with_exempt=True)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("style", [name for name in minutes.style_names() if is_shipped(name)])
def test_minutes_have_their_words_in_every_style(style: str, name: str) -> None:
    for of in ("vote-by-name",) if name in SET else ("organised-crime-2018", "vote-by-name"):
        holds(scenario(of), style, name)


@pytest.mark.parametrize(("of", "name"), [(of, name) for of in SOME for name in (NAMES if of in SOME[-2:] else PLAIN)])
def test_other_papers_have_their_words_in_every_format(of: str, name: str) -> None:
    meeting = scenario(of)
    for paper in OTHER_PAPERS:
        holds(meeting, meeting.head.style, name, paper=paper)


@pytest.mark.parametrize("name", NAMES)
def test_an_extract_has_the_words_of_its_item(name: str) -> None:
    meeting = scenario("organised-crime-2018")
    for item in meeting.items[-3:] if name in SET else meeting.items:
        holds(meeting, "durham", name, item_id=item.id)


def test_every_scenario_is_a_file_beside_the_others() -> None:
    assert set(SOME) <= set(SCENARIOS)
    assert all(Path(FOLDER / f"{name}.notes").is_file() for name in SOME)


TEXTS = st.one_of(
    st.text(max_size=40),
    st.text("aZé ŵẏ#*_-+=.)(1|<>&;\\`[]!~$:\"'@/\t\n", max_size=30),
    st.sampled_from(
        ["", "1. a list", "&amp; &#65;", "__init__", "a * b * c", "<b>x</b>", "===", "---", "- [x] y", "C #"]
    ),
)
LABELS = st.sampled_from(
    ["", "(i)", "(ii)", "(a)", "a)", "1.", "2.", "3)", "•", "–", "24/7", "5.1", "(h)", "Note:", "*"]
)
ORDINARY = [kind for kind in BlockKind if kind not in (BlockKind.COLUMNS, BlockKind.ROW)]
BLOCKS = st.one_of(
    st.builds(
        Block, st.sampled_from(ORDINARY), TEXTS, LABELS, level=st.integers(0, 3), item_id=st.sampled_from([None, 1, 2])
    ),
    st.builds(Block, st.just(BlockKind.CLAUSE), TEXTS, LABELS, level=st.integers(1, 3), item_id=st.just(1)),
    st.builds(
        Block,
        st.sampled_from([BlockKind.COLUMNS, BlockKind.ROW]),
        st.just(""),
        cells=st.lists(TEXTS, min_size=1, max_size=4).map(tuple),
    ),
)
DOCUMENTS = st.lists(BLOCKS, max_size=9).map(lambda blocks: Document(tuple(blocks)))


@pytest.mark.parametrize("name", ["html", "fragment", "markdown"])
@settings(max_examples=100, deadline=None)
@given(DOCUMENTS)
def test_any_document_keeps_its_words(name: str, made: Document) -> None:
    content = format_called(name).write(made)
    assert words_of(name, content, made) == expected(name, made)
    content.encode()  # type: ignore[union-attr]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_any_document_keeps_its_words_in_word(made: Document) -> None:
    try:
        content = format_called("docx").write(made)
    except LettersMissingError:
        return  # codes that are no letters are told instead
    assert words_of("docx", content, made) == expected("docx", made)


LATIN = st.text("abc XYZ ŵŷŴ ṁḃ áéíóú — “quoted” (1) £5 ½", max_size=200)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.builds(Block, st.sampled_from(ORDINARY), LATIN, LABELS, level=st.integers(0, 3)), max_size=20))
def test_any_document_keeps_its_words_on_paper(blocks: list[Block]) -> None:
    made = Document(tuple(blocks))
    assert words_of("pdf", format_called("pdf").write(made), made) == expected("pdf", made)


@given(DOCUMENTS)
def test_no_part_of_a_document_is_lost_on_the_way_to_a_format(made: Document) -> None:
    assert bool(list(outline(made))) is bool(made.blocks)


# Every format and every paper has what it needs; what one still lacks is named

NOT_FORMATS = {"outline"}
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
