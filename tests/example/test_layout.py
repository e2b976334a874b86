import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import polib
import pytest
from planted import PENDING, PLANTED

from hexapla.corpus.join import ARROW
from hexapla.corpus.segment import SHORTEST, name_segments

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "translations" / "07-expert-dialogue"
GLOSSARY = ROOT / "glossary" / "chongqing.tbx"
RENDERINGS = sorted(DOCUMENT.glob("*.po"))
NAMESPACE = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
COMMENT = re.compile(
    r'block=(\d+) role=([a-z]+)(?: lead=("(?:[^"\\]|\\.)*"))?(?: tail=("(?:[^"\\]|\\.)*"))?'
)
ROLES = {
    "title",
    "byline",
    "standfirst",
    "heading",
    "question",
    "answer",
    "caption",
    "paragraph",
    "item",
    "note",
}
STATUSES = {
    f"{status}Term-admn-sts" for status in ("preferred", "admitted", "deprecated", "superseded")
}
PROMISED = (
    "33618", "智能网联新能源汽车", "渝车出海", "弯道超车", "蔚小理", "2300亿元", "25个城市",
    "上世纪70年代", "从0到1", "三倍", "2024年7月18日", "百分之", "八成", "“", "”",
)  # fmt: skip


def entries(file: Path) -> list[polib.POEntry]:
    return list(polib.pofile(str(file)))


def renderings(tag: str) -> dict[str, str]:
    return {entry.msgctxt: entry.msgstr for entry in entries(DOCUMENT / f"{tag}.po")}


def comments() -> list[tuple[str, ...]]:
    """Block, role, lead and tail of every segment, as source.pot states them."""
    found = [COMMENT.fullmatch(entry.comment) for entry in entries(DOCUMENT / "source.pot")]
    return [tuple(one.groups(default='""')) for one in found if one]


def concepts() -> Iterator[dict[str, list[tuple[str, str]]]]:
    """For each concept the forms of each language, with their status."""
    for concept in ET.parse(GLOSSARY).iter(f"{NAMESPACE}conceptEntry"):  # noqa: S314 -- our own file
        yield {
            section.attrib[LANG]: [form(term) for term in section.iter(f"{NAMESPACE}termSec")]
            for section in concept.iter(f"{NAMESPACE}langSec")
        }


def form(section: ET.Element) -> tuple[str, str]:
    status = section.findtext(f"{NAMESPACE}termNote[@type='administrativeStatus']", "")
    return section.findtext(f"{NAMESPACE}term", ""), status


def test_leads_and_texts_in_a_row_are_the_source() -> None:
    texts = [entry.msgid for entry in entries(DOCUMENT / "source.pot")]
    rows = comments()
    parts = [json.loads(row[2]) + text for row, text in zip(rows, texts, strict=True)]
    assert "".join(parts) + json.loads(rows[-1][3]) == (DOCUMENT / "source.md").read_text("utf-8")


def test_only_the_last_segment_has_a_tail() -> None:
    assert {row[3] for row in comments()[:-1]} == {'""'}


def test_blocks_count_up_from_one_and_say_what_they_are() -> None:
    rows = comments()
    blocks = [int(row[0]) for row in rows]
    assert sorted(set(blocks)) == list(range(1, blocks[-1] + 1))
    assert blocks == sorted(blocks)
    assert {row[1] for row in rows} == ROLES
    assert len({(row[0], row[1]) for row in rows}) == blocks[-1]


def test_a_new_block_begins_a_new_line_and_nothing_else_does() -> None:
    rows = comments()
    for before, row in pairwise(rows):
        assert ("\n" in json.loads(row[2])) == (row[0] != before[0])


def test_ids_are_those_that_the_texts_give() -> None:
    found = entries(DOCUMENT / "source.pot")
    assert [entry.msgctxt for entry in found] == list(name_segments(e.msgid for e in found))


def test_the_article_is_of_the_length_of_an_article() -> None:
    assert 60 <= len(entries(DOCUMENT / "source.pot")) <= 90


def test_the_article_holds_what_makes_it_hard_to_translate() -> None:
    text = (DOCUMENT / "source.md").read_text("utf-8")
    assert [words for words in PROMISED if words not in text] == []
    assert text.count("新质生产力") >= 8
    assert re.search("(?<!智能网联)新能源汽车", text)


