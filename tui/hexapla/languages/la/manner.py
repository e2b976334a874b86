"""A Latin term in the case and number of the words whose place it takes."""

from hexapla.languages.analogy import Endings, inflect
from hexapla.languages.kinship import Kinship
from hexapla.languages.la.folding import fold
from hexapla.languages.la.nouns import decline
from hexapla.languages.manner import Lexeme, Recast, Slot

ENDINGS = Endings(
    """
    a>ae us>i um>i tas>tatis io>ionis or>oris is>is e>is;
    a>ae us>o um>o tas>tati io>ioni or>ori is>i e>i;
    a>am us>um um>um tas>tatem io>ionem or>orem is>em e>e;
    a>a us>o um>o tas>tate io>ione or>ore is>i e>i;
    a>ae us>i um>a tas>tates io>iones or>ores is>es e>ia;
    a>as us>os um>a tas>tates io>iones or>ores is>es e>ia;
    a>arum us>orum um>orum tas>tatum io>ionum or>orum is>ium e>ium;
    a>is us>is um>is tas>tatibus io>ionibus or>oribus is>ibus e>ibus
    """,
    cases=True,
    adjectives_last=True,
)


def recast(wanted: Lexeme, slot: Slot, _: Kinship | None = None) -> Recast:
    """The term as the words are, by their example and by the declensions.

    >>> slot = Slot("opes catenarum industrialium", 5, 28, Lexeme("catena industrialis"))
    >>> recast(Lexeme("societas digitalis"), slot).text
    'societatum digitalium'
    """
    return inflect(wanted, slot, _is_form, ENDINGS)


def _is_form(own: str, form: str) -> bool:
    return fold(form) in decline(fold(own))
