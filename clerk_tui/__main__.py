"""`python -m clerk_tui` is the command `clerk-tui`."""

import sys

from clerk_tui.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
