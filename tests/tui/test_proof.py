"""The proof on the screen: findings shown, opened, fixed, undone, rules turned off."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from driving import on_screen, resize, shown, text, until
from sitting import BEGUN, command, opened, row
from textual.pilot import Pilot

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.help import TOPICS, page_of
from clerk_tui.meeting import Kind
from clerk_tui.proof.findings import RULES
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.command_screen import HitPlace
from clerk_tui.tui.screens.dialogs import Choose, Tell
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.proof import ProofScreen
from clerk_tui.tui.screens.reader import ReaderScreen

TREES = "The felling of the the oaks was put off."
OURS = "It was explained that few live in our parish."
CEDDAR = "It was for Councillor Ceddar to say."
NOTED = (*BEGUN, TREES, OURS, "/next", CEDDAR, "/close 9.50am")


def proof(pilot: Pilot[int]) -> ProofScreen:
    """The proof's screen, which is shown."""
    return on_screen(pilot.app, ProofScreen)


def found(pilot: Pilot[int]) -> list[str]:
    """The codes that are listed."""
    return [finding.code for finding in proof(pilot)._list.shown]


def chosen(pilot: Pilot[int]) -> str:
    """The code of the selected finding."""
    finding = proof(pilot)._list.chosen
    return finding.code if finding else ""


def committee_rules(pilot: Pilot[int]) -> str:
    """The rules of the committee as they are on file."""
    app = pilot.app
    assert isinstance(app, ClerkApp)
    app.book.flush()
    (committee,) = app.book.reader.committees()
    return committee.rules


def words(screen: MeetingScreen) -> list[str]:
    """The words of the notes, as they are kept."""
    return [e.text or "" for e in screen.recording.meeting.entries if e.kind is Kind.NOTE]


async def test_findings_are_listed_with_their_place_and_what_puts_them_right(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, _):
        await pilot.press("ctrl+n")
        assert row(pilot, 0) == " Proof   1 fault, 3 doubts, 1 remark"
        assert found(pilot) == ["H3", "R12", "L1", "L4", "N2"]
        await pilot.press("down", "down")
        assert " Doubled word · 9.41 · 2 Felling in the park" in shown(pilot)
        assert "“the the”: repeated word" in shown(pilot)
        assert "a  “the” once" in shown(pilot)


async def test_a_fix_is_one_act_and_the_eye_stays_where_it_was(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, screen):
        await pilot.press("ctrl+n")
        at = found(pilot).index("L1")
        await pilot.press(*["down"] * at, "a")
        assert words(screen)[0] == "The felling of the oaks was put off."
        assert chosen(pilot) == "L4"
        assert proof(pilot)._list.selected == at
        assert "“the” once.  Ctrl+Z undoes it." in row(pilot, -2)
        await pilot.press("ctrl+z")
        assert words(screen)[0] == TREES
        assert chosen(pilot) == "L1"
        await pilot.press("a", "escape", "ctrl+z")
        assert words(screen)[0] == TREES


