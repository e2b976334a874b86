"""The faults planted in the draft rendering (en-x-draft) of the worked example, every one of them.

``PLANTED`` are those that a rule of today finds, ``PENDING`` those that wait for a rule to come.
A row is found by a finding of its rule in its segment with a mark that touches its words. Only
damaged-entry has no row: a file that holds damage could not be saved.

Not faults: segments joined as they should be, and stiff English.
"""

from dataclasses import dataclass

TARGET, SOURCE = "target", "source"


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault: its segment, the rule for it, the words to be marked, and what is wrong.

    ``words`` stand once in the segment's rendering or, where nothing stands in the rendering for
    what is missing, once in its source: ``side`` says which.
    """

    segment: str
    rule: str
    words: str
    why: str
    side: str = TARGET


PLANTED = (
    Planted(
        "pdb7s",
        "forbidden-term",
        "intelligent networked new energy vehicles",
        "网联 is connected, not networked",
    ),
    Planted("pdb7s", "forbidden-term", "new productivity", "新质 has lost its quality"),
    Planted("uennw", "number-mismatch", "June", "7月 is July"),
    Planted(
        "qyzam", "unrendered-term", "程望舒", "her name is misspelt, so nothing answers it", SOURCE
    ),
    Planted(
        "lnviq", "unrendered-term", "战略性新兴产业", "the clause that held it was dropped", SOURCE
    ),
    Planted("sppwo", "forbidden-term", "new productivity", "新质 has lost its quality"),
    Planted(
        "vesie",
        "empty-rendering",
        "它不是另起炉灶，更不是把老厂子关门了事。",
        "the sentence was dropped",
        SOURCE,
    ),
    Planted(
        "q4tbm",
        "unrendered-term",
        "智能网联新能源汽车",
        "the shorter term, new energy vehicles, stands for the longer",
        SOURCE,
    ),
    Planted(
        "chj4c",
        "placeholder-mismatch",
        "**程望舒**",
        "the bold type of the speaker’s name is lost",
        SOURCE,
    ),
    Planted(
        "7b5oa", "forbidden-term", "intelligent networking", "网联 is connectivity, not networking"
    ),
    Planted(
        "pmmvi",
        "forbidden-term",
        "intelligent networked new energy vehicles",
        "网联 is connected, not networked",
    ),
    Planted("szs2h", "forbidden-term", "Oriental Detroit", "an antiquated word for eastern"),
    Planted("pceby", "number-mismatch", "1990s", "上世纪70年代 are the 1970s"),
    Planted(
        "5cuma",
        "forbidden-term",
        "oil vehicles",
        "the cars burn petrol or diesel; nobody calls them so",
    ),
    Planted(
        "it5q3", "untranslated", "▲入夜的充电站，车灯连成了河。", "the caption was left as it was"
    ),
    Planted(
        "cy7ji",
        "altered-verbatim",
        "33,618",
        "a name made of digits, grouped as if it were a quantity",
    ),
    Planted(
        "pe5mj", "number-mismatch", "25", "the clause that held the number was dropped", SOURCE
    ),
    Planted(
        "bva42", "forbidden-term", "automatic driving", "no manual or automatic gearbox is meant"
    ),
    Planted("ldolx", "number-mismatch", "8 percent", "八成 is 80 per cent"),
    Planted("3ww7y", "number-mismatch", "15 percent", "百分之五 is 5 per cent"),
    Planted("2evmi", "unrendered-term", "人才链", "the last of three chains was dropped", SOURCE),
    Planted(
        "xt5jb",
        "forbidden-term",
        "new car-making forces",
        "word for word; readers take it for an army",
    ),
    Planted(
        "xt5jb", "forbidden-term", "Wei, Xiao and Li", "three companies turned into three people"
    ),
    Planted("tu43x", "forbidden-term", "My country", "我国 in a newspaper is China"),
    Planted("l2trv", "untouched-source", "内功", "a word was left in Chinese"),
    Planted(
        "6bf2p", "forbidden-term", "curve overtaking", "word for word; cars overtake on a bend"
    ),
    Planted("s7nu4", "forbidden-term", "my country", "我国 in a newspaper is China"),
    Planted(
        "lhnrl", "unrendered-term", "动力电池", "any battery will do; the term says which", SOURCE
    ),
    Planted("xlqyo", "number-mismatch", "23 billion", "2300亿 is 230 billion"),
    Planted("xlqyo", "number-mismatch", "twice", "三倍 is three times"),
    Planted("7ujeo", "dangling-join", "↑q4m7t", "no segment has this id"),
    Planted("jaf33", "forbidden-term", "increment", "a term of mathematics; growth is meant"),
    Planted("xjgeq", "forbidden-term", "laser radar", "the word is lidar"),
    Planted("xokte", "untouched-source", "芯", "the pun was left in Chinese"),
    Planted(
        "6mvfm",
        "forbidden-term",
        "Yu cars going to sea",
        "no foreign reader knows 渝, and the cars are not seagoing",
    ),
    Planted(
        "gljjm",
        "empty-rendering",
        "第二步是服务先行，车开到哪里，维修网点、充电设施和软件升级就跟到哪里。",
        "the sentence was dropped",
        SOURCE,
    ),
    Planted("223y7", "dangling-join", "↑gljjm", "the segment that it names has no rendering"),
    Planted("gevam", "forbidden-term", "car-gauge chips", "规 is a standard here, not a gauge"),
    Planted("6gihc", "altered-verbatim", "igbt", "an abbreviation that has lost its capitals"),
    Planted(
        "jcogz", "untranslated", "山城新车道⑤｜方向盘后的年轻人", "the headline was left as it was"
    ),
    Planted(
        "ejwvf",
        "placeholder-mismatch",
        "[专题网页](https://example.org/new-lanes)",
        "the link is lost",
        SOURCE,
    ),
)

PENDING = (
    Planted(
        "wwfyz",
        "wavering-term",
        "New quality productivity",
        "admitted, but most of the text says new quality productive forces",
    ),
    Planted(
        "zjfvb",
        "wavering-term",
        "New quality productivity",
        "admitted, but most of the text says new quality productive forces",
    ),
    Planted(
        "zs5bo",
        "dropped-clause",
        "少与当地车企正面相撞",
        "the last clause was dropped, and no term or number with it",
        SOURCE,
    ),
    Planted(
        "tbo2v",
        "straight-quote",
        '"cannot be introduced, cannot be retained"',
        "typewriter quotation marks among curly ones",
    ),
    Planted(
        "ikeyk",
        "wavering-target",
        "New Road of the Mountain City ⑦",
        "the same headline stands at the top in other words",
    ),
)
