"""English words without their inflection: said, says and saying are one."""

from functools import lru_cache

from hexapla.languages.en.irregular import IRREGULAR_NOUNS, IRREGULAR_VERBS
from hexapla.languages.stem import stemmer

# A word and its other forms, where no rule makes them: cases of pronouns, contractions.
PRONOUNS = {
    "i": ("me", "my", "mine", "myself"),
    "you": ("your", "yours", "yourself", "yourselves"),
    "he": ("him", "his", "himself"),
    "she": ("her", "hers", "herself"),
    "it": ("its", "itself"),
    "we": ("us", "our", "ours", "ourselves"),
    "they": ("them", "their", "theirs", "themselves"),
    "who": ("whom", "whose"),
    "this": ("these",),
    "that": ("those",),
    "not": ("no", "don't", "didn't", "doesn't", "can't", "cannot", "couldn't", "wasn't",
            "isn't", "weren't", "aren't", "won't", "wouldn't", "hadn't", "haven't", "hasn't",
            "shouldn't", "nor"),
}  # fmt: skip
BASES = {
    form: base
    for table in (IRREGULAR_VERBS, IRREGULAR_NOUNS, PRONOUNS)
    for base, forms in table.items()
    for form in forms
    if form not in ("left", "found", "lay", "ground", "saw", "rose", "bound")
}


@lru_cache(maxsize=1 << 16)
def english_stem(word: str) -> str:
    """What a lower-case word has in common with its forms; of use for comparing only.

    >>> english_stem("said") == english_stem("says"), english_stem("theirs"), english_stem("cities")
    (True, 'they', 'citi')
    """
    if word.isalpha():
        return stemmer("en")(BASES.get(word, word))
    straight = word.replace("’", "'")
    head = straight.partition("'")[0]
    return stemmer("en")(BASES.get(straight) or BASES.get(head, head))
