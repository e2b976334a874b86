"""What the pattern of a Sanskrit term finds, and what it leaves alone.

In each text ⟦ ⟧ stand around what must be found; a text without them must give nothing.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hexapla.languages.sa.compound import compound_pattern
from hexapla.languages.sa.folding import fold
from hexapla.languages.sa.forms import form_pattern

CASES = Path(__file__).parent / "cases" / "sa.jsonl"

DECLENSIONS = """
जनः | ⟦जनाः⟧ ⟦जनान्⟧ ⟦जनानाम्⟧ ⟦जनेषु⟧ ⟦जनाय⟧; जननी जन्म
वनम् | ⟦वने⟧ ⟦वनानि⟧ ⟦वनस्य⟧; वन्यः, भवनम्
क्षेत्रम् | ⟦क्षेत्राणि⟧ ⟦क्षेत्रेण⟧ ⟦क्षेत्राणां⟧; क्षत्रियः
सभा | ⟦सभायाम्⟧ ⟦सभासु⟧ ⟦सभे⟧; सभ्यः
नगरी | ⟦नगर्याम्⟧ ⟦नगर्यः⟧ ⟦नगरीषु⟧; नागरिकः
शक्तिः | ⟦शक्तेः⟧ ⟦शक्तयः⟧ ⟦शक्तीनां⟧ ⟦शक्त्या⟧; शक्तः
विधि | ⟦विधिः⟧ ⟦विधौ⟧ ⟦विधयः⟧ ⟦विधिना⟧; वृद्धिः
धातु | ⟦धातुः⟧ ⟦धातवः⟧ ⟦धातोः⟧ ⟦धातुना⟧; दाता
शत्रुः | ⟦शत्रवः⟧ ⟦शत्रोः⟧ ⟦शत्रूणाम्⟧; शत्रुता
पिता | ⟦पितरम्⟧ ⟦पितॄणाम्⟧ ⟦पित्रा⟧; पीतः
राजा | ⟦राज्ञः⟧ ⟦राजानम्⟧ ⟦राजसु⟧; राज्यम्
कर्म | ⟦कर्माणि⟧ ⟦कर्मणा⟧ ⟦कर्मसु⟧; कर्मठः
मन्त्री | ⟦मन्त्रिणः⟧ ⟦मन्त्रिणा⟧ ⟦मन्त्रिषु⟧; मन्त्रः
विद्युत् | ⟦विद्युता⟧ ⟦विद्युतः⟧ ⟦विद्युद्भिः⟧; विद्या
दिक् | ⟦दिशः⟧ ⟦दिक्षु⟧; दिनम्
समयः | ⟦समये⟧ ⟦समयस्य⟧; समितिः, समीपे
नीतयः | ⟦नीतेः⟧ ⟦नीतिभिः⟧ ⟦नीतिषु⟧; नेता
बृहत् | ⟦बृहन्तः⟧ ⟦बृहति⟧ ⟦बृहद्भिः⟧; बृंहणम्
विद्वान् | ⟦विदुषा⟧ ⟦विद्वांसः⟧; विद्या
सर्वः | ⟦सर्वेषाम्⟧ ⟦सर्वस्मै⟧; सर्पः
पन्थाः | ⟦पथा⟧ ⟦पन्थानम्⟧; पथिकः
भगवान् | ⟦भगवन्तम्⟧ ⟦भगवता⟧; भगः
"""

SANDHI = """
विकासः | ⟦विकासो⟧ भवति; ⟦विकासो⟧ऽयम्; ⟦विकास⟧ एव; ⟦विकासश्च⟧
नगरम् | ⟦नगरं⟧ गच्छति; ⟦नगरमपि⟧; ⟦नगराद्⟧ बहिः; ⟦नगराच्च⟧; ⟦नगरस्यापि⟧
शक्तिः | ⟦शक्तिर्⟧ भवति; ⟦शक्तिश्च⟧
जनः | ⟦जनांश्च⟧; ⟦जनैरपि⟧ गम्यते
सम्बन्धः | ⟦संबंधः⟧ ⟦संबन्धः⟧ ⟦सम्बंधेन⟧; सम्बुद्धिः
संस्कृतिः | ⟦संस्कृतेः⟧; संस्कारः
"""

PHRASES = """
नूतनं यानम् | ⟦नूतनेन यानेन⟧ ⟦नूतनयानानि⟧ ⟦नूतन-यानेषु⟧ ⟦नूतन याने⟧; नूतना यात्रा
नूतनं यानम् | ⟦नूतनम् एव यानम्⟧; नूतनं, यानम्; सनातनयानम्
अङ्कीया अर्थव्यवस्था | ⟦अङ्कीयार्थव्यवस्थायाः⟧; अङ्कीयव्यवस्था
महत् नगरम् | ⟦महानगरे⟧ ⟦महति नगरे⟧; महत्त्वम्
नगरस्य विकासः | ⟦नगरस्य विकासेन⟧; नगरे विकासः
5G जालम् | ⟦5G जालानि⟧; 15G जालम्
वर्धयति | ⟦वर्धयन्ति⟧ ⟦वर्धयितुम्⟧ ⟦अवर्धयत्⟧ ⟦वर्धितम्⟧ ⟦वर्धयिष्यति⟧; वृद्धिः
करोति | ⟦कुर्वन्ति⟧ ⟦अकरोत्⟧ ⟦कृतम्⟧; कारकः
प्रकाशते | ⟦प्रकाशन्ते⟧ ⟦प्राकाशत⟧; प्रकाशः
"""

COMPOUNDS = """
नगरम् | ⟦नगर⟧विकासः ⟦नगर⟧पालिका महा⟦नगरे⟧; नगरे नगरस्य नगरत्वम् नागरिकः
यानम् | विद्युद्⟦यानेन⟧ ⟦यान⟧निर्माणम्; उद्यानम् विमानम् प्रयाणम्
विकासः | आर्थिक⟦विकासस्य⟧ ⟦विकास⟧योजना; विकासकः विकासस्य
नूतनं यानम् | ⟦नूतनयान⟧निर्माणम्; नूतनयानानि नूतनं यानम्
वाक् | वाक्यम्
nagaram | nagaravikāsaḥ
"""

ROMAN = """
vikāsaḥ | ⟦Vikāso⟧ ’sti; ⟦vikāsasya⟧; vikasati
saṃbandhaḥ | ⟦sambandhāḥ⟧ ⟦saṁbandhena⟧; sambaddhaḥ
nadī | ⟦nadyāṃ⟧ ⟦NADĪṢU⟧; nandī, nadati
"""


def _cases(table: str) -> list[tuple[str, str]]:
    pairs = [line.split(" | ", 1) for line in table.strip().split("\n")]
    return [(term, text) for term, text in pairs]


@pytest.mark.parametrize(("term", "marked"), _cases(DECLENSIONS))
def test_a_noun_is_found_in_every_case_and_number(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(SANDHI))
def test_a_word_ends_as_the_next_one_demands(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(PHRASES))
def test_words_stand_apart_or_form_a_compound(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(ROMAN))
def test_a_term_in_latin_letters_is_found_in_latin_letters(term: str, marked: str) -> None:
    assert _marked(term, marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(COMPOUNDS))
def test_a_term_is_seen_inside_a_compound(term: str, marked: str) -> None:
    assert _marked(term, marked, compound_pattern) == marked


def test_inflected_terms_are_found_and_their_relatives_are_not() -> None:
    rows = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    wrong = [row["text"] for row in rows if _stands(row["term"], row["text"]) != row["expect"]]
    assert wrong == []


def _stands(term: str, text: str) -> bool:
    return re.search(form_pattern(term), fold(text)) is not None


def _marked(term: str, marked: str, pattern: Callable[[str], str] = form_pattern) -> str:
    """The text with ⟦ ⟧ around what the pattern of the term finds."""
    text = marked.replace("⟦", "").replace("⟧", "")
    shown, at = "", 0
    for match in re.finditer(pattern(term), fold(text)):
        shown += f"{text[at : match.start()]}⟦{text[match.start() : match.end()]}⟧"
        at = match.end()
    return shown + text[at:]
