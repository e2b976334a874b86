"""Greek."""

from hexapla.languages.analogy import Endings, inflect, known_to
from hexapla.languages.article import Articles, with_gender
from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.el import TABLE
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.manner import Lexeme, Recast, Slot
from hexapla.languages.plain import LETTERS, first_word, whole_words
from hexapla.languages.prose import Prose

GRAMMAR = Grammar(
    alike=(
        "ο η το οι τα του της των τον τη την τους τις",
        "σε στο στη στην στον στα στους στις",
        "από απ",
    ),
    light="ο η το οι τα του της των τον τη την τους τις ένας μια ένα",
    between="δεν πιο ακόμα ακόμη περαιτέρω συνεχώς πάντα",
    endings="α ας ες η ης ο οι ος ου ων ους ε ς υ υς ν",
    derived=("τής", "τές", "τητα", "τητας", "ιση", "ισης", "ίσεις", "ωση", "ωσης", "ώσεις", "υνση"),
    stems=(("ωσ", "ων"), ("ισ", "ιζ"), ("ευσ|εψ", "ευ"), ("αξ|ασ", "αζ")),
    bare=True,
)

PROSE = Prose(
    common="ο η το οι τα του της των τον την τις τους και κι ή αλλά όμως σε στο στη στην στον στα"
    " στις στους από με για να που πού πως πώς ότι είναι ήταν δεν δε μην μη ως θα αν όταν γιατί τι"
    " ποιος ποια ποιο αυτό αυτός αυτή αυτά αυτοί εγώ εσύ εμείς εσείς ένα ένας μια μία έναν μας σας"
    " μου σου τότε εδώ εκεί πολύ πιο όπως κάθε όλα όλοι όλες έχει έχουν είχε ήδη ακόμα ακόμη μετά"
    " πριν σήμερα χθες αύριο ύστερα έτσι επίσης μόνο καθώς μέχρι χωρίς κατά προς μεταξύ ούτε ναι"
    " όχι",
    titles="κ κα κκ κος δρ καθ αγ στρ πρωθ λεωφ οδ δηλ περ βλ πρβλ λ.χ σημ μτφρ επιμ εκδ συγκ χαρ",
    numbered="αρ αριθ σελ σσ εικ σχ τομ τ κεφ αρθ άρθρ πιν ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ"
    " σεπτ οκτ νοε δεκ τηλ παρ",
    shorts="π.χ α.ε ε.π.ε ο.ε η.π.α ε.ε",
    finals="κ.λπ κλπ κ.ά κ.τ.λ κτλ π.χρ μ.χ π.μ μ.μ κ.ο.κ",
    stops=";\u037e",
    said=r"είπε|ρώτησε|απάντησε|φώναξε|ψιθύρισε|πρόσθεσε|αναφώνησε|λέει|αποκρίθηκε|δήλωσε|έκανε",
)

ENDINGS = Endings(
    """
    α>ας ά>άς η>ης ή>ής ία>ίας;
    ος>ου ός>ού ο>ου ό>ού ι>ιού μα>ματος;
    ος>ο ός>ό ης>η ής>ή ας>α;
    ος>οι ός>οί α>ες ά>ές η>ες ή>ές η>εις ο>α ό>ά μα>ματα;
    ος>ους ός>ούς α>ες ά>ές η>ες ή>ές η>εις ο>α ό>ά;
    ος>ων ός>ών α>ών α>ων ά>ών η>ών η>ων ή>ών ο>ων ό>ών μα>μάτων η>εων
    """,
    cases=True,
)

ARTICLES = Articles(
    "ο η το τον την τη του της οι τα τους τις; στον στην στη στο στους στις στα; ένας μια μία ένα",
    heads_last=True,
)


def recast(wanted: Lexeme, slot: Slot, kinship: Kinship | None = None) -> Recast:
    """The term in the case and number of the words whose place it takes."""
    made = inflect(wanted, slot, known_to(kinship), ENDINGS)
    return with_gender(made, wanted, slot, ARTICLES)


COUNTING = counting(TABLE)

LANGUAGE = Language(
    tag="el",
    name="Greek",
    spaced=True,
    joiner=" ",
    letters=LETTERS["el"],
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
