"""Indonesian.

A noun is doubled for the plural (mobil-mobil listrik) and takes clitics at its end (barunya). What
else is made of a word by affixes is another word (pembangun, pembangunan); but a verb has two
voices, in me- and in di-. The sound rules of me- are those of the *Tata bahasa baku bahasa
Indonesia*: it takes the place of a p, t, k or s before a vowel.
"""

import re
from functools import lru_cache

from hexapla.languages import language
from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.id import TABLE
from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.manner import Lexeme, Recast, Slot, in_case
from hexapla.languages.prose import Prose
from hexapla.languages.steps import Fork, Shared, Steps, shared

SIGNS = dict.fromkeys(map(ord, "\u2010\u2011"), "-") | dict.fromkeys(map(ord, "\t\n\u00a0"), " ")
NOTHING = "(?!)"
CLITICS = "(?:nya|ku|mu)?(?:lah|kah|pun)?"
AND = {"dan": "(?:dan|&)", "&": "(?:dan|&)"}
YANG = re.compile(
    "(?:ber|ter)[a-z]{3}|baru$|tinggi$|modern$|hijau$|cerdas$|pintar$|maju$|bersih$|kuat$"
)
ADVERB = "akan|terus|telah|sudah|harus|perlu|dapat|bisa|sedang|semakin|makin|juga|yang|untuk|agar"
# What me- makes of the first sound of a verb, and which sound may have been there.
VOICE = (
    (re.compile("meng(?=[aeiou])"), ("", "k")),
    (re.compile("meng(?=[ghk])"), ("",)),
    (re.compile("meny(?=[aeiou])"), ("s", "ny")),
    (re.compile("mem(?=[aeiou])"), ("p", "m")),
    (re.compile("mem(?=[bfpv])"), ("",)),
    (re.compile("men(?=[aeiou])"), ("t", "n")),
    (re.compile("men(?=[cdjstz])"), ("",)),
    (re.compile("me(?=[lrwy])"), ("",)),
)
HOMOGRAPHS = {"masa": "masalah"}


def fold(text: str) -> str:
    """Lower case; white space a space, hyphens alike; every offset still fits.

    >>> fold("Mobil\u2011mobil\u00a0listrik")
    'mobil-mobil listrik'
    """
    folded = language.fold(text)
    if folded.isascii() and "\n" not in folded and "\t" not in folded:
        return folded
    return folded.translate(SIGNS)


def form_pattern(form: str) -> str:
    r"""The source of a regular expression that finds the forms of a term in a folded text.

    >>> re.findall(form_pattern("mobil listrik"), "mobil-mobil listriknya, permobilan listrik")
    ['mobil-mobil listriknya']
    >>> re.findall(form_pattern("meningkatkan mutu"), "mutu akan ditingkatkan, peningkatan mutu")
    ['mutu akan ditingkatkan']
    """
    first, *others = fold(form).split() or [""]
    if not first:
        return NOTHING
    heads = _heads(first)
    rest = "".join(_following(word) for word in others)
    doubled = rf"(?:-{re.escape(first)})?" if first.isalpha() else ""
    active = "|".join([_opened(first) + doubled, *map(_opened, heads[1:])])
    whole = f"(?:{active}){rest}{_close(others[-1] if others else first)}"
    passives = _passives(heads)
    if not others or not passives:
        return whole
    behind = _opened(others[0]) + "".join(map(_following, others[1:])) + CLITICS
    return f"(?:{whole}|{behind} (?:(?:{ADVERB}) ){{0,2}}(?:{'|'.join(passives)}){_close(first)})"


@lru_cache(maxsize=4096)
def form_steps(form: str) -> Steps | None:
    """The steps of ``form_pattern(form)``."""
    first, *others = fold(form).split() or [""]
    if not first:
        return None
    heads = _heads(first)
    rest = (*(step for word in others for step in _after(word)), *_ended((others or [first])[-1]))
    doubled = [(_edge(first), first, f"-{first}", *rest)] if first.isalpha() else []
    ways = [*doubled, *((_edge(head), head, *rest) for head in heads)]
    passives = _passives(heads) if others else []
    if passives:
        object_ = (step for word in others[1:] for step in _after(word))
        behind = shared(f"{CLITICS} (?:(?:{ADVERB}) ){{0,2}}")
        voiced = Fork(tuple((passive, *_ended(first)) for passive in passives))
        ways.append((_edge(others[0]), others[0], *object_, behind, voiced))
    return ways[0] if len(ways) == 1 else (Fork(tuple(ways)),)


def _edge(word: str) -> Shared:
    """What must hold before a word, so that it begins there."""
    if not word[0].isalnum():
        return shared("")
    return shared(r"(?<![^\W_])(?<!\d[.,])" if word[0].isdigit() else r"(?<![^\W_])")


def _after(word: str) -> Steps:
    """The steps of a word that is not the first."""
    yang = "(?: yang)?" if YANG.match(word) else ""
    gap = shared(f"{yang} {{1,2}}", sure=not (yang and word.startswith("yang")))
    return gap, shared(AND[word]) if word in AND else word


