"""German."""

import re

from hexapla.languages.analogy import CASED, inflect, known_to
from hexapla.languages.article import Articles, with_gender
from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.de import TABLE
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.manner import Lexeme, Recast, Slot
from hexapla.languages.plain import first_word, whole_words
from hexapla.languages.prose import Prose

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

PROSE = Prose(
    common="der die das den dem des ein eine einen einem einer eines und oder aber denn in im an"
    " am auf aus bei beim mit nach von vom vor zu zum zur für ist sind war waren wird wurde wurden"
    " nicht kein keine es er sie wir ihr ich man dass als wie wenn weil da dort hier auch noch nur"
    " schon sehr so dann doch jedoch dies diese dieser dieses diesen sein seine seiner ihre ihrer"
    " ihren durch über unter um bis seit hat haben hatte kann können werden sich was wer wo wohin"
    " warum wann welche alle viele einige jeder jede mehr unser unsere gegen ohne zwischen während"
    " nun heute morgen danach dabei daher",
    titles="hr fr fa fam frl dr dres dipl ing mag prof priv.-doz st hl z.b d.h u.a m.e i.d.r s.o"
    " s.u v.a i.a z.t bzw ca vgl evtl ggf inkl exkl zzgl sog bspw geb gest lat engl frz dt ehem"
    " allg bes einschl insb insbes max min gegr hrsg v.d o.ä ev kath röm urspr",
    numbered="nr abb s bd bde kap art abs tab taf z ziff anm anh vers par jan feb febr apr jun jul"
    " aug sep sept okt nov dez tel hausnr",
    shorts="n.chr v.chr u.z v.u.z str pl gmbh jh jhd jhdt dt b.sc jr a.d",
    finals="usw etc ff f u.ä u.s.w u.a.m bzgl mio mrd std min",
    ordinals=True,
    said=r"sagte|fragte|antwortete|rief|meinte|erwiderte|erklärte|flüsterte|sprach|ergänzte|"
    r"entgegnete|schrie",
)

BACK = re.compile("a(?=u[^aou]*$)|[aou](?=[^aou]*$)")  # the last vowel that may have an umlaut
UMLAUTS = str.maketrans("aou", "äöü")

ARTICLES = Articles(
    "der die das den dem des; ein eine einen einem einer eines; zum zur; im ins; vom; beim; am ans;"
    "dieser diese dieses diesen diesem; ihr ihre ihren ihrem ihrer ihres; unser unsere unserer",
    masculine="ismus ling sprung schwung dung ~stadion",
    feminine="ung heit keit schaft tion tät ik enz ungen heiten keiten schaften tionen",
    heads_last=True,
)


def recast(wanted: Lexeme, slot: Slot, kinship: Kinship | None = None) -> Recast:
    """The term in the case and number of the words whose place it takes."""
    is_known = known_to(kinship)

    def is_form(own: str, form: str) -> bool:
        """Verbande is a dative; where Verbände is known too, nobody knows which is meant."""
        other = BACK.sub(lambda vowel: vowel[0].translate(UMLAUTS), form)
        return is_known(own, form) and (other == form or not is_known(own, other))

    made = inflect(wanted, slot, is_form, CASED)
    return with_gender(made, wanted, slot, ARTICLES)


COUNTING = counting(TABLE)

LANGUAGE = Language(
    tag="de",
    name="German",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
    numbers=COUNTING.numbers,
    figures=COUNTING.figures,
    counts=COUNTING.counts,
    rewrite=COUNTING.rewrite,
    recast=recast,
    prose=PROSE,
)
