"""Lists of people and of business as they are printed: in minutes, on agendas, in what a clerk pastes.

`read_people` and `read_items` take the whole of a list: the forms, the notation and the command line read lists by
them. What they are made of reads the lists in minutes that are imported."""

from clerk_tui.lists.agenda import Item, read_items
from clerk_tui.lists.people import read_people
from clerk_tui.lists.person import Person

__all__ = ["Item", "Person", "read_items", "read_people"]
