"""Whether every word of published minutes comes out again: `python -m bench.words_kept FILE_OR_FOLDER...`.

Each file is imported and exported as text in the style that prints published words. Each word of the source must be in
the export, in its order, or be of a line that the import lists as left out. The letters that the reader found are
compared with those that the file has by a simple look at its format: nothing of a Word file, a PDF, a web page or a
text may be unread. One line is printed for each file that loses words.
"""

from __future__ import annotations

import html
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from clerk_tui import minutes
from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers import read_source
from clerk_tui.importing.recognition import recognise
from clerk_tui.importing.recognition.paragraphs import left_out
from clerk_tui.meeting import Head
from clerk_tui.meeting.meeting import Directory

_UNSEEN = re.compile(r"<(script|style|head|title|select|button)\b.*?</\1>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_DELETED = re.compile(r"<w:(del|instrText|delText)\b[^>]*[^/]>.*?</w:\1>", re.DOTALL)
_LINK = re.compile(r"\]\([^)\s]*(?:\s+\"[^\"]*\")?\)|<https?:[^>]*>|^\s*\[[^\]]+\]:.*$", re.MULTILINE)
_LETTERS = re.compile(r"[^\W_]+")


def exported(path: Path) -> str:
    """The minutes in a file, imported, as text in their published words."""
    meeting = recognise(read_source(path), Head(1, style="published"), Directory()).meeting
    return minutes.as_text(minutes.render(meeting, minutes.load("published")))


def missing(path: Path, printed: str) -> str:
    """Where the words of a source go missing in `printed`, or are in another order; empty if nowhere. Lines that the
    import lists as left out are passed over."""
    pieces = read_source(path).pieces
    listed, got, at = set(left_out(pieces)), printed.split(), 0
    for piece in pieces:
        if piece.is_running:
            if piece.text.strip() and " ".join(piece.text.split()) not in listed:
                return f"not listed: {piece.text.strip()}"
            continue
        words = piece.text.split()
        if got[at : at + len(words)] != words:
            return f"after {' '.join(got[max(0, at - 5) : at])}: {' '.join(words)[:80]}"
        at += len(words)
    return "" if at == len(got) else f"more than in the source: {' '.join(got[at : at + 8])}"


def unread(path: Path) -> str:
    """Letters of a file, by a simple look at its format, that the reader did not find, with how many; empty if none."""
    found = "".join(piece.text for piece in read_source(path).pieces)
    lost = Counter("".join(_LETTERS.findall(_words(path)))) - Counter("".join(_LETTERS.findall(found)))
    return " ".join(f"{letter}{count}" for letter, count in sorted(lost.items()))


def _words(path: Path) -> str:
    data = path.read_bytes()
    if path.suffix == ".docx":
        document = ZipFile(BytesIO(data)).read("word/document.xml").decode()
        return html.unescape(re.sub(r"<[^>]+>", " ", _DELETED.sub(" ", document)))
    if path.suffix == ".pdf":
        import pypdfium2  # type: ignore[import-untyped]

        document = pypdfium2.PdfDocument(data)
        return "\n".join(document[page].get_textpage().get_text_range() for page in range(len(document)))
    text = data.decode("utf-8", errors="replace")
    if path.suffix == ".md":
        text = _LINK.sub("]", text)
    if path.suffix in (".md", ".html", ".htm"):
        text = html.unescape(re.sub(r"<[/!]?[a-zA-Z][^>]*>", " ", _UNSEEN.sub(" ", text)))
    return text


def _files(named: Sequence[str]) -> Iterator[Path]:
    for path in map(Path, named):
        yield from sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]


def main(argv: Sequence[str]) -> int:
    """Print what is lost, a line for each file; return 1 if anything is."""
    lost = count = 0
    for path in _files(argv):
        if path.suffix.lower() not in (".txt", ".md", ".html", ".htm", ".docx", ".pdf"):
            continue
        try:
            said = [missing(path, exported(path)), unread(path)]
        except FileRefusedError as error:
            print(f"{path.name}: refused: {error}")
            continue
        count += 1
        if any(said):
            lost += 1
            print(f"{path.name}: {' | '.join(filter(None, said))}")
    print(f"{count} files, {lost} lose words.")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
