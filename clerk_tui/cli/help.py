"""The command that prints the help."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from clerk_tui.cli.output import fit
from clerk_tui.help import TOPICS, page_of, printed, title_of, topic_called

if TYPE_CHECKING:
    import argparse


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic", metavar="TOPIC", nargs="*", help="the name of a page; without it, list them")


def show_help(call: argparse.Namespace) -> int:
    """Print a topic of the help as F1 shows it; without a topic, list them."""
    if call.topic:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
        sys.stdout.write(fit(printed(page_of(topic_called(" ".join(call.topic))), width), sys.stdout))
        return 0
    print("clerk-tui help TOPIC prints one of these pages. In the program, F1 shows them.\n")
    for topic in TOPICS:
        print(fit(f"  {topic.name:<15} {title_of(topic)}", sys.stdout))
    print("\nclerk-tui help command-line lists the commands; COMMAND --help explains one.")
    return 0
