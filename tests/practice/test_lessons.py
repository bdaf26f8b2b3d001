"""The lessons: what they have a clerk do works as they say, and what was done is compared fairly."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clerk_tui import minutes, notation, practice
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.preview import Target
from clerk_tui.book.recording import Recording
from clerk_tui.keymap import BY_ID, key_of, use_keys
from clerk_tui.meeting import Entry, Head, acts
from clerk_tui.meeting.countries import Country
from clerk_tui.meeting.meeting import Directory
from clerk_tui.practice import (
    Lesson,
    Progress,
    Sign,
    all_signs,
    compare,
    is_minuted,
    lessons,
    model_of,
    open_lesson,
    signs_of,
    usage_of,
)
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Severity

BY_NAME = {lesson.name: lesson for lesson in lessons()}
every_lesson = pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.name)


def clock() -> datetime:
    """An evening in spring."""
    return datetime(2025, 3, 3, 18, 30, tzinfo=UTC)


def begun(book: MinuteBook, lesson: Lesson) -> Recording:
    """The lesson's meeting before anybody speaks."""
    recording = book.recording(book.import_notes(lesson.head)[0])
    book.flush()
    return recording


def as_recorded(recording: Recording) -> dict[int, tuple[Sign, ...]]:
    """What every entry was when it was first recorded, if none was changed."""
    return {entry.id: signs_of(recording.meeting, entry) for entry in recording.meeting.entries}


def test_there_are_three_short_lessons_and_a_whole_meeting() -> None:
    spoken = [sum(len(part.words.split()) for part in lesson.parts) for lesson in lessons()]
    assert len(spoken) == 4
    assert all(100 <= words <= 300 for words in spoken[:3])  # five minutes with the typing
    assert len(model_of(lessons()[3]).entries) >= 40


@every_lesson
def test_the_model_is_in_no_doubt_and_ready_to_go_out(lesson: Lesson) -> None:
    notes = notation.read_notes(lesson.notes(), Head(1), Directory(), minutes.style_names())
    assert not notes.reports
    style = minutes.style_for(notes.meeting.head.style)
    found = [finding.sentence for finding in prove(notes.meeting, style) if finding.severity is not Severity.INFO]
    assert not found


@every_lesson
def test_whoever_types_what_the_hints_say_is_understood_at_once_and_the_script_goes_on(
    lesson: Lesson, tmp_path: Path
) -> None:
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        for at, part in enumerate(lesson.parts):
            adds = all_signs(model_of(lesson, at + 1)) != all_signs(model_of(lesson, at))
            assert not is_minuted(lesson, at, recording.meeting)
            for line in part.lines:
                recording.enter_line(line)
            assert is_minuted(lesson, at, recording.meeting) == adds, part.words
        outcome = compare(lesson, recording.meeting, as_recorded(recording))
    assert outcome.understood == outcome.at_once == outcome.asked
    assert not outcome.missing


@every_lesson
def test_every_part_has_a_hint_whose_keys_are_those_of_commands(lesson: Lesson) -> None:
    for part in lesson.parts:
        assert part.hint
        assert part.lines
        assert "{" not in part.help


def test_a_hint_names_the_key_that_the_clerk_has_chosen() -> None:
    part = lessons()[0].parts[0]
    assert key_of("call-roll") in part.help
    try:
        use_keys({"call-roll": "ctrl+k"})
        assert part.help.startswith("^K opens the roll")
    finally:
        use_keys({})
    assert BY_ID["call-roll"].keys == "f2"


def test_other_words_and_another_order_of_the_roll_are_the_same_line(tmp_path: Path) -> None:
    lesson = BY_NAME["1-roll-and-narrative"]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        lines = (
            "/apologies corrie",
            "/present sallow vance",
            "/present brindle okafor",
            "/open",
            "/next",
            "Members stood in silence.",
        )
        for line in lines:
            recording.enter_line(line)
        assert all(is_minuted(lesson, at, recording.meeting) for at in range(2))
        outcome = compare(lesson, recording.meeting, as_recorded(recording))
    assert outcome.understood == 8  # five people, the opening, the item, the note
    assert [entry.kind.value for entry in outcome.missing][:2] == ["item", "statement"]


def test_a_question_kept_as_a_note_is_not_understood_and_counts_once_it_is_put_right(tmp_path: Path) -> None:
    lesson = BY_NAME["2-questions-and-a-resolution"]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        for line in ("/open", "/item 1", "clerk: presented the report.", "Okafor wanted the number of lettings."):
            recording.enter_line(line)
        first = as_recorded(recording)
        before = compare(lesson, recording.meeting, first)
        recording.undo()
        recording.enter_line("okafor? how many lettings there were to the dance school")
        after = compare(lesson, recording.meeting, first)
    assert after.understood == before.understood + 1
    assert after.at_once == before.at_once


