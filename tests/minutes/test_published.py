"""Imported meetings in the style that prints the words of their published minutes, and in others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_tui.meeting import AgendaItem, Capacity, Entry, Head, Kind, Meeting, Person, RollPlace, Stage
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.minutes import BlockKind, as_text, load, render, render_item
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.minutes.papers import PAPERS, Order, written
from clerk_tui.proof.check import prove

PUBLISHED = load("published")

PEOPLE = {1: Person(1, "Councillor A Ash"), 2: Person(2, "Councillor B Birch")}
ROLL = (RollPlace(1, Capacity.CHAIR, 1), RollPlace(2, Capacity.MEMBER, 2))
ITEMS = (AgendaItem(1, "Apologies", 1, "1."), AgendaItem(2, "The oak", 2, "2."))


def entry(number: int, kind: Kind, published: str | None, item: int | None = None, **more: object) -> Entry:
    return replace(Entry(number, kind, number * GAP_BETWEEN, item, published=published), **more)  # type: ignore[arg-type]


def meeting(*more: Entry) -> Meeting:
    """Minutes that were imported."""
    entries = (
        entry(1, Kind.NOTE, "ELMFIELD  COUNCIL\nTREES COMMITTEE", text="the head"),
        entry(2, Kind.PRESENT, "PRESENT\nCllr A. Ash (Chair)\nCllr B. Birch", persons=(1, 2)),
        entry(3, Kind.ITEM, "1\nAPOLOGIES", 1),
        entry(4, Kind.NOTE, "There were none.", 1, text="There were none."),
        entry(5, Kind.ITEM, "2  THE OAK", 2),
        entry(
            6, Kind.QUESTION, "Cllr Birch asked how old it was. The Chair said: very.", 2, persons=(2,), text="how old"
        ),
        entry(7, Kind.ANSWER, "", 2, persons=(1,), text="that it was very old"),
        entry(8, Kind.CLAUSE, "Resolved: (i) that it stay", 2, text="that it stay"),
        entry(9, Kind.CLAUSE, "(ii) that it be measured.", 2, text="that it be measured"),
        entry(10, Kind.DEPARTURE, "Cllr Birch left at 8pm.", 2, persons=(2,), at=time(20)),
        entry(11, Kind.CLOSED, "Meeting closed 8.15pm.", 2, at=time(20, 15)),
    )
    head = Head(1, "Elmfield Council", "Trees Committee", date(2003, 1, 6), style="published")
    return Meeting(head, PEOPLE, ROLL, ITEMS, tuple(sorted((*entries, *more), key=lambda e: e.position)))


@pytest.mark.parametrize(
    ("opening", "titles"),
    [
        (["Elmfield Council", "MINUTES of a meeting of the Council on 6 May 2003.", "PRESENT: A Ash"], 2),
        (["(scanned)", "Elmfield Council Minutes, 6 May", "There were 3 minutes of silence."], 1),
        (["The minutes of 4 May were agreed.", "Minutes were kept by C Clark."], 0),
        (["Elmfield Council - 6th May 2003", "Present", "A Ash"], 1),
        (["ELMFIELD COUNCIL", "GENERAL MEETING MONDAY 6 MAY 2003", "Held in the Hall"], 2),
        (["Elmfield Council was asked about the meeting of May 2003.", "Nobody knew."], 0),
    ],
)
def test_the_title_of_published_minutes_is_a_title_in_every_format(opening: list[str], titles: int) -> None:
    head = [entry(at, Kind.NOTE, line, text=line) for at, line in enumerate(opening, 1)]
    made = render(replace(meeting(), entries=(*head, *meeting().entries[2:])), PUBLISHED)
    assert sum(block.kind is BlockKind.TITLE for block in made.blocks) == titles
    assert [block.text for block in made.blocks[: len(opening)]] == opening


def source(here: Meeting) -> list[str]:
    return " ".join(e.published for e in here.entries if e.published).split()


def test_every_word_is_printed_in_its_order_and_none_is_added() -> None:
    here = meeting()
    assert as_text(render(here, PUBLISHED)).split() == source(here)
    assert here.stage is Stage.DRAFT


def test_headings_are_headings_and_lines_stay_lines() -> None:
    text = as_text(render(meeting(), PUBLISHED))
    assert text.startswith("ELMFIELD COUNCIL\nTREES COMMITTEE\n\nPRESENT\nCllr A. Ash (Chair)\n")
    assert "\n\nThere were none.\n\n" in text
    blocks = render(meeting(), PUBLISHED).blocks
    assert [b.text for b in blocks if b.kind is BlockKind.ITEM] == ["1 APOLOGIES", "2 THE OAK"]


def test_what_shares_the_words_above_is_found_in_their_block() -> None:
    document = render(meeting(), PUBLISHED)
    assert document.block_of(7) == document.block_of(6)
    assert all(document.block_of(e.id) is not None for e in meeting().entries)


@pytest.mark.parametrize(
    ("added", "printed"),
    [
        (Entry(50, Kind.NOTE, 4 * GAP_BETWEEN + 1, 1, text="A note of today."), "A note of today."),
        (Entry(50, Kind.CLAUSE, 9 * GAP_BETWEEN + 1, 2, text="that it be watered"), "RESOLVED that it be watered"),
        (Entry(50, Kind.ARRIVAL, 10 * GAP_BETWEEN + 1, 2, (2,), None, time(20, 5)), "Councillor Birch returned"),
        (Entry(50, Kind.CLOSED, 12 * GAP_BETWEEN, 2, text=None, at=time(21)), "The meeting closed at 9 pm."),
    ],
)
def test_what_was_added_is_printed_in_the_plain_style_in_its_place(added: Entry, printed: str) -> None:
    before, after = as_text(render(meeting(), PUBLISHED)), as_text(render(meeting(added), PUBLISHED))
    assert printed in after
    lines = [line for line in after.split("\n") if printed not in line]
    assert " ".join(lines).split() == before.split()


def test_what_is_struck_out_or_private_is_not_printed() -> None:
    here = meeting(entry(60, Kind.PRIVATE, None, 2, text="not for the minutes"))
    struck = [replace(e, is_struck=True) if e.id == 4 else e for e in here.entries]
    text = as_text(render(replace(here, entries=tuple(struck)), PUBLISHED))
    assert "There were none" not in text
    assert "not for the minutes" not in text


def test_exempt_words_are_left_out_and_marked() -> None:
    here = meeting(entry(61, Kind.EXEMPT, "The public were excluded.", 2, position=7 * GAP_BETWEEN + 1))
    public, full = as_text(render(here, PUBLISHED)), as_text(render(here, PUBLISHED, with_exempt=True))
    assert "that it stay" not in public
    assert "not published" in public
    assert "that it stay" in full


def test_one_item_is_its_own_words() -> None:
    text = as_text(render_item(meeting(), 1, PUBLISHED))
    assert text.split() == "1 APOLOGIES There were none.".split()


def test_another_style_prints_the_structure() -> None:
    text = as_text(render(meeting(), load("durham")))
    assert "ELMFIELD  COUNCIL" not in text
    assert "(i)" in text
    assert "Councillor A Ash" in text


def test_a_style_of_published_words_serves_a_meeting_of_our_own() -> None:
    here = meeting()
    own = replace(here, entries=tuple(replace(e, published=None) for e in here.entries))
    assert as_text(render(own, PUBLISHED)) == as_text(render(own, load("plain")))


@pytest.mark.parametrize("paper", [paper.name for paper in PAPERS])
def test_every_paper_is_made_of_it(paper: str) -> None:
    assert written(meeting(), PUBLISHED, Order(paper))


def test_the_decisions_are_in_the_published_words() -> None:
    text = written(meeting(), PUBLISHED, Order("decisions"))
    assert isinstance(text, str)
    assert "Resolved: (i) that it stay" in text
    assert "There were none" not in text


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
def test_every_format_is_written_of_it(form: str) -> None:
    made = written(meeting(), PUBLISHED, Order(format=form))
    assert made
    if isinstance(made, str) and form in ("markdown", "html", "fragment"):
        assert "how old it was" in made


def test_published_minutes_are_in_the_english_of_their_country() -> None:
    here = meeting()
    there = replace(
        here, head=replace(here.head, council="Elmfield Unified School District", venue="Elmfield, CA 95814")
    )
    assert render(here, PUBLISHED).about.language == "en-GB"
    assert render(there, PUBLISHED).about.language == "en-US"
    assert render(there, load("canada")).about.language == "en-CA"


def test_published_minutes_are_no_draft() -> None:
    assert not render(meeting(), PUBLISHED).about.is_draft
    assert render(meeting(), load("durham")).about.is_draft


def test_the_proof_quotes_them_as_they_were_published() -> None:
    asked = "Cllr Birch asked what the oak was worth, and when it had been planted, and by whom it had been given."
    here = meeting(
        entry(12, Kind.QUESTION, asked, 2, persons=(2,), text="Birch asked what the oak was worth"),
        entry(13, Kind.MOTION, "It was proposed by Cllr Ash", 2, persons=(1,)),
        entry(14, Kind.DECLARATION, "Cllr Ash declared an interest in item 6.", 1, persons=(1,), text="in item 6"),
    )
    told = {finding.code: finding.sentence for finding in prove(here, PUBLISHED)}
    assert told["S3"] == "“Cllr Birch asked what the oak was worth, and when it had…” has no answer."
    assert told["M4"].startswith("“It was proposed by Cllr Ash” was never decided.")
    assert "I1" not in told, "the numbers of the agenda are not those of the minutes"


def test_the_proof_asks_nobody_to_close_what_was_published_without_an_end() -> None:
    here = meeting()
    here = replace(here, entries=tuple(e for e in here.entries if e.kind is not Kind.CLOSED))
    assert "H7" not in {finding.code for finding in prove(here, PUBLISHED)}
    assert "H7" in {finding.code for finding in prove(here, load("plain"))}


def test_several_speakers_who_are_on_no_roll_are_told_in_one_sentence() -> None:
    people = {i: Person(i, name) for i, name in enumerate(("Jo Elm", "Kit Fir", "Lou Gorse", "Max Holly"), 3)}
    here = meeting(entry(12, Kind.STATEMENT, "Four residents spoke.", 2, persons=(3, 4, 5, 6), text="spoke"))
    here = replace(here, people={**here.people, **people})
    (told,) = [finding.sentence for finding in prove(here, PUBLISHED) if finding.code == "S1"]
    assert told == "Jo Elm, Kit Fir and 2 others speak here, but are not on the roll."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Pressed by the Chair, Councillor Birch said that it was sound.", None),
        ("said that it was sound.", "Councillor Birch said that it was sound."),
    ],
)
def test_sentence_of_the_source_bears_no_second_name(text: str, line: str | None) -> None:
    said = entry(12, Kind.STATEMENT, "As printed.", 2, persons=(2,), text=text)
    blocks = render_item(meeting(said), 2, load("plain")).blocks
    assert [b.line for b in blocks if 12 in b.entry_ids] == [line or text]
