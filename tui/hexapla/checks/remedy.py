"""The fix that puts a term in the place of other words."""

from hexapla.checks.finding import Applicability, Fix
from hexapla.checks.rule import Context
from hexapla.languages.manner import Lexeme, Slot
from hexapla.terms.concept import Term
from hexapla.terms.likeness import is_near
from hexapla.text.edit import Edit
from hexapla.text.span import Span

KEPT = 2  # letters at the end: those of a form of the term would differ
GENDER = "grammaticalGender"  # TBX's name for it


def put(wanted: Term, target: str, span: Span, model: Term | None, context: Context) -> Fix:
    """The wanted term in the place and in the manner of the words that stand there.

    ``model`` is the term that they are a form of, None where nobody knows. Where the language is
    not certain of case or number, the fix is only shown. So it is for a guess at a term of one
    word: a marketer is no form of market, and may be meant.
    """
    words, form = span.of(target), wanted.form
    if model is None and words[-KEPT:] == form[-KEPT:] and is_near(words, form):
        edit = Edit(span, form)  # the term itself, with a slip
        return Fix(f"{words} → {form}", (edit,), Applicability.PROPOSE)
    slot = Slot(target, span.start, span.end, _lexeme(model) if model else None)
    made = context.target.recast(_lexeme(wanted), slot, context.terms.kinship)
    edit = Edit(Span(made.start, made.end), made.text)
    guessed = model is None and context.target.spaced and " " not in form.strip()
    certain = made.certain and not guessed
    applicability = Applicability.PROPOSE if certain else Applicability.DISPLAY
    return Fix(f"{edit.span.of(target)} → {made.text}", (edit,), applicability)


def _lexeme(term: Term) -> Lexeme:
    return Lexeme(term.form, next((fact.text for fact in term.facts if fact.name == GENDER), ""))
