"""A meeting recorded in the screens, by keys alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from books import book_with_meeting
from driving import flat, leave_roll, on_screen, resize, send, text, until
from sitting import running
from textual import events
from textual.pilot import Pilot

from clerk_tui import minutes
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.meeting import Kind, Meeting
from clerk_tui.tui.screens.meeting import MeetingScreen, record_pane


@asynccontextmanager
async def opened(path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[Pilot[int], MeetingScreen]]:
    """The meeting's screen, on a book that has one meeting."""
    meeting_id = 1 if path.exists() else book_with_meeting(path)
    async with running(path, size=size) as (app, pilot):
        if not isinstance(app.screen, MeetingScreen):
            app.open_meeting(meeting_id)
            await leave_roll(pilot)
        screen = on_screen(app, MeetingScreen)
        yield pilot, screen


async def type_line(pilot: Pilot[int], text: str) -> None:
    """Type a line quickly and press Enter."""
    send(pilot.app, *text, "enter")
    await pilot.pause()


def stored(path: Path) -> Meeting:
    """The meeting as it is on the disk."""
    with MinuteBook(path, is_read_only=True) as book:
        return book.reader.meeting(1)


def minutes_of(path: Path) -> str:
    """The minutes as they are on the disk."""
    meeting = stored(path)
    return minutes.as_text(minutes.render(meeting, minutes.load("durham")))


async def test_lines_become_minutes(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, _):
        for line in (
            "/next",
            "/present all",
            "/next",
            "fern: reported that two elms were dead",
            "cedar? whether they could be kept",
            "fern> that they could not",
            "= That the elms be felled",
        ):
            await type_line(pilot, line)
    text = minutes_of(path)
    assert "Councillor C Cedar asked whether they could be kept. Fay Fern noted that they could not." in text
    assert "(i) That the elms be felled." in text


async def test_a_burst_in_one_go_lands_in_order(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, _):
        send(pilot.app, *"onX", "backspace", *"e", "enter", *"two", "enter", *"thre", "left", "e", "enter")
        await pilot.pause()
    assert [e.text for e in stored(path).entries] == ["one", "two", "three"]


async def test_esc_clears_what_is_typed_and_one_key_brings_it_back(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"half a line", "escape")
        await until(lambda: any("The line is cleared. ^Z brings it back." in row for row in text(pilot.app)))
        assert screen.composer.line == ""
        await pilot.press("ctrl+z")
        assert screen.composer.line == "half a line"
        assert screen.recording.meeting.entries == ()


async def test_letters_typed_after_an_entry_could_not_be_changed_go_nowhere(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "first")
        await pilot.press(*"half a line", "up", "up", "e", *"extra")
        await until(lambda: "Esc goes to it; there Enter records it, Esc clears it." in flat(pilot))
        (entry,) = screen.recording.meeting.entries
        assert (screen.composer.line, entry.text, entry.is_struck) == ("half a line", "first", False)
        await pilot.press("escape", "escape")
        assert screen.composer.line == ""


async def test_up_says_what_it_does_and_goes_into_the_record_with_the_words_kept(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "first")
        await pilot.press(*"half a line", "up")
        await until(lambda: any("↑ again goes into the record" in row for row in text(pilot.app)))
        await pilot.press("up")
        assert screen.record.has_focus
        await pilot.press("e")
        await until(lambda: any("There is an unfinished line" in row for row in text(pilot.app)))
        await pilot.press("escape")
        assert screen.composer.has_focus
        assert screen.composer.line == "half a line"


async def test_half_typed_line_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        await pilot.press(*"half a line")
        screen.keep_draft()
    async with opened(path) as (_, screen):
        assert screen.composer.line == "half a line"
        assert screen.session.target.purpose == "new"


async def test_letters_that_wait_behind_others_are_in_the_draft_already(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"one")
        drafts: list[str] = []
        screen.line_entry._draft.keep = lambda text, *_: drafts.append(text)  # type: ignore[method-assign]
        for letter in "two":
            screen.composer._forward_event(events.Key(letter, letter))
        assert (screen.composer.line, drafts) == ("one", ["onetw", "onetwo"])
        await pilot.pause()
        assert (screen.composer.line, drafts[-1]) == ("onetwo", "onetwo")


