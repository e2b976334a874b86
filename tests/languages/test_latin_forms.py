"""What the pattern of a Latin term finds, and what it leaves alone.

In each text ⟦ ⟧ stand around what must be found; a text without them must give nothing.
"""

import json
import re
from pathlib import Path

import pytest

from hexapla.languages.la.folding import fold
from hexapla.languages.la.forms import form_pattern

CASES = Path(__file__).parent / "cases" / "la.jsonl"

DECLENSIONS = """
via | ⟦Viae⟧ et ⟦viarum⟧ custodes in ⟦viis⟧ ⟦viam⟧ muniunt; viator.
incola | ⟦Incolarum⟧ numerus; incolere
populus | ⟦Populo⟧ et ⟦populis⟧, ⟦populos⟧; popularis
imperium | ⟦Imperi⟧ et ⟦imperii⟧, ⟦imperia⟧; imperator, imperat
liber | ⟦Liberi⟧ ⟦liberorum⟧? ⟦liberis⟧; libertas
magister | ⟦Magistri⟧ et ⟦magistrorum⟧; magistratus
urbs | ⟦Urbium⟧ et ⟦urbibus⟧, ⟦urbem⟧; urbanus
civitas | ⟦Civitates⟧, ⟦civitatum⟧ et ⟦civitatium⟧; civis, civilis
navis | ⟦Naves⟧ ⟦navium⟧, ⟦navem⟧; navigium
iter | ⟦Itinera⟧, ⟦itinerum⟧; iterum
corpus | ⟦Corpora⟧, ⟦corpori⟧; corporalis
rex | ⟦Regum⟧ et ⟦regibus⟧; regio, regnum, regit
lex | ⟦Legem⟧, ⟦leges⟧; legit, legatus
multitudo | ⟦Multitudinem⟧; multus
systema | ⟦Systematum⟧ et ⟦systemata⟧; systematicus
flumen | ⟦Fluminibus⟧; fluit
mare | ⟦Maria⟧, ⟦mari⟧; maritimus
senatus | ⟦Senatui⟧, ⟦senatu⟧; senator, senati
cornu | ⟦Cornua⟧, ⟦cornibus⟧; cornix
dies | ⟦Dierum⟧ ⟦diebus⟧; dicunt
familia | ⟦Familiarum⟧, ⟦familiis⟧; familiaris
consilia | ⟦consilium⟧, ⟦consiliorum⟧, ⟦consiliis⟧; consul, consiliarius
laser | ⟦laseris⟧, ⟦laseribus⟧; laserabilis
ager | ⟦agri⟧, ⟦agrorum⟧; agere, agit
vis | ⟦Vires⟧, ⟦virium⟧, ⟦vi⟧; vir, viri
"""

PHRASES = """
nova via serica | ⟦Novae viae sericae⟧ et ⟦via nova serica⟧ et ⟦sericam viam novam⟧
oeconomia digitalis | ⟦Œconomiæ digitali⟧ et ⟦DIGITALEM OECONOMIAM⟧
oeconomia digitalis | ⟦oeconomia Sinarum digitalis⟧; ⟦digitalis autem oeconomia⟧
oeconomia digitalis | oeconomia, digitalis; oeconomia magna valde digitalis; oeconomiadigitalis
vehiculum intelligens | ⟦vehicula intelligentia⟧; intelligentia vehicularis
praeceptum | ⟦Præceptorum⟧; praeceptor
terrae motus | ⟦Terrae motuum⟧, ⟦motu terrae⟧; terra motus
ius gentium | ⟦iure gentium⟧; ius gentis
populus Sinensis | ⟦populo Sinensi⟧, ⟦Sinensium populorum⟧; popularis Sinensis
via ferrea celeris | ⟦Viis ferreis celeribus⟧; viator celer
forum urbis | ⟦Fora urbis⟧, ⟦urbis foro⟧; fora urbana
lex de commercio | ⟦Legem de commercio⟧; lex de commerciis
res publica | ⟦Rei publicae⟧, ⟦reipublicae⟧, ⟦rempublicam⟧, ⟦republica⟧; respublicana
scientia et ars | ⟦Scientiae atque artis⟧ et ⟦scientiam artemque⟧; scientia, ars
5G statio | ⟦5G stationes⟧; 15G statio
COVID-19 | ⟦COVID-19⟧; COVID-190
GDP | ⟦GDP⟧; GDPs
"""

VERBS = """
augere | ⟦auget⟧, ⟦auxerunt⟧, ⟦aucta⟧, ⟦augendi⟧, ⟦augentibus⟧; auctor, augmentum
moveo | ⟦moventur⟧, ⟦movit⟧, ⟦motus⟧; motor, motio
aedificare | ⟦Ædificavit⟧, ⟦aedificarunt⟧, ⟦aedificatas⟧; aedificatio, aedificium, aedificator
producere | ⟦producit⟧, ⟦produxit⟧, ⟦producta⟧; productio, productor
ducere | ⟦ducunt⟧ ⟦duxit⟧; ducis, duces, dux
uti | ⟦utuntur⟧, ⟦usi⟧ sunt; utilis
exeo | ⟦exeunt⟧, ⟦exiit⟧, ⟦exeundum⟧; exitium
conferre | ⟦confert⟧, ⟦contulit⟧, ⟦collatum⟧; confertus
communio | ⟦communionis⟧; communiunt, communis
ratio | ⟦rationem⟧; ratus, rationalis
portas aperire | ⟦portas aperuit⟧, ⟦aperta est porta⟧; portam aperte claudit
"""


def _cases(table: str) -> list[tuple[str, str]]:
    pairs = [line.split(" | ", 1) for line in table.strip().split("\n")]
    return [(term, text) for term, text in pairs]


@pytest.mark.parametrize(("term", "marked"), _cases(DECLENSIONS))
def test_a_noun_is_found_in_every_case_and_number(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(PHRASES))
def test_the_words_of_a_term_are_inflected_together(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(VERBS))
def test_a_verb_is_found_in_every_tense(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


def test_inflected_terms_are_found_and_their_relatives_are_not() -> None:
    rows = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    wrong = [row["text"] for row in rows if _stands(row["term"], row["text"]) != row["expect"]]
    assert wrong == ["Nativi uniti sunt; unitas nationum laudatur."]  # unitas: united, and unity


def _stands(term: str, text: str) -> bool:
    return re.search(form_pattern(term), fold(text)) is not None


def _marked(term: str, marked: str) -> str:
    """The text with ⟦ ⟧ around what the pattern of the term finds."""
    text = marked.replace("⟦", "").replace("⟧", "")
    shown, at = "", 0
    for match in re.finditer(form_pattern(term), fold(text)):
        shown += f"{text[at : match.start()]}⟦{text[match.start() : match.end()]}⟧"
        at = match.end()
    return shown + text[at:]
