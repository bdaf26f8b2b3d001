"""The sentences of the minutes: a module for each group of kinds of entries. Importing the package registers all of
them."""

from clerk_tui.minutes.sentences import business, motions, speech

SUBJECTS = (business, motions, speech)
"""The modules whose sentences are registered."""
