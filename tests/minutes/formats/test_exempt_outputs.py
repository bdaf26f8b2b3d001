"""Nothing said while the public is excluded is in any file for the public: no paper, no format, no name of a file."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import docx
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scenarios.reading import scenario
from scenarios.test_generated_exempt_business import STEPS, held

from clerk_tui import minutes
from clerk_tui.book.exports import file_name
from clerk_tui.meeting import Kind, Meeting, Settled, Stage
from clerk_tui.minutes.document import DRAFT, NOT_PUBLIC
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.minutes.papers import PAPERS, Before, Order, written

SECRETS = {
    "exempt-lease": "Larkspur Vantage Brackenbury 418,250 455,000 481,250 10.20 caretakers Tobias Wren Flint".split(),
    "exempt-not-readmitted": "Annwen Lloyd apologise".split(),
}


def all_of(content: str | bytes) -> str:
    """Everything that is in a file: of a Word document every part, of a PDF its text, bookmarks and properties, but not
    its identifier and the names of its fonts, which begin with letters made at random."""
    if isinstance(content, str):
        return content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            texts = [parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels"))]
        return "\n".join([*texts, *(re.sub(r"<[^>]*>", "", text) for text in texts)])
    pdf = pypdf.PdfReader(io.BytesIO(content))
    plain = re.sub(rb"stream.*?endstream|/ID\s*\[[^\]]*\]|/[A-Z]{6}\+[\w-]+", b"", content, flags=re.DOTALL)
    lines = [page.extract_text().replace("\n", " ") for page in pdf.pages]
    return "\n".join([*lines, str(pdf.outline), str(pdf.metadata), plain.decode("latin-1")])


def orders(meeting: Meeting, names: list[str], *, with_exempt: bool = False) -> list[Order]:
    """Every paper and every extract in those formats, and the data."""
    made = [
        Order(paper.name, form.name, with_exempt=with_exempt)
        for form in FORMATS
        if form.name in names
        for paper in PAPERS
        if form.of == "document" or paper.name == "minutes"
    ]
    form = next(name for name in names if name in ("text", "docx", "pdf", "html"))
    return made + [Order(format=form, item_id=item.id, with_exempt=with_exempt) for item in meeting.items]


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
@pytest.mark.parametrize("name", SECRETS)
def test_no_word_of_a_scenario_is_in_a_public_file(name: str, form: str) -> None:
    meeting = scenario(name)
    style = minutes.load(meeting.head.style)
    form_and_one = [form] if form in ("text", "docx", "pdf", "html") else [form, "text"]
    for order in orders(meeting, form_and_one):
        out = all_of(written(meeting, style, order)) + file_name(meeting, order)
        assert [word for word in SECRETS[name] if word in out] == []
        assert NOT_PUBLIC not in out


@pytest.mark.parametrize("form", [form.name for form in FORMATS if form.name != "popolo"])
def test_all_of_it_is_in_a_file_with_exempt_parts(form: str) -> None:
    meeting = scenario("exempt-lease")
    order = Order(format=form, with_exempt=True)
    out = all_of(written(meeting, minutes.load("durham"), order))
    assert "Larkspur" in out
    assert "418,250" in out
    assert file_name(meeting, order).rpartition(".")[0].endswith("-exempt")


def test_the_decisions_say_that_there_was_exempt_business_and_no_more() -> None:
    meeting = scenario("exempt-lease")
    public, full = (
        str(written(meeting, minutes.load("durham"), Order("decisions", with_exempt=with_exempt)))
        for with_exempt in (False, True)
    )
    assert "gave instructions to the Estates Surveyor" in public
    assert "£455,000" not in public
    assert "£455,000" in full
    assert full.startswith(f"{NOT_PUBLIC}\n\n")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(STEPS, st.booleans()), min_size=4, max_size=24))
def test_no_word_of_any_exempt_business_is_in_a_public_file(steps: list[tuple[Kind, bool]]) -> None:
    meeting, hidden, private = held(steps)
    names = ["text", "html", "fragment", "markdown", "json", "popolo"]
    for style in map(minutes.load, ("durham", "parish")):
        for order in orders(meeting, names):
            out = all_of(written(meeting, style, order, Before())).casefold() + file_name(meeting, order)
            assert [word for word in hidden | private if word in out] == [], order
        for order in orders(meeting, names, with_exempt=True):
            out = all_of(written(meeting, style, order, Before())).casefold()
            assert [word for word in private if word in out] == [], order


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(STEPS, st.booleans()), min_size=4, max_size=24))
def test_nor_is_it_in_a_public_file_of_word_or_on_paper(steps: list[tuple[Kind, bool]]) -> None:
    meeting, hidden, private = held(steps)
    for name in ("docx", "pdf"):
        for paper in ("minutes", "actions"):
            out = all_of(written(meeting, minutes.load("durham"), Order(paper, name))).casefold()
            assert [word for word in hidden | private if word in out] == []


# Minutes are marked as a draft until they are agreed, and what has exempt parts in it as not for the public

MARKING = ["docx", "pdf", "html", "markdown"]


def marks(meeting: Meeting, order: Order) -> list[str]:
    """The marks that are seen on every page, or above everything else."""
    out = written(meeting, minutes.load(meeting.head.style), order)
    if isinstance(out, str):
        head = out[: out.index("HARROWMERE")].rpartition("<main>")[2]
        return [mark for mark in (NOT_PUBLIC, DRAFT) if mark in head]
    if order.format == "docx":
        sections = docx.Document(io.BytesIO(out)).sections
        assert len(sections) == 1
        return [line.text for line in sections[0].header.paragraphs if line.text]
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(out)).pages]
    found = [[mark for mark in (NOT_PUBLIC, DRAFT) if mark in page] for page in pages]
    assert len(found) > 1
    assert all(one == found[0] for one in found)
    return found[0]


@pytest.mark.parametrize("form", MARKING)
def test_minutes_are_a_draft_until_they_are_agreed(form: str) -> None:
    meeting = scenario("vote-by-name")
    assert marks(meeting, Order(format=form)) == [DRAFT]
    for stage in (Stage.AGREED, Stage.SIGNED):
        settled = replace(meeting, settled=Settled(stage, date(2024, 3, 25)))
        assert marks(settled, Order(format=form)) == []


@pytest.mark.parametrize("form", MARKING)
def test_exempt_parts_are_marked_first(form: str) -> None:
    meeting = scenario("exempt-lease")
    assert marks(meeting, Order(format=form, with_exempt=True)) == [NOT_PUBLIC, DRAFT]


@pytest.mark.parametrize("form", ["text", "fragment"])
def test_what_is_copied_from_has_only_the_mark_that_must_not_be_lost(form: str) -> None:
    meeting = scenario("exempt-lease")
    assert marks(meeting, Order(format=form)) == []
    assert marks(meeting, Order(format=form, with_exempt=True)) == [NOT_PUBLIC]


def test_what_is_taken_from_the_minutes_is_as_much_of_a_draft() -> None:
    assert marks(scenario("vote-by-name"), Order("decisions", "html")) == [DRAFT]


@pytest.mark.parametrize("paper", ["actions", "attendance", "agenda"])
def test_other_papers_are_no_draft(paper: str) -> None:
    meeting = scenario("vote-by-name")
    assert marks(meeting, Order(paper, "html")) == []


def test_a_public_meeting_is_not_marked_for_being_asked_for_with_exempt_parts() -> None:
    assert marks(scenario("vote-by-name"), Order(format="html", with_exempt=True)) == [DRAFT]


def test_an_extract_is_marked_like_the_minutes() -> None:
    meeting = scenario("vote-by-name")
    page = str(written(meeting, minutes.load("durham"), Order(format="html", item_id=meeting.items[0].id)))
    assert '<p class="mark">DRAFT</p>' in page
    assert "<title>DRAFT: Minutes of Council, 26 February 2024: 1 Budget and Council Tax 2024/25</title>" in page
