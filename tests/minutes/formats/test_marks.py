"""Minutes are marked as a draft until they are agreed, and what has exempt parts in it as not for the public."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pypdf
import pytest
from scenarios.reading import scenario

from clerk_tui import minutes
from clerk_tui.meeting import Meeting, Settled, Stage
from clerk_tui.minutes.document import DRAFT, NOT_PUBLIC
from clerk_tui.minutes.publish import Order, written

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
