"""Reads printed lists of people and of business: in minutes, on agendas, and in what a clerk pastes. `read_people` and
`read_items` take the text of a whole list; the forms, the notation and the command line use them. Imported minutes
are read with their parts."""

from clerk_tui.lists.person import Person
from clerk_tui.lists.printed_agendas import Item, read_items
from clerk_tui.lists.printed_people import read_people

__all__ = ["Item", "Person", "read_items", "read_people"]
