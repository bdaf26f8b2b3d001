"""`python -m clerk_tui` is the command `clerk-tui`."""

import sys

from clerk_tui import processes

if __name__ == "__main__":
    if processes.is_part():
        processes.run()
    else:
        from clerk_tui.cli.main import main

        sys.exit(main())