async def test_a_key_that_is_repeated_strikes_nothing_out_unasked(tmp_path: Path) -> None:
    moved = "/motion ash / birch: That the elms be felled"
    async with opened(tmp_path / "m.db", (*BEGUN, moved, "/vote 4-4", "/casting for", "s/4-4/5-3/")) as (pilot, screen):
        await pilot.press("ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("V6"), "a", "a", "a")
        assert not any(entry.is_struck for entry in screen.recording.meeting.entries)
        assert "Strike it out?" in shown(pilot)
        await pilot.press("right", "enter")
        assert screen.recording.meeting.entries[-1].is_struck


async def test_of_several_ways_one_is_chosen(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, screen):
        await pilot.press("ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("L4"), "a")
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("escape")
        assert words(screen)[1] == OURS
        await pilot.press("a", "down", "enter")
        assert words(screen)[1] == OURS.replace("our", "their")
        assert "L4" not in found(pilot)


async def test_enter_alone_takes_no_guess(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "It was as the supp paper had it.")) as (pilot, screen):
        await pilot.press("ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("L14"), "a")
        assert "None of these" in shown(pilot)
        await pilot.press("enter")
        assert words(screen) == ["It was as the supp paper had it."]
        await pilot.press("a", "down", "enter")
        assert words(screen) == ["It was as the supplementary paper had it."]


async def test_enter_goes_to_the_place_and_the_half_typed_line_stays(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, screen):
        await pilot.press(*"half a line", "ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("L4"), "enter")
        assert pilot.app.screen is screen
        entry = screen.record.chosen
        assert entry is not None
        assert entry.text == OURS
        assert screen.record.has_focus
        assert "First person in reported speech: “our parish”." in shown(pilot)
        assert screen.composer.line == "half a line"
        await pilot.press("ctrl+n")
        assert chosen(pilot) == "L4"
        await pilot.press("escape", "X")
        assert screen.composer.line == "half a lineX"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_place_is_seen_where_the_minutes_stood_instead(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path / "m.db", NOTED, size=size) as (pilot, screen):
        await pilot.press("f8", "ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("L1"), "enter")
        assert screen.record.display
        assert "the the oaks" in " ".join(text(pilot.app))


async def test_what_is_about_the_whole_meeting_opens_its_form(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, screen):
        await pilot.press("ctrl+n", "home")
        assert chosen(pilot) == "H3"
        assert "the whole meeting" in shown(pilot)
        await pilot.press("enter")
        assert "Venue" in shown(pilot)
        await pilot.press("escape")
        assert pilot.app.screen is screen


async def test_a_word_that_is_right_is_told_no_more_here_and_in_meetings_to_come(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path, NOTED) as (pilot, screen):
        await pilot.press("ctrl+n", "end", "w")
        assert "N2" not in found(pilot)
        assert words(screen)[2] == CEDDAR
        assert screen.recording.meeting.rules.known == ("Ceddar",)
    with MinuteBook(path) as book:
        (committee,) = book.reader.committees()
        assert committee.rules == "council known=Ceddar"
        assert len(book.reader.membership(committee.council, committee.name)) == 16
        later = MeetingPlan(committee.council, committee.name, date(2024, 2, 5), rules=committee.rules)
        assert book.create_meeting(later).meeting.rules.known == ("Ceddar",)


async def test_a_rule_is_switched_off_for_the_body_and_on_again(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path, NOTED) as (pilot, screen):
        await pilot.press("ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("L4"), "t")
        await until(lambda: any("For how long?" in line for line in text(pilot.app)))
        await pilot.press("down", "enter")
        assert "L4" not in found(pilot)
        assert "turned off: “First person”" in row(pilot, 0)
        assert "“First person” is off in all meetings of Trees Committee." in row(pilot, -2)
        assert committee_rules(pilot) == "council proof=-L4"
        await pilot.press("ctrl+z")
        assert chosen(pilot) == "L4"
        assert committee_rules(pilot) == "council"
        await pilot.press("t", "down", "enter", "escape", "ctrl+z")
        assert screen.recording.meeting.rules.proof_off == ()
        assert committee_rules(pilot) == "council"


async def test_one_point_is_left_as_it_is_and_its_rule_goes_on(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, OURS, "Few of us live in our parish.")) as (pilot, screen):
        await pilot.press("ctrl+n")
        many = found(pilot).count("L4")
        await pilot.press(*["down"] * found(pilot).index("L4"), "o")
        assert found(pilot).count("L4") == many - 1
        assert "1 point left as it is" in row(pilot, 0)
        assert committee_rules(pilot) == ""
        await pilot.press("escape", "ctrl+n")
        assert found(pilot).count("L4") == many - 1
        await pilot.press("t")
        await until(lambda: any("For how long?" in line for line in text(pilot.app)))
        await pilot.press("down", "down", "enter")
        assert found(pilot).count("L4") == many
        assert screen.recording.meeting.rules.proof_off == ()


async def test_a_rule_that_was_turned_off_is_turned_on_again_in_a_later_visit(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, _):
        await pilot.press("ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("L4"), "t", "down", "enter", "escape", "ctrl+n")
        assert "L4" not in found(pilot)
        await pilot.press("t", "down", "down", "enter")
        assert "L4" in found(pilot)
        assert committee_rules(pilot) == "council"


async def test_the_committee_follows_a_typed_undo_as_well(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, screen):
        await pilot.press("ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("L4"), "t", "down", "enter", "escape")
        assert committee_rules(pilot) == "council proof=-L4"
        await pilot.press(*"a note", "enter", *"/undo 2", "enter")
        assert screen.recording.meeting.head.rules == ""
        assert committee_rules(pilot) == "council"
        await pilot.press(*"/redo", "enter")
        assert screen.recording.meeting.head.rules == "council proof=-L4"
        assert committee_rules(pilot) == "council proof=-L4"


async def test_keys_that_do_nothing_say_why(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, screen):
        before = screen.recording.meeting
        await pilot.press("ctrl+n", "home", "a")
        assert "Only you know how to correct this" in row(pilot, -2)
        await pilot.press("w")
        assert "This is not about a single word:" in row(pilot, -2)
        assert "a fixes it" not in row(pilot, -2)
        await pilot.press("y")
        assert "This is not about a line in doubt: o leaves it, Enter goes there." in row(pilot, -2)
        await pilot.press("ctrl+z")
        assert "Nothing was changed in this list." in row(pilot, -2)
        assert screen.recording.meeting is before


async def test_the_palette_has_what_the_keys_do(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, screen):
        await pilot.press("ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("L1"), "ctrl+p")
        await pilot.press(*"fix")
        await until(lambda: "Fix  a" in shown(pilot))
        await pilot.press("down", "enter")
        await until(lambda: words(screen)[0] != TREES)
        assert words(screen)[0] == "The felling of the oaks was put off."


async def test_r_tells_the_rule(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, _):
        await pilot.press("ctrl+n")
        await pilot.press(*["down"] * found(pilot).index("L4"), "r")
        assert isinstance(pilot.app.screen, Tell)
        assert "First person (doubt)" in shown(pilot)
        assert "proof=-L4" in shown(pilot)


async def test_where_nothing_is_found_it_says_so(tmp_path: Path) -> None:
    items = ("There were none.", "/next", "Members noted the report.", "/next", "Members looked at it.")
    lines = ("/venue The Hall", *BEGUN[:2], *items, "/close 9.50am")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await command(pilot, "Proof")
        assert row(pilot, 0) == " Proof   nothing found"
        assert "Nothing to fix." in row(pilot, -2)
        await pilot.press("enter", "a", "w", "o", "r", "escape")
        assert pilot.app.screen is screen


async def read(pilot: Pilot[int], meeting_id: int) -> ReaderScreen:
    """Open a meeting to be read."""
    screen = ReaderScreen(HitPlace(meeting_id))
    pilot.app.push_screen(screen)
    await pilot.pause()
    return screen


async def test_the_reader_shows_the_proof_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    async with opened(path, NOTED) as (pilot, screen):
        reader = await read(pilot, screen.recording.meeting.id)
        await pilot.press("ctrl+n")
        assert "L1" in found(pilot)
        assert "a  " not in shown(pilot)
        assert "a Fix" not in row(pilot, -1)
        for key in ("a", "w", "o", "ctrl+z"):
            await pilot.press(key)
            assert "Read only: to make changes" in row(pilot, -2)
        await pilot.press(*["down"] * found(pilot).index("L1"), "enter")
        assert pilot.app.screen is reader
        block = reader.page.selected_block
        assert block is not None
        assert "the the oaks" in block.text
        assert "“the the”: repeated word" in shown(pilot)
        await pilot.press("down", "up", "escape", "ctrl+n")
        assert chosen(pilot) == "L1"
        assert words(screen)[0] == TREES


async def test_signed_minutes_say_that_they_are(tmp_path: Path) -> None:
    signing = (*BEGUN, "/agree 6 November 2023", "/sign 6 November 2023")
    async with opened(tmp_path / "m.db", signing, earlier=NOTED) as (pilot, screen):
        (former,) = screen.recording.state.former
        await read(pilot, former.id)
        await pilot.press("ctrl+n", "a")
        assert "Signed minutes cannot be changed" in row(pilot, -2)


async def test_exempt_words_are_marked_and_shown_to_the_reader_on_demand(tmp_path: Path) -> None:
    lines = (*BEGUN, "/exempt 3", "The price was set by the the owner.", "/public", "/close 9.50am")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+n")
        assert " Doubled word · ■ exempt 9.41" in shown(pilot)
        await pilot.press("escape")
        reader = await read(pilot, screen.recording.meeting.id)
        await pilot.press("ctrl+n")
        assert "Doubled word, in exempt business." in shown(pilot)
        assert "owner" not in shown(pilot)
        await pilot.press("escape")
        reader.toggle_exempt()
        await pilot.press("ctrl+n")
        assert "owner" in shown(pilot)


async def test_it_is_all_in_sight_at_any_size(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, _):
        await pilot.press("ctrl+n", "end")
        assert row(pilot, -1).endswith("Esc Back")
        await resize(pilot.app, 120, 40)
        assert "▸ ? Name not on the roll · 9.41 · 3 The pond" in shown(pilot)


def test_the_help_has_every_rule() -> None:
    page = " ".join(" ".join(b.text.split()) for b in page_of(next(t for t in TOPICS if t.name == "proof")))
    for rule in RULES.values():
        assert f"{rule.code} {rule.title} (" in page
        assert rule.about in page


async def test_the_keys_below_are_those_that_do_something_with_the_finding(tmp_path: Path) -> None:
    prose = "It was resolved that the oaks be felled."
    async with opened(tmp_path / "m.db", (*BEGUN, prose, "/close 9.50am"), size=(160, 30)) as (pilot, _):
        await pilot.press("ctrl+n")
        at = found(pilot).index("R7")
        assert at > 0
        assert "y Right" not in row(pilot, -1)
        await pilot.press(*["down"] * at)
        assert "y Right" in row(pilot, -1)


async def test_the_minutes_are_exported_from_the_proof(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", NOTED) as (pilot, _):
        await pilot.press("ctrl+n", "ctrl+s")
        await until(lambda: not isinstance(pilot.app.screen, ProofScreen))
        assert "Word" in shown(pilot)
