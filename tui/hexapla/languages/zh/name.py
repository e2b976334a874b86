"""Words that are written with numerals and state no number."""

import re

# Words whose first character is a numeral, whatever follows them.
WORDS = frozenset(
    """
    九一八 七七事变 七七事變 一二九运动 五四运动 五四運動 五四青年 五四精神 五四以来 三八妇女
    三八婦女 三八节 三八節 三八红旗 十一黄金 十一黃金 十一假期 十一长假 十一長假 十一国庆 十足
    十字 十全 十堰 十之八九 十有八九 萬一 百分百 百分点 百分點 百姓 百货 百貨 百科 百度 百花 百般
    百业 百業 百里挑一 百年未有 百年大计 百年大計 百年老店 百年好合 百年不遇 百灵 百靈 百合 百叶
    百葉 百折不 百家争 百家爭 百家姓 百家号 百家號 百家乐 百家樂 百家讲 百家言 千克 千瓦 千卡 千赫
    千伏 千帕 千焦 千古 千秋 千金 千禧 千岛 千島 千载 千載 千里马 千里馬 千里之 千百万 千百萬
    千军万马 千山万水 千家万户 千千万万 万物 万象 万科 万达 万能 万众 万事 万岁 万全 万圣 万幸
    万福 万里长城 万有引力 万紫千红 万水千山 万万没 万万不 萬物 萬象 萬科 萬達 萬能 萬眾 萬事 萬歲
    萬全 萬聖 萬幸 萬福 萬里長城 亿万 億萬 四川 四处 四處 四季 四周 四肢 四方 四海 四邻 四平
    四合院 三亚 三亞 三峡 三峽 三角 三农 三農 三伏 三军 三軍 三餐 三思 三明 三国演义 三轮车 三文鱼
    三权分立 三三两两 三番五次 三番两次 三天两头 三年五载 三年五載 五次三番 五金 五官 五谷 五线谱
    五線譜 五脏 五台 五粮 六安 六盘水 七夕 七彩 七匹 八卦 八达 八達 八宝 八寶 八仙 八角 九江 九龙
    九龍 九州 九华 九華 九寨 九泉 两岸 两栖 两性 两难 兩岸 兩棲 兩性 兩難 二氧 二手 二维 二維 二胡
    二人转 二人轉 二进制 二進制 八进制 八進制 十进制 十進制 十六进制 十六進制 十六进位 三十二进制
    六十四进制 二进位 十进位 八进位 零部 零件 零售 零星 零食 零钱 零錢 零碎 零散 零距 零和 零工
    零容 一带一路 一帶一路 一国两制 一國兩制 一五一十 乱七八糟 亂七八糟 横七竖八 橫七豎八
    十万八千里
    """.split()
)
# Days that are called by their numbers: a rendering may well give the date (九一八: 18 September).
DAYS: dict[str, tuple[tuple[str, int], ...]] = {
    "九一八": (("九", 9), ("一八", 18)),
    "一二九": (("一二", 12), ("九", 9)),
    "七七": (("七", 7), ("七", 7)),
    "五四": (("五", 5), ("四", 4)),
    "三八": (("三", 3), ("八", 8)),
    "五一": (("五", 5), ("一", 1)),
    "六一": (("六", 6), ("一", 1)),
    "七一": (("七", 7), ("一", 1)),
    "八一": (("八", 8), ("一", 1)),
    "十一": (("十一", 11),),
    "十二": (("十二", 12),),
}
LONGEST = max(map(len, WORDS))

N = "一二两兩三四五六七八九十百千万萬"
UNIT = "个個年月日天周岁歲元人名位次种種项項条條家件辆輛台座倍室厅廳男女分时時点點"
LINK = "零〇之来到至、比和与與或及加减減乘对對票"  # between two numbers
PATTERN = re.compile(
    "十[一二三四]五(?!个|個|岁|歲|年(?![规規计計期时時末初])|天|人|名|里|块|斤|米|万|亿|%)"  # plans
    "|[五六七八]一(?![零〇一二三四五六七八九十年路])"  # days of May, June, July, August
    "|(?<=[双雙])十[一二](?![月日天])"
    "|十分(?![之钟鐘])|百分(?![之百])|[万萬](?:分(?!之)|一(?![千百十万萬]))|一[点點](?![零〇一二三四五六七八九钟鐘半0-9])"
    "|千[万萬](?=[别別要注小莫不])|三星(?!级)"
    "|(?<=波)三折|(?<=成)千上[万萬]|(?<=[乱亂])七八糟"
    "|(?<=[丢接说說道朝低颠顛不挑推])[三二一][落连連道暮下倒][四三二]"
    # idioms: a numeral and a word, twice
    f"|[{N}][^{UNIT}{N}亿億成{LINK}\\W\\d][{N}][^{UNIT}{N}亿億倍成分多余餘几\\W\\d]"
    # Monday to Saturday
    "|(?:(?<=星期)|(?<=[礼禮]拜))[一二三四五六]|(?<=[周週])[一二三四五六](?![个個年月日天次])"
)


def name_end(text: str, start: int) -> int:
    """Where a word that begins with the numeral at ``start`` ends; 0 if none does.

    >>> name_end("一带一路", 0), name_end("千方百计", 0), name_end("千人", 0)
    (4, 4, 0)
    """
    for size in range(LONGEST, 1, -1):
        word = text[start : start + size]
        if word in WORDS:
            return start + len(word)
    match = PATTERN.match(text, start)
    return match.end() if match else 0


def day_numbers(name: str) -> tuple[tuple[str, int], ...]:
    """The numbers in the name of a day, each with its value; none in other names.

    >>> day_numbers("七七事变"), day_numbers("十足")
    ((('七', 7), ('七', 7)), ())
    """
    return DAYS.get(name[:3]) or DAYS.get(name[:2], ())
