"""What the columns of a table hold, as people name them.

Our own names are tags, ``concept``, ``definition``, ``status:en`` and the like. Others are known
where they can mean but one thing: “中文”, “English (US)”, “Term (EN)”, “备注”, “Part of speech”.
"""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import NamedTuple

from hexapla.formats.tbx import KINDS
from hexapla.formats.term_record import read_tag

LANGUAGE, TERM, CONCEPT = "language", "term", "concept"
STATUS, OPTIONS, FORMS = "status", "options", "forms"
FIELDS = ("definition", "subject", "note")
OF_TAG = (STATUS, OPTIONS, FORMS)
OURS = (CONCEPT, LANGUAGE, TERM, *OF_TAG, *FIELDS)
PROPERTIES = {name.lower(): name for name in KINDS if name not in FIELDS}
SCRIPTED = re.compile(r"(.*?)\s*[(（\[]\s*([^()（）\[\]]+?)\s*[)）\]]")
REGION = re.compile(r"[a-z]{2}")
SUFFIXED = re.compile(r"(.+?)(?:术语|词条|译文|译名|名称|用語|용어)")
WORDS = {  # what each of our names is called by others
    CONCEPT: "concept id|conceptid|entry id|term id|概念|概念编号|术语编号|条目编号",
    LANGUAGE: "lang|locale|language code|tag|语言|语种|язык|langue|sprache|idioma|lingua|언어|言語",
    TERM: "terms|word|expression|术语|词条|词语|термин|terme|benennung|término|termine|용어|用語",
    STATUS: "term status|usage status|administrative status|状态|术语状态|статус|statut|상태|状態",
    OPTIONS: "option|flags|选项",
    FORMS: "inflections|inflected forms|word forms|词形|屈折形式",
    "definition": "definitions|meaning|description|定义|释义|определение|définition|정의|定義",
    "subject": "subject field|domain|topic|领域|主题|学科|тема|domaine|fachgebiet|분야|分野",
    "note": "notes|comment|comments|remark|remarks|note to translator|notes to translators|"
    "translator note|备注|注释|说明|примечание|commentaire|remarque|anmerkung|비고|備考",
    "partOfSpeech": "part of speech|pos|word class|词性|품사|品詞",
    "termType": "term type|type of term|术语类型",
    "grammaticalGender": "gender|grammatical gender|genus|性别|词性别",
    "context": "example|example sentence|usage example|例句|语境|上下文|пример|exemple|beispiel",
    "source": "reference|references|source of term|来源|出处|источник|quelle|출처|出典",
    "geographicalUsage": "region|geographical usage|使用地区",
}
LANGUAGES = {  # languages by name: in English, in Chinese and in themselves
    "zh": "chinese|中文|汉语|汉文|华语|漢語|mandarin|chinois|китайский|중국어|中国語",
    "zh-Hans": "simplified chinese|chinese simplified|chinese (simplified)|简体中文|简体|"
    "中文（简体）",
    "zh-Hant": "traditional chinese|chinese traditional|chinese (traditional)|繁体中文|繁體中文|"
    "繁体|繁體|中文（繁体）|中文（繁體）",
    "ko": "korean|韩语|韩文|朝鲜语|한국어|조선말",
    "ru": "russian|俄语|俄文|русский|русский язык",
    "en": "english|英语|英文|英",
    "en-US": "english us|us english|american english|english (united states)|美式英语",
    "en-GB": "english uk|english (uk)|uk english|british english|英式英语",
    "fr": "french|法语|法文|français|francais",
    "id": "indonesian|bahasa indonesia|印尼语|印度尼西亚语|印尼文",
    "sa": "sanskrit|梵语|梵文|संस्कृतम्|संस्कृत",
    "ja": "japanese|日语|日文|日本語",
    "de": "german|德语|德文|deutsch",
    "pt": "portuguese|葡萄牙语|葡语|葡文|português|portugues",
    "pt-BR": "brazilian portuguese|portuguese (brazil)|português (brasil)|巴西葡萄牙语",
    "el": "greek|希腊语|希腊文|ελληνικά",
    "es": "spanish|西班牙语|西语|西文|español|espanol|castellano",
    "it": "italian|意大利语|意大利文|意语|italiano",
    "fi": "finnish|芬兰语|芬兰文|suomi",
    "la": "latin|拉丁语|拉丁文|latina|lingua latina",
    "ar": "arabic|阿拉伯语|العربية",
    "vi": "vietnamese|越南语|tiếng việt",
    "th": "thai|泰语|ไทย",
    "nl": "dutch|荷兰语|nederlands",
    "pl": "polish|波兰语|polski",
    "tr": "turkish|土耳其语|türkçe",
    "uk": "ukrainian|乌克兰语|українська",
    "hi": "hindi|印地语|हिन्दी",
}
NO_TAGS = frozenset("pos key ref src tgt def use tag cat row seq num nos qty nr no".split())
AROUND = frozenset(("term", "source", "target", "translation", "text", "译文", "原文", "源语", ""))
CLOSE = 0.75  # how like a word of ours a name is that was meant to be one