async def test_entry_is_edited_moved_struck_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        for line in ("first", "second", "third"):
            await type_line(pilot, line)
        await pilot.press("up", "up", "e")
        assert screen.composer.line == "second"
        assert screen.session.target.purpose == "edit"
        await pilot.press("end", *" thing", "enter", "up", "<", "x", "escape")
        assert [(e.text, e.is_struck) for e in screen.recording.meeting.entries] == [
            ("first", False),
            ("third", True),
            ("second thing", False),
        ]
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert [e.text for e in screen.recording.meeting.entries] == ["first", "second", "third"]
    async with opened(path) as (pilot, screen):
        await pilot.press("ctrl+z")
        assert [e.text for e in screen.recording.meeting.entries] == ["first", "second"]
        screen.record.redo_act()
        screen.record.redo_act()
        assert [e.text for e in screen.recording.meeting.entries] == ["first", "second thing", "third"]


@pytest.mark.parametrize("word", ["xylem", "xenon"])  # where e would edit
async def test_a_word_typed_over_the_record_goes_to_the_line_and_strikes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.setattr(record_pane, "TYPING", 60.0)
    async with opened(tmp_path / "m.db") as (pilot, screen):
        for line in ("first", "second"):
            await type_line(pilot, line)
        before = screen.recording.meeting.entries
        await pilot.press("up", *word, *" it was")
        assert screen.recording.meeting.entries == before
        assert screen.composer.line == f"{word} it was"