def test_a_line_in_doubt_is_like_no_line_of_the_model(tmp_path: Path) -> None:
    lesson = BY_NAME["1-roll-and-narrative"]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        recording.note("Members wished her well.", is_unsettled=True)
        assert all_signs(recording.meeting) == Counter()


def test_the_people_of_the_lessons_are_invented_ones_of_the_package() -> None:
    assert {model_of(lesson).head.council for lesson in practice.lessons()} == {"Quillbeck Town Council"}


def test_a_roll_that_was_called_before_the_lesson_counts_for_nothing(tmp_path: Path) -> None:
    lesson = BY_NAME["3-motion-and-vote"]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        outcome = compare(lesson, recording.meeting, as_recorded(recording))
    assert outcome.understood == 0
    assert [entry.kind.value for entry in outcome.missing][:2] == ["opened", "item"]


def test_another_time_than_was_said_is_not_as_the_model_has_it(tmp_path: Path) -> None:
    lesson = BY_NAME["1-roll-and-narrative"]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        lines = [line for part in lesson.parts for line in part.lines]
        for line in (*lines[:-1], "/close 7.15pm"):
            recording.enter_line(line)
        outcome = compare(lesson, recording.meeting, as_recorded(recording))
    assert outcome.understood == outcome.at_once == outcome.asked - 1
    headings = dict(outcome.words(lesson, None))
    (told,) = headings["Recorded, but not all of it"]
    assert "7.15pm" in told
    assert "7.02pm" in told


def test_other_figures_than_were_said_are_not_as_the_model_has_them(tmp_path: Path) -> None:
    lesson = BY_NAME["3-motion-and-vote"]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        for line in (*TO_THE_VOTES, "/vote 2-2"):
            recording.enter_line(line)
        outcome = compare(lesson, recording.meeting, as_recorded(recording))
    assert [entry.kind.value for entry in outcome.other] == ["vote"]


@pytest.mark.parametrize(
    ("name", "typed", "instead", "lacks"),
    [
        ("3-motion-and-vote", "/vote named all -okafor", "/vote 4-1-0", "the names of those who voted"),
        ("3-motion-and-vote", "/vote named all -okafor", "/vote named all -vance", "the names of those who voted"),
        ("3-motion-and-vote", "/vote 2-3", "/vote named +okafor +sallow -vance -lorimer -brindle", ""),
        (
            "3-motion-and-vote",
            "/declare corrie ori in item 2 as treasurer of the bowling club leaves",
            "/declare corrie in item 2 as treasurer of the bowling club leaves",
            "the class of the interest (ori)",
        ),
        (
            "2-questions-and-a-resolution",
            "okafor? how many of these lettings had been for the dance school",
            "okafor? how many of these lettings had been for young people",
            "“dance school”",
        ),
        ("2-questions-and-a-resolution", "clerk> that there had been 18", "clerk> that there had been eighteen", ""),
        ("2-questions-and-a-resolution", "clerk> that there had been 18", "clerk> that there had been 80", "“18”"),
        ("1-roll-and-narrative", "... The river path was open again.", "... The grass was green.", "“path”"),
        (
            "1-roll-and-narrative",
            "!clerk to write to thank the volunteers by 31 March 2025",
            "!clerk to write to thank the volunteers",
            "the date by which it is due",
        ),
    ],
)
def test_a_line_that_lacks_what_matters_does_not_count_and_says_what(
    name: str, typed: str, instead: str, lacks: str, tmp_path: Path
) -> None:
    lesson = BY_NAME[name]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        for line in (line for part in lesson.parts for line in part.lines):
            recording.enter_line(instead if line == typed else line)
        outcome = compare(lesson, recording.meeting, as_recorded(recording))
    assert [what for lost in outcome.lacks.values() for what in lost] == ([lacks] if lacks else [])
    assert outcome.understood == outcome.asked - bool(lacks)
    assert lacks in " ".join(dict(outcome.words(lesson, None)).get("Recorded, but not all of it", ()))


def test_the_script_goes_on_where_a_speaker_goes_on_in_a_paragraph_of_its_own(tmp_path: Path) -> None:
    lesson = BY_NAME["1-roll-and-narrative"]
    at = next(at for at, part in enumerate(lesson.parts) if "river path" in part.words)
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        for line in (line for part in lesson.parts[:at] for line in part.lines):
            recording.enter_line(line)
        progress = Progress(lesson, recording.meeting, at)
        for line, is_on in (("vance: was glad.", False), ("toleafoa: the river path is open again", True)):
            recording.enter_line(line)
            entry = recording.meeting.entries[-1]
            assert progress.is_minuted(recording.meeting, [(None, entry)]) == is_on


def test_what_was_put_right_later_is_said_as_it_was_recorded(tmp_path: Path) -> None:
    lesson = BY_NAME["1-roll-and-narrative"]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        for line in ("/open 6.30pm", "/item 1", "Corrie was wished well.", "/close 7.02pm"):
            recording.enter_line(line)
        first = {entry.id: () for entry in recording.meeting.entries}
        told = dict(compare(lesson, recording.meeting, first).words(lesson, None))["Put right later"]
    assert any("Corrie was wished well." in sentence for sentence in told)


