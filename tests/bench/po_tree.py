"""A tree of PO files as documentation teams have them, seeded: the same bytes on every machine.

Each language has the habits of the tool that its team uses: how wide lines are and how that is
counted, whether lines are broken at all, which comments there are, which line ends.
"""

import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ENGLISH = (
    "the object of a module that is called with its arguments returns one value and raises an "
    "error when no such name exists in this file or if you want to use another function for each "
    "item in order to change how it works please see documentation about default behaviour since"
).split()
MARKUP = [
    ":func:`open`",
    ":class:`dict`",
    "``None``",
    "*args*",
    ":ref:`tutorial`",
    "`PEP 8`_",
    "%s",
]
LATIN = (
    "le module que l’on appelle avec ses arguments renvoie une valeur et lève une erreur lorsque "
    "aucun nom n’existe dans ce fichier déjà où vous voulez utiliser une autre fonction ainsi"
).split()
CYRILLIC = (
    "этот модуль вызывается с аргументами и возвращает значение или ошибку если имя не найдено в "
    "файле вы можете использовать другую функцию для каждого элемента списка по умолчанию"
).split()
HAN = list(
    "函数返回值模块参数对象文件名称如果没有可以使用另一个每项默认行为版本错误时的在是和与，。"
)
KANA = list(
    "関数は値を返しますモジュールの引数でファイル名がない場合エラーになることができます、。"
)
ATOM = re.compile(r"[\u2e80-\uffef]|[^ \u2e80-\uffef]+ *| +")


@dataclass(frozen=True, slots=True)
class Team:
    """A language and its habits; ``width`` is in columns or characters, 0 for never."""

    tag: str
    words: list[str]
    joiner: str
    width: int
    columns: bool = True
    newline: str = "\n"
    references: int = 1
    plurals: int = 2


TEAMS = [
    Team("zh_CN", HAN, "", 79, columns=False, plurals=1),
    Team("ja", KANA, "", 79, plurals=1),
    Team("fr", LATIN, " ", 79, references=3),
    Team("ru", CYRILLIC, " ", 79, plurals=3),
    Team("it", LATIN, " ", 0),
    Team("pl", LATIN, " ", 76, newline="\r\n", references=0, plurals=3),
]


def make_tree(folder: Path, files: int = 240, entries: int = 130) -> list[Path]:
    """Write the files; their paths."""
    chance = random.Random(20260102)  # noqa: S311 -- the same tree everywhere
    paths = []
    for number in range(files):
        team = TEAMS[number % len(TEAMS)]
        path = folder / team.tag / f"chapter-{number:03}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = header(team) + "".join(f"\n{entry}" for entry in make_entries(team, entries, chance))
        path.write_bytes(text.replace("\n", team.newline).encode())
        paths.append(path)
    return paths


def header(team: Team) -> str:
    return (
        '# A manual.\n# Its translators, 2026.\n#\nmsgid ""\nmsgstr ""\n'
        '"Project-Id-Version: manual 1\\n"\n"PO-Revision-Date: 2026-01-02 03:04+0000\\n"\n'
        f'"Language: {team.tag}\\n"\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    )


def make_entries(team: Team, count: int, chance: random.Random) -> Iterator[str]:
    for number in range(count):
        places = [
            f"../../library/module{number % 9}.rst:{number * 7 + n}" for n in range(team.references)
        ]
        lead = f"#: {' '.join(places)}\n" if places else ""
        lead += "#. shown in a menu\n" * (number % 17 == 3) + "# Is this right?\n" * (
            number % 29 == 5
        )
        fuzzy = number % 20 == 7
        flags = ["fuzzy"] * fuzzy + ["python-format"] * (number % 9 == 4)
        lead += f"#, {', '.join(flags)}\n" if flags else ""
        lead += '#| msgid "an older text"\n' if fuzzy else ""
        margin = "#~ " if number > 0.96 * count else ""
        yield lead * (not margin) + "".join(make_fields(team, number, chance, margin))


def make_fields(team: Team, number: int, chance: random.Random, margin: str) -> Iterator[str]:
    source = sentence(ENGLISH, " ", chance) + f" {number}"
    target = "" if number % 12 == 6 else sentence(team.words, team.joiner, chance)
    if number % 23 == 9:
        yield field(team, "msgctxt", "button", margin)
    yield field(team, "msgid", source, margin)
    if number % 31 == 11:
        yield field(team, "msgid_plural", source + "s", margin)
        for form in range(team.plurals):
            yield field(team, f"msgstr[{form}]", target, margin)
    else:
        yield field(team, "msgstr", target, margin)


def sentence(words: list[str], joiner: str, chance: random.Random) -> str:
    """A text of 1 to 80 words (three times as many ideographs), most of them short."""
    size = max(1, round(chance.lognormvariate(2.6, 0.8))) % 80 + 1
    chosen = chance.choices(words, k=size if joiner else 3 * size)
    for _ in range(size // 8):
        margin = "" if joiner else " "
        chosen[chance.randrange(len(chosen))] = f"{margin}{chance.choice(MARKUP)}{margin}"
    text = joiner.join(chosen).strip()
    if chance.random() < 0.1:
        text = f'"{text}"'
    return text.replace(" ", "\n", 1) if chance.random() < 0.05 else text


def field(team: Team, keyword: str, text: str, margin: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n\n")
    lines = [line for part in escaped.splitlines() for line in broken(part, team)]
    if len(lines) < 2 and (
        not team.width or size("".join(lines), team) + len(keyword) < team.width - 3
    ):
        return f'{margin}{keyword} "{"".join(lines)}"\n'
    return f'{margin}{keyword} ""\n' + "".join(f'{margin}"{line}"\n' for line in lines)


def broken(text: str, team: Team) -> Iterator[str]:
    """Lines that fit, broken behind spaces and beside ideographs."""
    line = ""
    for atom in ATOM.findall(text):
        if team.width and line and size(line + atom, team) > team.width - 2:
            yield line
            line = ""
        line += atom
    yield line


def size(text: str, team: Team) -> int:
    if not team.columns:
        return len(text)
    return sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text)
