"""The proof: checks of the minutes before they go out, and fixes for what it finds."""
