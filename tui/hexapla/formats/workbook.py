"""Workbooks of spreadsheets: Office Open XML (ECMA-376, SpreadsheetML), transitional or strict.

Values only: a formula counts as the value that was last computed, comments, macros, links and
pictures are not looked at, and of a date or a formatted number it is said what it is, since what
the sheet shows is not what the file holds.
"""

from collections.abc import Iterable, Mapping
from posixpath import join, normpath

from hexapla.errors import GlossaryError
from hexapla.formats.sheet import Cells, Elements, Sheet, Strings
from hexapla.formats.xml_reader import feed
from hexapla.formats.zipped import Archive

ROOT = "_rels/.rels"
MAIN, STRINGS, STYLES = "/officeDocument", "/sharedStrings", "/styles"  # ends of relation types
OLD = b"\xd0\xcf\x11\xe0"  # a compound file: old Excel, or a workbook with a password
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OTHERS = ("word/", "ppt/")
BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    49: "@",
}
DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}


class Workbook:
    """A file of sheets: their names in order, each read when it is asked for."""

    def __init__(self, raw: bytes, path: str) -> None:
        """Raises GlossaryError where this is no workbook of our kind."""
        _refuse_others(raw, path)
        self._path = path
        self._archive = Archive(raw, path)
        if ROOT not in self._archive.members:
            raise _no_workbook(path)
        mains = (part for kind, part in self._related(ROOT, "").values() if kind.endswith(MAIN))
        main = next(mains, "")
        if not main.endswith(".xml") or main.startswith(OTHERS):
            raise _no_workbook(path)
        folder, _, name = main.rpartition("/")
        related = self._related(f"{folder}/_rels/{name}.rels", folder)
        parts = {kind.rpartition("/")[2]: part for kind, part in related.values()}
        self._strings = self._texts(parts.get(STRINGS[1:], ""))
        styles = parts.get(STYLES[1:], "")
        try:
            self._formats = _formats(self._elements(styles) if styles else ())
        except (ValueError, KeyError):
            raise _damaged(path, styles) from None
        self.names: dict[str, str] = {}
        self.hidden: list[str] = []
        for tag, said in self._elements(main):
            part = related.get(said.get("id", ""), ("", ""))[1]
            if tag == "sheet" and part and "name" in said:
                hidden = said.get("state", "visible") != "visible"
                self.hidden += [said["name"]] if hidden else []
                self.names |= {} if hidden else {said["name"]: part}

    def sheet(self, name: str) -> Sheet:
        """The rows of a sheet. Raises GlossaryError where it cannot be read."""
        builder = Cells(self._strings, self._formats)
        self._feed(self.names[name], builder)
        return Sheet(builder.lines, builder.merged)

    def _related(self, name: str, folder: str) -> dict[str, tuple[str, str]]:
        """What a part is related to: the kind of relation, and the part, by its id."""
        return {
            said["Id"]: (said["Type"], normpath(join(folder, said["Target"])).lstrip("/"))
            for tag, said in self._elements(name)
            if tag == "Relationship" and {"Id", "Type", "Target"} <= said.keys()
        }

    def _texts(self, part: str) -> list[str]:
        """The strings that cells share."""
        builder = Strings()
        if part:
            self._feed(part, builder)
        return builder.texts

    def _elements(self, part: str) -> list[tuple[str, dict[str, str]]]:
        builder = Elements()
        self._feed(part, builder)
        return builder.found

    def _feed(self, part: str, builder: "Elements") -> None:
        try:
            feed(self._archive.read(part), builder, self._path)
        except (ValueError, KeyError, IndexError, OverflowError):
            raise _damaged(self._path, part) from None
        except GlossaryError as error:
            remedy = "save it anew in the spreadsheet"
            raise GlossaryError(
                f"{error.message} (in {part})", path=self._path, remedy=remedy
            ) from None


def _formats(elements: Iterable[tuple[str, Mapping[str, str]]]) -> list[str]:
    """The number format of each style."""
    codes, formats, within = dict(BUILT_IN), [], False
    for tag, said in elements:
        if tag == "numFmt":
            codes[int(said["numFmtId"])] = said.get("formatCode", "")
        elif tag in {"cellXfs", "cellStyles"}:
            within = tag == "cellXfs"
        elif tag == "xf" and within:
            number = int(said.get("numFmtId", "0"))
            formats.append(codes.get(number, "d" if number in DATES else "#"))
    return formats


def _refuse_others(raw: bytes, path: str) -> None:
    if raw.startswith(OLD):
        locked = ENCRYPTED in raw
        fault = "this workbook has a password" if locked else "this is a workbook of old Excel"
        remedy = "take the password off" if locked else "save it as .xlsx"
        raise GlossaryError(fault, path=path, remedy=remedy)
    if not raw.startswith(b"PK"):
        raise _no_workbook(path)
    if raw[30:130].startswith(b"mimetypeapplication/vnd.oasis"):
        fault, remedy = "this is an OpenDocument spreadsheet", "save it as .xlsx"
        raise GlossaryError(fault, path=path, remedy=remedy)


def _no_workbook(path: str) -> GlossaryError:
    remedy = "save it as an Excel workbook (.xlsx), or as CSV UTF-8"
    return GlossaryError("this is no XLSX workbook", path=path, remedy=remedy)


def _damaged(path: str, part: str) -> GlossaryError:
    remedy = "open it in the spreadsheet, and save it anew"
    return GlossaryError(f"this workbook is damaged (in {part})", path=path, remedy=remedy)
