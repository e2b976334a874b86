"""The report as a page of HTML."""

import os
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.__main__ import main
from hexapla.checks.finding import Dimension, Finding, Level, Remark, Severity
from hexapla.corpus.columns import Cell, Row
from hexapla.corpus.unit import Unit
from hexapla.report.html.edition import Remarked, Rendering, Work, editions
from hexapla.report.html.figures import cards
from hexapla.report.html.heat import heat_map
from hexapla.report.html.plots import Track, draw
from hexapla.report.html.stretches import Marking, shown, stretches
from hexapla.scores.card import Scorecard
from hexapla.scores.groups import Groups, Seen
from hexapla.scores.score import Lowering, Score
from hexapla.text.span import Mark, Side, Span

EVIL = '</p><script>alert(1)</script><img src=x onerror="alert(2)">&#0;{{ 7 * 7 }}{% raw %}'
CONTROLS = "a\x1b[31m\u202e\u2028b\x85\ufeff"
HEADER = """msgid ""
msgstr ""
"Language: {}\\n"
"X-Source-Language: {}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"""
ALLOWED = set(
    "html head meta title style body a header p h1 h2 h3 h4 bdi dl div dt dd nav ul ol li main "
    "section table caption thead tbody tr th td span mark sup details summary svg g text tspan "
    "rect line circle polygon polyline fieldset legend label input code strong footer".split()
)
VOID = {"meta", "input"}
UNIT = Unit("k", ("三",), ("four",))
LOWERING = Lowering(UNIT, (Mark(Side.TARGET, Span(0, 4)),), "it is not three", 1, "en.po")


class Reader(HTMLParser):
    """What a page is made of; fails where its elements do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID and not (self.get_starttag_text() or "").endswith("/>"):
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def words(self) -> str:
        """All that is to be read, on one line."""
        return " ".join(" ".join(self.texts).split())

    def of(self, name: str, value: str = "") -> list[str]:
        """The values of an attribute, of all elements or those of one kind."""
        found = (each for tag, each in self.elements if value in {"", tag})
        return [each[name] for each in found if name in each]


def escaped(text: str) -> str:
    """A text as PO has it."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def write(file: Path, entries: dict[str, str], tag: str = "en", source: str = "zh-Hans") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    units = "".join(
        f'\nmsgid "{escaped(one)}"\nmsgstr "{escaped(other)}"\n' for one, other in entries.items()
    )
    file.write_text(HEADER.format(tag, source) + units, "utf-8")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def made(*words: str, status: int = 0) -> Reader:
    """The page that a call writes, once it is known to be sound."""
    assert main(["report", *words, "-o", "page.html"]) == status
    page = Path("page.html").read_bytes().decode()
    reader = Reader(page)
    assert {tag for tag, _ in reader.elements} <= ALLOWED
    ids = reader.of("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in reader.of("href")} <= set(ids)
    assert not [name for _, each in reader.elements for name in each if name.startswith("on")]
    assert reader.of("style") + reader.of("src") == []
    return reader


def test_a_plain_tree_needs_no_configuration() -> None:
    write(Path("locale/en/a.po"), {"三个苹果": "four apples", "你好": "hello"})
    write(Path("locale/fr/a.po"), {"三个苹果": "quatre pommes", "你好": "bonjour"}, "fr")
    reader = made()
    texts = reader.words
    assert "1 document, 2 renderings, 4 units" in texts
    assert "four" in texts
    assert {"zh-Hans", "en", "fr"} <= set(reader.of("lang"))
    assert "number-mismatch" in texts


def test_what_is_marked_is_marked_and_explained() -> None:
    write(Path("en.po"), {"三个苹果": "four apples"})
    page = made()
    classes = [each["class"] for tag, each in page.elements if tag == "mark"]
    assert classes == ["error", "error"]
    assert "f1" in page.of("id")
    assert "#f1" in page.of("href")
    assert "#r-number-mismatch" in page.of("href", "a")


def test_hostile_texts_and_names_are_but_texts() -> None:
    entries = {EVIL + "三": EVIL + "four", CONTROLS: CONTROLS + "\nsecond line", "三个": "4 \x01"}
    write(Path("<b onclick=x>&/en.po"), entries)
    write(Path('<b onclick=x>&/"><i>.po'), entries, 'x"><script>')
    page = made()
    texts = "".join(page.texts)
    assert EVIL.replace("\0", "") in texts
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028]", texts)
    assert "a␛[31m⇄↵b" in texts


def test_the_page_allows_itself_its_style_and_nothing_else() -> None:
    write(Path("en.po"), {"三": "three"})
    made()
    page = Path("page.html").read_text("utf-8")
    (style,) = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'content="{policy}"' in page
    assert "url(" not in style
    assert "@import" not in style


