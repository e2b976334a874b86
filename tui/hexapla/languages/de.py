"""German."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import first_word, whole_words

GRAMMAR = Grammar(
    alike=(
        "der die das den dem des",
        "ein eine einen einem einer eines",
        "zu zum zur",
        "in im ins",
    ),
    light="der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen"
    " diesem ihre ihren ihrer ihrem unsere unseren unserer unserem",
    between="zu weiter noch umfassend wird werden wurde wurden worden auch nicht sehr",
    endings="e en em er es",
    nouns="e en n es s ns ens",
    derived=("er", "ern", "ers", "erin", "innen", "ung", "ungen", "keit", "heit", "lich"),
    rewrites=(("t(?:e[mnrs]?)?", "en"),),
    twins=(("ß", "ss"),),
    links="s es n en er e",
)

LANGUAGE = Language(
    tag="de",
    name="German",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
)
