"""`hexapla terms`, as people and machines call it."""

import json
from pathlib import Path

import pytest

from hexapla.__main__ import main

Capture = pytest.CaptureFixture[str]
GLOSSARY = """\
concept,zh-Hans,en,definition
npf,新质生产力,new quality productive forces|new quality forces|!new productivity,what drives growth
nev,新能源汽车,new energy vehicle,
"""
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: {}\\n"\n\n'
ENTRY = 'msgid "新质生产力和新能源汽车"\nmsgstr "{}"\n'


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    config = 'source = "zh-Hans"\nglossary = ["terms.csv"]\n'
    (tmp_path / "hexapla.toml").write_text(config, encoding="utf-8")
    (tmp_path / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def po(path: Path, tag: str, target: str) -> None:
    path.write_text(HEADER.format(tag) + ENTRY.format(target), encoding="utf-8")


def told(capsys: Capture, *words: str) -> tuple[int, str]:
    code = main(["terms", *words])
    return code, capsys.readouterr().out


@pytest.mark.usefixtures("place")
def test_a_sound_term_base_has_no_flaws(capsys: Capture) -> None:
    assert told(capsys, "lint") == (0, "no flaws in 2 concepts\n")


def test_a_flaw_says_where_it_is_and_what_to_do(place: Path, capsys: Capture) -> None:
    (place / "bad.csv").write_text("zh,en\n公路,road|!Road\n", encoding="utf-8")
    code, out = told(capsys, "lint", "bad.csv")
    assert code == 1
    assert out.splitlines()[:2] == [
        "bad.csv:2 error contradictory-status: “Road” is both preferred and deprecated",
        "    fix: take one of them out",
    ]


def test_the_fail_level_decides_what_fails(place: Path, capsys: Capture) -> None:
    (place / "bad.csv").write_text("zh,en\n公路,road|road\n", encoding="utf-8")
    assert told(capsys, "lint", "bad.csv")[0] == 0
    assert told(capsys, "lint", "bad.csv", "--fail-level", "warning")[0] == 1


def test_what_cannot_be_read_ends_with_two_and_the_rest_is_linted(
    place: Path, capsys: Capture
) -> None:
    (place / "gbk.csv").write_bytes("zh,en\n公路,road\n".encode("gbk"))
    (place / "bad.csv").write_text("zh,en\n公路,road|road||way\n", encoding="utf-8")
    code, out = told(capsys, "lint", "gbk.csv", "bad.csv", "--format", "json")
    report = json.loads(out)
    assert code == 2
    assert [(one["file"], one["line"]) for one in report["problems"]] == [("gbk.csv", 2)]
    assert [flaw["rule"] for flaw in report["flaws"]] == ["unread-part", "repeated-term"]
    assert report["summary"] == {"concepts": 1, "levels": {"error": 1, "warning": 1, "info": 0}}


def test_a_part_that_was_passed_over_ends_with_two(place: Path, capsys: Capture) -> None:
    (place / "bad.csv").write_text("zh,en\n公路,road||way\n", encoding="utf-8")
    assert told(capsys, "lint", "bad.csv")[0] == 2


def test_a_weak_term_says_how_often_it_would_match(place: Path, capsys: Capture) -> None:
    (place / "weak.csv").write_text("zh,en\n和,and\n", encoding="utf-8")
    po(place / "en.po", "en", "forces and vehicles and more")
    po(place / "fr.po", "fr", "forces")
    _, out = told(capsys, "lint", "weak.csv", "--format", "json")
    assert [flaw["message"] for flaw in json.loads(out)["flaws"]] == [
        "“和” has one character, and matches 2 times in the texts",
        "“and” is a stop word of en, and matches 2 times in the texts",
    ]


def test_a_weak_term_without_texts_has_no_count(place: Path, capsys: Capture) -> None:
    (place / "weak.csv").write_text("zh,en\n道路,the\n", encoding="utf-8")
    assert "“the” is a stop word of en\n" in told(capsys, "lint", "weak.csv")[1]


def test_without_a_term_base_there_is_nothing_to_do(place: Path, capsys: Capture) -> None:
    (place / "hexapla.toml").write_text('source = "zh-Hans"\n', encoding="utf-8")
    assert main(["terms", "lint"]) == 2
    assert "this workspace has no term base" in capsys.readouterr().err


@pytest.mark.usefixtures("place")
def test_list_gives_a_line_for_each_concept_that_holds_the_words(capsys: Capture) -> None:
    _, out = told(capsys, "list")
    assert [line.split()[1] for line in out.splitlines()] == ["新质生产力", "新能源汽车"]
    assert "(npf)" in told(capsys, "list", "GROWTH")[1]
    assert told(capsys, "list", "nothing of the kind") == (0, "")


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    "words", ["npf", "New Quality-Forces", "新质生产力", "新質生產力", "new  productivity"]
)
def test_show_finds_a_term_however_it_is_written(capsys: Capture, words: str) -> None:
    code, out = told(capsys, "show", words, "--format", "json")
    (found,) = json.loads(out)
    assert (code, found["concept"], found["line"]) == (0, "npf", 2)
    assert [term["status"] for term in found["terms"]] == [
        "preferred",
        "preferred",
        "admitted",
        "deprecated",
    ]


