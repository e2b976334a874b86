"""Blocks and segments of plain text and Markdown."""

import pytest

from hexapla.formats.document import find_format
from hexapla.formats.document.read import read
from hexapla.languages import find_language

Parts = list[tuple[str, str, str]]


def parts(text: str, extension: str, tag: str = "en") -> Parts:
    """Role, lead and text of each segment."""
    find_blocks = find_format(extension)
    assert find_blocks
    found = read(text, find_blocks, find_language(tag))
    return [(one.role, one.lead, one.text) for one in found.segments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A # b ##\n", [("title", "# ", "A # b")]),
        ("Title\n===\n\nx\n---\n", [("title", "", "Title"), ("heading", "\n===\n\n", "x")]),
        ("# *A*\n\n## B\n", [("title", "# ", "*A*"), ("heading", "\n\n## ", "B")]),
        (
            "> One. Two\n> three.\n",
            [("paragraph", "> ", "One."), ("paragraph", " ", "Two\n> three.")],
        ),
        ("> Red\n> Blue", [("paragraph", "> ", "Red"), ("paragraph", "\n> ", "Blue")]),
        (
            "- a\n  - a\n- [ ] a",
            [("item", "- ", "a"), ("item", "\n  - ", "a"), ("item", "\n- [ ] ", "a")],
        ),
        ("1. a\n\n   b", [("item", "1. ", "a"), ("item", "\n\n   ", "b")]),
        (
            "|a|b\\|c|\n|-|-|\n|a|a|\n",
            [
                ("cell", "|", "a"),
                ("cell", "|", "b\\|c"),
                ("cell", "|\n|-|-|\n|", "a"),
                ("cell", "|", "a"),
            ],
        ),
        (
            "```\ncode\n```\n\n<p>\n\n---\n\nx",
            [("paragraph", "```\ncode\n```\n\n<p>\n\n---\n\n", "x")],
        ),
        (
            "See [a. b](http://x/y?z. w). C `D. e`.",
            [("paragraph", "", "See [a. b](http://x/y?z. w)."), ("paragraph", " ", "C `D. e`.")],
        ),
        (
            "a[^1]\n\n[^1]: One.\n[^b]: Two.",
            [
                ("paragraph", "", "a[^1]"),
                ("note", "\n\n[^1]: ", "One."),
                ("note", "\n[^b]: ", "Two."),
            ],
        ),
        ("[^1]: 注释", [("note", "[^1]: ", "注释")]),
        ("[a]: http://x\n\nb", [("paragraph", "[a]: http://x\n\n", "b")]),
        ("---\ntitle: x\n---\n# T", [("title", "---\ntitle: x\n---\n# ", "T")]),
        ("---\n\nT\n\n---\n", [("paragraph", "---\n\n", "T")]),
        ("![a b](c.png)", [("caption", "", "![a b](c.png)")]),
        (
            "a\r\n\r\nb\r\rc",
            [("paragraph", "", "a"), ("paragraph", "\r\n\r\n", "b"), ("paragraph", "\r\r", "c")],
        ),
    ],
)
def test_markdown_in_parts(text: str, expected: Parts) -> None:
    assert parts(text, "md") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Rain\n\nBy Ann Lee\n\nIt rained. The wind\nblew hard.\n",
            [
                ("title", "", "The Rain"),
                ("byline", "\n\n", "By Ann Lee"),
                ("paragraph", "\n\n", "It rained."),
                ("paragraph", " ", "The wind\nblew hard."),
            ],
        ),
        (
            "We saw:\n\n• a cat\n* a dog\n1. a bird",
            [
                ("paragraph", "", "We saw:"),
                ("item", "\n\n• ", "a cat"),
                ("item", "\n* ", "a dog"),
                ("item", "\n", "1. a bird"),
            ],
        ),
        (
            "It ended.\n\n* * *\n\nIt began.",
            [("paragraph", "", "It ended."), ("paragraph", "\n\n* * *\n\n", "It began.")],
        ),
        ("Chapter 1\nIt began.", [("title", "", "Chapter 1"), ("paragraph", "\n", "It began.")]),
    ],
)
def test_plain_text_in_parts(text: str, expected: Parts) -> None:
    assert parts(text, "txt") == expected


def test_chinese_lines_are_paragraphs() -> None:
    text = "第一章　雨\n　　下雨了。他没走。\n▲雨中的城市\n第二章\n　　晴。"
    assert [(role, words) for role, _, words in parts(text, "txt", "zh-Hans")] == [
        ("title", "第一章　雨"),
        ("standfirst", "下雨了。"),
        ("standfirst", "他没走。"),
        ("caption", "▲雨中的城市"),
        ("heading", "第二章"),
        ("paragraph", "晴。"),
    ]


def roles(*blocks: str) -> list[str]:
    return [role for role, _, _ in parts("\n\n".join(blocks), "md", "zh-Hans")]


def test_who_asks_first_asks_and_who_goes_on_answers() -> None:
    talk = (
        "**甲报**：为什么？",
        "**程某**：因为。",
        "还有。",
        "**甲报**：完了吗",
        "**程某**：完了。",
    )
    assert roles(*talk) == ["question", "answer", "answer", "question", "answer"]


def test_without_a_question_there_are_turns() -> None:
    assert roles("甲：来。", "乙：不来。", "甲：走。", "乙：不走。") == ["turn"] * 4


def test_a_colon_alone_is_no_speaker() -> None:
    assert roles("结论：好。", "他说：不好。") == ["paragraph", "paragraph"]


@pytest.mark.parametrize("end", ["pdf", "docx", "html", ""])
def test_a_format_that_is_not_on_the_shelf_is_not_found(end: str) -> None:
    assert find_format(end) is None
