"""Published minutes typed as notation, in our own words, and compared with what a careful reader found in them."""
