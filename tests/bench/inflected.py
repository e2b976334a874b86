"""A tree of PO files as in ``tree``, rendered into Russian, where nearly no term stands as it is.

    python tests/bench/inflected.py FOLDER

Writes ``po/*.po`` and ``terms.csv`` into the folder: 68,000 entries, 1,900 terms.
"""

import random
import sys
from pathlib import Path

from tree import HAN, HEADER

ADJECTIVES = (
    "нов цифров передов зелен национальн региональн глобальн высокотехнологичн промышленн городск "
    "сельск электрическ водородн финансов опорн современн надежн открыт умн транспортн"
).split()
NOUNS = (
    "кластер завод порт мост стандарт фонд центр комплекс проект полигон коридор терминал склад "
    "маршрут институт экспорт импорт транспорт сектор продукт ресурс процесс метод прибор датчик"
).split()

# Terms {a}, {b}: {a0} as in the glossary, {a1} genitive, {a2} instrumental.
TEMPLATES = """
{a}和{b}正在加快布局，为全市经济注入新的动力。
Развитие {a1} и {b1} ускоряется, придавая экономике города новые силы.
到{y}年，{a}的规模将达到新的水平，比上年明显提高。
К {y} году масштаб {a1} достигнет нового уровня, заметно выше прошлогоднего.
记者在现场看到，多家企业围绕{a}展开合作，{b}成为关键环节。
На месте видно, что многие компании заняты {a2}, а ключевым звеном стал {b0}.
业内人士认为，{a}既要做大，也要做强，还要和{b}融合起来。
Специалисты считают, что рост {a1} должен идти вместе с {b2}, своим путём.
这一天，江面上的雾散得很早，码头边的灯还亮着。
В тот день туман рассеялся рано, а фонари на набережной ещё горели.
没有{a}，就谈不上{b}。
Без {a1} не будет и {b1}.
""".split("\n")[1:-1]


def make_terms(count: int, chance: random.Random) -> dict[str, tuple[str, str, str]]:
    """Chinese terms and their renderings: nominative, genitive and instrumental."""
    terms: dict[str, tuple[str, str, str]] = {}
    while len(terms) < count:
        source = "".join(chance.choices(HAN, k=chance.choice((2, 3, 4, 4, 5))))
        adjective, noun, last = (
            chance.choice(ADJECTIVES), chance.choice(NOUNS), chance.choice(NOUNS),
        )  # fmt: skip
        of = f"{last}а"
        soft = adjective.endswith("ск")
        nominative = f"{adjective}{'ий' if soft else 'ый'} {noun} {of}"
        forms = (
            nominative,
            f"{adjective}ого {noun}а {of}",
            f"{adjective}{'им' if soft else 'ым'} {noun}ом {of}",
        )
        if forms not in terms.values():
            terms.setdefault(source, forms)
    return terms


def make_tree(folder: Path, entries: int = 68_000, terms: int = 1_900, files: int = 520) -> None:
    """Write the files; one entry in fifty lacks a term."""
    chance = random.Random(20260101)  # noqa: S311 -- the same tree everywhere
    words = list(make_terms(terms, chance).items())
    (folder / "po").mkdir(parents=True, exist_ok=True)
    head = HEADER.replace("Language: en", "Language: ru")
    for number in range(files):
        share = entries // files + (number < entries % files)
        body = "".join(entry(n, words, chance) for n in range(share))
        (folder / "po" / f"part-{number:03}.po").write_text(head + body, encoding="utf-8")
    rows = "".join(f"{source},{forms[0]}\n" for source, forms in words)
    (folder / "terms.csv").write_text("zh-Hans,ru\n" + rows, encoding="utf-8")


def entry(number: int, words: list[tuple[str, tuple[str, str, str]]], chance: random.Random) -> str:
    """One entry as gettext writes it."""
    at = 2 * chance.randrange(len(TEMPLATES) // 2)
    (one, forms), (other, others) = chance.sample(words, 2)
    if chance.random() < 0.02:
        forms = ("он", "него", "ним")
    year = chance.randrange(2000, 2031)
    named = {f"a{n}": form for n, form in enumerate(forms)} | {
        f"b{n}": form for n, form in enumerate(others)
    }
    source = TEMPLATES[at].format(a=one, b=other, y=year)
    target = TEMPLATES[at + 1].format(**named, y=year)
    return f'\nmsgctxt "s{number}"\nmsgid "{source}"\nmsgstr "{target}"\n'


if __name__ == "__main__":
    make_tree(Path(sys.argv[1]))
