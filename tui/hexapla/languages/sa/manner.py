"""A Sanskrit term in the case and number of the words whose place it takes."""

from hexapla.languages.analogy import Endings, inflect
from hexapla.languages.kinship import Kinship
from hexapla.languages.manner import Lexeme, Recast, Slot, in_case
from hexapla.languages.sa.nouns import decline
from hexapla.languages.sa.script import (
    from_devanagari,
    from_iast,
    is_devanagari,
    to_devanagari,
    to_iast,
)

NASAL = "ṃ"  # how m is written at the end of a word before a consonant
ENDINGS = Endings(
    """
    am>ena am>eṇa aḥ>ena aḥ>eṇa ā>ayā ī>yā;
    am>āya aḥ>āya ā>āyai ī>yai;
    am>āt aḥ>āt ā>āyāḥ ī>yāḥ;
    am>asya aḥ>asya ā>āyāḥ ī>yāḥ;
    am>e aḥ>e ā>āyām ī>yām;
    am>āni am>āṇi aḥ>āḥ ā>āḥ ī>yaḥ;
    am>ānām am>āṇām aḥ>ānām aḥ>āṇām ā>ānām ā>āṇām ī>īnām ī>īṇām;
    am>eṣu aḥ>eṣu ā>āsu ī>īṣu;
    am>aiḥ aḥ>aiḥ ā>ābhiḥ ī>ībhiḥ
    """,
    cases=True,
)


def recast(wanted: Lexeme, slot: Slot, _: Kinship | None = None) -> Recast:
    """The term as the words are, by their example and by the declensions.

    Words that sandhi has changed are no example.

    >>> slot = Slot("अर्थव्यवस्थायाः", 0, 15, Lexeme("अर्थव्यवस्था"))
    >>> recast(Lexeme("शृङ्खला"), slot).text
    'शृङ्खलायाः'
    """
    words, model = _spelt(slot.words), slot.model
    nasal = words.endswith(NASAL)
    words = f"{words[:-1]}m" if nasal else words
    heard = Slot(words, 0, len(words), Lexeme(_spelt(model.form)) if model else None)
    made = inflect(Lexeme(_spelt(wanted.form)), heard, _is_form, ENDINGS)
    if not made.certain:
        return Recast(slot.start, slot.end, in_case(wanted.form, slot), certain=False)
    text = f"{made.text[:-1]}{NASAL}" if nasal and made.text.endswith("m") else made.text
    if is_devanagari(wanted.form):
        text = to_devanagari(from_iast(text))
    return Recast(slot.start, slot.end, in_case(text, slot))


def _spelt(text: str) -> str:
    """A text in Latin letters, where no sound is told by a capital."""
    return to_iast(from_devanagari(text) if is_devanagari(text) else from_iast(text))


def _is_form(own: str, form: str) -> bool:
    return from_iast(form) in decline(from_iast(own))
