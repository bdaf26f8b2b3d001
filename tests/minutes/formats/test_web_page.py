"""A web page is valid, and read aloud as well as seen: language, title, headings in order, tables with headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from scenarios.reading import FOLDER, scenario

from clerk_tui import minutes
from clerk_tui.errors import NotFoundError
from clerk_tui.minutes.document import About, Block, BlockKind, Document
from clerk_tui.minutes.formats.html import write, write_fragment
from clerk_tui.minutes.papers import PAPERS, Order, written

from .reading_back import one_form, parsed, parsed_fragment

SCENARIOS = [path.stem for path in sorted(FOLDER.glob("*.notes"))]
OTHER_PAPERS = [paper.name for paper in PAPERS if paper.name != "minutes"]


def pages() -> Iterator[tuple[str, str]]:
    """The minutes of every scenario, and of the other papers all of the first two of each style, then one of each. Any
    document makes a valid page: test_same_words generates them."""
    of_style = Counter[str]()
    for at, name in enumerate(SCENARIOS):
        found = re.search(r"^/style (.+)$", (FOLDER / f"{name}.notes").read_text("utf-8"), re.MULTILINE)
        style = found[1] if found else ""
        of_style[style] += 1
        yield name, "minutes"
        every = OTHER_PAPERS if of_style[style] < 3 else [OTHER_PAPERS[at % len(OTHER_PAPERS)]]
        yield from ((name, paper) for paper in every)


def content(name: str, form: str = "html", **order: object) -> str:
    """A paper of a scenario."""
    meeting = scenario(name)
    out = written(meeting, minutes.load(meeting.head.style), Order(format=form, **order))  # type: ignore[arg-type]
    assert isinstance(out, str)
    return out


def levels(page: Element) -> list[int]:
    """The levels of the headings in order."""
    return [int(e.tag[1]) for e in page.iter() if re.fullmatch("h[1-6]", str(e.tag))]


def are_in_order(found: list[int], first: int) -> bool:
    """Whether headings begin with a level and none is more than one below the one above it."""
    return all(now <= above + 1 for above, now in zip([first - 1, *found], found, strict=False))


@pytest.mark.parametrize(("name", "paper"), list(pages()))
def test_every_page_is_valid_and_its_headings_are_in_order(name: str, paper: str) -> None:
    if paper == "year" and name == "no-head":
        with pytest.raises(NotFoundError):
            content(name, paper=paper)
        return
    page = parsed(content(name, paper=paper))
    assert page.get("lang") == {"us": "en-US", "canada": "en-CA"}.get(scenario(name).head.style, "en-GB")
    assert (page.findtext("head/title") or "").strip()
    found = levels(page)
    assert are_in_order(found, 1), found
    assert found.count(1) == 1 or name == "no-head"


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_fragment_is_valid_and_goes_below_the_heading_of_a_page(name: str) -> None:
    out = content(name, "fragment")
    fragment = parsed_fragment(out)
    assert are_in_order(levels(fragment), 2)
    assert "<style" not in out
    assert "<body" not in out
    for item in scenario(name).items:
        assert are_in_order(levels(parsed_fragment(content(name, "fragment", item_id=item.id))), 2)


def test_a_page_needs_nothing_else_and_runs_nothing() -> None:
    out = content("vote-by-name")
    assert not re.search(r'<script|<link|<img|\bsrc=|\bhref=|url\((?!"data:)|@import|\bon\w+=', out)
    assert out.startswith("<!DOCTYPE html>\n")


def test_each_item_is_a_section_and_the_signature_is_in_none() -> None:
    main = parsed(content("vote-by-name")).find(".//main")
    assert main is not None
    sections = main.findall("section")
    assert [section[0].text for section in sections][:2] == ["1. Budget and Council Tax 2024/25", "2. The Ferry"]
    assert len(sections) == 6
    assert [e.get("class") for e in main][-1] == "signature"
    assert not list(sections[-1].iter("signature"))
    assert "The meeting closed" not in "".join(sections[-1].itertext())


def test_votes_by_name_are_tables_with_headings() -> None:
    tables = parsed(content("vote-by-name")).findall(".//table")
    assert len(tables) == 5
    for row in tables[0].iter("tr"):
        assert [(cell.tag, cell.get("scope")) for cell in row] == [("th", "row"), ("td", None)]


def test_the_columns_of_a_table_have_headings() -> None:
    for table in parsed(content("parish-march", paper="attendance")).findall(".//table"):
        assert [cell.get("scope") for cell in table.find("thead/tr") or ()] == ["col"] * 3
        assert all(row[0].get("scope") == "row" for row in table.findall("tbody/tr"))


def test_a_list_inside_a_list_is_in_its_entry() -> None:
    entries = [("1.", 1), ("2.", 1), ("(a)", 2), ("(b)", 2), ("", 1), ("3.", 1)]
    blocks = tuple(
        Block(BlockKind.LISTED, f"text {at}", label, level=level) for at, (label, level) in enumerate(entries)
    )
    main = parsed(write(Document(blocks))).find(".//main")
    assert main is not None
    outer = main.find("ol")
    assert outer is not None
    assert len(outer.findall("li")) == 3
    second = outer.findall("li")[1]
    assert len(second.findall("ol/li")) == 2
    assert (second.findtext("p") or "").strip() == "text 4"


def test_markup_in_a_text_is_text() -> None:
    hostile = '</title></p><script>alert("x")</script><!-- & &lt; '
    about = About(f"Minutes {hostile}", language="en-GB")
    blocks = (
        Block(BlockKind.TITLE, hostile),
        Block(BlockKind.PARAGRAPH, hostile),
        Block(BlockKind.ITEM, hostile, "<1>"),
    )
    page = parsed(write(Document(blocks, about)))
    assert page.findall(".//script") == []
    assert one_form(page.findtext(".//main/p") or "").strip() == hostile.strip()
    assert page.findtext("head/title") == f"Minutes {hostile}"
    assert "<script" not in write_fragment(Document(blocks, about))


def test_an_editor_that_takes_the_look_of_a_list_away_numbers_nothing_twice() -> None:
    entries = [Block(BlockKind.CLAUSE, "text", label, level=1, item_id=1) for label in ("(i)", "(ii)")]
    made = Document(tuple(entries), About("Minutes"))
    assert "<ol" not in write_fragment(made)
    assert write_fragment(made).count("<li>") == 2
    assert "<ol" in write(made)
