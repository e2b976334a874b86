"""Where a Japanese term stands inside a longer word: デジタル経済発展 has デジタル経済 in it."""

from hexapla.languages.ja.ending import conjugated
from hexapla.languages.ja.folding import fold
from hexapla.languages.ja.forms import NOTHING, core
from hexapla.languages.ja.script import FOLLOWED, KANJI, MAKING, PREFIXES, closed, opened, runs

KANA = "[ァ-ヺ]"
BEFORE = {
    "kanji": rf"(?<=\w\w)(?<![{PREFIXES}])(?<![ぁ-ヿ])(?<![0-z])(?<![ぁ-ヿ]\w)(?<![0-z]\w)",
    "kana": "(?<=[ァ-ヺー][ァ-ヺー])",
}
# Another noun is two kanji or more; one alone, and these, make another word of the term.
BEHIND = {
    "kanji": f"(?=(?!{MAKING}|途上|{FOLLOWED}|学者|学部|学科){KANJI}{KANJI})",
    "kana": f"(?={KANA}[ァ-ヺー])",
}


def compound_pattern(form: str) -> str:
    """The source of an expression that finds a term with another noun before or behind it.

    It finds nothing in words that are derived from the term (経済学, 発展途上国), and no verb.

    >>> import re
    >>> re.findall(compound_pattern("デジタル経済"), "デジタル経済発展、デジタル経済学を")
    ['デジタル経済']
    """
    text = fold(form).strip()
    parts = runs(text)
    if not parts or conjugated(text)[0]:
        return NOTHING
    (first, _), (last, _) = parts[0], parts[-1]
    behind = BEHIND.get(last, NOTHING)
    before = BEFORE.get(first, NOTHING)
    whole = core(text)
    edge = opened(first, "")
    return f"(?:{before}{whole}(?:{closed(*parts[-1])}|{behind})|{edge}{whole}{behind})"
