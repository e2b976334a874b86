"""A tree of PO files as large as a real one: 68,000 entries, and 1,900 terms to look for.

The texts are made from templates and word lists, seeded, so that every machine checks the same
bytes. About one entry in fifty has a fault.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: bench 1\\n"
"Language: en\\n"
"X-Source-Language: zh-Hans\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""

HAN = (
    "产业链新能源汽车智网联质生力制造集群体系创芯片电池算法数据云计市场品牌出海港口物流桥轨道"
    "山城江河光伏氢储充换驾驶舱软件硬平台标准专利人才金融税保险投资贸易关税农业乡村教育医疗"
)
ADJECTIVES = (
    "new advanced modern digital green smart connected regional national open shared deep high-end "
    "low-carbon intelligent automotive industrial urban rural electric hydrogen public global"
).split()
NOUNS = (
    "chain vehicle cluster system platform network market brand port bridge standard patent fund "
    "battery chip sensor cockpit charger station factory supplier cabin policy index corridor hub "
    "alliance fleet grid depot exchange academy laboratory showroom warehouse terminal route"
).split()

# Terms {a} and {b}; {n} counts 亿, {m} billions; a year {y}, a count {c}.
TEMPLATES = """
{a}和{b}正在加快布局，为全市经济注入新的动力。
The {a} and the {b} are being laid out faster, adding fresh momentum to the city’s economy.
到{y}年，{a}的规模将达到{n}亿元，比上年明显提高。
By {y}, the scale of the {a} will reach {m} billion yuan, well above the year before.
记者在现场看到，{c}家企业围绕{a}展开合作，{b}成为关键环节。
On site, our reporter saw {c} companies working on the {a}; the {b} is the key link.
业内人士认为，{a}既要做大，也要做强，还要和{b}融合起来，走出自己的路。
People in the trade hold that the {a} must grow in size and strength and join the {b}.
点击<b>{a}</b>查看详情，共有%d个结果。
Click <b>{a}</b> for details; there are %d results.
请在设置中打开{a}，然后重新启动{name}。
Open the {a} in the settings, then restart {name}.
这一天，江面上的雾散得很早，码头边的灯还亮着，等船的人慢慢多了起来。
That day the mist lifted early; the lamps on the quay still burned, and more people came to wait.
没有{a}，就谈不上{b}。
Without the {a}, there is no talk of the {b}.
""".split("\n")[1:-1]


@dataclass(frozen=True, slots=True)
class Word:
    """A term and its rendering."""

    source: str
    target: str


def make_terms(count: int, chance: random.Random) -> list[Word]:
    """So many terms, none twice on either side."""
    terms: dict[str, str] = {}
    taken: set[str] = set()
    while len(terms) < count:
        source = "".join(chance.choices(HAN, k=chance.choice((2, 3, 4, 4, 5))))
        words = [
            *chance.choices(ADJECTIVES, k=chance.choice((1, 1, 2))),
            *chance.choices(NOUNS, k=2),
        ]
        target = " ".join(words)
        if target not in taken:
            taken.add(target)
            terms.setdefault(source, target)
    return [Word(source, target) for source, target in terms.items()]


def make_pair(terms: list[Word], chance: random.Random) -> tuple[str, str]:
    """Source and target; in one of fifty a term is cut short, and a number ten times off."""
    at = 2 * chance.randrange(len(TEMPLATES) // 2)
    one, other = chance.sample(terms, 2)
    billions = chance.randrange(3, 900)
    values = {"y": chance.randrange(2000, 2031), "c": chance.randrange(12, 999), "name": "{name}"}
    source = TEMPLATES[at].format(a=one.source, b=other.source, n=10 * billions, **values)
    name = one.target
    if chance.random() < 0.02:
        name, billions = name.split()[-1], 10 * billions
    return source, TEMPLATES[at + 1].format(a=name, b=other.target, m=billions, **values)


def make_entries(count: int, terms: list[Word], chance: random.Random) -> Iterator[str]:
    """So many entries, as gettext writes them."""
    for number in range(count):
        source, target = make_pair(terms, chance)
        flags = ["fuzzy"] * (number % 25 == 0)
        flags += ["c-format"] * ("%d" in source) + ["python-brace-format"] * ("{name}" in source)
        yield (
            f"\n#: articles/{number % 97:03}.md:{number}\n"
            + (f"#, {', '.join(flags)}\n" if flags else "")
            + f'msgctxt "s{number}"\n'
            + _field("msgid", source, 38)
            + _field("msgstr", "" if number % 40 == 7 else target, 76)
        )


def _field(keyword: str, text: str, width: int) -> str:
    lines = [text[at : at + width] for at in range(0, len(text), width)] or [""]
    quoted = "\n".join('"' + line.replace('"', '\\"') + '"' for line in lines)
    return f"{keyword} {quoted}\n" if len(lines) == 1 else f'{keyword} ""\n{quoted}\n'


def make_tree(folder: Path, entries: int = 68_000, terms: int = 1_900, files: int = 520) -> None:
    """Write ``po/*.po``, ``terms.csv`` (for hexapla) and ``terms.yml`` (for poglossary)."""
    chance = random.Random(20260101)  # noqa: S311 -- the same tree everywhere
    words = make_terms(terms, chance)
    (folder / "po").mkdir(parents=True)
    share, rest = divmod(entries, files)
    for number in range(files):
        body = make_entries(share + (number < rest), words, chance)
        path = folder / "po" / f"part-{number:03}.po"
        path.write_text(HEADER + "".join(body), encoding="utf-8")
    rows = "".join(f"{word.source},{word.target}\n" for word in words)
    (folder / "terms.csv").write_text("zh-Hans,en\n" + rows, encoding="utf-8")
    lines = "".join(f"  {word.source}: {word.target}\n" for word in words)
    (folder / "terms.yml").write_text("glossary:\n" + lines, encoding="utf-8")
