"""What a block is to its text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.formats.document.block import Block, Kind

TURN = re.compile(r"(\*\*|__|)([^\W\d_][\w .·•-]{0,24}?)(?:\1[：:]|[：:]\1)\s*\S")
BYLINE = re.compile(r"(?:本报|本刊|特约)?(?:记者|通讯员|作者)|文[／/｜|]|撰文|By\s")
CAPTION = re.compile(r"[▲△▼▽]|!\[|图(?:为|[一二三四五六七八九十\d]*[：:])")
NOTE = re.compile(r"[（(]?(?:注|编者按|Note|N\.B\.)[:：]|本文(?:是|为|系|由)|更多内容|\*[^*]")
TURNS = 2  # of one speaker, at the least
HEAD = 4  # blocks that a byline is looked for in
SHORT = 60  # code points of a byline, at the most
FOLLOWING = {"question": "answer", "answer": "answer", "turn": "turn"}  # nobody named


class Talk(NamedTuple):
    """Who speaks in each block, empty where nobody does; and who asks, empty if nobody does."""

    speakers: Sequence[str]
    asks: str


def find_roles(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The role of each block, in order.

    It is title, byline, standfirst, heading, question, answer, turn, caption, note, item, cell or
    paragraph; what the format says holds. A name before a colon speaks if it does so twice. Whoever
    speaks first asks, if with a question mark; then the others answer.
    """
    words = [text[block.start : block.end] for block in blocks]
    talk = _talk(blocks, words)
    headings = [number for number, block in enumerate(blocks) if block.kind is Kind.HEADING]
    opening = range(headings[1]) if headings[:1] == [0] and len(headings) > 1 else range(0)
    before = ""
    for number, (block, speaker) in enumerate(zip(blocks, talk.speakers, strict=True)):
        role = block.role or _spoken(speaker, talk) or _role(number, block, words[number])
        if role == "paragraph":
            role = FOLLOWING.get(before, "standfirst" if number in opening else role)
        before = role
        yield role


def _talk(blocks: Sequence[Block], words: Sequence[str]) -> Talk:
    """Who speaks, and who asks."""
    found = [
        match[2] if block.kind is Kind.PARAGRAPH and (match := TURN.match(one)) else ""
        for block, one in zip(blocks, words, strict=True)
    ]
    counts = Counter(found)
    speakers = [name if counts[name] >= TURNS else "" for name in found]
    first = next((at for at, name in enumerate(speakers) if name), -1)
    if first < 0 or len(set(speakers) - {""}) < 2:
        return Talk(speakers, "")
    asked = words[first].rstrip('*_ ”’」』"').endswith(("?", "？"))
    return Talk(speakers, speakers[first] if asked else "")


def _spoken(speaker: str, talk: Talk) -> str:
    """The role of what somebody says; empty if nobody does."""
    if not speaker:
        return ""
    if not talk.asks:
        return "turn"
    return "question" if speaker == talk.asks else "answer"


def _role(number: int, block: Block, words: str) -> str:
    """The role that a block's own words give it."""
    if block.kind is Kind.HEADING:
        return "title" if number == 0 and block.level == 1 else "heading"
    if block.kind is not Kind.PARAGRAPH:
        kind: str = block.kind.value
        return kind
    if CAPTION.match(words):
        return "caption"
    if number < HEAD and len(words) <= SHORT and BYLINE.match(words):
        return "byline"
    return "note" if NOTE.match(words) else "paragraph"
