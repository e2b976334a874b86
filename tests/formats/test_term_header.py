"""Names of columns as people write them."""

import pytest

from hexapla.formats.term_header import is_language, meaning, nearest
from hexapla.formats.term_table import layout, parse

TABLE = """
    中文 = zh; Chinese = zh; zh-CN = zh-CN; zh_CN = zh-CN; Simplified Chinese = zh-Hans;
    Chinese (Traditional) = zh-Hant; 繁體中文 = zh-Hant; Chinese (CN) = zh-CN; 中文术语 = zh;
    English = en; ENGLISH: = en; EN = en; en-US = en-US; English (US) = en-US; 英文 = en;
    Term (EN) = en; EN term = en; English_Term = en; Source (zh) = zh; 中文 (zh-Hans) = zh-Hans;
    Deutsch = de; Русский = ru; Português (Brasil) = pt-BR; ID = id; Bahasa Indonesia = id;
    备注 = note; Notes = note; Comment (de) = note; Definition = definition; 定义 = definition;
    Definition (EN) = definition; Domain = subject; 领域 = subject; Status = status; 状态 = status;
    Status (EN) = status:en; fr status = status:fr; status:EN = status:en; Term = term; 术语 = term;
    Language = language; 语言 = language; Concept ID = concept; POS = partOfSpeech;
    词性 = partOfSpeech
"""
KNOWN = [tuple(pair.strip().split(" = ")) for pair in TABLE.split(";")]
STRANGE = (
    "Owner|Date|序号|No.|No|Price|Is new|to do|In use|Key|Ref|Target|Forbidden|Créé par|klingon"
)


@pytest.mark.parametrize(("name", "means"), KNOWN)
def test_a_name_that_can_mean_but_one_thing_is_known(name: str, means: str) -> None:
    assert meaning(name) == means


@pytest.mark.parametrize("name", STRANGE.split("|"))
def test_a_name_that_may_mean_something_else_is_not(name: str) -> None:
    assert meaning(name) == ""


def test_a_slip_of_the_hand_is_told_from_a_column_of_other_things() -> None:
    assert (nearest("defintion"), nearest("status:klingon")) == ("definition", "status:<tag>")
    assert nearest("Owner") == nearest("序号") == ""
    raw = "zh,en,Owner,noet\n车,car,Li,x\n".encode()
    notices = parse(raw, "a.csv")[1]
    assert [(one.message, one.harmless) for one in notices] == [
        ("no column is called “noet”", False),
        ("no column is called “Owner”", True),
    ]


def test_a_status_says_of_which_language() -> None:
    raw = "中文,English,Status\n车,car,forbidden\n".encode()
    (notice,) = parse(raw, "a.csv")[1]
    assert (notice.remedy, notice.harmless) == ("say of which language: status:<tag>", False)


def test_the_layout_of_a_table_names_every_column() -> None:
    raw = "中文,English,Owner\n车,car,Li\n".encode()
    assert layout(raw, "a.csv") == ("", (("中文", "zh"), ("English", "en"), ("Owner", "")))


def test_people_may_name_the_columns_of_one_row_a_term_too() -> None:
    raw = "概念,语言,术语,词性,状态\na,zh,车,noun,\na,en,car,noun,deprecated\n".encode()
    termbase, notices = parse(raw, "a.csv")
    assert not notices
    (concept,) = termbase.concepts
    assert [(term.form, term.status.value) for term in concept.terms] == [
        ("车", "preferred"),
        ("car", "deprecated"),
    ]
    assert concept.terms[0].facts[0].name == "partOfSpeech"


def test_only_tags_are_languages() -> None:
    assert [is_language(means) for means in ("en", "status:en", "note", "context", "")] == [
        True,
        *[False] * 4,
    ]
