from pathlib import Path

import pytest

from hexapla.corpus.unit import Unit
from hexapla.errors import ConfigError, GlossaryError, UnreadableError, UsageError
from hexapla.verbs.reference import Reference, open_reference, settings_of
from hexapla.verbs.request import Request
from hexapla.workspace.documents import Document

TERMS = "zh-Hans,en,fr\n重庆,Chongqing,\n智能网联,connected,connecté\n"
PO = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"X-Hexapla: 1\\n"\n"X-Source-Language: zh-Hans\\n"\n'
)
DOCUMENT = Document("doc", "/w/doc", "", "zh-Hans", {"en": "/w/doc/en.po", "fr": "/w/doc/fr.po"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hexapla.toml").write_text(
        'glossary = ["terms.csv"]\n[rules]\nuntranslated = "info"\n'
    )
    (tmp_path / "terms.csv").write_text(TERMS, "utf-8")
    (tmp_path / "doc").mkdir()
    (tmp_path / "doc" / "en.po").write_text(PO, "utf-8")
    return tmp_path


@pytest.fixture
def reference(folder: Path) -> Reference:
    return open_reference(folder)


def test_a_cell_tells_what_became_of_its_terms(reference: Reference) -> None:
    [met, missed] = reference.terms(DOCUMENT, "en", "重庆智能网联", "In Chongqing.")
    assert met.span is not None
    assert met.span.of("In Chongqing.") == "Chongqing"
    assert (missed.span, [term.form for term in missed.wanted]) == (None, ["connected"])


def test_a_term_without_a_word_in_the_language_is_not_judged(reference: Reference) -> None:
    [rendering] = reference.terms(DOCUMENT, "fr", "重庆智能网联", "")
    assert rendering.occurrence.term.form == "智能网联"


def test_the_source_alone_tells_its_terms(reference: Reference) -> None:
    found = reference.occurrences(DOCUMENT, "重庆智能网联")
    assert [each.term.form for each in found] == ["重庆", "智能网联"]
    assert found == reference.occurrences(DOCUMENT._replace(renderings={}), "重庆智能网联")


def test_a_term_leads_to_its_concepts(reference: Reference) -> None:
    [rendering, _] = reference.terms(DOCUMENT, "en", "重庆智能网联", "")
    [concept] = reference.concepts(rendering)
    assert [term.form for term in concept.terms] == ["重庆", "Chongqing"]
    assert reference.concepts(rendering.occurrence) == (concept,)


def test_a_rule_has_its_page(reference: Reference) -> None:
    assert "Flagged:" in reference.manual("number-mismatch")
    with pytest.raises(UsageError, match="no-such"):
        reference.manual("no-such")


def test_units_are_judged_as_the_workspace_wants_it(folder: Path, reference: Reference) -> None:
    path = str(folder / "doc" / "en.po")
    unit = Unit("a", ("他走了25里。",), ("他走了25里。",))
    [finding] = reference.findings(reference.catalogue(path, [unit]))
    assert (finding.document, finding.path) == ("doc", "doc/en.po")
    assert (finding.source_tag, finding.tag, finding.rule) == ("zh-Hans", "en", "untranslated")
    assert finding.severity.level.name == "INFO"


def test_what_is_asked_for_comes_before_what_the_files_say(folder: Path) -> None:
    request = Request(source="en", target="de", ignore=("untranslated",))
    catalogue = open_reference(folder, request).catalogue(str(folder / "doc" / "en.po"))
    assert (catalogue.source_tag, catalogue.target_tag) == ("en", "de")


def test_a_file_is_seen_from_the_folder_that_is_open(folder: Path) -> None:
    reference = open_reference(folder / "doc")
    assert reference.notices == open_reference(folder).notices
    assert reference.catalogue(str(folder / "doc" / "en.po")).path == "en.po"


def test_of_a_file_that_is_gone_its_path_is_known(reference: Reference, folder: Path) -> None:
    catalogue = reference.catalogue(str(folder / "po" / "fr.po"))
    assert (catalogue.document, catalogue.target_tag, catalogue.ours) == ("po/fr.po", "fr", False)


def test_what_was_passed_over_in_a_glossary_is_told(folder: Path) -> None:
    (folder / "terms.csv").write_text(TERMS + ",,\n,Alone,\n", "utf-8")
    assert open_reference(folder).notices


@pytest.mark.parametrize(
    ("configuration", "error"),
    [
        ("glossary = 1", ConfigError),
        ('glossary = ["hexapla.toml"]', GlossaryError),
        ('glossary = ["gone.csv"]', UnreadableError),
    ],
)
def test_what_cannot_be_loaded_is_said(
    tmp_path: Path, configuration: str, error: type[Exception]
) -> None:
    (tmp_path / "hexapla.toml").write_text(configuration)
    with pytest.raises(error):
        open_reference(tmp_path)


@pytest.mark.parametrize("asked", [Request(target="klingon"), Request(source="?")])
def test_what_is_no_language_is_said(folder: Path, asked: Request) -> None:
    with pytest.raises(UsageError, match="is no language tag"):
        open_reference(folder, asked)


def test_every_rule_is_asked(folder: Path) -> None:
    reference = open_reference(folder, Request(select=("number-mismatch",)))
    unit = Unit("a", ("他走了。",), ("他走了。",))
    path = str(folder / "doc" / "en.po")
    [finding] = reference.findings(reference.catalogue(path, [unit]))
    assert finding.rule == "untranslated"


def test_a_term_counts_only_where_it_says(folder: Path) -> None:
    (folder / "terms.csv").write_text("zh,en,options\n重庆,Chongqing,in:other\n", "utf-8")
    ours = DOCUMENT._replace(ours=True)
    assert open_reference(folder).terms(ours, "en", "重庆", "") == ()
    (folder / "hexapla.toml").write_text('glossary = ["terms.csv"]\nsubjects.other = ["d*"]\n')
    [rendering] = open_reference(folder).terms(ours, "en", "重庆", "")
    assert rendering.wanted[0].form == "Chongqing"


def test_a_folder_that_has_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(UnreadableError, match="has gone"):
        settings_of(Path(), Request())