@pytest.mark.usefixtures("place")
def test_show_draws_every_term_with_its_status(capsys: Capture) -> None:
    _, out = told(capsys, "show", "npf")
    assert out.splitlines()[:4] == [
        "npf terms.csv:2",
        "  definition: what drives growth",
        "  zh-Hans preferred  新质生产力",
        "  en      preferred  new quality productive forces",
    ]


@pytest.mark.usefixtures("place")
def test_a_term_that_is_not_there_names_the_nearest(capsys: Capture) -> None:
    assert main(["terms", "show", "new energy vehicl"]) == 2
    assert "did you mean new energy vehicle?" in capsys.readouterr().err


def test_where_gives_the_counterpart_in_every_rendering(place: Path, capsys: Capture) -> None:
    po(place / "en.po", "en", "New productivity and new energy vehicles")
    po(place / "en_GB.po", "en_GB", "New energy vehicles")
    po(place / "fr.po", "fr", "des voitures")
    po(place / "en_US.po", "en_US", "")
    code, out = told(capsys, "where", "npf", "--format", "json")
    assert code == 0
    rows = json.loads(out)
    assert [(row["path"], row["line"], row["found"], row["state"]) for row in rows] == [
        ("en.po", 4, "New productivity", "deprecated"),
        ("en_GB.po", 4, "", "missing"),
        ("en_US.po", 4, "", "unrendered"),
        ("fr.po", 4, "", "no-term"),
    ]


def test_where_as_a_table_has_a_header_and_a_row_for_each_place(
    place: Path, capsys: Capture
) -> None:
    po(place / "en.po", "en", "new energy\\nvehicles")
    header, *rows = told(capsys, "where", "nev", "--format", "tsv")[1].splitlines()
    assert header.split("\t")[-3:] == ["found", "state", "reason"]
    assert [row.split("\t")[-3:] for row in rows] == [
        ["new energy vehicles", "preferred", "by grammar"]
    ]


def test_where_draws_and_counts(place: Path, capsys: Capture) -> None:
    po(place / "en.po", "en", "new energy vehicles")
    assert told(capsys, "where", "新能源汽车")[1].splitlines() == [
        "新能源汽车  en.po 新质生产力和新能源汽车",
        "  en  new energy vehicles  by grammar  en.po:4",
        "en: 1 new energy vehicles",
    ]


def test_where_goes_on_behind_a_file_that_is_none(place: Path, capsys: Capture) -> None:
    (place / "a.po").write_bytes(b"no catalogue at all\n")
    po(place / "en.po", "en", "new energy vehicles")
    assert main(["terms", "where", "nev"]) == 2
    said = capsys.readouterr()
    assert "en: 1 new energy vehicles" in said.out
    assert "a.po" in said.err


@pytest.mark.usefixtures("place")
def test_where_nothing_stands_it_says_so(capsys: Capture) -> None:
    assert told(capsys, "where", "nev") == (0, "it stands nowhere in these files\n")


NEW = ("zh-Hans=大桥", "en=bridge|big bridge|!brige", "--definition", "over a river")


