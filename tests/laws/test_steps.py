"""Steps are a pattern that need not be compiled: they find what it finds, and no more."""

import json
import re
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages import find_language
from hexapla.languages.language import Language
from hexapla.languages.steps import UNSURE, follow
from hexapla.terms.concept import Concept, Term, Termbase
from hexapla.terms.finder import FormFinder
from hexapla.terms.rendering import TermMatcher
from hexapla.terms.tracks import Tracks
from hexapla.text.roll import NUL, Roll

CASES = Path(__file__).parents[1] / "languages" / "cases"
TAGS = ("en", "id", "ja", "ko", "la", "sa")
MORE = {
    "en": "to deepen reform|bring in|the rule of law|co-operation|AI|R&D|5G network|data",
    "id": "melaksanakan tugas|mobil|masa|riset & inovasi|R&D|5G|orang yang maju",
    "ja": "サーバー|デジタル経済|高める|改革を深化する|供給側構造改革|AI産業|光|「新時代」",
    "ko": "개혁을 심화하다|높이다|열다|신에너지자동차|연구와 개발|시장의 의료|AI|「신시대」",
    "la": "res publica|lex naturae|uia noua|ius iurandum|bellum gerere|pax et salus",
    "sa": "नवीनम् उद्योगः|संस्कृतम्|vikāsaḥ|ग्राम नगर विकासः|5G जालम्|अन्तर्जालम्",
}
NEAR = {
    "en": "s 's ing ed un the a - ' 5 .".split(),
    "id": "nya lah -nya yang di telah ter -mobil akan 5".split(),
    "ja": "の は を に 化 的 も 学者 ー 一層 さらに、 た ため 非 各 5".split(),
    "ko": "의 을 를 에서는 인 일 와 학 더 적극적으로 했다 하고 기 5".split(),
    "la": "que ne est quoque autem ciuitatis in u 5".split(),
    "sa": "च एव अपि अस्ति त्व े स्य म् ः ' 5".split(),
}
EDGES = ("", "", " ", " ", ", ", "-", ".", "\n", NUL)


@cache
def cases(tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Terms of a language, and texts that may have forms of them."""
    path = CASES / f"{tag}.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    rows = [json.loads(line) for line in lines]
    terms = {row["term"] for row in rows} | {*MORE[tag].split("|")}
    return tuple(sorted(terms)), tuple(row["text"] for row in rows)


@cache
def pattern(tag: str, form: str) -> re.Pattern[str]:
    of = find_language(tag).form_pattern
    assert of
    return re.compile(of(form))


@st.composite
def texts(draw: st.DrawFn, tag: str) -> str:
    """Words of a language near one another, terms among them."""
    terms, sentences = cases(tag)
    words = [word for text in sentences for word in text.split()]
    word = st.sampled_from([*terms, *words, *sentences, *NEAR[tag] * 9])
    parts = draw(st.lists(st.tuples(word, st.sampled_from(EDGES)), min_size=1, max_size=8))
    return "".join(text for pair in parts for text in pair)


def _places(language: Language, form: str, folded: str) -> list[tuple[int, int]]:
    """Where the pattern finds forms: the slow twin of the steps."""
    return [match.span() for match in pattern(language.tag, form).finditer(folded)]


@given(st.data(), st.sampled_from(TAGS))
def test_steps_that_are_sure_lead_where_the_pattern_does(data: st.DataObject, tag: str) -> None:
    language, text = find_language(tag), data.draw(texts(tag))
    form = data.draw(st.sampled_from(cases(tag)[0]))
    assert language.form_steps
    steps, folded = language.form_steps(form), language.fold(text)
    for start in range(len(folded) if steps else 0):
        if folded.startswith(language.stems(form), start):
            match = pattern(tag, form).match(folded, start)
            assert follow(steps or (), folded, start) in {UNSURE, match.end() if match else 0}


@given(st.data(), st.sampled_from(TAGS))
def test_what_was_seen_before_changes_nothing(data: st.DataObject, tag: str) -> None:
    language, forms = find_language(tag), cases(tag)[0]
    terms = [Term(tag, form) for form in forms]
    tracks = Tracks(terms, language)
    index = data.draw(st.integers(0, len(forms) - 1))
    for text in data.draw(st.lists(texts(tag), min_size=2, max_size=4)):
        folded = language.fold(text)
        places = tracks.places(index, folded, 0, len(folded))
        assert places is None or places == _places(language, forms[index], folded)


@given(st.data(), st.sampled_from(TAGS))
def test_a_finder_finds_what_the_pattern_of_each_term_does(data: st.DataObject, tag: str) -> None:
    language, text = find_language(tag), data.draw(texts(tag))
    forms = [f for f in cases(tag)[0] if not (f[0].isdigit() or f[-1].isdigit())]
    form = data.draw(st.sampled_from(forms))
    found = FormFinder([Term(tag, form)], language).find([0], text)
    assert [(item.start, item.end) for item in found] == _places(
        language, form, language.fold(text)
    )


@given(st.data(), st.sampled_from(TAGS))
def test_a_compound_begins_as_a_form_does(data: st.DataObject, tag: str) -> None:
    language, text = find_language(tag), data.draw(texts(tag))
    form = data.draw(st.sampled_from(cases(tag)[0]))
    folded = language.fold(text)
    if language.compound_pattern:
        for match in re.finditer(language.compound_pattern(form), folded):
            assert any(stem in folded for stem in language.stems(form)), match


@given(st.data(), st.sampled_from(TAGS))
def test_texts_that_are_no_suspects_have_no_faults(data: st.DataObject, tag: str) -> None:
    forms = data.draw(st.lists(st.sampled_from(cases(tag)[0]), min_size=1, max_size=4, unique=True))
    signs = "汽车电池芯片"
    concepts = [
        Concept(str(n), (Term("zh", signs[n]), Term(tag, form))) for n, form in enumerate(forms)
    ]
    pair = ("zh", find_language("zh")), (tag, find_language(tag))
    matcher = TermMatcher(Termbase(tuple(concepts)), *pair)
    sources = data.draw(st.lists(st.text(signs + "的", max_size=4), min_size=1, max_size=4))
    targets = [data.draw(texts(tag)) for _ in sources]
    roll = Roll([text.replace(NUL, "") for text in targets])
    suspects = matcher.suspects(Roll(sources), roll)
    for number, (source, target) in enumerate(zip(sources, roll.texts, strict=True)):
        assert number in suspects or not matcher.faults(source, target)