def test_a_headline_stands_twice() -> None:
    texts = [entry.msgid for entry in entries(DOCUMENT / "source.pot")]
    assert texts.count(texts[0]) == 2


def test_the_article_says_that_its_persons_are_invented() -> None:
    text = (DOCUMENT / "source.md").read_text("utf-8")
    assert text.startswith("---\ntitle: ")
    assert "虚构" in text


@pytest.mark.parametrize("file", RENDERINGS, ids=lambda file: file.stem)
def test_every_segment_has_one_entry_in_its_place(file: Path) -> None:
    def shape(one: Path) -> list[tuple[str, str, str]]:
        return [
            (e.msgctxt, e.msgid, e.comment.partition(" lead=")[0].partition(" tail=")[0])
            for e in entries(one)
        ]

    assert shape(file) == shape(DOCUMENT / "source.pot")


@pytest.mark.parametrize("file", [DOCUMENT / "source.pot", *RENDERINGS], ids=lambda file: file.name)
def test_headers_say_whose_layout_it_is(file: Path) -> None:
    header = polib.pofile(str(file)).metadata
    assert (header["X-Hexapla"], header["X-Source-Language"]) == ("1", "zh-Hans")
    assert header["Content-Type"] == "text/plain; charset=UTF-8"


def test_both_renderings_stand_there() -> None:
    found = {file.stem: polib.pofile(str(file)).metadata["Language"] for file in RENDERINGS}
    assert found["en"] == "en"
    assert found["en-x-draft"] == "en@draft"


def test_the_careful_rendering_is_whole_and_its_joins_lead_to_an_earlier_text() -> None:
    before: dict[str, str] = {}
    joins = 0
    for key, text in renderings("en").items():
        assert text
        if text.startswith(ARROW):
            joins += 1
            assert not before[text[1:]].startswith(ARROW)
        before[key] = text
    assert joins >= 2


def test_the_glossary_has_every_concept_in_both_languages() -> None:
    found = list(concepts())
    assert len(found) >= 40
    for concept in found:
        for tag in ("zh-Hans", "en"):
            statuses = [status for _, status in concept[tag]]
            assert statuses.count("preferredTerm-admn-sts") == 1
            assert set(statuses) <= STATUSES


def test_every_concept_occurs_in_the_article() -> None:
    text = (DOCUMENT / "source.md").read_text("utf-8")
    forms = [[word for word, _ in concept["zh-Hans"]] for concept in concepts()]
    assert [words for words in forms if not any(word in text for word in words)] == []


def test_no_form_stands_for_two_concepts() -> None:
    for tag in ("zh-Hans", "en"):
        forms = [word.lower() for concept in concepts() for word, _ in concept[tag]]
        assert len(forms) == len(set(forms))


def test_concepts_are_named_defined_and_placed_once() -> None:
    found = list(ET.parse(GLOSSARY).iter(f"{NAMESPACE}conceptEntry"))  # noqa: S314 -- our own file
    assert len({concept.attrib["id"] for concept in found}) == len(found)
    for concept in found:
        kinds = [note.attrib["type"] for note in concept.iter(f"{NAMESPACE}descrip")]
        assert kinds == ["subjectField", "definition"]


def test_one_term_stands_on_one_line() -> None:
    lines = GLOSSARY.read_text("utf-8").splitlines()
    terms = [line for line in lines if "<term>" in line]
    assert all(re.fullmatch(r" *<termSec>.*</termSec>", line) for line in terms)
    assert len(terms) == sum(len(forms) for concept in concepts() for forms in concept.values())


def test_every_planted_fault_stands_where_the_list_says() -> None:
    sources = {entry.msgctxt: entry.msgid for entry in entries(DOCUMENT / "source.pot")}
    sides = {"source": sources, "target": renderings("en-x-draft")}
    for fault in (*PLANTED, *PENDING):
        assert sides[fault.side][fault.segment].count(fault.words) == 1, fault


def test_no_fault_is_listed_twice_or_under_two_tenses() -> None:
    faults = [*PLANTED, *PENDING]
    assert len({(fault.segment, fault.rule, fault.words) for fault in faults}) == len(faults)
    assert not {fault.rule for fault in PLANTED} & {fault.rule for fault in PENDING}
    assert len(PLANTED) >= 20


def test_ids_have_the_usual_length() -> None:
    assert {len(key) for key in renderings("en")} == {SHORTEST}
