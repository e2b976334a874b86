"""Laws of texts that come in, change and go out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.document import Document
from hexapla.corpus.renewal import Rendering, find_heirs, pass_on
from hexapla.corpus.segment import Segment, name_segments
from hexapla.formats.document import SHELF, find_format
from hexapla.formats.document.read import read
from hexapla.formats.po import parse
from hexapla.formats.po.backbone import new_backbone, read_backbone
from hexapla.languages import find_language

PIECES = (
    "# ", "## ", "- ", "1. ", "> ", "```\n", "---\n", "\n", "\n\n", "\r\n", "\r", " ", "    ", "\t",
    "| a | b |\n|---|---|\n| c\\|d | e |\n", "[^1]: ", "[a]: http://x.y/?z\n",
    "![alt](i.png)", "***",
    "**记者**：", "问？", "他来了。", "“走吧！”他说。", "title: x\n",
    "A b c.", "Mr. Hu came. He left!",
    "`a. b`", "[x](http://a.b/c?d)", "<p>", "</p>\n", "•", "▲", "\ufeff", "\u2028", "\x0b", "\x85",
    "===\n", "\\", '"', "|", "&amp;", "<!--", "-->", "*", "_", "汽车", "x" * 70, "\ud7a3",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=14).map("".join)
WRITABLE = TEXTS.map(lambda text: "".join(c for c in text if c not in "\0\4"))
EXTENSIONS = sorted({name: end for end, name in SHELF.items()}.values())
WORDS = st.lists(
    st.sampled_from(["一。", "二来了。", "二走了。", "三三四五。", "六。"]), max_size=7
)


def document(text: str, extension: str, tag: str) -> Document:
    find_blocks = find_format(extension)
    assert find_blocks
    return read(text, find_blocks, find_language(tag))


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize("tag", ["zh-Hans", "en"])
@given(text=TEXTS)
def test_a_text_is_its_segments_and_what_stands_between(
    extension: str, tag: str, text: str
) -> None:
    found = document(text, extension, tag)
    assert found.text == text
    assert all(one.text == one.text.strip() != "" for one in found.segments)
    blocks = [one.block for one in found.segments]
    assert blocks == sorted(blocks)


@given(text=WRITABLE)
def test_what_source_pot_holds_is_the_text(text: str) -> None:
    found = document(text, "md", "zh-Hans")
    ids = name_segments(one.text for one in found.segments)
    pairs = zip(found.segments, ids, strict=True)
    named = replace(found, segments=tuple(replace(one, id=name) for one, name in pairs))
    held = read_backbone(parse(new_backbone(named, {"X-Hexapla": "1"})))
    assert held == (named if named.segments else Document(()))


@given(old=WORDS, new=WORDS)
def test_each_segment_has_one_heir_at_the_most_and_equal_texts_find_each_other(
    old: list[str], new: list[str]
) -> None:
    segments = [Segment(name, text) for name, text in zip(name_segments(old), old, strict=True)]
    heirs = find_heirs(segments, [], new)
    assert len({heir.id for heir in heirs}) == len(new)
    texts = {one.id: one.text for one in segments}
    assert all(heir.before == texts.get(heir.id) for heir in heirs)
    for text in set(old) & set(new):
        same = [h for h, words in zip(heirs, new, strict=True) if h.before == words == text]
        assert len(same) == min(old.count(text), new.count(text))


@given(words=WORDS)
def test_a_text_that_stays_keeps_every_id(words: list[str]) -> None:
    names = list(name_segments(words))
    old = [Segment(name, text) for name, text in zip(names, words, strict=True)]
    heirs = find_heirs(old, [], words)
    assert [heir.id for heir in heirs] == names
    assert not any(heir.moved for heir in heirs)


@given(old=WORDS, new=WORDS, choices=st.lists(st.integers(0, 5), min_size=7, max_size=7))
def test_renderings_follow_and_no_join_leads_nowhere(
    old: list[str], new: list[str], choices: list[int]
) -> None:
    segments = [Segment(name, text) for name, text in zip(name_segments(old), old, strict=True)]
    renderings: dict[str, Rendering] = {}
    heads: list[str] = []
    for one, choice in zip(segments, choices, strict=False):
        if heads and choice > 2:
            renderings[one.id] = Rendering("↑" + heads[choice % len(heads)])
        else:
            renderings[one.id] = Rendering(f"text of {one.id}", fuzzy=choice == 2)
            heads.append(one.id)
    heirs = find_heirs(segments, [], new)
    changed = {h.id for h, text in zip(heirs, new, strict=True) if h.before not in {None, text}}
    made = pass_on(heirs, changed, renderings)
    seen: set[str] = set()
    for heir in heirs:
        target, fuzzy = made[heir.id]
        if target.startswith("↑"):
            assert not fuzzy
            assert target[1:] in seen
            continue
        if target:
            seen.add(heir.id)
        if heir.before is None:
            assert not target
        elif not renderings[heir.id].target.startswith("↑"):
            assert target == renderings[heir.id].target
            assert fuzzy or heir.id not in changed
