"""What can go wrong, said in a clerk's words.

Every error that a person may meet is a `ClerkError`: its text is one or two sentences that say what happened
and what to do next, fit for the screen and for standard error alike.
"""


class ClerkError(Exception):
    """Something a clerk has to know. `str(error)` is the sentence; `exit_code` is the command line's answer."""

    exit_code = 1


class NotFoundError(ClerkError):
    """What was asked for is not in the file."""


class UsageError(ClerkError):
    """The command was called wrongly, or where it cannot run."""

    exit_code = 2


class FileRefusedError(ClerkError):
    """The file is not ours, is damaged, is too new or cannot be read; it was left as it was."""

    exit_code = 3


class LineRefusedError(ClerkError):
    """A line of notation that cannot be carried out as typed; the text is kept where it was typed."""


class MakesPublicError(LineRefusedError):
    """Something recorded while the public was excluded would become public: it is done only when the clerk, who has
    been told what, is sure."""


class SaveError(ClerkError):
    """A write did not reach the disk; what was to be written is still held in memory."""
