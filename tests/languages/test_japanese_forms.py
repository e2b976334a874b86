"""What the pattern of a Japanese term finds, and what it leaves alone.

In each text ⟦ ⟧ stand around what must be found; a text without them must give nothing.
"""

import re

import pytest

from hexapla.languages.ja import LANGUAGE
from hexapla.languages.ja.compound import compound_pattern
from hexapla.languages.ja.forms import form_pattern

NOUNS = """
新質生産力 | ⟦新質生産力⟧は革新から生まれる。これが⟦新質生産力⟧だ。
新質生産力 | 「⟦新質生産力⟧」、（⟦新質生産力⟧）、⟦新質生産力⟧など
新質生産力 | 各地の⟦新質生産力⟧。2024年⟦新質生産力⟧を。全⟦新質生産力⟧
新質生産力 | 中国新質生産力、中国式⟦新質生産力⟧
産業チェーン | ⟦産業チェーン⟧の安定、⟦産業チェーン⟧全体、⟦産業チェーン⟧等
産業チェーン | 新産業チェーン店は開業した。⟦産業チェーン⟧内
公開 | ⟦公開⟧後に、⟦公開⟧時の、非公開の、公開者
デジタル経済 | 中国の⟦デジタル経済⟧では、我が国⟦デジタル経済⟧
デジタル経済 | ⟦デジタル経済⟧等の分野、⟦デジタル経済⟧内で、⟦デジタル経済⟧間の
一帯一路 | 「⟦一帯一路⟧」構想、⟦一帯一路⟧を
自由貿易試験区 | ⟦自由貿易試験区⟧に、同⟦自由貿易試験区⟧が
5G基地局 | ⟦5G基地局⟧と⟦５Ｇ基地局⟧。15G基地局
AI | ⟦AI⟧が、⟦ＡＩ⟧は、AIIBは、TAI
33618 | ⟦33618⟧を。133618を
ものづくり | ⟦ものづくり⟧を支える。日本の⟦ものづくり⟧
車 | ⟦車⟧こそ、⟦車⟧ほど、⟦車⟧が走る。⟦車⟧です。自動車が走る。車輪が
光 | ⟦光⟧が、⟦光⟧の。光る石、光り輝く。観光が
重慶 | ⟦重慶⟧市は、重慶市内、⟦重慶⟧全体は、重慶全体会議、⟦重慶⟧で
する気 | ⟦する気⟧がある。
陳雨桐 | ⟦陳雨桐⟧氏は、⟦陳雨桐⟧様、⟦陳雨桐⟧さん。陳雨桐様式の
"""

DERIVED = """
経済 | 経済時代、経済後退、経済学を学ぶ。経済学者が。経済的な。経済性を。
発展 | 発展途上国を支援する。発展途上の。発展性。
生産 | 生産性が高い。生産力を。生産者は。生産高が。
産業 | 産業化が進む。工業産業省。
対外開放 | 対外開放度が高い。対外開放的な
デジタル | デジタル化が進む。デジタルカメラを。
クラスター | クラスター化した。クラスターー。サブクラスターの
企業 | 企業家の精神。起業家。
革新 | 革新的な。革新者。革新性。
都市 | 都市化率。都市部の。
質の高い発展 | 質の高い発電を。質の高さ発展。
技術革新 | 技術者革新。技術刷新を。
新エネルギー車 | 新エネルギー車両を。非新エネルギー車を。
デジタル経済 | デジタルな経済を語る。デジタル軽済
"""

