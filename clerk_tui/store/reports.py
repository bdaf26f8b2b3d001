"""What the writer says of its work: facts, in the order in which they happened."""

from __future__ import annotations

from clerk_tui.frozen import dataclass


@dataclass(frozen=True)
class Saved:
    """These acts are on the disk."""

    act_ids: tuple[int, ...]


@dataclass(frozen=True)
class NotSaved:
    """The oldest act waiting could not be written; it is kept, and tried again until it can be."""

    sentence: str
    waiting: int
    """How many acts are not on the disk."""


@dataclass(frozen=True)
class Recovered:
    """Writing works again; all that was waiting is on its way."""


@dataclass(frozen=True)
class DraftKept:
    """A half-typed line is on the disk."""

    scope: str
    field: str


@dataclass(frozen=True)
class CommitteeSaved:
    """A committee and its memberships are on the disk."""

    council: str
    committee: str


@dataclass(frozen=True)
class LittleSpace:
    """The disk is nearly full."""

    free: int
    """Bytes."""


@dataclass(frozen=True)
class JobFailed:
    """Something done beside the saving (a backup, a refresh of the search) went wrong and was given up."""

    sentence: str


Report = Saved | NotSaved | Recovered | DraftKept | CommitteeSaved | LittleSpace | JobFailed