def test_add_makes_a_file_and_then_changes_only_lines_of_its_own(
    place: Path, capsys: Capture
) -> None:
    file = place / "terms.tbx"
    assert told(capsys, "add", *NEW, "--into", "terms.tbx") == (
        0,
        "terms.tbx: 1 new concepts, 4 new terms, 0 changed\n",
    )
    before = file.read_text("utf-8")
    forms = "fr=pont|ponts"
    told(capsys, "add", "zh-Hans=大桥", "fr=pont", "--forms", forms, "--into", "terms.tbx")
    after = file.read_text("utf-8").splitlines()
    assert [line for line in before.splitlines() if line not in after] == []
    assert sum("pont | ponts" in line for line in after) == 1
    code, out = told(capsys, "show", "bridge", "--glossary", "terms.tbx", "--format", "json")
    (found,) = json.loads(out)
    assert (code, found["concept"], found["definition"]) == (0, "bridge", "over a river")
    assert [(term["term"], term["status"], term["forms"]) for term in found["terms"]] == [
        ("大桥", "preferred", []),
        ("bridge", "preferred", []),
        ("big bridge", "admitted", []),
        ("brige", "deprecated", []),
        ("pont", "preferred", ["pont", "ponts"]),
    ]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("bridge",), "“bridge” is no term of a language"),
        (("klingon=bridge",), "“klingon=bridge” is no term of a language"),
        (("en=bridge||",), "a form for en is empty"),
        (("en=bridge", "--forms", "fr=pont"), "there is no term for fr"),
        (("en=bridge", "--concept", "a b"), "“a b” can be no id in TBX"),
    ],
)
def test_what_cannot_be_added_is_said(
    place: Path, capsys: Capture, words: tuple[str, ...], fault: str
) -> None:
    assert main(["terms", "add", *words, "--into", "terms.tbx"]) == 2
    assert fault in capsys.readouterr().err
    assert not (place / "terms.tbx").exists()


@pytest.mark.usefixtures("place")
def test_only_tbx_is_added_to(capsys: Capture) -> None:
    assert main(["terms", "add", "en=bridge", "--into", "terms.csv"]) == 2
    assert "only TBX can be added to" in capsys.readouterr().err
    assert main(["terms", "add", "en=bridge"]) == 2
    assert "this workspace lists no TBX files" in capsys.readouterr().err


def test_a_table_goes_into_tbx_and_comes_back(place: Path, capsys: Capture) -> None:
    assert told(capsys, "import", "terms.csv", "--into", "all.tbx")[0] == 0
    made = (place / "all.tbx").read_bytes()
    for how in ((), ("--by-term",)):
        assert told(capsys, "export", "all.tbx", "--to", "csv", "-o", "back.csv", *how)[0] == 0
        out = told(capsys, "import", "back.csv", "--into", "all.tbx")[1]
        assert out == "all.tbx: 0 new concepts, 0 new terms, 0 changed\n"
        assert (place / "all.tbx").read_bytes() == made
        (place / "back.csv").unlink()


def test_import_without_a_name_goes_into_the_workspace_s_tbx(place: Path, capsys: Capture) -> None:
    told(capsys, "add", *NEW, "--into", "own.tbx")
    (place / "hexapla.toml").write_text('glossary = ["own.tbx"]\n', encoding="utf-8")
    assert told(capsys, "import", "terms.csv")[1].startswith("own.tbx: 2 new concepts")


def test_import_says_what_it_left_out(place: Path, capsys: Capture) -> None:
    (place / "bad.csv").write_text("zh,en\n公路,road||way\n", encoding="utf-8")
    assert main(["terms", "import", "bad.csv", "--into", "own.tbx"]) == 2
    said = capsys.readouterr()
    assert "bad.csv:2: a form for en is empty" in said.err
    assert "1 new concepts, 3 new terms" in said.out


def test_export_writes_over_nothing(place: Path, capsys: Capture) -> None:
    assert main(["terms", "export", "--to", "tbx", "-o", "terms.csv"]) == 2
    assert "terms.csv" in capsys.readouterr().err
    assert (place / "terms.csv").read_text("utf-8") == GLOSSARY


