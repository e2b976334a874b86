"""The header of a catalogue in our layout."""

from collections.abc import Mapping

from hexapla.formats.po.reader import PoFile, parse
from hexapla.formats.po.writer import Change, rewrite
from hexapla.languages.tag import SCRIPTS

MODIFIERS = {script.lower(): name for name, script in SCRIPTS.items()}
TERRITORIES = {"hans": "CN", "hant": "TW"}


def posix_name(tag: str) -> str:
    """The locale name by which gettext's tools know a language.

    >>> posix_name("pt-BR"), posix_name("en-x-draft"), posix_name("zh-Hant"), posix_name("sr-Latn")
    ('pt_BR', 'en@draft', 'zh_TW', 'sr@latin')
    """
    public, _, private = tag.lower().partition("-x-")
    language, *rest = public.split("-")
    territory = next((one.upper() for one in rest if len(one) == 2 or one.isdecimal()), "")
    script = next((one for one in rest if len(one) == 4 and one.isalpha()), "")
    territory = territory or TERRITORIES.get(script, "")
    modifier = private.partition("-")[0] or MODIFIERS.get(script, "")
    return language + (f"_{territory}" if territory else "") + (f"@{modifier}" if modifier else "")


def new_header(name: str, tags: tuple[str, str], date: str) -> dict[str, str]:
    """What the header of a new rendering says: of which document, from and into which language."""
    source, target = tags
    return {
        "Project-Id-Version": name,
        "PO-Revision-Date": f"{date} 00:00+0000",
        "Last-Translator": "Nobody",
        "Language-Team": "None",
        "Language": posix_name(target),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Hexapla": "1",
        "X-Source-Language": source,
    }


def with_header(file: PoFile, lines: Mapping[str, str]) -> PoFile:
    """The file with these lines in its header, which is its first entry.

    Raises:
        SaveError: the file is damaged.
    """
    header = file.entries[0]
    known = [line for line in header.msgstrs[0].split("\n") if line]
    kept = [line for line in known if line.partition(":")[0] not in lines]
    text = "".join(f"{line}\n" for line in (*kept, *map(": ".join, lines.items())))
    return parse(rewrite(file, [Change(header, (text,))]), file.path)
