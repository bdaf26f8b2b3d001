"""What each command of the command line does. `commands` has most of them and what all share."""