def said(lesson: Lesson, entry: Entry) -> str:
    """What the minutes of the model say of an entry."""
    model = model_of(lesson)
    return minutes.sentence(model, entry, minutes.style_for(model.head.style))


TO_THE_VOTES = (
    "/item 2",
    "/motion lorimer / vance: That the bowling green be let to the club for five years",
    "/amendment okafor / sallow: delete “five” and insert “three”",
)
AMENDMENT, MOTION = "/vote 2-3", "/vote named all -okafor"


@pytest.mark.parametrize(("late", "on"), [(0, "amendment"), (1, "motion")])
def test_of_two_votes_in_one_item_the_one_that_was_put_right_is_named(tmp_path: Path, late: int, on: str) -> None:
    lesson = BY_NAME["3-motion-and-vote"]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        progress = Progress(lesson, recording.meeting)
        for at, line in enumerate((*TO_THE_VOTES, AMENDMENT, MOTION), -len(TO_THE_VOTES)):
            if at == late:
                entry = recording.note(line, is_unsettled=True).entries[-1]
                progress.note(recording.meeting)
                recording.enter(recording.read(line, Target("edit", entry.id)))
            else:
                recording.enter_line(line)
            progress.note(recording.meeting)
        (later,) = progress.outcome(recording.meeting).later
        assert on in said(lesson, later)


@pytest.mark.parametrize(
    ("lines", "on"), [((*TO_THE_VOTES, AMENDMENT), "motion"), ((*TO_THE_VOTES[:2], MOTION), "amendment")]
)
def test_of_two_votes_in_one_item_the_one_that_is_missing_is_named(
    tmp_path: Path, lines: tuple[str, ...], on: str
) -> None:
    lesson = BY_NAME["3-motion-and-vote"]
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = begun(book, lesson)
        for line in lines:
            recording.enter_line(line)
        (missing,) = (e for e in compare(lesson, recording.meeting, as_recorded(recording)).missing if e.vote)
        assert on in said(lesson, missing)


@every_lesson
def test_an_american_clerk_practises_in_the_american_style(lesson: Lesson, tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording, progress, _ = open_lesson(book, lesson.said_as("US"), is_new=True)
        for line in (line for part in lesson.parts for line in part.lines):
            recording.enter_line(line)
        outcome = progress.outcome(recording.meeting)
        assert recording.state.style.name == model_of(progress.lesson).head.style == "us"
        assert outcome.understood == outcome.asked
        assert "called to order at 6:30 PM" in " ".join(map(recording.state.sentence, recording.meeting.entries))


@every_lesson
def test_an_irish_clerk_practises_in_irish_words_and_goes_on_in_them(lesson: Lesson, tmp_path: Path) -> None:
    irish = lesson.said_as("Irish")
    assert not any(
        " ori " in text or " nri " in text or "£" in text or "pounds" in text for text in irish.text.splitlines()
    )
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording, progress, _ = open_lesson(book, irish, is_new=True)
        for line in (line for part in irish.parts for line in part.lines):
            recording.enter_line(line)
        outcome = progress.outcome(recording.meeting)
        assert recording.state.style.name == "ireland"
        assert outcome.understood == outcome.asked
        book.flush()
        assert open_lesson(book, lesson, is_new=False)[1].lesson.head == irish.head


def test_the_words_of_practice_follow_the_country_or_the_locale() -> None:
    assert [usage_of(None, locale) for locale in ("en_IE.UTF-8", "en_US", "en_GB", "C", "")] == [
        "Irish",
        "US",
        "British",
        "British",
        "British",
    ]
    assert usage_of(Country.ENGLAND, "en_US") == "British"
    assert usage_of(Country.IRELAND) == "Irish"


@pytest.mark.parametrize(
    ("line", "is_taken"),
    [
        ("sallow: requested a recorded vote", True),
        ("Sallow requested a recorded vote", True),
        ("Cllr Sallow called for the names to be taken", True),
        ("a recorded vote was requested by Councillor Sallow", True),
        ("Vance requested a recorded vote", False),
        ("sallow: spoke for a recorded vote", False),
        ("Sallow Hill was named", False),
    ],
)
def test_a_request_for_a_recorded_vote_is_taken_in_any_words(tmp_path: Path, line: str, is_taken: bool) -> None:
    lesson = BY_NAME["3-motion-and-vote"]
    at = next(at for at, part in enumerate(lesson.parts) if part.speaker == "Councillor Sallow")
    with MinuteBook(tmp_path / "p.db", clock=clock) as book:
        recording = book.recording(book.import_notes(lesson.notes(at))[0])
        recording.enter_line(line)
        for entry in recording.meeting.doubts:
            recording.do(acts.settle(recording.meeting, entry))
        assert is_minuted(lesson, at, recording.meeting) == is_taken
