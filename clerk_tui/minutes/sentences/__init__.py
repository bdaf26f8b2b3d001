"""The sentences of the minutes, by what an entry is. Importing the package registers all of them."""

from clerk_tui.minutes.sentences import attendance, business, motions, speech, votes

SUBJECTS = (attendance, business, motions, speech, votes)
"""The modules whose sentences are registered."""
