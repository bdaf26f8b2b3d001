"""Random meetings with marked words in their private parts: what of it does any public output have?

Every paper and extract is looked through in every format (Word and PDF of one meeting in ten) in one style, and as text
in two more, in turn; so are what a second screen shows, the names of files, the registers, and what a search finds.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from clerk_tui import minutes
from clerk_tui.minutes.formats import FORMATS

from .generated import leaks
from .measuring import Figure, Settings

ROUNDS = 2000


def figures(settings: Settings) -> Iterator[Figure]:
    """How many marked words were found."""
    styles, found = minutes.style_names(), list[str]()
    seeds = range(settings.seed, settings.seed + (settings.rounds or settings.times(ROUNDS)))
    with tempfile.TemporaryDirectory(dir=settings.folder) as name:
        for seed in seeds:
            formats = [form.name for form in FORMATS if seed % 10 == 0 or not form.is_binary]
            some = [styles[(seed + step) % len(styles)] for step in (0, 3, 5)]
            new = leaks(seed, Path(name), some, formats)
            for said in new[:3]:
                print(f"  {said}", flush=True)
            found += new
            if seed % 100 == 0:
                print(f"  (number {seed}: {len(found)} leaks)", flush=True)
    yield Figure("words of private business in what is public", len(found), 0, "", f"  {len(seeds)} meetings")
