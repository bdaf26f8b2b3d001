"""How much is read of one file, so that none can take the machine's memory or the clerk's afternoon.

A council's longest minutes (an annual meeting with every written answer printed) come to some 0.5 MB of words.
"""

from __future__ import annotations

MEGABYTE = 1_000_000

LARGEST_FILE = 64 * MEGABYTE
"""Bytes of a file of any kind: PDF and Word files grow by their pictures, which are not read."""
LARGEST_TEXT = 8 * MEGABYTE
"""Bytes of a file that is words alone, and of the words unpacked from any other: over ten of the longest minutes."""
MOST_PIECES = 200_000
"""Lines, paragraphs and rows of one file: each costs some memory, however short."""
LARGEST_PART = 12 * MEGABYTE
"""Bytes of one part of a Word file, unpacked: Word writes some ten bytes about each of the text."""
LARGEST_ZIP_DIRECTORY = 1 * MEGABYTE
"""Bytes of the list of files in a Word file: some ten thousand files, where a document has a few dozen."""
MOST_PAGES = 2_000
"""Pages of a PDF."""
MOST_CHARACTERS_OF_PAGE = 100_000
"""Of one page of a PDF: ten times what is printed on the densest."""
LONGEST_READING = 30.0
"""Seconds for one PDF: a page takes some ten milliseconds."""
MOST_MEMORY = 290 * MEGABYTE
"""Bytes that the process reading a PDF may ask for, the file itself and what the libraries reserve among them."""