def _ended(word: str) -> Steps:
    """The steps of the right edge of a term."""
    close = _close(word)
    if not close.endswith(f"|-{re.escape(word)})"):
        return (shared(close),)
    return shared(f"{close.partition('|-')[0]})", sure=False), shared("(?!-)")


def stems(form: str) -> tuple[str, ...]:
    """Literal texts with one of which every match of ``form_pattern(form)`` begins.

    >>> stems("mobil listrik"), stems("melaksanakan")
    (('mobil',), ('dilaksanakan', 'kulaksanakan', 'laksanakan', 'melaksanakan'))
    """
    words = fold(form).split()
    if not words:
        return ()
    heads = _heads(words[0])
    if len(words) > 1 and _passives(heads):
        heads = [*heads, words[1]]
    return tuple(sorted(set(heads)))


def _heads(word: str) -> list[str]:
    """The forms of the first word of a term: only a verb in me- has several.

    Forms that no verb has are made as well; they are no other words.
    """
    found = next(((rule.match(word), sounds) for rule, sounds in VOICE if rule.match(word)), None)
    if not found or not found[0] or not word.isalpha():
        return [word]
    bases = [sound + word[found[0].end() :] for sound in found[1]]
    spoken = [base for base in bases if base.endswith("kan") or base.startswith("per")]
    voiced = [voice + base for base in bases if len(base) > 2 for voice in ("di", "ku")]
    return [word, *voiced, *spoken]


def _passives(heads: list[str]) -> list[str]:
    return [head for head in heads[1:] if head.startswith("di")]


def _following(word: str) -> str:
    """A word that is not the first, and what stands before it."""
    yang = "(?: yang)?" if YANG.match(word) else ""
    return f"{yang} {{1,2}}{AND.get(word, re.escape(word))}"


def _opened(word: str) -> str:
    """A word where no letter or digit stands before it."""
    literal = re.escape(word)
    if not word[0].isalnum():
        return literal
    number = rf"(?<!\d[.,]{literal})" if word[0].isdigit() else ""
    return rf"{literal}(?<![^\W_]{literal}){number}"


def _close(word: str) -> str:
    """The clitics of the last word, and its right edge."""
    if not word[-1].isalnum():
        return ""
    if word[-1].isdigit():
        return r"(?![^\W_]|[.,]\d)"
    other = f"(?!{HOMOGRAPHS[word][len(word) :]})" if word in HOMOGRAPHS else ""
    return rf"{other}{CLITICS}(?![^\W_]|-{re.escape(word)})"


PROSE = Prose(
    common="yang dan di ke dari untuk pada dengan adalah ini itu atau tidak dalam akan oleh"
    " sebagai kami kita mereka dia ia saya juga ada telah sudah belum bisa dapat harus lebih"
    " sangat karena jika kalau ketika saat setelah sebelum seperti antara para tersebut banyak"
    " semua setiap apa siapa mana mengapa bagaimana kapan hari tahun orang aku kamu anda bukan"
    " lalu kemudian namun tetapi tapi sehingga agar maka masih hanya sedang lagi menjadi besok"
    " kemarin sini sana beberapa serta hingga tolong satu dua",
    titles="dr drs dra prof ir h hj kh tn ny nn sdr sdri st pt cv ud a.n d.a u.p yth bpk dll.. jl"
    " jln gg kec kab kel prov bdk lih mis",
    numbered="no hlm hal gbr tabel bab ps psl tgl jan feb mar apr jun jul agu ags agt sep sept okt"
    " nov des telp tlp rt rw jil",
    shorts="s.h s.e m.sc s.kom s.pd m.si m.m m.h ph.d s.t tbk",
    finals="dll dsb dst sm m",
    said=r"kata|ujar|tanya|jawab|berkata|bertanya|menjawab|berteriak|menambahkan|tutur|ucap|"
    r"sahut|seru|jelas",
)


def recast(wanted: Lexeme, slot: Slot, _: Kinship | None = None) -> Recast:
    """The term doubled and with the clitics of the words that stand there.

    >>> recast(Lexeme("kendaraan listrik"), Slot("mobil-mobilnya", 0, 14, Lexeme("mobil"))).text
    'kendaraan-kendaraan listriknya'
    """
    model, words = slot.model, fold(slot.words)
    if model is None:
        certain = not re.search("(?:nya|lah|kah|pun)$", words)
        return Recast(slot.start, slot.end, in_case(wanted.form, slot), certain)
    own, form = fold(model.form), wanted.form
    first = own.partition(" ")[0]
    if words.startswith(f"{first}-{first}"):
        head, space, rest = form.partition(" ")
        form, words = f"{head}-{head}{space}{rest}", words[len(first) + 1 :]
    ending = re.fullmatch(CLITICS, words[len(own) :]) if words.startswith(own) else None
    form = in_case(form + (ending[0] if ending else ""), slot)
    return Recast(slot.start, slot.end, form, certain=ending is not None)


COUNTING = counting(TABLE)

LANGUAGE = Language(
    tag="id",
    name="Indonesian",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=form_pattern,
    form_steps=form_steps,
    stems=stems,
    fold=fold,
    numbers=COUNTING.numbers,
    figures=COUNTING.figures,
    counts=COUNTING.counts,
    rewrite=COUNTING.rewrite,
    recast=recast,
    prose=PROSE,
)
