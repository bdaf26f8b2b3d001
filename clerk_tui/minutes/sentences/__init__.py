"""The sentences of the minutes, by what an entry is."""