def test_what_is_rendered_together_is_one_block() -> None:
    home = Path("translations/talk")
    units = [("aaaaa", "一。"), ("bbbbb", "二。"), ("ccccc", "三。"), ("ddddd", "四。")]
    targets = {"source.pot": ["", "", "", ""], "en.po": ["One two.", "↑aaaaa", "3.", "↑aaaaa"]}
    home.mkdir(parents=True)
    for name, texts in targets.items():
        body = "".join(
            f'\nmsgctxt "{key}"\nmsgid "{source}"\nmsgstr "{text}"\n'
            for (key, source), text in zip(units, texts, strict=True)
        )
        header = HEADER.format("en", "zh-Hans") + '"X-Hexapla: 1\\n"\n'
        (home / name).write_text(header + body, "utf-8")
    page = made()
    assert page.of("rowspan") == ["2"]
    assert "rendered further up" in page.texts
    assert [text for text in page.texts if text in {"aaaaa", "bbbbb", "ccccc", "ddddd"}] == [
        "aaaaa", "bbbbb", "ccccc", "ddddd",
    ]  # fmt: skip


def test_a_file_that_cannot_be_read_is_shown_as_such() -> None:
    write(Path("en.po"), {"三": "three"})
    Path("fr.po").write_bytes(b"\x00\xff no catalogue <b>\n" * 3)
    page = made(status=2)
    texts = page.words
    assert "Not read" in texts
    assert "could not be read" in texts
    assert "three" in texts


def test_lines_that_are_no_entry_are_told_above_the_text() -> None:
    write(Path("en.po"), {"三": "three"})
    with Path("en.po").open("a", encoding="utf-8") as file:
        file.write('\nmsgid "四"\nmsgstr <four>\n')
    texts = made().words
    assert "damaged-entry" in texts
    assert "three" in texts


def test_where_nothing_is_known_the_page_says_so() -> None:
    write(Path("en.po"), {"你好": "hello"})
    texts = made().words
    assert "The check has found nothing." in texts
    assert "No term of a glossary comes twice" in texts
    assert "Nobody has approved or rejected anything yet" in texts


def test_of_many_renderings_those_in_a_language_are_scored_together_first() -> None:
    for number in range(41):
        write(Path(f"part{number}/en.po"), {"三": "three", "四": "4" if number else "five"})
    page = made()
    assert "Each of 41 renderings" in page.words
    assert page.words.index("all documents en") < page.words.index("Each of 41 renderings")


def test_a_page_is_not_longer_than_anyone_could_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hexapla.verbs.edition.MOST", 2)
    write(Path("en.po"), {"三个苹果": "four apples", "你好": "hello", "再见": "goodbye"})
    words = made().words
    assert "2 segments are not shown" in words
    assert "four" in words
    assert "goodbye" not in words


def test_a_document_is_named_and_the_others_are_left_out() -> None:
    write(Path("a/en.po"), {"三": "three"})
    write(Path("b/en.po"), {"四": "four"})
    texts = made("a").words
    assert "three" in texts
    assert "four" not in texts


@pytest.mark.parametrize("order", [1, -1])
def test_a_bar_has_the_worst_level_of_its_rule(order: int) -> None:
    texts = [("25个城市。", "Cities."), ("2300亿元。", "23 billion yuan.")]
    write(Path("en.po"), dict(texts[::order]))
    assert {"error", "warning"} & set(made().of("class", "rect")) == {"error"}


def test_without_a_file_there_is_no_page(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["report"]) == 2
    assert "there is no PO file" in capfd.readouterr().err
    assert not Path("report.html").exists()


def test_the_page_may_go_to_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    write(Path("en.po"), {"三": "three"})
    assert main(["report", "-o", "-"]) == 0
    out, err = capfd.readouterr()
    assert out.startswith("<!DOCTYPE html>")
    assert out.endswith("</html>")
    assert err == ""


def test_a_report_is_replaced_and_nothing_else_is(capfd: pytest.CaptureFixture[str]) -> None:
    write(Path("en.po"), {"三": "three"})
    before = Path("en.po").read_bytes()
    assert main(["report"]) == 0
    assert main(["report"]) == 0
    assert Path("report.html").is_file()
    assert main(["report", "-o", "en.po"]) == 2
    assert "something else is there" in capfd.readouterr().err
    assert Path("en.po").read_bytes() == before


def test_a_device_is_no_place_for_a_page(capfd: pytest.CaptureFixture[str]) -> None:
    write(Path("en.po"), {"三": "three"})
    assert main(["report", "-o", os.devnull]) == 2
    assert "this is no file" in capfd.readouterr().err
    assert not Path(os.devnull).is_file()


