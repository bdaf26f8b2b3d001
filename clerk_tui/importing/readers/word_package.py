"""The parts of a Word file, a zip of XML. The size of a part is checked before it is unpacked."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Any
from zipfile import BadZipFile, ZipFile

from clerk_tui.importing.readers.limits import LARGEST_PART, LARGEST_ZIP_DIRECTORY, MEGABYTE, damaged, refused

Element = Any
"""An element of lxml's."""

_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x07"
_END_SIZE = 22
_LONGEST_COMMENT = 65_535


def local(name: Any) -> str:
    """Return a tag or attribute without its namespace, which strict files write differently; '' for a comment."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def attribute(element: Element | None, name: str, otherwise: str = "") -> str:
    """Return an attribute by its local name."""
    if element is not None:
        for key, value in element.attrib.items():
            if local(key) == name:
                return str(value)
    return otherwise


def child(element: Element | None, *path: str) -> Element | None:
    """Return the element at a path of names; None if it is missing."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner.tag) == name), None)
    return element


def value(element: Element | None, *path: str, otherwise: str = "") -> str:
    """Return the `val` of the element at `path`."""
    return attribute(child(element, *path), "val", otherwise)


def is_on(element: Element | None, *path: str) -> bool | None:
    """Whether the switch at `path` is on; None if it is not set."""
    found = child(element, *path)
    return None if found is None else attribute(found, "val", "true") not in ("0", "false", "off")


class Parts:
    """The parts of one Word file."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        _check_directory(data, name)
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, OSError, ValueError, NotImplementedError, struct.error):
            raise damaged(name, "a Word document", "Word") from None
        self._names = {info.filename: info for info in self._zip.infolist()}
        self.main = self._main()

    def tree(self, part: str) -> Element | None:
        """Return the root of an XML part; None if there is no such part."""
        from lxml import etree

        if part not in self._names:
            return None
        data = self.read(part)
        try:
            return etree.fromstring(data, etree.XMLParser(**SAFELY))
        except etree.XMLSyntaxError:
            raise damaged(self._name, "a Word document", "Word") from None

    def blocks(self, part: str) -> Iterator[Element]:
        """Yield the children of the body of a document, each in memory only until the next."""
        from lxml import etree

        found = etree.iterparse(BytesIO(self.read(part)), events=("end",), **SAFELY)
        try:
            for _, element in found:
                above = element.getparent()
                if (
                    above is not None
                    and local(above.tag) == "body"
                    and above.getparent() is above.getroottree().getroot()
                ):
                    yield element
                    element.clear()
                    while element.getprevious() is not None:
                        del above[0]
        except etree.XMLSyntaxError:
            raise damaged(self._name, "a Word document", "Word") from None

    def related(self, part: str) -> Mapping[str, tuple[str, str]]:
        """Return what a part refers to, by id: the kind (such as `footnotes`) and the name of the part."""
        tree = self.tree(join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels"))
        out: dict[str, tuple[str, str]] = {}
        for relation in tree if tree is not None else ():
            if attribute(relation, "TargetMode") == "External":
                continue
            target = attribute(relation, "Target")
            target = target[1:] if target.startswith("/") else normpath(join(dirname(part), target))
            out[attribute(relation, "Id")] = (attribute(relation, "Type").rpartition("/")[2], target)
        return out

    def read(self, part: str) -> bytes:
        """Return the bytes of a part. Raises FileRefusedError if there are too many."""
        info = self._names.get(part)
        if info is None:
            raise damaged(self._name, "a Word document", "Word")
        if info.flag_bits & 1:
            raise refused(self._name, "is protected by a password", "Save it without one in the program it comes from.")
        if info.file_size > LARGEST_PART:
            raise _bomb(self._name)
        try:
            with self._zip.open(info) as file:
                data = file.read(LARGEST_PART + 1)
        except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error):
            raise damaged(self._name, "a Word document", "Word") from None
        if len(data) > LARGEST_PART:
            raise _bomb(self._name)
        if b"<!DOCTYPE" in data[:4096]:
            raise refused(self._name, "has instructions that Word does not use", "Do not open it: check its origin.")
        return data

    def _main(self) -> str:
        kinds = {kind: part for kind, part in self.related("").values()}
        part = kinds.get("officeDocument", "")
        if part and not part.startswith(("xl/", "ppt/")):
            return part
        if part:
            called = "a spreadsheet" if part.startswith("xl/") else "a presentation"
            raise refused(self._name, f"is {called}, which cannot be read as minutes", "Save it as text or PDF first.")
        if "mimetype" in self._names and b"opendocument" in self.read("mimetype"):
            raise refused(
                self._name,
                "is an OpenDocument file, which cannot be read",
                "Open it in LibreOffice or Word, save it as .docx, then import that.",
            )
        raise refused(self._name, "is an archive, not a document", "Unpack it and import what is in it.")


SAFELY: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
"""Options of the XML parser: no downloads, no entities, and lxml's own limits of depth and size."""


def _check_directory(data: bytes, name: str) -> None:
    """Raise FileRefusedError if the list of files in the zip is cut off or too long."""
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if at < 0 or len(data) < at + _END_SIZE:
        raise damaged(name, "a Word document", "Word")
    (size,) = struct.unpack_from("<L", data, at + 12)
    if size > LARGEST_ZIP_DIRECTORY or data[max(0, at - 20) : at].startswith(_END_64):
        raise _bomb(name)


def _bomb(name: str) -> Exception:
    return refused(
        name,
        f"has a part of more than {LARGEST_PART // MEGABYTE} MB or thousands of parts, which is too much for minutes",
        "Open it in Word, remove everything but the minutes, save it, then import that.",
    )
