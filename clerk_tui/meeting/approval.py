"""The approval of minutes: agreed and signed at a later meeting of the committee, and never changed after that.

Minutes are signed at the same or the next suitable meeting by the person presiding there (LGA 1972 Sch 12 para 41).
Only their accuracy is debated, and corrections are recorded in the minutes of the later meeting.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting.agenda import minute_numbers
from clerk_tui.meeting.changes import Act
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Former, Meeting
from clerk_tui.meeting.record import Entry, long_date
from clerk_tui.meeting.stage import Stage


def must_be_open(meeting: Meeting) -> None:
    """Raises LineRefusedError if the minutes of a meeting are signed."""
    settled = meeting.settled
    if settled is None or settled.stage is not Stage.SIGNED:
        return
    raise LineRefusedError(
        f"These minutes were signed{_on(settled.on)} and cannot be changed. Minute any correction at a later meeting: "
        "open that one and say there what they should have said."
    )


def must_be_signable(meeting: Meeting, act: Act, former: Iterable[Former]) -> None:
    """Raises LineRefusedError if an act signs minutes that are not agreed, or are already signed. Minutes of a meeting
    that is not on file may be signed."""
    known: dict[date | None, set[Stage]] = {}
    for earlier in former:
        known.setdefault(earlier.date, set()).add(earlier.stage)
    for entry in _added(act, Kind.MINUTES_SIGNED):
        stages = known.get(entry.of_date, set())
        if stages == {Stage.SIGNED} or any(e.of_date == entry.of_date for e in _standing(meeting, Kind.MINUTES_SIGNED)):
            raise LineRefusedError("These minutes are already signed.")
        agreed_here = any(e.of_date == entry.of_date for e in _standing(meeting, Kind.MINUTES_AGREED))
        if stages and Stage.AGREED not in stages and not agreed_here:
            day = f" {long_date(entry.of_date)}" if entry.of_date else ""
            raise LineRefusedError(f"The minutes of{day} must be agreed before they are signed: /agree{day}")


def must_stay_agreed(meeting: Meeting, act: Act, former: Iterable[Former] = ()) -> None:
    """Raises LineRefusedError if an act removes the agreement to minutes signed here or at a later meeting."""
    signed = {e.of_date for e in _standing(meeting, Kind.MINUTES_SIGNED)}
    signed |= {earlier.date for earlier in former if earlier.stage is Stage.SIGNED}
    for change in act.changes:
        before, after = change.before, change.after
        if not isinstance(before, Entry) or before.kind is not Kind.MINUTES_AGREED or before.is_struck:
            continue
        is_kept = (
            isinstance(after, Entry)
            and not after.is_struck
            and (after.kind, after.of_date) == (before.kind, before.of_date)
        )
        if before.of_date in signed and not is_kept:
            raise LineRefusedError("These minutes have been signed on that agreement: it cannot be removed.")


def must_keep_numbers(before: Meeting, after: Meeting) -> None:
    """Raises LineRefusedError if a change to agreed minutes would renumber the minutes of later meetings."""
    settled = before.settled
    if settled is None or not before.rules.runs_on or before.head.first_minute != after.head.first_minute:
        return
    if len(minute_numbers(before)) != len(minute_numbers(after)):
        raise LineRefusedError(
            f"These minutes were agreed{_on(settled.on)}, and later meetings are numbered from them: no item can be "
            "added or removed. Put it in an existing item, or minute it at the next meeting."
        )


def must_have_signed_nothing(meeting: Meeting) -> None:
    """Raises LineRefusedError if minutes were signed at this meeting: undo stops there."""
    if _standing(meeting, Kind.MINUTES_SIGNED):
        raise LineRefusedError(
            "Minutes were signed here, and undo cannot go back past that. Correct earlier entries in the record: ↑, "
            "then e to change an entry, x to strike it out."
        )


def signs(act: Act) -> tuple[date, ...]:
    """The dates of the meetings whose minutes an act signs."""
    return tuple(e.of_date for e in _added(act, Kind.MINUTES_SIGNED) if e.of_date is not None)


def _on(day: date | None) -> str:
    return f" on {long_date(day)}" if day else ""


def _added(act: Act, kind: Kind) -> list[Entry]:
    """The entries of a kind that an act adds, or makes of others."""
    after = [(c.before, c.after) for c in act.changes if isinstance(c.after, Entry) and c.after.kind is kind]
    return [made for before, made in after if not isinstance(before, Entry) or before.kind is not kind]


def _standing(meeting: Meeting, kind: Kind) -> list[Entry]:
    return [e for e in meeting.procedure_entries if e.kind is kind]
