"""Finnish."""

from hexapla.languages.analogy import Endings, inflect, known_to
from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.fi import TABLE
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.manner import Lexeme, Recast, Slot
from hexapla.languages.plain import first_word, whole_words
from hexapla.languages.prose import Prose

CASES = "i?(?:n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi)"  # endings that leave the stem as it is
PLURALS = "nei(?:den|t[aä]|n[aä]|ksi|ss[aä]|st[aä]|siin|ll[aä]|lt[aä]|lle)"  # of participles
SINGULARS = "nee(?:n|t|n[aä]|ksi|ss[aä]|st[aä]|seen|ll[aä]|lt[aä]|lle)"
VOWEL = "([aeiouyäö])"

GRAMMAR = Grammar(
    between="ei myös edelleen yhä",
    links="n en s",
    rewrites=(
        ("st[aä]", "nen"),
        ("(?:ss|st|ll|lt)[aä]|lle|ksi", ""),
        (f"{SINGULARS}|{PLURALS}", "nut"),
        (f"{SINGULARS}|{PLURALS}", "nyt"),
        # weak grades of consonants and their strong ones
        (f"l{VOWEL}{CASES}", r"lk\1"),
        (f"r{VOWEL}{CASES}", r"rk\1"),
        (f"d{VOWEL}{CASES}", r"t\1"),
        (f"v{VOWEL}{CASES}", r"p\1"),
        (f"ng{VOWEL}{CASES}", r"nk\1"),
        (f"nn{VOWEL}{CASES}", r"nt\1"),
        (f"mm{VOWEL}{CASES}", r"mp\1"),
        (f"ll{VOWEL}{CASES}", r"lt\1"),
        (f"rr{VOWEL}{CASES}", r"rt\1"),
    ),
)

PROSE = Prose(
    common="ja tai mutta vaan on ovat oli olivat ei eivät se ne hän he me te minä sinä että kun"
    " jos niin kuin myös tämä nämä tuo joka jotka jossa mikä mitä missä minne miksi miten kuka ole"
    " ollut olla voi hänen sen tässä tämän sitten nyt jo vielä vain hyvin paljon kaikki mukaan"
    " kanssa jälkeen ennen aikana sekä eikä koska siitä siinä siellä täällä tänään huomenna eilen"
    " sitä minun sinun häntä heidän meidän ettei olisi jonka näin kuitenkin yksi kaksi sillä ilman",
    titles="hra rva nti tri prof dos esim ks vrt mm ns ko em po k toim suom pst ym.s v n noin ent"
    " syn os fil lis maist tied s.o",
    numbered="s ss nro n:o kpl luku kuv kuva taul klo puh tammik helmik maalisk huhtik toukok"
    " kesäk heinäk elok syysk lokak marrask jouluk §",
    shorts="oy oyj ab jr eaa jaa ekr jkr",
    finals="jne ym yms jms mrd milj",
    said=r"sanoi|kysyi|vastasi|huusi|huudahti|kuiskasi|lisäsi|totesi|sanoo|kertoi|ihmetteli",
)

ENDINGS = Endings(harmony=("aou", "äöy"))


def recast(wanted: Lexeme, slot: Slot, kinship: Kinship | None = None) -> Recast:
    """The term in the case and number of the words whose place it takes."""
    return inflect(wanted, slot, known_to(kinship), ENDINGS)


COUNTING = counting(TABLE)

LANGUAGE = Language(
    tag="fi",
    name="Finnish",
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
