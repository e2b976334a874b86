"""What the pattern of a Korean term finds, and what it leaves alone.

In each text ⟦ ⟧ stand around what must be found; a text without them must give nothing. Particles
are no part of what is found; endings of verbs are.
"""

import re

import pytest

from hexapla.languages.ko import LANGUAGE
from hexapla.languages.ko.compound import compound_pattern
from hexapla.languages.ko.forms import form_pattern

PARTICLES = """
신질 생산력 | ⟦신질 생산력⟧은 혁신에서 나온다.
신질 생산력 | 핵심은 ⟦신질 생산력⟧이다.
신질 생산력 | ⟦신질 생산력⟧이라는 개념
신질 생산력 | ⟦신질 생산력⟧, 곧 새로운 힘
산업 사슬 | ⟦산업 사슬⟧들에서도 나타난다.
산업 사슬 | ⟦산업 사슬⟧의 안정
산업 사슬 | ⟦산업 사슬⟧과 ⟦산업 사슬⟧까지는
디지털 경제 | “⟦디지털 경제⟧”라고 한다. ⟦디지털 경제⟧였다.
디지털 경제 | ⟦디지털 경제⟧로의 전환, ⟦디지털 경제⟧에서만은
디지털 경제 | 다음은 ⟦디지털 경제⟧다. ⟦디지털 경제⟧입니다.
디지털 경제 | ⟦디지털 경제⟧뿐만 아니라 ⟦디지털 경제⟧야말로
서부 육해 신통로 | ⟦서부 육해 신통로⟧를 통해
일대일로 | ⟦일대일로⟧는 ⟦일대일로⟧와 다르지 않다.
기업 | ⟦기업⟧이 ⟦기업⟧으로서 ⟦기업⟧에게서
충칭 | ⟦충칭⟧에서 ⟦충칭⟧까지, ⟦충칭⟧으로부터
AI | ⟦AI⟧가 ⟦AI⟧를 ⟦AI⟧는
5G 기지국 | ⟦5G 기지국⟧이 늘었다.
GDP | ⟦GDP⟧의 ⟦gdp⟧도 GDPR은
33618 | ⟦33618⟧을 세운다. 133618을 33618.5로
산업 | AI⟦산업⟧은 ⟦산업⟧임 ⟦산업⟧이어야 3산업
기업 | ⟦기업⟧만으로는, ⟦기업⟧등의, ⟦기업⟧간의 거래, 기업간담회, 기업만족도
국가 | ⟦국가⟧ 간, ⟦국가⟧간 협력
"""

DERIVED = """
경제 | 경제학을 배우고 경제성을 따지며 경제적이고 경제학자인
경제 | 경제인들은 모였다. 경제통이 말했다.
기업 | 기업가 정신, 기업인은, 기업체가
발전 | 발전소를 짓고 발전기를 돌리고 발전량이 늘었다.
산업 | 산업화가 진행되고 산업재를 샀다.
기술 | 기술자가 기술력을 뽐냈다.
혁신 | 혁신가와 혁신성과 혁신적인
생산 | 생산력과 생산성과 생산자와 생산량
과학 기술 | 과학 기술자는
대외 개방 | 대외 개방성이 높다. 대외 개방도가 높다.
첨단 제조업 | 첨단 제조업자가, 첨단 제조업체는
신에너지 자동차 | 신에너지 자전거를
녹색 금융 | 녹색 금융권은
디지털 경제 | 디지털 경계를 넘는다.
디지털 경제 | 비디지털 경제를
산업 | 신산업을, 공산업은
도시 | 도시락을 먹었다. 도시어부가
문화 | 문화재를, 문화원은
"""

SPACES = """
신에너지 자동차 | ⟦신에너지자동차⟧는
신에너지자동차 | ⟦신에너지 자동차⟧가
디지털 경제 | ⟦디지털경제⟧로
디지털 경제 | ⟦디지털\\n경제⟧를, ⟦디지털\u00a0경제⟧를
지능형 커넥티드 신에너지 자동차 | ⟦지능형 커넥티드 신에너지자동차⟧의
산업단지 | ⟦산업 단지⟧에
연구·개발 | ⟦연구 개발⟧과 ⟦연구개발⟧, ⟦연구와 개발⟧, ⟦연구ㆍ개발⟧
개혁 개방 | ⟦개혁·개방⟧을
공급망 | 공 급망, 공급 망을
디지털 경제 | 디지털, 경제를. 디지털: 경제
시장의 규칙 | ⟦시장 규칙⟧이, ⟦시장의 규칙⟧이
고품질 발전 | ⟦고품질의 발전⟧을
차이나 유니콤 | ⟦차이나유니콤⟧은
「신시대」 사상 | ⟦「신시대」 사상⟧을
"""

