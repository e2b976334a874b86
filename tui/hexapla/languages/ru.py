"""Russian."""

from hexapla.languages.analogy import Endings, inflect, known_to
from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.ru import TABLE, fold_numbers
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.manner import Lexeme, Recast, Slot
from hexapla.languages.plain import LETTERS, first_word, whole_words
from hexapla.languages.prose import Prose

GRAMMAR = Grammar(
    light="свой своя своё свои этот эта это эти наш наша наши",
    between="не ещё более",
    endings="а я о е и ы у ю ой ей ом ем ам ям ах ях ами ями ов ев ый ий ая яя ое ее ые ие ого его"
    " ому ему ым им ых их ыми ими ую юю ою ею ь ью й м х ми го му",
    twins=(("ё", "е"),),
)

PROSE = Prose(
    common="и в во на с со к ко по о об от до из за у не ни но а или что как это он она оно они мы"
    " вы я ты же бы ли так для при его её ее их мой наш ваш свой этот эта эти тот та те то все всё"
    " весь был была было были есть будет если когда где куда откуда почему зачем кто чем чтобы"
    " потому после перед между под над без через даже только уже ещё еще тоже также очень можно"
    " нет да мне меня тебя вас нас ему ей им тогда потом здесь там сегодня вчера завтра однако"
    " поэтому который которая которые сам",
    titles="акад проф доц канд инж тов гр гн г-н г-жа св им ул пр просп пер пл наб бул обл р-н пос"
    " дер ст с-ка оз о-в т.е т.к т.н т.о напр см ср ок прибл рук зам зав ред сост изд отв гл кн мл"
    " лейт полк ген адм соч букв греч лат англ нем фр рус пр-т",
    numbered="рис табл стр с п пп гл т тт ч разд ст № кв д корп оф каб тел янв февр мар апр июн"
    " июл авг сент окт нояб дек кн вып илл прим",
    shorts="млрд млн тыс",
    finals="т.д т.п др пр н.э гг в вв руб коп у.е чел экз шт кг км см мм кв.м куб.м мин сек мес"
    " л.с м.п",
    said=r"сказал\w*|спросил\w*|ответил\w*|воскликнул\w*|крикнул\w*|закричал\w*|прошептал\w*|"
    r"добавил\w*|возразил\w*|произн[её]с\w*|заметил\w*|говорит|отозвал\w+|подумал\w*",
)

# The cases of nouns and adjectives, in the singular and the plural
ENDINGS = Endings(
    """
    ая>ой яя>ей ый>ого ий>его ой>ого ое>ого ее>его а>ы а>и я>и ь>и ия>ии >а ь>я й>я о>а е>я
    ие>ия;
    ая>ой яя>ей ый>ому ий>ему ой>ому ое>ому ее>ему а>е я>е ь>и ия>ии >у ь>ю й>ю о>у е>ю ие>ию;
    ая>ую яя>юю а>у я>ю;
    ая>ой яя>ей ый>ым ий>им ой>ым ое>ым ее>им а>ой а>ей я>ей ь>ью >ом >ем ь>ем й>ем о>ом е>ем;
    ая>ой яя>ей ый>ом ий>ем ой>ом ое>ом ее>ем а>е я>е ь>и ия>ии >е ь>е й>е о>е ие>ии;
    ая>ые ая>ие яя>ие ый>ые ий>ие ой>ые ое>ые ее>ие а>ы а>и я>и ь>и >ы >и й>и о>а е>я ие>ия;
    ая>ых ая>их яя>их ый>ых ий>их ой>ых ое>ых ее>их а> я>ь ь>ей >ов >ев й>ев о> ия>ий ие>ий
    ые>ых ие>их ы>;
    ая>ым ая>им яя>им ый>ым ий>им ой>ым ое>ым ее>им а>ам я>ям ь>ям >ам й>ям о>ам е>ям ые>ым
    ие>им ы>ам и>ам;
    ая>ыми ая>ими яя>ими ый>ыми ий>ими ой>ыми ое>ыми ее>ими а>ами я>ями ь>ями >ами й>ями о>ами
    е>ями ые>ыми ие>ими ы>ами и>ами;
    ая>ых ая>их яя>их ый>ых ий>их ой>ых ое>ых ее>их а>ах я>ях ь>ях >ах й>ях о>ах е>ях ые>ых
    ие>их ы>ах и>ах
    """,
    cases=True,
)


def recast(wanted: Lexeme, slot: Slot, kinship: Kinship | None = None) -> Recast:
    """The term in the case and number of the words whose place it takes."""
    return inflect(wanted, slot, known_to(kinship), ENDINGS)


COUNTING = counting(TABLE, fold_numbers)

LANGUAGE = Language(
    tag="ru",
    name="Russian",
    spaced=True,
    joiner=" ",
    letters=LETTERS["ru"],
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
