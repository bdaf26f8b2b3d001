"""Errors that are shown to the user.

Every error that a user may see is a `ClerkError`: its text is one or two sentences that say what happened and what to
do next, for the screen and for standard error.
"""


def ended(said: str) -> str:
    """Return a sentence with a full stop, unless it ends in one or in a question mark."""
    return said if said.endswith(("?", ".")) else f"{said}."


class ClerkError(Exception):
    """An error with a message for the user: `str(error)`. `exit_code` is the exit status of the command line."""

    exit_code = 1


class NotFoundError(ClerkError):
    """Something named is not in the file."""


class UsageError(ClerkError):
    """A command was used wrongly, or cannot run here."""

    exit_code = 2


class TakenError(UsageError):
    """A file of that name exists and was not to be replaced."""


class FileRefusedError(ClerkError):
    """The file is not a minute book, is damaged, is too new or cannot be read; it was not changed."""

    exit_code = 3


class LineRefusedError(ClerkError):
    """A line of notation cannot be carried out as typed. The line is kept."""


class MakesPublicError(LineRefusedError):
    """Something recorded while the public was excluded would become public, so the clerk has to confirm it first."""


class SaveError(ClerkError):
    """A write did not reach the disk. The data are still in memory."""