VERBS = """
개혁을 심화하다 | ⟦개혁을 심화했다⟧. ⟦개혁을 심화하고⟧ ⟦개혁을 심화하는⟧ 길
개혁을 심화하다 | ⟦개혁을 심화해야⟧ 한다. ⟦개혁을 심화할⟧ 것, ⟦개혁을 심화한다⟧.
개혁을 심화하다 | ⟦개혁을 심화하기⟧ 위해, ⟦개혁을 심화함으로써⟧, ⟦개혁을 심화시키고⟧
개혁을 심화하다 | ⟦개혁이 심화되었다⟧. ⟦개혁이 심화됐다⟧. ⟦개혁이 심화됨에⟧ 따라 ⟦개혁도 심화된⟧ 곳
개혁을 심화하다 | ⟦개혁 심화하며⟧ ⟦개혁을 더욱 심화합니다⟧. ⟦개혁을 전면적으로 심화해⟧ 왔다.
개혁을 심화하다 | ⟦개혁을 심화⟧, 시장을 열다. ⟦개혁 심화⟧
개혁을 심화하다 | 개혁의 심화. 심화를 개혁하다. 개혁을 심화학습에서
개혁을 심화하다 | 개혁은 느리고 심화했다. 개혁을 미루고 심화했다.
대외 개방을 확대하다 | ⟦대외개방을 확대한⟧ 결과. 대외 개방을 확대해석한 사람
문을 열다 | ⟦문을 열었다⟧. ⟦문을 여는⟧ 날, ⟦문을 엽니다⟧. ⟦문을 열고⟧, ⟦문을 연⟧ 곳
문을 열다 | 문을 열심히 닦았다. 문을 연구했다.
수준을 높이다 | ⟦수준을 높였다⟧. ⟦수준을 높여야⟧, ⟦수준을 높이는⟧, ⟦수준을 높일⟧ 것
수준을 높이다 | 수준의 높이는. 수준을 높이뛰기로
기반을 다지다 | ⟦기반을 다졌고⟧ ⟦기반을 다져⟧ ⟦기반을 다진⟧
흐름을 따르다 | ⟦흐름을 따라⟧ ⟦흐름을 따랐다⟧. ⟦흐름을 따르는⟧ ⟦흐름을 따를⟧
힘을 모으다 | ⟦힘을 모아⟧ ⟦힘을 모았다⟧. ⟦힘을 모으고⟧ ⟦힘을 모은⟧
길을 걷다 | ⟦길을 걸었다⟧. ⟦길을 걷는⟧ ⟦길을 걸어⟧
손을 돕다 | ⟦손을 도와⟧ ⟦손을 돕고⟧ ⟦손을 도운⟧
선도하다 | ⟦선도했다⟧ ⟦선도하는⟧ 기업, ⟦선도해⟧ 나간다. 선도자가, ⟦선도⟧, 선도를
디지털 전환 | ⟦디지털 전환⟧하는 기업, ⟦디지털 전환⟧했다.
안전 | ⟦안전⟧을 지킨다. 안전한 길, 안전하게
"""

COMPOUNDS = """
디지털 경제 | ⟦디지털경제⟧정책을 편다.
신에너지 자동차 | ⟦신에너지자동차⟧산업이
발전 | AI발전은 경제⟦발전⟧이 빠르다. ⟦발전⟧계획은
발전 | 발전소를 짓고 발전기를
경제 | 경제학자는 경제성이
기업 | 기업가가 기업인들을
산업 | ⟦산업⟧단지
디지털 경제 | 디지털 경계정책
"""


def _cases(table: str) -> list[tuple[str, str]]:
    lines = [line.split(" | ", 1) for line in table.strip().split("\n")]
    return [(term, text.replace("\\n", "\n")) for term, text in lines]


@pytest.mark.parametrize(("term", "marked"), _cases(PARTICLES))
def test_a_noun_is_found_with_any_particles(term: str, marked: str) -> None:
    assert _marked(form_pattern(term), marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(DERIVED))
def test_another_word_with_the_same_beginning_is_no_form(term: str, marked: str) -> None:
    assert _marked(form_pattern(term), marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(SPACES))
def test_spaces_inside_a_compound_are_free(term: str, marked: str) -> None:
    assert _marked(form_pattern(term), marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(VERBS))
def test_a_verb_is_found_in_every_tense(term: str, marked: str) -> None:
    assert _marked(form_pattern(term), marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(COMPOUNDS))
def test_a_term_is_known_inside_a_compound(term: str, marked: str) -> None:
    assert _marked(compound_pattern(term), marked) == marked


def _marked(pattern: str, marked: str) -> str:
    """The text with ⟦ ⟧ around what the pattern finds."""
    text = marked.replace("⟦", "").replace("⟧", "")
    shown, at = "", 0
    for match in re.finditer(pattern, LANGUAGE.fold(text)):
        shown += f"{text[at : match.start()]}⟦{text[match.start() : match.end()]}⟧"
        at = match.end()
    return shown + text[at:]
