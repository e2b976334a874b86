"""The scripts of a Japanese text, and where words end by them.

A change of script mostly ends a word: a particle in hiragana behind kanji, a kanji behind katakana.
Ranges in the expressions are short, since ``re`` is slow to compile sets of many characters.
"""

import re

RUNS = re.compile(
    r"(?P<kana>[ァ-ヺーヽヾﾞﾟ]+)|(?P<gana>[ぁ-ゟ]+)|(?P<latin>[0-9A-Za-z\u00c0-\u024f]+)"
    r"|(?P<space> +)|(?P<kanji>[^\W_]+?(?=[ぁ-ヿ0-9A-Za-z\u00c0-\u024fﾞﾟ]|\W|_|$))|(?P<sign>.)",
    re.DOTALL,
)
KANJI = r"(?![ぁ-ヿ]|[0-z])\w"
PARTICLE = (
    "は|が|を|に|へ|と|で|も|の|や|か|だ|な|まで|より|から|さえ|しか|です|して|した|する"
    "|こそ|ほど|くらい|ばかり|って|および|または|ごと|たち|ゆえ|ため"
)
# Kanji that may follow a word without making another one of it, and such as may precede it.
AFTER = (
    "等|間|内|中|側|後|前|時|用|済|市|省|県|州|各|及|同|並|氏|様"
    "|全体|自体|以外|以上|以下|以前|以来|関連|相互"
)
FOLLOWED = rf"(?:{AFTER})(?=[ぁ-ヿ]|\W|$)"
PREFIXES = "全各同両当約等年月日後毎式型"
MAKING = "化|的|性|者|学者"  # these make another word of any


def runs(text: str) -> list[tuple[str, str]]:
    """The script and the text of each run of one script.

    >>> runs("AI産業のチェーン")
    [('latin', 'AI'), ('kanji', '産業'), ('gana', 'の'), ('kana', 'チェーン')]
    """
    return [(found.lastgroup or "", found[0]) for found in RUNS.finditer(text)]


def opened(script: str, first: str) -> str:
    """What must hold behind the first letter of a word, so that it is the first."""
    if script == "kana":
        return rf"(?<![ァ-ヺ]{first})(?<!ー{first})(?<!非{first})"
    if script == "latin":
        number = rf"(?<!\d[.,]{first})" if first.isdigit() else ""
        return rf"(?<![0-9a-z]{first}){number}"
    if script == "kanji":
        allowed = "|".join(before + first for before in PREFIXES)
        return rf"(?:(?<!\w{first})|(?<=[ぁ-ヿ]{first})|(?<=[0-z]{first})|(?<={allowed}))"
    return ""


def opened_verb(first: str) -> str:
    """The same of a verb in kanji, before which an adverb or an object may stand: 再度編集する."""
    return "".join(f"(?<!{prefix}{first})" for prefix in "非再未不無")


def closed(script: str, last: str) -> str:
    """What must follow a word whose last run this is, so that it ends there."""
    if script == "kana":
        return f"(?![ァ-ヺ])(?!ー|{MAKING})"
    if script == "latin":
        number = r"(?![.,]\d)" if last[-1].isdigit() else ""
        return rf"(?![0-9a-z])(?!{MAKING}){number}"
    if script != "kanji":
        return ""
    if len(last) == 1:  # a kanji alone may be a verb's or an adjective's: 光る, 高い
        return rf"(?=[ァ-ヿ]|{PARTICLE}|{FOLLOWED}|[0-z]|\W|$)"
    return rf"(?=[ぁ-ヿ]|{FOLLOWED}|[0-z]|\W|$)"
