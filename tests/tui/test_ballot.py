"""The ballot: who is on it, one key each, and what it records."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from driving import on_screen, resize, send, text, until
from sitting import BEGUN, FIFTEEN, opened, row, running

from clerk_tui.keymap import hints
from clerk_tui.meeting import Choice, Kind
from clerk_tui.meeting.proceedings import Fate
from clerk_tui.minutes import sentence
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.ballot import BallotScreen
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.meeting import MeetingScreen

NOT_MARKED = " Until you mark them, all are for; Enter records that: "
"""What stands before the line of a ballot that nobody has changed."""


def votes(screen: MeetingScreen) -> dict[str, Choice]:
    """How everybody voted in the last vote, by surname."""
    live = screen.recording.meeting.live_item
    division = screen.recording.state.proceedings.last_division(live.id if live else None)
    assert division is not None
    people = screen.recording.meeting.people
    return {people[person].name.split()[-1]: choice for choice in Choice for person in division.tally.named(choice)}


async def test_a_named_vote_with_three_exceptions_takes_at_most_twelve_keys(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/motion ash / birch: That the elms be felled"]) as (pilot, screen):
        keys = ["f7", "c", "-", "h", "o", "~", "o", "'", "n", "-", "enter"]
        assert len(keys) <= 12
        send(pilot.app, *keys)
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.composer.has_focus
        others = {name for name, choice in votes(screen).items() if choice is Choice.FOR}
        assert {n: c for n, c in votes(screen).items() if n not in others} == {
            "Cedar": Choice.AGAINST,
            "Holly": Choice.ABSTAIN,
            "O'Neill": Choice.AGAINST,
        }
        assert len(others) == 12
        entry = screen.recording.meeting.entries[-1]
        assert (entry.kind, entry.vote and entry.vote.is_named) == (Kind.VOTE, True)


async def test_with_two_motions_open_it_asks_which_the_vote_is_on(tmp_path: Path) -> None:
    lines = [*BEGUN, "/motion ash / birch: That Cedar be elected", "/motion doyle / elder: That Fir be elected"]
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("f7")
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("down", "enter")
        assert isinstance(pilot.app.screen, BallotScreen)
        assert "That Fir be elected" in text(pilot.app)[1]
        await pilot.press("enter")
        known = screen.recording.state.proceedings
        assert [p.fate for p in known.by_id.values()] == [Fate.OPEN, Fate.CARRIED]


async def test_who_left_or_withdrew_for_an_interest_is_not_on_it(tmp_path: Path) -> None:
    lines = [
        "/present ash birch cedar doyle elder fir",
        "/apologies gorse",
        "/next",
        "/declare elder dpi in item 2, as the owner of the park leaves",
        "/next",
        "/declare birch nri in item 2, as a friend of the owner",
        "-doyle 9.40",
    ]
    async with opened(tmp_path / "m.db", lines) as (pilot, _):
        await pilot.press("f7")
        ballot = on_screen(pilot.app, BallotScreen)
        people = ballot.recording.meeting.people
        assert [people[v].name.split()[-1] for v in ballot.paper.voters] == ["Ash", "Birch", "Cedar", "Fir"]
        shown = "\n".join(text(pilot.app))
        assert "Not on the list: Councillor A Doyle (left), Councillor B Elder (interest)" in shown
        assert "Gorse" not in shown
        declared = [line for line in text(pilot.app) if line.rstrip(" │▐█").endswith("(declared an interest)")]
        assert [line.split()[-4:-3] for line in declared] == [["Birch"]]
        await pilot.press("enter")
        assert "Not called yet; Enter again leaves them out: Councillor B Birch" in "\n".join(text(pilot.app))


async def test_a_recorded_vote_that_was_asked_for_begins_by_name_whatever_was_counted_before(tmp_path: Path) -> None:
    motions = ["/motion ash / birch: That the elms be felled", "/amendment cedar / doyle: add “in May”"]
    asked_for = ("requested a recorded vote", "requested that the vote on the motion be recorded by name")
    others = ("spoke for it", "asked that her name be recorded as voting against")
    for asked, begins in (
        *((f"fir: {x}", "by name") for x in asked_for),
        *((f"fir: {x}", "count only") for x in others),
    ):
        lines = [*BEGUN, *motions, "/vote 2-6", asked]
        async with opened(tmp_path / f"{len(asked)}.db", lines) as (pilot, _):
            await pilot.press("f7")
            assert row(pilot, 0).startswith(f" Vote {begins}")


async def test_it_says_what_is_voted_on_and_what_comes_of_it(tmp_path: Path) -> None:
    lines = [*BEGUN, "/motion ash / birch: That the elms be felled", "/amendment cedar: That three elms be felled"]
    async with opened(tmp_path / "m.db", lines) as (pilot, _):
        await pilot.press("f7")
        shown = text(pilot.app)
        assert shown[2] == " For 15  Against 0  Abstain 0  Not voting 0"
        assert shown[1] == " Amendment (Councillor C Cedar): That three elms be felled"
        assert shown[0] == " Vote by name (Tab: count only)   CARRIED unanimously"
        assert shown[-2] == NOT_MARKED + "/vote named all"
        await pilot.press("a", "-", "b", "~")
        assert "For 13  Against 1  Abstain 1" in row(pilot, 2)
        assert row(pilot, 0).endswith("   CARRIED")
        assert row(pilot, -2) == " /vote named all -ash ~birch"
        await pilot.press("tab")
        assert row(pilot, -2) == " /vote 13-1-1"
        assert "count only, no names (Tab: by name)" in row(pilot, 0)
        await pilot.press("*", "*")
        assert "For 0  Against 15" in row(pilot, 2)
        assert row(pilot, 0).endswith("   LOST")
        assert row(pilot, -2) == " /vote 0-15-0"


async def test_a_count_alone_names_nobody_whoever_was_marked(tmp_path: Path) -> None:
    motion = "/motion ash / birch: That the elms be felled"
    async with opened(tmp_path / "m.db", [*BEGUN, motion]) as (pilot, screen):
        await pilot.press("f7", "c", "-", "h", "o", "0", "tab")
        assert row(pilot, 2) == " For 13  Against 1  Abstain 0  Not voting 1"
        await pilot.press("enter")
        vote = screen.recording.meeting.entries[-1].vote
        assert vote is not None
        assert not vote.ballots
        state = screen.recording.state
        printed = sentence(state.meeting, state.meeting.entries[-1], state.style)
        assert "13 votes in favour and 1 against" in printed
        assert "Cedar" not in printed


async def test_after_a_count_whoever_is_marked_is_recorded_by_name(tmp_path: Path) -> None:
    lines = [*BEGUN, "/vote 8-3-1", "/motion ash / birch: That the elms be felled"]
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("f7")
        assert "Vote count only, no names (Tab: by name)" in row(pilot, 0)
        await pilot.press("c", "-")
        assert "Vote by name (Tab: count only)" in row(pilot, 0)
        assert row(pilot, -2) == " ⚠ Names will be recorded (Tab: only 14-1-0): /vote named all -cedar"
        await pilot.press("tab", "tab")
        assert row(pilot, -2) == " /vote named all -cedar"
        await pilot.press("enter")
        assert votes(screen)["Cedar"] is Choice.AGAINST


async def test_who_chose_the_count_marks_people_and_names_none(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/motion ash / birch: That the elms be felled"]) as (pilot, _):
        await pilot.press("f7", "tab", "c", "-")
        assert row(pilot, -2) == " /vote 14-1-0"


async def test_the_marks_of_a_ballot_come_back_after_a_crash(tmp_path: Path) -> None:
    path, motion = tmp_path / "m.db", "/motion ash / birch: That the elms be felled"
    async with opened(path, [*BEGUN, motion]) as (pilot, screen):
        await pilot.press("f7", "c", "-", "h", "o", "~", "tab")
        assert screen.app.book.is_saved(5.0)
        shutil.copy(path, tmp_path / "as it was.db")
    async with running(tmp_path / "as it was.db") as (app, pilot):
        assert isinstance(app.screen, MeetingScreen)
        await until(lambda: "F7 opens the ballot again with your marks" in "\n".join(text(app)))
        await pilot.press("f7", "tab")
        assert text(app)[-2] == " /vote named all -cedar ~holly"
        await pilot.press("enter")
        assert app.book.is_saved(5.0)
        assert app.unfinished_meeting() is None


@pytest.mark.parametrize("kept", ["no ballot", "[1, 2]", '[1, null, [1], [[1, "perhaps"]], false, null]', "7"])
async def test_a_ballot_that_cannot_be_read_keeps_no_meeting_shut(tmp_path: Path, kept: str) -> None:
    path = tmp_path / "m.db"
    async with opened(path, [*BEGUN, "/motion ash / birch: That the elms be felled"]) as (_, screen):
        meeting_id = screen.recording.meeting.id
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        draft = (f"ballot {meeting_id}", "marks", kept, 0, "2024-01-08T09:41:00+00:00")
        other.execute("INSERT INTO draft (scope, field, text, cursor, at) VALUES (?, ?, ?, ?, ?)", draft)
    async with running(path) as (app, pilot):
        app.open_meeting(meeting_id)
        await pilot.press("f7", "tab")
        assert text(app)[-2] == NOT_MARKED + "/vote all"


async def test_a_ballot_that_was_left_does_not_have_its_meeting_opened_at_every_start(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/motion ash: That the elms be felled"]) as (pilot, screen):
        await pilot.press("f7", "c", "-", "escape")
        assert screen.app.book.is_saved(5.0)
        app = pilot.app
        assert isinstance(app, ClerkApp)
        assert app.unfinished_meeting() is None
        await pilot.press("f7")
        assert row(pilot, -2).startswith(" Your earlier marks")


async def test_who_types_a_count_into_the_ballot_is_told_where_it_goes(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/motion ash: That the elms be felled"]) as (pilot, _):
        await pilot.press("f7", "tab", "9")
        assert row(pilot, -2) == " ⚠ To enter a count in figures, press Esc and type it in the line: /vote 8-3-1."


async def test_arrows_alone_go_to_another_voter_where_all_were_marked_alike(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", surnames=FIFTEEN[:4]) as (pilot, screen):
        await pilot.press("f7", "down", "-", "down", "~", "~", "enter", "escape")
        assert {name: choice for name, choice in votes(screen).items() if choice is not Choice.FOR} == {
            "Birch": Choice.AGAINST,
            "Cedar": Choice.ABSTAIN,
        }


async def test_names_are_called_one_by_one(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", surnames=FIFTEEN[:4]) as (pilot, screen):
        await pilot.press("f7", "*")
        assert "To call 4" in row(pilot, 2)
        await pilot.press("+", "-", "0")
        assert "so far" in row(pilot, 0)
        await pilot.press("enter")
        assert "Not called yet; Enter again leaves them out: Councillor A Doyle" in row(pilot, -2)
        await pilot.press("~", "enter", "escape")
        assert votes(screen) == {
            "Ash": Choice.FOR,
            "Birch": Choice.AGAINST,
            "Cedar": Choice.NOT_VOTING,
            "Doyle": Choice.ABSTAIN,
        }


async def test_who_is_never_called_is_left_out_at_the_second_enter(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", surnames=FIFTEEN[:3]) as (pilot, screen):
        await pilot.press("f7", "*", "+", "-", "+", "ctrl+z", "enter", "enter", "escape")
        entry = screen.recording.meeting.entries[-1]
        assert entry.vote is not None
        assert len(entry.vote.ballots) == 2


async def test_letters_find_the_next_of_a_name_and_never_a_wrong_one(tmp_path: Path) -> None:
    surnames = ("Ash", "Stone", "Smith", "Stokes", "Birch")
    async with opened(tmp_path / "m.db", surnames=surnames) as (pilot, _):
        await pilot.press("f7", "s")
        ballot = on_screen(pilot.app, BallotScreen)

        def chosen() -> str:
            at = ballot._list.selected
            assert at is not None
            return ballot.recording.meeting.people[ballot.paper.voters[at]].name.split()[-1]

        assert chosen() == "Stone"
        await pilot.press("s")
        assert chosen() == "Smith"
        await pilot.press("s")
        assert chosen() == "Stokes"
        await pilot.press("backspace", *"sm")
        assert chosen() == "Smith"
        assert "sm… Councillor C Smith: press + for" in row(pilot, -2)
        await pilot.press("x")
        assert "⚠ No voter matches “smx”" in row(pilot, -2)
        await pilot.press("-")
        assert "Nobody was marked" in row(pilot, -2)
        assert ballot.paper.count(Choice.AGAINST) == 0
        await pilot.press(*"smx", "backspace", "-")
        assert row(pilot, -2) == " /vote named all -smith"
        await pilot.press(*"ash", "up", "down", "-")
        assert row(pilot, -2) == " /vote named all -stone -smith"


async def test_two_of_one_surname_are_told_by_the_initial(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", surnames=("Ash", "Doyle", "Doyle", "Birch")) as (pilot, screen):
        await pilot.press("f7", *"doyle", "-")
        assert row(pilot, -3) == " ⚠ Nobody was marked. “doyle” may be Councillor B Doyle or Councillor C Doyle:"
        assert row(pilot, -2) == "add the initial, or use ↑ ↓."
        await pilot.press(*"doylec", "-", "enter")
        entry = screen.recording.meeting.entries[-1]
        assert entry.vote is not None
        against = entry.vote.named(Choice.AGAINST)
        assert [screen.recording.meeting.people[p].name for p in against] == ["Councillor C Doyle"]


@pytest.mark.parametrize("line", ["/carried", "# ask the monitoring officer", "left: 10.30", "that it be so", "?"])
async def test_a_line_typed_into_the_ballot_is_not_recorded_as_a_vote(tmp_path: Path, line: str) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        before = screen.recording.meeting
        send(pilot.app, "f7", *line, "enter")
        await pilot.pause()
        assert "Enter again records the vote, Esc leaves it." in row(pilot, -2)
        await pilot.press("escape")
        assert pilot.app.screen is screen
        assert screen.recording.meeting is before


async def test_esc_always_leaves(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press("f7", *"xyz", "escape")
        assert pilot.app.screen is screen


async def test_a_tie_asks_for_the_casting_vote(tmp_path: Path) -> None:
    lines = [*BEGUN, "/motion ash / birch: That the elms be felled"]
    async with opened(tmp_path / "m.db", lines, surnames=FIFTEEN[:4]) as (pilot, screen):
        await pilot.press("f7", "a", "-", "b", "-")
        assert row(pilot, 0).endswith("   TIE: the casting vote comes next")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Choose)
        assert "2 to 2. The casting vote of Councillor A Ash?" in "\n".join(text(pilot.app))
        await pilot.press("escape")
        assert "A TIE so far." in "\n".join(text(pilot.app))
        assert "unless a casting vote is recorded" in "\n".join(text(pilot.app))
        await pilot.press(*"/casting for", "enter")
        assert "A TIE so far." not in "\n".join(text(pilot.app))
        await pilot.pause()
        assert [e.kind for e in screen.recording.meeting.entries[-2:]] == [Kind.VOTE, Kind.CASTING]
        assert screen.recording.state.proceedings.latest_open(None) is None
        division = screen.recording.state.proceedings.last_division(screen.recording.meeting.entries[-1].item_id)
        assert division is not None
        assert division.is_carried


async def test_who_types_on_when_the_casting_vote_is_asked_for_types_in_the_line(tmp_path: Path) -> None:
    lines = [*BEGUN, "/motion ash / birch: That the elms be felled"]
    async with opened(tmp_path / "m.db", lines, surnames=FIFTEEN[:4]) as (pilot, screen):
        send(pilot.app, "f7", "a", "-", "b", "-", "enter", *"/own cedar against")
        await until(lambda: screen.composer.line == "/own cedar against")
        assert pilot.app.screen is screen


async def test_and_the_half_typed_line_is_still_there(tmp_path: Path) -> None:
    lines = [*BEGUN, "/motion ash / birch: That the elms be felled"]
    async with opened(tmp_path / "m.db", lines, surnames=FIFTEEN[:4]) as (pilot, screen):
        await pilot.press(*"cedar? why so ")
        send(pilot.app, "f7", "a", "-", "b", "-", "enter", *"xylem")
        await until(lambda: screen.composer.line.endswith("xylem"))
        assert screen.composer.line == "cedar? why so xylem"


async def test_a_tie_is_lost_where_there_is_no_casting_vote(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", surnames=FIFTEEN[:2], rules="council casting=no") as (pilot, screen):
        await pilot.press("f7", "b", "-")
        assert row(pilot, 0).endswith("   TIE: lost, there is no casting vote here")
        await pilot.press("enter")
        assert pilot.app.screen is screen


async def test_how_a_mayor_beside_trustees_votes_is_asked_once(tmp_path: Path) -> None:
    lines = ["/style us", "/chair Mayor Joan Novak", *BEGUN, "/motion birch / cedar: That the elms be felled"]
    async with opened(tmp_path / "m.db", lines, surnames=FIFTEEN[1:5]) as (pilot, screen):
        await pilot.press("f7")
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("down", "enter")
        await until(lambda: isinstance(pilot.app.screen, BallotScreen))
        assert screen.recording.meeting.head.rules == "council chair=tie"
        await pilot.press("b", "-", "c", "-", "enter")
        await until(lambda: isinstance(pilot.app.screen, Choose))
        assert set(votes(screen)) == {"Birch", "Cedar", "Doyle", "Elder"}
        await pilot.press("enter")
        await until(lambda: screen.recording.meeting.entries[-1].kind is Kind.CASTING)
        await pilot.press("f7")
        assert isinstance(pilot.app.screen, BallotScreen)


async def test_a_larger_majority_is_said(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", surnames=FIFTEEN[:5], rules="council majority=2/3") as (pilot, _):
        await pilot.press("f7", "a", "-", "b", "-")
        assert row(pilot, 0).endswith("   LOST (2/3 of those voting needed)")


async def test_a_ballot_that_was_left_waits(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        before = len(screen.recording.meeting.entries)
        await pilot.press(*"half a line", "f7", "c", "-", "escape")
        assert len(screen.recording.meeting.entries) == before
        assert screen.composer.line == "half a line"
        assert "F7 opens the ballot again with your marks" in row(pilot, -4)
        await pilot.press("f7")
        assert "Your earlier marks have been restored" in row(pilot, -2)
        assert "Against 1" in row(pilot, 2)
        await pilot.press("ctrl+z")
        assert row(pilot, -2) == NOT_MARKED + "/vote named all"
        await pilot.press("c", "-", "enter")
        assert screen.composer.line == "half a line"
        await pilot.press("f7")
        assert row(pilot, -2) == NOT_MARKED + "/vote named all"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("/next",), "Call the roll first (F2)"),
        (("/present ash", "/next", "/close 11am"), "The meeting is closed"),
        (("/present ash", "/next", "-ash 9.40"), "Nobody present may vote"),
    ],
)
async def test_there_is_no_ballot_without_voters(tmp_path: Path, lines: Sequence[str], said: str) -> None:
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("f7")
        assert pilot.app.screen is screen
        assert said in "\n".join(text(pilot.app))


async def test_everything_is_seen_at_the_smallest_size(tmp_path: Path) -> None:
    assert len(hints("ballot")) < 80
    async with opened(tmp_path / "m.db", size=(80, 24)) as (pilot, _):
        await pilot.press("f7")
        assert all(name in "\n".join(text(pilot.app)) for name in FIFTEEN)
        await resize(pilot.app, 60, 15)
        await pilot.press("p")
        assert "Pine" in "\n".join(text(pilot.app))


async def test_a_vote_is_undone_before_the_line_that_was_cleared_earlier_comes_back(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", surnames=FIFTEEN[:3]) as (pilot, screen):
        await pilot.press(*"lime", "escape", "escape", "f7", "enter")
        assert screen.recording.meeting.entries[-1].kind is Kind.VOTE
        await pilot.press("ctrl+z")
        assert Kind.VOTE not in {entry.kind for entry in screen.recording.meeting.entries}
        assert screen.composer.line == ""
        await pilot.press("ctrl+z")
        assert screen.composer.line == "lime"