@pytest.mark.usefixtures("place")
def test_export_says_what_a_table_cannot_hold(capsys: Capture) -> None:
    told(capsys, "add", "en=IT", "--option", "case", "--into", "x.tbx")
    told(capsys, "add", "en=it", "--concept", "it", "--into", "x.tbx")
    assert main(["terms", "export", "x.tbx", "--to", "csv"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("concept,en")
    assert "not in the table: options of single terms for en (1 concepts)" in said.err


def test_a_term_inside_a_compound_is_told_apart(place: Path, capsys: Capture) -> None:
    (place / "terms.csv").write_text("zh-Hans,de\n汽车,Auto\n", encoding="utf-8")
    po(place / "de.po", "de", "Die Autoindustrie")
    rows = json.loads(told(capsys, "where", "汽车", "--format", "json")[1])
    assert [(row["found"], row["state"]) for row in rows] == [("Autoindustrie", "compound")]


def test_the_first_term_goes_into_a_file_that_has_none(place: Path, capsys: Capture) -> None:
    empty = "<tbx><text><body>\n</body></text></tbx>\n"
    (place / "empty.tbx").write_text(empty, encoding="utf-8")
    assert told(capsys, "add", *NEW, "--into", "empty.tbx")[0] == 0
    assert "(bridge)" in told(capsys, "list", "--glossary", "empty.tbx")[1]


def test_a_file_with_entities_is_refused_and_stays(place: Path, capsys: Capture) -> None:
    bomb = b'<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx>&a;</tbx>'
    (place / "bomb.tbx").write_bytes(bomb)
    assert main(["terms", "add", "en=x", "--into", "bomb.tbx"]) == 2
    assert "bomb.tbx:1: it declares entities" in capsys.readouterr().err
    assert (place / "bomb.tbx").read_bytes() == bomb


@pytest.mark.usefixtures("place")
def test_a_workbook_goes_out_and_comes_back(capsys: Capture) -> None:
    assert told(capsys, "import", "terms.csv", "--into", "all.tbx")[0] == 0
    assert told(capsys, "export", "all.tbx", "--to", "xlsx", "-o", "all.xlsx")[0] == 0
    assert main(["terms", "import", "all.xlsx", "--into", "all.tbx"]) == 0
    said = capsys.readouterr()
    assert said.out.endswith("0 new concepts, 0 new terms, 0 changed\n")
    assert "columns of “Terms”: concept = concept, zh-Hans = zh-Hans" in said.err
    listed = told(capsys, "list", "--glossary", "all.xlsx")[1]
    assert listed.count("\n") == told(capsys, "list", "--glossary", "all.tbx")[1].count("\n")


@pytest.mark.usefixtures("place")
def test_a_workbook_is_not_written_to_a_terminal(capsys: Capture) -> None:
    assert main(["terms", "export", "--to", "xlsx"]) == 2
    assert "-o FILE.xlsx" in capsys.readouterr().err
    assert told(capsys, "export", "--to", "tsv")[1].startswith("concept\tzh-Hans\ten")


def test_options_may_be_for_a_term_a_language_or_all(place: Path, capsys: Capture) -> None:
    words = ("zh=新能源汽车", "en=new energy vehicle|NEV", "fr=VE")
    options = ("NEV=short", "en=case", "in:07-*,required")
    given = [word for option in options for word in ("--option", option)]
    assert told(capsys, "add", *words, *given, "--into", "x.tbx")[0] == 0
    (concept,) = json.loads(
        told(capsys, "show", "NEV", "--glossary", "x.tbx", "--format", "json")[1]
    )
    assert {term["term"]: term["options"] for term in concept["terms"]} == {
        "新能源汽车": ["in:07-*", "required"],
        "new energy vehicle": ["case", "in:07-*", "required"],
        "NEV": ["case", "in:07-*", "required", "short"],
        "VE": ["in:07-*", "required"],
    }
    for how in ((), ("--by-term",)):
        told(capsys, "export", "x.tbx", "--to", "xlsx", "-o", "x.xlsx", *how)
        assert told(capsys, "import", "x.xlsx", "--into", "x.tbx")[1].endswith(" 0 changed\n")
        (place / "x.xlsx").unlink()


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    ("option", "fault"),
    [("loud", "no option is called “loud”"), ("de=case", "there is no term for de")],
)
def test_an_option_that_cannot_be_is_refused(option: str, fault: str, capsys: Capture) -> None:
    assert main(["terms", "add", "en=car", "--option", option, "--into", "x.tbx"]) == 2
    assert fault in capsys.readouterr().err


def test_a_scope_that_fits_no_document_is_a_flaw(place: Path, capsys: Capture) -> None:
    po(place / "en.po", "en", "x")
    (place / "s.csv").write_text("zh,en,options\n新车,car,in:07-*\n", encoding="utf-8")
    assert "lost-scope" in told(capsys, "lint", "s.csv")[1]
    (place / "s.csv").write_text("zh,en,options\n新车,car,in:en*\n", encoding="utf-8")
    assert "lost-scope" not in told(capsys, "lint", "s.csv")[1]


def test_a_column_goes_to_the_tag_that_the_file_has(place: Path, capsys: Capture) -> None:
    told(capsys, "import", "terms.csv", "--into", "all.tbx")
    (place / "more.csv").write_text("中文,English (UK)\n新能源汽车,NEV\n", encoding="utf-8")
    assert main(["terms", "import", "more.csv", "--into", "all.tbx"]) == 0
    said = capsys.readouterr()
    assert said.out == "all.tbx: 0 new concepts, 1 new terms, 0 changed\n"
    assert said.err == "note columns: 中文 = zh-Hans, English (UK) = en-GB\n"
