"""What differs from one language to the next: one file per language.

    language    Language: how a language is written, and its readers
    number      Number: a quantity as a text states it
    plain_figures   numbers that can be compared without being read
    digits      numbers in digits, whatever the language
    myriad      numbers of languages that count in myriads
    counting    numbers of the languages that have a table of their words
    answer      which numbers of two texts answer each other
    rewrite     a number written anew in the manner of another
    grammar     what grammar does to a term
    manner      a term written in the manner of words that it replaces
    analogy     the same by the example of words that inflect alike
    article     the article that it then takes
    kinship     whether two words are forms of one
    width       letters and digits of one width
    spelling    how a word is written, whatever its case and accents
    compound    words inside other words
    paradigm    all forms of a word that a dictionary has, and what it lacks
    locked      kinship by lists of forms, without a dictionary
    stem        words without their endings
    prose       how running text is written
    segment     where its sentences end
    tag         BCP 47 tags and gettext's locale names
    guess       the languages of a file that does not say
    recognise   the language of a text
    shapes      how words look in languages that share an alphabet
    trie        many words as one regular expression
    steps       an expression that need not be compiled
    plain       what can be said of a language that has no file yet

The shelf, by primary language subtag:
"""

from importlib import import_module

from hexapla.languages.language import Language
from hexapla.languages.plain import plain_language
from hexapla.languages.tag import primary

SHELF = ("de", "el", "en", "es", "fi", "fr", "id", "it", "ja", "ko", "la", "pt", "ru", "sa", "zh")


def find_language(tag: str) -> Language:
    """The language that a BCP 47 tag belongs to: its file on the shelf, else a plain one.

    >>> find_language("en-x-draft").name, find_language("nl").name
    ('English', 'nl')
    """
    name = primary(tag)
    if name not in SHELF:
        return plain_language(name)
    found: Language = import_module(f"hexapla.languages.{name}").LANGUAGE
    return found
