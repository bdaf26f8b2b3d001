"""The command line. `main` parses it; the other modules have the commands."""
