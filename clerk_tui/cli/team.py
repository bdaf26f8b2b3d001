"""The commands for a book that a team shares: `share`, `sync` and `team`."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from clerk_tui.cli.book import readable, which_meeting, writable
from clerk_tui.cli.output import AddCommand, fit, is_agreed, say
from clerk_tui.errors import NotFoundError, UsageError
from clerk_tui.meeting.people import counted

if TYPE_CHECKING:
    from clerk_tui.team.sharing import State
    from clerk_tui.team.sync import Synced


def add_commands(command: AddCommand) -> None:
    options = command("share", share, "share DB with a team, through an archive on PostgreSQL, or end that")
    what = options.add_mutually_exclusive_group(required=True)
    what.add_argument("url", metavar="URL", nargs="?", help="postgresql://server/database, without a password")
    what.add_argument("--leave", action="store_true", help="end the sharing; the book stays whole")
    command("sync", sync, "send what was recorded in a shared book and receive what others recorded, once")
    options = command("team", team, "say how a shared book stands, and let a colleague record a meeting")
    what = options.add_mutually_exclusive_group()
    what.add_argument("--hand-over", metavar="MEETING", help="send all of a meeting and let others record it")
    what.add_argument("--take-over", metavar="MEETING", help="record a meeting that a colleague recorded")
    what.add_argument("--branch", metavar="N", type=int, help="print what was recorded without contact")
    what.add_argument("--sql", action="store_true", help="print what makes the archive, for its administrator")
    options.add_argument("--yes", action="store_true", help="with --take-over: also where a colleague only fell silent")
    options.add_argument("--dismiss", action="store_true", help="with --branch: it was looked through")


def share(call: argparse.Namespace) -> int:
    """Share a book with a team, or end that."""
    from clerk_tui.store.team.server import checked, without_password
    from clerk_tui.team import sharing

    if call.leave:
        with writable(call.db, is_readers_too=True) as book:
            waiting, trouble = sharing.leave(book)
        if trouble:
            say(trouble)
        lost = f" {counted(waiting, 'change')} had not reached the archive." if waiting else ""
        say(f"{call.db.name} is no longer shared. Nothing in it was lost.{lost}")
        return 0
    url = checked(call.url)
    with writable(call.db, is_readers_too=True) as book:
        done, is_readers = sharing.share(book, url), book.is_readers
    how = "reads the archive at" if is_readers else "is shared through"
    say(f"{call.db.name} {how} {without_password(url)}. {_sync_sentence(done)}")
    return _print_troubles(done)


def sync(call: argparse.Namespace) -> int:
    """Send and receive once."""
    from clerk_tui.team import sharing

    with readable(call.db) as book:
        sharing.must_be_shared(book.reader)
    with writable(call.db, is_readers_too=True) as book, sharing.connect(book) as server:
        done = sharing.sync_of(book, server)()
    say(_sync_sentence(done))
    return _print_troubles(done)


def team(call: argparse.Namespace) -> int:
    """Say how a shared book stands; hand a meeting over, or take it over; print a branch, or the SQL of the archive."""
    from clerk_tui.store.team.server import schema_sql
    from clerk_tui.team import sharing

    if (call.yes and call.take_over is None) or (call.dismiss and call.branch is None):
        call.refuse("--yes is for --take-over, and --dismiss for --branch")
    if call.sql:
        sys.stdout.write(schema_sql())
        return 0
    if call.branch is not None:
        return _branch(call)
    meeting = call.take_over if call.hand_over is None else call.hand_over
    if meeting is None:
        with readable(call.db) as book:
            return _print_state(sharing.state(book.reader), is_readers=book.is_readers)
    with readable(call.db) as book:
        sharing.must_be_shared(book.reader)
        meeting_id = book.reader.find_meeting(which_meeting(meeting))
    with writable(call.db) as book:
        if call.hand_over is not None:
            done = sharing.hand_over(book, meeting_id)
            say(f"Anybody in the team can record meeting {meeting_id} now. {_sync_sentence(done)}")
            return _print_troubles(done)
        sharing.take_over(book, meeting_id, lambda question: call.yes or _may_take_over(question))
    say(f"You record meeting {meeting_id} now, with all that was recorded of it.")
    return 0


def _may_take_over(question: str) -> bool:
    """Ask on the terminal whether to take a meeting over. Without one the answer is no, and a message says how."""
    if not sys.stdin.isatty():
        raise UsageError(f"{question} Add --yes if so.")
    return is_agreed(question)


def _print_state(state: State, *, is_readers: bool) -> int:
    from clerk_tui.store.team.server import without_password

    print(fit(f"shared through\t{without_password(state.url)}", sys.stdout))
    if is_readers:
        print("a reader's book\tnothing is recorded in it")
        return 0
    print(f"not yet shared\t{state.waiting}")
    for meeting in state.meetings:
        who = "recorded here" if meeting.is_ours else f"recorded by {meeting.holder}" if meeting.holder else "free"
        waits = f"\t{meeting.waiting} not yet shared" if meeting.waiting else ""
        print(fit(f"{meeting.meeting_id}\t{meeting.name}\t{who}{waits}", sys.stdout))
    for number, branch in enumerate(state.branches, 1):
        print(fit(f"branch {number}\t{branch.name}\t{counted(branch.acts, 'change')} without contact", sys.stdout))
    return 1 if state.branches else 0


def _branch(call: argparse.Namespace) -> int:
    from clerk_tui.team import sharing

    with readable(call.db) as book:
        branches = sharing.state(book.reader).branches
        if not 0 < call.branch <= len(branches):
            raise NotFoundError(f"There is no branch {call.branch}. To list them: clerk-tui team {call.db}")
        branch = branches[call.branch - 1]
        for line in sharing.branch_lines(book.reader, branch.uid):
            print(fit(line, sys.stdout))
    if call.dismiss:
        with writable(call.db) as book:
            sharing.dismiss(book, branch.uid)
        say("This branch is not listed any more. It is kept in the archive.")
    return 0


def _sync_sentence(done: Synced) -> str:
    """Return a sentence about what was sent and received."""
    said = f"{counted(done.sent, 'change')} sent, {counted(done.received, 'change')} received."
    return f"{said} {counted(done.standing.waiting, 'change')} not yet shared." if done.standing.waiting else said


def _print_troubles(done: Synced) -> int:
    """Print what went wrong. Return the exit status."""
    for sentence in done.troubles:
        say(sentence)
    if done.standing.branches:
        is_one = done.standing.branches == 1
        what = "a meeting was recorded in two books at once" if is_one else "meetings were recorded twice"
        say(f"Without contact, {what}. What is not in the minutes is kept: clerk-tui team DB lists it.")
    return 1 if done.troubles or done.standing.branches or done.standing.waiting else 0
