"""Files that are no plain text: pages, DOCX, PO and TSV."""

import pytest

from hexapla.errors import UnreadableError
from hexapla.formats.document import find_reader
from hexapla.formats.document.piece import Delivered, Hint, lay_out
from hexapla.formats.zipped import pack

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PAGE = """<html><head><meta charset="{charset}"><title>江边修桥-江城日报</title></head><body>
<nav><a href="/">首页</a><a href="/en">English</a> <a href="/ru">Русский</a></nav>
<div class="langs">中文版 | English</div>
<div class="a"><h1>江边修桥</h1><div class="info">2026年03月02日 来源：江城日报</div>
<p>　　去年秋天，江城在老码头旁边开工修一座新桥，要走人，也要走车。</p>
<figure><img src="a.jpg"><figcaption>桥墩上的工人</figcaption></figure>
<h2>两岸的人</h2>
<p>　　<b>高兴</b>。北岸有学校，南岸有医院，桥一通都近了。<br>　　桥上有灯，晚上也能走。</p>
<ul><li>人行道宽三米</li></ul>
<div class="related"><a href="/2">地铁三号线开通</a></div>
<p>　　桥计划明年五月通车，到那时过江只要五分钟，不用再绕路了。</p></div>
<footer>江城日报社版权所有</footer></body></html>"""


def deliver(raw: bytes, extension: str, tag: str = "") -> Delivered:
    reader = find_reader(extension)
    assert reader
    return reader(raw, f"a.{extension}", Hint(tag=tag))


def word(body: str, **parts: str) -> bytes:
    texts = {"document": f"<w:document {SPACE}><w:body>{body}</w:body></w:document>", **parts}
    return pack({f"word/{name}.xml": text.encode() for name, text in texts.items()})


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gb18030"])
def test_a_page_is_its_article(charset: str) -> None:
    encoding = "gb18030" if charset != "utf-8" else charset
    raw = PAGE.format(charset=charset).replace("Русский", "").encode(encoding)
    assert [(one.words, one.kind.value, one.role) for one in deliver(raw, "html").pieces] == [
        ("江边修桥", "heading", "title"),
        ("2026年03月02日 来源：江城日报", "paragraph", "byline"),
        ("去年秋天，江城在老码头旁边开工修一座新桥，要走人，也要走车。", "paragraph", ""),
        ("桥墩上的工人", "paragraph", "caption"),
        ("两岸的人", "heading", ""),
        ("高兴。北岸有学校，南岸有医院，桥一通都近了。", "paragraph", ""),
        ("桥上有灯，晚上也能走。", "paragraph", ""),
        ("人行道宽三米", "item", ""),
        ("桥计划明年五月通车，到那时过江只要五分钟，不用再绕路了。", "paragraph", ""),
    ]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "there is no article"),
        (b"<frameset><frame src=a></frameset>", "there is no article"),
        ("<meta charset=utf-8><p>今天下雨".encode("gbk"), "no text in the charset"),
    ],
)
def test_a_page_without_an_article_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        deliver(raw, "html")


def test_a_docx_reads_as_if_all_changes_were_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>他</w:t></w:r><w:ins><w:r><w:t>今天</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>昨天</w:delText></w:r></w:del><w:r><w:t>来了</w:t>"
        '<w:footnoteReference w:id="2"/></w:r></w:p>'
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半，</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>后半。</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
        "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>注。</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {SPACE}>{note}</w:footnotes>"
    assert lay_out(deliver(word(body, footnotes=notes), "docx").pieces).text == (
        "他今天来了[^1]\n\n前半，后半。\n\n| a |  |\n|---|---|\n|  | b |\n\n[^1]: 注。\n"
    )


def test_what_word_processors_put_around_words_is_no_text() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>框里。</w:t></w:r></w:p></w:txbxContent>"
    body = (
        '<w:p><w:smartTag w:element="date"><w:r><w:t>今年</w:t></w:r></w:smartTag>'
        "<w:hyperlink><w:r><w:t>这里</w:t></w:r></w:hyperlink>"
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:r><w:t>下雨</w:t></w:r>"
        "</w:sdtContent></w:sdt><w:r><w:rPr></w:rPr><w:t>。</w:t></w:r></w:p>"
        '<w:p><w:r><w:t>框前。</w:t></w:r><w:r><m:AlternateContent xmlns:m="http://schemas.'
        f'openxmlformats.org/markup-compatibility/2006"><m:Choice>{box}</m:Choice>'
        f"<m:Fallback>{box}</m:Fallback></m:AlternateContent></w:r></w:p>"
        "<w:moveFrom><w:p><w:r><w:t>x</w:t></w:r></w:p></w:moveFrom>"
    )
    text = lay_out(deliver(word(body), "docx").pieces).text
    assert text == "今年这里下雨。\n\n框里。\n\n框前。\n"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"PK\3\4", "damaged"),
        (pack({"x": b""}), "no DOCX"),
        (word("<w:p>"), "no XML"),
        (pack({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "entities"),
        (pack({"word/document.xml": bytes(200 * 2**20)}), "would grow to more than"),
    ],
    ids=["damaged", "other", "unclosed", "entity", "bomb"],
)
def test_a_hostile_docx_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        deliver(raw, "docx")


def test_a_table_is_a_source_and_its_renderings() -> None:
    raw = 'zh\ten\tnote\n一。\t"Go!"\tx\n二。\t"He said ""go""."\n\tz\n'.encode()
    found = deliver(raw, "tsv")
    assert [one.words for one in found.pieces] == ["一。", "二。"]
    assert [one.target for one in found.renderings["en"]] == ['"Go!"', 'He said "go".']
    assert len(found.notes) == 2
    assert deliver(raw, "tsv", "en").pieces[0].words == '"Go!"'


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"text\ten\nx\ty\n", "no language tag"),
        (b"en\ten\nx\ty\n", "en is there twice"),
        (b"en\tfr\nx\ty\tz\n", "3 cells stand here"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        deliver(raw, "tsv")


def test_a_po_file_is_its_messages() -> None:
    raw = b"""msgid ""
msgstr "Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n"

#, fuzzy
msgid "a file"
msgid_plural "files"
msgstr[0] "un fichier"
msgstr[1] "fichiers"

#~ msgid "old"
#~ msgstr "vieux"
"""
    found = deliver(raw, "po")
    assert [one.words for one in found.pieces] == ["a file", "files"]
    assert found.renderings == {"fr": (("un fichier", True), ("fichiers", True))}
