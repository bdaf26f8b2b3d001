"""The sentences of the minutes, by what an entry is. Importing the package registers all of them."""

from clerk_tui.minutes.sentences import business, motions, speech

SUBJECTS = (business, motions, speech)
"""The modules whose sentences are registered."""
