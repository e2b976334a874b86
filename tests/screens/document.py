"""A small document in our layout, with a source and three renderings."""

from pathlib import Path

HEAD = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {tag}\\n"
"X-Source-Language: zh-Hans\\n"
"X-Hexapla: 1\\n"
"""
SOURCES = {  # by id: the paragraph, what stands before, the text
    "aaaaa": (1, "", "三个苹果。"),
    "bbbbb": (1, "", "他走了，"),
    "ccccc": (1, "", "她留下。"),
    "ddddd": (2, "\\n\\n", "天黑了。"),
    "eeeee": (2, "", "再见！"),
}
TARGETS = {
    "de": {
        "aaaaa": "Drei Äpfel.",
        "bbbbb": "Er ging, sie blieb.",
        "ccccc": "↑bbbbb",
        "ddddd": "Es wurde dunkel. Ach!",
    },
    "en": {
        "aaaaa": "Three apples.",
        "bbbbb": "He left. Yes, he did.",
        "ccccc": "She stayed.",
        "ddddd": "Night fell.",
        "eeeee": "Bye!",
    },
    "ja": {"aaaaa": "リンゴが三つ。", "ccccc": "彼女は残った。", "eeeee": "さようなら！"},
}
FUZZY = {("ja", "ccccc")}
TEXT = "三个苹果。他走了，她留下。\n\n天黑了。再见！\n"


def make_document(folder: Path) -> Path:
    """Write it into a folder; the folder of the document."""
    home = folder / "translations" / "story"
    home.mkdir(parents=True)
    (home / "source.md").write_text(TEXT, "utf-8")
    pot = HEAD.format(tag="")
    for key, (block, lead, text) in SOURCES.items():
        said = f' lead="{lead}"' if lead else ""
        tail = ' tail="\\n"' if key == "eeeee" else ""
        pot += f"\n#. block={block} role=paragraph{said}{tail}\n"
        pot += f'msgctxt "{key}"\nmsgid "{text}"\nmsgstr ""\n'
    (home / "source.pot").write_text(pot, "utf-8")
    for tag, targets in TARGETS.items():
        po = HEAD.format(tag=tag)
        for key, (block, _, text) in SOURCES.items():
            flag = "#, fuzzy\n" if (tag, key) in FUZZY else ""
            po += f"\n# a note of ours\n#. block={block} role=paragraph\n{flag}"
            po += f'msgctxt "{key}"\nmsgid "{text}"\nmsgstr "{targets.get(key, "")}"\n'
        (home / f"{tag}.po").write_text(po, "utf-8")
    return home


def bytes_of(home: Path) -> dict[str, bytes]:
    """All files of a document."""
    return {path.name: path.read_bytes() for path in sorted(home.iterdir())}


def texts_of(home: Path, tag: str) -> dict[str, str]:
    """The texts of a rendering, by segment, as they stand in its live entries."""
    found: dict[str, str] = {}
    for part in (home / f"{tag}.po").read_text("utf-8").split("\n\n")[1:]:
        if "\nmsgctxt " in f"\n{part}":
            key = part.partition('msgctxt "')[2].partition('"')[0]
            text = part.partition("\nmsgstr ")[2].split("\n")
            found[key] = "".join(line.strip().strip('"') for line in text)
    return found
