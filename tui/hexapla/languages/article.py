"""The article before a term, as gender and the first sound of the term want it.

Gender is what TBX says of a term, or what an ending tells for sure. Where it is not known, and the
article depends on it, nothing is certain.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from hexapla.languages.kinship import word_pattern
from hexapla.languages.manner import Lexeme, Recast, Slot

SAME_END = 5  # letters that the heads of two terms end in alike, if they surely have one gender
MASCULINE, FEMININE = "masculine", "feminine"
CELLS = 5


class Articles(NamedTuple):
    """The articles of a language, and prepositions with one in them.

    ``rows``, parted by semicolons: the masculine, the feminine, both before a vowel, and the
    masculine before what ``impure`` finds; cells that are left out are as the first two. ``~`` is a
    space. ``unclear``: first letters before which nobody knows. ``masculine``, ``feminine``:
    endings of nouns of that gender; the longest counts, and ``~`` is the beginning of a word.
    ``heads_last``: a term ends with its head.
    """

    rows: str
    masculine: str = ""
    feminine: str = ""
    vowel: str = "[aeiouàâéèêëíîïóôúû]"
    impure: str = "(?!)"
    unclear: str = "(?!)"
    heads_last: bool = False


class Found(NamedTuple):
    """An article that stands before a term, with the forms of its row."""

    start: int
    words: str
    space: str
    cells: tuple[str, ...]


def with_article(made: Recast, wanted: Lexeme, slot: Slot, articles: Articles) -> Recast:
    """What is made, with the article that stands before it made to fit.

    >>> spanish = Articles("el la; un una; del de~la", feminine="ción")
    >>> made = Recast(7, 12, "producción")
    >>> with_article(made, Lexeme("producción"), Slot("parte del ramo", 10, 14), spanish)[2:]
    ('de la producción', True)
    """
    found = _before(slot, articles)
    if found is None:
        return made
    genders = _genders(wanted, slot.model, found, articles)
    fitting = {_cell(found.cells, gender, made.text, articles) for gender in genders}
    if len(fitting) != 1 or re.match(articles.unclear, made.text, re.IGNORECASE):
        return made._replace(certain=False)
    article = fitting.pop()
    if article == found.words.lower().replace("’", "'"):
        return made
    if "’" in found.words + found.space:
        article = article.replace("'", "’")
    if found.words[0].isupper():
        article = article[0].upper() + article[1:]
    space = "" if article[-1] in "'’" else found.space or " "
    return Recast(found.start, made.end, article + space + made.text, made.certain)


def with_gender(made: Recast, wanted: Lexeme, slot: Slot, articles: Articles) -> Recast:
    """What is made, certain only if no article stands before it that could be of another gender."""
    same = slot.model is not None and _are_alike(wanted, slot.model, articles)
    if same or _before(slot, articles) is None:
        return made
    return made._replace(certain=False)


def _are_alike(wanted: Lexeme, model: Lexeme, articles: Articles) -> bool:
    """Whether two terms surely have one gender."""
    genders = gender_of(wanted, articles), gender_of(model, articles)
    if all(genders):
        return genders[0] == genders[1]
    one, other = _head(wanted, articles), _head(model, articles)
    return one == other or one[-SAME_END:] == other[-SAME_END:] != ""


def _before(slot: Slot, articles: Articles) -> Found | None:
    """The article right before the words; None if there is none."""
    pattern, rows = _table(articles.rows)
    found = pattern.search(slot.text, max(slot.start - 12, 0), slot.start)
    if found is None:
        return None
    words = found[1].lower().replace("’", "'")
    cells = next(row for row in rows if words in row)
    return Found(found.start(1), found[1], found[2], cells)


@lru_cache(maxsize=16)
def _table(rows: str) -> tuple[re.Pattern[str], tuple[tuple[str, ...], ...]]:
    table = []
    for row in rows.split(";"):
        cells = [cell.replace("~", " ") for cell in row.split()]
        plain = cells[0], cells[min(1, len(cells) - 1)], cells[0], cells[min(1, len(cells) - 1)]
        cells += (*plain, cells[0])[len(cells) :]
        table.append(tuple(cells))
    words = sorted({cell for cells in table for cell in cells}, key=len, reverse=True)
    either = "|".join(re.escape(word).replace("'", "['’]") for word in words)
    return re.compile(rf"(?<![^\W_])({either})((?<=['’])|\s+)$", re.IGNORECASE), tuple(table)


def _cell(cells: tuple[str, ...], gender: str, text: str, articles: Articles) -> str:
    feminine = gender == FEMININE
    if re.match(articles.vowel, text, re.IGNORECASE):
        return cells[3 if feminine else 2]
    if not feminine and re.match(articles.impure, text, re.IGNORECASE):
        return cells[4]
    return cells[1 if feminine else 0]


def _genders(
    wanted: Lexeme, model: Lexeme | None, found: Found, articles: Articles
) -> tuple[str, ...]:
    """What gender the term may have."""
    known = gender_of(wanted, articles)
    if not known and model and _are_alike(wanted, model, articles):
        known = gender_of(model, articles) or _told(found)
    return (known,) if known else (MASCULINE, FEMININE)


def _told(found: Found) -> str:
    """The gender that an article tells."""
    words = found.words.lower().replace("’", "'")
    masculine = words in {found.cells[0], found.cells[2], found.cells[4]}
    if masculine == (words in {found.cells[1], found.cells[3]}):
        return ""
    return MASCULINE if masculine else FEMININE


def gender_of(lexeme: Lexeme, articles: Articles) -> str:
    """The gender of a term, as far as it is known.

    >>> gender_of(Lexeme("production verte"), Articles("", feminine="tion sion"))
    'feminine'
    """
    if lexeme.gender:
        return lexeme.gender
    word = f"~{_head(lexeme, articles)}"
    told = [
        (len(ending), gender)
        for endings, gender in ((articles.masculine, MASCULINE), (articles.feminine, FEMININE))
        for ending in endings.split()
        if word.endswith(ending)
    ]
    return max(told, default=(0, ""))[1]


def _head(lexeme: Lexeme, articles: Articles) -> str:
    words = word_pattern().findall(lexeme.form.lower())
    return words[-1 if articles.heads_last else 0] if words else ""
