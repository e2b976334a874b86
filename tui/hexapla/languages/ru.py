"""Russian."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import LETTERS, first_word, whole_words

GRAMMAR = Grammar(
    light="свой своя своё свои этот эта это эти наш наша наши",
    between="не ещё более",
    endings="а я о е и ы у ю ой ей ом ем ам ям ах ях ами ями ов ев ый ий ая яя ое ее ые ие ого его"
    " ому ему ым им ых их ыми ими ую юю ою ею ь ью й м х ми го му",
    twins=(("ё", "е"),),
)

LANGUAGE = Language(
    tag="ru",
    name="Russian",
    spaced=True,
    joiner=" ",
    letters=LETTERS["ru"],
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
)