SPELLINGS = """
コンピューター | ⟦コンピュータ⟧と⟦コンピューター⟧と⟦ｺﾝﾋﾟｭｰﾀｰ⟧
コンピュータ | ⟦コンピューター⟧が
サーバー管理 | ⟦サーバ管理⟧を。
サプライチェーン | ⟦サプライ・チェーン⟧が、⟦サプライ チェーン⟧は
サプライ・チェーン | ⟦サプライチェーン⟧が。⟦サプライ･チェーン⟧が
デジタル経済 | ⟦ﾃﾞｼﾞﾀﾙ経済⟧の⟦デジタルの経済⟧
Python パッケージ | ⟦Pythonパッケージ⟧と⟦Python パッケージ⟧
AI産業 | ⟦AI 産業⟧が
経済発展 | ⟦経済の発展⟧を、⟦経済発展⟧を
改革の深化 | ⟦改革深化⟧を進める。⟦改革の深化⟧を
改革・開放 | ⟦改革開放⟧が⟦改革・開放⟧が
バー | ⟦バー⟧に行く。バを
"""

VERBS = """
改革を深化する | ⟦改革を深化する⟧。⟦改革を深化し⟧た。⟦改革を深化さ⟧せる。⟦改革を深化でき⟧る。
改革を深化する | ⟦改革が深化し⟧た。⟦改革をさらに深化し⟧ていく。⟦改革を全面的に深化さ⟧せ、
改革を深化する | ⟦改革を深化⟧、市場へ。⟦改革を深化⟧へ
改革を深化する | 改革の深化論。深化を改革する。改革は遅れ、深化した。改革を深化学習で
改革を深化させる | ⟦改革を深化さ⟧せた。⟦改革を深化し⟧た。
編集する | 再度⟦編集でき⟧ます。⟦編集⟧、再編集する。個⟦編集さ⟧れた。編集者
質を高める | ⟦質を高め⟧た。⟦質を高め⟧て、⟦質をさらに高め⟧られる。⟦質を高める⟧
質を高める | 質の高い。質を高く。質が高まる。
扉を開く | ⟦扉を開い⟧た。⟦扉を開か⟧ない。⟦扉を開き⟧、⟦扉を開け⟧ば。⟦扉を開く⟧
扉を開く | 扉を開発した。
発展を図る | ⟦発展を図っ⟧た。⟦発展を図り⟧、⟦発展を図る⟧。⟦発展も図ろ⟧う。
発展を図る | 発展を図書館で。発展の図。
道を歩む | ⟦道を歩ん⟧だ。⟦道を歩み⟧、⟦道を歩め⟧
力を合わせる | ⟦力を合わせ⟧て。力を合わない。
橋を渡す | ⟦橋を渡し⟧た。⟦橋を渡さ⟧れ
機会を失う | ⟦機会を失っ⟧た。⟦機会を失わ⟧ない
リードする | ⟦リードし⟧た。⟦リードする⟧。⟦リード⟧
対外開放 | ⟦対外開放⟧した。⟦対外開放⟧する。⟦対外開放⟧され
"""

COMPOUNDS = """
デジタル経済 | ⟦デジタル経済⟧発展を。⟦デジタル経済⟧学会
発展 | 経済⟦発展⟧が早い。⟦発展⟧計画。発展途上国
経済 | 経済学を。経済学者は。中国⟦経済⟧は
自動車 | ⟦自動車⟧産業が。自動車両を
企業 | 国有⟦企業⟧改革は
クラスター | サブ⟦クラスター⟧の、ルート⟦クラスター⟧が
"""


def _cases(table: str) -> list[tuple[str, str]]:
    lines = [line.split(" | ", 1) for line in table.strip().split("\n")]
    return [(term, text.replace("\\n", "\n")) for term, text in lines]


@pytest.mark.parametrize(("term", "marked"), _cases(NOUNS))
def test_a_noun_is_found_where_another_script_or_a_particle_follows(term: str, marked: str) -> None:
    assert _marked(form_pattern(term), marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(DERIVED))
def test_another_word_with_the_same_beginning_is_no_form(term: str, marked: str) -> None:
    assert _marked(form_pattern(term), marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(SPELLINGS))
def test_spellings_of_foreign_words_are_one(term: str, marked: str) -> None:
    assert _marked(form_pattern(term), marked) == marked


@pytest.mark.parametrize(("term", "marked"), _cases(VERBS))
def test_a_verb_is_found_in_every_form(term: str, marked: str) -> None:
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
