"""Published minutes of other systems → meetings. `reading` makes a source of a file; `recognising` a meeting of it."""