async def test_refused_line_keeps_its_text(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        await type_line(pilot, "/vote -cedar")
        assert screen.composer.line == "/vote -cedar"
        assert not screen.recording.meeting.entries


async def test_two_of_one_surname_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        await type_line(pilot, "doyle: objected")
        entry = screen.recording.meeting.entries[-1]
        assert (entry.kind, entry.is_unsettled) == (Kind.NOTE, True)
        await type_line(pilot, "doylee: objected")
        entry = screen.recording.meeting.entries[-1]
        assert screen.recording.meeting.people[int(entry.persons[0])].name == "Councillor E Doyle"


async def test_quorum_lost_is_shouted_and_not_before_the_roll_call(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        alarm = screen.query_one("#alarm")
        assert not alarm.display
        await type_line(pilot, "/present ash birch cedar")
        assert not alarm.display
        await type_line(pilot, "-cedar 9.40")
        assert alarm.display
        screen.procedure.record_quorum()
        await type_line(pilot, "+cedar 9.45")
        assert not alarm.display
    assert any("inquorate" in (e.text or "") for e in stored(path).entries)


async def test_paste_of_several_lines_is_asked_once(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        pilot.app.post_message(events.Paste("one thing\nanother thing\r\n/motion x: y\n"))
        await pilot.pause()
        await pilot.press("enter")
        assert [e.text for e in screen.recording.meeting.entries] == ["one thing", "another thing", "/motion x: y"]
        pilot.app.post_message(events.Paste("one\ntwo"))
        await pilot.pause()
        await pilot.press("escape")
        assert screen.composer.line == "one two"


async def test_a_document_that_is_pasted_into_the_line_is_kept_as_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.paths.exports", lambda: tmp_path / "documents")
    (tmp_path / "documents").mkdir()
    document = "\n".join(f"line {number} of the report" for number in range(5_000))
    async with opened(tmp_path / "m.db") as (pilot, screen):
        pilot.app.post_message(events.Paste(document))
        await until(lambda: any("5,000 lines was pasted" in row for row in text(pilot.app)))
        assert screen.recording.meeting.entries == ()
        (kept,) = (tmp_path / "documents").iterdir()
        assert kept.read_text(encoding="utf-8") == document
        (tmp_path / "documents").rename(tmp_path / "away")
        pilot.app.post_message(events.Paste(document))
        await until(lambda: "could not be kept" in " ".join(text(pilot.app)))


async def test_tab_completes_a_name(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        await pilot.press(*"ced", "tab")
        assert screen.composer.line == "cedar"


async def test_the_roll_takes_one_key_each(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        await pilot.press("f2", "p", "down", "p", "down", "a")
        await pilot.press("*", "escape")
        kinds = [(e.kind, len(e.persons)) for e in screen.recording.meeting.entries]
        assert kinds == [(Kind.PRESENT, 4), (Kind.APOLOGIES, 1)]
        room = screen.recording.state.room
        assert room.members_in_room == 4


async def test_a_command_typed_into_the_roll_goes_into_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        before = screen.recording.meeting
        send(pilot.app, "f2", *"/present all")
        await until(lambda: screen.composer.line == "/present all")
        assert screen.recording.meeting is before


async def test_screen_folds_and_unfolds_with_the_window(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path, size=(120, 40)) as (pilot, screen):
        assert screen.query_one("#side").display
        await pilot.press("f8")
        assert screen.query_one("#minutes").display
        assert screen.record.display
        await resize(pilot.app, 80, 24)
        await until(lambda: not screen.query_one("#side").display)
        assert not screen.record.display
        await pilot.press("f8")
        assert screen.record.display


async def test_what_is_typed_goes_into_the_line_whatever_was_done_to_the_minutes(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", size=(120, 40)) as (pilot, screen):
        await type_line(pilot, "It was warm")
        await pilot.press("f8")
        await pilot.click("#minutes")
        await pilot.press(*"and dry")
        assert screen.composer.line == "and dry"
        await pilot.press("ctrl+u", "up")
        assert screen.record.has_focus
        await resize(pilot.app, 80, 24)
        await pilot.press(*"and calm")
        assert screen.composer.line == "and calm"


async def test_an_entry_undone_while_it_is_changed_frees_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "hello")
        await pilot.press("up", "i", "ctrl+z", "a", "enter")
        assert [e.text for e in screen.recording.meeting.entries] == ["a"]
        assert screen.session.target.purpose == "new"


async def test_paragraphs_stay_paragraphs_when_an_entry_is_changed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "one thing")
        await type_line(pilot, ".. (i) another")
        await pilot.press("up", "e")
        assert screen.composer.line == "one thing ¶ (i) another"
        await pilot.press(*" still", "enter")
        assert [e.text for e in screen.recording.meeting.entries] == ["one thing\n(i) another still"]


async def test_lines_pasted_into_an_entry_stand_where_it_stands(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "first")
        await type_line(pilot, "last")
        await pilot.press("up", "up", "e")
        pilot.app.post_message(events.Paste(" alpha\nbeta\ngamma"))
        await pilot.pause()
        await pilot.press("enter")
        assert [e.text for e in screen.recording.meeting.entries] == ["first alpha", "beta", "gamma", "last"]


async def test_esc_keeps_what_was_typed_for_an_insertion(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "first")
        await pilot.press("up", "i", *"before it", "escape")
        assert screen.composer.line == "before it"
        await pilot.press("enter")
        assert [e.text for e in screen.recording.meeting.entries] == ["first", "before it"]


async def test_an_unfinished_line_is_never_given_away(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "first")
        await pilot.press(*"half")
        screen.record.focus()
        screen.record.selected = 0
        await pilot.press("e", "i")
        assert (screen.composer.line, screen.session.target.purpose) == ("half", "new")


async def test_the_roll_leaves_the_half_typed_line_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        await pilot.press(*"half a line")
        screen.keep_draft()
        await pilot.press("f2", "p", "escape")
        assert screen.app.book.is_saved(5.0)
        draft = screen.app.book.reader.draft("meeting 1")
        assert draft is not None
        assert draft.text == "half a line"


async def test_a_line_that_changed_nothing_does_not_come_back(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        await pilot.press(*"/redo")
        screen.keep_draft()
        await pilot.press("enter")
        assert screen.app.book.is_saved(5.0)
        assert screen.app.book.reader.draft("meeting 1") is None


async def test_tab_goes_through_those_a_name_may_mean(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"doyle: objected", "tab")
        first = screen.composer.line
        await pilot.press("tab")
        assert {first, screen.composer.line} == {"doyled: objected", "doylee: objected"}
        await pilot.press("enter")
        assert screen.recording.meeting.entries[-1].kind is Kind.STATEMENT


async def test_a_doubtful_line_settles_as_what_it_means_by_now(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "harper? whether the path was open")
        assert screen.recording.meeting.entries[-1].is_unsettled
        await type_line(pilot, "/guest Mrs Harper")
        await pilot.press("up", "n", "escape")
        entry = screen.recording.meeting.entries[-1]
        assert (entry.kind, entry.is_unsettled) == (Kind.QUESTION, False)


async def test_a_line_that_still_cannot_be_read_is_printed_as_typed_only_when_the_clerk_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "> that the path was open")
        await pilot.press("up", "n")
        assert "This line still cannot be read. Press e to change it, or y if it is right" in flat(pilot)
        assert screen.recording.meeting.entries[-1].is_unsettled
        await pilot.press("y")
        assert not screen.recording.meeting.entries[-1].is_doubtful
        await pilot.press("y")
        assert "There is nothing to settle here" in flat(pilot)


async def test_a_line_typed_under_the_wrong_item_is_moved_into_the_next_and_back(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path) as (pilot, screen):
        for line in ("/next", "no interests", "two elms were dead", "/next"):
            await type_line(pilot, line)
        screen.record.look_at(screen.recording.meeting.items_taken[0])
        await pilot.press("up", ">")
        assert screen.session.viewed == screen.recording.meeting.items_taken[1]
        assert "Moved note: two elms were dead, into 2 Felling in the park" in flat(pilot)
        await pilot.press("<")
        assert screen.session.viewed == screen.recording.meeting.items_taken[0]
        assert (entry := screen.record.chosen) is not None
        assert entry.text == "two elms were dead"
        await pilot.press(">", "escape")
    meeting = stored(path)
    (moved,) = meeting.entries_of(meeting.items_taken[1])
    assert moved.text == "two elms were dead"


async def test_who_looks_back_is_told_where_a_line_goes_before_and_while_it_is_typed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        for line in (
            "/next",
            "no interests",
            "/item 5 The felling of the limes and the elms along the avenue",
            "/next",
        ):
            await type_line(pilot, line)
        live = screen.session.live_name
        screen.record.look_at(screen.recording.meeting.items_taken[1])
        await pilot.pause()
        assert f"lines go into {live[:10]}" in text(pilot.app)[1]
        assert f"New lines go into {live[:10]}" in flat(pilot)
        await pilot.press(*"cedar: objected")
        await until(lambda: f" into {live}: statement · Councillor C Cedar objected." in text(pilot.app)[-4])
        await pilot.press("enter")
        assert screen.recording.meeting.entries_of(screen.recording.meeting.live_item)[-1].text == "objected"
        await pilot.press(*"cedar: objected")
        await until(lambda: text(pilot.app)[-4] == " statement · Councillor C Cedar objected.")


async def test_what_is_put_in_is_told_before_which_entry_it_will_stand(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await type_line(pilot, "cedar: objected")
        await pilot.press("up", "i")
        assert text(pilot.app)[-4] == " Inserting before “statement: Councillor C Ced…”. Tab: after it. Esc cancels."


async def test_a_correction_far_into_a_text_shows_what_the_words_are_by_now(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await type_line(pilot, "cedar: " + "thought of the trees and " * 8 + "of the pond by the road")
        await type_line(pilot, "s/pond/ponds/")
        assert "Corrected, statement: …" in flat(pilot)
        assert "of the ponds by the road" in flat(pilot)


async def test_what_cannot_be_put_into_reported_speech_is_remarked_upon_before_enter(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "cedar? whether the trees were sound")
        for line, is_doubtful in (
            ("fern> the elms were dead", False),
            ("fern> 31 of them, and an oak", False),
            ("fern> my own oak", True),
            ("cedar? the elms", True),
            ("cedar: £200 was enough", False),
            ("fern> +cedar 6.31", True),
            ("fern> that the elms were dead", False),
            ("cedar? the cost?", True),
            ("cedar: thanked the officers", False),
            ("the elms were dead", False),
            ("cedar: \\the elms", False),
        ):
            screen.line_entry.put_line(line)
            await pilot.pause()
            await until(lambda: ("Is this what" in flat(pilot)) is is_doubtful)  # noqa: B023


async def test_the_echo_says_what_the_minutes_call_a_member_of_the_public(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press(*"/speaker Mr Bob Hale = A resident")
        await until(lambda: text(pilot.app)[-4] == " speaker · Mr Bob Hale, called “A resident” in the minutes")


async def test_a_letter_that_means_nothing_in_the_record_goes_to_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "first")
        await pilot.press("up", *"The next")
        assert screen.composer.line == "The next"
        assert screen.composer.has_focus


async def test_a_correction_says_whom_it_changes_before_and_after_enter(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "cedar: thought the tree was diseased")
        await pilot.press(*"s/Cedar/Birch/")
        await until(lambda: "correction · Councillor B Birch in place of Councillor C Cedar" in flat(pilot))
        await pilot.press("enter")
        said = "Councillor B Birch in place of Councillor C Cedar, in the statement"
        await until(lambda: said in flat(pilot))
        people = screen.recording.meeting.people
        assert "Councillor C Cedar" in {person.name for person in people.values()}


async def test_a_name_put_right_says_in_how_many_meetings(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press(*"s/Cedar/Cederwood/")
        becomes = "the name everywhere: Councillor C Cedar becomes Councillor C Cederwood"
        await until(lambda: becomes in flat(pilot))
        await pilot.press("enter")
        said = "Councillor C Cedar is now Councillor C Cederwood, everywhere: 1 meeting"
        await until(lambda: said in flat(pilot))


async def test_a_time_before_the_last_one_is_remarked_upon_before_enter(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        for line in ("/present all", "/open 9.30am", "-birch 9.55am"):
            await type_line(pilot, line)
        for typed, is_told in (("+birch 9.50am", True), ("+birch 9.56am", False)):
            screen.composer.set_line("")
            await pilot.press(*typed)
            assert ("earlier than 9.55" in "\n".join(text(pilot.app))) is is_told
        screen.composer.set_line("")
        await pilot.press(*"+birch")
        assert "It is before 9.55, above: type the time." in " ".join(flat(pilot).split())


async def test_officers_do_not_move_and_ask_last(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await type_line(pilot, "/present all")
        await pilot.press("f3")
        assert "Fay Fern" in [name for name, _ in pilot.app.screen._options][-1]  # type: ignore[attr-defined]
        await pilot.press("escape", "f6")
        assert not any("Fay Fern" in row for row in text(pilot.app)[5:])
        assert any("Councillor B Birch" in row for row in text(pilot.app)[5:])


async def test_the_record_comes_back_before_a_key_can_act_on_it(tmp_path: Path) -> None:
    """At 80 columns the minutes stand in its place: what x strikes out must be seen."""
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await type_line(pilot, "It was warm")
        await pilot.press("f8")
        assert not screen.record.display
        await pilot.press("up")
        assert screen.record.has_focus
        assert screen.record.display
        assert any("▌" in row and "It was warm" in row for row in text(pilot.app))


async def test_the_way_back_from_the_record_is_told_in_large_type(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", size=(40, 12)) as (pilot, _):
        await type_line(pilot, "It was warm")
        await pilot.press("up")
        assert text(pilot.app)[-1] == " e Edit  i Insert  Esc Back  ^P More"


async def test_the_record_tells_all_its_keys(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await type_line(pilot, "It was warm")
        await pilot.press("up")
        assert text(pilot.app)[-1].endswith("x Strike  < > Move  ← → Item  Esc Back")


async def test_the_record_tells_how_to_settle_a_line_only_where_one_is_in_doubt(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        for line in ("It was warm", "RESOLVED that the lamp be lit", "⚠ it was warm"):
            await type_line(pilot, line)
        await pilot.press("up")
        assert ("y Right" in text(pilot.app)[-1], "n As meant" in text(pilot.app)[-1]) == (True, False)
        await pilot.press("up")
        assert "y Right  n As meant" in text(pilot.app)[-1]
        await pilot.press("y")
        assert "y Right" not in text(pilot.app)[-1]


async def test_what_a_line_of_three_rows_will_become_is_shown_whole(tmp_path: Path) -> None:
    words = (
        "that the bore hole by the upper field had been dry since August and that the sheep had no water for nine days"
    )
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press(*f"ash: {words} at a time and some more")
        assert f"{words} at a time and some more." in flat(pilot)


async def test_the_record_does_not_move_up_and_down_while_a_line_is_typed(path: Path) -> None:
    async with opened(path) as (pilot, screen):
        await pilot.press("escape")
        heights = []
        for letter in "ash? members of the committee asked":
            await pilot.press("space" if letter == " " else letter)
            heights.append(screen.record.size.height)
            line = screen.composer.region.y
            assert text(pilot.app)[line - 1].strip()  # what the line becomes stands right above it
        assert heights == sorted(heights, reverse=True)
        assert heights[-1] < heights[0]
        await pilot.press("enter")
        assert screen.record.size.height == heights[0]