class Column(NamedTuple):
    """A column: its name in the file, and ours for what it holds; that is empty if unknown."""

    name: str
    means: str


def read_header(cells: Sequence[str]) -> list[Column]:
    """What each column holds, by the names in the first row.

    >>> [column.means for column in read_header(["中文", "Term (EN)", "备注", "Owner"])]
    ['zh', 'en', 'note', '']
    """
    return [Column(name, meaning(name)) for name in map(str.strip, cells)]


def meaning(name: str) -> str:
    """Our name for what a column called so holds; empty if that is not sure.

    >>> meaning("Zh-hans"), meaning("status:EN"), meaning("Status (EN)"), meaning("POS")
    ('zh-Hans', 'status:en', 'status:en', 'partOfSpeech')
    >>> meaning("Chinese (Simplified)"), meaning("English term"), meaning("No."), meaning("price")
    ('zh-Hans', 'en', '', '')
    """
    plain = " ".join(name.lower().split()).rstrip(":： ")
    kind, colon, language = plain.partition(":")
    if colon and kind.rstrip() in OF_TAG and (tag := read_tag(language)):
        return f"{kind.rstrip()}:{tag}"
    if own := _own(plain):
        return own
    if found := SCRIPTED.fullmatch(plain):
        return _of_language(found[1], _language(found[2]), found[2])
    if found := SUFFIXED.fullmatch(plain):
        return _of_language(TERM, _language(found[1]))
    first, _, rest = plain.replace("_", " ").partition(" ")
    front, _, last = plain.replace("_", " ").rpartition(" ")
    return _of_language(rest, _language(first)) or _of_language(front, _language(last))


def nearest(name: str) -> str:
    """The name of ours that a column was meant to have, if it looks so."""
    own = name.strip().lower()
    known = [*OURS, *PROPERTIES]
    if own.partition(":")[0] in OF_TAG:
        return f"{own.partition(':')[0]}:<tag>"
    return next(iter(get_close_matches(own, known, n=1, cutoff=CLOSE)), "")


def is_language(means: str) -> bool:
    """Whether a column of this meaning holds the terms of a language."""
    return bool(means) and means not in KINDS and means not in OURS and ":" not in means


def _own(name: str) -> str:
    words = name.replace("_", " ").replace("-", " ")
    if name in OURS:
        return name
    return PROPERTIES.get(name) or _known(words) or _language(name)


def _known(words: str) -> str:
    return next((own for own, names in WORDS.items() if words in names.split("|")), "")


def _language(name: str) -> str:
    """The tag of a language that is called so, by its tag or its name."""
    words = name.replace("_", " ").replace("-", " ")
    named = (tag for tag, names in LANGUAGES.items() if words in names.split("|"))
    return next(named, "") or ("" if name in NO_TAGS else read_tag(name))


def _of_language(kind: str, tag: str, region: str = "") -> str:
    """A column whose name holds a language besides, or that and a region of it."""
    own = kind if kind in OURS else _known(kind)
    language = _language(kind)
    if tag and (kind in AROUND or own == TERM):
        return tag
    if tag and own in OF_TAG:
        return f"{own}:{tag}"
    if tag and own in FIELDS:
        return own
    if tag and language and tag.startswith(language):
        return tag
    return read_tag(f"{language}-{region}") if language and REGION.fullmatch(region) else ""