def test_a_page_that_cannot_be_written_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    write(Path("en.po"), {"三": "three"})
    assert main(["report", "-o", "en.po/page.html"]) == 2
    assert "en.po" in capfd.readouterr().err


def test_what_people_have_said_of_a_finding_stands_with_it() -> None:
    remark = Remark("it is not three", LOWERING.marks)
    finding = Finding(
        "number-mismatch", Severity.MAJOR, Dimension.ACCURACY, remark, UNIT,
        document="talk", path="en.po", source_tag="zh", tag="en",
    )  # fmt: skip
    told = Remarked(finding, "waived by Ann: \x07 meant")
    column = Rendering("en", "en.po", {"k": [told], "gone": [told]}, {"k": "approved"})
    row = Row(0, "talk", "k", "三", (Cell("four"),))
    (edition,) = editions([Work("talk", "zh", [row], [column])])
    (line,) = edition.leaves[0]
    (block,) = line.blocks
    assert [note.said for note in block.notes] == ["waived by Ann: ␇ meant"]
    assert (block.review, edition.places) == ("approved", {"k": "d1-1"})
    assert [note.number for _, note, _ in edition.notes] == [2, 1]


@given(st.text(max_size=30), st.lists(st.tuples(*[st.integers(0, 30)] * 2), max_size=6))
def test_stretches_are_the_text_whatever_is_marked(text: str, ends: list[tuple[int, int]]) -> None:
    marks = [
        Marking(Span(*sorted(pair)), number, Level(number % 3))
        for number, pair in enumerate(ends)
        if max(pair) <= len(text)
    ]
    parts = stretches(text, marks)
    assert "".join(part.text for part in parts) == shown(text)
    numbers = [run for part in parts for run in part.closing]
    assert (numbers == []) is (marks == [])
    for mark in marks:
        whole = "".join(part.text for part in stretches(text, [mark]) if part.level)
        assert whole == shown(mark.span.of(text))


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 has it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


PAIRS = [
    *((ink, ground) for ink in ("ink", "soft", "rubric") for ground in ("paper", "leaf")),
    *((level, "paper") for level in ("error", "warning", "info")),
    *((ink, f"{level}-wash") for level in ("error", "warning", "info") for ink in ("ink", level)),
    *(("ink", f"s{shade}") for shade in range(4)),
    ("on-dark", "s4"),
]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_words_stand_out_from_their_ground(scheme: int, pair: tuple[str, str]) -> None:
    templates = resources.files("hexapla.report.html") / "templates"
    style = (templates / "style.css").read_text("utf-8")
    found = re.findall(r"--([\w-]+): (#[0-9a-f]{6});", style.split(":root {")[1 + scheme])
    colours = dict(found)
    assert contrast(*(colours[name] for name in pair)) >= 4.5


def test_the_term_that_wavers_most_stands_first() -> None:
    def seen(term: str, *variants: str) -> list[Seen]:
        return [Seen(("en", term), each, UNIT, (), "en.po") for each in variants]

    groups = Groups((*seen("稳", "a", "a"), *seen("摇", "a", "b", "c", "a"), *seen("独", "a")))
    drawn = heat_map([groups], {("en.po", "k"): "d1-1"})
    assert [band.term for band in drawn.bands] == ["摇", "稳"]
    (heat,) = drawn.bands[0].heats
    assert heat
    assert (heat.share, heat.total, heat.shade) == (50, 4, 3)
    assert [(one.text, one.times) for one in heat.variants] == [("a", 2), ("b", 1), ("c", 1)]
    assert heat.variants[0].anchors == ["d1-1"]


def test_a_figure_leads_to_its_places() -> None:
    score = Score("fidelity", 75.0, (("right", 3), ("all", 4)), (LOWERING,) * 9, before=80.0)
    (card,) = cards([Scorecard("talk", "en", "zh", "en.po", (score,))], {("en.po", "k"): "a"}, "c")
    (figure,) = card.figures
    assert (figure.counts, figure.change, figure.more) == ("3 right, 4 all", -1, 1)
    assert (figure.spots[0].anchor, figure.spots[0].words) == ("a", "four")


def test_progress_goes_from_the_first_day_to_the_last() -> None:
    early = Track("talk · en", "en.po", 4, [(10, 1), (20, 4)])
    late = Track("talk · fr", "fr.po", 4, [(15, 2)])
    one, other = draw([early, late], {"en.po": "d1"})
    assert one.line.split() == [
        "0.0,26.0", "0.0,26.0", "0.0,19.5", "340.0,19.5", "340.0,0.0", "340.0,0.0",
    ]  # fmt: skip
    assert other.line.split()[1] == "170.0,26.0"
    assert (one.anchor, early.reached, late.reached) == ("d1", 4, 2)
